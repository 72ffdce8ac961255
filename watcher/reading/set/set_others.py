"""Another thing of the fact's own sort: "the Nordic gas club" for the Baltic grid club, "the Youth Cup", "Ashgrove opera".

Owns: whether a move is told of such another than what the members are in, or do it to. Never: says who joins or leaves.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.goods import of_other_goods
from watcher.reading.keys import STOP, keys_of, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbered import is_of_another_number
from watcher.reading.set.set_frames import root_of
from watcher.reading.set.set_objects import acts_on_another
from watcher.reading.strange_bodies import is_in_a_strange_place
from watcher.reading.words import Words, analyse
from watcher.values.brackets import SLOT

_OF = frozenset("of for in on with to from against".split())
_WITHIN = frozenset({"in", "on", "to"})
_CALENDAR = frozenset(map(str.lower, words_of("facts.calendar"))) | words_of("ties.months")
_PLAIN = words_of("others.plain")
_GENERAL = words_of("others.general")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun at token i with the words before it, and those of a name behind it, which tell which one is meant."""

    i: int
    before: tuple[int, ...]
    behind: tuple[int, ...]
    within: bool


def is_another(ctx: Context, sentence: Sentence, pattern: Pattern, k: int, new: tuple[str, ...] = ()) -> bool:
    """Say whether the clause of token k tells of another thing of the sort that the members are in, and not of theirs.

    new: who is told to join, whose own names tell no other thing ("put a ban on Able").
    """
    words, known = sentence.words, _own(pattern.fact.says)
    if acts_on_another(ctx, sentence, pattern, k) or _lies_elsewhere(words, pattern):
        return True
    if of_other_goods(words, k, pattern) or is_of_another_number(sentence, k, pattern) or _is_some_other(sentence, pattern, k):
        return True
    if _is_done_by_others(sentence, pattern, k):
        return True
    clause = clause_at(sentence.parted, k)
    if new and is_in_a_strange_place(words, clause.i, clause.j, pattern, new):
        return True
    if not known.keys:
        return bool(known.lower) and _told_by_another_word(ctx, sentence, k, known)
    others = ours = False
    joins = {part for name in new for part in name.lower().split()}
    joins |= {words.low[i] for h in words.names if h.name.id in new for i in range(h.i, h.j)}  # "Guatemalan troops"
    for noun in _nouns(words, clause.i, clause.j):
        if joins:
            behind = tuple(i for i in noun.behind if words.low[i] not in joins)
            noun = Noun(noun.i, tuple(i for i in noun.before if words.low[i] not in joins), behind, noun.within)
        if not _is_of_the_sort(words, noun, known) or any(
            h.i <= noun.i < h.j and h.name.id in pattern.names for h in words.names
        ):
            continue
        if _is_beside(words, noun):
            continue
        told = _tells_another(ctx, words, noun, pattern, known)
        others |= told
        ours |= not told and any(_names_own(words, i, pattern, known) for i in (*noun.before, *noun.behind))
    return others and not ours


def _is_done_by_others(sentence: Sentence, pattern: Pattern, k: int) -> bool:
    """Say whether others than the fact's own do it to somebody: "[Britain] imposes sanctions on Able", for the EU's."""
    words, frame = sentence.words, pattern.frame
    if frame is None or not (frame.held and frame.at == "on") or not frame.names:
        return False
    clause = clause_at(sentence.parted, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None) or next((g for g in clause.groups if g.j <= k), None)
    if group is None or is_passive(words, group):
        return False
    doers = [h.name.id for h in words.names if clause.i <= h.i < group.i and h.name.kind in ("country", "body")]
    return bool(doers) and frame.names.isdisjoint(doers) and pattern.member_ids.keys().isdisjoint(doers)


def _is_some_other(sentence: Sentence, pattern: Pattern, k: int) -> bool:
    """Say whether what is left or joined is one that nobody told of before: "left a consortium that runs airports"."""
    words, frame = sentence.words, pattern.frame
    if frame is None or words.low[k] not in _MOVES or k in tokens_like(words, frame.acts, 1.0):
        return False
    i = k + 1
    while i < min(k + 4, len(words.low)) and words.low[i] in _OUT:
        i += 1
    if words.low[i : i + 1] not in (["a"], ["an"]):
        return False
    stop = next((n for n in range(i + 1, len(words.low)) if words.low[n] in _NP_ENDS or is_verb(words, n)), len(words.low))
    things = {n for keys in frame.things for n in tokens_like(words, keys, 0.6)}
    things |= {
        n for n in range(i, stop) if root_of(words.low[n]) in frame.called or not pattern.about.isdisjoint(keys_of(words, n))
    }
    named = any(i < h.i < stop and h.name.id in pattern.names for h in words.names)
    return not named and any(i < n < stop for n in things) and stop < len(words.low) and words.low[stop] in _TELLS_WHICH


_MOVES = words_of("frames.enters") | words_of("frames.quits") | frozenset("leave leaves left leaving exit exits exited".split())
_OUT = frozenset({"from", "out", "of"})
_NP_ENDS = frozenset({",", ".", ";", "that", "which", "who", "for", "of", "to", "in", "on", "with", "from", "and", "over"})
_TELLS_WHICH = frozenset({"that", "which", "for", "of", "to", "on", "with"})


def _lies_elsewhere(words: Words, pattern: Pattern) -> bool:
    """Say whether each of the fact's names only begins or ends that of another place: "Port Narvia", for a fact on Narvia."""
    own = [h for h in words.names if h.name.id in pattern.names and h.name.kind == "name" and h.j - h.i == 1]
    says = pattern.fact.says.lower()
    return bool(own) and all(
        h.i > 0
        and words.tokens[h.i - 1][0].isupper()
        and words.low[h.i - 1] in _PREFIXES
        and f"{words.low[h.i - 1]} {words.low[h.i]}" not in says
        for h in own
    )


_PREFIXES = words_of("others.prefixes")


def _told_by_another_word(ctx: Context, sentence: Sentence, k: int, known: Own) -> bool:
    """Say whether another is told of by a plain noun ("the grain pact"), where nothing so far tells of the fact's own."""
    words, clause = sentence.words, clause_at(sentence.parted, k)
    for noun in _nouns(words, clause.i, clause.j):
        for head, own in known.lower:
            if words.low[noun.i] != head or not noun.before or words.titled:
                continue
            other = [i for i in noun.before if _is_thing(words, i)]
            if not other or not own.isdisjoint(words.low[i] for i in noun.before):
                continue
            keys = frozenset(key for i in other for key in keys_of(words, i))
            alike = any(not keys.isdisjoint(keys_of(analyse(word), 0)) for word in own)
            said = any(not own.isdisjoint(s.words.low) for s in (*ctx.before(sentence), *ctx.sentences[:1]))
            if not (alike or said):
                return True
    return False


def _is_thing(words: Words, i: int) -> bool:
    """Say whether the word at token i is a plain noun that tells which one is meant: "the [grain] pact"."""
    token = words.tokens[i]
    if not token.islower() or token.endswith(("ed", "al", "ic", "ive", "ous", "ese", "ish", "ary", "an")):
        return False
    return (
        words.low[i] not in _GENERAL
        and not words.cues[i]
        and (words.senses[i].noun or not words.senses[i])
        and words.low[i] not in _ADJ
    )


_ADJ = words_of("others.adjectives")


def _is_beside(words: Words, noun: Noun) -> bool:
    """Say whether it is only who receives something, or under whom it is done: "hands the base to Brelin-led forces"."""
    first = min((*noun.before, noun.i))
    at = first - 1 - (first > 0 and words.low[first - 1] in ("the", "a", "an"))
    return "led" in [words.low[i] for i in noun.before] or (at >= 0 and words.low[at] in _BESIDE)


_BESIDE = frozenset({"by", "under", "with"})


# ── the fact's own ───────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Own:
    """What a fact's sentence is on: its nouns, by their keys and as they stand, its words, and the names that end in a noun."""

    keys: frozenset[str]
    roots: frozenset[str]
    words: frozenset[str]
    runs: tuple[tuple[str, ...], ...]
    told_apart: frozenset[str]
    within: frozenset[str]
    lower: tuple[tuple[str, frozenset[str]], ...]


@lru_cache(maxsize=2_000)
def _own(says: str) -> Own:
    words = analyse(SLOT.sub(" ", says).strip(" .,"), 1)
    keys, roots, apart, within = set[str](), set[str](), set[str](), set[str]()
    runs, lower = list[tuple[str, ...]](), set[tuple[str, frozenset[str]]]()
    for noun in _nouns(words, 0, len(words.low)):
        named = [i for i in (*noun.before, *noun.behind) if words.tokens[i][0].isupper() and not (i == 0 and words.senses[0])]
        if not named:
            plain = [words.low[i] for i in noun.before if _is_thing(words, i)]
            lower |= {(words.low[noun.i], frozenset(plain))} if plain and not noun.behind else set()
            continue
        mine = set(keys_of(words, noun.i)) | {f"={words.low[noun.i]}"}
        keys |= mine
        within |= mine if noun.within and noun.behind else set()
        roots |= {root_of(words.low[noun.i])} - {""}
        if any(not words.tokens[i][0].isupper() for i in noun.before):
            apart |= mine
        run = tuple(words.low[i] for i in (*noun.before, noun.i) if words.tokens[i][0].isupper())
        if words.tokens[noun.i][0].isupper() and len(run) > 1:
            runs.append(run)
        if not words.tokens[noun.i][0].isupper() and len(run) > 1:
            runs.append(run)
        behind = tuple(words.low[i] for i in noun.behind)
        if len(behind) > 1:
            runs.append(behind)
    return Own(
        frozenset(keys),
        frozenset(roots),
        frozenset(words.low),
        tuple(runs),
        frozenset(apart),
        frozenset(within),
        tuple(sorted(lower)),
    )


# ── the sentence's ───────────────────────────────────────────────────────────────────────────────────────────────────


def _nouns(words: Words, begin: int, end: int) -> list[Noun]:
    """Return the nouns between two tokens, each with what tells which one it is."""
    out = []
    for i in range(begin, end):
        if not words.tokens[i][0].isalpha() or words.low[i] in STOP or (i + 1 < end and _modifies(words, i)):
            continue
        if words.tokens[i].islower() and is_verb(words, i):
            continue  # "flies to Able" is no flight of another
        first = i
        while first > begin and _is_modifier(words, first - 1):
            first -= 1
        before = tuple(n for n in range(first, i) if words.low[n] not in ("'s", "’s", "-"))
        of = words.low[i + 1] if i + 1 < end and words.low[i + 1] in _OF else ""
        at = i + 2 + (words.low[i + 2 : i + 3] == ["the"]) if of else end
        last = at
        while last < end and (words.tokens[last][0].isupper() or (words.low[last] == "'s" and last > at)):
            last += 1
        behind = tuple(n for n in range(at, last) if words.low[n] not in ("'s", *_CALENDAR))
        out.append(Noun(i, before, behind, of in _WITHIN))
    return out


def _modifies(words: Words, i: int) -> bool:
    """Say whether the word at token i only tells which one the noun behind it is."""
    after = i + 1 + (words.low[i + 1] in ("'s", "-"))
    return after < len(words.low) and _is_modifier(words, i) and _is_modifier(words, after) and words.tokens[after][0].isalpha()


def _is_modifier(words: Words, i: int) -> bool:
    token = words.tokens[i]
    if words.low[i] in ("'s", "’s", "-"):
        return True
    if not token[0].isalpha() or words.low[i] in STOP or words.low[i] in _CALENDAR:
        return False
    return token[0].isupper() or not is_verb(words, i) or words.senses[i].noun


def _is_of_the_sort(words: Words, noun: Noun, known: Own) -> bool:
    return (
        not known.keys.isdisjoint(keys_of(words, noun.i))
        or f"={words.low[noun.i]}" in known.keys
        or root_of(words.low[noun.i]) in known.roots
    )


def _tells_another(ctx: Context, words: Words, noun: Noun, pattern: Pattern, known: Own) -> bool:
    told = [*noun.before, *noun.behind]
    mine = {*keys_of(words, noun.i), f"={words.low[noun.i]}"}
    if noun.within and known.within.isdisjoint(mine):
        told = [*noun.before]  # where it is done tells no other
    strange = [i for i in told if _is_strange(ctx, words, i, pattern, known)]
    own = any(_names_own(words, i, pattern, known) for i in told)
    if strange and not own:
        return True
    if own and _other_run(words, noun, known):
        return True
    if not own and not known.told_apart.isdisjoint(mine):
        # "The gas club" for the grid club.
        lower = [i for i in noun.before if words.tokens[i][0].islower() and words.senses[i].noun]
        return bool(lower) and any(i in strange for i in told)
    return False


def _names_own(words: Words, i: int, pattern: Pattern, known: Own) -> bool:
    return _is_own(words, i, pattern) or (words.low[i] in known.words and words.tokens[i][0].isupper())


def _is_own(words: Words, i: int, pattern: Pattern) -> bool:
    return any(h.i <= i < h.j and (h.name.id in pattern.names or h.name.id in pattern.member_ids) for h in words.names)


def _is_strange(ctx: Context, words: Words, i: int, pattern: Pattern, known: Own) -> bool:
    """Say whether the word at token i is of a name that is none of the fact's."""
    if not words.tokens[i][0].isupper() or i == 0 or words.low[i] in known.words or words.low[i] in _PLAIN:
        return False
    about = ctx.patterns
    hit = next((h for h in words.names if h.i <= i < h.j), None)
    topical = hit is not None and any(hit.name.id in ids for ids in (about.named, about.home, about.topical))
    return not (topical or _is_own(words, i, pattern))


def _other_run(words: Words, noun: Noun, known: Own) -> bool:
    """Say whether the noun's name is another than a longer one of the fact: "the African Youth Cup", "the Ashgrove opera"."""
    run = tuple(words.low[i] for i in (*noun.before, noun.i) if words.tokens[i][0].isupper())
    for own in known.runs:
        if run and run[-1] == own[-1] and {*run} - {*own} and {*own} - {*run}:
            return True
        behind = [words.low[i] for i in noun.behind]
        if behind and behind[-1] == own[-1] and {*behind} - {*own} and {*own} - {*behind}:
            return True
        if behind and {*behind} < {*own} and own[-1] not in behind:
            after = noun.behind[-1] + 1
            plain = after < len(words.low) and words.tokens[after].isalpha() and words.tokens[after].islower()
            return plain and words.low[after] not in STOP | _GENERAL and not is_verb(words, after)
    return False
