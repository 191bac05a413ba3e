"""Versions of the edition: three numbers, as semantic versioning counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Nine digits at most, so that no version is too long to be a number.
_NUMBER = r"(0|[1-9][0-9]{0,8})"
_VERSION = re.compile(rf"{_NUMBER}\.{_NUMBER}\.{_NUMBER}")


@dataclass(frozen=True, order=True)
class Version:
    """A version of the edition; `str` gives it as it is written, and versions compare by their numbers."""

    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, written: str) -> Version:
        """Read `0.2.0`. Raises ValueError, with what would be right, for anything but three numbers."""
        match = _VERSION.fullmatch(written)
        if not match:
            raise ValueError(f'"{written}" is no version; write three numbers, as 0.2.0')
        return cls(*(int(number) for number in match.groups()))

    @classmethod
    def known(cls, written: str) -> Version | None:
        """The same, and `None` where it is none: for rules that leave what is malformed to another rule."""
        return cls.parse(written) if _VERSION.fullmatch(written) else None

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    @property
    def next(self) -> Version:
        """The version that adds to this one."""
        return Version(self.major, self.minor + 1, 0)
