"""Who is a member no longer: by what undoes what makes one, by leaving what they are in, or as not among those that are left.

Owns: the end of a membership as a set's frame tells it. Never: names that were no members, or who stays (see set_rest).
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.clauses import Clause, Group, is_verb
from watcher.reading.context import Sentence
from watcher.reading.keys import tokens_like
from watcher.reading.set.set_frames import root_of
from watcher.reading.set.set_parting import SIGNS as PARTING
from watcher.reading.set.set_parting import parting, says_any_more
from watcher.reading.set.set_places import is_done_there, served
from watcher.reading.set.set_rest import rest
from watcher.reading.set.set_scenes import AT, Move, Run, Scene, given, group_at, is_antecedent, is_object, is_subject
from watcher.reading.set.set_things import CONTEST, EXITS, LEAVES, is_of_the_thing
from watcher.reading.spellings import countries
from watcher.reading.stance import Told
from watcher.reading.words import Words, word_before

UNDOES = words_of("frames.undoes")
OVER = words_of("frames.over")
# What ends a membership with no word of what is left: to resign, to die.
QUITS = words_of("frames.quits") | words_of("frames.dies")
_TAKES = words_of("frames.takes_off")
_LEGAL = frozenset("case charges charge indictment proceedings prosecution lawsuit suit complaint".split())
_BE = words_of("clauses.be")
_STATES = frozenset("body safe alive remains dead".split())
_CALLED_OFF = frozenset({"cancel"})
_PLEAS = frozenset("plead pleads pleaded pleading pled".split())
_ENDS = frozenset("expired expires ended ends".split())
_WORKS = frozenset("working running operating functioning flowing flying".split())


def leavers(scene: Scene) -> list[Move]:
    """Return who leaves."""
    if not any(run.members for run in scene.runs):
        return []
    told = rest(scene) or _undone(scene) or _no_longer(scene) or _without(scene) or served(scene)
    return told or _those_undone(scene) or _breaks(scene) or _thrown_out(scene) or parting(scene)


def _those_undone(scene: Scene) -> list[Move]:
    """Return who those are for whom it is undone: "among those released on Saturday were A and B"."""
    low = scene.words.low
    for k in _endings(scene) if "those" in low else ():
        begin = next((i for i in range(k - 1, max(-1, k - 4), -1) if low[i] == "those"), -1)
        be = next((i for i in range(k + 1, min(k + 8, len(low))) if low[i] in ("were", "are", "was", "is")), -1)
        if begin < 0 or be < 0 or "not" in low[begin : be + 2]:
            continue
        told = Told("planned", "firm", why="to be undone") if "to" in low[begin:k] else Told("asserted", done=True, why="those")
        gone = [m for run in scene.runs if run.i > be for m in run.members]
        if gone:
            return scene.left(k, gone, told, "those for whom it is undone")
    return []


def _breaks(scene: Scene) -> list[Move]:
    """Return who breaks with the others of an alliance: "A has broken with B after 26 years"."""
    words = scene.words
    for k in [i for i, t in enumerate(words.low) if t in _BREAKS] if not scene.frame.acts.isdisjoint(_ALLIES) else ():
        after = next((i for i in range(k + 1, min(k + 4, len(words.low))) if words.low[i] == "with"), -1)
        told, clause = scene.told(k), scene.clause(k)
        if after < 0 or told is None or not any(run.members and words.low[run.at] == "with" for run in scene.runs):
            continue
        gone = [m for run in scene.runs if is_subject(words, clause, run, k) for m in run.members]
        if gone:
            return scene.left(k, gone, told, "breaks with the others")
    return []


_BREAKS = words_of("frames.breaks")
PARTS = _BREAKS | PARTING
_ALLIES = frozenset({"coalition", "government", "member", "alliance"})


def _without(scene: Scene) -> list[Move]:
    """Return without whom it is told to go on: "the talks resumed without A"."""
    words = scene.words
    for run in scene.runs:
        k = run.i - 1 - (words.low[run.i - 1] == "the")
        if not run.members or k < 1 or words.low[k] != "without" or words.low[run.j : run.j + 1] == ["'s"]:
            continue
        clause = scene.clause(k)
        group = next((g for g in reversed(clause.groups) if g.j <= k and k - g.j <= 4), None)
        if group is None or words.low[group.head] not in _GOES_ON or group.negated:
            continue
        told = scene.told(group.head)
        if told is not None and any(clause.i <= a < k for a in scene.acts):
            return scene.left(group.head, run.members, told, "it goes on without them")
    return []


def _thrown_out(scene: Scene) -> list[Move]:
    """Return whom the body itself throws out: "the union expelled A"."""
    words = scene.words
    for clause in scene.sentence.parted:
        for group in clause.groups:
            if words.low[group.head] not in _OUSTS or is_passive(words, group):
                continue
            body = any(clause.i <= h.i < group.i and h.name.id in scene.frame.names for h in words.names)
            near = [run for run in scene.runs if run.members and 0 <= run.i - group.j <= 1]
            gone = next((run.members for run in near if "".join(words.low[run.j : run.j + 1]) in _BEHIND), [])
            told = scene.told(group.head)
            if body and gone and told is not None:
                return scene.left(group.head, gone, told, "the body throws them out")
    return []


_BEHIND = frozenset({"", ".", ",", "from", "over", "for", "after", "in", "on", "last", "and"})
_OUSTS = words_of("frames.ousts")
_GOES_ON = words_of("frames.goes_on")


# ── undone ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _undone(scene: Scene) -> list[Move]:
    """Return the members for whom what makes a member is told to be undone."""
    for k in _endings(scene):
        told = scene.told(k)
        if told is None or (scene.words.low[k] not in EXITS and not scene.is_of_it(k)) or _only_leaves_a_site(scene, k):
            continue
        clause = scene.clause(k)
        group = group_at(clause, k)
        if group is not None and _takes_another_out(scene, clause, group):
            continue
        goes_on = group is not None and scene.words.low[group.head] in _WORKS
        if group is not None and group.progressive and group.tense == "present" and told.stance == "asserted" and not goes_on:
            told = Told("planned", "firm", why="under way, not done")
        if (kept := _all_but(scene, clause)) is not None:
            others = [m for m in scene.pattern.member_ids.values() if m not in kept]
            return scene.left(k, others, told, "all but those that are named")
        if (stays := _ended_with(scene, clause, k)) is not None:
            # "Ended the talks with A, B and C": where all but one are named, the one is who did it.
            others = [m for m in scene.pattern.member_ids.values() if m not in stays]
            return scene.left(k, others, told, "who ends it with all the others") if len(others) == 1 and len(stays) > 1 else []
        gone = [m for run in scene.runs if run.members and _loses(scene, clause, run, k) for m in run.members]
        if gone:
            return scene.left(k, gone, told, "what makes a member is undone")
    return []


def _takes_another_out(scene: Scene, clause: Clause, group: Group) -> bool:
    """Say whether a member of a body only takes somebody out of it: "has pulled Ana Able out of the Community"."""
    if scene.frame.called != (_MEMBER,) or scene.words.low[group.head][:4] not in _PULLS or is_passive(scene.words, group):
        return False
    what = object_of(scene.words, clause, group)
    if what is None:
        return False
    end = next((i for i in what if scene.words.low[i] in ("out", "from")), what.stop)
    ours = any(what.start <= h.i < end and h.name.id in scene.frame.names for h in scene.words.names)
    return what.start < end and not ours and _SELF.isdisjoint(scene.words.low[what.start : end])


_MEMBER = "memb"
_PULLS = frozenset({"pull", "with", "reca", "brin", "take", "took"})
_SELF = frozenset({"itself", "themselves", "membership", "country"})


def _ended_with(scene: Scene, clause: Clause, k: int) -> list[str] | None:
    """Return the members with whom another one ends the talks at token k, None where nobody is told to: they do not leave."""
    group = group_at(clause, k)
    if scene.frame.does or scene.frame.acts.isdisjoint(_TALKS) or group is None or is_passive(scene.words, group):
        return None
    low = scene.words.low
    return next((r.members for r in scene.runs if r.members and low[r.at] == "with" and group.j <= r.at <= k + 6), None)


def _all_but(scene: Scene, clause: Clause) -> list[str] | None:
    """Return the members that are told to be left out of all: "all but A have reopened", "every airport except A"."""
    low = scene.words.low
    for run in scene.runs:
        begin = run.i - 1 - (low[run.i - 1] in ("the", "for")) if run.members else -1
        if begin > 0 and low[begin] in _BUT and clause.i <= begin + 1 and _EVERY & set(low[max(0, begin - 4) : begin]):
            return run.members
    return None


_BUT = frozenset({"but", "except", "bar", "save"})
_EVERY = frozenset({"all", "every", "everyone", "everybody"})


def _only_leaves_a_site(scene: Scene, k: int) -> bool:
    """Say whether a state only leaves a base; parties "quit the government camp"."""
    return not countries().isdisjoint(scene.pattern.member_ids) and leaves_a_site(scene.sentence, k)


def leaves_a_site(sentence: Sentence, k: int) -> bool:
    """Say whether it is a base that is left at token k, and not all that the members are in: "left their base in Niamey"."""
    words = sentence.words
    near = range(k + 1, min(k + 8, len(words.low)))
    return any("," not in words.low[k:i] and any(s.concept == "base" for s in words.senses[i]) for i in near)


def _endings(scene: Scene) -> list[int]:
    """Return the tokens that tell that the act or state is undone, or that what the members are in is left."""
    words, frame = scene.words, scene.frame
    out = []
    for k in tokens_like(words, frame.ends, 1.0) if frame.ends else ():
        if not _PLEAS.isdisjoint(words.low[max(0, k - 2) : k]):
            # "Pleaded not guilty": he is charged still.
            continue
        if words.low[k] in LEAVES and _has_an_object(scene, k) and not is_of_the_thing(scene, k):
            continue  # "left the talks on the mission"
        if is_verb(words, k) or any(s.pos == "a" for s in words.senses[k]):
            out.append(k)
    out += [k for k in tokens_like(words, _CALLED_OFF, 1.0) if is_verb(words, k) and _undoes_it(scene, k)]
    for k, token in enumerate(words.low):
        if token == "go" and words.low[k - 1] in ("will", "must") and words.low[k + 1 : k + 2] in (["after"], ["."], ["on"]):
            out.append(k)
        if token == "guilty" and token in frame.end_words:
            out += [k] if words.low[k - 1] in _PLEAS else []
            continue
        told = token in frame.end_words and (is_verb(words, k) or token in _STATES or not words.senses[k])
        undoes = token in UNDOES or token in OVER or (token in _GIVES_UP and words.low[k + 1 : k + 2] == ["up"])
        undone = undoes and (_undoes_it(scene, k) or _drops_the_case(scene, k))
        undone = undone or (token in UNDOES and _drops_support(scene, k))
        if k in scene.acts and not _is_out(scene, k):
            continue
        gone = token in EXITS and not _so_many(scene, k) and is_of_the_thing(scene, k)
        if told or undone or gone or _is_out(scene, k) or (token in QUITS and _says_no_more(scene, k)):
            out.append(k)
    return sorted(set(out))


def _has_an_object(scene: Scene, k: int) -> bool:
    group = group_at(scene.clause(k), k)
    return group is not None and object_of(scene.words, scene.clause(k), group) is not None


def _is_out(scene: Scene, k: int) -> bool:
    """Say whether somebody is told to be out of what the members are in: "Athletic out of the cup"."""
    low = scene.words.low
    near = range(k + 2, min(k + 6, len(low)))
    if low[k : k + 2] != ["out", "of"]:
        return False
    if not scene.frame.does and not scene.frame.found and any(low[i] in CONTEST for i in near):
        return True  # "is out of the race"
    return any(i in near for keys in scene.frame.things for i in tokens_like(scene.words, keys))


def _drops_support(scene: Scene, k: int) -> bool:
    """Say whether those that back something are told to do so no more: "has withdrawn its support for the bid"."""
    told_so = "approve" in scene.frame.acts or not _BACKERS.isdisjoint(scene.frame.roots)
    backs = scene.frame.does and told_so and _BACKS.search(scene.pattern.fact.says) is not None
    return backs and not _SUPPORT.isdisjoint(scene.words.low[k + 1 : k + 4])


_GIVES_UP = frozenset("give gives gave given giving".split())
_BACKERS = frozenset({"support", "back", "endors"})
_BACKS = re.compile(r"\b(?:back|support|endors)")
_SUPPORT = frozenset({"support", "backing", "endorsement"})


def _drops_the_case(scene: Scene, k: int) -> bool:
    """Say whether it is a case that is dropped, where that ends it: "dropped the case against", "the charges were dropped"."""
    if "acquit" not in scene.frame.ends:
        return False
    return not _LEGAL.isdisjoint(scene.words.low[max(0, k - 7) : k + 4]) and is_verb(scene.words, k)


def _so_many(scene: Scene, k: int) -> bool:
    """Say whether only so many of somebody's people leave ("twenty Kenyan soldiers left the mission")."""
    words, begin = scene.words, scene.clause(k).i
    many = [words.at(m.start) for m in scene.sentence.quantities]
    return any(begin <= i < k and not {"last", "all"} & set(words.low[max(0, i - 2) : i]) for i in many)


def _undoes_it(scene: Scene, k: int) -> bool:
    """Say whether it is the act or the state that is undone at token k: "lifted its ban", "the ban was lifted", "is over"."""
    words, clause = scene.words, scene.clause(k)
    # Who mediates in talks does so still where he suspends them.
    causes = tokens_like(words, scene.frame.causes) if scene.frame.causes and not scene.frame.does else []
    over = [a for a in (*scene.acts, *causes) if clause.i <= a < clause.j and a != k and words.cost(a, k) <= 10]
    if not over:
        return False
    group, token = group_at(clause, k), words.low[k]
    if token in OVER and (group is None or token in ("over", "free")):
        free = words.low[k : k + 2] == ["free", "of"] and any(0 < a - k <= 3 for a in over)
        return free or (min(over) < k and word_before(words, k) in (*_BE, "declared"))
    if group is None or not is_verb(words, k):
        return False
    headline = words.index == 0 and "part" in words.senses[k].verb_forms and k - 1 in over
    if is_passive(words, group) or headline or (token in _ENDS and object_of(words, clause, group) is None):
        # "The decision to end the pact is suspended": that is not the pact.
        return min(over) < k and _DECISIONS.isdisjoint(words.low[clause.i : min(over)])
    return any(0 < a - k <= 5 and not any((t in AT and t != "of") or t == "," for t in words.low[k + 1 : a]) for a in over)


_DECISIONS = words_of("frames.decisions")
_TALKS = frozenset({"talk"})


def _loses(scene: Scene, clause: Clause, run: Run, k: int) -> bool:
    """Say whether the names are whom the undoing at token k is told of."""
    words, frame = scene.words, scene.frame
    if not clause.i <= run.i < clause.j:
        return is_antecedent(words, clause, run, k) and (frame.does or words.low[k] in EXITS)
    if words.low[run.j : run.j + 1] == ["'s"] and "'s" not in words.low[run.j + 1 : k]:
        # "Lifted A's ban": what made it one of them is gone.
        return run.j <= k or frame.does or any(0 < a - run.j <= 3 for a in scene.acts)
    subject = is_subject(words, clause, run, k, frame)
    if words.low[k] in QUITS and _says_no_more(scene, k):
        return subject
    exits = words.low[k] in EXITS and words.low[k] not in UNDOES
    if frame.does and words.low[k] not in EXITS:
        group = group_at(clause, k)
        if words.low[run.at] == "with" and not frame.acts.isdisjoint(_TALKS) and k < run.i:
            # "A protocol was signed with A": what the talks were for.
            return True
        there = run.before == "in" and run.at - 1 in scene.acts and run.j <= k  # "the outbreak in A was declared over"
        there = there or (group is not None and is_done_there(scene, clause, group, run))
        return subject or there or (run.before == "by" and group is not None and is_passive(words, group))
    if words.low[k] in _TAKES and not is_passive(words, group_at(clause, k) or Group(k, k + 1, k)):
        # Who takes somebody off the list is not off it.
        return is_object(words, clause, run, k)
    if subject:
        return True
    if exits:
        # Whom somebody leaves is not the one who is gone.
        return words.low[k] not in LEAVES and is_object(words, clause, run, k)
    called = frame.at and run.before == frame.at and k < run.at and root_of(words.low[run.at - 1]) in frame.called
    if called and AT.isdisjoint(words.low[k + 1 : run.at]):
        return True  # "closed the road to A", where the roads are those to A
    if run.before in ("into", "against", "of") and run.at - 1 in scene.acts and k < run.at:
        return True  # "closed its investigation into A", "lifted its supervision of A"
    if frame.lacks and run.before == "to" and any(0 < run.at - t <= 3 for t in _things(scene)):
        # "Ferry service to A resumed".
        return True
    return (run.before in AT and run.before not in ("of", "to", "by", "into", "near")) or is_object(words, clause, run, k)


def _things(scene: Scene) -> list[int]:
    """Return the tokens of the act or state, and of what it is about."""
    return [*scene.acts, *(i for keys in scene.frame.things for i in tokens_like(scene.words, keys, 0.6))]


def _says_no_more(scene: Scene, k: int) -> bool:
    """Say whether somebody is told to leave at token k and nothing of what: "withdrew on Monday", "has died"."""
    words, clause, token = scene.words, scene.clause(k), scene.words.low[k]
    group = group_at(clause, k)
    if group is None or token not in QUITS or (token == "killed" and not is_passive(words, group)):
        return False
    end = group.j + (words.low[group.j : group.j + 1] in (["out"], ["down"], ["aside"], ["away"]))
    dies = token in ("died", "dies") and all(
        " " in name for run in scene.runs for name in run.members
    )  # of whatever, and wherever
    alone = (
        dies
        or end >= len(words.low)
        or words.low[end] in _NOTHING
        or (words.low[end] == "on" and not _DAYS.isdisjoint(words.low[end + 1 : end + 2]))
    )
    moved = token.startswith(("drop", "pull", "step", "bow", "walk")) and end == group.j and not words.covered[group.j - 1]
    return alone and not moved and not _so_many(scene, k) and not _is_undone_again(words, k)


def _is_undone_again(words: Words, k: int) -> bool:
    """Say whether what was left at token k goes on: "the talks broke down when A walked out, and were back on by noon"."""
    return any(words.low[i] == "back" and words.low[i - 1] in _BE for i in range(k + 1, len(words.low)))


_NOTHING = frozenset(". , ; after amid over citing because last this yesterday today when while and".split()) | words_of(
    "ties.months"
)
_DAYS = words_of("ties.months")


# ── no longer ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _no_longer(scene: Scene) -> list[Move]:
    """Return who is told to do it, or to be it, no longer, or not to do it in time to come ("will not take part")."""
    words = scene.words
    at = next((i for i in range(1, len(words.low)) if words.low[i] == "longer" and words.low[i - 1] == "no"), -1)
    for k in scene.acts:
        clause = scene.clause(k)
        group = group_at(clause, k) or given(words, clause, k)
        longer = clause.i <= at < clause.j and -3 <= k - at <= 7
        if longer:  # "is no longer under investigation", "no longer recognises"
            group = next((g for g in clause.groups if g.i - 3 <= at <= g.j + 2), group)
        longer = longer or (group is not None and group.negated and says_any_more(words, group, clause))
        if group is None or group.denied or group.conditional or not scene.is_of_it(k):
            continue
        does = scene.frame.does or (group.i <= k < group.j and is_verb(words, k))
        says = any(g.report for g in scene.sentence.groups if g.j <= group.i)
        ahead = group.mood == "firm" or (says and "would" in words.low[group.i : group.j])
        if not longer and not (group.negated and ahead and does):
            continue
        gone = [
            m
            for run in scene.runs
            if is_subject(words, clause, run, group.head)
            or (not scene.frame.does and group.i <= k < group.j and is_object(words, clause, run, k))
            for m in run.members
        ]
        if longer and scene.frame.found:
            # "The vaccine is no longer made in A".
            gone = gone or [m for run in scene.runs if k < run.i < clause.j and run.before in AT for m in run.members]
        gone = gone or [m for run in scene.runs if longer and is_done_there(scene, clause, group, run) for m in run.members]
        if gone:
            told = Told("asserted", "" if longer else group.mood, why="told to be no longer one of them")
            if "unless" in words.low:
                told = Told("planned", "hedge", hedged=True, why="told with a way out")
            return scene.left(k, gone, told, "no longer")
    if at > 0 and any(0 < i - at <= 5 for i in _things(scene)):
        # "Is no longer bound by the truce".
        clause = scene.clause(at)
        group = next((g for g in clause.groups if g.i - 3 <= at <= g.j + 2), None)
        gone = [m for run in scene.runs if group and is_subject(words, clause, run, group.head) for m in run.members]
        if gone and group is not None and not group.denied and not group.conditional:
            told = Told("asserted", why="told to be no longer one of them")
            return scene.left(group.head, gone, told, "no longer")
    return []
