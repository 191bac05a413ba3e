"""Begin a new statement: `make new FILE=path [SLUG=xyz-work] [SEEDS=seeds]`.

Makes the text, its metadata and its readings below the seeds folder, all of them or none, and reports what an
editor should look at, here and as the page .build/report/SLUG.html.
"""

from __future__ import annotations

import sys
from pathlib import Path

from edition import compile_edition
from edition.drafting.arrival import Refused, arrived
from edition.drafting.proposal import Proposal, propose
from edition.drafting.report import report, told
from edition.edition import Edition
from edition.publish.base.render import Renderer
from engines.together import write_new

REPORTS = Path(".build/report")


def main(arguments: list[str]) -> int:
    """Begin a statement: FILE [SLUG [SEEDS]]."""
    file, slug, folder = (*arguments, "", "", "")[:3]
    seeds = Path(folder or "seeds")
    made = begin(seeds, file, slug)
    if isinstance(made, Refused):
        print(made.why, file=sys.stderr)
        return 2
    try:
        write_new({seeds / name: data for name, data in made.files.items()})
    except OSError as error:
        print(f"Nothing was written: {error.filename2 or error.filename}: {error.strerror}", file=sys.stderr)
        return 2
    whole = report(made)
    page = REPORTS / f"{made.slug}.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(Renderer().render("draft_report.html", "report/", report=whole), "utf-8")
    print("\n".join(told(whole)))
    print(f"\nMade {', '.join(str(seeds / name) for name in made.files)}.\nThe same as a page: {page}")
    return 0


def begin(seeds: Path, file: str, slug: str) -> Proposal | Refused:
    """What to write for a file, or in one line why nothing is written."""
    path = Path(file)
    if not file:
        return Refused("Name the file with the statement's words: make new FILE=path [SLUG=xyz-work]")
    if not (seeds / "statements").is_dir():
        return Refused(f'There are no statements in "{seeds}"; SEEDS is the folder that has statements/ in it.')
    if not path.exists():
        return Refused(f"{file} is not there; FILE names a file with the statement's words")
    if not path.is_file():
        return Refused(f"{file} is a folder; FILE names a file with the statement's words")
    try:
        text = arrived(file, path.read_bytes())
    except OSError as error:
        return Refused(f"{file} cannot be read: {error.strerror}")
    if isinstance(text, Refused):
        return text
    edition = compile_edition(seeds, drafts=True)
    proposal = propose(edition, path.name, path.stem, text, slug)
    if isinstance(proposal, Refused):
        return proposal
    return taken(edition, seeds, proposal.slug) or proposal


def taken(edition: Edition, seeds: Path, slug: str) -> Refused | None:
    """Why a slug cannot be given to another statement: it is, or was, one statement's for ever."""
    other = next((s.slug for s in edition.statements if slug in s.metadata.formerly), "")
    if other:
        return Refused(f'The slug "{slug}" is a former one of {other}; give another, as in SLUG={slug}2')
    found = next((path for ending in ("txt", "yml", "tsv") for path in sorted(seeds.rglob(f"{slug}.{ending}"))), None)
    return Refused(f'The slug "{slug}" is taken by {found}; give another, as in SLUG={slug}2') if found else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
