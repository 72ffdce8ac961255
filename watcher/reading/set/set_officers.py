"""Sets of the few persons who sit in a body: its board, its deputy governors, its co-chairs.

Owns: who is called one of them, is chosen for a seat, comes for one of them, or whose term ends. Never: crews or states.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, Group, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.lexicon import split
from watcher.reading.newcomers import candidates
from watcher.reading.patterns import Pattern
from watcher.reading.set.set_scenes import Move
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import SetValue

_OFFICES = words_of("officers.offices")
_BODIES = words_of("officers.bodies")
_CHOOSES = words_of("officers.chooses")
_PROPOSES = words_of("officers.proposes")
_SUCCEEDS = words_of("officers.succeeds")
_ENDS = words_of("officers.ends")
_NOT_YET = words_of("officers.not_yet")
_NOT_ONE = words_of("stance.former") | {"then", "onetime"}
_COMES = frozenset("comes came come moves moved move goes went steps stepped".split())
_SMALL = frozenset({"the", "a", "an", "its", "new", "newest", "latest", "fellow", "one", "of", "current", "now"})
_MEMBERS = frozenset({"member", "members"})
_CLUBS = words_of("holders.bodies") | {"team", "firm", "body"}
Span = tuple[int, int]


@lru_cache(maxsize=1_000)
def officers_of(pattern: Pattern) -> tuple[tuple[str, ...], str] | None:
    """Return (words before the office, the office) of a set of persons who hold one; None for any other set."""
    if not all(" " in name and not name.startswith("the ") for name in pattern.member_ids.values()):
        return None
    low = split(pattern.fact.says.partition("[")[0].lower())
    for k, token in enumerate(low):
        one = token.removesuffix("s")
        if token != one and (one in _OFFICES or (one == "member" and _body_in(low))):
            begin = k - (low[k - 1] not in ("the", "'s", "-", "and", "of")) if k else k
            while begin > 1 and low[begin - 1] == "-":
                begin -= 2
            return low[begin:k], one
    return ((), "member") if _body_in(low) else None


def _body_in(low: tuple[str, ...]) -> bool:
    return not _BODIES.isdisjoint(low)


def officers(ctx: Context, sentence: Sentence, pattern: Pattern, members: list[tuple[int, str]]) -> list[Move]:
    """Return who becomes one of the few, or is one no longer."""
    office = officers_of(pattern)
    if office is None:
        return []
    words = sentence.words
    ours = pattern.names.keys() | (pattern.frame.names if pattern.frame is not None else frozenset())
    if ours and ours.isdisjoint(ctx.named):
        return []
    spans = _seats(words, pattern, office, ours)
    new = [(i, j, name) for i, j, name in candidates(ctx, words, pattern) if " " in name]
    found = _succeeded(sentence, members, new) if members and new else []
    found = found or ((_called(sentence, spans, new) or _chosen(sentence, spans, new)) if spans and new else [])
    return found or (_term_ends(sentence, spans, members) if members else [])


def _seats(words: Words, pattern: Pattern, office: tuple[tuple[str, ...], str], ours: Collection[str]) -> list[Span]:
    """Return where the seat of the fact's own body is told of: "deputy governor", "MPC member", "to the board"."""
    before, one = office
    told = _SMALL | _own_words(pattern)
    boards = one == "governor"  # who is a deputy governor sits on the bank's board
    own = _own_bodies(pattern) | ({"board"} if boards else frozenset())
    bodies = {i for i, t in enumerate(words.low) if t in own}
    named = {i: h.j for h in words.names if h.name.id in ours for i in range(h.i, h.j)}
    found = []
    for k, token in enumerate(words.low):
        is_member = token in _MEMBERS and (boards or one == "member")
        if token.removesuffix("s") != one and not is_member:
            continue
        i = k
        if not is_member:
            i = k - len(before)
            if i < 0 or tuple(words.low[i:k]) != before:
                continue
        elif not any(n in bodies or n in named for n in range(max(0, k - 5), k)) and not _is_of(
            words, k, bodies | named.keys()
        ):
            continue
        while i and (i - 1 in named or i - 1 in bodies or words.low[i - 1] in ("'s", "-", "policy")):
            i -= 1
        if not _is_of_another(words, i, k, named.keys() | bodies, told):
            found.append((i, k + 1))
    if one == "member" or boards:
        found += [(k, k + 1) for k in {*bodies, *(named if _is_a_board(pattern) else ())}]
    return found


@lru_cache(maxsize=1_000)
def _own_bodies(pattern: Pattern) -> frozenset[str]:
    """Return the words by which the fact calls the body."""
    told = frozenset(split(pattern.fact.says.partition("[")[0].lower())) & _BODIES
    return told | ({"mpc"} if "committee" in told else frozenset())


@lru_cache(maxsize=1_000)
def _own_words(pattern: Pattern) -> frozenset[str]:
    """Return the words that the fact, or the name of its body, has: "central [bank] deputy governor"."""
    before = pattern.fact.says.partition("[")[0]
    bank = {"bank"} if "governor" in before else set()
    return frozenset(split(before.lower())) | bank


@lru_cache(maxsize=1_000)
def officer_words(pattern: Pattern) -> frozenset[str]:
    """Return the words by which the seat is told without the fact's own noun."""
    office = officers_of(pattern)
    return _own_bodies(pattern) | (_MEMBERS | {"board"} if office[1] == "governor" else _MEMBERS) if office else frozenset()


def _is_a_board(pattern: Pattern) -> bool:
    """Say whether the body's own name is that of a board: "the members of the Monetary Policy Committee"."""
    return any(not _BODIES.isdisjoint(name.lower().split()) for name in pattern.names)


def _is_of(words: Words, k: int, ours: set[int]) -> bool:
    """Say whether a member at token k is told to be of the body: "a member of the bank's [board]"."""
    return words.low[k + 1 : k + 2] in (["of"], ["on"]) and any(i in ours for i in range(k + 2, min(k + 8, len(words.low))))


def _is_of_another(words: Words, i: int, k: int, ours: set[int], own: frozenset[str]) -> bool:
    """Say whether the office is another body's: "Bank of Canada deputy governor", "deputy governor of the Riksbank"."""
    if i == 1 and words.tokens[0].isupper() and 0 not in ours and words.low[0] != "a":
        return True  # "SEC commissioner Ann Able"
    if i > 1 and words.tokens[i - 1][0].isupper() and not words.titled and words.low[i - 1] not in ("the", "on"):
        return True
    if i and (words.spellings[i - 1].plain_noun or words.low[i - 1] in _CLUBS) and words.low[i - 1] not in own:
        return True  # "working group co-chair"
    if words.low[k + 1 : k + 2] not in (["of"], ["at"]):
        return False
    behind = next((n for n in range(k + 2, min(k + 8, len(words.low))) if words.tokens[n][0].isupper()), -1)
    return behind >= 0 and behind not in ours


# ── ways of telling ──────────────────────────────────────────────────────────────────────────────────────────────────


def _called(sentence: Sentence, spans: list[Span], new: list[tuple[int, int, str]]) -> list[Move]:
    """Return who is called one: "deputy governor Ann Able", "co-chairs Able and Best", "Ann Able, a member of the board"."""
    words = sentence.words
    for i, j in spans:
        if words.low[j - 1] not in _MEMBERS and words.low[j - 1].removesuffix("s") not in _OFFICES:
            continue
        begin = i
        while begin and words.low[begin - 1] in _SMALL:
            begin -= 1
        if not _NOT_ONE.isdisjoint(words.low[max(0, begin - 1) : j]):
            continue
        titled = [name for a, _, name in new if a == j]
        if words.low[j - 1].endswith("s"):
            titled = [name for a, _, name in new if j <= a <= j + 9 and all(_lists(words, n, new) for n in range(j, a))]
        apposed = [name for _, b, name in new if words.low[b : b + 1] in ([","], ["("]) and _is_beside(sentence, b, begin)]
        if come := titled or apposed:
            to_be = not _NOT_YET.isdisjoint(words.low[max(0, begin - 2) : j])
            told = (
                Told("planned", "plan", why="is to be one") if to_be else Told("asserted", done=True, why="called one of them")
            )
            return _move(sentence, j - 1, SetValue(joined=tuple(dict.fromkeys(come))), told, "called one of them")
    return []


def _is_beside(sentence: Sentence, j: int, begin: int) -> bool:
    """Say whether what begins at token `begin` is an apposition to the name that ends at j: "Able, [a banker and] a member"."""
    words = sentence.words
    if begin == j + 1:
        return True
    between = range(j + 1, begin)
    return (
        0 < len(between) <= 8
        and words.low[begin - 1] in ("and", ",")
        and not any(g.i in between for g in sentence.groups)
        and not {"of", "for", ";", ":"} & set(words.low[j + 1 : begin - 1][-2:])
        and not any(h.i in between for h in words.names)
    )


def _lists(words: Words, n: int, new: list[tuple[int, int, str]]) -> bool:
    """Say whether token n belongs to a list of names."""
    return words.low[n] in (",", "and") or any(a <= n < b for a, b, _ in new) or any(h.i <= n < h.j for h in words.names)


def _chosen(sentence: Sentence, spans: list[Span], new: list[tuple[int, int, str]]) -> list[Move]:
    """Return who is chosen for the seat: "named Ann Able, a banker, to the board", "Ann Able was nominated deputy governor"."""
    words = sentence.words
    for clause in sentence.clauses:
        for group in clause.groups:
            k = group.head
            comes = words.low[k] in _COMES and words.low[group.j : group.j + 1] in (["on"], ["onto"], ["into"])
            if words.low[k] not in _CHOOSES | _PROPOSES and not comes:
                continue
            told = told_of(sentence, k)
            if told.negated or told.embedded or told.stance in ("questioned", "denied"):
                continue
            who = _whom(words, clause, group, new, is_subject=comes)
            if who is None or not any(
                max(who[1], group.j) <= i <= max(who[1], group.j) + 22 and _leads(words, i) for i, _ in spans
            ):
                continue
            if words.low[k] in _PROPOSES and not told.mood:
                told = Told("planned", "plan", why="proposed, not chosen")
            return _move(sentence, k, SetValue(joined=(who[2],)), told, "chosen for the seat")
    return []


def _whom(
    words: Words, clause: Clause, group: Group, new: list[tuple[int, int, str]], *, is_subject: bool
) -> tuple[int, int, str] | None:
    headline = not words.index and words.low[group.j : group.j + 1] in (["to"], ["as"])
    if is_subject or is_passive(words, group) or headline:
        return next((one for one in reversed(new) if clause.i <= one[0] and 0 <= group.i - one[1] <= 3), None)
    return next((one for one in new if 0 <= one[0] - group.j <= 8 and one[1] <= clause.j + 1), None)


def _leads(words: Words, i: int) -> bool:
    """Say whether the seat is told as what one is chosen for: "as deputy governor", "to the board", "a member"."""
    for at in range(i - 1, max(-1, i - 8), -1):
        low = words.low[at]
        if low in ("as", "to", "for", "on", "onto", "into") or low in _CHOOSES | _PROPOSES:
            return True
        if not (low.isalpha() or low in ("-", "'s")) or low in ("and", "with", "who", "that", "from", "by"):
            return False
    return False


def _succeeded(sentence: Sentence, members: list[tuple[int, str]], new: list[tuple[int, int, str]]) -> list[Move]:
    """Return who comes for whom: "Best was succeeded by Ann Able", "Able takes over from Best", "Best hands over to her"."""
    words = sentence.words
    for k, token in enumerate(words.low):
        behind = tuple(words.low[k + 1 : k + 3])
        if token in _SUCCEEDS and behind[:1] == ("by",):
            come = next((name for i, _, name in new if 0 < i - k <= 4), None)
            gone = next((name for i, name in reversed(members) if i < k and k - i <= 24), None)
        elif behind == ("over", "from") and token.startswith(("tak", "took")):
            come = next((name for _, j, name in reversed(new) if j <= k and k - j <= 24), None)
            gone = next((name for i, name in members if 0 < i - k <= 6), None)
        elif behind == ("over", "to") and token.startswith("hand"):
            come = next((name for i, _, name in new if 0 < i - k <= 6), None)
            gone = next((name for i, name in reversed(members) if i < k and k - i <= 6), None)
        else:
            continue
        told = told_of(sentence, k)
        if come and gone and not (told.negated or told.embedded or told.stance in ("questioned", "denied")):
            return _move(sentence, k, SetValue(joined=(come,), left=(gone,)), told, "comes for one of them")
    return []


def _term_ends(sentence: Sentence, spans: list[Span], members: list[tuple[int, str]]) -> list[Move]:
    """Return whose term in the seat ends: "Able's term as deputy governor ends in May", "Able, whose term ends in May"."""
    words = sentence.words
    for k in [i for i, t in enumerate(words.low) if t in ("term", "mandate", "tenure", "terms")]:
        gone = next((name for i, name in reversed(members) if 0 < k - i <= 5), None)
        gone = gone or next((name for i, name in members if words.low[k + 1 : k + 2] == ["of"] and 0 < i - k <= 3), None)
        clause = clause_at(sentence.clauses, k)
        group = next((g for g in clause.groups if g.i > k and words.low[g.head] in _ENDS), None)
        if words.low[k + 1 : k + 2] == ["as"] and not any(k < i <= k + 4 for i, _ in spans):
            continue  # "her term as minister ends"
        if gone is None or group is None or group.negated or any(k < i < group.i for i, n in members if n != gone):
            continue
        if group.mood not in ("", "firm"):
            continue
        ended = group.tense in ("past", "perfect") and not group.mood
        told = told_of(sentence, group.head) if ended else Told("planned", "firm", why="the term is to end")
        return _move(sentence, group.head, SetValue(left=(gone,)), told, "the term ends")
    return []


def _move(sentence: Sentence, k: int, value: SetValue, told: Told, why: str) -> list[Move]:
    tie = Tie()
    tie.add("officer", f"{sentence.words.tokens[k]!r}: {why}", 3.0)
    return [(k, value, told, tie)]
