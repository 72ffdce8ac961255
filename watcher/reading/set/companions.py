"""Newcomers told beside the members: the fifth after A and B, under investigation along with A, "it follows A and B".

Owns: who joins because the members are named as those who were there before. Never: reads the act without the members.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.context import Context
from watcher.reading.newcomers import candidates
from watcher.reading.set.set_scenes import Move, Run, Scene
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words

_BESIDE = words_of("companions.beside")
_WITH = words_of("companions.with")
_FOLLOWS = words_of("companions.follows")
SIGNS = _FOLLOWS | {"following"}
_NTH = frozenset("second third fourth fifth sixth seventh eighth ninth tenth another latest".split())
_IT = frozenset("it that this they".split())
_NOT_NEW = frozenset("from by of over with".split())
_REACH = 12


def companions(ctx: Context, scene: Scene) -> list[Move]:
    """Return who joins the members that are named as those before, or beside, in what makes one."""
    words = scene.words
    for run in scene.runs:
        at = _governed(words, run) if run.members else -1
        if at < 0 or (run.others and (words.low[at] != "after" or len(run.members) < 2)):
            continue
        k, told = _act(scene, at)
        if told is None and set(run.members) == set(scene.pattern.member_ids.values()):
            # "Japan is the fifth country to reach it, after A, B and C": all that there were.
            k = next((i for i in range(at - 1, max(-1, at - 13), -1) if words.low[i] in _NTH), at)
            told = Told("asserted", done=True, why="told by its place in a row") if k < at else None
        if told is None:
            continue
        new = [r for r in scene.runs if r is not run and r.others and not r.members and r.j <= at and r.before not in _NOT_NEW]
        if len(new) > 1:
            # The first word of a sentence has a capital of its own.
            new = [r for r in new if r.i]
        names = new[0].others if len(new) == 1 else _before(ctx, scene, at) if not new else []
        if names:
            # Who is named among those before came before, too.
            return scene.joined(k, Run(run.i, run.j, [], [*names, *run.others], "", at), told, "told beside the members")
    return []


def _governed(words: Words, run: Run) -> int:
    """Return the token by which the members are told as those before or beside ("following those to [A]"); -1 where none is."""
    k = run.i - 1
    while k > 0 and words.low[k] in _SKIPPED:
        k -= 1
    token = words.low[k] if k >= 0 else ""
    if token == "with":
        return k - 1 if k and words.low[k - 1] in _WITH else -1
    return k if token in _BESIDE or token in _FOLLOWS else -1


_SKIPPED = words_of("frames.small") | words_of("frames.sorts") | frozenset("those of to in at that".split())


def _act(scene: Scene, at: int) -> tuple[int, Told | None]:
    """Return (token, how it is told) of what makes a member before token `at`, or of the following itself."""
    words = scene.words
    if words.low[at] in _FOLLOWS:
        plain = told_of(scene.sentence, at)
        return at, None if plain.negated or plain.embedded or plain.stance in ("questioned", "denied") else plain
    near = [a for a in scene.acts if a < at and words.cost(a, at) <= _REACH]
    if not near:
        return at, None
    k = near[-1]
    told: Told | None = scene.told(k)
    if told is None and not _NTH.isdisjoint(words.low[max(0, k - 6) : k]):
        told = Told("asserted", done=True, why="told by its place in a row")
    return k, told


def _before(ctx: Context, scene: Scene, at: int) -> list[str]:
    """Return the one name of the sentence before that "it" or "they" is."""
    back = ctx.before(scene.sentence)[:1]
    if not back or back[0] is scene.sentence or _IT.isdisjoint(scene.words.low[:2]) or at > 6:
        return []
    names = [name for _, _, name in candidates(ctx, back[0].words, scene.pattern, wide=scene.frame.does)]
    return names if len(names) == 1 else []
