"""Text from the world, made harmless: no control or bidi characters, no endless lengths, no links but http and https.

Owns: what a title, a sentence, a name or an address may look like in a mail. Never: escapes for HTML (jinja2 does, everywhere).
"""

from __future__ import annotations

import unicodedata
from urllib.parse import quote, urlsplit

# Combining marks kept on one letter. Vietnamese and Hebrew need 2 to 3; "Zalgo" text stacks dozens over its neighbours.
MARKS = 4
KEPT_FORMAT = "\u200c\u200d"  # joiners: Persian and Indic words need them, and they cannot reorder text
RIGHT_TO_LEFT = ("R", "AL")
ISOLATE, POP = "\u2068", "\u2069"
LINK_LIMIT = 2000  # what browsers and mail clients still open


def _is_shown(char: str) -> bool:
    if char in KEPT_FORMAT:
        return True
    category = unicodedata.category(char)
    return category[0] != "C" and category not in ("Zl", "Zp")


def clean(text: str, limit: int = 400) -> str:
    """Return `text` on one line, at most `limit` characters, without characters that act instead of being read.

    Dropped: control, format (bidi overrides, isolates and marks, tags, zero-width spaces), surrogate and unassigned
    characters, and combining marks beyond four in a row. A cut text ends in "…".
    """
    out: list[str] = []
    marks = 0
    for char in text[: limit * 8]:
        if char.isspace() or char in "\u2028\u2029":
            char = " "
        elif not _is_shown(char):
            continue
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= MARKS:
            out.append(char)
    line = " ".join("".join(out).split())
    return line if len(line) <= limit and len(text) <= limit * 8 else shorten(line, limit)


def shorten(line: str, limit: int) -> str:
    """Return `line` cut at a word's end to at most `limit` characters, "…" included."""
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit * 0.6 else cut).rstrip(" ,;:–-") + "…"


def isolate(text: str) -> str:
    """Return `text` so that its direction does not reach its neighbours in plain text; left-to-right text as it is."""
    mixed = any(unicodedata.bidirectional(char) in RIGHT_TO_LEFT for char in text)
    return f"{ISOLATE}{text}{POP}" if mixed else text


def link(url: str) -> str:
    """Return `url` if a mail may link to it (http or https, a host, no user name in it), else ""."""
    if not url or len(url) > LINK_LIMIT or any(not _is_shown(char) or char.isspace() for char in url.strip()):
        return ""
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host or "@" in parts.netloc or "\\" in url:
        return ""
    return quote(url.strip(), safe="%/:?#[]!$&'()*+,;=@~-._", encoding="utf-8")
