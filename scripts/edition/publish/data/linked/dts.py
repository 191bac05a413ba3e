"""The edition as Distributed Text Services, version 1.0, of level 0: an API made of files alone.

https://dtsapi.org/versions/v1.0/. Clients fill in templates (RFC 6570); each filling in is the name of a file:

    dts/entry.json                                   where the other three are
    dts/collection{/id,nav}.json                     the edition, a statement; `nav` is children or parents
    dts/navigation/{resource}{;down}{/ref}.json      the units of a statement
    statements/{resource}/{resource}{.ref}.tei.xml   a statement, or a unit of it, in TEI

Ids are slugs, for a URL cannot be part of a path; the URN is told as the Dublin Core identifier. No ranges
(`start`, `end`), which level 0 leaves out, no other trees, media types or pages of results. `down` is a number
up to the depth of the tree, or -1. Where passages have no files of their own, there is no `ref`, either, and
the service is less than level 0 asks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from edition.dossier import Dossier
from edition.edition import Edition
from edition.publish.base.artifact import Artifact
from edition.publish.base.formats import DTS
from edition.publish.base.publication import Publication
from edition.publish.data.linked.dts_documents import documents
from edition.publish.data.linked.dts_objects import CONTEXT, ROOT, VERSION, Api, Json
from edition.publish.data.linked.dts_units import ALL, Unit, Units
from edition.text.statement import Statement

CHILDREN, PARENTS = "children", "parents"


def dts(publication: Publication, edition: Edition) -> Iterator[Artifact]:
    """The files on the edition as a whole, the entry first; nothing where the site has no address."""
    if publication.base:
        api = Api(publication)
        yield _file(DTS.entry, api.entry())
        yield from _collections(api, edition.statements)


def dts_units(publication: Publication, dossier: Dossier) -> Iterator[Artifact]:
    """The files on one statement: its units, and a document for each where passages have files of their own."""
    if publication.base:
        yield from _navigation(Api(publication), dossier.statement)
        if publication.passage_pages:
            yield from documents(publication, dossier)


def _file(path: str, answer: Json) -> Artifact:
    """The file of an answer."""
    head: Json = {"@context": CONTEXT, "dtsVersion": VERSION}
    return Artifact(path, json.dumps(head | answer, ensure_ascii=False, separators=(",", ":")) + "\n")


def _collections(api: Api, statements: Sequence[Statement]) -> Iterator[Artifact]:
    """The edition with its statements, and each statement; with those above it where these are asked for."""
    alone = api.root(len(statements))
    root = alone | {"member": [api.described(statement) for statement in statements]}
    for path in ("", f"/{ROOT}"):
        yield _file(f"dts/collection{path}.json", root)
        yield _file(f"dts/collection{path}/{CHILDREN}.json", root)
        yield _file(f"dts/collection{path}/{PARENTS}.json", alone | {"member": []})
    for statement in statements:
        resource, path = api.described(statement), f"dts/collection/{statement.slug}"
        yield _file(f"{path}.json", resource)
        yield _file(f"{path}/{CHILDREN}.json", resource | {"member": []})
        yield _file(f"{path}/{PARENTS}.json", resource | {"member": [alone]})


def _navigation(api: Api, statement: Statement) -> Iterator[Artifact]:
    """What is at a depth from the root; and from each unit, where passages have files of their own."""
    units = Units.of(statement)
    # From 1: at the root, 0 would ask for what is beside it, and there is nothing.
    for down in (*range(1, units.depth + 1), ALL):
        yield _navigated(api, statement, f";down={down}", members=units.down(down))
    for unit in units.units if api.publication.passage_pages else ():
        yield _navigated(api, statement, f"/{unit.identifier}", unit)
        for down in (*range(units.depth + 1), ALL):
            yield _navigated(api, statement, f";down={down}/{unit.identifier}", unit, units.below(unit, down))


def _navigated(
    api: Api, statement: Statement, asked: str, ref: Unit | None = None, members: tuple[Unit, ...] | None = None
) -> Artifact:
    """An answer about units: the one that was asked about, and those around or below it if these were asked for."""
    path = f"dts/navigation/{statement.slug}{asked}.json"
    answer: Json = {"@id": api.publication.base + path, "@type": "Navigation", "resource": api.resource(statement)}
    if ref:
        answer["ref"] = api.unit(statement, ref)
    if members is not None:
        answer["member"] = [api.unit(statement, unit) for unit in members]
    return _file(path, answer)
