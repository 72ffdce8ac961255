"""Which facts a sentence may speak of: a look at its words, before any rule is tried.

Owns: what each kind of fact cannot be told without. Never: ties anything to a fact.
"""

from __future__ import annotations

from watcher.reading.anaphors import CUES, OF_THINGS
from watcher.reading.central_banks import heads_of
from watcher.reading.context import Sentence
from watcher.reading.date.date_parties import party_nouns, party_words
from watcher.reading.date.dated_events import decided_acts, until_events, wanted_events
from watcher.reading.date.day_signs import day_words
from watcher.reading.date.journeys import goal_of
from watcher.reading.date.lifted_dates import NO as NO_DAY
from watcher.reading.date.moved_things import head_of
from watcher.reading.date.told_by_distance import DISTANCES
from watcher.reading.holder.agents import agency_of, home_words
from watcher.reading.holder.carried import carry_words
from watcher.reading.holder.charges import trigger_words
from watcher.reading.holder.held_places import place_words
from watcher.reading.holder.nominees import nominee_words
from watcher.reading.holder.state_roles import WORDS as ROLES
from watcher.reading.holder.state_roles import role_of
from watcher.reading.holder.successions import FOLLOWS
from watcher.reading.holder.suspects import suspect_words
from watcher.reading.holder.venues import WORDS as VENUES
from watcher.reading.homecomings import goes_home
from watcher.reading.keys import places_of, stand_ins
from watcher.reading.left_out import LASTS
from watcher.reading.lexicon import split
from watcher.reading.patterns import Gates, Pattern, Patterns
from watcher.reading.quantity.emptied import ALL, EVERY, NOBODY
from watcher.reading.quantity.fullness import FULLY
from watcher.reading.quantity.nones import NONE
from watcher.reading.quantity.ordinals import lasts
from watcher.reading.quantity.rungs import scale_of
from watcher.reading.quantity.sold_out import WORDS as SELLS
from watcher.reading.set.set_mentions import nouns_of
from watcher.reading.set.set_officers import officer_words
from watcher.reading.status.admissions import TAKES_IN
from watcher.reading.status.all_home import ALL_HOME, is_armed_mission
from watcher.reading.status.appeals import appeal_words
from watcher.reading.status.bought import is_purchase
from watcher.reading.status.cases import case_words
from watcher.reading.status.causes import ASKED, CAUSING, asks_a_cause
from watcher.reading.status.decided_deeds import deciding_words
from watcher.reading.status.deeds import deed_words
from watcher.reading.status.holdings import SIGNS as HOLDINGS
from watcher.reading.status.laws import law_words
from watcher.reading.status.lawsuits import WORDS as LAWSUITS
from watcher.reading.status.lawsuits import asks_of_a_suit
from watcher.reading.status.letting_in import COMES_IN, LETS_IN
from watcher.reading.status.motion import event_words
from watcher.reading.status.oppositions import opposition_words
from watcher.reading.status.plainer_facts import is_decision_on
from watcher.reading.status.processes import PROCESS
from watcher.reading.status.purchases import WORDS as PURCHASES
from watcher.reading.status.signs import sign_words
from watcher.reading.status.suits import WORDS as SUITS
from watcher.reading.status.timetables import PHASES
from watcher.reading.status.unopposed import WORDS as UNOPPOSED
from watcher.reading.status.vacated import VACATED
from watcher.values import Quantity

# A day that is told by what was told before, or by how far it is from the known one.
_DATED = CUES | DISTANCES
MOST = 10_000  # sets of facts that are kept


def may_speak(sentence: Sentence, patterns: Patterns) -> list[Pattern]:
    """Return the facts that the sentence has a word, a number or a name for, in the order of the baseline."""
    gates = patterns.gates
    if gates is None:
        gates = patterns.gates = _gates_of(patterns)
    words, open_ = sentence.words, 0
    places = places_of(words)
    for key in gates.by_key.keys() & places.keys():
        open_ |= gates.by_key[key]
    if words.names:
        open_ |= gates.named
        for name in gates.by_name.keys() & sentence.named if gates.by_name else ():
            open_ |= gates.by_name[name]
    if gates.by_word:
        for word in gates.by_word.keys() & set(words.low):
            open_ |= gates.by_word[word]
    if gates.numbered and gates.numbered & ~open_ and sentence.quantities:
        open_ |= gates.numbered
    if gates.dated and gates.dated & ~open_ and not _DATED.isdisjoint(words.low):
        open_ |= gates.dated if sentence.dates or not NO_DAY.isdisjoint(words.low) else 0
    found = gates.open_.get(open_)
    if found is None:
        found = [pattern for at, pattern in enumerate(patterns.facts) if open_ >> at & 1]
        if len(gates.open_) < MOST:
            gates.open_[open_] = found
    return found


def _gates_of(patterns: Patterns) -> Gates:
    """Return the gates of a baseline, each fact at the bit of its place."""
    by_key: dict[str, int] = {}
    by_word: dict[str, int] = {}
    by_name: dict[str, int] = {}
    numbered, named, dated = 0, 0, 0
    for at, pattern in enumerate(patterns.facts):
        bit, kind = 1 << at, pattern.fact.kind
        for key in _keys_needed(pattern):
            by_key[key] = by_key.get(key, 0) | bit
        holder = (
            pattern.surnames | trigger_words(pattern) | FOLLOWS | nominee_words(pattern) | suspect_words(pattern)
            if kind == "holder"
            else frozenset[str]()
        )
        holder |= _of_places(pattern) | carry_words(pattern) | home_words(pattern) | place_words(pattern)
        for word in holder or _words_needed(pattern):
            by_word[word] = by_word.get(word, 0) | bit
        for word in _no_numbers(pattern) if kind == "quantity" else ():
            by_word[word] = by_word.get(word, 0) | bit
        for name in pattern.subjects if kind == "date" and pattern.verbs & OF_THINGS else ():
            # A thing that is only given its day, by whatever name: "Kestrel is now set for May".
            by_name[name] = by_name.get(name, 0) | bit
        for name in pattern.names if kind == "holder" and agency_of(pattern) is not None else ():
            by_name[name] = by_name.get(name, 0) | bit
        numbered |= bit if kind == "quantity" else 0
        named |= bit if kind == "set" else 0
        dated |= bit if kind == "date" else 0
    return Gates(by_key, by_word, by_name, numbered, named, dated)


def _words_needed(pattern: Pattern) -> set[str]:
    """Return the words by which a set or a deed is told without a key of its own."""
    causes = CAUSING if pattern.fact.kind == "status" and asks_a_cause(pattern) else frozenset()
    frame = pattern.frame.like | pattern.frame.make_words | pattern.frame.end_words if pattern.frame else frozenset[str]()
    frame |= nouns_of(pattern) | officer_words(pattern) if pattern.fact.kind == "set" else frozenset()
    signs = frozenset[str]()
    if pattern.fact.kind == "status":
        signs = (
            sign_words(pattern)
            | opposition_words(pattern)
            | case_words(pattern)
            | appeal_words(pattern)
            | deciding_words(pattern)
        )
        signs |= SUITS | UNOPPOSED if pattern.axis == "approve" or is_decision_on(pattern) else frozenset()
        signs |= LAWSUITS if asks_of_a_suit(pattern) else frozenset()
        signs |= law_words(pattern)
        signs |= scale.words if (scale := scale_of(pattern)) is not None else frozenset()
        signs |= HOLDINGS if pattern.holding else frozenset()
        signs |= COMES_IN if any(each.axis == "join" for each in (pattern, *pattern.plainer)) else frozenset()
        signs |= LETS_IN if pattern.axis == "approve" and "join" in pattern.about else frozenset()
        signs |= PROCESS | event_words(pattern) if pattern.axis == "progress" else frozenset()
        signs |= VACATED if "withdraw" in pattern.verbs else frozenset()
        signs |= ALL_HOME if is_armed_mission(pattern) else frozenset()
        signs |= PHASES if pattern.axis == "agree" else frozenset()
    signs |= PURCHASES if pattern.fact.kind in ("status", "date") and is_purchase(pattern) else frozenset()
    signs |= goal_of(pattern)[1]
    days = day_words(pattern) if pattern.fact.kind == "date" else frozenset[str]()
    days |= TAKES_IN if pattern.fact.kind == "date" and "join" in pattern.verbs else frozenset()
    return (
        _last_names(pattern)
        | days
        | (deed_words(pattern.deed) if pattern.deed else set())
        | (deed_words(pattern.made) if pattern.made else set())
        | {word for each in pattern.plainer if each.deed for word in deed_words(each.deed)}
        | causes
        | frame
        | signs
    )


def _of_places(pattern: Pattern) -> frozenset[str]:
    """Return the words that tell where something is held, or who has a state's role in it."""
    return (VENUES if pattern.venue else frozenset[str]()) | (ROLES if role_of(pattern) else frozenset[str]())


def _no_numbers(pattern: Pattern) -> frozenset[str]:
    """Return the words by which a number's fact is told without one: "Day 9 of the strike", "the last one is home"."""
    if not isinstance(pattern.fact.value, Quantity):
        return frozenset()
    if (scale := scale_of(pattern)) is not None:
        return scale.words
    if not pattern.about.isdisjoint(LASTS):
        return ALL | EVERY | NOBODY | (NONE if pattern.levelled and pattern.head else frozenset())
    if pattern.fact.value.unit == "%":
        return FULLY | SELLS
    if lasts(pattern):
        return frozenset({pattern.fact.value.unit})
    return NONE if pattern.levelled and pattern.head else frozenset()


def _last_names(pattern: Pattern) -> set[str]:
    """Return the last words of a set's members, by which persons are named, and words that tell a date without its event."""
    if pattern.fact.kind == "date" and goes_home(pattern):
        return {"until", "till"}
    if pattern.fact.kind == "date" and pattern.verbs & {"open", "resume", "end", "build"}:
        built = {"work", "works"} if "build" in pattern.verbs else set[str]()
        return {"ready"} | built | (party_words(pattern) if not pattern.aspect else set())
    if pattern.fact.kind == "date" and pattern.verbs & {"talk", "build"}:
        return {"round", "work", "works"}
    if pattern.fact.kind == "date":
        return set() if pattern.aspect else set(party_words(pattern))
    return {split(member)[-1] for member in pattern.member_ids.values() if " " in member}


def _keys_needed(pattern: Pattern) -> frozenset[str]:
    """Return the keys one of which must stand in the sentence, where it has nothing else that the fact is told by."""
    kind = pattern.fact.kind
    if kind == "holder":
        # "The Secretary of State for Trade" has a minister's key.
        more = frozenset({"minister"}) if "secretary" in pattern.head else frozenset[str]()
        return stand_ins(wanted_events(pattern) if pattern.venue else heads_of(pattern.head, pattern.of) | more)
    if kind == "status" and asks_a_cause(pattern):
        return stand_ins(frozenset({"cause", *ASKED}))
    if kind == "status":
        given = {"handover"} if "close" in pattern.verbs and "base" in pattern.about else set[str]()
        plain = {key for each in pattern.plainer for key in each.triggers}
        return stand_ins(
            pattern.triggers | given | plain | (pattern.deed.objects | pattern.deed.acts_too if pattern.deed else frozenset())
        )
    if kind == "date":
        more = frozenset({"vote"}) if "elect" in pattern.verbs else frozenset[str]()
        more |= frozenset(pattern.theme) if "take_effect" in pattern.verbs else frozenset()
        more |= frozenset() if pattern.aspect else party_nouns(pattern)
        more |= head_of(pattern.fact.says)
        return stand_ins(wanted_events(pattern) | until_events(pattern) | decided_acts(pattern) | more)
    if kind == "set":
        makes = pattern.frame.makes if pattern.frame else frozenset[str]()
        return makes | stand_ins(pattern.head | pattern.about | frozenset(v for v in pattern.verbs if v[:2] != "w:"))
    # A number's fact may be told without a number: all of them leave.
    return frozenset({"withdraw"}) if kind == "quantity" else frozenset()
