"""Stakes sold whole: who sells its entire stake, or no longer owns a share, has nothing left of it.

Owns: nought as the value of a fact on what somebody holds of a firm, where all of it is gone. Never: reads a number.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Clause, clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.patterns import Pattern
from watcher.reading.roles import is_strange
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import Quantity

_HELD = frozenset({"share", "own_", "stake", "hold"})
_SELLS = words_of("sold_out.sells")
_HOLDS = words_of("sold_out.holds")
WORDS = _SELLS | {"longer"}
_STAKES = frozenset("stake holding shareholding interest shares".split())
_WHOLE = frozenset("entire whole full complete all remaining rest".split())
_ITS = frozenset({"its", "their", "his", "her"})
_THE_HOLDER = words_of("ties.firms") | words_of("sold_out.holders")
_THE_FIRM = words_of("stakes.whole")
_IT = frozenset({"it", "they", "he", "she"})


def sold_out(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, Told, Tie, Quantity] | None:
    """Return (token, how it is told, tie, nothing) where the fact's own holder has no more of the firm."""
    words, was = sentence.words, pattern.fact.value
    if not isinstance(was, Quantity) or was.unit != "%" or _HELD.isdisjoint(pattern.about) or WORDS.isdisjoint(words.low):
        return None
    for k, token in enumerate(words.low):
        holds = token in _HOLDS and words.low[k - 2 : k] == ["no", "longer"]
        if not holds and (token not in _SELLS or not is_verb(words, k)):
            continue
        clause = clause_at(sentence.clauses, k)
        if not (holds or _is_sold_whole(words, clause, k)) or not _are_its(ctx, sentence, clause, k, pattern):
            continue
        if holds and _STAKES.isdisjoint(words.low[k + 1 : min(k + 6, clause.j)]):
            continue
        told = told_of(sentence, k)
        if told.embedded or (told.negated and not holds) or told.stance not in ("asserted", "planned", "denied"):
            continue
        if holds:
            told = Told("asserted", done=True, why="no longer so")
        tie = Tie()
        tie.add("sold", f"nothing of it is left ({words.tokens[k]!r})", 2.0)
        return k, told, tie, Quantity(low=0, high=0, unit=was.unit)
    return None


def _is_sold_whole(words: Words, clause: Clause, k: int) -> bool:
    """Say whether all of a stake is what is sold at token k: "sells its entire stake", "has disposed of its stake"."""
    behind = words.low[k + 1 : min(k + 8, clause.j)]
    at = next((i for i, word in enumerate(behind) if word in _STAKES), -1)
    if words.low[k].startswith("dispos"):
        return at > 1 and behind[0] == "of" and behind[1] in _ITS
    return at >= 0 and not _WHOLE.isdisjoint(behind[:at])


def _are_its(ctx: Context, sentence: Sentence, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether holder and firm are the fact's: by name, or called the fund and the airline where the news has named them."""
    words = sentence.words
    inside = [h for h in words.names if clause.i <= h.i < clause.j]
    if any(h.j <= k and h.name.id not in pattern.names for h in inside) or any(
        is_strange(words, i) for i in range(clause.i, k)
    ):
        return False
    named = {h.name.id for h in inside}
    before = frozenset().union(*(back.named for back in ctx.before(sentence)[:2]))
    if not pattern.names.keys() <= named | before:
        return False
    holder = not pattern.subjects.isdisjoint(named) or not (_IT | _THE_HOLDER).isdisjoint(words.low[clause.i : k])
    behind = words.low[k + 1 : clause.j]
    firm = not (pattern.names.keys() - pattern.subjects).isdisjoint(named) or not _THE_FIRM.isdisjoint(behind)
    return holder and firm and not any(is_strange(words, i) for i in range(k + 1, clause.j))
