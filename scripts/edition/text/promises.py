"""What publishing promised: a published anchor stays, with its words, unless a revision says otherwise."""

from __future__ import annotations

from edition.seeds.finding import Finding, Reads
from edition.seeds.source import Source
from edition.text.anchor import Anchor
from edition.text.follow import History
from edition.text.ledger import Entry, digest
from edition.text.number import Numbering
from edition.text.revisions import changes_in
from edition.text.segment import Role
from edition.text.statement import Paragraph


def broken_promises(source: Source, numbering: Numbering, history: History) -> Reads[None]:
    """Complain of published anchors that are gone, or whose words differ, without a revision."""
    for entry in numbering.lost:
        yield _lost(source, numbering, history, entry)
    for former in numbering.former:
        if former.revision is None and not former.anchor.sentence:
            yield Finding(
                history.ledger.place(former.anchor.id),
                "broken-history",
                f'"{former.anchor.id}" is not live any more, and no revision says why',
                f"restore {_records(history)} as it was committed",
            )
    for entry in numbering.redivided:
        yield Finding(
            history.ledger.place(entry.id),
            "sentence-redivided",
            f'the published sentence "{entry.id}" is cut otherwise now, though its paragraph is the same',
            "restore the rule that cut it",
        )


def _lost(source: Source, numbering: Numbering, history: History, entry: Entry) -> Finding:
    """A lost anchor, told at the passage that stands where it stood, if there is one, else in the ledger."""
    records = _records(history)
    changes = (r for _, r in changes_in(history.revisions) if entry.id in r.ids and entry.digest not in r.to)
    declared = next(changes, None)
    if declared:
        message = f'no passage has the words that "{entry.id}" was changed to (digest {", ".join(declared.to)})'
        return Finding(declared.place, "broken-history", message, "give in `to` the digest that `make revise` prints")
    # Words that stand there whole, but as another part, did not change: the layout did.
    elsewhere = next((p for p in numbering.paragraphs if digest(source[p.span]) == entry.digest), None)
    if elsewhere:
        return Finding(
            source.place(elsewhere.span.start),
            "published-words-changed",
            f'the published words of "{entry.id}" stand here, but are read as {elsewhere.role.value}',
            f'restore the layout, or declare in {records} that "{entry.id}" was removed',
        )
    other = standing_there(numbering, history, entry)
    if other:
        return Finding(
            source.place(other.span.start),
            "published-words-changed",
            f'the words of "{entry.id}", published on {entry.first}, are not those that were published',
            f"restore them, or declare the change in {records}, of which `make revise` prints a draft",
        )
    return Finding(
        history.ledger.place(entry.id),
        "published-anchor-gone",
        f'"{entry.id}", published on {entry.first}, is gone from the text',
        f"restore its words, or declare in {records} that it was reworded, split, merged or removed",
    )


def _records(history: History) -> str:
    return history.ledger.name.replace("ledger/", "revisions/").replace(".tsv", ".yml")


def standing_there(numbering: Numbering, history: History, entry: Entry) -> Paragraph | None:
    """A passage that is not published and stands where a lost one of its kind stood."""
    paragraphs = numbering.paragraphs
    slug = paragraphs[0].anchor.statement
    lost = Anchor.parse(f"{slug}#{entry.id}")
    alike = [p for p in paragraphs if (p.anchor.part, p.role is Role.ITEM) == (lost.part, lost.item is not None)]
    for i, paragraph in enumerate(alike):
        new = paragraph.anchor.id not in history.ledger.by_id
        before = alike[i - 1].anchor if i else None
        after = alike[i + 1].anchor if i + 1 < len(alike) else None
        if new and (before is None or before < lost) and (after is None or lost < after):
            return paragraph
    return None
