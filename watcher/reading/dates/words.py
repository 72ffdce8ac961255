"""The calendar's grammar: words in classes, rules over strings of classes, compiled once from ``language/en/calendar.yaml``.

Owns: the lexicon, the rules' patterns and the set of words without which a sentence holds no date. Never: resolves a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from watcher.errors import Fault, LanguageError
from watcher.language import load

# A sentence is first read as bytes: lower case, each digit a 0, all but letters, digits and slashes a space.
FOLD = bytes(
    ord("0") if chr(b).isdigit() else b + 32 if 65 <= b <= 90 else b if 97 <= b <= 122 or b == 47 else 32 for b in range(128)
) + bytes([32] * 128)

TOKEN = re.compile("[A-Za-z0-9\u00c0-\u024f]+|[^\\sA-Za-z0-9\u00c0-\u024f]")  # plain ranges: twice as fast as \\w
OTHER = "!"  # the class of every word that is none of ours
SLASHED = (
    "0/0/0", "00/0/00", "0/00/00", "00/00/00", "0/0/00", "0/0/0000", "0/00/0000", "00/0/0000", "00/00/0000", "0/00", "0000/00",
    "0000/0000", "0000/00/00", "0000/0/0", "0000/0/00", "0000/00/0",
)  # fmt: skip


TO, STOP = 2, 3  # what Leans says of "to" and of what can close a sentence
MOST_LEANS = 20_000


class Leans(dict[str, int]):
    """What each word says of the tense of its clause, worked out when it is first met: -1, 1, TO, STOP, 0 for nothing."""

    def __init__(self, told: dict[str, int]) -> None:
        super().__init__(told)
        self.told = told

    def __missing__(self, token: str) -> int:
        if len(self) > MOST_LEANS:
            self.clear()
            self.update(self.told)
        lean = STOP if token in STOPS else TO if token in TOS else 0
        if token[-2:] == "ed" and len(token) > 3 and token.islower():
            lean = -1
        self[token] = lean
        return lean


STOPS = frozenset(".?!;")
TOS = frozenset(("to", "To", "TO"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One row of `rules:`. pattern matches a string of classes at a place; takes: classes drawn in from the left."""

    name: str
    how: str
    pattern: re.Pattern[str]
    takes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """Everything `calendar.yaml` says, ready to run.

    names: class character to its name. chars: the other way. classes: word to class character. values: word to number.
    leads: the classes that a rule can start with. by_lead: for each of them one pattern with a group for each rule, and the
    rules. left: the classes of words that can belong to the expression after them. triggers: folded words, one of which
    stands in every sentence with a date. holidays: phrase to how it is computed.
    tense: word to -1 or 1. leans: the same for every word there is. governors: words that look ahead with an infinitive.
    not_verbs: words after "to" that make it no infinitive. counted: nouns that a number counts. mastheads: words after a
    weekday that make it a paper's name. named_days: month and day to the year that is meant, and the words that must follow.
    """

    names: dict[str, str]
    chars: dict[str, str]
    classes: dict[str, str]
    values: dict[str, int]
    leads: re.Pattern[str]
    by_lead: dict[str, tuple[re.Pattern[str], tuple[Rule, ...]]]
    left: str
    triggers: frozenset[bytes]
    holidays: dict[str, dict[str, int]]
    tense: dict[str, int]
    leans: Leans
    governors: frozenset[str]
    not_verbs: frozenset[str]
    counted: frozenset[str]
    mastheads: frozenset[str]
    named_days: dict[tuple[int, int], tuple[int, frozenset[str]]]


def _numbers() -> Iterator[tuple[str, str, int]]:
    """Yield word, class and value of everything that is written with digits."""
    for n in range(1000):
        yield str(n), "day" if 1 <= n <= 31 else "num", n
        if n < 10:
            yield f"0{n}", "day" if n else "num", n
        if n < 100:
            yield f"{n:02}s", "short_decade", n // 10
            yield f"FY{n:02}", "fy", 2000 + n
    for n in range(1000, 3000):
        yield str(n), "year" if 1400 <= n < 2200 else "num", n
        if n % 10 == 0:
            yield f"{n}s", "decade_s", n // 10
        yield f"FY{n}", "fy", n
    for n in range(1, 32):
        for tail in ("st", "nd", "rd", "th"):
            yield f"{n}{tail}", "dayth", n
            yield f"{n:02}{tail}", "dayth", n
        for hour in range(24):
            yield f"{n:02}T{hour:02}", "dayT", n
    for n in range(1, 5):
        yield from ((form, "q", n) for form in (f"Q{n}", f"{n}Q"))
    for n in (1, 2):
        yield from ((form, "h", n) for form in (f"H{n}", f"{n}H"))
    for n in range(1, 13):
        yield from ((f"{n}{tail}", "clock_hour", n) for tail in ("am", "pm", "AM", "PM"))


def _lexicon(data: Any) -> Iterator[tuple[str, str, int]]:
    """Yield each form of each word with its class and value."""
    for kind, classes in data["words"].items():
        for name, words in classes.items():
            if kind == "signs":
                yield from ((sign, name, 0) for sign in words)
                continue
            for word, value in words.items():
                forms = {word.capitalize(), word.upper()} | ({word} if kind == "any" else set())
                yield from ((form, name, value) for form in sorted(forms))
    yield from _numbers()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A compiled piece of a pattern: its regular expression, the classes it can start with, whether it can be empty."""

    source: str
    first: frozenset[str]
    empty: bool

    def then(self, other: _Piece) -> _Piece:
        first = self.first | other.first if self.empty else self.first
        return _Piece(self.source + other.source, first, self.empty and other.empty)

    def either(self, other: _Piece) -> _Piece:
        return _Piece(f"{self.source}|{other.source}", self.first | other.first, self.empty or other.empty)


class _Compiler:
    """Turns patterns of class names into regular expressions over class characters."""

    def __init__(self, data: Any, chars: dict[str, str]):
        self.sets, self.macros, self.chars = data["sets"], data["macros"], chars

    def chars_of(self, names: str) -> str:
        """Return every class character that `names` (joined by |) stands for. Raises KeyError for an unknown class."""
        found = "".join(self.chars_of(self.sets[n]) if n in self.sets else self.chars[n] for n in names.split("|"))
        return "".join(sorted(set(found)))

    def item(self, item: str) -> _Piece:
        bare = item[:-1] if item.endswith("?") else item
        tail = item[len(bare) :]
        if bare in self.macros:
            inner = self.pattern(self.macros[bare])
            return _Piece(f"(?:{inner.source}){tail}", inner.first, inner.empty or bool(tail))
        chars = self.chars_of(bare.removeprefix("<"))
        if bare.startswith("<"):
            return _Piece(f"(?<=[{re.escape(chars)}])", frozenset(), True)
        return _Piece(f"[{re.escape(chars)}]{tail}", frozenset(chars), bool(tail))

    def pattern(self, pattern: str) -> _Piece:
        """Return the compiled form of items apart by spaces, with groups in brackets and || between alternatives."""
        stack: list[tuple[_Piece | None, _Piece]] = [(None, _EMPTY)]
        for item in pattern.split():
            options, current = stack[-1]
            if item == "(":
                stack.append((None, _EMPTY))
            elif item == "||":
                stack[-1] = (options.either(current) if options else current, _EMPTY)
            elif item in (")", ")?"):
                stack.pop()
                inner = options.either(current) if options else current
                group = _Piece(f"(?:{inner.source}){item[1:]}", inner.first, inner.empty or item == ")?")
                before, here = stack[-1]
                stack[-1] = (before, here.then(group))
            else:
                stack[-1] = (options, current.then(self.item(item)))
        ((options, current),) = stack
        return options.either(current) if options else current


_EMPTY = _Piece("", frozenset(), True)


def _holiday_patterns(holidays: dict[str, Any], classes: dict[str, str], chars: dict[str, str]) -> list[str]:
    """Give each word of a holiday that has no class the class `holiday`, and return the class names of every phrase."""
    names = {char: name for name, char in chars.items()}
    patterns = []
    for phrase in holidays:
        words = TOKEN.findall(phrase)
        for word in words:
            if word not in classes and word.capitalize() not in classes:
                classes[word.capitalize()] = classes[word.upper()] = chars["holiday"]
        patterns.append(" ".join(names[classes.get(word, classes.get(word.capitalize(), OTHER))] for word in words))
    return sorted(set(patterns), key=lambda p: -len(p.split()))


def _rules(data: Any, classes: dict[str, str], chars: dict[str, str]) -> Iterator[tuple[Rule, frozenset[str]]]:
    """Yield each rule with the class characters it can start with."""
    compiler = _Compiler(data, chars)
    for row in data["rules"]:
        patterns = _holiday_patterns(data["holidays"], classes, chars) if row.get("holidays") else row["pattern"]
        try:
            whole = compiler.pattern(" || ".join(patterns))
        except KeyError as error:
            fault = Fault(place=f"watcher/language/en/calendar.yaml: rules: {row['name']}", what=f"no class named {error}")
            raise LanguageError([fault]) from error
        takes = "".join(chars[name] for name in row.get("takes", ()))
        yield Rule(name=row["name"], how=row["how"], pattern=re.compile(whole.source), takes=takes), whole.first


def _triggers(data: Any, classes: dict[str, str], chars: dict[str, str]) -> frozenset[bytes]:
    wanted = {chars[name] for name in data["triggers"]}
    found = {word.encode().translate(FOLD) for word, char in classes.items() if char in wanted}
    for phrase in data["holidays"]:
        words = phrase.replace("'", " ").encode().split()
        if found.isdisjoint(words):
            found.add(max(words, key=len))
    return frozenset(found) | {shape.encode() for shape in SLASHED}


def _in_headlines(words: dict[str, int]) -> dict[str, int]:
    """Add the forms of headlines in capitals ("Will", "WILL"), but for "May", which is a month there."""
    capital = {form: lean for word, lean in words.items() if word != "may" for form in (word.capitalize(), word.upper())}
    return capital | words


@cache
def grammar(language: str = "en") -> Grammar:
    """Return the compiled grammar. Raises LanguageError when the YAML names a class that is not there."""
    data = load("calendar", language)
    classes: dict[str, str] = {}
    values: dict[str, int] = {}
    chars: dict[str, str] = {}
    free = (chr(n) for n in range(48, 256) if chr(n).isalnum() or n > 160)
    for word, name, value in (*_lexicon(data), ("", "holiday", 0)):
        classes[word] = chars.setdefault(name, chars.get(name) or next(free))
        values[word] = value
    del classes[""]
    rules = list(_rules(data, classes, chars))
    by_lead: dict[str, tuple[re.Pattern[str], tuple[Rule, ...]]] = {}
    for char in chars.values():
        mine = tuple(rule for rule, first in rules if char in first)
        if mine:
            by_lead[char] = re.compile("|".join(f"({rule.pattern.pattern})" for rule in mine)), mine
    told = data["tense"]
    tense = dict.fromkeys(told["future"], 1) | dict.fromkeys(told["past"], -1) | dict.fromkeys(told["plain_ed"], 0)
    return Grammar(
        names={char: name for name, char in chars.items()},
        chars=chars,
        classes=classes,
        values=values,
        leads=re.compile(f"[{re.escape(''.join(by_lead))}]"),
        by_lead=by_lead,
        left="".join(chars[name] for name in data["left"]),
        triggers=_triggers(data, classes, chars),
        holidays={" ".join(TOKEN.findall(k)): v for k, v in data["holidays"].items()},
        tense=_in_headlines(tense),
        leans=Leans(_in_headlines(tense)),
        governors=frozenset(data["tense"]["governors"]),
        not_verbs=frozenset(data["tense"]["not_verbs"]),
        counted=frozenset(data["counted"]),
        mastheads=frozenset(data["mastheads"]),
        named_days={(row["month"], row["day"]): (row["year"], frozenset(row["of"])) for row in data["named_days"]},
    )
