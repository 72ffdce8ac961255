"""The subject line: what moved, in a dozen words, so that the mail need not be opened to know.

Owns: the words of the subject. Never: more than about a hundred characters, or anything that could break a header.
"""

from __future__ import annotations

from watcher.judging.digest.clean import clean, shorten
from watcher.judging.digest.material import FINE, DigestMaterial, Moved
from watcher.judging.digest.words import brief, count, fact_name, listed, many, shown, topic_name
from watcher.values import DateValue, Unknown

LIMIT = 110  # phones show 40 to 60 characters, desktops about 100
PHRASES = 3
PAIR = 34  # "was → now" is said in full up to this length, else "now …"


def subject(material: DigestMaterial, moved: list[Moved]) -> str:
    """Return the subject of the mail about `moved` (in order of significance), as one clean line."""
    if not moved:
        return shorten(clean(_still(material)), LIMIT)
    for most in range(min(PHRASES, len(moved)), 0, -1):
        line = _phrases(material, moved[:most])
        rest = len(moved) - most
        line = clean(f"{line}; {rest} more" if rest else line)
        if len(line) <= LIMIT:
            return line
    return shorten(clean(_phrases(material, moved[:1])), LIMIT)


def _phrases(material: DigestMaterial, moved: list[Moved]) -> str:
    """Say each topic's name once, before the first of its changes."""
    by_topic: dict[str, list[str]] = {}
    names = {baseline.topic: topic_name(baseline) for baseline in material.baselines}
    for one in moved:
        by_topic.setdefault(one.change.topic, []).append(phrase(one, material))
    return "; ".join(f"{names.get(topic, topic)}: {'; '.join(said)}" for topic, said in by_topic.items())


def phrase(moved: Moved, material: DigestMaterial) -> str:
    """Return one change in a few words: "US troops Syria 900 → 2,000", "coalition end now 30 Sept 2026"."""
    change = moved.change
    fact = material.facts.get((change.topic, change.fact))
    baseline = next((b for b in material.baselines if b.topic == change.topic), None)
    name = fact_name(fact, baseline) if fact else change.fact
    name = name if name[:2].isupper() or not name[:1].isupper() else _lower(name, fact.says if fact else "")
    was, now = brief(shown(change.was, fact, 60)), brief(shown(change.now, fact, 60))
    match moved.news:
        case "withdrawn":
            return f"{name}: {now} withdrawn"
        case "reversed":
            return f"{name} no longer {now}"
        case "edit" if moved.told_before:
            return f"{name} {now}, after an edit"
        case "more sources":
            return f"{name} {now}, {count(len(change.sources), 'source')}"
        case "status moved":
            return f"{name} {now} {change.status}"
    if change.word == "planned":
        return f"{name} planned: {now}"
    if was == now and isinstance(change.now, DateValue):
        return f"{name} has come, {now}"  # the day that was awaited
    match change.step:
        case "reversal":
            return f"{name} back to {now}"
        case "called-off":
            return f"{name} called off"
        case "deadline-passed":
            return f"{name}: {was} has passed"
    plain = isinstance(change.was, DateValue | Unknown) or len(was) + len(now) > PAIR
    return f"{name} now {now}" if plain else f"{name} {was} → {now}"


def _lower(name: str, says: str) -> str:
    """A name of our own making takes a small letter inside a line, unless the sentence writes its first word large."""
    first = name.split()[0]
    large = any(word.strip(".,'’") == first for word in says.split()[1:])
    return name if large else name[:1].lower() + name[1:]


def _still(material: DigestMaterial) -> str:
    """Say what there is when nothing moved: other news in numbers, else that all holds."""
    topics = listed([topic_name(baseline) for baseline in material.baselines], most=3)
    facts = len(material.facts)
    others = [
        (len(material.passed), "date", "passed"),
        (len(material.disputes), "fact", "disputed"),
        (len(material.quiet), "fact", "no longer mentioned"),
        (len(material.unclear), "statement", "unclear"),
        (len(material.waiting), "change", many("awaits", len(material.waiting)) + " your word"),
    ]
    said = [f"{count(n, word)} {what}" for n, word, what in others if n]
    head = f"{topics}: " if topics else ""
    if said:
        return f"{head}no change; {'; '.join(said)}"
    trouble = sum(turn.health.state not in FINE for turn in material.troubles)
    tail = f"; {count(trouble, 'feed')} in trouble" if trouble else ""
    if not facts:
        return f"{head}no facts are followed{tail}"
    return f"{head}{'its 1 fact' if facts == 1 else f'all {facts} facts'} {many('holds', facts)}{tail}"
