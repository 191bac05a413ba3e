"""Linked data are the same bytes whenever they are made of the same seeds."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from kit.project import ROOT

MADE = """
import hashlib
from pathlib import Path
from edition import compile_edition
from edition.publish.data.linked.annotations import web_annotations
from edition.publish.data.linked.dts import dts
from edition.publish.data.linked.skos import json_ld, turtle
from edition.publish.pages.press import Press
press = Press(compile_edition(Path("seeds")), "https://edition.example/")
for made in (dts, json_ld, turtle):
    for file in made(press):
        print(hashlib.sha256(file.data).hexdigest(), file.path)
for statement in press.edition.statements:
    print(hashlib.sha256(web_annotations(press, statement).encode()).hexdigest(), statement.slug)
"""


@pytest.fixture(scope="module")
def made() -> set[str]:
    """What two runs print whose hashes are seeded differently."""

    def run(seed: str) -> str:
        environment = {**os.environ, "PYTHONPATH": "scripts", "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", MADE]
        return subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout

    return {run("1"), run("2")}


def test_neither_hashes_nor_the_day_change_a_byte(made: set[str]) -> None:
    (lines,) = made
    assert len(lines.splitlines()) > 200
