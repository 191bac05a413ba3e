"""Files for reference managers, as programs read them that are not ours."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pypandoc
import rispy
from bibtexparser import middlewares
from bibtexparser.entrypoint import parse_string

from edition.publish.cite.record import BOOK, DOCUMENT, SPEECH, CslRecord


def squeezed(text: str) -> str:
    return " ".join(text.split())


def read_bibtex(text: str) -> dict[str, dict[str, str]]:
    """The entries by their keys, as bibtexparser reads them; LaTeX is decoded everywhere but in the address."""
    read = parse_string(text)
    assert not read.failed_blocks, read.failed_blocks
    urls = {entry.key: entry["url"] for entry in read.entries}
    decoded = parse_string(text, append_middleware=[middlewares.LatexDecodingMiddleware()])
    return {
        e.key: {"entry": e.entry_type, **{f.key: f.value for f in e.fields}, "url": urls[e.key]}
        for e in decoded.entries
    }


def pandoc(text: str, format: str) -> list[Any]:
    """The records as Pandoc reads them, in CSL-JSON."""
    command = [pypandoc.get_pandoc_path(), "--from", format, "--to", "csljson"]
    done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=True)
    assert done.stderr == ""
    return list(json.loads(done.stdout))


def read_ris(text: str) -> list[dict[str, Any]]:
    return list(rispy.loads(text))


def compare_with_pandoc(bib: str, wanted: list[CslRecord]) -> None:
    """Field by field; Pandoc calls the holding text the publisher, and a document nothing."""
    read = {item["id"]: item for item in pandoc(bib, "biblatex")}
    assert set(read) == {each.id for each in wanted}
    for each in wanted:
        got, item = read[each.id], each.as_json()
        assert got["type"] == ("" if each.type == DOCUMENT else each.type)
        assert got["author"] == item["author"]
        assert got.get("issued") == item.get("issued")
        assert got.get("event-date") == item.get("event-date")
        assert got["URL"] == item["URL"], "the address is not mangled"
        names = {"publisher": "container-title", "event": "event-title"}
        for name in ("title", "genre", "publisher", "event", "event-place", "version", "note"):
            assert got.get(name, "") == item.get(names.get(name, name), ""), (each.id, name)


def compare_with_rispy(each: CslRecord, entry: dict[str, Any]) -> None:
    kinds = {SPEECH: "SLIDE", DOCUMENT: "GOVDOC", BOOK: "EBOOK"}
    assert entry["type_of_reference"] == kinds[each.type]
    names = [f"{a.literal}," if a.literal else f"{a.family}, {a.given}" for a in each.authors]
    assert entry["authors"] == [squeezed(name) for name in names]
    for tag, value in {
        "title": each.title,
        "secondary_title": each.event_title,
        "type_of_work": each.genre,
        "place_published": each.event_place,
        "database_provider": each.container_title,
        "edition": f"version {each.version}",
        "language": each.language,
    }.items():
        assert entry.get(tag, "") == squeezed(value), tag
    assert entry["urls"] == [each.url]
    assert entry.get("notes", []) == [squeezed(each.note)] * bool(each.note)
    assert entry.get("year", "") == (each.issued.start[:4] if each.issued else "")
