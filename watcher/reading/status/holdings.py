"""Who holds a place, as news tells it: a town that is taken, given up, or falls.

Owns: the reading of a status fact on who holds a place. Never: reads sets of places.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, Group, clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import STOP, tokens_like
from watcher.reading.patterns import Holding, Pattern
from watcher.reading.spellings import BE, countries
from watcher.reading.stance import Told, told_of
from watcher.reading.status.held_grounds import HOLDS, TAKEN, TAKES, TOWNS
from watcher.reading.status.steps import StatusRead, value_of
from watcher.reading.words import Words
from watcher.values import StatusValue

_YIELDS = words_of("holdings.yields")
_DRIVEN = words_of("holdings.driven")
_FALLS = frozenset("fall falls fell fallen".split())
_WITHIN = words_of("holdings.within")
SIGNS = HOLDS | TAKES | TAKEN | _YIELDS | _DRIVEN | _FALLS


def read_holding(ctx: Context, sentence: Sentence, pattern: Pattern, holding: Holding) -> list[StatusRead]:
    """Return that the place is taken, given up, lost or still held by the one whom the fact names."""
    words = sentence.words
    if SIGNS.isdisjoint(words.low) or not _is_spoken_of(ctx, sentence, holding):
        return []
    spots = _spots(words, holding)
    for group in sentence.groups if spots else ():
        for k in range(group.i, group.j):
            if words.low[k] in SIGNS and (found := _told_at(sentence, group, k, spots, holding)) is not None:
                return [read] if (read := _read(sentence, pattern, holding, k, found)) else []
    return []


def _is_spoken_of(ctx: Context, sentence: Sentence, holding: Holding) -> bool:
    return not holding.names.isdisjoint(sentence.named) or (bool(holding.sites) and not holding.names.isdisjoint(ctx.named))


def _spots(words: Words, holding: Holding) -> list[tuple[int, int]]:
    """Return where the ground stands, as tokens [i, j): no part of it, and nothing that only has its name."""
    if holding.sites:
        found = [(_begin(words, k), k + 1) for k in tokens_like(words, holding.sites, 1.0)]
    else:
        found = [(h.i, h.j) for h in words.names if h.name.id in holding.names and h.name.own != "adj"]
    out = []
    for i, j in found:
        after = words.low[j] if j < len(words.low) else ""
        noun = (
            after.isalpha() and words.tokens[j].islower() and after not in STOP and not is_verb(words, j) and not words.cues[j]
        )
        town = after in TOWNS
        if after != "'s" and after != "-" and (town or not noun or not words.senses[j].noun):
            out.append((i, j))
    return out


def _begin(words: Words, k: int) -> int:
    """Return where what modifies the noun at token k begins: "the [presidential palace]"."""
    while k > 0 and words.tokens[k - 1].islower() and words.low[k - 1] not in STOP and not is_verb(words, k - 1):
        k -= 1
    return k


def _told_at(sentence: Sentence, group: Group, k: int, spots: list[tuple[int, int]], holding: Holding) -> bool | None:
    """Return whether the fact's own hold the ground after what is told at token k; None where nothing is told of it."""
    words, token = sentence.words, sentence.words.low[k]
    clause = _whole(sentence, clause_at(sentence.clauses, k))
    passive = is_passive(words, group) or (token in TAKEN and not BE.isdisjoint(words.low[group.i : k]))
    for i, j in spots:
        behind = j <= group.i and clause.i <= i and _is_subject(words, i, group.i)
        ahead = k < i < clause.j and _leads_to(words, k, i)
        if token in _FALLS and behind:
            to = words.low[k + 1 : k + 2] == ["to"] or words.low[k + 1 : k + 3] in (["into", "the"], ["under", "the"])
            if not to and words.low[k + 1 : k + 2] not in ([], ["."], [","], ["on"], ["after"], ["last"], ["in"]):
                continue
            return to and _are_ours(words, range(k + 1, min(k + 8, clause.j)), holding)
        if token in TAKEN and passive and behind:
            by = next((n for n in range(k, min(k + 6, clause.j)) if words.low[n] == "by"), 0)
            return (_are_ours(words, range(by, min(by + 7, clause.j)), holding)) if by else (False if holding.held else None)
        ours = _are_ours(words, range(clause.i, group.i), holding)
        if token in TAKES and not passive and ahead:
            return ours if ours or _is_anothers(words, clause, group, i) else None
        if token in HOLDS and not passive and ahead and ours:
            return not (group.negated or "longer" in words.low[max(0, group.i - 2) : k])
        gives_up = (token in _YIELDS and not passive) or (token in _DRIVEN and passive)
        if gives_up and ahead and ours:
            return False
    return None


def _whole(sentence: Sentence, clause: Clause) -> Clause:
    """Return a clause with the one before it, whose subject it has ("entered the town and [took control of it]")."""
    at = sentence.clauses.index(clause)
    if not clause.elliptic or not at:
        return clause
    before = sentence.clauses[at - 1]
    return Clause(before.i, clause.j, [*before.groups, *clause.groups])


def _is_subject(words: Words, i: int, verb: int) -> bool:
    """Say whether the ground at token i can be the subject of the verb at token `verb`: it is in no circumstance."""
    at = i - 1
    while at >= 0 and words.low[at] in _WITHIN:
        at -= 1
    return (at < 0 or words.low[at] not in _CIRCUMSTANCES) and "," not in words.low[i + 1 : verb]


_CIRCUMSTANCES = frozenset("in near at from around outside into towards toward to for on by against over of between".split())


def _leads_to(words: Words, k: int, i: int) -> bool:
    """Say whether nothing parts the verb at token k from the ground at token i: "took full control of the town of [A]"."""
    return i - k <= 9 and all(
        words.low[n] in _WITHIN or words.covered[n] or words.low[n].endswith("ly") for n in range(k + 1, i)
    )


def _are_ours(words: Words, where: range, holding: Holding) -> bool:
    """Say whether the fact's holder stands among these tokens: by its own name, or by what it is, of no other state."""
    hits = [h for h in words.names if h.i in where and words.low[h.i - 1 : h.i] not in (["from"], ["against"])]
    named = [h for h in hits if h.name.id in holding.holders]
    own = holding.holders - countries()
    if any(h.name.id in own for h in named):
        return True
    told = [k for k in (tokens_like(words, holding.who) if holding.who else []) if k in where]
    told = [k for k in told if words.low[k - 1 : k] not in (["from"], ["against"])]
    if holding.who:
        others = [h for h in hits if h.name.kind == "country" and h.name.id not in holding.holders]
        return bool(told) and not (holding.holders and others and not named)
    return bool(named)


def _is_anothers(words: Words, clause: Clause, group: Group, ground: int) -> bool:
    """Say whether somebody is told to do it, whoever that is."""
    return any(words.low[n].isalpha() and words.low[n] not in STOP for n in range(clause.i, group.i)) and group.i < ground


def _read(sentence: Sentence, pattern: Pattern, holding: Holding, k: int, holds: bool) -> StatusRead | None:
    told, tie = told_of(sentence, k), Tie()
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    tie.add("ground", f"{sentence.words.tokens[k]!r} tells who holds it", 2.4)
    if told.embedded or told.stance == "questioned":
        return None
    if told.negated:
        if sentence.words.low[k] in HOLDS:
            told = Told("asserted", why="holds it no more")
        elif group is None or not group.denied:
            return None
    if told.stance == "planned" and holds == holding.held:
        return None
    changed = "none" if holding.held else "in-force"
    same = pattern.fact.value if isinstance(pattern.fact.value, StatusValue) else value_of(pattern, "in-force")
    return StatusRead(k, same if holds == holding.held else value_of(pattern, changed), told, tie)
