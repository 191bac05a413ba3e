"""The reading map: a statement at a glance, its numbered passages by length and main theme."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from edition.apparatus.annotation import Annotation
from edition.apparatus.codebook import THEME, Codebook, Key, Theme
from edition.edition import Edition
from edition.text.anchor import Anchor
from edition.text.statement import Paragraph, Statement


@dataclass(frozen=True)
class Segment:
    """A numbered passage in a statement's reading map: how long it is, its main theme, and whether nobody read it."""

    paragraph: Paragraph
    weight: int
    theme: Theme | None
    unread: bool


def reading_map(
    codebook: Codebook,
    statement: Statement,
    readings: Mapping[Anchor, Sequence[Annotation]],
    unread: Container[Anchor],
) -> tuple[Segment, ...]:
    """The statement's numbered passages in proportion to their words, each with its readings' main theme.

    A passage's main theme is the one on whose words most of its characters rest; the earlier in
    the codebook's order where two are even.
    """
    return tuple(
        Segment(
            p,
            len(statement.source[p.span].split()),
            _main_theme(codebook, readings.get(p.anchor, ())),
            p.anchor in unread,
        )
        for p in statement.numbered()
    )


def map_of(edition: Edition, statement: Statement) -> tuple[Segment, ...]:
    """The same of a statement of an edition, from the edition's indexes."""
    unread = edition.unread.get(statement.slug, ())
    return reading_map(edition.codebook, statement, edition.annotations_at, unread)


def _main_theme(codebook: Codebook, readings: Iterable[Annotation]) -> Theme | None:
    weights: dict[Key, int] = {}
    for annotation in readings:
        if annotation.key.kind == THEME:
            size = sum(len(span) for span in annotation.spans)
            weights[annotation.key.top] = weights.get(annotation.key.top, 0) + size
    # Of even ones `max` keeps the first, and readings come in the codebook's order.
    main = max(weights, key=lambda key: weights[key], default=None)
    return codebook.theme_of[main] if main else None
