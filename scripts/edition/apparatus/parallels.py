"""Passages that an editor declares to say the same thing in other words, and how they differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from edition.apparatus.evidence import Evidence
from edition.seeds.source import Span
from edition.text.anchor import Anchor


class Relation(Enum):
    """What the source of a parallel does with the words of its target."""

    RESTATES = "restates"
    SHARPENS = "sharpens"
    SOFTENS = "softens"
    NARROWS = "narrows"
    GENERALISES = "generalises"
    OMITS = "omits"

    @property
    def of_source(self) -> str:
        """As it is said at the source, before the target's number: `omits part of ¶ 9`."""
        return "omits part of" if self is Relation.OMITS else self.value

    @property
    def inverse(self) -> str:
        """As it is said at the target, before the source's number: `softened in ¶ 5`."""
        return {
            Relation.RESTATES: "restated in",
            Relation.SHARPENS: "sharpened in",
            Relation.SOFTENS: "softened in",
            Relation.NARROWS: "narrowed in",
            Relation.GENERALISES: "generalised in",
            Relation.OMITS: "omitted in part in",
        }[self]

    @property
    def meaning(self) -> str:
        """What the word means, as the page and the method tell it."""
        return {
            Relation.RESTATES: "says the same in other words",
            Relation.SHARPENS: "says it more strongly",
            Relation.SOFTENS: "says it less strongly",
            Relation.NARROWS: "says it of less than the other",
            Relation.GENERALISES: "says it of more than the other",
            Relation.OMITS: "says it without an essential part",
        }[self]


@dataclass(frozen=True)
class End:
    """One side of a parallel: its words, and those few among them on which the difference turns."""

    evidence: Evidence
    turn: Span | None = None

    @property
    def anchor(self) -> Anchor:
        """The passage that the words are of."""
        return self.evidence.anchor


@dataclass(frozen=True)
class Parallel:
    """`source` stands in a relation to `target`, because of both their words."""

    id: str
    source: End
    relation: Relation
    target: End
    because: str
    by: str

    @property
    def key(self) -> str:
        """Its name among the edition's entries."""
        return f"parallel:{self.id}"

    @property
    def home(self) -> str:
        """The statement that both ends are of; empty where they are of two."""
        return home_of(self.source, self.target)

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """The passages that it is about: two, or one where both its ends are there."""
        return tuple(dict.fromkeys((self.source.anchor, self.target.anchor)))


@dataclass(frozen=True)
class Refused:
    """A pair of passages that an editor read and found not to be parallel, and why."""

    source: Anchor
    target: Anchor
    because: str


@dataclass(frozen=True)
class Parallels:
    """All that editors have decided on pairs of passages."""

    declared: tuple[Parallel, ...] = ()
    refused: tuple[Refused, ...] = ()


def home_of(*ends: End | None) -> str:
    """The statement that a bare number in the reason is of: the one that all ends are of, if it is one."""
    slugs = {end.anchor.statement for end in ends if end}
    return slugs.pop() if len(slugs) == 1 else ""
