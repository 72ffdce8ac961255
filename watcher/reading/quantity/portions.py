"""Numbers over several places: a total and its parts ("2,000 died, 1,450 of them in Nepal", "1,450 in Nepal and 560 in India").

Owns: which number of a sentence is a part in one place, and which is the total of such parts. Never: ties a number to a fact.
"""

from __future__ import annotations

from dataclasses import dataclass

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.patterns import Pattern
from watcher.reading.places import IN, beside
from watcher.reading.quantity.numbers import Number, number_of
from watcher.reading.words import NameHit, Words
from watcher.values import Quantity

_OF_THEM = (["of", "them"], ["of", "these"], ["of", "those"], ["of", "which"], ["of", "whom"])
_SOME = frozenset({"including", ":"})
_SEVERAL = words_of("portions.several")
_REACH = 6  # tokens between a part and its place
_FAR = 14  # tokens between a total and the first of its parts


@dataclass(slots=True)
class Part:
    """A number that is told of one place, the place, and whether it is told to be some of a number before ("of them")."""

    mention: Mention
    number: Number
    place: NameHit
    of_them: bool


_MANY = 12  # numbers of a sentence that are more than anybody adds up


def parts_of(sentence: Sentence) -> list[Part]:
    """Return the numbers of a sentence that stand right before a place of their own, in order."""
    words = sentence.words
    found: list[Part] | None = words.worked.get(parts_of)
    if found is None:
        found = words.worked[parts_of] = []
        if 1 < len(sentence.quantities) <= _MANY and words.names:
            for mention in sentence.quantities:
                if isinstance(mention.value, Quantity) and not mention.value.unit and (part := _part(sentence, mention)):
                    found.append(part)
    return found


def _part(sentence: Sentence, mention: Mention) -> Part | None:
    words, number = sentence.words, number_of(sentence, mention)
    after = number.last + 1
    before = words.low[max(0, number.first - 3) : number.first]
    of_them = words.low[after : after + 2] in _OF_THEM or not _SOME.isdisjoint(before[-1:]) or before[-2:] in _OF_THEM
    of_them = of_them or before[-3:] == ["among", "them", ","] or before[-2:] == ["among", "them"]
    for hit in words.names:
        if not after <= hit.i <= after + _REACH or hit.name.own == "adj" or hit.name.kind == "body":
            continue
        at = beside(words, hit.i)
        if at < after or words.low[at] not in IN:
            return None
        between = words.low[after:at]
        plain = all(token.isalpha() and token not in ("and", "but", "while") for token in between)
        return Part(mention, number, hit, of_them) if plain and (of_them or at - after <= 3) else None
    return None


def portion_of(sentence: Sentence, mention: Mention, pattern: Pattern) -> Mention | None:
    """Return the total of which the number is the part in the fact's own place; None where it is no such part."""
    parts = parts_of(sentence)
    mine = next((n for n, part in enumerate(parts) if part.mention is mention), -1)
    if mine < 0 or parts[mine].place.name.id not in pattern.places:
        return None
    if parts[mine].number.noun and not parts[mine].of_them:
        return None  # it says itself what it counts
    return _total_of(sentence, parts, mine)


def is_of_a_part(sentence: Sentence, mention: Mention, pattern: Pattern) -> bool:
    """Say whether a number is told of a place in the fact's own, of which another fact is: "192 died in Lima"."""
    if pattern.inside.isdisjoint(sentence.named):
        return False
    parts = parts_of(sentence)
    for n, part in enumerate(parts):
        if part.mention is mention:
            return part.place.name.id in pattern.inside
        if _total_of(sentence, parts, n) is mention:
            return False
    words, at = sentence.words, sentence.words.at(mention.start)
    clause = clause_at(sentence.clauses, at)
    hits = (h for h in words.names if clause.i <= h.i < clause.j and h.name.id in pattern.inside)
    return any(beside(words, h.i) >= 0 and words.low[beside(words, h.i)] in IN for h in hits)


def is_total(sentence: Sentence, mention: Mention, pattern: Pattern) -> bool:
    """Say whether the number is told of several places, of which the fact's own is only one."""
    if not pattern.places or _is_of_its_own_place(sentence, mention, pattern):
        return False
    parts = parts_of(sentence)
    for n, part in enumerate(parts):
        if _total_of(sentence, parts, n) is mention and part.mention is not mention and not _lies_in(part, pattern):
            return True
    if any(part.mention is mention for part in parts):
        return False
    return _over_several(sentence, number_of(sentence, mention)) or _is_shared(sentence, number_of(sentence, mention), pattern)


def _lies_in(part: Part, pattern: Pattern) -> bool:
    """Say whether a part's place is taken to lie in the fact's: "6,680 homes, 4,250 of them in Suzu", no other being told of.

    What a country has is no part of another place's.
    """
    return (
        (part.of_them or part.place.name.id in pattern.inside)
        and part.place.name.kind == "name"
        and part.place.name.id not in pattern.places
        and not pattern.contrasts
    )


def _is_of_its_own_place(sentence: Sentence, mention: Mention, pattern: Pattern) -> bool:
    """Say whether the fact's own place is named with the total, its parts lying in it: "the toll of Chad's fires to 30"."""
    words = sentence.words
    first = words.at(mention.start)
    own = [h for h in words.names if h.name.id in pattern.places]
    others = [part.place for part in parts_of(sentence) if part.place.name.id not in pattern.places]
    led = any(h.j <= first and first - h.j <= 4 for h in own)
    return led and all(h.j <= first for h in own) and all(hit.name.kind == "name" for hit in others)


def _total_of(sentence: Sentence, parts: list[Part], n: int) -> Mention | None:
    """Return the number before the first of a run of parts, where the n-th is one of "N of them" or the run has several."""
    first = n
    while first and _follows(sentence, parts[first - 1], parts[first]):
        first -= 1
    several = first < n or (n + 1 < len(parts) and _follows(sentence, parts[n], parts[n + 1]))
    begin, part = parts[first].number.first, parts[n].mention.value
    if not several and not parts[n].of_them and "of" not in sentence.words.low[:begin]:
        return None
    before = [
        m
        for m in sentence.quantities
        if isinstance(m.value, Quantity)
        and isinstance(part, Quantity)
        and m.value.unit == ""
        and m.value.n >= part.n
        and 0 < begin - sentence.words.at(m.start) <= _FAR
    ]
    if not several and not parts[n].of_them:
        before = [m for m in before if _is_led_by_of(sentence, m)]
    return before[-1] if before else None


def _is_led_by_of(sentence: Sentence, mention: Mention) -> bool:
    """Say whether some of a number are told of: "of the 331 people killed, 192 died in Lima"."""
    first, low = sentence.words.at(mention.start), sentence.words.low
    return "of" in low[max(0, first - 2) : first] and low[first - 1] in ("of", "the", "those")


def _follows(sentence: Sentence, one: Part, other: Part) -> bool:
    """Say whether one part comes right after another: "1,450 in Nepal, according to its police, and 560 in India"."""
    between = sentence.words.low[one.place.j : other.number.first]
    others = any(one.place.j <= sentence.words.at(m.start) < other.number.first for m in sentence.quantities)
    return not others and len(between) <= 8 and bool({"and", ",", "while", ";"} & set(between))


def _over_several(sentence: Sentence, number: Number) -> bool:
    """Say whether the number's own clause tells it of several places: "in the two countries", "together with India"."""
    words = sentence.words
    near = range(max(0, number.first - 12), min(len(words.low) - 1, number.last + 12))
    for k in near if not _SEVERAL.isdisjoint(words.low) else ():
        if words.low[k] in _SEVERAL and words.low[k + 1] in ("countries", "nations", "states", "territories"):
            before = words.low[max(0, k - 2) : k]
            if not {"in", "across", "of", "between"} & set(before):
                continue
            if not {";", ":"} & set(words.low[min(k, number.first) : max(k, number.last)]):
                return True
    return any(_adds_up(words, hit, number) for hit in words.names if hit.name.kind == "country")


def _is_shared(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether the fact's own place heads a list of places that nobody knows: "700 died across Lund, Orr and Vale"."""
    words = sentence.words
    if words.titled:
        return False
    for hit in words.names:
        if hit.name.id not in pattern.places or hit.name.kind == "country" or words.low[hit.i - 1] not in _AMONG:
            continue
        if not 0 <= hit.i - number.last <= _FAR and not 0 <= number.first - hit.j <= 6:
            continue
        at, others = hit.j, 0
        while words.low[at : at + 1] in ([","], ["and"]) and _is_a_stranger(words, at + 1, pattern):
            last, at, others = words.low[at], at + 2, others + 1
        ends = at >= len(words.low) or not (is_verb(words, at) or words.tokens[at][0].isupper())
        if others and last == "and" and (ends or "together" in words.low[at : at + 1]):
            return True
    return False


def _is_a_stranger(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether a capitalised word stands for no name of the fact, and for no noun that leads one ("Mayor")."""
    if k >= len(words.low) or not words.tokens[k][0].isupper() or words.senses[k]:
        return False
    return not any(h.i <= k < h.j and h.name.id in pattern.names for h in words.names)


_AMONG = IN | {"across", "between", "around"}


def _adds_up(words: Words, hit: NameHit, number: Number) -> bool:
    """Say whether a country's own are counted in: "with India, more than 2,000 have died"."""
    if hit.name.own != "own" or hit.i < 1 or words.low[hit.i - 1] not in ("with", "including"):
        return False
    parted = words.low[hit.j : hit.j + 1] == [","]
    together = words.low[hit.i - 2 : hit.i - 1] in (["together"], ["along"])
    return (parted or together) and 0 < number.first - hit.j <= 4


def other_end(words: Words, mention: Mention, number: Number, pattern: Pattern, tie: Tie) -> bool:
    """Sort out "14 of 23": the second is the whole, unless the fact counts what there is ("1,400 of its 6,000 fighters")."""
    low, first, last = words.low, number.first, number.last
    money = isinstance(mention.value, Quantity) and bool(mention.value.unit)
    taken_in = low[first - 1 : first] == ["in"] and low[first - 2] in _TAKES
    if (taken_in or low[first - 1] in _ADMITS) and _counts_members(pattern) and tie.rejects("role", "those that come in"):
        return True
    if _counts_members(pattern) and _are_of_another_sort(words, number) and tie.rejects("role", "no full members"):
        return True
    if number.of_its and (pattern.levelled or money) and "seat" not in pattern.head:  # a party has so many of all seats
        around = range(max(0, first - 4), min(len(low), last + 12))
        stays = any(low[i] in _STAND or any(s.concept in ("stay", "hold") for s in words.senses[i]) for i in around)
        if (
            pattern.levelled
            and not money
            and low[first - 1 : first] != ["all"]
            and not stays
            and tie.rejects("role", "some of the whole")
        ):
            return True
        if any(t[0].isdigit() for t in low[last + 2 : last + 8]) and tie.rejects("role", "a part of the whole"):
            return True
    if "charge" in pattern.about and _are_judged(words):
        # "Guilty of four of the 11 counts": the whole is what the charge was.
        return mention.role != "whole" and tie.rejects("role", "those that were judged on")
    if mention.role == "whole":
        before = low[max(0, first - 6) : first]
        if pattern.levelled and before[-2:-1] and before[-2] in _NTH and before[-1] == "of":
            return False  # "the first of four trials"
        if _is_the_body(words, number, pattern) or _are_all_its_things(low, mention, number, pattern):
            return False
        if pattern.levelled and before[-2:] == ["of", "the"] and not _SHARES.isdisjoint(before):
            return False  # "half of the 400,000 refugees there are children"
        if pattern.levelled and "of" in before and any(t in ("its", "their", "'s") for t in before):
            return False
        tie.reject("role", "the whole, of which another number is told")
        return True
    return False


_SHARES = words_of("portions.shares")
_STAND = frozenset({"stand", "stationed", "deployed"})


def _counts_members(pattern: Pattern) -> bool:
    """Say whether a fact only says how many a body has: "the union has [27] members"."""
    return pattern.levelled and bool(pattern.names) and frozenset(pattern.theme) <= pattern.head | pattern.who_words


def _are_of_another_sort(words: Words, number: Number) -> bool:
    """Say whether those who are counted only stand by the body: "14 dialogue partners", "four observers"."""
    return not _BESIDE.isdisjoint(words.low[number.last + 1 : number.last + 4])


_BESIDE = frozenset("dialogue observer observers associate associates candidate candidates trading sectoral aspiring".split())


def _is_the_body(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether a whole is all that belong to the fact's body, which the fact counts: "ten of the 29 NATO members"."""
    if not _counts_members(pattern):
        return False
    end = number.last + 4
    return any(h.name.id in pattern.names and number.last < h.i <= end for h in words.names) and not any(
        t in words.low[number.last + 1 : end] for t in ("in", "who", "which", "that", ",", "from")
    )


def _are_all_its_things(low: list[str], mention: Mention, number: Number, pattern: Pattern) -> bool:
    """Say whether a whole is about as many things as the fact says there are: "63 of the 72 tank cars derailed", of [73]."""
    told, value = pattern.fact.value, mention.value
    if (
        not pattern.levelled
        or not isinstance(told, Quantity)
        or not isinstance(value, Quantity)
        or not _PEOPLE.isdisjoint(pattern.head)
    ):
        return False
    near = told.n / _ABOUT_AS_MANY <= value.n <= told.n * _ABOUT_AS_MANY
    said = pattern.fact.says.split("[")[0].split()[-2:]
    return near and low[number.first - 1] == "the" and not pattern.head.isdisjoint(number.noun) and not _OWNS.isdisjoint(said)


_ABOUT_AS_MANY = 1.5
_OWNS = frozenset({"has", "had", "have", "carries", "carried", "runs", "operates"})
_PEOPLE = frozenset({"person", "troops", "personnel", "peacekeeper", "member", "country"})
_TAKES = frozenset("let lets take takes took taken".split())
_ADMITS = frozenset("admit admits admitted welcome welcomes welcomed accept accepts accepted".split())


def charges_fit(_ctx: Context, sentence: Sentence, mention: Mention, number: Number, pattern: Pattern, tie: Tie) -> bool | None:
    """Tie so many counts that somebody faces, or of which some were judged on, to what the charge is; None for others."""
    words = sentence.words
    if "charge" not in pattern.about or not _COUNTS & set(number.noun):
        return None
    before = words.low[max(0, number.first - 4) : number.first]
    if _FACES.isdisjoint(before) and not (mention.role == "whole" and _are_judged(words)):
        return None
    return tie.add("about", "so many are brought", 1.5)


_COUNTS = frozenset({"count", "charge"})
_FACES = frozenset({"face", "faces", "faced", "facing"})


def _are_judged(words: Words) -> bool:
    """Say whether a sentence tells that somebody is found guilty or not."""
    return any(s.concept in _JUDGED for senses in words.senses for s in senses)


_JUDGED = frozenset({"convict", "acquit", "verdict"})
_NTH = frozenset({"first", "second", "third", "fourth", "fifth", "last"})


def is_one_step(low: list[str], value: Quantity, pattern: Pattern) -> bool:
    """Say whether less than the fact has added up since a day is only one step: "cut by 25 points" of 175 since May."""
    told = pattern.fact.value
    since = pattern.delta and " since " in pattern.fact.says and isinstance(told, Quantity)
    return since and isinstance(told, Quantity) and value.n < told.n and _IN_ALL.isdisjoint(low)


_IN_ALL = words_of("quantity.in_all")
