"""Short forms that a baseline brings without saying so: WGA for its Writers Guild, USW for its United Steelworkers.

Owns: which capitals of a baseline stand for a longer name of it, and which nouns stand before a name. Never: reads news.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.lexicon import Sense, Senses, senses_of_all, split, stem
from watcher.reading.spellings import STOP, NameRows
from watcher.reading.words import Words

_OF = frozenset({"'s", "'"})
_SMALL = words_of("naming.small")


def joined_by_initials(trie: dict[str, NameRows], named: frozenset[str]) -> dict[str, NameRows]:
    """Give the capitals that are short for a longer name of the baseline its id. named: the names in the facts' sentences."""
    ids = {name.id for rows in trie.values() for _, name in rows}
    same: dict[str, str] = {}
    for short in ids:
        if (longer := _longer(short, ids)) and longer != short:
            # The facts' own name for it is the one to go by.
            old, new = (longer, short) if short in named and longer not in named else (short, longer)
            same[old] = new
    if not same:
        return trie
    return {
        first: [(rest, name._replace(id=same.get(name.id, name.id))) for rest, name in rows] for first, rows in trie.items()
    }


def _longer(short: str, ids: set[str]) -> str:
    """Return the one longer name that the capitals are short for, or ""."""
    letters = short.split("-")[0]
    if " " in short or not 2 <= len(letters) <= 7 or sum(c.isupper() for c in letters) < max(2, len(letters) - 1):
        return ""
    found: dict[int, set[str]] = {}
    for name in ids:
        if len(name.split()) > 1 and (rank := _fit(letters.upper(), name, ids)):
            found.setdefault(rank, set()).add(name)
    best = found[min(found)] if found else set[str]()
    return next(iter(best)) if len(best) == 1 else ""


def _fit(letters: str, name: str, ids: set[str]) -> int:
    """Return how capitals fit a name: 1 all first letters, 2 one more of its last word or of a longer form; 0 not at all."""
    tokens = [t for t in split(name) if t.isalpha()]
    if len(tokens) < 2:
        return 0
    plain = "".join(t[0] for t in tokens if t not in _SMALL).upper()
    if letters in (plain, "".join(t[0] for t in tokens).upper()):
        return 1
    if not letters.startswith(plain) or len(plain) < 2 or len(letters) != len(plain) + 1:
        return 0
    inner = letters[-1].lower() in tokens[-1][1:] and len(tokens[-1]) > 7
    return 2 if inner or any(one.startswith(f"{name} of {letters[-1]}") for one in ids) else 0


def described(words: Words) -> dict[str, Senses]:
    """Return the capitals that a sentence has common nouns right before, with these: "the actors' union SAG-AFTRA"."""
    out: dict[str, Senses] = {}
    for hit in words.names:
        if hit.name.kind != "name" or hit.i < 2 or not words.tokens[hit.i].isupper() or words.senses[hit.i]:
            continue
        nouns: list[Sense] = []
        k = hit.i - 1
        while (
            k >= 0 and hit.i - k <= 4 and words.low[k] not in STOP - _OF and (words.low[k] in _OF or words.tokens[k].islower())
        ):
            if words.low[k].isalpha():
                nouns += [s for s in words.senses[k] if s.pos == "n"] or [Sense(f"w:{stem(words.low[k])}", "n", "sg")]
            k -= 1
        article = k >= 0 and words.low[k] in ("the", "a", "an", "its")
        if nouns and article and (hit.i == 0 or words.senses[hit.i - 1].noun or len(nouns) > 1):
            out[words.tokens[hit.i]] = senses_of_all(nouns)
    return out
