"""The words of a passage as a tree: marks, names and slips nested in one another, as XML wants them.

Names hold within a sentence and are never cut; of two that cross, the one that begins first stands.
Marks and slips are cut where they cross a name, or one another, and each part says the same. The
texts of the tree joined are the source's characters as they are read, without the delimiters of marks.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from edition.apparatus.annotation import Note
from edition.apparatus.entity import Mention
from edition.seeds.source import Span
from edition.text.lines import bare
from edition.text.marks import Mark, Run
from edition.text.statement import Paragraph, Statement

What: TypeAlias = "Mark | Mention | Note"
_SPREADING = (Mark.STRONG, Mark.EMPHASIS, Mark.SUPERSCRIPT)


@dataclass(frozen=True)
class Node:
    """What holds for some words; a line break has no children."""

    what: What
    children: Inline = ()


Inline: TypeAlias = "tuple[Node | str, ...]"


@dataclass(frozen=True)
class _Stretch:
    span: Span
    what: What


def inline(
    statement: Statement,
    paragraph: Paragraph,
    span: Span,
    mentions: Iterable[Mention] = (),
    slips: Iterable[Note] = (),
) -> Inline:
    """Some words of a passage, such as a sentence, with all that holds for them."""
    words = _Words(statement.reading.text, statement.runs(paragraph.span))
    # Names first, for they are never cut; all else is cut at the edges of what is there already.
    placed = list(_nested(_Stretch(m.span, m) for m in mentions if span.holds(m.span)))
    noted = (_Stretch(n.span, n) for n in slips if n.span)
    for stretch in (*noted, *_marked(words.runs)):
        if stretch.span.meets(span):
            clipped = Span(max(stretch.span.start, span.start), min(stretch.span.end, span.end))
            placed += _cut(_Stretch(clipped, stretch.what), tuple(placed))
    return words.tree(span, sorted(placed, key=lambda s: (s.span.start, -s.span.end)))


def _nested(stretches: Iterable[_Stretch]) -> Iterator[_Stretch]:
    """The longer before the shorter; what crosses an earlier one is left out."""
    kept: list[_Stretch] = []
    for stretch in sorted(stretches, key=lambda s: (s.span.start, -s.span.end)):
        if not any(_cross(stretch.span, other.span) for other in kept):
            kept.append(stretch)
            yield stretch


def _marked(found: Iterable[Run]) -> Iterator[_Stretch]:
    """Each stretch that carries a mark, from its first character to its last."""
    for mark in _SPREADING:
        for marked, group in itertools.groupby(found, key=lambda run: mark in run.marks):
            if marked:
                same = list(group)
                yield _Stretch(Span(same[0].span.start, same[-1].span.end), mark)


def _cut(stretch: _Stretch, placed: Iterable[_Stretch]) -> Iterator[_Stretch]:
    """The stretch in parts that cross nothing that is placed already."""
    edges = {stretch.span.start, stretch.span.end}
    for other in placed:
        if _cross(stretch.span, other.span):
            inside = (e for e in (other.span.start, other.span.end) if stretch.span.start < e < stretch.span.end)
            edges.update(inside)
    yield from (_Stretch(Span(a, b), stretch.what) for a, b in itertools.pairwise(sorted(edges)))


def _cross(one: Span, other: Span) -> bool:
    return one.meets(other) and not one.holds(other) and not other.holds(one)


@dataclass(frozen=True)
class _Words:
    """A source with the runs of one passage of it."""

    text: str
    runs: Sequence[Run]

    def tree(self, span: Span, stretches: Sequence[_Stretch]) -> Inline:
        """The tree of stretches that nest, the outer before the inner."""
        grown: list[Node | str] = []
        at = span.start
        while stretches:
            first, *rest = stretches
            # What lies within the first comes right after it, as the stretches are sorted and do not cross.
            inner = [other for other in rest if first.span.holds(other.span)]
            grown += self.between(at, first.span.start)
            grown.append(Node(first.what, self.tree(first.span, inner)))
            at, stretches = first.span.end, rest[len(inner) :]
        return (*grown, *self.between(at, span.end))

    def between(self, start: int, end: int) -> Iterator[Node | str]:
        """The characters that the runs have there, and the line breaks among them."""
        for run in self.runs:
            if Mark.BREAK in run.marks:
                if start <= run.span.start < end:
                    yield Node(Mark.BREAK)
            elif run.span.start < end and start < run.span.end:
                yield bare(self.text[max(run.span.start, start) : min(run.span.end, end)])
