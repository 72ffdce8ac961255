"""Things of another kind under the fact's noun: a tax amnesty, food inspections, an exchange of players.

Owns: what the noun that the fact is of is told of, where nothing tells of what the fact's own is of. Never: finds steps.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP, best_match, keys_of, senses_of, tokens_like
from watcher.reading.object_words import ANAPHORS
from watcher.reading.patterns import Pattern
from watcher.reading.roles import phrase_at
from watcher.reading.status.patients import names_a_sort
from watcher.reading.words import Words

_ON = frozenset({"of", "on", "for", "against", "between"})
_ARTICLES = frozenset({"a", "an", "the", "its", "their"})
_NEAR = 12  # tokens


def is_of_another_kind(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the step at token k is told of another thing of the fact's noun: "signed a tax amnesty"."""
    heads, marks, known = _told_by(pattern)
    words = sentence.words
    if not heads or not marks:
        return False
    told = (sentence, *ctx.before(sentence)[: None if sentence.index else 1])  # a headline is told by the lead
    if any(tokens_like(s.words, keys, 0.6) for s in told for keys in marks):
        return False
    clause = clause_at(sentence.clauses, k)
    found = [i for i in tokens_like(words, heads, 0.8) if clause.i <= i < clause.j and abs(i - k) <= _NEAR]
    found = [i for i in found if senses_of(words, i).noun or not words.senses[i] or words.low[i - 1] in _ARTICLES]
    if not found:
        return False
    at = min(found, key=lambda i: abs(i - k))
    known |= _story(ctx.patterns.facts)
    if at and words.low[at - 1] in _THE and _was_another(ctx, sentence, heads, known):
        return True
    if words.low[at - 1 : at] and words.low[at - 1] in pattern.fact.says.lower():
        return False
    return _is_led_by_another(words, at, known) or _is_on_another(words, at, clause.j, known)


def _was_another(ctx: Context, sentence: Sentence, heads: frozenset[str], known: frozenset[str]) -> bool:
    """Say whether "the treaty" is another by what was told just before: "Able ratifies the climate treaty"."""
    for back in ctx.before(sentence)[:1]:
        near = [i for i in tokens_like(back.words, heads, 0.8) if senses_of(back.words, i).noun or not back.words.senses[i]]
        return len(near) == 1 and _is_led_by_another(back.words, near[0], known)
    return False


def takes_up_another(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether what is signed at token k is told by "it" only, and was another paper: "signs rail deal. They signed it"."""
    if "agree" not in pattern.theme or sentence.words.low[k + 1 : k + 2] != ["it"]:
        return False
    return _was_another(ctx, sentence, frozenset({"agree"}), frozenset(pattern.theme))


def signs_another(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the paper that is signed at token k is told to be of another sort: "Able and Best sign rail deal"."""
    words, own = sentence.words, frozenset(pattern.theme) - pattern.verbs - {"agree"}
    if "sign" not in pattern.verbs or "agree" not in pattern.theme or not own or tokens_like(words, own, 0.6):
        return False
    at = next((i for i in tokens_like(words, frozenset({"agree"}), 0.8) if k < i <= k + _CLOSE), -1)
    return at > 0 and _is_led_by_another(words, at, frozenset(pattern.theme))


_CLOSE = 6  # tokens
_THE = frozenset({"the", "that", "this"})


@lru_cache(maxsize=10_000)
def _told_by(pattern: Pattern) -> tuple[frozenset[str], tuple[frozenset[str], ...], frozenset[str]]:
    """Return (what the fact's thing may be called, what tells it from others of its kind, all that the fact speaks of)."""
    parts = pattern.parts if pattern.deed is None else (*pattern.parts, *pattern.deed.parts)
    patient, doer = pattern.roles.patient, pattern.roles.doer
    heads = patient.head if patient is not None else frozenset[str]()
    heads |= pattern.verbs | (frozenset({pattern.thing}) - {""})
    led = doer.head if doer is not None else frozenset[str]()
    marks = tuple(keys for keys, weight in parts if weight >= 1 and not keys & (heads | led))
    if pattern.axis in ("agree", "sign") and " on " in pattern.fact.says.partition("]")[2]:
        marks = marks or tuple(frozenset({key}) for key in pattern.theme if key not in heads | led)  # "no deal on the [border]"
    known = frozenset({*(key for keys, _ in parts for key in keys), *pattern.theme, *pattern.about, *heads})
    return frozenset(heads), marks, known


@lru_cache(maxsize=1_000)
def _story(facts: tuple[Pattern, ...]) -> frozenset[str]:
    """Return all that the facts of a baseline speak of: a word of theirs makes nothing another story's."""
    return frozenset({key for p in facts for key in (*p.theme, *p.about)}) if len(facts) > 1 else frozenset()


def _is_led_by_another(words: Words, at: int, known: frozenset[str]) -> bool:
    """Say whether a noun right before the one at a token makes it another thing: "a [whaling] convention"."""
    i = at - 1
    if (
        i < 0
        or words.covered[i]
        or words.low[i] in STOP
        or not words.low[i].isalpha()
        or any(h.i <= i < h.j for h in words.names)
    ):
        return False
    plain = words.tokens[i].islower() or i == 0 or words.titled
    return plain and _names_a_kind(words, i) and best_match(keys_of(words, i), known) < 0.6


def _names_a_kind(words: Words, i: int) -> bool:
    return words.low[i] not in _PLAIN and (names_a_sort(words, i) or words.low[i].endswith("ing"))


def _is_on_another(words: Words, at: int, end: int, known: frozenset[str]) -> bool:
    """Say whether what the noun at a token is "of" or "on" is a thing that the fact is not on: "an exchange of players"."""
    if at + 2 >= end or words.low[at + 1] not in _ON or words.senses[at + 1] or words.covered[at + 2]:
        return False
    found = phrase_at(words, at + 2, end)
    if found is None or found.name or words.low[found.at] in ANAPHORS or not words.tokens[found.at].islower():
        return False
    if found.names or words.low[found.at][0].isdigit():
        return False
    return not any(best_match(keys_of(words, i), known) >= 0.6 for i in range(at + 2, found.at + 1)) and bool(
        senses_of(words, found.at).noun or not words.senses[found.at]
    )


def swaps_another(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether those who swap captives in the fact swap what is no person at token k ("exchanged fire"), or others do."""
    if "swap" not in pattern.verbs or _CAPTIVE.isdisjoint(pattern.fact.says.lower().split()):
        return False
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    at = next((i for i in tokens_like(words, _SWAP, 1.0) if clause.i <= i < clause.j and abs(i - k) <= _CLOSE), -1)
    group = next((g for g in reversed(clause.groups) if g.i <= at), None)
    sides = [h.name for h in words.names if group is not None and clause.i <= h.i < group.i]
    if not pattern.names and len(sides) > 1 and all(name.kind == "country" for name in sides):
        known = ctx.patterns.topical | ctx.patterns.home
        return not any(name.id in known or any(name.id in p.names for p in ctx.patterns.facts) for name in sides)
    if at < 0 or not senses_of(words, at).verb or at + 1 >= clause.j:
        return False
    found = phrase_at(words, at + 1, clause.j)
    if found is None or found.name or any(h.i <= found.at < h.j for h in words.names):
        return False
    kept = range(at + 1, found.at + 1)
    if any(words.low[i] in _AND or words.low[i][0].isdigit() for i in kept):
        return False
    noun = senses_of(words, found.at).noun or not words.senses[found.at]
    return noun and words.tokens[found.at].islower() and best_match(keys_of(words, found.at), _PERSON) < 0.6


_SWAP, _PERSON = frozenset({"swap"}), frozenset({"person"})
_CAPTIVE = frozenset("prisoner prisoners hostage hostages captive captives detainee detainees".split())
_AND = frozenset({"and", "for"})
_PLAIN = words_of("facts.plain") | words_of("another_kind.plain")
