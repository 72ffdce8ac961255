"""Sets: members told as in, joining or leaving.

Owns: the tie of members to a set fact. Never: compares sets.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.contributors import contributor, gives_soldiers
from watcher.reading.keys import tokens_like
from watcher.reading.newcomers import aspirants, candidates, listed_anew, newcomers, replaced
from watcher.reading.patterns import Pattern
from watcher.reading.set.alliances import allied
from watcher.reading.set.awaited import SetRead, awaited, resolved_by, support_of
from watcher.reading.set.memberships import by_membership, tie_of
from watcher.reading.set.set_admissions import admitted, is_spoken_of
from watcher.reading.set.set_announced import told_by_host
from watcher.reading.set.set_departures import is_located, leavings, may_leave
from watcher.reading.set.set_expelled import put_out
from watcher.reading.set.set_grounds import all_given_up, are_held
from watcher.reading.set.set_handovers import handed_over
from watcher.reading.set.set_joiners import moves
from watcher.reading.set.set_mentions import spoken_again
from watcher.reading.set.set_moments import is_for_a_moment
from watcher.reading.set.set_officers import officers, officers_of
from watcher.reading.set.set_openings import opened
from watcher.reading.set.set_others import is_another
from watcher.reading.set.set_outsiders import outside_of, outsiders
from watcher.reading.set.set_rest import only_there
from watcher.reading.set.set_scenes import Move
from watcher.reading.set.set_senders import senders
from watcher.reading.set.set_short_names import by_short_name
from watcher.reading.set.set_sites import left_before
from watcher.reading.set.set_wholes import (
    FOLLOW,
    all_gone,
    all_left_the_country,
    followers,
    is_leaving,
    listed_first,
    site_is_left,
)
from watcher.reading.set.set_works import works
from watcher.reading.set.set_yielded import yielded
from watcher.reading.spellings import known_names
from watcher.reading.stance import Told, told_of
from watcher.reading.words import NameHit, Words
from watcher.values import SetValue

_BE = words_of("sets.be")


def read_set(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[SetRead]:
    """Return what the sentence says of the set: its members as they stand, or members that left or joined."""
    found = [
        read
        for read in _read_set(ctx, sentence, pattern)
        if not (read.value.left or read.value.joined)
        or not (
            is_for_a_moment(sentence, pattern, read.k, read.value.joined)
            or is_another(ctx, sentence, pattern, read.k, read.value.joined)
        )
    ]
    if not _tell_moves(found) and officers_of(pattern) is not None:
        sits = [(h.i, pattern.member_ids[h.name.id]) for h in sentence.words.names if h.name.id in pattern.member_ids]
        found = [SetRead(*move) for move in officers(ctx, sentence, pattern, sits)] or found
    if any(read.value.joined for read in found) and not is_spoken_of(ctx, sentence, pattern):
        found = [read for read in found if not read.value.joined]
    if all(read.told.stance != "planned" or not read.value.joined for read in found):
        return found
    # That a state is to join is what another fact is on: it is a member when it has.
    foretold = aspirants(ctx.patterns, pattern)
    return [r for r in found if r.told.stance != "planned" or not r.value.joined or not foretold.issuperset(r.value.joined)]


def _read_set(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[SetRead]:
    if resolved_by(pattern):
        return awaited(ctx, sentence, pattern)
    words, located = sentence.words, is_located(pattern)
    hits = [
        h
        for h in words.names
        if h.name.id in pattern.member_ids
        and not _of_region(words, h, pattern)
        and not (is_located(pattern) and _is_seat_that_acts(sentence, h))
    ]
    if not hits and (again := spoken_again(ctx, sentence, pattern)):
        hits = [again]
    present = [(h.i, pattern.member_ids[h.name.id]) for h in hits] + by_short_name(words, pattern)
    if outside_of(pattern) is not None:
        support = support_of(ctx, sentence, pattern) if present else 0.0
        gone = [SetRead(*move) for move in outsiders(ctx, sentence, pattern, present)]
        if gone or not (pattern.frame and pattern.frame.lacks):
            return gone or _members(sentence, pattern, hits, support)
    # To whom "candidate status" is given is told of in it alone.
    wide = (pattern.frame is not None and pattern.frame.does) or "status" in words.low
    if not present and not located and (given := all_given_up(sentence, pattern)):
        return [SetRead(*given)]
    if not (present or located or candidates(ctx, words, pattern, wide=wide)):
        # Nobody is named who is, or could be, a member.
        come = yielded(ctx, sentence, pattern) or admitted(ctx, sentence, pattern)
        return [SetRead(*move) for move in come] or _allied(ctx, sentence, pattern, present)
    support = max(support_of(ctx, sentence, pattern), _SURE if located and _told_as_sites(words, hits, pattern) else 0.0)
    if support < 0.34 or are_held(pattern.frame):
        found = [SetRead(*move) for move in _moves(ctx, sentence, pattern, present, located)]
        found = found or [SetRead(*move) for move in admitted(ctx, sentence, pattern)]
        if not found and (sent := senders(ctx, sentence, pattern)):
            found = [SetRead(*sent, tie_of(sent, words, _SURE))]
        if not found and gives_soldiers(pattern) and contributor(ctx, sentence, pattern):
            found = [r for r in _new(ctx, sentence, pattern, _SURE, present) if r.tie.score >= 2.0]
        return found or _allied(ctx, sentence, pattern, present) or _members(sentence, pattern, hits, support)
    framed = [SetRead(*move) for move in _moves(ctx, sentence, pattern, present, located)]
    alone = only_there(sentence, pattern, hits) if located and not framed else None
    out = (
        framed
        or ([SetRead(*alone)] if alone else [])
        or (leavings(ctx, sentence, pattern, hits, support) if located or may_leave(pattern) else [])
    )
    out = out or ([SetRead(*move) for move in handed_over(sentence, pattern, hits)] if located else [])
    if located and not out and (told := told_by_host(sentence, pattern, hits)):
        out = [SetRead(*told, tie_of(told, words, support))]
    if located and not out and (site := left_before(ctx, sentence, pattern, hits)):
        out = [SetRead(*site, tie_of(site, words, _SURE))]
    out += _staying(sentence, pattern, hits) if not out else []
    membership = by_membership(ctx, sentence, pattern, support, present, is_located=located)
    if membership and not any(set(read.value.joined) > set(membership[1].joined) for read in framed):
        # Who is left, or comes for whom, says more than a verb beside a name.
        out = [SetRead(*membership, tie_of(membership, words, support))]
    elif not any(read.value.joined for read in framed):
        out += _new(ctx, sentence, pattern, support, present)
    if not (located or _tell_moves(out)) and (out_of_it := put_out(ctx, sentence, pattern, hits)):
        out += [SetRead(*out_of_it)]
    if not _tell_moves(out):
        out += _whole(ctx, sentence, pattern, support) if located and not _tell_moves(out) else []
    if not _tell_moves(out):
        out += [SetRead(*move) for move in admitted(ctx, sentence, pattern)]
    if not _tell_moves(out):
        out = _allied(ctx, sentence, pattern, present) or out
    out = out or _members(sentence, pattern, hits, support)
    return [r for r in out if r.tie.score >= 2.0]


def _moves(ctx: Context, sentence: Sentence, pattern: Pattern, members: list[tuple[int, str]], located: bool) -> list[Move]:
    """Return who comes or goes by the fact's own act, or by works that close or open."""
    found = [] if located else works(ctx, sentence, pattern, members) or yielded(ctx, sentence, pattern)
    return found or moves(ctx, sentence, pattern, members, located=located)


def _allied(ctx: Context, sentence: Sentence, pattern: Pattern, members: list[tuple[int, str]]) -> list[SetRead]:
    """Return the set told whole by those who make a government anew."""
    anew = allied(ctx, sentence, pattern, members)
    return [SetRead(*anew, tie_of(anew, sentence.words, _SURE))] if anew else []


# How sure the fact is where a member is told as the place of a base, and nothing else of the fact's.
_SURE = 0.5
_SITES = frozenset({"base"})
_OFFICES = frozenset({"w:offic", "w:embassy", "w:consulat"})


def _told_as_sites(words: Words, hits: list[NameHit], pattern: Pattern) -> bool:
    """Say whether the bases at the members are spoken of: "the base at A", "the A camp"."""
    own = pattern.about & _OFFICES
    sites = [*tokens_like(words, _SITES, 1.0), *(tokens_like(words, own, 1.0) if own else ())] if hits else []
    return any(k == h.j or (0 < h.i - k <= 3 and words.low[h.i - 1] in _AT) for k in sites for h in hits)


_AT = frozenset({"at", "in", "near", "of"})


def _members(sentence: Sentence, pattern: Pattern, hits: list[NameHit], support: float) -> list[SetRead]:
    """Return the members that are named together with the fact's words."""
    named = list(dict.fromkeys(pattern.member_ids[h.name.id] for h in hits))
    if len(named) < min(2, len(pattern.member_ids)) or support < 0.5:
        return []
    tie = Tie()
    tie.add("members", f"{len(named)} named together with the fact's words", 1.0 + 2 * support)
    return [SetRead(hits[0].i, SetValue(members=tuple(named)), told_of(sentence, hits[0].i), tie)]


def _tell_moves(found: list[SetRead]) -> bool:
    return any(read.value.left or read.value.joined for read in found)


def _whole(ctx: Context, sentence: Sentence, pattern: Pattern, support: float) -> list[SetRead]:
    """Return that all places are left, or that some are to follow those that the sentence before tells of."""
    found = all_gone(ctx, sentence, pattern) if support >= 0.5 else None
    found = found or all_left_the_country(ctx, sentence, pattern)
    if found is None and not FOLLOW.isdisjoint(sentence.words.low) and sentence.index:
        back = ctx.before(sentence)[:1]
        told = bool(back) and back[0] is not sentence and (site_is_left(back[0]) or _left(read_set(ctx, back[0], pattern)))
        told = told or (bool(back) and "first" in sentence.words.low and is_leaving(back[0]))
        found = followers(sentence, pattern) if told else None
    if found is None and not sentence.index and support >= 0.34:
        found = listed_first(sentence, pattern)
    if found is None:
        return []
    tie = Tie()
    tie.add("whole", f"told by {sentence.words.tokens[found[0]]!r}", 1.2)
    tie.add("set", "the fact's words are near", 1.0 + support)
    return [SetRead(*found, tie)]


def _left(found: list[SetRead]) -> bool:
    return any(read.value.left for read in found)


def _staying(sentence: Sentence, pattern: Pattern, hits: list[NameHit]) -> list[SetRead]:
    """Return the places at which somebody is told to stay on: that they are left is denied ("troops to stay at Kidal")."""
    words, out = sentence.words, []
    for hit in hits if is_located(pattern) else ():
        clause = clause_at(sentence.parted, hit.i)
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
    if sent := senders(ctx, sentence, pattern):
        tie.add("sender", f"what comes from {(sent[1].joined or sent[1].left)[0]}", 1.2)
        return [SetRead(*sent, tie)]
    if found := replaced(ctx, sentence, pattern, members):
        k, come, gone = found
        tie.add("successor", f"{come} in place of {gone}", 1.2)
        # "The first crew, with Able in Best's old seat, leaves in May": he has it.
        seated = Told("asserted", done=True, why="has the seat") if sentence.words.low[k - 1] == "in" else told_of(sentence, k)
        return [SetRead(k, SetValue(joined=(come,), left=(gone,)), seated, tie)]
    if is_located(pattern):
        site = opened(ctx, sentence, pattern) if support >= 0.34 else None
        return [SetRead(*site, tie_of(site, sentence.words, support))] if site else []
    if gives_soldiers(pattern) and (sent := contributor(ctx, sentence, pattern)):
        tie.add("contributor", f"soldiers of {(sent[1].joined or sent[1].left)[0]}", 1.2)
        return [SetRead(*sent, tie)]
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
