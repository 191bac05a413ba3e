"""The records as files for reference managers, beside what they are of."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from edition.publish import address
from edition.publish.artifact import Artifact
from edition.publish.bibtex import bibtex
from edition.publish.cite import edition_record, passage_record, record
from edition.publish.press import Press
from edition.publish.record import CslRecord
from edition.publish.ris import ris

Records = tuple[CslRecord, ...]


def cite_files(press: Press) -> Iterator[Artifact]:
    """The edition with all its statements, each statement and, with its page, each passage, in every format."""
    statements = press.edition.statements
    of_statement = {statement.slug: record(press, statement) for statement in statements}
    yield from _files((edition_record(press), *of_statement.values()), address.edition_cite_file)
    for statement in statements:
        yield from _files((of_statement[statement.slug],), partial(address.cite_file, statement.slug))
    for statement in statements if press.passage_pages else ():
        for passage in statement.numbered():
            cited = passage_record(press, statement, passage.anchor)
            yield from _files((cited,), partial(address.passage_cite_file, passage.anchor))


def _files(records: Records, at: Callable[[str], str]) -> Iterator[Artifact]:
    for ending, write in (("bib", bibtex), ("ris", ris), ("json", csl_json)):
        yield Artifact(at(ending), write(records))


def csl_json(records: Iterable[CslRecord]) -> str:
    """The records as CSL-JSON, which is an array of items."""
    return json.dumps([record.as_json() for record in records], ensure_ascii=False, indent=1) + "\n"
