"""Progress tied to facts: what begins, goes on and ends, and what may stay.

Owns: the tie of an event to a fact on its progress. Never: compares steps.
"""

from __future__ import annotations

from dataclasses import replace

from watcher.language import words_of
from watcher.reading.clauses import Clause, clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.date.happened import has_happened, is_only_named
from watcher.reading.goers import leaves_a_part, other_goers, tells_who_goes
from watcher.reading.keys import best_match, is_modifier, keys_of, senses_of, tokens_like
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.places import is_listed, place_tie
from watcher.reading.stance import Told, told_of
from watcher.reading.status.about_events import is_only_about_it
from watcher.reading.status.at_work import is_at_work
from watcher.reading.status.beside_it import told_beside
from watcher.reading.status.courses import (
    FAR,
    WITHDRAWN,
    all_gone,
    are_given_to_them,
    does_to_another,
    gives_it_up,
    has_object,
    is_anothers_change,
    is_not_taken,
    is_only_stopped,
    not_over,
    only_there,
    otherwise_told,
    partly,
    told_behind,
    whole,
)
from watcher.reading.status.deal_sides import talks_of_another
from watcher.reading.status.doers import is_subject_of
from watcher.reading.status.motion import (
    is_all_done,
    is_left_behind,
    is_named_so,
    is_not_whole,
    is_talked_of,
    is_under_way,
    named_event,
    of_its_step,
)
from watcher.reading.status.own_phrase import own_deed, own_phrase
from watcher.reading.status.patients import befalls_another, gone_from, lacks_what_is_sold, whose_else
from watcher.reading.status.phases import other_phase
from watcher.reading.status.progress_actors import actor_fits, does_it_to_others, is_anothers_own, spoken_of_others
from watcher.reading.status.siblings import has_its_day
from watcher.reading.status.step_rivals import is_asked_of_them, is_begged, is_on_another, is_when_it_comes
from watcher.reading.status.steps import ASIDE, StatusRead, in_a_date, is_ahead, is_on_a_matter, value_of
from watcher.reading.status.strikes import is_going_on, is_of_others, is_the_strike, is_voted_for
from watcher.reading.status.tie_object import is_of_a_meeting, object_fits, other_patient
from watcher.reading.undecided import DECIDES, is_meant, is_undecided
from watcher.reading.words import Words
from watcher.values import StatusValue

_ROUND = words_of("status.round")
_OVER = ("suspended", "collapsed", "completed")  # what is stopped, or closed, until it opens again


def read_progress(ctx: Context, sentence: Sentence, pattern: Pattern, axis: dict[str, str]) -> list[StatusRead]:
    """A thing that begins, goes on and ends: the event itself told as done, or a step told of it."""
    words = sentence.words
    out = []
    if "close" in pattern.about or {"meet", "talk", "inquiry", "trial"} & pattern.verbs or " review " in pattern.fact.says:
        axis = {**axis, "open": "in-force"}  # what is closed may open again, and a conference that opens has begun
    if pattern.verbs & {"elect", "vote"}:
        axis = {**axis, "hold": "completed", "take_place": "completed"}
    if not pattern.verbs.isdisjoint(_CASES):
        # An inquiry is closed when it is over, and so is a mission that shuts down.
        axis = {**axis, "close": "completed"}
    if "search" in pattern.verbs and _is(pattern, "in-force"):
        axis = {**axis, "cancel": "completed"}
    if is_undecided(pattern):
        axis = {**axis, **DECIDES}
    if not pattern.verbs.isdisjoint(WITHDRAWN):
        axis = {**axis, "withdraw": "completed"}  # sanctions are removed, a warrant is withdrawn, both are gone
    if "buy" in pattern.verbs:  # a deal is closed when it is completed, and blocked by who must clear it
        axis = {**axis, "close": "completed", "reject": "rejected"}
    by_name = named_event(words, pattern)
    for k in sorted({*tokens_like(words, pattern.verbs), *_signs(sentence, pattern), *own_deed(words, pattern), *by_name}):
        tie = Tie()
        read = _read_progress(ctx, sentence, pattern, axis, k, tie)
        if read is None:
            ctx.note(sentence, pattern.fact.id, k, tie)
        else:
            out.append(read)
    return out


_GO_ON = frozenset({"talk", "deploy", "resume"})
_CASES = frozenset({"inquiry", "search", "decision", "trial", "mission", "advisory"})


def _signs(sentence: Sentence, pattern: Pattern) -> list[int]:
    """Return tokens that tell of the event without its name: a base given up is a withdrawal, a mission over is gone."""
    words = sentence.words
    if pattern.axis == "strike":
        return tokens_like(words, frozenset({"return_to_work"}), 1.0)
    if "deploy" in pattern.verbs:
        # Who is sent home is deployed no more.
        return tokens_like(words, frozenset({"withdraw"}), 1.0)
    if "withdraw" not in pattern.verbs and not ("close" in pattern.verbs and "base" in pattern.about):
        return []
    bases = tokens_like(words, frozenset({"base"}))
    given = [
        k for k in tokens_like(words, frozenset({"handover", "close"}), 1.0) if any(gives_it_up(words, k, i) for i in bases)
    ]
    over = []
    if "mission" in pattern.theme:
        # A mandate that ends may be renewed.
        missions = [i for i in tokens_like(words, frozenset({"mission"}), 1.0) if words.low[i] != "mandate"]
        over = [
            k
            for k in tokens_like(words, frozenset({"end"}), 1.0)
            if any(i < k and words.cost(i, k) <= 9 for i in missions) and not has_object(words, k)
        ]
    return given + over


def _read_progress(
    ctx: Context, sentence: Sentence, pattern: Pattern, axis: dict[str, str], k: int, tie: Tie
) -> StatusRead | None:
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    tie.add("event", f"{words.tokens[k]!r} is told", 1.0)
    if pattern.axis == "strike" and is_of_others(ctx, words, clause, k, pattern):
        tie.reject("event", "of others, or only who they are")
        return None
    if _only_modifies(words, k, pattern, axis):
        tie.reject("event", "only what sort another thing is of")
        return None
    if is_talked_of(words, k, pattern):
        tie.reject("event", "only talked about")
        return None
    if words.low[k] == "work" and "work" not in pattern.fact.says.lower() and not tokens_like(words, pattern.modifiers):
        tie.reject("event", "work of no such sort")
        return None
    named = (k in named_event(words, pattern) or is_named_so(words, k, pattern)) and tie.add("object", "by its own name", 1.5)
    struck = named or is_the_strike(ctx, sentence, pattern, k, tie)
    if not struck and not object_fits(ctx, sentence, clause, pattern, -1, tie):
        return None
    if not struck and not is_listed(words, k, pattern) and not place_tie(ctx, sentence, k, k, pattern, tie):
        return None
    if "talk" in pattern.verbs and other_patient(words, clause, pattern, k):
        tie.reject("object", "another thing is negotiated")
        return None
    if is_anothers_change(ctx, words, clause, pattern, k):
        tie.reject("object", "another thing changes")
        return None
    if is_on_another(words, clause, k, pattern):
        tie.reject("object", "on another thing")
        return None
    if (
        lacks_what_is_sold(ctx, sentence, pattern)
        or is_anothers_own(words, clause, k, pattern)
        or whose_else(ctx, words, clause, pattern, k)
    ):
        tie.reject("actor", "another's own")
        return None
    if befalls_another(words, clause, pattern, k):
        tie.reject("actor", "it befalls another")
        return None
    if "withdraw" in pattern.verbs and (other := gone_from(ctx, words, clause, pattern, k)):
        tie.reject("place", f"from {other}")
        return None
    if are_given_to_them(words, k, pattern):
        tie.reject("actor", "they are given some")
        return None
    if beside := told_beside(words, clause, k, pattern):
        tie.reject("event", beside)
        return None
    if other_phase(words, clause, pattern):
        tie.reject("object", "another phase")
        return None
    if other := other_goers(ctx, sentence, k, pattern):
        tie.reject("actor", f"only {other} goes")
        return None
    if spoken_of_others(ctx, sentence, pattern) or talks_of_another(ctx, sentence, pattern, k):
        tie.reject("actor", "another country was spoken of")
        return None
    sends = "deploy" in pattern.verbs and any(h.i == k + 1 and h.name.id in pattern.names for h in words.names)
    if not sends and not actor_fits(ctx, sentence, k, pattern):
        tie.reject("actor", "of another")
        return None
    phrase = own_phrase(words, clause, pattern)
    step, at = phrase or _step_of(sentence, clause, k, axis, pattern)
    if (
        not step
        and "buy" in pattern.verbs
        and words.low[k + 1 : k + 2] in (["is"], ["was"])
        and "dead" in words.low[k + 2 : k + 5]
    ):
        step, at = "collapsed", k
    step, at = (step, at) if step else otherwise_told(words, clause, k)
    if not step and (on := is_under_way(words, clause, k, stopped=_stopped(pattern) and "withdraw" not in pattern.verbs)) >= 0:
        step, at = "in-force", on
    if step == "completed" and is_not_whole(words, at, k):
        step = "" if _is(pattern, "completed") else "in-force"  # what is closed is not open by half
    if not step and (told_by := told_behind(sentence, k, pattern)):
        step, at = _step_of(sentence, told_by, told_by.i, axis, pattern)  # "which" stands for it
        at = at if step else k
    stays = _stopped(pattern) and words.low[at] in ("stopped", "halted")  # "deliveries are still stopped"
    if step == "completed" and (stays or is_only_stopped(words, at, k)):
        step = "suspended"
    if step == "completed" and "buy" in pattern.verbs and words.low[at].startswith("terminat"):
        step = "collapsed"  # a purchase that is terminated is off
    if step == "rejected" and words.low[at - 1] == "to":
        tie.reject("step", "who sues or asks to stop it has not")
        return None
    if step and is_only_about_it(words, clause, pattern, at, k):
        tie.reject("object", "told of what is only on it or for it")
        return None
    if step and _is_within_another(words, clause, pattern, at, k):
        tie.reject("object", "done to another thing")
        return None
    if step and is_of_a_meeting(words, clause, pattern, at):
        tie.reject("object", "a meeting on it")
        return None
    told = told_of(sentence, at)
    if phrase and told.stance == "denied" and "denial" in words.cues[at] and words.low[at - 1] not in ("not", "n't", "never"):
        told = Told("asserted", why="the fact's own words")  # "rejected" denies a claim; here it is the step
    own = best_match(keys_of(words, k), pattern.verbs) >= 0.8 or named
    if own is False:
        step, at, told = (
            ("completed" if {"end", "return_to_work", "withdraw"} & {*keys_of(words, k)} else "in-force"),
            k,
            told_of(sentence, k),
        )
    if told.stance in ("asserted", "past") and (is_ahead(sentence, at) or is_voted_for(sentence, k, pattern)):
        told = Told("planned", "firm", why="told for a day ahead")
    if told.negated and words.low[at + 1 : at + 3] == ["no", "further"]:
        told = Told("asserted", why="it goes no further")
    group = next((g for g in clause.groups if g.i <= at < g.j), None)
    if is_when_it_comes(words, clause, group, sentence.groups):
        tie.reject("stance", "only the time of what is to come")
        return None
    if told.stance == "planned" and is_begged(sentence, at, pattern):
        tie.reject("stance", "only asked of them")
        return None
    opens = at != k and k == clause.i  # "drilling has begun at the field"
    only_named = not opens and (is_only_named(words, clause, k) or does_it_to_others(words, clause, k, pattern))
    if only_named or (at != k and told.stance == "asserted" and is_only_named(words, clause, at)):
        tie.reject("stance", "only named")
        return None
    if told.embedded or (own is False and step == "completed" and told.stance == "planned" and told.mood != "firm"):
        tie.reject("stance", told.why)
        return None
    there = has_happened(sentence, clause, k) or (struck and is_going_on(sentence, k))
    if not step and (there or (_stopped(pattern) and is_at_work(sentence, clause, k, told.stance))):
        step = "in-force"
    goes_on = not pattern.verbs.isdisjoint(_GO_ON) or ("withdraw" not in pattern.verbs and told.mood == "firm")
    ended = (_stopped(pattern) or _is(pattern, "completed")) and pattern.verbs.isdisjoint({"raise", "lower"})
    if not step and told.stance == "planned" and goes_on and is_verb(words, k) and ended:
        # "Will return to the table", "will strike at midnight", "will be handed over".
        whole_of_it = is_all_done(words, clause, k) or (words.low[k - 1] == "be" and "handover" in pattern.verbs)
        step = "completed" if pattern.axis != "strike" and whole_of_it else "in-force"
    goes = tells_who_goes(pattern) or (is_undecided(pattern) and is_meant(sentence, k, told.mood))
    if not step and told.stance == "planned" and goes and is_verb(words, k):
        step = "completed"  # who has not left is to leave
    ahead = told.stance == "planned" and told.mood == "firm" and _goes_away(words, k, pattern)
    if (
        not step
        and ahead
        and _stopped(pattern)
        and words.low[clause.i] not in _ONCE
        and not has_its_day(ctx.patterns.facts, pattern)
    ):
        step = "completed" if whole(words, k) else "in-force"
    if not step:
        known = senses_of(words, k)
        asked = not words.index and words.low[clause.i] in _ASKS
        if asked or (all(s.pos == "n" for s in known) and (known or not is_verb(words, k))) or told.stance == "planned":
            tie.reject("step", "nothing is told of how far it is")
            return None
        gone = whole(words, k) or all_gone(words, clause, pattern, k)
        gone = gone or ("withdraw" not in pattern.verbs and is_all_done(words, clause, k))
        all_of_it = gone and not partly(words, k) and not leaves_a_part(words, k)
        step = "completed" if all_of_it else "in-force"
    if step == "completed" and only_there(ctx, words, k, pattern):
        step = "in-force"
    if step == "completed" and "talk" in pattern.verbs and _ROUND & set(words.low[max(0, k - 6) : k]):
        tie.reject("step", "one round of them, and not all")
        return None
    if told.negated and (step in ASIDE or is_asked_of_them(words, sentence.groups, at)):
        tie.reject("stance", "a setback is denied, or only asked not to be done")
        return None
    far = told.stance == "asserted" and words.low[at + 1 : at + 3] in FAR
    if step == "completed" and (told.negated or far) and not _is(pattern, "none", "completed"):
        return not_over(pattern, told, at, tie)
    if told.negated and step == "in-force" and isinstance(pattern.fact.value, StatusValue) and _is(pattern, *_OVER):
        return StatusRead(at, pattern.fact.value, replace(told, stance="asserted", negated=False), tie)  # "will not resume"
    if told.negated or far:
        step, told = "none", Told("asserted", told.mood, True, why=told.why) if told.stance != "questioned" else told
    if step == "in-force" and "talk" in pattern.verbs and _stopped(pattern) and _GOING.isdisjoint(split(pattern.fact.says)):
        step = "talks"
    return StatusRead(at, value_of(pattern, step), told, tie)


_ASKS = frozenset({"who", "what", "how", "why", "where", "which", "whether"})
_ONCE = frozenset({"when", "once", "after", "until", "before", "if", "as"})


def _goes_away(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the word at token k tells that those go whose withdrawal the fact is of."""
    if "withdraw" not in pattern.verbs:
        return False
    return is_verb(words, k) or any(s.concept == "withdraw" and s.pos == "a" for s in words.senses[k])


# That talks have not begun is no state of theirs from which they go on.
_GOING = frozenset("begun resumed started opened held restarted".split())


def _is_within_another(words: Words, clause: Clause, pattern: Pattern, at: int, k: int) -> bool:
    """Say whether the step at token `at` is done to what is only on the event at token k: "drops its case against the sale"."""
    between = words.low[at + 1 : k]
    if not between or not {",", "for"}.isdisjoint(between) or _ABOUT.isdisjoint(between):
        return False
    if best_match(keys_of(words, k), pattern.verbs) < 0.8 or any(at < g.i <= k for g in clause.groups):
        return False
    return other_patient(words, clause, pattern, at)


_ABOUT = frozenset({"against", "to", "over", "on", "about", "of"})


def _is(pattern: Pattern, *steps: str) -> bool:
    return isinstance(pattern.fact.value, StatusValue) and pattern.fact.value.word in steps


def _stopped(pattern: Pattern) -> bool:
    """Say whether the fact is that it does not go on."""
    return _is(pattern, "none", *ASIDE)


def _step_of(sentence: Sentence, clause: Clause, k: int, axis: dict[str, str], pattern: Pattern) -> tuple[str, int]:
    words = sentence.words
    best: tuple[float, str, int] | None = None
    for i in range(clause.i, clause.j):
        if i != k and not is_verb(words, i) and any(key in pattern.about for key in keys_of(words, i)):
            continue  # "the inquiry into the collapse": what it is of is no step
        if words.low[i + 1 : i + 3] == ["in", "sight"] or (pattern.axis == "strike" and words.low[i + 1 : i + 2] == ["ahead"]):
            continue  # "with no end in sight": it goes on; a strike that goes ahead has not begun
        aside = i != k and (in_a_date(sentence, i) or is_left_behind(words, clause, i))
        if aside or words.covered[i] or is_on_a_matter(words, i):
            continue  # "by the end of March", "after many a setback the plant will restart"
        if words.low[i].startswith(_BREAKS) and pattern.verbs.isdisjoint(_KEPT):
            continue  # "arrested for breaking the curfew": it is in force
        if not _CIRCUMSTANCE.isdisjoint(words.low[i:k]):
            # "Flights cancelled amid the shutdown" tells nothing of the shutdown.
            continue
        if (
            words.low[i] in _STAYS
            and words.low[i + 1 : i + 2] != ["the"]
            and not _BE_PASSIVE & set(words.low[max(0, i - 2) : i])
        ):
            continue  # "the truce stays in place": nobody stays it
        for s in senses_of(words, i):
            if s.concept == "begin" and "close" in pattern.about and not is_subject_of(words, clause, i, k):
                continue  # "repairs at the bridge begin"
            if s.concept in axis and i != k and not does_to_another(words, clause, i, k, pattern):
                cost = 1.0 if is_subject_of(words, clause, i, k) else words.cost(i, k)
                if cost <= 8 and (best is None or cost < best[0]):
                    best = (cost, axis[s.concept], i)
    if best is not None and (group := next((g for g in clause.groups if best[2] - 4 <= g.head < best[2]), None)):
        # "Delay the closing of the merger": what the verb is done to is no step of its own.
        held = next((s.concept for s in words.senses[group.head] if s.pos == "v" and s.concept in _HOLDS_UP), "")
        if held in axis and not is_verb(words, best[2]):
            return axis[held], group.head
    if best is not None and (turned := of_its_step(words, clause, best[2], axis)) is not None:
        return turned
    if best is not None and "talk" not in pattern.verbs and is_not_taken(words, clause, best[2], k):
        return "", k
    within = next((g for g in clause.groups if best and g.i < best[2] < g.j), None)
    for i in range(within.i, best[2]) if within is not None and best is not None else ():
        if held := next((s.concept for s in words.senses[i] if s.pos == "v" and s.concept in _HOLDS_UP), ""):
            return axis.get(held, ""), i
    return (best[1], best[2]) if best else ("", k)


_BREAKS = ("break", "broke", "violat", "breach", "flout", "defy", "defie")
_KEPT = frozenset({"ceasefire", "agree", "talk"})
_STAYS, _BE_PASSIVE = frozenset("stay stays staying stayed".split()), frozenset("is was were are be been".split())
_HOLDS_UP = frozenset({"delay", "suspend", "cancel"})


_CIRCUMSTANCE = words_of("progress.circumstance")


def _only_modifies(words: Words, k: int, pattern: Pattern, axis: dict[str, str]) -> bool:
    """Say whether the event's noun only tells the sort of another thing: "the shutdown cuts", but not "the shutdown's end"."""
    own = next((h.j - 1 for h in words.names if h.i == k + 1 and h.name.id in pattern.names), 0)
    named = own and "mission" in pattern.verbs and not is_modifier(words, own)  # "army ends Operation Able"
    if is_verb(words, k) or not is_modifier(words, k) or named:
        return False
    if not senses_of(words, k).noun:
        return not words.senses[k] and words.low[k + 1] in _WHO  # "oil companies", where oil exports are told of
    i = k + 1
    while words.covered[i]:
        i += 1
    keys = frozenset(keys_of(words, i))
    if words.low[i] in _CARRIERS:
        return False  # "its evacuation flights", "the withdrawal process"
    if "buy" in pattern.verbs and "agree" in keys:
        return False  # "the merger agreement" is the merger
    # "Merger talks" are the fact's own where it says that they are held.
    return not keys & (pattern.theme.keys() | axis.keys() | pattern.verbs | (pattern.about & {"talk"}))


_WHO, _CARRIERS = words_of("progress.who"), words_of("motion.carriers")
