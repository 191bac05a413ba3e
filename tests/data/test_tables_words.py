"""Words, sentences and marks come back out of the tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.publish.data.tables.passages import MARKS, PASSAGES, SENTENCES
from edition.publish.data.tables.table import Row, Value
from edition.text.marks import Mark, runs
from edition.text.statement import Statement
from kit.rows import rows_of, samples
from kit.samples import edition_of
from kit.speech import speech
from kit.whole import whole


@samples
def test_the_words_come_back_in_order(name: str) -> None:
    edition = edition_of(name)
    expected = [
        (s.slug, str(p.anchor), p.anchor.id, s.words(p.span).text, p.role.value)
        for s in edition.statements
        for p in s.paragraphs
    ]
    found = rows_of(name)["passages"]
    assert [tuple(row[c] for c in ("statement", "id", "anchor", "text", "role")) for row in found] == expected
    for statement in edition.statements:
        positions = [row["position"] for row in found if row["statement"] == statement.slug]
        assert positions == list(range(1, len(positions) + 1))


@samples
def test_sentences_joined_are_their_passage(name: str) -> None:
    sentences: dict[Value, list[str]] = {}
    for row in rows_of(name)["sentences"]:
        sentences.setdefault(row["passage"], []).append(str(row["text"] or ""))
    numbered = {row["id"]: row["text"] for row in rows_of(name)["passages"] if row["locator"]}
    assert {passage: " ".join(filter(None, texts)) for passage, texts in sentences.items()} == numbered


@samples
@pytest.mark.parametrize("table", ["quotations", "mentions", "sentences"])
def test_what_is_quoted_stands_where_it_is_said_to(name: str, table: str) -> None:
    words = {row["id"]: str(row["text"]) for row in rows_of(name)["passages"]}
    for row in rows_of(name)[table]:
        start, end = row["start"], row["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert words[row["passage"]][start:end] == row["text"]
        assert str(row["text"]).strip() == row["text"]


@samples
def test_facts_that_quote_name_the_place(name: str) -> None:
    words = {row["id"]: str(row["text"]) for row in rows_of(name)["passages"]}
    for row in rows_of(name)["facts"]:
        assert (row["origin"] == "quote") == (row["passage"] is not None)
        if row["passage"]:
            assert words[row["passage"]][int(row["start"] or 0) : int(row["end"] or 0)] == row["ground"]


Marked = dict[str, list[tuple[str, frozenset[str]]]]


def marked(statement: Statement) -> Marked:
    """Each character of each passage's words with its marks, from the source itself."""
    found = {}
    for paragraph in statement.paragraphs:
        read = statement.words(paragraph.span)
        marks = {
            at: run.marks
            for run in runs(statement.source.text, paragraph.span)
            for at in range(run.span.start, run.span.end)
        }
        named = [frozenset(m.value for m in marks[at] if m is not Mark.BREAK) for at in read.offsets]
        found[str(paragraph.anchor)] = list(zip(read.text, named, strict=True))
    return found


def from_tables(statement: Statement) -> Marked:
    """The same from the tables."""
    unit = whole(edition_of("small")).unit(statement)
    passages = {row[0]: str(row[PASSAGES.names.index("text")]) for row in PASSAGES.rows(*unit)}
    marks: dict[Value, list[set[str]]] = {id: [set() for _ in words] for id, words in passages.items()}
    for passage, _, start, end, mark in MARKS.rows(*unit):
        assert isinstance(start, int)
        assert isinstance(end, int)
        if mark == Mark.BREAK.value:
            assert passages[passage][start:end] == " "
        else:
            for at in range(start, end):
                marks[passage][at].add(str(mark))
    return {str(id): list(zip(words, map(frozenset, marks[id]), strict=True)) for id, words in passages.items()}


PIECES = ("*", "**", " ", "a", "B.", "\n", "  \n", "\\\n", "<sup>", "</sup>", "\n\n", "- ")
TEXTS = st.lists(st.sampled_from(PIECES)).map("".join).filter(lambda text: bool(text.strip()))


def blank(text: list[tuple[str, frozenset[str]]]) -> list[tuple[str, frozenset[str]]]:
    """Without spaces, of which marks may or may not hold those that several became one of."""
    return [pair for pair in text if pair[0] != " "]


@given(TEXTS)
def test_marks_come_back_of_any_text(text: str) -> None:
    statement = speech("abc-any", text)
    expected, found = marked(statement), from_tables(statement)
    assert {id: blank(words) for id, words in found.items()} == {id: blank(words) for id, words in expected.items()}


@given(TEXTS)
def test_sentences_tile_any_text(text: str) -> None:
    statement = speech("abc-any", text)
    unit = whole(edition_of("small")).unit(statement)
    sentences: dict[Value, list[Row]] = {}
    for row in SENTENCES.rows(*unit):
        sentences.setdefault(row[1], []).append(row)
    for paragraph in statement.numbered():
        texts = [str(row[6]) for row in sentences[str(paragraph.anchor)] if row[6]]
        assert " ".join(texts) == statement.words(paragraph.span).text


def test_line_breaks_of_the_real_texts_are_told() -> None:
    edition = edition_of("real")
    breaks = [row for row in rows_of("real")["marks"] if row["mark"] == Mark.BREAK.value]
    expected = sum(
        Mark.BREAK in run.marks for s in edition.statements for p in s.paragraphs for run in runs(s.source.text, p.span)
    )
    assert len(breaks) == expected > 0


def test_a_mark_is_told_once_though_another_stands_in_it() -> None:
    words = {row["id"]: str(row["text"]) for row in rows_of("hostile")["passages"]}
    passage = next(id for id, text in words.items() if "nested" in text)
    found = [row for row in rows_of("hostile")["marks"] if row["passage"] == passage]
    assert [(row["mark"], words[passage][int(row["start"] or 0) : int(row["end"] or 0)]) for row in found] == [
        ("strong", "A nested mark"),
        ("emphasis", "nested"),
        ("emphasis", "another"),
        ("superscript", "nd"),
        ("line break", " "),
        ("line break", " "),
    ]
