"""What a query asks for, the words of a passage that it names, and the lines made of them."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from playwright.sync_api import Page

INTERNAL = {"phrases": [{"text": "internal affairs", "forms": ["internal", "affairs"]}], "words": [], "rest": ""}
QUERIES: dict[str, dict[str, Any]] = {
    '"internal affairs"': INTERNAL,
    "“Internal  Affairs”": {
        "phrases": [{"text": "Internal  Affairs", "forms": ["internal", "affairs"]}],
        "words": [],
        "rest": "",
    },
    '"internal affairs" interference of States': {
        **INTERNAL,
        "words": ["interference", "of", "states"],
        "rest": "interference of States",
    },
    '"a b" "c"': {
        "phrases": [{"text": "a b", "forms": ["a", "b"]}, {"text": "c", "forms": ["c"]}],
        "words": [],
        "rest": "",
    },
    'the "internal aff': {"phrases": [], "words": ["the", "internal", "aff"], "rest": "the internal aff"},
    '""': {"phrases": [], "words": [], "rest": ""},
    "Côte d’Ivoire": {"phrases": [], "words": ["cote", "d'ivoire"], "rest": "Côte d’Ivoire"},
    "long-term": {"phrases": [], "words": ["long", "term"], "rest": "long-term"},
}

TEXT = "Any interference in the internal affairs of States is their affair; internal affairs, long-term, stay internal."
FOUND = [
    # query, the engine's locations, what is marked, what is built round, what is missing
    ('"internal affairs"', [], ["internal affairs", "internal affairs"], 2, []),
    ('"affairs internal"', [], [], 0, ["affairs internal"]),
    ('"internal affair"', [], [], 0, ["internal affair"]),
    ('"long term"', [], ["long-term"], 1, []),
    ("interfering", [1], ["interference"], 1, []),
    ("term", [13], ["term"], 1, []),
    ("longterm", [13], ["long-term"], 1, []),
    ('"internal affairs" interference', [1], ["interference", "internal affairs", "internal affairs"], 2, []),
    ("internal affairs", [4, 5, 11, 12, 15], ["internal affairs", "internal affairs", "internal"], 3, []),
    ("Anyplace", [0], ["Any"], 1, ["anyplace"]),
    ("affairs zzyzx", [5], ["affairs"], 1, ["zzyzx"]),
]


def ask(page: Page, code: str, *given: object) -> Any:
    """Run code over the module's functions; what is given are its arguments."""
    imports = "const c = await import(new URL('/assets/js/concordance.js', location));"
    imports += "const a = await import(new URL('/assets/js/asked.js', location));"
    imports += "const t = await import(new URL('/assets/js/takeaway.js', location));"
    return page.evaluate(f"async (given) => {{ {imports} return ((...[x, y, z]) => {code})(...given) }}", list(given))


def test_a_query_is_phrases_and_words(still: Page) -> None:
    assert {query: ask(still, "c.parse(x)", query) for query in QUERIES} == QUERIES


@pytest.mark.parametrize(("query", "locations", "marked", "centres", "missing"), FOUND)
def test_words_are_found_as_they_stand(
    still: Page, query: str, locations: list[int], marked: list[str], centres: int, missing: list[str]
) -> None:
    found = ask(still, "c.find(x, c.parse(y), z)", TEXT, query, locations)
    assert [TEXT[m["start"] : m["end"]] for m in found["marks"]] == marked
    assert len(found["centres"]) == centres
    assert found["missing"] == missing


@pytest.mark.parametrize(
    ("form", "word", "expected"),
    [
        ("causes", "cause", True),
        ("cause", "causes", True),
        ("return", "returning", True),
        ("policy", "policies", True),
        ("die", "dying", True),
        ("migrants", "migr", True),
        ("a", "afghanistn", False),
        ("stay", "strong", False),
        ("affair", "affluent", False),
        ("international", "inter", True),
        ("responsibility", "responded", False),
    ],
)
def test_a_form_is_a_words_or_only_looks_like_it(still: Page, form: str, word: str, expected: bool) -> None:
    assert ask(still, "c.akin(x, y)", form, word) == expected


def test_a_landing_marks_phrases_and_the_beginnings_of_words(still: Page) -> None:
    marks = ask(still, "c.begins(x, c.parse(y))", TEXT, '"internal affairs" sta in')
    assert [TEXT[m["start"] : m["end"]] for m in marks] == [
        "interference",
        "internal affairs",
        "States",
        "internal affairs",
        "stay internal",
    ] or [TEXT[m["start"] : m["end"]] for m in marks] == [
        "in",
        "internal affairs",
        "States",
        "internal affairs",
        "stay",
    ]


def test_the_forms_found_are_asked_for_again(still: Page) -> None:
    written = ask(still, "c.quoted(x, c.find(x, c.parse(y), z).marks)", TEXT, "internal affairs", [4, 5, 11, 12, 15])
    assert written == '"internal affairs" "internal"'


def test_a_line_reaches_as_far_as_whole_words_do(still: Page) -> None:
    at = TEXT.index("internal")
    reached = [
        ask(still, f"c.reach(x, {at}, y, z, (text) => text.length)", TEXT, step, room)
        for step, room in [(-1, 8), (-1, 7), (-1, 500), (1, 16), (1, 15), (1, 500), (1, 3)]
    ]
    assert [TEXT[r:at] if r < at else TEXT[at:r] for r in reached] == [
        "in the ",
        "in the ",
        "Any interference in the ",
        "internal affairs",
        "internal",
        TEXT[at:],
        "",
    ]


def test_pieces_joined_are_the_text(still: Page) -> None:
    marks = [{"start": 4, "end": 16}, {"start": 24, "end": 40}]
    for start, end in [(0, len(TEXT)), (4, 40), (10, 30), (17, 20)]:
        pieces = ask(still, f"c.pieces(x, {start}, {end}, y)", TEXT, marks)
        assert "".join(piece["text"] for piece in pieces) == TEXT[start:end]
        assert all(piece["text"] for piece in pieces)
    whole = ask(still, "c.pieces(x, 0, x.length, y)", TEXT, marks)
    assert [p["text"] for p in whole if p["marked"]] == ["interference", "internal affairs"]


def test_near_occurrences_share_a_line_and_the_rest_is_counted(still: Page) -> None:
    centres = [{"start": at, "end": at + 5} for at in (0, 30, 100, 200, 300, 400)]
    found = ask(still, "c.lines(x)", centres)
    assert [place["start"] for place in found["chosen"]] == [0, 100, 200]
    assert found["rest"] == 2


def test_an_address_and_what_it_asks_for(still: Page) -> None:
    written = "?q=%22internal+affairs%22&theme=Root+causes&theme=COVID+measures&year=2021&sort=place&show=40"
    read = ask(still, "a.read(x)", written)
    assert read["q"] == '"internal affairs"'
    assert read["facets"]["theme"] == ["Root causes", "COVID measures"]
    assert (read["facets"]["year"], read["sort"], read["show"], read["strange"]) == (["2021"], "place", 40, [])
    assert ask(still, "a.write(a.read(x))", written) == written
    assert ask(still, "a.write(a.read(x))", "") == ""
    assert ask(still, "a.write(a.read(x))", "?q=&sort=relevance&show=x&h=y") == ""


def test_an_order_that_is_none_is_said(still: Page) -> None:
    read = ask(still, "a.read(x)", "?q=migration&sort=size")
    assert read["sort"] == "relevance"
    assert read["strange"] == ["There is no order “size”: the passages stand by relevance."]


@pytest.mark.parametrize(
    ("q", "words"),
    [
        ("migration", "“migration”"),
        ('"internal affairs"', "“internal affairs”"),
        ('"internal affairs" of', "“internal affairs” of"),
        ("", "Root causes"),
    ],
)
def test_what_is_asked_in_words(still: Page, q: str, words: str) -> None:
    assert ask(still, "a.inWords(x)", {"q": q, "facets": {"theme": ["Root causes"]}}) == words


def test_a_table_is_read_as_it_was_written(still: Page) -> None:
    passage = {
        "place": "rus-gcm ¶ 9",
        "statement": "Position",
        "number": "9",
        "words": 'a "b", c\nd – é',
        "themes": "A; B",
        "address": "https://x/#p9",
        "citation": "C.",
    }
    text = ask(still, "t.asCsv(x)", [passage, passage])
    assert text.startswith("place,statement,number,words,themes,address,citation\r\n")
    assert list(csv.DictReader(io.StringIO(text, newline=""))) == [passage, passage]
    assert re.fullmatch(r"([^\n]*\r\n|[^\r\n]*\n[^\r\n]*\r\n)+", text)


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_a_spreadsheet_runs_nothing(still: Page, words: str) -> None:
    text = ask(still, "t.asCsv([{words: x}])", words)
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["words"] == f"'{words}"


def test_a_citation_of_a_passage_and_of_a_statement(still: Page) -> None:
    given = {
        "cite": "A. In E, para. {locator}, {address}.",
        "whole": "A. In E, {address}.",
        "number": "7.4",
        "page": "https://x/s/",
        "edition": "2026-01-02",
        "id": "p7-4",
    }
    assert ask(still, "t.citationOf(x)", given) == "A. In E, para. 7.4, https://x/s/?asof=2026-01-02#p7-4."
    whole = {**given, "number": "", "id": ""}
    assert ask(still, "t.citationOf(x)", whole) == "A. In E, https://x/s/?asof=2026-01-02."
