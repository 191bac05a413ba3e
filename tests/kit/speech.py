"""A text as a statement of which nothing is known but its words."""

from __future__ import annotations

from edition.seeds.source import Source
from edition.text.facts import Kind, Metadata
from edition.text.follow import History
from edition.text.number import number
from edition.text.segment import segment
from edition.text.statement import Statement


def speech(slug: str, text: str) -> Statement:
    """Cut and number a text, without metadata and without a past."""
    source = Source(f"{slug}.txt", text)
    numbering = number(slug, source, segment(text), History())
    return Statement(slug, source, Metadata("", "", Kind.STATEMENT, "en1", ()), numbering.paragraphs)
