"""The edition as one value: statements, codebook and apparatus, and the indexes between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from edition.apparatus.annotation import Annotation, NoReading, Note
from edition.apparatus.codebook import Codebook, Key, Theme
from edition.apparatus.imprint import Imprint
from edition.apparatus.measures import Measure
from edition.apparatus.validity import Rule
from edition.seeds.finding import Finding
from edition.text.anchor import Anchor
from edition.text.statement import Statement

T = TypeVar("T", Annotation, Note, NoReading, Measure)


@dataclass(frozen=True)
class Edition:
    """Everything that is published. `findings` must be empty before it may be.

    Annotations stand by statement, by passage as the text reads, then by the codebook's order.
    """

    imprint: Imprint
    codebook: Codebook
    statements: tuple[Statement, ...]
    annotations: tuple[Annotation, ...] = ()
    notes: tuple[Note, ...] = ()
    none: tuple[NoReading, ...] = ()
    measures: tuple[Measure, ...] = ()
    rules: tuple[Rule, ...] = ()
    findings: tuple[Finding, ...] = ()

    @cached_property
    def statement_of(self) -> dict[str, Statement]:
        """Statements by slug."""
        return {statement.slug: statement for statement in self.statements}

    @cached_property
    def annotations_at(self) -> dict[Anchor, tuple[Annotation, ...]]:
        """What is said of each numbered passage."""
        return _by_anchor(self.annotations)

    @cached_property
    def notes_at(self) -> dict[Anchor, tuple[Note, ...]]:
        """The notes on each passage."""
        return _by_anchor(self.notes)

    @cached_property
    def none_at(self) -> dict[Anchor, tuple[NoReading, ...]]:
        """The passages that an editor put under no theme."""
        return _by_anchor(self.none)

    @cached_property
    def measures_at(self) -> dict[Anchor, tuple[Measure, ...]]:
        """The measures that each passage states."""
        return _by_anchor(self.measures)

    @cached_property
    def measures_of(self) -> dict[Key, tuple[Measure, ...]]:
        """The measures under each theme, those of its sub-themes among them."""
        found: dict[Key, list[Measure]] = {}
        for measure in self.measures:
            found.setdefault(measure.key.top, []).append(measure)
        return {key: tuple(listed) for key, listed in found.items()}

    @cached_property
    def annotations_of(self) -> dict[Key, tuple[Annotation, ...]]:
        """What is said under each codebook entry."""
        found: dict[Key, list[Annotation]] = {}
        for annotation in self.annotations:
            found.setdefault(annotation.key, []).append(annotation)
        return {key: tuple(listed) for key, listed in found.items()}

    def passages(self, theme: Theme, statement: Statement) -> tuple[Anchor, ...]:
        """The passages of a statement that a theme (with its sub-themes) or a sub-theme holds."""
        keys = (theme.key, *(sub.key for sub in theme.subthemes))
        anchors = (a.anchor for key in keys for a in self.annotations_of.get(key, ()))
        return tuple(sorted({a for a in anchors if a.statement == statement.slug}))


def _by_anchor(entries: Iterable[T]) -> dict[Anchor, tuple[T, ...]]:
    found: dict[Anchor, list[T]] = {}
    for entry in entries:
        found.setdefault(entry.anchor, []).append(entry)
    return {anchor: tuple(listed) for anchor, listed in found.items()}
