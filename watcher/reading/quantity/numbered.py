"""Names that a number tells apart: Unit 2 is not Unit 3, the second phase is not the first.

Owns: whether a sentence has another. Never: ties anything to a fact.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from watcher.language import words_of
from watcher.reading.arguments import is_passive, patient_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP, best_match, senses_of
from watcher.reading.patterns import Pattern
from watcher.reading.places_inside import MONTHS
from watcher.reading.quantity.numbers import number_of
from watcher.reading.roles import is_strange
from watcher.reading.short_names import number_of_name
from watcher.reading.words import NameHit, Words, analyse
from watcher.values import DateValue, Quantity
from watcher.values.brackets import SLOT
from watcher.values.date import interval


def is_another_of_a_series(ctx: Context, sentence: Sentence, pattern: Pattern, first: int = -1) -> bool:
    """Say whether only a number tells the fact's own from what the sentence is on ("Unit 3", not Unit 2).

    first: the token of a date, where it is one that is looked at.
    """
    if has_another_number(sentence.words, pattern) or lacks_its_number(ctx, sentence, pattern):
        return True
    own, words = _own_turn(pattern.fact.says), sentence.words
    if not own:
        return _is_anothers_turn(sentence, pattern) or _is_a_later_one(ctx, sentence, pattern, first)
    if own == 1 and _follows_a_debut(words, first):
        return False
    if own == 1 and (_is_the_next(ctx, words) or (pattern.fact.kind == "date" and _is_after_another(ctx))):
        return True
    if told := _turns_of_its_name(words, pattern):
        return own not in told  # "its third Kestrel, on the second commercial flight" is the third
    if own == 1 and _is_long_after(ctx, pattern):
        return True
    told = _turns(words) or (_turns(ctx.sentences[0].words) if sentence.index else frozenset())
    return own not in told if told else _is_any_of_them(words, pattern)


def is_of_another_turn(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether a sentence is on another flight than the one that a status fact tells by its number."""
    return (
        not pattern.verbs.isdisjoint(_CARRY)
        and bool(_own_turn(pattern.fact.says))
        and is_another_of_a_series(ctx, sentence, pattern)
    )


def _is_long_after(ctx: Context, pattern: Pattern) -> bool:
    """Say whether an entry of long after the first one was due tells of no first one: "Kestrel lifted off on Sunday"."""
    if pattern.fact.kind not in ("date", "status") or pattern.verbs.isdisjoint(_CARRY):
        return False
    value = pattern.fact.value
    due = interval(value)[1] if isinstance(value, DateValue) else ctx.patterns.baseline.published
    late = (ctx.published - due).days > _LONG_AFTER
    return late and all(_DEBUTS.isdisjoint(s.words.low) or _is_of_its_load(s.words) for s in ctx.sentences)


def _is_of_its_load(words: Words) -> bool:
    """Say whether what is told to be the first is only carried: "with the first Osprey aboard", "its first large satellite"."""
    at = [k for k, t in enumerate(words.low[:-1]) if t in _DEBUTS]
    return all(
        words.low[k] == "first"
        and (words.tokens[k + 1][0].isupper() or not _LOADS.isdisjoint(words.low[k + 1 : k + 4]))
        and not any(i < len(words.low) and _flies(words, i) for i in range(k + 1, k + 4))
        for k in at
    )


def _flies(words: Words, k: int) -> bool:
    return any(s.concept in _CARRY for s in words.senses[k])


_LOADS = frozenset({"satellite", "satellites", "payload", "cargo", "freighter", "passenger", "crew", "stage"})
_LONG_AFTER = 300  # days: who puts a first flight off for so long still calls it the first


def _is_anothers_turn(sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether one more of another name is flown, and the fact's own is not named: "will launch its third Osprey"."""
    if pattern.fact.kind != "date" or pattern.verbs.isdisjoint(_CARRY) or not pattern.subjects.isdisjoint(sentence.named):
        return False
    words = sentence.words
    return any(
        h.i
        and h.name.kind == "name"
        and h.name.id not in pattern.names
        and (_TURNS.get(words.low[h.i - 1], 0) > 1 or words.low[h.i - 1] == "another")
        for h in words.names
    )


def _is_a_later_one(ctx: Context, sentence: Sentence, pattern: Pattern, first: int) -> bool:
    """Say whether one more of the fact's own sort is spoken of, the fact's own being none of it: "its second lander will".

    Told in the sentence, or in the one before or the title where nothing here names the fact's own.
    """
    if pattern.fact.kind != "date" or pattern.verbs.isdisjoint(_GO_THERE) or not pattern.subjects:
        return False
    words = sentence.words
    if not pattern.subjects.isdisjoint(sentence.named):
        if first < 0:
            return False
        clause = clause_at(sentence.parted, first)
        own = any(h.name.id in pattern.subjects and not _tells_of_its_maker(words, h) for h in words.names)
        return not own and any(clause.i <= k < clause.j for k in _later_ones(words))
    if _is_of_last_year(ctx, pattern) or _is_a_strangers(ctx, sentence, pattern, first):
        return True
    near = (sentence, *(b for b in ctx.before(sentence)[:1] if pattern.subjects.isdisjoint(b.named)))
    return any(_later_ones(s.words) for s in near)


def _is_of_last_year(ctx: Context, pattern: Pattern) -> bool:
    """Say whether the fact's own is only recalled as that of the year before: "the fate of last year's Kestrel"."""
    return any(
        h.name.id in pattern.subjects
        and (
            s.words.low[max(0, h.i - 3) : h.i] == ["last", "year", "'s"]
            or s.words.low[h.j : h.j + 4] == [",", "last", "year", "'s"]
        )
        for s in ctx.sentences
        for h in s.words.names
    )


def _is_a_strangers(ctx: Context, sentence: Sentence, pattern: Pattern, first: int) -> bool:
    """Say whether a craft is somebody's of whom nobody told us, in an entry without the fact's own.

    "Ilo wants to land on 3 May", "a rocket carrying Ilo's Argo took off on Monday".
    """
    if first < 0 or not pattern.subjects.isdisjoint(ctx.named) or not ctx.patterns.leading.isdisjoint(sentence.named):
        return False
    words = sentence.words
    opens = not words.senses[0] and words.low[0] not in STOP and not any(h.i == 0 for h in words.names)
    inside = {t for s in ctx.sentences if not s.words.titled for t in s.words.tokens[1:]}
    load = words.low.index("carrying") if "carrying" in words.low[:first] else first
    heads = [g.i - 1 for g in sentence.groups[:1] if 0 < g.i <= first]  # "the agency's Argo flew by on Sunday"
    return (opens and words.tokens[0] in inside) or any(is_strange(words, i) for i in (*heads, *range(load, first)))


def _tells_of_its_maker(words: Words, hit: NameHit) -> bool:
    """Say whether a name only tells who somebody is: "the company that landed Kestrel"."""
    return not {"that", "which", "who"}.isdisjoint(words.low[max(0, hit.i - 4) : hit.i])


def _later_ones(words: Words) -> list[int]:
    """Return where one more of several craft or missions is told, by its number: "a second lunar lander"."""
    found = [k for k, t in enumerate(words.low) if _TURNS.get(t, 0) > 1 or t == "another"]
    return [k for k in found if any(_is_craft(words, i) for i in range(k + 1, min(k + 4, len(words.low))))]


def _is_craft(words: Words, k: int) -> bool:
    return any(s.pos == "n" and s.concept in _CRAFT for s in senses_of(words, k))


_CRAFT = frozenset({"spacecraft", "rocket", "mission"})
_GO_THERE = frozenset({"launch", "flight", "land", "dock"})


def _follows_a_debut(words: Words, first: int) -> bool:
    """Say whether it is the first one that the date at token `first` stands behind: "after its debut in January"."""
    near = range(max(0, first - 4), max(0, first))
    return any(words.low[k] in _DEBUTS and words.low[k] != "first" for k in near)


def _is_the_next(ctx: Context, words: Words) -> bool:
    """Say whether the next one is told of in an entry on one that was not the first: "the third flight … the next launch"."""
    nexts = any(t == "next" and any(s.concept in _CARRY for s in words.senses[k + 1]) for k, t in enumerate(words.low[:-1]))
    return nexts and any(turn > 1 for s in ctx.sentences for turn in _turns(s.words))


def _is_after_another(ctx: Context) -> bool:
    return any(_is_after_the_first(s.words.low) for s in ctx.sentences)


def _is_after_the_first(low: Sequence[str]) -> bool:
    """Say whether something comes a span after the first one: "a year after the first Kestrel failed", but no attempt."""
    return "after" in low and any(
        t == "after"
        and low[k - 1].rstrip("s") in _SPANS
        and low[k + 1 : k + 2] in (["the"], ["its"])
        and low[k + 2 : k + 3] in (["first"], ["maiden"])
        and _TRIES.isdisjoint(low[k + 3 : k + 5])
        for k, t in enumerate(low)
        if k
    )


_SPANS = frozenset({"day", "week", "month", "year"})
_TRIES = frozenset("attempt attempts try tries date delay window countdown scrub postponement".split())


def turn_left_out(ctx: Context, sentence: Sentence, pattern: Pattern) -> frozenset[int]:
    """Return the token that tells the fact's own turn without its noun, behind one on another: "The first, on 5 May,"."""
    own, words = _own_turn(pattern.fact.says), sentence.words
    if not own or pattern.fact.kind != "date" or pattern.verbs.isdisjoint(_CARRY):
        return frozenset()
    told = any(
        any(s.concept in _CARRY for k in range(len(b.words.low)) for s in b.words.senses[k]) for b in ctx.before(sentence)[:1]
    )
    return frozenset(
        k
        for k, t in enumerate(words.low[:-1])
        if told and _TURNS.get(t) == own and words.low[k - 1] == "the" and words.low[k + 1] in _ENDS
    )


_ENDS = frozenset({",", "on", "in", "was", "took", "came", "flew"})


def _turns_of_its_name(words: Words, pattern: Pattern) -> frozenset[int]:
    """Return which turns are told of the fact's own name: "the third Kestrel"."""
    return frozenset(
        _TURNS[words.low[h.i - 1]]
        for h in words.names
        if h.i and h.name.kind == "name" and h.name.id in pattern.subjects and words.low[h.i - 1] in _TURNS
    )


def _is_any_of_them(words: Words, pattern: Pattern) -> bool:
    """Say whether one of many is told of, by its article: "an Osprey 2 left Kourou" is not the first of them to fly."""
    if not _DEBUTS.isdisjoint(words.low):
        return False
    return any(
        h.i
        and words.low[h.i - 1] in ("a", "an", "another")
        and h.name.kind == "name"
        and h.name.id in pattern.subjects
        and not any(i < len(words.low) and senses_of(words, i).noun for i in (h.j, h.j + 1))
        for h in words.names
    )


def is_of_several(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the event at token k, of which the fact has one by number, is told of several: "13 jets were delivered"."""
    if not _own_turn(pattern.fact.says) or pattern.fact.kind != "date":
        return False
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    what = patient_of(words, clause, group) if group is not None else None
    if group is None or what is None:
        return False
    own = frozenset(pattern.verbs | pattern.called | pattern.sorts | {"mission"})
    flies = not pattern.verbs.isdisjoint(_CARRY)  # what is carried on a first flight may be many
    return any(
        what.start <= words.at(m.start) < what.stop
        and isinstance(m.value, Quantity)
        and m.role == "value"
        and not m.value.unit
        and m.value.low > 1
        and (best_match(number_of(sentence, m).noun, own) >= 0.6 or (not flies and is_passive(words, group)))
        for m in sentence.quantities
    )


@lru_cache(maxsize=10_000)
def _own_turn(says: str) -> int:
    """Return which of several turns a fact's event is ("the second flight", "its maiden voyage"), 0 where it does not say."""
    if "for the first time" in says:
        return 1
    found = _turns(analyse(SLOT.sub("", says), 1))
    return next(iter(found)) if len(found) == 1 else 0


def _turns(words: Words) -> frozenset[int]:
    """Return which turns of a thing a sentence tells: "its second flight", "the third Kestrel", but no "second quarter"."""
    return frozenset(
        _TURNS[t]
        for k, t in enumerate(words.low[:-1])
        if t in _TURNS
        and (words.low[k + 1].isalpha() or words.low[k - 1] == "the")
        and (words.low[k + 1] not in _OF_TIMES or words.low[k + 1 : k + 3] == ["in", "history"] or _is_flown_again(words, k))
        and words.low[k - 1] != "for"
        and not (t == "first" and words.low[k + 1] in _OF_MANY)
    ) | {int(n) for t, n in pairwise(words.low) if t == "flight" and n.isdigit() and len(n) < 3}  # "Kestrel flight 12"


def _is_flown_again(words: Words, k: int) -> bool:
    """Say whether a launch is the fourth by its adverb: "to launch Kestrel a fourth time"."""
    flies = any(s.concept in _CARRY and s.pos == "v" for i in range(max(0, k - 5), k) for s in words.senses[i])
    return flies and words.low[k - 1 : k + 2 : 2] == ["a", "time"]


_LATER = "third fourth fifth sixth seventh eighth ninth tenth"
_TURNS = {word: n for n, row in enumerate(("first maiden inaugural", "second", *_LATER.split()), 1) for word in row.split()}
_DEBUTS = frozenset({"debut", "maiden", "inaugural", "first"})
# "Its first five flights" are no first flight; "the first for a customer" is the first of another sort.
_OF_MANY = words_of("numbered.of_many")
_CARRY = frozenset({"launch", "flight"})
_OF_TIMES = words_of("numbered.of_times")


def is_of_another_number(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the clause of token k is on another than the fact's own, which only a number tells apart: "Reactor 1"."""
    clause, low = clause_at(sentence.clauses, k), sentence.words.low
    for noun, own in _numbers_in(pattern.fact.says):
        told = {_number_behind(low, i) for i in range(clause.i, min(clause.j, len(low) - 1)) if low[i] == noun} - {""}
        if told and own not in told:
            return True
    return False


@lru_cache(maxsize=10_000)
def _numbers_in(says: str) -> tuple[tuple[str, str], ...]:
    """Return the nouns of a fact's sentence with the small numbers behind them: ("reactor", "2")."""
    low = analyse(SLOT.sub("", says), 1).low
    found = ((noun, _number_behind(low, i)) for i, noun in enumerate(low) if noun.isalpha() and noun not in MONTHS | STOP)
    return tuple((noun, n) for noun, n in found if n)


def _number_behind(low: list[str], i: int) -> str:
    """Return the small number behind the word at token i, in figures: "Reactor 2", "Kestrel-2"; "" without one."""
    at = i + 1 + (low[i + 1 : i + 2] == ["-"])
    token = low[at] if at < len(low) else ""
    return token if token.isdigit() and len(token) < 3 else ""


def has_another_number(words: Words, pattern: Pattern) -> bool:
    """Say whether the sentence names another of those that only a number tells apart from the fact's own."""
    if not pattern.numbered:
        return False
    said = {(h.name.id, n) for h in words.names if h.name.id in pattern.numbered and (n := number_of_name(words, h))}
    return bool(said) and all((name, number) not in said for name, number in pattern.numbered.items())


def lacks_its_number(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether nothing in the sentence, or named just before, is the fact's own, which only a number tells ("Unit 3")."""
    if not pattern.numbered or not pattern.names.keys() <= pattern.numbered.keys() or _has_own(sentence.words, pattern):
        return False
    if (own := _own_turn(pattern.fact.says)) > 1 and any(own in _turns(s.words) for s in (sentence, *ctx.before(sentence))):
        return False  # "its second lander", for "its second mission, Kestrel-2"
    near = (*ctx.before(sentence), ctx.sentences[0])
    return not any(_has_own(s.words, pattern) for s in near) or any(has_another_number(s.words, pattern) for s in near)


def _has_own(words: Words, pattern: Pattern) -> bool:
    own = pattern.numbered
    return any(h.name.id in own and number_of_name(words, h) == own[h.name.id] for h in words.names)
