"""From `seeds/measures/<slug>.yml` to the measures and the rules that one statement reports."""

from __future__ import annotations

from dataclasses import dataclass

from edition.apparatus.codebook import Codebook
from edition.apparatus.evidence import own_passage, quoted
from edition.apparatus.measures import Bound, Measure, MeasureKind
from edition.apparatus.quoting import locate
from edition.apparatus.read_codebook import read_theme
from edition.apparatus.read_rules import read_rule
from edition.apparatus.reckoning import read_date, unreckoned
from edition.apparatus.validity import Rule
from edition.seeds.finding import Finding, Reads
from edition.seeds.folder import Folder
from edition.seeds.ids import read_id
from edition.seeds.record import Record, read_record
from edition.seeds.source import Span
from edition.text.period import Period
from edition.text.statement import Paragraph, Statement


@dataclass(frozen=True)
class Measures:
    """What one statement reports, as the text reads."""

    measures: tuple[Measure, ...] = ()
    rules: tuple[Rule, ...] = ()


def read_measures(folder: Folder, statement: Statement, codebook: Codebook) -> Reads[Measures]:
    """The measures of a statement; none where it has no file of them."""
    path = folder.root / "measures" / f"{statement.slug}.yml"
    source = (yield from folder.read(path)) if path.is_file() else None
    record = (yield from read_record(source)) if source else None
    if record is None:
        return Measures()
    yield from record.expect("measures", "rules")
    measures, rules = list[Measure](), list[Rule]()
    for entry in (yield from record.records("measures", required=True)):
        measures += yield from _measure(statement, codebook, entry)
    for entry in (yield from record.records("rules")):
        rules += yield from read_rule(statement, codebook, entry)
    return Measures(tuple(sorted(measures, key=lambda m: m.anchor)), tuple(rules))


def _measure(statement: Statement, codebook: Codebook, entry: Record) -> Reads[list[Measure]]:
    entry = yield from entry.renamed(affected="whom")
    fields = ("id", "theme", "at", "quote", "quotes", "kind", "what", "affected", "unnamed", "from", "to", "note")
    yield from entry.expect(*fields)
    name = yield from read_id(entry)
    key = yield from read_theme(codebook, entry)
    paragraph = yield from own_passage(statement, entry)
    spans = yield from quoted(statement, paragraph, entry)
    kind = yield from entry.choice("kind", MeasureKind, MeasureKind.MEASURE)
    what = yield from entry.text("what")
    whom, unnamed = yield from _whom(statement, paragraph, entry)
    start, end = yield from _bounds(statement, paragraph, entry)
    note = yield from entry.text("note", "")
    if not (name and key and paragraph and spans):
        return []
    at = paragraph.anchor
    return [Measure(name, key, at, spans, kind, what, whom, unnamed, start, end, note, entry.place)]


def _whom(statement: Statement, paragraph: Paragraph | None, entry: Record) -> Reads[tuple[Span | None, str]]:
    """The passage's words for the people concerned, or why it has none."""
    if ("affected" in entry) == ("unnamed" in entry):
        message = "a measure says for whom it is, in words of the passage, or why the passage names nobody"
        yield Finding(entry.place, "missing-field", message, "give one of `affected:` and `unnamed:`")
        return None, ""
    if "unnamed" in entry:
        return None, (yield from entry.text("unnamed"))
    words = yield from entry.text("affected")
    if not (words and paragraph):
        return None, ""
    return (yield from locate(statement, paragraph, words, entry.at("affected"))), ""


def _bounds(statement: Statement, at: Paragraph | None, entry: Record) -> Reads[tuple[Bound | None, Bound | None]]:
    """The two sides of a measure's period, as far as they are stated."""
    start = yield from _bound(statement, at, entry, "from")
    end = yield from _bound(statement, at, entry, "to")
    try:
        Period(start.date if start else None, end.date if end else None)
    except ValueError as error:
        yield Finding(entry.at("to"), "malformed-date", str(error))
        return start, None
    return start, end


def _bound(statement: Statement, paragraph: Paragraph | None, entry: Record, side: str) -> Reads[Bound | None]:
    bound = yield from entry.record(side)
    if bound is None:
        return None
    bound = yield from bound.renamed(resolved_from="reckoned")
    yield from bound.expect("edtf", "quote", "resolved_from")
    written = yield from bound.text("edtf")
    date = (yield from read_date(written, bound.at("edtf"))) if written else None
    spans = yield from quoted(statement, paragraph, bound)
    reckoned = yield from bound.text("resolved_from", "")
    if not (date and spans):
        return None
    if not reckoned:
        yield from unreckoned(statement.words(spans[0]).text, date.in_words, bound.at("quote"))
    return Bound(date, spans[0], reckoned)
