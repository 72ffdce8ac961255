"""Who acts for the body that a fact names: its chambers, its people, an organ of its union, those whom a noun calls.

Owns: acts of a body told without its name as the subject. Never: ties a step to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.bodies import country_of, is_by_its_chamber, kind_of_body
from watcher.reading.clauses import Clause, clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import senses_of, tokens_like
from watcher.reading.lexicon import split
from watcher.reading.status.told_for import FEDERATIONS
from watcher.reading.words import NameHit, Words


def is_organ_of(words: Words, clause: Clause, subject: str, hit: NameHit) -> bool:
    """Say whether the fact's body is the authority of the union that is told to act ("EU clears", of its Commission)."""
    same = subject.split()[0] == hit.name.id.split()[0] and bool(set(subject.lower().split()) & _REGULATORS)
    organs = ("parliament", "court", "committee", "minister")
    return same and not any(s.concept in organs for i in range(clause.i, clause.j) for s in words.senses[i])


def is_by_its_union(words: Words, clause: Clause, subject: str) -> bool:
    """Say whether the union whose authority the fact's body is stands in the clause: "EU approval", of its Commission."""
    hits = (h for h in words.names if clause.i <= h.i < clause.j)
    return any(h.name.id != subject and is_organ_of(words, clause, subject, h) for h in hits)


def acts_for_it(words: Words, clause: Clause, k: int, subject: str, home: frozenset[str] = frozenset()) -> bool:
    """Say whether the fact's body acts without being the subject: "cleared the Senate", "senators approved", "vetoed in it".

    home: the names that the fact gives with its body, of which a country is the body's own ("Peru's Assembly").
    """
    if is_by_its_chamber(words, clause.i, k, subject) or _acts_with_others(words, clause, k, subject):
        return True
    after = [h for h in words.names if h.name.id == subject and k < h.i < clause.j]
    far = 7 if not TESTS.isdisjoint(words.low[k : k + 5]) else 3  # "passed its antitrust review at the Trade Commission"
    if any(words.low[i] in _CLEARED for i in (k, k - 1)) and any(
        h.i - k <= far and not {"in", "by"} & set(words.low[k : h.i]) for h in after
    ):
        return True
    vetoed = any(s.concept == "reject" for s in senses_of(words, k)) and words.low[k] not in ("declined", "refused")
    through = words.low[k + 1 : k + 2] == ["through"] and any(h.i - k <= 4 for h in after)  # "sailed through the Senate"
    if through or (vetoed and any({"in", "at"} & set(words.low[max(0, h.i - 2) : h.i]) for h in after)):
        return True
    short = subject.split()[-1]
    if " " in subject and any(words.tokens[i] == short and words.low[i - 1] == "the" for i in range(max(clause.i, 1), k)):
        return True  # "the Commission"
    kind = kind_of_body(subject)
    if "federal" in words.low[clause.i : k] and country_of(subject) not in FEDERATIONS:
        return False  # the Union has no federal officials
    others = any(
        h.name.kind != "name" and h.name.id not in subject and subject.split()[0] not in h.name.id
        for h in words.names
        if clause.i <= h.i < k and h.name.id != country_of(subject) and not (h.name.kind == "country" and h.name.id in home)
    )
    return bool(kind) and not others and any(s.concept in kind for i in range(clause.i, k) for s in senses_of(words, i))


def _acts_with_others(words: Words, clause: Clause, k: int, subject: str) -> bool:
    """Say whether the fact's body acts together with another: "the Commission and Chad gave", "EU and UK approval"."""
    group = next((g for g in reversed(clause.groups) if g.i <= k), None)
    ends = {k} if group is None else {k, group.i}
    named = {i for h in words.names for i in range(h.i, h.j)}
    for hit in words.names:
        if not clause.i <= hit.i < k or not (hit.name.id == subject or is_organ_of(words, clause, subject, hit)):
            continue
        people = not _PEOPLE.isdisjoint(words.low[max(clause.i, hit.i - 4) : hit.i])  # "regulators in the Union and Chad"
        lead = words.low[hit.i - 2 : hit.i] if words.low[hit.i - 1] == "the" else words.low[hit.i - 1 : hit.i]
        if not people and not _PARTING.isdisjoint(lead):
            continue
        for end in ends:
            between = [words.low[i] for i in range(hit.j, end) if i not in named]
            if "and" in between and _JOINING.issuperset(between):
                return True
    return False


_PARTING = frozenset({"of", "by", "from", "without", "unlike", "with", "against", "for", "to", "than"})
_JOINING = frozenset({"and", ",", "the", "'s", "both", "also", "all", "regulator", "regulators", "authorities"})


def is_of_another_chamber(words: Words, clause: Clause, k: int, says: str) -> bool:
    """Say whether one chamber of a parliament acts, where the fact is on the other: "the lower house passed"."""
    own, other = _chambers(says)
    before = words.low[clause.i : k] if other else []
    return not other.isdisjoint(before) and own.isdisjoint(before)


@lru_cache(maxsize=1_000)
def _chambers(says: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words for the chamber that a fact is on and for the other one; none where it is on neither, or both."""
    said = {*split(says.lower())}
    upper, lower = not _UPPER.isdisjoint(said), not _LOWER.isdisjoint(said)
    return (frozenset(), frozenset()) if upper == lower else (_UPPER, _LOWER) if upper else (_LOWER, _UPPER)


_UPPER = frozenset({"senate", "senators", "senator", "upper", "lords"})
_LOWER = frozenset({"lower", "deputies", "representatives", "commons", "congressmen"})
TESTS = frozenset({"review", "scrutiny", "test", "hurdle", "probe", "examination"})
_CLEARED = frozenset("cleared clears clear clearing passed passes passing pass through".split())
_REGULATORS = words_of("status.regulators")
_PEOPLE = _REGULATORS | {"regulators", "authorities", "watchdogs", "enforcers"}


OWNERS = frozenset({"shareholder"})


def are_told_of(ctx: Context, sentence: Sentence, heads: frozenset[str]) -> bool:
    """Say whether those whom the fact calls by a noun are told of, here or just before: a firm's owners are not the firm."""
    near = (sentence, *ctx.before(sentence)[:1], ctx.sentences[0])
    return any(tokens_like(s.words, heads, 0.8) or not _VOTES.isdisjoint(s.words.low) for s in near)


_VOTES = frozenset({"vote", "votes", "voted", "voting", "ballot", "owners", "shares", "meeting"})


def they_act(sentence: Sentence, k: int) -> bool:
    """Say whether owners decide at token k who are nobody else's, or what they own: "51% of shares voted for it"."""
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    low, group = words.low, next((g for g in clause.groups if g.i <= k < g.j), None)
    if any(low[i] in ("shares", "stock", "votes") and low[i - 1] in _SHARES_OF for i in range(clause.i + 1, k)):
        return True
    at = next((i for i in tokens_like(words, OWNERS, 0.8) if group and clause.i <= i < group.i), -1)
    behind = low[at + 1] if at >= 0 else ""
    alone = at == clause.i or low[at - 1] in _ANY
    return alone and behind not in ("of", "in", "at", "'s") and not any(at < h.i < k for h in words.names)


_SHARES_OF = frozenset({"of", "the", "all", "outstanding", "its", "'s"})
_ANY = frozenset({"the", "that", "as", "after", "when", ",", "and", "most"})


def is_that_ministry(words: Words, clause: Clause, k: int, says: str, owners: frozenset[str]) -> bool:
    """Say whether the fact's ministry acts at token k by its full name: "the Ministry of Trade", of Chad's trade ministry."""
    low, said = words.low, {*split(says.lower())}
    if "ministry" not in said or "ministry" not in low:
        return False
    if any(clause.i <= h.i < k and h.name.kind == "country" and h.name.id not in owners for h in words.names):
        return False
    at = next((i for i in range(clause.i, k) if low[i : i + 2] == ["ministry", "of"]), -1)
    return 0 <= at < k - 2 and low[at + 2] in said
