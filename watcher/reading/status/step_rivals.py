"""What a step may be of besides the fact: another party's own deed, another matter, what is only left behind.

Owns: what speaks against a step by who does it and what it is on. Never: which step it is.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.bodies import is_of_one
from watcher.reading.clauses import Clause, Group, clause_at, group_of, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.joined_bodies import joins_another
from watcher.reading.keys import STOP, best_match, keys_of, places_of, senses_of, tokens_like
from watcher.reading.object_words import one_party
from watcher.reading.patterns import Pattern
from watcher.reading.places import IN, modifies, preposition
from watcher.reading.quantity.numbered import is_of_another_number
from watcher.reading.stance import told_of
from watcher.reading.status.deal_sides import joined_by_another
from watcher.reading.status.doers import subject_at
from watcher.reading.status.steps import StatusRead, only_ought, told_step, value_of
from watcher.reading.status.tie_object import stands_for
from watcher.reading.words import NameHit, Words
from watcher.values import StatusValue

_ON = words_of("steps.on")
_DAYS = words_of("date.weekdays")
_INTO = _ON | {"into", "of"}
_KIN = words_of("steps.kin")
_LEAVES = words_of("steps.leaves")


def strangers(ctx: Context, words: Words, clause: Clause, pattern: Pattern) -> list[NameHit]:
    """Return the states and bodies that act in the clause and are none of the fact's, the topic's or their own kin."""
    ours = pattern.names.keys() | ctx.patterns.topical | ctx.patterns.home
    return [
        h
        for h in words.names
        if clause.i <= h.i < clause.j
        and h.name.kind in ("country", "body")
        and h.name.own != "seat"
        and h.name.id not in ours
        and preposition(words, h.i) not in IN
        and not is_of_one(h.name.id, pattern.names)
        and not (h.name.own == "own" and modifies(words, h) and words.low[h.j : h.j + 1] != ["'s"])
    ]


def is_anothers(ctx: Context, words: Words, clause: Clause, pattern: Pattern, k: int, concept: str) -> bool:
    """Say whether another state or body takes the step at token k by itself: "Paraguay ratifies the pact of the other two"."""
    if pattern.axis == "agree" and pattern.names and pattern.names.keys().isdisjoint(h.name.id for h in words.names):
        first = next((h for h in words.names if clause.i <= h.i < k), None)
        if first is not None and first.name.kind == "name" and first.name.id in ctx.patterns.topical:
            return True  # another body of the topic, and none of the fact's
    # Who joins is not what is joined.
    bodies = pattern.names.keys() - pattern.subjects or pattern.names.keys()
    if concept == "join" and pattern.axis == "join" and joins_another(words, clause, k, bodies):
        return True
    others = [h for h in strangers(ctx, words, clause, pattern) if h.j <= k]
    if not others or pattern.axis != "agree" or len(pattern.names) < 2:
        return False
    mine = [h for h in words.names if clause.i <= h.i and h.j <= k and h.name.id in pattern.names]
    if concept == "approve" and (not mine or mine[-1].j <= others[-1].i):
        return True
    return not mine and not one_party(words, clause, pattern) and others[-1].name.id not in ctx.patterns.named


def with_another(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether the agreement at token k is one with others than the fact's partner: "a deal with the railways"."""
    if words.low[k + 1 : k + 2] != ["with"] or " with " not in pattern.fact.says:
        return False
    end = next((i for i in range(k + 2, clause.j) if not (words.low[i].isalpha() or words.low[i] in ("'s", "-"))), clause.j)
    wanted = frozenset(key for keys, _ in pattern.parts for key in keys)
    named = any(k < h.i < end and h.name.id in pattern.names for h in words.names)
    nouns = [i for i in range(k + 2, min(end, k + 7)) if words.tokens[i].islower() and words.low[i] not in STOP]
    return bool(nouns) and not named and not any(stands_for(words, i, wanted) for i in nouns)


def is_of_others(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether what is told at token k is another of its sort: of "Reactor 1", talks "between the state and the unions"."""
    if is_of_another_number(sentence, k, pattern) or _is_between_others(sentence, k, pattern):
        return True
    if not pattern.deed:
        return False
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    if words.low[k] in _LEAVES and not _AS_IT_IS.isdisjoint(words.low[k + 1 : k + 12]):
        return True  # "the round leaves the list unsettled"
    return (
        bool(joined_by_another(words, clause, pattern))
        or _does_its_own(sentence, k, pattern)
        or _is_talked_of(words, clause, k)
    )


def _does_its_own(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether another state does it to its own: "the US lifted its sanctions", of the EU's."""
    words = sentence.words
    who = {name for name, roles in pattern.names.items() if "who" in roles}
    if not who or not who.isdisjoint(sentence.named) or _ITS.isdisjoint(words.low[k + 1 : k + 4]):
        return False
    doer = next((h for h in reversed(words.names) if h.j <= k and k - h.j <= 4), None)
    return doer is not None and doer.name.kind == "country" and doer.name.own == "own" and not is_of_one(doer.name.id, who)


_ITS = frozenset({"its", "their"})
_AS_IT_IS = words_of("steps.as_it_is")


def as_talked_of(sentence: Sentence, read: StatusRead, pattern: Pattern) -> StatusRead:
    """Return that talks are held, where what the fact lacks is only what they are on: "in talks on restoring relations"."""
    words, clause = sentence.words, clause_at(sentence.clauses, read.k)
    value = pattern.fact.value
    lacks = isinstance(value, StatusValue) and value.word in ("none", "collapsed", "suspended")
    if not lacks or read.told.negated or not _is_talked_of(words, clause, read.k):
        return read
    at = next(i for i in range(read.k - 1, clause.i - 1, -1) if any(s.concept == "talk" for s in words.senses[i]))
    group = group_of(words, clause.groups, at)
    if group is None or group.negated or not _STOPS.isdisjoint(s.concept for s in words.senses[group.head]):
        return read
    told = told_step(sentence, group.head)
    return StatusRead(at, value_of(pattern, "talks"), told, read.tie)


_STOPS = frozenset({"suspend", "delay", "cancel", "collapse", "end"})


def _is_talked_of(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the verb in -ing at token k is only what talks are on: "talks on restoring ties were suspended"."""
    if not words.low[k].endswith("ing") or words.low[k - 1] not in ("on", "over", "about"):
        return False
    return any(s.concept == "talk" for i in range(max(clause.i, k - 9), k) for s in words.senses[i])


def _is_between_others(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether one of those between whom the thing at token k is told to be is none of the fact's two."""
    words = sentence.words
    if "between" not in words.low or " and " not in pattern.fact.says:
        return False
    clause = clause_at(sentence.clauses, k)
    ours = pattern.theme.keys() | {"talk"}
    at = next((i for i in range(clause.i, clause.j - 1) if words.low[i + 1] == "between" and ours & {*keys_of(words, i)}), -1)
    if at < 0 or (at > k and words.low[k + 1] != "between"):
        return False
    k, end = at, clause.j
    joint = next((i for i in range(k + 3, min(end, k + 9)) if words.low[i] == "and"), -1)
    stop = next((i for i in range(joint + 2, end) if is_verb(words, i) or words.low[i] in _ENDS), end)
    told = (*pattern.parts, *(pattern.deed.parts if pattern.deed else ()))
    wanted = frozenset(key for keys, _ in told for key in keys)
    for low, high in ((k + 2, joint), (joint + 1, stop)) if joint > 0 else ():
        named = any(low <= h.i < high for h in words.names)
        nouns = [i for i in range(low, high) if words.tokens[i].islower() and senses_of(words, i).noun]
        nouns = nouns or [i for i in range(low, high) if words.low[i].isalpha() and words.low[i] not in STOP]
        if not named and nouns and not any(stands_for(words, i, wanted) for i in nouns):
            return True
    return False


_ENDS = frozenset({",", ".", ";", "on", "in", "over", "about", "to", "for", "at"})


def takes_effect_itself(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether what takes effect at token k may be the fact's: its name, its words, or "it", and no other thing's name."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    subject = subject_at(words, clause, group) if group is not None else None
    if subject is None:
        return True
    wanted = frozenset(key for keys, weight in pattern.parts if weight >= 1 for key in keys)
    if not subject.names.isdisjoint(pattern.names) or best_match(subject.head, wanted) >= 0.6:
        return True
    return not (subject.name or (subject.at > 0 and words.tokens[subject.at][0].isupper()))


def is_of_their_kin(words: Words, clause: Clause, pattern: Pattern) -> bool:
    """Say whether it befalls one who is only told by the fact's person: "Able's husband charged", "an aide to Able jailed"."""
    for hit in words.names:
        if hit.name.id not in pattern.names or not clause.i <= hit.i < clause.j:
            continue
        theirs = words.low[hit.j + 1 : hit.j + 4] if words.low[hit.j : hit.j + 1] == ["'s"] else []
        ours = words.low[max(clause.i, hit.i - 3) : hit.i] if words.low[hit.i - 1 : hit.i] in (["to"], ["of"]) else []
        if _KIN & {*theirs, *ours} or theirs[:2] == ["co", "-"]:
            return True
    return False


def is_left_as(words: Words, k: int) -> bool:
    """Say whether somebody is only left in a place or a state: "leaves Hungary as the only member", "kept it out"."""
    if words.low[k] == "out" and not _KEEPS.isdisjoint(words.low[max(0, k - 6) : k]):
        return True
    return words.low[k] in _LEAVES and bool({"as", "with", "alone", "without"} & set(words.low[k + 1 : k + 5]))


_KEEPS = frozenset("keep keeps kept keeping stay stays stayed staying remain remains remained".split())


def is_on_another(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether the event at token k is one on a thing that the fact does not speak of: "the ban on its flights"."""
    agreed = words.low[k] in ("agree", "agrees", "agreed") and words.low[k + 1 : k + 2] == ["on"]
    if k + 1 >= len(words.low) or (not senses_of(words, k).noun and words.senses[k] and not agreed):
        return False
    case = any(s.concept == "inquiry" for s in words.senses[k])
    if words.low[k + 1] not in (_INTO if case else _ON):
        return False
    if words.covered[min(k + 2, len(words.low) - 1)]:
        return False  # "the withdrawal on hold"
    if words.low[k + 1] == "on" and not _DAYS.isdisjoint(words.low[k + 2 : k + 3]):
        return False
    own = frozenset(keys_of(words, k))
    if not any(weight >= 1 and keys - own for keys, weight in pattern.parts):
        return False
    wanted = frozenset(key for keys, weight in pattern.parts if weight >= 0.4 for key in keys) | pattern.about
    wanted -= own
    nouns: list[int] = []
    for i in range(k + 2, min(k + 7 + words.low[k + 2 : k + 7].count("-"), clause.j)):
        token = words.low[i]
        if token == "-":
            continue  # "a deal on ending the US-led coalition"
        if not (token.isalpha() or token == "'s") or token in _ON or (nouns and case and token == "of"):
            break
        owner = next((h for h in words.names if h.i <= i < h.j), None)
        if (
            token in STOP
            or token == "'s"
            or (owner and (owner.name.own == "adj" or words.low[owner.j : owner.j + 1] == ["'s"]))
        ):
            continue
        nouns.append(i)
    if agreed and not _TERMS.isdisjoint(words.low[i] for i in nouns):
        return False  # "agreed on terms"
    if agreed and any(stands_for(words, i, wanted | ({pattern.thing} - {""})) for i in range(k + 2, clause.j)):
        return False  # "agreed on a timetable for its end"
    if not nouns or any(h.i <= i < h.j and h.name.id in pattern.names for h in words.names for i in nouns):
        return False
    return not any(stands_for(words, i, wanted) for i in nouns) and any(words.tokens[i][0].islower() for i in nouns)


_TERMS = words_of("step_rivals.terms")


def is_when_it_comes(words: Words, clause: Clause, group: Group | None, groups: list[Group]) -> bool:
    """Say whether the step is only the time of what is to come: "will have to drop it when it joins", "X to stay as Y goes"."""
    if group is not None and words.low[group.i - 1 : group.i] == ["and"] and _goes_on_from_once(words, group, groups):
        return True
    if group is None or group.tense != "present" or words.low[clause.i] not in _WHEN:
        return False
    before = [g for g in groups if g.j <= clause.i]
    ahead = not words.index and any("to" in words.low[g.i : g.j] for g in before)  # a headline's "work to go on" is a plan
    return ahead or words.low[clause.i] == "once" or any(g.mood in ("firm", "duty", "plan", "hedge") for g in before)


def _goes_on_from_once(words: Words, group: Group, groups: list[Group]) -> bool:
    """Say whether a verb behind "and" goes on with what is waited for: "takes effect once Peru has ended it [and signed]"."""
    first = next((g for g in reversed(groups) if g.j <= group.i), None)
    at = next((i for i in range(group.i - 1, 0, -1) if words.low[i] == "once"), -1)
    main = next((g for g in reversed(groups) if g.j <= at), None)
    if first is None or main is None or first.i < at or first.tense not in ("perfect", "present"):
        return False
    return bool(main.mood) or main.tense == "present"


_WHEN = frozenset({"when", "after", "once", "as", "until", "before"})


def is_asked_of_them(words: Words, groups: list[Group], k: int) -> bool:
    """Say whether somebody else only wants it of who is to do it: "urged the union to accept", "was urged to sign"."""
    group = next((g for g in groups if g.i <= k < g.j), None)
    before = next((g for g in reversed(groups) if group is not None and g.j <= group.i), None)
    inside = range(group.i + 1, min(group.j - 1, len(words.low) - 1)) if group is not None else range(0)
    if any(words.low[i] in _WANTS and words.low[i - 1] in _BEING and words.low[i + 1] == "to" for i in inside):
        return True  # "was asked to join"
    if group is None or before is None or words.low[group.i] != "to" or words.low[before.head] not in _WANTS:
        return False
    between = words.low[before.j : group.i]
    passive = not between and before.j - before.i > 1 and words.low[before.head - 1] in _BEING
    return passive or (0 < len(between) <= 7 and "," not in between)


def _is_wanted_of_it(words: Words, groups: list[Group], k: int) -> bool:
    """Say whether it is what somebody insists on, or calls an answer: "insists that it dissolve", "the answer is that it"."""
    group = next((g for g in groups if g.i <= k < g.j), None)
    first = group.i if group is not None else k
    that = next((i for i in range(first - 1, max(0, first - 9), -1) if words.low[i] == "that"), -1)
    if that < 2 or "," in words.low[that:k]:
        return False
    if words.low[that - 1] in _BEING and not _AIMS.isdisjoint(words.low[max(0, that - 6) : that - 1]):
        return True
    plain = group is not None and group.j - group.i == 1 and "base" in words.senses[group.i].verb_forms
    before = next((g for g in reversed(groups) if g.j <= that), None)
    return plain and before is not None and before.j >= that - 1 and words.low[before.head] in _INSISTS


_AIMS = words_of("frames.aims")
_INSISTS = words_of("frames.insists")


def is_asked_of_it(sentence: Sentence, clause: Clause, k: int, pattern: Pattern, sort: str) -> bool:
    """Say whether a deed is only wanted of who is to do it, by somebody whom the fact does not name if it names no doer."""
    if _is_wanted_of_it(sentence.words, sentence.groups, k):
        return True
    if sort != "v" or not is_asked_of_them(sentence.words, sentence.groups, k):
        return False
    if pattern.roles.doer is not None:
        return True
    wish = next((g for g in reversed(sentence.groups) if g.j <= k), None)
    if wish is None:
        return False
    wishing = {h.name.id for h in sentence.words.names if clause.i <= h.i < wish.i}
    how = sentence.words.low[wish.head]
    return wishing.isdisjoint(pattern.names) and how.startswith(("urge", "beg", "ask") if wishing else ("urge", "beg"))


_WANTS = words_of("frames.wants") - words_of("steps.own_wants")
_BEING = words_of("clauses.be")


def is_against_another(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether it is told of a case against somebody else: "threw out the charges against Smith"."""
    at = next((i for i in range(k + 1, min(k + 7, clause.j)) if words.low[i] == "against"), -1)
    hit = next((h for h in words.names if at < h.i <= at + 2), None) if at > 0 else None
    return hit is not None and bool(pattern.actors) and hit.name.id not in pattern.actors


def of_a_ceasefire(words: Words, k: int) -> bool:
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


def is_of_a_membership(words: Words, clause: Clause, k: int) -> bool:
    """Say whether it is a membership that takes effect at token k."""
    return any(s.concept in ("join", "member") for i in range(clause.i, k) for s in words.senses[i])


def takes_people_away(words: Words, k: int, pos: str) -> bool:
    """Say whether people, and no approval, are withdrawn at token k: "withdrew its soldiers", "the pullout", "are gone"."""
    if pos == "a" or words.low[k] in _GOES:
        return True  # who is gone, or leaves, takes nothing back
    after, before = range(k + 1, min(k + 7, len(words.low))), range(max(0, k - 5), k)
    if pos == "n":
        return words.low[k + 1 : k + 2] != ["of"] or bool(_PEOPLE & set(words.low[k + 2 : k + 8]))
    near = before if words.low[k - 1] in _BEING else after
    return any(words.low[i] in _PEOPLE for i in near)


_PEOPLE = frozenset("troops soldiers forces force peacekeepers personnel contingent mission army staff men police".split())


_GOES = frozenset("leave leaves left leaving quit quits".split())


def is_begged(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether others than the fact's own ask it of who is to do it: "the mayor urged the force to start leaving".

    What somebody tries to avert is not averted either.
    """
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    if only_ought(sentence, k) or is_demanded(sentence, k, pattern):
        return True
    if words.low[k] in _AVERTS and told_of(sentence, k).mood != "firm":
        return True
    wish = next((g for g in reversed(sentence.groups) if g.j <= k and g.i >= clause.i), None)
    if wish is None:
        return False
    called_for = words.low[wish.head].startswith("call") and words.low[wish.head + 1 : wish.head + 2] == ["for"]
    begged = words.low[wish.head] in _BEGS and is_asked_of_them(words, sentence.groups, k)
    if not begged and not (called_for and any(wish.j <= g.i <= k < g.j and words.low[g.i] == "to" for g in sentence.groups)):
        return False
    wishing = [h.name.id for h in words.names if clause.i <= h.i < wish.i and words.low[h.i - 1] not in ("of", "in", "from")]
    members = any(s.concept == "member" for i in range(wish.j, k) for s in words.senses[i])  # of the fact's own body
    return not members and not any(name in pattern.actors or is_of_one(name, pattern.actors) for name in wishing)


def is_demanded(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether others demand "that" somebody do it: "Peru demands that the US drop its tariffs"."""
    words, group = sentence.words, next((g for g in sentence.groups if g.i <= k < g.j), None)
    before = next((g for g in reversed(sentence.groups) if group is not None and g.j <= group.i), None)
    if "withdraw" in pattern.verbs or group is None or before is None:
        return False  # whom a host tells to go has to
    if "base" not in words.senses[group.head].verb_forms or group.mood == "firm":
        return False
    if words.low[before.j : before.j + 1] != ["that"] or not words.low[before.head].startswith(_DEMANDS):
        return False
    asking = {h.name.id for h in words.names if h.j <= before.i}
    asked = {h.name.id for h in words.names if before.j < h.j <= group.i and h.name.own == "own"}
    return asking.isdisjoint(asked or pattern.actors)


_DEMANDS = ("demand", "insist", "urge", "ask", "propos", "suggest", "recommend")
_BEGS, _AVERTS = words_of("step_rivals.begs"), words_of("progress.averts")


def is_waited_for(words: Words, clause: Clause, k: int) -> bool:
    """Say whether somebody only waits for the step at token k: "is waiting for the council to approve it"."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or words.low[group.i] != "to":
        return False
    return any(words.low[i].startswith("wait") and words.low[i + 1] == "for" for i in range(max(0, group.i - 9), group.i - 1))
