"""All data files in one ZIP, the same bytes whenever it is made of the same files.

A ZIP tells of each file when it was changed, on what system, and with which rights: here always the
day of the edition, Unix, and readable by all. The files stand in the order of their paths.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from edition.apparatus.imprint import Imprint

_UNIX = 3
_READABLE = 0o100644 << 16


def bundle(imprint: Imprint, files: Iterable[tuple[str, bytes]]) -> bytes:
    """The files, each a path and its bytes, as a ZIP below a folder that bears the edition's version."""
    year, month, day = (int(part) for part in f"{imprint.date.start}-01-01".split("-")[:3])
    stamp = (year, month, day, 0, 0, 0)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in sorted(files):
            entry = zipfile.ZipInfo(f"edition-{imprint.version}/{path}", stamp)
            entry.create_system, entry.external_attr, entry.compress_type = _UNIX, _READABLE, zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return packed.getvalue()
