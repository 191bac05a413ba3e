"""The index: what is in it, in which order, what leads where, and on how many pages."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from urllib.parse import urljoin

import pytest

from edition.apparatus.entity import Entity, EntityKind, Form
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Page
from edition.publish.index.book_index import ON_ONE_PAGE, BookIndex, Entry, Reference, Target, lettered, referred
from edition.publish.index.entries import book_index
from edition.publish.index.filing import filing
from edition.publish.pages.index import index_pages
from edition.text.anchor import Anchor
from kit.dom import parse, squeezed
from kit.whole import whole

ROOT = "http://edition.example/"
PASSAGE = (("abc-small", (Anchor.parse("abc-small#p1"),)),)


def entries(index: BookIndex) -> dict[str, Entry]:
    return {entry.heading: entry for letter in index.letters for entry in letter.entries}


def line(page: Page, heading: str) -> str:
    """An entry as it is read, without what stands under it."""
    for item in parse(page.html).xpath("//div[@class='columns']//li"):
        for inner in item.xpath("./ul"):
            item.remove(inner)
        if squeezed(item).startswith(f"{heading},"):
            return squeezed(item)
    raise AssertionError(heading)


def test_every_mention_and_every_reading_is_in_it_once(edition: Edition) -> None:
    index = book_index(edition)
    found = {e.id: e for letter in index.letters for entry in letter.entries for e in (entry, *entry.under) if e.id}
    for entity in edition.codebook.entities:
        id = "instrument:gcm" if entity.id == "global-compact" else entity.key
        id = "instrument:nyd" if entity.id == "new-york-declaration" else id
        listed = [anchor for _, anchors in found[id].passages for anchor in anchors]
        assert listed == list(dict.fromkeys(m.anchor for m in edition.mentions_of[entity.id])), entity.id
    for key, readings in edition.annotations_of.items():
        listed = [anchor for _, anchors in found[str(key)].passages for anchor in anchors]
        assert listed == sorted({r.anchor for r in readings}, key=lambda a: (a.statement != "rus-gcm", a)), str(key)
    keys = {*edition.annotations_of, *(key.top for key in edition.annotations_of if key.kind == "theme")}
    assert len(found) == len(edition.codebook.entities) + len(keys)


def test_it_is_in_the_order_of_the_alphabet(edition: Edition) -> None:
    for letter in book_index(edition).letters:
        for one, other in pairwise(letter.entries):
            assert filing(one.heading) < filing(other.heading)
        assert all(filing(entry.heading)[0][0] == letter.id for entry in letter.entries)


@pytest.mark.parametrize(
    ("heading", "read"),
    [
        ("IOM", "IOM, see International Organization for Migration"),
        ("Kazakova", "Kazakova, Valentina, rus-iom112 title 1"),
        ("Afghanistan", "Afghanistan, rus-iom112 ¶ 6"),
        ("External interference", "External interference, see Root causes: External interference"),
        ("New York Declaration, the", "see Global Compact principles: The New York Declaration"),
        ("Declaration, the", "Declaration, the, see New York Declaration for Refugees and Migrants"),
        ("COVID-19 pandemic", "see COVID measures: Impact on migration; Pandemic of coronavirus disease (COVID-19)"),
        ("Council of the International", "Council of the International Organization for Migration, rus-iom112 title 2"),
    ],
)  # fmt: skip
def test_an_entry_reads_as_in_a_book(edition: Edition, heading: str, read: str) -> None:
    (page,) = index_pages(whole(edition).press(), edition)
    if heading.startswith(("Kazakova", "Council")):
        (item,) = [i for i in parse(page.html).xpath("//li[@id]") if squeezed(i).startswith(heading)]
        assert squeezed(item) == read
    else:
        assert line(page, heading) in (read, f"{heading}, {read}")


def test_passages_stand_by_statement_with_the_unnumbered_by_name(edition: Edition) -> None:
    (page,) = index_pages(whole(edition).press(), edition)
    assert line(page, "Global Compact for Safe, Orderly and Regular Migration").endswith(
        "rus-gcm title 1, ¶ 1, 2, 4, 7; rus-iom112 ¶ 7"
    )
    assert "salutation 1, salutation 2" in line(
        page, "Director General of the International Organization for Migration"
    )


def test_provisions_stand_in_the_order_of_their_instrument(edition: Edition) -> None:
    under = [
        entry.id
        for entry in entries(book_index(edition))["Global Compact for Safe, Orderly and Regular Migration"].under
    ]
    assert under == [
        str(p.key) for p in edition.codebook.instruments[0].provisions() if p.key in edition.annotations_of
    ]
    assert under.index("gcm:objective-2") < under.index("gcm:objective-11")


def test_subthemes_stand_in_the_order_of_the_alphabet_and_related_themes_after_them(edition: Edition) -> None:
    theme = entries(book_index(edition))["Responsibility sharing"]
    assert [entry.heading for entry in theme.under] == [
        "The concept",
        "Own contribution and its limits",
        "Who bears the responsibility",
    ]
    assert [target.heading for target in theme.also] == ["Global Compact principles", "Root causes"]


def test_what_leads_nowhere_new_is_left_out(edition: Edition) -> None:
    headings = set(entries(book_index(edition)))
    for form in ("New York Declaration", "Global compact", "this Organization", "this meeting", "112th Session"):
        assert form not in headings, form
    assert not any("Mr." in heading or "Ms." in heading for heading in headings)


def test_what_no_passage_has_is_not_in_it(small: Edition) -> None:
    silent = Entity("nowhere", EntityKind.PLACE, "Nowhere", "None", "", "", (Form("Utopia"),))
    book = replace(small.codebook, entities=(*small.codebook.entities, silent))
    found = entries(book_index(replace(small, codebook=book)))
    assert not found.keys() & {"Nowhere", "Utopia"}
    assert {"Abecia", "Northern Abecia", "north, the"} <= found.keys()
    assert [entry.heading for entry in found["Pact on Umbrellas"].under] == ["duty 1, To carry an umbrella"]


def test_a_reference_to_a_word_with_an_entry_becomes_see_also() -> None:
    kept = [
        Entry("Rain", "rain", "x/", PASSAGE),
        Entry("Weather", "weather", "y/", PASSAGE),
        Entry("Gone", "gone", "z/"),
    ]
    asked = [
        Reference("the rain", "weather", "Weather"),
        Reference("Gone", "gone", "Gone"),
        Reference("drizzle", "gone", "Gone"),
    ]
    rain, weather = referred(kept, asked)
    assert rain.also == (Target("Weather", "weather"),)
    assert weather.also == ()


def test_other_scripts_stand_after_z() -> None:
    letters = lettered(
        [Entry("Ялта", "a", "", PASSAGE), Entry("Zambia", "b", "", PASSAGE), Entry("Åland", "c", "", PASSAGE)]
    )
    assert [(letter.name, letter.entries[0].id) for letter in letters] == [("A", "c"), ("Z", "b"), ("Other", "a")]


def generated(links: int) -> BookIndex:
    """An index with so many links: two for each entry, its heading's and its passage's, and perhaps one over."""
    made = [Entry(f"{'ab'[i % 2]}{'x' * i}", f"e{i}", "x/", PASSAGE) for i in range(links // 2)]
    odd = [Entry("odd", see=(Target(made[0].heading, "e0"),))] if links % 2 else []
    return BookIndex(lettered([*made, *odd]))


@pytest.mark.parametrize(("links", "split"), [(ON_ONE_PAGE - 1, False), (ON_ONE_PAGE, False), (ON_ONE_PAGE + 1, True)])
def test_beyond_the_bound_each_letter_has_a_page(links: int, split: bool) -> None:
    index = generated(links)
    assert index.is_split is split
    assert index.place(Target("", "e1")) == ("book-index/b/#e1" if split else "book-index/#e1")
    assert index.letter_place(index.letters[0]) == ("book-index/a/" if split else "book-index/#a")


def test_the_pages_of_a_large_index_lead_to_each_other(small: Edition) -> None:
    made = tuple(
        Entity(f"place-{i}", EntityKind.PLACE, f"{'KLM'[i % 3]}{i}", "A place", "", "", (Form(f"{'MKL'[i % 3]} {i}"),))
        for i in range(ON_ONE_PAGE)
    )
    mentions = tuple(replace(small.mentions[0], entity=entity, form=entity.forms[0]) for entity in made)
    large = replace(small, codebook=replace(small.codebook, entities=made), mentions=mentions)
    pages = {page.address: page for page in index_pages(whole(large).press(), large)}
    assert {"book-index/", "book-index/k/", "book-index/l/", "book-index/m/"} < set(pages)
    assert len({page.title for page in pages.values()}) == len(pages)
    for where, page in pages.items():
        assert page.boost == 0
        ids = parse(page.html).xpath("//@id")
        assert len(ids) == len(set(ids))
        assert page.ids <= set(ids)
        for link in parse(page.html).xpath("//a/@href"):
            target, _, fragment = urljoin(ROOT + where, link).removeprefix(ROOT).partition("#")
            if target.startswith(address.BOOK_INDEX):
                assert target in pages
                assert not fragment or fragment in pages[target].ids
    assert parse(pages["book-index/k/"].html).xpath("string(//a[@aria-current])") == "K"


def test_the_links_are_counted_as_they_are_shown(edition: Edition) -> None:
    index = book_index(edition)
    (page,) = index_pages(whole(edition).press(), edition)
    shown = len(parse(page.html).xpath("//div[@class='columns']//a"))
    assert sum(entry.links for letter in index.letters for entry in letter.entries) == shown
    assert len(page.html.encode()) / shown < 150
