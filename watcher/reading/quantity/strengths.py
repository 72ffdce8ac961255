"""How strong a force is, where no noun of soldiers is counted: "halve its deployment to 700", "a garrison of 900 men".

Owns: the words for a force whose strength a number is, whose soldiers only pass, and for bases that it has given up.
Never: ties a number to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at, group_of
from watcher.reading.context import Sentence
from watcher.reading.keys import senses_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.places import IN
from watcher.reading.quantity.headcounts import of_sites
from watcher.reading.quantity.numbers import last_of
from watcher.reading.ties import beside_ours
from watcher.reading.words import Words
from watcher.values import Quantity

SOLDIERS = frozenset({"troops", "personnel", "peacekeeper"})
_FORCES = words_of("strengths.forces")
_LIMITS = words_of("strengths.limits")
_OTHERS = frozenset({"force", "mission", "operation", "army", "brigade", "battalion"})  # one more is none of the fact's
_GROWS = words_of("extents.grows") | words_of("strengths.shrinks")
_MEN = frozenset({"men", "women", "people", "members"})
_BETWEEN = words_of("strengths.between")
_CARRIES = words_of("strengths.carries")
_HOSTS = frozenset({"host", "withdraw"})


def force_before(words: Words, first: int, pattern: Pattern) -> str:
    """Return the word for a force whose strength the number at token `first` is ("its footprint falls below 200"), or ""."""
    if pattern.head.isdisjoint(SOLDIERS) or words.low[first - 1 : first] == ["the"]:
        return ""
    at, begin = _aside_before(words, first)
    for k in range(at - 1, max(-1, at - 14), -1):
        if words.low[k] in _FORCES and words.cost(k, at) <= 14:
            between = words.low[k + 1 : at] + words.low[begin : first + 1]
            told = not _BETWEEN.isdisjoint(between) and _LIMITS.isdisjoint(between)
            another = words.low[k - 1 : k] in (["a"], ["an"], ["another"]) and words.low[k] in _OTHERS
            another = another or words.low[k - 1 : k] in (["police"], ["civilian"])
            return words.low[k] if told and not another else ""
    return ""


def _aside_before(words: Words, first: int) -> tuple[int, int]:
    """Return where an aside with a strength of before begins and ends: "the force, 900 strong in May, now numbers 600"."""
    ends = next((k for k in range(first - 1, max(0, first - 5), -1) if words.low[k] == ","), -1)
    begins = next((k for k in range(ends - 1, max(0, ends - 12), -1) if words.low[k] == ","), -1)
    if begins < 0 or "strong" not in words.low[begins:ends]:
        return first, first
    return begins, ends + 1


def are_its_men(words: Words, first: int, last: int, pattern: Pattern) -> str:
    """Return the force that "900 men" are the strength of, or ""."""
    if pattern.head & SOLDIERS and (own := _of_the_army(words, last)):
        return own
    if _MEN.isdisjoint(words.low[last + 1 : last + 3]):
        return ""
    return force_before(words, first, pattern) or _grown_to(words, first, pattern) or _had_by_its_state(words, first, pattern)


def _had_by_its_state(words: Words, first: int, pattern: Pattern) -> str:
    """Return the fact's own state that has so many men in a foreign place: "Ghana now has 900 men in Mali", or ""."""
    if not pattern.places or pattern.head.isdisjoint(SOLDIERS) or words.low[first - 1] not in _KEEPS:
        return ""
    own = (h for h in words.names if h.name.id in pattern.subjects and h.name.own == "own" and 0 <= first - 1 - h.j <= 1)
    return next((h.name.id for h in own), "")


_KEEPS = frozenset({"has", "have", "had", "keeps", "kept", "maintains", "fields", "deploys"})


def _of_the_army(words: Words, last: int) -> str:
    """Return the army whose people the number before counts: "3,000 men and women of the Able army", "500 Able military in"."""
    low = words.low
    for k in range(last + 1, min(last + 4, len(low) - 1)):
        if low[k] == "military" and low[k + 1] in _PAST_MILITARY:
            return "military"
        if low[k] in ("men", "women", "members", "people"):
            of = k + 1 + 2 * (low[k + 1] == "and")
            at = range(of + 1, min(of + 6, len(low))) if low[of : of + 1] == ["of"] else ()
            return next((low[i] for i in at if low[i] in _ARMIES), "")
    return ""


_ARMIES = words_of("forces.armies") | {"army", "military", "navy", "force", "forces", "contingent", "corps"}
_PAST_MILITARY = IN | {"at", "on", ".", ",", ";", "who", "are", "were", "remain", "will", "would", "stay", "and", "there"}


def _grown_to(words: Words, first: int, pattern: Pattern) -> str:
    """Return the fact's own force whose strength is told as what it grows or shrinks to: "Altor has grown to 1,500 men"."""
    if pattern.head.isdisjoint(SOLDIERS) or words.low[first - 1] not in ("to", "at"):
        return ""
    own = (h for h in words.names if h.name.id in pattern.subjects and h.name.kind != "country" and 0 < first - h.j < 10)
    return next((h.name.id for h in own if not _GROWS.isdisjoint(words.low[h.j : first])), "")


def force_left(sentence: Sentence, first: int, pattern: Pattern) -> bool:
    """Say whether a bare number is of the fact's soldiers: "500 would be left in Chad", "the total in Chad from 9,000 to 600".

    Where a change begins at the fact's own number, it is told of them.
    """
    if not pattern.levelled or pattern.head.isdisjoint(SOLDIERS) or pattern.places.isdisjoint(sentence.named):
        return False
    words, told = sentence.words, pattern.fact.value
    mention = next((m for m in sentence.quantities if words.at(m.start) <= first <= words.at(m.end - 1)), None)
    if mention is None or not isinstance(mention.value, Quantity) or not isinstance(told, Quantity):
        return False
    if mention.role == "to" and told.n in _beginnings(sentence):
        return True
    if words.low[first - 1] == "at" and any(h.j == first - 1 and h.name.id in pattern.subjects for h in words.names):
        return True  # "US at 8,600 in Able, general says"
    last = last_of(sentence, first)
    group = next((g for g in sentence.groups if g.i == last + 1), None)
    return group is not None and not _STAY.isdisjoint(words.low[group.i : group.j + 1]) and mention.value.n < told.n


def _beginnings(sentence: Sentence) -> list[float]:
    """Return the counts where a change begins that are large enough to tell a force by."""
    values = [m.value for m in sentence.quantities if m.role == "from"]
    return [value.n for value in values if isinstance(value, Quantity) and value.n >= _TELLING]


_TELLING = 20.0  # a smaller count is too common to tell a fact by
_STAY = words_of("strengths.stay")


def is_its_strength(words: Words, first: int, span: int) -> bool:
    """Say whether a number is a force's own by where it stands: "the force of 2,000", "its contingent, 900 soldiers,"."""
    k = first - 1
    while k > 0 and words.low[k] in _HEDGES:
        k -= 1
    if k < 1:
        return False
    if words.low[k] == "of":
        at = k - 1
    elif words.low[k] in (",", "(") and words.low[span + 1 : span + 2] in ([","], [")"]):
        at = next((i for i in range(k - 1, max(-1, k - 6), -1) if words.low[i] in _FORCES), -1)
    else:
        return False
    return at > 0 and words.low[at] in _FORCES and not _THE.isdisjoint(words.low[max(0, at - 4) : at])


_HEDGES = words_of("exceeded.between") | {"over", "nearly", "almost", "under", "up", "to", "more", "fewer", "than"}
_THE = frozenset({"the", "its", "their", "'s", "this"})


def is_fighters_strength(words: Words, first: int, pattern: Pattern) -> bool:
    """Say whether so strong are armed men who are no state's: "the rebels, some 3,000 strong", for a fact of soldiers."""
    at = next((k for k in range(first - 1, max(0, first - 4), -1) if words.low[k] == ","), 0)
    return at > 0 and words.low[at - 1] in _FIGHTERS and not pattern.head.isdisjoint(SOLDIERS)


_FIGHTERS = words_of("doers.rebels")


def are_carried(words: Words, first: int) -> bool:
    """Say whether so many are only on board of what leaves or comes: "a convoy carrying 120 French soldiers left"."""
    return not _CARRIES.isdisjoint(words.low[max(0, first - 3) : first])


def has_its_own(sentence: Sentence, first: int, pattern: Pattern) -> str:
    """Return the country that a fact has foreign soldiers in, where it is told to have or send its own, or "".

    "Chad has sent 1,200 soldiers to its border" tells nothing of the French in Chad; "Chad hosts 900" does.
    """
    words = sentence.words
    if pattern.head.isdisjoint(SOLDIERS) or not pattern.subjects.isdisjoint(sentence.named):
        return ""
    clause = clause_at(sentence.clauses, first)
    group = group_of(words, clause.groups, first)
    if group is None or group.i > first or group.report or {s.concept for s in senses_of(words, group.head)} & _HOSTS:
        return ""
    for hit in words.names:
        subject = (
            hit.j <= group.i and hit.i in (clause.i, clause.i + 1) and group.i - hit.j <= 3 and words.low[hit.i - 1] not in IN
        )
        if subject and hit.name.id in pattern.places and hit.name.own != "adj" and not beside_ours(words, hit, pattern):
            return hit.name.id
    return ""


def people_of(sentence: Sentence, first: int, pattern: Pattern) -> str:
    """Return the people that the number counts by their country ("3,000 Rwandans"), where the fact counts its troops, or ""."""
    if pattern.head.isdisjoint(SOLDIERS | {"prisoner", "hostage"}):
        return ""
    last = last_of(sentence, first)
    for hit in sentence.words.names:
        if hit.i == last + 1 and hit.name.id in pattern.actors and hit.name.own == "adj":
            return sentence.words.tokens[hit.i] if sentence.words.low[hit.i].endswith(("s", "ese", "ish", "ch")) else ""
    return ""


def are_received(words: Words, first: int, span: int, pattern: Pattern) -> bool:
    """Say whether what is counted as handed over is told from the other side: "take over an eighth base", "in the hands of"."""
    if "handover" not in pattern.about:
        return False
    before, after = words.low[max(0, first - 7) : first], words.low[span + 1 : span + 13]
    takes = next((k for k, t in enumerate(before) if t in _TAKES), -1)
    if takes >= 0 and (before[takes] in _RECEIVES or not _OVER.isdisjoint(before[takes : takes + 3])):
        return True
    passed = next((k for k, t in enumerate(after) if t in _HELD), -1)
    return passed >= 0 and not _WHOSE.isdisjoint(after[max(0, passed - 5) : passed + 4])


_RECEIVES = frozenset("receive receives received receiving regain regains regained recover recovers recovered".split())
_TAKES = frozenset("take takes took taken taking".split()) | _RECEIVES
_OVER = frozenset({"over", "charge", "possession", "control"})
_HELD = frozenset({"hands", "control"})
_WHOSE = frozenset({"in", "into", "under", "to", "changed"})


_TREATIES = frozenset({"treaty", "convention", "protocol", "covenant", "charter"})


@lru_cache(maxsize=10_000)
def wanted_of(pattern: Pattern) -> frozenset[str]:
    """Return one of what the number must be told of."""
    wanted = pattern.about - {"person", "personnel"}
    if "close" in wanted and "chapter" in pattern.head:
        wanted |= {"end"}  # a chapter is closed when it is completed
    if wanted & {"release", "handover"} and " bod" in pattern.fact.says:
        wanted |= {"come_home"}  # bodies that are handed over are returned
    wanted |= of_sites(pattern)
    if (
        "approve" in wanted
        and pattern.head & {"country", "member"}
        and not _TREATIES.isdisjoint(split(pattern.fact.says.lower()))
    ):
        wanted |= {"join", "w:party", "w:acced"}  # who is party to a treaty has ratified it
    if "swap" in wanted:
        wanted |= {"release", "handover"}  # who is swapped is freed, and handed over
    if "release" in wanted and pattern.head & {"prisoner", "hostage"} and not pattern.planned:
        wanted |= {"come_home"}  # who is home is free
    return wanted | {"come_home"} if "withdraw" in wanted and pattern.head & SOLDIERS else wanted
