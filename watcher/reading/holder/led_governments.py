"""Governments told to be under somebody, led by somebody, or to be formed by somebody who was asked to.

Owns: who heads a government that is spoken of. Never: reads titles.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.context import Sentence
from watcher.reading.holder.departures import HolderRead
from watcher.reading.holder.ministries import is_someone, read_of
from watcher.reading.persons import Person
from watcher.reading.stance import Told, told_of
from watcher.reading.words import Words

_NOMINATED = words_of("holders.nominated") | words_of("holders.designate")
_RULES = frozenset("run runs running lead leads led leading head heads headed heading".split())


def government(sentence: Sentence, runs: list[Person], k: int) -> HolderRead | None:
    """Read a government at token k: under or led by somebody, or to be formed by somebody who was asked to."""
    words = sentence.words
    after = words.low[k + 1 : k + 9]
    lead = next((n for n, t in enumerate(after) if t in ("under", "led", "headed")), -1)
    if lead < 0 and after[:1] == ["of"] and words.low[k - 1] in _NEWLY:
        # "The caretaker government of X".
        lead = 0
    between = {t for n, t in enumerate(after[: max(0, lead)], k + 1) if not any(h.i <= n < h.j for h in words.names)}
    if lead >= 0 and between <= _IS_TO_BE and (after[lead] in ("under", "of") or after[lead + 1 : lead + 2] == ["by"]):
        if not between and _is_only_put_forward(words, k):
            return None
        person = next((r for r in runs if k + lead < r.i <= k + lead + 6 and is_someone(words, r, lone=True)), None)
        following = next((g for g in sentence.groups if person and g.i >= person.j), None)
        verb = next((g for g in sentence.groups if g.i <= k + 1 + lead < g.j and between), following)
        told = told_of(sentence, verb.head, verb) if verb else Told("asserted", why="leads the government")
        told = told if told.mood or told.negated else Told("asserted", done=True, why="leads the government")
        return read_of(person, k, told, "leads the government") if person else None
    heads = next((g for g in sentence.groups if g.j < k <= g.j + 4 and words.low[g.head] in _RULES), None)
    if heads is not None and not (_PARTLY | {"of"}) & set(words.low[heads.j : k]):
        # "X heads the country's government".
        person = next((r for r in runs if r.j <= heads.i <= r.j + 1 and is_someone(words, r)), None)
        told = told_of(sentence, heads.head, heads)
        return read_of(person, k, told, "heads the government") if person and not (told.negated or told.embedded) else None
    form = _forming(sentence, k)
    if form < 0 or not _PARTLY.isdisjoint(words.low[form:k]):
        return None
    reach = _ASIDE if words.low[form] == "with" else _REACH
    asked = next((i for i in range(form - 1, max(-1, form - reach), -1) if words.low[i] in _NOMINATED | _ASKED), -1)
    near = [r for r in runs if (asked < r.i < form or r.j <= asked) and is_someone(words, r, lone=True)]
    inside = [r for r in near if r.i > asked]
    if asked < 0 or not near:
        return None
    person = inside[0] if inside else near[-1]
    return read_of(person, k, Told("planned", "plan", why="asked to form a government"), "is to form a government", "nominated")


def _forming(sentence: Sentence, k: int) -> int:
    """Return where it begins that the government at token k is to be formed, or -1: "[to] form", "[with] forming"."""
    words = sentence.words
    for at in range(k - 2, max(-1, k - 8), -1):
        if words.low[at] == "with" and (words.low[at + 1] in _FORMING or words.low[at + 2 : at + 4] == ["formation", "of"]):
            return at
    form = next((g for g in sentence.groups if g.i < k <= g.j + 5 and words.low[g.head] in ("form", "forming")), None)
    return form.i if form is not None and words.low[form.i] == "to" else -1


_FORMING = frozenset({"forming", "assembling"})
_REACH, _ASIDE = 14, 22  # words from who is asked to what for; the latter where what he is may stand between


def _is_only_put_forward(words: Words, k: int) -> bool:
    """Say whether nobody has given the government at token k a majority: "refused to back a government led by Able"."""
    before = words.low[max(0, k - 9) : k]
    return not _REFUSED.isdisjoint(before) and not _BACKED.isdisjoint(before)


_REFUSED = frozenset("refuse refuses refused refusing fail fails failed decline declines declined not n't against".split())
_BACKED = frozenset("back backing approve approving support supporting endorse confirm elect vote voted accept".split())
_IS_TO_BE = words_of("clauses.be") | frozenset({",", "of", "the", "now", "to", "will", "would"})
_PARTLY = frozenset("local regional provincial state city opposition shadow parallel".split())
_ASKED = words_of("charges.asked")
_NEWLY = frozenset({"caretaker", "interim", "new", "incoming"})
