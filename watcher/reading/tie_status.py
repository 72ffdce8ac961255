"""Status tied to facts: which step of a fact's ladder a sentence tells, and of what.

Owns: the tie of an event to a status fact. Never: compares steps.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from watcher.language import load, words_of
from watcher.reading.clauses import Clause, clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.facts import Pattern
from watcher.reading.goers import from_a_part, leaves_a_part, other_goers
from watcher.reading.keys import best_match, is_modifier, keys_of, places_of, senses_of, tokens_like
from watcher.reading.levels import is_last_time
from watcher.reading.noun_steps import noun_step, taken_as_done
from watcher.reading.own_phrase import own_deed, own_phrase
from watcher.reading.places import place_tie
from watcher.reading.shares import is_rest_of_a_cut
from watcher.reading.stance import Told, told_of
from watcher.reading.tie_object import is_ours, object_fits, other_patient, subject_fits
from watcher.reading.ties import beside_ours, excluded
from watcher.reading.words import Words
from watcher.values import StatusValue

_WHOLE = words_of("status.whole")
_ROUND = words_of("status.round")
_PART = words_of("status.part")
_ASIDE = frozenset({"delayed", "suspended", "rejected", "collapsed"})


@dataclass(slots=True)
class StatusRead:
    """A step told at token k."""

    k: int
    value: StatusValue
    told: Told
    tie: Tie


def read_status(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return every step of the fact's ladder that the sentence tells, with its tie."""
    axis: dict[str, str] = load("ladders")["axes"].get(pattern.axis, {})
    words = sentence.words
    if excluded(words, pattern):
        return []
    if pattern.axis in ("progress", "strike"):
        found = _progress(ctx, sentence, pattern, axis)
    elif pattern.axis == "stay":
        found = _stay(ctx, sentence, pattern)
    else:
        found = [read for k in _steps(words, pattern, axis) if (read := _step(ctx, sentence, pattern, axis, k))]
    return [r for r in found if r.tie.score >= 2.0]


def _steps(words: Words, pattern: Pattern, axis: dict[str, str]) -> list[int]:
    """Return the tokens that may be a step of the ladder, in order."""
    places = places_of(words)
    found = {k for key in axis.keys() & places.keys() for k in places[key]}
    if pattern.axis == "join":
        found.update(k for k, senses in enumerate(words.senses) if senses and "member" in senses.keys)
    return sorted(found)


def _concept_at(words: Words, k: int, axis: dict[str, str]) -> tuple[str, str] | None:
    """Return (concept, part of speech) of the axis at token k."""
    if words.covered[k]:
        return None
    for s in senses_of(words, k):
        if s.concept in axis:
            return s.concept, s.pos
    return None


def _in_force(pattern: Pattern) -> bool:
    return isinstance(pattern.fact.value, StatusValue) and pattern.fact.value.word in (
        "in-force",
        "approved",
        "signed",
        "agreed",
    )


# What may befall anything: of what, is to be asked.
_GENERAL = frozenset(
    {"begin", "end", "delay", "suspend", "cancel", "resume", "collapse", "reject", "extend", "sign", "withdraw"}
)


def _step(ctx: Context, sentence: Sentence, pattern: Pattern, axis: dict[str, str], k: int) -> StatusRead | None:
    words = sentence.words
    found = _concept_at(words, k, axis)
    if not found and pattern.axis == "join" and any(s.concept == "member" for s in words.senses[k]) and not words.covered[k]:
        found = ("join", "n")
    if not found:
        return None
    tie = Tie()
    read = _read_step(ctx, sentence, pattern, k, found, axis[found[0]], tie)
    if read is None:
        ctx.note(sentence, pattern.fact.id, k, tie)
    return read


def _read_step(
    ctx: Context, sentence: Sentence, pattern: Pattern, k: int, found: tuple[str, str], word: str, tie: Tie
) -> StatusRead | None:
    words, (concept, pos) = sentence.words, found
    clause = clause_at(sentence.clauses, k)
    tie.add("step", f"{words.tokens[k]!r} is {word}", 1.0)
    if concept == pattern.thing:
        if _in_force(pattern):
            tie.reject("step", "it is in force already")
            return None
    elif pattern.thing and not _talks(words, clause, concept, pos) and not _thing_in(words, clause, k, pattern):
        tie.reject("thing", f"not of the fact's {pattern.thing}")
        return None
    if pattern.axis == "trial" and "decision" in pattern.about and concept not in _DECIDED:
        tie.reject("step", "no decision yet")
        return None
    if pattern.thing != "ceasefire" and pattern.axis in ("agree", "sign") and _of_a_ceasefire(words, k):
        tie.reject("thing", "a ceasefire, not the fact's agreement")
        return None
    if concept in _OF_ITS_CONTENT and _agreed_on(words, k, pattern):
        tie.reject("thing", "what the agreement is on")
        return None
    if not object_fits(ctx, sentence, clause, pattern, k, tie):
        return None
    if pattern.axis == "agree" and not pattern.names and not is_ours(ctx, sentence, clause, k):
        tie.reject("subject", "others than the topic's agree")
        return None
    if pos == "v" and concept in _GENERAL and other_patient(words, clause, pattern, k):
        tie.reject("object", "done to another thing")
        return None
    if pos == "n":
        counted = noun_step(sentence, clause, k, concept, word)
        if counted is None:
            tie.reject("noun", "nothing is done with it")
            return None
        word = counted
    if not subject_fits(ctx, sentence, pattern, k, pos, tie) or not place_tie(ctx, sentence, k, k, pattern, tie):
        return None
    told = told_of(sentence, k)
    if told.embedded:
        tie.reject("stance", told.why)
        return None
    none = isinstance(pattern.fact.value, StatusValue) and pattern.fact.value.word == "none"
    if told.negated and word in _ASIDE:
        tie.reject("stance", "a setback is denied")
        return None
    if word == "none" or told.negated or (none and word in ("delayed", "suspended")):
        # What has not happened and is put off has still not happened.
        word = "none"
        told = Told("asserted", told.mood, True, why="there is none") if told.stance != "questioned" else told
    return StatusRead(k, _value(pattern, word), told, tie)


def _value(pattern: Pattern, word: str) -> StatusValue:
    """Return the step in the words of the fact's own ladder: a search in force is under way."""
    return StatusValue(word=word, phrase="under way" if word == "in-force" and pattern.axis in ("progress", "strike") else "")


# What a court's decision is told by.
_DECIDED = frozenset({"convict", "acquit", "sentence", "cancel"})


def _of_a_ceasefire(words: Words, k: int) -> bool:
    """Say whether a ceasefire, and nothing else that can be agreed, stands near the step at token k."""
    if "ceasefire" not in places_of(words):
        return False
    truces = tokens_like(words, frozenset({"ceasefire"}), 1.0)
    # "A ceasefire deal" is a ceasefire.
    if any(
        s.concept in ("agree", "sign") and s.pos == "n" and i - 1 not in truces
        for i, senses in enumerate(words.senses)
        for s in senses
    ):
        return False
    return any(words.cost(i, k) <= 8 for i in tokens_like(words, frozenset({"ceasefire"}), 1.0))


# Steps of an agreement that may as well be what it is on ("a deal on ending the mission").
_OF_ITS_CONTENT = frozenset({"end", "begin", "extend", "suspend", "cancel", "resume", "delay", "collapse"})


def _agreed_on(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the step at token k is the content of the agreement before it."""
    before = [i for i in tokens_like(words, frozenset({pattern.thing or pattern.axis}), 1.0) if i < k]
    if not before:
        return False
    if {"under", "per"} & set(words.low[max(0, before[-1] - 5) : before[-1]]):
        # "Under the accord the mission ends in May".
        return True
    after = before[-1] + 1
    while after < k and words.covered[after]:
        after += 1
    if words.low[k - 1] in _IS and not _CLAUSE_OPENS & set(words.low[after:k]):
        return False  # "the deal on ending the mission is suspended"
    return words.low[after] in ("on", "to", "for", "over", "about", "under", "that", "which", "of") and after < k


_IS = words_of("date.be")
_CLAUSE_OPENS = frozenset({"that", "which", "who", "where", "if", "when"})


def _talks(words: Words, clause: Clause, concept: str, pos: str) -> bool:
    """Say whether talks are told to be held: they need not name what they are to end in."""
    held = ("begin", "resume", "meet", "continue", "open")
    return concept == "talk" and (
        pos == "v" or any(s.concept in held for i in range(clause.i, clause.j) for s in senses_of(words, i))
    )


def _thing_in(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether the step's clause has the thing itself, or the fact's first actor, as an argument."""
    things, other = _things(pattern)
    near = [words.cost(i, k) for i in tokens_like(words, other) if clause.i <= i < clause.j and i != k]
    reach = min([12.0, *near])
    if any(i != k and clause.i <= i < clause.j and words.cost(i, k) <= reach for i in tokens_like(words, things)):
        return True
    return pattern.thing in ("launch", "trial") and any(
        h.name.id in pattern.actors and clause.i <= h.i < clause.j for h in words.names
    )


@lru_cache(maxsize=10_000)
def _things(pattern: Pattern) -> tuple[frozenset[str], frozenset[str]]:
    """Return the fact's thing, and its other nouns."""
    return frozenset({pattern.thing}), frozenset(key for keys, weight in pattern.parts if weight >= 1 for key in keys)


def _progress(ctx: Context, sentence: Sentence, pattern: Pattern, axis: dict[str, str]) -> list[StatusRead]:
    """A thing that begins, goes on and ends: the event itself told as done, or a step told of it."""
    words = sentence.words
    out = []
    for k in sorted({*tokens_like(words, pattern.verbs), *_signs(sentence, pattern), *own_deed(words, pattern)}):
        tie = Tie()
        read = _read_progress(ctx, sentence, pattern, axis, k, tie)
        if read is None:
            ctx.note(sentence, pattern.fact.id, k, tie)
        else:
            out.append(read)
    return out


def _signs(sentence: Sentence, pattern: Pattern) -> list[int]:
    """Return tokens that tell of the event without its name: a base given up is a withdrawal, a mission over is gone."""
    words = sentence.words
    if "withdraw" not in pattern.verbs:
        return []
    bases = tokens_like(words, frozenset({"base"}))
    given = [k for k in tokens_like(words, frozenset({"handover", "close"}), 1.0) if any(words.cost(k, i) <= 9 for i in bases)]
    over = []
    if "mission" in pattern.theme:
        missions = tokens_like(words, frozenset({"mission"}), 1.0)
        over = [
            k
            for k in tokens_like(words, frozenset({"end"}), 1.0)
            if any(i < k and words.cost(i, k) <= 9 for i in missions) and not _has_object(words, k)
        ]
    return given + over


def _has_object(words: Words, k: int) -> bool:
    """Say whether the verb at token k has an object ("completes the handover")."""
    i = k + 1
    while i < len(words.low) and words.covered[i]:
        i += 1
    after = words.low[i] if i < len(words.low) else ""
    return after.isalpha() and after not in ("on", "in", "at", "after", "by", "with", "officially", "formally", "and", "as")


def _read_progress(
    ctx: Context, sentence: Sentence, pattern: Pattern, axis: dict[str, str], k: int, tie: Tie
) -> StatusRead | None:
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    tie.add("event", f"{words.tokens[k]!r} is told", 1.0)
    if not object_fits(ctx, sentence, clause, pattern, -1, tie) or not place_tie(ctx, sentence, k, k, pattern, tie):
        return None
    if "talk" in pattern.verbs and other_patient(words, clause, pattern, k):
        tie.reject("object", "another thing is negotiated")
        return None
    if other := other_goers(ctx, sentence, k, pattern):
        tie.reject("actor", f"only {other} goes")
        return None
    if not _actor_fits(ctx, words, k, pattern):
        tie.reject("actor", "of another")
        return None
    phrase = own_phrase(words, clause, pattern)
    step, at = phrase or _step_of(words, clause, k, axis)
    told = told_of(sentence, at)
    if phrase and told.stance == "denied" and "denial" in words.cues[at] and words.low[at - 1] not in ("not", "n't", "never"):
        told = Told("asserted", why="the fact's own words")  # "rejected" denies a claim; here it is the step
    own = best_match(keys_of(words, k), pattern.verbs) >= 0.8
    if own is False:
        step, at, told = ("completed" if "end" in keys_of(words, k) else "in-force"), k, told_of(sentence, k)
    if told.embedded:
        tie.reject("stance", told.why)
        return None
    if not step and taken_as_done(words, clause, k):
        step = "in-force"
    if not step:
        if all(s.pos == "n" for s in senses_of(words, k)) or told.stance == "planned":
            tie.reject("step", "nothing is told of how far it is")
            return None
        whole = _whole(words, k) and not _partly(words, k) and not leaves_a_part(words, k)
        step = "completed" if whole else "in-force"
    if step == "completed" and "talk" in pattern.verbs and _ROUND & set(words.low[max(0, k - 6) : k]):
        tie.reject("step", "one round of them, and not all")
        return None
    if told.negated and step in _ASIDE:
        tie.reject("stance", "a setback is denied")
        return None
    if told.negated:
        step, told = "none", Told("asserted", told.mood, True, why=told.why) if told.stance != "questioned" else told
    return StatusRead(at, _value(pattern, step), told, tie)


def _step_of(words: Words, clause: Clause, k: int, axis: dict[str, str]) -> tuple[str, int]:
    best: tuple[float, str, int] | None = None
    for i in range(clause.i, clause.j):
        if words.covered[i]:
            continue
        for s in senses_of(words, i):
            if s.concept in axis and i != k:
                cost = words.cost(i, k)
                if cost <= 8 and (best is None or cost < best[0]):
                    best = (cost, axis[s.concept], i)
    return (best[1], best[2]) if best else ("", k)


def _whole(words: Words, k: int) -> bool:
    around = words.around(k, 7)
    return any(words.low[i] in _WHOLE and not is_last_time(words, i) for i in around)


def _partly(words: Words, k: int) -> bool:
    around = words.around(k, 6)
    return not _PART.isdisjoint(words.low[around.start : around.stop])


def _actor_fits(ctx: Context, words: Words, k: int, pattern: Pattern) -> bool:
    rivals = [
        h
        for h in words.names
        if h.j <= k
        and words.low[h.j] != ":"
        and h.name.kind in ("country", "body")
        and words.cost(h.i, k) <= 8
        and not beside_ours(words, h, pattern)
    ]
    if not rivals or not pattern.actors:
        return True
    hit = min(rivals, key=lambda h: words.cost(h.i, k))
    return hit.name.id in pattern.names or hit.name.id in ctx.patterns.topical


_LASTING = frozenset({"indefinitely", "permanently", "forever"})
_STAY = {"stay": "stay", "withdraw": "leave"}


def _stay(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Something that may stay: it will, or all of it goes."""
    words = sentence.words
    out = []
    head = frozenset(pattern.about) & frozenset({"troops", "advisory", "peacekeeper", "personnel", "fighter"})
    for k in _steps(words, pattern, _STAY):
        found = _concept_at(words, k, _STAY)
        if not found or found[1] == "n":
            continue
        clause = clause_at(sentence.clauses, k)
        if any(words.low[i : i + 2] == ["how", "many"] for i in range(clause.i, k)):
            continue
        if (
            words.low[clause.i] in ("while", "until", "when", "as")
            or leaves_a_part(words, k)
            or from_a_part(words, clause.j, k)
        ):
            continue
        if is_modifier(words, k) or (found[0] == "withdraw" and "except" in words.low) or is_rest_of_a_cut(sentence, k):
            continue
        tie = Tie()
        tie.add("step", f"{words.tokens[k]!r}", 1.0)
        if found[1] == "v" and not is_verb(words, k):
            continue
        if not place_tie(ctx, sentence, k, k, pattern, tie) or not _actor_fits(ctx, words, k, pattern):
            continue
        near = frozenset(key for i in range(clause.i, clause.j) for key in keys_of(words, i))
        if head and best_match(near, head) < 0.6:
            continue
        tie.add("object", "what stays or goes is the fact's", 1.0)
        told = told_of(sentence, k)
        lasting = _LASTING & set(words.low[k : min(k + 7, clause.j)])
        if found[0] == "stay" and told.stance == "asserted" and not told.negated and not told.mood and not lasting:
            # Who is there now may still be to leave: only what is to come tells.
            continue
        if found[0] == "stay":
            word = "may-remain" if told.hedged or told.mood == "hedge" else "will-remain"
        elif _whole(words, k) and not _partly(words, k) and not leaves_a_part(words, k):
            word = "none-remain"
        else:
            continue
        if told.negated and word == "will-remain":
            word, told = "none-remain", Told("planned" if told.mood else "asserted", told.mood, why="none stays")
        if not told.negated and not told.embedded:
            out.append(StatusRead(k, _value(pattern, word), told, tie))
    return out
