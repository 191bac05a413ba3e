"""What becomes of a preview when a link is followed, a page left, or a passage cannot be had."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect

from kit.preview import cited, preview, stopped
from kit.reader import GCM, IOM, before_scripts, linked

THEME = "themes/root-causes/"


def test_a_finger_follows_the_link_at_once(browser: Browser, base: str) -> None:
    context = browser.new_context(viewport={"width": 375, "height": 700}, has_touch=True, is_mobile=True, base_url=base)
    page = context.new_page()
    before_scripts(page, linked("#p1 ~ .apparatus", "#p7-4"))
    stopped(page, GCM)
    over = "(e, kind) => e.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: kind }))"
    page.locator("a.made").evaluate(over, "touch")
    page.clock.run_for(5000)
    expect(preview(page)).to_have_count(0)
    page.locator("a.made").evaluate(over, "pen")
    page.clock.run_for(310)
    expect(preview(page)).to_have_count(1)
    page.locator("a.made").tap()
    expect(page).to_have_url(re.compile("#p7-4$"))
    page.clock.run_for(5000)
    expect(preview(page)).to_have_count(0)
    context.close()


def test_following_the_link_closes_it(timed: Page) -> None:
    before_scripts(timed, linked("#p1 ~ .apparatus", "#p2"))
    stopped(timed, GCM)
    timed.locator("a.made").hover()
    timed.clock.run_for(310)
    expect(preview(timed)).to_be_visible()
    timed.locator("a.made").click()
    expect(preview(timed)).to_have_count(0)


def test_it_goes_with_the_page_and_works_on_the_next(page: Page) -> None:
    page.goto(THEME)
    cited(page).hover()
    expect(preview(page)).to_be_visible()
    cited(page).click()
    expect(page).to_have_url(re.compile("#p6$"))
    expect(page.locator("#p6")).to_be_focused()
    expect(preview(page)).to_have_count(0)
    page.locator(".map a").nth(4).hover()
    expect(preview(page)).to_contain_text("not a voluntary choice")
    page.go_back()
    expect(page.locator(".theme-page")).to_be_visible()
    expect(preview(page)).to_have_count(0)
    cited(page).hover()
    expect(preview(page)).to_contain_text("Afghanistan")


def test_what_cannot_be_had_is_not_shown_and_asked_for_again(browser: Browser, base: str) -> None:
    context = browser.new_context(base_url=base)
    page = context.new_page()
    page.goto(THEME)
    page.route(f"**/{IOM}", lambda route: route.fulfill(status=500))
    with page.expect_response(f"**/{IOM}"):
        cited(page).hover()
    page.unroute(f"**/{IOM}")
    page.mouse.move(2, 300)
    expect(preview(page)).to_have_count(0)
    cited(page).hover()
    expect(preview(page)).to_contain_text("Afghanistan")
    context.close()
