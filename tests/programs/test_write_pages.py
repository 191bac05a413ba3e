"""The same pages without MkDocs: every page, the same words, links that land."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

import write_pages
from edition.edition import Edition
from edition.publish.base.artifact import Page
from kit.dom import read
from kit.machines import BASE, described, metas, signposts
from kit.machines import pages as pages_of
from kit.project import ROOT
from kit.whole import everything, whole

SEEDS = ROOT / "seeds"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    written = tmp_path_factory.mktemp("pages")
    write_pages.write_pages(SEEDS, written)
    return written


def test_the_pages_are_the_same(folder: Path, edition: Edition) -> None:
    for page in (each for each in everything(whole(edition).site()) if isinstance(each, Page)):
        assert page.html.strip() in (folder / page.path).read_text("utf-8")


def test_links_land(folder: Path) -> None:
    root = "http://edition.example/"
    found = {p.relative_to(folder).as_posix(): read(p) for p in folder.rglob("*.html")}
    for name, page in found.items():
        for link in page.xpath("//@href | //@src | //@*[name()='xlink:href']"):
            target, fragment = urldefrag(urljoin(root + name.removesuffix("index.html"), link))
            if target.startswith(root):
                path = target.removeprefix(root)
                path = f"{path}index.html" if not path or path.endswith("/") else path
                assert (folder / path).is_file(), f"{name}: {link}"
                assert not fragment or found[path].xpath("//*[@id=$id]", id=fragment), f"{name}: {link}"


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy that knows its address, which is that of the built site."""
    written = tmp_path_factory.mktemp("addressed")
    write_pages.write_pages(SEEDS, written, BASE)
    return written


def test_a_copy_with_an_address_tells_browsers_of_its_search(addressed: Path) -> None:
    for path in addressed.rglob("index.html"):
        (link,) = read(path).xpath("//head/link[@rel='search']/@href")
        assert urljoin(path.as_uri(), link) == (addressed / "opensearch.xml").as_uri()
    assert (addressed / "opensearch.xml").is_file()


def test_machines_are_told_the_same(site: Path, addressed: Path) -> None:
    """The head is the edition's, whoever frames the page."""
    here, there = pages_of(addressed), pages_of(site)
    assert here.keys() <= there.keys()
    for where, page in here.items():
        assert signposts(page, where) == signposts(there[where], where)
        assert described(page) == described(there[where])
        frames = {"viewport", "description", "generator"}
        told, wanted = ({m for m in metas(p) if m[0] not in frames} for p in (page, there[where]))
        assert told == wanted
        assert page.xpath("//link[@rel='canonical']/@href") == there[where].xpath("//link[@rel='canonical']/@href")


def test_without_an_address_nothing_is_said_that_needs_one(folder: Path) -> None:
    assert not list(folder.rglob("linkset.json"))
    for page in pages_of(folder).values():
        assert not signposts(page, "")
        assert not described(page)
        assert not page.xpath("//link[@rel='canonical']")
        assert not [name for name, _ in metas(page) if name in ("og:url", "citation_public_url")]
    cited = dict(metas(read(folder / "statements" / "rus-gcm")))
    assert cited["citation_author"] == "Russian Federation,"


def test_it_says_what_is_wrong_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert write_pages.main([]) == 2
    assert "FOLDER" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
