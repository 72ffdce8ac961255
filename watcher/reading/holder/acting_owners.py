"""Whose an office without an owner is: the firm's or the state's that acts in what was read last.

Owns: who acts in the sentences before. Never: offices that have their owner beside them.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.holder.departures import is_incumbent
from watcher.reading.holder.office_owners import is_who_is_made_it, may_be, names_a_state_in_full, parted_by_comma
from watcher.reading.keys import tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.persons import Person
from watcher.reading.spellings import countries
from watcher.reading.strange_bodies import is_strange
from watcher.reading.words import NameHit, Words
from watcher.values import Unknown

_WHERE = frozenset("in at from near outside by with to for against into on over between".split())
_DEALS = words_of("acting_owners.deals")
_SUB_BODIES = frozenset({"committee", "w:board", "w:division", "w:panel", "w:commission", "w:council", "w:arm", "w:unit"})


def acting_firm(ctx: Context, sentence: Sentence, i: int, of: frozenset[str]) -> NameHit | None:
    """Return the firm or body that acts in the sentences before the office at token i, or is spoken of in what is said.

    "Vantor completed the takeover of Pellam. Chief executive Able said": Vantor's.
    """
    words = sentence.words
    here = [h for h in words.names if h.i < i and h.name.kind != "country"]
    if any(h.name.id in of or may_be(h, of) for h in here):
        return None
    if here:
        told = here[-1]
        quoted = '"' in words.text[: words.start[i]] or "“" in words.text[: words.start[i]]
        return told if quoted and told.name.id in ctx.patterns.topical and told.name.kind == "name" else None
    for back in ctx.before(sentence):
        if (hit := _subject(back, frozenset({"name", "body"}))) is not None and back.index:
            return hit
        if any(h.name.id in of for h in back.words.names) and not _goes_on(back, of):
            return None
    return None


def _goes_on(back: Sentence, of: frozenset[str]) -> bool:
    """Say whether a sentence goes on with what another does, and has ours only after a third: "It holds if Best buys Able"."""
    first = next((h for h in back.words.names if h.name.kind != "country"), None)
    return back.words.low[0] in _ANAPHORS and first is not None and first.name.id not in of


_ANAPHORS = frozenset({"it", "the", "that", "this", "there", "they", "but", "its", "if"})


def _subject(back: Sentence, kinds: frozenset[str]) -> NameHit | None:
    """Return the first name before the first verb: "the [Best] shareholders backed it"."""
    words = back.words
    verb = next((g.i for g in back.groups), len(words.low))
    for hit in words.names:
        if hit.j > verb:
            return None
        lead = words.low[hit.i - 1 - (words.low[hit.i - 1] == "the")] if hit.i else ""
        owns = words.low[hit.j : hit.j + 1] == ["'s"]
        deal = owns and not _DEALS.isdisjoint(words.low[hit.j + 1 : hit.j + 5])
        if hit.name.kind in kinds and lead not in _WHERE and not deal:
            return hit if not any(t in _DEALS for t in words.low[max(0, hit.i - 4) : hit.i]) else None
    return None


def stranger_acts(ctx: Context, sentence: Sentence) -> bool:
    """Say whether the sentence before begins with a firm that nobody told us of, and that the headline has too."""
    back = next((s for s in ctx.sentences if s.index == sentence.index - 1), None)
    if back is not None and back.index > 1 and back.words.low[0] in _ANAPHORS - {"the"}:
        back = next((s for s in ctx.sentences if s.index == sentence.index - 2), None)  # "It holds if Best buys Able."
    if back is None or sentence.index < 2 or not is_strange(back.words, 0) or any(h.i == 0 for h in back.words.names):
        return False
    tokens = back.words.tokens
    begins = any(
        g.i <= 3 and all(tokens[n][0].isupper() for n in range(g.i)) and g.tense in ("past", "perfect", "present")
        for g in back.groups
    )
    return begins and tokens[0] in ctx.sentences[0].words.tokens


def another_state_acts(ctx: Context, sentence: Sentence, i: int, states: frozenset[str]) -> bool:
    """Say whether the leader at token i is that of the state that acts in what was read last, and not of the fact's.

    "Peru closed its talks two days after Chile. President Able called it", where the fact is on Chile's.
    """
    here = [h for h in sentence.words.names if h.name.kind == "country"]
    ours = [h for h in here if h.name.id in states]
    if any(not _is_only_a_goal(sentence.words, h, i) for h in ours) or any(h.name.id not in states and h.j <= i for h in here):
        return False
    for back in ctx.before(sentence):
        named = [h for h in back.words.names if h.name.kind == "country" and h.name.own == "own"]
        if not named:
            continue
        subject = _subject(back, frozenset({"country"}))
        if subject is None or subject.name.own != "own" or not any(g.i == subject.j for g in back.groups):
            return bool(ours) and not any(h.name.id in states for h in named)
        return subject.name.id not in states and not _acts_too(back, states, subject)
    return False


def _acts_too(back: Sentence, states: frozenset[str], subject: NameHit) -> bool:
    """Say whether the fact's own state is a subject as well: "Peru and Chile signed", "Peru signed, Chile ratified it"."""
    words = back.words
    for hit in words.names:
        if hit.name.id not in states:
            continue
        clause = clause_at(back.clauses, hit.i)
        before_verb = any(hit.j <= g.i for g in clause.groups) and words.low[hit.i - 1] not in _BEHIND
        if before_verb or hit.i < subject.i:
            return True
    return False


_BEHIND = _WHERE | {"after", "of", "than", "as", "like", "unlike"}


def _is_only_a_goal(words: Words, hit: NameHit, i: int) -> bool:
    """Say whether a state behind the office at token i is only where its holder is or goes: "will be in Riga"."""
    return hit.i > i and words.low[hit.i - 1] in ("in", "to", "at") and hit.name.own == "seat"


def lacks_its_part(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the office is told of no part of a body, where the fact is on a part's: a committee's chair."""
    part = pattern.about & _SUB_BODIES
    if not part or not pattern.of or pattern.of & countries():
        return False
    spoken = (sentence, *ctx.before(sentence)[:1])
    return not any(tokens_like(s.words, part, 0.8) for s in spoken)


def is_of_a_firm(words: Words, j: int, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether the office that ends at token j is told to be of another firm or body by its name: "chairman of Kite"."""
    of = pattern.of
    if words.low[j : j + 1] != ["of"] or of & countries() or not of or isinstance(pattern.fact.value, Unknown):
        return False
    return (
        hit.name.kind == "name"
        and hit.name.id not in of
        and not may_be(hit, of)
        and hit.i - j <= 2 + 2 * ("'s" in words.low[j : hit.i])
    )


def names_beside(ctx: Context, words: Words, i: int, j: int) -> list[NameHit]:
    """Return the names that can tell whose the office at [i, j) is; none before a comma where it is told of which it is."""
    near = [
        h
        for h in words.names
        if (
            h.j <= i
            and i - h.j <= 2
            and '"' not in words.low[h.j : i]  # "it does not exist at Kite," chief executive Able said
            and not parted_by_comma(words, h, i)
            and not is_who_is_made_it(ctx, words, h)
        )
        or (h.i >= j and h.i - j <= 3 and "of" in words.low[j : h.i])
        or names_a_state_in_full(words, j, h)
    ]
    behind = [h for h in near if h.i >= j]
    return [h for h in near if h.i >= j or "," not in words.low[h.j : i]] if behind else near


def is_one_of_several(words: Words, j: int, person: Person, runs: list[Person], pattern: Pattern) -> bool:
    """Say whether the present holder is told in one list with the person behind a plural office: "CEOs Able and Best"."""
    if not words.low[j - 1].endswith("s") or is_incumbent(person.name, pattern) or not 0 <= person.i - j <= 8:
        return False
    return any(
        is_incumbent(run.name, pattern)
        and 0 <= run.i - j <= 12
        and {*words.low[min(run.j, person.j) : max(run.i, person.i)]} <= {",", "and"}
        for run in runs
    )
