"""Noun phrases: their head, and whose it is; who does what a status fact tells, and to what, by its own sentence.

Owns: the subject and the object of a fact's sentence, and the owners of a noun. Never: judges a sentence against a fact.
"""

from __future__ import annotations

from dataclasses import dataclass

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.keys import STOP, keys_of, senses_of
from watcher.reading.lexicon import stem
from watcher.reading.naming import MARK
from watcher.reading.words import NameHit, Words


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase. at: the token of its head; head: what that stands for; name: its id where a name is the head.

    owners: whose the head is ("Peru's port", "the port of Peru", "the Peruvian port"), an unknown name as it is written; names:
    every known name in the phrase. of: what the noun behind its "of" stands for ("the sale of the shipping [arm]").
    """

    at: int
    head: frozenset[str]
    name: str
    owners: frozenset[str]
    names: frozenset[str]
    of: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Roles:
    """Who does what a fact tells, and to what: either is None where the fact does not say."""

    doer: Phrase | None
    patient: Phrase | None

    @property
    def of_patient(self) -> frozenset[str]:
        """The names of what it is done to alone, where a plain noun does it: "parliament passed Able's budget"."""
        if self.doer is None or self.patient is None or self.doer.name or not self.doer.head:
            return frozenset()
        return (self.patient.owners | self.patient.names) - self.doer.owners - self.doer.names


NO_ROLES = Roles(None, None)
_PREPOSITIONS = words_of("roles.prepositions")
_BE = words_of("clauses.be") - {"'s"}
_HAVE = frozenset({"has", "have", "had"})
_ENDS = _PREPOSITIONS | {".", ""}
_CALENDAR = words_of("ties.months") | words_of("ties.no_names")


def roles_of(words: Words, phrase: str) -> Roles:
    """Return who does what a fact tells, and to what. words: its sentence with a mark for the slot, which says `phrase`."""
    slot = words.low.index(MARK)
    low, told = words.low, phrase.lower().split()
    if low[0] == "there":
        return NO_ROLES
    end = next((k for k in range(1, slot) if low[k] in _BE or low[k] in _HAVE), slot)
    subject = phrase_at(words, 0, end)
    stop = next((k for k in range(slot + 1, len(low)) if low[k] == "."), len(low))
    after = low[slot + 1] if slot + 1 < stop else ""
    if low[end] in _BE or "been" in told or "been" in low[end:slot]:
        by = low.index("by", slot) if "by" in low[slot:] else -1
        return Roles(phrase_at(words, by + 1, stop) if by > 0 else None, subject)
    if after not in _ENDS:
        return Roles(subject, phrase_at(words, slot + 1, stop))
    if after in ("on", "to"):
        return Roles(subject, phrase_at(words, slot + 2, stop))
    return Roles(None, subject) if after == "" or subject is None or subject.head else Roles(subject, None)


def phrase_at(words: Words, begin: int, end: int) -> Phrase | None:
    """Return the noun phrase that stands at tokens [begin, end), as far as its first preposition but for "of"."""
    low = words.low
    stop = next((k for k in range(begin + 1, end) if low[k] in _PREPOSITIONS or low[k] == "," or _is_doing(words, k)), end)
    named = {k: h for h in words.names if h.i < end and h.j > begin for k in range(h.i, h.j)}
    at = next((k for k in range(stop - 1, begin - 1, -1) if k in named or _can_head(words, k)), -1)
    if at < 0:
        # "Four of five members".
        return phrase_at(words, stop + 1, end) if low[stop : stop + 1] == ["of"] and stop + 1 < end else None
    names = frozenset(h.name.id for h in named.values())
    if at in named and (named[at].name.own != "adj" or at == begin):
        return Phrase(at, frozenset(), named[at].name.id, frozenset(), names)
    at = _title(words, begin, at, named)
    while at > begin and words.covered[at]:
        at -= 1
    keys = keys_of(words, at) or (f"w:{stem(low[at])}",)
    inner = phrase_at(words, stop + 1, end) if low[stop : stop + 1] == ["of"] and stop + 1 < end else None
    return Phrase(at, frozenset(keys), "", owners_of(words, at), names, inner.head if inner else frozenset())


def _is_doing(words: Words, k: int) -> bool:
    """Say whether a verb tells what the noun before it does: "the treaty [banning] landmines"."""
    after = k + 1 < len(words.low) and not words.senses[k + 1].verb
    return words.low[k].endswith("ing") and senses_of(words, k - 1).noun and is_verb(words, k) and after


def _title(words: Words, begin: int, at: int, named: dict[int, NameHit]) -> int:
    """Return the token of the post before a name that nobody told us of ("[Governor] Haruka Ishibe"), or the same token."""
    if words.titled or words.senses[at] or not words.tokens[at][0].isupper() or at in named:
        return at
    k = at
    while k > begin and words.tokens[k][0].isupper() and not senses_of(words, k).noun:
        k -= 1
    return k if k < at and senses_of(words, k).noun else at


def _can_head(words: Words, k: int) -> bool:
    if words.low[k] in STOP or not words.low[k].isalpha():
        return False
    if words.covered[k] or senses_of(words, k).noun:
        return True
    if words.low[k].endswith("ly") and words.tokens[k].islower() and words.low[k] not in _NO_ADVERBS:
        return False  # "Peru officially signed it"
    return not is_verb(words, k) and not any(s.pos == "a" for s in words.senses[k])


_NO_ADVERBS = words_of("clauses.no_adverbs")


def owners_of(words: Words, at: int) -> frozenset[str]:
    """Return whose the noun at a token is: before it with "'s" or as an adjective, behind it with "of"."""
    out = set[str]()
    low, n = words.low, len(words.low)
    k = at - 1
    while k >= 0 and (low[k] == "'s" or low[k].isalpha()) and low[k] not in STOP and not is_verb(words, k) and at - k < 7:
        k -= 1
    for i in range(k + 1, at):
        hit = next((h for h in words.names if h.i <= i < h.j), None)
        if hit is not None:
            if hit.name.own == "adj" or low[hit.j : hit.j + 1] == ["'s"]:
                out.add(hit.name.id)
        elif low[i + 1] == "'s" and is_strange(words, i):
            out.add(words.tokens[i])
    j = at + 1
    while j < n and words.covered[j]:
        j += 1
    if low[j : j + 1] == ["of"]:
        j += 1
        while j < n and low[j] in ("the", "its", "their", "both"):
            j += 1
        hit = next((h for h in words.names if h.i == j), None)
        if hit is not None and low[hit.j : hit.j + 1] != ["'s"] and hit.name.own != "adj" and not _only_where(words, hit):
            out.add(hit.name.id)
        elif hit is None and j < n and is_strange(words, j) and low[j + 1 : j + 2] != ["'s"]:
            out.add(words.tokens[j])
    return frozenset(out)


def _only_where(words: Words, hit: NameHit) -> bool:
    """Say whether a country only tells where somebody's own is: "of their UK operations"."""
    own = hit.name.kind == "country" and words.low[hit.i - 1] in ("its", "their")
    return own and hit.j < len(words.low) and words.tokens[hit.j].islower() and words.tokens[hit.j].isalpha()


def is_strange(words: Words, k: int) -> bool:
    """Say whether token k can only be a name that nobody told us of."""
    token = words.tokens[k]
    if not token[0].isupper() or words.titled or words.senses[k] or words.spellings[k].plain or len(token) < 3:
        return False
    if k == 0 and words.low[1:2] not in (["'s"], [","]):
        return False
    return words.low[k] not in STOP and words.low[k] not in _CALENDAR and not any(h.i <= k < h.j for h in words.names)
