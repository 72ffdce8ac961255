"""Dates tied to facts: the event that a date is the date of, and events that have come to pass.

Owns: the tie of a date to a fact. Never: compares values.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.anaphors import taken_up
from watcher.reading.arguments import patient_of
from watcher.reading.clauses import Clause, clause_at, group_of, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.date.about_events import is_about_it
from watcher.reading.date.bought_then import bought_then
from watcher.reading.date.date_actors import dated_actor, done_to_another
from watcher.reading.date.date_clauses import behind_an_opening, parted_subject, tells_an_end
from watcher.reading.date.date_edges import (
    closes_for_a_while,
    counts_them,
    ends_a_span,
    first_ones_go,
    goes_on_since,
    is_another_mandate,
    is_day_of_its_extension,
    is_its_deadline,
)
from watcher.reading.date.date_parties import by_parties
from watcher.reading.date.date_subjects import is_another_vote, is_of_all, subject_fits
from watcher.reading.date.date_times import is_a_long_time, is_its_business_year, time_fits
from watcher.reading.date.dated_events import decided_acts, event_of, wanted_events
from watcher.reading.date.dated_votes import is_of_a_second_round
from watcher.reading.date.day_signs import at_a_price, day_signs, is_its_edge, is_set_as_its_day, lasts_until
from watcher.reading.date.journeys import goal_of, is_of_a_goal, stage_told
from watcher.reading.date.kept_until import kept_until
from watcher.reading.date.near_events import leaves_only_a_part
from watcher.reading.date.offers import is_no_last_day
from watcher.reading.date.old_dates import is_old
from watcher.reading.date.other_events import other_event
from watcher.reading.date.shifts import is_counted_from_the_old
from watcher.reading.date.sibling_events import of_a_sibling
from watcher.reading.date.told_otherwise import told_otherwise
from watcher.reading.goers import other_goers
from watcher.reading.keys import best_match, senses_of, stands_in, tokens_like
from watcher.reading.left_out_sentences import left_out_by
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.quantity.numbered import (
    is_another_of_a_series,
    is_of_another_number,
    is_of_several,
    turn_left_out,
)
from watcher.reading.status.admissions import arrivals
from watcher.reading.status.another_kind import takes_up_another
from watcher.reading.status.bought import is_purchase
from watcher.reading.status.deal_sorts import is_of_another_sort
from watcher.reading.status.phases import is_of_another_phase
from watcher.reading.status.purchases import anothers_purchase
from watcher.reading.times import is_day_of_a_number
from watcher.reading.trades import another_trade
from watcher.reading.words import Words
from watcher.values import DateValue, Quantity
from watcher.values.date import interval

END_WORDS, _DONE = words_of("date.end_words"), words_of("status.done")
# Things that happen at a time set for them: their date is that of their beginning.
_SCHEDULED = frozenset({"trial", "talk", "meet", "strike", "elect", "vote", "launch"})
PART = words_of("date.part")


def tie_date(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> Tie:
    """Return how surely `mention` is the date of the fact's event; the tie holds, or says what spoke against it."""
    words, tie = sentence.words, Tie(waived=pattern.waived)
    first, last = words.at(mention.start), words.at(max(mention.start, mention.end - 1))
    if left_out_by(ctx, sentence, pattern):
        tie.reject("not", "one of the fact's `not` phrases")
        return tie
    if words.low[last + 1 : last + 2] == ["week"] and words.low[last].endswith("day"):
        tie.reject("time", "a week on from that day")  # "on Saturday week, 3 October"
        return tie
    if decided_acts(pattern) and is_a_long_time(mention) and not tokens_like(words, wanted_events(pattern)):
        tie.reject("time", "no day on which a bank decides")  # "prices rise 0.7% this quarter"
        return tie
    which = {"same", "that"} & set(words.low[first : last + 1])
    if (which and words.low[last] in ("day", "date", "time")) or (
        "same" in which and words.low[last] in ("week", "month", "year")
    ):
        tie.reject("time", "a day told before")
        return tie
    if is_its_business_year(words, first, mention, pattern):
        tie.reject("time", "a business year that may hold the known day")
        return tie
    lies_ahead = isinstance(mention.value, DateValue) and interval(mention.value)[1] > ctx.published
    if is_counted_from_the_old(words, last, ahead=lies_ahead):
        tie.reject("time", "counted from the day first told")
        return tie
    if is_of_a_second_round(sentence, first, pattern):
        tie.reject("event", "a second round")
        return tie
    if words.low[first : last + 1] in (["now"], ["currently"], ["so", "far"]):
        tie.reject("time", "only the present")
        return tie
    left_out = turn_left_out(ctx, sentence, pattern)
    another = not left_out and is_another_of_a_series(ctx, sentence, pattern, first)
    if (another or is_of_another_phase(ctx, sentence, pattern)) and tie.rejects("event", "another of its number"):
        return tie
    gone_by = isinstance(mention.value, DateValue) and interval(mention.value)[1] <= ctx.published
    others = taken_up(ctx, sentence, pattern) | left_out
    told = others | day_signs(sentence, pattern) | arrivals(ctx, sentence, pattern)
    event = stage_told(sentence, first, last, pattern) if goal_of(pattern)[0] else None
    others |= {event[0]} if event is not None else frozenset()
    if event is None and not is_of_a_goal(sentence, pattern):
        event = event_of(sentence, first, last, pattern, mention.role, gone_by=gone_by, others=told)
        event = event or by_parties(ctx, sentence, mention, pattern) or lasts_until(ctx, sentence, mention, pattern)
    kept = kept_until(ctx, sentence, mention, pattern) or bought_then(ctx, sentence, mention, pattern)
    far = kept or (told_otherwise(ctx, sentence, mention, pattern) if event is None else None)
    event = kept or event or far
    if event is None or is_day_of_a_number(sentence, first):
        tie.reject("event", "the date of something else")
        return tie
    k, how, cost = event
    if k in others and any(k < h.i < first and h.name.kind == "name" and h.name.id not in pattern.names for h in words.names):
        # "Kestrel is set for May, Osprey for June".
        tie.reject("event", "another one's day")
        return tie
    if (other := other_goers(ctx, sentence, k, pattern)) and tie.rejects("event", f"only {other} goes"):
        return tie
    why = other_event(ctx, sentence, k, first, pattern, gone_by=gone_by) if kept is None else ""
    if why and tie.rejects("event", why):
        return tie
    if (other := of_a_sibling(ctx, sentence, pattern)) and tie.rejects(
        "event", f"the event of {other}, of which another fact tells"
    ):
        return tie
    if is_of_another_number(sentence, k, pattern) and tie.rejects("event", "another of its number"):
        return tie
    if is_of_several(sentence, k, pattern) and tie.rejects("event", "several of them, not the one"):
        return tie
    if ("shareholder" in pattern.theme or "sign" in pattern.verbs) and (
        is_of_another_sort(words, k, pattern) or takes_up_another(ctx, sentence, k, pattern)
    ):
        tie.reject("event", "a deal of another sort")
        return tie
    if (
        "strike" in pattern.verbs
        and another_trade(_clause_words(sentence, k), pattern)
        and tie.rejects("event", "others strike")
    ):
        return tie
    if is_another_mandate(words, pattern) and tie.rejects("event", "the mandate of others"):
        return tie
    if at_a_price(words, k) or closes_for_a_while(words, k, pattern.verbs):
        tie.reject("event", "closed at a price, or only for a while")
        return tie
    if is_about_it(sentence, k, first, pattern) and tie.rejects("event", "of what is only about it"):
        return tie
    if is_no_last_day(sentence, mention, pattern) and tie.rejects("event", "no last day of the offer"):
        return tie
    if is_another_vote(ctx, words, k, pattern):
        tie.reject("event", "another vote")
        return tie
    if (_of_another_measure(sentence, k, pattern) or done_to_another(ctx, sentence, k, pattern)) and tie.rejects(
        "event", "what happens to another thing"
    ):
        return tie
    if is_purchase(pattern) and (bought := anothers_purchase(ctx, sentence, k, pattern)):
        tie.reject("event", f"the purchase of {bought}")
        return tie
    tie.add("event", f"the date of {words.tokens[k]!r} ({how})", 2.0 - (0.0 if is_set_as_its_day(words, last) else cost) / 20)
    _ = (
        time_fits(ctx, sentence, mention, pattern, tie, k)
        and (far is not None or _aspect_fits(sentence, k, mention, first, last, pattern, tie))
        and (
            k in others
            or far is not None
            or subject_fits(
                ctx, sentence, pattern, tie, only_dated=_is_only_dated(sentence, k, first), when=mention, at=first, event=k
            )
        )
        and place_tie(ctx, sentence, k, k, pattern, tie, whole=is_of_all(pattern))
        and (dated_actor(ctx, sentence, k, pattern, tie) if far is None else tie.add("actor", "its own are named", 0.3))
        and tie.holds(pattern.least)
    )
    return tie


def _clause_words(sentence: Sentence, k: int) -> list[str]:
    """Return the words of the clause in which token k stands."""
    clause = clause_at(sentence.parted, k)
    return sentence.words.low[clause.i : clause.j]


# Measures that move by themselves, each with a course of its own.
_INDICES = words_of("date.indices")


def _of_another_measure(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the event at token k befalls a measure that the fact does not name ("inflation eased in January")."""
    words = sentence.words
    clause = clause_at(sentence.parted, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    what = patient_of(words, clause, group) if group is not None else None
    keys = {s.concept for i in what or () for s in words.senses[i]} & _INDICES
    if keys == {"tariff"} and "w:trad" in pattern.theme:
        return False  # a tariff truce is one of trade
    return bool(keys) and best_match(keys, frozenset(pattern.theme) | pattern.verbs) < 0.6


def _aspect_fits(sentence: Sentence, k: int, mention: Mention, first: int, last: int, pattern: Pattern, tie: Tie) -> bool:
    words = sentence.words
    if is_old(words, first):
        return tie.reject("old", "the date that no longer stands")
    if is_its_deadline(sentence, k, first) and tie.rejects("aspect", "the last day of another act"):
        return False
    lasts = pattern.aspect == "end" or "lasting" in pattern.verbs
    if lasts and mention.role == "on" and is_day_of_its_extension(words, k, first):
        return tie.reject("aspect", "the day on which it is prolonged")
    if pattern.aspect == "end" and mention.role == "until" and _is_paused(sentence, first, pattern):
        return tie.reject("aspect", "only a pause")
    if pattern.aspect and is_its_edge(sentence, pattern, k):
        return tie.add("aspect", "told by what happens then", 0.4)
    if not lasts and ends_a_span(sentence, mention, first) and tie.rejects("aspect", "only its last day"):
        return False
    window = _window(sentence, first, last, k)
    # "As first agreed" is no first part.
    near = {
        words.low[i]
        for i in window - _in_dates(sentence)
        if not (words.low[i] == "first" and is_verb(words, min(i + 1, len(words.low) - 1)))
        and not (words.low[i] == "one" and words.low[i + 1 : i + 2] in (["year"], ["month"], ["week"]))
        and not (
            words.low[i] == "some" and words.low[i + 1 : i + 2] and words.low[i + 1][0].isdigit()
        )  # "its contingent of some 220"
        and not (words.low[i] == "final" and k != i + 1 < len(words.low) and words.senses[i + 1].noun)  # "final approval"
    }
    begin = stands_in(words, "begin", window - set(range(first, last + 1)))  # nor begins it "at the start of 2027"
    # "By the end of the year" ends nothing.
    end = stands_in(words, "end", window - set(range(first, last + 1))) or not near.isdisjoint(END_WORDS)
    if pattern.aspect == "end" and (stands_in(words, "extend", window) or stands_in(words, "lasting", window | {k})):
        end = True  # what is prolonged to a day ends on it
    if pattern.aspect == "end" and (pattern.verbs & _DEALS or "mission" in pattern.theme):  # what closes is completed, or over
        end = end or stands_in(words, "close", window) or not near.isdisjoint(_DONE)
    own = _BASES if "base" in pattern.theme else frozenset()  # a base that closes is no part of what closes
    if "first" in split(pattern.fact.says.lower()) and near.isdisjoint(_STAGES):
        own |= {"first"}
    part = (
        _one_step(words, clause_at(sentence.parted, k), k)
        or (bool(near & (PART - own)) and not near & END_WORDS)
        or of_a_number(sentence, k, near, pattern)
        or leaves_only_a_part(sentence, k, pattern)
    )
    if pattern.aspect == "begin":
        firsts = senses_of(words, k).noun and "first" in words.low[max(0, k - 3) : k]
        firsts = firsts or ("withdraw" in pattern.verbs and mention.role == "on" and first_ones_go(words, k))
        begin = begin or (firsts and "first" not in split(pattern.fact.says.lower()))  # "its first rate cut"
        begin = begin or (mention.role == "by" and "no" in near and "before" in words.low[max(0, first - 2) : first])
        begin = begin or (pattern.verbs <= _STARTED and stands_in(words, "open", window)) or goes_on_since(sentence, k, first)
    put_off = stands_in(words, "delay", window) or stands_in(words, "advance", window)
    if pattern.aspect == "begin" and not (begin or end) and (pattern.verbs & _SCHEDULED or (put_off and not part)):
        return tie.add("aspect", "set for then", 0.3)
    if pattern.aspect == "begin":
        if (not begin or (part and not near & {"first"})) and tie.rejects("aspect", "not its beginning"):
            return False
        return tie.add("aspect", "its beginning", 0.5)
    if pattern.aspect == "end" or (mention.role in ("by", "until") and not stands_in(words, "delay", window)):
        if begin and not end and not pattern.verbs & _OPENINGS and tie.rejects("aspect", "its beginning, not its end"):
            return False
        moved = not begin and bool(senses_of(words, k).noun) and stands_in(words, "delay", window)
        if moved and ("withdraw" in pattern.verbs or (pattern.verbs & _DEALS and near.isdisjoint(_STEPS))):
            end = True  # an exit that is put off as such is over later, a takeover too
        if pattern.aspect == "end" and not end and mention.role not in ("by", "until") and tie.rejects("aspect", "not its end"):
            return False
        if part and not _PARTS.intersection(pattern.theme) and tie.rejects("aspect", "only a part of it"):
            return False
        return tie.add("aspect", "its end", 0.5 if end else 0.2)
    if (
        part
        and ("withdraw" in pattern.verbs or counts_them(sentence, k, pattern))
        and not _PARTS.intersection(pattern.theme)
        and tie.rejects("aspect", "only a part of it")
    ):
        return False
    over = "lasting" in pattern.verbs and "ceasefire" in pattern.theme and tells_an_end(words, k)
    once = not begin or over or "begin" in pattern.verbs or (_STARTS | _OPENINGS) & pattern.verbs or _is_an_act(pattern)
    return bool(once) or not tie.rejects("aspect", "its beginning only")


_DEALS, _CHANGES = frozenset({"buy", "sell", "agree"}), frozenset({"raise", "lower"})
_STEPS = frozenset("signing vote decision ruling meeting hearing announcement review".split())


def _is_paused(sentence: Sentence, first: int, pattern: Pattern) -> bool:
    """Say whether it only stands still until the day: "the trial is adjourned until Tuesday"."""
    group = group_of(sentence.words, clause_at(sentence.parted, first).groups, first)
    if group is None or "suspend" in pattern.verbs:
        return False
    told = {s.concept for i in range(group.i, group.j) for s in senses_of(sentence.words, i)}
    return not told.isdisjoint({"suspend", "delay"}) and bool(pattern.verbs & _SITS)


_SITS = frozenset({"trial", "talk", "meet", "search"})
_STARTED = frozenset({"begin", "w:lane", "w:scheme", "w:system", "w:servic", "w:rout", "w:line"})
_BASES, _STAGES = frozenset({"base", "camp"}), frozenset({"phase", "stage", "stages", "phases"})


def _one_step(words: Words, clause: Clause, k: int) -> bool:
    """Say whether one step of several is told, by its number: "completed the second phase of its drawdown"."""
    near = range(max(clause.i, k - 6), min(clause.j, k + 7))
    return any(i and words.low[i - 1] in _ORDINALS and any(s.concept == "phase" for s in words.senses[i]) for i in near)


_ORDINALS = words_of("date.ordinals")


def _is_an_act(pattern: Pattern) -> bool:
    """Say whether the event is a deed that no concept holds, done when it begins ("began loading fuel"), or a first one."""
    return ("w:first" in pattern.theme and pattern.verbs <= _CHANGES) or all(key[:2] == "w:" for key in pattern.verbs)


_OPENINGS = frozenset({"open", "launch", "take_effect", "resume", "flight"})  # which begin when they happen
# What is there from its beginning.
_STARTS = frozenset(
    {"take_place", "swap", "vote", "launch", "trial", "strike", "talk", "elect", "meet", "take_effect", "visit", "join"}
)


def _window(sentence: Sentence, first: int, last: int, k: int) -> set[int]:
    """Return the tokens that colour a date: its clause up to the date before it, and what stands around the event."""
    words = sentence.words
    clause = clause_at(sentence.parted, first)
    begin = behind_an_opening(words, clause, min(k, first))
    for other in sentence.dates:
        at = words.at(max(other.start, other.end - 1))
        if clause.i <= at < first and words.low[at] != "now":
            begin = max(begin, at + 1)
    ahead = k + 5 if first <= clause.i + 1 and _is_the_first_verb(clause, k) else first + 3  # "On 14 July the mandate ends"
    near = range(max(0, k - 4, clause.i), min(len(words.low), k + 5, clause.j, ahead)) if begin <= k else ()
    if k in (subject := parted_subject(sentence, clause)):
        near = subject  # "the closing of the deal, which was due in May, is now seen in June"
    elif k >= clause.j:
        own = clause_at(sentence.parted, k)  # "on Friday, as it completed the takeover"
        near = range(max(own.i, k - 4), min(own.j, k + 5))
    return {*range(begin, min(len(words.low), last + 3)), *near}


def _is_the_first_verb(clause: Clause, k: int) -> bool:
    return bool(clause.groups) and clause.groups[0].i <= k < clause.groups[0].j


def _in_dates(sentence: Sentence) -> set[int]:
    """Return the tokens that dates are made of: "the third quarter" is no third part of a thing."""
    words, out = sentence.words, set[int]()
    for mention in sentence.dates:
        span = range(words.at(mention.start), words.at(max(mention.start, mention.end - 1)) + 1)
        out.update(i for i in span if words.low[i] in PART)
    return out


def of_a_number(sentence: Sentence, k: int, near: set[str], pattern: Pattern) -> bool:
    """Say whether only so many of them are spoken of ("3,000 soldiers will leave by")."""
    if near & {"all", "last", "remaining", "entire", "rest", "remainder"}:
        return False
    if "withdraw" not in wanted_events(pattern):
        return counts_them(sentence, k, pattern)
    clause = clause_at(sentence.parted, k)
    words = sentence.words
    counted = [m for m in sentence.quantities if m.role in ("value", "difference", "whole") and not _is_of_steps(words, m)]
    at = [i for i in (words.at(m.start) for m in counted) if not _is_its_whole(words, i)]
    begin = clause.i if words.low[clause.i] not in ("who", "that", "which", "whose") else max(0, clause.i - 4)
    return any(begin <= i < clause.j and i <= k + _BEHIND and words.cost(i, k) <= 14 for i in at)


def _is_its_whole(words: Words, i: int) -> bool:
    """Say whether the number at token i is of all that somebody has there: "its contingent of some 220", "its 220 soldiers"."""
    at = i - 1 - (words.low[i - 1] in _ABOUT)
    if words.low[at] in _OWN:
        return True
    return (
        words.low[at] == "of" and words.low[at - 1] in _CONTINGENTS and not _OWN.isdisjoint(words.low[max(0, at - 4) : at - 1])
    )


_ABOUT = frozenset({"some", "about", "around", "roughly", "nearly", "almost", "approximately"})
_OWN, _CONTINGENTS = frozenset({"its", "their"}), words_of("strengths.forces")


# How far behind the verb the number of those who go may stand ("were withdrawn by Sunday some 3,000").
_BEHIND = 6


def _is_of_steps(words: Words, mention: Mention) -> bool:
    """Say whether a number counts steps, time or parties, and nobody who goes: "in three stages", "the two sides"."""
    at = min(words.at(max(mention.start, mention.end - 1)) + 1, len(words.low) - 1)
    unit = mention.value.unit if isinstance(mention.value, Quantity) else ""
    return unit in _TIMES or words.low[at] in _PARTIES or any(s.concept == "phase" for s in words.senses[at])


_TIMES, _PARTIES = frozenset("day week month year hour".split()), frozenset("sides countries governments parties".split())


# What a fact that is itself about a part says.
_PARTS = frozenset({"phase", "w:first", "w:second", "w:half", "w:stage", "another", "w:another"})


_BE = words_of("date.be")
_SETTING = frozenset({"set", "due", "scheduled", "planned", "expected", "fixed", "slated"})


def _is_only_dated(sentence: Sentence, k: int, first: int) -> bool:
    """Say whether the clause sets the event its date and tells nothing else: "The hearing is set for 21 September"."""
    words = sentence.words
    at = next((i for i in range(max(0, first - 4), first) if words.low[i] in _BE), -1)
    clause = clause_at(sentence.parted, first)
    told = at >= 0 and bool(_SETTING & set(words.low[at:first])) and clause.i <= k < at
    return told and not any(group.j <= at for group in clause.groups)
