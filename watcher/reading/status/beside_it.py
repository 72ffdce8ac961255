"""Told beside an event, and not of it: who is kept from it, what is left behind, who only leaves it.

Owns: why a sentence that names an event tells nothing of it. Never: which step is told.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Clause, is_verb
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

_LEFT = frozenset({"withdraw", "end", "suspend", "cancel"})


def told_beside(words: Words, clause: Clause, k: int, pattern: Pattern) -> str:
    """Return why what is told beside the event at token k is not told of it, or ""."""
    if _is_kept_from(words, clause, k):
        return "somebody is kept from it"
    if _leaves_behind(words, k):
        return "what is left there stays"
    if "mission" in pattern.verbs and _is_of_another_sort(words, clause, k, pattern):
        return "a mission of another sort"
    if _only_nears_its_end(words, clause):
        return "it only nears its end"
    return "one of those in it leaves" if _is_only_left(words, clause, k, pattern) else ""


def _is_of_another_sort(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether the mission at token k is no soldiers': "the diplomatic mission", "rescuers ended their mission"."""
    own = pattern.fact.says.lower()
    if words.low[k] != "mission" or "space" in own:
        return False
    theirs = words.low[k - 1] in ("its", "their")
    near = words.low[clause.i : k] if theirs else words.low[max(0, k - 1) : k]
    return any(t in (_CREWS if theirs else _CIVIL) and t not in own for t in near)


def _only_nears_its_end(words: Words, clause: Clause) -> bool:
    """Say whether what ends is only on its way there: "as the mission winds down"."""
    at = next((i for i in range(clause.i, clause.j - 1) if words.low[i] in _WINDS and words.low[i + 1] == "down"), -1)
    if at < 0:
        return False
    return not any(s.concept == "end" and i != at for i in range(clause.i, clause.j) for s in words.senses[i])


def _is_only_left(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether somebody takes his part out of what goes on at token k: "Peru pulls its soldiers out of the mission"."""
    if "mission" not in pattern.verbs or "withdraw" in pattern.verbs:
        return False
    begin = k
    while (
        begin > clause.i and k - begin < 6 and words.low[begin - 1] not in ("of", "from") and not words.senses[begin - 1].verb
    ):
        begin -= 1
    out = words.low[begin - 1] == "from" or words.low[max(0, begin - 2) : begin] == ["out", "of"]
    return out and any(s.concept in _LEFT and s.pos == "v" for i in range(clause.i, begin) for s in words.senses[i])


def _is_kept_from(words: Words, clause: Clause, k: int) -> bool:
    """Say whether somebody is kept from the event at token k: "stops him from pulling out", "forbids bringing troops home"."""
    for i in range(k, max(clause.i, k - 6), -1):
        if not words.low[i].endswith("ing"):
            continue
        if words.low[i - 1] in _FORBIDS:
            return True
        if not words.senses[i].verb:
            continue
        if words.low[i - 1] == "from":
            return not _KEEPS.isdisjoint(words.low[max(0, i - 8) : i - 1])
        return words.low[i - 1] in _FORBIDS
    return False


_KEEPS = words_of("progress.keeps")
_FORBIDS = words_of("progress.forbids")


def _leaves_behind(words: Words, k: int) -> bool:
    """Say whether somebody is left in a place, and does not leave it: "leave its soldiers in Chad", "leaves it untouched"."""
    if words.low[k] not in ("leave", "leaves", "left", "leaving") or not is_verb(words, k):
        return False
    for i in range(k + 1, min(k + 8, len(words.low))):
        token = words.low[i]
        if token in ("in", "there", "behind", "where", "untouched", "intact", "unchanged", "alone"):
            one_leaves = token == "in" and words.low[i - 1] in _ONE_LEAVES  # "left the coalition in Lund"
            return i > k + 1 and not one_leaves and not any(h.i <= k + 1 < h.j for h in words.names)
        if not token[0].isalnum() or token in ("from", "on", "by", "for", "after", "before", "and", "to", "at"):
            return False
    return False


_ONE_LEAVES = words_of("courses.one_leaves")
_WINDS = frozenset({"winds", "winding"})
_CIVIL = frozenset("diplomatic permanent trade rescue medical humanitarian economic".split())
_CREWS = frozenset("rescuers firefighters doctors medics divers astronauts pilots inspectors nurses".split())
