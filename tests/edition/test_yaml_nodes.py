"""Both readers of YAML give the same nodes at the same places, and what one refuses is told by the other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from edition.seeds.finding import collect
from edition.seeds.record import read_record
from edition.seeds.source import Source
from edition.seeds.yaml_nodes import READ_OTHERWISE, FastReader, PureReader, compose
from kit.hostile import EVIL
from kit.project import ROOT, SMALL

SEEDS = sorted(path for folder in (ROOT / "seeds", SMALL) for path in folder.rglob("*.yml"))
WRITTEN = [
    "é: ü\nb: [1, 'x', 𝒜𝒜 ,{c: d}]\n",
    "a: 1\r\nb:\r  c: 2\u2028d: 3\n",
    "a: \x85b: 1\nc: 2\n",
    "a: &x 1\nb: *x\n",
    "a: |\n  é\n  y\nb: >-\n  z\n  w\nc: 'x\n\n  y'\nd: \"q\\\n  r\\u00e9\"\n",
    "---\na: ~\nb:\nc: no\nd: 2021-01-01\ne: 0x1F\n...\n",
    "<<: {a: 1}\nb: [{c: d}, [e, {f: g}]]\n# a comment\n",
    "\ufeffa: 1\nb: 2\n",
    "a: b\tc\n",
    "? a\n: b\n? \n",
    "a: ! b\nc: !\n",
    "a: |#\n  b\n",
    "a: b",
    'a: "\\ud800"\n',
    "",
    "# nothing\n",
    *(yaml.safe_dump({"a": line, line: [{"b": line}]}, allow_unicode=True) for line in EVIL),
    *(f"a: {line}\nb: [{line}]\n" for line in EVIL),
]
REFUSED = [
    "a: 1\n  b: 2\n",
    "a: 1\n---\nb: 2\n",
    "{a: 1, b: [}\n",
    "a: \x07\n",
    "*a\n",
    "é: 'x\n",
    "[" * 60 + "]" * 60 + "\n",
]
TOKENS = st.sampled_from([*":-?[]{},&*!|>'\"%@` \n\t#a~\\é𝒜\u2028\x85\ufeff\r.", "- ", ": ", "\n  ", "\n- ", "k: "])


def told(text: str, reader: Any = None) -> Any:
    """The tree in values, or the complaint."""
    try:
        return flat(yaml.compose(text, Loader=reader) if reader else compose(text))
    except yaml.YAMLError as error:
        return str(error)


def flat(node: yaml.Node | None) -> Any:
    if node is None:
        return None
    value: Any = node.value
    if isinstance(node, yaml.MappingNode):
        value = [(flat(key), flat(inner)) for key, inner in node.value]
    elif isinstance(node, yaml.SequenceNode):
        value = [flat(inner) for inner in node.value]
    return node.tag, value, node.start_mark.line, node.start_mark.column


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: str(path.relative_to(ROOT)))
def test_seeds_have_the_same_nodes_in_both_readers(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not READ_OTHERWISE.search(text), "the fast reader is not used for it"
    assert told(text, FastReader) == told(text, PureReader)


@pytest.mark.parametrize("text", [*WRITTEN, *REFUSED])
def test_whatever_is_written_is_told_as_the_pure_reader_tells_it(text: str) -> None:
    assert told(text) == told(text, PureReader)


@given(st.lists(TOKENS, max_size=14).map(lambda tokens: f"{''.join(tokens)}\n"))
def test_any_text_is_told_as_the_pure_reader_tells_it(text: str) -> None:
    assert told(text) == told(text, PureReader)


@pytest.mark.parametrize("opening", ["[", "- ", "{a: "])
def test_a_tree_without_end_is_a_finding(opening: str) -> None:
    findings: list[Any] = []
    assert collect(read_record(Source("seeds/x.yml", f"a:\n  {opening * 100_000}\n")), findings) is None
    assert [str(finding).partition(":2:")[2].partition(": ")[2] for finding in findings] == [
        "not YAML: it is nested too deeply; quote the value or mend its indentation [malformed-yaml]"
    ]
