"""What editors write, and the passages that they name in it: `¶ 10`, `rus-gcm ¶ 7.4`.

A passage named in a reading, a note or a reason is a citation like any other: it must exist, it is
shown as a link, and it counts among what refers to the passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from edition.apparatus.evidence import Library
from edition.seeds.finding import Finding, Reads
from edition.seeds.record import Record
from edition.text.anchor import SLUG, Anchor

_CITED = re.compile(rf"(?<![\w-])(?:(?P<slug>{SLUG.pattern})\s)?¶\s?(?P<number>\d+[a-z]*(?:\.\d+[a-z]*)?)")


@dataclass(frozen=True)
class Stretch:
    """A stretch of an editor's prose; `cited` where its characters name a passage."""

    text: str
    cited: Anchor | None = None


def stretches(prose: str, home: str = "") -> Iterator[Stretch]:
    """The prose in stretches that joined are it; a bare number is of the statement `home`."""
    at = 0
    for match in _CITED.finditer(prose):
        slug = match["slug"] or home
        if not slug:
            continue
        if match.start() > at:
            yield Stretch(prose[at : match.start()])
        yield Stretch(match.group(), _anchor(slug, match["number"]))
        at = match.end()
    if at < len(prose):
        yield Stretch(prose[at:])


def cited(prose: str, home: str = "") -> tuple[Anchor, ...]:
    """The passages that prose names, each once, in its order."""
    return tuple(dict.fromkeys(stretch.cited for stretch in stretches(prose, home) if stretch.cited))


def read_prose(entry: Record, name: str, library: Library, home: str = "", default: str | None = None) -> Reads[str]:
    """A field of prose; each passage that it names must be one of the edition's."""
    prose = yield from entry.text(name, default)
    for anchor in cited(prose, home):
        statement = library.statement_of.get(anchor.statement)
        # Of a statement that cannot be read, or a passage that was lost, another finding tells already.
        if anchor.statement in library.unread or (statement and anchor.locator in statement.lost):
            continue
        if statement is None or anchor.locator not in statement.by_locator:
            known = f"its passages are {', '.join(statement.by_locator)}" if statement else ""
            hint = known or f"statements are {', '.join(library.statement_of)}"
            message = f'"{name}" names {anchor.statement} ¶ {anchor.locator}, which is not there'
            yield Finding(entry.at(name), "unknown-passage", message, hint)
    return prose


def _anchor(slug: str, locator: str) -> Anchor:
    return Anchor.parse(f"{slug}#p{locator.replace('.', '-')}")
