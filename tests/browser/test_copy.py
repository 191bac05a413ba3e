"""What is copied, and what a reader can do where the browser does not let a page copy."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from kit.reader import GCM, URN, before_scripts, clipboard, copied, item, number, squeezed

NO_CLIPBOARD = [
    "Object.defineProperty(navigator, 'clipboard', {value: undefined});",
    "navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));",
]
"""As on a connection that is not safe, and as where it is refused."""
NO_COMMAND = "document.execCommand = () => false;"


def test_what_is_copied(page: Page, base: str) -> None:
    page.goto(GCM)
    words = squeezed(page, "p7-4")
    cite, day = page.locator(".statement").evaluate("e => [e.dataset.cite, e.dataset.edition]")
    citation = cite.replace("{locator}", "7.4").replace("{address}", f"{base}{GCM}?asof={day}#p7-4")
    assert citation.startswith("Russian Federation, “The Position")
    assert ", para. 7.4, " in citation
    assert citation.endswith(f" {base}{GCM}?asof={day}#p7-4.")
    for name, text in {
        "Copy link": f"{base}{GCM}#p7-4\n{URN}7.4",
        "Copy quotation with citation": f"“{words}” {citation}",
        "Cite": citation,
        "Copy text only": words,
    }.items():
        number(page, "7.4").click()
        assert copied(page, name) == text
        expect(number(page, "7.4")).to_be_focused()


def test_words_are_copied_flat_and_alone(page: Page) -> None:
    """Superscripts, line breaks, marks of search and badges leave no trace."""
    before_scripts(
        page,
        """const p = document.getElementById('p5'); p.innerHTML = 'The 112<sup>th</sup><br>\\n  <mark>Session</mark> ';
        p.closest('.passage').dataset.revised = '2027-01-15';""",
    )
    page.goto(f"{GCM}?asof=2026-11-23#p5")
    expect(page.locator(".since")).to_have_count(1)
    number(page, "5").click()
    assert copied(page, "Copy text only") == "The 112th Session"
    number(page, "5").click()
    assert "?asof" not in copied(page, "Copy link")


def by_hand(page: Page) -> Locator:
    return page.get_by_label("This browser does not let the page copy. Copy it from here:")


def without_clipboard(page: Page, lack: str) -> None:
    """Take the clipboard from the scripts of the page; the test itself reads it from another one."""
    page.add_init_script(f"if (location.pathname !== '/method/') {{ {lack} }}")


def pasted(page: Page) -> str:
    """What is on the clipboard, read where the page's lack of one does not matter."""
    other = page.context.new_page()
    other.goto("/method/")
    text = clipboard(other)
    other.close()
    return text


@pytest.mark.parametrize("lack", NO_CLIPBOARD)
def test_without_a_clipboard_it_copies_in_the_older_way(page: Page, base: str, lack: str) -> None:
    without_clipboard(page, lack)
    page.goto(GCM)
    page.evaluate("getSelection().selectAllChildren(document.getElementById('p2s1'))")
    chosen = page.evaluate("getSelection().toString()")
    number(page, "5").click()
    item(page, "Copy link").click()
    expect(page.locator("#ed-said")).to_have_text("Copied: link")
    expect(page.get_by_role("menu")).to_have_count(0)
    expect(number(page, "5")).to_be_focused()
    assert page.evaluate("getSelection().toString()") == chosen != ""
    assert pasted(page) == f"{base}{GCM}#p5\n{URN}5"
    expect(by_hand(page)).to_have_count(0)


@pytest.mark.parametrize("lack", NO_CLIPBOARD)
def test_where_nothing_can_be_copied_the_words_are_offered(page: Page, base: str, lack: str) -> None:
    without_clipboard(page, lack + NO_COMMAND)
    page.goto(GCM)
    number(page, "5").click()
    item(page, "Copy link").click()
    expect(by_hand(page)).to_be_focused()
    expect(by_hand(page)).to_have_value(f"{base}{GCM}#p5\n{URN}5")
    assert page.evaluate("getSelection().toString()") == f"{base}{GCM}#p5\n{URN}5"
    page.keyboard.press("Escape")
    expect(number(page, "5")).to_be_focused()
    expect(by_hand(page)).to_have_count(0)


def test_a_citation_that_cannot_be_copied_is_offered(page: Page) -> None:
    without_clipboard(page, NO_CLIPBOARD[0] + NO_COMMAND)
    page.goto(GCM)
    button = page.get_by_role("button", name="Copy citation")
    for _ in range(2):
        button.click()
        expect(by_hand(page)).to_be_focused()
        expect(by_hand(page)).to_have_value(squeezed(page, "citation-1"))
        expect(button).to_have_text("Copy citation")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_passages_found_that_cannot_be_copied_are_offered(page: Page) -> None:
    without_clipboard(page, NO_CLIPBOARD[0] + NO_COMMAND)
    page.goto("search/?q=Afghanistan")
    for _ in range(2):
        page.get_by_role("button", name="Copy with citations").click()
        expect(by_hand(page)).to_be_focused()
        expect(by_hand(page)).to_have_value(re.compile("We share the concern"))


def test_what_can_be_copied_by_hand_is_not_printed(page: Page) -> None:
    without_clipboard(page, NO_CLIPBOARD[0] + NO_COMMAND)
    page.goto(GCM)
    page.get_by_role("button", name="Copy citation").click()
    page.emulate_media(media="print")
    expect(by_hand(page)).to_be_hidden()
