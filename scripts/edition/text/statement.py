"""A statement: its source, its passages in the order of the text, and the facts about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from edition.seeds.source import Source, Span
from edition.text.anchor import Anchor
from edition.text.facts import Metadata
from edition.text.segment import Role
from edition.text.words import Words, words


@dataclass(frozen=True)
class Sentence:
    """A sentence of a numbered passage; sentences tile the passage's span."""

    anchor: Anchor
    span: Span


@dataclass(frozen=True)
class Paragraph:
    """A passage of its own line: a paragraph, a list item, a title, an address, a closing.

    `extent` is its share of the source with marker and white space, `span` its words. Only
    numbered passages are cut into sentences.
    """

    anchor: Anchor
    role: Role
    extent: Span
    span: Span
    sentences: tuple[Sentence, ...] = ()


@dataclass(frozen=True)
class DividedPassage:
    """A passage that begins within a line of the source, on an editor's word."""

    anchor: Anchor
    because: str


@dataclass(frozen=True)
class Statement:
    """One statement. `paragraphs` tile the source: their extents joined are its characters."""

    slug: str
    source: Source
    metadata: Metadata
    paragraphs: tuple[Paragraph, ...]
    divisions: tuple[DividedPassage, ...] = ()

    @cached_property
    def by_locator(self) -> dict[str, Paragraph]:
        """The numbered passages by their printed number: `5`, `7.4`."""
        return {paragraph.anchor.locator: paragraph for paragraph in self.numbered()}

    def numbered(self) -> Iterator[Paragraph]:
        """The passages that have a number, as the text reads."""
        return (paragraph for paragraph in self.paragraphs if paragraph.role.numbered)

    def of_role(self, role: Role) -> tuple[Paragraph, ...]:
        """The passages of one role, as the text reads."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.role is role)

    def words(self, span: Span) -> Words:
        """The readable words of a span of this statement."""
        return words(self.source.text, span)
