"""Events told as there by what they do, by their number, or by who holds them: "the inquiry heard", "the 15th patrol".

Owns: whether an event's noun is spoken of as one that goes on or has been. Never: which event it is.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Clause, Group, is_verb
from watcher.reading.context import Sentence
from watcher.reading.keys import keys_of, senses_of
from watcher.reading.status.doers import is_subject_of
from watcher.reading.words import Words

_FINDS = words_of("at_work.finds")
_REPORTS = words_of("at_work.reports")
_HOLDS = words_of("at_work.holds")
_GIVES = words_of("at_work.gives")
_MEANT = words_of("happened.only_meant") | words_of("at_work.meant")
_NTH = (words_of("clauses.nth") | words_of("at_work.nth")) - {"first", "last", "next", "final", "latest"}
_SPANS = frozenset({"years", "decades", "months", "weeks", "year", "decade"})
_LINKS = frozenset({"at", "on", "from", "in", "into", "to", "for", "with", "by", "of", "over", "after", "before", "during"})
_TOLD = frozenset({"past", "perfect", "pluperfect", "present"})


def is_at_work(sentence: Sentence, clause: Clause, k: int, stance: str) -> bool:
    """Say whether the noun at token k names an event that goes on or has been, though no verb tells how far it is."""
    words, known = sentence.words, senses_of(sentence.words, k)
    if stance not in ("asserted", "past") or is_verb(words, k) or (known and not known.noun):
        return False
    if not _MEANT.isdisjoint(words.low[max(clause.i, k - 5) : k]):
        return False
    if any(group.mood or group.negated or group.conditional or group.denied for group in clause.groups):
        return False
    if _speaks(words, clause, k) or any(_is_held(words, group, k) for group in clause.groups):
        return True
    nth = _number_before(words, clause, k)
    if nth == "first":
        return _is_first_in_years(words, clause, k)
    return bool(nth) and (not clause.groups or any(group.tense in _TOLD for group in clause.groups))


def _speaks(words: Words, clause: Clause, k: int) -> bool:
    """Say whether an inquiry hears or finds something, or its report does: "the report of the inquiry says"."""
    if "inquiry" not in keys_of(words, k):
        return False
    if words.low[k + 1 : k + 2] in (["told"], ["hears"], ["heard"]):
        return True  # "Firm knew of it, inquiry told"
    for group in clause.groups:
        if words.low[group.head] not in _FINDS or group.tense not in _TOLD or group.i <= k:
            continue
        if is_subject_of(words, clause, group.head, k):
            return True
        report = next((i for i in range(k - 1, max(clause.i - 1, k - 8), -1) if words.low[i] in _REPORTS), -1)
        if report >= 0 and words.low[report + 1] in ("of", "by", "from") and is_subject_of(words, clause, group.head, report):
            return True
    return False


def _is_held(words: Words, group: Group, k: int) -> bool:
    """Say whether somebody holds or makes the event: "held their first patrol", "are conducting a six-month inquiry"."""
    head, between = words.low[group.head], words.low[group.j : k]
    if group.j > k or len(between) > 6 or not _LINKS.isdisjoint(between) or "," in between:
        return False
    done = group.tense in ("past", "perfect", "pluperfect") or (group.progressive and group.tense == "present")
    return done and (head in _HOLDS or (head in _GIVES and "first" in between))


def _number_before(words: Words, clause: Clause, k: int) -> str:
    """Return the ordinal that the event at token k is told with ("the [fifteenth] joint patrol"), or ""."""
    for i in range(k - 1, max(clause.i - 1, k - 5), -1):
        token = words.low[i]
        if token == "first" or token in _NTH or (token[0].isdigit() and token.endswith(("st", "nd", "rd", "th"))):
            return token
        if not (token.isalpha() or token == "-") or token in _LINKS:
            return ""
    return ""


def _is_first_in_years(words: Words, clause: Clause, k: int) -> bool:
    """Say whether a first one is told as here by how long there was none: "the first flight in 20 years"."""
    since = "since" in words.low[k + 1 : k + 8]
    years = any(
        words.low[i] in _SPANS and "in" in words.low[max(k, i - 4) : i] for i in range(k + 2, min(k + 12, len(words.low)))
    )
    return (since or years) and all(group.tense != "future" and words.low[group.i] != "to" for group in clause.groups)
