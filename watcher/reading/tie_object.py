"""Who does a step, and to what: the arguments of a status.

Owns: the tie of a step's subject and object to a fact. Never: which step it is.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.acting_bodies import OWNERS, TESTS, acts_for_it, are_told_of, is_of_another_chamber, is_organ_of, they_act
from watcher.reading.arguments import has_its_object, is_told_of_itself, patient_of
from watcher.reading.bodies import country_of, ratifies_for
from watcher.reading.clauses import Clause, clause_at, group_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.controlled import of_the_main_clause, stands_behind_by
from watcher.reading.definites import is_the_one
from watcher.reading.facts import Pattern
from watcher.reading.keys import STOP, best_match, is_modifier, keys_of, senses_of, tokens_like
from watcher.reading.lexicon import NO_SENSES, Senses, concepts
from watcher.reading.name_parts import leads_a_compound
from watcher.reading.object_words import ANAPHORS, CASE, CONTRACT, is_its_content, is_text_of_it, names_its_object, part_scores
from watcher.reading.places import IN, MONTHS, modifies, preposition
from watcher.reading.standing_in import is_one_of_them, sides_are_told
from watcher.reading.ties import foreign_owner
from watcher.reading.words import NameHit, Words
from watcher.values import StatusValue

_BODIES = frozenset({"parliament", "government", "court", "regulator", "seat", "president", "prime-minister", "minister"})


def is_ours(ctx: Context, sentence: Sentence, clause: Clause, k: int) -> bool:
    """Say whether those who agree, where the clause names any, are the topic's own."""
    words = sentence.words
    leading = ctx.patterns.leading | ctx.patterns.topical
    inside = [h for h in words.names if clause.i <= h.i < clause.j and _is_party(words, h)]
    if any(h.name.id in leading for h in inside):
        return True
    around = [h for h in words.names if h.name.kind in ("country", "body") and _is_party(words, h)]
    if around and not any(h.name.id in leading | ctx.patterns.home | ctx.patterns.named for h in words.names):
        return False  # "Israel would restore an agreement": of others than the topic's
    if not inside and _unknown_before(words, clause.i):
        return False
    return not any(h.name.kind != "name" for h in inside) and not _other_subject(sentence, k)


def _is_party(words: Words, hit: NameHit) -> bool:
    """Say whether a name stands for who acts, and not for where or of what sort something is."""
    return hit.name.own != "adj" and not modifies(words, hit) and preposition(words, hit.i) not in IN


def _unknown_before(words: Words, end: int) -> bool:
    """Say whether somebody of a name we do not know begins the sentence, so that a clause without a name is told of him."""
    known = {i for h in words.names for i in range(h.i, h.j)}
    return any(
        words.tokens[i][0].isupper()
        and i not in known
        and not words.senses[i]
        and words.low[i] not in STOP | MONTHS
        and len(words.low[i]) > 2
        for i in range(1, end)
    ) and not any(h.j <= end and _is_party(words, h) for h in words.names)


def _about_topic(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether a fact that names nobody is meant: its own rarest words are here, or the names that the topic is about."""
    own = _own_words(pattern)
    if own and tokens_like(sentence.words, own, 1.0):
        return True
    leading = ctx.patterns.leading | ctx.patterns.topical
    return not leading or any(
        h.name.id in leading and h.name.own != "seat" for s in (sentence, *ctx.before(sentence)[:2]) for h in s.words.names
    )


@lru_cache(maxsize=10_000)
def _own_words(pattern: Pattern) -> frozenset[str]:
    """Return the keys of the fact's words that most facts of this sort do not have."""
    return frozenset(k for k in pattern.theme if k not in ("end", "begin", "withdraw", "mission", "agree", "talk", "timetable"))


def object_fits(ctx: Context, sentence: Sentence, clause: Clause, pattern: Pattern, k: int, tie: Tie) -> bool:
    """What the step is of: the fact's own words and names in its clause, and no rival object nearer."""
    if k >= 0 and clause.j < len(sentence.words.low) and is_its_content(sentence, clause, k):
        # "Announced an agreement under which the mission ends".
        behind = clause_at(sentence.clauses, clause.j)
        clause = Clause(clause.i, behind.j, clause.groups)
    low = sentence.words.low
    if k >= 0 and clause.i and low[clause.i] in ("who", "which") and clause.i < len(low):
        # "Mr. Lai, who was found guilty": of whom it is told stands before.
        clause = Clause(max(0, clause.i - 6), clause.j, clause.groups)
    if k >= 0 and pattern.axis == "approve" and not names_its_object(ctx, sentence, pattern):
        return tie.reject("object", "what is to be approved is not named")
    have, total, inside = part_scores(ctx, sentence, clause, pattern, k)
    if not pattern.names and not _about_topic(ctx, sentence, pattern):
        return tie.reject("object", "nothing says that it is the topic's")
    inside += bool(pattern.thing) and any(
        clause.i <= i < clause.j and i != k for i in tokens_like(sentence.words, frozenset({pattern.thing}), 1.0)
    )
    if total and (have / total < 0.5 or not inside):
        if k >= 0 and is_the_one(ctx, sentence.words, clause, pattern):
            return tie.add("object", "the one that the entry is about", 1.7)
        return tie.reject("object", f"only {have:.1f} of {total:.1f} of the fact's words")
    tie.add("object", f"{have:.1f} of {total:.1f} of the fact's words", 1.0 + (have / total if total else 0.5))
    return not _other_object(ctx, sentence.words, clause, k, pattern) or tie.reject("object", "of another thing")


def is_of_a_meeting(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether the verb at token k is done to a meeting or vote on it ("the meeting on the pullout is put off")."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    what = patient_of(words, clause, group) if group is not None and k == group.head else None
    nouns = [i for i in range(what.start, _head_end(words, what)) if _is_noun(words, i)] if what else []
    wanted = frozenset(pattern.theme) | pattern.verbs
    return bool(nouns) and bool(set(keys_of(words, nouns[-1])) & _MEETINGS) and not stands_for(words, nouns[-1], wanted)


_OFFERS, _AFTER = words_of("purchases.offers"), frozenset({"and", ",", "or", "with", "in", "on"})
_MEETINGS = frozenset({"announcement", "request", "vote", "decision", "meet", "talk", "visit"})


def other_patient(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether the verb at token k is done to something that the fact does not speak of ("would scrap its tariffs")."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or k != group.head or has_its_object(words, k):
        return False
    what = patient_of(words, clause, group)
    if words.covered[k + 1 : k + 2] == [True] and words.low[k + 1] in ("its", "their"):
        to = next((i for i in range(group.j, min(group.j + 3, clause.j)) if words.low[i] == "to"), -1)
        if to < 0:
            return False  # "gave its approval in July"
        # "Gave its approval on Monday to the pact".
        what = range(to + 1, next((i for i in range(group.j, clause.j) if words.low[i] == ","), clause.j))
    if what is None:
        before = clause.i - 1
        while before > 0 and words.covered[before]:
            before -= 1  # "the [peace accord] that was signed"
        relative = before >= 0 and words.low[clause.i] in ("that", "which") and _is_noun(words, before)
        what = range(before, clause.i) if relative else range(0)
    nouns = [i for i in what if _is_noun(words, i)]
    if not nouns or any(words.low[i] in ANAPHORS for i in nouns):
        return False
    wanted = _all_words(pattern)
    head = next((i for i in reversed(range(what.start, _head_end(words, what))) if _is_noun(words, i)), nouns[0])
    if best_match(keys_of(words, head), pattern.modifiers) >= 0.8 and not stands_for(words, head, wanted):
        # "The launch of the rocket" is not the licence for the launch of the rocket.
        return True
    if pattern.axis == "launch" and not _MEETINGS.isdisjoint(keys_of(words, head)):
        return True  # "a news conference on Kestrel"
    if "join" in wanted and is_text_of_it(words, head, pattern):
        return False  # "passed the law on membership of it"
    near = range(what.start, next((i for i in what if i > what.start and words.low[i] in ("on", "in")), what.stop))
    if any(stands_for(words, i, wanted) or ("buy" in wanted and words.low[i] in _OFFERS) for i in near):
        return False
    return not any(
        h.i in what and h.name.id in pattern.names and h.name.own == "own" and _heads(words, h, what) for h in words.names
    )


def _head_end(words: Words, what: range) -> int:
    """Return where the noun phrase at the beginning of these tokens ends: before its first preposition."""
    return next((i for i in what if i > what.start and words.low[i] in ("of", "for", "on", "in", "with", "to")), what.stop)


def _heads(words: Words, hit: NameHit, what: range) -> bool:
    """Say whether a name is what the words are on, and not whose or of what sort something else is ("the EU's tariffs")."""
    return hit.j >= what.stop or words.low[hit.j] in _AFTER or words.low[hit.j][0].isdigit() or words.covered[hit.j]


@lru_cache(maxsize=10_000)
def _all_words(pattern: Pattern) -> frozenset[str]:
    """Return the keys of everything that the fact speaks of, but for those that only modify it, where others are left."""
    parts = {key for keys, _ in pattern.parts for key in keys}
    wanted = frozenset({*parts, *pattern.theme, *({pattern.thing, pattern.axis} & concepts().keys())})
    wanted |= pattern.about | pattern.verbs | (CASE if pattern.axis == "trial" else frozenset())
    wanted |= CONTRACT if pattern.thing == "agree" else frozenset()
    wanted |= {"mission", "flight"} if pattern.axis == "launch" else frozenset()  # what it is launched on
    return wanted - pattern.modifiers or wanted


def _is_noun(words: Words, i: int) -> bool:
    plain = not words.senses[i] and words.tokens[i].islower() and words.low[i] not in STOP
    return words.senses[i].noun or plain


def stands_for(words: Words, i: int, wanted: frozenset[str]) -> bool:
    return best_match(keys_of(words, i), wanted) >= 0.6 or best_match(words.senses[i].keys, wanted) >= 0.6


_CIRCUMSTANCE = frozenset(", by after before following since when while amid because until despite".split())
_RIVALS = frozenset({"announcement", "request", "vote", "decision", "meet", "talk", "visit", "phase"})


def _other_object(ctx: Context, words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether the step's own object is another thing: "approved Finland's bid", "postponed the announcement"."""
    if k < 0 or has_its_object(words, k):
        return False
    for i in range(k + 1, min(k + 6, clause.j)):
        tested = words.low[i] in TESTS and words.low[k].startswith(("pass", "clear"))  # "passed its antitrust review"
        if tested or words.low[i] in _CIRCUMSTANCE or (pattern.axis == "approve" and _is_patient(words, i, pattern)):
            break
        if pattern.axis in ("approve", "join", "sign"):
            hit = next((h for h in words.names if h.i == i), None)
            if (
                hit
                and hit.name.kind in ("country", "body")
                and not (hit.name.own == "seat" and preposition(words, i) in IN)
                and hit.name.id not in pattern.names
                and hit.name.id not in ctx.patterns.topical
                and hit.name.id not in ctx.patterns.named
            ):
                return True
        keys = keys_of(words, i)
        if pattern.axis == "approve" and "request" in keys:
            break  # who approves an application to merge approves the merger
        if keys and not _RIVALS.isdisjoint(keys) and not is_modifier(words, i):  # "a two-phase timetable"
            return not any(best_match(keys, wanted) >= 0.8 for wanted, _ in pattern.parts)
    for i in range(max(clause.i, k - 7), k):
        if (
            words.senses[i]
            and {s.concept for s in senses_of(words, i)} & {"announcement", "vote", "decision"}
            and senses_of(words, i).noun
        ):
            after = words.low[i + 1 : k]
            return bool(set(after) & {"was", "were", "is", "been", "has", "had", "be"}) and not any(
                best_match(keys_of(words, i), wanted) >= 0.8 for wanted, _ in pattern.parts
            )
    return False


def _is_patient(words: Words, i: int, pattern: Pattern) -> bool:
    """Say whether the noun at token i is what the fact is done to: "the sale to Japan's Nippon" is that sale, whoever buys."""
    patient = pattern.roles.patient
    return (
        patient is not None and bool(patient.head) and _is_noun(words, i) and best_match(keys_of(words, i), patient.head) >= 0.8
    )


def subject_fits(ctx: Context, sentence: Sentence, pattern: Pattern, k: int, pos: str, tie: Tie) -> bool:
    """Who does it: the fact's first name must be the nearest possible subject, where the fact names one."""
    words = sentence.words
    who = [n for n, roles in pattern.names.items() if "who" in roles and n not in pattern.roles.of_patient]
    if is_of_another_chamber(words, clause_at(sentence.clauses, k), k, pattern.fact.says):
        return tie.reject("subject", "another chamber's")
    if pos == "v" and _was_in_office(sentence, k):
        return tie.reject("subject", "who was in office decides nothing")
    if _preparing(sentence, k, pattern):
        return tie.reject("subject", "a committee's word only prepares it")
    doer = pattern.roles.doer
    if pattern.axis == "approve" and doer is not None and doer.head & OWNERS and not are_told_of(ctx, sentence, doer.head):
        return tie.reject("subject", "whose owners it is up to is told, and not of them")
    if pattern.axis not in ("approve", "join", "sign") or not who or not pattern.led or _says_no_agent(pattern):
        return True
    if doer is not None and doer.head & OWNERS and pos == "v" and they_act(sentence, k):
        return tie.add("subject", "they do it, or their shares", 0.8)
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
    if own and any(h.name.id == subject and (h.i - j <= 3 or stands_behind_by(words, j, h)) for h in words.names):
        return tie.add("subject", f"{subject}'s own", 0.9)
    if acts_for_it(words, clause_at(sentence.clauses, k), k, subject, doer.names if doer is not None else frozenset()):
        return tie.add("subject", f"{subject} does it, by its people or in it", 0.8)
    if is_one_of_them(words, subject):
        return tie.add("subject", f"{subject} is one of those that do it", 0.8)
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
        state = words.low[k].startswith("ratif") and hit.name.id == ratifies_for(subject)
        if state or hit.name.id == subject or any(hit.name.id in names for names in pattern.fact.aliases):
            tie.add("subject", f"{subject} does it", 1.0)
            return True
        if subject in _chain(words, hit):
            return tie.add("subject", f"{subject} and another do it", 0.9)
        if hit.name.kind == "name" and hit.name.id not in pattern.names:
            continue
        commission = (subject, hit.name.id) in BRUSSELS and "buy" in pattern.about
        if commission or country_of(hit.name.id) == subject or is_organ_of(words, clause_at(sentence.clauses, k), subject, hit):
            return tie.add("subject", f"{hit.name.id} does it by {subject}", 0.7)
        if hit.name.id not in pattern.names or pattern.axis == "join":
            return tie.reject("subject", f"{hit.name.id} does it")
    if pattern.axis == "sign" and passive and not by and len(who) > 1 and all(name in ctx.named for name in who):
        return tie.add("subject", "both parties are spoken of", 0.3)  # "a peace agreement will be signed"
    if passive and not by and group is not None and is_only_approval(ctx, pattern):
        return tie.add("subject", "nobody else is to approve it", 0.2)
    if not _other_subject(sentence, k) and any(h.name.id == subject for b in ctx.before(sentence)[:2] for h in b.words.names):
        return tie.add("subject", f"{subject} was just spoken of", 0.3)
    return tie.reject("subject", f"nobody says that {subject} does it")


# Who is told to clear a sale for whom: its Commission for the Union, the kingdom for its only such authority.
BRUSSELS = frozenset({("European Union", "European Commission"), ("Competition and Markets Authority", "United Kingdom")})


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


def _chain(words: Words, hit: NameHit) -> set[str]:
    """Return the names that are joined to this one ("Hungary and Turkey")."""
    out = {hit.name.id}
    for other in sorted(words.names, key=lambda h: abs(h.i - hit.i)):
        low, high = (other.j, hit.i) if other.i < hit.i else (hit.j, other.i)
        if words.low[low:high] in (
            ["and"],
            [","],
            [",", "and"],
            ["as", "well", "as"],
            [",", "along", "with"],
            ["along", "with"],
        ):
            out.add(other.name.id)
    return out


def _other_subject(sentence: Sentence, k: int) -> bool:
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
    if any(s.concept == "committee" for i in range(clause.i, k) if i not in named for s in words.senses[i]):
        return True
    return any(
        s.concept == "committee"
        for i in range(max(0, k - 9), min(len(words.low), k + 9))
        if i not in named
        for s in words.senses[i]
        if words.cost(i, k) < 10
    )
