"""Exits that nobody has decided on: "has [not decided] to withdraw", "the withdrawal of the mission is [not agreed]".

Owns: which facts are such, what decides them, and by which plainer fact one on an agreement is read. Never: reads a sentence.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import places_of
from watcher.reading.patterns import Pattern
from watcher.reading.rewording.refusals import WILLING
from watcher.reading.status.agreed_things import as_refused, as_willing
from watcher.reading.status.deed_tokens import deed_tokens
from watcher.reading.status.steps import StatusRead
from watcher.reading.words import Words
from watcher.values import StatusValue
from watcher.values.status import parse

_UNDECIDED = re.compile(r"\[(?:not|yet to|still to)(?: been| yet)* (?:decided?|announced?|ordered?)\]")
_EXIT = re.compile(
    r"^(?:The (?:withdrawal|departure|exit|pull-?out) of (?P<who>[^\[\]]+?)|(?P<whose>[^\[\]]+?)['’]s? "
    r"(?:withdrawal|departure|exit|pull-?out)) from (?P<where>[^\[\]]+?) (?:has|is|have) \[not (?:yet )?(?:been )?"
    r"(?:agreed|approved|decided|announced)(?: on| yet)?\]"
)
# What its course is told by, beside its beginning and its end.
DECIDES = {"decision": "approved", "announcement": "approved", "agree": "agreed"}
_TO_DECIDE = re.compile(r"\[not (?:yet )?decided\] to |\[not in the race\]")
_WANTS = words_of("frames.wants")
_STEPS = frozenset({"in-force", "completed"})


@lru_cache(maxsize=10_000)
def is_undecided(pattern: Pattern) -> bool:
    """Say whether a fact is that somebody has not decided to leave."""
    return pattern.axis == "progress" and "withdraw" in pattern.verbs and _UNDECIDED.search(pattern.fact.says) is not None


def undecided(says: str) -> list[str]:
    """Return the plainer fact by which an exit that is not agreed is read: "the mission has [not decided] to withdraw from"."""
    found = _EXIT.match(says)
    if found is None:
        return []
    who = found["who"] or found["whose"]
    return [
        f"{who[0].upper()}{who[1:]} {'have' if who.endswith('s') else 'has'} [not decided] to withdraw from {found['where']}."
    ]


def is_meant(sentence: Sentence, k: int, mood: str) -> bool:
    """Say whether leaving is told at token k as meant: "will leave", "said that they would leave"; not where it is demanded."""
    words = sentence.words
    before = next((g for g in reversed(sentence.groups) if g.j <= k and not g.i <= k < g.j), None)
    if before is not None and words.low[before.head] in _WANTS:
        return False
    return mood in ("firm", "plan") or "would" in words.low[max(0, k - 3) : k]


def leaves_unnamed(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether who is to leave is nowhere named, in this sentence or before: it may be another that does."""
    if not undecided(pattern.fact.says):
        return False
    who = {name for name, roles in pattern.names.items() if "where" not in roles}
    near = (sentence, *ctx.before(sentence))
    return bool(who) and not any(who & s.named or "mission" in places_of(s.words) for s in near)


def told_willing(sentence: Sentence, pattern: Pattern, found: list[StatusRead]) -> list[StatusRead]:
    """Return what is told of a fact that somebody has not agreed to do: agreed to where he will, or decides to."""
    says = pattern.fact.says
    if _TO_DECIDE.search(says) and not is_undecided(pattern):
        # What is sent back decides nothing anew.
        told = deed_tokens(sentence.words, pattern.deed) if pattern.deed is not None else []
        does = {k for k, _, back in told if not back}
        kept = [r for r in found if r.k in does] if len(does) < len(told) else found
        found = [read for r in kept if (read := as_refused(sentence, r)) is not None]
        own = WILLING.search(says) is None
        return [r if own or r.value.word == "rejected" else as_willing(sentence, r) for r in found]
    if not WILLING.search(says):
        return found
    value = pattern.fact.value
    said = parse(value.phrase) if isinstance(value, StatusValue) else None
    if said is not None and said.word == "rejected":
        # Who has refused and "will not" refuses still.
        found = [replace(r, value=said) if r.value.word == "none" else r for r in found]
        return [r if r.value.word == "rejected" else as_willing(sentence, r) for r in found]
    return [r if _is_step_of_it(sentence.words, pattern, r) else as_willing(sentence, r) for r in found]


def _is_step_of_it(words: Words, pattern: Pattern, read: StatusRead) -> bool:
    """Say whether what is told is more, or less, than a decision: the exit itself, or that somebody is yet to decide."""
    if not is_undecided(pattern):
        return False
    if read.told.stance == "asserted":
        return read.value.word in _STEPS
    return words.low[read.k][:5] in ("decid", "annou", "decis")
