"""The page on how to cite: it has an example of each kind of thing, and the version from its one place."""

from __future__ import annotations

from dataclasses import replace

from edition.edition import Edition
from edition.publish.pages.cite import cite_page
from edition.publish.site import Site
from kit.dom import parse, squeezed
from kit.whole import BASE, whole


def test_each_kind_of_thing_has_its_citation(ready: Site) -> None:
    page = parse(cite_page(ready.press, ready.edition).html)
    for kind in ("statement-1", "statement-2", "passage", "reading", "edition", "data"):
        for index in range(1, 5):
            (cited,) = page.xpath(f"//*[@id='cite-{kind}-{index}']")
            assert "https://edition.example/" in squeezed(cited)
    (reading,) = page.xpath("//*[@id='cite-reading-1']")
    assert squeezed(reading).startswith("The editors of Statements on Migration, “")
    assert "/themes/" in squeezed(reading)


def test_the_version_is_that_of_the_seeds(edition: Edition) -> None:
    newer = whole(replace(edition, imprint=replace(edition.imprint, version="9.8.7")), BASE).site()
    text = squeezed(parse(cite_page(newer.press, newer.edition).html))
    assert "Version 9.8.7, of 23 November 2026." in text
    assert "Version 0.1.0, of" not in text


def test_an_edition_without_readings_or_items_has_the_page_too(small: Edition) -> None:
    page = whole(replace(small, annotations=())).pages()["cite/"]
    assert 'id="reading"' not in page.html
    assert "reading" not in {heading.id for heading in page.headings}


def test_only_a_copy_that_others_cannot_reach_says_so(ready: Site) -> None:
    assert "has no public address" not in cite_page(ready.press, ready.edition).html
    assert "has no public address" in whole(ready.edition, "http://127.0.0.1:8000/").pages()["cite/"].html
