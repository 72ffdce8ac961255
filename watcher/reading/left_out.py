"""How many where the noun is not the fact's: left out, told by the deed, by the sentence before, or by who is in custody.

Owns: what a bare number, or one of people, may count. Never: ties a number to a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import best_match, keys_of, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import last_of
from watcher.reading.words import Words
from watcher.values import Quantity
from watcher.values.quantity import parse


def is_worldwide(words: Words, span: int, pattern: Pattern) -> bool:
    """Say whether a number is told of all the world, for a fact of no place ("41 ratifications worldwide")."""
    behind = words.low[span + 1 : span + 3]
    if pattern.places and (behind == ["in", "all"] or words.low[span - 1 : span + 1] == ["in", "all"]):
        # "Ten died in the Alder fire and 8 in the Birch fire, 18 in all": of whichever parts the fact's place has.
        hits = [h.name for h in words.names]
        return not pattern.contrasts and bool(hits) and all(n.kind == "name" and n.id not in pattern.places for n in hits)
    return not pattern.places and behind[:1] in (["worldwide"], ["globally"])


def deeds_told(sentence: Sentence, pattern: Pattern, first: int) -> str:
    """Return the plural by which the deeds themselves are counted before a bare number ("ratifications rose to 54"), or ""."""
    words, done = sentence.words, pattern.about - {"person", "personnel"}
    clause = clause_at(sentence.clauses, first)
    for k in range(clause.i, first):
        noun = (words.low[k].endswith("s") and words.senses[k].noun and not is_verb(words, k)) or words.low[k] in LEADS
        if noun and best_match(keys_of(words, k), done) >= 0.8:
            return words.low[k]
    return ""


@lru_cache(maxsize=10_000)
def _whole_of(says: str) -> float:
    """Return the number that the fact's own is a part of: "has met [two] of the seven conditions" gives 7; 0 without one."""
    found = _WHOLE.search(says)
    value = parse(found[1]) if found else None
    return value.n if value is not None and not value.unit else 0.0


_WHOLE = re.compile(r"\] of (?:the |its |their |his |her )?(\w+) ")


def of_the_same_whole(sentence: Sentence, first: int, pattern: Pattern) -> bool:
    """Say whether so many are of as many as the fact's own, whatever they are called: "ticks two of seven boxes"."""
    whole = _whole_of(pattern.fact.says)
    if whole < _TELLING:
        return False
    words = sentence.words
    for mention in sentence.quantities:
        at = words.at(mention.start)
        if isinstance(mention.value, Quantity) and not mention.value.unit and mention.value.n == whole:
            if at <= first <= words.at(mention.end - 1):
                return "all" in (words.low[first - 1], words.low[first])
            if 0 < at - first <= 4 and "of" in words.low[first + 1 : at]:
                return True
    return False


_TELLING = 4.0  # three of three are too common
LEADS = frozenset({"majority", "lead", "margin", "deficit", "shortfall", "shortage", "surplus", "backlog"})


def have_done_so(words: Words, last: int) -> bool:
    """Say whether those before token `last` have done what was told before: "twenty have now done so", "deposited theirs"."""
    after = words.low[last + 1 : last + 8]
    if not after or after[0] not in _HAVE:
        return False
    return any(after[k : k + 2] in _SO for k in range(len(after))) or "theirs" in after


_HAVE = frozenset({"have", "has", "had"})
_SO = (["done", "so"], ["done", "it"], ["done", "this"], ["followed", "suit"], ["done", "the"])


def makes_total(words: Words, first: int) -> bool:
    """Say whether a sentence only adds up: "That makes 50", "This brings it to 50", "There were 45 on Friday"."""
    if words.low[0] == "there" and first == 2:
        return True
    return first <= 5 and words.low[0] in ("that", "this", "it", "which") and not _MAKES.isdisjoint(words.low[1:first])


def adds_up(sentence: Sentence, first: int, wanted: frozenset[str]) -> bool:
    """Say whether a relative clause adds up what the clause before it tells: "..., which brings the total to ten"."""
    words, clause = sentence.words, clause_at(sentence.clauses, first)
    if words.low[first + 1 : first + 3] in (["in", "all"], ["in", "total"]) and any(
        k < first for k in tokens_like(words, wanted)
    ):
        return True  # "ten died there and eight here, 18 in all"
    if _is_corrected_to(sentence, first, wanted) or _goes_on_after_an_aside(sentence, first, wanted):
        return True
    if words.low[clause.i] not in ("which", "bringing", "taking", "making") or words.low[clause.i - 1 : clause.i] != [","]:
        return False
    if words.low[clause.i] == "which" and _MAKES.isdisjoint(words.low[clause.i : first]):
        return False
    main = clause_at(sentence.clauses, clause.i - 1)
    return any(main.i <= k < main.j for k in tokens_like(words, wanted))


def _is_corrected_to(sentence: Sentence, first: int, wanted: frozenset[str]) -> bool:
    """Say whether "the figure" that is brought to the number is what was told: "240 died, but it cut the figure to 226"."""
    words = sentence.words
    if words.low[first - 1] != "to" or words.low[first - 2] not in _FIGURES or words.low[first - 3] not in _THE:
        return False
    return any(first - _FAR < k < first for k in tokens_like(words, wanted))


def _goes_on_after_an_aside(sentence: Sentence, first: int, wanted: frozenset[str]) -> bool:
    """Say whether the number is told of what an aside stands behind: "the toll, which stood at 202, now stands at 226"."""
    low = sentence.words.low
    ends = next((k for k in range(first - 1, max(0, first - 6), -1) if low[k] == ","), -1)
    begins = next((k for k in range(ends - 1, max(0, ends - _FAR), -1) if low[k] == ","), -1)
    if begins < 1 or low[begins + 1] not in ("which", "that") or low[first - 1] not in ("at", "to", "is", "was"):
        return False
    return any(begins - 3 <= k < begins for k in tokens_like(sentence.words, wanted))


_FAR = 16
_FIGURES = frozenset({"figure", "number", "count", "tally", "total"})
_THE = frozenset({"the", "that", "this", "its", "their"})
_MAKES = frozenset("makes make made brings brought takes took".split())


def verb_left_out(ctx: Context, sentence: Sentence, pattern: Pattern, first: int) -> bool:
    """Say whether a name before the number takes its noun and verb from another ("Chad has 1,000 soldiers, Kenya 2,500")."""
    words = sentence.words
    owner = next((h for h in words.names if h.name.id in pattern.subjects and _reaches(words, h.j, first, pattern)), None)
    before = owner.i - (words.low[owner.i - 1 : owner.i] == ["the"]) if owner is not None else 0
    if owner is not None and not before and sentence.goes_on:  # "Chad has 1,000 soldiers; Kenya, 2,500"
        return any(True for _ in tokens_like(ctx.before(sentence)[0].words, pattern.head))
    listed = owner is not None and words.low[before - 1 : before] in ([","], ["and"], [";"], ["while"], ["but"])
    return listed and any(k < first for k in tokens_like(words, pattern.head))


def _reaches(words: Words, end: int, first: int, pattern: Pattern) -> bool:
    """Say whether a name that ends at token `end` has the number right behind it, but for its noun and how it stands."""
    if end <= first and not pattern.who_words.isdisjoint(keys_of(words, end)):
        end += 1
    return end <= first and first - end <= 3 and all(token in _STANDS for token in words.low[end:first])


_STANDS = words_of("extents.stands") | {"is", "was", "are", "were", "at", "now", "only", "just"}


def is_all_but(words: Words, first: int, pattern: Pattern) -> bool:
    """Say whether all but so many have come out of what the fact tells of: "power is back for all but 900 homes"."""
    return words.low[first - 2 : first] == ["all", "but"] and not pattern.about.isdisjoint(LASTS)


LASTS = frozenset({"blackout", "missing", "evacuated", "displaced", "trapped", "stranded", "hostage"})


def is_plausible(sentence: Sentence, pattern: Pattern, first: int) -> bool:
    """Say whether a bare number beside the fact's subject is of the size of the fact's own ("ELN down to 5,100")."""
    told = pattern.fact.value
    words = sentence.words
    value = next((m.value for m in sentence.quantities if words.at(m.start) == first), None)
    if not isinstance(told, Quantity) or not isinstance(value, Quantity) or not told.n or not 0.2 <= value.n / told.n <= 5:
        return False
    clause = clause_at(sentence.clauses, first)
    return any(
        h.name.id in pattern.subjects and h.name.kind != "country" and clause.i <= h.i < first and first - h.j <= 4
        for h in words.names
    )


def in_custody(sentence: Sentence, noun: tuple[str, ...], first: int, pattern: Pattern) -> bool:
    """Say whether people are counted who are held, for a fact of prisoners or hostages: "65 members behind bars"."""
    if pattern.head.isdisjoint(_HELD) or best_match(noun, _PEOPLE) < 0.6:
        return False
    words, clause = sentence.words, clause_at(sentence.clauses, first)
    for k in range(first, min(clause.j, first + 9)):
        if words.low[k] == "hands" and not _IN.isdisjoint(words.low[k - 3 : k]):
            return True
        if words.low[k] in _CUSTODY and (words.low[k - 1] in _IN or words.low[k - 2] in _IN or words.low[k] in _STATES):
            return True
    behind = (k for k in range(first + 2, min(first + 7, len(words.low))) if words.low[k - 1] in _IT)
    return not _HOLDING.isdisjoint(words.low[max(clause.i, first - 3) : first]) or any(words.low[k] in _HOLDING for k in behind)


_HOLDING = words_of("quantity.holds") - {"has", "have", "had", "having"}  # "the 18 soldiers it holds"
_IT = frozenset({"it", "they", "still", "he"})


_HELD = frozenset({"prisoner", "hostage"})
_PEOPLE = frozenset({"person", "fighter", "member", "troops", "personnel", "police", "civilian", "peacekeeper"})
_IN = frozenset({"in", "behind"})
_STATES = frozenset({"held", "detained", "imprisoned", "jailed"})
_CUSTODY = words_of("quantity.custody") | _STATES


def of_a_wider_sort(sentence: Sentence, noun: tuple[str, ...], first: int, pattern: Pattern) -> bool:
    """Say whether people are counted whom the fact's own verb makes what it counts: "has infected 133 people" tells cases."""
    if "unit" in noun and "recall" in pattern.about:
        return True  # "210,000 units", whatever is recalled
    if not {"person", "civilian"} & set(noun) or "person" in pattern.head:
        return False
    words = sentence.words
    sick = "patient" in pattern.head  # "23 babies are now sick"
    if "civilian" in noun and (not sick or "among" in words.low[first : first + 10]):
        return False
    return any((sick or is_verb(words, k)) and words.cost(k, first) <= 8 for k in tokens_like(words, pattern.head, 1.0))


def stands_for_named(sentence: Sentence, first: int, pattern: Pattern) -> bool:
    """Say whether a few with an article are some that were just named ("the three countries"), of a fact that counts more."""
    words, told = sentence.words, pattern.fact.value
    value = next((m.value for m in sentence.quantities if words.at(m.start) == first), None)
    few = isinstance(value, Quantity) and isinstance(told, Quantity) and 1 < value.n < 10 and value.n * 3 < told.n
    return few and words.low[first - 1 : first] == ["the"]


def is_subject(sentence: Sentence, pattern: Pattern, first: int) -> bool:
    """Say whether a bare number is what the fact's own verb is told of: "671 have been freed", "of the 671 freed"."""
    words = sentence.words
    after = last_of(sentence, first) + 1
    group = next((g for g in sentence.groups if g.i == after), None)
    at = group.head if group is not None else after
    return at < len(words.low) and best_match(keys_of(words, at), pattern.about) >= 0.8


def does_so(words: Words, last: int) -> bool:
    """Say whether "to do so" stands behind the number that ends at token `last`: "ratified it, the [34th] to do so"."""
    return words.low[last + 1 : last + 4] in (["to", "do", "so"], ["to", "do", "it"], ["to", "do", "this"])


_VOTERS = frozenset({"seat", "parliament", "member", "vote", "person", "country", "government", "approve", "reject"})


def is_for_it(sentence: Sentence, mention: Mention, pattern: Pattern) -> bool:
    """Say whether a number of a vote's tally is of those that the fact counts: "by 355 [votes] to 60", 355 in favour."""
    words, said = sentence.words, pattern.fact.says.lower()
    if "vote" not in pattern.theme and "vote" not in said:
        return False
    first = words.at(mention.start)
    last = words.at(max(mention.start, mention.end - 1))
    clause = clause_at(sentence.clauses, first)
    things = frozenset(pattern.theme) - {"vote", "approve", "elect", "reject"}
    before = [k for k in range(clause.i, first) if words.senses[k].noun and _VOTERS.isdisjoint(words.senses[k].keys)]
    group = next((g for g in reversed(clause.groups) if g.j <= first), None)
    voted = group is not None and any(s.concept in ("approve", "reject") for s in words.senses[group.head])
    if voted and before and not any(clause.i <= k < first for k in tokens_like(words, things)):
        return False  # the tally of another vote
    if not _CHANGES.isdisjoint(pattern.theme) and not _KEEPS.isdisjoint(words.low):
        return False  # a vote to hold a rate, where the fact counts those who would cut it
    starts = [words.at(m.start) for m in sentence.quantities if m.role == "score"]
    leads = any(0 < other - last <= 3 for other in starts)
    follows = any(0 < first - other <= 3 for other in starts)
    return follows if "against" in said else leads


_CHANGES = frozenset({"lower", "raise"})
_KEEPS = frozenset("hold held keep kept leave left maintain maintained unchanged steady".split())


def tells_a_level(words: Words, first: int) -> bool:
    """Say whether a word for a level or a count stands right before the number: "rose to 40", "the toll was 40"."""
    return any(
        words.low[k] in ("to", "at", "total", "number", "toll", "figure", "count", "stood", "stands", "reached", "was", "is")
        for k in range(max(0, first - 3), first)
    )


def is_numbered(words: Words, k: int) -> bool:
    """Say whether the noun at token k is what a number is told of: "the number of [cars]", "the number of Able Air flights"."""
    at = next((h.i for h in words.names if h.j == k), k)
    return ["number", "of"] in (words.low[max(0, at - 2) : at], words.low[max(0, at - 3) : at - 1])
