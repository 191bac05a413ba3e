"""From `seeds/statements/` to statements: one text file and one metadata file each."""

from __future__ import annotations

from pathlib import Path

from edition.seeds.finding import Finding, Reads
from edition.seeds.folder import Folder
from edition.seeds.record import Record, read_record
from edition.seeds.source import Place, Source, Span
from edition.text.anchor import SLUG
from edition.text.facts import Division, Metadata, read_metadata
from edition.text.number import number
from edition.text.segment import segment
from edition.text.statement import DividedPassage, Statement
from edition.text.words import words


def read_statements(folder: Folder) -> Reads[tuple[Statement, ...]]:
    """Every statement of the folder that could be read, by slug."""
    paths = yield from _by_slug(folder)
    statements = []
    for slug, path in sorted(paths.items()):
        source = yield from folder.read(path)
        record_source = yield from folder.read(path.with_suffix(".yml"))
        record = (yield from read_record(record_source)) if record_source else None
        if source and record:
            statement = yield from read_statement(slug, source, record)
            statements += [statement] if statement else []
    return tuple(statements)


def read_statement(slug: str, source: Source, record: Record) -> Reads[Statement | None]:
    """One statement from its text and its record, which depend on nothing else; `None` if empty."""
    if not segment(source.text):
        yield Finding(Place(source.name), "empty-statement", "the statement has no words", "add its text")
        return None
    text = words(source.text, Span(0, len(source.text)))
    metadata = yield from read_metadata(record, text)
    declared = yield from _divisions(source, metadata)
    blocks = segment(source.text, declared)
    paragraphs = tuple(number(slug, source, blocks))
    divided = tuple(
        DividedPassage(paragraph.anchor, declared[paragraph.extent.start].because)
        for paragraph in paragraphs
        if paragraph.extent.start in declared
    )
    return Statement(slug, source, metadata, paragraphs, divided)


def _by_slug(folder: Folder) -> Reads[dict[str, Path]]:
    """The text files by slug; complains of bad and double slugs, and of records without a text."""
    found: dict[str, Path] = {}
    for path in folder.files("statements", ".txt"):
        slug, place = path.stem, Place(folder.name(path))
        if not SLUG.fullmatch(slug):
            hint = "use the State's ISO 3166 alpha-3 code, a hyphen and a short work name, as in rus-gcm"
            yield Finding(place, "malformed-slug", f'"{slug}" is no slug', hint)
        elif slug in found:
            other = folder.name(found[slug])
            yield Finding(place, "duplicate-slug", f'the slug "{slug}" is taken by {other}', "rename one of them")
        else:
            found[slug] = path
    for path in folder.files("statements", ".yml"):
        text = path.with_suffix(".txt")
        if not text.is_file():
            yield Finding(
                Place(folder.name(path)), "missing-file", "this record has no text", f"add {folder.name(text)}"
            )
    return found


def _divisions(source: Source, metadata: Metadata) -> Reads[dict[int, Division]]:
    """The offsets at which an editor begins another passage."""
    declared = {}
    for division in metadata.divisions:
        count = source.text.count(division.before) if division.before else 0
        if count == 1:
            declared[source.text.index(division.before)] = division
        elif division.before:
            yield Finding(
                division.place,
                "quote-not-found" if not count else "quote-found-twice",
                f'"{division.before}" stands {count} times in the text',
                "quote words that stand there exactly once",
            )
    return declared
