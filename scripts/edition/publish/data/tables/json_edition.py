"""The whole edition as one JSON document, and the JSON Schema that it keeps.

It has what the tables have, row within row: a statement with its passages, a passage with its marks, its
sentences and what is said of it, a reading with the words that it rests on. What is not known is left out;
a list is there even where it is empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from edition.edition import Edition
from edition.publish.base.artifact import Artifact
from edition.publish.base.formats import JSON, SCHEMA
from edition.publish.base.publication import Publication
from edition.publish.data.tables.every import filled
from edition.publish.data.tables.json_schema import schema
from edition.publish.data.tables.statements import EDITION
from edition.publish.data.tables.table import Row, Value
from edition.publish.data.tables.tree import TREE, Branch

Node = dict[str, object]
Hanging = dict[str, dict[str, dict[Value, list[Row]]]]
"""Rows by their table, by the column via which they hang on others, and by what stands in that column."""


def json_edition(publication: Publication, edition: Edition) -> Iterator[Artifact]:
    """The document."""
    hanging = _hanging(publication, edition)
    (imprint,) = hanging[EDITION.name][""][None]
    document: Node = {
        "$schema": publication.base + SCHEMA.entry if publication.base else SCHEMA.entry.rpartition("/")[2]
    }
    document["edition"] = _known(EDITION.names, imprint)
    document |= {branch.name: _list(hanging, branch, None) for branch in TREE}
    yield Artifact(JSON.entry, json.dumps(document, ensure_ascii=False, indent=1) + "\n")


def json_schema(publication: Publication, _: Edition) -> Iterator[Artifact]:
    """Its schema."""
    yield Artifact(SCHEMA.entry, json.dumps(schema(publication), ensure_ascii=False, indent=1) + "\n")


def _hanging(publication: Publication, edition: Edition) -> Hanging:
    """All rows, where the tree looks for them."""
    ways = {EDITION.name: {""}}
    for branch in _branches(TREE):
        ways.setdefault(branch.table.name, set()).add(branch.via)
    found: Hanging = {name: {via: {} for via in vias} for name, vias in ways.items()}
    for table, rows in filled(publication, edition):
        places = {via: table.names.index(via) if via else -1 for via in ways[table.name]}
        for row in rows:
            for via, place in places.items():
                hook = row[place] if via else None
                found[table.name][via].setdefault(hook, []).append(row)
    return found


def _branches(branches: tuple[Branch, ...]) -> Iterator[Branch]:
    for branch in branches:
        yield branch
        yield from _branches(branch.inner)


def _list(hanging: Hanging, branch: Branch, hook: Value) -> list[object]:
    rows = hanging[branch.table.name][branch.via].get(hook, ())
    if branch.plain:
        (column,) = branch.shown
        place = branch.table.names.index(column.name)
        return [row[place] for row in rows]
    return [_node(hanging, branch, row) for row in rows]


def _node(hanging: Hanging, branch: Branch, row: Row) -> Node:
    shown = {column.name for column in branch.shown}
    node = {name: value for name, value in _known(branch.table.names, row).items() if name in shown}
    id = row[branch.table.names.index(branch.table.primary[0])]
    return node | {inner.name: _list(hanging, inner, id) for inner in branch.inner}


def _known(names: tuple[str, ...], row: Row) -> Node:
    return {name: value for name, value in zip(names, row, strict=True) if value is not None}
