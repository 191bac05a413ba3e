"""What must come back from a file of a statement, told from the source alone; and statements to make files of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hypothesis import strategies as st
from lxml import etree

from edition.apparatus.codebook import Codebook
from edition.apparatus.imprint import Imprint
from edition.edition import Edition
from edition.text.dates import Dating
from edition.text.lines import FORMATTING
from edition.text.marks import Mark, runs
from edition.text.statement import Paragraph, Statement
from kit.speech import speech
from kit.whole import Whole, whole

BASE = "https://edition.example/"
BREAK = "\n"
UNREAD = re.compile(f"[{FORMATTING}]")
HARD = "\x07\x0c\x1b\u200b\u00a0\u0085\ufffe"
"""Characters that XML cannot hold, or that are white space to some programs and not to others."""

TEXTS = st.lists(
    st.text(st.sampled_from("aB z.!?,;:-–*_<>&\"'()[]#\\`=+1~|\n\r\t²é²" + HARD))
    | st.sampled_from(
        [
            "**Title**",
            "Mr. President,",
            "- an item; - another",
            "* an item\\\n- a line",
            "Thank you.",
            "A *b* c. *D **e*** f.",
            "112<sup>th</sup> *“x”*y **(z)**",
            "One  \n# two  \n1. three\\\n--- four  \n===",
            "&amp; <b> [a](b) `c` ![d] &#60;",
        ]
    )
).map("\n\n".join)
"""Texts that make trouble: signs of every format, marks that cross sentences, lines that look like others."""


@dataclass(frozen=True)
class Shown:
    """A passage as a reader of a file has it: its words, and each of its characters with its marks.

    White space is a single space in the words and absent among the characters; a line break is "\\n".
    """

    words: str
    characters: tuple[tuple[str, frozenset[str]], ...]


def spaced(character: str, marks: frozenset[str]) -> tuple[str, frozenset[str]]:
    """A character with its marks; any white space is a space, so that none is taken for a line break."""
    return " " if character.isspace() else character, marks


def shown(characters: list[tuple[str, frozenset[str]]]) -> Shown:
    """What is shown by characters, white space and all."""
    words = " ".join("".join(c for c, _ in characters).split())
    return Shown(words, tuple((c, marks) for c, marks in characters if c == BREAK or not c.isspace()))


def text_of(element: etree._Element) -> str:
    """All text within an element."""
    return "".join(map(str, element.itertext()))


def expected(statement: Statement, paragraph: Paragraph) -> Shown:
    """What a passage must show."""
    found: list[tuple[str, frozenset[str]]] = []
    aside = {i for span in statement.reading.aside for i in range(span.start, span.end)}
    for run in runs(statement.reading.text, paragraph.span):
        marks = frozenset(mark.value for mark in run.marks - {Mark.BREAK})
        if Mark.BREAK in run.marks:
            found.append((BREAK, marks))
        else:
            characters = enumerate(statement.reading.text[run.span.start : run.span.end], run.span.start)
            found += [spaced(c, marks) for i, c in characters if i not in aside and not UNREAD.match(c)]
    made = shown(found)
    assert made.words == statement.words(paragraph.span).text
    return made


def alone(text: str) -> tuple[Whole, Statement]:
    """A text as the only statement of an edition that knows nothing of it."""
    statement = speech("abc-any", text)
    imprint = Imprint("Small", "For tests", "1.2.3", Dating("2024-02-29"), "the editors", "None.")
    return whole(Edition(imprint, Codebook(), (statement,)), BASE), statement


def pressed(edition: Edition) -> Whole:
    """An edition at an address."""
    assert edition.findings == ()
    return whole(edition, BASE)


def pointers_of(root: etree._Element, names: Iterable[str]) -> list[str]:
    """What the attributes of these names point to, within the file and in those beside it."""
    values = (element.get(name, "") for element in root.iter() for name in names)
    return [pointer for value in values for pointer in value.split() if not pointer.startswith("http")]


def led_to(pointer: str, slug: str, ending: str) -> tuple[str, str]:
    """The statement and the id that a pointer in the file of `slug` leads to; another's file stands beside its page."""
    file, _, id = pointer.partition("#")
    other = re.fullmatch(rf"\.\./(?P<slug>[^/]+)/(?P=slug)\.{re.escape(ending)}", file)
    return (other["slug"] if other else slug), id
