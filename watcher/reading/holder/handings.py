"""Offices handed on in a figure of speech: "made way for X", "the reins passed to X", "X steps into his shoes".

Owns: who comes for the present holder by such words. Never: verbs of replacing, or titles.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import is_verb
from watcher.reading.context import Sentence
from watcher.reading.persons import Person
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words

_THINGS = words_of("handings.things")
_SHOES = words_of("handings.shoes")
_PASSES = words_of("handings.passes")
_GIVES_WAY = words_of("handings.gives_way")
_TAKES = words_of("handings.takes")
_TO_BE = words_of("handings.to_be")
_FOLLOWS = frozenset({"follow", "follows", "followed", "following"})
_NAMED = words_of("holders.chosen") | frozenset({"announced", "unveiled", "confirmed", "presented", "installed"})
_IN = words_of("holders.in")
_TOKENS = frozenset({"flag", "keys", "colors", "colours", "guidon", "standard", "wheel"})
_AFTER_HIM = frozenset({"as", "at", "in", "into", "atop"})
_HANDS = frozenset({"hand", "hands", "handed", "handing"})
_OUSTS = frozenset({"sacked", "fired", "dismissed", "removed", "ousted", "sacks", "fires", "dismisses", "removes", "ousts"})
_NAMES = frozenset({"named", "appointed", "picked", "chose", "installed", "names", "appoints", "picks", "chooses", "installs"})
WORDS = _SHOES | _THINGS | _FOLLOWS | _HANDS | _OUSTS | {"way", "successor", "inherits", "inherited"}
Handing = tuple[int, Person, Told]


def handed_on(sentence: Sentence, gone: list[Person], others: list[Person]) -> Handing | None:
    """Return (token, who comes, how it is told); gone: mentions of the present holder, others: of all other persons."""
    words = sentence.words
    if WORDS.isdisjoint(words.low):
        return None
    for k, token in enumerate(words.low):
        if token not in WORDS:
            continue
        found = (
            _in_his_shoes(words, k, gone, others)
            or _makes_way(words, k, gone, others)
            or _passes_on(words, k, gone, others)
            or _takes_from(words, k, gone, others)
            or _hands_over(words, k, gone, others)
            or _follows(words, k, gone, others)
            or _named_instead(words, k, gone, others)
        )
        if found is not None:
            verb, comes = found
            told = told_of(sentence, verb)
            if told.negated or told.embedded or told.stance in ("questioned", "denied"):
                continue
            return verb, comes, told if told.mood else Told("asserted", done=True, why="handed on")
        if token == "successor" and (person := _called_successor(words, k, gone, others)) is not None:
            to_be = not _TO_BE.isdisjoint(words.low[max(0, k - 4) : k])
            return k, person, Told("planned", "plan", why="to come") if to_be else Told("asserted", done=True, why="successor")
    return None


Found = tuple[int, Person] | None


def _in_his_shoes(words: Words, k: int, gone: list[Person], others: list[Person]) -> Found:
    """Read "X steps into Y's shoes", "X fills the shoes of Y"."""
    if words.low[k] not in _SHOES:
        return None
    his = any((0 <= k - p.j <= 2 and words.low[p.j] == "'s") or (0 < p.i - k <= 3) for p in gone)
    who = _before(k, others, 9)
    verb = next((i for i in range(k - 1, max(-1, k - 8), -1) if words.low[i] in _TAKES), -1)
    return (verb, who) if his and who is not None and verb >= who.j else None


def _makes_way(words: Words, k: int, gone: list[Person], others: list[Person]) -> Found:
    """Read "Y made way for X", "Y gave way to X"."""
    if words.low[k] != "way" or words.low[k - 1] not in _GIVES_WAY or words.low[k + 1 : k + 2] not in (["for"], ["to"]):
        return None
    come = _behind(words, k + 2, others, 4)
    left = next((p for p in gone if p.j <= k - 1 and k - p.j <= 8), None)
    return (k - 1, come) if come is not None and left is not None else None


def _passes_on(words: Words, k: int, gone: list[Person], others: list[Person]) -> Found:
    """Read "The baton passed from Y to X", "Y passed the torch to X", "the colors of the force passed to X from Y"."""
    if words.low[k] not in _THINGS:
        return None
    verb = next((i for i in range(k + 1, min(k + 9, len(words.low))) if words.low[i] in _PASSES and is_verb(words, i)), -1)
    verb = verb if verb >= 0 else next((i for i in range(k - 1, max(-1, k - 4), -1) if words.low[i] in _PASSES), -1)
    if verb < 0:
        return None
    come = next((p for p in others if _is_led_by(words, p, "to", max(verb, k))), None)
    giver = words.low[k] not in _TOKENS  # who hands somebody a flag need not leave
    left = any(_is_led_by(words, p, "from", max(verb, k)) or (giver and verb < k and 0 <= verb - p.j <= 5) for p in gone)
    return (verb, come) if come is not None and left else None


def _hands_over(words: Words, k: int, gone: list[Person], others: list[Person]) -> Found:
    """Read "Y handed the agency over to X", "Y will hand over the running of the firm in June to X"."""
    if words.low[k] not in _HANDS or "over" not in words.low[k + 1 : k + 9] or not is_verb(words, k):
        return None
    left = any(0 <= k - p.j <= 4 for p in gone)
    come = next((p for p in others if k < p.i <= k + 16 and _is_led_by(words, p, "to", k)), None)
    return (k, come) if left and come is not None else None


def _is_led_by(words: Words, person: Person, hinge: str, begin: int) -> bool:
    """Say whether the person is told behind "to" or "from", a title between: "to Maj. Gen. [Ann Able]"."""
    return any(
        words.low[i] == hinge and not any(words.low[n] in (",", "to", "from") for n in range(i + 1, person.i))
        for i in range(max(begin, person.i - 6), person.i)
    )


def _takes_from(words: Words, k: int, gone: list[Person], others: list[Person]) -> Found:
    """Read "X took the reins from Y", "X inherits it from Y", "X fills the chair left by Y"."""
    if words.low[k] in ("inherits", "inherited"):
        verb = k
    elif words.low[k] in _THINGS:
        verb = next((i for i in range(k - 1, max(-1, k - 4), -1) if words.low[i] in _TAKES), -1)
    else:
        return None
    left = next((p for p in gone if k < p.i and _is_led_by(words, p, "from", k)), None)
    left = left or next(
        (p for p in gone if words.low[p.i - 2 : p.i] in (["left", "by"], ["vacated", "by"]) and p.i - k <= 4), None
    )
    who = _before(verb, others, 6) if verb > 0 else None
    return (verb, who) if who is not None and left is not None else None


def _follows(words: Words, k: int, gone: list[Person], others: list[Person]) -> Found:
    """Read "X will follow Y at the top", "X was sworn in, following Y, whose term was over"."""
    if words.low[k] not in _FOLLOWS:
        return None
    left = _behind(words, k + 1, gone, 3)
    if left is None:
        return None
    after = words.low[left.j : left.j + 2]
    who = _before(k, others, 24 if words.low[k] == "following" else 8)
    if who is not None and words.low[k] == "following" and _IN.isdisjoint(words.low[who.j : k]):
        return None  # "Able, following Best, entered the hall"
    office = (after[:1] and after[0] in _AFTER_HIM) or (words.low[k] == "following" and after[:1] in ([","], ["."], []))
    return (k, who) if who is not None and office else None


def _named_instead(words: Words, k: int, gone: list[Person], others: list[Person]) -> Found:
    """Read "somebody sacked Y and named X to lead the team"."""
    left = _behind(words, k + 1, gone, 3) if words.low[k] in _OUSTS else None
    if left is None:
        return None
    named = next((i for i in range(left.j, min(left.j + 9, len(words.low))) if words.low[i] in _NAMES), -1)
    come = _behind(words, named + 1, others, 4) if named > 0 and "and" in words.low[left.j : named] else None
    return (named, come) if come is not None else None


def _called_successor(words: Words, k: int, gone: list[Person], others: list[Person]) -> Person | None:
    """Read "X, the successor to Y", "X was named as Y's successor"."""
    of = words.low[k + 1 : k + 2] in (["to"], ["of"]) and _behind(words, k + 2, gone, 3) is not None
    his = any(0 <= k - p.j <= 2 and words.low[p.j : p.j + 1] == ["'s"] for p in gone)
    if of:
        beside = next((p for p in others if p.j < k and words.low[p.j] == "," and k - p.j <= 5), None)
        if beside is not None and not any(is_verb(words, i) for i in range(beside.j, k)):
            return beside
    if not (of or his):
        return None
    named = next((i for i in range(k - 1, max(-1, k - 7), -1) if words.low[i] in _NAMED), -1)
    if named < 0 or "as" not in words.low[named:k]:
        return None
    return next((p for p in others if 0 <= p.i - named <= 4), None) or _before(named, others, 4)


def _before(k: int, persons: list[Person], reach: int) -> Person | None:
    """Return the last person before token k."""
    return next((p for p in reversed(persons) if p.j <= k and k - p.j <= reach), None)


def _behind(words: Words, k: int, persons: list[Person], reach: int) -> Person | None:
    """Return the person that begins at token k, or right behind a title."""
    return next((p for p in persons if 0 <= p.i - k <= reach and "," not in words.low[k : p.i]), None)


# ── of whom the sentence before tells ────────────────────────────────────────────────────────────────────────────────


def is_a_description(words: Words, end: int) -> bool:
    """Say whether a sentence begins with a person who is not named: "The 58-year-old takes over from", "The former banker".

    So too what somebody says: "It said the Turkish general would replace". The Turk may be told by nothing else: "The Turkish".
    """
    said = next((i for i in range(1, min(8, end)) if words.low[i - 1] in _SAID), 0)
    begin = said + (words.low[said : said + 1] == ["that"])
    if words.low[begin : begin + 1] != ["the"] or words.titled:
        return False
    verb = next((i for i in range(begin + 2, end) if is_verb(words, i) or words.low[i] in _WILL), end)
    before = words.low[begin + 1 : verb]
    alone = any(h.i == begin + 1 and h.j == verb and h.name.own == "adj" for h in words.names)
    return alone or not _PERSONS.isdisjoint(before) or before[-2:] == ["-", "old"] or "MP" in words.tokens[begin + 1 : verb]


_SAID = frozenset({"said", "says"})
_WILL = frozenset({"would", "will", "has", "is", "was"})


_PERSONS = words_of("handings.persons")


def told_of_before(back: Sentence, runs: list[Person]) -> Person | None:
    """Return of whom a sentence tells: whom somebody chooses, else who is named first."""
    for group in back.groups:
        if back.words.low[group.head] in _NAMED | _MAKES and not is_passive(back.words, group):
            chosen = next((run for run in runs if 0 <= run.i - group.j <= 14), None)
            if chosen is not None:
                return chosen
    return runs[0] if runs else None


def is_only_to_come(back: Sentence, who: Person) -> bool:
    """Say whether the sentence tells of somebody only what is to be: "Able will take over in May", "was nominated"."""
    group = next((g for g in back.groups if g.i >= who.j), None) or next(iter(back.groups), None)
    if group is None:
        return False
    return bool(group.mood) or back.words.low[group.head] in _ONLY_PROPOSED


_MAKES = frozenset({"made", "makes", "make", "hired", "hires", "handed", "gave", "gives"})
_ONLY_PROPOSED = frozenset({"nominated", "proposed", "nominates", "proposes", "recommended", "tipped"})
