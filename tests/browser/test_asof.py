"""A citation that carries its day is told what has changed since."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from kit.reader import GCM, before_scripts, below_the_header

DAYS = """const passage = (id) => document.getElementById(id).closest('.passage').dataset;
    for (const each of document.querySelectorAll('.passage')) each.dataset.published = '2026-11-23';
    passage('p5').revised = '2027-01-15 2028-02-01'; passage('p7-4').revised = '2026-12-01';
    passage('p9').published = '2027-06-01'; passage('p9').revised = '2027-07-01';"""


@pytest.mark.parametrize(
    ("day", "badges", "said"),
    [
        (
            "2026-11-23",
            {"p5": "changed", "p7-4": "changed", "p9": "added"},
            "This address is of 23 November 2026. Since then, 2 passages were changed: ¶ 5, ¶ 7.4. "
            "1 passage was added: ¶ 9.",
        ),
        (
            "2027-01-15",
            {"p5": "changed", "p9": "added"},
            "This address is of 15 January 2027. Since then, 1 passage was changed: ¶ 5. 1 passage was added: ¶ 9.",
        ),
        (
            "2027-06-01",
            {"p5": "changed", "p9": "changed"},
            "This address is of 1 June 2027. Since then, 2 passages were changed: ¶ 5, ¶ 9.",
        ),
        ("2028-02-01", {}, "This address is of 1 February 2028. No passage has changed since."),
        ("2026-02-30", {}, "“2026-02-30” in this address is no date: it should look like 2026-11-23."),
        ("yesterday", {}, "“yesterday” in this address is no date: it should look like 2026-11-23."),
    ],
)
def test_changes_since_the_day_of_a_citation(page: Page, day: str, badges: dict[str, str], said: str) -> None:
    before_scripts(page, DAYS)
    page.goto(f"{GCM}?asof={day}#p7-4")
    line = page.locator(".text > .asof")
    expect(line).to_have_text(said)
    shown = page.locator(".since").evaluate_all(
        "all => Object.fromEntries(all.map(e => [e.closest('.passage').querySelector('.p').id, e.textContent]))"
    )
    assert {id: text.split(" since ")[0] for id, text in shown.items()} == badges
    assert all(text.split(" since ")[1] in said for text in shown.values())
    assert page.locator(".p .since, a.n .since").count() == 0
    expect(page.locator("#p7-4")).to_be_focused()
    below_the_header(page, "p7-4")


def test_a_badge_leads_to_the_revisions_where_there_are_any(page: Page) -> None:
    revisions = """if (!document.getElementById('revisions')) document.querySelector('.foot').id = 'revisions';"""
    before_scripts(page, DAYS + revisions)
    page.goto(f"{GCM}?asof=2027-06-01")
    page.locator("#p5 ~ .apparatus").get_by_role("link", name="changed since 1 June 2027").click()
    expect(page).to_have_url(re.compile(r"\?asof=2027-06-01#revisions$"))
    expect(page.locator(".notice")).to_have_count(0)
    expect(page.locator("#revisions")).to_be_in_viewport()


def test_an_address_without_a_day_says_nothing(page: Page) -> None:
    before_scripts(page, DAYS)
    page.goto(f"{GCM}#p5")
    expect(page.locator("#p5")).to_be_focused()
    expect(page.locator(".since, .asof")).to_have_count(0)
