"""Steps: the words of a sentence that may be a step of a ladder, and how such a step is told.

Owns: what every reading of a status begins with. Never: ties a step to a fact.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from watcher.language import load, words_of
from watcher.reading.asides import opening_of
from watcher.reading.clauses import Clause
from watcher.reading.context import Sentence, Tie
from watcher.reading.date.happened import is_only_named
from watcher.reading.keys import places_of, senses_of
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import BE
from watcher.reading.stance import Told, told_of
from watcher.reading.status.siblings import is_in_force
from watcher.reading.verbs import is_compound
from watcher.reading.words import Words, word_before
from watcher.values import DateValue, StatusValue
from watcher.values.date import interval

_CLAIMS = words_of("quantity.claims") - {"it", "idea", "any", "that"}
# Setbacks: a denial of one brings nothing.
ASIDE = frozenset({"delayed", "suspended", "rejected", "collapsed"})


@dataclass(slots=True)
class StatusRead:
    """A step told at token k."""

    k: int
    value: StatusValue
    told: Told
    tie: Tie


def ladder_of(pattern: Pattern, words: Words) -> dict[str, str]:
    """Return the steps of the fact's ladder, with those that only its own thing has."""
    axis: dict[str, str] = load("ladders")["axes"].get(pattern.axis, {})
    if pattern.axis == "sign":
        axis = {**axis, "end": "agreed"}  # the talks on what is to be signed are concluded
        if is_in_force(pattern) and "withdraw" not in pattern.about:
            axis = {**axis, "withdraw": "collapsed"}  # "pulled out of the accord"
    if pattern.axis == "launch" and "released]" in pattern.fact.says:
        axis = {**axis, "release": "completed"}  # a film or a captive: nobody says which
    if pattern.axis == "progress" and isinstance(pattern.fact.value, StatusValue) and pattern.fact.value.word in _PUT_OFF:
        axis = {**axis, "take_effect": "in-force", "valid": "in-force"}  # a toll, a ban, sanctions that were put off
    if pattern.thing == "ceasefire" and not HOLDS.isdisjoint(words.low):
        axis = {**axis, "hold": "in-force"}
    patient = pattern.roles.patient
    if pattern.axis == "approve" and patient is not None and "approve" not in patient.head:
        axis = {concept: word for concept, word in axis.items() if concept not in patient.head}
    if pattern.axis == "approve" and pattern.roles.doer is not None and "agree" not in axis:
        axis = {**axis, "agree": "approved"}  # who is to approve a thing may agree to it
    if pattern.axis == "trial" and "appeal" in pattern.fact.says.lower().split():
        axis = {**axis, "withdraw": "collapsed"}  # who appealed takes that back
    if pattern.axis == "approve" and "bill_" in pattern.about:
        axis = {**axis, "take_effect": "in-force", "valid": "in-force"}  # a law that is in force has been passed
    if pattern.axis == "approve" and "agree" in pattern.about:
        axis = {**axis, "take_effect": "in-force"}  # a treaty that is in force has been ratified
    return axis


_PUT_OFF = frozenset({"delayed", "suspended"})
HOLDS = frozenset({"hold", "holds", "holding", "held"})


def steps_in(sentence: Sentence, pattern: Pattern, axis: dict[str, str]) -> list[int]:
    """Return the tokens that may be a step of the ladder, in order."""
    words = sentence.words
    places = places_of(words)
    found = {k for key in axis.keys() & places.keys() for k in places[key]}
    if "agree" in axis:
        found.update(k for k in range(len(words.low) - 1) if is_pay_deal(words, k) or is_denounced(words, k, pattern))
    if pattern.axis == "join":
        found.update(k for k, senses in enumerate(words.senses) if senses and "member" in senses.keys)
        found.update(k for k, token in enumerate(words.low) if token in BELONGS and is_belonging(words, k))
    return sorted(k for k in found if not (in_a_date(sentence, k) or _ends_a_period(words, k) or _falls(words, k)))


def _ends_a_period(words: Words, k: int) -> bool:
    """Say whether a stretch of time ends at token k: "by the [end] of its fiscal year", "before fiscal 2025 [ends]"."""
    if not words.low[k].startswith(("end", "close")) or k < 1:
        return False
    if words.low[k + 1 : k + 2] == ["of"]:
        stop = next((i for i in range(k + 2, len(words.low)) if words.low[i] in _PERIODS or words.low[i] in (",", ".")), 0)
        return 0 < stop <= k + 6 and words.low[stop] in _PERIODS
    year = words.low[k - 1].isdigit() and words.low[k - 2] in ("fiscal", "year", "season")
    return year or (words.low[k - 1] in _PERIODS and words.low[k - 2] in _WHOSE)


def _falls(words: Words, k: int) -> bool:
    """Say whether a figure falls at token k, and nothing is put off: "sales [slip] 8%"."""
    return (
        words.low[k].startswith("slip")
        and bool(words.low[k + 2 : k + 3])
        and (words.low[k + 1][0].isdigit() or words.low[k + 2][0].isdigit())
        and not _PERCENT.isdisjoint(words.low[k + 2 : k + 5])
    )


_PERIODS = words_of("steps.periods")
_WHOSE = frozenset({"the", "its", "this", "their", "fiscal", "financial", "calendar", "business"})
_PERCENT = frozenset({"%", "percent", "per", "points"})


def is_pay_deal(words: Words, k: int) -> bool:
    """Say whether a deal on pay is named at token k, which is one word of a wage: "a pay deal", "the wage settlement"."""
    return words.low[k] in _PAY and words.covered[k + 1 : k + 2] == [True] and words.low[k + 1] in _PAY_DEALS


def in_a_date(sentence: Sentence, k: int) -> bool:
    """Say whether the word at token k begins a date that it is a part of: "likelier than [end] of 2017"."""
    words = sentence.words
    return words.low[k + 1 : k + 2] == ["of"] and any(
        words.at(m.start) <= k <= words.at(max(m.start, m.end - 1)) for m in sentence.dates
    )


_PAY, _PAY_DEALS = frozenset({"pay", "wage"}), frozenset({"deal", "deals", "settlement", "settlements"})


def is_denounced(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether a party ends an agreement at token k, as states do: "Mali denounces the 1961 pact with France"."""
    if words.low[k] not in _DENOUNCES or not k or word_before(words, k) in BE:
        return False
    party = any(h.name.id in pattern.names and 0 <= k - h.j <= _PARTY for h in words.names)
    end = next(
        (i for i in range(k + 1, len(words.low)) if not (words.low[i].isalnum() or words.low[i] in "'s-")), len(words.low)
    )
    thing = next((i for i in range(k + 1, min(end, k + 8)) if any(s.concept == "agree" for s in words.senses[i])), -1)
    return party and thing > 0 and _OFS.isdisjoint(words.low[k:thing]) and words.low[thing + 1 : thing + 2] != ["'s"]


def step_at(words: Words, k: int, axis: dict[str, str], pattern: Pattern) -> tuple[str, str] | None:
    """Return (concept, part of speech) of the step at token k of a fact's ladder; None where it tells none."""
    found = concept_at(words, k, axis)
    if not found and "collapse" in axis and is_in_force(pattern) and is_denounced(words, k, pattern):
        return "collapse", "v"
    if not found and pattern.axis == "join" and _is_a_member(words, k):
        return "join", "n"
    if not found and pattern.axis == "join" and is_belonging(words, k):
        return "join", "v"
    return found


def _is_a_member(words: Words, k: int) -> bool:
    """Say whether a member of something is told at token k, and no mere partner, observer or associate."""
    if words.covered[k] or not any(s.concept == "member" for s in words.senses[k]):
        return False
    return not words.low[k].startswith(("partner", "particip")) and _LESSER.isdisjoint(words.low[max(0, k - 2) : k])


_LESSER = words_of("bodies.not_members") - {"not", "former", "suspended"}


BELONGS = frozenset({"belong", "belongs", "part", "in"})


def is_belonging(words: Words, k: int) -> bool:
    """Say whether somebody is told to be in a body at token k: "belongs to the union", "is now part of it", "is now in it"."""
    if words.low[k] == "in":
        return words.low[k - 1] == "now" and k > 1 and (words.low[k - 2] in BE or not words.index)
    if words.low[k] == "part":
        return (
            words.low[k + 1 : k + 2] == ["of"] and words.low[k - 1] != "'s" and not BE.isdisjoint(words.low[max(0, k - 3) : k])
        )
    return words.low[k] in BELONGS and words.low[k + 1 : k + 2] == ["to"]


_DENOUNCES = frozenset({"denounce", "denounces", "denounced"})
_OFS = frozenset({"of", "in", "for", "as", "on", "after", "over"})
_PARTY = 6


def is_on_a_matter(words: Words, k: int) -> bool:
    """Say whether what "is over" at token k is not at its end, but on something or more than that: "the strike is over pay"."""
    if words.low[k] not in BE or words.low[k + 1 : k + 2] != ["over"] or k + 2 >= len(words.low):
        return False
    return words.low[k + 2] in _MATTERS or words.low[k + 2][0].isdigit()


_MATTERS = words_of("steps.over")


def concept_at(words: Words, k: int, axis: dict[str, str]) -> tuple[str, str] | None:
    """Return (concept, part of speech) of the axis at token k."""
    if any(h.i <= k < h.j and h.j - h.i > 1 for h in words.names):
        return None  # "the Andean Pact"
    if words.covered[k] or (k and words.low[k - 1] == "-" and is_compound(words, k)):
        return None
    if is_on_a_matter(words, k):
        return None
    if "agree" in axis and is_pay_deal(words, k):
        return "agree", "n"
    for s in senses_of(words, k):
        if s.concept == "approve" and (_is_licensing(words, k) or _only_lets(words, k)):
            continue
        if s.concept in axis:
            if s.concept == "suspend" and words.low[k] in _STAYS and not _is_stayed(words, k):
                continue
            return s.concept, s.pos
    return None


def _is_licensing(words: Words, k: int) -> bool:
    """Say whether the word at token k only tells of what sort something is: "licensing terms", not "the licensing of"."""
    behind = words.low[k + 1 : k + 2]
    return words.low[k] == "licensing" and behind != [] and (behind[0].isalpha() and behind[0] not in _OF)


_OF = frozenset({"of", "by", "for", "the", "a", "its", "on", "in", "was", "is", "has", "went", "will", "to"})


def _only_lets(words: Words, k: int) -> bool:
    """Say whether the "let" at token k tells of what somebody may then do, and of no approval: "may let it shut out rivals"."""
    if words.low[k] not in _LETS:
        return False
    behind = words.low[k + 1 : k + 12]
    return (
        behind[:1] in (["it"], ["them"], ["its"], ["the"])
        and _THROUGH.isdisjoint(behind)
        and behind[1:2] not in (["in"], ["into"], ["back"])
    )


_LETS, _THROUGH = frozenset({"let", "lets", "letting"}), words_of("steps.through")
_STAYS = frozenset({"stay", "stays", "stayed"})


def _is_stayed(words: Words, k: int) -> bool:
    """Say whether a court stays something at token k: "was stayed", "stayed the order"; not "the truce stays in place"."""
    return word_before(words, k) in BE or words.low[k + 1 : k + 2] in (
        ["the"],
        ["its"],
        ["his"],
        ["her"],
        ["an"],
        ["their"],
        ["that"],
    )


def told_step(sentence: Sentence, k: int) -> Told:
    """Return how a step is told; what is told in the present for a day that lies ahead is a plan."""
    if _opens_as_done(sentence.words, k) or _is_so_already(sentence, k):
        return Told("asserted", done=True, why="spoken of as done")
    told = _told_step(sentence, k)
    if told.stance == "planned" and told.mood == "hedge" and only_ought(sentence, k):
        return Told("questioned", "duty", why="only what ought to be done")
    if told.stance in ("asserted", "past") and _hangs_on_more(sentence, k):
        return Told("questioned", "hedge", why="only on a condition")
    return (
        Told("planned", "firm", why="told for a day ahead")
        if told.stance in ("asserted", "past") and is_ahead(sentence, k)
        else told
    )


def only_ought(sentence: Sentence, k: int) -> bool:
    """Say whether somebody says that others ought to take the step at token k: "the EU [should] lift its sanctions"."""
    words = sentence.words
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None or words.low[group.i] != "should" or "be" in words.low[group.i : group.j]:
        return False
    return any(g.report for g in sentence.groups) or words.low[group.j : group.j + 1] in (["its"], ["their"], ["the"], ["all"])


def _opens_as_done(words: Words, k: int) -> bool:
    """Say whether a sentence opens with the deed at token k as done: "With its ratification complete, it can begin"."""
    if words.low[0] == "having" and "," in words.low:
        gets = k <= 2 or not _GETS.isdisjoint(words.low[1:3])
        return gets and k < words.low.index(",")  # "Having won its approval, the firm hopes to close in June"
    if words.low[0] in ("under", "by") and 0 < k <= 6 and any(s.concept == "agree" and s.pos == "n" for s in words.senses[k]):
        return all(t in _WHICH for t in words.low[1:k])  # "Under last year's deal the force is to leave"
    comma = opening_of(words, 0, len(words.low)) if words.low[0] == "with" else -1
    return k < comma and (words.low[comma - 1] in _DONE or words.low[comma - 2 : comma] == ["in", "hand"])


def _is_so_already(sentence: Sentence, k: int) -> bool:
    """Say whether a state at token k is told beside what is to come: "Kestrel, [already] in orbit, is to land on Sunday"."""
    low = sentence.words.low
    at = next((i for i in (k - 1, k - 3) if i > 0 and low[i] == "already"), 0)
    aside = at > 0 and low[at - 1] in (",", "(", "-") and (at == k - 1 or low[at + 1] == "in")
    return aside and not any(g.i <= k < g.j for g in sentence.groups)


_GETS = words_of("steps.gets")
_WHICH = words_of("ties.months") | frozenset({"the", "that", "this", "last", "year", "month", "week", "'s"})
_DONE = frozenset({"complete", "completed", "done", "over", "concluded", "finished", "secured"})


def _hangs_on_more(sentence: Sentence, k: int) -> bool:
    """Say whether the verb at token k is told in the present and on a condition: "takes effect only once all have signed"."""
    low = sentence.words.low
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None or group.tense != "present" or group.mood or group.progressive or low[group.i] in BE:
        return False
    after = next((g for g in sentence.groups if g.i >= group.j), None)
    for i in range(group.j, min(group.j + 7, after.i) if after is not None else group.j):
        if low[i] in (",", ":", ";", "even", "as", "and"):
            return False
        if low[i] == "if" or (low[i] in ("once", "when", "after") and low[i - 1] == "only"):
            return True
        if low[i] == "once" and after is not None and after.tense in ("perfect", "present"):
            return True  # "enters into force once both have ratified it"
    return False


def is_ahead(sentence: Sentence, k: int) -> bool:
    """Say whether the verb at token k is told in the present for a day to come: "the drawdown starts next month"."""
    words = sentence.words
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None and "s" not in words.senses[k].verb_forms:
        return False
    if group is not None and (group.tense != "present" or group.mood or group.progressive or group.j - group.i > 2):
        return False
    if _OUT & set(words.low[k + 1 : k + 8]) and words.low[k + 1 : k + 2] == ["before"]:
        return True  # "before the year is out"
    for mention in sentence.dates:
        at = words.at(mention.start)
        timed = words.low[at] in _NEXT or words.low[at - 1] in _WHEN
        near = timed and isinstance(mention.value, DateValue) and k < at <= k + 9 and "," not in words.low[k:at]
        if near and isinstance(mention.value, DateValue) and interval(mention.value)[0] > sentence.published:
            return True
    return False


_NEXT = frozenset({"next", "tomorrow", "tonight"})
_WHEN = frozenset({"in", "on", "by", "from", "before", "until", "at"})
_OUT = frozenset({"out", "ends", "over"})


def _told_step(sentence: Sentence, k: int) -> Told:
    """Return how the step at token k is told: "rejected" denies no claim and "authorised" is no plan where it is the step."""
    words = sentence.words
    if words.low[k + 1 : k + 2] == ["since"] and not {"a", "an"}.isdisjoint(words.low[max(0, k - 3) : k]):
        return Told("asserted", why="so since then")  # "wants talks with Peru, a member since May"
    group = next((g for g in sentence.groups if g.head == k or (g.i == k and words.low[k + 1] == "to")), None)
    step = k if group is None else group.head  # "voted to authorise"
    own = {"denial", "plan"} & set(words.cues[step])
    claims = not _CLAIMS.isdisjoint(words.low[k + 1 : k + 5]) or words.low[k + 1 : k + 2] == ["that"]
    if own and (words.low[k].startswith("den") or claims):
        # Who rejects a claim takes no step.
        return told_of(sentence, k)
    if group is None or not own or (words.low[group.i] == "to" and not group.denied and group.tense != "past"):
        return told_of(sentence, k)
    others = {cue for i in range(group.i, group.j) if i != step for cue in words.cues[i]}
    return told_of(
        sentence,
        k,
        replace(
            group,
            denied=group.denied and ("denial" not in own or "denial" in others),
            mood="" if group.mood == "plan" and "plan" in own and "plan" not in others else group.mood,
        ),
    )


def only_a_time(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the step at token k is only named, or is the time of something else: "once the pact takes effect"."""
    if is_only_named(words, clause, k):
        return True
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    return (
        group is not None
        and (group.tense == "present" or (group.tense == "perfect" and "if" != words.low[clause.i] != "before"))
        and (words.low[clause.i] in ("once", "until", "before") or words.low[clause.i : clause.i + 3] == ["as", "soon", "as"])
    )


_GOES_ON = frozenset({"under way", "underway", "in progress", "ongoing", "continuing", "going on", "pending", "proceeding"})


def is_refused(words: Words, k: int) -> bool:
    """Say whether who is to approve a thing is told to refuse that: "refused to ratify it", "declined to endorse"."""
    return words.low[k - 1 : k] == ["to"] and words.low[k - 2] in _REFUSES


_REFUSES = frozenset({"refused", "declined"})


def is_on_the_way(pattern: Pattern) -> bool:
    """Say whether a fact has an accession as under way: who is on the way to it is not in yet."""
    own = pattern.fact.value
    return pattern.axis == "join" and isinstance(own, StatusValue) and own.phrase.lower() in _GOES_ON


def value_of(pattern: Pattern, word: str) -> StatusValue:
    """Return the step in the words of the fact's own ladder: a search in force is under way, an accession under way is not."""
    if word == "in-force" and is_on_the_way(pattern):
        word = "completed"  # who has joined is no longer on the way to it
    return StatusValue(word=word, phrase="under way" if word == "in-force" and pattern.axis in ("progress", "strike") else "")


def is_resolved(words: Words, k: int) -> bool:
    """Say whether what the verb at token k tells is agreed or decided: "agreed to terminate it", "has decided to scrap it"."""
    return any(token in _RESOLVED for token in words.low[max(0, k - 2) : k])


_RESOLVED = frozenset("agreed decided opted chose chosen elected".split())
