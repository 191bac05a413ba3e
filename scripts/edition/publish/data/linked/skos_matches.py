"""Which themes the edition relates to which provisions: only where its editors' readings give the ground.

The codebook maps no theme to a provision. But an editor who reads the very same words of a statement under
both says of these words that they belong to either; that, and no more, is a `skos:relatedMatch`. Words that
only overlap, readings that stand on the codebook's terms, and rows of a crosswalk give none. Nothing in the
seeds says of a theme and a provision that one could do for the other, so there is no `closeMatch`, and
statements may be older than the adopted text, so there is never an `exactMatch`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from edition.apparatus.annotation import Annotation, Basis
from edition.apparatus.codebook import THEME, Key
from edition.edition import Edition
from edition.seeds.source import Span
from edition.text.anchor import Anchor


@dataclass(frozen=True, order=True)
class Ground:
    """Words of a passage that an editor read under both."""

    anchor: Anchor
    words: str
    by: str


@dataclass(frozen=True)
class Match:
    """A theme and a provision, and all words that were read under both."""

    theme: Key
    provision: Key
    grounds: tuple[Ground, ...]

    @property
    def note(self) -> str:
        """What the match rests on, as a sentence."""
        quoted = "; ".join(f'{ground.anchor.short}, "{ground.words}"' for ground in self.grounds)
        return f"An editor's claim: the same words are read under both ({quoted})."


def matches(edition: Edition) -> tuple[Match, ...]:
    """All matches, by theme and provision."""
    found: dict[tuple[Key, Key], set[Ground]] = {}
    for anchor, readings in edition.annotations_at.items():
        statement = edition.statement_of[anchor.statement]
        for theme, provision, span in _same_words(readings):
            ground = Ground(anchor, statement.words(span).text, theme.by)
            found.setdefault((theme.key, provision.key), set()).add(ground)
    return tuple(Match(*keys, tuple(sorted(grounds))) for keys, grounds in sorted(found.items()))


def _same_words(readings: tuple[Annotation, ...]) -> Iterator[tuple[Annotation, Annotation, Span]]:
    """Each quotation that a reading under a theme and one under a provision, both of one editor, have in common."""
    own = [reading for reading in readings if reading.basis is Basis.EDITOR]
    themes = [reading for reading in own if reading.key.kind == THEME]
    provisions = [reading for reading in own if reading.key.kind != THEME]
    for theme, provision in itertools.product(themes, provisions):
        if theme.by == provision.by:
            yield from ((theme, provision, span) for span in theme.spans if span in provision.spans)
