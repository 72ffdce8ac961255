"""What a number counts: the noun phrase right after it ("US troops", "people"), as written.

Owns: where that phrase ends. Never: what it means.
"""

from __future__ import annotations

import re

from watcher.reading.quantities.lexicon import Lexicon

TOKEN = re.compile(r"[ -]?(?:of (?:the|its|their|his|her|our|these|those|all|them|whom) |of )?([^\W_](?:[\w'./&]|-(?=\w))*)")
WORD = re.compile(r" ?([^\W_](?:[\w'/&]|[.](?=\w)|-(?=\w))*\.?)")
MOST_WORDS = 6


def noun_after(text: str, low: str, at: int, lexicon: Lexicon, plural: bool) -> tuple[str, int, int]:
    """Return the noun phrase after a number that ends at `at`, and its offsets; ("", at, at) if none stands there.

    plural: several are counted, so the phrase ends with its plural noun.
    """
    if low.startswith(" of ", at) or low.startswith("of ", at):
        at = _skip_of(low, at)
    start, end, taken, head = -1, at, 0, False
    while taken < MOST_WORDS:
        found = WORD.match(low, end) if taken else WORD.match(low, end + (low[end : end + 1] == "-"))
        if not found:
            break
        word = found[1]
        bare = word.rstrip(".")
        if word != bare and not lexicon.is_short(bare, text[found.start(1) : found.end(1)]):
            word, stop = bare, found.end() - 1
        else:
            stop = found.end()
        if word in lexicon.stops or word[0].isdigit() or (head and not lexicon.goes_on(word)):
            break
        if taken and not head and word.endswith(("ed", "ing")) and lexicon.is_plural(low[start:end].rpartition(" ")[2]):
            break
        if start < 0:
            start = found.start(1)
        end, taken = stop, taken + 1
        head = (plural and lexicon.is_plural(word)) or word in lexicon.heads
        if stop < found.end() or low[stop : stop + 1] not in " ":
            break
    if start < 0:
        return "", at, at
    end = _trim(low, start, end, lexicon)
    return text[start:end], start, end


def _skip_of(low: str, at: int) -> int:
    at = low.index("of ", at) + 3
    for word in ("the ", "its ", "their ", "his ", "her ", "our ", "these ", "those ", "all ", "about ", "an ", "a "):
        if low.startswith(word, at):
            return at + len(word) - 1
    return at - 1


def _trim(low: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Leave out words at the end that cannot end a noun phrase."""
    while end > start:
        cut = max(low.rfind(" ", start, end), start - 1)
        last = low[cut + 1 : end]
        if not (last in lexicon.trailing or (last.endswith("ly") and last not in ("family", "assembly"))) or cut < start:
            return end
        end = cut
    return end
