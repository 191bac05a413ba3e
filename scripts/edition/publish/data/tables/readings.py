"""The tables of what the edition says of passages: readings, notes, silences, and names in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from edition.apparatus.annotation import Annotation, Basis, NoReading, Note, NoteKind, Stance
from edition.apparatus.codebook import THEME
from edition.apparatus.entity import Mention
from edition.dossier import Dossier
from edition.publish.base import address
from edition.publish.base.publication import Publication
from edition.publish.data.tables.positions import quoted
from edition.publish.data.tables.table import (
    END,
    EXACT,
    POSITION,
    START,
    Foreign,
    Row,
    Table,
    flag,
    perhaps,
    text,
    values,
)
from edition.text.anchor import Anchor

T = TypeVar("T")

_AT = text("passage", "The passage that it is about.")


def _passages(dossier: Dossier) -> Iterator[Anchor]:
    return (paragraph.anchor for paragraph in dossier.statement.paragraphs)


def _named(dossier: Dossier, anchor: Anchor, sort: type[T]) -> Iterator[tuple[str, T]]:
    """The things of one sort that are said of a passage, each with its id."""
    return ((each.id, each.thing) for each in dossier.at.get(anchor, ()) if isinstance(each.thing, sort))


def _readings(publication: Publication, dossier: Dossier) -> Iterator[Row]:
    for anchor in _passages(dossier):
        for position, (id, reading) in enumerate(_named(dossier, anchor, Annotation), 1):
            key = str(reading.key)
            of_theme = reading.key.kind == THEME
            yield (
                id,
                str(anchor),
                position,
                key,
                key if of_theme else None,
                None if of_theme else key,
                reading.basis.value,
                reading.by,
                reading.stance.value if reading.stance else None,
                reading.reading or None,
                publication.base + address.entry(reading.key),
            )


READINGS = Table(
    "readings",
    "Readings",
    "Passages read under themes, or as speaking to provisions. Each rests on words of the passage, which are among "
    "the quotations.",
    (
        text("id", "The reading's name."),
        _AT,
        POSITION,
        text("key", "The theme or the provision that it names."),
        perhaps("theme", "The theme, if it names one."),
        perhaps("provision", "The provision, if it names one."),
        text("basis", "On what it stands: a term of the codebook, or an editor's word.", choices=values(Basis)),
        text("by", "The term, or the editor."),
        perhaps("stance", "How the passage speaks to the provision, as an editor reads it.", values(Stance)),
        perhaps("reading", "What an editor says of it, where that is needed."),
        text("address", "Where the edition shows what is read under the same theme or provision."),
    ),
    ("id",),
    (Foreign("passage", "passages"), Foreign("theme", "themes"), Foreign("provision", "provisions")),
    _readings,
)


def _notes(_: Publication, dossier: Dossier) -> Iterator[Row]:
    for anchor in _passages(dossier):
        for position, (id, note) in enumerate(_named(dossier, anchor, Note), 1):
            yield id, str(anchor), position, note.kind.value, note.text


NOTES = Table(
    "notes",
    "Notes",
    "Editors' remarks on passages; slips of the source are told in a note and never mended.",
    (
        text("id", "The note's name."),
        _AT,
        POSITION,
        text("kind", "What it is about.", choices=values(NoteKind)),
        text("note", "The remark."),
    ),
    ("id",),
    (Foreign("passage", "passages"),),
    _notes,
)


def _silences(_: Publication, dossier: Dossier) -> Iterator[Row]:
    for anchor in _passages(dossier):
        yield from ((id, str(anchor), none.because) for id, none in _named(dossier, anchor, NoReading))


SILENCES = Table(
    "silences",
    "Passages under no theme",
    "Passages that an editor read and put under no theme.",
    (text("id", "The decision's name."), _AT, text("because", "Why, in an editor's words.")),
    ("id",),
    (Foreign("passage", "passages"),),
    _silences,
)


def _mentions(_: Publication, dossier: Dossier) -> Iterator[Row]:
    for anchor in _passages(dossier):
        for position, mention in enumerate(dossier.things(Mention, anchor), 1):
            yield str(anchor), position, mention.entity.key, *quoted(dossier, anchor, mention.span), mention.within


MENTIONS = Table(
    "mentions",
    "Mentions",
    "Where passages name the things of the codebook, found by their forms.",
    (
        text("passage", "The passage that names it."),
        POSITION,
        text("name", "What is named."),
        START,
        END,
        EXACT,
        flag("within", "Whether the words are part of a longer name, as a State's in its ministry's."),
    ),
    ("passage", "position"),
    (Foreign("passage", "passages"), Foreign("name", "names")),
    _mentions,
)
