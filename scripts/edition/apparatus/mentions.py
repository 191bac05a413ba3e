"""Where the texts name the things of the codebook.

A form matches by its exact characters, case included, as whole words, the longest form first. Forms
that are part of a longer one are mentions too: who names the Ministry of a State names the State.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from edition.apparatus.entity import Entity, Form, Mention
from edition.text.statement import Paragraph, Statement
from edition.text.words import Words


@dataclass(frozen=True)
class _Forms:
    """The forms that hold in one text, ready to be looked for."""

    entity_of: dict[Form, Entity]

    @cached_property
    def _by_text(self) -> dict[str, Form]:
        # A statement's own form comes last and so replaces one of the same words that holds everywhere.
        return {form.text: form for form in sorted(self.entity_of, key=lambda form: form.statement)}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # A pattern takes the first alternative that fits: of "New York Declaration", only "New York" would be found.
        longest_first = sorted(self._by_text, key=lambda text: (-len(text), text))
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})(?!\w)")

    @cached_property
    def _inner(self) -> dict[str, tuple[tuple[int, Form], ...]]:
        """The forms of other entities within each form, with their offsets there."""
        return {text: tuple(self._nested(text)) for text in self._by_text}

    def _nested(self, outer: str) -> Iterator[tuple[int, Form]]:
        for text, form in self._by_text.items():
            if text != outer and self.entity_of[form] != self.entity_of[self._by_text[outer]]:
                whole = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")
                yield from ((match.start(), form) for match in whole.finditer(outer))

    def mentions(self, paragraph: Paragraph, read: Words) -> Iterator[Mention]:
        """The mentions of a passage, each longer one before those within it."""
        for match in self._pattern.finditer(read.text):
            form = self._by_text[match.group()]
            yield self._mention(paragraph, read, match.start(), form)
            for offset, inner in self._inner[form.text]:
                yield self._mention(paragraph, read, match.start() + offset, inner, within=True)

    def _mention(self, paragraph: Paragraph, read: Words, start: int, form: Form, *, within: bool = False) -> Mention:
        span = read.span(start, start + len(form.text))
        return Mention(paragraph.anchor, span, self.entity_of[form], form, within)


@dataclass(frozen=True)
class Names:
    """All entities of the codebook, ready to be looked for in any statement."""

    entities: tuple[Entity, ...]

    @cached_property
    def _everywhere(self) -> _Forms:
        return self._of("")

    @cached_property
    def _somewhere(self) -> frozenset[str]:
        return frozenset(form.statement for entity in self.entities for form in entity.forms)

    def _of(self, slug: str) -> _Forms:
        return _Forms({f: e for e in self.entities for f in e.forms if f.statement in ("", slug)})

    def mentions(self, statement: Statement) -> tuple[Mention, ...]:
        """Every mention in a statement, titles and salutations included, as the text reads."""
        forms = self._of(statement.slug) if statement.slug in self._somewhere else self._everywhere
        return tuple(m for p in statement.paragraphs for m in forms.mentions(p, statement.words(p.span)))


def first_in_passage(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The first mention of each thing in a passage, without those that are part of a longer name."""
    seen: dict[str, Mention] = {}
    for mention in mentions:
        if not mention.within:
            seen.setdefault(mention.entity.id, mention)
    return tuple(seen.values())
