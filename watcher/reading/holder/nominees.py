"""Who is put forward: the nominee, candidate or choice of a body for an office.

Owns: facts whose holder is one that somebody picks ("the alliance's nominee for prime minister"). Never: compares names.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.holder.departures import HolderRead
from watcher.reading.lexicon import is_office
from watcher.reading.patterns import Pattern
from watcher.reading.persons import Person
from watcher.reading.stance import Told, told_of
from watcher.reading.status.steps import told_step
from watcher.reading.words import Words, analyse
from watcher.values import HolderValue

PICKS = words_of("nominees.picks")
_NOUNS = words_of("nominees.nouns")
_WINS = words_of("nominees.wins")
_WIN = words_of("nominees.win")
_HEADS = frozenset({"w:nomine", "w:candidat", "w:choic", "w:pick", "w:contend"})
_WINNER = frozenset({"w:winner"})
_BE = words_of("clauses.be")
_FORMER = words_of("stance.former")
_BACKS = frozenset("back support endorse".split())
_REACH = 8


def is_of_a_nominee(pattern: Pattern) -> bool:
    """Say whether the fact's office is to be put forward for another."""
    return not _HEADS.isdisjoint(pattern.head) or not _WINNER.isdisjoint(pattern.head)


def _words_of(pattern: Pattern) -> tuple[frozenset[str], frozenset[str]]:
    """Return the verbs and nouns by which the fact's person is told: who is put forward, or who has won."""
    return (_WINS, _WIN) if not _WINNER.isdisjoint(pattern.head) else (PICKS, _NOUNS)


def nominee_words(pattern: Pattern) -> frozenset[str]:
    """Return the words one of which stands in every sentence that tells who is put forward."""
    picks, nouns = _words_of(pattern)
    return picks | nouns if is_of_a_nominee(pattern) else frozenset()


@lru_cache(maxsize=1_000)
def _offices(says: str) -> frozenset[str]:
    """Return the offices that a fact's sentence names: what somebody is put forward for."""
    words = analyse(says, 1)
    return frozenset(s.concept for senses in words.senses for s in senses if is_office(s.concept))


def nominees(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person]) -> list[HolderRead]:
    """Return whom the sentence tells to be put forward for the fact's office."""
    words = sentence.words
    if not runs or not _is_for_it(ctx, sentence, pattern):
        return []
    out: list[HolderRead] = []
    picks, nouns = _words_of(pattern)
    for k, token in enumerate(words.low):
        if token in picks and is_verb(words, k):
            found = _winner if picks is _WINS else _picked
            person, told = found(sentence, runs, k), told_step(sentence, k)
        elif token in nouns:
            person, told = _of_noun(words, runs, k), told_of(sentence, k)
            if told.stance == "planned" and not told.hedged:
                told = Told("asserted", why="a choice, by its noun")
        else:
            continue
        if told.stance == "past" and not _FORMER.isdisjoint(words.low[k + 1 : k + 4]):
            # "Nominates former prime minister Able": it is he who was.
            told = Told("asserted", done=True, why="of what somebody was")
        if told.stance == "planned" and told.mood == "firm" and token in _BACKS:
            # Who says that he will back somebody does.
            told = Told("asserted", done=True, why="says whom he backs")
        if person is not None and _as_something_else(words, person, pattern):
            continue
        if person is None or told.negated or told.embedded or told.stance in ("questioned", "denied"):
            continue
        tie = Tie()
        tie.add("office", f"{words.tokens[k]!r} puts forward", 2.2)
        out.append(HolderRead(k, HolderValue(name=person.name), told, tie))
    return out[:1]


def _as_something_else(words: Words, person: Person, pattern: Pattern) -> bool:
    """Say whether somebody is picked for another post: "to name Able as his deputy", "withdrew as a candidate"."""
    if words.low[person.j : person.j + 1] != ["as"]:
        return False
    wanted = _offices(pattern.fact.says)
    after = range(person.j + 1, min(person.j + 7, len(words.low)))
    if not _NOUNS.isdisjoint(words.low[i] for i in after):
        return False
    return not any(s.concept in wanted for i in after for s in words.senses[i]) and not any(h.i in after for h in words.names)


def _is_for_it(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the sentence, the title or the lead names the office, and nobody of another country is spoken of."""
    wanted = _offices(pattern.fact.says)
    near = (sentence, *ctx.before(sentence)[:1], *ctx.sentences[:2])
    if _picker_is_there(ctx, sentence, pattern):
        return True
    if wanted and not any(s.concept in wanted for each in near for senses in each.words.senses for s in senses):
        return False
    ours = pattern.names.keys() | ctx.patterns.home | ctx.patterns.leading | ctx.patterns.topical
    return any(not ours.isdisjoint(each.named) for each in near)


def _picker_is_there(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether who picks stands in the sentence by name, with the place or body that it is about."""
    near = {h.name.id for h in sentence.words.names}
    picker = {h.name.id for h in sentence.words.names if h.name.kind == "name" and h.name.id in pattern.names}
    about = (ctx.patterns.named | pattern.names.keys()) & near
    return bool(picker) and bool(about - picker)


def _picked(sentence: Sentence, runs: list[Person], k: int) -> Person | None:
    """Return who is the object of the verb at token k, or its subject where that is passive."""
    words = sentence.words
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    begin = group.i if group is not None else k
    clause = clause_at(sentence.clauses, k)
    if any(words.low[i] in _BE for i in range(begin, k)):
        before = [run for run in runs if clause.i <= run.i and run.j <= begin]
        return before[-1] if before else None
    for run in runs:
        between = words.low[k + 1 : run.i]
        if k < run.i <= k + _REACH and not {"as", "for", "to", ",", "of"} & set(between):
            return run
    return None


def _winner(sentence: Sentence, runs: list[Person], k: int) -> Person | None:
    """Return who is told to win at token k: its subject, or whom the voters pick."""
    words = sentence.words
    if words.low[k] in PICKS:
        return _picked(sentence, runs, k)
    clause = clause_at(sentence.clauses, k)
    before = [run for run in runs if clause.i <= run.i and run.j <= k]
    return before[-1] if before else None


def _of_noun(words: Words, runs: list[Person], k: int) -> Person | None:
    """Return whose nomination the noun at token k tells: "the nomination of Able", "Able's candidacy", "backing for Able"."""
    for run in runs:
        if words.low[k + 1 : k + 2] and words.low[k + 1] in ("of", "for") and k + 1 < run.i <= k + 5:
            return run
        if run.j == k - 1 and words.low[k - 1] == "'s":
            return run
    return None
