"""Dates as the Extended Date/Time Format writes them (EDTF level 0): a day, month, year or interval.

Only what is known is written: `2021`, `2021-11`, `2021-11-29`, `2016-09-19/2018-07-13`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True)
class Dating:
    """When something was: one date, or the interval within which it lies (`end` set)."""

    start: str
    end: str = ""

    @classmethod
    def parse(cls, written: str) -> Dating:
        """Read an EDTF level 0 date or interval. Raises ValueError for anything else."""
        start, slash, end = written.partition("/")
        for part in (start, end) if slash else (start,):
            _check(part)
        if slash and end < start:
            raise ValueError(f'"{written}" ends before it begins')
        return cls(start, end)

    @classmethod
    def day(cls, written: str) -> Dating:
        """Read one day of the calendar, as 2026-11-23. Raises ValueError for anything else."""
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
            raise ValueError(f'"{written}" is no day; write it as 2026-11-23')
        return cls.parse(written)

    def __str__(self) -> str:
        return f"{self.start}/{self.end}" if self.end else self.start

    @property
    def in_words(self) -> str:
        """As it is printed: `29 November 2021`, `between 19 September 2016 and 13 July 2018`."""
        if self.end:
            return f"between {_spell(self.start)} and {_spell(self.end)}"
        return _spell(self.start)


def _check(part: str) -> None:
    match = _DAY.fullmatch(part)
    if not match:
        raise ValueError(f'"{part}" is no date; write 2021, 2021-11, 2021-11-29, or two of them with "/"')
    year, month, day = (int(group or 1) for group in match.groups())
    try:
        date(year, month, day)
    except ValueError as error:
        raise ValueError(f'"{part}" is no day of the calendar') from error


def _spell(part: str) -> str:
    year, *rest = part.split("-")
    words = [year]
    if rest:
        words.insert(0, _MONTHS[int(rest[0]) - 1])
    if len(rest) == 2:
        words.insert(0, str(int(rest[1])))
    return " ".join(words)
