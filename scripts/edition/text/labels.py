"""What stands before the words of a line: a list's sign, an item's letter or number, a paragraph's own number.

Whether a number is a paragraph's or an item's is told in `segment`, from what comes before and after it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

_SPACE = r"[^\S\n\r\f\v\u0085\u2028\u2029]"
_SIGNS = "•▪●·¥◦‣∙➢➤■□◆❖✓✔→»►○\uf0b7\uf0a7\uf0d8\uf02d"
BULLET = re.compile(rf"(?P<sign>[-–—*+o{_SIGNS}]){_SPACE}+(?=\S)")
_TIGHT = re.compile(r"(?P<sign>[-–—])(?=[^\W\d_])|(?P<sign2>[▪●•➢➤■◆✓✔►\uf0b7\uf0a7\uf0d8])(?=[^\W_])")
INLINE = re.compile(rf"(?<=[;,.:]){_SPACE}+(?=[•▪●➢\uf0b7\uf0a7]{_SPACE})")
"""Before an item that begins within a line."""
_OPEN, _CLOSE = r"\\?\(", r"\\?\)"
_ROMAN = r"(?:x{0,2}(?:ix|iv|v?i{0,3}))"
_LETTERED = re.compile(
    rf"(?P<label>{_OPEN}(?P<letter>{_ROMAN}|[a-z]|[A-Z]){_CLOSE}|(?P<letter2>[a-z]|{_ROMAN})(?:{_CLOSE}|\\?\.)){_SPACE}+(?=\S)"
)
_NUMBERED = re.compile(
    rf"(?P<label>§{_SPACE}?(?P<a>\d{{1,4}})\.?|{_OPEN}(?P<b>\d{{1,3}}){_CLOSE}|\\?\[(?P<c>\d{{1,3}})\\?\]|(?P<d>\d{{1,3}})\\?[.:)]"
    rf"|(?P<e>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})\.?|(?P<f>\d{{1,3}})(?=\t)|(?P<g>\d{{1,3}})[,;](?=\t))"
    rf"(?:{_SPACE}+(?=\S)|(?=\t))\s*(?=\S)"
)
_ALONE = re.compile(rf"(?P<label>(?P<d>\d{{1,3}})[.:]){_SPACE}*(?>\r\n|[\n\r])\s*(?=\S)")

_JOINED = re.compile(r"(?P<label>(?P<j>\d{1,3})\.)(?=[^\W\d_a-z][^\W\d_A-Z.])")


class Kind(Enum):
    """What sort of label it is."""

    SIGN = "a sign"
    LETTER = "a letter"
    ROMAN = "a Roman numeral"
    NUMBER = "a number"


@dataclass(frozen=True)
class Label:
    """A label in a text: `end` is where the words begin after it; `style` tells its kind and its dress.

    `value` counts letters and numbers from 1; a sign has none. `written` is the label as it stands,
    `digits` the number alone. A label that is not `sure` may be words as well; a `tab` after it makes it sure.
    """

    kind: Kind
    style: str
    value: int
    written: str
    end: int
    sure: bool = True
    digits: str = ""
    tab: bool = False


def label_at(text: str, at: int) -> Label | None:
    """The label that stands at an offset, which must be where a line's words begin."""
    return _numbered(text, at) or _lettered(text, at) or _sign(text, at)


def _sign(text: str, at: int) -> Label | None:
    found = BULLET.match(text, at)
    if found:
        sign = found["sign"]
        style = "-" if sign in "-–—" else sign
        return Label(Kind.SIGN, style, 0, "", found.end(), sign != "o")
    tight = _TIGHT.match(text, at)
    if not tight:
        return None
    sign = tight["sign"] or tight["sign2"]
    return Label(Kind.SIGN, "-" if tight["sign"] else sign, 0, "", tight.end(), False)


def _lettered(text: str, at: int) -> Label | None:
    found = _LETTERED.match(text, at)
    letter = found and (found["letter"] or found["letter2"])
    if not found or not letter:
        return None
    written = found["label"].replace("\\", "")
    dress = re.sub(r"\w+", "", written)
    roman = bool(re.fullmatch(_ROMAN, letter)) and letter != ""
    kind = Kind.ROMAN if roman else Kind.LETTER
    value = _roman(letter) if roman else ord(letter.lower()) - 96
    case = "A" if letter.isupper() else ""
    return Label(kind, f"{kind.name}{case}{dress}", value, written, found.end(), written[0] == "(" and not case)


def as_letter(label: Label) -> Label:
    """A label that could be a Roman numeral (i, v, x) as the letter that it could be, too."""
    letter = re.sub(r"\W", "", label.written)
    if label.kind is not Kind.ROMAN or len(letter) > 1:
        return label
    return Label(
        Kind.LETTER, label.style.replace("ROMAN", "LETTER"), ord(letter) - 96, label.written, label.end, label.sure
    )


_VALUES = {"i": 1, "v": 5, "x": 10}


def _roman(written: str) -> int:
    values = [_VALUES[letter] for letter in written]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def _numbered(text: str, at: int) -> Label | None:
    found = _NUMBERED.match(text, at) or _ALONE.match(text, at) or _JOINED.match(text, at)
    if not found:
        return None
    groups = {name: value for name, value in found.groupdict().items() if value and name != "label"}
    (name, digits), *_ = groups.items()
    label = found["label"].replace("\\", "")
    last = int("".join(str(unicodedata.digit(d)) for d in digits.rsplit(".", 1)[-1]))
    tab = "\t" in text[at : found.end()]
    following = text[found.end()]
    sure = name != "j" and (tab or name in "abc" or not (following.islower() or following.isdigit()))
    return Label(Kind.NUMBER, re.sub(r"[\d\s]+", "#", label), last, label, found.end(), sure, digits, tab)
