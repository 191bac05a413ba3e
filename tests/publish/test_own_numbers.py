"""A source's own numbers stand beside ours: on the page, in citations, in what a search gives, and in the data."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition import compile_edition
from edition.publish.cite.records import passage_record
from edition.publish.data.tables.passages import PASSAGES
from edition.publish.search.records import search_records
from kit.dom import parse
from kit.whole import BASE, Whole, whole

TEXT = """On the Weather

Snow fell. Yes.

12.	We met. It rained.

13.	We ask for:

(a) umbrellas;

14.	So be it. Yes.
"""
OWN = {"2": "12", "3": "13", "4": "14"}


@pytest.fixture
def numbered(desk: Path) -> Whole:
    """The small edition with a text that has numbers of its own, and an item with a letter."""
    for quoting in ("parallels.yml", "crosswalks/abc-small.yml", "measures/abc-small.yml"):
        (desk / quoting).unlink()
    (desk / "readings" / "abc-small.yml").write_text("readings: []\n", "utf-8")
    (desk / "edition.yml").write_text((desk / "edition.yml").read_text("utf-8") + "\nread: any\n", "utf-8")
    (desk / "statements" / "abc-small.txt").write_text(TEXT, "utf-8")
    facts = desk / "statements" / "abc-small.yml"
    facts.write_text(facts.read_text("utf-8").replace("quote: Abecia", "inferred: For tests"), "utf-8")
    edition = compile_edition(desk)
    assert edition.findings == ()
    return whole(edition, BASE)


def test_they_are_none_of_the_words_and_stand_beside_our_numbers(numbered: Whole) -> None:
    page = parse(numbered.pages()["statements/abc-small/"].html)
    beside = {a.text: a.get("data-own") for a in page.xpath("//a[@class='n']")}
    assert beside == {"1": None, "3.1": "(a)", **OWN}
    assert page.get_element_by_id("p2").text_content() == "We met. It rained."


def test_citations_have_both(numbered: Whole) -> None:
    statement = numbered.edition.statement_of["abc-small"]
    publication, dossier = numbered.unit(statement)
    cited = {p.anchor.locator: passage_record(publication, statement, p.anchor).locator for p in statement.numbered()}
    assert cited == {"1": "1", "3.1": "3.1"} | {our: f"{our} (para. {own} of the source)" for our, own in OWN.items()}
    records = {record.number: record.own for record in search_records(publication.codebook, dossier)}
    assert records == {"": "", "1": "", "3.1": ""} | OWN
    assert "2 (para. 12 of the source)" in numbered.files()["p/abc-small/2/abc-small-2.bib"]


def test_the_table_of_passages_has_them(numbered: Whole) -> None:
    publication, dossier = numbered.unit(numbered.edition.statement_of["abc-small"])
    rows = [dict(zip(PASSAGES.names, row, strict=True)) for row in PASSAGES.rows(publication, dossier)]
    assert {row["locator"]: row["own"] for row in rows if row["own"]} == OWN | {"3.1": "(a)"}
    assert {row["locator"]: row["depth"] for row in rows if row["depth"]} == {"3.1": 1}
