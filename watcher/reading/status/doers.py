"""Who takes a step: the subject of its verb, or whose it is; and whether that is the fact's own doer.

Owns: what speaks against a step by who takes it. Never: which step it is, or what it is done to.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import begin_of_subject, is_passive, object_of
from watcher.reading.bodies import country_of, is_of_one, ratifies, ratifies_for
from watcher.reading.clauses import Clause, Group, clause_at, group_of
from watcher.reading.context import Context, Sentence
from watcher.reading.holder.leaders import acts_for_state
from watcher.reading.keys import best_match, keys_of, tokens_like
from watcher.reading.lexicon import concepts, stem
from watcher.reading.name_parts import heads_its_phrase
from watcher.reading.patterns import Pattern
from watcher.reading.roles import Phrase, is_strange, owners_of, phrase_at
from watcher.reading.spellings import BE, countries
from watcher.reading.standing_in import PARTY, are_both, is_between_two, is_left_out, is_one_of_them
from watcher.reading.status.acting_bodies import OWNERS, acts_for_it, is_that_ministry
from watcher.reading.status.tie_subject import joined_with
from watcher.reading.status.told_for import BRUSSELS, federal_regulators, is_short_for, state_decides
from watcher.reading.words import Words, analyse

_ANAPHORS = words_of("status.anaphors")
_SUBORDINATE = words_of("clauses.subordinate")
_BODIES = frozenset(
    {"parliament", "government", "court", "regulator", "seat", "committee", "police"}
    | {name for name, row in concepts().items() if row.office}
)
_STATES = frozenset({"member", "country"})
_ORGANS = frozenset({"w:board", "w:director", "w:manag", "committee", "head", "ceo", "chairman"})
_PUBLIC = frozenset({"person", "civilian", "w:resid", "w:voter", "w:respond", "w:protest", "w:critic", "w:demonstr"})
_ALL = frozenset({"all", "every", "both", "last", "final", "remaining"})
_DEPUTIES = frozenset({"parliament", "seat"})
GENERIC = frozenset({"person", "civilian", "w:suspect", "w:man", "w:woman", "w:attacker", "w:accus", "w:defend", "fighter"})


def can_act(head: frozenset[str]) -> bool:
    """Say whether a noun is that of a body or of who has a post: "minister", "captain", "owner"."""
    return bool(head & _BODIES) or any(key[:2] == "w:" and key[2:] in _POSTS for key in head)


_POSTS = frozenset(stem(word) for word in words_of("doers.posts"))


def is_ours(ctx: Context, pattern: Pattern, name: str) -> bool:
    ours = ctx.patterns
    if name in pattern.names or name in ours.topical or is_of_one(name, pattern.names):
        return True
    if any(name in other for other in pattern.names):
        return True
    return not pattern.names and (name in ours.named or name in ours.home)


def _is_reduced(words: Words, clause: Clause, objects: frozenset[str], k: int) -> bool:
    """Say whether a headline's participle stands behind what it is done to: "parliament dissolved", "bridge repaired"."""
    group = next((g for g in clause.groups if g.head == k), None)
    if group is None or words.index or not words.low[k].endswith("ed") or object_of(words, clause, group) is not None:
        return False
    return any(best_match(keys_of(words, i), objects) >= 0.8 for i in range(max(clause.i, group.i - 2), group.i))


def other_doer(ctx: Context, sentence: Sentence, clause: Clause, pattern: Pattern, k: int, pos: str) -> str:
    """Return who else is told to take the step at token k, or ""."""
    words = sentence.words
    doer = pattern.roles.doer
    if doer is None or (pos == "v" and pattern.deed and _is_reduced(words, clause, pattern.deed.objects, k)):
        return ""
    found = _with_its_owner(ctx, sentence, doer_at(words, clause, k, pos))
    if doer.head & BOARDS and doer.owners and _is_no_board(sentence, doer, found, k):
        return "another than its board"
    if (
        found is not None
        and _sits(doer)
        and (found.head & _DEPUTIES or words.low[found.at] == "they")
        and _is_faction(words, found.at)
    ):
        return "a party's"
    if found is not None and _sits(doer) and (theirs := _elsewhere(ctx, sentence, doer, found)):
        return theirs
    if found is not None and found.of & _DEPUTIES and doer.name and doer.name in found.names | found.owners:
        return ""  # "members of Iceland's parliament"
    ours = {doer.name} if doer.name else doer.owners
    if any(h.name.id in ours and is_left_out(words, h.i) for h in words.names):
        return "another"  # "81 countries, but not Peru"
    if is_that_ministry(words, clause, k, pattern.fact.says, doer.owners):
        return ""
    if doer.head & OWNERS and _is_one_owner(words):
        return "one of them"
    if found is None or (
        doer.name and (acts_for_it(words, clause, k, doer.name, doer.names) or is_one_of_them(words, doer.name))
    ):
        return ""
    # Who leads a state is no parliament, and puts its laws in force.
    sits = not doer.head.isdisjoint(_DEPUTIES) and not words.low[k].startswith("promulgat")
    if not sits and any(
        acts_for_state(ctx, sentence, found, state) for state in ({doer.name} if doer.name else doer.owners | doer.names)
    ):
        return ""
    if doer.name and doer.name in found.owners | found.names and found.head & _ORGANS:
        return ""  # "the board of Able" acts for it
    if found.name and ratifies(words.low, k) and found.name == ratifies_for(doer.name):
        return ""  # a state has ratified once its parliament has
    if found.name:
        beside = {h.name.id for h in words.names if clause.i <= h.i < found.at} & ({doer.name, *doer.names} - {""})
        if state_decides(ctx, pattern, doer.name, found.name):
            return ""
        if any(h.i <= found.at < h.j and ours & joined_with(words, h) for h in words.names):
            return ""  # "ratified by Peru, Chile and Chad"
        if found.name in _doers(ctx.patterns.facts) - pattern.names.keys() and not beside:
            return found.name  # another fact's: the regulator is not the government of its state
        return _other_name(words, pattern, doer, found)
    if not doer.name and _are_opponents(_called(pattern), words.low[found.at]):
        return words.tokens[found.at]  # "the airline" is no union
    if pattern.axis in ("agree", "sign") and not found.owners and found.head & PARTY & _told_parts(pattern):
        return ""  # "Able and the union", where the fact has both
    if is_between_two(pattern) and are_both(words, found.at):
        return ""
    if doer.head and (best_match(found.head, doer.head) >= 0.6 or (found.head & _DEPUTIES and doer.head & _DEPUTIES)):
        return _other_owner(ctx, pattern, doer, found)
    if found.head & _STATES and doer.name in countries() and not _ALL.intersection(words.low[max(0, found.at - 4) : found.at]):
        return words.tokens[found.at]  # "four of five members"
    if pos == "v" and found.head & _PUBLIC and not doer.head & _PUBLIC:
        return words.tokens[found.at]  # "half of the people asked are opposed"
    if not can_act(found.head):
        plain = doer.head and not doer.name and doer.head.isdisjoint(_BODIES) and words.low[found.at] not in _ANAPHORS
        return words.tokens[found.at] if plain and pos == "v" and is_strange(words, found.at) else ""
    if not found.head & _BODIES:
        return words.tokens[found.at]
    if doer.name and (
        is_short_for(ctx, words, found.at, doer.name) or federal_regulators(ctx, words, clause, k, pattern, doer.name)
    ):
        return ""
    if "regulator" in found.head and country_of(doer.name) in (found.owners | found.names) - {""}:
        return ""  # "US antitrust regulators", of the Federal Trade Commission
    if doer.name and not _is_body(doer.name):
        # A state acts by its own bodies.
        return _other_owner(ctx, pattern, doer, found)
    if (found.owners | found.names) & (doer.owners | {doer.name}) and not doer.head & _BODIES:
        return ""
    return words.tokens[found.at]


@lru_cache(maxsize=10_000)
def _called(pattern: Pattern) -> str:
    """Return the word for who is to take the fact's step: "rebels", "union"."""
    low, doer = analyse(pattern.fact.says, 1).low, pattern.roles.doer
    return low[doer.at] if doer is not None and doer.at < len(low) else ""


def _are_opponents(one: str, other: str) -> bool:
    """Say whether two plain parties are the two sides of a dispute: workers and who employs them, rebels and an army."""
    return any((one in a and other in b) or (one in b and other in a) for a, b in _OPPONENTS)


_OPPONENTS = (
    (words_of("doers.workers"), words_of("doers.employers")),
    (words_of("doers.rebels"), words_of("doers.rulers")),
)


def _elsewhere(ctx: Context, sentence: Sentence, doer: Phrase, found: Phrase) -> str:
    """Return whose the parliament of a headline is by the sentence below it, where that is another state's, or ""."""
    ours = doer.owners | doer.names | {doer.name}
    told = frozenset(h.name.id for h in sentence.words.names) & ours
    if sentence.index or not found.head & _DEPUTIES or found.owners or found.name or told or len(ctx.sentences) < 2:
        return ""
    below = ctx.sentences[1].words
    at = next((i for i in tokens_like(below, _DEPUTIES, 0.8)), -1)
    owners = owners_of(below, at) & countries() if at > 0 else frozenset[str]()
    return ", ".join(sorted(owners)) if owners and owners.isdisjoint(ours) and ours & countries() else ""


def _sits(doer: Phrase) -> bool:
    """Say whether the fact's doer is a parliament or a chamber of one."""
    return bool(doer.head & _DEPUTIES) or not _CHAMBERS.isdisjoint(doer.name.lower().split())


_CHAMBERS = words_of("status.parliaments")


def _is_faction(words: Words, at: int) -> bool:
    """Say whether the deputies at token `at` are those of one party or camp: "Labour MPs", "SPD deputies"."""
    if words.low[at] == "they":
        at = next((i for i in tokens_like(words, _DEPUTIES, 0.8) if i < at), at)
    before = words.tokens[at - 1] if at else ""
    if any(h.i <= at - 1 < h.j and h.name.kind != "name" for h in words.names):
        return False
    short = len(before) > 1 and before.isupper() and before.isalpha() and not words.titled
    return words.low[at - 1 : at] != [] and (words.low[at - 1] in _FACTIONS or (short and words.low[at].endswith("s")))


_FACTIONS = words_of("doers.factions")


def _is_no_board(sentence: Sentence, doer: Phrase, found: Phrase | None, k: int) -> bool:
    """Say whether neither a board nor the firm whose it is takes the step at token k: "a fund backs the bid for Pellam"."""
    words = sentence.words
    boards = tokens_like(words, BOARDS, 0.8)
    if found is None or words.low[found.at] in _ANAPHORS:
        return not boards and not any(h.j <= k and h.i <= 1 and h.name.id in doer.owners for h in words.names)
    told = {found.name, *found.names, *found.owners}
    if words.low[k + 1 : k + 2] == ["of"] and any(k < i <= k + 7 for i in boards):
        return False  # "the backing of Pellam's board"
    return not (found.head & BOARDS or told & doer.owners)


def _is_one_owner(words: Words) -> bool:
    """Say whether a single owner is told of and not all of them: "a top shareholder will vote against it"."""
    at = [i for i in tokens_like(words, OWNERS, 0.8) if not words.covered[i]]
    if not at or any(words.low[i].endswith("s") for i in at):
        return False
    after = [words.low[i + 1] if i + 1 < len(words.low) else "" for i in at]
    return not any(token in _OWNERS_ACTS or token == "-" for token in after)


_OWNERS_ACTS = words_of("doers.owners_acts")
BOARDS = frozenset({"w:board", "w:director", "w:manag"})


@lru_cache(maxsize=1_000)
def _told_parts(pattern: Pattern) -> frozenset[str]:
    return frozenset(key for keys, _ in pattern.parts for key in keys)


def same_doer(words: Words, clause: Clause, pattern: Pattern, k: int, pos: str) -> bool:
    """Say whether the step at token k is told to be taken by the fact's own doer, by name or by noun."""
    doer = pattern.roles.doer
    found = doer_at(words, clause, k, pos) if doer is not None else None
    if doer is None or found is None:
        return False
    named = bool(found.name) and found.name in {doer.name, *doer.names, *doer.owners}
    return named or (bool(doer.head) and best_match(found.head, doer.head) >= 0.8)


def is_of_the_parties(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether the verb at token k is not done by whom the fact says is to approve: "the firms call off the merger"."""
    if takes_back_its_own(words, clause, pattern, k):
        return False
    return pattern.roles.doer is not None and not same_doer(words, clause, pattern, k, "v")


def takes_back_its_own(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether whose offer the fact is on does it: "the bidder withdraws its proposal", where another is to decide on it."""
    patient = pattern.roles.patient
    if patient is None or pattern.roles.doer is None or not patient.owners or patient.head.isdisjoint(_OFFERED):
        return False
    if words.low[clause.i] in _WHO:  # "Kite, which dropped its bid for Sunda"
        return any(h.name.id in patient.owners and clause.i - 3 <= h.j <= clause.i for h in words.names)
    found = doer_at(words, clause, k, "v")
    return found is not None and found.name in patient.owners


_WHO = frozenset({"which", "who", "that"})
_OFFERED = frozenset({"plan_", "pay", "w:bid", "w:offer"})


def is_led(ctx: Context, sentence: Sentence, clause: Clause, pattern: Pattern, k: int, pos: str) -> bool:
    """Say whether the step at token k is taken by who leads the state that the fact says is to take it."""
    if pattern.axis not in ("approve", "sign") or not pattern.led:
        return False
    if pattern.roles.doer is not None and not pattern.roles.doer.head.isdisjoint(_DEPUTIES):
        return False  # who leads a state is no parliament
    who = [name for name, roles in pattern.names.items() if "who" in roles][:1]
    if not who:
        return False
    return acts_for_state(ctx, sentence, doer_at(sentence.words, clause, k, pos), who[0])


def _with_its_owner(ctx: Context, sentence: Sentence, found: Phrase | None) -> Phrase | None:
    """Return a phrase with "its" or "their" as its only owner, as that of whom the sentence before is told."""
    if found is None or found.owners or found.name or sentence.words.low[found.at - 1 : found.at] not in (["its"], ["their"]):
        return found
    earlier = [h for h in sentence.words.names if h.j <= found.at - 1 and h.name.own == "own"]
    if earlier:
        return replace(found, owners=frozenset({earlier[0].name.id}))
    back = next((s for s in ctx.sentences if s.index == sentence.index - 1), None)
    if back is None or not back.groups:
        return found
    subject = subject_at(back.words, clause_at(back.clauses, back.groups[0].i), back.groups[0])
    return replace(found, owners=frozenset({subject.name})) if subject is not None and subject.name else found


@lru_cache(maxsize=1_000)
def _doers(facts: tuple[Pattern, ...]) -> frozenset[str]:
    """Return the names of those whose approval a fact of its own is on."""
    return frozenset(p.roles.doer.name for p in facts if p.axis == "approve" and p.roles.doer is not None) - {""}


def _other_name(words: Words, pattern: Pattern, doer: Phrase, found: Phrase) -> str:
    ours = {doer.name, *doer.names, *doer.owners, *pattern.subjects}
    if (
        found.name in ours
        or (found.names | found.owners) & ours
        or is_of_one(found.name, ours)
        or country_of(found.name) in ours - {""}
    ):
        return ""
    if any(
        found.name in name or name in found.name or _is_organ(name, found.name) or (name, found.name) in BRUSSELS
        for name in ours
        if name
    ):
        return ""
    hit = next((h for h in words.names if h.i <= found.at < h.j), None)
    if hit is None:
        return ""
    if hit.name.kind == "name" and not _is_body(found.name):
        # Shareholders are no single person.
        return found.name if doer.head and not doer.name and doer.head.isdisjoint(_BODIES) else ""
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
    if not found.owners or (found.owners | found.names) & ours:
        return ""
    if not ours and (not ctx.patterns.named & countries() or any(is_ours(ctx, pattern, name) for name in found.owners)):
        return ""
    if any(name in other or other in name for name in found.owners for other in ours):
        return ""
    return ", ".join(sorted(found.owners))


def doer_at(words: Words, clause: Clause, k: int, pos: str) -> Phrase | None:
    """Return the noun phrase of who takes the step at token k, or None where the clause does not say."""
    if pos == "n":
        if words.low[k + 1 : k + 2] and words.low[k + 1] in _GIVEN_BY and (given := _of_whom(words, clause, k + 2)):
            return given
        at = k - 1 - (k > 1 and words.low[k - 1] in ("'", "'s"))
        firm = next((h.name.id for h in words.names if h.j == at), "")
        if firm and at in tokens_like(words, OWNERS, 0.8):  # "wins Sunda shareholder approval"
            return Phrase(at, frozenset(keys_of(words, at)), "", frozenset({firm}), frozenset({firm}))
        if owners := owners_of(words, k):
            near = [h for h in words.names if h.j <= k or heads_its_phrase(words, h)]  # "of its WTO accession" is not the WTO's
            hit = next((h for h in near if h.name.id in owners and (h.j <= k or _is_body(h.name.id))), None)
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


def _of_whom(words: Words, clause: Clause, begin: int) -> Phrase | None:
    """Return who gives what a noun before "of" names, where that is a body or its people: "the backing of [its owners]"."""
    end = next((i for i in range(begin, clause.j) if words.low[i] in _ENDS), clause.j)
    found = phrase_at(words, begin, end) if begin < end else None
    return found if found is not None and not found.name and found.head & (OWNERS | BOARDS) else None


_GIVEN_BY = frozenset({"of", "from", "by", "among"})
_ENDS = frozenset({",", ".", "and", "for", "to", "on", "in", "after", "at", "before"})


def subject_at(words: Words, clause: Clause, group: Group) -> Phrase | None:
    """Return the noun phrase before a verb group, or before the verb that it completes ("voted to ratify")."""
    first = group
    while words.low[first.i] == "to":
        before = [g for g in clause.groups if g.j <= first.i]
        if not before or first.i - before[-1].j > 1:
            return None
        first = before[-1]
    begin = begin_of_subject(words, clause, first)
    while begin < first.i and (words.low[begin] in _SUBORDINATE or not words.low[begin].isalnum()):
        begin += 1
    end = first.i - 2 if words.low[first.i - 2 : first.i] == ["no", "longer"] else first.i  # "Able no longer opposes it"
    return phrase_at(words, begin, end) if begin < end else None


def is_subject_of(words: Words, clause: Clause, i: int, k: int) -> bool:
    """Say whether the noun at token k is the subject of the verb at token i, however long its phrase is."""
    group = next((g for g in clause.groups if g.i <= i < g.j or (g.j <= i <= g.j + 1 and words.low[g.head] in BE)), None)
    if group is None or k >= group.i or words.low[group.i] == "to":
        return False
    subject = subject_at(words, clause, group)
    if subject is None:
        return False
    return subject.at == k or (k < subject.at <= k + 2 and words.low[subject.at] in _CARRIERS)  # "repair work on it"


_CARRIERS = words_of("motion.carriers") | {"work"}


def _is_lone_participle(words: Words, group: Group) -> bool:
    forms = words.senses[group.head].verb_forms
    return group.i == group.head and "part" in forms and words.low[group.j : group.j + 1] == ["by"]


def _np_end(words: Words, begin: int, stop: int) -> int:
    return next((i for i in range(begin, stop) if words.low[i] in (",", ".", "and")), stop)
