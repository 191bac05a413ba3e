"""The words that something said of a passage rests on: no quotation, no evidence, no reading.

Every file of the apparatus names passages and quotes them in the same two fields, `at` and `quote`
(or `quotes`). In a file about one statement `at` is a printed number, `7.4`; in a file about several
it names the statement too, `rus-gcm 7.4`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from edition.apparatus.quoting import locate
from edition.seeds.finding import Finding, Reads, did_you_mean
from edition.seeds.record import Record
from edition.seeds.source import Place, Span
from edition.text.anchor import Anchor
from edition.text.statement import Paragraph, Statement


@dataclass(frozen=True)
class Evidence:
    """Words of one numbered passage: their spans in the statement's source, in order, at least one."""

    anchor: Anchor
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Library:
    """The statements that may be named; of those that are `unread` a finding tells already."""

    statement_of: Mapping[str, Statement] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()


def own_passage(statement: Statement, entry: Record) -> Reads[Paragraph | None]:
    """The numbered passage of this statement that an entry is about."""
    locator = yield from entry.text("at")
    return (yield from numbered_passage(statement, locator, entry.at("at")))


def own_evidence(statement: Statement, entry: Record) -> Reads[Evidence | None]:
    """The words of this statement that an entry quotes; `None` and findings where there are none."""
    paragraph = yield from own_passage(statement, entry)
    spans = yield from quoted(statement, paragraph, entry)
    return Evidence(paragraph.anchor, spans) if paragraph and spans else None


def passage(library: Library, entry: Record) -> Reads[tuple[Statement, Paragraph] | None]:
    """The numbered passage of any statement that an entry is about, with its statement."""
    written = yield from entry.text("at")
    slug, _, locator = written.partition(" ")
    statement = library.statement_of.get(slug)
    if statement is None:
        if written and slug not in library.unread:
            known = ", ".join(library.statement_of) or "none"
            message = f'"{written}" names no statement of the edition'
            hint = did_you_mean(slug, library.statement_of) if locator else f"name statement and number; known: {known}"
            yield Finding(entry.at("at"), "unknown-statement", message, hint)
        return None
    paragraph = yield from numbered_passage(statement, locator.strip(), entry.at("at"))
    return (statement, paragraph) if paragraph else None


def evidence(library: Library, entry: Record) -> Reads[Evidence | None]:
    """The words of any statement that an entry quotes; `None` and findings where there are none."""
    found = yield from passage(library, entry)
    spans = yield from quoted(found[0] if found else None, found[1] if found else None, entry)
    return Evidence(found[1].anchor, spans) if found and spans else None


def quoted(statement: Statement | None, paragraph: Paragraph | None, entry: Record) -> Reads[tuple[Span, ...]]:
    """The spans of an entry's quotations; it must have at least one."""
    quotes = list((yield from entry.texts("quotes")))
    if "quote" in entry or not quotes:
        quotes.append((yield from entry.text("quote")))
    spans = []
    for quote in filter(None, quotes):
        place = entry.at("quote" if "quote" in entry else "quotes")
        if statement and paragraph:
            span = yield from locate(statement, paragraph, quote, place)
            spans += [span] if span else []
    return tuple(sorted(spans))


def numbered_passage(statement: Statement, locator: str, place: Place) -> Reads[Paragraph | None]:
    """The passage that has this number; `None` and a finding where none has."""
    known = statement.by_locator
    # A passage that was lost has a finding of its own, at its words.
    if locator and locator not in known and locator not in statement.lost:
        former = (f for f in statement.former if f.anchor.locator == locator and not f.anchor.sentence)
        gone = next(former, None)
        hint = f"its passages are {', '.join(known)}"
        if gone:
            hint = f"it is now {gone.successor.label}" if gone.successor else "it was withdrawn"
        yield Finding(place, "unknown-passage", f"{statement.slug} has no ¶ {locator}", hint)
    return known.get(locator)
