"""The processor as a program: what it refuses comes back as one sentence."""

from __future__ import annotations

import pypandoc
import pytest

from engines.pandoc import ProcessorError, process


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(ProcessorError, match="Pandoc could not make the citations"):
        process("[{}]")


def test_a_program_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pypandoc, "get_pandoc_path", lambda: "/nowhere/pandoc")
    with pytest.raises(ProcessorError, match=r"cannot be run.*/nowhere/pandoc"):
        process("[]")
