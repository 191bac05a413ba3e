"""The walls of the house: imports point one way, and only the hook knows MkDocs.

Each test lists every module that breaks its rule, so that a move is seen whole and not one file at a time.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.project import ROOT
from kit.walls import Module, climbs, modules, room_of

FLOORS = {
    "seeds": 0,
    "text": 1,
    "apparatus": 2,
    "edition": 3,
    "check": 4,
    "said": 4,
    "compile": 5,
    "dossier": 5,
    "drafting": 6,
    "publish": 7,
    "publish.base": 7,
    "publish.cite": 8,
    "publish.index": 8,
    "publish.remarks": 8,
    "publish.search": 8,
    "publish.views": 8,
    "publish.machines": 9,
    "publish.data": 10,
    "publish.pages": 11,
    "publish.site": 12,
}
"""The rooms of the package by floor; a room imports from the floors below its own, and from nothing beside it.

A dotted name is a room within a room (`publish.pages`); the longest that a module's name begins with counts.
"""
MODULES = modules(ROOT / "scripts")
PACKAGE = [module for module in MODULES if module.name.startswith("edition.")]


def told(rule: str, offenders: list[str]) -> str:
    return "\n".join([f"{rule}; {len(offenders)} break this:", *offenders])


def held(rule: str, offenders: list[str]) -> None:
    if offenders:
        pytest.fail(told(rule, offenders), pytrace=False)


def test_imports_point_down() -> None:
    held("A room imports from the floors below its own", list(climbs(MODULES, "edition", FLOORS)))


def test_every_floor_has_a_room() -> None:
    rooms = {room_of(module.name.removeprefix("edition."), FLOORS) for module in PACKAGE}
    held("A room of the table of floors has modules", sorted(set(FLOORS) - rooms))


def test_publish_is_not_needed_to_compile() -> None:
    (compiler,) = [module for module in MODULES if module.name == "edition.compile"]
    offenders = [name for name in compiler.imports if name.startswith("edition.publish")]
    held("An edition is compiled without knowing how it is published", offenders)


def test_engines_know_no_program() -> None:
    programs = {module.name for module in MODULES if module.path.parent == ROOT / "scripts"}
    engines = [module for module in MODULES if module.name.startswith("engines.")]
    offenders = [f"{m.name}: {n}" for m in engines for n in m.asks_for(*programs)]
    held("Programs call engines, and engines call no program", offenders)


def test_only_the_hook_knows_mkdocs() -> None:
    offenders = [f"{m.name}: {n}" for m in MODULES if m.name != "hooks" for n in m.asks_for("mkdocs", "material")]
    held("Only scripts/hooks.py imports MkDocs or its theme", offenders)


def test_the_edition_runs_no_program() -> None:
    machines = ("subprocess", "os", "multiprocessing", "concurrent", "pypandoc", "engines")
    offenders = [f"{m.name}: {n}" for m in PACKAGE for n in m.asks_for(*machines)]
    held("The package starts no process and asks no outside program", offenders)


def test_markup_lives_in_templates() -> None:
    """No string of the code closes an element; the four marks of sources are no markup of ours."""
    offenders = [
        f"{m.name}: {string!r}"
        for m in MODULES
        if m.path.name != "marks.py"
        for string in m.strings
        if "</" in string and "<sup>" not in string and "</sup>" not in string
    ]
    held("Markup stands in templates", offenders)


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("text/a.py", "from edition.publish.pages import b", "edition.text.a (text, floor 1) imports"),
        ("text/a.py", "from edition.publish import pages", "imports edition.publish.pages (publish.pages, floor 7)"),
        ("publish/base/a.py", "def f():\n    import edition.publish.pages.b", "(publish.base, floor 6) imports"),
        ("publish/views/a.py", "from edition.publish.pages import b", "(publish.views, floor 7) imports"),
        ("publish/base/a.py", "from edition import compile_edition", "imports the package's face"),
        ("text/a.py", "from .b import c", "imports are absolute"),
        ("cellar/a.py", "", "edition.cellar.a stands on no floor"),
        ("publish/pages/a.py", "from edition.publish.pages.b import c\nimport pathlib", None),
    ],
)
def test_a_climb_is_seen(tmp_path: Path, name: str, code: str, said: str | None) -> None:
    others = ("__init__.py", "publish/__init__.py", "publish/pages/__init__.py", "publish/pages/b.py")
    for path, text in {**dict.fromkeys(others, ""), name: code}.items():
        (tmp_path / "edition" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "edition" / path).write_text(text, "utf-8")
    floors = {"text": 1, "publish": 9, "publish.base": 6, "publish.pages": 7, "publish.views": 7}
    found = list(climbs(modules(tmp_path), "edition", floors))
    assert [said in line for line in found if said] == [True] * len(found)
    assert bool(found) == bool(said)


def test_a_module_knows_its_name() -> None:
    assert Module("edition", ROOT / "scripts/edition/__init__.py") in MODULES
    assert Module("edition.text.anchor", ROOT / "scripts/edition/text/anchor.py") in MODULES
