"""The files for reference managers, read back by programs that are not ours."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import replace
from typing import Any

import pypandoc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Artifact
from edition.publish.base.formats import RECORDS
from edition.publish.cite.bibtex import bibtex
from edition.publish.cite.record import BOOK, DOCUMENT, SPEECH, Author, CslRecord
from edition.publish.cite.records import edition_record, passage_record, record
from edition.publish.cite.ris import ris
from edition.publish.data.dataset import Member
from edition.text.dates import Dating
from kit.references import compare_with_pandoc, compare_with_rispy, pandoc, read_bibtex, read_ris, squeezed
from kit.whole import BASE, whole

HOSTILE = (
    "Braces {x} and {{y}} and }{ torn {",
    "100% of #1 & $2_000 ~ ^ \\cmd \\ and -- and --- so",
    "\\{ \\} \\",
    "Line one\nline two\r\n\r\nline four\tand a tab",
    "ER  - \nTY  - JOUR",
    "@misc{x, title = {y}}",
    "Ministry of Trade, Industry and Labour and Others",
    "and",
    "It's “quoted” 'so' --- and -- so - on",
    "Переход «на» русский",
)


def hostile(text: str, number: int) -> CslRecord:
    """A record with hard text in every field that takes text."""
    return CslRecord(
        id=f"xyz-h{number}",
        type=(SPEECH, DOCUMENT)[number % 2],
        title=text,
        authors=(Author(literal=text), Author(family="Ortega and Gasset", given="José"), Author("Example", "Ada")),
        form=text,
        url=f"https://edition.example/~x/a_b/?c=1&d=%20#p{number}",
        version="1.0",
        container_title=text,
        event_title=text,
        event_place=text,
        event_date=Dating("2021-09-23"),
        issued=Dating("2021-09"),
        language="en",
        remarks=(text,),
    )


@pytest.fixture(scope="session")
def records(edition: Edition) -> dict[str, tuple[CslRecord, ...]]:
    """What each file has to hold, by its address without the ending."""
    publication = whole(edition, BASE).publication
    found = {"references.": (edition_record(publication), *(record(publication, s) for s in edition.statements))}
    for s in edition.statements:
        found[address.cite_file(s.slug, "")] = (record(publication, s),)
        for p in s.numbered():
            found[address.passage_cite_file(p.anchor, "")] = (passage_record(publication, s, p.anchor),)
    return found


@pytest.fixture(scope="session")
def files(edition: Edition) -> dict[str, str]:
    """Those of the data set, and those of passages beside their pages."""
    made = whole(edition, BASE).made()
    found = (each.file for each in made if isinstance(each, Member) and each.form in RECORDS)
    beside = (each for each in made if isinstance(each, Artifact) and each.path.startswith("p/"))
    return {file.path: file.content for file in (*found, *beside) if isinstance(file, Artifact)}


def test_there_is_a_file_of_everything_in_every_format(files: dict[str, str], records: dict[str, Any]) -> None:
    assert set(files) == {stem + ending for stem in records for ending in ("bib", "ris", "json")}
    assert {"references.bib", "statements/rus-gcm/rus-gcm.ris", "p/rus-gcm/7.4/rus-gcm-7.4.json"} <= set(files)


def test_passages_have_no_files_where_they_have_no_pages(small: Edition) -> None:
    assert [path for path in whole(small, BASE).files() if path.startswith("p/")]
    assert not [path for path in whole(small, BASE, passage_pages=False).files() if path.startswith("p/")]


def test_csl_json_holds_the_records(files: dict[str, str], records: dict[str, tuple[CslRecord, ...]]) -> None:
    for stem, wanted in records.items():
        assert json.loads(files[f"{stem}json"]) == [each.as_json() for each in wanted]


def test_bibtexparser_reads_what_the_records_say(
    files: dict[str, str], records: dict[str, tuple[CslRecord, ...]]
) -> None:
    kinds = {SPEECH: "unpublished", DOCUMENT: "misc", BOOK: "book"}
    for stem, wanted in records.items():
        read = read_bibtex(files[f"{stem}bib"])
        assert list(read) == [each.id for each in wanted]
        for each in wanted:
            got, item = read[each.id], each.as_json()
            assert got["entry"] == kinds[each.type]
            for field, name in BIBLATEX.items():
                assert got.get(field, "").strip("{}") == item.get(name, ""), (each.id, field)
            assert got.get("date", "") == str(each.issued or "")
            author = each.authors[0]
            assert got["author"].strip("{}") == (author.literal or f"{author.family}, {author.given}")


BIBLATEX = {
    "title": "title",
    "type": "genre",
    "howpublished": "container-title",
    "eventtitle": "event-title",
    "venue": "event-place",
    "version": "version",
    "url": "URL",
    "note": "note",
}


def test_pandoc_reads_the_same_from_bibtex(files: dict[str, str], records: dict[str, tuple[CslRecord, ...]]) -> None:
    """Every entry of every file, joined, since Pandoc takes a while to start."""
    stems = [stem for stem in records if stem != "references."]
    joined = "\n".join(files[f"{stem}bib"] for stem in stems) + files["references.bib"].split("\n\n")[0]
    wanted = [each for stem in stems for each in records[stem]] + [records["references."][0]]
    compare_with_pandoc(joined, wanted)


def test_rispy_reads_what_the_records_say(files: dict[str, str], records: dict[str, tuple[CslRecord, ...]]) -> None:
    for stem, wanted in records.items():
        text = files[f"{stem}ris"]
        assert re.findall(r"\r?\n", text) == ["\r\n"] * text.count("\n"), "lines end as the format says"
        read = read_ris(text)
        assert [entry["id"] for entry in read] == [each.id for each in wanted]
        for each, entry in zip(wanted, read, strict=True):
            compare_with_rispy(each, entry)


def test_a_date_has_a_place_for_each_of_its_parts(edition: Edition) -> None:
    spoken = record(whole(edition).publication, edition.statement_of["rus-iom112"])
    for written, told in {"2021": "2021//", "2021-11": "2021/11/", "2021-11-29": "2021/11/29"}.items():
        assert f"DA  - {told}\r\n" in ris([replace(spoken, issued=Dating(written))])


def test_pandoc_keeps_a_corporate_author_of_ris_whole(files: dict[str, str]) -> None:
    (read,) = pandoc(files["statements/rus-gcm/rus-gcm.ris"], "ris")
    assert read["author"] == [{"family": "Russian Federation"}]


def test_pandoc_makes_citations_of_the_csl_json(files: dict[str, str]) -> None:
    command = [pypandoc.get_pandoc_path(), "--from", "csljson", "--to", "plain", "--citeproc", "--wrap=none"]
    done = subprocess.run(command, input=files["references.json"], capture_output=True, encoding="utf-8", check=True)
    assert "https://edition.example/statements/rus-gcm/" in done.stdout
    assert "Kazakova" in done.stdout


def test_hard_text_comes_back_from_bibtex() -> None:
    """But for braces without their matches, whose names no reader here knows, and quotes, which Pandoc sets."""
    fair = [squeezed(text.replace("}{ torn {", "")) for text in HOSTILE if "'" not in text]
    wanted = [hostile(text, number) for number, text in enumerate(fair)]
    read = read_bibtex(bibtex(wanted))
    for each in wanted:
        assert read[each.id]["url"] == each.url
        assert read[each.id]["title"].replace("ˆ", "^") == each.title
    plain = [replace(each, form="statement") for each in wanted]  # Pandoc does not decode LaTeX in `type`.
    compare_with_pandoc(bibtex(plain), plain)


def test_hard_text_comes_back_from_ris() -> None:
    wanted = [hostile(text, number) for number, text in enumerate(HOSTILE)]
    read = read_ris(ris(wanted))
    assert len(read) == len(wanted)
    for each, entry in zip(wanted, read, strict=True):
        compare_with_rispy(each, entry)


@settings(max_examples=60)  # Two readers, one of them slow; braces have a hundred of their own.
@given(st.text(min_size=1), st.text(min_size=1))
def test_no_text_breaks_a_file(first: str, second: str) -> None:
    """Two records go in, two come out, with their addresses; no field of the one runs into the other."""
    wanted = [hostile(first, 0), hostile(second, 1)]
    read = read_bibtex(bibtex(wanted))
    assert {key: each["url"] for key, each in read.items()} == {each.id: each.url for each in wanted}
    entries = read_ris(ris(wanted))
    assert [(e["id"], e["urls"]) for e in entries] == [(each.id, [each.url]) for each in wanted]


@given(st.text())
def test_braces_always_balance(text: str) -> None:
    """As BibTeX counts them: those after a backslash, too."""
    depth = 0
    for sign in bibtex([hostile(text, 0)]):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0
