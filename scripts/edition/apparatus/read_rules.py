"""From an entry of `rules:` to a rule on papers that expire, each case held against its own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from edition.apparatus.codebook import Codebook
from edition.apparatus.evidence import own_evidence
from edition.apparatus.read_codebook import read_theme
from edition.apparatus.reckoning import unreckoned
from edition.apparatus.validity import MOST_DAYS, Case, Limit, Rule, Word, parse_day
from edition.seeds.finding import Finding, Reads
from edition.seeds.ids import read_id
from edition.seeds.record import Record
from edition.seeds.source import Place
from edition.text.dates import Dating
from edition.text.statement import Statement
from edition.text.words import normal


@dataclass(frozen=True)
class _Term:
    """What a case gives: a new date or a number of days, and how the words say it."""

    until: date | None
    days: int
    said: str


def read_rule(statement: Statement, codebook: Codebook, entry: Record) -> Reads[list[Rule]]:
    """The rule, alone in a list; an empty list, with findings, where it cannot be applied."""
    yield from entry.expect("id", "theme", "what", "note", "cases", "examples")
    name = yield from read_id(entry)
    key = yield from read_theme(codebook, entry)
    what = yield from entry.text("what")
    note = yield from entry.text("note", "")
    records = yield from entry.records("cases", required=True)
    cases = list[Case]()
    for record in records:
        cases += yield from _case(statement, record)
    examples = yield from _examples(entry)
    yield from _overlaps(entry, cases)
    if "cases" in entry and not records:
        yield Finding(entry.at("cases"), "malformed-rule", "a rule has at least one case", "add one")
    return [Rule(name, key, what, note, tuple(cases), examples, entry.place)] if name and key and cases else []


def _case(statement: Statement, entry: Record) -> Reads[list[Case]]:
    entry = yield from entry.renamed(resolved_from="reckoned")
    yield from entry.expect("at", "quote", "quotes", "papers", "expiring", "until", "days", "resolved_from")
    words = yield from own_evidence(statement, entry)
    papers = yield from entry.texts("papers")
    limits = yield from _limits(entry)
    term = yield from _term(entry)
    reckoned = yield from entry.text("resolved_from", "")
    if not papers:
        yield Finding(entry.at("papers"), "malformed-rule", "a case names no papers", "list them under `papers:`")
    if not (words and papers and limits and term):
        return []
    said = " ".join(statement.words(span).text for span in words.spans)
    yield from _unsaid_papers(entry, papers, said)
    if not reckoned:
        for wanted, place in (
            (term.said, _term_place(entry)),
            *((_spelt(x.day), entry.at("expiring")) for x in limits),
        ):
            yield from unreckoned(said, wanted, place)
    return [Case(words.anchor, words.spans, papers, limits, term.until, term.days, reckoned)]


def _unsaid_papers(entry: Record, papers: Iterable[str], said: str) -> Reads[None]:
    for paper in papers:
        if normal(paper) not in said:
            message = f'"{paper}" is not among the words that the case quotes'
            yield Finding(entry.at("papers"), "quote-not-found", message, "name papers as the statement names them")


def _limits(entry: Record) -> Reads[tuple[Limit, ...]]:
    """The days of expiry that a case is for; none, with a finding, where they cannot be read."""
    record = yield from entry.record("expiring")
    if record is None or not record.nodes:
        words = ", ".join(word.value for word in Word)
        yield Finding(
            entry.at("expiring"), "malformed-rule", "a case says for which days it is", f"give one of {words}"
        )
        return ()
    yield from record.expect(*(word.value for word in Word))
    found = list[Limit]()
    for word in Word:
        day = (yield from _day(record, word.value)) if word.value in record else None
        found += [Limit(word, day)] if day else []
    return tuple(found)


def _term(entry: Record) -> Reads[_Term | None]:
    if ("until" in entry) == ("days" in entry):
        message = "a case gives either a new date or a number of days"
        yield Finding(entry.place, "malformed-rule", message, "give one of `until:` and `days:`")
        return None
    if "until" in entry:
        until = yield from _day(entry, "until")
        return _Term(until, 0, _spelt(until)) if until else None
    written = yield from entry.text("days")
    if not (written.isascii() and written.isdigit() and 0 < len(written) < 6 and 0 < int(written) <= MOST_DAYS):
        message = f'"{written}" is no number of days'
        yield Finding(entry.at("days"), "malformed-rule", message, f"write a whole number up to {MOST_DAYS}")
        return None
    return _Term(None, int(written), str(int(written)))


def _term_place(entry: Record) -> Place:
    return entry.at("until" if "until" in entry else "days")


def _examples(entry: Record) -> Reads[tuple[date, ...]]:
    found = list[date]()
    for written in (yield from entry.texts("examples")):
        try:
            found.append(parse_day(written))
        except ValueError as error:
            yield Finding(entry.at("examples"), "malformed-date", str(error))
    return tuple(sorted(set(found)))


def _overlaps(entry: Record, cases: Iterable[Case]) -> Reads[None]:
    """Complain where two cases speak of the same paper on the same day: one answer must be the answer."""
    for one, other in combinations(cases, 2):
        for paper in filter(other.names, one.papers):
            for day in _days_near(one, other):
                if one.covers(day) and other.covers(day):
                    message = f'two cases speak of "{paper}" expiring on {_spelt(day)}'
                    yield Finding(
                        entry.at("cases"), "malformed-rule", message, "set the limits of each so that one does"
                    )
                    break


def _days_near(*cases: Case) -> Iterator[date]:
    """Days among which there is one that all cases cover, if there is any: each limit and its neighbours."""
    # What cases cover changes only at their limits, so these days stand for all others.
    days = {limit.day.toordinal() + step for case in cases for limit in case.limits for step in (-1, 0, 1)}
    return map(date.fromordinal, sorted(days))


def _day(record: Record, name: str) -> Reads[date | None]:
    written = yield from record.text(name)
    try:
        return parse_day(written) if written else None
    except ValueError as error:
        yield Finding(record.at(name), "malformed-date", str(error))
        return None


def _spelt(day: date) -> str:
    return Dating(day.isoformat()).in_words
