"""Ordinals that tell how many: the 14th time, the 35th day of it, the 21st country to join.

Owns: the tie of an ordinal to a fact of times, of days so far, or of members. Never: ties other numbers.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import all_keys_of, best_match, keys_of, senses_of, stand_ins, tokens_like
from watcher.reading.left_out import does_so
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.club_members import is_to_do_another_thing
from watcher.reading.quantity.numbers import Number
from watcher.reading.quantity.strengths import wanted_of
from watcher.reading.stance import Told
from watcher.reading.status.undone import undone
from watcher.reading.words import Words
from watcher.values import Quantity

SPANS = frozenset({"day", "week", "month", "year"})
_BECOMES = words_of("memberships.becomes") | {"is", "was", "be"}
_SORTS = frozenset({"member", "country"})


def tie_nth(ctx: Context, sentence: Sentence, mention: Mention, number: Number, pattern: Pattern) -> Tie | None:
    """Return the tie of an ordinal that counts what the fact counts; None where it does not.

    One below the fact's own number tells nothing: the third of seven is still one of seven.
    """
    told, value = pattern.fact.value, mention.value
    if mention.role != "ordinal" or not isinstance(told, Quantity) or not isinstance(value, Quantity) or value.n < told.n:
        return None
    if _is_awaited(sentence.words, number) or undone(pattern.fact.says):
        return None  # who is the tenth to do it is none of those who have not
    if _is_of_no_stretch(sentence.words, pattern):
        return None
    tie = Tie()
    if not (
        _time(sentence, number, pattern, told, tie)
        or _in_a_row(sentence, number, pattern, tie)
        or _span(sentence, number, told, tie)
        or _member(ctx, sentence, number, value, pattern, tie)
        or _doer(ctx, sentence, number, pattern, tie)
        or _round(ctx, sentence, number, pattern, tie)
    ):
        return None
    share = _share(ctx, sentence, pattern)
    tie.add("context", f"{share:.0%} of what the fact is about is near", 1.6 * share - 0.6)
    return tie if tie.holds() else None


def lacks_success(sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether no success of the fact's own is told, where only those count: "the third launch", for "[2] successful"."""
    if "w:successful" not in pattern.modifiers:
        return False
    others = pattern.names and pattern.names.keys().isdisjoint(sentence.named)
    if others and any(h.name.kind == "name" for h in sentence.words.names):
        return True
    return not any(t.startswith("succe") for t in sentence.words.low)


def is_nth(words: Words, number: Number, value: object, pattern: Pattern) -> bool:
    """Say whether an ordinal tells how many there have been: "the fourth handover", "the third base to change hands".

    One below the fact's own number tells nothing: the third of seven is still one of seven.
    """
    told = pattern.fact.value
    if isinstance(told, Quantity) and isinstance(value, Quantity) and value.n < told.n:
        return False
    if (
        _is_of_no_stretch(words, pattern)
        or _is_of_another_body(words, number.span, pattern)
        or _is_awaited(words, number)
        or undone(pattern.fact.says)
    ):
        return False
    if number.noun and best_match(number.noun, pattern.head | pattern.times) >= 0.8:
        return not is_of_another_deed(words, number, pattern)
    done = wanted_of(pattern)
    counts = pattern.head or "person" in pattern.about
    if pattern.levelled or not counts or pattern.planned or not done:
        return False
    if number.noun:
        return best_match(number.noun, done) >= 0.8 and not (set(number.noun) & _WAVES)
    if (
        words.low[number.first - 1] == "the"
        and words.low[number.first - 2] in _BECOMES
        and _is_its_own_act(words, number, done)
    ):
        return True  # "Ghana's ratification was the 45th"
    if words.low[number.first - 1] == "the" and words.low[number.last + 1 : number.last + 2] in _THEY:
        # "Left the base on Monday, the seventh they have given up".
        near = range(number.last + 2, min(number.last + 6, len(words.low)))
        return any(best_match(keys_of(words, i), done) >= 0.8 for i in near)
    if does_so(words, number.last):
        return any(k < number.first for k in tokens_like(words, done))
    to = words.low[number.last + 1 : number.last + 2] == ["to"] and number.last + 2 < len(words.low)
    return to and best_match(keys_of(words, number.last + 2), done) >= 0.8


def _is_of_no_stretch(words: Words, pattern: Pattern) -> bool:
    """Say whether the fact has so many in a year, or a month, and the sentence tells of none: the 14th flight of all."""
    return bool(pattern.per) and not any(f"w:{token}" in pattern.per for token in words.low)


def _is_its_own_act(words: Words, number: Number, done: frozenset[str]) -> bool:
    """Say whether the act that is counted is the subject of the verb before the number: "Ghana's ratification was the 45th"."""
    if words.low[number.first - 1] != "the" or words.low[number.first - 2] not in _BECOMES:
        return False
    end = words.low[number.last + 1 : number.last + 2] in ([], ["."], [","], [";"], ["so"], ["and"])
    return end and any(number.first - 12 <= k < number.first and senses_of(words, k).noun for k in tokens_like(words, done))


_THEY = (["they"], ["it"], ["that"], ["which"])
_WAVES = frozenset({"withdraw", "release", "exchange"})  # each of which is of many


def lasts(pattern: Pattern) -> bool:
    """Say whether a fact tells how long a thing has gone on."""
    told = pattern.fact.value
    spans = isinstance(told, Quantity) and told.unit in SPANS
    going_on = (
        pattern.levelled or not _LASTING.isdisjoint(pattern.theme) or " been " in pattern.fact.says.partition(" for [")[0]
    )
    return spans and going_on and not pattern.planned


_WHO = frozenset({"employee", "person", "personnel"})  # who is on strike goes without saying
_LASTING = frozenset({"w:last", "lasting", "continue"})


def day_so_far(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, Told, Tie, Quantity] | None:
    """Return how long it has gone on where the day is told by its number: "on Day 35 of the shutdown", "the 43-day strike"."""
    told, words = pattern.fact.value, sentence.words
    if not isinstance(told, Quantity) or told.unit not in words.low or not lasts(pattern):
        return None
    for k in [k for k, token in enumerate(words.low) if token == told.unit]:
        before, after = words.tokens[k - 2 : k - 1] if words.low[k - 1 : k] == ["-"] else [], words.tokens[k + 1 : k + 2]
        figure = after if after and after[0].isdigit() else before if before and before[0].isdigit() else []
        whose = {*words.spellings[k + 1].keys, *(words.keys[k + 1] or ())} if before and after else set()
        if not figure or (
            figure is before and whose.isdisjoint(pattern.theme) and _STRETCHES.isdisjoint(words.low[k + 1 : k + 2])
        ):
            continue
        tie, share = Tie(), _share(ctx, sentence, pattern)
        own = tokens_like(words, frozenset(pattern.theme))
        if words.low[k + 2 : k + 3] == ["of"] and any(k + 3 <= i <= k + 5 for i in own):
            share = max(share, 0.8)
        tie.add("noun", f"{told.unit} {figure[0]} of it", 1.4)
        tie.add("context", f"{share:.0%} of what the fact is about is near", 1.6 * share - 0.6)
        if tie.holds() and float(figure[0]) >= told.n:
            value = Quantity(low=float(figure[0]), high=float(figure[0]), unit=told.unit)
            return k, Told("asserted", why="told by the day's number"), tie, value
    return None


_WHOSE = frozenset({"'s", "its", "their", "the"})
_STRETCHES = words_of("ordinals.stretches")


def _time(sentence: Sentence, number: Number, pattern: Pattern, told: Quantity, tie: Tie) -> bool:
    """Say whether it is the time, or the very act, that is counted: "for the 14th time", "the twelfth cut"."""
    if told.unit != "times":
        return False
    words = sentence.words
    acts = pattern.times
    if words.low[number.last + 1 : number.last + 2] == ["time"]:
        near = any(words.cost(k, number.first) <= 16 for k in tokens_like(words, acts)) if acts else False
        return near and tie.add("noun", "the time of that act", 1.8)
    if not number.noun and words.low[number.first - 1] in _WHOSE:
        # "Tuesday's launch was the rocket's seventh."
        clause = clause_at(sentence.clauses, number.first)
        here = any(clause.i <= k < number.first for k in tokens_like(words, acts)) if acts else False
        return here and tie.add("noun", "the act told before it", 2.0)
    return bool(number.noun) and best_match(number.noun, acts) >= 0.8 and tie.add("noun", "the act itself", 2.2)


def _in_a_row(sentence: Sentence, number: Number, pattern: Pattern, tie: Tie) -> bool:
    """Say whether it is one more of a row that the fact counts: "for a sixth straight meeting", "its sixth cut in a row"."""
    words = sentence.words
    near = words.low[number.last + 1 : number.last + 6]
    row = not _ROW.isdisjoint(near[:1]) or ("in", "a", "row") in zip(near, near[1:], near[2:], strict=False)
    if not row or not is_streak(pattern.fact.says):
        return False
    acts = pattern.theme.keys() & _ACTS
    told = any(words.cost(k, number.first) <= 16 for k in tokens_like(words, frozenset(acts), 1.0))
    return (told or not acts) and tie.add("noun", "one more in a row", 2.2)


@lru_cache(maxsize=1_000)
def is_streak(says: str) -> bool:
    """Say whether a fact counts how often a thing has come in a row: "at [five] meetings in a row"."""
    low = says.lower()
    return " in a row" in low or not _ROW.isdisjoint(split(low))


_ROW = frozenset({"straight", "consecutive", "successive", "running"})
_ACTS = frozenset({"lower", "raise", "stay", "continue", "suspend", "begin", "withdraw"})


def _span(sentence: Sentence, number: Number, told: Quantity, tie: Tie) -> bool:
    """Say whether it is a day, a week or a year of what goes on: "enters its 35th day"."""
    words = sentence.words
    after = words.low[number.last + 1 : number.last + 2]
    return bool(after) and told.unit in SPANS and after[0] == told.unit and tie.add("noun", f"a {told.unit} of it", 1.4)


def _member(ctx: Context, sentence: Sentence, number: Number, value: object, pattern: Pattern, tie: Tie) -> bool:
    """Say whether somebody becomes the so-manieth of the fact's members: "becomes the 21st country to adopt the euro"."""
    if (
        not pattern.levelled
        or pattern.head.isdisjoint(_SORTS)
        or not (_in_own_body(sentence.words, number, pattern) or best_match(number.noun, pattern.head) >= 0.6)
    ):
        return False
    words = sentence.words
    clause = clause_at(sentence.clauses, number.first)
    before = words.low[max(clause.i, number.first - 6) : number.first]
    if is_of_another_deed(words, number, pattern):
        # Who has concluded talks with so many members is no club of so many.
        return False
    if _is_of_another_body(words, number.span, pattern) or is_to_do_another_thing(words, number.span, pattern):
        return False
    becomes = not _BECOMES.isdisjoint(before) or before[-1:] == ["as"] or before[-2:-1] == ["as"] or _did_so(sentence, number)
    becomes = becomes or _joins(sentence, number)
    next_ = (
        becomes
        and isinstance(pattern.fact.value, Quantity)
        and isinstance(value, Quantity)
        and 1 <= value.n - pattern.fact.value.n <= 3
    )
    if next_ and _is_its_club(ctx, sentence, pattern):
        tie.add("noun", "the next of them", 1.0)
    return becomes and tie.add("noun", "becomes one more of them", 1.8)


def _is_its_club(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the fact's club is spoken of, by its name, the first word of it or as a club: "the 20th in the currency"."""
    opening = {split(name.lower())[0] for name in pattern.names}
    return (
        not pattern.names.keys().isdisjoint(ctx.named)
        or not _CLUBS.isdisjoint(sentence.words.low)
        or any(not opening.isdisjoint(s.words.low) for s in (sentence, ctx.sentences[0]))
    )


def _joins(sentence: Sentence, number: Number) -> bool:
    """Say whether the so-manieth is told to have joined: "an eleventh country joins the force"."""
    group = next((g for g in sentence.groups if 0 <= g.i - number.span - 1 <= 1), None)
    if group is None or group.mood or group.negated or group.denied or group.conditional:
        return False
    return any(s.concept == "join" and s.pos == "v" for s in sentence.words.senses[group.head])


def _did_so(sentence: Sentence, number: Number) -> bool:
    """Say whether somebody is told to have joined as the so-manieth: "joined the WTO in May, the 165th country to do so"."""
    words = sentence.words
    if words.low[number.span + 1 : number.span + 4] != ["to", "do", "so"]:
        return False
    return any(s.concept == "join" for g in sentence.groups if g.j <= number.first for s in words.senses[g.head])


def _in_own_body(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether an ordinal without a noun is one in the fact's body: "becomes the 31st in NATO", "is the bloc's 28th"."""
    if number.noun:
        return False
    low, at = words.low, number.last + 1
    if low[at : at + 1] == ["to"] and any(s.concept == "join" for senses in words.senses[at + 1 : at + 2] for s in senses):
        return any(at < h.i <= at + 4 and h.name.id in pattern.subjects for h in words.names)  # "the 21st to join NATO"
    if low[number.first - 1] == "'s":
        end = number.first - 1
        return low[end - 1] in _CLUBS or any(h.j == end and h.name.id in pattern.subjects for h in words.names)
    if low[at : at + 1] != ["in"] or at + 1 >= len(low):
        return False
    at += 1 + (low[at + 1] == "the")
    return low[at : at + 1] != [] and (
        low[at] in _CLUBS or any(h.i == at and h.name.id in pattern.subjects for h in words.names)
    )


_CLUBS = words_of("ordinals.clubs")


def _is_awaited(words: Words, number: Number) -> bool:
    """Say whether something only comes about with it: "takes effect 120 days after the 60th ratification"."""
    before = words.low[max(0, number.first - 14) : number.first]
    ahead = not _AHEAD.isdisjoint(before)  # "at 4.25 percent after the third cut": that has been
    return before[-2:] in (["until", "the"], ["before", "the"]) or (ahead and before[-2:] == ["after", "the"])


_AHEAD = frozenset({"will", "would", "shall", "can", "may"})


def _is_of_another_body(words: Words, span: int, pattern: Pattern) -> bool:
    """Say whether the club's name behind it is none of the fact's: "the 166th member of the WTO"."""
    at = span + 1
    if words.low[at : at + 1] not in (["of"], ["to"]) or not pattern.names:
        return False
    at += 1 + (words.low[at + 1 : at + 2] == ["the"])
    if at >= len(words.low) or not words.tokens[at][0].isupper():
        return False
    return not any(h.i <= at < h.j and h.name.id in pattern.names for h in words.names)


def _doer(ctx: Context, sentence: Sentence, number: Number, pattern: Pattern, tie: Tie) -> bool:
    """Say whether somebody is the so-manieth of those who have done what is counted: "the 44th country to ratify it"."""
    done = wanted_of(pattern)
    told = pattern.fact.value
    if not pattern.levelled and done and not pattern.head.isdisjoint(_SORTS):
        own = not number.noun and _is_its_own_act(sentence.words, number, done)
        party = number.noun == ("w:party",) and "w:party" in done and {"became", "becomes", "is"} & set(sentence.words.low)
        if own or (party and any(h.name.kind == "country" and h.j <= number.first for h in sentence.words.names)):
            return tie.add("noun", "one more of those who have done it", 2.0)
    if not number.noun and isinstance(told, Quantity) and not told.n and not pattern.head.isdisjoint(_SORTS):
        # "Ghana is the first to ratify it", where none has: one has.
        to, low = number.last + 1, sentence.words.low
        first = low[to : to + 1] == ["to"] and best_match(keys_of(sentence.words, min(to + 1, len(low) - 1)), done) >= 0.8
        return first and not pattern.levelled and tie.add("noun", "the first who has done it", 2.0)
    if pattern.levelled or not done or not number.noun or pattern.head.isdisjoint(_SORTS):
        return False
    if best_match(number.noun, pattern.head) < 0.6:
        return False
    words, end = sentence.words, number.span + 1
    here = any(best_match(keys_of(words, k), done) >= 0.8 for k in range(end, min(end + 7, len(words.low))))
    again = words.low[end : end + 3] == ["to", "do", "so"] and any(tokens_like(b.words, done) for b in ctx.before(sentence)[:1])
    return (here or again) and tie.add("noun", "one more of those who have done it", 2.0)


def _round(ctx: Context, sentence: Sentence, number: Number, pattern: Pattern, tie: Tie) -> bool:
    """Say whether it is one more round or meeting of those that the fact counts: "their second round", "its tenth meeting"."""
    after, says = sentence.words.low[number.last + 1 : number.last + 2], pattern.fact.says
    if after == ["round"]:
        counted = "] round" in says
    elif after in (["meeting"], ["session"]):
        counted = "] meeting" in says or "] session" in says or " met [" in says
    else:
        return False
    near = {name for s in (sentence, *ctx.before(sentence)[:2], ctx.sentences[0]) for name in s.named}
    return counted and pattern.names.keys() <= near and tie.add("noun", "one more of those that were held", 2.0)


def is_of_another_deed(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether an ordinal tells of a club's member, for a fact of those with whom something was done."""
    with_ = re.search(r"\bwith\s+\[", pattern.fact.says) is not None
    return with_ and not pattern.head.isdisjoint(_SORTS) and "to" not in words.low[number.span + 1 : number.span + 7]


@lru_cache(maxsize=1_000)
def _others(pattern: Pattern) -> tuple[frozenset[str], ...]:
    """Return what stands for each of the fact's words but for those that are counted."""
    plain = pattern.head | pattern.times | _SORTS | (_LASTING | _WHO if lasts(pattern) else frozenset())
    return tuple(stand_ins(frozenset({key}), 0.8) for key in pattern.theme if key not in plain)


def _share(ctx: Context, sentence: Sentence, pattern: Pattern) -> float:
    """Return which share of the fact's other words and names stands in the sentence, or just before it."""
    wanted = _others(pattern)
    here = all_keys_of(sentence.words)
    before = [all_keys_of(back.words) for back in ctx.before(sentence)[:2]]
    have = sum(1.0 if not w.isdisjoint(here) else 0.7 if any(not w.isdisjoint(b) for b in before) else 0.0 for w in wanted)
    names = [n for n in pattern.names if n not in ctx.patterns.home] or list(pattern.names)
    have += sum(1.0 if n in sentence.named else 0.7 if n in ctx.named else 0.0 for n in names)
    total = len(wanted) + len(names)
    return have / total if total else 0.5
