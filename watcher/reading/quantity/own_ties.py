"""Facts whose numbers are tied in a way of their own, whatever they count: what is still needed, a rate, a rank, a stay.

Owns: which way that is. Never: ties by itself.
"""

from __future__ import annotations

from watcher.model import Mention
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.exchange_rates import pair_of, tie_rate
from watcher.reading.quantity.parts_behind import tie_part_behind
from watcher.reading.quantity.pay_offers import tie_pay_offer
from watcher.reading.quantity.ranks import asks_of_a_rank, tie_rank
from watcher.reading.quantity.spells import asks_of_a_spell, tie_spell
from watcher.reading.quantity.stakes import tie_stake
from watcher.reading.quantity.still_needed import asks_how_many_more, tie_needed


def own_tie(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> Tie | None:
    """Return the tie of a number to a fact that has its own way; None where it is tied as any other."""
    if asks_how_many_more(pattern):
        return tie_needed(ctx, sentence, mention, pattern)
    if pair_of(pattern) is not None:
        return tie_rate(sentence, mention, pattern)
    if asks_of_a_spell(pattern):
        return tie_spell(ctx, sentence, mention, pattern)
    if asks_of_a_rank(pattern):
        return tie_rank(ctx, sentence, mention, pattern)
    if part := tie_part_behind(ctx, sentence, mention, pattern):
        return part
    return tie_stake(ctx, sentence, mention, pattern) or tie_pay_offer(ctx, sentence, mention, pattern)
