"""Letting published numbers follow their words through edits of the source.

A passage whose words stand somewhere in the new text keeps its number, wherever that is. A
declared change hands a number on. What is left over is new: between two published passages it
takes the number before it and a letter (5a, then 5b), at the end the next number. No number is
ever given twice, and none is ever changed.
"""

from __future__ import annotations

import itertools
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property

from edition.text.anchor import LETTERS, Step
from edition.text.ledger import Ledger, Status
from edition.text.revisions import Revision, changes_in


@dataclass(frozen=True)
class History:
    """What was published of a statement, and every declared change of it."""

    ledger: Ledger = field(default_factory=Ledger)
    revisions: tuple[Revision, ...] = ()

    @cached_property
    def expected(self) -> dict[str, str]:
        """The published anchors that are still to be found, with the digests of their words."""
        live = {e.id: e.digest for e in self.ledger.entries if e.status is Status.LIVE}
        for _, revised in changes_in(self.revisions):
            for id in revised.ids:
                live.pop(id, None)
            # The others of a split have lines of their own in the ledger, once they are published.
            if revised.to:
                live[revised.ids[0]] = revised.to[0]
        return {id: words for id, words in live.items() if id in self.ledger.by_id}

    @cached_property
    def parted(self) -> set[str]:
        """The digests of passages that were split off from the one before them."""
        return {to for _, revised in changes_in(self.revisions) for to in revised.to[1:]}


def match(published: Sequence[tuple[str, str]], found: Sequence[str]) -> dict[int, str]:
    """Which published anchor each passage is: (anchor, digest) pairs against digests, in order.

    Passages that stand in the same order are matched first, so that of several with the same words
    (an address spoken three times) each keeps its own; what moved is then matched by its words.
    """
    digests = [digest for _, digest in published]
    # Without autojunk=False, of 200 passages and more those that recur would match nothing.
    matcher = SequenceMatcher(None, digests, found, autojunk=False)
    taken = {b + i: published[a + i][0] for a, b, size in matcher.get_matching_blocks() for i in range(size)}
    names = set(taken.values())
    left: dict[str, list[str]] = {}
    for name, digest in published:
        if name not in names:
            left.setdefault(digest, []).append(name)
    for i, digest in enumerate(found):
        if i not in taken and left.get(digest):
            taken[i] = left[digest].pop(0)
    return taken


def steps(known: Sequence[Step | None], ever: Iterable[Step], parted: Container[int] = ()) -> list[Step]:
    """Steps for a sequence in which some are known: letters between known ones, numbers after them.

    What was `parted` (by its place in the sequence) from the one before it takes a letter anywhere.
    """
    used = {*ever, *filter(None, known)}
    last_known = max((i for i, step in enumerate(known) if step), default=-1)
    given: list[Step] = []
    for i, step in enumerate(known):
        if step is None:
            before = given[-1].number if given else 0
            # Only after the last published number is there room for the next; before it, the next is taken.
            between = i < last_known or i in parted
            step = _lettered(before, used) if between else Step(max((s.number for s in used), default=0) + 1)
            used.add(step)
        given.append(step)
    return given


def _lettered(number: int, used: set[Step]) -> Step:
    """The first free insertion after a number: its letters never were given before."""
    return next(step for letters in _letters() if (step := Step(number, letters)) not in used)


def _letters() -> Iterator[str]:
    """a, b, ... z, za, zb, ...: always one more, and in the order of the alphabet."""
    for prefix in itertools.count():
        yield from (LETTERS[-1] * prefix + letter for letter in LETTERS)


def align(published: Sequence[tuple[Step, str]], found: Sequence[str]) -> tuple[list[Step | None], list[Step]]:
    """The sentences of one passage: which step each has, and the steps that are gone from it.

    Unchanged sentences keep their steps; where as many were put as were taken, they are taken to be
    the same ones in other words.
    """
    known: list[Step | None] = [None] * len(found)
    gone: list[Step] = []
    matcher = SequenceMatcher(None, [digest for _, digest in published], found, autojunk=False)
    for _, a, a_end, b, b_end in matcher.get_opcodes():
        shared = min(a_end - a, b_end - b)
        for i in range(shared):
            known[b + i] = published[a + i][0]
        gone += [step for step, _ in published[a + shared : a_end]]
    return known, gone
