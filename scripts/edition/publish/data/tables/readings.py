"""The tables of what the edition says of passages: readings, notes, silences, and names in them."""

from __future__ import annotations

from collections.abc import Iterator

from edition.apparatus.annotation import Basis, NoteKind, Stance
from edition.apparatus.codebook import THEME
from edition.publish.base import address
from edition.publish.data.tables.desk import Desk
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
from edition.publish.remarks.ids import notes_at, readings_at, silences_at

_AT = text("passage", "The passage that it is about.")


def _readings(desk: Desk) -> Iterator[Row]:
    for anchor in desk.anchors:
        for position, (id, reading) in enumerate(readings_at(desk.edition, anchor), 1):
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
                desk.press.base + address.entry(reading.key),
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


def _notes(desk: Desk) -> Iterator[Row]:
    for anchor in desk.anchors:
        for position, (id, note) in enumerate(notes_at(desk.edition, anchor), 1):
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


def _silences(desk: Desk) -> Iterator[Row]:
    for anchor in desk.anchors:
        yield from ((id, str(anchor), none.because) for id, none in silences_at(desk.edition, anchor))


SILENCES = Table(
    "silences",
    "Passages under no theme",
    "Passages that an editor read and put under no theme.",
    (text("id", "The decision's name."), _AT, text("because", "Why, in an editor's words.")),
    ("id",),
    (Foreign("passage", "passages"),),
    _silences,
)


def _mentions(desk: Desk) -> Iterator[Row]:
    for anchor in desk.anchors:
        for position, mention in enumerate(desk.edition.mentions_at.get(anchor, ()), 1):
            yield str(anchor), position, mention.entity.key, *desk.quoted(anchor, mention.span), mention.within


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
