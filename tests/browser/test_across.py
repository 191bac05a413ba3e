"""Reading across, in a real Chromium: the matrix sorted and filtered, rows followed, plain without script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect


def rows(page: Page) -> Locator:
    return page.locator(".matrix tbody tr:visible")


def test_the_matrix_is_filtered_by_sort_stance_and_words(page: Page) -> None:
    page.goto("crosswalk/")
    told = page.locator(".filter output")
    expect(told).to_have_text("33 of 33 rows")
    page.get_by_role("combobox", name="Provisions").select_option("principles")
    expect(told).to_have_text("10 of 33 rows")
    page.get_by_role("combobox", name="Stance").select_option("qualifies")
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_contain_text("International cooperation")
    page.get_by_role("combobox", name="Provisions").select_option("")
    page.get_by_role("combobox", name="Stance").select_option("silent")
    expect(rows(page).first).to_contain_text("silent")
    page.get_by_role("combobox", name="Stance").select_option("")
    page.get_by_role("searchbox", name="Words").fill("return sustainable")
    expect(told).to_have_text("1 of 33 rows")
    expect(rows(page)).to_contain_text("Objective 21")


def test_the_matrix_is_sorted_by_any_column_with_the_keyboard(page: Page) -> None:
    page.goto("crosswalk/")
    column = page.get_by_role("columnheader", name=re.compile("^Position"))
    column.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(column).to_have_attribute("aria-sort", "descending")
    expect(rows(page).first).to_contain_text("Objective 11")
    page.keyboard.press("Enter")
    expect(column).to_have_attribute("aria-sort", "ascending")
    expect(rows(page).first.locator("td").first).to_have_text("silent")
    provisions = page.get_by_role("columnheader", name="Provision")
    provisions.get_by_role("button").click()
    expect(column).not_to_have_attribute("aria-sort", re.compile("."))
    expect(rows(page).first).to_contain_text("People-centred")


def test_the_summary_is_sorted_by_outcome(page: Page) -> None:
    page.goto("crosswalk/rus-gcm/")
    first = page.locator(".summary tbody tr").first
    page.get_by_role("columnheader", name="Outcome").get_by_role("button").click()
    expect(first).to_contain_text("Taken up")
    page.get_by_role("columnheader", name="Outcome").get_by_role("button").click()
    expect(first).to_contain_text("Outside")
    page.get_by_role("columnheader", name="¶").get_by_role("button").click()
    expect(first).to_contain_text("¶\u00a01")


def test_tables_are_ready_on_the_next_page(page: Page) -> None:
    page.goto("crosswalk/rus-gcm/")
    page.locator(".ed-rooms").get_by_role("link", name="Crosswalk").click()
    expect(page.locator(".filter output")).to_have_text("33 of 33 rows")
    expect(page.get_by_role("columnheader", name="Provision").get_by_role("button")).to_have_count(1)


def test_from_the_margin_to_the_row_and_to_the_place(page: Page) -> None:
    page.goto("statements/rus-gcm/#p6")
    beside = page.locator("#p6 + .apparatus")
    beside.get_by_text("things asked for").click()
    beside.get_by_role("link", name="No approaches that violate the sovereignty of States").click()
    expect(page).to_have_url(re.compile(r"crosswalk/rus-gcm/#sovereignty"))
    section = page.locator(".asking", has=page.locator("h2:target"))
    section.get_by_role("link", name=re.compile(r"annex, para. 15 \(c\)")).first.click()
    expect(page).to_have_url(re.compile(r"instruments/gcm/#annex-para-15-c$"))


def test_a_name_in_the_words_leads_to_its_entry(page: Page) -> None:
    page.goto("statements/rus-iom112/")
    page.locator("#p6").get_by_role("link", name="Afghanistan").click()
    expect(page).to_have_url(re.compile(r"names/#afghanistan$"))
    expect(page.locator("#afghanistan")).to_be_in_viewport()


def test_words_selected_over_names_are_the_words(page: Page) -> None:
    page.goto("statements/rus-iom112/")
    text = page.evaluate("getSelection().selectAllChildren(document.getElementById('p6')), getSelection().toString()")
    assert text.startswith(
        "We share the concern of the world community over the forced migration from and within Afghanistan."
    )


@pytest.mark.parametrize("path", ["crosswalk/", "crosswalk/rus-gcm/", "parallels/", "names/", "instruments/nyd/"])
@pytest.mark.parametrize("width", [1440, 800, 375])
def test_no_page_scrolls_sideways(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_the_matrix_reads_as_a_plain_table_without_script(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=base)
    plain = context.new_page()
    plain.goto("crosswalk/")
    expect(plain.locator(".filter")).to_be_hidden()
    expect(plain.locator(".matrix tbody tr")).to_have_count(33)
    expect(plain.get_by_role("columnheader", name="Provision").get_by_role("button")).to_have_count(0)
    context.close()


def test_on_paper_the_parallels_are_told_whole(page: Page) -> None:
    page.goto("statements/rus-iom112/")
    page.emulate_media(media="print")
    expect(page.locator("#p5 + .apparatus .parallel").first).to_be_visible()
    expect(page.locator("#p5 + .apparatus .refs").first).to_be_hidden()
