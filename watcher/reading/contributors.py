"""Who gives soldiers to a mission or has them in a place: a set of states that one joins by sending or landing some.

Owns: the state that is new among those, and whose count is that of the whole mission. Never: reads members that leave.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, Group, clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import tokens_like
from watcher.reading.lexicon import split
from watcher.reading.newcomers import candidates
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import SetValue

_SOLDIERS = frozenset({"troops", "peacekeeper", "police", "personnel"})
_SENDS = words_of("frames.sends") | words_of("contributors.gives")
_OFFERS = words_of("contributors.offers")
_COMES = words_of("contributors.comes")
_TO = frozenset({"to", "in", "for", "with", "into", "at", "join", "reinforce", "under", "from"})


@lru_cache(maxsize=1_000)
def gives_soldiers(pattern: Pattern) -> bool:
    """Say whether the members of a set are states that have soldiers in a mission or place."""
    states = countries() & pattern.member_ids.keys()
    says = pattern.fact.says.lower()
    given = not _SOLDIERS.isdisjoint(pattern.about | pattern.head) or "contribut" in says
    given = given or (("part in" in says or "participat" in says) and not {"mission", "force"}.isdisjoint(split(says)))
    return 2 * len(states) > len(pattern.member_ids) and given


def contributor(ctx: Context, sentence: Sentence, pattern: Pattern) -> tuple[int, SetValue, Told] | None:
    """Return (token, who, how it is told) where a state that is no member sends soldiers there, or a member ends its part."""
    words = sentence.words
    if not gives_soldiers(pattern) or _SIGNS.isdisjoint(words.low):
        return None
    if left := _ends_its_part(sentence, pattern) or _all_home(sentence, pattern):
        return left
    new = candidates(ctx, words, pattern)
    if new and (listed := _composed(sentence, pattern, new)):
        return listed
    for group in sentence.groups if new else ():
        verb = words.low[group.head]
        becomes = verb in _BECOMES and not {"contributor", "contributors"}.isdisjoint(words.low[group.j : group.j + 6])
        sends = verb in _SENDS and not is_passive(words, group)
        if not sends and not becomes and not (verb in _COMES or (verb in _SENDS and is_passive(words, group))):
            continue
        clause = clause_at(sentence.clauses, group.head)
        told = told_of(sentence, group.head, group)
        if told.negated or told.stance in ("questioned", "denied") or (told.embedded and not told.mood):
            continue
        if _is_wanted_of_it(words, sentence.groups, group):
            continue
        if verb in _OFFERS and told.stance == "asserted":
            told = Told("planned", "plan", why="offered, not sent")
        if verb in _STRENGTHENS and (come := _come_to_it(words, group, new)):
            return (group.head, SetValue(joined=come), told) if _is_spoken_of(sentence, clause.i, group.i, pattern) else None
        does = [
            name
            for i, j, name in new
            if (
                (clause.i <= i and 0 <= group.i - j <= 3)
                if becomes
                else _sends(words, clause, group, i, j)
                if sends
                else _come(words, clause, group, i, j)
            )
        ]
        if does and _is_there(sentence, group.j, pattern):
            return group.head, SetValue(joined=tuple(dict.fromkeys(does))), told
    return None


def _come_to_it(words: Words, group: Group, new: list[tuple[int, int, str]]) -> tuple[str, ...]:
    """Return the states whose soldiers join what is told of: "the force was joined by 150 Chadian soldiers"."""
    by = next((i for i in range(group.j, min(group.j + 6, len(words.low))) if words.low[i] == "by"), 0)
    soldiers = [k for k in tokens_like(words, _SOLDIERS, 1.0) if 0 < k - by <= 8] if by else []
    from_ = soldiers[0] + 1 if soldiers and words.low[soldiers[0] + 1 : soldiers[0] + 2] == ["from"] else 0
    mine = [name for i, j, name in new if (by < i and any(0 <= k - j <= 3 for k in soldiers)) or (from_ and 0 < i - from_ <= 3)]
    return tuple(dict.fromkeys(mine))


def _is_spoken_of(sentence: Sentence, begin: int, end: int, pattern: Pattern) -> bool:
    """Say whether the fact's mission or place is named in tokens [begin, end)."""
    words = sentence.words
    ours = any(begin <= h.i < end and h.name.id in pattern.names and h.name.id not in pattern.member_ids for h in words.names)
    return ours or (_is_of_a_mission(pattern) and not _MISSIONS.isdisjoint(words.low[begin:end]))


def _composed(sentence: Sentence, pattern: Pattern, new: list[tuple[int, int, str]]) -> tuple[int, SetValue, Told] | None:
    """Return who is new in a list of all that the mission is made up of: "made up of Kenya, Benin and Chad"."""
    words, low = sentence.words, sentence.words.low
    k = next((i for i, token in enumerate(low) if token in _MADE_UP and low[i + 1 : i + 2] in (["of"], ["up"])), -1)
    if k < 1 or not _is_spoken_of(sentence, 0, k, pattern):
        return None
    runs = {h.i: (h.j, h.name.id) for h in words.names if h.i > k}
    at, found = k + 1, []
    while at < len(low) and (at in runs or low[at] in _IN_LISTS or any(s.concept in _SOLDIERS for s in words.senses[at])):
        if at in runs:
            found.append(runs[at][1])
        at = runs[at][0] if at in runs else at + 1
    come = tuple(dict.fromkeys(name for _, _, name in new if name in found))
    told = told_of(sentence, k)
    if not come or told.negated or told.stance not in ("asserted",) or sum(n in pattern.member_ids for n in found) < 2:
        return None
    return k, SetValue(joined=come), told


_MADE_UP = frozenset({"made", "composed", "consists", "consisting", "comprised"})
_IN_LISTS = frozenset({",", "and", "the", "of", "up", "from"})
_STRENGTHENS = frozenset({"joined", "reinforced", "bolstered", "strengthened"})


def _is_wanted_of_it(words: Words, groups: list[Group], group: Group) -> bool:
    """Say whether somebody only wants a state to do it: "urged Brazil to send troops", "was asked to send some"."""
    if not _ASKED.isdisjoint(words.low[group.i : group.head]):
        return True
    last = next((g for g in reversed(groups) if g.j <= group.i), None)
    if last is None or words.low[group.i] != "to" or group.i - last.j > 4:
        return False
    return words.low[last.head] in _WANTS and (words.low[last.head] in _ASKED or not is_passive(words, last))


_WANTS = words_of("frames.wants")
_ASKED = frozenset({"asked", "urged", "requested", "pressed", "implored", "begged"})


def _sends(words: Words, clause: Clause, group: Group, i: int, j: int) -> bool:
    """Say whether the state at [i, j) is the subject of a verb of sending, and soldiers are its object."""
    subject = clause.i <= i and j <= group.i and group.i - j <= 4 and words.low[j : j + 1] != ["'s"]
    if not subject or any(
        g.i >= j and g.j <= group.i and not g.report and words.low[g.head] not in _OFFERS for g in clause.groups
    ):
        return False
    return any(0 < k - group.head <= 8 for k in tokens_like(words, _SOLDIERS, 1.0))


def _come(words: Words, clause: Clause, group: Group, i: int, j: int) -> bool:
    """Say whether the subject of a verb of coming are soldiers of the state at [i, j)."""
    if not (clause.i <= i and j <= group.i):
        return False
    soldiers = [k for k in tokens_like(words, _SOLDIERS, 1.0) if clause.i <= k < group.i]
    of = words.low[i - 1 : i] in (["from"], ["of"]) or words.low[i - 2 : i] in (["from", "the"], ["of", "the"])
    return any(0 <= k - j <= 3 or (of and 0 < i - k <= 3) for k in soldiers)


def _is_there(sentence: Sentence, begin: int, pattern: Pattern) -> bool:
    """Say whether it is where the fact's soldiers are: its mission or its place behind the verb, and no other before it."""
    words = sentence.words
    end = next((i for i in range(begin, len(words.low)) if words.low[i] in (".", ";", "while", "but")), len(words.low))
    at = next((i for i in range(begin, end) if words.low[i] in _TO), -1)
    if at < 0:
        return False
    ours = [h.i for h in words.names if h.i > at and h.name.id in pattern.names and h.name.id not in pattern.member_ids]
    strange = [
        h.i
        for h in words.names
        if at < h.i < end and h.name.kind == "country" and h.name.own == "own" and h.name.id not in pattern.names
    ]
    things = [k for k in range(at, end) if words.low[k] in _MISSIONS] if _is_of_a_mission(pattern) else []
    if not ours and any(h for h in pattern.names if h not in pattern.member_ids) and not (things and not strange):
        return False
    first = min([*ours, *things], default=-1)
    return 0 <= first < end and first - at <= 12 and not any(k < first for k in strange)


@lru_cache(maxsize=1_000)
def _is_of_a_mission(pattern: Pattern) -> bool:
    """Say whether the fact is of those in a mission or force, and not only of those in a place."""
    return not _MISSIONS.isdisjoint(split(pattern.fact.says))


_MISSIONS = words_of("contributors.missions")


def _ends_its_part(sentence: Sentence, pattern: Pattern) -> tuple[int, SetValue, Told] | None:
    """Return (token, who leaves, how it is told) where a member ends its part in it: "ends its deployment", "its role"."""
    words = sentence.words
    for group in sentence.groups if not _PARTS.isdisjoint(words.low) else ():
        what = words.low[group.j : group.j + 7]
        if words.low[group.head] not in _ENDS or _PARTS.isdisjoint(what) or {"its", "their"}.isdisjoint(what[:2]):
            continue
        hit = next((h for h in words.names if h.j <= group.i and group.i - h.j <= 3 and h.name.id in pattern.member_ids), None)
        told = told_of(sentence, group.head, group)
        if hit is None or told.negated or told.embedded or told.stance in ("questioned", "denied"):
            continue
        ours = {name for name in pattern.names if name not in pattern.member_ids}
        if any(h.i >= group.j and h.name.id in ours for h in words.names) or not ours:
            return group.head, SetValue(left=(pattern.member_ids[hit.name.id],)), told
    return None


def _all_home(sentence: Sentence, pattern: Pattern) -> tuple[int, SetValue, Told] | None:
    """Return (token, who leaves, how it is told) where a member's last soldiers are home, or none of them is left there.

    "The last batches of Chadian troops are back from", "there are no more Chadian soldiers in".
    """
    words, low = sentence.words, sentence.words.low
    for hit in words.names if not _HOMES.isdisjoint(low) else ():
        at = next((k for k in tokens_like(words, _SOLDIERS, 1.0) if 0 <= k - hit.j <= 3), -1)
        if hit.name.id not in pattern.member_ids or at < 0 or not all(t.isalpha() for t in low[hit.j : at]):
            continue
        begin = max(0, hit.i - 5)
        last = any(low[i] in _LAST and (hit.i - i == 1 or low[i + 1] not in _NO_PEOPLE) for i in range(begin, hit.i))
        group = next((g for g in sentence.groups if at < g.i <= at + 2), None)
        behind = low[group.j : group.j + 2] if group is not None else low[at + 1 : at + 3]
        come = group is None or (low[group.head] in _BE and not (group.mood or group.negated or group.conditional))
        back = bool(behind) and behind[0] in ("back", "home") and come and (group is not None or not sentence.index)
        gone = low[hit.i - 2 : hit.i] in (["no", "more"], ["no", "longer"]) and {"there", "are"} <= set(low[begin : hit.i])
        if (last and back) or gone:
            told = Told("asserted", done=True, why="the last of them are home")
            return at, SetValue(left=(pattern.member_ids[hit.name.id],)), told
    return None


_HOMES = frozenset({"back", "home", "no"})
_LAST = frozenset({"last", "final", "all"})
_NO_PEOPLE = frozenset({"year", "week", "month", "time", "of"})
_BE = frozenset({"is", "are", "was", "were"})
_ENDS = words_of("contributors.ends")
_PARTS = words_of("contributors.parts")
_BECOMES = words_of("memberships.becomes")
_SIGNS = _SENDS | _COMES | _ENDS | _HOMES | _MADE_UP | {"contributor", "contributors"}


def is_of_the_whole(ctx: Context, sentence: Sentence, name: str, pattern: Pattern) -> bool:
    """Say whether a count of soldiers is that of the mission in which the fact has only those of one country, not named here.

    "The UN mission has 14,000 peacekeepers" tells nothing of the Kenyans in it.
    """
    if pattern.head.isdisjoint(_SOLDIERS) or not pattern.levelled or pattern.fact.kind != "quantity":
        return False
    if name in pattern.subjects or not any(name in p.actors - p.subjects for p in (pattern, *ctx.patterns.facts)):
        return False
    return bool(pattern.subjects) and pattern.subjects <= countries() and pattern.subjects.isdisjoint(sentence.named)
