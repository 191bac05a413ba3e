"""A YAML head before the text, as many collections have it: offered as facts, in its own words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

_HEAD = re.compile(r"\ufeff?---[^\S\r\n]*(?:\r\n|\r|\n)(.*?)(?:\r\n|\r|\n)---[^\S\r\n]*(?:\r\n|\r|\n|\Z)", re.DOTALL)
_FIELDS = {
    "title": ("title",),
    "speaker": ("speaker", "author", "by", "name"),
    "office": ("office", "post", "position", "role"),
    "state": ("state", "country"),
    "body": ("body", "organ", "forum", "organisation", "organization"),
    "session": ("session",),
    "event": ("event", "meeting", "occasion"),
    "date": ("date", "delivered"),
    "place": ("place", "location", "city", "venue"),
    "language": ("language", "lang"),
    "source": ("source", "url", "link"),
}
"""The fields of collections that say what a fact of ours says, the surest first."""


@dataclass(frozen=True)
class FrontMatter:
    """The fields of a YAML head by our names, as pairs of value and the line that it stands in.

    `end` is where the text after it begins; 0 where a file has no such head.
    """

    fields: dict[str, tuple[str, str]] = field(default_factory=dict)
    end: int = 0


def front_matter(text: str) -> FrontMatter:
    """The YAML head of a file, if it has one that can be read."""
    head = _HEAD.match(text)
    if not head:
        return FrontMatter()
    try:
        # Its base reader keeps every value as the characters that stand there: a date stays a word.
        read = yaml.load(head.group(1), Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return FrontMatter(end=head.end())
    if not isinstance(read, dict):
        return FrontMatter()
    there = {str(key).lower(): (str(key), value) for key, value in read.items() if isinstance(value, str) and value}
    fields = {}
    for ours, theirs in _FIELDS.items():
        first = next((there[name] for name in theirs if name in there), None)
        if first:
            fields[ours] = (" ".join(first[1].split()), _line(head.group(1), *first))
    return FrontMatter(fields, head.end())


def _line(head: str, key: str, value: str) -> str:
    """The line that a value stands in, as it is; its words alone where it has several lines."""
    match = re.search(rf"^{re.escape(key)}\s*:.*$", head, re.MULTILINE)
    line = " ".join(match.group().split()) if match else ""
    return line if value in line else " ".join(value.split())
