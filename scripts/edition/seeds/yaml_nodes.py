"""YAML as a tree of nodes with their places, read by libyaml where it is there: many times as fast.

The pure reader is the measure. Nodes, values and places are those that it gives, on every machine,
and what libyaml refuses is read by it, so that the message and the place are its own.
"""

from __future__ import annotations

import re

import yaml

try:
    from yaml import CSafeLoader
except ImportError:  # PyYAML came without libyaml.
    from yaml import SafeLoader as CSafeLoader  # type: ignore[assignment]

DEEPEST = 50
"""Levels of a tree at most; no record of the edition has ten."""

READ_OTHERWISE = re.compile(r"[\t\ufeff]|(?<!\w)[!?]|[|>]\S*#|[^\n]\Z")
"""Where the two readers may differ: tabs and byte order marks within words, tags, keys after a question
mark, comments that touch the sign of a block, and a last line without its end."""


class _Bounded(yaml.resolver.Resolver):
    """Keeps a reader from going deeper than DEEPEST: it calls itself for each level.

    Without a bound the pure reader raises an error of its own kind, and libyaml's takes the program down.
    """

    _depth = 0

    def descend_resolver(self, current_node: yaml.Node | None, current_index: object) -> None:
        # Both readers call this for each node that they begin, and nothing else that can be replaced in both.
        self._depth += 1
        if self._depth > DEEPEST:
            place = current_node.start_mark if current_node else None
            raise yaml.MarkedYAMLError(problem="it is nested too deeply", problem_mark=place)
        super().descend_resolver(current_node, current_index)

    def ascend_resolver(self) -> None:
        self._depth -= 1
        super().ascend_resolver()


class PureReader(_Bounded, yaml.SafeLoader):
    """PyYAML's own reader."""


class FastReader(_Bounded, CSafeLoader):
    """libyaml's reader; the pure one where PyYAML came without it."""


def compose(text: str) -> yaml.Node | None:
    """The tree of a YAML text; `None` for one without content. Raises yaml.YAMLError as the pure reader does."""
    if not READ_OTHERWISE.search(text):
        try:
            return yaml.compose(text, Loader=FastReader)
        except yaml.YAMLError:
            pass  # The other reader tells it in its own words, at its own place.
    return yaml.compose(text, Loader=PureReader)
