"""Causes: what a thing that a fact asks the cause of is told to have come from.

Owns: the reading of "caused by", "blamed on", "to blame for". Never: judges whether it is so.
"""

from __future__ import annotations

from dataclasses import dataclass

from watcher.language import words_of
from watcher.reading.arguments import begin_of_subject, is_passive
from watcher.reading.clauses import Clause, clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import STOP, is_modifier, keys_of, senses_of, stand_ins, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import StatusValue, Unknown

_BY = words_of("causes.by") - {"of"}
_LEADS, _BRINGS, _HARMS = words_of("causes.leads"), words_of("causes.brings"), words_of("causes.harms")
_LAYS, _NOUNS, _OPEN = words_of("causes.lays"), words_of("causes.nouns"), words_of("causes.open")
_ITSELF = words_of("causes.itself")
_IS = words_of("clauses.be")
_OF = frozenset({"of", "in", "at", "on", "near"})
_STEMS = words_of("causes.stems")
_PUTS = frozenset({"put", "puts", "putting"})
_WILFUL = frozenset({"deliberately", "intentionally", "accidentally", "wilfully"})
_LONGEST = 12


@dataclass(slots=True)
class CauseRead:
    """A cause told at token k."""

    k: int
    value: StatusValue
    told: Told
    tie: Tie


def asks_a_cause(pattern: Pattern) -> bool:
    """Say whether the fact is what causes something, or where it came from, and nobody knows it."""
    return isinstance(pattern.fact.value, Unknown) and not ASKED.isdisjoint(pattern.theme)


def read_causes(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[CauseRead]:
    """Return what the sentence tells to have caused what the fact asks about."""
    words = sentence.words
    effect = [key for key in pattern.theme if key not in ASKED]
    if not _told_of_it(ctx, sentence, effect, pattern):
        return []
    of = pattern.roles.patient.of if pattern.roles.patient else frozenset[str]()
    for k in _tokens(words, pattern):
        clause = clause_at(sentence.clauses, k)
        phrase = _cause(words, clause, k, of or frozenset(effect), frozenset(pattern.names))
        if not phrase or words.low[k - 1 : k] == ["what"] or _is_effect(phrase, pattern.fact.says):
            continue
        told = told_of(sentence, k)
        if told.negated or told.stance in ("denied", "questioned"):
            continue
        tie = Tie()
        tie.add("cause", f"{words.tokens[k]!r} tells what it came from", 1.2)
        tie.add("effect", "the fact's words are near", 1.2)
        told = told if told.mood == "hedge" else Told("asserted", done=True, why="told as its cause")
        return [CauseRead(k, StatusValue(word=phrase, phrase=phrase), told, tie)]
    return []


def _is_effect(phrase: str, says: str) -> bool:
    """Say whether what is told as a cause is the thing itself: "kept at home because of measles", of the measles outbreak."""
    return {*phrase.lower().split()} - _SMALL <= {*says.lower().split()}


_SMALL = frozenset("a an the this that its their".split())
ASKED = frozenset({"cause", "w:sourc", "w:origin"})
CAUSING = _LEADS | _BRINGS | _HARMS | _ITSELF | _STEMS | _PUTS | {"because"}


def _tokens(words: Words, pattern: Pattern) -> list[int]:
    """Return the tokens that may tell a cause: words for it, and verbs of bringing about that are so only with their object."""
    asked = frozenset({"cause"}) | (ASKED & pattern.theme.keys())
    more = [
        k
        for k, token in enumerate(words.low)
        if (token in _LEADS and (words.low[k + 1 : k + 2] == ["to"] or token == "behind"))
        or (token in _BRINGS and "down" in words.low[k + 1 : k + 6])
        or token in _HARMS
        or (token in _ITSELF and not _IS.isdisjoint(words.low[max(0, k - 3) : k]))
        or (token == "because" and words.low[k + 1 : k + 2] != ["of"])
        or (token in _STEMS and words.low[k + 1 : k + 2] in (["from"], ["with"]))
        or (token in _PUTS and _down_to(words, k) > 0)
    ]
    return sorted({*tokens_like(words, asked, 1.0), *more})


def _told_of_it(ctx: Context, sentence: Sentence, effect: list[str], pattern: Pattern) -> bool:
    """Say whether most of what the fact asks the cause of stands in the sentence, the title or the sentence before."""
    near = [sentence, *ctx.before(sentence)[:2], ctx.sentences[0]]
    named = {h.name.id for s in near for h in s.words.names}
    have = sum(any(tokens_like(s.words, stand_ins(frozenset({key}), 0.6)) for s in near) for key in effect)
    have += len(named & pattern.names.keys())
    return 2 * have >= len(effect) + len(pattern.names)


def _cause(words: Words, clause: Clause, k: int, effect: frozenset[str], names: frozenset[str]) -> str:
    """Return the words of the cause: after "by", "on" and the like, else the subject of an active verb; "" where none is."""
    low = words.low
    # "Because of" may stand where one clause ends and another begins.
    end = clause.j if clause.j > k + 1 else len(low)
    i = k + 1
    while i < end and words.covered[i]:
        i += 1
    if low[k : k + 2] == ["due", "to"] and any(g.i <= k + 1 < g.j or g.i == i for g in clause.groups):
        # "Is due to fly".
        return ""
    if low[k : k + 2] == ["to", "blame"]:
        # "Ice is to blame for the crash."
        begin = max((n + 1 for n in range(clause.i, k) if low[n] in (":", "that")), default=clause.i)
        return _text(words, begin, next((g.i for g in reversed(clause.groups) if g.i <= k and low[g.i] in _IS), k))
    if low[k] in _ITSELF:
        # "The mill fire was arson."
        be = max((n for n in range(max(clause.i, k - 3), k) if low[n] in _IS), default=clause.i)
        end = next((n for n in range(clause.i, be) if low[n] in _OF), be)
        ours = low[clause.i] in ("the", "it") or any(h.name.id in names for h in words.names)
        return low[k] if ours and _is_told_in(words, range(clause.i, end), effect, frozenset()) else ""
    if low[k] in _HARMS | {"set", "lit"} and set(low[k - 1 : k + 2]) & _WILFUL:
        # "The fire was started deliberately."
        return next(t for t in low[k - 1 : k + 2] if t in _WILFUL)
    if low[k] in _STEMS:
        # "The blast resulted from a leak": what came of the blast is no cause.
        return _text(words, k + 2, end) if _is_told_in(words, range(clause.i, k), effect, names) else ""
    if low[k] in _PUTS:
        return _text(words, _down_to(words, k) + 1, len(low))
    if low[k].startswith("trac") and "to" not in low[k + 1 : k + 9]:
        return ""  # "are tracing their contacts"
    if low[k] == "because" and low[k + 1 : k + 2] != ["of"]:
        return _of_clause(words, clause, k, effect)
    if low[k] in _NOUNS:
        return _of_noun(words, clause, k)
    if low[k] == "blamed" and low[i : i + 1] == ["for"]:
        # "Faulty wiring blamed for the fire": not who is blamed, unless a thing is.
        group = next((g for g in clause.groups if g.i <= k < g.j), None)
        begin = begin_of_subject(words, clause, group) if group is not None else clause.i
        return _text(words, begin, group.i if group is not None else k)
    if low[k] in _LAYS and not is_passive_at(words, clause, k):
        # "Blamed the crash on ice", "traced it to a well", "blame ice for the crash".
        on = next((n for n in range(i, clause.j) if low[n] in ("on", "to")), -1)
        end = next((n for n in range(i, clause.j) if low[n] == "for"), -1)
        return _text(words, on + 1, clause.j) if on > 0 else _text(words, i, end) if end > 0 else ""
    if low[k] == "behind" and i < clause.j and not _is_told_in(words, range(clause.i, k), effect, frozenset()):
        # "Cracked weld behind sinking".
        return _text(words, clause.i, k) if _is_told_in(words, range(k + 1, clause.j), effect, names) else ""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if low[i : i + 1] and low[i] in _BY and not (low[k] in _LEADS and low[i] == "to"):
        return _text(words, i + 1, end) if not _is_told_in(words, range(i + 1, i + 4), effect, frozenset()) else ""
    if (low[k : k + 2] == ["because", "of"] or "of" in low[k + 1 : i]) and not senses_of(words, k).verb:
        # "Sank because of a cracked weld": not "because of the fire".
        return _text(words, i, end) if not _is_told_in(words, range(i, i + 4), effect, frozenset()) else ""
    if group is None or is_passive(words, group) or senses_of(words, k).noun:
        return ""
    what = range(k + 1, clause.j)
    begin = begin_of_subject(words, clause, group)
    if not _is_told_in(words, what, effect, names) or _is_told_in(words, range(begin, group.i), effect, frozenset()):
        # What the crash led to is not what it came from.
        return ""
    return _text(words, begin, group.i)


def _down_to(words: Words, k: int) -> int:
    """Return the "to" of "put the fire down to a spark" behind the verb at token k, or -1."""
    return next((n + 1 for n in range(k + 1, min(k + 9, len(words.low) - 1)) if words.low[n : n + 2] == ["down", "to"]), -1)


def _of_clause(words: Words, clause: Clause, k: int, effect: frozenset[str]) -> str:
    """Return the clause after a "because" that what happened is told before: "the ferry sank because its bow door was open"."""
    group = next((g for g in reversed(clause.groups) if g.j <= k), None)
    if group is None or group.negated or group.denied or not _is_told_in(words, range(group.i, group.j), effect, frozenset()):
        return ""
    return _text(words, k + 1, len(words.low))


def _of_noun(words: Words, clause: Clause, k: int) -> str:
    """Return the cause beside the noun at token k: "the cause was ice", "a well identified as the source"."""
    low = words.low
    after = next((g for g in clause.groups if g.i > k), None)
    if after is not None and low[after.head] in _IS and low[after.i] in _IS and after.j - after.i == 1:
        opens = low[after.j : after.j + 1]
        plain = bool(opens) and (opens[0] in ("a", "an", "the", "that") or not is_verb(words, after.j))
        return _text(words, after.j, clause.j) if plain and not _OPEN.intersection(low[after.j : clause.j]) else ""
    before = next((g for g in reversed(clause.groups) if g.j <= k), None)
    if before is None or k - before.j > 3 or not (low[before.head] in _IS or "as" in low[before.j : k]):
        return ""
    if before.denied or before.negated or (is_passive(words, before) is False and low[before.head] not in _IS):
        return ""
    return _text(words, begin_of_subject(words, clause, before), before.i)


def _is_told_in(words: Words, where: range, effect: frozenset[str], names: frozenset[str]) -> bool:
    """Say whether what the cause is asked of, or one of its names, stands in these tokens."""
    # A broken cable is no collapse.
    if any(i in where and not _is_participle(words, i) for i in tokens_like(words, stand_ins(effect, 0.6))):
        return True
    return any(h.i in where and h.name.id in names for h in words.names)


def _is_participle(words: Words, i: int) -> bool:
    return words.low[i].endswith(("ed", "en")) and is_modifier(words, i)


def is_passive_at(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the verb at token k is passive: "was blamed on"."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    return group is None or is_passive(words, group)


def _text(words: Words, begin: int, end: int) -> str:
    """Return the phrase that begins there, without the words around it that mean nothing by themselves."""
    while begin < end and (words.low[begin] in ("found", "that", "and", ",", '"') or not words.low[begin][0].isalnum()):
        begin += 1
    stop = next((i for i in range(begin, end) if words.low[i] in (",", ".", ";", ":", "which", "who", "said", "says")), end)
    stop = min(stop, begin + _LONGEST)
    if not any(keys_of(words, i) and words.low[i] not in STOP for i in range(begin, stop)):
        return ""
    return words.text[words.start[begin] : words.end[stop - 1]] if stop > begin else ""
