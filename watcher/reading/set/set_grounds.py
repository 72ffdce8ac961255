"""Towns and provinces that somebody holds: who captures them takes them from him, who withdraws gives them up.

Owns: the sets of what is held. Never: other sets.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, clause_at, is_verb
from watcher.reading.context import Sentence, Tie
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Frame, Pattern
from watcher.reading.set.set_frames import root_of
from watcher.reading.set.set_scenes import Move, Run, Scene, group_at, is_object, is_subject
from watcher.reading.stance import told_of
from watcher.values import SetValue

_TAKES = words_of("grounds.takes")
_YIELDS = words_of("grounds.yields")
# "Hands the village back", "handed it over".
_HANDS, _OVER = frozenset({"hand", "hands", "handed", "handing"}), frozenset({"back", "over"})
_EXITS = frozenset("withdrawal retreat pullout pullback evacuation".split())
_FALLS = frozenset("fall falls fell fallen".split())
SIGNS = frozenset({"hands", "handed", "hand", "control"}) | _FALLS | _TAKES | _YIELDS | _EXITS
_HELD = frozenset({"hold", "capture", "control", "occup", "taken", "seiz"})


def are_held(frame: Frame | None) -> bool:
    """Say whether the members are what the fact's own subject holds."""
    if frame is None or frame.does or frame.found or not frame.held:
        return False
    return not _HELD.isdisjoint(frame.acts) or not _HELD.isdisjoint(frame.roots)


def grounds(scene: Scene) -> list[Move]:
    """Return which places change hands."""
    words = scene.words
    if fallen := _fallen(scene) or _in_hands(scene):
        return fallen
    for k in _takings(scene):
        clause, told = scene.clause(k), scene.told(k)
        if told is None:
            continue
        ours = _holder_acts(scene, clause, k)
        for run in scene.runs:
            if not _is_taken(scene, clause, run, k):
                continue
            if run.members and not ours:
                return scene.left(k, run.members, told, "taken from who held it")
            if run.others and ours:
                return scene.joined(k, run, told, "taken by who holds the others")
    hands = (i for i, t in enumerate(words.low) if t in _HANDS and not _OVER.isdisjoint(words.low[i + 1 : i + 6]))
    yields = (i for i, t in enumerate(words.low) if (t in _YIELDS and is_verb(words, i)) or t in _EXITS)
    for k in (*yields, *hands):
        clause, told = scene.clause(k), scene.told(k)
        if told is None or _another_acts(scene, clause, k):
            continue
        gone = [m for run in scene.runs if _is_left(clause, run, k) or is_object(words, clause, run, k) for m in run.members]
        if gone:
            return scene.left(k, gone, told, "given up")
    return []


def _in_hands(scene: Scene) -> list[Move]:
    """Return which places are told to be in whose hands: "A is in rebel hands", "B is back in the hands of the army"."""
    words, frame = scene.words, scene.frame
    for k in [i for i, t in enumerate(words.low) if t in ("hands", "control")]:
        clause = scene.clause(k)
        group = next((g for g in reversed(clause.groups) if g.j <= k and k - g.j <= 5), None)
        if group is None or words.low[group.head] not in _ARE or _IN.isdisjoint(words.low[group.j : k]):
            continue
        told = scene.told(group.head)
        near = range(group.j, min(k + 5, clause.j))
        ours = any(i in near for i in tokens_like(words, frame.holder, 1.0)) if frame.holder else False
        ours = ours or any(h.i in near and h.name.id in frame.names for h in words.names)
        whose = (k - group.j > 1 and words.low[k - 1] not in _GOOD) or words.low[k + 1 : k + 2] == ["of"]
        for run in scene.runs if told is not None and whose else ():
            if told is None or not is_subject(words, clause, run, group.head):
                continue
            if run.members and not ours and not any(words.low[i] == "still" for i in near):
                return scene.left(group.head, run.members, told, "in another's hands")
            if run.others and ours:
                return scene.joined(group.head, run, told, "in the hands of who holds the others")
    return []


_ARE = words_of("clauses.be") | frozenset("remain remains remained".split())
_IN = frozenset({"in", "under"})
_GOOD = frozenset("good safe capable right steady other".split())


def all_given_up(sentence: Sentence, pattern: Pattern) -> Move | None:
    """Return that all members are given up, told by their noun and number: "Armenia agrees to return the four villages"."""
    words, members, frame = sentence.words, tuple(pattern.member_ids.values()), pattern.frame
    if frame is None or not are_held(frame) or _YIELDS.isdisjoint(words.low):
        return None
    counts = {str(len(members)), _COUNTS.get(len(members), ""), "all"}
    for i in [i for i, t in enumerate(words.low) if root_of(t) in frame.called]:
        clause = clause_at(sentence.parted, i)
        if counts.isdisjoint(words.low[max(clause.i, i - 5) : i]):
            continue
        for group in clause.groups:
            passive = is_passive(words, group)
            ours = group.i > i if passive else group.j <= i <= group.j + 7
            told = told_of(sentence, group.head, group)
            unsaid = told.negated or told.stance in ("questioned", "denied") or (told.embedded and not told.mood)
            if words.low[group.head] in _YIELDS and ours and not unsaid:
                tie = Tie()
                tie.add("frame", f"{words.tokens[group.head]!r}: all of them given up", 2.4)
                return group.head, SetValue(left=members), told, tie
    return None


_COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}


def _fallen(scene: Scene) -> list[Move]:
    """Return which places are told to fall to somebody."""
    words, frame = scene.words, scene.frame
    for k in (i for i, t in enumerate(words.low[:-1]) if t in _FALLS and words.low[i + 1] == "to"):
        clause, told = scene.clause(k), scene.told(k)
        mine = any(k < i <= k + 4 for i in tokens_like(words, frame.holder, 1.0)) if frame.holder else False
        mine = mine or any(h.name.id in frame.names and k < h.i <= k + 4 for h in words.names)
        mine = mine or any(root_of(t) in frame.called for t in words.low[k + 2 : k + 5])
        for run in scene.runs if told is not None else ():
            if told is not None and is_subject(words, clause, run, k):
                if run.members and not mine:
                    return scene.left(k, run.members, told, "falls to another")
                if run.others and mine:
                    return scene.joined(k, run, told, "falls to who holds the others")
    return []


def _takings(scene: Scene) -> list[int]:
    words = scene.words
    taken = [k for k in tokens_like(words, frozenset({"capture"}), 1.0) if is_verb(words, k) or words.senses[k].noun]
    found = {*taken, *(k for k, t in enumerate(words.low) if t in _TAKES)}
    # "The Kurdish-controlled town": no deed.
    return sorted(k for k in found if words.low[k - 1] != "-" or not k)


def _is_taken(scene: Scene, clause: Clause, run: Run, k: int) -> bool:
    """Say whether the place is what is taken at token k: "captured A", "in control of A", "A was retaken"."""
    words, group = scene.words, group_at(clause, k)
    if not clause.i <= run.i < clause.j:
        return False
    if run.i > k and run.before == "of":
        return run.at - k <= 2 + words.covered[k + 1 : run.at].count(True)
    if group is not None and is_passive(words, group):
        return is_subject(words, clause, run, k)
    return is_object(words, clause, run, k)


def _is_left(clause: Clause, run: Run, k: int) -> bool:
    return k < run.i < clause.j and run.before in ("from", "of", "off", "out") and run.at - k <= 4


def _holder_acts(scene: Scene, clause: Clause, k: int) -> bool:
    """Say whether who holds the places is told to do it: the subject, or named after "by"."""
    words, frame = scene.words, scene.frame
    group = group_at(clause, k)
    mine = [h.i for h in words.names if h.name.id in frame.names]
    mine += tokens_like(words, frame.holder, 1.0) if frame.holder else []
    if group is not None and is_passive(words, group):
        return any(words.low[i - 1] == "by" or words.low[i - 2] == "by" for i in mine if k < i < clause.j)
    return any(clause.i <= i < k and words.low[i - 1] not in ("from", "against", "after") for i in mine)


def _another_acts(scene: Scene, clause: Clause, k: int) -> bool:
    """Say whether somebody else than who holds the places is the subject."""
    words, frame = scene.words, scene.frame
    before = [h for h in words.names if clause.i <= h.i < k and h.name.kind != "name"]
    return bool(before) and not _holder_acts(scene, clause, k) and not any(h.name.id in frame.names for h in before)
