"""The project under test: where it stands, and how a person builds its site."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SMALL = Path(__file__).parent / "small"
"""Seeds of an edition made for tests: one short statement, two themes, one instrument."""


def build(root: Path, site: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` as a person would, in a process of its own."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    said = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "", **environment}
    return subprocess.run(command, cwd=root, env=said, capture_output=True, text=True, check=False)
