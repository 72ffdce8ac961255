"""What somebody is told to head, where that is another thing than the fact's: a railway station, another trial, another reform.

Owns: whether an office or a charge is told of another thing by its common noun. Never: finds offices or charges.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Sentence
from watcher.reading.date.other_things import Run, of_another_sort, own_runs, runs_in
from watcher.reading.keys import best_match
from watcher.reading.lexicon import is_office, split, stem
from watcher.reading.patterns import Pattern

_HEADS = words_of("headed.heads")
_OVER = frozenset({"of", "at", "in", "for", "over", "to", "into", "between"})
_AT = frozenset({"in", "at", "near", "from", "the", "a", "an"})
_WHERE = frozenset({"in", "at", "near", "from"})
_ARMIES = frozenset("staff army armies armed forces military defence defense navy chief chiefs".split())
_ANYTHING = words_of("headed.anything")


def heads_another_thing(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return what is told to be headed beside token k, where it is plainly none of the fact's, or ""."""
    says = pattern.fact.says
    titles = {word for title in pattern.titles for word in title.replace("-", " ").split()}
    own = [run for run in own_runs(says) if not _is_office(run) and run.head not in titles]
    if not own or own[0].bare or not (told := _headed(sentence, k)):
        return ""
    words, first = sentence.words, told[0]
    if first.head == "staff" and _ARMIES.isdisjoint(split(says.lower())):
        return "of the staff"  # a chief of the defence staff commands a country's army, no mission abroad
    if any(h.name.id in pattern.names and words.low[h.i - 1] not in _AT for h in words.names):
        return ""  # whose it is by its name
    said = frozenset(split(says.lower()))
    said |= {stem(word) for word in said}
    if first.bare or (first.names & said and first.by not in _WHERE and len(told) < 2):
        return ""
    like = [n for n, mine in enumerate(own) if stem(mine.head) == stem(first.head)]
    for n in like:
        if other := of_another_sort(words, first, own[n], said):
            return other
        if n + 1 < len(own) and len(told) > 1 and _is_of_another(told[1], own[n + 1 :], said):
            return f"of the {told[1].head}"
    if like or first.head in _ANYTHING or stem(first.head) in said or best_match(first.keys | first.told, _keys(own)) >= 0.6:
        return ""
    of = told[1] if len(told) > 1 else None
    if of is not None and of.by not in _WHERE and (of.names & said or stem(of.head) in said):
        return ""  # "the head of the supervisory board of Able"
    return f"of the {first.head}"


def _keys(own: list[Run]) -> frozenset[str]:
    return frozenset(key for run in own for key in run.keys | run.told)


def _is_of_another(told: Run, own: list[Run], said: frozenset[str]) -> bool:
    """Say whether a thing is told to be of another matter than the fact's: "the trial of four burglars from Harlow"."""
    if told.bare or told.by in _WHERE or stem(told.head) in said:
        return False
    return best_match(told.keys, frozenset(key for run in own for key in run.keys)) < 0.6


def _is_office(run: Run) -> bool:
    return any(is_office(key) for key in run.keys if key[:2] != "w:") or run.head in _HEADS


def _headed(sentence: Sentence, k: int) -> list[Run]:
    """Return the nouns of what is headed, in the clause of token k: "in charge of [the railway station]"."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    near = range(max(clause.i, k - _NEAR), min(clause.j, len(words.low) - 2, k + _NEAR))
    for i in sorted(near, key=lambda i: abs(i - k)):
        if words.low[i] not in _HEADS and not any(is_office(s.concept) for s in words.senses[i]):
            continue
        begin = i + 1
        if words.low[begin] in _OVER:
            begin += 1
        elif not is_verb(words, i) or words.low[begin] not in _DETERMINERS:
            continue
        if found := runs_in(words, begin, clause.j):
            return found[:2]
    return []


_NEAR = 8
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her"})
