"""What the edition says of a passage, each thing with its words, as Web Annotations tell it.

    readings    classifying   the entry's address; the stance; the editor's reading, or the codebook's term
    silences    commenting    why an editor put the passage under no theme
    notes       commenting    the note; `editing` where it is on a slip
    asks        assessing     what is asked, the outcome and its reason, and links to the places that answer
    returns     linking       the words that asked, the row of the crosswalk, the editor's reading
    parallels   linking       the words at the other end, the relation as it is said at this end, the reason
    measures    describing    the measure's address, what it is, and a remark on it
    mentions    identifying   the address of the name, and its Wikidata item

Bodies say by their `purpose` which is which. A `name` is the end of an annotation's address: the id that the
thing has in all formats, without the statement's slug where that is in it, since each statement has a file of
its own. A mention has none elsewhere; it is named after its place in the passage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.apparatus.annotation import Annotation, Basis, NoReading, Note, NoteKind
from edition.apparatus.crosswalk import Ask, Return
from edition.apparatus.entity import Mention
from edition.apparatus.measures import Measure
from edition.apparatus.parallels import End, Parallel
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.data.linked.selectors import Json, words
from edition.publish.data.linked.shown import shown
from edition.publish.pages.press import Press
from edition.publish.remarks import ids
from edition.seeds.source import Span
from edition.text.anchor import Anchor

WIKIDATA = "http://www.wikidata.org/entity/"


@dataclass(frozen=True)
class Remark:
    """One annotation: its name, why it is made, the words it is of, what it says, and on whose word.

    `by` is empty where no person says it. `basis` is that of a reading.
    """

    name: str
    motivation: str
    anchor: Anchor
    spans: tuple[Span, ...]
    bodies: tuple[Json, ...]
    by: str = ""
    basis: Basis | None = None


def remarks(press: Press, anchor: Anchor) -> Iterator[Remark]:
    """All that is said of a passage, in the order of the list above."""
    edition = press.edition
    editors = edition.imprint.editors
    yield from (_reading(press, *each) for each in ids.readings_at(edition, anchor))
    yield from (_silence(*each, editors) for each in ids.silences_at(edition, anchor))
    yield from (_note(*each, editors) for each in ids.notes_at(edition, anchor))
    yield from (_ask(press, ask) for ask in edition.asks_at.get(anchor, ()))
    yield from (_return(press, *each) for each in _returns(edition, anchor))
    yield from (each for p in edition.parallels_at.get(anchor, ()) for each in _parallel(press, p, anchor))
    yield from (_measure(press, measure, editors) for measure in edition.measures_at.get(anchor, ()))
    yield from (_mention(press, mention) for mention in edition.mentions_at.get(anchor, ()))


def _text(value: str, purpose: str) -> Json:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "language": "en", "purpose": purpose}


def _texts(value: str, purpose: str) -> tuple[Json, ...]:
    return (_text(value, purpose),) if value else ()


def _link(press: Press, target: str, purpose: str) -> Json:
    return {"type": "SpecificResource", "source": press.base + target, "purpose": purpose}


def _quoted(press: Press, anchor: Anchor, spans: Iterable[Span]) -> tuple[Json, ...]:
    """Words of some passage as a body that is linked to."""
    return tuple({**resource, "purpose": "linking"} for resource in words(press, anchor, spans))


def _reading(press: Press, id: str, reading: Annotation) -> Remark:
    editor = reading.basis is Basis.EDITOR
    bodies = (
        _link(press, address.entry(reading.key), "classifying"),
        *_texts(reading.stance.value if reading.stance else "", "assessing"),
        *_texts(reading.reading, "commenting"),
        *_texts("" if editor else reading.by, "tagging"),
    )
    by = reading.by if editor else ""
    return Remark(
        ids.local(id, reading.anchor), "classifying", reading.anchor, reading.spans, bodies, by, reading.basis
    )


def _silence(id: str, none: NoReading, editors: str) -> Remark:
    name = ids.local(id, none.anchor)
    return Remark(name, "commenting", none.anchor, (), _texts(none.because, "commenting"), editors)


def _note(id: str, note: Note, editors: str) -> Remark:
    motivation = "editing" if note.kind is NoteKind.SLIP else "commenting"
    spans = (note.span,) if note.span else ()
    return Remark(ids.local(id, note.anchor), motivation, note.anchor, spans, _texts(note.text, motivation), editors)


def _ask(press: Press, ask: Ask) -> Remark:
    instruments = press.edition.codebook.instrument_of
    answers: list[Json] = []
    for answer in ask.answers:
        quote: Json = {"type": "TextQuoteSelector", "exact": answer.quote}
        official: Json = {"type": "SpecificResource", "source": instruments[answer.instrument].url, "selector": quote}
        answers += [_link(press, address.place(answer.instrument, answer.place), "linking")]
        answers += [official | {"purpose": "linking"}]
    bodies = (
        _link(press, address.ask(ask), "describing"),
        _text(ask.ask, "describing"),
        _text(ask.outcome.value, "assessing"),
        _text(ask.because, "commenting"),
        *answers,
    )
    return Remark(ask.key, "assessing", ask.evidence.anchor, ask.evidence.spans, bodies, ask.by)


def _returns(edition: Edition, anchor: Anchor) -> Iterator[tuple[str, Ask, Return]]:
    """What another statement asked for that returns in a passage, each with its id."""
    for ask in dict.fromkeys(ask for ask, _ in edition.returns_at.get(anchor, ())):
        found = ids.returns_of(edition, ask)
        yield from ((id, ask, back) for id, back in found if back.evidence.anchor == anchor)


def _return(press: Press, id: str, ask: Ask, back: Return) -> Remark:
    anchor, spans = back.evidence.anchor, back.evidence.spans
    bodies = (
        *_quoted(press, ask.evidence.anchor, ask.evidence.spans),
        _link(press, address.ask(ask), "linking"),
        *_texts(back.reading, "commenting"),
    )
    return Remark(ids.local(id, anchor), "linking", anchor, spans, bodies, ask.by)


def _parallel(press: Press, parallel: Parallel, anchor: Anchor) -> Iterator[Remark]:
    """A parallel as it is told at this passage: at its source, at its target, or at both."""
    source, target, relation = parallel.source, parallel.target, parallel.relation
    ends = (
        (parallel.key, source, relation.value, target),
        (f"{parallel.key}/inverse", target, relation.inverse, source),
    )
    yield from (_end(press, parallel, *end) for end in ends if end[1].anchor == anchor)


def _end(press: Press, parallel: Parallel, name: str, here: End, told: str, there: End) -> Remark:
    bodies = (
        *_quoted(press, there.anchor, there.evidence.spans),
        _link(press, address.parallel(parallel), "describing"),
        _text(told, "tagging"),
        _text(parallel.because, "commenting"),
    )
    return Remark(name, "linking", here.anchor, here.evidence.spans, bodies, parallel.by)


def _measure(press: Press, measure: Measure, editors: str) -> Remark:
    bodies = (
        _link(press, address.measure(measure.key, measure.id), "describing"),
        _text(measure.what, "describing"),
        *_texts(measure.note, "commenting"),
    )
    return Remark(measure.entry, "describing", measure.anchor, measure.spans, bodies, editors)


def _mention(press: Press, mention: Mention) -> Remark:
    """A mention stands on the codebook's forms; nobody decided on it by hand."""
    entity, anchor = mention.entity, mention.anchor
    item: Json = {"type": "SpecificResource", "source": WIKIDATA + entity.wikidata, "purpose": "identifying"}
    bodies = (_link(press, address.name(entity), "identifying"), *((item,) if entity.wikidata else ()))
    statement = press.edition.statement_of[anchor.statement]
    start = shown(statement, statement.passage_of[anchor.id]).position(mention.span).start
    return Remark(f"mention:{anchor.id}/{entity.id}/{start}", "identifying", anchor, (mention.span,), bodies)
