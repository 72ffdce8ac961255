"""Members of a set that a verb of leaving takes out: places that are left or closed, parties that drop out.

Owns: the tie of a member to the verb by which it is gone. Never: reads the act that makes a member.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.clauses import HARD, Clause, Group, clause_at, group_of, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import STOP, best_match, is_left_over, keys_of, senses_of, stands_in, tokens_like
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.set.awaited import SetRead
from watcher.reading.set.exceptions import all_but
from watcher.reading.set.set_announced import is_only_announced
from watcher.reading.set.set_frames import root_of
from watcher.reading.set.set_goers import is_done_to_it, is_no_force, is_only_beside
from watcher.reading.set.set_leavers import leaves_a_site
from watcher.reading.set.set_sites import are_of_the_host, goes_there, is_called_a_site
from watcher.reading.set.set_things import LEAVES
from watcher.reading.stance import Told, told_of
from watcher.reading.words import NameHit, Words
from watcher.values import SetValue

# What takes a member out of a set of places, or of a set of parties.
_LEAVE = frozenset({"withdraw", "vacant_", "close", "handover", "capture", "end", "suspend", "sell", "cancel", "collapse"})
_SITES, _BESIDES = frozenset({"base", "host"}), frozenset({"along", "together"})
_GOES = frozenset("go goes going gone went".split())
_OUT_OF_IT = (["out", "of", "service"], ["out", "of", "use"], ["out", "of", "operation"])
_THERE = frozenset("in at on across to".split())
_ITS = frozenset({"its", "their", "his", "her"})
_WAYS = frozenset("before ahead on to through into up down further beyond by".split())
_GOES_WITH = frozenset("for with on in at to aboard as after before".split())
_SETS_OUT = frozenset("leave leaves left leaving depart departs departed departing".split())
_ONLY = words_of("sets.only")
_SOME = words_of("sets.some")
# What takes a party out of a set of parties.
_DROP = frozenset({"withdraw", "cancel", "acquit"})
_CLEARS = _DROP - {"acquit"}  # who clears a purchase has approved it
_PLACED = frozenset("in at across near provinces regions".split()) | {"of"}


# What is kept at a place.
_KEPT = frozenset("base host troops peacekeeper deploy store personnel building w:offic w:embassy w:consulat".split())


def may_leave(pattern: Pattern) -> bool:
    """Say whether members can leave of themselves: not where they are only where something is."""
    frame = pattern.frame
    return frame is None or not (frame.found and frame.at in _THERE)


def leavings(ctx: Context, sentence: Sentence, pattern: Pattern, hits: list[NameHit], support: float) -> list[SetRead]:
    """Return the members that a verb of leaving is told of."""
    words, out = sentence.words, []
    gone: dict[int, tuple[list[str], Told, int]] = {}
    for hit in hits:
        with_it = words.low[hit.i - 1] == "with" and words.low[hit.i - 2] not in _BESIDES and is_located(pattern)
        with_it = with_it and not is_verb(words, min(hit.j, len(words.low) - 1))  # "With Able given up"
        if not with_it and (found := _leaving(ctx, sentence, hit, pattern)):  # "is to end under a deal with Baghdad"
            k, told = found
            gone.setdefault(k, ([], told, k))[0].append(pattern.member_ids[hit.name.id])
    if told_of_all := all_but(sentence, pattern, hits, _LEAVE):
        gone = {told_of_all[2]: told_of_all}
    for members, told, k in gone.values():
        tie = Tie()
        tie.add("leaving", f"{words.tokens[k]!r} is told of {', '.join(members)}", 1.2)
        tie.add("set", "the fact's words are near", 1.0 + support)
        if told.embedded:
            continue
        if told.stance == "denied" and told.why == "a claim is denied":
            out.append(SetRead(k, SetValue(left=tuple(dict.fromkeys(members))), told, tie))
            continue
        if told.negated and told.stance != "questioned":
            out.append(SetRead(k, SetValue(members=tuple(dict.fromkeys(members))), Told("asserted", why="still in it"), tie))
            continue
        out.append(SetRead(k, SetValue(left=tuple(dict.fromkeys(members))), told, tie))
    return out


def _leaving(ctx: Context, sentence: Sentence, hit: NameHit, pattern: Pattern) -> tuple[int, Told] | None:
    """Return the event that takes this member out, and how it is told."""
    words = sentence.words
    behind = _told_behind(sentence, hit)
    clause = behind or _clause_of(sentence, hit)
    located = is_located(pattern)
    acts = _LEAVE if located else _CLEARS if "approve" in pattern.about else _DROP
    best: tuple[float, int, Group | None, bool] | None = None
    for k in range(clause.i, clause.j):
        if words.covered[k] or _only_tells_which(words, k, pattern):
            continue
        concepts = {
            s.concept for s in senses_of(words, k) if s.pos in ("v", "a") or s.concept in ("withdraw", "handover", "close")
        }
        goes = located and words.low[k] in _GOES and words.low[k + 1 : k + 2] == ["from"] and hit.i - k <= 5
        goes = goes or (located and words.low[k] in _GOES and words.low[k + 1 : k + 4] in _OUT_OF_IT)
        if not (goes or concepts & acts) or any(s.concept == "stay" for s in senses_of(words, k)) or is_left_over(words, k):
            continue
        if "plead" in words.low[k - 1][:5] or words.low[k - 1] == "pled":
            continue  # "pleaded not guilty"
        if acts is not _LEAVE and leaves_a_site(sentence, k) and not pattern.about & _SITES:
            continue  # a base that is left is not all of it
        if acts is not _LEAVE and 0 < hit.i - k <= 2 and words.low[k] in LEAVES:
            continue  # whom somebody leaves is not the one who is gone
        if is_done_to_it(words, hit, k):
            continue  # "left the base in Able, handing it to the army"
        cost = words.cost(k, hit.i)
        if acts is not _LEAVE and not (hit.j <= k):
            cost += 6
        if words.low[k] == "leaving" and "as" in words.low[hit.j : hit.j + 3]:
            continue  # "leaving A as the only base"
        if words.low[k : k + 2] == ["left", "with"] or _is_wished(words, clause, k) or _goes_on(sentence, clause, k):
            continue
        if words.covered[k + 1 : k + 2] == [True] and words.low[k + 1] in _ITS and words.low[k + 2] not in ("doors", "gates"):
            continue  # "withdrew its objection"
        if words.low[k] in _GOES and not goes and words.low[k + 1 : k + 2] and words.low[k + 1] in _WAYS:
            continue  # "have gone before"
        if acts is not _LEAVE and (_sets_out(words, clause, k, pattern) or _is_from_another_thing(words, k, pattern)):
            continue
        group = group_of(words, sentence.groups, k)
        called = located and is_called_a_site(words, group, hit)
        reach = 24.0 if behind is not None or called else _reach_of(sentence, clause, hit, k)
        heads = _headed_for(words, hit, k) or (located and goes_there(words, k, hit))
        if cost <= reach and (best is None or cost < best[0]) and not heads:
            best = (cost, k, group, called)
    if best is None:
        return None if is_located(pattern) else _will_not(sentence, hit, pattern)
    cost, k, group, called = best
    if (
        any(words.cost(i, hit.i) < cost for i in range(clause.i, clause.j) if _stays(sentence, clause.i, i))
        or _stopped(words, clause.i, clause.j, k, pattern)
        or (hit.i > k and words.low[k] in LEAVES and _is_told_as_rest(words.low[k : hit.i]))
        or _of_another(ctx, sentence, pattern, clause.i, k)
        or (located and words.low[k] in LEAVES and hit.i > k and is_no_force(words, clause.i, k))
        or (located and are_of_the_host(words, clause, k, pattern))
        or is_only_beside(words, clause.i, k, hit, group, pattern)
        or _leaves_another(ctx, words, clause, pattern, k)
        or _are_soldiers(words, hit, pattern)
        or (not called and hit.i not in _object(words, clause, group) and _has_other_object(words, clause, group, k, pattern))
    ):
        return None
    around = words.around(k, 7)
    near = set(words.low[max(around.start, clause.i) : min(around.stop, clause.j)])
    if near & _SOME or _so_many(sentence, clause.i, k, hit):
        return None
    around = words.around(k, 5 if group is not None and group.i <= k < group.j else 9)
    if stands_in(words, "begin", range(max(around.start, clause.i), min(around.stop, clause.j))):
        begun = not clause.groups or not any(g.negated or g.conditional for g in clause.groups)
        return (k, Told("planned", "firm", why="begun, not done")) if begun else None
    told = told_of(sentence, k, group if group is not None and group.i <= k < group.j else None)
    if group is not None and group.i <= k < group.j and group.progressive and group.tense == "present" and not group.negated:
        told = Told("planned", "firm", why="under way, not done") if told.stance == "asserted" else told
    if told.stance == "asserted" and is_only_announced(words, clause, k):
        return k, Told("planned", "plan", why="announced, not done")
    return k, told


def _is_from_another_thing(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the noun at token k is of leaving something else: "its exit from nuclear power"."""
    if is_verb(words, k) or words.low[k + 1 : k + 2] != ["from"]:
        return False
    end = min(k + 6, len(words.low))
    near = range(k + 2, next((i for i in range(k + 2, end) if is_verb(words, i)), end))
    named = any(h.i in near and (h.name.id in pattern.names or h.name.kind == "name") for h in words.names)
    return not named and not any(best_match(keys_of(words, i), pattern.about) >= 0.6 for i in near)


def _sets_out(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether a crew's member leaves for a journey at token k, and not the crew: "may leave for the station on Monday"."""
    if pattern.frame is None or "crew" not in pattern.frame.acts or words.low[k] not in _SETS_OUT:
        return False
    group = group_of(words, clause.groups, k)
    begin = group.j if group is not None else k + 1
    near = range(
        begin, next((i for i in range(begin, min(k + 6, clause.j)) if words.low[i] in _GOES_WITH), min(k + 6, clause.j))
    )
    return not any(a in near for a in tokens_like(words, pattern.frame.acts | {"mission", "w:project", "w:team"}, 0.8))


def _is_told_as_rest(low: list[str]) -> bool:
    """Say whether what is left is told as all there is: "leaves A the only base", but not "has left its last base in A"."""
    only = next((i for i, t in enumerate(low) if t in _ONLY), 0)
    return only > 0 and low[only - 1] not in ("its", "their")


def _only_tells_which(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether a participle only tells which members are meant: "its departed members, A and B"."""
    called = pattern.frame.called if pattern.frame is not None else ()
    return words.low[k].endswith("ed") and k + 1 < len(words.low) and root_of(words.low[k + 1]) in called


def _goes_on(sentence: Sentence, clause: Clause, k: int) -> bool:
    """Say whether a leaving is not over: "halts the withdrawal from Able", "the withdrawal from Able follows its course"."""
    words = sentence.words
    if is_verb(words, k):
        stops = not {"suspend", "delay"}.isdisjoint(s.concept for s in senses_of(words, k))
        behind = range(k + 1, min(k + 6, clause.j))
        return stops and any(s.concept == "withdraw" and s.pos == "n" for i in behind for s in senses_of(words, i))
    group = next((g for g in clause.groups if g.i > k), None)
    return group is not None and words.low[group.head] in _CONTINUES and group.head - k <= 9 and not group.negated


_CONTINUES = frozenset("continue continues continued follows proceeds progresses advances goes".split())


def _is_wished(words: Words, clause: Clause, k: int) -> bool:
    """Say whether leaving is only what was planned or wished: "the plan had been to leave", "keen to see them leave"."""
    if words.low[k - 2 : k] == ["been", "to"]:
        return True
    before = words.low[max(clause.i, k - 6) : k]
    return "see" in before and "to" in before[: before.index("see")]


def _stays(sentence: Sentence, begin: int, i: int) -> bool:
    """Say whether token i is a verb of staying, told of more than a few: the place beside it is not left."""
    stays = any(s.concept == "stay" and s.pos == "v" for s in sentence.words.senses[i])
    return stays and not any(begin <= sentence.words.at(m.start) < i for m in sentence.quantities)


def _clause_of(sentence: Sentence, hit: NameHit) -> Clause:
    """Return the clause that a member belongs to: of "..., Gao and Kidal among them" the one before."""
    clause = clause_at(sentence.parted, hit.i)
    if not _is_aside(sentence.words, clause, hit):
        return clause
    before = next((c for c in reversed(sentence.parted) if c.j <= clause.i and c.groups), None)
    return Clause(before.i, clause.j, before.groups) if before is not None else clause


def _told_behind(sentence: Sentence, hit: NameHit) -> Clause | None:
    """Return the clause that tells what becomes of the places before it: "offices in A and B, which will be shut in May"."""
    words, k = sentence.words, hit.j
    named = {h.i: h.j for h in words.names}
    while k < len(words.low) and (k in named or words.low[k] in (",", "and")):
        k = named.get(k, k + 1)
    if words.low[k : k + 1] not in (["which"], ["that"]) or k == hit.j or words.low[k - 1] != ",":
        return None
    clause = clause_at(sentence.parted, k)
    group = next((g for g in clause.groups if g.i == k + 1), None)
    leaves = group is not None and is_passive(words, group) and any(s.concept in _LEAVE for s in words.senses[group.head])
    return Clause(hit.i, clause.j, clause.groups) if leaves else None


def _is_aside(words: Words, clause: Clause, hit: NameHit) -> bool:
    """Say whether the member is named as one of those spoken of before ("Gao and Kidal among them", "Kidal included")."""
    stop = next((k for k in range(hit.j, clause.j) if words.low[k] == "," or words.low[k] in HARD), clause.j)
    return words.low[max(0, stop - 2) : stop] == ["among", "them"] or words.low[stop - 1 : stop] == ["included"]


def _reach_of(sentence: Sentence, clause: Clause, hit: NameHit, k: int) -> float:
    """Return how far (see Words.cost) a member may stand from the verb at token k that takes it out."""
    if _is_aside(sentence.words, clause, hit) or _told_behind(sentence, hit):
        return 24.0
    if any(sentence.words.low[i : i + 2] == ["and", "from"] for i in range(k + 1, hit.i)):
        return 20.0
    dated = any(k < sentence.words.at(m.start) < hit.i for m in sentence.dates)
    return 17.0 if dated or _is_all_subject(sentence.words, sentence, hit, k) else 12.0


def _is_all_subject(words: Words, sentence: Sentence, hit: NameHit, k: int) -> bool:
    """Say whether nothing but nouns stands between a member and the verb after it ("camps at Gao and at Kidal were left")."""
    verbs = {i for g in sentence.groups if not g.i <= k < g.j for i in range(g.i, g.j)}
    begin = hit.j
    if words.low[begin : begin + 1] == [","]:
        # "The site of A, in the north of Chad, was returned".
        close = next((i for i in range(begin + 1, min(begin + 9, k)) if words.low[i] == ","), begin)
        begin = close + (close > begin)
    return hit.j <= k and not any(i in verbs or words.low[i] in (",", *HARD) for i in range(begin, k))


def _will_not(sentence: Sentence, hit: NameHit, pattern: Pattern) -> tuple[int, Told] | None:
    """Return the verb by which a member is told to be no longer one of them ("will not fly", "is no longer in")."""
    words = sentence.words
    clause = clause_at(sentence.parted, hit.i)
    group = next((g for g in clause.groups if g.i >= hit.j), None)
    if words.low[hit.j : hit.j + 1] == ["'s"]:
        return None
    if group is None or group.i - hit.j > 3 or not group.negated or group.denied or group.report:
        return None
    if pattern.frame is not None and words.low[group.head] in pattern.frame.end_words:
        return None  # "will not be spared"
    future = group.mood == "firm" or "longer" in words.low[group.i : group.j + 2]
    if "unless" in words.low:
        return (group.head, Told("planned", "hedge", hedged=True, why="told with a way out")) if future else None
    return (group.head, Told("asserted", group.mood, why="told to be no longer one of them")) if future else None


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
    if not is_located(pattern) or any(s.concept == "capture" for s in sentence.words.senses[k]):
        # Who takes a base is another.
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
    if "fighter" not in pattern.about and any(begin <= i < k for i in tokens_like(words, _FIGHTERS, 1.0)):
        return True  # "rebels have withdrawn from a town in A"
    ours = ctx.patterns.named | ctx.patterns.topical | ctx.patterns.home
    return bool(before) and not any(h.name.id in ours for h in before)


_FIGHTERS = frozenset({"fighter"})


def _leaves_another(ctx: Context, words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether it is another body that is left at token k: "will withdraw its contingent from MONUSCO"."""
    ours = pattern.names.keys() | ctx.patterns.named | ctx.patterns.topical | ctx.patterns.home | ctx.patterns.leading
    for h in words.names:
        if (
            h.name.kind == "body"
            and k < h.i < min(k + 8, clause.j)
            and words.low[h.i - 1 - (words.low[h.i - 1] == "the")] == "from"
        ):
            return h.name.id not in ours and h.name.id not in pattern.member_ids
    return False


def _are_soldiers(words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether only soldiers of a state are meant, where the set is of no soldiers: "the Russian peacekeepers"."""
    if hit.name.own != "adj" or hit.j >= len(words.low) or not pattern.about.isdisjoint(_KEPT | {"mission"}):
        return False
    return any(s.concept in ("troops", "peacekeeper") for s in words.senses[hit.j])


def _has_other_object(words: Words, clause: Clause, group: Group | None, k: int, pattern: Pattern) -> bool:
    """Say whether it is something else that is left or dropped ("drops its tax bill", "left the runway")."""
    if group is None or not group.i <= k < group.j or is_passive(words, group) or words.low[k] in _GOES:
        return False
    what = object_of(words, clause, group)
    if not what:
        # "Drops tax bill": a noun that could be a verb.
        after = next((i for i in range(group.j, clause.j) if not words.covered[i]), clause.j)
        return after < clause.j and words.spellings[after].plain_noun
    of = next((i for i in what if words.low[i] in _PAST_THE_NOUN and i > what.start + 1), what.stop)
    what = range(what.start, of)
    named = any(h.i in what and words.low[h.j : h.j + 1] != ["'s"] for h in words.names)
    ours = (
        best_match(
            [key for i in what for key in keys_of(words, i)],
            pattern.about
            | (_KEPT if is_located(pattern) else frozenset())
            | {"mission", "coalition", "country"}
            | (frozenset() if "mission" in pattern.about else {"talk"}),
        )
        >= 0.6
    )
    return not named and not ours and any(words.low[i].isalpha() and words.low[i] not in STOP for i in what)


_PAST_THE_NOUN = frozenset("of on for at with to over about until after before".split())


def _object(words: Words, clause: Clause, group: Group | None) -> range:
    """Return the tokens of the verb's object; none where it has no verb or no object."""
    return (object_of(words, clause, group) if group is not None else None) or range(0)


def _so_many(sentence: Sentence, begin: int, k: int, hit: NameHit) -> bool:
    """Say whether only so many people leave there: "about 600 soldiers have left Erbil", "sent 150 Nigerians home"."""
    words = sentence.words
    at = [words.at(m.start) for m in sentence.quantities if m.role == "value"]
    if hit.name.own == "adj" and hit.i - 1 in at:
        return True
    return any(
        begin <= i < k
        and words.cost(i, k) <= 9
        and not {"last", "all", "'s", "its", "their", "the"} & set(words.low[max(0, i - 1) : i])
        for i in at
    )


@lru_cache(maxsize=1000)
def is_located(pattern: Pattern) -> bool:
    """Say whether the set's members are places that something is at."""
    before = split(pattern.fact.says.partition("[")[0])[-2:]
    where = "where" in split(pattern.fact.says.partition("[")[0])
    if "base" in pattern.head and before[-1:] in (("are",), ("is",)):
        return True  # "its bases in Africa are [A] and [B]"
    return bool(pattern.about & _KEPT) and (where or bool(_PLACED & set(before)) or bool(pattern.about & {"host"}))


def _headed_for(words: Words, hit: NameHit, k: int) -> bool:
    """Say whether the member is where things go to ("moved from Kidal to Gao"), or only near."""
    before = words.low[max(0, hit.i - 2) : hit.i]
    if before[-1:] == ["the"]:
        before = before[:-1]
    if any(t in ("to", "towards", "toward", "near", "reached", "for", "into", "except", "but", "only") for t in before[-1:]):
        return not (before[-1:] == ["to"] and any(s.concept == "close" for s in words.senses[k]))
    return any(t in HARD for t in words.low[min(hit.j, k) : max(hit.i, k)])
