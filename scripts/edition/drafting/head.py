"""What stands before the speech: the title, and other front lines as far as form tells them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.seeds.source import Span
from edition.text.lines import LINE_END
from edition.text.segment import Block, Role, segment
from edition.text.words import words

_LONGEST = 60
"""Words at most in a block of the head."""
_MOST = 12
"""Blocks at most in a head."""
_SHORT = 8
"""Words at most in a line of day and place."""
_DATED = re.compile(r"\d{4}\W*$")
_SPEAKS = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)\b")
"""Words of somebody who speaks: a block that has them is speech, however it ends."""


@dataclass(frozen=True)
class Head:
    """The words before the speech, marks off: a line end where the source has one, two between blocks.

    `title` are those of the title alone, `opening` the first paragraphs of the speech, on one line.
    """

    text: str
    title: str
    opening: str


def head_of(text: str) -> Head:
    """The head of a source; what is set aside in it, as a YAML head, is not looked at."""
    blocks = segment(text)
    front = list(itertools.islice(itertools.takewhile(lambda block: _is_front(text, block), blocks), _MOST))
    lined = [_lined(text, block.span) for block in front]
    # Day and place stand among the title's lines in many texts, and are facts of their own.
    titles = [read for b in front if b.role is Role.TITLE and not _is_dated(read := words(text, b.span).text)]
    return Head("\n\n".join(lined), " ".join(titles).strip(" ,;#"), " ".join(_opening(text, blocks[len(front) :])))


def _opening(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    speech = (block for block in blocks if block.role is Role.BODY)
    return (words(text, block.span).text for block in itertools.islice(speech, 3))


def _is_front(text: str, block: Block) -> bool:
    read = words(text, block.span).text
    if block.role is Role.TITLE or _SPEAKS.search(read):
        return not _SPEAKS.search(read)
    # A front line may end with a date's stop, but a sentence that ends is speech.
    ends = read[-1:] in (*".!?…:;", "") and not _is_dated(read)
    return block.role not in (Role.SALUTATION, Role.CLOSING) and not ends and len(read.split()) <= _LONGEST


def _is_dated(read: str) -> bool:
    return len(read.split()) <= _SHORT and bool(_DATED.search(read))


def _lined(text: str, span: Span) -> str:
    """The readable words of a span, with the line ends that its source has between them."""
    read = words(text, span)
    letters = list(read.text)
    for at in range(1, len(letters) - 1):
        if letters[at] == " " and LINE_END.search(text, read.offsets[at - 1], read.offsets[at + 1]):
            letters[at] = "\n"
    return "".join(letters)
