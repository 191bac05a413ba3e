"""Reading across, on the built site: crosswalk, matrix, parallels, names, and what refers to a passage."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from lxml.html import HtmlElement

from edition.apparatus.crosswalk import Outcome
from edition.edition import Edition
from edition.text.anchor import Anchor
from kit.dom import read, squeezed

WHERE = "http://edition.example/"
LEADING = ("map", "refs", "n", "head")
"""Classes of what only leads through a text: its reading map, lists of references, its numbers, its head."""


def tree(site: Path, page: str) -> HtmlElement:
    return read(site / page)


def leads(link: HtmlElement) -> bool:
    around = [link, *link.iterancestors()]
    return any(set(e.get("class", "").split()) & set(LEADING) for e in around) and not named_by(link)


def named_by(link: HtmlElement) -> str:
    """The nearest entry that a link belongs to."""
    return next((e.get("data-entry") for e in (link, *link.iterancestors()) if e.get("data-entry")), "")


def referring(site: Path) -> dict[str, set[str]]:
    """For each passage, the entries of which some page has a link to it, read from the HTML alone."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted(site.rglob("index.html")):
        page = path.relative_to(site).as_posix().removesuffix("index.html")
        if page in ("method/", "resolve/", "cite/") or page.startswith(("book-index/", "p/")):
            continue  # they lead to what stands elsewhere, or show it again
        for link in read(path).xpath("//article//a[@href]"):
            target, fragment = urldefrag(urljoin(WHERE + page, link.get("href")))
            match = re.fullmatch(rf"{WHERE}statements/([^/]+)/", target)
            if not match or not re.match(r"p\d", fragment) or leads(link):
                continue
            assert named_by(link), f"{page}: a link to {match[1]}#{fragment} that belongs to no entry"
            found[f"{match[1]}#{fragment}"].add(named_by(link))
    return found


def test_what_refers_to_a_passage_is_what_links_to_it(site: Path, edition: Edition) -> None:
    linked = referring(site)
    for statement in edition.statements:
        page = tree(site, f"statements/{statement.slug}")
        for paragraph in statement.numbered():
            (beside,) = page.xpath("//*[@id=$id]/following-sibling::div", id=paragraph.anchor.id)
            (summary,) = beside.xpath(".//details[@class='refs']/summary")
            told = int(squeezed(summary).removeprefix("Referenced by "))
            assert told == len(linked[str(paragraph.anchor)]), (str(paragraph.anchor), linked[str(paragraph.anchor)])
            assert told == len(beside.xpath(".//details[@class='refs']//a"))


def test_an_editor_who_names_a_passage_refers_to_it(site: Path) -> None:
    linked = referring(site)
    assert "note:rus-gcm#p7-6" in linked["rus-gcm#p7-8"]
    assert "theme:root-causes/political-settlement" in linked["rus-gcm#p10"]


def test_the_crosswalk_has_a_row_and_a_section_for_each_thing_asked(site: Path, edition: Edition) -> None:
    page = tree(site, "crosswalk/rus-gcm")
    (walk,) = [walk for walk in edition.crosswalks if walk.statement == "rus-gcm"]
    rows = page.xpath("//table[contains(@class, 'summary')]/tbody/tr")
    assert [row.xpath("string(th/a/@href)") for row in rows] == [f"#{ask.id}" for ask in walk.asks]
    assert page.xpath("//section[@class='asking']/h2/@id") == [ask.id for ask in walk.asks]
    assert len(walk.asks) >= 20
    for ask in walk.asks:
        (section,) = page.xpath("//section[h2/@id=$id]", id=ask.id)
        assert squeezed(section.xpath("./p[@class='verdict']/b")[0]) == ask.outcome.value.capitalize()
        assert [squeezed(q) for q in section.xpath(".//figure[@class='answer']//q")] == [a.quote for a in ask.answers]
        assert (
            section.xpath(".//figure[@class='answer']//a[starts-with(@href, 'https://undocs.org/')]") or not ask.answers
        )
        assert len(section.find_class("return")) == len(ask.returns)


def test_the_order_of_the_crosswalk_is_that_of_the_text(edition: Edition) -> None:
    for walk in edition.crosswalks:
        places = [(ask.evidence.anchor, ask.evidence.spans) for ask in walk.asks]
        assert places == sorted(places)


def test_only_what_is_outside_or_not_taken_up_may_have_no_answer(edition: Edition) -> None:
    for walk in edition.crosswalks:
        for ask in walk.asks:
            assert ask.answers or ask.outcome in (Outcome.OUTSIDE, Outcome.NOT_TAKEN_UP), ask.id


def test_the_instrument_tells_where_it_is_quoted(site: Path, edition: Edition) -> None:
    for name in ("gcm", "nyd"):
        page = tree(site, f"instruments/{name}")
        for walk in edition.crosswalks:
            for ask, answer in walk.answers_in(name):
                (section,) = page.xpath("//section[h3/@id=$id]", id=answer.place.id)
                assert answer.quote in [squeezed(q) for q in section.iter("q")]
                assert any(
                    link.endswith(f"crosswalk/{walk.statement}/#{ask.id}") for link in section.xpath(".//a/@href")
                )
    (objective,) = tree(site, "instruments/gcm").xpath("//section[h3/@id='objective-5']")
    assert "In the crosswalk: Additional channels of regular migration (rus-gcm ¶ 4; taken up)" in squeezed(objective)


def test_the_matrix_is_the_readings_and_silence_is_derived(site: Path, edition: Edition) -> None:
    page = tree(site, "crosswalk")
    rows = page.xpath("//section[contains(@class, 'matrix')]//tbody/tr")
    assert len(rows) == 33
    for row in rows:
        readings = [a for a in edition.annotations if str(a.key) == row.get("data-entry")]
        for statement, cell in zip(edition.statements, row.xpath("td"), strict=True):
            wanted = dict.fromkeys(
                f"{a.anchor.label} {a.stance.value}"
                for a in readings
                if a.stance and a.anchor.statement == statement.slug
            )
            shown = [" ".join(said.text_content().replace("\u00a0", "~").split()) for said in cell.find_class("said")]
            assert shown == [each.replace("\u00a0", "~") for each in wanted]
            assert bool(cell.find_class("silent")) == (not wanted)


def test_a_parallel_stands_at_both_its_passages(site: Path, edition: Edition) -> None:
    for parallel in edition.parallels.declared:
        for here, there in (parallel.source, parallel.target), (parallel.target, parallel.source):
            page = tree(site, f"statements/{here.anchor.statement}")
            beside = page.xpath("//*[@id=$id]/following-sibling::div", id=here.anchor.id)[0]
            told = beside.xpath(".//p[@class='parallel'][@data-entry=$key]", key=parallel.key)
            assert told, parallel.id
            links = [link for each in told for link in each.xpath("./a[not(@class)]/@href")]
            assert any(link.endswith(f"#{there.anchor.id}") for link in links)


def test_the_turn_of_words_is_told_at_both_passages(site: Path) -> None:
    for page, id, told in [
        ("rus-iom112", "p5", "≈ softens rus-gcm ¶\u00a09: must bear → should bear"),
        ("rus-gcm", "p9", "≈ softened in rus-iom112 ¶\u00a05: must bear → should bear"),
    ]:
        (beside,) = tree(site, f"statements/{page}").xpath("//*[@id=$id]/following-sibling::div", id=id)
        shown = [
            " ".join(re.sub(r"[ \n]+", " ", p.text_content()).split(" ")).strip() for p in beside.find_class("parallel")
        ]
        assert told in shown


def test_names_are_marked_quietly_and_change_no_word(site: Path, edition: Edition) -> None:
    for statement in edition.statements:
        page = tree(site, f"statements/{statement.slug}")
        for paragraph in statement.paragraphs:
            (shown,) = page.xpath("//*[@id=$id]", id=paragraph.anchor.id)
            mentions = [m for m in edition.mentions_at.get(paragraph.anchor, ()) if not m.within]
            marked = [(link.get("href").rpartition("#")[2], squeezed(link)) for link in shown.find_class("name")]
            first = {m.entity.id: m.form.text for m in reversed(mentions)}
            assert dict(marked) == first
            assert all(link.get("data-gloss") for link in shown.find_class("name"))


def test_the_page_of_names_lists_every_passage(site: Path, edition: Edition) -> None:
    page = tree(site, "names")
    assert set(page.xpath("//h3/@id")) == {entity.id for entity in edition.codebook.entities}
    for entity in edition.codebook.entities:
        (section,) = page.xpath("//section[h3/@id=$id]", id=entity.id)
        links = [link for link in section.xpath(".//p[@class='places']/a/@href") if "#" in link]
        anchors = dict.fromkeys(m.anchor for m in edition.mentions_of[entity.id])
        assert [_anchor(link) for link in links] == list(anchors)


def _anchor(link: str) -> Anchor:
    page, _, id = link.partition("#")
    return Anchor.parse(f"{page.rstrip('/').rpartition('/')[2]}#{id}")


@pytest.mark.parametrize(
    ("slug", "id", "told"),
    [
        ("rus-iom112", "p1", "IOM: International Organization for Migration"),
        ("rus-iom112", "p3", "UN: United Nations"),
        ("rus-gcm", "p1", "UN GA: United Nations General Assembly"),
        ("rus-gcm", "p9", "MENA: Middle East and North Africa"),
    ],
)
def test_an_abbreviation_is_explained_where_it_first_stands(site: Path, slug: str, id: str, told: str) -> None:
    page = tree(site, f"statements/{slug}")
    (beside,) = page.xpath("//*[@id=$id]/following-sibling::div", id=id)
    assert told in squeezed(beside.find_class("abbreviations")[0])
    assert squeezed(page).count(told) == 1
