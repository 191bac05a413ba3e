from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from edition.text.declared import Declarations
from edition.text.segment import segment

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "segment.yml").read_text("utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_segment(case: dict[str, Any]) -> None:
    text = case["text"]
    divisions, joins = ([text.index(before) for before in case.get(name, ())] for name in ("divide", "join"))
    blocks = segment(text, Declarations(frozenset(divisions), frozenset(joins)))
    assert [f"{b.role.value} {text[b.span.start : b.span.end]}" for b in blocks] == case["blocks"]
