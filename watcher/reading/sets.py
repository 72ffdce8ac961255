"""Sets: members told as in, joining or leaving.

Owns: the tie of members to a set fact. Never: compares sets.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.awaited import SetRead, awaited, resolved_by, support_of
from watcher.reading.clauses import HARD, Clause, Group, clause_at, group_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.facts import Pattern
from watcher.reading.keys import STOP, best_match, is_left_over, keys_of, senses_of, stands_in, tokens_like
from watcher.reading.lexicon import split
from watcher.reading.memberships import by_membership, tie_of
from watcher.reading.newcomers import listed_anew, newcomers, replaced
from watcher.reading.set_grounds import are_held
from watcher.reading.set_joiners import moves
from watcher.reading.set_leavers import LEAVES
from watcher.reading.set_scenes import by_short_name
from watcher.reading.set_wholes import FOLLOW, all_gone, followers
from watcher.reading.spellings import known_names
from watcher.reading.stance import Told, told_of
from watcher.reading.words import NameHit, Words
from watcher.values import SetValue

# What takes a member out of a set of places, or of a set of parties.
_LEAVE = frozenset({"withdraw", "vacant_", "close", "handover", "capture", "end", "suspend", "sell", "cancel", "collapse"})
_BE = words_of("sets.be")


def read_set(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[SetRead]:
    """Return what the sentence says of the set: its members as they stand, or members that left or joined."""
    if resolved_by(pattern):
        return awaited(ctx, sentence, pattern)
    words, located = sentence.words, _is_located(pattern)
    hits = [
        h
        for h in words.names
        if h.name.id in pattern.member_ids
        and not _of_region(words, h, pattern)
        and not _acts_for_its_state(sentence, h, pattern)
    ]
    support = support_of(ctx, sentence, pattern)
    present = [(h.i, pattern.member_ids[h.name.id]) for h in hits] + by_short_name(words, pattern)
    if support < 0.34 or are_held(pattern.frame):
        found = [SetRead(*move) for move in moves(ctx, sentence, pattern, present, located=located)]
        return found or _members(sentence, pattern, hits, support)
    framed = [SetRead(*move) for move in moves(ctx, sentence, pattern, present, located=located)]
    out = framed or (_leavings(ctx, sentence, pattern, hits, support) if located or _may_leave(pattern) else [])
    out += _staying(sentence, pattern, hits) if not out else []
    if membership := by_membership(ctx, sentence, pattern, support, present, is_located=located):
        # Who is left, or comes for whom, says more than a verb beside a name.
        out = [SetRead(*membership, tie_of(membership, words, support))]
    elif not any(read.value.joined for read in framed):
        out += _new(ctx, sentence, pattern, support, present)
    if not _tell_moves(out):
        out += _whole(ctx, sentence, pattern, support) if located and not _tell_moves(out) else []
    out = out or _members(sentence, pattern, hits, support)
    return [r for r in out if r.tie.score >= 2.0]


def _members(sentence: Sentence, pattern: Pattern, hits: list[NameHit], support: float) -> list[SetRead]:
    """Return the members that are named together with the fact's words."""
    named = list(dict.fromkeys(pattern.member_ids[h.name.id] for h in hits))
    if len(named) < min(2, len(pattern.member_ids)) or support < 0.5:
        return []
    tie = Tie()
    tie.add("members", f"{len(named)} named together with the fact's words", 1.0 + 2 * support)
    return [SetRead(hits[0].i, SetValue(members=tuple(named)), told_of(sentence, hits[0].i), tie)]


def _may_leave(pattern: Pattern) -> bool:
    """Say whether members can leave of themselves: not where they are only where something is."""
    frame = pattern.frame
    return frame is None or not (frame.found and frame.at in _THERE)


_THERE = frozenset("in at on across to".split())


def _tell_moves(found: list[SetRead]) -> bool:
    return any(read.value.left or read.value.joined for read in found)


def _leavings(ctx: Context, sentence: Sentence, pattern: Pattern, hits: list[NameHit], support: float) -> list[SetRead]:
    """Return the members that a verb of leaving is told of."""
    words, out = sentence.words, []
    gone: dict[int, tuple[list[str], Told, int]] = {}
    for hit in hits:
        if found := _leaving(ctx, sentence, hit, pattern):
            k, told = found
            gone.setdefault(k, ([], told, k))[0].append(pattern.member_ids[hit.name.id])
    if all_but := _all_but(sentence, pattern, hits):
        gone = {all_but[2]: all_but}
    for members, told, k in gone.values():
        tie = Tie()
        tie.add("leaving", f"{words.tokens[k]!r} is told of {', '.join(members)}", 1.2)
        tie.add("set", "the fact's words are near", 1.0 + support)
        if told.embedded:
            continue
        if told.negated and told.stance != "questioned":
            out.append(SetRead(k, SetValue(members=tuple(dict.fromkeys(members))), Told("asserted", why="still in it"), tie))
            continue
        out.append(SetRead(k, SetValue(left=tuple(dict.fromkeys(members))), told, tie))
    return out


def _whole(ctx: Context, sentence: Sentence, pattern: Pattern, support: float) -> list[SetRead]:
    """Return that all places are left, or that some are to follow those that the sentence before tells of."""
    found = all_gone(ctx, sentence, pattern) if support >= 0.5 else None
    if found is None and not FOLLOW.isdisjoint(sentence.words.low) and sentence.index:
        back = ctx.before(sentence)[:1]
        told = [r.value for r in read_set(ctx, back[0], pattern) if r.value.left] if back and back[0] is not sentence else []
        found = followers(sentence, pattern) if told else None
    if found is None:
        return []
    tie = Tie()
    tie.add("whole", f"told by {sentence.words.tokens[found[0]]!r}", 1.2)
    tie.add("set", "the fact's words are near", 1.0 + support)
    return [SetRead(*found, tie)]


def _staying(sentence: Sentence, pattern: Pattern, hits: list[NameHit]) -> list[SetRead]:
    """Return the places at which somebody is told to stay on: that they are left is denied ("troops to stay at Kidal")."""
    words, out = sentence.words, []
    for hit in hits if _is_located(pattern) else ():
        clause = clause_at(sentence.clauses, hit.i)
        for group in clause.groups:
            k = group.head
            there = words.low[hit.i - 1 : hit.i] in (["at"], ["in"]) and group.j <= hit.i and words.cost(k, hit.i) <= 5
            stays = any(s.concept == "stay" and s.pos == "v" for s in words.senses[k]) or words.low[k] in ("stay", "stays")
            lasts = group.mood == "firm" or "on" in words.low[k + 1 : k + 2]
            if there and stays and lasts and not (group.negated or group.conditional or group.denied):
                tie = Tie()
                tie.add("staying", f"{words.tokens[k]!r} is told of {pattern.member_ids[hit.name.id]}", 2.2)
                value = SetValue(left=(pattern.member_ids[hit.name.id],))
                out.append(SetRead(k, value, Told("denied", why="they are to stay there"), tie))
    return out


def _new(ctx: Context, sentence: Sentence, pattern: Pattern, support: float, members: list[tuple[int, str]]) -> list[SetRead]:
    """Return what is told of names that were not in the set."""
    tie = Tie()
    tie.add("set", "the fact's words are near", 1.0 + support)
    if found := replaced(ctx, sentence, pattern, members):
        k, come, gone = found
        tie.add("successor", f"{come} in place of {gone}", 1.2)
        return [SetRead(k, SetValue(joined=(come,), left=(gone,)), told_of(sentence, k), tie)]
    if _is_located(pattern):
        return []
    if told := newcomers(ctx, sentence, pattern, support):
        at, new, how = told
        tie.add("newcomer", f"{', '.join(new)} do the same", 1.2)
        return [SetRead(at, SetValue(joined=tuple(new)), how, tie)]
    if anew := listed_anew(ctx, sentence, pattern, members):
        at, names = anew
        tie.add("list", "the set is told anew", 1.2)
        return [SetRead(at, SetValue(members=tuple(dict.fromkeys(names))), told_of(sentence, at), tie)]
    return []


_REGION = words_of("sets.region")


def _acts_for_its_state(sentence: Sentence, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether the name stands for a government and not for the place: "by Baghdad and Washington"."""
    words = sentence.words
    joined = [
        h
        for h in words.names
        if (h.i == hit.j + 1 and words.low[hit.j] == "and") or (h.j == hit.i - 1 and words.low[h.j] == "and")
    ]
    other = any(h.name.id not in pattern.member_ids and h.name.kind in ("country", "body") for h in joined)
    return _is_located(pattern) and (other or _is_seat_that_acts(sentence, hit))


def _is_seat_that_acts(sentence: Sentence, hit: NameHit) -> bool:
    """Say whether a capital is the subject of what only a government does: "Baghdad wants them to leave"."""
    words = sentence.words
    rest = tuple(words.low[hit.i + 1 : hit.j])
    seat = any(name.own == "seat" and tail == rest for tail, name in known_names().get(words.low[hit.i], ()))
    group = next((g for g in sentence.groups if g.i == hit.j), None)
    if not seat or group is None or is_passive(words, group):
        return False
    return (
        not any(s.concept in ("stay", "close", "open") for s in words.senses[group.head]) and words.low[group.head] not in _BE
    )


def _of_region(words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether the name is that of a region around the member ("the Timbuktu region")."""
    after = words.low[hit.j] if hit.j < len(words.low) else ""
    if "longer" in words.low[max(0, hit.i - 6) : hit.i]:
        return False
    return after in _REGION and after not in pattern.member_ids[hit.name.id].lower()


def _leaving(ctx: Context, sentence: Sentence, hit: NameHit, pattern: Pattern) -> tuple[int, Told] | None:
    """Return the event that takes this member out, and how it is told."""
    words = sentence.words
    clause = _clause_of(sentence, hit)
    acts = _LEAVE if _is_located(pattern) else _DROP
    best: tuple[float, int, Group | None] | None = None
    for k in range(clause.i, clause.j):
        if words.covered[k]:
            continue
        concepts = {
            s.concept for s in senses_of(words, k) if s.pos in ("v", "a") or s.concept in ("withdraw", "handover", "close")
        }
        if not concepts & acts or any(s.concept == "stay" for s in senses_of(words, k)) or is_left_over(words, k):
            continue
        if acts is _DROP and 0 < hit.i - k <= 2 and words.low[k] in LEAVES:
            continue  # whom somebody leaves is not the one who is gone
        cost = words.cost(k, hit.i)
        if acts is _DROP and not (hit.j <= k):
            cost += 6
        if cost <= _reach_of(sentence, clause, hit, k) and (best is None or cost < best[0]) and not _headed_for(words, hit, k):
            best = (cost, k, group_of(words, sentence.groups, k))
    if best is None:
        return None if _is_located(pattern) else _will_not(sentence, hit)
    cost, k, group = best
    if (
        any(words.cost(i, hit.i) < cost for i in range(clause.i, clause.j) if _stays(sentence, clause.i, i))
        or _stopped(words, clause.i, clause.j, k, pattern)
        or (hit.i > k and _ONLY & set(words.low[k : hit.i]))
        or _of_another(ctx, sentence, pattern, clause.i, k)
        or _has_other_object(words, clause, group, k, pattern)
    ):
        return None
    around = words.around(k, 7)
    near = set(words.low[max(around.start, clause.i) : min(around.stop, clause.j)])
    if near & _SOME or _so_many(sentence, clause.i, k):
        return None
    around = words.around(k, 5 if group is not None and group.i <= k < group.j else 9)
    if stands_in(words, "begin", range(max(around.start, clause.i), min(around.stop, clause.j))):
        begun = not clause.groups or not any(g.negated or g.conditional for g in clause.groups)
        return (k, Told("planned", "firm", why="begun, not done")) if begun else None
    return k, told_of(sentence, k, group if group is not None and group.i <= k < group.j else None)


def _stays(sentence: Sentence, begin: int, i: int) -> bool:
    """Say whether token i is a verb of staying, told of more than a few: the place beside it is not left."""
    stays = any(s.concept == "stay" and s.pos == "v" for s in sentence.words.senses[i])
    return stays and not any(begin <= sentence.words.at(m.start) < i for m in sentence.quantities)


def _clause_of(sentence: Sentence, hit: NameHit) -> Clause:
    """Return the clause that a member belongs to: of "..., Gao and Kidal among them" the one before."""
    clause = clause_at(sentence.clauses, hit.i)
    if not _is_aside(sentence.words, clause, hit):
        return clause
    before = next((c for c in reversed(sentence.clauses) if c.j <= clause.i and c.groups), None)
    return Clause(before.i, clause.j, before.groups) if before is not None else clause


def _is_aside(words: Words, clause: Clause, hit: NameHit) -> bool:
    """Say whether the member is named as one of those spoken of before ("Gao and Kidal among them", "Kidal included")."""
    stop = next((k for k in range(hit.j, clause.j) if words.low[k] == "," or words.low[k] in HARD), clause.j)
    return words.low[max(0, stop - 2) : stop] == ["among", "them"] or words.low[stop - 1 : stop] == ["included"]


def _reach_of(sentence: Sentence, clause: Clause, hit: NameHit, k: int) -> float:
    """Return how far (see Words.cost) a member may stand from the verb at token k that takes it out."""
    if _is_aside(sentence.words, clause, hit):
        return 24.0
    if any(sentence.words.low[i : i + 2] == ["and", "from"] for i in range(k + 1, hit.i)):
        return 20.0
    return 17.0 if _is_all_subject(sentence.words, sentence, hit, k) else 12.0


def _is_all_subject(words: Words, sentence: Sentence, hit: NameHit, k: int) -> bool:
    """Say whether nothing but nouns stands between a member and the verb after it ("camps at Gao and at Kidal were left")."""
    verbs = {i for g in sentence.groups if not g.i <= k < g.j for i in range(g.i, g.j)}
    return hit.j <= k and not any(i in verbs or words.low[i] in (",", *HARD) for i in range(hit.j, k))


def _will_not(sentence: Sentence, hit: NameHit) -> tuple[int, Told] | None:
    """Return the verb by which a member is told to be no longer one of them ("will not fly", "is no longer in")."""
    words = sentence.words
    clause = clause_at(sentence.clauses, hit.i)
    group = next((g for g in clause.groups if g.i >= hit.j), None)
    if words.low[hit.j : hit.j + 1] == ["'s"]:
        return None
    if group is None or group.i - hit.j > 3 or not group.negated or group.denied or group.report:
        return None
    future = group.mood == "firm" or "longer" in words.low[group.i : group.j + 2]
    return (group.head, Told("asserted", group.mood, why="told to be no longer one of them")) if future else None


def _all_but(sentence: Sentence, pattern: Pattern, hits: list[NameHit]) -> tuple[list[str], Told, int] | None:
    """Return who leaves where all do but those that are named ("all bases except the one in Erbil")."""
    words = sentence.words
    at = next((k for k, t in enumerate(words.low) if t == "except" or (t == "but" and words.low[k - 1] == "all")), -1)
    leaving = [k for k in tokens_like(words, _LEAVE, 1.0) if k < at or at < 0]
    kept = {pattern.member_ids[h.name.id] for h in hits if h.i > at}
    if at < 0 or not leaving or not kept or not {"all", "every"} & set(words.low[: at + 1]):
        return None
    return [m for m in pattern.member_ids.values() if m not in kept], told_of(sentence, leaving[-1]), leaving[-1]


_ONLY = words_of("sets.only")


def _stopped(words: Words, begin: int, end: int, k: int, pattern: Pattern) -> bool:
    """Say whether the leaving is put off or called off."""
    return any(
        s.concept in ("suspend", "delay", "cancel", "reject") and s.concept not in pattern.verbs
        for i in range(begin, end)
        if i != k and words.cost(i, k) <= 6
        for s in senses_of(words, i)
    )


def _of_another(ctx: Context, sentence: Sentence, pattern: Pattern, begin: int, k: int) -> bool:
    """Say whether another state or body than the fact's leaves ("Uganda to quit Ituri bases")."""
    if not _is_located(pattern):
        return False
    words = sentence.words
    before = [
        h
        for h in words.names
        if begin <= h.i
        and h.j <= k
        and h.name.kind in ("country", "body")
        and h.name.own != "seat"
        and h.name.id not in pattern.member_ids
    ]
    ours = ctx.patterns.named | ctx.patterns.topical | ctx.patterns.home
    return bool(before) and not any(h.name.id in ours for h in before)


def _has_other_object(words: Words, clause: Clause, group: Group | None, k: int, pattern: Pattern) -> bool:
    """Say whether it is something else that is left or dropped ("drops its tax bill", "left the runway")."""
    if group is None or not group.i <= k < group.j or is_passive(words, group):
        return False
    what = object_of(words, clause, group)
    if not what:
        # "Drops tax bill": a noun that could be a verb.
        after = next((i for i in range(group.j, clause.j) if not words.covered[i]), clause.j)
        return after < clause.j and words.spellings[after].plain_noun
    of = next((i for i in what if words.low[i] == "of" and i > what.start + 1), what.stop)
    what = range(what.start, of)
    named = any(h.i in what for h in words.names)
    ours = (
        best_match(
            [key for i in what for key in keys_of(words, i)],
            pattern.about | (_KEPT if _is_located(pattern) else frozenset()) | {"mission", "coalition", "country", "talk"},
        )
        >= 0.6
    )
    return not named and not ours and any(words.low[i].isalpha() and words.low[i] not in STOP for i in what)


def _so_many(sentence: Sentence, begin: int, k: int) -> bool:
    """Say whether only so many people leave there: "about 600 soldiers have left Erbil"."""
    words = sentence.words
    at = [words.at(m.start) for m in sentence.quantities if m.role == "value"]
    return any(
        begin <= i < k
        and words.cost(i, k) <= 9
        and not {"last", "all", "'s", "its", "their", "the"} & set(words.low[max(0, i - 1) : i])
        for i in at
    )


_SOME = words_of("sets.some")
# What takes a party out of a set of parties.
_DROP = frozenset({"withdraw", "cancel", "acquit"})


@lru_cache(maxsize=1000)
def _is_located(pattern: Pattern) -> bool:
    """Say whether the set's members are places that something is at."""
    before = split(pattern.fact.says.partition("[")[0])[-2:]
    return bool(pattern.about & _KEPT) and (bool(_PLACED & set(before)) or bool(pattern.about & {"host"}))


_PLACED = frozenset("in at across near provinces regions".split()) | {"of"}
# What is kept at a place.
_KEPT = frozenset("base host troops peacekeeper deploy store personnel building".split())


def _headed_for(words: Words, hit: NameHit, k: int) -> bool:
    """Say whether the member is where things go to ("moved from Kidal to Gao"), or only near."""
    before = words.low[max(0, hit.i - 2) : hit.i]
    if before[-1:] == ["the"]:
        before = before[:-1]
    if any(t in ("to", "towards", "toward", "near", "reached", "for", "into", "except", "but", "only") for t in before[-1:]):
        return not (before[-1:] == ["to"] and any(s.concept == "close" for s in words.senses[k]))
    return any(t in HARD for t in words.low[min(hit.j, k) : max(hit.i, k)])
