"""Publish new anchors into the ledger: `make freeze`, or `python scripts/freeze.py [SEEDS]`.

The only writer of `seeds/ledger/`. What it writes is dated by seeds/edition.yml, not by the clock;
with anything to mend in the seeds it writes nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path

from edition import compile_edition
from edition.text.freeze import freeze


def main(arguments: list[str]) -> int:
    """Freeze every statement of a seeds folder, `seeds` unless another is named."""
    seeds = Path(arguments[0] if arguments else "seeds")
    edition = compile_edition(seeds)
    for finding in edition.findings:
        print(finding)
    if edition.findings:
        print("Nothing was frozen.")
        return 1
    for statement in edition.statements:
        before = statement.history.ledger
        after = freeze(statement, str(edition.imprint.date), edition.imprint.version)
        path = seeds / "ledger" / f"{statement.slug}.tsv"
        path.parent.mkdir(exist_ok=True)
        if str(after) != str(before) or not path.exists():
            path.write_text(str(after), "utf-8")
        print(f"{statement.slug}: {len(after.entries)} anchors, {len(after.entries) - len(before.entries)} new")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
