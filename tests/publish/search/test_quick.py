from __future__ import annotations

import json

from edition.edition import Edition
from edition.publish.search.quick import into_index
from edition.publish.search.records import SearchRecord, Term, Work
from kit.whole import records_of

EMPTY = '{"config":{},"docs":[]}'


def test_a_hit_has_its_name_its_words_and_its_themes(edition: Edition) -> None:
    documents = {d["location"]: d for d in json.loads(into_index(EMPTY, records_of(edition)))["docs"]}
    hit = documents["statements/rus-iom112/#p14"]
    assert (hit["title"], hit["tags"]) == ("IOM Council, 112th Session, ¶\u00a014", ["COVID measures"])
    assert hit["text"].endswith("for 199 days from the expiration date.</p>")
    assert documents["statements/rus-iom112/"]["title"] == "IOM Council, 112th Session (rus-iom112)"


def test_nothing_in_a_record_can_be_markup() -> None:
    work = Work("xyz-a", "<b>T</b>")
    record = SearchRecord("statements/x/", work, "a <img src=x onerror=alert(1)> & b", themes=(Term("i", "<i>"),))
    (document,) = json.loads(into_index(EMPTY, [record]))["docs"]
    assert "<" not in document["title"] + document["tags"][0]
    assert document["text"] == "<p>a &lt;img src=x onerror=alert(1)&gt; &amp; b</p>"


def test_the_index_keeps_what_it_had() -> None:
    merged = json.loads(into_index('{"config":{"lang":["en"]},"docs":[{"location":"x/"}]}', []))
    assert merged == {"config": {"lang": ["en"]}, "docs": [{"location": "x/"}]}


def test_beyond_its_bound_it_finds_statements_only(edition: Edition) -> None:
    records = records_of(edition)
    passages = sum(record.is_passage for record in records)
    within, beyond = (json.loads(into_index(EMPTY, records, bound))["docs"] for bound in (passages, passages - 1))
    assert [d["location"] for d in within] == [record.location for record in records]
    assert [d["location"] for d in beyond] == [f"statements/{s.slug}/" for s in edition.statements]
