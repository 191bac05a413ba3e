"""A YAML head before the text, as many collections have it: offered as facts, in its own words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from edition.text.aside import front

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
    """The fields of a YAML head by our names, as pairs of value and the line that it stands in."""

    fields: dict[str, tuple[str, str]] = field(default_factory=dict)


def front_matter(text: str) -> FrontMatter:
    """The YAML head of a file, if it has one that can be read."""
    there = {str(key).lower(): (str(key), value) for key, value in front(text).items() if isinstance(value, str)}
    fields = {}
    for ours, theirs in _FIELDS.items():
        first = next((there[name] for name in theirs if name in there and there[name][1]), None)
        if first:
            fields[ours] = (" ".join(first[1].split()), _line(text, *first))
    return FrontMatter(fields)


def _line(text: str, key: str, value: str) -> str:
    """The line that a value stands in, as it is; its words alone where it has several lines."""
    # The head comes before everything else, so the first line that begins so is its.
    match = re.search(rf"^{re.escape(key)}\s*:.*$", text, re.MULTILINE)
    line = " ".join(match.group().split()) if match else ""
    return line if value in line else " ".join(value.split())
