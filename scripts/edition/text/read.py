"""From `seeds/statements/` to statements: one text file and one metadata file each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.seeds.finding import Finding, Reads, collect
from edition.seeds.folder import Folder
from edition.seeds.record import Record, read_record
from edition.seeds.source import Place, Source, Span
from edition.text.anchor import SLUG
from edition.text.declared import DeclaredRole, gathered, offsets, spans
from edition.text.facts import Status, read_metadata
from edition.text.follow import History
from edition.text.formed import formed_passages
from edition.text.ledger import Ledger, read_ledger
from edition.text.number import number
from edition.text.promises import broken_promises
from edition.text.reading import promised
from edition.text.revisions import read_revisions
from edition.text.segment import Block, segment
from edition.text.statement import DividedPassage, Statement
from edition.text.versions import read_of
from edition.text.words import words

_DRAFT = re.compile(rf"^status:[ \t]*{Status.DRAFT.value}[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Files:
    """The files of one statement as they were read: `None` for one that is not there or not UTF-8."""

    slug: str
    text: Source | None
    facts: Source | None
    ledger: Source | None = None
    revisions: Source | None = None


def read_files(folder: Folder) -> Reads[tuple[Files, ...]]:
    """The files of every statement of the folder, by slug."""
    paths = yield from _by_slug(folder)
    yield from _orphans(folder, set(paths))
    found = []
    for slug, path in sorted(paths.items()):
        text = yield from folder.read(path)
        facts = yield from folder.read(path.with_suffix(".yml"))
        found.append(Files(slug, text, facts, *(yield from _of_the_past(folder, slug))))
    return tuple(found)


def _of_the_past(folder: Folder, slug: str) -> Reads[tuple[Source | None, Source | None]]:
    """The ledger and the revisions; nothing can be revised that was not published."""
    ledger, revisions = folder.root / "ledger" / f"{slug}.tsv", folder.root / "revisions" / f"{slug}.yml"
    if not ledger.is_file():
        return None, None
    return (yield from folder.read(ledger)), (yield from folder.read(revisions)) if revisions.is_file() else None


def read_statement(files: Files) -> Reads[Statement | None]:
    """One statement from its own files, which depend on nothing else; `None` if there is none to be read."""
    record = (yield from read_record(files.facts)) if files.facts else None
    ledger = (yield from read_ledger(files.ledger, files.slug)) if files.ledger else Ledger()
    revisions = (yield from read_revisions(files.revisions, ledger)) if files.revisions else ()
    if files.text is None or record is None:
        return None
    return (yield from _statement(files.slug, files.text, record, History(ledger, revisions)))


def is_draft(files: Files) -> bool:
    """Whether the record says so, even where the statement cannot be read. What was published is none any more."""
    if files.facts is None or files.ledger:
        return False
    record = collect(read_record(files.facts), [])
    if record is None:  # No YAML at all; an editor at work on a draft keeps nothing else from being published.
        return bool(_DRAFT.search(files.facts.text))
    return collect(record.choice("status", Status, Status.PUBLISHED), []) is Status.DRAFT


def _statement(slug: str, source: Source, record: Record, history: History) -> Reads[Statement | None]:
    if not segment(source.text):
        yield Finding(Place(source.name), "empty-statement", "the statement has no words", "add its text")
        return None
    # Facts may quote a title or an address, so they are looked for in the whole text, not in its passages.
    text = words(source.text, Span(0, len(source.text)))
    metadata = yield from read_metadata(record, text)
    divisions = yield from offsets(source, metadata.divisions)
    joins = yield from offsets(source, metadata.joins)
    roles = yield from spans(source, metadata.roles)
    if roles:
        roles = yield from _possible(segment(source.text, gathered(divisions, joins, roles)), roles)
    told = gathered(divisions, joins, roles)
    blocks = segment(source.text, told)
    kept = promised(source, told)
    numbering = number(slug, kept, blocks, history)
    yield from broken_promises(kept, numbering, history)
    declared = sorted((divisions | joins).items())
    divided = tuple(
        DividedPassage(paragraph.anchor, why.because)
        for paragraph in numbering.paragraphs
        for at, why in declared
        if paragraph.extent.start <= at < paragraph.extent.end
    )
    formed = tuple(formed_passages(source, numbering.paragraphs, gathered(divisions, joins, {}), roles))
    of = yield from read_of(record, text)
    former = numbering.former
    return Statement(slug, source, metadata, numbering.paragraphs, divided, former, history, of, told, formed)


def _possible(blocks: Iterable[Block], roles: Mapping[Span, DeclaredRole]) -> Reads[dict[Span, DeclaredRole]]:
    """The declared roles that passages can have: an item belongs to a paragraph before it."""
    role_at = {block.span.start: block.role for block in blocks}
    possible = {span: each for span, each in roles.items() if role_at.get(span.start, each.role) is each.role}
    for span, declared in roles.items():
        if span not in possible:
            message = f'"{declared.words}" cannot be an item: no paragraph comes before it'
            yield Finding(declared.place, "item-of-nothing", message, "declare it as `body`, or leave the role out")
    return possible


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


def _orphans(folder: Folder, slugs: set[str]) -> Reads[None]:
    """Complain of ledgers and revisions whose statement is gone: what was published stays."""
    for path in (*folder.files("ledger", ".tsv"), *folder.files("revisions", ".yml")):
        if path.stem not in slugs:
            message = f'"{path.stem}" was published, and its text is gone'
            text = f"seeds/statements/{path.stem}.txt"
            hint = f"restore {text}, or rename this file with the statement and list the old slug under `formerly`"
            yield Finding(Place(folder.name(path)), "published-statement-gone", message, hint)
