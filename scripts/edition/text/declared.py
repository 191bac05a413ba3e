"""What an editor declares of a text's form: where passages begin and go on, and what each is.

A division or a join quotes the words before which it stands. A role quotes the words with which its passage
begins; of what is set aside, all of its words. Each says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from edition.seeds.finding import Finding, Reads
from edition.seeds.record import Record
from edition.seeds.source import Place, Source, Span
from edition.text.blocks import Role
from edition.text.words import words


@dataclass(frozen=True)
class Declared:
    """A division or a join that an editor declares, at the words that `before` quotes, and why."""

    before: str
    because: str
    place: Place


@dataclass(frozen=True)
class DeclaredRole:
    """What an editor says that a passage is; `words` begin it."""

    words: str
    role: Role
    because: str
    place: Place


@dataclass(frozen=True)
class Declarations:
    """All that is declared of a source, by the places in it: offsets, and the spans of the words quoted."""

    divisions: frozenset[int] = frozenset()
    joins: frozenset[int] = frozenset()
    roles: Mapping[int, Role] = field(default_factory=dict)
    aside: tuple[Span, ...] = ()
    kept: tuple[Span, ...] = ()
    """Words with a declared role, which nothing sets aside."""


NONE = Declarations()


def read_declared(record: Record, name: str) -> Reads[tuple[Declared, ...]]:
    """The divisions or the joins of a record."""
    found = []
    for entry in (yield from record.records(name)):
        yield from entry.expect("before", "because")
        before = yield from entry.text("before")
        because = yield from entry.text("because")
        found.append(Declared(before, because, entry.at("before")))
    return tuple(found)


def read_roles(record: Record) -> Reads[tuple[DeclaredRole, ...]]:
    """The roles that a record declares."""
    found = []
    for entry in (yield from record.records("roles")):
        yield from entry.expect("words", "role", "because")
        quoted = yield from entry.text("words")
        role = yield from entry.one_of("role", Role, Role.BODY)
        because = yield from entry.text("because")
        if quoted:
            found.append(DeclaredRole(quoted, role, because, entry.at("words")))
    return tuple(found)


def offsets(source: Source, declared: Iterable[Declared]) -> Reads[dict[int, Declared]]:
    """Where the words of divisions or joins stand, each exactly once."""
    found = {}
    for entry in declared:
        count = source.text.count(entry.before) if entry.before else 0
        if count == 1:
            found[source.text.index(entry.before)] = entry
        elif entry.before:
            yield _not_once(entry.place, entry.before, count)
    return found


def spans(source: Source, declared: Iterable[DeclaredRole]) -> Reads[dict[Span, DeclaredRole]]:
    """Where the words of roles stand, each exactly once, however the source breaks its lines in them."""
    found: dict[Span, DeclaredRole] = {}
    # Not the words as they are read: what form sets aside may be declared to be words, and the other way round.
    text = words(source.text, Span(0, len(source.text)))
    for entry in declared:
        places = text.find(entry.words)
        if len(places) != 1:
            yield _not_once(entry.place, entry.words, len(places))
            continue
        other = next((each for span, each in found.items() if span.meets(places[0])), None)
        if other:
            yield Finding(
                entry.place,
                "declared-twice",
                f'"{entry.words}" has a role already, {other.role.value} (line {other.place.line})',
                "leave one of the two",
            )
            continue
        found[places[0]] = entry
    return found


def gathered(divisions: Iterable[int], joins: Iterable[int], roles: Mapping[Span, DeclaredRole]) -> Declarations:
    """Everything that is declared, by its places."""
    aside = tuple(sorted(span for span, each in roles.items() if each.role is Role.SET_ASIDE))
    kept = {span: each.role for span, each in roles.items() if each.role is not Role.SET_ASIDE}
    by_start = {span.start: role for span, role in kept.items()}
    return Declarations(frozenset(divisions), frozenset(joins), by_start, aside, tuple(sorted(kept)))


def _not_once(place: Place, quoted: str, count: int) -> Finding:
    return Finding(
        place,
        "quote-not-found" if not count else "quote-found-twice",
        f'"{quoted}" stands {count} times in the text',
        "quote words that stand there exactly once",
    )
