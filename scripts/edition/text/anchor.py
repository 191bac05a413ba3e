"""The permanent address of a passage within the edition.

    rus-iom112#p5       paragraph 5             shown as ¶ 5
    rus-gcm#p7-4        item 4 of paragraph 7   shown as ¶ 7.4
    rus-iom112#p5s3     its third sentence
    rus-iom112#p5a      a paragraph inserted after 5 once the numbers were published
    rus-iom112#salutation-2                     has an address, but no number

What is inserted before the first passage is `p0a`. The part after `#` is the HTML id.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import total_ordering

SLUG = re.compile(r"[a-z]{3}-[a-z0-9]+")
"""ISO 3166 alpha-3 of the State, lower case; a hyphen; a short work name of letters and digits."""

UNNUMBERED = ("title", "salutation", "heading", "speaker", "note", "closing")

_RANKS = {part: rank for rank, part in enumerate(("title", "salutation", "heading", "speaker", "", "note", "closing"))}

LETTERS = "abcdefghijklmnopqrtuvwxyz"
"""The letters of later insertions; "s" marks sentences."""

_STEP = r"(0(?=[a-rt-z])|[1-9][0-9]*)([a-rt-z]*)"
_ANCHOR = re.compile(rf"({SLUG.pattern})#(?:({'|'.join(UNNUMBERED)})-([1-9][0-9]*)|p{_STEP}(?:-{_STEP})?(?:s{_STEP})?)")


@dataclass(frozen=True, order=True)
class Step:
    """One level of an address: its number, and the letters of a later insertion."""

    number: int
    letters: str = ""

    def __str__(self) -> str:
        return f"{self.number}{self.letters}"


@total_ordering
@dataclass(frozen=True)
class Anchor:
    """A passage's address: `str` gives `statement#id`, and `Anchor.parse` reads it back.

    Numbered passages have `paragraph` and perhaps `item` and `sentence`; the others name their
    `part` ("title", "heading", ...) and count within it by `paragraph`.
    """

    statement: str
    paragraph: Step
    item: Step | None = None
    sentence: Step | None = None
    part: str = ""

    @classmethod
    def parse(cls, written: str) -> Anchor:
        """Read `statement#id`. Raises ValueError, naming the form, for anything else."""
        match = _ANCHOR.fullmatch(written)
        if not match:
            raise ValueError(f'"{written}" is no anchor; anchors look like rus-gcm#p7-4 or rus-iom112#p5s3')
        slug, part, count, *steps = match.groups()
        if part:
            return cls(slug, Step(int(count)), part=part)
        paragraph, item, sentence = (Step(int(steps[i]), steps[i + 1]) if steps[i] else None for i in (0, 2, 4))
        assert paragraph is not None
        return cls(slug, paragraph, item, sentence)

    def __str__(self) -> str:
        return f"{self.statement}#{self.id}"

    def __lt__(self, other: Anchor) -> bool:
        """Numbered passages of one statement sort as the text reads."""
        if not isinstance(other, Anchor):
            return NotImplemented
        return self._order() < other._order()

    def _order(self) -> tuple[object, ...]:
        none = Step(0)
        return self.statement, _RANKS[self.part], self.paragraph, self.item or none, self.sentence or none

    @property
    def numbered(self) -> bool:
        """Whether the passage has a number that can be cited."""
        return not self.part

    @property
    def id(self) -> str:
        """The HTML id, unique on the statement's page."""
        if self.part:
            return f"{self.part}-{self.paragraph}"
        item = f"-{self.item}" if self.item else ""
        sentence = f"s{self.sentence}" if self.sentence else ""
        return f"p{self.paragraph}{item}{sentence}"

    @property
    def locator(self) -> str:
        """The number that is cited, without its sign: `5`, `7.4`; empty for the unnumbered."""
        if self.part:
            return ""
        return f"{self.paragraph}.{self.item}" if self.item else str(self.paragraph)

    @property
    def label(self) -> str:
        """The number as it is printed: `¶ 7.4`; the part's name for the unnumbered."""
        return f"¶\N{NO-BREAK SPACE}{self.locator}" if self.numbered else self.part.capitalize()

    @property
    def short(self) -> str:
        """The number with its statement, as editors write it: `rus-gcm ¶ 7.4`."""
        return f"{self.statement} {self.label if self.numbered else self.id}"

    @property
    def passage(self) -> Anchor:
        """The paragraph or item that a sentence belongs to; any other anchor is its own."""
        return replace(self, sentence=None)
