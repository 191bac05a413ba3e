"""What a reader may type or paste, and what is said of mistakes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from kit.reader import GCM, NB, STATEMENTS, URN

WAYS = [
    ("5", f"{GCM}#p5"),
    ("¶ 5", f"{GCM}#p5"),
    (f"¶{NB}5", f"{GCM}#p5"),
    ("para. 5", f"{GCM}#p5"),
    ("Paragraph 5", f"{GCM}#p5"),
    ("5-7", f"{GCM}#p5-p7"),
    ("5–7", f"{GCM}#p5-p7"),
    ("¶¶ 5 – 7", f"{GCM}#p5-p7"),
    ("5-5", f"{GCM}#p5"),
    ("7.4", f"{GCM}#p7-4"),
    ("7.1-7.3", f"{GCM}#p7-1-p7-3"),
    ("5a", f"{GCM}#p5a"),
    ("5A", f"{GCM}#p5a"),
    ("5-5a", f"{GCM}#p5-p5a"),
    ("gcm 9", f"{GCM}#p9"),
    ("iom112 9", "statements/rus-iom112/#p9"),
    ("rus-gcm 9", f"{GCM}#p9"),
    ("rus-gcm ¶ 7.4", f"{GCM}#p7-4"),
    ("rus-gcm, para. 5–7", f"{GCM}#p5-p7"),
    ("rus-gcm#p7-4", f"{GCM}#p7-4"),
    ("rus-iom112", "statements/rus-iom112/"),
    ("rus-compact 3", f"{GCM}#p3"),
    (f"{URN}7.4", f"{GCM}#p7-4"),
    (f"{URN}5-7", f"{GCM}#p5-p7"),
    (URN, GCM),
    ("urn:cts:migstat:rus.gcm:5", f"{GCM}#p5"),
    ("urn:cts:migstat:rus.compact.en1:5", f"{GCM}#p5"),
    (f"{URN}7.4@aspects", f"{GCM}#p7-4"),
    ("p5s3", f"{GCM}#p5s3"),
    ("#p7-4", f"{GCM}#p7-4"),
    ("p5-p7", f"{GCM}#p5-p7"),
    ("closing-1", f"{GCM}#closing-1"),
    ("https://old.example/edition/statements/rus-gcm/#p7-4", f"{GCM}#p7-4"),
    ("https://old.example/statements/rus-gcm/index.html?h=work#p5s3:~:text=a%20b", f"{GCM}#p5s3"),
    ("https://old.example/statements/rus-gcm/?asof=2026-11-23#p7-4", f"{GCM}?asof=2026-11-23#p7-4"),
    ("https://old.example/statements/rus-compact/#p5-p7", f"{GCM}#p5-p7"),
    (f"https://old.example/statements/rus-gcm/#p7-4 {URN}7.4", f"{GCM}#p7-4"),
    (f"https://old.example/resolve/?urn={URN}7.4", f"{GCM}#p7-4"),
    ("https://here.example/edition/themes/root-causes/#scope", "themes/root-causes/#scope"),
]

MISTAKES = [
    ("", "such as 5 or 7.4"),
    ("x y z", "write a number such as 5"),
    ("7-5", "write 5-7, not 7-5"),
    ("rus-gcm 7-5", "write 5-7, not 7-5"),
    ("chn-gcm 5", "no statement “chn-gcm” here. This edition has rus-gcm and rus-iom112"),
    ("constructor 5", "no statement “constructor”"),
    ("urn:cts:migstat:rus.gcm.en2:5", "version en1 of rus-gcm, not en2"),
    ("urn:cts:greekLit:tlg0012.tlg001:1", "begin with urn:cts:migstat:"),
    (f"{URN}seven", "“seven” is no passage"),
    ("urn:cts:migstat", "looks like urn:cts:migstat:rus.gcm.en1:7.4"),
    ("https://elsewhere.example/statements/chn-gcm/#p5", "no statement “chn-gcm”"),
    ("https://elsewhere.example/", "address of another site"),
]


def parse(page: Page, typed: str, current: str = "rus-gcm") -> dict[str, str]:
    found: dict[str, str] = page.evaluate(
        """async ([typed, statements, current]) => (await import(new URL("/assets/js/locate.js", location)))
        .parse(typed, {statements, current, root: "https://here.example/edition/"})""",
        [typed, STATEMENTS, current],
    )
    return found


def test_every_way_to_write_an_address_leads_there(still: Page) -> None:
    found = {typed: parse(still, typed) for typed, _ in WAYS}
    assert found == {typed: {"address": address} for typed, address in WAYS}


@pytest.mark.parametrize(("typed", "said"), MISTAKES)
def test_a_mistake_is_explained(still: Page, typed: str, said: str) -> None:
    found = parse(still, typed)
    assert set(found) == {"error"}
    assert said in found["error"]


def test_a_number_alone_needs_a_statement(still: Page) -> None:
    assert parse(still, "7.4", current="") == {
        "error": "Which statement? Name it before the number, for example rus-gcm 7.4."
    }
    assert parse(still, "gcm 7.4", current="") == {"address": f"{GCM}#p7-4"}


def test_a_short_name_of_two_statements_is_not_guessed(still: Page) -> None:
    found = still.evaluate(
        """async () => (await import(new URL("/assets/js/locate.js", location))).parse("gcm 5", {statements: {
        "rus-gcm": {urn: "urn:cts:m:rus.gcm.en1:", path: "a/"},
        "chn-gcm": {urn: "urn:cts:m:chn.gcm.en1:", path: "b/"}}})"""
    )
    assert found == {"error": "“gcm” could be rus-gcm and chn-gcm: write the whole name."}


def test_ids_and_ranges(still: Page) -> None:
    found = still.evaluate(
        """async () => { const {idOf, rangeOf} = await import(new URL("/assets/js/locate.js", location));
        return [idOf("7.4"), idOf("5a"), ...["p5-p7", "p7-1-p7-3", "p7-4", "p5s3", "title-1"].map(rangeOf)] }"""
    )
    assert found == ["p7-4", "p5a", {"from": "p5", "to": "p7"}, {"from": "p7-1", "to": "p7-3"}, None, None, None]
