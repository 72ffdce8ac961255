"""Facts of who holds a place: "the rebels hold A", "A is held by the army", "A is under the control of the army".

Owns: the holder and the ground of such a fact. Never: reads news.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.keys import STOP, keys_of
from watcher.reading.patterns import Holding
from watcher.reading.spellings import BE, HAVE
from watcher.reading.words import Words, analyse

HOLDS = words_of("holdings.holds")
TAKES = words_of("holdings.takes")
TAKEN = words_of("holdings.taken")
TOWNS = words_of("holdings.towns")
_SITES = words_of("holdings.sites")
_OWN_TROOPS = frozenset({"troops", "w:army", "w:military", "w:forc"})


def holding_of(words: Words, phrase: str, slot: int) -> Holding | None:
    """Return who holds what in a status fact: its words with a mark at token `slot`, which says `phrase`; None in others."""
    told, low = phrase.lower().split(), words.low
    verb, before = told[-1], low[slot - 1] if slot else ""
    subject = range(slot - 1 if before in BE | HAVE else slot)
    rest = range(slot + 1, len(low))
    by = next((k for k in rest if low[k] == "by"), 0)
    taken = verb in TAKES and (before in HAVE or "has" in told or "have" in told)
    if (verb in HOLDS and before not in BE) or taken:
        holder, ground = subject, rest
    elif (verb in HOLDS or verb in TAKEN) and before in BE and by:
        holder, ground = range(by + 1, len(low)), subject
    elif {"under", "in"} & {*told} and {"control", "hands"} & {*told, *low[slot + 1 : slot + 4]}:
        holder, ground = rest, subject
    else:
        return None
    inside = analyse(phrase, 1)
    keys = {key for k in holder for key in _plain(words, k)}
    keys |= {key for k in range(len(inside.low)) for key in _plain(inside, k)}
    nouns = [k for k in ground if _plain(words, k)]
    sites = {k for k in nouns if k + 1 not in nouns}  # "the presidential palace" is a palace
    names = frozenset(h.name.id for h in words.names if h.i in ground)
    if not names or any(low[k] not in _SITES | TOWNS for k in sites):
        return None
    return Holding(
        names=names,
        sites=frozenset(key for k in sites if low[k] in _SITES for key in keys_of(words, k)),
        holders=frozenset(h.name.id for h in words.names if h.i in holder),
        who=frozenset(keys - {"own_", "hold", "capture"}) | (_OWN_TROOPS if keys & _OWN_TROOPS else frozenset()),
        held={"not", "no", "n't", "never"}.isdisjoint(told),
    )


def _plain(words: Words, k: int) -> tuple[str, ...]:
    """Return the keys of a noun or an adjective that is no name and no small word."""
    if words.low[k] in STOP | _LIGHT or is_verb(words, k) or any(h.i <= k < h.j for h in words.names):
        return ()
    return keys_of(words, k)


_LIGHT = frozenset("zslotz under control hands not does do held hold".split())
