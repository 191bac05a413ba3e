"""Periods whose sides may be unknown."""

from __future__ import annotations

from datetime import date

import pytest

from edition.text.dates import Dating
from edition.text.period import Period, first_day, last_day


@pytest.mark.parametrize(
    ("start", "end", "edtf", "words"),
    [
        ("2020-12", "", "2020-12/", "from December 2020"),
        ("", "2022-07-18", "/2022-07-18", "through 18 July 2022"),
        ("2020-12", "2022", "2020-12/2022", "from December 2020 through 2022"),
        ("2022-01-01", "2022-01-01", "2022-01-01/2022-01-01", "from 1 January 2022 through 1 January 2022"),
        ("2022-01-31", "2022-01", "2022-01-31/2022-01", "from 31 January 2022 through January 2022"),
        ("", "", "", ""),
    ],
)
def test_how_a_period_is_written(start: str, end: str, edtf: str, words: str) -> None:
    period = Period(Dating(start) if start else None, Dating(end) if end else None)
    assert (str(period), period.in_words, bool(period)) == (edtf, words, bool(edtf))


def test_no_period_ends_before_it_begins() -> None:
    with pytest.raises(ValueError, match=r"2022-02/2022-01-31 ends before it begins"):
        Period(Dating("2022-02"), Dating("2022-01-31"))


@pytest.mark.parametrize(
    ("dating", "first", "last"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021-11-29", date(2021, 11, 29), date(2021, 11, 29)),
    ],
)
def test_the_days_that_a_date_may_mean(dating: str, first: date, last: date) -> None:
    assert (first_day(Dating(dating)), last_day(Dating(dating))) == (first, last)
