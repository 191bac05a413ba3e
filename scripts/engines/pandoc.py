"""The CSL processor: Pandoc, which the lock file brings along, in a process of its own.

What goes in and out are documents as text; nothing outside this file knows that a program is run.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pypandoc

_SCRIPT = Path(__file__).parent / "citations.lua"


class ProcessorError(Exception):
    """The processor could not be run, or refused what it was given."""


def process(documents: str) -> str:
    """A JSON array of documents with their citations made. Raises ProcessorError."""
    try:
        # Not `--citeproc`, which takes one document: the script makes the citations of all in one start.
        command = [pypandoc.get_pandoc_path(), "lua", str(_SCRIPT)]
        done = subprocess.run(command, input=documents, capture_output=True, text=True, encoding="utf-8", check=True)
    except OSError as error:
        raise ProcessorError(f"Pandoc, which makes the citations, cannot be run: {error}") from error
    except subprocess.CalledProcessError as error:
        raise ProcessorError(f"Pandoc could not make the citations: {error.stderr.strip()}") from error
    return done.stdout
