"""Passages of two versions set beside each other by position and length: every one once, in order."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition import compile_edition
from edition.apparatus.align import Measured, measure, shapes, suggested
from kit import versions
from kit.speech import speech
from kit.versions import ARABIC, FRENCH

passages = st.lists(st.builds(measure, st.text(alphabet="ab 12٥\n", max_size=400), is_item=st.booleans()), max_size=12)


@given(passages, passages)
def test_every_passage_of_both_stands_in_one_group(left: list[Measured], right: list[Measured]) -> None:
    """Group after group from the first to the last of both: nothing is left out, and nothing crosses."""
    found = shapes(left, right)
    assert sum(a for a, _ in found) == len(left)
    assert sum(b for _, b in found) == len(right)
    assert all(a + b > 0 for a, b in found)


@given(passages)
def test_a_text_is_aligned_with_itself_one_to_one(text: list[Measured]) -> None:
    assert shapes(text, text) == ((1, 1),) * len(text)


def lengths(*numbers: int) -> list[Measured]:
    return [measure("x" * number) for number in numbers]


LONG = (100, 300, 200, 250, 80, 400, 150, 220, 90)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ((100, 200, 300), (110, 190, 310), ((1, 1), (1, 1), (1, 1))),
        ((100, 400, 300), (100, 200, 200, 300), ((1, 1), (1, 2), (1, 1))),
        ((100, 200, 200, 300), (100, 400, 300), ((1, 1), (2, 1), (1, 1))),
        (LONG, (*LONG[:2], *LONG[3:]), ((1, 1), (1, 1), (1, 0), *[(1, 1)] * 6)),
        ((*LONG[:2], *LONG[3:]), LONG, ((1, 1), (1, 1), (0, 1), *[(1, 1)] * 6)),
        ((100,), (), ((1, 0),)),
    ],
)
def test_lengths_tell(left: tuple[int, ...], right: tuple[int, ...], expected: tuple[tuple[int, int], ...]) -> None:
    assert shapes(lengths(*left), lengths(*right)) == expected


def test_numbers_tell_where_lengths_do_not() -> None:
    """The same number in both, in whatever digits, draws the two together."""
    left, right = ["a" * 100, "a" * 60 + " 2018", "a" * 100, "a" * 101], ["ب" * 100, "ب" * 95 + "٢٠١٨", "ب" * 101]
    assert shapes([measure(w) for w in left], [measure(w) for w in right]) == ((1, 1), (2, 1), (1, 1))
    assert shapes(lengths(*map(len, left)), lengths(*map(len, right))) == ((2, 1), (1, 1), (1, 1))


def test_versions_are_aligned_by_their_passages(tmp_path: Path) -> None:
    edition = compile_edition(versions.seeds(tmp_path))
    found = suggested(edition.statement_of[FRENCH], edition.statement_of[ARABIC])
    told = [([a.locator for a in g.at], [a.locator for a in g.of]) for g in found.groups]
    assert told == [(["1", "2"], ["1"]), (["3"], ["2"]), (["3.1"], ["2.1"]), (["3.2"], ["2.2"])]
    assert found.is_suggested


def test_texts_without_passages_have_no_groups() -> None:
    empty = speech("abc-empty", "**Only a title**\n")
    assert [g for g in suggested(empty, empty).groups if not g.at and not g.of] == []
