"""What makes one a member of a set: the act or the state that the fact's sentence names, and what undoes it.

Owns: the frame of a set fact. Never: reads news.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import load, words_of
from watcher.reading.clauses import is_verb
from watcher.reading.keys import STOP, keys_of, senses_of, stand_ins
from watcher.reading.lexicon import bases, stem
from watcher.reading.patterns import Frame
from watcher.reading.spellings import BE, HAVE, Spellings
from watcher.reading.words import NameHit, Words, analyse

_WHO = frozenset({"that", "which", "who"})
_STATES = frozenset({"under", "without", "on", "in"})
_HINGES = frozenset("of for between with at from to in on".split())
_PLAIN = words_of("frames.plain") | words_of("clauses.numbers")
_SORTS = words_of("frames.sorts")
_LIGHT = words_of("frames.light")
_NEEDS = frozenset("needs need needed awaits await lacks lack requires require seeks seek wants want".split())
_GENERAL = frozenset({"country", "member", "person", "w:party", "w:company", "w:firm"})


def as_composed(says: str) -> str:
    """Return a set fact's sentence with the plainest verb for what a whole is made of: "consists of [A]", "comprises [A]"."""
    return _COMPOSED.sub("is made up of ", says)


_COMPOSED = re.compile(r"\b(?:consists? of|comprises?|(?:is|are) (?:composed|formed|comprised) (?:of|by)) (?=(?:the )?\[)")


def frame_of(words: Words, slot: int, mark: str) -> Frame | None:
    """Return the frame of a set fact whose first slot is token `slot`; None where its sentence names no act or state."""
    named = {k for hit in words.names for k in range(hit.i, hit.j)}
    by = words.low.index("by", 0, slot) if "by" in words.low[:slot] else slot
    plain = [
        k
        for k in range(slot)
        if k not in named
        and words.low[k].isalpha()
        and len(words.low[k]) > 2
        and words.low[k] != mark
        and words.low[k] not in STOP | _PLAIN | BE | HAVE | _STATES
        and not words.covered[k]
    ]
    if not plain:
        return None
    head = _head(words, plain)
    at, does, found = _act(words, head, slot, plain)
    holders = _held_by(words, head, at) if does else frozenset[str]()
    where = next((k for k in range(head + 1, slot) if words.low[k] == "where"), -1)
    where = where if words.low[at] in _LIGHT or at == head else -1
    end, there = at if at > where else slot, ""
    if where > 0 and (thing := [k for k in plain if where < k < end and not _verb(words, k)]):
        # "The states where the virus has been found": the virus makes one of them.
        at, does, found, there = thing[-1], False, True, "in"
    elif words.low[at] in _LIGHT:
        noun = next((k for k in plain if k > at), head) if does else head if not _verb(words, head) else -1
        at = noun
        found = found or at < 0
    holds = found and at >= 0 and _verb(words, at) and not _before_slot(words, slot) and words.low[at] not in _LIGHT
    if holds:
        # "The rebels hold [A]": it is done to the members.
        found = False
    near_slot = {
        k for k in plain if words.low[k + 1] in ("of", "in") and k + 2 >= slot and words.low[k] in _SORTS | _plural_sorts()
    }
    acts: frozenset[str] = frozenset()
    roots: tuple[str, ...] = ()
    if at < 0:
        roots = tuple(filter(None, (root_of(words.low[h.j - 1]) for h in words.names if h.j <= slot)))[:1]
    else:
        acts, roots = _keys(words, at, head)
    if not acts and not roots:
        return None
    keys = (*acts, *roots, *(("without",) if at > 0 and words.low[at - 1] == "without" else ()))
    things = [
        k
        for k in plain
        if k != at
        and k not in near_slot
        and (k != head or ((found or holds) and at != head and not there))
        and words.low[k] not in _LIGHT | _NEEDS
        and not at < k < head
        and not (keys_of(words, k) and _GENERAL.issuperset(keys_of(words, k)) and found)
        and not _turns(words, k, plain)
    ]
    return Frame(
        acts=acts,
        roots=roots,
        makes=_opposites(keys, "makes", ","),
        ends=_opposites(keys, "ends", ","),
        causes=frozenset(
            key
            for k in things
            if (found and not does) or (k > by and not does)
            for key in stand_ins(frozenset(keys_of(words, k)), 0.8)
        ),
        like=_opposites(keys, "like", None),
        at=_before_slot(words, slot) or there,
        make_words=_opposites(keys, "make_words", None),
        end_words=_opposites(keys, "end_words", None),
        things=() if holders else tuple(stand_ins(frozenset(keys_of(words, k)), 0.6) for k in things if keys_of(words, k)),
        names=holders or frozenset(h.name.id for h in words.names if h.j <= slot and not (things and _is_sort(words, h, head))),
        does=(does and not holders) or (found and at >= 0 and _verb(words, at) and _is_done_by(words, at, slot)),
        found=found,
        lacks="without" in keys,
        held=bool(holders) or holds or by < slot or (at == head and (_verb(words, at) or len(plain) == 1)),
        holder=frozenset(key for k in things if holds or k > by for key in keys_of(words, k)),
        called=tuple(filter(None, (root_of(words.low[head]),))),
    )


def _is_sort(words: Words, hit: NameHit, head: int) -> bool:
    """Say whether a name only tells which states or members are meant: "the Pacific states that have ratified it"."""
    return hit.j == head and not _GENERAL.isdisjoint(keys_of(words, head))


def _held_by(words: Words, head: int, at: int) -> frozenset[str]:
    """Return who does it to the members where a clause with a name of its own tells it: "the villages that Armenia holds"."""
    who = next((k for k in range(head + 1, at) if words.low[k] in _WHO), -1)
    return frozenset(h.name.id for h in words.names if who < h.i < at) if who > 0 else frozenset()


def frame_behind(words: Words, slots: list[int], mark: str, known: Spellings) -> Frame | None:
    """Return the frame of a fact that begins with its members: "[A], [B] and [C] have landed craft on the Moon"."""
    if slots[0] > 1 or slots[-1] + 1 >= len(words.low):
        return None
    text = f"The members that {words.text[words.start[slots[-1] + 1] :].rstrip('.')} are {mark}."
    told = analyse(text, 1, known)
    return frame_of(told, next(k for k, t in enumerate(told.low) if t == mark), mark)


def _is_done_by(words: Words, at: int, slot: int) -> bool:
    """Say whether the members do it, told in the passive ("cleared by the regulators of A"): no disaster is who does."""
    by = next((k for k in range(at, slot) if words.low[k] == "by"), -1)
    return by > 0 and not any(key in _DISASTERS for k in range(by, slot) for key in keys_of(words, k))


_DISASTERS = frozenset("flood storm quake fire war outbreak crash attack strike".split())


def _before_slot(words: Words, slot: int) -> str:
    """Return the word that governs the first member ("those [to] A", "bases [in] A"), "" where none does."""
    k, sorts = slot - 1, _SORTS | _plural_sorts()
    while k > 0 and (words.low[k] == "the" or words.low[k] in sorts or (words.low[k] == "of" and words.low[k - 1] in sorts)):
        k -= 1
    return words.low[k] if words.low[k] in _HINGES | {"by"} else ""


def _opposites(keys: tuple[str, ...], way: str, between: str | None) -> frozenset[str]:
    """Return what undoes the act or state that these keys stand for, or brings it about (see language/en/frames.yaml)."""
    table = load("frames")
    return frozenset(one.strip() for key in keys for one in table.get(key, {}).get(way, "").split(between) if one.strip())


def _keys(words: Words, at: int, head: int) -> tuple[frozenset[str], tuple[str, ...]]:
    acts = frozenset(s.concept for s in senses_of(words, at)) - _GENERAL
    if words.low[at] in ("part", "participate"):
        return frozenset(), ("part", "particip")
    if words.low[at] in ("control", "controls", "controlled"):
        return frozenset({"hold"}), ()  # who controls a town holds it
    roots = (root_of(words.low[at]),) if not acts or at == head else ()
    return acts, tuple(filter(None, roots))


def _turns(words: Words, k: int, plain: list[int]) -> bool:
    """Say whether the word at token k only tells which one the next is ("the governing coalition")."""
    return words.low[k].endswith("ing") and k + 1 in plain and words.low[k - 1] in ("the", "a", "its", "'s")


@lru_cache(maxsize=1)
def _plural_sorts() -> frozenset[str]:
    return frozenset((sort[:-1] + "ies" if sort.endswith("y") else sort + "s") for sort in _SORTS)


def _head(words: Words, plain: list[int]) -> int:
    """Return the noun of the members or of what they are in: past what only modifies it, unless it says nothing itself."""
    at = next((k for k in plain if not _verb(words, k) and words.low[k] not in _LIGHT), plain[0])
    while at + 1 in plain and words.low[at + 1] not in _LIGHT:
        after = words.low[at + 2] if at + 2 < len(words.low) else ""
        if _verb(words, at + 1) or (words.low[at + 1].endswith("ing") and after not in _LIGHT | _COPULA):
            break
        if _GENERAL & set(keys_of(words, at + 1)):
            # "The guarantor countries": what they are is guarantors.
            return at
        if words.index and not senses_of(words, at + 1).noun and not any(k.startswith("w:") for k in keys_of(words, at + 1)):
            break
        at += 1
    return at


def _act(words: Words, head: int, slot: int, plain: list[int]) -> tuple[int, bool, bool]:
    """Return (token of the act or state, whether the members do it, whether they are where it is)."""
    after = [k for k in plain if k > head]
    who = next((k for k in range(head + 1, slot) if words.low[k] in _WHO), -1)
    if who > 0:
        verb = next((k for k in after if k > who), head)
        if any(h.j == verb for h in words.names if h.i > who) and not _verb(words, verb):
            verb = next((k for k in after if k > verb and _verb(words, k)), verb)  # "that the Able rebels hold"
        passive = bool(BE & set(words.low[who:verb])) and not words.low[verb].endswith("ing")
        return verb, not passive, False
    for k in range(head + 1, slot):
        if words.low[k] in HAVE:
            # "The mission has bases in": what is there is the base.
            noun = next((i for i in after if i > k), -1)
            if noun > 0 and not _verb(words, noun):
                return noun, False, True
        if words.covered[k] or words.low[k] in _COPULA:
            break
        if k in plain and any(s.pos == "a" for s in words.senses[k]):
            return k, False, False
        if k in plain and words.low[k].endswith("ing"):
            return k, True, False
        if k in plain and ({"part", "past"} & words.senses[k].verb_forms or words.low[k].endswith("ed")):
            return k, False, False
        if words.low[k] == "under" and words.low[k + 1] in ("a", "an", "the") and k + 2 in plain:
            return _noun_of(words, k + 2, plain), False, False
        if words.low[k] in _STATES and k + 1 in plain:
            return k + 1, False, False
        if words.low[k] in _STATES and words.covered[k + 1] and any(s.pos == "a" for s in words.senses[k]):
            # "The suspects in custody": two words for one state.
            return k + 1, False, False
        if words.low[k] == "to" and k + 1 in plain and _verb(words, k + 1):
            return k + 1, True, False
        if words.low[k] in _HINGES:
            inside = next((i for i in after if i > k), -1) if words.low[k] in ("on", "in") else -1
            if inside > 0 and not set(keys_of(words, head)) - _GENERAL:
                # "The countries on the red list": what makes a member is the list.
                return _noun_of(words, inside, plain), False, False
            return _main(words, head, after, [k for k in plain if k < head])
    return _main(words, head, after, [k for k in plain if k < head])


def _verb(words: Words, k: int) -> bool:
    """Say whether token k is a verb here: a noun in -ing that a verb follows is none ("the warning covers")."""
    after = words.low[k + 1] if k + 1 < len(words.low) else ""
    named = words.low[k].endswith("ing") and (after in _LIGHT or after in _COPULA)
    # "The Pacific states that have ratified it": no fact of members says what somebody states.
    return not named and after not in _WHO and (words.low[k] in _LIGHT or is_verb(words, k))


def _noun_of(words: Words, k: int, plain: list[int]) -> int:
    """Return the noun that the word at token k begins the phrase of ("red [list]")."""
    while k + 1 in plain and not _verb(words, k + 1):
        k += 1
    return k


_COPULA = frozenset("are is were was have has".split())


def _main(words: Words, head: int, after: list[int], before: list[int]) -> tuple[int, bool, bool]:
    needs = next((k for k in after if words.low[k] in _NEEDS), -1)
    if needs > 0 and (what := next((k for k in after if k > needs), -1)) > 0:
        # "The plant still needs permits from": what is needed of them.
        return what, False, True
    main = next(
        (
            k
            for k in after
            if _verb(words, k) and not _modifies(words, k) and (not words.low[k].endswith("ing") or words.low[k - 1] in BE)
        ),
        -1,
    )
    main = main if main > 0 else next((k for k in after if words.low[k] in _LIGHT), -1)
    if main > 0:
        return main, False, True
    told_by = next((k for k in before if words.low[k].endswith("ed")), -1)
    return (told_by if told_by >= 0 else head), False, False


def _modifies(words: Words, k: int) -> bool:
    return words.low[k - 1] in ("the", "a")


@lru_cache(maxsize=20_000)
def root_of(word: str) -> str:
    """Return how the words of a family begin: "bidder" and "bid", "recognise" and "recognition"; "" for too short ones."""
    word = bases().get(word, word).removesuffix("ship")
    word = f"{word[:-2]}an" if word in ("men", "women") else word
    if len(word) > 4:
        word = _IN_Y.sub("y", word)  # "flies" and "fly"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    else:
        word = stem(word)
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    word = word[:-1] if len(word) > 4 and word.endswith("e") else word
    return word if len(word) > 2 else ""


_IN_Y = re.compile(r"i(?:es|ed|ers?)$")
_ENDINGS = "isation ization ising izing ised ized ises izes ise ize ition ants ers ors er or ing".split()


def roots_of(words: Words) -> dict[str, list[int]]:
    """Return where each root of the sentence stands (see root_of)."""
    found: dict[str, list[int]] | None = words.worked.get(roots_of)
    if found is None:
        found = words.worked[roots_of] = {}
        for k, root in enumerate(map(root_of, words.low)):
            found.setdefault(root, []).append(k)
    return found
