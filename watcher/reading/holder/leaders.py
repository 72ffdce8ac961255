"""Who acts for a state: the president or prime minister of the entry, by the title that it gives them or by the last name.

Owns: who leads which state, as far as an entry says so. Never: knows anybody by itself.
"""

from __future__ import annotations

from watcher.reading.context import Context, Sentence
from watcher.reading.keys import senses_of
from watcher.reading.patterns import Pattern
from watcher.reading.roles import Phrase
from watcher.reading.spellings import countries
from watcher.reading.words import Words

_LEADING = frozenset({"president", "prime-minister", "chancellor", "king", "government"})
_RUN = 4


def leaders(ctx: Context) -> dict[str, str]:
    """Return the last names of those whom the entry calls president or prime minister, with the state it says, or ""."""
    worked = ctx.sentences[0].words.worked
    found: dict[str, str] | None = worked.get("leaders")
    if found is None:
        found = worked["leaders"] = {}
        for sentence in ctx.sentences:
            for last, state in _titled(sentence.words):
                found[last] = found.get(last) or state
    return found


def _titled(words: Words) -> list[tuple[str, str]]:
    out = []
    for k in range(len(words.low) - 1):
        if not words.tokens[k][0].isupper() or not any(s.concept in _LEADING for s in words.senses[k]):
            continue
        i = k + 1
        while i < len(words.low) and words.covered[i]:
            i += 1
        j = i
        while j < len(words.low) and j - i < _RUN and words.tokens[j][0].isupper() and not words.senses[j]:
            j += 1
        if j > i:
            out.append((words.low[j - 1], _state_before(words, k)))
    return out


def _state_before(words: Words, k: int) -> str:
    at = k - 1 if words.low[k - 1 : k] == ["'s"] else k
    return next((h.name.id for h in words.names if h.j == at and h.name.kind == "country"), "")


def _of_another_state(ctx: Context, sentence: Sentence, state: str) -> bool:
    """Say whether only other states are spoken of, here and just before."""
    near = [
        h.name.id
        for s in (sentence, *ctx.before(sentence))
        for h in s.words.names
        if h.name.kind == "country" and h.name.own == "own" and s.words.low[h.j : h.j + 1] != ["'s"]
    ]
    return bool(near) and state not in near


def leads_ours(ctx: Context, sentence: Sentence, last: str, pattern: Pattern) -> bool:
    """Say whether a last name is that of who leads one of the states that the fact is of, and no others are spoken of."""
    states = pattern.subjects & countries()
    if not states or pattern.fact.kind != "quantity" or last not in leaders(ctx):
        return False
    if known := leaders(ctx)[last]:
        return known in states
    near = (sentence, *ctx.before(sentence))
    return all(h.name.id in pattern.names for s in near for h in s.words.names if h.name.kind == "country")


def acts_for_state(ctx: Context, sentence: Sentence, found: Phrase | None, state: str) -> bool:
    """Say whether a phrase is that of who leads a state: "the president", "President Able", "Able" whom the entry titles so."""
    if found is None or state not in countries():
        return False
    words = sentence.words
    if (found.owners | found.names) & (countries() - {state}):
        return False
    if state not in sentence.named and _of_another_state(ctx, sentence, state):
        return False
    if found.head & _LEADING or any(s.concept in _LEADING for s in senses_of(words, found.at)):
        return True
    end = found.at
    while end + 1 < len(words.low) and words.tokens[end + 1][0].isupper() and not words.senses[end + 1]:
        end += 1
    known = leaders(ctx)
    return words.low[end] in known and known[words.low[end]] in ("", state)
