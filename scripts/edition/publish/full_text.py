"""The search page's index in the making: one small HTML file a passage, for Pagefind to read.

The files are no part of the site. What Pagefind makes of them is read by the search page, which
relies on what is said here: `meta` is what a hit shows, filters are the facets, `sort` its orders.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from edition.publish.artifact import Artifact
from edition.publish.render import Renderer
from edition.publish.search import SearchRecord, Term

UNNAMED = "none named"
"""The facet of passages whose statement names no State, speaker or body."""

UNDATED = "9999"
"""Sorts what has no date after all that has one."""


def full_text(records: Iterable[SearchRecord]) -> Iterator[Artifact]:
    """A file for each passage's record. The records' order is the order of places."""
    renderer = Renderer()
    for ordinal, record in enumerate(records):
        if record.is_passage:
            yield Artifact(f"{record.work.slug}/{record.number}.html", _file(renderer, record, ordinal))


def _file(renderer: Renderer, record: SearchRecord, ordinal: int) -> str:
    return renderer.render(
        "full_text.html",
        record.location,
        text=record.text,
        meta=_meta(record),
        filters=_filters(record),
        sort={"place": f"{ordinal:07}", "date": record.work.dating.start if record.work.dating else UNDATED},
    )


def _meta(record: SearchRecord) -> dict[str, str]:
    return {
        "place": record.location,
        "statement": record.work.slug,
        "title": record.work.short,
        "number": record.number,
        "date": record.work.dating.in_words if record.work.dating else "",
        "themes": json.dumps([theme.name for theme in record.themes]),
    }


def _filters(record: SearchRecord) -> dict[str, tuple[str, ...]]:
    work = record.work
    return {
        "theme": _labels(record.themes),
        "subtheme": _labels(record.subthemes),
        "statement": (work.short,),
        "state": (work.state or UNNAMED,),
        "speaker": (work.speaker or UNNAMED,),
        "body": (work.body or UNNAMED,),
        "year": work.years,
        "instrument": _labels(record.instruments),
        "name": _labels(record.names),
    }


def _labels(terms: tuple[Term, ...]) -> tuple[str, ...]:
    return tuple(term.label for term in terms)
