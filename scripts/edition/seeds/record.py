"""YAML records that remember where each value stands.

YAML is read as a tree of nodes, never as Python values: a date stays the characters that the
editor typed, `no` stays a word, and every complaint can name its line. A reader that misses a
required value reports it and goes on with an empty one, so that one run reports everything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeVar

import yaml

from edition.seeds.finding import Finding, Reads, did_you_mean
from edition.seeds.source import Place, Source
from edition.seeds.yaml_nodes import compose

E = TypeVar("E", bound=Enum)


@dataclass(frozen=True)
class Record:
    """One mapping of a YAML file: its values by name, each with its place."""

    source: Source
    place: Place
    nodes: dict[str, yaml.Node]

    def __contains__(self, name: str) -> bool:
        return name in self.nodes

    def at(self, name: str) -> Place:
        """Where a value stands, or the record itself when it has no such value."""
        return _place(self.source, self.nodes[name]) if name in self.nodes else self.place

    def expect(self, *names: str) -> Reads[None]:
        """Report every name in the record that is not one of these."""
        for name in self.nodes:
            if name not in names:
                yield Finding(self.at(name), "unknown-field", f'no field "{name}" here', did_you_mean(name, names))

    def renamed(self, **former: str) -> Reads[Record]:
        """The record with values that stand under former names (present="former") under the present ones.

        Seeds written before a field was renamed are read as they were; both names at once are a finding.
        """
        nodes = dict(self.nodes)
        for name, old in former.items():
            if old in nodes:
                if name in nodes:
                    message = f'"{name}" and "{old}" are two names of one field'
                    yield Finding(
                        self.at(old), "duplicate-field", message, f"keep `{name}`; the other is its former name"
                    )
                nodes.setdefault(name, nodes.pop(old))
        return replace(self, nodes=nodes)

    def text(self, name: str, default: str | None = None) -> Reads[str]:
        """A value as text, its outer white space off; required unless there is a default."""
        if name not in self.nodes:
            if default is None:
                yield Finding(self.place, "missing-field", f'the field "{name}" is missing', f"add `{name}: ...`")
            return default or ""
        value = yield from _scalar(self.source, self.nodes[name], f'"{name}"')
        if not value and default is None:
            yield Finding(self.at(name), "empty-field", f'the field "{name}" is empty', "write its value")
        return value or default or ""

    def choice(self, name: str, kind: type[E], default: E) -> Reads[E]:
        """A value that must be one of an enumeration's."""
        value = yield from self.text(name, default.value)
        known = {member.value: member for member in kind}
        if value in known:
            return known[value]
        yield Finding(self.at(name), "unknown-value", f'"{value}" is no {name}', did_you_mean(value, known))
        return default

    def one_of(self, name: str, kind: type[E], meanwhile: E) -> Reads[E]:
        """A value of an enumeration that must be given; `meanwhile` stands for one that is not there or is none."""
        if name not in self:
            known = ", ".join(member.value for member in kind)
            yield Finding(self.place, "missing-field", f'the field "{name}" is missing', f"give one of {known}")
        return (yield from self.choice(name, kind, meanwhile))

    def texts(self, name: str) -> Reads[tuple[str, ...]]:
        """A list of texts; empty when there is none."""
        values = []
        for node in (yield from self._items(name)):
            values.append((yield from _scalar(self.source, node, f'an entry of "{name}"')))
        return tuple(value for value in values if value)

    def texts_or_text(self, name: str) -> Reads[tuple[str, ...]]:
        """A list of texts, or one text as a list of one."""
        if isinstance(self.nodes.get(name), yaml.SequenceNode):
            return (yield from self.texts(name))
        return ((yield from self.text(name)),)

    def record(self, name: str) -> Reads[Record | None]:
        """A mapping within this record; `None` when it is absent (no complaint) or no mapping."""
        if name not in self.nodes:
            return None
        return (yield from _record(self.source, self.nodes[name], f'"{name}"'))

    def records(self, name: str, *, required: bool = False) -> Reads[tuple[Record, ...]]:
        """A list of mappings; empty when there is none."""
        if required and name not in self.nodes:
            yield Finding(self.place, "missing-field", f'the list "{name}" is missing', f"add `{name}:` and entries")
        found = []
        for node in (yield from self._items(name)):
            found.append((yield from _record(self.source, node, f'an entry of "{name}"')))
        return tuple(record for record in found if record is not None)

    def _items(self, name: str) -> Reads[Iterable[yaml.Node]]:
        node = self.nodes.get(name)
        # A list of which every entry is still a comment is empty, not wrong.
        if node is None or node.tag == "tag:yaml.org,2002:null":
            return ()
        if not isinstance(node, yaml.SequenceNode):
            yield Finding(self.at(name), "not-a-list", f'"{name}" must be a list', 'start each entry with "- "')
            return ()
        return tuple(node.value)


def read_record(source: Source) -> Reads[Record | None]:
    """The one mapping that a YAML file holds; `None` and a finding when it holds none."""
    try:
        node = compose(source.text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(source.name, mark.line + 1, mark.column + 1) if mark else Place(source.name)
        yield Finding(place, "malformed-yaml", f"not YAML: {error.problem}", "quote the value or mend its indentation")
        return None
    except yaml.reader.ReaderError as error:
        yield Finding(source.place(error.position), "malformed-yaml", f"not YAML: {error.reason}", "remove it")
        return None
    if node is None:
        yield Finding(Place(source.name), "empty-file", "the file is empty", "see CONTRIBUTING.md for an example")
        return None
    return (yield from _record(source, node, "the file"))


def _record(source: Source, node: yaml.Node, what: str) -> Reads[Record | None]:
    if not isinstance(node, yaml.MappingNode):
        yield Finding(
            _place(source, node), "not-a-mapping", f"{what} must be `name: value` lines", "see CONTRIBUTING.md"
        )
        return None
    nodes: dict[str, yaml.Node] = {}
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if not name:
            yield Finding(_place(source, key), "malformed-field", "a field's name must be a plain word")
        elif name in nodes:
            yield Finding(_place(source, key), "duplicate-field", f'the field "{name}" stands twice', "keep one")
        else:
            nodes[name] = value
    return Record(source, _place(source, node), nodes)


def _scalar(source: Source, node: yaml.Node, what: str) -> Reads[str]:
    if isinstance(node, yaml.ScalarNode):
        # "~", "null" and nothing at all; but quoted, they are words.
        null = node.tag == "tag:yaml.org,2002:null"
        return "" if null else str(node.value).strip()
    yield Finding(_place(source, node), "not-a-text", f"{what} must be a text", "quote it if it has a colon")
    return ""


def _place(source: Source, node: yaml.Node) -> Place:
    return Place(source.name, node.start_mark.line + 1, node.start_mark.column + 1)
