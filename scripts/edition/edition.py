"""The edition as one value: statements, codebook and apparatus, and the indexes between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from edition.apparatus.annotation import Annotation, Basis, NoReading, Note
from edition.apparatus.codebook import Codebook, Key, Theme
from edition.apparatus.crosswalk import Ask, Crosswalk, Return
from edition.apparatus.entity import Mention
from edition.apparatus.imprint import Imprint
from edition.apparatus.measures import Measure
from edition.apparatus.parallels import Parallel, Parallels
from edition.apparatus.validity import Case, Rule
from edition.apparatus.versions import Version
from edition.seeds.finding import Finding
from edition.text.anchor import Anchor
from edition.text.statement import Statement

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T", Annotation, Note, NoReading, Mention, Measure)


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
    mentions: tuple[Mention, ...] = ()
    crosswalks: tuple[Crosswalk, ...] = ()
    parallels: Parallels = field(default_factory=Parallels)
    measures: tuple[Measure, ...] = ()
    rules: tuple[Rule, ...] = ()
    versions: tuple[Version, ...] = ()
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
        return _grouped((annotation.key, annotation) for annotation in self.annotations)

    @cached_property
    def mentions_at(self) -> dict[Anchor, tuple[Mention, ...]]:
        """The mentions of each passage, unnumbered ones included."""
        return _by_anchor(self.mentions)

    @cached_property
    def mentions_of(self) -> dict[str, tuple[Mention, ...]]:
        """The mentions of each named thing, by its id."""
        return _grouped((mention.entity.id, mention) for mention in self.mentions)

    @cached_property
    def asks_at(self) -> dict[Anchor, tuple[Ask, ...]]:
        """What each passage asks of an adopted text."""
        return _grouped((ask.evidence.anchor, ask) for walk in self.crosswalks for ask in walk.asks)

    @cached_property
    def returns_at(self) -> dict[Anchor, tuple[tuple[Ask, Return], ...]]:
        """What another statement asked for that returns in each passage."""
        asks = (ask for walk in self.crosswalks for ask in walk.asks)
        return _grouped((back.evidence.anchor, (ask, back)) for ask in asks for back in ask.returns)

    @cached_property
    def cases_at(self) -> dict[Anchor, tuple[tuple[Rule, Case], ...]]:
        """The cases of rules that each passage states."""
        return _grouped((case.anchor, (rule, case)) for rule in self.rules for case in rule.cases)

    @cached_property
    def parallels_at(self) -> dict[Anchor, tuple[Parallel, ...]]:
        """The parallels that each passage is an end of."""
        return _grouped((anchor, parallel) for parallel in self.parallels.declared for anchor in parallel.anchors)

    @cached_property
    def version_of(self) -> dict[str, Version]:
        """What each statement that is a version of another is, by its slug."""
        return {version.slug: version for version in self.versions}

    @cached_property
    def versions_of(self) -> dict[str, tuple[Version, ...]]:
        """The versions of each statement that has any."""
        return _grouped((version.of.statement, version) for version in self.versions)

    def family(self, slug: str) -> tuple[str, ...]:
        """The slugs of all versions of one work, the first original before what was made of it; one if it has none."""
        if slug not in self.version_of and slug not in self.versions_of:
            return (slug,)
        first = slug
        while first in self.version_of:
            first = self.version_of[first].of.statement
        found = [first]
        for each in found:
            found += [version.slug for version in self.versions_of.get(each, ())]
        return tuple(found)

    @cached_property
    def unread(self) -> dict[str, tuple[Anchor, ...]]:
        """The numbered passages that no editor has read yet, by the slugs of the statements that have any.

        What the codebook's terms find is no editor's reading. Of what nobody has read, silence is never claimed.
        """
        read = {a.anchor for a in self.annotations if a.basis is Basis.EDITOR} | self.none_at.keys()
        waiting = {s.slug: tuple(p.anchor for p in s.numbered() if p.anchor not in read) for s in self.statements}
        return {slug: anchors for slug, anchors in waiting.items() if anchors}

    def passages(self, theme: Theme, statement: Statement) -> tuple[Anchor, ...]:
        """The passages of a statement that a theme (with its sub-themes) or a sub-theme holds."""
        keys = (theme.key, *(sub.key for sub in theme.subthemes))
        anchors = (a.anchor for key in keys for a in self.annotations_of.get(key, ()))
        return tuple(sorted({a for a in anchors if a.statement == statement.slug}))


def _by_anchor(entries: Iterable[T]) -> dict[Anchor, tuple[T, ...]]:
    return _grouped((entry.anchor, entry) for entry in entries)


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    found: dict[K, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
