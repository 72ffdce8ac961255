"""Who becomes a member: by doing what members do, by having it done, where it spreads to, by joining them.

Owns: the beginning of a membership as a set's frame tells it. Never: members that leave.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.joined_bodies import is_only_laid_down
from watcher.reading.keys import STOP, senses_of, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.set.companions import SIGNS as BESIDE
from watcher.reading.set.companions import companions
from watcher.reading.set.set_acts import is_of_its_people, is_only_spoken_of
from watcher.reading.set.set_belonging import SIGNS as BELONGS
from watcher.reading.set.set_belonging import called_one, told_as_one
from watcher.reading.set.set_frames import root_of
from watcher.reading.set.set_grounds import SIGNS as GROUNDS
from watcher.reading.set.set_grounds import are_held, grounds
from watcher.reading.set.set_leavers import OVER, PARTS, QUITS, UNDOES, leavers
from watcher.reading.set.set_places import is_cut_there, is_done_there, lacking
from watcher.reading.set.set_rest import LEFT, rest
from watcher.reading.set.set_scenes import (
    AT,
    GIVES,
    Member,
    Move,
    Run,
    Scene,
    given,
    group_at,
    is_antecedent,
    is_object,
    is_subject,
    scene_of,
)
from watcher.reading.set.set_stakes import SIGNS as STAKES
from watcher.reading.set.set_stakes import stakes
from watcher.reading.set.set_things import EXITS, is_of_the_thing
from watcher.reading.stance import Told
from watcher.reading.words import Words
from watcher.values import SetValue

_FINDS = frozenset("detected confirmed found reported identified discovered recorded diagnosed".split())
_ENDED = (UNDOES | OVER) - {"over", "free"}
_STRIKES = words_of("frames.strikes")
_PARTLY = words_of("frames.partly") | {"parties", "leader", "lawmaker", "lawmakers", "politicians"}
_SPREADS, _ALSO = words_of("frames.spreads"), words_of("frames.also")
_ENTERS = words_of("frames.enters")
_ADDS = words_of("frames.adds")
_ITS = frozenset({"his", "her", "its", "their"})
_JOINS = frozenset({"join"})
_FOLLOWS = frozenset("follow follows followed following".split())
NTH = frozenset("second third fourth fifth sixth seventh eighth ninth tenth another new latest further".split())
_SIGNS = (
    QUITS
    | GROUNDS
    | BESIDE
    | UNDOES
    | OVER
    | EXITS
    | LEFT
    | _SPREADS
    | _ENTERS
    | _ADDS
    | STAKES
    | BELONGS
    | PARTS
    | {"suit", "longer", "out"}
)


def moves(ctx: Context, sentence: Sentence, pattern: Pattern, members: list[Member], *, located: bool = False) -> list[Move]:
    """Return who leaves or joins by the fact's own act or state. located: whether the members are places of bases."""
    scene = scene_of(ctx, sentence, pattern, members, _SIGNS)
    if scene is None or located:  # who leaves a base has rules of its own
        return rest(scene, located=True) if scene else []
    if are_held(scene.frame):
        return grounds(scene) or rest(scene)
    return stakes(scene) or leavers(scene) or (_new(ctx, scene) if scene.near >= 0.5 else [])


def _new(ctx: Context, scene: Scene) -> list[Move]:
    """Return who joins, with those who are named as having come before."""
    found, beside = joiners(scene), companions(ctx, scene)
    if not found or not beside:
        return found or beside
    k, value, told, tie = found[0]
    names = dict.fromkeys((*value.joined, *beside[0][1].joined))
    return [(k, SetValue(joined=tuple(names)), told, tie)]


def joiners(scene: Scene) -> list[Move]:
    """Return who joins."""
    new = [run for run in scene.runs if run.others]
    if not new:
        return []
    return (
        called_one(scene, new)
        or _does(scene, new)
        or _is_against(scene, new)
        or _sends(scene, new)
        or _struck(scene, new)
        or _made(scene, new)
        or _enters(scene, new)
        or _spread(scene, new)
        or _another(scene, new)
        or told_as_one(scene, new)
        or lacking(scene, new)
    )


def _does(scene: Scene, new: list[Run]) -> list[Move]:
    """Return who does the same as the members."""
    words = scene.words
    for k in scene.acts:
        if words.low[k] == "against":
            continue
        clause = scene.clause(k)
        near = words.low[max(clause.i, k - 6) : k] + words.low[k + 1 : min(clause.j, k + 7)]
        told = scene.told(k)
        if told is None or not _ENDED.isdisjoint(near) or not scene.is_of_it(k) or not scene.frame.end_words.isdisjoint(near):
            continue
        issued = scene.frame.found and words.low[k + 1 : k + 2] == ["for"] and any(g.j <= k for g in clause.groups)
        if issued or is_only_spoken_of(words, clause, k):
            continue  # "forecasters issued a warning for": they are not under it
        for run in new:
            if words.low[run.i - 1] == "only" and run.members:
                continue  # "only A, B and C have done it": all are told, and no news
            if (clause.i <= run.i < clause.j or is_antecedent(words, clause, run, k)) and _does_it(scene, clause, run, k):
                return scene.joined(k, run, told, "does the same")
    return []


def _does_it(scene: Scene, clause: Clause, run: Run, k: int) -> bool:
    """Say whether the names are to the act at token k what the members are."""
    words, frame = scene.words, scene.frame
    own = group_at(clause, k)
    group = own or given(words, clause, k)
    passive = group is not None and is_passive(words, group)
    owner = words.low[run.j : run.j + 1] == ["'s"] and run.j == k - 1 and _PARTLY.isdisjoint(words.low[k + 1 : k + 2])
    there = frame.holder and run.at == k + 1 and run.before in ("in", "from")
    if frame.does and own is None and (owner or (run.before == "by" and run.at == k + 1) or there):
        # "Ratification by A", "A's recognition of it", "approval in A", where it is up to regulators in states.
        return True
    if (
        frame.does
        and frame.holder
        and group is not None
        and is_of_its_people(words, clause, run.before, run.at, group, passive=passive)
    ):
        return True
    if own is None and not frame.does and _is_laid_on(words, clause, run, k):
        return True
    if frame.does:
        if own is not None and is_done_there(scene, clause, own, run):
            return True
        if group is None and "patient" in frame.acts and _is_found_there(words, clause, run, k):
            return True
        return group is not None and (run.before == "by" if passive else is_subject(words, clause, run, group.head))
    shared = () if frame.held and frame.at else set(frame.roots) & set(frame.called)
    if own is not None and shared and is_verb(words, k) and is_subject(words, clause, run, k):
        # "A has invested in it", where the investors are told.
        return True
    news = not _ALSO.isdisjoint(words.low[clause.i : clause.j])
    if not frame.does and own is None and group is not None and _into(run, k):
        # "Opened an investigation into A", "issued a warning for A".
        return True
    article = words.low[k - 1] in ("a", "an") and not frame.does and not set(frame.roots).isdisjoint(frame.called)
    if (
        own is None
        and group is not None
        and (words.low[k - 1] in _ITS or article)
        and is_subject(words, clause, run, group.head)
    ):
        # "Announced her candidacy".
        return True
    if frame.found:
        # "Benue has reported its first cases", "Barbados issued a warning of its own".
        gives = group is not None and own is None and is_subject(words, clause, run, group.head)
        if any(g.i > k and AT.isdisjoint(words.low[k : g.i]) and words.low[g.head] in _FINDS for g in clause.groups):
            # "The virus has been detected on a farm in Slovakia".
            return _is_found_there(words, clause, run, k)
        own_verb = own is not None and run.before in ("in", "at") and run.at > k and words.cost(k, run.i) <= 8
        return (
            gives
            or own_verb
            or (news and run.before in ("in", "at", "for", "across", "to", "into") and words.cost(k, run.i) <= 12)
        )
    if own is None and words.low[k - 1] in ("under", "into", "on", "in", "as"):
        # A state: "placed A under lockdown", "A went into lockdown".
        verb = next((g for g in reversed(clause.groups) if g.j <= k <= g.j + 8), None)
        return verb is not None and (is_object(words, clause, run, verb.head) or is_subject(words, clause, run, verb.head))
    if group is not None and passive:
        return is_subject(words, clause, run, group.head)
    if group is not None and (any(s.pos == "v" for s in senses_of(words, k)) or is_verb(words, k)):
        sort = frame.at and is_subject(words, clause, run, k, frame) and run.before == frame.at
        # "Also closed the airport in Comiso".
        called = run.before in ("in", "at", "of") and run.at - 1 > k and root_of(words.low[run.at - 1]) in frame.called
        called = called and (not frame.names or any(h.name.id in frame.names and h.i < k for h in words.names))
        return bool(sort or called) or is_object(words, clause, run, k) or (news and is_subject(words, clause, run, k))
    return False


def _is_found_there(words: Words, clause: Clause, run: Run, k: int) -> bool:
    """Say whether what the noun at token k tells has been found there: "a case of measles has been confirmed in A"."""
    behind = next((g for g in clause.groups if g.i > k), None)
    if behind is None or words.low[behind.head] not in _FINDS or not is_passive(words, behind):
        return False
    return run.before in ("in", "at") and 0 < run.at - behind.head <= 5


def _is_against(scene: Scene, new: list[Run]) -> list[Move]:
    """Return who is told to be against what the members oppose: "came out against the deal", "is against it too"."""
    words = scene.words
    for k in [k for k in scene.acts if words.low[k] == "against"]:
        clause = scene.clause(k)
        group = next((g for g in reversed(clause.groups) if g.j <= k <= g.j + 2), None)
        told = scene.told(group.head) if group is not None and words.low[group.head] in _STANDS else None
        if told is None or group is None:
            continue
        if told.mood == "plan" and not group.mood:
            # "President-elect X is against it": he is.
            told = Told("asserted", why="is against it")
        near = range(k + 1, min(k + 7, clause.j))
        things = [i for keys in scene.frame.things for i in tokens_like(words, keys, 0.6)]
        if words.low[k + 1 : k + 2] != ["it"] and not any(i in near for i in things):
            continue
        who = [run for run in new if is_subject(words, clause, run, group.head)]
        if who:
            names = [name for run in who for name in run.others]
            return scene.joined(k, Run(who[0].i, who[-1].j, [], names, "", who[0].at), told, "is against it")
    return []


_STANDS = words_of("clauses.be") | words_of("frames.stands")


def _sends(scene: Scene, new: list[Run]) -> list[Move]:
    """Return who sends people to what the members take part in: "sent 150 police to join the mission"."""
    words, frame = scene.words, scene.frame
    if not frame.does or not any(not _MISSIONS.isdisjoint(keys) for keys in frame.things):
        return []
    for group in scene.sentence.groups:
        if words.low[group.head] not in _SENDS or is_passive(words, group):
            continue
        k, clause, told = group.head, scene.clause(group.head), scene.told(group.head)
        to = next((i for i in range(group.j, min(group.j + 8, len(words.low))) if words.low[i] in ("to", "for")), -1)
        near = range(to + 1, min(to + 7, len(words.low)))
        if told is None or to < 0 or not any(i in near for keys in frame.things for i in tokens_like(words, keys, 0.6)):
            continue
        if words.low[k] in _OFFERS and told.stance == "asserted":
            told = Told("planned", "plan", why="offered, not sent")
        for run in new:
            if is_subject(words, clause, run, k):
                return scene.joined(k, run, told, "sends people to it")
    return []


_MISSIONS = frozenset({"mission", "troops", "coalition"})
_SENDS = words_of("frames.sends")
_OFFERS = frozenset("offer offers offered pledge pledges pledged promise promises promised".split())


def _is_laid_on(words: Words, clause: Clause, run: Run, k: int) -> bool:
    """Say whether what the noun at token k stands for is laid on the names: "a curfew was imposed on A"."""
    verb = next((g for g in clause.groups if g.i > k), None)
    if verb is None or not is_passive(words, verb) or words.low[verb.head] not in GIVES or run.before not in _OVER:
        return False
    return 0 < run.at - verb.j + 1 <= 3 and verb.i - k <= 3


_OVER = frozenset("on in for over across".split())


def _struck(scene: Scene, new: list[Run]) -> list[Move]:
    """Return where what causes the act is told to strike: "56 dead as floods batter A", "A is hit by floods"."""
    words, frame = scene.words, scene.frame
    causes = tokens_like(words, frame.causes) if frame.found and frame.causes and scene.acts else []
    for group in scene.sentence.groups if causes else ():
        if _STRIKES.isdisjoint(words.low[group.i : group.j]):
            continue
        clause, told = scene.clause(group.head), scene.told(group.head)
        inside = [i for i in causes if clause.i <= i < clause.j]
        if told is None or not inside or not any(words.cost(a, group.head) <= 20 for a in scene.acts):
            continue
        for run in new:
            object_ = min(inside) < group.i and is_object(words, clause, run, group.head)
            subject = max(inside) >= group.j and is_passive(words, group) and is_subject(words, clause, run, group.head)
            if object_ or subject:
                return scene.joined(group.head, run, told, "struck too")
    return []


def _into(run: Run, k: int) -> bool:
    """Say whether the names are told right after the noun of the act: "an investigation into A"."""
    return run.before in ("into", "for", "on", "in", "of", "against") and 0 < run.at - k <= 2


def _made(scene: Scene, new: list[Run]) -> list[Move]:
    """Return who is made one of them by another act: "the reactor at A was restarted", "rebels have taken B"."""
    words, frame = scene.words, scene.frame
    found = {*tokens_like(words, frame.makes, 1.0)} if frame.makes else set()
    found |= {i for i, t in enumerate(words.low) if t in frame.make_words} if frame.make_words else set()
    for k in sorted(found):
        clause, told = scene.clause(k), scene.told(k)
        group = group_at(clause, k) or next((g for g in reversed(clause.groups) if g.j == k), None)
        if group is None or told is None:
            continue
        for run in new:
            befalls = is_subject(words, clause, run, k) and (frame.does or is_passive(words, group) or not frame.found)
            there = frame.found and run.before in ("in", "at") and k < run.at <= k + 4
            there = there or (frame.lacks and run.before in ("to", "in", "of") and is_cut_there(scene, clause, group, run))
            if befalls or there or is_object(words, clause, run, k):
                return scene.joined(k, run, told, "is made one of them")
    return []


def _enters(scene: Scene, new: list[Run]) -> list[Move]:
    """Return who joins what the members are in, or follows them: "joined the exercise", "have followed suit"."""
    words = scene.words
    taken_in = {k for k in tokens_like(words, _JOINS, 1.0) if words.covered[k + 1 : k + 2] == [True]}  # "was admitted to"
    for k, token in enumerate(words.low):
        suit = token in _FOLLOWS and (words.low[k + 1 : k + 2] == ["suit"] or _with_the_thing(scene, k))
        added = token in _ADDS or k in taken_in
        if not suit and not ((added or token in _ENTERS) and _is_to_the_thing(scene, k, added)):
            continue
        if added and scene.frame.found:
            continue  # what is there is not appointed
        clause, told = scene.clause(k), scene.told(k)
        if token in _ENTERS and (is_only_spoken_of(words, clause, k) or is_only_laid_down(words, clause)):
            continue
        group = group_at(clause, k)
        for run in new if told is not None else ():
            done = added and k not in taken_in and is_object(words, clause, run, k)
            passive = k in taken_in or (group is not None and is_passive(words, group))
            does = is_subject(words, clause, run, k) and (not added or passive)
            if told is not None and (done or does):
                return scene.joined(k, run, told, "joins them")
    return []


def _with_the_thing(scene: Scene, k: int) -> bool:
    """Say whether somebody follows at token k with what the members do it to: "follow with cheaper mortgages"."""
    if scene.words.low[k + 1 : k + 2] != ["with"]:
        return False
    near = range(k + 2, min(k + 7, scene.clause(k).j))
    return any(i in near for keys in scene.frame.things for i in tokens_like(scene.words, keys, 0.6))


def _is_to_the_thing(scene: Scene, k: int, added: bool) -> bool:
    """Say whether it is the members, or what they are in, that is joined or added to at token k."""
    words, clause = scene.words, scene.clause(k)
    if not added and scene.near >= 0.5 and _joins_members(scene, k):
        return True
    if not added:
        return words.low[k + 1 : k + 2] not in (["on"], ["in"], ["at"], ["for"]) and is_of_the_thing(scene, k)
    to = next((i for i in range(k + 1, min(k + 9, clause.j)) if words.low[i] in ("to", "on", "in", "onto", "among")), -1)
    near = range(to + 1, min(to + 6, clause.j))
    things = (i for keys in scene.frame.things for i in tokens_like(words, keys))
    named = any(
        h.i in near and h.name.id in scene.frame.names and h.name.kind in ("name", "body") and not _is_of_its_kin(words, h.j)
        for h in words.names
    )
    return to > 0 and (named or any(a in near for a in scene.acts) or any(i in near for i in things))


def _joins_members(scene: Scene, k: int) -> bool:
    """Say whether it is members that somebody joins at token k, and in nothing else: "joins A and B, which have done it"."""
    words = scene.words
    run = next((r for r in scene.runs if r.members and not r.before and 0 < r.i - k <= 2), None)
    return run is not None and words.low[k][:4] == "join" and words.low[run.j : run.j + 1] in ([], ["."], [","])


def _is_of_its_kin(words: Words, k: int) -> bool:
    """Say whether the noun at token k makes of the name before it another body: "the BRICS bank", but not "the BRICS bloc"."""
    plain = k < len(words.low) and words.tokens[k].isalpha() and words.tokens[k].islower() and words.low[k] not in STOP
    return plain and not is_verb(words, k) and not any(s.concept in _CLUBS for s in words.senses[k])


_CLUBS = frozenset({"coalition", "member", "join", "begin", "end"})


def _spread(scene: Scene, new: list[Run]) -> list[Move]:
    """Return where the act or state is told to be extended, or to spread: "the warning was extended to Barbados"."""
    words = scene.words
    for k in [i for i, t in enumerate(words.low) if t in _SPREADS]:
        clause, told = scene.clause(k), scene.told(k)
        things = [i for keys in scene.frame.things for i in tokens_like(words, keys) if i < k]
        if told is None or not any(clause.i <= a < clause.j and a != k for a in (*scene.acts, *things)):
            continue
        for run in new:
            if words.low[k] == "reached" and run.before == "in" and _is_passive_at(clause, words, k):
                continue  # "the accord was reached in Geneva": it is where they agreed
            far = 16 if run.before in ("to", "into") else 9
            if k < run.i < clause.j and run.before in ("to", "into", "in", "across", "") and words.cost(k, run.i) <= far:
                return scene.joined(k, run, told, "spreads there")
    return []


def _is_passive_at(clause: Clause, words: Words, k: int) -> bool:
    group = group_at(clause, k)
    return group is None or is_passive(words, group)


def _another(scene: Scene, new: list[Run]) -> list[Move]:
    """Return who is told to be one more of them: "a fourth hiker, Anna Weiss, has been reported missing"."""
    words = scene.words
    for head in [i for i, t in enumerate(words.low) if root_of(t) in scene.frame.called]:
        nth = not NTH.isdisjoint(words.low[max(0, head - 3) : head])
        acts = scene.acts or (tokens_like(words, scene.frame.makes, 1.0) if scene.frame.makes else [])
        told = scene.told(head) if nth and any(words.cost(a, head) <= 14 for a in acts) else None
        for run in new if told is not None else ():
            beside = 0 < run.i - head <= 5 and "," in words.low[head + 1 : run.i]
            if told is not None and beside and not any(is_verb(words, i) for i in range(head + 1, run.i)):
                return scene.joined(head, run, told, "one more of them")
    return []
