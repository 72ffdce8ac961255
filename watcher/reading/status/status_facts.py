"""A status fact's sentence as a pattern: its ladder, its event, its thing, the deed it tells.

Owns: from the words of a status fact to its pattern. Never: reads news.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import load, words_of
from watcher.reading.axes import axis_of, is_event, of_people, parts_of
from watcher.reading.clauses import is_verb
from watcher.reading.keys import is_modifier, keys_of
from watcher.reading.naming import MARK
from watcher.reading.patterns import Pattern
from watcher.reading.roles import NO_ROLES, Roles, phrase_at, roles_of
from watcher.reading.status.deeds import deed_of, is_absent_pair, is_state
from watcher.reading.status.held_grounds import holding_of
from watcher.reading.words import Words, analyse
from watcher.values import StatusValue

# What may befall anything: of what, is to be asked.
GENERAL = frozenset("begin end delay suspend cancel resume collapse reject extend sign withdraw approve".split())


def compile_status(pattern: Pattern, words: Words, phrase: str) -> None:
    """Note what a status fact's sentence says, with the slot's phrase, in its pattern."""
    axes = load("ladders")["axes"]
    told = analyse(phrase, 1)
    inside = [s.concept for k in range(len(told.low)) if not told.covered[k] for s in told.senses[k]]
    named = {k for hit in words.names for k in range(hit.i, hit.j)}
    outside: list[str] = []
    slot = words.low.index(MARK)
    why = next((k for k in range(slot, len(words.low)) if words.low[k] == "because"), len(words.low))
    for k in range(why):
        if k not in named and words.low[k] != MARK and not words.covered[k]:
            outside += [key for key in keys_of(words, k) if key not in outside]
    if "spacecraft" in outside and "inquiry" in outside and "into" not in words.low:
        outside.remove("inquiry")  # a probe that flies
    if "release" in outside and "launch" in outside and (of_people(outside) or "ship" in outside):
        outside.remove("launch")  # prisoners, or a ship that was seized, are let go
    if "release" in inside and "launch" in inside and (of_people(outside) or "ship" in outside):
        inside = [c for c in inside if c != "launch"]
    if "disarm" in outside and "close" in outside:
        outside.remove("disarm" if _ARMED.isdisjoint(outside) else "close")  # a plant, or fighters, "decommissioned"
    roles = roles_of(words, phrase)
    if (waits := _awaited_of(words, phrase)) is not None:
        roles = waits
    open_ = _NEGATED.isdisjoint(told.low)
    head = roles.patient.head if roles.patient else frozenset[str]()
    axis = axis_of(inside, outside, head, negated="not" in told.low, open_=open_)
    if "appeal" not in inside and not _STANDS.isdisjoint(phrase.lower().split()):
        axis = "approve"  # who stands against a thing may come to back it
    if axis == "progress" and told.low[0] == "no" and "timetable" in inside and len(_parties(words, slot)) > 1:
        axis = "agree"  # what two governments have [no timetable] for they have yet to agree on
    if is_absent_pair(phrase) or ("orbit" in told.low and not open_ and "around" in words.low[slot:]):
        axis = "open"  # no ladder: the deed is all
    if axis == "launch" and "launches" in words.low[:slot] and "suspend" in inside:
        axis = "progress"  # many of them stop and go on, and none is done
    axis = "join" if "part of" in phrase.lower() and axis == "progress" else axis  # "is [not part of] the bloc"
    pattern.axis = pattern.axis or axis
    plain = [k for k in range(len(words.low)) if k not in named and words.low[k] != MARK and not words.covered[k]]
    modifying = [k for k in plain if is_modifier(words, k) and not is_verb(words, k)]
    pattern.modifiers |= frozenset(key for k in modifying for key in keys_of(words, k)) - frozenset(
        key for k in plain if k not in modifying for key in keys_of(words, k)
    )
    own = set(axes.get(axis, ()))
    if axis == "progress":
        # "The mission's withdrawal": what happens goes before what it happens to.
        heads = [c for c in outside if c not in pattern.modifiers] or outside
        beside = {key for k in plain if _is_what_befell(words, k) for key in keys_of(words, k)}
        heads = [c for c in heads if c not in beside] or heads  # "the flood-damaged dam", "the burned-out factory"
        events = [c for c in heads if c[:2] != "w:" and is_event(c)] or [c for c in heads if c in ("mission", "coalition")]
        told_of = roles.patient.head if roles.patient else frozenset[str]()
        of_it = [c for c in events if c in told_of]
        leaves = [
            c for c in inside if c == "withdraw" and "been" not in told.low
        ]  # "have [not withdrawn] from": the slot has the event
        if "arms" in outside and not _GIVES_UP.isdisjoint(told.low):
            leaves = ["disarm"]  # "have [not laid down] their arms"
        pattern.verbs |= frozenset(leaves[:1] or of_it[:1] or events[:1] or heads[:1])
        if not pattern.verbs.isdisjoint(_GENERIC):
            # "The dam project": the dam itself is told of as well.
            pattern.verbs |= frozenset([c for c in outside if c in pattern.modifiers][-1:])
        if not pattern.verbs.isdisjoint(_RUNS):
            pattern.verbs |= frozenset(heads[-1:])  # "production at the mine": the mine itself stops, or is at work again
        if told.low[:1] == ["not"]:
            # A deed on no ladder: "not approached".
            pattern.triggers |= frozenset(key for k in range(1, len(told.low)) for key in keys_of(told, k))
    elif axis == "strike":
        pattern.verbs |= {"strike"}
    pattern.about |= frozenset(c for c in outside if c not in own or axis == "progress") | frozenset(
        c for c in inside if c not in own and c not in ("member",)
    )
    if pattern.axis in _THINGS and not pattern.thing:
        things = [c for c in (*inside, *outside) if c in _THINGS]
        pattern.thing = "ceasefire" if "ceasefire" in things else next(iter(things), "")
        talked_of = "talk" in inside and open_ and pattern.thing != "ceasefire"
        if axis == "agree" and ((not things and "timetable" in inside) or talked_of):
            pattern.thing = "agree"  # what two are [in talks] on they have yet to agree on
        if pattern.thing == "agree" and "agree" not in outside and ("plan_" in outside or _is_agreed_itself(told, head)):
            pattern.thing = ""  # "the rescue plan is [agreed]": the plan itself is told of
    goes = pattern.axis == "progress" and "withdraw" in pattern.verbs and "withdraw" in inside and "been" not in told.low
    if pattern.thing == "agree":
        pattern.triggers |= {"wage", "buy", "merge"} & pattern.about  # a pay deal is one word of a wage
    broken = "talk" in pattern.verbs and "collapse" in inside  # talks that are broken off may be taken up again
    if pattern.deed is None and not goes and not broken and (_is_deed(axis, inside) or is_state(phrase, words, slot)):
        pattern.deed = deed_of(phrase, words, slot)
    pattern.holding = pattern.holding or holding_of(words, phrase, words.low.index(MARK))
    pattern.roles = roles if pattern.roles is NO_ROLES else pattern.roles
    if axis == "approve" and roles.doer is not None:
        pattern.triggers |= {"agree"}  # who is to approve a thing may agree to it
    if not pattern.parts:
        pattern.parts = parts_of(words, named, _steps_of(pattern, own), told)
        if "disarm" in pattern.verbs:  # that it is their arms goes without saying
            pattern.parts = tuple(part for part in pattern.parts if "arms" not in part[0])


def _is_what_befell(words: Words, k: int) -> bool:
    """Say whether the word at token k only tells what befell a thing: "the [flood]-damaged dam", "the [burned]-out mill"."""
    after = words.low[k + 2 : k + 3] if words.low[k + 1 : k + 2] == ["-"] else []
    return bool(after) and (after[0].endswith("ed") or after[0] in _BEFALLEN)


_BEFALLEN = frozenset({"hit", "torn", "stricken", "struck", "out", "wracked"})


def _is_agreed_itself(told: Words, head: frozenset[str]) -> bool:
    """Say whether a fact's subject is a text or a thing that is to be agreed, no event: "rules have [not been agreed]"."""
    return (
        (told.low[:2] == ["not", "been"] or told.low == ["agreed"])
        and "agreed" in told.low
        and bool(head)
        and "timetable" not in head  # the parties agree on when, and then it is so
        and not any(c[:2] != "w:" and is_event(c) for c in head)
    )


def _parties(words: Words, slot: int) -> set[str]:
    """Return the names of whom a fact's sentence is said of, where they go before its slot."""
    return {hit.name.id for hit in words.names if hit.j <= slot}


_ARMED = frozenset({"troops", "fighter", "arms"})


@lru_cache(maxsize=1_000)
def goes_on_yet(pattern: Pattern) -> StatusValue | None:
    """Return the value of a fact that a thing has not come to its end ("has [not been called off]"); None for another."""
    value = pattern.fact.value
    if not isinstance(value, StatusValue) or value.word != "none" or not value.phrase.lower().startswith("not "):
        return None
    ends = any(s.concept in ("end", "cancel", "suspend") for senses in analyse(value.phrase, 1).senses for s in senses)
    return value if ends else None


def _awaited_of(words: Words, phrase: str) -> Roles | None:
    """Return who is to approve what, where a fact says that it waits for that: "awaits the approval of the regulator"."""
    told, slot = phrase.lower().split(), words.low.index(MARK)
    if told[-1] not in _APPROVALS or words.low[slot + 1 : slot + 2] not in (["of"], ["from"], ["by"]):
        return None
    doer = phrase_at(words, slot + 2, len(words.low))
    return Roles(doer, phrase_at(words, 0, slot)) if doer is not None else None


def awaits_another(pattern: Pattern) -> bool:
    """Say whether what a status fact begins with is only what somebody else is to approve."""
    value, doer = pattern.fact.value, pattern.roles.doer
    phrase = value.phrase.lower().split() if isinstance(value, StatusValue) else []
    return doer is not None and phrase[-1:] != [] and phrase[-1] in _APPROVALS and doer.at > 2


_NEGATED = frozenset({"no", "not", "never"})
_GIVES_UP = frozenset("laid handed given surrendered turned lay hand give surrender".split())
_APPROVALS = words_of("status.approvals")


def _steps_of(pattern: Pattern, own: set[str]) -> set[str]:
    """Return the concepts of the fact's ladder that tell none of its object: what is to be approved may be a withdrawal."""
    if pattern.axis == "progress":
        return {"begin", "end"}
    patient = pattern.roles.patient
    return own - patient.head if patient is not None and pattern.axis == "approve" and pattern.axis not in patient.head else own


def _is_deed(axis: str, inside: list[str]) -> bool:
    """Say whether a slot may tell a deed of its own: its words are no step of the fact's ladder, or a state that has verbs."""
    ladder = load("ladders")["axes"].get(axis, {})
    if axis == "progress" and "lift_" in inside:
        return True  # what is to be lifted has no course: it is dropped, ended, done away with
    return axis in ("open", "release") or (axis not in _LADDERS and axis not in inside and ladder.keys().isdisjoint(inside))


_STANDS = words_of("oppositions.stands")
_LADDERS = frozenset({"agree", "sign", "approve", "stay", "strike"})
_RUNS = frozenset({"w:produc", "w:output", "w:operat", "w:manufactur"})
_GENERIC = frozenset({"w:servic", "w:project", "w:programme", "w:program", "w:scheme", "w:process", "plan_"})
_THINGS = frozenset({"agree", "ceasefire", "launch", "trial", "strike", "release", "open", "search", "mission"})


def signs_of(pattern: Pattern) -> frozenset[str]:
    """Return the concepts that tell of a status fact's event without its name: a base handed over is a withdrawal."""
    if pattern.axis == "progress" and "deploy" in pattern.verbs:
        return frozenset({"withdraw"})
    if pattern.axis != "progress" or "withdraw" not in pattern.verbs:
        return frozenset()
    return frozenset({"handover", "close", "end"} if "mission" in pattern.theme else {"handover", "close"})


def is_of_a_survey(words: Words, pattern: Pattern) -> bool:
    """Say whether it tells what people say when asked, which is no step: "half would vote for it, a survey shows"."""
    if pattern.axis not in _DECIDED_ON:
        return False
    if not _SURVEYS.isdisjoint(words.low):
        return True
    return any(words.low[k] == "poll" and words.low[k + 1] in _SHOWS for k in range(len(words.low) - 1))


_DECIDED_ON = frozenset({"approve", "sign", "join", "agree", "force"})
_SURVEYS = frozenset({"survey", "surveys", "surveyed", "pollster", "pollsters", "respondents"})
_SHOWS = frozenset({"shows", "showed", "finds", "found", "suggests", "suggested", "says", "said", "indicates", "by", "for"})
