"""The clause whose event a date dates, where grammar parts the two: "the reopening, which …, is put off to June".

Owns: which words a date may be governed by beyond its own clause. Never: which of them tells a fact's event.
"""

from __future__ import annotations

from collections.abc import Container

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import HARD, Clause, Group, clause_at, is_verb
from watcher.reading.context import Sentence
from watcher.reading.keys import senses_of
from watcher.reading.words import Words

_RELATIVE = frozenset({"which", "that", "who"})
_GOES_ON = frozenset({"continue", "lasting", "end", "begin", "take_place"})
_NP = 6


def clause_of(
    sentence: Sentence, first: int, last: int, events: set[int], *, gone_by: bool = False
) -> tuple[Clause, set[int], int]:
    """Return (clause, events, parted) for the date at [first, last]: its own clause, or the one that grammar joins to it.

    parted: how many words stand between where the clause begins and what it tells, where something parts the two; else 0.
    """
    words, clause = sentence.words, clause_at(sentence.parted, first)
    if gone_by and _only_leads_up(words, clause, first, last):
        events = {k for k in events if k <= last}
    if any(clause.i <= k < clause.j for k in events) or not events:
        return clause, events, 0
    if again := _does_so(sentence, clause):
        return again, events, clause.i - again.i
    if asked := _on_whether(sentence, clause):
        return asked, {k for k in events if asked.i <= k < clause.i}, clause.i - asked.i
    if joined := _main_behind(sentence, clause, first) or _when(sentence, clause, last) or _but(sentence, clause):
        return joined, events, clause.j
    if subject := _subject_before(sentence, clause, events):
        # "The reopening, which had been foreseen for May, is postponed to June".
        told = _what_it_ends(sentence, subject.stop, clause.i)
        events = {k for k in events if k in subject or k in told or clause.i <= k < clause.j}
        return Clause(subject.start, clause.j, clause.groups), events, len(subject)
    if words.low[clause.i] in _RELATIVE and clause.groups and _tells(words, clause.groups[0]):
        # "A withdrawal that will go on until March".
        near = [k for k in events if clause.i - _NP <= k < clause.i]
        if near:
            return Clause(max(near), clause.j, clause.groups), {max(near)}, 0
    return clause, events, 0


def _does_so(sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the clause with the one before it, whose verb "do so" stands for: "was due in May but will do so in July".

    So too "which it plans to do in May".
    """
    low, at = sentence.words.low, sentence.parted.index(clause)
    if not at:
        return None
    which = low[clause.i] == "which"
    if not any(low[g.head] in _DO and low[g.head + 1 : g.head + 2] in _SO[which] for g in clause.groups):
        return None
    return Clause(sentence.parted[at - 1].i, clause.j, clause.groups)


def _on_whether(sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the clause with its subject, which is on a question: "the vote on [whether Able joins] will be held in May"."""
    low, at = sentence.words.low, sentence.parted.index(clause)
    if low[clause.i] != "whether" or low[clause.i - 1] not in ("on", "over", "about") or len(clause.groups) < 2 or not at:
        return None
    before = sentence.parted[at - 1]
    return None if before.groups else Clause(before.i, clause.j, clause.groups[1:])


_SO = {False: (["so"],), True: (["so"], ["in"], ["on"], ["by"], ["next"], ["this"], ["before"])}
_DO = frozenset({"do", "does", "did", "doing", "done"})


def _tells(words: Words, group: Group) -> bool:
    return any(s.concept in _GOES_ON for k in range(group.i, group.j) for s in senses_of(words, k))


def _main_behind(sentence: Sentence, clause: Clause, first: int) -> Clause | None:
    """Return the main clause of a date that stands in front, behind a relative one: "By May the force that … will be gone"."""
    if clause.groups or first > 3 or clause.i:
        return None
    at = sentence.parted.index(clause) + 1
    behind = sentence.parted[at] if at < len(sentence.parted) else None
    if behind is None or sentence.words.low[behind.i] not in _RELATIVE:
        return None
    finite = [g for g in behind.groups if g.tense != "none"]
    if len(finite) < 2:
        return None
    return Clause(finite[1].i, behind.j, [g for g in behind.groups if g.i >= finite[1].i])


def _when(sentence: Sentence, clause: Clause, last: int) -> Clause | None:
    """Return the clause that tells what happened at the date before it: "on Monday when the king swore in his cabinet"."""
    low = sentence.words.low
    the = last + 1 + (low[last + 1 : last + 2] == [","])
    if low[the : the + 2] == ["the", "day"] and low[the + 2 : the + 3] not in ([","], ["after"], ["before"], ["of"]):
        # "Home by 15 October, the day the mission closes".
        own = clause_at(sentence.parted, min(the + 2, len(low) - 1))
        return Clause(the, own.j, [g for g in own.groups if g.i > the])
    bare = low[last + 1 : last + 2] == ["as"] and low[last] in _THESE_DAYS
    if low[last + 1 : last + 2] != ["when"] and low[last + 1 : last + 3] not in ([",", "when"], [",", "as"]) and not bare:
        return None
    at = sentence.parted.index(clause) + 1
    then = sentence.parted[at] if at < len(sentence.parted) else None
    if bare and (then is None or not any(g.tense == "past" and not g.mood for g in then.groups[:1])):
        return None  # "on Friday as it presented the report", but "on Friday as planned"
    return then if then is not None and low[then.i] in ("when", "as") and then.groups else None


def _but(sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the refused clause whose verb a date behind "but" takes: "will not reopen on May 18 but a week later"."""
    at = sentence.parted.index(clause)
    if clause.groups or not at or "but" not in sentence.words.low[max(0, clause.i - 2) : clause.i + 1]:
        return None
    for before in sentence.parted[at - 1 :: -1]:
        if any(g.negated for g in before.groups):
            return Clause(before.i, clause.j, [g for g in before.groups if g.negated])
    return None


def instead(sentence: Sentence, first: int) -> bool:
    """Say whether the date at token `first` stands behind "but" in the stead of one that is refused."""
    if "but" not in sentence.words.low:
        return False
    clause = clause_at(sentence.parted, first)
    return _but(sentence, clause) is not None


def _subject_before(sentence: Sentence, clause: Clause, events: Container[int]) -> range | None:
    """Return the subject that a relative clause or an apposition parts from its verb, with which `clause` begins."""
    words, clauses = sentence.words, sentence.parted
    at = clauses.index(clause)
    if not at or not clause.elliptic or clause.groups[0].report or words.low[clause.i - 1] not in (",", "and", "but", ")"):
        return None
    before = clauses[at - 1]
    if _is_inserted(words, before):
        if at < 2:
            return None
        before = clauses[at - 2]
    last = max((g.j for g in before.groups), default=before.i)
    if any(k in events for k in range(last, before.j)):
        # "It said that, for lack of staff, the reopening of the road, …".
        return range(last, before.j)
    end = next((g.i for g in before.groups), before.j)
    return range(before.i, end) if end > before.i else None


def _is_inserted(words: Words, clause: Clause) -> bool:
    """Say whether a clause only tells more of the noun before it: "[which was due in May], ", "[once planned for May], "."""
    if words.low[clause.i] in ("which", "who"):
        return True
    group = clause.groups[0] if clause.groups else None
    if group is None or not words.low[clause.i - 1] == words.low[clause.j - 1] == ",":
        return False
    if not (clause.elliptic or _FIRST.issuperset(words.low[clause.i : group.i])):
        return False
    forms = words.senses[group.i].verb_forms
    lone = group.j - group.i == 1 or words.low[group.i + 1] == "to"  # "expected to close in June"
    return lone and ("part" in forms or (not forms and words.low[group.i].endswith("ed")))


_FIRST = frozenset({"originally", "initially", "previously", "once", "first"})


def parted_subject(sentence: Sentence, clause: Clause) -> range:
    """Return where the subject of a clause without one stands, a relative clause or an apposition between; else nothing.

    "Kestrel, which was due in May, [will fly in June]", "Kestrel, once due in May, [is set for June]".
    """
    words, clauses = sentence.words, sentence.parted
    at = clauses.index(clause)
    if not at or not clause.elliptic or clause.groups[0].report or words.low[clause.i - 1] != ",":
        return range(0)
    before = clauses[at - 1]
    if _is_inserted(words, before):
        if at < 2:
            return range(0)
        before = clauses[at - 2]
        end = before.j
    else:
        end = next((k for k in range(before.i, before.j - 1) if words.low[k] == ","), before.i)
    begin = max([before.i, *(g.j for g in before.groups if g.j <= end)])
    return range(begin, end)


def _what_it_ends(sentence: Sentence, begin: int, end: int) -> range:
    """Return the relative clause that says what the subject ends or begins ("which completes the exit")."""
    words = sentence.words
    at = next((k for k in range(begin, min(begin + 2, end)) if words.low[k] in ("which", "that")), -1)
    group = next((g for g in sentence.groups if at < g.i < end), None)
    if at < 0 or group is None or group.tense != "present" or group.mood or group.negated:
        return range(0)
    ends = any(s.concept in ("end", "begin") for s in senses_of(words, group.head))
    return range(at, end) if ends else range(0)


_ASIDE = words_of("dates.aside")
_WHEREOF = frozenset({"on", "about", "over"})
_PUT = frozenset({"put", "puts", "putting", "take", "takes", "taking"})
_VOTERS = frozenset({"people", "vote", "voters", "referendum", "electorate", "public", "parliament"})
_TAKERS = frozenset({"talk", "decision", "approve", "reject", "vote", "announcement"})
_CALLS = frozenset({"called", "calls", "announced", "announces"})
_TAKING = words_of("dates.takers")
_THESE_DAYS = words_of("date.weekdays") | {"today", "tomorrow", "yesterday"}
_FOR = frozenset({"for", "until", "till", "from", "of", "to"})


def is_aside(words: Words, last: int, k: int) -> bool:
    """Say whether the event at token k, behind the date, is only what the dated one came after or before."""
    if k > last + 1 and words.low[last + 1] in _WHEREOF and not words.low[last + 2][0].isdigit():
        return True  # "will brief them on Friday on the launch"
    if k <= last or _ASIDE.isdisjoint(words.low[last + 1 : k]):
        return False
    aside = max(i for i in range(last + 1, k) if words.low[i] in _ASIDE)
    return "," not in words.low[aside:k]  # "On Friday, after a storm, the boat sailed" tells of the boat.


def is_taken(words: Words, clause: Clause, k: int, first: int) -> bool:
    """Say whether the verb that has the noun at token k as its object takes the date: "will debate the exit on Friday"."""
    group = next((g for g in reversed(clause.groups) if g.j <= k), None)
    told = group is not None and group.report and words.low[group.head] not in _CALLS
    if group is None or words.low[first - 1] in _FOR or told or words.senses[k].verb_forms & {"part", "past"}:
        return False
    if words.low[group.head] in _PUT and not _VOTERS.isdisjoint(words.low[k + 1 : first]):
        return True  # "to put entry to the people on Sunday"
    acts = {s.concept for s in senses_of(words, group.head)}
    soon = "sign" in acts and (words.low[first] in _THESE_DAYS or words.low[first + 1 : first + 2] == ["week"])
    if not (acts & _TAKERS or words.low[group.head] in _TAKING or soon):  # "will sign a deal on its end next week"
        return False
    return not any(words.low[i] in ("that", "which", ",") for i in range(group.j, k))


def is_reduced(words: Words, clause: Clause, group: Group) -> bool:
    """Say whether a lone participle describes the noun before it, another verb being told: "the plan filed on Friday is"."""
    forms, token = words.senses[group.head].verb_forms, words.low[group.head]
    lone = group.j - group.i == 1 and group.i > clause.i and ("part" in forms or (not forms and token.endswith("ed")))
    later = next((g for g in clause.groups if g.i > group.i), None)
    return lone and later is not None and later.tense != "none" and "," not in words.low[group.j : later.i]


def is_told_then(sentence: Sentence, clause: Clause, first: int) -> bool:
    """Say whether a day gone by is that of who told of what was to come: "said last year they expected to close"."""
    words = sentence.words
    told = next((g for g in sentence.groups if g.report and 0 <= first - g.j <= 1), None)
    if told is None or told.tense not in ("past", "pluperfect") or told.mood:
        return False
    later = next((g for g in sentence.groups if g.i > first), None)
    return is_reduced(words, clause, told) or (later is not None and later.mood in ("plan", "firm", "hedge"))


_HELD = frozenset({"vote", "meet", "decision", "elect", "talk", "trial"})


def is_held_then(words: Words, nouns: list[int], k: int) -> bool:
    """Say whether what stands before the date is held on it, and not the event at token k: "the exit comes to a vote on"."""
    return any(k < i and any(s.concept in _HELD and s.pos == "n" for s in senses_of(words, i)) for i in nouns[:1])


def is_the_verbs(words: Words, clause: Clause, k: int, last: int) -> bool:
    """Say whether a weekday behind a part of the subject is the verb's: "the panel on the exit on Friday adopted"."""
    group = next((g for g in clause.groups if g.i == last + 1), None)
    if group is None or group.tense != "past" or group.report or words.low[group.i] in ("was", "were"):
        return False
    at = next((i for i in range(k - 1, clause.i, -1) if words.low[i] in _WITHIN), -1)
    return at > 0 and words.low[at - 1].isalpha() and not {"the", "a", "an", ","} & set(words.low[at + 2 : k])


def is_within_an_object(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the event at token k only tells what sort of thing was done then: "signed the protocol of accession on"."""
    of = k - 1 - (words.low[k - 1] in ("the", "a", "its", "their"))
    if of < 1 or words.low[of] != "of" or is_verb(words, k):
        return False
    group = next((g for g in reversed(clause.groups) if g.j <= of), None)
    if group is None or group.tense not in ("past", "perfect") or group.report or is_passive(words, group):
        return False
    edge = any(s.concept in ("begin", "end", "date_", "phase") for s in words.senses[of - 1])
    return not edge and not any(words.low[i] in (",", "that", "which", "in", "on", "at", "to") for i in range(group.j, of))


_WITHIN = frozenset({"on", "of", "for", "about", "over", "to", "against"})


def ahead_of(words: Words, first: int) -> list[int]:
    """Return the head of a longer phrase whose day a date behind it is: "ahead of [the departure of the last troops] on"."""
    for k in range(first - 1, max(0, first - 16), -1):
        if words.low[k] == "," or words.low[k] in HARD or (words.senses[k].verb and not words.senses[k].noun):
            return []
        if words.low[k - 1 : k + 1] in (["ahead", "of"], ["up", "to"]) or words.low[k] in ("before", "until"):
            return [i for i in range(k + 1, first) if senses_of(words, i).noun][:1]
    return []


def tells_an_end(words: Words, k: int) -> bool:
    """Say whether token k, itself the event, tells an end rather than a pause: "will stop its work on 31 August"."""
    return any(s.concept == "end" for s in senses_of(words, k))


def noun_before(words: Words, first: int) -> list[int]:
    """Return the tokens of the noun phrase right before a date ("the launch of Artemis II in [February]"), nearest first."""
    out: list[int] = []
    for k in range(first - 1, max(-1, first - 8), -1):
        token = words.low[k]
        if token in HARD or token == "," or (words.senses[k].verb and not words.senses[k].noun):
            break
        if token in _SKIP or words.covered[k]:
            continue
        out.append(k)
    return out


_SKIP = words_of("date.skip")


def behind_an_opening(words: Words, clause: Clause, to: int) -> int:
    """Return where a clause begins behind what tells how long after another thing: "Two days after its start, it docked"."""
    after = next((i for i in range(clause.i, min(to, clause.i + 6)) if words.low[i] == "after"), -1)
    comma = next((i for i in range(after, min(to, after + 8)) if words.low[i] == ","), -1) if after >= 0 else -1
    return comma + 1 if comma >= 0 and not any(g.i < comma for g in clause.groups) else clause.i


def _only_leads_up(words: Words, clause: Clause, first: int, last: int) -> bool:
    """Say whether the day is that on which somebody decided, or was asked, to do what follows: "decided on Friday to"."""
    if words.low[last + 1 : last + 2] != ["to"] or not is_verb(words, min(last + 2, len(words.low) - 1)):
        return False
    led = next((g for g in reversed(clause.groups) if g.j <= first), None)
    return led is not None and first - led.j <= 1 and words.low[led.head] in _LEADS


_LEADS = words_of("dates.leads")
