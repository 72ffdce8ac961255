"""Whether a step is that of the fact's own doer, done to the fact's own thing: agreement of subject, object and owner.

Owns: what speaks against a step by grammar. Never: which step it is.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of, patient_of
from watcher.reading.bodies import is_of_one
from watcher.reading.clauses import Clause, Group, group_of, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import best_match, keys_of, tokens_like
from watcher.reading.lexicon import concepts, stem
from watcher.reading.object_words import ANAPHORS
from watcher.reading.patterns import Pattern
from watcher.reading.roles import Phrase, is_strange, owners_of, phrase_at
from watcher.reading.spellings import countries
from watcher.reading.tie_object import acts_for_it
from watcher.reading.words import Words

_SUBORDINATE = words_of("clauses.subordinate")
_BODIES = frozenset(
    {"parliament", "government", "court", "regulator", "seat", "committee", "police"}
    | {name for name, row in concepts().items() if row.office}
)

_DEPUTIES = frozenset({"parliament", "seat"})


def whose_else(ctx: Context, words: Words, clause: Clause, pattern: Pattern, k: int) -> str:
    """Return whose the fact's thing is told to be beside token k, where it is that of none of the fact's or topic's own."""
    patient = pattern.roles.patient
    if patient is None or not patient.head:
        return ""
    found = [i for i in tokens_like(words, patient.head) if clause.i <= i < clause.j]
    if not found:
        return ""
    at = min(found, key=lambda i: words.cost(i, k))
    if "another" in (words.low[at - 1 : at] or [""]) or words.low[at + 1 : at + 3] == ["of", "another"]:
        return "another"
    owners = owners_of(words, at) | _parties(words, at)
    if not patient.owners:
        owners -= {h.name.id for h in words.names if h.name.own == "adj" and h.j <= at}
    if not owners or any(_is_ours(ctx, pattern, name) for name in owners - _other_party(ctx, pattern, words, at)):
        return ""
    return ", ".join(sorted(owners))


def _parties(words: Words, at: int) -> frozenset[str]:
    """Return between whom or where the noun at a token is told to be, an unknown name as it is written."""
    j = at + 1
    while words.covered[j : j + 1] == [True]:
        j += 1
    if words.low[j : j + 1] != ["between"]:
        return frozenset()
    out = set[str]()
    for i in range(j + 1, min(j + 9, len(words.low))):
        hit = next((h for h in words.names if h.i == i), None)
        if hit is not None:
            out.add(hit.name.id)
        elif is_strange(words, i):
            out.add(words.tokens[i])
        elif is_verb(words, i) or words.low[i] in (",", "."):
            break
    return frozenset(out)


def _other_party(ctx: Context, pattern: Pattern, words: Words, at: int) -> frozenset[str]:
    """Return all of a pair of which one is nobody's that the topic knows: "between Horta and Madalena", of Horta and Velas."""
    pair = _parties(words, at)
    if len(pair) == 2 and len(pattern.names) > 1 and any(not _is_ours(ctx, pattern, name) for name in pair):
        return pair
    return frozenset()


def other_thing(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether the verb at token k is done to what is neither the fact's thing nor spoken of by its own words."""
    patient = pattern.roles.patient
    group = next((g for g in clause.groups if g.head == k), None)
    if patient is None or not patient.head or group is None:
        return False
    what = object_of(words, clause, group) if not is_passive(words, group) else None
    if what is None and words.low[group.j : group.j + 1] in (["on"], ["to"]):
        what = range(group.j + 1, clause.j)
    found = phrase_at(words, what.start, what.stop) if what else None
    if found is None or not found.head or words.low[found.at] in ANAPHORS or found.names & (patient.names | {patient.name}):
        return False
    doer = pattern.roles.doer.head if pattern.roles.doer else frozenset[str]()
    if found.head & doer:
        return False  # "got through parliament"
    wanted = patient.head | {key for keys, weight in pattern.parts if weight >= 1 for key in keys - doer}
    wanted |= {pattern.thing} & concepts().keys()
    return not any(best_match(keys_of(words, i), wanted) >= 0.6 for i in range(what.start if what else 0, found.at + 1))


def befalls_another(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether the verb at token k is told of another sort of person or body than the fact's: "the owner is charged"."""
    fact = pattern.roles.patient
    group = next((g for g in clause.groups if g.head == k), None)
    if fact is None or group is None or not fact.head or not _can_act(fact.head) or not _GENERIC.isdisjoint(fact.head):
        return False
    what = patient_of(words, clause, group)
    found = phrase_at(words, what.start, what.stop) if what else None
    if found is None or not found.head or words.low[found.at] in ANAPHORS or not _GENERIC.isdisjoint(found.head):
        return False
    return _can_act(found.head) and best_match(found.head, fact.head) < 0.6


def names_its_patient(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether what the fact is told of, where it is a plain noun, stands in the sentence or just before it."""
    fact = pattern.roles.patient
    if fact is None or not fact.head or not _can_act(fact.head) or not _GENERIC.isdisjoint(fact.head):
        return True
    return any(tokens_like(s.words, fact.head, 0.6) for s in (sentence, *ctx.before(sentence)))


_GENERIC = frozenset({"person", "civilian", "w:suspect", "w:man", "w:woman", "w:attacker", "w:accus", "w:defend", "fighter"})


def _can_act(head: frozenset[str]) -> bool:
    """Say whether a noun is that of a body or of who has a post: "minister", "captain", "owner"."""
    return bool(head & _BODIES) or any(key[:2] == "w:" and key[2:] in _POSTS for key in head)


_POSTS = frozenset(stem(word) for word in words_of("doers.posts"))


def _is_ours(ctx: Context, pattern: Pattern, name: str) -> bool:
    ours = ctx.patterns
    if name in pattern.names or name in ours.topical or is_of_one(name, pattern.names):
        return True
    if any(name in other for other in pattern.names):
        return True
    return not pattern.names and (name in ours.named or name in ours.home)


def other_doer(ctx: Context, words: Words, clause: Clause, pattern: Pattern, k: int, pos: str) -> str:
    """Return who else is told to take the step at token k, or ""."""
    doer = pattern.roles.doer
    if doer is None:
        return ""
    found = doer_at(words, clause, k, pos)
    if found is None or (doer.name and acts_for_it(words, clause, k, doer.name)):
        return ""
    if found.name:
        return _other_name(words, pattern, doer, found)
    if doer.head and (best_match(found.head, doer.head) >= 0.6 or (found.head & _DEPUTIES and doer.head & _DEPUTIES)):
        return _other_owner(ctx, pattern, doer, found)
    if not found.head & _BODIES:
        return ""
    if doer.name and not _is_body(doer.name):
        # A state acts by its own bodies.
        return _other_owner(ctx, pattern, doer, found)
    if found.owners & (doer.owners | {doer.name}) and not doer.head & _BODIES:
        return ""
    return words.tokens[found.at]


def _other_name(words: Words, pattern: Pattern, doer: Phrase, found: Phrase) -> str:
    ours = {doer.name, *doer.names, *doer.owners, *pattern.subjects}
    if found.name in ours or found.names & ours or is_of_one(found.name, ours):
        return ""
    if any(found.name in name or name in found.name or _is_organ(name, found.name) for name in ours if name):
        return ""
    hit = next((h for h in words.names if h.i <= found.at < h.j), None)
    if hit is None or (hit.name.kind == "name" and not _is_body(found.name)):
        return ""
    if hit.name.kind == "country" and "government" in doer.head and not doer.owners:
        return ""
    return found.name


def _is_organ(name: str, of: str) -> bool:
    """Say whether a body is the authority of the union that is told to act ("EU clears", of its Commission)."""
    return name.split()[0] == of.split()[0] and not _NAMED_BODIES.isdisjoint(name.lower().split())


def _is_body(name: str) -> bool:
    return not _NAMED_BODIES.isdisjoint(name.lower().split())


_NAMED_BODIES = words_of("status.parliaments") | words_of("status.regulators") | words_of("ties.called")


def _other_owner(ctx: Context, pattern: Pattern, doer: Phrase, found: Phrase) -> str:
    ours = doer.owners | doer.names
    if not found.owners or found.owners & ours:
        return ""
    if not ours and (not ctx.patterns.named & countries() or any(_is_ours(ctx, pattern, name) for name in found.owners)):
        return ""
    if any(name in other or other in name for name in found.owners for other in ours):
        return ""
    return ", ".join(sorted(found.owners))


def doer_at(words: Words, clause: Clause, k: int, pos: str) -> Phrase | None:
    """Return the noun phrase of who takes the step at token k, or None where the clause does not say."""
    if pos == "n":
        if owners := owners_of(words, k):
            hit = next((h for h in words.names if h.name.id in owners and h.j <= k), None)
            if hit is not None:
                return Phrase(hit.i, frozenset(), hit.name.id, frozenset(), frozenset({hit.name.id}))
        group = group_of(words, [g for g in clause.groups if g.j <= k], k)
        if group is None or k - group.head > 9:
            return None
    else:
        group = next((g for g in clause.groups if g.i <= k < g.j), None)
        if group is None:
            return None
    if is_passive(words, group) or _is_lone_participle(words, group):
        by = next((i for i in range(group.j, min(group.j + 12, clause.j)) if words.low[i] == "by"), -1)
        return phrase_at(words, by + 1, _np_end(words, by + 1, clause.j)) if by > 0 else None
    return subject_at(words, clause, group)


def subject_at(words: Words, clause: Clause, group: Group) -> Phrase | None:
    """Return the noun phrase before a verb group, or before the verb that it completes ("voted to ratify")."""
    first = group
    while words.low[first.i] == "to":
        before = [g for g in clause.groups if g.j <= first.i]
        if not before or first.i - before[-1].j > 1:
            return None
        first = before[-1]
    begin = max([clause.i, *(other.j for other in clause.groups if other.j <= first.i)])
    while begin < first.i and (words.low[begin] in _SUBORDINATE or not words.low[begin].isalnum()):
        begin += 1
    return phrase_at(words, begin, first.i) if begin < first.i else None


def is_subject_of(words: Words, clause: Clause, i: int, k: int) -> bool:
    """Say whether the noun at token k is the subject of the verb at token i, however long its phrase is."""
    group = next((g for g in clause.groups if g.i <= i < g.j), None)
    if group is None or k >= group.i or words.low[group.i] == "to":
        return False
    subject = subject_at(words, clause, group)
    return subject is not None and subject.at == k


def _is_lone_participle(words: Words, group: Group) -> bool:
    forms = words.senses[group.head].verb_forms
    return group.i == group.head and "part" in forms and words.low[group.j : group.j + 1] == ["by"]


def _np_end(words: Words, begin: int, stop: int) -> int:
    return next((i for i in range(begin, stop) if words.low[i] in (",", ".", "and")), stop)
