"""What somebody agrees to, or only goes to court for: the fact's thing, or another.

Owns: the complement of an agreement. Never: which step is told.
"""

from __future__ import annotations

from dataclasses import replace

from watcher.language import words_of
from watcher.reading.clauses import Clause, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import senses_of, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.rejoined import is_to_be_done
from watcher.reading.stance import Told
from watcher.reading.status.bought import is_purchase
from watcher.reading.status.doers import doer_at, same_doer
from watcher.reading.status.phases import tells_when
from watcher.reading.status.steps import StatusRead
from watcher.reading.status.tie_object import stands_for
from watcher.reading.words import Words
from watcher.values import StatusValue

_WHICH = frozenset("who how what when where whether which".split())
_SUES = frozenset("sue sues sued suing move moves moved moving seek seeks sought seeking try tries tried trying".split())
_SUES |= {"aim", "aims", "aimed", "aiming"}


def as_willing(sentence: Sentence, read: StatusRead) -> StatusRead:
    """Return what a fact that somebody has not agreed to do is told to be: agreed to, where he decides or says that he will."""
    told = read.told
    if told.stance != "planned" or told.negated:
        return replace(read, value=_AGREED) if told.stance == "asserted" and read.value.word != "none" else read
    words = sentence.words
    before = [g for g in sentence.groups if g.i <= read.k]
    decides = any(words.low[i] in _DECIDES for g in before[-2:] for i in range(g.i, g.j) if i < read.k)
    says = (
        told.mood in ("firm", "hedge") and len(before) > 1 and before[-2].report and "would" in words.low[before[-2].j : read.k]
    )
    if not (decides or says or told.mood == "firm") or any(g.negated for g in before[-2:]):
        return read
    return replace(read, value=_AGREED, told=Told("asserted", done=True, why="agreed to, or decided"))


def as_refused(sentence: Sentence, read: StatusRead) -> StatusRead | None:
    """Return what a fact that somebody has not decided to do a thing is told to be: turned down, where he will not or refuses.

    None where it is only not done: "has not sent troops" decides nothing.
    """
    told = read.told
    if read.value.word != "none":
        return read
    low = sentence.words.low
    before = [g for g in sentence.groups if g.i <= read.k][-2:]
    decides = [i for g in before for i in range(g.i, min(g.j, read.k + 1)) if low[i] in _TURNS_DOWN]
    if "whether" in low[: read.k] or (decides and not _NOT_YET.isdisjoint(low[max(0, decides[-1] - 3) : decides[-1]])):
        return None  # "has not ruled out sending them"
    if not (decides or told.mood == "firm"):
        return None
    return replace(read, value=_REFUSED, told=Told("asserted", done=True, why="decided against"))


_AGREED = StatusValue(word="agreed", phrase="")
_REFUSED = StatusValue(word="rejected", phrase="")
_DECIDES = frozenset(
    "agree agrees agreed decide decides decided resolve resolves resolved pledge pledges pledged promise promises promised vow "
    "vows vowed vote votes voted commit commits committed undertake undertook announced announces".split()
)
_NOT_YET = frozenset({"not", "n't", "never", "no", "yet", "nor"})
_TURNS_DOWN = (words_of("deeds.refuses") - _NOT_YET - {"without"}) | _DECIDES | {"ruled", "rules", "ruling"}


def only_tried(words: Words, clause: Clause, k: int, *, purchase: bool) -> str:
    """Return why the verb at token k ends no agreement: only tried, only a time is up, only somebody is against it; or ""."""
    group = next((g for g in clause.groups if g.i < k < g.j), None)
    if group is not None and not _SUES.isdisjoint(words.low[group.i : k]):
        return "only sued for, or tried"  # "sued to stop the deal", "moves to block it"
    if words.low[k].startswith(("expir", "laps")) and not _TIMES_SET.isdisjoint(words.low[clause.i : k]):
        return "only a time set for it is up"  # "the waiting period for the deal expired"
    return "who is against a purchase does not end it" if purchase and words.low[k].startswith(("oppos", "object")) else ""


_TIMES_SET = frozenset({"period", "window", "deadline", "exclusivity", "option"})


def agrees_to_it(words: Words, clause: Clause, pattern: Pattern, k: int, pos: str) -> bool:
    """Say whether the fact's own doer agrees: "the governor agreed to the restart", "its shareholders agreed in May"."""
    if pattern.roles.doer is not None and "parliament" in pattern.roles.doer.head and not tokens_like(words, _PARLIAMENT):
        return False  # "Washington and Kyiv have agreed the terms": governments do
    own = same_doer(words, clause, pattern, k, pos) or _its_members(words, clause, pattern, k)
    if pos != "v" or not words.low[k].startswith("agree") or not own:
        return False
    after = words.low[k + 1 : k + 3]
    return after[:1] != ["to"] or (len(after) > 1 and not is_verb(words, k + 2))


_PARLIAMENT = frozenset({"parliament"})


def _its_members(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether the leaders or states of the fact's body do it: "the bloc's leaders agreed on the package"."""
    doer, found = pattern.roles.doer, doer_at(words, clause, k, "v")
    if doer is None or found is None or not doer.name or words.low[found.at] not in _MEMBERS:
        return False
    return doer.name in found.owners | found.names


_MEMBERS = frozenset("leaders governments ministers states members ambassadors envoys countries capitals".split())


def agrees_to_another(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether those who agree do so on a deed that the fact does not speak of: "agreed on Wednesday to hold a meeting"."""
    if words.low[k + 1 : k + 2] == ["on"] and words.low[k + 2 : k + 3] and words.low[k + 2] in _WHICH:
        return True  # "agree on who will watch the truce"
    if words.low[k + 1 : k + 2] == ["on"] and not _PROCEDURE.isdisjoint(words.low[k + 2 : k + 6]):
        return _PROCEDURE.isdisjoint(pattern.fact.says.lower().split())  # "agreed on the agenda of their talks"
    group = next((g for g in clause.groups if g.i > k and words.low[g.i] == "to" and g.i - k <= 5), None)
    if group is None:
        return False
    wanted = frozenset(key for keys, _ in pattern.parts for key in keys) | pattern.about | {pattern.thing, pattern.axis}
    wanted = frozenset(key for key in wanted if key)
    which = next((i for i in range(clause.i, k) if words.low[i] in ("that", "which", "whose")), 0)
    if which > clause.i and is_to_be_done(words, Clause(which, clause.j, clause.groups)):
        deed = range(clause.i, k)  # "the force, which they agreed to wind up"
    else:
        deed = range(group.i, min(group.j + 8, clause.j))
    return not any(stands_for(words, i, wanted) for i in deed)


def is_deal_on_another(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether the deal that the step is of is for what the fact does not speak of: "signs deal for a gas field"."""
    deals = [i for i in tokens_like(words, frozenset({"agree"}), 1.0) if clause.i <= i < clause.j and abs(i - k) <= 6]
    at = next((i for i in deals if words.low[i + 1 : i + 2] in (["for"], ["over"])), -1)
    if at < 0:
        return False
    end = next((i for i in range(at + 2, clause.j) if words.low[i] in _ENDS or is_verb(words, i)), clause.j)
    nouns = [i for i in range(at + 2, end) if senses_of(words, i).noun or (not words.senses[i] and words.tokens[i].islower())]
    wanted = frozenset({*(key for keys, _ in pattern.parts for key in keys), *pattern.theme, *pattern.about})
    named = any(at < h.i < end and h.name.id in pattern.names for h in words.names)
    return bool(nouns) and not named and not any(stands_for(words, i, wanted) for i in nouns)


_PROCEDURE = words_of("agreed_things.procedure")
_ENDS = frozenset({"with", "between", "by", "in", "after", "on", "at", ",", "as", "from"})


def lacks_a_timetable(ctx: Context, pattern: Pattern) -> bool:
    """Say whether the entry tells of a deal without any day to come, phase or span, where the fact is on a timetable."""
    if pattern.axis != "agree" or "timetable" not in pattern.about:
        return False
    return not any(tells_when(ctx, s) for s in ctx.sentences)


def is_agreed_on(words: Words, clause: Clause, k: int, pattern: Pattern) -> bool:
    """Say whether the step at token k is the content of the agreement before it."""
    found = tokens_like(words, frozenset({pattern.thing or pattern.axis}), 1.0)
    before = [i for i in found if i < k]
    if is_to_be_done(words, clause) and k >= clause.groups[1].i:
        return True  # "a force that both agreed to wind up"
    if not before:
        behind = next((i for i in found if k < i < clause.j), k)
        return "under" in words.low[max(k, behind - 4) : behind]  # "the mission is to end in May under a deal"
    if {"under", "per"} & set(words.low[max(0, before[-1] - 5) : before[-1]]):
        # "Under the accord the mission ends in May".
        return True
    after = before[-1] + 1
    while after < k and words.covered[after]:
        after += 1
    if after == k and words.low[k].endswith("ing"):
        return True  # "seek an accord ending the mission"
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if is_purchase(pattern) and any(k < i <= k + 5 for i in tokens_like(words, frozenset({"agree", "buy"}), 1.0)):
        return False  # "agreed to terminate their merger"
    if _IS.intersection(words.low[k - 2 : k]) and not _CLAUSE_OPENS & set(words.low[after:k]):
        return False  # "the deal on ending the mission is suspended"
    of_it = words.low[after] in _ABOUT or (words.low[after] in _TO_BUY and is_purchase(pattern))
    if group is not None and group.tense != "none" and of_it:
        # "The accord on the bases has lapsed": a finite verb tells what becomes of it.
        return False
    return words.low[after] in ("on", "to", "for", "over", "about", "under", "that", "which", "of") and after < k


_IS = words_of("date.be")
_ABOUT = frozenset({"on", "over", "about", "of", "between"})
_TO_BUY = frozenset({"to", "for"})  # "the deal for Sunda to buy it collapsed"
_CLAUSE_OPENS = frozenset({"that", "which", "who", "where", "if", "when"})
