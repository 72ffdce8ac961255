"""Words of bound and approximation beside a number: "more than", "at least", "sub-", "or so", "-plus", "an estimated".

Owns: recognising them before and after a number. Never: the number or its unit.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from watcher.language import load

REACH = 48
SPANNING = frozenset(
    {
        "spread",
        "period",
        "years",
        "loan",
        "plan",
        "programme",
        "program",
        "phased",
        "extended",
        "happened",
        "evolved",
        "changed",
    }
)
OVER_BOUND = frozenset(
    {
        "for",
        "after",
        "in",
        "of",
        "took",
        "takes",
        "take",
        "taken",
        "lasted",
        "lasting",
        "lasts",
        "spent",
        "than",
        "by",
        "at",
        "is",
        "was",
        "are",
        "were",
        "been",
        "and",
        "with",
        "to",
        "waited",
        "has",
    }
)
TALKING = frozenset({"talk", "talked", "talks", "talking", "speak", "spoke", "speaking", "know", "knows", "knew", "worried", "concern", "concerned", "concerns", "asked", "think", "thinking", "tell", "told", "learn", "learned", "hear", "heard", "questions", "story", "stories", "book", "film", "written", "wrote"})  # fmt: skip
TIMES = ("second", "minute", "hour", "day", "week", "month", "year", "decade")


class Bound(NamedTuple):
    """A bound: its sign (= ~ < >), whether it excludes the number itself, and the sign that plain readers of quantities give it."""

    sign: str
    strict: bool
    plain: str
    name: str


class Bounds(NamedTuple):
    """All phrases of bound: before a number by their last word, after it by their first; signs and glued words apart."""

    before: dict[str, list[tuple[tuple[str, ...], Bound]]]
    after: dict[str, list[tuple[str, Bound]]]
    glued: list[tuple[str, Bound]]
    glued_before: dict[str, Bound]
    signs_before: dict[str, Bound]
    between: frozenset[str]
    more: dict[str, list[tuple[str, ...]]]
    more_after: frozenset[str]
    exact: Bound
    changes: frozenset[str]


@cache
def bounds() -> Bounds:
    """Return the phrases of numbers.yaml, read once."""
    data: dict[str, Any] = load("numbers")
    before: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    after: dict[str, list[tuple[str, Bound]]] = {}
    glued: list[tuple[str, Bound]] = []
    glued_before: dict[str, Bound] = {}
    signs: dict[str, Bound] = {}
    for group in data["bounds"]:
        bound = Bound(group["bound"], group["strict"], group.get("plain", group["bound"]), group["name"])
        for phrase in group["before"]:
            parts = tuple(phrase.split())
            before.setdefault(parts[-1], []).append((parts, bound))
        for phrase in group.get("after", ()):
            after.setdefault(phrase.split()[0], []).append((phrase, bound))
        glued += [("-" + word, bound) for word in group.get("glued", ())] + [
            (sign, bound) for sign in group.get("after_signs", ())
        ]
        glued_before |= {word + "-": bound for word in group.get("glued_before", ())}
        signs |= dict.fromkeys(group.get("before_signs", ()), bound)
    for phrases in before.values():
        phrases.sort(key=lambda pair: -len(pair[0]))
    for known in after.values():
        known.sort(key=lambda pair: -len(pair[0]))
    more: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(data["more"]["before"], key=len, reverse=True):
        more.setdefault(phrase.split()[-1], []).append(tuple(phrase.split()))
    return Bounds(
        before=before,
        after=after,
        glued=glued,
        glued_before=glued_before,
        signs_before=signs,
        between=frozenset(data["between"]),
        more=more,
        more_after=frozenset(data["more"]["after"]),
        exact=Bound("=", False, "=", ""),
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
    if start >= 4 and low[start - 4 : start] in known.glued_before:
        return Before(known.glued_before[low[start - 4 : start]], False, start - 4)
    lowest = max(0, start - REACH)
    words = low[lowest:start].split()
    bound, more, at = known.exact, False, start
    if start and words and low[start - 1] not in " -" and (sign := known.signs_before.get(_tail_sign(low, start))):
        return Before(sign, False, start - len(_tail_sign(low, start)))
    count, seek = len(words), start
    while count:
        word = words[count - 1]
        phrase = _phrase(known.before.get(word.lstrip("(\"'"), ()), words, count)
        if phrase and not _misread(phrase[0], words, count, unit):
            if bound is known.exact or (bound.sign == "~" and phrase[1].sign != "=") or bound.name == "exactly":
                bound = phrase[1]
            taken = len(phrase[0])
            seek = at = _begin(low, words, count, taken, seek, lowest)
            count -= taken
            continue
        if (sign := known.signs_before.get(word)) and bound is known.exact:
            return Before(sign, more, low.rindex(word, lowest, seek))
        extra = _more(known.more.get(word.lstrip("(\"'"), ()), words, count)
        if extra:
            more = True
            seek = at = _begin(low, words, count, extra, seek, lowest)
            count -= extra
            continue
        if word not in known.between or start - seek > 16:
            break
        seek = low.rindex(word, lowest, seek)
        count -= 1
    return Before(bound, more, at)


def _tail_sign(low: str, start: int) -> str:
    begin = start
    while begin and low[begin - 1] in "<>=~≈≥≤±":
        begin -= 1
    return low[begin:start]


def _phrase(
    phrases: list[tuple[tuple[str, ...], Bound]] | tuple[()], words: list[str], count: int
) -> tuple[tuple[str, ...], Bound] | None:
    for phrase, bound in phrases:
        size = len(phrase)
        if size == 1 or (size <= count and _same(words[count - size : count], phrase)):
            return phrase, bound
    return None


def _same(words: list[str], phrase: tuple[str, ...]) -> bool:
    return words[0].lstrip("(\"'") == phrase[0] and all(a == b for a, b in zip(words[1:], phrase[1:], strict=True))


def _more(phrases: list[tuple[str, ...]] | tuple[()], words: list[str], count: int) -> int:
    for phrase in phrases:
        if len(phrase) <= count and _same(words[count - len(phrase) : count], phrase):
            return len(phrase)
    return 0


def _begin(low: str, words: list[str], count: int, taken: int, seek: int, lowest: int) -> int:
    """Return where the last `taken` of the first `count` words begin, without an opening quote or bracket."""
    for word in reversed(words[count - taken : count]):
        seek = low.rindex(word, lowest, seek)
        seek += len(word) - len(word.lstrip("(\"'"))
    return seek


def _misread(phrase: tuple[str, ...], words: list[str], count: int, unit: str) -> bool:
    """Whether "over 3 years", "talked about 20 men", "as many as" and the like only look like a bound here."""
    before = words[count - len(phrase) - 1] if count > len(phrase) else ""
    if phrase == ("over",) and unit.startswith(TIMES):
        return before not in OVER_BOUND
    if phrase == ("about",):
        return before in TALKING
    if phrase in (("beyond",), ("above",), ("below",), ("under",), ("over",)):
        return before in ("the", "from") and phrase != ("over",)
    if phrase in (("only",), ("just",), ("even",)):
        return before == "not"
    return phrase == ("all",) and before in ("at", "after", "of")


def bound_after(low: str, end: int) -> tuple[Bound, int] | None:
    """Return the bound that stands directly after a number (or its unit) and where it ends: "-plus", "or more", "or so"."""
    known = bounds()
    here = low[end : end + 1]
    if here not in " -+":
        return None
    for form, bound in known.glued if here != " " and here else ():
        stop = end + len(form)
        if low.startswith(form, end) and not low[stop : stop + 1].isalnum():
            return bound, stop
    if here != " ":
        return None
    stop = low.find(" ", end + 1, end + 16)
    for phrase, bound in known.after.get(low[end + 1 : stop] if stop > 0 else low[end + 1 :].rstrip('.,;:!?)"'), ()):
        stop = end + 1 + len(phrase)
        if (
            low.startswith(phrase, end + 1)
            and not low[stop : stop + 1].isalnum()
            and not low.startswith((" than", " of"), stop)
        ):
            return bound, stop
    return None


def bound_behind_noun(low: str, end: int) -> Bound | None:
    """Return the bound of "30 soldiers or more", "900 men or so": one or two words after the number, then the words of bound."""
    at = low.find(" or ", end, end + 30)
    if at < 0 or low.count(" ", end, at) > 2 or not low[end:at].replace(" ", "").isalpha():
        return None
    found = bound_after(low, at)
    return found[0] if found else None


def more_after(low: str, end: int) -> int:
    """Return where "more" ends in "600 more troops", "1,000 fewer"; 0 where nothing of the kind follows."""
    if low[end : end + 1] != " ":
        return 0
    stop = end + 1
    while stop < len(low) and low[stop].isalpha() and stop < end + 14:
        stop += 1
    return stop if low[end + 1 : stop] in bounds().more_after else 0
