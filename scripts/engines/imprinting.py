"""The files that name the edition's version and day, as a release leaves them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.seeds.finding import Finding, Reads
from edition.seeds.folder import Folder
from edition.seeds.record import Record, read_record
from edition.seeds.source import Place, Source
from edition.text.dates import Dating
from edition.text.version import Version

IMPRINT, CITATION, CHANGES = "seeds/edition.yml", "CITATION.cff", "CHANGELOG.md"
_HEADING = r"^## Not yet released[^\S\r\n]*(?=\r?\n|\Z)"
_UNRELEASED = re.compile(rf"{_HEADING}(?P<told>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_RELEASED = re.compile(r"^## (\S+) \(", re.MULTILINE)


@dataclass(frozen=True)
class Named:
    """A version that a file names, and where."""

    version: Version
    place: Place


@dataclass(frozen=True)
class Imprinted:
    """The three files, as they stand."""

    imprint: Source
    citation: Source
    changes: Source

    def released(self) -> Reads[tuple[Named, ...]]:
        """The versions that were released: those of the citation and of the changelog."""
        record = yield from read_record(self.citation)
        written = (yield from record.text("version")) if record else ""
        cited = [(written, record.at("version"))] if record else []
        headings = ((m[1], self.changes.place(m.start())) for m in _RELEASED.finditer(self.changes.text))
        return tuple(Named(v, place) for said, place in (*cited, *headings) if (v := Version.known(said)))

    def raised(self, version: Version, day: Dating) -> Reads[dict[str, str]]:
        """Their contents, by name, for a release."""
        imprint = yield from _with(self.imprint, {"version": str(version), "date": str(day)})
        citation = yield from _with(self.citation, {"version": str(version), "date-released": str(day)})
        changes = yield from _with_heading(self.changes, f"## {version} ({day.in_words})")
        return {IMPRINT: imprint, CITATION: citation, CHANGES: changes}


def read_imprinted(root: Path) -> Reads[Imprinted | None]:
    """The three files of a project; `None`, with a finding for each, where one cannot be read."""
    found = []
    for name in (IMPRINT, CITATION, CHANGES):
        folder = _Project(root)
        found.append((yield from folder.read(root / name)))
    imprint, citation, changes = found
    return Imprinted(imprint, citation, changes) if imprint and citation and changes else None


class _Project(Folder):
    """The project's folder; messages show its files by their paths within it."""

    def name(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()


def _with(source: Source, values: Mapping[str, str]) -> Reads[str]:
    """A YAML file with other values in the same places: comments, order and layout stay."""
    record = yield from read_record(source)
    if record is None:
        return source.text
    text = source.text
    for name in sorted((n for n in values if n in record), key=lambda n: _end(record, n), reverse=True):
        node = record.nodes[name]
        text = text[: node.start_mark.index] + values[name] + text[node.end_mark.index :]
    again = yield from read_record(Source(source.name, text))
    for name, value in values.items():
        # Missing, or written in a form of YAML in which it cannot simply be exchanged.
        if again is None or (yield from again.text(name, "")) != value:
            yield Finding(record.at(name), "not-raised", f'"{name}" cannot be set to {value}', f"write `{name}: ...`")
    return text


def _end(record: Record, name: str) -> int:
    return int(record.nodes[name].end_mark.index)


def _with_heading(changes: Source, heading: str) -> Reads[str]:
    """The changelog with the heading of a release over what was not yet released."""
    found = list(_UNRELEASED.finditer(changes.text))
    if len(found) != 1:
        place = changes.place(found[1].start()) if found else changes.place()
        message = f'the heading "## Not yet released" stands {len(found)} times'
        yield Finding(place, "not-raised", message, "let it stand once, over what is new in the release")
        return changes.text
    [told] = found
    if not told["told"].strip():
        message, hint = 'nothing stands under "## Not yet released"', "tell what changed for readers and editors"
        yield Finding(changes.place(told.start()), "not-raised", message, hint)
    return changes.text[: told.start()] + heading + changes.text[told.start("told") :]


def not_higher(version: Version, present: Named | None, released: tuple[Named, ...]) -> Iterator[str]:
    """A line where a version is not higher than all that were released, or is lower than that of the edition."""
    last = max(released, key=lambda named: named.version, default=None)
    if last and version <= last.version:
        yield f"{last.place}: {version} is not higher than {last.version}, which was released"
    elif present and version < present.version:
        yield f"{present.place}: {version} is lower than {present.version}, the version of the edition"
