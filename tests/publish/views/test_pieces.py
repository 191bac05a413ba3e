from __future__ import annotations

from collections.abc import Iterable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from edition.edition import Edition
from edition.publish.views.pieces import Highlight, Piece, lines
from kit.speech import speech


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], print_blob=False)
@given(st.data())
def test_pieces_joined_are_the_words_however_they_are_marked(edition: Edition, data: st.DataObject) -> None:
    statement = data.draw(st.sampled_from(edition.statements))
    paragraph = data.draw(st.sampled_from(statement.paragraphs))
    read = statement.words(paragraph.span)
    offsets = st.integers(0, len(read.text))
    pairs = data.draw(st.lists(st.tuples(offsets, offsets).filter(lambda p: p[0] < p[1]), max_size=5))
    marked = [Highlight(read.span(a, b), f"theme-{i}") for i, (a, b) in enumerate(pairs)]
    shown = lines(statement, paragraph, marked)
    assert squeezed(piece for line in shown for piece in line.pieces) == read.text
    for highlight, (start, end) in zip(marked, pairs, strict=True):
        labelled = (p for line in shown for p in line.pieces if highlight.label in p.labels)
        assert squeezed(labelled) == read.text[start:end].strip()


def squeezed(pieces: Iterable[Piece]) -> str:
    return " ".join("".join(piece.text for piece in pieces).split())


def test_each_sentence_is_a_line_with_its_id(edition: Edition) -> None:
    statement = edition.statement_of["rus-iom112"]
    assert [line.id for line in lines(statement, statement.by_locator["5"])] == [f"p5s{n}" for n in range(1, 6)]


def test_what_is_set_aside_within_a_passage_stands_between_its_words() -> None:
    statement = speech("abc-any", "The rule of law\n12-34567 30\nmust be kept. It is so.")
    (paragraph,) = statement.paragraphs
    pieces = [piece for line in lines(statement, paragraph) for piece in line.pieces]
    assert "".join(piece.text for piece in pieces).split() == "The rule of law must be kept. It is so.".split()
    assert [piece.aside for piece in pieces if piece.aside] == ["12-34567 30"]
