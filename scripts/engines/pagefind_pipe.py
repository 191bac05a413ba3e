"""Speaking to Pagefind's program as its interfaces do, without their waiting.

The program, run with `--service`, takes messages and answers each: JSON, in Base64, ended by a comma.
Its own Python interface looks for answers ten times a second and sends one message at a time; here
everything is sent at once while the answers are read. The files are numbered in the order in which
they are sent, so an index is the same wherever it is made; a folder would be read in the file
system's order. The index comes back as the last answer and is not left to the program to write: it
answers before what it writes is on the disk.
"""

from __future__ import annotations

import base64
import binascii
import json
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from edition.publish.base.artifact import Artifact, BinaryArtifact

Message = dict[str, Any]


class PipeError(Exception):
    """The program refused something or ended too soon; the message is one line of what it said."""


def index(program: Path, files: Iterable[Artifact]) -> Iterator[BinaryArtifact]:
    """The files of an index of these files. Raises PipeError; OSError where the program does not start."""
    with tempfile.TemporaryFile() as complaints:
        made = _made(program, _messages(files), complaints)
        if made is None:
            complaints.seek(0)
            said = " ".join(complaints.read().decode("utf-8", "replace").split())
            raise PipeError(said or "it did not say why")
    for file in made["files"]:
        yield BinaryArtifact(str(file["path"]), base64.b64decode(file["content"]))


def _made(program: Path, messages: Iterable[Message], complaints: IO[bytes]) -> Message | None:
    """The last answer, or nothing where the program ended before it."""
    command, pipe = [str(program), "--service"], subprocess.PIPE
    with (
        subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=complaints) as process,
        ThreadPoolExecutor(1) as sender,
    ):
        assert process.stdin is not None
        assert process.stdout is not None
        # In a thread: the program stops reading while nobody takes its answers, so one thread would wait for ever.
        sent = sender.submit(_send, process.stdin, messages)
        try:
            return _last(process.stdout)
        finally:
            process.kill()  # It waits for more.
            sent.result()
            with suppress(BrokenPipeError):  # Of what was not yet sent, where it ended too soon.
                process.stdin.close()


def _messages(files: Iterable[Artifact]) -> Iterator[Message]:
    # One index of all files: left to itself, the program makes one for each language that files are in.
    yield {"type": "NewIndex", "config": {"force_language": "en"}}
    for file in files:
        # The first index has the number 0, so nothing waits for the answer that says so.
        yield {"type": "AddFile", "index_id": 0, "file_path": file.path, "url": None, "file_contents": file.content}
    yield {"type": "GetFiles", "index_id": 0}


def _send(stream: IO[bytes], messages: Iterable[Message]) -> None:
    try:
        for number, payload in enumerate(messages):
            message = json.dumps({"message_id": number, "payload": payload}).encode("utf-8")
            stream.write(base64.b64encode(message) + b",")
        stream.flush()
    except BrokenPipeError:
        pass  # The program has ended; what it said tells why.


def _last(stream: IO[bytes]) -> Message | None:
    """Read answers up to that to the last message."""
    for answer in _answers(stream):
        payload = answer.get("payload", {})
        if payload.get("type") == "Error":
            raise PipeError(" ".join(str(payload.get("message", "it did not say why")).split()))
        if payload.get("type") == "GetFiles":
            return dict(payload)
    return None


def _answers(stream: IO[bytes]) -> Iterator[Message]:
    rest: list[bytes] = []  # The last answer is long.
    while chunk := stream.read1(1 << 16):  # type: ignore[attr-defined]  # A pipe's reader has it.
        # Base64 has no comma, so each one ends a message; the last piece is the start of the next.
        *ends, start = chunk.split(b",")
        for end in ends:
            yield _decoded(b"".join((*rest, end)))
            rest.clear()
        rest.append(start)


def _decoded(answer: bytes) -> Message:
    try:
        return dict(json.loads(base64.b64decode(answer)))
    except (binascii.Error, ValueError) as error:
        raise PipeError("its answer cannot be read") from error
