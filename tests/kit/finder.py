"""What a reader of the search page does and sees, for the browser tests."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import yaml
from playwright.sync_api import Locator, Page, expect

from kit.reader import NB

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "search.yml").read_text("utf-8"))
INTERNAL = [
    "Position on the Global Compact, ¶~9",
    "Position on the Global Compact, ¶~10",
    "IOM Council, 112th Session, ¶~5",
]
AFFAIRS = "“internal affairs”"


def passage(place: str) -> str:
    """`statements/rus-gcm/#p7-4` as the cases write it."""
    page, _, fragment = place.removeprefix("statements/").partition("#")
    return f"{page.strip('/')} {fragment.removeprefix('p').replace('-', '.')}".strip()


def asked(**query: str | list[str]) -> str:
    return f"search/?{urlencode(query, doseq=True)}"


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Words, or an exact phrase in quotation marks")


def count(page: Page, text: str) -> None:
    expect(page.locator("#found")).to_have_text(text)


def found(page: Page) -> int:
    """How many passages have "migration", however many statements there are: more than are shown at first."""
    heading = page.locator("#found")
    expect(heading).to_have_text(re.compile(r"^\d+ passages for “migration”$"))
    total = int((heading.text_content() or "").split()[0])
    assert total > 20
    return total


def hits(page: Page) -> list[str]:
    names: list[str] = page.locator(".hits a.place").evaluate_all("all => all.map(a => a.ariaLabel ?? a.textContent)")
    return [name.replace(NB, "~") for name in names]


def group(page: Page, name: str) -> Locator:
    return page.locator(f".facet[data-facet={name}]")


def values(page: Page, name: str) -> dict[str, str]:
    rows = (
        group(page, name)
        .locator("li")
        .evaluate_all(
            "all => all.map(li => [li.querySelector('.value').textContent, li.querySelector('.number').textContent])"
        )
    )
    return dict(rows)


def search(page: Page) -> dict[str, list[Any]]:
    """What the page's own search gives for each case: places, the number, whether that is certain."""
    page.goto("404.html")
    found: dict[str, list[Any]] = page.evaluate(
        """async (queries) => {
            const [finder, words, address] = await Promise.all(["finder", "concordance", "asked"]
                .map((name) => import(`/assets/js/${name}.js`)));
            const found = {};
            for (const q of queries) {
                const answer = await finder.search(address.read(`?${new URLSearchParams({q})}`), words.parse(q));
                const records = await answer.take(1000);
                found[q] = [records.map(({path, id}) => path + (id && `#${id}`)), answer.total, answer.exact];
            }
            return found;
        }""",
        [case["ask"] for case in CASES],
    )
    return found
