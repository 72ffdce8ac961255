"""Members that are gone since the others are all that is left: "Two bidders remain: A and B", "only A is still missing".

Owns: the end of a membership told by who stays. Never: reads verbs of leaving.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Sentence, Tie
from watcher.reading.keys import STOP, is_left_over, keys_of
from watcher.reading.patterns import Pattern
from watcher.reading.set.set_frames import root_of
from watcher.reading.set.set_scenes import Move, Run, Scene
from watcher.reading.stance import Told, told_of
from watcher.reading.words import NameHit
from watcher.values import SetValue

LEFT = words_of("sets.only") | {"remain", "remains", "remaining", "left", "alone"}
_BE = words_of("clauses.be")
_IS = frozenset("is are was were remain remains leaving being".split())
_FEW = frozenset("only just last two three four the".split())


def rest(scene: Scene, *, located: bool = False) -> list[Move]:
    """Return who is gone where the others are told to be all that is left ("Two bidders remain: A and B").

    located: the members are places, for which `only_there` reads an "only" beside them.
    """
    words = scene.words
    marks = [k for k, t in enumerate(words.low) if t in LEFT]
    ours = [run for run in scene.runs if run.members and not run.others and words.low[run.j : run.j + 1] != ["'s"]]
    ours = [run for run in ours if not _is_of_another_sort(scene, run)]
    for k in marks:
        for run in ours:
            rest_of_them = [m for m in scene.pattern.member_ids.values() if m not in run.members]
            beside = words.low[k] in _ALONE and (0 <= run.i - k <= 2 or 0 <= k - run.j <= 1)
            beside = beside or (words.low[k] == "only" and words.low[run.j : k] in (["are", "the"], ["is", "the"]))
            if not rest_of_them or (located and beside) or (len(ours) > 1 and not beside):
                continue
            told = told_of(scene.sentence, k)
            unsaid = told.stance in ("denied", "questioned") and not (told.negated and scene.frame.does)
            if not unsaid and _are_alone(scene, run, k):
                lasting = Told("asserted", done=True, why="told as all that is left")
                return scene.left(k, rest_of_them, told if told.mood else lasting, "all that is left")
    return []


def only_there(sentence: Sentence, pattern: Pattern, hits: list[NameHit]) -> Move | None:
    """Return the places that nobody is at any more: all but A of "bases only in A", A of "no longer has bases in A"."""
    words = sentence.words
    for n, first in enumerate(hits):
        k = first.i - 1 - (words.low[first.i - 1] == "the")
        if k < 2 or words.low[k] not in _AT:
            continue
        last, there = first, [pattern.member_ids[first.name.id]]
        for hit in hits[n + 1 :]:
            if words.low[last.j : hit.i] in (["and"], [","], [",", "and"], ["and", "in"], ["and", "the"]):
                last, there = hit, [*there, pattern.member_ids[hit.name.id]]
        clause = clause_at(sentence.parted, k)
        group = next((g for g in reversed(clause.groups) if g.j <= k and k - g.j <= 4), None)
        told = told_of(sentence, group.head, group) if group else None
        no_more = any(words.low[i : i + 2] == ["no", "longer"] for i in range(clause.i, k))
        if not no_more and words.low[k - 1] not in _ALONE:
            continue
        kept = any(not _KEPT.isdisjoint(keys_of(words, i)) for i in range(clause.i, k))
        gone = there if no_more else [m for m in pattern.member_ids.values() if m not in there]
        if (
            group is None
            or told is None
            or not kept
            or not gone
            or (told.negated and not no_more)
            or told.embedded
            or words.low[group.head] not in _IS_THERE
        ):
            continue
        tie = Tie()
        tie.add("whole", f"{'no longer' if no_more else 'only'!r} in {there[0]}", 2.4)
        lasting = told if told.mood else Told("asserted", done=True, why="told as all that is left")
        return k, SetValue(left=tuple(dict.fromkeys(gone))), lasting, tie
    return None


_AT = frozenset({"in", "at", "from"})
_KEPT = frozenset({"base", "troops", "coalition", "mission", "peacekeeper", "personnel"})
_IS_THERE = _BE | frozenset("has have keep keeps kept remain remains stationed based deployed operate operates present".split())


def _is_of_another_sort(scene: Scene, run: Run) -> bool:
    """Say whether a state only tells of what sort others are: "only US companies have landed there", where states have."""
    words, k = scene.words, run.j
    if k >= len(words.low) or not words.tokens[k].isalpha() or words.low[k] in STOP or words.covered[k] or is_verb(words, k):
        return False
    hit = next((h for h in words.names if h.j == k), None)
    return hit is not None and hit.name.kind == "country" and root_of(words.low[k]) not in scene.frame.called


_ALONE = frozenset({"only", "just", "alone"})
_STAY = frozenset({"remain", "remains", "stay", "stays"})


def _are_alone(scene: Scene, run: Run, k: int) -> bool:
    """Say whether the word at token k tells that the members named are the only ones."""
    words, frame = scene.words, scene.frame
    token, low = words.low[k], words.low
    if token == "left" and not (is_left_over(words, k) or low[k - 1] in _BE):
        return False
    if token in ("remain", "remains", "remaining", "left") and _FEW.isdisjoint(low[max(0, k - 5) : k]):
        return False
    if token in _ALONE and (0 <= run.i - k <= 2 or 0 <= k - run.j <= 1):
        # "Only A is still missing", "covers only A", "A and B alone"; "just A remains in it".
        stays = run.i > k and words.low[run.j : run.j + 1] != [] and words.low[run.j] in _STAY
        return stays or any(words.cost(a, run.i) <= 9 for a in scene.acts)
    head = next((i for i in range(max(0, k - 4), min(len(low), k + 5)) if root_of(low[i]) in frame.called), -1)
    if head < 0:
        return False
    linked = any(t in _IS or t == ":" for t in low[min(run.j, k, head) : max(run.i, k, head) + 1])
    others = [h for h in words.names if head < h.i < head + 5 and not run.i <= h.i < run.j]
    narrowed = any(h.name.id not in frame.names for h in others)
    to_do = low[head + 1 : head + 2] == ["to"] and not any(head < a <= head + 4 for a in scene.acts)
    return linked and not narrowed and not to_do and words.cost(min(k, head), run.i if run.i > k else run.j - 1) <= 14
