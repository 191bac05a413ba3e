"""One thing has one id in every format, so that a link between any two of them holds."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from rdflib import Graph
from rdflib.namespace import RDF, SKOS

from edition.edition import Edition

BASE = "http://127.0.0.1:8000/"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
SLUGS = ("rus-gcm", "rus-iom112")
OF_PASSAGES = ("readings", "notes", "silences", "returns", "measures")


@pytest.fixture(scope="module")
def ids(site: Path) -> dict[str, set[str]]:
    """The ids of each table of the database that has any."""
    with closing(sqlite3.connect(f"file:{site / 'data' / 'edition.db'}?mode=ro", uri=True)) as base:
        tables = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        columns = {table: [row[1] for row in base.execute(f"PRAGMA table_info({table})")] for table in tables}
        return {t: {id for (id,) in base.execute(f"SELECT id FROM {t}")} for t in tables if "id" in columns[t]}


def said_in(ids: dict[str, set[str]], slug: str, tables: tuple[str, ...] = OF_PASSAGES[:3]) -> set[str]:
    """What is said of the passages of a statement, by id."""
    return {id for table in tables for id in ids[table] if f":{slug}#" in id}


def annotated(site: Path, slug: str) -> set[str]:
    collection = json.loads((site / "statements" / slug / f"{slug}.annotations.json").read_text("utf-8"))
    return {annotation["id"].partition("#")[2] for annotation in collection["first"]["items"]}


@pytest.mark.parametrize("slug", SLUGS)
def test_annotations_have_the_ids_of_the_tables(site: Path, ids: dict[str, set[str]], slug: str) -> None:
    named = annotated(site, slug)
    wanted = {id.replace(f"{slug}#", "") for id in said_in(ids, slug)}
    assert wanted
    assert {name for name in named if name.startswith(("reading:", "note:", "silence:"))} == wanted
    rest = {name.removesuffix("/inverse") for name in named if name.startswith(("crosswalk:", "parallel:", "measure:"))}
    assert rest <= ids["asks"] | ids["parallels"] | ids["measures"]
    back = {name for name in named if name.startswith("return:")}
    assert back == {id.replace(f"{slug}#", "") for id in ids["returns"] if f"/{slug}#" in id}


@pytest.mark.parametrize("slug", SLUGS)
def test_tei_has_the_ids_of_the_tables(site: Path, ids: dict[str, set[str]], slug: str) -> None:
    tree = etree.parse(site / "statements" / slug / f"{slug}.tei.xml")
    named = {e.get("n", "") for e in tree.iter("{*}annotation", "{*}note") if e.get(XML_ID)}
    assert said_in(ids, slug) <= named
    known = set().union(*ids.values())
    assert {name for name in named if not name.startswith("division:")} <= known


@pytest.mark.parametrize("slug", SLUGS)
def test_akoma_ntoso_has_them_without_signs_that_it_does_not_allow(
    site: Path, ids: dict[str, set[str]], slug: str
) -> None:
    tree = etree.parse(site / "statements" / slug / f"{slug}.akn.xml")
    named = {e.get("eId") for e in tree.iter()}
    assert {re.sub("[:/]", ".", id.replace(f"{slug}#", "")) for id in said_in(ids, slug)} <= named


def every(value: Any, key: str) -> set[str]:
    """What a document has under a property, wherever it stands."""
    if isinstance(value, dict):
        own = {value[key]} if isinstance(value.get(key), str) else set()
        return own.union(*(every(each, key) for each in value.values()))
    return set().union(*(every(each, key) for each in value)) if isinstance(value, list) else set()


def test_the_document_has_the_ids_of_the_tables(site: Path, ids: dict[str, set[str]]) -> None:
    named = every(json.loads((site / "data" / "edition.json").read_text("utf-8")), "id")
    for table in (*OF_PASSAGES, "passages", "themes", "asks", "parallels", "names"):
        assert ids[table] <= named, table


def test_concepts_have_the_addresses_that_annotations_name(site: Path, edition: Edition) -> None:
    graph = Graph().parse(site / "data" / "codebook.ttl")
    concepts = {str(concept) for concept in graph.subjects(RDF.type, SKOS.Concept)}
    notations = {str(notation) for notation in graph.objects(None, SKOS.notation)}
    assert {str(key) for key in edition.codebook.theme_of} <= notations
    for slug in SLUGS:
        text = (site / "statements" / slug / f"{slug}.annotations.json").read_text("utf-8")
        for annotation in json.loads(text)["first"]["items"]:
            if annotation["motivation"] == "classifying":
                assert annotation["body"][0]["source"] in concepts, annotation["id"]
