"""The records of passages as files for reference managers, beside their pages; the others are in the data set."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from edition.publish.base import address
from edition.publish.base.artifact import Artifact
from edition.publish.base.publication import Publication
from edition.publish.cite.bibtex import bibtex
from edition.publish.cite.record import CslRecord
from edition.publish.cite.records import passage_record
from edition.publish.cite.ris import ris
from edition.text.statement import Statement


def passage_files(publication: Publication, statement: Statement) -> Iterator[Artifact]:
    """Each passage of a statement in every format."""
    for passage in statement.numbered():
        cited = passage_record(publication, statement, passage.anchor)
        for ending, write in WRITERS.items():
            yield Artifact(address.passage_cite_file(passage.anchor, ending), write([cited]))


def csl_json(records: Iterable[CslRecord]) -> str:
    """The records as CSL-JSON, which is an array of items."""
    return json.dumps([record.as_json() for record in records], ensure_ascii=False, indent=1) + "\n"


WRITERS = {"bib": bibtex, "ris": ris, "json": csl_json}
"""How records are written, by the ending of the file."""
