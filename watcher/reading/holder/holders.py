"""Office-holders: who is told to hold, take up or leave the office of a fact.

Owns: names beside offices. Never: compares names.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import Group, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.holder.acting_owners import is_one_of_several
from watcher.reading.holder.agents import agency_of, called_by_doing, read_agents
from watcher.reading.holder.beside_offices import IN, beside, is_of_an_office, until_a_year, who_was
from watcher.reading.holder.candidacies import gives_it_up, is_turned_down, only_runs_for
from watcher.reading.holder.carried import carries, read_carried
from watcher.reading.holder.charges import charges
from watcher.reading.holder.counterparts import counterparts
from watcher.reading.holder.departures import (
    HolderRead,
    departure_from_the_head,
    departure_of_him,
    departure_of_office,
    departures,
    is_incumbent,
    office_ousted,
)
from watcher.reading.holder.held_offices import CHIEFS, names_no_office, title_at
from watcher.reading.holder.held_places import is_held_place, read_held_place
from watcher.reading.holder.named_later import named_later
from watcher.reading.holder.no_persons import is_no_person
from watcher.reading.holder.nominees import is_of_a_nominee, nominees
from watcher.reading.holder.office_rungs import rung_of
from watcher.reading.holder.office_words import is_civilian
from watcher.reading.holder.offices import Office, offices
from watcher.reading.holder.starts import not_yet
from watcher.reading.holder.state_roles import read_role, role_of
from watcher.reading.holder.statesmen import leads_elsewhere
from watcher.reading.holder.strange_services import is_of_a_strange_noun
from watcher.reading.holder.successions import successors
from watcher.reading.holder.suspects import is_of_a_suspect, suspects
from watcher.reading.holder.venues import read_venue
from watcher.reading.keys import best_match, keys_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.persons import TITLES as _TITLES
from watcher.reading.persons import Person, people
from watcher.reading.spellings import countries
from watcher.reading.stance import Told, told_of
from watcher.reading.strange_bodies import named_by_another
from watcher.reading.words import Words
from watcher.values import HolderValue, Unknown
from watcher.values.names import same_holder


def read_holders(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[HolderRead]:
    """Return every person that the sentence tells of for the office."""
    if pattern.venue:
        return read_venue(ctx, sentence, pattern)
    if is_held_place(pattern) and (taken := read_held_place(sentence, pattern)):
        return taken
    if role_of(pattern):
        return read_role(ctx, sentence, pattern)
    if agency_of(pattern) is not None and ((told := read_agents(ctx, sentence, pattern)) or not called_by_doing(pattern)):
        return told
    if carries(pattern):
        return read_carried(ctx, sentence, pattern)
    if names_no_office(pattern):
        return []
    words = sentence.words
    letters = [t for t in words.tokens if t.isalpha() and len(t) > 3]
    titled = sentence.index == 0 and sum(t[0].isupper() for t in letters) > 0.7 * len(letters)
    # Persons whom the baseline names are names already, and persons all the same.
    aliased = {name for group in pattern.fact.aliases for name in group[:1]} | {
        m for m in ctx.patterns.members if " " in m and m.split()[-1][0].isupper()
    }
    aliased |= ctx.patterns.incumbents
    runs = [Person(h.i, h.j, h.name.id) for h in words.names if h.name.kind == "name" and h.name.id in aliased]
    if words.index == 0 and words.names and words.names[0].i == 0 and words.names[0].name.kind == "name":
        # A headline begins with the one name that everybody knows the person by.
        runs += [Person(h.i, h.j, h.name.id) for h in words.names[:1] if h.j == 1 and h.name.id not in aliased | pattern.of]
    runs = sorted([*(_trimmed(words, run, pattern) for run in people(words, titled)), *runs], key=lambda person: person.i)
    runs = [run for run in runs if not (is_no_person(words, run, pattern) or is_civilian(words, run, pattern))]
    found = offices(ctx, sentence, pattern)
    gone = departures(sentence, pattern, runs) or departure_of_him(ctx, sentence, pattern)
    gone = gone or departure_of_office(
        sentence, pattern, runs, [(office.i, office.j) for office in found if office.sure >= 1.2 and not office.bar]
    )
    gone = gone or departure_from_the_head(sentence, pattern, runs)
    gone = gone or office_ousted(sentence, pattern, runs, [(o.i, o.j) for o in found if o.sure >= 0.8 and not o.bar])
    out = [read for office in found if (read := _in_office(ctx, sentence, pattern, runs, office))]
    if any(read.told.stance == "asserted" for read in gone):
        # "Is standing down as prime minister": who leaves is in it no more.
        out = [read for read in out if not is_incumbent(read.value.name, pattern)]
    out += gone
    out += successors(ctx, sentence, pattern, runs) or charges(ctx, sentence, pattern, runs)
    if met := counterparts(ctx, sentence, pattern, runs):
        # "Secretary Able said beside his American colleague Best": the office that Able has is not America's.
        out = [*met, *(read for read in out if read.value.rung == "left")]
    if is_of_a_nominee(pattern) and not out:
        out = nominees(ctx, sentence, pattern, runs)
    if is_of_a_suspect(pattern) and not out:
        out = suspects(ctx, sentence, pattern, runs)
    out = not_yet(ctx, sentence, pattern, out or named_later(ctx, sentence, pattern, runs, found))
    if isinstance(pattern.fact.value, Unknown):
        # Who is in the office now is not who is still to come.
        known = (ctx.patterns.incumbents - _of_other_offices(ctx, pattern)) | (pattern.names.keys() - countries())
        out = [read for read in out if not any(same_holder(read.value.name, name, ()) for name in known)]
        if "next" in split(pattern.fact.says.lower()) and not _LEAVING.isdisjoint(sentence.words.low):
            # Who goes is not the next one. A word in capitals is one of a name: "New Unity".
            plain = {t.lower() for t in sentence.words.tokens if t.islower() or sentence.words.titled}
            out = [read for read in out if not _COMING.isdisjoint(plain)]
    return out


def _of_other_offices(ctx: Context, pattern: Pattern) -> frozenset[str]:
    """Return who has another office that the baseline tells of: he may be the one to come in this."""
    others = [f for f in ctx.patterns.facts if f.fact.kind == "holder" and f is not pattern]
    return frozenset(
        name for name in ctx.patterns.incumbents for f in others if is_incumbent(name, f) and f.head.isdisjoint(pattern.head)
    )


_BODIES = words_of("holders.bodies") | words_of("holders.authorities")
_LEAVING = words_of("holders.leaving")
_COMING = words_of("holders.coming")


def _in_office(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person], office: Office) -> HolderRead | None:
    """Return the likeliest person beside the office, where one is told to have it."""
    words = sentence.words
    for person, way in beside(words, runs, office, pattern.of):
        if words.low[person.i - 1 : person.i] == ["the"] and words.low[person.j : person.j + 2] in ([",", "a"], [",", "an"]):
            continue  # "attacks by the Taliban, a ministry spokesperson said": no person has an article
        if words.low[person.i - 2 : person.i] == ["such", "as"]:
            continue  # "the mayor is chosen, and predecessors such as Able object"
        if way == "named" and words.low[person.j - 1] in _BODIES:
            continue  # "the Marsh County Fire Department chief"
        if leads_elsewhere(person.name, pattern) or is_one_of_several(words, office.j, person, runs, pattern):
            continue  # "President Biden", where the fact is on Mali's
        if not is_incumbent(person.name, pattern) and (
            only_runs_for(words, office.i)
            or gives_it_up(words, person.j, office.i)
            or is_turned_down(words, person.i, person.j, office.i)
        ):
            continue  # "is running for mayor"
        if _speaks(words, office, person) or "whom" in words.low[max(0, person.i - 3) : person.i]:
            continue
        if _gives_up(words, person, office) or (
            words.low[person.j : person.j + 1] == ["'s"] and "nominee" in words.low[person.j : office.i]
        ):
            continue  # "President Able's nominee for ambassador"
        if any(t in _REPLACED for t in words.low[max(0, person.i - 2) : person.i]):
            # Who is replaced is in it no more.
            continue
        if office.sure < 1 and (_has_the_like(ctx, pattern, person.name) or _is_of_a_state(words, office, person, pattern)):
            continue
        if way == "named" and office.sure < 1.2 and named_by_another(sentence, person.i - 1, pattern):
            return None
        lone = person.j - person.i < 2 and not is_incumbent(person.name, pattern)
        lone = lone and not (
            person.i and words.low[person.i - 1].rstrip(".") in _TITLES and words.tokens[person.i - 1][0].isupper()
        )
        titled = words.titled and not _known_elsewhere(ctx, person.name)
        known = (person.name in ctx.surnames or _known_elsewhere(ctx, person.name)) and "served" not in words.low[
            person.j : office.i
        ]
        if lone and (way not in ("title", "apposition") or titled) and not (known or _leads_headline(words, person, office)):
            continue
        if read := _describe(sentence, office, person, way, pattern):
            return read
    return None


def _is_of_a_state(words: Words, office: Office, person: Person, pattern: Pattern) -> bool:
    """Say whether a title in capitals is that of a head of state, where the fact's is of a firm or a body: "President Able"."""
    if office.j != person.i or not words.tokens[office.i][0].isupper() or is_incumbent(person.name, pattern):
        return False
    if title_at(words, office.i) in CHIEFS:
        return False  # no state has one
    return "president" in pattern.head and bool(pattern.of) and not pattern.of & countries() and not pattern.office


def _leads_headline(words: Words, person: Person, office: Office) -> bool:
    """Say whether one name alone begins a headline, and the office that it takes up follows: "Able takes over as mayor"."""
    if words.index or person.i or person.j > office.i or words.tokens[0].isupper() or words.low[0].endswith("s"):
        return False
    after = words.low[person.j : office.i]
    first = next((n for n, t in enumerate(after) if t not in _TO_COME), -1)
    if first < 0 or words.senses[0] or words.cues[0] or words.spellings[0].plain:
        return False
    token = after[first]
    over = token in _COMES and after[first + 1 : first + 2] == ["over"]
    # What is done in the active may be done to another: "Able names new mayor".
    return over or token in _TAKES_UP or (token in _NAMED and _UNNAMED.isdisjoint(after[first + 1 :]))


# Whom somebody names is told with an article: "Able named a new mayor".
_UNNAMED = frozenset("new a an the next its".split())
_TO_COME = words_of("holders.to_come")
_TAKES_UP = frozenset("become becomes became sworn".split())
_NAMED = words_of("holders.named")
_COMES = words_of("holders.comes")


def _gives_up(words: Words, person: Person, office: Office) -> bool:
    """Say whether somebody lets go of what would have brought him the office: "gives up his claim to be premier"."""
    between = words.low[person.j : office.i]
    at = next((n for n, t in enumerate(between) if t in _CLAIMS), -1)
    return at > 0 and not _LETS_GO.isdisjoint(between[:at]) and not {",", "but", "and"} & set(between[:at])


_CLAIMS = frozenset("claim bid hope hopes race candidacy candidature ambition ambitions effort campaign attempt quest".split())
_LETS_GO = frozenset(
    "gives gave giving give drops dropped dropping drop abandons abandoned abandon withdraws withdrew withdraw ends ended end "
    "renounces renounced renounce quits quit suspends suspended suspend".split()
)


def _speaks(words: Words, office: Office, person: Person) -> bool:
    """Say whether a name after the office is that of who says so: "wants Able as mayor, Best says"."""
    after = words.cues[person.j] if person.j < len(words.low) else ()
    return words.low[office.j : person.i] == [","] and "report" in after


def _has_the_like(ctx: Context, pattern: Pattern, name: str) -> bool:
    """Say whether a person is the holder of another fact's office, of that sort or of another body."""
    return not is_incumbent(name, pattern) and any(
        other is not pattern
        and other.fact.kind == "holder"
        and (other.head & pattern.head or (other.of and pattern.of and not other.of & pattern.of))
        and is_incumbent(name, other)
        for other in ctx.patterns.facts
    )


def _trimmed(words: Words, run: Person, pattern: Pattern) -> Person:
    """Return a name without the words of the office before it ("Minister of Commerce Kittisak Boonmee")."""
    i, j = run.i, run.j
    own = pattern.about if i < j - 1 and is_of_an_office(words, i + 1) else frozenset[str]()  # "Enlargement Commissioner Able"
    while i < j - 1 and (
        words.low[i] in pattern.office or is_of_an_office(words, i) or best_match(keys_of(words, i), own) >= 0.8
    ):
        i += 1
    while j > i + 1 and words.tokens[j - 1].isupper() and is_of_an_office(words, j - 1):
        # "Names Eva Lind CEO".
        j -= 1
    return run if (i, j) == (run.i, run.j) else Person(i, j, words.text[words.start[i] : words.end[j - 1]])


def _known_elsewhere(ctx: Context, name: str) -> bool:
    """Say whether a lone capital word of a headline is part of a name in the text."""
    return any(name in person.name.split() and " " in person.name for s in ctx.sentences[1:] for person in people(s.words))


_REPLACED = words_of("holders.replaces")


def _describe(sentence: Sentence, office: Office, person: Person, way: str, pattern: Pattern) -> HolderRead | None:
    words = sentence.words
    if office.bar == "other" or is_of_a_strange_noun(words, office, pattern):
        return None
    tie = Tie()
    weight = 0.6 if way == "verb" and not _is_it(words, office, person) else 1.2
    tie.add("office", f"{person.name} beside the office ({way})", weight)
    tie.add("body", "the office is of the fact's body", office.sure)
    if isinstance(pattern.fact.value, Unknown):
        tie.add("asked", "the fact asks who it is", 0.3)
    rung = rung_of(words, office, person, pattern)
    if way == "verb" and person.j <= office.i and words.low[person.i - 1 : person.i] and words.low[person.i - 1] in _PICKED:
        tie.add("verb", "whom somebody picks", 0.4)
    low, high = min(office.i, person.i), max(office.j, person.j)
    if any(t in IN for t in words.low[max(0, low - 8) : min(len(words.low), high + 8)]):
        tie.add("verb", "takes up the office", 0.6)
    told = _how(sentence, office, person, way, rung)
    return HolderRead(person.i, HolderValue(name=person.name, rung=rung), told, tie) if tie.score >= 1.6 else None


def _is_it(words: Words, office: Office, person: Person) -> bool:
    """Say whether nothing but what one is or works as stands between person and office: "is likely to be the next"."""
    if person.i >= office.j:
        gap = words.low[office.j : person.i]
        return len(gap) <= 5 and not _BE.isdisjoint(gap) and _COPULA.issuperset(gap)
    between = words.low[person.j : office.i - len(_own_words(words, office))]
    if person.j <= office.i and between[-1:] in (["be"], ["become"]) and not _TO_COME.isdisjoint(between[-4:-2]):
        return True  # "Able, 45, a former envoy who is set to be"
    if between[-3:-2] and between[-3] in _OWN_FIRST and between[-1] == "as":
        return True  # "told the staff in her first letter as chairman"
    return (
        person.j <= office.i and len(between) <= 8 and {"is", "as", "remains", "becomes", "became", "be"} & {*between} != set()
    )


def _own_words(words: Words, office: Office) -> list[str]:
    """Return the word before the office where it can be one of its own ("foreign")."""
    return words.low[office.i - 1 : office.i] if words.low[office.i - 1] not in _BEFORE_OFFICE else []


_OWN_FIRST = frozenset({"first", "last", "his", "her", "maiden", "opening"})
_PICKED = words_of("holders.nominated") - {"nominee", "candidate", "runner"}
_BE = frozenset("is was are be".split())
_COPULA = _BE | words_of("holders.identified")
_BEFORE_OFFICE = frozenset("the new next as a is be becomes became remains".split())


def _how(sentence: Sentence, office: Office, person: Person, way: str, rung: str) -> Told:
    """Return how it is told that the person has the office: a title asserts it, a verb by its own mood and time."""
    words = sentence.words
    if rung not in ("in-office", "acting") and not (office.bar == "past" and way == "apposition"):
        if not _WITHDRAWN.isdisjoint(words.low) and not _NOMINATION.isdisjoint(words.low):
            return Told("denied", negated=True, why="nominated no more")
        return Told("planned", "plan", why=f"{rung} only")
    if way == "apposition" and who_was(words, person, office):
        return Told("past", past=True, why="told as what the person was")
    if way in ("title", "apposition"):
        return (
            Told("past", past=True, why="a former holder")
            if office.bar == "past"
            else Told("asserted", done=True, why="the office stands as a title")
        )
    verbs = [g for g in sentence.groups if any(words.low[k] in IN or words.low[k] in _BASES for k in range(g.i, g.j))]
    if (
        person.j <= office.i
        and not _FAILS.isdisjoint(words.low[person.j : office.i])
        and "to" in words.low[person.j : office.i]
    ):
        # "Failed in his bid to become".
        return Told("denied", negated=True, why="told to have failed")
    verbs = [g for g in verbs if not _only_of_him(sentence, g, office)] or verbs
    verbs = [g for g in verbs if person.j <= g.i < office.i] or verbs  # "it is unclear whether Able will be mayor"
    group = min(verbs, key=lambda g: words.cost(g.head, person.i), default=None)
    first = min(person.i, office.i)
    if group is None and first > 1 and words.low[first - 1].endswith("ing") and words.low[first - 2] in _ONLY_NAMED:
        # "Warned against picking her as minister": nobody has.
        return Told("questioned", embedded=True, why="only named, not told to happen")
    wishes = words.low[person.j : office.i] if person.j <= office.i else []
    if "to" in wishes and not _OWN_WISHES.isdisjoint(wishes):
        return Told("questioned", embedded=True, why="what he wishes for")
    if group is None:
        before = _by_the_verb_before(sentence, person) if person.j <= office.i else None
        return before or _by_what_is_between(sentence, min(office.j, person.j), max(office.i, person.i))
    if group.tense == "pluperfect" or (office.bar == "past" and words.low[group.head] in ("is", "was")):
        return Told("past", past=True, why="of an earlier time")
    if words.low[group.head] == "was" and until_a_year(words, office.j, sentence.published.year):
        return Told("past", past=True, why="until a year gone by")
    if words.low[group.head] in ("elect", "elects") and group.mood == "plan" and group.j - group.i == 1:
        return Told("asserted", done=True, why="is elected to it")
    if group.mood or group.negated or group.conditional or group.denied:
        return told_of(sentence, group.head, group)
    if words.low[group.i] == "to" and person.j == group.i and _is_proposed(sentence, group):
        return Told("planned", "plan", why="proposed only")
    return Told("asserted", done=True, why="takes it up")


_NOMINATION = frozenset({"nomination", "candidacy", "candidature", "name"})
_WITHDRAWN = frozenset({"withdrawn", "withdrew", "withdraws", "rescinded", "pulled", "pulls"})


def _only_of_him(sentence: Sentence, group: Group, office: Office) -> bool:
    """Say whether a verb only tells who the person is: "Able, [who had been mayor], took office as governor"."""
    clause = clause_at(sentence.clauses, group.head)
    return sentence.words.low[clause.i] in ("who", "whose") and not clause.i <= office.i < clause.j


def _is_proposed(sentence: Sentence, group: Group) -> bool:
    """Say whether somebody only wants it: "proposed nine directors, and Able to take over as chief"."""
    return any(g.j <= group.i and sentence.words.low[g.head] in _PROPOSES for g in sentence.groups)


_PROPOSES = words_of("holders.proposes")


_OWN_WISHES = frozenset("hope hopes hoped hoping want wants wanted aspires aspire dreams dreamt seeks seeking sought".split())
_FAILS = frozenset("failed fails lost loses missed misses".split())
_BASES = frozenset("is was be been take assume succeed replace serve".split())
_ONLY_NAMED = frozenset({"against", "of", "about", "from", "for"})


def _by_the_verb_before(sentence: Sentence, person: Person) -> Told | None:
    """Return how the verb is told whose object the person is, where that is no plain deed: "asked them to approve X as"."""
    group = next((g for g in sentence.groups if g.j <= person.i <= g.j + 2), None)
    if group is None or not (group.mood or group.conditional or group.negated):
        return None
    if sentence.words.low[group.head] in ("elect", "elects") and group.mood == "plan" and group.j - group.i == 1:
        return Told("asserted", done=True, why="is elected to it")
    return told_of(sentence, group.head, group)


def _by_what_is_between(sentence: Sentence, i: int, j: int) -> Told:
    """Return how it is told by the verb between the person and the office: "set to return as" is no deed yet."""
    group = next((g for g in sentence.groups if i <= g.i < j), None)
    if group is not None and (group.mood or group.conditional or group.negated):
        return told_of(sentence, group.head, group)
    if group is not None and group.progressive and group.tense == "none":
        return Told("planned", "plan", why="under way, not done")
    return Told("asserted", why="told without a verb")
