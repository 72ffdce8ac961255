"""Purchases that are told in passing as made on a day: "the rival it bought in October", "owned by Sunda since May".

Owns: the day of a purchase that is behind, by what is said of its parties. Never: the verbs that complete a deal by its noun.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import BE
from watcher.reading.status.bought import is_purchase
from watcher.reading.words import Words, word_before
from watcher.values import DateValue
from watcher.values.date import interval

_DEALS = words_of("purchases.deals") - {"sale", "integration"}
_BUYS = words_of("purchases.bought")
_BUYING = words_of("purchases.bought_since")
_PARTS = words_of("purchases.parts") | {"bid", "offer", "vote", "approval", "talks", "plan", "agreement", "proposal"}
_CLOSED = words_of("purchases.completes") & frozenset(
    "completed closed finalised finalized concluded consummated sealed".split()
)
_OWNED = frozenset({"owned", "part", "belonged", "belongs", "owner", "parent"})
_WORDS = _DEALS | _BUYS | _BUYING | _OWNED | {"took", "taken"}
_SINCE = frozenset({"since", "after", "following"})
_WHICH = frozenset({"which", "that"})
_NEAR = 8


def bought_then(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> tuple[int, str, float] | None:
    """Return (token, how, cost) where the fact's purchase is told as made on a day after the article, which has passed.

    Who agreed to it before did not buy then: what is "bought" later has been completed.
    """
    value, words = mention.value, sentence.words
    if not pattern.parties or not is_purchase(pattern) or _WORDS.isdisjoint(words.low) or not isinstance(value, DateValue):
        return None
    if pattern.verbs.isdisjoint(_DONE) or len(value.iso) < _MONTH or mention.role not in ("on", "during", "from", "ago"):
        return None
    begin = interval(value)[0]
    if not ctx.patterns.baseline.published < begin <= ctx.published:
        return None
    first, last = words.at(mention.start), words.at(max(mention.start, mention.end - 1))
    if not pattern.names.keys() - pattern.places <= ctx.named:
        return None
    k = _bought(sentence, first, last, pattern)
    k = k if k >= 0 else _dealt(words, first, last, pattern)
    k = k if k >= 0 else _owned(words, first, pattern)
    return (k, "bought then", 2.0) if k >= 0 else None


def _bought(sentence: Sentence, first: int, last: int, pattern: Pattern) -> int:
    """Return the verb before the day by which one of the fact's is bought: "which it bought in", "acquired in"; else -1."""
    words = sentence.words
    for k in range(first - 1, max(-1, first - _NEAR), -1):
        took = words.low[k] == "over" and words.low[k - 1] in ("took", "taken")
        if words.low[k] not in _BUYS and not took:
            if words.low[k] in (",", ";", ":") or (is_verb(words, k) and words.low[k] not in ("took", "taken")):
                return -1
            continue
        at = k - took
        if words.low[k + 1] == "by" or not _PARTS.isdisjoint(words.low[k + 1 : last + 4]):
            return -1 if not _PARTS.isdisjoint(words.low[k + 1 : last + 4]) else _by_its_own(words, k, first, pattern)
        group = next((g for g in sentence.groups if g.i <= at < g.j), None)
        if group is not None and (group.mood or group.negated or group.conditional or group.denied):
            return -1
        stranger = at > 0 and words.tokens[at - 1][:1].isupper() and not words.titled
        if stranger and not any(h.j == at and h.name.id in pattern.parties for h in words.names):
            return -1
        behind = [h for h in words.names if k < h.i < first]
        if behind or first - k > 2:
            return at if any(h.name.id in pattern.parties for h in behind) and not _is_part(words, k + 1, first) else -1
        return at if _is_told_of(words, at, last, pattern) else -1
    return -1


def _by_its_own(words: Words, k: int, first: int, pattern: Pattern) -> int:
    """Return the token k of "bought", where it is by one of the fact's: "Pellam, bought by Sunda in October"; else -1."""
    return k if any(k < h.i < first and h.name.id in pattern.parties for h in words.names) else -1


def _is_part(words: Words, i: int, j: int) -> bool:
    """Say whether only a thing of the fact's own is bought: "bought a unit of Pellam", "Pellam's mill", "a Pellam mill"."""
    name = next((h for h in words.names if i <= h.i < j), None)
    led = name is not None and name.j < j and words.tokens[name.j].islower() and words.low[name.j] not in STOP
    return led or any(words.low[n] in ("of", "from", "'s") for n in range(i, j))


def _is_told_of(words: Words, k: int, last: int, pattern: Pattern) -> bool:
    """Say whether what the verb at token k is done to stands before it: "Pellam, [bought] in May", "the rival it [bought]"."""
    if words.low[last + 1 : last + 2] == ["by"] and not any(
        last < h.i <= last + 3 and h.name.id in pattern.parties for h in words.names
    ):
        return False
    if word_before(words, k) in BE:
        return any(h.j >= k - 2 and h.j < k and h.name.id in pattern.parties for h in words.names)
    if words.low[k - 1] in _WHICH:
        return False
    which = next((i for i in range(k - 1, max(0, k - 5), -1) if words.low[i] in _WHICH or words.low[i] == ","), -1)
    it = words.low[k - 1] in ("it", "they") or any(h.j == k for h in words.names)
    if words.low[k - 1] != "," and not it:
        return False
    at = which if words.low[k - 1] != "," and which > 0 and words.low[which] in _WHICH else k - 1
    near = [h for h in words.names if h.j <= at and at - h.j < _NEAR]
    return bool(near) and near[-1].name.id in pattern.parties


def _dealt(words: Words, first: int, last: int, pattern: Pattern) -> int:
    """Return the noun of the fact's purchase that is told as over by a day: "since its takeover of Pellam in"; else -1."""
    after = words.low[last + 1 : last + 3]
    if after[:1] and after[0] in _DEALS and after[1:2] in (["of"], ["by"], ["with"]):
        # "Last month's takeover of Pellam", "the October merger with Pellam".
        return last + 1 if any(last < h.i <= last + 4 and h.name.id in pattern.parties for h in words.names) else -1
    if after[:2] and after[0] == "'s" and after[1] in _DEALS and words.low[last + 3 : last + 4] in (["of"], ["by"], ["with"]):
        return last + 2 if any(last < h.i <= last + 5 and h.name.id in pattern.parties for h in words.names) else -1
    named, deal = False, -1
    done = first > 2 and words.low[first - 2] in _CLOSED and words.low[first - 3] == ","
    for k in range(first - 1 - 3 * done, max(-1, first - _NEAR - 4), -1):
        named = named or any(h.i == k and h.name.id in pattern.parties for h in words.names)
        if words.low[k] in (",", ";") or is_verb(words, k):
            break
        if words.low[k] in _DEALS and deal < 0:
            if words.low[k + 1] in _PARTS:
                return -1
            deal = k
        if deal > 0 and named and done:
            return deal
        if words.low[k] in _SINCE:
            return deal if named and deal > 0 and k < deal else -1
    return -1


def _owned(words: Words, first: int, pattern: Pattern) -> int:
    """Return the word by which one of the fact's is the other's since a day: "part of Sunda since"; else -1."""
    if words.low[first - 1] != "since" and words.low[first] != "since":
        buying = next((k for k in range(first - 1, max(0, first - 5), -1) if words.low[k] in _BUYING), -1)
        named = any(buying < h.i < first and h.name.id in pattern.parties for h in words.names)
        return buying if buying > 0 and words.low[buying - 1] in _SINCE and named and first - buying <= 4 else -1
    for k in range(first - 1, max(-1, first - _NEAR), -1):
        if words.low[k] in _OWNED and any(k < h.i < first and h.name.id in pattern.parties for h in words.names):
            return k if any(h.j <= k and h.name.id in pattern.parties for h in words.names) else -1
    return -1


_DONE = frozenset({"close", "buy", "end"})
_MONTH = 7  # letters of a date with its month
