"""Suits that a fact says there are none of: "sued to block it", "the agency's suit", "is leaning toward a suit", "settled".

Owns: whether such a suit is told to be brought, to come, or to be over. Never: reads what it means for what it is against.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import begin_of_subject, is_passive
from watcher.reading.bodies import country_of
from watcher.reading.clauses import Clause, Group, clause_at, group_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import tokens_like
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.persons import people
from watcher.reading.spellings import BE, countries
from watcher.reading.stance import Told
from watcher.reading.status.purchases import anothers_purchase
from watcher.reading.status.steps import StatusRead, told_step, value_of
from watcher.reading.words import Words, analyse, word_before
from watcher.values import StatusValue

_SUITS = words_of("lawsuits.suits")
_SUES = words_of("suits.sues")
_FILES = words_of("lawsuits.files")
_STOPS = words_of("suits.stops") | words_of("lawsuits.freezes")
_COURTS = frozenset({"court", "judge"})
_PLEAS = words_of("lawsuits.pleas")
_ASKS = words_of("lawsuits.asks")
_TOWARDS = words_of("lawsuits.towards")
_ONLY_MEANT = words_of("lawsuits.only_meant")
_AGAIN = words_of("lawsuits.plaintiffs")
_SETTLES = words_of("lawsuits.settles")
_DROPS = words_of("lawsuits.drops")
_DISMISSES = words_of("lawsuits.dismisses")
_HAS = words_of("lawsuits.has")
_GOES = frozenset({"go", "goes", "went", "gone", "going"})
_DECISIONS = frozenset({"decision", "move", "vote"})
_BEFORE_SUIT = frozenset({"legal", "court", "antitrust", "the", "'s", "its", "their", "this", "federal", "government"})
WORDS = _SUITS | _SUES | _COURTS | _SETTLES | frozenset({"injunction", "litigation", "challenge", "courts", "sue"})
_FAR = 9
_IN_FORCE, _PLANNED = Told("asserted", done=True, why="it is before a court"), Told("planned", "plan", why="only weighed")


@lru_cache(maxsize=10_000)
def asks_of_a_suit(pattern: Pattern) -> bool:
    """Say whether the fact is that nobody, or not who it names, has gone to court against a thing."""
    value = pattern.fact.value
    if not isinstance(value, StatusValue) or value.word != "none":
        return False
    slot = split(value.phrase)
    if slot[:1] == ("not",):
        return not _SUES.isdisjoint(slot) or (slot[-1] in _FILES and not _NOUNS.isdisjoint(split(pattern.fact.says)))
    return slot[:1] == ("no",) and not _SUITS.isdisjoint(slot) and not _ACTIONS.issuperset(slot[1:])


_NOUNS = frozenset({"suit", "lawsuit", "lawsuits", "litigation"})
_ACTIONS = frozenset({"action", "fight", "battle", "complaint", "case"})  # what is no suit by itself: "no action"


@lru_cache(maxsize=10_000)
def _plaintiffs(pattern: Pattern) -> frozenset[str]:
    """Return whose suit the fact says there is none of; nothing where it may be anybody's."""
    before, slot, _ = pattern.fact.says.partition(" [not")
    said = before if slot else pattern.fact.says.partition(" by ")[2]
    words = analyse(said, 1)
    end = next((i for i, t in enumerate(words.low) if t in _AGAINST), len(words.low))
    known = {h.name.id for h in words.names if h.i < end}
    return frozenset(known | {name for name in pattern.names if split(name)[0] in words.low[:end]})


_AGAINST = frozenset({"against", "over", "to", "on", "for", "in", "about"})


def read_lawsuit(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return what the sentence tells of the suit: the end of one before that it is brought, that before what is only meant."""
    words = sentence.words
    if WORDS.isdisjoint(words.low) or not _is_of_it(ctx, sentence, pattern):
        return []
    found = _ended(ctx, sentence, pattern)
    if found is None:
        told = [read for k in range(len(words.low)) if (read := _told_at(ctx, sentence, pattern, k)) is not None]
        found = min(told, key=lambda read: read[1].stance != "asserted", default=None)
    if found is None:
        return []
    k, how, word = found
    tie = Tie()
    tie.add("suit", f"{words.tokens[k]!r} tells of a suit", 3.0)
    return [StatusRead(k, value_of(pattern, word), how, tie)]


def _told_at(ctx: Context, sentence: Sentence, pattern: Pattern, k: int) -> tuple[int, Told, str] | None:
    """Return (token, how it is told, step) where the word at token k tells that a suit is brought, or is to be."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is not None and (k == group.head or words.low[k] in _SUES) and _goes_to_court(words, clause, group, k):
        told = _told_verb(ctx, sentence, clause, group, pattern)
    else:
        told = _told_noun(ctx, sentence, clause, pattern, k)
    return None if told is None else (k, told, "in-force")


def _goes_to_court(words: Words, clause: Clause, group: Group, k: int) -> bool:
    """Say whether the verb at token k tells of a suit: "sued", "filed a complaint", "asked a judge to stop it"."""
    low, behind = words.low[k], words.low[k + 1 : min(group.j + _FAR, clause.j)]
    if low in _SUES:
        return True
    if low in _FILES:
        return not _SUITS.isdisjoint(behind[:4])
    if low in _GOES:
        return behind[:2] == ["to", "court"]
    if low in ("challenge", "challenged", "challenging", "challenges"):
        return "court" in behind or _comes_of_a_decision(words, clause, group)
    stops = any(t == "to" and not _STOPS.isdisjoint(behind[n + 1 : n + 2]) for n, t in enumerate(behind))
    return low in _ASKS and stops and not _COURTS.isdisjoint(behind)


def _comes_of_a_decision(words: Words, clause: Clause, group: Group) -> bool:
    """Say whether an infinitive is what somebody has decided on: "its decision to sue"."""
    return words.low[group.i] == "to" and not _DECISIONS.isdisjoint(words.low[max(clause.i, group.i - 7) : group.i])


def _told_verb(ctx: Context, sentence: Sentence, clause: Clause, group: Group, pattern: Pattern) -> Told | None:
    words = sentence.words
    decided = _comes_of_a_decision(words, clause, group)
    begin = max(clause.i, group.i - 8) if decided else begin_of_subject(words, clause, _finite(words, clause, group))
    by = words.low.index("by", group.j) if is_passive(words, group) and "by" in words.low[group.j : clause.j] else -1
    span = (by, min(by + 6, clause.j)) if by > 0 else (begin, group.i)
    if not _is_plaintiff(ctx, sentence, pattern, *span):
        return None
    if decided:
        return _IN_FORCE
    if group.negated:
        return None
    lead = set(words.low[clause.i : group.j])
    if "whether" in lead or not lead.isdisjoint(_TOWARDS):
        return _PLANNED
    told = told_step(sentence, group.head)
    if told.negated or group.conditional or told.stance == "denied":
        return None
    if group.progressive and words.low[group.i] in ("is", "are", "was", "were"):
        return _IN_FORCE  # "is suing"
    if words.low[group.i] == "to" and told.mood == "" and told.stance != "planned":
        return _PLANNED if words.index == 0 else None
    if told.stance in ("asserted", "past") or words.low[group.head] in _ASKS:
        return _IN_FORCE
    return _PLANNED if told.stance == "planned" and "would" not in lead else None


def _finite(words: Words, clause: Clause, group: Group) -> Group:
    """Return the verb that an infinitive completes: "[decided] to sue"."""
    before = [g for g in clause.groups if g.j <= group.i]
    return before[-1] if words.low[group.i] == "to" and before else group


def _told_noun(ctx: Context, sentence: Sentence, clause: Clause, pattern: Pattern, k: int) -> Told | None:
    """Return how a noun tells of a suit: "the agency's suit", "its request for an injunction", "leaning toward a lawsuit"."""
    words, low = sentence.words, sentence.words.low
    plea = low[k] in _PLEAS and not _STOPS.isdisjoint(low[k + 2 : k + 3]) and low[k + 1 : k + 2] == ["to"]
    plea = plea or (low[k] in _PLEAS and "injunction" in low[k + 1 : k + 6])
    granted = low[k] == "injunction" and not {"granted", "grants", "won", "wins", "got", "issued"}.isdisjoint(low[clause.i : k])
    called = any(h.j == k and _is_ours(ctx, h.name.id, pattern) for h in words.names)  # "the FTC case"
    if not (low[k] in _SUITS or plea or granted) or not (called or _is_noun(words, k)):
        return None
    before = low[max(clause.i, k - 6) : k]
    if not _ONLY_MEANT.isdisjoint(before[-4:]):
        return None
    owner, others = _owner_of(ctx, sentence, pattern, k)
    if others or not (owner or _is_known(ctx, pattern)):
        return None
    if not _TOWARDS.isdisjoint(before):
        return _PLANNED
    group = group_of(words, clause.groups, k)
    if group is not None and (group.conditional or (group.mood in ("hedge", "plan") and not owner)):
        return None
    definite = owner or not _BEFORE_SUIT.isdisjoint(before[-3:]) or words.index == 0 or not _HAS.isdisjoint(before)
    return _IN_FORCE if definite or granted else None


def _is_noun(words: Words, k: int) -> bool:
    if words.low[k] in ("challenge", "case", "action", "complaint", "bid", "fight", "battle"):
        return words.low[k - 1] in _BEFORE_SUIT
    return True


def _owner_of(ctx: Context, sentence: Sentence, pattern: Pattern, k: int) -> tuple[bool, bool]:
    """Return (whether the noun at token k is told to be whom the fact names, whether it is another's)."""
    words = sentence.words
    by = words.low.index("by", k, min(k + 4, len(words.low))) if "by" in words.low[k : k + 4] else -1
    near = [h for h in words.names if k - 5 <= h.j <= k and "'s" in words.low[h.j : k]] if by < 0 else []
    near += [h for h in words.names if 0 <= h.i - by <= 2] if by >= 0 else []
    near += [h for h in words.names if h.j in (k, k - 1) and h.i < k and not near]
    ours = any(_is_ours(ctx, h.name.id, pattern) for h in near)
    parties = ctx.patterns.named | ctx.patterns.topical | ctx.patterns.leading
    others = bool(near) and not ours and any(h.name.id not in parties or "'s" in words.low[h.j : k] for h in near)
    again = not near and not _AGAIN.isdisjoint(words.low[max(0, k - 4) : k])
    return ours or (again and _is_known(ctx, pattern)), others


def _is_ours(ctx: Context, name: str, pattern: Pattern) -> bool:
    """Say whether a name is that of whom the fact says has not sued, or of a body of that state."""
    ours = _plaintiffs(pattern)
    if not ours or name in ours or country_of(name) in ours:
        return True
    return name in countries() and any(country_of(one) == name and one in ctx.named for one in ours)


def _is_known(ctx: Context, pattern: Pattern) -> bool:
    """Say whether whom the fact names is named in the entry."""
    return not _plaintiffs(pattern) or any(_is_ours(ctx, name, pattern) for name in ctx.named - countries())


def _is_plaintiff(ctx: Context, sentence: Sentence, pattern: Pattern, begin: int, end: int) -> bool:
    """Say whether the subject at tokens [begin, end) is whom the fact names, or stands for it: "the agency"."""
    words = sentence.words
    hits = [h for h in words.names if begin <= h.i < end]
    if _plaintiffs(pattern) and any(_is_ours(ctx, h.name.id, pattern) for h in hits):
        return True
    if not _plaintiffs(pattern):
        return begin < end
    if hits or any(begin <= run.i < end for run in people(words, words.titled)):
        return False
    return not _AGAIN.isdisjoint(words.low[begin:end]) and _is_known(ctx, pattern)


def _is_of_it(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether what the fact speaks of, or a party of the topic, is spoken of here or just before."""
    known = (ctx.patterns.named | ctx.patterns.topical | ctx.patterns.leading) - _plaintiffs(pattern) - countries()
    things = frozenset(key for key in pattern.theme if key not in _NO_THINGS)
    known = known if "buy" in things else known & pattern.names.keys() if not things else frozenset[str]()
    near = (sentence, *ctx.before(sentence))
    at = next(iter(tokens_like(sentence.words, frozenset({"buy"}))), -1)
    if at >= 0 and anothers_purchase(ctx, sentence, at, pattern):
        return False
    return any(not known.isdisjoint(s.named) or (things and tokens_like(s.words, things)) for s in near)


_NO_THINGS = frozenset({"agree", "case", "reject", "regulator", "sue"})


def _ended(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, Told, str] | None:
    """Return (token, how it is told, step) where a suit is told to be settled, dropped or thrown out."""
    words = sentence.words
    for k, low in enumerate(words.low):
        clause = clause_at(sentence.clauses, k)
        near = words.low[clause.i : clause.j]
        suit = not (_SUITS | _PLEAS | _COURTS).isdisjoint(near)
        if low in _SETTLES:
            noun = low in ("settlement", "decree")
            if not (_is_known(ctx, pattern) if not noun else suit or "antitrust" in near):
                continue
            step = "agreed"
        elif low in _DROPS | _DISMISSES and (what := _suit_behind(words, k, clause.j)) > 0:
            if _owner_of(ctx, sentence, pattern, what)[1]:
                continue
            step = "collapsed" if low in _DROPS else "rejected"
        elif (
            low == "over"
            and (word_before(words, k) in BE or not words.index)
            and any(words.low[i] in ("fight", "battle", "suit", "lawsuit", "case") for i in range(clause.i, k))
        ):
            step = "completed"
        else:
            continue
        told = told_step(sentence, k)
        if (
            told.negated
            or told.stance not in ("asserted", "past", "planned")
            or told.embedded
            or not _is_known_or_bare(ctx, sentence, pattern)
        ):
            continue
        return k, told if told.stance == "planned" else _IN_FORCE, step
    return None


def _suit_behind(words: Words, k: int, end: int) -> int:
    """Return the token of the suit behind the verb at token k that does away with it, or -1."""
    return next((i for i in range(k + 1, min(k + _FAR, end)) if words.low[i] in _SUITS), -1)


def _is_known_or_bare(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the end may be that of the fact's suit: whom it names is in the entry, or a state's own courts decide."""
    return _is_known(ctx, pattern) or "antitrust" in sentence.words.low or "federal" in sentence.words.low
