"""Two wordings side by side: the words they share, and those in which they differ.

Words are aligned in order, case aside; a word of one that has no match in the other is its own.
Marks of punctuation and white space go with the words before them, so that each side joined is its
quotation, character for character.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"[\w'’-]*\w\W*|\W+")


@dataclass(frozen=True)
class Words:
    """A stretch of one wording that is `shared` with the other, or its own."""

    text: str
    shared: bool


def aligned(left: str, right: str) -> tuple[tuple[Words, ...], tuple[Words, ...]]:
    """Both wordings in stretches; each side's texts joined are that side."""
    words = tuple(_WORD.findall(side) for side in (left, right))
    keys = [[re.sub(r"\W", "", word).casefold() for word in side] for side in words]
    blocks = SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_matching_blocks()
    shared = [{at[side] + i for at in blocks for i in range(at.size)} for side in (0, 1)]
    return _stretches(words[0], shared[0]), _stretches(words[1], shared[1])


def _stretches(words: list[str], shared: set[int]) -> tuple[Words, ...]:
    return tuple(_joined(words, shared))


def _joined(words: list[str], shared: set[int]) -> Iterator[Words]:
    for is_shared, group in itertools.groupby(range(len(words)), key=lambda i: i in shared):
        yield Words("".join(words[i] for i in group), is_shared)
