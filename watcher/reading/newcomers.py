"""Newcomers to a set: names told to do what makes a member, to join, to take a member's place, or listed anew.

Owns: names that are not yet members. Never: members that leave.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress
from operator import attrgetter

from watcher.language import words_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.joined_bodies import is_only_laid_down, joins_another
from watcher.reading.keys import STOP, best_match, keys_of, likeness, senses_of, tokens_like
from watcher.reading.patterns import Pattern, Patterns, Standing
from watcher.reading.persons import TITLES, Person, people
from watcher.reading.places import modifies
from watcher.reading.regions import left_out
from watcher.reading.set.set_acts import is_provided
from watcher.reading.spellings import countries
from watcher.reading.stance import Told, told_of
from watcher.reading.words import NameHit, Words

_REPLACES = words_of("holders.replaces")
_SEAT = words_of("holders.seat")
_JOIN = frozenset({"join"})
_PLAIN_MEMBERS = frozenset({"member", "country", "w:full"})
_IDLE = frozenset({"host", "stay", "deploy", "begin", "end", "join", "take_place", "continue"})


def newcomers(ctx: Context, sentence: Sentence, pattern: Pattern, support: float) -> tuple[int, list[str], Told] | None:
    """Return (token, who is new, how it is told) where others are told to do what makes one a member."""
    words = sentence.words
    # Those for whom something is done do not do it: "the rocket is to launch satellites for [A]".
    framed = pattern.frame is not None and (pattern.frame.does or pattern.frame.at in ("for", "to", "on", "against"))
    if not framed and (support >= 0.6 or _are_done_to(pattern) or _done_to(words, pattern)):
        for k in tokens_like(words, _relation(pattern), 1.0):
            if found := (_objects_of if _are_done_to(pattern) else _subject_of)(ctx, sentence, pattern, k):
                return found
    for k in tokens_like(words, _JOIN, 1.0):
        beside = any(
            h.name.id in pattern.member_ids and 0 < h.i - k <= 12 and not _is_done_together(words, h.j) for h in words.names
        ) or _as_member(words, k, pattern)
        beside = beside or (pattern.about <= _PLAIN_MEMBERS and any(_is_joined(words, k, h, pattern) for h in words.names))
        if beside and (found := _subject_of(ctx, sentence, pattern, k)):
            return found
    return None


def _is_done_together(words: Words, j: int) -> bool:
    """Say whether what ends at token j is only joined in something else: "joins Chad in mourning"."""
    return words.low[j : j + 1] == ["in"] and words.low[j + 1 : j + 2] != [] and words.low[j + 1].endswith("ing")


def _is_joined(words: Words, k: int, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether a name behind the verb at token k is that of the fact's own body, and of no other's ("the union's bank")."""
    if hit.name.id not in pattern.names or not 0 < hit.i - k <= 8:
        return False
    after = words.tokens[hit.j : hit.j + 1]
    return not after or not after[0][0].isalpha() or after[0].lower() in STOP or is_verb(words, hit.j)


@lru_cache(maxsize=1_000)
def _relation(pattern: Pattern) -> frozenset[str]:
    """Return the concepts of what makes one a member."""
    relation = frozenset(v for v in pattern.verbs if v not in _IDLE and v[:2] != "w:")
    return relation | {"deploy"} if _from(pattern) else relation


@lru_cache(maxsize=1_000)
def _objects(pattern: Pattern) -> tuple[frozenset[str], ...]:
    """Return what the members do it to, each for itself."""
    return tuple(frozenset({key}) for key in pattern.about if key not in pattern.verbs and key not in pattern.head)


def _done_to(words: Words, pattern: Pattern) -> bool:
    """Say whether all that the members do it to stands in the sentence: who cuts mortgage rates need not be called a bank."""
    objects = _objects(pattern)
    return bool(objects) and 2 * sum(bool(tokens_like(words, keys, 0.6)) for keys in objects) >= len(objects)


def _as_member(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether who joins does so as what the members are ("joins the bank as a deputy governor")."""
    at = next((i for i in range(k, min(k + 9, len(words.low))) if words.low[i] == "as"), -1)
    if pattern.frame is not None and pattern.frame.does and "talk" in pattern.frame.acts:
        # One more member of the body is not one of those that are in talks.
        return False
    return at > 0 and any(at < i <= at + 5 for i in tokens_like(words, pattern.head))


def _subject_of(ctx: Context, sentence: Sentence, pattern: Pattern, k: int) -> tuple[int, list[str], Told] | None:
    words = sentence.words
    told = told_of(sentence, k)
    clause = clause_at(sentence.clauses, k)
    if not is_verb(words, k) or told.negated or (told.embedded and not told.mood) or is_provided(words, clause, k):
        return None
    if is_only_laid_down(words, clause):
        return None
    if {"member"} == pattern.about and joins_another(words, clause, k, pattern.names.keys() | pattern.member_ids.keys()):
        return None
    new = [name for i, j, name in candidates(ctx, words, pattern) if clause.i <= i and j <= k and _leads_to(words, j, k)]
    return (k, new, told) if new else None


@lru_cache(maxsize=1_000)
def _are_done_to(pattern: Pattern) -> bool:
    """Say whether the members are what it is done to: "the countries hit by the storm"."""
    return " by the " in pattern.fact.says.partition("[")[0] and "from [" not in pattern.fact.says


def _objects_of(ctx: Context, sentence: Sentence, pattern: Pattern, k: int) -> tuple[int, list[str], Told] | None:
    """Return the names that a verb is told to befall, where what does it is the fact's own: "the storm also hit Jamaica"."""
    words = sentence.words
    told = told_of(sentence, k)
    if not is_verb(words, k) or told.negated or (told.embedded and not told.mood):
        return None
    clause = clause_at(sentence.clauses, k)
    own = frozenset(key for key in pattern.about if key not in pattern.verbs and key != "country")
    if not any(clause.i <= i < k for i in tokens_like(words, own, 0.6)):
        return None
    new, at = [], k + 1
    for i, j, name in candidates(ctx, words, pattern):
        if k < i < clause.j and all(words.low[n] in ("the", "and", ",", "also") for n in range(at, i)):
            new.append(name)
            at = j
    return (k, new, told) if new else None


def _leads_to(words: Words, j: int, k: int) -> bool:
    """Say whether nothing but a list, small words and the verb's own stand between a name and its verb."""
    return k - j <= 6 and not any(
        words.low[i] in ("of", "in", "on", "at", "by", "for", "with", "from", "'s", "than") for i in range(j, k)
    )


def replaced(ctx: Context, sentence: Sentence, pattern: Pattern, members: list[tuple[int, str]]) -> tuple[int, str, str] | None:
    """Return (token, who comes, who goes) where somebody takes a member's place ("Gibbons replaces Hansen")."""
    words = sentence.words
    for at, member in members:
        before = words.low[max(0, at - 4) : at]
        before = before[max((n + 1 for n, t in enumerate(before) if t == ","), default=0) :]
        after = words.low[at : at + 6]
        if "'s" in after and _SEAT & set(after):
            # "Mantovani in Wilk's old seat", "Wilk's place goes to Mantovani".
            new = [
                name
                for i, j, name in candidates(ctx, words, pattern)
                if (0 < at - j <= 3) or (i > at and "to" in words.low[at:i])
            ]
            if new:
                return at, new[0], member
        if not _REPLACES & set(before) and not (before[-1:] == ["of"] and _SEAT & set(before)):
            continue
        by = [name for i, _, name in candidates(ctx, words, pattern) if i > at and words.low[i - 1] == "with"]
        if by and _REPLACES & set(before):
            return at, by[0], member  # "the agency replaced Hansen on the crew with Gibbons"
        earlier = [name for _, j, name in candidates(ctx, words, pattern) if j <= at]
        if earlier:
            return at, earlier[-1], member
    return None


def listed_anew(
    ctx: Context, sentence: Sentence, pattern: Pattern, members: list[tuple[int, str]]
) -> tuple[int, list[str]] | None:
    """Return (token, the list) where the set is told whole with names that were not in it ("a cabinet of D66, VVD and CDA")."""
    if not members:
        return None
    words = sentence.words
    spans = sorted(
        [
            *((i, j, name) for i, j, name in candidates(ctx, words, pattern)),
            *((i, _end(words, i), name) for i, name in members),
        ]
    )
    run: list[tuple[int, int, str]] = []
    best: list[tuple[int, int, str]] = []
    for span in spans:
        if run and not _listed(words, run[-1][1], span[0]):
            run = []
        run.append(span)
        if len(run) > len(best):
            best = list(run)
    known = {name for _, name in members}
    if len(best) < 2 or not any(name in known for _, _, name in best) or all(name in known for _, _, name in best):
        return None
    first = best[0][0]
    lead = first
    while lead > 1 and (
        words.low[lead - 1] in (",", "the") or (words.tokens[lead - 1][0].isupper() or words.low[lead - 1].isdigit())
    ):
        # A name in the list that is none we can read: "of D66, VVD and CDA".
        lead -= 1
    heads = tokens_like(words, frozenset(a for a in pattern.about if a in likeness(pattern.about)), 0.6)
    before = [i for i in heads if lead - 6 <= i < lead]
    linked = any(words.low[i] in ("of", ":", "are", "between", "with") for i in range(max(0, lead - 3), lead))
    return (first, [name for _, _, name in best]) if before and linked else None


def _end(words: Words, i: int) -> int:
    return next((h.j for h in words.names if h.i == i), i + 1)


def _listed(words: Words, j: int, i: int) -> bool:
    return 0 < i - j <= 3 and all(t in (",", "and", "the", "or", "&") for t in words.low[j:i])


def _from(pattern: Pattern) -> bool:
    """Say whether the members are where what is counted comes from ("teams have come from"), and not where from it acts."""
    return re.search(r"\b(?:operat|fly|flie|work|run|launch|act|govern)\w* from \[", pattern.fact.says) is None and (
        "from [" in pattern.fact.says
    )


def _is_of_a_sort(words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether a name only tells of what sort another thing is: "Kurdish forces", where the members are cities."""
    return modifies(words, hit) and best_match(keys_of(words, hit.j), pattern.head) < 0.6


_AIRPORTS = frozenset("airport port station stadium zoo province".split())
_NTH = frozenset("new another first second third fourth fifth sixth seventh eighth ninth tenth both only last".split())
_BODIES = words_of("holders.bodies")


@lru_cache(maxsize=1_000)
def _plain_words(pattern: Pattern) -> frozenset[str]:
    """Return the words that the fact has in small letters."""
    return frozenset(re.findall(r"\b[a-z]+", pattern.fact.says))


_SMALL = words_of("clauses.determiner")
_PERSONAL = TITLES - words_of("newcomers.impersonal")


def _are_persons(pattern: Pattern) -> bool:
    """Say whether the members can be persons: all have a first name and a last."""
    return all(" " in name and not name.startswith("the ") for name in pattern.member_ids.values())


def _whole(words: Words, i: int, j: int, name: str) -> tuple[int, int, str]:
    """Return a name with the body it is the name of: "the Farmers' [Party]"."""
    at = j + (words.low[j : j + 1] in (["'"], ["’"]))
    if at < len(words.low) and words.tokens[at][0].isupper() and words.low[at] in _BODIES:
        return i, at + 1, words.text[words.start[i] : words.end[at]]
    return i, j, name


def _with_their_sort(words: Words) -> list[tuple[int, int, str]]:
    """Return the names that have what they are behind them in small letters: "the [Reform] party has joined", "Ersa bank"."""
    out = []
    states = {k for h in words.names if h.name.kind == "country" for k in range(h.i, h.j)}
    for k in [k for k, token in enumerate(words.tokens) if k and token in _SORTS]:
        i = k
        while i and _is_in_capitals(words, i - 1) and i - 1 not in states:
            i -= 1
        plain = words.spellings[i].plain or bool(words.senses[i])
        led = words.low[i - 1 : i] == ["the"] if i else False
        if i < k and (led or not (plain or words.tokens[k] in ("party", "union"))) and words.low[k - 1] not in _NTH:
            out.append((i, k + 1, words.text[words.start[i] : words.end[k - 1]]))
    return out


_SORTS = frozenset({"party", "movement", "bank", "airline", "union"})


def candidates(ctx: Context, words: Words, pattern: Pattern, *, wide: bool = False) -> list[tuple[int, int, str]]:
    """Return (begin, end, name) of the names that could be members and are not: states for states, else names of any sort.

    wide: with the states that other facts name, where what they do is told of them and of nobody else.
    """
    kept = (pattern, wide)
    found: list[tuple[int, int, str]] | None = words.worked.get(kept)
    if found is None:
        found = words.worked[kept] = _candidates(words, pattern, _standing(ctx.patterns, pattern, wide))
    return found


def _candidates(words: Words, pattern: Pattern, standing: Standing) -> list[tuple[int, int, str]]:
    known, states = standing.known, standing.states
    bodies = not states and any(name.isupper() for name in pattern.member_ids.values())
    hits = [
        (h.i, h.j, h.name.id)
        for h in words.names
        if h.name.id not in known
        and (
            h.name.kind == "country" or h.name.id == "European Union"
            if states
            else standing.some_states or h.name.kind != "country"
        )
        and (bodies or h.name.kind != "body" or (states and h.name.id == "European Union"))
        and (h.name.own != "seat" or (not states and words.low[h.j : h.j + 1] and words.low[h.j] in _AIRPORTS))
        and not (h.name.kind == "name" and _is_of_a_sort(words, h, pattern))
        and not (h.name.id in _CONTINENTS and words.low[h.j : h.j + 1] == ["'s"])  # "Africa's largest economy joined"
    ]
    if states:
        return hits
    runs = [
        _whole(words, p.i, p.j, p.name)
        for p in people(words, words.titled)
        if not senses_of(words, p.i) or _is_a_fort(words, p)
    ]
    runs = [run for run in runs if run[2] not in known and words.low[run[0]] not in _NTH]
    firsts = {name.split()[0] for name in pattern.member_ids.values() if " " in name}
    runs = [run for run in runs if run[2] not in firsts]  # "her brother Eitan": a member by his first name
    if words.index:
        # What the fact says in small letters is no name, with whatever word a sentence begins.
        runs = [run for run in runs if run[:2] != (0, 1) or words.low[0] not in _plain_words(pattern)]
        runs = [run for run in runs if run[:2] != (0, 1) or not _tells_what(words, runs)]
    if not _are_persons(pattern):
        runs = [run for run in runs if not run[0] or words.low[run[0] - 1].rstrip(".") not in _PERSONAL]
    else:
        return sorted({*hits, *runs, *_initials(words)})
    named = [body for body in (*_bodies(words, _are_bodies(pattern)), *_with_their_sort(words)) if body[2] not in known]
    inside = {k for i, j, _ in named for k in range(i, j)}
    return sorted({*(run for run in (*hits, *runs, *_initials(words)) if run[0] not in inside), *named})


def _is_a_fort(words: Words, run: Person) -> bool:
    """Say whether the first word of a name is that of a site: "Fort Able", "Camp Best"."""
    return run.j - run.i > 1 and words.low[run.i] in _FORTS and bool(words.index)


_FORTS = frozenset({"fort", "camp", "base", "port", "joint"})


def _tells_what(words: Words, runs: list[tuple[int, int, str]]) -> bool:
    """Say whether a sentence's first word only tells what somebody is ("Streaming service Vidora")."""
    begin = next((i for i, _, _ in runs if 1 < i <= 3), 0)
    noun = words.low[begin - 1] if begin else ""
    return noun.isalpha() and words.tokens[begin - 1].islower() and noun not in _SMALL | STOP and not is_verb(words, begin - 1)


def _bodies(words: Words, called: bool) -> list[tuple[int, int, str]]:
    """Return the bodies called after a place, which is not meant ("the Japan Party"), and parties ("the Centre Party").

    called: with those of any name that ends as a body's does ("the Seamen's Union"), where the members are such bodies.
    """
    out = []
    known = {k for h in words.names if h.name.kind != "country" for k in range(h.i, h.j)} if called else set()
    for k in [i for i, t in enumerate(words.low) if t in _BODIES and words.tokens[i][0].isupper()]:
        i, owned = k, called or words.low[k] == "party"
        while i and (_is_in_capitals(words, i - 1) or (owned and words.low[i - 1] in _APOSTROPHES)):
            i -= 1
        i += words.low[i] == "the"
        after_place = any(h.i == i and h.j <= k and h.name.kind == "country" for h in words.names)
        any_name = called and not words.titled and known.isdisjoint(range(i, k + 1))
        if k > i and (words.low[k] == "party" or after_place or any_name):
            out.append((i, k + 1, words.text[words.start[i] : words.end[k]]))
    return out


def _is_in_capitals(words: Words, i: int) -> bool:
    return words.tokens[i][0].isupper() and words.tokens[i].isalpha() and words.low[i] not in _SMALL


_APOSTROPHES = frozenset({"'s", "'", "’s", "’"})


@lru_cache(maxsize=1_000)
def _are_bodies(pattern: Pattern) -> bool:
    """Say whether a member is called as bodies are: "the Dockers' Union"."""
    return any(" " in name and name.split()[-1].lower() in _BODIES for name in pattern.member_ids.values())


_INITIALS = attrgetter("initials")


def _initials(words: Words) -> list[tuple[int, int, str]]:
    """Return the words that are written as an acronym and mean nothing known."""
    found = [*compress(range(len(words.low)), map(_INITIALS, words.spellings))]
    if not found:
        return []
    covered = {i for h in words.names for i in range(h.i, h.j)}
    # "The Steelworkers (USW)": a name's own short form is nobody else.
    found = [
        i for i in found if not (i > 1 and words.low[i - 1] in "([" and (i - 2 in covered or words.tokens[i - 2][0].isupper()))
    ]
    return [(i, i + 1, words.tokens[i]) for i in found if i not in covered and not words.senses[i]]


_CONTINENTS = words_of("newcomers.continents")


def _standing(patterns: Patterns, pattern: Pattern, wide: bool) -> Standing:
    """Return whom the set, and the baseline around it, knows already: it hangs on no sentence."""
    kept = patterns.standing.get((pattern, wide))
    if kept is not None:
        return kept
    known = {*pattern.member_ids, *pattern.member_ids.values(), *pattern.names}
    ours = len(countries() & pattern.member_ids.keys())
    states = 2 * ours > len(pattern.member_ids)
    if patterns.home.isdisjoint(pattern.member_ids) and not (wide and states):
        # Where members are what the topic is about, so may be who joins them.
        known |= patterns.home
    if states:
        known |= left_out(pattern.fact.says)
    if not _are_persons(pattern):
        # Who has an office is no party, firm or place.
        known |= patterns.incumbents | {name.split()[-1] for name in patterns.incumbents}
    if not (states and (wide or not patterns.named.isdisjoint(pattern.member_ids))):
        known |= patterns.named
    if "member" in pattern.about and pattern.about <= _PLAIN_MEMBERS:
        known -= aspirants(patterns, pattern)
    kept = patterns.standing[pattern, wide] = Standing(frozenset(known), states, bool(ours))
    return kept


def aspirants(patterns: Patterns, pattern: Pattern) -> set[str]:
    """Return of whom other facts tell how they come to join the set's own body: they are known, and may be its newcomers."""
    return {
        name
        for other in patterns.facts
        if other.fact.kind in ("status", "date") and ("join" in other.about | other.verbs or other.axis == "join")
        for name in other.names
        if not pattern.names.keys().isdisjoint(other.names)
    } - {*pattern.names, *pattern.member_ids}
