"""The order of a digest: changes by significance, plans apart, then what is unclear, past, quiet, what holds, feeds in trouble.

Owns: what stands in which section and in which order. Never: marks anything up.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import tzinfo

from watcher.judging.digest.card import Card, Quote, card, quote, quote_of
from watcher.judging.digest.clean import clean
from watcher.judging.digest.material import FINE, DigestMaterial, Moved
from watcher.judging.digest.words import (
    article_name,
    count,
    day,
    fact_name,
    listed,
    many,
    moment,
    outcome,
    sentence,
    shown,
    told_day,
    topic_name,
)
from watcher.model import Baseline, Change, Fact

# Cards in full: of one section, of the whole mail, and of a section when the mail is full. Gmail cuts a mail at 102 KB, and a
# card takes 3 to 5.
FULL, ALL, LEAST = 8, 12, 2
WAITING = 10
ASK_UNCLEAR = "watcher query \"SELECT * FROM events WHERE kind = 'unclear'\""
UNCLEAR = 12  # sentences shown; the rest are counted and can be queried


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A fact and a word about it, with the sentences that go with it. was, planned, label: of a change at a glance."""

    name: str
    said: str
    detail: str = ""
    was: str = ""
    planned: bool = False
    label: str = ""
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with cards or lines under it. kind: the section's word; more: how many were left out, and where they are."""

    kind: str
    title: str
    lead: str = ""
    cards: tuple[Card, ...] = ()
    lines: tuple[Line, ...] = ()
    more: int = 0
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A whole digest, ready for a template. glance: what moved, a line each; beyond: how many moved facts are not in it."""

    title: str
    summary: str
    span: str
    read: str
    glance: tuple[Line, ...]
    beyond: int
    sections: tuple[Section, ...]
    articles: tuple[str, ...]
    first: str
    moved: int


def in_order(material: DigestMaterial) -> list[Moved]:
    """Return what moved: facts before plans, by significance, the steps of one fact together with the newest first."""
    weight: dict[tuple[str, str, str], float] = {}
    for m in material.moved:
        weight[_about(m)] = max(weight.get(_about(m), 0.0), m.change.significance)
    newest_first = sorted(material.moved, key=lambda m: (m.change.reported, m.change.id), reverse=True)
    return sorted(newest_first, key=lambda m: (m.change.word == "planned", -weight[_about(m)], _about(m)))


def _about(moved: Moved) -> tuple[str, str, str]:
    return (moved.change.topic, moved.change.fact, moved.change.word)


def newest(moved: list[Moved]) -> list[Moved]:
    """Return the newest step of each fact alone, in the order given."""
    first: dict[tuple[str, str, str], Moved] = {}
    for m in moved:
        kept = first.get(_about(m))
        first[_about(m)] = m if kept is None or m.change.reported > kept.change.reported else kept
    return list(first.values())


def view(material: DigestMaterial, zone: tzinfo) -> View:
    """Return the digest's sections in reading order; a section without anything in it is left out."""
    moved = in_order(material)
    reverted = [m for m in moved if m.news in ("reversed", "withdrawn")]
    edits = [m for m in moved if m.news == "edit" or (m.change.step == "edit" and m not in reverted)]
    rest = [m for m in moved if m not in reverted and m not in edits]
    several = len(material.baselines) > 1
    names = _names(material, several)
    groups = (
        ("changed", "Changed", "", [m for m in rest if m.change.word == "changed"]),
        ("planned", "Planned or proposed", "Not facts yet: nothing here has happened.",
         [m for m in rest if m.change.word == "planned"]),
        ("reverted", "Reversed or withdrawn", "Told in an earlier digest, and no longer so.", reverted),
        ("edits", "Edits and corrections", "", edits),
    )  # fmt: skip
    left, moves = ALL, []
    for kind, title, lead, group in groups:
        full = min(len(group), FULL, max(left, LEAST))
        left -= full
        moves.append(_cards(material, zone, Section(kind=kind, title=title, lead=lead), group, full))
    built = [
        *moves,
        _disputes(material, zone, names),
        _passed(material, zone, names),
        _unclear(material, zone, names),
        _quiet(material, zone, names),
        _waiting(material, zone, names),
        _holding(material, zone, names),
        _feeds(material, zone),
    ]  # fmt: skip
    return View(
        title=listed([topic_name(b) for b in material.baselines], most=3) or "watcher",
        summary=summary(material, moved),
        span=_span(material, zone),
        read=_read(material),
        glance=_glance(tuple(built), names),
        beyond=sum(len(section.lines) for section in built if section.cards),
        sections=tuple(section for section in built if section.cards or section.lines),
        articles=tuple(_article(b) for b in material.baselines),
        first=next((f"{b.topic}/{f.id}" if several else f.id for b in material.baselines for f in b.facts), "FACT"),
        moved=len(moved),
    )


def summary(material: DigestMaterial, moved: list[Moved]) -> str:
    """Return the answer to "did anything I rely on move?" in one sentence."""
    total = len(material.facts)
    undone = [m for m in moved if m.news in ("reversed", "withdrawn")]
    fresh = [m for m in moved if m.news in ("new", "edit") and not m.told_before]
    facts = len({(m.change.topic, m.change.fact) for m in fresh if m.change.word == "changed"})
    plans = sum(m.change.word == "planned" for m in fresh)
    earlier = len(moved) - len(fresh) - len(undone)
    if moved:
        said = [_share(facts, total, "moved")] if facts else []
        said += [f"{count(plans, 'change')} {many('is', plans)} planned"] if plans else []
        said += [f"news on {count(earlier, 'earlier change')}"] if earlier else []
        said += [f"{count(len(undone), 'earlier change')} {many('is', len(undone))} undone"] if undone else []
        line = "; ".join(said)
        return f"{line[:1].upper()}{line[1:]}."
    if not total:
        return "No facts are followed."
    if material.waiting:
        n = len(material.waiting)
        return f"Nothing new; {count(n, 'change')} told before {many('awaits', n)} your word."
    if material.passed or material.disputes or material.quiet or material.unclear:
        return f"No fact moved; {count(total, 'fact')} {many('is', total)} followed."
    return f"{'The 1 fact holds' if total == 1 else f'All {total} facts hold'}."


def _share(n: int, total: int, verb: str) -> str:
    return f"the 1 fact {verb}" if total == 1 else f"{n} of {total} facts {verb}"


def _span(material: DigestMaterial, zone: tzinfo) -> str:
    start, end = moment(material.start, zone), moment(material.end, zone)
    if material.occasion == "urgent":
        return end
    name = end.rpartition(" ")[2]
    if day(material.start, zone) == day(material.end, zone):
        end = end.rpartition(", ")[2]
    return f"{start.removesuffix(f' {name}')} to {end}"


def _glance(sections: tuple[Section, ...], names: dict[tuple[str, str], str]) -> tuple[Line, ...]:
    """All that moved, a line each, where there is more than one thing to see."""
    cards = {(section.kind, c.topic, c.fact): c for section in sections for c in reversed(section.cards)}
    shown_in = [(section.kind, c.topic, c.fact) for section in sections for c in section.cards]
    lines = tuple(
        Line(name=names.get((c.topic, c.fact), c.name), said=c.now, was=c.was, planned=c.planned, label=c.label)
        for c in (cards[place] for place in dict.fromkeys(shown_in))
    )
    return lines if len(lines) > 1 else ()


def _read(material: DigestMaterial) -> str:
    if not material.feeds:
        return ""
    trouble = sum(turn.health.state not in FINE for turn in material.troubles)
    entries = f"{count(material.entries, 'new entry')} in {count(material.feeds, 'feed')}"
    well = f"{trouble} of them in trouble" if trouble else "none of them in trouble" if material.feeds > 1 else "in order"
    return f"Read: {entries}, {well}."


def _article(baseline: Baseline) -> str:
    return f"{clean(baseline.title, 160)} ({article_name(baseline)})"


def _names(material: DigestMaterial, several: bool) -> dict[tuple[str, str], str]:
    """The name of each fact; with its topic before it where the mail is about several."""
    return {
        (baseline.topic, fact.id): f"{topic_name(baseline)}: {fact_name(fact, baseline)}"
        if several
        else fact_name(fact, baseline)
        for baseline in material.baselines
        for fact in baseline.facts
    }


def _cards(material: DigestMaterial, zone: tzinfo, section: Section, moved: list[Moved], full: int) -> Section:
    """Return the section with the first `full` of `moved` as cards, the rest as one line each, so that the mail is not cut."""
    names = _names(material, len(material.baselines) > 1)
    lines = tuple(
        Line(
            name=names.get((m.change.topic, m.change.fact), m.change.fact),
            said=short(m.change, material.facts.get((m.change.topic, m.change.fact))),
            detail=f"{m.change.status} by {count(len(m.change.sources), 'source')}; watcher evidence {clean(m.change.id, 40)}",
        )
        for m in moved[full:]
    )
    seen = (card(m, material, zone) for m in moved[:full])
    return replace(section, cards=tuple(replace(c, name=names.get((c.topic, c.fact), c.name)) for c in seen), lines=lines)


def _disputes(material: DigestMaterial, zone: tzinfo, names: dict[tuple[str, str], str]) -> Section:
    lines = tuple(
        Line(
            name=names.get((d.topic, d.fact), d.fact),
            said=f"{listed(list(dict.fromkeys(shown(e.verdict.observation.value) for e in d.sides)))}, at the same time",
            quotes=tuple(quote(e, zone) for e in d.sides),
        )
        for d in material.disputes
    )
    return Section(kind="disputed", title="Disputed", lead="Sources of the same time contradict each other.", lines=lines)


def _passed(material: DigestMaterial, zone: tzinfo, names: dict[tuple[str, str], str]) -> Section:
    lines = tuple(
        Line(
            name=names.get((p.topic, p.fact), p.fact),
            said=f"{told_day(p.day)} has passed"
            + ("; this was the last word on it:" if p.last else "; no word on it in the feeds"),
            quotes=(quote(p.last, zone),) if p.last else (),
        )
        for p in material.passed
    )
    return Section(kind="passed", title="Dates that have passed", lines=lines)


def _unclear(material: DigestMaterial, zone: tzinfo, names: dict[tuple[str, str], str]) -> Section:
    why = dict(material.doubts)
    lines = tuple(
        Line(
            name=names.get((o.topic, o.fact), o.fact),
            said=f"perhaps {shown(o.value)}",
            detail=sentence(why[o.id]) if o.id in why else "",
            quotes=(quote_of(o, zone),),
        )
        for o in material.unclear[:UNCLEAR]
    )
    lead = "Not sure enough of these sentences; nothing was changed because of them."
    more = max(0, len(material.unclear) - UNCLEAR)
    return Section(kind="unclear", title="Unclear", lead=lead, lines=lines, more=more, where=ASK_UNCLEAR)


def _quiet(material: DigestMaterial, zone: tzinfo, names: dict[tuple[str, str], str]) -> Section:
    lines = tuple(
        Line(
            name=names.get((q.topic, q.fact), q.fact),
            said=f"last mentioned on {day(q.last, zone)}" if q.last else "not mentioned since the article",
        )
        for q in material.quiet
    )
    return Section(kind="quiet", title="Nobody mentions it any more", lines=lines)


def _waiting(material: DigestMaterial, zone: tzinfo, names: dict[tuple[str, str], str]) -> Section:
    ranked = sorted(material.waiting, key=lambda c: (-c.significance, c.reported, c.id))
    lines = tuple(
        Line(
            name=names.get((c.topic, c.fact), c.fact),
            said=short(c, material.facts.get((c.topic, c.fact))),
            detail=f"reported {day(c.reported, zone)}, {count(len(c.sources), 'source')}; watcher accept {clean(c.id, 40)}",
        )
        for c in ranked[:WAITING]
    )
    lead = "Told before, neither accepted nor dismissed yet."
    more = max(0, len(ranked) - WAITING)
    return Section(kind="waiting", title="Awaiting your word", lead=lead, lines=lines, more=more, where="watcher changes")


def short(change: Change, fact: Fact | None) -> str:
    """Return a change in one line: "around 900 → about 2,000", "planned: signed"."""
    now = outcome(change.was, change.now, fact)
    return f"planned: {now}" if change.word == "planned" else f"{shown(change.was, fact)} → {now}"


def _holding(material: DigestMaterial, zone: tzinfo, names: dict[tuple[str, str], str]) -> Section:
    facts = material.facts
    lines = tuple(
        Line(
            name=names.get((h.topic, h.fact), h.fact),
            said=shown(h.value, facts[(h.topic, h.fact)]),
            detail=f"confirmed {day(h.confirmed, zone)}{f', {clean(h.by, 60)}' if h.by else ''}"
            if h.confirmed
            else "not confirmed yet",
        )
        for h in material.holding
        if (h.topic, h.fact) in facts
    )
    return Section(kind="holding", title="Still holds", lines=lines)


def _feeds(material: DigestMaterial, zone: tzinfo) -> Section:
    turns = sorted(material.troubles, key=lambda t: (t.health.state in FINE, t.health.name.lower()))
    lines = tuple(
        Line(
            name=clean(t.health.name or t.health.feed, 100),
            said="works again" if t.health.state in FINE and t.before not in (None, *FINE) else t.health.state,
            detail=" ".join(
                filter(
                    None,
                    (
                        f"Since {day(t.health.since, zone)}." if t.health.since else "",
                        sentence(t.health.what),
                        f"Last good answer: {moment(t.health.last_ok, zone)}."
                        if t.health.last_ok and t.health.state not in FINE
                        else "",
                    ),
                )
            ),
        )
        for t in turns
    )
    return Section(kind="feeds", title="Feeds", lead="Silence from these is no news about your facts.", lines=lines)
