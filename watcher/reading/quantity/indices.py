"""Rates and indices: which of several rates a number is, and of which year.

Owns: what makes a percentage another rate's or another year's than the fact's. Never: ties a number to a fact.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.bodies import country_of
from watcher.reading.central_banks import state_of
from watcher.reading.clauses import clause_at, group_of, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import STOP, all_keys_of, keys_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.bank_moves import another_state, is_where_the_bank_goes
from watcher.reading.quantity.numbers import Number
from watcher.reading.quantity.paces import another_pace, is_monthly
from watcher.reading.status.doers import is_subject_of
from watcher.values import DateValue
from watcher.values.date import interval

_SEES = frozenset("see sees saw seen project projects projected forecast forecasts predict predicts pencil pencils".split())
_INDICES = frozenset({"inflation", "growth", "unemployment", "rate", "wage"})
_FORECAST = frozenset({"inflation", "growth", "unemployment"})
# Words that tell one rate of a bank from its others.
_RATES = words_of("indices.rates")
_LEADING = words_of("indices.leading")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def index_fits(ctx: Context, sentence: Sentence, mention: Mention, number: Number, pattern: Pattern, tie: Tie) -> bool | None:
    """Tie a number to a rate or an index: False where it is another one's, or of another year; None where nothing says so."""
    if _is_anothers_forecast(ctx, sentence, number, pattern):
        return tie.reject("actor", "another's forecast")
    if _INDICES.isdisjoint(pattern.about) or mention.role == "from":
        return None
    aims = not _AIMS.isdisjoint(sentence.words.low[max(0, number.first - 7) : number.first])
    if aims and "inflation" in pattern.about and _AIMS.isdisjoint(split(pattern.fact.says)):
        return tie.reject("about", "what the bank aims at")
    if not _LENT.isdisjoint(pattern.about) and _yields(sentence, number):
        return tie.reject("about", "what bonds yield, or what banks must hold")
    if "rate" in pattern.about and (state := another_state(sentence, number, pattern)):
        return tie.reject("actor", f"in {state}")
    if "rate" in pattern.about and _is_a_voters(sentence, number):
        return tie.reject("actor", "what one of the board was for")
    if _is_a_bet(sentence, number):
        return tie.reject("actor", "what markets bet on")
    if not pattern.planned and not _PEAKS.isdisjoint(sentence.words.low[max(0, number.first - 3) : number.first]):
        return tie.reject("about", "where it is to peak")
    other = (
        another_pace(sentence, number, pattern) or _among_some(sentence, pattern) or _another_sort(sentence, number, pattern)
    )
    if other:
        return tie.reject("about", other)
    if _is_annual_rate(ctx, sentence, number, pattern):
        return tie.add("about", "the annual rate of what was spoken of", 1.5)
    if is_where_the_bank_goes(ctx, sentence, number, pattern):
        return tie.add("about", "where the bank puts its rate", 1.5)
    if mention.role == "difference":
        year = "growth" in pattern.about and _another_year(ctx, sentence, number, pattern)
        return tie.reject("about", f"of another year ({year})") if year else None
    if "rate" in pattern.about and (pace := _pace_before(sentence, number)) and pace not in _said(pattern.fact.says):
        return tie.reject("about", f"the {pace} rate of another measure")
    if other := _another_rate(sentence, number, pattern) or _another_year(ctx, sentence, number, pattern):
        return tie.reject("about", f"of another rate or year ({other})")
    if _is_no_forecast(ctx, sentence, pattern):
        return tie.reject("about", "nobody foresees it")
    foreseen = (
        _is_foreseen(ctx, sentence, number, pattern)
        or _is_told_as_forecast(sentence, number, pattern)
        or _is_seen_for_the_year(sentence, number, pattern)
    )
    return tie.reject("about", "a forecast") if foreseen else None


def _is_a_bet(sentence: Sentence, number: Number) -> bool:
    """Say whether traders or markets expect it: "markets price in a rate of 4 percent"."""
    low, begin = sentence.words.low, max(0, number.first - 18)
    at = next((i for i in range(begin, number.first) if low[i] in _TRADERS), -1)
    return at >= 0 and not _BETS.isdisjoint(low[at + 1 : at + 4])


def _is_a_voters(sentence: Sentence, number: Number) -> bool:
    """Say whether only some of a board are for it: "one member voted to cut to 5 percent", "two wanted 5 percent"."""
    low, begin = sentence.words.low, clause_at(sentence.clauses, number.first).i
    at = next((k for k in range(begin, number.first) if low[k] in _VOTES), -1)
    return at >= 0 and not _FEW.isdisjoint(low[begin : min(at, begin + 3)])


_VOTES = words_of("indices.votes")
_FEW = words_of("indices.few")


def _yields(sentence: Sentence, number: Number) -> bool:
    """Say whether a number is of what stands nearer than any rate: "bond yields fell to 4.1%", "cut the requirement to 9%"."""
    near = sentence.words.low[max(0, number.first - 11) : number.first]
    at = max((k for k, token in enumerate(near) if token in _YIELDS), default=-1)
    return at >= 0 and _NEARER.isdisjoint(near[at:])


_LENT = frozenset({"rate", "inflation"})


_RATE = frozenset({"rate", "rates"})
_NEARER = _RATE | {"inflation", "prices", "cpi"}
_YIELDS = frozenset({"yield", "yields", "requirement", "requirements", "ratio"})
_AIMS = frozenset("aim aims aimed aiming wants target targets targeted targeting goal objective".split())
_TRADERS = frozenset({"traders", "markets", "investors", "swaps", "futures"})
_BETS = frozenset("bet bets price prices pricing priced see expect wager".split())
_PEAKS = frozenset({"peak", "peaks", "peaking"})


def _pace_before(sentence: Sentence, number: Number) -> str:
    """Return the word of time on the rate that a number is put to: "the [annual] rate at 7.5 per cent", or ""."""
    low = sentence.words.low
    at = next((k for k in range(number.first - 1, max(0, number.first - 6), -1) if low[k] in ("rate", "one")), 0)
    return low[at - 1] if at and low[at - 1] in _PACES else ""


_PACES = frozenset({"annual", "yearly", "monthly", "annualised", "annualized"})


def _is_annual_rate(ctx: Context, sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether it is "the annual rate" right behind a sentence on inflation, where the fact tells that of a year."""
    if "inflation" not in pattern.about or is_monthly(pattern.fact.says) or _pace_before(sentence, number) != "annual":
        return False
    told = all_keys_of(sentence.words) & (_INDICES - {"rate", "inflation"})
    return not told and any("inflation" in all_keys_of(back.words) for back in ctx.before(sentence)[:2])


def _among_some(sentence: Sentence, pattern: Pattern) -> str:
    """Return what is said against a rate that is only some people's: "the unemployment rate among women", or ""."""
    if "unemployment" not in pattern.about:
        return ""
    low = sentence.words.low
    at = next((k for k, token in enumerate(low[:-1]) if token == "among" or (token == "for" and low[k + 1] in _SOME)), -1)
    return "" if at < 0 or "among" in pattern.fact.says else "only some people's"


_SOME = frozenset("women men black white hispanic young youth workers people graduates foreigners teenagers asian arab".split())


def _another_sort(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return what is said against inflation that is not the core one the fact tells, or the growth of a quarter, or ""."""
    low, says = sentence.words.low, set(split(pattern.fact.says.lower()))
    if "inflation" in pattern.about and not _CORE.isdisjoint(says) and _CORE_TOLD.isdisjoint(low):
        return "not the core rate"
    if other := _another_measure(sentence, number, pattern, says):
        return other
    near = low[number.last : number.last + 8]
    quarter = "growth" in pattern.about and says.isdisjoint(("quarter", "quarterly")) and "quarter" in near
    return "of a quarter" if quarter and pattern.planned else ""


def _is_an_average(before: list[str]) -> bool:
    """Say whether inflation is told over several months: "average inflation was", "the 12-month average of inflation"."""
    at = next((i for i, token in enumerate(before) if token == "average"), -1)
    beside = before[max(0, at - 1) : at] + before[at + 1 : at + 3]
    return at >= 0 and not _AVERAGED.isdisjoint(beside) and before[at - 1 : at] != ["on"]


_AVERAGED = frozenset({"inflation", "month", "annual"})


def _another_measure(sentence: Sentence, number: Number, pattern: Pattern, says: set[str]) -> str:
    """Return what makes a number another measure than the fact's: "inflation without food was 4%", "real rates are 3%"."""
    low, clause = sentence.words.low, clause_at(sentence.clauses, number.first)
    before = low[clause.i : number.first]
    if "inflation" in pattern.about:
        if says.isdisjoint(_CORE) and not _LEAVES_OUT.isdisjoint(before) and says.isdisjoint(_CORE_TOLD):
            return "without some prices"
        if not pattern.planned and not _HOPES.isdisjoint(before) and says.isdisjoint(_HOPES):
            return "what people expect"
        if not pattern.planned and _is_an_average(before) and "average" not in says:
            return "an average of months"
    if "rate" not in pattern.about:
        return ""
    pair = next((a for a, b in pairwise(before) if b in _OTHERS.get(a, ()) and a not in says), "")
    if pair:
        return f"the {pair} rate"
    other = next((k for k, token in enumerate(before) if token in _NO_LEVELS and token not in says), -1)
    return f"the {before[other]} rate" if other >= 0 and not _RATE.isdisjoint(before[other + 1 : other + 5]) else ""


_LEAVES_OUT = frozenset({"excluding", "excludes", "excluded", "strips", "stripping"})
_HOPES = frozenset({"expectations", "expectation"})
_OTHERS = {"market": _RATE | {"interest"}, "emergency": frozenset({"lending", "loan"}), "penalty": _RATE | {"interest"}}
_NO_LEVELS = frozenset({"average", "real", "neutral"})
_CORE = frozenset({"core", "underlying"})
_CORE_TOLD = _CORE | frozenset({"excluding", "excludes", "exclude", "strips", "strip", "stripping", "without"})


def _is_anothers_forecast(ctx: Context, sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether somebody else foresees it, where the fact tells what its own body does: "the Ifo institute expects"."""
    says = split(pattern.fact.says.lower())
    if _EXPECTS.isdisjoint(says) or (not pattern.actors and "bank" not in says):
        return False
    begin, verb = _who_foresees(sentence, number)
    if _is_expected_by_all(pattern.fact.says) and (verb < 0 or not _SEERS.isdisjoint(sentence.words.low[begin:verb])):
        return False
    if verb < 0:
        # "Inflation should average 3 percent", right behind what another foresees.
        back = next(iter(ctx.before(sentence)[:1]), None)
        group = group_of(sentence.words, sentence.groups, number.first)
        if back is None or not back.index or group is None or not group.mood or sentence.words.names:
            return False
        at = next((g for g in back.groups if back.words.low[g.head] in _EXPECTS and not g.negated), None)
        return at is not None and _is_another(back, clause_at(back.clauses, at.head).i, at.i, pattern)
    return _is_another(sentence, begin, verb, pattern)


@lru_cache(maxsize=1_000)
def _is_expected_by_all(says: str) -> bool:
    """Say whether a fact does not tell who foresees it: "the rate is expected to fall to [4 percent]"."""
    words = split(says.lower())
    return any(a in ("is", "are") and b in _EXPECTS for a, b in pairwise(words))


def _who_foresees(sentence: Sentence, number: Number) -> tuple[int, int]:
    """Return where the words for who foresees a number begin and end, or (-1, -1): "the Treasury [raised its forecast] to"."""
    low = sentence.words.low
    group = next((g for g in reversed(sentence.groups) if g.j <= number.first and low[g.head] in _EXPECTS), None)
    if group is not None:
        return clause_at(sentence.clauses, group.head).i, group.i
    clause = clause_at(sentence.clauses, number.first)
    verb = next((k for k in range(clause.i + 1, number.first) if low[k] in _EXPECTS and low[k - 1] not in STOP), -1)
    if verb > 0 and not _SEERS.isdisjoint(low[clause.i : verb]):
        return clause.i, verb  # a verb that looks like a noun: "the ministry forecasts growth of 2 percent"
    group = next((g for g in clause.groups if g.j <= number.first), None)
    if group is None or _FORECAST_NOUNS.isdisjoint(low[group.j : number.first]):
        return -1, -1
    return clause.i, group.i


def _is_another(sentence: Sentence, begin: int, end: int, pattern: Pattern) -> bool:
    """Say whether who is told between two tokens is not the fact's own body."""
    words, ours, says = sentence.words, pattern.names.keys(), split(pattern.fact.says.lower())
    if begin > 0 and end - begin < 2:
        return False  # "it now sees"
    others = [k for k in range(begin, end) if words.low[k] in _SEERS and words.low[k] not in says]
    if others and words.low[others[0] - 1] not in ("its", "'s", "own", "bank"):
        return True
    if any(begin <= h.i < end and ours & {h.name.id, country_of(h.name.id), state_of(h.name.id)} for h in words.names):
        return False
    if not pattern.actors and "bank" in words.low[begin:end]:
        return False
    return any(words.tokens[k][0].isupper() and words.low[k] not in STOP for k in range(max(begin, 1), end))


_SEERS = words_of("indices.seers")
_EXPECTS = _SEES | frozenset("expect expects expected forecasts predicts predicted foresees foresee foresaw".split())


def _is_told_as_forecast(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether a number is that of a forecast, where the fact has what is: "lifted its inflation forecast to 3.4%"."""
    if pattern.planned or pattern.about.isdisjoint(_FORECAST):
        return False
    words, clause = sentence.words, clause_at(sentence.clauses, number.first)
    if not _FORECAST_NOUNS.isdisjoint(split(pattern.fact.says.lower())):
        return False
    seen = group_of(words, clause.groups, number.first)
    if seen is not None and words.low[seen.head] == "seen" and seen.j <= number.first:
        return True  # "inflation is now seen at 3.4 percent"
    at = next((k for k in range(number.first - 1, clause.i, -1) if words.low[k] in _FORECAST_NOUNS), -1)
    if at < 0 or (is_verb(words, at) and not is_verb(words, at + 1)):
        return False
    between = [g for g in clause.groups if at < g.i < number.first]
    if len(between) == 1:
        return between[0].i == at + 1 or is_subject_of(words, clause, between[0].head, at)
    return not between


def _is_no_forecast(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether nothing is told as foreseen, where the fact is a forecast: "in his day inflation was at times near 2%"."""
    if not pattern.planned or pattern.about.isdisjoint(_FORECAST) or _FORETELLS.isdisjoint(split(pattern.fact.says.lower())):
        return False
    if any(g.mood for g in sentence.groups):
        return False
    near = (sentence, *ctx.before(sentence)[:1])
    return all(_FORETELLS.isdisjoint(s.words.low) for s in near)


_FORECAST_NOUNS = frozenset({"forecast", "forecasts", "projection", "projections", "outlook", "estimate", "estimates"})


def _is_foreseen(ctx: Context, sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether a policy rate is only what somebody sees it at months ahead: "see the rate at 3 percent by December"."""
    if "rate" not in pattern.about or pattern.planned:
        return False
    words = sentence.words
    group = group_of(words, sentence.groups, number.first)
    if group is None or words.low[group.head] not in _SEES:
        return False
    return any(
        isinstance(m.value, DateValue) and words.at(m.start) > number.last and interval(m.value)[1] > ctx.published + _AHEAD
        for m in sentence.dates
    )


def _is_seen_for_the_year(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether it is what somebody sees a measure at in a year, or seen to reach: "now saw inflation at 6% this year"."""
    if pattern.planned or pattern.about.isdisjoint(_FORECAST):
        return False
    low = sentence.words.low
    if "seen" in low[max(0, number.first - 3) : number.first]:
        return True  # "inflation seen near 60%"
    group = group_of(sentence.words, sentence.groups, number.first)
    seen = group is not None and low[group.head] in _EXPECTS and group.j <= number.first
    behind = low[number.last : number.last + 7]
    return seen and "year" in behind and not _THIS.isdisjoint(behind)


_THIS = frozenset({"this", "next", "the", "for"})
_AHEAD = timedelta(days=60)


@lru_cache(maxsize=10_000)
def _own_rates(says: str) -> frozenset[str]:
    return _RATES & _said(says)


@lru_cache(maxsize=10_000)
def _said(says: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in split(says.lower()))


@lru_cache(maxsize=10_000)
def _own_years(says: str) -> frozenset[str]:
    return frozenset(_YEAR.findall(says))


def _another_rate(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return the word of another rate that stands nearer than the fact's own: "4.25% for the main refinancing operations"."""
    own = _own_rates(pattern.fact.says)
    if "rate" in pattern.about and (other := _customers_rate(sentence, number, pattern)):
        return other
    if not own or "rate" not in pattern.about:
        return ""
    words = sentence.words
    named = [k for k, t in enumerate(words.low) if _stem(t) in own]
    rates = _RATES | (_LEADING - _said(pattern.fact.says)) if named else _RATES
    told = [
        (min(words.cost(k, number.first), words.cost(k, number.last)), k) for k, t in enumerate(words.low) if _stem(t) in rates
    ]
    if not told:
        return ""
    cost, k = min(told)
    return "" if _stem(words.low[k]) in own or cost > 8 else words.low[k]


def _customers_rate(sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return the word that makes a rate one of customers and no central bank's: "mortgage rates have risen to 6 percent"."""
    low = sentence.words.low
    begin = clause_at(sentence.clauses, number.first).i
    rates = [k for k in range(begin + 1, number.first) if low[k] in ("rate", "rates")]
    return low[rates[-1] - 1] if rates and low[rates[-1] - 1] in _CUSTOMERS - _said(pattern.fact.says) else ""


_CUSTOMERS = words_of("indices.customers")


def _stem(token: str) -> str:
    return token if token in _RATES else token.removesuffix("s")


def _another_year(ctx: Context, sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return the year that a forecast beside the fact's is for: "2.5 percent for 2024 and 2.2 percent for 2025"."""
    if pattern.about.isdisjoint(_FORECAST):
        return ""
    words = sentence.words
    year = _year_of_forecast(sentence, number) if _own_years(pattern.fact.says) else ""
    for date in sentence.dates if not year else ():
        at = words.at(date.start)
        beside = number.last < at <= number.last + 5 and all(
            words.low[k] in _BETWEEN or not pattern.about.isdisjoint(keys_of(words, k)) for k in range(number.last + 1, at)
        )  # "0.3% inflation for 2025"
        if beside and isinstance(date.value, DateValue) and len(date.value.iso) == 4:
            year = date.value.iso
            break
    if not year:
        return ""
    own = _own_years(pattern.fact.says)
    if own:
        return "" if year in own else year
    if pattern.planned:
        return ""
    group = group_of(words, sentence.groups, number.first)
    foreseen = (group is not None and group.mood == "plan") or not _FORECASTS.isdisjoint(words.low)
    return year if int(year) > ctx.published.year or (int(year) == ctx.published.year and foreseen) else ""


def _year_of_forecast(sentence: Sentence, number: Number) -> str:
    """Return the year that a number is told for, by the only day in its clause: "its forecast for the end of next year"."""
    words, clause = sentence.words, clause_at(sentence.clauses, number.first)
    here = [d.value for d in sentence.dates if clause.i <= words.at(d.start) < clause.j and isinstance(d.value, DateValue)]
    told = {value.iso[:4] for value in here if len(value.iso) == 4 or value.part or "Q" in value.iso}
    return next(iter(told)) if len(told) == 1 else ""


_BETWEEN = words_of("indices.between")
_FORETELLS = words_of("indices.forecasts") - {"average", "averaging"} | {"outlook", "seen", "estimated", "foreseen"}
_FORECASTS = words_of("indices.forecasts")
