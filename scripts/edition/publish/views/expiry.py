"""A rule on papers that expire, for the page's script, and its answers in words.

docs/assets/js/validity.js says the same in the same words; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from edition.apparatus.validity import FIRST_YEAR, LAST_YEAR, Answer, Case, Rule
from edition.text.dates import Dating


def told(rule: Rule, paper: str, expiry: date, answer: Answer) -> str:
    """Why the answer is what it is: the rule that applies, or why the statement does not say."""
    if answer.case and answer.case.until:
        return f"The rule for papers expiring {when(answer.case)} names this date."
    if answer.case and answer.until:
        reckoning = f"{spelt(expiry)} + {answer.case.days} days = {spelt(answer.until)}"
        return f"By the rule for papers expiring {when(answer.case)}: {reckoning}."
    if answer.near:
        named = (f"its rule for papers expiring {when(case)} names {listed(case.papers)}" for case in answer.near)
        return f"The statement does not say: {'; '.join(named)}, not “{paper}”."
    rules = " or ".join(when(case) for case in rule.cases)
    return f"The statement does not say: it speaks of papers expiring {rules}, not of any expiring on {spelt(expiry)}."


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
    """A rule as the script reads it; papers are named by their place in the list."""
    return {
        "years": [FIRST_YEAR, LAST_YEAR],
        "papers": rule.papers,
        "cases": [
            {
                "papers": [place for place, paper in enumerate(rule.papers) if case.names(paper)],
                "named": case.papers,
                "limits": [[limit.word.value, limit.day.isoformat()] for limit in case.limits],
                "until": case.until.isoformat() if case.until else "",
                "days": case.days,
            }
            for case in rule.cases
        ],
    }
