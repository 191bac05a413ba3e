"""A statement as a Markdown file for readers: facts before it, and each passage with its number.

https://spec.commonmark.org/0.31.2/. A number is a code span at the head of its passage, for the words
themselves never have any. Titles are headings. The facts are YAML between lines of three hyphens.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from edition.dossier import Dossier
from edition.publish.base import address
from edition.publish.base.formats import MARKDOWN
from edition.publish.base.publication import Publication
from edition.publish.base.render import Renderer
from edition.publish.cite.records import edition_record, editors
from edition.publish.data.texts.inline import inline
from edition.publish.data.texts.markdown_words import Token, tokens
from edition.publish.data.texts.textfile import TextFile
from edition.publish.views.past import fates
from edition.text.facts import Fact
from edition.text.segment import Role
from edition.text.statement import Paragraph, Statement
from edition.text.urn import work_urn

_WIDTH = 100


@dataclass(frozen=True)
class Passage:
    """A passage: what it is, its printed number or nothing, and its words."""

    role: Role
    number: str
    tokens: tuple[Token, ...]


def markdown(publication: Publication, dossier: Dossier) -> str:
    """The statement's Markdown file."""
    out = TextFile(publication, dossier, MARKDOWN.ending)
    statement = dossier.statement
    facts = yaml.safe_dump(_front(out), allow_unicode=True, sort_keys=False, width=_WIDTH)
    passages = tuple(_passage(statement, paragraph) for paragraph in statement.paragraphs)
    return Renderer().render("statement.md", out.page, facts=facts, passages=passages)


def _passage(statement: Statement, paragraph: Paragraph) -> Passage:
    number = paragraph.anchor.label if paragraph.anchor.numbered else ""
    # Behind a number, the words are no longer at the head of their line.
    words = tokens(inline(statement, paragraph, paragraph.span), at_head=not number)
    return Passage(paragraph.role, number, words)


def _front(out: TextFile) -> dict[str, object]:
    statement, imprint = out.statement, out.publication.imprint
    metadata = statement.metadata
    return {
        "title": metadata.title,
        "short": metadata.short,
        "kind": metadata.kind.value,
        # By these names Pandoc knows them.
        "lang": statement.language.tag,
        **({"dir": statement.language.direction} if statement.language.is_known else {}),
        "urn": work_urn(statement),
        "page": out.where(out.page),
        "text": out.where(address.text_file(statement.slug)),
        "sha256": statement.source.sha256,
        **_of(out),
        "facts": {fact.name: dict(_fact(fact)) for fact in metadata.facts},
        "numbers": f"the edition's, {'provisional' if statement.is_provisional else 'permanent'}",
        "former numbers": {
            gone.anchor.id: fate.successor.id if fate.successor else "withdrawn" for gone, fate in fates(statement)
        },
        "edition": edition_record(out.publication).title,
        "editors": editors(out.publication.imprint).literal,
        "version": imprint.version,
        "date": str(imprint.date),
        "rights": imprint.rights,
    }


def _of(out: TextFile) -> dict[str, object]:
    """What the statement is a version of, if it is one."""
    version, original = out.dossier.version, out.dossier.original
    if not version or not original:
        return {}
    page = out.where(address.statement(original.slug))
    return {"of": {"statement": original.slug, "kind": version.of.kind.value, "page": page}}


def _fact(fact: Fact) -> Iterator[tuple[str, str]]:
    """A fact as the record of the statement has it: its value, and its one ground."""
    if fact.value:
        yield "value", fact.value
    if fact.dating:
        yield "edtf", str(fact.dating)
    yield fact.origin.value, fact.ground
    if fact.url:
        yield "url", fact.url
