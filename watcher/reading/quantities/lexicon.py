"""The word lists that the reader of quantities looks things up in, read once from counting.yaml and numbers.yaml.

Owns: loading them and the few questions on one word. Never: reads a sentence.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from watcher.language import load
from watcher.values.numerals import words


class Lexicon:
    """Words around numbers, as sets; see watcher/language/en/counting.yaml for what each is for."""

    __slots__ = (
        "adverbs",
        "changes",
        "changing",
        "counted",
        "counts",
        "down",
        "goes",
        "heads",
        "idle_none",
        "indices",
        "losing",
        "low_named",
        "months",
        "named",
        "no_name",
        "noun_changes",
        "one_after",
        "one_before",
        "one_moment",
        "one_verbs",
        "out_of",
        "plural",
        "raising",
        "set_up",
        "shut_down",
        "singular_s",
        "stops",
        "trailing",
        "up",
        "votes",
        "whence",
        "year_before",
        "zones",
    )

    def __init__(self) -> None:
        data: dict[str, Any] = load("counting")
        changes: dict[str, Any] = load("numbers")["changes"]
        self.stops = frozenset(data["stops"])
        self.plural = frozenset(data["plural"])
        self.singular_s = frozenset(data["singular_s"])
        self.heads = frozenset(data["heads"])
        self.goes = frozenset(data["goes_on"])
        self.trailing = frozenset(data["trailing"])
        self.named = frozenset(data["named"])
        self.indices = frozenset(map(str, data["indices"]))
        self.months = frozenset(data["months"])
        self.year_before = frozenset(data["year_before"])
        self.counted = frozenset(data["counted"])
        self.counts = words().counts
        self.zones = frozenset(data["time_zones"])
        self.low_named = frozenset(data["low_named"])
        self.votes = frozenset(data["votes"])
        self.idle_none = frozenset(data["idle_none"])
        self.up = frozenset(changes["up"])
        self.down = frozenset(changes["down"])
        self.changes = self.up | self.down
        self.one_before = frozenset(data["one_before"])
        self.one_after = frozenset(data["one_after"])
        self.one_verbs = tuple(f" {words}" for words in data["one_verbs"])
        self.out_of = frozenset(f" {words} " for words in data["out_of"])
        self.whence = tuple(f" {words}" for words in data["whence"])
        self.raising = frozenset(data["raising"])
        self.losing = frozenset(data["losing"])
        self.shut_down = frozenset(data["shut_down"])
        self.set_up = frozenset(data["set_up"])
        self.no_name = frozenset(data["no_name"])
        self.one_moment = frozenset(data["one_moment"])
        self.adverbs = frozenset(data["adverbs"])
        self.changing = self.changes | self.adverbs | {"by", "of", "at"}
        self.noun_changes = {noun: "down" if noun in changes["down_nouns"] else "up" for noun in changes["noun_after"]}

    def is_plural(self, word: str) -> bool:
        """Whether a word looks like a plural noun ("troops", "countries"; not "bus", "Congress")."""
        return word in self.plural or (
            word[-1:] == "s" and len(word) > 3 and word[-2:] not in ("ss", "us", "'s", "is") and word not in self.singular_s
        )

    def is_short(self, bare: str, written: str) -> bool:
        """Whether a full stop belongs to the word ("U.S.", "Gov."), not to the sentence."""
        return "." in bare or (
            len(bare) <= 4 and written[:1].isupper() and bare in ("u.s", "u.n", "u.k", "gen", "gov", "st", "mr", "dr")
        )


@cache
def lexicon() -> Lexicon:
    """Return the word lists, read once."""
    return Lexicon()
