"""Partners that sell their stake, and who buys it: a share in what the members are in changes hands.

Owns: who leaves and joins by the sale of a stake. Never: reads how large it is.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Clause, Group
from watcher.reading.keys import tokens_like
from watcher.reading.set.set_scenes import Move, Run, Scene, is_subject
from watcher.values import SetValue

_SELLS = words_of("stakes.sells")
_BUYS = words_of("stakes.buys")
_SALE = frozenset({"sale", "divestment", "disposal", "divestiture"})
_STAKES = words_of("stakes.stakes")
_OWN = frozenset({"its", "their", "his", "her", "'s"})
_PART = frozenset({"part", "half", "some", "portion", "third", "quarter", "a"})
SIGNS = _STAKES


def stakes(scene: Scene) -> list[Move]:
    """Return who sells his whole stake, and who takes one ("A has sold its 20% stake in the field to B")."""
    words = scene.words
    for k in [i for i, t in enumerate(words.low) if t in _STAKES]:
        clause = scene.clause(k)
        if not _is_in_the_thing(scene, clause, k):
            continue
        group = next((g for g in reversed(clause.groups) if g.j <= k and k - g.j <= 9), None)
        told = scene.told(group.head) if group is not None else None
        if group is None or told is None:
            continue
        between = words.low[group.j : k]
        if _is_a_sale(words.low, group, k) and not _OWN.isdisjoint(between) and _PART.isdisjoint(between):
            gone = [m for run in scene.runs if is_subject(words, clause, run, group.head) for m in run.members]
            come = next((run.others for run in scene.runs if run.others and _buys(words.low, run, k)), [])
            if gone:
                value = SetValue(left=tuple(dict.fromkeys(gone)), joined=tuple(dict.fromkeys(come)))
                return scene.move(group.head, value, told, "sells its stake")
        if words.low[group.head] in _BUYS and _SALE.isdisjoint(between):
            come = [name for run in scene.runs if is_subject(words, clause, run, group.head) for name in run.others]
            gone = [m for run in scene.runs if group.j <= run.i < k and words.low[run.j] == "'s" for m in run.members]
            if come:
                value = SetValue(left=tuple(gone) if _PART.isdisjoint(between) else (), joined=tuple(dict.fromkeys(come)))
                return scene.move(group.head, value, told, "buys a stake")
    return []


def _is_a_sale(low: list[str], group: Group, k: int) -> bool:
    """Say whether the verb sells the stake at token k, or closes its sale: "completed the sale of its stake"."""
    return low[group.head] in _SELLS or not _SALE.isdisjoint(low[group.j : k])


def _buys(low: list[str], run: Run, k: int) -> bool:
    """Say whether the names are told as whom the stake at token k goes to."""
    return run.before == "to" and 0 < run.at - k <= 9 and "," not in low[k : run.at]


def _is_in_the_thing(scene: Scene, clause: Clause, k: int) -> bool:
    """Say whether the stake at token k is one in what the members are in; one in nothing told is."""
    words, frame = scene.words, scene.frame
    if words.low[k + 1 : k + 2] not in (["in"], ["of"]):
        return scene.near >= 0.9
    near = range(k + 2, min(k + 9, clause.j))
    named = any(h.i in near and h.name.id in frame.names for h in words.names)
    return (
        named
        or any(a in near for a in scene.acts)
        or any(i in near for keys in frame.things for i in tokens_like(words, keys, 0.6))
    )
