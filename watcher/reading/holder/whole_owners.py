"""Parts of a body: the president of Chile's Senate is not Chile's, the head of training at Able is not Able's.

Owns: whether an office is of a part or of the whole, where the fact's is of the other. Never: who holds it.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.keys import best_match, keys_of
from watcher.reading.lexicon import is_office, split, tokens_of
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.words import NameHit, Words

_CLUBS = frozenset("federation association union chamber senate bank club league confederation council academy".split())


def is_of_a_part(words: Words, near: list[NameHit], j: int, of: frozenset[str], pattern: Pattern) -> bool:
    """Say whether only a body of the fact's state is meant: "the president of Chile's Senate", "of the Chilean federation"."""
    for hit in near:
        owned = words.tokens[hit.j + 1 : hit.j + 2] if words.low[hit.j : hit.j + 1] == ["'s"] else []
        part = {key for k in range(hit.j, min(hit.j + 5, len(words.low))) for key in keys_of(words, k)}
        whole = bool(pattern.about) and pattern.about <= part  # "Vantor's media business", where the fact is of that
        if hit.i >= j and owned and hit.name.id in of - countries() and owned[0].islower():
            return not whole  # "chief executive of Vantor's media business"
        if hit.i < j or hit.name.id not in of & countries():
            continue
        if words.low[hit.j : hit.j + 1] == ["'s"] and words.tokens[hit.j + 1 : hit.j + 2] != []:
            ours = any(h.i == hit.j + 1 and h.name.id in of for h in words.names)  # "secretary of Chile's Defence Council"
            return words.tokens[hit.j + 1][0].isupper() and not ours
        if (
            hit.name.own == "adj"
            and not whole
            and any(words.low[i] in _CLUBS for i in range(hit.j, min(hit.j + 4, len(words.low))))
        ):
            return True
    return False


def is_of_the_whole(words: Words, i: int, j: int, pattern: Pattern) -> bool:
    """Say whether the chief at [i, j) is the body's own, where the fact's is of one work of it: "head of training at Able"."""
    if not _is_of_a_work_in_it(pattern):
        return False
    near = range(max(0, i - 5), min(len(words.low), j + 7))
    return all(best_match(keys_of(words, k), pattern.about) < _LIKE for k in near)


@lru_cache(maxsize=1_000)
def _is_of_a_work_in_it(pattern: Pattern) -> bool:
    """Say whether the fact's office is told of a work, and that of a body by name: "of training at Able", "Able's head of"."""
    if not pattern.about or not pattern.of or pattern.of & countries() or pattern.titles.isdisjoint(_CHIEFS):
        return False
    told = tokens_of(pattern.fact.says)
    if not _BODIES.isdisjoint(map(str.lower, told)):
        return False  # "the head of the mission of the UN": its own head
    work = next((k for k, token in enumerate(told) if token in ("of", "for")), len(told))
    whose = (k + (told[k + 1] == "the") for k in range(work + 1, len(told) - 2) if told[k] in ("at", "of", "for"))
    return "'s" in told or any(told[k + 1][0].isupper() for k in whose)


_BODIES = words_of("holders.bodies") | words_of("holders.body_again") | words_of("charges.men")
_CHIEFS = words_of("holders.generic")
_LIKE = 0.8


def is_of_another_sort(words: Words, j: int, of: frozenset[str], pattern: Pattern) -> bool:
    """Say whether the office that ends at token j is "of the union", "of its sales arm", where the fact's is not."""
    if words.low[j : j + 2] in (["of", "its"], ["of", "their"]):
        what = range(j + 2, min(j + 6, len(words.low)))
        return _PARTS.isdisjoint(pattern.fact.says.lower().split()) and not _PARTS.isdisjoint(words.low[k] for k in what)
    if words.low[j : j + 2] not in (["of", "the"], ["for", "the"]) or j + 2 >= len(words.low):
        return False
    if words.low[j + 2] not in _OTHER and not any(is_office(s.concept) for s in words.senses[j + 2]):
        return False
    return best_match(keys_of(words, j + 2), pattern.about) < 0.8 and not any(words.low[j + 2] in split(n) for n in of)


_PARTS = words_of("charges.parts") | {"office", "programme", "program"}
_OTHER = words_of("holders.other_bodies") - words_of("holders.body_again")
