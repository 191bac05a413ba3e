"""Citations as the processor makes them: what each style says, and that none depends on another."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

import pytest

from edition.publish.cite.citations import Citations
from edition.publish.cite.csl import render, rounds
from edition.publish.cite.record import SPEECH, Author, CslRecord
from edition.publish.cite.records import data_record, edition_record, passage_record, record
from edition.publish.cite.rendered import Rendered
from edition.publish.cite.style import FOLDER, STYLES
from edition.publish.site import Site
from edition.text.anchor import Anchor
from edition.text.dates import Dating
from edition.text.statement import Statement
from engines.pandoc import process

CAVEAT = "the copy is in English; whether it is the original or a translation is not known"
EDITION = "Statements on Migration: A research edition of diplomatic statements"
OFFICE = "Head of the Main Directorate for Migration of the Ministry of Interior of the Russian Federation"
EVENT = "High-Level Segment of the 112th Session of the Council of the International Organization for Migration"

SPOKEN = CslRecord(
    id="xyz-talk",
    type=SPEECH,
    title="On Migration",
    authors=(Author("Example", "Ada"),),
    form="statement",
    url="https://edition.example/statements/xyz-talk/",
    version="1.0",
    container_title="An Edition",
    event_title="General Debate",
    event_place="New York",
    event_date=Dating("2021-09-23"),
    issued=Dating("2021-09-23"),
)


def by_name(made: tuple[Rendered, ...]) -> dict[str, Rendered]:
    return {each.name: each for each in made}


def citations(ready: Site, statement: Statement, anchor: Anchor | None = None) -> tuple[Rendered, ...]:
    publication = ready.press.publication
    cited = passage_record(publication, statement, anchor) if anchor else record(publication, statement)
    return ready.press.citations.of(cited, statement.slug)


def test_every_statement_and_passage_has_a_citation_in_every_style(ready: Site) -> None:
    names = ["Chicago 18, note", "Chicago 18, bibliography", "APA 7", "MLA 9"]
    for statement in ready.edition.statements:
        for anchor in (None, *(p.anchor for p in statement.numbered())):
            assert [each.name for each in citations(ready, statement, anchor)] == names


def test_a_passage_is_cited_as_if_it_had_been_asked_for_by_itself(ready: Site) -> None:
    """One citation is made for all passages of a statement, with places to fill; here each is made alone."""
    asked = {
        anchor: passage_record(ready.press.publication, statement, anchor)
        for statement in ready.edition.statements
        for anchor in (p.anchor for p in statement.numbered())
    }
    made = render(tuple(asked.values()), process)
    for anchor, cited in asked.items():
        filled = citations(ready, ready.edition.statement_of[anchor.statement], anchor)
        assert [(r.text, r.within_text) for r in filled] == [(r.text, r.within_text) for r in made[cited.id]]


@pytest.mark.parametrize("slug", ["rus-iom112", "rus-gcm"])
def test_every_citation_says_where_from_which_version_and_what_is_not_known(ready: Site, slug: str) -> None:
    statement = ready.edition.statement_of[slug]
    passage = statement.by_locator["5"].anchor
    for anchor, at in ((None, ""), (passage, "#p5")):
        for made in citations(ready, statement, anchor):
            text = made.text.casefold()
            for said in (EDITION, "version 0.1.0", statement.metadata.title, CAVEAT):
                assert said.casefold() in text, (made.name, said)
            assert [run.text for run in made.runs if run.address] == [f"https://edition.example/statements/{slug}/{at}"]
            assert not re.search(r"retrieved|accessed|doi|\ue000|\ue001", text), made.text


def test_the_passage_is_named_where_each_style_names_it(ready: Site) -> None:
    statement = ready.edition.statement_of["rus-gcm"]
    made = by_name(citations(ready, statement, statement.by_locator["7.4"].anchor))
    assert ", n.d., para. 7.4, written between 19 September 2016 and 13 July 2018" in made["Chicago 18, note"].text
    assert made["APA 7"].within_text == "(Russian Federation, n.d., para. 7.4)"
    assert made["MLA 9"].within_text == "(Russian Federation, par. 7.4)"


def test_the_spoken_statement_is_cited_as_a_speech(ready: Site) -> None:
    made = by_name(citations(ready, ready.edition.statement_of["rus-iom112"]))
    assert made["Chicago 18, note"].text.startswith("Valentina Kazakova, “Statement at ")
    assert made["Chicago 18, bibliography"].text.startswith("Kazakova, Valentina. “Statement at ")
    assert made["APA 7"].text.startswith("Kazakova, V. (2021, November 29). Statement at ")
    assert f", {EVENT}, Geneva, November 29, 2021, " in made["Chicago 18, note"].text
    assert f". {EVENT}, Geneva. https" in made["APA 7"].text
    assert f", {EVENT}, 29 Nov. 2021, Geneva, https" in made["MLA 9"].text
    for each in made.values():
        assert f"statement as {OFFICE}" in each.text.replace("Statement as", "statement as"), each.text
        assert each.text.count("2021") == 1, "the day is said once"


def test_the_position_is_cited_as_a_document_of_the_state(ready: Site) -> None:
    for each in citations(ready, ready.edition.statement_of["rus-gcm"]):
        assert each.text.startswith("Russian Federation")
        assert "written between 19 september 2016 and 13 july 2018 (inferred)" in each.text.casefold()
        assert ("n.d." in each.text) == (each.style != "mla"), "MLA leaves out a date that is not known"


def test_titles_that_stand_by_themselves_are_italic(ready: Site) -> None:
    for each in citations(ready, ready.edition.statement_of["rus-iom112"]):
        assert [run.text.casefold() for run in each.runs if run.italic] == [EDITION.casefold()], each.name


def test_nothing_is_told_apart_because_of_what_else_is_cited() -> None:
    """Two statements of one speaker in one year are no 2021a and 2021b, each by itself."""
    others = [
        SPOKEN,
        replace(SPOKEN, id="xyz-other", title="On Return"),
        replace(SPOKEN, id="xyz-kin", authors=(Author("Example", "Bob"),)),
    ]
    together = render(others, process)
    assert all(together[each.id] == render([each], process)[each.id] for each in others)
    assert len(rounds(others)) == 3
    assert [len(group) for group in rounds([SPOKEN, replace(SPOKEN, authors=(Author(literal="Xyland"),))])] == [2]


@pytest.mark.parametrize(
    "title",
    [
        "A <i>b</i> & c <script>alert(1)</script>",
        "Braces {x} \\textbf{y} $z$ **b** `c` [d](e)",
        "Of [@other, para. 3] and {{ template }}",
        "Straight \"quotes\" and 'these' and it's",
        "Ends with a question?",
        "100% of #1 -- 50_50 ~ ^",
    ],
)
def test_a_title_is_text_whatever_it_looks_like(title: str) -> None:
    for each in render([replace(SPOKEN, title=title)], process)[SPOKEN.id]:
        assert title.casefold() in each.text.casefold(), each.text


def test_a_body_is_never_divided() -> None:
    body = "Ministry of Trade, Industry and Labour of Abecia and Others"
    for each in render([replace(SPOKEN, authors=(Author(literal=body),))], process)[SPOKEN.id]:
        assert each.text.startswith(body)


def test_the_edition_and_its_data_are_cited_with_version_and_date(ready: Site) -> None:
    for cited in (edition_record(ready.press.publication), data_record(ready.press.publication)):
        for each in ready.press.citations.of(cited):
            assert each.text.startswith("The editors of Statements on Migration")
            assert "ersion 0.1.0" in each.text
            assert "2026" in each.text
            assert [run.text for run in each.runs if run.address] == ["https://edition.example/"]


def test_what_was_not_cited_is_no_empty_citation(ready: Site) -> None:
    """A page without citations, silently, is what this prevents."""
    statement = ready.edition.statements[0]
    with pytest.raises(KeyError):
        Citations({}).of(record(ready.press.publication, statement))


def test_the_record_invents_nothing(ready: Site) -> None:
    items = {s.slug: record(ready.press.publication, s).as_json() for s in ready.edition.statements}
    assert not {"accessed", "DOI", "publisher", "event"} & {name for item in items.values() for name in item}
    assert items["rus-iom112"]["event-date"] == items["rus-iom112"]["issued"] == {"date-parts": [[2021, 11, 29]]}
    assert "issued" not in items["rus-gcm"]
    assert items["rus-gcm"]["author"] == [{"literal": "Russian Federation"}]
    assert items["rus-gcm"]["type"] == "document"
    assert items["rus-iom112"]["type"] == "speech"


def test_the_style_files_are_the_ones_whose_licence_is_told() -> None:
    told = (FOLDER / "LICENCE.md").read_text("utf-8")
    files = sorted(FOLDER.glob("*.csl"))
    assert [path.name for path in files] == sorted(style.file for style in STYLES)
    for path in files:
        assert f"`{path.name}`" in told
        assert hashlib.sha256(path.read_bytes()).hexdigest() in told
        assert "creativecommons.org/licenses/by-sa/3.0/" in path.read_text("utf-8")
