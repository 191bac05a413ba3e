"""The OpenSearch description, read back as a browser would, against the rules of OpenSearch 1.1."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from edition.apparatus.imprint import Imprint
from edition.edition import Edition
from edition.publish.machines.opensearch import NAMESPACE, TYPE, opensearch, short_name
from kit.whole import whole

BASE = "https://edition.example/migration/"


def described(edition: Edition) -> ET.Element:
    artifact = opensearch(*whole(edition, BASE))
    assert artifact.path == "opensearch.xml"
    return ET.fromstring(artifact.content.encode())


def one(root: ET.Element, name: str) -> str:
    (found,) = root.findall(f"{{{NAMESPACE}}}{name}")
    assert found.text
    return found.text


def test_it_keeps_the_rules_of_the_standard(edition: Edition) -> None:
    root = described(edition)
    assert root.tag == f"{{{NAMESPACE}}}OpenSearchDescription"
    assert all(child.tag.startswith(f"{{{NAMESPACE}}}") for child in root)
    for name, most in (("ShortName", 16), ("LongName", 48), ("Description", 1024)):
        assert 0 < len(one(root, name)) <= most
    assert one(root, "InputEncoding") == one(root, "OutputEncoding") == "UTF-8"
    assert one(root, "Language") == "en"
    assert opensearch(*whole(edition, BASE)).content.startswith("<?xml version='1.0' encoding='UTF-8'?>")


def test_its_addresses_are_whole_and_of_this_site(edition: Edition) -> None:
    root = described(edition)
    urls = {url.get("type"): url for url in root.iter(f"{{{NAMESPACE}}}Url")}
    assert urls["text/html"].get("template") == f"{BASE}search/?q={{searchTerms}}"
    assert (urls[TYPE].get("template"), urls[TYPE].get("rel")) == (f"{BASE}opensearch.xml", "self")
    assert urlsplit(one(root, "Image")).geturl() == f"{BASE}assets/favicon.svg"


def test_its_example_finds_something(edition: Edition) -> None:
    (query,) = described(edition).iter(f"{{{NAMESPACE}}}Query")
    assert query.get("role") == "example"
    statement = edition.statements[0]
    assert any(query.get("searchTerms", "?") in statement.words(p.span).text for p in statement.paragraphs)


def test_characters_of_markup_stay_text(edition: Edition) -> None:
    evil = replace(edition, imprint=replace(edition.imprint, title="<b> & co", subtitle='"quoted" > </Description>'))
    root = described(evil)
    assert one(root, "ShortName") == "<b> & co"
    assert one(root, "Description") == '<b> & co: "quoted" > </Description>'


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Statements on Migration", "Statements"),
        ("Sixteen letters!", "Sixteen letters!"),
        ("The words of the States", "The words"),
        ("Überlieferungsgeschichte", "Überlieferungsge"),
        ("Migration", "Migration"),
    ],
)
def test_the_short_name_is_whole_words_where_they_fit(title: str, name: str) -> None:
    assert short_name(Imprint(title=title)) == name


def test_a_copy_without_an_address_has_none(small: Edition) -> None:
    assert "opensearch.xml" in whole(small, BASE).files()
    assert "opensearch.xml" not in whole(small).files()
