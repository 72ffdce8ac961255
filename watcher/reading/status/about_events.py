"""Steps told of what is only on an event, for it or a part in it: its preparation, the debate on it, a state's share in it.

Owns: that such a step is none of the event's own. Never: reads a step.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.clauses import Clause, Group, is_verb
from watcher.reading.keys import keys_of
from watcher.reading.patterns import Pattern
from watcher.reading.roles import phrase_at
from watcher.reading.spellings import BE
from watcher.reading.status.doers import subject_at
from watcher.reading.words import Words

_CARRIERS = words_of("motion.carriers") | words_of("about.courses")
_TO_IT = words_of("about.to_it")
_OF_IT = words_of("about.of_it")
_IN_IT = words_of("about.in_it")
_ITS_TERMS = words_of("about.its_terms")
_BESIDE = words_of("about.beside_it")
_WHERE = _BESIDE | {"at", "in", "on"}
_MOVES = frozenset({"delay", "suspend", "cancel", "collapse", "reject"})
_STEPS = frozenset({"phase", "begin", "end", "resume", "continue", "extend", "delay", "suspend", "cancel", "collapse", "lift_"})


def is_only_about_it(words: Words, clause: Clause, pattern: Pattern, at: int, k: int) -> bool:
    """Say whether the step at token `at` is told of a noun that the event at token k only belongs to.

    "[Preparations] for the pullout have begun", "suspended its [contribution] to the mission".
    """
    group = next((g for g in clause.groups if g.i <= at < g.j), None)
    group = group or next((g for g in clause.groups if g.j <= at <= g.j + 2 and words.low[g.head] in BE), None)
    if group is None or is_verb(words, k):
        return False
    own = pattern.theme.keys() | pattern.about | pattern.verbs
    begin = clause.i
    if (
        own.isdisjoint(keys_of(words, begin))
        and words.low[begin].endswith("ing")
        and words.low[begin + 1 : begin + 2] == ["for"]
        and begin < k <= begin + 6
    ):
        return True  # "[planning] for the pullout has begun"
    head = _head_before(words, clause, group, k)
    part = words.low[head] == "part" and words.low[head + 1 : head + 2] == ["in"]
    if head < 0 or (words.low[head] in _CARRIERS and not part) or any(s.concept in _STEPS for s in words.senses[head]):
        return False
    if words.low[head] in _ITS_TERMS and any(s.concept in _MOVES for i in range(group.i, group.j) for s in words.senses[i]):
        return False  # "the date for the pullout was put off", "broke its deal on the pullout"
    if not own.isdisjoint(keys_of(words, head)):
        return False
    if _is_done_elsewhere(words, clause, group, head, k, own):
        return True
    behind = head + 1
    while words.covered[behind]:
        behind += 1
    if any(is_verb(words, i) or words.low[i] in (",", ";") for i in range(behind, k)):
        return False
    if words.low[behind] == "in":
        return words.low[head] in _IN_IT
    return words.low[behind] in _TO_IT or (words.low[behind] == "of" and words.low[head] in _OF_IT)


def _is_done_elsewhere(words: Words, clause: Clause, group: Group, head: int, k: int, own: AbstractSet[str]) -> bool:
    """Say whether the event's thing only tells where it is: "fish [below] the dam", "men [at] the dam ended a strike"."""
    by = next((i for i in range(k - 1, head, -1) if words.low[i] in _WHERE), -1)
    if by < 0 or any(words.low[i] in (",", "'s") or is_verb(words, i) for i in range(head + 1, k)):
        return False
    if words.low[by] in _BESIDE:
        return True
    what = None if is_passive(words, group) else object_of(words, clause, group)
    return k < group.i and what is not None and all(own.isdisjoint(keys_of(words, i)) for i in range(what.start, what.stop))


def _head_before(words: Words, clause: Clause, group: Group, k: int) -> int:
    """Return the head of the noun phrase that the event at token k stands in, where that is another noun before it; or -1."""
    if k < group.i:
        subject = subject_at(words, clause, group)
        return subject.at if subject is not None and subject.at < k else -1
    what = object_of(words, clause, group)
    if what is None or k - what.start > 8:
        return -1
    phrase = phrase_at(words, what.start, max(what.stop, k))
    return phrase.at if phrase is not None and phrase.at < k else -1
