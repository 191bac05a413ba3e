"""A client of Distributed Text Services: it knows the entry, and asks only for what it was told of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

from lxml import etree

from edition.edition import Edition
from edition.publish.data.linked.dts import dts, dts_units
from kit.whole import Whole

BASE = "https://edition.example/"
Json = dict[str, Any]
TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
ALL = -1


def expand(template: str, **values: object) -> str:
    """RFC 6570, as far as level 3 without lists: `{a}`, `{/a,b}`, `{;a}`, `{.a}`."""

    def expansion(match: re.Match[str]) -> str:
        operator, names = match[1], [name for name in match[2].split(",") if name in values]
        written = [quote(str(values[name]), safe="") for name in names]
        if operator == ";":
            written = [f"{name}={value}" for name, value in zip(names, written, strict=True)]
        return "".join(f"{operator}{value}" for value in written) if operator else ",".join(written)

    return re.sub(r"\{([/;.]?)([\w,]+)\}", expansion, template)


@dataclass(frozen=True)
class Client:
    """A client of an API that is at hand as files; it asks only for what it was told of."""

    files: dict[str, str]

    @classmethod
    def of(cls, entire: Whole) -> Client:
        units = (each for s in entire.edition.statements for each in dts_units(*entire.unit(s)))
        return cls({entire.base + each.path: each.content for each in (*dts(*entire), *units)})

    def get(self, url: str) -> str:
        return self.files[url]

    def json(self, url: str) -> Json:
        loaded: Json = json.loads(self.get(url))
        return loaded

    def entry(self) -> Json:
        return self.json(f"{BASE}dts/entry.json")


class Reader(Client):
    """The same over HTTP, from the built site; its pages say that they are elsewhere."""

    def get(self, url: str) -> str:
        with urlopen(url.replace("http://127.0.0.1:8000/", self.files["base"])) as answer:
            text: str = answer.read().decode("utf-8")
        return text

    def entry(self) -> Json:
        return self.json(f"{self.files['base']}dts/entry.json")


def text_of(element: etree._Element) -> str:
    """The text of an element; what stands for a character that XML cannot hold is that character again."""
    named = iter(each.get("ref", "").rpartition("#char-")[2] for each in element.iter(f"{TEI}g"))
    text = "".join(str(part) for part in element.itertext())
    return re.sub("\ufffd", lambda _: chr(int(next(named), 16)), text)


def own_words(document: str, id: str) -> str:
    """The words of a passage in its document, without those of its items; white space as single spaces."""
    root = etree.fromstring(document.encode())
    (wrapper,) = root.iter("{https://w3id.org/api/dts#}wrapper")
    (element,) = (each for each in wrapper.iter() if each.get(XML_ID) == id)
    for inner in element.findall(f"{TEI}list"):
        element.remove(inner)
    return " ".join(text_of(element).split())


def walked(client: Client) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each statement's id, and the id and words of each of its units in order, found from the entry."""
    entry = client.entry()
    root = client.json(expand(entry["collection"]))
    for member in root["member"]:
        tree = client.json(expand(entry["navigation"], resource=member["@id"], down=ALL))
        assert tree["@id"].endswith(expand(entry["navigation"], resource=member["@id"], down=ALL).partition("dts")[2])
        units = []
        for unit in tree["member"]:
            id = unit["@id"].partition("#")[2]
            document = client.get(expand(entry["document"], resource=member["@id"], ref=unit["identifier"]))
            assert document == client.get(expand(member["document"], ref=unit["identifier"]))
            units.append((id, own_words(document, id)))
        yield member["@id"], units


def passages(edition: Edition) -> dict[str, list[tuple[str, str]]]:
    return {s.slug: [(p.anchor.id, s.words(p.span).text) for p in s.paragraphs] for s in edition.statements}
