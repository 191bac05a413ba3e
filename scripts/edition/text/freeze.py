"""Publishing: a statement's anchors into its ledger. Lines are added; none goes."""

from __future__ import annotations

from edition.text.ledger import Entry, Ledger, Status, digest
from edition.text.statement import Statement


def freeze(statement: Statement, day: str, edition: str) -> Ledger:
    """The ledger after publishing a statement in an edition of that day and version.

    An anchor that has a line keeps its place and its first day; its digest changes only where a
    declared revision changed its words, its status only where the anchor moved or was withdrawn.
    The statement must have no findings.
    """
    text = statement.promised
    live = {p.anchor.id: digest(text[p.span]) for p in statement.paragraphs}
    live |= {s.anchor.id: digest(text[s.span]) for p in statement.paragraphs for s in p.sentences}
    former = {f.anchor.id: f for f in statement.former}
    ledger = statement.history.ledger
    entries = []
    for old in ledger.entries:
        if old.id in live:
            now = Entry(old.id, live[old.id], old.first, Status.LIVE, edition)
        else:
            successor = former[old.id].successor
            status = Status.MOVED if successor else Status.WITHDRAWN
            now = Entry(old.id, old.digest, old.first, status, edition, successor.id if successor else "")
        # The version is not compared: a line names the edition that last changed it, not the last one of all.
        unchanged = (now.digest, now.status, now.successor) == (old.digest, old.status, old.successor)
        entries.append(old if unchanged else now)
    new = (Entry(id, words, day, Status.LIVE, edition) for id, words in live.items() if id not in ledger.by_id)
    slugs = dict.fromkeys((statement.slug, *ledger.slugs))
    return Ledger(ledger.name, (*entries, *new), tuple(slugs))
