"""What changed between two wordings, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True)
class Change:
    """A stretch of words: kept ("same"), taken out ("old") or put in ("new")."""

    kind: str
    text: str


def word_changes(old: str, new: str) -> tuple[Change, ...]:
    """The stretches that make the new wording out of the old, in reading order."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    return tuple(_changes(before, after))


def _changes(before: list[str], after: list[str]) -> Iterator[Change]:
    # By itself it takes what is frequent in a long text for noise, and would tell that as changed.
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, a, a_end, b, b_end in matcher.get_opcodes():
        if tag == "equal":
            yield Change("same", "".join(before[a:a_end]))
            continue
        if a < a_end:
            yield Change("old", "".join(before[a:a_end]))
        if b < b_end:
            yield Change("new", "".join(after[b:b_end]))
