"""Where something is to be held: "the next round of talks will be held in [Doha]", told anew by place, by move or by host.

Owns: the place of an event as the value of a fact. Never: reads who is in an office.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.anaphors import taken_up
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.date.date_subjects import subject_fits
from watcher.reading.date.dated_events import event_of, wanted_events
from watcher.reading.holder.departures import HolderRead
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.persons import people
from watcher.reading.spellings import BE
from watcher.reading.stance import Told, told_of
from watcher.reading.status.deal_sorts import is_of_another_sort
from watcher.reading.words import Words, analyse
from watcher.values import HolderValue

_VENUES = words_of("venues.nouns")
_HOSTS = words_of("venues.hosts")
_MOVES = words_of("venues.moves")
_CHOSEN = words_of("venues.chosen")
WORDS = _HOSTS | _VENUES
_SITTINGS = frozenset({"talk", "meet"})


def read_venue(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[HolderRead]:
    """Return where the fact's event is told to take place: no more than one place."""
    words = sentence.words
    wanted = wanted_events(pattern)
    if not (tokens_like(words, wanted) or not _VENUES.isdisjoint(words.low)):
        return []
    if not _is_theirs(ctx, sentence, pattern):
        return []
    for i, j in _places(words, pattern):
        found = _held_there(ctx, sentence, pattern, i, j) or _moved_there(sentence, pattern, i)
        if (found := found or _hosted_there(sentence, pattern, i, j)) is None:
            continue
        k, told = found
        if is_of_another_sort(words, k, pattern):
            continue
        tie = Tie()
        tie.add("venue", f"{words.tokens[k]!r} is told there", 1.6)
        if not subject_fits(ctx, sentence, pattern, tie) or not tie.holds(1.4):
            continue
        if told.embedded or told.negated or told.stance in ("questioned", "denied"):
            return []
        if told.stance == "planned" and told.mood in ("firm", "duty"):
            told = Told("asserted", "firm", why="a firm place")
        return [HolderRead(k, HolderValue(name=_named(words, i, j, pattern)), told, tie)]
    return []


def _places(words: Words, pattern: Pattern) -> list[tuple[int, int]]:
    """Return the names that can be places: of none of the parties, or a party's own capital."""
    named = [(h.i, h.j) for h in words.names if h.name.id not in pattern.names or (h.name.own == "seat" and h.i)]
    covered = {k for h in words.names for k in range(h.i, h.j)}
    named += [(p.i, p.j) for p in people(words, words.titled) if p.i not in covered]
    return sorted(named)


def _is_theirs(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the fact's own parties meet, and nobody else with one of them."""
    words, names = sentence.words, pattern.names.keys()
    if not names:
        return True
    near = (sentence, *ctx.before(sentence)[:2], ctx.sentences[0])
    if all(name not in s.named for name in names for s in near):
        return False
    return not any(
        h.name.kind == "country"
        and h.name.id not in names
        and (words.low[h.i - 1 : h.i] in (["with"], ["between"]) or words.low[h.j : h.j + 1] == ["-"])
        for h in words.names
    )


def _is_past(pattern: Pattern, told: Told) -> bool:
    """Say whether an earlier sitting is told, where the fact is of one to come."""
    return told.stance in ("asserted", "past") and not told.mood and not _SITTINGS.isdisjoint(pattern.verbs) and pattern.planned


def _held_there(ctx: Context, sentence: Sentence, pattern: Pattern, i: int, j: int) -> tuple[int, Told] | None:
    """Return (token, how it is told) of the event that a place with "in" is told of."""
    words = sentence.words
    if words.low[i - 1 : i] not in (["in"], ["at"]):
        return None
    event = event_of(sentence, i, j - 1, pattern, "on", gone_by=False, others=taken_up(ctx, sentence, pattern))
    if event is None or event[2] > 8:
        return None
    told = told_of(sentence, i)
    return None if _is_past(pattern, told) else (event[0], told)


def _moved_there(sentence: Sentence, pattern: Pattern, i: int) -> tuple[int, Told] | None:
    """Return (token, how it is told) of a verb that moves the event to a place."""
    words = sentence.words
    if words.low[i - 1 : i] != ["to"]:
        return None
    clause = clause_at(sentence.clauses, i)
    group = next((g for g in reversed(clause.groups) if g.j <= i and words.low[g.head] in _MOVES), None)
    if group is None or i - group.j > 8:
        return None
    inside = [k for k in tokens_like(words, wanted_events(pattern)) if clause.i <= k < clause.j]
    inside += [k for k in range(clause.i, clause.j) if words.low[k] in _VENUES]
    return (group.head, told_of(sentence, group.head, group)) if inside else None


def _hosted_there(sentence: Sentence, pattern: Pattern, i: int, j: int) -> tuple[int, Told] | None:
    """Return (token, how it is told) of a verb by which a place has the event: to host it, to be chosen for it."""
    words, clause = sentence.words, clause_at(sentence.clauses, i)
    for group in clause.groups:
        hosts = words.low[group.head] in _HOSTS
        subject = j <= group.i and group.i - j <= 3 and words.low[i - 1 : i] not in (["in"], ["at"], ["of"], ["from"])
        behind = words.low[group.j : group.j + 9]
        told = told_of(sentence, group.head, group)
        if hosts and not is_passive(words, group) and subject:
            inside = any(group.j <= k < group.j + 9 for k in tokens_like(words, wanted_events(pattern)))
            return (group.head, told) if inside and not _is_past(pattern, told) else None
        if hosts and is_passive(words, group) and words.low[i - 1 : i] == ["by"] and 0 <= i - group.j <= 2:
            return (group.head, told) if not _is_past(pattern, told) else None
        if words.low[group.head] in _CHOSEN and not _VENUES.isdisjoint(behind):
            object_ = group.j <= i <= group.j + 2 and not is_passive(words, group)
            if object_ or (subject and (is_passive(words, group) or words.low[group.head] in BE)):
                return group.head, told
    return None


def _named(words: Words, i: int, j: int, pattern: Pattern) -> str:
    """Return the place as it is written; the fact's own where its country stands for it."""
    told = words.text[words.start[i] : words.end[j - 1]]
    value = pattern.fact.value
    if not isinstance(value, HolderValue):
        return told
    hit = next((h for h in words.names if h.i == i), None)
    return value.name if hit is not None and hit.name.own == "own" and hit.name.id == _country(value.name) else told


@lru_cache(maxsize=1_000)
def _country(name: str) -> str:
    hits = analyse(name, 1).names
    return hits[0].name.id if hits and hits[0].name.own == "seat" else ""
