"""Web Annotations: resolved on the pages as a client resolves them, and held against the model's rules."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement
from playwright.sync_api import Browser, Page
from rdflib import RDF, Graph, Namespace, URIRef

from edition import compile_edition
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.data.linked.annotations import CONTEXT, web_annotations
from edition.publish.data.linked.shown import shown
from edition.publish.pages.every import pages
from edition.publish.pages.press import Press
from edition.publish.views.pieces import lines
from edition.seeds.source import Span
from edition.text.anchor import Anchor
from edition.text.ledger import digest
from edition.text.statement import Statement
from kit import small_history
from kit.dom import parse, read
from kit.speech import speech

BASE = "https://edition.example/"
OA = Namespace("http://www.w3.org/ns/oa#")
Json = dict[str, Any]
Said = tuple[str, str, tuple[str, ...]]
"""A motivation, a passage's id, and the words that it rests on; none where it is of the whole passage."""


def file_of(press: Press, statement: Statement) -> Json:
    loaded: Json = json.loads(web_annotations(press, statement))
    return loaded


def items(file: Json) -> list[Json]:
    found: list[Json] = file["first"]["items"] if file["total"] else []
    return found


def resources(node: Any) -> Iterator[Json]:
    """Every specific resource with a fragment selector, whether target or body."""
    if isinstance(node, list):
        for each in node:
            yield from resources(each)
    elif isinstance(node, dict):
        if node.get("selector", {}).get("type") == "FragmentSelector":
            yield node
        for each in node.values():
            yield from resources(each)


def resolved(element: HtmlElement, selector: Json) -> tuple[str, ...]:
    """The words that the selector selects on the page, by its quotation and by its position alike."""
    (passage,) = element.xpath("//*[@id=$id]", id=selector["value"])
    text = passage.text_content()
    if "refinedBy" not in selector:
        return ()
    quote, position = selector["refinedBy"]
    around = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert text.count(around) == 1
    start = text.index(around) + len(quote["prefix"])
    assert (start, start + len(quote["exact"])) == (position["start"], position["end"])
    return (" ".join(text[position["start"] : position["end"]].split()),)


def said(file: Json, element: HtmlElement) -> Counter[Said]:
    """What the file says of the page's statement, resolved there."""
    found: Counter[Said] = Counter()
    for item in items(file):
        selectors = [target["selector"] for target in item["target"]]
        (id,) = {selector["value"] for selector in selectors}
        quoted = tuple(words for selector in selectors for words in resolved(element, selector))
        found[item["motivation"], id, quoted] += 1
    return found


def expected(edition: Edition, statement: Statement) -> Counter[Said]:
    """The same from the edition: each thing that it says of the statement, with the words of its spans."""
    found: Counter[Said] = Counter()

    def add(motivation: str, anchor: Anchor, spans: Iterable[Span]) -> None:
        if anchor.statement == statement.slug:
            found[motivation, anchor.id, tuple(statement.words(span).text for span in spans)] += 1

    for reading in edition.annotations:
        add("classifying", reading.anchor, reading.spans)
    for none in edition.none:
        add("commenting", none.anchor, ())
    for note in edition.notes:
        add("editing" if note.kind.value == "slip" else "commenting", note.anchor, [note.span] if note.span else [])
    for ask in (ask for walk in edition.crosswalks for ask in walk.asks):
        add("assessing", ask.evidence.anchor, ask.evidence.spans)
        for back in ask.returns:
            add("linking", back.evidence.anchor, back.evidence.spans)
    for parallel in edition.parallels.declared:
        for end in (parallel.source, parallel.target):
            add("linking", end.anchor, end.evidence.spans)
    for measure in edition.measures:
        add("describing", measure.anchor, measure.spans)
    for mention in edition.mentions:
        add("identifying", mention.anchor, [mention.span])
    return found


def test_all_that_is_said_is_found_again_on_the_built_pages(site: Path, edition: Edition) -> None:
    for statement in edition.statements:
        folder = site / address.statement(statement.slug)
        file = json.loads((folder / f"{statement.slug}.annotations.json").read_text("utf-8"))
        assert said(file, read(folder)) == expected(edition, statement)


def test_the_other_ends_of_parallels_and_returns_resolve_on_their_pages(site: Path, edition: Edition) -> None:
    page_of = {address.statement(s.slug): read(site / address.statement(s.slug)) for s in edition.statements}
    across = 0
    for statement in edition.statements:
        press = Press(edition, BASE)
        for item in items(file_of(press, statement)):
            for body in resources(item["body"]):
                assert resolved(page_of[body["source"].removeprefix(BASE)], body["selector"])
                across += body["source"] != item["target"][0]["source"]
    assert across > 20


@pytest.mark.parametrize("history", [False, True], ids=["as it is", "corrected"])
def test_a_small_statement_resolves_with_and_without_a_past(desk: Path, *, history: bool) -> None:
    if history:
        small_history.write(desk)
    edition = compile_edition(desk)
    press = Press(edition, BASE)
    (statement,) = edition.statements
    html = next(page.html for page in pages(press) if page.address == address.statement(statement.slug))
    found = said(file_of(press, statement), parse(html))
    assert found == expected(edition, statement)
    assert {motivation for motivation, _, _ in found} >= ({"commenting"} if history else {"editing", "assessing"})


def test_a_browser_has_the_text_that_positions_count_in(page: Page, edition: Edition) -> None:
    """With every script of the edition and of the theme at work on the page."""
    for statement in edition.statements:
        page.goto(address.statement(statement.slug))
        page.wait_for_selector(".layer:not([hidden])")
        for paragraph in statement.paragraphs:
            text = page.evaluate("id => document.getElementById(id).textContent", paragraph.anchor.id)
            assert text == shown(statement, paragraph).text


def test_a_browser_reads_line_ends_and_nul_as_they_are_counted(browser: Browser) -> None:
    statement = speech("abc-any", "One\r\ntwo  \r\nthree\rfour\0five *six* \U0001f600 seven.")
    (paragraph,) = statement.paragraphs
    context = browser.new_context()
    html = rendered(statement, paragraph.anchor.id)
    parser = "html => new DOMParser().parseFromString(html, 'text/html').body.textContent"
    assert context.new_page().evaluate(parser, html) == shown(statement, paragraph).text
    context.close()


def rendered(statement: Statement, id: str) -> str:
    """The words of a passage as the template writes them."""
    template = Press(Edition.__new__(Edition)).renderer.environment.get_template("words.html")
    html: str = template.make_module({"to": str}).words(lines(statement, statement.passage_of[id]))  # type: ignore[attr-defined]
    return html


PIECES = [*"aB .!*\\\n\u00a0é\U0001f600", "<sup>", "</sup>", "  \n", "**", "&<"]
TEXTS = st.lists(st.sampled_from(PIECES)).map("".join)


@given(TEXTS, st.data())
def test_the_text_shown_is_that_of_the_element_and_holds_every_words(text: str, data: st.DataObject) -> None:
    statement = speech("abc-any", text)
    for paragraph in statement.paragraphs:
        read_words, found = statement.words(paragraph.span), shown(statement, paragraph)
        element = parse(f"<p>{rendered(statement, paragraph.anchor.id)}</p>")
        assert element.text_content() == found.text
        start = data.draw(st.integers(0, max(0, len(read_words.text) - 1)))
        end = data.draw(st.integers(start + 1, max(start + 1, len(read_words.text))))
        if not read_words.text:
            continue
        at = found.position(read_words.span(start, end))
        prefix, suffix = found.around(at)
        exact = found.text[at.start : at.end]
        assert " ".join(exact.split()) == read_words.text[start:end].strip()
        assert found.text.find(prefix + exact + suffix) == at.start - len(prefix)
        assert found.text.rfind(prefix + exact + suffix) == at.start - len(prefix)


def test_recurring_words_are_told_apart_by_what_is_around_them() -> None:
    text = "again and again " * 12 + "and no more."
    statement = speech("abc-any", text)
    found = shown(statement, statement.paragraphs[0])
    contexts = set()
    for at in (Span(i, i + 5) for i in range(len(text)) if text.startswith("again", i)):
        prefix, suffix = found.around(at)
        assert text.count(prefix + "again" + suffix) == 1
        contexts.add((prefix, suffix))
    assert len(contexts) == 24


# The model's rules: Web Annotation Data Model, 3.1 (annotations), 4.2 (selectors), 5.1 and 5.2 (collections).

MOTIVATIONS = {
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"),
    *("identifying", "linking", "moderating", "questioning", "replying", "tagging"),
}


def check_collection(file: Json) -> None:
    assert file["@context"] == CONTEXT
    assert file["type"] == "AnnotationCollection"
    assert isinstance(file["label"], str)
    assert file["total"] == len(items(file))
    assert ("first" in file) == ("last" in file) == (file["total"] > 0)
    if file["total"]:
        page = file["first"]
        assert "@context" not in page
        assert page["type"] == "AnnotationPage"
        assert (page["partOf"], page["startIndex"], page["id"]) == (file["id"], 0, file["last"])
    ids = [file["id"], *([file["last"]] if file["total"] else []), *(item["id"] for item in items(file))]
    assert len(set(ids)) == len(ids)
    for item in items(file):
        check_annotation(item)


def check_annotation(item: Json) -> None:
    assert item["type"] == "Annotation"
    assert item["motivation"] in MOTIVATIONS
    assert item["target"]
    for body in item["body"]:
        assert body["purpose"] in MOTIVATIONS
        assert (body["type"], "source" in body) == ("SpecificResource", True) or (
            body["type"],
            isinstance(body.get("value"), str),
            "source" in body,
        ) == ("TextualBody", True, False)
    for resource in resources([item["target"], item["body"]]):
        assert resource["source"].startswith(BASE + "statements/")
        for selector in (resource["selector"], *resource["selector"].get("refinedBy", ())):
            check_selector(selector)


SELECTORS: dict[str, dict[str, type]] = {
    "FragmentSelector": {"conformsTo": str, "value": str},
    "TextQuoteSelector": {"exact": str, "prefix": str, "suffix": str},
    "TextPositionSelector": {"start": int, "end": int},
}


def check_selector(selector: Json) -> None:
    wanted = SELECTORS[selector["type"]]
    assert selector.keys() - {"type", "refinedBy"} == wanted.keys()
    assert all(isinstance(selector[name], kind) for name, kind in wanted.items())
    assert 0 <= selector.get("start", 0) < selector.get("end", 1)


def test_every_file_keeps_the_rules_of_the_model(edition: Edition, small: Edition) -> None:
    for each in (edition, small):
        for statement in each.statements:
            check_collection(file_of(Press(each, BASE), statement))


def test_a_statement_of_which_nothing_is_said_has_an_empty_collection(edition: Edition) -> None:
    statement = speech("abc-any", "Nothing is said of this.")
    alone = Edition(edition.imprint, edition.codebook, (statement,))
    file = file_of(Press(alone, BASE), statement)
    check_collection(file)
    assert file["total"] == 0


def test_without_an_address_there_are_none(edition: Edition) -> None:
    assert web_annotations(Press(edition), edition.statements[0]) == ""


def bodies(item: Json, purpose: str) -> list[str]:
    return [body.get("value", body.get("source")) for body in item["body"] if body["purpose"] == purpose]


def test_readings_say_entry_stance_and_on_whose_word(edition: Edition) -> None:
    press = Press(edition, BASE)
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
        for item in items(file_of(press, statement))
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
        for item in items(file_of(Press(edition, BASE), statement))
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
        for item in items(file_of(Press(edition, BASE), statement))
        for source in bodies(item, "identifying")
        if "wikidata" in source
    }
    mentioned = {mention.entity.wikidata for mention in edition.mentions if mention.entity.wikidata}
    assert sources == {f"http://www.wikidata.org/entity/{id}" for id in mentioned}


def test_parallels_say_at_either_end_how_it_stands_to_the_other(edition: Edition) -> None:
    press = Press(edition, BASE)
    told = {item["id"].partition("#")[2]: item for s in edition.statements for item in items(file_of(press, s))}
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
    press = Press(edition, BASE)
    told = {item["id"].partition("#")[2]: item for s in edition.statements for item in items(file_of(press, s))}
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
    return {item["id"]: item for s in edition.statements for item in items(file_of(Press(edition, BASE), s))}


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
    file = file_of(Press(edition, BASE), edition.statements[0])
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
    file = file_of(Press(edition, BASE), statement) | {"@context": TERMS}
    graph = Graph().parse(data=json.dumps(file), format="json-ld")
    assert len(set(graph.subjects(RDF.type, OA.Annotation))) == file["total"]
    assert len(set(graph.subject_objects(OA.hasTarget))) >= file["total"]
    theme = URIRef(BASE + "themes/root-causes/#external-interference")
    found = graph.query(QUOTED, initNs={"oa": OA}, initBindings={"theme": theme})
    key = next(k for k in edition.annotations_of if str(k) == "theme:root-causes/external-interference")
    readings = [r for r in edition.annotations_of[key] if r.anchor.statement == statement.slug]
    wanted = [statement.words(span).text for reading in readings for span in reading.spans]
    assert sorted(str(row[1]) for row in found) == sorted(wanted)  # type: ignore[index]
