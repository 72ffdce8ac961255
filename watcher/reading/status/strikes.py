"""The strike that an entry is about, told without the fact's words: "dock strike begins", "the walkout is on", "days into it".

Owns: whether a strike is the fact's own, and that one is spoken of as going on. Never: reads a step that has its own word.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import object_of
from watcher.reading.clauses import Clause, clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import BE, countries
from watcher.reading.status.courses import are_striking
from watcher.reading.trades import another_trade, trades_in
from watcher.reading.words import Words

_TIMES = frozenset({"hours", "days", "day", "weeks", "week", "minutes", "months"})
_IS_ON = frozenset({".", ",", "and", ";", "at", "for", "since", ":"})


def is_the_strike(ctx: Context, sentence: Sentence, pattern: Pattern, k: int, tie: Tie) -> bool:
    """Say whether the strike at token k is the fact's, where the fact names none of those who strike.

    It is, where the entry speaks of a party of the topic or of the fact's trade, and nobody else's strike is told.
    """
    words = sentence.words
    if pattern.axis != "strike" or any(name[:1].isupper() and " " in name for name in pattern.names):
        return False
    if any(p is not pattern and p.axis == "strike" for p in ctx.patterns.facts) or _is_done_to(sentence, k):
        return False
    if any(words.low[i] in BE and words.low[i + 1] == "off" for i in range(k, len(words.low) - 1)):
        return False  # "a strike that was to begin on Monday is off"
    ours = (ctx.patterns.named | ctx.patterns.topical | ctx.patterns.leading) - countries()
    trades = trades_in(pattern.fact.says)
    of_ours = bool(trades) and any(trades & trades_in(s.text) for s in ctx.sentences)
    if not of_ours and ctx.named.isdisjoint(ours):
        return False
    if any(another_trade(s.words.low, pattern) for s in (sentence, ctx.sentences[0])) or _anothers(words, k, ours):
        return False
    if not (is_verb(words, k) or _is_definite(words, k, pattern)):
        return False
    return tie.add("object", "the strike that the entry is about", 1.7)


def _is_done_to(sentence: Sentence, k: int) -> bool:
    """Say whether the verb at token k has an object, and so is no strike: "strike a deal"."""
    if sentence.words.low[k + 1 : k + 2] in (["a"], ["an"]):
        return True
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    return group is not None and object_of(sentence.words, clause_at(sentence.clauses, k), group) is not None


def _anothers(words: Words, k: int, ours: frozenset[str]) -> bool:
    """Say whether a name that the topic does not know stands before the strike at token k, or a year long past."""
    near = range(max(0, k - 4), k)
    known = {i for h in words.names for i in range(h.i, h.j) if h.name.id in ours or h.name.kind == "country"}
    if not words.titled and any(i and words.tokens[i][0].isupper() and i not in known for i in near):
        return True
    return any(
        t in ("last", "earlier", "previous", "another", "other", "similar", "general") for t in words.low[max(0, k - 3) : k]
    )


def is_of_others(ctx: Context, words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether others than the fact's strike at token k: of another trade, of another firm; or it only tells who acts."""
    hits = words.low[k] == "struck" and words.low[k + 1 : k + 2] in (["the"], ["a"], ["an"])  # "lightning struck the mill"
    if hits or are_striking(words, k) or another_trade(words.low[clause.i : clause.j], pattern):
        return True
    ours = (ctx.patterns.named | ctx.patterns.topical | ctx.patterns.leading) | pattern.names.keys()
    return _opens_with_another(ctx, words, k, ours)


def _opens_with_another(ctx: Context, words: Words, k: int, ours: frozenset[str]) -> bool:
    """Say whether a firm that the entry names elsewhere opens the sentence with its people: "Halden workers walked out"."""
    if not 1 < k <= 3 or words.low[1] not in _WORKERS or any(h.i == 0 and h.name.id in ours for h in words.names):
        return False
    name = words.tokens[0]
    return name.istitle() and any(name in s.words.tokens[1:] for s in ctx.sentences if not s.words.titled)


_WORKERS = words_of("strikes.workers")


def _is_definite(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the strike's noun has an article, is of the fact's trade, or stands alone in a headline."""
    before = words.low[max(0, k - 4) : k]
    if not {"any", "no", "possible", "potential", "threatened", "looming", "to", "against", "if", "could"}.isdisjoint(before):
        return False
    return (
        not words.index
        or bool({"the", "this", "a", "its", "their"} & {*before})
        or bool(trades_in(pattern.fact.says) & trades_in(" ".join(before)))
    )


def is_going_on(sentence: Sentence, k: int) -> bool:
    """Say whether the strike at token k is spoken of as one that goes on: "hours into the walkout", "the strike is on"."""
    words = sentence.words
    lead = words.low[max(0, k - 4) : k]
    if "into" in lead and not _TIMES.isdisjoint(words.low[max(0, k - 8) : k]):
        return True
    for group in sentence.groups:
        after = words.low[group.head + 1 : group.head + 3]
        on = after[:1] == ["on"] and (len(after) < 2 or after[1] in _IS_ON)
        if (
            on
            and group.i > k
            and words.low[group.head] in BE
            and group.tense == "present"
            and not (group.negated or group.mood)
        ):
            return "," not in words.low[k : group.i]
    behind = words.low[k + 1 : k + 3]
    return behind in (["that", "has"], ["which", "has"], ["that", "have"])


def is_voted_for(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the strike at token k is only what was voted or decided for: "workers voted to walk out"."""
    words = sentence.words
    group = next((g for g in sentence.groups if g.i < k < g.j), None)
    if pattern.axis != "strike" or group is None or "to" not in words.low[group.i : k]:
        return False
    return any(s.concept in ("vote", "decision") and s.pos == "v" for s in words.senses[group.i])
