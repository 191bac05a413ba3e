"""What the page's script is given of a rule: answers since some day each, for any rule there may be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from edition.apparatus.validity import Case, Limit, Rule, Word, evaluate
from edition.edition import Edition
from edition.publish.views.expiry import FIRST, LAST, rule_data, told

PAPERS = ("a", "b")
NEAR = st.dates(date(2020, 1, 1), date(2020, 2, 15))
"""Near each other, so that limits meet and pass each other."""
LIMITS = st.lists(st.builds(Limit, st.sampled_from(Word), NEAR), min_size=1, max_size=2)
EITHER = st.one_of(st.tuples(NEAR, st.just(0)), st.tuples(st.none(), st.integers(1, 400)))
CASES = st.tuples(st.sampled_from([("a",), ("b",), ("a", "b")]), LIMITS, EITHER)


def looked_up(data: dict[str, Any], paper: int, expiry: date) -> dict[str, Any]:
    """As the script does it: the last answer that holds from that day or an earlier one."""
    found: dict[str, Any] = [one for one in data["papers"][paper] if one["from"] <= expiry.isoformat()][-1]
    return found


@given(cases=st.lists(CASES, min_size=1, max_size=3), expiry=NEAR)
def test_what_is_looked_up_is_what_the_rule_says(edition: Edition, cases: list[Any], expiry: date) -> None:
    (real,) = edition.rules
    made: list[Case] = [
        replace(real.cases[0], papers=papers, limits=tuple(limits), until=until, days=days)
        for papers, limits, (until, days) in cases
    ]
    rule: Rule = replace(real, cases=tuple(made))
    data: dict[str, Any] = rule_data(rule)
    for place, paper in enumerate(rule.papers):
        answer = evaluate(rule, paper, expiry)
        found = looked_up(data, place, expiry)
        until = expiry + timedelta(days=found["days"]) if "days" in found else found.get("until")
        assert str(until) == str(answer.until)
        assert found["why"] == list(told(rule, paper, answer))
        assert ("case" in found) == (answer.case is not None)
        assert answer.case is None or rule.cases[found["case"]] == answer.case


def test_every_day_that_may_be_asked_about_has_an_answer(edition: Edition) -> None:
    for rule in edition.rules:
        data: dict[str, Any] = rule_data(rule)
        assert (data["first"], data["last"]) == (FIRST.isoformat(), LAST.isoformat())
        assert all(answers[0]["from"] == data["first"] for answers in data["papers"])
        assert len(data["papers"]) == len(rule.papers)


def test_a_sentence_names_limits_and_papers(edition: Edition) -> None:
    (rule,) = edition.rules
    first, second = rule.cases
    early, late = date(2020, 1, 1), date(2020, 3, 31)
    one = replace(first, papers=("a",), limits=(Limit(Word.BEFORE, early),))
    two = replace(second, papers=("a", "b"), limits=(Limit(Word.FROM, early), Limit(Word.THROUGH, late)))
    both = replace(rule, cases=(one, two))
    (named,) = told(both, "b", evaluate(both, "b", date(2019, 12, 31)))
    assert named == "The statement does not say: its rule for papers expiring before 1 January 2020 names “a”, not “b”."
    assert told(both, "b", evaluate(both, "b", date(2020, 4, 1))) == (
        "The statement does not say: it speaks of papers expiring before 1 January 2020 or from 1 January 2020 "
        "through 31 March 2020, not of any expiring on ",
        "expiry",
        ".",
    )
