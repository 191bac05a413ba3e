"""Every data file of the edition, format by format.

What is of one statement is a function of that statement; what is of all comes once. Formats of linked
data are made of whole addresses, so there are none of them where the site has no address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from edition.publish.base import address, formats
from edition.publish.base.artifact import Artifact, BinaryArtifact
from edition.publish.base.formats import Form
from edition.publish.cite.bibtex import bibtex
from edition.publish.cite.passage_files import csl_json
from edition.publish.cite.record import CslRecord
from edition.publish.cite.records import edition_record, record
from edition.publish.cite.ris import ris
from edition.publish.data.feed import feed
from edition.publish.data.linked.annotations import web_annotations
from edition.publish.data.linked.dts import dts
from edition.publish.data.linked.skos import json_ld, turtle
from edition.publish.data.tables.csv_package import csv_package
from edition.publish.data.tables.json_edition import json_edition, json_schema
from edition.publish.data.tables.sqlite import sqlite
from edition.publish.data.texts.akn import akn
from edition.publish.data.texts.markdown import markdown
from edition.publish.data.texts.tei import tei
from edition.publish.machines.links import edition_linkset, statement_linkset
from edition.publish.pages.press import Press
from edition.text.statement import Statement

File = Artifact | BinaryArtifact
OfStatement = Callable[[Press, Statement], str]
"""A statement's file in some format: its text, or nothing where it cannot be made."""
OfEdition = Callable[[Press], Iterable[File]]


@dataclass(frozen=True)
class Member:
    """A file of the data set, its format, and the statement that it is of (its slug, or nothing)."""

    form: Form
    slug: str
    file: File


OF_STATEMENT: tuple[tuple[Form, OfStatement], ...] = (
    (formats.TEXT, lambda _, statement: statement.source.text),
    (formats.MARKDOWN, markdown),
    (formats.TEI, tei),
    (formats.AKN, akn),
    (formats.ANNOTATIONS, web_annotations),
    (formats.CSL, lambda press, statement: csl_json([record(press, statement)])),
    (formats.BIBTEX, lambda press, statement: bibtex([record(press, statement)])),
    (formats.RIS, lambda press, statement: ris([record(press, statement)])),
    (formats.LINKSET, lambda press, statement: statement_linkset(press, statement) if press.base else ""),
)
"""The formats of a statement, each with the function that makes its file."""

OF_EDITION: tuple[tuple[Form, OfEdition], ...] = (
    (formats.JSON, json_edition),
    (formats.SCHEMA, json_schema),
    (formats.CSV, csv_package),
    (formats.SQLITE, sqlite),
    (formats.SKOS, turtle),
    (formats.SKOS_JSON, json_ld),
    (formats.DTS, dts),
    (formats.FEED, feed),
    (formats.CSL, lambda press: [Artifact(formats.CSL.entry, csl_json(_records(press)))]),
    (formats.BIBTEX, lambda press: [Artifact(formats.BIBTEX.entry, bibtex(_records(press)))]),
    (formats.RIS, lambda press: [Artifact(formats.RIS.entry, ris(_records(press)))]),
    (formats.LINKSET, lambda press: [Artifact(formats.LINKSET.entry, edition_linkset(press))] if press.base else ()),
)
"""The formats of the whole edition, each with the function that makes its files, the entry first."""


def dataset(press: Press) -> Iterator[Member]:
    """Every file but the bundle of them all: each statement's in turn, then those of the whole edition."""
    for statement in press.edition.statements:
        yield from _of_statement(press, statement)
    for form, made in OF_EDITION:
        yield from (Member(form, "", file) for file in made(press))


def _of_statement(press: Press, statement: Statement) -> Iterator[Member]:
    for form, made in OF_STATEMENT:
        content = made(press, statement)
        if content:
            yield Member(form, statement.slug, Artifact(_path(statement, form), content))


def _path(statement: Statement, form: Form) -> str:
    """Beside the statement's page, under its slug; a link set has one name wherever it is."""
    if form is formats.LINKSET:
        return address.linkset(address.statement(statement.slug))
    return address.statement_file(statement.slug, form.ending)


def _records(press: Press) -> tuple[CslRecord, ...]:
    return (edition_record(press), *(record(press, statement) for statement in press.edition.statements))
