"""Emptied states: nobody is missing, trapped, cut off or away from home any more, told of all who were.

Owns: nought as the value of a fact that counts who is in such a state. Never: reads a withdrawal, or a number.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import keys_of, tokens_like
from watcher.reading.left_out import LASTS
from watcher.reading.left_out_sentences import excluded
from watcher.reading.lexicon import concepts
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.stance import Told, told_of
from watcher.reading.ties import actor_tie
from watcher.reading.words import Words
from watcher.values import Quantity

ALL = words_of("emptied.all")
_OUT = words_of("emptied.out")
_FOUND = frozenset({"found", "located", "recovered", "accounted", "rescued", "identified", "traced"})
_TO_COME = frozenset({"until", "when", "once", "if", "to", "before", "that", "unless"})
_FULLY = frozenset({"fully", "completely", "entirely"})
_POWER = frozenset({"power", "electricity", "supply", "supplies"})


def emptied(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, Told, Tie] | None:
    """Return (token, how it is told, tie) where all are told to be out of the state that the fact counts."""
    words, told = sentence.words, pattern.fact.value
    if pattern.about.isdisjoint(LASTS) or not isinstance(told, Quantity) or told.unit:
        return None
    nobody = _nobody(sentence, pattern)
    out = nobody if nobody >= 0 else _out_of_it(sentence, pattern)
    out = out if out >= 0 else _last_found(sentence, pattern)
    lifted = _order_lifted(ctx, sentence) if out < 0 and "evacuated" in pattern.about else -1
    if max(out, lifted) < 0 or excluded(words, pattern):
        return None
    if lifted >= 0:
        # That it is an order makes no plan of it.
        group, out = next((g for g in sentence.groups if g.i <= lifted < g.j), None), lifted
        if group is not None and (group.mood or group.negated or group.denied or group.conditional or group.tense == "none"):
            return None
    elif nobody < 0:
        how = told_of(sentence, out)
        if how.negated or how.embedded or how.mood or how.stance not in ("asserted", "past"):
            return None
    tie = Tie()
    tie.add("emptied", "all are out of it", 2.0)
    ties = place_tie(ctx, sentence, out, out, pattern, tie) and actor_tie(ctx, sentence, out, out, pattern, tie)
    how = Told("asserted", done=True, why="none is left")
    return (out, how, tie) if ties and tie.score >= 2.0 else None


def _nobody(sentence: Sentence, pattern: Pattern) -> int:
    """Return the token of the state that nobody is told to be in: "no one is [missing] any more"; -1 where that is not told."""
    words = sentence.words
    low = words.low
    for k, token in enumerate(low):
        if token in NOBODY - {"no"}:
            at = k + 1 + (low[k + 1 : k + 2] in (["-"], ["one"])) + (low[k + 1 : k + 3] == ["-", "one"])
        elif token == "no" and low[k + 1 : k + 2] in (["one"], ["more"]):
            at = k + 2
        else:
            continue
        clause = clause_at(sentence.clauses, k)
        state = next((i for i in tokens_like(words, pattern.about & LASTS) if at <= i < min(at + 5, clause.j)), -1)
        group = next((g for g in clause.groups if k < g.i <= max(at + 1, state)), None)
        if state < 0 or not _TO_COME.isdisjoint(low[max(clause.i, k - 4) : k]) or words.low[-1] == "?":
            continue
        if low[k + 1] == "more" and low[k - 1 : k] in (["are"], ["is"], ["were"]) and state - k <= 3:
            return state  # "there are no more missing people"
        plain = group is not None and not (group.mood or group.conditional or group.denied)
        if plain and group is not None and low[group.i] in _STAND and low[at] != "else" and low[k + 1] != "more":
            return state
    return -1


NOBODY = words_of("emptied.nobody") | {"no"}
_STAND = frozenset("is are was were remains remain remained".split())


def _order_lifted(ctx: Context, sentence: Sentence) -> int:
    """Return the token that tells that no order to leave is left: "the last orders were [lifted]"; -1 where none does."""
    words = sentence.words
    low = words.low
    for k in [k for k, token in enumerate(low) if token in EVERY]:
        order = next((i for i in range(k + 1, min(k + 6, len(low))) if low[i] in _ORDERS), -1)
        if (
            order < 0
            or _of_one_place(words, order)
            or low[k + 1] in ("but", "of")
            or low[k - 1 : k] in (["not"], ["nearly"], ["almost"])
            or _on_a_thing(words, k)
        ):
            continue
        if low[order] not in _LEAVING and _LEAVING.isdisjoint(low):
            before = ctx.before(sentence)[:1] + ctx.sentences[:1]
            if not any("evacuated" in b.words.all_keys or not _LEAVING.isdisjoint(b.words.low) for b in before):
                continue
        clause = clause_at(sentence.parted, k)
        near = (*range(order + 1, min(clause.j, order + 10)), *range(k - 1, max(clause.i, k - 5) - 1, -1))
        off = next((i for i in near if low[i] in _LIFTED or (low[i] == "off" and not {"came", "come"}.isdisjoint(low))), -1)
        if off >= 0 and _TO_COME.isdisjoint(low[max(clause.i, k - 4) : k]):
            return next((i for i in (off, off - 1) if words.senses[i].verb or is_verb(words, i)), off)
    return -1


def _of_one_place(words: Words, order: int) -> bool:
    """Say whether the orders are those for one place: "orders for Altadena", but not "orders for the Alder fire"."""
    at = order + 1 + (words.low[order + 1 : order + 2] == ["orders"])
    near = words.tokens[at : at + 3]
    return near[:1] == ["for"] and len(near) > 1 and near[1][0].isupper() and not (near[2:] and near[2][0].isupper())


def _on_a_thing(words: Words, k: int) -> bool:
    """Say whether "last" at token k only says when: "last week's orders"."""
    return words.low[k] == "last" and words.low[k + 1 : k + 2] != [] and words.low[k + 1] in _PERIODS


EVERY = words_of("emptied.every")
_ORDERS = words_of("emptied.orders")
_LEAVING = words_of("emptied.leaving")
_LIFTED = words_of("emptied.lifted")
_PERIODS = words_of("facts.periods")


def _out_of_it(sentence: Sentence, pattern: Pattern) -> int:
    """Return the token that tells that all of them are out: "all those trapped have been [freed]"; -1 where none does."""
    words = sentence.words
    low = words.low
    who = tokens_like(words, pattern.head | (pattern.about & LASTS))
    if "missing" in pattern.about and "accounted" in low:
        who = who + [k for k in range(len(low)) if _is_somebody(keys_of(words, k))]  # "all pupils have been accounted for"
    power = "blackout" in pattern.about and not _POWER.isdisjoint(low)
    for k in [k for k, token in enumerate(low) if token in ALL]:
        if low[k + 1 : k + 2] == ["but"] or low[k - 1 : k] in (
            ["not"],
            ["nearly"],
            ["almost"],
            ["at"],
            ["above"],
            ["after"],
            ["of"],
        ):
            continue
        clause = clause_at(sentence.parted, k)
        if not _TO_COME.isdisjoint(low[max(0, k - 6) : k]):
            continue
        told = not {"who", "that", "reported", "listed"}.isdisjoint(
            low[k + 1 : k + 3]
        )  # "everyone who was missing has been found"
        near = range(max(clause.i, k - 8), min(len(low) if told else clause.j, k + 12))
        out = next((i for i in near if low[i] in (_FOUND if "missing" in pattern.about else _OUT)), -1)
        before = low[k - 1] in ("have", "had", "were", "are") and any(
            clause.i <= i < k for i in who
        )  # "they have all been freed"
        if out >= 0 and ((power and (low[k] in _FULLY or k > out)) or before or any(k < i <= k + 6 for i in who)):
            return out
    return -1


def _last_found(sentence: Sentence, pattern: Pattern) -> int:
    """Return the token that tells that the last of the missing was found: "the last missing hiker was [found]"; or -1."""
    if "missing" not in pattern.about or "last" not in sentence.words.low:
        return -1
    words = sentence.words
    for k in [k for k, token in enumerate(words.low) if token == "last" and words.low[k - 1 : k] == ["the"]]:
        clause = clause_at(sentence.clauses, k)
        gone = not any(k < i <= k + 3 for i in tokens_like(words, frozenset({"missing"}), 1.0))
        group = next((g for g in clause.groups if g.i > k and words.low[g.i] != "missing"), None)
        if gone or group is None or group.mood or group.negated or words.low[group.head] not in _FOUND:
            continue
        if _TO_COME.isdisjoint(words.low[max(0, k - 4) : k]) and not {"seen", "was"} <= set(words.low[group.i : group.j + 1]):
            return group.head
    return -1


def _is_somebody(noun: tuple[str, ...]) -> bool:
    """Say whether a noun is of people of any sort: pupils, miners, passengers."""
    known = concepts()
    return any(
        key in ("person", "passenger", "employee", "crew") or "person" in known[key].wider for key in noun if key in known
    )
