"""The letters behind the bytes: which encoding a feed is really in, whatever it says.

Owns: the choice of an encoding, unpacking of a feed that is itself a gzip file. Never: parses.
Source for the names: the WHATWG Encoding Standard (what calls itself ISO-8859-1 or ASCII is Windows-1252).
"""

from __future__ import annotations

import codecs
import re
import zlib

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UNMARKED = ((b"<\0?\0", "utf-16-le"), (b"\0<\0?", "utf-16-be"), (b"<\0\0\0", "utf-32-le"), (b"\0\0\0<", "utf-32-be"))
DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']")
HEADER = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._:-]{1,40})", re.I)
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
MEANT = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949"}
LATIN = {"iso8859-1", "ascii"}
MOST_UNPACKED = 12_000_000


def unpack(body: bytes) -> bytes:
    """Return the feed inside a gzip file, within bounds; anything else as it is."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        return zlib.decompressobj(31).decompress(body, MOST_UNPACKED)
    except zlib.error:
        return body


def to_utf8(body: bytes, content_type: str) -> tuple[bytes, str]:
    """Return `body` in UTF-8 without a byte order mark or a claim to the contrary, and what was wrong with it, if anything."""
    for mark, name in (*MARKS, *UNMARKED):
        if body.startswith(mark):
            return rewritten(body.decode(name, "replace")), ""
    said = [found for found in (HEADER.search(content_type), DECLARED.match(body[:400])) if found]
    named = [each if isinstance(each, str) else each.decode("ascii") for each in (found.group(1) for found in said)]
    if body.isascii() and b"\x1b" not in body:
        return rewritten(body.decode("ascii")) if named else body, ""
    try:
        text = body.decode("utf-8")
        if b"\x1b" not in body:
            return rewritten(text) if named else body, ""
    except UnicodeDecodeError:
        pass
    for name in dict.fromkeys(map(meant, named)):
        try:
            if name and name != "utf-8":
                return rewritten(body.decode(name)), ""
        except (UnicodeDecodeError, LookupError):
            continue
    text = body.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken * 3 <= sum(1 for letter in text if letter > "\x7f"):
        return rewritten(text), f"{broken} byte{'s are' if broken > 1 else ' is'} no UTF-8"
    return rewritten(body.decode("cp1252", "replace")), ""


def meant(name: str) -> str:
    """Return Python's name for what a feed means by `name`; "" for an encoding that does not exist or is no text."""
    try:
        known = codecs.lookup(MEANT.get(name.lower(), name))
    except LookupError:
        return ""
    if not known._is_text_encoding or known.name in ("utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape"):
        return ""
    return "cp1252" if known.name in LATIN else known.name


def rewritten(text: str) -> bytes:
    """Return `text` as UTF-8, its XML declaration made true."""
    return DECLARATION.sub("<?xml version='1.0' encoding='utf-8'?>", text.lstrip("\ufeff"), count=1).encode("utf-8", "replace")
