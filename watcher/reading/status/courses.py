"""What is told of a course beside its steps: that it is over, that all are gone, that another's thing changes.

Owns: those looks at a sentence. Never: ties a step to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.bodies import is_of_one
from watcher.reading.clauses import Clause, Group, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.date.happened import is_only_the_matter
from watcher.reading.keys import keys_of, senses_of, tokens_like
from watcher.reading.lexicon import stem
from watcher.reading.patterns import Pattern
from watcher.reading.places_inside import MONTHS
from watcher.reading.quantity.levels import is_last_time
from watcher.reading.spellings import BE
from watcher.reading.stance import Told
from watcher.reading.status.doers import is_subject_of, subject_at
from watcher.reading.status.motion import is_only_weighed
from watcher.reading.status.steps import StatusRead
from watcher.reading.status.tie_object import other_patient
from watcher.reading.strange_bodies import has_strange_subject
from watcher.reading.words import Words, analyse
from watcher.values import StatusValue

_CHANGES = frozenset({"lower", "raise"})


def is_anothers_change(ctx: Context, words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether it is another thing, or another's, that goes up or down: "inflation falls", "Canada trims its rate"."""
    if _CHANGES.isdisjoint(pattern.verbs):
        return False
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is not None and has_strange_subject(words, clause, group.i):
        return True
    ours = pattern.names.keys() | ctx.patterns.topical
    others = [h for h in words.names if clause.i <= h.i < k and h.name.kind in ("country", "body") and h.name.id not in ours]
    if others and not any(h.name.id in pattern.names and h.i < k for h in words.names):
        return not any(is_of_one(h.name.id, pattern.names) or any(h.name.id in n for n in pattern.names) for h in others)
    return is_verb(words, k) and other_patient(words, clause, pattern, k)


def is_over(words: Words, clause: Clause, k: int) -> bool:
    """Say whether a headline without a verb says that the event at token k is over: "Nurses' strike over after nine days"."""
    at = k + 1
    while at < clause.j and (words.covered[at] or words.low[at].endswith("ly")):
        at += 1
    declared = next((g for g in clause.groups if words.low[g.head] in _DECLARES and not g.negated), None)
    if declared is not None and "over" in words.low[max(at, declared.j) : clause.j]:
        # "Declared the outbreak over", "its outbreak has been declared over".
        over = words.low.index("over", max(at, declared.j))
        after = words.low[over + 1 : over + 2]
        ours = declared.i > k or not any(words.low[i] in _PARTS for i in range(declared.j, k))
        return ours and over - max(k, declared.head) <= 5 and (not after or after[0] in _ENDS_IT)
    if _holds_no_longer(words, clause, at):
        return True
    if any(not g.i <= k < g.j for g in clause.groups) or words.index or words.low[at : at + 1] != ["over"]:
        return False
    return at + 1 >= clause.j or words.low[at + 1] in ("after", "as", ",", ":", ".", "-", "for")


def _holds_no_longer(words: Words, clause: Clause, at: int) -> bool:
    """Say whether what goes before token `at` is told not to hold any more: "the truce was no longer in effect", "is dead"."""
    if words.low[at : at + 1] and words.low[at] in _IS and words.low[at + 1 : at + 2] in (["dead"], ["void"], ["defunct"]):
        return words.low[at + 2 : at + 3] in ([], [","], ["."], ["and"], [";"])
    gone = ["no", "longer"] in (words.low[at : at + 2], words.low[at + 1 : at + 3])
    return gone and not _HOLDING.isdisjoint(words.low[at + 2 : min(at + 6, clause.j)])


_IS = frozenset({"is", "was", "are", "were"})
_HOLDING = frozenset("effect force holds hold held valid exists exist applies apply applied binding bound holding".split())
_DECLARES = frozenset("declare declares declared declaring pronounced".split())
_PARTS = frozenset({",", "on", "in", "with", "that", "to"})
_ENDS_IT = frozenset(", . ; on after as in at and but following with by : last yesterday this".split())


def does_to_another(words: Words, clause: Clause, i: int, k: int, pattern: Pattern) -> bool:
    """Say whether the event at token k does to another thing what the verb at token i tells: "the strike has halted trains"."""
    group = next((g for g in clause.groups if g.head == i), None)
    if is_only_against(words, i, k, pattern) or (group is not None and _is_its_doing(words, group, i, k)):
        return True
    if is_told_of_its_time(words, clause, i, k) and any(s.concept == "end" for s in words.senses[i]):
        return True  # a deadline that is put off puts off what it is for
    if (
        group is None
        or k >= group.i
        or words.low[i] in BE
        or is_passive(words, group)
        or not _STOPS & {s.concept for s in words.senses[i]}
    ):
        return False
    what = object_of(words, clause, group)
    shuts = any(s.concept == "close" for s in words.senses[i])
    if (
        what is None
        or (
            words.low[what.start] in _ITS_OWN
            and not _MATTERS.intersection(words.low[what.start + 1 : what.stop])
            and not (shuts and words.low[what.start] == "its" and _ITS_DOORS.isdisjoint(words.low[what.start : what.stop]))
        )
        or words.low[what.start][:1].isdigit()
        or words.low[what.start] in MONTHS
    ):
        return False
    return (
        shuts
        or is_subject_of(words, clause, i, k)
        or (words.low[k + 1 : k + 3] == [",", "which"] and words.low[group.i - 1] == ",")
    )


# What a mission or a strike may end or halt, and go on: "ended its investigation".
_MATTERS = words_of("courses.matters")


def _is_its_doing(words: Words, group: Group, i: int, k: int) -> bool:
    """Say whether it is by the event at token k that another thing is stopped: "the port is cut off by the blockade"."""
    by = next((n for n in range(group.j, min(group.j + 5, k)) if words.low[n] == "by"), -1)
    stops = any(s.concept in _STOPS for s in words.senses[i]) or words.low[i] in ("cut", "blocked", "closed")
    return by > 0 and k - by <= 4 and stops and is_passive(words, group) and words.low[by + 1] in ("the", "its", "a", "this")


def is_told_of_its_time(words: Words, clause: Clause, i: int, k: int) -> bool:
    """Say whether the verb at token i tells of a time for the event at token k alone: "the window for the bid has closed"."""
    group = next((g for g in clause.groups if g.i <= i < g.j), None)
    if group is None or k >= group.i or (subject := subject_at(words, clause, group)) is None or subject.at >= k:
        return False
    return words.low[subject.at] in _TIMES_FOR and words.low[subject.at + 1] in ("for", "of", "on", "in")


_TIMES_FOR = words_of("courses.times_for")
_STOPS = frozenset({"suspend", "delay", "cancel", "end", "close"})
_ITS_DOORS = frozenset("doors gates operations business books work activities mandate".split())
_ITS_OWN = frozenset("its early late long without amid peacefully abruptly here there again now when as after before".split())


def day_of_it(words: Words, clause: Clause, k: int) -> int:
    """Return where the event at token k is told to be in a day or week of its own ("entered its third day"), or -1."""
    for at in range(clause.i + 1, clause.j):
        if words.low[at] not in _SPANS or any(g.mood or g.negated or g.conditional for g in clause.groups):
            continue
        nth = words.low[at - 1] in _NTH and words.low[at + 1 : at + 2] == ["of"]
        if (nth or (words.low[at + 1 : at + 2] != [] and words.low[at + 2 : at + 3] == ["of"])) and 1 <= k - at <= 6:
            counted = nth or words.low[at + 1] in _COUNTED or words.low[at + 1].isdigit()
            return at if counted and words.low[at - 1] not in _LAST else -1  # "on the third day of the strike", "day two of it"
        group = next((g for g in reversed(clause.groups) if g.j <= at), None)
        if group is None or words.low[group.head] not in _ENTERS:
            continue
        if words.low[at - 1] in _NTH and "its" in words.low[group.j : at] and is_subject_of(words, clause, group.head, k):
            return group.head
    return -1


_SPANS = frozenset({"day", "week", "month", "year"})
_ENTERS = words_of("courses.enters")
_LAST = frozenset({"last", "latest", "newest", "only"})
_NTH, _COUNTED = words_of("clauses.nth") - _LAST, words_of("clauses.numbers")


def otherwise_told(words: Words, clause: Clause, k: int) -> tuple[str, int]:
    """Return (step, its token) of the event at token k where no verb of a ladder tells it: that it is over, or launched."""
    lasted = words.low.index("lasted", k) if "lasted" in words.low[k + 1 : min(k + 9, clause.j)] else 0
    if (lasted and words.low[lasted - 1] not in ("has", "have", "already")) or is_over(words, clause, k):
        return "completed", k  # "the search lasted nine days"
    if (brought := _brought_to_an_end(words, clause, k)) >= 0:
        return "completed", brought
    verb = max(_launched_by(words, clause, k), day_of_it(words, clause, k))
    return ("in-force", verb) if verb >= 0 else ("", k)


def _brought_to_an_end(words: Words, clause: Clause, k: int) -> int:
    """Return the verb that brings the event at token k to its end: "rain brought the search to a close"; or -1."""
    group = next((g for g in reversed(clause.groups) if g.j <= k), None)
    if group is None or words.low[group.head] not in _BRINGS or any(g.i > k for g in clause.groups):
        return -1
    ends = (tuple(words.low[i : i + 3]) for i in range(k + 1, clause.j))
    return (
        group.head
        if any(end[:1] == ("to",) and end[1:2] in (("a",), ("an",)) and end[2] in _ENDS for end in ends if len(end) > 2)
        else -1
    )


_BRINGS = frozenset("bring brings brought bringing draw draws drew drawn".split())
_ENDS = frozenset({"close", "end"})


def _launched_by(words: Words, clause: Clause, k: int) -> int:
    """Return the verb that has the event at token k launched: "launched its offensive", "the offensive was launched"; or -1."""
    if is_verb(words, k) or (k + 1 < len(words.low) and senses_of(words, k + 1).noun):
        return -1
    for group in clause.groups:
        if words.low[group.head] not in _LAUNCHES:
            continue
        between = words.low[group.j : k]
        near = group.j <= k < group.j + 7 and all(t.isalpha() or t in ("-", "'s") for t in between)
        done = group.i > k and words.low[group.head].endswith(("ed", "en")) and is_subject_of(words, clause, group.head, k)
        if done or (near and _INTO.isdisjoint(between)):
            return group.head
    return -1


_LAUNCHES = words_of("progress.launches")
_INTO = frozenset({"at", "on", "from", "in", "into", "to", "for", "with", "by", "of", "over", "after", "before", "during"})


def gives_it_up(words: Words, k: int, i: int) -> bool:
    """Say whether the base at token i is what is given up at token k, and not only where: "handed it over at the base"."""
    return words.cost(k, i) <= 9 and not (i > k and not _THERE.isdisjoint(words.low[k + 1 : i]))


_THERE = frozenset({"at", "near", "outside", "inside"})


def has_object(words: Words, k: int) -> bool:
    """Say whether the verb at token k has an object ("completes the handover")."""
    i = k + 1
    while i < len(words.low) and words.covered[i]:
        i += 1
    after = words.low[i] if i < len(words.low) else ""
    return after.isalpha() and after not in ("on", "in", "at", "after", "by", "with", "officially", "formally", "and", "as")


def is_not_taken(words: Words, clause: Clause, at: int, k: int) -> bool:
    """Say whether a step of the event at token k is only what a vote is on, or is blocked: "blocked the renewal"."""
    if is_only_the_matter(words, clause, at):
        return True
    group = next((g for g in reversed(clause.groups) if g.j <= at), None)
    if group is None or is_verb(words, at) or not at < k or not 0 < at - group.j <= 3:
        return False
    called_for = (
        words.low[group.head].startswith(("call", "appeal", "push", "press", "plead")) and "for" in words.low[group.j : at]
    )
    if is_only_weighed(words, group, at) or called_for:
        return True
    return not group.negated and any(s.concept == "reject" for s in words.senses[group.head])


def told_behind(sentence: Sentence, k: int, pattern: Pattern) -> Clause | None:
    """Return the relative clause behind the event at token k ("the drive, which began on Monday"), or None."""
    words, low = sentence.words, sentence.words.low
    behind = next((c for c in sentence.clauses if k < c.i <= k + 14 and low[c.i] in ("which", "that")), None)
    if behind is None or not behind.groups or not senses_of(words, k).noun:
        return None
    if behind.i <= k + 4:
        return behind
    # "The exit of Kenyan troops from Chad, which began": nothing stands between that could begin itself.
    ours = pattern.theme.keys() | pattern.about
    named = {i for h in words.names for i in range(h.i, h.j)}
    between = range(k + 1, behind.i - 1)
    far = low[behind.i - 1] == "," and not any(
        is_verb(words, i) or (words.senses[i].noun and ours.isdisjoint(keys_of(words, i))) for i in between if i not in named
    )
    return behind if far and all(low[i] in _LINKS or i in named or words.senses[i] for i in between) else None


_LINKS = frozenset("of from in out the its their all - ' s 's".split())


def is_only_stopped(words: Words, at: int, k: int) -> bool:
    """Say whether somebody stops the event at token k, which may go on: "stops the pullout", but not "the rain stopped"."""
    return words.low[at].startswith("stop") and is_verb(words, at) and at < k


def only_there(ctx: Context, words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the event at token k is told of one place in the fact's own: "demobilisation in Sofala is complete"."""
    at = k + 2
    if words.low[k + 1 : at] not in (["in"], ["at"], ["around"]) or at >= len(words.low) or not words.tokens[at][0].isupper():
        return False
    hit = next((h for h in words.names if h.i == at), None)
    if hit is not None and (hit.name.kind == "country" or hit.name.id in pattern.names.keys() | ctx.patterns.home):
        return False
    said = pattern.fact.says.lower()
    return words.low[at] not in said and words.low[at] not in MONTHS


def is_only_against(words: Words, i: int, k: int, pattern: Pattern) -> bool:
    """Say whether the verb at token i tells who is against a sale, or of another one: "opposes the bid", "left a rival bid"."""
    if "buy" not in pattern.verbs | pattern.about:
        return False
    if "for" in words.low[i + 1 : k] and not _BACKING.isdisjoint(words.low[i + 1 : k]):
        return True  # "withdrew its support for the bid"
    return words.low[i].startswith(("oppos", "object")) or not _RIVAL.isdisjoint(words.low[max(0, k - 2) : k])


_RIVAL = frozenset({"rival", "competing", "counter", "separate"})
_BACKING = frozenset({"support", "backing", "endorsement", "recommendation", "opposition", "objection", "objections"})


def is_owned(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the event at token k is told right there to be the fact's own: "the court suspended [Able's] takeover"."""
    if not is_verb(words, k) and any(
        h.i == k + 1 and h.name.id in pattern.names and h.name.kind == "name" for h in words.names
    ):
        return True  # "has ended the naval mission Aspides"
    return words.low[k - 1] == "'s" and any(h.j == k - 1 and h.name.id in pattern.actors for h in words.names)


FAR = [["far", "from"], ["nowhere", "near"], ["not", "yet"], ["anything", "but"]]


def not_over(pattern: Pattern, told: Told, k: int, tie: Tie) -> StatusRead | None:
    """Return what a course is that is told not to be over at token k: still on, where the fact says that it is on."""
    value = pattern.fact.value
    if not isinstance(value, StatusValue) or value.word != "in-force" or told.mood not in ("", "firm"):
        tie.reject("stance", "only not over")
        return None
    return StatusRead(k, value, Told("asserted", why="not over"), tie)


def all_gone(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether the force as such is told to have left: "the peacekeepers have left", but not "400 of them have left"."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    gone = group is not None and group.tense == "present" and words.low[group.head] == "gone"
    if (
        group is None
        or (group.tense != "perfect" and not gone)
        or group.progressive
        or not any(s.concept == "withdraw" for s in words.senses[k])
    ):
        return False
    if any(s.concept == "begin" for i in range(group.i, group.j) for s in words.senses[i]):
        return False
    said = words.low[clause.i : group.i] + words.low[group.j : min(group.j + 5, clause.j)]
    if not _THINGS.isdisjoint(said):
        return False  # "French tanks have been shipped home"
    where = next((h for h in words.names if k < h.i < clause.j), None)
    own = where is None or (where.name.id in pattern.places and words.low[where.j : where.j + 1] != ["'s"])
    own = own and (where is None or words.low[where.i - 1] not in _DIRECTIONS)
    return own and not any(token[0].isdigit() or token in _SOME for token in said)


_THINGS = words_of("courses.things")
_DIRECTIONS = words_of("places.directions")
_SOME = words_of("clauses.numbers") | words_of("progress.some")


_WHOLE = words_of("status.whole")
_PART = words_of("status.part")


def whole(words: Words, k: int) -> bool:
    """Say whether the word at token k is told of all of them."""
    return any(words.low[i] in _WHOLE and not is_last_time(words, i) and not _of_some(words, i) for i in words.around(k, 7))


def _of_some(words: Words, i: int) -> bool:
    """Say whether the "last" at token i is of those with initials that nobody told us of: "last LDF soldiers home"."""
    after = words.tokens[i + 1 : i + 2]
    initials = bool(after) and after[0].isupper() and len(after[0]) > 1 and after[0].isalpha()
    return initials and not any(h.i <= i + 1 < h.j for h in words.names)


def partly(words: Words, k: int) -> bool:
    """Say whether the word at token k is told of a part of them."""
    around = words.around(k, 6)
    return not _PART.isdisjoint(words.low[around.start : around.stop])


def are_given_to_them(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether those who are to give up their arms get some: "the army handed over weapons to the rebels"."""
    if "disarm" not in pattern.verbs:
        return False
    who = frozenset(key for keys, weight in pattern.parts if weight >= 1 for key in keys) - {"disarm"}
    found = tokens_like(words, who) if who else []
    return bool(found) and all(i > k and "to" in words.low[max(k, i - 3) : i] for i in found)


def are_striking(words: Words, k: int) -> bool:
    """Say whether the word at token k only tells who acts: "[striking] nurses went back"."""
    after = words.senses[k + 1] if k + 1 < len(words.low) else None
    return words.low[k] == "striking" and after is not None and after.noun


IMPOSED = frozenset({"sanction_", "tariff", "w:ban", "w:restriction", "w:curb", "w:curfew", "w:moratorium"})
# What is imposed or issued, and withdrawn by who has done so.
WITHDRAWN = IMPOSED | frozenset({f"w:{stem(noun)}" for noun in words_of("courses.issued")} | {"advisory"})


@lru_cache(maxsize=10_000)
def is_anyones(pattern: Pattern) -> bool:
    """Say whether the fact names only those whom its sanctions are on: whoever lifts them is none of another's."""
    if pattern.verbs.isdisjoint(IMPOSED):
        return False
    words = analyse(pattern.fact.says, 1)
    at = next(iter(tokens_like(words, pattern.verbs & IMPOSED)), -1)
    return bool(words.names) and 0 <= at < words.names[0].i
