"""Strangers who leave: companies, bands and bodies that nobody told us of, where the fact is on somebody else's leaving.

Owns: the subject of a leaving, where that is a stranger. Never: who leaves of those that the fact names.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.bodies import body_of
from watcher.reading.clauses import Group
from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.strange_bodies import is_strange


def strange_goer(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return the stranger that leaves at token k: "Kuusi said it was leaving", "Kuusi is out of Chad"; or "".

    Where the fact's own are named before it or in the title, the name may be that of their operation.
    """
    words = sentence.words
    if words.low[k].startswith("redeploy") and (to := _TO_OR_FROM.intersection(words.low[k + 1 : k + 8])):
        return "" if "from" in to or "out" in to else "they are only moved"
    if words.titled or not any(s.concept == "withdraw" for s in words.senses[k]):
        return ""
    near = (sentence, *ctx.before(sentence)[:2], ctx.sentences[0])
    if any(not pattern.actors.isdisjoint(s.named) for s in near):
        return ""
    at = _subject_end(sentence, k)
    if at < 0:
        return ""
    if words.low[at] in _FIRMS:
        return words.low[at]
    begin = at
    while begin > 0 and words.tokens[begin - 1][0].isupper():
        begin -= 1
    who = range(begin, at + 1)
    named = [h.name for h in words.names if any(h.i <= i < h.j for i in who)]
    if any(name.id in pattern.names for name in named):
        return ""
    others = frozenset(n for p in ctx.patterns.facts if p is not pattern for n in p.actors | p.subjects)
    others -= frozenset(n for n in others if body_of(n) in pattern.actors)  # a mission of the UN
    if any(name.kind == "name" and name.id in others for name in named):
        return words.tokens[at]
    return next((words.tokens[i] for i in who if is_strange(words, i) and not words.tokens[i].isupper()), "")


_TO_OR_FROM = frozenset({"from", "out", "to", "within", "across", "along", "into"})
_FIRMS = words_of("goers.firms")
_THAT = frozenset({"which", "who", "that"})
_IT = frozenset({"it", "they"})


def _subject_end(sentence: Sentence, k: int) -> int:
    """Return the last token of who leaves at token k, or -1: in "Kuusi said that it had begun to leave" that of Kuusi."""
    words = sentence.words
    out = words.low[k] == "out"
    group = next((g for g in sentence.groups if g.i <= k < g.j or (out and g.j == k)), None)
    if group is None:
        return -1
    while words.low[group.i] == "to" and (before := _before(sentence.groups, group.i)) is not None and before.j == group.i:
        group = before
    at = group.i - 1
    if at >= 0 and words.low[at] in _THAT:
        at -= 1 + (words.low[at - 1] == ",")
    if at >= 0 and words.low[at] in _IT:
        said = _before(sentence.groups, at)
        near = said is not None and said.report and at - said.j <= 5
        at = said.i - 1 if said is not None and near else -1
    return at


def _before(groups: list[Group], end: int) -> Group | None:
    """Return the last verb group that ends at or before token `end`."""
    return next((g for g in reversed(groups) if g.j <= end), None)


def who_speaks(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return who tells of its own leaving beside the fact's: "Kusi said it had begun to leave, where Altor is", or ""."""
    words = sentence.words
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    begun = next((g for g in reversed(sentence.groups) if group and g.j <= group.i and g.i >= group.i - 4), None)
    group = begun if group is not None and words.low[group.i] == "to" else group
    if group is None or words.low[group.i - 1 : group.i] != ["it"]:
        return ""
    said = next((g for g in reversed(sentence.groups) if g.j < group.i), None)
    who = said.i - 1 if said is not None and said.report and group.i - said.j <= 5 else -1
    if who < 0 or not (
        is_strange(words, who) or any(s.concept == "fighter" for s in words.senses[who]) or words.low[who] in _MILITIAS
    ):
        return ""
    ours = [h.i for h in words.names if h.name.id in pattern.actors]
    return words.tokens[who] if ours and min(ours) > k else ""


_MILITIAS = frozenset({"militia", "group", "movement", "faction"})
