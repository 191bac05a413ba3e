"""The search page: phrases, lines, facets, orders, and what is fetched for them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from edition.edition import Edition
from edition.text.anchor import Anchor
from kit.finder import AFFAIRS, CASES, INTERNAL, asked, count, field, found, group, hits, passage, search, values
from kit.reader import GCM


def test_it_finds_what_the_index_has_and_no_more(page: Page) -> None:
    for query, (places, total, exact) in search(page).items():
        (expected,) = (case["full"] for case in CASES if case["ask"] == query)
        found = [passage(place) for place in places]
        assert (len(found), exact) == (total, True), query
        assert set(expected.get("only", found)) == set(found), query
        assert set(expected.get("has", ())) <= set(found), query
        assert not set(expected.get("without", ())) & set(found), query
        assert not expected.get("first") or found[0] in expected["first"], query


def test_a_phrase_is_found_word_for_word(page: Page) -> None:
    page.goto(asked(q='"internal affairs"'))
    count(page, f"3 passages for {AFFAIRS}")
    assert hits(page) == INTERNAL
    for query, said in [
        ('"affairs internal"', "No passage for “affairs internal”"),
        ('"internal affair"', "No passage for “internal affair”"),
        ('"internal affairs" consent', f"No passage for {AFFAIRS} consent"),
        ('"internal affairs" terrorism', f"1 passage for {AFFAIRS} terrorism"),
        ('"internal affairs" "sovereign States"', f"1 passage for {AFFAIRS} “sovereign States”"),
        ('"responsibility sharing"', "2 passages for “responsibility sharing”"),
    ]:
        field(page).fill(query)
        count(page, said)


def test_words_stand_one_below_the_other_and_lines_end_with_words(page: Page) -> None:
    page.goto(asked(q="migration", sort="place", show="40"))
    found(page)
    lines = page.locator(".line").evaluate_all(
        """all => all.map(line => { const [left, on] = line.children; return {
            at: Math.round(on.querySelector("mark").getBoundingClientRect().left),
            text: left.textContent + on.textContent,
            place: line.closest(".hit").querySelector("a.place").href,
            over: Math.max(left.scrollWidth - left.clientWidth, on.scrollWidth - on.clientWidth),
            height: line.getBoundingClientRect().height, first: on.firstChild.tagName } })"""
    )
    assert len(lines) > 30
    assert len({line["at"] for line in lines}) == 1
    assert len({line["height"] for line in lines}) == 1
    assert {line["first"] for line in lines} == {"MARK"}
    assert max(line["over"] for line in lines) <= 0
    of_first = [line for line in lines if re.search(rf"{GCM}(\?[^#]*)?#p1$", line["place"])]
    assert of_first
    page.goto(GCM)
    for line in of_first:
        words = page.locator("#p1").evaluate("p => ` ${p.textContent.replace(/\\s+/g, ' ').trim()} `")
        assert f" {line['text'].strip()} " in words


@pytest.mark.parametrize("width", [375, 800, 1440])
def test_lines_fit_wherever_they_are_read(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(asked(q='"internal affairs" interference', theme=["Root causes", "Nonsense"]))
    count(page, f"3 passages for {AFFAIRS} interference")
    for size in ("125%", "250%"):
        page.evaluate("size => document.documentElement.style.fontSize = size", size)
        narrow = width == 375 or size == "250%"
        expect(page.locator(".hits[data-block]")).to_have_count(int(narrow))
        page.wait_for_function(
            """() => [...document.querySelectorAll(".search-page *")]
                .every(e => e.getBoundingClientRect().right <= innerWidth)"""
        )
        over = page.locator(".line > span").evaluate_all(
            "all => all.filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth).length"
        )
        assert over == 0, size
        expect(page.locator(".hit mark", has_text="internal affairs")).to_have_count(3)


def under(edition: Edition, theme: str) -> set[Anchor]:
    """The passages that are read under a theme and have a word with the stem of "migration"."""
    top = {each.key for each in edition.codebook.themes if each.label == theme}
    read = {annotation.anchor for annotation in edition.annotations if annotation.key.top in top}
    statement_of = edition.statement_of
    words = {
        at: statement_of[at.statement].words(statement_of[at.statement].passage_of[at.id].span).text for at in read
    }
    return {at for at in read if re.search(r"\bmigrations?\b", words[at], re.IGNORECASE)}


def test_facets_count_and_narrow(page: Page, edition: Edition) -> None:
    page.goto(asked(q="migration"))
    total = found(page)
    of_statements = values(page, "statement")
    assert sum(map(int, of_statements.values())) == total
    assert of_statements.items() >= {"Position on the Global Compact": "13", "IOM Council, 112th Session": "10"}.items()
    assert {"2016", "2017", "2018", "2021"} <= set(values(page, "year"))
    covid, roots = under(edition, "COVID measures"), under(edition, "Root causes")
    group(page, "theme").get_by_role("checkbox", name=f"COVID measures {len(covid)}").check()
    count(page, f"{len(covid)} passages for “migration”")
    expect(page).to_have_url(re.compile(r"\?q=migration&theme=COVID\+measures$"))
    expect(group(page, "theme").get_by_role("checkbox", name=f"COVID measures {len(covid)}")).to_be_focused()
    expect(group(page, "statement").locator("li")).to_have_count(len({anchor.statement for anchor in covid}))
    assert values(page, "theme")["Root causes"] == str(len(roots))
    group(page, "theme").get_by_role("checkbox", name=f"Root causes {len(roots)}").check()
    count(page, f"{len(covid | roots)} passages for “migration”")
    page.get_by_role("button", name="Remove Theme: COVID measures").click()
    count(page, f"{len(roots)} passages for “migration”")
    expect(page.get_by_role("button", name="Remove Theme: Root causes")).to_be_focused()
    speakers = {edition.statement_of[anchor.statement].metadata.value("speaker") for anchor in roots}
    group(page, "speaker").locator("summary").click()
    expect(group(page, "speaker").get_by_role("checkbox")).to_have_count(len(speakers))
    page.get_by_role("button", name="Remove Theme: Root causes").click()
    count(page, f"{total} passages for “migration”")
    expect(field(page)).to_be_focused()


def test_the_facets_of_a_phrase_count_what_has_it(page: Page) -> None:
    page.goto(asked(q='"internal affairs"', statement="IOM Council, 112th Session"))
    count(page, f"1 passage for {AFFAIRS}")
    expect(group(page, "statement").locator("li")).to_have_count(2)
    assert values(page, "statement") == {"Position on the Global Compact": "2", "IOM Council, 112th Session": "1"}
    assert values(page, "theme") == {"Root causes": "1", "Responsibility sharing": "1"}
    assert values(page, "year") == {"2021": "1"}


def test_facets_alone_list_their_passages(page: Page) -> None:
    page.goto(asked(theme="Responsibility sharing", statement="IOM Council, 112th Session"))
    count(page, "1 passage for Responsibility sharing, IOM Council, 112th Session")
    expect(page.locator(".line.opening")).to_contain_text("We note with regret that today for millions of people")


def test_a_facet_that_nothing_has_is_said(page: Page) -> None:
    page.goto(asked(q="migration", theme="Weather", sort="size"))
    found(page)
    expect(page.locator(".remarks p")).to_have_text(
        [
            "There is no order “size”: the passages stand by relevance.",
            "No passage of this edition has the theme “Weather”: it is left out of the search.",
        ]
    )
    page.get_by_role("button", name="Remove Theme: Weather (unknown)").click()
    expect(page.locator(".remarks p")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"search/\?q=migration$"))


@pytest.mark.parametrize(
    ("order", "first"),
    [
        ("place", "Position on the Global Compact, title"),
        ("date", "Position on the Global Compact, title"),
        ("relevance", None),
    ],
)
def test_the_order_is_chosen(page: Page, order: str, first: str | None) -> None:
    page.goto(asked(q="migration", sort="relevance" if order != "relevance" else "place"))
    found(page)
    page.get_by_role("combobox", name="Order").select_option(order)
    if order == "place":  # Under the name of each statement that is among the first.
        expect(page.locator(".hits h3").first).to_be_visible()
        assert page.locator(".hits h3").count() == len({hit.rpartition(", ")[0] for hit in hits(page)}) > 1
    else:
        expect(page.locator(".hits h3")).to_have_count(0)
    expect(page.locator(".hit .when")).to_have_count(20 if order == "date" else 0)
    assert ("sort" in page.url) == (order != "relevance")
    assert first is None or hits(page)[0] == first
    if order == "place":
        numbers = [hit.rpartition("~")[2] for hit in hits(page) if "Compact, ¶" in hit]
        assert numbers == sorted(numbers, key=lambda n: [int(step) for step in n.split(".")])


def test_only_what_is_shown_is_fetched(page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda asked: fetched.append(asked.url) if "pf_fragment" in asked.url else None)
    page.goto(asked(q="migration"))
    expect(page.locator(".hit")).to_have_count(20)
    expect(page.locator(".shown")).to_have_text("The first 20 passages are shown.")
    assert len(fetched) == 20
    total = min(40, found(page))
    page.get_by_role("button", name=f"Show {total - 20} more").click()
    expect(page.locator(".hit")).to_have_count(total)
    expect(page.locator(".hits a.place").nth(20)).to_be_focused()
    assert len(fetched) == total
    expect(page).to_have_url(re.compile("show=40"))
    page.reload()
    expect(page.locator(".hit")).to_have_count(total)


def test_nothing_is_loaded_before_one_turns_to_search(page: Page) -> None:
    loaded: list[str] = []
    page.on(
        "request",
        lambda asked: loaded.append(asked.url) if re.search("pagefind/|words.json|citations.json", asked.url) else None,
    )
    page.goto("search/")
    expect(field(page)).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert loaded == []
    with page.expect_response("**/pagefind-entry.json*"):
        field(page).focus()
    assert not [url for url in loaded if "citations" in url or "words" in url]
