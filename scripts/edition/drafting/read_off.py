"""What can be read off a statement's own words: facts, each with the words it was read from.

Nothing is guessed. Where the words name two candidates, neither is taken, and what was seen is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from edition.drafting import wording
from edition.drafting.front_matter import FrontMatter
from edition.drafting.head import Head
from edition.drafting.states import named
from edition.text.dates import Dating


@dataclass(frozen=True)
class Found:
    """A fact's value and the words that it was read from; `code` is a State's, `edtf` a date's."""

    value: str
    quote: str
    edtf: str = ""
    code: str = ""


@dataclass(frozen=True)
class Unsure:
    """Why a fact was not taken although the words seem to speak of it."""

    why: str


Answer = Found | Unsure | None


def read_off(head: Head, front: FrontMatter) -> dict[str, Answer]:
    """The facts by name: found, unsure, or `None` where no words speak of them. A YAML head goes first."""
    speaker, office = _person(head.text)
    read: dict[str, Answer] = {
        "state": _state(head),
        "speaker": speaker,
        "office": office,
        "body": _body(head.text, office),
        "session": _session(head.text),
        "event": _event(head.text),
        "date": _date(head.text),
        "place": _place(head.text),
        "language": _language(head),
    }
    offered = {name: _offered(name, *pair) for name, pair in front.fields.items() if name in read}
    return read | {name: answer for name, answer in offered.items() if answer}


def _offered(name: str, value: str, line: str) -> Answer:
    if name == "date":
        try:
            return Found(Dating.parse(value).in_words, line, value)
        except ValueError:
            return _one(_dates(value), "dates") if value else None
    if name == "state":
        code = next((state.code for state in named(value) if state.name == value), "")
        return Found(value, line, code=code)
    return Found(value, line)


def _one(found: Iterable[Found], what: str, same: Callable[[Found], str] = lambda found: found.value) -> Answer:
    """The first, if all are the same; else why none is taken."""
    listed = {same(each): each for each in reversed(list(found))}
    if len(listed) > 1:
        return Unsure(f"the words name several {what} ({', '.join(each.value for each in reversed(listed.values()))})")
    return next(iter(listed.values()), None)


def _flat(words: str) -> str:
    return " ".join(words.split())


def _person(text: str) -> tuple[Answer, Answer]:
    """The speaker and the office."""
    first = wording.OFFICE_FIRST.search(text)
    if first and not _is_state(first["office"]):
        return Found(_flat(first["name"]), _flat(first["name"])), Found(_flat(first["office"]), _flat(first["office"]))
    match = wording.SPEAKER.search(text)
    if match and _is_state(match["name"]):
        return None, None
    if match is None:
        alone = [each for each in wording.ALONE.finditer(text) if not wording.IS_OFFICE.search(each["name"])]
        if len(alone) != 1:
            names = ", ".join(_flat(each["name"]) for each in alone)
            return Unsure(f"the head names several persons ({names})") if alone else None, None
        match = alone[0]
    name = _flat(match["name"]).rstrip(",.")
    if wording.IS_OFFICE.match(name) and not name.startswith(("Ambassad", "Embajad")):
        return None, None
    after = wording.AFTER_NAME.match(text, match.end("name"))
    office = _flat(after["office"]).rstrip(" ,") if after else ""
    # With the word before it, the quotation says that this person speaks, and not only that there is one.
    return Found(name, _flat(match.group().strip()).rstrip(",")), Found(office, office) if office else None


def _is_state(words: str) -> bool:
    plain = re.sub(r"^the ", "", _flat(words))
    return any(state.name == plain for state in named(plain))


def _state(head: Head) -> Answer:
    found = [*_states(head.text, wording.STATE_BEFORE)] or [*_states(head.opening, wording.FOR_STATE)]
    return _one(found, "States", lambda each: each.code)


def _states(text: str, before: re.Pattern[str]) -> Iterator[Found]:
    for state in named(text):
        leading = before.search(text, max(0, state.start - 120), state.start)
        # A name that begins a line is a State's only if nothing follows it there: "Canada Square" is a place.
        ends = re.match(r"[^\S\n]*(?:[,.;:)\n]|\Z|[a-z’'])", text[state.end :])
        if leading and (ends or leading.group().strip()):
            quote = _flat(leading.group().lstrip(" (\n") + text[state.start : state.end])
            yield Found(state.name, quote, code=state.code)


def _session(text: str) -> Answer:
    found = [Found(_flat(m["session"]), _flat(m["session"])) for m in wording.SESSION.finditer(text)]
    return _one(found, "sessions", lambda each: each.value.lower())


def _body(text: str, office: Answer) -> Answer:
    # The office names bodies, too, but nobody speaks before one's own ministry.
    if isinstance(office, Found):
        text = re.sub(r"\s".join(map(re.escape, office.value.split())), "", text)
    for pattern in wording.BODIES:
        match = pattern.search(text)
        words = _flat(match["body"]).removeprefix("the ") if match else ""
        # "The Council" names one to those who were there, and none to a reader.
        if " " in words:
            return Found(words, words)
    return None


def _event(text: str) -> Answer:
    for match in wording.EVENT.finditer(text):
        words = match["event"]
        day = next((m.start() for m, _ in wording.dates(words)), len(words))
        words = _flat(re.split(r"\n\n|;|\.\s", words[:day])[0]).strip(" ,(")
        place = _place(text)
        words = words.removesuffix(place.value).strip(" ,(") if isinstance(place, Found) else words
        if wording.IS_EVENT.search(words) and not words[:1].islower():
            return Found(words, words)
    return None


def _dates(text: str) -> list[Found]:
    return [Found(Dating.parse(day).in_words, _flat(match.group()), day) for match, day in wording.dates(text)]


def _date(text: str) -> Answer:
    return _one(_dates(text), "dates", lambda each: each.edtf)


def _place(text: str) -> Answer:
    """What stands before the date in its line, or after the last comma there, if it has the form of a place."""
    places = []
    for match, _ in wording.dates(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        bare = wording.WEEKDAY.sub("", line).strip(" ,(")
        place = bare if wording.PLACE.fullmatch(bare) else bare.rpartition(", ")[2]
        if wording.PLACE.fullmatch(place) and not wording.NO_PLACE.search(place):
            places.append(Found(place, _flat(line[line.rindex(place) :] + match.group())))
    return _one(places, "places")


def _language(head: Head) -> Answer:
    match = wording.ORIGINAL.search(f"{head.text}\n{head.opening}")
    return Found(match["language"].capitalize(), match.group()) if match else None
