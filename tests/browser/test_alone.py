"""A passage's own page in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from kit.reader import GCM

PASSAGE = "p/rus-gcm/9/"


def test_a_passage_alone_is_complete_without_script(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=base)
    page = context.new_page()
    page.goto(GCM)
    page.get_by_role("link", name="Cite or share ¶ 9").click()
    expect(page).to_have_url(base + PASSAGE)
    for name in ("Themes and readings", "Crosswalk", "Parallels", r"Referenced by \d+", "Cite this passage"):
        expect(page.get_by_role("heading", name=re.compile(f"^{name}$"))).to_be_visible()
    expect(page.get_by_role("heading", name="APA")).to_be_visible()
    page.get_by_role("link", name="Next: paragraph 10").click()
    expect(page).to_have_url(f"{base}p/rus-gcm/10/")
    page.get_by_role("link", name="Read in context").click()
    expect(page).to_have_url(f"{base}{GCM}#p10")
    context.close()


def test_the_citation_of_a_passage_is_copied(page: Page) -> None:
    page.goto(PASSAGE)
    page.get_by_role("button", name="Copy citation").first.click()
    expect(page.get_by_role("button", name="Copied").first).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    assert "statements/rus-gcm/#p9" in text


@pytest.mark.parametrize("width", [375, 800, 1440])
def test_nothing_of_a_passage_alone_is_cut_off(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(PASSAGE)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
