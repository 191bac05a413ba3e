"""Versions of a statement as its pages tell them, and two of them side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.apparatus.versions import Alignment, Group, Version
from edition.dossier import Dossier
from edition.publish.views.pieces import Line, lines
from edition.text.anchor import Anchor
from edition.text.statement import Paragraph, Statement
from edition.text.versions import VersionKind


@dataclass(frozen=True)
class Related:
    """A statement that is a version of another: what it is (`translation into Arabic`), and of which."""

    statement: Statement
    original: Statement
    version: Version
    what: str

    @property
    def heading(self) -> str:
        """What it is, as a sentence begins with it."""
        return f"{self.what[:1].upper()}{self.what[1:]}"

    @property
    def one(self) -> str:
        """What it is, with its article."""
        return self.what if self.what.startswith("another") else f"a {self.what}"


@dataclass(frozen=True)
class Shown:
    """A passage with its words."""

    paragraph: Paragraph
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Row:
    """What stands side by side; one of the sides may be empty. `is_paired` is false of what has no number."""

    original: tuple[Shown, ...]
    version: tuple[Shown, ...]
    is_paired: bool = True


def related(dossier: Dossier) -> tuple[Related, ...]:
    """What each version of a statement's work is, in the order of the family."""
    by_slug = {kin.statement.slug: kin.statement for kin in dossier.family}
    return tuple(
        Related(kin.statement, by_slug[kin.version.of.statement], kin.version, what(kin.version, kin.statement))
        for kin in dossier.family
        if kin.version
    )


def what(version: Version, statement: Statement) -> str:
    """What a version is, in words: `translation into Arabic`, `transcript`, `another version`."""
    name, kind = statement.language.name, version.of.kind
    if kind is VersionKind.TRANSLATION:
        return f"translation into {name}" if name else "translation"
    return "another version" if kind is VersionKind.VERSION else kind.value


def rows(version: Statement, original: Statement, alignment: Alignment) -> tuple[Row, ...]:
    """All words of both, in the order of the original: what stands before all numbers, group by group, what is left.

    A passage that is in no group stands alone. What has no number goes with the next one that has.
    """
    here, there = _Side.of(version), _Side.of(original)
    found = [Row(there.shown(there.before), here.shown(here.before), is_paired=False)]
    for group in _in_order(here, there, alignment):
        found.append(Row(there.with_inner(group.of), here.with_inner(group.at)))
    found.append(Row(there.shown(there.after), here.shown(here.after), is_paired=False))
    return tuple(row for row in found if row.original or row.version)


@dataclass(frozen=True)
class _Side:
    """A statement in parts: what stands before the first number, before each, and after the last."""

    statement: Statement
    before: tuple[Paragraph, ...]
    inner: dict[Anchor, tuple[Paragraph, ...]]
    after: tuple[Paragraph, ...]

    @classmethod
    def of(cls, statement: Statement) -> _Side:
        waiting: list[Paragraph] = []
        before: tuple[Paragraph, ...] = ()
        inner: dict[Anchor, tuple[Paragraph, ...]] = {}
        for paragraph in statement.paragraphs:
            waiting.append(paragraph)
            if paragraph.role.numbered:
                if not inner:
                    before, waiting = tuple(waiting[:-1]), waiting[-1:]
                inner[paragraph.anchor] = tuple(waiting)
                waiting = []
        return cls(statement, before, inner, tuple(waiting))

    def shown(self, paragraphs: Iterable[Paragraph]) -> tuple[Shown, ...]:
        return tuple(Shown(paragraph, lines(self.statement, paragraph)) for paragraph in paragraphs)

    def with_inner(self, anchors: Iterable[Anchor]) -> tuple[Shown, ...]:
        return self.shown(paragraph for anchor in anchors for paragraph in self.inner[anchor])


def _in_order(here: _Side, there: _Side, alignment: Alignment) -> list[Group]:
    """All groups as the original reads; what only the version has comes after what it follows there."""
    grouped = {anchor for group in alignment.groups for anchor in (*group.at, *group.of)}
    alone_here = [Group((anchor,), ()) for anchor in here.inner if anchor not in grouped]
    alone_there = [Group((), (anchor,)) for anchor in there.inner if anchor not in grouped]
    groups = (*alignment.groups, *alone_here, *alone_there)
    at = {anchor: place for place, anchor in enumerate(here.inner)}
    of = {anchor: place for place, anchor in enumerate(there.inner)}
    placed = {at[anchor]: of[group.of[0]] for group in groups if group.of for anchor in group.at}

    def place(group: Group) -> tuple[int, int, int]:
        first = at[group.at[0]] if group.at else -1
        if group.of:
            return of[group.of[0]], 0, first
        return next((placed[i] for i in range(first, -1, -1) if i in placed), -1), 1, first

    return sorted(groups, key=place)


def numbered(row: Row) -> Iterator[str]:
    """The ids under which the passages of a row can be linked to: those of the original after `of-`."""
    yield from (shown.paragraph.anchor.id for shown in row.version if shown.paragraph.role.numbered)
    yield from (f"of-{shown.paragraph.anchor.id}" for shown in row.original if shown.paragraph.role.numbered)
