"""What a quantity fact counts and measures: its noun, its measure, and whether it is a level or a change.

Owns: the pattern of a quantity's sentence. Never: reads news.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.axes import of_people
from watcher.reading.clauses import verb_groups
from watcher.reading.keys import MEASURES, STOP, keys_of, senses_of
from watcher.reading.left_out import LEADS
from watcher.reading.lexicon import concepts, stem
from watcher.reading.naming import MARK
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.counted_phrases import PEOPLE, SIZES, are_counted, are_held, noun_after, past_owner
from watcher.reading.quantity.counted_states import deeds_unlisted, state, who_are
from watcher.reading.quantity.levels import is_a_limit
from watcher.reading.whole_sentences import tell_by_whole
from watcher.reading.words import Words
from watcher.values import Quantity

_COPULA = words_of("facts.copula")
_EXIST = frozenset({"stay", "host", "deploy", "continue", "amount"})
_PLACE_BEFORE = words_of("facts.place_before")


def _number_of(words: Words, slot: int) -> int:
    """Return where what a fact gives the number of begins: "the number of [soldiers killed] is", 0 where it gives none."""
    return next((k + 2 for k in range(min(slot - 2, 3)) if words.low[k] == "number" and words.low[k + 1] == "of"), 0)


def _past_unit(pattern: Pattern, words: Words, slot: int) -> int:
    """Return the last token of a slot's unit that stands outside of it ("[4.5] percent"): it is not what is counted."""
    value = pattern.fact.value
    if not isinstance(value, Quantity) or not value.unit:
        return slot
    while slot + 1 < len(words.low) and words.low[slot + 1] in _SCALES:
        slot += 1
    rest = words.low[slot + 1 : slot + 3]
    if rest and rest[0] in _MONEY and value.unit.isupper():
        return slot + 1  # "lost [2 billion] euros last year"
    if value.unit == "%":
        return slot + (2 if rest == ["per", "cent"] else 1 if rest[:1] in (["percent"], ["%"]) else 0)
    return slot + bool(
        rest and rest[0].isalpha() and rest[0] not in STOP and rest[1:] and (rest[1] in ("of", ".") or rest[1] in STOP | SIZES)
    )


_MOVES = frozenset({"rise", "raise", "increase", "cut", "reduction", "hike"})
_TOLLS = frozenset({"dead", "wounded", "missing"})
_STRUCK = frozenset({"fire", "flood", "quake", "storm", "crash", "collapse", "outbreak", "attack", "explode", "sink"})
_THE = [["the"], ["its"], ["their"], ["his"], ["her"], ["all"]]
_OWN = (["its"], ["their"], ["his"], ["her"])
_WHEN = words_of("facts.periods")
_MONEY = words_of("counted.money")
_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})


_EMPLOYS = frozenset({"employs", "employ", "employed"})
_FORCES = frozenset({"mission", "force", "contingent", "army", "operation", "deployment"})
_LOST = frozenset({"lost", "lose", "loses"})
_LIVES = frozenset({"troops", "person", "personnel", "peacekeeper", "civilian", "fighter", "police", "child"})


def _past_whole(words: Words, k: int) -> int:
    """Return the token behind "of the", "of its" or "of Chad's" at token k, or k itself."""
    if words.low[k : k + 1] != ["of"]:
        return k
    k = past_owner(words, k + 1 + (words.low[k + 1 : k + 2] in _THE))
    owner = next((hit.j for hit in words.names if hit.i == k and words.low[hit.j : hit.j + 1] == ["'s"]), -1)
    k = owner + 1 if owner > 0 else k
    return k + (words.low[k : k + 1] != [] and words.low[k][0].isdigit())  # "of its 900 soldiers"


def compile_quantity(pattern: Pattern, words: Words, slot: int) -> None:
    """Add to `pattern` what the words around the slot at token `slot` say that its number is of."""
    slot = _past_unit(pattern, words, slot)
    head, modifiers = noun_after(words, slot + 1)
    after = words.low[slot + 1] if slot + 1 < len(words.low) else ""
    out = words.low[slot + 1 : slot + 3] == ["out", "of"]
    if out or (not head and after in ("of", "a", "per", "in")):
        head, modifiers = [], []
        at = slot + 2 + out + (words.low[slot + 2 + out : slot + 3 + out] in _THE)
        owned = at
        at = past_owner(words, at)
        owned = at > owned
        while words.low[at : at + 1] == ["'s"] or any(h.i <= at < h.j for h in words.names):
            owned = owned or words.low[at] == "'s"
            at += 1  # "31 percent of Tindall's shares", "of NATO's 30 members"
        whole = words.low[at : at + 1] and (
            words.low[at][0].isdigit() or (words.low[at] in _WHOLES and not any("vote" in s.keys for s in words.senses))
        )
        tail, mods = noun_after(words, at + bool(whole))
        if set(words.low[at : at + 1]) & _WHEN or (
            words.low[at : at + 1] and words.low[at + 1 : at + 2] and _is_nth_period(words, at)
        ):
            tail, mods = [], []  # "$1.1 billion a year", "rose by 3.2% in March"
        if whole:
            head, modifiers = tail, mods
        elif (
            (owned or words.low[slot + 2 : slot + 3] in _OWN)
            and not getattr(pattern.fact.value, "unit", "")
            and are_counted(words, at)
        ):
            head, modifiers = tail, mods  # "has withdrawn [2,000] of its soldiers"
        else:
            priced = after in ("a", "per") and _is_sum(pattern)  # "for [24 dollars] a share"
            pattern.about |= frozenset() if priced else frozenset(tail) | frozenset(mods)
    if after in ("a", "an", "per"):
        pattern.per |= frozenset(noun_after(words, slot + 2)[0])
    if after in ("more", "extra") and words.low[slot + 2 : slot + 3] in (["a"], ["per"]):
        pattern.per |= frozenset(noun_after(words, slot + 3)[0])  # "[5,000] pesos more a month"
    if after == "for" and words.low[slot + 2 : slot + 3] in (["each"], ["every"]):
        pattern.per |= frozenset(key for k in range(slot + 3, min(slot + 6, len(words.low))) for key in keys_of(words, k))
    begins = next((g.i for g in verb_groups(words)), slot)
    pattern.who_words |= frozenset(
        key for k in range(min(begins, slot)) for key in keys_of(words, k) if not any(h.i <= k < h.j for h in words.names)
    )
    how = words.low[:2] == ["how", "many"]
    if how:
        head, modifiers = noun_after(words, _past_whole(words, 2))  # "how many of Chad's soldiers"
    part = slot if not head and words.low[:2] in (["of", "the"], ["of", "those"]) else 0
    if part and not getattr(pattern.fact.value, "unit", ""):
        head = noun_after(words, 2)[0]  # "of the troops leaving, [500] go to Able"
    if held := are_held(words, slot):
        head, modifiers = ["prisoner"], []
    pattern.head |= frozenset(head)
    pattern.modifiers |= frozenset(modifiers)
    if "w:successful" in modifiers:
        pattern.head |= {"w:success"}
        pattern.about |= {"w:success", "w:successful"}  # "a run of six successes"
    if pattern.head == {"w:strong"} and not _FORCES.isdisjoint(words.low[:slot]):
        pattern.head = frozenset({"troops", "personnel"})  # "the force is [5,000] strong"
    if pattern.head == {"person"} and not _EMPLOYS.isdisjoint(words.low[:slot]):
        pattern.head |= {"employee"}  # whom a firm employs are its employees
    subject, verbs = set[str](), set[str]()
    named = {k for hit in words.names for k in range(hit.i, hit.j)}
    groups = verb_groups(words)
    # "Is put at", but not "have been offered a rise of".
    copula = any(words.low[g.head] in _COPULA for g in groups) or not _COPULA.isdisjoint(words.low[max(0, slot - 3) : slot])
    remain = not _HAVE.isdisjoint(words.low[:slot])  # "has three bases left"
    under = next((k for k in range(slot + 1, len(words.low)) if words.low[k] in _WHEN_ELSE), len(words.low))
    for k in range(len(words.low)):
        senses = senses_of(words, k)
        if words.covered[k] or k in named or k == slot or (words.low[k] == "left" and remain):
            continue
        if k < part or (words.low[k] in _THERE and remain and k > slot + 1):
            continue  # "of the troops leaving [500] go to Able", "has 12 bases open"
        if k > under and verbs - _GENERIC:
            continue  # "have died after the ferry sank"
        verb = [s.concept for s in senses if s.pos in ("v", "a")]
        acts = any(g.i <= k < g.j for g in groups)  # "plans to cut": what may be a noun elsewhere is the verb here
        befallen = k > 0 and "person" in keys_of(words, k - 1)  # "people missing after the storm"
        if verb and (not senses.noun or acts or befallen or (k and words.low[_past_adverbs(words, k - 1)] in _COPULA)):
            # "Would stay" is no stay of a court: what exists does nothing else.
            verbs |= set() if set(verb) & _EXIST else set(verb)
        elif k < slot and not how:
            subject |= set(keys_of(words, k))
    verbs |= deeds_unlisted(words)
    if not any(s.concept == "launch" and s.pos != "a" for k in range(len(words.low)) for s in words.senses[k]):
        verbs -= {"launch"}  # "operates [48] satellites in orbit"
    if "come_home" in verbs and pattern.head and words.low[slot - 1] not in _COPULA and _is_given_back(words, slot):
        verbs |= {"handover"}  # "returned [12] prisoners": gave them back
    of_it = slot >= 2 and words.low[slot - 1] == "of" and words.low[slot - 2] not in _SUMS
    if not pattern.head and (not copula or of_it) and slot >= 2 and words.low[slot - 1] == "of":
        of = slot - 2
        while of and words.covered[of]:
            of -= 1  # "a pay rise of"
        pattern.about |= frozenset(s.concept for s in senses_of(words, of) if s.pos == "n") or frozenset(keys_of(words, of))
    if not pattern.head and subject and (copula or not (verbs - _GENERIC or pattern.about)):
        nouns = [k for k in range(slot) if k not in named and not words.covered[k] and senses_of(words, k).noun]
        # "Under the deal the tariff falls to": the deal is not what falls.
        nouns = (nouns[1:] if words.low[0] in _PLACE_BEFORE | {"under", "with", "after"} else []) or nouns
        if not copula:
            nouns = [k for k in nouns if any(s.concept in MEASURES for s in words.senses[k])]
            subject &= {s.concept for k in nouns for s in words.senses[k]}
        first = [s.concept for s in senses_of(words, nouns[0]) if s.pos == "n"] if nouns else list(subject)
        pattern.about |= frozenset(first)
    if MARK in {k[2:] for k in pattern.about}:
        pattern.about -= {f"w:{MARK}"}
    if not verb_groups(words):
        # A fact's sentence has a verb, however much it looks like a noun: "The takeover values the firm at".
        verbs |= {
            s.concept for k in range(1, min(slot, len(words.low))) for s in words.senses[k] if s.pos == "v" and s.form == "s"
        }
    if pattern.head == {"person"}:
        verbs |= state(words, slot)
    verbs |= who_are(words)
    if "held" in words.low and not pattern.head.isdisjoint(_MAY_BE_HELD):
        verbs -= {"take_place"}  # "are thought to be held": no event
    if words.low[slot - 1] in _LOST and not pattern.head.isdisjoint(_LIVES):
        verbs |= {"dead"}  # "has lost [six] soldiers"
    own = _done_to(words, slot) if pattern.head else frozenset()
    if words.low[slot - 1 : slot] == ["of"] and "dead" in keys_of(words, slot - 2) and not _FOUND.isdisjoint(words.low):
        verbs |= {"dead"}  # "the bodies of [5] of the crew have been found"
    if not verbs and pattern.head and words.low[slot - 1] == "by":
        verbs |= _main_deed(words, slot)  # "has been recognised by [119] countries"
    specific = (verbs - _GENERIC) | own
    if specific or not pattern.about:
        pattern.about |= frozenset(specific or verbs)
    if pattern.about - _GENERIC or pattern.head - {"person"}:
        pattern.about -= _GENERIC - own
    if not pattern.head and not pattern.about.isdisjoint(_TOLLS) and (of := _number_of(words, slot)):
        # "The number of peacekeepers killed": others who were killed are not counted.
        sort = frozenset(noun_after(words, of)[0])
        if any("person" in concepts()[c].wider for c in sort if c in concepts()):
            pattern.head, pattern.about = sort, pattern.about - sort
    if not pattern.about and not pattern.head:
        # A sum without a measure is told by its verb alone: "Donors have pledged [$410 million]".
        pattern.about |= _main_deed(words, slot)
    if isinstance(pattern.fact.value, Quantity) and pattern.fact.value.unit in _TIMES and _is_penal(words):
        # "Faces ten years in prison", "was given a six-month term": how long a sentence is.
        pattern.about = frozenset({"sentence", "term"})
    if isinstance(pattern.fact.value, Quantity) and pattern.fact.value.unit == "%" and {"hold", "own_"} & verbs:
        # "Holds 12 percent of its shares": what somebody owns, by whatever word.
        pattern.about = (pattern.about - {"share"}) | {"own_"}
    elif "share" in pattern.about and not _WON.isdisjoint(words.low[:slot]):
        pattern.about |= {"own_"}  # "has secured 62 percent of its shares"
    if "cost" in pattern.about and "damage" in words.low:
        pattern.about |= {"w:los"}
    if (
        isinstance(pattern.fact.value, Quantity)
        and pattern.fact.value.unit == "%"
        and not _DONE.isdisjoint(words.low[slot + 1 : slot + 2])
    ):
        # "Is [60 percent] complete": how much of it has been built.
        pattern.about, pattern.head = pattern.about | _BUILT, frozenset()
    lead = words.low[slot - 2] if slot > 1 and words.low[slot - 1] == "of" else ""
    if lead in LEADS and pattern.head:
        # "A majority of [four] seats": "the majority is cut to two".
        pattern.about, pattern.levelled = pattern.about | {*keys_of(words, slot - 2)}, False
    if "destroy" in pattern.about and "building" in pattern.head:
        pattern.about |= {"collapse"}  # a house that has collapsed is destroyed
    if pattern.about == {"money"}:
        pattern.about |= {"pay"}  # who is fined so much has to pay it
    if held:
        pattern.about -= _SEIZED
    if "worth" in verbs:
        # "The takeover values the firm at": what it is worth, not what is paid in all for other things.
        pattern.about |= {"worth"}
    if {"release", "launch"} <= pattern.about and of_people(sorted(pattern.head)):
        pattern.about -= {"launch"}  # who is released is let go
    if not pattern.about.isdisjoint(_TOLLS):
        pattern.about -= _STRUCK | {"withdraw"}  # "have left 16 people dead"; by what they died tells not how many
    if not pattern.about and pattern.head and pattern.head <= _TOLLS:
        pattern.about, pattern.head = pattern.head, frozenset({"person"})  # "counts 48,000 dead"
    if pattern.about == {"w:trad"} or (pattern.about == {"cost"} and _is_unit_price(words, slot)):
        pattern.about = _PRICED  # what trades at a price, or costs so much a tonne, rises and falls to one
    if not pattern.head.isdisjoint(_FIRMS):
        pattern.head |= _FIRMS
    if pattern.head == {"country"} and "coalition" in pattern.theme:
        pattern.head |= {"member"}  # how many countries are in an alliance
    tell_by_whole(pattern, words, slot)
    pattern.levelled = not pattern.about
    value = pattern.fact.value
    if pattern.head == {"w:time"} or (isinstance(value, Quantity) and value.unit == "times"):
        # "Has cut its rate 11 times": the twelfth cut tells the twelfth time.
        pattern.times |= frozenset(f"w:{stem(words.low[g.head])}" for g in groups)  # "50 violations": so many times violated
        pattern.times |= frozenset(verbs) | ({"flight", "launch", "mission"} if verbs & {"launch", "flight"} else set())
    before = words.low[max(0, slot - 2) : slot]
    pattern.delta = (
        pattern.delta
        or before[-1:] == ["by"]
        or (before[-1:] == ["of"] and any(s.concept in ("raise", "lower", "increase") for s in words.senses[max(0, slot - 2)]))
        or (before[-1:] == ["of"] and before[0] in _MOVES)
        or bool(own)
    )
    if "employee" in pattern.head and any(t in _LOSSES and words.low[k + 1 : k + 2] != ["on"] for k, t in enumerate(words.low)):
        pattern.delta = True  # "about 900 jobs are to go"
    pattern.named_sort |= frozenset(
        f"w:{words.low[k]}"
        for hit in words.names
        if slot < hit.i <= slot + 3 and hit.name.kind == "name"
        for k in range(hit.i, hit.j)
    )
    # "A force of [900] could stay" is one to be, as much as one that is to stay.
    pattern.planned = (
        any(g.progressive and g.tense == "present" and words.low[g.head] in _UNDER_WAY for g in groups if g.j <= slot)
        or not _FORESEES.isdisjoint(words.low[:slot])
        or any("firm" in c or "plan" in c or "duty" in c for c in words.cues)
        or is_a_limit(pattern.fact.says)
        or (pattern.levelled and isinstance(value, Quantity) and not _MAY.isdisjoint(words.low))
    )


def _is_given_back(words: Words, slot: int) -> bool:
    return any(
        words.low[g.head] in ("returned", "returns", "return", "returning") and slot - g.j <= 4
        for g in verb_groups(words)
        if g.j <= slot
    )


def _past_adverbs(words: Words, k: int) -> int:
    """Return the token at or before k that is no adverb: what people "are still" or "are reported" is said of them."""
    while k > 0 and (words.low[k] in _MEANWHILE or words.low[k].endswith("ly")):
        k -= 1
    return k


# What is being done is not done yet, and whoever will do more of it tells another number: "is cutting [2,400] jobs".
_UNDER_WAY = words_of("counted.under_way")
_SUMS = frozenset({"total", "sum", "average", "maximum", "minimum", "order", "excess", "majority", "level", "rate", "value"})
_MAY_BE_HELD = PEOPLE | {"hostage", "prisoner"}
_FOUND = words_of("counted.found")
_MEANWHILE = words_of("counted.meanwhile")


def _is_nth_period(words: Words, at: int) -> bool:
    return words.low[at] in _NTH and words.low[at + 1] in _WHEN  # "in the fourth quarter"


_NTH = frozenset("first second third fourth last next this previous past final".split())
_WON = words_of("counted.won")


def _is_sum(pattern: Pattern) -> bool:
    value = pattern.fact.value
    return isinstance(value, Quantity) and (value.unit.isupper() or value.unit in ("penny", "cent"))


def _done_to(words: Words, slot: int) -> frozenset[str]:
    """Return the change whose object the number itself is: "plans to cut [1,200] jobs", not "cut its staff to [9,000]"."""
    at = slot - 1
    while at > 0 and (words.low[at] in _ABOUT or words.low[at].endswith("ly")):
        at -= 1
    verb = at >= 0 and any(g.i <= at < g.j for g in verb_groups(words))
    return frozenset(s.concept for s in words.senses[at] if s.pos == "v" and s.concept in _CHANGES) if verb else frozenset()


_SEIZED = frozenset({"capture", "arrest", "hold", "kidnap"})
_THERE = frozenset({"open", "installed", "active", "operating"})
_FORESEES = frozenset("foresees envisages provides".split())
_MAY = frozenset({"could", "may", "might", "would"})
_HAVE = frozenset({"has", "have", "is", "are", "with", "keeps"})


_DONE = words_of("counted.done")
_WHEN_ELSE = frozenset({"after", "when", "since", "because", "while"})
_BUILT = frozenset({"end", "build", "w:progress", "w:work", "mission"})
_CHANGES = frozenset({"raise", "lower"})
_WHOLES = frozenset("two three four five six seven eight nine ten eleven twelve fifteen twenty both".split())
_ABOUT = frozenset({"about", "around", "some"})
_LOSSES = words_of("headcounts.losses")
_TIMES = frozenset({"day", "week", "month", "year"})


_FIRMS = frozenset({"w:company", "w:firm"})
_PRICED = frozenset({"w:trad", "cost", "raise", "lower", "sell", "w:fetch"})


def _is_unit_price(words: Words, slot: int) -> bool:
    """Say whether the slot is what some measure of a thing costs: "bread costs [90 dinars] a loaf"."""
    after = words.low[slot + 1 : slot + 2]
    return after in (["a"], ["an"]) and not _COSTS.isdisjoint(words.low[max(0, slot - 4) : slot])


_COSTS = frozenset({"cost", "costs"})


def _is_penal(words: Words) -> bool:
    """Say whether a fact is of somebody's punishment."""
    return any(key in ("sentence", "term", "convict") for k in range(len(words.low)) for key in keys_of(words, k))


def _main_deed(words: Words, slot: int) -> frozenset[str]:
    """Return the keys of the verb before the slot, where it is one that no concept holds."""
    group = next((g for g in reversed(verb_groups(words)) if g.j <= slot), None)
    plain = group is not None and words.low[group.head].isalpha() and words.low[group.head] not in STOP | _COPULA
    return frozenset(keys_of(words, group.head)) if group is not None and plain else frozenset()


# Verbs that many measures share: they say nothing of which measure it is.
_GENERIC = words_of("facts.generic")
