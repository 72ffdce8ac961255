"""Events that a fact tells by a turn of its own: a paper that is handed over, one who is chosen, an agreement that runs out.

Owns: the event of such a date. Never: reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.keys import keys_of, senses_of
from watcher.reading.lexicon import is_office
from watcher.reading.topics import is_document
from watcher.reading.words import Words

REPORT, CHOICE = "w:report_", "w:choice_"
_HANDS = words_of("dated_frames.hands")
_CHOOSES = words_of("dated_frames.chooses")
_RUNS_OUT = words_of("dated_frames.runs_out")


def own_event(words: Words) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return (event, keys, names) of a fact that is told by such a turn ("is to [send Congress its report]"), or nothing.

    keys: what its verb tells else, and names: who only receives what is handed over; neither is any part of the event.
    """
    due = next((k for k, token in enumerate(words.low) if token in ("due", "expected", "awaited")), -1)
    paper = next((k for k in range(max(due, 0)) if words.low[k] in _PAPERS and is_document(words, k)), -1)
    if 0 <= paper <= 8 and words.low[due - 1] in ("is", "are"):
        # "The agency's report on Able is due by".
        on = frozenset(h.name.id for h in words.names if paper < h.i < due)
        return (
            frozenset({REPORT, "date_", *keys_of(words, paper)}),
            frozenset({*keys_of(words, due), *keys_of(words, paper)}),
            on,
        )
    if turn := _turn(" ".join(words.low)):
        return turn
    verb = next((k for k in range(len(words.low)) if words.low[k] in _HANDS | _CHOOSES and is_verb(words, k)), -1)
    if verb < 0:
        return _NONE
    nouns = range(verb + 1, min(verb + 7, len(words.low)))
    if words.low[verb] in _HANDS and any(is_document(words, k) and words.low[k] in _PAPERS for k in nouns):
        to = frozenset(h.name.id for h in words.names if h.i == verb + 1 or words.low[h.i - 1 : h.i] == ["to"])
        return frozenset({REPORT}), frozenset(keys_of(words, verb)), to
    office = any(is_office(s.concept) for k in nouns for s in senses_of(words, k))
    if words.low[verb] in _CHOOSES and office:
        return frozenset({CHOICE}), frozenset(keys_of(words, verb)) | {"w:new"}, frozenset()
    return _NONE


# Who leaves an office, and those who come back to where they were, told by a turn that has no concept of its own.
RESIGNS, RETURNS, DEBATES, SUBMITTED = "w:resign_", "w:return_", "w:debate_", "w:submit_"
_TURNS = (
    (SUBMITTED, re.compile(r"\bmust be submitted by\b")),
    (RESIGNS, re.compile(r"\b(?:steps?|stands?) (?:down|aside)\b|\b(?:resigns?|retires?|quits?|bows? out|leaves? office)\b")),
    (DEBATES, re.compile(r"^the (?:first |second |next )?debate on\b")),
    (
        RETURNS,
        re.compile(
            r"\b(?:evacuees|families|residents|inspectors|pupils|students|refugees|villagers|observers|monitors|fishermen|farmers"
            r"|visitors|workers|miners|children|people|islanders|teachers|scientists)\b.* (?:return|go back|come back|move back"
            r"|let back|allowed back) (?:to|into|in|home|from)\b"
        ),
    ),
)
_TOLD_BY = {
    SUBMITTED: ("w:submit", "request", "buy", "join", "pay"),
    DEBATES: ("cost", "bill_", "w:debat"),
    RESIGNS: ("commander", "handover"),
    RETURNS: ("handover", "come_home", "resume", "w:return"),
}


def _turn(said: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]] | None:
    """Return the event of such a turn, with what its words are taken for elsewhere."""
    found = next((event for event, form in _TURNS if form.search(said)), "")
    return (frozenset({found}), frozenset(_TOLD_BY[found]), frozenset()) if found else None


_NONE = (frozenset[str](), frozenset[str](), frozenset[str]())
_PAPERS = frozenset({"report", "study", "review", "assessment"})


def runs_out(words: Words, nouns: set[str]) -> bool:
    """Say whether it is the fact's agreement that has an end, and not the deal that it is about: "the merger pact lapses"."""
    low = words.low
    span = any(low[k] in _SPANS and low[k + 1] in ("for", "of", "on") for k in range(len(low) - 1))  # "the period for the deal"
    ends = _RUNS_OUT | _ENDS if span else _RUNS_OUT
    return ("agree" in nouns or span) and any(token in ends and is_verb(words, k) for k, token in enumerate(low))


_SPANS = frozenset({"period", "window", "deadline"})
_ENDS = frozenset({"end", "ends"})
