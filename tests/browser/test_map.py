"""The reading map: named by its legend, in sight while one reads, and marked where one is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from kit.reader import GCM, IOM, below_the_header

STRIP = ".statement > .map"


def here(page: Page) -> list[str]:
    hrefs: list[str] = page.locator(f"{STRIP} a[aria-current=true]").evaluate_all(
        "all => all.map(e => e.hash.slice(1))"
    )
    return hrefs


def reads(page: Page, *ids: str) -> None:
    page.wait_for_function(
        """ids => { const all = [...document.querySelectorAll('.statement > .map a[aria-current=true]')];
        return String(all.map(e => e.hash.slice(1))) === String(ids) }""",
        arg=list(ids),
    )


@pytest.mark.parametrize("path", [GCM, IOM])
def test_the_legend_names_every_hue_and_no_other(page: Page, path: str) -> None:
    page.goto(path)
    shown = page.locator(f"{STRIP} a[data-theme]").evaluate_all("all => all.map(e => e.dataset.theme)")
    legend = page.get_by_role("list", name="Themes of the reading map").get_by_role("link")
    assert set(legend.evaluate_all("all => all.map(e => e.dataset.theme)")) == set(shown)
    for link in legend.all():
        theme = link.get_attribute("data-theme")
        expect(link).to_have_attribute("href", re.compile(f"/themes/{theme}/$"))
        expect(link).to_have_text(re.compile(r"\w{3}"))
        hue = page.locator(f"{STRIP} a[data-theme={theme}]").first
        dot, segment = (e.evaluate("e => getComputedStyle(e, '::before').backgroundColor") for e in (link, hue))
        assert dot == segment


@pytest.mark.parametrize("width", [375, 800, 1440])
def test_it_stays_in_sight_below_the_header(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(GCM)
    page.mouse.move(width / 2, 400)
    page.mouse.wheel(0, 1800)
    page.wait_for_function(
        """() => { const [header, map] = ['.md-header', '.statement > .map']
            .map(each => document.querySelector(each).getBoundingClientRect());
        return scrollY > 1000 && Math.abs(map.top - header.bottom) <= 2 && map.height <= 40 }"""
    )
    page.wait_for_function("document.querySelectorAll('.statement > .map a[aria-current]').length === 1")
    segments = page.locator(f"{STRIP} a")
    assert segments.count() == 19
    boxes = segments.evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).map(r => [r.left, r.right, r.height])"
    )
    assert all(right - left >= 4 and height >= 24 for left, right, height in boxes)
    assert all(boxes[i][1] <= boxes[i + 1][0] for i in range(18))
    assert 0 <= boxes[0][0] < boxes[-1][1] <= width
    words = page.locator("#p1").evaluate("e => [e.getBoundingClientRect().left, e.getBoundingClientRect().right]")
    assert abs(boxes[0][0] - words[0]) <= 1
    assert boxes[-1][1] <= words[1] + 1
    hit = segments.nth(7).evaluate(
        """e => { const r = e.getBoundingClientRect();
        return document.elementFromPoint(r.left + r.width / 2, r.top + 12) === e }"""
    )
    assert hit, "nothing lies over the strip"


def test_the_passage_being_read_is_marked_and_not_by_its_hue_alone(page: Page) -> None:
    page.goto(GCM)
    page.wait_for_function("document.readyState === 'complete'")
    assert here(page) == []
    for id in ("p2", "p5", "p7-3"):
        page.locator(f"#{id}").evaluate("e => scrollTo(0, scrollY + e.getBoundingClientRect().top - 115)")
        reads(page, id)
    segment = page.locator(f"{STRIP} a[aria-current]")
    height = "e => parseFloat(getComputedStyle(e, '::before').height)"
    assert segment.evaluate(height) > page.locator(f"{STRIP} a").first.evaluate(height)
    assert segment.evaluate("e => getComputedStyle(e, '::after').content") == '""'
    page.evaluate("scrollTo(0, 0)")
    reads(page)


def test_a_landing_is_what_is_read_even_at_the_end(page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 1400})
    page.goto(f"{GCM}#p5")
    reads(page, "p5")
    below_the_header(page, "p5")
    for id in ("p9", "p10", "p11"):
        page.evaluate("id => { location.hash = id }", id)
        expect(page.locator(f"#{id}")).to_be_focused()
        reads(page, id)


def test_every_passage_is_read_once_and_in_order_as_the_page_is_scrolled(page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 1000})
    page.goto(GCM)
    seen = page.evaluate(
        """async () => { const seen = []; const end = document.documentElement.scrollHeight - innerHeight;
        for (let y = 0; y <= end + 20; y += 20) {
            scrollTo(0, y);
            await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
            const id = document.querySelector('.statement > .map [aria-current]')?.hash.slice(1);
            if (id && id !== seen.at(-1)) seen.push(id);
        } return seen }"""
    )
    assert seen == page.locator(".passage > .p").evaluate_all("all => all.map(e => e.id)")


@pytest.mark.parametrize("width", [375, 1440])
@pytest.mark.parametrize("id", ["p1", "p7-1", "p9", "title-1", "p10s1"])
def test_landings_are_below_the_strip(page: Page, width: int, id: str) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{GCM}#{id}")
    expect(page.locator(f"#{id}.here")).to_be_visible()
    below_the_header(page, id)


def test_other_pages_land_as_before_and_their_strips_stay_where_they_are(page: Page) -> None:
    page.goto("themes/root-causes/")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollPaddingTop") == "80px"
    for path in ("", "statements/"):
        page.goto(path)
        assert page.locator(".map").first.evaluate("e => getComputedStyle(e).position") == "static"
        expect(page.locator(".legend, .map [aria-current]")).to_have_count(0)


def test_it_marks_from_page_to_page(page: Page) -> None:
    page.goto(f"{GCM}#p5")
    reads(page, "p5")
    page.get_by_role("list", name="Themes of the reading map").get_by_role("link", name="Root causes").click()
    expect(page.locator(".theme-page")).to_be_visible()
    page.locator('.quotation .from a[href$="rus-iom112/#p6"]').first.click()
    expect(page.locator("#p6")).to_be_focused()
    reads(page, "p6")
    page.locator(f"{STRIP} a").nth(8).click()
    reads(page, "p9")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_strip_is_paper_and_its_mark_is_ink(browser: Browser, base: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, base_url=base)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{GCM}#p5")
    reads(page, "p5")
    paper, ink = page.evaluate("(s => [s.backgroundColor, s.color])(getComputedStyle(document.body))")
    assert page.locator(STRIP).evaluate("e => getComputedStyle(e).backgroundColor") == paper
    mark = page.locator(f"{STRIP} [aria-current]").evaluate("e => getComputedStyle(e, '::after').backgroundColor")
    assert mark == page.locator("#p5").evaluate("e => getComputedStyle(e).color") != paper
    assert ink
    page.emulate_media(media="print")
    expect(page.locator(STRIP)).to_be_hidden()
    expect(page.locator(".legend")).to_be_hidden()
    context.close()


def test_without_script_it_is_a_strip_with_a_legend(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=base)
    page = context.new_page()
    page.goto(f"{GCM}#p9")
    expect(page.locator("#p9")).to_be_in_viewport()
    below = page.locator("#p9").bounding_box()
    strip = page.locator(STRIP).bounding_box()
    assert below
    assert strip
    assert below["y"] >= strip["y"] + strip["height"]
    expect(page.locator(".legend a").first).to_be_visible()
    page.locator(f"{STRIP} a").nth(2).click()
    expect(page).to_have_url(re.compile("#p3$"))
    context.close()
