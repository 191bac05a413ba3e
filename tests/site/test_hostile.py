"""A statement's text is data: whatever it contains, nothing of it becomes markup but the four marks."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from edition import compile_edition
from edition.edition import Edition
from edition.publish.search.pagefind import EVERY
from edition.publish.views.expiry import rule_data
from kit.dom import read, squeezed
from kit.edited import BREAKING_OUT
from kit.hostile import EVIL
from kit.machines import described, metas


@pytest.fixture(scope="module")
def hostile(edited: Path) -> Edition:
    return compile_edition(edited / "seeds")


@pytest.fixture(scope="module")
def built(edited: Path) -> Path:
    return edited / "site"


def test_its_paragraphs_are_paragraphs(hostile: Edition) -> None:
    assert hostile.findings == ()
    assert len(list(hostile.statement_of["xyz-evil"].numbered())) == len(EVIL)


def test_every_character_is_shown_as_itself(built: Path, hostile: Edition) -> None:
    page = read(built / "statements" / "xyz-evil")
    statement = hostile.statement_of["xyz-evil"]
    for paragraph, text in zip(statement.numbered(), EVIL, strict=True):
        (shown,) = page.xpath("//*[@id=$id]", id=paragraph.anchor.id)
        assert squeezed(shown) == " ".join(text.replace("<sup>ok</sup>", "ok").split())
        assert {e.tag for e in shown.iter()} <= {"p", "span", "sup", "a"}
        assert all(e.get("class") == "name" and "/names/#" in e.get("href") for e in shown.iter("a"))


def test_no_anchor_is_forged(built: Path, hostile: Edition) -> None:
    page = read(built / "statements" / "xyz-evil")
    ids = page.xpath("//div[@class='statement']//@id")
    anchors = [
        a.id for p in hostile.statement_of["xyz-evil"].paragraphs for a in (p.anchor, *(s.anchor for s in p.sentences))
    ]
    assert [i for i in ids if not i.startswith(("citation", "revisions"))] == anchors


@pytest.mark.parametrize("page", ["statements/xyz-evil/", "themes/root-causes/", "", "statements/", "p/xyz-evil/1/"])
def test_no_script_runs_and_nothing_is_asked_of_anyone(built: Path, browser: Browser, page: str) -> None:
    opened = browser.new_page()
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.route("**/*", lambda route: route.fulfill(path=built / route.request.url.removeprefix("http://evil.test/")))
    opened.goto(f"http://evil.test/{page}index.html")
    assert "forged" not in opened.title()
    assert all(url.startswith("http://evil.test/") for url in asked)
    assert opened.locator("script:text('document.title'), img, iframe").count() == 0
    opened.close()


def test_what_a_rule_gives_to_its_script_stays_in_its_place(built: Path, hostile: Edition) -> None:
    page = read(built / "themes" / "root-causes")
    (form,) = page.find_class("validity")
    (rule,) = [rule for rule in hostile.rules if rule.id == "evil"]
    assert json.loads(form.get("data-rule")) == rule_data(rule)
    assert list(rule.papers) == [EVIL[i] for i in (0, 1, 17)]
    assert [option.text for option in form.iter("option")] == list(rule.papers)
    assert [squeezed(t) for t in page.xpath("//tr[@id='measure-evil']/th")] == [BREAKING_OUT]
    assert not [e for e in form.iterancestors() if e.tag in ("script", "svg")]


def test_what_is_told_to_machines_stays_in_its_place(built: Path, hostile: Edition) -> None:
    """In attributes and in the script element of the description; no character of it is lost."""
    statement = hostile.statement_of["xyz-evil"]
    for paragraph in statement.numbered():
        page = read(built / "p" / "xyz-evil" / paragraph.anchor.locator)
        words = statement.words(paragraph.span).text
        data = described(page)
        assert data["text"] == words
        assert data["isPartOf"]["name"] == statement.metadata.title == "<script>t</script>"
        told = dict(metas(page))
        assert told["citation_title"] == statement.metadata.title
        assert told["og:description"] == f"{paragraph.anchor.label} “{words}”"
        assert {e.tag for e in page.find("head")} <= {"meta", "link", "title", "script", "style"}
        assert len(page.xpath("/html/head/script[contains(text(), 'forged')]")) == ("forged" in words)
        assert not page.xpath("/html/head/script[contains(text(), 'forged')][not(@type='application/ld+json')]")


def test_nothing_in_the_search_index_is_markup(built: Path) -> None:
    documents = json.loads((built / "search" / "search_index.json").read_text("utf-8"))["docs"]
    evil = [d for d in documents if "xyz-evil" in d["location"]]
    assert len(evil) == len(EVIL) + 1
    assert not any("<" in d["title"] + d["text"].removeprefix("<p>").removesuffix("</p>") for d in evil)


def test_the_search_pages_index_keeps_every_character(built: Path, hostile: Edition) -> None:
    """What Pagefind makes of markup is what the passage says, with nothing forged beside it; only U+200B gets lost."""
    kept = [gzip.decompress(path.read_bytes()) for path in (built / "pagefind" / "fragment").iterdir()]
    records = [json.loads(fragment.removeprefix(b"pagefind_dcd")) for fragment in kept]
    statement = hostile.statement_of["xyz-evil"]
    evil = [record for record in records if record["url"].startswith("/xyz-evil/")]
    expected = {statement.words(p.span).text.replace("\u200b", "") for p in statement.numbered()}
    assert {record["content"] for record in evil if "title" not in record["url"]} == expected
    assert all(len(record["anchors"]) == 2 for record in evil), "the statement's and its passage's"
    assert all(record["meta"] == {"every": EVERY} for record in evil)
