"""The page of the data against the files of the built site."""

from __future__ import annotations

import ast
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from edition.publish.base import formats
from edition.publish.base.datafile import DataFile
from edition.publish.data.dataset import OF_EDITION, OF_STATEMENT
from kit import examples
from kit.dom import read, squeezed

EXAMPLES = Path(__file__).parent.parent.parent / "scripts/edition/publish/templates/examples"


@pytest.fixture(scope="module")
def page(site: Path) -> HtmlElement:
    return read(site / "data")


def listed(page: HtmlElement) -> dict[str, tuple[str, str]]:
    """What the page says of each file: its size and checksum, by its path."""
    found = {}
    for line in page.find_class("data-files"):
        for item in line.iterfind("li"):
            path = item.find("a").get("href").removeprefix("../")
            path = path if "/" in path or path.startswith(("SHA", "feed", "linkset", "references")) else f"data/{path}"
            (size,), (digest,) = item.find_class("size"), item.find_class("sum")
            found[path] = (squeezed(size), squeezed(digest).rpartition(" ")[2])
    return found


def test_every_file_is_listed_as_it_is(site: Path, page: HtmlElement) -> None:
    found = listed(page)
    for path, (size, digest) in found.items():
        data = (site / path).read_bytes()
        assert hashlib.sha256(data).hexdigest() == digest, path
        assert DataFile(formats.TEXT, path, "", len(data), digest).in_units == size
    sums = dict(line.split("  ")[::-1] for line in (site / "SHA256SUMS").read_text("utf-8").splitlines())
    many = {path for path in sums if path.startswith("dts/") or re.search(r"/[a-z0-9-]+\.[^/]+\.tei\.xml$", path)}
    assert sums.keys() - many <= found.keys() | {"data/edition.zip"}
    assert {path: digest for path, (_, digest) in found.items() if path in sums}.items() <= sums.items()


def test_the_checksums_are_those_of_the_files(site: Path) -> None:
    done = subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=site, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("size", "said"), [(999, "999 bytes"), (1_000, "1.0 kB"), (999_949, "999.9 kB"), (2_345_678, "2.3 MB")]
)
def test_sizes_are_told_in_units(size: int, said: str) -> None:
    assert DataFile(formats.TEXT, "a.txt", "", size, "").in_units == said


def test_every_format_is_told_of(page: HtmlElement) -> None:
    made = [*(f"s-{form.id}" for form, _ in OF_STATEMENT), *(f"e-{form.id}" for form, _ in OF_EDITION)]
    sections = {section.find("h3").get("id"): section for section in page.find_class("format")}
    assert set(sections) == set(made)
    for id, section in sections.items():
        assert len(squeezed(section.find("p"))) > 60, id
        assert "Rights: the statements’ words" in squeezed(section) or "Rights: the edition’s own work" in squeezed(
            section
        )


def test_what_heads_and_the_data_set_name_is_the_same() -> None:
    """The heads go by lists of formats, the files by lists of functions."""
    assert {form for form, _ in OF_STATEMENT} == {*formats.OF_STATEMENT, formats.LINKSET}
    assert {form for form, _ in OF_EDITION} | {formats.BUNDLE} == {*formats.OF_EDITION, formats.LINKSET}
    assert formats.JSON in formats.OF_EDITION


def programs(page: HtmlElement) -> list[tuple[str, str, str]]:
    """Each example with its section's id and the path of the file that it reads."""
    found = []
    for section in page.find_class("format"):
        for code in section.iterfind("details/pre/code"):
            first = section.find_class("data-files")[0].find("li/a").get("href")
            found.append((section.find("h3").get("id"), code.text_content(), first))
    return found


def test_every_format_has_an_example_of_five_lines(page: HtmlElement) -> None:
    without = {"s-linkset", "e-linkset", "e-csl", "e-bibtex", "e-ris"}
    read_by = {id for id, _, _ in programs(page)}
    assert {s.find("h3").get("id") for s in page.find_class("format")} - read_by <= without
    for id, code, _ in programs(page):
        lines = code.splitlines()
        assert len(lines) <= 5, id
        assert max(map(len, lines)) <= 100, id
        ast.parse(code)


def test_the_examples_read_the_files(site: Path, page: HtmlElement) -> None:
    """Each runs as a reader would run it, in the folder of the file, and says something; no network is there."""
    every = programs(page)
    asked = [(code, str((site / "data" / href).resolve().parent)) for _, code, href in every]
    command = [sys.executable, "-I", examples.__file__]
    done = subprocess.run(command, input=json.dumps(asked), capture_output=True, text=True, timeout=120, check=True)
    for (id, _, _), (said, wrong) in zip(every, json.loads(done.stdout), strict=True):
        assert not wrong, f"{id}: {wrong}"
        assert said.strip(), id
