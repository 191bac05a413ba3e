"""The words of passages as they once stood, from git or from a file."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from edition.seeds.finding import collect
from edition.seeds.source import Source
from edition.text.ledger import digest
from edition.text.read import Files, read_statement
from edition.text.segment import segment
from edition.text.statement import Statement
from engines import git

Then = tuple[Source, Source | None]
"""A text as it once stood, and its metadata of then if they are there."""


def wordings(seeds: Path, statement: Statement, old: str, wanted: Collection[str]) -> dict[str, str] | None:
    """The words of a statement's passages by their digests, as of a file or a revision of git.

    Where git's text of then does not have all that is wanted, those before it are asked, too: a text may be
    committed before its revision is declared. `None` where there is no text of then.
    """
    now = Source("", (seeds / _metadata(statement)).read_text("utf-8"))
    found: dict[str, str] = {}
    for text, metadata in _in_file(Path(old)) if Path(old).is_file() else _in_git(seeds, statement, old):
        for words in _passages(statement.slug, text, metadata or now):
            found.setdefault(digest(words), " ".join(words.split()))
        if found.keys() >= set(wanted):
            break
    return found or None


def _passages(slug: str, text: Source, metadata: Source) -> Iterator[str]:
    """The passages as they were declared, and as they would be if nothing were: it may have been declared since."""
    statement = collect(read_statement(Files(slug, text, metadata)), [])
    if statement:
        yield from (statement.promised[p.span] for p in statement.paragraphs)
    yield from (text[block.span] for block in segment(text.text))


def _in_file(path: Path) -> Iterator[Then]:
    beside = path.with_suffix(".yml")
    yield _source(path.read_bytes()), _source(beside.read_bytes()) if beside.is_file() else None


def _in_git(seeds: Path, statement: Statement, old: str) -> Iterator[Then]:
    text, metadata = _text(statement), _metadata(statement)
    if git.shown(seeds, old, text) is None:
        return
    for revision in (old, *git.commits(seeds, old, text, metadata)):
        words, facts = git.shown(seeds, revision, text), git.shown(seeds, revision, metadata)
        if words is not None:
            yield _source(words), _source(facts) if facts is not None else None


def _source(data: bytes) -> Source:
    # What was committed once may be anything; a text that is not UTF-8 gives words that nobody looks for.
    return Source("", data.decode("utf-8", "replace"))


def _text(statement: Statement) -> str:
    return statement.source.name.removeprefix("seeds/")


def _metadata(statement: Statement) -> str:
    return Path(_text(statement)).with_suffix(".yml").as_posix()
