"""What can be known of a statement from its own files and the codebook: the unit of work.

A unit needs no other statement, so units may be made in any order, in any process, or be taken from a
store. What names passages of other statements (readings, crosswalks, parallels) is read afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from edition.apparatus.annotation import Annotation
from edition.apparatus.codebook import Codebook
from edition.apparatus.entity import Mention
from edition.apparatus.mentions import Names
from edition.apparatus.terms import Terms
from edition.seeds.finding import Finding, collect
from edition.text.read import Files, is_draft, read_statement
from edition.text.statement import Statement


@dataclass(frozen=True)
class Alone:
    """A statement, what the codebook's terms and names find in it, and what is wrong with its files."""

    slug: str
    statement: Statement | None = None
    found: tuple[Annotation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    findings: tuple[Finding, ...] = ()
    is_draft: bool = False
    """Whether it is still being prepared, so that nothing that is published may know of it."""


@dataclass(frozen=True)
class ReadAlone:
    """Reads statements each alone: a pure function of their files that can be sent to another process."""

    codebook: Codebook

    # Thousands of patterns are made once for all statements that a process reads, not for each of them.
    @cached_property
    def _terms(self) -> Terms:
        return Terms(self.codebook)

    @cached_property
    def _names(self) -> Names:
        return Names(self.codebook.entities)

    def __call__(self, files: Files) -> Alone:
        """All that these files and the codebook tell."""
        findings: list[Finding] = []
        statement = collect(read_statement(files), findings)
        if statement is None:
            return Alone(files.slug, findings=tuple(findings), is_draft=is_draft(files))
        found = tuple(self._terms.annotate(statement))
        prepared = statement.metadata.is_draft and not files.ledger
        return Alone(files.slug, statement, found, self._names.mentions(statement), tuple(findings), prepared)
