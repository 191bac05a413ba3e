"""Passages that an editor declares to say the same thing in other words, and how they differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from edition.apparatus.evidence import Evidence, Library, evidence, passage
from edition.apparatus.prose import read_prose
from edition.seeds.finding import Finding, Reads
from edition.seeds.folder import Folder
from edition.seeds.ids import read_id, unique
from edition.seeds.record import Record, read_record
from edition.seeds.source import Span
from edition.text.anchor import Anchor

NAME = "parallels.yml"


class Relation(Enum):
    """What the source of a parallel does with the words of its target."""

    RESTATES = "restates"
    SHARPENS = "sharpens"
    SOFTENS = "softens"
    NARROWS = "narrows"
    GENERALISES = "generalises"
    OMITS = "omits"

    @property
    def of_source(self) -> str:
        """As it is said at the source, before the target's number: `omits part of ¶ 9`."""
        return "omits part of" if self is Relation.OMITS else self.value

    @property
    def inverse(self) -> str:
        """As it is said at the target, before the source's number: `softened in ¶ 5`."""
        return {
            Relation.RESTATES: "restated in",
            Relation.SHARPENS: "sharpened in",
            Relation.SOFTENS: "softened in",
            Relation.NARROWS: "narrowed in",
            Relation.GENERALISES: "generalised in",
            Relation.OMITS: "omitted in part in",
        }[self]

    @property
    def meaning(self) -> str:
        """What the word means, as the page and the method tell it."""
        return {
            Relation.RESTATES: "says the same in other words",
            Relation.SHARPENS: "says it more strongly",
            Relation.SOFTENS: "says it less strongly",
            Relation.NARROWS: "says it of less than the other",
            Relation.GENERALISES: "says it of more than the other",
            Relation.OMITS: "says it without an essential part",
        }[self]


@dataclass(frozen=True)
class End:
    """One side of a parallel: its words, and those few among them on which the difference turns."""

    evidence: Evidence
    turn: Span | None = None

    @property
    def anchor(self) -> Anchor:
        """The passage that the words are of."""
        return self.evidence.anchor


@dataclass(frozen=True)
class Parallel:
    """`source` stands in a relation to `target`, because of both their words."""

    id: str
    source: End
    relation: Relation
    target: End
    because: str
    by: str

    @property
    def key(self) -> str:
        """Its name among the edition's entries."""
        return f"parallel:{self.id}"

    @property
    def home(self) -> str:
        """The statement that both ends are of; empty where they are of two."""
        return home_of(self.source, self.target)

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """The passages that it is about: two, or one where both its ends are there."""
        return tuple(dict.fromkeys((self.source.anchor, self.target.anchor)))


@dataclass(frozen=True)
class Refused:
    """A pair of passages that an editor read and found not to be parallel, and why."""

    source: Anchor
    target: Anchor
    because: str


@dataclass(frozen=True)
class Parallels:
    """All that editors have decided on pairs of passages."""

    declared: tuple[Parallel, ...] = ()
    refused: tuple[Refused, ...] = ()


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


def home_of(*ends: End | None) -> str:
    """The statement that a bare number in the reason is of: the one that all ends are of, if it is one."""
    slugs = {end.anchor.statement for end in ends if end}
    return slugs.pop() if len(slugs) == 1 else ""


def _end(entry: Record, name: str, library: Library) -> Reads[End | None]:
    side = yield from _side(entry, name)
    if side is None:
        return None
    yield from side.expect("at", "quote", "quotes", "turn")
    words = yield from evidence(library, side)
    turn = yield from side.text("turn", "")
    if words is None or not turn:
        return End(words) if words else None
    statement = library.statement_of[words.anchor.statement]
    found = [span for quoted in words.spans for span in statement.words(quoted).find(turn)]
    if len(found) != 1:
        message = f'"{turn}" stands {len(found)} times in the words quoted' if found else f'"{turn}" is not quoted'
        yield Finding(side.at("turn"), "turn-not-quoted", message, "give a few words that stand once in `quote`")
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
