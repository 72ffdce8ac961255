"""Papers that are signed: what two sign is an accord, whatever it calls itself ("signed a declaration on the border").

Owns: when a paper's noun stands for an accord. Never: whose accord it is.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.lexicon import Senses, senses_of_all
from watcher.reading.sentence_words import Words
from watcher.reading.spellings import BE

PAPERS = words_of("papers.of_accords")
_DECREED = words_of("papers.decreed")


def read_papers(words: Words, accord: Senses) -> None:
    """Let every paper that is signed stand for an accord beside what it means by itself. accord: what that word means."""
    signs = [k for k, senses in enumerate(words.senses) if senses and any(s.concept == "sign" for s in senses)]
    if not signs:
        return
    for i, token in enumerate(words.low):
        if token not in PAPERS or words.covered[i] or (i and words.low[i - 1] == "-"):
            continue
        if words.low[i + 1 : i + 2] == ["of"] and not _DECREED.isdisjoint(words.low[i + 2 : i + 6]):
            continue  # "signed a declaration of emergency"
        if token in _ANY and not (words.low[i + 1 : i + 2] in (["on"], ["about"]) or words.low[i - 1 : i] in _BY_SORT):
            continue  # "the document was signed": of whatever was told before
        if any(_is_its_object(words, k, i) if k < i else _is_done_to_it(words, i, k) for k in signs):
            words.senses[i] = senses_of_all((*accord, *words.senses[i]))


def _is_its_object(words: Words, k: int, i: int) -> bool:
    """Say whether the paper at token i is what is signed at token k before it: "signed a joint declaration"."""
    low = words.low
    begin = k + 1
    while begin < i and words.covered[begin]:
        begin += 1
    if i - begin > _REACH:
        return False
    if low[begin] == "of" and words.senses[k].noun:
        begin += 1  # "the signing of the protocol"
    for at in range(begin, i):
        day = low[at] == "on" and low[at + 1] in _DAYS
        if (low[at] in _PARTING and not day) or any(s.concept == "agree" for s in words.senses[at]):
            return False
    return True


def _is_done_to_it(words: Words, i: int, k: int) -> bool:
    """Say whether the paper at token i is signed at token k behind it: "the document, which was signed in May"."""
    low = words.low
    if k - i > _REACH + 2 or not low[k].endswith(("ed", "ing", "ned")):
        return False
    between = low[i + 1 : k]
    if _ONLY.issuperset(between):
        return True
    whole = between[-1] in BE and not _PARTING.difference(_ABOUT).intersection(between)
    return whole and not any(s.concept == "agree" for at in range(i + 1, k) for s in words.senses[at])


_REACH = 8
_ANY = words_of("papers.of_any_sort")
_BY_SORT = (["joint"], ["final"], ["compromise"], ["agreed"], ["negotiated"])
_DAYS = words_of("date.weekdays")
_PARTING = frozenset({",", ".", ";", ":", "and", "that", "which", "who", "for", "to", "of", "with", "on", "said", "says", "by"})
_ABOUT = frozenset({"on", "for", "of", "to", "with"})
_ONLY = BE | frozenset(
    {",", "which", "that", "has", "have", "had", "will", "would", "jointly", "finally", "formally", "to", "due", "not", "yet"}
)
