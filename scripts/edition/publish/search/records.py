"""The search records: one a statement, then one a numbered passage, in the order of the texts.

One stream for every search. `quick` makes the header's index of it, `pagefind` what the search
page's index is made from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.apparatus.annotation import Annotation
from edition.apparatus.codebook import THEME, Codebook, Key
from edition.apparatus.entity import Mention
from edition.dossier import Dossier
from edition.publish.base import address
from edition.text.anchor import Anchor
from edition.text.dates import Dating
from edition.text.language import ENGLISH, Language
from edition.text.segment import Role
from edition.text.statement import Paragraph, Statement


@dataclass(frozen=True)
class Work:
    """The statement that a record belongs to. What its facts do not give is empty."""

    slug: str
    short: str
    state: str = ""
    speaker: str = ""
    body: str = ""
    dating: Dating | None = None
    language: Language = ENGLISH

    @property
    def years(self) -> tuple[str, ...]:
        """The year of its date, or each year of the interval within which that lies."""
        if self.dating is None:
            return ()
        first = int(self.dating.start[:4])
        last = int(self.dating.end[:4]) if self.dating.end else first
        return tuple(f"{year:04}" for year in range(first, last + 1))


@dataclass(frozen=True)
class Term:
    """An entry of the codebook as a search names it: a key's name, and the label to show."""

    name: str
    label: str


@dataclass(frozen=True)
class SearchRecord:
    """What a search can find: where it is, whose words it has as they are read, what is said of them.

    `number` and `label` are a passage's (`7.4`, `¶ 7.4`) and empty for a statement's own record; `own` is the
    number that the source itself gives a paragraph. The
    names of `themes`, `subthemes` and `instruments` are those of codebook keys, those of `names` ids
    of named things; a sub-theme's label begins with its theme's.
    """

    location: str
    work: Work
    text: str
    number: str = ""
    label: str = ""
    themes: tuple[Term, ...] = ()
    subthemes: tuple[Term, ...] = ()
    instruments: tuple[Term, ...] = ()
    names: tuple[Term, ...] = ()
    own: str = ""

    @property
    def is_passage(self) -> bool:
        """Whether it is a passage's record and not a statement's."""
        return bool(self.number)

    @property
    def title(self) -> str:
        """What to call it where nothing else tells which statement it is of."""
        return f"{self.work.short}, {self.label}" if self.is_passage else f"{self.work.short} ({self.work.slug})"


def search_records(codebook: Codebook, dossier: Dossier) -> Iterator[SearchRecord]:
    """The records of one statement: its own, then those of its passages."""
    statement = dossier.statement
    work = _work(statement)
    yield _whole(statement, work)
    for paragraph in statement.numbered():
        yield _passage(codebook, dossier, work, paragraph)


def _work(statement: Statement) -> Work:
    value, metadata = statement.metadata.value, statement.metadata
    facts = (value("state"), value("speaker"), value("body"), metadata.dating)
    return Work(statement.slug, metadata.short, *facts, statement.language)


def _whole(statement: Statement, work: Work) -> SearchRecord:
    """The statement itself: found by its title, its headings and who speaks, not by the words of its passages."""
    named = (p for role in (Role.TITLE, Role.HEADING, Role.SPEAKER) for p in statement.of_role(role))
    words = " ".join(statement.words(p.span).text for p in named)
    return SearchRecord(address.statement(statement.slug), work, words)


def _passage(codebook: Codebook, dossier: Dossier, work: Work, paragraph: Paragraph) -> SearchRecord:
    anchor = paragraph.anchor
    annotations = dossier.things(Annotation, anchor)
    keys = [annotation.key for annotation in annotations if annotation.key.kind == THEME]
    return SearchRecord(
        address.passage(anchor),
        work,
        dossier.words[anchor].text,
        anchor.locator,
        anchor.label,
        themes=_once(Term(key.top.name, codebook.theme_of[key.top].label) for key in keys),
        subthemes=_once(_subtheme(codebook, key) for key in keys if key != key.top),
        instruments=_instruments(codebook, annotations),
        names=_names(dossier, anchor),
        own=paragraph.own_number,
    )


def _subtheme(codebook: Codebook, key: Key) -> Term:
    return Term(key.name, f"{codebook.theme_of[key.top].label}: {codebook.theme_of[key].label}")


def _instruments(codebook: Codebook, annotations: Iterable[Annotation]) -> tuple[Term, ...]:
    ids = (annotation.key.kind for annotation in annotations if annotation.key.kind != THEME)
    return _once(Term(id, codebook.instrument_of[id].label) for id in ids)


def _names(dossier: Dossier, anchor: Anchor) -> tuple[Term, ...]:
    """What a passage names, parts of longer names included, as on the page of names."""
    return _once(Term(m.entity.id, m.entity.label) for m in dossier.things(Mention, anchor))


def _once(terms: Iterable[Term]) -> tuple[Term, ...]:
    return tuple(dict.fromkeys(terms))
