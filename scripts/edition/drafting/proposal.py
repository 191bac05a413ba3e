"""All that a new statement begins with: its name, its files, and what is to be said of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from edition.apparatus.alone import Alone, ReadAlone
from edition.apparatus.similarity import Suggestion, suggest
from edition.drafting import metadata, readings, slugs
from edition.drafting.arrival import Refused
from edition.drafting.front_matter import front_matter
from edition.drafting.head import head_of
from edition.drafting.parallel_entries import decided
from edition.drafting.read_off import read_off
from edition.drafting.readings import Suggested
from edition.edition import Edition
from edition.seeds.source import Source, Span
from edition.text.read import Files
from edition.text.statement import Statement
from edition.text.words import words

_PARALLELS = 10
_ALIKE = 0.2
"""The score from which a pair is worth an editor's look; the best pairs of the first two statements have 0.3."""
_SHARED = 3
"""Words that a pair shares at least: two short sentences with one rare word score high and say nothing alike."""


@dataclass(frozen=True)
class Proposal:
    """A new statement and its files by their names below the seeds; `read` is what its files and the codebook tell.

    `parallels` are pairs with statements of `edition`, which has the new one too.
    """

    slug: str
    files: dict[str, bytes]
    read: Alone
    statement: Statement
    suggested: tuple[Suggested, ...]
    parallels: tuple[Suggestion, ...]
    wanted: tuple[str, ...]
    edition: Edition


def propose(edition: Edition, file: str, stem: str, text: str, slug: str) -> Proposal | Refused:
    """What to add to an edition for a text; `file` and `stem` are its file's name, with and without its ending.

    Without a slug one is proposed. Refused is a slug that is none or is taken, and a text without words.
    """
    front = front_matter(text)
    head = head_of(text)
    facts = read_off(head, front)
    name = slugs.checked(slug) if slug else slugs.proposed(stem, facts)
    if isinstance(name, Refused):
        return name
    drafted = metadata.drafted(name, file, head, front, facts, words(text, Span(0, len(text))))
    source, record = (Source(f"seeds/statements/{name}.{end}", t) for end, t in (("txt", text), ("yml", drafted.text)))
    read = ReadAlone(edition.codebook)(Files(name, source, record))
    if read.statement is None:
        return Refused(f"{file} has no words that could be numbered")
    suggested = readings.suggested(read.statement, read.found, edition.codebook)
    files = {
        f"statements/{name}.txt": text.encode("utf-8"),
        f"statements/{name}.yml": drafted.text.encode("utf-8"),
        f"readings/{name}.yml": readings.written(read.statement, suggested).encode("utf-8"),
    }
    whole = replace(edition, statements=(*edition.statements, read.statement))
    parallels = _parallels(whole, name)
    return Proposal(name, files, read, read.statement, suggested, parallels, drafted.wanted, whole)


def _parallels(edition: Edition, slug: str) -> tuple[Suggestion, ...]:
    """The pairs that are most alike and most worth a look; of each pair of passages the best sentences."""
    done = decided(edition)
    best: dict[frozenset[str], Suggestion] = {}
    for pair in suggest(edition.statements, of=slug, limit=10 * _PARALLELS):
        if pair.score >= _ALIKE and len(pair.shared) >= _SHARED and not done.holds(pair):
            best.setdefault(frozenset(str(anchor.passage) for anchor in (pair.first, pair.second)), pair)
    return tuple(best.values())[:_PARALLELS]
