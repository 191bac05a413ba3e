"""Run the examples of the page of data as a reader would: `python examples.py` with their list on standard input.

All run in one process that is not the tests' own, since most of their time goes to imports; each is given nothing of
the others but that.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import traceback


def said(code: str, folder: str) -> str:
    """What a program says in a folder; a failure raises."""
    os.chdir(folder)
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(compile(code, "example", "exec"), {"__name__": "__main__"})
    return out.getvalue()


def main() -> None:
    """Read `[[code, folder], ...]`, write `[[what it said, what went wrong], ...]`."""
    results = []
    for code, folder in json.load(sys.stdin):
        try:
            results.append((said(code, folder), ""))
        except Exception:
            results.append(("", traceback.format_exc()))
    json.dump(results, sys.stdout)


if __name__ == "__main__":
    main()
