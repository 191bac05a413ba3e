from __future__ import annotations

import json

from edition.edition import Edition
from edition.publish.search import SearchRecord, into_index, search_records


def test_a_record_a_statement_and_a_passage_in_the_order_of_the_text(edition: Edition) -> None:
    locations = [record.location for record in search_records(edition)]
    expected = []
    for statement in edition.statements:
        page = f"statements/{statement.slug}/"
        expected += [page, *(f"{page}#{p.anchor.id}" for p in statement.numbered())]
    assert locations == expected


def test_records_hold_the_words_without_their_marks(edition: Edition) -> None:
    by_location = {record.location: record for record in search_records(edition)}
    assert "112th Session" in by_location["statements/rus-iom112/"].text
    passage = by_location["statements/rus-iom112/#p14"]
    assert "for 199 days from the expiration date." in passage.text
    assert (passage.title, passage.themes) == ("IOM Council, 112th Session, ¶\u00a014", ("COVID measures",))
    assert " per se " in by_location["statements/rus-gcm/#p10"].text


def test_nothing_in_a_record_can_be_markup() -> None:
    record = SearchRecord("statements/x/", "<b>T</b>", "a <img src=x onerror=alert(1)> & b", ("<i>",))
    (document,) = json.loads(into_index('{"config":{},"docs":[]}', [record]))["docs"]
    assert "<" not in document["title"] + document["tags"][0]
    assert document["text"] == "<p>a &lt;img src=x onerror=alert(1)&gt; &amp; b</p>"


def test_the_index_keeps_what_it_had() -> None:
    merged = json.loads(into_index('{"config":{"lang":["en"]},"docs":[{"location":"x/"}]}', []))
    assert merged == {"config": {"lang": ["en"]}, "docs": [{"location": "x/"}]}
