"""Annotations on the codebook's word."""

from __future__ import annotations

import pytest

from edition.apparatus.annotation import Basis
from edition.apparatus.terms import _pattern
from edition.edition import Edition


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("root cause", "the root causes of it", ["root causes"]),
        ("root cause", "Root cause", ["Root cause"]),
        ("vaccines", "vaccines, Vaccines.", ["vaccines", "Vaccines"]),
        ("readmission", "the readmission mechanisms", ["readmission"]),
        ("border closure", "cross-border closures", ["border closures"]),
        ("root cause", "the root of causes", []),
        ("terror", "terrorism", []),
        ("UN", "UN and UNESCO", ["UN"]),
    ],
)
def test_what_a_term_matches(term: str, text: str, found: list[str]) -> None:
    assert _pattern(term).findall(text) == found


def test_a_term_puts_a_passage_under_its_entry(small: Edition) -> None:
    (annotation,) = [a for a in small.annotations if a.basis is Basis.TERM]
    statement = small.statement_of["abc-small"]
    assert (str(annotation.anchor), str(annotation.key), annotation.by) == (
        "abc-small#p1",
        "theme:weather/rain",
        "heavy rain",
    )
    assert statement.source[annotation.spans[0]] == "Heavy rains"


def test_where_an_editor_has_read_the_term_is_silent(edition: Edition) -> None:
    pairs = [(a.anchor, a.key) for a in edition.annotations if a.basis is Basis.TERM]
    read = {(a.anchor, a.key) for a in edition.annotations if a.basis is Basis.EDITOR}
    assert pairs
    assert not read & set(pairs)
