"""How the date of a fact's event is told: firm, planned, refused, or no longer before it; and whose forecast it is.

Owns: the stance of a date that is tied to a fact. Never: ties a date to a fact.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.anaphors import OF_THINGS
from watcher.reading.clauses import HARD, Group, clause_at, group_of, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.date.bought_then import bought_then
from watcher.reading.date.date_clauses import instead
from watcher.reading.date.dated_events import decided_acts, wanted_events
from watcher.reading.date.dated_frames import SUBMITTED
from watcher.reading.date.dated_votes import settled
from watcher.reading.date.kept_until import kept_until, none_after
from watcher.reading.keys import senses_of, tokens_like
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told, far_cues, told_of
from watcher.reading.status.siblings import overlap
from watcher.reading.words import Words
from watcher.values import DateValue
from watcher.values.brackets import SLOT
from watcher.values.date import interval

_SITTINGS = frozenset({"decision", "meet", "talk", "announcement", "vote", "elect", "hearing"})
_MOVES = frozenset({"delay", "extend", "advance"})
_ONTO = frozenset({"to", "until", "till", "through", "into", "beyond"})
_FORECASTERS = words_of("dates.forecasters")
_HARM = words_of("dates.harm")
_AGREES = words_of("clauses.agrees")


def told_date(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> tuple[DateValue, Told]:
    """Return a date that is tied to a fact, as it is meant, and how it is told."""
    words, value = sentence.words, mention.value
    assert isinstance(value, DateValue)
    k = words.at(mention.start)
    group = group_of(words, sentence.groups, k)
    within = _in_passing(sentence, k, group)
    group = within or group
    told = _by_mover(sentence, k) or told_of(sentence, k, within)
    if told.stance == "asserted" and not told.mood and not told.done and "hedge" in far_cues(sentence, k, group):
        told = Told("planned", "hedge", hedged=True, why="hedged further before")
    own = group is not None and not group.negated and not group.denied
    if own and group is not None and told.negated and told.stance == "denied" and "without" in words.low[max(0, k - 5) : k]:
        told = Told("asserted", group.mood, done=group.tense in ("past", "perfect"), why="without is no denial")
    if told.stance == "past" and mention.role == "ago" and group is not None and group.tense == "past":
        told = Told("asserted", done=True, why="so long ago it was done")
    if told.stance == "past" and kept_until(ctx, sentence, mention, pattern) is not None:
        told = Told("asserted", "firm", why="they are kept until a day to come")
    if not told.done and bought_then(ctx, sentence, mention, pattern) is not None:
        told = Told("asserted", done=True, why="bought then")
    last = words.at(max(mention.start, mention.end - 1))
    if told.stance == "questioned" and words.low[last + 1 : last + 3] == [",", "when"]:
        told = Told("asserted", "firm", why="whatever else is asked, it has its day then")
    hangs = told.why == _CONDITIONAL and not _IF.isdisjoint(words.low[last + 1 :]) and _IF.isdisjoint(words.low[:k])
    if hangs and told.stance == "questioned" and interval(value)[0] > ctx.published:
        told = Told("planned", "hedge", hedged=True, why="planned for then, whatever it hangs on")
    if instead(sentence, k):
        told = Told("asserted", "firm", why="in the stead of the day refused")
    if told.stance == "denied" and interval(value)[1] <= ctx.published and settled(sentence, pattern):
        told = Told("asserted", done=True, why="refused or not, it was voted on")
    yet = told.negated and group is not None and {*words.low[group.i : group.j]} >= _STILL_TO
    if yet and interval(value)[1] >= ctx.published:
        told = Told("asserted", "firm", why="still to come, and then")
    if told.negated and told.stance == "denied" and own_noun_before(words, k):
        told = Told("asserted", done=True, why="what it came after has been")
    if value.bound in ("after", "by") and told.negated and none_after(ctx, sentence, mention, pattern) is not None:
        value, told = replace(value, bound="by"), Told("asserted", "firm", why="none is there after that day")
    if told.negated and told.stance == "denied":
        if value.bound in ("after", "by") and group is not None and not group.denied and _is_none_left(words, group):
            value = replace(value, bound="by")
            told = Told("asserted", "firm", why="none is there after that day")
        elif value.bound == "after" and words.low[k - 1] == "than":
            told = Told("asserted", "firm", why="not earlier than that")
        elif words.low[k - 1] in ("before", "until") and not (group and group.denied) and interval(value)[0] > ctx.published:
            value = replace(value, bound="after")
            told = Told("planned" if told.mood in ("hedge", "plan") else "asserted", told.mood, why="not before that")
        elif group is not None and words.low[k - 1] not in _ONTO and _is_unharmed(words, group):
            told = Told("asserted", "firm", why="the day is not in danger")
    firm = told.stance == "planned" and (
        told.mood == "firm"
        or (told.mood == "hedge" and _is_allowed(words, group, pattern, k))
        or _is_reported_future(sentence, group)
        or is_agreed(words, group)
        or (told.mood == "plan" and (_is_replanned(sentence, k, group) or _is_a_try(words, k, pattern)))
    )
    if firm or told.mood == "duty":
        # A date that lies ahead is told firmly when its event is; only a hedge or a plan makes it a plan.
        told = Told("asserted", "firm", why="a firm date ahead")
    if told.stance == "planned" and decided_acts(pattern) and not tokens_like(words, wanted_events(pattern)):
        told = Told("asserted", "firm", why="what it brings is open, its day is not")
    if told.done and group is not None and any(s.concept in _MOVES for s in senses_of(words, group.head)):
        told = replace(told, done=False)  # "delayed the landing by an orbit, until Thursday"
    if told.mood and told.stance in ("asserted", "planned") and len(value.iso) == 4 and not value.part:
        value = _rest_of(ctx, value)
    ahead = interval(value)[0] > ctx.published
    fixed = "w:next" in pattern.theme and not pattern.verbs.isdisjoint(_SITTINGS)  # the next meeting, and no next cut
    if told.stance == "asserted" and ahead and not fixed and _is_forecast(sentence, k):
        told = Told("planned", "hedge", hedged=True, why="others expect it")
    return value, told


def _in_passing(sentence: Sentence, k: int, group: Group | None) -> Group | None:
    """Return the verb of what is told in passing, where another is nearer: "which flew Kestrel-2 on [Monday], plans more"."""
    if group is None or group.i < k:
        return None
    clause = clause_at(sentence.clauses, k)
    if clause.j > group.i or sentence.words.low[clause.i] not in _RELATIVES:
        return None
    return next((g for g in reversed(clause.groups) if g.j <= k), None)


_RELATIVES = frozenset({"which", "who", "that", "whose"})
_STILL_TO = frozenset({"still", "to"})
_CONDITIONAL = "told under a condition"
_IF = frozenset({"if", "unless", "provided"})


def own_noun_before(words: Words, k: int) -> bool:
    """Say whether the date at token k is that of what another deed came after: "failed to land after the debut in [May]"."""
    after = next((i for i in range(k - 2, max(0, k - 7), -1) if words.low[i] in ("after", "following", "since")), -1)
    return after > 0 and all(words.low[i].isalpha() and not is_verb(words, i) for i in range(after + 1, k))


def _rest_of(ctx: Context, value: DateValue) -> DateValue:
    """Return what is left of the year that is running, for what is still to come: "could be finished this year" in November."""
    late = replace(value, part="end")
    return late if interval(late)[0] <= ctx.published <= interval(late)[1] else value


def still_to_come(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> Mention:
    """Return a day or month without a year as the next of its name, where it is told as a plan: "hinted at a launch in May"."""
    value = mention.value
    if not isinstance(value, DateValue) or len(value.iso) not in (7, 10) or not (_grain(value.iso)):
        return mention
    if {"last", "this", "past"} & {*mention.text.lower().split()}:
        return mention  # "the deal announced last June"
    if value.iso[:4] in mention.text or interval(value)[1] >= ctx.published or is_history(ctx, pattern):
        return mention
    day = value.iso[5:] if value.iso[5:] != "02-29" else "03-01"
    ahead = replace(value, iso=f"{ctx.published.year}-{day}")
    if interval(ahead)[1] < ctx.published:
        ahead = replace(value, iso=f"{ctx.published.year + 1}-{day}")
    if interval(ahead)[0] - ctx.published > _SOON:
        return mention
    k = sentence.words.at(mention.start)
    named = bool(_MONTHS.intersection(sentence.words.low[k : sentence.words.at(mention.end - 1) + 1])) or day[0] == "Q"
    told = told_of(sentence, k)
    if not named or told.past:
        return mention
    long_ago = ctx.published - interval(value)[1] > _JUST
    is_ahead = told.stance == "planned" or (long_ago and (_is_slot(sentence.words, k) or _is_scheduled(sentence, k, told)))
    return replace(mention, value=ahead) if is_ahead else mention


def is_beside_the_known(sentence: Sentence, mention: Mention, pattern: Pattern) -> bool:
    """Say whether a date is one of two, the other being the fact's own: "late this year or early in 2025", "26 and 27 May"."""
    own, value = pattern.fact.value, mention.value
    if len(sentence.dates) < 2 or not isinstance(own, DateValue) or not isinstance(value, DateValue):
        return False
    if len(own.iso) == len(value.iso) == 10 and _is_next_day(own, value):
        return any(m.value == own and _is_joined(sentence.words, mention, m) for m in sentence.dates)
    if "or" not in sentence.words.low:
        return False
    others = (m for m in sentence.dates if isinstance(m.value, DateValue) and overlap(own, m.value))
    return not overlap(own, value) and any(_are_two(sentence.words, mention, other) for other in others)


def _is_next_day(one: DateValue, other: DateValue) -> bool:
    return abs(interval(one)[0] - interval(other)[0]) == timedelta(days=1)


def _is_joined(words: Words, one: Mention, other: Mention) -> bool:
    """Say whether nothing but an "and" or a dash stands between two days."""
    first, then = (one, other) if one.start < other.start else (other, one)
    between = words.low[words.at(first.end - 1) + 1 : words.at(then.start)]
    return between in ([], ["and"], ["-"], ["–"])


def _are_two(words: Words, one: Mention, other: Mention) -> bool:
    """Say whether nothing but an "or" stands between two dates."""
    first, then = (one, other) if one.start < other.start else (other, one)
    between = words.low[words.at(first.end - 1) + 1 : words.at(then.start)]
    return "or" in between and len(between) <= 3 and _BETWEEN.issuperset(between)


_BETWEEN = frozenset({"or", "in", "by", "early", "late", "the", "on", "at", "possibly", "perhaps"})


def in_year_told(ctx: Context, sentence: Sentence, mention: Mention) -> Mention:
    """Return a day of a year that the sentence before tells: "by the end of 2025. … until December 31 of that year"."""
    value = mention.value
    that = mention.text.lower().split()[-2:] in (["that", "year"], ["same", "year"])
    if not that or not isinstance(value, DateValue) or len(value.iso) < 7 or sentence.dates[0] is not mention:
        return mention
    before = next((s.dates for s in ctx.before(sentence) if s.index < sentence.index and s.dates), [])
    years = [m.value.iso[:4] for m in before if isinstance(m.value, DateValue)]
    years = [year for year in years if any(year in m.text for m in before)] or years  # "to June 30, 2027, on Thursday"
    return replace(mention, value=replace(value, iso=years[-1] + value.iso[4:])) if years else mention


def _is_slot(words: Words, k: int) -> bool:
    """Say whether the date at token k is one set for something: "the trial date of 12 January", "called a vote for 8 June"."""
    before = words.low[max(0, k - 5) : k]
    if before[-1:] and before[-1] in _SETS:
        return True  # "the commission fixed 29 June for the vote"
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in _SLOTS:
        return True
    # "Has fixed the opening of the trial of Milan Voss for 2 June".
    return before[-1:] == ["for"] and not _CALLS.isdisjoint(words.low[max(0, k - 12) : k])


def _is_scheduled(sentence: Sentence, k: int, told: Told) -> bool:
    """Say whether the bare present tells what lies ahead: "the law takes effect on 1 October"."""
    group = group_of(sentence.words, clause_at(sentence.parted, k).groups, k)
    if group is None or told.stance != "asserted" or group.tense != "present" or group.negated or group.report:
        return False
    return sentence.index > 0 and 0 <= k - group.j <= 8


def _grain(iso: str) -> bool:
    """Say whether a date is a day, a month or a quarter."""
    return iso[5:6].isdigit() or iso[5:6] == "Q"


_JUST = timedelta(days=30)
_SETS = frozenset("set sets fixed fixes chose chooses picked picks named names confirmed proposed".split())
_SLOTS = words_of("date.slots")
_CALLS = words_of("dates.calls")
# How far ahead the next day of a name may lie for a plan to mean it.
_SOON = timedelta(days=240)
_MONTHS = words_of("ties.months") - words_of("date.weekdays")


def is_history(ctx: Context, pattern: Pattern) -> bool:
    """Say whether the fact's day had passed when its article was written."""
    value = pattern.fact.value
    return isinstance(value, DateValue) and interval(value)[1] < ctx.patterns.baseline.published


def _is_allowed(words: Words, group: Group | None, pattern: Pattern, k: int) -> bool:
    """Say whether "may" allows, from a day on or as the fact itself does ("can claim a refund until")."""
    if group is None or _MAY.isdisjoint(words.low[group.i : group.j]):
        return False
    said = split(SLOT.sub(" ", pattern.fact.says))
    return SUBMITTED in pattern.verbs or words.low[k - 1] == "from" or not _MAY.isdisjoint(said)


_MAY = frozenset({"can", "may"})


def _by_mover(sentence: Sentence, k: int) -> Told | None:
    """Return how the verb is told that moves an event to the date at token k ("asked to put off the trial to May"), or None."""
    words = sentence.words
    if words.low[k - 1] not in _ONTO:
        return None
    for i in range(k - 2, -1, -1):
        if words.low[i] in HARD:
            break
        if words.low[i] in _SHIFTS or any(s.concept in _MOVES and s.pos == "v" for s in senses_of(words, i)):
            group = next((g for g in sentence.groups if g.i <= i < g.j), None)
            if group is not None and _is_turned_down(sentence, group):
                return Told("denied", group.mood, negated=True, why="turned down")
            told = told_of(sentence, i, group) if group is not None else None
            return told if told is not None and not told.embedded and told.stance in ("planned", "denied") else None
    return None


_SHIFTS = words_of("dates.shifts") - {"push", "pushes"}  # who agrees to push it back does so


def _is_turned_down(sentence: Sentence, group: Group) -> bool:
    """Say whether an infinitive is what was refused: "turned down an appeal to move"."""
    words = sentence.words
    before = [g for g in sentence.groups if g.j <= group.i]
    if words.low[group.i] != "to" or not before or "," in words.low[before[-1].j : group.i]:
        return False
    return any(s.concept == "reject" for i in range(before[-1].i, before[-1].j) for s in senses_of(words, i))


def _is_none_left(words: Words, group: Group) -> bool:
    """Say whether nobody is to be there any longer: "no soldier will be left", "will not stay", "none will remain"."""
    return group.negated and any(
        words.low[i] in _LEFT or any(s.concept == "stay" for s in words.senses[i]) for i in range(group.i, group.j)
    )


_LEFT = frozenset({"left"})


def _is_unharmed(words: Words, group: Group) -> bool:
    """Say whether what is denied is only that the day is touched: "is not affected", "not in danger"."""
    return any(words.low[i] in _HARM for i in range(group.i, min(group.j + 4, len(words.low))))


def _is_reported_future(sentence: Sentence, group: Group | None) -> bool:
    """Say whether "would" is the "will" of what somebody said: "said it would open in May"."""
    if group is None or "would" not in sentence.words.low[group.i : group.j]:
        return False
    return any(g.report and g.tense == "past" and g.j <= group.i for g in sentence.groups)


def is_agreed(words: Words, group: Group | None) -> bool:
    """Say whether it is what one has agreed or decided to do: who sets a day so has set it."""
    if group is None or words.low[group.i] != "to" or not group.i:
        return False
    if group.i > 2 and words.low[group.i - 1] in _WEEKDAYS and words.low[group.i - 2] == "on":
        return words.low[group.i - 3] in _DECIDED  # "decided on Monday to keep it until May"
    return words.low[group.i - 1] in _AGREES and words.low[group.i - 1] not in ("agree", "decide", "vow", "vows", "pledges")


_WEEKDAYS = words_of("date.weekdays")
_DECIDED = frozenset({"agreed", "decided", "voted", "chose", "resolved"})


def _is_replanned(sentence: Sentence, k: int, group: Group | None) -> bool:
    """Say whether a plan is told to be the one that holds now: "now expects to open in May"."""
    words = sentence.words
    if _NOW.isdisjoint(words.low):
        return False
    for plan in sentence.groups:
        if (plan is group or plan.j <= k) and plan.mood == "plan" and not plan.conditional:
            near = words.low[max(0, plan.i - 1) : plan.j]
            if not _NOW.isdisjoint(near) and (plan is group or HARD.isdisjoint(words.low[plan.j : k])):
                return True
    return False


_NOW = frozenset({"now"})


def _is_a_try(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether a craft is tried once more on the date at token k: each try has its day ("will try again on Friday")."""
    if pattern.verbs.isdisjoint(OF_THINGS):
        return False
    at = next((i for i in range(k - 2, max(0, k - 9), -1) if words.low[i] in _TRIES), -1)
    return at > 0 and words.low[at + 1] == "again" and not {"will", "to"}.isdisjoint(words.low[max(0, at - 3) : at])


_TRIES = frozenset({"try", "attempt"})


def _is_forecast(sentence: Sentence, k: int) -> bool:
    """Say whether those who only expect it are the subject: "most economists pick October", "a poll shows"."""
    words = sentence.words
    if _FORECASTERS.isdisjoint(words.low):
        return False
    clause = clause_at(sentence.parted, k)
    begin = 0 if not words.index else clause.i
    end = next((g.i for g in clause.groups), clause.j)
    return any(words.low[i] in _FORECASTERS for i in range(begin, min(end, k)))
