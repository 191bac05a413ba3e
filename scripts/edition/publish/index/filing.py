"""How the headings of an index are put in order: word by word, the way ISO 999 prefers.

A shorter word comes before a longer one that begins with it ("New York" before "Newark"). Hyphens and
dashes divide words, apostrophes and stops do not. Capitals, accents, leading articles and the forms of
address before a person's name are ignored. A number is filed as it is read: "112th" under "one hundred
and twelfth".
"""

from __future__ import annotations

import re
import unicodedata

ARTICLES = ("the", "a", "an")
ADDRESSES = ("mr", "mrs", "ms", "madam")
"""What stands before a name without being part of it; "Dr" and "President" are."""

_WORD = re.compile(r"(?P<number>\d+)(?:st|nd|rd|th)\b|\d+|[^\W\d_]+")
_ARTICLE = re.compile(rf"({'|'.join(ARTICLES)})\s+(.+)", re.IGNORECASE | re.DOTALL)

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = ((1_000_000, "million"), (1_000, "thousand"))
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def filing(heading: str) -> tuple[str, ...]:
    """The words that a heading is filed by; tuples of them compare as the headings are to stand."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", heading) if not unicodedata.combining(c))
    bare = re.sub(r"['’.]", "", plain.casefold().replace("&", " and "))
    words = [word for match in _WORD.finditer(bare) for word in _read(match)]
    while len(words) > 1 and words[0] in (*ARTICLES, *ADDRESSES):
        words = words[1:]
    return tuple(words)


def inverted(heading: str) -> str:
    """A heading with its leading article at the end: "Declaration, the"."""
    match = _ARTICLE.fullmatch(heading)
    return f"{match[2]}, {match[1].lower()}" if match else heading


def _read(match: re.Match[str]) -> list[str]:
    """A word, or the words of a number as they are read aloud."""
    if match["number"]:
        *before, last = cardinal(int(match["number"])).split()
        return [*before, _ORDINALS.get(last) or f"{re.sub('y$', 'ie', last)}th"]
    if not match.group().isdigit():
        return [match.group()]
    return (year(int(match.group())) if len(match.group()) == 4 else cardinal(int(match.group()))).split()


def cardinal(number: int) -> str:
    """A whole number as it is read: 112 is "one hundred and twelve"; one of ten digits and more, digit by digit."""
    if number >= 1_000_000_000:
        return " ".join(_UNITS[int(digit)] for digit in str(number))
    for size, name in _SCALES:
        if number >= size:
            return _joined(f"{cardinal(number // size)} {name}", number % size)
    if number >= 100:
        return _joined(f"{_UNITS[number // 100]} hundred", number % 100)
    if number < 20:
        return _UNITS[number]
    # A slice, because it is empty where nothing follows: "forty", not "forty zero".
    return " ".join((_TENS[number // 10 - 2], *_UNITS[number % 10 : number % 10 + bool(number % 10)]))


def _joined(front: str, rest: int) -> str:
    return f"{front}{' and' if 0 < rest < 100 else ''}{f' {cardinal(rest)}' if rest else ''}"


def year(number: int) -> str:
    """A number of four digits: as a year from 1100 to 2099 ("nineteen fifty-one" without its hyphen), else as it is."""
    century, rest = divmod(number, 100)
    # 2009 is read "two thousand and nine", 2010 "twenty ten".
    if not 11 <= century <= 20 or (century == 20 and rest < 10):
        return cardinal(number)
    if rest >= 10:
        return f"{cardinal(century)} {cardinal(rest)}"
    return f"{cardinal(century)} {f'oh {cardinal(rest)}' if rest else 'hundred'}"
