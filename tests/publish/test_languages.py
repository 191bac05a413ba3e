"""Words in Arabic are marked as Arabic, and as read from right to left, on every page and in every data format."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from lxml.html import HtmlElement

from edition import compile_edition
from edition.edition import Edition
from edition.publish.base import formats
from edition.publish.search.pagefind import full_text
from edition.publish.search.quick import into_index
from kit import versions
from kit.dom import parse
from kit.versions import ARABIC, FRENCH
from kit.whole import BASE, Whole, records_of, whole

ARABIC_LETTERS = re.compile(r"[\u0600-\u06ff]")
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The small edition with its statement in Arabic and in French, all of it sound."""
    seeds = versions.seeds(tmp_path_factory.mktemp("versions"))
    edition = compile_edition(seeds)
    assert edition.findings == ()
    return edition


@pytest.fixture(scope="module")
def all_of_it(translated: Edition) -> Whole:
    return whole(translated, BASE)


def foreign(element: HtmlElement, lang: str = "en", direction: str = "ltr") -> Iterator[tuple[str, str, str]]:
    """Each text with Arabic letters, with the language and the direction that it is said to have."""
    if not isinstance(element.tag, str):
        return
    inner, way = element.get("lang", lang), element.get("dir", direction)
    told = [element.text or "", *(element.get(name, "") for name in ("content", "data-aside"))]
    yield from ((text, inner, way) for text in told if ARABIC_LETTERS.search(text))
    for child in element:
        yield from foreign(child, inner, way)
        if child.tail and ARABIC_LETTERS.search(child.tail):
            yield child.tail, inner, way


def test_words_in_arabic_are_arabic_on_every_page(all_of_it: Whole) -> None:
    wrong, seen = [], set()
    press = all_of_it.press()
    for address, page in all_of_it.pages().items():
        root = parse(f"<div>{press.head_as_html(page.head, address)}{page.html}</div>")
        for script in root.xpath(".//script"):
            script.drop_tree()
        for text, lang, direction in foreign(root):
            seen.add(address)
            if (lang, direction) != ("ar", "rtl"):
                wrong.append((address, text, lang, direction))
    assert wrong == []
    lists = {"", "statements/", "themes/weather/", "instruments/pact/", "parallels/"}
    assert lists | {f"statements/{ARABIC}/", f"p/{ARABIC}/1/"} <= seen, "the test sees words on each of these pages"


def test_what_the_edition_says_beside_them_is_not(all_of_it: Whole) -> None:
    """English is not marked as Arabic, nor set from right to left."""
    wrong = []
    for address in (f"statements/{ARABIC}/", f"p/{ARABIC}/1/"):
        for note in parse(all_of_it.pages()[address].html).xpath(".//*[@class='apparatus' or @class='citation']"):
            own = [each.get("dir") for each in (note, *note.iterancestors()) if each.get("dir")]
            lang = [each.get("lang") for each in (note, *note.iterancestors()) if each.get("lang")]
            if own[:1] not in ([], ["ltr"]) or lang:
                wrong.append((address, note.get("class"), own, lang))
    assert wrong == []


def test_numbers_and_margins_stand_as_in_an_arabic_book(all_of_it: Whole) -> None:
    page = parse(all_of_it.pages()[f"statements/{ARABIC}/"].html)
    (text,) = page.xpath(".//div[@class='text']")
    assert text.get("dir") == "rtl"
    english = parse(all_of_it.pages()["statements/abc-small/"].html)
    assert not english.xpath(".//*[@dir or @lang][not(ancestor-or-self::q or self::bdi)]")


def test_french_is_french(all_of_it: Whole) -> None:
    """A language in the same script as English is told by nothing but its record."""
    page = parse(all_of_it.pages()[f"statements/{FRENCH}/"].html)
    for passage in page.xpath(".//p[@class='p' or contains(@class, 'unnumbered')]"):
        assert (passage.get("lang"), passage.get("dir")) == ("fr", "ltr")
    assert page.xpath("string(.//h1/span/@lang)") == "fr"
    assert page.xpath("string(.//dd/bdi[. = 'Abécie']/@lang)") == "fr", "words of the text in its record"
    assert not page.xpath(".//p[@class='kind']/bdi"), "an editor's name for it is English"


@pytest.mark.parametrize("form", [formats.TEI, formats.AKN], ids=lambda form: form.id)
def test_words_in_arabic_are_arabic_in_xml(all_of_it: Whole, form: formats.Form) -> None:
    """Every text with Arabic letters has `xml:lang` above it; file by file, those of single passages too."""
    wrong, seen = [], 0
    for member in all_of_it.members():
        if member.file.path.endswith(form.ending):
            for element in etree.fromstring(member.file.data).iter(etree.Element):
                told = [(element, element.text), *((element, child.tail) for child in element)]
                for at, text in told:
                    if text and ARABIC_LETTERS.search(text):
                        seen += 1
                        lang = next((each.get(LANG) for each in (at, *at.iterancestors()) if each.get(LANG)), None)
                        if lang != "ar":
                            wrong.append((member.file.path, text, lang))
    assert seen > 10
    assert wrong == []


def test_every_other_format_tells_the_language(all_of_it: Whole) -> None:
    files = {member.file.path: member.file.data for member in all_of_it.members()}
    stem = f"statements/{ARABIC}/{ARABIC}"
    assert json.loads(files[f"{stem}.json"])[0]["language"] == "ar"
    assert b"langid = {arabic}" in files[f"{stem}.bib"]
    assert b"LA  - ar\r\n" in files[f"{stem}.ris"]
    assert b"\nlang: ar\ndir: rtl\n" in files[f"{stem}.md"]
    annotations = json.loads(files[f"{stem}.annotations.json"])["first"]["items"]
    assert {(each["target"][0]["language"], each["target"][0]["textDirection"]) for each in annotations} == {
        ("ar", "rtl")
    }
    statements = {each["id"]: each for each in json.loads(files["data/edition.json"])["statements"]}
    assert (statements[ARABIC]["language"], statements[ARABIC]["direction"]) == ("ar", "rtl")
    assert (statements["abc-small"]["language"], statements["abc-small"]["direction"]) == ("en", "ltr")
    dts = json.loads(files[f"dts/collection/{ARABIC}.json"])["dublinCore"]
    assert dts["language"] == ["ar"]
    assert dts["title"] == [{"lang": "ar", "value": "عن الطقس في أبيسيا"}]
    assert all_of_it.files()["opensearch.xml"].count("<Language>") == 3


def test_machines_are_told_in_which_language_a_page_is_quoted(all_of_it: Whole) -> None:
    pages = all_of_it.pages()
    head = pages[f"statements/{ARABIC}/"].head
    assert head.data
    assert head.data["inLanguage"] == "ar"
    told = {meta.name: meta.content for meta in head.metas}
    assert (told["citation_language"], told["dcterms.language"]) == ("ar", "ar")
    theme: Any = pages["themes/weather/"].head.data
    quoted = [each for each in theme["@graph"] if ARABIC_LETTERS.search(each.get("text", ""))]
    assert quoted
    assert all(each["inLanguage"] == "ar" for each in quoted)


def test_hits_of_both_searches_are_arabic(translated: Edition) -> None:
    records = records_of(translated)
    files = [file.content for file in full_text(records) if ARABIC in file.path]
    assert files
    assert all("lang=ar&amp;dir=rtl" in file for file in files)
    assert not any("lang=" in file.content.partition("<body")[2] for file in full_text(records) if "small" in file.path)
    documents = json.loads(into_index('{"docs": []}', records))["docs"]
    here = [each["text"] for each in documents if each["location"].startswith(f"statements/{ARABIC}/#")]
    assert here
    assert all(text.startswith('<p lang="ar" dir="rtl">') for text in here)


def test_a_language_that_is_not_known_is_undetermined(tmp_path: Path) -> None:
    seeds = versions.seeds(tmp_path)
    path = seeds / "statements" / f"{ARABIC}.yml"
    facts = json.loads(path.read_text("utf-8"))
    facts["facts"]["language"] = {"absent": "Nobody knows it"}
    path.write_text(json.dumps(facts), "utf-8")
    pages = whole(compile_edition(seeds), BASE).pages()
    passages = parse(pages[f"statements/{ARABIC}/"].html).xpath(".//p[@class='p']")
    assert {(each.get("lang"), each.get("dir")) for each in passages} == {("und", "auto")}
