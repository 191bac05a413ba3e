"""What refers to a passage: every entry of the edition that quotes it, names it or reads it.

An entry is what has an address of its own: a theme's section, a provision, a row of a crosswalk, a
parallel, a measure, a note, a name. Lists that only lead through the texts (reading maps, the
resolver, the index, the matrix, whose rows are the provisions again) are no entries, nor are
passages' own pages, which show again what stands elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.apparatus.annotation import Annotation, NoReading, Note
from edition.apparatus.codebook import THEME
from edition.apparatus.crosswalk import Ask
from edition.apparatus.prose import cited
from edition.edition import Edition
from edition.publish.base import address
from edition.text.anchor import Anchor


@dataclass(frozen=True)
class Entry:
    """An entry and the passages that it refers to. `key` is its name in the pages' `data-entry`."""

    key: str
    kind: str
    label: str
    address: str
    passages: tuple[Anchor, ...]


def entries(edition: Edition) -> Iterator[Entry]:
    """Every entry that refers to passages, in the order in which they are listed at a passage."""
    yield from _codebook(edition)
    yield from _crosswalks(edition)
    yield from _parallels(edition)
    yield from _measures(edition)
    yield from _notes((*edition.notes, *edition.none))
    yield from _names(edition)


def referrers(edition: Edition) -> dict[Anchor, tuple[Entry, ...]]:
    """The entries that refer to each passage."""
    found: dict[Anchor, list[Entry]] = {}
    for entry in entries(edition):
        for anchor in entry.passages:
            found.setdefault(anchor, []).append(entry)
    return {anchor: tuple(listed) for anchor, listed in found.items()}


def note_key(anchor: Anchor) -> str:
    """The name of what an editor remarks on at a passage."""
    return f"note:{anchor}"


def _once(*anchors: Anchor) -> tuple[Anchor, ...]:
    return tuple(dict.fromkeys(anchors))


def _codebook(edition: Edition) -> Iterator[Entry]:
    book = edition.codebook
    for key, readings in edition.annotations_of.items():
        passages = _once(*(anchor for reading in readings for anchor in _read(reading)))
        if key.kind == THEME:
            yield Entry(str(key), "Themes", book.theme_of[key].label, address.entry(key), passages)
        else:
            label = f"{book.instrument_of[key.kind].label}, {book.provision_name(key)}"
            yield Entry(str(key), "Instruments", label, address.entry(key), passages)


def _read(annotation: Annotation) -> Iterator[Anchor]:
    yield annotation.anchor
    yield from cited(annotation.reading, annotation.anchor.statement)


def _crosswalks(edition: Edition) -> Iterator[Entry]:
    for walk in edition.crosswalks:
        for ask in walk.asks:
            yield Entry(ask.key, "Crosswalk", ask.ask, address.ask(ask), _once(*_asked(ask)))


def _asked(ask: Ask) -> Iterator[Anchor]:
    yield ask.evidence.anchor
    yield from _in(ask.because, ask.evidence.anchor)
    for back in ask.returns:
        yield back.evidence.anchor
        yield from _in(back.reading, back.evidence.anchor)


def _in(prose: str, home: Anchor) -> tuple[Anchor, ...]:
    return cited(prose, home.statement)


def _parallels(edition: Edition) -> Iterator[Entry]:
    for parallel in edition.parallels.declared:
        ends = f"{parallel.source.anchor.short} {parallel.relation.of_source} {parallel.target.anchor.short}"
        passages = _once(*parallel.anchors, *cited(parallel.because, parallel.home))
        yield Entry(parallel.key, "Parallels", ends, address.parallel(parallel), passages)


def _measures(edition: Edition) -> Iterator[Entry]:
    for measure in edition.measures:
        where = address.measure(measure.key, measure.id)
        yield Entry(measure.entry, "Measures", measure.what, where, (measure.anchor,))
    for rule in edition.rules:
        passages = _once(*(case.anchor for case in rule.cases))
        yield Entry(rule.entry, "Measures", rule.what, address.rule(rule.key, rule.id), passages)


def _notes(notes: Iterable[Note | NoReading]) -> Iterator[Entry]:
    by_place: dict[Anchor, list[Anchor]] = {}
    for note in notes:
        prose = note.text if isinstance(note, Note) else note.because
        by_place.setdefault(note.anchor, []).extend(a for a in _in(prose, note.anchor) if a != note.anchor)
    for anchor, named in by_place.items():
        if named:
            yield Entry(note_key(anchor), "Notes", f"at {anchor.short}", address.passage(anchor), _once(*named))


def _names(edition: Edition) -> Iterator[Entry]:
    for entity in edition.codebook.entities:
        passages = _once(*(mention.anchor for mention in edition.mentions_of.get(entity.id, ())))
        yield Entry(entity.key, "Names", entity.label, address.name(entity), passages)
