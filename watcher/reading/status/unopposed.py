"""Who is to approve a thing and lets it be: "will not oppose", "ended its review without objections", "let the period lapse".

Owns: an approval told as what is not done. Never: reads what is approved in so many words.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import HARD, Clause, Group, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import tokens_like
from watcher.reading.object_words import names_its_object, part_scores
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told
from watcher.reading.status.doers import BOARDS
from watcher.reading.status.oppositions import is_its_own, is_to_be_approved
from watcher.reading.status.purchases import anothers_purchase
from watcher.reading.status.steps import StatusRead, value_of
from watcher.reading.words import Words

_OPPOSES = words_of("unopposed.opposes")
_CLOSES = words_of("unopposed.closes")
_REVIEWS = words_of("unopposed.reviews")
_DEMANDS = words_of("unopposed.demands")
_LAPSES = words_of("unopposed.lapses")
_WAY = ["in", "the", "way"]
_GOES_ON = words_of("unopposed.goes_on")
_RULES, _SAYS = words_of("unopposed.rules"), words_of("unopposed.says")
WORDS = words_of("unopposed.recommends") | _OPPOSES | _REVIEWS | _GOES_ON | {"way", "waiting", "refer", "pursue", "through"}


def read_unopposed(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that whom the fact names as the one to approve a thing does nothing against it."""
    words = sentence.words
    if pattern.axis == "approve" and (recommended := _read_recommended(ctx, sentence, pattern)):
        return recommended
    if not is_to_be_approved(pattern) or pattern.roles.doer is None or WORDS.isdisjoint(words.low):
        return []
    if allowed := _read_allowed(ctx, sentence, pattern):
        return allowed
    for clause in sentence.clauses:
        for group in clause.groups:
            lets = _does_not_oppose(words, group) or _closes_its_review(words, clause, group) or _lets_it_lapse(words, group)
            lets = lets or _lets_it_through(words, group)
            lapsed = not lets and _has_lapsed(words, clause, group) and _may_stop_within_it(pattern)
            if not lets and not lapsed:
                continue
            own = lapsed or is_its_own(ctx, sentence, pattern, group.head) or _is_one_of_them(words, clause, group, pattern)
            if group.conditional or group.denied or not own:
                continue
            whole = Clause(0, len(words.low), sentence.groups)
            have, total, _ = part_scores(ctx, sentence, whole, pattern, group.head)
            there = names_its_object(ctx, sentence, pattern) if lapsed else not total or have / total >= 0.5
            if not there or anothers_purchase(ctx, sentence, group.head, pattern):
                continue
            told = Told("asserted", done=True, why="nothing is done against it")
            if group.mood == "plan":
                told = Told("planned", "plan", why="nothing is to be done against it")
            tie = Tie()
            tie.add("step", f"{words.tokens[group.head]!r}: nothing against it", 2.5)
            return [StatusRead(group.head, value_of(pattern, "approved"), told, tie)]
    return []


def _read_recommended(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that a board backs an offer by what it tells the owners to do: "recommended the bid", "agreed to recommend it"."""
    words, doer = sentence.words, pattern.roles.doer
    if doer is None or not doer.head & BOARDS or _RECOMMENDS.isdisjoint(words.low):
        return []
    for group in sentence.groups:
        if words.low[group.head] not in _RECOMMENDS or group.negated or group.conditional:
            continue
        clause = clause_at(sentence.clauses, group.head)
        before = range(clause.i, group.i)
        ours = any(h.i in before and h.name.id in doer.owners for h in words.names)
        if not (ours or any(k in before for k in tokens_like(words, BOARDS, 0.8))):
            continue
        behind = words.low[group.j : group.j + 8]
        if not _AGAINST.isdisjoint(behind):
            continue
        have, total, _ = part_scores(ctx, sentence, Clause(0, len(words.low), sentence.groups), pattern, group.head)
        if total and have / total < 0.5:
            continue
        lead = {cue for i in range(group.i, group.head) for cue in words.cues[i]}
        ahead = not lead.isdisjoint({"plan", "firm", "hedge"})
        told = Told("planned", "plan", why="to be recommended") if ahead else Told("asserted", done=True, why="recommended")
        tie = Tie()
        tie.add("step", f"{words.tokens[group.head]!r}: a board backs it", 2.5)
        return [StatusRead(group.head, value_of(pattern, "approved"), told, tie)]
    return []


_RECOMMENDS = words_of("unopposed.recommends")
_AGAINST = frozenset({"against", "reject", "rejecting", "rejection", "not"})


def _read_allowed(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that who is to approve a thing says that it may go on: "ruled that the merger can go ahead"."""
    words = sentence.words
    for group in sentence.groups:
        said = {*words.low[group.i : group.j + 1]}
        ahead = words.low[group.head] in ("go", "going") and words.low[group.head + 1 : group.head + 2] == ["ahead"]
        if not (ahead or words.low[group.head] in _GOES_ON - {"ahead"}) or _MAY.isdisjoint(said):
            continue
        teller = _teller(words, sentence.groups, group)
        if teller is None or teller.negated or not is_its_own(ctx, sentence, pattern, teller.head):
            continue
        have, total, _ = part_scores(ctx, sentence, Clause(0, len(words.low), sentence.groups), pattern, group.head)
        if (total and have / total < 0.5) or anothers_purchase(ctx, sentence, group.head, pattern):
            continue
        ruled = words.low[teller.head] in _RULES and teller.tense in ("past", "perfect", "present") and not teller.mood
        open_ = not ruled and (group.conditional or "could" in said or not _IFS.isdisjoint(words.low[group.j :]))
        if not ruled and group.negated:
            continue
        told = Told("planned", "plan", why="it may be let go on") if open_ else Told("asserted", done=True, why="it may go on")
        tie = Tie()
        tie.add("step", f"{words.tokens[group.head]!r}: it may go on", 2.5)
        return [StatusRead(group.head, value_of(pattern, "rejected" if group.negated else "approved"), told, tie)]
    return []


def _teller(words: Words, groups: list[Group], group: Group) -> Group | None:
    """Return the verb by which it is told that a thing may go on: before it, or behind in "may go ahead, the office said"."""
    before = next((g for g in reversed(groups) if g.j <= group.i and words.low[g.head] in _RULES | _SAYS), None)
    if before is not None and group.i - before.j <= _NEAR and "," not in words.low[before.j : group.i]:
        return before
    after = next((g for g in groups if g.i >= group.j and words.low[g.head] in _RULES | _SAYS), None)
    return after if after is not None and "," in words.low[group.j : after.i] else None


_NEAR = 12
_MAY = frozenset({"may", "can", "could", "should", "cannot"})
_IFS = frozenset({"if", "provided", "once", "unless"})


def _does_not_oppose(words: Words, group: Group) -> bool:
    if not group.negated or group.mood == "duty" or {"could", "may", "might", "can"} & {*words.low[group.i : group.j]}:
        return False
    if words.low[group.head] in ("refer", "referring", "refers"):
        return not _REVIEWS.isdisjoint(words.low[group.j : group.j + 12])  # "will not refer it for a full inquiry"
    if words.low[group.head] in ("pursue", "pursuing"):
        return not (_REVIEWS | _MATTERS).isdisjoint(words.low[group.j : group.j + 4])  # "will not pursue the matter further"
    stands = words.low[group.head] in ("stand", "stands", "standing") and words.low[group.j : group.j + 3] == _WAY
    return stands or (words.low[group.head] in _OPPOSES and _REVIEWS.isdisjoint(words.low[group.j : group.j + 3]))


def _closes_its_review(words: Words, clause: Clause, group: Group) -> bool:
    """Say whether a review is told to end with nothing asked for: "closed its investigation of the deal without action"."""
    if group.negated or group.mood or words.low[group.head] not in _CLOSES:
        return False
    review = next((k for k in range(group.j, min(group.j + 5, clause.j)) if words.low[k] in _REVIEWS), -1)
    without = next((k for k in range(review, clause.j) if words.low[k] == "without"), -1)
    return 0 < review < without and not _DEMANDS.isdisjoint(words.low[without + 1 : without + 5])


def _lets_it_lapse(words: Words, group: Group) -> bool:
    """Say whether the time in which it could have been stopped has gone by: "let the waiting period for the deal expire"."""
    if group.negated or group.mood or words.low[group.head] not in ("let", "lets", "letting", "allowed", "allows"):
        return False
    after = words.low[group.j : group.j + 12]
    return "waiting" in after and not _LAPSES.isdisjoint(after)


def _lets_it_through(words: Words, group: Group) -> bool:
    """Say whether it is let through: "took a hard look and let the deal through"."""
    if group.negated or group.mood or words.low[group.head] not in ("let", "lets"):
        return False
    after = words.low[group.j : group.j + 5]
    return "through" in after and HARD.isdisjoint(after[: after.index("through")])


def _has_lapsed(words: Words, clause: Clause, group: Group) -> bool:
    """Say whether the time in which it could have been stopped is told to have run out: "the waiting period has expired"."""
    if group.negated or group.mood or group.tense not in ("past", "perfect", "pluperfect") or "waiting" not in words.low:
        return False
    head = words.low[group.head]
    return head in _LAPSED and "waiting" in words.low[clause.i : group.i] and "period" in words.low[clause.i : group.i]


def _may_stop_within_it(pattern: Pattern) -> bool:
    """Say whether it is for those who may stop a purchase within that time that the fact waits: antitrust authorities."""
    doer = pattern.roles.doer
    if doer is None or pattern.about.isdisjoint({"buy", "sell", "merge"}):
        return False
    own = doer.owners | doer.names
    return doer.name in _WITHIN or (bool({"regulator", "government"} & doer.head) and (not own or "United States" in own))


def _is_one_of_them(words: Words, clause: Clause, group: Group, pattern: Pattern) -> bool:
    """Say whether an office named before the verb is one of the authorities that the fact has no name for."""
    named = any(h.name.id in _WITHIN and clause.i <= h.i and h.j <= group.i for h in words.names)
    return named and pattern.roles.doer is not None and not pattern.roles.doer.name and _may_stop_within_it(pattern)


_MATTERS = frozenset({"matter", "case", "it", "action"})
_LAPSED = frozenset({"expired", "lapsed", "ended", "terminated", "elapsed"})
_WITHIN = frozenset({"Federal Trade Commission", "Department of Justice", "Justice Department"})
