"""Events of the fact's sort that are others by their own words: a flight without a crew, a day in reserve, a day of deciding.

Owns: such looks at an event that has a date. Never: finds it, or ties it to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import load, words_of
from watcher.reading.anaphors import OF_THINGS
from watcher.reading.arguments import begin_of_subject, is_passive, object_of
from watcher.reading.clauses import Clause, clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.date.ahead_of_events import goes_before
from watcher.reading.date.ended_things import ends_another
from watcher.reading.date.other_things import another_thing
from watcher.reading.date.things_there import what_is_there
from watcher.reading.keys import STOP, best_match, keys_of, senses_of
from watcher.reading.lexicon import split, stem
from watcher.reading.patterns import Pattern
from watcher.reading.places_inside import MONTHS
from watcher.reading.relatives import is_of_family, is_of_goods, relative_of
from watcher.reading.status.other_launches import launched_beside
from watcher.reading.words import Words
from watcher.values.brackets import SLOT

_PAIRS = (
    (words_of("opposites.crewed"), words_of("opposites.uncrewed")),
    (words_of("opposites.light"), words_of("opposites.heavy")),
)


def other_event(ctx: Context, sentence: Sentence, k: int, first: int, pattern: Pattern, *, gone_by: bool) -> str:
    """Say why the event at token k, with its date at token `first`, is another than the fact's; "" where nothing tells."""
    if is_opposite(sentence, k, pattern, first):
        return "of the opposite sort"
    if is_unnamed(ctx, pattern):
        return "of what is not named"
    if ends_another(sentence, k, pattern):
        return "the end of another thing"
    if _is_of_a_separate_case(sentence, k, pattern):
        return "of a separate case"
    if _is_of_another_name(sentence, k, pattern):
        return "another's by its name"
    if pattern.aspect != "end" and "lasting" not in pattern.verbs and _is_in_reserve(sentence, first):
        return "only if it comes to that"
    if _closes_its_window(sentence, k):
        return "the last day for it"
    if ends_its_way(sentence, k, pattern):
        return "the end of the way, not its start"
    if _is_a_persons_term(sentence, k, pattern):
        return "a person's term"
    if site := _is_of_a_site(sentence, k, pattern):
        return f"only of the {site}"
    if kin := relative_of(sentence.words, pattern, k):
        return f"of {kin}"
    if is_of_family(sentence.words, k):
        return "of kin"
    if is_of_goods(sentence.words, k, pattern):
        return "only goods go"
    if owner := _unknown_owner(sentence, k, pattern):
        return f"{owner}'s"
    if _is_of_what_tells_of_it(sentence, k, pattern):
        return "of what is only about it"
    if land := _others_land(ctx, sentence, k, pattern):
        return f"of {land}"
    if other := another_thing(ctx, sentence, k, pattern):
        return other
    if part := what_is_there(sentence, k, pattern):
        return f"of the {part} there"
    if launched_beside(sentence, k, first, pattern):
        return "of another craft"
    if before := goes_before(sentence, k, first, pattern):
        return f"of {before}, before it"
    return "only decided on then" if gone_by and _is_only_decided(sentence, k, first) else ""


_STARTS = frozenset({"launch", "flight"})


def _closes_its_window(sentence: Sentence, k: int) -> bool:
    """Say whether it is told when the time for the event at token k is over: "the launch window closes on 30 April"."""
    words = sentence.words
    if words.low[k + 1 : k + 2] not in (["window"], ["period"]):
        return False
    group = next((g for g in sentence.groups if g.i > k), None)
    return group is not None and any(s.concept in ("close", "end", "w:expir") for s in senses_of(words, group.head))


def ends_its_way(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the event at token k ends the way whose start the fact dates: "entered orbit around the moon"."""
    return not pattern.verbs.isdisjoint(_STARTS) and _orbits_elsewhere(sentence.words, k)


def _orbits_elsewhere(words: Words, k: int) -> bool:
    """Say whether the event at token k ends a flight at another body than Earth: "enter orbit around Mars"."""
    at = next((i for i in range(k, min(k + 4, len(words.low) - 2)) if words.low[i] == "orbit"), -1)
    if at < 0:
        return False
    if words.low[at + 1] not in ("around", "of", "about"):
        lunar = words.low[at - 1] == "lunar"
        return at > k and (lunar or words.tokens[at - 1][0].isupper()) and words.low[at - 1] != "earth"
    goal = at + 2 + (words.low[at + 2] == "the")
    elsewhere = goal < len(words.low) and (words.tokens[goal][0].isupper() or words.low[goal] == "moon")
    return elsewhere and words.low[goal] != "earth"


def is_opposite(sentence: Sentence, k: int, pattern: Pattern, first: int = -1) -> bool:
    """Say whether the event at token k has the opposite of what the fact says it has: an empty flight, heavy arms.

    first: the token of its date, where it has one: "is to fly empty in March and with a crew in June".
    """
    said = _said(pattern.fact.says)
    words = sentence.words
    for pair in _PAIRS:
        own = next((n for n in (1, 0) if not pair[n].isdisjoint(said)), -1)
        if own < 0 or all(pole.isdisjoint(words.low) for pole in pair):
            continue
        clause = clause_at(sentence.clauses, k)
        ours, here = (_tells(words, clause, pair, n) for n in (own, 1 - own))
        since = max((j for m in sentence.dates if (j := words.at(m.start)) < first), default=clause.i)
        led = max((i for i in here | ours if since <= i < first), default=-1)
        if led in here or (here and led < 0 and _nearest(here, k) < _nearest(ours, k)):
            return True
    return False


def _tells(words: Words, clause: Clause, pair: tuple[frozenset[str], frozenset[str]], n: int) -> set[int]:
    """Return the tokens of a clause that tell one of two opposites: 0 that there is a crew, 1 that there is none."""
    told = {i for i in range(clause.i, clause.j) if words.low[i] in pair[n] and not _is_without(words, i)}
    return told | {i for i in range(clause.i, clause.j) if words.low[i] in pair[1 - n] and _is_without(words, i)}


def _nearest(found: set[int], k: int) -> int:
    return min((abs(i - k) for i in found), default=99)


_WITHOUT = frozenset({"without", "no"})


def _is_without(words: Words, k: int) -> bool:
    return not _WITHOUT.isdisjoint(words.low[max(0, k - 2) : k])


@lru_cache(maxsize=10_000)
def _said(says: str) -> frozenset[str]:
    return frozenset(split(SLOT.sub(" ", says.lower())))


_CLOSES = frozenset({"close", "buy"})


def is_unnamed(ctx: Context, pattern: Pattern) -> bool:
    """Say whether what the fact has somebody launch or open has a name that the entry has nowhere: "their probe Osprey"."""
    if pattern.verbs & _CLOSES and "buy" in pattern.theme:
        # "Closing is planned for May", in an entry on another purchase of the same buyer.
        bought = {name for name, roles in pattern.names.items() if "of" in roles} - pattern.places
        both = len(pattern.subjects) == 2 and pattern.subjects == pattern.names.keys()
        if both and not _MERGERS.isdisjoint(_said(pattern.fact.says)):
            # "The merger of A and B": what names only A is another.
            return not pattern.subjects <= ctx.named and not pattern.subjects.isdisjoint(ctx.named)
        told = len(pattern.names) > 1 or not _PURCHASES.isdisjoint(_said(pattern.fact.says))
        return bool(bought) and told and bought.isdisjoint(ctx.named)
    if pattern.verbs.isdisjoint(OF_THINGS):
        return False
    things = (pattern.names.keys() & pattern.actors) - pattern.subjects - pattern.places
    return bool(things) and bool(pattern.subjects) and things.isdisjoint(ctx.named) and not pattern.actors <= ctx.named | things


_MERGERS = frozenset({"merger", "merge", "combination", "tieup", "union"})
_PURCHASES = frozenset({"takeover", "acquisition", "purchase", "buyout", "sale"})


def _is_of_another_name(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the noun at token k has another thing's name before it: "the Osprey flight" is not Kestrel's."""
    words = sentence.words
    if pattern.verbs.isdisjoint(OF_THINGS) or not senses_of(words, k).noun or k < 2:
        return False
    if not pattern.names.keys().isdisjoint(sentence.named):
        return False
    token = words.tokens[k - 1]
    known = any(h.i <= k - 1 < h.j for h in words.names) or bool(words.senses[k - 1])
    return token[0].isupper() and not token.isupper() and not known and words.low[k - 1] not in STOP


def _is_in_reserve(sentence: Sentence, first: int) -> bool:
    """Say whether the date at token `first` is only that of a second try, if the first fails: "if it slips, in March"."""
    words = sentence.words
    if _IF.isdisjoint(words.low):
        return False
    clauses = sentence.clauses
    at = clauses.index(clause_at(clauses, first))
    near = clauses[max(0, at - 1) : at + 1]
    return any(_fails(words, clause, k, first) for clause in near for k in range(clause.i, min(clause.j, first)))


def _fails(words: Words, clause: Clause, k: int, first: int) -> bool:
    """Say whether a condition that something fails begins at token k: "if there is a delay", "should it miss that day"."""
    if words.low[k] not in _IF or (words.low[k] == "should" and k != clause.i):
        return False
    stop = next((i for i in range(k + 1, first) if words.low[i] in (",", ";")), min(first, clause.j))
    return stop < first + 1 and any(
        words.low[i] in _FAILS or any(s.concept in ("delay", "cancel", "reject", "collapse") for s in senses_of(words, i))
        for i in range(k + 1, stop)
    )


_IF = frozenset({"if", "should"})
_FAILS = words_of("other_events.fails")


def _is_only_decided(sentence: Sentence, k: int, first: int) -> bool:
    """Say whether the day is that of deciding on the event at token k, with its own: "voted on Friday to end it in May"."""
    words = sentence.words
    if not any(words.at(m.start) > k for m in sentence.dates):
        return False
    clause = clause_at(sentence.clauses, first)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or k < first:
        return False
    to = next((i for i in range(k - 1, max(first, clause.i) - 1, -1) if words.low[i] == "to"), -1)
    decides = [i for g in clause.groups if g.i <= to for i in range(g.i, min(g.j, to))]
    own = [i for i in decides if any(s.concept in _DECIDES for s in senses_of(words, i))]
    return to >= 0 and bool(own) and not any(g.mood for g in clause.groups if g.j <= to)


_DECIDES = frozenset({"vote", "decision", "approve", "request"})


def _is_of_a_separate_case(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether a trial or a hearing is told of another matter: "in a separate case he is to be tried on 9 June"."""
    if _CASES.isdisjoint(pattern.verbs | pattern.theme.keys()) or not _SEPARATE.isdisjoint(_said(pattern.fact.says)):
        return False
    low = sentence.words.low
    clause = clause_at(sentence.clauses, k)
    begin = clause.i if clause.i <= k < clause.j else k
    return any(
        low[i] in _SEPARATE and not _MATTERS.isdisjoint(low[i + 1 : i + 4])
        for i in range(max(0, begin - 6), min(clause.j, len(low) - 1))
    )


_CASES = frozenset({"trial", "hearing", "sentence", "convict", "acquit", "appeal", "decision"})
_SEPARATE = frozenset({"separate", "unrelated", "another", "other", "second"})
_MATTERS = frozenset({"case", "cases", "trial", "proceedings", "matter", "lawsuit", "indictment", "charge", "charges"})


def changes_another(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the verb at token k raises or cuts what the fact does not tell of: "[sterling] fell", "cut its forecast"."""
    wanted = frozenset(pattern.theme) - pattern.verbs
    if pattern.verbs.isdisjoint(_CHANGES) or not wanted:
        return False
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None:
        return False
    if is_passive(words, group) or words.low[group.head] in _FALLS:
        what = range(begin_of_subject(words, clause, group), group.i)
    else:
        what = object_of(words, clause, group) or range(0)
    if any(h.i in what and h.name.id in pattern.names for h in words.names):
        return False
    days = {i for m in sentence.dates for i in range(words.at(m.start), words.at(max(m.start, m.end - 1)) + 1)}
    nouns = [i for i in what if words.low[i].isalpha() and words.low[i] not in STOP and i not in days and keys_of(words, i)]
    return bool(nouns) and all(best_match(keys_of(words, i), wanted) < 0.6 for i in nouns)


_CHANGES, _FALLS = frozenset({"lower", "raise"}), words_of("other_events.falls")


def _is_of_a_site(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return the places of a mission that the verb at token k is told of, and not the mission: "four branches of the mission".

    So too in a clause that tells more of them: "has offices in Gao and Kidal, which will be shut on".
    """
    words = sentence.words
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if pattern.aspect != "end" or "mission" not in pattern.theme or group is None:
        return ""
    clause = clause_at(sentence.clauses, k)
    begin = begin_of_subject(words, clause, group)
    if words.low[begin : begin + 1] == ["which"]:
        return next((t for t in words.low[max(0, begin - 12) : begin] if t in _SITES), "")
    end = next((i for i in range(begin, group.i) if words.low[i] in ("of", "in", "at", ",")), group.i)
    return words.low[end - 1] if end > begin and words.low[end - 1] in _SITES else ""


_SITES = frozenset("branch branches office offices base bases camp camps site sites post posts station radio unit".split())


def _is_a_persons_term(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether a term that ends or runs is that of a person: "its commander ends his term on 30 June"."""
    said, low = _said(pattern.fact.says), sentence.words.low
    of = (i + 3 for i in range(max(0, k - 12), k - 2) if low[i] in _TERMS and low[i + 1 : i + 3] == ["of", "the"])
    if _HIS.isdisjoint(said) and any(low[i] in _HIS for i in of):
        return True  # "the term of the head of the mission ends"
    if _TERMS.isdisjoint(said) or not _HIS.isdisjoint(said):
        return False
    return any(low[i] in _TERMS and low[i - 1] in _HIS for i in range(max(1, k - 6), min(k + 7, len(low))))


_HIS = frozenset({"his", "her", "governor", "president", "commander", "chief", "minister", "head", "director", "leader"})
_TERMS = frozenset({"term", "mandate", "tenure", "tour"})


def _unknown_owner(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return whose people the subject of the event at token k are, where that is nobody we know: "Kite's drivers", or ""."""
    words = sentence.words
    if not pattern.names or not pattern.names.keys().isdisjoint(sentence.named):
        return ""
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None or is_passive(words, group):
        return ""
    begin = begin_of_subject(words, clause_at(sentence.clauses, group.i), group)
    for i in range(begin, group.i - 2):
        token = words.tokens[i]
        known = any(h.i <= i < h.j for h in words.names) or words.low[i] in MONTHS or words.low[i] in STOP
        if words.low[i + 1] == "'s" and token[0].isupper() and not known and not words.senses[i]:
            return token
    return ""


def _is_of_what_tells_of_it(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the subject of the verb at token k only does something to the fact's own: "the law that ratifies it"."""
    words = sentence.words
    if all(s.concept not in _COURSE for s in senses_of(words, k)):
        return False
    clauses = sentence.clauses
    at = clauses.index(clause_at(clauses, k))
    first = clauses[at - 1] if at and words.low[clauses[at].i] in ("that", "which") else clauses[at]
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    stop = group.i if group is not None else k
    if any(words.low[i] in _INTO and words.low[i - 1] in _SITTINGS for i in range(first.i + 1, stop)):
        return _SITTINGS.isdisjoint(_said(pattern.fact.says))  # "the inquiry into the dam ends in June"
    that = next((i for i in range(first.i + 1, k) if words.low[i] in ("that", "which")), -1)
    told = any(first.i <= g.i < that for g in sentence.groups)  # "agreed on Monday that the pact should take effect"
    if that < 1 or told or words.low[that - 1] == "," or "report" in words.cues[that - 1]:
        return False
    own = frozenset(pattern.theme) - pattern.verbs
    head, behind = keys_of(words, that - 1), range(that + 1, k)
    if not head or best_match(head, own | pattern.verbs | pattern.called | pattern.sorts) >= 0.6:
        return False
    return any(best_match(keys_of(words, i), own) >= 0.8 for i in behind)


_INTO = frozenset({"into", "on", "over", "about"})
_SITTINGS = words_of("topics.sittings") | words_of("topics.documents")


def _others_land(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return the state that is the subject of the event at token k, where neither the fact nor the topic is on it, or ""."""
    if pattern.names:
        return ""
    words = sentence.words
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None or is_passive(words, group):
        return ""
    known = ctx.patterns.topical | ctx.patterns.named | ctx.patterns.leading
    begin = max((g.j for g in sentence.groups if g.j <= group.i), default=0)
    found = [h.name.id for h in words.names if begin <= h.i < group.i and h.name.kind == "country"]
    return found[0] if found and known.isdisjoint(found) else ""


def another_subject(sentence: Sentence, k: int, pattern: Pattern, *, plain: bool = True) -> str:
    """Return what the verb at token k is told of, where that is plainly another thing: "registration starts", or "".

    plain: only where no article says that it was named before, and of a verb that is told of everything.
    """
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or group.tense == "none" or is_passive(words, group):
        return ""
    if plain and all(s.concept not in _COURSE for s in senses_of(words, k)):
        return ""
    begin = begin_of_subject(words, clause, group)
    days = {i for m in sentence.dates for i in range(words.at(m.start), words.at(max(m.start, m.end - 1)) + 1)}
    what = [i for i in range(begin, group.i) if not words.covered[i] and words.low[i].isalpha() and i not in days]
    while what and words.low[what[-1]].endswith("ly"):
        what.pop()  # "the treaty officially enters into force"
    if (
        not what
        or any(h.i in what for h in words.names)
        or not (_THEY if plain else _THEY - _DETERMINERS).isdisjoint(words.low[i] for i in what)
    ):
        return ""
    head = what[-1]
    if words.senses[head].verb and not words.senses[head].noun:
        return ""
    own = frozenset(pattern.theme) | pattern.verbs | pattern.called | pattern.sorts
    own |= {"troops"} if "withdraw" in pattern.verbs else set()  # by whom a state's withdrawal is done
    if not plain and _may_be_it(words.low[head], pattern):
        return ""
    if any(best_match(keys_of(words, i), own) >= 0.6 for i in what):
        return ""
    return f"of the {words.low[head]}" if words.low[head] not in STOP and keys_of(words, head) else ""


def _may_be_it(noun: str, pattern: Pattern) -> bool:
    """Say whether a noun can take up the fact's own thing: a word of its name ("the treaty"), or one that takes up others."""
    named = {word for name in pattern.names for word in split(name.lower())}
    return noun in named or stem(noun) in {stem(word) for word in named} or noun in load("stand_ins") or noun in _GENERAL


_GENERAL = words_of("other_events.general")
_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "our"})
_COURSE = frozenset({"begin", "open", "end", "close", "stay", "continue", "hold", "valid", "take_effect", "lasting"})
_THEY = frozenset(
    "the its their his her our it they this that these those which who he she we i you there what all both".split()
)
