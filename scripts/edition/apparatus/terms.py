"""Annotations on the codebook's word: passages in which a theme's term occurs.

A term matches whole words in either case, and each of its words may be inflected. Where an editor
has already read the passage under the same entry, the editor's word stands and the term is silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from edition.apparatus.annotation import Annotation, Basis
from edition.apparatus.codebook import Codebook, Key
from edition.seeds.source import Span
from edition.text.statement import Paragraph, Statement

_INFLECTION = r"(?:['’]s|s|es|d|ed|ing)?"


@dataclass(frozen=True)
class Terms:
    """The terms of a codebook, ready to be looked for."""

    codebook: Codebook

    @cached_property
    def _patterns(self) -> tuple[tuple[Key, str, re.Pattern[str]], ...]:
        return tuple((e.key, term, _pattern(term)) for e in self.codebook.leaves() for term in e.terms)

    def annotate(self, statement: Statement) -> Iterator[Annotation]:
        """What the terms say of a statement, whatever editors say of it."""
        for paragraph in statement.numbered():
            for key, found in self._found(statement, paragraph).items():
                spans = tuple(sorted({span for span, _ in found}))
                by = ", ".join(dict.fromkeys(term for _, term in found))
                yield Annotation(paragraph.anchor, spans, key, Basis.TERM, by)

    def _found(self, statement: Statement, paragraph: Paragraph) -> dict[Key, list[tuple[Span, str]]]:
        text = statement.words(paragraph.span)
        found: dict[Key, list[tuple[Span, str]]] = {}
        for key, term, pattern in self._patterns:
            for match in pattern.finditer(text.text):
                found.setdefault(key, []).append((text.span(match.start(), match.end()), term))
        return found


def unread(found: Iterable[Annotation], read: Iterable[Annotation]) -> Iterator[Annotation]:
    """What terms found, without the passages that an editor has `read` under the same entry."""
    taken = {(annotation.anchor, annotation.key) for annotation in read}
    return (annotation for annotation in found if (annotation.anchor, annotation.key) not in taken)


def _pattern(term: str) -> re.Pattern[str]:
    # Short words are small ones ("of", "and") or abbreviations: with an ending, most are other words.
    words = (re.escape(word) + (_INFLECTION if len(word) > 3 else "") for word in term.split())
    return re.compile(rf"(?<!\w){' '.join(words)}(?!\w)", re.IGNORECASE)
