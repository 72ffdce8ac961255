"""Sites that are handed to another, where the members are those that have been: "the flag came down at X", "takes over X".

Owns: who joins a set of sites given up. Never: sites that somebody still has (set_handovers reads those).
"""

from __future__ import annotations

from typing import NamedTuple

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import tokens_like
from watcher.reading.newcomers import candidates
from watcher.reading.patterns import Pattern
from watcher.reading.set.set_handovers import sites_in, way_given
from watcher.reading.set.set_scenes import Move
from watcher.reading.stance import Told, told_of
from watcher.reading.strange_bodies import is_in_a_strange_place
from watcher.reading.words import Words
from watcher.values import SetValue

_GIVEN = frozenset({"handover"})
_TAKES = words_of("yielded.takes")
_HOLD = frozenset({"control", "charge", "possession", "over", "custody"})
_NEAR = frozenset({"at", "in", "of", "the"})


class _Site(NamedTuple):
    i: int
    j: int
    name: str


def are_yielded(pattern: Pattern) -> bool:
    """Say whether the members are what somebody has handed to another."""
    frame = pattern.frame
    return frame is not None and frame.held and not (frame.does or frame.found) and not _GIVEN.isdisjoint(frame.acts)


def yielded(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[Move]:
    """Return which other site is told to be handed over, by its name or as the one just spoken of."""
    if not are_yielded(pattern) or not _is_of_them(ctx, sentence, pattern):
        return []
    words = sentence.words
    for site in map(_Site._make, candidates(ctx, words, pattern)):
        clause = clause_at(sentence.parted, site.i)
        found = (
            way_given(sentence, clause, site, pattern)
            or _given_over(sentence, clause, site)
            or _taken_over(sentence, clause, site, pattern)
        )
        strange = is_in_a_strange_place(words, site.j, clause.j, pattern)
        move = _joined(sentence, found[0], site.name, found[1]) if found is not None and not strange else []
        if move:
            return move
    return _again(ctx, sentence, pattern)


def _is_of_them(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether who gives the sites, or who gets them, is named there or in the entry."""
    ours = pattern.names.keys()
    return any(h.name.id in ours for h in sentence.words.names) or not ours.isdisjoint(ctx.named)


def _given_over(sentence: Sentence, clause: Clause, site: _Site) -> tuple[int, str] | None:
    """Return the passive verb by which the site is handed over: "the base at X was handed to Able"."""
    words = sentence.words
    for group in clause.groups:
        given = any(group.i <= k < group.j for k in tokens_like(words, _GIVEN, 1.0))
        if given and is_passive(words, group) and clause.i <= site.i and site.j <= group.i:
            lead = words.low[site.i - 1 : site.i]
            if any(k == site.j or 0 < site.i - k <= 3 for k in sites_in(words)) or lead in ([], ["the"]):
                return group.head, "handed over"
    return None


def _taken_over(sentence: Sentence, clause: Clause, site: _Site, pattern: Pattern) -> tuple[int, str] | None:
    """Return the verb by which somebody takes the site: "Able takes control of X", "the army took over at X"."""
    words = sentence.words
    for group in clause.groups:
        between = range(group.head + 1, site.i)
        if words.low[group.head] not in _TAKES or is_passive(words, group) or len(between) > 6:
            continue
        held = any(words.low[k] in _HOLD for k in between)
        if not held or any(words.low[k] not in _HOLD | _NEAR and k not in sites_in(words) for k in between):
            continue
        giver = any(h.name.id in pattern.actors and h.j <= group.i and h.i >= clause.i for h in words.names)
        if not giver:
            return group.head, "another takes it over"
    return None


def _again(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[Move]:
    """Return the site just spoken of: "left the base at X and handed the keys to Able", "the base was handed to Able"."""
    words = sentence.words
    for k in tokens_like(words, _GIVEN, 1.0):
        clause = clause_at(sentence.parted, k)
        group = next((g for g in clause.groups if g.i <= k < g.j), None)
        if group is None:
            continue
        if clause.elliptic and clause.i and "keys" in words.low[group.j : group.j + 3]:
            before = clause_at(sentence.parted, clause.i - 1)
            near = [s for s in _sites_named(ctx, words, pattern) if before.i <= s.i < before.j]
        else:
            the = is_passive(words, group) and any(
                clause.i < i < group.i and words.low[i - 1] == "the" for i in sites_in(words)
            )
            back = ctx.before(sentence)[:1] if the else []
            near = [s for b in back for s in _sites_named(ctx, b.words, pattern)]
        if len({s.name for s in near}) == 1 and not is_in_a_strange_place(words, clause.i, clause.j, pattern):
            return _joined(sentence, group.head, near[0].name, "the one just spoken of is handed over")
    return []


def _sites_named(ctx: Context, words: Words, pattern: Pattern) -> list[_Site]:
    """Return the names that could be members and stand beside the word for a site: "Ouakam base", "the base at X"."""
    sites = sites_in(words)
    named = map(_Site._make, candidates(ctx, words, pattern))
    return [s for s in named if any(k == s.j or (0 < s.i - k <= 2 and words.low[s.i - 1] in _NEAR) for k in sites)]


def _joined(sentence: Sentence, k: int, name: str, why: str) -> list[Move]:
    told: Told = told_of(sentence, k)
    if told.negated or told.stance in ("questioned", "denied", "past") or (told.embedded and not told.mood):
        return []
    tie = Tie()
    tie.add("handover", f"{name}: {why}", 2.4)
    return [(k, SetValue(joined=(name,)), told, tie)]
