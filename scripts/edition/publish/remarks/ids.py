"""The ids of what has none in the seeds: readings, notes, silences, what returns, the cases of a rule.

Each is made of what it hangs on and a digest of the words that it rests on, so that it holds as long as it is
of the same words, whatever is added around it. What has an id in the seeds goes by its name among the
edition's entries.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from edition.apparatus.annotation import Annotation, NoReading, Note
from edition.apparatus.crosswalk import Ask, Return
from edition.apparatus.validity import Case, Rule
from edition.edition import Edition
from edition.seeds.source import Span
from edition.text.anchor import Anchor
from edition.text.ledger import digest

T = TypeVar("T")


def readings_at(edition: Edition, anchor: Anchor) -> Iterator[tuple[str, Annotation]]:
    """The readings of a passage: `reading:rus-gcm#p2/theme:gcm-principles/nature/5d41402a`."""
    listed = edition.annotations_at.get(anchor, ())
    return _once((f"reading:{anchor}/{each.key}/{_mark(edition, anchor, each.spans)}", each) for each in listed)


def notes_at(edition: Edition, anchor: Anchor) -> Iterator[tuple[str, Note]]:
    """The notes on a passage: `note:rus-gcm#p7-2/slip/7d793037`; without a digest where one is on no words."""
    return _once(_notes(edition, anchor))


def _notes(edition: Edition, anchor: Anchor) -> Iterator[tuple[str, Note]]:
    for note in edition.notes_at.get(anchor, ()):
        words = f"/{_mark(edition, anchor, (note.span,))}" if note.span else ""
        yield f"note:{anchor}/{note.kind.value}{words}", note


def silences_at(edition: Edition, anchor: Anchor) -> Iterator[tuple[str, NoReading]]:
    """What says why a passage is under no theme: `silence:rus-iom112#p17`."""
    return _once((f"silence:{anchor}", none) for none in edition.none_at.get(anchor, ()))


def returns_of(edition: Edition, ask: Ask) -> Iterator[tuple[str, Return]]:
    """Where a thing asked for returns: `return:rus-gcm/political-declaration/rus-iom112#p7/9e107d9d`."""
    name = ask.key.partition(":")[2]
    found = ((each.evidence.anchor, each.evidence.spans, each) for each in ask.returns)
    return _once((f"return:{name}/{at}/{_mark(edition, at, spans)}", each) for at, spans, each in found)


def cases_of(edition: Edition, rule: Rule) -> Iterator[tuple[str, Case]]:
    """The cases of a rule: `case:document-validity/e4d909c2`."""
    return _once((f"case:{rule.id}/{_mark(edition, each.anchor, each.spans)}", each) for each in rule.cases)


def _mark(edition: Edition, anchor: Anchor, spans: Iterable[Span]) -> str:
    """A short digest of the words of these spans."""
    statement = edition.statement_of[anchor.statement]
    return digest(" | ".join(statement.words(span).text for span in spans))[:8]


def _once(named: Iterable[tuple[str, T]]) -> Iterator[tuple[str, T]]:
    """Each id once: what rests on the same words as one before it is counted."""
    count: dict[str, int] = {}
    for id, thing in named:
        count[id] = count.get(id, 0) + 1
        yield (id if count[id] == 1 else f"{id}/{count[id]}"), thing


def local(id: str, anchor: Anchor) -> str:
    """An id within the file of the anchor's statement: `reading:p2/...`, since the file names the statement."""
    return id.replace(f"{anchor.statement}#", "", 1)
