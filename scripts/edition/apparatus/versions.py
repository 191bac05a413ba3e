"""Versions of statements: which is a version of which, and which of their passages answer to each other.

`of` in the record of a statement names another; `seeds/alignments/<slug>.yml` sets its passages beside those of
that one, in groups: `{at: 1, of: [1, 2]}`. Passages that no group names have no counterpart that was declared.
"""

from __future__ import annotations

from dataclasses import dataclass

from edition.apparatus.evidence import Library, numbered_passage
from edition.apparatus.readings import strays
from edition.seeds.finding import Finding, Reads, did_you_mean
from edition.seeds.folder import Folder
from edition.seeds.record import Record, read_record
from edition.seeds.source import Place
from edition.text.anchor import Anchor
from edition.text.statement import Statement
from edition.text.versions import Of, VersionKind


@dataclass(frozen=True)
class Group:
    """Passages of a version, and those of its original that they answer to; either may be none."""

    at: tuple[Anchor, ...]
    of: tuple[Anchor, ...]


@dataclass(frozen=True)
class Alignment:
    """Groups of passages, of which none stands in two; `by` is the editor, or nobody where they are `suggested`."""

    groups: tuple[Group, ...]
    by: str = ""

    @property
    def is_suggested(self) -> bool:
        """Whether a program says so, and no editor."""
        return not self.by


@dataclass(frozen=True)
class Version:
    """A statement (its slug) that is a version of another, with the alignment that is declared, if one is."""

    slug: str
    of: Of
    declared: Alignment | None = None


def read_versions(folder: Folder, library: Library, editors: str) -> Reads[tuple[Version, ...]]:
    """The versions among the statements of the library; one that cannot be what it is said to be is none."""
    found: dict[str, Of] = {}
    for statement in library.statement_of.values():
        if statement.of and (yield from _is_sound(statement, statement.of, library)):
            found[statement.slug] = statement.of
    circles = {min(circle) for slug in found if (circle := _circle(slug, found))}
    for slug in sorted(circles):
        message = f"{slug} is, by way of others, a version of itself"
        yield Finding(found[slug].place, "version-of-itself", message, "name the statement that was there first")
    versions = []
    for slug, of in found.items():
        if not _circle(slug, found):
            versions.append(Version(slug, of, (yield from _declared(folder, library, slug, of, editors))))
    yield from strays(folder, "alignments")
    yield from _alignments_of_nothing(folder, library)
    return tuple(versions)


def _is_sound(statement: Statement, of: Of, library: Library) -> Reads[bool]:
    """Whether a statement can be a version of what it names. A draft that is left out is named in silence."""
    original = library.statement_of.get(of.statement)
    if of.statement == statement.slug:
        message = f"{statement.slug} is said to be a version of itself"
        yield Finding(of.place, "version-of-itself", message, "name the other statement, or take `of` away")
    elif original is None and of.statement not in library.unread:
        others = [slug for slug in library.statement_of if slug != statement.slug]
        message = f'"{of.statement}" names no statement of the edition'
        yield Finding(of.place, "unknown-statement", message, did_you_mean(of.statement, others))
    elif original and of.kind is VersionKind.TRANSLATION and _in_one_language(statement, original):
        message = f"{statement.slug} is no translation of {of.statement}: both are in {original.language.name}"
        hint = "correct the `language` of one of them, or write `kind: version`"
        yield Finding(of.kind_place, "same-language", message, hint)
    else:
        return original is not None
    return False


def _in_one_language(one: Statement, other: Statement) -> bool:
    return one.language.is_known and one.language == other.language


def _circle(slug: str, found: dict[str, Of]) -> frozenset[str]:
    """The statements of which each is a version of the next and the last of this one; none where it is not so."""
    seen = [slug]
    while (of := found.get(seen[-1])) and of.statement not in seen:
        seen.append(of.statement)
    return frozenset(seen) if of and of.statement == slug else frozenset()


def _declared(folder: Folder, library: Library, slug: str, of: Of, editors: str) -> Reads[Alignment | None]:
    path = folder.root / "alignments" / f"{slug}.yml"
    if not path.is_file():
        return None
    source = yield from folder.read(path)
    record = (yield from read_record(source)) if source else None
    if record is None:
        return None
    yield from record.expect("alignment", "by")
    by = yield from record.text("by", editors)
    here, there = library.statement_of[slug], library.statement_of[of.statement]
    entries = yield from record.records("alignment", required=True)
    groups, taken = [], set[Anchor]()
    for entry in entries:
        yield from entry.expect("at", "of")
        at = yield from _passages(here, entry, "at", taken)
        beside = yield from _passages(there, entry, "of", taken)
        if at or beside:
            groups.append(Group(at, beside))
        elif not ("at" in entry or "of" in entry):
            yield Finding(entry.place, "missing-field", "a group names passages", "give `at:`, `of:` or both")
    return Alignment(tuple(groups), by)


def _passages(statement: Statement, entry: Record, name: str, taken: set[Anchor]) -> Reads[tuple[Anchor, ...]]:
    """The passages that one side of a group names, in the order of the text, each of which is in no other group."""
    found = []
    for locator in (yield from entry.texts_or_text(name)) if name in entry else ():
        paragraph = yield from numbered_passage(statement, locator, entry.at(name))
        if paragraph and paragraph.anchor in taken:
            message = f"{statement.slug} ¶ {locator} stands in two groups"
            yield Finding(entry.at(name), "aligned-twice", message, "keep one, or make one group of the two")
        elif paragraph:
            found.append(paragraph.anchor)
            taken.add(paragraph.anchor)
    return tuple(sorted(found))


def _alignments_of_nothing(folder: Folder, library: Library) -> Reads[None]:
    """Complain of alignments of what is no version; of one that names what is wrong there is a finding already."""
    for path in folder.files("alignments", ".yml"):
        statement = library.statement_of.get(path.stem)
        if statement and not statement.of:
            message = f"{path.stem} is a version of nothing, and has nothing to be aligned with"
            hint = f"say of what, as `of:` in {statement.source.name.replace('.txt', '.yml')}"
            yield Finding(Place(folder.name(path)), "not-a-version", message, hint)
