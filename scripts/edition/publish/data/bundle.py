"""All data files in one ZIP, the same bytes whenever it is made of the same files.

A ZIP tells of each file when it was changed, on what system, and with which rights: here always the
first day of the edition's date (of 1980 where that is earlier, for a ZIP knows none before), Unix, and
readable by all. The files stand in the order of their paths. They are packed by zlib, another version
of which may pack them into other bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import date

from edition.apparatus.imprint import Imprint
from edition.text.period import first_day

_FIRST = date(1980, 1, 1)
_UNIX = 3
_READABLE = 0o100644 << 16  # A regular file; a ZIP has the mode in the upper half of the attributes.


def bundle(imprint: Imprint, files: Iterable[tuple[str, bytes]]) -> bytes:
    """The files, each a path and its bytes, as a ZIP below a folder that bears the edition's version."""
    day = max(first_day(imprint.date), _FIRST)
    stamp = (day.year, day.month, day.day, 0, 0, 0)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in sorted(files):
            entry = zipfile.ZipInfo(f"edition-{imprint.version}/{path}", stamp)
            entry.create_system, entry.external_attr, entry.compress_type = _UNIX, _READABLE, zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return packed.getvalue()
