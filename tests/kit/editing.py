"""Small editions that are published, edited and published again, for tests of addresses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from edition.seeds.finding import Finding, collect
from edition.seeds.source import Place, Source
from edition.text.anchor import Anchor
from edition.text.dates import Dating
from edition.text.facts import Kind, Metadata
from edition.text.follow import History
from edition.text.freeze import freeze
from edition.text.ledger import Ledger, digest
from edition.text.number import Numbering, number
from edition.text.promises import broken_promises
from edition.text.revisions import Change, Revised, Revision
from edition.text.segment import segment
from edition.text.statement import Statement

SLUG = "abc-any"
METADATA = Metadata("Any", "Any", Kind.POSITION, "en1", ())


@dataclass(frozen=True)
class Editing:
    """A statement as it was last published, and every change of it that was declared."""

    text: str
    ledger: Ledger
    revisions: tuple[Revision, ...] = ()
    day: int = 1
    numbering: Numbering = field(default_factory=lambda: Numbering(()))

    @classmethod
    def of(cls, paragraphs: Sequence[str]) -> Editing:
        return cls("", Ledger("seeds/ledger/abc-any.tsv")).publish(paragraphs, ())

    def edit(self, paragraphs: Sequence[str], changes: Iterable[Revised]) -> tuple[Numbering, list[Finding], History]:
        """Number a new text in the light of the past; nothing is published yet."""
        revision = Revision(Dating(f"2024-01-{self.day:02}"), f"0.{self.day}.0", "A reason.", tuple(changes))
        history = History(self.ledger, (*self.revisions, revision) if revision.changes else self.revisions)
        source = Source("seeds/statements/abc-any.txt", "\n\n".join(paragraphs))
        numbering = number(SLUG, source, segment(source.text), history)
        findings: list[Finding] = []
        collect(broken_promises(source, numbering, history), findings)
        return numbering, findings, history

    def publish(self, paragraphs: Sequence[str], changes: Iterable[Revised]) -> Editing:
        """Edit and freeze; the edit must be sound."""
        numbering, findings, history = self.edit(paragraphs, changes)
        assert findings == [], findings
        source = Source("seeds/statements/abc-any.txt", "\n\n".join(paragraphs))
        statement = Statement(SLUG, source, METADATA, numbering.paragraphs, (), numbering.former, history)
        ledger = freeze(statement, f"2024-01-{self.day:02}", f"0.{self.day}.0")
        return replace(
            self, text=source.text, ledger=ledger, revisions=history.revisions, day=self.day + 1, numbering=numbering
        )

    def passages(self) -> list[tuple[str, str]]:
        """The numbered and unnumbered passages with their ids, as the text reads."""
        return [(p.anchor.id, self.text[p.span.start : p.span.end]) for p in self.numbering.paragraphs]


def change(kind: str, ids: Sequence[str], was: Sequence[str], to: Sequence[str]) -> Revised:
    """A declared change, from words; the file would have the digests of the new ones."""
    digests = tuple(digest(words) for words in to)
    return Revised(Change(kind), tuple(ids), tuple(was), digests, Place("seeds/revisions/abc-any.yml"))


def resolves(editing: Editing, id: str) -> str:
    """Where an id that was ever published leads now: a live id, or "withdrawn"."""
    live = {a.id for p in editing.numbering.paragraphs for a in (p.anchor, *(s.anchor for s in p.sentences))}
    former = {f.anchor.id: f for f in editing.numbering.former}
    for _ in range(len(former) + 1):
        if id in live:
            return id
        successor: Anchor | None = former[id].successor
        if successor is None:
            return "withdrawn"
        id = successor.id
    raise AssertionError(f"{id} moves in a circle")
