"""The search records: one a statement, then one a numbered passage, in the order of the texts."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.apparatus.codebook import THEME
from edition.edition import Edition
from edition.publish import address
from edition.publish.render import Renderer
from edition.text.anchor import Anchor
from edition.text.segment import Role
from edition.text.statement import Statement


@dataclass(frozen=True)
class SearchRecord:
    """What a search can find: where it is, what to call it, its words as read, its themes."""

    location: str
    title: str
    text: str
    themes: tuple[str, ...] = ()


def search_records(edition: Edition) -> Iterator[SearchRecord]:
    """All records; a statement's own comes before those of its passages."""
    for statement in edition.statements:
        yield _whole(statement)
        for paragraph in statement.numbered():
            yield SearchRecord(
                address.passage(paragraph.anchor),
                f"{statement.metadata.short}, {paragraph.anchor.label}",
                statement.words(paragraph.span).text,
                _themes(edition, paragraph.anchor),
            )


def _whole(statement: Statement) -> SearchRecord:
    """The statement itself: found by its title, not by the words of its passages."""
    titles = " ".join(statement.words(p.span).text for p in statement.of_role(Role.TITLE))
    metadata = statement.metadata
    return SearchRecord(address.statement(statement.slug), f"{metadata.short} ({statement.slug})", titles)


def _themes(edition: Edition, anchor: Anchor) -> tuple[str, ...]:
    found = dict.fromkeys(a.key.top for a in edition.annotations_at.get(anchor, ()) if a.key.kind == THEME)
    return tuple(edition.codebook.theme_of[key].label for key in found)


def into_index(index: str, records: Iterable[SearchRecord]) -> str:
    """The quick search's JSON index with the records added at its end.

    Its documents are HTML (the search writes them into the page as such), so every character that
    could be markup is escaped here. Without a paragraph around it, a text would lose its last stop.
    """
    data = json.loads(index)
    renderer = Renderer()
    data["docs"] += [_document(renderer, record) for record in records]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _document(renderer: Renderer, record: SearchRecord) -> dict[str, object]:
    document: dict[str, object] = {
        "location": record.location,
        "title": html.escape(record.title, quote=False),
        "text": renderer.render("record.html", record.location, text=record.text),
    }
    if record.themes:
        document["tags"] = [html.escape(theme, quote=False) for theme in record.themes]
    return document
