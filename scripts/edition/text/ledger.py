"""The ledger: every anchor of a statement that was ever published, in `seeds/ledger/<slug>.tsv`.

A line is an anchor: its id, a digest of its words, the day it was first published, its status, and
the version of the edition that gave it that status or those words. Lines are only ever added; what
may change in one is told in `freeze`, the only writer. A line never goes, so no address does.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from edition.seeds.finding import Finding, Reads
from edition.seeds.source import Place, Source
from edition.text.anchor import Anchor
from edition.text.version import Version

HEADER = "digest\tfirst published\tstatus\tin edition"
_LINE = re.compile(
    r"(?P<id>\S+)\t(?P<digest>[0-9a-f]{32})\t(?P<first>\d{4}-\d\d-\d\d)\t(?P<status>[^\t]+)\t(?P<edition>\S+)"
)
_MOVED = "moved to "


def digest(words: str) -> str:
    """128 bits of the SHA-256 of words whose white space is normalised to single spaces.

    Nothing else is normalised: a changed mark, capital or stop is a changed digest.
    """
    return hashlib.sha256(" ".join(words.split()).encode("utf-8")).hexdigest()[:32]


class Status(Enum):
    """What became of a published anchor."""

    LIVE = "live"
    MOVED = "moved"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Entry:
    """One published anchor. `successor` is the id that it moved to."""

    id: str
    digest: str
    first: str
    status: Status
    edition: str
    successor: str = ""

    def __str__(self) -> str:
        status = f"{_MOVED}{self.successor}" if self.status is Status.MOVED else self.status.value
        return "\t".join((self.id, self.digest, self.first, status, self.edition))


@dataclass(frozen=True)
class Ledger:
    """What was published of a statement; empty for one that never was.

    `slugs` are those that it was published under, the present one first; they head the column of ids.
    """

    name: str = ""
    entries: tuple[Entry, ...] = ()
    slugs: tuple[str, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """The entries by anchor id."""
        return {entry.id: entry for entry in self.entries}

    def place(self, id: str) -> Place:
        """Where an anchor's line stands."""
        lines = {entry.id: number for number, entry in enumerate(self.entries, start=2)}
        return Place(self.name, lines.get(id, 1))

    def __str__(self) -> str:
        return "".join(f"{line}\n" for line in (f"{' '.join(self.slugs)}\t{HEADER}", *self.entries))


def read_ledger(source: Source, slug: str) -> Reads[Ledger]:
    """A ledger file; what of it cannot be read is reported, and the rest is kept."""
    header, *lines = source.text.splitlines() or [""]
    slugs, _, columns = header.partition("\t")
    if columns != HEADER:
        yield Finding(Place(source.name), "malformed-ledger", "the first line is not the header", _RESTORE)
    entries: dict[str, Entry] = {}
    for number, line in enumerate(lines, start=2):
        entry = _entry(line, slug)
        if entry is None or entry.id in entries:
            problem = "this line cannot be read" if entry is None else f'"{entry.id}" stands twice'
            yield Finding(Place(source.name, number), "malformed-ledger", problem, _RESTORE)
        else:
            entries[entry.id] = entry
    for entry in entries.values():
        if entry.status is Status.MOVED and entry.successor not in entries:
            message = f'"{entry.id}" moved to "{entry.successor}", which was never published'
            yield Finding(Place(source.name), "malformed-ledger", message, _RESTORE)
    return Ledger(source.name, tuple(entries.values()), tuple(slugs.split()))


_RESTORE = "restore the file as it was committed; only `make freeze` writes it"


def _entry(line: str, slug: str) -> Entry | None:
    match = _LINE.fullmatch(line)
    if not match:
        return None
    status, _, successor = match["status"].partition(" to ")
    try:
        Anchor.parse(f"{slug}#{match['id']}")
        Version.parse(match["edition"])
        return Entry(match["id"], match["digest"], match["first"], Status(status), match["edition"], successor)
    except ValueError:
        return None
