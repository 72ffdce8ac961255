"""Time that is given to what lasts: "for another year", "six more months", "a final three months".

Owns: such spans, and who gives or gets one, and whether that was before the article. Never: moves a day by it.
"""

from __future__ import annotations

from watcher.language import load, words_of
from watcher.reading.arguments import object_of
from watcher.reading.clauses import Clause, Group
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words
from watcher.values import DateValue
from watcher.values.date import interval

UNITS = ("day", "week", "fortnight", "month", "year")
AGAIN = frozenset({"another", "more", "further", "additional", "extra", "final", "last"})
_ONE = frozenset({"a", "an", "one", "another"})
_NUMBERS: dict[str, int] = load("numbers")["cardinals"]["words"]
_GIVES = words_of("shifts.gives")
_NEAR = 14.0
_BACK = 4  # tokens from "another" or "six" to the unit


def span_of_time(words: Words, at: int) -> tuple[int, int, bool] | None:
    """Return (first token, how many, whether it is told as more) of the span of time whose unit stands at token `at`."""
    first, count, again = at, 0, False
    for i in range(at - 1, max(-1, at - 1 - _BACK), -1):
        token = words.low[i]
        number = _NUMBERS.get(token, int(token) if token.isdigit() and len(token) < 4 else 0)
        if token in _ONE or number:
            count = count or number or 1
        elif token not in AGAIN:
            break
        again, first = again or token in AGAIN, i
    return (first, count, again) if count else None


def given_more(sentence: Sentence, clause: Clause) -> list[int]:
    """Return the tokens at which more time is given to something: "gave the mission another year", "One more year for Able"."""
    words = sentence.words
    if AGAIN.isdisjoint(words.low):
        return []
    out = list[int]()
    for at in range(clause.i, clause.j):
        if words.low[at].removesuffix("s") not in UNITS or not (span := span_of_time(words, at)) or not span[2]:
            continue
        if words.low[at + 1 : at + 2] == ["to"] or words.low[span[0] - 1] in ("for", "by", "than", "in"):
            continue  # "gave them another month to hold a vote"
        group = next((g for g in reversed(clause.groups) if g.j <= span[0]), None)
        bare = not clause.groups and not sentence.index and words.low[at + 1 : at + 2] == ["for"]
        if bare or (group is not None and words.low[group.head] in _GIVES and not group.negated):
            out.append(next(i for i in range(span[0], at) if words.low[i] in AGAIN))
    return out


def is_given(sentence: Sentence, k: int) -> bool:
    """Say whether more time is given at token k."""
    return any(k in given_more(sentence, clause) for clause in sentence.clauses)


def was_before(ctx: Context, sentence: Sentence, clause: Clause, mover: int) -> bool:
    """Say whether the move at token `mover` has a day before the article: "in 2023 the mandate was extended by a year"."""
    words = sentence.words
    return any(
        isinstance(m.value, DateValue)
        and m.role in ("on", "during")
        and clause.i <= (at := words.at(m.start)) < clause.j
        and interval(m.value)[1] <= ctx.patterns.baseline.published
        and words.cost(at, mover) <= _NEAR
        and words.low[words.at(m.end - 1)] not in _BY_HOW_MUCH
        for m in sentence.dates
    )


_BY_HOW_MUCH = frozenset({"earlier", "later", "sooner"})  # "a month earlier than planned" is the move itself


def has_object(words: Words, clause: Clause, group: Group, pattern: Pattern) -> bool:
    """Say whether what is prolonged follows the verb, behind a span of time too: "renewed for a year the mandate"."""
    behind = range(group.j, clause.j)
    return object_of(words, clause, group) is not None or any(k in behind for k in tokens_like(words, frozenset(pattern.theme)))
