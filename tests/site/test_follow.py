"""What CONTRIBUTING says of where a new thing goes is followed, to the letter, in a copy of the project."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from edition import compile_edition
from kit.project import ROOT, copy

STEP = re.compile(
    r"```\w+\n# (?P<file>(?:scripts|seeds)/\S+), (?:at the end|under: (?P<line>[^\n]+))\n(?P<text>.*?)```", re.DOTALL
)


def follow(project: Path) -> int:
    """Take every step; how many there were."""
    steps = list(STEP.finditer((ROOT / "CONTRIBUTING.md").read_text("utf-8")))
    for step in steps:
        path = project / step["file"]
        text = path.read_text("utf-8") if path.exists() else ""
        if step["line"]:
            assert text.count(f"\n{step['line']}\n") == 1, f"{step['file']} has no line {step['line']}"
            kept = f"{step['line']}\n"
            text = text.replace(kept, kept + step["text"], 1)
        else:
            text = f"{text}\n\n{step['text']}" if text else step["text"]
        path.write_text(text, "utf-8")
    return len(steps)


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy(tmp_path_factory.mktemp("followed") / "project")
    assert follow(project) == 10
    readings = project / "seeds/readings/rus-gcm.yml"
    readings.write_text(readings.read_text("utf-8").replace("kind: comment", "kind: query", 1), "utf-8")
    return project


def run(project: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *command], cwd=project, capture_output=True, text=True, check=False)


def test_each_new_thing_is_published(followed: Path) -> None:
    done = run(followed, "scripts/write_pages.py", "pages")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    pages = followed / "pages"
    assert "sovereignty" in (pages / "statements/rus-gcm/rus-gcm.words.txt").read_text("utf-8").split()
    assert "Every word of the statement, once." in (pages / "data/index.html").read_text("utf-8")
    count = len(compile_edition(ROOT / "seeds").statements)
    assert f"{count} statements." in (pages / "colophon/index.html").read_text("utf-8")
    assert 'type="query"' in (pages / "statements/rus-gcm/rus-gcm.tei.xml").read_text("utf-8")
    assert "term “exchange information”" in (pages / "themes/covid-measures/index.html").read_text("utf-8")


def test_the_new_rule_holds(followed: Path) -> None:
    facts = followed / "seeds/statements/rus-gcm.yml"
    text = facts.read_text("utf-8")
    facts.write_text(re.sub(r"^short: .*$", f"short: {'very ' * 15}long", text, flags=re.MULTILINE), "utf-8")
    done = run(followed, "scripts/check_seeds.py")
    facts.write_text(text, "utf-8")
    assert "seeds/statements/rus-gcm.txt:1:1: the short title is too long; shorten `short` [long-name]" in done.stdout
    assert done.returncode == 1
