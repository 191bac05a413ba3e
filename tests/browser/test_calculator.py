"""The rule on papers that expire, asked by a reader; and its script, which only looks answers up."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from edition.apparatus.validity import Rule, evaluate, parse_day
from edition.edition import Edition
from edition.publish.views.expiry import rule_data, spelt, told

COVID = "themes/covid-measures/"
WRITTEN = [
    "",
    "2021",
    "2021-02-29",
    "2021-13-01",
    "2021-12-32",
    " 2021-12-31",
    "2021-12-31T00:00",
    "1899-12-31",
    "2200-01-01",
    "0000-01-01",
    "0099-12-31",
    "12021-12-31",
    "x",
    "1900-01-01",
    "2199-12-31",
    *(str(date(2021, 12, 1) + timedelta(days=n)) for n in range(0, 900, 7)),
    *(str(date(2021, 12, 28) + timedelta(days=n)) for n in range(8)),
]
"""What may be asked: no days, days at the edges, a day of each week over two years and their changes of clock."""


def form(page: Page) -> Locator:
    return page.locator("form.validity")


def ask(page: Page, paper: str, expiry: str) -> Locator:
    page.get_by_label("Kind of paper").select_option(label=paper)
    page.get_by_label("Expires on").fill(expiry)
    page.get_by_role("button", name="What the statement says").click()
    return form(page).get_by_role("status")


def by_program(rule: Rule, paper: str, written: str) -> list[str] | None:
    """The new date and why, as the edition's own program has them; `None` for what is no day."""
    try:
        expiry = parse_day(written)
    except ValueError:
        return None
    answer = evaluate(rule, paper, expiry)
    dates = {"expiry": spelt(expiry), "until": spelt(answer.until) if answer.until else ""}
    why = "".join(dates[piece] if i % 2 else piece for i, piece in enumerate(told(rule, paper, answer)))
    return [str(answer.until or ""), why]


BY_SCRIPT = """async ([rule, asked]) => {
    const { answerOf } = await import(new URL("/assets/js/validity.js", location.href));
    return asked.map(([paper, written]) => {
        const found = answerOf(rule, paper, written);
        return found && [found.until ?? "", found.why];
    });
}"""


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/St_Johns", "Europe/Moscow"])
def test_the_script_finds_the_answer_of_the_program(browser: Browser, base: str, edition: Edition, zone: str) -> None:
    context = browser.new_context(base_url=base, timezone_id=zone)
    page = context.new_page()
    page.goto(COVID)
    (rule,) = edition.rules
    asked = [(place, written) for place in range(len(rule.papers)) for written in WRITTEN]
    answers = page.evaluate(BY_SCRIPT, [rule_data(rule), asked])
    assert answers == [by_program(rule, rule.papers[place], written) for place, written in asked]
    assert len({answer[0] for answer in answers if answer}) > 100
    context.close()


def test_an_answer_gives_date_rule_words_and_paragraph(page: Page) -> None:
    page.goto(COVID)
    answer = ask(page, "residency registrations", "2021-12-31")
    expect(answer.locator(".new-date")).to_have_text("18 July 2022")
    expect(answer.locator(".why")).to_have_text("The rule for papers expiring on 31 December 2021 names this date.")
    expect(answer.locator("q")).to_have_text(re.compile("^Residence permits and .* valid through 18 July 2022.$"))
    answer = ask(page, "residency registrations", "2022-01-01")
    expect(answer.locator(".new-date")).to_have_text("19 July 2022")
    expect(answer.locator(".why")).to_contain_text("1 January 2022 + 199 days = 19 July 2022.")
    answer.get_by_role("link", name="paragraph 14").click()
    expect(page).to_have_url(re.compile("statements/rus-iom112/#p14$"))
    page.go_back()
    expect(form(page)).to_be_visible()
    expect(ask(page, "refugee certificates", "2022-01-01").locator(".new-date")).to_have_text("19 July 2022")


NOT_SAID = [
    ("Residence permits", "2021-12-30", "not of any expiring on 30 December 2021."),
    ("Residence permits", "2022-01-01", "names “terms of temporary and permanent residence”"),
    ("refugee certificates", "2021-12-31", "names “Residence permits” and “residency registrations”, not “refugee"),
]


def test_what_the_statement_does_not_say_is_said(page: Page) -> None:
    page.goto(COVID)
    for paper, expiry, why in NOT_SAID:
        answer = ask(page, paper, expiry)
        expect(answer).to_contain_text(why)
        expect(answer).to_contain_text("The statement does not say: ")
        expect(answer.locator(".new-date, q")).to_have_count(0)
        expect(page.get_by_text("What the statement says, not legal advice.")).to_be_visible()


def test_by_keyboard_and_without_a_date(page: Page) -> None:
    page.goto(COVID)
    paper, expiry = page.get_by_label("Kind of paper"), page.get_by_label("Expires on")
    answer = form(page).get_by_role("status")
    paper.focus()
    page.keyboard.type("temporary")
    page.keyboard.press("Tab")
    expect(expiry).to_be_focused()
    page.keyboard.press("Enter")
    expect(answer).to_have_text("Give a whole date, with day, month and a year from 1900 to 2199.")
    expect(expiry).to_have_attribute("aria-invalid", "true")
    expect(expiry).to_be_focused()
    page.keyboard.type("01012022")
    expect(answer).to_be_empty()
    page.keyboard.press("Enter")
    expect(answer.locator(".new-date")).to_have_text("19 July 2022")
    expect(expiry).not_to_have_attribute("aria-invalid", "true")
    paper.focus()
    page.keyboard.type("Residence")
    expect(answer).to_be_empty()
