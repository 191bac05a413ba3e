from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from edition.seeds.source import Span
from edition.text.sentences import sentence_spans

CASES: list[list[str]] = yaml.safe_load((Path(__file__).parent.parent / "cases" / "sentences.yml").read_text("utf-8"))


@pytest.mark.parametrize("sentences", CASES, ids=lambda s: s[0][:30])
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[s.start : s.end].strip() for s in sentence_spans(text, Span(0, len(text)))] == sentences
