"""Who stands against a thing and gives that up: "drops its veto", "lifted its opposition to", "no longer objects".

Owns: the end of a stand that a status fact tells of. Never: reads any other step.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.bodies import country_of, kind_of_body
from watcher.reading.clauses import Group, clause_at, group_of, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.object_words import part_scores
from watcher.reading.patterns import Pattern
from watcher.reading.stance import told_of
from watcher.reading.status.acting_bodies import OWNERS, are_told_of
from watcher.reading.status.doers import doer_at, is_led, other_doer
from watcher.reading.status.steps import StatusRead, only_a_time
from watcher.values import StatusValue

_STANDS = words_of("oppositions.stands")
_NOUNS = words_of("oppositions.nouns")
_GIVES_UP = words_of("oppositions.gives_up")
_YIELDS = words_of("oppositions.yields")
_OVERRIDES, _SIGNS = words_of("oppositions.overrides"), words_of("oppositions.signs")
_VETO = frozenset({"veto", "vetoes"})
_REACH = 5


@lru_cache(maxsize=10_000)
def is_stand(pattern: Pattern) -> bool:
    """Say whether a fact is that somebody stands against a thing: "has [vetoed]", "is [against]"."""
    value = pattern.fact.value
    return isinstance(value, StatusValue) and not _STANDS.isdisjoint(value.phrase.lower().split())


@lru_cache(maxsize=10_000)
def is_to_be_approved(pattern: Pattern) -> bool:
    """Say whether a fact is that somebody has not approved a thing: who drops his objections to it does."""
    value = pattern.fact.value
    return isinstance(value, StatusValue) and pattern.axis == "approve" and value.word == "none" and not is_stand(pattern)


def opposition_words(pattern: Pattern) -> frozenset[str]:
    """Return the words by which the end of a stand is told."""
    if is_stand(pattern):
        return _GIVES_UP | _YIELDS | _OVERRIDES | _SIGNS
    return _GIVES_UP | _OVERRIDES if is_to_be_approved(pattern) else frozenset()


def read_opposition(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return the giving up of the fact's stand, where the sentence tells it."""
    words, stands = sentence.words, is_stand(pattern)
    vetoed = stands and "veto" in pattern.fact.says.lower()
    for k, token in enumerate(words.low):
        behind = words.low[k + 1 : k + 1 + _REACH]
        gives = token in _GIVES_UP and not _NOUNS.isdisjoint(behind) and "without" not in behind
        passive = not _VETO.isdisjoint(words.low[max(0, k - 2 * _REACH) : k])
        undone = token in _OVERRIDES and (not _VETO.isdisjoint(behind) or passive)  # whoever does that: a parliament
        yields = stands and (token in _YIELDS or (vetoed and token in _SIGNS))
        if not (gives or undone or yields) or not (is_verb(words, k) or token.endswith("ed")):
            continue
        clause, tie = clause_at(sentence.clauses, k), Tie()
        tie.add("step", f"{words.tokens[k]!r} gives a stand up", 1.0)
        have, total, _ = part_scores(ctx, sentence, clause, pattern, k)
        if total and have / total < (0.6 if undone else 0.5):
            tie.reject("object", f"only {have:.1f} of {total:.1f} of the fact's words")
        elif undone:
            tie.add("object", f"{have:.1f} of {total:.1f} of the fact's words", 1.0 + have / max(total, 1.0))
        elif other := other_doer(ctx, sentence, clause, pattern, k, "v"):
            tie.reject("subject", f"{other} does it")
        elif not is_its_own(ctx, sentence, pattern, k):
            tie.reject("subject", "nobody says that the fact's own does it")
        else:
            tie.add("object", f"{have:.1f} of {total:.1f} of the fact's words", 1.0 + have / max(total, 1.0))
        told = told_of(sentence, k)
        if told.embedded or told.negated or told.stance == "questioned" or only_a_time(words, clause, k):
            tie.reject("stance", told.why)
        if tie.against:
            ctx.note(sentence, pattern.fact.id, k, tie)
            continue
        return [StatusRead(k, StatusValue(word="approved"), told, tie)]
    return []


def is_its_own(ctx: Context, sentence: Sentence, pattern: Pattern, k: int) -> bool:
    """Say whether the subject is the fact's own, by name, by its people, or by nobody else being named."""
    clause = clause_at(sentence.clauses, k)
    if is_led(ctx, sentence, clause, pattern, k, "v"):
        return True
    doer = pattern.roles.doer
    if doer is not None and doer.head & OWNERS and not are_told_of(ctx, sentence, doer.head):
        return False
    ours = {doer.name, *doer.names, *doer.owners} if doer is not None else set(pattern.subjects)
    found = doer_at(sentence.words, clause, k, "v")
    if found is not None and doer is not None and found.head & kind_of_body(doer.name):
        state = country_of(doer.name)
        return (found.owners | found.names) <= {state}  # "the competition regulator", "Britain's watchdog"
    if found is None or not (found.name or found.names or found.owners):
        group = group_of(sentence.words, clause.groups, k)
        if group is not None and _says_so_of_itself(sentence, group, ours):
            return False
        before = [h for h in sentence.words.names if clause.i <= h.i and group is not None and h.j <= group.i]
        return any(h.name.id in ours for h in before) or bool(ours & sentence.named)
    return bool((ours - {""}) & {found.name, *found.names, *found.owners})


def _says_so_of_itself(sentence: Sentence, group: Group, ours: set[str]) -> bool:
    """Say whether another is told to say it of itself: "Vantor said it would not oppose it"."""
    words = sentence.words
    says = next((g for g in reversed(sentence.groups) if g.j <= group.i), None)
    if says is None or not says.report or words.low[group.i - 1] not in ("it", "he", "she", "they"):
        return False
    who = [h.name.id for h in words.names if h.j <= says.i]
    return bool(who) and who[-1] not in ours
