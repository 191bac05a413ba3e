"""Words in CommonMark, escaped so that any parser of it gives the same words and marks back.

A character that means something within a line of Markdown has a backslash before it, one that means
something at the head of a line has one there. Asterisks mark bold and italic where no parser can read
them otherwise; elsewhere the elements of HTML do so, and always for superscript, for which Markdown has
no sign, as in the sources. White space is a single space, but for the wider and the unbreakable spaces
and for the line breaks that a source marks.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from edition.publish.data.texts.inline import Inline
from edition.text.marks import Mark

_NUL = "\0"
_UNHELD = "\N{REPLACEMENT CHARACTER}"
"""What CommonMark's parsers put for U+0000, the one character that it cannot hold."""

_SPACE = re.compile(r"[^\S\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_SPECIAL = re.compile(r"[\\`*_\[\]<~]|&(?=#?\w+;)")
# CommonMark takes a number of up to nine digits with a stop or a bracket for that of a list.
_AT_HEAD = re.compile(r"(?P<number>\d{0,9})(?=[.)])|(?=[-+#>=:|])")
_SIGNS = {Mark.STRONG: "**", Mark.EMPHASIS: "*"}
_ELEMENTS = {Mark.STRONG: "strong", Mark.EMPHASIS: "em", Mark.SUPERSCRIPT: "sup"}
# Without those that would join the asterisks to a longer row of signs, or take away their meaning.
_PUNCTUATION = frozenset(string.punctuation) - {"*", "_", "\\"}


class Kind(Enum):
    """What a token is."""

    TEXT = "text"
    OPEN = "open"
    CLOSE = "close"
    BREAK = "break"


@dataclass(frozen=True)
class Token:
    """A stretch of Markdown: text, a sign, or an element's name; `mark` is what opens or closes."""

    kind: Kind
    text: str = ""
    mark: Mark | None = None
    is_element: bool = False


def tokens(content: Inline, *, at_head: bool) -> tuple[Token, ...]:
    """The words of a passage; `at_head` tells that they begin a line."""
    flat = _signed(tuple(_flat(content)))
    escaped = []
    for token in flat:
        escaped.append(_escaped(token, at_head=at_head) if token.kind is Kind.TEXT else token)
        at_head = token.kind is Kind.BREAK
    return tuple(escaped)


def _flat(content: Inline) -> Iterator[Token]:
    """The tree in its order, white space as it is written."""
    for each in content:
        if isinstance(each, str):
            yield Token(Kind.TEXT, _SPACE.sub(" ", each).replace(_NUL, _UNHELD))
        elif each.what is Mark.BREAK:
            yield Token(Kind.BREAK)
        else:
            mark = Mark(each.what)
            yield Token(Kind.OPEN, mark=mark)
            yield from _flat(each.children)
            yield Token(Kind.CLOSE, mark=mark)


def _signed(flat: Sequence[Token]) -> tuple[Token, ...]:
    """Each mark with its sign or its element."""
    made = list(flat)
    waiting: list[int] = []
    for at, token in enumerate(flat):
        if token.kind is Kind.OPEN:
            waiting.append(at)
        elif token.kind is Kind.CLOSE and token.mark:
            start = waiting.pop()
            plain = _is_plain(_edge(flat, start - 1, -1), _edge(flat, start + 1, 0))
            plain = plain and _is_plain(_edge(flat, at + 1, 0), _edge(flat, at - 1, -1))
            is_element = not plain or token.mark not in _SIGNS
            text = _ELEMENTS[token.mark] if is_element else _SIGNS[token.mark]
            made[start] = replace(made[start], text=text, is_element=is_element)
            made[at] = replace(token, text=text, is_element=is_element)
    return tuple(made)


def _edge(flat: Sequence[Token], at: int, side: int) -> str:
    """The character of a neighbour that is nearest; a space at the ends; none of what is no text."""
    if not 0 <= at < len(flat):
        return " "
    return flat[at].text[side] if flat[at].kind is Kind.TEXT else ""


def _is_plain(outer: str, inner: str) -> bool:
    """Whether asterisks between the two can be nothing but an opening, or a closing, for any parser.

    That is what the rules of "flanking" come to where both neighbours are text.
    """
    if not outer or not inner or inner.isspace():
        return False
    return outer.isspace() or (outer in _PUNCTUATION and inner.isalnum())


def _escaped(token: Token, *, at_head: bool) -> Token:
    text = token.text.lstrip(" ") if at_head else token.text
    head = _AT_HEAD.match(text) if at_head else None
    number = head["number"] or "" if head else ""
    rest = _SPECIAL.sub(r"\\\g<0>", text[len(number) :])
    return replace(token, text=number + ("\\" if head else "") + rest)
