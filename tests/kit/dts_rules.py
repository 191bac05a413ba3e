"""What the specification of Distributed Text Services requires: of each object, and of each call."""

from __future__ import annotations

from collections.abc import Iterator

from edition.edition import Edition
from edition.text.statement import Statement
from kit.dts import ALL, BASE, Client, Json, expand

# What the specification requires: each property's type, by the type of the object.

REQUIRED: dict[str, dict[str, type]] = {
    "EntryPoint": {"dtsVersion": str, "collection": str, "navigation": str, "document": str},
    "Collection": {"title": str, "totalParents": int, "totalChildren": int, "collection": str},
    "Resource": {
        **{"title": str, "totalParents": int, "totalChildren": int},
        **{"collection": str, "navigation": str, "document": str, "citationTrees": list},
    },
    "Navigation": {"dtsVersion": str, "resource": dict},
    "CitationTree": {"citeStructure": list},
    "CiteStructure": {"citeType": str},
    "CitableUnit": {"identifier": str, "level": int},
}


def check_object(node: object) -> None:
    if isinstance(node, list):
        for each in node:
            check_object(each)
    elif isinstance(node, dict) and "@type" in node:
        required = REQUIRED[node["@type"]]
        assert all(isinstance(node[name], kind) for name, kind in required.items())
        if node["@type"] not in ("CitationTree", "CiteStructure"):
            assert isinstance(node["@id"], str)
        if node["@type"] == "CitableUnit":
            assert (node["parent"] is None) == (node["level"] == 1)
        if node["@type"] == "CitationTree":
            assert "identifier" not in node  # the only tree has none
        for each in node.values():
            check_object(each)
        check_metadata(node.get("dublinCore", {}))


def check_metadata(terms: Json) -> None:
    """Values are lists of strings, as URIs and names are in the specification's examples, or have a language."""
    for values in terms.values():
        assert isinstance(values, list)
        assert values
        assert all(isinstance(each, str) or each.keys() == {"lang", "value"} for each in values)


def check_answers(client: Client, edition: Edition) -> None:
    """Every file is well made and is the answer to some call; all that may be asked has an answer."""
    entry = client.entry()
    asked = {f"{BASE}dts/entry.json"} | set(collections(client, entry, edition))
    for statement in edition.statements:
        asked |= set(navigations(client, entry, statement))
        units = client.json(expand(entry["navigation"], resource=statement.slug, down=ALL))["member"]
        asked |= {expand(entry["document"], resource=statement.slug, ref=unit["identifier"]) for unit in units}
    assert set(client.files) == asked
    for url in asked:
        if url.endswith(".json"):
            answer = client.json(url)
            assert (answer["@context"], answer["dtsVersion"]) == ("https://dtsapi.org/context/v1.0.json", "1.0")
            check_object(answer)


def collections(client: Client, entry: Json, edition: Edition) -> Iterator[str]:
    template = entry["collection"]
    root = client.json(expand(template))
    slugs = [statement.slug for statement in edition.statements]
    for values in ({}, {"id": root["@id"]}):
        for nav, members in (({}, slugs), ({"nav": "children"}, slugs), ({"nav": "parents"}, [])):
            url = expand(template, **values, **nav)
            yield url
            answer = client.json(url)
            assert (answer["@id"], answer["totalChildren"], answer["totalParents"]) == (root["@id"], len(slugs), 0)
            assert [member["@id"] for member in answer["member"]] == members
    for slug in slugs:
        for nav, members in (({}, []), ({"nav": "children"}, []), ({"nav": "parents"}, [root["@id"]])):
            url = expand(template, id=slug, **nav)
            yield url
            answer = client.json(url)
            assert (answer["@id"], answer["totalChildren"], answer["totalParents"]) == (slug, 0, 1)
            assert [member["@id"] for member in answer.get("member", ())] == members


def navigations(client: Client, entry: Json, statement: Statement) -> Iterator[str]:
    """All that may be asked of a statement's units, and what the specification says of each answer."""
    ask = {"resource": statement.slug}
    whole = client.json(expand(entry["navigation"], **ask, down=ALL))["member"]
    depth = max(unit["level"] for unit in whole)
    assert {(unit["level"], unit["citeType"], unit["parent"] is None) for unit in whole} == set(
        declared(client.json(expand(entry["collection"], id=statement.slug))["citationTrees"][0])
    )
    for down in (*range(1, depth + 1), ALL):
        url = expand(entry["navigation"], **ask, down=down)
        yield url
        answer = client.json(url)
        assert "ref" not in answer
        assert answer["member"] == [unit for unit in whole if down == ALL or unit["level"] <= down]
        assert (answer["@id"], answer["resource"]["@id"]) == (url, statement.slug)
    for unit in whole:
        below = [other for other in whole if unit["identifier"] in (other["identifier"], other["parent"])]
        beside = [other for other in whole if other["parent"] == unit["parent"]]
        for values, members in (
            ({}, None),
            ({"down": 0}, beside),
            *(({"down": d}, below) for d in range(1, depth + 1)),
        ):
            url = expand(entry["navigation"], **ask, ref=unit["identifier"], **values)
            yield url
            answer = client.json(url)
            assert (answer["@id"], answer["ref"], answer.get("member")) == (url, unit, members)
        url = expand(entry["navigation"], **ask, ref=unit["identifier"], down=ALL)
        yield url
        assert client.json(url)["member"] == below


def declared(structure: Json, level: int = 1) -> Iterator[tuple[int, str, bool]]:
    """The levels and types that a citation tree declares."""
    for each in structure["citeStructure"]:
        yield level, each["citeType"], level == 1
        if "citeStructure" in each:
            yield from declared(each, level + 1)
