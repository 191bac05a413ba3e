"""A reader of the measures: the timeline followed, the rule asked, by keyboard, on a phone, without script."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from edition.apparatus.validity import Rule, evaluate, parse_day
from edition.edition import Edition
from edition.publish.views.expiry import rule_data, told
from kit.reader import luminance

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
OTHERS = {
    "years": [1900, 2199],
    "papers": ["a", "b"],
    "cases": [
        {"papers": [0], "named": ["a"], "limits": [["before", "2020-01-01"]], "until": "2021-01-01", "days": 0},
        {
            "papers": [0, 1],
            "named": ["a", "B"],
            "limits": [["from", "2020-01-01"], ["through", "2020-03-31"]],
            "until": "",
            "days": 1,
        },
    ],
}


def form(page: Page) -> Locator:
    return page.locator("form.validity")


def ask(page: Page, paper: str, expiry: str) -> Locator:
    page.get_by_label("Kind of paper").select_option(label=paper)
    page.get_by_label("Expires on").fill(expiry)
    page.get_by_role("button", name="What the statement says").click()
    return form(page).get_by_role("status")


def by_python(rule: Rule, paper: str, written: str) -> dict[str, object] | None:
    try:
        expiry = parse_day(written)
    except ValueError:
        return None
    answer = evaluate(rule, paper, expiry)
    return {
        "case": rule.cases.index(answer.case) if answer.case else None,
        "until": str(answer.until) if answer.until else None,
        "near": [rule.cases.index(case) for case in answer.near],
        "told": told(rule, paper, expiry, answer),
    }


BY_SCRIPT = """async ([rule, asked]) => {
    const { evaluate, told } = await import(new URL("/assets/js/validity.js", location.href));
    return asked.map(([paper, written]) => {
        const answer = evaluate(rule, paper, written);
        return answer && { ...answer, told: told(rule, paper, written, answer) };
    });
}"""


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/St_Johns", "Europe/Moscow"])
def test_the_script_answers_as_the_program_does(browser: Browser, base: str, edition: Edition, zone: str) -> None:
    context = browser.new_context(base_url=base, timezone_id=zone)
    page = context.new_page()
    page.goto(COVID)
    (rule,) = edition.rules
    asked = [(place, written) for place in range(len(rule.papers)) for written in WRITTEN]
    answers = page.evaluate(BY_SCRIPT, [rule_data(rule), asked])
    assert answers == [by_python(rule, rule.papers[place], written) for place, written in asked]
    assert {answer["case"] for answer in answers if answer} == {0, 1, None}
    assert page.evaluate(BY_SCRIPT, [rule_data(rule), [[len(rule.papers), "2022-01-01"]]]) == [None]
    context.close()


def test_the_script_knows_every_limit(page: Page) -> None:
    page.goto(COVID)
    asked = [[p, d] for d in ("2019-12-31", "2020-01-01", "2020-03-31", "2020-04-01") for p in (0, 1)]
    answers = page.evaluate(BY_SCRIPT, [OTHERS, asked])
    assert [answer["until"] for answer in answers] == [
        "2021-01-01",
        None,
        "2020-01-02",
        "2020-01-02",
        "2020-04-01",
        "2020-04-01",
        None,
        None,
    ]
    assert answers[1]["told"] == (
        "The statement does not say: its rule for papers expiring before 1 January 2020 names “a”, not “b”."
    )
    assert answers[7]["told"] == (
        "The statement does not say: it speaks of papers expiring before 1 January 2020 or from 1 January 2020 "
        "through 31 March 2020, not of any expiring on 1 April 2020."
    )


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


@pytest.mark.parametrize(
    ("paper", "expiry", "why"),
    [
        ("Residence permits", "2021-12-30", "not of any expiring on 30 December 2021."),
        ("Residence permits", "2022-01-01", "names “terms of temporary and permanent residence”"),
        ("refugee certificates", "2021-12-31", "names “Residence permits” and “residency registrations”, not “refugee"),
    ],
)
def test_what_the_statement_does_not_say_is_said(page: Page, paper: str, expiry: str, why: str) -> None:
    page.goto(COVID)
    answer = ask(page, paper, expiry)
    expect(answer).to_contain_text("The statement does not say: ")
    expect(answer).to_contain_text(why)
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


def test_from_a_link_to_the_calculator_and_on_to_a_passage(page: Page) -> None:
    page.goto("method/")
    page.locator("article").get_by_role("link", name="COVID measures").click()
    expect(page).to_have_url(re.compile(f"{COVID}#measures$"))
    expect(form(page)).to_be_visible()
    expect(ask(page, "Residence permits", "2021-12-31").locator(".new-date")).to_have_text("18 July 2022")
    page.locator(".timeline .bar").first.click()
    expect(page).to_have_url(re.compile("statements/rus-iom112/#p11$"))


def test_a_bar_leads_to_its_passage(page: Page) -> None:
    page.goto(COVID)
    bar = page.get_by_role("link", name="Voluntary vaccination campaign from December 2020: IOM Council")
    bar.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("statements/rus-iom112/#p11$"))
    expect(page.locator("#p11")).to_be_in_viewport()
    page.go_back()
    page.locator(".timeline .bar").nth(1).locator(".mark").click()
    expect(page).to_have_url(re.compile("statements/rus-iom112/#p14$"))


def test_an_undated_measure_leads_to_its_row(page: Page) -> None:
    page.goto(COVID)
    page.locator(".undated").get_by_role("link", name="Access to vaccines").click()
    row = page.locator("#measure-vaccines-available")
    expect(row).to_be_in_viewport()
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert row.evaluate("e => getComputedStyle(e).backgroundColor") not in (paper, "rgba(0, 0, 0, 0)")


@pytest.mark.parametrize("width", [375, 800, 1440])
def test_the_timeline_keeps_its_words_whole_at_any_width(page: Page, width: int) -> None:
    """Nothing of the drawing lies outside it, nothing shrinks, and rows are tall enough for a finger."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(COVID)
    edge = page.locator(".timeline").evaluate("e => e.getBoundingClientRect().toJSON()")
    boxes = page.locator(".timeline text, .timeline .span").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect().toJSON())"
    )
    assert all(box["left"] >= edge["left"] - 3 and box["right"] <= edge["right"] + 3 for box in boxes)
    assert all(box["bottom"] <= edge["bottom"] + 3 for box in boxes)
    assert page.locator(".timeline text").first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") >= 13
    heights = page.locator(".timeline .row").evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
    assert min(heights) >= 44


def test_on_a_narrow_screen_the_table_is_still_a_table(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(COVID)
    table = page.get_by_role("table").first
    expect(table.get_by_role("row")).to_have_count(13)
    expect(table.get_by_role("columnheader")).to_have_text(["What", "For whom", "From – to", "Words"])
    parts = page.locator("table.measures :is(thead, tbody, tr, th, td)")
    assert parts.evaluate_all("all => all.every(e => e.hasAttribute('role'))"), "blocks lose the roles of a table"
    cells = table.locator("#measure-vaccination-campaign").get_by_role("cell")
    lefts = cells.evaluate_all("all => all.map(e => Math.round(e.getBoundingClientRect().left))")
    assert len(set(lefts)) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_drawing_is_legible_in_both_schemes(browser: Browser, base: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, base_url=base)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(COVID)
    paper = luminance(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert (paper > 0.8) == (scheme == "light")
    for selector, least in [("text", 4.5), (".when", 4.5), (".mark", 4.5)]:
        for colour in set(
            page.locator(f".timeline {selector}").evaluate_all("all => all.map(e => getComputedStyle(e).fill)")
        ):
            high, low = max(luminance(colour), paper), min(luminance(colour), paper)
            assert (high + 0.05) / (low + 0.05) >= least, f"{selector} is {colour}"
    context.close()


def test_without_script_there_are_the_examples(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=base)
    page = context.new_page()
    page.goto(COVID)
    expect(form(page)).to_be_hidden()
    expect(page.locator("table.examples")).to_contain_text("19 July 2022")
    expect(page.get_by_text("What the statement says, not legal advice.")).to_be_visible()
    page.get_by_role("link", name="About a million people legalized their status").first.click()
    expect(page).to_have_url(re.compile("statements/rus-iom112/#p16$"))
    context.close()


def test_in_print_the_drawing_is_black_and_the_form_gone(page: Page) -> None:
    page.goto(COVID)
    page.emulate_media(media="print")
    expect(form(page)).to_be_hidden()
    expect(page.locator("table.examples")).to_be_visible()
    fills = page.locator(".timeline .mark").evaluate_all("all => all.map(e => getComputedStyle(e).fill)")
    assert set(fills) == {"rgb(0, 0, 0)"}
