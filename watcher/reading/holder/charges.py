"""Charges: who is told to be at the head of what a fact's office heads, without the office being named.

Owns: "led by X", "put X in charge of it", "X is to lead it", "a government under X". Never: reads titles.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import load, words_of
from watcher.reading.clauses import Group, clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.holder.charged_bodies import body_in
from watcher.reading.holder.counterparts import WORDS
from watcher.reading.holder.departures import HolderRead, is_incumbent, past_aside
from watcher.reading.holder.elections import ELECTIONS, elected
from watcher.reading.holder.led_governments import government
from watcher.reading.holder.ministries import (
    PORTFOLIO,
    bare_portfolio,
    is_someone,
    portfolio,
    read_of,
    speaks_of_home,
    works_of,
)
from watcher.reading.holder.office_owners import CHIEFS, chairs_a_sitting
from watcher.reading.holder.office_words import CHAIRS, is_of_a_work
from watcher.reading.patterns import Pattern
from watcher.reading.persons import Person
from watcher.reading.spellings import countries
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words, word_before

_NAMED = words_of("holders.in")
_NOMINATED = words_of("holders.nominated") | words_of("holders.designate")
# "Take charge of it", "put in command of it".
_CHARGE = words_of("charges.charge")
_TAKES = words_of("charges.takes")
_PUTS = words_of("charges.puts")
_GOVERNMENT = words_of("charges.government")
_VERBS_FOLLOW = words_of("clauses.be") | {"to", "will", "would", "who"}
_RULERS = frozenset({"prime-minister", "chancellor"})
_HEADED = frozenset({"head", "ceo", "president"})  # whom a fact calls by no title: "is led by"


def _is_as_boss(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether who takes over at token k does so as "boss", where the fact is on who presides."""
    return "chairman" in pattern.head and words.low[k + 2 : k + 3] == ["as"] and not CHIEFS.isdisjoint(words.low[k + 3 : k + 9])


_POSTS = frozenset("chair chairmanship presidency ministry portfolio post premiership".split())
_TAKING = frozenset("take takes took taken taking".split())


def charges(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person]) -> list[HolderRead]:
    """Return who is told to head the fact's body: by the verb of the office, by a charge, or by leading its government."""
    if not runs:
        return []
    words = sentence.words
    rules, triggers = pattern.head & _RULERS, trigger_words(pattern)
    for k, token in enumerate(words.low) if not triggers.isdisjoint(words.low) else ():
        if token not in triggers:
            continue
        read = None
        if token in _deeds(pattern):
            read = _deed(ctx, sentence, pattern, runs, k)
        over = token in _TAKING and words.low[k + 1 : k + 2] == ["over"]
        over = over and _POSTS.isdisjoint(words.low[k + 2 : k + 5]) and not _is_as_boss(words, k, pattern)
        if read is None and over and _is_taken_over(pattern) and "'s" not in words.low[k + 4 : k + 8]:
            read = _deed(ctx, sentence, pattern, runs, k)
        if read is None and token in _CHARGE and (token != "command" or "commands" in _deeds(pattern)):
            read = _charge(ctx, sentence, pattern, runs, k)
        if read is None and token in _HEADS and words.low[k - 2 : k] == ["at", "the"]:
            read = _at_the_head(ctx, sentence, pattern, runs, k)
        if read is None and token in _SELLS and not pattern.head.isdisjoint(_OWNERS):
            read = _sale(ctx, sentence, pattern, runs, k)
        if read is None and token in _PURCHASES and "w:owner" in pattern.head:
            read = _purchase(ctx, sentence, pattern, runs, k)
        if read is None and rules and token in _GOVERNMENT and speaks_of_home(ctx, sentence, pattern):
            read = government(sentence, runs, k)
        if read is None and token in ELECTIONS:
            read = elected(ctx, sentence, pattern, runs, k)
        if read is None and token in _CHOICES:
            read = _choice(ctx, sentence, pattern, runs, k)
        if read is None and token in PORTFOLIO and pattern.office and "minister" in pattern.head:
            read = portfolio(ctx, sentence, pattern, runs, k)
        if read is None and token in _RULES and _is_regional(pattern):
            read = _regional(ctx, sentence, pattern, runs, k)
        if read is None and token in works_of(pattern):
            read = bare_portfolio(ctx, sentence, pattern, runs, k)
        if read is not None and not (token in _deeds(pattern) and _leads_the_like(ctx, sentence, pattern, read.value.name)):
            return [read]
    return []


def _leads_the_like(ctx: Context, sentence: Sentence, pattern: Pattern, name: str) -> bool:
    """Say whether the fact's body is not named, and who leads is known to lead another: "the group led by Able".

    So too where he has another office of that body: who chairs it "heads" it, and is not its secretary general.
    """
    if any(
        is_incumbent(name, like) and like.of & pattern.of and like.head > pattern.head
        for like in ctx.patterns.facts
        if like.fact.kind == "holder"
    ):
        return True
    if any(h.name.id in pattern.of for h in sentence.words.names) or not pattern.of or is_incumbent(name, pattern):
        return False
    return any(
        like is not pattern and like.fact.kind == "holder" and like.head & pattern.head and is_incumbent(name, like)
        for like in ctx.patterns.facts
    )


@lru_cache(maxsize=10_000)
def _deeds(pattern: Pattern) -> frozenset[str]:
    """Return the forms of the verbs of what the holder of the office does: to head, to command, to own."""
    rows = load("offices")
    keys = (*pattern.head, *pattern.titles, *(("chairman",) if is_of_a_work(pattern) else ()))
    return frozenset(form for key in keys for form in rows.get(key, "").split())


@lru_cache(maxsize=10_000)
def trigger_words(pattern: Pattern) -> frozenset[str]:
    """Return the words one of which stands in every sentence that tells of a charge."""
    rules = _GOVERNMENT if pattern.head & _RULERS else frozenset[str]()
    sales = frozenset[str]() if pattern.head.isdisjoint(_OWNERS) else _SELLS | _PURCHASES
    regional = _RULES if _is_regional(pattern) else frozenset[str]()
    portfolio = PORTFOLIO if pattern.office and "minister" in pattern.head else frozenset[str]()
    posts = WORDS | {"diplomat"} if "minister" in pattern.head else WORDS
    over = _TAKING if _is_taken_over(pattern) else frozenset[str]()
    over |= CHAIRS if is_of_a_work(pattern) else frozenset[str]()
    over |= works_of(pattern)
    return over | _deeds(pattern) | _CHARGE | rules | sales | regional | portfolio | posts | _HEADS | ELECTIONS | _CHOICES


_CHOICES = frozenset({"choice", "pick", "nominee"})


def _choice(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person], k: int) -> HolderRead | None:
    """Read who is somebody's choice for the fact's body at token k: "the president's choice for NASA, Able Baker"."""
    words = sentence.words
    if words.low[k + 1 : k + 2] not in (["for"], ["to"]):
        return None
    person = next((r for r in runs if 0 < r.i - k <= 8 and words.low[r.i - 1] == "," and r.j - r.i > 1), None)
    if person is None or "," in words.low[k : person.i - 1] or not body_in(ctx, sentence, pattern, range(k + 2, person.i)):
        return None
    leads = words.low[k + 1] == "for" or words.low[k + 2] in _RULES | {"be", "succeed", "replace"}
    told = Told("planned", "plan", why="nominated only")
    return read_of(person, k, told, "is the choice for it", "nominated") if leads else None


_RUN = frozenset({"run", "runs", "ran", "running"})
_FOR_IT = (["for"], ["against"], ["in"], ["as"])
_NO_SUBJECT = (["not"], ["in"], ["at"], ["from"])


def _is_taken_over(pattern: Pattern) -> bool:
    """Say whether who takes it over heads it: an inquiry, a division or an agency, and no firm, that is bought so.

    Who takes a thing over is its operator, or its owner.
    """
    return (
        pattern.head >= _HEADED
        or not pattern.titles.isdisjoint(_HAVES)
        or ("head" in pattern.head and "ceo" not in pattern.head and bool(pattern.about or pattern.of))
    )


_HAVES = frozenset({"operator", "owner"})


def _deed(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person], k: int) -> HolderRead | None:
    """Read a verb of the office at token k: active, as a participle with "by", or as what somebody is named to do."""
    words = sentence.words
    if (not is_verb(words, k) and word_before(words, k) not in _VERBS_FOLLOW) or (
        chairs_a_sitting(words, k) and "meet" not in pattern.about
    ):
        return None
    if words.low[k + 1 : k + 2] in (["and"], [","]):
        return None  # "Able is to command and Best to pilot"
    if words.low[k] in _RUN and words.low[k + 1 : k + 2] in _FOR_IT:
        return None  # "would run for president of the party"
    clause = clause_at(sentence.clauses, k)
    by = next((i for i in range(k + 1, min(k + 6, len(words.low))) if words.low[i] == "by"), -1)
    if by > 0:
        person = next(
            (r for r in runs if by < r.i <= by + 4 and is_someone(words, r) and not _tells_which(words, runs, r)), None
        )
        if person is None or not body_in(ctx, sentence, pattern, range(max(0, k - 9), k)):
            return None
        told = told_of(sentence, k)
        return read_of(person, k, told if told.mood or told.negated else Told("asserted", why="heads it"), f"{words.low[k]} by")
    if not pattern.head.isdisjoint(_OWNERS) and not _SHARES.isdisjoint(words.low[k + 1 : k + 3]):
        return None  # "has bought shares in a rival of the club"
    if _heads_a_part(words, k, pattern):
        return None
    if "whom" in words.low[max(0, clause.i - 1) : clause.i + 1]:
        return None  # "whom Able has chosen to head it"
    aside = words.low[clause.i] == "who" or (words.low[clause.i] in _VERBS_FOLLOW and words.low[clause.i - 1] == ",")
    begin = clause.i - 2 if aside else clause.i
    # "Able, not Baker, will run it", "Able, a judge in Goram, has taken it over".
    runs = [r for r in runs if words.low[r.i - 1 : r.i] not in _NO_SUBJECT]
    near = 9 if "not" in words.low[begin:k] or (aside and "for" in words.low[clause.i + 1 : k]) else 5
    subject = [r for r in runs if begin < r.j <= k and k - past_aside(words, r.j) <= near and is_someone(words, r)]
    alone = clause.elliptic or (words.low[clause.i] == "now" and any(g.i == clause.i + 1 for g in clause.groups))
    if not subject and alone and clause.i > 1 and words.low[clause.i - 1] == "and":
        # "Able beat Best and now leads the party": who does the one does the other.
        main = clause_at(sentence.clauses, clause.i - 1)
        first = next((r for r in runs if main.i <= r.i <= main.i + 1 and r.j <= clause.i), None)
        subject = [first] if first is not None and is_someone(words, first) else []
    if not subject or not body_in(ctx, sentence, pattern, range(k + 1, min(k + 8, clause.j))):
        return None
    told = told_of(sentence, k)
    named = _naming(words, sentence.groups, subject[-1].i) if words.low[k - 1] == "to" else None
    if named is not None:
        told = told_of(sentence, named.head, named)
        if words.low[named.head] in _NOMINATED:
            told = Told("planned", "plan", why="nominated only")
    before = set(words.low[max(0, k - 5) : k])
    aims = words.low[k - 1] == "to" and named is None and (told.embedded or told.stance == "asserted") and not told.negated
    if aims and (_AGREED | _RUNNING) & before:
        # "Agrees to buy it", "is in the running to lead it".
        return read_of(subject[-1], k, Told("planned", "plan", why="agreed or tipped to"), f"{words.low[k]} it")
    if told.done and not told.mood and "until" in words.low[k + 1 : k + 7]:
        # "Able, who led it until March": he does so no more.
        gone = is_incumbent(subject[-1].name, pattern) and not (told.embedded or told.negated)
        return read_of(subject[-1], k, told, f"{words.low[k]} it until then", "left") if gone else None
    return None if told.embedded or told.negated else read_of(subject[-1], k, told, f"{words.low[k]} it")


def _heads_a_part(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the verb at token k has some work at the body for its object, or its side: "heads research at the bank"."""
    at = next((i for i in range(k + 2, min(k + 6, len(words.low))) if words.low[i] == "at"), -1)
    own = at > 0 and words.low[at - 1] in pattern.fact.says.lower().split()  # "heads the zone at Able"
    if at > 0 and not own and all(words.tokens[i].islower() for i in range(k + 1, at)):
        return True
    side = next((t for t in words.low[k + 2 : k + 5] if t in _SIDES), "")
    return bool(side) and side not in pattern.fact.says.lower()


_SIDES = frozenset({"side", "delegation", "negotiators"})


def _tells_which(words: Words, runs: list[Person], run: Person) -> bool:
    """Say whether a capital only tells what sort of person follows: "by Nobel laureate Able Baker"."""
    return (
        run.j - run.i == 1
        and words.tokens[run.j : run.j + 1] != []
        and words.tokens[run.j].islower()
        and any(r.i == run.j + 1 for r in runs)
    )


def _naming(words: Words, groups: list[Group], i: int) -> Group | None:
    """Return the verb that names to an office the person at token i: "[appointed] X to lead it", "X was [named] to lead it"."""
    return next(
        (g for g in groups if (words.low[g.head] in _NAMED | _NOMINATED) and (g.j <= i <= g.j + 3 or i < g.i <= i + 8)), None
    )


def _charge(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person], k: int) -> HolderRead | None:
    """Read "charge", "command" or "helm" at token k: taken by somebody, or somebody put in it, and of the fact's body."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    before = words.low[max(0, k - 4) : k]
    group = next(
        (
            g
            for g in reversed(sentence.groups)
            if g.head < k < g.j or (g.j <= k and k - g.j <= (12 if words.low[g.head] in _PUTS else 6))
        ),
        None,
    )
    after = range(k + 1, min(k + 9, clause.j))
    ours = body_in(ctx, sentence, pattern, after) or _work_in(words, pattern, after)
    of = pattern.of | pattern.names.keys()
    ours = ours or (not any(h.i in after for h in words.names) and any(h.name.id in of for h in words.names if h.i < k))
    ours = ours or _is_told_bare(ctx, sentence, pattern, k)
    passes = any(words.low[i] in _PASSES for i in range(max(0, k - 3), min(k + 8, len(words.low))))
    if passes and "to" in words.low[k:] and ours:
        to = words.low.index("to", k)
        person = next((r for r in runs if to < r.i <= to + 4 and is_someone(words, r)), None)
        return read_of(person, k, _plain(sentence, k), "passes to") if person else None
    if group is None or not ours or not ("in" in before or words.low[group.head] in _TAKES):
        return None
    near = [r for r in runs if r.j <= k and k - past_aside(words, r.j) <= 9 and is_someone(words, r)]
    near = [r for r in near if clause.i <= r.i or past_aside(words, r.j) > r.j]
    if not near and words.low[clause.i : clause.i + 1] == ["who"]:
        # "General Able, who took command of it in June, ..."
        near = [r for r in runs if words.low[r.j : clause.i] in ([","], []) and r.j <= clause.i and is_someone(words, r)]
    # "Able, until now chief of Best, takes charge": whom an aside names does nothing.
    near = [r for r in near if not any(q.j < r.i and past_aside(words, q.j) == r.j + 1 for q in near)]
    if "in" in before and words.low[group.head] in _PUTS:
        near = [r for r in near if r.i >= group.j][:1] or near
    told = told_of(sentence, group.head, group)
    if not near or told.negated or told.embedded:
        return None
    return read_of(near[-1], k, told if told.mood else Told("asserted", done=True, why="takes charge"), "in charge")


def _is_told_bare(ctx: Context, sentence: Sentence, pattern: Pattern, k: int) -> bool:
    """Say whether the charge at token k is told of nothing, and the fact's body before it: "assumed command at a ceremony"."""
    low = sentence.words.low
    if low[k - 1] not in _TAKES or not _AT.issuperset(low[k + 1 : k + 2]):
        return False
    return any(body_in(ctx, back, pattern, range(len(back.words.low))) for back in ctx.before(sentence)[:1])


_AT = frozenset({".", ",", "at", "on", "from", "during", "after"})
_PASSES = words_of("holders.passes") | {"handed", "hands", "hand", "handing", "passes", "passed", "transferred"}


def _sale(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person], k: int) -> HolderRead | None:
    """Read a sale at token k, of the fact's own thing: "was sold to X", "sells the plant to X"."""
    words = sentence.words
    to = next((i for i in range(k + 1, min(k + 10, len(words.low))) if words.low[i] == "to"), -1)
    person = next((r for r in runs if to < r.i <= to + 3 and is_someone(words, r, lone=True)), None) if to > 0 else None
    told = told_of(sentence, k)
    if person is None or not is_verb(words, k) or told.negated or told.embedded:
        return None
    if not body_in(ctx, sentence, pattern, range(max(0, k - 8), to)):
        return None
    return read_of(person, k, told, "is sold to")


def _purchase(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person], k: int) -> HolderRead | None:
    """Read a purchase at token k that is told to be complete: "X has completed its takeover of it"."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    done = next((i for i in range(clause.i, clause.j) if words.low[i] in _COMPLETES), -1)
    person = next((r for r in reversed(runs) if clause.i <= r.i and r.j <= k and is_someone(words, r, lone=True)), None)
    if done < 0 or person is None or not body_in(ctx, sentence, pattern, range(k + 1, min(k + 8, clause.j))):
        return None
    told = told_of(sentence, done)
    return None if told.negated or told.embedded else read_of(person, k, told, "has bought it")


_PURCHASES = frozenset("purchase acquisition takeover buyout".split())
_COMPLETES = words_of("charges.completes")
_AGREED = words_of("clauses.agrees")
_RUNNING = words_of("charges.running")
_SELLS = frozenset("sell sells sold selling belong belongs belonged".split())
_SHARES = frozenset({"shares", "share"})
_OWNERS = frozenset({"w:owner", "owner", "w:buyer", "buyer"})


def _at_the_head(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person], k: int) -> HolderRead | None:
    """Read "at the head of" the fact's body at token k, where somebody takes over, follows or is put there."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in reversed(sentence.groups) if clause.i <= g.i and g.j <= k and k - g.j <= 8), None)
    if (
        group is None
        or words.low[k + 1 : k + 2] != ["of"]
        or not body_in(ctx, sentence, pattern, range(k + 2, min(k + 9, len(words.low))))
    ):
        return None
    told, verb = told_of(sentence, group.head, group), words.low[group.head]
    subject = [r for r in runs if clause.i <= r.i and r.j <= group.i and group.i - r.j <= 4 and is_someone(words, r)]
    puts = verb in _PUTS | _APPOINTED and words.low[group.head - 1] not in ("is", "was", "been", "be", "being")
    object_ = [r for r in runs if group.j <= r.i <= group.j + 3 and r.j < k and is_someone(words, r)]
    if verb in _BEEN and subject and words.low[k - 2 : k] == ["at", "the"]:
        return read_of(subject[0], group.head, told, "at the helm of it") if not (told.negated or told.embedded) else None
    found = object_ if puts else subject if verb in _TAKES | _PUTS | _NAMED | _COMES else []
    if not found or told.negated or told.embedded or (verb in _COMES and not _FOLLOWS_WITH & set(words.low[group.j : k])):
        return None
    return read_of(
        found[0], group.head, told if told.mood else Told("asserted", done=True, why="at its head"), "at the head of it"
    )


_APPOINTED = words_of("holders.named")
_BEEN = frozenset({"is", "been", "remains"})


_HEADS = frozenset({"head", "helm", "top"})
_COMES = words_of("holders.comes") | words_of("holders.replaces")
_FOLLOWS_WITH = frozenset({"over", "up", "from"})
_RULES = frozenset("run runs running lead leads led leading head heads headed heading".split())


def _is_regional(pattern: Pattern) -> bool:
    """Say whether the fact's office is at the head of a region's or a city's government: who leads that has the office."""
    return not pattern.head.isdisjoint(_OF_REGIONS) and bool(pattern.of) and not pattern.of & countries()


_OF_REGIONS = frozenset({"president", "governor", "mayor"})


def _regional(ctx: Context, sentence: Sentence, pattern: Pattern, runs: list[Person], k: int) -> HolderRead | None:
    """Read who is to run the government or administration of the fact's region at token k."""
    words = sentence.words
    near = range(k + 1, min(k + 8, clause_at(sentence.clauses, k).j))
    if not any(words.low[i] in _REGIONAL for i in near) or not any(
        h.i in near and h.name.id in pattern.of for h in words.names
    ):
        return None
    named = next((g for g in reversed(sentence.groups) if g.j < k and words.low[g.head] in _NAMED | _NOMINATED), None)
    if words.low[k - 1] != "to" or named is None:
        return _deed(ctx, sentence, pattern, runs, k)
    person = next((r for r in runs if named.j <= r.i <= named.j + 3 and r.j < k and is_someone(words, r)), None)
    told = told_of(sentence, named.head, named)
    if words.low[named.head] in _NOMINATED:
        told = Told("planned", "plan", why="nominated only")
    return read_of(person, named.head, told, "named to run it") if person and not (told.negated or told.embedded) else None


_REGIONAL = words_of("charges.government") | {"administration", "region", "province", "state", "territory", "city"}


def _plain(sentence: Sentence, k: int) -> Told:
    told = told_of(sentence, k)
    return told if told.mood or told.negated else Told("asserted", done=True, why=told.why)


def _work_in(words: Words, pattern: Pattern, where: range) -> bool:
    """Say whether all of the office's own words stand there: "in charge of emergency management"."""
    return bool(pattern.office) and set(pattern.office) <= {words.low[i] for i in where}
