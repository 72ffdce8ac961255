"""Successions: who takes another's place in an office.

Owns: the coming of office-holders for those who go. Never: reads titles (watcher.reading.holder.holders does).
"""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.holder.departures import HolderRead, departures, is_incumbent, past_clause
from watcher.reading.holder.handings import WORDS as _HANDINGS
from watcher.reading.holder.handings import handed_on, is_a_description, is_only_to_come, told_of_before
from watcher.reading.lexicon import is_office
from watcher.reading.patterns import Pattern
from watcher.reading.persons import TITLES, Person, people
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import HolderValue

_REPLACES = words_of("holders.replaces")
_SEAT = words_of("holders.seat")
_TERM = words_of("holders.term")
_GIVES = words_of("holders.gives")
_GIVEN = words_of("holders.given")
_COMES = words_of("holders.comes")
_COMES_WITH = words_of("holders.comes_with")
_BE = words_of("clauses.be")
_AUXILIARY = frozenset(", will would has have had to is are was be been".split())
_HIM = frozenset("he she him her his their them".split())
_THERE = frozenset({"in", "at", "near"})
_PRONOUNS = frozenset({"he", "she", "they"})
# What an office is called as a thing that is handed on.
_CHAIRS = {
    "chairman": ("chair", "chairmanship", "gavel"),
    "president": ("presidency",),
    "prime-minister": ("premiership",),
    "commander": ("command",),
}
# One of these stands in every sentence that tells of a successor without the office or the one before.
FOLLOWS = (
    _HANDINGS
    | _REPLACES
    | _SEAT
    | _COMES
    | words_of("holders.resigns")
    | {word for words in _CHAIRS.values() for word in words}
)


def successors(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person]) -> list[HolderRead]:
    """Return who is told to replace the present holder, who is named or was just spoken of."""
    words = sentence.words
    gone_now = [r for r in runs if is_incumbent(r.name, pattern)]
    others = [r for r in runs if _may_follow(words, r, pattern)]
    if gone_now and (read := _after_his_predecessor(ctx, sentence, pattern, gone_now)):
        return [read]
    if gone_now and others and (handed := handed_on(sentence, gone_now, others)):
        at, person, told = handed
        return [replace(_in_place(sentence, at, person, gone_now[0].name), told=told)]
    for person in runs:
        before = words.low[max(0, person.i - 7 if words.low[person.i - 1] == "," else person.i - 4) : person.i]
        if is_incumbent(person.name, pattern) and (
            _REPLACES & set(before)
            or (before[-1:] == ["of"] and set(before) & (_SEAT | {"instead"}))
            or before[-3:-1] == ["over", "from"]
            or before[-2:] == ["over", "from"]
        ):
            with_ = [r for r in runs if words.low[person.j : r.i] in (["with"], [",", "with"])]
            if not with_ and words.low[person.i - 1] in _REPLACES and words.low[person.j : person.j + 1] == ["as"]:
                # "Has replaced X as head of its mission with Y".
                with_ = [r for r in runs if 0 < r.i - person.j <= 16 and words.low[r.i - 1] == "with"]
            earlier = with_ or [
                r
                for r in runs
                if r.j < person.i and _may_follow(words, r, pattern) and words.low[max(0, r.i - 2) : r.i] != ["charge", "of"]
            ]
            if any(words.low[r.i - 1] not in _THERE for r in earlier):
                earlier = [r for r in earlier if words.low[r.i - 1] not in _THERE]  # "took command in Goram, succeeding Able"
            if not earlier and (_PRONOUNS & set(words.low[:2]) or is_a_description(words, person.i)):
                return _of_whom_was_told(ctx, sentence, person, pattern)
            if earlier:
                at = next(
                    i for i in range(person.i, -1, -1) if words.low[i] in _REPLACES | _SEAT | {"over", "instead"} or i == 0
                )
                return [_in_place(sentence, at, earlier[-1], person.name)]
        if _may_follow(words, person, pattern) and (at := _is_handed_it(words, runs, person, pattern)) >= 0:
            return [_in_place(sentence, at, person, "who hands it over")]
        if _may_follow(words, person, pattern) and (at := _gets_it(ctx, sentence, person, pattern)) >= 0:
            return [_in_place(sentence, at, person, "who had it")]
        if _may_follow(words, person, pattern) and (at := _takes_the_place(words, person)) >= 0:
            gone = next((r.name for r in runs if is_incumbent(r.name, pattern)), "") or _gone_before(ctx, sentence, pattern)
            if gone:
                return [_in_place(sentence, at, person, gone)]
        if _is_mentioned(words, person) and _may_follow(words, person, pattern):
            gone = next((r.name for r in runs if is_incumbent(r.name, pattern)), "")
            if gone := gone or _gone_before(ctx, sentence, pattern, name=True):
                read = _in_place(sentence, person.i, person, gone)
                return [replace(read, told=Told("planned", "hedge", hedged=True, why="a name that is spoken of"))]
    return []


def _who_is_told_of(back: Sentence, pattern: Pattern) -> Person | None:
    """Return of whom a sentence tells who is not the present holder."""
    words = back.words
    runs = [run for run in people(words, words.titled) if run.j - run.i > 1 or _leads_title(words, run)]
    runs = [run for run in runs if _may_follow(words, run, pattern)]
    return told_of_before(back, runs)


def _leads_title(words: Words, run: Person) -> bool:
    """Say whether a headline begins with one name alone and what that person is to do: "Able to lead the force"."""
    return not words.index and run.i == 0 and run.j == 1 and words.low[1:2] in (["to"], ["named"], ["takes"], ["will"])


def _after_his_predecessor(ctx: Context, sentence: Sentence, pattern: Pattern, gone: list[Person]) -> HolderRead | None:
    """Return whose predecessor the present holder is called: "Ann Able was sworn in. Her predecessor, Bob Best, ..."."""
    words = sentence.words
    for person in gone:
        at = person.i - 1 - (words.low[person.i - 1] == ",")
        if at < 1 or words.low[at] != "predecessor" or words.low[at - 1] not in ("his", "her"):
            continue
        for back in ctx.before(sentence)[:1]:
            who = _who_is_told_of(back, pattern)
            if who is not None and not is_only_to_come(back, who):
                read = _in_place(sentence, at, who, person.name)
                return replace(read, told=Told("asserted", done=True, why="has a predecessor"))
    return None


def _of_whom_was_told(ctx: Context, sentence: Sentence, gone: Person, pattern: Pattern) -> list[HolderRead]:
    """Return who "he" or "the 58-year-old" is that comes for the present holder: whom the sentence before tells of."""
    words = sentence.words
    for back in ctx.before(sentence)[:2]:
        who = _who_is_told_of(back, pattern)
        if who is not None:
            at = next((i for i in range(gone.i, -1, -1) if words.low[i] in _REPLACES | _SEAT | {"over", "instead"}), 0)
            read = _in_place(sentence, at, who, gone.name)
            to_come = read.told.stance == "asserted" and not read.told.done and is_only_to_come(back, who)
            return [replace(read, told=Told("planned", "firm", why="as is told before"))] if to_come else [read]
    return []


def _is_mentioned(words: Words, person: Person) -> bool:
    """Say whether it is the name of somebody that goes round: "a name being mentioned is that of X", "X's name comes up"."""
    before, after = words.low[max(0, person.i - 8) : person.i], words.low[person.j : person.j + 8]
    if before[-1:] == ["of"] and before[-2:-1] in (["name"], ["that"], ["names"]):
        near = {*before, *after, *words.low[person.j : person.j + 12]}
        return bool({"name", "names"} & set(before)) and not _FLOATED.isdisjoint(near)
    return after[:2] in (["'s", "name"],) and not _FLOATED.isdisjoint(after)


_FLOATED = words_of("holders.floated")


def _ends(words: Words, person: Person) -> bool:
    """Say whether the term of the person is told to end: "Ugarte's five-year term ends in February"."""
    after = words.low[person.j : person.j + 12]
    at = next((n for n, t in enumerate(after) if t in _TERM), -1)
    return after[:1] == ["'s"] and at > 0 and not _RUNS_OUT.isdisjoint(after[at + 1 : at + 5]) and "," not in after[:at]


_RUNS_OUT = words_of("holders.ends") | frozenset("end expires expired runs ran".split())


def _gone_before(ctx: Context, sentence: Sentence, pattern: Pattern, *, name: bool = False) -> str:
    """Return the present holder where one of the two sentences before tells that he leaves, or the last is on "him"."""
    him = bool(_HIM & set(sentence.words.low))
    for n, back in enumerate(ctx.before(sentence)[:2]):
        found = [r for r in people(back.words, back.words.titled) if is_incumbent(r.name, pattern)]
        if found and ((n == 0 and (him or name)) or departures(back, pattern, found) or _ends(back.words, found[0])):
            return found[0].name
    return ""


def _may_follow(words: Words, person: Person, pattern: Pattern) -> bool:
    return not is_incumbent(person.name, pattern) and not (person.j - person.i == 1 and words.senses[person.i])


def _takes_the_place(words: Words, person: Person) -> int:
    """Return the token that tells of it: "succeeded by X", "sent X in his stead", "her place goes to X"; -1 where none does."""
    before, end = words.low[max(0, person.i - 7) : person.i], past_clause(words, person.j)
    after = words.low[end : end + 6]
    by = next((i for i in range(person.i - 1, max(-1, person.i - 5), -1) if words.low[i] == "by"), -1)
    if by >= 0 and (k := next((i for i in range(by, max(-1, by - 12), -1) if words.low[i] in _REPLACES), -1)) >= 0:
        return k
    named = [*before]
    while named and named[-1].rstrip(".") in TITLES:
        named.pop()  # "his successor, Brigadier Able"
    if named[-1:] == ["successor"] or named[-2:] == ["successor", ","]:
        return person.i - 1
    if (at := _is_told_to_follow(words, person)) >= 0:
        return at
    if words.low[person.j : person.j + 1] == [","] and "successor" in words.low[person.j : person.j + 6]:
        at = words.low.index("successor", person.j)
        if words.low[at - 1] in ("'s", "his", "her") and not any(is_verb(words, i) for i in range(person.j, at)):
            return at
    start = list(dropwhile(_AUXILIARY.__contains__, after))
    if start[:1] and start[0] in _COMES and start[1:2] == ["into"] and (_SEAT | {"office"}) & set(words.low[end : end + 9]):
        return end + len(after) - len(start)
    if start[:1] and start[0] in _COMES and start[1:2] and start[1] in _COMES_WITH:
        return end + len(after) - len(start)
    start = list(dropwhile((_AUXILIARY | _AWAITED).__contains__, after))
    if start[:3] == ["sworn", "in", "to"]:
        start = start[3:]
    if (
        start[:1]
        and start[0] in _NEXT
        and len(start) < len(after)
        and start[1:2] in ([], [","], ["."], ["him"], ["her"], ["them"])
    ):
        return end + len(after) - len(start)
    if after[:1] == ["in"] and (_SEAT & set(after[1:3])) and _PUTS & set(before):
        return person.i - 1
    own = next((n for n, t in enumerate(after) if n and t in _SEAT and after[n - 1] in ("his", "her", "their")), -1)
    if own > 0 and _LOSES.isdisjoint(after[:own]):
        # "Able takes his seat", and not "Able has lost his post".
        return end
    if _SEAT & set(before) and {"to", "by"} & set(before[-3:]) and _PASSES & set(before):
        return person.i - 1
    return -1


def _is_handed_it(words: Words, runs: list[Person], person: Person, pattern: Pattern) -> int:
    """Return the verb by which the present holder gives his office to the person: "X hands over [it] to Y"; else -1."""
    begin = _with_his_state(words, person)
    to = next((i for i in range(begin - 1, max(-1, begin - 6), -1) if words.low[i] == "to"), -1)
    if to < 0 or (
        begin - to > 1
        and not all(
            any(is_office(s.concept) for s in words.senses[i]) or words.low[i] == "deputy" for i in range(to + 1, begin)
        )
        and (words.low[begin - 1] != "," or any(t[0].isupper() for t in words.tokens[to:begin]))
    ):
        return -1
    for k in range(to - 1, max(-1, to - 10), -1):
        duties = words.low[k + 1] in ("his", "her", "the") and not _DUTIES.isdisjoint(words.low[k + 2 : to])
        if words.low[k] in _ENTRUSTS and duties and any(is_incumbent(r.name, pattern) for r in runs):
            return k  # "relieved X of his post and assigned his duties to Y"
        if words.low[k] in _GIVES or words.low[k] in _PASSES_ON:
            what = words.low[k + 1 : to]
            own = any(h.name.id in pattern.of for h in words.names) and not _chair_of(pattern).isdisjoint(what)
            giver = any((own or is_incumbent(r.name, pattern)) and 0 <= k - r.j <= 4 for r in runs)
            over = set(what) <= {"over", "on"} and "over" in what and words.index == 0
            return k if giver and (over or not (_SEAT | _GIVEN | {"office", "baton"}).isdisjoint(what)) else -1
    return -1


def _with_his_state(words: Words, person: Person) -> int:
    """Return where a person begins with the state that he is told to be of: "Peru's Ana Able"."""
    of = next((h for h in words.names if h.j == person.i - 1 and words.low[h.j] == "'s" and h.name.kind == "country"), None)
    return of.i if of is not None else person.i


def _gets_it(ctx: Context, sentence: Sentence, person: Person, pattern: Pattern) -> int:
    """Return the verb by which the office is given to the person: "X, who was handed the chairmanship by Y"; else -1."""
    words = sentence.words
    end = next((h.j for h in words.names if h.i == person.j + 1 and words.low[person.j] == "of"), person.j)
    for k in range(end, min(end + 6, len(words.low) - 2)):
        passive = words.low[k] in _HANDED and not _BE.isdisjoint(words.low[end:k])
        if not passive or {*words.low[end:k]} - _BE - _AUXILIARY - {"who", "been", "now", "formally"}:
            continue
        what = words.low[k + 1 : k + 5]
        ours = any(h.name.id in pattern.of for s in (sentence, *ctx.before(sentence)) for h in s.words.names)
        return k if ours and not _chair_of(pattern).isdisjoint(what) else -1
    return -1


_HANDED = frozenset("handed given entrusted passed".split())


def _chair_of(pattern: Pattern) -> frozenset[str]:
    """Return what the office is called as a thing that is handed on: "the chairmanship", "the presidency"."""
    return frozenset(word for key in pattern.head for word in _CHAIRS.get(key, ()))


_ENTRUSTS = frozenset("assign assigns assigned entrust entrusts entrusted give gives gave handed hands transferred".split())
_DUTIES = _SEAT | _GIVEN | {"duties", "responsibilities", "tasks"}
_PASSES_ON = frozenset("pass passes passed passing".split())


def _is_told_to_follow(words: Words, person: Person) -> int:
    """Return the token of "successor" where that is told to be the person: "his successor as president is X"; else -1."""
    for at in range(person.i - 2, max(-1, person.i - 14), -1):
        if words.low[at] == "successor":
            between = words.low[at + 1 : person.i]
            be = next((n for n, t in enumerate(between) if t in _BE), -1)
            rest = words.tokens[at + 2 + be : person.i]
            return at if be >= 0 and "," not in between and not any(t[0].isupper() for t in rest) else -1
    return -1


_LOSES = words_of("holders.loses")
_AWAITED = words_of("holders.awaited")
_NEXT = frozenset("follow succeed replace".split())
_PUTS = words_of("charges.puts")


_PASSES = words_of("holders.passes")
_TIPPED = words_of("holders.nominated")


def _is_moved_up(words: Words, at: int) -> bool:
    """Say whether somebody is put there in order to follow: "has been moved up to replace him", "was brought in to succeed"."""
    before = words.low[max(0, at - 5) : at]
    if before[-1:] != ["to"] or before[-2:-1] not in (["up"], ["in"], ["promoted"], ["elevated"], ["installed"]):
        return False
    return not _WAS.isdisjoint(before) and (before[-2] in ("promoted", "elevated", "installed") or before[-3:-2][0] in _MOVED)


_WAS = frozenset({"was", "were", "been"})
_MOVED = frozenset({"moved", "brought", "stepped", "sworn"})


def _in_place(sentence: Sentence, at: int, person: Person, gone: str) -> HolderRead:
    words = sentence.words
    tie = Tie()
    tie.add("successor", f"{person.name} in place of {gone}", 2.2)
    told = told_of(sentence, at)
    if words.low[at] == "successor" and person.j <= at and not told.negated:
        told = Told("asserted", why="told as the successor")
    if not told.mood and not told.negated:
        ahead = words.low[at - 2 : at] in (["to", "take"], ["to", "step"])
        ahead = ahead or (words.low[at - 1 : at] == ["to"] and (words.index == 0 or words.low[at] in _NEXT))
        tipped = (ahead or told.embedded or _TIPPED & set(words.low[max(0, at - 6) : at])) and not _is_moved_up(words, at)
        told = Told("planned", "plan", why="tipped for it") if tipped else Told("asserted", why=told.why)
    return HolderRead(at, HolderValue(name=person.name), told, tie)
