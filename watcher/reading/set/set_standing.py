"""Members of a body of states told in passing: by what they are called, by what they handed in, by how long they have been in.

Owns: "Peru, a member since May", "as a member of it, Peru", "a month into its membership", "handed over its instrument of
accession". Never: sentences that tell of the membership as such.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import senses_of
from watcher.reading.spellings import HAVE
from watcher.reading.stance import Told, told_of
from watcher.reading.status.admissions import subject_of
from watcher.reading.status.steps import told_step
from watcher.reading.words import NameHit, Words

_NOT_ONE = words_of("bodies.not_members")
_ONES = frozenset({"member", "members", "newcomer", "newcomers"})
_CLUBS = words_of("ordinals.clubs")
_HANDS_IN = words_of("standing.hands_in")
_ENTRY = words_of("admissions.entry") | {"membership"}
_COMPLETES = words_of("standing.completes")
_FORMALLY = words_of("standing.formally")
_ENDS = frozenset(", ; . : - as with after since and".split())
_SPELLS = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years", "into"})
_TALKS = words_of("bodies.only_meant")
_OPENS = frozenset({"a", "an", "the", "its", "now", "already", "both", "one"})
STANDING = _ONES | _HANDS_IN | _COMPLETES | _FORMALLY | {"belonged", "membership", "states", "countries"}
_REACH = 6
Come = tuple[int, str, Told]


def in_standing(ctx: Context, sentence: Sentence, bodies: frozenset[str]) -> list[Come]:
    """Return which states the sentence tells in passing to be in one of the bodies that it is on."""
    words = sentence.words
    if STANDING.isdisjoint(words.low) or words.low[-1:] == ["?"]:
        return []
    found = _called_members(words, bodies) or _as_members(sentence, bodies) or _counted_among(sentence, bodies)
    found = found or _handed_in(sentence, bodies) or _completed(sentence, bodies) or _belonging(sentence, bodies)
    return found or _its_entry(ctx, sentence, bodies) or ([] if sentence.index else _formally_in(words, bodies))


def _states(words: Words, bodies: frozenset[str]) -> list[NameHit]:
    return [h for h in words.names if h.name.kind == "country" and h.name.id not in bodies]


def row_of(words: Words, hit: NameHit) -> list[str]:
    """Return a state with those that are told before it in one list: "Peru, Chile and Cuba"."""
    out, i = [hit.name.id], hit.i
    while before := next((h for h in _states(words, frozenset()) if h.j < i and _joins(words, h.j, i)), None):
        out.insert(0, before.name.id)
        i = before.i
    return out


def _joins(words: Words, begin: int, end: int) -> bool:
    return 0 < end - begin <= 3 and {*words.low[begin:end]} <= {",", "and", "the"}


def _said(k: int, names: list[str], why: str) -> list[Come]:
    return [(k, name, Told("asserted", done=True, why=why)) for name in names]


def _is_so(told: Told) -> bool:
    """Say whether it is told as a thing that is so, or is to be."""
    return not (told.negated or told.embedded or told.stance in ("questioned", "denied"))


def _is_of_it(words: Words, begin: int, k: int, bodies: frozenset[str]) -> bool:
    """Say whether the member told at token k, in words that begin at `begin`, is one of the bodies' and no mere partner."""
    if not _NOT_ONE.isdisjoint(words.low[begin : k + 2]):
        return False
    named = [h for h in words.names if h.name.id in bodies and (begin <= h.i < k or k < h.i <= k + 5)]
    behind = words.low[k + 1 : k + 2]
    if behind in (["of"], ["in"], ["at"]) and not any(h.i > k for h in named):
        return any(t in _CLUBS for t in words.low[k + 2 : k + 5]) and not _leads_a_body(words, k)
    # "A new member", "its 31st member"; not "a member", which is one of anything.
    other = any(begin <= h.i < k and h.name.id not in bodies for h in words.names)
    return not other and (bool(named) or not {"new", "newest", "full"}.isdisjoint(words.low[begin:k]) or _since(words, k))


def _leads_a_body(words: Words, k: int) -> bool:
    return any(k < h.i <= k + 5 and h.name.kind == "body" for h in words.names)


def _since(words: Words, k: int) -> bool:
    return words.low[k + 1 : k + 2] == ["since"]


# ── what they are called ─────────────────────────────────────────────────────────────────────────────────────────────


def _called_members(words: Words, bodies: frozenset[str]) -> list[Come]:
    """Return who is called a member beside its name: "Peru, a member of the bloc since May"."""
    for k in [k for k, t in enumerate(words.low) if t in _ONES]:
        for hit in _states(words, bodies):
            begin = hit.j + 1
            if words.low[hit.j : begin] != [","] or not begin < k <= begin + _REACH or words.low[begin] not in _OPENS:
                continue
            between = range(begin, k)
            if any(words.low[i] in (",", ";", ":", "for", "to", "not") or is_verb(words, i) for i in between):
                continue
            if _is_of_it(words, begin, k, bodies):
                return _said(k, row_of(words, hit) if words.low[k].endswith("s") else [hit.name.id], "called a member")
    return []


def _as_members(sentence: Sentence, bodies: frozenset[str]) -> list[Come]:
    """Return who is told to act as one: "as a member of the bloc Peru has a vote", "a month into its membership, Peru"."""
    words = sentence.words
    for k in [k for k, t in enumerate(words.low) if t in _ONES or t == "membership"]:
        comma = next((i for i in range(k + 1, min(k + 8, len(words.low))) if words.low[i] == ","), -1)
        hit = next((h for h in _states(words, bodies) if h.i in (comma + 1, comma + 2)), None) if comma > 0 else None
        if hit is None:
            continue
        clause = clause_at(sentence.clauses, hit.i)
        group = next((g for g in clause.groups if g.i >= hit.j), None)
        if group is None or group.mood or group.conditional:
            continue
        if words.low[k] == "membership":
            if words.low[k - 1] == "its" and words.low[k - 2] == "into" and not _SPELLS.isdisjoint(words.low[:k]):
                return _said(k, [hit.name.id], "so long in it")
        elif words.low[0] == "as" and k <= _REACH and _is_of_it(words, 1, k, bodies):
            return _said(k, [hit.name.id], "acts as one")
    return []


def _counted_among(sentence: Sentence, bodies: frozenset[str]) -> list[Come]:
    """Return who is counted among its members: "the bloc has ten states, Peru and Chile among them"."""
    words = sentence.words
    for k in [k for k, t in enumerate(words.low) if t in ("members", "states", "countries")]:
        clause = clause_at(sentence.clauses, k)
        group = next((g for g in clause.groups if 0 <= k - g.j <= 4), None)
        if (
            group is None
            or words.low[group.head] not in _HAS
            or group.mood
            or group.negated
            or not words.low[k - 1][:1].isalnum()
        ):
            continue
        before = range(max(clause.i, group.i - 4), group.i)
        ours = any(h.name.id in bodies and h.i in before for h in words.names) or any(words.low[i] in _CLUBS for i in before)
        end = k + 1 + (words.low[k + 1 : k + 2] == [","])
        if not ours or (words.low[end - 1] != "," and words.low[end : end + 1] != ["including"]):
            continue
        listed = words.low[end : end + 1] == ["including"]
        stop = next((i for i in range(end, len(words.low) - 1) if words.low[i : i + 2] == ["among", "them"]), -1)
        rest = [h for h in _states(words, bodies) if end <= h.i and (listed or h.i < stop)]
        names: list[str] = []
        last = end + listed
        for hit in rest:
            if hit.i - last > (2 if names else 1) or not {*words.low[last : hit.i]} <= {",", "and", "the"}:
                break
            names.append(hit.name.id)
            last = hit.j
        if names and (listed or words.low[last : last + 2] == ["among", "them"]):
            return _said(k, names, "counted among its members")
    return []


_HAS = frozenset("has have had numbers counts comprises now includes totals".split())


# ── what they did ────────────────────────────────────────────────────────────────────────────────────────────────────


def _handed_in(sentence: Sentence, bodies: frozenset[str]) -> list[Come]:
    """Return who handed in the paper by which it is in: "the envoys of Peru and Chile handed over instruments of accession"."""
    words = sentence.words
    for clause in sentence.clauses:
        for group in clause.groups:
            if words.low[group.head] not in _HANDS_IN:
                continue
            end = min(group.j + 7, len(words.low))
            noun = next((i for i in range(group.j, end) if words.low[i].startswith("instrument")), -1)
            if noun < 0 or _ENTRY.isdisjoint(words.low[noun - 1 : noun + 4]):
                continue
            told = told_of(sentence, group.head)
            if not _is_so(told):
                continue
            hits = [h for h in _states(words, bodies) if clause.i <= h.i and h.j <= group.i]
            if hits:
                return [(group.head, name, told) for name in row_of(words, hits[-1])]
    return []


def _completed(sentence: Sentence, bodies: frozenset[str]) -> list[Come]:
    """Return who completes its entry: "Peru completes its accession to the bloc"; not the talks on it."""
    words = sentence.words
    for clause in sentence.clauses:
        for group in clause.groups:
            if words.low[group.head] not in _COMPLETES:
                continue
            k = next((i for i in range(group.j, min(group.j + 5, len(words.low))) if words.low[i] in _ENTRY), -1)
            hit = subject_of(words, clause, group)
            if k < 0 or hit is None or hit.name.kind != "country" or hit.name.id in bodies:
                continue
            if not _TALKS.isdisjoint(words.low[group.j : k + 3]):
                continue
            told = told_of(sentence, group.head)
            if _is_so(told):
                return [(group.head, name, told) for name in row_of(words, hit)]
    return []


def _its_entry(ctx: Context, sentence: Sentence, bodies: frozenset[str]) -> list[Come]:
    """Return whose entry takes effect, where only the one state was just spoken of: "Membership takes effect on 12 March"."""
    words, back = sentence.words, next(iter(ctx.before(sentence)), None)
    k = next((i for i, t in enumerate(words.low[:3]) if t in _ENTRY), -1)
    if k < 0 or back is None or not {*words.low[:k]} <= _PLAIN or any(h.name.kind == "country" for h in words.names):
        return []
    names = {h.name.id for h in _states(back.words, bodies)}
    group = next((g for g in clause_at(sentence.clauses, k).groups if g.i == k + 1), None)
    if group is None or len(names) != 1 or not any(s.concept in _STARTS for s in senses_of(words, group.head)):
        return []
    told = told_step(sentence, group.head)
    return [(k, name, told) for name in names if _is_so(told)]


_PLAIN = frozenset({"the", "its", "full", "formal", "official"})
_STARTS = frozenset({"take_effect", "begin"})


def _belonging(sentence: Sentence, bodies: frozenset[str]) -> list[Come]:
    """Return who is told to have belonged to it so long: "Peru has belonged to the bloc since May"."""
    words = sentence.words
    for k in [k for k, t in enumerate(words.low) if t == "belonged" and words.low[k - 1] in HAVE - {"had"}]:
        clause = clause_at(sentence.clauses, k)
        group = next((g for g in clause.groups if g.i <= k < g.j), None)
        hit = subject_of(words, clause, group) if group is not None else None
        into = any(h.name.id in bodies and k < h.i <= k + 4 for h in words.names) or any(
            t in _CLUBS for t in words.low[k + 2 : k + 4]
        )
        if hit is not None and hit.name.kind == "country" and into and group is not None and not group.negated:
            return _said(k, row_of(words, hit), "has belonged to it")
    return []


def _formally_in(words: Words, bodies: frozenset[str]) -> list[Come]:
    """Return who a headline tells to be in at last: "Peru, Chile formally in"."""
    for k in [k for k, t in enumerate(words.low) if t == "in" and words.low[k - 1] in _FORMALLY and k > 1]:
        hit = next((h for h in _states(words, bodies) if h.j == k - 1), None)
        if hit is not None and (k + 1 == len(words.low) or words.low[k + 1] in _ENDS):
            return _said(k, row_of(words, hit), "in it at last")
    return []
