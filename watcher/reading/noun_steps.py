"""Steps that a noun tells: "an agreement was reached", "no agreement", "under the deal", "the suspension of talks".

Owns: which step of a ladder a noun is. Never: ties it to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Clause, group_of
from watcher.reading.context import Sentence
from watcher.reading.keys import senses_of
from watcher.reading.words import Words

_MAKING = words_of("status.making")
_GIVES = words_of("status.gives")
_BECOMES = words_of("status.becomes")


# Acts that a noun alone may tell: "the suspension of talks", "conviction".
_TOLD_AS_NOUN = frozenset(
    {"delay", "suspend", "collapse", "reject", "cancel", "charge", "convict", "acquit", "sentence", "end", "approve"}
)


def noun_step(sentence: Sentence, clause: Clause, k: int, concept: str, word: str) -> str | None:
    """Return the step that a noun tells: "an agreement was reached", "no agreement", "under the deal"; else None."""
    words = sentence.words
    before = words.low[max(clause.i, k - 5) : k]
    if any(t in ("no", "without") for t in before[-4:]):
        return "none"
    group = group_of(words, clause.groups, k)
    head = words.low[group.head] if group is not None else ""
    near = group is not None and words.cost(group.head, k) <= 10
    if concept == "join":
        return word if near and head in _BECOMES and words.cost(group.head if group else k, k) <= 6 else None
    if concept == "approve":
        lead = [t for t in before if t not in ("a", "an", "the", "'s")][-2:]
        after = words.low[k - 1] == "'s" and any(t in ("after", "following", "since", "despite") for t in before)
        return word if (near and head in _GIVES) or (lead[:1] and after) else None
    if concept in ("agree", "sign", "ceasefire"):
        if any(
            t in ("draft", "proposed", "possible", "potential", "any", "prospective", "seeking", "eventual") for t in before
        ):
            return None
        if near and head in _MAKING and not any(t in ("for", "on", "towards", "toward", "about") for t in before[-2:]):
            concepts = {s.concept for s in senses_of(words, group.head)} if group else set()
            return "signed" if "sign" in concepts else "approved" if "approve" in concepts else "agreed"
        lead = [
            t
            for t in before
            if t not in ("a", "an", "the", "this", "that", "its", "their", "new", "tentative", "preliminary", "bilateral")
        ]
        if lead and lead[-1] in ("under", "per", "by", "following", "after", "in", "of") and "talks" not in before:
            return "agreed"
        if group is not None and k < group.i and not group.negated and not group.mood and head in _SAYS:
            return "agreed"
        if (
            sentence.index == 0
            and not clause.groups
            and not any(t in ("talks", "for", "toward", "towards", "seek", "eye") for t in before)
        ):
            return "agreed"
        return None
    if concept not in _TOLD_AS_NOUN:
        return None
    told = words.low[k + 1 : k + 2] in (["of"], ["in"]) or (near and head in _MAKING) or not clause.groups
    return word if told or taken_as_done(words, clause, k) else None


def taken_as_done(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the noun at token k is spoken of as past: "a day after the bank's big cut"."""
    for i in range(k - 1, max(clause.i - 2, k - 8, -1), -1):
        if words.low[i] in ("after", "following", "since", "despite"):
            return not any(i < g.i < k for g in clause.groups)
    return False


_SAYS = words_of("status.says")
