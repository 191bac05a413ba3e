"""The language of a text: its tag as BCP 47 writes it, its English name, and the direction in which it is read.

Editors name a language in English ("Arabic") or by its tag ("ar", "zh-Hant", "sr-Latn"). What is a language, a
script or a region is told by the Unicode CLDR (Babel has it) and, for languages that it does not name, by
ISO 639-3 and ISO 15924 (pycountry). The shortest code is the one that counts, as BCP 47 has it: "rus" is "ru".
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from dataclasses import dataclass

import pycountry
from babel.core import Locale, get_global

from edition.seeds.finding import Finding, Reads, nearest
from edition.seeds.source import Place

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(-(?P<script>[a-z]{4}))?(-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<variants>(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)",
    re.IGNORECASE | re.ASCII,
)
_LEFTWARD = range(100, 200)
"""The numbers that ISO 15924 gives to alphabets which are written from right to left."""

_NOT_LEFTWARD = ("Mong", "Ougr", "Tfng")
"""Scripts with such numbers that Unicode has in lines from left to right."""


_ENDING = ',.;"“”'
"""Marks that divide an English sentence: in a citation, what stands before them is not one with what comes after."""


@dataclass(frozen=True)
class Language:
    """A language. `direction` is "ltr" or "rtl", or "auto" where the language is not known."""

    tag: str
    name: str
    direction: str

    @property
    def is_known(self) -> bool:
        """Whether it is known what language it is."""
        return self.tag != UNKNOWN.tag

    @property
    def mark(self) -> str:
        """The tag by which its words are marked in a document that is in English; empty for English itself."""
        return "" if self.tag == ENGLISH.tag else self.tag

    @property
    def base(self) -> str:
        """The code of the language alone, without script or region: "zh" of "zh-Hant"."""
        return self.tag.partition("-")[0]

    @classmethod
    def of(cls, written: str) -> Language:
        """The language that an editor wrote; `UNKNOWN` where it is none."""
        return _found(written) or UNKNOWN


UNKNOWN = Language("und", "", "auto")
ENGLISH = Language("en", "English", "ltr")
"""The language of the edition itself."""


def read_language(written: str, place: Place) -> Reads[None]:
    """Report what names no language."""
    if written and not _found(written):
        near = nearest(written, set(_english().languages.values()))
        right = 'write its English name ("Arabic") or its BCP 47 tag ("ar", "zh-Hant")'
        hint = f'did you mean "{near}"? Or {right}' if near else right
        yield Finding(place, "unknown-language", f'"{written}" is no language', hint)


def has_other_script(words: str) -> bool:
    """Whether most letters of some words are of another script than that of English."""
    kinds = [kind for kind in map(_is_other, words) if kind is not None]
    return 2 * sum(kinds) > len(kinds)


def by_script(words: str) -> tuple[tuple[str, bool], ...]:
    """Words in stretches, each with whether it is of another script than that of English.

    What is no letter goes with the letters on both its sides, or with English; at what ends a part of a sentence in
    English, a stretch ends, too. The stretches joined are the words.
    """
    if words.isascii():
        return ((words, False),)
    kinds = [_is_other(character) for character in words]
    both = zip(_carried(kinds), reversed(_carried(kinds[::-1])), strict=True)
    is_other = [before and after for before, after in both]
    return tuple(
        ("".join(words[at] for at in places), other)
        for other, places in itertools.groupby(range(len(words)), key=is_other.__getitem__)
    )


def _carried(kinds: list[bool | None]) -> list[bool]:
    """What each character is, or what the last one before it was that is something."""
    last, found = False, []
    for kind in kinds:
        last = last if kind is None else kind
        found.append(last)
    return found


def _is_other(character: str) -> bool | None:
    """Whether a letter is of another script than that of English; `None` of what is no letter of any script."""
    if character in _ENDING:
        return False
    if not character.isalpha() or unicodedata.category(character) == "Lm":
        return None
    # All letters below are Latin.
    return character > "\u02ff" and not unicodedata.name(character, "").startswith(("LATIN ", "FULLWIDTH LATIN "))


@functools.cache
def _found(written: str) -> Language | None:
    """A language by its name or tag; a name in capitals is not taken for a code ("Ga" is spoken in Ghana)."""
    named = _tags_of_names()
    if written in named:
        return _tagged(named[written])
    small = {name.casefold(): tag for name, tag in named.items()}.get(written.casefold(), "")
    return _tagged(written) or _tagged(small) or _of_iso(written)


def _of_iso(name: str) -> Language | None:
    known = pycountry.languages.get(name=name) if name else None
    return _tagged(known.alpha_3) if known else None


def _tagged(tag: str) -> Language | None:
    """The language of a tag; `None` if a part of it is not registered."""
    match = _TAG.fullmatch(tag)
    if not match:
        return None
    code = _code(match["language"].lower())
    script, region = (match["script"] or "").title(), (match["region"] or "").upper()
    variants = [variant for variant in match["variants"].split("-") if variant]
    english = _english()
    if (
        not code
        or (script and script not in english.scripts and not pycountry.scripts.get(alpha_4=script))
        or (region and region not in english.territories)
        or any(variant.upper() not in english.variants for variant in variants)
    ):
        return None
    # A code may stand for more than a language: the former "sh" is Serbian in Latin script.
    base, _, implied = code.partition("_")
    parts = (base, script or implied, region, *(variant.lower() for variant in variants))
    return _language(tuple(part for part in parts if part), script or implied, region)


def _code(code: str) -> str:
    """The code that BCP 47 has for a language: the new for the old, two letters before three; or nothing."""
    code = get_global("language_aliases").get(code, code)
    if code in _english().languages:
        return code
    base = code.partition("_")[0]
    known = pycountry.languages.get(**{f"alpha_{len(base)}": base})
    return getattr(known, "alpha_2", known.alpha_3) + code[len(base) :] if known else ""


def _language(parts: tuple[str, ...], script: str, region: str) -> Language:
    tag = "-".join(parts)
    if parts[0] == UNKNOWN.tag and len(parts) == 1:
        return UNKNOWN
    return Language(tag, _name(parts), _direction(script or _likely_script(parts[0], region)))


def _name(parts: tuple[str, ...]) -> str:
    """The English name, with what CLDR calls the whole, or with script and region in brackets."""
    english = _english()
    whole = english.languages.get("_".join(parts))
    if whole:
        return str(whole)
    iso = pycountry.languages.get(**{f"alpha_{len(parts[0])}": parts[0]})
    base = english.languages.get(parts[0]) or (iso.name if iso else parts[0])
    named = {**english.variants, **english.territories, **english.scripts}
    told = ", ".join(named.get(part) or named.get(part.upper(), part) for part in parts[1:])
    return f"{base} ({told})" if told else base


def _likely_script(code: str, region: str) -> str:
    likely = get_global("likely_subtags")
    found = likely.get(f"{code}_{region}") or likely.get(code) or ""
    return next((part for part in found.split("_") if len(part) == 4), "")


def _direction(script: str) -> str:
    known = pycountry.scripts.get(alpha_4=script) if script else None
    leftward = known and int(known.numeric) in _LEFTWARD and script not in _NOT_LEFTWARD
    return "rtl" if leftward else "ltr"


@functools.cache
def _english() -> Locale:
    return Locale("en")


@functools.cache
def _tags_of_names() -> dict[str, str]:
    """The tags of languages by the English names that CLDR has for them; of two with one name, the shorter."""
    return {name: code.replace("_", "-") for code, name in sorted(_english().languages.items(), reverse=True)}
