"""What a number counts: the noun phrase right after it ("US troops", "people"), as written.

Owns: where that phrase ends. Never: what it means.
"""

from __future__ import annotations

import re

from watcher.reading.quantities.lexicon import Lexicon

WORD = re.compile(r"[ -]?([^\W_][a-z']*+(?:[a-z0-9'/&]{1,40}+|\w|[.-](?=\w)){0,40}+\.?)")
NEXT = re.compile(r" ([a-z'-]{1,40})")
DETERMINERS = ("the ", "its ", "their ", "his ", "her ", "our ", "these ", "those ", "all ", "about ", "an ", "a ")
MOST_WORDS = 6
WEAK_ENDS = ("ly", "'s", "s'")


def noun_after(text: str, low: str, at: int, lexicon: Lexicon, plural: bool, part: bool = False) -> tuple[str, int, int]:
    """Return the noun phrase after a number that ends at `at`, and its offsets; ("", at, at) if none stands there.

    plural: several are counted, so the phrase ends with its plural noun. part: it is a fraction ("half the staff").
    """
    if low.startswith(" of ", at):
        at = _skip(low, at + 3)
    elif part:
        at = _skip(low, at)
    start, end, taken, head = -1, at, 0, False
    while taken < MOST_WORDS:
        found = WORD.match(low, end)
        if not found or (taken and low[end : end + 1] != " "):
            break
        word, stop = found[1], found.end()
        if word[-1] == "." and not lexicon.is_short(word[:-1], text[found.start(1) : stop]):
            word, stop = word[:-1], stop - 1
        if word in lexicon.stops:
            break
        if not _belongs(low, word, stop, taken, head, plural, lexicon):
            break
        if start < 0:
            start = found.start(1)
        end, taken = stop, taken + 1
        head = (plural and lexicon.is_plural(word)) or word in lexicon.heads
        if stop < found.end():
            break
    if start < 0:
        return "", at, at
    end = _trim(low, start, end, lexicon)
    return text[start:end], start, end


def _belongs(low: str, word: str, stop: int, taken: int, head: bool, plural: bool, lexicon: Lexicon) -> bool:
    """Whether a word goes on with the noun phrase of `taken` words before it."""
    if word[0].isdigit() or word in lexicon.counts or (head and word not in lexicon.goes):
        return False
    if word in lexicon.heads:
        return True
    if word.endswith("n't"):
        return False
    verbal = (word.endswith("ed") and len(word) > 4 and not word.endswith("eed")) or (taken and word.endswith("ing"))
    if verbal and word not in lexicon.goes and word not in lexicon.plural:
        following = NEXT.match(low, stop)
        return bool(following and (lexicon.is_plural(following[1]) or following[1] in lexicon.heads) and plural)
    return not taken or plural or not lexicon.is_plural(word) or word in lexicon.plural


def _skip(low: str, at: int) -> int:
    """Step over "of the", "its" and the like; returns where the space before the next word stands."""
    for word in DETERMINERS:
        if low.startswith(word, at + 1):
            return at + len(word)
    return at


def _trim(low: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Leave out words at the end that cannot end a noun phrase ("NATO's" of "29 of NATO's 31 members")."""
    while end > start:
        cut = low.rfind(" ", start, end)
        last = low[cut + 1 if cut >= start else start : end]
        if last not in lexicon.trailing and not last.endswith(WEAK_ENDS):
            return end
        adverb = last.endswith("ly") and last not in ("family", "assembly", "supply", "ally")
        owner = last.endswith(("'s", "s'")) and low[end + 1 : end + 2].isalnum()
        if not (adverb or owner or last in lexicon.trailing):
            return end
        end = max(cut, start)
    return end
