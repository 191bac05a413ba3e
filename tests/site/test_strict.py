"""A slip in what is written by hand ends the build, and the file that has it is named."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kit.project import ROOT, build, copy

SLIPS = [
    ("docs/method.md", "\n", "\nSee [there](nowhere.md).\n", "'method.md' contains a link 'nowhere.md'"),
    ("docs/method.md", "\n", "\nAnd [there](statements/rus-gcm.md#p99).\n", "a link 'statements/rus-gcm.md#p99'"),
    ("mkdocs.yml", "nav:\n", "nav:\n  - Lost: lost.md\n", "A reference to 'lost.md' is included in the 'nav'"),
]
"""Files with their first words that give way, the words that do the harm, and what must be said of it."""


def make_site(project: Path) -> subprocess.CompletedProcess[str]:
    """What `make site` does there, with the tests' own Python as if it were installed."""
    command = ["make", "-o", ".venv/site.stamp", f"BIN={Path(sys.executable).parent}", "site"]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


def built(project: Path) -> subprocess.CompletedProcess[str]:
    return build(project, project / ".build" / "tried")


WAYS = pytest.mark.parametrize("way", [built, make_site])


@WAYS
def test_a_dead_link_ends_the_build(tmp_path: Path, way: Callable[[Path], subprocess.CompletedProcess[str]]) -> None:
    """A page, a passage, and an entry of the navigation: each counts, and the site that stood stands still."""
    project = copy(tmp_path / "project")
    for name, words, slip, _ in SLIPS:
        text = (project / name).read_text("utf-8")
        (project / name).write_text(text.replace(words, slip, 1), "utf-8")
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("a good site", "utf-8")
    done = way(project)
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert [told for *_, told in SLIPS if told not in said] == []
    assert f"Aborted with {len(SLIPS)} warnings" in said
    assert (project / "site" / "index.html").read_text("utf-8") == "a good site"


@WAYS
@pytest.mark.parametrize("event", ["on_startup(command, dirty)", "on_pre_build(config)"])
def test_a_warning_at_any_time_ends_the_build(
    tmp_path: Path, way: Callable[[Path], subprocess.CompletedProcess[str]], event: str
) -> None:
    """MkDocs does not count what is said before it begins to build."""
    files = {
        "mkdocs.yml": "site_name: A\nhooks: [warn.py]\n",
        "warn.py": f"import logging\ndef {event}:\n    logging.getLogger('mkdocs.plugins.x').warning('Hm!')\n",
        "docs/index.md": "# A\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    shutil.copy(ROOT / "Makefile", tmp_path)
    done = way(tmp_path)
    assert done.returncode != 0
    assert "Hm!" in done.stdout + done.stderr
