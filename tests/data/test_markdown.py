"""Markdown read back with markdown-it, a parser that keeps to CommonMark: words, marks, numbers, order, facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from edition.edition import Edition
from edition.publish.data.texts.markdown import markdown
from edition.text.segment import Role
from edition.text.statement import Statement
from edition.text.urn import work_urn
from kit.hostile import EVIL
from kit.roundtrip import BASE, BREAK, HARD, TEXTS, Shown, alone, expected, pressed, shown, spaced
from kit.whole import whole

MARKS = {"strong": "strong", "em": "emphasis", "sup": "superscript"}
BLOCKS = {"h1": Role.TITLE, "li": Role.ITEM}
NUL = "\0"


@dataclass(frozen=True)
class Read:
    """A block of the file: what it is (a title, an item, or else a paragraph), its number, and what it shows."""

    role: Role
    number: str
    shown: Shown


def blocks(text: str, parser: MarkdownIt) -> Iterator[Read]:
    """What stands in the body of a file; nothing in it may be of another kind than what we write."""
    open_: list[str] = []
    for token in parser.parse(text):
        assert token.type.removesuffix("_open").removesuffix("_close") in {
            "heading", "paragraph", "bullet_list", "list_item", "inline"
        }, token  # fmt: skip
        if token.type == "inline":
            kinds = [BLOCKS[tag] for tag in open_ if tag in BLOCKS]
            yield _read(kinds[0] if kinds else Role.BODY, list(token.children or ()))
        elif token.nesting > 0:
            open_.append(token.tag)
        else:
            open_.pop()


def _read(role: Role, inline: list[Token]) -> Read:
    number = inline.pop(0).content if inline[0].type == "code_inline" else ""
    found: list[tuple[str, frozenset[str]]] = []
    marks: list[str] = []
    for token in inline:
        tag = token.content.strip("</>") if token.type == "html_inline" else token.tag
        if token.type == "text":
            found += [spaced(c, frozenset(marks)) for c in token.content]
        elif token.type == "hardbreak":
            found.append((BREAK, frozenset(marks)))
        elif token.nesting > 0 or (token.type == "html_inline" and "/" not in token.content):
            marks.append(MARKS[tag])
        else:
            assert marks.pop() == MARKS[tag], token
    assert not marks
    return Read(role, number, shown(found))


def parted(file: str) -> tuple[dict[str, Any], str]:
    """The facts and the text of a file."""
    nothing, front, text = file.split("---\n", 2)
    assert nothing == ""
    return yaml.safe_load(front), text


def check(file: str, statement: Statement, parser: MarkdownIt) -> None:
    _, text = parted(file)
    roles = {Role.TITLE: Role.TITLE, Role.ITEM: Role.ITEM}
    assert list(blocks(text, parser)) == [
        Read(
            roles.get(p.role, Role.BODY),
            p.anchor.label if p.anchor.numbered else "",
            without_nul(expected(statement, p)),
        )
        for p in statement.paragraphs
    ]


def without_nul(told: Shown) -> Shown:
    """CommonMark has U+FFFD for U+0000."""
    lost = tuple((c.replace(NUL, "\ufffd"), marks) for c, marks in told.characters)
    return Shown(told.words.replace(NUL, "\ufffd"), lost)


PARSERS = [MarkdownIt("commonmark"), MarkdownIt("gfm-like", {"linkify": False})]
"""CommonMark itself, and what GitHub makes of it."""


@pytest.fixture(params=PARSERS, ids=["commonmark", "gfm"])
def parser(request: pytest.FixtureRequest) -> MarkdownIt:
    made: MarkdownIt = request.param
    return made


def test_all_statements_come_back(edition: Edition, small: Edition, past: Edition, parser: MarkdownIt) -> None:
    for made in (edition, small, past):
        for statement in made.statements:
            check(markdown(*pressed(made).unit(statement)), statement, parser)


SIGNS = st.text(st.sampled_from("*_`[]()<>&!#-+=~|\\.:;\"'1a \nB²é" + NUL + HARD), min_size=1)
INLINE = st.lists(
    SIGNS
    | st.sampled_from(
        ["**", "*", "***", "<sup>", "</sup>", "  \n", "\\\n", "a", " ", "1.", "- ", "&lt;", "![a](b)", "`x`", "\n===\n"]
    ),
    max_size=14,
).map("".join)
"""Words within a paragraph or two that use every sign of Markdown in every neighbourhood."""


@settings(max_examples=120)
@given(INLINE | TEXTS)
def test_any_text_comes_back(text: str) -> None:
    entire, statement = alone(text)
    if statement.paragraphs:
        for parser in PARSERS:
            check(markdown(*entire.unit(statement)), statement, parser)


@pytest.mark.parametrize("text", EVIL)
def test_what_means_harm_comes_back(text: str, parser: MarkdownIt) -> None:
    for each in (text, f"- {text}", f"**{text}**", f"A line  \n{text}"):
        entire, statement = alone(f"Before.\n\n{each}\n\nAfter.")
        check(markdown(*entire.unit(statement)), statement, parser)


HEADS = (
    "=== - --- +++ # ## > 1. 12) 1.x ~~~ ``` :- |-|- [a]: <b> <!-- & * *** _ __ - + 1234567890. <?x <div> </div>"
    " : = \\ !"
).split()


@pytest.mark.parametrize("head", HEADS)
def test_the_head_of_a_line_makes_nothing_of_it(head: str, parser: MarkdownIt) -> None:
    for words in (head, f"{head} x", f"**{head} x**"):
        for text in (
            f"{words}\n\nA body.",
            f"A | b  \n{words}\n\nOther.\n\nLast.",
            f"- a | b\\\n{words}\n\nOther.\n\nLast.",
        ):
            entire, statement = alone(text)
            check(markdown(*entire.unit(statement)), statement, parser)


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("x *a* y", "x *a* y"),
        ("x (*a*), **b** y", "x (*a*), **b** y"),
        ("x *“a”* y", "x *“a”* y"),
        ("x (*“a”*) y", "x (<em>“a”</em>) y"),
        ("x ***a* b** y", "x <strong><em>a</em> b</strong> y"),
        ("x **a *b*** y", "x <strong>a <em>b</em></strong> y"),
        ("x **a *b* c** y", "x **a *b* c** y"),
        ("x \u2063*a*\u2063 y", "x \u2063<em>a</em>\u2063 y"),
        ("x <sup>a</sup> y", "x <sup>a</sup> y"),
        ("x *<sup>a</sup>* y", "x <em><sup>a</sup></em> y"),
        ("R&D, a_b, [sic], 2 < 3 > 1, &amp; y", "R&D, a\\_b, \\[sic\\], 2 \\< 3 > 1, \\&amp; y"),
        ("a\tb\u00a0c \0", "a b\u00a0c \ufffd"),
    ],
)
def test_it_is_written_so(source: str, written: str) -> None:
    entire, statement = alone(f"{source}.")
    _, text = parted(markdown(*entire.unit(statement)))
    assert text == f"\n`¶\u00a01` {written}.\n"


def test_marks_are_written_with_signs_where_they_can_be(edition: Edition) -> None:
    _, text = parted(markdown(*pressed(edition).unit(edition.statement_of["rus-gcm"])))
    assert ' "responsibility sharing" *per se* does not' in text
    _, text = parted(markdown(*pressed(edition).unit(edition.statement_of["rus-iom112"])))
    assert text.startswith("\n**Statement by Ms. Valentina Kazakova,**\n===\n")
    assert "of the 112<sup>th</sup> Session of the Council\\\n" in text


def test_ordinary_words_are_not_escaped(edition: Edition) -> None:
    for statement in edition.statements:
        _, text = parted(markdown(*pressed(edition).unit(statement)))
        assert text.replace("\\\n", "").count("\\") == 0


def test_facts_are_those_of_the_record(edition: Edition, small: Edition, seeds: Path) -> None:
    for made in (edition, small):
        for statement in made.statements:
            facts, _ = parted(markdown(*pressed(made).unit(statement)))
            assert (facts["title"], facts["urn"]) == (statement.metadata.title, work_urn(statement))
            assert facts["page"] == f"{BASE}statements/{statement.slug}/"
            assert (facts["version"], facts["date"]) == (made.imprint.version, str(made.imprint.date))
            assert (facts["rights"], facts["sha256"]) == (made.imprint.rights, statement.source.sha256)
    for statement in edition.statements:
        record = yaml.safe_load((seeds / "statements" / f"{statement.slug}.yml").read_text("utf-8"))
        facts, _ = parted(markdown(*pressed(edition).unit(statement)))
        for fact in record["facts"].values():
            fact.update({k: str(v) for k, v in fact.items()})
            if "source" in fact:  # A published name stays, whatever editors write today.
                fact["whence"] = fact.pop("source")
        assert facts["facts"] == record["facts"]
        assert list(facts["facts"]) == list(record["facts"])


def test_numbers_of_old_are_told(past: Edition, edition: Edition) -> None:
    facts, _ = parted(markdown(*pressed(past).unit(past.statements[0])))
    assert facts["former numbers"]["p5"] == "withdrawn"
    assert facts["former numbers"]["p4"] == "p3"
    assert facts["numbers"] == "the edition's, provisional"
    facts, _ = parted(markdown(*whole(edition).unit(edition.statements[0])))
    assert (facts["numbers"], facts["page"]) == ("the edition's, permanent", "./")
