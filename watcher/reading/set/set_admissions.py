"""Members of a body of states: who is taken in by it, who joins it, who is told to be its newest one.

Owns: how states come into a body that a set fact names. Never: who leaves it, or sets of anything else.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, Group
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.joined_bodies import is_only_laid_down
from watcher.reading.patterns import Pattern
from watcher.reading.regions import left_out
from watcher.reading.set.set_bodies import GROWTH, in_the_body, those_behind
from watcher.reading.set.set_scenes import Move
from watcher.reading.set.set_standing import STANDING, in_standing, row_of
from watcher.reading.stance import Told, told_of
from watcher.reading.status.admissions import comings, has_them_behind, is_told_of, subject_of
from watcher.reading.words import Words
from watcher.values import SetValue

_JOINS = words_of("admissions.joins")
_NEWEST = frozenset({"newest", "latest", "youngest", "newcomer"})
_ONES = words_of("admissions.members")
IN_IT = _JOINS | _NEWEST | GROWTH | STANDING | {"came", "come", "comes"}
_PLAIN = frozenset({"member", "country", "w:full", "w:state", "w:partner"})
_GROUPS = frozenset({"w:group", "w:bloc", "w:allianc", "w:club", "w:grouping", "w:union", "w:pact"})


def admitted(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[Move]:
    """Return which states come into the body that the set fact is on."""
    if not is_of_a_body(pattern):
        return []
    bodies = bodies_of(pattern)
    found = [
        (one.k, name, one.told)
        for one in comings(ctx, sentence, bodies)
        for name in one.names
        if not one.decided and one.hit.name.kind == "country"
    ]
    found = found or come_in(ctx, sentence, bodies)
    others = left_out(pattern.fact.says)
    new = [(k, name, told) for k, name, told in found if name not in pattern.member_ids and name not in others]
    if not new:
        return []
    k, _, told = new[0]
    names = tuple(dict.fromkeys(name for _, name, how in new if how.stance == told.stance))
    tie = Tie()
    tie.add("admission", f"{sentence.words.tokens[k]!r} brings {', '.join(names)} in", 3.0)
    return [(k, SetValue(joined=names), told, tie)]


def come_in(ctx: Context, sentence: Sentence, bodies: frozenset[str]) -> list[tuple[int, str, Told]]:
    """Return which states come into one of these bodies by their own deed, or are told to be in it."""
    found = _joining(ctx, sentence, bodies) or _newest(ctx, sentence, bodies) or in_the_body(ctx, sentence, bodies)
    return found or (in_standing(ctx, sentence, bodies) if is_told_of(ctx, sentence, bodies) else [])


@lru_cache(maxsize=1_000)
def is_of_a_body(pattern: Pattern) -> bool:
    """Say whether the set is that of the members of a body: "the members of the Andean Community are"."""
    whole = pattern.frame is not None and pattern.frame.at == "of" and not pattern.about.isdisjoint(_GROUPS)
    return ("member" in pattern.about or whole) and pattern.about <= _PLAIN | _GROUPS and bool(pattern.names)


@lru_cache(maxsize=1_000)
def bodies_of(pattern: Pattern) -> frozenset[str]:
    """Return the names of the body: of "the OECD's Asian members" also what the region is told of."""
    return frozenset(pattern.names) | (pattern.frame.names if pattern.frame is not None else frozenset())


def is_spoken_of(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the body is what a sentence without its name is on: the last one that was named, not "the bank"."""
    bodies = bodies_of(pattern)
    if not is_of_a_body(pattern) or not bodies.isdisjoint(sentence.named):
        return True
    for back in (sentence, *ctx.before(sentence)):
        if not bodies.isdisjoint(back.named):
            return True
        others = (h.name.id.split()[-1].lower() for h in back.words.names if h.name.kind != "country" and " " in h.name.id)
        if any(other in _OTHER_CLUBS and other in sentence.words.low for other in others):
            return False  # "The Development Bank grew … The bank took in Peru"
    return True


_OTHER_CLUBS = frozenset({"bank", "fund", "agency", "court", "league", "association", "council"})


def _joining(ctx: Context, sentence: Sentence, bodies: frozenset[str]) -> list[tuple[int, str, Told]]:
    """Return who is told to join the body: "Peru entered it on Monday", "Peru, which joined in May"."""
    words = sentence.words
    for clause in sentence.clauses:
        for group in clause.groups:
            k = group.head
            if words.low[k] == "joined" and (by := _joined_by(words, clause, group, bodies)):
                told = told_of(sentence, k)
                if not (told.negated or told.embedded or told.stance in ("questioned", "denied")):
                    return [(k, name, told) for name in by]
                continue
            came_in = words.low[k : k + 2] in (["came", "in"], ["comes", "in"], ["come", "in"])
            if words.low[k] not in _JOINS and not came_in:
                continue
            hit = subject_of(words, clause, group)
            after = "".join(words.low[k + 1 + came_in : k + 2 + came_in])
            into = has_them_behind(words, k + 1, bodies)
            bare = after in ("", ".", ",", "in", "on", "last", "this", "earlier") and is_told_of(ctx, sentence, bodies)
            told = told_of(sentence, k)
            if is_only_laid_down(words, clause):
                continue
            if hit is None or hit.name.kind != "country" or hit.name.id in bodies or not (into or bare):
                continue
            if not (told.negated or told.embedded or told.stance in ("questioned", "denied")):
                return [(k, name, told) for name in [*row_of(words, hit), *_before_it(words, k)]]
    return []


def _joined_by(words: Words, clause: Clause, group: Group, bodies: frozenset[str]) -> list[str]:
    """Return by whom the body, or its members in it, are joined: "the bloc will be joined by Peru", "joined in it by Peru"."""
    by = next((i for i in range(group.j, min(group.j + 7, clause.j)) if words.low[i] == "by"), -1)
    if by < 0 or not is_passive(words, group):
        return []
    hit = next((h for h in words.names if h.i - by in (1, 2) and h.name.kind == "country" and h.name.id not in bodies), None)
    if hit is None:
        return []
    named = [h for h in words.names if h.name.id in bodies and clause.i <= h.i]
    inside = any(group.j < h.i < by and words.low[group.j] in ("in", "inside") for h in named)
    subject = any(0 <= group.i - h.j <= 1 for h in named) and by - group.j <= 1
    after = "".join(words.low[hit.j : hit.j + 1])
    plain = after in _ENDS or (after == "in" and not words.low[hit.j + 1].endswith("ing"))
    return those_behind(words, hit) if inside or (subject and plain) else []


_ENDS = frozenset({"", ".", ",", "on", "last", "next", "this", "and", "from", "earlier", "later"})


def _before_it(words: Words, k: int) -> list[str]:
    """Return who is told to have joined so long before: "Peru entered it today, nine days after Chile"."""
    after = next((i for i in range(k + 3, len(words.low) - 1) if words.low[i] == "after" and words.low[i - 1] in _SPELLS), -1)
    hit = next((h for h in words.names if h.i == after + 1 and h.name.kind == "country"), None) if after > 0 else None
    return [hit.name.id] if hit is not None and words.low[hit.j : hit.j + 1] in ([], ["."], [","]) else []


_SPELLS = frozenset("day days week weeks month months year years".split())


def _newest(ctx: Context, sentence: Sentence, bodies: frozenset[str]) -> list[tuple[int, str, Told]]:
    """Return who is called the newest member: "the bloc's newest member, Peru", "Peru, the latest to join it"."""
    words = sentence.words
    if not is_told_of(ctx, sentence, bodies):
        return []
    for k in [k for k, t in enumerate(words.low) if t in _NEWEST]:
        noun = next((i for i in range(k + 1, min(k + 4, len(words.low))) if words.low[i] in _ONES), -1)
        if noun < 0 and words.low[k + 1 : k + 3] not in (["to", "join"], ["to", "enter"]):
            continue
        end = noun if noun > 0 else k + 2
        end += words.low[end + 1 : end + 2] in (["state"], ["country"])
        if words.low[end + 1 : end + 2] == ["of"]:
            end = next((h.j - 1 for h in words.names if h.i in (end + 2, end + 3) and h.name.id in bodies), end)
        near = [h for h in words.names if h.name.kind == "country" and h.name.id not in bodies]
        behind = next((h for h in near if words.low[end + 1 : h.i] in ([","], [",", "the"])), None)
        before = next((h for h in near if words.low[h.j : h.j + 2] == [",", "the"] and h.j + 2 in (k, k - 1)), None)
        if hit := behind or before:
            return [(k, hit.name.id, Told("asserted", done=True, why="called its newest member"))]
    return []
