"""A baseline drafted from an article by our own reading: facts in our wording, best first, each read before it is offered.

Owns: from an article to a draft. Never: writes a file, or asks anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from watcher.draft.amounts import quantity_offers
from watcher.draft.article import Article, Line, read_article
from watcher.draft.events import date_offers
from watcher.draft.mind import Memory, is_office_holder, name_of, object_of, remember, subject_of
from watcher.draft.offers import LeftOut, Offer
from watcher.draft.offices import holder_offers, led_offers, set_offers
from watcher.draft.phrasing import plain_of
from watcher.draft.scope import city_of, country_of, is_alone, name_of_topic, scope_of, topic_words
from watcher.draft.states import status_offers
from watcher.draft.trial import SMALL, Drafted, named, settle, slug, together, try_offer
from watcher.draft.unclear import unclear_offers
from watcher.draft.verbs import drafting, listing
from watcher.reading.persons import people
from watcher.values import Quantity, Value, show

__all__ = ["Article", "Draft", "Drafted", "LeftOut", "draft_article", "read_article"]

IN_TITLE = 0.5  # what the title tells too matters more
IN_ARTICLE = 0.3  # what is read in the article itself will be read in the news


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is proposed for one article: facts that are read well, best first; those that are not; and what was left out."""

    topic: str
    article: Article
    scope: tuple[tuple[str, ...], ...]
    facts: tuple[Drafted, ...]
    unread: tuple[Drafted, ...]
    left_out: tuple[LeftOut, ...]


def draft_article(article: Article, *, topic: str = "") -> Draft:
    """Return the draft of an article. Pure: the same text and day always give the same draft."""
    article.name = name_of_topic(article)
    offers: dict[str, Offer] = {}
    left: list[LeftOut] = []
    for each in _gather(article):
        if isinstance(each, LeftOut):
            left.append(each)
        else:
            offers.setdefault(each.key, each)
    ranked = sorted(_tried(offers.values(), article, left), key=lambda each: -each[0].weight)
    drafts = together(named(settle(_merged(ranked), article)), article)
    scope = scope_of(article, [each.says for each in drafts if not each.faults])
    drafts = together(drafts, article, scope)
    return Draft(
        topic=topic or slug(topic_words(article)),
        article=article,
        scope=scope,
        facts=tuple(each for each in drafts if not each.faults),
        unread=tuple(each for each in drafts if each.faults),
        left_out=tuple(dict.fromkeys(left)),
    )


def _tried(offers: Iterable[Offer], article: Article, left: list[LeftOut]) -> list[tuple[Drafted, ...]]:
    """Return the wordings of each offer, weighed; what no wording could be made of is added to `left`."""
    out = []
    for offer in offers:
        wordings = try_offer(offer, article)
        if not wordings:
            left.append(LeftOut(what=offer.wordings[0], why=drafting()["left_out"]["unread"]))
            continue
        told = len(set(plain_of(article.title).split()) & set(plain_of(wordings[0].says).split())) >= 3
        weight = offer.weight + IN_TITLE * told + IN_ARTICLE * wordings[0].seen
        out.append(tuple(replace(each, weight=weight) for each in wordings))
    return out


def _gather(article: Article) -> Iterable[Offer | LeftOut]:
    """Yield what each sentence offers, with what a reader has in mind on the way."""
    inner = frozenset(m[1] for line in article.lines for m in re.finditer(r"\s([A-Z][\w'’-]+)", line.text))
    memory = Memory(called=remember(article.lines, article.title), names=inner)
    country = country_of(article)
    memory.city = city_of(article)
    memory.country = country if is_alone(article, country) else ""
    for line in article.lines:
        yield from quantity_offers(line, memory)
        yield from date_offers(line, memory)
        yield from status_offers(line, memory)
        yield from holder_offers(line, memory, country)
        yield from led_offers(line, memory)
        yield from set_offers(line, memory)
        yield from unclear_offers(line, memory)
        _keep_in_mind(line, memory)


def _keep_in_mind(line: Line, memory: Memory) -> None:
    """Remember what the sentence is about (the subject of its first clause that tells something), and its last person."""
    named = [person.name for person in people(line.words) if len(person.name.split()) in (2, 3)]
    memory.people |= {name.split()[-1]: name for name in named}
    titled = re.findall(r"\b(?:Mr|Mrs|Ms|Dr)\.? ([A-Z][\w'’-]+)", line.text)
    known = {memory.people[last] for last in titled if last in memory.people} | set(named)
    if len(known) == 1:
        memory.person = next(iter(known))
    elif known:
        memory.person = ""
    if not named and line.clauses and is_office_holder(about := name_of(line.words, line.clauses[0].subject, memory)):
        memory.person = about
    countries = {hit.name.id for hit in line.words.names if hit.name.kind == "country"}
    memory.near = next(iter(countries)) if len(countries) == 1 else ""
    if line.quoted:
        return
    clauses = [c for c in line.clauses if not c.report] or line.clauses
    main = [c for c in clauses if c.opener not in listing("openers")] or clauses
    for clause in main[:1]:
        subject = subject_of(line, clause, memory)
        memory.heed_object(object_of(line, clause), subject)
        if subject and len(subject.split()) <= 7 and not subject[:1].isdigit():
            its = line.words.low[clause.subject[0]] in ("its", "their") if clause.subject else False
            if not its:
                memory.heed(re.sub(r"^An? ", "the ", subject))


def _merged(ranked: list[tuple[Drafted, ...]]) -> list[tuple[Drafted, ...]]:
    """Leave out what says the same as something weightier: the same value beside mostly the same words and names."""
    out: list[tuple[Drafted, ...]] = []
    for wordings in ranked:
        each = wordings[0]
        words, names = set(plain_of(each.says).split()), _names(each.says)
        twin = any(
            other.kind == each.kind
            and _told_alike(other.value, each.value)
            and _names(other.says) >= names
            and len(words & set(plain_of(other.says).split())) >= 0.6 * len(words)
            for other, *_ in out
        )
        if not twin:
            out.append(wordings)
    return out


def _told_alike(one: Value, other: Value) -> bool:
    """Return whether two values are told as the same; "about 1,200" and "1,200" are."""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return (one.low, one.high, one.unit) == (other.low, other.high, other.unit)
    return show(one) == show(other)


def _names(says: str) -> set[str]:
    """Return the capitalised words of a sentence after its first, and its first where it is no small word."""
    return {word for word in re.findall(r"[A-Z][\w'’-]+", says) if word.lower() not in listing("determiners") | SMALL}
