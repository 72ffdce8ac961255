"""A day that stands no more: put off for good, called off, or with no new day named.

Owns: where a sentence says that the fact's event has no day now. Never: reads a date, or ties one that is written.
"""

from __future__ import annotations

from datetime import timedelta

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.anaphors import own_name
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.clauses import Clause, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.date.date_actors import dated_actor
from watcher.reading.date.date_subjects import is_of_all, subject_fits
from watcher.reading.date.dated_events import until_events, wanted_events
from watcher.reading.date.day_signs import day_signs
from watcher.reading.date.moved_things import head_of
from watcher.reading.date.tie_date import of_a_number
from watcher.reading.date.told_dates import is_history
from watcher.reading.date.unset_days import (
    called_by_its_day,
    halted,
    is_as_planned,
    is_its_day,
    is_not_to_be,
    is_of_its_month,
    is_open,
    month_of,
    renamed_later,
    untold,
)
from watcher.reading.goers import leaves_a_part, other_goers
from watcher.reading.keys import best_match, keys_of, senses_of, tokens_like
from watcher.reading.left_out_sentences import excluded
from watcher.reading.namesakes import anothers
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.places_inside import MONTHS
from watcher.reading.quantity.numbered import is_another_of_a_series
from watcher.reading.stance import Told, told_of
from watcher.reading.status.phases import is_of_another_phase
from watcher.reading.topics import is_topic
from watcher.reading.words import Words
from watcher.values import DateValue, Quantity
from watcher.values.date import interval

# A sentence without one of these says nothing of the sort.
_DATES = words_of("lifted.dates")
_FOR_GOOD = words_of("lifted.for_good")
NO = frozenset({"no", "without"})
_ARTICLES = words_of("lifted.articles")
_NAMES = words_of("lifted.names")
_HOLDS = frozenset({"delay", "suspend"})
_IT = frozenset({"it", "this", "that"})
_WHEN = frozenset({"when", "another"})
_NEAR = 9


def _is_demanded(words: Words, k: int) -> bool:
    """Say whether a title begins with what somebody only demands: "Put off the vote, says the opposition"."""
    at = next((i for i in range(1, len(words.low)) if words.low[i] == ","), -1)
    return k == 0 and at > 0 and words.low[at + 1 : at + 2] != [] and words.low[at + 1] in _DEMANDS


_DEMANDS = frozenset("says say urges urge demands demand tells tell pleads plead".split())


def lifted(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, Told, Tie] | None:
    """Return (token, how it is told, tie) where the fact's event is told to have no day any more."""
    words = sentence.words
    if not isinstance(pattern.fact.value, DateValue) or excluded(words, pattern) or is_history(ctx, pattern):
        return None
    if is_another_of_a_series(ctx, sentence, pattern) or is_of_another_phase(ctx, sentence, pattern):
        return None
    off = (
        *_undated(sentence, pattern.fact.value),
        *_called_off(sentence, pattern),
        *_not_held(sentence, pattern),
        *_past_hope(sentence, pattern),
    )
    for k, about, told in off:
        if (event := _event(ctx, sentence, about, k, pattern)) < 0 or _is_demanded(words, k):
            continue
        if told.mood == "hedge" and event in about and not best_match(keys_of(words, event), wanted_events(pattern)):
            continue  # "the bid may be dropped"
        low = set(words.low[about.start : about.stop])
        if (
            of_a_number(sentence, event, low, pattern)
            or leaves_a_part(words, event)
            or other_goers(ctx, sentence, event, pattern)
        ):
            continue
        if _is_of_a_stranger(sentence, event, pattern) or anothers(ctx, sentence, k, pattern):
            continue
        tie = Tie()
        tie.add("event", f"{words.tokens[k]!r} leaves it without a day", 2.0)
        fits = (
            subject_fits(ctx, sentence, pattern, tie)
            and place_tie(ctx, sentence, event, event, pattern, tie, whole=is_of_all(pattern))
            and (_is_done_to_its_own(sentence, k, about, pattern, tie) or dated_actor(ctx, sentence, event, pattern, tie))
            and tie.holds()
        )
        if fits:
            return k, told, tie
    return None


def _is_done_to_its_own(sentence: Sentence, k: int, about: range, pattern: Pattern, tie: Tie) -> bool:
    """Say whether another calls off what the fact names: "no Alder this year: the army calls off the drills"."""
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None or about.start < group.j or pattern.subjects.isdisjoint(sentence.named):
        return False
    words = sentence.words
    other = any(words.tokens[i][0].isupper() and not any(h.i <= i < h.j for h in words.names) for i in about)
    return not other and tie.add("actor", "another calls it off", 0.2)


def _event(ctx: Context, sentence: Sentence, about: range, k: int, pattern: Pattern) -> int:
    """Return the token among `about` that tells the fact's event, or stands for it; -1 where none does."""
    words = sentence.words
    acts = wanted_events(pattern) | until_events(pattern)
    real = acts - {"end", "begin", "close"} or acts
    found = [i for i in tokens_like(words, real) if i in about and i != k]
    if words.low[k] not in _POSTPONES | _DATES:
        found += [i for i in day_signs(sentence, pattern) if i in about]
    found += [i for i in own_name(sentence, pattern) if i in about]
    if "begin" in pattern.verbs:
        # "There will be no Alder this year": a thing that is to begin is called by its name.
        found += [h.j - 1 for h in words.names if h.name.id in pattern.subjects and h.j - 1 in about]
    if not found and words.low[k] in _POSTPONES | _SHELVES | _CANCELS:
        end = next((i for i in about if words.low[i] in ("of", "for", "on", "in", "at", "with", "to", "from")), about.stop)
        found = [i for i in range(about.start, end) if best_match(keys_of(words, i), head_of(pattern.fact.says)) >= 0.8][:1]
    if found := [i for i in found if not is_topic(words, i, about.start)]:
        return min(found, key=lambda i: words.cost(i, k))
    if len(about) == 1 or any(words.senses[i] and any(s.concept in _HOLDS for s in words.senses[i]) for i in about):
        return -1  # something else is put off, or has no date
    before = (
        ctx.before(sentence)[:1]
        if words.low[k] in _DATES | _FOR_GOOD | _WHEN or not _IT.isdisjoint(words.low[about.start : about.start + 1])
        else []
    )
    told = before and _is_put_off_before(ctx, before[0], real, pattern) and not _names_an_event(words, about)
    return k if told else -1


def _is_put_off_before(ctx: Context, back: Sentence, real: frozenset[str], pattern: Pattern) -> bool:
    """Say whether the sentence before tells the event as put off, called off, or not to be."""
    events = [*tokens_like(back.words, real), *own_name(back, pattern)]
    if not events or not subject_fits(ctx, back, pattern, Tie(), event=events[0]):
        return False
    return bool(tokens_like(back.words, _HOLDS | _CANCEL, 1.0)) or any(is_not_to_be(back.words, g) for g in back.groups)


def _names_an_event(words: Words, about: range) -> bool:
    """Say whether the words tell of an event of their own: "no date for the sentencing"."""
    return any(words.low[i] in ("for", "of") and i + 1 in about for i in about)


def _undated(sentence: Sentence, was: DateValue) -> list[tuple[int, range, Told]]:
    """Return (token, where its event stands, how it is told) of each word that says there is no day: "no new date"."""
    words = sentence.words
    gone = (*untold(sentence), *halted(sentence))
    if not gone and _DATES.isdisjoint(words.low) and _FOR_GOOD.isdisjoint(words.low) and "another" not in words.low:
        return []
    out: list[tuple[int, range, Told]] = []
    days = [m for m in sentence.dates if m.role not in ("during",) and not _is_over(sentence, m)]
    if all(is_its_day(m, was) for m in days):
        out += [(k, about, Told("asserted", why="no day is named")) for k, about in gone]
    for k, token in enumerate(words.low):
        if token in _FOR_GOOD and _is_held(words, clause_at(sentence.parted, k), k):
            clause = clause_at(sentence.parted, k)
            at = next((i for i in range(k - 1, clause.i - 1, -1) if words.senses[i] and words.senses[i].verb), k)
            told = told_of(sentence, at)
            if told.stance in ("asserted", "planned"):
                out.append((k, range(clause.i, clause.j), told))
        elif token in _DATES and k > 1 and words.low[k - 2] in NO and words.low[k - 1].isalpha() and not _has_none(sentence, k):
            out.append((k, range(k - 1, k), Told("asserted", why="no day is named")))  # "no closing date remains"
        elif token == "another" and _leaves_none(sentence, k):
            out.append((k, range(len(words.low)), Told("asserted", why="no day is named")))
        elif token in _DATES and (_has_none(sentence, k) or renamed_later(sentence, k) or is_open(sentence, k)):
            out.append((k, _reach(sentence, k), Told("asserted", why="no day is named")))
    return out


def _is_over(sentence: Sentence, mention: Mention) -> bool:
    """Say whether a day has passed, on which it may only have been said: "said on Monday that the vote was off"."""
    return isinstance(mention.value, DateValue) and interval(mention.value)[1] <= sentence.published


def _leaves_none(sentence: Sentence, k: int) -> bool:
    """Say whether no other day is named at the "another" of token k: "gave up its May date without setting another"."""
    words = sentence.words
    if words.low[k + 1 : k + 2] not in ([], ["."], [","], [";"]) or words.low[k - 1] not in _NAMES:
        return False
    return "without" in words.low[max(0, k - 3) : k] and (bool(sentence.dates) or not _DATES.isdisjoint(words.low))


def _reach(sentence: Sentence, k: int) -> range:
    """Return where the event of the date at token k stands: what it is "for", else its sentence."""
    words = sentence.words
    group = next((g for g in sentence.groups if g.i > k), None)
    for at in (k + 1, group.j if group is not None and group.i - k <= 4 else k + 1):
        if words.low[at : at + 1] in (["for"], ["of"], ["to"], ["when"], ["on"]):
            return range(at, min(at + _NEAR, len(words.low)))
    return range(len(words.low))


def _is_of_a_stranger(sentence: Sentence, event: int, pattern: Pattern) -> bool:
    """Say whether a name that the fact does not have is whose the event is, or what it is from: "its exit from North Kivu"."""
    words = sentence.words
    near = range(max(0, event - 8), event) if pattern.names.keys().isdisjoint(sentence.named) else range(0)
    after = range(event + 2, min(event + 4, len(words.low))) if words.low[event + 1 : event + 2] == ["from"] else range(0)
    if words.titled and not words.index:
        return False
    return any(
        words.tokens[i][0].isupper()
        and i > 0
        and not words.senses[i]
        and words.low[i] not in MONTHS
        and not any(h.i <= i < h.j for h in words.names if h.name.id in pattern.names or h.name.kind == "country")
        for i in (*near, *after)
    )


def _has_none(sentence: Sentence, k: int) -> bool:
    """Say whether the date at token k is one that there is not: "no new date", "has not named a date", "has yet to be set"."""
    words = sentence.words
    i = k - 1
    while i >= 0 and words.low[i] in _ARTICLES:
        i -= 1
    if i >= 0 and "other" not in words.low[i:k] and (words.low[i] in NO or words.low[i - 1 : i + 1] == ["no", "longer"]):
        return words.low[k + 1 : k + 2] != ["other"]
    group = next((g for g in sentence.groups if g.i > k and g.i - k <= 8), None)
    if group is not None and not {",", ";"} & set(words.low[k : group.i]):
        unset = any(words.low[n] in _NAMES for n in range(group.i, group.j))
        if unset and (group.negated or "yet" in words.low[group.i - 1 : group.j]):
            return True
    before = next((g for g in reversed(sentence.groups) if g.j <= k), None)
    if before is None or k - before.j > 4:
        return False
    sets = any(words.low[n] in _NAMES for n in range(before.i, before.j))
    yet = "yet" in words.low[max(0, before.i - 2) : before.i]
    return sets and (before.negated or before.denied or yet) and i >= before.j - 1


def _is_held(words: Words, clause: Clause, k: int) -> bool:
    """Say whether what lasts for good is a stop: "postponed indefinitely", "on hold until further notice"."""
    if words.low[k] == "notice" and words.low[k - 1] != "further":
        return False
    stops = (i for i in range(clause.i, clause.j) if not words.low[i].startswith("stay"))  # who stays for good is not put off
    return any(s.concept in _HOLDS for i in stops for s in words.senses[i])


def _called_off(sentence: Sentence, pattern: Pattern) -> list[tuple[int, range, Told]]:
    """Return (token, what is called off, how it is told) of each verb that gives an event up."""
    words, was = sentence.words, pattern.fact.value
    out: list[tuple[int, range, Told]] = []
    if not isinstance(was, DateValue):
        return out
    for k in sorted({*tokens_like(words, _CANCEL | _PUT_OFF, 1.0), *(i for i, t in enumerate(words.low) if t in _SHELVES)}):
        group = next((g for g in sentence.groups if g.i <= k < g.j), None)
        if words.low[k] not in _POSTPONES and any(s.concept in _PUT_OFF for s in senses_of(words, k)):
            continue
        if group is None or not any(s.pos == "v" for s in senses_of(words, k)):
            continue
        clause = clause_at(sentence.parted, k)
        what = (
            None if is_passive(words, group) else object_of(words, clause, group) or called_by_its_day(sentence, clause, group)
        )
        if is_passive(words, group) or (what is None and not words.index and group.tense == "past"):
            what = range(clause.i, group.i)  # a headline leaves out the "is": "Ostland vote called off"
        told = told_of(sentence, k)
        days = [m for m in sentence.dates if what and words.at(m.start) in what]
        if words.low[k] in _AVERTS and told.mood:
            continue  # "meets the drivers to avert their strike"
        if words.low[k] in _POSTPONES and (told.mood or not _is_put_off_for_good(sentence, clause, was)):
            continue
        long_ago = sentence.published - _LONG
        if any(isinstance(m.value, DateValue) and interval(m.value)[1] < long_ago for m in sentence.dates if m not in days):
            continue  # "the purchase was shelved in 2023"
        if not what or (not days and not month_of(was) >= MONTHS.intersection(words.low[what.start : what.stop])):
            continue
        if not all(is_its_day(m, was) or is_of_its_month(m, was) for m in days):
            continue  # "gave up on a February launch": another day may stand
        if what and told.stance in ("asserted", "planned") and not told.past:
            out.append((k, what, told))
    return out


def _is_put_off_for_good(sentence: Sentence, clause: Clause, was: DateValue) -> bool:
    """Say whether no new day, and no span, is told beside what is put off: "has been postponed", not "postponed by a week"."""
    words = sentence.words
    span = any(
        isinstance(m.value, Quantity) and m.value.unit in _SPANS and clause.i <= words.at(m.start) for m in sentence.quantities
    )
    span = span or any(words.low[i] in _ONE and words.low[i + 1] in _SPANS for i in range(clause.i, clause.j - 1))
    later = not _LATER.isdisjoint(words.low[clause.i :]) or any(
        not _UNTO.isdisjoint(words.low[max(0, at - 3) : at]) for at in (words.at(m.start) for m in sentence.dates)
    )
    days = [m for m in sentence.dates if clause.i <= words.at(m.start) and m.role not in ("during",)]
    told = all(is_its_day(m, was) or words.low[words.at(m.start) - 1] in ("on",) for m in days)
    return told and not span and not later


_PUT_OFF, _CANCEL = frozenset({"delay"}), frozenset({"cancel"})
_LONG = timedelta(days=60)
_CANCELS, _AVERTS = words_of("lifted.cancels"), words_of("progress.averts")
_SHELVES = frozenset({"shelve", "shelves", "shelved", "shelving"})
_POSTPONES = words_of("lifted.postpones")
_LATER = frozenset({"hours", "hour", "days", "weeks", "months", "again", "later"})
_UNTO = frozenset({"until", "till", "to", "by", "for", "into"})
_ONE = frozenset({"a", "an", "one"})
_SPANS = frozenset({"day", "week", "fortnight", "month", "year", "hour", "minute"})


def is_called_off(sentence: Sentence, mention: Mention) -> bool:
    """Say whether a day is only that of what is called off, or on which it was: "called off a strike on 2 May"."""
    words, k = sentence.words, sentence.words.at(mention.start)
    cancelled = tokens_like(words, _CANCEL, 1.0)
    if not cancelled or mention.role != "on" or words.low[k - 1] in _ONTO:
        return False
    clause = clause_at(sentence.parted, k)
    group = next((g for g in clause.groups if any(g.i <= at < g.j for at in cancelled)), None)
    if (
        group is None
        or group.mood
        or group.negated
        or group.denied
        or len(clause.groups) > 1
        or not _ONTO.isdisjoint(words.low[k:])
    ):
        return False
    return group.tense in ("past", "perfect") or not words.index


_ONTO = frozenset({"to", "until", "instead", "reschedule", "rescheduled", "new"})


def _not_held(sentence: Sentence, pattern: Pattern) -> list[tuple[int, range, Told]]:
    """Return (token, what, how told) of an event on its own day that is not to be: "Sunday's talks would not take place"."""
    words, was = sentence.words, pattern.fact.value
    out: list[tuple[int, range, Told]] = []
    if not isinstance(was, DateValue):
        return out
    for k in [k for k, token in enumerate(words.low) if token == "no" and "there" in words.low[max(0, k - 4) : k]]:
        # "There will be no second round": but not "no talks of a second round".
        told = told_of(sentence, k)
        end = next(
            (i for i in range(k + 1, len(words.low)) if not words.low[i].isalpha() or words.low[i] in _ENDS), len(words.low)
        )
        if not told.embedded and told.mood in ("", "firm") and all(is_its_day(m, was) for m in sentence.dates):
            out.append((k, range(k + 1, end), Told("asserted", why="there is to be none")))
    out += _not_done(sentence, pattern, was)
    if _HELD.isdisjoint(words.low):
        return out
    for group in sentence.groups:
        goes = words.low[group.head] == "go" and words.low[group.j : group.j + 1] == ["ahead"]
        if not group.negated or group.denied or group.conditional or group.report:
            continue
        if (not goes and words.low[group.head] not in _HELD) or not _YET.isdisjoint(words.low[group.i : group.j]):
            continue  # "is still to take place on 8 June"
        clause = clause_at(sentence.parted, group.head)
        what = range(clause.i, group.i)
        days = [m for m in sentence.dates if words.at(m.start) in range(clause.i, clause.j)]
        if days and all(is_its_day(m, was) for m in days) and group.mood in ("firm", "hedge", ""):
            out.append((group.head, what, Told("asserted", why="it is not to be held")))
    return out


def _not_done(sentence: Sentence, pattern: Pattern, was: DateValue) -> list[tuple[int, range, Told]]:
    """Return (token, what, how told) of the event's own verb that is not to be on its day: "will not fly in June after all"."""
    words = sentence.words
    firm = [g for g in sentence.groups if is_not_to_be(words, g) and not (g.denied or g.conditional or g.report)]
    if not firm or "but" in words.low:
        return []  # "not in June but in July"
    out: list[tuple[int, range, Told]] = []
    events = {*tokens_like(words, wanted_events(pattern)), *day_signs(sentence, pattern)}
    for group in firm:
        if words.low[group.i] == "to":
            continue  # "will not change the plan to fly in June"
        clause = clause_at(sentence.parted, group.head)
        days = [m for m in sentence.dates if words.at(m.start) in range(clause.i, clause.j)]
        known = days or is_as_planned(words, group.j, clause.j)
        if events & {*range(group.i, group.j)} and known and all(is_its_day(m, was) for m in days):
            out.append((group.i, range(clause.i, clause.j), Told("asserted", why="it is not to be then")))
    return out


def _past_hope(sentence: Sentence, pattern: Pattern) -> list[tuple[int, range, Told]]:
    """Return (token, what, how told) of what cannot be any more: "will not be able to land", "has no chance of landing"."""
    words, was, low = sentence.words, pattern.fact.value, sentence.words.low
    out: list[tuple[int, range, Told]] = []
    for k, token in enumerate(low):
        able = token == "unable" or (token == "able" and not _NOT.isdisjoint(low[max(0, k - 3) : k]))
        hope = token in _HOPES and low[k - 1 : k] == ["no"] and low[k + 1 : k + 2] == ["of"]
        if not (able and low[k + 1 : k + 2] == ["to"]) and not hope:
            continue
        told, end = told_of(sentence, k), clause_at(sentence.parted, k).j
        if (
            told.embedded
            or told.mood not in ("", "firm")
            or any(k < words.at(m.start) < end and not is_its_day(m, was) for m in sentence.dates)
        ):
            continue
        out.append((k, range(k + 1, min(len(low), k + 6)), Told("asserted", why="it cannot be any more")))
    return out


_NOT = frozenset({"not", "n't", "longer"})
_HOPES = frozenset({"chance", "hope", "prospect"})


_ENDS = frozenset(
    {"in", "after", "on", "as", "because", "of", "for", "between", "at", "with", "this", "next", "unless", "if", "until", "to"}
)
_YET = frozenset({"still", "yet"})
_HELD = frozenset("held take takes place happen ahead".split())
