"""An edition so large that the search page's records are statements: the passages found are the same."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from edition.edition import Edition
from edition.publish.search.pagefind import by_statement, full_text
from edition.publish.search.records import SearchRecord, Term, Work
from edition.text.dates import Dating
from engines.pagefind import write_index
from kit.finder import asked, count, group, hits, search, values
from kit.project import served
from kit.whole import records_of

RISK, HOPE = (Term(name, name.capitalize()) for name in ("risk", "hope"))
MANY = 130


def archive() -> Iterator[SearchRecord]:
    """Statements of six passages: three on the climate, under two themes in turn; their titles have many words."""
    for n in range(MANY):
        work = Work(f"xyz-s{n}", f"Speech {n}", "Xyzland", "", "Assembly", Dating(f"{1990 + n % 3}"))
        at = f"statements/{work.slug}/"
        yield SearchRecord(at, work, f"On speech number {n}: " + " ".join(f"w{n:03}{k:03}" for k in range(60)))
        for number in range(1, 7):
            text = f"The climate of {n} concerns us." if number % 2 else "Nothing of that kind is said of the sea."
            if n == MANY - 1 and number == 3:
                text = "The climate and the sea concern us."
            themes = ((RISK, HOPE)[number // 2 % 2],) if number % 2 else ()
            yield SearchRecord(f"{at}#p{number}", work, text, str(number), f"¶ {number}", themes)


def opened(browser: Browser, site: Path, folder: Path, records: tuple[SearchRecord, ...]) -> Iterator[Page]:
    shutil.copytree(site, folder)
    write_index(full_text(records, 0), folder)
    with served(folder) as base:
        page = browser.new_page(base_url=base)
        yield page
        page.close()


@pytest.fixture(scope="module")
def whole(browser: Browser, site: Path, tmp_path_factory: pytest.TempPathFactory, edition: Edition) -> Iterator[Page]:
    """The real edition, indexed as if it were large."""
    folder = tmp_path_factory.mktemp("whole") / "site"
    yield from opened(browser, site, folder, records_of(edition))


@pytest.fixture(scope="module")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("large") / "site"


@pytest.fixture(scope="module")
def large(browser: Browser, site: Path, large_site: Path) -> Iterator[Page]:
    yield from opened(browser, site, large_site, tuple(archive()))


def test_the_bound_counts_passages(edition: Edition) -> None:
    records = records_of(edition)
    assert not by_statement(records)
    passages = sum(record.is_passage for record in records)
    assert by_statement(records, passages - 1)
    assert not by_statement(records, passages)
    files = [file.path for file in full_text(records, passages - 1)]
    assert files == [f"{statement.slug}.html" for statement in edition.statements]


def test_every_case_finds_the_same_passages_with_either_sort_of_record(whole: Page, page: Page) -> None:
    of_passages = search(page)
    for query, (places, total, exact) in search(whole).items():
        assert (sorted(places), total, exact) == (sorted(of_passages[query][0]), *of_passages[query][1:]), query


def test_facets_hold_for_the_passage_and_not_only_for_its_statement(whole: Page, page: Page) -> None:
    address = asked(q="migration", theme=["Root causes"])
    for each in (page, whole):
        each.goto(address)
        expect(each.locator(".hit").first).to_be_visible()
    assert hits(whole)
    assert sorted(hits(whole)) == sorted(hits(page))
    assert values(whole, "theme") == values(page, "theme")
    assert whole.locator("#found").text_content() == page.locator("#found").text_content()


def test_statements_are_counted_and_few_are_read(large: Page) -> None:
    read: list[str] = []
    large.on("request", lambda asked: read.append(asked.url) if "pf_fragment" in asked.url else None)
    large.goto(asked(q="climate"))
    count(large, f"{MANY} statements for “climate”")
    expect(large.locator(".hit")).to_have_count(20)
    expect(large.locator(".shown")).to_have_text("The first 20 passages are shown.")
    assert len(set(read)) == 9, "three passages of each, three statements at once"
    large.get_by_role("button", name="Show 20 more").click()
    expect(large.locator(".hit")).to_have_count(40)
    assert len(set(hits(large))) == 40
    assert all(re.search(r"¶~[135]$", hit) for hit in hits(large)), "no passage without the word"


def test_the_first_are_shown_while_others_are_read(large: Page) -> None:
    held: list[Route] = []
    free: list[bool] = []
    more = re.compile(r"fragment/en_[0-9a-f]{7}(?!00000[012])\d{6}")
    large.route(more, lambda route: route.continue_() if free else held.append(route))
    large.goto(asked(q="climate", sort="place"))
    expect(large.locator(".hit")).to_have_count(9)
    expect(large.locator(".more")).to_be_hidden()
    assert held
    free.append(True)
    for route in held:
        route.continue_()
    expect(large.locator(".hit")).to_have_count(20)
    expect(large.locator(".more")).to_be_visible()
    large.unroute(more)


def test_a_passages_own_theme_is_kept_to(large: Page) -> None:
    large.goto(asked(q="climate", theme="Hope", sort="place"))
    count(large, f"Up to {MANY} statements for “climate”")
    expect(large.locator(".hit")).to_have_count(20)
    assert all(hit.endswith("¶~3") for hit in hits(large))
    assert values(large, "theme") == {"Risk": str(MANY), "Hope": str(MANY)}
    group(large, "year").get_by_label("1991").check()
    count(large, "Up to 43 statements for “climate”")
    large.goto(asked(q="climate", year="1991"))
    count(large, "43 statements for “climate”")


def test_a_facet_alone_does_not_load_the_whole_index(large: Page, large_site: Path) -> None:
    assert len(list((large_site / "pagefind" / "index").iterdir())) > 1
    parts: list[str] = []
    large.on("request", lambda asked: parts.append(asked.url) if "pf_index" in asked.url else None)
    large.goto(asked(theme="Hope"))
    count(large, f"Up to {MANY} statements for Hope")
    assert all(hit.endswith("¶~3") for hit in hits(large))
    assert len(set(parts)) == 1
    large.goto(asked(q="everyrecordhasthis"))
    count(large, "No passage for “everyrecordhasthis”")


def test_words_that_no_passage_has_together_are_said_to_be_sought_in_part(large: Page) -> None:
    large.goto(asked(q="nothing concerns"))
    count(large, f"No passage in the first of up to {MANY} statements for “nothing concerns”")
    expect(large.locator(".hit")).to_have_count(0)


def test_a_phrase_that_was_not_read_everywhere_is_not_said_to_be_certain(large: Page) -> None:
    """The engine takes stems for words: what has the very words is known of what was read."""
    large.goto(asked(q='"concerns us"'))
    count(large, f"Up to {MANY} statements for “concerns us”")


def test_the_last_is_reached_by_its_words(large: Page) -> None:
    large.goto(asked(q='"climate and the sea"'))
    count(large, "1 passage for “climate and the sea”")
    assert hits(large) == [f"Speech {MANY - 1}, ¶~3"]
