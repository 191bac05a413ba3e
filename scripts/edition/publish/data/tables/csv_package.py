"""The tables as CSV files in a Data Package, which tells of each file what its columns mean.

The files are as RFC 4180 has them: UTF-8, commas, quotation marks doubled, CRLF at the ends of lines, a
header. Values are never changed: what a spreadsheet takes for a formula stands there as it was said.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator

from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Artifact
from edition.publish.base.formats import CSV
from edition.publish.base.publication import Publication
from edition.publish.cite.records import editors
from edition.publish.data.tables.every import TABLES, AnyTable, filled
from edition.publish.data.tables.table import Column, Row, Type, Value
from edition.text.period import first_day
from edition.text.urn import NAMESPACE

Node = dict[str, object]

MEDIA = "text/csv"
_DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}
_CAUTION = (
    "Values are those of the sources and of the editors, unchanged; some may begin with a character that a "
    "spreadsheet takes for a formula, so import every column as text."
)


def csv_package(publication: Publication, edition: Edition) -> Iterator[Artifact]:
    """The package's description, then its files, one a table; a table without rows is a header."""
    written = {table.name: io.StringIO(newline="") for table in TABLES}
    for table in TABLES:
        csv.writer(written[table.name]).writerow(table.names)
    for table, rows in filled(publication, edition):
        csv.writer(written[table.name]).writerows(_written(rows))
    files = [Artifact(address.data_file(f"{table.name}.csv"), written.pop(table.name).getvalue()) for table in TABLES]
    described = _package(publication, [_resource(table, file) for table, file in zip(TABLES, files, strict=True)])
    yield Artifact(CSV.entry, json.dumps(described, ensure_ascii=False, indent=1) + "\n")
    yield from files


def _written(rows: Iterable[Row]) -> Iterator[tuple[Value, ...]]:
    """Rows with yes and no as Table Schema writes them."""
    for row in rows:
        yield tuple(str(value).lower() if isinstance(value, bool) else value for value in row)


def _package(publication: Publication, resources: list[Node]) -> Node:
    """What the package says of itself; what is known only with an address is left out where there is none."""
    imprint = publication.imprint
    rights = {"path": publication.base + address.RIGHTS, "title": imprint.rights}
    return {
        "profile": "tabular-data-package",
        "name": NAMESPACE,
        "title": f"{imprint.title}: {imprint.subtitle}",
        "description": f"{imprint.rights}\n\n{_CAUTION}",
        "version": imprint.version,
        "created": f"{first_day(imprint.date)}T00:00:00Z",
        **({"homepage": publication.base, "licenses": [rights]} if publication.base else {}),
        "contributors": [{"title": editors(imprint).literal, "role": "author"}],
        "resources": resources,
    }


def _resource(table: AnyTable, file: Artifact) -> Node:
    data = file.data
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": MEDIA,
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": _schema(table),
    }


def _schema(table: AnyTable) -> Node:
    """The table as Table Schema describes one; a key to the table itself names no other."""
    keys = [
        {"fields": each.column, "reference": {"resource": _named(table, each.table), "fields": "id"}}
        for each in table.foreign
    ]
    return {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.primary),
        **({"foreignKeys": keys} if keys else {}),
        "missingValues": [""],
    }


def _named(table: AnyTable, other: str) -> str:
    return "" if other == table.name else other


def _field(column: Column) -> Node:
    constraints: Node = {"required": column.required}
    if column.choices:
        constraints["enum"] = list(column.choices)
    if column.pattern:
        constraints["pattern"] = column.pattern
    if column.type is Type.NUMBER:
        constraints["minimum"] = 0
    return {
        "name": column.name,
        "type": column.type.value,
        "description": column.description,
        "constraints": constraints,
    }
