"""From a statement to an adopted text: what it asks for, what the text says, and what returns later.

That a provision answers a passage, and how far, is an editor's reading; every side of it is quoted.
The order of things is the order of the texts, not of cause and effect.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from edition.apparatus.evidence import Evidence
from edition.apparatus.locator import Locator


class Outcome(Enum):
    """How the adopted text stands to what was asked."""

    TAKEN_UP = "taken up"
    IN_PART = "in part"
    NOT_TAKEN_UP = "not taken up"
    OUTSIDE = "outside"

    @property
    def meaning(self) -> str:
        """What the word means, as the page and the method tell it."""
        return {
            Outcome.TAKEN_UP: "the adopted text says it",
            Outcome.IN_PART: "the adopted text says part of it, or says it with other limits",
            Outcome.NOT_TAKEN_UP: "the adopted text says otherwise, or could have held it and does not",
            Outcome.OUTSIDE: "the matter is not one that the instrument deals with",
        }[self]


@dataclass(frozen=True)
class Answer:
    """Operative words of an instrument, at their place, that answer what was asked."""

    instrument: str
    place: Locator
    quote: str


@dataclass(frozen=True)
class Return:
    """Words of another statement in which the thing asked for returns, and how they stand to it."""

    evidence: Evidence
    reading: str


@dataclass(frozen=True)
class Ask:
    """One thing that a statement asks for; `because` is the editor's reason for the outcome."""

    id: str
    ask: str
    evidence: Evidence
    answers: tuple[Answer, ...]
    outcome: Outcome
    because: str
    returns: tuple[Return, ...]
    by: str

    @property
    def key(self) -> str:
        """Its name among the edition's entries: `crosswalk:rus-gcm/political-declaration`."""
        return f"crosswalk:{self.evidence.anchor.statement}/{self.id}"


@dataclass(frozen=True)
class Crosswalk:
    """All that one statement asks for, in the order of its text."""

    statement: str
    asks: tuple[Ask, ...]

    def with_outcome(self, outcome: Outcome) -> tuple[Ask, ...]:
        """The asks that an editor gave this outcome."""
        return tuple(ask for ask in self.asks if ask.outcome is outcome)

    def answers_in(self, instrument: str) -> Iterator[tuple[Ask, Answer]]:
        """Every answer that an instrument gives, with what was asked."""
        return ((ask, answer) for ask in self.asks for answer in ask.answers if answer.instrument == instrument)
