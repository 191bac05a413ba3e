"""Revisions and published lines that name a version or a day in which they cannot have been published.

A change is published once the ledger has what it left. Until then its edition is the one that is being made;
from then on it is the one that the ledger names.
"""

from __future__ import annotations

from edition.seeds.finding import Finding, Reads
from edition.text.follow import History
from edition.text.ledger import Status, digest
from edition.text.revisions import Revision, changes_in
from edition.text.version import Version

_IMPRINT = "seeds/edition.yml"


def misdated(history: History, present: Version, day: str) -> Reads[None]:
    """Complain of what is later than the edition, a version of a day, and of changes of another edition than theirs."""
    yield from _later_lines(history, present, day)
    for revision in history.revisions:
        if revision.date.start > day:
            message = f"{revision.date} is later than the edition, which is of {day}"
            hint = f"write the day of edition {revision.edition or present}, or raise `date` in {_IMPRINT}"
            yield Finding(revision.date_at, "future-date", message, hint)
        wrong = _wrong_edition(history, revision, present) if Version.known(revision.edition) else None
        if wrong:
            yield Finding(revision.edition_at, "wrong-edition", *wrong)


def _later_lines(history: History, present: Version, day: str) -> Reads[None]:
    """One finding a ledger for a version, and one for a day, that is later than the edition's own."""
    entries = history.ledger.entries
    newer = next((e for e in entries if Version.parse(e.edition) > present), None)
    if newer:
        message = f'"{newer.id}" was published in {newer.edition}, and the edition is {present}'
        hint = f"raise `version` in {_IMPRINT} to {newer.edition} or a higher one"
        yield Finding(history.ledger.place(newer.id), "wrong-edition", message, hint)
    later = next((e for e in entries if e.first > day), None)
    if later:
        message = f'"{later.id}" was first published on {later.first}, and the edition is of {day}'
        yield Finding(history.ledger.place(later.id), "future-date", message, f"raise `date` in {_IMPRINT}")


def _wrong_edition(history: History, revision: Revision, present: Version) -> tuple[str, str] | None:
    """What is wrong with the version that a revision names, and what would be right; told of one change."""
    ids = (id for revised in revision.changes for id in revised.ids if id in history.ledger.by_id)
    for id in ids:
        entry = history.ledger.by_id[id]
        published, place = published_changes(history, id), _place(history, revision, id)
        if place > published:
            wrong = _unpublished(revision, id, Version.parse(entry.edition), present)
            if wrong:
                return wrong
        elif place == published and entry.edition != revision.edition:
            message = f'the change of "{id}" was published in {entry.edition}, not in {revision.edition}'
            return message, f"restore `edition: {entry.edition}`"
    return None


def _unpublished(revision: Revision, id: str, last: Version, present: Version) -> tuple[str, str] | None:
    """The same for a change that is not published yet; `last` is the version that has the words before it."""
    named = Version.parse(revision.edition)
    if named == present > last:
        return None
    message = f'the change of "{id}" is not published yet, and {named} is not the version that is being made, {present}'
    if present <= last:
        if named == present:
            message = f'"{id}" was published in {last} with its old words, so its change is of a later version'
        to = named if named > last else last.next
        here = "" if named == to else f"write `edition: {to}` here, and "
        return message, f"{here}raise `version` and `date` in {_IMPRINT}, as `make release VERSION={to}` does"
    return message, f"write `edition: {present}`; a revision that was published stays as it is and takes no change in"


def _place(history: History, revision: Revision, id: str) -> int:
    """The place of a revision, from 1, among those that change a passage; the last one, if it does so twice."""
    changing = [each for each, revised in changes_in(history.revisions) if id in revised.ids]
    return max(place for place, each in enumerate(changing, start=1) if each is revision)


def published_changes(history: History, id: str) -> int:
    """How many of the declared changes of a published passage the ledger has; they are the first ones."""
    entry = history.ledger.by_id[id]
    now = entry.digest if entry.status is Status.LIVE else ""
    steps = [(each, revised) for each, revised in changes_in(history.revisions) if id in revised.ids]
    left = [revised.to[0] if revised.successor == id else "" for _, revised in steps]
    before = [digest(revised.was[revised.ids.index(id)]) for _, revised in steps[:1]]
    for count in range(len(steps), 0, -1):
        named = Version.known(steps[count - 1][0].edition)
        # Words that came back are those of the first change or of the last; the line's edition tells of which.
        came_back = now in (*before, *left[: count - 1]) and named and named > Version.parse(entry.edition)
        if left[count - 1] == now and not came_back:
            return count
    return 0
