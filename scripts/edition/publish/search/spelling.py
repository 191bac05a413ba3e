"""The words of the texts, for the search to offer the nearest where it found nothing."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field

from edition.publish.base.artifact import Artifact
from edition.publish.search.records import SearchRecord

MOST = 20_000
"""How many words the list has at most, the most frequent ones: about 200 KB."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass
class Spelling:
    """Counts words as records come by, so that no record has to be kept for it."""

    counted: Counter[str] = field(default_factory=Counter)

    def count(self, record: SearchRecord) -> None:
        """Take note of a record's words of three letters or more, in lower case."""
        self.counted.update(word for word in _WORD.findall(record.text.lower()) if len(word) > 2)

    def words(self) -> Artifact:
        """The words, the frequent ones first, then by the alphabet."""
        ranked = sorted(self.counted, key=lambda word: (-self.counted[word], word))
        return Artifact("search/words.json", json.dumps(ranked[:MOST], ensure_ascii=False, separators=(",", ":")))
