"""How a number is told that is tied to a fact: as it is, as planned, as it was, as refused; and what only names it.

Owns: the stance of a number. Never: ties a number to a fact.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import HARD, Group, clause_at, group_of
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import best_match, keys_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.persons import people
from watcher.reading.quantity.at_first import is_of_the_first_days, was_first_told
from watcher.reading.quantity.deal_prices import is_of_an_earlier_offer
from watcher.reading.quantity.headcounts import is_tally
from watcher.reading.quantity.imagined import has_room, is_decided_for_later, is_imagined, is_left_undone, must_be
from watcher.reading.quantity.levels import are_there_yet, is_a_limit
from watcher.reading.quantity.numbers import Number, number_of
from watcher.reading.quantity.pay_offers import is_refused_only
from watcher.reading.quantity.prices import is_annual_rise, is_price_of
from watcher.reading.quantity.shares import has_begun, is_share_leaving, told_of_share
from watcher.reading.quantity.stakes import is_had_already
from watcher.reading.quantity.strengths import is_its_strength
from watcher.reading.quantity.vote_shares import asks_opinion, only_polled
from watcher.reading.quantity.vote_splits import would_have_otherwise
from watcher.reading.quantity.years_numbers import is_of_the_last_year, was_once
from watcher.reading.stance import Told, told_of
from watcher.reading.status.undone import is_of_a_lack, is_told_undone
from watcher.reading.times import had_by_then
from watcher.reading.words import Words
from watcher.values import DateValue, Quantity, Value
from watcher.values.date import interval


def _is_what_goes(sentence: Sentence, number: Number) -> bool:
    """Say whether it is the strength of a force that is to leave: "the force of 900 is to go", "the 900 still there will"."""
    words = sentence.words
    group = next((g for g in clause_at(sentence.clauses, number.first).groups if g.i > number.span), None)
    goes = group is not None and any(s.concept == "withdraw" for s in words.senses[group.head])
    yet = group is not None and are_there_yet(words, group, number.first, number.span)
    return yet or (goes and is_its_strength(words, number.first, number.span))


def _is_an_aside(sentence: Sentence, mention: Mention, k: int) -> bool:
    """Say whether an aside tells how high a thing stands: "Inflation, at 2.5 per cent, is nearing the target"."""
    low, last = sentence.words.low, sentence.words.at(max(mention.start, mention.end - 1))
    return k > 1 and low[k - 1] == "at" and low[k - 2] in (",", "now", "already") and low[last + 1 : last + 2] == [","]


def told_quantity(ctx: Context, sentence: Sentence, mention: Mention, value: Value, pattern: Pattern) -> Told:
    """Return how the number at `mention`, read as `value`, is told of the fact."""
    k = sentence.words.at(mention.start)
    told = told_of(sentence, _brings_it(sentence.words.low, k), _own_infinitive(sentence, mention))
    if told.stance == "asserted" and only_polled(sentence.words, pattern):
        told = Told("planned", "hedge", hedged=True, why="only a poll gives it")
    if told.stance == "planned" and told.mood in ("hedge", "plan") and asks_opinion(pattern):
        told = Told("asserted", why="what people would do is what they think")
    if told.stance == "asserted" and (
        is_imagined(sentence, k) or _goes_on_from_a_plan(ctx, sentence) or is_decided_for_later(ctx, sentence, k)
    ):
        told = Told("planned", "hedge", hedged=True, why="what only might be done")
    if told.stance == "planned" and told.mood == "hedge" and _is_presumed(sentence, pattern):
        told = Told("asserted", why="as sure as the fact itself")
    if told.mood == "plan" and sentence.words.low[k - 1] in _NEARLY and told.stance == "planned":
        told = Told("asserted", why="nearly so many")
    if told.stance == "planned" and pattern.levelled and _is_what_goes(sentence, number_of(sentence, mention)):
        told = Told("asserted", done=True, why="so strong is the force now")
    if told.stance == "planned" and _is_an_aside(sentence, mention, k):
        told = Told("asserted", why="so high it is now")
    if told.stance == "planned" and told.mood in ("hedge", "plan") and "troops" not in pattern.head and has_room(sentence, k):
        told = Told("asserted", why="what it has room for is there")
    if told.stance == "planned" and is_had_already(sentence, k, pattern):
        told = Told("asserted", why="who has it may want more")
    if told.stance == "denied" and is_refused_only(sentence, k, pattern):
        told = Told("asserted", why="an offer that is not enough is made all the same")
    if told.stance == "planned" and "rate" in pattern.about and _is_decided(sentence, k):
        told = Told("asserted", why="what a bank decides on is done")
    if told.stance == "planned" and would_have_otherwise(sentence, number_of(sentence, mention), pattern):
        told = Told("asserted", done=True, why="what they wanted was not decided")
    if "rate" in pattern.about and told.stance in ("asserted", "planned") and _is_one_vote(sentence, k):
        told = Told("denied", why="what one member voted for")
    if told.stance == "past" and is_annual_rise(sentence, mention, number_of(sentence, mention), pattern):
        told = Told("asserted", why="held against the year before")
    if told.stance == "past" and "peak" in pattern.fact.says and "peak" in sentence.words.low:
        told = Told("asserted", why="the peak that the fact is on")
    if told.stance == "past" and is_of_the_last_year(ctx, sentence, k, pattern):
        told = Told("asserted", done=True, why="a year's number, told when it is over")
    if told.stance == "past" and is_final_toll(sentence, k, value, pattern):
        told = Told("asserted", done=True, why="what it came to, told later")
    if told.stance == "past" and had_by_then(ctx, sentence, k):
        told = Told("asserted", done=True, why="so many by then")
    if told.stance == "asserted" and mention.role == "ordinal" and pattern.levelled and _is_one_to_be(sentence, k):
        told = Told("planned", "plan", why="is to be one more of them")
    if told.mood == "duty" and not is_tally(pattern):
        told = Told(must_be(sentence, k, pattern), why="what must be done with it does not change it")
    if told.stance == "denied" and isinstance(value, Quantity) and not value.high and told.negated:
        told = Told("planned" if told.mood else "asserted", told.mood, why="there are none")
    says = pattern.fact.says
    if told.stance == "denied" and told.negated and (is_of_a_lack(says) or is_told_undone(sentence, k, says)):
        told = Told("asserted", done=told.done, why="so many are without it, as the fact says")
    if told.stance == "planned" and "dead" in pattern.about and _are_listed_dead(sentence.words.low, k):
        told = Told("asserted", why="so many dead, beside what is sought")
    if told.stance in ("denied", "planned") and "missing" in pattern.about and _is_sought(sentence, k):
        told = Told("asserted", why="who is not found is missing")
    if told.why == "a claim is denied" and not told.mood and "reject" in pattern.about:
        told = Told("asserted", done=told.done, why="so many refuse it, as the fact says")
    if told.stance == "denied" and (_of_a_thing(sentence, k, pattern) or is_price_of(sentence, k, pattern)):
        told = Told("asserted", why="what is refused is there all the same")
    if (
        (pattern.levelled or (told.stance == "planned" and not pattern.about.isdisjoint(_ONCE)))
        and told.stance in ("denied", "questioned", "planned")
        and mention.role != "ordinal"
        and _presupposed(sentence, mention, k)
    ):
        told = Told("asserted", why="spoken of as there already")
    if is_share_leaving(sentence, mention, pattern) or (
        pattern.levelled and mention.role == "to" and told.stance == "asserted" and has_begun(sentence, k)
    ):
        told = told_of_share(sentence, mention, told)
    if told.stance == "asserted" and is_of_an_earlier_offer(sentence, k, value, pattern):
        told = Told("past", past=True, why="what was offered first")
    first = told.stance == "asserted" and is_of_the_first_days(sentence, k)
    if first or (told.stance in ("asserted", "planned") and was_first_told(sentence, k, pattern)):
        told = Told("past", past=True, why="how it was at first")
    if told.stance == "asserted" and _is_of_a_year_gone(ctx, sentence, k):
        told = Told("past", past=True, why="how it was in the year named")
    if told.stance == "asserted" and is_left_undone(sentence, k):
        told = Told("denied", why="what is not done after all")
    if mention.role == "from" and pattern.levelled and told.stance == "planned" and not told.negated:
        told = Told("asserted", why="where a change is to begin, which is how it is now")
    elif mention.role == "from":
        told = Told("past", past=True, why="where a change began")
    elif pattern.levelled and told.stance == "asserted" and was_once(ctx, sentence, k, pattern):
        told = Told("past", past=True, why="how it was, not how it is")
    return _named_beside(ctx, sentence, mention, pattern, told)


def _brings_it(low: list[str], k: int) -> int:
    """Return the verb that brings the total to the number at token k, however much the total's own words tell; or k."""
    if low[k - 1 : k] != ["to"]:
        return k
    verbs = (i for i in range(k - 2, max(-1, k - 18), -1) if low[i] in _BRINGING and not _SUMS.isdisjoint(low[i + 1 : i + 4]))
    return next(verbs, k)


_BRINGING = frozenset("bring brings brought bringing take takes took taking lift lifts lifted raise raises raised".split())
_SUMS = frozenset({"number", "total", "tally", "toll", "count", "figure", "strength"})


def _are_listed_dead(low: Sequence[str], k: int) -> bool:
    """Say whether so many are told as dead without a verb, before another number: "50 dead, 30 sought"."""
    at = next((i for i in range(k + 1, min(k + 4, len(low))) if low[i] in ("dead", "killed")), -1)
    return at > 0 and low[at + 1 : at + 2] in ([","], ["and"], [";"]) and any(t[0].isdigit() for t in low[at + 2 : at + 5])


def _is_sought(sentence: Sentence, k: int) -> bool:
    """Say whether those at token k are looked for or not found: "11 are still being sought", "have yet to be found"."""
    low = sentence.words.low
    group = group_of(sentence.words, sentence.groups, k)
    if group is None:
        return False
    said = low[group.i : group.j + 3]
    return "sought" in said or ("yet" in said and not _FOUND.isdisjoint(said))


_FOUND = words_of("some.found")


def _is_presumed(sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether a number is only believed in, as that of the fact is: "are presumed dead", "are believed to have died"."""
    return not _PRESUMES.isdisjoint(split(pattern.fact.says.lower())) and not _PRESUMES.isdisjoint(sentence.words.low)


_PRESUMES = frozenset({"presumed", "believed", "feared", "thought", "estimated"})


def _goes_on_from_a_plan(ctx: Context, sentence: Sentence) -> bool:
    """Say whether a sentence draws what the one before plans to its end: "200 will go. That takes the total to 600"."""
    low = sentence.words.low
    if low[:1] not in (["that"], ["this"]) or low[1:2] not in (["takes"], ["brings"], ["leaves"], ["cuts"], ["lowers"]):
        return False
    before = ctx.before(sentence)[:1]
    main = next((g for g in before[0].groups if not g.report), None) if before else None
    return main is not None and main.mood in ("firm", "plan", "hedge")


def is_final_toll(sentence: Sentence, k: int, value: Value, pattern: Pattern) -> bool:
    """Say whether a toll of what happens but once is told as history: "the 2018 quake killed 2,100", not "had killed 400"."""
    was = pattern.fact.value
    if pattern.about.isdisjoint(_ONCE) or not isinstance(value, Quantity) or not isinstance(was, Quantity) or value.n <= was.n:
        return False
    group = group_of(sentence.words, sentence.groups, k)
    if group is None or group.tense != "pluperfect":
        return True
    return k + 1 < len(sentence.words.low) and "dead" in keys_of(sentence.words, k + 1)


_ONCE = frozenset({"dead", "wounded"})


def _is_one_to_be(sentence: Sentence, k: int) -> bool:
    """Say whether one more of them is still to come: "ready to take it in as its 30th", "our soon-to-be 30th member"."""
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    if not _TO_COME.isdisjoint(words.low[max(0, k - 5) : k]):
        return True
    group = next((g for g in reversed(clause.groups) if g.j <= k and k - g.j <= 8), None)
    return group is not None and words.low[group.i] == "to" and group.tense == "none"


_TO_COME = frozenset({"soon", "future", "prospective", "would-be"})


def _is_of_a_year_gone(ctx: Context, sentence: Sentence, k: int) -> bool:
    """Say whether it is told of a time long gone: "the worst since 1998, when 300 died", "2006: the force has 15,000"."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    if words.low[clause.i] == "when" and clause.i:
        dates = [m.value for m in sentence.dates if 0 < clause.i - words.at(max(m.start, m.end - 1)) <= 2]
    elif words.low[1:2] == [":"] and len(words.low[0]) == 4:
        dates = [m.value for m in sentence.dates if words.at(m.start) == 0]
    else:
        return False
    return any(isinstance(day, DateValue) and (ctx.published - interval(day)[1]).days > _LONG_GONE for day in dates)


_LONG_GONE = 200


def _is_decided(sentence: Sentence, k: int) -> bool:
    """Say whether the number at token k is what somebody has decided to bring a rate to: "decided to raise it to"."""
    group = group_of(sentence.words, sentence.groups, k)
    if group is None or sentence.words.low[group.i] != "to" or group.i < 1:
        return False
    return sentence.words.low[group.i - 1] in _DECIDED


def _is_one_vote(sentence: Sentence, k: int) -> bool:
    """Say whether a number is only what one person voted to bring a rate to: "Vera Lund voted to cut it to"."""
    words = sentence.words
    at = next((i for i in range(k - 1, max(0, k - 14), -1) if words.low[i] in ("voted", "votes", "preferred", "prefers")), 0)
    return at > 0 and any(at - 2 <= run.j <= at for run in people(words, words.titled))


_DECIDED = frozenset({"decided", "decides", "opted", "opts", "chose", "chooses", "moved", "voted", "votes", "agreed", "agrees"})


def _named_beside(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern, told: Told) -> Told:
    """Return `told`, or as a plain fact what is only named beside what a verb tells."""
    if told.stance == "past":
        return told
    if _is_attributive(sentence, mention, pattern) or is_aside(ctx, sentence, mention):
        if _is_of_a_forecast(pattern):
            return Told("past", past=True, why="how it is, beside what is expected")
        return Told("asserted", done=True, why="named beside what is told")
    return told


def _is_attributive(sentence: Sentence, mention: Mention, pattern: Pattern) -> bool:
    """Say whether a sum only names the fact's own thing: "the €3.4 billion takeover is expected to close"."""
    value, words = mention.value, sentence.words
    if not isinstance(value, Quantity) or not value.unit or value.unit == "%":
        return False
    first, last = words.at(mention.start), words.at(max(mention.start, mention.end - 1))
    if not first or words.low[first - 1] not in _OWNERS:
        return False
    at = last + 1
    while at < len(words.low) and words.low[at] in _BETWEEN:
        at += 1
    return at < len(words.low) and best_match(keys_of(words, at), pattern.about | frozenset(pattern.theme) | _DEAL) >= 0.6


_OWNERS = frozenset({"the", "its", "their", "'s", "this", "that"})
_BETWEEN = frozenset({"-", "a", "per", "share", "cash"})
_DEAL = frozenset({"buy"})


def is_aside(ctx: Context, sentence: Sentence, mention: Mention) -> bool:
    """Say whether a measure stands between commas with its own time: "inflation, 2.6% in March, could peak"."""
    words = sentence.words
    first, last = words.at(mention.start), words.at(max(mention.start, mention.end - 1))
    begin = first - 1
    while begin >= 0 and first - begin <= 4 and words.low[begin] in _TO_IT:
        begin -= 1
    if begin < 1 or words.low[begin] != ",":
        return False
    end = next((i for i in range(last + 1, min(last + 7, len(words.low))) if words.low[i] in (",", ";")), -1)
    dates = [m for m in sentence.dates if begin < words.at(m.start) < end]
    told = {i for m in dates for i in range(words.at(m.start), words.at(m.end - 1) + 1)}  # "in March" is no verb
    if end < 0 or any(g.i <= i < g.j for g in sentence.groups for i in range(begin, end) if i not in told):
        return False
    days = [m.value for m in dates]
    if not days and _NOW.isdisjoint(words.low[begin:first]):
        return False
    return all(isinstance(day, DateValue) and _is_of_late(ctx, day) for day in days)


def _is_of_late(ctx: Context, day: DateValue) -> bool:
    """Say whether a date has begun, or is a month that a verb ahead of it makes next year's: "2.6% in March, could peak"."""
    first = interval(day)[0]
    return first <= ctx.published or (len(day.iso) == 7 and 0 <= (ctx.published - first).days + 365 <= _LATELY)


_LATELY = 150

_NOW = frozenset({"now", "present", "currently", "still"})
_TO_IT = _NOW | {"at", "about"}


def ahead_as_the_fact(sentence: Sentence, k: int, pattern: Pattern, told: Told) -> Told:
    """Return how a number still to come is told of a fact that is itself ahead: as it is told, a forecast even where hedged.

    What is only weighed is still a plan: "is considering raising its bid to 800 pence".
    """
    group = group_of(sentence.words, sentence.groups, k)
    if group is not None and not _WEIGHS.isdisjoint(sentence.words.low[max(0, group.i - 3) : group.j]):
        return told
    if group is not None and _is_to_be_changed(sentence.words, group, k, pattern):
        return told
    permits = told.mood == "hedge" and group is not None and "may" in sentence.words.low[group.i : group.j]
    if permits and is_a_limit(pattern.fact.says):
        return Told("asserted", told.mood, why="what is allowed, as the fact says")
    if told.mood in ("plan", "firm") or (told.mood == "hedge" and _is_of_a_forecast(pattern)):
        return Told("asserted", told.mood, done=_is_of_a_forecast(pattern), why="ahead, as the fact is")
    return told


def _is_to_be_changed(words: Words, group: Group, k: int, pattern: Pattern) -> bool:
    """Say whether what is ahead is itself still to be changed: "will extend the truce to eight days", of one of five days."""
    asks = words.low[group.head] in _ASKS and not {"to", "will"}.isdisjoint(words.low[group.i : group.head])
    if asks and not _ASKS.isdisjoint(split(pattern.fact.says.lower())):
        return True  # "is going to ask for 80", of what is asked now
    if words.low[k - 1] != "to" or _is_of_a_forecast(pattern) or words.low[group.head] not in _CHANGES:
        return False
    if group.tense in ("past", "perfect", "pluperfect"):
        return False  # "has raised its pay offer to 30 percent"
    return all(s.concept not in pattern.theme for s in words.senses[group.head])


_ASKS = words_of("told_alike.asks")
_CHANGES = words_of("told.changes")
_WEIGHS = words_of("told.weighs")


def is_brought_up(sentence: Sentence, mention: Mention) -> bool:
    """Say whether "up to" is where a measure is brought, and no bound: "took its rate up to 4.75 percent"."""
    words = sentence.words
    if not mention.text.lower().startswith("up to"):
        return False
    k = words.at(mention.start)
    if words.low[k - 1 : k] == ["to"]:
        return False  # "to up to 5 percent"
    groups = reversed(clause_at(sentence.clauses, k).groups)
    group = next((g for g in groups if g.head < k and k - g.j <= 8), None)  # "sped up to" is one group
    return group is not None and words.low[group.head] in _BRINGS


_BRINGS = words_of("told.brings")
_FORECASTS = words_of("rivals.forecasts")


@lru_cache(maxsize=10_000)
def _is_of_a_forecast(pattern: Pattern) -> bool:
    return not _FORECASTS.isdisjoint(split(pattern.fact.says))


def _own_infinitive(sentence: Sentence, mention: Mention) -> Group | None:
    """Return the headline's infinitive whose subject is what is counted ("cut begins, 2,000 troops to stay")."""
    words = sentence.words
    last = words.at(max(mention.start, mention.end - 1))
    group = next((g for g in sentence.groups if g.i > last), None)
    if sentence.index or group is None or group.i - last > 4 or words.low[group.i] != "to" or group.mood != "firm":
        return None
    plain = all(t.isalpha() and t not in HARD for t in words.low[last + 1 : group.i])
    return group if plain and group.i > last + 1 else None


def _presupposed(sentence: Sentence, mention: Mention, k: int) -> bool:
    """Say whether the number is taken as known, whatever is done with it: "did not free the 26 hostages"."""
    words = sentence.words
    last = words.at(max(mention.start, mention.end - 1))
    after = words.low[last + 1 : last + 5]
    return k > 0 and words.low[k - 1] in _KNOWN and not {"who", "that", "which", "to"} & set(after)


_KNOWN, _NEARLY, _CLAIMS = words_of("quantity.known"), words_of("quantity.nearly"), words_of("quantity.claims")


def _of_a_thing(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether what is denied or refused is a thing and not a claim: "rejected a 4 percent offer", "denies ten charges"."""
    if "dead" in pattern.about:
        return False  # "denies 200 deaths"
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    group = group_of(words, clause.groups, k)
    if group is None or not group.denied or group.negated or k < group.j:
        return False
    said = [g for g in clause.groups if g.i <= group.i and any("denial" in words.cues[i] for i in range(g.i, g.j))]
    if not said or words.low[said[-1].j : said[-1].j + 1] == ["that"]:
        # "Denied that 256 are on duty": a claim, whatever stands in it.
        return False
    return not _CLAIMS & set(words.low[said[-1].j : k + 4])
