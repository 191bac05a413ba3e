"""Draft the revision that an edit of a published text needs: `make revise SLUG=rus-gcm`.

Compares the text as it stands with an older one (`python scripts/draft_revision.py SLUG OLD.txt [SEEDS]`) in
the light of the ledger, and prints YAML for `seeds/revisions/SLUG.yml`. It only proposes: whether a
passage was reworded, split, merged or removed, and why, is the editor's to say.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from edition import compile_edition
from edition.seeds.source import Source
from edition.text.follow import History
from edition.text.ledger import digest
from edition.text.number import Numbering, number
from edition.text.promises import standing_there
from edition.text.segment import segment


def main(arguments: list[str]) -> int:
    """Print a draft for a slug, from the old text in a file."""
    if len(arguments) not in (2, 3):
        print(__doc__)
        return 2
    slug, old, seeds = (*arguments, "seeds")[:3]
    statement = compile_edition(Path(seeds)).statement_of.get(slug)
    if statement is None:
        print(f'There is no statement "{slug}".')
        return 1
    before = Source(old, Path(old).read_bytes().decode("utf-8"))
    published = number(slug, before, segment(before.text), statement.history)
    cuts = [p.extent.start for p in statement.paragraphs]
    now = number(slug, statement.source, segment(statement.source.text, cuts), statement.history)
    changes = list(draft(before, published, statement.source, now, statement.history))
    if not changes:
        print("Every published passage still has its words: there is nothing to declare.")
        return 0
    entry = {"date": "(the day)", "edition": "(the version it is published in)", "reason": "(why)", "changes": changes}
    print(yaml.safe_dump({"revisions": [entry]}, allow_unicode=True, sort_keys=False, width=100))
    return 0


def draft(
    before: Source, published: Numbering, source: Source, now: Numbering, history: History
) -> Iterator[dict[str, str]]:
    """One change for each lost passage: reworded where another stands in its place, else removed."""
    old = {p.anchor.id: " ".join(before[p.span].split()) for p in published.paragraphs}
    for entry in now.lost:
        other = standing_there(now, history, entry)
        was = old.get(entry.id, "(the old words)")
        if other:
            yield {"reworded": entry.id, "was": was, "to": digest(source[other.span])}
        else:
            yield {"removed": entry.id, "was": was}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
