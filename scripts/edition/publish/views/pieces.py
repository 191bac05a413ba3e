"""A passage's words cut for display: sentence by sentence, into pieces that are marked alike.

Marks of the source, words that readings rest on, and sentences may overlap in any way; pieces do
not, so a template can write them one after another. Their texts joined are the source's characters
without the delimiters of its marks.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, replace

from edition.apparatus.entity import Mention
from edition.seeds.source import Span
from edition.text.language import ENGLISH, Language
from edition.text.marks import Mark, Run
from edition.text.statement import Paragraph, Statement


@dataclass(frozen=True)
class Highlight:
    """Words to be set off, and why: a theme's name, or "slip"."""

    span: Span
    label: str


@dataclass(frozen=True)
class Piece:
    """Characters that are shown alike; `labels` say what rests on them, in the order given.

    A name is one thing over several pieces: `opens` is set on its first, `closes` on its last.
    Before the characters may stand what is `aside`, which is none of the passage's words.
    """

    text: str
    marks: frozenset[Mark]
    labels: tuple[str, ...] = ()
    opens: Mention | None = None
    closes: bool = False
    aside: str = ""

    def has(self, mark: str) -> bool:
        """Whether the source marks it so: "strong", "emphasis", "superscript", "line break"."""
        return Mark(mark) in self.marks


@dataclass(frozen=True)
class Line:
    """A sentence, or an unnumbered passage whole: its id, its pieces, and the language of its words."""

    id: str
    pieces: tuple[Piece, ...]
    language: Language = ENGLISH


def lines(
    statement: Statement, paragraph: Paragraph, highlights: Iterable[Highlight] = (), names: Iterable[Mention] = ()
) -> tuple[Line, ...]:
    """The lines of a passage; one without an id where the passage has no sentences.

    `names` must not overlap; one that runs over the end of a sentence is not marked.
    """
    aside = statement.reading.within(paragraph.span)
    marked = _Marked(statement.source.text, tuple(highlights), tuple(names), aside)
    found, language = statement.runs(paragraph.span), statement.language
    if not paragraph.sentences:
        return (Line("", _pieces(marked, paragraph.span, found), language),)
    return tuple(Line(s.anchor.id, _pieces(marked, s.span, found), language) for s in paragraph.sentences)


def excerpt(statement: Statement, paragraph: Paragraph, span: Span) -> Line:
    """Some words of a passage, with the marks that they have in it."""
    marked = _Marked(statement.source.text, (Highlight(span, ""),), ())
    cut = _pieces(marked, span, statement.runs(paragraph.span))
    return Line("", tuple(replace(piece, labels=()) for piece in cut), statement.language)


@dataclass(frozen=True)
class _Marked:
    """A source, what of it is to be set off, and what is set aside in it."""

    text: str
    highlights: tuple[Highlight, ...]
    names: tuple[Mention, ...]
    aside: tuple[Span, ...] = ()

    def aside_before(self, part: Span, since: int) -> str:
        """What is set aside between two pieces."""
        found = (self.text[s.start : s.end] for s in self.aside if since <= s.start < part.start)
        return " ".join(" ".join(found).split())


def _pieces(marked: _Marked, span: Span, found: Iterable[Run]) -> tuple[Piece, ...]:
    names = [name for name in marked.names if span.holds(name.span)]
    spans = (span, *(h.span for h in marked.highlights), *(name.span for name in names))
    edges = {edge for each in spans for edge in (each.start, each.end)}
    opening = {name.span.start: name for name in names}
    closing = {name.span.end for name in names}
    pieces = []
    pieces_end = span.start
    for run in found:
        inside = {e for e in edges if run.span.start < e < run.span.end}
        cuts = sorted({run.span.start, run.span.end, *inside})
        for part in (Span(a, b) for a, b in itertools.pairwise(cuts)):
            if span.holds(part):
                labels = tuple(dict.fromkeys(h.label for h in marked.highlights if h.span.holds(part)))
                opens, closes = opening.get(part.start), part.end in closing
                aside = marked.aside_before(part, pieces_end)
                pieces.append(Piece(marked.text[part.start : part.end], run.marks, labels, opens, closes, aside))
                pieces_end = part.end
    return tuple(pieces)
