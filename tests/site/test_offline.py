"""The copy that is opened from disk: every link is a file, and nothing is fetched from anywhere."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from lxml.html import HtmlElement

from edition.edition import Edition
from kit.dom import ELSEWHERE, parse, read
from kit.project import ROOT
from kit.whole import whole

SHIM = "assets/vendor/iframe-worker-1.0.4.js"
FOLLOWED = "not(@rel) or @rel='stylesheet' or @rel='icon' or @rel='search'"
"""What a reader or a browser follows; the other links of a head name published addresses."""


def pages(folder: Path) -> dict[str, HtmlElement]:
    return {path.as_uri(): read(path) for path in sorted(folder.rglob("*.html"))}


def test_every_link_is_a_file_of_the_copy(offline: Path) -> None:
    found, links = pages(offline), 0
    ids = {uri: set(page.xpath("//@id")) for uri, page in found.items()}
    for uri, page in found.items():
        for link in page.xpath(f"//*[{FOLLOWED}]/@href | //@src"):
            target, fragment = urldefrag(urljoin(uri, link))
            if urlsplit(target).scheme == "file":
                assert Path(unquote(urlsplit(target).path)).is_file(), f"{uri}: {link}"
                assert not fragment or unquote(fragment) in ids[target], f"{uri}: {link}"
                links += 1
            else:
                assert target.startswith(ELSEWHERE), f"{uri}: {link}"
    assert links > 1500


def test_it_has_the_pages_of_the_site(offline: Path, site: Path) -> None:
    copied, published = ({p.relative_to(root).as_posix() for p in root.rglob("*.html")} for root in (offline, site))
    assert copied == published - {"404.html"}
    assert not (offline / "pagefind").exists()


def test_nothing_is_loaded_from_elsewhere_or_as_a_module(offline: Path) -> None:
    for uri, page in pages(offline).items():
        for source in page.xpath(f"//script/@src | //img/@src | //link[{FOLLOWED}]/@href | //iframe/@src"):
            assert not urlsplit(source).netloc, f"{uri} loads {source}"
        assert not page.xpath("//script[@type='module']")
        assert [s for s in page.xpath("//script/@src") if s.endswith(SHIM)]
    assert "unpkg" not in (offline / SHIM).read_text("utf-8")


def test_pages_name_their_published_address(offline: Path) -> None:
    for uri, page in pages(offline).items():
        (canonical,) = page.xpath("//link[@rel='canonical']/@href")
        assert urlsplit(canonical).path.endswith("/"), uri


def test_the_header_marks_the_room_that_a_page_is_in(offline: Path) -> None:
    for page, current in (("statements", "page"), ("statements/rus-gcm", "true"), ("method", "page")):
        (link,) = read(offline / page).xpath("//ul[@class='ed-rooms']//a[@aria-current]")
        assert link.get("aria-current") == current


@pytest.mark.parametrize("base", ["https://edition.example/", "http://127.0.0.1:8000/"])
def test_the_search_page_leads_to_the_published_one(edition: Edition, base: str) -> None:
    page = whole(edition, base).pages("index.html")["search/"]
    links = parse(page.html).xpath("//*[@id='unsearched']//a/@href")
    assert links == [*([f"{base}search/"] if "example" in base else []), "../book-index/index.html"]


def test_search_finds_files(offline: Path) -> None:
    script = (offline / "search" / "search_index.js").read_text("utf-8")
    documents = json.loads(script.removeprefix("var __index = "))["docs"]
    assert "statements/rus-gcm/index.html#p7-4" in [document["location"] for document in documents]
    for document in documents:
        path = document["location"].partition("#")[0]
        assert (offline / path).is_file(), document["location"]


def test_the_shim_is_the_one_that_was_published() -> None:
    """The note beside it tells version and checksum."""
    told = (ROOT / "docs/assets/vendor/README.txt").read_text("utf-8")
    for name, checksum in re.findall(r"^(\S+\.js)  sha256:([0-9a-f]{64})$", told, re.MULTILINE):
        assert hashlib.sha256((ROOT / "docs/assets/vendor" / name).read_bytes()).hexdigest() == checksum
        assert (ROOT / "docs/assets/vendor" / f"{name.removesuffix('.js')}.LICENSE.txt").is_file()
    assert told.count("sha256:") == len(list((ROOT / "docs/assets/vendor").glob("*.js")))


def test_the_site_itself_does_not_load_it(site: Path) -> None:
    assert not [src for src in read(site / "index.html").xpath("//script/@src") if "vendor" in src]
