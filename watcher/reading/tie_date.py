"""Dates tied to facts: the event that a date is the date of, and events that have come to pass.

Owns: the tie of a date to a fact. Never: compares values.
"""

from __future__ import annotations

from watcher.model import Mention
from watcher.reading.clauses import HARD
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.facts import Pattern, alike, best_match, keys_of, senses_of
from watcher.reading.stance import told_of
from watcher.reading.ties import actor_tie, excluded, place_tie
from watcher.reading.words import Words
from watcher.values import DateValue

_END_WORDS = frozenset(
    "complete completed completes completing completion full fully last final all entire entirely rest remaining remainder whole out over finished".split()
)
_STANDS_FOR_END = frozenset({"mission", "coalition", "troops", "peacekeeper", "deploy", "stay"})


def tie_date(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> Tie | None:
    """Return how surely `mention` is the date of the fact's event, or None."""
    words = sentence.words
    if mention.role in ("ago",) and pattern.aspect != "begin":
        return None
    first, last = words.at(mention.start), words.at(mention.end - 1)
    event = _event_near(words, first, last, pattern)
    if event is None or excluded(words, first, pattern):
        return None
    cost, k = event
    tie = Tie()
    tie.add("event", f"the date of {words.tokens[k]!r}", 2.0 - cost / 20)
    if _rival_event(words, first, last, k, cost, pattern) or not _aspect_fits(words, k, mention, first, pattern, tie):
        return None
    if not _subject_fits(ctx, sentence, k, pattern, tie) or not place_tie(ctx, sentence, k, last, pattern, tie):
        return None
    if not actor_tie(ctx, sentence, k, k, pattern, tie):
        return None
    return tie if tie.score >= 2.0 else None


def _event_near(words: Words, first: int, last: int, pattern: Pattern) -> tuple[float, int] | None:
    best: tuple[float, int] | None = None
    wanted = set(pattern.verbs)
    if pattern.aspect == "end" and (wanted | set(pattern.theme)) & _STANDS_FOR_END:
        wanted |= {"withdraw", "end"}
    for k in range(len(words.low)):
        keys = keys_of(words, k)
        if keys and any(alike(a, b) >= 0.8 for a in keys for b in wanted):
            cost = min(words.cost(k, first), words.cost(k, last))
            if best is None or cost < best[0]:
                best = (cost, k)
    return best if best and best[0] <= 16 else None


def _rival_event(words: Words, first: int, last: int, event: int, cost: float, pattern: Pattern) -> bool:
    """Say whether another event stands nearer to the date than the fact's."""
    for k in range(len(words.low)):
        if words.covered[k] or k == event:
            continue
        for s in senses_of(words, k):
            if s.pos == "v" and s.concept not in _AUXILIARY and not any(alike(s.concept, w) >= 0.8 for w in pattern.verbs):
                near = min(words.cost(k, first), words.cost(k, last))
                if near + 1.5 < cost and not _between(words, k, event, first):
                    return True
    return False


_AUXILIARY = frozenset({"begin", "end", "continue", "agree", "announcement", "decision", "plan_", "request", "hold", "stay"})


def _between(words: Words, k: int, event: int, first: int) -> bool:
    """A verb that governs the event itself is no rival ("agreed to withdraw by")."""
    return event > k and not any(t in HARD for t in words.low[k:event]) and first > event


def _aspect_fits(words: Words, k: int, mention: Mention, first: int, pattern: Pattern, tie: Tie) -> bool:
    begin = _aspect_near(words, k, "begin")
    end = _aspect_near(words, k, "end") or bool(_END_WORDS & set(words.low[max(0, k - 6) : k + 7]))
    if pattern.aspect == "begin":
        if not begin or _part_only(words, k):
            return False
        tie.add("aspect", "its beginning", 0.5)
        return True
    if pattern.aspect == "end" or mention.role in ("by", "until"):
        if begin and not end:
            return False
        if pattern.aspect == "end" and not end and mention.role not in ("by", "until"):
            return False
        if _part_only(words, k):
            return False
        tie.add("aspect", "its end", 0.5 if end else 0.2)
        return True
    return not (begin and "begin" not in pattern.verbs)


def _aspect_near(words: Words, k: int, aspect: str) -> bool:
    for i in range(max(0, k - 7), min(len(words.low), k + 6)):
        if i != k and words.low[i] in HARD and i < k:
            continue
        if any(s.concept == aspect for s in senses_of(words, i)) and words.cost(i, k) <= 8:
            return True
    return any(s.concept == aspect for s in senses_of(words, k))


_PART = frozenset("first phase stage some part partial initial hundreds dozens half".split())


def _part_only(words: Words, k: int) -> bool:
    """Say whether only a part of it is spoken of ("the first phase", "hundreds of troops")."""
    near = set(words.low[max(0, k - 6) : k + 3])
    return bool(near & _PART) and not near & _END_WORDS


def _subject_fits(ctx: Context, sentence: Sentence, k: int, pattern: Pattern, tie: Tie) -> bool:
    """The rest of the fact's words: in the sentence, or in what was read just before."""
    wanted = {
        key
        for key in pattern.theme
        if key not in pattern.verbs and key not in ("begin", "end", "plan_", "request", "w:want", "w:formal")
    }
    if not wanted:
        return True
    here = {
        w for w in wanted for i in range(len(sentence.words.low)) if any(alike(a, w) >= 0.6 for a in keys_of(sentence.words, i))
    }
    if here:
        tie.add("subject", f"{len(here)} of {len(wanted)} words of the fact", 0.4 + 0.6 * len(here) / len(wanted))
        return True
    around = any(
        best_match(keys_of(b.words, i), frozenset(wanted)) >= 0.6 for b in ctx.before(sentence) for i in range(len(b.words.low))
    )
    tie.add("subject", "named just before" if around else "not named", 0.2 if around else -0.8)
    return tie.score >= 2.0


def happened(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, Tie] | None:
    """Return the token at which the fact's event is told as having come to pass, and the tie, or None."""
    words = sentence.words
    wanted = set(pattern.verbs)
    for k in range(len(words.low)):
        keys = keys_of(words, k)
        if not keys or not any(alike(a, b) >= 0.8 for a in keys for b in wanted):
            continue
        tie = Tie()
        tie.add("event", f"{words.tokens[k]!r} is told", 1.4)
        if not _phase_done(sentence, k, pattern, tie) or not _subject_fits(ctx, sentence, k, pattern, tie):
            continue
        if place_tie(ctx, sentence, k, k, pattern, tie) and actor_tie(ctx, sentence, k, k, pattern, tie) and tie.score >= 2.2:
            return k, tie
    return None


def _phase_done(sentence: Sentence, k: int, pattern: Pattern, tie: Tie) -> bool:
    words = sentence.words
    told = told_of(sentence, k)
    if told.stance != "asserted" or told.negated:
        return False
    begin, end = _aspect_near(words, k, "begin"), _aspect_near(words, k, "end")
    if pattern.aspect == "begin":
        tie.add("aspect", "it has begun", 0.6)
        return begin and not end
    if pattern.aspect == "end":
        tie.add("aspect", "it has ended", 0.6)
        return end and not begin and not _part_only(words, k)
    verb = any(s.pos == "v" for s in senses_of(words, k))
    return verb and told.done and not begin and not _part_only(words, k)


def month_of(ctx: Context) -> DateValue:
    """Return the month from which an entry speaks: how precisely an undated report can be taken."""
    return DateValue(iso=f"{ctx.published:%Y-%m}")
