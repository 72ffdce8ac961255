"""Latin letters as English papers write them: "Port-Bouët" is Port-Bouet too, "Łódź" Lodz.

Owns: which letter stands for which. Never: cases, other scripts, what a word means.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Letters that no accent explains.
_OWN = {
    "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "ß": "ss", "ẞ": "SS", "Ø": "O", "ø": "o", "Ł": "L", "ł": "l", "Đ": "D",
    "đ": "d", "Ð": "D", "ð": "d", "Þ": "Th", "þ": "th", "ı": "i", "Ħ": "H", "ħ": "h", "Ŧ": "T", "ŧ": "t", "Ə": "A", "ə": "a",
    "\u212b": "A",
}  # fmt: skip
_MARKED = re.compile("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0259\u0300-\u0344\u0346-\u036f\u1e00-\u1eff\u212b]")


def unaccented(text: str) -> str:
    """Return a text with its Latin letters without accents, in their case; all else is as it was."""
    return text if text.isascii() or not _MARKED.search(text) else text.translate(_table())


@cache
def _table() -> dict[int, str]:
    table = {code: "" for code in range(0x300, 0x370) if code != 0x345}  # the iota below is a letter where case is ignored
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        plain = unicodedata.normalize("NFD", chr(code))
        if len(plain) > 1 and (plain[0].isascii() or plain[0] == "ſ"):
            table[code] = plain[0].replace("ſ", "s")
    return table | {ord(letter): spelt for letter, spelt in _OWN.items()}
