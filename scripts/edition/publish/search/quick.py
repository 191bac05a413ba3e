"""The header's quick search: Material's own index, with the edition's search records in it."""

from __future__ import annotations

import html
import json
from collections.abc import Sequence

from edition.publish.base.render import Renderer
from edition.publish.search.records import SearchRecord

PASSAGES = 1_000
"""How many passages it may hold: the theme loads its index with the first page that a reader opens, whole.

Measured (the table is on the method page): a thousand passages are 0.7 MB, and half a second until it is ready;
three thousand are 2 MB and more than a second, thirty thousand 21 MB and most of a minute.
"""


def holds_passages(records: Sequence[SearchRecord], bound: int = PASSAGES) -> bool:
    """Whether the quick search finds passages; beyond the bound it finds statements and pages only."""
    return sum(record.is_passage for record in records) <= bound


def into_index(index: str, records: Sequence[SearchRecord], bound: int = PASSAGES) -> str:
    """The quick search's JSON index with the records added at its end, as far as the bound lets them.

    Its documents are HTML (the search writes them into the page as such), so every character that
    could be markup is escaped here. Without a paragraph around it, a text would lose its last stop.
    """
    data = json.loads(index)
    renderer = Renderer()
    passages = holds_passages(records, bound)
    data["docs"] += [_document(renderer, record) for record in records if passages or not record.is_passage]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _document(renderer: Renderer, record: SearchRecord) -> dict[str, object]:
    document: dict[str, object] = {
        "location": record.location,
        "title": html.escape(record.title, quote=False),
        "text": renderer.render("record.html", record.location, text=record.text, language=record.work.language),
    }
    if record.themes:
        document["tags"] = [html.escape(theme.label, quote=False) for theme in record.themes]
    return document
