"""Old addresses on the page: every id ever published is there, at its words, its successor or a tombstone."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml.html import HtmlElement

import freeze
from edition import compile_edition
from edition.edition import Edition
from edition.publish.views.diff import word_changes
from edition.text.ledger import Status
from kit import small_history
from kit.dom import parse, squeezed
from kit.whole import whole


@pytest.fixture
def revised(desk: Path) -> Edition:
    small_history.write(desk)
    return compile_edition(desk)


@pytest.fixture
def shown(revised: Edition) -> HtmlElement:
    page = whole(revised).pages()[f"statements/{revised.statements[0].slug}/"]
    root = parse(page.html)
    assert set(page.ids) <= set(root.xpath("//@id"))
    return root


def at(shown: HtmlElement, id: str) -> HtmlElement:
    (element,) = shown.xpath("//*[@id=$id]", id=id)
    return element


def test_it_is_sound(revised: Edition) -> None:
    assert revised.findings == ()
    anchors = [p.anchor.id for p in revised.statements[0].paragraphs]
    assert anchors == [
        "title-1",
        "salutation-1",
        "p1",
        "p1a",
        "p2",
        "p2-1",
        "p2-1a",
        "p2-2",
        "p3",
        "p6",
        "p6a",
        "closing-1",
    ]


def test_every_address_ever_published_is_on_the_page(revised: Edition, shown: HtmlElement) -> None:
    for id in revised.statements[0].history.ledger.by_id:
        assert len(shown.xpath("//*[@id=$id]", id=id)) == 1, id


def test_a_moved_address_is_an_alias_at_its_successor(shown: HtmlElement) -> None:
    assert at(shown, "p4").get("data-moved") == "p3"
    assert at(shown, "p4").getparent().get("id") == "p3"
    assert at(shown, "p4s1").getparent().get("id") == "p3s2"
    assert at(shown, "p6s2").getparent().get("id") == "p6as1"


def test_a_withdrawn_address_is_a_tombstone_with_the_old_words_and_the_reason(shown: HtmlElement) -> None:
    stone = squeezed(at(shown, "p5"))
    assert stone == "Withdrawn on 1 June 2024. The publication was corrected. The words were: This will go."
    assert at(shown, "p5s1").getparent().get("id") == "p5"
    order = [p.get("id") for p in shown.find_class("p")]
    assert order.index("p3") < order.index("p5") < order.index("p6")


def test_the_history_tells_what_changed_word_by_word(shown: HtmlElement) -> None:
    told = [squeezed(change) for change in shown.find_class("told")]
    assert told == [
        "¶ 1 reworded: Much rain fell. It was very long.",
        "¶ 3, ¶ 4 merged into ¶ 3: Roads are wet. Rivers are high.",
        "¶ 5 removed: This will go.",
        "¶ 6 split into ¶ 6, ¶ 6a: It is dark. It is cold.",
    ]
    first, _, removed, _ = shown.find_class("told")
    assert [squeezed(e) for e in first.iter("ins")] == ["very"]
    assert [squeezed(e) for e in removed.iter("del")] == ["This will go."]


def test_passages_carry_the_days_on_which_they_were_published_and_revised(shown: HtmlElement) -> None:
    days = {
        p.find_class("p")[0].get("id"): (p.get("data-published"), p.get("data-revised"))
        for p in shown.find_class("passage")
    }
    assert days["p1"] == ("2024-02-29", "2024-06-01")
    assert days["p2"] == ("2024-02-29", None)
    assert days["p1a"] == (None, None)
    assert days["p3"] == ("2024-02-29", "2024-06-01")


def test_what_is_not_yet_published_is_marked_provisional(desk: Path, revised: Edition, shown: HtmlElement) -> None:
    assert shown.find_class("provisional")
    assert freeze.main([str(desk)]) == 0
    frozen = compile_edition(desk)
    statement = frozen.statements[0]
    assert not statement.is_provisional
    page = parse(whole(frozen).pages()[f"statements/{statement.slug}/"].html)
    assert not page.find_class("provisional")
    assert set(page.xpath("//@id")) == set(shown.xpath("//@id"))
    before = [p.anchor for p in revised.statements[0].paragraphs]
    assert [p.anchor for p in statement.paragraphs] == before


def test_freezing_adds_lines_and_takes_none_away(desk: Path) -> None:
    small_history.write(desk)
    ledger = desk / "ledger" / "abc-small.tsv"
    before = [line.split("\t") for line in ledger.read_text("utf-8").splitlines()]
    assert freeze.main([str(desk)]) == 0
    after = [line.split("\t") for line in ledger.read_text("utf-8").splitlines()]
    assert [(line[0], line[2]) for line in after][: len(before)] == [(line[0], line[2]) for line in before]
    status = {line[0]: line[3] for line in after}
    assert (status["p4"], status["p5"], status["p6a"]) == ("moved to p3", "withdrawn", "live")
    again = ledger.read_bytes()
    assert freeze.main([str(desk)]) == 0
    assert ledger.read_bytes() == again


def test_with_anything_to_mend_nothing_is_frozen(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "readings" / "abc-small.yml").unlink()
    assert freeze.main([str(desk)]) == 1
    assert "Nothing was frozen." in capsys.readouterr().out
    assert not (desk / "ledger").exists()


def test_an_old_slug_leads_to_the_new_one(revised: Edition) -> None:
    redirect = whole(revised).files()["statements/abc-weather/index.html"]
    page = parse(redirect)
    assert page.xpath("//a/@href") == ["../abc-small/"]
    assert page.xpath("//noscript/meta/@content") == ["3; url=../abc-small/"]
    assert 'location.replace("../abc-small/" + location.search + location.hash)' in redirect


def test_the_resolver_lists_every_urn(edition: Edition) -> None:
    page = parse(whole(edition).pages()["resolve/"].html)
    named = {link.get("data-urn"): link.get("href") for link in page.xpath("//a[@data-urn]")}
    assert named["urn:cts:migstat:rus.gcm.en1:7.4"] == "../statements/rus-gcm/#p7-4"
    assert named["urn:cts:migstat:rus.iom112.en1:"] == "../statements/rus-iom112/"
    assert len(named) == sum(1 + len(list(statement.numbered())) for statement in edition.statements)


def test_the_real_statements_are_published(edition: Edition) -> None:
    for statement in (edition.statement_of[slug] for slug in ("rus-gcm", "rus-iom112")):
        assert not statement.is_provisional
        assert all(entry.status is Status.LIVE for entry in statement.history.ledger.entries)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("must bear", "should bear", "-must- +should+  bear"),
        ("a b c", "a c", "a  -b - c"),
        ("same", "same", "same"),
        ("", "new", "+new+"),
    ],
)
def test_word_changes(old: str, new: str, told: str) -> None:
    signs = {"same": "", "old": "-", "new": "+"}
    assert " ".join(f"{signs[c.kind]}{c.text}{signs[c.kind]}" for c in word_changes(old, new)) == told
