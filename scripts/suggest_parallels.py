"""Suggest passages that may be parallel: `make suggest [N=20] [WITHIN=1] [SEEDS=seeds]`.

Prints the pairs of sentences that are most alike and that no editor has decided on, each with an
entry for `seeds/parallels.yml` to accept it and one to refuse it. WITHIN adds pairs of one
statement. Nothing is written: whether passages are parallel, how and why, is the editor's to say.
"""

from __future__ import annotations

import sys
from pathlib import Path

from edition import compile_edition
from edition.apparatus.similarity import suggest
from edition.drafting.parallel_entries import decided, entry

DEFAULTS = ("seeds", "20", "")


def main(arguments: list[str]) -> int:
    """Print suggestions: [SEEDS [N [within]]]."""
    seeds, count, within = (*arguments, *DEFAULTS[len(arguments) :])[:3]
    if not (Path(seeds) / "statements").is_dir():
        print(f'There are no statements in "{seeds}"; SEEDS is the folder that has statements/ in it.')
        return 2
    if not count.isdecimal() or not int(count):
        print(f'"{count}" is no number of suggestions; N is a whole number from 1.')
        return 2
    edition = compile_edition(Path(seeds), drafts=True)
    if edition.findings:
        print(f"# The seeds have findings ({len(edition.findings)}, see make check); what they concern may be missing.")
    done = decided(edition)
    left = [s for s in suggest(edition.statements, within=bool(within)) if not done.holds(s)]
    for rank, suggestion in enumerate(left[: int(count)], 1):
        print("\n".join(entry(edition, done, rank, suggestion)))
    print(f"# {min(int(count), len(left))} of {len(left)} pairs that share a word and are not decided on.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
