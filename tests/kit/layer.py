"""The switch of the editorial layer, for browser tests."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

LAYER = [".apparatus", ".statement > .map", ".legend"]


def switch(page: Page) -> Locator:
    return page.get_by_role("switch", name="Editorial layer")


def is_bare(page: Page, bare: bool = True) -> None:
    expect(switch(page)).to_have_attribute("aria-checked", str(not bare).lower())
    expect(switch(page)).to_have_text(f"Editorial layer: {'off' if bare else 'on'}")
    for part in LAYER:
        for each in page.locator(part).all():
            assert each.is_visible() != bare
    lines = page.locator(".q").evaluate_all("all => all.map(e => getComputedStyle(e).textDecorationLine)")
    assert set(lines) == {"none" if bare else "underline"}
