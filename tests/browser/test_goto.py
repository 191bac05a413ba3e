""" "Go to ¶", the resolver, and none of it in print or without script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from kit.reader import GCM, NB, URN, before_scripts, copied, marked, number


def test_go_to_a_passage_of_this_page_and_of_another(page: Page) -> None:
    page.goto(GCM)
    page.keyboard.press("g")
    field = page.get_by_role("textbox", name="Go to a passage")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    page.keyboard.type("7.4")
    page.keyboard.press("Enter")
    expect(page.locator("#goto")).to_be_hidden()
    expect(page).to_have_url(re.compile("#p7-4$"))
    expect(page.locator("#p7-4")).to_be_focused()
    page.get_by_role("button", name="Go to ¶").click()
    field.fill("iom112 9-10")
    field.press("Enter")
    expect(page).to_have_url(re.compile("statements/rus-iom112/#p9-p10$"))
    expect(page.locator("#p9")).to_be_focused()
    assert marked(page) == ["p9", "p10"]


WRONG = {
    "55": f"rus-gcm has no ¶{NB}55; its last is ¶{NB}11.",
    "7.44": f"rus-gcm has no ¶{NB}7.44; the nearest is ¶{NB}7.8.",
    "5-55": f"rus-gcm has no ¶{NB}55; its last is ¶{NB}11.",
    "7-5": "A range runs forwards: write 5-7, not 7-5.",
}


def test_the_dialog_says_what_is_wrong_and_stays(page: Page) -> None:
    page.goto(GCM)
    field = page.get_by_role("textbox", name="Go to a passage")
    expect(page.get_by_role("button", name="Go to ¶")).to_be_visible()  # From then on its key is heard, too.
    for typed, said in WRONG.items():
        page.keyboard.press("g")
        expect(field).to_be_focused()
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(typed)
        page.keyboard.press("Enter")
        expect(page.locator("dialog [role=alert]")).to_have_text(said, use_inner_text=True)
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_be_focused()
        page.keyboard.type("9")
        expect(field).not_to_have_attribute("aria-invalid", "true")
        expect(page.locator("dialog [role=alert]")).to_be_empty()
        assert page.url.endswith(GCM)
        page.keyboard.press("Escape")
        expect(page.locator("#goto")).to_be_hidden()


def test_outside_a_statement_a_number_needs_a_name(page: Page) -> None:
    page.goto("themes/covid-measures/")
    page.keyboard.press("g")
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    expect(page.locator("dialog [role=alert]")).to_have_text(re.compile("Name it before the number"))


def test_escape_closes_the_dialog_and_returns_the_focus(page: Page) -> None:
    page.goto(GCM)
    button = page.get_by_role("button", name="Go to ¶")
    assert "g" in (button.get_attribute("title") or "")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Go to a passage")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#goto")).to_be_hidden()
    expect(button).to_be_focused()


def test_the_key_is_a_letter_while_one_types(page: Page) -> None:
    page.goto(GCM)
    page.keyboard.press("Control+g")
    page.keyboard.press("s")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.type("g")
    expect(page.locator("#goto")).to_be_hidden()
    expect(page.get_by_role("textbox", name="Search")).to_have_value("g")


def test_without_script_there_is_no_button(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + GCM)
    expect(page.locator(".ed-goto")).to_be_hidden()
    expect(page.locator("#goto")).to_be_hidden()
    context.close()


def test_a_urn_in_the_address_is_followed(page: Page, base: str) -> None:
    page.goto("method/")
    page.goto(f"resolve/?urn={URN}5-7", wait_until="commit")
    expect(page).to_have_url(f"{base}{GCM}#p5-p7")
    expect(page.locator("#p5")).to_be_focused()
    page.go_back()
    expect(page).to_have_url(f"{base}method/")


@pytest.mark.parametrize("typed", [f"{URN}7.4", "gcm 7.4"])
def test_an_address_can_be_typed(page: Page, base: str, typed: str) -> None:
    page.goto("resolve/")
    page.get_by_role("textbox", name="URN").fill(typed)
    page.get_by_role("button", name="Go", exact=True).click()
    expect(page).to_have_url(f"{base}{GCM}#p7-4")
    expect(page.locator("#p7-4")).to_be_focused()


def test_what_cannot_be_resolved_is_said(page: Page, base: str) -> None:
    page.goto("resolve/?urn=urn:cts:migstat:rus.other.en1:5")
    expect(page.locator("#resolved")).to_have_text(re.compile("There is no statement “rus-other” here"))
    expect(page.get_by_role("textbox", name="URN")).to_have_value("urn:cts:migstat:rus.other.en1:5")
    assert page.url.startswith(f"{base}resolve/")


def test_no_control_is_printed(page: Page) -> None:
    page.goto(f"{GCM}#p55")
    expect(page.locator(".notice")).to_be_visible()
    number(page, "5").click()
    expect(page.get_by_role("menu")).to_be_visible()
    page.evaluate("document.querySelector('.text').prepend(document.querySelector('.passage-menu').cloneNode(true))")
    page.emulate_media(media="print")
    for control in (".passage-menu", ".ed-goto", "#goto", ".notice"):
        for each in page.locator(control).all():
            expect(each).to_be_hidden()


OWN = """for (const [id, own] of [["p2", "9"], ["p5", "40"]])
    document.getElementById(id).previousElementSibling.dataset.own = own;"""


def test_a_number_of_the_source_may_be_meant(page: Page) -> None:
    """Paragraph 9 is ours and the source's: the reader is asked. Only the source has a 40."""
    before_scripts(page, f"if (document.getElementById('p5')) {{ {OWN} }}")
    page.goto(GCM)
    page.keyboard.press("g")
    field = page.get_by_role("textbox", name="Go to a passage")
    field.fill("9")
    field.press("Enter")
    group = page.get_by_role("group", name="Which is meant")
    ours = group.get_by_role("button", name=f"¶{NB}9 of this edition")
    expect(ours).to_be_focused()
    group.get_by_role("button", name=f"Paragraph 9 of the source, here ¶{NB}2").click()
    expect(page).to_have_url(re.compile("#p2$"))
    assert marked(page) == ["p2"]
    page.keyboard.press("g")
    field.fill("9")
    field.press("Enter")
    ours.click()
    expect(page).to_have_url(re.compile("#p9$"))
    page.keyboard.press("g")
    field.fill("40")
    expect(group).to_be_hidden()
    field.press("Enter")
    expect(page).to_have_url(re.compile("#p5$"))


def test_a_citation_has_both_numbers(page: Page) -> None:
    before_scripts(page, f"if (document.getElementById('p5')) {{ {OWN} }}")
    page.goto(GCM)
    number(page, "5").click()
    assert "para. 5 (para. 40 of the source)" in copied(page, "Cite")
