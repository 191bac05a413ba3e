"""The words of the texts, for the search to offer the nearest where it found nothing."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable

from edition.publish.base.artifact import Artifact
from edition.publish.search.records import SearchRecord

MOST = 20_000
"""How many words the list has at most, the most frequent ones: about 200 KB."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def words(records: Iterable[SearchRecord]) -> Artifact:
    """Every word of three letters or more in lower case, the frequent ones first, then by the alphabet."""
    counted = Counter(word for record in records for word in _WORD.findall(record.text.lower()) if len(word) > 2)
    ranked = sorted(counted, key=lambda word: (-counted[word], word))
    return Artifact("search/words.json", json.dumps(ranked[:MOST], ensure_ascii=False, separators=(",", ":")))
