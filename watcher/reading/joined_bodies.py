"""Which body is joined: another one than the fact's, by its name.

Owns: what speaks against a joining by what is joined. Never: who joins.
"""

from __future__ import annotations

from collections.abc import Collection

from watcher.language import words_of
from watcher.reading.clauses import Clause
from watcher.reading.context import Context, Sentence
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.words import Words

_INTO_THE = frozenset({"to", "into", "the", "of"})
_CLUBS = words_of("ordinals.clubs")
_CALENDAR = frozenset(word.lower() for word in words_of("facts.calendar"))


def joins_another(words: Words, clause: Clause, k: int, names: Collection[str]) -> bool:
    """Say whether what is joined at token k has a name, and none of these: "was admitted to Interpol"."""
    if words.low[k].startswith("join"):
        end = next((i for i in range(k + 1, min(k + 7, clause.j)) if words.low[i] in _PARTS), min(k + 7, clause.j))
        if not _NO_MEMBERS.isdisjoint(words.low[k + 1 : end]):
            return True  # "joined a naval exercise of the alliance"
    i = k + 1
    while i < clause.j and (words.covered[i] or words.low[i] in _INTO_THE):
        i += 1
    if i >= clause.j or words.titled or not words.tokens[i][0].isupper() or words.low[i] in _CLUBS | _CALENDAR:
        return False
    return not any(k - 6 <= h.i < min(i + 9, clause.j) and h.name.id in names for h in words.names if h.name.kind != "country")


_NO_MEMBERS = words_of("join.no_members")
_PARTS = frozenset({"of", "in", "with", "on", "at", ",", "by", "for", "to"})


def is_only_laid_down(words: Words, clause: Clause) -> bool:
    """Say whether a clause only says what a text is for: "the protocol by which Peru joins the union"."""
    return words.low[clause.i] == "which" and words.low[clause.i - 1] in ("by", "under")


def is_of_another_accession(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether a sentence cannot be on the fact's own accession: it is on another state's, or on no membership at all."""
    if pattern.axis != "join" and ("join" not in pattern.about or pattern.axis == "approve"):
        return False  # of who is to approve it much else is told
    own = {name for name in pattern.subjects if name in countries()}
    if not own or pattern.names.keys() <= own:
        return False
    if own.isdisjoint(sentence.named):
        nearest = next((back for back in ctx.before(sentence) if not back.named.isdisjoint(own | pattern.siblings)), None)
        return nearest is None or own.isdisjoint(nearest.named)
    bodies = pattern.names.keys() - own
    if bodies.isdisjoint(sentence.named) and _is_of_another_club(ctx, sentence, bodies):
        return True
    if not bodies.isdisjoint(sentence.named) or not _TOLD_BY.isdisjoint(sentence.words.low):
        return False
    return not any(not _MEMBERSHIP.isdisjoint(senses.keys) for senses in sentence.words.senses if senses)


def _is_of_another_club(ctx: Context, sentence: Sentence, bodies: Collection[str]) -> bool:
    """Say whether a sentence without the fact's body is on another's: "a BRICS member", where none names the OECD."""
    others = {name for name in ctx.patterns.named if name not in countries()} - {*bodies}
    if not others.isdisjoint(sentence.named) and ctx.named.isdisjoint(bodies):
        return True
    return any(
        (h.name.kind == "body" or h.name.id in others)
        and any("member" in senses.keys for senses in sentence.words.senses[h.j : h.j + 1] if senses)
        for h in sentence.words.names
    )


_MEMBERSHIP = frozenset({"join", "member", "approve", "sign", "talk", "take_effect", "reject"})
_COMES = words_of("standing.formally") | {"came", "comes"}
_TOLD_BY = words_of("admissions.takes_in") | words_of("admissions.entry") | _CLUBS | _COMES
