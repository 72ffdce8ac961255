"""Who is told in place of the body that a fact names: its state or union, its regulators, the last word of its name.

Owns: that kinship, for what a body is to decide on. Never: ties a step to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.bodies import country_of
from watcher.reading.clauses import Clause
from watcher.reading.context import Context
from watcher.reading.patterns import Pattern
from watcher.reading.words import Words

# Who is told to clear a sale for whom: its Commission for the Union, the kingdom for its only such authority.
BRUSSELS = frozenset({("European Union", "European Commission"), ("Competition and Markets Authority", "United Kingdom")})


# Those whose own offices are called federal.
FEDERATIONS = frozenset(
    {
        "United States",
        "Germany",
        "Canada",
        "Australia",
        "Brazil",
        "Mexico",
        "Russia",
        "Switzerland",
        "Nigeria",
        "India",
        "Austria",
    }
)


def is_its_only(ctx: Context, pattern: Pattern, country: str) -> bool:
    """Say whether no other fact is on the approval of another body of this country."""
    others = (p.roles.doer for p in ctx.patterns.facts if p is not pattern and p.axis == "approve")
    return not any(
        other is not None and country in {*other.owners, *other.names, other.name, country_of(other.name)} for other in others
    )


def state_decides(ctx: Context, pattern: Pattern, body: str, state: str) -> bool:
    """Say whether a state that is told to decide on a purchase does so by the fact's body: "the US clears", of its office."""
    if "buy" not in pattern.about or pattern.axis != "approve":
        return False
    return (body, state) in BRUSSELS or (bool(state) and country_of(body) == state and is_its_only(ctx, pattern, state))


def is_short_for(ctx: Context, words: Words, at: int, body: str) -> bool:
    """Say whether the token at `at` is the last word of a body's name, for which it stands alone: "Commission clears"."""
    own = body.split()
    if len(own) < 2 or words.tokens[at] != own[-1] or own[-1].lower() not in _CALLED:
        return False
    if at and words.tokens[at - 1].isalpha() and words.low[at - 1] != "the":
        return False
    for sentence in ctx.sentences:
        tokens = sentence.words.tokens
        for i in range(1, len(tokens)):
            if tokens[i] == own[-1] and tokens[i - 1][:1].isupper() and tokens[i - 1] not in {*own, "EU", "The"}:
                return False  # "the Competition Commission" is another
    return True


_CALLED = words_of("status.regulators") | words_of("status.parliaments") | {"council", "court", "board", "department"}


def federal_regulators(ctx: Context, words: Words, clause: Clause, k: int, pattern: Pattern, body: str) -> bool:
    """Say whether the regulators of a federation decide before token k, of which the fact's body is the only one told of."""
    state = country_of(body)
    if "federal" not in words.low[clause.i : k] or state not in FEDERATIONS or not state_decides(ctx, pattern, body, state):
        return False
    if any(h.name.kind == "country" and h.name.id != state and clause.i <= h.i < k for h in words.names):
        return False
    at = words.low.index("federal", clause.i)
    return any(s.concept == "regulator" for i in range(at + 1, min(at + 4, k)) for s in words.senses[i])


def decided_in(words: Words, k: int) -> frozenset[str]:
    """Return the lands in which it was decided, by the passive at token k: "has been cleared in Peru, the EU and Chad"."""
    low, named = words.low, {i: h.name for h in words.names for i in range(h.i, h.j)}
    if low[k + 1 : k + 2] != ["in"] or not low[k].endswith("ed") or _BE.isdisjoint(low[max(0, k - 3) : k]):
        return frozenset()
    out, i = set[str](), k + 2
    while i < len(low) and (i in named or low[i] in _LISTED):
        if i in named and named[i].kind in ("country", "body"):
            out.add(named[i].id)
        i += 1
    return frozenset(out)


_BE = frozenset({"been", "was", "were", "is", "are", "being"})
_LISTED = frozenset({"the", "and", ",", "both"})
