"""Who does a step, and to what: the arguments of a status.

Owns: the tie of a step's subject and object to a fact. Never: which step it is.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from watcher.language import words_of
from watcher.reading.arguments import has_its_object, is_passive, patient_of
from watcher.reading.clauses import Clause, Group, clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.days_told import past_a_day
from watcher.reading.definites import is_that_strike, is_the_one
from watcher.reading.keys import STOP, best_match, is_modifier, keys_of, senses_of, tokens_like
from watcher.reading.lexicon import concepts
from watcher.reading.object_words import (
    ANAPHORS,
    CASE,
    CONTRACT,
    is_agreed_otherwise,
    is_its_content,
    is_text_of_it,
    is_to_do_it,
    names_its_object,
    part_scores,
)
from watcher.reading.patterns import Pattern
from watcher.reading.places import IN, modifies, preposition
from watcher.reading.places_inside import MONTHS
from watcher.reading.status.acting_bodies import (
    TESTS,
)
from watcher.reading.status.doers import can_act
from watcher.reading.status.phases import tells_when
from watcher.reading.status.tie_subject import other_subject
from watcher.reading.status.told_for import decided_in
from watcher.reading.words import NameHit, Words


def is_ours(ctx: Context, sentence: Sentence, clause: Clause, k: int) -> bool:
    """Say whether those who agree, where the clause names any, are the topic's own."""
    words = sentence.words
    # Where the facts name nobody, the topic's own are those of its scope.
    leading = ctx.patterns.topical | (ctx.patterns.leading or ctx.patterns.home)
    inside = [h for h in words.names if clause.i <= h.i < clause.j and _is_party(words, h)]
    if _with_a_stranger(words, inside, leading | ctx.patterns.home | ctx.patterns.named):
        return False
    if any(h.name.id in leading for h in inside):
        return True
    around = [h for h in words.names if h.name.kind in ("country", "body") and _is_party(words, h)]
    if around and not any(h.name.id in leading | ctx.patterns.home | ctx.patterns.named for h in words.names):
        return False  # "Israel would restore an agreement": of others than the topic's
    if not inside and _unknown_before(words, clause.i):
        return False
    return not any(h.name.kind != "name" for h in inside) and not other_subject(sentence, k)


def _with_a_stranger(words: Words, parties: list[NameHit], ours: frozenset[str]) -> bool:
    """Say whether a state that is not ours agrees: "Peru and Chile agreed", where the topic is on Peru and Chad."""
    return any(
        words.low[one.j : other.i] == ["and"]
        and one.name.kind == other.name.kind == "country"
        and not {one.name.id, other.name.id} <= ours
        for one, other in pairwise(parties)
    )


def _is_party(words: Words, hit: NameHit) -> bool:
    """Say whether a name stands for who acts, and not for where or of what sort something is."""
    return hit.name.own != "adj" and not modifies(words, hit) and preposition(words, hit.i) not in IN


def _unknown_before(words: Words, end: int) -> bool:
    """Say whether somebody of a name we do not know begins the sentence, so that a clause without a name is told of him."""
    known = {i for h in words.names for i in range(h.i, h.j)}
    return any(
        words.tokens[i][0].isupper()
        and i not in known
        and not words.senses[i]
        and words.low[i] not in STOP | MONTHS
        and len(words.low[i]) > 2
        for i in range(1, end)
    ) and not any(h.j <= end and _is_party(words, h) for h in words.names)


def _about_topic(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether a fact that names nobody is meant: its own rarest words are here, or the names that the topic is about."""
    own = _own_words(pattern)
    if own and tokens_like(sentence.words, own, 1.0):
        return True
    leading = ctx.patterns.leading | ctx.patterns.topical
    return not leading or any(
        h.name.id in leading and h.name.own != "seat" for s in (sentence, *ctx.before(sentence)[:2]) for h in s.words.names
    )


@lru_cache(maxsize=10_000)
def _own_words(pattern: Pattern) -> frozenset[str]:
    """Return the keys of the fact's words that most facts of this sort do not have."""
    return frozenset(k for k in pattern.theme if k not in ("end", "begin", "withdraw", "mission", "agree", "talk", "timetable"))


def object_fits(ctx: Context, sentence: Sentence, clause: Clause, pattern: Pattern, k: int, tie: Tie) -> bool:
    """What the step is of: the fact's own words and names in its clause, and no rival object nearer."""
    if k >= 0 and clause.j < len(sentence.words.low) and is_its_content(sentence, clause, k):
        # "Announced an agreement under which the mission ends".
        behind = clause_at(sentence.clauses, clause.j)
        clause = Clause(clause.i, behind.j, clause.groups)
    low = sentence.words.low
    if k >= 0 and clause.i and low[clause.i] in ("who", "which") and clause.i < len(low):
        # "Mr. Lai, who was found guilty": of whom it is told stands before.
        clause = Clause(max(0, clause.i - 6), clause.j, clause.groups)
    if k >= 0 and pattern.axis == "approve" and not names_its_object(ctx, sentence, pattern):
        return tie.reject("object", "what is to be approved is not named")
    have, total, inside = part_scores(ctx, sentence, clause, pattern, k)
    if not pattern.names and not _about_topic(ctx, sentence, pattern):
        return tie.reject("object", "nothing says that it is the topic's")
    if k >= 0 and pattern.axis == "agree" and is_agreed_otherwise(sentence, pattern, k):
        return tie.reject("object", "agreed on another matter")
    inside += bool(pattern.thing) and any(
        clause.i <= i < clause.j and i != k for i in tokens_like(sentence.words, frozenset({pattern.thing}), 1.0)
    )
    if not inside and k >= 0 and "timetable" in pattern.about and pattern.axis == "agree":
        inside += tells_when(ctx, sentence)  # "agreed that they leave in two stages", by May
    if total and (have / total < 0.5 or not inside):
        if k >= 0 and is_the_one(ctx, sentence.words, clause, pattern):
            return tie.add("object", "the one that the entry is about", 1.7)
        if is_that_strike(ctx, sentence, clause, pattern):
            return tie.add("object", "the strike that the entry is about", 1.5)
        return tie.reject("object", f"only {have:.1f} of {total:.1f} of the fact's words")
    tie.add("object", f"{have:.1f} of {total:.1f} of the fact's words", 1.0 + (have / total if total else 0.5))
    return not _other_object(ctx, sentence.words, clause, k, pattern) or tie.reject("object", "of another thing")


def is_of_a_meeting(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether the verb at token k is done to a meeting or vote on it ("the meeting on the pullout is put off")."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    what = patient_of(words, clause, group) if group is not None and k == group.head else None
    nouns = [i for i in range(what.start, _head_end(words, what)) if _is_noun(words, i)] if what else []
    wanted = frozenset(pattern.theme) | pattern.verbs
    return bool(nouns) and bool(set(keys_of(words, nouns[-1])) & _MEETINGS) and not stands_for(words, nouns[-1], wanted)


_OFFERS, _AFTER = words_of("purchases.offers"), frozenset({"and", ",", "or", "with", "in", "on"})
_MEETINGS = frozenset({"announcement", "request", "vote", "decision", "meet", "talk", "visit"})


def other_patient(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether the verb at token k is done to something that the fact does not speak of ("would scrap its tariffs")."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or k != group.head or has_its_object(words, k):
        return False
    what = patient_of(words, clause, group)
    led = words.low[group.j : group.j + 1] == ["for"] and words.covered[group.j - 1]
    behind = past_a_day(words.low, group.j) if words.covered[group.j - 1] else group.j  # "gave its assent on Monday to it"
    given = (led or words.low[behind : behind + 1] == ["to"]) and words.low[behind + 1 :] != []
    given = given and not (is_verb(words, behind + 1) or any(s.concept in ("raise", "lower") for s in words.senses[k]))
    if given and what is not None and what.stop <= group.i and not is_passive(words, group):
        # "A court gave the green light to his extradition", "for him to be extradited".
        what = range(behind + 1, next((i for i in range(behind, clause.j) if words.low[i] == ","), clause.j))
    if words.covered[k + 1 : k + 2] == [True] and words.low[k + 1] in ("its", "their"):
        to = next((i for i in range(group.j, min(group.j + 3, clause.j)) if words.low[i] == "to"), -1)
        if to < 0:
            return False  # "gave its approval in July"
        # "Gave its approval on Monday to the pact".
        what = range(to + 1, next((i for i in range(group.j, clause.j) if words.low[i] == ","), clause.j))
    then = past_a_day(words.low, group.j) if words.low[k] in _REFUSES else group.j
    if then > group.j and words.low[then : then + 1] == ["to"]:
        # "Refused on Monday to back a cabinet".
        what = range(then + 2, next((i for i in range(then, clause.j) if words.low[i] == ","), clause.j))
    if what is None:
        before = clause.i - 1
        while before > 0 and words.covered[before]:
            before -= 1  # "the [peace accord] that was signed"
        relative = before >= 0 and words.low[clause.i] in ("that", "which") and _is_noun(words, before)
        what = range(before, clause.i) if relative else range(0)
    nouns = [i for i in what if _is_noun(words, i)]
    if nouns and what.stop <= group.i and _is_who_does_it(words, clause, group, what, pattern):
        return False  # "the chamber's members ratified last week": what they ratified is left out
    if not nouns or any(words.low[i] in ANAPHORS for i in nouns) or words.low[group.head + 1 : group.head + 2] == ["it"]:
        return False  # "passed it late on Tuesday after a debate"
    wanted = _all_words(pattern)
    head = next((i for i in reversed(range(what.start, _head_end(words, what))) if _is_noun(words, i)), nouns[0])
    if best_match(keys_of(words, head), pattern.modifiers) >= 0.8 and not stands_for(words, head, wanted):
        # "The launch of the rocket" is not the licence for the launch of the rocket.
        return True
    if pattern.axis == "launch" and not _MEETINGS.isdisjoint(keys_of(words, head)):
        return True  # "a news conference on Kestrel"
    if is_to_do_it(words, what, wanted):
        return False
    if "join" in wanted and is_text_of_it(words, head, pattern):
        return False  # "passed the law on membership of it"
    if words.low[head] in _MOTIONS and any(stands_for(words, i, wanted) for i in range(head + 2, min(head + 8, clause.j))):
        return False  # "approved all resolutions relating to the acquisition"
    near = range(what.start, next((i for i in what if i > what.start and words.low[i] in ("on", "in")), what.stop))
    if any(stands_for(words, i, wanted) or ("buy" in wanted and words.low[i] in _OFFERS) for i in near):
        return False
    return not any(
        h.i in what and h.name.id in pattern.names and h.name.own == "own" and _heads(words, h, what) for h in words.names
    )


def _is_who_does_it(words: Words, clause: Clause, group: Group, subject: range, pattern: Pattern) -> bool:
    """Say whether a subject does what is done to a thing always, so that the thing is left out: "lawmakers ratified"."""
    if pattern.axis not in ("approve", "sign") or group.tense == "none" or is_passive(words, group):
        return False
    if any(words.low[i] in ("which", "that") for i in range(max(0, subject.start - 1), group.i)):
        return False  # "a plan which the rulers refuse"
    if any(words.low[i] == "," and words.low[i + 1] in ("the", "its", "a") for i in range(group.j, clause.j - 1)):
        return False  # "ratified on Monday, by 40 votes, the treaty"
    head = next((i for i in reversed(range(subject.start, _head_end(words, subject))) if _is_noun(words, i)), subject.start)
    return can_act(frozenset(keys_of(words, head))) and not _DONE_TO.isdisjoint(s.concept for s in senses_of(words, group.head))


_DONE_TO = frozenset({"approve", "reject", "sign"})
_REFUSES = frozenset("refused refuses declined declines".split())
_MOTIONS = frozenset({"resolution", "resolutions", "motions", "proposals"})


def _head_end(words: Words, what: range) -> int:
    """Return where the noun phrase at the beginning of these tokens ends: before its first preposition."""
    return next((i for i in what if i > what.start and words.low[i] in ("of", "for", "on", "in", "with", "to")), what.stop)


def _heads(words: Words, hit: NameHit, what: range) -> bool:
    """Say whether a name is what the words are on, and not whose or of what sort something else is ("the EU's tariffs")."""
    return hit.j >= what.stop or words.low[hit.j] in _AFTER or words.low[hit.j][0].isdigit() or words.covered[hit.j]


@lru_cache(maxsize=10_000)
def _all_words(pattern: Pattern) -> frozenset[str]:
    """Return the keys of everything that the fact speaks of, but for those that only modify it, where others are left."""
    parts = {key for keys, _ in pattern.parts for key in keys}
    wanted = frozenset({*parts, *pattern.theme, *({pattern.thing, pattern.axis} & concepts().keys())})
    wanted |= pattern.about | pattern.verbs | (CASE if pattern.axis == "trial" else frozenset())
    wanted |= CONTRACT if pattern.thing == "agree" else frozenset()
    wanted |= {"mission", "flight"} if pattern.axis == "launch" else frozenset()  # what it is launched on
    return wanted - pattern.modifiers or wanted


def _is_noun(words: Words, i: int) -> bool:
    plain = not words.senses[i] and words.tokens[i].islower() and words.low[i] not in STOP
    return words.senses[i].noun or plain


def stands_for(words: Words, i: int, wanted: frozenset[str]) -> bool:
    return best_match(keys_of(words, i), wanted) >= 0.6 or best_match(words.senses[i].keys, wanted) >= 0.6


_CIRCUMSTANCE = frozenset(", by under after before following since when while amid because until despite".split())
_BEHIND = frozenset({"in", "with", "at", "to", "during"})  # behind the fact's own name: "rejects the Able deal in a vote"
_RIVALS = frozenset({"announcement", "request", "vote", "decision", "meet", "talk", "visit", "phase"})


def _other_object(ctx: Context, words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether the step's own object is another thing: "approved Finland's bid", "postponed the announcement"."""
    if k < 0 or has_its_object(words, k) or decided_in(words, k):
        return False
    for i in range(k + 1, min(k + 6, clause.j)):
        tested = words.low[i] in TESTS and words.low[k].startswith(("pass", "clear"))  # "passed its antitrust review"
        named = words.low[i] in _BEHIND and any(k < h.i < i and h.name.id in pattern.names for h in words.names)
        if named or tested or words.low[i] in _CIRCUMSTANCE or (pattern.axis == "approve" and _is_patient(words, i, pattern)):
            break
        if pattern.axis in ("approve", "join", "sign"):
            hit = next((h for h in words.names if h.i == i), None)
            if (
                hit
                and hit.name.kind in ("country", "body")
                and not (hit.name.own == "seat" and preposition(words, i) in IN)
                and hit.name.id not in pattern.names
                and hit.name.id not in ctx.patterns.topical
                and hit.name.id not in ctx.patterns.named
            ):
                return True
        keys = keys_of(words, i)
        if pattern.axis in ("approve", "join") and "request" in keys:
            break  # who approves an application to merge approves the merger
        if (
            keys and not _RIVALS.isdisjoint(keys) and words.low[i - 1] != "-" and not is_modifier(words, i)
        ):  # "a two-phase plan"
            return not any(best_match(keys, wanted) >= 0.8 for wanted, _ in pattern.parts)
    for i in range(max(clause.i, k - 7), k):
        if (
            words.senses[i]
            and {s.concept for s in senses_of(words, i)} & {"announcement", "vote", "decision"}
            and senses_of(words, i).noun
        ):
            after = words.low[i + 1 : k]
            return bool(set(after) & {"was", "were", "is", "been", "has", "had", "be"}) and not any(
                best_match(keys_of(words, i), wanted) >= 0.8 for wanted, _ in pattern.parts
            )
    return False


def _is_patient(words: Words, i: int, pattern: Pattern) -> bool:
    """Say whether the noun at token i is what the fact is done to: "the sale to Japan's Nippon" is that sale, whoever buys."""
    patient = pattern.roles.patient
    return (
        patient is not None and bool(patient.head) and _is_noun(words, i) and best_match(keys_of(words, i), patient.head) >= 0.8
    )
