"""Where menus and previews stand: at their number or link, never over it, and never off the screen."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from kit.project import ROOT
from kit.reader import GCM, number

THEME = "themes/root-causes/"
SHEET = "assets/css/controls.css"


def preview(page: Page) -> Locator:
    return page.locator(".preview[role=tooltip]")


def cited(page: Page) -> Locator:
    return page.locator('.quotation .from a[href$="rus-iom112/#p6"]').first


def box(place: Locator) -> Any:
    return place.evaluate("e => e.getBoundingClientRect().toJSON()")


def apart(one: Any, other: Any) -> bool:
    """Whether two boxes stand one below the other."""
    return bool(one["top"] >= other["bottom"] - 1 or one["bottom"] <= other["top"] + 1)


def on_screen(page: Page, found: Any) -> None:
    edge = page.evaluate("({width: document.documentElement.clientWidth, height: innerHeight})")
    assert found["left"] >= 0
    assert found["right"] <= edge["width"]
    assert found["top"] >= 0
    assert found["bottom"] <= edge["height"]


@pytest.mark.parametrize("width", [375, 1440])
def test_it_is_on_the_screen_and_not_over_its_link(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(THEME)
    links = page.locator(".quotation .from a:last-child").all()[:4]
    for link, at in ((link, at) for at in ("top", "bottom") for link in links):
        link.evaluate(
            """(e, at) => scrollTo(0, scrollY + e.getBoundingClientRect().top
            - (at === 'top' ? 80 : innerHeight - 30))""",
            at,
        )
        link.hover()
        expect(link).to_have_attribute("aria-describedby", "preview")
        box, of = (each.evaluate("e => e.getBoundingClientRect().toJSON()") for each in (preview(page), link))
        assert box["left"] >= 0
        assert box["right"] <= width
        assert box["top"] >= 0
        assert box["bottom"] <= 640
        assert box["top"] >= of["bottom"] - 1 or box["bottom"] <= of["top"] + 1
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.mouse.move(2, 300)
        expect(preview(page)).to_have_count(0)


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (375, 700), (700, 320)])
def test_a_menu_is_on_the_screen_also_with_large_text(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(GCM)
    page.add_style_tag(content="html { font-size: 250% }")  # Twice the site's own.
    for at, locator in ((0.1, "7.4"), (0.9, "7.3")):
        link = number(page, locator)
        link.evaluate("(e, at) => scrollTo(0, scrollY + e.getBoundingClientRect().top - innerHeight * at)", at)
        link.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("menu", name=f"Paragraph {locator}")).to_be_visible()
        found = box(page.locator(".passage-menu"))
        on_screen(page, found)
        page.keyboard.press("End")
        expect(page.get_by_role("menuitem").last).to_be_focused()
        expect(page.get_by_role("menuitem").last).to_be_in_viewport()
        page.keyboard.press("Escape")


def test_a_menu_begins_at_its_number_and_goes_along_with_it(page: Page) -> None:
    page.goto(f"{GCM}#p5")
    number(page, "5").click()
    menu = page.locator(".passage-menu")
    expect(menu).to_be_visible()
    before, link = box(menu), box(number(page, "5"))
    assert abs(before["left"] - link["left"]) <= 1
    assert abs(before["top"] - link["bottom"]) <= 1
    page.mouse.move(700, 700)
    page.mouse.wheel(0, 40)
    page.wait_for_function(
        "top => document.querySelector('.passage-menu').getBoundingClientRect().top < top - 30", arg=before["top"]
    )
    assert abs(box(menu)["top"] - box(number(page, "5"))["bottom"]) <= 1


def without_anchors(page: Page) -> None:
    """Let the style sheet find a browser that places nothing at an anchor."""
    sheet = (ROOT / "docs" / SHEET).read_text("utf-8")
    assert "@supports (position-area: bottom)" in sheet
    changed = re.sub(r"@supports( not)? \(position-area: bottom\)", r"@supports\1 (position-area: nowhere)", sheet)
    page.route(f"**/{SHEET}", lambda route: route.fulfill(content_type="text/css", body=changed))


@pytest.mark.parametrize("width", [375, 1440])
def test_without_anchors_they_are_still_on_the_screen(page: Page, width: int) -> None:
    without_anchors(page)
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(THEME)
    for at in (0.15, 0.95):
        cited(page).evaluate("(e, at) => scrollTo(0, scrollY + e.getBoundingClientRect().top - innerHeight * at)", at)
        cited(page).hover()
        expect(preview(page)).to_contain_text("Afghanistan")
        on_screen(page, box(preview(page)))
        assert apart(box(preview(page)), box(cited(page)))
        page.mouse.move(2, 300)
        expect(preview(page)).to_have_count(0)
    page.goto(f"{GCM}#p5")
    number(page, "5").click()
    expect(page.get_by_role("menu")).to_be_visible()
    on_screen(page, box(page.locator(".passage-menu")))
    page.keyboard.press("Escape")
    expect(number(page, "5")).to_be_focused()


def test_a_browser_without_popovers_follows_the_number(page: Page) -> None:
    page.add_init_script("delete HTMLElement.prototype.popover")
    page.goto(GCM)
    number(page, "5").click()
    expect(page).to_have_url(re.compile("#p5$"))
    expect(page.locator("#p5")).to_have_class(re.compile("here"))
    expect(page.locator(".passage-menu")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_paper_in_either_scheme_and_not_printed(browser: Browser, base: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, base_url=base)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(THEME)
    cited(page).hover()
    colours = "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]"
    assert preview(page).evaluate(colours) == page.locator("body").evaluate(colours)
    page.emulate_media(media="print")
    assert page.locator(".preview").evaluate("e => getComputedStyle(e).display") == "none"
    context.close()
