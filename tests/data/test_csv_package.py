"""The CSV files: RFC 4180 to the letter, and a Data Package that frictionless reads without the network."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import socket
from pathlib import Path
from typing import Any, NoReturn

import pytest
from frictionless import Package

from edition.publish.base.artifact import Artifact
from edition.publish.data.tables.csv_package import csv_package
from edition.publish.data.tables.every import TABLES, filled
from kit.samples import BASE, HOSTILE, NAMES, edition_of, whole_of

samples = pytest.mark.parametrize("name", NAMES)


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No connection can be made."""

    def refused(*_: object, **__: object) -> NoReturn:
        raise AssertionError("asked the network")

    monkeypatch.setattr(socket, "socket", refused)
    monkeypatch.setattr(socket, "create_connection", refused)


def files_of(name: str, base: str = BASE) -> list[Artifact]:
    return list(csv_package(*whole_of(name, base)))


def written(folder: Path, files: list[Artifact]) -> Path:
    for file in files:
        path = folder / file.path
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(file.data)
    return folder / files[0].path


@pytest.mark.parametrize("name", ["real", "revised", "hostile"])
@pytest.mark.usefixtures("alone")
def test_frictionless_finds_it_valid(name: str, tmp_path: Path) -> None:
    """Types, required values, enumerations, keys, lengths and checksums."""
    report = Package(str(written(tmp_path, files_of(name)))).validate()
    assert report.flatten(["type", "message"]) == []
    assert len(report.tasks) == len(TABLES)


@pytest.mark.usefixtures("alone")
def test_frictionless_reads_the_rows_that_were_meant(tmp_path: Path) -> None:
    package = Package(str(written(tmp_path, files_of("small"))))
    expected: dict[str, list[dict[str, Any]]] = {table.name: [] for table in TABLES}
    for table, rows in filled(*whole_of("small")):
        expected[table.name] += [dict(zip(table.names, row, strict=True)) for row in rows]
    for table in TABLES:
        resource = package.get_table_resource(table.name)
        assert [row.to_dict() for row in resource.read_rows()] == expected[table.name]


SPOILED = {
    "readings": ("editor", "reader", "constraint-error"),
    "mentions": ("name:abecia", "name:nobody", "foreign-key"),
    "measures": ("abc-small#p1", "abc-small#p9", "foreign-key"),
    "quotations": (",evidence,1,0", ",evidence,1,x", "type-error"),
    "themes": ("theme:travel", "theme:weather", "primary-key"),
    "facts": ("2001-01-01", "1 January 2001", "constraint-error"),
    "notes": ("slip,", ",", "constraint-error"),
}


def test_what_is_spoiled_is_not_valid(tmp_path: Path) -> None:
    """One word of each of these files is changed; that none has the length and the checksum it had is not told."""
    path = written(tmp_path, files_of("small"))
    said = json.loads(path.read_text("utf-8"))
    for resource in said["resources"]:
        resource.pop("bytes")
        resource.pop("hash")
    path.write_text(json.dumps(said), "utf-8")
    assert all(spoil(path.parent / f"{name}.csv", old, new) for name, (old, new, _) in SPOILED.items())
    found = {(task.name, error.type) for task in Package(str(path)).validate().tasks for error in task.errors}
    assert {(name, fault) for name, (_, _, fault) in SPOILED.items()} <= found


def spoil(file: Path, old: str, new: str) -> bool:
    data = file.read_bytes()
    file.write_bytes(data.replace(old.encode(), new.encode(), 1))
    return old.encode() in data


def test_length_and_checksum_are_held_against_a_file(tmp_path: Path) -> None:
    path = written(tmp_path, files_of("small"))
    assert spoil(path.parent / "passages.csv", "Heavy rains", "Heavy snow")
    kinds = {kind for (kind,) in Package(str(path)).validate().flatten(["type"])}
    assert {"byte-count", "hash-count"} <= kinds


@samples
def test_the_words_come_back(name: str) -> None:
    (file,) = (file for file in files_of(name) if file.path == "data/passages.csv")
    rows = list(csv.DictReader(io.StringIO(file.data.decode("utf-8"), newline="")))
    expected = [(str(p.anchor), s.words(p.span).text) for s in edition_of(name).statements for p in s.paragraphs]
    assert [(row["id"], row["text"]) for row in rows] == expected


FIELD = r'(?:"(?:[^"]|"")*"|[^",\r\n]*)'
RECORD = re.compile(rf"{FIELD}(?:,{FIELD})*\r\n")
"""A record as the grammar of RFC 4180 has it."""


@samples
def test_the_files_keep_the_grammar_of_rfc_4180(name: str) -> None:
    for file, table in zip(files_of(name)[1:], TABLES, strict=True):
        records = RECORD.findall(file.content)
        assert "".join(records) == file.content
        assert records[0] == ",".join(table.names) + "\r\n"
        assert not file.content.startswith("\ufeff")


def test_no_value_is_changed_for_a_spreadsheet() -> None:
    assert '=HYPERLINK("https://evil.example/","x")' in HOSTILE
    files = {file.path: file.content for file in files_of("hostile")}
    assert ',"=HYPERLINK(""https://evil.example/"",""x"")",' in files["data/passages.csv"]
    assert "spreadsheet takes for a formula" in json.loads(files["data/datapackage.json"])["description"]


def test_yes_and_no_are_written_as_table_schema_has_them() -> None:
    files = {file.path: list(csv.DictReader(io.StringIO(file.content, newline=""))) for file in files_of("small")}
    within = [row["within"] for row in files["data/mentions.csv"]]
    assert sorted(set(within) | {row["provisional"] for row in files["data/statements.csv"]}) == ["false", "true"]


def test_the_package_says_what_it_is() -> None:
    entry, *files = files_of("real")
    said = json.loads(entry.content)
    imprint = edition_of("real").imprint
    assert entry.path == "data/datapackage.json"
    assert imprint.rights in said["description"]
    assert said["licenses"] == [{"path": f"{BASE}method/#rights", "title": imprint.rights}]
    assert (said["version"], said["homepage"]) == (imprint.version, BASE)
    assert said["created"] == f"{imprint.date}T00:00:00Z"
    for file, resource in zip(files, said["resources"], strict=True):
        assert file.path == f"data/{resource['path']}"
        assert resource["bytes"] == len(file.data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(file.data).hexdigest()}"
        assert all(field["description"] for field in resource["schema"]["fields"])


@pytest.mark.usefixtures("alone")
def test_without_an_address_it_is_valid_too(tmp_path: Path) -> None:
    files = files_of("small", "")
    assert "licenses" not in json.loads(files[0].content)
    assert Package(str(written(tmp_path, files))).validate().valid
