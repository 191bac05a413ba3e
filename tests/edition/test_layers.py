"""The walls of the house: imports point one way, and only the hook knows MkDocs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parent.parent.parent / "scripts"
FLOORS = {
    "seeds": 0,
    "text": 1,
    "apparatus": 2,
    "edition": 3,
    "check": 4,
    "compile": 5,
    "publish": 6,
}
"""The rooms of the package by floor; a room may import from its own floor and those below."""


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module or ""


def rooms() -> list[Path]:
    return sorted(p for p in (SCRIPTS / "edition").rglob("*.py") if p.parent != SCRIPTS / "edition" or p.stem in FLOORS)


@pytest.mark.parametrize("path", rooms(), ids=lambda p: str(p.relative_to(SCRIPTS)))
def test_imports_point_down(path: Path) -> None:
    room = path.relative_to(SCRIPTS / "edition").parts[0].removesuffix(".py")
    for name in imports(path):
        if name.startswith("edition."):
            assert FLOORS[name.split(".")[1]] <= FLOORS[room], f"{path.name} may not import {name}"
        assert name != "edition", f"{path.name} imports the package's face"


def test_publish_is_not_needed_to_compile() -> None:
    assert not any(name.startswith("edition.publish") for name in imports(SCRIPTS / "edition" / "compile.py"))


@pytest.mark.parametrize("path", sorted(SCRIPTS.rglob("*.py")), ids=lambda p: str(p.relative_to(SCRIPTS)))
def test_only_the_hook_knows_mkdocs(path: Path) -> None:
    assert path.name == "hooks.py" or not any(n.split(".")[0] in ("mkdocs", "material") for n in imports(path))


@pytest.mark.parametrize("path", sorted(SCRIPTS.rglob("*.py")), ids=lambda p: str(p.relative_to(SCRIPTS)))
def test_markup_lives_in_templates(path: Path) -> None:
    """No string of the code opens an element; the four marks of sources are no markup of ours."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and path.name != "marks.py":
            assert "</" not in node.value or "<sup>" in node.value or "</sup>" in node.value, node.value


def test_the_package_has_no_rooms_without_a_floor() -> None:
    found = {
        p.relative_to(SCRIPTS / "edition").parts[0].removesuffix(".py") for p in (SCRIPTS / "edition").rglob("*.py")
    }
    assert found - {"__init__"} == set(FLOORS)


@pytest.mark.parametrize("path", rooms(), ids=lambda p: str(p.relative_to(SCRIPTS)))
def test_the_edition_runs_no_program(path: Path) -> None:
    assert not {"subprocess", "os", "multiprocessing", "pypandoc"} & {name.split(".")[0] for name in imports(path)}
