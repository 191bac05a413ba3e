"""A file of the seeds as characters, spans of it, and the places that messages name."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, order=True)
class Span:
    """A half-open stretch of a source, in code points: `start` is in it, `end` is not."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands in the seeds; lines and columns count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Source:
    """A file's characters exactly as its UTF-8 bytes give them, line ends included.

    `name` is the path that messages show, such as `seeds/statements/rus-gcm.txt`.
    """

    name: str
    text: str

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(end.end() for end in _LINE_END.finditer(self.text)))

    def locate(self, offset: int) -> tuple[int, int]:
        """The line and column, both from 1, of the character at `offset` (code points)."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def place(self, offset: int = 0) -> Place:
        """The same as `locate`, with the file's name."""
        return Place(self.name, *self.locate(offset))

    @cached_property
    def sha256(self) -> str:
        """The checksum of the file's bytes, in hexadecimal: UTF-8 decoding loses nothing."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()
