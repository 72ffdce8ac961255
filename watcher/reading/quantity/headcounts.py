"""People who are counted by what they are or by what befell them, and the few of a batch who are not all of them.

Owns: which counts of people a fact of people takes, and which of them are only more of the same. Never: ties a number.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import best_match, keys_of, tokens_like
from watcher.reading.left_out import LASTS
from watcher.reading.lexicon import concepts, split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.degrees import are_some_so_badly, asks_how_badly, is_so_badly
from watcher.reading.quantity.numbers import Number, own_bound
from watcher.reading.quantity.sorts_of_people import is_of_everybody
from watcher.reading.status.undone import undone
from watcher.reading.words import NameHit, Words
from watcher.values import Quantity

_TRADES = words_of("headcounts.trades")
_SOME = words_of("headcounts.some")
_SAVES = words_of("headcounts.saves")
_CORRECTED = words_of("headcounts.corrected")
_WORKERS = frozenset({"employee", "crew", "passenger", "police", "personnel"})
_OTHER_VOTES = words_of("date.other_votes") - frozenset({"state", "party", "parliamentary", "general"})
_LIVES = ("life", "lives")
_LOSSES = words_of("headcounts.losses")
_FURTHER = ("another", "a further", "further", "an additional", "some further")
_TOLLS = frozenset({"dead", "wounded", "missing", "displaced", "arrest"})
_FEW = 0.6
# What is told of one after another, and never of fewer: the dead of today are no fewer dead in all.
_SUMMED = frozenset({"dead", "wounded", "arrest", "release", "handover", "close", "swap"})


@lru_cache(maxsize=10_000)
def grows_by(pattern: Pattern) -> frozenset[str]:
    """Return what the fact's number may grow by a thousandfold: a toll, or a tally that has only begun ("4 so far")."""
    return pattern.about if is_tally(pattern) else pattern.about & _GROWING


def is_tally(pattern: Pattern) -> bool:
    """Say whether the fact counts how many there have been up to now: "4 fighters have been disarmed so far"."""
    return _SO_FAR.search(pattern.fact.says.lower()) is not None


_GROWING = frozenset({"dead", "wounded", "missing", "displaced", "patient", "arrest"})
_SO_FAR = re.compile(r"\b(?:so far|to date|until now|up to now|as yet)\b")


def people_fit(ctx: Context, sentence: Sentence, mention: Mention, number: Number, pattern: Pattern, tie: Tie) -> bool | None:
    """Tie a count of people by what befell them: True, False with what spoke against it, or None where nothing is told so."""
    if "turnout" in pattern.about and _is_another_vote(ctx, sentence, pattern) and tie.rejects("about", "at another vote"):
        return False
    narrower = pattern.head and pattern.head.isdisjoint({"person", "civilian", "passenger"})
    if (
        narrower
        and "person" in number.noun
        and not pattern.about.isdisjoint(_TOLLS)
        and tie.rejects("about", "people of any sort, not those whom the fact counts")
    ):
        return False
    if is_of_everybody(ctx, sentence, number, pattern) and tie.rejects("about", "people of any sort"):
        return False
    if asks_how_badly(pattern) and not is_so_badly(sentence, number) and tie.rejects("about", "not said to be so badly"):
        return False
    if are_some_so_badly(sentence, number, pattern):
        return tie.add("about", "so badly", 1.5)
    if pattern.head == {"person"} and _are_some(sentence.words, number) and tie.rejects("about", "only some of the people"):
        return False
    batch = _is_a_batch(sentence, mention, number, pattern) and not _are_all_told(ctx, sentence, mention, pattern)
    if batch and tie.rejects("about", "fewer than there have been in all: some of them, or others"):
        return False
    if _are_lives_lost(sentence.words, number, pattern):
        return tie.add("about", "lives lost", 1.5)
    after = sentence.words.low[number.span + 1 : number.span + 2]
    if _tells_of_layoffs(pattern) and not _PROTESTS.isdisjoint(after) and tie.rejects("about", f"those who {after[0]}"):
        return False
    if _tells_of_layoffs(pattern) and _work_there(sentence.words, number) and tie.rejects("about", "how many work there"):
        return False
    if _tells_of_layoffs(pattern) and (
        are_jobs_lost(sentence.words, number) or counts_layoffs(sentence.words, number.first, pattern)
    ):
        return tie.add("about", "how many are lost", 1.5)
    if _are_let_go(sentence.words, number):
        own = not pattern.about.isdisjoint(("release", "swap"))  # who exchange prisoners let them go
        return tie.add("about", "how many are let go", 1.5) if own else tie.reject("about", "how many are let go")
    return tie.add("about", "how many have voted", 1.5) if are_voters(sentence, number, pattern) else None


def _work_there(words: Words, number: Number) -> bool:
    """Say whether so many are told to be there: "the firm, which has 14,000 workers, is to cut 1,500 jobs"."""
    at = number.first - 1 - (words.low[number.first - 1] in _ABOUT)
    return at >= 0 and words.low[at] in _HAS


def _is_another_vote(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the sentence or the title speaks of a vote of another sort than the fact's: "local elections"."""
    own = set(split(pattern.fact.says))
    return any(not (_OTHER_VOTES - own).isdisjoint(near.words.low) for near in (sentence, ctx.sentences[0]))


def _are_some(words: Words, number: Number) -> bool:
    """Say whether children or other some of all people are counted."""
    return any(words.low[k] in _SOME for k in range(number.last + 1, number.span + 1))


def are_people(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether a number counts people by their trade, kin or office, where the fact counts people: "12 engineers"."""
    if _tells_of_layoffs(pattern) and not _STAFF.isdisjoint(number.noun):
        return are_jobs_lost(words, number)
    if "employee" in pattern.head and "personnel" in number.noun:
        # "Its staff of 8,200", "is down to 8,200 staff"; some staff have signed a letter.
        some = words.low[number.span + 1 : number.span + 2] in (["have"], ["had"], ["signed"], ["who"])
        return not _tells_of_layoffs(pattern) and (not some or words.low[number.first - 1] in _ITS)
    if "employee" in pattern.head and "person" in number.noun and works_there(words, number):
        return True
    if "employee" in pattern.head and "person" in number.noun:
        # "It employs 1,300 people": they work there.
        near = words.low[max(0, number.first - 5) : number.first]
        return not _EMPLOYS.isdisjoint(near) and _MAY.isdisjoint(near)
    if _are_in_its_state(words, number, pattern):
        return True
    if "w:defendant" in pattern.head and "person" in number.noun:
        return True  # "61 people are on trial", of so many defendants
    if pattern.head != {"person"} or pattern.levelled or not number.noun:
        return False
    if "w:nam" in number.noun and not pattern.about.isdisjoint(_TOLLS):
        return "list" in words.low[max(0, number.first - 12) : number.first]  # "the list of the missing has grown to 410 names"
    known = concepts()
    if "sheltered" in pattern.about and not _DRIVEN_OUT.isdisjoint(number.noun):
        return True  # "1,700 flood survivors sheltered in camps"
    if any(key in _WORKERS or (key in known and known[key].office) for key in number.noun):
        return True
    return any(words.low[k] in _TRADES or words.low[k] == "others" for k in range(number.last + 1, number.span + 1))


def _are_in_its_state(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether those of a trade who are trapped or missing are told as people: "twelve men remain trapped", of miners."""
    state = pattern.about & LASTS
    told = bool(state) and words.low[number.span] in _ANYBODY and bool(tokens_like(words, state))
    return told and not pattern.head.isdisjoint(_OF_A_TRADE)


_OF_A_TRADE = frozenset({"employee", "crew", "passenger", "civilian", "w:diver", "w:hiker", "w:climber"})
_ANYBODY = frozenset({"men", "women", "people", "persons"})


def works_there(words: Words, number: Number) -> bool:
    """Say whether so many are told to work somewhere: "8,200 people work at Norvik", "some 8,200 now work for it"."""
    after = words.low[number.last + 1 : number.span + 5]
    at = next((i for i, token in enumerate(after) if token in ("work", "working", "worked")), -1)
    return at >= 0 and after[at + 1 : at + 2] != [] and after[at + 1] in ("at", "for", "in", "there")


_ITS = frozenset({"its", "'s", "their", "the"})
_DRIVEN_OUT = frozenset({"survivor", "displaced", "evacuated"})
_EMPLOYS = frozenset({"employ", "employs", "employed"})
_MAY = frozenset({"would", "will", "could", "may", "might", "to", "once", "had"})


def is_a_staff(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the noun at token k is of who works somewhere, where soldiers are counted: "a clinic with a staff of 200"."""
    return words.low[k] == "staff" and not pattern.head.isdisjoint(_SOLDIERS) and "staff" not in pattern.fact.says


_SOLDIERS = frozenset({"troops", "personnel", "peacekeeper"})


def are_its_people(ctx: Context, words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether people are told by the land that the topic is of: "a million Syrians have fled" of a place in Syria."""
    told = hit.j - hit.i == 1 and words.low[hit.i].endswith("s") and hit.name.id in ctx.patterns.home
    return told and pattern.head <= {"person", "civilian"} and not pattern.about.isdisjoint(_TOLLS | {"evacuated"})


def are_ours_behind(words: Words, first: int, subjects: frozenset[str]) -> bool:
    """Say whether another's are only counted before: "4,000 French [and 900] Italian soldiers", for a fact of Italy."""
    return words.low[first - 1] == "and" and any(h.i == first + 1 and h.name.id in subjects for h in words.names)


def befell(noun: tuple[str, ...], pattern: Pattern) -> bool:
    """Say whether people of any sort are counted, where the fact is of how many are dead, hurt or gone, or voted so."""
    known = concepts()
    if _voted_so(noun, pattern):
        return True
    return not pattern.about.isdisjoint(_TOLLS) and any(
        key in _WORKERS or (key in known and ("person" in known[key].wider or key == "person")) for key in noun
    )


def _are_listed(noun: tuple[str, ...], pattern: Pattern) -> bool:
    """Say whether names are counted, where the fact counts who is on a list: "there are now 333 names on it"."""
    return "w:nam" in noun and not _LISTS.isdisjoint(split(pattern.fact.says.lower()))


_LISTS = frozenset({"list", "blacklist", "register"})


def _voted_so(noun: tuple[str, ...], pattern: Pattern) -> bool:
    """Say whether a share is of those who voted, where the fact tells which share of them did: "64 percent of the workers"."""
    return not pattern.about.isdisjoint(_VOTES) and not _VOTING.isdisjoint(noun)


def is_voted_by(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether a share of voters did what the fact tells, and by no difference: "was refused by 64 percent of them"."""
    around = words.low[number.first - 1 : number.first] == ["by"] and "of" in words.low[number.last + 1 : number.last + 2]
    return around and not pattern.about.isdisjoint(_VOTES)


_VOTES = frozenset({"vote", "reject", "approve"})
_VOTING = frozenset({"employee", "member", "person", "personnel", "striker"})


def are_served(noun: tuple[str, ...], pattern: Pattern) -> bool:
    """Say whether homes or customers are counted, where the fact is of how many of the others are without power.

    So too names, where it counts who is on a list.
    """
    if _are_listed(noun, pattern):
        return True
    return "blackout" in pattern.about and not _SERVED.isdisjoint(noun) and not _SERVED.isdisjoint(pattern.head)


_SERVED = frozenset({"building", "customer", "person", "store", "w:business", "w:premise", "w:meter", "w:family"})


# Who loses a job, where it is not said that he works: "is to lay off 1,500 people".
_STAFF = frozenset({"person", "personnel"})
_LAYOFFS = frozenset({"lower", "layoff"})


def _tells_of_layoffs(pattern: Pattern) -> bool:
    return "employee" in pattern.head and not pattern.levelled and not _LAYOFFS.isdisjoint(pattern.about)


def counts_layoffs(words: Words, first: int, pattern: Pattern) -> bool:
    """Say whether the jobs that go are what a number behind them counts: "raised the number of job cuts to 5,000"."""
    if not _tells_of_layoffs(pattern):
        return False
    far = 14 if not any(t[0].isdigit() for t in words.low[max(0, first - 14) : first]) else 8
    return any(0 < first - k <= far for k in tokens_like(words, frozenset({"layoff"}), 1.0))


def _are_lives_lost(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether a number counts lives that were lost: "has claimed at least 84 lives", "cost 108 lives"."""
    if "dead" not in pattern.about:
        return False
    if "lost" in words.low[max(0, number.first - 2) : number.first] and words.low[number.span + 1 : number.span + 2] == ["to"]:
        return "person" in number.noun or words.low[number.last + 1 : number.last + 3] == ["of", "our"]
    if not pattern.head.isdisjoint(_SOLDIERS) and not _LOSES.isdisjoint(words.low[max(0, number.first - 2) : number.first]):
        return not _SOLDIERS.isdisjoint(number.noun)  # "the force has lost nine soldiers"
    near = words.low[max(0, number.first - 12) : number.first]
    if ["lives", "lost"] in [near[k : k + 2] for k in range(len(near))] and not number.noun:
        return True  # "the number of lives lost in the storm rose to 84"
    if words.low[number.span] not in _LIVES:
        return False
    return _SAVES.isdisjoint(words.low[max(0, number.first - 5) : number.span + 4])


_LOSES = frozenset({"lost", "lose", "loses", "losing"})


def _are_let_go(words: Words, number: Number) -> bool:
    """Say whether so many are let go, the verb's two halves on both sides of them: "let 52 prisoners go"."""
    before, after = words.low[max(0, number.first - 2) : number.first], words.low[number.span + 1 : number.span + 3]
    return bool(before) and before[-1] in ("let", "lets", "letting") and "go" in after


def are_voters(sentence: Sentence, number: Number, pattern: Pattern) -> bool:
    """Say whether the share of voters who have voted is told, which is the turnout."""
    if "turnout" not in pattern.about or number.first < 0:
        return False
    low = sentence.words.low
    who = low[number.last + 1 : number.span + 6]
    return not _VOTERS.isdisjoint(who) and not _VOTED.isdisjoint(low[number.last + 1 : number.span + 9])


_VOTERS = words_of("headcounts.voters")
_VOTED = words_of("headcounts.voted")


def are_jobs_lost(words: Words, number: Number) -> bool:
    """Say whether the jobs that a number counts are told to go: "is to cut 1,400 jobs", "1,400 posts will be lost"."""
    low = words.low
    if not _COSTS.isdisjoint(low[max(0, number.first - 3) : number.first]):
        return True  # "will cost 1,200 jobs", "will cost 4,200 people their jobs"
    return not _LOSSES.isdisjoint(low[max(0, number.first - 6) : number.first] + low[number.last + 1 : number.span + 9])


_PROTESTS = words_of("levels.acts")
_ABOUT = frozenset({"about", "around", "some", "roughly", "nearly", "almost"})
_HAS = frozenset({"has", "have", "had", "employs", "employ", "employed", "employing"})
_COSTS = frozenset({"cost", "costs", "costing"})


def counts_on(sentence: Sentence, mention: Mention, pattern: Pattern) -> bool:
    """Say whether "another 55" goes on from a count of others and is all of its sort: "killed 31 and injured another 55"."""
    tolls = pattern.about & _TOLLS
    if not tolls or not mention.text.lower().startswith(_FURTHER):
        return False
    words, first = sentence.words, sentence.words.at(mention.start)
    others = tokens_like(words, _TOLLS - tolls, 1.0)
    before = [words.at(m.start) for m in sentence.quantities if m.start < mention.start and m.role != "difference"]
    if not before:
        # "Another 55 were hurt" are beside the dead; more who flee or are arrested come on top of those before.
        return sentence.index > 0 and bool(tolls & _BESIDE_DEAD) and not any(k < first for k in tokens_like(words, tolls, 1.0))
    return any(k < first for k in others) and not any(k < before[-1] + 3 for k in tokens_like(words, tolls, 1.0))


def _are_all_told(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> bool:
    """Say whether a toll beside the number is that of the whole, so that both are of all: "1,480 died and 2,000 were injured".

    Fewer than before are then a count that was put right, where the two numbers stand side by side.
    """
    if "dead" in pattern.about or "wounded" not in pattern.about:
        return False
    words, at = sentence.words, sentence.words.at(mention.start)
    deaths = [p.fact.value for p in ctx.patterns.facts if "dead" in p.about]
    least = min((v.n for v in deaths if isinstance(v, Quantity)), default=0.0)
    for other in sentence.quantities:
        first = words.at(other.start)
        whole = (
            isinstance(other.value, Quantity) and not other.value.unit and least >= _MANY_DEAD and other.value.n >= _FEW * least
        )
        dead = any(-3 <= k - first <= 4 for k in tokens_like(words, frozenset({"dead"}), 1.0))
        if other is not mention and whole and dead and other.role == "value" and 0 < at - first <= _BESIDE:
            return _FURTHER_ONES.isdisjoint(words.low[first : at + 3])
    return False


_MANY_DEAD, _BESIDE = 10, 8
_BESIDE_DEAD = frozenset({"wounded", "missing"})
_FURTHER_ONES = frozenset({"more", "others", "another"})


def _is_a_batch(sentence: Sentence, mention: Mention, number: Number, pattern: Pattern) -> bool:
    """Say whether fewer than the fact's have been killed, freed or handed over, and nobody says that it was too many.

    Such a number is of one day, of one place or of some of them: "four chapters were closed on Friday" beside seven in all.
    """
    told, value = pattern.fact.value, mention.value
    if not isinstance(told, Quantity) or not isinstance(value, Quantity) or pattern.levelled or pattern.planned:
        return False
    summed = not pattern.about.isdisjoint(_SUMMED) or ("approve" in pattern.about and "country" in pattern.head)
    passing = " still " in pattern.fact.says and "still" in sentence.words.low  # who is still in hospital goes home
    if (
        not summed
        or passing
        or undone(pattern.fact.says)
        or told.low < 3
        or not 0 < value.high < _FEW * told.low
        or mention.role != "value"
    ):
        return False
    words = sentence.words
    low = words.low
    if not _CORRECTED.isdisjoint({*low[max(0, number.first - 8) : number.span + 6]} - own_bound(value)):
        return False
    return bool(tokens_like(words, pattern.about | of_sites(pattern)))


def of_sites(pattern: Pattern) -> frozenset[str]:
    """Return what else tells that bases, which the fact counts, are given up: who leaves them."""
    return _LEFT if "handover" in pattern.about and "base" in pattern.head else frozenset()


_LEFT = frozenset({"withdraw", "vacant_"})


def is_their_number(words: Words, first: int, wanted: frozenset[str]) -> bool:
    """Say whether the number of those the fact counts ends at token first, however much stands between.

    "The number of people killed by the flood and the rains before it has risen to 59".
    """
    low = words.low
    at = next((i for i in range(first - 4, max(-1, first - 40), -1) if low[i] == "number" and low[i + 1] == "of"), -1)
    verb = next((i for i in range(first - 1, max(at, first - 7), -1) if _comes_to(words, i)), -1)
    if at < 0 or verb < 0 or not {",", "and", "by"}.isdisjoint(low[verb + 1 : first]):
        return False
    between = range(at + 2, verb)
    if any(low[i] in _ELSE or (low[i] not in _COMES_TO and _changes(words, i)) for i in between):
        return False  # "the number of dead fell while rents rose to 59"
    counted = next((i for i in between if words.senses[i].noun or words.senses[i].verb), -1)
    ours = counted > 0 and best_match(keys_of(words, counted), wanted | _PERSON) >= 0.8
    return ours and any(best_match(keys_of(words, i), wanted) >= 0.8 for i in between[:4])


def _comes_to(words: Words, i: int) -> bool:
    return words.low[i] in _COMES_TO or _changes(words, i)


def _changes(words: Words, i: int) -> bool:
    return any(s.concept in ("raise", "lower") and s.pos == "v" for s in words.senses[i])


_PERSON = frozenset({"person"})


_COMES_TO = frozenset({"stands", "stood", "reached", "reaches", "hit", "hits", "comes", "came", "gone", "goes"})
_ELSE = frozenset({";", ":", "while", "whereas", "but", "than"})
