"""Giving passages their anchors: the published ones to the words they belong to, new ones to the rest.

Without a history, body paragraphs count from 1 as the text reads, items under the paragraph before
them, sentences within their passage, and the unnumbered each by their part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from edition.seeds.source import Source
from edition.text.anchor import UNNUMBERED, Anchor, Step
from edition.text.follow import History, align, match, steps
from edition.text.ledger import Entry, Status, digest
from edition.text.revisions import changes_in
from edition.text.segment import Block, Role
from edition.text.statement import Former, Paragraph, Sentence


@dataclass(frozen=True)
class Numbering:
    """The passages with their anchors; the anchors that live no more; and what should be there but is not."""

    paragraphs: tuple[Paragraph, ...]
    former: tuple[Former, ...] = ()
    lost: tuple[Entry, ...] = ()
    redivided: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class _Past:
    """The history of one statement, by anchors."""

    slug: str
    history: History

    def anchor(self, id: str) -> Anchor:
        return Anchor.parse(f"{self.slug}#{id}")

    @cached_property
    def ever(self) -> tuple[Anchor, ...]:
        """Every anchor that was ever published."""
        return tuple(self.anchor(id) for id in self.history.ledger.by_id)

    @cached_property
    def live(self) -> list[tuple[Anchor, str]]:
        """All passages that are to be found, in order, with their digests."""
        live = ((self.anchor(id), digest) for id, digest in self.history.expected.items())
        return sorted((anchor, digest) for anchor, digest in live if not anchor.sentence)

    def expected(self, part: str) -> list[tuple[str, str]]:
        """The passages of a part (empty for the numbered) that are to be found, with their digests."""
        return [(anchor.id, digest) for anchor, digest in self.live if anchor.part == part]

    @cached_property
    def sentences(self) -> dict[Anchor, list[tuple[Step, str]]]:
        """The published sentences that live, in order and with their digests, by their passage."""
        found: dict[Anchor, list[tuple[Step, str]]] = {}
        for anchor in sorted(anchor for anchor in self.ever if anchor.sentence):
            entry = self.history.ledger.by_id[anchor.id]
            if entry.status is Status.LIVE and anchor.sentence:
                found.setdefault(anchor.passage, []).append((anchor.sentence, entry.digest))
        return found

    @cached_property
    def sentence_steps(self) -> dict[Anchor, list[Step]]:
        """The steps of all sentences that a passage ever had."""
        found: dict[Anchor, list[Step]] = {}
        for anchor in self.ever:
            if anchor.sentence:
                found.setdefault(anchor.passage, []).append(anchor.sentence)
        return found


def number(slug: str, source: Source, blocks: Sequence[Block], history: History) -> Numbering:
    """Number the blocks of a source, in the light of what was published before."""
    past = _Past(slug, history)
    digests = [digest(source[block.span]) for block in blocks]
    known: dict[int, Anchor] = {}
    # Each part is matched by itself: the same words as a title and as a paragraph are two different passages.
    for part in ("", *UNNUMBERED):
        here = [i for i, block in enumerate(blocks) if _part(block.role) == part]
        found = match(past.expected(part), [digests[i] for i in here])
        known |= {here[i]: past.anchor(id) for i, id in found.items()}
    parted = {i for i, words in enumerate(digests) if words in history.parted}
    anchors = {**known, **_unnumbered(past, blocks, known), **_numbered(past, blocks, known, parted)}
    paragraphs = tuple(_passage(past, anchors[i], source, block) for i, block in enumerate(blocks))
    present = {anchor.id for anchor in anchors.values()}
    wanted = {id for part in ("", *UNNUMBERED) for id, _ in past.expected(part)}
    lost = tuple(e for e in history.ledger.entries if e.id in wanted - present)
    former = tuple(_former(past, paragraphs, source))
    return Numbering(paragraphs, former, lost, tuple(_redivided(past, paragraphs, source)))


def _part(role: Role) -> str:
    return "" if role.numbered else role.value


def _unnumbered(past: _Past, blocks: Sequence[Block], known: dict[int, Anchor]) -> dict[int, Anchor]:
    """New titles, addresses and closings take the next number of their part."""
    given: dict[int, Anchor] = {}
    for part in UNNUMBERED:
        # After every number that was ever given, also to a passage that is gone: no address is given twice.
        used = [a.paragraph.number for a in past.ever if a.part == part]
        fresh = (i for i, block in enumerate(blocks) if block.role.value == part and i not in known)
        for count, i in enumerate(fresh, start=max(used, default=0) + 1):
            given[i] = Anchor(past.slug, Step(count), part=part)
    return given


def _numbered(past: _Past, blocks: Sequence[Block], known: dict[int, Anchor], parted: set[int]) -> dict[int, Anchor]:
    """New paragraphs and items: paragraphs as the text reads, then items within each."""
    ever = [a for a in past.ever if a.numbered and not a.sentence]
    bodies = [i for i, b in enumerate(blocks) if b.role is Role.BODY and not (i in known and known[i].item)]
    own = [known[i].paragraph if i in known else None for i in bodies]
    used = (a.paragraph for a in ever if not a.item)
    given = {
        i: Anchor(past.slug, step) for i, step in zip(bodies, steps(own, used, _places(bodies, parted)), strict=True)
    }
    # Paragraphs come first, since an item's number begins with that of its paragraph.
    for parent, items in _items(blocks, given, known):
        inner = [known[i].item if i in known else None for i in items]
        there = (a.item for a in ever if a.item and a.paragraph == parent)
        for i, step in zip(items, steps(inner, there, _places(items, parted)), strict=True):
            given[i] = Anchor(past.slug, parent, step)
    return given


def _places(indexes: Sequence[int], wanted: set[int]) -> set[int]:
    return {place for place, i in enumerate(indexes) if i in wanted}


def _items(
    blocks: Sequence[Block], bodies: dict[int, Anchor], known: dict[int, Anchor]
) -> Iterator[tuple[Step, list[int]]]:
    """The items under each paragraph, but for those that keep a number which is not of that paragraph."""
    parents: dict[Step, list[int]] = {}
    parent = Step(0)
    for i, block in enumerate(blocks):
        if i in bodies:
            parent = bodies[i].paragraph
        elif block.role is Role.ITEM and (i not in known or (known[i].item and known[i].paragraph == parent)):
            parents.setdefault(parent, []).append(i)
    yield from parents.items()


def _passage(past: _Past, anchor: Anchor, source: Source, block: Block) -> Paragraph:
    if not block.role.numbered:
        return Paragraph(anchor, block.role, block.extent, block.span, own=block.own)
    spans = block.sentences
    known, _ = align(past.sentences.get(anchor, []), [digest(source[span]) for span in spans])
    sentences = (
        Sentence(replace(anchor, sentence=step), span)
        for step, span in zip(steps(known, past.sentence_steps.get(anchor, ())), spans, strict=True)
    )
    return Paragraph(anchor, block.role, block.extent, block.span, tuple(sentences), block.own, block.depth)


def _former(past: _Past, paragraphs: Sequence[Paragraph], source: Source) -> Iterator[Former]:
    """Every published anchor that lives no more: where its words went, or what they were."""
    entries = past.history.ledger.by_id
    declared = {
        id: (revision, words, revised.successor if revised.successor != id else "")
        for revision, revised in changes_in(past.history.revisions)
        for id, words in zip(revised.ids, revised.was, strict=True)
        if revised.successor != id
    }
    present = {a.id for p in paragraphs for a in (p.anchor, *(s.anchor for s in p.sentences))}
    fresh = {digest(source[s.span]): s.anchor.id for p in paragraphs for s in p.sentences if s.anchor.id not in entries}
    for entry in entries.values():
        passage = past.anchor(entry.id).passage.id
        told = entry.status is not Status.LIVE or passage in declared or passage in present
        if entry.id in present or not told:
            continue
        revision, words, successor = declared.get(passage, (None, "", ""))
        if entry.status is not Status.LIVE:
            successor = entry.successor
        elif passage != entry.id:
            # A sentence goes where its own words went; only if they are nowhere does it follow its paragraph.
            successor = fresh.get(entry.digest) or successor or (passage if passage in present else "")
        anchor = past.anchor(entry.id)
        yield Former(
            anchor, past.anchor(successor) if successor else None, words if passage == entry.id else "", revision
        )


def _redivided(past: _Past, paragraphs: Sequence[Paragraph], source: Source) -> Iterator[Entry]:
    """Published sentences that are cut otherwise now although the words of their passage are the same."""
    entries = past.history.ledger.by_id
    for paragraph in paragraphs:
        passage = entries.get(paragraph.anchor.id)
        if passage and passage.digest == digest(source[paragraph.span]):
            now = {s.anchor.id: digest(source[s.span]) for s in paragraph.sentences}
            for step, published in past.sentences.get(paragraph.anchor, []):
                id = replace(paragraph.anchor, sentence=step).id
                if now.get(id) != published:
                    yield entries[id]
