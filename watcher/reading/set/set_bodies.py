"""Members of a body of states told by what they are, by its growth, by the noun of their coming in.

Owns: "is now a full member of it", "it grew by Peru and Chile", "hailed Peru's accession". Never: verbs of joining.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Clause, Group, clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.date.happened import has_happened
from watcher.reading.spellings import BE
from watcher.reading.stance import Told, told_of
from watcher.reading.status.admissions import is_told_of, subject_of
from watcher.reading.words import NameHit, Words

_BECOMES = words_of("bodies.becomes")
_ONES = words_of("bodies.members")
_NOT_ONE = words_of("bodies.not_members")
_GROWS = words_of("bodies.grows")
_ENTRY = words_of("admissions.entry") | {"membership"}
_ONLY_MEANT = words_of("bodies.only_meant")
_ANNOUNCES = words_of("bodies.announces")
_CLUBS = words_of("ordinals.clubs")
_TAKING = frozenset({"include", "includes", "including", "embrace", "cover", "by", "with"})
GROWTH = _BECOMES | _GROWS
SIGNS = _BECOMES | _GROWS | _ENTRY | BE | {"in"}
_REACH = 7
Come = tuple[int, str, Told]


def in_the_body(ctx: Context, sentence: Sentence, bodies: frozenset[str]) -> list[Come]:
    """Return which states are told to be in one of these bodies, or to have come into it."""
    if SIGNS.isdisjoint(sentence.words.low) or not is_told_of(ctx, sentence, bodies):
        return []
    found = _are_members(sentence, bodies) or _growing(sentence, bodies) or _by_noun(sentence, bodies)
    return found or (_headlined(sentence, bodies) if not sentence.index else [])


# ── what they are ────────────────────────────────────────────────────────────────────────────────────────────────────


def _are_members(sentence: Sentence, bodies: frozenset[str]) -> list[Come]:
    """Return who is told to be, or to become, a member: "Peru is officially a full member", "Peru became its 9th country"."""
    words = sentence.words
    for clause in sentence.clauses:
        for group in clause.groups:
            k = group.head
            if words.low[k] not in _BECOMES and words.low[k] not in BE:
                continue
            hit = subject_of(words, clause, group)
            if hit is None or not _can_come(hit, bodies) or not _is_one_of_them(words, k, bodies):
                continue
            told = told_of(sentence, k)
            if not (told.negated or told.embedded or told.stance in ("questioned", "denied")):
                return [(k, name, told) for name in _listed(words, hit)]
    return []


def _is_one_of_them(words: Words, k: int, bodies: frozenset[str]) -> bool:
    """Say whether a member of one of the bodies is told right behind token k, and no mere partner or observer."""
    named = {i for h in words.names if h.name.id in bodies for i in range(h.i, h.j)}
    noun = next((i for i in range(k + 1, min(k + 1 + _REACH, len(words.low))) if words.low[i] in _ONES), -1)
    if noun < 0 or not _NOT_ONE.isdisjoint(words.low[k + 1 : noun + 2]):
        return False
    between = [i for i in range(k + 1, noun) if i not in named]
    if any(not words.low[i][:1].isalnum() and words.low[i] not in ("'s", "-") for i in between):
        return False
    if len(between) < noun - k - 1:
        return True  # "became an OECD member"
    behind = noun + 1 + (words.low[noun + 1 : noun + 2] in (["state"], ["country"], ["nation"], ["states"]))
    if words.low[behind : behind + 1] == ["of"] or words.low[behind : behind + 1] == ["in"]:
        return any(i in named or words.low[i] in _CLUBS for i in range(behind + 1, min(behind + 5, len(words.low))))
    nth = any(words.low[i][:1].isdigit() or words.low[i] in _NTH for i in between)
    plain = words.low[noun] in ("member", "members")
    return (plain or nth) and words.low[behind : behind + 1] not in (["to"], ["from"], ["for"])


_NTH = words_of("bodies.nth")


def _listed(words: Words, hit: NameHit) -> list[str]:
    """Return a state with those that are told before it in one list: "Peru and Chile became members"."""
    out, i = [hit.name.id], hit.i
    while i > 1 and words.low[i - 1] in ("and", ","):
        before = next((h for h in words.names if h.j == i - 1 and h.name.kind == "country"), None)
        if before is None:
            break
        out.insert(0, before.name.id)
        i = before.i
    return out


def _headlined(sentence: Sentence, bodies: frozenset[str]) -> list[Come]:
    """Return who a headline without a verb tells to be in it: "Peru formally in Mercosur"."""
    words = sentence.words
    for hit in words.names:
        at = next((i for i in range(hit.j, min(hit.j + 2, len(words.low))) if words.low[i] == "in"), -1)
        if at < 0 or not _can_come(hit, bodies) or clause_at(sentence.clauses, at).groups or words.low[-1:] == ["?"]:
            continue
        if any(h.name.id in bodies and h.i - at in (1, 2) and _ends(words, h.j) for h in words.names):
            return [(at, name, Told("asserted", done=True, why="in it, says the headline")) for name in _listed(words, hit)]
    return []


def _ends(words: Words, k: int) -> bool:
    return (
        k >= len(words.low) or not words.tokens[k][0].isalpha() or words.low[k] in ("by", "from", "at", "after", "as", "since")
    )


# ── growth ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _growing(sentence: Sentence, bodies: frozenset[str]) -> list[Come]:
    """Return by whom a body is told to grow: "it grew by Peru and Chile", "was enlarged to include Peru"."""
    words = sentence.words
    for clause in sentence.clauses:
        for group in clause.groups:
            k = next((i for i in range(group.i, group.j) if words.low[i] in _GROWS), group.head)
            enlarged = (
                words.low[k] in _BRINGS
                and words.low[k + 1 : k + 2] == ["in"]
                and not _ENLARGEMENT.isdisjoint(words.low[clause.i : k])
            )
            if not enlarged and (words.low[k] not in _GROWS or not _is_the_body(words, clause, group, bodies)):
                continue
            # "Grew in January by Peru", "expanded its ranks to include Peru".
            at = next(
                (i for i in range(k + 1, min(k + _REACH, len(words.low))) if words.low[i] in _TAKING or _is_in(words, i)), -1
            )
            at = k + 1 if enlarged else at
            first = next((h for h in words.names if 0 < h.i - at <= 2 + _is_in(words, at)), None) if at > 0 else None
            told = told_of(sentence, k)
            if first is None or not _can_come(first, bodies) or told.negated or told.embedded:
                continue
            if told.stance not in ("questioned", "denied"):
                return [(k, name, told) for name in those_behind(words, first)]
    return []


_BRINGS = frozenset({"brought", "brings", "took", "takes", "added", "adds"})
_ENLARGEMENT = frozenset({"expansion", "enlargement", "round", "wave", "intake"})


def _is_in(words: Words, i: int) -> bool:
    return words.low[i : i + 2] in (["take", "in"], ["bring", "in"], ["taking", "in"])


def _is_the_body(words: Words, clause: Clause, group: Group, bodies: frozenset[str]) -> bool:
    """Say whether the body is what the verb is told of, by its name or as "the bloc", "which"."""
    before = range(max(clause.i, group.i - 4), group.i)
    named = any(h.name.id in bodies and h.i in before and words.low[h.j : h.j + 1] != ["'s"] for h in words.names)
    who = words.low[clause.i] in ("which", "that") and (
        any(h.name.id in bodies and clause.i - h.j <= 2 for h in words.names)
        or (words.low[clause.i - 1] == "," and words.low[clause.i - 2] in _CLUBS)
    )
    return named or who or not _CLUBS.isdisjoint(words.low[i] for i in before)


def those_behind(words: Words, hit: NameHit) -> list[str]:
    """Return a state with those that follow it in one list."""
    out, j = [hit.name.id], hit.j
    while True:
        ahead = j
        while ahead < len(words.low) and words.low[ahead] in (",", "and", "the"):
            ahead += 1
        after = next((h for h in words.names if h.i == ahead and ahead > j and h.name.kind == "country"), None)
        if after is None:
            return out
        out.append(after.name.id)
        j = after.j


# ── by noun ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _by_noun(sentence: Sentence, bodies: frozenset[str]) -> list[Come]:
    """Return whose coming in is told as done: "announced the admission of Peru", "congratulated Peru on its accession"."""
    words = sentence.words
    for k in [i for i, t in enumerate(words.low) if t in _ENTRY]:
        clause = clause_at(sentence.clauses, k)
        if not _ONLY_MEANT.isdisjoint(words.low[max(clause.i, k - 5) : k + 3]):
            continue
        hit = _congratulated(words, clause, k) or _whose(sentence, clause, k)
        if hit is None or not _can_come(hit, bodies):
            continue
        into = next((h for h in words.names if h.i > k and h.name.kind == "body" and h.i <= max(k, hit.j) + 4), None)
        if into is None or into.name.id in bodies:
            return [(k, hit.name.id, Told("asserted", done=True, why="its coming in is told as done"))]
    return []


def _congratulated(words: Words, clause: Clause, k: int) -> NameHit | None:
    """Return who is congratulated on the coming in at token k."""
    group = next((g for g in reversed(clause.groups) if g.j <= k), None)
    if group is None or words.low[k - 1] not in ("its", "their") or not words.low[group.head].startswith("congratulat"):
        return None
    if group.mood or group.negated:
        return None
    return next((h for h in words.names if h.i - group.j in (0, 1) and words.low[h.j : h.j + 1] in (["on"], ["for"])), None)


def _whose(sentence: Sentence, clause: Clause, k: int) -> NameHit | None:
    """Return whose the coming in at token k is, where it is told as done."""
    words = sentence.words
    owner = next((h for h in words.names if words.low[h.j : h.j + 1] == ["'s"] and 0 < k - h.j <= 3), None)
    of = next((h for h in words.names if words.low[k + 1 : k + 2] == ["of"] and k + 2 <= h.i <= k + 3), None)
    hit = owner or of
    if hit is None:
        return None
    begin = min(k, hit.i) - 1
    while begin > clause.i and words.low[begin] in _SMALL:
        begin -= 1
    group = next((g for g in reversed(clause.groups) if g.j <= k), None)
    plain = group is not None and not (group.mood or group.negated or group.conditional or group.denied)
    announced = group is not None and plain and group.head == begin and words.low[begin] in _ANNOUNCES
    with_it = begin >= 0 and words.low[begin] == "with" and _is_a_fact(clause, k)
    return hit if announced or with_it or has_happened(sentence, clause, k) or _takes_effect(words, clause, k) else None


_SMALL = frozenset({"the", "formal", "official", "full", "a", "an"})


def _is_a_fact(clause: Clause, k: int) -> bool:
    """Say whether what follows the noun at token k is told as a fact: "with the entry of Peru, the bloc has nine members"."""
    group = next((g for g in clause.groups if g.i > k), None)
    return group is not None and not (group.mood or group.conditional or group.negated)


def _takes_effect(words: Words, clause: Clause, k: int) -> bool:
    group = next((g for g in clause.groups if g.i > k), None)
    if group is None or group.mood or group.negated or group.conditional or group.tense not in ("past", "perfect"):
        return False
    return "effect" in words.low[group.j : group.j + 2] or "effective" in words.low[group.j : group.j + 2]


def _can_come(hit: NameHit, bodies: frozenset[str]) -> bool:
    return hit.name.kind == "country" and hit.name.id not in bodies
