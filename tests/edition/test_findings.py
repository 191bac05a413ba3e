"""Bad input: one clear line each, all of a run together, never an exception."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import freeze
from edition import compile_edition
from edition.edition import Edition
from kit import small_history, versions

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "findings.yml").read_text("utf-8")
)


def spoil(desk: Path, case: dict[str, Any]) -> None:
    if case.get("versions"):
        versions.write(desk)
    if case.get("published"):
        assert freeze.main([str(desk)]) == 0
        small_history.raise_version(desk, "1.3.0", "2024-03-01")
    removed = case.get("remove", [])
    for name in [removed] if isinstance(removed, str) else removed:
        (desk / name).unlink()
    if "copy" in case:
        source, target = (desk / name for name in case["copy"])
        target.parent.mkdir(exist_ok=True)
        shutil.copy(source, target)
    if "content" in case:
        (desk / case["file"]).parent.mkdir(exist_ok=True)
        (desk / case["file"]).write_text(case["content"], "utf-8")
    if "bytes" in case:
        (desk / case["file"]).write_bytes(case["bytes"].encode("latin-1"))
    for edit in [case, *case.get("also", [])]:
        if "replace" in edit:
            path = desk / edit["file"]
            text = path.read_text("utf-8")
            assert text.count(edit["replace"]) == 1, f"{case['name']}: the words to replace must stand once"
            path.write_text(text.replace(edit["replace"], edit["with"]), "utf-8")


def test_the_small_edition_is_sound(small: Edition) -> None:
    assert small.findings == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_finding(desk: Path, case: dict[str, Any]) -> None:
    spoil(desk, case)
    assert sorted(map(str, compile_edition(desk).findings)) == sorted(case["says"])


def test_every_kind_of_finding_has_a_case() -> None:
    """A rule without a case is a rule that nobody has seen fail."""
    package = Path(__file__).parent.parent.parent / "scripts" / "edition"
    known = {code for path in package.rglob("*.py") for code in _codes(path.read_text("utf-8"))}
    told = {line.rpartition("[")[2].rstrip("]") for case in CASES for line in case["says"]}
    assert told == known - {"theme-without-hue"}, "hues are a project's, see test_palette"


def _codes(code: str) -> set[str]:
    import ast

    calls = [n for n in ast.walk(ast.parse(code)) if isinstance(n, ast.Call) and getattr(n.func, "id", "") == "Finding"]
    return {
        c.value
        for call in calls
        for c in ast.walk(call.args[1])
        if isinstance(c, ast.Constant) and isinstance(c.value, str)
    }


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_spoilt_file_raises(desk: Path, data: st.DataObject) -> None:
    """Any bytes anywhere in any file give findings or an edition, never an exception."""
    path = data.draw(st.sampled_from(sorted(p for p in desk.rglob("*") if p.is_file())))
    whole = path.read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 40)))
    junk = data.draw(
        st.binary(max_size=6) | st.sampled_from([b"[", b"{", b"&a ", b"*a", b"!!x ", b": ", b"- ", b"\t", b"? "])
    )
    try:
        path.write_bytes(whole[:start] + junk + whole[end:])
        for finding in compile_edition(desk).findings:
            assert "\n" not in str(finding)
            assert str(finding).startswith("seeds/")
    finally:
        path.write_bytes(whole)
