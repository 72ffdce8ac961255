"""Which of a status fact's words and names a sentence has.

Owns: how much of the fact stands there, and whether what it is done to does. Never: which step is told.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.bodies import body_of
from watcher.reading.clauses import Clause, clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP, best_match, keys_of, senses_of, tokens_like
from watcher.reading.lexicon import stem
from watcher.reading.patterns import Pattern
from watcher.reading.places import IN, preposition
from watcher.reading.spellings import countries
from watcher.reading.standing_in import PARTY, is_in_a_name, sides_are_told, speaks_for
from watcher.reading.status.acting_bodies import is_by_its_union
from watcher.reading.words import NameHit, Words, analyse

# What a trial is of: who drops the charges or throws the case out ends it. "Case" is one of an illness too.
CASE = frozenset({"charge", "count", "case", "patient", "trial"})
ANAPHORS = words_of("status.anaphors")
CONTRACT = frozenset({f"w:{stem('contract')}"})  # what the members of a union ratify is an agreement


def part_scores(ctx: Context, sentence: Sentence, clause: Clause, pattern: Pattern, k: int) -> tuple[float, float, int]:
    """Return (weight of the fact's words that are here or just before, of all, how many stand in the clause itself)."""
    words = sentence.words
    shared = _shared_subject(sentence, clause)
    anaphor = not ANAPHORS.isdisjoint(_without(words.low, clause, k))
    have, total, inside = 0.0, 0.0, 0
    both = sides_are_told(words, clause, pattern)
    by_name = not sentence.named.isdisjoint(pattern.names) or not ctx.sentences[0].named.isdisjoint(pattern.names)
    for wanted, weight in pattern.parts:
        if by_name and wanted & pattern.called and not tokens_like(words, wanted, 0.6):
            continue  # "the Kestrel rocket": what sort of thing Kestrel is goes without saying
        total += weight
        found = tokens_like(words, wanted, 0.6)
        if found and any(i != k and clause.i <= i < clause.j for i in found):
            have, inside = have + weight, inside + 1
        elif len(found) > 1 or (found and found[0] != k):
            have += 0.8 * weight
        elif not found and (is_in_a_name(words, clause, wanted) or (wanted & PARTY and both)):
            have, inside = have + 0.9 * weight, inside + 1
        elif any(tokens_like(b.words, wanted, 0.6) for b in ctx.before(sentence)):
            have += (0.7 if anaphor else 0.4) * weight
        elif wanted <= pattern.modifiers and _is_told_barely(ctx, words, clause, pattern):
            total -= 0.6 * weight  # "lift sanctions on Able" for its international sanctions
    # Where the sentence says what it is on, or nothing does, both sides are the fact's own.
    both = both and all(weight < 1 or wanted & PARTY or tokens_like(words, wanted, 0.6) for wanted, weight in pattern.parts)
    for name in pattern.names:
        # Who it is counts; between whom and where it is may go without saying.
        weight = 1.0 if name in pattern.subjects or len(pattern.names) == 1 or name in sentence.named else 0.5
        total += weight
        if (
            pattern.axis == "agree"
            and len(pattern.subjects) > 1
            and name not in sentence.named
            and one_party(words, clause, pattern)
        ):
            # Of two parties one may go without its name: "extends the truce with the rebels".
            total -= 0.7 * weight
        if (body := body_of(name)) and name not in sentence.named and body in sentence.named:
            have += 0.8 * weight
        elif name in sentence.named:
            if any(h.name.id == name and (clause.i <= h.i < clause.j or h.i in shared) for h in words.names):
                have, inside = have + weight, inside + 1
            else:
                have += 0.7 * weight
        elif speaks_for(words, clause, name) or both or is_by_its_union(words, clause, name):
            have, inside = have + 0.8 * weight, inside + 1
        elif _by_surname(ctx, words, clause, name) or _by_first_words(ctx, words, clause, name):
            have, inside = have + weight, inside + 1
        elif _by_first_words(ctx, words, Clause(0, len(words.low), []), name):
            have += 0.7 * weight
        elif (name in ctx.named and by_its_noun(words, clause, name)) or (
            pattern.axis == "launch" and name in ctx.named and _by_who_flies(words, clause)
        ):
            have, inside = have + 0.9 * weight, inside + 1
        elif any(name in b.named for b in ctx.before(sentence)):
            have += 0.5 * weight
        elif _stands_in(ctx, sentence, clause, pattern):
            have += 0.6 * weight
    return have, total, inside + anaphor


def _is_told_barely(ctx: Context, words: Words, clause: Clause, pattern: Pattern) -> bool:
    """Say whether the fact's thing is told without a word that says of what sort it is, and no other fact is of that thing."""
    own = frozenset(key for wanted, _ in pattern.parts for key in wanted) - pattern.modifiers
    if not own or any(wanted & own for other in ctx.patterns.facts if other is not pattern for wanted, _ in other.parts):
        return False
    found = [k for k in tokens_like(words, own, 0.8) if clause.i <= k < clause.j and senses_of(words, k).noun]
    theme = frozenset(pattern.theme)
    return bool(found) and all(
        k == clause.i or words.low[k - 1] in STOP or is_verb(words, k - 1) or best_match(keys_of(words, k - 1), theme) >= 0.8
        for k in found
    )


def _shared_subject(sentence: Sentence, clause: Clause) -> range:
    """Return the subject that a clause has from the one before it: "[Peru and Chad] met in Geneva and signed it"."""
    at = sentence.clauses.index(clause) if clause.elliptic and clause in sentence.clauses else 0
    if not at or sentence.words.low[clause.i - 1] != "and":
        return range(0)
    before = sentence.clauses[at - 1]
    return range(before.i, before.groups[0].i) if before.groups else range(0)


def _by_surname(ctx: Context, words: Words, clause: Clause, name: str) -> bool:
    """Say whether a person whom the entry names in full is here called by the last name alone: "Mr. Lai"."""
    last = name.split()[-1]
    if " " not in name or name not in ctx.named or last.lower() in words_of("holders.bodies"):
        return False
    return any(words.tokens[i] == last and not any(h.i <= i < h.j for h in words.names) for i in range(clause.i, clause.j))


def _by_first_words(ctx: Context, words: Words, clause: Clause, name: str) -> bool:
    """Say whether a firm is called by its name without the country: "Vantor", which the topic has too, for "Vantor UK"."""
    hits = (h for h in words.names if clause.i <= h.i < clause.j and h.name.kind == "name")
    return any(h.name.id in ctx.patterns.topical and name.startswith(f"{h.name.id} ") for h in hits)


def by_its_noun(words: Words, clause: Clause, name: str) -> bool:
    """Say whether a thing whose name has its sort in it is called by that: "the treaty" for the High Seas Treaty."""
    sort = _sort_of(name)
    return any(
        clause.i <= i < clause.j and words.tokens[i].islower() and not _DEFINITE.isdisjoint(words.low[max(0, i - 2) : i])
        for i in (tokens_like(words, sort, 0.8) if sort else ())
    )


def _by_who_flies(words: Words, clause: Clause) -> bool:
    """Say whether a craft or its crew is spoken of by no name of its own: "launched in March, the four docked a day later"."""
    return not any(g.mood for g in clause.groups) and any(
        words.low[i] in _FLIES
        and not _DEFINITE.isdisjoint(words.low[max(0, i - 2) : i])
        and not any(t[:1].isupper() for t in words.tokens[i + 1 : i + 2])
        and words.low[i + 1 : i + 2] != ["of"]
        for i in range(1, len(words.low))
    )


_FLIES = words_of("object.flies")


@lru_cache(maxsize=10_000)
def _sort_of(name: str) -> frozenset[str]:
    """Return the keys of the common noun that a name of several words ends with, or nothing."""
    last = analyse(name, 1)
    if len(last.low) < 2 or not last.senses[-1].noun or last.low[-1] in words_of("holders.bodies"):
        return frozenset()
    return frozenset(s.concept for s in last.senses[-1] if s.pos == "n")


_DEFINITE = frozenset({"the", "this", "that", "its"})


def _stands_in(ctx: Context, sentence: Sentence, clause: Clause, pattern: Pattern) -> bool:
    """Say whether another of the topic's names is there: the Kurds, where the fact names their force beside others."""
    if sentence.named.isdisjoint(pattern.names):
        return False
    return any(
        h.name.kind == "name"
        and h.name.id in ctx.patterns.topical
        and h.name.id not in pattern.names
        and clause.i <= h.i < clause.j
        for h in sentence.words.names
    )


_STATE = words_of("status.state")


def one_party(words: Words, clause: Clause, pattern: Pattern) -> bool:
    """Say whether the clause names one of the fact's parties, and no other state or body as one."""
    parties = [
        h
        for h in words.names
        if clause.i <= h.i < clause.j and h.name.kind in ("country", "body") and preposition(words, h.i) not in IN
    ]
    if any(h.name.own == "adj" and not _STATE & {*words.low[h.j : h.j + 2]} for h in parties):
        # "Colombian mediators" are no party.
        return False
    return bool(parties) and all(h.name.id in pattern.names for h in parties)


def _without(low: list[str], clause: Clause, k: int) -> list[str]:
    """Return the words of a clause but for the one at token k."""
    return low[clause.i : k] + low[k + 1 : clause.j] if clause.i <= k < clause.j else low[clause.i : clause.j]


def names_its_object(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether a noun of the fact, what is to be approved, stands in the sentence or just before."""
    wanted = [keys for keys, weight in pattern.parts if weight >= 1]
    patient = pattern.roles.patient.head if pattern.roles.patient else frozenset[str]()
    wanted = [keys for keys in wanted if keys & patient] or wanted  # "support for the mission" is none of the mission
    if not patient and pattern.roles.patient is not None and pattern.roles.doer is not None:
        # What is to be approved has a name, and no noun: "Peru's parliament has not ratified Mercator".
        wanted = [keys for keys in wanted if not keys & pattern.roles.doer.head]
    if any("join" in keys for keys, weight in pattern.parts if weight >= 1) and _names_accession(sentence, pattern):
        return True
    near = (sentence, *ctx.before(sentence))
    bid = any(keys & _BID_FOR for keys in wanted) or ("plan_" in patient and "buy" in pattern.about)  # "a takeover proposal"
    offered = bid and any(not _OFFERS.isdisjoint(s.words.low) for s in near)
    whose = pattern.roles.patient.owners if pattern.roles.patient is not None else frozenset[str]()
    if not _CHOOSING.isdisjoint(pattern.fact.says.split()) and any(not s.named.isdisjoint(whose) for s in near):
        return True  # who blocks her blocks her candidacy
    owners = pattern.roles.doer is not None and "shareholder" in pattern.roles.doer.head
    if owners and any(keys & _BID_FOR for keys in wanted) and _names_the_bidder(ctx, sentence, pattern):
        return True
    if bid and _is_won_for_it(sentence, pattern):
        return True
    return not wanted or offered or any(tokens_like(s.words, keys, 0.6) for s in near for keys in wanted)


def _is_won_for_it(sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether approval is told for a firm, by which its purchase is meant: "wins EU approval for Tecsen"."""
    words = sentence.words
    for hit in words.names:
        led = (
            hit.i > 1 and words.low[hit.i - 1] in ("for", "of") and any(s.concept == "approve" for s in words.senses[hit.i - 2])
        )
        if (
            led
            and hit.name.id in pattern.names
            and (words.low[hit.j : hit.j + 1] == [] or words.low[hit.j] in STOP | {".", ","})
        ):
            return True
    return False


def is_to_do_it(words: Words, what: range, wanted: frozenset[str]) -> bool:
    """Say whether it is a request or the like to do what is wanted: "turned down the bid to extradite"."""
    at = what.stop
    if words.low[at : at + 1] != ["to"] or words.low[at - 1] not in _MATTERS:
        return False
    verb = next((i for i in range(at + 1, min(at + 4, len(words.low))) if words.low[i] not in _BEING), at)
    return best_match(keys_of(words, verb), wanted) >= 0.6


_MATTERS = words_of("object.matters")
_BEING = frozenset({"be", "have", "been"})


def _names_accession(sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether an accession is named by who joins what: "backs Peru in NATO", "full membership of NATO"."""
    patient = pattern.roles.patient
    if patient is None:
        return False
    bodies = {name for name in patient.names | {patient.name} if name not in countries()} - {""}
    if bodies.isdisjoint(sentence.named):
        return False
    who, doer = patient.owners & countries(), pattern.roles.doer
    if doer is None or sentence.named.isdisjoint(doer.owners | doer.names | {doer.name}):
        return False
    if who:
        return who <= sentence.named
    joins = tokens_like(sentence.words, _BELONGS, 1.0) or "accession" in sentence.words.low
    return bool(joins) or any(_is_said_yes_to(sentence.words, h) for h in sentence.words.names if h.name.id in bodies)


def _is_said_yes_to(words: Words, hit: NameHit) -> bool:
    """Say whether a body is itself what somebody says yes to: "said yes to the union"."""
    at = hit.i - 1 - (words.low[hit.i - 1] == "the")
    whole = words.low[hit.j : hit.j + 1] == [] or words.low[hit.j] in STOP or not words.low[hit.j].isalpha()
    return at > 1 and whole and words.low[at] == "to" and words.low[at - 1] in ("yes", "no")


def is_text_of_it(words: Words, at: int, pattern: Pattern) -> bool:
    """Say whether the noun at a token is what the fact's accession is laid down in: "the law on membership of the union"."""
    if pattern.axis != "approve" or words.low[at] not in TEXTS:
        return False
    end = next((i for i in range(at + 1, min(at + 10, len(words.low))) if words.low[i] in (",", ".", ";")), at + 10)
    named = any(h.name.id in pattern.names and h.name.kind != "country" and at - 3 <= h.i < end for h in words.names)
    return named or any(at - 3 <= i < end for i in tokens_like(words, _JOIN, 1.0))


_JOIN = frozenset({"join"})
_BELONGS = frozenset({"join", "member"})
TEXTS = words_of("patients.texts")  # what an accession is laid down in


def _names_the_bidder(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether a firm of the topic, other than the owners' own, is named: "said yes to Vantor", "won their backing"."""
    doer = pattern.roles.doer
    own = {doer.name, *doer.names, *doer.owners} if doer is not None else pattern.names.keys()
    firms = (ctx.patterns.topical | ctx.patterns.named | pattern.names.keys()) - own
    return any(
        h.name.kind == "name" and h.name.id in firms and "'s" not in sentence.words.low[h.j : h.j + 1]
        for h in sentence.words.names
    )


_CHOOSING = words_of("facts.choosing")
_OFFERS = words_of("purchases.offers")
_BID_FOR = frozenset({"pay", "buy"})


def is_its_content(sentence: Sentence, clause: Clause, k: int) -> bool:
    """Say whether the next clause says what the agreement named at token k is on ("a deal under which the troops leave")."""
    low = sentence.words.low
    opens = low[clause.j : clause.j + 2] in (["under", "which"], ["by", "which"]) or (
        low[clause.j] == "which" and low[clause.j - 1] in ("under", "by")
    )
    senses = sentence.words.senses[k]
    opens = opens or (low[clause.j] == "that" and clause.j == k + 1 and senses.verb)  # "have agreed that the troops leave"
    return opens and clause.j - k <= 4 and any(s.concept in ("agree", "sign") for s in senses)


def is_agreed_otherwise(sentence: Sentence, pattern: Pattern, k: int) -> bool:
    """Say whether the sides agree that something else is so, or that it shall not be: "agreed that trade should grow"."""
    if sentence.words.low[k + 1 : k + 2] != ["that"] or not any(
        s.concept == "agree" and s.pos == "v" for s in sentence.words.senses[k]
    ):
        return False
    content = clause_at(sentence.clauses, k + 1)
    told = any(i > k for i in tokens_like(sentence.words, frozenset(pattern.theme), 0.6))
    return not told or any(group.negated for group in content.groups if group.i > k)
