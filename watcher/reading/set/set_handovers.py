"""Sites told to be in another's hands: "has been in Able's hands since Tuesday", "Able now controls the base at X".

Owns: places that are given up and have no verb of leaving. Never: reads who leaves them.
"""

from __future__ import annotations

from typing import Protocol

from watcher.language import words_of
from watcher.reading.clauses import Clause, clause_at
from watcher.reading.context import Sentence, Tie
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told, told_of
from watcher.reading.words import NameHit, Words
from watcher.values import SetValue

Handed = tuple[int, SetValue, Told, Tie]
_SITES = frozenset({"base", "host"})
_KINDS = words_of("handovers.kinds")
_TAKES = words_of("handovers.takes")
_GIVES = words_of("handovers.gives")
_BACK = words_of("handovers.nouns")
_HELD = frozenset({"hands", "control", "possession"})
_BE = words_of("clauses.be") | frozenset("pass passes passed come comes came fall fell put back again now".split())


def handed_over(sentence: Sentence, pattern: Pattern, hits: list[NameHit]) -> list[Handed]:
    """Return the member sites that are told to be in another's hands."""
    words = sentence.words
    out: dict[int, tuple[list[str], Told, str]] = {}
    for hit in hits:
        clause = clause_at(sentence.parted, hit.i)
        found = way_given(sentence, clause, hit, pattern) or _nobody_is_left(words, clause, hit)
        if found is None:
            continue
        k, why = found
        told = told_of(sentence, k)
        if why == _NOBODY and told.stance in ("denied", "asserted") and not told.mood:
            told = Told("asserted", done=True, why="nobody is left there")
        if told.negated or told.stance in ("questioned", "denied", "past") or (told.embedded and not told.mood):
            continue
        out.setdefault(k, ([], told, why))[0].append(pattern.member_ids[hit.name.id])
    moves = []
    for k, (members, told, why) in out.items():
        tie = Tie()
        tie.add("handover", f"{', '.join(members)}: {why}", 2.4)
        moves.append((k, SetValue(left=tuple(dict.fromkeys(members))), told, tie))
    return moves


class Span(Protocol):
    """A name at tokens [i, j), whether known or not."""

    @property
    def i(self) -> int: ...

    @property
    def j(self) -> int: ...


def way_given(sentence: Sentence, clause: Clause, hit: Span, pattern: Pattern) -> tuple[int, str] | None:
    """Return where, and how, the site of that name is told to have come into another's hands."""
    words = sentence.words
    return (
        _in_hands(words, _told_of_the_site(sentence, clause), hit)
        or _taken(sentence, clause, hit, pattern)
        or _returned(sentence, clause, hit)
        or _given(words, clause, hit)
        or _flag_is_down(words, clause, hit)
    )


def _in_hands(words: Words, clause: Clause, hit: Span) -> tuple[int, str] | None:
    """Return where the site, as the subject, is told to be in somebody's hands, or to belong to somebody."""
    for k in range(hit.j, clause.j):
        low = words.low
        if low[k] in _HELD:
            near = low[max(hit.j, k - 4) : k]
            whose = low[k + 1 : k + 2] == ["of"] or any(hit.j <= h.i < k and h.j >= k - 1 for h in words.names)
            if whose and ("in" in near or "under" in near) and (_is_so(words, hit, k) or not clause.groups):
                return k, "in another's hands"
        if low[k] in ("belongs", "belong", "reverts", "reverted") and low[k + 1 : k + 2] == ["to"]:
            return k, "it belongs to another"
    return None


def _told_of_the_site(sentence: Sentence, clause: Clause) -> Clause:
    """Return what is told of a site that a clause only tells which one it is: "the hall that they had in X is in its hands"."""
    low = sentence.words.low
    if low[clause.i] not in ("that", "which", "where") or clause.i - 1 not in sites_in(sentence.words):
        return clause
    after = next((c for c in sentence.parted if c.i == clause.j and c.groups and c.groups[0].i == c.i), None)
    return Clause(clause.i, after.j, after.groups) if after is not None else clause


def _is_so(words: Words, hit: Span, k: int) -> bool:
    """Say whether a form of "be" or "pass" links the site and the hands: "has been in", "passed under", "back in"."""
    return not _BE.isdisjoint(words.low[hit.j : k])


def _taken(sentence: Sentence, clause: Clause, hit: Span, pattern: Pattern) -> tuple[int, str] | None:
    """Return the verb by which another than the fact's takes the site: "Able now controls the base at X"."""
    words = sentence.words
    for group in clause.groups:
        between = range(group.j, hit.i)
        if words.low[group.head] not in _TAKES or not between or len(between) > 8 or "," in words.low[group.j : hit.i]:
            continue
        site = any(i in between or i == hit.j for i in sites_in(words))
        subject = [h for h in words.names if clause.i <= h.i and h.j <= group.i]
        if site and subject and not any(h.name.id in pattern.names and h.name.own == "adj" for h in subject):
            return group.head, "another takes it"
    return None


def _returned(sentence: Sentence, clause: Clause, hit: Span) -> tuple[int, str] | None:
    """Return where the site is told to be given back to somebody: "returned the X base to Able", "the return of X to Able"."""
    words = sentence.words
    to = next((i for i in range(hit.j, min(hit.j + 7, clause.j)) if words.low[i] == "to"), -1)
    if to < 0 or "," in words.low[hit.j : to] or not _is_somebody(words, to):
        return None
    for group in clause.groups:
        if words.low[group.head] in _GIVES and 0 <= hit.i - group.j <= 6:
            return group.head, "given to another"
    noun = next((i for i in range(hit.i - 1, max(clause.i, hit.i - 5) - 1, -1) if words.low[i] in _BACK), -1)
    if noun >= 0 and words.low[noun + 1 : noun + 2] == ["of"] and not any(g.i <= noun < g.j for g in clause.groups):
        return noun, "its return is told"
    return None


def _given(words: Words, clause: Clause, hit: Span) -> tuple[int, str] | None:
    """Return the verb that gives the site, or its keys, away: "gave its base in X to the army", "returned their X camp"."""
    for group in clause.groups:
        between = range(group.j, hit.i)
        if not 0 < len(between) <= 6 or "," in words.low[group.j : hit.i]:
            continue
        site = next((i for i in sites_in(words) if i in between or i == hit.j), -1)
        own = not _OWN.isdisjoint(words.low[group.j : max(site, group.j) + 1])
        if site < 0 or not own:
            continue
        end = max(hit.j, site + 1)
        to = next((i for i in range(end, min(end + 4, clause.j)) if words.low[i] == "to"), -1)
        if words.low[group.head] in _HANDS and to > 0 and _is_somebody(words, to):
            return group.head, "given to another"
        if words.low[group.head] in _RETURNS and not any(words.low[i] == "to" for i in between):
            return group.head, "given back"
    return None


def _flag_is_down(words: Words, clause: Clause, hit: Span) -> tuple[int, str] | None:
    """Return the verb by which the flag comes down for good at the site: "the flag was lowered for the last time at X"."""
    flag = next((k for k in range(clause.i, clause.j) if words.low[k] in ("flag", "colours", "tricolour")), -1)
    if flag < 0 or "half" in words.low[clause.i : clause.j]:
        return None
    near = (k for k in range(clause.i, clause.j) if abs(k - flag) <= 5)
    down = next((k for k in near if words.low[k] in _LOWERS or words.low[k : k + 2] in _COMES_DOWN), -1)
    there = words.low[max(0, hit.i - 4) : hit.i]
    sites = [i for i in sites_in(words) if words.low[i] != "headquarters"]
    # "The flag came down at X as the base was handed over".
    at_site = any(-4 <= i - hit.i < 0 or i == hit.j or words.low[hit.i - 1] == "at" for i in sites)
    return (down, "its flag is down") if down >= 0 and at_site and not {"at", "in", "over"}.isdisjoint(there) else None


def _nobody_is_left(words: Words, clause: Clause, hit: Span) -> tuple[int, str] | None:
    """Return the verb by which none of the force is left at the site: "no French soldiers remain in X"."""
    the = words.low[hit.i - 1] == "the"
    if words.low[hit.i - 1 - the : hit.i - the] not in (["in"], ["at"]):
        return None
    for group in clause.groups:
        who = range(max(clause.i, group.i - 5), group.i)
        if (
            words.low[group.head] in _REMAINS
            and 0 < hit.i - the - group.j <= 2
            and any(words.low[i] in ("no", "none") for i in who)
        ):
            return (group.head, _NOBODY) if any("troops" in words.senses[i].keys for i in who if words.senses[i]) else None
    return None


_NOBODY = "nobody is left there"
_REMAINS = frozenset("remain remains remained left stay stays".split())
_OWN = frozenset({"its", "their", "the", "'s", "his"})
_HANDS = frozenset(
    "give gives gave given giving hand hands handed cede cedes ceded present presents presented pass passes passed".split()
)
_RETURNS = frozenset("return returns returned restore restores restored".split())
_COMES_DOWN = (["came", "down"], ["comes", "down"], ["come", "down"], ["taken", "down"])
_LOWERS = frozenset("lowered lowers lower folded hauled struck furled".split())


def _is_somebody(words: Words, to: int) -> bool:
    """Say whether a state or its army follows: "to Senegal", "to the Senegalese army"."""
    near = range(to + 1, min(to + 5, len(words.low)))
    return any(h.i in near for h in words.names) or any(words.low[i] in _ARMY for i in near)


_ARMY = frozenset(
    "army government authorities state military owners police governor mayor ministry council city town university".split()
)


def sites_in(words: Words) -> list[int]:
    """Return the words for a base, an office or another site."""
    return sorted({*tokens_like(words, _SITES, 1.0), *(i for i, t in enumerate(words.low) if t in _KINDS)})
