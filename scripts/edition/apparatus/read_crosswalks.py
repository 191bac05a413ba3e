"""From `seeds/crosswalks/<slug>.yml` to crosswalks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from edition.apparatus.codebook import Codebook
from edition.apparatus.crosswalk import Answer, Ask, Crosswalk, Outcome, Return
from edition.apparatus.evidence import Library, evidence, own_evidence
from edition.apparatus.locator import Locator
from edition.apparatus.prose import read_prose
from edition.seeds.finding import Finding, Reads, did_you_mean
from edition.seeds.folder import Folder
from edition.seeds.ids import read_id, unique
from edition.seeds.record import Record, read_record
from edition.text.statement import Statement

FOLDER = "crosswalks"


@dataclass(frozen=True)
class _Desk:
    """What an entry is read against, and who signs it unless it names another."""

    statement: Statement
    library: Library
    instruments: tuple[str, ...]
    editors: str


def read_crosswalks(folder: Folder, library: Library, codebook: Codebook, editors: str) -> Reads[tuple[Crosswalk, ...]]:
    """Every crosswalk, in the order of the statements; a statement need not have one."""
    instruments = tuple(instrument.id for instrument in codebook.instruments)
    found = []
    for statement in library.statement_of.values():
        path = folder.root / FOLDER / f"{statement.slug}.yml"
        source = (yield from folder.read(path)) if path.is_file() else None
        record = (yield from read_record(source)) if source else None
        if record:
            desk = _Desk(statement, library, instruments, editors)
            found.append(Crosswalk(statement.slug, (yield from _asks(desk, record))))
    return tuple(found)


def _asks(desk: _Desk, record: Record) -> Reads[tuple[Ask, ...]]:
    yield from record.expect("asks")
    entries = yield from record.records("asks", required=True)
    yield from unique(entries)
    found = []
    for entry in entries:
        ask = yield from _ask(desk, entry)
        found += [ask] if ask else []
    return tuple(sorted(found, key=lambda ask: (ask.evidence.anchor, ask.evidence.spans)))


def _ask(desk: _Desk, entry: Record) -> Reads[Ask | None]:
    yield from entry.expect("id", "ask", "at", "quote", "quotes", "answers", "outcome", "because", "returns", "by")
    name = yield from read_id(entry)
    asked = yield from entry.text("ask")
    words = yield from own_evidence(desk.statement, entry)
    answers = yield from _answers(desk, (yield from entry.records("answers")))
    outcome = yield from entry.choice("outcome", Outcome, Outcome.OUTSIDE)
    because = yield from read_prose(entry, "because", desk.library, desk.statement.slug)
    returns = yield from _returns(desk, (yield from entry.records("returns")))
    by = yield from entry.text("by", desk.editors)
    return Ask(name, asked, words, answers, outcome, because, returns, by) if words else None


def _answers(desk: _Desk, entries: Iterable[Record]) -> Reads[tuple[Answer, ...]]:
    found = []
    for entry in entries:
        yield from entry.expect("instrument", "place", "quote")
        instrument = yield from entry.text("instrument")
        if instrument and instrument not in desk.instruments:
            message = f'there is no instrument "{instrument}"'
            hint = did_you_mean(instrument, desk.instruments)
            yield Finding(entry.at("instrument"), "unknown-instrument", message, hint)
            instrument = ""
        place = yield from _place(entry)
        quote = yield from entry.text("quote")
        found += [Answer(instrument, place, quote)] if instrument and place else []
    return tuple(found)


def _place(entry: Record) -> Reads[Locator | None]:
    written = yield from entry.text("place")
    try:
        return Locator.parse(written) if written else None
    except ValueError as error:
        yield Finding(entry.at("place"), "malformed-locator", str(error))
        return None


def _returns(desk: _Desk, entries: Iterable[Record]) -> Reads[tuple[Return, ...]]:
    found = []
    for entry in entries:
        yield from entry.expect("at", "quote", "quotes", "reading")
        words = yield from evidence(desk.library, entry)
        reading = yield from read_prose(entry, "reading", desk.library, words.anchor.statement if words else "")
        found += [Return(words, reading)] if words else []
    return tuple(found)
