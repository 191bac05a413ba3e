"""What is said of a passage: annotations that rest on its words, notes on them, and silences."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from edition.apparatus.codebook import Key
from edition.seeds.source import Place, Span
from edition.text.anchor import Anchor


class Basis(Enum):
    """On whose word an annotation stands."""

    TERM = "codebook term"
    EDITOR = "editor"


class Stance(Enum):
    """How a passage speaks to a provision; "silent" is derived, never written."""

    SUPPORTS = "supports"
    QUALIFIES = "qualifies"
    REJECTS = "rejects"
    MENTIONS = "mentions"


class NoteKind(Enum):
    """What a note is about."""

    SLIP = "slip"
    COMMENT = "comment"


@dataclass(frozen=True)
class Annotation:
    """A passage belongs to a codebook entry, because of these words, on this basis.

    `anchor` is a numbered passage and `spans` the words in it that the annotation rests on, in
    order; `by` is the editor or the term. Only annotations with provisions have a stance.
    """

    anchor: Anchor
    spans: tuple[Span, ...]
    key: Key
    basis: Basis
    by: str
    reading: str = ""
    stance: Stance | None = None


@dataclass(frozen=True)
class Note:
    """An editor's remark on words of a passage; the words themselves are never changed."""

    anchor: Anchor
    kind: NoteKind
    text: str
    span: Span | None = None


@dataclass(frozen=True)
class NoReading:
    """A passage that an editor read and put under no theme, with the reason."""

    anchor: Anchor
    because: str
    place: Place
