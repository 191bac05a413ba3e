"""The name of a new statement: checked where it is given, proposed where it is not."""

from __future__ import annotations

import re
from collections.abc import Mapping

from edition.drafting.arrival import Refused
from edition.drafting.read_off import Answer, Found
from edition.drafting.states import known
from edition.text.anchor import SLUG

_FORM = "the State's ISO 3166 alpha-3 code in lower case, a hyphen, and a short work name of letters and digits"
_FILE = re.compile(r"(?:([a-z]{3})-|([A-Z]{3})[-_ ]+)(.+)")
"""A file's name that begins with a code: as a slug does, or in capitals; "can you.txt" is not Canada's."""
_UNITS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_TEENS = "thir four fif six seven eigh nine".split()
_TENS = "twent thirt fort fift sixt sevent eight ninet".split()


def checked(slug: str) -> str | Refused:
    """A slug that an editor gives, or why it is none."""
    if not SLUG.fullmatch(slug):
        return Refused(f'SLUG="{slug}" is no slug: it is {_FORM}, as in SLUG=rus-gcm')
    code = slug.partition("-")[0]
    if not known(code):
        others = "those who are no State take one from xaa to xzz"
        return Refused(f'SLUG={slug}: no State has the ISO 3166 code "{code}"; {others}')
    return slug


def proposed(stem: str, facts: Mapping[str, Answer]) -> str | Refused:
    """A slug from a file's name that has the form of one, else from State, body and session or year."""
    state = facts.get("state")
    named = _FILE.fullmatch(stem)
    if named:
        code, work = (named[1] or named[2]).lower(), re.sub(r"[^a-z0-9]", "", named[3].lower())
        other = isinstance(state, Found) and state.code not in ("", code)
        if known(code) and work and not other:
            return f"{code}-{work}"
    if not (isinstance(state, Found) and state.code):
        return Refused(f"The text was not seen to name its State; give SLUG=xyz-work: {_FORM}")
    work = _work(facts)
    if not work:
        return Refused(f"Give SLUG={state.code}-work, with a short work name of letters and digits for work")
    return f"{state.code}-{work}"


def _work(facts: Mapping[str, Answer]) -> str:
    """The initials of the body with the number of its session, or else the year."""
    body, session, date = (facts.get(name) for name in ("body", "session", "date"))
    initials = "".join(word[0] for word in body.value.split() if word[0].isupper()) if isinstance(body, Found) else ""
    number = _number(session.value) if isinstance(session, Found) else ""
    year = date.edtf[:4] if isinstance(date, Found) else ""
    work = f"{initials}{number or year}" if initials or number or year else ""
    return re.sub(r"[^a-z0-9]", "", work.lower())


def _number(session: str) -> str:
    """The number of a session, written in figures or as an English ordinal up to the ninety-ninth."""
    figures = re.match(r"\d+", session)
    if figures:
        return figures.group()
    ordinals = {word: n for n, word in enumerate(_UNITS)}
    ordinals |= {f"{word}teenth": n for n, word in enumerate(_TEENS, 13)}
    ordinals |= {f"{word}ieth": n for n, word in zip(range(20, 100, 10), _TENS, strict=True)}
    tens = {f"{word}y": n for n, word in zip(range(20, 100, 10), _TENS, strict=True)}
    first, _, second = re.sub(r"[-\s]+", " ", session.lower()).partition(" ")
    if first in tens:
        return str(tens[first] + ordinals.get(second.split(" ")[0], 0))
    return str(ordinals[first]) if first in ordinals else ""
