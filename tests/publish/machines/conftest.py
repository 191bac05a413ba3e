"""The built pages, read once for all tests of what programs make of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml.html import HtmlElement

from kit.machines import pages


@pytest.fixture(scope="session")
def found(site: Path) -> dict[str, HtmlElement]:
    """Every page of the built site by its address."""
    return pages(site)
