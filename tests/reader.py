"""What a reader of a statement's page does and sees, for the browser tests."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

GCM = "statements/rus-gcm/"
URN = "urn:cts:migstat:rus.gcm.en1:"
STATEMENTS = {
    "rus-gcm": {"urn": URN, "title": "Position", "path": GCM, "formerly": ["rus-compact"]},
    "rus-iom112": {
        "urn": "urn:cts:migstat:rus.iom112.en1:",
        "title": "IOM Council",
        "path": "statements/rus-iom112/",
        "formerly": [],
    },
}
"""What the pure functions are given: the edition's own, and a former name."""
NB = "\u00a0"


def before_scripts(page: Page, change: str) -> None:
    """Change the page as its template would, before the edition's scripts see it."""
    page.add_init_script(f"document.addEventListener('DOMContentLoaded', () => {{ {change} }})")


def number(page: Page, locator: str) -> Locator:
    return page.get_by_role("link", name=f"Paragraph {locator}", exact=True)


def item(page: Page, name: str) -> Locator:
    return page.get_by_role("menuitem", name=name, exact=True)


def marked(page: Page) -> list[str]:
    ids: list[str] = page.locator(".here").evaluate_all("all => all.map(e => e.id)")
    return ids


def below_the_header(page: Page, target: str) -> None:
    page.wait_for_function(
        """id => { const box = document.getElementById(id).getBoundingClientRect();
        const header = document.querySelector('.md-header').getBoundingClientRect().bottom;
        return box.top >= header && box.top < innerHeight - 20 }""",
        arg=target,
    )


def clipboard(page: Page) -> str:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def copied(page: Page, name: str) -> str:
    """Choose an item of the open menu and wait until it has done its work."""
    item(page, name).click()
    expect(page.locator("#ed-said")).to_have_text(re.compile("^Copied: "))
    expect(page.get_by_role("menu")).to_have_count(0)
    return clipboard(page)


def squeezed(page: Page, id: str) -> str:
    text: str = page.locator(f"#{id}").evaluate("e => e.textContent.replace(/\\s+/g, ' ').trim()")
    return text
