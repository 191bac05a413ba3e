"""Declared changes of published words, from `seeds/revisions/<slug>.yml`.

A change says which published passages had which words (`was`, kept for ever) and the digests of the
passages that stand for them now: one for one (reworded), one for several (split), several for one
(merged), or none (removed). The first passage keeps the first number; the others of a merger move
to it, the others of a split are insertions after it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from edition.seeds.finding import Finding, Reads, each
from edition.seeds.record import Record, read_record
from edition.seeds.source import Place, Source
from edition.text.dates import Dating
from edition.text.ledger import Ledger, digest
from edition.text.version import Version

DAY, VERSION, REASON, WORDS = "(the day)", "(the version)", "(why)", "(the old words)"
"""What a draft has where an editor still has to write; no revision passes with any of them."""

_PASSAGE = re.compile(r"p[0-9][0-9a-rt-z]*(?:-[0-9][0-9a-rt-z]*)?|[a-z]+-[0-9]+")
_DIGEST = re.compile(r"[0-9a-f]{32}")


class Change(Enum):
    """What was done to published passages."""

    REWORDED = "reworded"
    SPLIT = "split"
    MERGED = "merged"
    REMOVED = "removed"


_ARITY: dict[Change, tuple[Callable[[int, int], bool], str]] = {
    Change.REWORDED: (lambda old, new: old == new == 1, "one passage and one digest in `to`"),
    Change.SPLIT: (lambda old, new: old == 1 < new, "one passage and several digests in `to`"),
    Change.MERGED: (lambda old, new: new == 1 < old, "several passages and one digest in `to`"),
    Change.REMOVED: (lambda old, new: old == 1 and new == 0, "one passage and no `to`"),
}


@dataclass(frozen=True)
class Revised:
    """One change: the ids of the passages, their old words, and the digests of the new ones."""

    change: Change
    ids: tuple[str, ...]
    was: tuple[str, ...]
    to: tuple[str, ...]
    place: Place

    @property
    def successor(self) -> str:
        """The id at which the words now stand; empty where they were removed."""
        return self.ids[0] if self.to else ""


@dataclass(frozen=True)
class Revision:
    """Changes that were made together: when, in which version of the edition, and why.

    Where its file has no day or no version, `date` and `edition` are empty, and a finding has told of it.
    """

    date: Dating
    edition: str
    reason: str
    changes: tuple[Revised, ...]
    date_at: Place = field(default=Place("seeds/revisions"), compare=False)
    edition_at: Place = field(default=Place("seeds/revisions"), compare=False)


def changes_in(revisions: tuple[Revision, ...]) -> Iterator[tuple[Revision, Revised]]:
    """Every change with its revision, in the order in which they were made."""
    return ((revision, revised) for revision in revisions for revised in revision.changes)


def read_revisions(source: Source, ledger: Ledger) -> Reads[tuple[Revision, ...]]:
    """The revisions of a statement, oldest first, checked against what was published."""
    record = yield from read_record(source)
    if record is None:
        return ()
    yield from record.expect("revisions")
    revisions = yield from each((yield from record.records("revisions", required=True)), _revision)
    yield from _unordered(record, revisions)
    yield from _unpublished(revisions, ledger)
    return revisions


def _revision(record: Record) -> Reads[Revision]:
    yield from record.expect("date", "edition", "reason", "changes")
    date = yield from _day(record)
    changes = yield from each((yield from record.records("changes", required=True)), _revised)
    return Revision(
        date,
        (yield from _edition(record)),
        (yield from _reason(record)),
        tuple(revised for revised in changes if revised),
        record.at("date"),
        record.at("edition"),
    )


def _day(record: Record) -> Reads[Dating]:
    written = yield from record.text("date")
    try:
        return Dating.day(written) if written else Dating("")
    except ValueError as error:
        yield Finding(record.at("date"), "malformed-date", f"{error}: the day of the edition that has the change")
        return Dating("")


def _edition(record: Record) -> Reads[str]:
    written = yield from record.text("edition")
    try:
        return str(Version.parse(written)) if written else ""
    except ValueError as error:
        yield Finding(record.at("edition"), "malformed-version", f"{error}: that of the edition that has the change")
        return ""


def _reason(record: Record) -> Reads[str]:
    written = yield from record.text("reason")
    if written == REASON:
        message, hint = f'"{REASON}" is what a draft has for a reason', "write why the words were changed"
        yield Finding(record.at("reason"), "placeholder", message, hint)
    return written


def _revised(record: Record) -> Reads[Revised | None]:
    yield from record.expect("was", "to", *(change.value for change in Change))
    named = [change for change in Change if change.value in record]
    if len(named) != 1:
        known = ", ".join(change.value for change in Change)
        yield Finding(record.place, "malformed-change", "a change is of exactly one kind", f"name one of {known}")
        return None
    change = named[0]
    ids = yield from record.texts_or_text(change.value)
    was = yield from record.texts_or_text("was")
    to = (yield from record.texts_or_text("to")) if "to" in record else ()
    fits, what = _ARITY[change]
    if len(was) != len(ids) or not fits(len(ids), len(to)):
        message = f"{change.value} needs {what}, and the old words of each passage in `was`"
        yield Finding(record.place, "malformed-change", message)
        return None
    malformed = [id for id in ids if not _PASSAGE.fullmatch(id)] + [d for d in to if not _DIGEST.fullmatch(d)]
    for wrong in malformed:
        hint = "name passages by their ids, as p4 or p7-4, and words by the digests that `make revise` prints"
        yield Finding(record.place, "malformed-change", f'"{wrong}" is neither a passage nor a digest', hint)
    return None if malformed else Revised(change, ids, was, to, record.place)


def _unordered(record: Record, revisions: tuple[Revision, ...]) -> Reads[None]:
    dates = [revision.date.start for revision in revisions if revision.date.start]
    if dates != sorted(dates):
        yield Finding(record.at("revisions"), "malformed-change", "revisions stand oldest first", "reorder them")
    dated = [(version, each) for each in revisions if (version := Version.known(each.edition))]
    for (before, _), (after, revision) in itertools.pairwise(dated):
        if after < before:
            message = f"{after} is lower than {before}, the edition of the revision before it"
            yield Finding(revision.edition_at, "wrong-edition", message, f"write {before} or a higher one")


def _unpublished(revisions: tuple[Revision, ...], ledger: Ledger) -> Reads[None]:
    """Complain of changes of what was never published, or of words that were not what was."""
    state: dict[str, str] = {}
    for _, revised in changes_in(revisions):
        for id, words in zip(revised.ids, revised.was, strict=True):
            if id not in ledger.by_id:
                message = f'"{id}" was never published, so no change of it can be declared'
                yield Finding(revised.place, "unknown-passage", message, "name the id of a published passage")
            elif state.setdefault(id, digest(words)) != digest(words):
                message = f'the old words of "{id}" are not those that the change before left'
                yield Finding(revised.place, "broken-history", message, "restore `was` as it was committed")
        # Passages that were merged or removed have no words any more: a later change of them is an error.
        state |= dict.fromkeys(revised.ids, "") | dict(zip(revised.ids[:1], revised.to[:1], strict=False))
    for id, entry in ledger.by_id.items():
        known = {digest(w) for _, r in changes_in(revisions) for i, w in zip(r.ids, r.was, strict=True) if i == id}
        if id in state and entry.digest not in {*known, state[id]}:
            place = next(r.place for _, r in changes_in(revisions) if id in r.ids)
            message = f'the old words of "{id}" are not the words that were published'
            yield Finding(place, "broken-history", message, "quote in `was` the words as they were published")
