"""Sets of those that are without a thing or have not done a deed: who gets it, or does it, is one of them no longer.

Owns: the reading of "countries without the euro", "states that have not recognised it". Never: sets of those that do it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP, keys_of, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.set.set_frames import root_of
from watcher.reading.set.set_rest import rest
from watcher.reading.set.set_scenes import Member, Move, Scene, is_subject, scene_of
from watcher.reading.stance import Told
from watcher.reading.words import Words, analyse

_WITHOUT = frozenset({"without", "outside"})
_NOT = frozenset({"not", "never", "n't"})
_GETS = words_of("outsiders.gets")
_WISHES = words_of("outsiders.wishes")
_USES = words_of("outsiders.uses")
# "Used 3 million euros": a sum is no thing that one is without.
_SCALES = frozenset({"million", "billion", "trillion", "thousand"})


@dataclass(slots=True, frozen=True)
class Outside:
    """What the members are without: keys of the thing or names of whom it is, and the roots of the deed they have not done."""

    things: frozenset[str]
    names: frozenset[str]
    roots: frozenset[str]
    gets: bool


@lru_cache(maxsize=1_000)
def outside_of(pattern: Pattern) -> Outside | None:
    """Return what the members of a set are without; None where the fact tells what they are or do."""
    if pattern.frame is None:
        return None
    words = analyse(pattern.fact.says.partition("[")[0], 1)
    at = next((k for k, t in enumerate(words.low) if t in _WITHOUT), -1)
    deed = -1
    if at < 0:
        at = next((k for k, t in enumerate(words.low) if t in _NOT and words.low[k - 1] in _AUXILIARY), -1)
        deed = next((k for k in range(at + 1, len(words.low)) if is_verb(words, k)), -1) if at >= 0 else -1
        if deed < 0:
            return None
    begin = max(at, deed) + 1
    plain = [k for k in range(begin, len(words.low)) if words.low[k] not in STOP and words.low[k] not in _AUXILIARY]
    things = frozenset(key for k in plain for key in keys_of(words, k)) - {"country", "member"}
    roots = frozenset({root_of(words.low[deed])}) - {""} if deed >= 0 else frozenset[str]()
    gets = deed < 0 or words.low[deed] in _USES
    names = pattern.frame.names
    return Outside(things, names if not things else frozenset(), roots, gets) if things or names else None


_AUXILIARY = words_of("clauses.be") | frozenset("do does did have has had".split())


def outsiders(ctx: Context, sentence: Sentence, pattern: Pattern, members: list[Member]) -> list[Move]:
    """Return the members that are told to get what they were without, or to do what they had not done."""
    out = outside_of(pattern)
    words = sentence.words
    if out is None or not members:
        return []
    scene = scene_of(ctx, sentence, pattern, members, frozenset(words.low), sure=True)
    if scene is None:
        return []
    if scene.near >= 0.5 and (found := rest(scene)):
        return found
    for k in range(1, len(words.low)):
        does = root_of(words.low[k]) in out.roots or (out.gets and words.low[k] in _GETS)
        if not does or not is_verb(words, k) or not _has_the_thing(scene, words, k, out):
            continue
        told, clause = scene.told(k), scene.clause(k)
        gone = [m for run in scene.runs if is_subject(words, clause, run, k) for m in run.members]
        if gone and told is not None and words.low[k - 1] == "to":
            before = next((g for g in reversed(clause.groups) if g.i < k), None)
            if before is not None and not _WISHES.isdisjoint(words.low[before.i : k]):
                continue
            told = told if told.mood else Told("planned", "plan", why="is to get it")
        if gone and told is not None and told.stance != "planned":  # who is to get it is without it still
            return scene.left(k, gone, told, "is without it no longer")
    return []


def _has_the_thing(scene: Scene, words: Words, k: int, out: Outside) -> bool:
    """Say whether what the members are without follows the verb at token k."""
    near = range(k + 1, min(k + 9, scene.clause(k).j))
    if any(h.i in near and h.name.id in out.names for h in words.names):
        return True
    if any(
        i in near and not words.low[i - 1][-1:].isdigit() and words.low[i - 1] not in _SCALES
        for i in tokens_like(words, out.things, 1.0)
    ):
        return True
    stems = tuple(key[2:] for key in out.things if key[:2] == "w:" and len(key) > 5)
    return bool(stems) and any(words.low[i].startswith(stems) and len(words.low[i]) > 5 for i in near)
