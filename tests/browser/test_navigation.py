"""The browser goes from page to page by itself, and back to where the reader was."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from kit.reader import GCM, arrive, below_the_header, kept, marked

THEME = "themes/root-causes/"


def test_a_link_to_another_page_loads_it_and_nothing_else_is_asked(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    arrive(page, "method/")
    page.locator(".ed-rooms").get_by_role("link", name="Themes").click()
    expect(page).to_have_url(re.compile("/themes/$"))
    assert not kept(page)
    assert not [url for url in asked if url.endswith("sitemap.xml")]


@pytest.mark.parametrize(("motion", "fades"), [("no-preference", True), ("reduce", False)])
def test_pages_fade_only_for_those_who_do_not_mind_movement(
    browser: Browser, base: str, motion: str, fades: bool
) -> None:
    context = browser.new_context(reduced_motion=motion, base_url=base)  # type: ignore[arg-type]
    page = context.new_page()
    page.add_init_script("addEventListener('pagereveal', (event) => { window.faded = event.viewTransition !== null })")
    page.goto("method/")
    page.locator(".ed-rooms").get_by_role("link", name="Themes").click()
    expect(page).to_have_url(re.compile("/themes/$"))
    page.wait_for_function("window.faded !== undefined")
    assert page.evaluate("window.faded") == fades
    context.close()


def test_moves_within_a_page_load_nothing_and_go_back_to_where_one_was(page: Page) -> None:
    arrive(page, f"{GCM}#p5-p7")
    expect(page.locator("#p5")).to_be_focused()
    before = page.evaluate("scrollY")
    page.evaluate("scrollBy({ top: 400, behavior: 'instant' })")
    left = page.evaluate("scrollY")
    assert left > before + 300
    page.evaluate("location.hash = 'p1'")
    expect(page.locator("#p1")).to_be_focused()
    page.go_back()
    page.wait_for_function("left => Math.abs(scrollY - left) <= 1", arg=left)
    assert marked(page) == ["p5", "p6", "p7"]
    page.go_forward()
    below_the_header(page, "p1")
    assert kept(page)


def test_a_reload_stays_where_the_reader_had_gone_on_to(page: Page) -> None:
    page.goto(f"{GCM}#p2")
    expect(page.locator("#p2")).to_be_focused()
    page.evaluate("scrollTo(0, 1500)")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")  # It is painted.
    page.reload()
    page.wait_for_function("scrollY === 1500")
    assert marked(page) == ["p2"]


def test_going_back_to_hits_is_to_where_they_were_left(page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 500})
    page.goto("search/?q=migration")
    last = page.locator(".hits a.place").last
    last.scroll_into_view_if_needed()
    left = page.evaluate("scrollY")
    assert left > 300
    last.click()
    expect(page).to_have_url(re.compile("statements/"))
    page.locator(".ed-rooms").get_by_role("link", name="Method").click()
    expect(page).to_have_url(re.compile("/method/$"))
    page.go_back()
    expect(page.locator(".statement")).to_be_visible()
    page.go_back()
    page.wait_for_function("left => Math.abs(scrollY - left) <= 1", arg=left)


def test_a_hit_on_the_page_that_is_open_is_shown(page: Page) -> None:
    page.goto(GCM)
    page.keyboard.press("s")
    page.keyboard.type("MENA")
    page.locator('.md-search-result__link[href*="#p9"]').first.click()
    expect(page).to_have_url(re.compile("#p9$"))
    expect(page.locator("#p9 mark").first).to_be_visible()
    below_the_header(page, "p9")
    expect(page.locator("[data-md-toggle=search]")).not_to_be_checked()
