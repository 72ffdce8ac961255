"""The event that a date is the date of: a verb, a noun or a slot for it ("the launch date"), and what may stand for it.

Owns: which words tell a fact's event, and which of them governs a date. Never: ties a date to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.bodies import body_of
from watcher.reading.clauses import Clause, Group, clause_at, group_of, is_verb
from watcher.reading.context import Sentence
from watcher.reading.date.date_clauses import (
    ahead_of,
    clause_of,
    is_aside,
    is_held_then,
    is_reduced,
    is_taken,
    is_the_verbs,
    is_told_then,
    is_within_an_object,
    noun_before,
    tells_an_end,
)
from watcher.reading.date.dated_votes import is_of_a_count, is_of_a_person, is_survey, people_vote, settled
from watcher.reading.date.moved_things import movers, own_things
from watcher.reading.homecomings import goes_home, who_come_home
from watcher.reading.keys import is_modifier, senses_of, tokens_like
from watcher.reading.lexicon import is_office, split
from watcher.reading.patterns import Pattern
from watcher.reading.topics import is_topic
from watcher.reading.words import Words

_GOALS = frozenset({"target", "goal"})
_STANDS_FOR_END = frozenset({"mission", "coalition", "troops", "peacekeeper", "deploy", "stay"})
# Verbs that only give a thing its date: the thing is their subject or object.
_DATING = frozenset(
    "take_place delay advance plan_ announcement begin end hold stay continue decision extend suspend resume open".split()
)
_OPENS = frozenset({"open", "resume"})
_HELD = frozenset({"held", "hold", "holds", "holding"})
_BE = words_of("date.be")
_SITTINGS = frozenset({"decision", "meet", "talk", "announcement"})
_DEALS = frozenset({"buy", "sell", "agree"})
# What lasts until a day is extended to it, holds or is valid until it, or ends on it.
_LASTS = frozenset({"extend", "hold", "stay", "continue", "end", "valid"})


@lru_cache(maxsize=10_000)
def wanted_events(pattern: Pattern) -> frozenset[str]:
    """Return the concepts that the fact's event may be told by."""
    wanted = set(pattern.verbs)
    own_term = "mandate" in split(pattern.fact.says)  # who leaves before it is over has one all the same
    if pattern.aspect == "end" and (wanted | set(pattern.theme)) & _STANDS_FOR_END and not own_term:
        wanted |= {"withdraw", "end"}
    if "lasting" in wanted:
        wanted |= _LASTS | ({"close"} if "mission" in pattern.theme else set())
    if pattern.verbs == {"end"}:
        # What ends on a day may be extended to another, or run until it.
        wanted |= {"extend", "lasting", "collapse", "lift_"} | ({"hold", "continue"} if "ceasefire" in pattern.theme else set())
        wanted |= {"stay"} if not {"peacekeeper", "troops"}.isdisjoint(pattern.theme) else set()
        wanted |= {"close"} if "mission" in pattern.theme else set()
    if pattern.aspect == "end" and _DEALS & pattern.verbs:
        wanted |= {"close"}
    if "lift_" in pattern.verbs:
        wanted |= {"extend", "lasting", "end", "stay"}  # what is to be lifted then ends then
    if "close" in wanted and _DEALS & pattern.theme.keys():
        # A deal closes when it is completed.
        wanted |= {"end"}
    wanted |= {"end"} if "w:ready" in wanted else set()  # what is to be ready is to be finished
    if "decision" in wanted and "verdict" in split(pattern.fact.says.lower()):
        wanted |= {"convict", "acquit"}
    if wanted & {"launch", "flight"}:
        wanted |= {"launch", "flight"}
    if "take_effect" in wanted:
        wanted |= {"valid", "begin"}
    if "w:list" in wanted:
        wanted |= {"w:float", "w:public", "w:ipo"}  # who goes public lists its shares
    if goes_home(pattern):
        wanted |= {"come_home", "withdraw"}
    if {"raise", "inflation"} <= pattern.theme.keys() and not _GOALS.isdisjoint(split(pattern.fact.says)):
        wanted -= {"raise"}  # to reach its goal is not to "top forecasts": days.yaml tells how it may be said
    if "raise" in wanted and "reach" in split(pattern.fact.says):
        wanted |= {"visit"}  # what reaches a place arrives there
    if "shareholder" in pattern.theme and "meet" in wanted:
        wanted |= {"vote"}
    if "w:next" in pattern.theme and wanted & _SITTINGS:
        # The next decision, meeting or round: each is told by the others.
        wanted |= _SITTINGS if wanted & {"talk", "meet"} else _SITTINGS - {"talk"}
    return frozenset(wanted)


@lru_cache(maxsize=10_000)
def until_events(pattern: Pattern) -> frozenset[str]:
    """Return the concepts that tell the fact's event by what lasts until then: who stays until May leaves in May."""
    if "withdraw" in pattern.verbs or goes_home(pattern):
        return frozenset({"stay", "extend"})
    if "mandate" in split(pattern.fact.says):
        return frozenset({"stay", "extend", "approve"})  # it is authorised until then
    return frozenset({"close", "suspend"}) if pattern.verbs & _OPENS else frozenset()


def _lasting_until(words: Words, pattern: Pattern, clause: Clause) -> frozenset[str]:
    """Return which of those the clause tells of the fact's own thing: its stay is extended, its road is closed."""
    acts = until_events(pattern)
    theme = frozenset(pattern.theme) - pattern.verbs
    own = {"deploy", "stay"} if "extend" in acts else theme
    here = {k for k in tokens_like(words, frozenset(own)) if clause.i <= k < clause.j}
    return acts if here or not theme else acts & {"stay"}


@lru_cache(maxsize=10_000)
def decided_acts(pattern: Pattern) -> frozenset[str]:
    """Return what the next decision on a rate may do to it."""
    rate = "w:next" in pattern.theme and "rate" in pattern.theme and "decision" in pattern.verbs
    return frozenset({"raise", "lower", "hold", "suspend"}) if rate else frozenset()


def event_of(
    sentence: Sentence,
    first: int,
    last: int,
    pattern: Pattern,
    role: str,
    *,
    gone_by: bool,
    others: frozenset[int] = frozenset(),
) -> tuple[int, str, float] | None:
    """Return (token, how, cost) of the fact's event among what can govern the date, or None. others: what stands for it."""
    words, clause = sentence.words, clause_at(sentence.parted, first)
    if gone_by and is_told_then(sentence, clause, first):
        return None
    events = _events(sentence, first, last, pattern, role, clause) | others
    if not gone_by and role == "on" and (acts := decided_acts(pattern)):
        # What the next decision may bring is done on its day: "to cut its rate on 14 May".
        events |= {k for k in tokens_like(words, acts, 1.0) if is_verb(words, k)}
    if gone_by:
        events |= settled(sentence, pattern)
    clause, events, parted = clause_of(sentence, first, last, events, gone_by=gone_by)
    if not events:
        return None
    if words.low[last + 1 : last + 2] == ["'s"] and (own := {last + 2, last + 3} & events):
        return min(own), "its own day", 1.0  # "took part in Sunday's referendum"
    behind = words.low[last + 1 : last + 2] not in ([","], ["."], [";"]) and not _is_of_who_decides(words, clause, first, last)
    after = [*range(last + 1, min(last + 3, len(words.low)))] if behind else []
    if words.low[last + 1 : last + 2] in (["and"], ["but"], ["or"]):
        after = [k for k in after if not is_verb(words, k)]  # "hosts it in May and joins in June"
    nouns = noun_before(words, first)
    for k in (*nouns, *after, *ahead_of(words, first)):
        if (
            k in events
            and not (k < first and is_held_then(words, nouns, k) and any(k < g.i < first for g in clause.groups))
            and not is_aside(words, last, k)
            and not is_the_verbs(words, clause, k, last)
            and ("extend" in pattern.verbs or tells_an_end(words, k) or not _only_moves(words, k, first))
            and not is_topic(words, k, clause.i, events)
            and not is_taken(words, clause, k, first)
            and not (gone_by and is_within_an_object(words, clause, k))
        ):
            return k, "its noun", abs(k - first) * 1.0
    if not clause.groups:
        best = min(sorted(events), key=lambda k: words.cost(k, first))
        if is_aside(words, last, best):
            return None
        if words.cost(best, first) <= 14 and (
            sentence.index == 0 or clause.i <= best < clause.j or _is_labelled(words, clause, best)
        ):
            return best, "nothing else is told", words.cost(best, first)
        return None
    return _by_verb(sentence, first, last, clause, events, nouns, gone_by=gone_by, parted=parted)


def _is_of_who_decides(words: Words, clause: Clause, first: int, last: int) -> bool:
    """Say whether a day stands between a verb and what it leads up to: "agreed on Friday to wind it up" was agreed then."""
    if words.low[last + 1 : last + 2] != ["to"]:
        return False
    led = next((g for g in reversed(clause.groups) if g.j <= first), None)
    if led is None or led.mood or led.tense not in ("past", "perfect"):
        return False
    meets = any(s.concept in _GATHERS for s in words.senses[led.head])  # "met in Chad on Monday to sign it"
    return first - led.j <= 2 or (first - led.j <= 8 and not meets and "," not in words.low[led.j : first])


_GATHERS = frozenset({"meet", "talk", "visit", "vote", "come_home"})


def _is_labelled(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the date stands behind a label that tells its event: "Next meeting: 19 March"."""
    return words.low[clause.i - 1] == ":" and 0 < clause.i - k <= 4 and not words.low[clause.i - 2].isdigit()


@lru_cache(maxsize=10_000)
def _real_events(pattern: Pattern) -> frozenset[str]:
    """Return what must be told beside an end for it to be that of the fact's event; nothing where it is only an end."""
    real = pattern.verbs - {"end", "close", "w:ready"}
    if "lasting" in real:
        # "The ceasefire ended": what lasts must be told beside its end.
        real |= frozenset(key for key in pattern.theme if key not in ("lasting", "end", "date_"))
    return real | _STANDS_FOR_END if real else real


def _events(sentence: Sentence, first: int, last: int, pattern: Pattern, role: str, clause: Clause) -> set[int]:
    """Return the tokens that tell the fact's event, or what stands for it beside this date."""
    words, wanted = sentence.words, wanted_events(pattern)
    if role == "until":
        wanted |= _lasting_until(words, pattern, clause)
    real = _real_events(pattern)
    begin = clause.i
    if words.low[begin] in ("which", "that") and begin and (at := sentence.parted.index(clause)):
        begin = sentence.parted[at - 1].i
    if real and "end" in wanted and not any(begin <= k < clause.j for k in tokens_like(words, real)):
        wanted -= {"end"}
    events = {
        k
        for k in tokens_like(words, wanted)
        if not first <= k <= last
        # "An election next month": a date makes no noun before it its modifier.
        and not (senses_of(words, k).noun and k + 1 != first and is_modifier(words, k) and not _has_slot(words, k))
    }
    if "elect" in pattern.verbs:
        events = {k for k in events if not is_survey(words, k) and not is_of_a_count(words, k)}
        # "Ostland to vote on 15 June".
        if not any(is_office(key) for key in pattern.theme):
            events = {k for k in events if not is_of_a_person(words, k)}
        events |= {
            k for k in tokens_like(words, frozenset({"vote"}), 1.0) if 0 < first - k <= 8 and people_vote(words, k, pattern)
        }
    if "rate" in pattern.theme and pattern.verbs <= _STEPS:
        events = {k for k in events if words.low[k] not in _GROWS}  # "payrolls grew in July"
    if "hearing" in words.low and "trial" in pattern.verbs and "hearing" not in pattern.fact.says.lower():
        events = {k for k in events if words.low[k] != "hearing"}
    if "rolled" in words.low and pattern.verbs & {"launch", "flight"} and not _PADS.isdisjoint(words.low):
        events = {k for k in events if words.low[k] != "rolled"}  # "was rolled out to the pad"
    events |= own_things(words, first, pattern, role, clause)
    if "talk" in pattern.verbs and "round" in words.low:
        # "The next round will be held": of talks, where the fact says so.
        events |= {k for k, t in enumerate(words.low) if t == "round" and _ANOTHER & set(words.low[max(0, k - 4) : k])}
    if "build" in pattern.verbs and pattern.aspect and "work" in words.low:
        events |= {k for k in range(len(words.low) - 1) if words.low[k : k + 2] in (["work", "on"], ["works", "on"])}
    if pattern.verbs & _READY and "ready" in words.low:
        events |= {k for k in range(clause.i, clause.j) if words.low[k] == "ready"}
    if "close" in wanted and pattern.verbs & _DEALS:
        # "Its shares closed at $58", "will close six plants": no deal is done so.
        events = {
            k for k in events if not any(s.concept == "close" for s in words.senses[k]) or _closes_a_deal(words, k, first)
        }
    if "close" in pattern.verbs and _DEALS & pattern.theme.keys() and ("done" in words.low or movers(words)):
        # "The deal should be done by August", "will slip to July".
        events |= {k for k, t in enumerate(words.low) if t in _CALLED and not is_verb(words, k)}
    if "close" in pattern.verbs:
        # To stop a deal does not close it.
        events = {k for k in events if words.low[k] in _COMPLETES or all(s.concept != "end" for s in senses_of(words, k))}
    if pattern.verbs == {"end"} and "mission" in pattern.theme:
        events = {k for k in events if not (_closes(words, k) and not _ROOMS.isdisjoint(words.low[k + 1 : k + 4]))}
    if "lasting" in pattern.verbs and "close" in wanted:
        # Of all that a mission closes, only its own closing ends it.
        events = {k for k in events if not _closes(words, k) or _closes_a_mission(words, k, pattern)}
    if goes_home(pattern):
        events = who_come_home(sentence, first, clause, pattern, role, events)
    if role == "until" and "end" in pattern.verbs:
        # "A mandate until May".
        events |= {k for k in tokens_like(words, frozenset(pattern.theme)) if first - 3 <= k < first}
    return events


def _closes(words: Words, k: int) -> bool:
    return any(s.concept == "close" for s in senses_of(words, k))


def _closes_a_mission(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether "close" at token k is told of a mission: "the mission closes", "UNIFIL is to close"."""
    own = [h.i for h in words.names if h.name.id in pattern.subjects and body_of(words.tokens[h.i])]
    near = any(0 < k - i <= 7 or 0 < i - k <= 5 for i in own + tokens_like(words, _MISSIONS, 1.0))
    around = range(max(0, k - 5), min(k + 6, len(words.low)))
    sites = any(s.concept in _SITES for i in around for s in senses_of(words, i)) or any(words.low[i] in _ROOMS for i in around)
    return near and not sites


_MISSIONS, _SITES = frozenset({"mission"}), frozenset({"base", "store"})
_ROOMS = frozenset({"office", "offices", "branch", "branches", "post", "posts", "school", "hospital", "clinic"})
_READY = _OPENS | {"end", "build"}


def _closes_a_deal(words: Words, k: int, first: int) -> bool:
    """Say whether "close" at token k is told of a deal: it is closed itself, or closes on the date that follows."""
    if words.low[k] not in _COMPLETES or words.low[k] == "closure":
        return False
    after = {s.concept for i in range(k + 1, min(k + 6, len(words.low))) for s in words.senses[i]}
    if not is_verb(words, k) or after & _DEALS:
        return True
    return 0 < first - k <= 5 and words.low[k + 1] not in ("at", "down", "up")


_PADS = frozenset({"pad", "launchpad", "hangar", "rollout", "launcher", "building", "factory"})
_STEPS, _CALLED = frozenset({"raise", "lower"}), frozenset({"deal", "transaction"})
_GROWS = words_of("dated_events.grows")
_ANOTHER = frozenset({"next", "new", "another", "fresh", "second", "third", "fourth", "fifth", "sixth", "further", "latest"})
_COMPLETES = words_of("date.completes")


def _by_verb(
    sentence: Sentence,
    first: int,
    last: int,
    clause: Clause,
    events: set[int],
    nouns: list[int],
    *,
    gone_by: bool,
    parted: int,
) -> tuple[int, str, float] | None:
    """Return the event by the verb that governs the date: told by it, or given its date by it.

    nouns: what stands right before the date. parted: how many words the clause begins with that something parts from its
    verb, or from its date.
    """
    words = sentence.words
    group = _governor(words, clause, first, last)
    assert group is not None
    for k in range(group.j - 1, group.i - 1, -1):
        if k in events and (tells_an_end(words, k) or not _only_moves(words, k, first)):
            if words.low[group.i] == "to" and not group.mood and (gone_by or _of_the_main_verb(words, clause, group, first)):
                # What is still to be done has no day in the past: "opened talks to join on Tuesday".
                return None
            return k, "its verb", min(words.cost(k, first), _FAR) if parted else words.cost(k, first)
    concepts = {s.concept for k in range(group.i, group.j) for s in senses_of(words, k)}
    if "hold" in concepts and words.low[group.head] not in _HELD:
        concepts -= {"hold"}  # to keep a rate is to hold no meeting
        concepts |= {"keep"}
    dating = not concepts or bool(concepts & _DATING) or words.low[group.head] in _BE | _AIMS
    if dating and _only_moves(words, group.head, first):
        return None
    if dating:
        reduced = is_reduced(words, clause, group)
        late = {k for g in clause.groups if g.i > last and words.low[g.i] == "to" for k in range(g.i, clause.j)}
        near = [
            k
            for k in sorted(events)
            if clause.i <= k < clause.j
            and not group.i <= k < group.j
            and k not in late
            and not (reduced and k > group.i)
            and not is_aside(words, last, k)
            and not is_taken(words, clause, k, first)
            and not is_held_then(words, nouns, k)
            and not (k + 1 == first and _only_moves(words, k, first))
            and not is_topic(words, k, clause.i, events)
        ]
        if near:
            k = min(near, key=lambda k: words.cost(k, group.head))
            return k, "subject of its verb", words.cost(k, first) if k >= clause.i + parted else min(words.cost(k, first), _FAR)
    chained = [g for g in clause.groups if g.i > group.i and words.low[g.i] == "to" and g.i < first] or [
        g for g in clause.groups if g is not group
    ]
    if dating or group.report or group.mood or "meet" in concepts:
        for g in chained:
            if gone_by and first < group.i and words.low[g.i] == "to":
                continue  # "on Thursday asked it to leave"
            if group.j <= first < g.i and words.low[g.i - 1] in ("and", "but", "or", "then"):
                continue  # "will chair it in May and join in October"
            if first < g.i and (words.low[g.i - 2 : g.i] in (["so", "as"], ["in", "order"]) or words.low[g.i - 1] in _ASIDES):
                continue  # "to finish by May so as to join", "has held it this year after lowering it"
            for k in range(g.i, g.j):
                if k in events and words.cost(k, first) <= 12:
                    return k, "a verb of its clause", words.cost(k, first)
    return None


_AIMS = words_of("dated_events.aims")  # "the agency targets 9 July for its launch"
_ASIDES = frozenset({"after", "before", "since"})


def _governor(words: Words, clause: Clause, first: int, last: int) -> Group | None:
    """Return the verb group that governs a date: none that a comma parts from it, where another leads up to it."""
    before = [g for g in clause.groups if g.j <= first and not {",", ";"} & set(words.low[g.j : first])]
    if before and words.low[last + 1 : last + 2] == [","]:
        return group_of(words, before, first)
    return group_of(words, clause.groups, first)


# What parts a subject from its verb takes it no further away.
_FAR = 8.0


def _of_the_main_verb(words: Words, clause: Clause, group: Group, first: int) -> bool:
    """Say whether a weekday is that of what was done, not of what it was done for: "won a licence to fly on Tuesday"."""
    before = [g for g in clause.groups if g.j <= group.i]
    noun = group.i and not is_verb(words, group.i - 1)
    return words.low[first] in _WEEKDAYS and bool(before) and bool(noun) and before[-1].tense == "past"


# What only gives an event another day: on the day of which it is told, the day was moved.
_MOVES = frozenset({"delay", "advance", "extend", "suspend", "cancel"})
_THEN = frozenset({"on", "in", "from", "since", "last"})


def _only_moves(words: Words, k: int, first: int) -> bool:
    """Say whether token k tells that the event was moved on that day, not to it: "put off on Tuesday"."""
    told = {s.concept for s in senses_of(words, k)}
    if not k < first or not told & _MOVES or "stay" in told:
        return False
    late = words.low[first + 1 : first + 2] in (["in"], ["on"])  # "its extension late in 2024"
    return late or words.low[first - 1] in _THEN or (words.low[first] in _WEEKDAYS and words.low[first - 1] not in _ONTO)


_WEEKDAYS = words_of("date.weekdays")
_ONTO = frozenset({"to", "until", "till", "through", "by", "for", "into", "beyond", "from"})


def _has_slot(words: Words, k: int) -> bool:
    """Say whether what the noun at token k modifies is the day set for it: "the launch date", "a closing target"."""
    i = k + 1
    while i < len(words.low) and (words.covered[i] or words.low[i] in ("-", "target")):
        i += 1
    return words.low[min(i, len(words.low) - 1)] in _SLOTS


_SLOTS = words_of("date.slots")
