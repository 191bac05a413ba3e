from __future__ import annotations

import json
import re
from urllib.parse import parse_qsl

from edition.edition import Edition
from edition.publish.search.pagefind import EVERY, full_text
from edition.publish.search.records import SearchRecord, Term, Work
from kit.dom import parse
from kit.project import ROOT
from kit.whole import records_of


def values(content: str, kind: str) -> list[tuple[str, str]]:
    """What a file gives of one kind, `filter` or `sort`, as names and values."""
    marked = parse(content).xpath(f"//*[@data-pagefind-{kind}]")
    return [(e.get(f"data-pagefind-{kind}").removesuffix("[data-value]"), e.get("data-value")) for e in marked]


def about(content: str) -> dict[str, str]:
    """What a hit shows, as the search page reads it from the ids: first of the statement, then of its one passage."""
    statement, passage = (dict(parse_qsl(id, keep_blank_values=True)) for id in parse(content).xpath("//@id"))
    return statement | passage


def test_one_file_a_record_with_nothing_but_its_words(edition: Edition) -> None:
    records = list(records_of(edition))
    files = list(full_text(records))
    assert len({file.path for file in files}) == len(files)
    for file, record in zip(files, records, strict=True):
        assert " ".join(parse(file.content).text_content().split()) == record.text


def test_a_file_says_what_the_search_page_relies_on(edition: Edition) -> None:
    file = next(f for f in full_text(records_of(edition)) if f.path == "rus-gcm/9.html")
    assert about(file.content) == {
        "page": "statements/rus-gcm/",
        "statement": "rus-gcm",
        "title": "Position on the Global Compact",
        "date": "between 19 September 2016 and 13 July 2018",
        "whole": "",
        "id": "p9",
        "number": "9",
        "themes": '["root-causes", "responsibility-sharing"]',
        "facets": about(file.content)["facets"],
    }
    assert re.findall(r"data-pagefind-meta=[^ >]+", file.content) == [f'data-pagefind-meta="every:{EVERY}"'], "no facts"
    assert f'EVERY = "{EVERY}"' in (ROOT / "docs/assets/js/finder.js").read_text("utf-8")
    facets = values(file.content, "filter")
    assert [value for name, value in facets if name == "year"] == ["2016", "2017", "2018"]
    assert ("theme", "Root causes") in facets
    assert ("subtheme", "Root causes: External interference") in facets
    assert ("speaker", "none named") in facets
    assert ("body", "none named") in facets
    assert ("state", "Russian Federation") in facets
    assert ("name", "Middle East and North Africa") in facets


def test_places_sort_as_the_edition_reads_and_what_has_no_date_comes_last(edition: Edition) -> None:
    sorts = [dict(values(file.content, "sort")) for file in full_text(records_of(edition))]
    places = [sort["date"].split()[1] for sort in sorts]
    assert places == sorted(places)
    assert len({len(place) for place in places}) == 1
    assert {sort["date"].split()[0] for sort in sorts} >= {"2016-09-19", "2021-11-29"}
    (undated,) = full_text([SearchRecord("statements/xyz-a/#p1", Work("xyz-a", "A"), "Words.", "1")])
    assert dict(values(undated.content, "sort"))["date"] > "2999"


def test_nothing_in_a_record_can_be_markup() -> None:
    evil = '"><script>x</script>'
    record = SearchRecord("statements/xyz-a/#p1", Work("xyz-a", evil, evil), evil, "1", themes=(Term(evil, evil),))
    (file,) = full_text([record])
    assert "<script" not in file.content
    assert about(file.content)["title"] == evil
    assert json.loads(about(file.content)["themes"]) == [evil]
