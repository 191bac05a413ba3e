"""What a search finds, by cases: the header's search as it is typed into, the search page's index as it is asked."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from kit.finder import CASES, passage

LISTEN = """
window.asked = 0;
window.answers = [];
window.Worker = class extends Worker {
    constructor(...all) {
        super(...all);
        this.addEventListener("message", ({ data }) => { if (data.type === 3) answers.push(data.data.items); });
    }
    postMessage(said, ...rest) {
        if (said.type === 2) asked += 1;
        super.postMessage(said, ...rest);
    }
}"""
"""Notes what the theme asks its search and what that answers."""

ASK = """async ([base, queries]) => {
    const engine = await import(`${base}pagefind/pagefind.js`);
    const { about } = await import(`${base}assets/js/records.js`);
    const found = {};
    for (const query of queries) {
        const { results } = await engine.search(query);
        found[query] = (await Promise.all(results.map((result) => result.data()))).map((data) => {
            const { page, passages: [{ id }] } = about(data);
            return page + (id && `#${id}`);
        });
    }
    return found;
}"""


def best_first(items: list[list[dict[str, Any]]]) -> list[str]:
    """The statements and passages among the hits of the quick search; a page that only groups them scores nothing."""
    hits = [hit for group in items for hit in sorted(group, key=lambda hit: -hit["score"]) if hit["score"] > 0]
    return [passage(hit["location"]) for hit in hits if hit["location"].startswith("statements/")]


def typed(page: Page, query: str) -> list[str]:
    before: int = page.evaluate("asked")
    page.get_by_role("textbox", name="Search").fill(query)
    page.keyboard.press("End")  # The theme looks at its field when a key goes up.
    page.wait_for_function("before => asked > before && answers.length === asked", arg=before)
    return best_first(page.evaluate("answers.at(-1)"))


@pytest.fixture(scope="module")
def quick(browser: Browser, base: str) -> dict[str, list[str]]:
    """What the header's search finds for each query, in its order."""
    page = browser.new_page(base_url=base)
    page.add_init_script(LISTEN)
    page.goto("404.html")
    page.keyboard.press("s")
    found = {case["ask"]: typed(page, case["ask"]) for case in CASES if "quick" in case}
    page.close()
    return found


@pytest.fixture(scope="module")
def full(browser: Browser, base: str) -> dict[str, list[str]]:
    """What the search page's index finds for each query, in its order."""
    page = browser.new_page(base_url=base)
    page.goto("404.html")
    found: dict[str, list[str]] = page.evaluate(ASK, [base, [case["ask"] for case in CASES]])
    page.close()
    return {query: [passage(place) for place in places] for query, places in found.items()}


KNOWN = ("rus-gcm", "rus-iom112")
"""The statements that the cases are about; another that is added to the edition may be found, too."""


def hold(everything: list[str], expected: dict[str, list[str]]) -> None:
    found = [place for place in everything if place.startswith(KNOWN)]
    assert expected.keys() <= {"first", "has", "only", "without"}
    assert len(found) == len(set(found))
    if "first" in expected:
        assert found[0] in expected["first"]
    assert set(expected.get("has", ())) <= set(found)
    assert set(expected.get("only", found)) == set(found)
    assert not set(expected.get("without", ())) & set(found)


@pytest.mark.parametrize("case", [case for case in CASES if "quick" in case], ids=lambda case: case["ask"])
def test_the_quick_search(quick: dict[str, list[str]], case: dict[str, Any]) -> None:
    hold(quick[case["ask"]], case["quick"])


@pytest.mark.parametrize("case", [case for case in CASES if "full" in case], ids=lambda case: case["ask"])
def test_the_search_pages_index(full: dict[str, list[str]], case: dict[str, Any]) -> None:
    hold(full[case["ask"]], case["full"])


def test_the_word_meant_is_offered(page: Page) -> None:
    """A slip of one letter is mended from the edition's words; what the edition has is left as it is."""
    page.goto("404.html")
    meant = page.evaluate(
        """async (queries) => {
            const { suggest, words } = await import("/assets/js/suggest.js");
            const known = await words();
            return queries.map((query) => suggest(query, known));
        }""",
        [case["ask"] for case in CASES],
    )
    offered = {case["ask"]: suggestion for case, suggestion in zip(CASES, meant, strict=True)}
    for case in CASES:
        if "nearest" in case:
            assert offered[case["ask"]] == case["nearest"]
    assert offered["Ms. Valentina Kazakova"] == offered["18 July 2022"] == offered["?!"] == ""


def test_the_cases_are_many_and_each_is_asked_once() -> None:
    queries = [case["ask"] for case in CASES]
    assert len(queries) == len(set(queries)) > 40
    assert all({"quick", "full"} & case.keys() for case in CASES)
