"""Laws on their way: a bill is passed, signed, vetoed, comes into force, whatever chamber or title it is told with.

Owns: the steps of a fact on a law where what the law is about is told around it. Never: other approvals.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, Group
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import STOP, keys_of, tokens_like
from watcher.reading.naming import MARK
from watcher.reading.patterns import Pattern
from watcher.reading.places_inside import MONTHS
from watcher.reading.stance import Told
from watcher.reading.status.acting_bodies import is_of_another_chamber
from watcher.reading.status.steps import StatusRead, told_step, value_of
from watcher.reading.words import Words, analyse
from watcher.values import StatusValue
from watcher.values.brackets import SLOT

_LAWS = words_of("laws.laws")
_PASSES = words_of("laws.passes")
_SIGNS = words_of("laws.signs")
_VETOES = words_of("laws.vetoes")
_TAKES_EFFECT = words_of("laws.takes_effect")
_WITHDRAWS = frozenset({"withdraw", "withdraws", "withdrew", "withdrawn", "shelve", "shelves", "shelved", "scraps", "scrapped"})
_LEAST = 0.4  # how much of what the law is about the news has to tell


def read_law(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return how far the fact's law has come, where the sentence tells a step of a law on what the fact's is on."""
    words = sentence.words
    if pattern.fact.kind != "status" or (_LAWS.isdisjoint(words.low) and "act" not in words.low):
        return []
    about = _about(pattern)
    if not about or _told_of(ctx, sentence, pattern, about) < _LEAST:
        return []
    for clause in sentence.clauses:
        for group in clause.groups:
            word = "" if words.low[clause.i] in _ONLY_IF else _step(words, clause, group)
            if is_of_another_chamber(words, clause, group.head, pattern.fact.says):
                continue
            if word and (_is_another(words, clause, group, about, pattern) or _decides_nothing(words, clause, group, pattern)):
                continue
            told = told_step(sentence, group.head) if word else None
            if told is not None and word == "rejected" and "sign" in words.low[group.i : group.j]:
                told = Told("asserted", done=True, why="refused")
            if told is None or told.embedded or told.negated or told.stance in ("questioned", "denied", "past"):
                continue
            if word == "signed":  # who signs a law puts what parliament has passed in force
                word = "in-force" if pattern.fact.value == value_of(pattern, "approved") else "approved"
            tie = Tie()
            tie.add("step", f"{words.tokens[group.head]!r} is what befalls the law", 3.0)
            return [StatusRead(group.head, value_of(pattern, word), told, tie)]
    return []


def _decides_nothing(words: Words, clause: Clause, group: Group, pattern: Pattern) -> bool:
    """Say whether those at work on a law only prepare it, or want it stopped: a committee, a cabinet, an opposition."""
    if is_passive(words, group):
        return False
    said = pattern.fact.says.lower()
    named = {i for h in words.names for i in range(h.i, h.j)}
    for i in range(clause.i, group.i):
        if i in named or words.low[i] == "electoral":
            continue
        for s in words.senses[i]:
            if s.concept in _PREPARE and s.pos == "n" and words.low[i] not in said and words.low[group.head] not in _SIGNS:
                return True
    return words.low[group.i] == "to" and words.low[group.i - 1] in _WANTS


_PREPARE = frozenset({"committee", "government"})
_WANTS = frozenset({"want", "wants", "wanted", "seek", "seeks", "sought", "trying", "tried", "hope", "hopes", "vow", "vowed"})


def law_words(pattern: Pattern) -> frozenset[str]:
    """Return the words one of which a sentence must have to tell a step of the fact's law; none for another fact."""
    return _LAWS | {"act"} if pattern.fact.kind == "status" and _about(pattern) else frozenset()


@lru_cache(maxsize=10_000)
def _about(pattern: Pattern) -> frozenset[str]:
    """Return what a law is about by which a fact is on it: the keys and names of its sentence; nothing for another fact."""
    value, says = pattern.fact.value, pattern.fact.says
    if not isinstance(value, StatusValue) or value.word in ("in-force", "completed"):
        return frozenset()
    words = analyse(SLOT.sub(MARK, says), 1)
    laws = [k for k, t in enumerate(words.low) if t in _LAWS or words.tokens[k] == "Act"]
    slot = words.low.index(MARK)
    passes = {t for found in SLOT.findall(says) for t in found.lower().split()}
    absent = says.startswith("There is [no")  # "There is [no law] on it"
    if absent and not passes.isdisjoint(_LAWS):
        laws.append(slot)
    if not absent and passes.isdisjoint(_PASSES | _SIGNS | {"withdrawn", "proposed", "drafted", "pending", "debated"}):
        return frozenset()
    if not (laws and (laws[0] < slot or absent or slot < laws[0] <= slot + 3)):
        return frozenset()
    keys = {
        key
        for k, t in enumerate(words.low)
        if words.tokens[k].islower() and t != MARK and not words.covered[k] and t not in STOP | _LAWS | _LIGHT
        for key in keys_of(words, k)[:1]
    }
    about = frozenset(keys | pattern.names.keys())
    return about if len(about) > 1 else frozenset()


def _is_another(words: Words, clause: Clause, group: Group, about: frozenset[str], pattern: Pattern) -> bool:
    """Say whether the law that a verb is told of is on another matter, or another state's: "passed the budget law"."""
    ours = about - pattern.names.keys()
    subject = range(clause.i, group.i)
    law = next((k for k in range(group.j, min(group.j + 9, clause.j)) if _is_law(words, k)), -1)
    undergoes = law < 0 or is_passive(words, group)
    law = next((k for k in reversed(subject) if _is_law(words, k)), -1) if undergoes else law
    if law < 0 or not ours:
        return False
    begin = law
    while begin > clause.i and words.low[begin - 1].isalpha() and words.low[begin - 1] not in STOP and begin - 1 >= group.j:
        begin -= 1
    on = range(law + 2, min(law + 12, clause.j)) if words.low[law + 1 : law + 2] in (["on"], ["about"]) else range(0)
    if any(h.name.id in pattern.names and begin <= h.i < max(law + 1, on.stop) for h in words.names):
        return False
    acts = any(words.low[k] == "'s" and _is_strange(words, k - 1) and words.low[k + 1] in _CHAMBERS for k in subject[1:])
    if acts and not undergoes and not any(h.name.id in pattern.names and h.i < group.i for h in words.names):
        return bool(pattern.names)
    told = [k for k in (*range(begin, law), *on) if words.tokens[k].islower() and words.low[k] not in STOP | _LIGHT]
    nouns = [k for k in told if words.senses[k].noun or (words.low[k].isalpha() and not words.senses[k])]
    return bool(nouns) and all(ours.isdisjoint(keys_of(words, k)) for k in told)


def _is_strange(words: Words, k: int) -> bool:
    return words.tokens[k][0].isupper() and words.low[k] not in STOP


_CHAMBERS = words_of("laws.chambers")
_ONLY_IF = frozenset({"if", "when", "once", "until", "unless", "before", "only"})
_LIGHT = frozenset("special new us national giving give gives making setting bringing there".split())


def _told_of(ctx: Context, sentence: Sentence, pattern: Pattern, about: frozenset[str]) -> float:
    """Return how much of what the law is about stands in the sentence, in the title or just before."""
    near = {sentence.index: sentence, **{back.index: back for back in ctx.before(sentence)[:1]}, 0: ctx.sentences[0]}
    named = frozenset().union(*(each.named for each in near.values()))
    if pattern.names and named.isdisjoint(pattern.names):
        return 0.0
    told = [name for name in about & pattern.names.keys() if name in named]
    for key in about - pattern.names.keys():
        told += [key] if any(tokens_like(each.words, frozenset({key}), 0.6) for each in near.values()) else []
    return len(told) / len(about)


def _step(words: Words, clause: Clause, group: Group) -> str:
    """Return what the verb does to a law: it is approved, signed, rejected or in force; "" for nothing."""
    head = words.low[group.head]
    after = range(group.j, min(group.j + 9, clause.j))
    subject = range(clause.i, group.i)
    laws = [k for k in (subject if is_passive(words, group) else after) if _is_law(words, k)]
    if not laws and words.low[clause.i] in ("that", "which") and clause.i > 1 and clause.i < group.i - 1:
        # "The law on bags that parliament adopted".
        laws = [k for k in range(max(0, clause.i - 6), clause.i) if _is_law(words, k) and not is_passive(words, group)]
    own = [k for k in subject if _is_law(words, k)]
    if head in ("becomes", "became", "become"):
        return "in-force" if any(words.low[k] == "law" for k in range(group.i, min(group.j + 2, clause.j))) else ""
    if own and head in _TAKES_EFFECT and not {"effect", "force"}.isdisjoint(words.low[group.i : after.stop]):
        return "in-force"
    if not _REFUSES.isdisjoint(words.low[group.i : group.j]) and "sign" in words.low[group.i : group.j + 2]:
        return "rejected" if laws else ""
    if head in ("clears", "cleared") and own and not is_passive(words, group):
        return "approved"  # "the bill cleared the Senate"
    if not laws or not _its_own(words, group, laws[0]):
        return ""
    if head in _WITHDRAWS:
        return "collapsed"
    return "rejected" if head in _VETOES else "signed" if head in _SIGNS else "approved" if head in _PASSES else ""


def _is_law(words: Words, k: int) -> bool:
    return words.low[k] in _LAWS or words.low[k] == "act"


def _its_own(words: Words, group: Group, law: int) -> bool:
    """Say whether only what tells a law stands between the verb and it: "passed a special bill", not "backed talks on"."""
    if law < group.i:
        return True
    return not any(words.low[k] in _PARTS and not _tells_a_day(words, k) for k in range(group.j, law))


def _tells_a_day(words: Words, k: int) -> bool:
    return words.low[k] in ("on", "in") and (words.low[k + 1].endswith("day") or words.low[k + 1] in MONTHS)


_REFUSES = frozenset({"refused", "refuses", "declined", "declines", "refusing"})
_PARTS = frozenset({"on", "over", "about", "against", "to", "that", "which", "who", ",", "in", "by", "from", "with"})
