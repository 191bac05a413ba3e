from __future__ import annotations

import pytest

from edition.edition import Edition
from edition.publish.search.records import SearchRecord, Term, Work
from edition.text.dates import Dating
from kit.whole import records_of


@pytest.fixture(scope="module")
def records(edition: Edition) -> dict[str, SearchRecord]:
    return {record.location: record for record in records_of(edition)}


def test_a_record_a_statement_and_a_passage_in_the_order_of_the_text(edition: Edition) -> None:
    locations = [record.location for record in records_of(edition)]
    expected = []
    for statement in edition.statements:
        page = f"statements/{statement.slug}/"
        expected += [page, *(f"{page}#{p.anchor.id}" for p in statement.numbered())]
    assert locations == expected


def test_records_hold_the_words_without_their_marks(records: dict[str, SearchRecord]) -> None:
    assert "112th Session" in records["statements/rus-iom112/"].text
    passage = records["statements/rus-iom112/#p14"]
    assert "for 199 days from the expiration date." in passage.text
    assert (passage.title, passage.number) == ("IOM Council, 112th Session, ¶\u00a014", "14")
    assert " per se " in records["statements/rus-gcm/#p10"].text


def test_a_passage_has_the_facts_of_its_statement(records: dict[str, SearchRecord]) -> None:
    assert records["statements/rus-iom112/#p14"].work == Work(
        "rus-iom112",
        "IOM Council, 112th Session",
        "Russian Federation",
        "Ms. Valentina Kazakova",
        "Council of the International Organization for Migration",
        Dating("2021-11-29"),
    )
    undated = records["statements/rus-gcm/#p1"].work
    assert (undated.speaker, undated.body, undated.years) == ("", "", ("2016", "2017", "2018"))


def test_a_passage_has_what_is_said_of_it(records: dict[str, SearchRecord], edition: Edition) -> None:
    passage = records["statements/rus-gcm/#p9"]
    assert Term("root-causes", "Root causes") in passage.themes
    assert Term("root-causes/external-interference", "Root causes: External interference") in passage.subthemes
    assert Term("mena", "Middle East and North Africa") in passage.names
    assert records["statements/rus-gcm/#p2"].instruments == (Term("gcm", "Global Compact"),)
    for statement in edition.statements:
        for paragraph in statement.numbered():
            record = records[f"statements/{statement.slug}/#{paragraph.anchor.id}"]
            kinds = {annotation.key.kind for annotation in edition.annotations_at.get(paragraph.anchor, ())}
            assert {term.name for term in record.instruments} == kinds - {"theme"}
            assert [*record.themes] == list(dict.fromkeys(record.themes))


def test_a_date_has_its_years() -> None:
    assert Work("xyz-a", "A").years == ()
    assert Work("xyz-a", "A", dating=Dating("2021-11")).years == ("2021",)
    assert Work("xyz-a", "A", dating=Dating("0998", "1001-02")).years == ("0998", "0999", "1000", "1001")
