"""The tables as one SQLite database, with views, full-text search, and descriptions of itself.

It is made in memory, so no file and no clock has a part in its bytes; only the version of SQLite has, which
writes itself into the header. The full-text table reads its words from `passages`; it finds whole
words, whatever their capitals and accents, and phrases where they stand in quotation marks.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

from edition.apparatus.imprint import Imprint
from edition.edition import Edition
from edition.publish.base.artifact import Artifact, BinaryArtifact
from edition.publish.base.formats import SQLITE
from edition.publish.base.publication import Publication
from edition.publish.data.tables.datasette import METADATA, metadata
from edition.publish.data.tables.every import TABLES, AnyTable, filled
from edition.publish.data.tables.table import Column, Type
from edition.publish.data.tables.views import VIEWS
from edition.text.urn import NAMESPACE

PAGE_SIZE = 4096
APPLICATION = int.from_bytes(NAMESPACE[:4].encode(), "big")
"""What the header says the file is for: the first four letters of the namespace of our URNs."""

_TYPES = {Type.TEXT: "TEXT", Type.NUMBER: "INTEGER", Type.FLAG: "INTEGER"}
_SEARCH = (
    'CREATE VIRTUAL TABLE "passages_fts" USING FTS5 ("text", content="passages", '
    'tokenize="unicode61 remove_diacritics 2")'
)
"""Written so that Datasette finds the table whose words it searches."""
_DESCRIBED = (
    'CREATE TABLE "table_descriptions" ("name" TEXT PRIMARY KEY, "title" TEXT NOT NULL, "description" TEXT NOT NULL)',
    'CREATE TABLE "column_descriptions" ("table_name" TEXT NOT NULL REFERENCES "table_descriptions" ("name"), '
    '"name" TEXT NOT NULL, "description" TEXT NOT NULL, PRIMARY KEY ("table_name", "name"))',
)


def sqlite(publication: Publication, edition: Edition) -> Iterator[Artifact | BinaryArtifact]:
    """The database, then the file that tells Datasette how to show it."""
    # No transaction that the module opens by itself: VACUUM is refused within one.
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        _prepare(base, publication.imprint)
        base.execute("BEGIN")
        for table in TABLES:
            _create(base, table)
        _fill(base, publication, edition)
        _describe(base)
        _check(base)
        base.execute("COMMIT")
        base.execute("VACUUM")
        yield BinaryArtifact(SQLITE.entry, base.serialize())
    yield Artifact(METADATA, json.dumps(metadata(publication), ensure_ascii=False, indent=1) + "\n")


def version_number(version: str) -> int:
    """A version such as 1.2.3 as one number, 1002003, which is greater for later ones."""
    parts = [int(part) for part in re.findall(r"[0-9]+", version)[:3]]
    major, minor, patch = (*parts, 0, 0, 0)[:3]
    # `user_version` is a signed number of 32 bits.
    return min(major, 2_000) * 1_000_000 + min(minor, 999) * 1_000 + min(patch, 999)


def _prepare(base: sqlite3.Connection, imprint: Imprint) -> None:
    # Before the first table: a page has its size from then on.
    base.execute(f"PRAGMA page_size = {PAGE_SIZE}")
    base.execute("PRAGMA foreign_keys = OFF")  # A row may name one that is still to come; all are checked at the end.
    base.execute(f"PRAGMA application_id = {APPLICATION}")
    base.execute(f"PRAGMA user_version = {version_number(imprint.version)}")


def _check(base: sqlite3.Connection) -> None:
    """Every key leads to a row. The rules of the seeds see to that, so a breach is a mistake of ours."""
    astray = base.execute("PRAGMA foreign_key_check").fetchone()
    if astray:
        raise sqlite3.IntegrityError(f"a row of {astray[0]} names one of {astray[2]} that is not there")


def _create(base: sqlite3.Connection, table: AnyTable) -> None:
    keys = [f"PRIMARY KEY ({_list(table.primary)})"]
    keys += [f'FOREIGN KEY ("{key.column}") REFERENCES "{key.table}" ("id")' for key in table.foreign]
    parts = ", ".join([*map(_column, table.columns), *keys])
    base.execute(f'CREATE TABLE "{table.name}" ({parts})')
    for key in table.foreign:
        # The primary key has an index of its own, which serves for the column that it begins with.
        if key.column != table.primary[0]:
            base.execute(f'CREATE INDEX "{table.name}_{key.column}" ON "{table.name}" ("{key.column}")')


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _column(column: Column) -> str:
    said = f'"{column.name}" {_TYPES[column.type]}{" NOT NULL" if column.required else ""}'
    if column.type is Type.FLAG:
        return f'{said} CHECK ("{column.name}" IN (0, 1))'
    if column.choices:
        listed = ", ".join(f"'{choice}'" for choice in column.choices)
        return f'{said} CHECK ("{column.name}" IN ({listed}))'
    return said


def _fill(base: sqlite3.Connection, publication: Publication, edition: Edition) -> None:
    for table, rows in filled(publication, edition):
        marks = ", ".join("?" for _ in table.columns)
        base.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', rows)
    base.execute(_SEARCH)
    # The search table holds no words of its own, so it must be told to read them; then its parts become one.
    base.execute("INSERT INTO passages_fts (passages_fts) VALUES ('rebuild')")
    base.execute("INSERT INTO passages_fts (passages_fts) VALUES ('optimize')")


def _describe(base: sqlite3.Connection) -> None:
    for view in VIEWS:
        base.execute(f'CREATE VIEW "{view.name}" AS {" ".join(view.query.split())}')
    for statement in _DESCRIBED:
        base.execute(statement)
    described = [(each.name, each.title, each.description) for each in (*TABLES, *VIEWS)]
    base.executemany("INSERT INTO table_descriptions VALUES (?, ?, ?)", described)
    columns = [(table.name, column.name, column.description) for table in TABLES for column in table.columns]
    base.executemany("INSERT INTO column_descriptions VALUES (?, ?, ?)", columns)
