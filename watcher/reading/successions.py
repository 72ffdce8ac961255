"""Successions: who leaves an office, who takes another's place in it, who is told to do what its holder does.

Owns: the coming and going of office-holders. Never: reads titles (watcher.reading.holders does).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from watcher.language import load, words_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.facts import Pattern
from watcher.reading.keys import senses_of, tokens_like
from watcher.reading.persons import Person, people
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import HolderValue
from watcher.values.names import same_holder

_OUT = words_of("holders.out")
_REPLACES = words_of("holders.replaces")
_SEAT = words_of("holders.seat")
_ENDS = words_of("holders.ends")
_TERM = words_of("holders.term")
_PRONOUNS = frozenset({"he", "she", "they"})


@dataclass(slots=True)
class HolderRead:
    """A person told of at token k for the office."""

    k: int
    value: HolderValue
    told: Told
    tie: Tie


def is_incumbent(name: str, pattern: Pattern) -> bool:
    """Say whether a name is that of the fact's holder."""
    value = pattern.fact.value
    return isinstance(value, HolderValue) and _same(value.name, name, pattern.fact.aliases)


@lru_cache(maxsize=10_000)
def _same(one: str, other: str, aliases: tuple[tuple[str, ...], ...]) -> bool:
    return same_holder(one, other, aliases)


def departures(sentence: Sentence, pattern: Pattern, runs: list[Person]) -> list[HolderRead]:
    """Return the present holder told to leave the office."""
    words = sentence.words
    out = []
    for person in runs:
        if not is_incumbent(person.name, pattern):
            continue
        for k in range(max(0, person.i - 14), min(len(words.low), person.j + 12)):
            between = [r for r in runs if min(k, person.i) < r.i < max(k, person.j)]
            if not _leaves(words, k) or words.cost(k, person.j - 1) > 16 or between:
                continue
            told = told_of(sentence, k)
            tie = Tie()
            tie.add("departure", f"{person.name} {words.low[k]}", 2.2)
            if not told.embedded and not told.negated:
                out.append(HolderRead(k, HolderValue(name=person.name, rung="left"), told, tie))
            break
    return out


def _leaves(words: Words, k: int) -> bool:
    if words.low[k] in _ENDS:
        return bool(_TERM & set(words.low[k + 1 : k + 4]))
    if words.low[k] not in _OUT:
        return False
    left = words.low[k] == "left" and k and words.low[k - 1] in ("is", "was", "what", "'s")
    # "On leaving the talks": a place is left, not the office.
    aside = words.low[k] == "leaving" and k and words.low[k - 1] in ("on", "after", "before", "upon")
    return not left and not aside and words.low[k + 1 : k + 2] not in (["for"], ["with"])


def successors(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person]) -> list[HolderRead]:
    """Return who is told to replace the present holder, who is named or was just spoken of."""
    words = sentence.words
    for person in runs:
        before = words.low[max(0, person.i - 4) : person.i]
        if is_incumbent(person.name, pattern) and (
            _REPLACES & set(before) or (before[-1:] == ["of"] and set(before) & _SEAT) or before[-3:-1] == ["over", "from"]
        ):
            earlier = [r for r in runs if r.j < person.i and _may_follow(words, r, pattern)]
            if not earlier and _PRONOUNS & set(words.low[:2]):
                earlier = [r for b in ctx.before(sentence)[:1] for r in people(b.words)[:1]]
            if earlier:
                at = next(i for i in range(person.i, -1, -1) if words.low[i] in _REPLACES | _SEAT | {"over"} or i == 0)
                return [_in_place(sentence, at, earlier[-1], person.name)]
        if _may_follow(words, person, pattern) and (at := _takes_the_place(words, person)) >= 0:
            gone = next((r.name for r in runs if is_incumbent(r.name, pattern)), "")
            if not gone:
                gone = next(
                    (r.name for b in ctx.before(sentence)[:1] for r in people(b.words) if is_incumbent(r.name, pattern)), ""
                )
            if gone:
                return [_in_place(sentence, at, person, gone)]
    return []


def _may_follow(words: Words, person: Person, pattern: Pattern) -> bool:
    return not is_incumbent(person.name, pattern) and not (person.j - person.i == 1 and words.senses[person.i])


def _takes_the_place(words: Words, person: Person) -> int:
    """Return the token that tells of it: "succeeded by X", "sent X in his stead", "her place goes to X"; -1 where none does."""
    before, after = words.low[max(0, person.i - 5) : person.i], words.low[person.j : person.j + 6]
    if before[-1:] == ["by"] and _REPLACES & set(before):
        return person.i - 1
    start = after[1:] if after[:1] in (["will"], ["has"], ["to"]) else after
    if start[:2] in (["takes", "over"], ["take", "over"], ["took", "over"], ["taken", "over"]):
        return person.j
    if any(t in _SEAT and after[n - 1] in ("his", "her", "their") for n, t in enumerate(after) if n):
        return person.j
    if _SEAT & set(before) and {"to", "by"} & set(before[-2:]) and _PASSES & set(before):
        return person.i - 1
    return -1


_PASSES = words_of("holders.passes")


def _in_place(sentence: Sentence, at: int, person: Person, gone: str) -> HolderRead:
    tie = Tie()
    tie.add("successor", f"{person.name} in place of {gone}", 2.2)
    told = told_of(sentence, at)
    return HolderRead(
        at, HolderValue(name=person.name), told if told.mood or told.negated else Told("asserted", why=told.why), tie
    )


def deeds(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person]) -> list[HolderRead]:
    """Return who is told to do what the holder of the office does, to the fact's body ("Caron will command the flight")."""
    words = sentence.words
    wanted = {form for head in pattern.head for form in load("offices").get(head, "").split()}
    for k in range(len(words.low)) if wanted else ():
        if words.low[k] not in wanted or not (is_verb(words, k) or words.low[k + 1 : k + 2] == ["of"]):
            continue
        clause = clause_at(sentence.clauses, k)
        subject = [r for r in runs if clause.i <= r.i and r.j <= k and k - r.j <= 5]
        after = range(k + 1, min(k + 8, clause.j))
        body = any(
            h.i in after and h.name.id in pattern.of | pattern.names.keys() | ctx.patterns.topical for h in words.names
        ) or any(i in after for i in tokens_like(words, pattern.about))
        lone = subject and subject[-1].j - subject[-1].i == 1 and words.senses[subject[-1].i]
        if not subject or not body or lone:
            continue
        told = told_of(sentence, k)
        tie = Tie()
        tie.add("deed", f"{subject[-1].name} {words.low[k]} it", 2.0)
        if not told.embedded and not told.negated and not any(s.pos == "n" for s in senses_of(words, k)):
            return [HolderRead(k, HolderValue(name=subject[-1].name), told, tie)]
    return []
