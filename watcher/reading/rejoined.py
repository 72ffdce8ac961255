"""A clause that another stands within: "The truce, [agreed in May], ended", "The ban that [had hurt trade] ended".

Owns: the subject and its verb as one clause again, what stands between them as one of its own. Never: reads tense or mood.
"""

from __future__ import annotations

from collections.abc import Callable

from watcher.language import words_of
from watcher.reading.clauses import HARD, Clause, is_verb
from watcher.reading.moods import Group
from watcher.reading.words import Words

Parted = Callable[[Words, list[Clause], Clause], tuple[Clause, Clause] | None]

_RELATIVE = frozenset({"which", "that", "who", "whose", "where"})
_OPENS = words_of("antecedents.opens")
_ADVERB = words_of("clauses.adverb")
_PARTS = words_of("rejoined.parts") | HARD | {","}


def behind_relatives(words: Words, clauses: list[Clause]) -> list[Clause]:
    """Return the clauses, with the verb behind a relative clause that no comma parts given back to its subject."""
    return _rejoined(words, clauses, _behind_relative)


def behind_asides(words: Words, clauses: list[Clause]) -> list[Clause]:
    """Return the clauses, with the verb behind what stands in commas given back to its subject."""
    return _rejoined(words, clauses, _behind_comma)


def _rejoined(words: Words, clauses: list[Clause], parted: Parted) -> list[Clause]:
    """Return each subject with its own verb; what stands within comes first, so that it is found by its tokens."""
    out: list[Clause] = []
    for clause in clauses:
        if out and words.low[out[-1].i] not in _OPENS and (found := parted(words, out, clause)):
            aside, main = found
            while out and out[-1].j > main.i:
                out.pop()
            out += [aside, main]
        else:
            out.append(clause)
    return out


def _behind_relative(words: Words, before: list[Clause], clause: Clause) -> tuple[Clause, Clause] | None:
    """Return (what stands within, the clause around it) where `clause` ends with the verb of the noun before it."""
    if words.low[clause.i] not in _RELATIVE or before[-1].groups or words.low[clause.i - 1] == ",":
        return None
    verb = _second(words, clause)
    if verb is None:
        return None
    at = clause.groups.index(verb)
    return Clause(clause.i, verb.i, clause.groups[:at]), Clause(before[-1].i, clause.j, clause.groups[at:])


def _begins(words: Words, clause: Clause) -> bool:
    """Say whether a clause begins with a verb that tells when, or an adverb before it: not with "leaving" or "to leave"."""
    group = clause.groups[0] if clause.groups else None
    if group is None or group.tense == "none" or group.i > clause.i + 1:
        return False
    return group.i == clause.i or words.low[clause.i] in _ADVERB or words.low[clause.i].endswith("ly")


def _behind_comma(words: Words, before: list[Clause], clause: Clause) -> tuple[Clause, Clause] | None:
    """Return (what stands in commas, the clause around it) where `clause` begins with the verb of a subject before it."""
    if words.low[clause.i - 1] != "," or not _begins(words, clause):
        return None
    last = before[-1]
    # "The bridge, [which was built in 1950 and carries a railway,] was closed".
    within = last if len(before) < 3 or words.low[last.i - 1] != "and" or not last.elliptic else before[-2]
    whose = next((c for c in reversed(before) if c.j == within.i), None)
    if words.low[within.i] in _RELATIVE and words.low[within.i - 1] == "," and whose is not None and not whose.groups:
        groups = [g for c in (within, *([last] if last is not within else [])) for g in c.groups]
        return Clause(within.i, last.j, groups), Clause(whose.i, clause.j, clause.groups)
    group = last.groups[0] if last.groups else None
    if group is None or group.i != group.head or group.i - last.i < 2 or words.low[group.i - 1] != ",":
        return None
    if "part" not in words.senses[group.i].verb_forms and not words.low[group.i].endswith("ed"):
        return None
    return Clause(last.i, last.j, last.groups, own=range(group.i, last.j)), Clause(last.i, clause.j, clause.groups)


def _second(words: Words, clause: Clause) -> Group | None:
    """Return the verb behind a relative clause's own, which is that of the noun before it; None where there is none."""
    finite = [g for g in clause.groups if g.tense != "none" and words.low[g.i] != "to"]
    if len(finite) < 2 or finite[0].report or finite[-1] is not finite[1]:
        return None
    between = words.low[finite[0].j : finite[1].i]
    return finite[1] if between and _PARTS.isdisjoint(between) else None


def with_antecedent(words: Words, clause: Clause) -> Clause:
    """Return a clause of what somebody did to the noun before it, with that noun: "[the pact that Peru signed] is no peace".

    So too one that a lone participle makes: "[the pact, signed in May], is no peace", "[Signed in May, the pact] is no peace".
    """
    group = clause.groups[0] if clause.groups else None
    if is_to_be_done(words, clause):
        return Clause(_begin_of_noun(words, clause.i - (words.low[clause.i - 1] == ",")), clause.j, clause.groups)
    if group is not None and group.i == clause.i and _is_done(words, group):
        if words.low[clause.i - 1] == "," and clause.i:
            return Clause(_begin_before(words, clause.i - 1), clause.j, clause.groups)
        if not clause.i and words.low[clause.j - 1 : clause.j] == [","]:
            end = next((i for i in range(clause.j, len(words.low)) if is_verb(words, i) or words.low[i] in _EDGES), clause.j)
            return Clause(clause.i, end, clause.groups)
    if (
        words.low[clause.i] not in ("that", "which")
        or group is None
        or group.i < clause.i + 2
        or words.low[clause.i - 1] == ","
    ):
        return clause
    return Clause(_begin_before(words, clause.i), clause.j, clause.groups)


def is_to_be_done(words: Words, clause: Clause) -> bool:
    """Say whether somebody agreed to do something with the noun before the clause: "a force [that both agreed to wind up]"."""
    if not clause.i or words.low[clause.i] not in ("that", "which", "whose") or len(clause.groups) < 2:
        return False
    first, then = clause.groups[:2]
    if first.i < clause.i + 2 or then.tense != "none" or words.low[then.i] != "to" or then.i - first.j > 5:
        return False
    behind = words.low[then.j : then.j + 1]
    return first.head == first.j - 1 and (then.j >= clause.j or behind[0] in _WHEN_OR_HOW or behind[0] in _ENDING)


def _begin_of_noun(words: Words, end: int) -> int:
    """Return where the noun phrase begins that stands right before token `end`: "300 people in [the border mission]"."""
    begin = end
    while begin > 0 and words.low[begin - 1] not in _OUTSIDE and not is_verb(words, begin - 1):
        begin -= 1
    return begin


def _begin_before(words: Words, end: int) -> int:
    begin = end
    while begin > 0 and words.low[begin - 1] not in _EDGES and not is_verb(words, begin - 1):
        begin -= 1
    return begin


def _is_done(words: Words, group: Group) -> bool:
    """Say whether a verb is a lone participle of what was done, without an object: "signed in May", not "signed a decree"."""
    after = words.low[group.j : group.j + 1]
    done = words.low[group.head].endswith("ed") or "part" in words.senses[group.head].verb_forms
    return group.i == group.head and done and bool(after) and after[0] in _WHEN_OR_HOW


_WHEN_OR_HOW = frozenset(
    "in on at by last this earlier late yesterday today after before between with during under amid only just".split()
)
_EDGES = HARD | {",", "that", "which", "and"}
_ENDING = frozenset({".", ",", ";", "by", "within", "over", "as", "once"})
_OUTSIDE = _EDGES | frozenset("in on at under with from to for into as by".split())
