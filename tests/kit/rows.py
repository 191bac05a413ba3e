"""The rows of the sample editions, by table and by column."""

from __future__ import annotations

import functools

import pytest

from edition.publish.data.tables.every import TABLES, filled
from edition.publish.data.tables.table import Value
from kit.samples import NAMES, whole_of

Named = dict[str, Value]


@functools.cache
def rows_of(name: str) -> dict[str, list[Named]]:
    """The rows of a sample edition by their table, each by its columns."""
    found: dict[str, list[Named]] = {table.name: [] for table in TABLES}
    for table, rows in filled(*whole_of(name)):
        found[table.name] += [dict(zip(table.names, row, strict=True)) for row in rows]
    return found


samples = pytest.mark.parametrize("name", NAMES)
