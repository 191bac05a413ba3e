"""What every artefact may know of the edition as a publication: its imprint, its codebook, where it will stand.

Whatever is published about one statement is made of this and of the statement's dossier, and of nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from edition.apparatus.codebook import Codebook
from edition.apparatus.imprint import Imprint


@dataclass(frozen=True)
class Publication:
    """The edition as a publication; `base` is the site's address, ending in a slash, or empty if it has none.

    `passage_pages` says whether each numbered passage gets a page, and files, of its own.
    """

    imprint: Imprint
    codebook: Codebook
    base: str = ""
    passage_pages: bool = True

    @property
    def title(self) -> str:
        """The edition's title with its subtitle, as it is cited."""
        return f"{self.imprint.title}: {self.imprint.subtitle}"

    @property
    def is_public(self) -> bool:
        """Whether others can reach the site's address, so that it can be cited."""
        host = urlsplit(self.base).hostname or ""
        try:
            return not ip_address(host).is_loopback
        except ValueError:  # A name, not a number.
            return bool(host) and host != "localhost"
