"""A passage's words cut for display: sentence by sentence, into pieces that are marked alike.

Marks of the source, words that readings rest on, and sentences may overlap in any way; pieces do
not, so a template can write them one after another. Their texts joined are the source's characters
without the delimiters of its marks.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, replace

from edition.seeds.source import Span
from edition.text.marks import Mark, Run, runs
from edition.text.statement import Paragraph, Statement


@dataclass(frozen=True)
class Highlight:
    """Words to be set off, and why: a theme's name, or "slip"."""

    span: Span
    label: str


@dataclass(frozen=True)
class Piece:
    """Characters that are shown alike; `labels` say what rests on them, in the order given."""

    text: str
    marks: frozenset[Mark]
    labels: tuple[str, ...] = ()

    def has(self, mark: str) -> bool:
        """Whether the source marks it so: "strong", "emphasis", "superscript", "line break"."""
        return Mark(mark) in self.marks


@dataclass(frozen=True)
class Line:
    """A sentence, or an unnumbered passage whole: its id and its pieces."""

    id: str
    pieces: tuple[Piece, ...]


def lines(statement: Statement, paragraph: Paragraph, highlights: Iterable[Highlight] = ()) -> tuple[Line, ...]:
    """The lines of a passage; one without an id where the passage has no sentences."""
    highlights = tuple(highlights)
    text = statement.source.text
    found = runs(text, paragraph.span)
    if not paragraph.sentences:
        return (Line("", _pieces(text, paragraph.span, found, highlights)),)
    return tuple(Line(s.anchor.id, _pieces(text, s.span, found, highlights)) for s in paragraph.sentences)


def excerpt(statement: Statement, paragraph: Paragraph, span: Span) -> Line:
    """Some words of a passage, with the marks that they have in it."""
    text = statement.source.text
    cut = _pieces(text, span, runs(text, paragraph.span), (Highlight(span, ""),))
    return Line("", tuple(replace(piece, labels=()) for piece in cut))


def _pieces(text: str, span: Span, found: Iterable[Run], highlights: tuple[Highlight, ...]) -> tuple[Piece, ...]:
    edges = {e for h in highlights for e in (h.span.start, h.span.end)} | {span.start, span.end}
    pieces = []
    for run in found:
        inside = {e for e in edges if run.span.start < e < run.span.end}
        cuts = sorted({run.span.start, run.span.end, *inside})
        for part in (Span(a, b) for a, b in itertools.pairwise(cuts)):
            if span.holds(part):
                labels = dict.fromkeys(h.label for h in highlights if h.span.holds(part))
                pieces.append(Piece(text[part.start : part.end], run.marks, tuple(labels)))
    return tuple(pieces)
