"""Draft the revision that an edit of a published text needs: `make revise SLUG=rus-gcm [FROM=HEAD]`.

Compares the text as it stands with the one in git (as of FROM) in the light of the ledger, and prints
YAML for `seeds/revisions/SLUG.yml`. It only proposes: whether a passage was reworded, split, merged
or removed, and why, is the editor's to say.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

import yaml

from edition import compile_edition
from edition.seeds.source import Source
from edition.text.ledger import digest
from edition.text.number import number
from edition.text.segment import segment
from edition.text.statement import Paragraph, Statement

ALIKE = 0.4
"""Passages that share at least so much of their words are taken for one another."""


def main(arguments: list[str]) -> int:
    """Print a draft for a slug, from the text that a revision of git, or a file, has."""
    if len(arguments) not in (2, 3) or not arguments[0]:
        print(__doc__)
        return 2
    slug, old, seeds = (*arguments, "seeds")[:3]
    statement = compile_edition(Path(seeds)).statement_of.get(slug)
    before = _old_text(statement, old) if statement else None
    if statement is None or before is None:
        print(f'There is no statement "{slug}".' if not statement else f'There is no text of {slug} at "{old}".')
        return 1
    changes = list(draft(before, statement))
    if not changes:
        print("Every published passage still has its words: there is nothing to declare.")
        return 0
    entry = {"date": "(the day)", "edition": "(the version)", "reason": "(why)", "changes": changes}
    listed = yaml.safe_dump([entry], allow_unicode=True, sort_keys=False, width=100)
    heading = [] if (Path(seeds) / "revisions" / f"{slug}.yml").exists() else ["revisions:"]
    print("\n".join([*heading, *(f"  {line}" for line in listed.splitlines())]))
    return 0


def _old_text(statement: Statement, old: str) -> Source | None:
    if Path(old).is_file():
        # Not `read_text`, which changes line ends: a source is its characters exactly.
        return Source(old, Path(old).read_bytes().decode("utf-8"))
    name = f"{old}:{statement.source.name}"
    shown = subprocess.run(["git", "show", name], capture_output=True, check=False)
    return Source(name, shown.stdout.decode("utf-8")) if shown.returncode == 0 else None


def draft(before: Source, statement: Statement) -> Iterator[dict[str, object]]:
    """The changes that turn what was published into what stands now, as they look from the words."""
    history = statement.history
    source = statement.source
    old = number(statement.slug, before, segment(before.text), history)
    # The editor's divisions within a line cannot be seen in the text itself.
    cuts = [p.extent.start for p in statement.paragraphs]
    now = number(statement.slug, source, segment(source.text, cuts), history)
    was = {p.anchor.id: " ".join(before[p.span].split()) for p in old.paragraphs}
    fresh = [p for p in now.paragraphs if p.anchor.id not in history.ledger.by_id]
    heirs = {entry.id: _heirs(source, was.get(entry.id, ""), fresh) for entry in now.lost}
    done: set[str] = set()
    for id, into in heirs.items():
        # Old passages whose words went to the same new one were merged, and one entry tells of all of them.
        together = [other for other, theirs in heirs.items() if theirs == into and into]
        if id in done:
            continue
        done.update(together)
        digests = [digest(source[p.span]) for p in into]
        if not into:
            # The ledger has only digests, so words that the old text lacks are left for the editor to fill in.
            yield {"removed": id, "was": was.get(id, "(the old words)")}
        elif len(together) > 1:
            yield {"merged": together, "was": [was.get(i, "(the old words)") for i in together], "to": digests[0]}
        else:
            kind = "split" if len(into) > 1 else "reworded"
            yield {kind: id, "was": was.get(id, "(the old words)"), "to": digests if len(into) > 1 else digests[0]}


def _heirs(source: Source, old: str, fresh: list[Paragraph]) -> list[Paragraph]:
    """The new passages that took over old words: the most alike, with the next where both are more so."""

    def share(paragraphs: list[Paragraph]) -> float:
        """How much of the smaller of the two wordings the other has."""
        words = " ".join(source[p.span] for p in paragraphs).split()
        blocks = SequenceMatcher(None, old.split(), words, autojunk=False).get_matching_blocks()
        return sum(block.size for block in blocks) / max(1, min(len(old.split()), len(words)))

    best = max(fresh, key=lambda p: share([p]), default=None)
    if best is None or share([best]) < ALIKE:
        return []
    # A part of a split passage is shorter than the whole and has hardly any words that are not from it.
    kept = [p for p in fresh if len(source[p.span].split()) < len(old.split()) and share([p]) > 2 * ALIKE]
    return kept if len(kept) > 1 and best in kept else [best]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
