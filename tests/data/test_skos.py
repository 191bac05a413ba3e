"""The codebook as SKOS: read back from both files, held against the codebook and SKOS's integrity conditions."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from rdflib import DC, DCTERMS, OWL, RDF, SKOS, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.compare import isomorphic

from edition import compile_edition
from edition.apparatus.annotation import Basis
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.data.linked.skos import json_ld, turtle
from edition.publish.data.linked.skos_matches import matches
from kit.dom import read
from kit.skos_rules import broken
from kit.whole import whole

BASE = "https://edition.example/"

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph")  # rdflib's own


def files(edition: Edition) -> tuple[str, str]:
    entire = whole(edition, BASE)
    (first,), (second,) = turtle(*entire), json_ld(*entire)
    return first.content, second.content


def graph_of(edition: Edition) -> Graph:
    return Graph().parse(data=files(edition)[0], format="turtle")


@pytest.fixture(scope="module")
def graph(edition: Edition) -> Graph:
    return graph_of(edition)


def iri(target: str) -> URIRef:
    return URIRef(BASE + target)


def english(text: str) -> Literal:
    return Literal(text, lang="en")


def test_both_files_say_the_same(edition: Edition, small: Edition) -> None:
    for each in (edition, small):
        first, second = files(each)
        one, other = Graph().parse(data=first, format="turtle"), Graph().parse(data=second, format="json-ld")
        assert len(one) > 40
        assert isomorphic(one, other)


def test_every_theme_is_a_concept_with_all_that_the_codebook_says(edition: Edition, graph: Graph) -> None:
    scheme = iri(address.CODEBOOK)
    for key, theme in edition.codebook.theme_of.items():
        concept = iri(address.entry(key))
        assert set(graph.objects(concept, SKOS.inScheme)) == {scheme}
        assert list(graph.objects(concept, SKOS.prefLabel)) == [english(theme.label)]
        assert list(graph.objects(concept, SKOS.definition)) == [english(theme.definition)]
        assert list(graph.objects(concept, SKOS.scopeNote)) == [english(theme.scope)]
        assert set(graph.objects(concept, SKOS.hiddenLabel)) == {english(t) for t in theme.terms if t != theme.label}
        assert list(graph.objects(concept, SKOS.notation)) == [Literal(str(key))]
        related = {iri(address.entry(other)) for other in theme.related}
        assert set(graph.objects(concept, SKOS.related)) >= related
        subthemes = {iri(address.entry(sub.key)) for sub in theme.subthemes}
        assert set(graph.objects(concept, SKOS.narrower)) == set(graph.subjects(SKOS.broader, concept)) == subthemes
        assert ((scheme, SKOS.hasTopConcept, concept) in graph) == (key.top == key)


def test_related_themes_are_related_either_way(small: Edition) -> None:
    weather, travel = iri("themes/weather/"), iri("themes/travel/")
    assert [theme.related for theme in small.codebook.themes][1] == ()
    assert set(graph_of(small).subject_objects(SKOS.related)) == {(weather, travel), (travel, weather)}


def test_every_provision_is_a_concept_of_its_instrument(edition: Edition, graph: Graph) -> None:
    provisions = edition.codebook.provision_of
    assert len(provisions) == 33
    for key, provision in provisions.items():
        concept, scheme = iri(address.entry(key)), iri(address.instrument(key.kind))
        assert list(graph.objects(concept, SKOS.inScheme)) == [scheme]
        assert list(graph.objects(concept, SKOS.prefLabel)) == [english(provision.title)]
        assert list(graph.objects(concept, SKOS.altLabel)) == [english(edition.codebook.provision_name(key))]
        assert list(graph.objects(concept, SKOS.notation)) == [Literal(str(key))]
        (place,) = graph.objects(concept, DCTERMS.bibliographicCitation)
        assert str(place) == f"A/RES/73/195, {provision.where}"
        notes = [english(provision.note)] if provision.note else []
        assert list(graph.objects(concept, SKOS.editorialNote)) == notes


def test_nothing_is_a_concept_that_the_codebook_has_not(edition: Edition, graph: Graph) -> None:
    keys = (*edition.codebook.theme_of, *edition.codebook.provision_of)
    assert set(graph.subjects(RDF.type, SKOS.Concept)) == {iri(address.entry(key)) for key in keys}
    schemes = {
        iri(address.CODEBOOK),
        *(iri(address.instrument(i.id)) for i in edition.codebook.instruments if i.groups),
    }
    assert set(graph.subjects(RDF.type, SKOS.ConceptScheme)) == schemes


def test_groups_hold_their_provisions_in_the_order_of_the_instrument(edition: Edition, graph: Graph) -> None:
    for instrument in edition.codebook.instruments:
        for group in instrument.groups:
            collection = iri(f"{address.instrument(instrument.id)}#{group.id}")
            members = [iri(address.entry(provision.key)) for provision in group.provisions]
            head = graph.value(collection, SKOS.memberList)
            assert head is not None
            assert list(Collection(graph, head)) == members
            assert set(graph.objects(collection, SKOS.member)) == set(members)  # S36
            assert list(graph.objects(collection, SKOS.prefLabel)) == [english(group.label)]


def test_each_scheme_says_what_it_is_and_by_whom(edition: Edition, graph: Graph) -> None:
    imprint = edition.imprint
    for scheme in graph.subjects(RDF.type, SKOS.ConceptScheme):
        assert str(graph.value(scheme, DCTERMS.title)).startswith(imprint.title)
        assert str(graph.value(scheme, OWL.versionInfo)) == imprint.version
        assert str(graph.value(scheme, DCTERMS.issued)) == str(imprint.date)
        assert graph.value(scheme, DCTERMS.rights) == iri(address.RIGHTS)
        assert str(graph.value(scheme, DC.rights)) == imprint.rights
        named = graph.value(scheme, DCTERMS.creator) or graph.value(scheme, DCTERMS.contributor)
        assert str(named) == "The editors of Statements on Migration"


def test_every_iri_of_ours_is_an_address_of_the_site(site: Path, graph: Graph) -> None:
    ours = {str(node).removeprefix(BASE) for node in graph.all_nodes() if str(node).startswith(BASE)}
    ids: dict[str, set[str]] = {}
    pages = [one for one in ours if not one.startswith("data/")]
    assert len(pages) > 70
    for one in pages:
        path, _, fragment = one.partition("#")
        if path not in ids:
            ids[path] = set(read(site / path).xpath("//@id"))
        assert not fragment or fragment in ids[path], one
    assert {one.partition("#")[0] for one in ours if one.startswith("data/")} == {
        "data/codebook.ttl",
        "data/codebook.jsonld",
    }


def test_the_integrity_conditions_of_skos_are_kept(edition: Edition, small: Edition) -> None:
    for each in (edition, small):
        first, second = files(each)
        assert broken(Graph().parse(data=first, format="turtle")) == set()
        assert broken(Graph().parse(data=second, format="json-ld")) == set()


ROOT, SUB, GROUP = (iri(f"{where}") for where in ("themes/root-causes/", "themes/root-causes/#development", "x"))

SPOILED = {
    "S9": (ROOT, RDF.type, SKOS.ConceptScheme),
    "S13": (ROOT, SKOS.hiddenLabel, english("Root causes")),
    "S14": (ROOT, SKOS.prefLabel, english("Causes")),
    "S27": (ROOT, SKOS.related, SUB),
    "S37": (ROOT, RDF.type, SKOS.Collection),
    "S46": (iri("themes/gcm-principles/#sovereignty"), SKOS.exactMatch, iri("instruments/gcm/#principle-c")),
}


@pytest.mark.parametrize("condition", SPOILED)
def test_the_conditions_are_checked(edition: Edition, condition: str) -> None:
    spoiled = graph_of(edition)
    spoiled.add(SPOILED[condition])
    assert broken(spoiled) == {condition}


def test_a_term_that_is_its_entry_s_label_is_no_second_label(small: Edition) -> None:
    theme = replace(small.codebook.themes[0], terms=("Weather", "storm"))
    spoiled = replace(small, codebook=replace(small.codebook, themes=(theme, *small.codebook.themes[1:])))
    graph = graph_of(spoiled)
    assert broken(graph) == set()
    assert list(graph.objects(iri("themes/weather/"), SKOS.hiddenLabel)) == [english("storm")]


# Mappings


def test_mappings_are_only_such_as_editors_words_give_ground_for(edition: Edition, graph: Graph) -> None:
    assert not set(graph.subject_objects(SKOS.exactMatch)) | set(graph.subject_objects(SKOS.closeMatch))
    found = set(graph.subject_objects(SKOS.relatedMatch))
    wanted = set()
    for one, other in combinations(edition.annotations, 2):
        theme, provision = (one, other) if one.key.kind == "theme" else (other, one)
        if theme.anchor == provision.anchor and theme.key.kind == "theme" != provision.key.kind:
            own = Basis.EDITOR is theme.basis and theme.by == provision.by
            if own and set(theme.spans) & set(provision.spans):
                wanted.add((iri(address.entry(theme.key)), iri(address.entry(provision.key))))
    assert len(wanted) >= 10
    assert found == wanted | {(other, one) for one, other in wanted}


def test_each_mapping_says_whose_claim_it_is_and_on_which_words(edition: Edition, graph: Graph) -> None:
    claims = set(graph.subjects(RDF.type, RDF.Statement))
    assert len(claims) == len(matches(edition)) > 0
    for match in matches(edition):
        theme, provision = iri(address.entry(match.theme)), iri(address.entry(match.provision))
        (claim,) = set(graph.subjects(RDF.subject, theme)) & set(graph.subjects(RDF.object, provision))
        assert graph.value(claim, RDF.predicate) == SKOS.relatedMatch
        assert [str(name) for name in graph.objects(claim, DCTERMS.creator)] == [
            "The editors of Statements on Migration"
        ]
        passages = {iri(address.passage(ground.anchor)) for ground in match.grounds}
        assert set(graph.objects(claim, DCTERMS.source)) == passages
        note = str(graph.value(claim, SKOS.editorialNote))
        assert note.startswith("An editor's claim")
        for ground in match.grounds:
            assert f'"{ground.words}"' in note
            read_there = edition.statement_of[ground.anchor.statement].passage_of[ground.anchor.id]
            assert ground.words in edition.statement_of[ground.anchor.statement].words(read_there.span).text


def test_words_that_two_editors_read_give_no_ground(desk: Path) -> None:
    path = desk / "readings" / "abc-small.yml"
    written = path.read_text("utf-8")
    own = "readings:\n  - at: 1\n    theme: weather/rain\n    quote: rains fell\n"
    path.write_text(written.replace("readings:\n", own, 1), "utf-8")
    (match,) = matches(compile_edition(desk))
    assert (str(match.theme), str(match.provision)) == ("theme:weather/rain", "pact:duty-1")
    path.write_text(written.replace("readings:\n", f"{own}    by: A. Guest\n", 1), "utf-8")
    edition = compile_edition(desk)
    assert not edition.findings
    assert matches(edition) == ()


def test_without_an_address_there_is_no_codebook(edition: Edition) -> None:
    assert [*turtle(*whole(edition)), *json_ld(*whole(edition))] == []


def test_blank_nodes_are_none_but_those_of_lists(graph: Graph) -> None:
    blank = {node for node in graph.all_nodes() if isinstance(node, BNode)}
    assert blank == set(graph.subjects(RDF.first)) & blank
