"""An entry against a baseline: every observation, with its trace.

Owns: the order in which an entry is read. Never: judges a value against another.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from watcher.language import words_of
from watcher.model import Entry, Kind, Observation, Stance, Step
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie, read_entry
from watcher.reading.date.fallen_days import is_its_day, told_day
from watcher.reading.date.lifted_dates import is_called_off, lifted
from watcher.reading.date.tie_date import tie_date
from watcher.reading.date.told_dates import in_year_told, is_beside_the_known, is_history, still_to_come
from watcher.reading.date.unwritten_dates import happened, moved
from watcher.reading.holder.headed_things import heads_another_thing
from watcher.reading.holder.holders import read_holders
from watcher.reading.namesakes import anothers
from watcher.reading.open_to import open_to
from watcher.reading.other_headlines import is_anothers_headline
from watcher.reading.own_sentence import waive
from watcher.reading.patterns import Pattern, Patterns
from watcher.reading.quantity.deal_prices import is_price_to_be
from watcher.reading.quantity.emptied import emptied
from watcher.reading.quantity.exceeded import exceeded
from watcher.reading.quantity.fullness import in_full
from watcher.reading.quantity.levels import end_of_change
from watcher.reading.quantity.nones import none_left
from watcher.reading.quantity.numbered import is_of_another_turn
from watcher.reading.quantity.numbers import in_own_unit
from watcher.reading.quantity.ordinals import day_so_far, lacks_success
from watcher.reading.quantity.remainders import remainder
from watcher.reading.quantity.rungs import read_rungs
from watcher.reading.quantity.shares import is_yet_to_pass
from watcher.reading.quantity.sold_out import sold_out
from watcher.reading.quantity.tie_quantity import tie_quantity
from watcher.reading.quantity.told_quantities import (
    ahead_as_the_fact,
    is_brought_up,
    is_final_toll,
    told_quantity,
)
from watcher.reading.quantity.totals import has_its_exit_told, total_exit
from watcher.reading.quantity.units import may_be_in
from watcher.reading.quantity.years_numbers import is_of_the_last_year
from watcher.reading.rivals import Claim, is_forecast, settle
from watcher.reading.scopes import in_scope
from watcher.reading.sentences import is_english
from watcher.reading.set.sets import read_set
from watcher.reading.stance import Told, speaker_of
from watcher.reading.status.causes import asks_a_cause, read_causes
from watcher.reading.status.in_own_words import in_own_words
from watcher.reading.status.lawsuits import asks_of_a_suit, read_lawsuit
from watcher.reading.status.tie_status import read_status
from watcher.reading.times import is_since_the_article, time_of
from watcher.values import DateValue, Quantity, Unknown, Value
from watcher.values.date import interval


def observe(entry: Entry, patterns: Patterns) -> list[Observation]:
    """Return what `entry` says of the facts of a baseline, in the order of its sentences.

    Pure: the same entry and baseline always give the same observations. An entry out of scope, or in a language that is
    not read, gives none.
    """
    if not in_scope(patterns, entry.title, entry.text) or not is_english(f"{entry.title}. {entry.text}"):
        return []
    return _told([entry], patterns)[0]


def observe_all(entries: Sequence[Entry], patterns: Patterns) -> list[list[Observation]]:
    """Return what each of several entries says, as `observe` does for one: eight together take a sixth less time.

    All that is worked out of them is held in memory until the last one is read.
    """
    read = [n for n, e in enumerate(entries) if in_scope(patterns, e.title, e.text) and is_english(f"{e.title}. {e.text}")]
    out: list[list[Observation]] = [[] for _ in entries]
    for n, found in zip(read, _told([entries[n] for n in read], patterns), strict=True):
        out[n] = found
    return out


def _told(entries: Sequence[Entry], patterns: Patterns) -> list[list[Observation]]:
    """Return what each of these entries says, which are in scope and in English."""
    if entries:
        waive(patterns)
    out: list[list[Observation]] = [[] for _ in entries]
    texts = [read_entry(entry, patterns) for entry in entries]
    places = [(n, ctx, sentence) for n, ctx in enumerate(texts) for sentence in ctx.sentences]
    for (n, _, sentence), claims in zip(places, _claims([(ctx, sentence) for _, ctx, sentence in places]), strict=True):
        out[n] += [claim.observation for claim in settle(sentence, claims)]
    return [_unsaid(_exact(_surest(found)), patterns) for found in out]


_KINDS: tuple[Kind, ...] = ("quantity", "date", "status", "holder", "set")


def _claims(places: list[tuple[Context, Sentence]]) -> list[list[Claim]]:
    """Return what each sentence says of the facts that it may speak of, in the order of the baseline.

    One step is taken for all sentences before the next, and facts of a kind are read together: what a processor has just done
    it does again in less time.
    """
    for _, sentence in places:
        _ = sentence.quantities
    asked = [open_to(ctx, sentence) for ctx, sentence in places]
    heard = [sentence for (_, sentence), open_ in zip(places, asked, strict=True) if open_]
    for sentence in heard:
        _ = sentence.clauses
    for sentence in heard:
        _ = sentence.dates
    found: list[dict[Pattern, list[Claim]]] = [{pattern: [] for pattern in open_} for open_ in asked]
    for kind in _KINDS:
        for (ctx, sentence), claims in zip(places, found, strict=True):
            for pattern in claims:
                if pattern.fact.kind == kind:
                    claims[pattern] = [Claim(pattern, k, told) for k, told in _read(ctx, sentence, pattern)]
    return [[*chain(*claims.values())] for claims in found]


def _surest(found: list[Observation]) -> list[Observation]:
    """Return each observation once, the surest of those with the same id, where the first of them stood."""
    out: list[Observation] = []
    places: dict[tuple[str, str, str], list[int]] = {}
    for one in found:
        # Most are the only ones of their fact and sentence: those need no id, which is a hash.
        alike = places.setdefault((one.fact, one.sentence, one.stance), [])
        at = next((at for at in alike if out[at].id == one.id), -1)
        if at < 0:
            alike.append(len(out))
            out.append(one)
        elif one.score > out[at].score:
            out[at] = one
    return out


def _exact(found: list[Observation]) -> list[Observation]:
    """Leave out a date that the same entry tells more exactly, in the same stance: September beside 30 September.

    So too that there is none any more, where the entry names another.
    """
    found = _replaced(found)
    dates = [(o.fact, o.stance, o.value.iso) for o in found if isinstance(o.value, DateValue)]
    if len(dates) < 2:
        return found
    coarse = {one for one in dates for other in dates if _holds(one, other)}
    return [o for o in found if not isinstance(o.value, DateValue) or (o.fact, o.stance, o.value.iso) not in coarse]


def _replaced(found: list[Observation]) -> list[Observation]:
    """Leave out that a day stands no more, or that a headline tells the event as done, where the entry has its day to come."""
    if all(o.kind != "date" for o in found):
        return found
    loose = {o.fact for o in found if o.kind == "date" and (isinstance(o.value, Unknown) or _is_undated(o))}
    new = {
        o.fact
        for o in found
        if o.fact in loose and isinstance(o.value, DateValue) and o.stance in ("asserted", "planned") and not _is_undated(o)
        and interval(o.value)[1] >= o.entry.when.date()
    }  # fmt: skip
    return [o for o in found if o.fact not in new or not (isinstance(o.value, Unknown) or _is_undated(o))]


def _unsaid(found: list[Observation], patterns: Patterns) -> list[Observation]:
    """Leave out a number beside the fact's own that the sentence tells as it is: one no surer is of something else."""
    if sum(o.kind == "quantity" for o in found) < 2:
        return found
    known = {p.fact.id: p.fact.value for p in patterns.facts}
    own: dict[tuple[str, str], float] = {}
    for o in found:
        was = known[o.fact]
        if o.kind != "quantity" or o.stance != "asserted" or not isinstance(was, Quantity) or not isinstance(o.value, Quantity):
            continue
        if o.value.low == was.low and o.value.high == was.high and not _is_held_against(o):
            own[o.fact, o.sentence] = max(own.get((o.fact, o.sentence), 0.0), o.score)
    return [o for o in found if (o.fact, o.sentence) not in own or _is_kept(o, known[o.fact], own[o.fact, o.sentence])]


def _is_kept(o: Observation, was: Value, own: float) -> bool:
    if not isinstance(was, Quantity) or not isinstance(o.value, Quantity) or o.stance != "asserted":
        return True
    return (o.value.low, o.value.high) == (was.low, was.high) or o.score > own + _SURER


def _is_held_against(o: Observation) -> bool:
    """Say whether a number is only what another is held against: "3.1 percent, against 3.4 percent in January"."""
    number = f"{o.value.low:,.10g}" if isinstance(o.value, Quantity) else ""
    at = o.sentence.find(number) if number else -1
    whole = at > 0 and o.sentence[:at].lower().split()[-2:] == ["of", "the"]  # "of the 48 posts 21 remain"
    gone = at > 0 and o.sentence[:at].lower().split()[-2:] in _GONE  # "the toll, which was 46, is now 61"
    if at < 0 or whole or gone or not _AGAINST.isdisjoint(o.sentence[:at].lower().split()[-4:]):
        return True
    after = o.sentence[at + len(number) :].lower().split()
    return not _TURNS.isdisjoint(after[:8]) or not {"to", "into"}.isdisjoint(after[:2])  # "2,500 become fewer than 2,000"


_SURER = 0.05
_GONE = (["which", "was"], ["which", "were"], ["that", "was"], ["that", "were"])
_AGAINST = words_of("observe.held_against")
_TURNS = words_of("observe.turns")


_HAPPENED = "it has happened"


def _is_undated(o: Observation) -> bool:
    """Say whether an event is only told to have come about, in the month of the entry."""
    return isinstance(o.value, DateValue) and len(o.value.iso) == 7 and o.trace[-1].said == _HAPPENED


def _holds(one: tuple[str, str, str], other: tuple[str, str, str]) -> bool:
    return one[:2] == other[:2] and one[2] != other[2] and other[2].startswith(one[2])


def _read(ctx: Context, sentence: Sentence, pattern: Pattern) -> Iterator[tuple[int, Observation]]:
    kind = pattern.fact.kind
    if kind == "quantity":
        yield from _quantities(ctx, sentence, pattern)
    elif kind == "date":
        yield from _dates(ctx, sentence, pattern)
    elif kind == "status" and asks_a_cause(pattern):
        for cause in read_causes(ctx, sentence, pattern):
            yield cause.k, _make(ctx, sentence, pattern, cause.value, cause.told, cause.tie, cause.k)
    elif kind == "status" and asks_of_a_suit(pattern):
        for suit in read_lawsuit(ctx, sentence, pattern):
            yield suit.k, _make(ctx, sentence, pattern, suit.value, suit.told, suit.tie, suit.k)
    elif kind == "status":
        for rung in read_rungs(ctx, sentence, pattern):
            yield rung.k, _make(ctx, sentence, pattern, rung.value, rung.told, rung.tie, rung.k)
        for read in read_status(ctx, sentence, pattern):
            if anothers(ctx, sentence, read.k, pattern) or is_of_another_turn(ctx, sentence, pattern):
                continue
            if is_anothers_headline(ctx, sentence, pattern):
                continue
            yield read.k, _make(ctx, sentence, pattern, read.value, read.told, read.tie, read.k)
    elif kind == "holder":
        for holder in read_holders(ctx, sentence, pattern):
            if heads_another_thing(sentence, holder.k, pattern):
                continue
            yield holder.k, _make(ctx, sentence, pattern, holder.value, holder.told, holder.tie, holder.k)
    else:
        for each in read_set(ctx, sentence, pattern):
            yield each.k, _make(ctx, sentence, pattern, each.value, each.told, each.tie, each.k)


def _quantities(ctx: Context, sentence: Sentence, pattern: Pattern) -> Iterator[tuple[int, Observation]]:
    if above := exceeded(ctx, sentence, pattern):
        yield above.k, _make(ctx, sentence, pattern, above.value, above.told, above.tie, above.k)
    for mention in sentence.quantities:
        value = mention.value
        if above and mention is above.figure:
            continue
        if isinstance(value, Quantity) and mention.role != "ordinal" and not may_be_in(value.unit, pattern):
            continue
        tie = tie_quantity(ctx, sentence, mention, pattern)
        k = sentence.words.at(mention.start)
        if tie.against or lacks_success(sentence, pattern) or is_anothers_headline(ctx, sentence, pattern):
            continue
        if isinstance(value, Quantity) and value.is_range and (end := end_of_change(sentence, mention)):
            value = end
        if isinstance(value, Quantity):
            value = in_own_unit(value, pattern)
            if value.bound == "~" and value.unit == "%" and "averag" in mention.text.lower():
                value = replace(value, bound="=")  # an average is no estimate
            if value.bound == "<" and is_brought_up(sentence, mention):
                value = replace(value, bound="=")
        told = told_quantity(ctx, sentence, mention, value, pattern)
        if pattern.twinned and pattern.planned and not is_forecast(sentence, k, told):
            continue
        if (pattern.planned or is_price_to_be(pattern, value)) and told.stance == "planned":
            told = ahead_as_the_fact(sentence, k, pattern, told)
        was = pattern.fact.value
        if mention.role == "ordinal" and isinstance(value, Quantity) and isinstance(was, Quantity):
            value = replace(value, unit=was.unit)  # the 33rd day is so many days
        if told.stance == "planned" and is_yet_to_pass(sentence, mention):
            tie.add("across", "brought across a bound", 0.0)
        yield k, _make(ctx, sentence, pattern, value, told, tie, k)
    for rung in read_rungs(ctx, sentence, pattern):
        yield rung.k, _make(ctx, sentence, pattern, rung.value, rung.told, rung.tie, rung.k)
    there = pattern.levelled and pattern.head  # how many there are of what: only of those none can be left, or some
    if there and (found := total_exit(ctx, sentence, pattern) or none_left(ctx, sentence, pattern)):
        k, told, tie = found
        none = _make(ctx, sentence, pattern, Quantity(low=0, high=0), told, tie, k)
        if none.stance != "planned" or not has_its_exit_told(ctx.patterns, pattern):
            yield k, none
    if gone := emptied(ctx, sentence, pattern):
        k, told, tie = gone
        yield k, _make(ctx, sentence, pattern, Quantity(low=0, high=0), told, tie, k)
    if day := day_so_far(ctx, sentence, pattern) or in_full(ctx, sentence, pattern) or sold_out(ctx, sentence, pattern):
        k, told, tie, value = day
        yield k, _make(ctx, sentence, pattern, value, told, tie, k)
    if there and (left := remainder(ctx, sentence, pattern)):
        k, told, tie, value = left
        yield k, _make(ctx, sentence, pattern, value, told, tie, k)


def _dates(ctx: Context, sentence: Sentence, pattern: Pattern) -> Iterator[tuple[int, Observation]]:
    dated = False
    if gone := lifted(ctx, sentence, pattern):
        k, told, tie = gone
        dated = True
        yield k, _make(ctx, sentence, pattern, Unknown(word="not set"), told, tie, k, dates=False)
    for mention in sentence.dates:
        if (gone and is_its_day(mention, pattern.fact.value)) or is_called_off(sentence, mention):
            continue  # the day that stands no more
        if is_beside_the_known(sentence, mention, pattern):
            continue
        mention = still_to_come(ctx, sentence, in_year_told(ctx, sentence, mention), pattern)
        tie = tie_date(ctx, sentence, mention, pattern)
        k = sentence.words.at(mention.start)
        if tie.against or anothers(ctx, sentence, k, pattern) or is_anothers_headline(ctx, sentence, pattern):
            continue
        dated = True
        value, told = told_day(ctx, sentence, mention, pattern)
        if told.stance in ("planned", "questioned") and is_history(ctx, pattern):
            # What may come to pass does not move a day of the past.
            continue
        yield k, _make(ctx, sentence, pattern, value, told, tie, k, dates=False)
    if not dated and (shifted := moved(ctx, sentence, pattern)):
        k, value, told, tie = shifted
        dated = True
        if told.mood in ("firm", "duty") and told.stance in ("planned", "questioned"):
            told = Told("asserted", "firm", why="a firm date ahead")
        yield k, _make(ctx, sentence, pattern, value, told, tie, k, dates=False)
    open_ = not dated and isinstance(pattern.fact.value, (DateValue, Unknown)) and pattern.planned
    if open_ and (found := happened(ctx, sentence, pattern)):
        k, tie, day = found
        yield k, _make(ctx, sentence, pattern, day, Told("asserted", done=True, why=_HAPPENED), tie, k)


def _due(ctx: Context, sentence: Sentence, k: int) -> bool:
    """Say whether a day to come, by which it is to be so, stands beside token k ("out of Iraq by 2026")."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    aside = next((c.i for c in sentence.clauses if c.j == clause.i and not c.groups), clause.i)  # "until May, they stay"
    for mention in sentence.dates:
        at = words.at(mention.start)
        near = aside <= at < clause.j and words.cost(at, k) <= 10
        ahead = isinstance(mention.value, DateValue) and interval(mention.value)[1] > ctx.published
        if near and ahead and mention.role == "until" and at > k and _are_there_now(sentence, k):
            continue  # "1,900 soldiers stay on until May"
        if near and ahead and mention.role in ("by", "until"):
            return True
    return False


def _are_there_now(sentence: Sentence, k: int) -> bool:
    """Say whether those at token k are told in the present to stay or remain: they are there."""
    group = next((g for g in clause_at(sentence.clauses, k).groups if g.i > k), None)
    stays = group is not None and group.tense == "present" and not group.mood and not group.negated
    return stays and group is not None and sentence.words.low[group.i] in ("stay", "stays", "remain", "remains")


def _is_scheduled(ctx: Context, sentence: Sentence, k: int) -> bool:
    """Say whether what does it lies ahead: "the second stage, set for May, ends the exit and brings the number to 300"."""
    clauses = sentence.clauses
    at = next((n for n, clause in enumerate(clauses) if clause is clause_at(clauses, k)), 0)
    while at > 0 and clauses[at].groups and (clauses[at - 1].own or clauses[at].groups[0].i <= clauses[at].i + 1):
        at -= 1
        if any(group.mood == "firm" and group.tense == "past" for group in clauses[at].groups):
            return any(
                isinstance(m.value, DateValue)
                and clauses[at].i <= sentence.words.at(m.start) < clauses[at].j
                and interval(m.value)[0] > ctx.published
                for m in sentence.dates
            )
    return False


def _make(
    ctx: Context, sentence: Sentence, pattern: Pattern, value: Value, told: Told, tie: Tie, k: int, *, dates: bool = True
) -> Observation:
    stance: Stance = told.stance
    steps = list(tie.steps)
    since = ""
    lasts = pattern.fact.kind in ("status", "set")
    if lasts and stance == "past" and not told.mood:
        # What has happened to a status or a set lasts: only a date before the article makes it history.
        stance = "asserted"
    if dates:
        since, old = time_of(ctx, sentence, k, lasting=lasts, kind=pattern.fact.kind, says=pattern.fact.says)
        if (
            stance == "asserted"
            and not told.done
            and ((_due(ctx, sentence, k) and "wage" not in pattern.about) or _is_scheduled(ctx, sentence, k))
        ):
            stance = "planned"
        if stance == "asserted" and not told.done and since and interval(DateValue(iso=since))[0] > ctx.published:
            # The present with a day to come is a plan: "joins on 7 March".
            stance = "planned"
        if old and is_final_toll(sentence, k, value, pattern):
            # "Killed more than 2,000 last year": nothing but what the article told of can be meant.
            old = interval(DateValue(iso=since))[1] < ctx.patterns.baseline.published
        old = old and not (stance == "asserted" and is_since_the_article(ctx, since, pattern))
        if old and stance in ("asserted", "planned") and not is_of_the_last_year(ctx, sentence, k, pattern):
            stance = "past"
            steps.append(Step(rule="time", said=f"told of {since}"))
    speaker, authority = speaker_of(sentence)
    steps.append(Step(rule="done" if told.done and pattern.fact.kind == "date" else "stance", said=told.why or stance))
    return Observation(
        topic=pattern.fact.topic,
        fact=pattern.fact.id,
        kind=pattern.fact.kind,
        entry=ctx.entry,
        sentence=sentence.shown,
        value=value if pattern.worded is None else in_own_words(pattern, value),
        stance=stance,
        hedged=told.hedged,
        since=since,
        speaker=speaker,
        authority=authority,
        score=round(1 / (1 + math.exp(1.5 - tie.score)), 3),
        trace=tuple(steps),
    )
