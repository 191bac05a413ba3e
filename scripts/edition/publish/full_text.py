"""The search page's index in the making: one small HTML file a record, for Pagefind to read.

The files are no part of the site. What Pagefind makes of them is read by the search page, which
relies on what is said here: filters are the facets, `sort` the orders, and what a hit shows stands
in the id of its one anchor as a query string (`about` of records.js reads it). It is not given as
Pagefind's metadata, because Pagefind finds a record by the words of its metadata, too: whoever
looked for "council" would get every passage of a statement whose title has the word.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from urllib.parse import urlencode

from edition.publish.artifact import Artifact
from edition.publish.render import Renderer
from edition.publish.search import SearchRecord, Term

UNNAMED = "none named"
"""The facet of passages whose statement names no State, speaker or body."""

UNDATED = "9999"
"""Sorts what has no date after all that has one."""


def full_text(records: Iterable[SearchRecord]) -> Iterator[Artifact]:
    """A file for each record. Their order is the order of places; a statement's own record has its title's words."""
    renderer = Renderer()
    for ordinal, record in enumerate(records):
        yield Artifact(f"{record.work.slug}/{record.number or 'title'}.html", _file(renderer, record, ordinal))


def _file(renderer: Renderer, record: SearchRecord, ordinal: int) -> str:
    place = f"{ordinal:07}"
    date = record.work.dating.start if record.work.dating else UNDATED
    return renderer.render(
        "full_text.html",
        record.location,
        text=record.text,
        about=urlencode(_about(record)),
        filters=_filters(record),
        sort={"place": place, "date": f"{date} {place}"},  # Of one day, in the order of places.
    )


def _about(record: SearchRecord) -> dict[str, str]:
    """What a hit shows. The number is empty for a statement's own record, the date where none is known."""
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
