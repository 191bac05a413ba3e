"""What a reader of a statement's page does and sees, for the browser tests."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

GCM = "statements/rus-gcm/"
IOM = "statements/rus-iom112/"
URN = "urn:cts:migstat:rus.gcm.en1:"
STATEMENTS = {
    "rus-gcm": {"urn": URN, "title": "Position", "path": GCM, "formerly": ["rus-compact"]},
    "rus-iom112": {
        "urn": "urn:cts:migstat:rus.iom112.en1:",
        "title": "IOM Council",
        "path": IOM,
        "formerly": [],
    },
}
"""What the pure functions are given: the edition's own, and a former name."""
NB = "\u00a0"


def before_scripts(page: Page, change: str) -> None:
    """Change the page as its template would, before the edition's scripts see it: they wait until it is parsed."""
    parsed = "document.readyState === 'interactive'"
    page.add_init_script(f"document.addEventListener('readystatechange', () => {{ if ({parsed}) {{ {change} }} }})")


def arrive(page: Page, path: str) -> None:
    """Load a page, to ask later whether it is still the same."""
    page.goto(path)
    page.evaluate("window.same = true")


def kept(page: Page) -> bool:
    """Whether no page was loaded since `arrive`."""
    same: bool = page.evaluate("window.same === true")
    return same


def linked(place: str, href: str) -> str:
    """A change of a page: a link to a passage at the end of a place of it, as the apparatus will have them."""
    return (
        f"document.querySelector({place!r})?.insertAdjacentHTML('beforeend', "
        f'\'<p><a class="made" href="{href}">see there</a></p>\');'
    )


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
        const frame = [...document.querySelectorAll('.md-header, .statement > .map, .way-back')];
        const header = Math.max(...frame.filter(e => e.id !== id).map(e => e.getBoundingClientRect().bottom)
            .filter(bottom => bottom < 250));
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


def luminance(colour: str) -> float:
    red, green, blue = (int(c) / 255 for c in re.findall(r"\d+", colour)[:3])
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
