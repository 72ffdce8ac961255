"""One sentence as tokens with their senses, cues, names and the cost of crossing from one to another.

Owns: the sentence as data for every rule. Never: ties anything to a fact.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate, compress
from operator import attrgetter, contains, or_

from watcher.language import load, words_of
from watcher.reading.lexicon import NO_SENSES, Sense, Senses, senses_of_all, tokens_of
from watcher.reading.name_sorts import is_of_another_sort
from watcher.reading.papers import PAPERS, read_papers
from watcher.reading.seats import let_act, name_the_capital
from watcher.reading.sentence_words import SMALL, NameHit, Words
from watcher.reading.spellings import (
    BE,
    CROSSING,
    SPELLINGS,
    STOP,
    CueRows,
    Name,
    NameRows,
    SenseRows,
    Spellings,
)

__all__ = ["SMALL", "NameHit", "Words", "analyse"]


_LOW, _SENSES, _CUES, _CROSSING = map(attrgetter, ("low", "senses", "cues", "crossing"))
_BUSY, _NEXTS = attrgetter("busy"), attrgetter("nexts")


def analyse(text: str, index: int = 0, known: Spellings = SPELLINGS) -> Words:
    """Return `text`, one folded sentence, as Words. known: the spellings of a baseline, with its names and acronyms."""
    tokens = tokens_of(text)
    spellings = [*map(known.__getitem__, tokens)]
    low = [*map(_LOW, spellings)]
    n = len(tokens)
    words = Words(
        text,
        index,
        tokens,
        low,
        spellings,
        [*map(_SENSES, spellings)],
        [False] * n,
        [*map(_CUES, spellings)],
        [*accumulate(map(_CROSSING, spellings))],
        [None] * n,
        [None] * n,
        [None] * n,
    )
    if "May" in tokens and (index or not words.titled):  # the month leaves nothing open
        words.cues = [() if token == "May" and k else words.cues[k] for k, token in enumerate(tokens)]
    # Most words are what they are by themselves; only those that a phrase or a name may begin with are looked at here.
    following = [*low[1:], ""]
    for i in compress(range(n), map(or_, map(_BUSY, spellings), map(contains, map(_NEXTS, spellings), following))):
        word, after = spellings[i], following[i]
        if not words.covered[i]:
            if after in word.longer:
                rows = word.longer[after]
                if words.names and words.names[-1].i < i < (end := words.names[-1].j):
                    # "Norges Bank governor" is no bank governor of Norges.
                    rows = [row for row in rows if i + len(row[0]) < end]
                _sense(words, i, rows)
            if word.particles:
                _part(words, i, word.particles)
        if word.short and not words.senses[i]:
            words.senses[i] = word.short
        if after in word.longer_cues and not (words.covered[i] and low[i] in _NEGATIVES):
            _cue(words, i, word.longer_cues[after])
        if names := word.longer_names.get(after, word.names):
            _name(words, i, names)
    if not _VOTES.isdisjoint(low):
        _across_tallies(words)
    if "no" in low and "confidence" in low:
        _name_the_vote(words)
    if not PAPERS.isdisjoint(low):
        read_papers(words, known["accord"].senses)
    if "near" in low:
        _name_where(words)
    if "close" in low:
        _tell_about(words)
    if "closing" in low:
        _complete_deals(words, known)
    if not _FINISHES.keys().isdisjoint(low):
        _finish_leaving(words, known)
    if "(" in low and ")" in low:
        _pass_over_asides(words)
    if known.initials:
        _spelt_out(words, known.initials)
    if known.seats:
        let_act(words, known.seats)
        if "capital" in low:
            name_the_capital(words, known)
    return words


def _pass_over_asides(words: Words) -> None:
    """Make it cheap to go past a short aside: "12 billion euro ($13.59 billion) bid", "Chevron (30 per cent) and Petrox"."""
    low, crossing = words.low, words.crossing
    for i in [k for k, t in enumerate(low) if t == "("]:
        j = next((k for k in range(i + 1, min(i + _ASIDE, len(low))) if low[k] in "()"), -1)
        if i and j > 0 and low[j] == ")":
            saved = 0.0
            for k in range(i, len(low)):
                # To go in costs a little, to go on in it and out of it nothing.
                saved = crossing[k] - crossing[i - 1] - _INTO + (k - i) if k <= j else saved
                crossing[k] -= saved
            if low[i + 1][0].isdigit() or low[i + 1] in _CURRENCIES or (j == i + 2 and words.tokens[i + 1].isupper()):
                # A figure told once more, or a short name, ends no clause.
                low[i], low[j] = "[", "]"


_ASIDE = 9
_INTO = 2.0
_CURRENCIES = frozenset("$ € £ ¥ us a c about around some or".split())


def _across_tallies(words: Words) -> None:
    """Read a vote's phrase past how many were for it: "voted 190 to 150 to send", "voted unanimously in favour of"."""
    low, n = words.low, len(words.low)
    for i in range(n - 2):
        if low[i] not in _VOTES or words.covered[i]:
            continue
        j = i + 1
        while j + 1 < n and (low[j][0].isdigit() or low[j] in _TALLY or low[j].endswith("ly") or _is_between(low, j)):
            j += 1
        j = _past_day(low, j)
        rows = words.spellings[i].longer.get(low[j], []) if j > i + 1 else []
        found = next((row for row in rows if row[0] and tuple(low[j : j + len(row[0])]) == row[0]), None)
        if found is not None:
            words.senses[i] = found[1]
            for k in range(j, j + len(found[0])):
                words.covered[k], words.senses[k] = True, NO_SENSES


def _is_between(low: list[str], j: int) -> bool:
    """Say whether a "to" stands between two numbers of votes."""
    return low[j] == "to" and low[j - 1][0].isdigit() and low[j + 1][0].isdigit()


def _past_day(low: list[str], j: int) -> int:
    """Return the token behind the day of a vote, where what it is for follows: "voted on Monday for", "89 to 10 today for"."""
    k = j + (low[j] == "on")
    return k + 1 if k + 2 < len(low) and low[k] in _DAYS and low[k + 1] in ("for", "in", "against") else j


_DAYS = frozenset("today yesterday monday tuesday wednesday thursday friday saturday sunday".split())
_VOTES = frozenset(("vote", "votes", "voted", "voting"))
_TALLY = frozenset(("by", "-", "–", "votes", "against", "with", "margin", "of", "a"))


def _spelt_out(words: Words, initials: Mapping[str, Name]) -> None:
    """Note the names of the baseline's capitals spelt out: "the Prudential Regulation Authority" is its PRA."""
    tokens, found = words.tokens, list[NameHit]()
    run: list[int] = []
    for k in range(len(tokens) + 1):
        token = tokens[k] if k < len(tokens) else ""
        if token[:1].isupper() and token.isalpha() and not (k == 0 and words.low[k] in _OPENERS):
            run.append(k)
            continue
        if run and words.low[k : k + 1] and (words.low[k] in _SMALL_WORDS or _goes_on_hyphened(words, k)):
            continue
        for a in range(len(run)):
            for b in range(a + 3, min(len(run), a + 6) + 1):
                name = initials.get("".join(tokens[i][0] for i in run[a:b]))
                if name is not None:
                    found.append(NameHit(run[a], run[b - 1] + 1, name))
        run = []
    for hit in found:
        # A name that is longer goes before those within it.
        words.names = [h for h in words.names if h.j <= hit.i or h.i >= hit.j] + [hit]
    if found:
        words.names.sort()


def _goes_on_hyphened(words: Words, k: int) -> bool:
    """Say whether a word goes on at token k behind its hyphen, or with that: "Co-operation"."""
    part = words.tokens[k] == "-" or (words.tokens[k - 1] == "-" and words.tokens[k].islower())
    return part and words.start[k] == words.end[k - 1]


_OPENERS = frozenset({"the", "a", "an"})
_SMALL_WORDS = frozenset({"of", "and", "for", "the", "on", "in", "to"})


def _sense(words: Words, i: int, rows: SenseRows) -> None:
    """Give token i the senses of the longest phrase that begins there; a phrasal verb keeps those of its shorter forms."""
    low, longest = words.low, -1
    if low[i + 1] == "to" and low[i] in _FORCES:
        return  # "the last forces to leave": nobody is forced
    found: list[Sense] = []
    for rest, senses in rows:
        k = len(rest)
        if k > 1 and tuple(low[i + 1 : i + 1 + k]) != rest:
            continue  # one word more is the word after, by which the rows are kept
        if longest < 0 and not k:
            return  # no phrase begins here: it is what it is by itself
        if longest < 0:
            longest = k
            found += senses
        elif k == longest:
            found += senses
        elif all(s.pos == "v" for s in found):
            found += senses.verbs
    named = i and (low[i - 1] in _BEFORE_NOUNS or low[i - 1 : i + 2] == ["confidence", "vote", "in"])
    if longest > 0 and named and all(s.pos == "v" for s in found):
        # "The vote in parliament" votes nobody in.
        noun = next((senses for rest, senses in rows if not rest and senses.noun), None)
        if noun is not None:
            words.senses[i] = noun
            return
    if found:
        words.senses[i] = senses_of_all(found)
        for k in range(i + 1, i + 1 + longest):
            words.covered[k], words.senses[k] = True, NO_SENSES
            if low[k] in _NEGATIVES or (low[k] == "target" and "rate" in low[i : i + 1 + longest]):
                words.cues[k] = ()  # "the funds target rate" is a rate, and nobody's aim


def _name_where(words: Words) -> None:
    """Take the mood off a "near" that only says where: "the fire near Oslo", but not "the sides are near a deal"."""
    for k, token in enumerate(words.low[:-1]):
        if token == "near" and k and words.index and words.tokens[k + 1].istitle() and words.low[k - 1] not in _ARE:
            words.cues[k] = ()


def _tell_about(words: Words) -> None:
    """Take the mood off a "close" that only rounds a number: "close to 2,000 soldiers", but not "close to a deal"."""
    for k, token in enumerate(words.low[:-2]):
        if token == "close" and words.low[k + 1] == "to" and words.low[k + 2][0].isdigit():
            words.cues[k] = ()


def _complete_deals(words: Words, known: Spellings) -> None:
    """Read the closing of a purchase as its completion: "the closing of the $2bn takeover of Pellam"."""
    low = words.low
    for k, token in enumerate(low[:-2]):
        if token != "closing" or low[k + 1] != "of" or (k and low[k - 1] in BE):
            continue
        deal = next((i for i in range(k + 2, min(k + _ASIDE, len(low))) if low[i] in _DEALS), 0)
        if deal and _PARTING.isdisjoint(low[k + 2 : deal]):
            words.senses[k] = known["completion"].senses


def _finish_leaving(words: Words, known: Spellings) -> None:
    """Read a departure that is finalised as finished: "has finalised its pullout", but not "finalise the pullout plan"."""
    low = words.low
    for k, token in enumerate(low):
        if token not in _FINISHES or not _OF_TWO.isdisjoint(low[max(0, k - 5) : k]):
            continue  # "Peru and Chad finalise the pullout": they may only agree on it
        told = low[max(0, k - 14) : k] if low[k - 1] in BE else low[k + 1 : k + _ASIDE]
        at = next((i for i, t in enumerate(told) if t in _LEAVING), -1)
        before = told[:at] if low[k - 1] not in BE else []
        if at >= 0 and _PARTING.isdisjoint(before) and _TO_SETTLE.isdisjoint(told):
            words.senses[k] = known[_FINISHES[token]].senses


_OF_TWO, _LEAVING, _TO_SETTLE = frozenset({"and", ",", "both"}), words_of("finalises.leaving"), words_of("finalises.papers")
_FINISHES = {f"finali{c}e{end}": f"finish{long}" for c in "sz" for end, long in (("", ""), ("s", "es"), ("d", "ed"))}
_FINISHES |= {f"finali{c}ing": "finishing" for c in "sz"}
_DEALS, _PARTING = words_of("purchases.deals"), frozenset(("of", "and", "or", ",", "to", "in", "for", "at", "by"))
_ARE = frozenset((",", "is", "are", "was", "were", "be", "been"))


def _name_the_vote(words: Words) -> None:
    """Take the denial off a vote's name: "the no-confidence vote", "a vote of no confidence"."""
    for k, token in enumerate(words.low):
        if token == "no" and "confidence" in words.low[k + 1 : k + 3]:
            words.cues[k] = ()


_BEFORE_NOUNS = frozenset(("the", "a", "an", "its", "their", "his", "her", "this", "'s", "next", "first", "final"))
# Within a phrase of one meaning they deny nothing: "pleads not guilty", "is no longer in force".
_NEGATIVES = frozenset(("not", "no", "never"))

_FORCES = frozenset(("force", "forces"))
_LEADS = frozenset(("in", "on", "through"))
_CLOSES = frozenset(
    ". , ; : — on until after in at because by for over amid when as yesterday today late early this last and".split()
)


def _part(words: Words, i: int, split_verbs: dict[str, Senses]) -> None:
    if split_verbs.keys().isdisjoint(words.low[i + 2 : i + 10]):
        return
    alone = not (words.senses[i] or words.spellings[i].plain)
    for k in range(i + 2, min(i + 10, len(words.low))):
        # A verb that means nothing by itself ("gave"), and any from afar, takes only a particle that ends its clause; so does
        # an "in", "on" or "through", which most often leads to a place or a day.
        closing = alone or k >= i + 7 or words.low[k] in _LEADS
        if (
            words.low[k] in split_verbs
            and not words.covered[k]
            and not (closing and words.low[k + 1 : k + 2] and words.low[k + 1] not in _CLOSES)
            and not (words.low[i] in BE and words.senses[k - 1].verb)  # "has been handed over" is no "been over"
        ):
            words.senses[i] = senses_of_all((*split_verbs[words.low[k]], *words.senses[i]))
            words.covered[k], words.senses[k] = True, NO_SENSES
            return
        if words.low[k] in CROSSING and words.low[k] not in ("and", "that") and words.low[k : k + 2] != ["or", "so"]:
            return


def _cue(words: Words, i: int, rows: CueRows) -> None:
    """Give token i the cues of the longest phrases that begin there."""
    low, longest = words.low, -1
    found: list[str] = []
    for rest, cue in rows:
        k = len(rest)
        if k >= longest and (not k or tuple(low[i + 1 : i + 1 + k]) == rest):
            longest = k
            found.append(cue)
    words.cues[i] = tuple(found)


_MONEY = words_of("counted.money")
_SCALES = frozenset((*load("numbers")["scales"]["words"], *load("numbers")["scales"]["letters"]))
# "New Mexico" is not Mexico, nor "Latin America" the one state.
_NEW = frozenset({"mexico", "england", "jersey", "guinea"})
_CONTINENTS = frozenset({"america", "american", "americans", "americas"})
_PARTS, _NEWS = frozenset({"Latin", "South", "Central", "North"}), frozenset({"New"})


def _name(words: Words, i: int, rows: NameRows) -> None:
    """Note the longest name that begins at token i, outside of the one before. rows: those that the next word may go on."""
    low = words.low
    if words.names and words.names[-1].j > i:
        return
    best: tuple[int, Name] | None = None
    for rest, name in rows:
        k = len(rest)
        if (best is None or k > best[0]) and (k < 2 or tuple(low[i + 1 : i + 1 + k]) == rest):
            best = (k, name)
    if best and not best[0] and best[1].kind == "name":
        another = is_of_another_sort("".join(words.tokens[i + 1 : i + 2]), best[1].id) and not words.titled
        if another or _is_anothers_surname(words, i, best[1].id):
            return
    if best and low[i] == "congress" and _is_of_another_state(words, i):
        return
    if best and best[1].kind == "country" and _is_of_a_sum(words, i, i + 1 + best[0]):
        return
    wider = _PARTS if low[i] in _CONTINENTS else _NEWS if low[i] in _NEW else ()
    if best and not (i and words.tokens[i - 1] in wider):
        words.names.append(NameHit(i, i + 1 + best[0], best[1]))


def _is_of_a_sum(words: Words, i: int, j: int) -> bool:
    """Say whether the state at tokens i to j only says whose money it is: "US$3 billion", "2 billion Swiss francs"."""
    low = words.low
    if j == len(low) or (low[j] != "$" and low[j] not in _MONEY):
        return False
    if low[j] == "$":  # "owed the US $3 billion"
        return words.start[j] == words.end[j - 1] or (low[i] in ("us", "u.s.") and low[i - 1 : i] != ["the"])
    return i > 0 and (low[i - 1][0].isdigit() or low[i - 1] in _SCALES)


def _is_of_another_state(words: Words, i: int) -> bool:
    """Say whether the parliament at token i is told to be a state's own: "Peru's Congress", "Peru, whose Congress has"."""
    end = i - (words.low[i - 1 : i] == ["'s"])
    end = i - 2 if words.low[i - 2 : i] == [",", "whose"] else end
    return any(h.j == end and h.name.kind == "country" and h.name.id != "United States" for h in words.names[-1:])


def _is_anothers_surname(words: Words, i: int, name: str) -> bool:
    """Say whether the last name at token i is that of somebody else by the first name before it: "his brother Paul Sorel"."""
    own = name.split()
    if len(own) < 2 or own[-1] != words.tokens[i] or not i or not words.index:
        return False
    token, low = words.tokens[i - 1], words.low[i - 1]
    if token[:2] == own[0][:2]:
        return False  # "Suni" is Sunita
    first = token[0].isupper() and token[1:].islower() and token not in own and not (words.senses[i - 1] or words.cues[i - 1])
    return first and low not in STOP and low not in _TITLES and not words.spellings[i - 1].plain


_TITLES = words_of("holders.titles")


_ADVERBS = words_of("clauses.adverb")


def word_before(words: Words, k: int) -> str:
    """Return the word before token k, or the one before the adverbs there: "was" for "was also [killed]"; "" where none is."""
    k -= 1
    while k > 0 and (words.low[k] in _ADVERBS or words.low[k].endswith("ly")) and words.low[k - 1] != ",":
        k -= 1
    return words.low[k] if k >= 0 else ""
