"""Those who have not disarmed lay down their arms: "turned over its arsenal", "put all its weapons beyond use", "has disarmed".

Owns: the words in which a disarmament is told, and whose it is. Never: any other handover.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.clauses import Clause, Group
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import best_match
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.roles import Phrase
from watcher.reading.spellings import BE
from watcher.reading.stance import Told
from watcher.reading.status.doers import subject_at
from watcher.reading.status.steps import StatusRead, told_step, value_of
from watcher.values import StatusValue

_ARMS = words_of("disarming.arms")
_GIVES = words_of("disarming.gives")
_WITH = words_of("disarming.with")
_ALONE = words_of("disarming.alone")
_DISARM = words_of("disarming.disarm")
_NOUN = words_of("disarming.noun")
_PARTS = words_of("disarming.parts")
_WHOLE = words_of("disarming.whole")
_OWN = frozenset({"its", "their", "the", "his", "'s", "all"}) | _WHOLE
_BEGINS = words_of("disarming.begins")
_ENDS = words_of("disarming.ends")
_STAND_INS = words_of("disarming.stand_ins")


WORDS = _GIVES | _ALONE | _DISARM | _NOUN | {"armed"}


@lru_cache(maxsize=10_000)
def is_disarming(pattern: Pattern) -> bool:
    """Say whether a fact is that somebody named has not given up their weapons."""
    value = pattern.fact.value
    if not isinstance(value, StatusValue) or value.word != "none" or not pattern.subjects:
        return False
    low, said = split(pattern.fact.says.lower()), split(value.phrase.lower())
    if said[:1] != ("not",):
        return False
    if not _DISARM.isdisjoint(said):
        return low[-2:] == ("]", ".")  # "has [not disarmed] the rebels" is of others
    arms = next((i for i, word in enumerate(low) if word in _ARMS), -1)
    theirs = arms > 0 and low[arms - 1] in ("its", "their", "'s", "'")
    return theirs and not (_GIVES | _ALONE).isdisjoint(said)


def read_disarming(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return how far the disarmament of the fact's own is told to be, where the sentence tells of it."""
    words = sentence.words
    if (_ARMS | _DISARM | _NOUN).isdisjoint(words.low) and "armed" not in words.low:
        return []
    for clause in sentence.clauses:
        for group in clause.groups:
            step = _step(ctx, sentence, clause, group, pattern)
            if not step:
                continue
            told = told_step(sentence, group.head)
            tie = Tie()
            tie.add("disarming", f"{words.tokens[group.head]!r} gives up their arms", 3.0)
            bidden = not _BIDS.isdisjoint(words.low[max(0, group.head - 8) : group.head])
            if told.embedded or told.negated or told.stance in ("questioned", "denied"):
                tie.reject("stance", told.why)
            elif (bidden and (told.stance == "planned" or words.low[group.head] in _BARE)) or told.mood == "duty":
                tie.reject("stance", "only wished for")
            else:
                done = Told("asserted", done=True, why=told.why) if told.past else told  # who has disarmed is disarmed
                return [StatusRead(group.head, value_of(pattern, step), done, tie)]
            ctx.note(sentence, pattern.fact.id, group.head, tie)
    for k in _by_noun(ctx, sentence, pattern):
        tie = Tie()
        tie.add("disarming", f"{words.tokens[k]!r} is told as past", 3.0)
        return [StatusRead(k, value_of(pattern, "completed"), Told("asserted", done=True, why="spoken of as done"), tie)]
    return []


def _by_noun(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[int]:
    """Return where the disarmament is named by the day of it: "after Sunday's handover of weapons"."""
    words = sentence.words
    low = words.low
    near = any(h.name.id in pattern.subjects for s in (sentence, *ctx.before(sentence)[:1]) for h in s.words.names)
    for k in range(2, len(low)) if near else ():
        if low[k] in _NOUN and low[k - 1] == "'s" and low[k - 2] in _DAYS and _AFTER & {*low[max(0, k - 4) : k - 2]}:
            ours = low[k] not in _OVER or not _ARMS.isdisjoint(low[k + 1 : k + 4])
            if ours and not any(k < h.i <= k + 5 and low[h.i - 1] in ("by", "of") for h in words.names):
                return [k]
    return []


_DAYS = words_of("date.weekdays") | {"week", "month", "year"}
_AFTER = frozenset({"after", "since", "following", "despite"})


def _step(ctx: Context, sentence: Sentence, clause: Clause, group: Group, pattern: Pattern) -> str:
    """Return how far the verb tells the disarmament to be; "" where it tells of something else, or of somebody else's."""
    words = sentence.words
    low, k = words.low, group.head
    begun = group.progressive or not _BEGINS.isdisjoint(low[max(clause.i, group.i - 2) : k])
    subject = subject_at(words, clause, group)
    if low[k] in _GIVES | _ALONE:
        if is_passive(words, group):
            if subject is None:  # "their weapons have all been handed over"
                aux = next((g for g in clause.groups if g.j in (group.i, group.i - 1)), None)
                subject = subject_at(words, clause, aux) if aux is not None else None
            if subject is None or low[subject.at] not in _ARMS or not _gives(low, k, group.j + 2):
                return ""
            return _how_much(low, clause.i, k, begun) if pattern.subjects & (subject.names | subject.owners) else ""
        arms = _object(sentence, clause, group, pattern)
        if arms < 0 or not _gives(low, k, arms + 3):
            return ""
        step = _how_much(low, k, arms, begun)
    elif low[k] in _DISARM or (low[k] in BE and _is_unarmed(low, k)):
        what = object_of(words, clause, group) if low[k] in _DISARM and not is_passive(words, group) else None
        if what is not None and low[what.start] not in _ONESELF:
            return ""
        step = "in-force" if begun else "completed"
    elif low[k] in _BEGINS | _ENDS and not is_passive(words, group):
        noun = next((i for i in range(group.j, min(group.j + 4, clause.j)) if low[i] in _NOUN), -1)
        if noun < 0 or (low[noun] in _OVER and low[noun + 1 : noun + 2] == ["of"] and _ARMS.isdisjoint(low[noun : noun + 5])):
            return ""
        if any(noun < h.i < noun + 5 and h.name.id not in pattern.names for h in words.names):
            return ""
        step = "completed" if low[k] in _ENDS else "in-force"
    else:
        return ""
    if not _is_theirs(ctx, sentence, group, subject, pattern):
        return ""
    if subject is None:
        return step
    doer = pattern.roles.doer
    members = low[subject.at] in _MEMBERS and (doer is None or bool(doer.name)) and _WHOLE.isdisjoint(low[clause.i : group.i])
    return "in-force" if members or _are_some(low, clause.i, group.i) else step


_BARE = frozenset({"disarm", "lay", "hand", "give", "turn", "surrender", "relinquish"})  # "demanded that it disarm"
_BIDS = words_of("disarming.bids")
_MEMBERS = words_of("disarming.members")
_NUMBERS = words_of("clauses.numbers")


def _are_some(low: list[str], begin: int, end: int) -> bool:
    """Say whether only so many of them do it: "forty fighters of the front laid down their arms"."""
    of_them = low[begin:end]
    return any(t[:1].isdigit() or t in _NUMBERS or t in _COUNTED for t in of_them if t not in ("one", "a"))


_COUNTED = frozenset({"thousands", "hundreds", "dozens", "scores", "some", "half", "several", "many", "most"})
_ONESELF = frozenset({"itself", "themselves", "unilaterally", "completely", "fully", "entirely"})
_OVER = frozenset({"handover", "surrender"})


def _is_unarmed(low: list[str], k: int) -> bool:
    return low[k + 1 : k + 4] == ["no", "longer", "armed"] or low[k + 1 : k + 2] == ["disarmed"]


def _gives(low: list[str], k: int, end: int) -> bool:
    """Say whether the verb at token k gives a thing up: by itself, or with its particle ("hand over", "put beyond use")."""
    if low[k] in _ALONE:
        return True
    with_it = low[k + 1 : end]
    if low[k] in ("put", "puts", "putting"):
        return "beyond" in with_it
    return not _WITH.isdisjoint(with_it)


def _object(sentence: Sentence, clause: Clause, group: Group, pattern: Pattern) -> int:
    """Return the token of the weapons that the verb is done to, -1 where it is done to something else."""
    words = sentence.words
    low = words.low
    arms = next((i for i in range(group.head + 1, min(group.j + 11, clause.j)) if low[i] in _ARMS), -1)
    if arms < 0 and "what" in low[group.j : group.j + 2]:  # "gave up what it said was all of its arsenal"
        arms = next((i for i in range(group.j, min(group.j + 11, len(low))) if low[i] in _ARMS), -1)
    after = low[arms + 1 : arms + 2]
    if arms < 0 or (after and after[0] in _COMPOUND) or not {"no", "to"}.isdisjoint(low[group.head + 1 : arms]):
        return -1
    return -1 if any(group.j <= h.i < arms and h.name.id not in pattern.names for h in words.names) else arms


_COMPOUND = words_of("disarming.compound")


def _how_much(low: list[str], begin: int, end: int, begun: bool) -> str:
    between = low[begin + 1 : end]
    if begun:
        return "in-force"
    if not _WHOLE.isdisjoint(between) or (low[begin] in ("lay", "lays", "laid", "laying")):
        return "completed"
    some = not _PARTS.isdisjoint(between) or any(t[:1].isdigit() for t in between)
    return "in-force" if some or _OWN.isdisjoint(between) else "completed"


def _is_theirs(ctx: Context, sentence: Sentence, group: Group, subject: Phrase | None, pattern: Pattern) -> bool:
    """Say whether the subject of the verb is who the fact is of, by name or by a word that stands for them."""
    words = sentence.words
    if any(h.name.id in pattern.subjects and group.i <= h.i < group.head for h in words.names):
        return True  # "only then did the front give up its arms"
    at = subject.at if subject is not None else group.i - 1
    if at < 0:
        return False
    low = words.low[at]
    if low in ("which", "who", "that"):
        return any(h.name.id in pattern.subjects and at - 3 <= h.j <= at for h in words.names)
    if subject is None and (low in (",", "and") or low in _ALSO or words.low[group.i] == "to"):
        # "Called its truce in June and laid down its arms in July", "agreed on Monday to disarm".
        before = next((g for g in reversed(sentence.groups) if g.j <= at), None)
        own = next((c for c in sentence.clauses if before is not None and before in c.groups), None)
        if before is None or own is None:
            return False
        return _is_theirs(ctx, sentence, before, subject_at(words, own, before), pattern)
    if low in _STAND_INS and (subject is None or not subject.names):
        named = [h.name for h in words.names if h.j <= at]
        if named:
            return named[-1].id in pattern.subjects
        return any(h.name.id in pattern.subjects for s in ctx.before(sentence)[:2] for h in s.words.names)
    last = next((h.j for h in reversed(words.names) if h.name.id in pattern.subjects and h.j <= group.i), group.i)
    if words.low[last : group.i].count(",") == 1:
        return False  # "unlike the front, the brigade has disarmed"
    doer = pattern.roles.doer
    if subject is None or not pattern.subjects & (subject.names | subject.owners | {subject.name}):
        return False
    if doer is not None and doer.head and not doer.name:
        return best_match(subject.head, doer.head) >= 0.6
    return subject.name in pattern.subjects or low in _STAND_INS or low in _COUNTED or low in _MEMBERS


_ALSO = frozenset({"then", "also", "later", "since", "finally"})
