"""A reader at work, in a real Chromium: searching, following links, landing, copying."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from kit.reader import luminance

STATEMENTS = ["statements/rus-iom112/", "statements/rus-gcm/"]
ROOMS = ["", "statements/", *STATEMENTS, "themes/", "themes/root-causes/", "instruments/gcm/", "codebook/", "method/"]


def search(page: Page, query: str) -> None:
    page.goto("")
    page.keyboard.press("s")
    box = page.get_by_role("textbox", name="Search")
    expect(box).to_be_focused()
    page.keyboard.type(query)
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile("matching document|No matching"))


def landed(page: Page, passage: str) -> None:
    """The passage is the page's target, on screen below the header, and set off from the others."""
    target = page.locator(f"#{passage}")
    expect(page).to_have_url(re.compile(f"#{passage}$"))
    expect(target).to_be_in_viewport()
    page.wait_for_function(
        """id => { const box = document.getElementById(id).getBoundingClientRect();
        return box.top >= document.querySelector('.md-header').getBoundingClientRect().bottom }""",
        arg=passage,
    )
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert target.evaluate("e => e.matches(':target')")
    assert target.evaluate("e => getComputedStyle(e).backgroundColor") not in (paper, "rgba(0, 0, 0, 0)")


@pytest.mark.parametrize(
    ("query", "passage"),
    [("199 days", "p14"), ("Afghanistan", "p6"), ("epidemiological", "p10"), ("MENA", "p9")],
)
def test_search_lands_on_the_paragraph(page: Page, query: str, passage: str) -> None:
    search(page, query)
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile(r"^\d+ matching documents?$"))
    hit = page.locator(".md-search-result__item").first
    expect(hit).to_contain_text(f"¶\u00a0{passage[1:]}")
    page.keyboard.press("Enter")
    slug = "rus-gcm" if query == "MENA" else "rus-iom112"
    expect(page).to_have_url(re.compile(f"statements/{slug}/.*#{passage}$"))
    landed(page, passage)
    expect(page.locator(f"#{passage} mark").first).to_be_visible()


def test_a_hit_names_statement_and_paragraph_and_shows_its_themes(page: Page) -> None:
    search(page, "199 days")
    hit = page.locator(".md-search-result__item").first.locator("article").nth(1)
    expect(hit).to_contain_text("IOM Council, 112th Session, ¶\u00a014")
    expect(hit.locator(".md-tag")).to_have_text(["COVID measures"])


def test_the_title_is_found(page: Page) -> None:
    search(page, "112th")
    best = page.locator(".md-search-result__item").first
    expect(best.locator("article").first).to_contain_text("rus-iom112")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"statements/rus-iom112/(\?h=112th)?$"))


@pytest.mark.parametrize(
    "query", ["interference", "readmission", "vaccination", "responsibility sharing", "root causes"]
)
def test_the_source_comes_before_the_themes_that_quote_it(page: Page, query: str) -> None:
    search(page, query)
    first = page.locator(".md-search-result__item").first.locator("a").first
    expect(first).to_have_attribute("href", re.compile("/statements/"))


def test_nothing_found_is_said(page: Page) -> None:
    search(page, "zzyzx")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")


def test_from_theme_to_passage_and_back(page: Page) -> None:
    page.goto("themes/covid-measures/")
    quotation = page.locator("#legal-status ~ .quotation", has_text="199 days")
    quotation.get_by_role("link", name="paragraph 14").click()
    expect(page).to_have_url(re.compile(r"statements/rus-iom112/#p14$"))
    landed(page, "p14")
    beside = page.locator("#p14 + .apparatus")
    beside.get_by_role("link", name="COVID measures").click()
    expect(page).to_have_url(re.compile(r"themes/covid-measures/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("COVID measures")


def test_the_number_of_a_paragraph_is_its_link(page: Page) -> None:
    page.goto("statements/rus-gcm/")
    page.get_by_role("link", name="Paragraph 7.4", exact=True).click()
    landed(page, "p7-4")


def test_the_citation_is_copied_as_it_stands(page: Page) -> None:
    page.goto("statements/rus-iom112/")
    page.get_by_role("button", name="Copy citation").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == " ".join(page.locator("#citation-1").inner_text().split())
    assert copied.startswith("Valentina Kazakova, “Statement at the High-Level Segment")
    assert copied.endswith("/statements/rus-iom112/.")


def test_numbers_are_not_copied_with_the_words(page: Page) -> None:
    page.goto("statements/rus-gcm/")
    selected = page.evaluate(
        "getSelection().selectAllChildren(document.querySelector('.passage')), getSelection().toString()"
    )
    assert selected.startswith("We positively assess")


@pytest.mark.parametrize("room", ROOMS)
def test_no_page_scrolls_sideways(page: Page, room: str) -> None:
    """Opened on a phone, and as it is turned and widened."""
    for width in (375, 800, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        if width == 375:
            page.goto(room)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, f"at {width}"


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_words_are_a_column_to_be_read(page: Page, statement: str) -> None:
    """65 to 75 characters a line, counted on the longest paragraph; numbers left, apparatus right."""
    page.goto(statement)
    longest = page.locator(".p").evaluate_all(
        "all => all.sort((a, b) => b.textContent.length - a.textContent.length)[0].id"
    )
    paragraph = page.locator(f"#{longest}")
    # the words' own height: the paragraph's box is as tall as the apparatus beside it, if that is longer
    lines = paragraph.evaluate("""e => {
        const words = document.createRange();
        words.selectNodeContents(e);
        return Math.round(words.getBoundingClientRect().height / parseFloat(getComputedStyle(e).lineHeight));
    }""")
    assert 60 <= len(paragraph.inner_text()) / lines <= 78
    left, width = paragraph.evaluate("e => [e.getBoundingClientRect().left, e.getBoundingClientRect().width]")
    number = paragraph.locator("xpath=preceding-sibling::a").evaluate("e => e.getBoundingClientRect().right")
    beside = paragraph.locator("xpath=following-sibling::div").evaluate("e => e.getBoundingClientRect().left")
    assert number <= left
    assert left + width <= beside


def test_on_a_narrow_screen_the_apparatus_folds_under(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto("statements/rus-iom112/")
    words, beside = (page.locator(s).evaluate("e => e.getBoundingClientRect().toJSON()") for s in ("#p5", "#p5 + div"))
    assert beside["top"] >= words["bottom"] - 10
    assert abs(beside["left"] - words["left"]) < 5


def test_everything_reads_without_javascript(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900}, base_url=base)
    page = context.new_page()
    page.goto("statements/rus-iom112/#p14")
    expect(page.locator("#p14")).to_be_in_viewport()
    expect(page.locator("#p14")).to_contain_text("199 days from the expiration date")
    expect(page.locator("button.copy").first).to_be_attached()
    expect(page.locator("button.copy").filter(visible=True)).to_have_count(0)
    expect(page.locator(".md-search")).to_be_hidden()
    page.get_by_text("All facts about this text").click()
    expect(page.get_by_text("Head of the Main Directorate for Migration of the Ministry").last).to_be_visible()
    page.locator("#p14 + div").get_by_role("link", name="COVID measures").click()
    expect(page).to_have_url(f"{base}themes/covid-measures/")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_hues_are_legible(browser: Browser, base: str, scheme: str) -> None:
    """Contrast by the WCAG formula: words at least 7 : 1, everything else at least 4.5 : 1."""
    context = browser.new_context(color_scheme=scheme, base_url=base)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("statements/rus-iom112/")
    paper = luminance(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert (paper > 0.8) == (scheme == "light")
    for selector, least in [
        (".p", 7),
        ("a.n", 4.5),
        (".apparatus", 4.5),
        ("a.theme", 4.5),
        (".kind", 4.5),
        (".unnumbered", 4.5),
    ]:
        for colour in set(page.locator(selector).evaluate_all("all => all.map(e => getComputedStyle(e).color)")):
            ink = luminance(colour)
            high, low = max(ink, paper), min(ink, paper)
            assert (high + 0.05) / (low + 0.05) >= least, f"{selector} is {colour}"
    context.close()
