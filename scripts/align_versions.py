"""Suggest which passages of a version answer to which of its original: `make align SLUG=xyz-unga-fr`.

Prints entries for `seeds/alignments/<slug>.yml`, each with the opening words of both sides, and writes nothing: a
file there says that an editor has read the two. What is declared already is printed as it is.
"""

from __future__ import annotations

import sys
from pathlib import Path

from edition import compile_edition
from edition.drafting.alignment import entries

DEFAULTS = ("", "seeds")


def main(arguments: list[str]) -> int:
    """Print the alignment of one version: SLUG [SEEDS]."""
    slug, seeds = (*arguments, *DEFAULTS[len(arguments) :])[:2]
    folder = Path(seeds)
    if not (folder / "statements").is_dir():
        print(f'There are no statements in "{folder}"; SEEDS is the folder that has statements/ in it.')
        return 2
    edition = compile_edition(folder, drafts=True)
    if slug not in edition.version_of:
        known = ", ".join(edition.version_of) or "none"
        print(f'"{slug}" is a version of nothing; SLUG is one of {known}. A record says so with `of:`.')
        return 2
    print("\n".join(entries(edition, edition.version_of[slug])))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
