"""Landing on an address: marked, focused, below the header; or told what is missing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from kit.reader import (
    GCM,
    NB,
    URN,
    before_scripts,
    below_the_header,
    copied,
    marked,
    number,
    squeezed,
)


@pytest.mark.parametrize(
    ("fragment", "marks", "first"),
    [
        ("p9", ["p9"], "p9"),
        ("p7-4", ["p7-4"], "p7-4"),
        ("p10s1", ["p10", "p10s1"], "p10"),
        ("p5-p7", ["p5", "p6", "p7"], "p5"),
        ("p7-1-p7-3", ["p7-1", "p7-2", "p7-3"], "p7-1"),
        ("p8-p7-7", ["p7-7", "p7-8", "p8"], "p7-7"),
        ("title-1", ["title-1"], "title-1"),
    ],
)
def test_an_address_is_shown(page: Page, fragment: str, marks: list[str], first: str) -> None:
    page.goto(f"{GCM}#{fragment}")
    expect(page.locator(f"#{first}")).to_be_focused()
    assert marked(page) == marks
    below_the_header(page, first)


def test_marks_follow_the_address(page: Page) -> None:
    page.goto(f"{GCM}#p5-p7")
    expect(page.locator("#ed-said")).to_have_text(f"3 passages are marked, from ¶{NB}5 to ¶{NB}7.")
    page.evaluate("location.hash = 'p9'")
    expect(page.locator("#p9")).to_be_focused()
    assert marked(page) == ["p9"]
    page.evaluate("location.hash = 'p55'")
    expect(page.locator(".notice")).to_be_focused()
    assert marked(page) == []
    page.go_back()
    expect(page.locator(".p.here")).to_have_id("p9")
    expect(page.locator(".notice")).to_have_count(0)
    page.evaluate("location.hash = ''")
    expect(page.locator(".here")).to_have_count(0)


def test_a_page_is_not_loaded_anew_for_a_passage_of_it(page: Page) -> None:
    page.goto(GCM)
    page.evaluate("window.kept = document.querySelector('.statement')")
    page.locator(".map a").nth(7).click()
    expect(page.locator(".p.here")).to_have_count(1)
    page.evaluate("location.hash = 'p3'")
    expect(page.locator("#p3")).to_be_focused()
    frames = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
    page.evaluate(frames)  # Another page would have begun to come by then.
    assert page.evaluate("kept.isConnected")


def test_going_back_returns_to_where_one_was(page: Page) -> None:
    page.goto(GCM)
    page.mouse.wheel(0, 1500)
    page.wait_for_function("scrollY === 1500")
    page.evaluate("location.hash = 'p2'")
    expect(page.locator("#p2")).to_be_focused()
    below_the_header(page, "p2")
    page.go_back()
    page.wait_for_function("scrollY === 1500")
    expect(page.locator(".here")).to_have_count(0)


@pytest.mark.parametrize(
    ("fragment", "id"),
    [
        (f"p5{URN}5", "p5"),
        (f"p7-4%20{URN}7.4", "p7-4"),
        ("p5.", "p5"),
        ("p5%E2%80%9D).", "p5"),
        ("P5", "p5"),
        ("7.4", "p7-4"),
        (f"p5-p7{URN}5-7", "p5-p7"),
    ],
)
def test_what_was_pasted_onto_an_address_is_taken_off(page: Page, fragment: str, id: str) -> None:
    page.goto(f"{GCM}#{fragment}")
    expect(page).to_have_url(re.compile(f"#{id}$"))
    first = re.sub(r"-p.*", "", id)
    expect(page.locator(f"#{first}")).to_be_focused()
    assert marked(page)[0] == first
    expect(page.locator(".notice")).to_have_count(0)


@pytest.mark.parametrize(
    ("statement", "fragment", "missing", "nearest"),
    [
        ("rus-gcm", "p55", f"¶{NB}55", "p11"),
        ("rus-gcm", "p5a", f"¶{NB}5a", "p5"),
        ("rus-gcm", "p7-44", f"¶{NB}7.44", "p7-8"),
        ("rus-gcm", "p7-3b", f"¶{NB}7.3b", "p7-3"),
        ("rus-gcm", "p9-2", f"¶{NB}9.2", "p9"),
        ("rus-gcm", "p5s99", f"¶{NB}5, sentence 99", "p5"),
        ("rus-gcm", "p55s2", f"¶{NB}55, sentence 2", "p11"),
        ("rus-gcm", "p5-p55", f"¶{NB}55", "p11"),
        ("rus-iom112", "salutation-9", "salutation 9", "salutation-4"),
    ],
)
def test_what_is_not_there_is_said(page: Page, statement: str, fragment: str, missing: str, nearest: str) -> None:
    page.goto(f"statements/{statement}/#{fragment}")
    notice = page.locator(".text > .notice[role=status]")
    label = nearest.replace("-", " ") if "salutation" in nearest else f"¶{NB}{nearest[1:].replace('-', '.')}"
    expect(notice.locator("p")).to_have_text(
        f"There is no {missing} in this statement. The nearest is {label}.", use_inner_text=True
    )
    expect(notice).to_be_focused()
    expect(notice).to_be_in_viewport()
    notice.get_by_role("link").click()
    expect(page).to_have_url(re.compile(f"#{nearest}$"))
    expect(page.locator(f"#{nearest}")).to_be_focused()
    assert marked(page) == [nearest]
    expect(page.locator(".notice")).to_have_count(0)


def test_a_notice_can_be_dismissed(page: Page) -> None:
    page.goto(f"{GCM}#nowhere")
    expect(page.locator(".notice p")).to_have_text(re.compile("no place called “nowhere”"))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".notice")).to_have_count(0)
    expect(page.locator("#p1")).to_be_focused()


MOVED = """const p = document.getElementById('p5'); const old = document.getElementById('p6');
    old.closest('.passage').remove(); const alias = document.createElement('span');
    alias.className = 'alias'; alias.id = 'p6'; alias.dataset.moved = 'p5'; p.append(alias);"""
WITHDRAWN = """const p = document.getElementById('p6'); const grave = document.createElement('div');
    grave.className = 'p'; grave.id = 'p6'; grave.tabIndex = -1; grave.textContent = 'Withdrawn.';
    p.closest('.passage').classList.add('tombstone'); p.replaceWith(grave);"""


def test_a_moved_passage_is_found_in_its_successor(page: Page) -> None:
    before_scripts(page, MOVED)
    page.goto(f"{GCM}#p6")
    expect(page.locator("#p5")).to_be_focused()
    assert marked(page) == ["p5"]
    expect(page.locator(".notice p")).to_have_text(re.compile("6 has moved: its words are now part of ¶.5."))
    below_the_header(page, "p5")


def test_a_withdrawn_passage_is_shown_and_counts_in_a_range(page: Page) -> None:
    before_scripts(page, WITHDRAWN)
    page.goto(f"{GCM}#p6")
    expect(page.locator("#p6")).to_be_focused()
    page.evaluate("location.hash = 'p5-p7'")
    expect(page.locator("#p5")).to_be_focused()
    assert marked(page) == ["p5", "p6", "p7"]
    number(page, "6").click()
    expect(page.get_by_role("menuitem")).to_have_text(["Copy link", "Cite"])


def test_all_works_from_page_to_page(page: Page, base: str) -> None:
    page.goto("method/")
    for typed, marks in (("gcm 5-7", ["p5", "p6", "p7"]), ("7.4", ["p7-4"])):
        page.keyboard.press("g")
        page.keyboard.type(typed)
        page.keyboard.press("Enter")
        expect(page.locator(f"#{marks[0]}")).to_be_focused()
        assert marked(page) == marks
        below_the_header(page, marks[0])
    number(page, "7.4").click()
    expect(page.get_by_role("menu")).to_have_count(1)
    assert copied(page, "Copy text only") == squeezed(page, "p7-4")
    page.go_back()
    expect(page.locator("#p5")).to_have_class(re.compile("here"))
    page.go_back()
    expect(page).to_have_url(f"{base}method/")
    expect(page.locator(".statement")).to_have_count(0)
    page.go_forward()
    expect(page.locator("#p7")).to_have_class(re.compile("here"))
