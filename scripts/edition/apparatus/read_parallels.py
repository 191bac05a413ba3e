"""From `seeds/parallels.yml` to parallels, declared and refused."""

from __future__ import annotations

from edition.apparatus.evidence import Library, evidence, passage
from edition.apparatus.parallels import End, Parallel, Parallels, Refused, Relation, home_of
from edition.apparatus.prose import read_prose
from edition.seeds.finding import Finding, Reads
from edition.seeds.folder import Folder
from edition.seeds.ids import read_id, unique
from edition.seeds.record import Record, read_record

NAME = "parallels.yml"


def read_parallels(folder: Folder, library: Library, editors: str) -> Reads[Parallels]:
    """The declared parallels and the refused ones; an edition need not have any."""
    path = folder.root / NAME
    source = (yield from folder.read(path)) if path.is_file() else None
    record = (yield from read_record(source)) if source else None
    if record is None:
        return Parallels()
    yield from record.expect("parallels", "refused")
    entries = yield from record.records("parallels", required=True)
    yield from unique(entries)
    declared, refused = list[Parallel](), list[Refused]()
    for entry in entries:
        declared += yield from _parallel(entry, library, editors)
    for entry in (yield from record.records("refused")):
        refused += yield from _refused(entry, library)
    return Parallels(tuple(declared), tuple(refused))


def _parallel(entry: Record, library: Library, editors: str) -> Reads[list[Parallel]]:
    yield from entry.expect("id", "source", "relation", "target", "because", "by")
    name = yield from read_id(entry)
    source = yield from _end(entry, "source", library)
    target = yield from _end(entry, "target", library)
    relation = yield from entry.choice("relation", Relation, Relation.RESTATES)
    because = yield from read_prose(entry, "because", library, home_of(source, target))
    by = yield from entry.text("by", editors)
    return [Parallel(name, source, relation, target, because, by)] if source and target else []


def _end(entry: Record, name: str, library: Library) -> Reads[End | None]:
    side = yield from _side(entry, name)
    if side is None:
        return None
    side = yield from side.renamed(pivot="turn")
    yield from side.expect("at", "quote", "quotes", "pivot")
    words = yield from evidence(library, side)
    pivot = yield from side.text("pivot", "")
    if words is None or not pivot:
        return End(words) if words else None
    statement = library.statement_of[words.anchor.statement]
    found = [span for quoted in words.spans for span in statement.words(quoted).find(pivot)]
    if len(found) != 1:
        message = f'"{pivot}" stands {len(found)} times in the words quoted' if found else f'"{pivot}" is not quoted'
        yield Finding(side.at("pivot"), "pivot-not-quoted", message, "give a few words that stand once in `quote`")
        return End(words)
    return End(words, found[0])


def _side(entry: Record, name: str) -> Reads[Record | None]:
    side = yield from entry.record(name)
    if side is None and name not in entry:
        hint = f"add `{name}: {{at: rus-gcm 9, quote: ...}}`"
        yield Finding(entry.place, "missing-field", f'the field "{name}" is missing', hint)
    return side


def _refused(entry: Record, library: Library) -> Reads[list[Refused]]:
    yield from entry.expect("source", "target", "because")
    ends = []
    for name in ("source", "target"):
        side = yield from _side(entry, name)
        if side:
            yield from side.expect("at")
            found = yield from passage(library, side)
            ends += [found[1].anchor] if found else []
    because = yield from read_prose(entry, "because", library)
    return [Refused(ends[0], ends[1], because)] if len(ends) == 2 else []
