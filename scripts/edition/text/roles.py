"""What each block is in the statement, told from its form and from where it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container
from dataclasses import replace

from edition.seeds.source import Span
from edition.text.blocks import Draft, Role, with_label
from edition.text.forms import is_bare_address, is_thanks, names_an_office, turn
from edition.text.labels import Kind
from edition.text.lines import LINE_END, WORDS, is_blank, stops
from edition.text.sentences import sentence_spans

_STRONG = re.compile(r"\*\*[^*]+\*\*", re.DOTALL)
_NUMERAL_ALONE = re.compile(r"[IVX]{1,5}\.?")
_NOTE_AT_END = re.compile(r"(?P<label>\[?\d{1,2}\]?|\*+)\s+(?=See\b|Ibid|Cf\b|Voir\b|Véase\b|https?:|[A-Z]/[A-Z0-9]+/)")
_CLOSERS = "\"'”’»)]*"
_TITLE = 60
"""Words at most in a title that is not set in bold."""
_LINE = 200
"""Characters at most in a heading."""
_HEADING = 10
"""Words at most in a heading that nothing but its shortness tells."""


def with_addresses(text: str, blocks: list[Draft], divisions: Container[int]) -> list[Draft]:
    """Addresses on following lines as one, unless an editor divides them."""
    made: list[Draft] = []
    for block in blocks:
        last = made[-1] if made else None
        free = block.extent.start not in divisions and not block.declared
        both = free and last and last.role is block.role is Role.SALUTATION
        if last and both and not is_blank(text[last.span.end : block.span.start]):
            made[-1] = replace(last, span=Span(last.span.start, block.span.end))
        else:
            made.append(block)
    return made


_SURE = ("bold", "strong")
_ASKED = ("question", "Q")
"""No sentence begins with this letter alone."""


def with_turns(text: str, blocks: list[Draft]) -> list[Draft]:
    """Labels that name who speaks, apart from what is said.

    A form that may as well be words counts only where the text has it several times.
    """
    told = [turn(b.words(text)) if _may_be_turn(b) else None for b in blocks]
    forms = Counter(found[0] for found in told if found)
    names = Counter(b.words(text)[found[1] : found[2]] for b, found in zip(blocks, told, strict=True) if found)
    made: list[Draft] = []
    for block, found in zip(blocks, told, strict=True):
        words = block.words(text)
        if not found:
            made.append(block)
            continue
        form, start, end, after = found
        alone = not words[after:].strip()
        name = words[start:end]
        sure = form in _SURE or (form, name) == _ASKED or (form == "capitals" and (alone or forms[form] > 1))
        often = forms[form] > 1 if form in ("question", "named") else names[name] > 1
        if not (sure or often or block.declared):
            made.append(block)
            continue
        at = block.span.start
        made.append(Draft(Role.SPEAKER, block.extent, Span(at + start, at + end), declared=block.declared))
        rest = WORDS.search(text, at + after, block.span.end)
        if rest:
            made.append(Draft(Role.BODY, Span(at + after, block.extent.end), Span(*rest.span()), block.label))
    return made


def _may_be_turn(block: Draft) -> bool:
    if block.declared:
        return block.declared is Role.SPEAKER
    return block.role is Role.BODY and not _listed(block)


def _listed(block: Draft) -> bool:
    return block.label is not None and block.label.kind is not Kind.NUMBER


def with_titles(text: str, blocks: list[Draft]) -> list[Draft]:
    """Leading blocks set in bold are the title; or the first, if it ends like none but a title.

    So are the lines after it that end so, where an address follows them.
    """
    titles = 0
    while titles < len(blocks) and _is_free(blocks[titles]) and _STRONG.fullmatch(blocks[titles].words(text)):
        titles += 1
    if titles == 1 and names_an_office(blocks[0].words(text)):
        titles = 0
    front = 0
    while front < len(blocks) - 1 and _is_free(blocks[front]) and _is_title(text, blocks[front]):
        front += 1
    first = blocks[0].words(text) if blocks else ""
    if front and not titles and not names_an_office(first) and not is_bare_address(first):
        titles = front if blocks[front].role is Role.SALUTATION else 1
    return [replace(b, role=Role.TITLE, label=None) if i < titles else b for i, b in enumerate(blocks)]


def _is_free(block: Draft) -> bool:
    """Whether a block is a paragraph as far as is known, and may turn out to be something else."""
    return block.role is Role.BODY and not block.declared


def with_headings(text: str, blocks: list[Draft]) -> list[Draft]:
    """Short lines between paragraphs: names over turns, addresses without a mark, and headings."""
    made = list(blocks)
    for i, block in enumerate(blocks):
        words = block.words(text)
        if not _is_free(block) or LINE_END.search(words):
            continue
        following = blocks[i + 1] if i + 1 < len(blocks) else None
        if names_an_office(words):
            made[i] = replace(block, role=Role.SPEAKER, span=Span(block.span.start + 2, block.span.end - 2))
        elif following and is_bare_address(words) and following.words(text)[:1].isupper():
            made[i] = replace(block, role=Role.SALUTATION)
        elif following and _STRONG.fullmatch(words):
            made[i] = replace(block, role=Role.HEADING)
        elif following and i and _is_heading(text, blocks[i - 1], block, following):
            made[i] = replace(block, role=Role.HEADING, label=None, own="", span=with_label(text, block))
    return made


def _is_heading(text: str, before: Draft, block: Draft, following: Draft) -> bool:
    words = block.words(text)
    if _NUMERAL_ALONE.fullmatch(words):
        return True
    if len(words) > _LINE or len(words.split()) > _HEADING or sum(c.isalpha() for c in words) < 3:
        return False
    if words[-1] in ",،，" or stops(words):
        return False
    stopped = before.role is not Role.BODY or stops(before.words(text))
    begins = not words[0].islower() and not (block.label and (block.label.tab or block.label.kind is Kind.SIGN))
    goes_on = following.words(text)[:1]
    return stopped and begins and not goes_on.islower() and words[0] not in "\"“«'(["


def with_closing(text: str, blocks: list[Draft]) -> list[Draft]:
    """Short thanks at the end are the closing; notes may come after them."""
    made = list(blocks)
    at = len(blocks)
    while at > 1 and (note := _note_at_end(text, blocks[at - 1])):
        at -= 1
        made[at] = note
    while at > 1 and _may_close(blocks[at - 1]) and is_thanks(blocks[at - 1].words(text)):
        at -= 1
        made[at] = replace(blocks[at], role=Role.CLOSING)
    return made


def _may_close(block: Draft) -> bool:
    return block.role in (Role.BODY, Role.SALUTATION) and not block.declared


def _note_at_end(text: str, block: Draft) -> Draft | None:
    """A last block as a note, if it is one, or begins with a note's mark and a reference."""
    if not _is_free(block):
        return block if block.role is Role.NOTE else None
    whole = with_label(text, block)
    found = _NOTE_AT_END.match(text, whole.start, whole.end)
    if not found:
        return None
    return replace(block, role=Role.NOTE, label=None, own=found["label"], span=Span(found.end(), whole.end))


def _is_title(text: str, block: Draft) -> bool:
    words = block.words(text)
    short = len(words.split()) <= _TITLE and len(LINE_END.findall(words)) < 8
    ends = stops(words) or words.rstrip(_CLOSERS)[-1:] in (",", "،", "，", "")
    number = block.label and block.label.kind is Kind.NUMBER
    return short and not ends and not number and len(sentence_spans(text, block.span)) == 1
