"""The price of a deal: what was offered at first, and what is paid once it is done.

Owns: whether a sum is an offer that is no more, or a price still to come as the fact's. Never: ties a sum to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.context import Sentence
from watcher.reading.patterns import Pattern
from watcher.values import Quantity, Value

_EARLIER = words_of("deal_prices.earlier")
_OFFERS = words_of("deal_prices.offers")
_REACH = 12  # tokens from the offer to its sum


def is_of_an_earlier_offer(sentence: Sentence, k: int, value: Value, pattern: Pattern) -> bool:
    """Say whether a sum is what an offer was at first: "its first bid was worth $28 a share"."""
    if not isinstance(value, Quantity) or value.unit in ("", "%") or _EARLIER.isdisjoint(sentence.words.low):
        return False
    low = sentence.words.low
    for i in range(k - 2, max(0, k - _REACH) - 1, -1):
        if low[i] in _EARLIER and not _OFFERS.isdisjoint(low[i + 1 : i + 3]):
            # "Raised its first offer to $34": that is the new one.
            return "to" not in low[i + 3 : k] and "new" not in low[i:k] and low[i] not in pattern.fact.says.lower()
    return False


def is_price_to_be(pattern: Pattern, value: Value) -> bool:
    """Say whether a sum is that of a deal of which the fact tells the worth: it is paid when the deal is done."""
    return {"worth", "buy"} <= pattern.about and isinstance(value, Quantity) and value.unit.isupper()
