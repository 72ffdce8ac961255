"""What only looks like coming or going: joining others in a deed, leaving a sitting, dropping into the sea.

Owns: verbs of joining and leaving that make no member and unmake none. Never: reads members.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.keys import keys_of
from watcher.reading.patterns import Pattern

_JOINS = words_of("set_moments.joins")
_LEAVES = words_of("set_moments.leaves")
_SITTINGS = words_of("set_moments.sittings")
_DROPS = words_of("set_moments.drops")
_TIMES = frozenset({"spring", "evening", "morning", "beginning", "being"})
_WHITHER = frozenset({"into", "onto", "through", "toward", "towards", "via"})


def is_for_a_moment(sentence: Sentence, pattern: Pattern, k: int, new: tuple[str, ...]) -> bool:
    """Say whether the verb at token k is no coming or going: "joined the union in condemning it", "left the union's summit".

    new: who is told to join by it, who does not where the others join him: "the crew joined Able aboard the station".
    """
    low = sentence.words.low
    if low[k] in _JOINS:
        return _in_a_deed(sentence, pattern, k) or _is_joined(sentence, pattern, k, new)
    if low[k] in _DROPS and not _WHITHER.isdisjoint(low[k + 1 : k + 2]):
        return True
    return low[k] in _LEAVES and _leaves_a_sitting(sentence, pattern, k)


def _in_a_deed(sentence: Sentence, pattern: Pattern, k: int) -> bool:
    """Say whether it is joined in what both do: "joined the union in condemning it"."""
    words = sentence.words
    for i in range(k + 1, min(k + 9, len(words.low) - 1)):
        if words.low[i] == "in" and words.tokens[i + 1].islower() and _is_deed(words.low[i + 1]):
            acts = pattern.frame.acts if pattern.frame else frozenset()
            return acts.isdisjoint(keys_of(words, i + 1)) and words.low[i + 2 : i + 3] not in ([], ["."], [","])
    return False


def _is_deed(word: str) -> bool:
    return word.endswith("ing") and word not in _TIMES


def _is_joined(sentence: Sentence, pattern: Pattern, k: int, new: tuple[str, ...]) -> bool:
    """Say whether it is the others who join whom the verb has right behind it, and that in nothing of the fact's own."""
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or is_passive(words, group) or group.i == clause.i:
        return False
    behind = words.text[words.start[k + 1] :] if k + 1 < len(words.low) else ""
    own = any(k < h.i < clause.j and h.name.id in pattern.names for h in words.names)
    return not own and any(behind.startswith(name) for name in new)


def _leaves_a_sitting(sentence: Sentence, pattern: Pattern, k: int) -> bool:
    """Say whether what is left is one meeting, where the fact tells of none."""
    low = sentence.words.low
    end = next((i for i in range(k + 1, min(k + 9, len(low))) if low[i] in _STOPS), min(k + 9, len(low)))
    sat = _SITTINGS.intersection(low[k + 1 : end])
    return bool(sat) and sat.isdisjoint(pattern.fact.says.lower().replace(".", "").split())


_STOPS = frozenset(
    {",", "after", "before", "at", "during", "on", "in", "when", "while", "since", "following", "because", "and"}
)
