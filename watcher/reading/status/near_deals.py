"""Deals that are only near, or there, and deals that do something themselves.

Owns: what the verb beside a deal's noun says of whether it is made. Never: which step it is.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.clauses import Clause, Group
from watcher.reading.spellings import BE
from watcher.reading.stance import Told
from watcher.reading.status.doers import is_subject_of
from watcher.reading.words import Words


def does_it_itself(words: Words, clause: Clause, group: Group | None, k: int) -> bool:
    """Say whether the noun at token k is what does something, and nobody makes it: "the deal would cut the river's flow"."""
    if group is None or group.i <= k or _is_done_to_it(words, group) or object_of(words, clause, group) is None:
        return False
    return is_subject_of(words, clause, group.head, k)


def _is_done_to_it(words: Words, group: Group) -> bool:
    return is_passive(words, group) and words.low[group.head - 1] != "to"  # "is expected to cut"


def as_near(words: Words, clause: Clause, k: int, concept: str, told: Told) -> Told:
    """Return how a noun's step is told: a deal that is near is to come, one that is kept or foresees something is made."""
    if told.negated and concept in _DEALS and (is_unchanged(words, k) or (concept == "agree" and is_kept(words, k))):
        return Told("asserted", done=True, why="nothing is changed in it, or it is not kept")
    if told.stance == "planned" and concept == "agree":
        if told.mood == "firm" and _is_led_by_under(words, k):
            return Told("asserted", done=True, why="spoken of as made")  # "is to end by May under a deal with Able"
        group = next((g for g in clause.groups if g.i > k), None)
        if is_kept(words, k) or (group is not None and foresees(words, group) and is_subject_of(words, clause, group.head, k)):
            return Told("asserted", done=True, why="spoken of as made")
    if told.stance != "asserted" or told.negated or concept not in _DEALS or not is_near(words, clause, k):
        return told
    return Told("planned", "plan", why="only near")


_DEALS = frozenset({"agree", "ceasefire", "sign"})


def _is_led_by_under(words: Words, k: int) -> bool:
    """Say whether something is told to be under the agreement at token k, which is no draft: "under a new deal"."""
    at = next((i for i in range(k - 1, max(-1, k - 5), -1) if words.low[i] in ("under", "per")), -1)
    return at >= 0 and all(words.low[i].isalpha() for i in range(at, k)) and _DRAFTS.isdisjoint(words.low[at : k + 4])


_DRAFTS = words_of("noun_steps.drafts")


def is_spoken_of(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the agreement at token k is spoken of as one that is there: it stands, or something is so since it."""
    low = words.low
    if low[k - 1 : k] in (["'s"], ["'"]) and not _GIVEN.isdisjoint(low[max(0, k - 7) : k - 1]):
        return low[k + 1 : k + 2] == [] or low[k + 1] not in _WISHED  # "since the two sides' agreement"
    group = next((g for g in clause.groups if g.i > k and low[g.head] in _STANDS), None)
    if group is None or group.mood or group.negated or group.conditional or group.tense != "present":
        return False
    between = low[k + 1 : group.i]
    finite = any(k < g.i < group.i and g.tense != "none" for g in clause.groups)
    return not finite and _PARTING.isdisjoint(between) and _DRAFTS.isdisjoint(low[max(0, k - 3) : k + 1])


_GIVEN = frozenset({"since", "after", "following", "despite", "under"})
_WISHED = words_of("status.wished")
_STANDS = frozenset({"stands", "stand", "exists", "exist"})


def is_unchanged(words: Words, k: int) -> bool:
    """Say whether nothing is changed in the deal at token k, which is there: "no change in the deal", "without a breach"."""
    near = words.low[max(0, k - 4) : k]
    if near[-1:] != [] and near[-1] not in _THE:
        return False
    at = next((n for n, t in enumerate(near) if t in ("no", "without")), len(near))
    return any(t.startswith(_CHANGED) for t in near[at:])


_THE = frozenset({"the", "this", "that", "its", "their"})
_CHANGED = ("chang", "amend", "alter", "breach", "violat", "departure", "deviat", "revis")


def is_kept(words: Words, k: int) -> bool:
    """Say whether somebody keeps to the agreement at token k, or breaks it: "committed to the deal", "implement the accord"."""
    low = words.low
    if k > 3 and low[k - 1].isdigit() and len(low[k - 1]) == 4:
        k -= 1  # "the 2024 agreement"
    if k < 3 or low[k - 1] not in ("the", "this", "that", "its", "their") or "would" in low[max(0, k - 6) : k]:
        return False
    if low[k - 2] == "out" and low[k - 3].startswith(("carry", "carri")):
        return True
    return low[k - 2] in _KEEPS or (low[k - 2] == "to" and low[k - 3] in _KEEPS_TO)


def foresees(words: Words, group: Group) -> bool:
    """Say whether a verb tells what an agreement plans, which is made itself: "foresees the end of"."""
    provides = words.low[group.head] in _PROVIDES and words.low[group.j : group.j + 1] == ["for"]
    return group.i == group.head and not group.negated and (provides or words.low[group.head] in _FORESEES)


_KEEPS, _KEEPS_TO = words_of("noun_steps.keeps"), words_of("noun_steps.keeps_to")
_FORESEES, _PROVIDES = frozenset("foresees foresaw envisages envisaged".split()), frozenset({"provides", "provided"})


def is_near(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the noun at token k is said to be near: "on the cusp of a deal", "inch towards an accord", "is imminent"."""
    if _close_to(words, k):
        return True
    low = words.low
    group = next((g for g in clause.groups if g.i > k), None)
    if group is None or group.negated or not is_subject_of(words, clause, group.head, k):
        return False
    if BE.isdisjoint(low[group.i : group.j]):
        return False
    at = group.head if low[group.head] in _IMMINENT else next(i for i in range(group.i, group.j) if low[i] in BE) + 1
    while at < clause.j and low[at] in _RATHER:
        at += 1
    return low[at : at + 1] != [] and (low[at] in _IMMINENT or low[at : at + 2] in _IN_REACH) and low[at + 1 : at + 2] != ["to"]


def _close_to(words: Words, k: int) -> bool:
    """Say whether the noun at token k is said to be near: "close to a peace deal", "on the verge of an accord"."""
    low = words.low
    begin = next((i + 1 for i in range(k - 1, max(-1, k - 7), -1) if low[i] in (",", "and", ";", ":", "that")), max(0, k - 6))
    return any(
        (low[i] in _NEAR and low[i + 1] in _TOWARDS)
        or (low[i] in _EDGES and low[i + 1] == "of")
        or (low[i].startswith("clos") and low[i + 1 : i + 3] == ["in", "on"])
        for i in range(begin, k)
    )


_EDGES, _NEAR = words_of("noun_steps.edges"), words_of("noun_steps.near")
_TOWARDS = frozenset({"to", "towards", "toward"})
_IMMINENT = words_of("noun_steps.imminent")
_IN_REACH = (["within", "reach"], ["in", "sight"], ["at", "hand"], ["within", "sight"], ["within", "grasp"])
_RATHER = frozenset({"now", "very", "quite", "almost", "nearly", "finally", "at", "last", "said", "also", "already"})


def is_in_place(words: Words, group: Group) -> bool:
    """Say whether a verb tells that its subject is there: "has been in place since May", "is fragile but in place"."""
    low = words.low
    if low[group.head] in _KEPT:
        return is_passive(words, group)
    if low[group.head] not in BE:
        return False
    at = next((i for i in range(group.j, min(group.j + 7, len(low) - 1)) if low[i : i + 2] in _THERE), -1)
    return at >= 0 and _PARTING.isdisjoint(low[group.j : at])


_THERE = (["in", "place"], ["in", "effect"], ["in", "force"])
_PARTING = frozenset({",", "that", "if", "not", "to", ";", ":"})
_KEPT = words_of("truce.kept")


def counted_from(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the agreement at token k is what a time is counted from, or a clause is told under: "since the accord"."""
    if words.low[clause.i] == "under":
        return True
    at = next((i for i in range(k - 1, max(clause.i, k - 5) - 1, -1) if words.low[i] in _SINCE), -1)
    return at > 0 and not any(at < group.i < k for group in clause.groups)


_SINCE = frozenset({"since", "after", "following"})
