"""The noun phrase that a fact's number counts: its head, its modifiers, and whose it is.

Owns: where that phrase begins and ends. Never: what is told of it.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.keys import STOP, keys_of
from watcher.reading.spellings import MODAL
from watcher.reading.words import Words

_NO_NOUNS = words_of("quantity.no_nouns") - words_of("facts.periods")
_PLACE_BEFORE = words_of("facts.place_before")
SIZES = frozenset({"wide", "long", "high", "deep", "tall", "thick", "away"})
_HELD = frozenset({"captive", "captives", "hostage", "prisoner"})


def noun_after(words: Words, k: int) -> tuple[list[str], list[str]]:
    """Return the keys of the head noun and of its modifiers in the noun phrase that begins at token k."""
    named = {i for hit in words.names for i in range(hit.i, hit.j)}
    phrase: list[int] = []
    for i in range(k, min(k + 7, len(words.low))):
        token = words.low[i]
        if words.covered[i]:
            continue
        if phrase and token.endswith("ing") and is_plural(words, phrase[-1]) and words.low[i + 1 : i + 2] != ["."]:
            break  # "prisoners serving life terms"
        if (
            phrase
            and token.endswith("ing")
            and words.low[phrase[-1]].endswith("s")
            and not _PLACE_BEFORE.isdisjoint(words.low[i + 1 : i + 2])
        ):
            break  # "trains running on the line", whatever a train is
        if phrase and words.low[i + 1 : i + 2] == ["by"] and words.low[phrase[-1]].endswith("s") and words.senses[i].verb:
            break  # "conditions set by the bank"
        if phrase and token in ("live", "work") and i == phrase[-1] + 1 and words.low[phrase[-1]].endswith(("s", "people")):
            break  # "wolves live in Able"
        if phrase and not words.senses[i] and is_plural(words, phrase[-1]) and is_verb(words, i):
            break  # "soldiers protect the site"
        if (
            not token.isalpha()
            or token in STOP
            or token in MODAL
            or token in _NO_NOUNS
            or (not phrase and token in SIZES)
            or (phrase and words.senses[i].verb and not words.senses[i].noun)
        ):
            break
        if i not in named:
            phrase.append(i)
    if not phrase:
        return [], []
    if len(phrase) > 1 and "person" in keys_of(words, phrase[-2]) and any(s.pos == "a" for s in words.senses[phrase[-1]]):
        phrase.pop()  # "has left 16 people dead": what they are is no noun
    held = phrase[-2:-1] if words.low[phrase[-1]] in _HELD else []
    # What stands there is a noun, whatever else it may be elsewhere ("two bases to the army").
    head = [key for s in words.senses[phrase[-1]] if s.pos == "n" for key in [s.concept]] or list(keys_of(words, phrase[-1]))
    head += [s.concept for i in held for s in words.senses[i] if s.pos == "n"]  # "is holding [five] soldiers captive"
    return head, [key for i in phrase[:-1] if i not in held for key in keys_of(words, i)]


def are_held(words: Words, slot: int) -> bool:
    """Say whether a fact counts whom somebody holds, told by how they came there: "is holding [20] captured soldiers"."""
    taken = next((k for k in range(slot + 1, min(slot + 4, len(words.low))) if words.low[k] in _TAKEN), -1)
    return taken > 0 and not _HOLDS.isdisjoint(words.low[max(0, slot - 4) : slot]) and _is_of_people(words, taken)


def _is_of_people(words: Words, taken: int) -> bool:
    """Say whether the participle at token `taken` stands before people, or behind them: "20 soldiers captured in May"."""
    near = {key for k in range(taken - 1, min(taken + 4, len(words.low))) for key in keys_of(words, k)}
    return not near.isdisjoint(PEOPLE)


_TAKEN = words_of("quantity.taken")
_HOLDS = words_of("quantity.holds")
PEOPLE = frozenset("person troops personnel fighter civilian police member peacekeeper".split())


def past_owner(words: Words, at: int) -> int:
    """Return where the whole begins that somebody has, told by a common noun: "of [the mission's] 12 bases", else `at`."""
    owner = next((k for k in range(at + 1, min(at + 4, len(words.low) - 1)) if words.low[k] in ("'s", "'")), -1)
    named = any(h.i <= at < h.j for h in words.names)
    return owner + 1 if owner > 0 and not named and words.low[at].isalpha() else at


def are_counted(words: Words, at: int) -> bool:
    """Say whether the noun phrase from token `at` ends in a plural of things or people that can be counted."""
    return any(s.pos == "n" and s.form == "pl" for k in range(at, min(at + 4, len(words.low))) for s in words.senses[k])


def is_plural(words: Words, k: int) -> bool:
    """Say whether token k can be a plural noun."""
    return any(s.pos == "n" and s.form == "pl" for s in words.senses[k])
