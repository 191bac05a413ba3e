"""Rules that give a new date to a paper that expires, and what they say of one paper and one day.

A rule has cases; each is a sentence of a statement that names kinds of paper and the days of expiry
that it is for, and gives a new date or a number of days. Days are days of the calendar. Where no case
names both the paper and the day, the statement does not say, and neither does the edition.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cached_property
from operator import eq, ge, gt, le, lt

from edition.apparatus.codebook import Key
from edition.seeds.source import Place, Span
from edition.text.anchor import Anchor

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Days outside these years are taken for slips of the hand."""

MOST_DAYS = 36_500

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Word(Enum):
    """How a day of expiry stands to the day that a case names."""

    ON = "on"
    AFTER = "after"
    BEFORE = "before"
    FROM = "from"
    THROUGH = "through"


_HOLDS: dict[Word, Callable[[date, date], bool]] = {
    Word.ON: eq,
    Word.AFTER: gt,
    Word.BEFORE: lt,
    Word.FROM: ge,
    Word.THROUGH: le,
}


@dataclass(frozen=True)
class Limit:
    """One condition on the day of expiry: `after` 31 December 2021."""

    word: Word
    day: date

    def holds(self, expiry: date) -> bool:
        """Whether a paper that expires on this day keeps the condition."""
        return _HOLDS[self.word](expiry, self.day)


@dataclass(frozen=True)
class Case:
    """One sentence's part of a rule: for these papers, expiring then, a new date or so many days more.

    Exactly one of `until` and `days` is set. `papers` are words of the sentence. `reckoned` tells
    from what the dates are resolved where the sentence does not spell them out.
    """

    anchor: Anchor
    spans: tuple[Span, ...]
    papers: tuple[str, ...]
    limits: tuple[Limit, ...]
    until: date | None = None
    days: int = 0
    reckoned: str = ""

    def names(self, paper: str) -> bool:
        """Whether the case is for a kind of paper; a capital at a sentence's head makes no difference."""
        return paper.casefold() in {named.casefold() for named in self.papers}

    def covers(self, expiry: date) -> bool:
        """Whether the case is for papers that expire on this day."""
        return all(limit.holds(expiry) for limit in self.limits)

    def new_date(self, expiry: date) -> date:
        """The date that the case gives to a paper expiring on this day."""
        return self.until or expiry + timedelta(days=self.days)


@dataclass(frozen=True)
class Rule:
    """A rule that a statement states; `examples` are days of expiry to show it by."""

    id: str
    key: Key
    what: str
    note: str
    cases: tuple[Case, ...]
    examples: tuple[date, ...]
    place: Place

    @property
    def entry(self) -> str:
        """Its name among the edition's entries."""
        return f"rule:{self.id}"

    @cached_property
    def papers(self) -> tuple[str, ...]:
        """The kinds of paper that any case names, each once, in the words of the first that does."""
        named: dict[str, str] = {}
        for case in self.cases:
            for paper in case.papers:
                named.setdefault(paper.casefold(), paper)
        return tuple(named.values())


@dataclass(frozen=True)
class Answer:
    """What a rule says of a paper and a day: the case that applies, and the new date.

    Where none does, both are `None`, and `near` are the cases for that day, which name other papers.
    """

    case: Case | None = None
    until: date | None = None
    near: tuple[Case, ...] = ()


def evaluate(rule: Rule, paper: str, expiry: date) -> Answer:
    """What the rule says of a kind of paper that expires on a day. Guesses nothing."""
    near = tuple(case for case in rule.cases if case.covers(expiry))
    for case in near:
        if case.names(paper):
            return Answer(case, case.new_date(expiry))
    return Answer(near=near)


def parse_day(written: str) -> date:
    """Read `2021-12-31`. Raises ValueError for anything that is no day of the years it may lie in."""
    try:
        if _DAY.fullmatch(written) and FIRST_YEAR <= int(written[:4]) <= LAST_YEAR:
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise ValueError(f'"{written}" is no day from {FIRST_YEAR} to {LAST_YEAR}; write it as 2021-12-31')
