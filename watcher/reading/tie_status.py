"""Status tied to facts: which step of a fact's ladder a sentence tells.

Owns: the tie of an event to a status fact. Never: compares steps.
"""

from __future__ import annotations

from dataclasses import dataclass

from watcher.language import load
from watcher.reading.clauses import HARD, group_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.facts import Pattern, alike, best_match, keys_of, senses_of
from watcher.reading.stance import Told, told_of
from watcher.reading.ties import excluded, place_tie
from watcher.reading.words import NameHit, Words
from watcher.values import StatusValue

_WHOLE = frozenset(
    "complete completed completes completely fully full final finally last all entire entirely whole every remaining total totally officially".split()
)
_PART = frozenset("some first phase stage part partial partially base camp site phase hundreds dozens another one".split())
# Bodies whose word prepares a decision without being it.
_PREPARING = frozenset({"committee"})
_LIGHT = frozenset(
    {
        "give",
        "get",
        "win",
        "receive",
        "secure",
        "gain",
        "grant",
        "obtain",
        "reach",
        "strike",
        "sign",
        "agree",
        "announcement",
        "end",
        "pay",
    }
)


@dataclass(slots=True)
class StatusRead:
    """A step told at token k."""

    k: int
    value: StatusValue
    told: Told
    tie: Tie


def read_status(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return every step of the fact's ladder that the sentence tells, with its tie."""
    axis: dict[str, str] = load("ladders")["axes"].get(pattern.axis, {})
    words = sentence.words
    if pattern.axis == "progress" or pattern.axis == "strike":
        found = _progress(ctx, sentence, pattern, axis)
    elif pattern.axis == "stay":
        found = _stay(ctx, sentence, pattern)
    else:
        found = [read for k in range(len(words.low)) if (read := _step(ctx, sentence, pattern, axis, k))]
    return [r for r in found if r.tie.score >= 2.0 and not excluded(words, r.k, pattern)]


def _concept_at(words: Words, k: int, axis: dict[str, str]) -> tuple[str, str] | None:
    """Return (concept, part of speech) of the axis at token k; a verb is preferred."""
    if words.covered[k]:
        return None
    for s in senses_of(words, k):
        if s.concept in axis:
            return s.concept, s.pos
    return None


def _step(ctx: Context, sentence: Sentence, pattern: Pattern, axis: dict[str, str], k: int) -> StatusRead | None:
    words = sentence.words
    found = _concept_at(words, k, axis)
    member = pattern.axis == "join" and any(s.concept == "member" for s in words.senses[k])
    if not found and not member:
        return None
    concept, pos = found or ("join", "n")
    tie = Tie(score=0.0)
    told = told_of(sentence, k)
    tie.add("step", f"{words.tokens[k]!r} is {axis[concept]}", 1.0)
    if not _object_fits(ctx, sentence, pattern, k, concept, tie):
        return None
    if pos == "n" and not _noun_counts(sentence, pattern, k, concept, told, tie):
        return None
    if not _subject_fits(ctx, sentence, pattern, k, concept, pos, tie) or not place_tie(ctx, sentence, k, k, pattern, tie):
        return None
    word = axis[concept]
    if told.negated and word not in ("delayed", "suspended", "rejected", "collapsed"):
        word = "none"
        told = Told("asserted", told.mood, True, why=told.why) if told.stance != "questioned" else told
    return StatusRead(k, StatusValue(word=word, phrase=_phrase(words, k)), told, tie)


def _phrase(words: Words, k: int) -> str:
    low, high = max(0, k - 2), min(len(words.low), k + 3)
    return words.text[words.start[low] : words.end[high - 1]]


def _noun_counts(sentence: Sentence, pattern: Pattern, k: int, concept: str, told: Told, tie: Tie) -> bool:
    """A noun tells a step when something is done with it: "an agreement was reached", "no agreement", "under the deal"."""
    words = sentence.words
    before = words.low[max(0, k - 4) : k]
    if any(t in ("no", "without", "any") for t in before):
        tie.add("noun", "there is none", 0.4)
        return "any" not in before
    if concept == "join":
        group = group_of(words, sentence.groups, k)
        return group is not None and words.cost(group.head, k) <= 6 and words.low[group.head] in _BECOMES
    if concept not in ("agree", "approve", "sign"):
        return concept in (
            "delay",
            "suspend",
            "collapse",
            "reject",
            "cancel",
            "charge",
            "convict",
            "acquit",
            "sentence",
            "launch",
            "end",
        )
    if any(
        t in ("for", "on", "about", "toward", "towards", "over", "seeking", "of", "draft", "proposed", "possible", "potential")
        for t in before[-2:]
    ):
        return False
    if concept == "approve":
        group = group_of(words, sentence.groups, k)
        return group is not None and words.low[group.head] in _GIVES
    return True


_BECOMES = frozenset("become becomes became becoming is are was remain remains".split())
_GIVES = frozenset(
    "give gives gave given giving win wins won receive receives received get gets got secure secures secured grant grants granted gain gained vote voted".split()
)


def _object_fits(ctx: Context, sentence: Sentence, pattern: Pattern, k: int, concept: str, tie: Tie) -> bool:
    """What the step is of: the fact's own words and names near it, and no nearer rival object."""
    words = sentence.words
    about = pattern.about - {concept}
    here = [a for a in about if any(alike(x, a) >= 0.6 for i in range(len(words.low)) if i != k for x in keys_of(words, i))]
    around = [
        a
        for a in about
        if a not in here
        and any(
            best_match(keys_of(b.words, i), frozenset({a})) >= 0.6
            for b in ctx.before(sentence)
            for i in range(len(b.words.low))
        )
    ]
    names = set(pattern.names)
    named = {h.name.id for h in words.names} & names
    named_around = {h.name.id for b in ctx.before(sentence) for h in b.words.names} & names - named
    total = len(about) + len(names)
    have = len(here) + len(named) + 0.5 * (len(around) + len(named_around))
    if total and have / total < 0.34:
        return False
    if about and not here and not around and not named:
        return False
    tie.add(
        "object",
        f"{len(here) + len(named)} of {total} words of the fact here, {len(around) + len(named_around)} just before",
        1.0 + (have / total if total else 0.5),
    )
    return not _other_object(ctx, words, k, pattern, concept)


def _other_object(ctx: Context, words: Words, k: int, pattern: Pattern, concept: str) -> bool:
    """Say whether the step's own object is another thing: "agreement on trade", "approved Finland's bid"."""
    for i in range(k + 1, min(k + 7, len(words.low))):
        if words.low[i] in HARD or words.low[i] == ",":
            break
        hit = next((h for h in words.names if h.i == i), None)
        if (
            hit
            and hit.name.kind in ("country", "body")
            and hit.name.id not in pattern.names
            and hit.name.id not in ctx.patterns.topical
        ):
            return concept in ("approve", "join", "sign", "reject")
        if words.low[i] in ("announcement", "request", "vote", "decision", "debate", "meeting") and not any(
            w in pattern.theme for w in keys_of(words, i)
        ):
            return concept in ("delay", "suspend", "cancel", "approve", "reject", "agree")
    return False


def _subject_fits(ctx: Context, sentence: Sentence, pattern: Pattern, k: int, concept: str, pos: str, tie: Tie) -> bool:
    """Who does it: the fact's first name must be the nearest possible subject, where the fact names one."""
    words = sentence.words
    who = [n for n, roles in pattern.names.items() if "who" in roles]
    if pattern.axis not in ("approve", "join", "sign") or not who:
        return True
    subject = who[0]
    if _preparing(words, k):
        return False
    group = group_of(words, sentence.groups, k)
    at = group.i if group is not None and pos == "v" else k
    before = [h for h in words.names if h.j <= at + (pos == "n")]
    passive = group is not None and words.low[k - 1] in ("been", "be", "was", "were", "is", "are", "being")
    by = [h for h in words.names if h.i > k and "by" in words.low[k : h.i]]
    hits: list[NameHit] = by if passive and by else sorted(before, key=lambda h: words.cost(h.i, at))
    for hit in hits:
        if hit.name.id == subject:
            tie.add("subject", f"{subject} does it", 1.0)
            return True
        if hit.name.kind == "name" and hit.name.id not in pattern.names:
            continue
        if hit.name.id not in pattern.names:
            return False
        if pattern.axis == "join":
            return False
    if any(h.name.id == subject for b in ctx.before(sentence)[:2] for h in b.words.names):
        tie.add("subject", f"{subject} was just spoken of", 0.3)
        return True
    return False


def _preparing(words: Words, k: int) -> bool:
    return any(
        s.concept in _PREPARING
        for i in range(max(0, k - 9), min(len(words.low), k + 9))
        for s in words.senses[i]
        if words.cost(i, k) < 10
    )


def _progress(ctx: Context, sentence: Sentence, pattern: Pattern, axis: dict[str, str]) -> list[StatusRead]:
    """A thing that begins, goes on and ends: the event itself told as done, or a step told of it."""
    words = sentence.words
    out = []
    for k in range(len(words.low)):
        keys = keys_of(words, k)
        if not keys or not any(alike(a, b) >= 0.8 for a in keys for b in pattern.verbs):
            continue
        tie = Tie(score=0.0)
        tie.add("event", f"{words.tokens[k]!r} is told", 1.0)
        if not _object_fits(ctx, sentence, pattern, k, "", tie) or not place_tie(ctx, sentence, k, k, pattern, tie):
            continue
        if not _actor_fits(ctx, words, k, pattern):
            continue
        step, at = _step_of(words, k, axis)
        told = told_of(sentence, at)
        verb = any(s.pos != "n" for s in senses_of(words, k))
        if not step:
            if not verb:
                continue
            step = "completed" if _whole(words, k) and not _partly(words, k) else "in-force"
        if told.negated:
            step, told = "none", Told("asserted", told.mood, True, why=told.why) if told.stance != "questioned" else told
        out.append(StatusRead(at, StatusValue(word=step, phrase=_phrase(words, at)), told, tie))
    return out


def _step_of(words: Words, k: int, axis: dict[str, str]) -> tuple[str, int]:
    best: tuple[float, str, int] | None = None
    for i in range(len(words.low)):
        if words.covered[i]:
            continue
        for s in senses_of(words, i):
            if s.concept in axis and i != k:
                cost = words.cost(i, k)
                if cost <= 6 and (best is None or cost < best[0]):
                    best = (cost, axis[s.concept], i)
    return (best[1], best[2]) if best else ("", k)


def _whole(words: Words, k: int) -> bool:
    return any(words.low[i] in _WHOLE and words.cost(i, k) <= 7 for i in range(len(words.low)))


def _partly(words: Words, k: int) -> bool:
    return any(words.low[i] in _PART and words.cost(i, k) <= 6 for i in range(len(words.low)))


def _actor_fits(ctx: Context, words: Words, k: int, pattern: Pattern) -> bool:
    rivals = [h for h in words.names if h.j <= k and h.name.kind in ("country", "body") and words.cost(h.i, k) <= 8]
    if not rivals or not pattern.actors:
        return True
    hit = min(rivals, key=lambda h: words.cost(h.i, k))
    return hit.name.id in pattern.names or hit.name.id in ctx.patterns.topical


def _stay(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Something that may stay: it will, or all of it goes."""
    words = sentence.words
    out = []
    for k in range(len(words.low)):
        found = _concept_at(words, k, {"stay": "stay", "withdraw": "leave"})
        if not found or found[1] == "n":
            continue
        tie = Tie(score=0.0)
        tie.add("step", f"{words.tokens[k]!r}", 1.0)
        if (
            not _object_fits(ctx, sentence, pattern, k, "", tie)
            or not place_tie(ctx, sentence, k, k, pattern, tie)
            or not _actor_fits(ctx, words, k, pattern)
        ):
            continue
        told = told_of(sentence, k)
        near = {key for i in range(len(words.low)) if words.cost(i, k) <= 9 for key in keys_of(words, i)}
        head = frozenset(pattern.about) & frozenset({"troops", "advisory", "peacekeeper", "personnel", "fighter"})
        if head and best_match(frozenset(near), head) < 0.6:
            continue
        if found[0] == "stay":
            word = "may-remain" if told.hedged or told.mood == "hedge" else "will-remain"
        elif _whole(words, k) and not _partly(words, k):
            word = "none-remain"
        else:
            continue
        if told.negated:
            continue
        out.append(StatusRead(k, StatusValue(word=word, phrase=_phrase(words, k)), told, tie))
    return out
