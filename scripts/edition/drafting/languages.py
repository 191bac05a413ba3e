"""The language of a copy, told by its commonest small words: of English, French, Spanish, Russian, Arabic, Chinese."""

from __future__ import annotations

import re
from collections import Counter

_SMALL = {
    "English": "the of and to that with this which our we",
    "French": "le la les des et que dans pour nous une",
    "Spanish": "el los las del y que por para una con",
    "Russian": "и в на с что не мы для по как",
    "Arabic": "في من على إلى أن هذا التي عن مع ما",
}
_HAN = re.compile(r"[\u4e00-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_FEW = 5
_AHEAD = 3


def language_of(words: str) -> tuple[str, str]:
    """The language's English name and what tells it; both empty where nothing tells it plainly."""
    han = len(_HAN.findall(words))
    if 2 * han > len("".join(words.split())) and not _KANA.search(words):
        return "Chinese", f"it is written in {han} Chinese characters"
    count = Counter(re.findall(r"\w+", words.lower()))
    scores = sorted(((sum(count[w] for w in small.split()), name) for name, small in _SMALL.items()), reverse=True)
    (best, name), (second, _) = scores[:2]
    if best < _FEW or best < _AHEAD * second:
        return "", ""
    word = max(_SMALL[name].split(), key=lambda small: count[small])
    return name, f'it has "{word}" {count[word]} times'
