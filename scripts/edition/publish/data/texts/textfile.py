"""A statement on its way into one file: what is said of it, and how the file points to things."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from edition.apparatus.annotation import Annotation, Basis, NoReading, Note, NoteKind
from edition.apparatus.crosswalk import Ask
from edition.apparatus.entity import Entity, Mention
from edition.apparatus.parallels import Parallel
from edition.dossier import Dossier
from edition.publish.base import address
from edition.publish.base.publication import Publication
from edition.publish.data.texts.inline import Inline, inline
from edition.publish.remarks.concept import Scheme, schemes
from edition.publish.views.past import Aliases, aliases
from edition.said.value import Returned, Ruled, Said, file_id
from edition.seeds.source import Span
from edition.text.anchor import Anchor
from edition.text.language import UNKNOWN, by_script
from edition.text.segment import Role
from edition.text.statement import DividedPassage, Paragraph, Statement

EDITORS, CODEBOOK = "editors", "codebook"
"""The ids of those on whose word something stands; who signs alone has an id of his or her own (`editor-1`)."""

OF_ONE_PASSAGE = (Annotation, NoReading, Note, DividedPassage)
"""The sorts that are told passage by passage; what goes from passage to passage comes after all of these."""

ELSEWHERE = (Returned, Ruled, Mention)
"""Returns are told with what was asked, names are marked in the words, and cases are in the tables."""


def _is_item_of(paragraph: Paragraph, of: Paragraph) -> bool:
    """Whether a passage that follows another is an item of it; a revision may have moved it elsewhere."""
    return (
        (paragraph.role, of.role) == (Role.ITEM, Role.BODY)
        and paragraph.anchor.item is not None
        and (paragraph.anchor.paragraph, None) == (of.anchor.paragraph, of.anchor.item)
    )


def items_of(paragraph: Paragraph, rest: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """The items that follow a paragraph and are its own."""
    return tuple(itertools.takewhile(lambda other: _is_item_of(other, paragraph), rest))


@dataclass(frozen=True)
class TextFile:
    """The file that is made of a statement; `ending` is its name's, such as "tei.xml"."""

    publication: Publication
    dossier: Dossier
    ending: str

    @property
    def statement(self) -> Statement:
        """The statement that it is of."""
        return self.dossier.statement

    @property
    def page(self) -> str:
        """The address of the statement's page, and of the folder that its files are in."""
        return address.statement(self.statement.slug)

    def where(self, target: str) -> str:
        """A place of the site: its whole address, or the way from this file where the site has none."""
        base = self.publication.base
        return base + target if base else address.relative(target, self.page)

    def pointer(self, anchor: Anchor) -> str:
        """To a passage or sentence: within this file, or in the file of the same kind of another statement."""
        if anchor.statement == self.statement.slug:
            return f"#{anchor.id}"
        return f"{self._file(anchor.statement)}#{anchor.id}"

    def file_of(self, statement: Statement) -> str:
        """The way to the file of the same kind of another statement."""
        return self._file(statement.slug)

    def _file(self, slug: str) -> str:
        return address.relative(address.statement_file(slug, self.ending), self.page)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """What is said of the statement: passage by passage, then what goes from passage to passage, each once."""
        by_passage = (each for p in self.statement.paragraphs for each in self.dossier.at.get(p.anchor, ()))
        across: dict[str, Said] = {}
        for each in sorted(self.dossier.said, key=_rank):
            if _rank(each) < _LAST:
                across.setdefault(each.id, each)  # A parallel is there at both its ends.
        return (*(each for each in by_passage if isinstance(each.thing, OF_ONE_PASSAGE)), *across.values())

    @cached_property
    def schemes(self) -> tuple[Scheme, ...]:
        """The vocabularies that are used of it."""
        return schemes(self.publication.codebook, self.said)

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """What it names, in the codebook's order."""
        named = {each.thing.entity.id for each in self.dossier.said if isinstance(each.thing, Mention)}
        return tuple(entity for entity in self.publication.codebook.entities if entity.id in named)

    @cached_property
    def signed(self) -> dict[str, str]:
        """The ids of those who sign something and are not the edition's editors together."""
        editors = self.publication.imprint.editors
        names = (each.by for each in self.said if each.basis is Basis.EDITOR and each.by != editors)
        return {name: f"editor-{count}" for count, name in enumerate(dict.fromkeys(names), 1)}

    def hand(self, said: Said) -> str:
        """The id of whoever a thing stands on the word of."""
        return CODEBOOK if said.basis is Basis.TERM else self.signed.get(said.by, EDITORS)

    def in_stretches(self, text: str) -> Iterator[tuple[str, str]]:
        """What an editor writes in stretches, each with the tag that marks it where it is in another script."""
        return ((words, self._mark_of(words) if other else "") for words, other in by_script(text))

    def _mark_of(self, words: str) -> str:
        """The tag of the statement that says these words, this one or another that is quoted in what is said of it."""
        saying = (s.language.mark for s in (self.statement, *self.dossier.others) if s.says(words))
        return next(saying, "") or self.statement.language.mark or UNKNOWN.tag

    @cached_property
    def past(self) -> Aliases:
        """The former addresses."""
        return aliases(self.statement)

    def mentions(self, paragraph: Paragraph) -> tuple[Mention, ...]:
        """What a passage names."""
        return self.dossier.things(Mention, paragraph.anchor)

    def slips(self, paragraph: Paragraph) -> tuple[Note, ...]:
        """The notes on slips of a passage."""
        return tuple(n for n in self.dossier.things(Note, paragraph.anchor) if n.kind is NoteKind.SLIP)

    def note_id(self, note: Note) -> str:
        """The id in this file of what a note says."""
        return next(file_id(each.local) for each in self.dossier.at[note.anchor] if each.thing is note)

    def inline(self, paragraph: Paragraph, span: Span) -> Inline:
        """Some words of a passage with marks, names and slips."""
        return inline(self.statement, paragraph, span, self.mentions(paragraph), self.slips(paragraph))


_FIRST = (Parallel, Ask)
_LAST = 3


def _rank(said: Said) -> int:
    """Parallels before asks, then all else that goes from passage to passage; `_LAST` is told elsewhere."""
    if isinstance(said.thing, (*OF_ONE_PASSAGE, *ELSEWHERE)):
        return _LAST
    return next((rank for rank, sort in enumerate(_FIRST) if isinstance(said.thing, sort)), len(_FIRST))
