"""What each Web Annotation says: kept by the model's rules, told as the edition has it, at an address that holds."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from rdflib import RDF, Graph, Namespace, URIRef

from edition import compile_edition
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.data.linked.annotations import web_annotations
from edition.text.ledger import digest
from kit.annotations import BASE, MOTIVATIONS, Json, bodies, check_collection, file_of, items, resources
from kit.dom import read
from kit.speech import speech
from kit.whole import whole

OA = Namespace("http://www.w3.org/ns/oa#")


def test_every_file_keeps_the_rules_of_the_model(edition: Edition, small: Edition) -> None:
    for each in (edition, small):
        for statement in each.statements:
            check_collection(file_of(whole(each, BASE), statement))


def test_a_statement_of_which_nothing_is_said_has_an_empty_collection(edition: Edition) -> None:
    statement = speech("abc-any", "Nothing is said of this.")
    alone = Edition(edition.imprint, edition.codebook, (statement,))
    file = file_of(whole(alone, BASE), statement)
    check_collection(file)
    assert file["total"] == 0


def test_without_an_address_there_are_none(edition: Edition) -> None:
    assert web_annotations(*whole(edition).unit(edition.statements[0])) == ""


def test_readings_say_entry_stance_and_on_whose_word(edition: Edition) -> None:
    entire = whole(edition, BASE)
    found = Counter(
        (
            *bodies(item, "classifying"),
            *(bodies(item, "assessing") or [""]),
            *(bodies(item, "commenting") or [""]),
            *(bodies(item, "tagging") or [""]),
            item["dcterms:provenance"]["label"],
            item.get("creator", {}).get("name", ""),
        )
        for statement in edition.statements
        for item in items(file_of(entire, statement))
        if item["motivation"] == "classifying"
    )
    assert found == Counter(
        (
            BASE + address.entry(r.key),
            r.stance.value if r.stance else "",
            r.reading,
            "" if r.basis.value == "editor" else r.by,
            r.basis.value,
            "The editors of Statements on Migration" if r.basis.value == "editor" else "",
        )
        for r in edition.annotations
    )


def test_links_lead_to_ids_of_built_pages(site: Path, edition: Edition) -> None:
    targets = {
        source
        for statement in edition.statements
        for item in items(file_of(whole(edition, BASE), statement))
        for body in item["body"]
        if (source := body.get("source", "")).startswith(BASE)
    }
    assert len(targets) > 100
    ids: dict[str, set[str]] = {}
    for target in targets:
        path, _, fragment = target.removeprefix(BASE).partition("#")
        if path not in ids:
            ids[path] = set(read(site / path).xpath("//@id"))
        assert not fragment or fragment in ids[path], target


def test_wikidata_items_are_those_of_the_codebook(edition: Edition) -> None:
    sources = {
        source
        for statement in edition.statements
        for item in items(file_of(whole(edition, BASE), statement))
        for source in bodies(item, "identifying")
        if "wikidata" in source
    }
    mentioned = {mention.entity.wikidata for mention in edition.mentions if mention.entity.wikidata}
    assert sources == {f"http://www.wikidata.org/entity/{id}" for id in mentioned}


def test_parallels_say_at_either_end_how_it_stands_to_the_other(edition: Edition) -> None:
    entire = whole(edition, BASE)
    told = {item["id"].partition("#")[2]: item for s in edition.statements for item in items(file_of(entire, s))}
    assert edition.parallels.declared
    for parallel in edition.parallels.declared:
        ends = (parallel.source, parallel.target)
        names = {parallel.key: parallel.relation.value, f"{parallel.key}/inverse": parallel.relation.inverse}
        for (name, relation), here, there in zip(names.items(), ends, reversed(ends), strict=True):
            item = told[name]
            assert item["target"][0]["selector"]["value"] == here.anchor.id
            assert next(resources(item["body"]))["selector"]["value"] == there.anchor.id
            assert (bodies(item, "tagging"), bodies(item, "commenting")) == ([relation], [parallel.because])


def test_asks_say_what_is_asked_and_what_became_of_it(edition: Edition) -> None:
    entire = whole(edition, BASE)
    told = {item["id"].partition("#")[2]: item for s in edition.statements for item in items(file_of(entire, s))}
    asks = [ask for walk in edition.crosswalks for ask in walk.asks]
    assert asks
    for ask in asks:
        item = told[ask.key]
        assert bodies(item, "describing") == [BASE + address.ask(ask), ask.ask]
        assert (bodies(item, "assessing"), bodies(item, "commenting")) == ([ask.outcome.value], [ask.because])
        quoted = [body["selector"]["exact"] for body in item["body"] if "selector" in body]
        assert quoted == [answer.quote for answer in ask.answers]


def with_reading(desk: Path, entry: str) -> Edition:
    """The small edition with one more reading, before all others."""
    path = desk / "readings" / "abc-small.yml"
    path.write_text(path.read_text("utf-8").replace("readings:\n", f"readings:\n{entry}", 1), "utf-8")
    edition = compile_edition(desk)
    assert not edition.findings
    return edition


def by_address(edition: Edition) -> dict[str, Json]:
    return {item["id"]: item for s in edition.statements for item in items(file_of(whole(edition, BASE), s))}


@pytest.mark.parametrize("quote", ["Heavy rains fell", "No snow fell, and no snow will fall."])
def test_an_address_holds_when_an_editor_adds_something_before(desk: Path, quote: str) -> None:
    before = by_address(compile_edition(desk))
    after = by_address(with_reading(desk, f"  - at: 1\n    theme: weather/snow\n    quote: {quote}\n"))
    assert len(after) == len(before) + 1
    assert {id: after[id] for id in before} == before


def test_addresses_are_made_of_anchors_keys_and_words(small: Edition) -> None:
    here = f"{BASE}statements/abc-small/abc-small.annotations.json#"
    names = {id.removeprefix(here) for id in by_address(small)}
    words = {"No snow fell": "reading:p1/theme:weather/snow", "We regret this very much": "note:p1/slip"}
    assert {f"{name}/{digest(quote)[:8]}" for quote, name in words.items()} <= names
    assert {"silence:p2", "crosswalk:abc-small/umbrellas", "parallel:umbrellas", "parallel:umbrellas/inverse"} <= names
    assert f"return:abc-small/umbrellas/p2-2/{digest('umbrella free of charge')[:8]}" in names
    assert "mention:p1/north/20" in names


def test_two_editors_may_say_the_same_of_the_same_words(desk: Path) -> None:
    edition = with_reading(desk, "  - at: 1\n    theme: weather/snow\n    quote: No snow fell\n    by: A. Guest\n")
    file = file_of(whole(edition, BASE), edition.statements[0])
    check_collection(file)
    names = [item["creator"]["name"] for item in items(file) if "theme:weather/snow" in item["id"]]
    assert sorted(names) == ["A. Guest", "The editors of Small edition"]


# JSON-LD as RDF. The terms that these files use, so that no context need be fetched.

TERMS: Json = {
    "oa": str(OA),
    "as": "http://www.w3.org/ns/activitystreams#",
    "dcterms": "http://purl.org/dc/terms/",
    "id": "@id",
    "type": "@type",
    **{name: f"oa:{name}" for name in ("Annotation", "SpecificResource", "TextualBody", *MOTIVATIONS)},
    **{name: f"oa:{name}" for name in ("FragmentSelector", "TextQuoteSelector", "TextPositionSelector", "exact")},
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "first": {"@id": "as:first", "@type": "@id"},
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "refinedBy": {"@id": "oa:refinedBy", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
}

QUOTED = """
SELECT ?annotation ?exact WHERE {
  ?annotation oa:motivatedBy oa:classifying ; oa:hasTarget/oa:hasSelector/oa:refinedBy/oa:exact ?exact ;
              oa:hasBody [ oa:hasSource ?theme ; oa:hasPurpose oa:classifying ] .
}
"""


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph")  # rdflib's own
def test_as_linked_data_the_words_under_a_theme_are_asked_for(edition: Edition) -> None:
    statement = edition.statement_of["rus-iom112"]
    file = file_of(whole(edition, BASE), statement) | {"@context": TERMS}
    graph = Graph().parse(data=json.dumps(file), format="json-ld")
    assert len(set(graph.subjects(RDF.type, OA.Annotation))) == file["total"]
    assert len(set(graph.subject_objects(OA.hasTarget))) >= file["total"]
    theme = URIRef(BASE + "themes/root-causes/#external-interference")
    found = graph.query(QUOTED, initNs={"oa": OA}, initBindings={"theme": theme})
    key = next(k for k in edition.annotations_of if str(k) == "theme:root-causes/external-interference")
    readings = [r for r in edition.annotations_of[key] if r.anchor.statement == statement.slug]
    wanted = [statement.words(span).text for reading in readings for span in reading.spans]
    assert sorted(str(row[1]) for row in found) == sorted(wanted)  # type: ignore[index]
