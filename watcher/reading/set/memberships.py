"""Members told by what makes one: to become a guarantor, no longer to be one, to be all that is left, to take his seat.

Owns: who comes and goes by the noun of the members or by their number. Never: reads verbs of leaving.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import HARD, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.joined_bodies import is_only_laid_down
from watcher.reading.keys import stand_ins, tokens_like
from watcher.reading.newcomers import candidates
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import SetValue

Member = tuple[int, str]
Found = tuple[int, SetValue, Told]
_BECOMES = words_of("memberships.becomes")
_TAKEN_AS = words_of("memberships.taken_as")
_CEASES = words_of("memberships.ceases")
_SEAT = words_of("holders.seat")
_HIS = frozenset({"his", "her", "their"})
_LEAVES = frozenset({"leaves", "leaving", "left", "leave"})
_ONLY = words_of("sets.only")


def by_noun(ctx: Context, sentence: Sentence, pattern: Pattern, members: list[Member]) -> Found | None:
    """Return who becomes one of the members, or is one no longer, by their noun ("has become a guarantor of the talks")."""
    words = sentence.words
    if _by_deed(pattern):
        return None
    for at in tokens_like(words, pattern.head):
        clause = clause_at(sentence.clauses, at)
        if words.low[clause.i] == "as" and clause.i:
            clause = clause_at(sentence.clauses, clause.i - 1)  # "has suspended its role as mediator"
        if is_only_laid_down(words, clause):
            continue
        if not _PARTNERS.isdisjoint(words.low[max(clause.i, at - 2) : at + 1]):
            continue  # "became a partner country of the bloc"
        if "member" in pattern.head and _is_of_another_body(words, at, pattern):
            continue
        article = next((i for i in range(at - 1, max(clause.i, at - 4) - 1, -1) if words.low[i] in ("a", "an", "as")), -1)
        if article < 0 and words.low[at - 1] in _BECOMES and words.low[at + 1 : at + 2] in (["to"], ["of"]):
            article = at  # a headline: "becomes party to the accord"
        if article < 0 and not words.index:
            article = _after_names(words, at, clause.i)
        if article < 0 and words.low[at - 4 : at - 1] in (["one", "of", "the"], ["of", "the", "two"]):
            article = at - 4
        if article < 0 and words.low[at - 3 : at] == ["one", "of", "the"]:
            article = at - 3
        nth = next((i for i in range(at - 1, max(clause.i, at - 4) - 1, -1) if _is_nth(words, i)), -1)
        if words.low[at + 1 : at + 2] == ["to"]:
            nth = -1  # "became the 21st member to leave"
        if article < 0 and nth < 0:
            continue
        begin = article if article >= 0 else nth
        before = range(max(clause.i, begin - 8), begin)
        low = set(words.low[before.start : begin])
        if low & _CEASES or "longer" in low:
            gone = [name for i, name in members if clause.i <= i < begin]
            if gone:
                return at, SetValue(left=tuple(dict.fromkeys(gone))), _no_longer(sentence, begin - 1)
        come = [name for i, j, name in candidates(ctx, words, pattern) if clause.i <= i and j <= begin]
        becomes = low & _BECOMES or ("now" in low and low & {"is", "are"})
        as_one = "as" in words.low[max(clause.i, begin - 1) : begin + 1]
        becomes = becomes or (as_one and low & _TAKEN_AS)
        if come and becomes and not low & {"not", "n't", "longer", "if"}:
            return (
                at,
                SetValue(joined=tuple(dict.fromkeys(come))),
                told_of(sentence, _last(words, before, _BECOMES | {"is", "are"} | (_TAKEN_AS if as_one else frozenset()))),
            )
    return None


def _after_names(words: Words, at: int, begin: int) -> int:
    """Return where what one becomes begins, in a headline with but a name before the noun: "becomes EU candidate"; or -1."""
    verb = next((i for i in range(at - 1, max(begin, at - 4) - 1, -1) if words.low[i] in _BECOMES), -1)
    named = all(any(h.i <= i < h.j for h in words.names) for i in range(verb + 1, at))
    return verb + 1 if 0 <= verb < at - 1 and named else -1


def appointed(ctx: Context, sentence: Sentence, pattern: Pattern) -> Found | None:
    """Return whom somebody names as members, asides between ("named A, a banker, and B, a judge, as deputy governors")."""
    words = sentence.words
    for at in tokens_like(words, pattern.head):
        clause = clause_at(sentence.clauses, at)
        group = next((g for g in reversed(clause.groups) if g.j <= at and words.low[g.head] in _NAMED), None)
        to = next((i for i in range(at - 1, max(clause.i, at - 6) - 1, -1) if words.low[i] in ("as", "a", "an", ",")), at - 1)
        if group is None or is_passive(words, group) or not words.low[at].endswith("s") or words.low[to] != "as":
            continue
        told = told_of(sentence, group.head, group)
        come = [
            name
            for i, j, name in candidates(ctx, words, pattern)
            if group.j <= i and j <= to and not _in_aside(words, group.j, i)
        ]
        if come and not (told.negated or told.embedded or told.stance in ("questioned", "denied")):
            return at, SetValue(joined=tuple(dict.fromkeys(come))), told
    return None


def _is_of_another_body(words: Words, at: int, pattern: Pattern) -> bool:
    """Say whether the member at token `at` is told to be one of another body: "an OECD member", "a member of the OECD"."""
    ours = pattern.names.keys() | (pattern.frame.names if pattern.frame is not None else frozenset())
    near = [h for h in words.names if (h.name.kind == "body" or h.name.id == "European Union") and at - 4 <= h.i <= at + 4]
    own = any(h.name.id in ours for h in near)
    return not own and any(
        h.j in (at, at - 1, at - 2) or (h.i > at and {"of", "in"} & {*words.low[at + 1 : h.i]}) for h in near
    )


_PARTNERS = frozenset({"partner", "partners", "observer", "associate", "dialogue"})


def _in_aside(words: Words, begin: int, i: int) -> bool:
    """Say whether a name only stands in what is told of another: "Able, [until now chief of Best], and"."""
    comma = next((k for k in range(i - 1, begin - 1, -1) if words.low[k] == ","), begin)
    return not _ASIDE.isdisjoint(words.low[comma:i])


_ASIDE = frozenset("a an the until who now former once of at from with".split())
_NAMED = words_of("holders.chosen")


def given_status(ctx: Context, sentence: Sentence, pattern: Pattern) -> Found | None:
    """Return to whom the status of a member is given, or proposed: "granted A candidate status", "member status for A"."""
    words = sentence.words
    for k in [k for k, t in enumerate(words.low) if t == "status"]:
        clause = clause_at(sentence.clauses, k)
        group = next((g for g in reversed(clause.groups) if g.j <= k), None)
        if group is None or k - 1 not in tokens_like(words, pattern.head) or words.low[group.head] not in _GRANTS | _WISHES:
            continue
        told = told_of(sentence, group.head, group)
        if told.negated or (told.embedded and not told.mood) or told.stance in ("questioned", "denied"):
            continue
        passive = is_passive(words, group)
        come = [
            name
            for i, j, name in candidates(ctx, words, pattern, wide=True)
            if clause.i <= i
            and ((passive and j <= group.i) or (not passive and group.j <= i and j in (k - 1, k - 2)) or _is_to(words, k, i))
        ]
        if words.low[group.head] in _WISHES and not told.mood:
            told = Told("planned", "plan", why="proposed, not given")
        if come:
            return k, SetValue(joined=tuple(dict.fromkeys(come))), told
    return None


def _is_to(words: Words, k: int, i: int) -> bool:
    """Say whether the name at token i is told right behind the status at token k: "candidate status for A"."""
    return words.low[k + 1 : k + 2] in (["to"], ["for"]) and i == k + 2


_GRANTS = words_of("memberships.grants")
_WISHES = words_of("memberships.wishes")


def _by_deed(pattern: Pattern) -> bool:
    """Say whether it is a deed and not their noun that makes the members: "the members still in talks"."""
    if pattern.frame is None or not pattern.frame.does:
        return False
    done_by = " by " in pattern.fact.says.partition("[")[0]
    return done_by or not pattern.frame.acts.isdisjoint(_TALKS)


_TALKS = frozenset({"talk", "approve", "sign", "agree"})
_NTH = frozenset("second third fourth fifth sixth seventh eighth ninth tenth another latest newest youngest".split())


def _is_nth(words: Words, i: int) -> bool:
    return words.low[i] in _NTH or (words.low[i] in _ENDINGS and words.low[i - 1].isdigit())


_ENDINGS = frozenset({"st", "nd", "rd", "th"})


def _last(words: Words, where: range, wanted: frozenset[str]) -> int:
    return next(i for i in reversed(where) if words.low[i] in wanted)


def _no_longer(sentence: Sentence, k: int) -> Told:
    """Return how it is told that somebody ceases to be one, which is no denial."""
    told = told_of(sentence, k)
    return Told("asserted", told.mood, why="told to be one no longer") if told.negated or told.stance == "past" else told


def all_that_is_left(sentence: Sentence, pattern: Pattern, members: list[Member]) -> Found | None:
    """Return who has gone where the rest is told to be all that is left ("which leaves A and B as the only guarantors")."""
    words = sentence.words
    for k in [i for i, token in enumerate(words.low) if token in _LEAVES]:
        stays = [(i, name) for i, name in members if 0 < i - k <= 14 and not HARD & set(words.low[k:i])]
        if not stays or (
            words.low[k - 1] not in ("that", "which", "this", ",", "has", "have", "move", "it")
            and words.low[k : k + 2] != ["left", "with"]
        ):
            continue
        after = words.low[k : stays[-1][0] + 10]
        between = words.low[k + 1 : stays[0][0]]
        heads = tokens_like(words, pattern.head)
        told_as = "as" in after and any(k < i <= k + 24 for i in heads)
        if not told_as and not _ONLY & set(between) | ({"with"} & set(between)):
            continue
        rest = tuple(m for m in pattern.member_ids.values() if m not in {name for _, name in stays})
        if rest and len(stays) < len(pattern.member_ids):
            told = told_of(sentence, k)
            lasting = Told("asserted", done=True, why="told as all that is left")
            return k, SetValue(left=rest), told if told.mood not in ("", "duty") or told.stance == "denied" else lasting
    return None


def takes_his_seat(ctx: Context, sentence: Sentence, pattern: Pattern) -> Found | None:
    """Return who comes for whom where the seat is that of a member named just before ("Salo takes his seat")."""
    words = sentence.words
    at = next((i for i in range(1, len(words.low)) if words.low[i] in _SEAT and words.low[i - 1] in _HIS), -1)
    if at < 0:
        return None
    come = [name for i, j, name in candidates(ctx, words, pattern) if j < at and at - j <= 4]
    before = [back for back in ctx.before(sentence)[:1] if back is not sentence]
    named = {pattern.member_ids[h.name.id] for back in before for h in back.words.names if h.name.id in pattern.member_ids}
    if not come or len(named) != 1:
        return None
    return at, SetValue(joined=(come[-1],), left=tuple(named)), told_of(sentence, at)


def replaced_by(ctx: Context, sentence: Sentence, pattern: Pattern, members: list[Member]) -> Found | None:
    """Return who comes for whom where a member is told to be replaced ("Ortega will be replaced by Salo")."""
    words = sentence.words
    for at, member in members:
        k = next((i for i in range(at + 1, min(at + 8, len(words.low))) if words.low[i] == "replaced"), -1)
        if k < 0 or words.low[k + 1 : k + 2] != ["by"] or not {"be", "been", "was", "is", "being"} & set(words.low[at:k]):
            continue
        come = [name for i, _, name in candidates(ctx, words, pattern) if 0 < i - k <= 4]
        if come:
            return k, SetValue(joined=(come[0],), left=(member,)), told_of(sentence, k)
    return None


_TAKES = frozenset({"take", "takes", "took", "taken", "taking", "strikes", "struck", "strike"})


def taken_off(sentence: Sentence, members: list[Member]) -> Found | None:
    """Return who is taken off the list, the crew or the case ("took Ortega off the crew", "has been taken off the list")."""
    words = sentence.words
    for at, member in members:
        after = words.low[at : at + 9]
        active = _TAKES & set(words.low[max(0, at - 2) : at]) and "off" in after[1:4]
        passive = next((i for i in range(at + 1, at + 9) if words.low[i : i + 2] in (["taken", "off"], ["struck", "off"])), -1)
        if active or passive > 0:
            k = passive if passive > 0 else max(i for i in range(max(0, at - 2), at) if words.low[i] in _TAKES)
            return k, SetValue(left=(member,)), told_of(sentence, k)
    return None


_JOIN = frozenset({"join"})


def joins_the_thing(ctx: Context, sentence: Sentence, pattern: Pattern) -> Found | None:
    """Return who joins what the members are in by its own noun ("Chad joined the mission", "joins the suit")."""
    words = sentence.words
    joins = tokens_like(words, _JOIN, 1.0)
    if not joins or _by_deed(pattern):
        return None
    about = stand_ins(frozenset(a for a in pattern.about if a not in ("country", "troops", "person")), 0.8)
    things = tokens_like(words, about) if about else []
    for k in joins:
        told = told_of(sentence, k)
        if words.low[k][:4] != "join" or told.negated or told.embedded:
            continue
        clause = clause_at(sentence.clauses, k)
        if is_only_laid_down(words, clause):
            continue
        thing = next((i for i in things if k < i <= k + 7 and i < clause.j), -1)
        if thing < 0 or any(words.low[i] in ("of", "for", "in", "to", ",") for i in range(k + 1, thing)):
            continue
        come = [name for i, j, name in candidates(ctx, words, pattern) if clause.i <= i and 0 <= k - j <= 5]
        if come:
            return k, SetValue(joined=tuple(dict.fromkeys(come))), told
    return None


def by_membership(
    ctx: Context, sentence: Sentence, pattern: Pattern, support: float, members: list[Member], *, is_located: bool
) -> Found | None:
    """Return (token, change, how it is told) where the sentence tells of who is in by none of the verbs of leaving."""
    if is_located:
        return all_that_is_left(sentence, pattern, members) if support >= 0.5 else None
    if support < 0.5:
        return takes_his_seat(ctx, sentence, pattern) or given_status(ctx, sentence, pattern) if support >= 0.34 else None
    return (
        replaced_by(ctx, sentence, pattern, members)
        or takes_his_seat(ctx, sentence, pattern)
        or all_that_is_left(sentence, pattern, members)
        or taken_off(sentence, members)
        or by_noun(ctx, sentence, pattern, members)
        or appointed(ctx, sentence, pattern)
        or given_status(ctx, sentence, pattern)
        or joins_the_thing(ctx, sentence, pattern)
    )


def tie_of(found: Found, words: Words, support: float) -> Tie:
    """Return the tie of a membership that was found."""
    tie = Tie()
    tie.add("membership", f"told by {words.tokens[found[0]]!r}", 1.2)
    tie.add("set", "the fact's words are near", 1.0 + support)
    return tie
