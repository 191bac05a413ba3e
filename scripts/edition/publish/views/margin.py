"""The apparatus beside a passage: its themes, the provisions it speaks to, and the notes on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.apparatus.annotation import Annotation, Basis, NoReading, Note, Stance
from edition.apparatus.codebook import THEME, Codebook, Key, Theme
from edition.apparatus.crosswalk import Ask
from edition.apparatus.entity import Mention
from edition.apparatus.parallels import Parallel
from edition.edition import Edition
from edition.publish.views.pieces import Highlight
from edition.text.anchor import Anchor
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
    asks: tuple[Ask, ...] = ()
    returns: tuple[Ask, ...] = ()
    parallels: tuple[ParallelEntry, ...] = ()
    abbreviations: tuple[Mention, ...] = ()


@dataclass(frozen=True)
class ParallelEntry:
    """A parallel as it is told at one of its ends: the relation from here, the other end, the turn of words."""

    parallel: Parallel
    told: str
    other: Anchor
    turn: tuple[str, str] | None


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
        edition.asks_at.get(paragraph.anchor, ()),
        tuple(dict.fromkeys(ask for ask, _ in edition.returns_at.get(paragraph.anchor, ()))),
        tuple(e for p in edition.parallels_at.get(paragraph.anchor, ()) for e in _ends(edition, p, paragraph.anchor)),
        _new_abbreviations(edition, paragraph),
    )


def _ends(edition: Edition, parallel: Parallel, here: Anchor) -> Iterator[ParallelEntry]:
    """The parallel from the side of a passage; from both sides where both ends are in it."""
    turn = _turn(edition, parallel)
    if parallel.source.anchor == here:
        yield ParallelEntry(parallel, parallel.relation.of_source, parallel.target.anchor, turn)
    if parallel.target.anchor == here:
        yield ParallelEntry(parallel, parallel.relation.inverse, parallel.source.anchor, turn)


def _turn(edition: Edition, parallel: Parallel) -> tuple[str, str] | None:
    """The words on which the difference turns, those of the target first."""
    ends = [(edition.statement_of[e.anchor.statement], e.turn) for e in (parallel.target, parallel.source)]
    words = [statement.words(turn).text for statement, turn in ends if turn]
    return (words[0], words[1]) if len(words) == 2 else None


def _new_abbreviations(edition: Edition, paragraph: Paragraph) -> tuple[Mention, ...]:
    """The abbreviations that the statement's numbered passages use here for the first time."""
    slug = paragraph.anchor.statement
    new = []
    for mention in edition.mentions_at.get(paragraph.anchor, ()):
        of_statement = (m for m in edition.mentions_of[mention.entity.id] if m.anchor.statement == slug)
        first = next(m for m in of_statement if m.anchor.numbered and m.form == mention.form)
        if mention.form.is_abbreviation and first == mention:
            new.append(mention)
    return tuple(new)


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
