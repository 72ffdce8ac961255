"""Who takes a step: the doer of a status fact, another one, or one whose word only prepares it.

Owns: the tie of a subject to the doer of a status fact. Never: what it is done to.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_told_of_itself
from watcher.reading.bodies import country_of, ratifies, ratifies_for
from watcher.reading.clauses import clause_at, group_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.controlled import of_the_main_clause, stands_behind_by
from watcher.reading.keys import STOP
from watcher.reading.lexicon import NO_SENSES, Senses
from watcher.reading.name_parts import leads_a_compound
from watcher.reading.object_words import ANAPHORS
from watcher.reading.patterns import Pattern
from watcher.reading.places_inside import MONTHS
from watcher.reading.standing_in import is_one_of_them, sides_are_told
from watcher.reading.status.acting_bodies import (
    OWNERS,
    acts_for_it,
    are_told_of,
    is_of_another_chamber,
    is_organ_of,
    is_that_ministry,
    they_act,
)
from watcher.reading.status.told_for import decided_in, federal_regulators, is_short_for, state_decides
from watcher.reading.ties import foreign_owner
from watcher.reading.words import NameHit, Words
from watcher.values import StatusValue

_DECIDES = words_of("tie_subject.decides")
_BODIES = frozenset({"parliament", "government", "court", "regulator", "seat", "president", "prime-minister", "minister"})


def subject_fits(ctx: Context, sentence: Sentence, pattern: Pattern, k: int, pos: str, tie: Tie) -> bool:
    """Who does it: the fact's first name must be the nearest possible subject, where the fact names one."""
    words = sentence.words
    who = [n for n, roles in pattern.names.items() if "who" in roles and n not in pattern.roles.of_patient]
    if is_of_another_chamber(words, clause_at(sentence.clauses, k), k, pattern.fact.says):
        return tie.reject("subject", "another chamber's")
    if pos == "v" and _was_in_office(sentence, k):
        return tie.reject("subject", "who was in office decides nothing")
    low = sentence.words.low
    if (
        pattern.axis == "approve"
        and "opposition" in low[:3]
        and "opposition" not in pattern.fact.says
        and low.index("opposition") < k
    ):
        return tie.reject("subject", "the opposition alone decides nothing")
    prepares = pattern.roles.doer is None or "committee" not in pattern.roles.doer.head
    if prepares and _preparing(sentence, k, pattern):
        return tie.reject("subject", "a committee's word only prepares it")
    doer = pattern.roles.doer
    if pattern.axis == "approve" and doer is not None and doer.head & OWNERS and not are_told_of(ctx, sentence, doer.head):
        return tie.reject("subject", "whose owners it is up to is told, and not of them")
    if pattern.axis not in ("approve", "join", "sign") or not who or not pattern.led or _says_no_agent(pattern):
        return True
    if doer is not None and doer.head & OWNERS and pos == "v" and they_act(sentence, k):
        return tie.add("subject", "they do it, or their shares", 0.8)
    if pattern.axis == "join" and pos == "v" and pattern.names.keys() <= sentence.named and _is_turned_down(words, k, who[0]):
        return tie.add("subject", "whoever turns it down or halts it", 0.6)
    subject = doer.name if doer is not None and doer.name in who else who[0]  # of "Peru's Game Authority" the body
    if foreign := foreign_owner(words, pattern, k):
        return tie.reject("subject", f"{foreign}'s does it")
    group = group_of(words, sentence.groups, k)
    at = group.i if group is not None and pos != "n" else k
    before = [h for h in words.names if h.j <= at + (pos == "n") and not leads_a_compound(words, h)]
    passive = words.low[k + 1 : k + 2] == ["by"] or (
        k > 0 and words.low[k - 1] in ("been", "be", "was", "were", "is", "are", "being")
    )
    if pattern.axis == "approve" and words.low[k].endswith("ed") and words.low[k + 1 : k + 2] == ["to"]:
        passive = True  # "Bulgaria cleared to adopt the euro"
    by = [h for h in words.names if h.i > k and "by" in words.low[k : h.i]]
    if len(who) > 1 and is_told_of_itself(words, clause_at(sentence.clauses, k), k, frozenset({"agree"})):
        return tie.add("subject", "told of the treaty itself", 0.6)
    j = k + 1
    while words.covered[j : j + 1] == [True]:
        j += 1
    own = pos == "n" and words.low[j : j + 1] in (["of"], ["by"], ["from"], ["in"])  # "won approval in the Senate"
    gets = not sentence.index and _WAITS.isdisjoint(words.low[max(0, k - 5) : k])  # "gets green light from Brussels"
    if own and any(
        (h.name.id == subject or (gets and state_decides(ctx, pattern, subject, h.name.id)))
        and (h.i - j <= 3 or stands_behind_by(words, j, h))
        for h in words.names
    ):
        return tie.add("subject", f"{subject}'s own", 0.9)
    if acts_for_it(words, clause_at(sentence.clauses, k), k, subject, doer.names if doer is not None else frozenset()):
        return tie.add("subject", f"{subject} does it, by its people or in it", 0.8)
    if lands := decided_in(words, k) if pos == "v" else frozenset[str]():
        ours = any(land == subject or state_decides(ctx, pattern, subject, land) for land in lands)
        return tie.add("subject", f"{subject}'s land is told", 0.7) if ours else tie.reject("subject", "other lands do it")
    if not sentence.index and any(is_short_for(ctx, words, i, subject) for i in range(at)):
        return tie.add("subject", f"{subject} does it, by its short name", 0.7)
    if federal_regulators(ctx, words, clause_at(sentence.clauses, k), at, pattern, subject):
        return tie.add("subject", f"{subject} does it, as the federal regulator", 0.6)
    if doer is not None and is_that_ministry(words, clause_at(sentence.clauses, k), k, pattern.fact.says, doer.owners):
        return tie.add("subject", "the fact's ministry, by its full name", 0.8)
    if is_one_of_them(words, subject):
        return tie.add("subject", f"{subject} is one of those that do it", 0.8)
    if pattern.axis == "sign" and pos == "n" and len(who) > 1 and pattern.actors <= sentence.named:
        return tie.add("subject", "it is between them", 0.6)  # "after the signing of the accord between Peru and Chad"
    if pattern.axis == "sign" and sides_are_told(words, clause_at(sentence.clauses, k), pattern):
        return tie.add("subject", "both sides do it", 0.6)
    hits: list[NameHit] = by if passive and by else sorted(before, key=lambda h: words.cost(h.i, at))
    hits = of_the_main_clause(sentence, k) or hits
    for hit in hits:
        joined = pattern.axis == "join" and any(
            s.concept in ("join", "member") and s.pos == "n" for s in _senses_at(words, hit.j)
        )
        joined = joined or (pos == "n" and pattern.axis == "join" and words.low[hit.j : hit.j + 1] == ["'s"] and k - hit.j <= 4)
        if (pos == "n" and hit.j == k and pattern.axis != "approve") or joined:
            # "The 32nd NATO member": of what, not who; but "EU approval" is the Union's.
            continue
        state = ratifies(words.low, k) and hit.name.id == ratifies_for(subject)
        if state or hit.name.id == subject or any(hit.name.id in names for names in pattern.fact.aliases):
            tie.add("subject", f"{subject} does it", 1.0)
            return True
        beside = joined_with(words, hit)
        if subject in beside or any(state_decides(ctx, pattern, subject, name) for name in beside - {hit.name.id}):
            return tie.add("subject", f"{subject} and another do it", 0.9)
        if hit.name.kind == "name" and hit.name.id not in pattern.names:
            continue
        if (
            state_decides(ctx, pattern, subject, hit.name.id)
            or country_of(hit.name.id) == subject
            or is_organ_of(words, clause_at(sentence.clauses, k), subject, hit)
        ):
            return tie.add("subject", f"{hit.name.id} does it by {subject}", 0.7)
        other = doer is not None and doer.names == {subject} and hit.name.id in pattern.actors
        if other and not passive and pos == "v" and _acts_itself(words, hit, at):
            return tie.reject("subject", f"{hit.name.id}, the other side, does it")
        if hit.name.id not in pattern.names or pattern.axis == "join":
            return tie.reject("subject", f"{hit.name.id} does it")
    if pattern.axis == "sign" and passive and not by and len(who) > 1 and all(name in ctx.named for name in who):
        return tie.add("subject", "both parties are spoken of", 0.3)  # "a peace agreement will be signed"
    if passive and not by and group is not None and is_only_approval(ctx, pattern):
        return tie.add("subject", "nobody else is to approve it", 0.2)
    if not other_subject(sentence, k) and any(h.name.id == subject for b in ctx.before(sentence)[:2] for h in b.words.names):
        return tie.add("subject", f"{subject} was just spoken of", 0.3)
    return tie.reject("subject", f"nobody says that {subject} does it")


_WAITS = frozenset({"after", "pending", "without", "until", "once", "for", "awaits", "with"})


def _acts_itself(words: Words, hit: NameHit, at: int) -> bool:
    """Say whether the name, or a body of its own, stands right before the verb at a token: "Dovra's [parliament] approved"."""
    return hit.j == at or (words.low[hit.j : hit.j + 1] == ["'s"] and at - hit.j <= 3 and "," not in words.low[hit.j : at])


def _is_turned_down(words: Words, k: int, candidate: str) -> bool:
    """Say whether the verb at token k halts or refuses a candidate's entry, whoever does so: "vetoed Peru's accession"."""
    if not any(s.concept in ("reject", "suspend", "delay", "cancel", "withdraw") for s in words.senses[k]):
        return False
    if words.low[k].startswith(("oppos", "object", "question")):
        return False  # one who is against it does not settle it
    if words.low[k + 1 : k + 2] in (["its"], ["their"]):
        return any(h.name.id == candidate and h.j <= k for h in words.names)
    return any(h.name.id == candidate and k < h.i <= k + 5 for h in words.names)


def is_only_approval(ctx: Context, pattern: Pattern) -> bool:
    """Say whether no other fact is on an approval, so that who gives one need not be said."""
    return pattern.axis == "approve" and all(p is pattern or p.axis != "approve" for p in ctx.patterns.facts)


def _senses_at(words: Words, k: int) -> Senses:
    return words.senses[k] if k < len(words.low) else NO_SENSES


def _says_no_agent(pattern: Pattern) -> bool:
    """Say whether the fact tells what is to be done to a thing, and not by whom: "has not been ratified"."""
    lead, _, slot = pattern.fact.says.partition("]")[0].partition("[")
    passive = isinstance(pattern.fact.value, StatusValue) and (
        " been " in f"{slot.lower()} " or (lead.endswith((" is ", " are ")) and slot.endswith("ed"))
    )
    # "The takeover by Halden is [not approved]" says no agent, "has [not been approved] by the Senate" does.
    after = pattern.fact.says.rpartition("]")[2].partition(" by ")[2]
    if pattern.axis == "sign" and "between" not in pattern.fact.says:
        return passive and after == after.lower()
    return passive and pattern.axis == "approve" and not after


def joined_with(words: Words, hit: NameHit) -> set[str]:
    """Return the names that are joined to this one ("Hungary and Turkey")."""
    out, first, last = {hit.name.id}, hit, hit
    for other in sorted(words.names, key=lambda h: abs(h.i - hit.i)):
        after = other.i >= last.j
        low, high = (last.j, other.i) if after else (other.j, first.i)
        if words.low[low:high] in _JOINED:
            out.add(other.name.id)
            first, last = (first, other) if after else (other, last)
    return out


_JOINED = (
    ["and"],
    [","],
    [",", "and"],
    ["and", "the"],
    [",", "the"],
    ["and", "in"],
    ["and", "in", "the"],
    ["as", "well", "as"],
    [",", "along", "with"],
    ["along", "with"],
)


def other_subject(sentence: Sentence, k: int) -> bool:
    """Say whether somebody of a name we do not know is the subject of token k's clause."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    group = group_of(words, clause.groups, k)
    # "The deal Pollack struck": who does it may stand between the noun and its verb.
    edge = group.i if group is not None and group.i - k <= 3 else k
    known = {i for h in words.names for i in range(h.i, h.j)}
    if (
        edge - clause.i == 1
        and words.low[clause.i] not in STOP
        and words.low[clause.i] not in ANAPHORS
        and clause.i not in known
    ):
        # A plain noun is the subject: it is the fact's actor only where it can be a state's or a firm's body, or what falls.
        return not any(s.concept in _BODIES or s.concept in ("agree", "ceasefire") for s in words.senses[clause.i])
    return any(
        words.tokens[i][0].isupper()
        and i not in known
        and not words.senses[i]
        and words.low[i] not in STOP | MONTHS
        and len(words.low[i]) > 2
        and (i > clause.i or i > 0)
        for i in range(clause.i, edge)
    )


def _was_in_office(sentence: Sentence, k: int) -> bool:
    """Say whether only somebody who was in office backs or opposes it: "former president Able endorsed the pact"."""
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    group = group_of(words, clause.groups, k)
    if group is None or not {"approve", "reject"} & {s.concept for s in words.senses[k]}:
        return False
    begin = clause.i + (words.low[clause.i] in ("a", "the", "two", "three"))
    return words.low[begin] in ("former", "ex") and not _TITLES.isdisjoint(words.low[begin + 1 : begin + 6]) and begin < group.i


_TITLES = words_of("holders.titles")


def _preparing(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    words = sentence.words
    own = {name.split()[-1].lower() for name in pattern.actors}  # "the Commission" is none that prepares
    clause = clause_at(sentence.clauses, k)
    for senses in words.senses[min(clause.i, max(0, k - 9)) : k + 9]:
        if senses and "committee" in senses.keys:
            break
    else:
        return False
    named = {i for h in words.names for i in range(h.i, h.j)} | {i for i, t in enumerate(words.low) if t in own}
    named |= {i for i in range(max(1, k - 4), k) if words.low[i - 1] in _DECIDES}  # "the electoral commission" decides itself
    if any(s.concept == "committee" for i in range(clause.i, k) if i not in named for s in words.senses[i]):
        return True
    return any(
        s.concept == "committee"
        for i in range(max(0, k - 9), min(len(words.low), k + 9))
        if i not in named
        for s in words.senses[i]
        if words.cost(i, k) < 10
    )
