"""Verb groups: who does what, and with which tense, mood and negation.

Owns: the grammar of a sentence as far as stance needs it. Never: ties anything to a fact.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from itertools import compress
from operator import attrgetter, or_

from watcher.language import words_of
from watcher.reading.moods import AGREES, LIMITS, inherit, is_only_discussed, says_no_such
from watcher.reading.moods import HARD as HARD
from watcher.reading.moods import Group as Group
from watcher.reading.spellings import BE, DO, HAVE, MODAL
from watcher.reading.verbs import NEG, PRONOUN
from watcher.reading.verbs import is_verb as is_verb
from watcher.reading.words import Words

_ADVERB = words_of("clauses.adverb")
_FUTURE = frozenset("will shall ll 'll wo won't".split())
_AUXILIARY = BE | HAVE | DO
_FINITE = words_of("clauses.finite")
_OPENS, _VERB = attrgetter("opens"), attrgetter("verb")


def verb_groups(words: Words) -> list[Group]:
    """Return the verb groups of a sentence from left to right, each with what it inherits from the one before."""
    groups: list[Group] = []
    n, reached = len(words.low), 0
    # Only a verb, or what goes with one, opens a group: the other words are not even looked at.
    for i in compress(range(n), map(or_, map(_OPENS, words.spellings), map(_VERB, words.senses))):
        if i >= reached and _opens(words, i):
            j = i + 1
            while j < n and _goes_on(words, i, j):
                j += 1
            while j > i + 1 and (words.low[j - 1] in _ADVERB or words.low[j - 1] == "to") and not words.senses[j - 1]:
                j -= 1
            group = _describe(words, i, j)
            if group is not None:
                inherit(words, group, groups)
                groups.append(group)
                reached = j
    _ahead(words, groups)
    return groups


def _ahead(words: Words, groups: list[Group]) -> None:
    """Put ahead what a sentence begins with as the time of what is to come: "When the last one leaves, police will come"."""
    if len(groups) < 2 or words.low[0] not in ("when", "once", "after", "until", "before"):
        return
    first, then = groups[0], groups[1]
    if first.tense == "perfect" and then.mood == "firm" and words.low[0] in ("once", "until", "before"):
        first.conditional = True  # "once all members have ratified, it will take effect": not one need have
    if first.tense == "present" and not first.mood and then.mood == "firm" and "," in words.low[first.j : then.i]:
        first.mood = "firm"


def _opens(words: Words, i: int) -> bool:
    token = words.low[i]
    if token in _FORESEEN and i and words.low[i - 1] == "as":
        return False  # "rates are at 11 percent, as expected"
    if words.spellings[i].auxiliary:
        return not (token == "'s" and not _is_copula(words, i)) and not (token == "may" and words.tokens[i] == "May" and i > 0)
    if token == "to":
        if (words.index or not words.titled) and i + 1 < len(words.low) and words.tokens[i + 1][0].isupper():
            # "Moved to March", "the road to State House".
            return False
        return i + 1 < len(words.low) and (
            is_verb(words, i + 1) or words.low[i + 1] in BE or words.low[i + 1] in HAVE or _adverb_verb(words, i + 1)
        )
    return is_verb(words, i)


_FORESEEN = frozenset({"expected", "forecast", "predicted", "anticipated", "foreseen", "feared", "hoped"})


def _is_copula(words: Words, i: int) -> bool:
    after = words.low[i + 1] if i + 1 < len(words.low) else ""
    return i > 0 and words.low[i - 1] in PRONOUN and after not in ("own",)


def _adverb_verb(words: Words, k: int) -> bool:
    return k + 1 < len(words.low) and (words.low[k].endswith("ly") or words.low[k] in _ADVERB) and is_verb(words, k + 1)


# What is another word with a capital.
_CAPITAL = frozenset({"may", "march"})
_FINITE_BE = frozenset({"is", "are", "was", "were"})
_CARRIES = MODAL | BE | HAVE | NEG | _ADVERB


def _goes_on(words: Words, i: int, j: int) -> bool:
    token = words.low[j]
    if words.covered[j]:
        return True
    if token in _FINITE and words.low[i] == "to" and is_verb(words, j - 1):
        return False
    if j and token in _CAPITAL and words.tokens[j][0].isupper() and (not words.titled or words.low[j - 1] == "to"):
        # "Were moved to May 25".
        return False
    if "day" in words.low[j - 1 : j + 2] and _is_some_day(words, j):
        return True
    if token == "not" and words.low[j + 1 : j + 3] == ["long", "ago"]:
        return False
    if token in _FINITE_BE and words.low[i] in HAVE and words.low[j - 1] not in _CARRIES and is_verb(words, j - 1):
        return False  # "the strike they had dreaded | is on"
    if token == "no" and words.low[j + 1 : j + 2] not in (["longer"], ["further"]):
        return False  # "had no power"
    if token in _CARRIES or token.endswith("n't"):
        return token != "'s" and not (token in ("all", "both", "first", "further", "no", "next") and not _adverb_verb(words, j))
    if token == "to" and words.low[j - 1] in AGREES:
        # Who agrees to do a thing has yet to.
        return False
    if token == "no" and words.low[j + 1 : j + 2] == ["longer"]:
        return True
    if token in _UP_TO_NOW and _is_up_to_now(words, j):
        return True
    if token == "to":
        if j + 1 < len(words.low) and words.tokens[j + 1][0].isupper() and not words.titled:
            return False
        return j + 1 < len(words.low) and (is_verb(words, j + 1) or words.low[j + 1] in BE or words.low[j + 1] in HAVE)
    if (
        (cues := words.cues[j])
        and any(c in ("firm", "plan", "hedge", "negation") for c in cues)
        and (words.low[j - 1] in BE or words.low[j - 1] in _ADVERB or words.low[j - 1] in NEG)
    ):
        return True
    if token.endswith("ly") and len(token) > 4:
        return True
    return is_verb(words, j) and _may_follow(words, j)


_UP_TO_NOW = frozenset({"so", "thus", "far", "as", "yet"})


def _is_up_to_now(words: Words, j: int) -> bool:
    """Say whether token j is of a "so far" between a verb's parts: "none has so far been handed in"."""
    at = j - (words.low[j] in ("far", "yet"))
    told = words.low[at : at + 2] in (["so", "far"], ["thus", "far"], ["as", "yet"])
    return told and words.low[at - 1] in _AUXILIARY | NEG and (words.low[at + 2 : at + 3] != ["as"]) and _follows(words, at + 2)


def _follows(words: Words, k: int) -> bool:
    return k < len(words.low) and (words.low[k] in _AUXILIARY or words.low[k] in NEG or is_verb(words, k))


def _is_some_day(words: Words, j: int) -> bool:
    """Say whether token j is of a "one day" between "will" and its verb, or that verb."""
    at = next((i for i in range(j - 2, j + 1) if words.low[i : i + 2] in (["one", "day"], ["some", "day"])), -1)
    return at > 0 and words.low[at - 1] in MODAL and (j < at + 2 or (words.senses[j].verb and not words.covered[j]))


def _may_follow(words: Words, j: int) -> bool:
    before = words.low[j - 1]
    if (
        before in MODAL
        or before in DO
        or before == "to"
        or before in NEG
        or before in _ADVERB
        or before.endswith(("ly", "n't"))
    ):
        return True
    if before in BE or before in HAVE or before in ("far", "yet"):
        return True
    return "ing" in words.senses[j].verb_forms


def _describe(words: Words, i: int, j: int) -> Group | None:
    low = words.low[i:j]
    head = j - 1
    while words.covered[head] or not (words.low[head] in _AUXILIARY or is_verb(words, head)):
        head -= 1
        if head < i:
            return None
    group = Group(i, j, head)
    cues = set[str]().union(*(words.cues[k] for k in range(i, j) if words.low[k] != "elect"))  # "will elect a president"
    for k, token in enumerate(low, i):
        # "Were never found" is a word for missing: its "never" denies nothing.
        within = words.covered[k] or (words.senses[k] and words.covered[k + 1 : k + 2] == [True])
        if (not within or says_no_such(words, k)) and (token in NEG or token.endswith("n't") or "negation" in words.cues[k]):
            group.negated = group.negated or "bound" not in words.cues[k]
    if "firm" in cues or not _FUTURE.isdisjoint(low):
        group.mood = "firm"
    for mood in ("plan", "hedge", "duty") if cues else ():
        if mood in cues:
            group.mood = mood
    if "told" in low[:-2] and low[low.index("told") + 1] == "to" and not group.mood:
        group.mood = "plan"  # "three were told to leave"
    if low[0] == "seen" and low[-1].endswith("ing") and not group.mood:
        group.mood = "hedge"
    if words.low[i - 2 : i] == ["no", "longer"] and i > 1:
        group.negated = True
    if low[0] == "to" and i and words.low[i - 1] in ("not", "never", "yet", "still"):
        group.negated = True
    if low[0] == "to" and words.index == 0 and not group.mood and _headline_future(words, i):
        group.mood = "firm"
    if (
        words.low[j : j + 1] == ["no"]
        and not words.covered[j]
        and words.low[j + 1 : j + 2] not in (*LIMITS, ["-"], ["confidence"])
    ):
        group.negated = True
    group.denied, group.conditional = "denial" in cues, is_only_discussed(words, group)
    group.report = "report" in cues and not group.mood
    group.tense = _tense(words, group, low)
    group.progressive = "ing" in words.senses[group.head].verb_forms or words.low[group.head].endswith("ing")
    return group


# A headline's "to" after one of these is their complement, not a future.
WISHES = words_of("clauses.wishes")
AGREED = frozenset({"deal", "agreement", "decision", "vote"})


def _headline_future(words: Words, i: int) -> bool:
    if i and words.low[i - 1] in WISHES and not (words.low[i - 1] in AGREED and words.low[i + 1 : i + 2] == ["be"]):
        return False  # but for "a deal to be signed"
    begin = next((k + 1 for k in range(i - 1, -1, -1) if words.low[k] in HARD or words.low[k] == ","), 0)
    return not any(words.low[k] in BE or is_verb(words, k) for k in range(begin, i))


def _tense(words: Words, group: Group, low: list[str]) -> str:
    if low[0] in ("to", "be"):
        return "none"
    if "had" in low and len(low) > 1 and (group.head != group.i or low[0] != "had"):
        return "pluperfect"
    if ("has" in low or "have" in low or "'ve" in low) and len(low) > 1 and group.head != group.i:
        return "perfect"
    if "was" in low or "were" in low or "did" in low or low[0] == "had":
        return "past"
    if not _PRESENT.isdisjoint(low) or low[0] in MODAL:
        return "present"
    forms = words.senses[group.i].verb_forms or words.spellings[group.i].plain
    if not forms:
        token = words.low[group.i]
        done = token.endswith("ed") or token in _PASTS
        return "past" if done else "none" if token.endswith("ing") else "present"
    if "ing" in forms:
        return "none"
    if "past" in forms and (words.senses[group.i].verb or "base" not in forms):
        return "past"
    return "present" if "s" in forms or "base" in forms else "none"


_PASTS = frozenset({"said", "told", "became"})
_PRESENT = frozenset("is are am 's 're do does has have".split())


def group_of(words: Words, groups: list[Group], k: int) -> Group | None:
    """Return the verb group that governs token k: the one it stands in, else the nearest by cost; None without verbs."""
    best: tuple[float, Group] | None = None
    for group in groups:
        if group.i <= k < group.j:
            return group
        cost = words.cost(group.head, k)
        # A report's verb governs nothing inside of what is reported.
        if group.report:
            cost += 6.0
        # Of two as near, the one behind: a comma stands before what begins a clause.
        if best is None or cost < best[0] or (cost == best[0] and group.i > k and "," in words.low[best[1].j : k]):
            best = (cost, group)
    return best[1] if best else None


@dataclass(slots=True)
class Clause:
    """A simple clause at tokens [i, j). It may lack a subject of its own ("... and left the country")."""

    i: int
    j: int
    groups: list[Group]
    elliptic: bool = False
    own: range | None = None  # where it stands within another: the tokens that are its alone


_SUBORDINATE = words_of("clauses.subordinate")
_BREAKS = frozenset({":", ";", "—", "–"})
_CUTS = HARD | _SUBORDINATE | {"and", "or", ","}


def split_clauses(words: Words, groups: list[Group]) -> list[Clause]:
    """Return the clauses of a sentence, left to right: cut where a new finite verb with its own subject begins."""
    n = len(words.low)
    if not groups:
        return [Clause(0, n, [])]
    finite = [g for g in groups if words.low[g.i] != "to" and not (g.tense == "none" and g.progressive)]
    cuts = {0}
    inserted = _inserted(words, groups) if "(" in words.low else frozenset[int]()
    for k in compress(range(n), map(_CUTS.__contains__, words.low)):
        token = words.low[k]
        if not 0 < k < n - 1 or k in inserted:
            continue
        if token in HARD:
            if not (token == ":" and words.low[k - 1].isdigit() and words.low[k + 1].isdigit()):
                cuts.add(k + 1)  # but for "at 2:31 a.m."
        elif (
            token in _SUBORDINATE
            and not words.covered[k]
            and _finite_after(words, finite, k, 20 if token == "that" else 12)
            and token != "so"
        ):
            if token in ("until", "since", "before", "after") and _a_day(words, k + 1):
                # "Until July 14" begins no clause, whatever follows.
                continue
            if token == "as" and "as" in (words.low[k - 2], *words.low[k + 2 : k + 3]):
                # "As early as 2028".
                continue
            if (token == "that" and _is_told(words, groups, k) and _finite_after(words, finite, k, 20)) or not (
                token in ("that", "as", "since", "until", "after", "before", "following", "despite", "once")
                and not _finite_after(words, finite, k, 9, comma=token in ("that", "as", "once"))
            ):
                cuts.add(k)
        elif (
            token in ("and", "or", ",")
            and words.low[k - 1] != "-"
            and not (token == "and" and _joins_two(words, k))
            and _new_clause(words, finite, groups, k)
        ):
            last = max(cuts)
            if last and words.low[last - 1] in _BREAKS and not any(last <= g.i < k for g in groups):
                continue  # "Deal off: Peru [and] Chile part ways"
            if token == "," or words.low[last] not in _SUBORDINATE or any(last <= g.i < k for g in groups):
                cuts.add(k + 1)  # "that the border between Ostland and Westmark is marked" is one clause
    cuts |= _unmarked(words, groups)
    edges = [*sorted(cuts), n]
    out: list[Clause] = []
    for a, b in itertools.pairwise(edges):
        inside = [g for g in groups if a <= g.i < b]
        first = inside[0] if inside else None
        elliptic = first is not None and not any(t.isalpha() and t not in _SUBORDINATE for t in words.low[a : first.i])
        out.append(Clause(a, b, inside, elliptic))
    return out


def _inserted(words: Words, groups: list[Group]) -> frozenset[int]:
    """Return the brackets that hold no verb, with the dashes and colons in them: what they hold parts no clause."""
    out = set[int]()
    for k in (k for k, token in enumerate(words.low) if token == "("):
        end = next((i for i in range(k + 1, min(k + 12, len(words.low))) if words.low[i] in "()"), -1)
        if end > 0 and words.low[end] == ")" and not any(k < g.i < end for g in groups):
            out.update(range(k, end + 1))
    return frozenset(out)


def _is_told(words: Words, groups: list[Group], k: int) -> bool:
    """Say whether the "that" at token k begins what is reported, a day or a listener between: "said on Tuesday that"."""
    return any(g.report and 0 <= k - g.j <= 4 and "," not in words.low[g.j : k] for g in groups)


def _unmarked(words: Words, groups: list[Group]) -> set[int]:
    """Return where what is reported begins without a "that": "said [the search has been called off]"."""
    cuts = set[int]()
    for told, then in itertools.pairwise(groups):
        if not told.report or told.negated or words.low[then.i] == "to" or (then.tense == "none" and then.progressive):
            continue
        between = words.low[told.j : then.i]
        if between and between[0] in _OPENING and _CUTS.isdisjoint(between):
            cuts.add(told.j)
    return cuts


_OPENING = frozenset("the a an its their his her there no all some this these both".split())


def _a_day(words: Words, k: int) -> bool:
    return words.low[k] in _DAYS or words.low[k][0].isdigit()


_DAYS = words_of("ties.months")
_ENDS = words_of("clauses.stops") | HARD


def _finite_after(words: Words, finite: list[Group], k: int, reach: int, *, comma: bool = True) -> bool:
    """Say whether a finite verb follows with no hard break between, nor (unless `comma`) a comma: "until May 2, he said"."""
    for group in finite:
        if k < group.i <= k + reach:
            # The first one is nearest: what stands before it stands before the others too.
            between = words.low[k : group.i]
            return HARD.isdisjoint(between) and (comma or "," not in between)
    return False


def _joins_two(words: Words, k: int) -> bool:
    """Say whether the "and" at token k joins the two of a "between": "the talks between Ghana [and] Togo have resumed"."""
    for i in range(k - 1, max(-1, k - 8), -1):
        if words.low[i] == "between":
            return True
        if words.low[i] in ("and", ",") or is_verb(words, i):
            return False
    return False


def _new_clause(words: Words, finite: list[Group], groups: list[Group], k: int) -> bool:
    """Say whether the comma or "and" at token k begins a clause: a finite verb stands on both sides of it."""
    if groups[0].j > k:
        return False
    first = next((g.i for g in finite if words.low[g.i] != "having"), len(words.low))
    for group in finite:
        if group.i > k:
            between = words.low[k + 1 : group.i + 1]
            if words.low[k] == "," and first > k:
                # "Having signed it, Peru and Chad left": the first verb that tells of somebody is theirs both.
                between = [t for t in between if t not in ("and", "or")]
            elif first > k:
                return False
            return _ENDS.isdisjoint(between)
    return False


def clause_at(clauses: list[Clause], k: int) -> Clause:
    """Return the clause that holds token k."""
    for clause in clauses:
        if clause.i <= k < clause.j and (clause.own is None or k in clause.own):
            return clause
    return clauses[-1]
