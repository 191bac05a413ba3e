"""The geometry of the timeline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.edition import Edition
from edition.publish.views.timeline import FADE, timeline
from edition.text.dates import Dating


def test_where_the_real_measures_stand(edition: Edition) -> None:
    drawn = timeline(edition, tuple(m for m in edition.measures if m.anchor.statement == "rus-iom112"))
    assert drawn is not None
    days = (366 + 365 + 365) / 100
    assert [(tick.label, tick.x) for tick in drawn.years] == [
        ("2020", 0.0),
        ("2021", round(366 / days, 2)),
        ("2022", round(731 / days, 2)),
    ]
    assert len(drawn.quarters) == 9
    (spoken,) = drawn.spoken
    assert (spoken.label, spoken.x) == (
        ("29 November 2021", "IOM Council, 112th Session"),
        round((366 + 332) / days, 2),
    )
    vaccination, through, after, outcome = drawn.bars
    assert vaccination.extent.x == round(335 / days, 2)  # 1 December 2020
    assert vaccination.marks[0].width == pytest.approx(31 / days, abs=0.02)  # the month
    assert through.extent.x + through.extent.width == pytest.approx(through.marks[0].x + through.marks[0].width)
    assert (after.extent.x, outcome.extent.x) == (drawn.years[2].x, round(74 / days, 2))
    assert [(bar.fades_in, bar.fades_out) for bar in drawn.bars] == [
        (False, True),
        (True, False),
        (False, True),
        (False, True),
    ]


def test_rows_stand_one_under_the_other_and_bars_within_the_drawing(edition: Edition, small: Edition) -> None:
    for whole in (edition, small):
        drawn = timeline(whole, whole.measures)
        assert drawn is not None
        y = drawn.top
        for bar in drawn.bars:
            assert bar.y == pytest.approx(y)
            assert bar.y < bar.bar_y < bar.bar_y + bar.bar_height < bar.y + bar.height
            assert 0 <= bar.extent.x <= bar.extent.x + bar.extent.width <= 100
            assert all(bar.extent.x <= m.x and m.width > 0 for m in bar.marks)
            y = bar.y + bar.height
        assert drawn.foot == pytest.approx(y)
        assert drawn.height > drawn.foot


def test_a_bar_with_both_dates_is_solid(small: Edition) -> None:
    drawn = timeline(small, small.measures)
    assert drawn is not None
    (bar,) = drawn.bars
    assert (bar.fades_in, bar.fades_out, len(bar.marks)) == (False, False, 2)
    assert drawn.spoken == ()  # that statement has no day
    assert bar.extent.width == pytest.approx(100 * 61 / 365, abs=0.02)  # 1 May to 30 June


def test_nothing_dated_nothing_drawn(edition: Edition) -> None:
    assert timeline(edition, [m for m in edition.measures if not m.period]) is None


def test_a_long_axis_is_lettered_sparsely(edition: Edition) -> None:
    (measure,) = [m for m in edition.measures if m.id == "vaccination-campaign"]
    assert measure.start is not None
    early = replace(measure, start=replace(measure.start, date=Dating("1990")))
    drawn = timeline(edition, [early, measure])
    assert drawn is not None
    assert [tick.label for tick in drawn.years if tick.label] == [str(y) for y in range(1990, 2022, 4)]
    assert drawn.quarters == ()
    assert drawn.bars[0].extent.width == pytest.approx(100 / 32 + FADE, abs=0.1)
