"""An edition with more passages than the header's search holds: it finds pages, and Enter leads to the search page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, expect

from edition.edition import Edition
from kit.project import served


def test_its_index_holds_no_passages(spare: Path, edition: Edition) -> None:
    documents = json.loads((spare / "search" / "search_index.json").read_text("utf-8"))["docs"]
    statements = [d["location"] for d in documents if d["location"].startswith("statements/")]
    assert sorted(statements) == [f"statements/{slug}/" for slug in sorted(edition.statement_of)]


def test_enter_takes_the_query_to_the_search_page(spare: Path, browser: Browser) -> None:
    with served(spare) as base:
        page = browser.new_page(base_url=base)
        page.goto("")
        page.keyboard.press("s")
        page.keyboard.type("Kazakova 112th")
        expect(page.locator(".md-search-result__meta")).to_have_text(re.compile("matching document"))
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/?q=*")
        assert parse_qs(urlsplit(page.url).query) == {"q": ["Kazakova 112th"]}
        page.close()


def test_within_the_bound_enter_opens_the_best_hit(site: Path) -> None:
    assert "data-enter" not in (site / "index.html").read_text("utf-8")
