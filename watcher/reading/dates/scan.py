"""A text as a date reader sees it: its words, their classes, the day it speaks from and the date it spoke of last.

Owns: splitting, offsets, looking around a place. Never: knows a rule.
"""

from __future__ import annotations

from datetime import date
from itertools import repeat
from typing import NamedTuple

from watcher.reading.dates import almanac
from watcher.reading.dates.words import OTHER, STOP, TOKEN, Grammar

REACH = 14  # words that are looked at on either side for the tense of a clause


class Reading(NamedTuple):
    """A time expression, read and resolved.

    start, end: words, not characters. type and value: as TIMEX3 has them. mod: TIMEX3's modifier or "". iso: what DateValue
    takes, "" where there is none. part: of it. role: "" where the words on the left are to say it.
    """

    start: int
    end: int
    type: str
    value: str
    mod: str = ""
    iso: str = ""
    part: str = ""
    role: str = ""


# What gives a thing another day.
SHIFTED = (
    "extend",
    "postpon",
    "delay",
    "mov",
    "push",
    "put",
    "prolong",
    "lengthen",
    "reschedul",
    "adjourn",
    "defer",
    "bring",
    "brought",
    "shift",
    "slip",
)


class Scan:
    """One text on its way through the rules."""

    __slots__ = ("classes", "dated", "grammar", "known", "published", "starts", "text", "tokens", "told", "told_day")

    def __init__(self, text: str, published: date, grammar: Grammar):
        self.text, self.published, self.grammar = text, published, grammar
        self.tokens: list[str] = TOKEN.findall(text)
        self.classes = "".join(map(grammar.classes.get, self.tokens, repeat(OTHER)))
        self.starts: list[int] = []
        self.told = ""
        self.told_day = ""
        self.dated: list[tuple[int, int, str]] = []  # where each date stood
        self.known = 0

    @property
    def anchor(self) -> date:
        """The first day of the date told before, which "the following month" counts from; else the day of publication."""
        return _first_day(self.told) or self.published

    @property
    def anchor_unit(self) -> int:
        """The unit (of almanac) in which the date before was told, 0 where none was."""
        iso = self.told
        size = len(iso)
        if size == 7:
            return almanac.QUARTER if iso[5] in "QH" else almanac.MONTH
        return {10: almanac.DAY, 4: almanac.YEAR, 8: almanac.WEEK}.get(size, 0)

    @property
    def anchor_day(self) -> date:
        """The last day told, else the day of publication."""
        return date.fromisoformat(self.told_day) if self.told_day else self.published

    def offset(self, index: int) -> int:
        """Return where word `index` starts in the text."""
        token, starts = self.tokens[index], self.starts
        if index >= len(starts) and len(token) > 2:
            only = self.text.find(token)
            if self.text.find(token, only + 1) < 0:
                return only
        if index >= len(starts):
            at, find, tokens = self.known, self.text.find, self.tokens
            for i in range(len(starts), index + 1):
                at = find(tokens[i], at)
                starts.append(at)
                at += len(tokens[i])
            self.known = at
        return starts[index]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters that words `start` to `end` (not included) take."""
        last = end - 1
        return self.offset(start), self.offset(last) + len(self.tokens[last])

    def parts(self, start: int, end: int) -> dict[str, list[int]]:
        """Return the values of the words `start` to `end` by the name of their class."""
        found: dict[str, list[int]] = {}
        names, values = self.grammar.names, self.grammar.values
        for char, token in zip(self.classes[start:end], self.tokens[start:end], strict=True):
            name = names.get(char, "")
            if name in found:
                found[name].append(values.get(token, 0))
            else:
                found[name] = [values.get(token, 0)]
        return found

    def word(self, index: int) -> str:
        """Return the word at `index` in lower case, "" outside the text."""
        return self.tokens[index].lower() if 0 <= index < len(self.tokens) else ""

    def name(self, index: int) -> str:
        """Return the name of the class of the word at `index`, "" for a word that has none."""
        return self.grammar.names.get(self.classes[index], "") if 0 <= index < len(self.tokens) else ""

    def ends_sentence(self, index: int) -> bool:
        """Say whether the word at `index` closes a sentence (a point after one letter, a title or a month does not)."""
        token = self.tokens[index]
        if token in "?!;":
            return True
        if token != "." or index + 1 >= len(self.tokens) or index == 0:
            return token == "."
        before = self.tokens[index - 1]
        if len(before) == 1 or before in SHORT or self.name(index - 1) in ("month", "shy_month", "short_weekday"):
            return False
        return not self.tokens[index + 1][0].islower()

    def tense(self, start: int, end: int) -> int:
        """Return 1 where the clause around the words looks ahead, -1 where it looks back, 0 where nothing says."""
        low, high = max(start - REACH, 0), min(end + REACH, len(self.tokens))
        return self._nearest(range(start - 1, low - 1, -1)) or self._nearest(range(end, high))

    def _nearest(self, places: range) -> int:
        """Return what the first word of `places` that tells a tense says; a sentence's end ends the search."""
        tokens, leans = self.tokens, self.grammar.leans
        for i in places:
            known = leans[tokens[i]]
            if not known:
                continue
            if known > 1:
                if known == STOP:
                    if self.ends_sentence(i):
                        return 0
                    continue
                if self.word(i - 1) in ("was", "were"):
                    return 0  # "Was to open in July": the nearest July, whether it is over or not.
                known = self._infinitive(i)
            if known < 0 and not AHEAD.isdisjoint(tokens[max(i - 3, 0) : i]):
                return 1
            if known:
                return known
        return 0

    def direction(self, start: int, end: int) -> int:
        """Return 1 or -1 for a date that its clause, or a word before it, puts ahead or back; 0 where neither does."""
        i = start - 1
        cue = self.word(i)
        while cue in PART_WORDS and i > 0:
            i -= 1
            cue = self.word(i)
        if cue in ("since", "ago"):
            return -1
        onto = cue == "to" or (cue == "from" and "to" in map(self.word, range(start, end)))
        if onto and any(self.word(j).startswith(SHIFTED) for j in range(max(i - 16, 0), i)):
            # "Extended by six months, to October 2", "put off from 8 June to 2 October": to a day to come.
            return 1
        if cue == "on" and any(
            self.word(j) in _PUTS_OFF and self.word(j - 1) not in _BEFORE_NOUN for j in range(max(i - 3, 0), i)
        ):
            # "The court postponed it on July 27"; but "the postponed vote on July 27".
            return -1
        if cue in ("from", "starting", "beginning") and any(self.word(j) in _APPOINTED for j in range(max(i - 9, 0), i)):
            # "Was named to lead the force from June".
            return 0 if self.word(end) in ("to", "until", "till") else 1
        if cue == "for" and any(self.word(j) in _CALLED for j in range(max(i - 5, 0), i)):
            # "Called a meeting for 9 November".
            return 1
        if cue == "for" and self.word(i - 1).endswith("ed"):
            # "Is targeted for 12 May".
            return 1
        if cue == "on" and self.word(i - 1) in _TRIES and self.word(i - 2) in _MORE:
            # "Called off; new try on Thursday"; but "a new try on Thursday failed".
            return self._nearest(range(end, min(end + REACH, len(self.tokens)))) or 1
        lean = self.tense(start, end) or -any(self.word(j) == "following" for j in range(max(i - 4, 0), i))
        was = any(self.word(j) in WERE for j in range(end, end + 3))
        if cue == "of" and self.word(i - 1) in _SLOTS and not was:
            # "The opening date of 12 January stands".
            return 1
        if cue not in ("by", "until", "till", "before", "than"):
            return lean
        if lean < 0 and any(self.word(j) in WERE for j in (*range(max(i - REACH, 0), i), *range(end, end + REACH))):
            return -1
        return 1

    def told_year(self, index: int) -> int:
        """Return the year that "last", "next", "this", "that" or "the same" at `index` makes of "year"."""
        name, now = self.name(index), self.published.year
        if name in ("last", "past"):
            return now - 1
        if name in ("next", "coming"):
            return now + 1
        if name in ("that", "same"):
            return self.anchor.year
        if name in ("following", "previous"):
            return self.anchor.year + (1 if name == "following" else -1)
        return now

    def ends_month(self, index: int) -> bool:
        """Say whether the point at `index` closes the sentence and not an abbreviated month."""
        month = self.word(index - 1)
        if month not in SHORT_MONTHS:
            return True
        return index + 1 >= len(self.tokens)

    def _infinitive(self, i: int) -> int:
        """Return what "to" at `i` says: ahead before a verb that no verb of the past governs."""
        after = self.tokens[i + 1] if i + 1 < len(self.tokens) else ""
        if self.tokens[i] != "to":
            after = after.lower()  # a headline in capitals
        if not after.islower() or after in self.grammar.not_verbs or after.endswith("ing"):
            return 0
        for j in (i - 1, i - 2):
            word = self.word(j)
            known = 1 if word in self.grammar.governors else self.grammar.tense.get(word)
            if known is None and len(word) > 3 and word.endswith("ed"):
                known = -1
            if known:
                return known
        return 1


PART_WORDS = frozenset(("early", "late", "mid", "middle", "start", "beginning", "end", "close", "of", "the", "-"))
_PUTS_OFF = frozenset(("postponed", "delayed", "deferred", "rescheduled"))
_APPOINTED = frozenset(
    ("named", "appointed", "chosen", "elected", "picked", "hired", "selected", "tapped", "nominated", "confirmed")
)
_CALLED = frozenset(("called", "calls", "convened", "summoned", "booked", "fixed", "scheduled", "invited"))
_BEFORE_NOUN = frozenset(("the", "a", "an", "its", "their", "that", "this", "be"))
_SLOTS = frozenset(("date", "deadline", "target"))
WERE = frozenset(("was", "were", "had"))


def _first_day(iso: str) -> date | None:
    """Return the first day of a date as DateValue has it, None where nothing was told."""
    if len(iso) == 10:
        return date.fromisoformat(iso)
    if len(iso) not in (4, 7, 8):
        return None
    year, rest = max(int(iso[:4]), 1), iso[5:]
    if rest.isdigit():
        return date(year, int(rest), 1)
    if rest[:1] == "W":
        return date.fromisocalendar(year, int(rest[1:]), 1)
    if rest and rest in almanac.SEASONS:
        return date(year, 3 * almanac.SEASONS.index(rest), 1)
    months = {"Q": 3, "H": 6}.get(rest[:1], 0)
    return date(year, (int(rest[1]) - 1) * months + 1, 1) if rest else date(year, 1, 1)


SHORT = frozenset(
    ("Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "St", "No", "vs", "Inc", "Corp", "Co", "Ltd", "Jr")
)
_TRIES = frozenset({"try", "attempt", "shot", "bid"})
_MORE = frozenset({"new", "next", "another", "fresh"})
AHEAD = frozenset(("will", "would", "to", "ll", "shall", "could", "may", "should", "Will", "To", "WILL", "TO"))
SHORT_MONTHS = frozenset(("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"))
