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
from watcher.draft.phrasing import is_copied
from watcher.judging.compare import judge
from watcher.model import Baseline, Entry, Fact, Kind
from watcher.reading.facts import compile_baseline
from watcher.reading.observe import observe
from watcher.values import Unknown, Value

LEAST_WORDS = 4


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


def try_offer(offer: Offer, article: Article) -> Drafted | None:
    """Return the offer as a fact with the wording that is read best, None where no wording is a sentence of our own."""
    best: tuple[int, Drafted] | None = None
    for says in offer.wordings:
        if is_copied(says, offer.line) or len(says.split()) < LEAST_WORDS:
            continue
        drafted = _try(offer, says, article)
        if drafted is None:
            continue
        grade = 4 * len(drafted.faults) + 2 * (not drafted.seen) + bool(drafted.doubts)
        if best is None or grade < best[0]:
            best = grade, drafted
        if not grade:
            break
    return best[1] if best else None


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
    if words & {"changed"} and not words & {"same"}:
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
    when = datetime.combine(article.published, time(12), tzinfo=UTC)
    entry = Entry(id="article", version="1", title=article.title, text=article.body, published=when, seen=when, language="en")
    fact = one.facts[0]
    patterns = replace(compile_baseline(one), scope=())
    return {
        judge(fact, fact.value, seen, published=article.published).word
        for seen in observe(entry, patterns)
        if seen.sentence == line.text
    }


def baseline_of(drafts: Iterable[Drafted], article: Article) -> Baseline:
    """Return drafted facts as a baseline, as its file would be read."""
    facts = tuple(
        Fact(topic="draft", id=each.id, says=each.says, kind=each.kind, value=each.value, also=each.also) for each in drafts
    )
    return Baseline(topic="draft", title=article.name, published=article.published, scope=(), facts=facts)


def misread(drafts: list[Drafted], article: Article) -> dict[str, str]:
    """Return, for facts of one draft, which of them another one's sentence would be taken for: {id: id}."""
    out: dict[str, str] = {}
    for reading in try_facts(baseline_of(drafts, article)):
        if reading.case == "own":
            for verdict in reading.others:
                out.setdefault(reading.fact.id, verdict.observation.fact)
    return out


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
    "the a an of in on at to for and or by from with that which is are was were has have had been be due not its their there it "
    "number amount about more than less fewer most least up down over under into this these those s".split()
)


def slug(text: str, most: int = 4) -> str:
    """Return a plain name of the first words that say something."""
    words = [w for w in re.findall(r"[a-z0-9]+", text.lower()) if w not in SMALL]
    return "-".join(words[:most]) or "fact"
