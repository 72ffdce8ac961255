"""Deed tokens: where the words stand that tell a fact's deed, or that take it back.

Owns: the match of the words of a deed in a sentence. Never: ties a deed to a fact; that is tie_deed.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import HARD, is_verb
from watcher.reading.keys import best_match, keys_of, tokens_like
from watcher.reading.spellings import BE
from watcher.reading.status.deeds import Deed, Forms
from watcher.reading.words import Words, analyse

_REACH = 8  # tokens within which the second word of a verb may stand apart: "hits it with"


def deed_tokens(words: Words, deed: Deed) -> list[tuple[int, str, bool]]:
    """Return (token, sort, whether it takes the deed back) of every word that may tell the deed."""
    found = []
    for k, token in enumerate(words.low):
        if token not in deed.does and token not in deed.undoes:
            continue
        for forms, back in ((deed.does, False), (deed.undoes, True)):
            sort = _told_by(words, forms, k, token)
            if sort:
                found.append((k, sort, back))
                break
    if deed.acts_too:
        known = {k for k, _, _ in found}
        for k in tokens_like(words, deed.acts_too, 1.0):
            # Who discusses a matter need not do so with the other party.
            if k not in known and not words.low[k].startswith("discuss"):
                found.append((k, "v" if is_verb(words, k) else "n", False))
    return found


def _told_by(words: Words, forms: Forms, k: int, token: str) -> str:
    for rest, sort in forms.get(token, ()):
        follows = not rest or _follows(words, rest, k + 1)
        if rest == ("to",) and token.startswith("return") and follows and words.low[k - 1] not in BE:
            continue  # who returns to a base gives none back
        if not follows and rest and sort == "v":
            after = words.low[k + 1 : k + 1 + _REACH]
            at = after.index(rest[0]) if rest[0] in after else -1
            follows = (
                at > 0
                and HARD.isdisjoint(after[:at])
                and "," not in after[:at]
                and _follows(words, rest, k + 1 + at)
                and not _is_while(words, rest, k + 1 + at)
                and (len(rest) > 1 or after[0] not in _PARTICLES)  # "handing out rations in Lund"
            )
            follows = follows or _is_passive_of(words, rest, k)
        if follows and (sort != "v" or is_verb(words, k) or _is_participle(words, k) or _is_nothing_else(words, k)):
            return sort
    return ""


def _is_passive_of(words: Words, rest: tuple[str, ...], k: int) -> bool:
    """Say whether the object of a phrase stands before its participle: "contact with Kestrel was restored"."""
    said = [word for word in rest if word not in _LINKS]
    if not said or len(said[0]) < 4 or said[0] in _NO_OBJECTS or not words.low[k].endswith(("ed", "en", "t", "de")):
        return False
    before = words.low[max(0, k - _REACH) : k]
    return all(word in before for word in said) and HARD.isdisjoint(before[before.index(said[0]) :])


_LINKS = frozenset({"of", "for", "to", "with", "from", "on", "the", "a"})
_NO_OBJECTS = words_of("deeds.no_objects")


def _is_while(words: Words, rest: tuple[str, ...], i: int) -> bool:
    """Say whether "over" tells a time and not an end: "declared an outbreak over the weekend"."""
    return rest == ("over",) and words.low[i + 1 : i + 2] in (["the"], ["a"], ["his"], ["their"])


def _follows(words: Words, rest: tuple[str, ...], i: int) -> bool:
    """Say whether the words of a phrase stand at token i, whosever it is: "left [the] hospital", "out of [his] coma"."""
    for word in rest:
        if words.low[i : i + 1] != [word] and words.low[i : i + 1] and words.low[i] in _WHOSE:
            i += 1
        if words.low[i : i + 1] != [word]:
            return False
        i += 1
    return True


_PARTICLES = frozenset({"out", "off", "up", "back", "down", "away"})
_WHOSE = frozenset({"the", "a", "an", "its", "their", "his", "her"})


def _is_nothing_else(words: Words, k: int) -> bool:
    """Say whether the word at token k is known only as the fact's own verb: "to invoke"."""
    spelling = words.spellings[k]
    return not (words.senses[k] or spelling.plain or spelling.cued or words.covered[k])


def _is_participle(words: Words, k: int) -> bool:
    if words.covered[k]:
        return words.low[k - 1] in ("been", "be") and words.low[k].endswith("ed")  # "be inaugurated" may be one phrase
    # "General election set for": after what it is done to.
    after = words.low[k + 1 : k + 2]
    return words.low[k].endswith("ed") or (words.low[k] in _SET and after in (["for"], ["on"], ["in"]) and k > 0)


_SET = words_of("deeds.participles")


def is_in_the_phrase(words: Words, k: int, keys: frozenset[str]) -> bool:
    """Say whether the words of the deed itself name what it is done to: "arrived at the [station]", "[disarmed]"."""
    if "arms" in keys and any(s.concept == "disarm" for s in words.senses[k]):
        return True
    end = k + 1
    while end < len(words.low) and words.covered[end]:
        end += 1
    return end > k + 2 and any(best_match(keys_of(analyse(words.low[i], 1), 0), keys) >= 0.6 for i in range(k + 2, end))
