"""Whether the editorial layer is on, as addresses say it, as it is kept, and as it goes along."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect

from kit.layer import is_bare, switch
from kit.reader import GCM, IOM, arrive, copied, kept, number


def test_the_choice_is_remembered_and_an_address_counts_for_more(page: Page, base: str) -> None:
    page.goto(f"{GCM}?layer=off#p5")
    is_bare(page)
    page.goto(GCM)
    is_bare(page, False)
    switch(page).click()
    page.goto(f"{IOM}#p9")
    is_bare(page)
    expect(page).to_have_url(f"{base}{IOM}?layer=off#p9")
    expect(page.locator("#p9")).to_be_focused()
    page.reload()
    is_bare(page)
    page.goto(f"{IOM}?layer=on")
    is_bare(page, False)
    page.goto(GCM)
    switch(page).click()
    page.goto(IOM)
    is_bare(page, False)
    expect(page).to_have_url(f"{base}{IOM}")


def test_what_else_an_address_says_is_kept(page: Page, base: str) -> None:
    page.goto(f"{GCM}?h=work%20&asof=2026-11-23#p7-4")
    expect(page.locator(".asof")).to_be_visible()
    switch(page).click()
    expect(page).to_have_url(f"{base}{GCM}?h=work%20&asof=2026-11-23&layer=off#p7-4")
    expect(page.locator(".asof")).to_be_visible()
    switch(page).click()
    expect(page).to_have_url(f"{base}{GCM}?h=work%20&asof=2026-11-23#p7-4")


def test_the_history_is_not_lengthened_and_goes_on(page: Page, base: str) -> None:
    page.goto("method/")
    page.goto(f"{GCM}#p2")
    expect(page.locator("#p2")).to_be_focused()
    count = page.evaluate("history.length")
    page.keyboard.press("e")
    is_bare(page)
    assert page.evaluate("history.length") == count
    page.evaluate("location.hash = 'p5'")
    expect(page.locator("#p5")).to_be_focused()
    expect(page).to_have_url(f"{base}{GCM}?layer=off#p5")
    page.keyboard.press("e")
    page.go_back()
    expect(page.locator("#p2")).to_have_class(re.compile("here"))
    is_bare(page)  # That address says so.
    page.keyboard.press("e")
    page.go_forward()
    expect(page.locator("#p5")).to_have_class(re.compile("here"))
    is_bare(page, False)
    page.keyboard.press("e")
    page.go_back()
    expect(page.locator("#p2")).to_have_class(re.compile("here"))
    is_bare(page)
    expect(page).to_have_url(f"{base}{GCM}?layer=off#p2")
    page.go_back()
    expect(page).to_have_url(f"{base}method/")


def test_copied_links_do_not_carry_it(page: Page, base: str) -> None:
    page.goto(f"{GCM}?layer=off")
    number(page, "5").click()
    assert copied(page, "Copy link").startswith(f"{base}{GCM}#p5\n")
    number(page, "5").click()
    assert "layer" not in copied(page, "Copy quotation with citation")
    expect(page).to_have_url(f"{base}{GCM}?layer=off#p5")
    is_bare(page)


def test_go_to_a_passage_of_the_page_leaves_it_off(page: Page, base: str) -> None:
    arrive(page, f"{GCM}?layer=off")
    page.keyboard.press("g")
    page.keyboard.type("gcm 7.4")
    page.keyboard.press("Enter")
    expect(page.locator("#p7-4")).to_be_focused()
    expect(page).to_have_url(f"{base}{GCM}?layer=off#p7-4")
    is_bare(page)
    assert kept(page)


def test_it_goes_along_from_page_to_page(page: Page, base: str) -> None:
    page.goto("themes/root-causes/")
    page.locator('.quotation .from a[href$="rus-iom112/#p6"]').first.click()
    expect(page.locator("#p6")).to_be_focused()
    page.keyboard.press("e")
    is_bare(page)
    expect(page).to_have_url(f"{base}{IOM}?layer=off#p6")
    page.go_back()
    expect(page.locator(".theme-page")).to_be_visible()
    assert "layer" not in page.url
    page.locator('.quotation .from a[href$="rus-gcm/#p4"]').first.click()
    expect(page.locator("#p4")).to_be_focused()
    is_bare(page)
    expect(page).to_have_url(f"{base}{GCM}?layer=off#p4")
    page.keyboard.press("e")
    is_bare(page, False)
    page.go_back()
    expect(page.locator(".theme-page")).to_be_visible()
    page.go_forward()
    expect(page).to_have_url(f"{base}{GCM}#p4")
    is_bare(page, False)


def test_it_is_bare_before_any_module_runs(browser: Browser, base: str) -> None:
    context = browser.new_context(base_url=base)
    page = context.new_page()
    page.route("**/assets/js/*.js", lambda route: route.abort())
    page.goto(f"{GCM}?layer=off")
    expect(page.locator("#p5 ~ .apparatus")).to_be_hidden()
    page.goto(GCM)
    expect(page.locator("#p5 ~ .apparatus")).to_be_visible()
    page.evaluate("localStorage.setItem('edition.layer', 'off')")
    page.reload()
    expect(page.locator("#p5 ~ .apparatus")).to_be_hidden()
    context.close()


def test_without_a_memory_it_still_works(page: Page) -> None:
    page.add_init_script(
        """for (const name of ['getItem', 'setItem']) {
            const own = Storage.prototype[name];
            Storage.prototype[name] = function (key, ...rest) {
                if (key === 'edition.layer') throw new DOMException('no');
                return own.call(this, key, ...rest); } }"""
    )
    page.goto(f"{GCM}?layer=off")
    is_bare(page)
    switch(page).click()
    is_bare(page, False)
    switch(page).click()
    page.evaluate("location.hash = 'p5'")
    expect(page.locator("#p5")).to_be_focused()
    is_bare(page)
