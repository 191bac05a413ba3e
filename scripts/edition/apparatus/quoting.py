"""Finding the words that a reading quotes: exactly once in its passage, or a clear complaint."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from edition.seeds.finding import Finding, Reads
from edition.seeds.source import Place, Span
from edition.text.statement import Paragraph, Statement


def locate(statement: Statement, paragraph: Paragraph, quote: str, place: Place) -> Reads[Span | None]:
    """The span of a quotation in a passage; `None` and a finding unless it stands there once."""
    found = statement.words(paragraph.span).find(quote)
    if len(found) == 1:
        return found[0]
    where = f"{statement.slug} {paragraph.anchor.label}"
    if found:
        yield Finding(
            place,
            "quote-found-twice",
            f'"{quote}" stands {len(found)} times in {where}',
            "quote more of the words around it, so that it stands there once",
        )
    else:
        yield Finding(
            place, "quote-not-found", f'"{quote}" does not stand in {where}', _hint(statement, paragraph, quote)
        )
    return None


def _hint(statement: Statement, paragraph: Paragraph, quote: str) -> str:
    """Where the words do stand, or the passage that comes nearest to them."""
    for other in statement.numbered():
        if statement.words(other.span).find(quote):
            return f"these words stand in {other.anchor.label}"
    return f'the closest passage there is "{nearest(statement.words(paragraph.span).text, quote)}"'


def nearest(text: str, quote: str) -> str:
    """The run of words in `text`, as long as the quotation, that is most like it."""
    matcher = difflib.SequenceMatcher(autojunk=False)
    # The second sequence is the one that the matcher prepares, so it is the one that stays.
    matcher.set_seq2(quote.lower())

    def likeness(window: str) -> float:
        matcher.set_seq1(window.lower())
        # The exact likeness is slow, and most windows are so unlike that the quick bound settles it.
        return matcher.ratio() if matcher.real_quick_ratio() > 0.3 else 0.0

    return max(_windows(text.split(), len(quote.split())), key=likeness, default="")


def _windows(words: list[str], size: int) -> Iterator[str]:
    for start in range(max(1, len(words) - size + 1)):
        yield " ".join(words[start : start + size])
