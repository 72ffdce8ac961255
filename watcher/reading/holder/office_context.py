"""Whose an office is where nothing beside it tells: that of who is spoken of, or of who acts.

Owns: how sure the body of such an office is. Never: finds offices.
"""

from __future__ import annotations

from watcher.reading.context import Context, Sentence
from watcher.reading.holder.acting_owners import acting_firm, another_state_acts, lacks_its_part, stranger_acts
from watcher.reading.holder.called_bodies import is_the_mission
from watcher.reading.holder.office_owners import (
    GENERIC,
    calls_a_body,
    foreign_before,
    is_only_where,
    is_quoted,
    is_rather_a_twins,
    leads_another_state,
    lists_states,
    tells_whose_he_is,
)
from watcher.reading.holder.office_sides import is_only_compared, is_told_apart, is_told_of_by_ours
from watcher.reading.holder.statesmen import is_under_a_leader, names_a_leader_of
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.strange_bodies import is_strange
from watcher.reading.words import NameHit, Words

# States besides America whose ministers are called secretaries.
_WITH_SECRETARIES = frozenset({"United Kingdom", "Philippines", "Mexico"})


# States whose president heads the government, and states with a crown: neither has the other's office.
_WITHOUT = {
    "prime-minister": frozenset(
        "United States;Mexico;Brazil;Argentina;Chile;Colombia;Venezuela;Ecuador;Bolivia;Paraguay;Uruguay;Costa Rica;Panama;"
        "Guatemala;Honduras;El Salvador;Nicaragua;Dominican Republic;Philippines;Indonesia;Nigeria;Kenya;Ghana;Liberia;"
        "Zambia;Zimbabwe;Malawi;Angola;Turkey;Iran;Switzerland;Cyprus;Maldives".split(";")
    ),
    "president": frozenset(
        "United Kingdom;Canada;Australia;New Zealand;Japan;Sweden;Norway;Denmark;Netherlands;Belgium;Luxembourg;Thailand;"
        "Malaysia;Cambodia;Jordan;Saudi Arabia;Kuwait;Qatar;Bahrain;Oman;Morocco;Bhutan;Brunei;Jamaica;Bahamas;"
        "Papua New Guinea;Solomon Islands;Tonga;Lesotho;Eswatini;Belize;Vatican".split(";")
    ),
}
_OF_BODIES = frozenset({"secretary general", "secretary - general"})


def _is_anothers_home(words: Words, hit: NameHit, i: int) -> bool:
    """Say whether a country tells whence a person is who comes after the office: "as secretary-general over Sweden's Able"."""
    whose = words.tokens[hit.j + 1 : hit.j + 2] if words.low[hit.j : hit.j + 1] == ["'s"] else []
    return hit.i > i and whose != [] and whose[0][0].isupper()


def by_context(ctx: Context, sentence: Sentence, i: int, of: frozenset[str], pattern: Pattern) -> float:
    """Return how sure the body of the office at token i is where nothing beside it tells."""
    words, states = sentence.words, pattern.of & countries()
    if "ceo" in pattern.head and (whose := acting_firm(ctx, sentence, i, of)) is not None and not pattern.about:
        return 0.5 if whose.name.id in of else 0.0
    if "ceo" in pattern.head and not pattern.about and stranger_acts(ctx, sentence):
        return 0.0
    if lacks_its_part(ctx, sentence, pattern):
        return 0.0
    if states and not pattern.head.isdisjoint(_LEADERS) and another_state_acts(ctx, sentence, i, states):
        return 0.0
    if states and not pattern.head.isdisjoint(_LEADERS) and _is_of_a_region(ctx, sentence, i, states):
        return 0.0
    if is_rather_a_twins(ctx, sentence, i, pattern) or (states and is_told_apart(words, i, states)):
        return 0.0
    if not pattern.head.isdisjoint(_UNDER) and is_under_a_leader(words, i, states):
        return 0.8
    if states and states.isdisjoint(ctx.named) and not (countries() & ctx.named).isdisjoint(countries() - ctx.patterns.home):
        return 0.0  # of a state that nobody speaks of here, where another is spoken of
    if states and _is_only_passed(ctx, states):
        return 0.0
    spoken = (sentence, *ctx.before(sentence))
    named = any(h.name.id in of or tokens_like(s.words, pattern.about, 0.8) for s in spoken for h in s.words.names)
    if pattern.about and words.low[i] in GENERIC and not named:
        return 0.0  # "picks Able as its next boss": of what, nobody says
    ours = ctx.patterns.home | of
    if all(h.name.kind != "country" or h.name.id in ours for h in words.names) and is_the_mission(ctx, words, 0, 99, pattern):
        return 0.8
    by_secretary = states == {"United States"} and words.low[i : i + 1] == ["secretary"]
    without = next((_WITHOUT[key] for key in pattern.head if key in _WITHOUT), frozenset()) if states else frozenset[str]()
    # "President Able said the United States might leave Peru": America's are known by name.
    in_it = "president" in pattern.head and any(h.name.id in states for h in words.names)
    others = [
        h
        for h in words.names
        if h.name.kind == "country"
        and h.name.id != "Europe"
        and h.name.id not in without
        and not (by_secretary and h.name.id not in _WITH_SECRETARIES)
        and h.name.id not in of
        and h.name.own == "own"
        and not is_quoted(words, h, i)
        and not (h.name.id == "United States" and in_it and not names_a_leader_of(words, i, "United States"))
        and not calls_a_body(words, h)
        and not (h.i > 1 and words.low[h.i - 1] == "of" and is_strange(words, h.i - 2))
        and not any(o.i == h.j + 1 and words.low[h.j] == "'s" and o.name.id in of for o in words.names)  # "Peru's New Unity"
    ]
    ours_here = any(h.name.id in of for h in words.names)
    general = pattern.titles >= GENERIC and words.low[i] == "secretary" and "general" in words.low[i + 1 : i + 3]
    if ours_here and not states and (general or not _OF_BODIES.isdisjoint(pattern.titles)):
        return 0.8  # "Peru joins the union, Secretary-General Able said": no state has one
    if any(not (ours_here and (is_only_where(words, h, i) or _is_anothers_home(words, h, i))) for h in others) and not (
        states and all(is_told_of_by_ours(ctx, sentence, h, i, states) for h in others)
    ):
        return 0.0
    if i and words.low[i - 1] == "and" and foreign_before(words, i, of):
        return 0.0
    if pattern.about and not pattern.of:
        # An office of its own word needs its body less than a head or a minister does.
        own = all(key[:2] == "w:" for key in pattern.head) or pattern.titles.isdisjoint(GENERIC)
        spoken = (sentence, *ctx.before(sentence))
        about = any(h.name.id in ctx.patterns.named for s in spoken for h in s.words.names)
        if own and not about:
            # "The acting executive secretary", where the treaty was just spoken of.
            about = any(tokens_like(s.words, frozenset({key}), 0.8) for s in spoken for key in pattern.about if key[:2] == "w:")
        return 0.0 if not about else 0.5 if own else 0.4
    if leads_another_state(words, i, of):
        return 0.0  # "Manila and Tokyo are near to a pact like that with the US, the defense secretary said"
    if any(h.name.id in of or h.name.id in ctx.patterns.topical for h in words.names):
        return 0.8
    # In a story of two states a minister may be either's; the things that it is on do not tell whose.
    state = bool(of & countries()) and pattern.head.isdisjoint({"prime-minister", "president"})
    for back in ctx.before(sentence):
        if lists_states(back.words, of):
            continue
        if (
            (pattern.about or pattern.of - countries())
            and not pattern.office
            and any(
                h.name.kind == "body" and h.name.id not in of and h.name.id not in ctx.patterns.topical
                for h in back.words.names
            )
        ):
            # "The Pentagon announced it. … spokesman Able said": another body's.
            return 0.0
        if any(
            h.name.id in of or (h.name.id in ctx.patterns.topical and not (state and h.name.kind == "name"))
            for h in back.words.names
            if not is_only_compared(back.words, h)
        ):
            return 0.5
        if pattern.of and not states and (general or not _OF_NO_STATE.isdisjoint(pattern.head | pattern.titles)):
            continue  # no state has one
        if any(
            h.name.kind == "country" and h.name.own == "own" and not tells_whose_he_is(back.words, h) for h in back.words.names
        ):
            return 0.0
    return 0.2


_OF_NO_STATE = _OF_BODIES | {"mayor", "ceo"}
_LEADERS = frozenset({"president", "prime-minister"})
_UNDER = frozenset({"minister", "secretary"})


def _is_of_a_region(ctx: Context, sentence: Sentence, i: int, states: frozenset[str]) -> bool:
    """Say whether a region's government is what is told of, and the state not in the sentence: "a new Regional Government"."""
    if sentence.words.low[i - 1 : i] in (["federal"], ["national"]):
        return False
    named = (h for s in (sentence, ctx.sentences[0]) for h in s.words.names if h.name.own != "seat")
    if any(h.name.id in states for h in named):
        return False
    return any(
        word in _REGIONAL and s.words.low[k + 1 : k + 2] != [] and s.words.low[k + 1] in _RULE
        for s in (sentence, *ctx.before(sentence)[:2])
        for k, word in enumerate(s.words.low)
    )


_REGIONAL, _RULE = (
    frozenset({"regional", "provincial"}),
    frozenset("government cabinet parliament assembly legislature".split()),
)


def _is_only_passed(ctx: Context, states: frozenset[str]) -> bool:
    """Say whether an entry on another state only comes by the fact's own: "Peru's government met, to critics in Chad"."""
    lead = [h for s in ctx.sentences[:2] if s.index < 2 for h in s.words.names if h.name.kind == "country"]
    if not lead or any(h.name.id in states | ctx.patterns.home for h in lead):
        return False
    return all(
        h.name.own == "own" and s.words.low[h.i - 1] in _BY
        for s in ctx.sentences[1:]
        for h in s.words.names
        if h.name.id in states
    )


_BY = frozenset({"in", "like", "unlike", "than", "from", "while"})
