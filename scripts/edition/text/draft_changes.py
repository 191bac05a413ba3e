"""Drafting the changes that turn what was published of a statement into what stands now, judged by the words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from edition.text.anchor import Anchor
from edition.text.ledger import Entry, digest
from edition.text.number import Numbering
from edition.text.promises import standing_there
from edition.text.revisions import WORDS
from edition.text.statement import Paragraph, Statement

ALIKE = 0.4
"""Passages that share at least so much of their words are taken for one another."""
_Heirs = dict[str, tuple[Paragraph, ...]]


def lost_passages(statement: Statement) -> tuple[Entry, ...]:
    """The published passages whose words stand nowhere and of which no revision tells; as the text reads."""
    history = statement.history
    anchors = sorted(Anchor.parse(f"{statement.slug}#{id}") for id in history.expected)
    missing = (a for a in anchors if not a.sentence and a.id not in statement.passage_of)
    return tuple(history.ledger.by_id[anchor.id] for anchor in missing)


def draft(statement: Statement, words: Mapping[str, str]) -> list[dict[str, object]]:
    """The changes as a revision lists them; `words` are those that were published, by their digests."""
    lost = lost_passages(statement)
    was = {entry.id: words.get(entry.digest, "") for entry in lost}
    heirs = _heirs(statement, lost, was)
    first = {heirs[id]: id for id in reversed(was) if heirs[id]}
    together = {id: [other for other in was if heirs[other] == into] for into, id in first.items()}
    alone = (id for id in was if not heirs[id])
    told = {id: was[id] or WORDS for id in was}
    return [_change(statement, ids, told, heirs[ids[0]]) for ids in _in_order(was, together, alone)]


def _in_order(was: Mapping[str, str], together: dict[str, list[str]], alone: Iterator[str]) -> list[list[str]]:
    groups = {**together, **{id: [id] for id in alone}}
    return [groups[id] for id in was if id in groups]


def _change(
    statement: Statement, ids: list[str], was: Mapping[str, str], into: tuple[Paragraph, ...]
) -> dict[str, object]:
    digests = [digest(_words(statement, p)) for p in into]
    if not into:
        return {"removed": ids[0], "was": was[ids[0]]}
    if len(ids) > 1:
        return {"merged": ids, "was": [was[id] for id in ids], "to": digests[0]}
    if len(into) > 1:
        return {"split": ids[0], "was": was[ids[0]], "to": digests}
    return {"reworded": ids[0], "was": was[ids[0]], "to": digests[0]}


def _words(statement: Statement, paragraph: Paragraph) -> str:
    return statement.promised[paragraph.span]


def _heirs(statement: Statement, lost: tuple[Entry, ...], was: Mapping[str, str]) -> _Heirs:
    """The new passages that took over the words of each lost one: the most alike, or all parts of it."""
    published = statement.history.ledger.by_id
    fresh = [p for p in statement.paragraphs if p.anchor.id not in published]
    best = {entry.id: _nearest(statement, entry, was[entry.id], fresh) for entry in lost}
    found: _Heirs = {}
    for id, own in best.items():
        parts = [p for p in fresh if _is_part(_words(statement, p), was[id])]
        # What is nearest to another lost passage is that one's, even where words of this one went there, too.
        taken = [nearest for other, nearest in best.items() if other != id]
        left = tuple(p for p in parts if p not in taken) if own in parts else ()
        found[id] = left or ((own,) if own else ())
    return found


def _nearest(statement: Statement, entry: Entry, was: str, fresh: list[Paragraph]) -> Paragraph | None:
    """The new passage that is most like a lost one; where its words are not known, the one at its place."""
    if not was:
        return standing_there(Numbering(statement.paragraphs), statement.history, entry)
    part = Anchor.parse(f"{statement.slug}#{entry.id}").part
    # A heading that became a paragraph is another passage: numbers follow words within their own part only.
    ranked = [(*_shared(was, _words(statement, p)), p) for p in fresh if p.anchor.part == part]
    # By the share alone, three words that all stand there would be nearer than thirty of which one was changed.
    share, _, nearest = max(ranked, key=lambda each: each[0] * each[1], default=(0.0, 0, None))
    return nearest if share >= ALIKE else None


def _is_part(words: str, was: str) -> bool:
    return len(words.split()) < len(was.split()) and _shared(was, words)[0] > 2 * ALIKE


def _shared(was: str, words: str) -> tuple[float, int]:
    """How much of the smaller of two wordings the other has, and how many words that are."""
    old, new = was.split(), words.split()
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    shared = sum(block.size for block in blocks)
    return shared / max(1, min(len(old), len(new))), shared
