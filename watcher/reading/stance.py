"""Stance: is a thing told as done, planned, denied, past or in question; and on whose word.

Owns: the reading of mood, negation, time and speaker around a token. Never: ties anything to a fact.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from watcher.language import load, words_of
from watcher.model import Authority
from watcher.reading.called_false import is_called_false
from watcher.reading.changing_verbs import is_way_up
from watcher.reading.clauses import HARD, WISHES, Group, group_of, is_verb
from watcher.reading.context import Sentence
from watcher.reading.context import Told as Told
from watcher.reading.lexicon import listed, split
from watcher.reading.moods import is_of_any, is_of_outsiders
from watcher.reading.words import Words
from watcher.values import DateValue, Value
from watcher.values.date import interval

# Cues of the past that colour a whole clause, and how far they reach.
_REACH = 7.0


def told_of(sentence: Sentence, k: int, group: Group | None = None) -> Told:
    """Return how token k of the sentence is told; group: by which verb, where that is not the one that governs it."""
    if group is not None:
        return _told_by(sentence, k, group)
    known = sentence.told.get(k)
    if known is None:
        known = sentence.told[k] = _told_by(sentence, k, group_of(sentence.words, sentence.groups, k))
    return known


_HOPES = words_of("stance.hopes")
_FADED = words_of("stance.faded")


def _end_of_inversion(words: Words) -> int:
    """Return where what did not come about ends in "[Had Peru signed it], prices would have fallen"; 0 in other sentences."""
    comma = words.low.index(",") if "," in words.low else 0
    return comma if not {"would", "could", "might"}.isdisjoint(words.low[comma:]) else 0


def _was_made_to(sentence: Sentence, group: Group) -> bool:
    """Say whether somebody had to do a thing, and so did it: "has had to halt it", but not "said that he had to"."""
    low = sentence.words.low[group.i : group.j]
    if low[:3] in (["has", "had", "to"], ["have", "had", "to"]):
        return not group.negated
    return low[:2] == ["had", "to"] and not (group.negated or group.conditional or _is_reported(sentence, group))


def _is_said_for_sure(sentence: Sentence, group: Group) -> bool:
    """Say whether "would" is the "will" of who said so: "said it would pull out", but not under a condition."""
    low = sentence.words.low
    if low[group.i] != "would" or group.j - group.i > 3 or not _IFS.isdisjoint(low):
        return False
    said = next((g for g in reversed(sentence.groups) if g.j <= group.i), None)
    between = low[said.j : group.i] if said is not None else []
    sure = said is not None and said.report and said.tense == "past" and not (said.negated or said.mood)
    return sure and len(between) <= _SAID_OF and HARD.isdisjoint(between) and "," not in between


_IFS = frozenset({"if", "unless", "should", "otherwise", "analysts", "economists", "experts"})
_SAID_OF = 9  # tokens of who would do it, and of when that was said


def _told_by(sentence: Sentence, k: int, group: Group | None) -> Told:
    words = sentence.words
    question = words.low[:2] in (["question", ":"], ["q", ":"]) or words.low[-1:] == ["?"] or "?" in words.low[k:]
    mood, negated, denied, conditional = "", False, False, False
    tense = "none"
    if group is not None and words.cost(group.head, k) <= 14:
        mood, negated, denied, conditional, tense = group.mood, group.negated, group.denied, group.conditional, group.tense
    near = _near_cues(sentence, k, group)
    if group is not None and negated and k < group.i and "no" in words.low[group.j : group.j + 2]:
        negated = False  # "[five] voted for no change"
    if group is not None and _is_aside(words, group, k):
        negated = denied = False  # "the camp, home to 20,000, is short of water"
        near = near - {"negation"}
    mood = mood or next((cue for cue in ("duty", "plan", "hedge", "firm") if cue in near), "")
    if "negation" in near:
        negated = True
    if mood == "hedge" and group is not None and not conditional and _is_said_for_sure(sentence, group):
        mood = "firm"  # "said it would withdraw"
    if tense == "pluperfect" and group is not None and _is_reported(sentence, group):
        # "Said it had received": what was said then is so now.
        tense = "perfect"
    if mood == "duty" and group is not None and _was_made_to(sentence, group):
        mood, tense = "", "perfect"  # "has had to interrupt the airlift"
    past = tense == "pluperfect" or _past(sentence, k, tense)
    if group is not None and words.low[group.i : group.i + 2] == ["would", "have"] and _but_for(words):
        return Told("questioned", "hedge", embedded=True, why="what would have been")
    if group is not None and {"otherwise"} & set(words.low[group.i : group.j]) and mood == "hedge":
        return Told("questioned", mood, embedded=True, why="what would have been otherwise")
    if group is not None and group.tense == "perfect" and mood == "hedge" and _only_wished(words, group):
        return Told("questioned", mood, embedded=True, why="what somebody would have liked")
    if group is not None and mood == "hedge" and k < group.i and is_of_any(words, k, group):
        return Told("questioned", mood, negated, embedded=True, why="what any such thing would be or do")
    if words.low[:1] == ["had"] and k < _end_of_inversion(words):
        return Told("questioned", mood or "hedge", negated, embedded=True, why="what would have been")
    if mood in ("plan", "hedge") and not _HOPES.isdisjoint(words.low[:k]) and not _FADED.isdisjoint(words.low):
        return Told("questioned", mood, negated, embedded=True, why="hoped for no more")
    if is_called_false(words, k):
        return Told("denied", mood, True, why="called false")
    if question:
        return Told("questioned", mood, negated, True, why="asked, not told")
    if denied:
        return Told("denied", mood, True, why="a claim is denied")
    if conditional or (group is not None and is_of_outsiders(words, group)):
        return Told("questioned", mood or "hedge", negated, True, why="told under a condition")
    if negated:
        return Told("denied", mood, True, past=past, why="negated")
    inside = group is not None and group.i <= k < group.j
    if inside and group is not None and words.low[group.i - 1 : group.i] == ["by"] and group.progressive:
        if _is_the_means(sentence, group):
            return Told("asserted", done=True, why="the means of what is told as done")
        return Told("questioned", mood, embedded=True, why="the means of what is not done")
    if inside and group is not None and _embedded(words, group) and (not mood or words.low[group.i - 1] in WISHES):
        return Told("questioned", mood, embedded=True, why="only named, not told to happen")
    if inside and group is not None and not mood and _is_wanted(words, group):
        return Told("questioned", mood, embedded=True, why="only what somebody wants done")
    ahead = mood or tense == "present"
    if ahead and inside and any(c.i <= k < c.j and words.low[c.i] == "before" for c in sentence.clauses):
        return Told("questioned", mood, embedded=True, why="only what something else comes before")
    if mood == "duty":
        return Told("questioned", mood, why="a duty, not a deed")
    if mood:
        return Told(
            "planned", mood, hedged=mood == "hedge", past=past and tense in ("past", "pluperfect"), why=f"told as {mood}"
        )
    if past or (tense == "past" and group is not None and _is_recounted(words, group)):
        return Told("past", done=True, past=True, why="told of an earlier time")
    return Told(
        "asserted", done=tense in ("past", "perfect"), why=f"told in the {tense}" if tense != "none" else "told without a verb"
    )


def _is_aside(words: Words, group: Group, k: int) -> bool:
    """Say whether token k stands between commas behind the subject of a verb, which tells nothing of it."""
    if k >= group.i or words.low[group.i - 1 : group.i] != [","]:
        return False
    opens = next((i for i in range(group.i - 2, max(0, group.i - 14), -1) if words.low[i] == ","), -1)
    return 0 < opens < k and not any(is_verb(words, i) or words.low[i] in _NOT for i in range(opens + 1, group.i - 1))


_NOT = frozenset({"not", "no", "never", "without", "nor", "n't"})


def _is_recounted(words: Words, group: Group) -> bool:
    """Say whether somebody only tells how a thing once was: "a book tells [how] they sent 1,200"."""
    how = next((k for k in range(group.i - 1, max(0, group.i - 8), -1) if words.low[k] == "how"), -1)
    return how > 0 and words.low[how - 1] in _RECOUNTS


_RECOUNTS = words_of("stance.recounts")


def _but_for(words: Words) -> bool:
    """Say whether a sentence tells what kept a thing from happening: "would have opened [but for] the strike"."""
    return any(words.low[i : i + 2] in (["but", "for"], ["had", "not"], ["had", "it"]) for i in range(len(words.low)))


def _only_wished(words: Words, group: Group) -> bool:
    """Say whether somebody is told to have wished for it in vain: "would have liked to build it"."""
    return not _WISHED.isdisjoint(words.low[group.i : group.j]) and "would" in words.low[group.i : group.j]


_WISHED = frozenset({"liked", "wanted", "preferred", "loved", "wished"})


def _is_reported(sentence: Sentence, group: Group) -> bool:
    """Say whether a verb in the pluperfect is what somebody said just now: "the ministry said on Monday it had freed 40"."""
    words = sentence.words
    before = next((g for g in reversed(sentence.groups) if g.j <= group.i), None)
    if (
        before is None
        or not before.report
        or before.tense not in ("past", "present")
        or before.negated
        or group.i - before.j > 9
    ):
        return False
    between = words.low[before.j : group.i]
    return HARD.isdisjoint(between) and not {"when", "after", "before", "which", "who", "by"} & set(between)


def _is_the_means(sentence: Sentence, group: Group) -> bool:
    """Say whether "by" and a verb in -ing tell how something was done that is done: "surprised many by signing the pact"."""
    others = [g for g in sentence.groups if g is not group and g.tense in ("past", "perfect", "present")]
    main = next((g for g in reversed(others) if g.j <= group.i), None) or next((g for g in others if g.i >= group.j), None)
    return main is not None and not (main.mood or main.negated or main.conditional or main.denied)


_AFTER = words_of("stance.after")
# "A bill ending the shutdown": what it is on, not what happened.
_CONTENTS = words_of("stance.contents")


def _embedded(words: Words, group: Group) -> bool:
    """Say whether a verb is only named: a bid to join, talks on ending, let it enter."""
    if group.tense != "none":
        return False
    before = words.low[group.i - 1] if group.i else ""
    if group.bare:
        return True
    if words.low[group.i] == "to":
        return bool(group.i) and "have" not in words.low[group.i : group.j]
    return before in _AFTER or (group.j - group.i == 1 and before in _CONTENTS)


def _is_wanted(words: Words, group: Group) -> bool:
    """Say whether a lone participle is what somebody is to have done: "went to court to [have] the law [annulled]"."""
    if group.j - group.i > 1 or "part" not in words.senses[group.head].verb_forms:
        return False
    for i in range(group.i - 2, max(0, group.i - 20), -1):
        if words.low[i] in _HAVE_DONE and words.low[i - 1] == "to":
            return words.low[i + 1] in _WHOSE or words.tokens[i + 1][0].isupper()
        if words.low[i] in HARD or words.low[i] in (",", ";"):
            return False
    return False


_HAVE_DONE = frozenset({"have", "get", "see"})
_WHOSE = frozenset({"the", "its", "their", "his", "her", "a", "an", "it", "them", "this", "that", "both", "all"})


def far_cues(sentence: Sentence, k: int, group: Group | None) -> set[str]:
    """Return the cues before token k that a longer noun phrase parts from it: "a high chance of a Chad-Niger summit in"."""
    return _near_cues(sentence, k, group, 10)


def _near_cues(sentence: Sentence, k: int, group: Group | None, reach: int = 6) -> set[str]:
    """Return cues that stand right before token k, without a verb of another group between."""
    words = sentence.words
    out: set[str] = set()
    verb = group is not None and group.i <= k < group.j
    others = {i for g in sentence.groups if g is not group for i in range(g.i, g.j)} if verb else set()
    # "The proposed sale fell through": what befell it is no proposal.
    idle = _DEEDS | _DRAFTS if verb and group is not None and group.tense in ("past", "perfect") else _DEEDS
    for i in range(k - 1, max(-1, k - reach), -1):
        if words.low[i] in HARD or words.low[i] in (",", "."):
            break
        if i in others or (group is not None and group.i <= i < group.j):
            break
        if words.low[i] not in idle or is_verb(words, i):
            out.update(words.cues[i] if words.low[i] != "without" or not verb or words.low[k].endswith("ing") else ())
    return out


_DEEDS = frozenset({"order", "orders", "direct"})  # "signs an order lifting it", "a direct flight"
_DRAFTS = frozenset({"proposed", "planned", "draft"})


def _past(sentence: Sentence, k: int, tense: str) -> bool:
    """Say whether a cue of the past reaches token k and none of the present stands nearer."""
    words, best_past, best_now = sentence.words, 99.0, 99.0
    for i in words.cued:
        if (
            "past" in (cues := words.cues[i])
            and words.low[i] != "had"
            and not (i > k and _compared(words, k, i))
            and not _only_who(words, i, k)
            and not _is_no_past(sentence, i)
        ):
            cost = words.cost(i, k)
            if cost < best_past:
                best_past = cost
        if "now" in cues:
            best_now = min(best_now, words.cost(i, k))
    return best_past <= _REACH and best_past < best_now and tense != "perfect"


def _is_no_past(sentence: Sentence, i: int) -> bool:
    """Say whether the cue at token i tells of what is ahead, of this very time, or of a delay: "before the year is out"."""
    words = sentence.words
    if words.low[i] == "before":
        by = [m.value for m in sentence.dates if m.role == "by" and words.at(m.start) == i + 1]
        return bool(by) and isinstance(by[0], DateValue) and interval(by[0])[1] >= sentence.published
    if words.low[i] in ("up", "down"):
        return is_way_up(words.low, i)  # "went up from Kelso"
    if words.low[i] == "earlier":
        return words.low[i + 1 : i + 2] in (["this"], ["today"], ["on"], ["than"])
    # "The late president", but not "late in May", "in late summer", "nine months late".
    return words.low[i] == "late" and not (
        words.low[i - 1 : i] and words.low[i - 1] in _OWNERS and words.low[i + 1 : i + 2] != [] and words.senses[i + 1].noun
    )


_OWNERS = frozenset({"the", "'s", "its", "his", "her", "their"})


def _only_who(words: Words, i: int, k: int) -> bool:
    """Say whether the cue at token i only tells what somebody was: "the former minister is jailed for five years"."""
    if words.low[i] in _ASIDES and i and words.low[i - 1] == "," and "," in words.low[i + 1 : k]:
        return True  # "Able, once a mayor, takes the ministry"
    if words.low[i] not in _FORMER or i >= k:
        return words.low[i] == "former"  # "postponed to 5 May the trial of the former mayor"
    if k > i + 2 and is_verb(words, k):
        return True  # "the former president is jailed"
    return any(words.low[at] in _PARTS or is_verb(words, at) for at in range(i + 1, k))


_FORMER = words_of("stance.former")
_ASIDES = frozenset({"once", "formerly", "previously", "earlier", "then", "originally"})
_PARTS = frozenset({"to", "for", "in", "on", "with", "at", "from", "over", "by", "as", ","})


def _compared(words: Words, k: int, i: int) -> bool:
    """Say whether what the cue at token i speaks of is only compared with token k ("2,500, compared with 4,000 a year ago")."""
    return any(
        words.low[at] in ("against", "versus")
        or (words.low[at] == "from" and at < i and any(t[0].isdigit() for t in words.low[at + 1 : at + 5]))
        or (words.low[at] in ("compared", "up", "down") and words.low[at + 1 : at + 2] in (["with"], ["to"], ["from"]))
        for at in range(k + 1, i + 1)
    )


_WAS = words_of("stance.was")


def was_so(sentence: Sentence, k: int) -> bool:
    """Say whether a state is told in the plain past by the outlet itself: "it had 15,000 soldiers" is how it was.

    In what somebody is reported to have said the past may be the present ("said it had 2,000"); a cue of now undoes it.
    """
    words = sentence.words
    group = group_of(words, sentence.groups, k)
    if group is None or group.tense != "past" or words.low[group.head] not in _WAS or group.j - group.i > 1:
        return False
    if any(_recent(m.value, sentence.published) for m in sentence.dates):
        # "After Sunday's vote it had 26 seats" is how it is.
        return False
    return not any(g.report for g in sentence.groups) and not any(
        "now" in words.cues[i] or "report" in words.cues[i] for i in words.cued
    )


def _recent(value: Value, published: date) -> bool:
    if not isinstance(value, DateValue):
        return False
    first, last = interval(value)
    return timedelta(0) <= published - first and published - last <= timedelta(10) and last - first <= timedelta(10)


@cache
def _speakers() -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    data = load("stance")
    return frozenset(map(split, listed(data["official"]["words"]))), frozenset(map(split, listed(data["anonymous"]["words"])))


@cache
def _first_words() -> frozenset[str]:
    """Return the words that the names of official and of unnamed speakers begin with."""
    return frozenset(words[0] for names in _speakers() for words in names)


def speaker_of(sentence: Sentence) -> tuple[str, Authority]:
    """Return (who says so, with which authority); ("", "outlet") where the outlet itself speaks."""
    if sentence.speaker is None:
        sentence.speaker = _speaker_of(sentence)
    return sentence.speaker


def _speaker_of(sentence: Sentence) -> tuple[str, Authority]:
    words = sentence.words
    for i in words.cued:
        if "report" not in words.cues[i]:
            continue
        low = words.low[i]
        if low in ("according", "citing", "quoting", "per"):
            span = _phrase(words, i + 1 + (words.low[i + 1 : i + 2] == ["to"]), 1)
        else:
            group = next((g for g in sentence.groups if g.i <= i < g.j), None)
            if group is None or (words.low[group.i - 1 : group.i] == ["as"] and words.low[group.j : group.j + 1] != ["by"]):
                continue  # "as announced last year": nobody speaks here
            span = _phrase(words, group.i - 1, -1) or _phrase(words, group.j, 1)
        if span:
            return _rank(words, span)
    return "", "outlet"


def _phrase(words: Words, k: int, step: int) -> tuple[int, int] | None:
    """Return the tokens [i, j) of the noun phrase that ends (step -1) or begins (step 1) at token k."""
    i = k
    while (
        0 <= i < len(words.low)
        and abs(i - k) < 9
        and words.low[i] not in HARD
        and words.low[i] not in (",", "that", '"', "“", "”", ".")
    ):
        i += step
    low, high = (i + 1, k + 1) if step < 0 else (k, i)
    return (low, high) if high > low else None


def _rank(words: Words, span: tuple[int, int]) -> tuple[str, Authority]:
    official, anonymous = _speakers()
    low = words.low[span[0] : span[1]]
    text = words.text[words.start[span[0]] : words.end[span[1] - 1]]
    grams = set[tuple[str, ...]]()
    if not (_first_words().isdisjoint(low) and _first_words().isdisjoint([t.rstrip("s") for t in low])):
        grams = {tuple(low[i:j]) for i in range(len(low)) for j in range(i + 1, min(i + 4, len(low)) + 1)}
    singular = {(*g[:-1], g[-1].rstrip("s")) for g in grams}
    if grams & anonymous or singular & anonymous:
        return text, "unattributed"
    capitals = sum(t[0].isupper() for t in words.tokens[span[0] : span[1]])
    if (grams & official or singular & official) and (capitals or low[0] in ("the", "its", "his")):
        return text, "official"
    if capitals:
        return text, "named"
    return text, "unattributed" if low[:1] == ["officials"] or "officials" in low else "outlet"
