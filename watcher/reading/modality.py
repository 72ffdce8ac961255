"""How one word of a sentence is told: as ahead, as unsure, as not so.

Owns: the reading of a single event word, for measuring and for users of the library. Never: ties anything to a fact; the
stance of a tied value is for stance.
"""

from __future__ import annotations

from dataclasses import dataclass

from watcher.reading.clauses import HARD, Group, verb_groups
from watcher.reading.words import Words

_WILL = frozenset("will shall ll 'll wo won't going".split())
_MAY = frozenset("would could may might should can 'd wouldn't couldn't".split())
_UNSURE = frozenset("may might could possibly perhaps maybe allegedly potentially likely unlikely probably whether".split())
_NOT = frozenset("not n't never cannot without no neither nor".split())
_STOPS = frozenset({",", ".", ";", ":", '"', "``", "''", "that", "which", "who", "when", "after", "before", "since", "because"})
_FINITE = frozenset("is are was were has have had did does do".split())
_USED = frozenset("used able enough first last one managed helped failed continued began started".split())


@dataclass(frozen=True, slots=True)
class Mood:
    """ahead: told to come. unsure: possible, not certain. negated: told not to be."""

    ahead: bool
    unsure: bool
    negated: bool


def mood_of(words: Words, k: int, groups: list[Group] | None = None) -> Mood:
    """Return how token k of the sentence is told. groups: its verb groups, if they are at hand."""
    known = verb_groups(words) if groups is None else groups
    group = next((g for g in known if g.i <= k < g.j), None)
    begin = _begin(words, k)
    left = words.low[begin:k]
    if group is not None or _is_verb_like(words, k):
        return _verb(words, k, begin, left)
    return _noun(words, k, known, left)


def _begin(words: Words, k: int) -> int:
    """Return where the run of words that can colour token k begins."""
    at = k
    while at > 0 and k - at < 9 and words.low[at - 1] not in _STOPS and words.low[at - 1] not in HARD:
        at -= 1
    return at


def _is_verb_like(words: Words, k: int) -> bool:
    before = words.low[k - 1] if k else ""
    return before in _WILL or before in _MAY or before in ("to", "be", "been", "not", "n't") or before.endswith("n't")


def _verb(words: Words, k: int, begin: int, left: list[str]) -> Mood:
    near = left[-4:]
    modal = next((t for t in reversed(near) if t in _WILL or t in _MAY or t in _FINITE), "")
    negated = any(t in _NOT or t.endswith("n't") for t in left[-3:])
    unsure = any(t in _UNSURE for t in left[-5:])
    if modal in _WILL:
        return Mood(True, unsure, negated)
    to = next((at for at in range(k - 1, max(begin, k - 4) - 1, -1) if words.low[at] == "to"), -1)
    if to >= 0 and all(t.endswith("ly") or t in ("be", "have", "not") for t in words.low[to + 1 : k]):
        return _after_to(words, begin, to, negated, unsure)
    if modal in _MAY and words.low[k] not in _MAY:
        past = "have" in near
        return Mood(not past and modal != "can", unsure or modal in ("may", "might", "could", "would"), negated)
    return Mood(False, unsure, negated)


def _after_to(words: Words, begin: int, to: int, negated: bool, unsure: bool) -> Mood:
    """Read an infinitive from what governs it: plans to go, is to go; but: used to go, the first to go."""
    before = words.low[begin:to]
    if not before:
        return Mood(to <= 8 and words.index == 0, unsure, negated)
    if before[-1] in _USED:
        return Mood(False, unsure, negated or before[-1] == "failed")
    cues = {cue for at in range(max(begin, to - 5), to) for cue in words.cues[at]}
    if "negation" in {cue for at in range(max(begin, to - 2), to) for cue in words.cues[at]}:
        negated = True
    return Mood(True, unsure or "hedge" in cues, negated)


def _noun(words: Words, k: int, groups: list[Group], left: list[str]) -> Mood:
    """Read a noun from the verb that it follows closely: will bring losses."""
    unsure = any(t in ("possible", "potential", "likely", "fear", "fears", "feared") for t in left[-3:])
    negated = any(t in ("no", "without", "not") for t in left[-2:])
    if any(t in _WILL for t in words.low[k + 1 : k + 3]):
        return Mood(True, unsure, negated)
    before = [g for g in groups if g.j <= k and k - g.j < 4]
    group = before[-1] if before else None
    if group is None or any(t in _STOPS or t in HARD for t in words.low[group.j : k]):
        return Mood(False, unsure, negated)
    verb = _verb(words, group.head, _begin(words, group.head), words.low[_begin(words, group.head) : group.head])
    return Mood(verb.ahead, unsure or verb.unsure, negated or verb.negated)
