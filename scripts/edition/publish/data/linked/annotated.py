"""What the edition says of a passage, each thing with its words, as Web Annotations tell it.

    readings    classifying   the entry's address; the stance; the editor's reading, or the codebook's term
    silences    commenting    why an editor put the passage under no theme
    notes       commenting    the note; `editing` where it is on a slip
    asks        assessing     what is asked, the outcome and its reason, and links to the places that answer
    returns     linking       the words that asked, the row of the crosswalk, the editor's reading
    parallels   linking       the words at the other end, the relation as it is said at this end, the reason
    measures    describing    the measure's address, what it is, and a remark on it
    mentions    identifying   the address of the name, and its Wikidata item
    others      commenting    what is told of them

Bodies say by their `purpose` which is which. A `name` is the end of an annotation's address: the id that the
thing has in all formats, without the statement's slug where that is in it, since each statement has a file of
its own. A mention is named after its place in the passage. Cases of rules and divisions are in other formats.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from edition.apparatus.annotation import Annotation, Basis, NoReading, Note, NoteKind
from edition.apparatus.crosswalk import Ask
from edition.apparatus.entity import Mention
from edition.apparatus.evidence import Evidence
from edition.apparatus.measures import Measure
from edition.apparatus.parallels import Parallel
from edition.dossier import Dossier
from edition.publish.base import address
from edition.publish.base.publication import Publication
from edition.publish.data.linked.selectors import Json, words
from edition.publish.data.linked.shown import shown
from edition.said.value import SOURCE, Returned, Ruled, Said
from edition.seeds.source import Span
from edition.text.anchor import Anchor
from edition.text.statement import DividedPassage

WIKIDATA = "http://www.wikidata.org/entity/"  # Its IRIs begin so; only its pages have https.
ELSEWHERE = (DividedPassage, Ruled)
"""The sorts that are in other formats only."""


@dataclass(frozen=True)
class WebAnnotation:
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


@dataclass(frozen=True)
class _Sheet:
    """What bodies are made with."""

    publication: Publication
    dossier: Dossier

    def link(self, target: str, purpose: str) -> Json:
        return {"type": "SpecificResource", "source": self.publication.base + target, "purpose": purpose}

    def quoted(self, evidence: Evidence) -> tuple[Json, ...]:
        """Words of some passage as bodies that are linked to."""
        found = words(self.publication.base, self.dossier, evidence.anchor, evidence.spans)
        return tuple({**resource, "purpose": "linking"} for resource in found)


def annotated(publication: Publication, dossier: Dossier, anchor: Anchor) -> Iterator[WebAnnotation]:
    """All that is said of a passage, in the order of the list above."""
    sheet = _Sheet(publication, dossier)
    for each in dossier.at.get(anchor, ()):
        if not isinstance(each.thing, ELSEWHERE):
            yield next((made for sort, made in _MADE.items() if isinstance(each.thing, sort)), _other)(sheet, each)


def _text(value: str, purpose: str) -> Json:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "language": "en", "purpose": purpose}


def _texts(value: str, purpose: str) -> tuple[Json, ...]:
    return (_text(value, purpose),) if value else ()


def _reading(sheet: _Sheet, said: Said) -> WebAnnotation:
    reading: Annotation = said.thing
    editor = reading.basis is Basis.EDITOR
    bodies = (
        sheet.link(address.entry(reading.key), "classifying"),
        *_texts(reading.stance.value if reading.stance else "", "assessing"),
        *_texts(reading.reading, "commenting"),
        *_texts("" if editor else reading.by, "tagging"),
    )
    by = reading.by if editor else ""
    return WebAnnotation(said.local, "classifying", said.here, said.spans, bodies, by, reading.basis)


def _note(_: _Sheet, said: Said) -> WebAnnotation:
    motivation = "editing" if said.kind == NoteKind.SLIP.value else "commenting"
    bodies = tuple(_text(text, motivation) for _, text in said.told)
    return WebAnnotation(said.local, motivation, said.here, said.spans, bodies, said.by)


def _other(_: _Sheet, said: Said) -> WebAnnotation:
    """A reason, or whatever a sort that has no form of its own here tells."""
    bodies = tuple(_text(text, "commenting") for _, text in said.told)
    return WebAnnotation(said.local, "commenting", said.here, said.spans, bodies, said.by)


def _ask(sheet: _Sheet, said: Said) -> WebAnnotation:
    ask: Ask = said.thing
    instruments = sheet.publication.codebook.instrument_of
    answers: list[Json] = []
    for answer in ask.answers:
        quote: Json = {"type": "TextQuoteSelector", "exact": answer.quote}
        official: Json = {"type": "SpecificResource", "source": instruments[answer.instrument].url, "selector": quote}
        answers += [sheet.link(address.place(answer.instrument, answer.place), "linking")]
        answers += [official | {"purpose": "linking"}]
    bodies = (
        sheet.link(address.ask(ask), "describing"),
        _text(ask.ask, "describing"),
        _text(ask.outcome.value, "assessing"),
        _text(ask.because, "commenting"),
        *answers,
    )
    return WebAnnotation(said.id, "assessing", said.here, ask.evidence.spans, bodies, said.by)


def _return(sheet: _Sheet, said: Said) -> WebAnnotation:
    returned: Returned = said.thing
    bodies = (
        *sheet.quoted(returned.ask.evidence),
        sheet.link(address.ask(returned.ask), "linking"),
        *_texts(returned.back.reading, "commenting"),
    )
    return WebAnnotation(said.local, "linking", said.here, returned.back.evidence.spans, bodies, said.by)


def _parallel(sheet: _Sheet, said: Said) -> WebAnnotation:
    """A parallel as it is told at the end that stands here."""
    parallel: Parallel = said.thing
    at_source = said.side == SOURCE
    there = parallel.target if at_source else parallel.source
    bodies = (
        *sheet.quoted(there.evidence),
        sheet.link(address.parallel(parallel), "describing"),
        _text(parallel.relation.value if at_source else parallel.relation.inverse, "tagging"),
        _text(parallel.because, "commenting"),
    )
    # Both ends may be in one statement, and so in one file, where each annotation needs a name of its own.
    name = said.id if at_source else f"{said.id}/inverse"
    return WebAnnotation(name, "linking", said.here, said.spans, bodies, said.by)


def _measure(sheet: _Sheet, said: Said) -> WebAnnotation:
    measure: Measure = said.thing
    bodies = (
        sheet.link(address.measure(measure.key, measure.id), "describing"),
        _text(measure.what, "describing"),
        *_texts(measure.note, "commenting"),
    )
    return WebAnnotation(said.id, "describing", said.here, measure.spans, bodies, said.by)


def _mention(sheet: _Sheet, said: Said) -> WebAnnotation:
    """A mention stands on the codebook's forms; nobody decided on it by hand."""
    mention: Mention = said.thing
    entity, anchor = mention.entity, mention.anchor
    item: Json = {"type": "SpecificResource", "source": WIKIDATA + entity.wikidata, "purpose": "identifying"}
    bodies = (sheet.link(address.name(entity), "identifying"), *((item,) if entity.wikidata else ()))
    statement = sheet.dossier.statement
    start = shown(statement, statement.passage_of[anchor.id]).position(mention.span).start
    name = f"mention:{anchor.id}/{entity.id}/{start}"
    return WebAnnotation(name, "identifying", anchor, (mention.span,), bodies)


_MADE: dict[type[Any], Callable[[_Sheet, Said], WebAnnotation]] = {
    Annotation: _reading,
    NoReading: _other,
    Note: _note,
    Ask: _ask,
    Returned: _return,
    Parallel: _parallel,
    Measure: _measure,
    Mention: _mention,
}
"""How each sort is told; one that is not here is told by its prose."""
