"""Rungs: where a thing stands on a scale that is told by a word and a number, or by words: "level 4", "category 2", "red".

Owns: facts of such a scale, and where a sentence tells another rung. Never: reads other numbers or steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from watcher.language import load, words_of
from watcher.reading.clauses import Clause, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import all_keys_of
from watcher.reading.lexicon import listed, split
from watcher.reading.namesakes import namesake
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import Quantity, StatusValue

_NUMBERS = {word: n for n, word in enumerate("one two three four five six seven".split(), 1)}
_ROMAN = {word: n for n, word in enumerate("i ii iii iv v vi".split(), 1)}
_FROM = words_of("rungs.from")
_HIGHEST = 12


@dataclass(slots=True, frozen=True)
class Scale:
    """What a fact's rung is told by: the words before a number, or each step of a scale in its words, and nouns beside them."""

    numbered: frozenset[str]
    steps: tuple[tuple[str, ...], ...]
    nouns: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """The words one of which a sentence must have."""
        return self.numbered | {step[0] for step in self.steps}


@dataclass(slots=True, frozen=True)
class RungRead:
    """A rung told at token k."""

    k: int
    value: Quantity | StatusValue
    told: Told
    tie: Tie


@cache
def _numbered() -> re.Pattern[str]:
    nouns = "|".join(load("scales")["numbered"].split())
    before = rf"\b({nouns})\b[^\[\].]{{0,40}}?\[(?:at )?[^\s\]]+\]"
    inside = rf"\[(?:a |an |at |the )*({nouns})[ -]\S+"
    return re.compile(rf"{before}|{inside}", re.IGNORECASE)


@lru_cache(maxsize=10_000)
def scale_of(pattern: Pattern) -> Scale | None:
    """Return the scale on which a fact says where a thing stands, or None."""
    value, says = pattern.fact.value, pattern.fact.says
    if pattern.fact.kind == "quantity" and isinstance(value, Quantity) and not value.unit and 0 < value.n <= _HIGHEST:
        found = _numbered().search(says)
        return Scale(frozenset({(found[1] or found[2]).lower()}), (), frozenset()) if found else None
    if pattern.fact.kind != "status" or not isinstance(value, StatusValue):
        return None
    phrase = tuple(t for t in split(value.phrase.lower()) if t not in _PLAIN)
    for row in load("scales")["scales"]:
        steps = tuple(tuple(split(step)) for step in listed(row["steps"]))
        own = next((step for step in steps if step == phrase[: len(step)] and len(phrase) <= len(step) + 1), None)
        nouns = frozenset(row["of"].split())
        if own is not None and not nouns.isdisjoint(split(says.lower())):
            return Scale(frozenset(), tuple(sorted(steps, key=len, reverse=True)), nouns)
    return None


_PLAIN = frozenset({"a", "an", "the", "on", "at", "in", "under"})


def read_rungs(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[RungRead]:
    """Return where the sentence tells the fact's thing to stand on its scale."""
    scale = scale_of(pattern)
    if scale is None or scale.words.isdisjoint(sentence.words.low):
        return []
    out = list[RungRead]()
    for k, value in _told_in(sentence.words, scale):
        tie = Tie()
        tie.add("rung", "a rung of its scale", 1.5)
        if not _is_below_its_peak(sentence, value, pattern) and _fits(
            ctx, sentence, clause_at(sentence.clauses, k), k, pattern, tie
        ):
            out.append(RungRead(k, value, _told(sentence, k), tie))
    return out[-1:]


def _is_below_its_peak(sentence: Sentence, value: Quantity | StatusValue, pattern: Pattern) -> bool:
    """Say whether a lower rung takes nothing from how high a thing once stood: "at its peak a Category 4, it landed as a 1"."""
    was = pattern.fact.value
    if not isinstance(was, Quantity) or not isinstance(value, Quantity) or value.n > was.n:
        return False
    return not _PEAKS.isdisjoint(split(pattern.fact.says.lower())) and _PEAKS.isdisjoint(sentence.words.low)


_PEAKS = frozenset({"peak", "peaked", "highest", "maximum", "strongest"})


def _told(sentence: Sentence, k: int) -> Told:
    """Return how a rung is told: by the verb before it, which says what became of it; as it is where there is none."""
    told = told_of(sentence, k)
    if not told.embedded:
        return told
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in reversed(clause.groups) if g.i <= k), None)
    told = told_of(sentence, k, group) if group is not None else Told("asserted", why="told without a verb")
    return told if not told.embedded else Told("asserted", why="told as it stands")


def _told_in(words: Words, scale: Scale) -> Iterator[tuple[int, Quantity | StatusValue]]:
    low = words.low
    for k, token in enumerate(low):
        if k and low[k - 1] in _FROM:
            continue
        if token in scale.numbered:
            at = k + 1 + (low[k + 1 : k + 2] == ["-"])
            n = _figure(words.tokens[at]) if at < len(low) else 0
            if 0 < n <= _HIGHEST:
                yield k, Quantity(low=n, high=n)
        step = next((s for s in scale.steps if s[0] == token and tuple(low[k : k + len(s)]) == s), None)
        if step is not None and not scale.nouns.isdisjoint(low[max(0, k - 8) : k + len(step) + 4]):
            said = words.text[words.start[k] : words.end[k + len(step) - 1]]
            yield k, StatusValue(word=said.lower(), phrase=said.lower())


def _figure(token: str) -> int:
    """Return the number that a token is in figures, in Roman ones or in a word; 0 where it is none."""
    if token.isdigit():
        return int(token)
    return _NUMBERS.get(token.lower(), 0) or (_ROMAN.get(token.lower(), 0) if token.isupper() else 0)


def _fits(ctx: Context, sentence: Sentence, clause: Clause, k: int, pattern: Pattern, tie: Tie) -> bool:
    """The rung must be told of the fact's own thing: its names stand in the clause, or no other and they stand before it."""
    words = sentence.words
    if other := namesake(ctx, sentence, k, pattern):
        return tie.reject("subject", other)
    theme = pattern.theme.keys()
    own = {h.name.id for h in words.names} & pattern.names.keys()
    here = any(clause.i <= h.i < clause.j and h.name.id in own for h in words.names)
    others = [h for h in words.names if clause.i <= h.i < k and h.name.id not in own and h.name.kind != "country"]
    if not here and others and pattern.names:
        return tie.reject("subject", f"of {others[-1].name.id}")
    near = [sentence, *ctx.before(sentence)[:2], ctx.sentences[0]]
    if pattern.names and not any(h.name.id in pattern.names for s in near for h in s.words.names):
        return tie.reject("subject", "not named")
    if not pattern.names and all(theme.isdisjoint(all_keys_of(s.words)) for s in near):
        return tie.reject("subject", "nothing says of what it is")
    return tie.add("subject", "the fact's own is spoken of", 1.0 if own else 0.6)
