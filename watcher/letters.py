"""A feed's bytes with references that name no character made good, then parsed: one of them would cost the whole feed.

Owns: halves of a pair (`&#55357;&#56489;`, as programs write an emoji that count in UTF-16) and numbers beyond the last
character. Never: parses by itself; watcher.reading does.
"""

from __future__ import annotations

import re
from typing import Any

from watcher.reading.feeds import About, Parsed, parse, parse_packed

# Numbers that may be half of a pair, one after the other, or too great; what is in order is left as it stands.
ODD = re.compile(
    rb"(?:&#(?:[xX]0*[dD][89a-fA-F][0-9a-fA-F]{2}|0*5[5-7][0-9]{3});)+|&#(?:[xX]0*[1-9a-fA-F][0-9a-fA-F]{5,}|0*[1-9][0-9]{6,});"
)
ONE = re.compile(rb"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));")
LAST = 0x10FFFF
NONE = 0xFFFD  # the replacement character


def parse_body(body: bytes, about: About) -> Parsed:
    """Do as watcher.reading.feeds.parse does."""
    return parse(made_good(body), about)


def parse_body_packed(body: bytes, about: About) -> tuple[Parsed, list[tuple[Any, ...]]]:
    """Do as watcher.reading.feeds.parse_packed does."""
    return parse_packed(made_good(body), about)


def made_good(body: bytes) -> bytes:
    """Return the body with each pair of halves as the character that it stands for, and what stands for none as U+FFFD."""
    return ODD.sub(_characters, body) if b"&#" in body else body


def _characters(found: re.Match[bytes]) -> bytes:
    codes = [_code(tens, 10) if tens else _code(hexadecimal, 16) for hexadecimal, tens in ONE.findall(found[0])]
    if len(codes) == 1 and 0xFFFF < codes[0] <= LAST:
        return found[0]
    units = b"".join((code if code <= 0xFFFF else NONE).to_bytes(2, "big") for code in codes)
    return "".join(f"&#{ord(each)};" for each in units.decode("utf-16-be", "replace")).encode()


def _code(digits: bytes, base: int) -> int:
    """Return the number, one beyond the last character where it has too many digits to be any."""
    digits = digits.lstrip(b"0")
    return int(digits or b"0", base) if len(digits) < 8 else LAST + 1
