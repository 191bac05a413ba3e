"""States by their ISO 3166 codes, and where a text names them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pycountry
from babel import Locale

_LANGUAGES = ("en", "fr", "es")
_FORMER = {
    "Turkey": "TUR",
    "Swaziland": "SWZ",
    "Burma": "MMR",
    "Cape Verde": "CPV",
    "Ivory Coast": "CIV",
    "Soviet Union": "SUN",
    "Union of Soviet Socialist Republics": "SUN",
    "Yugoslavia": "YUG",
    "Czechoslovakia": "CSK",
}
"""Names that neither list has, but texts do."""
_OWN = re.compile(r"x[a-z]{2}")
"""ISO 3166 leaves XAA to XZZ to its users: here they are for those who speak and are no State."""


@dataclass(frozen=True)
class Named:
    """A State where a text names it: its alpha-3 code in lower case, and the characters of its name."""

    code: str
    name: str
    start: int
    end: int


def known(code: str) -> bool:
    """Whether a lower-case code may begin a slug: a State's, a former State's, or one that ISO leaves to its users."""
    return code in _codes() or bool(_OWN.fullmatch(code))


def state_name(code: str) -> str:
    """The English name of a State; empty for a code that ISO leaves to its users."""
    return _codes().get(code, "")


def named(text: str) -> Iterator[Named]:
    """Every State that a text names, in any of the languages that are known here, as the text reads."""
    pattern, codes = _names()
    for match in pattern.finditer(text):
        yield Named(codes[_plain(match.group())], match.group(), match.start(), match.end())


@functools.cache
def _codes() -> dict[str, str]:
    listed = (*pycountry.historic_countries, *pycountry.countries)
    return {country.alpha_3.lower(): getattr(country, "common_name", country.name) for country in listed}


@functools.cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    """All names as one pattern, the longest first, and the code of each."""
    territories = [Locale(language).territories for language in _LANGUAGES]
    codes: dict[str, str] = {}
    for country in pycountry.countries:
        given = [getattr(country, field, "") for field in ("name", "common_name", "official_name")]
        given += [names.get(country.alpha_2, "") for names in territories]
        codes |= {_plain(name): country.alpha_3.lower() for one in given for name in _turned(one)}
    codes |= {_plain(name): code.lower() for name, code in _FORMER.items()}
    # Heads are often set in capitals; any other case would take "turkey" and "chad" for States.
    codes |= {name.upper(): code for name, code in codes.items()}
    longest = sorted(codes, key=lambda name: (-len(name), name))
    forms = (re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s") for name in longest)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])"), codes


def _turned(name: str) -> Iterator[str]:
    """A name as running text has it: "Korea, Republic of" is "Republic of Korea" there."""
    plain = re.sub(r"\s*\([^)]*\)", "", name)
    head, comma, rest = plain.partition(", ")
    if plain and not comma:
        yield re.sub(r"^[Tt]he ", "", plain)
    elif plain and rest[:1].isupper() and rest.endswith((" of", " the")):
        yield re.sub(r"^The ", "", f"{rest} {head}")


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").split())
