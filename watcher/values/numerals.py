"""The atoms of numbers: figures ("2,500", "1.234,5", "½") and number words ("two", "million", "third"), with where they stand.

Owns: finding them and what each is worth alone. Never: puts them together (watcher.values.spelling).

Every function here is linear in the text: figures are found with one pattern that cannot backtrack, words by look-up.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from watcher.language import load

FIGURES = re.compile(r"[0-9½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞](?:(?<=[0-9])[0-9]*(?:[.,][0-9]+)*+)?")
LONGEST_FIGURE = 40
MOST = 2_000  # atoms a text: no sentence has a tenth of it, no article half, and a hostile megabyte is soon through
THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})++(?:\.[0-9]+)?\Z")
LAKHS = re.compile(r"[0-9]{1,2}(?:,[0-9]{2}(?![0-9]))++,[0-9]{3}(?:\.[0-9]+)?\Z")
DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})++(?:,[0-9]+)?\Z")
DECIMAL = re.compile(r"[0-9]++(?:\.[0-9]+)?\Z")
COMMA_DECIMAL = re.compile(r"[0-9]++,[0-9]{1,2}\Z")
DOTTED_HABIT = re.compile(r"[0-9]{1,3}\.[0-9]{3}\.[0-9]{3}|(?<![0-9.,])[0-9]{1,3},[0-9]{1,2}(?![0-9,.])")
PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅙": 1 / 6, "⅚": 5 / 6,
         "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}  # fmt: skip

SPACES = "\u00a0\u2007\u2009\u202f\u200a\u2008\u2002\u2003\u2004\u2005\u2006\u205f\u3000\t\n\r"
FOLD = {ord(c): " " for c in SPACES}
FOLD |= (
    {0xFF10 + n: str(n) for n in range(10)} | {0x660 + n: str(n) for n in range(10)} | {0x6F0 + n: str(n) for n in range(10)}
)
FOLD |= (
    {ord(c): "-" for c in "\u2010\u2011\u2012\u2013\u2212\uff0d"} | {ord(c): ";" for c in "—―"} | {ord(c): "'" for c in "’‘ʼ"}
)
FOLD |= {ord(c): '"' for c in "“”„"} | {
    ord("．"): ".",
    ord("，"): ",",
    ord("％"): "%",
    ord("＄"): "$",
    ord("￡"): "£",
    ord("⁄"): "/",
}
FOLD |= {0x1D7CE + n: str(n % 10) for n in range(50)}

# Every character that parts words becomes a space and every figure a 0, so that one split and one `in` say whether there is
# anything to read. Done on bytes of equal length, which is ten times as fast as on text.
PARTING = bytes(
    48 if chr(n).isdigit() or chr(n) in PARTS else n if chr(n).isalpha() or chr(n) in "_?" or n > 191 else 32
    for n in range(256)
)


class Words(NamedTuple):
    """The number words of the language, ready for look-up."""

    atoms: dict[str, tuple[str, float]]
    plurals: dict[str, tuple[float, float]]
    needs_of: frozenset[str]
    vague: dict[str, tuple[float, float]]
    parts: dict[str, float]
    ordinals: dict[str, float]
    letters: dict[str, float]
    scales: dict[str, float]
    figures_only: frozenset[str]
    letter_before: frozenset[str]
    part_after: frozenset[str]
    no_half: frozenset[str]
    no_none: tuple[str, ...]
    counts: frozenset[str]
    every: frozenset[bytes]


@cache
def words() -> Words:
    """Return the number words of numbers.yaml, read once."""
    data = load("numbers")
    atoms: dict[str, tuple[str, float]] = {}
    for word, value in data["cardinals"]["words"].items():
        atoms[word] = ("U" if value < 10 else "T" if value < 20 else "Y", value)
    atoms |= {word: ("H", value) for word, value in data["hundreds"].items()}
    atoms |= {word: ("Z", value) for word, value in data["dozens"].items()}
    atoms |= {word: ("S", value) for word, value in data["scales"]["words"].items()}
    atoms |= {word: ("P", data["plurals"]["once"][word]) for word in data["plurals"]["words"]}
    atoms |= {word: ("F", value) for word, value in data["fractions"]["words"].items()}
    atoms |= {word: ("O", value) for word, value in data["ordinals"]["words"].items() if word not in atoms}
    atoms |= {word: ("M", value) for word, value in data["multiples"]["words"].items()}
    atoms |= dict.fromkeys(data["none"]["words"] + data["none"]["single"], ("N", 0))
    return Words(
        atoms={word: (kind, float(value)) for word, (kind, value) in atoms.items()},
        plurals={word: (float(low), float(high)) for word, (low, high) in data["plurals"]["words"].items()},
        needs_of=frozenset(data["plurals"]["needs_of"]),
        vague={word: (float(low), float(high)) for word, (low, high) in data["vague"]["words"].items()},
        parts=data["fractions"]["words"],
        ordinals=data["ordinals"]["words"],
        letters=data["scales"]["letters"],
        scales=data["scales"]["words"],
        figures_only=frozenset(data["scales"]["figures_only"]),
        letter_before=frozenset(data["scales"]["letter_before"]),
        part_after=frozenset(data["fractions"]["after"]),
        no_half=frozenset(data["fractions"]["no_half"]),
        no_none=tuple(data["none"]["never_before"]),
        counts=frozenset(word for word, (kind, _) in atoms.items() if kind in "UTYHSZP"),
        every=frozenset(word.encode() for word in atoms),
    )


def fold(text: str) -> str:
    """Return `text` in lower case with odd spaces, dashes, quotes and figures made plain, of exactly the same length."""
    low = text.lower() if text.isascii() else text.translate(FOLD).lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(FOLD))


class Atom(NamedTuple):
    """One word or run of figures.

    kind: D figures, U T Y one to ninety, H hundred, S scale, Z dozen, P plural ("hundreds"), V a part (½), F a word that can
    be a part ("third"), O ordinal, M multiple ("doubled"), N none.
    """

    start: int
    end: int
    kind: str
    value: float
    written: str = ""


def atoms(low: str) -> list[Atom]:
    """Return the figures and number words of the folded text, in order; the empty list quickly when there are none."""
    ascii_only = low.isascii()
    parted = (low.encode() if ascii_only else low.encode("latin-1", "replace")).translate(PARTING)
    first, known = parted.find(b"0") if ascii_only else 0, words()
    hits = known.every.intersection(parted.split())
    found: list[Atom] = []
    while first >= 0 and len(found) < MOST and (match := FIGURES.search(low, first)):
        start, end = match.span()
        written = low[start:end]
        value = _alone(written)
        if value is not None and (start == 0 or low[start - 1] != "."):
            found.append(Atom(start, end, "D", value, written))
        else:
            found += _figures(low, start, end, written)
        first = parted.find(b"0", end) if ascii_only else end
    if hits:
        for word in hits:
            found += _places(parted, word, *known.atoms[word.decode()])
        found.sort()
    return found if len(found) <= MOST else found[:MOST]


def _places(parted: bytes, word: bytes, kind: str, value: float) -> list[Atom]:
    """Return where `word` stands as a word of its own, or as a scale glued to figures ("5million")."""
    out: list[Atom] = []
    at, size, written = parted.find(word), len(word), word.decode()
    while at >= 0 and len(out) < MOST:
        end = at + size
        before, after = parted[at - 1 : at] or b" ", parted[end : end + 1] or b" "
        if after == b" " and (before == b" " or (before == b"0" and kind in "SHZ")):
            out.append(Atom(at, end, kind, value, written))
        at = parted.find(word, end)
    return out


@lru_cache(maxsize=4096)
def _alone(written: str) -> float | None:
    """Return the value of figures that are the same number in every text ("2500", "2,500"), None for all others."""
    if len(written) <= LONGEST_FIGURE and (written.isdigit() or THOUSANDS.match(written) or LAKHS.match(written)):
        return float(written.replace(",", ""))
    return None


def _figures(low: str, start: int, end: int, written: str) -> list[Atom]:
    if written in PARTS:
        return [Atom(start, end, "V", PARTS[written])]
    if len(written) > LONGEST_FIGURE:
        return []
    if start and low[start - 1] == "." and not (start > 1 and low[start - 2].isalnum()) and written.isdigit():
        return [Atom(start - 1, end, "D", float("0." + written), "." + written)]
    value = figure(written, low, end)
    if value is not None:
        return [Atom(start, end, "D", value, written)]
    if "." in written and written.count(".") > 1:
        return []
    return [
        Atom(start + m.start(), start + m.end(), "D", float(m[0]), m[0]) for m in re.finditer(r"[0-9]+(?:\.[0-9]+)?", written)
    ]


def figure(written: str, low: str = "", end: int = 0) -> float | None:
    """Return the value of figures ("2,500", "2.5", "12,34,567", "1.234,5"), None where they are a list or an address.

    `low` is the text in which they end at `end`: in one that writes decimal commas or 1.000.000, "2.500" is a count.
    """
    value = _alone(written)
    if value is not None:
        return value
    if DECIMAL.match(written):
        dotted = DOTTED.match(written)
        if dotted and written[:1] != "0" and (_writes_dots(low) or _counts_whole(written, low, end)):
            return float(written.replace(".", ""))
        return float(written)
    if DOTTED.match(written):
        return float(written.replace(".", "").replace(",", "."))
    if COMMA_DECIMAL.match(written):
        return float(written.replace(",", "."))
    return None


@lru_cache(maxsize=1)
def _writes_dots(low: str) -> bool:
    """Whether a text writes thousands with dots, or decimals with commas."""
    return DOTTED_HABIT.search(low) is not None


def _counts_whole(written: str, low: str, end: int) -> bool:
    """Whether "2.500" counts people or things that do not come in thousandths."""
    if not written.endswith("00"):
        return False
    after = low[end : end + 24].split(None, 2)
    known = {"million", "billion", "percent", "per", "times"}
    return (
        bool(after)
        and after[0].isalpha()
        and (after[0].endswith("s") or after[0] in ("troops", "people", "men"))
        and after[0] not in known
    )
