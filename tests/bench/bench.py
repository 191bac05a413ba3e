"""What the edition costs as it grows: `make bench CORPUS=folder` (a folder of .txt files, one a speech).

Prints counts and bytes, and each stage's share of one run's time; seconds of one machine say little
of another, so nothing here passes or fails. Without a corpus, the edition's own texts are repeated.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from edition import compile_edition
from edition.edition import Edition
from edition.publish.search.quick import into_index
from engines.workers import processes
from kit.project import ROOT, SMALL
from kit.whole import records_of, whole

T = TypeVar("T")
FACTS = (SMALL / "statements" / "abc-small.yml").read_text("utf-8").replace("quote: Abecia", "source: For a trial")

ALONE = 200
"""Up to so many statements one process is as fast as several, which have to start."""


def main(arguments: list[str]) -> None:
    """Measure at three sizes, the last as large as the corpus allows or as is asked for."""
    corpus = sorted(Path(arguments[0]).rglob("*.txt")) if arguments and arguments[0] else []
    texts = corpus or sorted((ROOT / "seeds" / "statements").glob("*.txt"))
    most = int(arguments[1]) if len(arguments) > 1 else 400
    print("statements  passages  pages  KB of pages  KB of search index  compile : pages : index (share of time)")
    for size in (most // 16, most // 4, most):
        with tempfile.TemporaryDirectory() as folder:
            print(row(seeded(Path(folder) / "seeds", texts, size), size))


def seeded(seeds: Path, texts: list[Path], size: int) -> Path:
    """A seeds folder of so many statements, none of them read by an editor."""
    shutil.copytree(ROOT / "seeds", seeds)
    for number in range(size):
        name = f"zzz-s{number}"
        shutil.copy(texts[number % len(texts)], seeds / "statements" / f"{name}.txt")
        (seeds / "statements" / f"{name}.yml").write_text(FACTS, "utf-8")
        (seeds / "readings" / f"{name}.yml").write_text("readings: []\n", "utf-8")
    return seeds


def row(seeds: Path, size: int) -> str:
    edition, compiling = timed(lambda: compiled(seeds, size))
    made, publishing = timed(lambda: list(whole(edition).pages().values()))
    index, indexing = timed(lambda: into_index('{"docs": []}', records_of(edition), sys.maxsize))
    passages = sum(1 for statement in edition.statements for _ in statement.numbered())
    total = compiling + publishing + indexing
    shares = " : ".join(f"{100 * part / total:.0f} %" for part in (compiling, publishing, indexing))
    weight = sum(len(page.html.encode()) for page in made) // 1024
    return f"{size:10}  {passages:8}  {len(made):5}  {weight:11}  {len(index.encode()) // 1024:18}  {shares}"


def compiled(seeds: Path, size: int) -> Edition:
    if size <= ALONE:
        return compile_edition(seeds)
    with processes() as run:
        return compile_edition(seeds, run)


def timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    value = work()
    return value, time.perf_counter() - start


if __name__ == "__main__":
    main(sys.argv[1:])
