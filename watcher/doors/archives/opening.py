"""Bytes from an address: a file of this machine, or what fsspec reaches where the user has it.

Owns: streams, unpacking. Never: looks into the bytes.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any, cast

from watcher.errors import Fault, UsageError

SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+://")


def is_remote(address: str) -> bool:
    """Say whether it is an address such as s3://bucket/file, not a path."""
    return bool(SCHEME.match(address))


def file_system(address: str) -> tuple[Any, str]:
    """Return the fsspec file system of an address, and the path in it. Raises UsageError where it is not installed."""
    scheme = address.partition("://")[0]
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        remedy = "install watcher[replay], which brings fsspec, or name a file of this machine"
        raise UsageError([Fault(place=address, what=f"nothing here reads {scheme}://", remedy=remedy)]) from None
    try:
        system, path = url_to_fs(address)
    except (ImportError, ValueError) as error:
        remedy = "install what it names, or name a file of this machine"
        raise UsageError([Fault(place=address, what=f"{scheme}:// cannot be read: {error}", remedy=remedy)]) from None
    return system, str(path)


@contextmanager
def open_bytes(address: str, packing: str = "") -> Iterator[IO[bytes]]:
    """Open an address for reading, unpacked. Raises OSError; UsageError where a library for it is not installed."""
    with ExitStack() as open_:
        if is_remote(address):
            system, path = file_system(address)
            raw = cast(IO[bytes], open_.enter_context(system.open(path, "rb")))
        else:
            raw = open_.enter_context(Path(address).open("rb"))
        yield open_.enter_context(unpacked(raw, packing, address)) if packing else raw


def unpacked(raw: IO[bytes], packing: str, address: str) -> IO[bytes]:
    """Return the stream as its packing says."""
    match packing:
        case "gz":
            return cast(IO[bytes], gzip.GzipFile(fileobj=raw))
        case "bz2":
            return bz2.BZ2File(raw)
        case "xz":
            return lzma.LZMAFile(raw)
    try:
        import zstandard
    except ImportError:
        fault = Fault(place=address, what="nothing here unpacks .zst", remedy="install watcher[replay], or unpack it")
        raise UsageError([fault]) from None
    reader = zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True, closefd=False)
    return cast(IO[bytes], io.BufferedReader(cast(Any, reader)))
