"""The apparatus beside a passage: its themes, the provisions it speaks to, and the notes on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from edition.apparatus.annotation import Annotation, Basis, NoReading, Note, Stance
from edition.apparatus.codebook import THEME, Codebook, Key, Theme
from edition.edition import Edition
from edition.publish.pieces import Highlight
from edition.text.statement import Paragraph, Statement


@dataclass(frozen=True)
class ThemeEntry:
    """A theme at a passage, and those of its sub-themes that the passage is read under."""

    theme: Theme
    subthemes: tuple[Theme, ...]


@dataclass(frozen=True)
class ProvisionEntry:
    """A provision at a passage, as it is spoken of, with its stance."""

    key: Key
    name: str
    title: str
    stance: Stance


@dataclass(frozen=True)
class Margin:
    """All that stands beside one numbered passage."""

    themes: tuple[ThemeEntry, ...]
    provisions: tuple[ProvisionEntry, ...]
    readings: tuple[Annotation, ...]
    notes: tuple[Note, ...]
    none: tuple[NoReading, ...]


def margin(edition: Edition, paragraph: Paragraph) -> Margin:
    """The margin of a passage; every part of it may be empty but the whole is not."""
    annotations = edition.annotations_at.get(paragraph.anchor, ())
    themes = dict.fromkeys(a.key.top for a in annotations if a.key.kind == THEME)
    book = edition.codebook
    return Margin(
        tuple(ThemeEntry(book.theme_of[key], _subthemes(book, key, annotations)) for key in themes),
        tuple(
            ProvisionEntry(a.key, book.provision_name(a.key), book.provision_of[a.key].title, a.stance)
            for a in annotations
            if a.stance
        ),
        tuple(a for a in annotations if a.reading or a.basis is Basis.TERM),
        edition.notes_at.get(paragraph.anchor, ()),
        edition.none_at.get(paragraph.anchor, ()),
    )


def _subthemes(book: Codebook, theme: Key, annotations: Iterable[Annotation]) -> tuple[Theme, ...]:
    keys = dict.fromkeys(a.key for a in annotations if a.key.top == theme and a.key != theme)
    return tuple(book.theme_of[key] for key in keys)


def highlights(edition: Edition, paragraph: Paragraph) -> tuple[Highlight, ...]:
    """The words of a passage that theme readings rest on, and those that a note is about."""
    annotations = edition.annotations_at.get(paragraph.anchor, ())
    themes = (Highlight(span, a.key.top.name) for a in annotations if a.key.kind == THEME for span in a.spans)
    notes = (Highlight(n.span, "noted") for n in edition.notes_at.get(paragraph.anchor, ()) if n.span)
    return (*themes, *notes)


@dataclass(frozen=True)
class Segment:
    """A numbered passage in a statement's reading map: how long it is, and its main theme."""

    paragraph: Paragraph
    weight: int
    theme: Theme | None


def reading_map(edition: Edition, statement: Statement) -> tuple[Segment, ...]:
    """The statement's numbered passages in proportion to their words.

    A passage's main theme is the one on whose words most of its characters rest; the earlier in
    the codebook's order where two are even.
    """
    return tuple(
        Segment(p, len(statement.source[p.span].split()), _main_theme(edition, p)) for p in statement.numbered()
    )


def _main_theme(edition: Edition, paragraph: Paragraph) -> Theme | None:
    weights: dict[Key, int] = {}
    for annotation in edition.annotations_at.get(paragraph.anchor, ()):
        if annotation.key.kind == THEME:
            size = sum(len(span) for span in annotation.spans)
            weights[annotation.key.top] = weights.get(annotation.key.top, 0) + size
    main = max(weights, key=lambda key: weights[key], default=None)
    return edition.codebook.theme_of[main] if main else None
