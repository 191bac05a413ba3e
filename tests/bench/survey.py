"""What becomes of many texts when they are cut, where nobody has cut them by hand.

    survey.py FOLDER     of .txt files

Counts that a reader can judge without reading: passages that are too long to be one, that begin or end
as no paragraph does, that are a bare number; the source's own numbers, and those that are missing between
the first and the last; what is set aside; seconds.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

from edition.text.breaks import shape
from edition.text.lines import plain
from edition.text.statement import Paragraph, Statement
from kit.speech import speech

LONG = 3000
"""Characters of a passage that is suspected to be several."""
_NUMBERED = re.compile(r"(?m)^[^\S\n]*\ufeff?\d{1,3}(?:[.:]\s?\t|\.[^\S\n]+(?=[A-Z]))")
_AT_LINE = re.compile(r"(?m)^\W{0,3}(\d{1,3})(?!\d)(?=\W{1,3}[A-Z])")
_FUNCTION = re.compile(r"\b(?:the|of|and|to|in|by|for|with|a|an|or|that|which|from|at|on|as)$")


def main(folder: str) -> None:
    """Print the counts over the texts of a folder."""
    began, counts = time.perf_counter(), Counter[str]()
    for path in sorted(Path(folder).rglob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        statement = speech("abc-any", text)
        counts["texts"] += 1
        counts[f"with {shape(plain(text), statement.reading.aside).value}"] += 1
        counts.update(_passages(statement))
        counts.update(_numbers(text, statement))
    for name, count in counts.items():
        print(f"{count:8} {name}")
    print(f"{time.perf_counter() - began:8.1f} seconds")


def _passages(statement: Statement) -> Counter[str]:
    counts = Counter(f"{p.role.value} passages" for p in statement.paragraphs)
    for paragraph in statement.numbered():
        words = statement.words(paragraph.span).text
        counts["sentences"] += len(paragraph.sentences)
        counts[f"passages over {LONG} characters"] += len(words) > LONG
        counts["end in a function word"] += bool(_FUNCTION.search(words))
        counts["begin in lower case"] += words[:1].islower() and paragraph.role.value == "body"
        counts["bare numbers"] += not any(c.isalpha() for c in words)
    counts["set aside between passages"] = len(statement.set_aside)
    counts["set aside within passages"] = len(statement.reading.aside) - len(statement.set_aside)
    return counts


def _numbers(text: str, statement: Statement) -> Counter[str]:
    """The source's own numbers: how many texts are numbered, and how many numbers were found of all there should be."""
    if len(_NUMBERED.findall(text)) < 4:
        return Counter()
    found = [int(p.own) for p in statement.numbered() if _is_number(p)]
    if not found:
        return Counter({"numbered texts": 1, "numbered texts with numbers missing": 1})
    due = range(min(found), max(found) + 1)
    missed = set(due) - set(found)
    standing = sum(int(number) in missed for number in _AT_LINE.findall(text))
    return Counter(
        {
            "numbered texts": 1,
            "numbered texts whose numbers all stand in order, none missing": int(found == list(due)),
            "numbered texts of which no number that begins a line is missed": int(not standing),
            "own numbers that begin a line and are missed": standing,
            "own numbers found": len(found),
            "own numbers that are missing between, misread ones of the source included": len(missed),
            "own numbers out of order": sum(b <= a for a, b in pairwise(found)),
        }
    )


def _is_number(paragraph: Paragraph) -> bool:
    return paragraph.role.value == "body" and paragraph.own.isdigit()


if __name__ == "__main__":
    main(sys.argv[1])
