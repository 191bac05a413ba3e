"""What a statement is a version of, as its record says: `of: {statement: rus-gcm, kind: translation}`.

The language of a version is that of its own record. Whether the statement that is named is there, and may be
what it is said to be, is known only where all statements are (`edition.apparatus.versions`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from edition.seeds.finding import Finding, Reads
from edition.seeds.record import Record
from edition.seeds.source import Place
from edition.text.facts import Origin, evidence
from edition.text.words import Words

_GROUNDS = (Origin.TEXT, Origin.ELSEWHERE, Origin.INFERRED)


class VersionKind(Enum):
    """What a version is of the statement that it is one of."""

    TRANSLATION = "translation"
    TRANSCRIPT = "transcript"
    VERSION = "version"


@dataclass(frozen=True)
class Of:
    """What a statement is a version of (a slug), and on what that stands; `origin` is `None` where nothing is said.

    `place` is where the statement is named, `kind_place` where the kind is.
    """

    statement: str
    kind: VersionKind
    place: Place
    kind_place: Place
    origin: Origin | None = None
    ground: str = ""
    url: str = ""


def read_of(record: Record, text: Words) -> Reads[Of | None]:
    """What a record says that its statement is a version of; `None` where it says nothing, or what cannot be read."""
    entry = yield from record.record("of")
    if entry is None:
        return None
    yield from entry.expect("statement", "kind", "url", *(origin.field for origin in _GROUNDS))
    statement = yield from entry.text("statement")
    kind = yield from entry.one_of("kind", VersionKind, VersionKind.VERSION)
    origin, ground = yield from _ground(entry, text)
    url = yield from entry.text("url", "")
    if not statement:
        return None
    return Of(statement, kind, entry.at("statement"), entry.at("kind"), origin, ground, url)


def _ground(entry: Record, text: Words) -> Reads[tuple[Origin | None, str]]:
    """On what it stands: on one thing, or nothing is said of it."""
    grounds = [origin for origin in _GROUNDS if origin.field in entry]
    if len(grounds) > 1:
        hint = "keep one of: quote (words of the text), source (one outside the text), inferred (a reason)"
        yield Finding(entry.place, "groundless-fact", '"of" stands on one ground at most', hint)
    if not grounds:
        return None, ""
    ground = yield from entry.text(grounds[0].field)
    if grounds[0] is Origin.TEXT:
        yield from evidence(entry, ground, text)
    return grounds[0], ground
