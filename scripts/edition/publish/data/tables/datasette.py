"""How Datasette is to show the database: its metadata file, `datasette edition.db -m metadata.json`.

What a table or a column means is said where the table is defined; here is only which columns are worth
sorting and counting by, and what stands for a row where another table points to it.
"""

from __future__ import annotations

from edition.publish.base import address
from edition.publish.base.formats import SQLITE
from edition.publish.base.publication import Publication
from edition.publish.data.tables.codebook import INSTRUMENTS, NAMES, PROVISIONS, THEMES
from edition.publish.data.tables.crossings import ANSWERS, ASKS, PARALLELS
from edition.publish.data.tables.every import TABLES, AnyTable
from edition.publish.data.tables.measures import MEASURES, RULES
from edition.publish.data.tables.passages import PASSAGES, SENTENCES
from edition.publish.data.tables.quotations import QUOTATIONS
from edition.publish.data.tables.readings import MENTIONS, NOTES, READINGS
from edition.publish.data.tables.statements import FACTS_TABLE, STATEMENTS
from edition.publish.data.tables.views import VIEWS, View

Node = dict[str, object]

METADATA = address.data_file("metadata.json")

FACETS: dict[AnyTable, tuple[str, ...]] = {
    STATEMENTS: ("kind", "state"),
    PASSAGES: ("statement", "role"),
    FACTS_TABLE: ("name", "origin"),
    READINGS: ("basis", "theme", "provision", "stance"),
    NOTES: ("kind",),
    MENTIONS: ("name",),
    QUOTATIONS: ("role",),
    PROVISIONS: ("instrument",),
    NAMES: ("kind",),
    ASKS: ("outcome",),
    ANSWERS: ("instrument", "place"),
    PARALLELS: ("relation",),
    MEASURES: ("kind", "theme"),
}
"""The columns whose values are counted beside a table."""

SORTS: dict[AnyTable, str] = {STATEMENTS: "earliest", PASSAGES: "position", SENTENCES: "position"}
"""The column by which a table is shown in order, where that is not its primary key."""

LABELS: dict[AnyTable, str] = {
    STATEMENTS: "short",
    THEMES: "label",
    INSTRUMENTS: "label",
    PROVISIONS: "title",
    NAMES: "label",
    ASKS: "ask",
    MEASURES: "what",
    RULES: "what",
}
"""The column that stands for a row where a row of another table leads to it."""


def metadata(publication: Publication) -> Node:
    """The metadata; what is known only with an address is left out where there is none."""
    imprint = publication.imprint
    name = SQLITE.entry.rpartition("/")[2].partition(".")[0]
    tables = {table.name: _table(table) for table in TABLES} | {view.name: _view(view) for view in VIEWS}
    return {
        "title": f"{imprint.title}: {imprint.subtitle}",
        "description": f"Version {imprint.version} of {imprint.date}. Every table and every column says what it is.",
        "license": imprint.rights,
        "source": f"{imprint.title}, {imprint.version}",
        **(
            {"license_url": publication.base + address.RIGHTS, "source_url": publication.base}
            if publication.base
            else {}
        ),
        "databases": {name: {"tables": tables}},
    }


def _table(table: AnyTable) -> Node:
    shown: Node = {"title": table.title, "description": table.description}
    shown["columns"] = {column.name: column.description for column in table.columns}
    if facets := FACETS.get(table):
        shown["facets"] = list(facets)
    if sort := SORTS.get(table):
        shown["sort"] = sort
    if label := LABELS.get(table):
        shown["label_column"] = label
    return shown


def _view(view: View) -> Node:
    return {"title": view.title, "description": view.description}
