"""A citation in several styles as a choice of one, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from kit.reader import GCM, IOM

NAMES = ["Chicago 18, note", "Chicago 18, bibliography", "APA 7", "MLA 9"]


def shown(page: Page) -> list[str]:
    """The styles of the citations that are to be seen, as the page names them."""
    found = page.locator("[data-style]").evaluate_all("all => all.filter(e => !e.hidden).map(e => e.dataset.style)")
    return list(found)


def choose(page: Page, style: str) -> None:
    page.get_by_role("radio", name=style, exact=True).first.check()


def test_one_style_is_shown_and_another_can_be_chosen(page: Page) -> None:
    page.goto(GCM)
    expect(page.get_by_role("group", name="Style").get_by_role("radio")).to_have_count(4)
    assert shown(page) == NAMES[:1]
    choose(page, "APA 7")
    assert shown(page) == ["APA 7"]
    expect(page.locator("#citation-3")).to_be_visible()
    expect(page.locator("#citation-1")).to_be_hidden()


def test_the_choice_is_remembered_and_holds_for_a_whole_page(page: Page) -> None:
    page.goto(GCM)
    choose(page, "MLA 9")
    page.goto(IOM)
    assert shown(page) == ["MLA 9"]
    page.goto("cite/")
    assert len(shown(page)) == 6
    assert set(shown(page)) == {"MLA 9"}
    choose(page, "APA 7")
    assert set(shown(page)) == {"APA 7"}
    checked = page.get_by_role("radio", checked=True).evaluate_all("all => all.map(e => e.value)")
    assert checked == ["APA 7"] * 6


def test_the_choice_is_made_with_the_arrow_keys(page: Page) -> None:
    page.goto(GCM)
    page.get_by_role("radio", name=NAMES[0]).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert shown(page) == ["APA 7"]
    expect(page.get_by_role("radio", name="APA 7")).to_be_focused()


@pytest.mark.parametrize(("button", "copied"), [("Copy citation", "#citation-3"), ("Copy", "#citation-3-within")])
def test_what_is_shown_is_copied(page: Page, button: str, copied: str) -> None:
    page.goto(IOM)
    choose(page, "APA 7")
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(copied).inner_text()


def test_the_choice_comes_once_on_the_next_page_and_after_going_back(page: Page) -> None:
    page.goto(GCM)
    page.locator(".foot").get_by_role("link", name="How to cite").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("How to cite")
    expect(page.get_by_role("group", name="Style")).to_have_count(6)
    page.go_back()
    expect(page.get_by_role("group", name="Style")).to_have_count(1)


def test_without_script_every_style_stands_under_its_name(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=base)
    page = context.new_page()
    page.goto(GCM)
    expect(page.locator("[data-style] h3")).to_have_text(NAMES)
    for index in range(1, 5):
        expect(page.locator(f"#citation-{index}")).to_be_visible()
    expect(page.get_by_role("group", name="Style")).to_have_count(0)
    expect(page.get_by_role("button", name="Copy citation")).to_have_count(0)
    context.close()


def test_the_files_can_be_downloaded(page: Page) -> None:
    page.goto(GCM)
    for name in ("BibTeX", "RIS", "CSL-JSON"):
        link = page.get_by_role("link", name=name, exact=True)
        answer = page.request.get(str(link.evaluate("e => e.href")))
        assert answer.ok
        assert GCM in answer.text(), "the record has its address"
