"""Unpacking a response as it comes in, never more than was agreed.

Owns: gzip and deflate with a hard cap. Never: trusts a length that was announced.
"""

from __future__ import annotations

import zlib

STEP = 256 * 1024
GZIP = 16 + zlib.MAX_WBITS
# IANA's registry of content codings, without those that change nothing.
PACKINGS = {
    "gzip",
    "x-gzip",
    "deflate",
    "compress",
    "x-compress",
    "br",
    "zstd",
    "dcb",
    "dcz",
    "exi",
    "pack200-gzip",
    "aes128gcm",
}


class TooBig(Exception):
    """The unpacked body goes beyond the cap."""


class Inflater:
    """One layer of content coding. feed() returns what could be unpacked; the whole never exceeds `cap` bytes."""

    def __init__(self, coding: str, cap: int) -> None:
        self.coding = coding
        self.cap = cap
        self.total = 0
        self.plain = coding == "identity"
        self._wbits = GZIP if coding == "gzip" else zlib.MAX_WBITS
        self._zlib = zlib.decompressobj(self._wbits)
        self._started = False

    def feed(self, data: bytes) -> list[bytes]:
        """Unpack `data`. Raises TooBig; a coding that was announced but not used is passed through as it is."""
        if self.plain:
            return self._count([data])
        try:
            return self._count(self._steps(data))
        except zlib.error:
            return self._count(self._other_way(data))

    @property
    def whole(self) -> bool:
        """False when the packed body ended before its own end mark."""
        return self.plain or self._zlib.eof or not self._started

    def _count(self, pieces: list[bytes]) -> list[bytes]:
        if self.plain:
            self.total += sum(map(len, pieces))
            if self.total > self.cap:
                raise TooBig
        return pieces

    def _steps(self, data: bytes) -> list[bytes]:
        out = []
        while data:
            piece = self._zlib.decompress(data, STEP)
            self.total += len(piece)
            if self.total > self.cap:
                raise TooBig
            self._started = self._started or bool(piece)
            out.append(piece)
            data = self._zlib.unconsumed_tail
            if self._zlib.eof:
                data = self._zlib.unused_data
                if self.coding != "gzip" or not data.startswith(b"\x1f\x8b"):
                    break
                self._zlib = zlib.decompressobj(self._wbits)
        return out

    def _other_way(self, data: bytes) -> list[bytes]:
        """Raw deflate under the name "deflate" (RFC 1951 instead of 1950), or no packing at all."""
        if self._started:
            raise zlib.error("the packed body is damaged")
        if self.coding == "deflate" and self._wbits > 0:
            self._wbits = -zlib.MAX_WBITS
            self._zlib = zlib.decompressobj(self._wbits)
            try:
                return self._steps(data)
            except zlib.error:
                pass
        self.plain = True
        return [data]


def codings(header: str) -> list[str] | None:
    """Return the content codings in the order in which they must be undone; None when one of them was not asked for.

    What is no coding at all (a charset, "binary") says nothing, as browsers have it.
    """
    named = [part.partition(";")[0].strip(' \t"').lower() for part in header.split(",")]
    named = ["gzip" if part == "x-gzip" else part for part in named if part in PACKINGS]
    if len(named) > 2 or any(part not in ("gzip", "deflate") for part in named):
        return None
    return named[::-1]
