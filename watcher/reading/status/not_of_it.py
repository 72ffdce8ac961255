"""Steps that sound like the fact's and are not: of a deal's review or its terms, of its shareholders, of what may befall it.

Owns: what else a step beside the fact's words is of. Never: finds steps.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, Group, clause_at, group_of
from watcher.reading.context import Sentence
from watcher.reading.date.happened import is_of_a_guide
from watcher.reading.lexicon import split, stem
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import BE
from watcher.reading.status.bought import is_purchase
from watcher.reading.status.steps import StatusRead
from watcher.reading.words import Words

_REVIEWS = words_of("not_of_it.reviews")
_HOLDERS = words_of("not_of_it.holders")
_ASKERS = words_of("not_of_it.askers")
_ASKS = words_of("not_of_it.asks")
_AIMS = words_of("not_of_it.aims")
_RISKS = words_of("not_of_it.risks")
_STOPS = frozenset({"suspended", "collapsed", "delayed", "rejected", "none"})
_DECIDED = frozenset({"approved", "rejected"})
_MANY_DEALS = frozenset({"mergers", "deals", "takeovers", "bids", "acquisitions", "agreements", "pacts"})
_ALLOWS = frozenset({"may", "can", "could"})
_IF = frozenset({"if", "should", "unless"})
_NOT = frozenset({"not", "isn't", "aren't", "hasn't", "haven't", "no", "fails", "fail"})
_LONGER = words_of("not_of_it.longer")
_MAY = frozenset({"could", "may", "might"})


def is_of_another_thing(sentence: Sentence, read: StatusRead, pattern: Pattern) -> bool:
    """Say whether the step that was read is not told of what the fact is on."""
    words, k, word = sentence.words, read.k, read.value.word
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if word in _STOPS and pattern.thing != "talk":
        if _is_of_the_review(words, clause, group, pattern):
            return True
        if read.told.stance == "planned" and _may_only_befall(words, clause, group):
            return True
        if read.told.stance == "planned" and pattern.roles.doer is None and _is_asked_for(sentence, group, k):
            return True
        beside = group is None or (group.i == k == group.j - 1 and words.low[k + 1 : k + 2] != [] and words.senses[k + 1].noun)
        if beside and not _RISKS.isdisjoint(words.low[max(0, k - 5) : k]):
            return True  # "the risk of a broken deal"
        if _befell_others(words, clause, group, pattern):
            return True
    if word == "collapsed" and is_purchase(pattern) and is_a_term(words, clause, k):
        return True
    if word in _DECIDED and _is_by_holders(words, clause, group, k, pattern):
        return True
    return _is_an_aim(words, k) or is_of_a_guide(words, k)


def _is_of_the_review(words: Words, clause: Clause, group: Group | None, pattern: Pattern) -> bool:
    """Say whether it is a review or a trial that is stopped: "halted their scrutiny of the bid", "the trial was cancelled"."""
    if group is None or pattern.axis == "trial" or _told_by_the_fact(pattern, _REVIEWS):
        return False
    if is_passive(words, group):
        before = range(max(clause.i, group.i - 14), group.i)
        heads = [i for i in before if words.low[i] in _REVIEWS]
        return bool(heads) and (heads[0] == before.start or words.low[heads[0] - 1] in _LEADS) and heads[0] <= clause.i + 4
    end = next((i for i in range(group.j, min(group.j + 6, clause.j)) if words.low[i] in _HINGES), min(group.j + 6, clause.j))
    return any(words.low[i] in _REVIEWS for i in range(group.j, end)) and not any(
        words.low[i] in ("deal", "merger", "takeover", "bid") for i in range(group.j, min(group.j + 2, end))
    )


_LEADS = frozenset({"the", "a", "an", "its", "their", "expedited", "informal", "in-depth", "'s", "antitrust", "merger"})
_HINGES = frozenset({"of", "into", "on", "over", "for", "until", "after", ",", "that", "which", "by"})


def _told_by_the_fact(pattern: Pattern, words: frozenset[str]) -> bool:
    says = {stem(token) for token in split(pattern.fact.says.lower())}
    return any(stem(word) in says for word in words)


def _may_only_befall(words: Words, clause: Clause, group: Group | None) -> bool:
    """Say whether a relative clause tells what something could do to it: "a case that could sink the deal"."""
    if group is None or group.j - group.i > 2 or _MAY.isdisjoint(words.low[group.i : group.j]):
        return False
    return words.low[group.i - 1 : group.i] in (["that"], ["which"]) and group.i - 1 == clause.i


def _befell_others(words: Words, clause: Clause, group: Group | None, pattern: Pattern) -> bool:
    """Say whether a relative clause tells what has befallen others: "the kind of review that has sunk other mergers"."""
    if group is None or group.i - 1 != clause.i or words.low[clause.i] not in ("that", "which") or is_passive(words, group):
        return False
    what = range(group.j, min(group.j + 4, clause.j))
    many = any(words.low[i] in _MANY_DEALS for i in what)
    return many and not any(h.i in what and h.name.id in pattern.names for h in words.names)


def is_a_term(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the end of a contract at token k is only one that the contract allows, or its last day.

    "May call it off if it is not done by April", "the date on which the agreement can be ended", "the pact lapses on Friday".
    """
    may = not _ALLOWS.isdisjoint(words.low[max(0, k - 4) : k])
    if may and any(words.low[i] in _IF and not _NOT.isdisjoint(words.low[i + 1 : i + 6]) for i in range(len(words.low))):
        return True
    since = range(max(1, k - 14), k)
    if may and any(words.low[i] == "which" and words.low[i - 1] in ("on", "after", "by", "from") for i in since):
        return True
    if not words.low[k].startswith(("laps", "expir")) or (group := group_of(words, clause.groups, k)) is None:
        return False
    if group.tense == "present" and not group.mood:
        return words.index > 0  # a headline has it happen: "Offer lapses as too few accept it"
    return group.tense != "none" and not _LONGER.isdisjoint(words.low)


def _is_asked_for(sentence: Sentence, group: Group | None, k: int) -> bool:
    """Say whether those who do not decide want it stopped: "staff wanted the merger stopped"."""
    words = sentence.words
    asking = next((g for g in reversed(sentence.groups) if g.j <= k and g is not group), None)
    asking = asking or (group if group is not None and group.i < k else None)
    if asking is None or _ASKS.isdisjoint(words.low[asking.i : asking.j]) or k - asking.j > 16:
        return False
    before = words.low[max(0, asking.i - 12) : asking.i]
    return not _ASKERS.isdisjoint(before)


def _is_by_holders(words: Words, clause: Clause, group: Group | None, k: int, pattern: Pattern) -> bool:
    """Say whether a firm's holders or its union approve, where the fact is on who oversees it: "shareholders backed it"."""
    doer = pattern.roles.doer
    if doer is None or pattern.axis != "approve" or _told_by_the_fact(pattern, _HOLDERS):
        return False
    named = {i for h in words.names for i in range(h.i, h.j)}  # "the European Union"

    def held(begin: int, end: int) -> bool:
        return any(words.low[i] in _HOLDERS and i not in named for i in range(begin, min(end, len(words.low))))

    by = next((i for i in range(k + 1, min(k + 6, clause.j)) if words.low[i] == "by"), -1)
    if by > 0:
        return held(by + 1, by + 6)
    if group is None:
        return held(k + 1, k + 5) and words.low[k + 1 : k + 2] == ["of"]
    if is_passive(words, group):
        return False
    return held(max(clause.i, group.i - 9), group.i)


def _is_an_aim(words: Words, k: int) -> bool:
    """Say whether the doing is only called an aim: "Signing the accord this year will be a priority"."""
    if not words.low[k].endswith("ing") or (k > 3 and words.low[k - 1] not in (":", '"', ",", "that")):
        return False
    be = next((i for i in range(k + 1, min(k + 18, len(words.low))) if words.low[i] in BE or words.low[i] == "remains"), -1)
    return be > 0 and not _AIMS.isdisjoint(words.low[be + 1 : be + 6]) and "," not in words.low[k:be]
