"""The timeline of measures as geometry: where each line and bar goes, and no markup.

Along the axis positions are per cent of the width, so that the drawing fits any screen without its
words shrinking; down the page they are in em. A bar is drawn as far as a statement dates it: a side
that has no date fades out over a fixed length.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from edition.apparatus.measures import Bound, Measure
from edition.edition import Edition
from edition.text.dates import Dating
from edition.text.period import first_day, last_day
from edition.text.statement import Statement

LINE, BAR, GAP, AXIS = 1.35, 0.6, 1.2, 2.0
"""Heights in em: a line of a label, a bar, the space under it, the axis's own words."""

CHARACTERS, CHARACTERS_OF_DAY = 44, 26
"""The lines of a measure's label, and of one that begins or ends within the drawing, on 375 pixels."""

FADE, LEAST = 14.0, 0.5
"""Per cent of the width: how long a side without a date fades, and the least width of a date's mark."""

MOST_YEARS, MOST_QUARTERS = 8, 6
"""How many years are lettered, and up to how many years the quarters are drawn."""


@dataclass(frozen=True)
class Extent:
    """A stretch of the axis, in per cent of its length."""

    x: float
    width: float


@dataclass(frozen=True)
class Bar:
    """A dated measure's row: its label, under it the dates in words, its bar, and a mark for each date.

    `y` and `height` are those of the row, `bar_y` and `bar_height` those of the bar, all in em.
    """

    measure: Measure
    statement: Statement
    label: tuple[str, ...]
    y: float
    height: float
    bar_y: float
    extent: Extent
    fades_in: bool
    fades_out: bool
    marks: tuple[Extent, ...]
    bar_height: float = BAR


@dataclass(frozen=True)
class Tick:
    """The first day of a year (lettered, perhaps) or of a quarter (never)."""

    x: float
    label: str = ""


@dataclass(frozen=True)
class SpokenOn:
    """The day of a statement: a rule across all rows, lettered under them from `y` (in em) on."""

    label: tuple[str, ...]
    x: float
    y: float


@dataclass(frozen=True)
class Timeline:
    """The drawing: `height` in em, `foot` where the rows end."""

    bars: tuple[Bar, ...]
    years: tuple[Tick, ...]
    quarters: tuple[Tick, ...]
    spoken: tuple[SpokenOn, ...]
    height: float
    foot: float
    top: float = AXIS


@dataclass(frozen=True)
class _Axis:
    """Whole years, from the first day of one to the last of another."""

    first: int
    last: int

    def at(self, day: date) -> float:
        start, end = date(self.first, 1, 1), date(self.last, 12, 31)
        # One more than lie between the two, for both are days of the axis.
        return round(100 * (day - start).days / ((end - start).days + 1), 2)

    def covering(self, dating: Dating) -> Extent:
        """The days that a date may mean: one, or those of its month or year."""
        x, end = self.at(first_day(dating)), self.at(last_day(dating) + timedelta(days=1))
        return Extent(x, round(max(end - x, LEAST), 2))


def timeline(edition: Edition, measures: Iterable[Measure]) -> Timeline | None:
    """The timeline of the measures that have a date, in their order; `None` where none has."""
    dated = [measure for measure in measures if measure.period]
    if not dated:
        return None
    statements = list(dict.fromkeys(edition.statement_of[m.anchor.statement].slug for m in dated))
    said = [edition.statement_of[slug] for slug in statements]
    axis = _axis([*(b.date for m in dated for b in _bounds(m)), *filter(None, map(_day_of, said))])
    bars = _bars(edition, dated, axis)
    foot = round(bars[-1].y + bars[-1].height, 2)
    spoken = tuple(_spoken(said, axis, foot))
    height = foot + 0.4 + LINE * sum(len(day.label) for day in spoken)
    return Timeline(bars, _years(axis), _quarters(axis), spoken, round(height, 2), foot)


def _bounds(measure: Measure) -> tuple[Bound, ...]:
    return tuple(bound for bound in (measure.start, measure.end) if bound)


def _day_of(statement: Statement) -> Dating | None:
    """The day of a statement, where it is known to the day."""
    dating = statement.metadata.dating
    return dating if dating and not dating.end and dating.start.count("-") == 2 else None


def _axis(dates: Iterable[Dating]) -> _Axis:
    years = sorted(first_day(dating).year for dating in dates)
    return _Axis(years[0], years[-1])


def _bars(edition: Edition, measures: Iterable[Measure], axis: _Axis) -> tuple[Bar, ...]:
    bars, y = list[Bar](), AXIS
    for measure in measures:
        bar = _bar(measure, edition.statement_of[measure.anchor.statement], axis, round(y, 2))
        bars.append(bar)
        y = bar.y + bar.height
    return tuple(bars)


def _bar(measure: Measure, statement: Statement, axis: _Axis, y: float) -> Bar:
    marks = tuple(axis.covering(bound.date) for bound in _bounds(measure))
    start = marks[0].x if measure.start else max(0.0, marks[0].x - FADE)
    end = marks[-1].x + marks[-1].width
    end = end if measure.end else min(100.0, end + FADE)
    label = tuple(textwrap.wrap(measure.what, CHARACTERS))
    words = LINE * (len(label) + 1)
    return Bar(
        measure,
        statement,
        label,
        y,
        height=round(words + BAR + GAP, 2),
        bar_y=round(y + 0.5 + words, 2),
        extent=Extent(round(start, 2), round(end - start, 2)),
        fades_in=measure.start is None,
        fades_out=measure.end is None,
        marks=marks,
    )


def _years(axis: _Axis) -> tuple[Tick, ...]:
    step = -(-(axis.last - axis.first + 1) // MOST_YEARS)
    years = range(axis.first, axis.last + 1)
    return tuple(Tick(axis.at(date(y, 1, 1)), "" if (y - axis.first) % step else str(y)) for y in years)


def _quarters(axis: _Axis) -> tuple[Tick, ...]:
    years = range(axis.first, axis.last + 1)
    if len(years) > MOST_QUARTERS:
        return ()
    return tuple(Tick(axis.at(date(year, month, 1))) for year in years for month in (4, 7, 10))


def _spoken(said: Sequence[Statement], axis: _Axis, foot: float) -> Iterable[SpokenOn]:
    y = foot
    for statement in said:
        if day := _day_of(statement):
            label = (day.in_words, *textwrap.wrap(statement.metadata.short, CHARACTERS_OF_DAY))
            yield SpokenOn(label, axis.at(first_day(day)), round(y, 2))
            y += LINE * len(label)
