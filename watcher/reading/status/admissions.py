"""A member taken in by the body that it joins: "the bloc admitted Peru", "Peru was let into it", "since Peru's entry".

Owns: that telling of a membership. Never: what the member tells of itself; that is a step of the ladder.
"""

from __future__ import annotations

from typing import NamedTuple

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.clauses import Clause, Group, clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.date.happened import has_happened
from watcher.reading.keys import senses_of
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import BE, STOP
from watcher.reading.stance import Told
from watcher.reading.status.steps import told_step
from watcher.reading.words import NameHit, Words
from watcher.values import DateValue
from watcher.values.date import interval

_VERBS = words_of("admissions.takes_in")
_NOUNS = words_of("admissions.entry")
_ENTRIES = _NOUNS | {"membership"}
_CLUBS = words_of("ordinals.clubs") | {"fold", "family", "area", "zone"}
_MEMBERS = words_of("admissions.members")
# Only with "in" or "into" is one let or taken anywhere.
_PARTED = words_of("admissions.parted")
_IN = frozenset({"in", "into"})
_TO = frozenset({"in", "into", "to"})
_OF = frozenset({"of", "by", "in", "for", "with", "from", "on", "at", "to", "and", "than"})
_BEHIND = frozenset("in as into to on next this last from by and after at . , with earlier yesterday today when".split())
_WHO = frozenset({"which", "who", "that"})
_PRONOUNS = frozenset({"it", "they"})
_DECIDES = frozenset({"approve"})
_MAKES = frozenset({"make", "makes", "made", "making"})
TAKES_IN = _VERBS | _NOUNS | _MAKES | {"member", "members", "membership"}


class Coming(NamedTuple):
    """Who comes in, the token that tells it, and how; decided: whether it is only agreed to."""

    k: int
    hit: NameHit
    told: Told
    decided: bool = False
    others: tuple[NameHit, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of all who come in."""
        return (self.hit.name.id, *(h.name.id for h in self.others))


def comings(ctx: Context, sentence: Sentence, bodies: frozenset[str]) -> list[Coming]:
    """Return which states the sentence tells to be taken into one of these bodies."""
    if TAKES_IN.isdisjoint(sentence.words.low) or bodies.isdisjoint(ctx.named):
        return []
    found = []
    for clause in sentence.clauses:
        for group in clause.groups:
            k = next((k for k in range(group.i, group.j) if sentence.words.low[k] in _VERBS), -1)
            hit = _taken_in(ctx, sentence, clause, group, k, bodies) if k >= 0 else None
            if hit is not None:
                told, decided = how_told(sentence, k)
                found.append(Coming(k, hit, told, decided, _listed_with(sentence.words, hit)))
    found += _made_one(ctx, sentence, bodies)
    found += _approved_as_one(ctx, sentence, bodies)
    found += [each for k, t in enumerate(sentence.words.low) if t in _ENTRIES for each in _by_noun(ctx, sentence, k, bodies)]
    return [one for one in found if not (one.told.embedded or one.told.negated or one.told.stance in ("questioned", "denied"))]


def how_told(sentence: Sentence, k: int) -> tuple[Told, bool]:
    """Return how the verb at token k is told, and whether it is only decided on: "voted to admit"; no proposal tells it."""
    words = sentence.words
    own = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if own is not None and not _PROPOSES.isdisjoint(words.low[own.i : k]):
        return Told("questioned", why="only proposed"), False
    lead = next((g for g in reversed(sentence.groups) if own is not None and g.j <= own.i), None)
    if own is None or lead is None:
        return told_step(sentence, k), False
    if words.low[lead.head] in _PROPOSES and (words.low[own.i] in ("to", "be") or "that" in words.low[lead.j : own.i]):
        return Told("questioned", why="only proposed"), False
    if words.low[own.i] != "to" or own.i - lead.j > 4 or "," in words.low[lead.j : own.i]:
        return told_step(sentence, k), False
    later = words.low[lead.head].startswith("agree") and any(
        isinstance(m.value, DateValue) and interval(m.value)[0] > sentence.published for m in sentence.dates
    )
    resolved = words.low[lead.head] in _RESOLVES and not later  # "agreed to admit it next year"
    return (told_step(sentence, lead.head), True) if resolved else (told_step(sentence, k), False)


_RESOLVES = frozenset("decide decides decided vote votes voted agree agrees agreed".split())
_PROPOSES = words_of("memberships.wishes")


def _taken_in(ctx: Context, sentence: Sentence, clause: Clause, group: Group, k: int, bodies: frozenset[str]) -> NameHit | None:
    """Return who is taken into one of the bodies by the verb at token k, or None."""
    words = sentence.words
    be = next((i for i in range(k - 1, group.i - 1, -1) if words.low[i] in BE), -1)
    if be >= 0 and "to" not in words.low[be:k] and not words.low[k].endswith("ing"):
        hit = subject_of(words, clause, group)
        behind = k + 1
    else:
        begin = k + 1 + (words.low[k + 1 : k + 2] == ["in"])
        hit = next((h for h in words.names if h.i in (begin, begin + (words.low[begin : begin + 1] == ["the"]))), None)
        behind = max(h.j for h in (hit, *_listed_with(words, hit))) if hit is not None else k + 1
    if hit is None or hit.name.kind == "body" or hit.name.id in bodies:
        return None
    after = words.low[behind] if behind < len(words.low) else ""
    if after and after not in _BEHIND:
        return None
    told_in = after in _IN or (hit.i > k and words.low[k + 1] == "in")
    as_one = after == "as" and any(t in _MEMBERS for t in words.low[behind : behind + 7])
    if _is_into(words, behind, bodies, _TO) or (as_one and is_told_of(ctx, sentence, bodies)):
        return hit
    if words.low[k] in _PARTED and not (as_one or (told_in and not _is_a_place(words, behind))):
        return None
    if after in ("to", "into"):
        return None  # "was admitted to hospital", "welcomed Peru to the talks"
    if hit.i < k:
        by = _is_into(words, behind, bodies, frozenset({"by"}))
        return (
            hit if by or (is_told_of(ctx, sentence, bodies) and after in ("", ".", ",", "in", "on", "last", "this")) else None
        )
    ours = any(h.i < group.i and h.name.id in bodies and words.low[h.i - 1] not in _TO for h in words.names)
    ours = ours or (bool({*words.low[clause.i : group.i]} & (_CLUBS | _PRONOUNS)) and is_told_of(ctx, sentence, bodies))
    return hit if ours else None


def _listed_with(words: Words, hit: NameHit) -> tuple[NameHit, ...]:
    """Return the states that are told in one list with a name, whether before or behind it: "Peru, Chile and Cuba"."""
    found = [hit]
    for way in (1, -1):
        last = hit
        while (
            each := next((h for h in words.names if _joined(words, *((last, h) if way > 0 else (h, last)))), None)
        ) is not None:
            found.append(each)
            last = each
    return tuple(found[1:])


def _joined(words: Words, one: NameHit, other: NameHit) -> bool:
    between = words.low[one.j : other.i]
    return one.j < other.i and other.name.kind == "country" and 0 < len(between) <= 3 and {*between} <= {",", "and", "the"}


def _made_one(ctx: Context, sentence: Sentence, bodies: frozenset[str]) -> list[Coming]:
    """Return whom something makes a member: "the papers that make Peru a full member", "Peru lodged it, making it a member"."""
    words = sentence.words
    for k in [k for k, t in enumerate(words.low) if t in _MAKES]:
        begin = k + 1 + (words.low[k + 1 : k + 2] == ["the"])
        own = next((h for h in words.names if h.i == begin), None)
        end = own.j if own is not None else begin + 1
        noun = next((i for i in range(end + 1, min(end + 5, len(words.low))) if words.low[i] in _MEMBERS), -1)
        if noun < 0 or words.low[end] not in ("a", "the", "its", "an") or not is_told_of(ctx, sentence, bodies):
            continue
        if own is None and words.low[begin] in _PRONOUNS:
            own = next((h for h in words.names if h.j < k and h.name.kind != "body" and not _is_governed(words, h)), None)
        told = told_step(sentence, k)
        if own is not None and own.name.kind != "body" and own.name.id not in bodies:
            return [Coming(k, own, told)]
    return []


def _approved_as_one(ctx: Context, sentence: Sentence, bodies: frozenset[str]) -> list[Coming]:
    """Return whom somebody approves as a member: "the council approved Peru as a member", "Peru approved as new member"."""
    words = sentence.words
    for at in [i for i, t in enumerate(words.low) if t == "as" and i]:
        noun = next((i for i in range(at + 1, min(at + 6, len(words.low))) if words.low[i] in _ONES), -1)
        if noun < 0 or not _LESSER.isdisjoint(words.low[at:noun]) or not is_told_of(ctx, sentence, bodies):
            continue
        for k in range(max(0, at - 7), at):
            if words.covered[k] or not any(s.concept in _DECIDES and s.pos == "v" for s in senses_of(words, k)):
                continue
            ends = k - (words.low[k - 1] in BE)
            hit = next((h for h in words.names if (h.j == ends if k + 1 == at else k < h.i <= k + 2)), None)
            if hit is not None and hit.name.kind != "body" and hit.name.id not in bodies:
                others = _listed_with(words, hit)
                if k + 1 == at or max(h.j for h in (hit, *others)) == at:
                    return [Coming(k, hit, told_step(sentence, k), decided=True, others=others)]
    return []


_ONES = frozenset({"member", "members"})
_LESSER = words_of("bodies.not_members")


def _is_a_place(words: Words, k: int) -> bool:
    """Say whether "in" at token k only says where: "takes Peru in Lima"."""
    return words.low[k : k + 1] == ["in"] and k + 1 < len(words.low) and words.tokens[k + 1][0].isupper()


def subject_of(words: Words, clause: Clause, group: Group) -> NameHit | None:
    """Return the name that is the subject of a passive verb, or what a relative clause is on."""
    own = [h for h in words.names if clause.i <= h.i and h.j <= group.i and not _is_governed(words, h)]
    if own and not any(own[-1].j <= g.i and g.j <= group.i for g in clause.groups if g is not group):
        return own[-1]
    if own or words.low[clause.i] not in _WHO:
        return None
    before = clause.i - (words.low[clause.i - 1] == ",")
    return next((h for h in words.names if h.j == before), None)


def _is_governed(words: Words, hit: NameHit) -> bool:
    first = hit.i - (words.low[hit.i - 1] == "the")
    return words.low[hit.j : hit.j + 1] == ["'s"] or (first > 0 and words.low[first - 1] in _OF)


def has_them_behind(words: Words, begin: int, bodies: frozenset[str]) -> bool:
    """Say whether one of the bodies is the object that begins at token `begin`: "entered [the] bloc"."""
    begin += words.low[begin : begin + 1] == ["to"]
    return any(h.name.id in bodies and begin <= h.i <= begin + 2 and not _leads_on(words, h) for h in words.names) or bool(
        {*words.low[begin : begin + 2]} & _CLUBS and words.low[begin : begin + 1] == ["the"]
    )


def _is_into(words: Words, begin: int, bodies: frozenset[str], hinges: frozenset[str]) -> bool:
    """Say whether one of the bodies stands behind "into" or the like right at token `begin`: "into the bloc"."""
    for i in range(begin, min(begin + 2, len(words.low))):
        if words.low[i] not in hinges:
            continue
        if hit := next((h for h in words.names if h.name.id in bodies and i < h.i <= i + 3), None):
            return not _leads_on(words, hit)
        return bool({*words.low[i + 1 : i + 5]} & _CLUBS) and not any(
            i < h.i <= i + 4 and h.name.kind == "body" for h in words.names
        )
    return False


def _leads_on(words: Words, hit: NameHit) -> bool:
    """Say whether a name is only that of another thing's body: "the Union's bank", "the Union investment fund"."""
    after = words.tokens[hit.j : hit.j + 1]
    plain = bool(after) and after[0].isalpha() and after[0].islower() and after[0] not in STOP | _BEHIND | _CLUBS | _MEMBERS
    return after == ["'s"] or (plain and not is_verb(words, hit.j))


def is_told_of(ctx: Context, sentence: Sentence, bodies: frozenset[str]) -> bool:
    """Say whether one of the bodies is named in the sentence or just before it, and no other body in it."""
    if not bodies.isdisjoint(sentence.named) or ("euro zone" in bodies and "euro" in sentence.words.low):
        return True
    if any(h.name.kind == "body" for h in sentence.words.names):
        return False
    return any(not bodies.isdisjoint(back.named) for back in ctx.before(sentence))


def _by_noun(ctx: Context, sentence: Sentence, k: int, bodies: frozenset[str]) -> list[Coming]:
    """Return whose entry at token k has come about, or has been agreed to: "since Peru's entry", "approved its admission"."""
    words = sentence.words
    if any(h.i <= k < h.j for h in words.names) or not _TALKS.isdisjoint(words.low[k + 1 : k + 2]):
        return []
    clause = clause_at(sentence.clauses, k)
    owner = next((h for h in words.names if words.low[h.j : h.j + 1] == ["'s"] and 0 < k - h.j <= 3), None)
    of = next((h for h in words.names if words.low[k + 1 : k + 2] == ["of"] and k + 2 <= h.i <= k + 3), None)
    hit = owner or of
    if hit is None or hit.name.kind == "body" or hit.name.id in bodies:
        return []
    behind = hit.j if hit.i > k else k + 1
    into = _is_into(words, behind, bodies, _TO | {"of"})
    if not into and (words.low[behind : behind + 1] in (["to"], ["into"]) or not is_told_of(ctx, sentence, bodies)):
        return []
    if words.low[k] in _NOUNS and has_happened(sentence, clause, k):
        return [Coming(k, hit, Told("asserted", done=True, why="its entry has come about"))]
    for group in clause.groups:
        approves = any(s.concept in _DECIDES and s.pos == "v" for s in senses_of(words, group.head))
        what = object_of(words, clause, group)
        begin = what.start if what is not None else group.j
        near = 0 <= min(hit.i, k) - begin <= 2 if not is_passive(words, group) else 0 <= group.i - behind <= 6
        if approves and near and words.low[group.i] != "to" and not _is_of_one_state(words, clause, group):
            return [Coming(k, hit, told_step(sentence, group.head), decided=True)]
    return []


def _is_of_one_state(words: Words, clause: Clause, group: Group) -> bool:
    """Say whether only a parliament of one member approves it: "[MPs] ratify Peru's accession"."""
    return not _CHAMBERS.isdisjoint(words.low[clause.i : group.i]) and not is_passive(words, group)


_CHAMBERS = words_of("status.parliaments") | frozenset("mps lawmakers deputies senators legislators parliamentarians".split())
_TALKS = frozenset("talks negotiations process bid application treaty fee criteria conditions path request".split())


def arrivals(ctx: Context, sentence: Sentence, pattern: Pattern) -> frozenset[int]:
    """Return the tokens that tell that the state of a date's fact is taken into the body it is to join."""
    if "join" not in pattern.verbs or len(pattern.names) < 2 or TAKES_IN.isdisjoint(sentence.words.low):
        return frozenset()
    return frozenset(
        one.k
        for name in pattern.names
        for one in comings(ctx, sentence, frozenset(pattern.names) - {name})
        if name in one.names and not one.decided
    )
