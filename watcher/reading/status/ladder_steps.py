"""One step of a fact's ladder: whether a word tells it, of the fact's own thing, by whom it may be done.

Owns: the tie of one step to a status fact. Never: which steps a sentence has, compares steps.
"""

from __future__ import annotations

from dataclasses import replace

from watcher.language import load, words_of
from watcher.reading.arguments import begin_of_subject, patient_of
from watcher.reading.clauses import Clause, clause_at, group_of, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import tokens_like
from watcher.reading.object_words import part_scores
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.rejoined import with_antecedent
from watcher.reading.roles import phrase_at
from watcher.reading.stance import Told
from watcher.reading.status.agreed_things import (
    agrees_to_another,
    agrees_to_it,
    is_agreed_on,
    is_deal_on_another,
    only_tried,
)
from watcher.reading.status.bought import is_only_its_day, is_purchase, is_strangers
from watcher.reading.status.cases import is_case, of_a_case
from watcher.reading.status.deal_sides import joined_by_another
from watcher.reading.status.deal_sorts import is_of_another_sort
from watcher.reading.status.decided_deeds import told_as_decided
from watcher.reading.status.doers import is_led, is_of_the_parties, other_doer, same_doer, takes_back_its_own
from watcher.reading.status.given_approvals import is_of_another
from watcher.reading.status.near_deals import as_near, counted_from
from watcher.reading.status.noun_steps import is_made, is_presupposed, is_reached, made_within, noun_step
from watcher.reading.status.oppositions import is_stand
from watcher.reading.status.other_launches import is_anothers_launch
from watcher.reading.status.patients import (
    befalls_another,
    is_of_talks,
    lacks_what_is_sold,
    left_to_another,
    names_its_patient,
    other_thing,
    whose_else,
)
from watcher.reading.status.purchases import anothers_purchase, completes_none, stops_another
from watcher.reading.status.siblings import (
    is_in_force,
    is_none,
)
from watcher.reading.status.standing_deals import not_extended, what_became
from watcher.reading.status.status_facts import GENERAL
from watcher.reading.status.step_rivals import (
    is_against_another,
    is_anothers,
    is_asked_of_them,
    is_left_as,
    is_of_a_membership,
    is_of_their_kin,
    is_on_another,
    is_waited_for,
    is_when_it_comes,
    of_a_ceasefire,
    takes_effect_itself,
    takes_people_away,
    with_another,
)
from watcher.reading.status.step_things import leaves_it, of_the_talks, talks, talks_done, talks_fail, thing_at, thing_in
from watcher.reading.status.steps import (
    ASIDE,
    HOLDS,
    StatusRead,
    is_on_the_way,
    is_refused,
    is_resolved,
    only_a_time,
    step_at,
    told_step,
    value_of,
)
from watcher.reading.status.tie_object import is_ours, object_fits, other_patient
from watcher.reading.status.tie_subject import subject_fits
from watcher.reading.trades import another_trade
from watcher.reading.words import Words
from watcher.values import StatusValue


def step_told(ctx: Context, sentence: Sentence, pattern: Pattern, axis: dict[str, str], k: int) -> StatusRead | None:
    words = sentence.words
    found = step_at(words, k, axis, pattern)
    if not found:
        return None
    tie = Tie()
    read = _read_step(ctx, sentence, pattern, k, found, axis[found[0]], tie)
    if read is None:
        ctx.note(sentence, pattern.fact.id, k, tie)
    return read


def _read_step(
    ctx: Context, sentence: Sentence, pattern: Pattern, k: int, found: tuple[str, str], word: str, tie: Tie
) -> StatusRead | None:
    words, (concept, pos) = sentence.words, found
    clause = clause_at(sentence.clauses, k)
    if concept in _DECISIONS:
        clause = with_antecedent(words, clause) if pos == "v" else made_within(sentence, clause, k)
    if concept == "agree" and pattern.axis == "approve" and not agrees_to_it(words, clause, pattern, k, pos):
        tie.reject("step", "nobody agrees to it")
        return None
    if concept == "hold" and not (words.low[k] in HOLDS and _is_subject(words, clause, k, pattern)):
        tie.reject("step", "nothing holds")
        return None
    tie.add("step", f"{words.tokens[k]!r} is {word}", 1.0)
    if concept == pattern.thing:
        if is_in_force(pattern):
            if (became := what_became(ctx, sentence, clause, k, pattern, tie)) is None:
                tie.reject("step", "it is in force already")
            return became
    elif talks_fail(ctx, sentence, clause, k, concept, pattern):
        return of_the_talks(sentence, clause, pattern, k, "suspended" if concept == "delay" else word, tie)
    elif pattern.thing and not talks(words, clause, concept, pos) and not thing_in(words, clause, k, pattern):
        tie.reject("thing", f"not of the fact's {pattern.thing}")
        return None
    if concept == "end" and words.low[k] in _DONE and talks_done(words, clause, k, pattern):
        return of_the_talks(sentence, clause, pattern, k, "agreed", tie)
    if concept == "end" and (pattern.axis == "sign" or (is_purchase(pattern) and completes_none(words, k, pattern))):
        tie.reject("step", "no talks on it are concluded, or not yet")
        return None
    if pattern.axis == "trial" and "decision" in pattern.about and concept not in _DECIDED:
        tie.reject("step", "no decision yet")
        return None
    if "ceasefire" not in (pattern.thing, *pattern.about) and pattern.axis in ("agree", "sign") and of_a_ceasefire(words, k):
        tie.reject("thing", "a ceasefire, not the fact's agreement")
        return None
    if pattern.axis == "agree" and is_only_its_day(words.low[max(clause.i, k - 9) : k + 6], concept, pattern):
        tie.reject("object", "only a day set for it")
        return None
    if concept in _OF_ITS_CONTENT and pattern.axis in ("agree", "sign") and is_agreed_on(words, clause, k, pattern):
        tie.reject("thing", "what the agreement is on")
        return None
    voted = False
    led = pattern.axis == "approve" and pos == "v" and is_led(ctx, sentence, clause, pattern, k, pos)
    if led and names_its_patient(ctx, sentence, pattern):
        tie.add("object", "done by who leads the fact's state", 1.0)
    elif voted := pattern.axis == "approve" and concept in ("delay", "suspend") and _is_a_vote(words, clause, k):
        have, total, inside = part_scores(ctx, sentence, clause, pattern, k)
        if not inside or have < 0.6 * total:
            tie.reject("object", f"only {have:.1f} of {total:.1f} of the fact's words")
            return None
        tie.add("object", "the vote on it", 1.0 + have / total)
    elif not object_fits(ctx, sentence, clause, pattern, k, tie):
        return None
    if is_anothers_launch(ctx, sentence, clause, pattern, k):
        tie.reject("object", "no launch, or of what the entry does not name")
        return None
    decided = pattern.axis == "approve" or (pattern.axis == "agree" and concept in ("cancel", "withdraw", "collapse"))
    if decided and is_purchase(pattern) and (bought := anothers_purchase(ctx, sentence, k, pattern)):
        tie.reject("object", f"the purchase of {bought}")
        return None
    if decided and is_purchase(pattern) and pattern.axis == "agree" and pos == "v" and is_strangers(words, clause, pattern, k):
        tie.reject("subject", "another firm's")
        return None
    if concept in ("approve", "sign") and pattern.axis == "agree" and is_purchase(pattern) and is_in_force(pattern):
        tie.reject("step", "a purchase that is agreed is not made by who clears or signs it")
        return None
    if pattern.axis in ("agree", "sign") and (why := only_tried(words, clause, k, purchase=is_purchase(pattern))):
        tie.reject("stance", why)
        return None
    if pattern.axis in ("agree", "sign", "approve") and another_trade(words.low[clause.i : clause.j], pattern):
        tie.reject("subject", "those of another trade")
        return None
    if party := joined_by_another(words, clause, pattern):
        tie.reject("subject", f"done with {party}")
        return None
    if lacks_what_is_sold(ctx, sentence, pattern):
        tie.reject("object", "what is sold is not named")
        return None
    if other := whose_else(ctx, words, clause, pattern, k):
        tie.reject("object", f"that of {other}")
        return None
    made = concept in _OF_THINGS and (pos == "v" or concept in ("agree", "sign"))
    told_by = group_of(words, clause.groups, k) if made and not (pos == "n" and counted_from(words, clause, k)) else None
    if told_by is not None and other_thing(words, clause, pattern, told_by.head, k):
        tie.reject("object", "done to another thing")
        return None
    if concept in _OF_ITS_CONTENT and pattern.axis in ("agree", "sign") and is_of_talks(words, clause, pattern, k):
        tie.reject("object", "talks on it")
        return None
    if is_on_another(words, clause, thing_at(words, clause, pattern, k), pattern):
        tie.reject("object", "one on another thing")
        return None
    if concept == "agree" and with_another(words, clause, k, pattern):
        tie.reject("object", "with others than the fact's")
        return None
    if concept in _IN_FORCE and pattern.axis == "approve" and not _IF.isdisjoint(words.low):
        tie.reject("step", "only what follows on it")  # "takes effect once Peru has ratified it"
        return None
    if pattern.axis == "force" and not takes_effect_itself(words, clause, k, pattern):
        tie.reject("object", "another thing takes effect")
        return None
    if concept in ("approve", "reject") and left_to_another(ctx, pattern):
        tie.reject("step", "another fact's step")
        return None
    if pattern.axis == "approve" and is_waited_for(words, clause, k):
        tie.reject("stance", "only waited for")
        return None
    if pattern.axis == "sign" and words.covered[k + 1 : k + 2] == [True] and "accession" in words.low[k + 1 : k + 6]:
        tie.reject("step", "who accedes need not have signed")  # "lodged its instrument of accession"
        return None
    if pattern.axis == "trial" and not names_its_patient(ctx, sentence, pattern):
        tie.reject("object", "whom it befalls is not named")
        return None
    if concept == "withdraw" and pattern.axis in ("agree", "sign") and not leaves_it(words, clause, k, pattern):
        tie.reject("step", "nobody leaves the agreement")
        return None
    if words.low[k].startswith("remov") and pattern.axis == "join" and not any(k < h.i <= k + 3 for h in words.names):
        tie.reject("object", "another thing is removed")  # "removes the last hurdle on its way into the union"
        return None
    if concept == "withdraw" and pattern.axis == "approve" and takes_people_away(words, k, pos):
        tie.reject("step", "people are taken away, and no approval")
        return None
    if pattern.axis == "trial" and is_against_another(words, clause, k, pattern):
        tie.reject("object", "the case against another")
        return None
    charged = pattern.axis == "trial" and not pattern.thing and concept in _ANYTHINGS  # "nobody has been charged"
    if (charged or (is_case(pattern) and concept not in ("trial", "charge", "appeal"))) and not of_a_case(words, clause, k):
        tie.reject("object", "of no case")
        return None
    if pos == "v" and pattern.axis == "trial" and befalls_another(words, clause, pattern, k):
        tie.reject("object", "it befalls another")
        return None
    if other := other_doer(ctx, sentence, clause, pattern, k, pos):
        tie.reject("subject", f"{other} does it")
        return None
    withdrawn = concept == "withdraw" and "buy" not in pattern.about  # a bill may be withdrawn by who brought it in
    called_off = word == "collapsed" and not withdrawn
    if called_off and pattern.axis == "approve" and pos == "v" and is_of_the_parties(words, clause, pattern, k):
        tie.reject("step", "who calls off what is to be approved decides nothing on it")
        return None
    if same_doer(words, clause, pattern, k, pos):
        tie.add("subject", "the fact's own doer takes it", 0.3)
    if pattern.axis == "trial" and is_of_their_kin(words, clause, pattern):
        tie.reject("object", "it befalls another beside them")
        return None
    if is_anothers(ctx, words, clause, pattern, k, concept) or (concept == "withdraw" and is_left_as(words, k)):
        tie.reject("subject", "another's own")
        return None
    if concept == "take_effect" and pattern.axis == "join" and not is_of_a_membership(words, clause, k):
        tie.reject("object", "no membership takes effect")
        return None
    if pattern.axis == "agree" and not pattern.names and not is_ours(ctx, sentence, clause, k):
        tie.reject("subject", "others than the topic's agree")
        return None
    from_it = (concept, *words.low[k + 1 : k + 2]) == ("withdraw", "from")  # "withdrew from the truce"
    if pos == "v" and concept in GENERAL and not (from_it or voted) and other_patient(words, clause, pattern, k):
        tie.reject("object", "done to another thing")
        return None
    if concept == "suspend" and pattern.axis == "approve" and "buy" in pattern.about and words.low[k].startswith("stop"):
        if stops_another(words, pattern, k):
            tie.reject("object", "another thing is stopped")
            return None
        word = "rejected"  # who is to clear a sale and stops it
    if concept == "end" and pattern.axis in ("agree", "sign") and words.low[k] in _DONE:
        # To complete a merger is not to end it.
        word = "completed" if "buy" in pattern.about else "agreed"
    if concept == "take_effect" and pattern.axis == "agree" and is_purchase(pattern):
        word = "completed"  # "its takeover took effect"
    if pattern.axis in _DECISIONS and is_of_another_sort(words, k, pattern):
        tie.reject("object", "a deal of another sort")
        return None
    if pattern.axis in ("agree", "sign") and is_deal_on_another(words, clause, k, pattern):
        tie.reject("object", "a deal on another thing")
        return None
    if concept == "agree" and pos == "v" and agrees_to_another(words, clause, k, pattern):
        tie.reject("object", "agreed to do another thing")
        return None
    if words.low[k].endswith("ing") and words.low[k - 1] in _NAMING and not is_verb(words, k):
        tie.reject("stance", "only named")
        return None
    if pos == "n" and concept == "approve" and pattern.axis == "approve" and is_of_another(words, pattern, k):
        tie.reject("object", "the approval of another thing")
        return None
    if pos == "n":
        counted = noun_step(sentence, clause, k, concept, word)
        if counted is None:
            tie.reject("noun", "nothing is done with it")
            return None
        word = counted
    if pos == "n" and concept == "agree" and word == "agreed" and pattern.axis == "sign" and is_in_force(pattern):
        tie.reject("step", "it is made already")
        return None
    its_own = word == "collapsed" and pos == "v" and takes_back_its_own(words, clause, pattern, k)
    if its_own or is_led(ctx, sentence, clause, pattern, k, pos):
        tie.add("subject", "whose it is, or who leads the fact's state, does it", 0.9)
    elif pattern.axis == "sign" and word in _UNDONE and is_in_force(pattern):
        tie.add("subject", "one of those who signed it is enough", 0.4)
    elif not subject_fits(ctx, sentence, pattern, k, pos, tie):
        return None
    if not place_tie(ctx, sentence, k, k, pattern, tie, whole=pattern.axis not in _DECISIONS):
        return None
    by = group_of(words, clause.groups, k) if pos == "n" else None
    if is_asked_of_them(words, sentence.groups, k if by is None else by.head):
        tie.reject("stance", "only asked of them")
        return None
    told = told_as_decided(sentence, k) if concept in _GIVEN and pattern.axis == "approve" else told_step(sentence, k)
    if by is not None and concept in _GIVEN and pattern.axis == "approve" and is_presupposed(words, by, k):
        told = Told("asserted", done=True, why="spoken of as given")  # "will appeal against the regulator's veto of it"
    ended = word == "collapsed" and is_resolved(words, k)
    if told.mood == "plan" and (ended or (concept == "agree" and is_reached(words, clause, k, pos))):
        told = Told("asserted", done=True, why="reached, though it is tentative")
    told = as_near(words, clause, k, concept, told) if pos == "n" else told
    if concept == "ceasefire" and word == "in-force":
        told = Told("asserted", why="spoken of as there")
    if pos == "n" and told.stance == "asserted" and is_made(words, clause, k):
        told = replace(told, done=True)  # "struck a deal to buy it on Monday"
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if told.embedded or only_a_time(words, clause, k) or is_when_it_comes(words, clause, group, sentence.groups):
        tie.reject("stance", told.why)
        return None
    if told.negated and _is_further(pattern, word):
        tie.reject("stance", "what is further is not there yet")
        return None
    if pattern.axis == "sign" and word in _UNDONE and is_in_force(pattern) and told.stance != "asserted":
        tie.reject("stance", "nobody has yet ended it")
        return None
    if concept == "talk" and told.negated and is_in_force(pattern):
        tie.reject("stance", "that nobody talks takes nothing back")
        return None
    if concept == "extend" and told.negated and pos == "v" and is_in_force(pattern):
        return not_extended(sentence, k, pattern, told, tie)
    if told.negated and word in ASIDE:
        if is_stand(pattern) and "longer" in words.low[max(clause.i, k - 3) : k]:
            return StatusRead(k, value_of(pattern, "approved"), _NO_LONGER, tie)
        tie.reject("stance", "a setback is denied")
        return None
    if told.negated and word == "approved" and pos == "v" and is_refused(words, k):
        word, told = "rejected", Told("asserted", done=True, why="refused")
    if (
        word == "none"
        or told.negated
        or (word in _PUT_OFF and is_none(pattern) and not _has_a_day(words, clause, pattern, k, concept))
    ):
        # What has not happened and is put off has still not happened.
        if told.past and told.negated and word != "none":
            tie.reject("stance", "there was none then")
            return None
        word = "none"
        if is_on_the_way(pattern) and told.mood != "firm":
            return StatusRead(
                k,
                pattern.fact.value if isinstance(pattern.fact.value, StatusValue) else value_of(pattern, word),
                Told("asserted", why="not in it yet"),
                tie,
            )
        told = Told("asserted", told.mood, True, why="there is none") if told.stance != "questioned" else told
    if word == "rejected" and is_stand(pattern) and isinstance(pattern.fact.value, StatusValue):
        return StatusRead(k, pattern.fact.value, told, tie)
    return StatusRead(k, value_of(pattern, word), told, tie)


def _has_a_day(words: Words, clause: Clause, pattern: Pattern, k: int, concept: str) -> bool:
    """Say whether what has not come about, and is put off, had its day: a launch, a trial, a vote or ruling."""
    value = pattern.fact.value
    if concept == "cancel":
        return False
    if pattern.axis == "launch" or (pattern.axis == "trial" and isinstance(value, StatusValue) and value.phrase[:4] == "not "):
        return True
    return pattern.axis == "approve" and _is_a_vote(words, clause, k)


def _is_a_vote(words: Words, clause: Clause, k: int) -> bool:
    """Say whether it is a vote or a ruling that is put off at token k: "the vote on it has been pushed back"."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    what = patient_of(words, clause, group) if group is not None else None
    found = phrase_at(words, what.start, what.stop) if what is not None else None
    return found is not None and words.low[found.at] in _VOTES


_PUT_OFF = frozenset({"delayed", "suspended"})
_VOTES = frozenset("vote votes voting ballot referendum ruling verdict".split())
_UNDONE = frozenset({"collapsed", "suspended"})
_OF_THINGS = frozenset({"approve", "reject", "agree", "sign"})


_IN_FORCE, _ANYTHINGS = frozenset({"take_effect", "valid"}), GENERAL | {"open"}
_IF = frozenset({"if", "once", "unless", "until"})
_GIVEN = frozenset({"approve", "reject"})
_NO_LONGER = Told("asserted", done=True, why="no longer so")
_DECISIONS = frozenset({"approve", "sign", "agree"})


def _is_subject(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether it is a ceasefire that the verb at token k is told of: "the truce largely holds"."""
    near = tokens_like(words, frozenset({"ceasefire"}), 1.0)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    begin = begin_of_subject(words, clause, group) if group is not None and not is_in_force(pattern) else k
    return any(0 < k - i <= 4 or begin <= i <= begin + 2 for i in near if i < k)


# What a court's decision is told by.
_DECIDED = frozenset({"convict", "acquit", "sentence", "cancel"})


# Steps of an agreement that may as well be what it is on ("a deal on ending the mission").
_OF_ITS_CONTENT = frozenset({"end", "begin", "extend", "suspend", "cancel", "resume", "delay", "collapse"})
_DONE = words_of("status.done")


def _is_further(pattern: Pattern, word: str) -> bool:
    """Say whether a step stands above the fact's own, where that is one at all: "not ratified", where it is agreed."""
    order: list[str] = load("ladders")["order"]
    value = pattern.fact.value
    own = value.word if isinstance(value, StatusValue) else "none"
    return own in order[1:] and word in order and order.index(word) > order.index(own)


_NAMING = frozenset({"of", "from", "on", "against", "without", "about", "before"})
