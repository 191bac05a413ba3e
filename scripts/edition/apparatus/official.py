"""Holding what the crosswalks quote of an instrument against a copy of its official text.

The official texts are not part of the edition. An editor who has them as plain text, one file for
each document, named by its symbol (`A_RES_73_195.txt`), has every quotation and its place checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from edition.apparatus.codebook import Instrument
from edition.apparatus.crosswalk import Answer, Ask, Crosswalk
from edition.apparatus.locator import Locator

_ANNEX = re.compile(r"Annex( [IVXL]+)?\s*")
_PARAGRAPH = re.compile(r"([1-9][0-9]*)\.\s+(?=\S)")
_PART = re.compile(r"\(([a-z])\)\s+(?=\S)")


def file_name(instrument: Instrument) -> str:
    """The name of the file with an instrument's official text: its document's symbol."""
    symbol, _, _ = instrument.symbol.partition(",")
    return f"{symbol.replace('/', '_')}.txt"


def paragraphs(text: str) -> dict[Locator, str]:
    """An official text by its places, white space as single spaces.

    A line that begins with a number and a stop begins a paragraph, one with a letter in brackets a
    part of it; the numbers begin again after a line that says "Annex".
    """
    annex, here = "", None
    found: dict[Locator, list[str]] = {}
    for line in text.splitlines():
        if heading := _ANNEX.fullmatch(line):
            annex, here = f"annex{heading[1] or ''}", None
        elif number := _PARAGRAPH.match(line):
            here = Locator(annex, int(number[1]))
        elif (part := _PART.match(line)) and here:
            here = Locator(annex, here.paragraph, (part[1],))
        if here:
            found.setdefault(here, []).append(line)
    return {place: " ".join(" ".join(lines).split()) for place, lines in found.items()}


def misquoted(crosswalks: Iterable[Crosswalk], texts: Mapping[str, str]) -> Iterator[tuple[Ask, Answer]]:
    """Every answer whose words do not stand at its place, of the instruments that `texts` has by id."""
    at = {name: paragraphs(text) for name, text in texts.items()}
    for walk in crosswalks:
        for name, places in at.items():
            for ask, answer in walk.answers_in(name):
                if answer.quote not in places.get(answer.place, ""):
                    yield ask, answer
