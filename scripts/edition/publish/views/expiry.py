"""A rule on papers that expire, worked out for the page's script, and its answers in words.

The script knows no rule and no wording: it looks up the answer for a paper and a day, and fills in dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from edition.apparatus.validity import FIRST_YEAR, LAST_YEAR, Answer, Case, Rule, evaluate
from edition.text.dates import Dating

FIRST, LAST = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)


def told(rule: Rule, paper: str, answer: Answer) -> tuple[str, ...]:
    """Why the answer is what it is: the rule that applies, or why the statement does not say.

    Every second piece is the name of a date to be put there in words: `expiry`, the day that was asked
    about, or `until`, the new date.
    """
    if answer.case and answer.case.until:
        return (f"The rule for papers expiring {when(answer.case)} names this date.",)
    if answer.case:
        by = f"By the rule for papers expiring {when(answer.case)}: "
        return (by, "expiry", f" + {answer.case.days} days = ", "until", ".")
    if answer.near:
        named = (f"its rule for papers expiring {when(case)} names {listed(case.papers)}" for case in answer.near)
        return (f"The statement does not say: {'; '.join(named)}, not “{paper}”.",)
    rules = " or ".join(when(case) for case in rule.cases)
    silent = f"The statement does not say: it speaks of papers expiring {rules}, not of any expiring on "
    return (silent, "expiry", ".")


def when(case: Case) -> str:
    """For which days of expiry a case is: `after 31 December 2021`."""
    return " ".join(f"{limit.word.value} {spelt(limit.day)}" for limit in case.limits)


def spelt(day: date) -> str:
    """A day as it is printed."""
    return Dating(day.isoformat()).in_words


def listed(papers: Iterable[str]) -> str:
    """Kinds of paper in a sentence, each in the statement's words."""
    *rest, last = (f"“{paper}”" for paper in papers)
    return f"{', '.join(rest)} and {last}" if rest else last


def rule_data(rule: Rule) -> dict[str, object]:
    """A rule as the script reads it: for each paper, by its place, the answers and since when each holds."""
    return {
        "first": FIRST.isoformat(),
        "last": LAST.isoformat(),
        "wrong": f"Give a whole date, with day, month and a year from {FIRST_YEAR} to {LAST_YEAR}.",
        "papers": [list(_answers(rule, paper)) for paper in rule.papers],
    }


def _answers(rule: Rule, paper: str) -> Iterator[dict[str, object]]:
    """The answers for a paper in the order of the days of expiry; each holds `from` a day until the next begins."""
    last: dict[str, object] = {}
    for day in _turning_days(rule):
        answer = _answer(rule, paper, evaluate(rule, paper, day))
        if answer != last:
            yield {"from": day.isoformat(), **answer}
        last = answer


def _turning_days(rule: Rule) -> list[date]:
    """The days on which an answer may begin.

    Every limit compares with one day, so all days between two of these have the same answer.
    """
    named = [limit.day for case in rule.cases for limit in case.limits]
    days = {FIRST, *named, *(day + timedelta(days=1) for day in named)}
    return sorted(day for day in days if FIRST <= day <= LAST)


def _answer(rule: Rule, paper: str, answer: Answer) -> dict[str, object]:
    """The case by its place, the date that it gives or the days that it adds, and why."""
    why = list(told(rule, paper, answer))
    if answer.case is None:
        return {"why": why}
    given = {"until": answer.case.until.isoformat()} if answer.case.until else {"days": answer.case.days}
    return {"case": rule.cases.index(answer.case), **given, "why": why}
