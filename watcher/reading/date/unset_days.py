"""Days that nobody can tell any more: "cannot say when it will fly", "the vote is off", "a new day will be named later".

Owns: the turns that leave an event without its day, beside "no new date"; which day is the fact's own.
Never: which event that is, or ties it to a fact.
"""

from __future__ import annotations

from datetime import date, timedelta

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import Clause, Group, clause_at, group_of
from watcher.reading.context import Sentence
from watcher.reading.words import Words
from watcher.values import DateValue
from watcher.values.date import interval, same

_UNCLEAR = words_of("unset.unclear")
_TELLS = words_of("unset.tells")
_ABLE = words_of("unset.able")
_NOBODY = words_of("unset.nobody")
_SETTLES = words_of("unset.settles")
_OPEN = _UNCLEAR | _TELLS | _SETTLES | {"word"}
_ANOTHER = frozenset({"new", "another", "fresh", "later", "different"})
_NAMES = words_of("lifted.names")
_BE = frozenset({"is", "are", "was", "were", "be", "been", "remains", "remain", "stays"})
_HALTED = frozenset({("off",), ("on", "ice"), ("on", "hold"), ("on", "the", "shelf"), ("off", "the", "calendar")})
_ENDS = frozenset(
    {".", ",", ";", ":", "until", "till", "for", "after", "because", "again", "and", "as", "while", "but", "indefinitely"}
)
_UNTIL = (["until"], ["till"])
_PUTS = frozenset({"put", "puts", "taken", "takes", "placed"})
_AS = frozenset("planned scheduled announced expected intended promised foreseen hoped".split())


def untold(sentence: Sentence) -> list[tuple[int, range]]:
    """Return (token, where its event stands) of each "when" that nobody tells: "when it opens is unclear"."""
    words = sentence.words
    out = list[tuple[int, range]]()
    if "when" not in words.low or _OPEN.isdisjoint(words.low):
        return out
    for k, token in enumerate(words.low):
        if token == "when" and (_is_not_told(sentence, k) or _is_left_open(sentence, k)):
            out.append((k, range(len(words.low))))
    return out


def _is_not_told(sentence: Sentence, k: int) -> bool:
    """Say whether nobody can tell the "when" at token k: "cannot say when", "no word on when", "it is unclear when".

    Who only "did not say when", or declined to, has left out what may stand all the same.
    """
    words = sentence.words
    before = words.low[max(0, k - 4) : k]
    if before[-1:] and before[-1] in _UNCLEAR and (before[-1] != "clear" or "not" in before):
        return True
    if before[-3:] in (["no", "word", "on"], ["no", "idea", "of"], ["not", "known", "for"]):
        return True
    if before[-1:] and before[-1] not in _TELLS:
        return False
    group = next((g for g in sentence.groups if g.i <= k - 1 < g.j), None)
    if group is None:
        return False
    clause = clause_at(sentence.parted, group.i)
    nobody = not _NOBODY.isdisjoint(words.low[clause.i : group.i])
    unable = "unable" in words.low[max(0, group.i - 2) : k]
    negated = group.negated or "longer" in words.low[group.i : k]  # "can no longer say"
    at_a_loss = negated and not _ABLE.isdisjoint(words.low[group.i : k])
    return nobody or unable or at_a_loss


def _is_left_open(sentence: Sentence, k: int) -> bool:
    """Say whether what begins with the "when" at token k is said to be open: "when it will fly is unclear"."""
    words = sentence.words
    if k and words.low[k - 1] not in (",", ";", "and", "but", "."):
        return False
    found = (i for i in range(k + 2, len(words.low)) if words.low[i] in _UNCLEAR and words.low[i - 1] in _BE | {"still", "yet"})
    if next(found, None) is not None or "'s guess" in " ".join(words.low[k + 2 :]):
        return True  # "when they can return is anyone's guess"
    later = (g for g in sentence.groups if g.i > k + 1 and not _SETTLES.isdisjoint(words.low[g.i : g.j + 1]))
    return any(_is_yet_to(words, g) for g in later)


def _is_yet_to(words: Words, group: Group) -> bool:
    """Say whether a verb says that it has not been settled: "has not been decided", "remains to be seen"."""
    told = words.low[max(0, group.i - 2) : group.j + 1]
    return group.negated or "yet" in told or any(t in ("remains", "remain") for t in told)


def is_open(sentence: Sentence, k: int) -> bool:
    """Say whether the date at token k is said to be open: "the day of the vote is open again", "its date is unclear"."""
    words = sentence.words
    group = next((g for g in sentence.groups if 0 < g.i - k <= 6), None)
    if group is None or group.negated or words.low[group.head] not in _BE or {",", ";"} & set(words.low[k : group.i]):
        return False
    return words.low[group.j : group.j + 1] != [] and words.low[group.j] in _UNCLEAR - {"clear"}


def renamed_later(sentence: Sentence, k: int) -> bool:
    """Say whether the date at token k is another that is yet to be named: "a new date will be given once"."""
    words = sentence.words
    if _ANOTHER.isdisjoint(words.low[max(0, k - 2) : k]):
        return False
    after = next((g for g in sentence.groups if 0 < g.i - k <= 2), None)
    before = next((g for g in reversed(sentence.groups) if g.j <= k and k - g.j <= 3), None)
    return any(g is not None and _is_to_name(words, g) for g in (after, before))


def _is_to_name(words: Words, group: Group) -> bool:
    ahead = any(words.low[i] in ("will", "would", "'ll") for i in range(group.i, group.j)) or group.mood == "firm"
    return ahead and any(words.low[i] in _NAMES for i in range(group.i, group.j))


def halted(sentence: Sentence) -> list[tuple[int, range]]:
    """Return (token, what is) of what is said to be off, or on ice: "the vote is off until a complaint is heard"."""
    words = sentence.words
    out = list[tuple[int, range]]()
    if "off" not in words.low and not {"ice", "hold", "shelf"} & set(words.low):
        return out
    for k, token in enumerate(words.low):
        for turn in _HALTED:
            end = k + len(turn)
            if token != turn[0] or tuple(words.low[k:end]) != turn or (end < len(words.low) and words.low[end] not in _ENDS):
                continue
            clause = clause_at(sentence.parted, k)
            group = group_of(words, clause.groups, k)
            # "Put off until May" has a day; "put on ice" has none.
            puts = group is not None and words.low[group.head] in _PUTS and words.low[end : end + 1] not in _UNTIL
            states = k > 0 and words.low[k - 1] in _BE
            if (states or puts) and (group is None or not (group.negated or group.mood or group.conditional)):
                out.append((k, range(clause.i, k)))
    return out


def is_as_planned(words: Words, k: int, end: int) -> bool:
    """Say whether what is not done was to be: "will not start as planned", "will not come after all"."""
    low = words.low
    return any(
        (low[i] == "as" and low[i + 1 : i + 2] and low[i + 1] in _AS) or low[i : i + 2] == ["after", "all"]
        for i in range(k, end)
    )


def is_not_to_be(words: Words, group: Group) -> bool:
    """Say whether a verb says firmly that it will not be, also where that is not "as planned", which makes no plan of it."""
    return group.negated and (group.mood == "firm" or (group.mood == "plan" and words.low[group.i] in ("will", "wo", "shall")))


def month_of(was: DateValue) -> frozenset[str]:
    """Return the name of the month in which a day is: to call off "the May vote" is to call off that of a day in May."""
    return frozenset({f"{date(2000, int(was.iso[5:7]), 1):%B}".lower()}) if was.iso[5:7].isdigit() else frozenset()


def is_its_day(mention: Mention, was: object) -> bool:
    """Say whether a day is the fact's own: the same, or its day of the week ("Sunday's talks are off")."""
    value = mention.value
    if not isinstance(was, DateValue) or not isinstance(value, DateValue) or same(was, value):
        return True
    (begin, end), (day, last) = interval(value), interval(was)
    if begin <= day and last <= end and end - begin > _WHOLE:
        return True  # "there will be none this year"
    weekday = mention.text.lower().split()[-1] if mention.text else ""
    return len(was.iso) == 10 and was.iso[4] == "-" and weekday == f"{date.fromisoformat(was.iso):%A}".lower()


_WHOLE = timedelta(days=300)


def is_of_its_month(mention: Mention, was: DateValue) -> bool:
    """Say whether a date is the month of the fact's day, or a day of its month: the launch of "this Thursday", due in May."""
    value = mention.value
    if not isinstance(value, DateValue) or not {len(value.iso), len(was.iso)} <= {7, 10}:
        return False
    (begin, end), (first, last) = interval(value), interval(was)
    return (begin <= first and last <= end) or (first <= begin and end <= last)


def called_by_its_day(sentence: Sentence, clause: Clause, group: Group) -> range | None:
    """Return what a verb is done to that begins with its own day: "called off [this Thursday's launch of the probe]"."""
    words = sentence.words
    if "'s" not in words.low[group.j : group.j + 5]:
        return None
    for mention in sentence.dates:
        last = words.at(max(mention.start, mention.end - 1))
        if words.at(mention.start) == group.j and words.low[last + 1 : last + 2] == ["'s"]:
            return range(group.j, next((g.i for g in clause.groups if g.i > last), clause.j))
    return None
