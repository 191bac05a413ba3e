"""The edition as one document: valid by its own schema, spoiled ones not, and nothing of the tables lost."""

from __future__ import annotations

import copy
import functools
import json
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from edition.publish.data.tables.every import TABLES, filled
from edition.publish.data.tables.json_edition import json_edition, json_schema
from edition.publish.data.tables.tree import TREE, Branch
from kit.samples import BASE, NAMES, edition_of, whole_of

samples = pytest.mark.parametrize("name", NAMES)
Node = dict[str, Any]


@functools.cache
def written(name: str) -> str:
    (file,) = json_edition(*whole_of(name))
    assert file.path == "data/edition.json"
    return file.content


def document(name: str) -> Node:
    read: Node = json.loads(written(name))
    return read


@functools.cache
def schema() -> Node:
    (file,) = json_schema(*whole_of("real"))
    assert file.path == "data/edition.schema.json"
    read: Node = json.loads(file.content)
    return read


def faults(spoiled: Node) -> list[str]:
    return [error.json_path for error in Draft202012Validator(schema()).iter_errors(spoiled)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())
    assert schema()["$id"] == f"{BASE}data/edition.schema.json"


def parts(node: Node) -> Iterator[Node]:
    """Every schema within a schema."""
    yield node
    for inner in node.get("properties", {}).values():
        yield from parts(inner)
    if "items" in node:
        yield from parts(node["items"])


def test_everything_is_described_and_nothing_else_allowed() -> None:
    for part in parts(schema()):
        assert part["description"]
        if part["type"] == "object":
            assert part["additionalProperties"] is False
            assert set(part["required"]) <= part["properties"].keys()


@samples
def test_the_document_keeps_the_schema_that_it_names(name: str) -> None:
    assert document(name)["$schema"] == schema()["$id"]
    assert faults(document(name)) == []


def test_without_an_address_it_names_the_schema_beside_it() -> None:
    (file,) = json_edition(*whole_of("small", ""))
    (beside,) = json_schema(*whole_of("small", ""))
    assert json.loads(file.content)["$schema"] == json.loads(beside.content)["$id"] == "edition.schema.json"


def first(spoiled: Node, *way: str) -> Node:
    """The first entry down a way of lists."""
    for name in way:
        spoiled = next(each for each in spoiled[name] if name == way[-1] or each[way[way.index(name) + 1]])
    return spoiled


SPOILERS: dict[str, Callable[[Node], object]] = {
    "no words": lambda d: first(d, "statements", "passages").pop("text"),
    "words that are no text": lambda d: first(d, "statements", "passages").update(text=5),
    "no readings": lambda d: first(d, "statements", "passages").pop("readings"),
    "an unknown role": lambda d: first(d, "statements", "passages").update(role="preamble"),
    "a date that is none": lambda d: first(d, "statements").update(date="29 November 2021"),
    "a date and more": lambda d: first(d, "statements").update(date="2021-11-29 or so"),
    "a number before the first": lambda d: first(d, "statements", "passages", "sentences").update(start=-1),
    "half a number": lambda d: first(d, "statements", "passages", "sentences").update(start=0.5),
    "nothing for what is not known": lambda d: first(d, "statements", "passages", "readings").update(reading=None),
    "an unknown basis": lambda d: first(d, "statements", "passages", "readings").update(basis="machine"),
    "an unknown outcome": lambda d: first(d, "asks").update(outcome="taken"),
    "a list that is none": lambda d: first(d, "themes").update(subthemes={}),
    "a term that is no text": lambda d: first(d, "themes", "subthemes")["terms"].append(1),
    "no imprint": lambda d: d.pop("edition"),
    "a checksum cut short": lambda d: first(d, "statements").update(sha256="abc"),
}


@pytest.mark.parametrize("spoil", SPOILERS.values(), ids=SPOILERS)
def test_a_spoiled_document_does_not_keep_it(spoil: Callable[[Node], object]) -> None:
    spoiled = copy.deepcopy(document("real"))
    spoil(spoiled)
    assert len(faults(spoiled)) >= 1


def branches(node: Node, branch: Branch) -> Iterator[tuple[Branch, object]]:
    for each in node[branch.name]:
        yield branch, each
        for inner in branch.inner:
            yield from branches(each, inner)


def test_nothing_else_is_allowed_anywhere() -> None:
    """One word too much in any sort of entry is one fault."""
    for sort in {branch.name for top in TREE for branch, _ in branches(document("small"), top) if not branch.plain}:
        spoiled = document("small")
        every = (pair for top in TREE for pair in branches(spoiled, top))
        node = next(each for branch, each in every if branch.name == sort)
        assert isinstance(node, dict)
        node["extra"] = 1
        assert len(faults(spoiled)) == 1, sort


@samples
def test_the_words_come_back(name: str) -> None:
    expected = [(str(p.anchor), s.words(p.span).text) for s in edition_of(name).statements for p in s.paragraphs]
    found = [(p["id"], p["text"]) for s in document(name)["statements"] for p in s["passages"]]
    assert found == expected


@samples
def test_every_row_of_every_table_is_there_with_all_that_is_known(name: str) -> None:
    """But for the columns that the document's own form says."""
    read = document(name)
    shown = [pair for top in TREE for pair in branches(read, top)]
    rows: dict[str, int] = Counter()
    for table, listed in filled(*whole_of(name)):
        rows[table.name] += len(list(listed))
    there = Counter(branch.table.name for branch, _ in shown)
    assert there + Counter(edition=1) == Counter({table: count for table, count in rows.items() if count})
    assert {table.name for table in TABLES} == {branch.table.name for top in TREE for branch in tree(top)} | {"edition"}


def tree(branch: Branch) -> Iterator[Branch]:
    yield branch
    for inner in branch.inner:
        yield from tree(inner)


def test_readings_stand_at_their_passage_with_their_words() -> None:
    edition = edition_of("real")
    for statement in document("real")["statements"]:
        for passage in statement["passages"]:
            for reading in passage["readings"]:
                quoted = [(quote["passage"], quote["text"]) for quote in reading["quotations"]]
                assert quoted
                assert all(at == passage["id"] and words in passage["text"] for at, words in quoted)
    count = sum(len(p["readings"]) for s in document("real")["statements"] for p in s["passages"])
    assert count == len(edition.annotations)


def test_a_parallel_has_both_its_ends() -> None:
    for parallel in document("real")["parallels"]:
        at = {(quote["role"], quote["passage"]) for quote in parallel["quotations"]}
        assert {("source", parallel["source"]), ("target", parallel["target"])} <= at
