"""Places in an instrument, as they are cited: `annex, para. 21 (a)`, `para. 68`, `annex II, para. 3`.

The form is the United Nations' own. Numbering begins again in each annex, so an annex is always named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_FORM = re.compile(r"(?:(annex(?: [IVXL]+)?), )?para\. ([1-9][0-9]*)((?: \([a-z0-9]{1,4}\))*)")


@dataclass(frozen=True, order=True)
class Locator:
    """A paragraph of an instrument or a part of one; sorts as the instrument reads."""

    annex: str
    paragraph: int
    parts: tuple[str, ...] = ()

    @classmethod
    def parse(cls, written: str) -> Locator:
        """Read a place as it is cited. Raises ValueError, naming the form, for anything else."""
        match = _FORM.fullmatch(written)
        if not match:
            raise ValueError(f'"{written}" is no place in an instrument; write "annex, para. 21 (a)" or "para. 68"')
        return cls(match[1] or "", int(match[2]), tuple(part.strip(" ()") for part in match[3].split()))

    def __str__(self) -> str:
        annex = f"{self.annex}, " if self.annex else ""
        return f"{annex}para. {self.paragraph}{''.join(f' ({part})' for part in self.parts)}"

    @property
    def id(self) -> str:
        """The HTML id on the instrument's page: `annex-para-21-a`."""
        return re.sub(r"[^a-z0-9]+", "-", str(self).lower()).strip("-")

    def holds(self, other: Locator) -> bool:
        """Whether `other` is this place or a part of it."""
        same = (self.annex, self.paragraph) == (other.annex, other.paragraph)
        return same and other.parts[: len(self.parts)] == self.parts
