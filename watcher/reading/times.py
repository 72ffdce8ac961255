"""The time that a value is told of: since when it holds, and whether that is long past.

Owns: the tie of a date to a value. Never: the value itself.
"""

from __future__ import annotations

from datetime import timedelta

from watcher.model import Mention
from watcher.reading.clauses import clause_at, group_of, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.places_inside import MONTHS
from watcher.reading.spellings import BE, HAVE
from watcher.reading.words import Words
from watcher.values import DateValue
from watcher.values.date import interval

# What is told of a day more than this long before the entry is history there, not news.
_OLD = timedelta(days=75)
_OLD_QUARTER = timedelta(days=125)  # the figures of a quarter come weeks after it
_OPENING = 9  # the tokens within which a clause that opens a sentence has its day
_EXTREMES = frozenset("most least fewest lowest highest largest smallest biggest best worst deadliest".split())


def _names_it(words: Words, at: int) -> bool:
    """Tell whether the year at a token only names what follows ("the 2015 agreement")."""
    after = at + 1
    if not words.tokens[at].isdigit() or not at or after >= len(words.low):
        return False
    if words.low[at - 1] in ("the", "a", "its", "their", "his", "'s"):
        # "The 2015 agreement", "its 1961 military accord".
        return words.senses[after].noun or (
            words.low[after].isalpha() and words.low[after] not in STOP and not is_verb(words, after)
        )
    # "Withdraws 2026 budget proposal".
    plain = words.tokens[after].islower() and words.low[after] not in STOP and not words.cues[after]
    return words.low[at - 1].isalpha() and words.low[at - 1] not in STOP and plain and not is_verb(words, after)


def _is_of_the_thing(sentence: Sentence, at: int, k: int) -> bool:
    """Tell whether the day at token `at` is that of what the verb at token k is done to: "has ended an accord of 1961"."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    group = group_of(words, clause.groups, k)
    if group is None or not group.i <= k < group.j or not clause.i <= at < clause.j:
        return False
    if group.tense == "perfect" and at > k + 1 and words.low[at - 1] not in ("in", "on"):
        return True
    of = words.low[at - 1 : at] == ["of"] and at > 1 and words.senses[at - 2].noun
    return of and (group.tense == "present" or len(sentence.dates) > 1)


def _is_yardstick(words: Words, at: int, k: int) -> bool:
    """Tell whether the day at a token only says how rare token k is ("the fewest since May"), or what it is held against."""
    if any(words.low[i] == "than" and i > k for i in range(max(0, at - 7), at)):
        # "1,900 jobs, 700 more than it announced in January".
        return True
    for i in range(max(k + 1, at - 7), at):
        if words.low[i] in _HELD_AGAINST and any(t[0].isdigit() for t in words.low[i + 1 : at]):
            return True  # "stands at 1,146, against 2,000 at the end of August"
    if at > k + 2 and words.low[k] != "from" and _began_there(words.low[k + 1 : at]):
        return True  # "fell to 900 from a peak of 2,400 in 2019"
    if words.low[at : at + 3] in (["a", "year", "earlier"], ["a", "year", "ago"], ["a", "year", "before"]) and at > k:
        # "Prices rose 3.1 percent from a year ago".
        counted = words.tokens[at - 1][0].isdigit() and words.low[at - 2 : at - 1] == ["from"]  # "from 3,000 a year ago"
        return counted or words.low[at - 1] in ("from", "on", "than", "with", "to")
    if words.low[at - 1 : at] != ["since"] or not at:
        return False
    before = words.low[max(0, at - 5) : at - 1]
    return before[-2:] == ["first", "time"] or not _EXTREMES.isdisjoint(before)


_HELD_AGAINST = frozenset({"against", "versus", "compared"})


def _began_there(between: list[str]) -> bool:
    """Tell whether the words before a day end in the number that a change began from: "from 10.6% in", "from some 900 in"."""
    begin = len(between) - 1 - between[::-1].index("from") if "from" in between else len(between)
    behind = between[begin + 1 :]
    return len(behind) <= _BEGAN and "," not in behind and any(token[0].isdigit() for token in behind)


_BEGAN = 8


def _dates_another(words: Words, at: int) -> bool:
    """Tell whether the day at a token is that of a deed that only tells which thing is meant ("units made in 2022")."""
    deed = at - 2
    if deed < 1 or words.low[at - 1] not in ("in", "on") or not (words.tokens[at].isdigit() or words.low[at] in MONTHS):
        return False
    forms, noun = words.senses[deed].verb_forms, words.low[deed - 1]
    part = "part" in forms or (not forms and (words.spellings[deed].like_part or words.low[deed] in _DEEDS))
    return part and noun.isalpha() and noun.islower() and noun not in _NO_THINGS and not noun.endswith("ly")


def _is_its_deed(sentence: Sentence, at: int, k: int) -> bool:
    """Say whether the deed before the day is all that the clause tells: "the school opened in 1962 with 300 pupils"."""
    clause = clause_at(sentence.clauses, k)
    return len(clause.groups) == 1 and clause.i <= clause.groups[0].i < at < k and clause.groups[0].j == at - 1


_DEEDS = frozenset("made built sold born bought taken given written struck lost won sent".split())
_NO_THINGS = BE | HAVE | STOP


def _in_another_clause(sentence: Sentence, at: int, k: int) -> bool:
    """Tell whether the day at token `at` is that of another deed, told after the number's own ("and closing is due in May")."""
    if at <= k:
        return False
    mine, other = clause_at(sentence.clauses, k), clause_at(sentence.clauses, at)
    return mine is not other and bool(mine.groups) and bool(other.groups) and other.groups[0].i < at


def _in_its_aside(sentence: Sentence, at: int, k: int) -> bool:
    """Tell whether the day at token `at` is that of what stands within the clause: "the ban, imposed last year, ended"."""
    mine, other = clause_at(sentence.clauses, k), clause_at(sentence.clauses, at)
    return mine is not other and mine.i <= other.i and other.j < mine.j


def _is_so_now(sentence: Sentence, k: int) -> bool:
    """Tell whether the verb of token k tells how it is now: "has fallen to", "stands at"."""
    group = group_of(sentence.words, clause_at(sentence.clauses, k).groups, k)
    return group is not None and group.j <= k and group.tense in ("perfect", "present")


def _is_in_what_he_says(sentence: Sentence, at: int, k: int) -> bool:
    """Tell whether the day at token `at` stands in what the person at token k says: "'It began in 2003,' said Able"."""
    words = sentence.words
    low, high = min(at, k), max(at, k)
    marks = [n for n in range(low, high) if words.low[n] in _MARKS]
    if len(marks) == 1:
        return any(g.report and (marks[0] < g.i) is (marks[0] < k) for g in sentence.groups)
    says = next((g for g in sentence.groups if g.report and (g.j == k or k < g.i <= k + _ASIDE)), None)
    return says is not None and clause_at(sentence.clauses, at) is not clause_at(sentence.clauses, says.i)


def _is_when_he_did_it(sentence: Sentence, at: int, k: int) -> bool:
    """Tell whether the day at token `at` is that of the first deed behind token k: "Able, its chief, opened it in 2003"."""
    did = next((g for g in sentence.groups if g.i > k), None)
    if did is None or did.tense != "past" or not did.j <= at <= did.j + 6 or sentence.words.low[at - 1] not in ("in", "on"):
        return False
    clause = clause_at(sentence.clauses, did.i)
    return clause_at(sentence.clauses, at) is clause and sentence.words.low[clause.i] not in ("who", "whose", "which")


_MARKS = frozenset({'"', "“", "”", "'", "’"})
_ASIDE = 12  # the tokens of what is told in commas of somebody who says something


def _has_its_own(sentence: Sentence, k: int) -> bool:
    """Tell whether the deed at token k has a day of its own behind it, with no other verb between the two."""
    words = sentence.words
    for mention in sentence.dates:
        at = words.at(mention.start)
        if k < at < clause_at(sentence.clauses, k).j and words.cost(at, k) <= 14:
            return not any(k < g.head < at for g in sentence.groups)
    return False


def _opened_with(sentence: Sentence, at: int, k: int) -> bool:
    """Tell whether token k stands in what a sentence opens "with", the day behind it: "With the exit done, A flies in May"."""
    mine = clause_at(sentence.clauses, k)
    return mine.i == 0 and sentence.words.low[0] == "with" and mine.j <= at


def _is_the_events_own(ctx: Context, sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a day only says which disaster is meant, the one that the article was on: "the quake of 8 September"."""
    words, value = sentence.words, mention.value
    if not isinstance(value, DateValue):
        return False
    before = ctx.patterns.baseline.published - interval(value)[1]
    if not -_JUST <= before <= _OLD:
        return False
    at, last = words.at(mention.start), words.at(max(mention.start, mention.end - 1))
    near = [last + 1] if words.low[last + 1 : last + 2] else []
    if words.low[at - 1 : at] in (["of"], ["on"]) and at > 1:
        near.append(at - 2)
    return any(s.concept in _DISASTERS for i in near for s in words.senses[i])


_DISASTERS = frozenset({"quake", "flood", "storm", "fire", "crash", "collapse", "outbreak"})
_JUST = timedelta(days=7)


def had_by_then(ctx: Context, sentence: Sentence, k: int) -> bool:
    """Say whether what had come about at token k had so by a day of these weeks: "by Monday evening 2,900 had been found"."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    group = group_of(words, clause.groups, k)
    if group is None or group.tense != "pluperfect":
        return False
    for mention in sentence.dates:
        at = words.at(mention.start)
        of = mention.role in ("on", "from") and words.low[at - 2 : at] == ["as", "of"]
        if not (mention.role == "by" or of) or not isinstance(mention.value, DateValue) or not clause.i - 2 <= at < clause.j:
            continue
        first, last = interval(mention.value)
        if ctx.patterns.baseline.published <= last and ctx.published - last <= _LATELY and first <= ctx.published:
            return True
    return False


_LATELY = timedelta(days=45)


def is_since_the_article(ctx: Context, since: str, pattern: Pattern) -> bool:
    """Say whether an amount that does not come and go is told of a day after the article: what a deal cost in the end."""
    if pattern.fact.kind != "quantity" or pattern.levelled or "rate" in pattern.about or not since:
        return False
    return interval(DateValue(iso=since))[0] > ctx.patterns.baseline.published


def time_of(
    ctx: Context, sentence: Sentence, k: int, *, lasting: bool = False, kind: str = "", says: str = ""
) -> tuple[str, bool]:
    """Return (ISO date that token k is told of, whether it is history there), or ("", False).

    A number is history when it is told of a day long before the entry; what lasts once it has happened (`lasting`: a step
    of a status, a member that left) only when that was before the baseline's article.
    kind: the fact's; of a number the day of a deed beside it says nothing, of who holds an office no day in what he says.
    says: the fact, whose own year only tells which thing is meant ("the 1961 accord").
    """
    words = sentence.words
    # Who leaves an office does so at his verb, and not at his name.
    counted, held = kind == "quantity", kind == "holder" and words.tokens[k][0].isupper()
    best: tuple[float, DateValue] | None = None
    for mention in sentence.dates:
        if not isinstance(mention.value, DateValue) or mention.role in ("by", "until"):
            continue
        at = words.at(mention.start)
        if lasting and (_is_of_the_thing(sentence, at, k) or (words.tokens[at].isdigit() and words.tokens[at] in split(says))):
            continue
        if lasting and at > k + 1 and words.low[at - 1] == "for":
            continue  # "called an election for August": the day of what is to come
        # "Since he took over in June the bank has raised it to 35%": so it is now.
        opens = words.low[0] == "since" and at < min(k, _OPENING)
        since = not lasting and ((words.low[at - 1 : at] == ["since"] and at < k + (24 if held else 12)) or opens)
        if (
            (counted and _dates_another(words, at) and not _is_its_deed(sentence, at, k))
            or _names_it(words, at)
            or _is_yardstick(words, at, k)
            or since
        ):
            # "1,214 have been freed since December": so many by now.
            continue
        if counted and (_in_another_clause(sentence, at, k) or _is_the_events_own(ctx, sentence, mention)):
            continue
        if held and _is_in_what_he_says(sentence, at, k):
            continue
        if lasting and (_in_its_aside(sentence, at, k) or _opened_with(sentence, at, k)):
            continue
        if lasting and at < k and _has_its_own(sentence, k) and any(g.head < at and g.j <= k for g in sentence.groups):
            continue  # "declared an end to it in 2011 and handed over its guns in April"
        if words.low[k] == "being" and at < k:
            continue  # "this exit in May is in line with the agreement being implemented"
        if counted and at < k and _in_its_aside(sentence, at, k) and _is_so_now(sentence, k):
            continue  # "the force, which had 4,000 men in 2019, has shrunk to 900"
        if counted and _runs_until_now(words, at):
            continue
        cost = words.cost(at, k)
        if cost <= (20 if held and _is_when_he_did_it(sentence, at, k) else 14) and (best is None or cost < best[0]):
            best = (cost, mention.value)
    if best is None:
        return "", False
    value = best[1]
    first, last = interval(value)
    if first > ctx.published:
        return value.iso, False
    if lasting:
        return value.iso, last < ctx.patterns.baseline.published
    return value.iso, ctx.published - last > (_OLD_QUARTER if "Q" in value.iso else _OLD)


def _runs_until_now(words: Words, at: int) -> bool:
    """Say whether a time at token `at` ends today: "doubled to 2,400 over the past year"."""
    begin = next((i for i in range(at, max(-1, at - 3), -1) if words.low[i] in ("over", "during", "within")), -1)
    near = words.low[begin : at + 3]
    return begin >= 0 and "the" in near and ("past" in near or "last" in near)


def is_day_of_a_number(sentence: Sentence, first: int) -> bool:
    """Say whether the date only tells when a number was what it was ("down from 2,500 at the beginning of the year")."""
    words = sentence.words
    if words.low[first - 1 : first] not in (["at"], ["in"], ["on"]):
        return False
    spans = ((words.at(m.start), words.at(max(m.start, m.end - 1))) for m in sentence.quantities)
    return any(words.low[begin - 1 : begin] == ["from"] and first - 3 <= end < first - 1 for begin, end in spans)
