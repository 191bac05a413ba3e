"""The apparatus beside a passage: its themes, the provisions it speaks to, and the notes on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from edition.apparatus.annotation import Annotation, Basis, NoReading, Note, Stance
from edition.apparatus.codebook import THEME, Codebook, Key, Theme
from edition.apparatus.crosswalk import Ask
from edition.apparatus.entity import Mention
from edition.apparatus.measures import Measure
from edition.apparatus.parallels import Parallel
from edition.dossier import Dossier
from edition.publish.views.pieces import Highlight
from edition.said.value import SOURCE, Returned, Ruled, Said
from edition.text.anchor import Anchor
from edition.text.language import ENGLISH, Language
from edition.text.statement import DividedPassage, Paragraph

SHOWN = (Annotation, NoReading, Note, DividedPassage, Ask, Returned, Parallel, Measure, Ruled, Mention)
"""The sorts that have a place of their own beside a passage, or that are told elsewhere on the page."""


@dataclass(frozen=True)
class ThemeEntry:
    """A theme at a passage, and those of its sub-themes that the passage is read under."""

    theme: Theme
    subthemes: tuple[Theme, ...]


@dataclass(frozen=True)
class ProvisionEntry:
    """A provision at a passage, as it is spoken of, with its stance."""

    key: Key
    name: str
    title: str
    stance: Stance


@dataclass(frozen=True)
class ParallelEntry:
    """A parallel as it is told at one of its ends: the relation from here, the other end, the turn of words.

    The turn is from the earlier words to the later ones; `languages` are theirs.
    """

    parallel: Parallel
    told: str
    other: Anchor
    turn: tuple[str, str] | None
    side: str
    languages: tuple[Language, Language] = (ENGLISH, ENGLISH)


@dataclass(frozen=True)
class Margin:
    """All that stands beside one numbered passage; `others` are of sorts that have no place of their own.

    `unread` tells that no editor has read it yet, which is not silence.
    """

    themes: tuple[ThemeEntry, ...]
    provisions: tuple[ProvisionEntry, ...]
    readings: tuple[Annotation, ...]
    notes: tuple[Note, ...]
    none: tuple[NoReading, ...]
    asks: tuple[Ask, ...] = ()
    returns: tuple[Ask, ...] = ()
    parallels: tuple[ParallelEntry, ...] = ()
    abbreviations: tuple[Mention, ...] = ()
    others: tuple[Said, ...] = ()
    unread: bool = False


def margin(codebook: Codebook, dossier: Dossier, paragraph: Paragraph) -> Margin:
    """The margin of a passage; every part of it may be empty."""
    at = paragraph.anchor
    annotations, said = dossier.things(Annotation, at), dossier.at.get(at, ())
    themes = dict.fromkeys(a.key.top for a in annotations if a.key.kind == THEME)
    return Margin(
        tuple(ThemeEntry(codebook.theme_of[key], _subthemes(codebook, key, annotations)) for key in themes),
        tuple(
            ProvisionEntry(a.key, codebook.provision_name(a.key), codebook.provision_of[a.key].title, a.stance)
            for a in annotations
            if a.stance
        ),
        # An editor's reading without prose says no more than the theme or provision that stands above it.
        tuple(a for a in annotations if a.reading or a.basis is Basis.TERM),
        dossier.things(Note, at),
        dossier.things(NoReading, at),
        dossier.things(Ask, at),
        tuple(dict.fromkeys(returned.ask for returned in dossier.things(Returned, at))),
        tuple(_end(dossier, each) for each in said if isinstance(each.thing, Parallel)),
        _new_abbreviations(dossier, at),
        tuple(each for each in said if not isinstance(each.thing, SHOWN)),
        dossier.is_unread(at),
    )


def _end(dossier: Dossier, said: Said) -> ParallelEntry:
    """The parallel from the side that stands here."""
    parallel: Parallel = said.thing
    turns = tuple(words for what, words in said.told if what == "turn")
    turn = (turns[1], turns[0]) if len(turns) == 2 else None  # The target's words first: it is the earlier text.
    earlier, later = (dossier.statement_of[end.anchor.statement] for end in (parallel.target, parallel.source))
    languages = (earlier.language, later.language)
    if said.side == SOURCE:
        return ParallelEntry(parallel, parallel.relation.of_source, parallel.target.anchor, turn, said.side, languages)
    return ParallelEntry(parallel, parallel.relation.inverse, parallel.source.anchor, turn, said.side, languages)


def _new_abbreviations(dossier: Dossier, at: Anchor) -> tuple[Mention, ...]:
    """The abbreviations that the statement's numbered passages use here for the first time."""
    first: dict[tuple[str, str], Mention] = {}
    for each in dossier.said:
        mention = each.thing
        if isinstance(mention, Mention) and mention.anchor.numbered and mention.form.is_abbreviation:
            first.setdefault((mention.entity.id, mention.form.text), mention)
    return tuple(m for m in dossier.things(Mention, at) if first.get((m.entity.id, m.form.text)) is m)


def _subthemes(codebook: Codebook, theme: Key, annotations: Iterable[Annotation]) -> tuple[Theme, ...]:
    keys = dict.fromkeys(a.key for a in annotations if a.key.top == theme and a.key != theme)
    return tuple(codebook.theme_of[key] for key in keys)


def highlights(dossier: Dossier, paragraph: Paragraph) -> tuple[Highlight, ...]:
    """The words of a passage that theme readings rest on, and those that a note is about."""
    annotations = dossier.things(Annotation, paragraph.anchor)
    themes = (Highlight(span, a.key.top.name) for a in annotations if a.key.kind == THEME for span in a.spans)
    notes = (Highlight(n.span, "noted") for n in dossier.things(Note, paragraph.anchor) if n.span)
    return (*themes, *notes)
