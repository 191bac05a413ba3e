"""All that the edition says of a statement's passages, in one form, for formats that keep it beside the words.

A remark is a reading, a passage under no theme, a note, a declared division, a parallel, what is
asked of an instrument, or a measure. It is of passages, names entries of the vocabularies, quotes
what it rests on, and says in prose what there is to say. Its `key` is the id that it has in all formats.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.apparatus.annotation import Annotation, Basis, Stance
from edition.apparatus.codebook import Key
from edition.apparatus.crosswalk import Ask, Outcome
from edition.apparatus.evidence import Evidence
from edition.apparatus.measures import Bound, Measure
from edition.apparatus.parallels import Parallel, Relation
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.remarks import ids
from edition.seeds.source import Span
from edition.text.anchor import Anchor
from edition.text.statement import Paragraph, Statement

Value = Key | Stance | Relation | Outcome
"""An entry of the codebook, or one of a closed list of values."""


@dataclass(frozen=True)
class Quote:
    """Quoted words: of passages, where `anchors` name their sentences; or of an instrument, at `place`."""

    words: str
    anchors: tuple[Anchor, ...] = ()
    place: str = ""
    address: str = ""


@dataclass(frozen=True)
class Remark:
    """What the edition says of some passages. `key` is its name, `by` the editor or the codebook's term.

    `told` is prose by what it is: "reading", "because", "what". `home` is the statement that a bare
    number in it is of. `dates` are EDTF, of a measure.
    """

    key: str
    kind: str
    anchors: tuple[Anchor, ...]
    by: str
    basis: Basis = Basis.EDITOR
    values: tuple[Value, ...] = ()
    quotes: tuple[Quote, ...] = ()
    told: tuple[tuple[str, str], ...] = ()
    home: str = ""
    dates: tuple[tuple[str, str], ...] = ()

    @property
    def local(self) -> str:
        """The key within a file of one statement."""
        return ids.local(self.key, self.anchors[0])


def remarks(edition: Edition, statement: Statement) -> tuple[Remark, ...]:
    """What is said of a statement: passage by passage as the text reads, then parallels, asks and measures."""
    slug, editors = statement.slug, edition.imprint.editors
    said = [r for p in statement.paragraphs for r in _at(edition, statement, p)]
    asks = [ask for walk in edition.crosswalks if walk.statement == slug for ask in walk.asks]
    parallels = [p for p in edition.parallels.declared if slug in {a.statement for a in p.anchors}]
    return (
        *said,
        *(_parallel(edition, parallel) for parallel in parallels),
        *(_ask(edition, ask) for ask in asks),
        *(_measure(statement, m, editors) for m in edition.measures if m.anchor.statement == slug),
    )


def _at(edition: Edition, statement: Statement, paragraph: Paragraph) -> Iterator[Remark]:
    anchor, editors = paragraph.anchor, edition.imprint.editors
    here, home = (anchor,), statement.slug
    for id, reading in ids.readings_at(edition, anchor):
        yield _reading(statement, id, reading)
    for id, none in ids.silences_at(edition, anchor):
        yield Remark(id, "none", here, editors, told=(("because", none.because),), home=home)
    for id, note in ids.notes_at(edition, anchor):
        quotes = tuple(quoted(statement, [note.span] if note.span else []))
        yield Remark(id, note.kind.value, here, editors, quotes=quotes, told=(("note", note.text),), home=home)
    for divided in (each for each in statement.divisions if each.anchor == anchor):
        told = (("because", divided.because),)
        yield Remark(f"division:{anchor}", "division", here, editors, told=told, home=home)


def _reading(statement: Statement, id: str, reading: Annotation) -> Remark:
    stance = (reading.stance,) if reading.stance else ()
    told = (("term", reading.by),) if reading.basis is Basis.TERM else ()
    return Remark(
        id,
        "reading",
        (reading.anchor,),
        reading.by,
        reading.basis,
        (reading.key, *stance),
        tuple(quoted(statement, reading.spans)),
        (*told, *((("reading", reading.reading),) if reading.reading else ())),
        home=statement.slug,
    )


def _parallel(edition: Edition, parallel: Parallel) -> Remark:
    ends = (parallel.source, parallel.target)
    turns = ((edition.statement_of[end.anchor.statement], end.turn) for end in ends if end.turn)
    return Remark(
        parallel.key,
        "parallel",
        tuple(end.anchor for end in ends),
        parallel.by,
        values=(parallel.relation,),
        quotes=tuple(q for end in ends for q in _of(edition, end.evidence)),
        told=(*(("turn", of.words(span).text) for of, span in turns), ("because", parallel.because)),
        home=parallel.home,
    )


def _ask(edition: Edition, ask: Ask) -> Remark:
    instruments = edition.codebook.instrument_of
    answers = (
        Quote(a.quote, (), f"{instruments[a.instrument].label}, {a.place}", address.place(a.instrument, a.place))
        for a in ask.answers
    )
    returns = (q for back in ask.returns for q in _of(edition, back.evidence))
    return Remark(
        ask.key,
        "ask",
        tuple(dict.fromkeys((ask.evidence.anchor, *(back.evidence.anchor for back in ask.returns)))),
        ask.by,
        values=(ask.outcome,),
        quotes=(*_of(edition, ask.evidence), *answers, *returns),
        told=(("ask", ask.ask), ("because", ask.because), *(("return", b.reading) for b in ask.returns if b.reading)),
        home=ask.evidence.anchor.statement,
    )


def _measure(statement: Statement, measure: Measure, editors: str) -> Remark:
    bounds = [(side, bound) for side, bound in (("from", measure.start), ("to", measure.end)) if bound]
    whom = statement.words(measure.whom).text if measure.whom else ""
    told = {"what": measure.what, "whom": whom, "unnamed": measure.unnamed, "note": measure.note}
    return Remark(
        measure.entry,
        measure.kind.value,
        (measure.anchor,),
        editors,
        values=(measure.key,),
        quotes=tuple(quoted(statement, measure.spans)),
        told=(*((what, text) for what, text in told.items() if text), *_reckoned(bounds)),
        home=measure.anchor.statement,
        dates=tuple((side, str(bound.date)) for side, bound in bounds),
    )


def _reckoned(bounds: Iterable[tuple[str, Bound]]) -> Iterator[tuple[str, str]]:
    return (("reckoned", bound.reckoned) for _, bound in bounds if bound.reckoned)


def _of(edition: Edition, evidence: Evidence) -> Iterator[Quote]:
    return quoted(edition.statement_of[evidence.anchor.statement], evidence.spans)


def quoted(statement: Statement, spans: Iterable[Span]) -> Iterator[Quote]:
    """Words of a statement, each with the sentences, or the unnumbered passages, that they stand in."""
    for span in spans:
        met = (
            anchor
            for p in statement.paragraphs
            if p.span.meets(span)
            for anchor in ([s.anchor for s in p.sentences if s.span.meets(span)] or [p.anchor])
        )
        yield Quote(statement.words(span).text, tuple(met))
