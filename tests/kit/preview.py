"""The preview of what a link leads to, for browser tests."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect


def preview(page: Page) -> Locator:
    """The preview, shown or only there."""
    return page.locator(".preview[role=tooltip]")


def cited(page: Page) -> Locator:
    """The link to ¶ 6 of the statement at the IOM Council, on the theme's page."""
    return page.locator('.quotation .from a[href$="rus-iom112/#p6"]').first


def point(page: Page, link: Locator, by: str) -> None:
    if by == "mouse":
        return link.hover()
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    return expect(link).to_be_focused()


def stopped(page: Page, path: str) -> None:
    """Load a page whose clock goes on only when it is told to."""
    page.clock.install(time="2026-11-23T08:00:00")
    page.goto(path)
    page.clock.pause_at("2026-11-23T09:00:00")


def leave(page: Page, by: str) -> None:
    if by == "mouse":
        page.mouse.move(2, 300)
    else:
        page.keyboard.press("Tab")
