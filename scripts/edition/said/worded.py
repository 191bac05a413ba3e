"""How each sort of thing is worded as a `Said`: one function a sort, and the ids that they give.

An id is made of what the thing hangs on and of a digest of the words that it rests on, so that it holds as long
as it is of the same words, whatever is added around it. What has an id in the seeds goes by that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from edition.apparatus.annotation import Annotation, Basis, NoReading, Note
from edition.apparatus.crosswalk import Ask
from edition.apparatus.entity import Mention
from edition.apparatus.measures import Measure
from edition.apparatus.parallels import End, Parallel
from edition.edition import Edition
from edition.said import value
from edition.said.value import Quoted, Returned, Ruled, Said, note_key
from edition.seeds.source import Span
from edition.text.anchor import Anchor
from edition.text.ledger import digest
from edition.text.statement import DividedPassage


def _quoted(anchor: Anchor, spans: Iterable[Span], role: str = value.EVIDENCE) -> tuple[Quoted, ...]:
    return tuple(Quoted(role, anchor, span) for span in spans)


def _prose(**told: str) -> tuple[tuple[str, str], ...]:
    return tuple((what, text) for what, text in told.items() if text)


def _mark(edition: Edition, anchor: Anchor, spans: Iterable[Span]) -> str:
    """A short digest of the words of these spans."""
    statement = edition.statement_of[anchor.statement]
    # Cut short for addresses that people can read; should two ever be the same, `sorts.said` counts them.
    return digest(" | ".join(statement.words(span).text for span in spans))[:8]


def reading(edition: Edition, thing: Annotation) -> Iterator[Said]:
    """`reading:rus-gcm#p2/theme:gcm-principles/nature/5d41402a`."""
    at = thing.anchor
    term = thing.by if thing.basis is Basis.TERM else ""
    yield Said(
        value.READING,
        f"reading:{at}/{thing.key}/{_mark(edition, at, thing.spans)}",
        at,
        thing,
        thing.by,
        thing.basis,
        anchors=(at,),
        words=_quoted(at, thing.spans),
        values=(thing.key, *((thing.stance,) if thing.stance else ())),
        told=_prose(term=term, reading=thing.reading),
        home=at.statement,
    )


def silence(edition: Edition, thing: NoReading) -> Iterator[Said]:
    """`silence:rus-iom112#p17`."""
    at, by, told = thing.anchor, edition.imprint.editors, _prose(because=thing.because)
    yield Said(value.SILENCE, f"silence:{at}", at, thing, by, anchors=(at,), told=told, home=at.statement)


def note(edition: Edition, thing: Note) -> Iterator[Said]:
    """`note:rus-gcm#p7-2/slip/7d793037`; without a digest where one is on no words."""
    at, spans = thing.anchor, (thing.span,) if thing.span else ()
    mark = f"/{_mark(edition, at, spans)}" if spans else ""
    yield Said(
        thing.kind.value,
        f"{note_key(at)}/{thing.kind.value}{mark}",
        at,
        thing,
        edition.imprint.editors,
        anchors=(at,),
        words=_quoted(at, spans),
        told=_prose(note=thing.text),
        home=at.statement,
    )


def division(edition: Edition, thing: DividedPassage) -> Iterator[Said]:
    """`division:rus-gcm#p7-5`."""
    at, by, told = thing.anchor, edition.imprint.editors, _prose(because=thing.because)
    yield Said(value.DIVISION, f"division:{at}", at, thing, by, anchors=(at,), told=told, home=at.statement)


def ask(_: Edition, thing: Ask) -> Iterator[Said]:
    """`crosswalk:rus-gcm/political-declaration`."""
    at, returns = thing.evidence.anchor, [back.evidence for back in thing.returns]
    readings = (("return", back.reading) for back in thing.returns if back.reading)
    yield Said(
        value.ASK,
        thing.key,
        at,
        thing,
        thing.by,
        anchors=tuple(dict.fromkeys((at, *(each.anchor for each in returns)))),
        words=(*_quoted(at, thing.evidence.spans), *(q for each in returns for q in _quoted(each.anchor, each.spans))),
        values=(thing.outcome,),
        told=(*_prose(ask=thing.ask, because=thing.because), *readings),
        home=at.statement,
        answers=thing.answers,
    )


def returned(edition: Edition, thing: Returned) -> Iterator[Said]:
    """`return:rus-gcm/political-declaration/rus-iom112#p7/9e107d9d`."""
    asked, back = thing.ask.evidence, thing.back.evidence
    name = thing.ask.key.partition(":")[2]
    yield Said(
        value.RETURN,
        f"return:{name}/{back.anchor}/{_mark(edition, back.anchor, back.spans)}",
        back.anchor,
        thing,
        thing.ask.by,
        anchors=tuple(dict.fromkeys((back.anchor, asked.anchor))),
        words=(*_quoted(back.anchor, back.spans), *_quoted(asked.anchor, asked.spans)),
        told=_prose(reading=thing.back.reading),
        home=back.anchor.statement,
    )


def parallel(edition: Edition, thing: Parallel) -> Iterator[Said]:
    """`parallel:interference`, once at each of its ends; both may be in one passage."""
    ends = ((value.SOURCE, value.SOURCE_TURN, thing.source), (value.TARGET, value.TARGET_TURN, thing.target))
    turns = tuple(("turn", words) for _, _, end in ends if (words := turn_words(edition, end)))
    wording = Said(
        value.PARALLEL,
        thing.key,
        thing.source.anchor,
        thing,
        thing.by,
        anchors=tuple(end.anchor for _, _, end in ends),
        words=tuple(quoted for role, turn, end in ends for quoted in _end(role, turn, end)),
        values=(thing.relation,),
        told=(*turns, *_prose(because=thing.because)),
        home=thing.home,
    )
    yield from (replace(wording, here=end.anchor, side=role) for role, _, end in ends)


def _end(role: str, turn: str, end: End) -> tuple[Quoted, ...]:
    of_turn = _quoted(end.anchor, (end.turn,), turn) if end.turn else ()
    return (*_quoted(end.anchor, end.evidence.spans, role), *of_turn)


def turn_words(edition: Edition, end: End) -> str:
    """The words of one end of a parallel on which the difference turns, or nothing."""
    return edition.statement_of[end.anchor.statement].words(end.turn).text if end.turn else ""


def measure(edition: Edition, thing: Measure) -> Iterator[Said]:
    """`measure:vaccination-campaign`."""
    at, bounds = thing.anchor, tuple((s, b) for s, b in ((value.FROM, thing.start), (value.TO, thing.end)) if b)
    whom = (thing.whom,) if thing.whom else ()
    named = edition.statement_of[at.statement].words(thing.whom).text if thing.whom else ""
    reckoned = (("reckoned", bound.reckoned) for _, bound in bounds if bound.reckoned)
    yield Said(
        thing.kind.value,
        thing.entry,
        at,
        thing,
        edition.imprint.editors,
        anchors=(at,),
        words=(
            *_quoted(at, thing.spans),
            *_quoted(at, whom, value.WHOM),
            *(Quoted(side, at, bound.span) for side, bound in bounds),
        ),
        values=(thing.key,),
        told=(*_prose(what=thing.what, whom=named, unnamed=thing.unnamed, note=thing.note), *reckoned),
        home=at.statement,
        dates=tuple((side, str(bound.date)) for side, bound in bounds),
    )


def case(edition: Edition, thing: Ruled) -> Iterator[Said]:
    """`case:document-validity/e4d909c2`."""
    at, spans = thing.case.anchor, thing.case.spans
    id = f"case:{thing.rule.id}/{_mark(edition, at, spans)}"
    words, values, by = _quoted(at, spans), (thing.rule.key,), edition.imprint.editors
    yield Said(value.CASE, id, at, thing, by, anchors=(at,), words=words, values=values, home=at.statement)


def mention(_: Edition, thing: Mention) -> Iterator[Said]:
    """`mention:rus-gcm#p2/iom`. A form of the codebook was found; nobody decided on it by hand."""
    at, words = thing.anchor, _quoted(thing.anchor, (thing.span,))
    id = f"mention:{at}/{thing.entity.id}"
    yield Said(value.MENTION, id, at, thing, "", Basis.TERM, (at,), words, home=at.statement)
