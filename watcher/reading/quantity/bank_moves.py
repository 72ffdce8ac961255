"""Where a central bank goes or stays, "rate" not being said: "Bank of Peru trims to 5%", "Peru's central bank is at 5% now".

Owns: such a telling of a bank's rate. Never: ties a number to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.bodies import country_of
from watcher.reading.central_banks import state_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number
from watcher.reading.words import Words

_NEAR = 12
_MOVERS = words_of("indices.movers")
_MOVES_IT = _MOVERS | words_of("indices.moves_it")
_BOARDS = words_of("bank_moves.boards")
_BANKS = words_of("bank_moves.banks")
_MONEY = frozenset({"rate", "rates", "bank", "borrowing", "policymakers"})


def is_where_the_bank_goes(ctx: Context, sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether the fact's bank goes to a rate or stays at it: by its name, its state's, or as the bank spoken of."""
    words = sentence.words
    if "rate" not in pattern.about or pattern.planned or words.low[number.first - 1] not in ("to", "at"):
        return False
    begin = clause_at(sentence.clauses, number.first).i
    end = _bank_end(ctx, sentence, begin, number.first, pattern)
    if end < 0 or number.first - end > _NEAR:
        return False
    between = words.low[end : number.first - 1]
    plain = [t for t in between if t.isalpha()]
    stays = bool(plain) and plain[-1] in _IS and words.low[number.first - 1] == "at"
    known = all(t in _MOVES_IT or t in _IS or t.endswith("ed") for t in plain)
    return known and (stays or (not plain and not between) or not _MOVERS.isdisjoint(plain))


_IS = frozenset({"is", "are", "was", "now", "has", "have", "had", "still", "been", "percent", "off", "it"})


def _bank_end(ctx: Context, sentence: Sentence, begin: int, first: int, pattern: Pattern) -> int:
    """Return where the words for the fact's bank end before token `first`, or -1."""
    words = sentence.words
    for hit in words.names:
        if begin <= hit.i < first and hit.name.id in pattern.names and _is_a_bank(hit.name.id):
            return hit.j
    states = _states(pattern)
    for k in range(begin, first):
        if words.low[k] not in _BANKS or (words.low[k] == "bank" and not _is_alone(words, k)):
            continue
        near = [h for h in words.names if k - 4 <= h.i <= k + 4 and h.name.kind == "country"]
        if near:
            return max([k + 1, *(h.j for h in near if h.j <= first)]) if any(h.name.id in states for h in near) else -1
        back = (*ctx.before(sentence)[:1], ctx.sentences[0])
        ours = any(not (pattern.names.keys() | states).isdisjoint(s.named) for s in back)
        return k + 1 if ours else -1
    if words.index:
        return -1
    state = next((h for h in words.names if h.i <= begin + 1 and h.name.id in states and h.name.kind == "country"), None)
    if state is None or words.low[state.j] == "'s":
        return -1
    # A headline may say no more than the state: "Peru eases to 5%", "Peru rates at 5%".
    rates = words.low[state.j] in ("rate", "rates")
    told = rates or any(not _MONEY.isdisjoint(s.words.low) for s in ctx.sentences[1:3])
    return state.j + rates if told else -1


def another_state(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return another state that the clause is of, where the fact has a bank's rate: "in Poland the rate is 3%", or ""."""
    words = sentence.words
    if not words.names or not (states := _states(pattern)) or not any(map(_is_a_bank, pattern.names)):
        return ""
    clause = clause_at(sentence.clauses, number.first)
    near = [h for h in words.names if clause.i <= h.i < number.last and h.name.kind in ("country", "body")]
    if any(h.name.id in states or h.name.id in pattern.names for h in near):
        return ""
    return next(
        (h.name.id for h in near if h.name.kind == "country" and words.low[h.i - 1 : h.i] in (["in"], ["elsewhere"])), ""
    )


def is_its_board(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the word at token k is for who decides on the rate the fact tells: "the Board", "the Bank"."""
    if "rate" not in pattern.about or sentence.words.low[k] not in _BOARDS or not any(map(_is_a_bank, pattern.names)):
        return False
    ours = pattern.names.keys() | _states(pattern)
    return not ours.isdisjoint(ctx.named) and sentence.named <= ours


def _is_alone(words: Words, k: int) -> bool:
    """Say whether "bank" at token k is a central one, or the one spoken of."""
    return words.low[k - 1] in ("central", "the", "reserve", "national") and words.low[k + 1 : k + 2] != ["'s"]


def _states(pattern: Pattern) -> frozenset[str]:
    """Return the states whose bank's rate the fact tells."""
    return frozenset(state for name in pattern.names for state in (state_of(name) or country_of(name) or name,))


def _is_a_bank(name: str) -> bool:
    return bool(state_of(name)) or "bank" in name.lower() or name == "Federal Reserve"
