"""Offers tried as facts: each wording read by the watcher's own reading, the first that is read rightly kept.

Owns: which wording a fact gets, and what is wrong where none is read well. Never: writes a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

from watcher.baselines.slots import read_slots, take_apart
from watcher.checks.selftest import try_facts
from watcher.draft.article import Article, Line
from watcher.draft.offers import Offer
from watcher.draft.phrasing import is_copied, is_sound, plainer
from watcher.judging.compare import judge
from watcher.model import Baseline, Entry, Fact, Kind
from watcher.reading.facts import compile_baseline
from watcher.reading.observe import observe
from watcher.reading.patterns import Patterns
from watcher.values import HolderValue, Unknown, Value

LEAST_WORDS = 3
Scope = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A proposed fact.

    faults: what its readings did that they should not, () for one that is read well; doubts: what they did with its denial.
    seen: whether the article's own sentence
    is read as this fact's value.
    """

    id: str
    says: str
    kind: Kind
    value: Value
    line: Line
    weight: float
    also: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    seen: bool = True


def try_offer(offer: Offer, article: Article) -> tuple[Drafted, ...]:
    """Return the offer as facts, one for each wording that is a sentence of our own: the one that is read best first."""
    tried = _tried(offer.wordings, offer, article)
    if tried and all(drafted.faults for _, drafted in tried):
        tried += _tried([said for says in offer.wordings for said in plainer(says)], offer, article)
    return tuple(drafted for _, drafted in sorted(tried, key=lambda row: row[0]))


def _tried(wordings: Iterable[str], offer: Offer, article: Article) -> list[tuple[int, Drafted]]:
    tried: list[tuple[int, Drafted]] = []
    for says in dict.fromkeys(wordings):
        if is_copied(says, offer.line) or len(says.split()) < LEAST_WORDS or not is_sound(says):
            continue
        drafted = _try(offer, says, article)
        if drafted is not None:
            grade = 4 * len(drafted.faults) + 2 * (not drafted.seen) + bool(drafted.doubts)
            tried.append((grade, drafted))
    return tried


def settle(ranked: Iterable[tuple[Drafted, ...]], article: Article) -> list[Drafted]:
    """Return one fact for each offer, in wordings that leave each other's sentences alone.

    ranked: the wordings of each offer, the weightiest offer first. One that would take a weightier fact's sentence for news
    about itself in all its wordings that are read well gets that as a fault.
    """
    kept: list[Drafted] = []
    out: list[Drafted] = []
    for wordings in ranked:
        best = wordings[0]
        if not best.faults:
            rivals = [(_taken(kept, each, article), each) for each in wordings if not each.faults]
            taken, best = min(rivals, key=lambda row: bool(row[0]))
            best = replace(best, faults=(f"it would take “{taken}” for news about itself",)) if taken else best
        out.append(best)
        kept += [] if best.faults else [replace(best, id=f"fact-{len(kept)}")]
    return out


def together(drafts: list[Drafted], article: Article, scope: Scope = ()) -> list[Drafted]:
    """Return the facts with a fault for each that is read rightly alone and not beside the others.

    The others bring names, as the scope does.
    """
    out = list(drafts)
    while True:
        sound = [each for each in out if not each.faults]
        wrong = {reading.fact.id: reading for reading in try_facts(baseline_of(sound, article, scope)) if not reading.passed}
        if not wrong:
            return out
        # A person whom another fact names is a name of the baseline, and no longer read as somebody new in an office.
        holders = {each.value.name.split()[-1]: each.id for each in sound if isinstance(each.value, HolderValue)}
        naming = {
            each.id: holders[last]
            for each in sound
            for last in holders
            if each.kind != "holder" and holders[last] in wrong and last in each.says
        }
        without = [each for each in sound if each.id not in naming]
        still = {r.fact.id for r in try_facts(baseline_of(without, article, scope)) if not r.passed} if naming else set()
        wrong = {id_: wrong[holder] for id_, holder in naming.items() if holder not in still} or wrong
        out = [
            replace(each, faults=(f"beside the other facts “{wrong[each.id].sentence}” is not read so",))
            if each.id in wrong and not each.faults
            else each
            for each in out
        ]


def _taken(kept: list[Drafted], drafted: Drafted, article: Article) -> str:
    """Return a sentence of a kept fact that this one would read as a change of its own, "" where there is none."""
    if not kept or isinstance(drafted.value, Unknown):
        return ""
    one = baseline_of([*kept, replace(drafted, id="this")], article)
    patterns = replace(compile_baseline(one), scope=())
    this = replace(patterns, facts=tuple(pattern for pattern in patterns.facts if pattern.fact.id == "this"))
    for other in kept:
        said = take_apart(other.says).plain
        if not isinstance(other.value, Unknown) and "changed" in _words(said, "", one.facts[-1], this, article):
            return said
    return ""


def _try(offer: Offer, says: str, article: Article) -> Drafted | None:
    try:
        kind, value = read_slots(take_apart(says, article.published), "set" if offer.kind == "set" else None)
    except ValueError:
        return None
    if kind != offer.kind and not isinstance(value, Unknown):
        return None
    drafted = Drafted(id="fact", says=says, kind=kind, value=value, line=offer.line, weight=offer.weight)
    if isinstance(value, Unknown):
        return drafted
    one = baseline_of([drafted], article)
    wrong = [
        (
            reading.case,
            f"{reading.case}: “{reading.sentence}” is read {', '.join(sorted({v.word for v in reading.own})) or 'not at all'}",
        )
        for reading in try_facts(one)
        if not reading.passed
    ]
    faults = [said for case, said in wrong if case != "denied"]
    words = _words_on(one, article, offer.line)
    if words & {"changed"} and not words & {"same"} and kind != "holder":  # who resigns today is followed by another
        faults.append("article: its own sentence is read as a change")
    return replace(
        drafted, faults=tuple(faults), doubts=tuple(said for case, said in wrong if case == "denied"), seen="same" in words
    )


def retried(drafted: Drafted, says: str, article: Article) -> Drafted:
    """Return a drafted fact with another sentence, read anew. Raises ValueError (what is wrong -- the remedy)."""
    kind, value = read_slots(take_apart(says, article.published))
    offer = Offer(kind=kind, wordings=(says,), line=drafted.line, weight=drafted.weight, key=drafted.id)
    tried = _try(offer, says, article)
    return replace(tried or drafted, id=drafted.id, says=says, kind=kind, value=value)


def _words_on(one: Baseline, article: Article, line: Line) -> set[str]:
    """Return the verdicts on the article's own sentence, read where it stands in the article."""
    return _words(article.body, line.text, one.facts[0], replace(compile_baseline(one), scope=()), article)


def _words(text: str, only: str, fact: Fact, patterns: Patterns, article: Article) -> set[str]:
    """Return the verdicts for a fact on a text of the article's day, or on its sentence `only`."""
    when = datetime.combine(article.published, time(12), tzinfo=UTC)
    title = article.title if only else article.name
    entry = Entry(id="article", version="1", title=title, text=text, published=when, seen=when, language="en")
    return {
        judge(fact, fact.value, seen, published=article.published).word
        for seen in observe(entry, patterns)
        if seen.fact == fact.id and only in ("", seen.sentence)
    }


def baseline_of(drafts: Iterable[Drafted], article: Article, scope: Scope = ()) -> Baseline:
    """Return drafted facts as a baseline, as its file would be read."""
    facts = tuple(
        Fact(topic="draft", id=each.id, says=each.says, kind=each.kind, value=each.value, also=each.also) for each in drafts
    )
    return Baseline(topic="draft", title=article.name, published=article.published, scope=scope, facts=facts)


def named(drafts: list[Drafted]) -> list[Drafted]:
    """Give each fact an id made of its own words."""
    used: set[str] = set()
    out = []
    for each in drafts:
        base = slug(re.sub(r"\[[^\]]*\]", " ", each.says) if each.kind != "holder" else each.says.split(" is [")[0])
        name, n = base, 2
        while name in used:
            name, n = f"{base}-{n}", n + 1
        used.add(name)
        out.append(replace(each, id=name))
    return out


SMALL = frozenset(
    "the a an of in on at to for and or by from with that which is are was were has have had been be due not its their there "
    "between among each per near off within around during until who whom where when whether how many much "
    "it number amount about more than less fewer most least up down over under into this these those s".split()
)


def slug(text: str, most: int = 4) -> str:
    """Return a plain name of the first words that say something."""
    words = [w for w in re.findall(r"[a-z0-9]+", text.lower()) if w not in SMALL]
    return "-".join(words[:most]) or "fact"
