"""All that is known of one statement, and all that refers to it: the unit of work.

Whatever is published about a statement is made of its dossier, the codebook and the imprint, and of nothing
else of the edition. So a unit can be made alone, in another process, or be taken from a cache.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from edition.apparatus.align import suggested
from edition.apparatus.annotation import Annotation, Basis, NoReading
from edition.apparatus.versions import Alignment, Version
from edition.edition import Edition
from edition.said.references import Entry
from edition.said.sorts import SORTS, Sort, entries, said
from edition.said.value import Said
from edition.text.anchor import Anchor
from edition.text.statement import Statement
from edition.text.words import Words

T = TypeVar("T")


@dataclass(frozen=True)
class Kin:
    """A statement of a work of which there are several versions, and what it is one of; the first is of none."""

    statement: Statement
    version: Version | None


@dataclass(frozen=True)
class Dossier:
    """One statement. `said` stands by sort, each sort in the edition's order.

    `referrers` are the entries that refer to each passage. `others` are the statements that are quoted in what
    is said of this one; they are there whole, because spans are counted from the head of a source. `family` are all
    versions of the statement, itself among them, each original before what was made of it; none where it has none.
    """

    statement: Statement
    said: tuple[Said, ...] = ()
    referrers: Mapping[Anchor, tuple[Entry, ...]] = field(default_factory=dict)
    others: tuple[Statement, ...] = ()
    family: tuple[Kin, ...] = ()

    @property
    def slug(self) -> str:
        """The statement's slug."""
        return self.statement.slug

    @cached_property
    def at(self) -> dict[Anchor, tuple[Said, ...]]:
        """What is said of each passage, in the order of the sorts."""
        found: dict[Anchor, list[Said]] = {}
        for each in self.said:
            found.setdefault(each.here, []).append(each)
        return {anchor: tuple(listed) for anchor, listed in found.items()}

    def things(self, sort: type[T], anchor: Anchor) -> tuple[T, ...]:
        """The things of one sort that are said of a passage; a parallel is there once, even if both its ends are."""
        found = (each.thing for each in self.at.get(anchor, ()) if isinstance(each.thing, sort))
        return tuple({id(thing): thing for thing in found}.values())

    @cached_property
    def statement_of(self) -> dict[str, Statement]:
        """This statement and the others that are quoted, by slug."""
        return {statement.slug: statement for statement in (*self.others, self.statement)}

    @cached_property
    def version(self) -> Version | None:
        """What the statement is a version of, if it is one."""
        return next((kin.version for kin in self.family if kin.statement.slug == self.slug), None)

    @cached_property
    def original(self) -> Statement | None:
        """The statement that this one is a version of."""
        named = self.version.of.statement if self.version else ""
        return next((kin.statement for kin in self.family if kin.statement.slug == named), None)

    @cached_property
    def alignment(self) -> Alignment | None:
        """Which passages of the original its own answer to: as an editor declared it, or else as it is suggested."""
        if not self.version or not self.original:
            return None
        return self.version.declared or suggested(self.statement, self.original)

    @cached_property
    def readings(self) -> dict[Anchor, tuple[Annotation, ...]]:
        """The readings of each passage that has any."""
        return {anchor: found for anchor in self.at if (found := self.things(Annotation, anchor))}

    @cached_property
    def unread(self) -> frozenset[Anchor]:
        """The numbered passages that no editor has read yet."""
        return frozenset(p.anchor for p in self.statement.numbered() if self.is_unread(p.anchor))

    def is_unread(self, anchor: Anchor) -> bool:
        """Whether no editor has read a numbered passage yet; what the codebook's terms find is no reading of theirs."""
        read = any(reading.basis is Basis.EDITOR for reading in self.things(Annotation, anchor))
        return not read and not self.things(NoReading, anchor)

    @cached_property
    def words(self) -> dict[Anchor, Words]:
        """The readable words of each passage, cut out of the source once."""
        return {p.anchor: self.statement.words(p.span) for p in self.statement.paragraphs}


@dataclass(frozen=True)
class Dossiers:
    """The dossiers of an edition, each made when it is asked for, from indexes that are made once."""

    edition: Edition

    def __iter__(self) -> Iterator[Dossier]:
        return map(self.of, self.edition.statements)

    def of(self, statement: Statement) -> Dossier:
        """The dossier of one statement of the edition."""
        slug = statement.slug
        told = said(self.edition, self._things.get(slug, ()), slug)
        quoted = sorted({quoted.anchor.statement for each in told for quoted in each.words} - {slug})
        others = tuple(self.edition.statement_of[other] for other in quoted)
        return Dossier(statement, told, self._referrers.get(slug, {}), others, self._family(slug))

    def _family(self, slug: str) -> tuple[Kin, ...]:
        edition = self.edition
        kin = tuple(Kin(edition.statement_of[each], edition.version_of.get(each)) for each in edition.family(slug))
        return kin if len(kin) > 1 else ()

    @cached_property
    def _things(self) -> dict[str, list[tuple[Sort, Any]]]:
        """The things that are said of each statement, by its slug."""
        found: dict[str, list[tuple[Sort, Any]]] = {}
        for sort in SORTS:
            for thing in sort.things(self.edition):
                # A set: a parallel between passages of one statement is one thing of it, not two.
                for slug in {anchor.statement for anchor in sort.at(thing)}:
                    found.setdefault(slug, []).append((sort, thing))
        return found

    @cached_property
    def _referrers(self) -> dict[str, dict[Anchor, tuple[Entry, ...]]]:
        """The entries that refer to each passage, by the slug of its statement."""
        found: dict[str, dict[Anchor, tuple[Entry, ...]]] = {}
        for entry, anchors in entries(self.edition):
            for anchor in anchors:
                here = found.setdefault(anchor.statement, {})
                here[anchor] = (*here.get(anchor, ()), entry)
        return found
