"""The search page in use: its address, the keyboard, what is taken away, and landing."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from kit.finder import AFFAIRS, asked, count, field, group
from kit.reader import GCM, IOM, NB, clipboard


def test_typing_replaces_and_a_decision_is_an_entry(page: Page, base: str) -> None:
    page.goto("method/")
    page.goto("search/")
    field(page).press_sequentially("interference")
    count(page, "3 passages for “interference”")
    expect(page).to_have_url(f"{base}search/?q=interference")
    page.keyboard.press("Enter")
    length = page.evaluate("history.length")
    field(page).fill("readmission")
    count(page, "2 passages for “readmission”")
    field(page).press_sequentially(" mechanisms")
    count(page, "1 passage for “readmission mechanisms”")
    page.keyboard.press("Enter")
    assert page.evaluate("history.length") == length + 1
    group(page, "theme").get_by_role("checkbox", name="Root causes 1").check()
    expect(page).to_have_url(re.compile("theme="))
    page.go_back()
    expect(page).to_have_url(f"{base}search/?q=readmission+mechanisms")
    expect(page.locator(".chip")).to_have_count(0)
    page.go_back()
    count(page, "3 passages for “interference”")
    expect(field(page)).to_have_value("interference")
    page.go_forward()
    count(page, "1 passage for “readmission mechanisms”")
    page.go_back()
    page.go_back()
    expect(page).to_have_url(f"{base}method/")


def test_the_address_is_the_searchs_own(page: Page, base: str) -> None:
    """The theme would take `?q=` for the header's search."""
    page.goto(asked(q='"internal affairs"', theme="Root causes", sort="place"))
    count(page, f"3 passages for {AFFAIRS}")
    assert page.url == f"{base}search/?q=%22internal+affairs%22&theme=Root+causes&sort=place"
    assert not page.locator("[data-md-toggle=search]").is_checked()
    expect(field(page)).to_have_value('"internal affairs"')
    expect(page.get_by_role("combobox", name="Order")).to_have_value("place")


@pytest.mark.parametrize("key", ["/", "s"])
def test_keys_lead_to_the_field_through_the_hits_and_back(page: Page, key: str) -> None:
    page.goto(asked(q='"internal affairs"'))
    count(page, f"3 passages for {AFFAIRS}")
    page.keyboard.press(key)
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value('"internal affairs"')
    links = page.locator(".hits a.place")
    for move, expected in [("Down", 0), ("Down", 1), ("Down", 2), ("Down", 2), ("Up", 1)]:
        page.keyboard.press(f"Arrow{move}")
        expect(links.nth(expected)).to_be_focused()
    page.keyboard.press("Escape")
    expect(field(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(field(page)).to_have_value('"internal affairs"')
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#p9$"))


def test_a_letter_goes_into_the_field_that_is_written_in(page: Page) -> None:
    page.goto("search/")
    field(page).press_sequentially("fs/s")
    expect(field(page)).to_have_value("fs/s")


def test_the_number_is_heard_when_the_typing_rests(timed: Page) -> None:
    timed.clock.install()
    timed.goto("search/")
    with timed.expect_response("**/*.pf_meta"):
        field(timed).focus()
    timed.evaluate("import('/assets/js/finder.js').then((finder) => finder.load())")
    timed.clock.pause_at(timed.evaluate("Date.now() + 1000"))
    for typed, said in [("inter", "14 passages for “inter”"), ("ference", "3 passages for “interference”")]:
        timed.keyboard.type(typed)
        timed.clock.run_for(100)
        count(timed, said)
        expect(timed.locator("#ed-said")).to_have_text("")
    timed.clock.run_for(1000)
    expect(timed.locator("#ed-said")).to_have_text("3 passages for “interference”")
    expect(timed.locator(".search-page [aria-live], .search-page [role=status]")).to_have_count(0)


def test_nothing_found_says_what_may_help(page: Page) -> None:
    page.goto(asked(q="sovreign"))
    count(page, "No passage for “sovreign”")
    expect(page.locator(".advice")).to_have_text("No passage has “sovreign”.Did you mean sovereign?")
    expect(page.locator(".nothing").get_by_role("link", name="index")).to_have_attribute(
        "href", re.compile("/book-index/$")
    )
    page.locator(".advice").get_by_role("link", name="sovereign").click()
    expect(page).to_have_url(re.compile(r"q=sovereign$"))
    page.goto(asked(q='"affairs internal"'))
    page.get_by_role("link", name="without quotation marks").click()
    count(page, "3 passages for “affairs internal”")
    page.goto(asked(q="interference", theme="COVID measures"))
    expect(page.locator(".advice")).to_have_text("3 passages without the chosen facets.")


def test_the_passages_are_copied_with_their_citations(page: Page, base: str) -> None:
    page.goto(asked(q='"internal affairs"'))
    page.get_by_role("button", name="Copy with citations").click()
    expect(page.locator("#ed-said")).to_have_text("Copied: 3 passages")
    heading, *quoted = clipboard(page).strip().split("\n\n")
    assert heading == f"3 passages for {AFFAIRS}: {base}search/?q=%22internal+affairs%22"
    assert len(quoted) == 3
    page.goto(f"{GCM}#p9")
    page.get_by_role("link", name="Paragraph 9", exact=True).click()
    page.get_by_role("menuitem", name="Copy quotation with citation").click()
    expect(page.locator("#ed-said")).to_have_text(re.compile("^Copied: quotation"))
    assert clipboard(page) == quoted[0]


def test_the_table_that_is_downloaded(page: Page, base: str) -> None:
    page.goto(asked(q='"internal affairs"', sort="place"))
    with page.expect_download() as got:
        page.get_by_role("button", name="Download as CSV").click()
    assert got.value.suggested_filename == "search.csv"
    rows = list(csv.DictReader(io.StringIO(Path(got.value.path()).read_bytes().decode("utf-8"), newline="")))
    assert [row["place"] for row in rows] == ["rus-gcm ¶ 9", "rus-gcm ¶ 10", "rus-iom112 ¶ 5"]
    assert rows[0]["statement"] == "Position on the Global Compact"
    assert rows[0]["words"].startswith("We regard the pressure for 'responsibility sharing concept'")
    assert rows[0]["themes"] == "Root causes; Responsibility sharing"
    assert rows[0]["address"] == f"{base}{GCM}#p9"
    assert re.search(rf"para\. 9, .*{re.escape(base + GCM)}\?asof=\d{{4}}-\d\d-\d\d#p9\.$", rows[0]["citation"])


def test_landing_marks_all_the_words_and_leads_back(page: Page, base: str) -> None:
    page.goto("method/")
    page.goto(asked(q='"internal affairs" interference'))
    count(page, f"3 passages for {AFFAIRS} interference")
    link = page.locator('.hits a.place[href*="rus-gcm"][href$="#p9"]')
    link.click()
    expect(page).to_have_url(re.compile("#p9$"))
    marks = page.locator("#p9 mark")
    expect(marks).to_have_text(["interference", "internal affairs", "interference"])
    expect(page.locator("mark")).to_have_count(3)
    expect(page.locator("#p9")).to_be_focused()
    chip = page.get_by_role("navigation", name="Way back").get_by_role("link")
    expect(chip).to_have_text(f"Back to results for {AFFAIRS} interference")
    page.get_by_role("link", name="Paragraph 9", exact=True).click()
    page.get_by_role("menuitem", name="Copy link", exact=True).click()
    expect(page.locator("#ed-said")).to_have_text(re.compile("^Copied"))
    assert clipboard(page).startswith(f"{base}{GCM}#p9\n")
    chip.click()
    expect(page).to_have_url(base + asked(q='"internal affairs" interference'))
    expect(link).to_be_focused()
    page.go_back()
    expect(page).to_have_url(f"{base}method/")


def test_from_a_passage_to_the_hits_and_on(page: Page, base: str) -> None:
    page.goto(IOM)
    page.locator("footer").get_by_role("link", name="Search").click()
    expect(field(page)).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type('"internal affairs"')
    count(page, f"3 passages for {AFFAIRS}")
    page.keyboard.press("Enter")
    page.locator('.hits a.place[href$="#p9"]').click()
    expect(page.locator("#p9 mark")).to_have_text(["internal affairs"])
    page.get_by_role("navigation", name="Way back").get_by_role("link").click()
    count(page, f"3 passages for {AFFAIRS}")
    expect(page.locator('.hits a.place[href$="#p9"]')).to_be_focused()
    assert page.url == f"{base}search/?q=%22internal+affairs%22"


def test_marks_leave_the_words_and_their_names_alone(page: Page) -> None:
    page.goto(f"{GCM}#p9")
    plain = page.locator("#p9").inner_text()
    names = page.locator("#p9 a.name").count()
    page.goto(f"{GCM}?h=states+migration+%22western+countries%22#p9")
    expect(page.locator("#p9 mark").first).to_be_visible()
    assert page.locator("#p9").inner_text() == plain
    assert page.locator("#p9 a.name").count() == names
    expect(page.locator(".apparatus mark, .head mark, #p10 mark")).to_have_count(0)
    page.evaluate("location.hash = 'p10'")
    expect(page.locator("#p10 mark").first).to_be_visible()
    expect(page.locator("#p9 mark")).to_have_count(0)


def test_the_header_leads_here_with_what_was_typed(page: Page, base: str) -> None:
    page.goto("method/")
    page.keyboard.press("s")
    page.keyboard.type("internal affairs")
    page.get_by_role("link", name="Exact phrases, facets, words in context").click()
    expect(page).to_have_url(f"{base}search/?q=internal+affairs")
    count(page, "3 passages for “internal affairs”")


def test_without_script_it_says_so_and_leads_to_the_index(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=base)
    page = context.new_page()
    page.goto("search/")
    main = page.get_by_role("main")
    expect(main).to_contain_text("This search needs a script")
    expect(main).to_contain_text("exact phrases need a server")
    expect(field(page)).not_to_be_visible()
    expect(main.get_by_role("link", name="index")).to_have_count(1)
    expect(page.locator("header").get_by_role("link", name="Search", exact=True)).to_be_visible()
    context.close()


def test_opened_from_disk_it_says_why_a_server_is_needed(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "search" / "index.html").as_uri())
    expect(page.get_by_role("main")).to_contain_text("A browser lets no page that was opened from disk read an index")
    page.close()


def test_without_its_index_it_says_so(page: Page) -> None:
    page.route(
        "**/pagefind/pagefind.js",
        lambda route: route.fulfill(
            content_type="text/javascript", body="export const options = () => { throw new Error('none') }"
        ),
    )
    page.goto(asked(q="migration"))
    expect(page.get_by_role("alert").filter(has_text="The index of this search cannot be had")).to_be_visible()


def test_results_print_as_a_list_with_their_places(page: Page, base: str) -> None:
    page.goto(asked(q='"internal affairs"', theme="Root causes"))
    count(page, f"3 passages for {AFFAIRS}")
    page.emulate_media(media="print")
    for hidden in ("#search", ".facets", ".take", ".sorting", ".hit a.place"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator(".hit .cited").first).to_have_text(f"Position on the Global Compact, ¶{NB}9. {base}{GCM}#p9")
    expect(page.locator(".hit .cited").first).to_be_visible()
    expect(page.locator(".this-search")).to_have_text(page.url)
    assert page.locator(".line").first.evaluate("e => getComputedStyle(e).display") == "block"
