"""What stands for an event that was told just before: another attempt, the new date, to try again, "it is now set for".

Owns: which words of a sentence take up the event of a fact. Never: ties a date to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import Group, clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.date.date_clauses import parted_subject
from watcher.reading.date.dated_events import wanted_events
from watcher.reading.date.day_signs import day_signs
from watcher.reading.keys import STOP, senses_of, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.strange_bodies import is_strange
from watcher.reading.words import Words

# Words one of which must stand in a sentence for it to take up what was told before.
_EVENTS = words_of("anaphors.events")
CUES = words_of("anaphors.cues") | _EVENTS
_ATTEMPTS = words_of("anaphors.attempts")
_WHICH = words_of("anaphors.which")
_IT = frozenset({"it", "this", "that"})
_BE = words_of("date.be")


def taken_up(ctx: Context, sentence: Sentence, pattern: Pattern) -> frozenset[int]:
    """Return the tokens that stand for the fact's event, which the sentence before, the title or an earlier clause tells."""
    words = sentence.words
    if own := own_name(sentence, pattern):
        return own
    if CUES.isdisjoint(words.low):
        return frozenset()
    found = _substitutes(sentence) + (_bare_ends(words) if pattern.aspect == "end" or "close" in pattern.verbs else [])
    found += _completes_it(words) if pattern.aspect == "end" or "close" in pattern.verbs else []
    found += _ended(sentence) if pattern.aspect == "end" or "withdraw" in pattern.verbs else []
    if not found:
        return frozenset()
    wanted = wanted_events(pattern)
    here = tokens_like(words, wanted)
    before = ctx.before(sentence)[:1] + ctx.sentences[:1]
    told = any(back is not sentence and _tells(back, pattern) for back in before)
    # "Kestrel gets a new date": that of what the thing is there for.
    tries = _TRIES if "launch" in pattern.verbs else _TRIES - {"attempt", "try"}
    near = (sentence, *ctx.sentences[:1]) if not pattern.verbs.isdisjoint(OF_THINGS) else ()
    named = any(not pattern.subjects.isdisjoint(s.named) for s in near)
    return frozenset(
        k
        for k in found
        if told
        or (
            named
            and words.low[k] in tries
            and words.low[k + 1 : k + 2] != ["again"]
            and not _all_strangers(words, here, k, pattern)
        )
        or any(i < k and words.low[k] not in _IT and not _is_strangers(words, i, pattern) for i in here)
    )


_TRIES = frozenset({"date", "attempt", "try"})


def _all_strangers(words: Words, here: list[int], k: int, pattern: Pattern) -> bool:
    told = [i for i in here if i < k]
    return bool(told) and all(_is_strangers(words, i, pattern) for i in told)


def _is_strangers(words: Words, i: int, pattern: Pattern) -> bool:
    """Say whether the noun at token i is of a strange craft: "a Corvo 9 launch"; not "a Corvo launch of Kestrel"."""
    at = i - 1
    while at > 0 and words.low[at].isdigit():
        at -= 1
    own = any(i < h.i <= i + 4 and h.name.id in pattern.names for h in words.names)
    return at >= 0 and not words.titled and not own and is_strange(words, at)


def _bare_ends(words: Words) -> list[int]:
    """Return the nouns that tell an end and not of what: "completion is seen in", "the closing has slipped to"."""
    if _ENDS.isdisjoint(words.low):
        return []
    return [
        k
        for k, token in enumerate(words.low)
        if token in _ENDS and words.low[k + 1 : k + 2] != ["of"] and (k == 0 or words.low[k - 1] in _ARTICLES)
    ]


def _completes_it(words: Words) -> list[int]:
    """Return the verbs by which what was told before is completed: "hope to complete it in May", "will close this by June"."""
    return [
        k
        for k, token in enumerate(words.low[:-1])
        if token in _COMPLETES and words.low[k + 1] in _OBJECTS and is_verb(words, k)
    ]


def _ended(sentence: Sentence) -> list[int]:
    """Return the verbs by which "it" is told to end: "it would end in May", "it will be finished by June"."""
    words = sentence.words
    found = []
    for k in (k for k, token in enumerate(words.low) if token == "it"):
        group = _told_of(sentence, k)
        told = {s.concept for i in range(group.i, group.j) for s in senses_of(words, i)} if group is not None else set[str]()
        found += [group.head] if group is not None and "end" in told and told <= {"end", "plan_"} else []
    return found


_THE = frozenset({"the", "that", "this", "its", "their"})
_COMPLETES = words_of("date.completes") - {"closing", "closure", "completion", "conclusion"}
_OBJECTS = frozenset({"it", "that", "this", "them"})
_ENDS = frozenset({"completion", "closing", "closure"})
_ARTICLES = frozenset({"the", "with", "and", ",", "its", "final"})


def _substitutes(sentence: Sentence) -> list[int]:
    """Return the tokens that stand for some event told before, whichever it is."""
    words = sentence.words
    found: list[int] | None = words.worked.get(_substitutes)
    if found is None:
        at = [k for k, token in enumerate(words.low) if token in _ATTEMPTS or token in _IT]
        found = [k for k in at if words.low[k] in _ATTEMPTS and _is_another(words, k)]
        found += [k for k in at if words.low[k] in _IT and _is_set(sentence, k)]
        # "The ceremony is now set for 9 May."
        nouns = (k for k, token in enumerate(words.low) if token in _EVENTS and words.low[k - 1] in _THE)
        found += [k for k in nouns if _is_set(sentence, k) or _is_put_off(sentence, k)]
        words.worked[_substitutes] = found
    return found


def own_name(sentence: Sentence, pattern: Pattern) -> frozenset[int]:
    """Return the token of the fact's own thing that is only given its day: "Kestrel is now set for 12 May"."""
    if pattern.subjects.isdisjoint(sentence.named) or pattern.verbs.isdisjoint(OF_THINGS):
        return frozenset()
    words = sentence.words
    return frozenset(
        end
        for hit in words.names
        if hit.name.id in pattern.subjects
        and hit.name.kind == "name"
        and (end := _with_its_number(words, hit.j - 1)) >= 0
        and (
            (_is_subject(words, hit.i) and (_is_set(sentence, end) or _is_said_bare(sentence, end)))
            or _is_moved_on(words, hit.i, hit.j)
        )
    ) | frozenset(k for k, token in enumerate(words.low) if token == "it" and _is_moved_on(words, k, k + 1))


def _with_its_number(words: Words, k: int) -> int:
    """Return where a name that ends at token k ends with its number: "H-IIA No. 47"."""
    if words.low[k + 1 : k + 3] == ["no", "."] and words.low[k + 3 : k + 4] and words.low[k + 3].isdigit():
        return k + 3
    return k


def _is_subject(words: Words, i: int) -> bool:
    """Say whether the name at token i is no part of another's phrase: "a hearing for Dolny is set for"."""
    return i == 0 or words.low[i - 1] not in _OF


def _is_said_bare(sentence: Sentence, k: int) -> bool:
    """Say whether a headline puts its day right behind the name that ends at token k: "Kestrel not before 28 May"."""
    words = sentence.words
    behind = words.low[k + 1 : k + 5]
    at = 1 if behind[:1] in (["now"], ["likely"], ["probably"]) else 0
    if words.index:
        return False
    if behind[at : at + 2] in (["not", "before"], ["not", "until"], ["no", "earlier"], ["no", "sooner"]):
        return True
    # "Kestrel now set for 4 May", "First Kestrel aims for May", "Kestrel to go before June".
    if any(_dates_a_noun(words, m) for m in sentence.dates):
        return False  # "Kestrel set for 26 May landing"
    set_then = behind[at : at + 1] != [] and behind[at] in _SET and not _THEN.isdisjoint(behind[at + 1 : at + 2])
    return set_then or (behind[at : at + 2] == ["to", "go"] and not _WHEN.isdisjoint(behind[at + 2 : at + 3]))


def _dates_a_noun(words: Words, mention: Mention) -> bool:
    """Say whether a date stands before the noun that it is the day of: "26 May landing"."""
    at = words.at(max(mention.start, mention.end - 1)) + 1
    behind = words.low[at] if at < len(words.low) else ""
    return behind.isalpha() and behind not in STOP and (behind.endswith("ing") or not is_verb(words, at))


_SET = frozenset("set due scheduled slated targeted aims aiming targets targeting eyes eyeing delayed postponed pushed".split())
_THEN = frozenset({"for", "on", "in", "by", "at", "to", "until", "till"})
_WHEN = frozenset({"on", "in", "by", "before", "no", "not"})


_OF = frozenset({"of", "for", "with", "on", "against", "by", "from", "to", "about", "in", "at"})


def _is_moved_on(words: Words, i: int, j: int) -> bool:
    """Say whether something moves what is named at tokens [i, j) to another day: "a leak pushes Kestrel to March"."""
    return i > 0 and words.low[i - 1] in _PUSHES and words.low[j : j + 1] in (["to"], ["until"], ["into"], ["back"])


_PUSHES = words_of("anaphors.pushes")


_AIMS = words_of("dated_events.aims")  # "Kestrel is now targeting 12 May"


# What a thing is there for: it being due says that this is.
OF_THINGS = frozenset({"launch", "land", "dock", "open", "trial", "flight"})


def _tells(back: Sentence, pattern: Pattern) -> bool:
    return bool(tokens_like(back.words, pattern.verbs)) or bool(day_signs(back, pattern))


def _is_another(words: Words, k: int) -> bool:
    """Say whether the word at token k is one more try or day, and of nothing that is named: "another attempt", "try again"."""
    after = words.low[k + 1 : k + 2]
    if words.low[k] == "try" and "again" in words.low[k + 1 : k + 4]:
        return True
    return bool(_WHICH & set(words.low[max(0, k - 2) : k])) and after not in (["of"], ["to"], ["at"], ["on"])


def _is_set(sentence: Sentence, k: int) -> bool:
    """Say whether the pronoun at token k is the subject of a verb that only gives it its day: "it is now set for"."""
    words = sentence.words
    group = _told_of(sentence, k)
    if group is None or group.report:
        return False
    if words.low[group.head] in _AIMS:
        return True
    if words.low[group.head] in _COMES and group.mood and not group.negated:
        # "Kestrel would come in early 2027", but "the first flight of Ilo's Kestrel will".
        return "of" not in words.low[clause_at(sentence.clauses, k).i : k]
    concepts = {s.concept for i in range(group.i, group.j) for s in senses_of(words, i)}
    return concepts <= {"plan_", "begin", "take_place", "delay", "advance"} | _SLIPS.get(
        words.low[group.head], frozenset()
    ) and (bool(concepts) or (words.low[group.head] in _BE and group.j - group.i > 1))


def _is_put_off(sentence: Sentence, k: int) -> bool:
    """Say whether the noun at token k is what somebody moves to another day: "have put off the ceremony to"."""
    words = sentence.words
    group = next((g for g in sentence.groups if g.j == k - 1), None)
    told = {s.concept for i in range(group.i, group.j) for s in senses_of(words, i)} if group is not None else set[str]()
    return bool(told & {"delay", "advance"}) and words.low[k + 1 : k + 2] in (["to"], ["until"], ["by"], ["from"])


_COMES = frozenset({"come", "follow"})
_SLIPS = {token: frozenset({"lower"}) for token in ("slip", "slips", "slipped", "slipping")}


def _told_of(sentence: Sentence, k: int) -> Group | None:
    """Return the verb right behind the subject at token k, or behind the clause that parts it from its verb."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i > k), None)
    at = k + 1 + (words.low[k + 1 : k + 2] == ["now"])
    if group is not None and group.i in (k + 1, at):
        return group
    if words.low[k + 1 : k + 2] != [","]:
        return None
    if group is not None and words.low[group.i - 1] == ",":
        return group  # "Kestrel, first set for May, has been put off to June"
    return next((c.groups[0] for c in sentence.parted if c.i > k and c.elliptic and k in parted_subject(sentence, c)), None)
