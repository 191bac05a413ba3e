"""What of a source's characters is a mark, and what is just itself."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.seeds.source import Span
from edition.text.marks import Mark, runs
from edition.text.words import words

SIGNS = {Mark.STRONG: "B", Mark.EMPHASIS: "I", Mark.SUPERSCRIPT: "^", Mark.BREAK: "/"}


def shown(text: str) -> str:
    """The runs, each as its characters with the signs of its marks before them."""
    return "|".join(
        "".join(sorted(SIGNS[m] for m in run.marks)) + ":" + text[run.span.start : run.span.end]
        for run in runs(text, Span(0, len(text)))
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", ":plain"),
        ("a **b** c", ":a |B:b|: c"),
        ("a *b* c", ":a |I:b|: c"),
        ("***b***", "BI:b"),
        ("**a *b* c**", "B:a |BI:b|B: c"),
        ("112<sup>th</sup> day", ":112|^:th|: day"),
        ("**112<sup>th</sup>**", "B:112|B^:th"),
        ("one  \ntwo", ":one|/:  \n|:two"),
        ("one\\\ntwo", ":one|/:\\\n|:two"),
        ("one \ntwo", ":one \ntwo"),
        ("2 * 3 * 4", ":2 * 3 * 4"),
        ("2*3*4", ":2*3*4"),
        ("a **b", ":a **b"),
        ("****a****", ":****a****"),
        ("<sup>a", ":<sup>a"),
        ("a</sup>", ":a</sup>"),
        ("<sup class=x>a</sup>", ":<sup class=x>a</sup>"),
        ("<b>a</b> _b_ `c` [d](e)", ":<b>a</b> _b_ `c` [d](e)"),
        ("**", ":**"),
        ("** a **", ":** a **"),
        ("\\*a\\* \\(b\\)", ":*a|:* |:(b|:)"),
        ("a\\b \\ c", ":a\\b \\ c"),
        ("\\<sup>a</sup>", ":<sup>a</sup>"),
        ("a<br>\nb", ":a|/:<br>\n|:b"),
    ],
)
def test_marks(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize("brk", ["  \n", "   \r\n", "\\\n", "\\\r\n"])
def test_a_line_break_is_white_space_in_the_words(brk: str) -> None:
    text = f"one{brk}two \\ three"
    read = words(text, Span(0, len(text)))
    assert read.text == "one two \\ three"
    assert [text[at] for at in read.offsets[:3]] == ["o", "n", "e"]


@given(st.text(st.sampled_from("a *<sup>/\\\n"), max_size=40))
def test_only_delimiters_are_left_out(text: str) -> None:
    found = runs(text, Span(0, len(text)))
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    inside = {i for run in found for i in range(run.span.start, run.span.end)}
    left_out = "".join(c for i, c in enumerate(text) if i not in inside)
    escapes = sum(c == "\\" for c in left_out)
    assert left_out.replace("<sup>", "").replace("</sup>", "").replace("\\", "").strip("*") == ""
    assert escapes <= len(re.findall(r"\\[*<>/\\]", text))
