"""The stems of a sentence: its words without their endings, and without those that only build it.

*Participated* and *participation* have one stem, so inflection does not keep passages apart. Stems
are those of the Snowball project's English stemmer; all statements of the edition are in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from snowballstemmer.english_stemmer import EnglishStemmer

FUNCTION_WORDS = frozenset(
    """
    a an the this that these those such same other another each every all both some any no none not
    i me my we us our ours you your he him his she her it its they them their one who whom whose which what
    and or but nor if whether than as so because while when where how there here then
    about above after against among around at before below between beyond by during for from in into of off on
    onto out over per since through throughout till to toward towards under until up upon via with within without
    am is are was were be been being do does did done has have had having
    can could may might must shall should will would ought
    also only too very more most much many few less least just even yet still s t
    """.split()
)
"""Words that say how a sentence is built, not what it is about.

The list is the edition's own: the closed classes of English (articles and other determiners, pronouns,
conjunctions, prepositions, auxiliaries, adverbs of degree) and what a split at an apostrophe leaves.
Ready-made lists are longer and hold words that mean something here, such as "states" or "necessary".
"""

_WORD = re.compile(r"[^\W_]+")


class Stems:
    """Finds stems; it remembers those of words that it has seen, since stemming is slow."""

    def __init__(self) -> None:
        self._stemmer = EnglishStemmer()
        self._known: dict[str, str] = {}

    def of(self, text: str) -> dict[str, str]:
        """The stems of a readable text, in its order, each with the first word that has it."""
        found: dict[str, str] = {}
        for word in _content_words(text):
            found.setdefault(self._stem(word.casefold()), word)
        return found

    def _stem(self, word: str) -> str:
        if word not in self._known:
            self._known[word] = str(self._stemmer.stemWord(word))
        return self._known[word]


def _content_words(text: str) -> Iterator[str]:
    """The words that are no function words; hyphens and apostrophes part words."""
    return (word for word in _WORD.findall(text) if word.casefold() not in FUNCTION_WORDS)
