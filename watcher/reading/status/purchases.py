"""Purchases and mergers told as done: completed, closed, wrapped up; the one now owns the other.

Owns: which verb tells it, and whether it is the fact's own purchase. Never: ties a date or a step to a fact.
"""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.clauses import Clause, Group, clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import best_match, keys_of
from watcher.reading.patterns import Pattern
from watcher.reading.persons import Person, people
from watcher.reading.spellings import BE, STOP
from watcher.reading.stance import Told
from watcher.reading.status.bought import buys_the_buyer, closes_another, is_purchase, walks_away
from watcher.reading.status.owned_since import WORDS as OWNED
from watcher.reading.status.owned_since import is_bought_thing, is_long_done, is_lost, is_part_of
from watcher.reading.status.patients import lacks_what_is_sold
from watcher.reading.status.steps import StatusRead, told_step, value_of
from watcher.reading.words import Words

_DEALS = words_of("purchases.deals")
_COMPLETES = words_of("purchases.completes")
_BUYS = words_of("purchases.buys")
COMPLETING = words_of("purchases.completing")
_OWNS = words_of("purchases.owns")
_BECOMES = frozenset({"became", "become", "becomes"})
_DONE = frozenset({"done", "complete", "completed", "closed", "through", "finalised", "finalized", "final"})
# One of these stands in every sentence that tells it.
WORDS = frozenset("took away lapsed lapses through buying acquiring purchasing".split())
WORDS |= OWNED | _BECOMES | _COMPLETES | COMPLETING | _BUYS | _OWNS | _DONE
_PARTS = words_of("purchases.parts")
_GOES = frozenset({"went", "goes", "gone"})
_RELATIVE = frozenset({"which", "that", "who"})  # "Sunda, which bought Pellam in May"
_FAR = 12


def purchases(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[tuple[int, Told]]:
    """Return (token, how it is told) of every verb that tells the fact's purchase as done."""
    words = sentence.words
    if WORDS.isdisjoint(words.low):
        return []
    out = []
    for clause in sentence.clauses:
        for group in clause.groups:
            if (k := _tells(ctx, sentence, clause, group, pattern)) >= 0:
                told = told_step(sentence, group.head)
                if told.stance == "asserted" and not told.negated and not told.embedded:
                    out.append((k, told))
    return out


def had(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[tuple[int, Told]]:
    """Return (token, how it is told) of every verb that tells that the fact's purchase lies behind."""
    words = sentence.words
    if WORDS.isdisjoint(words.low):
        return []
    out = [(k, _SINCE) for k in range(1, len(words.low)) if _lies_behind(ctx, sentence, k, pattern)]
    out += [(k, _SINCE)] if (k := is_part_of(words, pattern)) > 0 else []
    for clause in sentence.clauses:
        for group in clause.groups:
            told = told_step(sentence, group.head)
            if told.negated or told.embedded or told.stance not in ("asserted", "past"):
                continue
            bought = group.tense == "past" and words.low[group.head] in _BUYS | {"sold"}
            closed = told.stance == "past" and _tells(ctx, sentence, clause, group, pattern) >= 0
            thing = group.tense == "past" and is_bought_thing(words, clause, group, pattern)
            if closed or thing or (bought and is_long_done(ctx, sentence, clause, group, pattern)):
                out.append((group.head, _SINCE))
    return out


def read_purchase(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that the purchase or merger of a status fact is told as done."""
    if pattern.axis not in ("agree", "progress") or "buy" not in pattern.about | pattern.verbs:
        return []
    if pattern.axis == "progress" and "approve" in pattern.verbs:
        return []  # how far a clearance of it has come
    if lacks_what_is_sold(ctx, sentence, pattern):
        return []
    out = called_off(ctx, sentence, pattern)
    for k, told in purchases(ctx, sentence, pattern) or had(ctx, sentence, pattern):
        tie = Tie()
        tie.add("purchase", f"{sentence.words.tokens[k]!r} tells the purchase as done", 3.0)
        out.append(StatusRead(k, value_of(pattern, "completed"), told, tie))
    return out


def called_off(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that the purchase is told to be off, by words that tell nothing elsewhere: "is off", "gives up its bid"."""
    words = sentence.words
    if _OFF.isdisjoint(words.low):
        return []
    out = []
    if (lost := is_lost(words, pattern)) >= 0:
        tie = Tie()
        tie.add("purchase", f"{words.tokens[lost]!r} tells that it is off", 3.0)
        out.append(StatusRead(lost, value_of(pattern, "collapsed"), _SINCE, tie))
    for clause in sentence.clauses:
        for group in clause.groups:
            begin = max(0, clause.i - 4) if words.low[clause.i] in _RELATIVE else clause.i  # "the deal, which lapsed"
            before, after = range(begin, group.i), words.low[group.j : group.j + 1]
            if words.low[group.head] in BE | {"off"} and "off" in (after or [""])[0] + words.low[group.head]:
                behind = group.j + (after == ["off"])
                thing = before if "".join(words.low[behind : behind + 1]) in _OVER and _is_a_deal(words, before) else range(0)
            elif words.low[group.head] in _GIVES and "up" in words.low[group.head + 1 : group.j + 1]:
                what = range(group.j, min(group.j + _FAR, clause.j))
                a_deal = any(words.low[i] in _DEALS | _BIDS for i in what[:4]) or words.low[group.j : group.j + 1] == ["on"]
                thing = what if a_deal else range(0)
            elif walks_away(words, clause, group, pattern):
                thing = range(group.j, clause.j)
            elif words.low[group.head] in _LAPSES and not _DEADLINES.intersection(words.low[i] for i in before):
                thing = before if any(words.low[i] in _DEALS | _BIDS for i in before) else range(0)
            else:
                continue
            led = next((g for g in clause.groups if g.j <= group.i and words.low[g.head] in _LETS), group)
            told = told_step(sentence, led.head)
            if words.low[group.head] in _LAPSES and not led.mood and not led.negated and told.mood == "plan":
                told = _SINCE  # an "offer" that lapsed is no offer to do a thing
            if told.stance not in ("asserted", "past", "planned") or told.negated or told.embedded:
                continue
            if thing and _is_ours(ctx, sentence, thing, clause, pattern):
                tie = Tie()
                tie.add("purchase", f"{words.tokens[group.head]!r} tells that it is off", 3.0)
                told = told if told.stance == "planned" else _SINCE
                out.append(StatusRead(group.head, value_of(pattern, "collapsed"), told, tie))
    return out


_LAPSES = frozenset({"lapse", "lapses", "lapsed"})  # an offer that too few have taken up
_LETS = frozenset({"let", "lets", "letting"})
_DEADLINES = frozenset({"deadline", "agreement", "exclusivity", "financing", "period", "approval", "option"})
_OFF = frozenset({"off", "up", "away", "out", "lost", "losing", "after"}) | _LAPSES
_OVER = frozenset({"", ".", ",", ";", "again", "after", "because", "and", "now", "since"})
_GIVES = frozenset({"give", "gives", "gave", "given", "giving"})


def _tells(ctx: Context, sentence: Sentence, clause: Clause, group: Group, pattern: Pattern) -> int:
    """Return the token at which a verb tells it, -1 where it does not."""
    words, head = sentence.words, sentence.words.low[group.head]
    if group.tense not in ("past", "perfect", "present", "pluperfect") or group.mood:
        return -1
    if only_then(words, clause, group):
        return -1
    after = range(group.j, min(group.j + _FAR, clause.j))
    what = object_of(words, clause, group)
    suffers = is_passive(words, group) or what is None
    before = range(clause.i, group.i)
    if head in _GOES and words.low[group.head + 1 : group.head + 2] == ["through"]:
        return group.head if _is_a_deal(words, before) and _is_ours(ctx, sentence, before, clause, pattern) else -1
    if head in _COMPLETES:
        thing = before if suffers else range(group.head + 1, what.stop) if what else before
        if not _REVIEWS.isdisjoint(words.low[i] for i in thing):
            return -1  # "closed its investigation of the purchase"
        if any(words.low[i] in _DEALS and _is_of_another(words, i, pattern) for i in thing):
            return -1  # "the purchase of a laboratory", "the sale of its mines"
        if suffers and words.low[group.j : group.j + 1] == ["on"] and _named(words, after, pattern):
            return group.head  # "closes on Sunda"
        return group.head if _is_a_deal(words, thing) and _is_ours(ctx, sentence, thing, clause, pattern) else -1
    if head in BE and not _DONE.isdisjoint(words.low[group.j : group.j + 1]):
        return group.head if _is_a_deal(words, before) and _is_ours(ctx, sentence, before, clause, pattern) else -1
    told_of = group.tense in ("perfect", "pluperfect") or (group.tense == "past" and words.low[clause.i] in _RELATIVE)
    taken_up = head == "taken" and words.low[group.head + 1 : group.head + 2] != ["over"]  # "has taken the reins at Sunda"
    if head in _BUYS and told_of and words.low[group.j : group.j + 1] != ["to"] and not taken_up:
        if not is_passive(words, group) and not _PARTS.isdisjoint(words.low[i] for i in after):
            return -1  # "has bought 15 million shares of Sunda"
        return group.head if _named(words, before if is_passive(words, group) else after, pattern) else -1
    if head in _TAKES and words.low[group.head + 1 : group.head + 2] == ["over"]:
        whole = range(max(0, clause.i - 4 * (words.low[clause.i] in _RELATIVE)), min(clause.j, group.j + _FAR))
        if _PARTS.isdisjoint(words.low[i] for i in after) and words.low[group.j : group.j + 1] not in _AS:
            return group.head if _named(words, whole, pattern, both=True) else -1
    if head in _BECOMES and not _OWNER.isdisjoint(words.low[group.head + 1 : group.j + 4]):
        owns = range(clause.i, min(clause.j, group.j + _FAR))
        it = words.low[clause.i - 1 : clause.i + 1] == ["of", "which"] or words.low[clause.i : clause.i + 2] == ["of", "which"]
        return (
            group.head
            if _named(words, owns, pattern, both=not it) and _NOT_ALL.isdisjoint(words.low[group.j : group.j + 4])
            else -1
        )
    if (
        head in _OWNS
        and _PARTS.isdisjoint(words.low[i] for i in after[:4])
        and _named(words, range(clause.i, min(clause.j, group.j + _FAR)), pattern, both=True)
    ):
        return group.head
    return -1


def only_then(words: Words, clause: Clause, group: Group) -> bool:
    """Say whether a verb only tells from when on: "will go once Sunda [has swallowed] it", "until the deal [completes]"."""
    return words.low[clause.i] in _YET and group.tense in ("present", "perfect")


_YET = frozenset({"once", "until", "till", "when", "before", "if", "unless"})
_TAKES = frozenset({"took", "taken"})
_AS = (["as"], ["from"])
_OWNER = words_of("purchases.owner")
_NOT_ALL = frozenset({"biggest", "largest", "minority", "main", "majority", "second", "first"})


_REVIEWS = words_of("unopposed.reviews")
_SINCE = Told("asserted", done=True, why="it lies behind")


def _lies_behind(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the participle at token k tells what came before another thing: "days after finalising its purchase"."""
    words = sentence.words
    if words.low[k] not in COMPLETING | _BUYING_IT or words.low[k - 1] not in _AFTER:
        return False
    counted = words.low[k - 2] in _TIMES if k > 1 else False
    told = [g for g in sentence.groups if g.tense != "none" and not g.report]
    done = bool(told) and not any(g.mood or g.negated or not _AHEAD.isdisjoint(words.low[g.i : g.j]) for g in told)
    if not (counted or words.low[k - 1] == "since" or done):
        return False  # "the firm will move after buying Sunda"
    after = range(k + 1, min(k + 1 + _FAR, len(words.low)))
    clause = clause_at(sentence.clauses, k)
    if words.low[k] in _BUYING_IT:
        return _PARTS.isdisjoint(words.low[i] for i in after[:8]) and _named(words, after[:6], pattern)
    deal = next((i for i in after[:6] if words.low[i] in _DEALS), -1)
    return deal > 0 and not _is_of_another(words, deal, pattern) and _is_ours(ctx, sentence, after, clause, pattern)


_AHEAD = frozenset({"will", "would", "to", "could", "can", "may", "might", "should", "shall", "must"})
_BUYING_IT = frozenset({"buying", "acquiring", "purchasing", "swallowing", "absorbing"})
_AFTER = frozenset({"after", "since", "following"})
_TIMES = frozenset({"days", "day", "weeks", "week", "months", "month", "years", "year", "hours", "soon", "shortly", "just"})


def _is_of_another(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the deal at token k is told to be of what is none of the fact's: "its purchase of Kite Air"."""
    if words.low[k + 1 : k + 2] not in (["of"], ["for"]) or not pattern.parties:
        return False
    at = k + 2 + (words.low[k + 2 : k + 3] == ["the"])
    stop = next((i for i in range(at, len(words.low)) if words.low[i] in _STOPS or is_verb(words, i)), len(words.low))
    if stop <= at or any(k < h.i < stop and h.name.id in pattern.parties for h in words.names):
        return False
    if words.low[at] in ("its", "their") and any(
        best_match(keys_of(words, i), frozenset(pattern.theme)) >= 0.8 for i in range(at, stop)
    ):
        return False  # "the sale of its brewery", of Able's brewery
    return words.low[at] in ("a", "an", "its", "their", "his") or (at == k + 2 and words.tokens[at][0].isupper())


def completes_none(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the word at token k tells of no purchase of the fact's as done: "completing it", "completed that of Kite"."""
    deal = next((i for i in range(k + 1, min(k + 6, len(words.low))) if words.low[i] in _DEALS), -1)
    only_told = words.low[k] in COMPLETING and words.low[k : k + 2] != ["closing", "of"]  # its completion
    return only_told or (deal > 0 and _is_of_another(words, deal, pattern))


_STOPS = frozenset(
    {",", ".", "for", "by", "in", "on", "from", "with", "after", "before", "while", "as", "ahead", "when", "since"}
)


def anothers_purchase(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return the name of what is bought in the clause of token k, where that is none of the fact's or the topic's, or ""."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    if before := _bought_before(ctx, sentence, clause) or closes_another(words, clause, k):
        return before
    if buys_the_buyer(sentence, k, pattern):
        return "the one who buys"
    if words.low[k + 1 : k + 2] == ["it"] and clause.i > 1:
        clause = clause_at(sentence.clauses, clause.i - 1)  # "gave up its bid for Exton after the office stopped it"
    if words.low[clause.i] in _AFTER and clause.i > 1 and _NAMED_DEALS.isdisjoint(words.low[clause.i : clause.j]):
        clause = clause_at(
            sentence.clauses, clause.i - 1
        )  # "can close its purchase of Exton after the office gave its consent"
    near = range(clause.i, clause.j)
    if (_DEALS | _BIDS | _BUYING).isdisjoint(words.low[clause.i : clause.j]):
        return ""
    ours = pattern.names.keys() | ctx.patterns.leading | _dealt_in(ctx.patterns.facts)
    known = {i for h in words.names if h.name.id in ours for i in range(h.i, h.j)}
    runs, patient = people(words, words.titled), pattern.roles.patient
    whose = patient is not None and bool(patient.owners | patient.names)  # whose purchase the fact is of
    for i in near:
        if other := _with_another(words, i, ours | ctx.patterns.named, runs):
            return other
        noun = words.low[i] in _DEALS and words.low[i + 1 : i + 2] == ["of"]
        noun = noun or (whose and words.low[i] in _BIDS and words.low[i + 1 : i + 2] == ["for"])
        if not noun and words.low[i] not in _BUYING:
            continue
        told = any(i < h.i < clause.j and h.name.id in ours for h in words.names)
        if noun and not told and words.low[i + 2 : i + 3] not in (["their"], ["its"]) and _is_of_another(words, i, pattern):
            return " ".join(words.tokens[i + 2 : i + 4])
        at = i + 2 if noun else i + 1
        at += words.low[at : at + 1] == ["the"]
        at = _past_its_sort(words, at)
        if at in known or any(at <= h.i <= at + 2 and h.name.id in ours | ctx.patterns.named for h in words.names):
            return ""  # "a bid for Banco Kite", where the baseline has Kite
        if (run := next((run for run in runs if run.i == at), None)) is not None and run.i in near:
            return run.name
    return ""


@lru_cache(maxsize=1_000)
def _dealt_in(facts: tuple[Pattern, ...]) -> frozenset[str]:
    """Return the names in the facts of a baseline that are on a purchase: who buys, and what."""
    deals = {"buy", "sell", "merge"}
    return frozenset(name for p in facts if p.fact.kind == "status" and deals & p.about for name in p.names)


def _with_another(words: Words, i: int, ours: Set[str], runs: list[Person]) -> str:
    """Return the firm with which the deal at token i is told to be, where that is none of ours: "a sale to Kite", or ""."""
    if words.low[i] not in _DEALS | _BIDS or words.low[i + 1 : i + 2] == [] or words.low[i + 1] not in _WITH:
        return ""
    run = next((run for run in runs if run.i == i + 2), None)
    if run is None or any(h.name.id in ours and run.i - 1 <= h.i <= run.j + 1 for h in words.names):
        return ""
    return "" if words.low[run.j : run.j + 1] in (["'s"], ["-"], ["and"]) else run.name


_NAMED_DEALS = words_of("purchases.deals") | frozenset({"bid", "offer"})
_WITH = frozenset({"to", "by", "with", "from"})


def _bought_before(ctx: Context, sentence: Sentence, clause: Clause) -> str:
    """Return what was told just before to be bought or sold, where a clause of no name speaks of that: "the deal should close".

    None of the topic's own: "Kite is to buy Vantor's mill. Completion is expected in June", where Vantor buys Pellam.
    """
    words = sentence.words
    ours = _parties(ctx)
    if not sentence.index or _SPOKEN.isdisjoint(words.low[clause.i : clause.j]) or not ours:
        return ""
    if any(clause.i <= h.i < clause.j and h.name.id in ours | ctx.patterns.topical for h in words.names):
        return ""
    for back in ctx.before(sentence):
        if back.index > sentence.index:
            continue
        for group in back.groups:
            if not any(s.concept in ("buy", "sell") and s.pos == "v" for s in back.words.senses[group.head]):
                continue
            own = clause_at(back.clauses, group.head)
            what = object_of(back.words, own, group)
            if what is None or is_passive(back.words, group):
                continue
            end = next((i for i in what if back.words.low[i] in ("from", "for", "in")), what.stop)
            named = {h.name.id for h in back.words.names if what.start <= h.i < end}
            part = not _SORTS.isdisjoint(back.words.low[i] for i in what)
            if part or (named and named.isdisjoint(ours)):
                return " ".join(back.words.tokens[i] for i in what[:4])
            return ""
    return ""


@lru_cache(maxsize=1_000)
def _parties_of(facts: tuple[Pattern, ...]) -> frozenset[str]:
    return frozenset(name for p in facts if is_purchase(p) and p.axis in ("agree", "progress", "") for name in p.names)


def _parties(ctx: Context) -> frozenset[str]:
    """Return the names of those whose purchase the baseline is of."""
    return _parties_of(ctx.patterns.facts)


_SPOKEN = _DEALS | {"completion", "closing", "close"}
_SORTS = words_of("purchases.sorts")


def stops_another(words: Words, pattern: Pattern, k: int) -> bool:
    """Say whether the verb at token k stops what is only on the deal: "stops [the clock] on the takeover"."""
    end = next((i for i in range(k + 1, len(words.low)) if words.low[i] in _ON), len(words.low))
    nouns = [i for i in range(k + 1, end) if words.tokens[i].islower() and (not words.senses[i] or words.senses[i].noun)]
    if not nouns or end == len(words.low) or any(words.low[i] in _IT for i in range(k + 1, end)):
        return False
    return not (_is_a_deal(words, range(k + 1, end)) or _named(words, range(k + 1, end), pattern))


_ON = frozenset({"on", "of", "into", "over"})
_IT = frozenset({"it", "them", "this"})


def _past_its_sort(words: Words, at: int) -> int:
    """Return where a name begins behind what sort of firm it is: "to buy the card startup [Brex]"; else the token itself."""
    for k in range(at, min(at + 6, len(words.low))):
        if words.tokens[k][0].isupper():
            return k
        if words.low[k] in STOP or not (words.low[k].isalpha() or words.low[k] == "-") or words.low[k] in _NO_SORTS:
            break
    return at


_BIDS = frozenset({"bid", "offer"})
_NO_SORTS = frozenset({"for", "by", "from", "in", "at", "with", "to", "and"})
_BUYING = words_of("purchases.buying")


def _is_a_deal(words: Words, where: range) -> bool:
    return any(words.low[i] in _DEALS for i in where)


def _named(words: Words, where: range, pattern: Pattern, *, both: bool = False) -> bool:
    """Say whether one of the fact's names, or two of them, stand there."""
    found = {h.name.id for h in words.names if h.i in where and h.name.id in pattern.parties}
    return len(found) > 1 if both else bool(found)


def _is_ours(ctx: Context, sentence: Sentence, where: range, clause: Clause, pattern: Pattern) -> bool:
    """Say whether the purchase spoken of there is the fact's: by its names, or by none where it was spoken of just before."""
    words = sentence.words
    if _named(words, where, pattern):
        return True
    known = {k for h in words.names if h.name.id in pattern.parties for k in range(h.i, h.j)}
    if any(run.i in where and run.i not in known for run in people(words, words.titled)):
        return False
    if any(h.i in where and h.name.own != "adj" and h.name.kind != "country" for h in words.names):
        return False
    relative = words.low[clause.i] in _RELATIVE  # "Sunda, which closed the deal in May"
    near = range(max(0, clause.i - 4 * relative), clause.j)
    others = [run for run in people(words, words.titled) if run.i in near and run.i not in known]
    if _named(words, near, pattern):
        return True
    return not others and any(not pattern.parties.isdisjoint(b.named) for b in ctx.before(sentence)[:1])
