"""Office-holders: who is told to hold, take up or leave the office of a fact.

Owns: names beside offices. Never: compares names.
"""

from __future__ import annotations

from dataclasses import dataclass

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.facts import Pattern
from watcher.reading.keys import best_match, keys_of
from watcher.reading.lexicon import concepts
from watcher.reading.persons import TITLES as _TITLES
from watcher.reading.persons import Person, people
from watcher.reading.stance import Told, told_of
from watcher.reading.successions import HolderRead, deeds, departures, is_incumbent, successors
from watcher.reading.words import Words
from watcher.values import HolderValue, Unknown
from watcher.values.names import same_holder

_BARS = words_of("holders.bars")
_STEPS = {
    word: rung
    for rung, words in {
        "nominated": "nominate nominated nominates nominee nomination tapped taps picked picks candidate choice pick "
        "frontrunner favourite tipped proposed",
        "designate": "designate designated elect incoming asked tasked",
        "acting": "acting interim caretaker temporary",
    }.items()
    for word in words.split()
}
_IN = words_of("holders.in")
_OUT = words_of("holders.out")


@dataclass(slots=True, frozen=True)
class Office:
    """The fact's office at tokens [i, j): what bars it ("deputy", "former"), and how sure its body is."""

    i: int
    j: int
    bar: str
    sure: float


def read_holders(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[HolderRead]:
    """Return every person that the sentence tells of for the office."""
    words = sentence.words
    letters = [t for t in words.tokens if t.isalpha() and len(t) > 3]
    titled = sentence.index == 0 and sum(t[0].isupper() for t in letters) > 0.7 * len(letters)
    # Persons whom the baseline names are names already, and persons all the same.
    aliased = {name for group in pattern.fact.aliases for name in group[:1]} | {m for m in ctx.patterns.members if " " in m}
    runs = [Person(h.i, h.j, h.name.id) for h in words.names if h.name.kind == "name" and h.name.id in aliased]
    runs = sorted([*(_trimmed(words, run, pattern) for run in people(words, titled)), *runs], key=lambda person: person.i)
    out: list[HolderRead] = []
    for office in _offices(ctx, sentence, pattern):
        for person, way in _beside(words, runs, office):
            if any(t in _REPLACED for t in words.low[max(0, person.i - 2) : person.i]):
                # Who is replaced is in it no more.
                continue
            lone = person.j - person.i < 2 and not is_incumbent(person.name, pattern)
            lone = lone and not (
                person.i and words.low[person.i - 1].rstrip(".") in _TITLES and words.tokens[person.i - 1][0].isupper()
            )
            if lone and (way not in ("title", "apposition") or (titled and not _known_elsewhere(ctx, person.name))):
                continue
            if read := _describe(sentence, office, person, way):
                out.append(read)
                break
    out += departures(sentence, pattern, runs)
    out += successors(ctx, sentence, pattern, runs) or deeds(ctx, sentence, pattern, runs)
    if isinstance(pattern.fact.value, Unknown):
        # Who is in the office now is not who is still to come.
        out = [read for read in out if not any(same_holder(read.value.name, name, ()) for name in ctx.patterns.incumbents)]
    return out


def _trimmed(words: Words, run: Person, pattern: Pattern) -> Person:
    """Return a name without the words of the office before it ("Minister of Commerce Kittisak Boonmee")."""
    i = run.i
    while i < run.j - 1 and (
        words.low[i] in pattern.office or any(concepts()[s.concept].office for s in words.senses[i] if s.concept in concepts())
    ):
        i += 1
    return run if i == run.i else Person(i, run.j, words.text[words.start[i] : words.end[run.j - 1]])


def _known_elsewhere(ctx: Context, name: str) -> bool:
    """Say whether a lone capital word of a headline is part of a name in the text."""
    return any(name in person.name.split() and " " in person.name for s in ctx.sentences[1:] for person in people(s.words))


def _offices(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[Office]:
    """Return every place where the fact's office is named, and is of the fact's body."""
    words = sentence.words
    out = []
    for k in range(len(words.low)):
        keys = [s.concept for s in words.senses[k] if s.pos == "n" and s.form != "pl"] or list(keys_of(words, k))
        if words.covered[k] or best_match(tuple(keys), pattern.head) < 0.8:
            continue
        j = k + 1
        while j < len(words.low) and words.covered[j]:
            j += 1
        window = words.low[max(0, k - 4) : k] + (words.low[j : j + 5] if words.low[j : j + 1] in (["of"], ["for"]) else [])
        if not all(m in window or (m in _RANK and _RANK & set(window)) for m in pattern.office):
            continue
        bar = ""
        for t in words.low[max(0, k - 3) : k]:
            if t in _BARS:
                bar = "past" if t in ("former", "ex", "then") else "other"
        sure = _of_body(ctx, sentence, k - len(pattern.office), j, pattern)
        if sure > 0:
            out.append(Office(k, j, bar, sure))
    return out


def _of_body(ctx: Context, sentence: Sentence, i: int, j: int, pattern: Pattern) -> float:
    """Return how sure it is that the office at [i, j) is the fact's: its body named with it, or the only one about."""
    words = sentence.words
    of = pattern.of | frozenset(pattern.names)
    if i and words.low[i - 1] == "'s" and not any(h.j == i - 1 for h in words.names):
        return 1.0 if i > 1 and best_match(keys_of(words, i - 2), pattern.about) >= 0.8 else 0.0
    if i and words.low[i - 1] in ("its", "his", "her", "their"):
        spoken = (words.names, *(b.words.names for b in ctx.before(sentence)[:1]))
        return 0.8 if any(h.name.id in of for names in spoken for h in names) else 0.0
    if i and words.low[i - 1] in _OTHER and best_match(keys_of(words, i - 1), pattern.about) < 0.8:
        return 0.0
    near = [h for h in words.names if (h.j <= i and i - h.j <= 2) or (h.i >= j and h.i - j <= 3 and "of" in words.low[j : h.i])]
    if any(h.name.id in of for h in near):
        return 1.5
    if any(h.name.id in ctx.patterns.topical and h.name.id not in ctx.patterns.named for h in near):
        return 1.0
    plain = bool(pattern.about) and any(
        best_match(keys_of(words, k), pattern.about) >= 0.8 for k in range(max(0, i - 4), min(len(words.low), j + 7))
    )
    if near:
        return (
            0.9
            if any(h.name.id in ctx.patterns.named for h in near) and pattern.head - {"prime-minister", "president"}
            else 0.0
        )
    if plain:
        return 1.0
    others = [h for h in words.names if h.name.kind == "country" and h.name.id not in of and h.name.own == "own"]
    if others:
        return 0.0
    if pattern.about and not pattern.of:
        # An office of its own word needs its body less than a head or a minister does.
        own = all(key[:2] == "w:" for key in pattern.head)
        about = any(h.name.id in ctx.patterns.named for s in (sentence, *ctx.before(sentence)[:1]) for h in s.words.names)
        return 0.0 if not about else 0.5 if own else 0.4
    if any(h.name.id in of or h.name.id in ctx.patterns.topical for h in words.names):
        return 0.8
    for back in ctx.before(sentence):
        if any(h.name.id in of or h.name.id in ctx.patterns.topical for h in back.words.names):
            return 0.5
        if any(h.name.kind == "country" and h.name.own == "own" for h in back.words.names):
            return 0.0
    return 0.2


# Words of rank that stand for each other: a chief negotiator is the lead negotiator.
_RANK = words_of("holders.rank")
# What makes a leader or a chief that of another body.
_OTHER = words_of("holders.other_bodies")
_REPLACED = words_of("holders.replaces")


def _beside(words: Words, runs: list[Person], office: Office) -> list[tuple[Person, str]]:
    """Return the persons that may hold the office, the likeliest first, each with how it stands there."""
    found: list[tuple[float, Person, str]] = []
    for person in runs:
        if person.i >= office.j:
            gap = words.low[office.j : person.i]
            if not gap or gap in (["-", "designate"], ["nominee"], ["designate"], ["-", "elect"], ["elect"]):
                found.append((-3.0, person, "title"))
            elif gap[0] in (",", ":", "(") and len(gap) <= 2 and not {'"', "“", "”"} & set(gap):
                found.append((len(gap), person, "apposition"))
            elif gap[0] == "of" and gap[-1] == "," and len(gap) <= 8:
                found.append((4.0, person, "apposition"))
            elif any(t in ("is", "was", "be", "as") for t in gap) and len(gap) <= 12:
                found.append((words.cost(office.j, person.i), person, "verb"))
        elif person.j <= office.i:
            gap = words.low[person.j : office.i]
            if not gap or (
                len(gap) <= 3 and words.low[person.i - 1 : person.i] and words.low[person.i - 1] in _IN | _STEPS.keys()
            ):
                found.append((-2.0, person, "named"))
            elif (
                gap[0] in (",", "—", "(")
                and len(gap) <= 8
                and not {"to", "for", "with"} & set(gap)
                and not any(is_verb(words, k) for k in range(person.j, office.i))
            ):
                found.append((1.0, person, "apposition"))
            elif not _names_another(gap) and any(t in _IN or t in _STEPS or t in ("is", "was", "as", "be") for t in gap):
                found.append((words.cost(person.j, office.i) + 2, person, "verb"))
    found.sort(key=lambda row: row[0])
    return [(person, way) for cost, person, way in found if cost <= 26]


def _names_another(gap: list[str]) -> bool:
    """Say whether a verb in the active names somebody else: "the bloc has nominated X as"."""
    return any(
        _STEPS.get(t) in ("nominated", "designate")
        and t.endswith(("ed", "s"))
        and not {"is", "was", "been", "be", "being", "were", "gets", "got"} & set(gap[max(0, k - 2) : k])
        for k, t in enumerate(gap)
    )


def _describe(sentence: Sentence, office: Office, person: Person, way: str) -> HolderRead | None:
    words = sentence.words
    if office.bar == "other":
        return None
    tie = Tie()
    tie.add("office", f"{person.name} beside the office ({way})", 1.2 if way != "verb" else 0.6)
    tie.add("body", "the office is of the fact's body", office.sure)
    low, high = min(office.i, person.i), max(office.j, person.j)
    span = words.low[max(0, low - 2) : min(len(words.low), high + 3)]
    rung = next((_STEPS[t] for t in span if t in _STEPS), "in-office")
    near = words.low[max(0, low - 6) : min(len(words.low), high + 6)]
    if rung == "in-office" and any(_STEPS.get(t) == "nominated" for t in near):
        rung = "nominated"
    if any(t in _IN for t in words.low[max(0, low - 8) : min(len(words.low), high + 8)]):
        tie.add("verb", "takes up the office", 0.6)
    told = _how(sentence, office, person, way, rung)
    return HolderRead(person.i, HolderValue(name=person.name, rung=rung), told, tie) if tie.score >= 1.6 else None


def _how(sentence: Sentence, office: Office, person: Person, way: str, rung: str) -> Told:
    """Return how it is told that the person has the office: a title asserts it, a verb by its own mood and time."""
    words = sentence.words
    if rung != "in-office":
        return Told("planned", "plan", why=f"{rung} only")
    if way in ("title", "apposition"):
        return (
            Told("past", past=True, why="a former holder")
            if office.bar == "past"
            else Told("asserted", why="the office stands as a title")
        )
    verbs = [
        g
        for g in sentence.groups
        if any(words.low[k] in _IN or words.low[k] in ("is", "was", "be", "been") for k in range(g.i, g.j))
    ]
    group = min(verbs, key=lambda g: words.cost(g.head, person.i), default=None)
    if group is None:
        return Told("asserted", why="told without a verb")
    if group.tense == "pluperfect" or (office.bar == "past" and words.low[group.head] in ("is", "was")):
        return Told("past", past=True, why="of an earlier time")
    return (
        told_of(sentence, group.head, group)
        if group.mood or group.negated or group.conditional or group.denied
        else Told("asserted", done=True, why="takes it up")
    )
