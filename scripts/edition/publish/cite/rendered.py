"""Citations as a CSL processor made them: runs of characters, each set in one way.

A processor is asked once for all passages of a statement: it sets `LOCATOR` and `ADDRESS` where the
number and the address come, and `Rendered.filled` puts those of one passage in their place. A test
holds that against asking it for every passage by itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

LOCATOR = "\ue000"
ADDRESS = "\ue001"
"""Characters of Unicode's private use area, which no text has a use for."""


@dataclass(frozen=True)
class Run:
    """Characters that are set alike; an address is never broken or set in italics."""

    text: str
    italic: bool = False
    address: bool = False


@dataclass(frozen=True)
class Rendered:
    """One citation in one style.

    `style` is the style's id, `name` its name with what the citation is for, such as "Chicago, note".
    `within` is what stands in the citing text, in styles that refer to a list: `(Kazakova, par. 5)`.
    """

    style: str
    name: str
    runs: tuple[Run, ...]
    within: tuple[Run, ...] = ()

    @property
    def text(self) -> str:
        """The citation as plain text."""
        return plain(self.runs)

    @property
    def within_text(self) -> str:
        """What stands in the citing text, as plain text; empty in a style of notes."""
        return plain(self.within)

    def filled(self, locator: str, address: str) -> Rendered:
        """The citation of the passage with this number, or of the whole, at this address."""
        return replace(self, runs=_filled(self.runs, locator, address), within=_filled(self.within, locator, address))


def plain(runs: tuple[Run, ...]) -> str:
    """The characters of some runs."""
    return "".join(run.text for run in runs)


def _filled(runs: tuple[Run, ...], locator: str, address: str) -> tuple[Run, ...]:
    return tuple(_filled_run(run, locator, address) for run in runs)


def _filled_run(run: Run, locator: str, address: str) -> Run:
    if run.address:
        return replace(run, text=run.text.replace(ADDRESS, address))
    return replace(run, text=run.text.replace(LOCATOR, locator))
