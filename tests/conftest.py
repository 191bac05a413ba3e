"""Fixtures: the editions, the built site, a server on loopback and a real browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from edition import compile_edition
from edition.edition import Edition
from edition.publish.site import Site
from kit import chromium, small_history
from kit import edited as edited_project
from kit.builds import Builds
from kit.project import ROOT, SMALL, served
from kit.whole import BASE, whole
from kit.window import new_window, without_trouble

# The same examples in every run, and no test that passes or fails by the clock.
settings.register_profile("edition", deadline=None, derandomize=True)
settings.load_profile("edition")
expect.set_options(timeout=20_000)  # Milliseconds: what is awaited comes at once, but on a busy machine late.


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite goldens with what came out, for review in git")
    parser.addoption("--builds", type=Path, help="a folder with `site` and `offline`, built; else they are built here")
    parser.addoption("--texts", type=Path, help="a folder with the official texts, to hold quotations against")
    parser.addoption(
        "--schemas", type=Path, help="a folder with the schemas of TEI and Akoma Ntoso, to validate against"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what asks for a build or a browser, itself or through other fixtures; quick checks leave it out.

    Files with such tests come first: what takes long must not be left to one process in the end.
    """
    long = set()
    for item in items:
        if {"builds", "browser"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("built")
            long.add(item.path)
    items.sort(key=lambda item: item.path not in long)


@pytest.fixture(scope="session")
def seeds() -> Path:
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def schemas(pytestconfig: pytest.Config) -> Path:
    """The folder with the schemas, which are not part of the project."""
    folder: Path | None = pytestconfig.getoption("--schemas")
    if folder is None:
        pytest.skip("needs tei_all.rng, akomantoso30.xsd and xml.xsd: name their folder with --schemas=folder")
    return folder


@pytest.fixture(scope="session")
def edition(seeds: Path) -> Edition:
    return compile_edition(seeds)


@pytest.fixture(scope="session")
def small() -> Edition:
    return compile_edition(SMALL)


@pytest.fixture(scope="session")
def ready(edition: Edition) -> Site:
    """The edition ready to be published, with its citations, at an address that others can reach."""
    return whole(edition, BASE).site()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A copy of the small edition's seeds, for a test to spoil."""
    return Path(shutil.copytree(SMALL, tmp_path / "seeds"))


@pytest.fixture
def past(desk: Path) -> Edition:
    """The small edition with everything that can happen to published passages."""
    small_history.write(desk)
    return compile_edition(desk)


@pytest.fixture(scope="session")
def builds(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Builds:
    """The builds of this run; its workers have folders of their own within one that is common to all."""
    own = tmp_path_factory.getbasetemp()
    ready: Path | None = pytestconfig.getoption("--builds")
    return Builds(own.parent if hasattr(pytestconfig, "workerinput") else own, ready and ready.resolve())


@pytest.fixture(scope="session")
def site(builds: Builds) -> Path:
    """The real site, built strictly and in silence."""
    return builds.site()


@pytest.fixture(scope="session")
def offline(builds: Builds) -> Path:
    """The strict build of the copy that is opened from disk."""
    return builds.offline()


@pytest.fixture(scope="session")
def edited(builds: Builds) -> Path:
    """The project with a corrected statement and one that means harm; its site is in `site`."""
    return builds.once("edited", edited_project.make)


@pytest.fixture(scope="session")
def spare(builds: Builds) -> Path:
    """The site without pages for passages, beyond the bound of its quick search."""
    return builds.spare()


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address at which the built site is served, on this machine only."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def window(browser: Browser, base: str) -> BrowserContext:
    """What pages of the built site are opened in; files that no test changes are fetched once."""
    return new_window(browser, base)


@pytest.fixture
def page(window: BrowserContext, base: str) -> Iterator[Page]:
    """A fresh page that remembers nothing; what it asks of other hosts, or its scripts complain of, fails the test."""
    there = window.pages
    opened = window.new_page()
    window.new_cdp_session(opened).send(
        "Storage.clearDataForOrigin", {"origin": base.rstrip("/"), "storageTypes": "all"}
    )
    with without_trouble(opened, base):
        yield opened
        for each in window.pages:
            if each not in there:
                each.close()


@pytest.fixture
def timed(browser: Browser, base: str) -> Iterator[Page]:
    """A fresh page in a window of its own: whoever stops the clock of a page stops it for the whole window."""
    context = new_window(browser, base)
    opened = context.new_page()
    with without_trouble(opened, base):
        yield opened
        context.close()


@pytest.fixture(scope="module")
def still(window: BrowserContext, base: str) -> Iterator[Page]:
    """A page that the tests of a file share: they ask functions of the edition's scripts and change nothing."""
    opened = window.new_page()
    with without_trouble(opened, base):
        opened.goto("method/")
        yield opened
        opened.close()
