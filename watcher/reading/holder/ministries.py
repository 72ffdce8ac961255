"""Ministries: who is told to have the work of a minister, without the office: "X runs the Finance Ministry".

Owns: a minister's portfolio, ministry or department. Never: reads titles.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.holder.departures import HolderRead, is_incumbent, past_aside
from watcher.reading.keys import best_match, keys_of
from watcher.reading.patterns import Pattern
from watcher.reading.persons import Person
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import HolderValue

PORTFOLIO = words_of("charges.portfolio")
_HAS = words_of("charges.takes") | words_of("charges.has")
_GOES = frozenset("goes went go passes passed".split())
_REACH = 6


def portfolio(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person], k: int) -> HolderRead | None:
    """Return who has, gets or runs the portfolio or ministry at token k: "X has the finance portfolio", "it goes to X"."""
    words = sentence.words
    own = any(is_incumbent(run.name, pattern) for run in runs)  # "takes the ministry from Able"
    if not _is_the_work(words, pattern, k) or not (own or speaks_of_home(ctx, sentence, pattern)):
        return None
    after = next((g for g in sentence.groups if k < g.i <= k + 2 and words.low[g.head] in _GOES), None)
    if after is not None:
        at = next((i for i in range(after.j, min(after.j + 2, len(words.low))) if words.low[i] == "to"), -1)
        person = next((r for r in runs if at > 0 and at < r.i <= at + 3 and is_someone(words, r)), None)
        told = told_of(sentence, after.head, after)
        return read_of(person, k, told, "gets the portfolio") if person and not (told.negated or told.embedded) else None
    group = next((g for g in reversed(sentence.groups) if g.j <= k and k - g.j <= _REACH), None)
    if group is None or words.low[group.head] not in _HAS:
        return None
    near = [r for r in runs if 0 <= group.i - past_aside(words, r.j) <= 2 and is_someone(words, r)]
    told = told_of(sentence, group.head, group)
    return read_of(near[-1], k, told, "has the portfolio") if near and not (told.negated or told.embedded) else None


@lru_cache(maxsize=1_000)
def works_of(pattern: Pattern) -> frozenset[str]:
    """Return the words one of which ends the work of the fact's minister, in every spelling: "defence", "defense"."""
    if not pattern.office or not _MINISTERS & pattern.head or len(pattern.office) > 2:
        return frozenset()
    work = pattern.office[-1]
    return frozenset({work, work.replace("fence", "fense"), work.replace("fense", "fence")})


def bare_portfolio(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person], k: int) -> HolderRead | None:
    """Return who has or gets the work at token k where a cabinet is told of: "Able takes defence and Best the economy"."""
    words = sentence.words
    begin = k + 1 - len(pattern.office)
    after = words.low[k + 1 : k + 2]
    if begin < 2 or words.titled or not (after == [] or after[0] in _ENDS_IT) or not _is_of_a_cabinet(ctx, sentence):
        return None
    group = next((g for g in reversed(sentence.groups) if g.j <= begin), None)
    if group is None or not speaks_of_home(ctx, sentence, pattern):
        return None
    told = told_of(sentence, group.head, group)
    if words.low[begin - 1] == "at" and words.low[group.head] in _INCLUDES:
        # "His cabinet will include Able, a lawyer, at defence".
        near = [r for r in runs if group.j <= r.i and past_aside(words, r.j) == begin - 1 and is_someone(words, r)]
    else:
        goes = words.low[group.head] in _GETS and words.low[group.j : begin] in ([], ["the"])
        goes = goes or (words.low[group.head] in _MOVES and words.low[group.j : begin] == ["to"])
        near = [r for r in runs if goes and past_aside(words, r.j) == group.i and r.j - r.i > 1]
    if not near or told.embedded or told.negated:
        return None
    return read_of(near[-1], k, told if told.mood else Told("asserted", done=True, why="has the work"), "has the work")


def _is_of_a_cabinet(ctx: Context, sentence: Sentence) -> bool:
    near = (sentence, *(s for s in ctx.sentences if sentence.index - 3 < s.index < sentence.index))
    return any(not _CABINET.isdisjoint(s.words.low) for s in near)


_MINISTERS = frozenset({"minister", "secretary"})
_CABINET = frozenset("cabinet minister ministers reshuffle portfolio portfolios commission commissioners".split())
_GETS = frozenset("takes take took gets get got has keeps keep kept receives received".split())
_MOVES = frozenset("goes go went moves move moved".split())
_INCLUDES = frozenset("include includes included including has have".split())
_ENDS_IT = frozenset(", . ; and while from in as".split())


def _is_the_work(words: Words, pattern: Pattern, k: int) -> bool:
    """Say whether the ministry at token k is of the fact's own work: "the finance ministry", "the Ministry of Defence"."""
    near = range(max(0, k - 3), k)
    if words.low[k + 1 : k + 2] == ["of"]:
        near = range(k + 2, min(k + 5, len(words.low)))
    if pattern.office:
        return set(pattern.office) <= {words.low[i] for i in near}
    return bool(pattern.about) and any(best_match(keys_of(words, i), pattern.about) >= 0.8 for i in near)


def speaks_of_home(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the fact's country is spoken of, and no other in this sentence."""
    names = {h.name.id for h in sentence.words.names if h.name.kind == "country"}
    of = pattern.of | ctx.patterns.topical | pattern.names.keys()
    spoken = (sentence, *ctx.before(sentence))
    return bool(names & of) or (not names and any(h.name.id in of for s in spoken for h in s.words.names))


def is_someone(words: Words, person: Person, *, lone: bool = False) -> bool:
    """Say whether a run of capitals can be somebody: one word alone only where no other word is meant."""
    if person.j - person.i > 1:
        return True
    whence = words.low[person.i - 1 : person.i] in (["a"], ["an"])  # "a Breton ally"
    return not whence and not words.senses[person.i] and (lone or not words.titled)


def read_of(person: Person, k: int, told: Told, why: str, rung: str = "in-office") -> HolderRead:
    """Return a reading of who is told at token k to have the office, by what is told of the charge."""
    tie = Tie()
    tie.add("charge", f"{person.name}: {why}", 2.0)
    return HolderRead(k, HolderValue(name=person.name, rung=rung), told, tie)
