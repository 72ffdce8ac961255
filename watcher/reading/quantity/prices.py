"""Sums of money that stand before or after what they are the price of.

Owns: whether a sum is the price of the fact's own thing, or the cost of another. Never: ties a number to a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import STOP, best_match, keys_of, tokens_like
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.persons import people
from watcher.reading.places_inside import MONTHS
from watcher.reading.quantity.deal_sums import is_of_a_deal_named
from watcher.reading.quantity.losses import asks_of_a_loss, loss_fits
from watcher.reading.quantity.measures import TOLLS
from watcher.reading.quantity.numbers import Number, last_of
from watcher.reading.quantity.paces import is_joined_rise, is_monthly
from watcher.reading.quantity.wares import is_marked_up
from watcher.reading.quantity.years_numbers import own_year
from watcher.reading.status.break_fees import is_paid_on_failure
from watcher.reading.words import Words
from watcher.values import Quantity

_WORKS = words_of("quantity.works")
_DEALS = words_of("prices.deals")
_GENERIC = words_of("prices.generic")
_COST = ("cost", "costs", "costing")
_TRADES = frozenset("trade trades traded trading close closes closed opened quoted".split())
_PRICED = frozenset({"pay", "worth", "buy"})
_DISASTERS = frozenset({"quake", "storm", "flood", "fire", "crash", "war"})  # what they cost is their damage


def price_fits(ctx: Context, sentence: Sentence, mention: Mention, number: Number, pattern: Pattern, tie: Tie) -> bool | None:
    """Tie a sum or a rise of prices by what it is of: True, False with what spoke against it, or None where nothing says so."""
    if asks_of_a_loss(pattern):
        return loss_fits(sentence, number, pattern, tie)
    if _is_of_a_quarter(sentence, number, pattern):
        return tie.reject("about", "of a quarter, not of the year")
    if "w:fetch" in pattern.about and _is_of_another_ware(ctx, sentence, pattern):
        return tie.reject("about", "what another thing costs")
    if is_annual_rise(sentence, mention, number, pattern):
        return tie.add("about", "by how much prices rise in a year", 1.5)
    if mention.role == "difference" and is_rise_of_all(sentence, number, pattern):
        return tie.add("about", "by how much prices or an economy rise", 1.5)
    low = sentence.words.low
    if low[number.first - 2 : number.first] == ["it", "at"] and _puts(ctx, sentence, number.first, pattern):
        return tie.add("about", "what it is put at", 1.5)
    if (
        "pay" in pattern.about
        and low[number.first - 1] == "at"
        and not _TRADES.isdisjoint(low[max(0, number.first - 4) : number.first])
    ) and tie.rejects("about", "what the shares trade at"):
        return False
    if "pay" in pattern.about and _is_where_shares_went(sentence, number) and tie.rejects("about", "what the shares trade at"):
        return False
    if (
        not pattern.about.isdisjoint(_PRICED - {"worth"})
        and _is_market_value(low, number.first)
        and "market" not in pattern.fact.says
    ):
        return tie.reject("about", "what it is worth on the market")
    if "break_fee" in pattern.about and is_paid_on_failure(sentence.words, number.first):
        return tie.add("about", "what is paid if it fails", 1.5)
    if verb := _goes_elsewhere(sentence, mention, number, pattern):
        return tie.reject("about", f"what is {verb}, not what is paid")
    if not pattern.about.isdisjoint(_PRICED) and (thing := _worth_of(sentence, number.first, pattern)):
        return tie.reject("about", f"what the {thing} are worth")
    if _is_bid_for_each(sentence, number, pattern):
        return tie.add("about", "what is bid for each", 1.5)
    if _is_of_the_deal(sentence, mention, number, pattern):
        return tie.add("about", "what the deal is worth", 1.5)
    if "cost" in pattern.about and low[number.last + 1 : number.last + 2] in (["towards"], ["toward"]):
        return tie.reject("about", "what one pays of it")
    if "cost" in pattern.about and _is_what_it_sells_for(low, number.first):
        return tie.add("about", "what it sells for", 1.5)
    if "cost" in pattern.about and is_marked_up(sentence, number.first, pattern):
        return tie.add("about", "what its price is brought to", 1.5)
    other = _costs_another(sentence, number.first, pattern)
    return tie.reject("about", f"what the {other} costs") if other else None


def _is_what_it_sells_for(low: list[str], first: int) -> bool:
    """Say whether a sum is what a thing sells for, or what those pay who buy it: "will start at", "buyers will pay"."""
    if low[first - 1] in ("for", "at", "from") and low[first - 2] in _SELLS_FOR:
        return True
    return low[first - 1] in ("pay", "pays") and not _BUYERS.isdisjoint(low[max(0, first - 4) : first - 1])


_BUYERS = frozenset({"buyers", "customers", "consumers", "motorists", "drivers", "visitors", "shoppers"})


def _is_of_another_ware(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether what costs so much a tonne is told, and is none of the fact's: "milk now costs 90 dinars a litre"."""
    ware, low = _ware_of(pattern.fact.says), sentence.words.low
    if not ware or not ware.isdisjoint(low):
        return False
    told_of_it = any(not ware.isdisjoint(s.words.low) for s in ctx.sentences)
    return not told_of_it or _PRICE_WORDS.isdisjoint(low)


_BY_TIME = re.compile(r"\] (?:a|per|each|every) (?:day|week|month|year|hour)\b")


@lru_cache(maxsize=1_000)
def _ware_of(says: str) -> frozenset[str]:
    """Return the words of what a fact tells the price of: "bread in Able costs [90 dinars] a loaf"."""
    words = split(says.lower())
    if _BY_TIME.search(says) is not None:
        return frozenset()  # what a day of a strike costs
    end = next((k for k, t in enumerate(words) if t in _COST or t in _TRADES or t == "trades"), 0)
    end = next((k for k, t in enumerate(words[:end]) if t in ("in", "at", "on")), end)
    return frozenset(words[:end]) - STOP


def _is_market_value(low: list[str], first: int) -> bool:
    """Say whether a sum is what a firm's shares are worth together: "its market value is $14 billion"."""
    if low[first + 1 : first + 10].count("market") and "stock" in low[first + 1 : first + 10]:
        return True  # "is worth €12 billion on the stock market"
    near = range(max(0, first - 8), first)
    return any(low[i] == "market" and low[i + 1] in ("value", "capitalisation", "capitalization", "cap") for i in near)


def _is_where_shares_went(sentence: Sentence, number: Number) -> bool:
    """Say whether it is what a share rose or fell to on the market: "Pellam jumped 55% to $53.90"; no offer that was raised."""
    words, low = sentence.words, sentence.words.low
    if low[number.first - 1] not in ("to", "at"):
        return False
    group = next((g for g in reversed(sentence.groups) if g.j <= number.first), None)
    if group is None or low[group.head] not in _MOVES or number.first - group.j > _FAR_OFF:
        return False
    clause = clause_at(sentence.clauses, group.head)
    said = low[clause.i : group.i] + low[group.j : number.first]
    if not _PRICE_WORDS.isdisjoint(said):
        return not {"share", "stock"}.isdisjoint(said) and _BIDS.isdisjoint(said)  # "its share price rose to"
    return not _SHARES.isdisjoint(said) or any(clause.i <= h.i < group.i for h in words.names)


_MOVES = words_of("prices.moves")
_SHARES = frozenset({"share", "shares", "stock", "stocks"})
_BIDS = words_of("purchases.offers")
_PRICE_WORDS = _BIDS | {"price", "prices", "value", "cost", "it"}
_FAR_OFF = 8


def _goes_elsewhere(sentence: Sentence, mention: Mention, number: Number, pattern: Pattern) -> str:
    """Return by which verb or noun a sum is no price of what the fact has bought: "will [spend] $2bn", "$9bn in [assets]"."""
    value, low = mention.value, sentence.words.low
    if pattern.about.isdisjoint(_PRICED - {"worth"}) or not isinstance(value, Quantity) or not value.unit.isupper():
        return ""
    if low[number.first - 1] == "worth" and (
        held := next((t for t in low[max(0, number.first - 4) : number.first] if t in _HELD), "")
    ):
        return held  # "its Sunda stake, worth $3 billion"
    after = low[number.last + 1 : number.last + 5]
    if after[:1] in (["in"], ["of"]) and (
        of := next((t for t in after[1:] if t in _ASSETS and t not in split(pattern.fact.says)), "")
    ):
        return of
    group = next((g for g in reversed(sentence.groups) if g.j <= number.first), None)
    if group is None or number.first - group.j > 3 or any(t not in _ABOUT for t in low[group.j : number.first]):
        return ""
    bought = [
        h for h in sentence.words.names if h.i > number.last and h.name.id in pattern.names and low[h.i - 1] in ("for", "on")
    ]
    if any(not _has_more(sentence.words, h.j) for h in bought):
        spends = {"spend", "spends", "spent", "spending"}  # "will spend $69 billion on Sunda"
        if low[group.head] in spends and low[number.last + 1 : number.last + 2] in (["on"], ["for"]):
            return ""
    return low[group.head] if low[group.head] in _SPENT else ""


def _has_more(words: Words, k: int) -> bool:
    """Say whether a noun at token k makes the name before it only whose it is: "$3 billion on Sunda plants"."""
    plain = k < len(words.low) and words.tokens[k].islower() and words.low[k].isalpha() and words.low[k] not in STOP
    return plain and not (is_verb(words, k) or words.cues[k] or words.covered[k] or words.low[k] in _FIRMS)


_FIRMS = words_of("ties.firms") | {"shares", "stock"}
_SELLS_FOR = words_of("prices.sells_for")
_ASSETS = words_of("prices.assets")
_SPENT = words_of("prices.spent")
_ABOUT = frozenset("about around some at least more less than nearly almost over roughly another an a the $ € £".split())


def names_its_deal(ctx: Context, sentence: Sentence, first: int, pattern: Pattern, tie: Tie) -> bool:
    """Say whether a sum is the price of a deal that is the fact's: "the $69 billion deal between A and US firm B"."""
    if pattern.about.isdisjoint(_PRICED) or not is_price_of(sentence, first, pattern):
        return False
    words = sentence.words
    deal = last_of(sentence, first) + 1
    at = next((k for k in range(deal, min(deal + 3, len(words.low))) if words.low[k] in _DEALS), -1)
    if at < 0 or words.low[at + 1 : at + 2] not in (["of"], ["for"], ["between"], ["with"], ["by"]):
        return _is_the_deal_spoken_of(ctx, sentence, first, pattern) and tie.add("actor", "of the deal spoken of", 0.6)
    stop = next((k for k in range(at + 2, min(at + 10, len(words.low))) if words.low[k] in _ENDS or is_verb(words, k)), at + 10)
    hit = next((h for h in words.names if at < h.i < stop and h.name.id in pattern.names), None)
    return hit is not None and tie.add("actor", f"of {hit.name.id}", 0.6)


def _is_the_deal_spoken_of(ctx: Context, sentence: Sentence, first: int, pattern: Pattern) -> bool:
    """Say whether it is the deal of the two just named: "both agreed; Brussels has yet to clear the $3 billion deal"."""
    words = sentence.words
    if words.low[first - 1] != "the" or len(pattern.actors) < 2 or not is_of_a_deal_named(sentence, first):
        return False
    if any(h.name.id in pattern.names or h.name.kind == "name" for h in words.names) or people(words, words.titled):
        return False
    return any(pattern.actors <= s.named for s in (*ctx.before(sentence)[:1], ctx.sentences[0]))


def _puts(ctx: Context, sentence: Sentence, first: int, pattern: Pattern) -> bool:
    """Say whether what is put at a sum is the measure told before: "the cost is growing: auditors put it at $2 billion"."""
    words = sentence.words
    if first < 3 or words.low[first - 3] not in _PUTS or pattern.head:
        return False
    if any(k < first for k in tokens_like(words, pattern.about)):
        return True
    return any(tokens_like(back.words, pattern.about) for back in ctx.before(sentence)[:1])


_PUTS = words_of("prices.puts")


def _is_bid_for_each(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether a price for each share is told of a deal, and is no dividend, profit or quotation."""
    if "share" not in pattern.per or pattern.about.isdisjoint(_PRICED):
        return False
    words = sentence.words
    behind = words.low[number.last : number.last + 6]
    if _EACH.isdisjoint(behind) and not {"share", "shares"} & set(behind):
        return False
    return _NO_BIDS.isdisjoint(words.low) and not any(
        s.concept in ("profit", "revenue") for senses in words.senses for s in senses
    )


def is_offered(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the fact's buyer, just named, is told to offer a sum: "The Japanese firm is now offering $16 billion"."""
    if _OFFERING.isdisjoint(sentence.words.low) or any(h.name.own != "adj" for h in sentence.words.names):
        return False
    return any(pattern.actors & back.named for back in ctx.before(sentence)[:1])


def _is_of_the_deal(sentence: Sentence, mention: Mention, number: Number, pattern: Pattern) -> bool:
    """Say whether a sum is told of the deal as such: "the bid is now worth $16 billion", "agreed to cut the price to $12bn"."""
    value, words = mention.value, sentence.words
    money = isinstance(value, Quantity) and value.unit.isupper() and mention.role in ("value", "to")
    if not money or pattern.about.isdisjoint(_PRICED) or pattern.head or words.low[number.first - 1] not in _COMES_TO:
        return False
    for k in range(number.first - 1, max(0, number.first - 6), -1):
        if words.low[k] in _DEALS or words.low[k] in _BIDS or words.low[k] == "price":
            anew = words.low[k - 2 : k] == ["a", "new"]  # "agreed on a new price of"
            moved = words.low[k] != "price" or words.low[number.first - 1] == "to"
            return anew or (moved and (words.low[k - 1] in _DEFINITE or words.low[k - 2] in _DEFINITE))
        if words.low[k] not in _COMES_TO and not (is_verb(words, k) or words.covered[k]):
            return False
    return False


_OFFERING = frozenset({"offers", "offering", "offered", "bidding", "bids", "values", "valuing"})
_COMES_TO = words_of("prices.comes_to")
_DEFINITE = frozenset({"the", "its", "their", "this"})
_EACH = frozenset({"each", "apiece", "per", "every", "a"})
_NO_BIDS = words_of("prices.no_bids")


def _worth_of(sentence: Sentence, first: int, pattern: Pattern) -> str:
    """Return the noun that is worth the sum, where it is none of the fact's: "with bonds worth 3 billion", or ""."""
    words = sentence.words
    if words.low[first - 1] != "worth" or first < 2 or not words.tokens[first - 2].islower() or is_verb(words, first - 2):
        return ""
    if not words.low[first - 2].endswith("s") or words.low[first - 2] in STOP | {"goods", "products", "services", "shares"}:
        return ""
    keys = keys_of(words, first - 2)
    ours = frozenset(pattern.theme) | pattern.about | _PRICED
    return words.low[first - 2] if keys and best_match(keys, ours) == 0 else ""


_UP_DOWN = frozenset({"up", "down", "higher", "lower"})
_QUOTED = frozenset({"cost", "w:trad"})
_ENDS = frozenset({",", ";", ":", "(", ")", '"', "."})
_HELD = frozenset({"stake", "holding", "stakes", "holdings"})


def is_price_of(sentence: Sentence, first: int, pattern: Pattern) -> bool:
    """Say whether a sum stands before what it is the price of: "the $1.9 billion project", "its $4 billion takeover of"."""
    words = sentence.words
    quoted = words.low[first - 1] == "at" and not _UP_DOWN.isdisjoint(words.low[max(0, first - 7) : first])
    if quoted and pattern.per and not pattern.about.isdisjoint(_QUOTED):
        return True  # "was down 3% at $68.50 a barrel"
    article = words.low[first - 1 : first] in (["the"], ["a"], ["this"], ["its"], ["their"])
    at = last_of(sentence, first) + 1
    own = next((h for h in words.names if h.i == at and h.name.id in pattern.subjects), None)
    if "cost" in pattern.about and not TOLLS.isdisjoint(words.low[max(0, first - 9) : first]):
        return True
    after = words.low[own.j if own else at :][:1]
    if not after:
        return False
    if article and own and "cost" in pattern.about and words.senses[own.j].noun:
        return True  # "the 560 million euro Heron mission"
    if article and "cost" in pattern.about and (after[0] in _WORKS or any(key in pattern.called for key in keys_of(words, at))):
        return True
    return not pattern.about.isdisjoint(_PRICED) and not pattern.head and after[0] in _DEALS


def is_annual_rise(sentence: Sentence, mention: Mention, number: Number, pattern: Pattern) -> bool:
    """Say whether it is by how much prices rose in a year, which is the inflation: "rose 3.1% from a year ago"."""
    if "inflation" not in pattern.about:
        return False
    low = sentence.words.low
    if mention.role != "difference" and not is_joined_rise(low, number):
        return False
    own = {"core", "underlying"} & set(split(pattern.fact.says.lower()))
    at = next(
        (k for k in range(number.first) if low[k] == "prices" and (not k or low[k - 1] in (_PRICES | own | _OF_A_YEAR))), -1
    )
    if at < 0:
        at = next((k for k in range(number.first) if low[k] in _INDEXED or low[k - 1 : k + 1] == ["of", "living"]), -1)
    if at < 0 or number.first - at > 12:
        return False
    near = " ".join(low[max(0, at - 3) : number.last + 10])
    yearly = any(cue in near for cue in _YEARLY) or _is_of_its_size(mention.value, pattern.fact.value)
    return yearly and "month" not in low[number.last : number.last + 5]


_INDEXED = frozenset({"index", "cpi"})
_OF_A_YEAR = frozenset({"month", "annual", "yearly", "in"})


def is_above_a_year_ago(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether it is by how much prices stand above those of a year before: that is the inflation."""
    low = words.low
    at = next((k for k in range(max(0, number.first - 10), number.first) if low[k] == "prices"), -1)
    if "inflation" not in pattern.about or at < 0 or low[number.last + 1 : number.last + 2] != ["above"]:
        return False
    of_all = not at or low[at - 1] in _PRICES | _OF_A_YEAR | MONTHS
    return of_all and "year" in low[number.last + 2 : number.last + 9]


def _is_of_its_size(value: object, told: object) -> bool:
    """Say whether a rise is so near to the inflation of before that it is no month's: "core prices rose 3% in December"."""
    if not isinstance(value, Quantity) or not isinstance(told, Quantity) or value.low < 1 or told.n <= 0:
        return False
    return 0.5 <= value.low / told.n <= 2


def is_rise_of_all(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether it is by how much prices rose in a month, or an economy grew, where the fact tells that."""
    low = sentence.words.low
    if "growth" in pattern.about:
        at = next((k for k in range(number.first) if low[k] in _ECONOMIES), -1)
        if at < 0 and low[number.first - 1] in _RISES | {"by"}:
            # "Poland to grow 2.6% this year"
            own = (h.j for h in sentence.words.names if h.name.id in pattern.names and h.name.own == "own" and not h.i)
            at = next((j for j in own if j < number.first and low[j] in _RISES | {"to", "will"}), -1)
    else:
        monthly = "inflation" in pattern.about and "prices" in low[: number.first] and is_monthly(pattern.fact.says)
        at = low.index("prices") if monthly else -1
    return at >= 0 and number.first - at <= 10 and not _RISES.isdisjoint(low[max(at, number.first - 4) : number.first])


_ECONOMIES = frozenset({"economy", "gdp", "product"})


def _is_of_a_quarter(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether the growth of one quarter is told, where the fact is on that of a year."""
    if "growth" not in pattern.about or not own_year(pattern.fact.says) or "quarter" in pattern.fact.says:
        return False
    return "quarter" in sentence.words.low[number.last : number.last + 7]


_RISES = words_of("counted.rises") | words_of("counted.grows")
_PRICES = frozenset({"consumer", "overall", "the", "that", ",", "said"})
_YEARLY = (
    "a year",
    "year on year",
    "year - on - year",
    "annual",
    "the year",
    "12 months",
    "twelve months",
    "12 - month",
    "twelve - month",
    "last year",
)


def _costs_another(sentence: Sentence, first: int, pattern: Pattern) -> str:
    """Return what has the cost, where it is none of what the fact is the cost of: "the delay costs $90 million", or ""."""
    if "cost" not in pattern.about:
        return ""
    words = sentence.words
    at = next((i for i in range(first - 1, max(-1, first - 5), -1) if words.low[i] in _COST), -1)
    if at < 1 or "of" in words.low[at:first]:
        return ""
    group = next((g for g in sentence.groups if g.i <= at < g.j), None)
    k = (group.i if group is not None else at) - 1
    if words.low[k] == "and":
        # "Repairs will take a year and cost".
        k = next((g.i for g in reversed(sentence.groups) if g.j <= k), at) - 1
    while k > 0 and (words.low[k].endswith("ly") or words.low[k] in ("alone", "now", "also")):
        k -= 1
    of = next((i for i in range(k - 1, max(-1, k - 5), -1) if words.low[i] == "of"), 0)
    if of > 0 and not any(is_verb(words, i) for i in range(of, k)):
        k = of - 1  # "the delay of the tunnel"
    token = words.low[k] if k >= 0 else ""
    if not token.isalpha() or token in STOP or token in _GENERIC or (k and words.tokens[k][0].isupper()) or is_verb(words, k):
        return ""
    if any(h.i <= k < h.j for h in words.names) or not _DISASTERS.isdisjoint(keys_of(words, k)):
        return ""
    if best_match(keys_of(words, k), frozenset(pattern.theme) | pattern.called) > 0:
        return ""
    return token
