"""A reader of the measures: the timeline followed, the table read, on a phone, in print, without script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from kit.reader import luminance

COVID = "themes/covid-measures/"


def form(page: Page) -> Locator:
    return page.locator("form.validity")


def test_from_a_link_to_the_calculator_and_on_to_a_passage(page: Page) -> None:
    page.goto("method/")
    page.locator("article").get_by_role("link", name="COVID measures").click()
    expect(page).to_have_url(re.compile(f"{COVID}#measures$"))
    expect(form(page)).to_be_visible()
    page.locator(".timeline .bar").first.click()
    expect(page).to_have_url(re.compile("statements/rus-iom112/#p11$"))


def test_a_bar_leads_to_its_passage(page: Page) -> None:
    page.goto(COVID)
    bar = page.get_by_role("link", name="Voluntary vaccination campaign from December 2020: IOM Council")
    bar.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("statements/rus-iom112/#p11$"))
    expect(page.locator("#p11")).to_be_in_viewport()
    page.go_back()
    page.locator(".timeline .bar").nth(1).locator(".mark").click()
    expect(page).to_have_url(re.compile("statements/rus-iom112/#p14$"))


def test_an_undated_measure_leads_to_its_row(page: Page) -> None:
    page.goto(COVID)
    page.locator(".undated").get_by_role("link", name="Access to vaccines").click()
    row = page.locator("#measure-vaccines-available")
    expect(row).to_be_in_viewport()
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert row.evaluate("e => getComputedStyle(e).backgroundColor") not in (paper, "rgba(0, 0, 0, 0)")


def test_the_timeline_keeps_its_words_whole_at_any_width(page: Page) -> None:
    """Nothing of the drawing lies outside it, nothing shrinks, and rows are tall enough for a finger."""
    page.goto(COVID)
    for width in (375, 800, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        edge = page.locator(".timeline").evaluate("e => e.getBoundingClientRect().toJSON()")
        boxes = page.locator(".timeline text, .timeline .span").evaluate_all(
            "all => all.map(e => e.getBoundingClientRect().toJSON())"
        )
        assert all(box["left"] >= edge["left"] - 3 and box["right"] <= edge["right"] + 3 for box in boxes), width
        assert all(box["bottom"] <= edge["bottom"] + 3 for box in boxes), width
        assert page.locator(".timeline text").first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") >= 13
        heights = page.locator(".timeline .row").evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
        assert min(heights) >= 44, width


def test_on_a_narrow_screen_the_table_is_still_a_table(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(COVID)
    table = page.get_by_role("table").first
    expect(table.get_by_role("row")).to_have_count(13)
    expect(table.get_by_role("columnheader")).to_have_text(["What", "For whom", "From – to", "Words"])
    parts = page.locator("table.measures :is(thead, tbody, tr, th, td)")
    assert parts.evaluate_all("all => all.every(e => e.hasAttribute('role'))"), "blocks lose the roles of a table"
    cells = table.locator("#measure-vaccination-campaign").get_by_role("cell")
    lefts = cells.evaluate_all("all => all.map(e => Math.round(e.getBoundingClientRect().left))")
    assert len(set(lefts)) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_drawing_is_legible_in_both_schemes(browser: Browser, base: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, base_url=base)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(COVID)
    paper = luminance(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert (paper > 0.8) == (scheme == "light")
    for selector, least in [("text", 4.5), (".when", 4.5), (".mark", 4.5)]:
        for colour in set(
            page.locator(f".timeline {selector}").evaluate_all("all => all.map(e => getComputedStyle(e).fill)")
        ):
            high, low = max(luminance(colour), paper), min(luminance(colour), paper)
            assert (high + 0.05) / (low + 0.05) >= least, f"{selector} is {colour}"
    context.close()


def test_without_script_there_are_the_examples(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=base)
    page = context.new_page()
    page.goto(COVID)
    expect(form(page)).to_be_hidden()
    expect(page.locator("table.examples")).to_contain_text("19 July 2022")
    expect(page.get_by_text("What the statement says, not legal advice.")).to_be_visible()
    page.get_by_role("link", name="About a million people legalized their status").first.click()
    expect(page).to_have_url(re.compile("statements/rus-iom112/#p16$"))
    context.close()


def test_in_print_the_drawing_is_black_and_the_form_gone(page: Page) -> None:
    page.goto(COVID)
    page.emulate_media(media="print")
    expect(form(page)).to_be_hidden()
    expect(page.locator("table.examples")).to_be_visible()
    fills = page.locator(".timeline .mark").evaluate_all("all => all.map(e => getComputedStyle(e).fill)")
    assert set(fills) == {"rgb(0, 0, 0)"}
