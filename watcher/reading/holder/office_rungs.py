"""How far on the way to an office a person is: nominated, designate, acting or in it.

Owns: the words beside an office that make it one to come. Never: says who stands beside it.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.holder.beside_offices import IN, STEPS
from watcher.reading.holder.offices import Office
from watcher.reading.patterns import Pattern
from watcher.reading.persons import Person
from watcher.reading.words import Words
from watcher.values import Unknown

_PICKS_IT = frozenset("picks picked pick choose chose".split())
_ELECTORS = words_of("holders.electors")
_CHOSEN = words_of("holders.chosen")


def rung_of(words: Words, office: Office, person: Person, pattern: Pattern) -> str:
    """Return how far on the way to the office the person is: nominated, designate, acting or in it."""
    low, high = min(office.i, person.i), max(office.j, person.j)
    own = {t for title in pattern.titles for t in title.split()}
    first, last = _around(words, low, high, 6)
    span = range(max(first, low - 2), min(last, high + 3))
    steps = [k for k in span if words.low[k] in STEPS and words.low[k] not in own and not _is_no_choice(words, k)]
    # "Elect" makes a president-elect, or is what those do who choose him.
    steps = [k for k in steps if words.low[k] != "elect" or words.low[k - 1] == "-" or k == office.j]
    rung = STEPS[words.low[steps[0]]] if steps else "in-office"
    near = [words.low[k] for k in range(first, last) if not _is_no_choice(words, k)]
    if rung == "nominated" and person.j <= office.i and words.low[steps[0]] in _PICKS_IT and _is_by_electors(words, steps[0]):
        return "in-office"
    lead = words.low[max(0, office.i - 3) : office.i]
    follows = "next" in lead and "," not in lead and not isinstance(pattern.fact.value, Unknown)
    if rung == "in-office" and follows and (_CHOSEN & set(near) or IN.isdisjoint(near)):
        # "Has chosen X as the next governor": the one before is in it still.
        rung = "designate"
    if rung == "in-office" and any(STEPS.get(t) == "nominated" and t not in own for t in near):
        rung = "nominated"
    return rung


def _is_no_choice(words: Words, k: int) -> bool:
    """Say whether nobody is chosen: "mayor Able said there was no choice"."""
    return words.low[k] == "choice" and words.low[k - 1] in _NO


_NO = frozenset({"no", "little", "other", "any"})


def _around(words: Words, i: int, j: int, reach: int) -> tuple[int, int]:
    """Return where what stands around tokens [i, j) begins and ends, without what somebody says in quotation marks."""
    first = next((k + 1 for k in range(i - 1, max(-1, i - reach - 1), -1) if words.low[k] in _MARKS), max(0, i - reach))
    end = min(len(words.low), j + reach)
    return first, next((k for k in range(j, end) if words.low[k] in _MARKS), end)


_MARKS = frozenset({"'", '"', "“", "”", "’"})


def _is_by_electors(words: Words, k: int) -> bool:
    """Say whether those whose choice makes somebody the holder do it at token k: parliament, the voters, the king."""
    near = range(max(0, k - 4), k)
    return any(words.low[i] in _ELECTORS or any(s.concept in ("parliament", "king") for s in words.senses[i]) for i in near)
