"""The table of which passages of a version answer to which of its original."""

from __future__ import annotations

from collections.abc import Iterator

from edition.dossier import Dossier
from edition.publish.base.publication import Publication
from edition.publish.data.tables.table import POSITION, Foreign, Row, Table, perhaps, text

DECLARED, SUGGESTED = "editor", "suggested"
VERSION, ORIGINAL = "version", "original"


def _alignments(_: Publication, dossier: Dossier) -> Iterator[Row]:
    alignment = dossier.alignment
    if alignment:
        basis = (SUGGESTED if alignment.is_suggested else DECLARED, alignment.by or None)
        for position, group in enumerate(alignment.groups, 1):
            for side, anchors in ((VERSION, group.at), (ORIGINAL, group.of)):
                yield from ((dossier.slug, str(anchor), side, position, *basis) for anchor in anchors)


ALIGNMENTS = Table(
    "alignments",
    "Aligned passages",
    "Which passages of a version answer to which of its original: those of one group do, and a group of one side alone "
    "has nothing that answers to it. A row is a passage in its group.",
    (
        text("statement", "The version; what it is a version of is in statements."),
        text("passage", "The passage."),
        text("side", "Whose passage it is.", choices=(VERSION, ORIGINAL)),
        POSITION,
        text("basis", "Whether an editor says so, or a program by position and length.", choices=(DECLARED, SUGGESTED)),
        perhaps("by", "The editor, where one says so."),
    ),
    ("statement", "passage"),
    (Foreign("statement", "statements"), Foreign("passage", "passages")),
    _alignments,
)
