"""Links to passages show their words, links of names their gloss: by mouse and keyboard, and never in the way."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from edition.edition import Edition
from kit.preview import cited, leave, point, preview, stopped
from kit.reader import GCM, NB, before_scripts, linked, number, squeezed

THEME = "themes/root-causes/"


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_a_link_shows_words_number_and_statement(page: Page, edition: Edition, by: str) -> None:
    page.goto(THEME)
    point(page, cited(page), by)
    statement = edition.statement_of["rus-iom112"]
    expect(preview(page).locator(".verbatim")).to_have_text(statement.words(statement.by_locator["6"].span).text)
    expect(preview(page).locator(".where")).to_have_text("¶ 6 · IOM Council, 112th Session")
    expect(cited(page)).to_have_accessible_description(re.compile("We share the concern"))
    leave(page, by)
    expect(page.locator(".preview").filter(has_text="Afghanistan")).to_have_count(0)
    expect(cited(page)).not_to_have_attribute("aria-describedby", re.compile("."))


FORMS = [
    ("#p7-4", "¶ 7.4", "p7-4"),
    ("#p5s1", "¶ 5, sentence 1", "p5s1"),
    ("#p5-p7", "¶ 5 (to ¶ 7)", "p5"),
    ("#title-1", "title 1", "title-1"),
    ("../rus-iom112/#salutation-2", "salutation 2", ""),
]


def test_every_form_of_address_is_shown(page: Page) -> None:
    before_scripts(page, "".join(linked(".foot", href) for href, *_ in FORMS))
    page.goto(GCM)
    for index, (_, label, of) in enumerate(FORMS):
        page.locator("a.made").nth(index).hover()
        name = "Position on the Global Compact" if of else "IOM Council, 112th Session"
        expect(preview(page).locator(".where")).to_have_text(f"{label} · {name}")
        expect(preview(page).locator(".verbatim")).to_have_text(squeezed(page, of) if of else "Mr. Director General,")
        assert preview(page).locator("[id], a, .q").count() == 0
        page.mouse.move(2, 300)
        expect(preview(page)).to_have_count(0)


def test_a_passage_that_moved_is_shown_where_it_stands(page: Page) -> None:
    moved = """document.querySelector('#p5').insertAdjacentHTML('afterbegin',
        '<span class="alias" id="p55" data-moved="p5"></span>');"""
    before_scripts(page, moved + linked(".foot", "#p55"))
    page.goto(GCM)
    page.locator("a.made").hover()
    expect(preview(page).locator(".where")).to_contain_text(f"¶{NB}5 ·", use_inner_text=True)
    expect(preview(page).locator(".verbatim")).to_have_text(squeezed(page, "p5"))


def test_nothing_is_fetched_before_and_a_page_only_once(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(THEME)
    page.wait_for_load_state("networkidle")
    asked.clear()
    cited(page).hover()
    expect(preview(page)).to_contain_text("Afghanistan")
    page.locator('.quotation .from a[href$="rus-iom112/#p5"]').first.hover()
    expect(preview(page)).to_contain_text("not a voluntary choice")
    assert [url.rpartition("statements/")[2] for url in asked] == ["rus-iom112/"]
    asked.clear()
    page.goto(GCM)
    page.wait_for_load_state("networkidle")
    asked.clear()
    page.locator(".map a").nth(3).hover()
    expect(preview(page)).to_contain_text(squeezed(page, "p4"))
    assert asked == []


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_escape_closes_it_and_does_nothing_else(page: Page, by: str) -> None:
    page.goto(THEME)
    page.evaluate("window.heard = []; document.addEventListener('keydown', (event) => heard.push(event.key))")
    cited(page).focus()
    point(page, cited(page), by)
    expect(preview(page)).to_be_visible()
    page.evaluate("heard.length = 0")
    page.keyboard.press("Escape")
    expect(preview(page)).to_have_count(0)
    expect(cited(page)).to_be_focused()
    assert page.evaluate("heard") == []
    page.keyboard.press("Escape")
    assert page.evaluate("heard") == ["Escape"]
    expect(preview(page)).to_have_count(0)


def test_it_can_be_pointed_at_and_stays_until_left(timed: Page) -> None:
    stopped(timed, THEME)
    cited(timed).hover()
    timed.clock.run_for(290)
    expect(preview(timed)).to_have_count(0)
    timed.clock.run_for(20)
    expect(preview(timed)).to_be_visible()
    preview(timed).hover()
    timed.clock.run_for(60_000)
    expect(preview(timed)).to_be_visible()
    timed.mouse.move(2, 300)
    timed.clock.run_for(290)
    expect(preview(timed)).to_have_count(1)
    timed.clock.run_for(20)
    expect(preview(timed)).to_have_count(0)


def test_what_the_keyboard_opened_stays_wherever_the_pointer_is(timed: Page) -> None:
    stopped(timed, THEME)
    point(timed, cited(timed), "keyboard")
    timed.clock.run_for(310)
    expect(preview(timed)).to_contain_text("Afghanistan")
    timed.mouse.move(2, 300)
    timed.mouse.move(700, 500)
    timed.clock.run_for(60_000)
    expect(preview(timed)).to_be_visible()
    timed.keyboard.press("Tab")
    timed.clock.run_for(310)
    expect(timed.locator(".preview").filter(has_text="Afghanistan")).to_have_count(0)


def test_a_pointer_that_passes_over_opens_nothing(timed: Page) -> None:
    asked: list[str] = []
    stopped(timed, THEME)
    timed.on("request", lambda request: asked.append(request.url))
    cited(timed).hover()
    timed.clock.run_for(200)
    timed.mouse.move(2, 300)
    timed.clock.run_for(1000)
    expect(preview(timed)).to_have_count(0)
    assert [url for url in asked if "statements" in url] == []


def test_numbers_of_passages_and_other_links_show_none(timed: Page) -> None:
    stopped(timed, GCM)
    for link in (
        number(timed, "1"),
        timed.get_by_role("link", name="Cite", exact=True),
        timed.locator(".ed-rooms a").last,
    ):
        link.hover()
        timed.clock.run_for(1000)
        expect(preview(timed)).to_have_count(0)
    timed.locator(".map a").first.hover()
    timed.clock.run_for(1000)
    expect(preview(timed)).to_have_count(1)


def test_a_segment_of_a_reading_map_shows_its_passage_and_theme(page: Page) -> None:
    for path in ("", GCM):
        page.goto(path)
        segment = page.locator(f'.map a[href$="{"rus-gcm/" if not path else ""}#p4"]')
        segment.hover()
        expect(preview(page).locator(".where")).to_have_text("¶ 4: Root causes · Position on the Global Compact")
        assert segment.get_attribute("title") is None, "the browser's own would cover the words"
        page.mouse.move(2, 300)
        expect(preview(page)).to_have_count(0)
        expect(segment).to_have_attribute("title", f"¶{NB}4: Root causes")


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_a_name_shows_its_gloss(page: Page, by: str) -> None:
    page.goto(GCM)
    name = page.locator("#p9 a.name", has_text="MENA")
    point(page, name, by)
    gloss = re.compile('^Middle East and North Africa: The region of the “?"?sovereign MENA States')
    expect(preview(page)).to_have_text(gloss)
    expect(name).to_have_accessible_description(gloss)
