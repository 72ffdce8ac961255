"""States that have sent something there: rescue teams, observers, aircraft; one more that does, or one whose people go home.

Owns: who joins and leaves by what comes from a state. Never: soldiers (see contributors), or places.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, Group, clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.contributors import gives_soldiers
from watcher.reading.keys import tokens_like
from watcher.reading.newcomers import candidates
from watcher.reading.patterns import Pattern
from watcher.reading.set.set_frames import roots_of
from watcher.reading.spellings import countries
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import SetValue

Found = tuple[int, SetValue, Told]
_SENDS = words_of("frames.sends") | words_of("contributors.gives")
_OFFERS = words_of("contributors.offers")
_ARRIVES = words_of("senders.arrives")
_GOES = words_of("senders.goes")
_SENT = frozenset({"deploy", "come"})


@lru_cache(maxsize=1_000)
def sends_people(pattern: Pattern) -> bool:
    """Say whether the members are states that something has been sent by, or comes from, other than soldiers."""
    frame = pattern.frame
    if frame is None or gives_soldiers(pattern) or 2 * len(countries() & pattern.member_ids.keys()) <= len(pattern.member_ids):
        return False
    return frame.at == "from" or (frame.does and not frame.acts.isdisjoint(_SENT) and bool(frame.things))


def senders(ctx: Context, sentence: Sentence, pattern: Pattern) -> Found | None:
    """Return (token, who, how it is told) where a state sends what the members sent, or a member's goes home."""
    words = sentence.words
    if not sends_people(pattern) or _SIGNS.isdisjoint(words.low) or not (things := _things(words, pattern)):
        return None
    new = candidates(ctx, words, pattern)
    ours = [(h.i, h.j, pattern.member_ids[h.name.id]) for h in words.names if h.name.id in pattern.member_ids]
    for group in sentence.groups:
        clause = clause_at(sentence.parted, group.head)
        told = told_of(sentence, group.head, group)
        if told.negated or told.stance in ("questioned", "denied") or (told.embedded and not told.mood):
            continue
        if _is_elsewhere(ctx, sentence, group, pattern):
            continue
        verb = words.low[group.head]
        if verb in _OFFERS and told.stance == "asserted":
            told = Told("planned", "plan", why="offered, not sent")
        for i, j, name in new:
            sent = verb in _SENDS and not is_passive(words, group) and _is_sender(words, clause, group, i, j, things)
            if sent or ((verb in _ARRIVES or verb in _SENDS) and _are_from(words, clause, group, i, j, things)):
                return group.head, SetValue(joined=(name,)), told
        gone = [m for i, j, m in ours if _goes(words, group) and _are_from(words, clause, group, i, j, things)]
        if gone:
            return group.head, SetValue(left=tuple(dict.fromkeys(gone))), told
    return None


def _is_elsewhere(ctx: Context, sentence: Sentence, group: Group, pattern: Pattern) -> bool:
    """Say whether it is sent to another place than the fact's."""
    names = frozenset(pattern.names) - pattern.member_ids.keys()
    if names and not any(name in sentence.named or name in ctx.named for name in names):
        return True
    after = [h for h in sentence.words.names if 0 <= h.i - group.j <= 8 and h.name.kind == "country" and h.name.own == "own"]
    return any(h.name.id not in names | ctx.patterns.home and sentence.words.low[h.i - 1] in _TO for h in after)


_TO = frozenset({"to", "in", "into"})


def _things(words: Words, pattern: Pattern) -> list[int]:
    """Return the tokens of what has been sent."""
    frame = pattern.frame
    if frame is None:
        return []
    if frame.does:
        return [k for keys in frame.things for k in tokens_like(words, keys, 0.6)]
    found = roots_of(words)
    return [*tokens_like(words, frame.acts, 1.0), *(k for root in frame.roots for k in found.get(root, ()))]


def _goes(words: Words, group: Group) -> bool:
    """Say whether somebody goes home: "left on Sunday", "has gone home", "is flying home"."""
    home = "home" in words.low[group.i : group.j + 2]
    return words.low[group.head] in _GOES and (home or words.low[group.head] in _LEAVES)


_LEAVES = frozenset("leave leaves left leaving depart departs departed withdraw withdraws withdrew withdrawn".split())


def _is_sender(words: Words, clause: Clause, group: Group, i: int, j: int, things: list[int]) -> bool:
    """Say whether the state at [i, j) is the subject of a verb of sending, and what is sent its object."""
    subject = clause.i <= i and 0 <= group.i - j <= 4 and words.low[j : j + 1] != ["'s"]
    return subject and any(0 < k - group.head <= 8 for k in things)


def _are_from(words: Words, clause: Clause, group: Group, i: int, j: int, things: list[int]) -> bool:
    """Say whether what is sent is the verb's subject, and of the state at [i, j): "a Mexican rescue team", "teams from A"."""
    if not (clause.i <= i and j <= group.i):
        return False
    mine = [k for k in things if clause.i <= k < group.i]
    of = words.low[i - 1 : i] in (["from"], ["of"]) or words.low[i - 2 : i] in (["from", "the"], ["of", "the"])
    return any(0 <= k - j <= 3 or (of and 0 < i - k <= 4) for k in mine)


_SIGNS = _SENDS | _ARRIVES | _GOES
