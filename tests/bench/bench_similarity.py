"""What the search for parallels costs as the edition grows: `python tests/bench/bench_similarity.py CORPUS [SIZE]`.

CORPUS is a folder of .txt files, one a speech; SIZE how many of them to take, evenly. Prints, for
several bounds on common stems, how many pairs of sentences meet in the index, how many of them are
scored exactly, and how many of the best suggestions the bound before found already.
"""

from __future__ import annotations

import sys
from pathlib import Path

from edition.apparatus.similarity import COMMON, Best, Rarity, Stemmed, across_statements, pairs, stemmed
from kit.speech import speech

BOUNDS = (COMMON // 4, COMMON // 2, COMMON, 2 * COMMON)
LIMIT = 200


def main(arguments: list[str]) -> None:
    """Measure at three sizes."""
    paths = sorted(Path(arguments[0]).rglob("*.txt"))
    most = min(len(paths), int(arguments[1]) if len(arguments) > 1 else 400)
    print(f"speeches  sentences  bound  pairs met  for a sentence  of all pairs  scored  of the best {LIMIT}, known")
    for size in (most // 4, most // 2, most):
        texts = (path.read_bytes().decode("utf-8") for path in paths[:: len(paths) // size][:size])
        sentences = stemmed(speech(f"zzz-s{i}", text) for i, text in enumerate(texts))
        known: set[tuple[int, int]] = set()
        for bound in BOUNDS:
            known = row(size, sentences, bound, known)


def row(size: int, sentences: tuple[Stemmed, ...], bound: int, known: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Print the counts for one bound; the best pairs come back."""
    rarity, best, met, scored = Rarity.among(sentences), Best(LIMIT), 0, 0
    for possible, i, j in pairs(sentences, rarity, bound, across_statements):
        met += 1
        if possible >= best.floor:
            scored += 1
            best.offer(rarity.likeness(sentences[i], sentences[j]), i, j)
    found = {(i, j) for _, i, j in best.ranked()}
    share = 200 * met / len(sentences) ** 2
    counts = f"{size:8}  {len(sentences):9}  {bound:5}  {met:9}  {met / len(sentences):14.0f}  {share:10.2f} %"
    print(f"{counts}  {scored:6}  {len(found & known):9}")
    return found


if __name__ == "__main__":
    main(sys.argv[1:])
