"""The copy on disk, opened by a real browser without any server."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from kit.reader import GCM, IOM, NB


@pytest.fixture
def disk(browser: Browser, offline: Path) -> Iterator[Page]:
    """A fresh page; what it asks of anything but the copy's own files, and complaints, fail the test."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    opened = context.new_page()
    trouble: list[str] = []
    own = (offline.as_uri(), "data:", "blob:", "about:")
    opened.on("pageerror", lambda error: trouble.append(f"script error: {error}"))
    opened.on("console", lambda said: trouble.append(f"console: {said.text}") if said.type == "error" else None)
    opened.on("request", lambda asked: None if asked.url.startswith(own) else trouble.append(f"asked {asked.url}"))
    yield opened
    context.close()
    assert trouble == []


def at(offline: Path, path: str) -> str:
    page, _, rest = path.partition("#")
    return (offline / page / "index.html").as_uri() + (f"#{rest}" if rest else "")


def test_the_search_finds_a_passage_and_lands_on_it(disk: Page, offline: Path) -> None:
    disk.goto(at(offline, ""))
    disk.locator(".md-search__input").click()
    disk.locator(".md-search__input").press_sequentially("vaccination")
    hit = disk.locator(".md-search-result__link[href*='#p11']").first
    expect(hit).to_be_visible()
    hit.click()
    disk.wait_for_url(re.compile(re.escape(at(offline, IOM)) + r".*#p11$"))
    expect(disk.locator("#p11")).to_have_class(re.compile(r"\bhere\b"))
    expect(disk.locator("#p11 mark").first).to_have_text(re.compile("vaccination", re.IGNORECASE))


def test_the_index_leads_to_passages(disk: Page, offline: Path) -> None:
    disk.goto(at(offline, "book-index/"))
    disk.locator("li[id='name:afghanistan'] > a", has_text="¶").click()
    disk.wait_for_url(at(offline, f"{IOM}#p6"))
    expect(disk.locator("#p6")).to_have_class(re.compile(r"\bhere\b"))
    expect(disk.locator(".way-back a")).to_have_text("Back to Index")
    disk.locator(".way-back a").click()
    disk.wait_for_url(at(offline, "book-index/"))


def test_go_to_knows_the_other_statements(disk: Page, offline: Path) -> None:
    disk.goto(at(offline, IOM))
    disk.keyboard.press("g")
    disk.locator("#goto-field").fill("gcm 7.4")
    disk.keyboard.press("Enter")
    disk.wait_for_url(at(offline, f"{GCM}#p7-4"))
    expect(disk.locator("#p7-4")).to_have_class(re.compile(r"\bhere\b"))


def test_a_urn_is_resolved(disk: Page, offline: Path) -> None:
    disk.goto(at(offline, "resolve/") + "?urn=urn:cts:migstat:rus.gcm.en1:9")
    disk.wait_for_url(at(offline, f"{GCM}#p9"))


def test_the_header_marks_the_room(disk: Page, offline: Path) -> None:
    disk.goto(at(offline, GCM))
    expect(disk.locator(".ed-rooms [aria-current]")).to_have_text("Statements")


def test_a_link_that_is_copied_is_the_published_one(disk: Page, offline: Path) -> None:
    disk.add_init_script("navigator.clipboard.writeText = async (text) => { window.copied = text; };")
    disk.goto(at(offline, GCM))
    disk.get_by_role("link", name="Paragraph 9", exact=True).click()
    disk.get_by_role("menuitem", name=re.compile("^Copy link")).click()
    disk.wait_for_function("window.copied")
    assert disk.evaluate("copied").startswith("http://127.0.0.1:8000/statements/rus-gcm/#p9")


def test_previews_are_of_the_page_that_is_open(disk: Page, offline: Path) -> None:
    disk.goto(at(offline, GCM))
    disk.locator(".map a").nth(3).hover()
    expect(disk.locator(".preview .where")).to_contain_text(f"¶{NB}4")


def test_no_preview_is_fetched(disk: Page, offline: Path) -> None:
    disk.clock.install()
    disk.goto(at(offline, "book-index/"))
    disk.locator("li[id='name:europe'] > a", has_text="¶").hover()
    disk.clock.run_for(1000)
    expect(disk.locator(".preview")).to_have_count(0)
    disk.locator(".letters a").first.hover()


def test_the_search_page_says_why_phrases_need_a_server(disk: Page, offline: Path) -> None:
    disk.goto(at(offline, ""))
    disk.locator("footer").get_by_role("link", name="Search").click()
    disk.wait_for_url(at(offline, "search/"))
    expect(disk.locator("#unsearched")).to_contain_text("opened from disk")
    expect(disk.locator("#unsearched")).to_contain_text("needs a server")
    expect(disk.locator("#search")).to_be_hidden()
    disk.locator("#unsearched").get_by_role("link", name="index").click()
    disk.wait_for_url(at(offline, "book-index/"))


def test_without_script_every_page_reads_and_leads_on(browser: Browser, offline: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(at(offline, ""))
    page.locator("footer").get_by_role("link", name="Index").click()
    assert page.url == at(offline, "book-index/")
    page.locator("li[id='name:europe'] > a", has_text="¶").click()
    assert page.url == at(offline, f"{GCM}#p9")
    context.close()
