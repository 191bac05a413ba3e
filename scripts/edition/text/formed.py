"""Where an editor's word changed what a text's form alone would tell: the passages, and what each would have been."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from edition.seeds.source import Source, Span
from edition.text.declared import Declarations, DeclaredRole
from edition.text.segment import Block, Role, segment
from edition.text.statement import FormedPassage, Paragraph

_NAMES = {
    Role.TITLE: "a title",
    Role.SALUTATION: "a salutation",
    Role.HEADING: "a heading",
    Role.BODY: "a paragraph",
    Role.ITEM: "an item of a list",
    Role.NOTE: "a note",
    Role.SPEAKER: "the name of who speaks",
    Role.CLOSING: "a closing",
}


def formed_passages(
    source: Source, paragraphs: Sequence[Paragraph], without: Declarations, roles: Mapping[Span, DeclaredRole]
) -> Iterator[FormedPassage]:
    """The passages whose declared role is another than their form gives; `without` is all else that is declared."""
    if not roles:
        return
    by_form = segment(source.text, without)
    starts = [paragraph.span.start for paragraph in paragraphs]
    for span, declared in sorted(roles.items()):
        # What stands before all passages is told at the first one.
        here = paragraphs[max(0, bisect_right(starts, span.start) - 1)]
        if declared.role is Role.SET_ASIDE:
            if any(block.span.meets(span) for block in by_form):
                yield FormedPassage(here.anchor, _words(source, span), declared.because, span)
            continue
        told = _told(by_form, here, span)
        if told:
            yield FormedPassage(here.anchor, told, declared.because)


def _words(source: Source, span: Span) -> str:
    return f'By its form "{" ".join(source[span].split())}" would be of the words; the edition sets it aside.'


def _told(by_form: Sequence[Block], here: Paragraph, span: Span) -> str:
    """What form would make of the passage; nothing where it makes the same of it."""
    block = next((block for block in by_form if block.extent.start <= span.start < block.extent.end), None)
    name = _NAMES[here.role]
    if block is None or not block.span.meets(span):
        return f"By its form this would be set aside; the edition reads it as {name}."
    if block.extent.start < here.extent.start:
        return f"By its form this would go on with what comes before it; the edition reads it as {name}."
    if block.role is not here.role:
        return f"By its form this would be {_NAMES[block.role]}; the edition reads it as {name}."
    return ""
