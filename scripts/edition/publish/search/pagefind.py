"""The search page's index in the making: small HTML files for Pagefind to read, each a record of its own.

A record is a passage, as long as the edition is of moderate size. Pagefind loads a list of all its
records before it answers, twelve bytes each; so in a large edition a record is a statement, and the
search page looks for the passages within those that it shows.

The files are no part of the site. What Pagefind makes of them is read by the search page, which
relies on what is said here: filters are the facets, records are numbered in the order of the texts,
and what a hit shows stands in the ids of its anchors as query strings (`about` of records.js reads
them): first that of the statement, then one for each passage at the head of its words. It is not given as Pagefind's
metadata, because Pagefind finds a record by the words of its metadata, too: whoever looked for
"council" would get every passage of a statement whose title has the word. The one thing given so
is a word that is meant to find every record.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlencode

from edition.publish.base.artifact import Artifact
from edition.publish.base.render import Renderer
from edition.publish.search.records import SearchRecord, Term

PASSAGES = 10_000
"""So many passages have records of their own at most: their list is then 120 KB, and a first query 290 KB."""

UNNAMED = "none named"
"""The facet of passages whose statement names no State, speaker or body."""

UNDATED = "9999"
"""Sorts what has no date after all that has one."""

EVERY = "everyrecordhasthis"
"""A word that every record is found by, for facets alone: asked for no word, Pagefind loads all that it has."""


def by_statement(records: Iterable[SearchRecord], bound: int = PASSAGES) -> bool:
    """Whether the passages are too many for a record each."""
    return sum(record.is_passage for record in records) > bound


def full_text(records: Sequence[SearchRecord], bound: int = PASSAGES) -> Iterator[Artifact]:
    """The files, in the order of places. A statement's own record has its title's words; beyond the bound, all."""
    renderer = Renderer()
    if by_statement(records, bound):
        statements = itertools.groupby(records, key=lambda record: record.work.slug)
        for ordinal, (slug, parts) in enumerate(statements):
            yield _file(renderer, f"{slug}.html", tuple(parts), ordinal)
    else:
        for ordinal, record in enumerate(records):
            yield _file(renderer, f"{record.work.slug}/{record.number or 'title'}.html", (record,), ordinal)


def _file(renderer: Renderer, path: str, parts: tuple[SearchRecord, ...], ordinal: int) -> Artifact:
    work = parts[0].work
    date = work.dating.start if work.dating else UNDATED
    content = renderer.render(
        "full_text.html",
        parts[0].location,
        about=urlencode(_about(parts)),
        parts=[(urlencode(_about_part(part)), part.text) for part in parts],
        filters=_filters(parts),
        every=EVERY,
        date=f"{date} {ordinal:07}",  # Of one day, in the order of places.
    )
    return Artifact(path, content)


def _about(parts: tuple[SearchRecord, ...]) -> dict[str, str]:
    """What a hit shows of its statement. The date is empty where none is known."""
    work = parts[0].work
    return {
        "page": parts[0].location.partition("#")[0],
        "statement": work.slug,
        "title": work.short,
        "date": work.dating.in_words if work.dating else "",
        "whole": "yes" if len(parts) > 1 else "",
        # Of words in English nothing needs to be told: the page that shows them is in English.
        **({"lang": work.language.mark, "dir": work.language.direction} if work.language.mark else {}),
    }


def _about_part(record: SearchRecord) -> dict[str, str]:
    """What a hit shows of a passage; id and number are empty where the words are the statement's title."""
    facets = {name: values for name, values in _facets(record).items() if values}
    return {
        "id": record.location.partition("#")[2],
        "number": record.number,
        **({"own": record.own} if record.own else {}),
        "themes": json.dumps([theme.name for theme in record.themes]),
        "facets": json.dumps(facets, ensure_ascii=False),
    }


def _filters(parts: tuple[SearchRecord, ...]) -> dict[str, tuple[str, ...]]:
    """The facets of a statement, and what its passages have of the others."""
    work = parts[0].work
    found: dict[str, dict[str, None]] = {name: {} for name in _facets(parts[0])}
    for record in parts:
        for name, values in _facets(record).items():
            found[name] |= dict.fromkeys(values)
    return {
        "statement": (work.short,),
        "state": (work.state or UNNAMED,),
        "speaker": (work.speaker or UNNAMED,),
        "body": (work.body or UNNAMED,),
        "year": work.years,
        **{name: tuple(values) for name, values in found.items()},
    }


def _facets(record: SearchRecord) -> dict[str, tuple[str, ...]]:
    """The facets that a passage has of its own."""
    return {
        "theme": _labels(record.themes),
        "subtheme": _labels(record.subthemes),
        "instrument": _labels(record.instruments),
        "name": _labels(record.names),
    }


def _labels(terms: tuple[Term, ...]) -> tuple[str, ...]:
    return tuple(term.label for term in terms)
