"""Works at places: the plant, shop or office that closes at a member, or opens at a place that is none.

Owns: sets of the places where something is made, sold or run. Never: bases of forces.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, Group
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import senses_of
from watcher.reading.patterns import Frame, Pattern
from watcher.reading.set.set_frames import root_of
from watcher.reading.set.set_scenes import Member, Move, Run, Scene, scene_of
from watcher.reading.stance import Told
from watcher.reading.words import Words

_SITES = words_of("works.sites")
_ROOTS = frozenset(map(root_of, _SITES))
_OPENS = words_of("openings.opens")
_HAVE = words_of("works.have")
_AT = frozenset("in at near outside from".split())
_OF = frozenset("of at in for".split())
_NEW = frozenset("a an another new first second third fourth fifth sixth its".split())


def _are_of_works(frame: Frame) -> bool:
    """Say whether the members are places of works: "has plants in [A]", "is made in [A]"."""
    return frame.at in _AT and (frame.found or not _ROOTS.isdisjoint(frame.roots))


def works(ctx: Context, sentence: Sentence, pattern: Pattern, members: list[Member]) -> list[Move]:
    """Return which place loses its works, or gets some."""
    words = sentence.words
    if _SITES.isdisjoint(words.low) or pattern.frame is None or not _are_of_works(pattern.frame):
        return []
    scene = scene_of(ctx, sentence, pattern, members, _SITES)
    if scene is None or scene.near < 0.5:
        return []
    for k in [i for i, t in enumerate(words.low) if t in _SITES and not words.covered[i]]:
        clause = scene.clause(k)
        for run in scene.runs:
            if not (run.j == k or (run.before in _AT and 0 < run.at - k <= 2)):
                continue
            for group in clause.groups if not _are_anothers(scene, clause, k) else ():
                if run.members and _ends(words, clause, group, k) and (told := scene.told(group.head)) is not None:
                    return scene.left(group.head, run.members, told, "its works close")
                if run.others and _begins(words, clause, group, k) and (told := scene.told(group.head)) is not None:
                    return scene.joined(group.head, run, told, "works open there")
        gone = _has_none(scene, clause, k)
        if gone is not None:
            return gone
    return []


def _ends(words: Words, clause: Clause, group: Group, k: int) -> bool:
    """Say whether the works at token k close, or are closed or sold."""
    ends = any(s.concept in ("close", "sell") and s.pos in ("v", "a") for s in senses_of(words, group.head))
    return ends and _is_its_own(words, clause, group, k)


def _begins(words: Words, clause: Clause, group: Group, k: int) -> bool:
    """Say whether the works at token k open, or are opened or built."""
    head = words.low[group.head]
    opens = head in _OPENS or any(s.concept == "open" and s.pos == "v" for s in senses_of(words, group.head))
    return opens and _is_its_own(words, clause, group, k)


def _is_its_own(words: Words, clause: Clause, group: Group, k: int) -> bool:
    """Say whether the works at token k are what the verb is of: its object, or the subject of one that has none."""
    if group.j <= k <= group.j + 4:
        return not is_passive(words, group) and _OF.isdisjoint(words.low[group.j : k])
    behind = next((i for i in range(group.j, clause.j) if words.senses[i].noun or words.low[i] in _NEW), clause.j)
    return clause.i <= k < group.i and (is_passive(words, group) or behind != group.j)


def _are_anothers(scene: Scene, clause: Clause, k: int) -> bool:
    """Say whether the works at token k are told of another name than the fact's: "Marn has closed its plant in A"."""
    words, names = scene.words, scene.frame.names
    begin = clause.i if clause.groups and clause.groups[0].i > clause.i else k
    said = words.low[begin : min(k, clause.groups[0].i if clause.groups else k)]
    ours = {part for name in names for part in name.lower().split()}
    first = words.tokens[begin][0].isupper() and begin < k
    return bool(names) and first and len(said) <= 2 and said[0] not in _SMALL and ours.isdisjoint(said)


_SMALL = words_of("clauses.determiner") | frozenset("it they he she we".split())


def _has_none(scene: Scene, clause: Clause, k: int) -> list[Move] | None:
    """Return that somebody has no works at a member any more: "no longer has a plant in A"."""
    words = scene.words
    if words.low[clause.i : k].count("longer") != 1:
        return None
    group = next((g for g in clause.groups if g.j <= k <= g.j + 3 and words.low[g.head] in _HAVE), None)
    run: Run | None = next((r for r in scene.runs if r.members and r.before in _AT and 0 < r.at - k <= 2), None)
    if group is None or run is None:
        return None
    return scene.left(group.head, run.members, Told("asserted", why="told to be no longer one of them"), "has none there")
