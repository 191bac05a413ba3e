"""Problems as values: a rule yields findings, and only the edge of the program prints them."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from typing import TypeVar

from edition.seeds.source import Place

S = TypeVar("S")
T = TypeVar("T")


@dataclass(frozen=True, order=True)
class Finding:
    """One problem in the seeds: where, which rule, what is wrong, what would be right."""

    place: Place
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        told = f"{self.message}; {self.hint}" if self.hint else self.message
        return f"{self.place}: {' '.join(told.split())} [{self.code}]"


Reads = Generator[Finding, None, T]
"""A reader: it yields what is wrong and returns the best value it could make."""


def collect(reader: Reads[T], into: list[Finding]) -> T:
    """Run a reader to its end: its findings go to `into`, its value comes back."""
    while True:
        try:
            into.append(next(reader))
        except StopIteration as end:
            value: T = end.value
            return value


def each(entries: Iterable[S], read: Callable[[S], Reads[T]]) -> Reads[tuple[T, ...]]:
    """Read entries one after another with the same reader."""
    values = []
    for entry in entries:
        values.append((yield from read(entry)))
    return tuple(values)


def nearest(given: str, known: Iterable[str]) -> str:
    """The known word that is most like the one given; empty if none is much like it."""
    return next(iter(difflib.get_close_matches(given, sorted(known), n=1, cutoff=0.6)), "")


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, or all of them when none is near."""
    options = sorted(known)
    near = nearest(given, options)
    if near:
        return f'did you mean "{near}"?'
    return f"known are {', '.join(options)}" if options else "none are known"
