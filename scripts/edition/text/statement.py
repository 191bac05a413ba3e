"""A statement: its source, its passages in the order of the text, and the facts about it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from edition.seeds.source import Source, Span
from edition.text.anchor import Anchor
from edition.text.declared import NONE, Declarations
from edition.text.facts import Metadata
from edition.text.follow import History
from edition.text.language import ENGLISH, Language, has_other_script
from edition.text.marks import Run, runs, without
from edition.text.reading import Reading, promised, reading
from edition.text.revisions import Revision
from edition.text.segment import Role
from edition.text.versions import Of
from edition.text.words import Words, words


@dataclass(frozen=True)
class Sentence:
    """A sentence of a numbered passage; sentences tile the passage's span."""

    anchor: Anchor
    span: Span


@dataclass(frozen=True)
class Paragraph:
    """A passage of its own line: a paragraph, a list item, a title, a heading, an address, a closing.

    `extent` is its share of the source with marker and white space, `span` its words. Only
    numbered passages are cut into sentences. `own` is the number that the source itself gives a
    paragraph, or the label of an item; `depth` tells how deep an item is nested, from 1.
    """

    anchor: Anchor
    role: Role
    extent: Span
    span: Span
    sentences: tuple[Sentence, ...] = ()
    own: str = ""
    depth: int = 1

    @property
    def own_number(self) -> str:
        """The number that the source itself gives a paragraph; empty for an item's label, and where there is none."""
        return self.own if self.role is Role.BODY and self.own[:1].isdecimal() else ""


@dataclass(frozen=True)
class DividedPassage:
    """A passage that begins within a line of the source, on an editor's word."""

    anchor: Anchor
    because: str


@dataclass(frozen=True)
class FormedPassage:
    """A passage that an editor's word made what it is, where its form alone would have made it something else.

    `told` says what it would be. `aside` are words that an editor sets aside, within the passage or next to it.
    """

    anchor: Anchor
    told: str
    because: str
    aside: Span | None = None


@dataclass(frozen=True)
class Former:
    """A published anchor that lives no more: it moved to a successor, or was withdrawn (none).

    `words` are the old words of a passage, kept in the revision that declared the change.
    """

    anchor: Anchor
    successor: Anchor | None
    words: str = ""
    revision: Revision | None = None


@dataclass(frozen=True)
class Statement:
    """One statement. `paragraphs` tile the source: their extents joined are its characters.

    `former` are the published anchors that live no more, `history` what was published and declared; `of` names the
    statement that it is a version of, as its record says.
    """

    slug: str
    source: Source
    metadata: Metadata
    paragraphs: tuple[Paragraph, ...]
    divisions: tuple[DividedPassage, ...] = ()
    former: tuple[Former, ...] = ()
    history: History = field(default_factory=History)
    of: Of | None = None
    declared: Declarations = NONE
    formed: tuple[FormedPassage, ...] = ()

    @cached_property
    def by_locator(self) -> dict[str, Paragraph]:
        """The numbered passages by their printed number: `5`, `7.4`."""
        return {paragraph.anchor.locator: paragraph for paragraph in self.numbered()}

    @cached_property
    def passage_of(self) -> dict[str, Paragraph]:
        """All passages by their anchor's id."""
        return {paragraph.anchor.id: paragraph for paragraph in self.paragraphs}

    @cached_property
    def lost(self) -> frozenset[str]:
        """The numbers of published passages that are neither here nor declared; a finding tells of each."""
        gone = {former.anchor.id for former in self.former}
        missing = (id for id in self.history.ledger.by_id if id not in gone and id not in self.passage_of)
        anchors = (Anchor.parse(f"{self.slug}#{id}") for id in missing)
        return frozenset(anchor.locator for anchor in anchors if not anchor.sentence)

    @property
    def is_provisional(self) -> bool:
        """Whether some anchor of it is not yet published, so that its number may still change."""
        ids = (a.id for p in self.paragraphs for a in (p.anchor, *(s.anchor for s in p.sentences)))
        return any(id not in self.history.ledger.by_id for id in ids)

    def numbered(self) -> Iterator[Paragraph]:
        """The passages that have a number, as the text reads."""
        return (paragraph for paragraph in self.paragraphs if paragraph.role.numbered)

    def of_role(self, role: Role) -> tuple[Paragraph, ...]:
        """The passages of one role, as the text reads."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.role is role)

    @property
    def language(self) -> Language:
        """The language of its words."""
        return self.metadata.language

    def language_of(self, told: str) -> Language:
        """The language of what its record tells: its own of what it says itself, and else the edition's.

        What is written in another script than English is its own, too, even if it does not stand in the text.
        """
        if self.language == ENGLISH or not (has_other_script(told) or self.says(told)):
            return ENGLISH
        return self.language

    def says(self, told: str) -> bool:
        """Whether some words stand anywhere in its text."""
        return bool(told and self._whole.find(told))

    @cached_property
    def _whole(self) -> Words:
        return words(self.source.text, Span(0, len(self.source.text)))

    def words(self, span: Span) -> Words:
        """The readable words of a span of this statement, in their normal form."""
        return words(self.reading.text, span, self.reading.either)

    def runs(self, span: Span) -> tuple[Run, ...]:
        """The runs of a span as its characters are shown: without what is set aside in it."""
        out = (*self.reading.within(span), *(h for h in self.reading.hidden if span.holds(h)))
        return without(runs(self.reading.text, span), out) if out else runs(self.reading.text, span)

    @cached_property
    def promised(self) -> Source:
        """The source as a ledger knows it, for the digests of passages and sentences."""
        return promised(self.source, self.declared)

    @cached_property
    def reading(self) -> Reading:
        """The source as it is read."""
        return reading(self.source.text, self.declared)

    @cached_property
    def set_aside(self) -> tuple[Span, ...]:
        """What stands between the passages and is not the speaker's."""
        inner = [p.span for p in self.paragraphs]
        starts = [span.start for span in inner]
        return tuple(
            s for s in self.reading.aside if not inner or not inner[max(0, bisect_right(starts, s.start) - 1)].holds(s)
        )
