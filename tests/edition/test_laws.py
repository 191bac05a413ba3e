"""Laws that every statement keeps, the real ones and any other."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from edition.edition import Edition
from edition.seeds.source import Source, Span
from edition.text.anchor import Anchor
from edition.text.follow import History
from edition.text.number import number
from edition.text.segment import segment
from edition.text.sentences import sentence_spans
from edition.text.statement import Paragraph
from edition.text.words import words
from kit.speech import speech

TEXTS = st.text(
    st.sampled_from("aB z.!?,;:-–•*_<>&\"'()#\\\n\n\r\t\u00a0\ufeff1²é") | st.sampled_from("Thank you.")
) | st.lists(
    st.sampled_from(
        ["**Title**", "Mr. President,", "- an item; - another", "Thank you.", "A *b* c.", "<sup>x</sup>", "  \n", ""]
    )
    | st.sampled_from(
        [
            "12-34567 30",
            "7",
            "# B",
            "> c",
            "(a) d",
            "3. E",
            "---",
            "Q: F?",
            "g-\nh",
            "\\(i\\) j",
            "<!-- k -->",
            "no end",
        ]
    )
).map("\n\n".join)


def check_laws(text: str, paragraphs: tuple[Paragraph, ...]) -> None:
    assert "".join(text[p.extent.start : p.extent.end] for p in paragraphs) == (text if paragraphs else "")
    for paragraph in paragraphs:
        assert paragraph.extent.holds(paragraph.span)
        assert len(paragraph.span)
        for sentence in paragraph.sentences:
            assert Anchor.parse(str(sentence.anchor)) == sentence.anchor
            assert sentence.anchor.passage == paragraph.anchor
        if paragraph.sentences:
            spans = [sentence.span for sentence in paragraph.sentences]
            assert (spans[0].start, spans[-1].end) == (paragraph.span.start, paragraph.span.end)
            assert all(a.end == b.start for a, b in pairwise(spans))
        assert Anchor.parse(str(paragraph.anchor)) == paragraph.anchor
        assert bool(paragraph.sentences) == paragraph.anchor.numbered == paragraph.role.numbered
    anchors = [paragraph.anchor for paragraph in paragraphs]
    assert len({anchor.id for anchor in anchors}) == len(anchors)
    numbered = [anchor for anchor in anchors if anchor.numbered]
    assert numbered == sorted(numbered)


def test_the_real_statements_keep_the_laws(edition: Edition) -> None:
    assert {"rus-gcm", "rus-iom112"} <= edition.statement_of.keys()
    for statement in edition.statements:
        check_laws(statement.source.text, statement.paragraphs)


@given(TEXTS)
def test_any_text_keeps_the_laws(text: str) -> None:
    source = Source("any", text)
    check_laws(text, number("abc-any", source, segment(text), History()).paragraphs)


@given(TEXTS)
def test_nothing_but_white_space_and_labels_is_outside_the_spans_and_what_is_set_aside(text: str) -> None:
    statement = speech("abc-any", text)
    spans = (*(p.span for p in statement.paragraphs), *statement.reading.aside, *statement.reading.hidden)
    inside = {i for span in spans for i in range(span.start, span.end)}
    outside = "".join(c for i, c in enumerate(text) if i not in inside and not c.isspace())
    labels = "".join(p.own for p in statement.paragraphs)
    assert Counter(outside) - Counter(labels) <= Counter("-–•*\ufeff#\\.:()[]>" * len(text))


@given(TEXTS)
def test_what_is_set_aside_is_in_no_words(text: str) -> None:
    statement = speech("abc-any", text)
    between = {i for span in statement.set_aside for i in range(span.start, span.end)}
    inner = {i for span in statement.reading.aside for i in range(span.start, span.end)}
    for paragraph in statement.paragraphs:
        assert not between & set(range(paragraph.span.start, paragraph.span.end))
        read = statement.words(paragraph.span)
        assert all(at not in inner or read.text[i] == " " for i, at in enumerate(read.offsets))
        shown = {i for run in statement.runs(paragraph.span) for i in range(run.span.start, run.span.end)}
        assert not shown & inner


@given(TEXTS)
def test_sentences_joined_are_the_text(text: str) -> None:
    spans = sentence_spans(text, Span(0, len(text)))
    assert "".join(text[s.start : s.end] for s in spans) == text


@given(TEXTS, st.data())
def test_what_is_found_in_the_words_is_there_in_the_source(text: str, data: st.DataObject) -> None:
    read = words(text, Span(0, len(text)))
    assert list(read.offsets) == sorted(set(read.offsets))
    assert all(c == " " or c == text[o] for c, o in zip(read.text, read.offsets, strict=True))
    if read.text.strip():
        start = data.draw(st.integers(0, len(read.text) - 1))
        end = data.draw(st.integers(start + 1, len(read.text)))
        quote = read.text[start:end]
        if quote.strip() == quote:
            assert read.span(start, end) in read.find(quote)
