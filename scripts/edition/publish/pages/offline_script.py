"""The edition's scripts as one classic script, for a copy that is opened from disk.

Browsers load no module from a file's address. The modules are written so that each import stands on
its own line and each export before its declaration; nothing else of the language's modules is used, and
what is not of that form is refused.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Iterable

_IMPORT = re.compile(r'^import (?:(\{[^}]*\})|\* as (\w+)) from "(\./[\w./-]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function\*?|const|class) (\w+)", re.MULTILINE)
# A call of `import()` may stay: what would make it, the search page, does not search from disk.
_LEFT = re.compile(r"^\s*(?:import\b(?!\()|export\b)", re.MULTILINE)


def classic(read: Callable[[str], str], entries: Iterable[str], given: dict[str, object]) -> str:
    """One script of the modules at these paths and of all that they import, each run once.

    `read` gives the text of a module by its path. `given` is what the scripts find as `onDisk`, for
    what they fetch elsewhere. Raises ValueError for a module that is not of the form.
    """
    order: dict[str, str] = {}
    for entry in entries:
        _visit(read, entry, order, ())
    # Where the script is must be asked now: what runs later has no current script.
    parts = [f"globalThis.onDisk = {_literal(given)};", "const modules = {}, script = document.currentScript.src;"]
    parts += [f"modules[{_literal(path)}] = (() => {{\n{body}}})();" for path, body in order.items()]
    return "(() => {\n" + "\n".join(parts) + "\n})();\n"


def _literal(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _visit(read: Callable[[str], str], path: str, order: dict[str, str], above: tuple[str, ...]) -> None:
    """Put a module after those that it imports."""
    # Modules run one after the other, so of two that import each other the first would find nothing.
    if path in above:
        raise ValueError(f"{path} imports itself by way of {above[-1]}")
    if path in order:
        return
    source = read(path)
    for match in _IMPORT.finditer(source):
        _visit(read, _resolved(path, match[3]), order, (*above, path))
    order[path] = _body(path, source)


def _resolved(path: str, name: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), name))


def _body(path: str, source: str) -> str:
    """A module's text as the body of a function that returns what it exports."""

    def imported(match: re.Match[str]) -> str:
        # `{ a as b }` of an import is `{ a: b }` where an object is taken apart.
        names = (match[1] or match[2]).replace(" as ", ": ")
        return f"const {names} = modules[{_literal(_resolved(path, match[3]))}];"

    exported = ", ".join(match[2] for match in _EXPORT.finditer(source))
    body = _EXPORT.sub(r"\1 \2", _IMPORT.sub(imported, source))
    if left := _LEFT.search(body):
        line = body[left.start() :].strip().partition("\n")[0]
        raise ValueError(f"{path}: cannot make a classic script of {line!r}")
    return f"{body.replace('import.meta.url', _url(path))}\nreturn {{ {exported} }};\n"


def _url(path: str) -> str:
    """Where the module would be: in the folder of the classic script."""
    return f"new URL({_literal(posixpath.basename(path))}, script).href"
