"""Dates as a library of the Extended Date/Time Format reads them: the same first and last day."""

from __future__ import annotations

import functools
from datetime import date
from time import struct_time

import pytest
from edtf import Level1Interval, parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from edition.publish.data.tables.every import filled
from edition.publish.data.tables.statements import bounds
from edition.publish.data.tables.table import Column
from edition.text.dates import Dating
from edition.text.period import Period
from kit.samples import NAMES, whole_of


def day(found: struct_time) -> str:
    return date(found.tm_year, found.tm_mon, found.tm_mday).isoformat()


@functools.cache
def by_library(written: str) -> tuple[str, str]:
    """The first and the last day of a date or an interval."""
    parsed = parse_edtf(written)
    return day(parsed.lower_strict()), day(parsed.upper_strict())


def is_dated(column: Column) -> bool:
    """Whether it is a column of dates or days; stretches of time have a test of their own."""
    return column.pattern.startswith("[0-9]{4}") and column.name != "sha256"


@pytest.mark.parametrize("name", NAMES)
def test_every_date_of_the_data_is_one(name: str) -> None:
    seen = 0
    for table, rows in filled(*whole_of(name)):
        for row in rows:
            for column, value in zip(table.columns, row, strict=True):
                if value is not None and is_dated(column):
                    assert by_library(str(value)) == bounds(Dating.parse(str(value)))
                    seen += 1
    assert seen > 5


@pytest.mark.parametrize("name", NAMES)
def test_the_days_told_beside_a_date_are_its_first_and_last(name: str) -> None:
    for table, rows in filled(*whole_of(name)):
        for row in (dict(zip(table.names, row, strict=True)) for row in rows):
            if row.get("earliest"):
                assert (row["earliest"], row["latest"]) == by_library(str(row["date"]))


def test_periods_of_measures_have_the_sides_that_their_dates_have() -> None:
    seen = 0
    for name in NAMES:
        for table, rows in filled(*whole_of(name)):
            for row in (dict(zip(table.names, row, strict=True)) for row in rows if table.name == "measures"):
                if row["period"]:
                    parsed = parse_edtf(str(row["period"]))
                    sides = (row["from_date"] or "", row["to_date"] or "")
                    assert tuple("" if s is None else str(s) for s in (parsed.lower, parsed.upper)) == sides
                    assert isinstance(parsed, Level1Interval) == ("" in sides)
                    seen += 1
    assert seen >= 4


DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(date.isoformat)
DATES = st.tuples(DAYS, st.sampled_from([4, 7, 10])).map(lambda pair: pair[0][: pair[1]])


@settings(max_examples=40)  # The library takes a tenth of a second for each.
@given(DATES, DATES)
def test_any_date_or_interval_has_the_same_bounds(one: str, other: str) -> None:
    assert by_library(one) == bounds(Dating.parse(one))
    first, last = sorted((one, other))
    assert by_library(f"{first}/{last}") == bounds(Dating.parse(f"{first}/{last}"))


@given(DATES, st.booleans())
def test_any_period_with_an_unknown_side_is_one(written: str, begins: bool) -> None:
    known = Dating.parse(written)
    period = Period(start=known) if begins else Period(end=known)
    parsed = parse_edtf(str(period))
    assert isinstance(parsed, Level1Interval)
    assert str(parsed.lower if begins else parsed.upper) == written
