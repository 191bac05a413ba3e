"""What `make breaks` breaks on purpose is still there to be broken, and so are the tests that should find it."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from kit.project import ROOT

BREAKS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests" / "bench" / "breaks.yml").read_text("utf-8"))


@pytest.mark.parametrize("known", BREAKS, ids=lambda known: f"{known['room']}, {known['file']}")
def test_a_known_break_can_be_made(known: dict[str, Any]) -> None:
    assert (ROOT / known["file"]).read_text("utf-8").count(known["old"]) == 1
    named = [word for word in known["tests"] if word.startswith("tests/")]
    assert named
    assert [path for path in named if not (ROOT / path.partition("::")[0]).exists()] == []
