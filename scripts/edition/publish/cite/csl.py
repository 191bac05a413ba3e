"""What a CSL processor is asked, and its answer: documents as Pandoc writes them in JSON.

Each style has documents of its own. No author is cited twice in one document, so that nothing is
abbreviated or told apart (2021a, 2021b) because of another citation that happens to be made with it.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from edition.publish.cite.record import Author, CslRecord
from edition.publish.cite.rendered import ADDRESS, Rendered, Run
from edition.publish.cite.style import STYLES, Item, Style

Process = Callable[[str], str]
"""Takes a JSON array of documents and gives it back with their citations made."""

_API = [1, 23]  # The version of Pandoc's document model that is written here.
_QUOTES = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}


def render(records: Sequence[CslRecord], process: Process) -> dict[str, tuple[Rendered, ...]]:
    """The citations of each record in every style, by the record's id. The processor is called once."""
    asked = [(style, together) for style in STYLES for together in rounds(records)]
    answer = json.loads(process(json.dumps([_document(*each) for each in asked])))
    made: dict[str, list[Rendered]] = {}
    for (style, together), document in zip(asked, answer, strict=True):
        for record, rendered in zip(together, _read(style, together, document), strict=True):
            made.setdefault(record.id, []).extend(rendered)
    return {id: tuple(each) for id, each in made.items()}


def rounds(records: Iterable[CslRecord]) -> list[list[CslRecord]]:
    """The records in as few groups as there can be with no author twice in one."""
    seen: dict[str, int] = {}
    groups: list[list[CslRecord]] = []
    for record in records:
        names = [_name(author) for author in record.authors]
        index = max((seen.get(name, 0) for name in names), default=0)
        seen.update((name, index + 1) for name in names)
        if index == len(groups):
            groups.append([])
        groups[index].append(record)
    return groups


def _name(author: Author) -> str:
    return (author.literal or author.family).casefold()


def _document(style: Style, records: list[CslRecord]) -> dict[str, object]:
    """A document that cites each record once, in a paragraph of its own."""
    items = [style.fit(_item(record)) for record in records]
    # All these styles put a comma inside closing quotation marks, as the American locale has it.
    meta = {"csl": str(style.path), "lang": "en-US", "references": items}
    return {
        "pandoc-api-version": _API,
        "meta": {name: _meta(value) for name, value in meta.items()},
        "blocks": [{"t": "Para", "c": [_cite(record)]} for record in records],
    }


def _item(record: CslRecord) -> Item:
    """The record for the processor: dates as EDTF, remarks as part of a sentence, no number, which the citation has."""
    item = {**record.as_json(), "note": "; ".join(record.remarks)}
    dates = {"issued": record.issued, "event-date": record.event_date}
    item.update({name: str(date) for name, date in dates.items() if name in item})
    return {name: value for name, value in item.items() if value}


def _meta(value: object) -> dict[str, object]:
    if isinstance(value, dict):
        return {"t": "MetaMap", "c": {name: _meta(each) for name, each in value.items()}}
    if isinstance(value, list):
        return {"t": "MetaList", "c": [_meta(each) for each in value]}
    return {"t": "MetaInlines", "c": list(_inlines(str(value)))}


def _inlines(text: str) -> Iterator[dict[str, object]]:
    """Text as it is: nothing in it is a mark."""
    for index, word in enumerate(text.split()):
        if index:
            yield {"t": "Space"}
        yield {"t": "Str", "c": word}


def _cite(record: CslRecord) -> dict[str, object]:
    """The citation; braces set off the number for the processor."""
    # Pandoc reads no citation without all these fields, even those that say nothing here.
    citation = {
        "citationId": record.id,
        "citationPrefix": [],
        "citationSuffix": list(_inlines("{para. " + record.locator + "}")) if record.locator else [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[citation], []]}


def _read(style: Style, records: list[CslRecord], document: dict[str, Any]) -> Iterator[list[Rendered]]:
    """For each record what the document has of it: a note and an entry, or an entry and what refers to it."""
    # The processor adds the list of all entries as the last block.
    *paragraphs, listed = document["blocks"]
    entries = {entry["c"][0][0]: entry for entry in listed["c"][1]}
    for record, paragraph in zip(records, paragraphs, strict=True):
        entry, cited = runs([entries[f"ref-{record.id}"]]), runs([paragraph])
        if style.note:
            yield [Rendered(style.id, style.note, cited), Rendered(style.id, style.entry, entry)]
        else:
            yield [Rendered(style.id, style.entry, entry, cited)]


def runs(nodes: Iterable[Any]) -> tuple[Run, ...]:
    """The characters of some part of a document, those that are set alike in one run."""
    merged: list[Run] = []
    for run in itertools.chain.from_iterable(_apart(part) for part in _runs(nodes, italic=False)):
        last = merged[-1] if merged else None
        if last and (last.italic, last.address) == (run.italic, run.address):
            merged[-1] = Run(last.text + run.text, run.italic, run.address)
        else:
            merged.append(run)
    return tuple(merged)


def _runs(nodes: Iterable[Any], *, italic: bool) -> Iterator[Run]:
    for node in nodes:
        kind, content = node["t"], node.get("c")
        if kind in ("Str", "Space", "SoftBreak"):
            yield Run(content if kind == "Str" else " ", italic)
        elif kind == "Quoted":
            opening, closing = _QUOTES[content[0]["t"]]
            yield Run(opening, italic)
            yield from _runs(content[1], italic=italic)
            yield Run(closing, italic)
        else:
            inner = content[1] if kind in ("Cite", "Div", "Link", "Span") else content
            yield from _runs(inner, italic=italic != (kind == "Emph"))


def _apart(run: Run) -> Iterator[Run]:
    """The place of the address is a run of its own."""
    for text in re.split(f"({ADDRESS})", run.text):
        if text:
            yield Run(text, run.italic and text != ADDRESS, text == ADDRESS)
