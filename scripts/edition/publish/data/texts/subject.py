"""A statement on its way into one file: all that is said of it, and how the file points to things."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from edition.apparatus.annotation import Basis, Note, NoteKind
from edition.apparatus.entity import Entity, Mention
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.data.texts.inline import Inline, inline
from edition.publish.data.texts.remark import Remark, remarks
from edition.publish.pages.press import Press
from edition.publish.remarks import ids
from edition.publish.remarks.concept import Scheme, schemes
from edition.publish.views.past import Aliases, aliases
from edition.seeds.source import Span
from edition.text.anchor import Anchor
from edition.text.segment import Role
from edition.text.statement import Paragraph, Statement

EDITORS, CODEBOOK = "editors", "codebook"
"""The ids of those on whose word a remark stands; a signed one has an id of its own (`editor-1`)."""


def file_id(key: str) -> str:
    """An entry's name as an id within a file: `theme.root-causes.development`.

    XML ids have no colon and no stroke; ours have no stop of their own, so none can become another's.
    """
    return re.sub("[:/]", ".", key)


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
class Subject:
    """A statement, and the ending of the file that is made of it, such as "tei.xml"."""

    press: Press
    statement: Statement
    ending: str

    @property
    def edition(self) -> Edition:
        """The edition that it is of."""
        return self.press.edition

    @property
    def page(self) -> str:
        """The address of its page, and of the folder that its files are in."""
        return address.statement(self.statement.slug)

    def where(self, target: str) -> str:
        """A place of the site: its whole address, or the way from this file where the site has none."""
        return self.press.base + target if self.press.base else address.relative(target, self.page)

    def pointer(self, anchor: Anchor) -> str:
        """To a passage or sentence: within this file, or in the file of the same kind of another statement."""
        if anchor.statement == self.statement.slug:
            return f"#{anchor.id}"
        file = address.statement_file(anchor.statement, self.ending)
        return address.relative(f"{file}#{anchor.id}", self.page)

    @cached_property
    def remarks(self) -> tuple[Remark, ...]:
        """All that the edition says of it."""
        return remarks(self.edition, self.statement)

    @cached_property
    def schemes(self) -> tuple[Scheme, ...]:
        """The vocabularies that are used of it."""
        return schemes(self.edition.codebook, self.remarks)

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """What it names, in the codebook's order."""
        named = {m.entity.id for p in self.statement.paragraphs for m in self.mentions(p)}
        return tuple(entity for entity in self.edition.codebook.entities if entity.id in named)

    @cached_property
    def signed(self) -> dict[str, str]:
        """The ids of those who sign a remark and are not the edition's editors together."""
        names = (r.by for r in self.remarks if r.basis is Basis.EDITOR and r.by != self.edition.imprint.editors)
        return {name: f"editor-{count}" for count, name in enumerate(dict.fromkeys(names), 1)}

    def hand(self, remark: Remark) -> str:
        """The id of whoever a remark stands on the word of."""
        return CODEBOOK if remark.basis is Basis.TERM else self.signed.get(remark.by, EDITORS)

    @cached_property
    def past(self) -> Aliases:
        """The addresses of old."""
        return aliases(self.statement)

    def mentions(self, paragraph: Paragraph) -> tuple[Mention, ...]:
        """What a passage names."""
        return self.edition.mentions_at.get(paragraph.anchor, ())

    def slips(self, paragraph: Paragraph) -> tuple[Note, ...]:
        """The notes on slips of a passage."""
        return tuple(n for n in self.edition.notes_at.get(paragraph.anchor, ()) if n.kind is NoteKind.SLIP)

    def note_id(self, note: Note) -> str:
        """The id of the remark that a note is."""
        id = next(id for id, each in ids.notes_at(self.edition, note.anchor) if each is note)
        return file_id(ids.local(id, note.anchor))

    def inline(self, paragraph: Paragraph, span: Span) -> Inline:
        """Some words of a passage with marks, names and slips."""
        return inline(self.statement, paragraph, span, self.mentions(paragraph), self.slips(paragraph))
