"""Approvals told in passing by a noun with whose it is: "after clearance from Brussels", "under the Senate's consent".

Owns: whose approval a noun is of, and whether it is spoken of as given. Never: approvals told by a verb.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.bodies import country_of, ratifies, ratifies_for
from watcher.reading.clauses import Clause, Group, clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import STOP, best_match, keys_of, senses_of, tokens_like
from watcher.reading.name_parts import heads_its_phrase
from watcher.reading.object_words import part_scores
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.stance import Told
from watcher.reading.status.noun_steps import PRESUPPOSES
from watcher.reading.status.purchases import anothers_purchase
from watcher.reading.status.siblings import is_none
from watcher.reading.status.steps import StatusRead, told_step, value_of
from watcher.reading.status.told_for import BRUSSELS, is_its_only
from watcher.reading.words import Words

_APPROVE = frozenset({"approve"})
_BY = frozenset({"of", "by", "from", "in", "at"})
_AGENT = frozenset({"by", "from"})
_ON = frozenset({"for", "of", "to", "on"})
_LISTED = frozenset({"and", ",", "both", "the", "as", "well", "elsewhere"})
_AFTER = words_of("given.after")
_WHATEVER = words_of("given.whatever")
_TERMS = words_of("given.terms")
_GETS = words_of("given.gets")
_COMES = words_of("given.comes")
_EXPECTS = words_of("given.expects")
_OPEN = words_of("given.open")
_DECISIONS = words_of("given.decisions")
_STEPS = {"approve": "approved", "reject": "rejected"}


def read_given(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that the fact's approval is given, or expected, where a noun with whose it is tells so in passing."""
    words, doer = sentence.words, pattern.roles.doer
    if pattern.axis != "approve" or doer is None or not is_none(pattern):
        return []
    if decided := _decided(ctx, sentence, pattern) or _signed(ctx, sentence, pattern):
        return [decided]
    for k in tokens_like(words, _APPROVE, 1.0):
        if words.covered[k] or not any(s.concept == "approve" and s.pos == "n" for s in words.senses[k]):
            continue
        if any(g.i <= k < g.j for g in sentence.groups):
            continue
        phrase = _whose(words, k)
        if is_of_another(words, pattern, k):
            continue
        clause = clause_at(sentence.clauses, k)
        if not _is_the_doers(ctx, words, pattern, phrase, k) or not is_on_it(ctx, sentence, pattern, k, phrase.stop):
            continue
        if told := _how(sentence, clause, k, phrase):
            tie = Tie()
            tie.add("step", f"{words.tokens[k]!r} is spoken of as given", 3.0)
            return [StatusRead(k, value_of(pattern, "approved"), told, tie)]
    return []


def _decided(ctx: Context, sentence: Sentence, pattern: Pattern) -> StatusRead | None:
    """Return the step that a decision is spoken of as made on: "will appeal against the EU's decision to block it"."""
    words = sentence.words
    if _DECISIONS.isdisjoint(words.low):
        return None
    for group in sentence.groups:
        at = group.i - 1
        if at < 1 or words.low[group.i] != "to" or words.low[at] not in _DECISIONS:
            continue
        word = next((_STEPS[s.concept] for s in words.senses[group.head] if s.concept in _STEPS and s.pos == "v"), "")
        phrase = _whose(words, at)
        if not word or not _OPEN.isdisjoint(words.low[max(0, phrase.start - 4) : group.i]) or "?" in words.low:
            continue
        if not _is_the_doers(ctx, words, pattern, phrase, at) or not is_on_it(ctx, sentence, pattern, group.head, group.j):
            continue
        tie = Tie()
        tie.add("step", f"{words.tokens[at]!r} to {words.tokens[group.head]!r} it is spoken of as made", 3.0)
        return StatusRead(group.head, value_of(pattern, word), _GIVEN, tie)
    return None


def _signed(ctx: Context, sentence: Sentence, pattern: Pattern) -> StatusRead | None:
    """Return that a state's law on the fact's thing is signed: "the president signed the law on Peru's accession"."""
    words, doer = sentence.words, pattern.roles.doer
    low = words.low
    if doer is None or _LAWS.isdisjoint(low):
        return None
    states = countries() & ({doer.name, *doer.owners, ratifies_for(doer.name)} if doer.head <= _SITTING else set())
    for group in sentence.groups if states else ():
        law = next((i for i in range(group.j, min(group.j + 5, len(low))) if low[i] in _LAWS), -1)
        if law < 0 or low[group.head] not in _SIGNS or is_passive(words, group):
            continue
        clause = clause_at(sentence.clauses, group.i)
        if any(
            clause.i <= h.i < group.i and h.name.kind in ("country", "body") and h.name.id not in states for h in words.names
        ):
            continue
        if states.isdisjoint(sentence.named) or not is_on_it(ctx, sentence, pattern, group.head, law + 1):
            continue
        told = told_step(sentence, group.head)
        if told.stance in ("asserted", "planned") and not (told.negated or told.embedded):
            tie = Tie()
            tie.add("step", f"{words.tokens[group.head]!r} puts the law on it in force", 3.0)
            return StatusRead(group.head, value_of(pattern, "approved"), told, tie)
    return None


_LAWS = frozenset({"law", "laws", "act", "bill", "legislation"})
_SIGNS = words_of("laws.signs") | {"enact", "enacts", "enacted"}
_SITTING = frozenset({"parliament", "seat", "congress_"})


def _whose(words: Words, k: int) -> range:
    """Return the tokens of an approval's phrase, with whose it is: "the EU's final approval", "consent from Peru"."""
    low, begin, end = words.low, k, k + 1
    while words.covered[end : end + 1] == [True]:
        end += 1
    while begin > 0 and k - begin < 9 and _is_within(words, begin - 1):
        begin -= 1
    for prepositions, far in ((_BY, 1), (_AGENT, 9)):  # "ratification of the treaty by Peru"
        at = next((i for i in range(end, min(end + far, len(low))) if low[i] in prepositions or is_verb(words, i)), len(low))
        stop = at + 1
        while stop < len(low) and _is_listed(words, stop):
            stop += 1
        while low[stop - 1 : stop] and low[stop - 1] in _LISTED and low[stop - 1] != "elsewhere":
            stop -= 1
        if at + 1 < stop and low[at] in prepositions and low[stop : stop + 1] != ["'s"]:
            end = stop
    return range(begin, end)


def _is_listed(words: Words, i: int) -> bool:
    return words.low[i] in _LISTED or any(h.i <= i < h.j for h in words.names) or _is_body(words, i)


def _is_within(words: Words, i: int) -> bool:
    """Say whether the token at i stands before an approval as a part of its phrase: an article, whose, of what sort."""
    if any(h.i <= i < h.j for h in words.names) or words.low[i] in _BEFORE:
        return True
    token = words.low[i]
    return token.isalpha() and token not in STOP | _ON | _GETS | _AFTER and not is_verb(words, i)


_BEFORE = frozenset({"the", "a", "an", "'s", "its", "their", "and", "all"})


def _is_body(words: Words, i: int) -> bool:
    return any(s.pos == "n" and s.concept in _BODIES for s in words.senses[i]) or words.low[i] in _SORTS


_BODIES = frozenset({"regulator", "parliament", "government", "court", "minister", "shareholder", "seat"})
_OFFICES = frozenset({"regulator", "government", "minister", "w:ministry"})
_SORTS = frozenset({"competition", "antitrust", "market", "trade", "federal"})


def is_of_another(words: Words, pattern: Pattern, k: int) -> bool:
    """Say whether the approval at token k is told to be of another thing: "its approval of a new drug", "approval rules"."""
    low, end = words.low, k + 1
    while words.covered[end : end + 1] == [True]:
        end += 1
    if end < len(low) and low[end] in _PROCESS:
        return True
    end = max(end, _whose(words, k).stop)
    deed = low[end : end + 1] == ["to"] and end + 2 < len(low) and is_verb(words, end + 1)  # "approval to sell a drug"
    if low[end : end + 1] not in (["of"], ["for"]) and not deed:
        return False
    if not _RIVAL.isdisjoint(low[end + 1 : end + 4]):
        return True
    stop = next(
        (i for i in range(end + 1, len(low)) if low[i] in _STOPS or low[i] == "to" or (is_verb(words, i) and i > end + deed)),
        len(low),
    )
    nouns = [
        i
        for i in range(end + 1, stop)
        if words.tokens[i].islower() and low[i] not in STOP and (senses_of(words, i).noun or not words.senses[i])
    ]
    if not nouns or any(_is_body(words, i) or low[i] in _MATTERS for i in nouns):
        return False
    patient = pattern.roles.patient
    ours = {key for keys, weight in pattern.parts if weight >= 1 for key in keys} | pattern.about
    ours |= patient.head if patient is not None else frozenset()
    if any(best_match(keys_of(words, i), frozenset(ours)) >= 0.6 for i in range(end + 1, stop)):
        return False
    return not any(h.name.id in pattern.names and heads_its_phrase(words, h) for h in words.names if end <= h.i < stop)


_PROCESS = frozenset({"process", "rules", "procedure", "procedures", "rate", "rating", "ratings", "requirements"})
_MATTERS = words_of("given.matters")
_RIVAL = frozenset({"rival", "another", "competing", "separate"})


def _is_the_doers(ctx: Context, words: Words, pattern: Pattern, phrase: range, k: int) -> bool:
    """Say whether the approval of this phrase is that of whom the fact says is to give it."""
    doer = pattern.roles.doer
    named = {h.name.id for h in words.names if h.i in phrase}
    if doer is None or not named:
        return False
    keys = frozenset(s.concept for i in phrase for s in words.senses[i])
    state = doer.owners if "parliament" in doer.head else {ratifies_for(doer.name)}
    if ratifies(words.low, k) and not named.isdisjoint(state) and _BODIES.isdisjoint(keys):
        return True  # a state has ratified once its parliament has
    if doer.name:
        if doer.name in named:
            return True
        if any((name, doer.name) in BRUSSELS for name in named) and "buy" in pattern.about:
            return _BODIES.isdisjoint(keys - {"regulator", "government"})
        ours = country_of(doer.name)
        return bool(ours) and ours in named and "buy" in pattern.about and is_its_only(ctx, pattern, ours)
    if doer.owners.isdisjoint(named):
        return False
    if best_match(doer.head, keys) >= 0.8:
        return True
    only = not _OFFICES.isdisjoint(doer.head) and "buy" in pattern.about
    return only and _BODIES.isdisjoint(keys) and all(is_its_only(ctx, pattern, name) for name in doer.owners)


def is_on_it(ctx: Context, sentence: Sentence, pattern: Pattern, k: int, end: int) -> bool:
    """Say whether the approval at token k is one of the fact's thing, by what stands behind it or by what the entry is on."""
    words = sentence.words
    low, patient = words.low, pattern.roles.patient
    if anothers_purchase(ctx, sentence, k, pattern):
        return False
    if low[end : end + 1] and low[end] in _ON:
        stop = next((i for i in range(end + 1, len(low)) if low[i] in _STOPS or is_verb(words, i)), len(low))
        own = pattern.names.keys() - {pattern.roles.doer.name if pattern.roles.doer else ""}
        ours = patient.head | pattern.about if patient is not None else pattern.about
        told = any(best_match(keys_of(words, i), ours) >= 0.6 or low[i] in _IT for i in range(end + 1, stop))
        named = (h for h in words.names if end <= h.i < stop and heads_its_phrase(words, h))
        if not told and not any(h.name.id in own | ctx.patterns.leading for h in named):
            return False
    whole = Clause(0, len(low), sentence.groups)
    have, total, inside = part_scores(ctx, sentence, whole, pattern, k)
    if not total or (have / total >= 0.5 and inside):
        return True
    title = ctx.sentences[0]
    have, total, inside = part_scores(ctx, title, Clause(0, len(title.words.low), title.groups), pattern, -1)
    return bool(inside) and have / total >= 0.5


_IT = frozenset({"it", "them", "this"})
_STOPS = frozenset({",", ";", "after", "before", "which", "that", "and", "in", "by"})


def _how(sentence: Sentence, clause: Clause, k: int, phrase: range) -> Told | None:
    """Return how the approval of this phrase is spoken of: as given, as expected; None where neither is told."""
    words = sentence.words
    low, begin, end = words.low, phrase.start, phrase.stop
    if "?" in low or not _OPEN.isdisjoint(low[max(0, begin - 4) : end]) or "?" in words.text:
        return None
    lead = low[begin - 1] if begin else ""
    before = next((g for g in reversed(clause.groups) if g.j <= begin), None)
    then = next((g for g in clause.groups if g.i >= end), None)
    if before is not None and before.j >= begin - 1 and low[before.head] in _EXPECTS and not before.negated:
        return Told("planned", "hedge", why="its approval is expected") if before.tense != "none" else None
    if lead in _WHATEVER or (lead == "of" and low[begin - 2 : begin - 1] != [] and low[begin - 2] in _TERMS):
        return _GIVEN if not _is_open(before) else None
    behind = low[end : end + 2]
    if lead == "with" and (behind in _IN_HAND or behind[:1] in (["secured"], ["granted"])):
        return _GIVEN  # "with approval from Brussels in hand, it will close on Friday"
    if lead in _AFTER and (behind[:1] == ["last"] or (behind[:1] == ["on"] and behind[1:] and behind[1] in _WEEKDAYS)):
        return _GIVEN
    opens = begin == clause.i + 1 or begin == 1
    then_any = next((g for g in sentence.groups if g.i >= end), None)
    if lead in _AFTER and (main := before or then or then_any) is not None:
        # "With Peru's ratification the pact can take effect", but not "would take effect".
        open_ = not _WOULD.isdisjoint(low[main.i : main.j]) if opens and "'s" in low[begin:k] else _is_ahead(main)
        return None if open_ else _GIVEN
    if before is not None and before.j == begin and low[before.head] in _GETS:
        return _GIVEN if not _is_ahead(before) else None
    if then is not None and end <= then.i <= end + 2 and not _is_ahead(then) and begin == clause.i + (low[clause.i] == ","):
        return _GIVEN if low[then.head] in _COMES | PRESUPPOSES else None
    return _GIVEN if not sentence.index and not clause.groups and begin == clause.i == 0 else None


def _is_ahead(group: Group) -> bool:
    return bool(group.mood) or group.negated or group.conditional or group.tense == "none"


_IN_HAND = (["in", "hand"], ["in", "place"])
_WEEKDAYS = words_of("date.weekdays")
_WOULD = frozenset({"will", "would", "could", "might", "may", "should", "to"})


def _is_open(group: Group | None) -> bool:
    return group is not None and (group.negated or group.conditional)


_GIVEN = Told("asserted", done=True, why="spoken of as given")
