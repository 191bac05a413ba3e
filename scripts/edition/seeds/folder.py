"""Reading files of the seeds folder: bytes to sources, with findings instead of exceptions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from edition.seeds.finding import Finding, Reads
from edition.seeds.source import Place, Source


@dataclass(frozen=True)
class Folder:
    """The seeds folder; messages show its files as `seeds/...` wherever it stands."""

    root: Path

    def name(self, path: Path) -> str:
        """The name that messages show for a file of the folder."""
        return f"seeds/{path.relative_to(self.root).as_posix()}"

    def files(self, below: str, ending: str) -> Iterator[Path]:
        """The files with this ending anywhere below a sub-folder, in a fixed order."""
        yield from sorted(p for p in (self.root / below).rglob(f"*{ending}") if p.is_file())

    def read(self, path: Path) -> Reads[Source | None]:
        """A file as a source; `None` and a finding where it is absent or not UTF-8."""
        name = self.name(path)
        if not path.is_file():
            yield Finding(Place(name), "missing-file", "the file is missing", f"add {name}")
            return None
        data = path.read_bytes()
        if wide := _utf_16(data):
            yield Finding(Place(name), "not-utf-8", f"the file is {wide}", "save it as UTF-8")
            return None
        try:
            return Source(name, data.decode("utf-8"))
        except UnicodeDecodeError as error:
            yield _not_utf8(name, data, error.start)
            return None


def _utf_16(data: bytes) -> str:
    """The name of UTF-16 as a file has it: told by its first two bytes, or by every other byte being none."""
    half = len(data) // 2
    if data[:2] == b"\xff\xfe" or (half and 3 * data[1::2].count(0) > half):
        return "UTF-16 (little-endian)"
    return "UTF-16 (big-endian)" if data[:2] == b"\xfe\xff" or (half and 3 * data[::2].count(0) > half) else ""


def _not_utf8(name: str, data: bytes, at: int) -> Finding:
    # All before the first wrong byte is UTF-8, so a column can be counted in characters.
    before = data[:at]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    return Finding(
        Place(name, line, column),
        "not-utf-8",
        f"byte 0x{data[at]:02X} is not UTF-8",
        f"save the file as UTF-8 (in Windows-1252 that byte would be {_guess(data[at])})",
    )


def _guess(byte: int) -> str:
    return f'"{bytes([byte]).decode("windows-1252", "replace")}"'
