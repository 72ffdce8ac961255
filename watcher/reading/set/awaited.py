"""Sets of those that have yet to act: who acts drops out; and how much of a set fact's words a sentence has.

Owns: what every reading of a set begins with. Never: reads places.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Group, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import all_keys_of, stand_ins
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.set.memberships import all_that_is_left
from watcher.reading.stance import Told, told_of
from watcher.reading.status.tie_status import read_status
from watcher.reading.words import Words
from watcher.values import SetValue, StatusValue


@dataclass(slots=True)
class SetRead:
    """Members told of around token k."""

    k: int
    value: SetValue
    told: Told
    tie: Tie


# What only tells that somebody is one of them.
_GENERAL = frozenset({"member"})


@lru_cache(maxsize=1000)
def _wanted(pattern: Pattern) -> tuple[tuple[frozenset[str], float], ...]:
    """Return what stands for each word of the set's fact, with its weight."""
    wanted = sorted(pattern.about - pattern.verbs) or sorted(pattern.about)
    # What the members are says most; a plain word of the fact ("foreign") says less than one that stands for a thing.
    return tuple(
        (
            stand_ins(frozenset({a}), 0.6),
            0.4
            if a in _GENERAL and len(wanted) > 1
            else 1.0
            if a in pattern.head
            else 0.4
            if a.startswith("w:") and len(wanted) > 1
            else 0.8,
        )
        for a in wanted
    )


def support_of(ctx: Context, sentence: Sentence, pattern: Pattern) -> float:
    """Return which share of the fact's words and names stands in the sentence or just before it."""
    here, before = all_keys_of(sentence.words), _just_read(ctx, sentence)
    have, total = 0.0, 0.0
    for keys, weight in _wanted(pattern):
        total += weight
        if not keys.isdisjoint(here):
            have += weight
        elif not keys.isdisjoint(before):
            have += 0.6 * weight
    actors = [n for n in pattern.names if n not in pattern.member_ids]
    for name in actors:
        have += 1.0 if name in sentence.named else 0.6 if name in ctx.named else 0.0
    total += len(actors)
    return have / total if total else 0.5


def _just_read(ctx: Context, sentence: Sentence) -> frozenset[str]:
    """Return the keys of what stands just before the sentence."""
    worked = sentence.words.worked
    found: frozenset[str] | None = worked.get(_just_read)
    if found is None:
        found = worked[_just_read] = frozenset().union(*[all_keys_of(b.words) for b in ctx.before(sentence)[:3]])
    return found


# What a set of those that have yet to act says.
_YET = words_of("sets.yet")


@lru_cache(maxsize=1_000)
def resolved_by(pattern: Pattern) -> frozenset[str]:
    """Return the acts by which a member drops out of a set of those that have yet to act."""
    if not _YET & set(split(pattern.fact.says)):
        return frozenset()
    return pattern.verbs & frozenset({"approve", "sign", "agree", "reject", "pay", "release"})


_ONLY = words_of("sets.only")


_EVERY = frozenset("all every each".split())


def awaited(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[SetRead]:
    """A set of those that have yet to act: who acts drops out of it. Each is read as a status of its own."""
    words = sentence.words
    acts = resolved_by(pattern)
    waiting: list[str] = []
    out: list[SetRead] = []
    for id_, member in pattern.member_ids.items():
        for read in read_status(ctx, sentence, _as_status(pattern, id_, acts)):
            if read.told.stance == "asserted" and read.value.word == "none":
                waiting.append(member)
            elif (read.told.stance == "asserted" or _is_to_act(read.told)) and read.value.word in (
                "approved",
                "agreed",
                "signed",
            ):
                out.append(SetRead(read.k, SetValue(left=(member,)), read.told, read.tie))
    tie = Tie()
    tie.add("set", "the fact's words are near", 2.0)
    if not out and "approve" in acts and (waved := _waved_through(ctx, sentence, pattern)):
        return [SetRead(waved[0], SetValue(left=(waved[1],)), waved[2], tie)]
    if left := _left_to_act(sentence, pattern, acts):
        at, names, only = left
        rest = tuple(m for m in pattern.member_ids.values() if m not in names)
        value = SetValue(left=rest) if only and rest else SetValue(members=tuple(names))
        return [SetRead(at, value, Told("asserted", why="they have yet to act"), tie)]
    others = tuple(m for m in pattern.member_ids.values() if m not in waiting)
    k = next((i for i in range(len(words.low)) if not acts.isdisjoint(words.senses[i].keys)), -1)
    if k >= 0 and others and not out and _alone(ctx, words, waiting, pattern):
        tie.add("only", f"{waiting[0]} is the only one left", 0.5)
        return [SetRead(k, SetValue(left=others), Told("asserted", why="told as the only one"), tie)]
    members = [(h.i, pattern.member_ids[h.name.id]) for h in words.names if h.name.id in pattern.member_ids]
    if not out and (lasts := all_that_is_left(sentence, pattern, members)):
        # "That leaves A as the last country to approve it".
        return [SetRead(*lasts, tie)]
    if k >= 0 and not waiting and _EVERY & set(words.low) and support_of(ctx, sentence, pattern) >= 0.5:
        told = told_of(sentence, k)
        if told.stance == "asserted" and not told.embedded and any(t in ("have", "has") for t in words.low):
            return [SetRead(k, SetValue(left=tuple(pattern.member_ids.values())), told, tie)]
    if len(waiting) >= 2:
        return [SetRead(k, SetValue(members=tuple(waiting)), Told("asserted", why="they have yet to act"), tie)]
    return out


def _is_to_act(told: Told) -> bool:
    """Say whether it is told firmly that somebody is to act ("will ratify it in June"), with no way out."""
    return told.stance == "planned" and told.mood == "firm" and not (told.hedged or told.negated or told.embedded)


def _waved_through(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, str, Told] | None:
    """Return (token, who, how it is told) where a member is told to raise no objection: "the ACCC will not oppose the deal"."""
    words = sentence.words
    if support_of(ctx, sentence, pattern) < 0.4:
        return None
    for group in sentence.groups:
        objects = not _OPPOSES.isdisjoint(words.low[group.i : group.j + 1]) or words.low[group.j : group.j + 3] == [
            "in",
            "the",
            "way",
        ]
        way = (
            words.low[group.head] in ("stand", "stood")
            and words.low[group.j : group.j + 1] == ["in"]
            and "way" in words.low[group.j : group.j + 4]
        )
        none = words.low[group.head] in _HAS and not {"objection", "objections"}.isdisjoint(words.low[group.j : group.j + 3])
        none = none and "no" in words.low[group.i : group.j + 2]
        lets = _lets(sentence, group)
        if not (group.negated and (objects or way)) and not none and lets is None:
            continue
        for hit in words.names:
            if hit.name.id in pattern.member_ids and 0 <= group.i - hit.j <= 3:
                return (
                    group.head,
                    pattern.member_ids[hit.name.id],
                    lets or Told("asserted", done=True, why="raises no objection"),
                )
    return None


def _lets(sentence: Sentence, group: Group) -> Told | None:
    """Return how a verb of letting somebody go on is told: "the ECB authorized Able to press on with the purchase"."""
    words = sentence.words
    after = words.tokens[group.j : group.j + 2]
    if words.low[group.head] not in _ALLOWS or group.negated or group.conditional or is_passive(words, group):
        return None
    if not after or not (after[0][:1].isupper() or after[0].lower() in ("the", "it", "them")):
        return None
    told = told_of(sentence, group.head, group)
    return told if told.stance == "asserted" and not told.embedded else None


_ALLOWS = words_of("awaited.allows")
_HAS = frozenset("has have had raised raises sees saw see".split())


_OPPOSES = words_of("sets.opposes")


def _left_to_act(sentence: Sentence, pattern: Pattern, acts: frozenset[str]) -> tuple[int, list[str], bool] | None:
    """Return (token, who, whether nobody else) where members are told to have yet to act: "only A and B are left to ratify"."""
    words = sentence.words
    for k in [i for i in range(2, len(words.low)) if not acts.isdisjoint(words.senses[i].keys)]:
        if words.low[k - 1] != "to" or words.low[k - 2] not in _STILL:
            continue
        begin = clause_at(sentence.clauses, k).i
        only = next((i for i in range(begin, k) if words.low[i] in _JUST), -1)
        ours = [h for h in words.names if max(begin, only) <= h.i < k and h.name.id in pattern.member_ids]
        if ours and "if" not in words.low[begin:k]:
            names = list(dict.fromkeys(pattern.member_ids[h.name.id] for h in ours))
            return k, names, only >= 0 and ours[0].i - only <= 2
    return None


_STILL = frozenset("left yet remain remains".split())
_JUST = frozenset({"only", "just"})


def _alone(ctx: Context, words: Words, waiting: list[str], pattern: Pattern) -> bool:
    """Say whether one member is told to be the only one, and no other body narrows that ("the only EU state")."""
    if len(waiting) != 1 or not _ONLY & set(words.low):
        return False
    at = min(i for i, t in enumerate(words.low) if t in _ONLY)
    near = [h for h in words.names if at < h.i <= at + 3]
    return all(h.name.id in pattern.names or h.name.id in pattern.member_ids or h.name.id in ctx.patterns.topical for h in near)


@lru_cache(maxsize=10_000)
def _as_status(pattern: Pattern, member: str, acts: frozenset[str]) -> Pattern:
    act = sorted(acts)[0]
    verbs = acts | pattern.verbs  # "still to clear": what else the verb may mean is no thing
    keys = [a for a in sorted(pattern.about) if a not in verbs and a not in ("country", "member", "w:still")]
    keys = [a for a in keys if a not in pattern.head] or keys
    alike = [{*thing} & {*keys} for thing in pattern.frame.things] if pattern.frame else []
    if "bid" in split(pattern.fact.says):
        alike = [thing | {"pay"} if "buy" in thing else thing for thing in alike]  # "authorised its offer for Orrin"
    parts = dict.fromkeys(frozenset(next((thing for thing in alike if a in thing), {a})) for a in keys)
    return Pattern(
        fact=replace(pattern.fact, kind="status", value=StatusValue(word="none")),
        names={member: frozenset({"who"}), **{n: r for n, r in pattern.names.items() if n not in pattern.member_ids}},
        actors=frozenset({member}),
        subjects=frozenset({member}),
        led=True,
        axis=act,
        thing=act,
        parts=tuple((part, 1.0) for part in parts),
        theme=pattern.theme,
        about=pattern.about,
    )
