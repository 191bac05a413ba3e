"""Web Annotations found again: on the built pages, in a browser, and in any text."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from edition import compile_edition
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.render import Renderer
from edition.publish.data.linked.shown import shown
from edition.publish.views.pieces import lines
from edition.seeds.source import Span
from edition.text.anchor import Anchor
from edition.text.statement import Statement
from kit import small_history
from kit.annotations import BASE, Said, file_of, items, resolved, resources, said
from kit.dom import parse, read
from kit.speech import speech
from kit.whole import whole


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
        entire = whole(edition, BASE)
        for item in items(file_of(entire, statement)):
            for body in resources(item["body"]):
                assert resolved(page_of[body["source"].removeprefix(BASE)], body["selector"])
                across += body["source"] != item["target"][0]["source"]
    assert across > 20


@pytest.mark.parametrize("history", [False, True], ids=["as it is", "corrected"])
def test_a_small_statement_resolves_with_and_without_a_past(desk: Path, *, history: bool) -> None:
    if history:
        small_history.write(desk)
    edition = compile_edition(desk)
    entire = whole(edition, BASE)
    (statement,) = edition.statements
    html = entire.pages()[address.statement(statement.slug)].html
    found = said(file_of(entire, statement), parse(html))
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
    template = Renderer().environment.get_template("words.html")
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
