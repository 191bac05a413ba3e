"""The citations of all that is cited, in every style, made by one call of a CSL processor.

A processor is asked once for all passages of a statement, with signs where number and address come.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from edition.edition import Edition
from edition.publish.base.publication import Publication
from edition.publish.cite.csl import Process, render
from edition.publish.cite.record import CslRecord
from edition.publish.cite.records import data_record, edition_record, example_reading, reading_record, record
from edition.publish.cite.rendered import ADDRESS, LOCATOR, Rendered

_PASSAGE = ":passage"
"""Ends the id of the record by which the passages of a statement are cited, all by one."""


@dataclass(frozen=True)
class Citations:
    """The citations that were made, by the id of their record, with signs for number and address."""

    made: Mapping[str, tuple[Rendered, ...]]

    def of(self, cited: CslRecord, slug: str = "") -> tuple[Rendered, ...]:
        """The citations of a record in every style; of a passage's, its statement's `slug` is needed.

        Raises KeyError for what was not cited when these were made.
        """
        id = slug + _PASSAGE if cited.locator else cited.id
        return tuple(each.filled(cited.locator, cited.url) for each in self.made[id])

    def of_passages(self, slug: str) -> str:
        """The note that cites a passage of a statement, with "{locator}" and "{address}" where these come."""
        # The first of all styles is one of notes, and its note comes before its entry.
        return self.made[slug + _PASSAGE][0].filled("{locator}", "{address}").text

    def of_whole(self, slug: str) -> str:
        """The note that cites a statement, with "{address}" where that comes."""
        return self.made[slug][0].filled("", "{address}").text


def citations(publication: Publication, edition: Edition, process: Process) -> Citations:
    """The citations of every statement and of its passages, of the edition, its data and one reading."""
    statements = [record(publication, statement) for statement in edition.statements]
    reading = example_reading(edition)
    example = [reading_record(publication, edition, reading)] if reading else []
    others = [edition_record(publication), data_record(publication), *example]
    wholes = [cited.at(cited.id, ADDRESS, "") for cited in (*statements, *others)]
    passages = [cited.at(cited.id + _PASSAGE, ADDRESS, LOCATOR) for cited in statements]
    return Citations(render([*wholes, *passages], process))
