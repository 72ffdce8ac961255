"""Who goes: whether those told to leave are the fact's own, all of them, and no single person.

Owns: the reading of who is told to leave. Never: ties a value to a fact.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import begin_of_subject, object_of
from watcher.reading.bodies import body_of
from watcher.reading.clauses import Clause, Group, clause_at, is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.goers_by_sort import other_sort, some_sort
from watcher.reading.keys import STOP, keys_of, senses_of, stands_in, tokens_like
from watcher.reading.lexicon import is_office
from watcher.reading.naming import known_id
from watcher.reading.patterns import Pattern
from watcher.reading.persons import people
from watcher.reading.places_inside import MONTHS
from watcher.reading.spellings import countries
from watcher.reading.strange_goers import strange_goer, who_speaks
from watcher.reading.words import Words, analyse
from watcher.values import StatusValue

_FORCE = frozenset({"troops", "peacekeeper", "personnel", "police", "mission", "withdraw"})


def other_goers(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return who else than the fact's own leaves at token k: one of a force's countries, or a person; "" where nobody does."""
    if not _is_of_a_force(pattern):
        return ""
    if tells_who_goes(pattern):
        near = (sentence, *ctx.before(sentence)[:2], ctx.sentences[0]) if sentence.index else (sentence,)
        if all(pattern.actors.isdisjoint(s.named) for s in near):
            return "somebody else"
    return (
        ("nobody" if sentence.words.low[k] in _LEAVE and is_no_going(sentence, k, pattern) else "")
        or anothers_force(sentence.words, pattern)
        or _other_bodys(ctx, sentence, pattern)
        or _force_beside(sentence.words, pattern, k)
        or _other_state(sentence, k, pattern)
        or _its_own(ctx, sentence, pattern)
        or _fighters(sentence, k, pattern)
        or _one_of_many(ctx, sentence, k, pattern)
        or _person(ctx, sentence, k)
        or ("" if "evacuated" in pattern.about else _people(sentence, k))  # people are those who are evacuated
        or _host(sentence, k, pattern)
        or who_speaks(sentence, k, pattern)
        or _no_force(sentence, k, pattern)
        or strange_goer(ctx, sentence, k, pattern)
        or some_sort(sentence, k, pattern)
        or other_sort(ctx, sentence, pattern)
    )


def _no_force(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return what is taken away that is no force, or left that is no place: "withdrew its envoy", "from the treaty"; or ""."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.head == k), None)
    if group is None:
        return ""
    what = object_of(words, clause, group) or range(0)
    taken = next((words.tokens[i] for i in what if words.low[i] in _TAKEN), "")
    if taken and _FORCE.isdisjoint(key for i in what for key in keys_of(words, i)):
        return taken
    at = k + 1 + (words.low[k + 1 : k + 2] == ["out"]) if k + 2 < clause.j else k
    if words.low[at] not in ("from", "of") or at == k:
        return ""
    end = next((i for i in range(at + 1, min(at + 8, clause.j)) if words.low[i] in _WAYS or words.low[i] in (",", ".")), at + 8)
    head = next((i for i in range(min(end, clause.j) - 1, at, -1) if words.low[i] in _LEFT), -1)
    own = pattern.theme.keys() | pattern.about
    return words.tokens[head] if head > 0 and own.isdisjoint(keys_of(words, head)) else ""


_TAKEN, _LEFT, _LEAVE = words_of("goers.taken"), words_of("goers.left"), words_of("goers.leave")


@lru_cache(maxsize=10_000)
def _is_of_a_force(pattern: Pattern) -> bool:
    return not _FORCE.isdisjoint((*pattern.head, *pattern.verbs, *pattern.theme))


@lru_cache(maxsize=10_000)
def tells_who_goes(pattern: Pattern) -> bool:
    """Say whether a status fact has those who are to go as its subject: "the rebels have [not withdrawn] from"."""
    value = pattern.fact.value
    said = analyse(value.phrase, 1) if isinstance(value, StatusValue) else None
    return bool(pattern.actors) and said is not None and any("withdraw" in senses.keys for senses in said.senses)


def anothers_force(words: Words, pattern: Pattern) -> str:
    """Return the state whose troops or bases it is of, where the fact is of another's that it does not name, or """ ""
    ours = pattern.actors & countries()
    if not ours or any(h.name.id in ours for h in words.names):
        return ""
    for hit in words.names:
        at = hit.j + (words.low[hit.j : hit.j + 1] == ["'s"])
        whose = hit.name.own == "adj" or at > hit.j
        if not whose or hit.name.kind != "country" or hit.name.id in pattern.names:
            continue
        if any(not _OWNED.isdisjoint(keys_of(words, i)) for i in range(at, min(at + 2, len(words.low)))):
            return hit.name.id
    return ""


def _other_bodys(ctx: Context, sentence: Sentence, pattern: Pattern) -> str:
    """Return the body whose force goes, where the fact is on another: "UN troops", for "the regional force"."""
    if not (pattern.actors or pattern.modifiers) or _is_anybodys(pattern):
        return ""
    for near in (sentence, ctx.sentences[0]):
        words = near.words
        if not pattern.actors.isdisjoint(near.named) or tokens_like(words, pattern.modifiers, 0.8):
            return ""
        for hit in words.names:
            at = hit.j + (words.low[hit.j : hit.j + 1] == ["'s"])
            force = at < len(words.low) and not _FORCE.isdisjoint(keys_of(words, at))
            mothers = any(body_of(actor) == hit.name.id for actor in pattern.actors)  # UNOSTA's are the UN's
            if (
                hit.name.kind == "body"
                and force
                and not mothers
                and hit.name.id not in pattern.names.keys() | ctx.patterns.topical
            ):
                return hit.name.id
    return ""


@lru_cache(maxsize=10_000)
def _is_anybodys(pattern: Pattern) -> bool:
    """Say whether the fact is on troops of many ("foreign troops", "the coalition"), or of a state or body that all know."""
    return any(known_id((actor,)) for actor in pattern.actors) or not _MANY.isdisjoint(pattern.fact.says.lower().split())


_MANY = frozenset({"foreign", "international", "coalition", "allied", "multinational", "joint", "peacekeeping"})


def _other_state(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return the state that leaves at token k, where the fact is of another's troops, which is not named: "Peru quits Chad"."""
    if not pattern.actors or any(h.name.id in pattern.actors for h in sentence.words.names):
        return ""
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is not None and sentence.words.low[group.i] == "to":
        group = next((g for g in reversed(sentence.groups) if g.j == group.i), group)  # "Peru [begins] to withdraw"
    hit = next((h for h in sentence.words.names if group and h.j == group.i and sentence.words.low[h.i - 1] != "in"), None)
    if hit is None or hit.name.kind != "country" or hit.name.own == "adj" or hit.name.id in pattern.names:
        return ""
    return hit.name.id


def _its_own(ctx: Context, sentence: Sentence, pattern: Pattern) -> str:
    """Return whose "its soldiers" are, where only another state was told of just before: "Peru quits Chad. Its soldiers"."""
    back = next(iter(ctx.before(sentence)[:1]), None)
    its = sentence.words.low[0] in ("its", "their") and bool(pattern.actors)
    if back is None or not its or not pattern.actors.isdisjoint(sentence.named | back.named):
        return ""
    first = next((h for h in back.words.names if h.i == 0 and h.name.kind == "country" and h.name.own != "adj"), None)
    return first.name.id if first is not None and first.name.id not in pattern.names else ""


def _force_beside(words: Words, pattern: Pattern, k: int) -> str:
    """Return whose force it is that goes by the noun at token k, where that is not ours: "departure of 2,000 Union troops"."""
    ours = pattern.actors
    if not ours or words.low[k + 1 : k + 2] != ["of"] or not any(s.pos == "n" for s in senses_of(words, k)[:1]):
        return ""
    end = next((i for i in range(k + 2, min(k + 9, len(words.low))) if not _OWNED.isdisjoint(keys_of(words, i))), 0)
    hits = [h for h in words.names if k + 1 < h.i and h.j <= end]
    if not hits or any(h.name.id in pattern.names for h in hits) or not {",", "and", "from"}.isdisjoint(words.low[k + 2 : end]):
        return ""
    return hits[-1].name.id if hits[-1].j == end else ""


_OWNED = frozenset({"troops", "personnel", "base", "w:forc", "w:contingent", "w:jet", "w:flag"})


def _fighters(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return the rebels or militias that leave at token k, where the fact is of troops that are not named."""
    ours = pattern.actors
    if "fighter" in pattern.theme or _FORCES.isdisjoint(pattern.theme) or (not ours and not pattern.modifiers):
        return ""
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    if any(h.name.id in ours for h in words.names) or tokens_like(words, _SOLDIERS, 1.0):
        return ""
    at = next((i for i in range(clause.i, k) if "fighter" in keys_of(words, i) or words.low[i] in _IRREGULARS), -1)
    return words.low[at] if at >= 0 else ""


_SOLDIERS, _FORCES = frozenset({"troops", "peacekeeper"}), frozenset({"troops", "peacekeeper", "mission"})
_IRREGULARS = frozenset({"militia", "militias", "rebels", "insurgents", "militiamen"})


def _one_of_many(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return the one country of those that make up the force whose people are spoken of ("Ghana's soldiers")."""
    members = (ctx.patterns.members & countries()) - pattern.names.keys()
    if not members:
        return ""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    troops = tokens_like(words, _FORCE)
    for hit in words.names:
        if any(hit.j <= g.i and g.j <= h.i < k and h.name.id in pattern.names for g in clause.groups for h in words.names):
            continue  # "Ugandan officials want the Union's soldiers to stay"
        if hit.name.id in members and clause.i <= hit.i and hit.j <= k + 1:
            whose = hit.name.own == "adj" or words.low[hit.j : hit.j + 1] == ["'s"] or any(0 <= i - hit.j <= 2 for i in troops)
            if whose or not any(h.name.id in pattern.names for h in words.names if clause.i <= h.i < k):
                return hit.name.id
    return ""


def _person(ctx: Context, sentence: Sentence, k: int) -> str:
    """Return the person that is the subject of token k, where one is: known in full elsewhere, or the holder of an office.

    Who takes troops out of a place does not go himself.
    """
    words = sentence.words
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None:
        return ""
    clause = clause_at(sentence.clauses, k)
    if _has_force_behind(words, clause, group.j):
        return ""
    ends = {group.i}
    if words.low[group.i - 1 : group.i] == ["who"]:
        ends |= {group.i - 1, group.i - 2}  # "Boateng, who left in May"
    elif words.low[group.i - 1 : group.i] == [","] and (who := _before_aside(words, group.i - 1)) > 0:
        ends |= {who}  # "Boateng, who filled in, left"
    subject = [run for run in people(words, words.titled) if run.j in ends]
    if not subject:
        return _office(words, clause, group)
    last = subject[-1].name.split()[-1]
    full = last in ctx.surnames or any(" " in name and name.split()[-1] == last for name in ctx.patterns.incumbents)
    return subject[-1].name if full else ""


def _before_aside(words: Words, k: int) -> int:
    """Return where the aside begins that the comma at token k ends ("Boateng, [who filled in], left"), or -1."""
    low = words.low
    return next(
        (i for i in range(k - 1, max(0, k - 16), -1) if low[i] == "," and low[i + 1] in ("who", "the", "a", "whose")), -1
    )


def _has_force_behind(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the verb that ends before token k is done to troops: "will take every soldier out of", "pulls 200 out"."""
    for i in range(k, min(k + 7, clause.j)):
        if words.low[i] in _WAYS or not (words.low[i].isalnum() or words.low[i] in ("-", ",", "'s", ".")):
            return False
        if not _FORCE.isdisjoint(keys_of(words, i)) or words.low[i][0].isdigit() or words.low[i] == "them":
            return True
    return False


_WAYS = frozenset({"from", "in", "over", "after", "to", "on", "with", "by", "as", "and", "for", "at"})


def _office(words: Words, clause: Clause, group: Group) -> str:
    """Return the office whose holder is the subject of a verb group, and who is one person: "Envoy quits over Syria"."""
    begin = begin_of_subject(words, clause, group)
    for i in range(begin, min(begin + 4, group.i)):
        if words.low[i] in _WAYS or words.low[i] == "of":
            break
        if any(s.pos == "n" and s.form == "sg" and is_office(s.concept) for s in words.senses[i]):
            return "" if words.low[i + 1 : i + 2] == ["'s"] else words.tokens[i]
    return ""


def _people(sentence: Sentence, k: int) -> str:
    """Return the people who leave where those are no force: "residents leave", "85,000 people have left"."""
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or (begin := max([clause.i, *(g.j for g in clause.groups if g.j <= group.i)])) >= group.i:
        return ""
    head = next((i for i in range(begin + 1, group.i) if words.low[i] in _PARTS), group.i) - 1
    one = words.low[head] in _ONE and words.low[begin] in ("a", "an", "another")
    if one or not _NO_FORCE.isdisjoint((words.low[head], words.low[group.i - 1])) or words.low[head - 1] in _AID:
        return words.tokens[head]
    if words.low[k] == "gone" and _is_a_thing(words, range(begin, group.i), head):
        return words.tokens[head]
    nouns = [i for i in range(begin, group.i) if senses_of(words, i).noun]
    keys = {key for i in nouns for key in senses_of(words, i).keys}
    return words.tokens[nouns[-1]] if keys & _PEOPLE and not keys & _FORCE else ""


def _is_a_thing(words: Words, who: range, head: int) -> bool:
    """Say whether the noun at token `head` names no force but something that is gone: "roadblocks are gone"."""
    if head < who.start or not words.low[head].isalpha() or words.low[head] in _OF_THEM or words.tokens[head][0].isupper():
        return False
    return _FORCE.isdisjoint(keys_of(words, head)) and not any(h.i in who and h.name.own == "adj" for h in words.names)


_OF_THEM = words_of("goers.of_them")
_PARTS, _AID = frozenset({"of", "in", "from", "at", "on"}), frozenset({"aid", "relief", "rights"})
_NO_FORCE, _ONE = words_of("goers.no_force"), words_of("goers.one")


def _host(sentence: Sentence, k: int, pattern: Pattern) -> str:
    """Return the country where the fact's are, whose own army leaves some place: "Chad's army withdrew its soldiers"."""
    words, hosts = sentence.words, pattern.places & countries() - pattern.actors
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or not pattern.actors or any(clause.i <= h.i < k + 6 and h.name.id in pattern.actors for h in words.names):
        return ""
    begin = begin_of_subject(words, clause, group)
    for hit in words.names:
        whose = hit.name.own == "adj" or words.low[hit.j : hit.j + 1] == ["'s"]
        if not whose or hit.name.id not in hosts or not begin <= hit.i < group.i:
            continue
        if any(words.low[i] in _ARMY for i in range(hit.j, min(hit.j + 3, group.i))):
            return hit.name.id
    return ""


_ARMY = frozenset("army troops soldiers forces military".split())
_PEOPLE = frozenset({"person", "civilian", "displaced", "prisoner", "hostage"})
_COUNTRY = words_of("date.country")


def leaves_a_part(words: Words, k: int, own: Collection[str] = ()) -> bool:
    """Say whether what is left is one thing in the place and not the place ("left the presidential palace").

    own: the keys and names of the fact, one of which may be what is left ("leave the convention").
    """
    after = range(k + 1, min(k + 5, len(words.low)))
    if own and any(key in own and key != "withdraw" for n in after for key in keys_of(words, n)):
        return False
    if own and any(h.i in after and h.name.id in own and words.low[h.j : h.j + 1] != ["'s"] for h in words.names):
        return False
    if not any(s.concept == "withdraw" and s.pos == "v" for s in senses_of(words, k)) or words.low[k + 1 : k + 2] == ["out"]:
        return False
    i = k + 1
    if words.low[i : i + 1] in (["by"], ["in"]) and not MONTHS.isdisjoint(words.low[i + 1 : i + 2]):
        # "Will leave by September 2025 the airbase": the day stands before what is left.
        i += 3 if any(t.isdigit() for t in words.low[i + 2 : i + 3]) else 2
    if words.low[i : i + 1] == ["it"]:
        return True
    if (
        i < len(words.low)
        and words.tokens[i][0].isupper()
        and (words.index or not words.titled)
        and not any(h.i <= i < h.j for h in words.names)
    ):
        return True
    if i < len(words.low) and words.low[i] in ("the", "its", "their", "a", "an", "another", "two", "several", "all"):
        nouns = [t for t in words.low[i + 1 : i + 4] if t.isalpha() and t not in STOP]
        if words.low[i] == "all":
            # All bases may be left, and the country not.
            return bool(stands_in(words, "base", range(i + 1, min(i + 4, len(words.low)))))
        who = {s.concept for n in range(i + 1, min(i + 4, len(words.low))) for s in senses_of(words, n)} & _FORCE
        if words.low[k] in ("leave", "leaves", "leaving", "left"):
            who = set()  # "Leave its soldiers there" is to keep them.
        return bool(nouns) and not set(nouns) & _COUNTRY and not who
    return False


def from_a_part(words: Words, end: int, k: int) -> bool:
    """Say whether it is from one thing in the place only ("withdrawal from federal territories", "quit border towns")."""
    low = words.low
    for i in range(k, min(end, k + 12) - 1):
        if (low[i] == "from" and i > k) or low[i - 1 : i + 1] == ["out", "of"] or (i == k and _takes_some(words, k)):
            at = i + 1 + (low[i + 1] in ("the", "all", "its", "their", "every"))
            at = next((h.j + 1 for h in words.names if h.i == at and low[h.j : h.j + 1] == ["'s"] and h.j + 1 < len(low)), at)
            return at < len(low) and words.tokens[at][0].islower() and low[at] not in _COUNTRY and not low[at][0].isdigit()
    return False


def _takes_some(words: Words, k: int) -> bool:
    """Say whether a verb of leaving at token k has some places behind it, told by a word of their sort: "quit border towns"."""
    sort, places = words.low[k + 1 : k + 2], words.low[k + 2 : k + 3]
    if words.low[k] not in _LEAVE or not any(t.isalpha() and t not in STOP and not t.endswith("ly") for t in sort):
        return False
    return sort != ["without"] and any(t.endswith("s") and t not in STOP for t in places)


def leaves_a_site(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the last to go at token k leave one site of the place only, which is named or was told of just before.

    "The last soldiers quit Camp Able"; "the army took over the base in Bravo after the last troops departed".
    """
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    if "last" not in words.low and "remaining" not in words.low:
        return False
    names = [h for h in words.names if clause.i <= h.i < clause.j and h.name.id not in pattern.actors and h.name.own != "adj"]
    at = k + 1 + (words.low[k + 1 : k + 2] in (["from"], ["the"]))
    left = next((h for h in names if h.i == at), None)
    if left is not None:
        return left.name.kind == "name" and left.name.id not in pattern.places
    bare = words.low[k + 1 : k + 2] in ([","], ["."], [";"], []) or k + 1 == clause.j
    if not bare or any(h.name.id in pattern.places for h in names):
        return False
    sites = [i for i in tokens_like(words, _SITES, 1.0) if i < clause.i]
    return any(words.low[i - 1] in _THE or any(h.j == i for h in words.names) for i in sites)


_SITES, _THE = frozenset({"base"}), frozenset({"the", "their", "its", "'s", "this", "that"})


def is_no_going(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the word at token k tells of nobody's going: "flights out of Able", "leaves his post untouched"."""
    words = sentence.words
    if words.low[k] == "out" and words.low[k + 1 : k + 2] == ["of"]:
        before = words.low[k - 1] if k else ""
        named = any(h.j == k for h in words.names) or not pattern.theme.keys().isdisjoint(keys_of(words, k - 1))
        return before.endswith("s") and before not in ("is", "was", "are") and not named and not is_verb(words, k - 1)
    if words.low[k] not in _LEAVE:
        return False
    if words.low[k + 1 : k + 2] == ["for"] and any(h.i - k - 2 in (0, 1) and h.name.id in pattern.places for h in words.names):
        return True  # "left for Chad"
    clause = clause_at(sentence.clauses, k)
    group = next((g for g in clause.groups if g.head == k), None)
    what = object_of(words, clause, group) if group is not None else None
    if what is None or any(h.i in what[:2] and h.name.id in pattern.places for h in words.names):
        return False
    return any(words.low[i] in _STATES or (words.low[i].startswith("un") and words.low[i].endswith("ed")) for i in what[1:])


_STATES = words_of("goers.states")
