"""An alignment as an editor takes it over: the groups that are suggested, with the opening words of both sides."""

from __future__ import annotations

from collections.abc import Iterator

from edition.apparatus.align import suggested
from edition.apparatus.versions import Version
from edition.edition import Edition
from edition.text.anchor import Anchor
from edition.text.statement import Statement

_ROOM = 60


def entries(edition: Edition, version: Version) -> Iterator[str]:
    """The lines of `seeds/alignments/<slug>.yml`: those that are declared, or else the suggestion."""
    here, there = edition.statement_of[version.slug], edition.statement_of[version.of.statement]
    alignment = version.declared or suggested(here, there)
    if alignment.is_suggested:
        yield f"# {here.slug} beside {there.slug}, as position and length suggest. Read both, and correct the groups."
    yield "alignment:"
    for group in alignment.groups:
        sides = (("at", here, group.at), ("of", there, group.of))
        for _, statement, anchors in sides:
            yield from (f"  # {statement.slug} ¶ {each.locator}  {_opening(statement, each)}" for each in anchors)
        named = ", ".join(f"{name}: {_locators(anchors)}" for name, _, anchors in sides if anchors)
        yield f"  - {{{named}}}"


def _locators(anchors: tuple[Anchor, ...]) -> str:
    listed = ", ".join(anchor.locator for anchor in anchors)
    return listed if len(anchors) == 1 else f"[{listed}]"


def _opening(statement: Statement, anchor: Anchor) -> str:
    words = statement.words(statement.passage_of[anchor.id].span).text
    return words if len(words) <= _ROOM else f"{words[:_ROOM].rpartition(' ')[0]} ..."
