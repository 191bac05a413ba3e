"""Windows of the browser, and what no page may do in one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, Page


def new_window(browser: Browser, base: str) -> BrowserContext:
    """A window for the site at `base`, in which pages may use the clipboard; what it fetched once, it keeps."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, base_url=base)
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base)
    return context


GIVEN_UP = "Transition was aborted because of invalid state"
"""What a browser says that had no time to fade one page into the next; no script of the edition has a part in it."""


@contextmanager
def without_trouble(page: Page, base: str) -> Iterator[None]:
    """Use a page; what it asks of hosts other than `base`, or its scripts complain of, fails the test in the end."""
    trouble: list[str] = []
    page.on("pageerror", lambda error: None if GIVEN_UP in str(error) else trouble.append(f"script error: {error}"))
    page.on("console", lambda said: trouble.append(f"console: {said.text}") if said.type == "error" else None)
    page.on(
        "request",
        lambda asked: None if asked.url.startswith((base, "data:", "blob:")) else trouble.append(f"asked {asked.url}"),
    )
    yield
    assert not trouble, "; ".join(trouble)
