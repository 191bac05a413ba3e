"""Cases cut by hand, in `tests/cases/cut/`: what a careful reader makes of a text, and what we make of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml

from edition.text.statement import Statement
from edition.text.words import words
from kit.speech import speech

CUT = Path(__file__).parent.parent / "cases" / "cut"
_LEFT_OUT = " … "
_T = TypeVar("_T")


@dataclass(frozen=True)
class Piece:
    """A block as a reader sees it: what it is, its words, its own number or marker, how deep it is nested."""

    role: str
    words: str
    label: str = ""
    depth: int = 1

    def means(self, found: str) -> bool:
        """Whether words are the ones meant; "…" stands for words left out."""
        start, *rest = self.words.split(_LEFT_OUT)
        if not rest:
            return found == start
        *middle, end = rest
        at = len(start)
        for part in middle:
            at = found.find(part, at) + len(part) if found.find(part, at) >= 0 else len(found) + 1
        return found.startswith(start) and found.endswith(end) and at <= len(found) - len(end)


@dataclass(frozen=True)
class Case:
    """One text and how it should be cut; `None` where a case says nothing of it."""

    name: str
    kind: str
    real: bool
    text: str
    blocks: tuple[Piece, ...] | None
    inside: tuple[str, ...]
    sentences: tuple[str, ...] | None
    found: tuple[str, ...]
    lost: tuple[str, ...]
    front: dict[str, Any] | None


def cases() -> list[Case]:
    """All of them, the real ones first."""
    return [
        _case(entry) for name in ("real.yml", "shapes.yml") for entry in yaml.safe_load((CUT / name).read_text("utf-8"))
    ]


def _case(entry: dict[str, Any]) -> Case:
    blocks = tuple(Piece(*block) for block in entry["blocks"]) if "blocks" in entry else None
    sentences = tuple(entry["sentences"]) if "sentences" in entry else None
    listed = (tuple(entry.get(name, ())) for name in ("inside", "found", "lost"))
    inside, found, lost = listed
    real = entry["from"] != "shape"
    return Case(
        entry["name"], entry["kind"], real, entry["text"], blocks, inside, sentences, found, lost, entry.get("front")
    )


@dataclass(frozen=True)
class Tally:
    """How many were expected, how many were found, and how many of them are the same."""

    expected: int = 0
    found: int = 0
    same: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.expected + other.expected, self.found + other.found, self.same + other.same)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where nothing was to be found, and nothing was."""
        return 2 * self.same / (self.expected + self.found) if self.expected + self.found else 1.0


def pieces(statement: Statement) -> list[Piece]:
    """The blocks of a statement, those set aside among them."""
    placed = [
        (p.span.start, Piece(p.role.value, statement.words(p.span).text, p.own, p.depth)) for p in statement.paragraphs
    ]
    placed += [(s.start, Piece("set-aside", words(statement.source.text, s).text)) for s in statement.set_aside]
    return [piece for _, piece in sorted(placed, key=lambda each: each[0])]


def inside(statement: Statement) -> tuple[str, ...]:
    """What is set aside within passages."""
    return tuple(
        " ".join(statement.source[s].split()) for p in statement.paragraphs for s in statement.reading.within(p.span)
    )


def sentences(statement: Statement) -> list[str]:
    """The sentences of the numbered passages, each as it is read."""
    return [statement.words(s.span).text for p in statement.paragraphs for s in p.sentences]


def cut(case: Case) -> Statement:
    """The text of a case as we cut it."""
    return speech("abc-any", case.text)


def boundaries(case: Case, statement: Statement) -> Tally:
    """Blocks whose first and last words are right."""
    found = pieces(statement)
    expected = case.blocks or ()
    return _tally(expected, found, lambda want, have: want.means(have.words)) if case.blocks is not None else Tally()


def roles(case: Case, statement: Statement) -> Tally:
    """Blocks that are right in words, role, label and depth."""
    if case.blocks is None:
        return Tally()

    def same(want: Piece, have: Piece) -> bool:
        return want.means(have.words) and (want.role, want.label, want.depth) == (have.role, have.label, have.depth)

    return _tally(case.blocks, pieces(statement), same)


def divided(case: Case, statement: Statement) -> Tally:
    """Sentences that begin and end where they should."""
    if case.sentences is None:
        return Tally()
    return _tally(case.sentences, sentences(statement), lambda want, have: Piece("", want).means(have))


def asides(case: Case, statement: Statement) -> Tally:
    """Marks set aside within passages."""
    if case.blocks is None:
        return Tally()
    return _tally(case.inside, inside(statement), lambda want, have: Piece("", want).means(have))


def _tally(expected: Sequence[Any], found: Sequence[Any], same: Any) -> Tally:
    return Tally(len(expected), len(found), sum(1 for _ in _matches(expected, list(found), same)))


def _matches(expected: Sequence[_T], left: list[_T], same: Any) -> Iterator[_T]:
    """What of the expected is there, each time once, in the order of the text."""
    for want in expected:
        at = next((i for i, have in enumerate(left) if same(want, have)), None)
        if at is not None:
            yield want
            del left[: at + 1]
