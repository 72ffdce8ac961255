"""What a sentence calls false: "the claim that so many are left is wrong", "it is not so that the force has 3,000".

Owns: whether what stands at a token is a claim that the same sentence denies. Never: other stances.
"""

from __future__ import annotations

from collections.abc import Sequence

from watcher.language import words_of
from watcher.reading.spellings import BE
from watcher.reading.words import Words

_CLAIMS = words_of("called_false.claims")
_FALSE = words_of("called_false.false")
_CALLS = words_of("called_false.calls")
_TRUE = frozenset({"true", "so", "right", "correct", "accurate"})
_NOT = frozenset({"not", "isn't", "n't", "never", "wasn't", "aren't", "weren't"})
_BE = BE | {"isn't", "wasn't", "aren't", "weren't"}


def is_called_false(words: Words, k: int) -> bool:
    """Say whether token k stands in a claim that is called false."""
    low = words.low
    if low[0] == "it" and low[1:2] and low[1] in _BE and "that" in low[:6]:
        said = low[1 : low.index("that")]
        return k >= len(said) + 2 and _denies(said)
    if _is_branded(low, k) or _goes_round(low, k):
        return True
    claim = next((i for i in range(min(k, 6)) if low[i] in _CLAIMS and (i == 0 or low[i - 1] not in _NOT)), -1)
    if claim < 0 or any(low[i] in (",", ";") for i in range(claim, k)):
        return False
    for i in range(k + 1, len(low)):
        if low[i] in (",", ";"):
            return False
        if low[i] in _BE and _denies(low[i : i + 4]):
            return True
    return False


def _is_branded(low: Sequence[str], k: int) -> bool:
    """Say whether somebody calls it false: "described as false reports that 200 died", "called reports that 200 died false"."""
    for claim in range(max(1, k - 12), k):
        if low[claim] not in _CLAIMS or any(low[i] in (",", ";", ".") for i in range(claim, k)):
            continue
        before = low[max(0, claim - 4) : claim]
        if _CALLS.isdisjoint(before) or not _NOT.isdisjoint(low[max(0, claim - 6) : claim]):
            continue
        end = next((i for i in range(k, len(low)) if low[i] in (",", ";", ".")), len(low))
        if not _FALSE.isdisjoint(before) or low[end - 1] in _FALSE:
            return True
    return False


def _goes_round(low: Sequence[str], k: int) -> bool:
    """Say whether only a post that is passed on tells it: "a video seen two million times says that 300 died"."""
    post = next((i for i in range(min(k, 5)) if low[i] in _POSTS), -1)
    if post < 0:
        return False
    says = next((i for i in range(post + 1, k) if low[i] in _ALLEGES), -1)
    return says > 0 and any(low[i] in _SHARED for i in range(max(0, post - 3), says))


_POSTS = words_of("called_false.posts")
_SHARED = words_of("called_false.shared")
_ALLEGES = words_of("called_false.alleges")


def _denies(said: list[str]) -> bool:
    """Say whether a predicate denies: "is wrong", "is factually incorrect", "is not true"."""
    for n, token in enumerate(said):
        if token in _FALSE:
            return _NOT.isdisjoint(said[:n])
        if token in _TRUE:
            return not _NOT.isdisjoint(said[:n])
    return False
