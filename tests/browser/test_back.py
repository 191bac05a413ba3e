"""The way back to where a link to a passage was followed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from kit.reader import GCM, IOM, before_scripts, below_the_header, linked, number

THEME = "themes/root-causes/"


def chip(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Way back")


def leads(page: Page, name: str) -> Locator:
    return chip(page).get_by_role("link", name=f"Back to {name}", exact=True)


def follow(page: Page, link: Locator) -> int:
    """Scroll to a link, follow it, and say how far the page was scrolled."""
    link.evaluate("e => scrollTo(0, scrollY + e.getBoundingClientRect().top - 300)")
    y: int = page.evaluate("scrollY")
    link.click()
    return y


def cited(page: Page) -> Locator:
    return page.locator('.quotation .from a[href$="rus-iom112/#p6"]').nth(1)


def scrolled(page: Page, y: int) -> None:
    page.wait_for_function("y => Math.abs(scrollY - y) <= 1", arg=y)


def test_from_a_theme_and_back_to_the_very_link(page: Page, base: str) -> None:
    page.goto("method/")
    page.goto(THEME)
    y = follow(page, cited(page))
    assert y > 200
    expect(page).to_have_url(f"{base}{IOM}#p6")
    expect(leads(page, "Root causes")).to_be_visible()
    expect(page.locator("#p6")).to_be_focused()
    below_the_header(page, "p6")
    leads(page, "Root causes").click()
    expect(page).to_have_url(f"{base}{THEME}")
    expect(cited(page)).to_be_focused()
    scrolled(page, y)
    expect(chip(page)).to_have_count(0)
    page.go_back()
    expect(page).to_have_url(f"{base}method/")


def test_from_a_passage_of_another_statement(page: Page, base: str) -> None:
    before_scripts(page, linked("#p5 ~ .apparatus", "../rus-gcm/#p9"))
    page.goto(f"{IOM}#p5")
    expect(page.locator("#p5")).to_be_focused()
    y = follow(page, page.locator("#p5 ~ .apparatus a.made"))
    expect(page.locator("#p9")).to_be_focused()
    below_the_header(page, "p9")
    leads(page, "¶ 5 of IOM Council, 112th Session").click()
    expect(page).to_have_url(f"{base}{IOM}#p5")
    scrolled(page, y)
    expect(page.locator("a.made")).to_be_focused()
    expect(chip(page)).to_have_count(0)


def test_from_another_passage_of_the_same_page(page: Page, base: str) -> None:
    before_scripts(page, linked("#p9 ~ .apparatus", "#p2"))
    page.goto(GCM)
    y = follow(page, page.locator("a.made"))
    expect(page.locator("#p2")).to_be_focused()
    below_the_header(page, "p2")
    leads(page, "¶ 9").click()
    expect(page).to_have_url(f"{base}{GCM}")
    expect(page.locator("a.made")).to_be_focused()
    scrolled(page, y)
    expect(chip(page)).to_have_count(0)


@pytest.mark.parametrize("api", ["", "Object.defineProperty(window, 'navigation', {value: undefined});"])
def test_from_a_link_to_where_one_is_already(page: Page, base: str, api: str) -> None:
    """With and without a browser that tells what stands in its history."""
    page.add_init_script(api)
    before_scripts(page, linked("#p9 ~ .apparatus", "#p2"))
    page.goto("method/")
    page.goto(f"{GCM}#p2")
    y = follow(page, page.locator("a.made"))
    expect(page.locator("#p2")).to_be_focused()
    leads(page, "¶ 9").click()
    expect(page.locator("a.made")).to_be_focused()
    scrolled(page, y)
    expect(page).to_have_url(f"{base}{GCM}#p2")


def test_numbers_the_map_and_go_to_leave_no_way_back(page: Page) -> None:
    page.goto(GCM)
    number(page, "2").click()
    expect(page).to_have_url(re.compile("#p2$"))
    page.keyboard.press("Escape")
    expect(chip(page)).to_have_count(0)
    page.locator(".map a").nth(3).click()
    expect(page.locator("#p4")).to_be_focused()
    expect(chip(page)).to_have_count(0)
    page.keyboard.press("g")
    page.keyboard.type("iom112 9")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("rus-iom112/#p9$"))
    expect(page.locator("#p9")).to_be_focused()
    expect(chip(page)).to_have_count(0)


@pytest.mark.parametrize("how", ["button", "Escape"])
def test_it_can_be_dismissed_and_stays_away(page: Page, how: str) -> None:
    page.goto(THEME)
    cited(page).click()
    expect(page.locator("#p6")).to_be_focused()
    below_the_header(page, "p6")
    page.keyboard.press("Escape")
    expect(chip(page)).to_have_count(1)
    for expected in (number(page, "6"), chip(page).get_by_role("button"), chip(page).get_by_role("link")):
        page.keyboard.press("Shift+Tab")
        expect(expected).to_be_focused()
    top = page.locator("#p6").evaluate("e => e.getBoundingClientRect().top")
    if how == "Escape":
        page.keyboard.press("Escape")
    else:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    expect(chip(page)).to_have_count(0)
    expect(page.locator("#p6")).to_be_focused()
    assert abs(page.locator("#p6").evaluate("e => e.getBoundingClientRect().top") - top) <= 1
    page.reload()
    expect(page.locator("#p6")).to_be_focused()
    expect(chip(page)).to_have_count(0)


def test_dismissed_at_a_title_the_focus_stays_there(page: Page) -> None:
    before_scripts(page, linked("#p9 ~ .apparatus", "#title-1"))
    page.goto(GCM)
    page.locator("a.made").click()
    expect(page.locator("#title-1")).to_be_focused()
    below_the_header(page, "title-1")
    chip(page).get_by_role("button").focus()
    page.keyboard.press("Escape")
    expect(page.locator("#title-1")).to_be_focused()


def test_the_keyboard_leads_back_too(page: Page) -> None:
    page.goto(THEME)
    cited(page).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#p6")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{THEME}$"))
    expect(cited(page)).to_be_focused()


def test_a_reload_keeps_it_and_going_elsewhere_does_not(page: Page) -> None:
    page.goto(THEME)
    cited(page).click()
    expect(leads(page, "Root causes")).to_be_visible()
    page.reload()
    expect(leads(page, "Root causes")).to_be_visible()
    page.evaluate("location.hash = 'p9'")
    expect(page.locator("#p9")).to_be_focused()
    expect(chip(page)).to_have_count(0)
    page.go_back()
    expect(page).to_have_url(re.compile("#p6$"))
    expect(page.locator("#p6")).to_have_class(re.compile("here"))
    expect(chip(page)).to_have_count(0)


def test_after_a_reload_it_still_leads_back(page: Page, base: str) -> None:
    page.goto(THEME)
    y = follow(page, cited(page))
    expect(chip(page)).to_be_visible()
    page.reload()
    leads(page, "Root causes").click()
    expect(page).to_have_url(f"{base}{THEME}")
    expect(cited(page)).to_be_focused()
    scrolled(page, y)


def test_another_tab_has_none(page: Page) -> None:
    page.goto(THEME)
    with page.context.expect_page() as opened:
        cited(page).click(modifiers=["Control"])
    expect(opened.value.locator("#p6")).to_have_class(re.compile("here"))
    expect(chip(opened.value)).to_have_count(0)
    cited(page).click()
    expect(chip(page)).to_have_count(1)
    with page.context.expect_page() as opened:
        page.evaluate("window.open(location.href)")  # The browser gives it a copy of what this tab keeps.
    expect(opened.value.locator("#p6")).to_have_class(re.compile("here"))
    expect(chip(opened.value)).to_have_count(0)


@pytest.mark.parametrize("width", [375, 800, 1440])
def test_it_covers_no_words_and_is_not_printed(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(THEME)
    cited(page).click()
    expect(page.locator("#p6")).to_be_focused()
    below_the_header(page, "p6")
    covered = page.evaluate(
        """() => { const box = document.querySelector('.way-back').getBoundingClientRect();
        return [...document.querySelectorAll('.p, .unnumbered, a.n, .apparatus')].map(e => e.getBoundingClientRect())
            .filter(r => r.top < box.bottom - 1 && r.bottom > box.top + 1).length }"""
    )
    assert covered == 0
    page.mouse.move(width / 2, 400)
    page.mouse.wheel(0, 400)
    page.wait_for_function(
        """() => { const [map, box] = ['.statement > .map', '.way-back']
            .map(each => document.querySelector(each).getBoundingClientRect());
        return Math.abs(box.top - map.bottom) <= 1 && box.left >= 0 && box.right <= innerWidth }"""
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.emulate_media(media="print")
    expect(page.locator(".way-back")).to_be_hidden()


def test_a_finger_finds_it(browser: Browser, base: str) -> None:
    context = browser.new_context(viewport={"width": 375, "height": 700}, has_touch=True, is_mobile=True, base_url=base)
    page = context.new_page()
    page.goto(THEME)
    cited(page).tap()
    expect(page.locator("#p6")).to_be_focused()
    for control in (leads(page, "Root causes"), chip(page).get_by_role("button")):
        box = control.bounding_box()
        assert box
        assert box["height"] >= 44
        assert box["width"] >= 44
    leads(page, "Root causes").tap()
    expect(page).to_have_url(re.compile(f"{THEME}$"))
    context.close()


def test_without_storage_links_are_followed_all_the_same(page: Page) -> None:
    page.add_init_script("Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException('no') }})")
    page.goto(THEME)
    cited(page).click()
    expect(page.locator("#p6")).to_be_focused()
    expect(chip(page)).to_have_count(0)
