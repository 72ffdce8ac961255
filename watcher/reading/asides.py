"""Who is the subject where an aside or a second name hides it: "The Silver Tunnel, upstream of the Old Crossing, opened".

Owns: which names of an aside are no subject, and whose surname is a verb's word. Never: ties anything to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.keys import STOP
from watcher.reading.persons import TITLES
from watcher.reading.places import IN, preposition
from watcher.reading.words import NameHit, Words

_WHICH = frozenset({"which", "who", "whose"})
_JOINS = frozenset({"and", "or", ",", "the", "like"})
_NO_NAMES = words_of("ties.months") | words_of("ties.no_names")


def aside_before(words: Words, begin: int, verb: int) -> range:
    """Return the tokens in commas right before the verb at token `verb`, behind a subject that begins at token `begin`."""
    if verb < 4 or words.low[verb - 1] != ",":
        return range(0)
    begin = _begin_of_all(words, begin)
    opens = next((i for i in range(verb - 2, begin, -1) if words.low[i] == ","), -1)
    inside = range(opens + 1, verb - 1)
    told = opens > begin and any(is_verb(words, i) for i in inside) and words.low[inside.start] not in _WHICH
    return inside if opens > begin and not told else range(0)


def _begin_of_all(words: Words, begin: int) -> int:
    """Return where the sentence begins, where an aside begins at token `begin`: "Dolmia, [which] borders Able, wants"."""
    return 0 if begin and words.low[begin] in _WHICH and words.low[begin - 1] == "," else begin


def is_within(words: Words, aside: range, hit: NameHit) -> bool:
    """Say whether a name only tells more of who was named: "Poland's neighbour", "upstream of A"; not "A, B and C"."""
    if hit.i not in aside:
        return False
    if words.low[hit.j] == "'s" or hit.name.own == "adj":
        return True
    if words.low[aside.start] in _WHICH:
        return True  # "Dolmia, which borders Able, wants to join"
    return hit.i > aside.start and words.low[hit.i - 1] not in _JOINS - {"the"} and hit.i - 1 > aside.start


def stranger_before(words: Words, begin: int, aside: range) -> str:
    """Return the name of nobody we know that an aside tells more of, or ""."""
    for k in range(aside.start - 2, _begin_of_all(words, begin) - 1, -1):
        known = any(h.i <= k < h.j for h in words.names) or words.low[k] in _NO_NAMES | STOP
        if words.tokens[k][0].isupper() and (k > 0 or not words.senses[0]) and not known and not words.titled:
            return words.tokens[k]
    return ""


def is_surname(words: Words, k: int) -> bool:
    """Say whether a verb's word at token k ends a person's name: "Sean Combs" combs nothing."""
    if not k or words.senses[k].noun or not words.tokens[k - 1][0].isupper() or words.titled:
        return False
    known = any(h.i <= k - 1 < h.j for h in words.names) or words.low[k - 1] in STOP | TITLES | _NO_NAMES
    return not (known or words.senses[k - 1] or words.cues[k - 1] or words.spellings[k - 1].plain)


def opening_of(words: Words, begin: int, end: int) -> int:
    """Return where a phrase ends that opens a clause and is no subject: "With the vote in Ghana, 25 have"; else -1."""
    if words.low[begin] not in _OPENS:
        return -1
    comma = next((k for k in range(begin + 1, end) if words.low[k] == ","), -1)
    told = any(is_verb(words, k) for k in range(begin + 1, comma))
    return comma if comma > 0 and not told and comma + 1 <= end else -1


_OPENS = frozenset({"with", "after", "before", "by", "following", "despite", "since", "under"})


def only_joins(words: Words, hit: NameHit) -> bool:
    """Say whether a name only joins those counted: "With Ghana, 52 states have ratified it", "Ghana's entry makes 52"."""
    entry = hit.j + 1 if words.low[hit.j : hit.j + 1] == ["'s"] else hit.i - 2 if words.low[hit.i - 1 : hit.i] == ["of"] else -1
    if 0 <= entry < len(words.low):
        return any(s.concept == "join" and s.pos == "n" for s in words.senses[entry])
    if hit.name.kind == "country" and not _MAKES.isdisjoint(words.low) and _has_joined(words, hit.j):
        return True
    return words.low[hit.i - 1 : hit.i] in (["with"], ["counting"], ["including"]) and words.low[hit.j : hit.j + 1] == [","]


def is_in_a_place(words: Words, k: int) -> bool:
    """Say whether the capital at token k ends the name of where something is or goes: "in South Kivu", "the trip to Mars"."""
    while k > 0 and words.tokens[k - 1][0].isupper():
        k -= 1
    return k > 0 and (preposition(words, k) in IN or (k > 1 and words.low[k - 1] in _GOES_TO and _may_be_noun(words, k - 2)))


def _has_joined(words: Words, j: int) -> bool:
    """Say whether who is named before token j is told to do what is counted: "Ghana ratified it, bringing the number to"."""
    verb = next((k for k in range(j, min(j + 3, len(words.low))) if words.low[k] not in ("has", "have", "had", "also")), -1)
    return verb > 0 and any(s.concept in _JOINED and s.pos == "v" for s in words.senses[verb])


_MAKES = frozenset({"bringing", "making", "taking", "raising", "lifting"})
_JOINED = frozenset({"approve", "join", "sign"})


def _may_be_noun(words: Words, k: int) -> bool:
    plain = words.tokens[k].isalpha() and not words.low[k].endswith("ing") and not is_verb(words, k)
    return words.senses[k].noun or (plain and not words.senses[k])


_GOES_TO = frozenset({"to", "around", "round", "towards", "toward", "past"})
