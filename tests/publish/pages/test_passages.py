"""A page for each numbered passage: its words between its neighbours, all that is said of it, and its past."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement

from edition import compile_edition
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Page
from edition.publish.views.opening import OPENING, _cut
from edition.text.statement import Paragraph, Statement
from kit import small_history
from kit.dom import parse, read, squeezed
from kit.machines import BASE
from kit.whole import whole

EVERY = [("rus-iom112", 17), ("rus-gcm", 19)]


def shown(site: Path, paragraph: Paragraph) -> HtmlElement:
    return read(site / address.passage_page(paragraph.anchor))


def words(statement: Statement, paragraph: Paragraph) -> str:
    return statement.words(paragraph.span).text


def landing(paragraph: Paragraph, link: HtmlElement) -> str:
    where: str = urljoin(BASE + address.passage_page(paragraph.anchor), link.get("href"))
    return where.removeprefix(BASE)


@pytest.mark.parametrize(("slug", "count"), EVERY)
def test_every_numbered_passage_stands_between_its_neighbours(
    site: Path, edition: Edition, slug: str, count: int
) -> None:
    statement = edition.statement_of[slug]
    numbered = list(statement.numbered())
    assert len(list((site / "p" / slug).iterdir())) == len(numbered) == count
    for before, paragraph, after in zip([None, *numbered], numbered, [*numbered[1:], None], strict=False):
        page = shown(site, paragraph)
        (quoted,) = page.xpath("//*[@id='passage']")
        assert squeezed(quoted) == words(statement, paragraph)
        for rel, other in ("prev", before), ("next", after):
            links = page.xpath("//article//a[@rel=$rel]", rel=rel)
            assert [landing(paragraph, link) for link in links] == (
                [address.passage_page(other.anchor)] if other else []
            )
            assert [squeezed(link.getnext()) for link in links] == ([words(statement, other)] if other else [])


@pytest.mark.parametrize(("slug", "count"), EVERY)
def test_all_that_is_said_of_a_passage_is_on_its_page(site: Path, edition: Edition, slug: str, count: int) -> None:
    statement = edition.statement_of[slug]
    seen = dict.fromkeys(("readings", "crosswalk", "parallels", "measures", "references"), 0)
    for paragraph in statement.numbered():
        page, anchor = shown(site, paragraph), paragraph.anchor
        sections = {h.get("id"): h.getparent() for h in page.xpath("//article//h2")}
        said = {
            "readings": [str(a.key) for a in edition.annotations_at.get(anchor, ())],
            "crosswalk": [a.key for a in edition.asks_at.get(anchor, ())]
            + [ask.key for ask, _ in edition.returns_at.get(anchor, ())],
            "parallels": [p.key for p in edition.parallels_at.get(anchor, ())],
            "measures": [m.entry for m in edition.measures_at.get(anchor, ())],
        }
        for name, keys in said.items():
            found = [e.get("data-entry") for e in sections[name].xpath("./*[@data-entry]")] if keys else []
            noted = [key for key in found if not key.startswith("note:")]
            assert list(dict.fromkeys(noted)) == list(dict.fromkeys(keys)), (str(anchor), name)
            assert keys or name == "readings" or name not in sections
            seen[name] += len(keys)
        for a, told in zip(
            edition.annotations_at.get(anchor, ()), sections["readings"].find_class("read"), strict=True
        ):
            assert [squeezed(q) for q in told.iter("q")] == [statement.words(span).text for span in a.spans]
            assert a.reading.replace("\u00a0", " ") in squeezed(told).replace("\u00a0", " ")
        seen["references"] += len(sections["references"].xpath("./p/a"))
    assert seen["readings"] > count
    assert seen["parallels"]
    assert seen["references"] > count


def test_as_much_refers_to_a_passage_as_on_its_statement(site: Path, edition: Edition) -> None:
    for statement in edition.statements:
        whole = read(site / address.statement(statement.slug))
        for paragraph in statement.numbered():
            (there,) = whole.xpath("//*[@id=$id]/following-sibling::div/details[@class='refs']", id=paragraph.anchor.id)
            (here,) = shown(site, paragraph).xpath("//*[@id='references']")
            assert squeezed(here) == squeezed(there.find("summary"))
            assert [squeezed(p) for p in here.itersiblings("p")] == [squeezed(p) for p in there.iter("p")]


def test_a_passage_leads_from_its_statement_to_its_page(site: Path, edition: Edition) -> None:
    for statement in edition.statements:
        where = address.statement(statement.slug)
        links = read(site / where).xpath("//div[@class='apparatus']/p[@class='alone']/a")
        landed = [urljoin(BASE + where, link.get("href")).removeprefix(BASE) for link in links]
        assert landed == [address.passage_page(p.anchor) for p in statement.numbered()]


def test_it_leads_to_its_place_and_is_cited_by_it(site: Path, edition: Edition) -> None:
    for statement in edition.statements:
        for paragraph in statement.numbered():
            page, place = shown(site, paragraph), address.passage(paragraph.anchor)
            (context,) = page.xpath("//a[text()='Read in context']")
            assert landing(paragraph, context) == place
            made = page.find_class("citation")
            assert len(made) >= 4
            assert all(BASE + place in squeezed(each) for each in made)
            assert all(each.find_class("copy") for each in made)


def test_it_is_in_no_list_but_open(site: Path, edition: Edition) -> None:
    """Out of the quick search, the site's map and search engines' results; what it links to is not."""
    records = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    assert not [record for record in records if record["location"].startswith("p/")]
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    assert f"{BASE}p/" not in sitemap
    for statement in edition.statements:
        assert sitemap.count(f"<loc>{BASE}{address.statement(statement.slug)}</loc>") == 1
        assert not read(site / address.statement(statement.slug)).xpath("//meta[@name='robots']")
        for paragraph in statement.numbered():
            page = shown(site, paragraph)
            assert page.xpath("//meta[@name='robots']/@content") == ["noindex, follow"]
            assert page.xpath("//link[@rel='canonical']/@href") == [BASE + address.statement(statement.slug)]
    navigation = read(site).xpath("//nav//a/@href")
    assert not [link for link in navigation if "/p/" in f"/{link}"]


def test_the_setting_leaves_them_out_and_nothing_that_leads_there(spare: Path) -> None:
    assert not (spare / "p").exists()
    for path in spare.rglob("*"):
        if path.suffix in (".html", ".json"):
            text = path.read_text("utf-8")
            assert f"{BASE}p/" not in text, path
            assert 'href="../../p/' not in text, path
    assert not read(spare / "statements" / "rus-gcm").find_class("alone")


@pytest.fixture
def revised(desk: Path) -> Edition:
    small_history.write(desk)
    return compile_edition(desk)


def pages_at(edition: Edition) -> dict[str, Page]:
    return {at: page for at, page in whole(edition).pages().items() if at.startswith("p/")}


def test_no_number_that_was_ever_given_is_without_its_page(revised: Edition) -> None:
    statement = revised.statements[0]
    ever = {Path(e.id).name for e in statement.history.ledger.entries if e.id.startswith("p") and "s" not in e.id}
    locators = {id[1:].replace("-", ".") for id in ever}
    assert {f"p/abc-small/{locator}/" for locator in locators} <= pages_at(revised).keys()


@pytest.mark.parametrize(
    ("locator", "links", "said"),
    [
        ("4", ["../../../statements/abc-small/#p3", "../3/"], "The words that had this number now stand at"),
        ("5", ["../../../statements/abc-small/#p5"], "This passage was withdrawn on 1 June 2024: The publication was"),
    ],
)
def test_a_passage_that_lives_no_more_says_what_became_of_it(
    revised: Edition, locator: str, links: list[str], said: str
) -> None:
    page = pages_at(revised)[f"p/abc-small/{locator}/"]
    root = parse(page.html)
    assert root.xpath("//p/a/@href")[1:] == links
    assert said in squeezed(root)
    assert page.canonical == "statements/abc-small/"
    assert not page.is_listed
    assert [(meta.name, meta.content) for meta in page.head.metas] == [("robots", "noindex, follow")]


def test_an_old_slug_leads_to_each_passage_of_the_new_one(revised: Edition) -> None:
    made = whole(revised).files()
    for now in pages_at(revised):
        old = now.replace("abc-small", "abc-weather")
        (link,) = parse(made[f"{old}index.html"]).xpath("//a/@href")
        assert urljoin(BASE + old, link) == BASE + now
    without = whole(revised, passage_pages=False).files().keys()
    assert not [path for path in without if path.startswith("p/")]


@given(st.text(alphabet="ab ", min_size=1).map(lambda t: " ".join(t.split())), st.integers(3, 30))
def test_an_opening_is_whole_words_and_fits(text: str, room: int) -> None:
    cut = _cut(text, room)
    assert len(cut) <= room
    if len(text) <= room:
        assert cut == text
    else:
        begun = cut.removesuffix("…")
        assert cut.endswith("…")
        assert text.startswith(begun)
        assert begun.endswith(" ") or " " not in text[: room - 1]
        after = text[len(begun) :].partition(" ")[0]
        assert not begun.endswith(" ") or len(begun) + len(after) > room - 2, "as many words as there is room for"


def test_an_opening_has_room_for_a_card() -> None:
    assert OPENING == 300
