"""Steps that a noun tells: "an agreement was reached", "no agreement", "under the deal", "the suspension of talks".

Owns: which step of a ladder a noun is. Never: ties it to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Clause, Group, group_of, is_verb
from watcher.reading.context import Sentence
from watcher.reading.date.happened import has_happened
from watcher.reading.keys import is_modifier, senses_of
from watcher.reading.spellings import BE, HAVE
from watcher.reading.status.doers import is_subject_of
from watcher.reading.status.near_deals import (
    does_it_itself,
    foresees,
    is_in_place,
    is_kept,
    is_near,
    is_spoken_of,
    is_unchanged,
)
from watcher.reading.words import Words

_MAKING = words_of("status.making")
_GIVES = words_of("status.gives")
_ADMITS = words_of("status.admits")
_BECOMES = words_of("status.becomes")


_HAPPENS = frozenset({"approve", "sign"})
_ACTS = frozenset({"approve", "sign", "join", "withdraw", "launch"})
_GIVEN = frozenset({"after", "with", "following", "since", "despite"})
_COMES = words_of("status.comes")


def _is_to_be(words: Words, group: Group) -> bool:
    """Say whether a verb tells that its subject comes about: "took place", "is expected", "followed"."""
    return words.low[group.head] in _COMES or any(s.concept == "take_place" for s in words.senses[group.head])


# Acts that a noun alone may tell: "the suspension of talks", "conviction".
_TOLD_AS_NOUN = frozenset(
    {"delay", "suspend", "collapse", "reject", "cancel", "charge", "convict", "acquit", "sentence", "end", "approve"}
)


def noun_step(sentence: Sentence, clause: Clause, k: int, concept: str, word: str) -> str | None:
    """Return the step that a noun tells: "an agreement was reached", "no agreement", "under the deal"; else None."""
    words = sentence.words
    before = words.low[max(clause.i, k - 5) : k]
    if _only_said(words, clause, k) or words.low[k : k + 2] == ["framework", "of"]:
        return None
    if concept in _TAKEN and _is_put_off(words, clause, k):
        return None
    if concept == "collapse" and words.low[k + 1 : k + 2] == ["of"] and not _MATTERS.isdisjoint(before[-2:]):
        return None  # "on trial over the collapse of the bridge"
    if concept == "reject" and words.low[k].startswith(("objection", "disapproval")):
        return None  # "sent a list of objections": nothing is decided
    if concept == "approve" and any(words.low[i : i + 2] == ["only", "with"] for i in range(max(clause.i, k - 8), k)):
        return None  # "can go ahead only with its consent"
    if concept == "convict" and _is_overturned(words, clause, k):
        return "rejected"
    if concept in _TAKEN and _of_somebody(words, k):
        return word
    if concept == "delay" and not {"no", "without", "after", "following", "despite"}.isdisjoint(before[-4:]):
        return None  # "went off without a hitch", "came after three delays"
    if any(t in ("no", "without") for t in before[-4:]):
        return word if concept in ("agree", "sign") and is_unchanged(words, k) else "none"
    if concept in _ACTS and has_happened(sentence, clause, k):
        return word
    group = _governing(words, clause, k)
    head = words.low[group.head] if group is not None else ""
    if concept == "end" and group is not None and group.j <= k and head in _DELAYS and "for" not in words.low[group.j : k]:
        return None  # "pushes completion of the deal into May": it is put off
    near = group is not None and (words.cost(group.head, k) <= 10 or is_subject_of(words, clause, group.head, k))
    then = next((g for g in clause.groups if g.i > k), None) if concept in _HAPPENS else None
    if then is not None and _is_to_be(words, then) and is_subject_of(words, clause, then.head, k):
        # "The ratification is expected in June", "the signing took place".
        return word
    if concept == "join" and near and head in _SAYS_SO and words.low[k + 1 : k + 2] == ["of"] and group and not group.mood:
        return word if group.j <= k and _ONLY_TO_BE.isdisjoint(before) else None  # "announces the admission of Peru to"
    if concept == "join" and near and head in _ADMITS and "as" in before:
        # "NATO welcomed Finland as its 31st member."
        return word
    if concept == "join" and not sentence.index and not clause.groups and words.low[k + 1 :] == [] and "full" in before:
        return word  # a headline without a verb: "Peru and Chile full members"
    if concept == "join":
        return word if near and head in _BECOMES and words.cost(group.head if group else k, k) <= 6 else None
    if concept == "approve":
        lead = [t for t in before if t not in ("a", "an", "the", "'s", "recent", "formal", "final", "last", "week")][-2:]
        after = words.low[k - 1] == "'s" and any(t in ("after", "following", "since", "despite", "with") for t in before)
        given = words.low[k + 1 : k + 2] in (["of"], ["by"], ["from"]) and lead[-1:] and lead[-1] in _GIVEN
        aimed = near and group is not None and head in _GIVES and words.low[group.i] == "to"
        if aimed and group is not None and (not group.mood or _is_its_aim(words, clause, group)):
            return None  # "in a bid to win approval", "offers to sell plants to win approval"
        within = group is not None and not _GIVES.isdisjoint(words.low[group.i : k])
        done = group is not None and k < group.i and not group.negated and _is_complete(words, group)
        done = done and group is not None and is_subject_of(words, clause, group.head, k)
        ends = (
            group is not None and group.j <= k and head in _COMPLETES and _only_whose(words, group.j, k)
        )  # "completed its ratification of"
        had = group is not None and group.j <= k <= group.j + 4 and head in HAVE and not (group.mood or group.negated)
        told = had or (near and (head in _GIVES or within or ends)) or (lead[:1] and after) or given or done
        return word if told or is_presupposed(words, group, k) else None
    if concept in ("agree", "ceasefire") and is_had(words, clause, k):
        return "in-force" if concept == "ceasefire" else word
    if concept == "ceasefire":
        if words.low[k + 1 : k + 2] and words.low[k + 1] in _ONLY_MEANT:
            return None
        if _is_there(words, k, group):
            return "in-force"
    if concept == "sign" and before[-1:] == ["for"] and "ready" in before:
        return word  # told as a plan by its own cue
    if concept in ("agree", "sign", "ceasefire"):
        if words.low[k + 1 : k + 2] and words.low[k + 1] in _WISHED:
            # "Truce claims", "deal hopes".
            return None
        if concept == "ceasefire" and before and (before[-1] in _PRESUMES or (before[-2:-1] and before[-2] in _PRESUMES)):
            return "agreed"
        if _is_of_a_time_gone(words, k):
            return "agreed"
        if any(
            t in ("draft", "proposed", "possible", "potential", "any", "prospective", "seeking", "eventual") for t in before
        ):
            return None
        if before and (before[-1] in _NEARING or (before[-2:-1] and before[-2] in _NEARING) or is_near(words, clause, k)):
            # Told as a plan by its own cue: "close to a deal".
            return word if word != "none" else None
        if made := _made_behind(sentence, k):
            if made.mood or made.negated or made.conditional or made.tense == "present":
                return None  # "the deal that they may reach"
            concepts = {s.concept for s in senses_of(words, made.head)}
            return "signed" if "sign" in concepts else "agreed"
        if group is not None and head in _COMES_TO and words.low[group.j : group.j + 1] == ["to"] and 0 < k - group.j <= 5:
            return "agreed"  # "came to a final agreement"
        made_of_it = near and head in _MAKING and not does_it_itself(words, clause, group, k)
        if made_of_it and not any(t in ("for", "on", "towards", "toward", "about") for t in before[-2:]):
            concepts = {s.concept for s in senses_of(words, group.head)} if group else set()
            return "signed" if "sign" in concepts else "approved" if "approve" in concepts else "agreed"
        lead = [
            t
            for t in before
            if t not in ("a", "an", "the", "this", "that", "its", "their", "new", "tentative", "preliminary", "bilateral")
        ]
        if lead and lead[-1] in ("under", "per", "by", "following", "after", "in", "of") and "talks" not in before:
            if lead[-1] == "of" and _announced_later(words, clause, k):
                return None
            return "agreed"
        says = group is not None and not group.mood and head in _SAYS
        if group is not None and k < group.i and not group.negated and (says or foresees(words, group)):
            return "agreed"
        if concept == "agree" and (is_kept(words, k) or is_spoken_of(words, clause, k)):
            return "agreed"
        if (
            sentence.index == 0
            and not clause.groups
            and not any(t in ("talks", "for", "toward", "towards", "seek", "eye") for t in before)
        ):
            return "agreed"
        return None
    if concept == "charge" and ((near and head in _CHARGING) or not _CHARGING.isdisjoint(words.low[k + 1 : k + 2])):
        return word  # "faces charges", "charges brought against"
    if concept not in _TOLD_AS_NOUN or _hangs_on_it(words, k):
        return None
    told = words.low[k + 1 : k + 2] in (["of"], ["in"]) or (near and head in _MAKING) or not clause.groups
    return word if told or has_happened(sentence, clause, k) else None


def _is_its_aim(words: Words, clause: Clause, group: Group) -> bool:
    """Say whether an infinitive tells what something is done for: the verb before it has an object of its own."""
    before = next((g for g in reversed(clause.groups) if g.j <= group.i), None)
    between = range(before.j, group.i) if before is not None else range(0)
    return any((words.low[i].endswith("s") and not words.covered[i]) or senses_of(words, i).noun for i in between)


def _is_complete(words: Words, group: Group) -> bool:
    """Say whether a verb tells its subject as complete: "is complete", "was completed"; not "is nearly complete"."""
    told = words.low[group.i : group.j + (words.low[group.head] in BE)]
    return not _COMPLETES.isdisjoint(told) and _NEARLY.isdisjoint(told)


_NEARLY = frozenset({"nearly", "almost", "near", "half"})


def _governing(words: Words, clause: Clause, k: int) -> Group | None:
    """Return the verb group of the noun at token k; none that only tells its aim: "reached a deal to end it", "ending it"."""
    group = group_of(words, clause.groups, k)
    begin = _past_a_time(words, _past_its_sides(words, _past_a_time(words, k + 1)))
    aim = group is not None and group.i == begin and (words.low[group.i] == "to" or words.low[group.head].endswith("ing"))
    if group is not None and aim:
        before = next((g for g in reversed(clause.groups) if g.j <= k), None)
        # "A deal to end it has been struck".
        then = next((g for g in clause.groups if g.i > group.i and g.tense != "none" and words.low[g.head] in _MAKING), None)
        return before or then or group
    return group


def _past_a_time(words: Words, k: int) -> int:
    """Return the token behind a time that begins at token k: "a deal [last year] to end it", "a deal [in May] to end it"."""
    begin = k + (words.low[k : k + 1] in (["in"], ["on"]))
    lead = begin + (words.low[begin : begin + 1] in (["last"], ["this"]))
    if words.low[lead : lead + 1] and (words.low[lead] in _TIMES | _SPANS or words.low[lead] in _WEEKDAYS):
        return lead + 1 if lead > k or words.low[lead] in _WEEKDAYS else k
    return k


def _past_its_sides(words: Words, k: int) -> int:
    """Return the token behind whom a deal is with, from token k on: "a deal [with Peru] to end it"."""
    first = k + 1 + (words.low[k + 1 : k + 2] == ["the"])
    return next((h.j for h in words.names if h.i == first), k) if words.low[k : k + 1] in (["with"], ["between"]) else k


def made_within(sentence: Sentence, clause: Clause, k: int) -> Clause:
    """Return the clause in which what the noun at token k names was made: "the deal, [struck in May], ended the strike"."""
    aside = next((c for c in sentence.clauses if c.own is not None and c.i == clause.i and 0 < c.own.start - k <= 12), None)
    return aside if aside is not None and sentence.words.low[aside.groups[0].head] in _MAKING | _SAYS else clause


def _made_behind(sentence: Sentence, k: int) -> Group | None:
    """Return the verb by which somebody made what the noun at token k names: "hailed the pact that Peru and Chad reached"."""
    words = sentence.words
    behind = next((c for c in sentence.clauses if k < c.i <= k + 6 and words.low[c.i] in ("that", "which")), None)
    group = behind.groups[0] if behind is not None and behind.groups else None
    if behind is None or group is None or group.i < behind.i + 2 or words.low[group.head] not in _MAKING:
        return None
    between = words.low[k + 1 : behind.i]
    return group if _PARTING.isdisjoint(between) and not any(is_verb(words, i) for i in range(k + 1, behind.i)) else None


def _is_of_a_time_gone(words: Words, k: int) -> bool:
    """Say whether the agreement at token k is called by when it was made: "under last year's deal", "September's accord"."""
    low, at = words.low, k - 1
    while at > 0 and low[at] != "'s" and k - at <= 2 and low[at].isalpha():
        at -= 1
    if at < 1 or low[at] != "'s":
        return False
    month = low[at - 1] in _MONTHS and low[at - 2 : at - 1] != ["next"]
    return month or (low[at - 1] in _SPANS and low[at - 2 : at - 1] in (["last"], ["this"]))


_MONTHS = words_of("ties.months")
_WEEKDAYS = words_of("date.weekdays")
_SPANS = frozenset({"year", "month", "week", "autumn", "fall", "spring", "summer", "winter"})


def _announced_later(words: Words, clause: Clause, k: int) -> bool:
    """Say whether what the noun at token k names is only to be announced: "the announcement of a deal was put off"."""
    of = next(i for i in range(k - 1, -1, -1) if words.low[i] == "of")
    group = next((g for g in clause.groups if g.i > k and g.tense != "none"), None) or group_of(words, clause.groups, k)
    if group is None or not any(s.concept in ("announcement", "sign") for s in words.senses[of - 1]):
        return False
    moved = any(s.concept in ("delay", "cancel", "advance") for i in range(group.i, group.j) for s in senses_of(words, i))
    return moved or bool(group.mood) or group.negated


_PARTING = frozenset({"and", "or", ";", ":", "(", "said"})


def is_presupposed(words: Words, group: Group | None, k: int) -> bool:
    """Say whether somebody's approval at token k is spoken of as given: "call the watchdog's approval of it a major step"."""
    if group is None or group.j > k or group.negated or words.low[group.head] not in PRESUPPOSES:
        return False
    between = words.low[group.j : k]
    return _BETWEEN.isdisjoint(between) and not {"'s", "the"}.isdisjoint(between)


PRESUPPOSES = words_of("noun_steps.presupposes")
_BETWEEN = frozenset({",", "for", "that", "on", "if", "which", "to", "any", "possible"})


def _hangs_on_it(words: Words, k: int) -> bool:
    """Say whether another thing hangs on what the noun at token k tells: "the sale depends on completion of the merger"."""
    low = words.low
    return any(low[i] in _HANGS and low[i + 1] in ("on", "upon", "to") for i in range(max(0, k - 5), k))


_HANGS = words_of("noun_steps.hangs")


def _only_whose(words: Words, begin: int, k: int) -> bool:
    """Say whether nothing but articles, names and whose it is stand at tokens [begin, k)."""
    named = {i for h in words.names for i in range(h.i, h.j)}
    return all(i in named or words.low[i] in _ARTICLES_OR_WHOSE for i in range(begin, k))


_COMES_TO = frozenset({"came", "come", "comes"})
_CHARGING = words_of("noun_steps.charging")
_COMPLETES = words_of("status.done")


def is_had(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the noun at token k is told to be there: "there is a truce", "the union has a new deal with"."""
    low = words.low
    begin = k - 1
    while begin > clause.i and k - begin <= 4 and low[begin] not in _BEING_THERE:
        if low[begin] not in _ARTICLES and (words.cues[begin] or not low[begin].isalpha() or is_verb(words, begin)):
            return False
        begin -= 1
    group = next((g for g in clause.groups if g.i <= begin < g.j), None)
    if group is None or low[group.head] not in _BEING_THERE or group.negated or group.mood or group.tense not in _NOW:
        return False
    there = low[begin] in BE and "there" in low[max(clause.i, group.i - 2) : group.i]
    one = there or not _ARTICLES.isdisjoint(low[begin + 1 : begin + 2])
    own = there or low[begin] in HAVE
    follows = k + 1 < len(low) and (is_modifier(words, k) or low[k + 1] in ("if", "to", "unless"))
    return one and own and not follows


_BEING_THERE = BE | HAVE
_ARTICLES = frozenset({"a", "an", "now", "finally", "at", "last", "new"})
_ARTICLES_OR_WHOSE = frozenset({"the", "its", "their", "a", "his", "her", "formal", "parliamentary", "own"})
_NOW = frozenset({"present", "perfect"})


def is_reached(words: Words, clause: Clause, k: int, pos: str) -> bool:
    """Say whether an agreement that is only called tentative is told as reached: "reach a tentative deal"."""
    group = _governing(words, clause, k)
    if group is None or group.negated or group.conditional:
        return False
    if pos == "v":
        # "Was tentatively agreed on Sunday".
        return group.tense in ("past", "perfect") and not _TENTATIVE.isdisjoint(words.low[max(clause.i, k - 3) : k])
    comes = words.low[group.head] in _COMES_TO and words.low[group.j : group.j + 1] == ["to"]
    if group.mood or not (comes or words.low[group.head] in _MAKING):
        return False
    near = words.low[max(clause.i, k - 4) : k] + words.low[k + 1 : k + 3]
    return not _TENTATIVE.isdisjoint(near)


def is_made(words: Words, clause: Clause, k: int) -> bool:
    """Say whether what the noun at token k names was made in the past: "struck a deal", "a compromise has been found"."""
    group = _governing(words, clause, k)
    past = group is not None and group.tense in ("past", "perfect") and not (group.mood or group.negated or group.conditional)
    return past and group is not None and words.low[group.head] in _MAKING


_SAYS_SO = frozenset("announce announces announced declare declares declared confirm confirms confirmed".split())
_ONLY_TO_BE = words_of("happened.only_meant")
_TENTATIVE = frozenset({"tentative", "tentatively", "provisionally", "preliminary", "provisional", "principle"})


# What a truce is still to come of ("truce talks"), what holds or tries one that is there, and how such a one is called.
_ONLY_MEANT = words_of("truce.only_meant")
_HOLDS = words_of("truce.holds")
_TRIES = words_of("truce.tries")
_CALLED = words_of("truce.called")
_AMID = words_of("truce.amid")
_TIMES = words_of("ties.months") | words_of("levels.times")


def _is_there(words: Words, k: int, group: Group | None) -> bool:
    """Say whether the truce at token k is spoken of as one that is there: "the truce holds", "testing it", "a week into it"."""
    low = words.low
    after = low[k + 1] if k + 1 < len(low) else ""
    if after in _HOLDS and not (group is not None and group.negated):
        return True
    if group is not None and group.i > k and not (group.negated or group.mood) and is_in_place(words, group):
        return True
    before = [t for t in low[max(0, k - 6) : k] if t not in ("the", "a", "an", "its", "their", "this")]
    if not before:
        return False
    if before[-1] in _CALLED or before[-1] in _TIMES:
        return True
    if group is not None and group.j <= k and low[group.head] in _TRIES and not group.mood:
        return True
    if "into" in before[-3:] and not _TIMES.isdisjoint(before):
        return True
    return bool(_AMID.intersection(before[-2:])) and not words.low[k].endswith("s")


_DELAYS = frozenset("delay delays delayed postpone postpones postponed push pushes pushed defer defers deferred".split())
_TAKEN = frozenset({"convict", "acquit", "sentence"})
_SAYING = words_of("status.only_said")


def _only_said(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the noun at token k is only what is said or hoped: "reports of a deal"."""
    at = next((i for i in range(k - 1, max(clause.i - 1, k - 5), -1) if words.low[i] == "of"), -1)
    return at > 0 and words.low[at - 1] in _SAYING


def _of_somebody(words: Words, k: int) -> bool:
    """Say whether the noun at token k is spoken of as somebody's, and so as there: "his conviction", "her 14-year sentence"."""
    return any(words.low[i] in ("his", "her", "their", "'s") for i in range(max(0, k - 4), k)) and not {"of", "for", ","} & set(
        words.low[max(0, k - 3) : k]
    )


_MATTERS = frozenset({"over", "into", "about"})


def _is_put_off(words: Words, clause: Clause, k: int) -> bool:
    """Say whether what the noun at token k names is only put off or given its day: "her sentencing was postponed"."""
    group = next((g for g in clause.groups if g.i > k), None)
    if group is None or not is_subject_of(words, clause, group.head, k):
        return False
    put_off = any(s.concept in ("delay", "cancel") for s in words.senses[group.head])
    return put_off or not _DAYS.isdisjoint(words.low[group.i : group.j + 1])


def _is_overturned(words: Words, clause: Clause, k: int) -> bool:
    """Say whether a verdict at token k is undone: "her conviction was quashed", "the court overturned his conviction"."""
    for group in clause.groups:
        if words.low[group.head] not in _OVERTURNS or words.low[group.i] == "to":
            continue
        if group.j <= k <= group.j + 6 or (group.i > k and is_subject_of(words, clause, group.head, k)):
            return True
    return False


_OVERTURNS = words_of("noun_steps.overturns")
_DAYS = frozenset({"scheduled", "rescheduled", "set", "due", "slated"})


_PRESUMES = words_of("status.presumes")
_WISHED = words_of("status.wished")
_NEARING = words_of("status.nearing")
_SAYS = words_of("status.says")
