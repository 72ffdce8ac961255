"""Where the parts of an archive are: the files behind addresses, and the pieces of a file that can be read by themselves.

Owns: folders, patterns, names of formats, the size of a piece. Never: reads what a part holds.
"""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from watcher.doors.archives.opening import file_system, is_remote, open_bytes
from watcher.errors import Fault, UsageError

Form = Literal["lines", "parquet", "warc"]

PIECE = 4 << 20  # bytes of plain JSON Lines that one worker reads at a time
FORMS: dict[str, Form] = {
    "jsonl": "lines", "ndjson": "lines", "json": "lines", "jsonlines": "lines",
    "parquet": "parquet", "pq": "parquet", "warc": "warc",
}  # fmt: skip
NAME = re.compile(rf"\.({'|'.join(FORMS)})(?:\.(gz|zst|bz2|xz))?$", re.IGNORECASE)
KNOWN = "*.jsonl, *.ndjson, *.parquet, *.warc, each also as .gz or .zst"
LOOK_INTO = "name a file, a folder or a pattern that is there"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of an archive that can be read by itself.

    begin, end: bytes of a plain JSON Lines file (end 0: to its end), or the row groups of a Parquet file. weight: its bytes,
    for telling how far a run is. stamp: another one when the file was written anew.
    """

    address: str
    form: Form
    packing: str = ""
    begin: int = 0
    end: int = 0
    weight: int = 0
    stamp: str = ""

    @property
    def place(self) -> str:
        """Return where it is, for a person."""
        if self.form == "parquet" and self.end:
            return f"{self.address} (row group {self.begin})"
        return f"{self.address} (from byte {self.begin:,})" if self.begin else self.address


def find_parts(addresses: Iterable[str], *, piece: int = PIECE) -> list[Part]:
    """Return the parts behind files, folders, patterns and addresses such as s3://, in their order; each folder's by name.

    Raises UsageError where an address leads to nothing.
    """
    parts: list[Part] = []
    faults: list[Fault] = []
    for address in addresses:
        try:
            found = [part for each in files_behind(address) for part in pieces(each, piece)]
        except UsageError as error:
            faults += error.faults
            continue
        if not found:
            faults.append(Fault(place=address, what="nothing there that can be read", remedy=f"it holds no {KNOWN}"))
        parts += found
    if faults:
        raise UsageError(faults)
    return parts


def files_behind(address: str) -> Iterator[str]:
    """Yield the files of an address: a folder and a pattern give what has a known name, a file that is named may have any."""
    if is_remote(address):
        yield from remote_files(address)
    elif os.path.isdir(address):
        for top, folders, names in os.walk(address):
            folders.sort()
            yield from (os.path.join(top, name) for name in sorted(names) if NAME.search(name))
    elif os.path.exists(address) or not glob.has_magic(address):
        yield address
    else:
        found = sorted(glob.glob(address, recursive=True))
        yield from (path for path in found if os.path.isfile(path) and NAME.search(path))


def remote_files(address: str) -> Iterator[str]:
    """Yield the files behind an fsspec address."""
    system, path = file_system(address)
    try:
        if glob.has_magic(path):
            found = [each for each in sorted(system.glob(path)) if NAME.search(each)]
        elif system.isdir(path):
            found = [each for each in sorted(system.find(path)) if NAME.search(each)]
        else:
            found = [path]
    except Exception as error:
        raise UsageError([Fault(place=address, what=f"cannot be looked into: {error}", remedy=LOOK_INTO)]) from error
    yield from (str(system.unstrip_protocol(each)) for each in found)


def pieces(address: str, piece: int) -> Iterator[Part]:
    """Yield the pieces of one file."""
    form, packing = form_of(address)
    size, stamp = look_at(address)
    if form == "lines" and not packing and size > piece:
        for begin in range(0, size, piece):
            end = min(begin + piece, size)
            yield Part(address=address, form=form, begin=begin, end=end, weight=end - begin, stamp=stamp)
    elif form == "parquet" and not packing and (groups := row_groups(address)):
        for number in range(groups):
            yield Part(address=address, form=form, begin=number, end=number + 1, weight=max(size // groups, 1), stamp=stamp)
    else:
        yield Part(address=address, form=form, packing=packing, weight=max(size, 1), stamp=stamp)


def form_of(address: str) -> tuple[Form, str]:
    """Return a file's format and packing by its name, else by its first bytes; JSON Lines where both say nothing."""
    if found := NAME.search(address):
        return FORMS[found[1].lower()], (found[2] or "").lower()
    packing = next((each for each in ("gz", "zst", "bz2", "xz") if address.lower().endswith(f".{each}")), "")
    if not packing and not is_remote(address) and os.path.isfile(address):
        with open_bytes(address) as stream:
            head = stream.read(8)
        form: Form = "parquet" if head[:4] == b"PAR1" else "warc" if head[:5] == b"WARC/" else "lines"
        return form, "gz" if head[:2] == b"\x1f\x8b" else "zst" if head[:4] == b"\x28\xb5\x2f\xfd" else ""
    return "lines", packing


def look_at(address: str) -> tuple[int, str]:
    """Return a file's size in bytes and a stamp that is another one when it was written anew. Raises UsageError."""
    try:
        if is_remote(address):
            system, path = file_system(address)
            known: dict[str, Any] = system.info(path)
            size = int(known.get("size") or 0)
            return size, ":".join(str(known.get(name) or "") for name in ("ETag", "etag", "mtime", "created", "LastModified"))
        seen = Path(address).stat()
    except OSError as error:
        fault = Fault(place=address, what=error.strerror or str(error) or "no such file", remedy=LOOK_INTO)
        raise UsageError([fault]) from error
    return (seen.st_size if os.path.isfile(address) else 0), str(seen.st_mtime_ns)


def row_groups(address: str) -> int:
    """Return how many row groups a Parquet file has; 0 where that cannot be read (its part will say so)."""
    try:
        import pyarrow.parquet

        with open_bytes(address) as stream:
            return int(pyarrow.parquet.ParquetFile(stream).num_row_groups)
    except Exception:
        return 0
