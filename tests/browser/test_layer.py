"""The editorial layer's switch: off, a statement's page is the bare text; the choice is kept and can be passed on."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from kit.layer import is_bare, switch
from kit.reader import GCM, IOM, below_the_header, number, squeezed

STAYS = [".statement h1", ".facts summary", "a.n", ".p", "#citation", "#revisions", ".brief"]
WORDS = "all => all.map(e => { const r = e.getBoundingClientRect(); return [e.textContent, r.left, r.width] })"


def test_off_is_the_bare_text_and_on_is_all_of_it(page: Page, base: str) -> None:
    page.goto(GCM)
    is_bare(page, False)
    before = page.locator(".p, .unnumbered, .q").evaluate_all(WORDS)
    switch(page).click()
    is_bare(page)
    expect(page).to_have_url(f"{base}{GCM}?layer=off")
    expect(page.locator("#ed-said")).to_have_text("Editorial layer off: the bare text.")
    for part in STAYS:
        expect(page.locator(part).first).to_be_visible()
    assert page.locator(".p, .unnumbered, .q").evaluate_all(WORDS) == before, "no word moves sideways"
    switch(page).click()
    is_bare(page, False)
    expect(page).to_have_url(f"{base}{GCM}")
    expect(page.locator("#ed-said")).to_have_text("Editorial layer on.")


@pytest.mark.parametrize("width", [375, 800])
def test_no_word_moves_sideways_on_a_narrow_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(IOM)
    before = page.locator(".p, .unnumbered, .q").evaluate_all(WORDS)
    switch(page).click()
    is_bare(page)
    assert page.locator(".p, .unnumbered, .q").evaluate_all(WORDS) == before
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_names_are_plain_words_without_the_layer(page: Page) -> None:
    page.goto(f"{GCM}?layer=off")
    name = page.locator("#p1 a.name", has_text="New York Declaration")
    is_bare(page)
    look = "e => [getComputedStyle(e).color, getComputedStyle(e).textDecorationLine, getComputedStyle(e).cursor]"
    ink = page.locator("#p1").evaluate("e => getComputedStyle(e).color")
    assert name.evaluate(look)[:2] == [ink, "none"]
    expect(page.locator("#p1").get_by_role("link")).to_have_count(0)
    number(page, "1").focus()
    page.keyboard.press("Tab")
    expect(number(page, "2")).to_be_focused()
    page.keyboard.press("e")
    is_bare(page, False)
    expect(name).to_have_attribute("href", re.compile("names/#new-york-declaration$"))
    name.focus()
    page.keyboard.press("e")
    is_bare(page)
    expect(page.locator("#p1")).to_be_focused()


def test_by_keyboard_the_passage_keeps_its_place(page: Page) -> None:
    page.set_viewport_size({"width": 800, "height": 700})
    page.goto(f"{GCM}#p7-4")
    expect(page.locator("#p7-4")).to_be_focused()
    top = "document.querySelector('#p7-4').getBoundingClientRect().top"
    before = page.evaluate(top)
    for bare in (True, False):
        page.keyboard.press("e")
        is_bare(page, bare)
        assert abs(page.evaluate(top) - before) <= 1
    page.locator("#p7-4 ~ .apparatus a").first.focus()
    page.keyboard.press("e")
    expect(page.locator("#p7-4")).to_be_focused()
    assert switch(page).get_attribute("aria-keyshortcuts") == "e"
    assert "key: e" in (switch(page).get_attribute("title") or "")


def test_without_the_strip_no_room_is_left_for_it(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 700})
    padding = "getComputedStyle(document.documentElement).scrollPaddingTop"
    page.goto(f"{GCM}?layer=off#p9")
    expect(page.locator("#p9")).to_be_focused()
    below_the_header(page, "p9")
    assert page.evaluate(padding) == "80px"
    page.keyboard.press("e")
    is_bare(page, False)
    assert page.evaluate(padding) == "112px"


def test_the_switch_itself_does_not_move(page: Page) -> None:
    page.goto(IOM)
    before = switch(page).bounding_box()
    assert before
    switch(page).focus()
    page.keyboard.press("Space")
    is_bare(page)
    after = switch(page).bounding_box()
    assert after
    assert (after["x"], after["y"]) == (before["x"], before["y"])
    expect(switch(page)).to_be_focused()


def test_the_key_is_a_letter_where_one_types(page: Page) -> None:
    page.goto(GCM)
    page.keyboard.press("g")
    page.keyboard.type("e")
    expect(page.get_by_role("textbox", name="Go to a passage")).to_have_value("e")
    page.keyboard.press("Escape")
    page.keyboard.press("Control+e")
    is_bare(page, False)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_print_follows_it(browser: Browser, base: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, base_url=base)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(GCM)
    page.emulate_media(media="print")
    expect(page.locator("#p5 ~ .apparatus")).to_be_visible()
    expect(page.locator(".layer button")).to_be_hidden()
    page.goto(f"{GCM}?layer=off")
    expect(page.locator("#p5 ~ .apparatus")).to_be_hidden()
    assert page.locator(".q").first.evaluate("e => getComputedStyle(e).textDecorationLine") == "none"
    expect(page.locator("#citation")).to_be_visible()
    context.close()


def test_without_script_there_is_no_switch_and_all_is_there(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=base)
    page = context.new_page()
    page.goto(f"{GCM}?layer=off")
    expect(page.locator(".layer")).to_be_hidden()
    expect(page.locator("#p5 ~ .apparatus")).to_be_visible()
    context.close()


def test_the_words_are_the_same(page: Page) -> None:
    page.goto(GCM)
    words = [squeezed(page, id) for id in ("p1", "p7-4", "title-1")]
    page.keyboard.press("e")
    is_bare(page)
    assert [squeezed(page, id) for id in ("p1", "p7-4", "title-1")] == words
