"""Status: a step on a ladder.

Owns: the steps, their order, and what a slot's phrase means. Never: reads news; that is watcher.reading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from watcher.language import load


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusValue:
    """A step of a ladder. word: none talks agreed signed approved in-force (also begun, under way) delayed
    suspended rejected collapsed completed; or the phrase itself where it is on no ladder. phrase: how the text said it."""

    word: str
    phrase: str = ""

    def to_json(self) -> str:
        return self.word

    @classmethod
    def from_json(cls, data: Any) -> StatusValue:
        return cls(word=str(data))

    def show(self) -> str:
        return self.phrase or load("ladders")["shown"].get(self.word, self.word.replace("-", " "))


# What has been reached, before what has not: "agreed but not signed", "signed, yet to be ratified".
_REACHED = re.compile(
    r"^(?!(?:not|no|never)\b)(?P<reached>[\w -]+?)(?:,? but|,? though|,? yet|,? and|,)"
    r" (?:(?:is|are|was|still|as yet) )*(?:not\b|un(?:signed|ratified|approved)\b|(?:yet|still) to be\b|awaiting\b|pending\b)",
    re.IGNORECASE,
)
_NOT_BY = re.compile(r" by [^,]+,? (?:but|though|yet) not (?:yet )?by ", re.IGNORECASE)
_ONLY_ONE = re.compile(r"^(?:still )?the (?:only|last) .*\b(?:not to have|has not|have not|yet to)\b", re.IGNORECASE)
_MODAL = re.compile(r"^(?:may|might|could|can|will|would|should|must|is to|are to)\s+(?:not\s+)?\w")


@cache
def _says() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = []
    table = load("ladders")
    for word, phrases in (*table["says_first"].items(), *table["says"].items()):
        each = "|".join(re.escape(p.strip()) for p in sorted(phrases.split(","), key=len, reverse=True))
        rows.append(
            (word, re.compile(rf"\b(?:{each})\b" if word != "none" else rf"^(?:still |as yet )?(?:{each})\b", re.IGNORECASE))
        )
    return tuple(rows)


_TALKING = re.compile(
    r"^(?:still |currently |now )?(?:holding|in|having|conducting) (?:\w+ )?(?:talks|negotiations|discussions)$"
)
_MAY = frozenset({"may", "might", "could", "can"})


@cache
def _modal_of_staying() -> re.Pattern[str]:
    each = "|".join(re.escape(p.strip()) for p in sorted(load("ladders")["stays"].split(","), key=len, reverse=True))
    return re.compile(rf"^(?P<modal>may|might|could|can|will|would|is to|are to) (?P<no>not )?(?:{each})$", re.IGNORECASE)


def parse(text: str) -> StatusValue | None:
    """Return the step that a slot's phrase names ("no formal agreement" is none, "in force" in-force), or None."""
    text = text.strip()
    if (m := _modal_of_staying().match(text)) is not None:
        word = "none-remain" if m["no"] else "may-remain" if m["modal"].lower() in _MAY else "will-remain"
        return StatusValue(word=word, phrase=text)
    if _MODAL.match(text.lower()):
        return StatusValue(word=re.sub(r"[^a-z]+", "-", text.lower()).strip("-"), phrase=text)
    if text.lower() in ("on", "still on"):
        return StatusValue(word="in-force", phrase=text)  # a strike, the talks
    if _TALKING.match(text.lower()):
        return StatusValue(word="talks", phrase=text)  # "holding talks", which is no state of what holds
    if _NOT_BY.search(text) or _ONLY_ONE.match(text):
        return StatusValue(word="none", phrase=text)  # "approved by one chamber but not by the other"
    reached = _REACHED.match(text)
    for word, phrases in _says():
        if phrases.search(reached["reached"] if reached else text):
            return StatusValue(word=word, phrase=text)
    return None


def same(was: StatusValue, said: StatusValue) -> bool:
    """Say whether `said` is no news against `was`: the same step, or one that other ladders call by another name."""
    if was.word == said.word:
        return True
    if "talks" in (was.word, said.word) and any(word in was.phrase.lower() for word in _ITSELF):
        # "No talks" is said of the talks themselves, "not applied" of the application.
        return False
    return any(was.word in alike and said.word in alike for alike in load("ladders")["alike"])


_ITSELF = ("talk", "applied", "proposed", "candidate")
_PROMISES = ("talks", "agreed", "signed", "approved")


def behind(was: StatusValue, said: StatusValue) -> bool:
    """Say whether `said` is a step before one that has been reached: what is in force was once agreed, which is no news."""
    order = load("ladders")["order"]
    return said.word in _PROMISES and was.word in order and order.index(was.word) > order.index(said.word)


def short_of(was: StatusValue, said: StatusValue) -> bool:
    """Say whether `said` is a step below the one that `was` says has not been reached: what is not in force may be signed."""
    denied = re.sub(
        r"^(?:still |as yet )?(?:not|never|yet to be|still to be|yet to|still to)(?: yet)? ", "", was.phrase.lower()
    )
    if was.word != "none" or denied == was.phrase.lower() or said.word not in _PROMISES:
        return False
    if denied.split()[-1:] == ["member"] and said.word == "approved":
        return False  # who is to be let in has not been let in by itself
    step, order = parse(denied), load("ladders")["order"]
    return step is not None and step.word in ("approved", "in-force") and order.index(said.word) < order.index(step.word)


def direction(was: StatusValue, said: StatusValue) -> int:
    """Return 1 for a step up the ladder, -1 for a step back or aside, 0 for none."""
    order = load("ladders")["order"]
    if same(was, said):
        return 0
    if was.word in order and said.word in order:
        return 1 if order.index(said.word) > order.index(was.word) else -1
    return -1 if said.word in load("ladders")["aside"] else 1
