"""Office-holders: who is told to hold, take up or leave the office of a fact.

Owns: names beside offices. Never: compares names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from watcher.reading.clauses import group_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.facts import STOP, Pattern, best_match, senses_of
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import HolderValue
from watcher.values.names import same_holder

_LOWER = frozenset("al el de da van von der den bin ibn ben del la le dos di du bint abu ul y".split())
_TITLES = frozenset(
    "mr mrs ms dr sir lord lady dame sheikh sayyid judge justice gen general maj lt col brig adm admiral capt sen senator rep president prime minister "
    "premier pm chancellor secretary spokesman spokesperson spokeswoman chief executive ceo director head governor mayor king queen prince former "
    "deputy acting interim outgoing incoming the foreign finance defence defense interior state department press officer chairman chair commissioner".split()
)
_NOT_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
    "the a an in on at by for from with and but or as it he she they we this that parliament senate congress government house ministry party council court "
    "bank committee agency reuters ap afp bbc cnn office union army".split()
)
_BARS = frozenset("deputy vice assistant shadow under junior associate former ex then-".split())
_STEPS = {
    "nominate": "nominated", "nominated": "nominated", "nominates": "nominated", "nominee": "nominated", "nomination": "nominated", "tapped": "nominated", "taps": "nominated",
    "picked": "nominated", "picks": "nominated", "candidate": "nominated", "bid": "nominated", "choice": "nominated", "pick": "nominated", "frontrunner": "nominated", "favourite": "nominated",
    "designate": "designate", "designated": "designate", "elect": "designate", "incoming": "designate", "asked": "designate", "tasked": "designate",
    "acting": "acting", "interim": "acting", "caretaker": "acting", "temporary": "acting",
}  # fmt: skip
_IN = frozenset(
    "sworn becomes became become takes took taken assumes assumed inaugurated elected reelected appointed appoints named names confirmed confirms installed approved approves "
    "replaces replaced succeeds succeeded hired hires crowned chosen selected selects chooses won wins".split()
)
_OUT = frozenset(
    "resigns resigned resign resignation quits quit steps stepped step stepping fired sacked ousted dismissed removed died dies dead leaves left leaving departs departed departure retires retired retirement suspended arrested impeached toppled".split()
)


@dataclass(slots=True)
class HolderRead:
    """A person told of at token k for the office."""

    k: int
    value: HolderValue
    told: Told
    tie: Tie


def people(words: Words) -> list[tuple[int, int, str]]:
    """Return (i, j, name) for every run of capitalised words that can be a person: at least two, or one after an office."""
    out = []
    i, n = 0, len(words.low)
    named = {k for h in words.names for k in range(h.i, h.j) if h.name.kind in ("country", "body")}
    while i < n:
        if not _can_be_name(words, i) or i in named:
            i += 1
            continue
        j = i + 1
        while j < n and j not in named and (_can_be_name(words, j) or _joins(words, j)):
            j += 1
        while j > i and not words.tokens[j - 1][:1].isupper():
            j -= 1
        while i < j and words.low[i].rstrip(".") in _TITLES:
            i += 1
        if j > i:
            out.append((i, j, re.sub(r"\s*-\s*", "-", words.text[words.start[i] : words.end[j - 1]])))
        i = max(j, i + 1)
    return out


def _can_be_name(words: Words, k: int) -> bool:
    token = words.tokens[k]
    if not token[0].isupper() or not token[0].isalpha() or words.low[k] in _NOT_NAMES or (token.isupper() and len(token) > 3):
        return False
    return not (
        words.senses[k]
        and words.index
        and k
        and not words.tokens[k - 1][0].isupper()
        and words.low[k] not in _TITLES
        and k + 1 < len(words.low)
        and not words.tokens[k + 1][0].isupper()
    )


def _joins(words: Words, k: int) -> bool:
    return (
        k + 1 < len(words.low)
        and (words.low[k] in _LOWER or words.low[k] in ("-", "'", "’", "."))
        and (words.tokens[k + 1][0].isupper() or words.low[k + 1] in _LOWER or words.low[k + 1] == "-")
    )


def read_holders(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[HolderRead]:
    """Return every person that the sentence tells of for the office, the surest first."""
    words = sentence.words
    offices = _offices(ctx, sentence, pattern)
    if not offices:
        return []
    out: list[HolderRead] = []
    runs = people(words)
    for i, j, barred, sure in offices:
        best = _beside(words, runs, i, j)
        if best is None:
            continue
        pi, pj, name, way = best
        if (pj - pi < 2 and way != "title" and not _is_incumbent(name, pattern)) or len(name) < 3:
            continue
        read = _describe(sentence, pattern, (i, j), (pi, pj), name, way, sure, barred)
        if read:
            out.append(read)
    out += _departures(sentence, pattern, runs)
    return out


def _is_incumbent(name: str, pattern: Pattern) -> bool:
    value = pattern.fact.value
    return isinstance(value, HolderValue) and same_holder(value.name, name, pattern.fact.aliases)


def _offices(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[tuple[int, int, str, float]]:
    """Return (i, j, what bars it, how sure) for every place where the fact's office is named, and is of the fact's body."""
    words = sentence.words
    out = []
    wanted = [w for w in pattern.office if w not in ("next", "new", "current")]
    for k in range(len(words.low)):
        senses = [s for s in senses_of(words, k) if s.pos == "n"]
        if words.covered[k] or not any(best_match((s.concept,), pattern.head) >= 0.8 for s in senses):
            if not (words.low[k] in wanted and len(wanted) > 1 and words.low[k : k + len(wanted)] == wanted):
                continue
        j = k + 1
        while j < len(words.low) and words.covered[j]:
            j += 1
        i = k
        bar = ""
        before = words.low[max(0, i - 3) : i]
        for t in before:
            if t in _BARS and words.low[i - 1] not in (",", "."):
                bar = "past" if t in ("former", "ex", "then-") else "other"
        sure = _of_body(ctx, words, i, j, pattern)
        if sure > 0:
            out.append((i, j, bar, sure))
    return out


def _of_body(ctx: Context, words: Words, i: int, j: int, pattern: Pattern) -> float:
    """Return how sure it is that the office at [i, j) is the fact's: its body named with it, or the only one about."""
    of = pattern.of | frozenset(pattern.names)
    near = [h for h in words.names if (h.j <= i and i - h.j <= 2) or (h.i >= j and h.i - j <= 3 and "of" in words.low[j : h.i])]
    if any(h.name.id in of for h in near):
        return 1.5
    if near:
        return 0.0
    others = [h for h in words.names if h.name.kind == "country" and h.name.id not in of and h.name.own == "own"]
    if others:
        return 0.0
    if any(h.name.id in of or h.name.id in ctx.patterns.topical for h in words.names):
        return 0.8
    rest = [t for t in pattern.office if t not in words.low[i:j]]
    if rest and not any(t in words.low for t in rest) and not pattern.of:
        return 0.3
    for back in ctx.before(sentence_of(ctx, words)):
        if any(h.name.id in of or h.name.id in ctx.patterns.topical for h in back.words.names):
            return 0.5
    return 0.2


def sentence_of(ctx: Context, words: Words) -> Sentence:
    return next(s for s in ctx.sentences if s.words is words)


def _beside(words: Words, runs: list[tuple[int, int, str]], i: int, j: int) -> tuple[int, int, str, str] | None:
    """Return the person that stands with the office at [i, j), and how: title, apposition, verb."""
    best: tuple[float, tuple[int, int, str, str]] | None = None
    for pi, pj, name in runs:
        if pi >= j:
            gap = words.low[j:pi]
            way = (
                "title"
                if not gap or gap in (["-", "designate"], ["nominee"], ["designate"], ["-", "elect"], ["elect"])
                else "apposition"
                if gap[:1] in ([","], [":"], ["("])
                else "verb"
            )
            cost = words.cost(j - 1, pi) - (3 if way == "title" else 0)
        elif pj <= i:
            gap = words.low[pj:i]
            way = "apposition" if gap[:1] in ([","], ["-"], ["—"], ["("]) else "verb"
            cost = words.cost(pj - 1, i) - (2 if way == "apposition" else 0)
        else:
            continue
        if "of" in gap and way == "title":
            continue
        if way == "apposition" and len(gap) > 9:
            way = "verb"
        if best is None or cost < best[0]:
            best = (cost, (pi, pj, name, way))
    return best[1] if best and best[0] <= 16 else None


def _describe(
    sentence: Sentence,
    pattern: Pattern,
    office: tuple[int, int],
    person: tuple[int, int],
    name: str,
    way: str,
    sure: float,
    barred: str,
) -> HolderRead | None:
    words = sentence.words
    low, high = min(office[0], person[0]), max(office[1], person[1])
    if barred == "other":
        return None
    tie = Tie(score=0.0)
    tie.add("office", f"{name} beside the office ({way})", 1.2 if way != "verb" else 0.6)
    tie.add("body", "the office is of the fact's body", sure)
    near = words.low[max(0, low - 6) : min(len(words.low), high + 6)]
    between = words.low[max(0, low - 2) : min(len(words.low), high + 3)]
    rung = next((_STEPS[t] for t in between if t in _STEPS), "in-office")
    if rung == "in-office" and any(_STEPS.get(t) == "nominated" for t in near):
        rung = "nominated"
    taking = any(t in _IN for t in near)
    group = group_of(words, sentence.groups, person[0])
    told = told_of(sentence, group.head if group is not None and way == "verb" else person[0], group if way == "verb" else None)
    if way == "verb" and not (
        taking or rung != "in-office" or any(t in ("as", "is", "was", "of") for t in words.low[low:high])
    ):
        return None
    if way != "verb":
        told = Told(
            "planned" if rung in ("nominated", "designate", "acting") else "asserted", why="the office stands as a title"
        )
    elif rung != "in-office" and told.stance == "asserted":
        told = Told("planned", "plan", why=f"{rung} only")
    if barred == "past" and way != "verb":
        told = Told("past", past=True, why="a former holder")
        if rung != "in-office":
            told = Told("planned", "plan", why=f"{rung} only")
    if taking:
        tie.add("verb", "takes up the office", 0.6)
    return HolderRead(person[0], HolderValue(name=name, rung=rung), told, tie) if tie.score >= 1.6 else None


def _departures(sentence: Sentence, pattern: Pattern, runs: list[tuple[int, int, str]]) -> list[HolderRead]:
    """The present holder leaving the office."""
    words = sentence.words
    out = []
    for pi, pj, name in runs:
        if not _is_incumbent(name, pattern):
            continue
        for k in range(max(0, pi - 8), min(len(words.low), pj + 9)):
            if (
                words.low[k] in _OUT
                and words.cost(k, pj - 1) <= 9
                and not (words.low[k] == "left" and words.low[k + 1 : k + 2] == ["for"])
            ):
                tie = Tie(score=0.0)
                tie.add("departure", f"{name} {words.low[k]}", 2.2)
                out.append(HolderRead(k, HolderValue(name=name, rung="left"), told_of(sentence, k), tie))
                break
    return out


_ = STOP
