"""Namesakes: another thing of the fact's own sort, told by its name or its year: "the Cedar fire", "the 2014 flood".

Owns: whether a clause tells of such another. Never: ties anything to a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import Clause, clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP, keys_of, places_of, stand_ins
from watcher.reading.lexicon import concepts, split
from watcher.reading.patterns import Pattern
from watcher.reading.roles import is_strange
from watcher.reading.same_frame import another_in_its_frame
from watcher.reading.words import NameHit, Words
from watcher.values.brackets import SLOT

_CALENDAR = frozenset(map(str.lower, words_of("facts.calendar")))
_SINCE = words_of("namesakes.since")
_PLAIN = words_of("namesakes.plain")
_KINDS = words_of("namesakes.kinds")


def sorts_of(words: Words, hit: NameHit) -> frozenset[str]:
    """Return what sort of thing a name is of: the noun beside it, or its own first word ("Hurricane Able", "the ferry Ina")."""
    found = list[str]()
    after = hit.j
    if after < len(words.low) and words.tokens[after].islower() and words.tokens[after].isalpha() and not words.senses[after]:
        plain = words.low[after] not in STOP and not words.cues[after] and not is_verb(words, after)
        if plain and not words.low[after].endswith(("ed", "ing", "ly")):
            return frozenset(keys_of(words, after))
    for k in (hit.j, hit.i if hit.j - hit.i > 1 else hit.i - 1):
        if 0 <= k < len(words.low) and words.senses[k].noun and not words.covered[k]:
            found += [s.concept for s in words.senses[k] if s.pos == "n"]
    if words.low[hit.i] in _KINDS and hit.j - hit.i > 1:
        return frozenset({f"={words.low[hit.i]}"})
    known = concepts()
    return frozenset(key for key in found if not known[key].office and "person" not in (key, *known[key].wider))


def namesake(ctx: Context, sentence: Sentence, first: int, pattern: Pattern) -> str:
    """Return another of the sort that the clause of token `first` is about, and not the fact's own; "" where there is none."""
    return anothers(ctx, sentence, first, pattern) or _of_another_year(ctx, sentence, first, pattern)


def anothers(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return another by its name, of the fact's sort or in a part of the sentence of its own; "" where there is none."""
    other = _other_name(sentence, k, pattern) if pattern.sorts else ""
    other = other or beside_its_own(sentence, k, pattern) or _relation(sentence, k, pattern)
    return other or _other_year(sentence, k, pattern) or another_in_its_frame(ctx, sentence, k, pattern)


def _other_year(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return the year of another than the one that the fact names by its year: "a pact of 2018", for the 1961 pact."""
    own = _years_of_the_thing(pattern.fact.says) if pattern.fact.kind == "status" else []
    if not own:
        return ""
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    found = [i for i in range(clause.i + 1, clause.j) if _is_year(words.low[i]) and not words.covered[i]]
    if any(words.low[i] in own for i in found):
        return ""
    before = {"of", "the", "a", "an", "its", "their"}
    thing = frozenset(pattern.theme) | pattern.about | pattern.verbs
    other = (
        i
        for i in found
        if words.low[i - 1] in before
        or (words.low[i - 1] == "in" and is_verb(words, i - 2))
        or any(words.senses[n].noun and not thing.isdisjoint(keys_of(words, n)) for n in range(i + 1, min(i + 4, clause.j)))
    )
    return next((f"that of {words.low[i]}" for i in other), "")


@lru_cache(maxsize=10_000)
def _years_of_the_thing(says: str) -> list[str]:
    """Return the years that tell which thing a fact is on: "the 1961 pact", but not "a stay after 2011"."""
    return _NAMING_YEAR.findall(SLOT.sub(" ", says))


def _is_year(token: str) -> bool:
    return len(token) == 4 and token.isdigit() and token[:2] in ("18", "19", "20")


_NAMING_YEAR = re.compile(r"(?:\bthe |\bits |\bof |\bfor |'s |^)((?:1[89]|20)\d\d)\b", re.IGNORECASE)


def _relation(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return somebody who is only near to the fact's own, where the clause is about him: "Able's brother was given"."""
    words = sentence.words
    if _RELATIONS.isdisjoint(words.low) or not _RELATIONS.isdisjoint(split(pattern.fact.says.lower())):
        return ""
    clause = clause_at(sentence.clauses, k)
    for hit in words.names:
        if hit.name.id not in pattern.names or hit.name.kind != "name" or not clause.i <= hit.i < k:
            continue
        if words.low[hit.j : hit.j + 1] != ["'s"] or any(g.j <= hit.i for g in clause.groups):
            continue
        group = next((g for g in clause.groups if g.i > hit.j), None)
        if group is None or group.i > k or not (is_passive(words, group) or words.low[group.head] in _UNDERGOES):
            continue
        found = next((t for t in words.low[hit.j + 1 : min(group.i, hit.j + 5)] if t in _RELATIONS), "")
        if found:
            return f"{hit.name.id}'s {found}"
    return ""


_RELATIONS = words_of("namesakes.relations")
_UNDERGOES = frozenset("gets got faces faced receives received has won".split())


def beside_its_own(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return another whom the part of the sentence at token k tells of, where another part tells of the fact's own.

    "The Osprey probe lifts off in May; Kestrel follows later": a part ends with a semicolon, or before "while".
    """
    words = sentence.words
    if _PARTS.isdisjoint(words.low) or not pattern.names:
        return ""
    begin = next((i + 1 for i in range(k - 1, -1, -1) if words.low[i] in _PARTS), 0)
    end = next((i for i in range(k + 1, len(words.low)) if words.low[i] in _PARTS), len(words.low))
    own = [h.i for h in words.names if h.name.id in pattern.names and h.name.kind == "name"]
    if not own or any(begin <= i < end for i in own):
        return ""
    group = next((g for g in sentence.groups if g.i >= begin), None)
    stop = group.i if group is not None and group.i <= k else k
    return next((words.tokens[i] for i in range(begin, stop) if is_strange(words, i)), "")


_PARTS = frozenset({";", "while", "whereas"})


def _other_name(sentence: Sentence, first: int, pattern: Pattern) -> str:
    words = sentence.words
    clause = clause_at(sentence.clauses, first)
    if not pattern.sorts & places_of(words).keys() and not any(key[1:] in words.low for key in pattern.sorts if key[0] == "="):
        return ""
    own = [h.i for h in words.names if h.name.id in pattern.names]
    if any(clause.i <= i < clause.j and "," not in words.low[clause.i : i] for i in own) or _is_all_capitals(words):
        return ""
    places = places_of(words)
    sort = [k for key in pattern.sorts for k in places.get(key, ())]
    sort += [k for k in range(clause.i, first) if f"={words.low[k]}" in pattern.sorts]
    for k in sort:
        if clause.i <= k < first and (run := _run_beside(words, clause, k)):
            named = [h for h in words.names if h.i < run.stop and h.j > run.start]
            aside = [i for i in own if clause.i <= i < clause.j]
            if _is_in(words, run, pattern):
                continue  # "killed by Hurricane Able in Peru": it is the fact's own
            if words.low[k] in split(pattern.fact.says.lower()) and "and" in words.low[clause.i : k] and named:
                continue  # "the Alder and Birch fires", for a fact on the fires
            if any(i < run.stop or "," not in words.low[run.stop : i] for i in aside):
                continue
            if not any(h.name.kind != "name" or h.name.own != "own" for h in named):
                return " ".join(words.tokens[min(run.start, k) : max(run.stop, k + 1)])
    return ""


def _is_in(words: Words, run: range, pattern: Pattern) -> bool:
    """Say whether the run of capitals stands in the fact's own sentence."""
    return f" {' '.join(words.low[run.start : run.stop])} " in f" {' '.join(split(pattern.fact.says.lower()))} "


def _run_beside(words: Words, clause: Clause, k: int) -> range | None:
    """Return the capitalised words right before the noun at token k, or behind it where it is capitalised itself."""
    i = k
    while i > clause.i and words.tokens[i - 1][0].isupper() and words.low[i - 1] not in _CALENDAR | _PLAIN:
        i -= 1
    if i < k and (i > 0 or k - i > 1):
        return range(i, k)
    j = k + 1
    while j < clause.j and words.tokens[j][0].isupper() and words.low[j] not in _CALENDAR | _PLAIN:
        j += 1
    return range(k + 1, j) if j > k + 1 and words.tokens[k][0].isupper() else None


def _is_all_capitals(words: Words) -> bool:
    """Say whether the words are a headline in which every word of weight has a capital, so that none tells a name."""
    long = [token for token in words.tokens if len(token) > 3 and token[0].isalpha()]
    return sum(token[0].isupper() for token in long) * 5 >= len(long) * 4


def _of_another_year(ctx: Context, sentence: Sentence, first: int, pattern: Pattern) -> str:
    """Return the year of an earlier one that the number's clause tells of: "the 2014 flood killed 40", "the quake of 1999"."""
    words, published = sentence.words, ctx.patterns.baseline.published
    latest = published.year - (1 if published.month > 3 else 2)
    years = [k for k, t in enumerate(words.low) if len(t) == 4 and t.isdigit() and 1800 <= int(t) <= latest]
    if years:
        years = [k for k in years if not _is_counted(sentence, k)]
    if not years or not pattern.theme:
        return ""
    clause = clause_at(sentence.clauses, first)
    for k in years:
        at = k + 1  # "the 2016 Able earthquake"
        while at < min(k + 4, len(words.low) - 1) and words.tokens[at].istitle() and not words.senses[at].noun:
            at += 1
        event = at if at < len(words.low) and words.senses[at].noun else k - 2 if words.low[k - 1] in ("of",) else -1
        if event < 0 or not clause.i <= k < clause.j or words.tokens[k] in pattern.fact.says:
            continue
        before = words.low[max(0, min(k, event) - 3) : min(k, event)]
        if _SINCE.isdisjoint(before) and any(key in _happening(pattern) for key in keys_of(words, event)):
            return f"that of {words.tokens[k]}"
    return ""


def _is_counted(sentence: Sentence, k: int) -> bool:
    """Say whether the figures at token k are a number, and no year."""
    start = sentence.words.start[k]
    read = any(m.start <= start < m.end for m in sentence.quantities)
    return read and not any(m.start <= start < m.end for m in sentence.dates)


def _happening(pattern: Pattern) -> frozenset[str]:
    """Return the keys of what happened in the fact: its nouns, and what stands for them."""
    return stand_ins(frozenset(key for key in pattern.theme if key in concepts()))
