"""Agents: by whom or on what a fact says that a thing is done: the rocket that a probe flies on, the builder, the mediator.

Owns: such facts, and who else is told to do it. Never: reads offices.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import clause_at, is_verb, verb_groups
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.holder.departures import HolderRead
from watcher.reading.keys import keys_of, tokens_like
from watcher.reading.lexicon import is_office
from watcher.reading.naming import MARK
from watcher.reading.patterns import Pattern
from watcher.reading.persons import Person, people
from watcher.reading.stance import told_of
from watcher.reading.words import Words, analyse
from watcher.values import HolderValue
from watcher.values.brackets import SLOT
from watcher.values.names import same_holder

_BY = frozenset({"by", "on", "aboard", "atop", "with", "onboard"})
_ARTICLES = frozenset({"a", "an", "the", "its", "new", "former", "local", "heavy", "own", "more", "powerful"})
_FLIES = frozenset({"launch", "flight"})
_CARRIES = words_of("agents.carries")
_WINS = words_of("agents.wins")
_SWITCH, _DROPS, _WORK = words_of("agents.switch"), words_of("agents.drops"), words_of("agents.work")


@dataclass(frozen=True, slots=True)
class Agency:
    """What is done, and what sort of thing does it, as keys."""

    acts: frozenset[str]
    heads: frozenset[str]


@lru_cache(maxsize=1_000)
def agency_of(pattern: Pattern) -> Agency | None:
    """Return what a fact's slot does or carries, where it is the argument of a verb and no office; or None."""
    if pattern.fact.kind != "holder" or not isinstance(pattern.fact.value, HolderValue):
        return None
    if any(is_office(key) for key in pattern.head if key[:2] != "w:"):
        return None
    words = analyse(SLOT.sub(MARK, pattern.fact.says), 1)
    slot = words.low.index(MARK)
    at = slot - 1
    while at > 0 and words.low[at] in _ARTICLES:
        at -= 1
    groups = verb_groups(words)
    before = next((g for g in reversed(groups) if g.j <= at), None)
    after = next((g for g in groups if g.i == slot + 1), None)
    group = before if at > 0 and words.low[at] in _BY else after if slot < 2 else None
    if group is None:
        acts = _acts_of_noun(pattern)
        return Agency(acts, frozenset()) if acts else None
    acts = frozenset(keys_of(words, group.head))
    acts |= _FLIES if acts & _FLIES else frozenset()
    heads = frozenset(keys_of(words, slot + 1)) if slot + 1 < len(words.low) and words.senses[slot + 1].noun else frozenset()
    return Agency(acts, heads) if acts else None


def home_words(pattern: Pattern) -> frozenset[str]:
    """Return the words one of which stands in a sentence that tells, without a name, who brings the fact's persons home."""
    agency = agency_of(pattern)
    return _THEM | {"home", "back"} if agency is not None and "come_home" in agency.acts else frozenset()


def called_by_doing(pattern: Pattern) -> bool:
    """Say whether the fact calls it by a noun of doing it ("the builder of the airport"), which may be told as an office is."""
    return not pattern.titles.isdisjoint(_DOERS)


def _acts_of_noun(pattern: Pattern) -> frozenset[str]:
    """Return what somebody does who is called by a noun of doing it, which no office is: the builder builds."""
    for title in pattern.titles:
        if title in _DOERS:
            verbs = _DOERS[title].split()
            return frozenset(key for verb in verbs for key in keys_of(analyse(f"they {verb} it", 1), 1))
    return frozenset()


_DOERS = {
    "builder": "build construct", "contractor": "build construct", "maker": "make build", "manufacturer": "make build",
    "supplier": "supply deliver", "mediator": "mediate broker", "organiser": "organise host", "organizer": "organize host",
    "sponsor": "sponsor", "insurer": "insure", "designer": "design", "lender": "lend finance", "developer": "develop build",
    "carrier": "carry fly",
}  # fmt: skip


def read_agents(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[HolderRead]:
    """Return who the sentence tells to do what the fact says, or to do it no more."""
    agency = agency_of(pattern)
    if agency is None or not _is_named(ctx, sentence, pattern):
        return []
    found = _others(ctx, sentence, pattern, agency)
    out = list[HolderRead]()
    for k, name, way in found:
        told = told_of(sentence, k)
        if told.embedded or told.negated or told.stance in ("denied", "questioned") or any(r.value.name == name for r in out):
            continue
        tie = Tie()
        tie.add("agent", f"{name} {way}", 2.2)
        out.append(HolderRead(k, HolderValue(name=name), told, tie))
    return out or _dropped(sentence, pattern)


def _is_named(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the fact's own thing is named in the sentence, or in the title."""
    agency = agency_of(pattern)
    last = {name.split()[-1] for name in ctx.named if name[:1].isalpha()}
    if agency is not None and "come_home" in agency.acts and any(name.split()[-1] in last for name in pattern.names):
        return True  # persons are spoken of again without their names
    if agency is not None and "come_home" in agency.acts and not _THEM.isdisjoint(sentence.words.low):
        # "The two astronauts will be carried back by Kite", where their present craft is spoken of.
        value = pattern.fact.value
        own = value.name.split()[-1] if isinstance(value, HolderValue) else ""
        return bool(own) and any(own in s.words.tokens for s in ctx.sentences)
    return any(h.name.id in pattern.names for s in (sentence, ctx.sentences[0]) for h in s.words.names)


def _runs(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[Person]:
    """Return the names that may do it: of persons, firms and things that are not the fact's own, of countries and bodies."""
    words = sentence.words
    # What other facts name may do it too, but for the persons who sit or fly there.
    persons = ctx.patterns.incumbents | ctx.patterns.members
    known = [
        Person(h.i, h.j, h.name.id)
        for h in words.names
        if h.name.id not in pattern.names
        and h.name.own == "own"
        and (h.name.kind in ("country", "body") or h.name.id not in persons or _is_own(h.name.id, pattern))
    ]
    taken = {k for run in known for k in range(run.i, run.j)}
    others = [p for p in people(words, words.titled) if p.i not in taken and not _has_own_name(words, p, pattern)]
    return sorted([*known, *others], key=lambda run: run.i)


def _has_own_name(words: Words, run: Person, pattern: Pattern) -> bool:
    return any(h.i < run.j and h.j > run.i and h.name.id in pattern.names for h in words.names)


def _is_own(name: str, pattern: Pattern) -> bool:
    value = pattern.fact.value
    return isinstance(value, HolderValue) and same_holder(value.name, name, pattern.fact.aliases)


def _others(ctx: Context, sentence: Sentence, pattern: Pattern, agency: Agency) -> Iterator[tuple[int, str, str]]:
    words, low = sentence.words, sentence.words.low
    runs = _runs(ctx, sentence, pattern)
    if not runs:
        return
    acts = set(tokens_like(words, agency.acts))
    if agency.acts & _FLIES:
        acts |= {k for k, token in enumerate(low) if token in _CARRIES and is_verb(words, k)}
    if "come_home" in agency.acts:
        acts |= {k for k, token in enumerate(low) if _brings_home(words, k, token)}
    for k in sorted(acts):
        clause = clause_at(sentence.clauses, k)
        by = next((j for j in range(k + 1, min(k + 8, clause.j)) if low[j] in _BY or low[j : j + 2] in _RIDES), -1)
        if by > 0 and (run := _at(runs, words, by + 1)):
            yield k, run.name, "is told to do it"
            continue
        group = next((g for g in clause.groups if g.i <= k < g.j), None)
        mine = any(h.name.id in pattern.names and k < h.i < clause.j for h in words.names)
        home = "come_home" in agency.acts and _brings_home(words, k, low[k])
        mine = mine or (home and not _THEM.isdisjoint(low[k + 1 : k + 5]))
        if group is not None and mine and not is_passive(words, group):
            run = next((r for r in runs if clause.i <= r.i and r.j <= group.i <= r.j + 3), None)
            if run and (home or run.name not in ctx.patterns.named or _is_own(run.name, pattern)):
                yield k, run.name, "does it"
    for k, token in enumerate(low):
        work = next((j for j in range(k + 1, min(k + 5, len(low))) if low[j] in _WORK), 0) if token in _WINS else 0
        if work and not agency.heads:
            # "Able has won the contract to build the bridge"
            clause = clause_at(sentence.clauses, k)
            group = next((g for g in clause.groups if g.i <= k < g.j), None)
            run = next((r for r in runs if group and clause.i <= r.i and r.j <= group.i <= r.j + 3), None)
            mine = any(h.name.id in pattern.names and work < h.i < work + 9 for h in words.names)
            if run and mine and group and not is_passive(words, group):
                yield k, run.name, "has won the contract"
        if token in _SWITCH:
            to = next((j for j in range(k + 1, min(k + 10, len(low))) if low[j] == "to"), -1)
            run = _at(runs, words, to + 1) if to > 0 else None
            if run and _is_of_it(words, to, run, pattern, agency):
                yield k, run.name, "is chosen for it"


def _brings_home(words: Words, k: int, token: str) -> bool:
    """Say whether somebody is brought home at token k: "will be carried back", "is to fetch them"."""
    if not is_verb(words, k):
        return False
    return token in _FETCHES or (token in _CARRIES and not _HOME.isdisjoint(words.low[k + 1 : k + 5]))


_REPLACES = frozenset({"replaced", "replaces"})
_FETCHES = frozenset("fetch fetches fetched".split())
_HOME = frozenset({"home", "back"})
_THEM = frozenset("astronauts crew pair duo them two astronaut passengers tourists sailors hostages".split())
_RIDES = (["in", "a"], ["in", "an"])
_TOLD = frozenset({"come_home", "launch", "flight"})


def _is_of_it(words: Words, to: int, run: Person, pattern: Pattern, agency: Agency) -> bool:
    """Say whether what is moved or given to somebody is the fact's own work: by its sort, its present one, or an article."""
    if words.low[to + 1] in ("a", "an") or not _WORK.isdisjoint(words.low[:to]):
        return True
    own = any(r.i != run.i and _is_own(r.name, pattern) for r in people(words, words.titled))
    return own or any(tokens_like(words, keys) for keys in (agency.heads, agency.acts & _TOLD) if keys)


def _at(runs: list[Person], words: Words, k: int) -> Person | None:
    """Return the name that begins at token k, or behind an article and an adjective there."""
    for at in range(k, min(k + 4, len(words.low))):
        run = next((r for r in runs if r.i == at), None)
        if run is not None:
            return run
        maker = next((h for h in words.names if h.i <= at < h.j), None)
        if maker is not None and any(r.i == maker.j for r in runs):
            continue  # "in a [SpaceX] Crew Dragon"
        if words.low[at] not in _ARTICLES:
            return None
    return None


def _dropped(sentence: Sentence, pattern: Pattern) -> list[HolderRead]:
    """Return the fact's own told to do it no more: "Ferrotec has lost the contract"."""
    words = sentence.words
    for run in [Person(h.i, h.j, h.name.id) for h in words.names] + people(words, words.titled):
        if not _is_own(run.name, pattern):
            continue
        for k in range(max(0, run.i - 6), min(len(words.low), run.j + 5)):
            if words.low[k] in _DROPS:
                told = told_of(sentence, k)
                if not told.embedded and not told.negated:
                    tie = Tie()
                    if words.low[k] in _REPLACES and k < run.i <= k + 3:
                        # "Able has replaced Best as contractor for the bridge"
                        new = next((r for r in people(words, words.titled) if r.j <= k <= r.j + 3), None)
                        if new is not None:
                            tie.add("agent", f"{new.name} in its place", 2.0)
                            return [HolderRead(k, HolderValue(name=new.name), told, tie)]
                    tie.add("agent", f"{run.name} no more", 2.0)
                    return [HolderRead(k, HolderValue(name=run.name, rung="left"), told, tie)]
    return []
