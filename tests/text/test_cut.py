"""The cases cut by hand, and the figures that the method page gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from edition.seeds.source import Span
from edition.text.aside import front
from edition.text.statement import Statement
from kit.cut import Case, Tally, asides, boundaries, cases, cut, divided, roles

CASES = cases()
NOT_YET = {
    "a page number inside a name",
    "a page number before a quotation",
    "a dash at the start of a wrapped line is dirt",
    "wrapped at a measure without a sign, short last lines",
}
"""The cases that are known to come out otherwise."""
AT_LEAST = 0.97
AT_LEAST_REAL = 0.96
MEASURES = (boundaries, roles, divided, asides)


def named(case: Case) -> str:
    return f"{case.kind}: {case.name}"


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_case_is_cut_as_by_hand(case: Case) -> None:
    statement = cut(case)
    right = all(measure(case, statement).f1 == 1 for measure in MEASURES)
    assert right == (case.name not in NOT_YET)


@pytest.mark.parametrize("case", [c for c in CASES if c.found or c.lost], ids=named)
def test_quotations_find_the_words_and_not_the_marks(case: Case) -> None:
    statement = cut(case)
    words = [statement.words(p.span) for p in statement.paragraphs]
    assert [quote for quote in case.found if not any(read.find(quote) for read in words)] == []
    assert [quote for quote in case.lost if any(read.find(quote) for read in words)] == []


@pytest.mark.parametrize("case", [c for c in CASES if c.front is not None], ids=named)
def test_the_head_of_a_file_is_data(case: Case) -> None:
    assert front(case.text) == case.front


@pytest.mark.parametrize("measure", MEASURES[:3])
def test_the_figures(measure: Callable[[Case, Statement], Tally]) -> None:
    done = [(case, measure(case, cut(case))) for case in CASES]
    assert _sum(tally for _, tally in done).f1 >= AT_LEAST
    assert _sum(tally for case, tally in done if case.real).f1 >= AT_LEAST_REAL


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 120
    assert sum(case.real for case in CASES) >= 40


def _sum(tallies: Iterable[Tally]) -> Tally:
    total = Tally()
    for tally in tallies:
        total += tally
    return total


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_case_keeps_the_laws(case: Case) -> None:
    statement = cut(case)
    extents = [p.extent for p in statement.paragraphs]
    assert "".join(statement.source[extent] for extent in extents) == case.text
    assert all(read.text == read.text.strip() for read in (statement.words(p.span) for p in statement.paragraphs))
    assert len(statement.reading.text) == len(case.text)
    assert all(statement.source[s].strip() for s in statement.reading.aside)
    assert Span(0, len(case.text)).holds(extents[-1])
