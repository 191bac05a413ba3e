"""The tree of a passage's words, whatever holds for them and however it crosses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.apparatus.annotation import Note, NoteKind
from edition.apparatus.entity import Entity, EntityKind, Form, Mention
from edition.publish.data.texts.inline import Inline, What, inline
from edition.seeds.source import Span
from edition.text.marks import Mark, runs
from edition.text.statement import Paragraph, Statement
from kit.speech import speech

TEXT = "One **two *three* four. Five** six *seven, <sup>eight</sup>*  \nnine. Ten."
FORM = Form("any")
THING = Entity("thing", EntityKind.BODY, "Thing", "", "", "", (FORM,))


def passage() -> tuple[Statement, Paragraph]:
    statement = speech("abc-any", f"First.\n\n{TEXT}\n\nLast.")
    return statement, statement.paragraphs[1]


def leaves(tree: Inline, above: tuple[What, ...] = ()) -> Iterator[tuple[str, tuple[What, ...]]]:
    """Each character with what holds for it, the outermost first; a line break as it is marked."""
    for each in tree:
        if isinstance(each, str):
            yield from ((c, above) for c in each)
        elif each.what is Mark.BREAK:
            yield "\n", above
        else:
            assert each.children, "nothing holds for no words"
            yield from leaves(each.children, (*above, each.what))


def spans(statement: Statement, paragraph: Paragraph) -> st.SearchStrategy[Span]:
    read = statement.words(paragraph.span)
    at = st.integers(0, len(read.text))
    pairs = st.tuples(at, at).filter(lambda p: p[0] < p[1])
    return pairs.map(lambda p: read.span(*p))


def source(statement: Statement, span: Span, paragraph: Paragraph) -> Iterator[tuple[int, str, frozenset[Mark]]]:
    """The characters of a span that are no delimiters, with their places and marks."""
    for run in runs(statement.source.text, paragraph.span):
        places = range(max(run.span.start, span.start), min(run.span.end, span.end))
        if Mark.BREAK in run.marks and len(places):
            yield places[0], "\n", run.marks - {Mark.BREAK}
        elif len(places):
            yield from ((i, statement.source.text[i], run.marks) for i in places)


@given(st.data())
def test_whatever_holds_the_words_are_the_same(data: st.DataObject) -> None:
    statement, paragraph = passage()
    any_span = spans(statement, paragraph)
    mentions = [
        Mention(paragraph.anchor, s, THING, FORM) for s in data.draw(st.lists(any_span, max_size=4, unique=True))
    ]
    slips = [Note(paragraph.anchor, NoteKind.SLIP, "So.", s) for s in data.draw(st.lists(any_span, max_size=2))]
    for span in (paragraph.span, *(s.span for s in paragraph.sentences)):
        found = list(leaves(inline(statement, paragraph, span, mentions, slips)))
        told = list(source(statement, span, paragraph))
        assert [c for c, _ in found] == [c for _, c, _ in told]
        for (_, above), (place, _, marks) in zip(found, told, strict=True):
            here = {m for m in above if isinstance(m, Mark)}
            assert here == marks
            held = Span(place, place + 1)
            assert {n for n in above if isinstance(n, Note)} == {n for n in slips if n.span and n.span.holds(held)}
            named = {m for m in above if isinstance(m, Mention)}
            assert named <= {m for m in mentions if m.span.holds(held) and span.holds(m.span)}


@given(st.data())
def test_names_that_nest_are_all_there_and_whole(data: st.DataObject) -> None:
    statement, paragraph = passage()
    outer, inner = data.draw(spans(statement, paragraph)), data.draw(spans(statement, paragraph))
    crossing = outer.meets(inner) and not outer.holds(inner) and not inner.holds(outer)
    mentions = [Mention(paragraph.anchor, s, THING, FORM) for s in dict.fromkeys((outer, inner))]
    tree = inline(statement, paragraph, paragraph.span, mentions)
    whole = [n for n in nodes(tree) if isinstance(n, Mention)]
    if crossing:
        assert [m.span for m in whole] == [min(outer, inner)]
    else:
        assert sorted(m.span for m in whole) == sorted({outer, inner})


def nodes(tree: Inline) -> Iterator[What]:
    for each in tree:
        if not isinstance(each, str):
            yield each.what
            yield from nodes(each.children)


@pytest.mark.parametrize(
    ("words", "is_marked"), [("two three", True), ("three four", True), ("four. Five", False), ("eight nine", True)]
)
def test_a_name_is_marked_once_within_a_sentence_and_never_over_its_end(words: str, is_marked: bool) -> None:
    statement, paragraph = passage()
    (span,) = statement.words(paragraph.span).find(words)
    mention = Mention(paragraph.anchor, span, THING, FORM)
    by_sentence = [inline(statement, paragraph, s.span, [mention]) for s in paragraph.sentences]
    assert [n for tree in by_sentence for n in nodes(tree) if isinstance(n, Mention)] == [mention] * is_marked
