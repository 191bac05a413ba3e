"""The facts about a statement, each with where it comes from, read from `<slug>.yml`.

A fact stands on the text (its words are quoted and must occur there), on a source outside it
(which is named), on an editor's inference (whose reason is given), or it is absent (and the
record says why). A record that leaves one out does not build.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from edition.seeds.finding import Finding, Reads
from edition.seeds.record import Record
from edition.seeds.source import Span
from edition.text.dates import Dating
from edition.text.declared import Declared, DeclaredRole, read_declared, read_roles
from edition.text.language import Language, read_language
from edition.text.words import Words

FACTS = ("state", "speaker", "office", "body", "session", "event", "date", "place", "language", "source")
"""Every statement's record answers each of these, in the order in which they are shown."""


class Origin(Enum):
    """What a fact stands on."""

    TEXT = "quote"
    ELSEWHERE = "whence"
    INFERRED = "inferred"
    ABSENT = "absent"

    @property
    def field(self) -> str:
        """The field in which a record gives it; `value` is the word of the published data, which keep theirs."""
        return "source" if self is Origin.ELSEWHERE else self.value


class Kind(Enum):
    """What sort of document it is; decides how it is cited."""

    STATEMENT = "statement"
    POSITION = "position"


class Status(Enum):
    """Whether a statement is part of the published edition, or is still being prepared."""

    PUBLISHED = "published"
    DRAFT = "draft"


@dataclass(frozen=True)
class Fact:
    """One fact: `ground` is the quotation, the outside source, or the reason for it."""

    name: str
    value: str
    origin: Origin
    ground: str
    url: str = ""
    evidence: Span | None = None
    dating: Dating | None = None


@dataclass(frozen=True)
class Person:
    """A speaker's name as catalogues order it."""

    family: str
    given: str


@dataclass(frozen=True)
class Metadata:
    """All that `<slug>.yml` says. `version` is the one in the statement's URN, `formerly` its old slugs."""

    title: str
    short: str
    kind: Kind
    version: str
    facts: tuple[Fact, ...]
    person: Person | None = None
    divisions: tuple[Declared, ...] = ()
    joins: tuple[Declared, ...] = ()
    roles: tuple[DeclaredRole, ...] = ()
    formerly: tuple[str, ...] = ()
    status: Status = Status.PUBLISHED

    @property
    def is_draft(self) -> bool:
        """Whether the statement is left out of everything that is published."""
        return self.status is Status.DRAFT

    def fact(self, name: str) -> Fact | None:
        """The fact of that name; `None` where the record says that there is none."""
        return next((f for f in self.facts if f.name == name and f.origin is not Origin.ABSENT), None)

    def value(self, name: str) -> str:
        """The fact's value, or nothing."""
        fact = self.fact(name)
        return fact.value if fact else ""

    @property
    def language(self) -> Language:
        """The language of the copy's words."""
        return Language.of(self.value("language"))

    @property
    def dating(self) -> Dating | None:
        """When it was said or written, as far as it is known."""
        fact = self.fact("date")
        return fact.dating if fact else None


def read_metadata(record: Record, text: Words) -> Reads[Metadata]:
    """The metadata of one statement, checked against the statement's words."""
    yield from record.expect(
        "title", "short", "kind", "version", "name", "facts", "divisions", "joins", "roles", "formerly", "status", "of"
    )
    facts = yield from _facts(record, text)
    return Metadata(
        title=(yield from record.text("title")),
        short=(yield from record.text("short")),
        kind=(yield from record.choice("kind", Kind, Kind.STATEMENT)),
        version=(yield from record.text("version", "en1")),
        facts=facts,
        person=(yield from _person(record)),
        divisions=(yield from read_declared(record, "divisions")),
        joins=(yield from read_declared(record, "joins")),
        roles=(yield from read_roles(record)),
        formerly=(yield from record.texts("formerly")),
        status=(yield from record.choice("status", Status, Status.PUBLISHED)),
    )


def _facts(record: Record, text: Words) -> Reads[tuple[Fact, ...]]:
    entries = yield from record.record("facts")
    if entries is None:
        if "facts" not in record:
            yield Finding(record.place, "missing-field", 'the field "facts" is missing', _all(FACTS))
        return ()
    yield from entries.expect(*FACTS)
    found = []
    for name in FACTS:
        entry = yield from entries.record(name)
        if entry is not None:
            found.append((yield from _fact(name, entry, text)))
            if name == "language":
                yield from read_language(found[-1].value, entry.at("value"))
        elif name not in entries:
            yield Finding(
                entries.place,
                "missing-fact",
                f'nothing is said of "{name}"',
                f"give its value and ground, or `{name}: {{absent: why}}`",
            )
    return tuple(found)


def _all(names: Iterable[str]) -> str:
    return f"give {', '.join(names)}"


def _fact(name: str, entry: Record, text: Words) -> Reads[Fact]:
    entry = yield from entry.renamed(source="whence")
    yield from entry.expect("value", "edtf", "url", *(origin.field for origin in Origin))
    grounds = [origin for origin in Origin if origin.field in entry]
    if len(grounds) != 1:
        yield Finding(
            entry.place,
            "groundless-fact",
            f'"{name}" must stand on exactly one ground',
            "give one of: quote (words of the text), source (one outside the text), inferred (a reason), absent (why)",
        )
        return Fact(name, "", Origin.ABSENT, "")
    origin = grounds[0]
    ground = yield from entry.text(origin.field)
    value = yield from entry.text("value", "" if origin is Origin.ABSENT else None)
    stands = yield from evidence(entry, ground, text) if origin is Origin.TEXT else _nothing()
    url = yield from entry.text("url", "")
    return Fact(name, value, origin, ground, url, stands, (yield from _dating(entry)))


def _nothing() -> Reads[None]:
    yield from ()


def evidence(entry: Record, quote: str, text: Words) -> Reads[Span | None]:
    """Where the text says so; the first place, since a name may well recur."""
    found = text.find(quote)
    if found:
        return found[0]
    if quote:
        yield Finding(
            entry.at("quote"),
            "quote-not-found",
            f'the text does not have the words "{quote}"',
            "quote it exactly, or give `source` for a fact from elsewhere",
        )
    return None


def _dating(entry: Record) -> Reads[Dating | None]:
    written = yield from entry.text("edtf", "")
    try:
        return Dating.parse(written) if written else None
    except ValueError as error:
        yield Finding(entry.at("edtf"), "malformed-date", str(error))
        return None


def _person(record: Record) -> Reads[Person | None]:
    entry = yield from record.record("name")
    if entry is None:
        return None
    yield from entry.expect("family", "given")
    return Person((yield from entry.text("family")), (yield from entry.text("given")))
