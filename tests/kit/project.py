"""The project under test: where it stands, and how a person builds its site."""

from __future__ import annotations

import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SMALL = Path(__file__).parent / "small"
"""Seeds of an edition made for tests: one short statement, two themes, one instrument."""


def build(root: Path, site: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` as a person would, in a process of its own; a warning fails it, whoever warns.

    What it says for information is left out, so that a good build says nothing.
    """
    # Not --quiet: MkDocs counts warnings where they are written, and --quiet drops them before that.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    said = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "", **environment}
    done = subprocess.run(command, cwd=root, env=said, capture_output=True, text=True, check=False)
    told = "".join(entry for entry in entries(done.stderr) if not entry.startswith("INFO"))
    failed = done.returncode or int(any(entry.startswith("WARNING") for entry in entries(told)))
    return subprocess.CompletedProcess(command, failed, done.stdout, done.stderr if failed else told)


def entries(log: str) -> list[str]:
    """The entries of MkDocs's log; one may go on over several lines."""
    return [entry for entry in re.split(r"^(?=[A-Z]+ +-  )", log, flags=re.MULTILINE) if entry]


def copy(project: Path) -> Path:
    """A copy of the project without what is made, for a test to change."""
    project.mkdir(exist_ok=True)
    for name in ("docs", "scripts", "seeds"):
        shutil.copytree(ROOT / name, project / name)
    for name in ("mkdocs.yml", "Makefile"):
        shutil.copy(ROOT / name, project)
    return project


class _Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # A browser asks for dozens of files a page, and need not connect for each.

    def end_headers(self) -> None:
        if "/assets/" in self.path:  # No test changes these while it runs.
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback, at the address given."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
