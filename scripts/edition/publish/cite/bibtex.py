"""Records as BibTeX, in the dialect of biblatex (its manual, version 3.20, 2.1 and 2.2).

A spoken statement is `@unpublished`, which biblatex has for "the script of a talk" and its event; a
position is `@misc`, the edition `@book`. Titles and names of bodies are braced twice: no style
changes their case, and "and" or a comma in them divides nothing. `url` is verbatim in biblatex: in it
`#`, `%`, `&`, `_` and `~` stand as they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from edition.publish.cite.record import BOOK, DOCUMENT, SPEECH, Author, CslRecord
from edition.text.language import Language

_ENTRIES = {SPEECH: "unpublished", DOCUMENT: "misc", BOOK: "book"}
_NAMED = frozenset(
    "afrikaans albanian amharic arabic armenian asturian basque belarusian bengali bosnian breton bulgarian catalan"
    " chinese coptic croatian czech danish divehi dutch english esperanto estonian finnish french friulian galician"
    " georgian german greek hebrew hindi hungarian icelandic interlingua irish italian japanese kannada khmer korean"
    " lao latin latvian lithuanian macedonian malay malayalam marathi mongolian norwegian occitan persian polish"
    " portuguese romanian romansh russian sanskrit serbian slovak slovenian spanish swedish syriac tamil telugu thai"
    " tibetan turkish turkmen ukrainian urdu uyghur vietnamese welsh nynorsk".split()
)
"""The languages that the packages babel and polyglossia know, by the names that they have there."""

_OTHERWISE = {"nb": "norwegian", "nn": "nynorsk"}
"""The names of those that are called otherwise there than in English."""

_COMMANDS = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "'": r"\textquotesingle{}",
    "`": r"\textasciigrave{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
"""What LaTeX reads for a sign that it would take for a command, or set as another one."""


def bibtex(records: Iterable[CslRecord]) -> str:
    """The records as one file, an entry each."""
    return "\n".join(_entry(record) for record in records)


def _entry(record: CslRecord) -> str:
    fields = {name: value for name, value in _fields(record).items() if value}
    lines = (f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@{_ENTRIES[record.type]}{{{record.id},\n{''.join(lines)}}}\n"


def _fields(record: CslRecord) -> dict[str, str]:
    return {
        "author": " and ".join(_name(author) for author in record.authors),
        "title": _whole(record.title),
        "type": escaped(record.genre),
        "howpublished": _whole(record.container_title),
        "eventtitle": _whole(record.event_title),
        "eventdate": str(record.event_date or ""),
        "venue": escaped(record.event_place),
        "location": escaped(record.place),
        "date": str(record.issued or ""),
        "version": escaped(record.version),
        "langid": _langid(record.language),
        # Left alone is what a URL may hold; a brace or a backslash would end the field or begin a command.
        "url": quote(record.url, safe="!#$%&'()*+,-./:;=?@[]_~"),
        "note": escaped(record.note),
    }


def _langid(tag: str) -> str:
    """The name by which LaTeX knows a language; nothing where it knows none."""
    base = Language.of(tag).base
    name = _OTHERWISE.get(base, Language.of(base).name.lower())
    return name if name in _NAMED else ""


def _name(author: Author) -> str:
    if author.literal:
        return _whole(author.literal)
    return f"{_part(author.family)}, {_part(author.given)}" if author.given else _part(author.family)


def _part(name: str) -> str:
    """A part of a name, braced where BibTeX would take it for several."""
    divides = "," in name or "and" in name.casefold().split()
    return _whole(name) if divides else escaped(name)


def _whole(text: str) -> str:
    return f"{{{escaped(text)}}}" if text else ""


def escaped(text: str) -> str:
    """Text as LaTeX reads it back: on one line, no character of it a command or part of a ligature."""
    line = " ".join(text.split())
    paired = _paired(line)
    written = (
        _brace(sign, at in paired) if sign in "{}" else _COMMANDS.get(sign, sign) for at, sign in enumerate(line)
    )
    # Twice, because pairs are replaced: of three hyphens the one in the middle is in two pairs.
    return "".join(written).replace("--", "-{}-").replace("--", "-{}-")


def _brace(sign: str, is_paired: bool) -> str:
    """BibTeX counts braces, those after a backslash too: one without its match is written by its name."""
    return f"\\{sign}" if is_paired else {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}[sign]


def _paired(text: str) -> frozenset[int]:
    """Where the braces stand that have their match."""
    opened: list[int] = []
    paired: set[int] = set()
    for at, sign in enumerate(text):
        if sign == "{":
            opened.append(at)
        elif sign == "}" and opened:
            paired |= {opened.pop(), at}
    return frozenset(paired)
