"""Measures that a statement reports: what, for whom, from when to when, and in which words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from edition.apparatus.codebook import Key
from edition.seeds.source import Place, Span
from edition.text.anchor import Anchor
from edition.text.dates import Dating
from edition.text.period import Period


class MeasureKind(Enum):
    """What sort of thing is reported: a measure, measures in general, or what came of them."""

    MEASURE = "measure"
    ANNOUNCEMENT = "announcement"
    OUTCOME = "outcome"


@dataclass(frozen=True)
class Bound:
    """Where a measure begins or ends: one date, and the words that give it.

    `reckoned` tells from what the date is resolved where the words alone do not say it.
    """

    date: Dating
    span: Span
    reckoned: str = ""


@dataclass(frozen=True)
class Measure:
    """A measure on the words of one passage. `id` is its permanent name, unique in the edition.

    `whom` are the passage's words for the people concerned; where it has none, `unnamed` says why.
    A bound that the passage does not state is `None`, never inferred.
    """

    id: str
    key: Key
    anchor: Anchor
    spans: tuple[Span, ...]
    kind: MeasureKind
    what: str
    whom: Span | None
    unnamed: str
    start: Bound | None
    end: Bound | None
    note: str
    place: Place

    @property
    def entry(self) -> str:
        """Its name among the edition's entries."""
        return f"measure:{self.id}"

    @property
    def period(self) -> Period:
        """From when to when, as far as the passage says."""
        return Period(self.start.date if self.start else None, self.end.date if self.end else None)
