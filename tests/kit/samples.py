"""Editions of several kinds for tests of the data: real, small, revised, translated, and one whose words mean harm."""

from __future__ import annotations

import functools
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from edition import compile_edition
from edition.edition import Edition
from kit import small_history, versions
from kit.project import ROOT, SMALL
from kit.speech import speech
from kit.whole import Whole, whole

BASE = "https://edition.example/migration/"
NAMES = ("real", "small", "revised", "hostile", "translated")

HOSTILE = "\n\n".join(
    [
        '**=HYPERLINK("https://evil.example/","x")**',
        "Mr. President,",
        "+1; DROP TABLE passages; -- '; \"quoted\", 'too'. @SUM(A1:A9)! \u202eright to left\u202c \u200bzero.",
        "<script>alert(1)</script> &amp; ]]> {{ 7 * 7 }} <![CDATA[ x ]]> \ufffe\uffff\x00\x07\x1b bell.",
        "Ladies and gentlemen,",
        "**A *nested* mark** and *another*, 2<sup>nd</sup> of them.  \nA new line\\\nand one more.   \tAnd tabs.",
        "- an item,\ttabbed; 𝒜 \U0001f5fa\ufe0f e\u0301\u0328",
        '- "an item in quotation marks"',
        "A form\x0cfeed, a next line\x85, and \u2028separators\u2029; a no-break\u00a0space.",
        "\r\nCarriage\rreturns\r\nhere. And **unclosed marks* here. *** Three.",
        "Thank you.",
    ]
)


@functools.cache
def edition_of(name: str) -> Edition:
    """The edition of that name."""
    if name == "real":
        return compile_edition(ROOT / "seeds")
    if name == "small":
        return compile_edition(SMALL)
    if name == "hostile":
        small = edition_of("small")
        return replace(small, statements=(*small.statements, speech("zzz-evil", HOSTILE)))
    with tempfile.TemporaryDirectory() as folder:
        if name == "translated":
            return compile_edition(versions.seeds(Path(folder)))
        seeds = Path(shutil.copytree(SMALL, Path(folder) / "seeds"))
        small_history.write(seeds)
        return compile_edition(seeds)


def whole_of(name: str, base: str = BASE) -> Whole:
    """It on its way to files."""
    return whole(edition_of(name), base)
