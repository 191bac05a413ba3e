"""`<slug>.yml` of a new statement: what was read off its text, and what its editor is still to find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from edition.drafting.front_matter import FrontMatter
from edition.drafting.head import Head
from edition.drafting.languages import language_of
from edition.drafting.read_off import Answer, Found, Unsure
from edition.text.facts import FACTS
from edition.text.words import Words

WANTED = {
    "state": "the State that speaks",
    "speaker": "who speaks",
    "office": "the office in which the speaker speaks",
    "body": "the body before which it was said",
    "session": "the session of that body",
    "event": "the meeting or event at which it was said",
    "date": "the day on which it was said, with its edtf",
    "place": "where it was said",
    "language": "the language of this copy, and whether it is the original",
    "source": "the publication that the file was taken from",
}
_HEAD = """\
# The facts about this statement, each with the ground it stands on:
# quote (words of the text), source (a source outside it), inferred (an editor's reason), absent (why).
# What is "Wanted" was not seen in the text: give its value and ground, or say why there is none.
"""
_SHORT = 60
_TITLES = "Mr Mrs Ms Miss Dr Prof HE H.E SE Ambassador Sir Lord Dame Madame Monsieur Mme M MR MRS MS DR".split()


@dataclass(frozen=True)
class Drafted:
    """A metadata file, and what is wanted in it, one line each."""

    text: str
    wanted: tuple[str, ...]


def drafted(slug: str, file: str, head: Head, front: FrontMatter, read: Mapping[str, Answer], words: Words) -> Drafted:
    """The metadata of a statement; `words` are those of its whole text, in which every quotation must stand."""
    title = front.fields.get("title", ("",))[0] or head.title
    facts = {name: _fact(name, read.get(name), words) for name in FACTS if name != "source"}
    facts["language"] = _language(read.get("language"), words)
    facts["source"] = _source(file, front)
    short = title if 0 < len(title) <= _SHORT else slug
    record = {"title": title or slug, "short": short, "kind": _kind(title), "status": "draft"}
    wanted = [] if title else ["title: the text has no title line; its slug stands there meanwhile"]
    wanted += ["short: a short title, for lists; its slug stands there meanwhile"] if short == slug else []
    wanted += [f"{name}: {fact['absent'].removeprefix('Wanted: ')}" for name, fact in facts.items() if "absent" in fact]
    wanted += [] if "source" in front.fields else [f"source: {WANTED['source']}"]
    return Drafted(f"{_HEAD}{_dumped(record)}{_name(read.get('speaker'))}{_dumped({'facts': facts})}", tuple(wanted))


def _dumped(record: Mapping[str, object]) -> str:
    return yaml.safe_dump(dict(record), allow_unicode=True, sort_keys=False, width=110)


def _kind(title: str) -> str:
    return "position" if "position of" in title.lower() or "position paper" in title.lower() else "statement"


def _name(speaker: Answer) -> str:
    """The speaker's name for catalogues as a suggestion: which of the names is the family's, no text says."""
    names = speaker.value.split() if isinstance(speaker, Found) else []
    while names and (names[0].rstrip(".") in _TITLES or names[0].endswith(".")):
        names.pop(0)
    if len(names) < 2:
        return ""
    pair = yaml.safe_dump({"family": names[-1], "given": " ".join(names[:-1])}, allow_unicode=True, sort_keys=False)
    told = '# For catalogues; remove the "# " of the next line if the two names are rightly told apart.'
    return f"{told}\n# name: {{{', '.join(pair.splitlines())}}}\n"


def _fact(name: str, answer: Answer, words: Words) -> dict[str, str]:
    if isinstance(answer, Found):
        fact = {"value": answer.value} | ({"edtf": answer.edtf} if answer.edtf else {})
        # What is set aside from the speech, as a YAML head is, need not be among the words that can be quoted.
        found = bool(words.find(answer.quote))
        return fact | ({"quote": answer.quote} if found else {"source": f'The head of the file, "{answer.quote}"'})
    why = f"; {answer.why}" if isinstance(answer, Unsure) else ""
    return {"absent": f"Wanted: {WANTED[name]}{why}"}


def _language(answer: Answer, words: Words) -> dict[str, str]:
    if isinstance(answer, Found):
        return _fact("language", answer, words)
    name, because = language_of(words.text)
    if not name:
        return {"absent": f"Wanted: {WANTED['language']}"}
    said = f"The copy is in {name} ({because}); whether it is the original or a translation is not known"
    return {"value": name, "inferred": said}


def _source(file: str, front: FrontMatter) -> dict[str, str]:
    known = {"value": f"Text file {file}, kept byte for byte"}
    value, line = front.fields.get("source", ("", ""))
    if value:
        url = {"url": value} if value.startswith(("http://", "https://")) else {}
        return known | {"source": f'The head of the file, "{line}"'} | url
    return known | {"source": "The copy supplied to the edition; where it was published is to be added"}
