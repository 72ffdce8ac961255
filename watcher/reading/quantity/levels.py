"""Levels: whether a number is how many there are, or how many come, go and change.

Owns: the reading of a number's verb. Never: ties a number to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import HARD, Group, clause_at, group_of, is_verb
from watcher.reading.context import Sentence, Tie
from watcher.reading.keys import senses_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import last_of, own_bound
from watcher.reading.quantity.placed_there import go_from_there
from watcher.reading.quantity.residents import are_left_so, is_only_room
from watcher.reading.quantity.strengths import SOLDIERS, force_left, is_its_strength
from watcher.reading.spellings import BE
from watcher.reading.status.undone import lacks_another
from watcher.reading.words import Words
from watcher.values import Quantity, quantity

_LEVEL = frozenset(
    {"amount", "stay", "host", "deploy", "hold", "continue", "raise", "lower", "revise", "count", "identify", "begin"}
)


_CHANGE = frozenset({"raise", "lower"})


_TO = words_of("quantity.to")


_LEFT = words_of("quantity.left")


def _moved(words: Words, first: int, span: int) -> bool:
    """Say whether so many are taken out or brought home: "taking some 600 troops out of"."""
    if _TAKES.isdisjoint(words.low[max(0, first - 3) : first]):
        return False
    after = words.low[first + 1 : span + 5]
    return any(t in _AWAY and "," not in after[:n] for n, t in enumerate(after))


_AWAY = words_of("quantity.away")


_TAKES = words_of("quantity.takes_away")


_SORTS = words_of("levels.sorts")


def is_last_time(words: Words, i: int) -> bool:
    """Say whether the "last" at token i only names a time gone by ("last autumn")."""
    return words.low[i] == "last" and bool(words.low[i + 1 : i + 2]) and words.low[i + 1] in _TIMES


_TIMES = words_of("ties.months") | words_of("levels.times")


def is_level(sentence: Sentence, mention: Mention, first: int, span: int, pattern: Pattern, tie: Tie) -> bool:
    """Say whether a number is how many there are, and not how many come, go or are hurt."""
    words = sentence.words
    told, value = pattern.fact.value, mention.value
    if words.low[first - 3 : first] == ["the", "total", "to"] and not _BRINGS.isdisjoint(words.low[max(0, first - 5) : first]):
        return tie.add("level", "the total", 0.8)
    few = isinstance(told, Quantity) and isinstance(value, Quantity) and told.n > 0 and 0 < value.n < 0.03 * told.n
    # So few against so many are another matter, unless it is said that only so many are left.
    if (
        few
        and words.low[first - 1] != "last"
        and not _LEFT & (set(words.low[max(0, first - 8) : span + 6]) - own_bound(value))
        and tie.rejects("level", "far too few to be all of them")
    ):
        return False
    if words.low[first - 1 : first] == ["with"] and not _REST.isdisjoint(words.low[span + 1 : span + 4]):
        return tie.add("level", "with so many left", 0.8)
    allowed = mention.text.lower().startswith(("up to", "no more than")) and not _ALLOWS.isdisjoint(words.low[:first])
    if is_only_room(words, first, pattern.fact.says) and tie.rejects("level", "what it was built for"):
        return False
    limits = is_a_limit(pattern.fact.says)
    there = not _HAS.isdisjoint(words.low[max(0, first - 3) : first]) and (_CEILINGS | _LIMITS | {"than"}).isdisjoint(words.low)
    if limits and there and tie.rejects("level", "how many there are, not how many there may be"):
        return False
    if (
        not limits
        and (allowed or not _CEILINGS.isdisjoint(words.low[max(0, first - 8) : first]))
        and tie.rejects("level", "how many there may be, not how many there are")
    ):
        return False
    if words.low[span + 1 : span + 2] == ["strong"] or words.low[last_of(sentence, first)] == "strong":
        return tie.add("level", "so many strong", 1.0)
    if not pattern.head.isdisjoint(SOLDIERS) and is_its_strength(words, first, span):
        return tie.add("level", "the strength of a force", 1.0)
    if words.low[first - 1 : first] == ["with"] and any(words.low[k] in _LEAVES for k in range(max(0, first - 6), first - 1)):
        return tie.add("level", "what is left", 1.3)
    if (other := lacks_another(sentence, span, pattern)) and tie.rejects("level", f"without {other}, another thing"):
        return False
    fresh = _NEW & set(words.low[first + 1 : span])
    if fresh and not _NEW & set(split(pattern.fact.says.lower())) and tie.rejects("level", "only those that are new"):
        return False
    none = isinstance(value, Quantity) and value.high == 0 and not pattern.head.isdisjoint(SOLDIERS)
    sorts = _SORTS.intersection(words.low[first + 1 : span]) if none else frozenset[str]()
    if sorts and sorts.isdisjoint(split(pattern.fact.says.lower())) and tie.rejects("level", "none of one sort"):
        return False  # "there are no armed soldiers there"
    if (_are_to_go(words, span) or _are_sent_away(words, span)) and tie.rejects(
        "level", "those who go, not how many there are"
    ):
        return False
    if words.low[first - 2 : first - 1] == ["now"] and words.low[first - 1] in ("has", "have"):
        return tie.add("level", "so many by now", 1.0)  # "launched 20 more and now has 140 in orbit"
    if words.low[first - 2 : first] == ["which", "makes"] or words.low[first - 1 : first] == ["now"]:
        return tie.add("level", "so many by now", 0.5)  # "which makes nine in all", "the sites now nine"
    if mention.role in ("to", "from"):
        return tie.add("level", f"the {mention.role} of a change", 0.8)
    act = first - 2
    if (
        act >= 0
        and words.low[first - 1] == "of"
        and any(s.concept in _ACTS and s.pos == "n" for s in words.senses[act])
        and tie.rejects("level", f"the {words.tokens[act]} of so many, not how many there are")
    ):
        return False
    if _moved(words, first, span) and tie.rejects("level", "how many are moved"):
        return False
    before = words.low[max(0, first - 4) : first]
    if (
        words.low[span + 1 : span + 3] == ["who", "had"]
        and words.low[span + 3 : span + 4] != ["been"]
        and tie.rejects("level", "those who had been there")
    ):
        return False
    group = group_of(words, sentence.groups, first)
    if words.low[first - 1 : first] == ["to"] and not _BRINGS.isdisjoint(words.low[max(0, first - 6) : first]):
        return tie.add("level", "what it is brought to", 0.6)
    if group is None:
        return tie.add("level", "no verb", 0.2)
    if go_from_there(sentence, first, span) and tie.rejects("level", "those who go, not how many there are"):
        return False
    if (
        "member" in pattern.head
        and first < group.i
        and group.mood in ("plan", "hedge")
        and tie.rejects("level", "those who wish to be, not those who are")
    ):
        return False
    if words.low[group.head] == "left" and first < group.i and not BE.isdisjoint(words.low[group.i : group.head]):
        return tie.add("level", "so many are left", 1.3)  # "some 900 would be left there"
    if first < group.i and _are_left_there(words, group.head):
        return tie.add("level", "so many are left", 1.3)
    concepts = {s.concept for s in senses_of(words, group.head)}
    if (
        "withdraw" in concepts
        and words.low[group.head] in ("leaving", "leave", "leaves", "left")
        and 0 < first - group.head <= 3
    ):
        if are_left_so(words, span, pattern):
            return tie.reject("level", "in what state so many were left")
        return tie.add("level", "what is left", 1.3)
    if concepts & _CHANGE and words.low[group.head + 1 : group.head + 2] != ["through"]:  # "have passed through the airport"
        if (
            words.low[first - 1] in _REACHES
            or any(t in _TO for t in before)
            or (isinstance(mention.value, Quantity) and mention.value.bound in "<>" and first > group.head)
        ):
            return tie.add("level", "where a change ends", 0.6)
        if first < group.i and words.cost(span, group.head) > 6:
            return tie.add("level", "the change is another clause's", 0.1)
        return tie.reject("level", "how much it changes, not how many there are")
    only = words.low[group.head]
    if (
        only in _NO_LEVEL
        and first > group.head
        and only[:4] not in pattern.fact.says
        and tie.rejects("level", f"how many are {only!r}, not how many there are")
    ):
        return False  # "would need 5,000 troops", "capped its force at 3,000"
    if (
        only in _ACTS_OUT
        and first < group.i
        and words.low[first] != "all"
        and words.low[first - 1] not in _OWN
        and not (only.startswith("attend") and words.low[span] in _PUPILS)
        and only[:4] not in pattern.fact.says
        and tie.rejects("level", f"those who {only}")
    ):
        return False  # "600 workers protested outside"
    plain = words.low[group.head] in _BEING
    if (
        plain
        and {"gone", "out", "home", "away"} & set(words.low[group.i : group.j + 2])
        and first < group.i
        and not are_there_yet(words, group, first, span)
        and tie.rejects("level", "how many will be gone")
    ):
        return False
    if (concepts & _LEVEL and "withdraw" not in concepts) or plain:
        return tie.add("level", "says how many there are", 0.5)
    # "12 million people have been displaced" is how many are, where the fact counts the displaced.
    acting = (concepts & _ACTS) - pattern.head if words.low[group.head] not in _KEEPS else set[str]()
    if acting == {"come_home"} and (group.mood or group.progressive or group.tense not in ("past", "perfect")):
        acting = set()  # "all of its 4,000 soldiers there are coming home"
    if words.low[group.head : group.j + 1] == ["joined", "by"] and span < group.i:
        acting = set()  # "the 900 soldiers there will be joined by 500 more"
    if acting and _others_act(sentence, first, span, group.i):
        acting = set()  # "of the 1,400 soldiers there, 600 are to leave"
    if (
        acting
        and _acts_on(words, group.head, first, span)
        and not (first < group.i and _stay_after(sentence, group.j))
        and tie.rejects("level", f"how many {words.tokens[group.head]!r}, not how many there are")
    ):
        return False
    if (
        not any(c.isdigit() for c in mention.text)
        and isinstance(mention.value, Quantity)
        and mention.value.is_range
        and tie.rejects("level", "too vague to be how many there are")
    ):
        return False
    return tie.add("level", "nothing says otherwise", 0.2)


def _stay_after(sentence: Sentence, j: int) -> bool:
    """Say whether a participle that ends at token j is followed by a verb of staying: "five of those seized remain there"."""
    words = sentence.words
    group = next((g for g in sentence.groups if g.i >= j), None)
    return (
        group is not None and "," not in words.low[j : group.i] and any(s.concept == "stay" for s in words.senses[group.head])
    )


def _others_act(sentence: Sentence, first: int, span: int, verb: int) -> bool:
    """Say whether it is the whole of which another number, before the verb, tells who does it."""
    words = sentence.words
    if "of" not in words.low[max(0, first - 2) : first] or words.low[first - 1] not in ("of", "the", "its", "their"):
        return False
    return any(span < words.at(m.start) < verb and verb - words.at(m.end - 1) <= 3 for m in sentence.quantities)


def are_there_yet(words: Words, group: Group, first: int, span: int) -> bool:
    """Say whether those who are to go are all that are left: "the 900 soldiers still there would be out by May"."""
    if not group.mood and words.low[group.i : group.i + 2] not in (["were", "to"], ["are", "to"]):
        return False
    begin = max(0, first - 3)
    near = words.low[begin:first]
    return ("the" in near and "still" in words.low[span + 1 : span + 3]) or "last" in near


def _are_left_there(words: Words, k: int) -> bool:
    """Say whether the "left" at token k only tells who is still there: "the 1,200 soldiers left in Mali stayed out of it"."""
    if words.low[k] != "left" or words.low[k + 1 : k + 2] not in (["in"], ["at"]) or "the" not in words.low[max(0, k - 7) : k]:
        return False
    at = k + 2 + (words.low[k + 2 : k + 3] == ["the"])
    there = any(h.i == at for h in words.names) or (words.low[at : at + 1] != [] and words.low[at] in _PLACES)
    end = next((i for i in range(at, len(words.low)) if words.low[i] in (",", ".", ";", "and")), len(words.low))
    return there and any(is_verb(words, i) and not words.low[i].endswith("ing") for i in range(at + 1, end))


_PLACES = frozenset({"country", "capital", "region", "north", "south", "east", "west", "town", "city", "area", "base"})
_NEW = frozenset({"new", "fresh", "extra", "additional"})
_BRINGS = frozenset("bring brings brought bringing take takes took taking raise raises raised raising".split())
_LIMITS = words_of("levels.limits")


@lru_cache(maxsize=10_000)
def is_a_limit(says: str) -> bool:
    """Say whether a fact tells how much or how many there may be: "may have no more than [500] soldiers"."""
    return not _LIMITS.isdisjoint(split(says.lower()))


_OWN = frozenset({"'s", "its"})  # "the union's twelve members signed": it has so many
_ALLOWS = words_of("levels.allows")
_REST = frozenset({"left", "remaining"})
_REACHES = words_of("levels.reaches")
_NO_LEVEL = words_of("levels.no_level")
_ACTS_OUT, _PUPILS = words_of("levels.acts"), words_of("levels.pupils")
_HAS = frozenset({"has", "have", "had", "are", "numbers", "keeps"})
_CEILINGS = frozenset({"ceiling", "limit", "cap", "maximum"})
_CUSTODY = words_of("quantity.custody") | {"hands", "captive", "held"}
_LEAVES = frozenset({"leave", "leaves", "leaving"})


def leaves_with(sentence: Sentence, first: int, pattern: Pattern) -> bool:
    """Say whether the number at token `first` is what something is left with: "which would leave the force with 11,500"."""
    words = sentence.words
    if force_left(sentence, first, pattern):
        return True
    if (
        words.low[first - 1] in _LEAVES
        and {"prisoner", "hostage"} & pattern.head
        and not _CUSTODY.isdisjoint(words.low[first : first + 5])
    ):
        return True  # "freed two, leaving 18 in its custody"
    return words.low[first - 1 : first] == ["with"] and not _LEAVES.isdisjoint(words.low[max(0, first - 6) : first - 1])


def _are_to_go(words: Words, span: int) -> bool:
    """Say whether what follows the counted noun tells of them that they go: "3,000 soldiers whose turn to leave comes"."""
    at = span + 1
    if words.low[at : at + 1] not in (["who"], ["that"], ["whose"], ["due"], ["scheduled"]):
        return False
    end = min(at + 7, len(words.low))
    stop = next((k for k in range(at, end) if words.low[k] in (",", ".", "not", "yet")), end)
    if any(words.low[k] in ("be", "due", "been") and words.low[k + 1 : k + 2] in (["out"], ["gone"]) for k in range(at, stop)):
        return True  # "who were to be out by June"
    return any(s.concept == "withdraw" and s.pos == "v" for k in range(at + 1, stop) for s in words.senses[k])


def _are_sent_away(words: Words, span: int) -> bool:
    """Say whether a participle tells that they are gone: "32,000 soldiers and police [sent home]", "900 troops pulled out"."""
    at = span + 1
    if words.low[at : at + 1] == ["and"] and words.low[at + 2 : at + 3] != []:
        at += 2
    if words.low[at : at + 1] == [] or words.low[at] not in _SENT:
        return False
    return not _AWAY.isdisjoint(words.low[at + 1 : at + 3])


_SENT = words_of("levels.sent")
_KEEPS = frozenset("occupy occupies occupied occupying".split())
_BEING = words_of("quantity.being")


_ACTS = words_of("quantity.acts")


def _acts_on(words: Words, head: int, first: int, span: int) -> bool:
    """Say whether the verb at `head` is done to or by what is counted ("two soldiers, one civilian killed")."""
    low, high = (span, head) if head > span else (head, first)
    between = range(low + 1, high)
    return not any(words.low[k] in HARD or is_verb(words, k) for k in between) and high - low <= 9


_MOVES = words_of("quantity.moves")


def end_of_change(sentence: Sentence, mention: Mention) -> Quantity | None:
    """Return where a change ends that is told like a range ("takes the number of counts from nine to twelve"), or None."""
    words = sentence.words
    first = words.at(mention.start)
    if mention.text.startswith("between") or {"between", "range", "band", "corridor"} & set(
        words.low[max(0, first - 3) : first]
    ):
        return None
    clause = clause_at(sentence.clauses, first)
    moves = any(
        words.low[k] in _MOVES or any(s.concept in (*_CHANGE, "revise") for s in words.senses[k])
        for k in range(clause.i, clause.j)
    )
    _, to, end = mention.text.rpartition(" to ")
    return quantity.parse(end) if moves and to else None
