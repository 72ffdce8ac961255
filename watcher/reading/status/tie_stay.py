"""What may stay: it will, or all of it goes.

Owns: the tie of staying and going to a fact on who may stay. Never: compares steps.
"""

from __future__ import annotations

from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.goers import from_a_part, leaves_a_part, leaves_a_site
from watcher.reading.keys import best_match, is_modifier, keys_of
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.quantity.shares import is_rest_of_a_cut
from watcher.reading.stance import Told, told_of
from watcher.reading.status.courses import all_gone, partly, whole
from watcher.reading.status.progress_actors import actor_fits
from watcher.reading.status.steps import StatusRead, concept_at, steps_in, value_of
from watcher.values import StatusValue

_LASTING = frozenset({"indefinitely", "permanently", "forever"})
_STAY = {"stay": "stay", "withdraw": "leave"}


def read_stay(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Something that may stay: it will, or all of it goes."""
    words = sentence.words
    out = []
    head = frozenset(pattern.about) & frozenset({"troops", "advisory", "peacekeeper", "personnel", "fighter"})
    for k in steps_in(sentence, pattern, _STAY):
        found = concept_at(words, k, _STAY)
        if not found or found[1] == "n":
            continue
        clause = clause_at(sentence.clauses, k)
        if any(words.low[i : i + 2] == ["how", "many"] for i in range(clause.i, k)):
            continue
        if (
            words.low[clause.i] in ("while", "until", "when", "as")
            or leaves_a_part(words, k)
            or from_a_part(words, clause.j, k)
            or leaves_a_site(sentence, k, pattern)
        ):
            continue
        if is_modifier(words, k) or (found[0] == "withdraw" and "except" in words.low) or is_rest_of_a_cut(sentence, k):
            continue
        tie = Tie()
        tie.add("step", f"{words.tokens[k]!r}", 1.0)
        if found[1] == "v" and not is_verb(words, k):
            continue
        if not place_tie(ctx, sentence, k, k, pattern, tie) or not actor_fits(ctx, sentence, k, pattern):
            continue
        near = frozenset(key for i in range(clause.i, clause.j) for key in keys_of(words, i))
        if head and best_match(near, head) < 0.6:
            continue
        tie.add("object", "what stays or goes is the fact's", 1.0)
        told = told_of(sentence, k)
        lasting = _LASTING & set(words.low[k : min(k + 7, clause.j)])
        if found[0] == "stay" and told.stance == "asserted" and not told.negated and not told.mood and not lasting:
            # Who is there now may still be to leave: only what is to come tells.
            continue
        if found[0] == "stay":
            word = "may-remain" if told.hedged or told.mood == "hedge" else "will-remain"
        elif (
            (whole(words, k) or (_is_plainly(pattern) and all_gone(words, clause, pattern, k)))
            and not partly(words, k)
            and not leaves_a_part(words, k)
        ):
            word = "none-remain"
        else:
            continue
        if told.negated and word == "will-remain":
            word, told = "none-remain", Told("planned" if told.mood else "asserted", told.mood, why="none stays")
        if not told.negated and not told.embedded:
            out.append(StatusRead(k, value_of(pattern, word), told, tie))
    return out


def _is_plainly(pattern: Pattern) -> bool:
    """Say whether the fact is that they are there, and not that they may be."""
    value = pattern.fact.value
    return isinstance(value, StatusValue) and value.phrase.lower().split()[:1] in (["remain"], ["remains"], ["stay"], ["still"])
