"""The table of all words that the apparatus rests on, whatever it is that quotes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.apparatus.parallels import End, Parallel
from edition.publish.data.tables.desk import Desk
from edition.publish.data.tables.table import END, EXACT, POSITION, START, Foreign, Row, Table, perhaps, text
from edition.publish.remarks.ids import cases_of, notes_at, readings_at, returns_of
from edition.seeds.source import Span
from edition.text.anchor import Anchor

EVIDENCE, WHOM, FROM, TO = "evidence", "whom", "from", "to"
SOURCE, TARGET, SOURCE_TURN, TARGET_TURN = "source", "target", "source turn", "target turn"
ROLES = (EVIDENCE, WHOM, FROM, TO, SOURCE, TARGET, SOURCE_TURN, TARGET_TURN)

OWNERS = {
    "reading": "readings",
    "note": "notes",
    "ask": "asks",
    "returned": "returns",
    "parallel": "parallels",
    "measure": "measures",
    "rule_case": "rule_cases",
}
"""The columns of which one is set, to what quotes the words, each with the table that it leads to."""


@dataclass(frozen=True)
class _Quoting:
    """What quotes words of a passage, by its column and its id, and what the words are to it."""

    owner: str
    id: str
    spans: tuple[tuple[str, Span], ...]


def _quotations(desk: Desk) -> Iterator[Row]:
    for anchor in desk.anchors:
        for quoting in _at(desk, anchor):
            count: dict[str, int] = {}
            for role, span in quoting.spans:
                count[role] = count.get(role, 0) + 1
                id = f"{quoting.id}/{role.replace(' ', '-')}-{count[role]}"
                owners = (quoting.id if owner == quoting.owner else None for owner in OWNERS)
                yield id, str(anchor), role, count[role], *desk.quoted(anchor, span), *owners


def _at(desk: Desk, anchor: Anchor) -> Iterator[_Quoting]:
    edition = desk.edition
    for id, reading in readings_at(edition, anchor):
        yield _Quoting("reading", id, _evidence(reading.spans))
    for id, note in notes_at(edition, anchor):
        yield _Quoting("note", id, _evidence((note.span,) if note.span else ()))
    for ask in edition.asks_at.get(anchor, ()):
        yield _Quoting("ask", ask.key, _evidence(ask.evidence.spans))
    for ask, back in edition.returns_at.get(anchor, ()):
        id = next(id for id, each in returns_of(edition, ask) if each is back)
        yield _Quoting("returned", id, _evidence(back.evidence.spans))
    for parallel in edition.parallels_at.get(anchor, ()):
        yield _Quoting("parallel", parallel.key, tuple(_ends(parallel, anchor)))
    yield from _measured(desk, anchor)


def _measured(desk: Desk, anchor: Anchor) -> Iterator[_Quoting]:
    for measure in desk.edition.measures_at.get(anchor, ()):
        bounds = ((FROM, measure.start), (TO, measure.end))
        dated = tuple((role, bound.span) for role, bound in bounds if bound)
        whom = ((WHOM, measure.whom),) if measure.whom else ()
        yield _Quoting("measure", measure.entry, (*_evidence(measure.spans), *whom, *dated))
    for rule, case in desk.edition.cases_at.get(anchor, ()):
        id = next(id for id, each in cases_of(desk.edition, rule) if each is case)
        yield _Quoting("rule_case", id, _evidence(case.spans))


def _evidence(spans: tuple[Span, ...]) -> tuple[tuple[str, Span], ...]:
    return tuple((EVIDENCE, span) for span in spans)


def _ends(parallel: Parallel, anchor: Anchor) -> Iterator[tuple[str, Span]]:
    """The words of those ends of a parallel that stand in the passage: one, or both."""
    for role, turn, end in ((SOURCE, SOURCE_TURN, parallel.source), (TARGET, TARGET_TURN, parallel.target)):
        if end.anchor == anchor:
            yield from _end(role, turn, end)


def _end(role: str, turn: str, end: End) -> Iterator[tuple[str, Span]]:
    yield from ((role, span) for span in end.evidence.spans)
    if end.turn:
        yield turn, end.turn


QUOTATIONS = Table(
    "quotations",
    "Quotations",
    "Words of passages that something of the apparatus rests on. Exactly one of the last columns is set, to what "
    "quotes them.",
    (
        text("id", "The quotation's name."),
        text("passage", "The passage that has the words."),
        text(
            "role",
            "What the words are to what quotes them: its evidence; the people concerned (whom) or a date (from, to) "
            "of a measure; an end of a parallel (source, target) or the words on which the difference turns there.",
            choices=ROLES,
        ),
        POSITION,
        START,
        END,
        EXACT,
        perhaps("reading", "The reading that rests on them."),
        perhaps("note", "The note that is on them."),
        perhaps("ask", "The thing that is asked for in them."),
        perhaps("returned", "The return of a thing that another statement asked for."),
        perhaps("parallel", "The parallel that they are an end of."),
        perhaps("measure", "The measure that they report."),
        perhaps("rule_case", "The case of a rule that they state."),
    ),
    ("id",),
    (Foreign("passage", "passages"), *(Foreign(column, table) for column, table in OWNERS.items())),
    _quotations,
)
