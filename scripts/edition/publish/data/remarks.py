"""What the edition says of a passage, each thing with its words, as Web Annotations tell it.

    readings    classifying   the entry's address; the stance; the editor's reading, or the codebook's term
    silences    commenting    why an editor put the passage under no theme
    notes       commenting    the note; `editing` where it is on a slip
    asks        assessing     what is asked, the outcome and its reason, and links to the places that answer
    returns     linking       the words that asked, the row of the crosswalk, the editor's reading
    parallels   linking       the words at the other end, the relation as it is said at this end, the reason
    measures    describing    the measure's address, what it is, and a remark on it
    mentions    identifying   the address of the name, and its Wikidata item

Bodies say by their `purpose` which is which. A `name` is the end of an annotation's address. It is the name
that the thing has among the edition's entries (`parallel:x`), or is made of its passage, its key and a digest
of the words that it rests on (of a mention, its place in the passage): so it holds as long as the annotation
is of the same words under the same key, whatever is added around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.apparatus.annotation import Annotation, Basis, NoReading, Note, NoteKind
from edition.apparatus.crosswalk import Ask, Return
from edition.apparatus.entity import Mention
from edition.apparatus.measures import Measure
from edition.apparatus.parallels import End, Parallel
from edition.publish import address
from edition.publish.data.selectors import Json, words
from edition.publish.data.shown import shown
from edition.publish.press import Press
from edition.seeds.source import Span
from edition.text.anchor import Anchor
from edition.text.ledger import digest

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
    yield from (_reading(press, reading) for reading in edition.annotations_at.get(anchor, ()))
    yield from (_silence(none, editors) for none in edition.none_at.get(anchor, ()))
    yield from (_note(press, note, editors) for note in edition.notes_at.get(anchor, ()))
    yield from (_ask(press, ask) for ask in edition.asks_at.get(anchor, ()))
    yield from (_return(press, ask, back) for ask, back in edition.returns_at.get(anchor, ()))
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


def _mark(press: Press, anchor: Anchor, spans: Iterable[Span]) -> str:
    """A short digest of the words of these spans."""
    statement = press.edition.statement_of[anchor.statement]
    return digest(" | ".join(statement.words(span).text for span in spans))[:8]


def _reading(press: Press, reading: Annotation) -> Remark:
    editor = reading.basis is Basis.EDITOR
    bodies = (
        _link(press, address.entry(reading.key), "classifying"),
        *_texts(reading.stance.value if reading.stance else "", "assessing"),
        *_texts(reading.reading, "commenting"),
        *_texts("" if editor else reading.by, "tagging"),
    )
    name = f"reading:{reading.anchor.id}/{reading.key}/{_mark(press, reading.anchor, reading.spans)}"
    by = reading.by if editor else ""
    return Remark(name, "classifying", reading.anchor, reading.spans, bodies, by, reading.basis)


def _silence(none: NoReading, editors: str) -> Remark:
    return Remark(
        f"silence:{none.anchor.id}", "commenting", none.anchor, (), _texts(none.because, "commenting"), editors
    )


def _note(press: Press, note: Note, editors: str) -> Remark:
    motivation = "editing" if note.kind is NoteKind.SLIP else "commenting"
    spans = (note.span,) if note.span else ()
    name = f"note:{note.anchor.id}/{note.kind.value}" + "".join(f"/{_mark(press, note.anchor, spans)}" for _ in spans)
    return Remark(name, motivation, note.anchor, spans, _texts(note.text, motivation), editors)


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


def _return(press: Press, ask: Ask, back: Return) -> Remark:
    anchor, spans = back.evidence.anchor, back.evidence.spans
    bodies = (
        *_quoted(press, ask.evidence.anchor, ask.evidence.spans),
        _link(press, address.ask(ask), "linking"),
        *_texts(back.reading, "commenting"),
    )
    name = f"return:{ask.key.partition(':')[2]}/{anchor.id}/{_mark(press, anchor, spans)}"
    return Remark(name, "linking", anchor, spans, bodies, ask.by)


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
