"""Whether words say a date or a number themselves, or an editor has to tell how it was reckoned."""

from __future__ import annotations

import re

from edition.seeds.finding import Finding, Reads
from edition.seeds.source import Place
from edition.text.dates import Dating

_TOKEN = re.compile(r"[^\W\d_]+|\d+")


def read_date(written: str, place: Place) -> Reads[Dating | None]:
    """A single date (no interval) as EDTF writes it; `None` and a finding for anything else."""
    try:
        dating = Dating.parse(written)
        if dating.end:
            raise ValueError(f'"{written}" is an interval; write one date, and the other side in its own field')
    except ValueError as error:
        yield Finding(place, "malformed-date", str(error))
        return None
    return dating


def spells_out(words: str, wanted: str) -> bool:
    """Whether words have each word and number of `wanted`, in any order: of `31 December 2021`, of `199`."""
    return set(_TOKEN.findall(wanted)) <= set(_TOKEN.findall(words))


def unreckoned(words: str, wanted: str, place: Place) -> Reads[None]:
    """Complain where words do not spell out what is read from them."""
    if not spells_out(words, wanted):
        message = f'the words "{words}" do not say {wanted}'
        hint = "quote the words that do, or tell in `resolved_from` what it is resolved from"
        yield Finding(place, "unreckoned-date", message, hint)
