"""Modules of a source folder, what each imports, and on which floor each stands, for the tests of layers."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Module:
    """A file of code by its dotted name below the source folder: `edition.text.anchor`; a package by its own."""

    name: str
    path: Path

    @cached_property
    def tree(self) -> ast.Module:
        """Its code, parsed; read once, because every rule goes through all of it."""
        return ast.parse(self.path.read_text("utf-8"))

    @cached_property
    def imports(self) -> tuple[str, ...]:
        """The dotted names that it imports, anywhere in it; a relative one begins with its dots."""
        return tuple(_imports(self.tree))

    @property
    def strings(self) -> Iterator[str]:
        """Every string that stands in it."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value

    def asks_for(self, *packages: str) -> list[str]:
        """What it imports from these top-level packages."""
        return [name for name in self.imports if name.partition(".")[0] in packages]


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            # `from publish import pages` may name a room: the name matters as much as where it is taken from.
            yield from (f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names)


def modules(folder: Path) -> list[Module]:
    """All modules below a source folder, by name."""
    found = ((path.relative_to(folder).with_suffix("").parts, path) for path in sorted(folder.rglob("*.py")))
    return [Module(".".join(parts).removesuffix(".__init__"), path) for parts, path in found]


def room_of(name: str, floors: Mapping[str, int]) -> str | None:
    """The room that a dotted name belongs to: the longest of the table that it begins with; `None` without one."""
    parts = name.split(".")
    heads = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((head for head in heads if head in floors), None)


def climbs(found: list[Module], package: str, floors: Mapping[str, int]) -> Iterator[str]:
    """Every import within a package that breaks the rule of its floors, as a line that says which and why.

    The floors are those of rooms below the package, by dotted name. The package's own `__init__` is its
    face: it may import anything, and nothing inside may import it.
    """
    known = {module.name: 0 for module in found}
    for module in found:
        if not module.name.startswith(f"{package}."):
            continue
        own = room_of(module.name.removeprefix(f"{package}."), floors)
        if own is None:
            yield f"{module.name} stands on no floor"
            continue
        yield from (f"{module.name} imports {n}: imports are absolute" for n in module.imports if n.startswith("."))
        for name in dict.fromkeys(room_of(name, known) for name in module.imports):
            other = room_of(name.removeprefix(f"{package}."), floors) if name else None
            if name == package:
                yield f"{module.name} imports the package's face, {name}"
            elif other and other != own and floors[other] >= floors[own]:
                yield f"{module.name} ({own}, floor {floors[own]}) imports {name} ({other}, floor {floors[other]})"
