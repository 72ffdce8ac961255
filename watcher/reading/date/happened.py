"""Nouns of deeds told as having happened: by what they led to, by what came of them, by who went ahead with them.

Owns: whether a deed's noun is spoken of as done. Never: which step or deed it is, or of what.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, Group, is_verb
from watcher.reading.context import Sentence
from watcher.reading.spellings import BE
from watcher.reading.status.doers import is_subject_of
from watcher.reading.words import Words
from watcher.values import DateValue
from watcher.values.date import interval

_LEADS = words_of("happened.leads")
_MARKS = words_of("happened.marks")
_REACTS = words_of("happened.reacts")
_WENT = words_of("happened.went")
_ONLY_MEANT = words_of("happened.only_meant")
_AFTER = frozenset({"after", "following", "since", "despite"})
# Not "due to" or "because of": so may be told what is still to come.
_BEHIND = (("wake", "of"), ("back", "of"), ("result", "of"), ("thanks", "to"))
_REACH = 8


def has_happened(sentence: Sentence, clause: Clause, k: int) -> bool:
    """Say whether the noun of a deed at token k is spoken of as done: "her release on Monday surprised many"."""
    words = sentence.words
    if not _ONLY_MEANT.isdisjoint(words.low[max(clause.i, k - 4) : k]):
        return False
    if _went_well(words, clause, k):
        return True
    if words.low[k + 1 : k + 2] in (["is"], ["was"]):
        return False
    if is_moved(words, clause, k):
        return False
    return (
        taken_as_done(words, clause, k)
        or _came_with_it(words, clause, k)
        or _led_to_it(words, clause, k)
        or any(_tells(sentence, clause, group, k) for group in clause.groups)
    )


def _went_well(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the noun at token k is told to have gone well: "the launch went off without a hitch", "was a success"."""
    if _HOW.isdisjoint(words.low):
        return False
    group = next((g for g in clause.groups if g.i > k), None)
    if group is None or group.mood or group.negated or group.tense not in ("past", "perfect"):
        return False
    behind, head = set(words.low[group.head + 1 : group.j + 5]), words.low[group.head]
    if head == "succeeded":
        return is_subject_of(words, clause, group.head, k)
    if head in BE:
        behind.discard("well")  # "was well prepared"
    return (head in _WENT_OFF or head in BE) and not _HOW.isdisjoint(behind) and is_subject_of(words, clause, group.head, k)


_WENT_OFF = frozenset({"went", "gone", "came"})
_HOW = words_of("happened.how")


def is_only_the_matter(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the noun at token k is only what talks, a deal or a vote are on: "talks on the hostages' release failed".

    So too what a guide is to, or coverage of: "how to watch the landing".
    """
    if is_of_a_guide(words, k):
        return True
    for i in range(k - 1, max(clause.i, k - _REACH), -1):
        if words.low[i] in _ON and not words.covered[i]:
            return any(s.pos == "n" and s.concept in _MATTERS for s in words.senses[i - 1])
        if words.low[i] == "," or is_verb(words, i):
            return False
    return False


_ON = frozenset({"on", "over", "about", "for"})
_MATTERS = frozenset({"talk", "agree", "plan_", "vote", "decision", "demand"})


def is_of_a_guide(words: Words, k: int) -> bool:
    """Say whether the event at token k is only what readers are led to: "how to watch the landing", "a guide to the vote"."""
    if not words.index and (words.low[:2] in _HOW_TO or words.low[0] in _EXPLAINERS):
        return True
    if words.low[k - 1] == "to":
        return False
    near = range(max(2, k - 7), k)
    return any(words.low[i] in _BEHIND_A_GUIDE and not _GUIDES.isdisjoint(words.low[i - 2 : i]) for i in near)


_GUIDES, _EXPLAINERS = words_of("happened.guides"), words_of("happened.explainers")
_BEHIND_A_GUIDE = frozenset({"to", "of", "for", "on", "about"})
_HOW_TO = [[how, "to"] for how in ("how", "what", "where", "when")]


def is_stopped(words: Words, k: int) -> bool:
    """Say whether the doing at token k is what comes to an end: "stops processing all requests"."""
    return words.low[k].endswith("ing") and k > 0 and any(s.concept in ("suspend", "end") for s in words.senses[k - 1])


def is_only_named(words: Words, clause: Clause, k: int) -> bool:
    """Say whether a doing is only named at token k: "[withdrawing] them would be a mistake", "spoke of [withdrawing] them"."""
    if not words.low[k].endswith("ing") or any(g.i < k < g.j for g in clause.groups):
        return False
    before = words.low[k - 1] if k else ""
    if words.low[k + 1 : k + 2] == ["of"]:
        return False  # "training of the army has been suspended"
    if before in _NAMED_BY and words.senses[k].verb:
        return before != "for" or not _is_answered(words, clause, k)
    if k != clause.i and before not in ("that", ":"):
        return False
    group = next((g for g in clause.groups if g.i > k and g.tense != "none"), None)
    return (
        group is not None
        and "," not in words.low[k : group.i]
        and not any(g.tense != "none" and g.j <= k for g in clause.groups)
    )


_NAMED_BY, _ANSWERS = words_of("happened.named_by"), words_of("happened.answers")


def _is_answered(words: Words, clause: Clause, k: int) -> bool:
    """Say whether somebody is thanked or blamed for the doing at token k, and has done it: "thanked it for [lifting] them"."""
    group = next((g for g in reversed(clause.groups) if g.j < k), None)
    if group is None or group.mood or group.negated or group.conditional or k - group.j > _REACH:
        return False
    return words.low[group.head] in _ANSWERS and "," not in words.low[group.j : k] and group.tense in _TOLD


def is_held_up(words: Words, k: int) -> bool:
    """Say whether the doing at token k is what a halt or a ban is on: "a pause on the ministry paying benefits"."""
    at = next((i for i in range(k - 1, max(0, k - 7), -1) if words.low[i] in ("on", "from", "against")), -1)
    return at > 0 and any(s.concept in ("suspend", "reject", "delay") for s in words.senses[at - 1])


def is_moved(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the noun at token k is only moved to another day: "has pushed the return of the crew to June".

    So too where it is the subject: "launch of Kestrel pushed to June".
    """
    behind = next((g for g in clause.groups if g.i > k), None)
    if behind is not None and words.low[behind.head] in _MOVED and words.low[behind.head + 1 : behind.head + 2] in _ONTO_IT:
        return True
    group = next((g for g in reversed(clause.groups) if g.j <= k), None)
    return group is not None and words.low[group.head] in _MOVED and not _ONTO.isdisjoint(words.low[k + 1 : k + 9])


_MOVED = frozenset("push pushes pushed pushing move moves moved moving shift shifts shifted shifting bump bumps bumped".split())
_ONTO = frozenset({"to", "until", "back", "into"})
_ONTO_IT = [[word] for word in sorted(_ONTO)]


def taken_as_done(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the noun at token k is spoken of as past: "a day after the bank's big cut"."""
    for i in range(k - 1, max(clause.i - 2, k - _REACH, -1), -1):
        if words.low[i] in _AFTER:
            return not any(i < g.i < k for g in clause.groups)
    return False


def _came_with_it(words: Words, clause: Clause, k: int) -> bool:
    """Say whether something ended or began with what the noun at token k names: "the talks ended with the signing of"."""
    at = k - 1 - (words.low[k - 1] in ("the", "a", "its", "their", "formal"))
    if words.low[at] not in ("with", "in", "by"):
        return False
    group = next((g for g in reversed(clause.groups) if g.j <= at), None)
    if group is None or group.mood or group.negated or group.conditional:
        return False
    if words.low[group.head] in _FREES and words.low[k] in _SWAPS and group.tense in _TOLD and not is_passive(words, group):
        return True  # "rebels free hundreds in a prisoner swap"; but "freed in a swap last year, he said"
    return group.tense in ("past", "perfect") and words.low[group.head] in _ENDED_WITH and at - group.j <= _REACH


_ENDED_WITH = words_of("happened.ended_with")
_FREES = frozenset("free frees freed release releases released".split())
_SWAPS = frozenset({"prisoner", "captive", "swap", "exchange"})


def is_spoken_of_as_there(sentence: Sentence, clause: Clause, k: int) -> bool:
    """Say whether the noun at token k is spoken of as a thing that is there: "the inquiry into it", "took it to court"."""
    words = sentence.words
    begin = k - 1
    while begin > clause.i and words.low[begin].isalpha() and words.low[begin] not in _LEADING and k - begin < 4:
        begin -= 1
    lead = words.low[begin] if begin >= 0 else ""
    if not _ONLY_MEANT.isdisjoint(words.low[max(clause.i, k - 5) : k]) or words.low[k + 1 : k + 2] in (["talks"], ["hopes"]):
        return False
    group = next((g for g in clause.groups if g.j <= k < g.j + 7), None) or next((g for g in clause.groups if g.i > k), None)
    if group is not None and (group.mood or group.negated or group.conditional):
        return False
    if lead in ("to", "for", "in", "into"):
        return group is not None and words.low[group.head] in _ENTERS
    return lead in ("the", "this", "'s", "its", "their") and any(
        c in ("over", "into", "on", "against", "in", "of", "is", "was", "has") for c in words.low[k + 1 : k + 2]
    )


_LEADING = frozenset({"the", "this", "'s", "its", "their", "to", "for", "in", "into", "a", "an", "no", "any"})
_ENTERS = words_of("happened.enters")


def _led_to_it(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the noun stands behind what came of it: "in the wake of her release", "thanks to the repair of"."""
    begin = max(clause.i, k - _REACH)
    at = next((i for i in range(k - 2, begin - 1, -1) if tuple(words.low[i : i + 2]) in _BEHIND), -1)
    return at >= 0 and not any(at < g.i < k for g in clause.groups)


def _tells(sentence: Sentence, clause: Clause, group: Group, k: int) -> bool:
    """Say whether a verb tells that its noun at token k has happened: what it led to, who reacts, who went ahead with it."""
    words, head = sentence.words, sentence.words.low[group.head]
    if group.mood or group.negated or group.conditional or group.denied or group.tense not in _TOLD:
        return False
    if group.j <= k:
        behind = words.low[group.j : k]
        if any(words.low[i] == "," for i in range(group.j, k)) or len(behind) > _REACH:
            return False
        ahead = head in _WENT and behind[:1] in (["ahead"], ["through"], ["out"], ["with"])
        # "Congratulated Peru on its accession".
        praised = head.startswith("congratulat") and "on" in behind and not _WISHED & {*behind, words.low[k]}
        return ahead or praised or (head in _REACTS and not {"to", "for", "on"} & set(behind))
    if not _FEARS.isdisjoint(words.low[group.j : group.j + 4]):
        return False  # "the pullout raises questions"
    if head not in _LEADS or (group.tense == "present" and (head not in _MARKS or _lies_ahead(sentence))):
        return False
    return is_subject_of(words, clause, group.head, k)


def _lies_ahead(sentence: Sentence) -> bool:
    """Say whether a day still to come is told in the sentence."""
    days = [m.value for m in sentence.dates if isinstance(m.value, DateValue)]
    return any(interval(day)[0] > sentence.published for day in days)


_TOLD = frozenset({"past", "perfect", "present"})
_FEARS = words_of("happened.fears")
_WISHED = frozenset({"bid", "application", "progress", "candidacy"})


def is_only_begun(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the deed at token k is told as begun and no more: "is being handed over", "the handover has begun"."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None) or next((g for g in clause.groups if g.j == k), None)
    if group is not None:
        return "being" in words.low[group.i : k] or any(
            s.concept == "begin" for i in range(group.i, k) for s in words.senses[i]
        )
    return any(_is_begun(words, clause, g, k) for g in clause.groups)


def _is_begun(words: Words, clause: Clause, group: Group, k: int) -> bool:
    begins = any(s.concept == "begin" and s.pos == "v" for s in words.senses[group.head])
    return begins and (0 < k - group.j <= 3 or is_subject_of(words, clause, group.head, k))


def ends_behind(words: Words, k: int) -> bool:
    """Say whether what the noun at token k names is told to be over: "the closure of the tunnel is over"."""
    return any(words.low[i] == "over" and words.low[i - 1] in BE for i in range(k + 2, min(k + 9, len(words.low))))


def was_before(words: Words, clause: Clause, k: int) -> bool:
    """Say whether a state or its noun at token k only tells what was before: "caught after six days on the run"."""
    at = next((i for i in range(k - 1, max(clause.i - 2, k - 7), -1) if words.low[i] in _BEFORE_IT), -1)
    return at >= 0 and not any(at < g.i < k for g in clause.groups)


_BEFORE_IT = frozenset({"after", "ending", "despite"})
