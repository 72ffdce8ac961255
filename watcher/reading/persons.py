"""Names that can be those of people: runs of capitals that no place or body is known by.

Owns: where such a name begins and ends. Never: says what the person is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.keys import STOP
from watcher.reading.lexicon import is_office
from watcher.reading.spellings import verbal
from watcher.reading.words import NameHit, Words

_LOWER = words_of("holders.lower")


TITLES = words_of("holders.titles")


_NOT_NAMES = (
    words_of("holders.not_names") | words_of("clauses.numbers") | frozenset("why how what who when where which whose".split())
)


@dataclass(slots=True, frozen=True)
class Person:
    """A name that can be a person's, or a firm's, at tokens [i, j)."""

    i: int
    j: int
    name: str


def people(words: Words, titled: bool = False) -> list[Person]:
    """Return every run of capitalised words that can be a name of someone not known as a place or body."""
    found: list[Person] | None = words.persons.get(titled)
    if found is None:
        found = words.persons[titled] = _people(words, titled)
    return found


def _people(words: Words, titled: bool) -> list[Person]:
    out = []
    reached, n = 0, len(words.low)
    named = {k for h in words.names for k in range(h.i, h.j) if not _may_be_persons(words, h)}
    for i in [k for k, token in enumerate(words.tokens) if token[0].isupper()]:
        if i < reached or i in named or not _can_be_name(words, i) or (titled and may_be_verb(words, i)):
            continue
        j = i + 1
        while (
            j < n
            and j not in named
            and (_can_be_name(words, j) or _joins(words, j) or _is_second_part(words, j - 1))
            and not (titled and may_be_verb(words, j))
        ):
            j += 1
        end = j
        while j > i and not (words.tokens[j - 1][:1].isupper() or _is_second_part(words, j - 2)):
            j -= 1
        while i < j and (
            words.low[i].rstrip(".") in TITLES
            or words.low[i] in _OWNERS
            or words.low[i] == "-"
            or (titled and words.low[i] in STOP)
        ):
            i += 1
        if (
            j > i
            and words.tokens[j - 1] not in _SITS
            and not _BODY & set(words.low[j : j + 1])
            and not (j - i == 1 and (words.tokens[i].isupper() or len(words.low[i]) < 3 or _opens_what_is_said(words, i)))
            and not (j - i == 1 and (words.low[i] in _PEOPLE_WORDS or _is_of_a_sort(words, i) or _ends_a_name(words, i)))
        ):
            dotted = words.low[j - 1] in _YOUNGER and words.low[j : j + 1] == ["."]  # "John Able Jr., the chief of …"
            out.append(Person(i, j + dotted, re.sub(r"\s*-\s*", "-", words.text[words.start[i] : words.end[j - 1]])))
        reached = max(end, i + 1)
    return out


_YOUNGER = frozenset({"jr", "sr"})
_OWNERS = frozenset({"its", "their"})  # "Its CEO Able"


def _ends_a_name(words: Words, i: int) -> bool:
    """Say whether the capital at token i is the last word of a body's name: "the Court of Appeal"."""
    if i < 2 or words.titled or words.low[i - 1] != "of" or not words.tokens[i - 2][0].isupper():
        return False
    return words.senses[i].noun and words.low[i - 2] in _COURTS


_COURTS = frozenset("court house chamber bank board council ministry department office".split())


# Who sits in a parliament, and no name: "the Leeds MP".
_SITS = frozenset({"MP", "MPs", "MEP", "MEPs", "TD", "MSP", "MLA", "MK"})


def _is_of_a_sort(words: Words, i: int) -> bool:
    """Say whether the capital at token i only tells of what sort the noun behind it is: "Arab tribal forces", "Kurd-led"."""
    after = i + 1
    if words.titled or after + 1 >= len(words.low):
        return False
    if words.low[after] == "-":
        return words.tokens[after + 1].islower() and words.start[after] == words.end[i]
    if not words.low[i].endswith(_PEOPLES) or not words.tokens[after].islower():
        return False
    return bool(words.senses[after].noun or words.low[after].endswith(_WHO_OR_WHAT))


# By itself no person; in a longer name it may be one's: "Mohammed Shia al-Sudani", "Christian Ude".
_PEOPLE_WORDS = words_of("holders.peoples")
_WHO_OR_WHAT = ("al", "ic", "ive", "ist", "ee", "ger", "ver", "ber", "tor")
_PEOPLES = ("ab", "ish", "an", "ese", "ic", "i", "ite")


def _opens_what_is_said(words: Words, i: int) -> bool:
    """Say whether the capital at token i only begins what somebody says: "Minister: Talks will go on"."""
    return i > 0 and words.low[i - 1] == ":" and words.tokens[i + 1 : i + 2] != [] and words.tokens[i + 1][0].islower()


_SMALL = words_of("clauses.determiner")


# What a run of capitals before it is the name of, and not of a person.
_BODY = words_of("holders.bodies")


def _may_be_persons(words: Words, hit: NameHit) -> bool:
    """Say whether a name of the baseline may be a person's here, or be a part of it."""
    alone = hit.name.own == "term" and hit.name.id == words.tokens[hit.i] and 0 < hit.i == hit.j - 1
    if alone and words.low[hit.j : hit.j + 1] != ["-"]:
        k = _before(words, hit.i)
        called = words.tokens[k][0].isupper() and not any(h.i <= k < h.j for h in words.names) and _can_be_name(words, k)
        if called and not words.titled:
            return True  # "Ama Boateng", "President Boateng"
    return _after_first_name(words, hit) or _after_title(words, hit)


def _before(words: Words, i: int) -> int:
    """Return the token before token i, the letter of a middle name and not its stop: "Ama K. [Boateng]"."""
    initial = i > 1 and words.low[i - 1] == "." and len(words.tokens[i - 2]) == 1 and words.tokens[i - 2].isupper()
    return i - 2 if initial else i - 1


def _after_first_name(words: Words, hit: NameHit) -> bool:
    """Say whether a name of the baseline is the last one of a longer name ("Thandeka [Maseko]")."""
    before = _before(words, hit.i)
    owns = words.low[hit.j : hit.j + 1] == ["'s"]
    if hit.name.kind == "country" and hit.j - hit.i == 1 and before >= 0 and not owns and _is_first_name(words, before):
        return True  # "Jorge Lima"
    return (
        hit.name.kind == "name"
        and hit.j - hit.i == 1
        and before >= 0
        and words.tokens[before][0].isupper()
        and not words.senses[before]
        and _can_be_name(words, before)
        and words.low[before].rstrip(".") not in TITLES
    )


def _is_first_name(words: Words, k: int) -> bool:
    """Say whether the capital at token k can only be a first name before a place's: "Jorge [Lima]", but "New [York]"."""
    token, low = words.tokens[k], words.low[k]
    if words.titled or not (token[0].isupper() and token[1:].islower()) or words.senses[k] or words.cues[k]:
        return False
    if words.spellings[k].plain or low in STOP or low in _NOT_NAMES or low in TITLES or low in _OF_PLACES:
        return False
    named = any(h.i <= k < h.j for h in words.names) or (
        k > 0 and words.tokens[k - 1][0].isupper() and words.low[k - 1] not in TITLES
    )
    return not named and not low.endswith(("ing", "ed", "ly", "ern", "an", "ish", "ese", "al"))


_OF_PLACES = words_of("persons.of_places")


def _after_title(words: Words, hit: NameHit) -> bool:
    """Say whether a name of the baseline stands behind an office, which only persons have: "transport minister [Frye]"."""
    if hit.name.kind != "name" or hit.i == 0 or not words.tokens[hit.i - 1].islower() or is_verb(words, hit.i - 1):
        return False
    return any(is_office(s.concept) for s in words.senses[hit.i - 1] if s.pos == "n")


def may_be_verb(words: Words, k: int) -> bool:
    """Say whether a capital word of a headline may be its verb ("Rejects", "Warns")."""
    spelling = words.spellings[k]
    return (
        bool(words.cues[k])
        or words.senses[k].verb
        or words.low[k] in verbal()
        or bool(spelling.plain)
        or words.low[k] in _SMALL
    )


def _can_be_name(words: Words, k: int) -> bool:
    token = words.tokens[k]
    if (
        token == "Jan"
        and words.tokens[k + 1 : k + 2]
        and words.tokens[k + 1][0].isupper()
        and words.low[k + 1] not in _NOT_NAMES
    ):
        return True  # no month: a day or a year would follow
    if not token[0].isupper() or not token[0].isalpha() or words.low[k] in _NOT_NAMES or (token.isupper() and len(token) > 3):
        return False
    if (token == "I" and words.tokens[k + 1 : k + 2] and words.tokens[k + 1].islower()) or words.low[k].endswith("n't"):
        return False  # "Today I gave up my seat", "Bank Chief Won't Rule Out Rise"
    if words.index and k + 1 < len(words.low) and (k == 0 or words.low[k - 1] in (".", '"', "“")):
        # The first word of a sentence is a name only before another capital, or where no other word is meant.
        return words.tokens[k + 1][0].isupper() or not (words.senses[k] or words.cues[k] or words.low[k] in STOP)
    return True


def _is_second_part(words: Words, k: int) -> bool:
    """Say whether the hyphen at token k only parts a first name: "Moon Jae-in", "Park Geun-hye", but "Trump-era"."""
    if not 1 < k < len(words.low) - 1 or words.low[k] != "-" or words.start[k + 1] != words.end[k]:
        return False
    after = words.low[k + 1]
    capitals = words.tokens[k - 2][0].isupper() and words.tokens[k - 1][0].isupper() and words.tokens[k - 1].isalpha()
    return capitals and words.tokens[k + 1].islower() and len(after) <= 5 and after[-2:] != "ed" and after not in _COMPOUNDS


_COMPOUNDS = words_of("persons.compounds")


def _joins(words: Words, k: int) -> bool:
    if words.low[k] == '"' and 0 < k < len(words.low) - 3:
        # 'Robert "Kelly" Ortberg': what one is called by.
        opens = words.low[k + 2] == '"' and words.tokens[k + 3][0].isupper()
        closes = k > 2 and words.low[k - 2] == '"' and words.tokens[k - 3][0].isupper()
        return (opens or closes) and words.tokens[k + 1][0].isupper()
    if _is_second_part(words, k):
        return True
    if k + 1 >= len(words.low) or not (words.low[k] in _LOWER or words.low[k] in ("-", "'", "’", ".")):
        return False
    if words.low[k] == "." and len(words.tokens[k - 1]) > 1:
        return False
    return words.tokens[k + 1][0].isupper() or words.low[k + 1] in _LOWER or words.low[k + 1] == "-"
