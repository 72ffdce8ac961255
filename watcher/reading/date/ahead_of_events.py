"""What only goes before the fact's event: the registration for an election, officials who meet to prepare a summit.

Owns: whether a date is that of something on the way to the event. Never: finds the event, or ties it to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Sentence
from watcher.reading.keys import best_match, keys_of, senses_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

# "The date for the election" is the election's own.
_OF_ITSELF = words_of("ahead.of_itself")
_PREPARES = words_of("ahead.prepares")
_LEADING = words_of("ahead.leading")
# "A consultation on the charge", "tests of the line": what comes before a thing, whatever leads to it.
_LEADS_UP = words_of("ahead.leads_up")
_ON = frozenset({"on", "about", "over", "into", "of", "against", "around"})


def goes_before(sentence: Sentence, k: int, first: int, pattern: Pattern) -> str:
    """Return what has the date at token `first`, where it only goes before the event at token k; "" where it is the event's."""
    return (
        _made_for(sentence, k, first, pattern)
        or _to_prepare(sentence, k, pattern)
        or _is_led_up_to(sentence, k, pattern)
        or _of_lesser_ones(sentence, k, pattern)
        or _of_another_round(sentence.words, k, pattern)
    )


def _of_another_round(words: Words, k: int, pattern: Pattern) -> str:
    """Return which round, or whose, the match at token k is, where the fact's is another: "the [semi]-finals"."""
    if _ROUNDS.isdisjoint(words.low):
        return ""
    before = [t for t in words.low[max(0, k - 4) : k + 1] if t not in ("-", "'s", "’s")]
    finals = any(t.startswith("final") for t in before)  # a "quarter-point cut" is none of a match
    rounds = (t for t in before if t in _ROUNDS and (finals or t not in ("quarter", "semi")))
    return next((t for t in rounds if t not in split(pattern.fact.says.lower())), "")


_ROUNDS = frozenset({"semi", "quarter", "semifinal", "semifinals", "quarterfinal", "quarterfinals", "women", "youth", "junior"})


def _of_lesser_ones(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return who meets below the leaders whose summit the fact dates: "the foreign [ministers] of Able and Best meet"."""
    said = set(split(pattern.fact.says.lower()))
    if "meet" not in pattern.verbs or _LEADERS.isdisjoint(said):
        return ""
    low, clause = sentence.words.low, clause_at(sentence.clauses, k)
    near = low[clause.i : clause.j]
    if not _LEADERS.isdisjoint(near) or "prime" in near:
        return ""
    lesser = (i for i in range(clause.i, k) if low[i] in _LESSER or (low[i] in _MINISTERS and low[i - 1] in _PORTFOLIOS))
    return next((low[i] for i in lesser if low[i] not in said), "")


_LEADERS = frozenset({"leaders", "presidents", "summit", "heads"})
_MINISTERS = frozenset({"minister", "ministers"})
_PORTFOLIOS = words_of("ahead.portfolios")
_LESSER = words_of("ahead.lesser")


def _is_led_up_to(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return the subject of the verb at token k, where it comes before the fact's thing: "a debate on the toll begins"."""
    words = sentence.words
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None or _LEADS_UP.isdisjoint(words.low[: group.i]):
        return ""
    begin, theme = clause_at(sentence.clauses, k).i, frozenset(pattern.theme)
    at = next((i for i in range(begin, group.i) if best_match(keys_of(words, i), theme) >= 0.8), group.i)
    led = (i for i in range(begin, at - 1) if words.low[i] in _LEADS_UP and words.low[i + 1] in _ON)
    return next((words.tokens[i] for i in led if at < group.i), "")


def _made_for(sentence: Sentence, k: int, first: int, pattern: Pattern) -> str:
    """Return the noun of what is made for the event: "registration for the election ends on 3 April"."""
    words = sentence.words
    i = k - 1
    while i > 0 and (words.low[i] in _LEADING or any(h.i <= i < h.j for h in words.names) or _is_adjective(words, i)):
        i -= 1
    if i < 1 or not _leads_up(words, i):
        return ""
    clause = clause_at(sentence.clauses, k)
    verb = next((g for g in clause.groups if k < g.i < first), None)
    ours = best_match(keys_of(words, i - 1), frozenset(pattern.theme) | pattern.verbs) >= 0.6
    return "" if verb is None or ours or any(g.j <= i and g.i >= clause.i for g in clause.groups) else words.tokens[i - 1]


def _leads_up(words: Words, i: int) -> bool:
    """Say whether the preposition at token i stands behind what is made for a thing, or comes before it."""
    if words.low[i] == "for":
        jury = words.low[i - 2 : i] == ["jury", "selection"]  # with which a trial begins
        return not jury and words.low[i - 1] not in _OF_ITSELF and _is_noun(words, i - 1)
    return words.low[i] in _ON and words.low[i - 1] in _LEADS_UP and _is_noun(words, i - 1)


def _is_noun(words: Words, i: int) -> bool:
    """Say whether the word at token i may be a noun."""
    return words.tokens[i].isalpha() and (senses_of(words, i).noun or not words.senses[i])


def _is_adjective(words: Words, i: int) -> bool:
    return words.low[i].endswith(("al", "ary", "ic", "ive"))


def _to_prepare(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return the verb of those who meet to make the event ready: "officials will meet on 2 May to prepare the summit"."""
    words = sentence.words
    for i in range(k + 1, min(k + 12, len(words.low) - 1)):
        if words.low[i] in _PREPARES and words.low[i - 1] in ("to", "for", "and"):
            behind = range(i + 1, min(i + 5, len(words.low)))
            if any(best_match(keys_of(words, j), pattern.verbs) >= 0.8 for j in behind):
                return f"those who {words.tokens[i]} it"
    return ""
