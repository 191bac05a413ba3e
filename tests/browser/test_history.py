"""Old citations in a real browser: a statement that was corrected after it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from kit.project import served

PAGE = "statements/abc-small/"


@pytest.fixture(scope="module")
def corrected(edited: Path) -> Iterator[str]:
    """The real edition with a statement that has a past, served."""
    with served(edited / "site") as address:
        yield address


@pytest.fixture
def reader(browser: Browser, corrected: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, base_url=corrected)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("old", ["p4", "p4s1", "p5", "p5s1", "p6s2", "p1s2", "salutation-1"])
def test_every_old_address_is_on_the_page(browser: Browser, corrected: str, old: str, scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts, base_url=corrected)
    page = context.new_page()
    page.goto(f"{PAGE}#{old}")
    expect(page.locator(f"[id='{old}']")).to_have_count(1)
    expect(page.locator(f"[id='{old}']").locator("xpath=ancestor-or-self::*[@class][1]")).to_be_in_viewport()
    context.close()


def test_a_moved_address_lands_at_its_successor_and_says_so(reader: Page) -> None:
    reader.goto(f"{PAGE}#p4")
    expect(reader.locator("#p3")).to_be_focused()
    expect(reader.locator("#p3")).to_have_class(re.compile("here"))
    expect(reader.locator(".notice")).to_contain_text("¶\u00a04 has moved: its words are now part of ¶\u00a03")


def test_a_withdrawn_address_lands_on_its_tombstone(reader: Page) -> None:
    reader.goto(f"{PAGE}#p5")
    stone = reader.locator("#p5")
    expect(stone).to_be_focused()
    expect(stone).to_contain_text("Withdrawn on 1 June 2024. The publication was corrected.")
    expect(stone).to_contain_text("The words were: This will go.")


def test_a_citation_from_before_the_correction_is_told_what_changed(reader: Page) -> None:
    reader.goto(f"{PAGE}?asof=2024-03-01#p1")
    expect(reader.locator("#p1")).to_be_focused()
    badges = reader.locator(".since")
    expect(badges.first).to_have_text("changed since 1 March 2024")
    passages = badges.evaluate_all("all => all.map(e => e.closest('.passage').querySelector('.p').id)")
    assert passages == ["p1", "p3", "p6", "p6a"]
    badges.first.click()
    expect(reader.locator("#revisions")).to_be_in_viewport()
    expect(reader.locator(".told ins").first).to_have_text("very")


def test_a_citation_from_after_the_correction_is_told_that_nothing_changed(reader: Page) -> None:
    reader.goto(f"{PAGE}?asof=2024-06-02#p1")
    expect(reader.locator(".asof")).to_contain_text("No passage has changed since")
    expect(reader.locator(".since")).to_have_count(0)


def test_an_old_slug_leads_to_the_new_one_fragment_and_query_included(reader: Page, corrected: str) -> None:
    reader.goto("statements/abc-weather/?asof=2024-03-01#p2-1")
    expect(reader).to_have_url(f"{corrected}{PAGE}?asof=2024-03-01#p2-1")
    expect(reader.locator("#p2-1")).to_be_focused()


def test_an_old_slug_without_scripts_shows_the_way(browser: Browser, corrected: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=corrected)
    page = context.new_page()
    page.goto("statements/abc-weather/")
    page.get_by_role("link", name="Weather").click()
    expect(page).to_have_url(f"{corrected}{PAGE}")
    context.close()


@pytest.mark.parametrize("urn", ["urn:cts:migstat:abc.small.en1:6a", "urn:cts:migstat:abc.weather.en1:6a"])
def test_the_resolver_goes_to_the_passage_under_its_old_name_too(reader: Page, corrected: str, urn: str) -> None:
    reader.goto(f"resolve/?urn={urn}")
    expect(reader).to_have_url(f"{corrected}{PAGE}#p6a")
    expect(reader.locator("#p6a")).to_be_focused()


def test_what_is_not_yet_published_says_so(reader: Page) -> None:
    reader.goto(PAGE)
    expect(reader.get_by_text("Provisional.")).to_be_visible()
    expect(reader.locator(".brief")).to_contain_text("¶\u00a01–6a, provisional")
