"""Publish new anchors into the ledger: `make freeze`, or `python scripts/freeze.py [SEEDS]`.

With `make release` the only writer of `seeds/ledger/`. What it writes has the day and the version of
seeds/edition.yml, not of the clock. With anything to mend in the seeds, or under a version that is already
published with other words, it writes nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path

from edition import compile_edition
from edition.seeds.finding import Finding, collect
from engines.ledgers import already_published, as_files, frozen, told
from engines.together import replace_all


def main(arguments: list[str]) -> int:
    """Freeze every statement of a seeds folder, `seeds` unless another is named."""
    seeds = Path(arguments[0] if arguments else "seeds")
    edition = compile_edition(seeds)
    if edition.findings:
        return _refused(edition.findings)
    ledgers = frozen(edition)
    refusals: list[Finding] = []
    collect(already_published(seeds, edition, ledgers), refusals)
    if refusals:
        return _refused(refusals)
    replace_all(as_files(seeds, ledgers))
    print(*told(edition, ledgers), sep="\n")
    return 0


def _refused(findings: tuple[Finding, ...] | list[Finding]) -> int:
    print(*findings, "Nothing was frozen.", sep="\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
