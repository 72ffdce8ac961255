"""Words of bound and approximation beside a number: "more than", "at least", "sub-", "or so", "-plus", "an estimated".

Owns: recognising them before and after a number. Never: the number or its unit.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from watcher.language import load
from watcher.values.numerals import words

REACH = 48
OPENING = "(\"'["
CLOSING = ".,;:!?)\"'"
TIMES = ("second", "minute", "hour", "day", "week", "month", "year", "decade")


class Bound(NamedTuple):
    """A bound: its sign (= ~ < >), whether it excludes the number itself, and the sign that plain readers give it.

    near: whether it is told to be close to the number ("nearly", "just over").
    """

    sign: str
    strict: bool
    plain: str
    name: str
    near: bool = False


class Bounds(NamedTuple):
    """All phrases of bound: before a number by their last word, after it by their first; signs and glued words apart."""

    before: dict[str, Bound]
    sizes: dict[str, tuple[int, ...]]
    last: frozenset[str]
    after: dict[str, list[tuple[str, Bound]]]
    glued: list[tuple[str, Bound]]
    glued_before: dict[str, Bound]
    signs_before: dict[str, Bound]
    between: frozenset[str]
    more: frozenset[str]
    more_after: frozenset[str]
    exact: Bound
    changes: frozenset[str]
    over_after: frozenset[str]
    giving: frozenset[str]
    quarrels: frozenset[str]
    talking: frozenset[str]
    going: frozenset[str]


@cache
def bounds() -> Bounds:
    """Return the phrases of numbers.yaml, read once."""
    data: dict[str, Any] = load("numbers")
    near = tuple(f"{words} " for words in data["near"])
    before: dict[str, Bound] = {}
    after: dict[str, list[tuple[str, Bound]]] = {}
    glued: list[tuple[str, Bound]] = []
    glued_before: dict[str, Bound] = {}
    signs: dict[str, Bound] = {}
    for group in data["bounds"]:
        bound = Bound(group["bound"], group["strict"], group.get("plain", group["bound"]), group["name"])
        for phrase in group["before"]:
            before[phrase] = bound._replace(near=bound.sign in "<>" and f"{phrase} ".startswith(near))
        for phrase in group.get("after", ()):
            after.setdefault(phrase.split()[0], []).append((phrase, bound))
        glued += [("-" + word, bound) for word in group.get("glued", ())] + [
            (sign, bound) for sign in group.get("after_signs", ())
        ]
        glued_before |= {word + "-": bound for word in group.get("glued_before", ())}
        signs |= dict.fromkeys(group.get("before_signs", ()), bound)
    for known in after.values():
        known.sort(key=lambda pair: -len(pair[0]))
    sizes: dict[str, set[int]] = {}
    last: set[str] = set()
    for phrase in [*before, *data["more"]["before"]]:
        parts = phrase.split()
        sizes.setdefault(" ".join(parts[-2:]), set()).add(len(parts))
        last.add(parts[-1])
    between = frozenset(data["between"])
    return Bounds(
        before=before,
        sizes={word: tuple(sorted(known, reverse=True)) for word, known in sizes.items()},
        last=frozenset(last) | between | frozenset(signs),
        after=after,
        glued=glued,
        glued_before=glued_before,
        signs_before=signs,
        between=between,
        more=frozenset(data["more"]["before"]),
        more_after=frozenset(data["more"]["after"]),
        exact=Bound("=", False, "=", ""),
        over_after=frozenset(data["misread"]["over_after"]),
        giving=frozenset(data["misread"]["giving"]),
        quarrels=frozenset(data["misread"]["quarrels"]),
        talking=frozenset(data["misread"]["talking"]),
        going=frozenset(data["misread"]["going"]),
        changes=frozenset(data["changes"]["up"] + data["changes"]["down"]),
    )


class Before(NamedTuple):
    """What was read before a number: its bound, whether it is "another" so many, where those words begin."""

    bound: Bound
    more: bool
    start: int


def bound_before(low: str, start: int, unit: str) -> Before:
    """Return the bound that stands before the number (or its currency sign) at `start`; `unit` is the number's unit."""
    known = bounds()
    glue = low[start - 1 : start]
    if glue and glue in "-<>=~≈≥≤±":
        if low[start - 4 : start] in known.glued_before and start >= 4:
            return Before(known.glued_before[low[start - 4 : start]], False, start - 4)
        sign = _tail_sign(low, start)
        if sign in known.signs_before:
            return Before(known.signs_before[sign], False, start - len(sign))
    if not glue or glue not in " -":
        return Before(known.exact, False, start)
    lowest = start - REACH if start > REACH else 0
    earlier = low[lowest:start].split()
    if not earlier or earlier[-1].lstrip(OPENING) not in known.last:
        return Before(known.exact, False, start)
    return _walk_back(low, earlier, start, unit, lowest)


def _walk_back(low: str, said: list[str], start: int, unit: str, lowest: int) -> Before:
    """Take the words before the number one phrase at a time, for as long as they speak of its bound."""
    known = bounds()
    bound, more, at, count, seek = known.exact, False, start, len(said), start
    while count:
        word = said[count - 1]
        bare = word.lstrip(OPENING)
        if bare not in known.last and word not in known.last:
            break
        taken = 0
        two = known.sizes.get(f"{said[count - 2].lstrip(OPENING)} {word}", ()) if count > 1 else ()
        for size in (*two, 1):
            phrase = " ".join(said[count - size : count]).lstrip(OPENING) if 1 < size <= count else bare
            if phrase in known.more:
                more, taken = True, size
                break
            if phrase in known.before and not _misread(phrase, said, count - size, unit):
                taken = size
                if bound is known.exact or bound.name == "exactly" or (bound.sign == "~" and known.before[phrase].sign != "="):
                    bound = known.before[phrase]
                break
        if taken:
            seek = at = (
                low.rindex(word, lowest, seek) if taken == 1 and bare == word else _begin(low, said, count, taken, seek, lowest)
            )
            count -= taken
        elif word in known.signs_before and bound is known.exact:
            return Before(known.signs_before[word], more, low.rindex(word, lowest, seek))
        elif word in known.between and start - seek <= 16:
            seek = low.rindex(word, lowest, seek)
            count -= 1
        else:
            break
        if len(bare) != len(word):
            break
    return Before(bound, more, at)


def _tail_sign(low: str, start: int) -> str:
    begin = start
    while begin and low[begin - 1] in "<>=~≈≥≤±":
        begin -= 1
    return low[begin:start]


def _begin(low: str, said: list[str], count: int, taken: int, seek: int, lowest: int) -> int:
    """Return where the last `taken` of the first `count` words begin, without an opening quote or bracket."""
    for word in reversed(said[count - taken : count]):
        seek = low.rindex(word, lowest, seek)
        seek += len(word) - len(word.lstrip("(\"'"))
    return seek


def _misread(phrase: str, said: list[str], count: int, unit: str) -> bool:
    """Whether "over 3 years", "talked about 20 men", "not only" only look like a bound; `count` words stand before it."""
    before = said[count - 1] if count else ""
    if phrase == "over" and unit.startswith(TIMES):
        return before not in bounds().over_after
    if phrase == "over":
        return before in bounds().giving or before in bounds().quarrels
    if phrase == "about":
        return before in bounds().talking
    if phrase == "up to":
        return before in bounds().going  # "goes up to 18" is a rise to 18
    if phrase in ("beyond", "above", "below", "under"):
        return before in ("the", "from")
    if phrase in ("only", "just", "even"):
        return before == "not"
    return phrase == "all" and before in ("at", "after", "of")


def next_word(low: str, end: int) -> str:
    """Return the word after the space at `end`, "" where none stands there."""
    return low[end + 1 : end + 17].split(" ", 1)[0].rstrip(CLOSING) if low[end : end + 1] == " " else ""


def bound_after(low: str, end: int, word: str) -> tuple[Bound, int] | None:
    """Return the bound after a number (or its unit) and where it ends: "-plus", "or more", "or so"; `word` is the next word."""
    known = bounds()
    if not word:
        for form, bound in known.glued if low[end : end + 1] in ("-", "+") else ():
            stop = end + len(form)
            if low.startswith(form, end) and not low[stop : stop + 1].isalnum():
                return bound, stop
        return None
    for phrase, bound in known.after.get(word, ()):
        stop = end + 1 + len(phrase)
        if (
            low.startswith(phrase, end + 1)
            and not low[stop : stop + 1].isalnum()
            and not low.startswith((" than", " of"), stop)
        ):
            return bound, stop
    return None


def bound_behind_noun(low: str, end: int) -> Bound | None:
    """Return the bound of "30 soldiers or more", "900 men or so": one or two words, then those of bound."""
    at = low.find(" or ", end, end + 30)
    if at < 0 or low.count(" ", end, at) > 2 or not low[end:at].replace(" ", "").isalpha():
        return None
    found = bound_after(low, at, next_word(low, at))
    return found[0] if found else None


def more_after(low: str, end: int, word: str) -> int:
    """Return where "more" ends in "600 more troops", "1,000 fewer"; 0 where `word`, the next one, says nothing of the kind."""
    if word not in bounds().more_after:
        return 0
    stop = end + 1 + len(word)
    if low.startswith(" than ", stop):
        compared = low[stop + 6 : stop + 20].split(" ")[0]
        if not compared.isalpha() or compared in words().counts or compared in ("a", "half"):
            return 0
    return stop
