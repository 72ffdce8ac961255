"""Dates that are not written: the event has come to pass, or is moved by so much time.

Owns: a fact's day where a sentence tells it without a date of its own. Never: ties a written date.
"""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import begin_of_subject, is_passive, object_of
from watcher.reading.clauses import Clause, clause_at, group_of, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.date.about_events import is_about_it
from watcher.reading.date.date_actors import dated_actor, done_to_another
from watcher.reading.date.date_edges import closes_for_a_while
from watcher.reading.date.date_subjects import is_another_vote, is_of_all, subject_fits
from watcher.reading.date.date_times import happens_once, is_another_sitting, is_of_the_article
from watcher.reading.date.dated_events import event_of, wanted_events
from watcher.reading.date.dated_votes import is_of_a_person
from watcher.reading.date.day_signs import at_a_price
from watcher.reading.date.ended_things import ends_another
from watcher.reading.date.near_events import only_near_it
from watcher.reading.date.other_events import changes_another, ends_its_way, is_opposite, is_unnamed, other_event
from watcher.reading.date.other_things import another_thing
from watcher.reading.date.shifts import moved_by
from watcher.reading.date.sibling_events import of_a_sibling
from watcher.reading.date.things_there import what_is_there
from watcher.reading.date.tie_date import END_WORDS, PART, of_a_number
from watcher.reading.date.time_given import has_object, is_given, was_before
from watcher.reading.date.told_dates import is_agreed
from watcher.reading.goers import from_a_part, is_no_going, leaves_a_part, leaves_a_site, other_goers
from watcher.reading.keys import best_match, keys_of, senses_of, stands_in, tokens_like
from watcher.reading.left_out_sentences import excluded
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.quantity.numbered import is_another_of_a_series, is_of_another_number, is_of_several
from watcher.reading.relatives import is_of_family, is_of_goods
from watcher.reading.stance import Told, told_of
from watcher.reading.status.admissions import arrivals
from watcher.reading.status.another_kind import signs_another, takes_up_another
from watcher.reading.status.bought import is_purchase
from watcher.reading.status.deal_sorts import is_of_another_sort
from watcher.reading.status.phases import is_of_another_phase
from watcher.reading.status.purchases import anothers_purchase, only_then, purchases
from watcher.reading.words import Words
from watcher.values import DateValue
from watcher.values.date import interval


def happened(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, Tie, DateValue] | None:
    """Return the token at which the fact's event is told as having come to pass, the tie and the day, or None."""
    words = sentence.words
    if happens_once(ctx, pattern) or is_another_sitting(ctx, pattern) or is_of_another_phase(ctx, sentence, pattern):
        return None
    if is_unnamed(ctx, pattern) or is_of_the_article(ctx, pattern) or of_a_sibling(ctx, sentence, pattern):
        return None
    if "w:next" in pattern.theme and not pattern.verbs.isdisjoint(_SITTINGS):
        return None  # what was decided on is told as held, and that is not the next one
    if is_purchase(pattern) and (done := purchases(ctx, sentence, pattern)):
        tie = Tie()
        tie.add("event", f"{words.tokens[done[0][0]]!r} tells the purchase as done", 3.0)
        return done[0][0], tie, _latest_day(ctx, sentence) or month_of(ctx)
    for k in sorted({*tokens_like(words, _telling(pattern)), *arrivals(ctx, sentence, pattern)}):
        if (
            (words.low[k - 1] == "to" and not _is_begun(sentence, k, pattern))
            or ("elect" in pattern.verbs and is_of_a_person(words, k))
            or words.low[clause_at(sentence.parted, k).i] == "who"
            or done_to_another(ctx, sentence, k, pattern)
            or is_another_of_a_series(ctx, sentence, pattern)
            or is_of_several(sentence, k, pattern)
            or is_opposite(sentence, k, pattern)
            or ends_its_way(sentence, k, pattern)
            or ends_another(sentence, k, pattern)
            or only_near_it(sentence, k, pattern)
            or (pattern.verbs == {"end"} and _is_an_end(words, k) and not _ends_its_own(sentence, k, pattern))
            or changes_another(sentence, k, pattern)
            or another_thing(ctx, sentence, k, pattern)
            or what_is_there(sentence, k, pattern)
            or closes_for_a_while(words, k, pattern.verbs)
            or at_a_price(words, k)
            or _was_long_ago(ctx, sentence, k, pattern)
            or is_of_goods(words, k, pattern)
            or is_of_family(words, k)
            or _has_its_day_ahead(ctx, sentence, k)
            or (pattern.names and is_purchase(pattern) and anothers_purchase(ctx, sentence, k, pattern))
            or (not sentence.index and _is_of_a_number_below(ctx, pattern))
            or ("w:next" in pattern.theme and "since" in words.low)
            or _is_only_named(sentence, k, pattern)
            or _signs_a_paper(words, k, pattern)
            or signs_another(sentence, k, pattern)
            or _is_another(ctx, sentence, k, pattern)
        ):
            continue
        tie = Tie()
        tie.add("event", f"{words.tokens[k]!r} is told", 1.4)
        if (
            not _phase_done(sentence, k, pattern, tie)
            or leaves_a_site(sentence, k, pattern)
            or is_no_going(sentence, k, pattern)
            or other_goers(ctx, sentence, k, pattern)
            or is_another_vote(ctx, words, k, pattern)
            or not subject_fits(ctx, sentence, pattern, tie, event=k)
        ):
            continue
        placed = place_tie(ctx, sentence, k, k, pattern, tie, whole=is_of_all(pattern))
        if placed and dated_actor(ctx, sentence, k, pattern, tie) and tie.holds(2.2):
            day = _latest_day(ctx, sentence) if _ends_by_it(sentence, k) else None
            return k, tie, day or _day_of(ctx, sentence, k, pattern) or month_of(ctx)
    return None


def _is_begun(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the fact's beginning is told of the verb behind a "to" at token k: "the troops have begun to leave"."""
    words = sentence.words
    began = pattern.aspect == "begin" and k > 1 and "begin" in keys_of(words, k - 2)
    return began and told_of(sentence, k - 2).done and words.low[k - 3 : k - 2] != ["to"]


def _is_another(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the event at token k is another than the fact's, by the looks that one with a day of its own has to pass."""
    return (
        bool(other_event(ctx, sentence, k, k, pattern, gone_by=True))
        or is_about_it(sentence, k, k, pattern)
        or is_of_another_number(sentence, k, pattern)
        or (
            ("shareholder" in pattern.theme or "sign" in pattern.verbs)
            and (is_of_another_sort(sentence.words, k, pattern) or takes_up_another(ctx, sentence, k, pattern))
        )
    )


def _has_its_day_ahead(ctx: Context, sentence: Sentence, k: int) -> bool:
    """Say whether a bare present has a day still to come: "the trial begins on 8 September"."""
    clause = clause_at(sentence.parted, k)
    group = next((g for g in clause.groups if g.j > k), None)
    if group is None or group.tense != "present":
        return False
    days = (m for m in sentence.dates if clause.i <= sentence.words.at(m.start) < clause.j)
    return any(isinstance(m.value, DateValue) and interval(m.value)[0] > ctx.published for m in days)


def _signs_a_paper(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether what is signed is only a paper on the way to it: "a memorandum that clears the path to a deal is signed"."""
    if "sign" not in pattern.verbs or not {s.concept for s in words.senses[k]} & {"sign"}:
        return False
    near = next((t for t in words.low[max(0, k - 20) : k + 6] if t in _PAPERS), "")
    return bool(near) and near not in pattern.fact.says.lower()


_PAPERS = frozenset({"memorandum", "letter", "declaration", "communique", "roadmap", "outline"})


def _is_only_named(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the verb at token k is not what the sentence tells: "a letter on ending it", "a year after it landed"."""
    words = sentence.words
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if _is_of_a_life(sentence, k) or _is_only_meant(words, k):
        return True  # "the conditions for raising it were not met"
    if group is None:
        return _is_decided(sentence, k) or _is_looked_into(sentence, k) or "about" in words.low[max(0, k - 5) : k]
    if words.low[k] in _STOPS and words.low[k + 1 : k + 2] != [] and words.low[k + 1].endswith("ing"):
        return not keys_of(words, k + 1) or pattern.theme.keys().isdisjoint(keys_of(words, k + 1))  # "stopped shooting"
    if k != group.head:
        return False
    if group.progressive and pattern.aspect != "begin" and isinstance(pattern.fact.value, DateValue):
        return not _ends_by_it(sentence, k)  # "are leaving", "objections to its joining"
    if group.progressive and group.tense == "none" and "to" in words.low[max(0, group.i - 4) : group.i]:
        return True  # "opposition to Ostland joining", where no day is set
    clause = clause_at(sentence.parted, k)
    if words.low[clause.i] in ("as", "while") and group.tense == "present":
        return True  # "Union to send soldiers as UN leaves"
    begin = clause.i if words.low[clause.i] in _SINCE else clause.i - 1
    return begin > 0 and words.low[begin] in _SINCE and words.low[begin - 1] in _LONG


def _is_only_meant(words: Words, k: int) -> bool:
    """Say whether the doing at token k is only what is thought of: "talk of raising it", "the conditions for joining"."""
    if k < 2 or not words.low[k].endswith("ing"):
        return False
    return words.low[k - 1] in _OF or (words.low[k - 1] == "for" and words.low[k - 2] in _CONDITIONS)


_OF = frozenset({"of", "about", "against", "on", "towards", "toward", "without"})
_CONDITIONS = words_of("unwritten_dates.conditions")


def _is_of_a_life(sentence: Sentence, k: int) -> bool:
    """Say whether it is only the time at which somebody was something: "Lee, who was premier when it joined, has won"."""
    low, clauses = sentence.words.low, sentence.parted
    at = clauses.index(clause_at(clauses, k))
    return at > 0 and low[clauses[at].i] == "when" and low[clauses[at - 1].i] in ("who", "which")


def _is_looked_into(sentence: Sentence, k: int) -> bool:
    """Say whether the noun at token k is only what another noun is on: "the deadline for a decision on the takeover"."""
    low, clause = sentence.words.low, clause_at(sentence.clauses, k)
    at = next((i for i in range(k - 1, max(clause.i, k - 8), -1) if low[i] in ("on", "into", "over")), 0)
    return at > 0 and low[at - 1] in _LOOKS and not any(at < g.i < k for g in sentence.groups)


_STOPS = frozenset("stop stops stopped cease ceases ceased quit".split())
_LOOKS = words_of("unwritten_dates.looks")


def _is_decided(sentence: Sentence, k: int) -> bool:
    """Say whether the noun at token k is only what somebody decides on: "voted for a complete withdrawal"."""
    words = sentence.words
    group = next((g for g in reversed(clause_at(sentence.parted, k).groups) if g.j <= k), None)
    if group is None or k - group.j > 5 or any(words.low[i] in _AFTER for i in range(group.j, k)):
        return False
    return any(s.concept in _DECIDES and s.pos == "v" for i in range(group.i, group.j) for s in senses_of(words, i))


_AFTER = frozenset({",", "after", "before", "on", "in", "with", "since", "following"})
_DECIDES = frozenset({"vote", "decision", "request", "approve", "plan_", "reject"})
_SINCE = frozenset({"after", "since"})
_LONG = frozenset({"year", "years", "month", "months", "decade", "decades"})


def _is_of_a_number_below(ctx: Context, pattern: Pattern) -> bool:
    """Say whether those whom a headline tells to go are so many by the sentence below it: "Two thousand have gone home"."""
    if "withdraw" not in pattern.verbs or len(ctx.sentences) < 2 or ctx.sentences[0].index:
        return False
    lead = ctx.sentences[1]
    found = tokens_like(lead.words, wanted_events(pattern))
    return any(
        of_a_number(lead, k, {lead.words.low[i] for i in lead.words.around(k, 8)}, pattern)
        for k in found
        if is_verb(lead.words, k)
    )


@lru_cache(maxsize=10_000)
def _telling(pattern: Pattern) -> frozenset[str]:
    """Return the concepts by which the event is told to have come to pass."""
    wanted = wanted_events(pattern) - ({"withdraw"} if "land" in pattern.verbs else set())  # "left the pad"
    if "lasting" in pattern.verbs:
        # What lasts happens only when it is over.
        return frozenset({"end"})
    if "w:next" in pattern.theme:
        return pattern.verbs
    if pattern.verbs == {"end"}:
        return (wanted - {"extend", "lasting", "stay", "begin"}) | {"end"}  # by those it goes on
    return wanted - {"end", "begin"} if len(wanted) > 1 else wanted


_COMPLETES, _FINISHES = words_of("date.completes") - {"closing", "finish", "closure"}, words_of("status.done")
_SITTINGS = frozenset({"decision", "meet", "talk", "announcement"})
# How long ago what has just happened may have.
_JUST = timedelta(days=45)


def _day_of(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> DateValue | None:
    """Return the past day, of the last weeks, that the event at token k is told of, or None."""
    words = sentence.words
    for mention in sentence.dates:
        value, first = mention.value, words.at(mention.start)
        if not isinstance(value, DateValue) or mention.role != "on" or len(value.iso) < 10 or words.low[first] == "now":
            continue
        recent = ctx.published - _JUST <= interval(value)[0] <= ctx.published
        last = words.at(max(mention.start, mention.end - 1))
        event = event_of(sentence, first, last, pattern, "on", gone_by=True) if recent else None
        if event and event[0] == k:
            return value
    return None


def _was_long_ago(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the event at token k has a date of its own from before the article: "it was 4% until cut in August"."""
    words = sentence.words
    for mention in sentence.dates:
        value, first = mention.value, words.at(mention.start)
        if not isinstance(value, DateValue) or mention.role not in ("on", "during") or len(value.iso) < 7:
            continue
        if interval(value)[1] <= ctx.patterns.baseline.published:
            event = event_of(sentence, first, words.at(max(mention.start, mention.end - 1)), pattern, "on", gone_by=True)
            if event and event[0] == k:
                return True
    return False


def _latest_day(ctx: Context, sentence: Sentence) -> DateValue | None:
    """Return the one day of the last weeks that the sentence tells: "said on Friday that it had completed"."""
    days = [m.value for m in sentence.dates if isinstance(m.value, DateValue) and m.role == "on" and len(m.value.iso) >= 10]
    recent = [day for day in days if ctx.published - _JUST <= interval(day)[0] <= ctx.published]
    return recent[0] if len({day.iso for day in recent}) == 1 else None


def _is_completed(sentence: Sentence, clause: Clause, k: int) -> bool:
    """Say whether a verb of completing has the event for its object or subject: "completes takeover", "the deal closed"."""
    group = group_of(sentence.words, clause.groups, k)
    if group is None or abs(group.head - k) > 5:
        return False
    done = any(s.concept in ("end", "close") for s in senses_of(sentence.words, group.head))
    return done and (group.tense in ("past", "perfect") or sentence.index == 0)


def _completes_it(sentence: Sentence, clause: Clause, k: int) -> bool:
    """Say whether the noun at token k is what somebody has completed: "completed its pullout from Able"."""
    group = next((g for g in reversed(clause.groups) if g.j <= k), None)
    if group is None or sentence.words.low[group.head] not in _FINISHES or k - group.head > 5:
        return False
    return _is_completed(sentence, clause, k) and {"for", "of", "on"}.isdisjoint(sentence.words.low[group.head : k])


def _is_an_end(words: Words, k: int) -> bool:
    return any(s.concept in ("end", "collapse") for s in senses_of(words, k))


def _ends_its_own(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the verb at token k ends the fact's own thing: "the force has ended its operations"."""
    words = sentence.words
    clause = clause_at(sentence.parted, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or group.head != k:
        return False
    if not (group.tense in ("past", "perfect") or (not sentence.index and group.tense) or _ends_by_it(sentence, k)):
        return False
    subject = range(begin_of_subject(words, clause, group), group.i)
    done_to = None if is_passive(words, group) else object_of(words, clause, group)
    what = [i for i in done_to or subject if senses_of(words, i).noun]
    wanted = frozenset(pattern.theme) - {"end", "suspend", "close"}
    if not what or best_match(keys_of(words, what[-1] if done_to else what[0]), wanted) < 0.8:
        return False
    near = {*subject, *(done_to or ())}
    if not pattern.subjects:  # "the coalition ends its mission in Able"
        rest = wanted - set(keys_of(words, what[-1] if done_to else what[0]))
        ours = not rest or any(best_match(keys_of(words, i), rest) >= 0.8 for i in near)
        return ours and any(h.name.id in pattern.places for h in words.names)
    return any(h.i in near and h.name.id in pattern.subjects for h in words.names)


def _ends_by_it(sentence: Sentence, k: int) -> bool:
    """Say whether a deed that has been done ends it: "jets bombed camps on Tuesday, [ending] the ceasefire"."""
    words = sentence.words
    if not words.low[k].endswith("ing") or words.low[k - 1 : k] != [","]:
        return False
    main = next((g for g in reversed(sentence.groups) if g.j < k), None)
    return main is not None and main.tense in ("past", "perfect") and not (main.mood or main.negated or main.conditional)


def _phase_done(sentence: Sentence, k: int, pattern: Pattern, tie: Tie) -> bool:
    words = sentence.words
    told = told_of(sentence, k)
    if told.stance != "asserted" or told.negated:
        return tie.reject("aspect", "not told as done")
    clause = clause_at(sentence.parted, k)
    around = words.around(k, 8)
    near = range(max(around.start, clause.i), min(around.stop, clause.j))
    low = set(words.low[near.start : near.stop])
    begin, end = stands_in(words, "begin", near), stands_in(words, "end", near) or not low.isdisjoint(END_WORDS)
    part = not low.isdisjoint(PART - {"base", "camp"} if "base" in pattern.theme else PART)
    if pattern.aspect == "begin":
        begin = begin or (words.low[k] in ("go", "goes", "went", "gone") and words.low[k + 1 : k + 3] == ["on", "strike"])
        tie.add("aspect", "it has begun", 0.6)
        return begin and not end
    if pattern.aspect == "end":
        later = any(only_then(words, clause, group) for group in clause.groups)
        closed = any(words.low[i : i + 2] == ["closing", "of"] for i in near) or not _COMPLETES.isdisjoint(low)
        if is_purchase(pattern) and (later or not closed):
            return tie.reject("aspect", "not told as completed")  # "sued to stop Able from taking over Best"
        tie.add("aspect", "it has ended", 0.9 if _is_completed(sentence, clause, k) else 0.6)
        return end and not begin and not part and not leaves_a_part(words, k) and not from_a_part(words, clause.j, k)
    told_of_state = any(s.pos == "a" for s in senses_of(words, k))  # "open again"
    done = told.done or sentence.index == 0 or _ends_by_it(sentence, k)
    # "The Dutch complete their withdrawal".
    over = not begin and "withdraw" in pattern.verbs and _completes_it(sentence, clause, k)
    if begin or part or not (senses_of(words, k).verb or told_of_state or over) or not done:
        return False
    from_where = "launch" not in pattern.verbs and from_a_part(words, clause.j, k)  # "launches Able from its pad"
    return not (leaves_a_part(words, k) or from_where or of_a_number(sentence, k, low, pattern))


def moved(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, DateValue, Told, Tie] | None:
    """Return (token, value, how it is told, tie) where the fact's event is told to be put off or brought forward by so much."""
    found = moved_by(sentence, pattern)
    if found is None or excluded(sentence.words, pattern) or is_of_another_phase(ctx, sentence, pattern):
        return None
    k, mover, value, told = found
    clause = clause_at(sentence.parted, k)
    if any(sentence.words.low[sentence.words.at(m.start) - 1] in _ONTO for m in sentence.dates):
        return None  # "prolonged by a year to 31 May": the new day is written, and was found to be another's
    if was_before(ctx, sentence, clause, mover):
        return None
    if of_a_number(sentence, k, set(sentence.words.low[clause.i : clause.j]), pattern) or leaves_a_part(sentence.words, k):
        return None
    tie = Tie()
    tie.add("event", f"{sentence.words.tokens[mover]!r} moves it by a span", 2.0)
    fits = (
        subject_fits(ctx, sentence, pattern, tie)
        and place_tie(ctx, sentence, k, k, pattern, tie, whole=is_of_all(pattern))
        and (_is_done_by_another(ctx, sentence, mover, pattern, tie) or dated_actor(ctx, sentence, k, pattern, tie))
        and tie.holds()
    )
    group = next((g for g in clause.groups if g.i <= mover < g.j), None)
    if told.stance == "planned" and is_agreed(sentence.words, group):
        told = Told("asserted", "firm", why="agreed on")
    return (k, value, told, tie) if fits else None


_ONTO = frozenset({"to", "until", "till"})


def _is_done_by_another(ctx: Context, sentence: Sentence, mover: int, pattern: Pattern, tie: Tie) -> bool:
    """Say whether the verb at token `mover` is what somebody does to it: "the council renewed the mandate for a year"."""
    clause = clause_at(sentence.parted, mover)
    group = next((g for g in clause.groups if g.i <= mover < g.j), None)
    if pattern.subjects - ctx.named or (group is not None and is_passive(sentence.words, group)):
        return False
    done = is_given(sentence, mover) if group is None else has_object(sentence.words, clause, group, pattern)
    return done and tie.add("actor", "another has a hand in it", 0.2)


def month_of(ctx: Context) -> DateValue:
    """Return the month from which an entry speaks: how precisely an undated report can be taken."""
    return DateValue(iso=f"{ctx.published:%Y-%m}")
