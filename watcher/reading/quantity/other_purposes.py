"""What a number is for, on, over or against: a fine for littering is none for speeding, brakes recalled are no fuel pumps.

Owns: whether what stands behind such a preposition makes a number another thing's than the fact's. Never: reads names.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Sentence
from watcher.reading.keys import STOP, keys_of, likeness
from watcher.reading.lexicon import concepts, stem
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.reading.words import Words, analyse
from watcher.values.brackets import SLOT

# Prepositions that may stand for each other: what a sum is for, what a thing is done over, whom it is against.
_SORTS = {"for": "for", "on": "for", "towards": "for", "over": "over", "because": "over", "due": "over", "against": "against"}
_AFTER_CAUSE = frozenset({"of", "to"})
_TIMES = words_of("facts.periods") | words_of("ties.months") | words_of("other_purposes.times")
_ANY = words_of("other_purposes.anybody")
_SLIGHT = words_of("other_purposes.slight")
_REACH = 6


def another_purpose(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return what else a number is for than the fact's is, "" where nothing tells or it is told of the fact's as well."""
    words = sentence.words
    if _SORTS.keys().isdisjoint(words.low) or "tariff" in pattern.about:
        return ""
    own = _told(pattern)
    if not own:
        return ""
    clause = clause_at(sentence.clauses, number.first)
    measures = pattern.about | frozenset(pattern.theme)
    near = [
        k
        for k in range(clause.i, min(clause.j, number.span + _REACH))
        if words.low[k] in _SORTS
        and not k < number.first <= k + 3  # "jailed for six years"
        and (number.span < k or (k < number.first and k > 0 and not measures.isdisjoint(keys_of(words, k - 1))))
        and not any(
            words.low[i] in (",", ";") or (words.tokens[i][0].isdigit() and i > number.last) for i in range(number.last, k)
        )
    ]
    for k in near:
        wanted = own.get(_SORTS[words.low[k]])
        other = _other(words, k, wanted, pattern) if wanted else ""
        if other and not _is_said(words, wanted or frozenset()):
            return other
    return ""


def _is_said(words: Words, wanted: frozenset[str]) -> bool:
    """Say whether the sentence speaks of what the fact's own is for, wherever."""
    return any(key in wanted for k in range(len(words.low)) for key in _keys(words, k))


def _keys(words: Words, k: int) -> tuple[str, ...]:
    low = words.low[k]
    return (*keys_of(words, k), f"={stem(low)}") if low.isalpha() and low not in STOP and low not in _SLIGHT else ()


def _phrase(words: Words, k: int) -> list[int]:
    """Return the tokens of the noun phrase that begins at token k, without what it begins with ("the")."""
    out = list[int]()
    for i in range(k, min(k + 8, len(words.low))):
        token = words.low[i]
        if token in ("'s", "-", "’s"):
            continue
        if not words.tokens[i][0].isalpha() or token in STOP - {"the", "its", "their"} or is_verb(words, i):
            break
        out.append(i)
    return out


@lru_cache(maxsize=10_000)
def _told(pattern: Pattern) -> dict[str, frozenset[str]]:
    """Return the keys of what the fact's number is for, on, over or against."""
    words = analyse(SLOT.sub("some", pattern.fact.says), 1)
    out = dict[str, frozenset[str]]()
    for k, token in enumerate(words.low):
        if token not in _SORTS or is_verb(words, k):
            continue
        at = k + 1 + (words.low[k + 1 : k + 2] != [] and words.low[k + 1] in _AFTER_CAUSE)
        phrase = [i for i in _phrase(words, at) if words.low[i] not in STOP]
        if not phrase or (token == "on" and words.tokens[phrase[0]][0].isupper()):
            continue  # "on Mars"
        if words.low[phrase[0]] in _TIMES or words.low[phrase[-1]] in _TIMES:
            continue
        out[_SORTS[token]] = out.get(_SORTS[token], frozenset()) | {key for i in phrase for key in _keys(words, i)}
    return {sort: _wide(keys) for sort, keys in out.items()}


def _wide(keys: frozenset[str]) -> frozenset[str]:
    return keys | frozenset(likeness(frozenset(key for key in keys if key[0] != "=")))


def _other(words: Words, k: int, wanted: frozenset[str], pattern: Pattern) -> str:
    """Return the noun behind the preposition at token k, where it is none of what is wanted and no word for it."""
    at = k + 1 + (words.low[k + 1 : k + 2] != [] and words.low[k + 1] in _AFTER_CAUSE)
    phrase = _phrase(words, at)
    nouns = [i for i in phrase if words.low[i] not in STOP]
    if not nouns or any(words.low[i] in _TIMES or words.low[i] in _ANY for i in nouns):
        return ""
    if any(any(h.i <= i < h.j and (h.name.id in pattern.names or h.name.own != "adj") for h in words.names) for i in nouns):
        return ""  # whose it is, or where, is looked at elsewhere
    strange = any(words.tokens[i][0].isupper() and not words.titled and not words.senses[i] for i in nouns)
    if words.low[phrase[0]] in ("the", "its", "their", "his", "her", "this", "that") and not strange:
        return ""  # "for the chain": the fact's own, in another word
    known = concepts()
    keys = {key for i in nouns for key in _keys(words, i)}
    if not keys.isdisjoint(wanted) or any(key in known and "person" in (key, *known[key].wider) for key in keys):
        return ""
    return words.low[nouns[-1]]
