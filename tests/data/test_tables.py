"""The tables: what every row keeps to, and that all that is said is in them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from edition.apparatus.annotation import Annotation
from edition.dossier import Dossiers
from edition.edition import Edition
from edition.publish.data.tables.every import OF_EDITION, OF_STATEMENT, TABLES, AnyTable, filled
from edition.publish.data.tables.table import Type
from edition.text.anchor import Anchor
from kit.rows import rows_of, samples
from kit.samples import NAMES, edition_of, whole_of

TYPES = {Type.TEXT: str, Type.NUMBER: int, Type.FLAG: bool}

tables = pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])


def test_every_table_is_there_once() -> None:
    names = [*(table.name for table in OF_EDITION), *(table.name for table in OF_STATEMENT)]
    assert sorted(table.name for table in TABLES) == sorted(names)
    assert len({table.name for table in TABLES}) == len(TABLES)


@tables
def test_a_table_describes_itself(table: AnyTable) -> None:
    assert re.fullmatch("[a-z]+(_[a-z]+)*", table.name)
    assert table.title
    assert table.description.endswith(".")
    assert len(set(table.names)) == len(table.names)
    assert set(table.primary) <= {column.name for column in table.columns if column.required}
    for column in table.columns:
        assert re.fullmatch("[a-z0-9]+(_[a-z]+)*", column.name)
        assert column.description.endswith(".")


@tables
def test_a_foreign_key_leads_to_a_table_with_one_id(table: AnyTable) -> None:
    primary = {each.name: each.primary for each in TABLES}
    for key in table.foreign:
        assert key.column in table.names
        assert primary[key.table] == ("id",)


@samples
@tables
def test_rows_keep_what_their_columns_say(name: str, table: AnyTable) -> None:
    for row in rows_of(name)[table.name]:
        for column in table.columns:
            value = row[column.name]
            assert value is not None or not column.required, (column.name, row)
            assert value is None or type(value) is TYPES[column.type], (column.name, row)
            assert value is None or not column.choices or value in column.choices, (column.name, row)
            assert value is None or not column.pattern or re.fullmatch(column.pattern, str(value)), (column.name, row)


@samples
def test_nothing_is_said_with_an_empty_text(name: str) -> None:
    assert [(table, row) for table, rows in rows_of(name).items() for row in rows if "" in row.values()] == []


@samples
@tables
def test_primary_keys_are_unique(name: str, table: AnyTable) -> None:
    keys = [tuple(row[column] for column in table.primary) for row in rows_of(name)[table.name]]
    assert len(keys) == len(set(keys))


@samples
@tables
def test_foreign_keys_lead_somewhere(name: str, table: AnyTable) -> None:
    for key in table.foreign:
        known = {row["id"] for row in rows_of(name)[key.table]}
        assert {row[key.column] for row in rows_of(name)[table.name]} - {None} <= known, key


def test_the_samples_fill_every_table() -> None:
    empty = {table.name for table in TABLES if not any(rows_of(name)[table.name] for name in NAMES)}
    assert empty == set()


@pytest.mark.parametrize("name", ["real", "small"])
def test_all_that_is_quoted_is_there(name: str) -> None:
    """Counted from the edition: nothing that rests on words is left out, and nothing is there twice."""
    edition = edition_of(name)
    asks = [ask for walk in edition.crosswalks for ask in walk.asks]
    evidence = [e for ask in asks for e in (ask.evidence, *(back.evidence for back in ask.returns))]
    ends = [end for p in edition.parallels.declared for end in (p.source, p.target)]
    spans = [
        *(span for reading in edition.annotations for span in reading.spans),
        *(note.span for note in edition.notes if note.span),
        *(span for each in evidence for span in each.spans),
        *(span for end in ends for span in (*end.evidence.spans, *filter(None, [end.turn]))),
        *(span for m in edition.measures for span in (*m.spans, *filter(None, [m.whom]))),
        *(bound.span for m in edition.measures for bound in (m.start, m.end) if bound),
        *(span for rule in edition.rules for case in rule.cases for span in case.spans),
    ]
    quoted = rows_of(name)["quotations"]
    assert len(quoted) == len(spans)
    owners = ("reading", "note", "ask", "returned", "parallel", "measure", "rule_case")
    assert all(sum(row[owner] is not None for owner in owners) == 1 for row in quoted)


def test_readings_say_on_whose_word_they_stand() -> None:
    edition, rows = edition_of("real"), rows_of("real")["readings"]
    expected = [(str(a.anchor), str(a.key), a.basis.value, a.by, a.reading or None) for a in edition.annotations]
    found = [(r["passage"], r["key"], r["basis"], r["by"], r["reading"]) for r in rows]
    assert Counter(found) == Counter(expected)
    assert {r["key"] for r in rows} == {r["theme"] or r["provision"] for r in rows}
    assert all((r["theme"] is None) != (r["provision"] is None) for r in rows)


def readings_at(edition: Edition, anchor: Anchor) -> list[tuple[str, Annotation]]:
    at = Dossiers(edition).of(edition.statement_of[anchor.statement]).at[anchor]
    return [(each.id, each.thing) for each in at if isinstance(each.thing, Annotation)]


def test_an_id_of_a_reading_does_not_hang_on_other_readings() -> None:
    """Whichever reading of a passage is taken away, the ids of the rest are the same."""
    edition = edition_of("real")
    anchor = max(edition.annotations_at, key=lambda a: len(edition.annotations_at[a]))
    every = dict(readings_at(edition, anchor))
    assert len(every) == len(edition.annotations_at[anchor]) > 2
    for gone in every.values():
        fewer = replace(edition, annotations=tuple(a for a in edition.annotations if a is not gone))
        assert dict(readings_at(fewer, anchor)) == {id: a for id, a in every.items() if a is not gone}


def test_readings_of_the_same_words_under_the_same_entry_have_each_an_id() -> None:
    """Two editors may differ."""
    edition = edition_of("small")
    first = edition.annotations[0]
    twice = replace(edition, annotations=(first, replace(first, by="Another editor")))
    ids = [id for id, _ in readings_at(twice, first.anchor)]
    assert ids[1] == f"{ids[0]}/2"


def test_former_anchors_lead_to_where_the_words_are() -> None:
    former = {
        row["anchor"]: (row["status"], row["now"], row["passage"]) for row in rows_of("revised")["former_anchors"]
    }
    assert former == {
        "p4": ("moved", "abc-small#p3", "abc-small#p3"),
        "p4s1": ("moved", "abc-small#p3s2", "abc-small#p3"),
        "p5": ("withdrawn", None, None),
        "p5s1": ("withdrawn", None, None),
        "p6s2": ("moved", "abc-small#p6as1", "abc-small#p6a"),
    }
    assert [row["slug"] for row in rows_of("revised")["former_slugs"]] == ["abc-weather"]


def test_revisions_keep_the_words_of_before() -> None:
    rows = rows_of("revised")
    kind = {row["id"]: row["change"] for row in rows["changes"]}
    was = [(kind[row["change"]], row["former"], row["was"]) for row in rows["changed_passages"]]
    assert was == [
        ("reworded", "abc-small#p1", "Much rain fell. It was long."),
        ("merged", "abc-small#p3", "Roads are wet."),
        ("merged", "abc-small#p4", "Rivers are high."),
        ("removed", "abc-small#p5", "This will go."),
        ("split", "abc-small#p6", "It is dark. It is cold."),
    ]
    into = [(kind[row["change"]], row["passage"]) for row in rows["changed_into"]]
    assert into == [
        ("reworded", "abc-small#p1"),
        ("merged", "abc-small#p3"),
        ("split", "abc-small#p6"),
        ("split", "abc-small#p6a"),
    ]


def test_inserted_numbers_and_what_is_not_published_yet() -> None:
    found = {row["anchor"]: (row["locator"], row["parent"], row["published"]) for row in rows_of("revised")["passages"]}
    assert found["p1a"] == ("1a", None, None)
    assert found["p2-1a"] == ("2.1a", "abc-small#p2", None)
    assert found["p2-2"] == ("2.2", "abc-small#p2", "2024-02-29")
    assert rows_of("revised")["statements"][0]["provisional"] is True


def test_addresses_are_relative_where_the_site_has_none() -> None:
    for table, rows in filled(*whole_of("small", "")):
        for row in rows:
            where = dict(zip(table.names, row, strict=True)).get("address")
            assert where is None or (":" not in str(where) and not str(where).startswith("/"))
