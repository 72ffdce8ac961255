"""Things of the fact's sort that are others: "the Osk bridge" for the Mirador bridge, a vote on a law for one on the budget.

Owns: whether what an event is told of is plainly another than the fact's own thing. Never: finds the event of a date.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import begin_of_subject, is_passive, object_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.date.date_clauses import parted_subject
from watcher.reading.date.dated_frames import RESIGNS
from watcher.reading.keys import STOP, best_match, keys_of
from watcher.reading.lexicon import concepts, is_office, split, stem
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.words import Words, analyse
from watcher.values.brackets import SLOT

_GENERAL = words_of("other_things.general")
_CALENDAR = words_of("ties.months") | words_of("ties.no_names") | words_of("date.weekdays")
_ADJECTIVE = tuple("ed ing ous ive al ic ful less able ible ly est ish ent ant ary ern an ese ier".split())
_LINKS = frozenset({"of", "for", "on", "to", "in", "at", "over", "about", "with", "between", "from", "into", "by"})
_ON = frozenset({"on", "over", "about", "for"})
_VOTED_ON = frozenset({"vote", "talk", "meet", "decision", "hearing", "debate"})


@dataclass(frozen=True, slots=True)
class Run:
    """A noun with what stands before it. by: what leads up to it; owned: whether it is somebody's; bare: only a name."""

    by: str
    at: int
    head: str
    keys: frozenset[str]
    before: tuple[str, ...]
    told: frozenset[str]
    names: frozenset[str]
    bare: bool
    owned: bool


def another_thing(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return what the event at token k is told of, where that is plainly another thing than the fact's, or ""."""
    if "mission" in pattern.theme and (other := _elsewhere(ctx, sentence, pattern)):
        return other
    own = own_runs(pattern.fact.says)
    if not own or sentence.words.titled:
        return ""
    kept = (_told_of, k)
    told: list[Run] | None = sentence.words.worked.get(kept)
    if told is None:
        told = sentence.words.worked[kept] = _told_of(sentence, k)
    for run in told:
        if other := _is_another(ctx, sentence, run, own, pattern):
            return other
    return _on_another(sentence, k, own, pattern)


def _elsewhere(ctx: Context, sentence: Sentence, pattern: Pattern) -> str:
    """Return the state in which a mission is, where the fact's has a name that is not told and is not there, or ""."""
    own = _name_of_operation(pattern.fact.says)
    if not own or any(own in s.words.low for s in (sentence, *ctx.before(sentence))):
        return ""
    ours = pattern.names.keys() | ctx.patterns.topical | ctx.patterns.home
    there = (h.name for h in sentence.words.names if h.name.kind == "country" and h.name.own == "own")
    return next((name.id for name in there if name.id not in ours), "")


@lru_cache(maxsize=10_000)
def _name_of_operation(says: str) -> str:
    """Return the first word of the name that a fact's sentence has for an operation ("Operation [Banner]"), or ""."""
    tokens = SLOT.sub("", says).replace(",", " ").split()
    at = next((i for i, token in enumerate(tokens[:-1]) if token == "Operation"), -1)
    return tokens[at + 1].lower() if at >= 0 and tokens[at + 1][0].isupper() else ""


def _told_of(sentence: Sentence, k: int) -> list[Run]:
    """Return the nouns that tell what the event at token k is of: its verb's subject, or object; what stands beside a noun."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is not None:
        done_to = None if is_passive(words, group) else object_of(words, clause, group)
        if done_to is not None:
            return runs_in(words, done_to.start, done_to.stop)[:1]
        parted = parted_subject(sentence, clause_at(sentence.parted, k))
        begin = parted.start if parted else begin_of_subject(words, clause, group)
        return runs_in(words, begin, parted.stop if parted else group.i)[:2]
    begin = next((i for i in range(k, clause.i - 1, -1) if not i or words.low[i - 1] in STOP or is_verb(words, i - 1)), k)
    end = next((g.i for g in clause.groups if g.i > k), clause.j)
    return runs_in(words, begin, end)[:2]


def runs_in(words: Words, begin: int, end: int) -> list[Run]:
    """Return the nouns among tokens [begin, end), each with what stands before it."""
    out, i = list[Run](), begin
    while i < end:
        j = i
        while j < end and _may_belong(words, j):
            j += 1
        if j > i:
            by = next((words.low[n] for n in range(i - 1, max(begin - 2, i - 4), -1) if words.low[n] in _LINKS), "")
            out.append(_run(words, i, j, by))
            if j < end and words.low[j] == ",":
                break
        elif words.low[i] in (",", ";", "and"):
            break
        i = max(j, i + 1)
    return out


def _may_belong(words: Words, j: int) -> bool:
    low = words.low[j]
    if low == "'s":
        return True
    if not (low[0].isalnum() and (low[0].isalpha() or low.isdigit())) or low in STOP or low in _CALENDAR:
        return False
    return not is_verb(words, j) and not low.isdigit()


def _run(words: Words, i: int, j: int, by: str) -> Run:
    owner = max((n + 1 for n in range(i, j) if words.low[n] == "'s"), default=i)
    at = j - 1
    while at > owner and _is_capital(words, at):
        at -= 1
    if _is_capital(words, at):
        at = j - 1
    names = frozenset(words.low[n] for n in range(i, j) if _is_capital(words, n))
    before = tuple(words.low[owner:at])
    told = frozenset(key for n in range(owner, at) for key in keys_of(words, n))
    return Run(by, at, words.low[at], frozenset(keys_of(words, at)), before, told, names, _is_capital(words, at), owner > i)


def _is_capital(words: Words, n: int) -> bool:
    token = words.tokens[n]
    if not token[0].isupper():
        return False
    return n > 0 or not (words.senses[0] or words.cues[0] or words.spellings[0].plain)


@lru_cache(maxsize=10_000)
def own_runs(says: str) -> tuple[Run, ...]:
    """Return the nouns of a fact's sentence, each with what stands before it."""
    words = analyse(SLOT.sub("", says), 1)
    out, i = list[Run](), 0
    while i < len(words.low):
        found = runs_in(words, i, len(words.low))
        out += found
        i = found[-1].at + 1 if found else i + 1
    return tuple(out)


@lru_cache(maxsize=10_000)
def _said(says: str) -> frozenset[str]:
    low = split(SLOT.sub(" ", says.lower()))
    return frozenset(low) | {stem(t) for t in low}


def _is_another(ctx: Context, sentence: Sentence, run: Run, own: tuple[Run, ...], pattern: Pattern) -> str:
    words, said = sentence.words, _said(pattern.fact.says)
    if RESIGNS in pattern.verbs and run.head not in said and run.names.isdisjoint(said) and _is_post(words, run.at):
        return f"of the {run.head}"
    like = [mine for mine in own if _alike(run, mine)]
    if run.owned and run.head in _RELATIONS and run.head not in said:
        return f"of a {run.head}"
    for mine in like:
        if other := of_another_sort(words, run, mine, said):
            return other
    strange = sorted(n for n in run.names if n not in said and n not in _CALENDAR and not _is_known(words, n))
    if not strange or run.owned or run.head in _UNDER_SOMEBODY or _is_post(words, run.at):
        return ""
    read = frozenset(h.name.id for s in ctx.sentences if s.index < sentence.index for h in s.words.names)
    read |= {h.name.id for h in words.names if h.i < run.at}
    ours = pattern.names.keys() - countries()
    if not ours.isdisjoint(read):
        return ""  # "Airport in Able back. Best Airport reopened"
    if any(mine.names or (mine.before and mine.before[-1] not in _GENERAL) for mine in like):
        return f"of {' '.join(strange)}"
    return f"of {' '.join(strange)}" if ours and own[0].names and not (own[0].bare or run.bare) else ""


_RELATIONS = words_of("namesakes.relations")
# What is told by many a word: "the antitrust deadline" is the commission's deadline.
_TOLD_ANYHOW = words_of("other_things.told_anyhow")
_UNDER_SOMEBODY = words_of("other_things.under_somebody")


def _is_post(words: Words, k: int) -> bool:
    """Say whether the noun at token k is what a person is: "minister Vera Lund"."""
    return any(is_office(s.concept) or "person" in (s.concept, *concepts()[s.concept].wider) for s in words.senses[k])


def _alike(one: Run, other: Run) -> bool:
    return not one.bare and not other.bare and (one.head == other.head or stem(one.head) == stem(other.head))


def of_another_sort(words: Words, run: Run, mine: Run, said: frozenset[str]) -> str:
    """Return the word before a noun that tells its sort, where the fact's own has another: "the paper mill"."""
    told, own = [*run.before], [*mine.before]
    while told and own and told[-1] == own[-1]:
        told.pop()
        own.pop()  # "the measles vaccination campaign"
    if run.head in _TOLD_ANYHOW or not told or not own or not {*told}.isdisjoint(own):
        return ""
    sort, ours, at = told[-1], own[-1], run.at - len(run.before) + len(told) - 1
    if ours in mine.names or ours in _GENERAL or ours.endswith(_ADJECTIVE) or ours in words.low[: run.at] or stem(sort) in said:
        return ""  # "the suspension bridge" for the Mirador bridge
    return f"of the {sort} {run.head}" if _tells_a_sort(words, at) else ""


def _tells_a_sort(words: Words, i: int) -> bool:
    """Say whether a word before a noun is a noun itself, by its form, and no such word as any thing may have ("new")."""
    token = words.low[i]
    if _is_capital(words, i) or token in _GENERAL or token.endswith(_ADJECTIVE) or not token.isalpha():
        return False
    return not any(s.pos == "a" for s in words.senses[i])


def _is_known(words: Words, name: str) -> bool:
    return any(name in words.low[h.i : h.j] for h in words.names)


def _on_another(sentence: Sentence, k: int, own: tuple[Run, ...], pattern: Pattern) -> str:
    """Return what a vote or talks are on, where the fact has them on another matter: "votes on a fishing law"."""
    if pattern.verbs.isdisjoint(_VOTED_ON):
        return ""
    words = sentence.words
    matters = [run for run in own if run.by in _ON]
    clause = clause_at(sentence.clauses, k)
    at = next((i for i in range(k + 1, min(k + 12, clause.j)) if words.low[i] in _ON and not words.covered[i]), -1)
    if not matters or at < 0:
        return ""
    told = runs_in(words, at + 1, clause.j)[:1]
    if not told or told[0].at - at > 6 or told[0].bare:
        return ""
    ours = frozenset(key for run in matters for key in run.keys | run.told)
    theirs = told[0].keys | told[0].told
    if best_match(theirs, ours) >= 0.6 or any(best_match(keys_of(words, i), ours) >= 0.8 for i in range(clause.i, clause.j)):
        return ""
    return f"on the {told[0].head}"
