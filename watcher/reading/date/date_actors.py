"""Whose event a date is of, where its verb's subject is another: who decides on it, who moves it, who does it to it.

Owns: the tie of a dated event by its actor, and what else an event may be done to. Never: which event is dated.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.clauses import clause_at, group_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.date.date_edges import is_of_other_numbers
from watcher.reading.date.day_signs import is_told_by_users
from watcher.reading.date.other_bodies import another_body
from watcher.reading.keys import STOP, best_match, keys_of, senses_of
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.roles import phrase_at
from watcher.reading.status.deal_sides import beside_a_stranger
from watcher.reading.strange_bodies import MONTHS, is_of_a_strange_mission, is_strange
from watcher.reading.ties import actor_tie
from watcher.reading.words import Words

_MOVES = frozenset({"delay", "advance", "extend", "hold", "stay", "approve", "decision"})
_ORGANS = frozenset({"council", "committee", "board", "policymakers", "next"})
# Verbs whose object is what happens: another object is another event.
_DONE_TO = frozenset({"sign", "resume", "open", "release", "visit", "join", "handover"})


def dated_actor(ctx: Context, sentence: Sentence, k: int, pattern: Pattern, tie: Tie) -> bool:
    """Tie by actor as other values are, but for a subject that only moves the event or does it to the fact's own."""
    spoken = sentence if not pattern.actors.isdisjoint(sentence.named) else next(iter(ctx.before(sentence)[:1]), sentence)
    if (other := _with_another(spoken, pattern)) and tie.rejects("actor", f"with {other}"):
        return False

    if _is_of_strangers(ctx, sentence, pattern) and tie.rejects("actor", "in a place that nobody told us of"):
        return False
    if _is_of_what_it_has(sentence, k, pattern):
        return tie.reject("actor", "of what it has")
    clause = clause_at(sentence.parted, k)
    if is_of_a_strange_mission(sentence.words, clause.i, clause.j, pattern) and tie.rejects("actor", "of another mission"):
        return False
    if (body := another_body(ctx, sentence, k, pattern)) and tie.rejects("actor", f"the end of {body}"):
        return False
    if _is_of_a_mission_unnamed(ctx, pattern) and tie.rejects("actor", "its mission is nowhere named"):
        return False
    if is_of_other_numbers(ctx, pattern) and tie.rejects("actor", "so many more of them, and no such number told"):
        return False
    if _is_of_a_coalition(sentence, clause.i, clause.j, pattern) and tie.rejects("actor", "the mission of a coalition"):
        return False
    if actor_tie(ctx, sentence, k, k, pattern, tie):
        return True
    if len(pattern.actors) > 1 and not pattern.verbs.isdisjoint(_SITTINGS) and pattern.actors <= sentence.named:
        # "The EU has invited A and B to a round of talks".
        tie.take_back()
        return tie.add("actor", "those who meet are named", 0.4)
    near = (sentence, *ctx.before(sentence)[:1], ctx.sentences[0])
    if tie.against.split(" ")[0].lower() in _SIDES and any(pattern.actors <= s.named for s in near if len(pattern.actors) > 1):
        tie.take_back()
        return tie.add("actor", "those who talk for them", 0.3)
    if _is_given_time(sentence, k, pattern):
        tie.take_back()
        return tie.add("actor", "another gives it more time", 0.2)
    used = tie.against.endswith("is the subject") and not pattern.subjects.isdisjoint(sentence.named)
    if used and is_told_by_users(sentence, pattern, k):
        tie.take_back()
        return tie.add("actor", "told by those who use it", 0.4)
    acts = _acts_on_its_own(sentence, k, pattern)
    given = not pattern.actors and _is_done_to_it(sentence, k, pattern)  # "France handed the base over to Chad"
    moved = tie.against.startswith("of ") and (acts or given or _is_moved(sentence, k))
    if not (moved or tie.against.endswith("is the subject")):
        return False
    near = (sentence, *ctx.before(sentence), ctx.sentences[0])
    own = "w:next" in pattern.theme and tie.against.split()[0].lower() in _ORGANS
    if own and any(not pattern.subjects.isdisjoint(s.named) for s in near):
        # "The Governing Council meets again on": of the bank that was named.
        tie.take_back()
        return tie.add("actor", "its own body", 0.3)
    told = any(not pattern.subjects.isdisjoint(s.named) for s in (near[1:] if _is_moved(sentence, k) else ()))
    if pattern.subjects and pattern.subjects.isdisjoint(sentence.named) and not told:
        return False  # but "Tamoa to vote early. President Vea has brought the election forward to"
    if _is_its_own(sentence, k, pattern):
        return False
    if not (
        acts or given or _is_moved(sentence, k) or _is_done_to_it(sentence, k, pattern) or _is_theirs(sentence, k, pattern)
    ):
        return False
    tie.against = ""
    tie.said.pop()
    return tie.add("actor", "another has a hand in it", 0.2)


def _with_another(sentence: Sentence, pattern: Pattern) -> str:
    """Return the state with which only one of those who are to meet does so: "hosts talks with Hungary", or ""."""
    if len(pattern.actors) < 2 or pattern.actors <= sentence.named:
        return ""
    mutual = not _MUTUAL.isdisjoint(pattern.verbs) or not _DEALS.isdisjoint(pattern.theme)
    if mutual and (other := beside_a_stranger(sentence.words, pattern)):
        return other
    if pattern.verbs.isdisjoint(_SITTINGS):
        return ""
    low = sentence.words.low
    return next(
        (
            h.name.id
            for h in sentence.words.names
            if h.name.kind == "country" and h.name.id not in pattern.names and low[h.i - 1 : h.i] in (["with"], ["between"])
        ),
        "",
    )


def _is_of_a_mission_unnamed(ctx: Context, pattern: Pattern) -> bool:
    """Say whether the fact's mission goes by capitals that nobody can spell out, and the entry has them nowhere."""
    capitals = all(actor.isupper() and len(actor) > 3 for actor in pattern.actors)
    return capitals and "mission" in pattern.theme and pattern.actors.isdisjoint(ctx.named) and bool(pattern.actors)


def _is_of_a_coalition(sentence: Sentence, begin: int, end: int, pattern: Pattern) -> bool:
    """Say whether a clause tells of a coalition's mission, where the fact is on that of a body that it does not name."""
    if "mission" not in pattern.theme or not pattern.actors or not pattern.actors.isdisjoint(sentence.named):
        return False
    told = _ALLIES.intersection(sentence.words.low[begin:end])
    return bool(told) and told.isdisjoint(split(pattern.fact.says.lower()))


_ALLIES = frozenset({"coalition", "alliance", "junta"})
_SITTINGS = frozenset({"talk", "meet"})
_SIDES = words_of("date.sides")
_DEALS = frozenset({"agree", "ceasefire"})
_MUTUAL = _SITTINGS | {"swap", "sign"}


def _is_of_strangers(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether none of those whom the fact names is told of, but a place that nobody told us of: "the truce in Delm"."""
    words = sentence.words
    plain = not words.titled or any(len(t) > 4 and t.islower() for t in words.tokens)  # "Truce in Delm extended"
    if not pattern.actors or not pattern.names.keys().isdisjoint(ctx.named) or not plain:
        return False
    where = (k for k in range(1, len(words.low)) if words.low[k - 1] == "in" and words.low[k] not in MONTHS)
    return any(is_strange(words, k) for k in where)


_HAD = words_of("date.had")


def _is_of_what_it_has(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the event befalls what the fact's own thing only has: "the dam's licence runs until 2031"."""
    words = sentence.words
    group = group_of(words, sentence.groups, k)
    if group is None or not group.i <= k < group.j or group.i < 2:
        return False
    at = group.i - 1
    while at > 1 and words.covered[at]:
        at -= 1
    owned = words.low[at - 1] == "'s" and words.low[at] in _HAD
    return owned and not any(key in pattern.theme for key in keys_of(words, at))


def _is_moved(sentence: Sentence, k: int) -> bool:
    """Say whether the event at token k is the object of a verb that moves it or keeps it going."""
    group = next((g for g in reversed(sentence.groups) if g.j <= k), None)
    clause = clause_at(sentence.parted, k)
    if group is None or group.i < clause.i:
        return False
    return any(s.concept in _MOVES for i in range(group.i, group.j) for s in sentence.words.senses[i])


def _is_given_time(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the verb at token k extends what is the fact's own: "leaders extended the mandate of the Union's force"."""
    words = sentence.words
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None or not any(s.concept == "extend" for s in words.senses[k]) or is_passive(words, group):
        return False
    what = object_of(words, clause_at(sentence.parted, k), group)
    return what is not None and any(what.start <= h.i < what.stop and h.name.id in pattern.subjects for h in words.names)


def _acts_on_its_own(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the verb at token k is done by another to the fact's thing: "The Union lifted [the sanctions on Able]"."""
    words = sentence.words
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None or is_passive(words, group) or pattern.aspect != "end":
        return False
    what = object_of(words, clause_at(sentence.parted, k), group)
    own = frozenset(pattern.theme) - pattern.verbs
    if what is not None and any(h.i == what.start and h.name.id in pattern.places for h in words.names):
        return False  # "the Danes leave Able at the end of the mission"
    phrase = phrase_at(words, what.start, what.stop) if what is not None else None
    return phrase is not None and best_match(phrase.head, own) >= 0.8


def _is_its_own(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the event at token k is told to be that of its verb's subject, who is another: "will hold its election"."""
    words = sentence.words
    group = next((g for g in reversed(sentence.groups) if g.j <= k), None)
    if group is None or _ITS.isdisjoint(words.low[group.j : k]):
        return False
    return not any(h.i > group.i and h.name.id in pattern.names for h in words.names)


_ITS = frozenset({"its", "their", "his", "her"})


def _is_theirs(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the event at token k is by its own noun phrase the fact's own: "has set the opening of [Milo's trial]"."""
    words = sentence.words
    if not senses_of(words, k).noun or not any(g.j <= k for g in sentence.groups):
        return False
    return any(
        h.name.id in pattern.subjects
        and (
            (words.low[h.j : h.j + 1] == ["'s"] and 0 < k - h.j <= 3)
            or (h.i > k and words.low[h.i - 1] in ("of", "the") and "of" in words.low[k + 1 : k + 3] and h.i - k <= 3)
        )
        for h in words.names
    )


def _is_done_to_it(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the fact tells what is to be done to its own, and the verb at token k has it as its object."""
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    said = pattern.fact.says.lower()
    after = next((said.partition(be)[2] for be in (" be ", " been ") if be in said), "")
    if group is None or not after or after.split()[0] in _NO_DEEDS or is_passive(sentence.words, group):
        return False
    what = object_of(sentence.words, clause_at(sentence.parted, k), group)
    return what is not None and not any(h.i == what.start and h.name.id in pattern.places for h in sentence.words.names)


# Who is to "be out of Able" has nothing done to him.
_NO_DEEDS = frozenset({"out", "over", "gone", "back", "home", "away", "there", "ready", "complete", "in", "on", "at", "part"})


def done_to_another(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the verb at token k is done to what the fact does not speak of: "signed the decree", "visits China"."""
    words = sentence.words
    if _is_only_decided(sentence, k, pattern) or _sends_up_another(ctx, sentence, k, pattern):
        return True
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    acts = {s.concept for s in senses_of(words, k)} & _DONE_TO & pattern.verbs
    if "handover" in acts and "handed over" not in pattern.fact.says:
        return False  # what is to return to its level
    if group is None or not acts or is_passive(words, group) or k != group.head:
        return False
    what = object_of(words, clause_at(sentence.parted, k), group)
    if what is None or not _NO_OBJECT.isdisjoint(words.low[what.start : what.start + 1]):
        return False
    if any(words.at(m.start) <= what.start + 1 <= words.at(m.end) for m in sentence.dates):
        return False  # "reopens May 5"
    if not _SOONER.isdisjoint(words.low[what.start : what.start + 4]):
        return False  # "will open a month early"
    end = next((i for i in what if i > what.start and words.low[i] in _ENDS), what.stop)
    hits = [h for h in words.names if what.start <= h.i < end]
    if "join" in acts and what.start < end:
        return _joins_another(words, range(what.start, end), pattern)
    if any(h.name.id in pattern.names for h in hits):
        return False
    wanted = frozenset(key for key in pattern.theme if key not in pattern.verbs)
    if "visit" in pattern.verbs:
        return any(h.name.kind == "country" and h.name.own == "own" for h in hits)
    nouns = [i for i in range(what.start, end) if (senses_of(words, i).noun or not words.senses[i]) and keys_of(words, i)]
    whom = {i for h in hits for i in range(h.i, h.j)} if "handover" in acts else set()
    nouns = [i for i in nouns if words.low[i] not in STOP and words.low[i] not in ("it", "them") and i not in whom]
    return bool(wanted) and bool(nouns) and not any(best_match(keys_of(words, i), wanted) >= 0.6 for i in nouns)


_SOONER = frozenset({"early", "earlier", "late", "later", "ahead", "sooner"})


def _sends_up_another(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether what is launched at token k has another name than the fact's: "Best sent up an Osprey as Kestrel waits"."""
    words = sentence.words
    group = next((g for g in sentence.groups if g.head == k), None)
    if group is None or _FLIGHTS.isdisjoint(pattern.verbs) or not pattern.names or is_passive(words, group):
        return False
    clause = clause_at(sentence.clauses, k)
    what = object_of(words, clause, group)
    who = {h.name.id for h in words.names if h.j <= group.i} if len(pattern.names) > 1 else set()  # who sends it up
    ours = pattern.names.keys() - (who if pattern.names.keys() - who else set())
    own = (h.i for h in words.names if h.name.id in ours and clause.i <= h.i < clause.j)
    if what is None or any(words.low[i - 1] not in _COMPARED for i in own):
        return False
    end = next((i for i in what if i > what.start and words.low[i] in _ENDS), what.stop)
    dated = {i for m in sentence.dates for i in range(words.at(m.start), words.at(max(m.start, m.end - 1)) + 1)}
    if words.low[what.start] == "another":
        return True
    named = not words.titled and any(words.tokens[i][0].isupper() and i not in dated for i in range(what.start, end))
    return named or _is_of_another_sort(ctx, sentence, range(what.start, end), pattern)


def _is_of_another_sort(ctx: Context, sentence: Sentence, what: range, pattern: Pattern) -> bool:
    """Say whether a craft is sent up that is none of the fact's: "a satellite", where the entry has a Kestrel lander."""
    words = sentence.words
    nouns = [words.low[i] for i in what if words.low[i] in _CRAFTS]
    if not nouns or words.low[what.start] in _DEFINITE or nouns[-1] in split(pattern.fact.says.lower()):
        return False
    sorts = {
        s.words.low[i]
        for s in (ctx.sentences[0], sentence, *ctx.before(sentence))
        for h in s.words.names
        if h.name.id in pattern.names
        for i in range(h.j, min(h.j + 3, len(s.words.low)))
    } & _CRAFTS
    return bool(sorts) and nouns[-1] not in sorts


_CRAFTS = words_of("date_actors.crafts")
_DEFINITE = frozenset({"the", "its", "their", "this", "that"})


def _is_only_decided(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether only a decision is told at token k, where the fact says that a currency is adopted: "cleared to adopt it"."""
    if "approve" not in pattern.verbs or _MONEY.isdisjoint(pattern.theme) or "adopt" not in pattern.fact.says.lower():
        return False
    words = sentence.words
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None and not _GRANTED.isdisjoint(near := words.low[max(0, k - 6) : k]):
        return not _ONTO.isdisjoint(near)  # "gave their approval to Peru's adoption of it on": the day of the approval
    if not words.low[k].startswith("adopt"):
        return any(s.concept == "approve" for s in senses_of(words, k))
    if group is None:
        return False
    if is_passive(words, group):
        return False
    what = object_of(words, clause_at(sentence.clauses, k), group)
    return what is not None and not any(best_match(keys_of(words, i), frozenset(pattern.theme)) >= 0.6 for i in what)


_FLIGHTS = frozenset({"launch", "flight"})
_COMPARED = frozenset({"after", "before", "than", "behind", "since"})  # "two days after Kestrel"
_MONEY = frozenset({"w:euro", "w:currenc", "w:dollar", "w:currency", "currency"})
_GRANTED = frozenset({"approval", "consent", "permission", "blessing", "backing", "nod", "go-ahead", "assent"})
_ONTO = frozenset({"to", "for", "of"})


def _joins_another(words: Words, what: range, pattern: Pattern) -> bool:
    """Say whether another body is joined, or only a part of the fact's own: "the WTO", "the ASEAN free trade area"."""
    ours = [h for h in words.names if h.i in what and h.name.id in pattern.names]
    if ours:
        behind = range(ours[-1].j, what.stop)
        return any(
            senses_of(words, i).noun or (not words.senses[i] and words.low[i] in _BODIES)
            for i in behind
            if not words.covered[i]
        ) and _OWN.isdisjoint(words.low[i] for i in behind)
    named = any(h.i in what and h.name.kind in ("body", "name") for h in words.names)
    return bool(pattern.names) and (named or any(words.tokens[i].isupper() and len(words.tokens[i]) > 1 for i in what))


_BODIES = words_of("date_actors.bodies")
_OWN = frozenset({"member", "members", "bloc", "club", "family", "fold", "union", "alliance", "group", "community", "zone"})
_NO_OBJECT = frozenset("without again off up out away there home back alone as early late successfully".split())
_ENDS = frozenset({"of", "for", "on", "in", "with", "to", "near", "over", "after", "at", "from", "when", "that", "which", ","})
