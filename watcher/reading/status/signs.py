"""Signs: happenings that tell how far a fact's course has come without a word of a step ("the last flag was lowered").

Owns: the tie of such a happening to a status fact. Never: reads what has a word of its own; that is tie_progress.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from watcher.language import load
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.clauses import Clause, Group, clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.goers import anothers_force
from watcher.reading.lexicon import concepts, stem
from watcher.reading.object_words import part_scores
from watcher.reading.patterns import Pattern
from watcher.reading.places import place_tie
from watcher.reading.spellings import countries
from watcher.reading.stance import Told
from watcher.reading.status.courses import are_given_to_them, is_only_against
from watcher.reading.status.deeds import Forms, forms_of
from watcher.reading.status.doers import subject_at
from watcher.reading.status.other_launches import is_anothers_launch
from watcher.reading.status.patients import befalls_another
from watcher.reading.status.step_rivals import strangers
from watcher.reading.status.steps import ASIDE, StatusRead, is_on_a_matter, is_resolved, only_a_time, told_step, value_of
from watcher.reading.words import Words, analyse
from watcher.values import StatusValue


@dataclass(frozen=True, slots=True, eq=False)
class Sign:
    """One row of signs.yaml. stopped, going: only of what does not go on, or does. alone: whether its verb has no object.
    unless: whether it is one where it is denied ("will not go ahead with the merger").

    forms: its verbs, and words as they stand.
    who, what: words for its subject and for its object. without: words that may not stand near it.
    """

    of: frozenset[str]
    stopped: bool
    going: bool
    alone: bool
    unless: bool
    forms: Forms
    who: frozenset[str]
    what: frozenset[str]
    without: frozenset[str]
    step: str


@cache
def _rows() -> tuple[Sign, ...]:
    return tuple(
        Sign(
            of=frozenset(word if word in concepts() else f"w:{stem(word)}" for word in row["of"].split()),
            stopped=bool(row.get("stopped")),
            going=bool(row.get("going")),
            alone=bool(row.get("alone")),
            unless=bool(row.get("unless")),
            forms=forms_of([row]),
            who=frozenset(row.get("who", "").split()),
            what=frozenset(row.get("what", "").split()),
            without=frozenset(row.get("without", "").split()),
            step=row["step"],
        )
        for row in load("signs")
    )


@lru_cache(maxsize=10_000)
def signs_of(pattern: Pattern) -> tuple[Sign, ...]:
    """Return the signs that may tell of a status fact's course."""
    own = pattern.verbs if pattern.axis == "progress" else frozenset({pattern.axis, pattern.thing}) & _LADDERS
    if pattern.axis == "open" and pattern.deed is not None and pattern.deed.done == "in orbit":
        return ()  # not yet round another body: what was launched or has landed tells nothing of that
    if pattern.axis == "trial" and "sentence" in pattern.fact.says:
        own = frozenset({"sentence"})
    there = pattern.fact.value.phrase if isinstance(pattern.fact.value, StatusValue) else ""
    if there in _ON_ITS_WAY or (pattern.axis == "launch" and there.startswith((*_ON_ITS_WAY, *_IN_SPACE))):
        own |= {"w:on_its_way"}
    if pattern.thing == "agree":
        own = pattern.about & {"buy", "merge"}  # an agreed purchase has the course of a purchase
    if pattern.deed is not None and pattern.deed.once:
        own |= pattern.about & {"land"}  # "has [not landed] on the Moon"
    if pattern.thing in ("agree", "ceasefire") and not own & {"buy", "merge"} and (pattern.names or "w:union" in pattern.about):
        own |= {pattern.thing}
    if pattern.axis == "sign" and isinstance(pattern.fact.value, StatusValue) and pattern.fact.value.word == "signed":
        own |= {"agree"}  # what was signed is dead as what was agreed
    if pattern.axis == "open":
        own |= pattern.about  # a bridge that is not open is closed
    if not own:
        return ()
    if "talk" in own and pattern.about & {"buy", "merge"}:
        own |= {"buy"}  # talks on a takeover end with it
    if own & {"mission", "w:campaign", "w:drive", "flight", "launch", "w:traffic"}:
        own |= pattern.modifiers  # "the vaccination campaign", "the first flight"
    value = pattern.fact.value
    stopped = isinstance(value, StatusValue) and (value.word in ASIDE or value.word in ("none", "completed") or _is_shut(value))
    return tuple(sign for sign in _rows() if (not sign.going if stopped else not sign.stopped) and sign.of & own)


def _is_shut(value: StatusValue) -> bool:
    """Say whether a state is that a thing is shut or halted, in words of no ladder: "shut down", "offline"."""
    return any(s.concept in ("close", "suspend") for senses in analyse(value.phrase, 1).senses for s in senses)


_ON_ITS_WAY = frozenset({"on its way", "on their way", "en route", "on the way", "under way to"})
_IN_SPACE = ("in orbit", "in flight", "in space", "circling", "orbiting")
_LADDERS = frozenset({"launch", "strike", "release", "open", "trial"})


@lru_cache(maxsize=10_000)
def sign_words(pattern: Pattern) -> frozenset[str]:
    """Return the words with which a sign of the fact may begin."""
    return frozenset(word for sign in signs_of(pattern) for word in sign.forms)


def read_signs(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return the step that a happening of the sentence tells of the fact's course, or nothing."""
    words = sentence.words
    if sign_words(pattern).isdisjoint(words.low):
        return []
    for sign in signs_of(pattern):
        for k in range(len(words.low)):
            if sort := _told_at(words, sign, k):
                tie = Tie()
                tie.add("sign", f"{words.tokens[k]!r} is a sign of {sign.step}", 1.0)
                if told := _read(ctx, sentence, pattern, sign, k, sort, tie):
                    return [StatusRead(k, value_of(pattern, _step(pattern, sign)), told, tie)]
                ctx.note(sentence, pattern.fact.id, k, tie)
    return []


def _step(pattern: Pattern, sign: Sign) -> str:
    return "talks" if sign.step == "in-force" and "talk" in sign.of and "begun" not in pattern.fact.says else sign.step


def _told_at(words: Words, sign: Sign, k: int) -> str:
    for rest, sort in sign.forms.get(words.low[k], ()):
        if tuple(words.low[k + 1 : k + 1 + len(rest)]) != rest:
            continue
        if rest == ("over",) and is_on_a_matter(words, k):
            continue
        if sort != "v" or is_verb(words, k) or (words.low[k].endswith("ed") and not words.covered[k]):
            return sort
    return ""


def _read(ctx: Context, sentence: Sentence, pattern: Pattern, sign: Sign, k: int, sort: str, tie: Tie) -> Told | None:
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    if not _has_its_arguments(words, clause, pattern, sign, k, sort):
        tie.reject("sign", "not with what makes it one")
        return None
    if "withdraw" in sign.of and anothers_force(words, pattern):
        tie.reject("actor", "another state's")
        return None
    if strangers(ctx, words, clause, pattern) or are_given_to_them(words, k, pattern):
        tie.reject("actor", "another's")
        return None
    if not fits_the_fact(ctx, sentence, clause, pattern, tie) or not place_tie(
        ctx, sentence, k, k, pattern, tie, whole=sign.step == "completed" or "withdraw" not in sign.of
    ):
        return None
    if "trial" in sign.of and (befalls_another(words, clause, pattern, k) or _is_another(words, clause, pattern, k)):
        tie.reject("object", "it befalls another")
        return None
    if "launch" in sign.of and is_anothers_launch(ctx, sentence, clause, pattern, k):
        tie.reject("object", "no launch of the fact's")
        return None
    if words.low[k - 1 : k] == ["to"] and words.low[k - 2] in _FAILS:
        tie.reject("stance", "not managed")
        return None
    told = told_step(sentence, k)
    if sign.unless:
        longer = "longer" in words.low[max(clause.i, k - 4) : k + 1]
        if not told.negated or told.embedded or told.stance == "questioned" or not (longer or told.mood == "firm"):
            tie.reject("stance", "not denied")
            return None
        return Told("asserted", done=True, why="will not, or no longer")
    if (
        (told.embedded and not words.low[k].endswith("ing"))
        or told.negated
        or told.past
        or only_a_time(words, clause, k)
        or told.stance == "questioned"
        or (told.stance == "planned" and not sign.of.isdisjoint(_ONCE))
        or (sign.step == "collapsed" and told.mood == "hedge")
    ):
        tie.reject("stance", told.why)
        return None
    if told.mood == "plan" and sign.step == "collapsed" and is_resolved(words, k):
        return Told("asserted", done=True, why="agreed or decided")
    return told


def _is_another(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether somebody of another name is the subject: "Able, who ran it with Best, was given ten years"."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    subject = subject_at(words, clause, group) if group is not None else None
    if subject is None or subject.name in pattern.names:
        return False
    if any(h.i <= subject.at < h.j and h.name.id in pattern.names for h in words.names):
        return False
    return words.tokens[subject.at][0].isupper() and not words.senses[subject.at]


def _has_its_arguments(words: Words, clause: Clause, pattern: Pattern, sign: Sign, k: int, sort: str) -> bool:
    """Say whether the words that make it a sign stand where they should."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    before, after = words.low[clause.i : k], words.low[k + 1 : min(k + 9, clause.j)]
    cut = "to" if "withdraw" in sign.of else "in" if "search" in sign.of else ""
    if cut in after:
        after = after[: after.index(cut)]  # "leave Akouédo to take up the barracks", "ended their shift in the search"
    if sort == "v" and not sign.what and (group is None or _is_reduced(words, group) or is_passive(words, group)):
        return False  # "people driven from their homes"
    if sign.alone and group is not None and object_of(words, clause, group) is not None:
        return False
    if sign.what and sign.what.isdisjoint(_behind(words, group, before, after)):
        return False
    if not sign.without.isdisjoint(before) or not sign.without.isdisjoint(after):
        return False
    if "land" in sign.of and not _ON_THE_WAY.isdisjoint(after):
        return False  # "put on a course to the moon"
    owns = sort == "v" and "buy" in sign.of and sign.step == "completed" and bool(pattern.names)
    if owns and not any(k < h.i < clause.j and h.name.id in pattern.names for h in words.names):
        return False  # "Pellam owns two mills", where Vantor buys Pellam
    deal = next((i for i in range(k + 1, clause.j) if words.low[i] in sign.what), -1)
    if deal > 0 and is_only_against(words, k, deal, pattern):
        return False
    # A name stands for who does it, but whose something is: "Peru's senate passed".
    # No state flies or sails itself: "Peru's team returns from Oslo" is no flight.
    states = frozenset[str]() if sign.of & _BY_STATES else countries()
    named = (
        (sort == "v" or not sign.without)
        and any(
            h.name.id in pattern.names
            and h.name.id not in states
            and pattern.names[h.name.id] != _WHERE  # "schools in Kisu reopened", of flights there
            and clause.i <= h.i < k
            and words.low[h.j : h.j + 1] != ["'s"]
            for h in words.names
        )
    )
    return not sign.who or named or not sign.who.isdisjoint(before)


_WHERE = frozenset({"where"})
_FAILS = frozenset("failed fails fail tried tries trying struggled struggling unable refused refuses".split())
_ONCE = frozenset({"land", "w:first"})
_BY_STATES = frozenset({"talk", "withdraw", "search", "buy", "merge", "land"})
_ON_THE_WAY = frozenset({"trajectory", "orbit", "course", "path", "way", "route"})


def _is_reduced(words: Words, group: Group) -> bool:
    """Say whether a verb is a lone participle ("people driven from their homes")."""
    if group.tense == "none":
        begun = any(s.concept in ("begin", "resume") for s in words.senses[group.i - 1]) if group.i else False
        return not begun  # "began rolling"
    forms = words.senses[group.head].verb_forms
    return group.i == group.head and words.low[group.head].endswith("en") and "past" not in forms


def _behind(words: Words, group: Group | None, before: list[str], after: list[str]) -> list[str]:
    lone = group is None or group.i == group.head
    passive = group is not None and any(is_passive(words, group) or t in _INTRANSITIVE for t in words.low[group.i : group.j])
    return before + after if lone or passive else after


# What begins or ends does so itself: "work on the dam is to start".
_INTRANSITIVE = frozenset("start starts started begin begins began begun commence commences resume resumes resumed".split())


def fits_the_fact(ctx: Context, sentence: Sentence, clause: Clause, pattern: Pattern, tie: Tie) -> bool:
    """Say whether it is told of what the fact speaks of: the fact's names and words, but for the event itself."""
    have, total, _ = part_scores(ctx, sentence, clause, pattern, -1)
    event = sum(weight for keys, weight in pattern.parts if keys & pattern.verbs)
    found = sum(weight for keys, weight in pattern.parts if keys & pattern.verbs and _stands(sentence, keys))
    have += event - found
    named = not pattern.names or any(name in s.named for name in pattern.names for s in (sentence, *ctx.before(sentence)))
    if not named or (total and have / total < 0.6):
        return tie.reject("object", f"only {have:.1f} of {total:.1f} of the fact's words")
    return tie.add("object", f"{have:.1f} of {total:.1f} of the fact's words", 1.0 + (have / total if total else 0.5))


def _stands(sentence: Sentence, keys: frozenset[str]) -> bool:
    return not keys.isdisjoint(key for k in range(len(sentence.words.low)) for key in (sentence.words.keys[k] or ()))
