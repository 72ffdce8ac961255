"""Offices: where the office of a fact is named, and whether it is that of the fact's own body.

Owns: titles and whose they are. Never: who holds them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.central_banks import heads_of
from watcher.reading.clauses import is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.holder.acting_owners import is_of_a_firm, names_beside
from watcher.reading.holder.called_bodies import called_by_its_words, is_the_mission
from watcher.reading.holder.departures import is_incumbent
from watcher.reading.holder.envoys import envoy_of
from watcher.reading.holder.held_offices import is_of_a_union, may_be_bare, title_at
from watcher.reading.holder.office_context import by_context
from watcher.reading.holder.office_owners import (
    GENERIC,
    directs_a_sort,
    heads_another,
    is_another_title,
    is_elsewhere,
    is_headed_too,
    is_of_a_country,
    is_of_a_department,
    is_of_a_longer_name,
    is_of_a_named_body,
    is_of_a_sibling_office,
    is_of_a_strange_service,
    is_of_a_twin,
    is_only_a_rank,
    is_only_a_sides,
    is_sent_by_another,
    is_the_mothers,
    leads_another_party,
    may_be,
    may_stand_for,
    names_an_army,
    owned_from_afar,
)
from watcher.reading.holder.office_sides import (
    is_a_states_part,
    is_of_another_body,
    is_only_beside,
    is_over_a_work,
    of_a_new_body,
    with_the_joined,
)
from watcher.reading.holder.office_words import CHAIRS, is_of_a_unit, is_of_a_work, is_rank_beside_an_office, of_its_work
from watcher.reading.holder.whole_owners import is_of_a_part, is_of_another_sort, is_of_the_whole
from watcher.reading.keys import STOP, best_match, keys_of, may_mean, stand_ins, tokens_like
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.persons import people
from watcher.reading.spellings import countries
from watcher.reading.strange_bodies import is_called_anothers, is_of_a_stranger, names_a_stranger
from watcher.reading.ties import foreign_owner
from watcher.reading.words import NameHit, Words

_BARS = words_of("holders.bars")
# Words of rank that stand for each other: a chief negotiator is the lead negotiator.
_RANK = words_of("holders.rank")
# What makes a leader or a chief that of another body.
_OTHER = words_of("holders.other_bodies")
_CHAMBERS = frozenset({"council", "commission", "parliament", "senate", "assembly"})
_ITS = frozenset({"its", "his", "her", "their"})
# What a body is called when it is spoken of again: "the company's", "the party's".
BODIES_AGAIN = words_of("holders.body_again")
BODIES = words_of("holders.bodies") | BODIES_AGAIN


@dataclass(slots=True, frozen=True)
class Office:
    """The fact's office at tokens [i, j): what bars it ("deputy", "former"), and how sure its body is."""

    i: int
    j: int
    bar: str
    sure: float


def offices(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[Office]:
    """Return every place where the fact's office is named, and is of the fact's body."""
    head = heads_of(pattern.head, pattern.of)
    words, wanted = sentence.words, stand_ins(head)
    out: list[Office] = []
    of_work = is_of_a_work(pattern)
    of_state = "secretary" in pattern.head and bool(pattern.office or pattern.of - countries())
    spoken = "diplomat" in words.low or (of_state and "secretary" in words.low)
    spoken = spoken or (of_work and not CHAIRS.isdisjoint(words.low))
    if not spoken and wanted.isdisjoint(may_mean(words)):
        return out
    for k, (senses, spelling) in enumerate(zip(words.senses, words.spellings, strict=True)):
        # Most words stand for nothing that is wanted, whichever of their senses is meant.
        # "The Secretary of State for Trade" is the trade secretary.
        stately = of_state and words.low[k : k + 4] == ["secretary", "of", "state", "for"]
        chairs = of_work and spelling.low in CHAIRS
        meant = (
            stately or chairs or not wanted.isdisjoint(senses.keys if senses else spelling.keys) or spelling.low == "diplomat"
        )
        if not meant or words.covered[k]:
            continue
        if words.low[k] == "diplomat" and words.low[k - 1 : k] in (["top"], ["chief"]):
            if "foreign" in pattern.office and "minister" in pattern.head:
                sure = _of_body(ctx, sentence, k - 1, k + 1, pattern)
                out += [Office(k, k + 1, _bar(words, k, pattern), sure)] if sure > 0 else []
            continue
        keys = [s.concept for s in words.senses[k] if s.pos == "n" and s.form != "pl"]
        if not keys and not is_verb(words, k):
            keys = list(keys_of(words, k))
        if (best_match(tuple(keys), head) < 0.8 and not (stately or chairs)) or not _same_title(ctx, words, k, pattern):
            continue
        if words.low[k] == "chief" and "chief" not in pattern.titles and _of_a_sort(words, k):
            continue
        if is_of_a_department(words, k, pattern) or words.low[k - 2 : k + 1] == ["in", "the", "chair"]:
            continue
        if (words.low[k] in _LOOSE and _is_of_something_else(words, k, pattern)) or directs_a_sort(words, k, pattern):
            continue
        j, found = of_its_work(words, k, pattern)
        if not found or is_only_a_rank(words, k, j, _owners(pattern)) or is_over_a_work(words, k, j, pattern):
            continue
        if is_rank_beside_an_office(words, k):
            continue
        own = any(best_match(words.spellings[n].keys, pattern.about) >= 0.8 for n in range(k, j) if words.covered[n])
        sure = 1.2 if own else _of_body(ctx, sentence, k - len(pattern.office), j, pattern)
        if "governor" in pattern.head and sure < 1.0 and title_at(words, k) not in pattern.titles:
            # A bank's chief is its governor only where the bank is named with him.
            continue
        if 0 < sure < 1.0 and not may_be_bare(title_at(words, k), sure, pattern):
            continue
        if words.low[k] == "secretary" and words.low[k - 1] != "general" and is_of_a_union(pattern):
            continue  # "union secretary Able": of whatever part of whichever union
        if sure < 1.0 and words.low[k] == "commissioner" and "commissioner" not in pattern.titles:
            continue  # "Commissioner Able met the minister": a union's, for all we know
        if sure > 0:
            out.append(Office(k, j, _bar(words, k, pattern), sure))
    return out


def _of_a_sort(words: Words, k: int) -> bool:
    """Say whether the noun after the chief at token k makes it another office: "chief economist"."""
    after = words.tokens[k + 1 : k + 2]
    return (
        bool(after)
        and after[0].islower()
        and after[0].isalpha()
        and not (
            words.covered[k + 1] or after[0] in STOP or words.cues[k + 1] or is_verb(words, k + 1) or after[0].endswith("ed")
        )
    )


def _is_of_something_else(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the noun before the chief at token k makes it another office: "foreign policy chief", "army chief"."""
    before = words.low[k - 1] if k else ""
    if not before.isalpha() or not words.tokens[k - 1].islower() or before in STOP | _MAKES | _RANK | _BARS | BODIES:
        return False
    if before in pattern.office or best_match(keys_of(words, k - 1), pattern.about) >= 0.6 or words.cues[k - 1]:
        return False
    return (
        before.endswith(_NOUN)
        or before in _OTHER
        or (
            words.low[k] in ("chief", "boss")
            and not any(words.covered[k + 1 : k + 2])
            and not before.endswith(_ADJECTIVE)
            and before not in _PLAIN
        )
    )


_LOOSE = frozenset({"chief", "head", "boss", "lead"})
_PLAIN = frozenset("next last then own other same young old late long top".split())
_ADJECTIVE = ("ed", "ing", "ive", "ous", "ful", "ary", "ant", "ent", "ic", "al", "an", "ese", "ish", "new", "er", "est", "-")
_NOUN = ("ical", "onal", "cial", "cy", "ty", "ion", "ment", "ance", "ence", "ics", "ism", "ship", "ing")
_GONE = words_of("holders.gone")
_MAKES = words_of("holders.steps") | frozenset("becoming being naming making appointing electing remaining".split())


def _bar(words: Words, k: int, pattern: Pattern) -> str:
    """Return what keeps the office at token k from being the fact's: "past" for a former one, "other" for a deputy's."""
    if words.low[k] == "commander" and words.low[k - 1] in _UNITS and words.low[k - 1] not in pattern.fact.says.lower():
        return "other"  # "the sector commander"
    if words.low[k] == "commander" and is_of_a_unit(words, k, pattern):
        return "other"
    bar, begin = "", max(0, k - 3)
    if words.low[k - 2 : k] == ["co", "-"]:
        return "other"  # "the co-chairman"
    if owner := next((h for h in words.names if h.j in (k, k - 1)), None):
        begin = max(0, min(begin, owner.i - 2))  # "former Bank of Able governor"
    by = next((n for n in range(k - 1, begin - 1, -1) if words.low[n] == "by"), -1)
    # "Ousted by President Able": who does it is in office.
    for t in words.low[max(begin, by + 1) : k]:
        if t == "under" and words.low[k] not in _SECRETARIES:
            continue  # "under the new governor"
        if t in _BARS and t not in pattern.office:
            bar = "past" if t in _GONE else "other"
    return bar


_UNITS = words_of("offices.units")
_SECRETARIES = frozenset({"secretary", "secretaries"})


def _same_title(ctx: Context, words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the title at token k can be the fact's: a chief may be a director, an administrator is no commander."""
    title = title_at(words, k)
    if title in pattern.titles:
        return True
    another = is_another_title(title, pattern) and "representative" not in words.low[k : k + 7]
    if another or is_only_a_sides(title, pattern):
        return False
    if any(title in other.titles and other.head & pattern.head for other in ctx.patterns.facts):
        # Another fact's own word.
        return False
    if is_of_a_sibling_office(ctx, words, k, title, pattern):
        return False
    if not any("head" in s.concept for s in words.senses[k] if s.pos == "n"):
        return True
    own = {s.concept for s in words.senses[k] if s.pos == "n"} & pattern.head - {"head"}
    if own or title.split()[-1] in {t.split()[-1] for t in pattern.titles}:
        return True
    return title in GENERIC or (title != "commander" and not pattern.titles.isdisjoint(GENERIC))


@lru_cache(maxsize=1_000)
def _bodies_of(pattern: Pattern) -> frozenset[str]:
    """Return whose office it is, by every name of the fact."""
    return pattern.of | frozenset(pattern.names)


@lru_cache(maxsize=1_000)
def _owners(pattern: Pattern) -> frozenset[str]:
    """Return whose office it is but for those names that only say where the body is: "French forces in Senegal"."""
    return _bodies_of(pattern) - _there(pattern) or _bodies_of(pattern)


def _there(pattern: Pattern) -> frozenset[str]:
    return frozenset(name for name, roles in pattern.names.items() if roles == {"where"})


def _of_body(ctx: Context, sentence: Sentence, i: int, j: int, pattern: Pattern) -> float:
    """Return how sure it is that the office at [i, j) is the fact's: its body named with it, or the only one about."""
    words = sentence.words
    i = with_the_joined(words, i)
    if (sent := envoy_of(ctx, sentence, i, j, pattern)) is not None:
        return sent
    of = _bodies_of(pattern)
    if foreign_owner(words, pattern, i) or is_sent_by_another(words, i, of) or is_called_anothers(words, j, of):
        return 0.0
    if is_of_a_stranger(words, j, of):
        return 0.0
    leads = words.low[j - 1] == "leader" and _leads_something_else(words, i, j, pattern)
    if leads or is_of_the_whole(words, i, j, pattern) or leads_another_party(words, i, of):
        return 0.0
    owner = i - 2 if i > 1 and words.low[i - 1] == "'s" else -1
    if owner >= 0 and not any(h.j == i - 1 for h in words.names):
        if best_match(keys_of(words, owner), pattern.about) >= 0.8:
            return 1.0
        city = words.low[owner] in ("city", "town") and "mayor" in pattern.head
        again = (city or words.low[owner] in BODIES) and not pattern.of & countries()
        if any(h.j <= owner and h.name.kind == "body" and h.name.id not in of for h in words.names):
            return 0.0  # "the FCC's review …, the agency's chair"
        return 0.8 if again and is_spoken_of(ctx, sentence, pattern) else 0.0
    if owned_from_afar(words, i, of) or is_of_a_country(words, i, of, pattern) or is_of_a_named_body(words, i, j, of):
        return 0.0
    if heads_another(words, i, j, of) or is_of_another_body(words, j, of, pattern):
        return 0.0
    if is_a_states_part(words, j, of) and not pattern.about:
        return 0.0
    if i > 1 and words.low[i - 1] == "whose":
        return 1.2 if any(i - 3 <= h.j <= i - 1 and h.name.id in of for h in words.names) else 0.0
    if i and words.low[i - 1] in _ITS:
        return _its(ctx, sentence, i, pattern)
    if i > 1 and words.low[i - 1] == "new" and words.low[i - 2] in _ITS:
        return _its(ctx, sentence, i - 1, pattern)
    ours = any(h.j == i and h.name.id in of for h in words.names)  # "the Marsh Party leader"
    chamber = words.low[i - 1] if i and words.low[i - 1] in _CHAMBERS and not ours else ""
    itself = chamber == "commission" and any(name.isupper() and name[-1] == "C" for name in of)  # the FCC
    if chamber and not itself and chamber not in pattern.fact.says.lower():
        return 0.0  # "council chairman Able"
    if i and words.low[i - 1] == "party" and not ours and any("party" in split(name.lower()) for name in of):
        return 0.8 if is_spoken_of(ctx, sentence, pattern) else 0.0  # "elected party leader"
    if i and words.low[i - 1] in _OTHER and not ours and best_match(keys_of(words, i - 1), pattern.about) < 0.8:
        return 0.0
    owned = any(i - 3 <= h.j <= i - 1 for h in words.names)
    if is_of_another_sort(words, j, of, pattern):
        return 0.0
    if i and pattern.about and not owned and best_match(keys_of(words, i - 1), pattern.about) >= 0.8:
        other = is_of_a_strange_service(words, i) or _may_be_a_siblings(ctx, sentence, i - 1, pattern)
        return 1.2 if not other else 0.0
    if called_by_its_words(ctx, words, i - 4, i, pattern) or called_by_its_words(ctx, words, j, j + 7, pattern):
        return 1.2
    near = [h for h in names_beside(ctx, words, i, j) if h.name.id in of or not is_only_beside(words, h, i)]
    if any(h.name.id in of - _owners(pattern) for h in near) and names_an_army(words, i, j):
        return 0.0
    if (
        is_elsewhere(words, j, pattern)
        or is_of_a_part(words, near, j, of, pattern)
        or is_of_a_longer_name(words, j, of, pattern)
    ):
        return 0.0
    if "mission" in pattern.about and near and all(h.name.kind == "country" and h.name.own == "adj" for h in near):
        spoken = tokens_like(words, pattern.about, 0.6)
        if not any(i - 4 <= k < j + 8 for k in spoken):
            return 0.0  # "the head of Chad's special forces", "the Cuban leader": of no mission
    if any(h.name.id in of for h in near):
        return 1.5 if not is_the_mothers(words, i, j, near, pattern) else 0.0
    sent_there = [h for h in words.names if h.i >= j and h.i - j <= 2 and words.low[j] in ("to", "for", "in", "by")]
    if any(h.name.id in of for h in sent_there) and not near:
        return 1.2
    if any(is_headed_too(ctx, h, pattern) for h in near):
        return 0.0
    others = ctx.patterns.named | ctx.patterns.members
    if any(h.name.id in ctx.patterns.topical and h.name.id not in others and may_stand_for(h, of) for h in near):
        return 1.0
    if names_a_stranger(words, i, j) or of_a_new_body(words, j, pattern):
        return 0.0
    if near:
        owned = any(
            h.i > j and (is_of_a_twin(ctx, h, pattern) or is_of_a_firm(words, j, h, pattern)) for h in near
        )  # "chief of Best"
        # "The leader of the FLEC", where the fact is of a mission that has no name.
        owned = owned or (not pattern.of and bool(pattern.about) and any(h.i > j and words.low[j] == "of" for h in near))
        # "Vantor's chief executive", where the fact is of the merged company.
        firms = not pattern.of and bool(pattern.about) and any(h.name.kind == "name" and _owns(words, h, i) for h in near)
        owned = owned or firms
        known = any(h.name.id in ctx.patterns.named and (may_be(h, of) or not _owns(words, h, i)) for h in near)
        return 0.9 if known and not owned and pattern.head - {"prime-minister", "president"} else 0.0
    if pattern.about and any(
        best_match(keys_of(words, k), pattern.about) >= 0.8 for k in range(max(0, i - 4), min(len(words.low), j + 7))
    ):
        return 1.0
    if not of and not pattern.about and pattern.titles.isdisjoint(GENERIC):
        return 1.0  # "the pope": of no body, and the only one
    return by_context(ctx, sentence, i, of, pattern)


def _may_be_a_siblings(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether a chief of what token k tells is another fact's as well, and nothing tells of this fact's own body.

    "The national police chief", "police commissioner Able", where one fact is of the chief of Corran police station.
    """
    if not pattern.of or pattern.of & countries() or pattern.of & sentence.named:
        return False
    keys = keys_of(sentence.words, k)
    return any(
        other is not pattern
        and other.fact.kind == "holder"
        and not other.head.isdisjoint(pattern.head)
        and best_match(keys, other.about | frozenset(other.theme)) >= 0.8
        for other in ctx.patterns.facts
    )


def _leads_something_else(words: Words, i: int, j: int, pattern: Pattern) -> bool:
    """Say whether the fact has no body, only what is led, and that is not beside the office: "the talks are led by Able"."""
    if not (pattern.titles >= GENERIC and pattern.about and _owners(pattern) <= countries() | _there(pattern)):
        return False
    return not any(i - 6 <= k < j + 8 for k in tokens_like(words, pattern.about, 0.6))


def _owns(words: Words, hit: NameHit, i: int) -> bool:
    """Say whether the office at token i is told to be the name's own: "BNP chairman", "Wagner's leader"."""
    owner = words.low[hit.j : hit.j + 1] == ["'s"]
    between = words.low[hit.j + owner : i]
    return hit.j <= i and _MAKES.issuperset(between) and (not between or owner or hit.name.own == "adj")


def _its(ctx: Context, sentence: Sentence, i: int, pattern: Pattern) -> float:
    """Return how sure it is that "its head" at token i is that of the fact's body: who is spoken of decides."""
    words = sentence.words
    of = _owners(pattern)
    if words.low[i - 1] == "their" and pattern.of & countries():
        # A country has "its" president.
        return 0.0
    spoken = (words.names, *(b.words.names for b in ctx.before(sentence)[:1]))
    if pattern.about and any(k < i - 1 for k in tokens_like(words, pattern.about)):
        return 0.8
    again = any(tokens_like(b.words, pattern.about) for b in ctx.before(sentence)[:1])
    if words.low[i - 1] in ("his", "her") and pattern.office and again:
        return 0.8  # "President Able has spoken. His peace adviser Best said"
    if any(h.name.id in of for names in spoken for h in names) or is_the_mission(ctx, words, 0, i, pattern):
        return 0.8
    if words.low[i - 1] not in ("its", "their"):
        return 0.0
    return 0.6 if is_spoken_of(ctx, sentence, pattern) else 0.0


def is_spoken_of(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the office's body is what was spoken of last: what the nearest sentence with a name in it begins with."""
    of = _owners(pattern)
    for back in ctx.before(sentence):
        words = back.words
        ours = [h.i for h in words.names if h.name.id in of]
        ours += tokens_like(words, pattern.about) if pattern.about else []
        runs = people(words, words.titled)
        ours += [run.i for run in runs if is_incumbent(run.name, pattern)]
        others = [h.i for h in words.names if h.name.id not in of] + [run.i for run in runs if run.i not in ours]
        known = {i for h in words.names for i in range(h.i, h.j)}
        # "UNMIL's strength is fixed": a body that nobody told us of.
        others += [i for i, t in enumerate(words.tokens) if i not in known and len(t) > 3 and t.isupper() and not words.titled]
        if ours or others:
            return bool(ours) and (min(ours) <= min(others, default=99) or words.index == 0)
    return False
