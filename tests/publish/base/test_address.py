from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.apparatus.codebook import Key
from edition.publish.base import address
from edition.text.anchor import Anchor


@pytest.mark.parametrize(
    ("page", "target", "link"),
    [
        ("", "", "./"),
        ("", "themes/", "themes/"),
        ("themes/", "", "../"),
        ("themes/", "themes/", "./"),
        ("themes/root-causes/", "statements/rus-gcm/#p5", "../../statements/rus-gcm/#p5"),
        ("themes/root-causes/", "themes/root-causes/#development", "#development"),
        ("themes/root-causes/", "themes/covid-measures/", "../covid-measures/"),
        ("codebook/", "#top", "../#top"),
        ("themes/root-causes/", "opensearch.xml", "../../opensearch.xml"),
        ("", "assets/css/", "assets/css/"),
        ("", "references.bib", "references.bib"),
        ("statements/rus-gcm/", "statements/rus-gcm/rus-gcm.bib", "rus-gcm.bib"),
        ("cite/", "references.bib", "../references.bib"),
    ],
)
def test_relative(page: str, target: str, link: str) -> None:
    assert address.relative(target, page) == link


@pytest.mark.parametrize(
    ("page", "target", "link"),
    [
        ("", "", "./index.html"),
        ("themes/", "", "../index.html"),
        ("themes/", "themes/", "./index.html"),
        ("themes/root-causes/", "statements/rus-gcm/#p5", "../../statements/rus-gcm/index.html#p5"),
        ("themes/root-causes/", "themes/root-causes/#development", "#development"),
        ("themes/root-causes/", "opensearch.xml", "../../opensearch.xml"),
    ],
)
def test_on_disk_links_name_the_file(page: str, target: str, link: str) -> None:
    assert address.relative(target, page, "index.html") == link


@pytest.mark.parametrize(
    ("target", "spelled"),
    [
        ("", "index.html"),
        ("statements/rus-gcm/#p7-4", "statements/rus-gcm/index.html#p7-4"),
        ("statements/rus-gcm/", "statements/rus-gcm/index.html"),
        ("opensearch.xml", "opensearch.xml"),
    ],
)
def test_an_address_is_spelled_out_for_the_disk(target: str, spelled: str) -> None:
    assert address.spelled(target, "index.html") == spelled
    assert address.spelled(target, "") == target


PARTS = st.lists(st.sampled_from(["a", "b", "c"]), max_size=3).map(lambda p: "".join(f"{x}/" for x in p))


@given(PARTS, st.builds(str.__add__, PARTS, st.sampled_from(["", "x.bib"])), st.sampled_from(["", "#x"]))
def test_a_relative_link_leads_to_its_target(page: str, target: str, fragment: str) -> None:
    from urllib.parse import urljoin

    root = "http://127.0.0.1/"
    assert urljoin(root + page, address.relative(target + fragment, page)) == root + target + fragment


def test_where_things_are() -> None:
    assert address.passage(Anchor.parse("rus-gcm#p7-4")) == "statements/rus-gcm/#p7-4"
    assert address.entry(Key.parse("theme:root-causes")) == "themes/root-causes/"
    assert address.entry(Key.parse("theme:root-causes/development")) == "themes/root-causes/#development"
    assert address.entry(Key.parse("gcm:objective-21")) == "instruments/gcm/#objective-21"
