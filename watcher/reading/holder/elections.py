"""Who has won the election to an office: "won the presidential election", "beat X in it", "was declared its winner".

Owns: the winner of an election by its name. Never: who is elected by the office's own name.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Group
from watcher.reading.context import Context, Sentence
from watcher.reading.holder.charged_bodies import body_in
from watcher.reading.holder.departures import HolderRead, past_aside, past_clause
from watcher.reading.holder.ministries import is_someone, read_of
from watcher.reading.patterns import Pattern
from watcher.reading.persons import Person
from watcher.reading.stance import Told, told_of

_OFFICES_WON = {
    "presidency": "president",
    "premiership": "prime-minister",
    "chancellorship": "chancellor",
    "mayoralty": "mayor",
    "governorship": "governor",
}
ELECTIONS = words_of("charges.elections") | _OFFICES_WON.keys()
_ELECTIONS_TO = {
    "presidential": "president", "mayoral": "mayor", "gubernatorial": "governor", "leadership": "head", **_OFFICES_WON
}  # fmt: skip
_POLLS = frozenset("election elections vote runoff run race poll contest ballot".split())
_WON = words_of("elections.wins")
_BEATS = words_of("elections.beats")
_DECLARED = words_of("elections.declared")
_WINNER = frozenset({"winner", "victor", "victorious"})
_CLAIMS = frozenset("claim claims claimed claiming insists insisted boasts boasted".split())


def elected(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person], k: int) -> HolderRead | None:
    """Read who won the election to the office at token k: "X won the presidential election"."""
    words = sentence.words
    if words.low[k] not in _OFFICES_WON and _POLLS.isdisjoint(words.low[k + 1 : k + 2]):
        return None
    office = _ELECTIONS_TO.get(words.low[k], "")
    if office not in pattern.head or not body_in(ctx, sentence, pattern, range(len(words.low))):
        return None
    group = next((g for g in reversed(sentence.groups) if g.j <= k and _wins(sentence, runs, g, k)), None)
    if group is None or any(words.low[i] in (",", ";") for i in range(group.j, k)):
        return None
    if "have" in words.low[group.i : group.j] and not _CLAIMS.isdisjoint(words.low[max(0, group.i - 3) : group.j]):
        return None  # "claims to have won it"
    near = [
        r
        for r in runs
        if (0 <= group.i - past_aside(words, r.j) <= 3 or 0 <= group.i - past_clause(words, r.j) <= 1) and is_someone(words, r)
    ]
    told = told_of(sentence, group.head, group)
    if not near or told.negated or told.embedded or told.stance in ("questioned", "denied"):
        return None
    return read_of(near[-1], k, Told("planned", "firm", why="has won the election"), "has won the election", "designate")


def _wins(sentence: Sentence, runs: list[Person], group: Group, k: int) -> bool:
    """Say whether the verb tells of winning the election at token k: "won the", "beat Able in the", "declared winner of"."""
    words, head = sentence.words, sentence.words.low[group.head]
    between = words.low[group.j : k]
    if head in _WON and len(between) <= 8:
        return True
    if len(between) > 14 or "in" not in between + words.low[group.j - 1 : group.j]:
        if head in _DECLARED and len(between) <= 10:
            return not _WINNER.isdisjoint(between[:3])
        return False
    beaten = any(0 <= r.i - group.j <= 3 and r.j < k for r in runs)
    return (head in _BEATS and beaten) or (head in _DECLARED and not _WINNER.isdisjoint(between[:3]))
