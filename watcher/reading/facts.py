"""A fact's sentence as a pattern: what stands around the slot says who, what and where.

Owns: from a baseline to its patterns, with every default that the sentence gives. Never: reads news.
"""

from __future__ import annotations

import re
from dataclasses import replace

from watcher.language import load, words_of
from watcher.model import Baseline, Fact
from watcher.reading.among_facts import contrast, leading, set_apart, twin
from watcher.reading.axes import described, is_event
from watcher.reading.clauses import is_verb, verb_groups
from watcher.reading.date.dated_frames import own_event, runs_out
from watcher.reading.date.plain_events import are_to_leave, dated_noun, head_noun, plain_event, unlisted_noun
from watcher.reading.headline_case import written_by
from watcher.reading.holder.held_offices import compile_holder, is_venue
from watcher.reading.keys import is_modifier, keys_of, senses_of
from watcher.reading.lexicon import concepts, senses_of_all, split
from watcher.reading.lone_disasters import lone_disaster, note_lone
from watcher.reading.namesakes import sorts_of
from watcher.reading.naming import MARK, acronyms_of, known_id, names_of
from watcher.reading.patterns import Pattern as Pattern
from watcher.reading.patterns import Patterns as Patterns
from watcher.reading.quantity.counted import compile_quantity
from watcher.reading.rewording import plainly, with_missions
from watcher.reading.rewording.refusals import reworded
from watcher.reading.scopes import folded, group_pattern, widened
from watcher.reading.sentences import as_one_word
from watcher.reading.set.set_frames import as_composed, frame_behind, frame_of
from watcher.reading.short_names import numbered_names
from watcher.reading.spellings import Spellings
from watcher.reading.status.bought import note_parties
from watcher.reading.status.first_deeds import first_deed
from watcher.reading.status.plainer_facts import plainer
from watcher.reading.status.status_facts import awaits_another, compile_status, signs_of
from watcher.reading.topics import is_document, topic_of
from watcher.reading.words import NameHit, Words, analyse
from watcher.values import HolderValue, SetValue, StatusValue
from watcher.values.brackets import SLOT, narrowed, without_threat

_PLACE_BEFORE = words_of("facts.place_before")
_BESIDE = words_of("places.directions") | {"the"}
_KINDS = words_of("deeds.places")


def compile_baseline(baseline: Baseline) -> Patterns:
    """Return the patterns of a baseline. Pure; the same baseline always gives the same patterns."""
    plain = with_missions(replace(baseline, facts=tuple(map(plainly, baseline.facts))))
    extra = names_of(plain)
    short = acronyms_of(plain, extra)
    spellings = Spellings(extra)
    event = lone_disaster(fact.says for fact in plain.facts)
    facts = tuple(_compile(fact, spellings, event) for fact in plain.facts)
    for own, pattern in zip(baseline.facts, facts, strict=True):
        _add_plainer(pattern, spellings)
        was, plainer_ = own.value, pattern.fact.value
        if isinstance(was, StatusValue) and isinstance(plainer_, StatusValue) and was.word != plainer_.word:
            pattern.worded = was
    note_parties(facts)
    contrast(facts)
    set_apart(facts)
    twin(facts)
    scope = tuple(map(group_pattern, baseline.scope))
    topical = frozenset(name.id for rows in extra.values() for _, name in rows)
    return Patterns(
        baseline=baseline,
        spellings=Spellings(extra, short),
        named=frozenset(n for p in facts for n in p.names),
        home=frozenset(filter(None, (known_id((term,)) for group in baseline.scope for term in group))),
        incumbents=frozenset(p.fact.value.name for p in facts if isinstance(p.fact.value, HolderValue)),
        members=frozenset(id_ for p in facts for id_ in p.member_ids),
        leading=leading(facts),
        facts=facts,
        topical=topical,
        scope=scope,
        written=written_by(baseline),
        terms=tuple(tuple(map(folded, widened(group))) for group in baseline.scope),
    )


def _add_plainer(pattern: Pattern, extra: Spellings) -> None:
    for says in plainer(pattern) if pattern.fact.kind == "status" else ():
        none = StatusValue(word="none", phrase=says.partition("[")[2].partition("]")[0])
        pattern.plainer += (_compile(replace(pattern.fact, says=says, also=(), value=none), extra),)
    pattern.triggers = pattern.triggers.union(*(each.triggers for each in pattern.plainer))


def _compile(fact: Fact, extra: Spellings, event: str = "") -> Pattern:
    pattern = Pattern(fact=fact)
    for says in map(as_one_word, map(narrowed, (fact.says, *fact.also))):
        says = without_threat(says) if fact.kind == "date" else says
        says = as_composed(says) if fact.kind == "set" else reworded(says) if fact.kind == "status" else says
        words = analyse(SLOT.sub(MARK, says), 1, extra)
        slots = [k for k, t in enumerate(words.low) if t == MARK]
        if not slots:
            continue
        _names(pattern, words, slots[0])
        if fact.kind == "quantity" and event:
            note_lone(pattern, words, event)
        pattern.numbered |= numbered_names(words)
        _theme(pattern, words)
        if fact.kind == "quantity":
            compile_quantity(pattern, words, slots[0])
        elif fact.kind == "date":
            _event(pattern, words)
        elif fact.kind == "status":
            compile_status(pattern, words, SLOT.findall(says)[0])
            if "advisory" in pattern.verbs and "mission" in words.low:
                pattern.verbs |= {"mission"}  # a training mission is called a mission
                pattern.triggers |= {"mission"}
            if "buy" not in pattern.theme and _is_no_purchase(words, pattern):
                pattern.about -= {"buy"}
            pattern.made = first_deed(says, extra) if pattern.axis == "progress" and pattern.deed is None else None
        elif fact.kind == "holder" and is_venue(words, slots[0]):
            pattern.venue = True
            _event(pattern, words)
            pattern.theme.pop("w:venue", None)
            if "base" in pattern.verbs:  # where the headquarters are a body is based
                pattern.verbs |= {"host"}
                pattern.theme.pop("base", None)
        elif fact.kind == "holder":
            compile_holder(pattern, words)
        else:
            _set(pattern, words, slots, extra)
    for name, role in ((fact.where, "where"), (fact.who, "who")):
        if name:
            pattern.names[_id_of(name, extra)] = frozenset({role})
    wider = {w for h in pattern.head if h in concepts() for w in concepts()[h].wider}
    # "Hostages" and "people held" count hostages.
    pattern.head = frozenset(h for h in pattern.head if h not in wider)
    if fact.kind == "status" and "talk" in pattern.verbs:
        # Where talks are held may change: they are the same talks.
        pattern.names = {n: roles for n, roles in pattern.names.items() if roles != {"where"}} or pattern.names
    pattern.places = frozenset(n for n, roles in pattern.names.items() if "where" in roles)
    pattern.actors = frozenset(n for n, roles in pattern.names.items() if roles != {"where"})
    pattern.led = not pattern.subjects.isdisjoint(pattern.actors) and not awaits_another(pattern)
    pattern.subjects = frozenset(n for n in pattern.subjects if n in pattern.actors) or pattern.actors
    if fact.kind == "date" and "w:set" in pattern.theme:
        pattern.subjects = pattern.actors  # "A has set no date for the trial of B": it is B's
    if isinstance(fact.value, HolderValue):
        pattern.surnames = frozenset(t for t in split(fact.value.name) if len(t) > 3)
    if fact.kind == "status":
        pattern.triggers |= (
            pattern.verbs
            if pattern.axis == "progress"
            else frozenset(load("ladders")["axes"].get(pattern.axis, ())) | {"member"} | pattern.verbs
        )
        pattern.triggers |= signs_of(pattern) | (
            {"take_effect"} if {"agree"} & pattern.about and pattern.axis == "approve" else set()
        )
    pattern.excludes = tuple(split(e) for e in fact.excludes)
    return pattern


def _id_of(text: str, extra: Spellings) -> str:
    hits = analyse(text, 1, extra).names
    return hits[0].name.id if hits else text


def _names(pattern: Pattern, words: Words, slot: int) -> None:
    """Tell places from actors by what stands before them, and subjects by the verb that follows."""
    groups = verb_groups(words)
    verb = next((g.i for g in groups), len(words.low))
    if len(groups) > 1 and groups[0].mood == "plan" and words.low[groups[1].i] == "to":
        # "Iraq wants the troops to leave": who wants it is not who does it.
        verb = -1
    if words.low[:1] == ["there"] or verb == 0:
        verb = slot
    for hit in words.names:
        counted = slot < hit.i <= slot + 2 and words.low[hit.i - 1] != "of"
        if hit.j <= verb or counted or (hit.i and words.low[hit.i - 1] == "by"):
            pattern.subjects |= {hit.name.id}
        at = hit.i - 1
        while at > 0 and words.low[at] in _BESIDE:
            at -= 1
        before = words.low[at] if hit.i else ""
        if hit.name.kind == "name" and any(h.i == hit.j + 1 and words.low[hit.j] == "'s" for h in words.names):
            # "Trump's Board of Peace": whose it is, is part of its name.
            continue
        if before == "by" and pattern.fact.kind == "quantity":
            # "Killed by the cyclone": what did it is not whose they are.
            continue
        owner = next((h for h in words.names if h.j == hit.i - 1 and before == "'s"), None)
        if owner is not None:
            before = words.low[owner.i - 1] if owner.i else ""
        if before == "of" and words.low[at - 1] in _KINDS and words.low[at - 3 : at - 1] == ["in", "the"]:
            before = "in"  # "in the city of Able"
        out_of = words.low[max(0, at - 1) : at + 1] == ["out", "of"]
        # "To hand over the base in Able", a capital.
        site = pattern.fact.kind == "date" and before == "in" and "base" in keys_of(words, at - 1)
        place = (
            (before in _PLACE_BEFORE or out_of or _left_or_entered(words, hit))
            and (hit.name.own == "own" or (site and hit.name.own == "seat"))
            and hit.name.kind != "body"
        )
        if before == "on" and at and (words.low[at - 1] == MARK or "talk" in keys_of(words, at - 1)):
            place = False  # "has not ruled on Hasina", "talks on Peru's accession"
        hosts = hit.name.kind == "country" and hit.j == verb and any(s.concept == "host" for s in words.senses[groups[0].head])
        place = place or hosts or _is_beside_a_place(words, hit, pattern)
        if verb < 0 and hit.j <= groups[0].i:
            continue
        if (
            before in _PLACE_BEFORE
            and hit.name.own == "seat"
            and (pattern.fact.kind == "date" or (pattern.fact.kind == "status" and hit.i > slot))
            and not site
        ):
            # Where they are to meet is no part of what is to happen.
            continue
        role = "where" if place and not _follows_verb_of_joining(words, hit) else "of" if before == "of" else "who"
        pattern.names[hit.name.id] = pattern.names.get(hit.name.id, frozenset()) | {role}
    where = any("where" in roles for roles in pattern.names.values())
    first = words.names[0] if verb < 0 and not where and pattern.fact.kind == "date" and pattern.names else None
    if first is not None and first.name.kind == "country" and first.j == groups[0].i and are_to_leave(words):
        # "Able wants the troops to leave": it is there that they are.
        pattern.names.setdefault(first.name.id, frozenset({"where"}))


def _is_beside_a_place(words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether a state is joined to one that is a place: "the duties on steel from Peru and Chile"."""
    before = [h for h in words.names if h.j < hit.i and words.low[h.j : hit.i] in (["and"], [","], [",", "and"])]
    ours = any(pattern.names.get(h.name.id) == frozenset({"where"}) for h in before)
    return ours and hit.name.kind == "country" and hit.name.own == "own"


def _left_or_entered(words: Words, hit: NameHit) -> bool:
    return words.low[max(0, hit.i - 2) : hit.i] == ["out", "of"] or (
        bool(hit.i)
        and is_verb(words, hit.i - 1)
        and any(s.concept in ("withdraw", "visit", "capture") for s in words.senses[hit.i - 1])
    )


def _follows_verb_of_joining(words: Words, hit: NameHit) -> bool:
    return any(s.concept in ("join", "secede") for k in range(max(0, hit.i - 3), hit.i) for s in senses_of(words, k))


def _theme(pattern: Pattern, words: Words) -> None:
    named = {k for hit in words.names for k in range(hit.i, hit.j)}
    for k, token in enumerate(words.low):
        if token != MARK and k not in named and not {"plan", "firm", "hedge", "duty", "report"} & set(words.cues[k]):
            # "Lift off" is not to lift.
            own = senses_of_all(words.senses[k][:1]).keys if words.covered[k + 1 : k + 2] == [True] else keys_of(words, k)
            for key in own:
                if key != "buy" or token not in _DEAL or not _is_no_purchase(words, pattern):
                    pattern.theme.setdefault(key, 1.0)
    for hit in words.names:
        if hit.name.kind == "name":
            pattern.sorts |= sorts_of(words, hit)
        if hit.name.kind == "name" and hit.j < len(words.low) and not is_verb(words, hit.j):
            # "The Kestrel rocket": the name alone tells as much.
            sort = frozenset(s.concept for s in senses_of(words, hit.j) if s.pos == "n")
            plural = words.low[hit.j].endswith("s") and words.low[hit.j] not in ("'s", "has", "is", "was")
            pattern.called |= sort or (frozenset(keys_of(words, hit.j)) if plural else frozenset())  # "the Aro unions"
        if hit.name.kind == "name" and pattern.fact.kind == "status":
            pattern.called |= described(words, hit)
        if hit.name.kind == "name" and hit.i > 1 and words.low[hit.i - 1] == "of" and words.low[hit.i - 2] in _CHOOSING:
            pattern.called |= frozenset(keys_of(words, hit.i - 2))  # who is for her is for her candidacy


def _is_no_purchase(words: Words, pattern: Pattern) -> bool:
    """Say whether a deal is no purchase: states have it, or rebels, or it is on a matter that no firm is bought for."""
    low = words.low
    kinds = {h.name.kind for h in words.names}
    sides = next((k for k, token in enumerate(low) if token in ("between", "with")), -1)
    if sides >= 0 and "country" in kinds and kinds <= {"country", "body"}:
        return True
    if pattern.fact.kind != "status":
        return False  # a number or a day under a deal is told with or without it
    at = next((k for k, token in enumerate(low) if token in _DEAL), 0)
    if at and (low[at - 1] in _MATTERS or "on" in low[at : low.index(MARK, at) - 1 if MARK in low[at:] else None]):
        return True
    if sides < 0:
        return kinds == {"country"} and len(words.names) > 1 and low[words.names[0].j] == "and"
    parties = {h.name.kind for h in words.names if sides < h.i <= sides + 6}
    return "country" in parties or not _POWERS.isdisjoint(low[sides:])


_DEAL = frozenset({"deal", "deals"})
_MATTERS, _POWERS = words_of("facts.matters"), words_of("facts.powers")
_CHOOSING = words_of("facts.choosing")


def _event(pattern: Pattern, words: Words) -> None:
    """The event of a date: its verbs and event nouns, and whether it is the beginning or the end of something."""
    named = {k for hit in words.names for k in range(hit.i, hit.j)}
    verbs, nouns, states = set[str](), set[str](), set[str]()
    topic = topic_of(words)
    pattern.topic |= frozenset(key for k in topic for key in keys_of(words, k))
    for k in range(len(words.low)):
        if words.covered[k] or k in named or k in topic or words.low[k] == MARK:
            continue
        senses = senses_of(words, k)
        if words.covered[k + 1 : k + 2] == [True]:
            # "Enter into force" is not to enter.
            senses = senses_of_all(senses[:1])
        if any(s.concept == "end" and s.pos == "v" for s in senses):
            # To stop is to end, where it has a day.
            senses = senses_of_all(s for s in senses if s.concept == "end")
        for s in senses:
            if s.pos == "v" and s.concept not in ("stay",):
                verbs.add(s.concept)
            elif s.pos == "n" and is_event(s.concept) and s.concept not in _STATES and not is_modifier(words, k):
                nouns.add(s.concept)
            elif s.pos == "a" and s.concept == "withdraw":
                states.add(s.concept)  # who is to be out of a place is to leave it
            elif s.pos == "a" and s.concept == "end":
                verbs.add("end")  # what is to be over is to end
    if "launch" in nouns | verbs:
        nouns.discard("inquiry")  # "the probe" that is launched
    acts = verbs - _LIGHT
    if topic and topic.start and not acts and is_document(words, topic.start - 1):
        nouns |= set(keys_of(words, topic.start - 1))
    # "The deal is to be signed": the deal is what it is done to.
    plain = (acts or verbs | nouns) - {"begin", "end", "plan_", "request"}
    if not acts and "talk" in nouns and verbs & _OPENS:
        plain, verbs = plain - _OPENS, verbs | {"begin"}  # "the talks are to resume on"
        pattern.theme = {key: weight for key, weight in pattern.theme.items() if key not in _OPENS}
    if "begin" in verbs and plain:
        pattern.aspect = pattern.aspect or "begin"
    elif "end" in verbs or (not acts and "end" in nouns):
        pattern.aspect = pattern.aspect or "end"
    if "decision" in verbs and any(words.low[k + 1] in _ABOUT and _decides(words, k) for k in range(len(words.low) - 1)):
        plain = {"decision"}  # "is to rule on the takeover": that is not what has the day
    if runs_out(words, nouns) and "end" in verbs:
        plain, pattern.theme = {"end"}, {key: weight for key, weight in pattern.theme.items() if key != "buy"}
    own, said, receivers = own_event(words)
    if own:
        # A report on a state is not in it.
        pattern.names = {name: roles - {"where"} for name, roles in pattern.names.items() if name not in receivers}
    pattern.theme = {key: weight for key, weight in pattern.theme.items() if key not in said}
    pattern.verbs |= own or frozenset(plain or verbs or nouns or states)
    if pattern.verbs <= {"date_"}:
        pattern.verbs = dated_noun(words, named) or pattern.verbs
    if pattern.verbs == {"begin"} and (head := head_noun(words, named) or frozenset({"begin"})):
        pattern.verbs, pattern.aspect = pattern.verbs | head, pattern.aspect or "begin"
    if not pattern.verbs:
        pattern.verbs = plain_event(words, named) or head_noun(words, named) or frozenset(pattern.theme)
    if pattern.verbs == {"take_place"}:
        pattern.verbs |= unlisted_noun(words, named)  # "the cup [final] takes place"
    if "launch" in pattern.theme and "w:window" in pattern.theme:
        # "The launch window opens on": it may be launched then.
        pattern.verbs = frozenset({"launch"})
        pattern.theme = {key: weight for key, weight in pattern.theme.items() if key not in ("w:window", "open")}
    if pattern.verbs & {"launch", "flight"}:
        # Which flight it is, reading.numbered tells.
        pattern.theme = {key: weight for key, weight in pattern.theme.items() if key not in ("w:first", "w:time")}
    pattern.planned = True


def _decides(words: Words, k: int) -> bool:
    return any(s.concept == "decision" and s.pos == "v" for s in senses_of(words, k))


_ABOUT = frozenset({"on", "whether", "about"})
_OPENS = frozenset({"open", "resume"})
_STATES = frozenset({"ceasefire"})  # what lasts is no event: its end is, or its beginning
# Verbs that leave the event to their noun: "the vote is to be held".
_LIGHT = frozenset(
    {
        "begin",
        "end",
        "take_place",
        "plan_",
        "request",
        "hold",
        "announcement",
        "decision",
        "delay",
        "resume",
        "continue",
        "open",
    }
)


def _called(member: str, known: Spellings) -> str:
    """Return the name that a member goes by: where the baseline spells its capitals out, as they are spelt."""
    bare = re.sub(r"^the\s+", "", member)
    if not bare.isupper() or not bare.isalpha():
        return member
    hits = analyse(bare, 1, known).names
    return hits[0].name.id if hits and hits[0].j - hits[0].i == 1 else member


def _set(pattern: Pattern, words: Words, slots: list[int], known: Spellings) -> None:
    value = pattern.fact.value
    assert isinstance(value, SetValue)
    for member in value.members:
        hits = analyse(re.sub(r"^the\s+", "", member), 1).names
        whole = bool(hits) and hits[0].j - hits[0].i == len(split(re.sub(r"^the\s+", "", member)))
        pattern.member_ids[hits[0].name.id if whole and hits[0].name.own == "own" else _called(member, known)] = member
    named = {k for hit in words.names for k in range(hit.i, hit.j)}
    plain = [
        k for k in range(len(words.low)) if k not in named and k not in slots and (words.senses[k] or not is_verb(words, k))
    ]
    keys = [key for k in plain for key in keys_of(words, k)]
    nouns = [k for k in plain if keys_of(words, k) and not is_verb(words, k)]
    end = next(
        (
            k
            for k in range(1, len(words.low))
            if words.low[k] in _PLACE_BEFORE | {"of", "for", "with", "to", "between", "that", "who"} and nouns and k > nouns[0]
        ),
        len(words.low),
    )
    pattern.head |= frozenset(keys_of(words, max((k for k in nouns if k < end), default=nouns[0]))) if nouns else frozenset()
    pattern.about |= frozenset(keys)
    pattern.verbs |= frozenset(
        s.concept for k in range(len(words.low)) for s in senses_of(words, k) if s.pos == "v" and not words.covered[k]
    )
    aboard = words.low[slots[-1] + 1 : slots[-1] + 3] in _ABOARD  # "astronauts [A] and [B] are aboard"
    pattern.frame = pattern.frame or (frame_behind(words, slots, MARK, known) if aboard else None)
    pattern.frame = pattern.frame or frame_of(words, slots[0], MARK) or frame_behind(words, slots, MARK, known)


_ABOARD = (["are", "aboard"], ["are", "on"], ["is", "aboard"], ["is", "on"])
