"""Check the seeds without building the site: `python scripts/check_seeds.py [SEEDS]`.

Prints one line a finding and exits with 1 if there is any. What is wrong with drafts is told apart: it keeps nothing
from being published.
"""

from __future__ import annotations

import sys
from pathlib import Path

from edition import compile_edition
from engines.palette import hues


def main(arguments: list[str]) -> int:
    """Report the findings of a seeds folder, `seeds` unless another is named."""
    seeds = Path(arguments[0] if arguments else "seeds")
    colours = hues(seeds)
    edition = compile_edition(seeds, hues=colours)
    for finding in edition.findings:
        print(finding)
    of_drafts = [
        each for each in compile_edition(seeds, drafts=True, hues=colours).findings if each not in edition.findings
    ]
    if of_drafts:
        print("In drafts, which are not published:", *of_drafts, sep="\n")
    passages = sum(1 for statement in edition.statements for _ in statement.numbered())
    told = f"{len(edition.statements)} statements, {passages} passages, {len(edition.annotations)} annotations"
    print(f"{told}: {len(edition.findings) or 'no'} findings")
    return 1 if edition.findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
