"""From `seeds/codebook/entities.yml` to entities."""

from __future__ import annotations

import re
from collections.abc import Iterable

from edition.apparatus.entity import Entity, EntityKind, Form
from edition.seeds.finding import Finding, Reads, each
from edition.seeds.folder import Folder
from edition.seeds.ids import read_id, unique
from edition.seeds.record import Record, read_record

_WIKIDATA = re.compile(r"Q[1-9][0-9]*")


def read_entities(folder: Folder) -> Reads[tuple[Entity, ...]]:
    """Every named thing; an edition need not have any."""
    path = folder.root / "codebook" / "entities.yml"
    source = (yield from folder.read(path)) if path.is_file() else None
    record = (yield from read_record(source)) if source else None
    if record is None:
        return ()
    yield from record.expect("entities")
    entries = yield from record.records("entities", required=True)
    yield from unique(entries)
    entities = yield from each(entries, _entity)
    yield from _shared_forms(entries, entities)
    return entities


def _entity(record: Record) -> Reads[Entity]:
    record = yield from record.renamed(source="whence")
    yield from record.expect(
        "id", "kind", "label", "gloss", "source", "wikidata", "abbreviations", "variants", "within"
    )
    name = yield from read_id(record)
    forms = [Form(text, is_abbreviation=True) for text in (yield from record.texts("abbreviations"))]
    forms += [Form(text) for text in (yield from record.texts("variants"))]
    for entry in (yield from record.records("within")):
        forms += yield from _within(entry)
    if not forms:
        yield Finding(record.place, "missing-field", f'"{name}" has no form', "give `variants:` or `abbreviations:`")
    return Entity(
        name,
        (yield from record.choice("kind", EntityKind, EntityKind.BODY)),
        (yield from record.text("label")),
        (yield from record.text("gloss")),
        (yield from record.text("source", "")),
        (yield from _wikidata(record)),
        tuple(forms),
    )


def _within(entry: Record) -> Reads[list[Form]]:
    yield from entry.expect("statement", "variants", "abbreviations")
    slug = yield from entry.text("statement")
    short = yield from entry.texts("abbreviations")
    return [Form(text, text in short, slug) for text in (*short, *(yield from entry.texts("variants")))]


def _wikidata(record: Record) -> Reads[str]:
    written = yield from record.text("wikidata", "")
    if written and not _WIKIDATA.fullmatch(written):
        hint = "Wikidata identifiers look like Q1065; leave it out where it is not certain"
        yield Finding(record.at("wikidata"), "malformed-id", f'"{written}" is no Wikidata identifier', hint)
        return ""
    return written


def _shared_forms(records: Iterable[Record], entities: Iterable[Entity]) -> Reads[None]:
    """Complain of each form that two entities claim in the same text."""
    taken: dict[tuple[str, str], str] = {}
    for record, entity in zip(records, entities, strict=True):
        for form in entity.forms:
            other = taken.setdefault((form.text, form.statement), entity.id)
            if other != entity.id:
                message = f'"{form.text}" names "{other}" already'
                yield Finding(
                    record.place, "shared-form", message, "let `within` say in which statement it means which"
                )
