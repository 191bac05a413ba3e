"""From `seeds/readings/<slug>.yml` to annotations, notes, and passages put under no theme, of one statement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from edition.apparatus.annotation import Annotation, Basis, NoReading, Note, NoteKind, Stance
from edition.apparatus.codebook import Codebook, Key
from edition.apparatus.evidence import Library, own_evidence, own_passage, quoted
from edition.apparatus.imprint import Demand, Imprint
from edition.apparatus.prose import read_prose
from edition.apparatus.read_codebook import read_theme
from edition.seeds.finding import Finding, Reads, did_you_mean
from edition.seeds.folder import Folder
from edition.seeds.record import Record, read_record
from edition.seeds.source import Place
from edition.text.anchor import Anchor
from edition.text.statement import Statement


@dataclass(frozen=True)
class Readings:
    """What editors say of one statement; `attempted` are all passages that they wrote of, well or ill."""

    annotations: tuple[Annotation, ...] = ()
    notes: tuple[Note, ...] = ()
    none: tuple[NoReading, ...] = ()
    attempted: frozenset[Anchor] = frozenset()


@dataclass(frozen=True)
class _Desk:
    """What an entry is read against, and who signs it unless it names another."""

    statement: Statement
    library: Library
    codebook: Codebook
    editors: str


def read_readings(
    folder: Folder, statement: Statement, library: Library, codebook: Codebook, imprint: Imprint
) -> Reads[Readings]:
    """The readings of a statement; none, with one finding, where their file cannot be read.

    They may name passages of any statement in the library.
    """
    path = folder.root / "readings" / f"{statement.slug}.yml"
    may_be_unread = imprint.read is Demand.ANY or statement.metadata.is_draft
    if may_be_unread and not path.is_file():
        return Readings()
    source = yield from folder.read(path)
    record = (yield from read_record(source)) if source else None
    if record is None:
        # One finding tells of the file; one more for each of its passages would hide it.
        return Readings(attempted=frozenset(paragraph.anchor for paragraph in statement.numbered()))
    yield from record.expect("readings", "notes")
    desk = _Desk(statement, library, codebook, imprint.editors)
    annotations, none, notes = list[Annotation](), list[NoReading](), list[Note]()
    entries = yield from record.records("readings", required=True)
    for written in entries:
        entry = yield from written.renamed(no_theme="none")
        if "no_theme" in entry:
            none += yield from _none(desk, entry)
        else:
            annotations += yield from _annotation(desk, entry)
    for entry in (yield from record.records("notes")):
        notes += yield from _note(desk, entry)
    return Readings(tuple(annotations), tuple(notes), tuple(none), _attempted(statement, entries))


def _attempted(statement: Statement, entries: Iterable[Record]) -> frozenset[Anchor]:
    locators = (str(entry.nodes["at"].value) for entry in entries if "at" in entry)
    return frozenset(statement.by_locator[at].anchor for at in locators if at in statement.by_locator)


def strays(folder: Folder, below: str) -> Reads[None]:
    """Complain of files in this sub-folder, one a statement, whose statement has no text."""
    slugs = {path.stem for path in folder.files("statements", ".txt")}
    for path in folder.files(below, ".yml"):
        if path.stem not in slugs:
            message = f'there is no statement "{path.stem}"'
            yield Finding(Place(folder.name(path)), "unknown-statement", message, did_you_mean(path.stem, slugs))


def _annotation(desk: _Desk, entry: Record) -> Reads[list[Annotation]]:
    yield from entry.expect("at", "theme", "provision", "stance", "quote", "quotes", "reading", "by")
    key = yield from _key(desk, entry)
    stance = yield from _stance(entry)
    words = yield from own_evidence(desk.statement, entry)
    reading = yield from _prose(desk, entry, "reading", "")
    by = yield from entry.text("by", desk.editors)
    if words is None or key is None:
        return []
    return [Annotation(words.anchor, words.spans, key, Basis.EDITOR, by, reading, stance)]


def _none(desk: _Desk, entry: Record) -> Reads[list[NoReading]]:
    yield from entry.expect("at", "no_theme")
    paragraph = yield from own_passage(desk.statement, entry)
    because = yield from _prose(desk, entry, "no_theme")
    return [NoReading(paragraph.anchor, because, entry.place)] if paragraph else []


def _note(desk: _Desk, entry: Record) -> Reads[list[Note]]:
    yield from entry.expect("at", "kind", "quote", "note")
    paragraph = yield from own_passage(desk.statement, entry)
    kind = yield from entry.choice("kind", NoteKind, NoteKind.COMMENT)
    text = yield from _prose(desk, entry, "note")
    spans = (yield from quoted(desk.statement, paragraph, entry)) if "quote" in entry else ()
    return [Note(paragraph.anchor, kind, text, spans[0] if spans else None)] if paragraph else []


def _prose(desk: _Desk, entry: Record, name: str, default: str | None = None) -> Reads[str]:
    return (yield from read_prose(entry, name, desk.library, desk.statement.slug, default))


def _key(desk: _Desk, entry: Record) -> Reads[Key | None]:
    """The codebook entry that a reading names: one theme or one provision."""
    if ("theme" in entry) == ("provision" in entry):
        message = "a reading names one theme or one provision"
        yield Finding(entry.place, "missing-field", message, "give `theme:`, `provision:` or `no_theme:`")
        return None
    if "theme" in entry:
        return (yield from read_theme(desk.codebook, entry))
    written = yield from entry.text("provision")
    provisions = {str(key): key for key in desk.codebook.provision_of}
    if written not in provisions:
        message = f'there is no provision "{written}"'
        yield Finding(entry.at("provision"), "unknown-provision", message, did_you_mean(written, provisions))
    return provisions.get(written)


def _stance(entry: Record) -> Reads[Stance | None]:
    if "provision" in entry:
        return (yield from entry.one_of("stance", Stance, Stance.MENTIONS))
    if "stance" in entry:
        yield Finding(entry.at("stance"), "unknown-field", "only readings of a provision have a stance", "remove it")
    return None
