"""The lines of a source: what ends them, and which characters are no more than their make-up.

A line ends at a line feed, a carriage return, both together, a form feed, a vertical tab, NEL, or
Unicode's separators of lines and paragraphs. Formatting characters (a soft hyphen, a space of no
width, marks of direction) are no part of the words; joiners are, since some scripts spell with them.
"""

from __future__ import annotations

import re

LINE_ENDS = "\n\r\f\v\u0085\u2028\u2029"
END = rf"(?>\r\n|[{LINE_ENDS}])"
"""One line end, as a regular expression writes it."""

LINE_END = re.compile(END)

FORMATTING = "\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
"""The characters that are no part of the words, as a class of a regular expression writes them."""

DIRECTIONS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Those of them that set the direction of what comes after them."""

WORDS = re.compile(rf"[^\s{FORMATTING}](?:.*[^\s{FORMATTING}])?", re.DOTALL)
"""From the first character of the words to the last."""

LINE = re.compile(rf"[^{LINE_ENDS}]*")
"""The rest of a line."""

_FORMAT = re.compile(f"[{FORMATTING}]+")
_PARAGRAPH = "\u2029"


def plain(text: str) -> str:
    """The text with a space for each formatting character: same length, for telling how lines are laid out."""
    return _FORMAT.sub(lambda found: " " * len(found.group()), text)


def bare(text: str) -> str:
    """The text without its formatting characters."""
    return _FORMAT.sub("", text)


def is_blank(gap: str) -> bool:
    """Whether a gap between two lines of words holds a blank line, or says that a paragraph ends."""
    return _PARAGRAPH in gap or len(LINE_END.findall(gap.strip(" \t"))) > 1


_AFTER_STOP = re.compile(
    r"(?:[\"'”’»)*_\s]|\\?\[\^?\w{1,4}\\?\]|[¹²³⁰-⁹]|<sup>\w{1,4}</sup>|(?<=\D[.!?\"”’])\d{1,2})+\Z"
)
_STOPS = tuple(".!?:;…。！？：；؟؛۔।॥")


def stops(words: str) -> bool:
    """Whether words end as a paragraph may end; quotation marks, emphasis and note marks may come after."""
    return words.endswith(_STOPS) or _AFTER_STOP.sub("", words[-40:]).endswith(_STOPS)
