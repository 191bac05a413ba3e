"""The database, read with nothing but sqlite3: keys, words, search, views, and what Datasette looks for."""

from __future__ import annotations

import functools
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from edition.apparatus.evidence import Evidence
from edition.edition import Edition
from edition.publish.base.artifact import BinaryArtifact
from edition.publish.data.tables.every import TABLES, filled
from edition.publish.data.tables.sqlite import APPLICATION, sqlite, version_number
from edition.publish.data.tables.table import Value
from edition.publish.data.tables.views import VIEWS
from kit.samples import NAMES, edition_of, whole_of
from kit.whole import whole

samples = pytest.mark.parametrize("name", NAMES)
FIND = """select passages.id from passages_fts join passages on passages.rowid = passages_fts.rowid
          where passages_fts match ? order by passages.rowid"""


@functools.cache
def made(name: str) -> tuple[bytes, str]:
    base, metadata = sqlite(*whole_of(name))
    assert isinstance(base, BinaryArtifact)
    assert (base.path, metadata.path) == ("data/edition.db", "data/metadata.json")
    return base.data, metadata.data.decode()


@pytest.fixture
def opened(name: str, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """The database as a reader has it: a file that is read only."""
    path = tmp_path / "edition.db"
    path.write_bytes(made(name)[0])
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    yield base
    base.close()


real = pytest.mark.parametrize("name", ["real"])


@samples
def test_it_is_whole_and_its_keys_lead_somewhere(opened: sqlite3.Connection) -> None:
    assert opened.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert opened.execute("pragma foreign_key_check").fetchall() == []
    declared = [opened.execute(f"pragma foreign_key_list({table.name})").fetchall() for table in TABLES]
    assert [len(keys) for keys in declared] == [len(table.foreign) for table in TABLES]


@samples
def test_every_row_of_every_table_is_there(opened: sqlite3.Connection, name: str) -> None:
    expected: dict[str, list[tuple[Value, ...]]] = {table.name: [] for table in TABLES}
    for table, rows in filled(*whole_of(name)):
        expected[table.name] += rows
    for table in TABLES:
        assert opened.execute(f"select * from {table.name} order by rowid").fetchall() == expected[table.name]


@samples
def test_the_words_come_back(opened: sqlite3.Connection, name: str) -> None:
    found = opened.execute("select id, text from passages order by statement, position").fetchall()
    statements = sorted(edition_of(name).statements, key=lambda statement: statement.slug)
    assert found == [(str(p.anchor), s.words(p.span).text) for s in statements for p in s.paragraphs]


@real
def test_a_phrase_is_found_where_it_stands_and_nowhere_else(opened: sqlite3.Connection) -> None:
    found = [id for (id,) in opened.execute(FIND, ['"internal affairs"'])]
    assert sorted(found) == ["rus-gcm#p10", "rus-gcm#p9", "rus-iom112#p5"]
    assert opened.execute(FIND, ['"affairs internal"']).fetchall() == []
    assert [id for (id,) in opened.execute(FIND, ["INTERFERENCE"])] == [
        id for (id,) in opened.execute("select id from passages where text like '%interference%' order by rowid")
    ]


@samples
def test_search_shows_the_words_of_the_passages(opened: sqlite3.Connection) -> None:
    """Every passage is found by each of its words, under the row that has it."""
    rows = opened.execute(
        "select passages.text, passages_fts.text from passages_fts join passages on passages.rowid = passages_fts.rowid"
    ).fetchall()
    assert rows
    assert all(own == searched for own, searched in rows)
    for rowid, text in opened.execute("select rowid, text from passages"):
        word = next((w for w in str(text).split() if w.isascii() and w.isalpha()), None)
        if word:
            hits = opened.execute("select rowid from passages_fts where passages_fts match ?", [f'"{word}"']).fetchall()
            assert (rowid,) in hits


@samples
def test_what_is_not_allowed_is_refused(name: str) -> None:
    base = sqlite3.connect(":memory:")
    base.deserialize(made(name)[0])
    base.execute("pragma foreign_keys = on")
    for statement in (
        "update passages set role = 'preamble'",
        "update passages set text = null",
        "update statements set provisional = 2",
        "insert into marks values ('nowhere#p1', 1, 0, 1, 'strong')",
        "delete from passages",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            base.execute(statement)
    base.close()


@samples
def test_columns_can_be_named_without_quotation_marks(opened: sqlite3.Connection) -> None:
    for table in TABLES:
        opened.execute(f"select {', '.join(f't.{name}, {name}' for name in table.names)} from {table.name} as t")


@real
def test_the_header_says_whose_it_is(opened: sqlite3.Connection) -> None:
    ask = {pragma: opened.execute(f"pragma {pragma}").fetchone()[0] for pragma in ("application_id", "user_version")}
    assert ask == {"application_id": APPLICATION, "user_version": version_number(edition_of("real").imprint.version)}
    assert opened.execute("pragma page_size").fetchone() == (4096,)
    assert opened.execute("pragma freelist_count").fetchone() == (0,)


@pytest.mark.parametrize(
    ("version", "number"),
    [
        ("0.1.0", 1_000),
        ("1.2.3", 1_002_003),
        ("1.2", 1_002_000),
        ("2.0.0-rc1", 2_000_000),
        ("", 0),
        ("9999999999.1.1", 2_000_001_001),
        ("1.12345.6", 1_999_006),
    ],
)
def test_versions_are_numbers_in_their_order(version: str, number: int) -> None:
    assert version_number(version) == number
    small = edition_of("small")
    entire = whole(replace(small, imprint=replace(small.imprint, version=version)))
    base = sqlite3.connect(":memory:")
    base.deserialize(next(iter(sqlite(*entire))).data)
    assert base.execute("pragma user_version").fetchone() == (number,)
    base.close()


def rows(base: sqlite3.Connection, query: str) -> list[dict[str, Any]]:
    cursor = base.execute(query)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


@real
def test_readings_come_with_their_words_and_labels(opened: sqlite3.Connection) -> None:
    found = rows(opened, "select * from words_read")
    edition = edition_of("real")
    assert len(found) == sum(len(annotation.spans) for annotation in edition.annotations)
    assert all(row["under"] and row["entry"] and row["words"] for row in found)


@real
def test_what_a_statement_does_not_speak_to(opened: sqlite3.Connection) -> None:
    edition = edition_of("real")
    spoken = {(a.anchor.statement, str(a.key)) for a in edition.annotations}
    expected = {(s.slug, str(key)) for s in edition.statements for key in edition.codebook.provision_of} - spoken
    assert {(row["statement"], row["provision"]) for row in rows(opened, "select * from unspoken")} == expected


@real
def test_how_many_passages_each_theme_holds(opened: sqlite3.Connection) -> None:
    edition = edition_of("real")
    found = {
        (row["statement"], row["theme"]): row["passages"] for row in rows(opened, "select * from themes_by_statement")
    }
    assert found == {
        (s.slug, str(leaf.key)): len(
            {a.anchor for a in edition.annotations_of.get(leaf.key, ()) if a.anchor.statement == s.slug}
        )
        for s in edition.statements
        for leaf in edition.codebook.leaves()
    }


@samples
def test_parallels_side_by_side_and_answers_beside_what_was_asked(opened: sqlite3.Connection, name: str) -> None:
    edition = edition_of(name)
    pairs = rows(opened, "select * from side_by_side")
    assert [(row["parallel"], row["source_words"], row["target_words"]) for row in pairs] == [
        (parallel.key, words(edition, parallel.source.evidence), words(edition, parallel.target.evidence))
        for parallel in edition.parallels.declared
    ]
    asks = [ask for walk in edition.crosswalks for ask in walk.asks]
    crossed = rows(opened, "select * from crosswalk")
    assert len(crossed) == sum(max(1, len(ask.answers)) for ask in asks)
    said = {ask.key: words(edition, ask.evidence) for ask in asks}
    assert all(row["words"] == said[row["ask_id"]] for row in crossed)


def words(edition: Edition, evidence: Evidence) -> str:
    statement = edition.statement_of[evidence.anchor.statement]
    return " [...] ".join(statement.words(span).text for span in evidence.spans)


@samples
def test_one_fact_sheet_a_statement(opened: sqlite3.Connection, name: str) -> None:
    sheets = {row["statement"]: row for row in rows(opened, "select * from fact_sheet")}
    assert list(sheets) == sorted(statement.slug for statement in edition_of(name).statements)
    for statement in edition_of(name).statements:
        for fact in ("state", "speaker", "session", "language"):
            assert (sheets[statement.slug][fact] or "") == statement.metadata.value(fact)


@samples
def test_it_describes_itself(opened: sqlite3.Connection) -> None:
    named = {name for (name,) in opened.execute("select name from table_descriptions")}
    assert named == {each.name for each in TABLES} | {view.name for view in VIEWS}
    columns = set(opened.execute("select table_name, name from column_descriptions"))
    assert columns == {(table.name, column) for table in TABLES for column in table.names}


@samples
def test_datasette_finds_the_search_and_what_to_say(opened: sqlite3.Connection, name: str) -> None:
    """The query by which Datasette looks for a table's full-text search, and the names in its metadata file."""
    query = """select name from sqlite_master where rootpage = 0
               and sql like '%VIRTUAL TABLE%USING FTS%content="passages"%'"""
    detected = opened.execute(query).fetchall()
    assert detected == [("passages_fts",)]
    said = json.loads(made(name)[1])
    assert said["license"] == edition_of(name).imprint.rights
    ((database, shown),) = said["databases"].items()
    assert database == "edition"
    for table, told in shown["tables"].items():
        there = {row[1] for row in opened.execute(f"pragma table_info({table})")}
        named = {
            *told.get("columns", {}),
            *told.get("facets", ()),
            *filter(None, [told.get("sort"), told.get("label_column")]),
        }
        assert there
        assert named <= there
        assert told["title"]
        assert told["description"]
