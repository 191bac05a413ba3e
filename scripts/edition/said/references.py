"""What refers to a passage: every entry of the edition that quotes it, names it or reads it.

An entry is what has an address of its own: a theme's section, a provision, a row of a crosswalk, a parallel, a
measure, a note, a name. Lists that only lead through the texts (reading maps, the resolver, the index, the
matrix, whose rows are the provisions again) are no entries, nor are passages' own pages, which show again what
stands elsewhere. What returns is no entry either: it is part of the row that asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.apparatus.annotation import Annotation, NoReading, Note
from edition.apparatus.codebook import THEME, Key
from edition.apparatus.crosswalk import Ask
from edition.apparatus.entity import Entity, Mention
from edition.apparatus.measures import Measure
from edition.apparatus.parallels import Parallel
from edition.apparatus.prose import cited
from edition.apparatus.validity import Rule
from edition.edition import Edition
from edition.said.value import Ruled, note_key
from edition.text.anchor import Anchor

Target = Key | Ask | Parallel | Measure | Rule | Entity | Anchor
"""What an entry is: whoever shows it knows where that stands."""


@dataclass(frozen=True)
class Entry:
    """An entry as it is listed at a passage. `key` is its name in the pages' `data-entry`.

    Of one kind, entries of a lower `rank` come first, and those of the same in the order of the texts.
    """

    key: str
    kind: str
    label: str
    target: Target
    rank: int = 0


_ORDER = {"Themes": 0, "Instruments": 0, "Crosswalk": 1, "Parallels": 2, "Measures": 3, "Notes": 4, "Names": 5}
"""In which order entries are listed at a passage; those of other kinds come last."""

Reference = tuple[Entry, tuple[Anchor, ...]]
"""An entry, and passages that it refers to."""


def by_reading(edition: Edition, thing: Annotation) -> Iterator[Reference]:
    """The theme or the provision, and the passages that the reading names besides."""
    key, book = thing.key, edition.codebook
    if key.kind == THEME:
        entry = Entry(str(key), "Themes", book.theme_of[key].label, key)
    else:
        label = f"{book.instrument_of[key.kind].label}, {book.provision_name(key)}"
        entry = Entry(str(key), "Instruments", label, key)
    yield entry, (thing.anchor, *cited(thing.reading, thing.anchor.statement))


def by_note(_: Edition, thing: Note) -> Iterator[Reference]:
    """The note, where it names other passages than its own."""
    return _remark(thing.anchor, thing.text, 0)


def by_silence(_: Edition, thing: NoReading) -> Iterator[Reference]:
    """The reason, where it names other passages than its own; notes come before it."""
    return _remark(thing.anchor, thing.because, 1)


def _remark(at: Anchor, prose: str, rank: int) -> Iterator[Reference]:
    named = tuple(anchor for anchor in cited(prose, at.statement) if anchor != at)
    if named:
        yield Entry(note_key(at), "Notes", f"at {at.short}", at, rank), named


def by_ask(_: Edition, thing: Ask) -> Iterator[Reference]:
    """The row of the crosswalk: who asks, where it returns, and what the reasons name."""
    at = thing.evidence.anchor
    # A bare number in what is said of a return is of the statement that returns, not of the one that asked.
    returns = ((back.evidence.anchor, back.reading) for back in thing.returns)
    places = (anchor for there, prose in returns for anchor in (there, *cited(prose, there.statement)))
    yield Entry(thing.key, "Crosswalk", thing.ask, thing), (at, *cited(thing.because, at.statement), *places)


def by_parallel(_: Edition, thing: Parallel) -> Iterator[Reference]:
    """The pair: both its passages, and those that the reason names."""
    ends = f"{thing.source.anchor.short} {thing.relation.of_source} {thing.target.anchor.short}"
    yield Entry(thing.key, "Parallels", ends, thing), (*thing.anchors, *cited(thing.because, thing.home))


def by_measure(_: Edition, thing: Measure) -> Iterator[Reference]:
    """The row of the table of measures."""
    yield Entry(thing.entry, "Measures", thing.what, thing), (thing.anchor,)


def by_case(_: Edition, thing: Ruled) -> Iterator[Reference]:
    """The rule that the case is of."""
    yield Entry(thing.rule.entry, "Measures", thing.rule.what, thing.rule), (thing.case.anchor,)


def by_mention(edition: Edition, thing: Mention) -> Iterator[Reference]:
    """The name; names are listed in the codebook's order."""
    rank = edition.codebook.entity_rank[thing.entity.id]
    yield Entry(thing.entity.key, "Names", thing.entity.label, thing.entity, rank), (thing.anchor,)


def gathered(references: Iterable[Reference]) -> tuple[Reference, ...]:
    """The entries, each once, with all their passages as they come, each once."""
    found: dict[str, tuple[Entry, dict[Anchor, None]]] = {}
    for entry, anchors in references:
        found.setdefault(entry.key, (entry, {}))[1].update(dict.fromkeys(anchors))
    ranked = sorted(found.values(), key=lambda pair: (_ORDER.get(pair[0].kind, len(_ORDER)), pair[0].rank))
    return tuple((entry, tuple(anchors)) for entry, anchors in ranked)
