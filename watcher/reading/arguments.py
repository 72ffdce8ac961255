"""What a verb is told of: the words of its object, or of its subject where it has none.

Owns: the arguments of a verb group. Never: knows facts.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import HARD, Clause, Group, is_verb
from watcher.reading.days_told import past_a_day
from watcher.reading.keys import senses_of
from watcher.reading.words import Words

_BE = words_of("clauses.be")
# Irregular participles of verbs that need not be known: "measles was found there", "the drug is sold in Able".
_PARTICIPLES = words_of("arguments.participles")
_SUBORDINATE = words_of("clauses.subordinate")
# What begins a circumstance and no argument: "dropped [over the withdrawal]".
_ASIDE = words_of("arguments.aside")


def patient_of(words: Words, clause: Clause, group: Group) -> range | None:
    """Return the tokens of what `group` is done to, or of what does it where nothing follows; None where nothing tells.

    "postponed the announcement" gives "the announcement"; "talks on a truce were suspended" gives "talks on a truce".
    """
    if not is_passive(words, group):
        if before := _just_before(words, clause, group):
            return before
        if after := object_of(words, clause, group):
            return after
    begin = begin_of_subject(words, clause, group)
    while begin < group.i and (words.low[begin] in _SUBORDINATE or not words.low[begin].isalnum()):
        begin += 1
    end = _before_aside(words, begin, group.i)
    return range(begin, end) if end > begin else None


def begin_of_subject(words: Words, clause: Clause, group: Group) -> int:
    """Return where the subject of a group begins: behind the verb before it, but for one that is part of the subject.

    "Talks on a treaty [to curb] noise will resume", "the agreement [concluded] with France has lapsed".
    """
    begin = clause.i
    for other in clause.groups:
        if other.j > group.i or other is group or _is_reduced(words, other):
            continue
        named = begin == clause.i and group.tense != "none" and other.i > clause.i and words.low[other.i] == "to"
        if not named:
            begin = max(begin, other.j)
    return begin


def _is_reduced(words: Words, group: Group) -> bool:
    """Say whether a verb only describes the noun before it: "the agreement [concluded] with France has lapsed"."""
    after = words.low[group.j] if group.j < len(words.low) else ""
    lone = group.j - group.i == 1 and "part" in words.senses[group.head].verb_forms and group.i > 0
    noun = words.senses[group.i - 1].noun or not words.senses[group.i - 1]
    return lone and noun and after in ("with", "by", "in", "between", "on")


def _just_before(words: Words, clause: Clause, group: Group) -> range | None:
    """Return the noun phrase that a lone participle follows: "the trade deal [signed] with", "an accord [agreed] last year"."""
    lone = group.j - group.i == 1 and "part" in words.senses[group.head].verb_forms
    after = words.low[group.j] if group.j < len(words.low) else ""
    if not lone or not (after in _ASIDE or after in _WHEN or after in ("in", "on", "by", "")):
        return None
    if group.tense == "past" and not any(g is not group and g.tense != "none" for g in clause.groups):
        return None  # "the truce with the rebels collapsed on Monday"
    begin = group.i
    while begin > clause.i and words.low[begin - 1] not in _ASIDE and words.low[begin - 1] not in (",", "in", "on", "to"):
        if is_verb(words, begin - 1):
            break
        begin -= 1
    return range(begin, group.i) if begin < group.i else None


_WHEN = frozenset("last this next earlier later yesterday today tomorrow tonight early late".split())


def is_passive(words: Words, group: Group) -> bool:
    """Say whether a group is passive: a form of "be" before its participle, or nothing but a participle."""
    head = words.low[group.head]
    participle = "part" in words.senses[group.head].verb_forms or head.endswith(("ed", "en")) or head in _PARTICIPLES
    return participle and any(words.low[k] in _BE for k in range(group.i, group.head))


def object_of(words: Words, clause: Clause, group: Group) -> range | None:
    """Return the tokens of what follows a group as its object, or None."""
    begin = group.j
    if words.low[group.head] in _VOTES and words.covered[group.head + 1 : group.head + 2] != [True]:
        # "Voted 40 to 12 on Monday [for] a new clause".
        begin = next((k for k in range(begin, min(begin + 12, clause.j)) if words.covered[k]), begin)
    while begin < clause.j and words.covered[begin]:
        begin += 1
    begin = _past_circumstance(words.low, begin, clause.j)
    if begin < clause.j and _is_later(words.low, begin):
        return None  # "splashed down [a day later]"
    stop = min([clause.j, *(g.i for g in clause.groups if g.i > group.i)])
    end = _before_aside(words, begin, stop)
    if begin + 1 < clause.j and words.low[begin] in _WEEKDAYS and words.low[begin + 1] != "'s":
        begin += 1  # "the strike ended Thursday", "approved Thursday the bid of Chad"
    return range(begin, end) if end > begin and words.low[begin] not in _NO_OBJECT else None


def _past_circumstance(low: list[str], begin: int, stop: int) -> int:
    """Return where an object begins behind a day or how it was voted: "adopted by consensus [the terms]"; else `begin`."""
    at = past_a_day(low, begin)
    if low[at : at + 1] == ["by"] and at + 2 < stop and low[at + 1] in _VOTED:
        at += 2
    elif at > begin and low[at : at + 2] == [",", "for"] and low[at + 2 : at + 4] == ["good", ","]:
        at += 4
    return at if at > begin and at < stop and low[at] in _DEFINITE else begin


_VOTED = frozenset({"consensus", "acclamation", "unanimity"})
_DEFINITE = frozenset({"the", "its", "their", "a", "an", "his", "her"})


def _is_later(low: list[str], begin: int) -> bool:
    """Say whether a span of time begins there by which it came later or earlier: "three weeks later", "an hour after"."""
    at = begin + 1 + (low[begin + 1 : begin + 2] == ["few"])
    counted = low[begin] in _COUNTS or low[begin].isdigit()
    return counted and at + 1 < len(low) and low[at].rstrip("s") in _SPANS and low[at + 1] in _THEN


_COUNTS = frozenset("a an one two three four five six seven eight nine ten several some".split())
_SPANS = frozenset({"minute", "hour", "day", "week", "month", "year", "night"})
_THEN = frozenset({"later", "earlier", "ago", "after", "before"})
_VOTES = frozenset({"vote", "votes", "voted", "voting"})
_NO_OBJECT = _WHEN | {"on", "at", "in", "by", "to", "from", "of"}


def _before_aside(words: Words, begin: int, stop: int) -> int:
    inside = -1  # "12 billion euro ($13.6 billion) bid"
    for k in range(begin, stop):
        token = words.low[k]
        if token == "(" and k > begin and (inside := _closes(words, k, stop)) >= 0:
            continue
        if token == '"' and k - begin <= 1 and k + 1 < stop and words.text[words.end[k] : words.end[k] + 1] != " ":
            continue  # "pulled a 'brake' on it": a quotation that opens ends nothing
        if k <= inside:
            continue
        if (
            token in HARD
            or token in _ASIDE
            or token in (",", ".", '"')
            or (k > begin and _is_a_time(words, k))
            or (k > begin and is_verb(words, k) and not _noun(words, k))
        ):
            return k
    return stop


def _closes(words: Words, k: int, stop: int) -> int:
    """Return the token that closes the bracket opened at token k, where it is no clause of its own; -1 otherwise."""
    return next((i for i in range(k + 1, min(k + 12, stop)) if words.low[i] == ")"), -1)


def _is_a_time(words: Words, k: int) -> bool:
    """Say whether what is done is over and its time begins at token k: "signed the accord [last week]"."""
    if words.low[k] in _DAYS:
        return True
    if words.low[k - 1] in ("earlier", "later", "early", "late"):
        return False
    return words.low[k] in ("last", "this", "next") and words.low[k + 1 : k + 2] != [] and words.low[k + 1] in _UNITS


_DAYS = frozenset({"yesterday", "today", "tomorrow", "tonight"})
_WEEKDAYS = words_of("date.weekdays")
_UNITS = _WEEKDAYS | frozenset("week month year day night morning evening weekend autumn spring summer winter".split())


def _noun(words: Words, k: int) -> bool:
    return senses_of(words, k).noun


def is_told_of_itself(words: Words, clause: Clause, k: int, things: frozenset[str]) -> bool:
    """Say whether the verb at token k has such a thing as its subject, and nobody does it: "the treaty entered into force"."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or is_passive(words, group) or object_of(words, clause, group) is not None:
        return False
    nouns = [i for i in range(begin_of_subject(words, clause, group), group.i) if words.senses[i].noun]
    ends = next((n for n, i in enumerate(nouns) if words.low[i - 1] in ("on", "of", "between", "with", "for")), len(nouns))
    head = nouns[max(0, ends - 1)] if nouns else -1
    return head >= 0 and any(s.concept in things for s in words.senses[head])


def has_its_object(words: Words, k: int) -> bool:
    """Say whether the verb at token k is a phrase with its object in it: "declared a mistrial", "cleared parliament"."""
    end = k + 1
    while end < len(words.low) and words.covered[end]:
        end += 1
    return words.low[end - 1] in _OBJECTS and end > k + 1


_OBJECTS = frozenset({"mistrial", "parliament", "congress", "house", "senate", "chamber", "hurdle"})
