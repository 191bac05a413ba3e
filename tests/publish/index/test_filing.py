from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.publish.index.filing import cardinal, filing, inverted, year

FILED = [
    "11 September",
    "emigrate",
    "Émigrés",
    "emigrés abroad",
    "5th report",
    "Kazakova, Valentina",
    "The New York Declaration",
    "New-York Times",
    "Newark",
    "112th Session",
    "Organization, the",
    "2016",
    "2005",
    "U.N. bodies",
    "un-related",
    "Mr. Zed",
]
"""Headings as they are to stand: eleven, emigrate, ..., fifth, ..., twenty sixteen, two thousand and five, ..., Zed."""


def test_headings_stand_word_by_word() -> None:
    assert sorted(set(FILED), key=filing) == FILED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Declaration", "declaration"),
        ("a State’s relations", "States relations"),
        ("COVID-19", "covid nineteen"),
        ("Ms. Valentina Kazakova", "Valentina Kazakova"),
        ("law & order", "Law and Order"),
        ("the 2nd meeting", "second meeting"),
        ("The", "the"),
    ],
)
def test_what_does_not_count(one: str, other: str) -> None:
    assert filing(one) == filing(other) != ()


@pytest.mark.parametrize(
    ("number", "read"),
    [
        (0, "zero"),
        (20, "twenty"),
        (47, "forty seven"),
        (100, "one hundred"),
        (112, "one hundred and twelve"),
        (1001, "one thousand and one"),
        (270_000, "two hundred and seventy thousand"),
        (1_200_345, "one million two hundred thousand three hundred and forty five"),
        (1_234_567_890, "one two three four five six seven eight nine zero"),
    ],
)
def test_a_number_is_read(number: int, read: str) -> None:
    assert cardinal(number) == read


@pytest.mark.parametrize(
    ("number", "read"),
    [
        (1951, "nineteen fifty one"),
        (1900, "nineteen hundred"),
        (1907, "nineteen oh seven"),
        (2000, "two thousand"),
        (2009, "two thousand and nine"),
        (2016, "twenty sixteen"),
        (2100, "two thousand one hundred"),
        (1066, "one thousand and sixty six"),
    ],
)
def test_a_year_is_read(number: int, read: str) -> None:
    assert year(number) == read


@pytest.mark.parametrize(
    ("number", "last"), [("3rd", "third"), ("12th", "twelfth"), ("20th", "twentieth"), ("71st", "first")]
)
def test_an_ordinal_is_read(number: str, last: str) -> None:
    assert filing(f"the {number} session")[-2] == last


@given(st.integers(0, 10**12))
def test_every_number_has_words(number: int) -> None:
    words = filing(f"{number:05}")
    assert words
    assert all(word.isalpha() for word in words)


def test_an_article_goes_to_the_end() -> None:
    assert inverted("The New York Declaration") == "New York Declaration, the"
    assert inverted("Theory") == "Theory"
