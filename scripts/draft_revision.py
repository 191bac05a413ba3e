"""Draft the revision that an edit of a published text needs: `make revise SLUG=rus-gcm [FROM=HEAD]`.

Compares the text as it stands, under what is declared of it (divisions, joins), with what the ledger says was
published, whose words it takes from git (as of FROM, or before), and prints YAML for `seeds/revisions/SLUG.yml`. It
only proposes: whether a passage was reworded, split, merged or removed, and why, is the editor's to say.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import yaml

from edition import compile_edition
from edition.edition import Edition
from edition.text.draft_changes import draft, lost_passages
from edition.text.revisions import DAY, REASON, VERSION
from engines.wordings import wordings


def main(arguments: list[str]) -> int:
    """Print a draft for a slug, from the text that a revision of git, or a file, has."""
    if len(arguments) not in (2, 3) or not arguments[0]:
        print(__doc__)
        return 2
    slug, old, seeds = (*arguments, "seeds")[:3]
    edition = compile_edition(Path(seeds))
    statement = edition.statement_of.get(slug)
    broken = _unreadable(edition, slug)
    if broken:
        return _told([*broken, "Mend this first: no draft can be made with it."])
    if statement is None:
        return _told([f'There is no statement "{slug}".'])
    wanted = {entry.digest for entry in lost_passages(statement)}
    found = wordings(Path(seeds), statement, old, wanted)
    if found is None:
        return _told([f'There is no text of {slug} at "{old}".'])
    changes = draft(statement, found)
    if not changes:
        print("Every published passage still has its words: there is nothing to declare.")
        return 0
    print(_entry(changes, first=not (Path(seeds) / "revisions" / f"{slug}.yml").exists()))
    return 0


def _told(lines: list[str]) -> int:
    print(*lines, sep="\n")
    return 1


def _unreadable(edition: Edition, slug: str) -> list[str]:
    """The findings in a statement's metadata, and those of a ledger that cannot be read.

    With a declaration that does not hold, passages are cut as nobody wants them: a draft of that would mislead.
    """
    return [
        str(finding)
        for finding in edition.findings
        if re.fullmatch(rf"seeds/statements/(.*/)?{re.escape(slug)}\.yml", finding.place.path)
        or (finding.code, finding.place.path) == ("malformed-ledger", f"seeds/ledger/{slug}.tsv")
    ]


def _entry(changes: list[dict[str, object]], *, first: bool) -> str:
    entry = {"date": DAY, "edition": VERSION, "reason": REASON, "changes": changes}
    listed = yaml.safe_dump([entry], allow_unicode=True, sort_keys=False, width=100)
    return "\n".join([*(["revisions:"] if first else []), *(f"  {line}" for line in listed.splitlines())])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
