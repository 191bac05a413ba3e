"""`readings/<slug>.yml` of a new statement: every passage by its opening words, and what the codebook suggests.

A suggestion is one line, a comment, that becomes an entry when its "# " is removed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import yaml

from edition.apparatus.annotation import Annotation
from edition.apparatus.codebook import Codebook, Key
from edition.seeds.source import Span
from edition.text.anchor import Anchor
from edition.text.statement import Paragraph, Statement

_HEAD = """\
# Readings of {slug}, under the opening words of the passage that each is about.
# A line that begins with "# - " is suggested, because the passage has a term of the codebook. To accept it, remove
# its "# ", cut the quotation to the words that count, and add `reading:` if they need a sentence; to refuse it,
# delete the line. The term stays the codebook's word on the passage either way, until the codebook changes.
readings:
"""
_OPENING = 70
"""Characters of a passage that stand in its comment, about."""
_WHOLE = 30
"""Words of a sentence up to which it is quoted whole."""
_AROUND = 8
"""Words on either side of a term that are quoted of a longer sentence."""


@dataclass(frozen=True)
class Suggested:
    """A reading that a term of the codebook suggests; `quote` stands exactly once in the passage."""

    anchor: Anchor
    key: Key
    label: str
    terms: str
    quote: str

    @property
    def entry(self) -> str:
        """The entry of the readings file, on one line."""
        locator = self.anchor.locator
        record = {"at": int(locator) if locator.isdecimal() else locator, "theme": self.key.name, "quote": self.quote}
        flow = yaml.safe_dump(
            record, default_flow_style=True, allow_unicode=True, sort_keys=False, width=sys.maxsize
        ).strip()
        return f"- {flow}"


def suggested(statement: Statement, found: Iterable[Annotation], codebook: Codebook) -> tuple[Suggested, ...]:
    """What terms `found` in a statement, each as a reading that an editor may accept."""
    labels = {key: codebook.theme_of[key].label for key in codebook.theme_of}
    return tuple(
        Suggested(each.anchor, each.key, _label(labels, each.key), each.by, _quote(statement, each)) for each in found
    )


def written(statement: Statement, suggestions: Iterable[Suggested]) -> str:
    """The readings file of a statement that nobody has read yet."""
    at: dict[Anchor, list[str]] = {}
    for each in suggestions:
        at.setdefault(each.anchor, []).append(f"  # {each.entry}\n")
    passages = "\n".join("".join(_passage(statement, p, at.get(p.anchor, []))) for p in statement.numbered())
    return _HEAD.format(slug=statement.slug) + passages


def opening(words: str, length: int = _OPENING) -> str:
    """The first words of a passage, as many as fit."""
    if len(words) <= length:
        return words
    return f"{words[:length].rpartition(' ')[0] or words[:length]} ..."


def _label(labels: dict[Key, str], key: Key) -> str:
    return labels[key] if key.top == key else f"{labels[key.top]}: {labels[key]}"


def _passage(statement: Statement, paragraph: Paragraph, entries: list[str]) -> Iterator[str]:
    label = paragraph.anchor.label.replace("\N{NO-BREAK SPACE}", " ")
    # A control character would end the comment, or the file, for a reader of YAML.
    words = "".join(c if c.isprintable() else " " for c in statement.words(paragraph.span).text)
    yield f"  # {label}  {opening(words)}\n"
    yield from entries


def _quote(statement: Statement, found: Annotation) -> str:
    """Words around the first term, as few as say something and stand once in the passage."""
    paragraph = statement.passage_of[found.anchor.id]
    whole = statement.words(paragraph.span)
    sentence = next(s.span for s in paragraph.sentences if s.span.meets(found.spans[0]))
    for quote in (_around(statement, sentence, found.spans[0]), statement.words(sentence).text):
        if len(whole.find(quote)) == 1:
            return quote
    return whole.text


def _around(statement: Statement, sentence: Span, term: Span) -> str:
    before = statement.words(Span(sentence.start, max(sentence.start, term.start))).text.split()
    after = statement.words(Span(min(term.end, sentence.end), sentence.end)).text
    words = statement.words(sentence).text
    if len(words.split()) <= _WHOLE:
        return words
    head = " ".join(before[-_AROUND:])
    tail = " ".join(after.split()[:_AROUND])
    start = words.rfind(head, 0, len(words) - len(after)) if head else 0
    end = words.rfind(tail) + len(tail) if tail else len(words)
    return words[max(0, start) : end].strip(" ,;:")
