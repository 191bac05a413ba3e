"""The styles that citations are made in, and what each needs of a record beyond what CSL promises."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from edition.publish.cite.record import DOCUMENT, SPEECH

FOLDER = Path(__file__).parent / "styles"

Item = dict[str, object]
"""An item of CSL-JSON."""


@dataclass(frozen=True)
class Style:
    """A style file, and the citations that it makes: `entry` in a list, `note` or `within` the text.

    `fit` gives the item as this style file has to see it.
    """

    id: str
    file: str
    entry: str
    fit: Callable[[Item], Item]
    note: str = ""

    @property
    def path(self) -> Path:
        """Where the style file is."""
        return FOLDER / self.file


def _chicago(item: Item) -> Item:
    return _without_second_date(_note_shown(item))


def _apa(item: Item) -> Item:
    """APA's file shows the version of documents only, and a bare "Retrieved" where there is no date and no status."""
    fitted = _without_second_date(_note_shown(item))
    if item["type"] == SPEECH:
        fitted["type"] = DOCUMENT
    if "issued" not in item:
        fitted["status"] = "n.d."
    return fitted


def _mla(item: Item) -> Item:
    """MLA's file takes the date of a speech from its event, as the record has it."""
    return _note_shown(item)


def _note_shown(item: Item) -> Item:
    """None of the files shows a record's `note`; all show the `medium` of a copy, which is what is remarked on."""
    fitted = {name: value for name, value in item.items() if name != "note"}
    return {**fitted, "medium": item["note"]} if "note" in item else fitted


def _without_second_date(item: Item) -> Item:
    """The file shows both dates of a speech, although the day is the same."""
    return {name: value for name, value in item.items() if name != "event-date" or value != item.get("issued")}


STYLES = (
    Style("chicago", "chicago-notes-bibliography.csl", "Chicago 18, bibliography", _chicago, "Chicago 18, note"),
    Style("apa", "apa.csl", "APA 7", _apa),
    Style("mla", "modern-language-association.csl", "MLA 9", _mla),
)
"""In the order in which they are offered."""
