"""What stands at the side of an office: one joined to it, a place beside it, what behind it makes it another's.

Owns: words right before and behind an office. Never: says who holds it.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.context import Context, Sentence
from watcher.reading.holder.office_owners import GENERIC
from watcher.reading.keys import STOP, best_match, keys_of
from watcher.reading.lexicon import is_office
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import BE, HAVE, countries
from watcher.reading.words import NameHit, Words

BODIES = words_of("holders.bodies") | words_of("holders.body_again")
_ITS = frozenset({"its", "his", "her", "their"})


def with_the_joined(words: Words, i: int) -> int:
    """Return where an office begins with one of the same body joined to it: "Kite's [founder and] chief executive"."""
    if i < 3 or words.low[i - 1] not in ("and", "&"):
        return i
    role = words.low[i - 2]
    if role not in _FOUNDERS and not any(is_office(s.concept) for s in words.senses[i - 2]):
        return i
    k = i - 4 if words.low[i - 4 : i - 2] == ["co", "-"] else i - 2
    return k if k > 0 and (words.low[k - 1] == "'s" or words.low[k - 1] in _ITS) else i


_FOUNDERS = frozenset({"founder", "cofounder", "owner", "creator"})


def is_only_beside(words: Words, hit: NameHit, i: int) -> bool:
    """Say whether a comma parts a place that something is told of from the title at token i: "in Oslo, Premier Able said"."""
    where = words.low[hit.i - 1 - (words.low[hit.i - 1] == "the")] if hit.i else ""
    titled = words.tokens[i][0].isupper() and not words.titled
    return hit.j == i - 1 and words.low[hit.j] == "," and where in _PLACED and titled


_PLACED = frozenset("in at near to from of into inside outside around".split())


def is_a_states_part(words: Words, j: int, of: frozenset[str]) -> bool:
    """Say whether the office that ends at token j is of what a state has, and not of a body: "head of Peru's side"."""
    if words.low[j : j + 1] != ["of"] or not of or of & countries():
        return False
    hit = next((h for h in words.names if h.i in (j + 1, j + 2) and h.name.kind == "country"), None)
    if hit is None or hit.name.id in of or words.low[hit.j : hit.j + 1] != ["'s"]:
        return False
    return not any(h.name.id in of and hit.j < h.i <= hit.j + 4 for h in words.names)  # "head of Peru's Kite"


def is_of_another_body(words: Words, j: int, of: frozenset[str], pattern: Pattern) -> bool:
    """Say whether what follows the office that ends at token j is a body of another name, or another of the state's own.

    "The director of the Office for Trade", "the secretary general for Civil Defence", "the head of Peru's police".
    """
    if words.low[j : j + 1] not in (["of"], ["for"], ["at"]) or words.titled:
        return False
    begin = j + 1 + (words.low[j + 1 : j + 2] == ["the"])
    hit = next((h for h in words.names if h.i == begin), None)
    if hit is not None:
        states = bool(pattern.about) and hit.name.kind == "country" and hit.name.id in of
        ours = any(h.name.id in of and hit.j < h.i <= hit.j + 4 for h in words.names)
        return states and not ours and words.low[hit.j : hit.j + 1] == ["'s"] and not _is_told_of(words, hit.j + 1, pattern)
    if begin >= len(words.low) or not words.tokens[begin][0].isupper():
        return False
    called = words.low[begin] in _INSTITUTIONS or (words.low[j] == "for" and bool(words.spellings[begin].plain))
    ours = any(h.name.id in of and begin < h.i <= begin + 4 for h in words.names)
    own = words.low[begin] in pattern.fact.says.lower() or any(words.low[begin] in name.lower() for name in of)
    return called and not ours and not own and not _is_told_of(words, begin, pattern)


def _is_told_of(words: Words, begin: int, pattern: Pattern) -> bool:
    """Say whether the fact's own words stand in the few after token `begin`."""
    return any(best_match(keys_of(words, k), pattern.about) >= 0.8 for k in range(begin, min(begin + 6, len(words.low))))


_INSTITUTIONS = words_of("holders.bodies") | words_of("office_sides.institutions")


def is_told_apart(words: Words, i: int, of: frozenset[str]) -> bool:
    """Say whether a second title that is told to be the state's leaves the first at token i to another one's.

    "Prime Minister Able and Peruvian Defence Minister Best met": Able is none of Peru's.
    """
    for hit in words.names:
        if hit.name.id in of and hit.name.own == "adj" and i + 2 < hit.i <= i + 9 and words.low[hit.i - 1] in ("and", "with"):
            capitals = all(t[0].isupper() or "-" in words.low[i : hit.i] for t in words.tokens[i : hit.i - 1])
            office = any(is_office(s.concept) for k in range(hit.j, min(hit.j + 4, len(words.low))) for s in words.senses[k])
            return capitals and office and words.tokens[hit.j : hit.j + 1] != [] and words.tokens[hit.j][0].isupper()
    return False


def is_told_of_by_ours(ctx: Context, sentence: Sentence, hit: NameHit, i: int, states: frozenset[str]) -> bool:
    """Say whether another state is only one that our own is told to act in or upon, so that the title at token i is ours.

    "Peru will send troops to Chad, Defence Minister Able said"; "Peru recalls its men. Able told Premier Best to leave Chad".
    """
    words = sentence.words
    if words.low[i - 1 : i] == [","]:
        verb = next((g.i for g in sentence.groups), len(words.low))
        ours = any(h.name.id in states and h.j <= verb for h in words.names)
        return ours and verb < hit.i < i - 2 and not any(verb < h.i < hit.i and h.name.id in states for h in words.names)
    where = words.low[hit.i - 1] if hit.i else ""
    if not (where == "from" or (where == "in" and hit.i > i)) or any(h.name.id in states for h in words.names):
        return False
    back = next((s for s in ctx.sentences if s.index == sentence.index - 1), None)
    if back is None:
        return False
    verb = next((g.i for g in back.groups), len(back.words.low))
    led = [h for h in back.words.names if h.name.kind == "country" and h.j <= verb]
    return bool(led) and all(h.name.id in states for h in led)


def is_over_a_work(words: Words, k: int, j: int, pattern: Pattern) -> bool:
    """Say whether the chief at token k is one of some work inside of a body: "the mission's [chief of logistics]"."""
    if words.low[k] not in GENERIC or words.low[j : j + 1] != ["of"] or j + 1 >= len(words.low) or words.titled:
        return False
    of = j + 1
    while of < len(words.low) and words.low[of].endswith(_ADJECTIVES) and words.tokens[of].islower():
        of += 1
    plain = of < len(words.low) and words.tokens[of].islower() and words.low[of].isalpha() and not words.covered[of]
    named = any(h.i <= of < h.j or h.i == of + 1 for h in words.names)
    if not plain or named or words.low[of] in STOP | BODIES or words.low[of] in pattern.fact.says.lower():
        return False
    return best_match(keys_of(words, of), pattern.about) < 0.6


def of_a_new_body(words: Words, j: int, pattern: Pattern) -> bool:
    """Say whether the office that ends at token j is that of a body told by a word of its own: "of the enlarged group"."""
    if not pattern.of or words.low[j : j + 2] != ["of", "the"]:
        return False
    own = next((i for i in range(j + 2, min(j + 5, len(words.low))) if words.low[i] in BODIES), -1)
    return (
        own > j + 2
        and not any(h.i <= own < h.j or own == h.j for h in words.names)
        and best_match(keys_of(words, own), pattern.about) < 0.8
    )


_ADJECTIVES = ("ed", "ing", "ive", "ous", "ful", "ary", "ant", "ent", "ic", "al", "an", "ese", "ish", "new", "er", "est", "-")


def is_only_compared(words: Words, hit: NameHit) -> bool:
    """Say whether a name only tells who did the like: "it closed on Monday, as [Kite] did last year", "unlike [Kite]"."""
    k = hit.i - 1 - (words.low[hit.i - 1] == "the")
    k -= 2 * (words.low[k - 1 : k + 1] in (["those", "of"], ["that", "of"]))
    return k > 0 and (
        words.low[k] in ("like", "unlike", "than")
        or (words.low[k] == "as" and not _DID.isdisjoint(words.low[hit.j : hit.j + 1]))
    )


_DID = BE | HAVE | {"do", "does", "did"}
