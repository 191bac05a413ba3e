"""The JSON Schema of the edition as one document, made of the tables that the document is made of."""

from __future__ import annotations

from collections.abc import Iterable

from edition.publish.base.formats import SCHEMA
from edition.publish.base.publication import Publication
from edition.publish.data.tables.statements import EDITION
from edition.publish.data.tables.table import Column, Type
from edition.publish.data.tables.tree import TREE, Branch

Node = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(publication: Publication) -> Node:
    """The schema. Its address is whole only where the site has one."""
    imprint = publication.imprint
    own: Node = {"type": "string", "description": "The schema that this document keeps."}
    lists = {branch.name: _array(branch) for branch in TREE}
    about = _object(EDITION.description, EDITION.columns, {})
    return {
        "$schema": DIALECT,
        "$id": publication.base + SCHEMA.entry if publication.base else SCHEMA.entry.rpartition("/")[2],
        "title": f"{imprint.title}: the edition as data",
        "description": "The edition as one document. Positions in words count code points. What is not known is "
        "left out; a list is there even where it is empty. The words of the statements stand in `passages`.",
        "type": "object",
        "properties": {"$schema": own, "edition": about, **lists},
        "required": ["$schema", "edition", *lists],
        "additionalProperties": False,
    }


def _array(branch: Branch) -> Node:
    table = branch.table
    if branch.plain:
        (column,) = branch.shown
        return {"type": "array", "description": table.description, "items": _property(column)}
    inner = {each.name: _array(each) for each in branch.inner}
    items = _object(f"One of the {table.title.lower()}.", branch.shown, inner)
    return {"type": "array", "description": table.description, "items": items}


def _object(description: str, columns: Iterable[Column], inner: dict[str, Node]) -> Node:
    shown = tuple(columns)
    return {
        "type": "object",
        "description": description,
        "properties": {column.name: _property(column) for column in shown} | inner,
        "required": [*(column.name for column in shown if column.required), *inner],
        "additionalProperties": False,
    }


def _property(column: Column) -> Node:
    said: Node = {"type": column.type.value, "description": column.description}
    if column.choices:
        said["enum"] = list(column.choices)
    if column.pattern:
        # Here a pattern may match anywhere in a text; in Table Schema it is of the whole.
        said["pattern"] = f"^(?:{column.pattern})$"
    if column.type is Type.NUMBER:
        said["minimum"] = 0
    return said
