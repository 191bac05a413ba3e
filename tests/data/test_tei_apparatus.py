"""All that the edition says of a statement, read back from its TEI file."""

from __future__ import annotations

import re

import pytest

from edition.apparatus.annotation import Basis
from edition.edition import Edition
from edition.text.facts import Origin
from kit.roundtrip import pressed, text_of
from kit.tei import ID, NS, TEI, File, files, resolve


@pytest.fixture(scope="module")
def real(edition: Edition) -> dict[str, File]:
    return files(pressed(edition))


def test_readings_are_those_of_the_edition(real: dict[str, File], edition: Edition) -> None:
    for statement in edition.statements:
        file = real[statement.slug]
        told = []
        for each in file.all(".//annotation"):
            if each.get("motivation") == "classifying":
                values = [file.by_id[pointer.removeprefix("#")].get("n") for pointer in each.get("ana", "").split()]
                quotes = [q.text for q in each.iterfind(".//t:quote", NS)]
                notes = {n.get("type"): text_of(n) for n in each.iterfind("t:note", NS)}
                said = notes.get("reading", ""), notes.get("term", "")
                told.append((each.get("target"), values, quotes, said, each.get("resp")))
        assert told == [
            (
                f"#{a.anchor.id}",
                [str(a.key), *([f"stance:{a.stance.value}"] if a.stance else [])],
                [statement.words(span).text for span in a.spans],
                (a.reading, a.by if a.basis is Basis.TERM else ""),
                "#codebook" if a.basis is Basis.TERM else "#editors",
            )
            for p in statement.numbered()
            for a in edition.annotations_at.get(p.anchor, ())
        ]
        assert told


def test_everything_with_a_name_is_there_under_its_name(real: dict[str, File], edition: Edition) -> None:
    for statement in edition.statements:
        slug = statement.slug
        parallels = {p.key for p in edition.parallels.declared if slug in {a.statement for a in p.anchors}}
        asks = {ask.key for walk in edition.crosswalks if walk.statement == slug for ask in walk.asks}
        measures = {m.entry for m in edition.measures if m.anchor.statement == slug}
        names = {m.entity.key for m in edition.mentions if m.anchor.statement == slug}
        there = {e.get("n"): str(i) for i, e in real[slug].by_id.items() if re.match("parallel|cross|measure|name", i)}
        assert set(there) == parallels | asks | measures | names
        assert all(re.sub("[:/]", ".", key or "") == id for key, id in there.items())


def test_a_parallel_is_told_in_the_files_of_both_its_ends(real: dict[str, File], edition: Edition) -> None:
    for parallel in edition.parallels.declared:
        ends = (parallel.source, parallel.target)
        for slug in {end.anchor.statement for end in ends}:
            element = real[slug].by_id[f"parallel.{parallel.id}"]
            found = [resolve(pointer, slug, real) for pointer in element.get("target", "").split()]
            assert found == [real[end.anchor.statement].by_id[end.anchor.id] for end in ends]
            assert element.get("ana") == f"#relation.{parallel.relation.value}"
            told = [(n.get("type"), text_of(n)) for n in element.iterfind("t:note", NS)]
            statements = [(edition.statement_of[end.anchor.statement], end) for end in ends]
            quotes = [("quotation", s.words(span).text) for s, end in statements for span in end.evidence.spans]
            turns = [("turn", s.words(end.turn).text) for s, end in statements if end.turn]
            assert told == [*quotes, *turns, ("because", parallel.because)]


def test_a_measure_has_its_dates_and_those_concerned(real: dict[str, File], edition: Edition) -> None:
    for measure in edition.measures:
        element = real[measure.anchor.statement].by_id[f"measure.{measure.id}"]
        told = {n.get("type"): n for n in element.iterfind("t:note", NS)}
        for side, bound in (("from", measure.start), ("to", measure.end)):
            assert (side in told) == bool(bound)
            if bound:
                (date,) = told[side]
                assert date.get("when") == str(bound.date)
        statement = edition.statement_of[measure.anchor.statement]
        if measure.whom:
            assert told["whom"].text == statement.words(measure.whom).text
        else:
            assert told["unnamed"].text == measure.unnamed


def test_names_are_marked_where_they_stand(real: dict[str, File], edition: Edition) -> None:
    for statement in edition.statements:
        file = real[statement.slug]
        found = []
        for element in file.root.iterfind(".//t:body//*[@ref]", NS):
            above = (e.get(ID, "") for e in element.iterancestors() if e.get(ID, "") in statement.passage_of)
            key = file.by_id[element.get("ref", "").removeprefix("#")].get("n")
            found.append((next(above), key, " ".join(text_of(element).split())))
        told = [
            (m.anchor.id, m.entity.key, m.form.text)
            for p in statement.paragraphs
            for m in edition.mentions_at.get(p.anchor, ())
        ]
        assert sorted(found) == sorted(told)
        (listed,) = file.root.iterfind("t:standOff", NS)
        for pointer in listed.iterfind(".//t:ptr[@type='mentions']", NS):
            key = pointer.getparent().get("n")  # type: ignore[union-attr]
            assert pointer.get("target", "").split() == [
                f"#{i}" for i in dict.fromkeys(i for i, k, _ in told if k == key)
            ]


def test_a_form_of_one_statement_is_no_name(real: dict[str, File]) -> None:
    named = {(e.tag.removeprefix(TEI), text_of(e)) for e in real["rus-iom112"].root.iterfind(".//t:body//*[@ref]", NS)}
    assert {("rs", "the Organization"), ("orgName", "IOM"), ("placeName", "Moscow")} <= named
    assert {tag for tag, words in named if words in ("the Organization", "Mr. Director General")} == {"rs"}


def test_slips_stay_and_are_noted(real: dict[str, File], edition: Edition) -> None:
    slips = [note for note in edition.notes if note.kind.value == "slip" and note.span]
    assert slips
    for slip in slips:
        file, statement = real[slip.anchor.statement], edition.statement_of[slip.anchor.statement]
        notes = {i: e for i, e in file.by_id.items() if e.get("type") == "slip"}
        (id,) = [i for i, e in notes.items() if text_of(e).endswith(slip.text)]
        marked = [e for e in file.all(".//body//sic") if e.get("corresp") == f"#{id}"]
        assert slip.span
        assert " ".join("".join(text_of(e) for e in marked).split()) == statement.words(slip.span).text
    assert all(not file.all(".//corr") for file in real.values())


def test_facts_say_what_they_stand_on(real: dict[str, File], small: Edition, edition: Edition) -> None:
    both = {**real, **files(pressed(small))}
    for statement in (*edition.statements, *small.statements):
        (bibl,) = both[statement.slug].all(".//sourceDesc/bibl")
        for fact in statement.metadata.facts:
            if fact.origin is Origin.ABSENT:
                (why,) = bibl.iterfind(f"t:note[@n='{fact.name}']", NS)
                assert (why.get("type"), why.text) == ("absent", fact.ground)
                continue
            element = both[statement.slug].by_id[f"fact.{fact.name}"]
            assert element.text == fact.value
            (ground,) = bibl.iterfind(f"t:note[@target='#fact.{fact.name}']", NS)
            assert ground.get("subtype") == fact.origin.value
            assert text_of(ground) == fact.ground


def test_dates_are_as_exact_as_they_are_known(real: dict[str, File], small: Edition) -> None:
    def dated(file: File) -> dict[str, str]:
        return {
            str(k): str(v) for k, v in file.by_id["fact.date"].attrib.items() if k in ("when", "notBefore", "notAfter")
        }

    assert dated(real["rus-iom112"]) == {"when": "2021-11-29"}
    assert dated(real["rus-gcm"]) == {"notBefore": "2016-09-19", "notAfter": "2018-07-13"}
    assert dated(files(pressed(small))["abc-small"]) == {"notBefore": "2001", "notAfter": "2002-03"}
