"""From one date to another, as EDTF level 1 writes it (ISO 8601-2): a side that is unknown stays empty.

`2020-12/` began in December 2020 and has no known end, `/2022-07-18` ended on that day and has no
known beginning. Both sides are inclusive. (A `Dating` with two sides is a different thing: one
date that lies somewhere between them.)
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from edition.text.dates import Dating


@dataclass(frozen=True)
class Period:
    """A stretch of time between two single dates, either of which may be unknown, or both.

    Raises ValueError where it would end before it begins.
    """

    start: Dating | None = None
    end: Dating | None = None

    def __post_init__(self) -> None:
        if self.start and self.end and first_day(self.start) > last_day(self.end):
            raise ValueError(f"{self} ends before it begins")

    def __bool__(self) -> bool:
        return bool(self.start or self.end)

    def __str__(self) -> str:
        return f"{self.start or ''}/{self.end or ''}" if self else ""

    @property
    def in_words(self) -> str:
        """As it is printed: `from December 2020`, `through 18 July 2022`, or both; nothing where both are unknown."""
        start = f"from {self.start.in_words}" if self.start else ""
        end = f"through {self.end.in_words}" if self.end else ""
        return f"{start} {end}".strip()


def first_day(dating: Dating) -> date:
    """The first day of a single date: of its month or year where it names no day."""
    year, month, day = _parts(dating)
    return date(year, month or 1, day or 1)


def last_day(dating: Dating) -> date:
    """The last day of a single date."""
    year, month, day = _parts(dating)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def _parts(dating: Dating) -> tuple[int, int, int]:
    year, month, day = (*map(int, dating.start.split("-")), 0, 0)[:3]
    return year, month, day
