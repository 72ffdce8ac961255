"""A change as a reader sees it: was, now, since when, on whose word, against the article, its history, what to do.

Owns: the words about one change. Never: orders or groups changes; never marks anything up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo

from watcher.judging.digest.clean import clean, link
from watcher.judging.digest.material import DigestMaterial, Moved, News
from watcher.judging.digest.plot import draw
from watcher.judging.digest.words import article_name, count, day, difference, fact_name, listed, many, outcome, shown, told_day
from watcher.judging.sources import publisher_of, spelt
from watcher.model import Baseline, Change, Evidence, Fact, Observation, State
from watcher.values import Unknown, Value

QUOTES = 3
AGAINST = 2
ARTICLES = ("a", "an", "the")
SENTENCE = 420  # characters; the longest sentence of a wire story is about 400
STRIP = 6
RANK = {"official": 0, "named": 1, "outlet": 2, "unattributed": 3}
STANDING = {
    "reported": "Not corroborated",
    "corroborated": "Corroborated",
    "accepted": "Accepted by you",
    "dismissed": "Dismissed by you",
    "reversed": "Reversed",
    "withdrawn": "Withdrawn",
}
LABELS: dict[News, str] = {
    "status moved": "now corroborated",
    "more sources": "more sources",
    "refined": "more exactly",
    "come true": "planned before",
    "settled": "no longer disputed",
    "reversed": "reversed",
    "withdrawn": "withdrawn",
    "edit": "after an edit",
}
STEPS = {
    "begun": "It has begun.",
    "done": "It is done.",
    "reversal": "A reversal: an earlier value is back.",
    "edit": "This came by an edit of an article that said otherwise before.",
    "deadline-passed": "The date that was told has passed.",
    "called-off": "It was called off.",
    "known": "Until now this was not known.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence from the world with where it stands. via: the agency whose word it is; line: day and speaker."""

    sentence: str
    publisher: str
    line: str
    url: str
    against: bool = False
    via: str = ""

    @property
    def told_by(self) -> str:
        """Publisher, and the agency in brackets."""
        return f"{self.publisher} ({self.via})" if self.via else self.publisher


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One state in a fact's history, in words."""

    value: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One change, ready for a template; every text is clean, none is marked up. cid: its plot, "" for none."""

    id: str
    kind: str
    topic: str
    fact: str
    name: str
    says: str
    was: str
    now: str
    planned: bool
    label: str
    badges: tuple[str, ...]
    news: str
    since: str
    word: str
    step: str
    baseline: str
    note: str
    quotes: tuple[Quote, ...]
    more: int
    edited_from: str
    strip: tuple[Mark, ...]
    cid: str
    plot: bytes
    alt: str
    decided: bool


def card(moved: Moved, material: DigestMaterial, zone: tzinfo) -> Card:
    """Return the card of one change."""
    change = moved.change
    baseline = next((b for b in material.baselines if b.topic == change.topic), None)
    fact = material.facts.get((change.topic, change.fact))
    states = material.states(change.topic, change.fact)
    plot = draw(states, material.end)
    quotes, more = _quotes(change, zone)
    strip = history(states, zone, fact)
    undone = moved.news in ("reversed", "withdrawn")
    return Card(
        id=clean(change.id, 40),
        kind=change.kind,
        topic=change.topic,
        fact=clean(change.fact, 80),
        name=fact_name(fact, baseline) if fact else clean(change.fact, 80),
        says=plain_sentence(fact.says) if fact else "",
        was=shown(change.now if undone else change.was, fact),
        now=shown(change.was, fact) if undone else outcome(change.was, change.now, fact),
        planned=change.word == "planned" and not undone,
        label=", ".join(filter(None, ("planned" if change.word == "planned" else "", LABELS.get(moved.news, "")))),
        badges=_badges(change),
        news=_news(moved),
        since=_since(change, zone),
        word=on_whose_word(change, "It stood on" if undone else "On") + _too_light(change, fact),
        step="" if moved.news == "edit" else STEPS.get(change.step, ""),
        baseline=against_article(change, baseline, change.was if undone else change.now),
        note=clean(change.note, 300),
        quotes=quotes,
        more=more,
        edited_from=clean(moved.edited_from, SENTENCE),
        strip=strip,
        cid=f"plot-{clean(change.id, 40)}" if plot else "",
        plot=plot,
        alt="Drawing of " + ", then ".join(mark.value for mark in strip) if plot else "",
        decided=change.status in ("accepted", "dismissed", "withdrawn", "reversed"),
    )


def _since(change: Change, zone: tzinfo) -> str:
    """Since when it holds, or for when it is planned, as the sources say; where they do not, since when it is told."""
    if not change.since:
        return f"first told {day(change.reported, zone)}"
    return f"{'since' if change.word == 'changed' else 'for'} {told_day(change.since)}"


def plain_sentence(says: str) -> str:
    """Return a baseline's sentence without the brackets around its slots."""
    return clean(says.replace("[", "").replace("]", ""), SENTENCE)


def _badges(change: Change) -> tuple[str, ...]:
    sources = len(change.sources)
    standing = STANDING[change.status]
    if change.status in ("reported", "corroborated") and sources:
        standing = f"{standing} · {count(sources, 'source')}"
    return tuple(filter(None, ("Planned" if change.word == "planned" else "", standing, "Disputed" if change.disputed else "")))


def _news(moved: Moved) -> str:
    change = moved.change
    match moved.news:
        case "more sources":
            added = len(_fresh(moved))
            return f"Told before; {count(added, 'more independent source')} now {many('says', added)} so." if added > 0 else ""
        case "status moved":
            return (
                f"Told before; {corroborated_by(moved)}."
                if change.status == "corroborated"
                else f"Told before; now {change.status}."
            )
        case "refined":
            return "Told before, and now told more exactly."
        case "come true":
            return "Told before as a plan, and now told as a fact."
        case "settled":
            return "Told before; the dispute about it is settled."
        case "reversed":
            return f"{'Told before' if moved.told_before else 'Reported'}, and no longer so: the earlier value is back."
        case "withdrawn":
            return "Told before; its sources have taken it back."
        case "edit" if moved.told_before:
            return "Told before; an article that said otherwise has been edited since."
        case "edit":
            return "An article was edited after it was read; this value moved."
        case _:
            return ""


def corroborated_by(moved: Moved) -> str:
    """Return "now corroborated by Gazette": the independent sources that spoke after it was told, or spoke again."""
    fresh = _fresh(moved) if moved.sources_before else []
    if fresh:
        return f"now corroborated by {listed(_names(moved.change, fresh), most=3)}"
    if moved.again:
        again = listed(_names(moved.change, moved.again), most=3)
        return f"now corroborated, as {again} {many('says', len(moved.again))} so again"
    return "now corroborated"


def _fresh(moved: Moved) -> list[str]:
    """The independent sources that spoke since it was last told, whatever their own dates say."""
    return [source for source in moved.change.sources if source not in moved.sources_before]


def _names(change: Change, sources: Sequence[str]) -> list[str]:
    return [clean(spelt(source, change.evidence), 60) for source in sources]


def on_whose_word(change: Change, opening: str = "On") -> str:
    """Return on whose word a change stands: independent sources by name, their copies counted apart, official speakers."""
    support = [e for e in change.evidence if e.role == "supports"]
    sources = _names(change, change.sources)
    if not sources:
        return "No source supports it any more."
    heads = (
        f"{opening} the word of {listed(sources, most=5)}"
        if len(sources) == 1
        else f"{opening} the word of {len(sources)} independent sources: {listed(sources, most=5)}"
    )
    copies = sum(bool(e.copy_of) for e in support)
    said = f"{heads}; {count(copies, 'copy')} of the same text {many('is', copies)} not counted" if copies else heads
    speakers = _speakers(e.verdict.observation for e in support)
    verb = "It cites" if len(sources) == 1 else "They cite"
    return f"{said}. {verb} {listed(speakers, most=4)}." if speakers else f"{said}."


def _too_light(change: Change, fact: Fact | None) -> str:
    """Why enough sources do not corroborate a change: what each word weighs depends on who speaks, and how surely."""
    enough = fact is not None and len(change.sources) >= fact.needs
    return (
        " Words of nobody named, or hedged, count for less: not corroborated yet."
        if enough and change.status == "reported"
        else ""
    )


def _speakers(observations: Iterable[Observation]) -> list[str]:
    """Who is cited, each once: "an official" and "officials" are nobody two times."""
    found: dict[str, str] = {}
    for observation in observations:
        if observation.speaker:
            words = [word for word in clean(observation.speaker, 80).casefold().split() if word not in ARTICLES]
            found.setdefault(" ".join(words).removesuffix("s"), _speaker(observation))
    return list(found.values())


def _speaker(observation: Observation) -> str:
    name = clean(observation.speaker, 80)
    return f"{name} (official)" if observation.authority == "official" else name


def against_article(change: Change, baseline: Baseline | None, now: Value) -> str:
    """Return how the value `now` compares with what the article said."""
    if baseline is None:
        return ""
    fact = next((f for f in baseline.facts if f.id == change.fact), None)
    if fact is None:
        return ""
    said = shown(fact.value, fact)
    where = f"The article ({article_name(baseline)})"
    if isinstance(fact.value, Unknown):
        return f"{where} left this open: {said}."
    if said == shown(now, fact):
        return f"{where} said {said}, as it is again now."
    apart = difference(fact.value, now)
    return f"{where} said {said}; this is {apart}." if apart else f"{where} said {said}."


def quote(evidence: Evidence, zone: tzinfo) -> Quote:
    """Return the sentence of one piece of evidence with its line: who printed it, when, on whose word."""
    seen = quote_of(evidence.verdict.observation, zone, against=evidence.role == "disputes")
    entry = evidence.verdict.observation.entry
    own = not evidence.source or evidence.source in (entry.publisher, publisher_of(entry))
    return replace(seen, via="" if own else clean(spelt(evidence.source, (evidence,)), 60))


def quote_of(observation: Observation, zone: tzinfo, *, against: bool = False) -> Quote:
    """Return an observation's sentence with its line."""
    entry = observation.entry
    publisher = clean(entry.publisher, 80) or "no publisher named"
    parts = [publisher, day(entry.when, zone)]
    if observation.speaker:
        parts.append(f"citing {_speaker(observation)}")
    if entry.previous:
        parts.append("edited version")
    return Quote(
        sentence=clean(observation.sentence, SENTENCE),
        publisher=publisher,
        line=", ".join(parts[1:]),
        url=link(entry.url),
        against=against,
    )


def _quotes(change: Change, zone: tzinfo) -> tuple[tuple[Quote, ...], int]:
    """The deciding sentences: one of each independent source, the best attributed first; then those that disagree."""
    ranked = sorted(
        (e for e in change.evidence if e.role == "supports" and not e.copy_of),
        key=lambda e: (RANK[e.verdict.observation.authority], -e.weight, e.verdict.observation.entry.when),
    )
    first = list({e.source: e for e in reversed(ranked)}.values())[::-1] or [e for e in change.evidence if e.role != "disputes"]
    said = {e.verdict.observation.sentence for e in first}
    against = [e for e in change.evidence if e.role == "disputes" and e.verdict.observation.sentence not in said]
    chosen = [*first[:QUOTES], *against[:AGAINST]]
    return tuple(quote(e, zone) for e in chosen), len(change.evidence) - len(chosen)


def history(states: Sequence[State], zone: tzinfo, fact: Fact | None = None) -> tuple[Mark, ...]:
    """Return a fact's states in words, each with the day from which it was told; a long history keeps both its ends."""
    marks = [Mark(value=shown(state.value, fact, 60), when=day(state.believed_from, zone)) for state in states]
    if len(marks) < 2:
        return ()
    return tuple(marks if len(marks) <= STRIP else [marks[0], Mark(value="…", when=""), *marks[-(STRIP - 2) :]])
