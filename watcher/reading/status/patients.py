"""What a step is done to: whether that is the fact's own thing, by its noun, its owner and what it is on.

Owns: what speaks against a step by its object. Never: which step it is, or who takes it.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of, patient_of
from watcher.reading.clauses import Clause, Group, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP, best_match, keys_of, senses_of, tokens_like
from watcher.reading.lexicon import concepts
from watcher.reading.object_words import ANAPHORS, CASE, CONTRACT, is_text_of_it, is_to_do_it
from watcher.reading.patterns import Pattern
from watcher.reading.places_inside import MONTHS
from watcher.reading.roles import is_strange, owners_of, phrase_at
from watcher.reading.spellings import countries
from watcher.reading.status.doers import GENERIC, can_act, is_ours
from watcher.reading.words import Words


def whose_else(ctx: Context, words: Words, clause: Clause, pattern: Pattern, k: int) -> str:
    """Return whose the fact's thing is told to be beside token k, where it is that of none of the fact's or topic's own."""
    patient = pattern.roles.patient
    if patient is None or not patient.head:
        return ""
    found = [i for i in tokens_like(words, patient.head) if clause.i <= i < clause.j]
    if not found:
        return ""
    at = min(found, key=lambda i: words.cost(i, k))
    if "another" in (words.low[at - 1 : at] or [""]) or words.low[at + 1 : at + 3] == ["of", "another"]:
        return "another"
    if patient.head & _TRADES and _of_a_thing(words, at, pattern):
        return "another thing"
    if other := _called_otherwise(words, clause, at, pattern):
        return other
    owners = owners_of(words, at) | _parties(words, at)
    if any(h.j == at and h.name.kind == "name" and h.name.id in patient.names | {patient.name} for h in words.names):
        return ""  # "Europe's new Typhon rocket" is the Typhon rocket
    if not patient.owners:
        owners -= {h.name.id for h in words.names if h.name.own == "adj" and h.j <= at}
    if not patient.owners and not patient.names:
        owners -= ctx.patterns.named | ctx.patterns.home
    if not owners or any(is_ours(ctx, pattern, name) for name in owners - _other_party(ctx, pattern, words, at)):
        return ""
    return ", ".join(sorted(owners))


def _called_otherwise(words: Words, clause: Clause, at: int, pattern: Pattern) -> str:
    """Return the name that the thing at this token goes by, where the fact's goes by one and the clause has none of the fact's.

    "The Benta merger" is not the Alba merger. In a title any word may be written large.
    """
    patient = pattern.roles.patient
    token = words.tokens[at - 1] if (words.index or not words.titled) and at - 1 > clause.i else ""
    if patient is None or not patient.names or pattern.axis not in _DECIDED:
        return ""
    if not token[:1].isupper() or token.isupper() or words.low[at - 2] not in ("the", "-"):
        return ""
    if any(h.i < at <= h.j and (h.name.own == "adj" or h.name.kind != "name") for h in words.names):
        return ""
    told = {h.name.id for h in words.names}
    return "" if told & (patient.names | pattern.names.keys() - pattern.actors) else token


_DECIDED = frozenset({"approve", "agree", "sign"})
_TRADES = frozenset({"buy", "sell"})
_FIRMS = words_of("doers.firms")


def _of_a_thing(words: Words, at: int, pattern: Pattern) -> bool:
    """Say whether what is bought or sold is a thing that the fact does not speak of: "the sale of its headquarters"."""
    j = at + 1
    while words.covered[j : j + 1] == [True]:
        j += 1
    if words.low[j : j + 1] != ["of"] or any(j < h.i <= j + 2 for h in words.names):
        return False
    if any(t[-1:] in "$€£¥" or t[:1].isdigit() for t in words.low[j + 1 : j + 5]):
        return False  # "the acquisition of almost $15 billion"
    end = next((i for i in range(j + 1, len(words.low)) if words.low[i] in _PLACE_ENDS or is_verb(words, i)), len(words.low))
    found = phrase_at(words, j + 1, end)
    if found is None or found.name or words.low[found.at] in _FIRMS:
        return False
    own = (
        frozenset(key for keys, _ in pattern.parts for key in keys) - pattern.roles.patient.head
        if pattern.roles.patient
        else frozenset()
    )
    return best_match(found.head, own) < 0.6


def lacks_what_is_sold(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether what the fact has bought or sold, by a noun of its own, is neither here nor just before."""
    patient = pattern.roles.patient
    if patient is None or not patient.head & _TRADES:
        return False
    if not patient.of:
        return _is_of_a_stranger(sentence.words, patient.head, pattern)
    return not any(tokens_like(s.words, patient.of, 0.6) for s in (sentence, *ctx.before(sentence)))


_OFFERS = words_of("purchases.offers")


def _is_of_a_stranger(words: Words, trades: frozenset[str], pattern: Pattern) -> bool:
    """Say whether it is the sale of what the fact does not name: "completed the purchase of a Swedish laboratory"."""
    found = [k for k in tokens_like(words, trades, 0.8) if senses_of(words, k).noun]
    if len(pattern.names) < 2 or len(found) != 1 or words.low[found[0] + 1 : found[0] + 3] not in (["of", "a"], ["of", "an"]):
        return False
    return not any(found[0] < h.i <= found[0] + 8 and h.name.id in pattern.names for h in words.names)


def _parties(words: Words, at: int) -> frozenset[str]:
    """Return between whom or where the noun at a token is told to be, an unknown name as it is written."""
    j = at + 1
    while words.covered[j : j + 1] == [True]:
        j += 1
    if words.low[j : j + 1] != ["between"]:
        return frozenset()
    out = set[str]()
    for i in range(j + 1, min(j + 9, len(words.low))):
        hit = next((h for h in words.names if h.i == i), None)
        if hit is not None:
            out.add(hit.name.id)
        elif is_strange(words, i):
            out.add(words.tokens[i])
        elif is_verb(words, i) or words.low[i] in (",", "."):
            break
    return frozenset(out)


def _other_party(ctx: Context, pattern: Pattern, words: Words, at: int) -> frozenset[str]:
    """Return all of a pair of which one is nobody's that the topic knows: "between Horta and Madalena", of Horta and Velas."""
    pair = _parties(words, at)
    if len(pair) == 2 and len(pattern.names) > 1 and any(not is_ours(ctx, pattern, name) for name in pair):
        return pair
    return frozenset()


_ANOTHER = frozenset({"rival", "another", "competing", "separate", "unrelated"})


def other_thing(words: Words, clause: Clause, pattern: Pattern, k: int, step: int) -> bool:
    """Say whether the verb at token k is done to what is neither the step itself, nor the fact's thing by its own words."""
    patient = pattern.roles.patient
    group = next((g for g in clause.groups if g.head == k), None)
    if patient is None or not patient.head or group is None:
        return False
    if is_passive(words, group):
        return False
    what = object_of(words, clause, group)
    if what is not None and (words.covered[what.start] or words.low[what.start] == "already"):
        what = None  # "gave its approval to the pact"
    if what is not None and words.low[group.head + 1 : group.head + 2] == ["it"]:
        return False  # "passed it late on Tuesday"
    if what is None and words.low[group.j : group.j + 1] in (["on"], ["to"]):
        begin = _past_a_day(words, group.j)
        if begin > group.j and words.low[begin : begin + 1] == ["to"]:
            begin += 1  # "gave the green light on Monday to the purchase of it, with conditions"
        what = range(begin, next((i for i in range(begin, clause.j) if words.low[i] == ","), clause.j))
    if what and not _ANOTHER.isdisjoint(words.low[what.start : what.start + 3]) and not any(h.i in what for h in words.names):
        return True  # "approves rival merger"
    found = phrase_at(words, what.start, what.stop) if what else None
    begin = what.start if what else 0
    if found is not None and found.head == {"approve"} and found.at != step:
        # "Approved ratification with 60 votes", "approved the ratification of the treaty".
        if words.low[found.at + 1 : found.at + 2] != ["of"]:
            return False
        begin = found.at + 2
        found = phrase_at(words, begin, clause.j)
    ours = found is not None and best_match(found.head, patient.head) >= 0.6  # "not agreed on a timetable for the exit"
    if found is not None and not ours and words.low[found.at + 1 : found.at + 2] in _IS_ON.get(words.low[found.at], ()):
        # "Agree on the text of a treaty", "on a timetable for the exit".
        begin = found.at + 2
        found = phrase_at(words, begin, clause.j)
    if found is None or not found.head or words.low[found.at] in ANAPHORS or found.names & (patient.names | {patient.name}):
        return False
    if found.at == step:
        return False
    doer = pattern.roles.doer.head if pattern.roles.doer else frozenset[str]()
    if found.head & doer:
        return False  # "got through parliament"
    wanted = patient.head | {key for keys, weight in pattern.parts if weight >= 1 for key in keys - doer}
    wanted |= {pattern.thing} & concepts().keys() | (CONTRACT if pattern.thing == "agree" else frozenset())
    if pattern.axis == "trial":
        wanted |= CASE
    if wanted & _TRADES and words.low[found.at] in _OFFERS:
        return False  # who approves an offer approves the deal
    if what is not None and is_to_do_it(words, what, wanted):
        return False
    if "join" in wanted and is_text_of_it(words, found.at, pattern):
        return False  # "gave its assent to the protocol by which Peru joins"
    to_do = found.at + 2 if words.low[found.at + 1 : found.at + 2] == ["to"] else begin  # "on a timetable for them to [leave]"
    if not any(best_match(keys_of(words, i), wanted) >= 0.6 for i in (*range(begin, found.at + 1), min(to_do, clause.j - 1))):
        return True
    return best_match(found.head, patient.head) >= 0.6 and _of_another_sort(words, pattern, begin, found.at)


_IS_ON = {
    **dict.fromkeys(words_of("patients.wordings"), (["of"],)),
    **dict.fromkeys(words_of("patients.timetables"), (["of"], ["for"])),
    **dict.fromkeys(
        ("resolution", "resolutions", "motions", "proposals"),
        (["on"], ["for"], ["relating"], ["needed"], ["required"], ["approving"], ["necessary"]),
    ),
}


def _of_another_sort(words: Words, pattern: Pattern, begin: int, at: int) -> bool:
    """Say whether nouns before the head at a token make it another thing than the fact's: "the fish stocks treaty"."""
    patient = pattern.roles.patient
    own = {key for keys, weight in pattern.parts if weight >= 1 for key in keys}
    if patient is None or not own - patient.head - (pattern.roles.doer.head if pattern.roles.doer else frozenset()):
        return False
    named = {i for h in words.names for i in range(h.i, h.j)}
    nouns = [
        i
        for i in range(begin, at)
        if i not in named and not words.covered[i] and words.tokens[i].islower() and names_a_sort(words, i)
        if words.low[i - 1] != "-" or words.low[i] not in _SPANS  # "a four-year contract"
    ]
    return bool(nouns) and not any(best_match(keys_of(words, i), frozenset(own | pattern.theme.keys())) >= 0.6 for i in nouns)


_SPANS = frozenset({"year", "month", "week", "day", "hour"})


def names_a_sort(words: Words, i: int) -> bool:
    """Say whether the word at a token can be a noun before another: "fish", "pension", but not "new" or "sweeping"."""
    if words.senses[i]:
        return senses_of(words, i).noun
    low = words.low[i]
    return low.isalpha() and low not in STOP and low not in _ADJECTIVES and not low.endswith(_ADJECTIVAL)


_ADJECTIVES = words_of("clauses.adjectives") | words_of("facts.plain")
_ADJECTIVAL = (
    "al",
    "ic",
    "ive",
    "ous",
    "ary",
    "ern",
    "ble",
    "ed",
    "ing",
    "ly",
    "an",
    "ful",
    "ish",
    "ent",
    "ant",
    "less",
    "est",
    "er",
)


def is_of_talks(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether the verb at token k is told of talks on what the fact is of: "talks on the treaty end without result"."""
    group = next((g for g in clause.groups if g.head == k), None)
    what = patient_of(words, clause, group) if group is not None else None
    found = phrase_at(words, what.start, what.stop) if what else None
    talked = pattern.about | (pattern.roles.patient.head if pattern.roles.patient else frozenset())
    return found is not None and "talk" in found.head and "talk" not in talked


def _past_a_day(words: Words, k: int) -> int:
    """Return the token behind the preposition at token k, and behind a day with its own: "agreed [on Tuesday on] rules"."""
    low = words.low
    if low[k + 1 : k + 2] and (low[k + 1] in _DAYS or low[k + 1] in MONTHS or low[k + 1][0].isdigit()):
        return k + 3 if low[k + 2 : k + 3] in (["on"], ["to"]) else len(low)
    return k + 1


_DAYS = words_of("date.weekdays")


def befalls_another(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether the verb at token k is told of another sort of person or body than the fact's: "the owner is charged"."""
    fact = pattern.roles.patient
    group = next((g for g in clause.groups if g.head == k), None)
    if group is not None and _is_one_of_theirs(words, clause, pattern, group):
        return True
    if fact is None or group is None or not fact.head or not can_act(fact.head) or not GENERIC.isdisjoint(fact.head):
        return False
    what = patient_of(words, clause, group)
    found = phrase_at(words, what.start, what.stop) if what else None
    if found is None or not found.head or words.low[found.at] in ANAPHORS or not GENERIC.isdisjoint(found.head):
        return False
    return can_act(found.head) and best_match(found.head, fact.head) < 0.6


def _is_one_of_theirs(words: Words, clause: Clause, pattern: Pattern, group: Group) -> bool:
    """Say whether it befalls a person who is only told to be that of the fact's own: "a nephew of Sall was charged"."""
    if words.low[clause.i] not in ("a", "an", "another", "two", "three", "several", "some"):
        return False
    what = patient_of(words, clause, group)
    found = phrase_at(words, what.start, what.stop) if what and what.start == clause.i else None
    if found is None or found.name or words.low[found.at + 1 : found.at + 2] != ["of"] or not found.names & pattern.actors:
        return False
    theme = frozenset(key for keys, _ in pattern.parts for key in keys)
    return best_match(found.head, theme) < 0.6 and not any(key in theme for key in found.of)


def gone_from(ctx: Context, words: Words, clause: Clause, pattern: Pattern, k: int) -> str:
    """Return the place that is left, where it is none of the fact's and the fact's is no whole country; or ""."""
    if not pattern.places or pattern.places & countries():
        return ""
    at = next((i for i in range(k + 1, min(k + 8, clause.j)) if words.low[i] == "from"), -1)
    begin = at + 1 if at > 0 else k + 1 if is_verb(words, k) else clause.j
    while words.covered[begin : begin + 1] == [True]:
        begin += 1
    end = next((i for i in range(begin, clause.j) if words.low[i] in _PLACE_ENDS or is_verb(words, i)), clause.j)
    hits = [h for h in words.names if begin <= h.i < end and h.name.own != "adj"]
    strange = [words.tokens[i] for i in range(begin, end) if is_strange(words, i)]
    if any(is_ours(ctx, pattern, h.name.id) and h.name.own != "seat" for h in hits):
        return ""
    return hits[0].name.id if hits else strange[0] if strange else ""


_PLACE_ENDS = frozenset(", . on in by after before since for at as and with to under".split())


_CASES = frozenset({"case", "trial", "appeal"})
_OF_A_CASE = _CASES | {"court", "charge", "convict", "acquit", "sentence", "judge", "lawyer"}


def names_its_patient(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether what the fact is told of, where it is a plain noun, stands in the sentence or just before it."""
    fact = pattern.roles.patient
    if fact is not None and fact.head & _CASES:
        # "The court case over the merger": a step of the merger is none of the case.
        return any(tokens_like(s.words, _OF_A_CASE) for s in (sentence, *ctx.before(sentence)[:1]))
    if fact is None or not fact.head or not can_act(fact.head) or not GENERIC.isdisjoint(fact.head):
        return True
    return any(tokens_like(s.words, fact.head, 0.6) for s in (sentence, *ctx.before(sentence)))


def left_to_another(ctx: Context, pattern: Pattern) -> bool:
    """Say whether another fact is on the approval of what this one is to be signed: each has its own step."""
    mine = pattern.roles.patient
    if pattern.axis != "sign" or mine is None:
        return False
    others = (p.roles.patient for p in ctx.patterns.facts if p.axis == "approve")
    return any(other is not None and best_match(other.head, mine.head) >= 0.8 for other in others)
