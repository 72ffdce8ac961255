"""Measures: which of a sentence's measures and predicates a number is told of, and what speaks for another one's.

Owns: the nearest measure, its rivals, what makes a measure another. Never: ties a number to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import Clause, clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie, nearest
from watcher.reading.keys import MEASURES, STOP, best_match, keys_of, places_of, senses_of, tokens_like
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.vote_shares import asks_opinion
from watcher.reading.spellings import MODAL
from watcher.reading.words import Words
from watcher.values import Quantity


def measured_by(words: Words, k: int, pattern: Pattern) -> str:
    """Return the measure that makes the one at token k another ("the inflation rate" is no bank's rate), or ""."""
    at = k - 1
    while at > 0 and words.covered[at]:
        at -= 1
    before = keys_of(words, at)
    if not set(before) & MEASURES or not words.senses[k].noun or is_verb(words, at):
        return ""
    return "" if set(keys_of(words, k)) & set(before) or best_match(before, _ours(pattern)) >= 0.6 else words.tokens[at]


@lru_cache(maxsize=10_000)
def _ours(pattern: Pattern) -> frozenset[str]:
    """Return all keys of the fact."""
    return pattern.about | pattern.head | frozenset(pattern.theme)


@lru_cache(maxsize=10_000)
def _theme(pattern: Pattern) -> frozenset[str]:
    return frozenset(pattern.theme)


def is_noun_here(words: Words, k: int) -> bool:
    """Say whether a word that can be a verb is a noun, by what follows it: "the project cost $2 billion" tells a verb."""
    after = words.tokens[k + 1][:1] if k + 1 < len(words.tokens) else ""
    return not (after.isdigit() or after in _SIGNS or words.low[k + 1 : k + 2] in _SUMS)


_SIGNS = frozenset("$£€¥")
_SUMS = (["about"], ["nearly"], ["some"], ["around"], ["roughly"], ["almost"], ["taxpayers"], ["more"], ["less"], ["over"])
_PLAIN = words_of("quantity.plain")
_SORTS = words_of("quantity.sorts")
_AIMS = words_of("quantity.aims")
_FORECASTS = words_of("indices.forecasts")


def is_an_aim(words: Words, first: int, pattern: Pattern) -> bool:
    """Say whether the number is what an aim is put at, which is no measure: "whose target is 3 percent"."""
    at = first - 1
    while at > 0 and words.low[at] in ("at", "about", "around", "still", "now"):
        at -= 1
    aim = at > 0 and words.low[at] in ("is", "was", "are", "were", "remains", "of") and words.low[at - 1] in _AIMS
    noun = at - 1
    while noun > 0 and words.covered[noun]:
        noun -= 1
    return aim and not any(key in pattern.theme for key in keys_of(words, noun))


def is_of_another_sort(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether a modifier makes the measure another one ("mortgage rates" are not the bank's rate)."""
    if k < 1 or not words.senses[k].noun or is_verb(words, k) or (words.low[k] == "cost" and not is_noun_here(words, k)):
        return False
    token = words.low[k - 1]
    if (
        not token.isalpha()
        or token in STOP
        or token in _PLAIN
        or (token in _FORECASTS and (pattern.planned or not _FORECASTS.isdisjoint(split(pattern.fact.says.lower()))))
        or token in MODAL
        or (token == "whose" and _is_whose(words, k - 1, pattern))
        or (words.tokens[k - 1][0].isupper() and not (k == 1 and token in _SORTS))
        or is_verb(words, k - 1)
        or any(hit.i < k <= hit.j for hit in words.names)  # "euro zone inflation"
    ):
        return False
    keys = keys_of(words, k - 1)
    return (
        bool(keys) and best_match(keys, _theme(pattern)) == 0 and not token.endswith("ly") and all(x[:2] == "w:" for x in keys)
    )


def _is_whose(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether "whose" at token k stands for the fact's own: "the central bank, whose rate is 5 percent"."""
    named = next((h.name.id for h in reversed(words.names) if h.j <= k), "")
    if named:
        return named in pattern.names
    return "bank" in words.low[:k] and not any(t[0].isupper() for t in words.tokens[max(1, k - 2) : k])


def sum_of(words: Words, first: int, pattern: Pattern) -> str:
    """Return the noun of another thing that says what a sum or share is: "a break fee of [190 million euros]", or ""."""
    at = first - 2
    while at > 0 and words.low[at + 1] in _ABOUT:
        at -= 1
    if at < 1 or words.low[at + 1] != "of" or not words.tokens[at].islower() or words.low[at] in _FIGURES or is_verb(words, at):
        return ""
    keys = keys_of(words, at)
    ours = pattern.about | frozenset(pattern.theme)
    ours |= DEALS if pattern.about & DEALS else frozenset()
    return words.low[at] if keys and best_match(keys, ours) == 0 else ""


_FIGURES = words_of("quantity.sums")
_ABOUT = frozenset({"about", "around", "some", "roughly", "nearly", "almost"})


def came_from(sentence: Sentence, mention: Mention, pattern: Pattern) -> bool:
    """Say whether the number is told beside the one that it was, and that is the fact's own ("49 percent, down from 54")."""
    told, here = pattern.fact.value, sentence.words.at(mention.start)
    if not isinstance(told, Quantity) or (not told.unit and told.n < _TELLING) or mention.role == "from":
        return False
    return any(
        m.role == "from" and m.value == told and abs(sentence.words.at(m.start) - here) <= 8
        for m in sentence.quantities
        if m is not mention
    )


def is_it_told_of(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern, wanted: frozenset[str]) -> bool:
    """Say whether "it" is the fact's measure, told just before, and no other was: "cut its rate. It now stands at 4.25%"."""
    words, value, told = sentence.words, mention.value, pattern.fact.value
    if not isinstance(value, Quantity) or not isinstance(told, Quantity) or not told.unit or value.unit != told.unit:
        return False
    at = words.at(mention.start)
    alone = words.low[0] == "it" or (words.low[0] == "the" and words.low[1] in _SO_CALLED)
    # "It was 33.4%, down from 34.2%", but not "It was under 1% during the war".
    plain = mention.role == "value" and mention.text[:1].isdigit()
    is_so = plain and words.low[at - 1] in _IS and at <= _RIGHT_BEHIND
    if not alone or at > _NEAR_IT or not (words.low[at - 1] == "at" or is_so):
        return False
    before = ctx.before(sentence)[:1]
    return any(
        best_match(keys_of(back.words, k), wanted) >= 0.8 for back in before for k in tokens_like(back.words, wanted)
    ) and all(best_match(keys_of(back.words, k), wanted) >= 0.6 for back in before for k in _measures(back.words))


_NEAR_IT, _RIGHT_BEHIND = 6, 3
_IS = frozenset({"is", "was"})
_SO_CALLED = frozenset({"rate", "figure", "level", "number", "share"})
_TELLING = 20.0  # a smaller count is too common to tell a fact by


def goes_on_from_own(sentence: Sentence, mention: Mention, pattern: Pattern, tie: Tie) -> bool:
    """Say whether a change begins at the fact's own number and in no other country: where the rest will be is no matter."""
    if not pattern.places or not came_from(sentence, mention, pattern):
        return False
    ours = pattern.places | pattern.actors
    if any(h.name.kind == "country" and h.name.own == "own" and h.name.id not in ours for h in sentence.words.names):
        return False
    return tie.add("place", "it comes from what the fact says", 0.8)


_EACH = words_of("quantity.each")


def rate_fits(words: Words, after: int, value: Quantity, pattern: Pattern) -> bool:
    """A price for each of something is another number than a sum."""
    if not value.unit:
        return True
    each = words.low[after : after + 1]
    at = after + 1
    if each == ["per"]:
        at = next((h.j for h in words.names if h.i == at), at)  # "$27 per Tindall share"
    per = keys_of(words, at) if each and each[0] in _EACH and at < len(words.low) else ()
    if not pattern.per:
        return not (per and each[0] in ("a", "an", "per") and any(k[:2] != "w:" or each[0] == "per" for k in per))
    told = pattern.fact.value
    near = isinstance(told, Quantity) and bool(told.n) and 0.5 <= value.n / told.n <= 2
    return best_match(per, pattern.per) >= 0.6 or (near and not per)


def nearest_of(sentence: Sentence, mention: Mention, first: int, wanted: frozenset[str]) -> tuple[float, int]:
    """As nearest, but where a change ends is as near as where it began ("missing has come down from 310 to 140")."""
    words = sentence.words
    cost, k = nearest(words, first, wanted)
    if mention.role == "to":
        for other in sentence.quantities:
            at = words.at(other.start)
            if other.role == "from" and abs(first - at) <= 6:
                cost, k = min((cost, k), nearest(words, at, wanted))
        clause = clause_at(sentence.clauses, first)
        if k >= clause.j and words.low[k - 1] != "of" and not _NUMBER.isdisjoint(words.low[clause.i : first]):
            return _FAR, -1  # "cut the number of deaths to 45, while those missing rose"
    return cost, k


_NUMBER, _FAR = frozenset({"number", "toll"}), 99.0


_CIRCUMSTANCE = words_of("quantity.circumstance")


def _is_circumstance(words: Words, k: int) -> bool:
    """Say whether the noun at token k only says under what or since when ("released under the Muscat deal")."""
    if is_verb(words, k):
        return False
    for i in range(k - 1, max(-1, k - 6), -1):
        if words.low[i] in _CIRCUMSTANCE:
            return True
        if (words.low[i] in STOP and words.low[i] not in ("the", "a", "an", "its", "their")) or is_verb(words, i):
            return False
    return False


def _counts_out(words: Words, k: int) -> bool:
    """Say whether the "out of" at token k tells of the whole ("1,214 out of 3,400"): nobody goes."""
    return words.low[k : k + 2] == ["out", "of"] and any(t[0].isdigit() for t in words.low[k + 2 : k + 5])


# What is paid in a takeover, what it is worth and that it is bought are told by each other.
DEALS = frozenset({"pay", "buy", "worth"})


def _is_kept(words: Words, k: int) -> bool:
    """Say whether "left" at token k keeps a measure where it is: "borrowing costs were left at 4 percent"."""
    return words.low[k] in ("left", "leave", "leaves", "leaving") and bool({"at", "unchanged"} & set(words.low[k + 1 : k + 5]))


_LEAVES = frozenset({"left", "leaves", "leave", "leaving"})


def _goes_by_number(words: Words, k: int) -> bool:
    """Say whether what goes at token k is a number: "the offer has gone from $12 to $19", "the count had gone beyond 35"."""
    return (
        words.low[k] in _GOES
        and words.low[k + 1 : k + 2] != []
        and words.low[k + 1] in _WHERE_TO
        and any(token[-1:].isdigit() or token[:1].isdigit() for token in words.tokens[k + 2 : k + 4])
    )


_GOES = frozenset({"go", "goes", "went", "gone", "going"})
_WHERE_TO = frozenset({"from", "to", "beyond", "past", "above", "below", "over", "under", "up", "down"})


def _is_told_behind(words: Words, span: int, pattern: Pattern) -> bool:
    """Say whether what the fact tells of those counted stands behind them: "left 90 people with burns" lets nobody go."""
    return any(best_match(keys_of(words, i), pattern.about) >= 0.8 for i in range(span + 1, min(span + 5, len(words.low))))


def _measures(words: Words) -> list[int]:
    """Return the tokens that stand for a measure or a predicate that numbers are told of."""
    found: list[int] | None = words.worked.get(_measures)
    if found is None:
        places = places_of(words)
        found = words.worked[_measures] = sorted({k for key in MEASURES & words.all_keys for k in places[key]})
    return found


def _is_teller(words: Words, k: int) -> bool:
    """Say whether the noun at token k belongs to who tells it, at the end of a sentence: "jump to 128, rescue service says"."""
    comma = next((i for i in range(k - 1, max(-1, k - 4), -1) if words.low[i] == ","), -1)
    return comma > 0 and any("report" in words.cues[i] for i in range(k + 1, min(k + 4, len(words.low))))


def _is_aside(words: Words, k: int, first: int) -> bool:
    """Say whether commas part the word at token k from subject and verb: "the fire, nearly contained, covered 23,000 acres"."""
    opens = next((i for i in range(k - 1, max(0, k - 6), -1) if words.low[i] == ","), -1)
    closes = next((i for i in range(k + 1, min(first - 1, k + 6)) if words.low[i] == ","), -1)
    return opens > 0 and closes > 0 and is_verb(words, closes + 1) and first - closes <= 6


def _is_moved_to(words: Words, first: int, ours: frozenset[str]) -> bool:
    """Say whether the number is what the fact's own thing is moved to: "raising the reserve in the budget to 1 trillion"."""
    if words.low[first - 1] != "to":
        return False
    verb = next((k for k in range(first - 2, max(-1, first - 14), -1) if is_verb(words, k)), -1)
    if verb < 0 or _MOVES.isdisjoint(words.senses[verb].keys):
        return False
    end = next((k for k in range(verb + 1, first) if words.low[k] in STOP and words.low[k] not in _BEFORE_NOUNS), first)
    return any(best_match(keys_of(words, k), ours) >= 0.8 for k in range(verb + 1, end))


_MOVES = frozenset({"raise", "lower", "revise"})
_BEFORE_NOUNS = frozenset({"the", "a", "an", "its", "their", "his", "her"})


TOLLS = frozenset({"toll", "tolls"})  # that are paid, where the fact is on what a thing costs


def rival_of(words: Words, first: int, span: int, pattern: Pattern, cost: float, within: Clause | None = None) -> str:
    """Return another predicate or measure that stands nearer to the number than the fact's own.

    within: the clause of both, outside of which nothing is told of the number.
    """
    ours = _ours(pattern) | DEALS if pattern.about & DEALS else _ours(pattern)
    if _is_moved_to(words, first, ours):
        return ""
    ours |= {"vote"} if asks_opinion(pattern) else frozenset()
    ours |= {"employee", "crew"} if "wage" in pattern.about else frozenset()  # whose pay it is
    for k in _measures(words):
        if (
            first < k <= span
            or (within is not None and not within.i <= k < within.j)
            or _counts_out(words, k)
            or _is_circumstance(words, k)
            or _is_kept(words, k)
            or _is_teller(words, k)
            or (words.low[k] == "price" and pattern.about & DEALS)
            or (words.low[k] in TOLLS and "cost" in pattern.about)
            or _is_aside(words, k, first)
            or (words.low[k] in _LEAVES and 0 < first - k <= 2 and _is_told_behind(words, span, pattern))
            or _goes_by_number(words, k)
        ):
            continue
        near = min(words.cost(k, first), words.cost(k, span))
        if near + 1.0 < cost and near <= 8:
            told = [s.concept for s in senses_of(words, k)]
            rivals = [c for c in told if c in MEASURES]
            if rivals and best_match(told, ours) < 0.6:
                return rivals[0]
    return ""
