"""Alliances made anew: which parties form a government, a coalition or a consortium, told as a list without the old members.

Owns: a set told whole by those who make it. Never: reads one who joins or leaves.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.newcomers import candidates
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words
from watcher.values import SetValue

_KINDS = frozenset({"government", "coalition"})
_WORDS = words_of("alliances.words")
_FORMS = words_of("alliances.forms")
_AGREES = words_of("alliances.agrees")
_DEAL = words_of("alliances.deal")
_NEW = frozenset("new next incoming minority majority three-party four-party two-party".split())
_GOVERNS = words_of("alliances.governs")
_DEFINITE = frozenset("the 's his her its their ruling governing".split())
_PARTNER = frozenset({"partner", "partners", "ally", "allies"})
Found = tuple[int, SetValue, Told]
_BETWEEN = frozenset({",", "and", "the", "&"})


def allied(
    ctx: Context, sentence: Sentence, pattern: Pattern, members: list[tuple[int, str]]
) -> tuple[int, SetValue, Told] | None:
    """Return (token, the new members, how it is told) where parties are told to make the government or coalition anew."""
    words = sentence.words
    if pattern.frame is None or _KINDS.isdisjoint(pattern.frame.acts) or _WORDS.isdisjoint(words.low):
        return None
    run = _longest(ctx, words, pattern, members)
    if len(run) < 2 or {name for _, _, name in run} <= {*pattern.member_ids.values()}:
        return _with_partner(ctx, sentence, pattern, members)
    i, j, names = run[0][0], run[-1][1], tuple(name for _, _, name in run)
    heads = [k for k, t in enumerate(words.low) if t in _WORDS]
    before = i - 1 - (words.low[i - 1] == "the")
    of = next((k for k in reversed(heads) if k < i <= k + 3 and words.low[before] == "of"), -1)
    if of >= 0 and not _NEW.isdisjoint(words.low[max(0, of - 4) : of]):
        return of, SetValue(members=names), told_of(sentence, of)
    if of >= 0 and any(i == at for at, _ in members for i, _, _ in run):
        # One who is in it stands in the list: it is the same alliance, with others.
        is_there = not _DEFINITE.isdisjoint(words.low[max(0, of - 3) : of])
        return of, SetValue(members=names), Told("asserted") if is_there else told_of(sentence, of)
    clause = clause_at(sentence.clauses, i)
    group = next((g for g in clause.groups if j <= g.i <= j + 4), None)
    verb = group.head if group is not None else j
    head = next((k for k in heads if k > verb), -1)
    if head < 0 or (group is not None and (group.negated or group.conditional)):
        return None
    forms = next((g for g in clause.groups if g.i >= verb and words.low[g.head] in _FORMS), None)
    if forms is not None and 0 < head - forms.j <= 6:
        told = told_of(sentence, forms.head, forms)
        ahead = words.low[forms.i] == "to" or forms is not group or bool(told.mood)
        return forms.head, SetValue(members=names), Told("planned", "firm", why="agreed, not formed") if ahead else told
    deal = not _DEAL.isdisjoint(words.low[head : head + 3]) or words.low[head - 1] in ("on", "a")
    if verb < len(words.low) and words.low[verb] in _AGREES and deal:
        return verb, SetValue(members=names), Told("planned", "firm", why="agreed, not formed")
    return None


def _longest(ctx: Context, words: Words, pattern: Pattern, members: list[tuple[int, str]]) -> list[tuple[int, int, str]]:
    """Return the longest list of parties, old and new."""
    ends = {h.i: h.j for h in words.names}
    taken = {i for i, _ in members}
    named = [(h.i, h.j, h.name.id) for h in words.names if h.name.kind == "name" and h.i not in taken]
    spans = sorted({*candidates(ctx, words, pattern), *named, *((i, ends.get(i, i + 1), name) for i, name in members)})
    best: list[tuple[int, int, str]] = []
    run: list[tuple[int, int, str]] = []
    for span in spans:
        if run and not (0 < span[0] - run[-1][1] <= 3 and _BETWEEN.issuperset(words.low[run[-1][1] : span[0]])):
            run = []
        run.append(span)
        best = list(run) if len(run) > len(best) else best
    return best


def _with_partner(ctx: Context, sentence: Sentence, pattern: Pattern, members: list[tuple[int, str]]) -> Found | None:
    """Return the alliance of a member and one who is none yet ("A governs in coalition with B", "A and its partner B")."""
    words = sentence.words
    for i, _, name in candidates(ctx, words, pattern):
        at = i - 1 - (words.low[i - 1] == "the")
        verb = (
            next((k for k in range(at, max(-1, at - 6), -1) if words.low[k] in _GOVERNS), -1) if words.low[at] == "with" else -1
        )
        if verb < 0 and words.low[at] in _PARTNER and words.low[at - 1] in _WORDS:
            verb = at
        before = [member for k, member in members if 0 < verb - k <= 8 and clause_at(sentence.clauses, k).j > verb]
        if verb > 0 and before:
            told = told_of(sentence, verb)
            if not told.negated and told.stance == "asserted":
                return verb, SetValue(members=(*dict.fromkeys(before), name)), told
    return None
