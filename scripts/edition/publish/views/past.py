"""What a statement's page shows of its past: old addresses, tombstones, and what changed when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.publish.views.diff import Change, word_changes
from edition.text.anchor import Anchor
from edition.text.ledger import digest
from edition.text.revisions import Revised, Revision, changes_in
from edition.text.statement import Former, Paragraph, Statement


@dataclass(frozen=True)
class Aliases:
    """Where the old addresses of a statement are to stand on its page."""

    moved: dict[str, tuple[Anchor, ...]]
    tombstones: dict[str, tuple[Former, ...]]
    last: tuple[Former, ...]
    sentences: dict[str, tuple[Anchor, ...]]


def aliases(statement: Statement) -> Aliases:
    """Moved addresses by the id at which their words now stand; tombstones by the passage after them.

    `sentences` are the withdrawn sentences of each tombstone. A move to what moved again is followed.
    """
    moved: dict[str, list[Anchor]] = {}
    graves: list[Former] = []
    sentences: dict[str, list[Anchor]] = {}
    for gone, end in fates(statement):
        if end.successor:
            moved.setdefault(end.successor.id, []).append(gone.anchor)
        elif gone.anchor.sentence:
            sentences.setdefault(gone.anchor.passage.id, []).append(gone.anchor)
        else:
            graves.append(gone)
    by_place: dict[str, list[Former]] = {}
    for grave in sorted(graves, key=lambda f: f.anchor):
        by_place.setdefault(_after(statement, grave.anchor), []).append(grave)
    last = tuple(by_place.pop("", ()))
    return Aliases(_frozen(moved), {k: tuple(v) for k, v in by_place.items()}, last, _frozen(sentences))


def _frozen(lists: dict[str, list[Anchor]]) -> dict[str, tuple[Anchor, ...]]:
    return {key: tuple(sorted(anchors)) for key, anchors in lists.items()}


def fates(statement: Statement) -> Iterator[tuple[Former, Former]]:
    """Each anchor that lives no more, with the last of its chain of moves."""
    former = {f.anchor.id: f for f in statement.former}
    return ((gone, _end(gone, former)) for gone in statement.former)


def _end(gone: Former, former: dict[str, Former]) -> Former:
    """The last of a chain of moves."""
    seen = {gone.anchor.id}
    while gone.successor and gone.successor.id in former and gone.successor.id not in seen:
        seen.add(gone.successor.id)
        gone = former[gone.successor.id]
    return gone


def _after(statement: Statement, anchor: Anchor) -> str:
    """The numbered passage before which a withdrawn one stood; nothing at the end of the text."""
    later = (p.anchor for p in statement.numbered() if p.anchor > anchor)
    return next((a.id for a in later), "") if anchor.numbered else ""


@dataclass(frozen=True)
class Told:
    """One change as it is told: which passages, what became of them, and word by word."""

    change: str
    ids: tuple[Anchor, ...]
    into: tuple[Anchor, ...]
    words: tuple[Change, ...]


def told(statement: Statement, revision: Revision) -> Iterator[Told]:
    """The changes of one revision, each with its old words against those that came next."""
    for revised in revision.changes:
        ids = tuple(Anchor.parse(f"{statement.slug}#{id}") for id in revised.ids)
        now = [_words_of(statement, to) for to in revised.to]
        into = tuple(p.anchor for to in revised.to for p in statement.paragraphs if _digest(statement, p) == to)
        yield Told(revised.change.value, ids, into, word_changes(_plain(revised.was), _plain(now)))


def revised_on(statement: Statement) -> dict[str, str]:
    """The days on which each passage's words were revised, space by space, by its id."""
    days: dict[str, list[str]] = {}
    for revision, revised in changes_in(statement.history.revisions):
        for id in {*revised.ids[:1], *_ids(statement, revised)}:
            days.setdefault(id, []).append(str(revision.date))
    return {id: " ".join(dict.fromkeys(listed)) for id, listed in days.items()}


def _ids(statement: Statement, revised: Revised) -> set[str]:
    return {p.anchor.id for p in statement.paragraphs if _digest(statement, p) in revised.to}


def _words_of(statement: Statement, wanted: str) -> str:
    """The words of a digest: those that a later revision changed, or those that stand there now."""
    for _, revised in changes_in(statement.history.revisions):
        for words in revised.was:
            if digest(words) == wanted:
                return words
    return next((statement.promised[p.span] for p in statement.paragraphs if _digest(statement, p) == wanted), "")


def _digest(statement: Statement, paragraph: Paragraph) -> str:
    return digest(statement.promised[paragraph.span])


def _plain(parts: tuple[str, ...] | list[str]) -> str:
    return " ".join(" ".join(part.split()) for part in parts)
