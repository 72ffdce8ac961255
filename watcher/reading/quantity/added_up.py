"""What news brings a count to: "which makes them 28", "That leaves 11", "bringing to 28 the number of states".

Owns: such a count, and a bare number that somebody says when the sentence before asks how many. Never: ties a number to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words
from watcher.values import Quantity

_OPENERS = frozenset({"that", "this", "it", "which"})
_MAKES, _BRINGS = words_of("added_up.makes"), words_of("added_up.brings")
_ABOUT = words_of("added_up.about")
_WHOLES = words_of("added_up.wholes")
_CLUBS = frozenset({"member", "country", "nation"})
_JOINS = frozenset({"join", "leave_", "withdraw", "approve"})
_LONG, _SHORT, _ONE_OR_TWO = 14, 3, 2.0
_NEAR = 2.0  # what is added up was not far from it before


def is_added_up(ctx: Context, sentence: Sentence, first: int, value: Quantity, pattern: Pattern) -> bool:
    """Say whether the number is what the news just told brings a count to, and that news is of the fact's count."""
    told = pattern.fact.value
    if value.unit or not isinstance(told, Quantity) or told.unit or not told.n or not value.n or told.n % 1:
        return False
    at = _begin(sentence, first)
    if at < 0 or not 1 / _NEAR <= value.n / told.n <= _NEAR:
        return False
    wanted = pattern.head | pattern.about | (_JOINS if not pattern.head.isdisjoint(_CLUBS) else frozenset())
    if abs(value.n - told.n) <= _ONE_OR_TWO:
        wanted |= frozenset(pattern.theme)  # "left the race to be mayor. That leaves 11"
    own = sentence.words
    if at and any(k < at for k in tokens_like(own, wanted)):
        return True
    return any(True for back in ctx.before(sentence)[:1] for _ in tokens_like(back.words, wanted))


def _begin(sentence: Sentence, first: int) -> int:
    """Return the token at which a clause begins that brings a count to the number at token `first`; -1 for none."""
    low = sentence.words.low
    k = first - 1
    while k > 0 and low[k] in _ABOUT:
        k -= 1
    if low[k] == "to":
        verb = next((i for i in range(k - 1, max(-1, k - _LONG), -1) if is_verb(sentence.words, i) or low[i] in _BRINGS), -1)
        between = low[verb + 1 : k]
        if verb < 0 or low[verb] not in _BRINGS:
            return -1
        # "bringing to 28 the number of states", "takes the total to 28", "makes them 28".
        if not _WHOLES.isdisjoint(between) or (not between and not _WHOLES.isdisjoint(low[first + 1 : first + 4])):
            return _opened(sentence.words, verb)
        return -1
    verb = next((i for i in range(k, max(-1, k - _SHORT), -1) if low[i] in _MAKES), -1)
    if verb < 0 or any(token not in _WHOLES for token in low[verb + 1 : k + 1]):
        return -1
    return _opened(sentence.words, verb)


def _opened(words: Words, verb: int) -> int:
    """Return where the clause of the verb at token `verb` begins, if that stands for what was told before; -1 if not."""
    if words.low[verb].endswith("ing"):
        return verb - 1 if words.low[verb - 1] == "," else -1
    before = verb - 1 - (words.low[verb - 1] in ("now", "also", "then"))
    if before < 0 or words.low[before] not in _OPENERS:
        return -1
    opens = before == 0 or words.low[before - 1] in (",", ";") or "report" in words.cues[before - 1]
    return before if opens else -1


def is_answered(ctx: Context, sentence: Sentence, first: int, last: int, wanted: frozenset[str]) -> bool:
    """Say whether somebody only says the number that was asked for, or counts so many: "How many died? Officials say 61"."""
    words = sentence.words
    k = first - 1
    while k > 0 and words.low[k] in _ABOUT:
        k -= 1
    if k < 1 or not is_verb(words, k) or words.low[last + 1 : last + 2] not in ([], ["."], [","], [";"], ["in"]):
        return False
    back = ctx.before(sentence)[:1]
    asked = "report" in words.cues[k] and any("?" in b.words.low for b in back)
    return (asked or words.low[k] in _COUNTS) and any(True for b in back for _ in tokens_like(b.words, wanted))


_COUNTS = words_of("ties.counts") - words_of("added_up.says")
