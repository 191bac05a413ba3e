"""The rule on papers that expire, by hand and by law."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.apparatus.reckoning import spells_out
from edition.apparatus.validity import FIRST_YEAR, LAST_YEAR, Limit, Rule, Word, evaluate, parse_day
from edition.edition import Edition
from edition.publish.views.expiry import told

PAPERS = (
    "Residence permits",
    "residency registrations",
    "terms of temporary and permanent residence",
    "refugee certificates",
    "temporary asylum certificates",
)
DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


def of_the_visas(edition: Edition) -> Rule:
    (found,) = [rule for rule in edition.rules if rule.cases[0].anchor.statement == "rus-iom112"]
    return found


@pytest.fixture(scope="module")
def rule(edition: Edition) -> Rule:
    return of_the_visas(edition)


def test_the_papers_are_those_that_the_paragraph_names(rule: Rule) -> None:
    assert rule.papers == PAPERS


@pytest.mark.parametrize(
    ("paper", "expiry", "until"),
    [
        (0, "2021-12-31", "2022-07-18"),
        (1, "2021-12-31", "2022-07-18"),
        (1, "2022-01-01", "2022-07-19"),
        (2, "2022-01-01", "2022-07-19"),
        (3, "2022-12-31", "2023-07-18"),
        (4, "2023-08-15", "2024-03-01"),  # over 29 February
        (0, "2022-01-01", ""),  # the second sentence names terms of residence, not permits
        (2, "2021-12-31", ""),  # the first names neither terms
        (3, "2021-12-31", ""),  # nor certificates
        (0, "2021-12-30", ""),  # of papers that expired earlier the paragraph says nothing
        (3, "2021-12-30", ""),
    ],
)
def test_what_the_rule_says(rule: Rule, paper: int, expiry: str, until: str) -> None:
    answer = evaluate(rule, PAPERS[paper], date.fromisoformat(expiry))
    assert str(answer.until or "") == until
    assert (answer.case is None) == (not until)
    assert answer.case is None or str(answer.case.anchor) == "rus-iom112#p14"


def test_the_check_of_the_note(rule: Rule) -> None:
    """31 December 2021 and 199 days are the date that the first sentence gives."""
    first, second = rule.cases
    assert first.limits[0].day + timedelta(days=second.days) == first.until == date(2022, 7, 18)


@given(paper=st.sampled_from(PAPERS), expiry=DAYS)
def test_the_answer_is_a_sentences_or_none(edition: Edition, paper: str, expiry: date) -> None:
    rule = of_the_visas(edition)
    answer = evaluate(rule, paper, expiry)
    if answer.case:
        assert answer.case.names(paper)
        assert answer.case.covers(expiry)
        assert answer.until in (answer.case.until, expiry + timedelta(days=answer.case.days))
    else:
        assert not any(case.names(paper) and case.covers(expiry) for case in rule.cases)
        assert not any(case.names(paper) for case in answer.near)
    sentence = told(rule, paper, answer)
    assert sentence[0].startswith("The statement does not say") == (answer.case is None)


@pytest.mark.parametrize("word", Word)
@pytest.mark.parametrize("step", [-1, 0, 1])
def test_limits(word: Word, step: int) -> None:
    day = date(2021, 12, 31)
    kept = {Word.ON: (0,), Word.AFTER: (1,), Word.BEFORE: (-1,), Word.FROM: (0, 1), Word.THROUGH: (-1, 0)}[word]
    assert Limit(word, day).holds(day + timedelta(days=step)) == (step in kept)


@pytest.mark.parametrize(
    "written", ["", "2021-02-29", "2021-2-9", "20211231", "1899-12-31", "2200-01-01", "٢٠٢١-١٢-٣١"]
)
def test_what_is_no_day(written: str) -> None:
    with pytest.raises(ValueError, match="is no day from 1900 to 2199"):
        parse_day(written)


@pytest.mark.parametrize(
    ("words", "wanted", "said"),
    [
        ("through 18 July 2022", "18 July 2022", True),
        ("on December 31st, 2021", "31 December 2021", True),
        ("in December 2021", "December 2021", True),
        ("in December 2021", "31 December 2021", False),
        ("Last December", "December 2020", False),
        ("1199 days", "199", False),
    ],
)
def test_words_say_a_date_or_they_do_not(words: str, wanted: str, said: bool) -> None:
    assert spells_out(words, wanted) == said
