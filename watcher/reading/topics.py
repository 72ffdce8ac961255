"""What an event is held on, and no event of its own there: talks on a withdrawal, a vote on joining.

Owns: which of two events in one noun phrase is the one that happens. Never: ties anything to a fact.
"""

from __future__ import annotations

from collections.abc import Container

from watcher.language import words_of
from watcher.reading.clauses import is_verb, verb_groups
from watcher.reading.keys import senses_of
from watcher.reading.words import Words

_ON = words_of("topics.on")
_CHAIN = _ON | {"between", "with", "into"}
# What is held on a thing, and has a day of its own.
_HELD = frozenset(
    {"decision", "vote", "talk", "meet", "announcement", "elect", "trial", "court", "search", "request", "approve"}
)
_DONE_TO = frozenset({"sign", "approve"})


def is_topic(words: Words, k: int, begin: int, events: Container[int] = ()) -> bool:
    """Say whether the event at token k is only what another is of or about: "a review of the launch is due"."""
    if any(words.low[i] == "whether" and words.low[i - 1] in _ON for i in range(max(begin, 1), k)):
        return True  # "the vote on whether it should leave"
    for of in range(k - 1, max(begin, k - 10) - 1, -1):
        if of > begin + 1 and words.low[of - 1] == "to" and is_verb(words, of) and not is_verb(words, k):
            # "Talks to avert the strike".
            return any(s.pos == "n" and s.concept in ("talk", "meet") for s in words.senses[of - 2])
        if is_verb(words, of) or not (words.low[of].isalnum() or words.low[of] == "'s" or words.low[of][0].isdigit()):
            return False
        if words.low[of] not in _CHAIN or of <= begin:
            continue
        if of - 1 in events:
            return False
        if words.low[of - 1] in _SITTINGS | _DOCUMENTS and words.low[of] in ("on", "about", "over", "into"):
            return True  # "a court hearing on the strike"
        if any(s.pos == "n" and s.concept in _HELD for s in words.senses[of - 1]):
            return True
    return False


_SITTINGS = words_of("topics.sittings")
_DOCUMENTS = words_of("topics.documents")
_ABOUT = frozenset({"for", "to", "on", "about"})


def is_document(words: Words, k: int) -> bool:
    """Say whether the noun at token k is a paper, which is on something and has its own day."""
    return words.low[k] in _DOCUMENTS


_WITHIN = frozenset({"of", "for", "on", "to", "with"})


def topic_of(words: Words) -> range:
    """Return the tokens of what the event of a fact's sentence is held on ("talks [on the withdrawal] are to open in")."""
    groups = [g for g in verb_groups(words) if words.low[g.i] != "to" and not (g.tense == "none" and g.progressive)]
    end = groups[0].i if groups else 0
    for k in range(min(end, 9)):
        if words.low[k] in _DOCUMENTS and words.low[k + 1] in _ABOUT:
            return range(k + 1, end)  # "the mission's plan [for winding up] is due by"
        if words.low[k] in _WITHIN:
            break
    for k in range(end - 1):
        if words.low[k + 1] == "of" and any(s.pos == "n" and s.concept in _DONE_TO for s in senses_of(words, k)):
            return range(k + 1, end)  # "the signing [of the deal] is set for"
    held = next((k for k in range(end) if any(s.pos == "n" and s.concept in _HELD for s in senses_of(words, k))), end)
    begin = next((k for k in range(held + 1, end) if words.low[k] in _ON and words.low[k] != "of"), end)
    return range(begin, end)
