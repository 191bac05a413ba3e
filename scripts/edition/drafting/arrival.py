"""A file as it arrives: its characters, or in one line why nothing can be made of it."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

_BINARY = {b"%PDF": "a PDF", b"PK\x03\x04": "a ZIP archive, as Word files are", b"\xd0\xcf\x11\xe0": "an old Word file"}
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_FEW = 0.3
"""The share of letters beyond ASCII under which bytes are Western: languages that are written in Latin have less."""
_NAMES = {"utf_16_le": "UTF-16", "utf_16_be": "UTF-16", "cp932": "Shift_JIS", "gb18030": "GB 18030", "big5": "Big5"}


@dataclass(frozen=True)
class Refused:
    """Why nothing is made, and what would be right: one line."""

    why: str


def arrived(name: str, data: bytes) -> str | Refused:
    """The characters of a file's bytes, every one of them; `name` is what messages call the file."""
    for signature, kind in _BINARY.items():
        if data.startswith(signature):
            return Refused(f"{name} is no text but {kind}; save its words as plain text in UTF-8")
    encoding = _wide(data)
    if encoding:
        return _other(name, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecoded(name, data, error.start)
    if _CONTROLS.search(text):
        return _binary(name)
    if not text.replace("\ufeff", "").strip():
        return Refused(f"{name} is empty; give a file with the statement's words")
    return text


def _wide(data: bytes) -> str:
    """The name of an encoding of two or four bytes a character; empty where it is none."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    # Without a mark, UTF-16 of a European language has a zero in every other place and nowhere else.
    for zeros, others in ((data[1::2], data[::2]), (data[::2], data[1::2])):
        if zeros and 2 * zeros.count(0) > len(zeros) and not others.count(0):
            return "UTF-16"
    return ""


def _undecoded(name: str, data: bytes, at: int) -> Refused:
    text = data.decode("windows-1252", "replace")
    if _CONTROLS.search(text):
        return _binary(name)
    letters = [letter for letter in text if letter.isalpha()]
    western = sum(letter > "\x7f" for letter in letters) <= _FEW * len(letters)
    # What tells encodings apart by frequency takes a few curly quotation marks for Central European letters.
    if western and "\ufffd" not in text:
        line = data[:at].count(b"\n") + 1
        return _other(name, "Windows-1252", f' (byte 0x{data[at]:02X} in line {line} would be "{text[at]}")')
    best = from_bytes(data).best()
    return _other(name, _name(best.encoding)) if best else _binary(name)


def _name(codec: str) -> str:
    return _NAMES.get(codec, f"Windows-{codec[2:]}" if codec.startswith("cp125") else codec.upper().replace("_", "-"))


def _other(name: str, encoding: str, where: str = "") -> Refused:
    convert = f"iconv -f {encoding.upper().replace(' ', '')} -t UTF-8"
    return Refused(f"{name} is not UTF-8; it looks like {encoding}{where}: save it as UTF-8, as with `{convert}`")


def _binary(name: str) -> Refused:
    return Refused(f"{name} is no text: it has bytes that no text has; save its words as plain text in UTF-8")
