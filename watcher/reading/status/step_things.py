"""What a step is of: the thing that a status fact names, the talks that were to end in it, what it was to bring about.

Owns: whether and where a step's thing stands. Never: which step it is.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import begin_of_subject, patient_of
from watcher.reading.clauses import Clause, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import senses_of, tokens_like
from watcher.reading.object_words import CONTRACT
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import BE
from watcher.reading.status.siblings import is_none
from watcher.reading.status.step_rivals import is_on_another, strangers
from watcher.reading.status.steps import StatusRead, only_a_time, told_step, value_of
from watcher.reading.status.tie_object import stands_for
from watcher.reading.words import Words
from watcher.values import StatusValue


def thing_at(words: Words, clause: Clause, pattern: Pattern, k: int) -> int:
    """Return the nearest token of the step's clause that stands for what the fact is of, or that of the step itself."""
    head = pattern.roles.patient.head if pattern.roles.patient else frozenset[str]()
    if pattern.thing == "agree" and pattern.names:
        head |= {"agree"}
    found = [i for i in tokens_like(words, head) if clause.i <= i < clause.j] if head else []
    # "Agreed a deal on gas": the deal, and not that it was agreed.
    what = next((i for i in found if k < i <= k + 4 and is_verb(words, k) and senses_of(words, i).noun), -1)
    return what if what > 0 else min(found, key=lambda i: words.cost(i, k), default=k)


def talks(words: Words, clause: Clause, concept: str, pos: str) -> bool:
    """Say whether talks are told to be held: they need not name what they are to end in."""
    held = ("begin", "resume", "meet", "continue", "open")
    return concept == "talk" and (
        pos == "v" or any(s.concept in held for i in range(clause.i, clause.j) for s in senses_of(words, i))
    )


def leaves_it(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether somebody leaves the fact's agreement, which is there: "pulls out of the grain deal", "quits the accord"."""
    if is_none(pattern) or "withdraw" in pattern.about or not is_verb(words, k):
        return False
    things = tokens_like(words, frozenset({pattern.thing or "agree"}), 1.0)
    return any(k < i < min(k + 9, clause.j) for i in things) and "under" not in words.low[k : k + 9]


def talks_done(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether talks on the fact's own agreement are told as concluded: "conclude negotiations on the peace treaty"."""
    if pattern.axis not in ("agree", "sign") or not _is_open(pattern):
        return False
    near = [i for i in tokens_like(words, frozenset({"talk"}), 1.0) if clause.i <= i < clause.j and abs(i - k) <= 8]
    ours = [h for h in words.names if clause.i <= h.i < clause.j and h.name.id in pattern.names]
    heads = pattern.roles.patient.head if pattern.roles.patient is not None else frozenset[str]()
    on = any(clause.i <= i < clause.j and i != k for i in tokens_like(words, heads | {"agree"}))
    return bool(near and ours) and on and not any(is_on_another(words, clause, i, pattern) for i in near)


def talks_fail(ctx: Context, sentence: Sentence, clause: Clause, k: int, concept: str, pattern: Pattern) -> bool:
    """Say whether the talks fail, or are broken off, that were to end in what the fact says there is not, or not yet."""
    stalls = concept == "delay" and sentence.words.low[k].startswith("stall")
    if (concept not in _FAILS and not stalls) or pattern.thing not in ("agree", "ceasefire") or not _is_open(pattern):
        return False
    words = sentence.words
    if concept != "collapse" and (is_none(pattern) or not _does_it_to_talks(words, clause, k)):
        return False
    if concept == "withdraw" and len(pattern.names) < 2:
        return False  # the talks of many go on without one
    own = any(name in s.named for name in pattern.names for s in (sentence, *(() if stalls else ctx.before(sentence))))
    own = own or (not pattern.names and _on_its_matter(ctx, sentence, clause, k, pattern))
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    begins = begin_of_subject(words, clause, group) if group is not None else k
    found = [i for i in tokens_like(words, frozenset({"talk"}), 1.0) if clause.i <= i < clause.j]
    near = [i for i in found if words.cost(i, k) <= 12 or begins <= i <= begins + 1]
    off = concept != "collapse" or (words.low[k + 1 : k + 2] == ["off"] and not is_none(pattern))
    of = [i for i in near if i > k and (off or words.low[k + 1 : k + 2] == ["of"])]
    before = [i for i in near if i < k]
    if not own or strangers(ctx, words, clause, pattern):
        return False
    if stalls and not any(_on_ours(words, i, clause, pattern) for i in near):
        return False
    return any(not is_on_another(words, clause, i, pattern) for i in (*before, *of))


def _on_ours(words: Words, i: int, clause: Clause, pattern: Pattern) -> bool:
    """Say whether the talks at token i may be on the fact's matter: "talks on [a trade agreement]", not "on fishing"."""
    if words.low[i + 1 : i + 2] != ["on"]:
        return True
    wanted = frozenset(key for keys, _ in pattern.parts for key in keys) | {"agree"}
    return any(stands_for(words, j, wanted) for j in range(i + 2, min(i + 7, clause.j)))


_FAILS = frozenset({"collapse", "suspend", "cancel", "withdraw"})


def _does_it_to_talks(words: Words, clause: Clause, k: int) -> bool:
    """Say whether it is talks that the verb at token k is done to: "froze trade talks", "walked out of the negotiations"."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    what = patient_of(words, clause, group) if group is not None else None
    if group is None:
        return False
    if what is None and words.low[k].startswith("stall"):
        what = range(begin_of_subject(words, clause, group), group.i)  # "the talks have stalled"
    begin = what.start if what else group.j
    for i in range(begin, min(begin + _TO_TALKS, clause.j)):
        if any(s.concept == "talk" for s in senses_of(words, i)) and (words.low[i + 1 : i + 2] != ["on"] or i < k):
            return True
        if words.low[i] in (",", "and", "that"):
            return False
    return False


_TO_TALKS = 9


def _on_its_matter(ctx: Context, sentence: Sentence, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether talks between the topic's own, before token k, are on what a fact that names nobody has the agreement on."""
    wanted = frozenset(key for keys, weight in pattern.parts if weight >= 1 for key in keys) - {"agree", "talk"}
    told = any(clause.i <= i < k for i in tokens_like(sentence.words, wanted)) if wanted else False
    return told and not (ctx.patterns.leading | ctx.patterns.topical).isdisjoint(sentence.named)


def _is_open(pattern: Pattern) -> bool:
    """Say whether the fact says that there is no agreement, or that it is under negotiation."""
    value = pattern.fact.value
    return is_none(pattern) or (isinstance(value, StatusValue) and value.word == "talks")


def _stands_before(words: Words, clause: Clause, i: int) -> bool:
    """Say whether a clause is on the thing at token i: "the truce between Able and Brel, which took effect"."""
    if words.low[clause.i] not in ("that", "which"):
        return False
    end = clause.i - (words.low[clause.i - 1] == ",")
    named = {k for h in words.names for k in range(h.i, h.j)}
    return i < end <= i + 12 and all(k in named or words.low[k] in _LINKS for k in range(i + 1, end))


_LINKS = frozenset({"between", "and", "in", "of", "for", "with", "the", "its", "their", "on", "rebels", "government"})


def thing_in(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether the step's clause has the thing itself, or the fact's first actor, as an argument."""
    things, other = _things(pattern)
    at = set(tokens_like(words, things))
    named = pattern.thing in ("launch", "trial") and any(
        h.name.id in pattern.actors and clause.i <= h.i < clause.j for h in words.names
    )
    if not at and (named or pattern.axis != "agree"):
        return named
    if k == 0 and "," in words.low[: clause.j] and any(words.low.index(",") < i < clause.j for i in at):
        return True  # "Signed in May after long talks, the accord …"
    group = next((g for g in clause.groups if g.i <= k < g.j or (g.j == k and words.low[g.head] in BE)), None)
    done_to = patient_of(words, clause, group) if group is not None else None
    if group is not None and group.j == k:
        done_to = range(begin_of_subject(words, clause, group), group.i)  # "the deal is back on"
    first = next((i for i in done_to or () if senses_of(words, i).noun), -1)
    if first < 0 and group is not None:
        begin = begin_of_subject(words, clause, group)
        first = next((i for i in range(begin, group.i) if senses_of(words, i).noun), -1)
        if words.low[group.i - 1 : group.i] == ["it"] and words.low[group.i] != "to" and any(i < clause.i for i in at):
            return True  # "nothing is left of the accord: it collapsed"
    if first in at or (group is not None and group.head == k and _first_behind(words, clause, group.j) in at):
        # "The accord on defence has lapsed", "agreed on a ceasefire".
        return True
    took = group is not None and group.tense in ("past", "perfect") and not group.mood
    known = isinstance(pattern.fact.value, StatusValue) and pattern.fact.value.word == "in-force"
    if took and pattern.thing == "ceasefire" and not known and any(_stands_before(words, clause, i) for i in at):
        return True
    # "Its accession accord": what only modifies the thing is no nearer than it.
    beside = [i for i in tokens_like(words, other) if clause.i <= i < clause.j and i != k]
    near = [words.cost(i, k) for i in beside if next((j for j in range(i + 1, clause.j) if not words.covered[j]), k) not in at]
    reach = min([12.0, *near])
    if any(i != k and clause.i <= i < clause.j and words.cost(i, k) <= reach for i in at):
        return True
    return named or _comes_of_it(words, k, first, pattern)


def _first_behind(words: Words, clause: Clause, j: int) -> int:
    """Return the first noun of what a verb before token j is "on" or "to", or -1: "agreed on a [ceasefire] with the rebels"."""
    j += words.low[j : j + 1] == ["on"] and not _WEEKDAYS.isdisjoint(words.low[j + 1 : j + 2])  # "agreed on Monday to"
    j += j < clause.j and words.low[j] in _WEEKDAYS
    if words.low[j : j + 1] not in (["on"], ["to"], ["upon"]):
        return -1
    behind = range(j + 1, min(j + 5, clause.j))
    if words.low[j] == "to" and behind and is_verb(words, j + 1):
        return j + 1  # "agreed to [stop fighting]"
    return next((i for i in behind if senses_of(words, i).noun), -1)


_WEEKDAYS = words_of("date.weekdays")
_BINDING = frozenset({"take_effect", "sign"})
_ADOPTS = frozenset("adopt adopts adopted adopting".split())


def _comes_of_it(words: Words, k: int, first: int, pattern: Pattern) -> bool:
    """Say whether the verb at token k brings about what is to be agreed on: "the new sanctions took effect", "were adopted"."""
    binds = words.low[k] in _ADOPTS or not _BINDING.isdisjoint(s.concept for s in words.senses[k])
    if pattern.axis != "agree" or not is_verb(words, k) or not binds:
        return False
    wanted = frozenset(key for keys, weight in pattern.parts if weight >= 1 for key in keys)
    wanted -= {"withdraw", "mission", "coalition"}
    return first >= 0 and stands_for(words, first, wanted)


@lru_cache(maxsize=10_000)
def _things(pattern: Pattern) -> tuple[frozenset[str], frozenset[str]]:
    """Return the fact's thing, and its other nouns. A merger agreed on is the agreement itself."""
    own = frozenset({"buy"}) & pattern.about if pattern.thing == "agree" else frozenset[str]()
    if pattern.thing == "agree":
        own |= CONTRACT | ({"wage"} & pattern.about)  # "a pay deal" is one word of a wage
    return own | {pattern.thing}, frozenset(key for keys, weight in pattern.parts if weight >= 1 for key in keys)


def of_the_talks(sentence: Sentence, clause: Clause, pattern: Pattern, k: int, word: str, tie: Tie) -> StatusRead | None:
    """Return what becomes of the talks on what the fact says is not agreed."""
    told = told_step(sentence, k)
    if told.embedded or told.negated or told.stance == "questioned" or only_a_time(sentence.words, clause, k):
        tie.reject("stance", told.why)
        return None
    tie.add("object", "the talks on it come to that", 1.6)
    return StatusRead(k, value_of(pattern, word), told, tie)
