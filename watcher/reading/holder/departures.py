"""Departures: the holder of an office told to leave it, by name, as "he", or as who has the office.

Owns: the going of office-holders. Never: reads who comes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import best_match, keys_of
from watcher.reading.lexicon import is_office
from watcher.reading.patterns import Pattern
from watcher.reading.persons import Person, people
from watcher.reading.spellings import countries
from watcher.reading.stance import Told, told_of
from watcher.reading.status.step_rivals import is_asked_of_them
from watcher.reading.words import NameHit, Words, word_before
from watcher.values import DateValue, HolderValue
from watcher.values.names import same_holder

_OUT = words_of("holders.out")
_REPLACES = words_of("holders.replaces")
_SEAT = words_of("holders.seat")
_ENDS = words_of("holders.ends")
_TERM = words_of("holders.term")
_GOES = words_of("holders.goes")
_AWAY = words_of("holders.goes_with")
_THROWN = words_of("holders.thrown")
_GIVES = words_of("holders.gives")
_GIVEN = words_of("holders.given")
_BE = words_of("clauses.be")
# What is done to the one who goes, and what a noun alone tells of whose name follows.
_OUSTS = words_of("holders.ousts")
_ENDING = frozenset("resignation retirement departure death ouster ousting sacking".split())
_ASIDE = words_of("arguments.aside") | {",", ".", "(", "[", "from", "as", "in", "on", ";", "—", "-"}
_BIDS = frozenset("bid bids bade bidding said says saying".split())
_DUTIES = words_of("holders.seat") | words_of("holders.given") | {"duties"}
# Who does not run again leaves.
_RUNS_AGAIN = frozenset("seek run stand".split())
_AGAIN = frozenset("again term re-election reelection re".split())
_PARTS = frozenset("part parts parted".split())
_SLAIN = frozenset("killed assassinated murdered".split())
_LOST = frozenset({"lost", "loses"})
_TELLS_OF_IT = frozenset("emails emailed sends sent announces announced".split())
_BODIES = words_of("holders.body_again") - {"country"}
_FOUND = _BE | frozenset("has have had found shot pronounced declared confirmed lies now".split())
_BARE = frozenset("leave resign retire depart".split())
_LEADS = frozenset("will to would may might could must should".split())
_ALONE = [[t] for t in "when once next at this later as after before in by on . , on".split()] + [[]]
_PRONOUNS = frozenset({"he", "she", "they"})


@dataclass(slots=True)
class HolderRead:
    """A person told of at token k for the office."""

    k: int
    value: HolderValue
    told: Told
    tie: Tie


def is_incumbent(name: str, pattern: Pattern) -> bool:
    """Say whether a name is that of the fact's holder."""
    value = pattern.fact.value
    return isinstance(value, HolderValue) and _same(value.name, name, pattern.fact.aliases)


@lru_cache(maxsize=10_000)
def _same(one: str, other: str, aliases: tuple[tuple[str, ...], ...]) -> bool:
    return same_holder(one, other, aliases)


def departures(sentence: Sentence, pattern: Pattern, runs: list[Person]) -> list[HolderRead]:
    """Return the present holder told to leave the office."""
    words = sentence.words
    out = []
    for person in runs:
        if not is_incumbent(person.name, pattern):
            continue
        end = past_clause(words, person.j)
        for k in range(max(0, person.i - 14), min(len(words.low), end + 12)):
            if words.low[k] not in _LEAVING or not _leaves(words, k, person, pattern) or words.cost(k, end - 1) > 16:
                continue
            if any(min(k, person.i) < r.i < max(k, person.j) and r.i != person.i for r in runs):
                continue
            if (k >= end and _is_anothers(sentence, end, k)) or _only_says_so(sentence, k, person):
                continue
            if k >= end and _is_no_going(words, k, person):
                continue
            if _is_only_wanted(sentence, k):
                break
            told = told_of(sentence, k)
            if words.low[k] == "longer":
                told = Told("asserted", done=True, why="no longer in it")
            if told.past and told.stance == "past" and _is_just_gone(sentence, k):
                told = Told("asserted", done=True, why="gone already")
            if words.low[k] in _ENDING and k < person.i and _SINCE & set(words.low[max(0, k - 3) : k]):
                told = Told("asserted", done=True, why="told as what has happened")
            ousted = 0 < person.i - k <= 4 or (k >= end and _is_ousted(sentence, person, end, k))
            if told.why == "a claim is denied" and words.low[k] in _OUSTS and ousted and _is_plain(sentence, k):
                # Whom somebody dismissed is no claim.
                told = Told("asserted", done=True, why="thrown out")
            tie = Tie()
            tie.add("departure", f"{person.name} {words.low[k]}", 2.2)
            if told.negated and words.low[k] in _RUNS_AGAIN and words.low[k + 1 : k + 2] not in (["down"], ["aside"]):
                # "Will not seek a second term".
                told = Told("planned", "firm", why="seeks it no more")
            if not told.embedded and not told.negated:
                out.append(HolderRead(k, HolderValue(name=person.name, rung="left"), told, tie))
            break
    return out


def _is_ousted(sentence: Sentence, person: Person, end: int, k: int) -> bool:
    """Say whether somebody "was dismissed" at token k, from an office or plainly, and not his complaint, nor as a dreamer."""
    words = sentence.words
    low = words.low
    at = next((i for i in range(k + 1, min(k + 6, len(low) - 1)) if low[i] in ("as", "from")), 0)
    if low[k - 1] not in _BE or (at > 0 and "," not in low[k:at]):
        return low[k - 1] in _BE and low[at + 1] not in ("a", "an")
    begin = person.i
    while begin and (low[begin - 1] == "'s" or words.tokens[begin - 1][0].isupper() or words.senses[begin - 1].noun):
        begin -= 1  # "Chad's Prime Minister Able"
    whose = "'s" in low[person.j - 1 : person.j + 1]
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    return (
        group is not None and group.i == end and not whose and low[begin - 1 : begin] in ([], [","], ["."], ["that"], ["the"])
    )


def _is_just_gone(sentence: Sentence, k: int) -> bool:
    """Say whether somebody has gone shortly before what else is told: "hours before, Able had handed in his resignation"."""
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None or group.tense != "pluperfect" or not _ONCE.isdisjoint(sentence.words.low):
        return False
    return not any(isinstance(m.value, DateValue) and len(m.value.iso) == 4 for m in sentence.dates)


_ONCE = frozenset("once previously formerly earlier years decade decades ago first already".split())


def _is_no_going(words: Words, k: int, person: Person) -> bool:
    """Say whether nobody goes: "Able pushed himself out of a capsule", or only his thing: "Able's craft left its rocket"."""
    if not _SELF.isdisjoint(words.low[k + 1 : k + 2]):
        return True
    return words.low[k] in _LEFT and "'s" in (words.low[person.j - 1], *words.low[person.j : person.j + 1])


_SELF = frozenset({"himself", "herself", "themselves", "itself"})
_LEFT = frozenset({"left", "leaves"})


def _is_only_wanted(sentence: Sentence, k: int) -> bool:
    """Say whether others only want him to go: "want Able to resign", "marched for the resignation of Able"."""
    words = sentence.words
    if words.low[k] in _ENDING:
        return "for" in words.low[max(0, k - 2) : k] or not _DEMANDS.isdisjoint(words.low[max(0, k - 3) : k])
    return is_asked_of_them(words, sentence.groups, k)


_DEMANDS = words_of("departures.demands")


def _is_anothers(sentence: Sentence, end: int, k: int) -> bool:
    """Say whether the verb at token k has a subject of its own: "X said [the troops] would leave"; he says it of himself."""
    own = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if own is None and sentence.words.low[k] in _EXITS and sentence.words.low[k - 1] in _TOLD_OF:
        return any(g.report and end <= g.i and g.j <= k for g in sentence.groups)  # "X said that departure would be in stages"
    says = next((g for g in reversed(sentence.groups) if end <= g.i and own is not None and g.j <= own.i), None)
    if own is None or says is None or not says.report:
        return False
    between = [t for t in sentence.words.low[says.j : own.i] if t not in _THAT]
    return bool(between) and _PRONOUNS.isdisjoint(between) and "," not in between and "and" not in between


_EXITS, _TOLD_OF = frozenset({"departure", "exit"}), frozenset({"that", "on", "about", "over", "of"})


def _only_says_so(sentence: Sentence, k: int, person: Person) -> bool:
    """Say whether a name behind the verb at token k is that of who tells of it: "two were sacked, minister Able said"."""
    words = sentence.words
    says = next((g for g in sentence.groups if person.j <= g.i <= person.j + 1), None)
    if words.low[k] not in _OUSTS or says is None or not says.report or "," not in words.low[k : person.i]:
        return False
    # "Sacked in May, Able said", "weeks after she was ousted, Able said": of herself.
    return 0 < k < person.i and _OF_HIMSELF.isdisjoint(words.low[max(0, k - 8) : k])


_OF_HIMSELF = _PRONOUNS | frozenset("after being having when since newly recently just before".split())

_SINCE = frozenset({"after", "since", "following", "with"})
_THAT = frozenset("that on monday tuesday wednesday thursday friday saturday sunday".split())


def past_clause(words: Words, j: int) -> int:
    """Return where the sentence goes on after the clause that tells more of the name before token j: "X, who led it, ..."."""
    if words.low[j : j + 1] != [","] or words.low[j + 1 : j + 2] not in (["who"], ["whose"]):
        return past_aside(words, j)
    close = next((i for i in range(j + 2, min(j + 24, len(words.low))) if words.low[i] == ","), -1)
    return close + 1 if close > 0 else j


def _is_plain(sentence: Sentence, k: int) -> bool:
    """Say whether the verb at token k denies by its own meaning alone ("has dismissed"), with no "not" beside it."""
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    return group is not None and group.denied and not group.negated and not group.mood


def departure_of_him(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[HolderRead]:
    """Return the present holder where "he" or "she" is told to leave and the sentence before begins with his or her name."""
    words = sentence.words
    at = next((k for k in range(min(3, len(words.low))) if words.low[k] in ("he", "she")), -1)
    before = ctx.before(sentence)[:1]
    if at < 0 or sentence.index == 0 or not before:
        return []
    spoken = people(before[0].words, before[0].words.titled)[:1]
    if not spoken or not is_incumbent(spoken[0].name, pattern):
        return []
    him = Person(at, at + 1, spoken[0].name)
    group = next((g for g in sentence.groups if g.i >= at), None)
    if group is None or group.i - at > 2 or not _leaves(words, group.head, him, pattern):
        return []
    told = told_of(sentence, group.head, group)
    tie = Tie()
    tie.add("departure", f"{him.name}, spoken of before, {words.low[group.head]}", 2.2)
    return [] if told.embedded or told.negated else [HolderRead(group.head, HolderValue(name=him.name, rung="left"), told, tie)]


def departure_of_office(
    sentence: Sentence, pattern: Pattern, runs: list[Person], found: list[tuple[int, int]]
) -> list[HolderRead]:
    """Return the present holder where his office alone tells who leaves ("The Kenyan head of the mission is to step down")."""
    words, value = sentence.words, pattern.fact.value
    if not isinstance(value, HolderValue):
        return []
    for i, j in found:
        clause = clause_at(sentence.parted, i)
        group = next((g for g in clause.groups if g.i >= j), None)
        if group is None or group.i - j > 8 or any(i - 2 <= r.i < group.i for r in runs) or "," in words.low[j : group.i]:
            continue
        if set(words.low[max(0, i - 4) : i]) & _OF_ANOTHER or not _leaves(words, group.head, Person(i, j, value.name), pattern):
            continue
        told = told_of(sentence, group.head, group)
        tie = Tie()
        tie.add("departure", f"who is in the office {words.low[group.head]}", 2.2)
        if not told.embedded and not told.negated and told.stance != "questioned":
            return [HolderRead(group.head, HolderValue(name=value.name, rung="left"), told, tie)]
    return []


def departure_from_the_head(sentence: Sentence, pattern: Pattern, runs: list[Person]) -> list[HolderRead]:
    """Return the present holder where the post at the head of the fact's body is left: "left her post at the head of it"."""
    words, value = sentence.words, pattern.fact.value
    if not isinstance(value, HolderValue) or _SEAT.isdisjoint(words.low):
        return []
    for k in [k for k, t in enumerate(words.low) if t in _SEAT and words.low[k - 1] in ("his", "her", "the", "their")]:
        group = next((g for g in reversed(sentence.groups) if g.j <= k and k - g.j <= 1), None)
        if group is None or words.low[group.head] not in _LEAVES_POST or words.low[k + 1 : k + 4] not in _AT_HEAD:
            continue
        if not any(h.i in range(k + 4, k + 9) and h.name.id in pattern.of for h in words.names):
            continue
        named = [r for r in runs if r.j <= group.i]
        if named and not is_incumbent(named[-1].name, pattern):
            continue
        told = told_of(sentence, group.head, group)
        tie = Tie()
        tie.add("departure", f"the post is {words.low[group.head]}", 2.2)
        if not (told.embedded or told.negated or told.stance == "questioned"):
            return [HolderRead(group.head, HolderValue(name=value.name, rung="left"), told, tie)]
    return []


_AT_HEAD = (["at", "the", "head"], ["at", "the", "top"], ["at", "the", "helm"])
_LEAVES_POST = frozenset("leave leaves left leaving quit quits quitting vacate vacates vacated relinquished resigned".split())


def office_ousted(sentence: Sentence, pattern: Pattern, runs: list[Person], found: list[tuple[int, int]]) -> list[HolderRead]:
    """Return the present holder where somebody throws out who is in the office: "Alpha ousts its chief"."""
    words, value = sentence.words, pattern.fact.value
    if not isinstance(value, HolderValue):
        return []
    for i, j in found:
        group = next((g for g in reversed(sentence.groups) if g.j <= i), None)
        if group is None or i - group.j > 3 or words.low[group.head] not in _OUSTS or any(i - 1 <= r.i <= j + 1 for r in runs):
            continue
        if word_before(words, group.head) in _BE or "," in words.low[group.j : i] or words.low[j : j + 1] in (["-"], ["'s"]):
            continue
        told = told_of(sentence, group.head, group)
        if told.stance == "denied" and _is_plain(sentence, group.head):
            told = Told("asserted", done=True, why="thrown out")
        if not (told.embedded or told.negated or told.stance == "questioned") and not set(words.low[group.j : i]) & _OF_ANOTHER:
            tie = Tie()
            tie.add("departure", f"who is in the office is {words.low[group.head]}", 2.2)
            return [HolderRead(group.head, HolderValue(name=value.name, rung="left"), told, tie)]
    return []


_OF_ANOTHER = frozenset("former deputy vice acting interim ex to of by with for from under".split())


def _leaves(words: Words, k: int, person: Person, pattern: Pattern) -> bool:
    """Say whether the person is told at token k to leave: by a verb that says so, or by what is done with the office."""
    token, after = words.low[k], words.low[k + 1 : k + 4]
    if token in ("farewell", "goodbye"):
        # To the body or the seat, and not "goodbye to the briefing room".
        whom = words.low[k + 1 : k + 2] == ["to"] and any(h.i in range(k + 2, k + 5) for h in words.names)
        if k >= 2 and words.low[k - 2] in _BIDS and any(h.i == k - 1 and h.name.id in pattern.of for h in words.names):
            return k >= person.j
        return k >= person.j and words.low[k - 1] in _BIDS and (whom or bool(_SEAT & set(words.low[k + 1 : k + 5])))
    if token in _LOST and after[:1] in (["its"], ["their"]) and 2 <= person.i - k <= 5:
        # "The party lost its leader Able", shot or won over by a rival.
        return best_match(keys_of(words, person.i - 1), pattern.head) >= 0.8
    if token in ("relieved", "stripped", "relieves", "strips") and k < person.i and word_before(words, k) not in _BE:
        of = words.low[person.j : person.j + 1] == ["of"]
        return of and bool(_DUTIES & set(words.low[person.j + 1 : person.j + 5]))
    if token in ("relieved", "stripped"):
        return (
            k >= person.j
            and word_before(words, k) in _BE
            and after[:1] == ["of"]
            and bool(_DUTIES & set(words.low[k + 1 : k + 6]))
        )
    if token in _ENDS:
        # "Ended her term", "Able's term as chief of it ended".
        own = person.j < k and words.low[person.j] == "'s" and token.endswith("ed") and "," not in words.low[person.j : k]
        return bool(_TERM & set(after)) or (own and not _TERM.isdisjoint(words.low[person.j + 1 : person.j + 4]))
    if token in ("voted", "vote", "votes") and k < person.i:
        return words.low[person.j : person.j + 1] == ["out"] and person.i - k <= 4
    if token in _GOES or token in _THROWN:
        return bool(_AWAY & set(after[:2])) and (token not in _GOES or after[:1] != ["out"] or token.startswith("bow"))
    if token in _TELLS_OF_IT and {"resignation", "retirement"} & set(after):
        return k >= person.j
    if token in _GIVES:
        to = after[:2] == ["over", "to"] and token.startswith("hand")
        return k >= person.j and (to or bool((_SEAT | _GIVEN) & set(words.low[k + 1 : k + 7])))
    if token == "longer" and words.low[k - 1] == "no" and k >= person.j:
        return any(best_match(keys_of(words, i), pattern.head) >= 0.8 for i in range(k + 1, min(k + 6, len(words.low))))
    if token in ("replaced", "succeeded"):
        # "Could be replaced": the verb's own object, and nobody else's.
        return k >= person.j and word_before(words, k) in _BE and not _REPLACES & set(words.low[person.j : k])
    if token == "out" and word_before(words, k) in _BE and after[:1] == ["as"]:
        return k >= person.j
    if token == "out" and words.index == 0:
        return person.j == k and after[:1] != ["of"]
    if token in _PARTS:
        # "Parts ways with its chief".
        return k < person.i and after[:1] in (["ways"], ["company"]) and after[1:2] == ["with"]
    if token in _SLAIN:
        return k >= person.j and word_before(words, k) in _BE
    if token in _RUNS_AGAIN:
        before = words.low[max(0, k - 3) : k]
        return k >= person.j and bool({"not", "wo", "won't"} & set(before)) and bool(_AGAIN & set(words.low[k + 1 : k + 6]))
    if token in _BARE:
        # "Will leave when the deal is done": a verb of leaving with no other object than the office.
        ours = any(0 < h.i - k <= 2 and h.name.id in pattern.of for h in words.names) and not pattern.of & countries()
        office = after[:1] in (["office"], ["power"]) and after[1:2] in _ALONE
        its = after[:1] in (["the"], ["his"], ["her"]) and bool(_BODIES & set(after[1:2]))  # "will leave the carmaker"
        return (
            k >= person.j
            and words.low[k - 1] in _LEADS
            and (after[:1] in _ALONE or ours or its or office or bool(_SEAT & set(after)))
        )
    if token == "go" and words.index == 0 and words.low[k - 1 : k] == ["to"] and not words.covered[k]:
        return k - 1 == person.j and after[:1] in (["on"], ["in"], ["by"], ["at"], ["after"], ["before"], [])
    if token not in _OUT or (k < person.i and token not in _OUSTS and token not in _ENDING):
        return False
    if token in _ENDING and k >= person.j and after[:1] == ["of"]:
        return False  # "announced the sacking of the army chief"
    if token == "dead" and not _FOUND.issuperset(words.low[past_clause(words, person.j) : k]):
        return False  # "minister Able put the dead at 40", "said 12 were dead"
    if token == "fires" and not is_verb(words, k) and not any(is_office(s.concept) for s in words.senses[k - 1]):
        return False  # "the city had failed her before the fires"
    if token in _OUSTS and k >= person.j and word_before(words, k) not in _BE and after[:1] and after[0] not in _ASIDE:
        # "Kalve dismissed her minister": who does it stays.
        return False
    left = token == "left" and k and words.low[k - 1] in ("those", "is", "are", "was", "were", "be", "been", "what", "'s")
    # "On leaving the talks": a place is left, not the office.
    aside = token == "leaving" and k and words.low[k - 1] in ("on", "after", "before", "upon")
    # "Left a meeting early", "left Chile for a summit".
    travels = token in ("left", "leaves", "leaving") and (
        after[:1] in (["a"], ["an"])
        or any(h.i == k + 1 and h.name.kind == "country" and not _is_its_force(words, h, pattern) for h in words.names)
    )
    travels = travels or (token in ("left", "leaves", "leaving") and "out" in words.low[k + 2 : k + 5])  # "of leaving them out"
    return not left and not aside and not travels and after[:1] not in (["for"], ["with"])


def _is_its_force(words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether the country only tells which force it is, the fact's own: "leaves [Chad] force"."""
    return words.low[hit.j : hit.j + 1] in (["force"], ["mission"], ["peacekeepers"]) and hit.name.id in pattern.names


# Every word that _leaves asks for.
_LEAVING = frozenset(
    "farewell goodbye relieved relieves stripped strips voted vote votes longer replaced succeeded out go".split()
).union(_LOST, _ENDS, _GOES, _THROWN, _TELLS_OF_IT, _GIVES, _PARTS, _SLAIN, _RUNS_AGAIN, _BARE, _OUT)


def past_aside(words: Words, j: int) -> int:
    """Return where the sentence goes on after what is told in commas of the name that ends at token j: "X, a banker, takes"."""
    if words.low[j : j + 1] != [","]:
        return j
    close = next((i for i in range(j + 1, min(j + 16, len(words.low))) if words.low[i] == ","), -1)
    told = any(is_verb(words, i) and not words.low[i].endswith("ing") for i in range(j + 1, close))
    return close + 1 if close > 0 and not told else j
