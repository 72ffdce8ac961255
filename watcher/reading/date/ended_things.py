"""What is told to end: the fact's own thing, or another that ends too: "combat ends in July", where a mission goes on.

Owns: such looks at the verb of an end. Never: finds the event of a date, or ties it to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import begin_of_subject, is_passive, object_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.keys import STOP, best_match, keys_of, senses_of
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

_ENDS = frozenset({"end", "w:expir"})
# What may stand for a mission, or for what those who are on it do there.
_ITS_OWN = frozenset(
    {"mission", "coalition", "troops", "peacekeeper", "deploy", "stay", "withdraw", "mandate", "lasting", "advisory"}
)
_MISSIONS = frozenset({"mission", "advisory", "troops", "peacekeeper", "deploy", "coalition"})
_WORKS = words_of("ended.works")


def ends_another(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the verb at token k ends what is not what the fact has last: "completed its withdrawal" ends no mandate."""
    lasts = "lasting" in pattern.verbs or (pattern.verbs == {"end"} and "agree" in pattern.theme)
    if not lasts and (pattern.verbs != {"end"} or _MISSIONS.isdisjoint(pattern.theme)):
        return False
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    what = object_of(words, clause, group) if group is not None and not is_passive(words, group) else None
    if what is not None and words.low[what.start + 1 : what.start + 3] in (
        ["later", "than"],
        ["earlier", "than"],
        ["sooner", "than"],
    ):
        what = None  # "ends no later than May": that is when, and not what
    if what is not None and words.low[what.start] == "within":
        what = None  # "ends within 12 months"
    keys = [key for i in what or () if senses_of(words, i).noun for key in keys_of(words, i)]
    if lasts:
        return bool(keys) and best_match(keys, frozenset(pattern.theme) | pattern.verbs) < 0.6
    if all(s.concept not in _ENDS for s in senses_of(words, k)):
        extends = what is not None and any(s.concept == "extend" for s in senses_of(words, k))
        if not extends or what is None or group is None or not _has_none(words, clause.i, group.i, pattern):
            return False
        return _has_none(words, what.start, what.stop, pattern) and _is_another(words, what, pattern)
    if group is None:  # "combat ends in July" may be told by a noun
        bare = k > clause.i and words.low[k - 1].isalpha() and words.low[k - 1] not in STOP
        return bare and words.low[k + 1 : k + 2] != ["of"] and _is_another(words, range(clause.i, k), pattern)
    if not group.tense:
        return False
    begin, stop = begin_of_subject(words, clause, group), group.i
    which = group.i - 1 if words.low[group.i - 1] == "which" else begin
    if words.low[which : which + 1] == ["which"] and which > 1:
        begin, stop = which - 2, which - 1  # "the campaign, which ends in May"
    return _is_another(words, what or range(begin, stop), pattern)


def _has_none(words: Words, i: int, j: int, pattern: Pattern) -> bool:
    """Say whether no word at tokens [i, j) is of the fact's own thing, nor stands for it."""
    own = frozenset(pattern.theme) | pattern.called | pattern.sorts | _ITS_OWN
    it = {"it", "they", "this", "that", "which"}.isdisjoint(words.low[i:j])
    return it and all(words.low[k] in STOP or best_match(keys_of(words, k), own) < 0.6 for k in range(i, j))


def _is_another(words: Words, what: range, pattern: Pattern) -> bool:
    """Say whether what ends is told by a noun that is none of a mission's, and by no name."""
    end = next((i for i in what if i > what.start and words.low[i] in _BEHIND), what.stop)
    nouns = [i for i in range(what.start, end) if words.low[i].isalpha() and words.low[i] not in STOP and keys_of(words, i)]
    if not nouns or any(h.i < end and what.start < h.j and h.j > nouns[-1] for h in words.names):
        return False
    if words.low[nouns[-1]] in _OF_ONE and not _ONES.isdisjoint(words.low[what.start : end]):
        return True  # "his term as head of the mission ends in May"
    own = frozenset(pattern.theme) | pattern.called | pattern.sorts | _ITS_OWN
    return all(words.low[i] not in _WORKS and best_match(keys_of(words, i), own) < 0.6 for i in nouns)


_OF_ONE, _ONES = frozenset({"term", "tenure", "time", "tour", "stint"}), frozenset({"his", "her", "whose"})
_BEHIND = frozenset({"as", "of", "on", "in", "to", "for", "with", "by", "between", "at", "over", "against", ",", "from"})
