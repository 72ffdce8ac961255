"""States in a role: who mediates in talks, hosts or guarantees them, where the fact's holder is a state or a body.

Owns: who is told to have such a role, and to give it up. Never: reads persons.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.holder.departures import HolderRead
from watcher.reading.holder.office_owners import chairs_a_sitting
from watcher.reading.holder.offices import BODIES
from watcher.reading.keys import STOP, tokens_like
from watcher.reading.lexicon import split, stem
from watcher.reading.patterns import Pattern
from watcher.reading.places import IN
from watcher.reading.spellings import countries
from watcher.reading.stance import Told, told_of
from watcher.reading.words import NameHit, Words, analyse
from watcher.values import HolderValue

_ROLES = {
    "mediate": (words_of("state_roles.mediates"), words_of("state_roles.mediators")),
    "host": (words_of("state_roles.hosts"), words_of("state_roles.host")),
    "block": (words_of("state_roles.blocks"), words_of("state_roles.vetoes")),
    "lead": (words_of("state_roles.leads"), words_of("state_roles.lead")),
    "guarantee": (words_of("state_roles.guarantees"), words_of("state_roles.guarantors")),
}
_OF_ROLES = frozenset(
    {"country", "member", "head", "president", "chairman", "commander", "ceo", "hold", "w:current", "w:rotat", "w:leadership"}
)
_CEASES = words_of("memberships.ceases") | words_of("oppositions.gives_up") | {"longer"}
_COMES = words_of("state_roles.comes")
WORDS = frozenset(word for verbs, nouns in _ROLES.values() for word in verbs | nouns)


@lru_cache(maxsize=1_000)
def role_of(pattern: Pattern) -> str:
    """Return the role of a fact whose holder is a state or a well-known body, or ""."""
    value = pattern.fact.value
    if pattern.fact.kind != "holder" or not isinstance(value, HolderValue) or not _id_of(value.name):
        return ""
    said = set(split(pattern.fact.says))
    return next((role for role, (verbs, nouns) in _ROLES.items() if not (verbs | nouns).isdisjoint(said)), "")


@lru_cache(maxsize=1_000)
def _id_of(name: str) -> str:
    """Return the id of a state or body that a whole name is of, or ""."""
    words = analyse(name, 1)
    hit = next((h for h in words.names if h.i == 0 and h.j == len(words.low)), None)
    return hit.name.id if hit is not None and hit.name.kind in ("country", "body") and hit.name.own == "own" else ""


def read_role(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[HolderRead]:
    """Return the state that is told to have the fact's role, or to have it no more."""
    words, (verbs, nouns) = sentence.words, _ROLES[role_of(pattern)]
    if (verbs | nouns).isdisjoint(words.low) or not _is_theirs(ctx, sentence, pattern):
        return []
    value = pattern.fact.value
    own = _id_of(value.name) if isinstance(value, HolderValue) else ""
    things = frozenset(pattern.theme) - {f"w:{stem(word)}" for word in verbs | nouns} - _OF_ROLES
    lead = role_of(pattern) == "lead"
    if lead and not tokens_like(words, things) and (things or not _is_of_the_body(ctx, sentence, pattern, nouns)):
        return []  # who leads another thing
    given = [h for h in words.names if any(_is_given(sentence, h, k) for k, token in enumerate(words.low) if token in nouns)]
    for hit in given or words.names:  # "China hands the chair to India"
        if hit.name.kind not in ("country", "body") or hit.name.id in pattern.names:
            continue
        found = (None if given else _by_verb(sentence, hit, verbs, pattern.names if lead else None)) or _by_noun(
            sentence, hit, nouns
        )
        if found is None:
            continue
        k, told, leaves = found
        if told.embedded or told.stance in ("questioned", "denied") or (leaves and hit.name.id != own):
            continue
        if told.mood == "firm" and "will" in split(pattern.fact.says):
            told = Told("asserted", "firm", why="to come, as the fact says")
        tie = Tie()
        tie.add("role", f"{words.tokens[k]!r} is told of {hit.name.id}", 2.4)
        name = value.name if isinstance(value, HolderValue) and hit.name.id == own else hit.name.id
        return [HolderRead(k, HolderValue(name=name, rung="left" if leaves else "in-office"), told, tie)]
    return []


def _is_of_the_body(ctx: Context, sentence: Sentence, pattern: Pattern, nouns: frozenset[str]) -> bool:
    """Say whether the role is of the fact's body: named with it, or beside it, or just before with no other."""
    said = not nouns.isdisjoint(sentence.words.low)
    for k in [k for k, token in enumerate(sentence.words.low) if token in nouns]:
        owner = _owner_of(sentence.words, k)
        called = isinstance(owner, NameHit) and owner.name.kind == "name" and owner.name.id.split()[-1].lower() in BODIES
        if isinstance(owner, NameHit) and not called:
            return owner.name.id in pattern.names
        if owner is not None:
            return not pattern.names.keys().isdisjoint(ctx.named)  # "the bloc's presidency"
    for near in (sentence, *ctx.before(sentence)) if said else (sentence,):
        words = near.words
        if bodies := [h for h in words.names if h.name.kind in ("body", "name") and words.tokens[h.i][0].isupper()]:
            return any(h.name.id in pattern.names for h in bodies)
    return False


def _owner_of(words: Words, k: int) -> NameHit | str | None:
    """Return whose the noun at token k is told to be: a name, or a word like "bloc"; None where nothing is told beside it."""
    of = k + 2 + (words.low[k + 2 : k + 3] == ["the"])
    if words.low[k + 1 : k + 2] == ["of"]:
        return next((h for h in words.names if h.i == of and h.name.kind in ("body", "name")), None)
    i = k - 1
    while i > 0 and k - i <= 4 and words.tokens[i].islower() and words.tokens[i].isalpha() and words.low[i] not in STOP:
        i -= 1
    if words.low[i] == "'s":
        i -= 1
    hit = next((h for h in words.names if h.j == i + 1 and h.name.kind in ("body", "name")), None)
    return hit or (words.low[i] if words.low[i] in BODIES and words.low[i + 1] == "'s" else None)


def _is_theirs(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether it is between the fact's own parties, by their names here or just before."""
    words, names = sentence.words, pattern.names.keys()
    at = words.low.index("between") if "between" in words.low else len(words.low)
    stop = next((k for k in range(at, len(words.low)) if words.low[k] in (",", ".", ";")), len(words.low))
    between = [h for h in words.names if at < h.i < min(stop, at + 7)]
    if between and names and all(h.name.id not in names for h in between):
        return False
    near = (sentence, *ctx.before(sentence)[:2], ctx.sentences[0])
    places = countries() & names
    elsewhere = [h for h in words.names if h.name.kind == "country" and words.low[h.i - 1 : h.i] == ["in"]]
    if places and elsewhere and places.isdisjoint(sentence.named) and all(h.name.id not in names for h in elsewhere):
        return False  # the body's mission in another country
    return not names or any(name in s.named for name in names for s in near)


def _by_verb(
    sentence: Sentence, hit: NameHit, verbs: frozenset[str], led: Collection[str] | None
) -> tuple[int, Told, bool] | None:
    """Return (token, how it is told, whether it is given up) of the verb of the role, done by the name; led: of what, where
    the role is to lead a body."""
    words = sentence.words
    for k in [k for k, token in enumerate(words.low) if token in verbs]:
        if led is not None and (chairs_a_sitting(words, k) or _leads_another(words, k, led)):
            continue
        by = words.low[hit.i - 1 : hit.i] == ["by"] or words.low[hit.i - 2 : hit.i] == ["by", "the"]
        if by and 0 < hit.i - k <= 4:
            return k, _plain(told_of(sentence, k)), False
        if words.low[hit.j : hit.j + 1] == ["-"] and k == hit.j + 1:
            return k, Told("asserted", why="mediated by it"), False
        group = next((g for g in sentence.groups if g.i <= k < g.j), None)
        clause = clause_at(sentence.clauses, k)
        if k and words.low[k - 1] in ("its", "their", "the", "a", "an"):
            continue  # "has dropped its veto": a noun
        told_of_it = clause.i <= hit.i or (clause.i == hit.j + 1 and words.low[hit.j : hit.j + 2] == [",", "which"])
        if group is None or is_passive(words, group) or not told_of_it or hit.j > group.i or group.i - hit.j > 5:
            continue
        if words.low[hit.i - 1] in IN or words.low[hit.i - 1] in ("with", "between", "and", "of", "from", "-"):
            continue
        told = told_of(sentence, k, group)
        gone = told.negated and ("longer" in words.low[group.i : group.j] or told.mood == "firm")
        return (k, Told("asserted", why="no longer"), True) if gone else None if told.negated else (k, _plain(told), False)
    return None


def _leads_another(words: Words, k: int, led: Collection[str]) -> bool:
    """Say whether what the verb at token k is done to has a name, and not the fact's: "chairs the G20"."""
    i = k + 1 + (words.low[k + 1 : k + 2] == ["the"])
    if i >= len(words.low) or not words.tokens[i][0].isupper() or words.titled:
        return False
    return not any(h.name.id in led and i <= h.i <= i + 3 for h in words.names)


def _by_noun(sentence: Sentence, hit: NameHit, nouns: frozenset[str]) -> tuple[int, Told, bool] | None:
    """Return (token, how it is told, whether it is given up) of the noun of the role, told of the name."""
    words = sentence.words
    for k in [k for k, token in enumerate(words.low) if token in nouns]:
        if k == hit.j + 1 and words.low[hit.j] == "'s":
            return k, Told("asserted", why="its mediation"), False
        if given := _is_given(sentence, hit, k):
            return k, given, False
        if words.low[hit.j : hit.j + 2] in ([",", "holder"], [",", "current"]) and 0 < k - hit.j <= 9:
            return k, Told("asserted", done=True, why="called so"), False  # "Peru, holder of the bloc's presidency"
        if words.low[hit.j : hit.j + 1] == ["as"] and _CALLED.issuperset(words.low[hit.j + 1 : k]) and hit.j < k:
            return k, Told("asserted", done=True, why="called so"), False  # "hosted by Peru as this year's chair"
        aside = words.low[hit.j : hit.j + 1] == [","] and words.low[hit.j + 1 : hit.j + 2] in (["the"], ["a"])
        if hit.i == k + 1 or (aside and hit.j + 2 <= k and _CALLED.issuperset(words.low[hit.j + 2 : k])):
            return k, Told("asserted", why="called so"), False
        if not hit.j <= k or k - hit.j > 12 or words.low[hit.i - 1] in IN or words.low[hit.i - 1] in ("with", "from", "and"):
            continue
        between = words.low[hit.j : k]
        group = next((g for g in reversed(sentence.groups) if hit.j <= g.i and g.head < k and g.i < k and not g.report), None)
        near = group is not None and k - group.j <= 2  # "has taken command of"
        if group is None or (words.index and not near and not {"as", "its", "a", "the", "one"} & set(between)):
            continue
        told = told_of(sentence, group.head, group)
        if not _CEASES.isdisjoint(between):
            return k, told if told.mood else Told("asserted", done=True, why="gives it up"), True
        if told.negated or _COMES.isdisjoint(between):
            continue
        return k, _plain(told), False
    return None


_CALLED = frozenset("the a its this year 's current present rotating new acting".split())


def _is_given(sentence: Sentence, hit: NameHit, k: int) -> Told | None:
    """Return how it is told that the role of the noun at token k is handed to the name: "passes the presidency to Denmark"."""
    words = sentence.words
    at = hit.i - 1 - (words.low[hit.i - 1] in _ARTICLES)
    group = next((g for g in reversed(sentence.groups) if g.j <= k and k - g.j <= 4), None)
    group = next((g for g in sentence.groups if g.i == k + 1), group)  # "the presidency passed to"
    if not k < at <= k + 9 or words.low[at] != "to" or group is None or words.low[group.head] not in _HANDS:
        return None
    told = told_of(sentence, group.head, group)
    return None if told.negated or told.embedded else _plain(told)


_ARTICLES = frozenset({"the", "his", "her"})  # "to his Brazilian colleague"
_HANDS = words_of("state_roles.hands")


def _plain(told: Told) -> Told:
    if told.stance == "planned" and told.mood in ("firm", "duty"):
        return Told("planned", "firm", why="told for a day ahead")
    return told if told.mood or told.negated or told.embedded else Told("asserted", why=told.why or "told of it")
