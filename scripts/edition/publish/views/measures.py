"""What a theme's page says of measures: the table's rows, the timeline, and the rules with examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from edition.apparatus.codebook import Theme
from edition.apparatus.measures import Bound, Measure
from edition.apparatus.validity import Answer, Case, Rule, evaluate
from edition.edition import Edition
from edition.publish.base.artifact import Heading
from edition.publish.views.expiry import rule_data, spelt, when
from edition.publish.views.pieces import Line, excerpt
from edition.publish.views.timeline import Timeline, timeline
from edition.seeds.source import Span
from edition.text.anchor import Anchor
from edition.text.statement import Statement


@dataclass(frozen=True)
class Row:
    """A measure with its statement's words: those it rests on, and those for the people concerned."""

    measure: Measure
    statement: Statement
    words: tuple[Line, ...]
    whom: Line | None
    reckoned: tuple[tuple[Bound, Line], ...]


@dataclass(frozen=True)
class ShownCase:
    """A case of a rule: for which days it is, in words, and the words that it rests on."""

    case: Case
    statement: Statement
    when: str
    words: tuple[Line, ...]


@dataclass(frozen=True)
class Outcome:
    """Papers that have the same answer, and that answer."""

    papers: tuple[str, ...]
    answer: Answer

    @property
    def new_date(self) -> str:
        """The new date in words; empty where the statement does not say."""
        return spelt(self.answer.until) if self.answer.until else ""


@dataclass(frozen=True)
class Example:
    """One day of expiry, and what a rule says of the papers that expire on it."""

    expiry: str
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True)
class ShownRule:
    """A rule for a page: `data` is what the calculator's script is given."""

    rule: Rule
    cases: tuple[ShownCase, ...]
    examples: tuple[Example, ...]
    data: dict[str, object]


@dataclass(frozen=True)
class Reported:
    """All that the statements report under one theme."""

    rows: tuple[Row, ...]
    timeline: Timeline | None
    rules: tuple[ShownRule, ...]

    @property
    def undated(self) -> tuple[Row, ...]:
        """The rows without any date."""
        return tuple(row for row in self.rows if not row.measure.period)

    @property
    def headings(self) -> Iterator[Heading]:
        """What of it has a heading on the page."""
        if self.rows:
            yield Heading("measures", "Measures and dates")
        yield from (Heading(f"rule-{shown.rule.id}", shown.rule.what) for shown in self.rules)

    @property
    def ids(self) -> tuple[str, ...]:
        """What else on the page may be linked to."""
        return tuple(f"measure-{row.measure.id}" for row in self.rows)


def reported(edition: Edition, theme: Theme) -> Reported:
    """The measures and rules under a theme; nothing of either where no statement reports any."""
    measures = edition.measures_of.get(theme.key, ())
    rules = (rule for rule in edition.rules if rule.key.top == theme.key)
    return Reported(
        tuple(_row(edition, measure) for measure in measures),
        timeline(edition, measures),
        tuple(_shown(edition, rule) for rule in rules),
    )


def _row(edition: Edition, measure: Measure) -> Row:
    (whom,) = _lines(edition, measure.anchor, [measure.whom]) if measure.whom else (None,)
    bounds = [bound for bound in (measure.start, measure.end) if bound and bound.reckoned]
    spans = [bound.span for bound in bounds]
    return Row(
        measure,
        edition.statement_of[measure.anchor.statement],
        _lines(edition, measure.anchor, measure.spans),
        whom,
        tuple(zip(bounds, _lines(edition, measure.anchor, spans), strict=True)),
    )


def _lines(edition: Edition, anchor: Anchor, spans: Iterable[Span]) -> tuple[Line, ...]:
    statement = edition.statement_of[anchor.statement]
    paragraph = statement.by_locator[anchor.locator]
    return tuple(excerpt(statement, paragraph, span) for span in spans)


def _shown(edition: Edition, rule: Rule) -> ShownRule:
    cases = tuple(
        ShownCase(
            case, edition.statement_of[case.anchor.statement], when(case), _lines(edition, case.anchor, case.spans)
        )
        for case in rule.cases
    )
    return ShownRule(rule, cases, tuple(_example(rule, day) for day in rule.examples), rule_data(rule))


def _example(rule: Rule, expiry: date) -> Example:
    """Papers with the same answer share one line, in the order of the rule."""
    same: dict[Answer, list[str]] = {}
    for paper in rule.papers:
        same.setdefault(evaluate(rule, paper, expiry), []).append(paper)
    return Example(spelt(expiry), tuple(Outcome(tuple(papers), answer) for answer, papers in same.items()))
