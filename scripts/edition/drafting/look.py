"""Where an editor should look: what the form of a text makes suspect, passage by passage."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.text.anchor import Anchor
from edition.text.marks import Mark, runs
from edition.text.segment import Role
from edition.text.statement import Paragraph, Statement

_CLOSERS = "\"'”’»)]*"
_RUN_IN = re.compile(r"(?<=[;.:,])\s+(?:[-–•▪·]\s|\(?(?:[a-hivx]{1,4}|\d{1,2})\)\s)")
_STRAY = re.compile(r"\\(?=\S)|(?<!\w)#{1,6}\s|\]\(|[\ufffd¬]|\*\*|<\/?\w+[^<>]*>|&\w+;|(?<!\w)__?(?=\w)")
_LETTERS = 3
"""Letters below which a passage is a page's number or a line that divides, and nobody's words."""
_LONG = 3000
"""Characters above which a passage is rarely one paragraph."""


@dataclass(frozen=True)
class Remark:
    """Something to look at in one passage: its sort, and what was seen there."""

    anchor: Anchor
    sort: str
    seen: str


def remarks(statement: Statement) -> tuple[Remark, ...]:
    """Everything to look at, as the text reads."""
    following = [*statement.paragraphs[1:], None]
    found = (_remarks(statement, here, after) for here, after in zip(statement.paragraphs, following, strict=True))
    return tuple(itertools.chain.from_iterable(found))


def own_numbers(statement: Statement) -> dict[Anchor, int]:
    """The numbers that the source gives its own paragraphs; those of several steps ("2.1") leave no gaps to be seen."""
    found = ((p.anchor, p.own) for p in statement.numbered() if p.role is Role.BODY)
    return {anchor: int(own) for anchor, own in found if own.isdecimal()}


def missing_numbers(own: Sequence[int]) -> tuple[int, ...]:
    """The numbers between the least and the greatest that no passage has: there two may stand in one."""
    return tuple(sorted(set(range(min(own), max(own) + 1)) - set(own))) if own else ()


def marks(statement: Statement) -> dict[str, int]:
    """How often each mark of emphasis, superscript or line break stands in the text."""
    whole = [mark for p in statement.paragraphs for run in runs(statement.source.text, p.span) for mark in run.marks]
    return {mark.value: whole.count(mark) for mark in Mark if mark in whole}


def set_aside(statement: Statement) -> tuple[str, ...]:
    """What is taken for nobody's words, as the text reads."""
    return tuple(" ".join(statement.source[span].split()) for span in statement.reading.aside)


def _remarks(statement: Statement, here: Paragraph, after: Paragraph | None) -> Iterator[Remark]:
    read = statement.words(here.span)
    words = read.text
    if sum(letter.isalpha() for letter in words) < _LETTERS:
        yield Remark(here.anchor, "no words", f'"{_first(words)}"')
        return
    if here.role is Role.BODY and words[:1].islower():
        yield Remark(here.anchor, "torn", f'begins in lower case: "{_first(words)}"')
    if here.role is Role.BODY and not _stops(words, after):
        yield Remark(here.anchor, "torn", f'ends without a stop: "{_last(words)}"')
    for match in itertools.islice(_RUN_IN.finditer(words), 1 if here.role.numbered else 0):
        seen = words[max(0, match.start() - 30) : match.end() + 30]
        yield Remark(here.anchor, "run in", f'items in one line: "... {" ".join(seen.split())} ..."')
    if len(words) > _LONG:
        yield Remark(here.anchor, "long", f"{len(words):,} characters; are these several paragraphs?")
    for at in sorted(read.either):
        joined = f"{words[:at].rsplit(None, 1)[-1]}{words[at + 1 :].split(None, 1)[0]}"
        yield Remark(here.anchor, "hyphen", f'at a line\'s end; both it and "{_bare(joined)}" are found')
    stray = dict.fromkeys(match.group().strip() for match in _STRAY.finditer(words))
    if stray:
        yield Remark(here.anchor, "mark", "characters that are no words: " + ", ".join(map(_told, stray)))


def _stops(words: str, after: Paragraph | None) -> bool:
    end = words.rstrip(_CLOSERS)[-1:]
    leads = after is not None and after.role is Role.ITEM and end in ",;-–—"
    return end in tuple(".!?:;…。？！؟۔।") or leads


def _bare(word: str) -> str:
    return word.strip(".,;:!?()[]\"'”’»")


def _first(words: str) -> str:
    return words if len(words) < 50 else f"{words[:47]}..."


def _last(words: str) -> str:
    return words if len(words) < 50 else f"...{words[-47:]}"


def _told(characters: str) -> str:
    return characters if characters.isprintable() else f"U+{ord(characters[0]):04X}"
