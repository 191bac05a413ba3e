"""The index at the back of the book: headings with their passages by number, in the order of the alphabet.

What is indexed is in `entries`; here it is arranged: cross-references where they lead somewhere
and are of use, letters, and one page or one for each letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from edition.publish.base import address
from edition.publish.index.filing import filing, inverted
from edition.text.anchor import Anchor

ON_ONE_PAGE = 2000
"""The links that the index may have on one page; with more, each letter gets its own. A link with its
share of headings takes some 130 bytes, so that a page stays below 300 KB, which is what a reader may
have to load for a first search."""

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
OTHER = "Other"
"""Where headings in other scripts stand, after Z."""


Passages: TypeAlias = tuple[tuple[str, tuple[Anchor, ...]], ...]
"""Passages by statement, as the texts read."""


@dataclass(frozen=True)
class Reference:
    """Another word that a reader may look up, and the entry with that id, which stands under `heading` or below it."""

    form: str
    id: str
    heading: str

    @property
    def is_needed(self) -> bool:
        """Whether who looks the form up would not find the heading in its place anyway."""
        key = filing(self.form)
        return bool(key) and filing(self.heading)[: len(key)] != key


@dataclass(frozen=True)
class Target:
    """Where a cross-reference leads: the heading there, and the entry's id on the index's pages."""

    heading: str
    id: str


@dataclass(frozen=True)
class Entry:
    """A heading with its passages, in the order of the texts, or with what to see instead.

    `address` is the page of the thing itself; a mere reference has none, nor an id.
    """

    heading: str
    id: str = ""
    address: str = ""
    passages: Passages = ()
    under: tuple[Entry, ...] = ()
    see: tuple[Target, ...] = ()
    also: tuple[Target, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look up here."""
        return not (self.passages or self.under or self.see)

    @property
    def links(self) -> int:
        """How many links the entry has, sub-entries included."""
        own = sum(len(anchors) for _, anchors in self.passages) + len(self.see) + len(self.also)
        return bool(self.address) + own + sum(entry.links for entry in self.under)


@dataclass(frozen=True)
class Letter:
    """The entries filed under one letter, and the letter's id."""

    name: str
    entries: tuple[Entry, ...]

    @property
    def id(self) -> str:
        """Its anchor, and the last part of its page's address where it has a page of its own."""
        return self.name.lower()


@dataclass(frozen=True)
class BookIndex:
    """All letters that have entries, in their order."""

    letters: tuple[Letter, ...]

    @cached_property
    def is_split(self) -> bool:
        """Whether each letter has a page of its own."""
        return sum(entry.links for letter in self.letters for entry in letter.entries) > ON_ONE_PAGE

    @cached_property
    def _letter_of(self) -> dict[str, Letter]:
        return {e.id: letter for letter in self.letters for entry in letter.entries for e in (entry, *entry.under)}

    def place(self, target: Target) -> str:
        """The address of an entry in the index."""
        page = address.letter(self._letter_of[target.id].id) if self.is_split else address.BOOK_INDEX
        return f"{page}#{target.id}"

    def letter_place(self, letter: Letter) -> str:
        """The address of a letter in the index."""
        return address.letter(letter.id) if self.is_split else f"{address.BOOK_INDEX}#{letter.id}"


def lettered(entries: Iterable[Entry]) -> tuple[Letter, ...]:
    """Entries in order, by the letter they are filed under."""
    found: dict[str, list[Entry]] = {name: [] for name in (*ALPHABET, OTHER)}
    for entry in sorted(entries, key=lambda entry: (filing(entry.heading), entry.heading, entry.id)):
        first = "".join(filing(entry.heading))[:1].upper()
        found[first if first in found else OTHER].append(entry)
    return tuple(Letter(name, tuple(filed)) for name, filed in found.items() if filed)


def referred(entries: Iterable[Entry], references: Iterable[Reference]) -> Iterator[Entry]:
    """The entries that are not empty, with the references added that lead to one of them ("see").

    Where an entry stands under the very words of a reference, that entry leads on ("see also").
    """
    kept = [entry for entry in entries if not entry.is_empty]
    targets = {target.id: target for entry in kept for target in _targets(entry)}
    at: dict[tuple[str, ...], dict[Target, str]] = {}
    for reference in references:
        if reference.id in targets and reference.is_needed:
            at.setdefault(filing(reference.form), {}).setdefault(targets[reference.id], reference.form)
    for entry in kept:
        also = (t for t in entry.also if t.id in targets)
        # Taken out, so that only references without an entry of that name are left.
        yield replace(entry, also=tuple(dict.fromkeys((*also, *ordered(at.pop(filing(entry.heading), ()))))))
    for found in at.values():
        yield Entry(inverted(next(iter(found.values()))), see=ordered(found))


def ordered(targets: Iterable[Target]) -> tuple[Target, ...]:
    """Targets as they are listed."""
    return tuple(sorted(targets, key=lambda target: (filing(target.heading), target.id)))


def _targets(entry: Entry) -> Iterator[Target]:
    yield Target(entry.heading, entry.id)
    yield from (Target(f"{entry.heading}: {sub.heading}", sub.id) for sub in entry.under)
