"""Every data file, format by format.

What is of one statement is a function of its dossier; what is of all comes once. Formats of linked data are made
of whole addresses, so there are none of them where the site has no address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from edition.dossier import Dossier
from edition.edition import Edition
from edition.publish.base import address, formats
from edition.publish.base.artifact import Artifact, BinaryArtifact
from edition.publish.base.formats import Form
from edition.publish.base.publication import Publication
from edition.publish.cite.bibtex import bibtex
from edition.publish.cite.passage_files import csl_json
from edition.publish.cite.record import CslRecord
from edition.publish.cite.records import edition_record, record
from edition.publish.cite.ris import ris
from edition.publish.data.feed import feed
from edition.publish.data.linked.annotations import web_annotations
from edition.publish.data.linked.dts import dts, dts_units
from edition.publish.data.linked.skos import json_ld, turtle
from edition.publish.data.linkset import edition_linkset, statement_linkset
from edition.publish.data.tables.csv_package import csv_package
from edition.publish.data.tables.json_edition import json_edition, json_schema
from edition.publish.data.tables.sqlite import sqlite
from edition.publish.data.texts.akn import akn
from edition.publish.data.texts.markdown import markdown
from edition.publish.data.texts.tei import tei

File = Artifact | BinaryArtifact
OfStatement = Callable[[Publication, Dossier], str]
"""A statement's file in some format: its text, or nothing where it cannot be made."""
OfEdition = Callable[[Publication, Edition], Iterable[File]]
Part = Callable[[Publication, Dossier], Iterable[File]]


@dataclass(frozen=True)
class Member:
    """A file of the data set, its format, and the statement that it is of (its slug, or nothing).

    A part is a file of one statement in a format of the whole edition.
    """

    form: Form
    slug: str
    file: File
    is_part: bool = False


OF_STATEMENT: tuple[tuple[Form, OfStatement], ...] = (
    (formats.TEXT, lambda _, dossier: dossier.statement.source.text),
    (formats.MARKDOWN, markdown),
    (formats.TEI, tei),
    (formats.AKN, akn),
    (formats.ANNOTATIONS, web_annotations),
    (formats.CSL, lambda publication, dossier: csl_json([record(publication, dossier.statement)])),
    (formats.BIBTEX, lambda publication, dossier: bibtex([record(publication, dossier.statement)])),
    (formats.RIS, lambda publication, dossier: ris([record(publication, dossier.statement)])),
    (formats.LINKSET, statement_linkset),
)
"""The formats of a statement, each with the function that makes its file."""

PARTS: tuple[tuple[Form, Part], ...] = ((formats.DTS, dts_units),)
"""The formats of the whole edition that have files of each statement."""

OF_EDITION: tuple[tuple[Form, OfEdition], ...] = (
    (formats.JSON, json_edition),
    (formats.SCHEMA, json_schema),
    (formats.CSV, csv_package),
    (formats.SQLITE, sqlite),
    (formats.SKOS, turtle),
    (formats.SKOS_JSON, json_ld),
    (formats.DTS, dts),
    (formats.FEED, feed),
    (formats.CSL, lambda *of: [Artifact(formats.CSL.entry, csl_json(_records(*of)))]),
    (formats.BIBTEX, lambda *of: [Artifact(formats.BIBTEX.entry, bibtex(_records(*of)))]),
    (formats.RIS, lambda *of: [Artifact(formats.RIS.entry, ris(_records(*of)))]),
    (formats.LINKSET, edition_linkset),
)
"""The formats of the whole edition, each with the function that makes its files, the entry first."""


def of_statement(publication: Publication, dossier: Dossier) -> Iterator[Member]:
    """Every data file of one statement."""
    for form, made in OF_STATEMENT:
        if content := made(publication, dossier):
            yield Member(form, dossier.slug, Artifact(_path(dossier.slug, form), content))
    for form, parts in PARTS:
        # Without the slug: the format is one of the whole edition, and the page of data lists its files together.
        yield from (Member(form, "", file, is_part=True) for file in parts(publication, dossier))


def of_edition(publication: Publication, edition: Edition) -> Iterator[Member]:
    """Every data file of the whole edition but for its parts, the list of checksums and the bundle of all."""
    for form, made in OF_EDITION:
        yield from (Member(form, "", file) for file in made(publication, edition))


def _path(slug: str, form: Form) -> str:
    """Beside the statement's page, under its slug; a link set has one name wherever it is."""
    if form is formats.LINKSET:
        return address.linkset(address.statement(slug))
    return address.statement_file(slug, form.ending)


def _records(publication: Publication, edition: Edition) -> tuple[CslRecord, ...]:
    return (edition_record(publication), *(record(publication, statement) for statement in edition.statements))
