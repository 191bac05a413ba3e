"""Versions lead to each other, and stand side by side: every word of both, each in its own language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from edition import compile_edition
from edition.apparatus.align import suggested
from edition.apparatus.versions import Alignment
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.views.versions import rows
from edition.text.versions import VersionKind
from kit import versions
from kit.dom import parse, squeezed
from kit.versions import ARABIC, FRENCH
from kit.whole import BASE, Whole, whole

SMALL = "abc-small"


@pytest.fixture
def desk_of_versions(tmp_path: Path) -> Path:
    return versions.seeds(tmp_path)


@pytest.fixture
def translated(desk_of_versions: Path) -> Edition:
    return compile_edition(desk_of_versions)


@pytest.fixture
def made(translated: Edition) -> Whole:
    return whole(translated, BASE)


def told(made: Whole, slug: str) -> list[str]:
    """What a statement's page says of versions."""
    page = parse(made.pages()[address.statement(slug)].html)
    return [squeezed(each) for each in page.xpath(".//p[@class='version']")]


def test_each_version_leads_to_the_others(made: Whole) -> None:
    assert told(made, SMALL) == [
        "There is a translation into Arabic: الطقس (side by side). inferred: For tests",
        "Weather, in French is a translation into French of الطقس (side by side). not in the text: This repository",
    ]
    assert [each.partition(" (")[0] for each in told(made, ARABIC)] == [
        "Translation into Arabic of Weather",
        "There is a translation into French: Weather, in French",
    ]
    assert [each.partition(" (")[0] for each in told(made, FRENCH)] == [
        "الطقس is a translation into Arabic of Weather",
        "Translation into French of الطقس",
    ]


@pytest.mark.parametrize("slug", [ARABIC, FRENCH])
def test_every_word_of_both_stands_side_by_side(made: Whole, slug: str) -> None:
    page = made.pages()[address.beside(slug)]
    statement = made.edition.statement_of[slug]
    assert statement.of
    cells = parse(page.html).xpath(".//div[@class='cell']")
    for side, of in ((cells[::2], statement.of.statement), (cells[1::2], slug)):
        shown = " ".join(squeezed(p) for cell in side for p in cell.xpath(".//p[not(@class='silent')]"))
        here = made.edition.statement_of[of]
        assert shown == " ".join(here.words(p.span).text.strip() for p in here.paragraphs)
        for passage in (p for cell in side for p in cell.xpath(".//p[@class='p']")):
            assert (passage.get("lang") or "en") == here.language.tag
            assert passage.get("id") in page.ids
    assert "nobody has checked it" in squeezed(parse(page.html))


def test_a_passage_leads_to_its_place_beside(made: Whole) -> None:
    links = parse(made.pages()[f"p/{ARABIC}/2.1/"].html).xpath(".//p[@class='ways']/a/@href")
    assert f"../../../beside/{ARABIC}/#p2-1" in links
    assert f"../../../beside/{FRENCH}/#of-p2-1" in links
    assert {"p2-1", "of-p2-1"} <= made.pages()[address.beside(ARABIC)].ids


def test_what_is_declared_is_on_the_word_of_an_editor(desk_of_versions: Path) -> None:
    """Groups may cross, and stand in the order of the original; what is in none stands alone."""
    (desk_of_versions / "alignments").mkdir()
    path = desk_of_versions / "alignments" / f"{ARABIC}.yml"
    path.write_text("by: Ada\nalignment:\n  - {at: 2.2, of: 2.1}\n  - {at: 2.1, of: 2.2}\n  - {at: 2}\n", "utf-8")
    edition = compile_edition(desk_of_versions)
    assert edition.findings == ()
    page = parse(whole(edition, BASE).pages()[address.beside(ARABIC)].html)
    assert "is on the word of Ada." in squeezed(page)
    facing = page.xpath(".//div[@class='facing']")
    numbers = [tuple("".join(cell.xpath("string(.//a[1])")) for cell in row) for row in facing]
    assert numbers == [("", ""), ("", "1"), ("", "2"), ("1", ""), ("2", ""), ("2.1", "2.2"), ("2.2", "2.1"), ("", "")]
    table = {each["id"]: each["alignments"] for each in json.loads(_json(edition))["statements"]}
    assert {(row["basis"], row["by"]) for row in table[ARABIC]} == {("editor", "Ada")}


def _json(edition: Edition) -> str:
    files = {member.file.path: member.file.data for member in whole(edition, BASE).members()}
    return files["data/edition.json"].decode()


def test_every_passage_stands_in_one_row(translated: Edition) -> None:
    here, there = translated.statement_of[FRENCH], translated.statement_of[ARABIC]
    for alignment in (Alignment(()), suggested(here, there)):
        found = rows(here, there, alignment)
        for side, statement in (("version", here), ("original", there)):
            shown = [each.paragraph.anchor for row in found for each in getattr(row, side)]
            assert sorted(shown) == sorted(p.anchor for p in statement.paragraphs)


def test_data_say_what_is_a_version_of_what(made: Whole) -> None:
    files = {member.file.path: member.file.data for member in made.members()}
    statements = {each["id"]: each for each in json.loads(files["data/edition.json"])["statements"]}
    assert [(each.get("of"), each.get("of_kind")) for _, each in sorted(statements.items())] == [
        (SMALL, "translation"),
        (ARABIC, "translation"),
        (None, None),
    ]
    assert {each["basis"] for each in statements[FRENCH]["alignments"]} == {"suggested"}
    tei = files[f"statements/{ARABIC}/{ARABIC}.tei.xml"].decode()
    assert f'<relatedItem type="translationOf" target="../{SMALL}/{SMALL}.tei.xml"/>' in tei
    assert f'<relatedItem type="translation" target="../{FRENCH}/{FRENCH}.tei.xml"/>' in tei
    assert f'<link target="#p2-1 ../{SMALL}/{SMALL}.tei.xml#p2-1"/>' in tei
    akn = files[f"statements/{ARABIC}/{ARABIC}.akn.xml"].decode()
    assert 'fromLanguage="en"' in akn
    pages = made.pages()
    data: dict[str, Mapping[str, Any]] = {
        slug: pages[address.statement(slug)].head.data or {} for slug in (SMALL, ARABIC)
    }
    assert data[ARABIC]["translationOfWork"] == {
        "@type": "Report",
        "@id": f"{BASE}statements/{SMALL}/",
        "name": "On the Weather of Abecia",
        "inLanguage": "en",
    }
    assert [each["@id"] for each in data[SMALL]["workTranslation"]] == [f"{BASE}statements/{ARABIC}/"]
    linkset = json.loads(files[f"statements/{SMALL}/linkset.json"])["linkset"][0]
    assert [each["href"] for each in linkset["related"]] == [f"{BASE}statements/{s}/" for s in (ARABIC, FRENCH)]


@pytest.mark.parametrize(
    ("kind", "says"),
    [(VersionKind.TRANSCRIPT, "There is a transcript: "), (VersionKind.VERSION, "There is another version: ")],
)
def test_other_versions_are_called_what_they_are(desk_of_versions: Path, kind: VersionKind, says: str) -> None:
    path = desk_of_versions / "statements" / f"{ARABIC}.yml"
    path.write_text(path.read_text("utf-8").replace('"kind": "translation"', f'"kind": "{kind.value}"'), "utf-8")
    made = whole(compile_edition(desk_of_versions), BASE)
    assert told(made, SMALL)[0].startswith(says)
    data = made.pages()[address.statement(ARABIC)].head.data or {}
    assert "isBasedOn" in data
    assert "translationOfWork" not in data


def test_a_draft_of_a_version_is_in_no_byte_that_is_published(desk_of_versions: Path) -> None:
    """Not on the page of its original either; and the version of a draft is a version of nothing that is shown."""
    path = desk_of_versions / "statements" / f"{ARABIC}.yml"
    facts = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(facts | {"status": "draft"}), "utf-8")
    with_draft = compile_edition(desk_of_versions)
    assert with_draft.findings == ()
    assert with_draft.versions == ()
    for name in (f"statements/{ARABIC}.txt", f"statements/{ARABIC}.yml", f"readings/{ARABIC}.yml"):
        (desk_of_versions / name).unlink()
    (desk_of_versions / "parallels.yml").unlink()
    french = desk_of_versions / "statements" / f"{FRENCH}.yml"
    facts = json.loads(french.read_text("utf-8"))
    del facts["of"]
    french.write_text(json.dumps(facts), "utf-8")
    without = compile_edition(desk_of_versions)
    assert whole(with_draft, BASE).made() == whole(without, BASE).made()


def test_a_statement_alone_has_no_word_of_versions(small: Edition) -> None:
    made = whole(small, BASE)
    assert not [page for page in made.pages() if page.startswith(address.BESIDE)]
    assert "Versions" not in made.pages()[address.statement(SMALL)].html
