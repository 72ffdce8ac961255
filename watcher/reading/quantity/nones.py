"""None left, told without a number: without a panda, today there are none, the last hostage is home.

Owns: nought as the value of a fact that counts what there is. Never: reads an exit (watcher.reading.quantity.totals does).
"""

from __future__ import annotations

from dataclasses import replace

from watcher.language import words_of
from watcher.reading.clauses import Group, clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.date.happened import has_happened
from watcher.reading.goers import leaves_a_part, leaves_a_site
from watcher.reading.keys import best_match, keys_of, tokens_like
from watcher.reading.left_out_sentences import excluded
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.quantity.counted_phrases import PEOPLE
from watcher.reading.quantity.levels import is_last_time
from watcher.reading.quantity.totals import is_under_way
from watcher.reading.stance import Told, told_of
from watcher.reading.ties import actor_tie
from watcher.reading.words import Words
from watcher.values import Quantity

NONE = frozenset({"none", "without", "last", "all", "no", "not"})
_BE = frozenset("is are was were remain remains remained be been".split())
_OUT = frozenset({"withdraw", "release", "rescue", "handover", "close", "sell"})
_HOME = words_of("nones.home")
_ANY = frozenset({"a", "an", "any", "its", "their"})


def none_left(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, Told, Tie] | None:
    """Return (token, how it is told, tie) where the sentence tells that none is left of what the fact counts."""
    words, told = sentence.words, pattern.fact.value
    if NONE.isdisjoint(words.low) or not pattern.levelled or not pattern.head or not isinstance(told, Quantity) or told.unit:
        return None
    if excluded(words, pattern):
        return None
    found = _all_home(sentence, pattern) or _none(ctx, sentence, pattern)
    found = found or _without(sentence, pattern) or _last(sentence, pattern) or _no_more(sentence, pattern)
    if found is None:
        return None
    k, how, weight = found
    tie = Tie()
    tie.add("none", "none is left", weight)
    ties = place_tie(ctx, sentence, k, k, pattern, tie) and actor_tie(ctx, sentence, k, k, pattern, tie)
    return (k, how, tie) if ties and tie.score >= 2.0 else None


def _none(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, Told, float] | None:
    """A "none" that stands for what was counted in the sentence before: "Today there are none."."""
    words = sentence.words
    k = next((i for i, token in enumerate(words.low) if token == "none"), -1)
    if k < 0 or words.low[k + 1 : k + 2] == ["of"] or not _tells_who_is_there(words, k):
        return None
    before = ctx.before(sentence)[:1]
    head = before and before[0] is not sentence and before[0].quantities and tokens_like(before[0].words, pattern.head)
    if not head and not any(i < k for i in tokens_like(words, pattern.head)):
        return None
    return k, Told("asserted", done=True, why="there are none"), 2.0


def _tells_who_is_there(words: Words, k: int) -> bool:
    """Say whether "none" at token k is of those who are there: "there are [none]", "[none] is left"; not "none was hurt"."""
    be = next((i for i in range(k + 1, min(k + 4, len(words.low))) if words.low[i] in _BE), -1)
    if be < 0:
        return not _BE.isdisjoint(words.low[max(0, k - 3) : k])
    at = be + 1
    while words.low[at : at + 1] and words.low[at] in _STILL:
        at += 1
    then = words.low[at] if at < len(words.low) else "."
    named = any(at < h.i <= at + 2 for h in words.names) or not _LAND.isdisjoint(words.low[at + 1 : at + 3])
    return then in _THERE or not then[0].isalnum() or (then in _AT and named)


_STILL = frozenset({"now", "still", "any", "longer", "more", "anymore", "currently"})
_THERE = frozenset("left there here held based stationed deployed today nowadays alive".split())
_AT, _LAND = frozenset({"in", "on", "at"}), frozenset({"country", "captivity", "soil"})


def _all_home(sentence: Sentence, pattern: Pattern) -> tuple[int, Told, float] | None:
    """All of those who are held are told to be home or free: "all the hostages are home", "all hostages have been freed"."""
    words = sentence.words
    if pattern.head.isdisjoint(_HELD):
        return None
    held = tokens_like(words, pattern.head | (PEOPLE if "prisoner" in pattern.head else frozenset()))
    for at in held:
        every = next((i for i in range(at - 1, max(-1, at - 5), -1) if words.low[i] == "all"), -1)
        if every > 0 and words.low[every + 1] != "but" and (freed := _frees(sentence, every)) >= 0:
            return freed, Told("asserted", done=True, why="all are freed"), 1.8
        if words.low[every - 1 : every] in (["nearly"], ["almost"], ["not"]):
            continue
        group = next((g for g in sentence.groups if g.i > at and words.low[g.i] in _BE | {"have"}), None)
        if group is None and every >= 0 and not sentence.index and words.low[-1] in _HOME:
            return len(words.low) - 1, Told("asserted", done=True, why="all are home"), 1.8  # "All hostages in Able freed"
        if every < 0 or group is None or group.mood or group.negated or group.i - at > 9 or not _is_held(words, at, pattern):
            continue
        if not _HOME.isdisjoint(words.low[group.i : group.j + 2]):
            return group.i, Told("asserted", done=True, why="all are home"), 1.8
    return None


def _is_held(words: Words, at: int, pattern: Pattern) -> bool:
    """Say whether those at a token are the held ones, by their noun or by what stands behind: "the soldiers held by Chad"."""
    return best_match(keys_of(words, at), pattern.head) >= 0.8 or not _CAUGHT.isdisjoint(words.low[at - 3 : at + 3])


_CAUGHT = frozenset({"held", "captured", "detained", "jailed", "captive", "imprisoned"})


def _frees(sentence: Sentence, every: int) -> int:
    """Return the verb before "all" at a token that tells that they are freed: "has released all 20 soldiers", or -1."""
    group = next((g for g in sentence.groups if every - 3 <= g.head < every), None)
    if group is None or group.mood or group.negated or group.denied or group.conditional or group.tense == "none":
        return -1
    words = sentence.words
    home = words.low[group.head].startswith(("send", "sent")) and "home" in words.low[group.head : every]
    return group.head if home or any(s.concept == "release" and s.pos == "v" for s in words.senses[group.head]) else -1


_HELD = frozenset({"hostage", "prisoner"})


def _without(sentence: Sentence, pattern: Pattern) -> tuple[int, Told, float] | None:
    """One is told to be without any: "Japan will be without a panda"."""
    words = sentence.words
    for k in tokens_like(words, pattern.head):
        at = next((i for i in range(k - 1, max(-1, k - 5), -1) if words.low[i] == "without"), -1)
        if at < 1 or _ANY.isdisjoint(words.low[at + 1 : k]) or words.low[at - 1] not in _BE | {"left"}:
            continue
        told = told_of(sentence, at - 1)
        plain = Told("planned" if told.mood else "asserted", told.mood, why="without any")
        return at, plain, 2.0
    return None


def _no_more(sentence: Sentence, pattern: Pattern) -> tuple[int, Told, float] | None:
    """Not one is told to be there any more: "there are no more soldiers in", "not one remains", "no longer has soldiers in"."""
    words = sentence.words
    for at in tokens_like(words, pattern.head):
        begin = max(0, at - 6)
        low = words.low[begin:at]
        group = next((g for g in sentence.groups if 0 <= g.i - at - 1 <= 2), None)
        there = any(low[i : i + 2] in (["there", "are"], ["there", "is"]) for i in range(len(low) - 1))
        stays = (
            group is not None and not group.mood and group.tense == "present" and not _STAYS.isdisjoint(words.low[at : at + 5])
        )
        stays = stays or (group is not None and group.i == at + 1 and _are_left_there(words, at + 1))
        kept = group is not None and "no" in low[-3:] and _are_kept_there(words, group, pattern)
        more = any(low[i : i + 2] in _NO_MORE for i in range(len(low) - 1)) and there
        one = any(low[i : i + 2] in _NOT_ONE for i in range(len(low) - 1)) and (stays or there)
        left = "no" in low[-3:] and stays
        bare = not sentence.index and (low[-3:-1] == ["no", "more"] or low[-2:] == ["no", "more"])
        bare = bare and words.low[at + 1 : at + 2] in (["in"], ["on"])  # "Pentagon: no more soldiers in Niger"
        longer = any(low[i : i + 3] in _NO_LONGER_HAS for i in range(len(low) - 2)) and not _ONLY_SOME & set(low)
        local = words.low[at + 1 : at + 3] in (["in", "the"], ["at", "the"]) and not _PARTS.isdisjoint(
            words.low[at + 3 : at + 5]
        )
        if (more or one or left or longer or bare or kept) and not local:
            ahead = kept and group is not None and group.mood == "firm"
            told = Told("planned", "firm") if ahead else Told("asserted", done=True)
            return at, replace(told, why="not one is there any more"), 1.8
    return None


def _are_left_there(words: Words, k: int) -> bool:
    """Say whether "left" at token k tells who is there yet: "no soldiers [left] in Mali", "no soldiers are left there"."""
    return words.low[k] == "left" and words.low[k + 1 : k + 2] in (["in"], ["on"]) and any(h.i == k + 2 for h in words.names)


def _are_kept_there(words: Words, group: Group, pattern: Pattern) -> bool:
    """Say whether a verb tells who is kept at the fact's place: "no soldier is [based in Mali] any longer"."""
    if group.mood not in ("", "firm") or group.tense not in ("present", "perfect") or words.low[group.j - 1] not in _KEPT:
        return False
    there = words.low[group.j : group.j + 1] in (["in"], ["on"])
    return there and any(h.i == group.j + 1 and h.name.id in pattern.places for h in words.names)


_KEPT = frozenset({"based", "stationed", "deployed", "posted", "garrisoned"})
_PARTS = (words_of("deeds.places") | {"camp", "base", "area", "capital", "north", "south", "east", "west"}) - {
    "state",
    "island",
}
_STAYS = frozenset({"remain", "remains", "left", "there"})
_NO_MORE = (["no", "more"], ["no", "longer"])
_NOT_ONE = (["not", "one"], ["single", "one"], ["a", "single"])
_NO_LONGER_HAS = (["no", "longer", "has"], ["no", "longer", "have"], ["no", "longer", "keeps"])
_ONLY_SOME = frozenset({"enough", "as", "many", "so", "the", "its", "these", "those"})


def _is_of_all(words: Words, at: int, pattern: Pattern) -> bool:
    """Say whether what follows "of" behind token at is the whole that the fact counts in: "the last men of the mission"."""
    near = range(at + 2, min(at + 6, len(words.low)))
    named = any(h.i in near and h.name.id in pattern.names for h in words.names)
    force = any(words.low[i] == "force" for i in near)  # "of the peace force"
    return named or force or any(s.concept == "mission" for i in near for s in words.senses[i])


def _last(sentence: Sentence, pattern: Pattern) -> tuple[int, Told, float] | None:
    """The last one is told to have gone, or to be home: "the last hostage recovered from Gaza"."""
    words = sentence.words
    for at in tokens_like(words, pattern.head):
        last = next((i for i in range(at - 1, max(-1, at - 4), -1) if words.low[i] == "last"), -1)
        if (
            last < 0
            or is_last_time(words, last)
            or (words.low[at + 1 : at + 2] == ["of"] and not _is_of_all(words, at, pattern))
        ):
            continue
        clause = clause_at(sentence.clauses, at)
        gone = [k for k in tokens_like(words, _OUT, 1.0) if clause.i <= k < clause.j and words.cost(k, at) <= 6]
        gone += [k for k in range(at + 1, min(at + 6, clause.j)) if words.low[k] in _HOME]
        if not gone or leaves_a_part(words, gone[0]) or leaves_a_site(sentence, gone[0], pattern):
            continue
        only_named = not is_verb(words, gone[0]) and words.low[gone[0]] not in _HOME
        if only_named and sentence.index and not has_happened(sentence, clause, gone[0]):
            continue  # "the exit of the last soldiers is set for June"
        told = told_of(sentence, gone[0])
        if told.stance != "asserted" or told.mood or is_under_way(sentence, gone[0]) or "when" in words.low[:last]:
            # A last one that is to go is one of many that are to go.
            continue
        return gone[0], Told("asserted", done=True, why="the last one has gone"), 1.8
    return None
