"""The head of an answer with lines that break the rules: what browsers pass over is passed over here, too.

Owns: which lines are dropped or put in order. Never: sees a head that h11 takes as it is.
"""

from __future__ import annotations

import re

END = re.compile(rb"\r?\n\r?\n")
LINE = re.compile(rb"\r?\n")
TOKEN = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
ON_THE_WAY = re.compile(rb"HTTP/1\.\d 1(?!01)\d\d")


def in_order(raw: bytes) -> bytes:
    """Return what a server sent, with each head in it (an early hint may come first) in order; the rest as it is."""
    out = b""
    while (end := END.search(raw)) is not None:
        status, *lines = LINE.split(raw[: end.start()])
        out += b"\r\n".join([status, *_kept(lines)]) + b"\r\n\r\n"
        raw = raw[end.end() :]
        if not ON_THE_WAY.match(status):
            break
    return out + raw


def _kept(lines: list[bytes]) -> list[bytes]:
    """Return the lines that are headers: a blank before the colon goes, and with it each line that says nothing usable."""
    kept: list[bytes] = []
    is_part = False  # of a header that is kept
    for line in lines:
        if line[:1] in (b" ", b"\t"):
            kept += [line] if is_part and b"\0" not in line else []
            continue
        name, colon, value = line.partition(b":")
        name, value = name.strip(), value.strip()
        line = name + b": " + value
        is_part = bool(colon) and _is_usable(name, value) and (name.lower() != b"transfer-encoding" or line not in kept)
        kept += [line] if is_part else []
    return kept


def _is_usable(name: bytes, value: bytes) -> bool:
    # A length that is no number stays: nobody can say where such an answer ends (RFC 9112 §6.3).
    if not TOKEN.fullmatch(name) or b"\0" in value:
        return False
    return name.lower() != b"transfer-encoding" or value.lower() != b"identity"
