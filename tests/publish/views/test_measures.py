"""The measures on the built site: a table, a timeline and a rule, each on the statement's own words."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml.html import HtmlElement

from edition.edition import Edition
from edition.publish.base import address
from edition.publish.views.measures import Reported, reported
from edition.text.anchor import Anchor
from kit.dom import read, squeezed

PAGE = "themes/covid-measures/"


@pytest.fixture(scope="module")
def page(site: Path) -> HtmlElement:
    return read(site / PAGE)


def rows(page: HtmlElement) -> dict[str, HtmlElement]:
    return {row.get("id").removeprefix("measure-"): row for row in page.xpath("//tr[starts-with(@id, 'measure-')]")}


def test_every_measure_is_a_row_at_its_address(page: HtmlElement, edition: Edition) -> None:
    assert list(rows(page)) == [measure.id for measure in edition.measures]
    assert len(rows(page)) >= 12
    for measure in edition.measures:
        assert address.measure(measure.key, measure.id) == f"{PAGE}#measure-{measure.id}"


def test_every_quotation_stands_in_the_passage_that_is_named(page: HtmlElement, edition: Edition) -> None:
    count = 0
    for measure in edition.measures:
        statement = edition.statement_of[measure.anchor.statement]
        passage = statement.words(statement.by_locator[measure.anchor.locator].span).text
        row = rows(page)[measure.id]
        quotes = [squeezed(quote) for quote in row.iter("q")]
        assert [statement.words(span).text for span in measure.spans] == quotes[-len(measure.spans) :]
        assert all(quote in passage for quote in quotes)
        count += len(quotes)
        (link,) = row.xpath(".//a[contains(@href, '#')]/@href")
        assert urljoin(PAGE, link) == address.passage(measure.anchor)
    assert count >= 12 + 9 + 1  # the words of each, of those who are named, and of the date that is reckoned


def test_dates_are_told_in_words_and_in_edtf(page: HtmlElement) -> None:
    told = {name: squeezed(row[2]) for name, row in rows(page).items()}
    dated = {name: words for name, words in told.items() if words != "no date stated"}
    expected = {
        "vaccination-campaign": "from December 2020, end not stated 2020-12/ Last December: the December before the "
        "day of the statement, 29 November 2021, which is not in the text",
        "papers-valid-through-july-2022": "through 18 July 2022, start not stated /2022-07-18",
        "papers-extended-199-days": "from 1 January 2022, end not stated 2022-01-01/",
        "status-legalized": "from 15 March 2020, end not stated 2020-03-15/",
    }
    assert {name: dated[name] for name in expected} == expected


def test_what_is_no_measure_is_marked(page: HtmlElement) -> None:
    marked = {name: squeezed(row.find_class("sort")[0]) for name, row in rows(page).items() if row.find_class("sort")}
    assert marked == {"measures-announced": "announcement", "status-legalized": "outcome"}


def test_every_dated_measure_is_a_bar_and_every_other_is_listed(page: HtmlElement, edition: Edition) -> None:
    (drawing,) = page.xpath("//*[name()='svg' and @class='timeline']")
    links = drawing.xpath(".//a/@*[name()='xlink:href']")
    dated = [measure for measure in edition.measures if measure.period]
    assert [urljoin(PAGE, link) for link in links] == [address.passage(m.anchor) for m in dated]
    names = drawing.xpath(".//a/@aria-label")
    for measure, name, bar in zip(dated, names, drawing.xpath(".//a"), strict=True):
        told = f"{measure.what} {measure.period.in_words}"
        assert name.startswith(f"{told}: {edition.statement_of[measure.anchor.statement].metadata.short}")
        assert squeezed(bar.xpath("./text")[0]) == told, "what is seen is the beginning of what is heard"
        assert len(bar.find_class("mark")) == len(list(filter(None, (measure.start, measure.end))))
    (undated,) = page.find_class("undated")
    assert [a.get("href") for a in undated.iter("a")] == [f"#measure-{m.id}" for m in edition.measures if not m.period]
    assert not drawing.xpath(".//a/@href"), "the theme's script sets `href` and an SVG link does not bear it"


def test_the_rule_is_quoted_noted_and_shown_by_examples(page: HtmlElement, edition: Edition) -> None:
    told_and_known = zip(page.find_class("rule"), edition.rules, strict=True)
    ((rule, shown),) = [pair for pair in told_and_known if pair[1].cases[0].anchor.statement == "rus-iom112"]
    statement = edition.statement_of["rus-iom112"]
    words = [squeezed(q) for q in rule.find_class("cases")[0].iter("q")]
    assert words == [statement.words(span).text for case in shown.cases for span in case.spans]
    assert " ".join(words) == statement.words(statement.by_locator["14"].span).text
    assert "31 December 2021 plus 199 days is 18 July 2022" in squeezed(rule.find_class("reading")[0])
    assert squeezed(rule.find_class("caution")[0]) == "What the statement says, not legal advice."
    (examples,) = rule.find_class("examples")
    told = [[squeezed(cell) for cell in row] for row in examples.xpath("./tbody/tr")]
    assert told[0][0] == "30 December 2021"
    assert told[0][2] == "the statement does not say"
    assert told[1] == [
        "31 December 2021",
        "Residence permits, residency registrations",
        "18 July 2022 ¶\u00a014".replace("\u00a0", " "),
    ]
    assert told[3:5] == [
        ["1 January 2022", "Residence permits", "the statement does not say"],
        [", ".join(shown.papers[1:]), "19 July 2022 ¶ 14"],
    ]
    assert len(told) == 1 + 2 * 4


def test_a_theme_without_measures_shows_nothing_of_them(site: Path, edition: Edition) -> None:
    for theme in edition.codebook.themes:
        page = read(site / "themes" / theme.key.name)
        shown = page.xpath("//*[@id='measures'] | //*[@class='timeline'] | //table | //form[@data-rule]")
        assert bool(shown) == (theme.key.name == "covid-measures")
        assert ("Measures" in [squeezed(dt) for dt in page.iter("dt")]) == (theme.key.name == "covid-measures")


def test_measures_are_found_by_passage_and_by_theme(edition: Edition) -> None:
    at = Anchor.parse("rus-iom112#p11")
    assert [m.id for m in edition.measures_at[at]] == [
        "vaccination-campaign",
        "vaccines-available",
        "vaccination-free-of-charge",
    ]
    (theme,) = edition.measures_of
    assert (theme.name, edition.measures_of[theme]) == ("covid-measures", edition.measures)


def under(small: Edition, name: str) -> Reported:
    (theme,) = [theme for theme in small.codebook.themes if theme.key.name == name]
    return reported(small, theme)


def test_each_theme_has_its_own(small: Edition) -> None:
    weather, travel = under(small, "weather"), under(small, "travel")
    assert [heading.id for heading in weather.headings] == ["measures"]
    assert [heading.id for heading in travel.headings] == ["measures", "rule-second-umbrella"]
    assert (weather.ids, travel.ids) == (("measure-rain-relief",), ("measure-umbrellas",))
    assert travel.timeline is None
    assert len(weather.rows[0].reckoned) == 2
    ((umbrellas,),) = [example.outcomes for example in travel.rules[0].examples]
    assert (umbrellas.papers, umbrellas.new_date) == (("umbrella",), "")


def test_marks_of_the_source_stay_in_what_is_quoted(small: Edition) -> None:
    (case,) = under(small, "travel").rules[0].cases
    (line,) = case.words
    assert "".join(piece.text for piece in line.pieces) == "the 2nd umbrella free of charge"
    assert [piece.text for piece in line.pieces if piece.has("superscript")] == ["nd"]
