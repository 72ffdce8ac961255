"""Deeds: what a status fact says is done, or not done, where that is on no ladder ("not imposed", "invited", "closed").

Owns: the words by which such a deed is told, done and undone, and what it is done to. Never: reads news.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from watcher.language import load, words_of
from watcher.reading.clauses import is_verb
from watcher.reading.keys import MEASURES, STOP, is_modifier, keys_of, senses_of
from watcher.reading.lexicon import NO_SENSES, inflect, listed, nouns_of, plural, spelt, split
from watcher.reading.naming import MARK
from watcher.reading.words import Words, analyse
from watcher.values.brackets import SLOT, narrowed

Sort = Literal["v", "n", "a"]
_SORTS: tuple[Sort, ...] = ("v", "n", "a")
Forms = dict[str, tuple[tuple[tuple[str, ...], Sort], ...]]
_GOVERNORS = ("makes", "undoes", "means", "befalls", "closes")


SUSPECTS = frozenset({"w:suspect", "w:attacker", "w:gunman", "w:killer", "w:perpetrat", "w:assailant", "w:culprit"})


@dataclass(frozen=True, slots=True, eq=False)
class Deed:
    """What a fact says is done. does, undoes: first word -> (the rest, sort) of what tells it, and of what takes it back.

    done, undone: the value's words where it is told. refrains: told as well by who will not do what follows ("rules out",
    "will not"). meant: told by its object alone, as a threat or a plan ("threatens tariffs"). absent: the fact is that there is
    none of a thing, which `does` names; acts_too: its concepts, where verbs tell them as well ("negotiate", of talks); pair:
    between whom it is, who must all be named. parts: what it is done to and by whom in plain words, with their weight; owners:
    the names of whom one must be named. acts: who does it, so that another is a rival; alone: to nobody else ("returned");
    once: whether it is over when it is done; called: the names of what it is done to; befalls: whether somebody undergoes it;
    definite: whether its things are the ones that everybody knows ("the Sunda cable"); anybody: whether it may befall whomever.
    """

    does: Forms
    undoes: Forms
    done: str
    undone: str
    refrains: bool
    meant: bool
    absent: bool
    acts_too: frozenset[str]
    pair: frozenset[str]
    parts: tuple[tuple[frozenset[str], float], ...]
    names: tuple[tuple[str, float], ...]
    owners: frozenset[str]
    acts: frozenset[str]
    alone: bool = False
    once: bool = False
    called: frozenset[str] = frozenset()
    befalls: bool = False
    definite: bool = False
    anybody: bool = False

    @property
    def suspects(self) -> bool:
        """Whether it befalls somebody who is only known as who did it."""
        return any(not keys.isdisjoint(SUSPECTS) for keys, _ in self.parts)

    @property
    def objects(self) -> frozenset[str]:
        """The keys of what it is done to."""
        return frozenset(key for keys, weight in self.parts for key in keys if weight >= 1)


@cache
def _rows() -> dict[str, dict[str, Any]]:
    return {name: row for name, row in load("deeds").items() if name not in _GOVERNORS}


def _spell(texts: Iterable[str], sort: Sort) -> Iterator[tuple[tuple[str, ...], Sort]]:
    for text in texts:
        if sort == "v":
            for spelling in spelt(text):
                yield from ((split(form), "v") for form in inflect(spelling).values())
        else:
            yield split(text), sort
            if sort == "n":
                yield split(plural(text)), "n"


def forms_of(rows: Iterable[dict[str, Any]]) -> Forms:
    out: dict[str, list[tuple[tuple[str, ...], Sort]]] = {}
    for row in rows:
        for sort in _SORTS:
            for tokens, told in _spell(listed(row.get(sort, "")), sort):
                mine = out.setdefault(tokens[0], [])
                if (tokens[1:], told) not in mine:
                    mine.append((tokens[1:], told))
    return {first: tuple(sorted(rest, key=lambda r: -len(r[0]))) for first, rest in out.items()}


@cache
def governors(sort: str) -> frozenset[str]:
    """Return every form of the verbs that make, undo or mean to do the deed that a noun names."""
    return frozenset(form.split()[0] for verb in listed(load("deeds")[sort]) for form in inflect(verb).values())


@cache
def _row_of() -> dict[tuple[str, ...], str]:
    """Return the row of each form of a verb and each word of a state; a form of several rows is of the one that it heads."""
    out: dict[tuple[str, ...], str] = {}
    for first in (True, False):
        for name, row in _rows().items():
            for tokens, _ in _spell(listed(row.get("v", ""))[: 1 if first else None], "v") if name != "disarm" else ():
                out.setdefault(tokens, name)
    for name, row in _rows().items():
        for text in listed(row.get("a", "")):
            out.setdefault(split(text), name)
    return out


_BE = words_of("clauses.be")
_FILLERS, _ACCOMPLISHED = words_of("deeds.fillers"), words_of("deeds.accomplished")
_LISTS, _OFF = words_of("deeds.lists"), words_of("deeds.off")


def deed_of(phrase: str, words: Words, slot: int) -> Deed | None:
    """Return the deed that a slot's phrase tells in a fact's sentence ("not yet imposed"), or None where it tells none."""
    said = list(split(phrase.lower()))
    negated = bool(said) and said[0] in ("no", "not", "never", "none", "yet")
    bare = _bare(said)
    if not bare or len(bare) > 3:
        return None
    absent = said[0] in ("no", "none") and _there_is(words, slot)
    row = _row_said(bare, words, slot)
    if absent:
        pair = _row_named(_one_of(bare))
        noun = bare[-1]
        does = forms_of([pair or _row_named(noun) or {"n": noun}])
        senses = analyse(noun).senses[0] if pair is None else NO_SENSES
        acts = frozenset(s.concept for s in senses if s.pos == "n" and load("concepts")[s.concept].get("v"))
        return _placed(words, slot, does, {}, " ".join(bare), "", absent=True, own=frozenset({noun}), acts_too=acts)
    if row is not None and _LISTS & set(words.low[slot:]) and bare[0] in _OFF:
        row = _rows()["delist"]  # "not been removed from the list"
    row = row or _row_of_concept(" ".join(bare))
    if row is None:
        form = analyse(" ".join(bare), 1)
        if len(bare) > 2 or not bare[0].endswith(("ed", "en", "t")) or form.senses[0].noun:
            return _as_it_stands(phrase, bare, words, slot, negated=negated)
        rest = "".join(f" {t}" for t in bare[1:])
        row = {"v": ", ".join(f"{base}{rest}" for base in _bases_of(bare[0]))}
    row = {**row, "n": ", ".join(filter(None, (row.get("n", ""), *_own_nouns(bare, row))))}
    back = [_rows()[name] for name in str(row.get("back", "")).split()]
    state = next(iter(listed(back[0].get("a", ""))), "") if len(back) == 1 else ""
    done = " ".join(bare) if negated else phrase
    told = _placed(
        words, slot, forms_of([row]), forms_of(back), done, state or f"no longer {phrase}",
        refrains=bool(row.get("refrains")), meant=bool(row.get("meant")), own=frozenset(bare), undergone="been" in said,
        once=bool(row.get("once")) or (negated and bare[-1] in _ACCOMPLISHED),
    )  # fmt: skip
    if bare[0] == "appealed" or bare[-1] == "appeal":  # what an appeal is against goes without saying
        told = replace(told, parts=tuple((keys, min(weight, 0.2)) for keys, weight in told.parts))
    return told


def _own_nouns(bare: list[str], row: dict[str, Any]) -> list[str]:
    """Return the nouns of the slot's own verb: the delivery of "delivered", the launch of "launched"."""
    if len(bare) > 1:
        return []
    told = [verb for verb in listed(row.get("v", "")) if " " not in verb and inflect(verb)["part"] == bare[0]]
    bases = dict.fromkeys(base for base in (*_bases_of(bare[0]), *told) if base != bare[0])
    same = [base for base in bases if analyse(f"the {base}", 1).spellings[1].plain_noun or analyse(base, 1).senses[0].noun]
    return [*same, *(noun for base in bases for noun in nouns_of(base)[:1])]


def _as_it_stands(phrase: str, bare: list[str], words: Words, slot: int, *, negated: bool) -> Deed | None:
    """Return a state of no row, told in its own words alone ("ready", "under a curse"), or None where it is none."""
    if words.low[slot - 1] not in _BE or (analyse(bare[-1], 1).senses[0].noun and bare[0] not in _ASIDES):
        return None
    said = " ".join(bare)
    done = said if negated else phrase
    rest = "" if negated or bare[0] != "in" else " ".join(bare[1:])  # "out of safe mode"
    out = forms_of([{sort: ", ".join(f"{verb} {rest}" for verb in listed(_OUT[sort])) for sort in "va"}]) if rest else {}
    return _placed(words, slot, forms_of([{"a": said}]), out, done, f"no longer {phrase}", own=frozenset(bare))


def _row_named(noun: str) -> dict[str, Any] | None:
    """Return the row whose first noun names the deed: "no apology" is that nobody has apologised; any, of two words."""
    nouns = None if " " in noun else 1
    return next((row for row in _rows().values() if noun in listed(row.get("n", ""))[:nouns]), None)


def is_absent_pair(phrase: str) -> bool:
    """Say whether a slot says that there is none of what two words name, which stands on no ladder: "no rival bid"."""
    said = phrase.lower().split()
    return said[:1] == ["no"] and len(said) == 3 and _row_named(_one_of(said)) is not None


def _one_of(said: list[str]) -> str:
    """Return the last two words of a phrase, as of one thing."""
    return " ".join([*said[-2:-1], said[-1].removesuffix("s")])


def noun_row(noun: str) -> bool:
    """Say whether a noun in either number names a deed: "arrests", "inquiry"."""
    return any(noun in (one, plural(one)) for row in _rows().values() for one in listed(row.get("n", "")))


def heads_row(noun: str, *, phrasal: bool = False) -> str:
    """Return the participle of the verb of the row whose first noun this is, in either number ("arrests": arrested), or "".

    phrasal: a verb of two words will do ("handover": handed over).
    """
    for row in _rows().values():
        first = next(iter(listed(row.get("n", ""))), "")
        if first and noun in (first, plural(first)):
            verb = next(iter(listed(row.get("v", ""))), "")
            return "" if " " in verb and not phrasal else inflect(verb)["part"]
    return ""


def tells_deed(participle: str) -> bool:
    """Say whether a participle heads or stands in a row of deeds."""
    return (participle,) in _row_of()


def _bare(said: list[str]) -> list[str]:
    while said and said[0] in _FILLERS:
        said = said[1:]
    while said and said[-1] in _FILLERS:
        said = said[:-1]
    return said


def _row_said(bare: list[str], words: Words, slot: int) -> dict[str, Any] | None:
    """Return the row of what a slot says, without its negation, or None."""
    if bare == ["suspended"] and (words.low[slot + 1 : slot + 2] == ["from"] or _is_somebody(words, slot)):
        return _rows()["suspend_member"]  # a member, and no course
    if bare == ["opened"] and any("inquiry" in keys_of(words, k) for k in range(slot + 1, len(words.low))):
        return _rows()["open_inquiry"]
    if len(bare) == 1 and bare[0] in _RAISED | _LOWERED and _is_level(words, slot):
        return _rows()["raise_level" if bare[0] in _RAISED else "lower_level"]
    if bare in (["held"], ["taken", "place"]) and not _BALLOTS.isdisjoint(words.low[:slot]):
        return _rows()["vote_held"]
    arms = any("arms" in keys_of(words, k) for k in range(len(words.low)))
    if arms and any(rest == tuple(bare[1:]) for rest, _ in forms_of([_rows()["disarm"]]).get(bare[0], ())):
        return _rows()["disarm"]
    first = "" if len(bare) > 1 and bare[0] in _LIGHT else _row_of().get((bare[0],), "")
    return _rows().get(_row_of().get(tuple(bare)) or first)


_RAISED, _LOWERED = words_of("deeds.raised"), words_of("deeds.lowered")
_LEVELS = MEASURES | frozenset({"rate", "cost", "wage", "tariff", "aim_", "quota"})


def _is_level(words: Words, slot: int) -> bool:
    """Say whether what a fact raises or cuts is a measure: a rate, a price, a forecast; and no ship and no wire."""
    told = (*range(slot + 1, len(words.low)), *range(slot))
    return any(words.low[k] in _LEVEL_WORDS or not _LEVELS.isdisjoint(keys_of(words, k)) for k in told if not words.covered[k])


_LEVEL_WORDS = words_of("deeds.levels")
_BALLOTS = frozenset({"confidence", "censure", "impeachment"})
# Verbs that say little without their object: "taken no action", "reached a verdict".
_LIGHT = words_of("deeds.light")


def _is_somebody(words: Words, slot: int) -> bool:
    """Say whether the subject before the slot is a name by itself, or behind its title: "coach Dan Frye is [suspended]"."""
    hit = next((h for h in words.names if h.j == slot - 1 and h.name.kind == "name"), None)
    return hit is not None and words.low[hit.i - 1 : hit.i] != ["of"] and _ASIDES.isdisjoint(words.low[: hit.i])


def is_state(phrase: str, words: Words, slot: int) -> bool:
    """Return whether a slot's phrase is a state of a row of its own, whatever ladder its words stand on ("grounded")."""
    bare = _bare(list(split(phrase.lower())))
    row = _row_said(bare, words, slot) if bare else None
    return row is not None and (
        row.get("state") is True or (row.get("state") == "told" and "not" not in phrase.lower().split())
    )


def _row_of_concept(phrase: str) -> dict[str, Any] | None:
    """Return a row of all words of the concept whose participle a phrase is ("paid"), or None."""
    senses = analyse(phrase, 1).senses[0]
    found = {s.concept for s in senses if s.pos == "v" and s.form in ("part", "past")} - _COURSES
    if len(found) != 1:
        return None
    known = load("concepts")[found.pop()]
    return {"v": known.get("v", ""), "n": known.get("n", "")}


_COURSES = frozenset({"begin", "end", "continue", "raise", "lower"})


def is_deed(says: str) -> bool:
    """Return whether a status fact's sentence tells a deed whose other words, and whose undoing, are known."""
    says = narrowed(says)
    words = analyse(SLOT.sub(MARK, says), 1)
    slots = [k for k, token in enumerate(words.low) if token == MARK]
    return bool(slots) and deed_of(SLOT.findall(says)[0], words, slots[0]) is not None


def _there_is(words: Words, slot: int) -> bool:
    none_are = slot == 0 and words.low[1:2] != [] and words.low[1] in _HAVE  # "[No injuries] have been reported"
    return words.low[:1] == ["there"] or (slot > 0 and words.low[slot - 1] in _HAS) or none_are


_HAVE = frozenset({"has", "have", "was", "were", "are", "is"})
_HAS = frozenset({"has", "have", "received", "attracted", "drawn", "seen", "got", "faces", "face"})


def _bases_of(participle: str) -> list[str]:
    """Return the verbs that a regular participle may be of: "insured" of "insure" or "insur"; itself where it is of none."""
    found = [
        base
        for base in (participle[:-1], participle[:-2], participle[:-3])
        if len(base) > 1 and inflect(base)["part"] == participle
    ]
    return found or [participle]


def _placed(
    words: Words,
    slot: int,
    does: Forms,
    undoes: Forms,
    done: str,
    undone: str,
    *,
    refrains: bool = False,
    meant: bool = False,
    absent: bool = False,
    own: frozenset[str],
    acts_too: frozenset[str] = frozenset(),
    undergone: bool = False,
    once: bool = False,
) -> Deed:
    """Return the deed with what the fact's sentence says of whom and what."""
    named = {k for hit in words.names for k in range(hit.i, hit.j)}
    end = next((k for k in range(1, slot) if words.low[k] in _OPENS), slot)
    passive = (
        undergone
        or any(t in _BE for t in words.low[end - 1 : slot])
        or slot == len(words.low) - 1
        or words.low[slot + 1] in (".",)
    )
    # "Has not returned to Earth": who does it counts, and not whereto.
    alone = not passive and (
        words.low[slot + 1] in ("to", "from", "home", "back")
        or (done in _COMES_DOWN and words.low[slot + 1] in ("on", "at", "in"))
    )
    has_object = not absent and words.low[slot + 1] not in _ASIDES and words.low[slot + 1] not in _PREPOSITIONS
    parts: list[tuple[frozenset[str], float]] = []
    names: list[tuple[str, float]] = []
    called: set[str] = set()
    circumstance = False
    for k in range(len(words.low)):
        token = words.low[k]
        opens = token in _ASIDES and not (token == "on" and k == slot + 1)  # "has not ruled on the result"
        # "Has not been handed over to the army": to whom may go without saying.
        opens = opens or (token == "to" and k > slot and passive and not absent)
        circumstance = (circumstance or opens or (k > slot and (alone or words.low[slot + 1] == "as"))) and k != slot
        hit = next((h for h in words.names if h.i == k), None)
        if hit is not None and not (hit.name.id == "Earth" and words.low[k - 1] == "with"):  # "contact with Earth"
            names.append(
                (hit.name.id, 0.5 if circumstance or (not passive and not absent and not alone and hit.j <= end) else 1.0)
            )
        if k in named or token == MARK or words.covered[k] or token in STOP or (is_verb(words, k) and end <= k < slot):
            continue
        if absent and slot == 0 and is_verb(words, k) and words.low[k - 1] in ("been", "were", "was"):
            continue  # "[No injuries] have been reported": that is what there is none of
        keys = frozenset(keys_of(words, k))
        if keys and not any(keys & other for other, _ in parts) and token not in own:
            head = senses_of(words, k).noun or not words.senses[k]
            head = head and not (alone and any(h.j == k for h in words.names))  # "the Starliner capsule"
            sort = is_modifier(words, k) and not circumstance  # "the air base"
            if k < end and not passive and not alone and keys & _DOERS:
                sort = True  # "parliament has not voted on the budget": who does it may go without saying
            if (head or alone) and not circumstance and (named_so := _called(words, k)):
                called.add(named_so)
                head = False
            whole = 0.9 if k < end and not passive and not alone and has_object else 1.0  # who does it
            parts.append((keys, 0.4 if circumstance or not head else 0.5 if sort else whole))
    subject = frozenset(h.name.id for h in words.names if h.j <= end)
    owners = subject if passive or absent else frozenset() if subject else frozenset(name for name, _ in names)
    between = words.low.index("between") if "between" in words.low else len(words.low)
    pair = frozenset(h.name.id for h in words.names if absent and h.i > between)
    return Deed(
        does=does, undoes=undoes, done=done, undone=undone, refrains=refrains, meant=meant, absent=absent, acts_too=acts_too,
        pair=pair, parts=tuple(parts), names=tuple(names), owners=owners, alone=alone, once=once,
        acts=frozenset() if passive or absent else subject, called=frozenset(called), befalls=passive,
        definite=({"a", "an"} | _BALLOTS).isdisjoint(words.low), anybody=words.low[:1] == ["they"],
    )  # fmt: skip


def _called(words: Words, k: int) -> str:
    """Return the name that the noun at token k says the sort of ("the yacht Bayes", "the town of Bukama"), or ""."""
    if words.low[k] in _KINDS:
        end = k - 1 if words.low[k - 1][0].isdigit() else k
        before = next((h for h in words.names if h.j <= end <= h.j + 3 and h.name.kind == "name"), None)
        if before is not None and all(t.islower() and t not in STOP for t in words.tokens[before.j : end]):
            return before.name.id  # "the Corvo 300 fleet", "the Takuba special forces mission"
    at = k + 2 if words.low[k + 1 : k + 2] == ["of"] and words.low[k] in _PLACES else k + 1
    hit = next((h for h in words.names if h.i == at), None)
    return hit.name.id if hit is not None and hit.name.own != "adj" and words.low[hit.j : hit.j + 1] != ["'s"] else ""


# How one is out of the state that one was in.
_OUT = {"v": "leave, exit, emerge from, come out of, get out of, bring out of, take out of", "a": "out of, no longer in"}
_DOERS = frozenset({"parliament", "government", "court", "regulator", "committee", "police"})
_PLACES = words_of("deeds.places")
_KINDS = frozenset(form for word in words_of("deeds.sorts") for form in (word, plural(word)))
_COMES_DOWN = frozenset({"landed", "touched down", "docked", "arrived", "splashed down", "crashed"})
_OPENS, _ASIDES = words_of("deeds.opens"), words_of("deeds.asides")
_PREPOSITIONS = frozenset("to from in on at with for of by into .".split())


def deed_words(deed: Deed) -> set[str]:
    """Return the words one of which a sentence needs to tell the deed, but for its objects and who refrains from it."""
    return {*deed.does, *deed.undoes, *(("not", "n't", "never") if deed.refrains else ())}
