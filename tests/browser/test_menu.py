"""The menu at a passage's number, by keyboard, mouse and finger, and with words selected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from kit.reader import GCM, URN, before_scripts, below_the_header, clipboard, copied, item, marked, number, squeezed


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_by_keyboard(page: Page, key: str) -> None:
    page.goto(GCM)
    link = number(page, "7.4")
    expect(link).to_have_attribute("aria-haspopup", "menu")
    expect(link).to_have_attribute("aria-expanded", "false")
    link.focus()
    page.keyboard.press(key)
    expect(page).to_have_url(re.compile("#p7-4$"))
    expect(page.get_by_role("menu", name="Paragraph 7.4")).to_be_visible()
    expect(page.locator(".passage-menu")).to_contain_text(f"{URN}7.4")
    expect(link).to_have_attribute("aria-expanded", "true")
    assert marked(page) == ["p7-4"]
    steps = ["", "ArrowDown", "End", "ArrowDown", "ArrowUp", "Home", "q", "c"]
    names = ["Copy link", "Copy quotation with citation", "Copy text only", "Copy link"]
    names += ["Copy text only", "Copy link", "Copy link", "Copy quotation with citation"]
    for step, name in zip(steps, names, strict=True):
        if step:
            page.keyboard.press(step)
        expect(item(page, name)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("menu")).to_have_count(0)
    expect(link).to_be_focused()
    expect(link).to_have_attribute("aria-expanded", "false")


def test_tab_closes_the_menu_and_moves_on(page: Page) -> None:
    page.goto(GCM)
    number(page, "5").focus()
    page.keyboard.press("Enter")
    expect(item(page, "Copy link")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("menu")).to_have_count(0)
    assert page.evaluate("document.activeElement.closest('.passage').querySelector('.p').id") == "p5"
    assert not number(page, "5").evaluate("e => e === document.activeElement")


def test_one_menu_at_a_time_and_none_after_a_click_elsewhere(page: Page) -> None:
    page.goto(GCM)
    number(page, "1").click()
    number(page, "2").click()
    expect(page.get_by_role("menu")).to_have_count(1)
    expect(page.get_by_role("menu")).to_have_accessible_name("Paragraph 2")
    expect(page.locator("[aria-expanded=true]")).to_have_count(1)
    page.mouse.click(900, 880)
    expect(page.get_by_role("menu")).to_have_count(0)
    number(page, "2").click()
    number(page, "2").click()
    expect(page.get_by_role("menu")).to_have_count(0)
    expect(number(page, "2")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menu")).to_have_count(1)


def test_a_number_on_the_screen_does_not_move_from_under_the_pointer(page: Page) -> None:
    page.goto(GCM)
    page.locator("#p4").evaluate("e => scrollTo(0, e.getBoundingClientRect().top - 400)")
    before = number(page, "4").bounding_box()
    number(page, "4").click()
    expect(item(page, "Copy link")).to_be_focused()
    page.wait_for_function("document.querySelector('#p4.here')")
    assert number(page, "4").bounding_box() == before


@pytest.mark.parametrize("modifier", ["Control", "Shift"])
def test_a_modified_click_is_the_browsers(page: Page, modifier: Any) -> None:
    page.goto(GCM)
    with page.context.expect_page() as opened:
        number(page, "5").click(modifiers=[modifier])
    expect(opened.value).to_have_url(re.compile("#p5$"))
    expect(page).to_have_url(re.compile(f"{GCM}$"))
    expect(page.get_by_role("menu")).to_have_count(0)


SELECT = """([id, from, to]) => { const p = document.getElementById(id); const walk = document.createTreeWalker(p, 4);
    const range = document.createRange(); let at = 0;
    for (let node; (node = walk.nextNode()); at += node.length) {
        if (from >= at && from < at + node.length) range.setStart(node, from - at);
        if (to > at && to <= at + node.length) range.setEnd(node, to - at);
    }
    getSelection().removeAllRanges(); getSelection().addRange(range); return getSelection().toString() }"""


def select(page: Page, id: str, words: str) -> str:
    text: str = page.locator(f"#{id}").text_content() or ""
    start = text.index(words)
    chosen: str = page.evaluate(SELECT, [id, start, start + len(words)])
    return chosen


def test_selected_words_have_an_address(page: Page, base: str) -> None:
    page.goto(GCM)
    chosen = select(page, "p7-1", "gulated employment of foreign wor")  # Whole words are meant.
    number(page, "7.1").click()
    expect(page.get_by_role("menuitem")).to_have_text(
        [
            "Copy link to this sentence",
            "Copy link to the selected words",
            "Copy link",
            "Copy quotation with citation",
            "Cite",
            "Copy text only",
        ]
    )
    assert page.evaluate("getSelection().toString()") == chosen
    assert copied(page, "Copy link to this sentence") == f"{base}{GCM}#p7-1s1"
    assert page.evaluate("getSelection().toString()") == chosen
    number(page, "7.1").click()
    address = copied(page, "Copy link to the selected words")
    assert address == f"{base}{GCM}#p7-1s1:~:text=regulated%20employment%20of%20foreign%20workers"
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator(".p.here")).to_have_id("p7-1")
    below_the_header(page, "p7-1")


def test_a_selection_is_of_the_sentence_where_it_starts(page: Page, base: str) -> None:
    before_scripts(
        page,
        """document.getElementById('p5').innerHTML = '<span id="p5s1">One, two - well-known. </span>'
        + '<span id="p5s2">Three “four” five six seven eight nine ten eleven twelve thirteen. </span>'
        + '<span id="p5s3">Fourteen fifteen sixteen seventeen.</span>'""",
    )
    page.goto(GCM)
    for words, sentence, text in [
        ("One, two - well-known", "p5s1", "One%2C%20two%20%2D%20well%2Dknown"),
        (" Three “four” five", "p5s2", "Three%20%E2%80%9Cfour%E2%80%9D%20five"),
        (
            "two - well-known. Three “four” five six seven eight nine ten eleven twelve thirteen. Fourteen",
            "p5s1",
            "two%20%2D%20well%2Dknown.%20Three,eleven%20twelve%20thirteen.%20Fourteen",
        ),
    ]:
        select(page, "p5", words)
        number(page, "5").click()
        assert copied(page, "Copy link to the selected words") == f"{base}{GCM}#{sentence}:~:text={text}"


def test_only_a_selection_within_the_passage_counts(page: Page) -> None:
    page.goto(GCM)
    select(page, "p5", squeezed(page, "p5")[:20])
    number(page, "6").click()
    expect(page.get_by_role("menuitem")).to_have_count(4)
    page.keyboard.press("Escape")
    page.evaluate(
        """getSelection().setBaseAndExtent(document.getElementById('p5s1').firstChild, 0,
        document.getElementById('p6'), 1)"""
    )
    number(page, "5").click()
    expect(page.get_by_role("menuitem")).to_have_count(4)
    page.keyboard.press("Escape")
    page.evaluate("getSelection().removeAllRanges()")
    page.locator("#p5").click(click_count=3)
    number(page, "5").click()
    expect(page.get_by_role("menuitem")).to_have_count(6)


@pytest.fixture
def phone(browser: Browser, base: str) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 375, "height": 700}, has_touch=True, is_mobile=True, base_url=base)
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base)
    yield context
    context.close()


@pytest.mark.parametrize("locator", ["1", "7.4", "11"])
def test_a_tap_opens_the_menu_within_the_screen(phone: BrowserContext, locator: str) -> None:
    page = phone.new_page()
    page.goto(GCM)
    number(page, locator).tap()
    expect(page.get_by_role("menu")).to_be_visible()
    expect(page).to_have_url(re.compile(f"#p{locator.replace('.', '-')}$"))
    box = page.locator(".passage-menu").evaluate("e => e.getBoundingClientRect().toJSON()")
    assert box["left"] >= 0
    assert box["right"] <= 375
    assert box["top"] >= 0
    assert box["bottom"] <= 700
    heights = page.get_by_role("menuitem").evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
    assert min(heights) >= 44
    item(page, "Copy link").tap()
    expect(page.get_by_role("menu")).to_have_count(0)
    assert clipboard(page).endswith(f"{URN}{locator}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_numbers_are_wide_enough_for_a_finger(phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto(GCM)
    for screen in (375, 800, 1280):
        page.set_viewport_size({"width": screen, "height": 800})
        boxes = page.locator(".statement .passage > a.n").evaluate_all(
            "all => all.map(e => e.getBoundingClientRect()).map(b => [b.top, b.bottom, b.width])"
        )
        assert all(bottom - top >= 44 and width >= 44 for top, bottom, width in boxes), screen
        assert all(boxes[i][1] <= boxes[i + 1][0] for i in range(len(boxes) - 1)), screen
        overlap = page.locator(".statement .passage > a.n").evaluate_all(
            """all => all.filter(e => { const p = e.nextElementSibling.getBoundingClientRect();
            const n = e.getBoundingClientRect(); return n.right > p.left + 1 && n.bottom > p.top + 6 }).length"""
        )
        assert overlap == 0, screen


def test_nothing_moves_on_hover(page: Page) -> None:
    page.goto(GCM)
    where = "all => all.filter(e => e.checkVisibility()).map(e => JSON.stringify(e.getBoundingClientRect()))"
    number(page, "3").scroll_into_view_if_needed()
    before = page.locator(".statement *").evaluate_all(where)
    number(page, "3").hover()
    assert page.locator(".statement *").evaluate_all(where) == before
