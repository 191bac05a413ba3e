"""The ids of entries: permanent, for they are part of addresses, and each given once in its list."""

from __future__ import annotations

import re
from collections.abc import Iterable

from edition.seeds.finding import Finding, Reads
from edition.seeds.record import Record

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def read_id(record: Record) -> Reads[str]:
    """The id of an entry: lower-case words joined by hyphens."""
    name = yield from record.text("id")
    if name and not _ID.fullmatch(name):
        hint = "ids are lower-case words joined by hyphens"
        yield Finding(record.at("id"), "malformed-id", f'"{name}" is no id', hint)
    return name


def unique(records: Iterable[Record]) -> Reads[None]:
    """Complain of each id that an earlier record of the same list has."""
    seen: set[str] = set()
    for record in records:
        node = record.nodes.get("id")
        name = str(node.value) if node else ""
        if name in seen:
            yield Finding(record.at("id"), "duplicate-id", f'the id "{name}" stands twice', "rename one of them")
        seen.add(name)
