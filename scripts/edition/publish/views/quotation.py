"""Passages as they are quoted on theme and instrument pages: verbatim, by whole sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from edition.apparatus.annotation import Annotation
from edition.apparatus.codebook import Key
from edition.apparatus.evidence import Evidence
from edition.edition import Edition
from edition.publish.views.pieces import Highlight, Line, lines
from edition.text.anchor import Anchor
from edition.text.statement import Paragraph, Statement


@dataclass(frozen=True)
class Quotation:
    """The sentences of a passage that readings rest on, with those readings.

    `after_more` and `before_more` tell that the passage has more words before or after them.
    """

    anchor: Anchor
    statement: Statement
    lines: tuple[Line, ...]
    after_more: bool
    before_more: bool
    readings: tuple[Annotation, ...]


def quotations(edition: Edition, annotations: Iterable[Annotation]) -> tuple[Quotation, ...]:
    """One quotation a passage, in the order of the annotations given."""
    by_anchor: dict[Anchor, list[Annotation]] = {}
    for annotation in annotations:
        by_anchor.setdefault(annotation.anchor, []).append(annotation)
    return tuple(
        _read(edition.statement_of[anchor.statement], anchor, tuple(found)) for anchor, found in by_anchor.items()
    )


def _read(statement: Statement, anchor: Anchor, readings: tuple[Annotation, ...]) -> Quotation:
    marked = [Highlight(span, r.key.top.name) for r in readings for span in r.spans]
    return _quotation(statement, anchor, marked, readings)


def quotation(statement: Statement, evidence: Evidence) -> Quotation:
    """The sentences of a statement that hold the words of one piece of evidence, those words marked."""
    marked = [Highlight(span, "evidence") for span in evidence.spans]
    return _quotation(statement, evidence.anchor, marked, ())


def _quotation(
    statement: Statement, anchor: Anchor, marked: list[Highlight], readings: tuple[Annotation, ...]
) -> Quotation:
    paragraph = statement.by_locator[anchor.locator]
    kept = _resting(paragraph, marked)
    quoted = tuple(line for line, keep in zip(lines(statement, paragraph, marked), kept, strict=True) if keep)
    return Quotation(anchor, statement, quoted, not kept[0], not kept[-1], readings)


def _resting(paragraph: Paragraph, marked: Iterable[Highlight]) -> tuple[bool, ...]:
    """For each sentence, whether it lies between the first and the last that is rested upon."""
    touched = [any(sentence.span.meets(h.span) for h in marked) for sentence in paragraph.sentences]
    first, last = touched.index(True), len(touched) - 1 - touched[::-1].index(True)
    return tuple(first <= i <= last for i in range(len(touched)))


def quoted_under(edition: Edition, key: Key) -> tuple[Quotation, ...]:
    """The quotations under a codebook entry."""
    return quotations(edition, edition.annotations_of.get(key, ()))
