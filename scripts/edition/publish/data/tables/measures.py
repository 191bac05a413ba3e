"""The tables of the measures that statements report, and of rules on papers that expire."""

from __future__ import annotations

from collections.abc import Iterator

from edition.apparatus.measures import Bound, Measure, MeasureKind
from edition.apparatus.validity import Case, Word
from edition.dossier import Dossier
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.publication import Publication
from edition.publish.data.tables.positions import quoted
from edition.publish.data.tables.table import (
    POSITION,
    Foreign,
    Row,
    Table,
    Value,
    day,
    edtf,
    number,
    perhaps,
    period,
    text,
    values,
)
from edition.said.sorts import case_ids

_NOTE = perhaps("note", "An editor's remark.")
_WHERE = text("address", "Where the edition shows it.")


def _measures(publication: Publication, dossier: Dossier) -> Iterator[Row]:
    for paragraph in dossier.statement.paragraphs:
        anchor = paragraph.anchor
        for position, each in enumerate(dossier.things(Measure, anchor), 1):
            where = publication.base + address.measure(each.key, each.id)
            named = (each.entry, str(anchor), position, str(each.key), each.kind.value, each.what)
            dates = (str(each.period) or None, *_bound(each.start), *_bound(each.end))
            yield *named, *_whom(dossier, each), *dates, each.note or None, where


def _whom(dossier: Dossier, measure: Measure) -> tuple[Value, Value]:
    whom = quoted(dossier, measure.anchor, measure.whom)[2] if measure.whom else None
    return whom, measure.unnamed or None


def _bound(bound: Bound | None) -> tuple[Value, Value]:
    return (str(bound.date), bound.reckoned or None) if bound else (None, None)


MEASURES = Table(
    "measures",
    "Measures",
    "Measures that a statement reports, as it reports them. The words that each rests on, and those that give its "
    "dates, are among the quotations.",
    (
        text("id", "The measure's name, as in measure:vaccination-campaign."),
        text("passage", "The passage that reports it."),
        POSITION,
        text("theme", "The theme that it is under."),
        text("kind", "What sort of thing is reported.", choices=values(MeasureKind)),
        text("what", "What it is, in an editor's words."),
        perhaps("whom", "The passage's words for the people concerned."),
        perhaps("unnamed", "Why there are none."),
        period("period", "From when to when; a side that the passage does not state is empty."),
        edtf("from_date", "The date from which it holds, if the passage states one.", required=False),
        perhaps("from_reckoned", "From what that date is resolved, where the words alone do not say it."),
        edtf("to_date", "The date until which it holds, if the passage states one.", required=False),
        perhaps("to_reckoned", "From what that date is resolved, where the words alone do not say it."),
        _NOTE,
        _WHERE,
    ),
    ("id",),
    (Foreign("passage", "passages"), Foreign("theme", "themes")),
    _measures,
)


def _rules(publication: Publication, edition: Edition) -> Iterator[Row]:
    for position, rule in enumerate(edition.rules, 1):
        where = publication.base + address.rule(rule.key, rule.id)
        yield rule.entry, position, str(rule.key), rule.what, rule.note or None, where


RULES = Table(
    "rules",
    "Rules",
    "Rules that a statement states on papers that expire. It is what the statement says, and no legal advice.",
    (
        text("id", "The rule's name, as in rule:document-validity."),
        POSITION,
        text("theme", "The theme that it is under."),
        text("what", "What it is on, in an editor's words."),
        _NOTE,
        _WHERE,
    ),
    ("id",),
    (Foreign("theme", "themes"),),
    _rules,
)


def _of_rules(edition: Edition) -> Iterator[tuple[str, int, str, Case]]:
    for rule in edition.rules:
        named = zip(case_ids(edition, rule), rule.cases, strict=True)
        yield from ((rule.entry, position, id, case) for position, (id, case) in enumerate(named, 1))


def _cases(_: Publication, edition: Edition) -> Iterator[Row]:
    for rule, position, id, case in _of_rules(edition):
        until = case.until.isoformat() if case.until else None
        yield id, rule, position, str(case.anchor), until, case.days or None, case.reckoned or None


RULE_CASES = Table(
    "rule_cases",
    "Cases of rules",
    "What a rule says of some kinds of paper that expire on some days. Where no case names both, it says nothing.",
    (
        text("id", "The case's name."),
        text("rule", "The rule that it is of."),
        POSITION,
        text("passage", "The passage that states it; the words are among the quotations."),
        day("until", "The new date of expiry; or else `days` is given.", required=False),
        number("days", "The days that are added to the date of expiry; or else `until` is given.", required=False),
        perhaps("reckoned", "From what the dates are resolved, where the words alone do not say it."),
    ),
    ("id",),
    (Foreign("rule", "rules"), Foreign("passage", "passages")),
    _cases,
)


def _papers(_: Publication, edition: Edition) -> Iterator[Row]:
    for *_rule, id, case in _of_rules(edition):
        yield from ((id, position, paper) for position, paper in enumerate(case.papers, 1))


CASE_PAPERS = Table(
    "case_papers",
    "Papers of cases",
    "The kinds of paper that a case of a rule is for, in the statement's words.",
    (text("rule_case", "The case."), POSITION, text("paper", "The kind of paper.")),
    ("rule_case", "position"),
    (Foreign("rule_case", "rule_cases"),),
    _papers,
)


def _limits(_: Publication, edition: Edition) -> Iterator[Row]:
    for *_rule, id, case in _of_rules(edition):
        for position, limit in enumerate(case.limits, 1):
            yield id, position, limit.word.value, limit.day.isoformat()


CASE_LIMITS = Table(
    "case_limits",
    "Limits of cases",
    "For which days of expiry a case of a rule is; every limit must hold.",
    (
        text("rule_case", "The case."),
        POSITION,
        text("word", "How the day of expiry stands to the day; from and through include it.", choices=values(Word)),
        day("day", "The day."),
    ),
    ("rule_case", "position"),
    (Foreign("rule_case", "rule_cases"),),
    _limits,
)


def _examples(_: Publication, edition: Edition) -> Iterator[Row]:
    for rule in edition.rules:
        yield from ((rule.entry, position, day.isoformat()) for position, day in enumerate(rule.examples, 1))


RULE_EXAMPLES = Table(
    "rule_examples",
    "Examples of rules",
    "Days of expiry by which the edition shows a rule.",
    (text("rule", "The rule."), POSITION, day("day", "The day.")),
    ("rule", "position"),
    (Foreign("rule", "rules"),),
    _examples,
)
