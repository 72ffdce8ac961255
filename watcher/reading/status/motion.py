"""How far a course is where no verb of a ladder tells it: it gathers pace, is half done, its start has been put off.

Owns: those looks at a sentence. Never: ties a step to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.clauses import Clause, Group, is_verb
from watcher.reading.keys import STOP, keys_of, senses_of, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import BE, countries
from watcher.reading.status.doers import is_subject_of
from watcher.reading.words import Words, analyse

_HALF = words_of("motion.half")
_NEAR = words_of("motion.near")
_HOLDS_UP = frozenset({"delay", "suspend", "cancel", "reject", "collapse"})
_STARTS = frozenset({"begin", "resume", "continue", "extend"})
_HALTS = frozenset({"suspend", "delay"})
_ENDS = frozenset({"end", "lift_", "cancel"})
_GAPS = words_of("motion.gaps")
_WEIGHED = words_of("motion.weighed")


def is_under_way(words: Words, clause: Clause, k: int, *, stopped: bool) -> int:
    """Return the word by which the event at token k is told to go on, or to be back where it had stopped; or -1."""
    through = next((i for i in range(clause.i, k) if words.low[i] in _HALFWAY), -1)
    if through >= 0 and words.low[through + 1 : through + 2] in (["through"], ["into"]) and k - through <= 7:
        return through  # "is halfway through its withdrawal"
    for group in clause.groups:
        if group.i <= k or not is_subject_of(words, clause, group.head, k):
            continue
        nth = [i for i in range(group.j, min(group.j + 5, clause.j)) if any(s.concept == "phase" for s in words.senses[i])]
        if nth and words.low[group.head] in _ENTERS and not group.mood and words.low[nth[0] - 1] in _WHICH:
            return group.head  # "moved into its second phase"
        at, head = group.j, words.low[group.head]
        behind = words.low[at : at + 3]
        if head in BE and behind[:1] in (["back"], ["halfway"], ["midway"]):
            if behind[0] == "back":
                after = words.low[at + 1] if at + 1 < clause.j else ""
                return group.head if stopped and after in _BACK else -1
            return group.head
        if stopped and group.progressive and head in _RUNS and {"again", "once"} & set(words.low[group.i : at + 2]):
            return group.head
        if (
            stopped
            and group.progressive
            and head == "running"
            and words.low[at : at + 1] in ([":"], ["."], [","], [";"], ["at"])
        ):
            return group.head  # "the recall is running"
        if head in BE and tuple(behind[:2]) in _IN_TIME and behind[2:] not in (["to"], ["for"]):
            return group.head
        if head in BE and tuple(behind) == ("ahead", "of", "schedule"):
            return group.head
    return -1


_HALFWAY = frozenset({"halfway", "midway"})
_ENTERS = words_of("motion.enters")
_WHICH = words_of("clauses.nth") | {"new", "next", "final", "last", "closing"}
_BACK = frozenset("again . , ; after since from by and at in on now this for".split()) | {""}
_RUNS = words_of("motion.runs")
_IN_TIME = (("on", "schedule"), ("on", "track"), ("on", "course"), ("on", "time"), ("half", "way"), ("half", "-"))


def is_not_whole(words: Words, at: int, k: int) -> bool:
    """Say whether the end that token `at` tells is of a part: "is half done", "the first stage of the pullout is complete"."""
    before = words.low[max(0, at - 4) : at]
    if before[-1:] and before[-1] in _NEAR | _HALF:
        return True
    if before[-1:] in (["percent"], ["%"], ["third"], ["thirds"], ["quarters"], ["quarter"], ["way"]) and at > k:
        return "100" not in before
    of = next((i for i in range(k - 1, max(0, k - 8), -1) if words.low[i] == "of"), -1)
    phase = of - 1
    if of > 1 and words.low[phase] in _FRACTIONS and "100" not in words.low[max(0, of - 3) : of]:
        within = all(t not in STOP or t in _ARTICLES for t in words.low[of + 1 : k])
        return within and not any(is_verb(words, i) for i in range(of, k))  # "two thirds of the dam has been completed"
    if of > 1 and any(s.concept == "phase" for s in words.senses[phase]):
        return words.low[phase - 1] in _NTH and not any(is_verb(words, i) for i in range(of, k))
    return False


_ARTICLES = frozenset({"the", "its", "their", "all"})
_FRACTIONS = words_of("motion.fractions") | {"%"}
_NTH = words_of("clauses.nth") - frozenset({"last", "final", "latest", "only"})


def _is_only_so(words: Words, group: Group, end: int) -> bool:
    """Say whether a verb tells how its subject looks or how far off it is, and not that it is done."""
    if group.tense != "present" or words.low[group.head] not in _LOOKS or group.head + 1 >= end:
        return False
    if words.low[group.head + 1] == "off":
        return False  # "is off", but not "is months off"
    return _DONE.isdisjoint(words.low[group.head + 1 : min(group.head + 5, end)])


_LOOKS = words_of("motion.looks")
_DONE = words_of("motion.done")


def of_its_step(words: Words, clause: Clause, at: int, axis: dict[str, str]) -> tuple[str, int] | None:
    """Return what is done with a step that the noun at token `at` names: "the [start] of the pullout has been put off".

    ("", at) where that step is not taken, None where nothing is told of it.
    """
    if is_verb(words, at):
        group = next((g for g in clause.groups if g.i <= at < g.j), None)
        ended = any(s.concept == "end" for s in words.senses[at])
        what = object_of(words, clause, group) if group is not None and ended else None
        if group is not None and what is not None and not _GAPS.isdisjoint(words.low[what.start : what.stop]):
            return "in-force", group.head  # "ending a five-year gap in flights"
        return None
    named = {s.concept for s in senses_of(words, at) if s.pos == "n"}
    group = next((g for g in clause.groups if g.i > at and is_subject_of(words, clause, g.head, at)), None)
    done = _senses(words, group)
    if group is not None and _is_only_so(words, group, clause.j):
        return "", at  # "the reopening of the bridge is months away", "looks close"
    if group is not None and named & _STARTS and (held := next((c for c in done if c in _HOLDS_UP and c in axis), "")):
        return axis[held], group.head
    if group is not None and named <= {"end"} and named and done & {"delay", "suspend", "cancel", "reject"}:
        return "", at  # "the end of the mission has been put off"
    if group is not None and named & _HALTS and not named & _STARTS and _is_over(words, group, done):
        return "in-force", group.head  # "the halt to exports has ended"
    by = next((g for g in reversed(clause.groups) if g.j <= at < g.j + 5), None)
    if by is not None and named & _HALTS and _senses(words, by) & _ENDS and not is_passive(words, by):
        what = object_of(words, clause, by)
        if what is not None and at in what:
            return "in-force", by.head  # "ending a two-year halt in exports"
    return None


def _senses(words: Words, group: Group | None) -> set[str]:
    return {s.concept for i in range(group.i, group.j) for s in words.senses[i] if s.pos != "n"} if group is not None else set()


def _is_over(words: Words, group: Group, done: set[str]) -> bool:
    return bool(done & _ENDS) or (words.low[group.head] in BE and words.low[group.j : group.j + 1] == ["over"])


def is_only_weighed(words: Words, group: Group, at: int) -> bool:
    """Say whether a step at token `at` is only what is talked of or wished for: "discussed the resumption of flights"."""
    return 0 < at - group.j <= 3 and words.low[group.head] in _WEIGHED and "," not in words.low[group.j : at]


def is_all_done(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the deed at token k is told as done with the whole thing: "the bridge has been rebuilt"."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or group.head != k or not is_passive(words, group) or group.tense not in ("past", "perfect") or group.mood:
        return False
    subject = words.low[clause.i : group.i]
    whole = "the" in subject or any(clause.i <= h.i < group.i for h in words.names)
    told = [*subject, *words.low[group.i : k], *words.low[group.j : group.j + 4]]
    return whole and not any(t[0].isdigit() or t in _PARTS for t in told)


_PARTS = words_of("clauses.numbers") | words_of("progress.some") | words_of("status.part") | _HALF | _NEAR | {"being", "%"}


def is_talked_of(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the event at token k is only what talks are on: "talks on reopening the airport made no headway"."""
    on = next((i for i in range(k - 1, max(0, k - 5), -1) if words.low[i] in ("on", "over", "about")), 0)
    return on > 0 and "talk" not in pattern.verbs and any(s.concept == "talk" for s in words.senses[on - 1])


@lru_cache(maxsize=10_000)
def _own_names(pattern: Pattern) -> frozenset[str]:
    """Return the names that the fact's event has: "the naval mission [Aspides]", "the [Takuba] mission"."""
    if pattern.verbs.isdisjoint(_NAMED_EVENTS):
        return frozenset()
    words = analyse(pattern.fact.says, 1)
    at = tokens_like(words, pattern.verbs & _NAMED_EVENTS, 1.0)
    known = {name.split()[-1].lower(): name for name in pattern.names if name not in countries()}
    return frozenset(known[words.low[i]] for k in at for i in (k - 1, k + 1) if i < len(words.low) and words.low[i] in known)


def event_words(pattern: Pattern) -> frozenset[str]:
    """Return the last words of the names that the fact's event has, by which it is told without its noun."""
    return frozenset(name.split()[-1].lower() for name in _own_names(pattern))


def named_event(words: Words, pattern: Pattern) -> list[int]:
    """Return the tokens that name the fact's event by its own name, without its noun: "[Aspides] will end"."""
    own = _own_names(pattern)
    if not own:
        return []
    return [
        h.j - 1
        for h in words.names
        if h.name.id in own and not {*keys_of(words, h.i - 1), *keys_of(words, min(h.j, len(words.low) - 1))} & pattern.verbs
    ]


def is_named_so(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the fact's own name of its event stands by the noun at token k: "[Operation] Sentinel"."""
    own = _own_names(pattern)
    return bool(own) and any(h.name.id in own and (h.i == k + 1 or h.j == k) for h in words.names)


_NAMED_EVENTS = frozenset({"mission"})


def is_left_behind(words: Words, clause: Clause, k: int) -> bool:
    """Say whether a halt named at token k is only what went before: "after a series of delays", "despite the setback"."""
    if is_verb(words, k) or not any(s.concept in _HALTS for s in words.senses[k]):
        return False
    at = next((i for i in range(k - 1, max(clause.i - 2, k - 6, -1), -1) if words.low[i] in _PAST), -1)
    if at < 0 or any(at < g.i < k for g in clause.groups):
        return False
    return any(g.i > k and g.tense != "none" for g in clause.groups)


_PAST = frozenset({"after", "despite", "following"})
