"""Other disasters: a quake's dead are none of a typhoon's, nor are those of the boat that sank.

Owns: whether a toll is told of a disaster of another kind than the fact's. Never: ties a number to a fact.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern, Patterns
from watcher.reading.quantity.numbers import Number
from watcher.values.brackets import SLOT

_KINDS = (
    words_of("disasters.quake"),
    words_of("disasters.storm"),
    words_of("disasters.fire"),
    words_of("disasters.crash"),
    words_of("disasters.wreck"),
    words_of("disasters.attack"),
    words_of("disasters.disease"),
    words_of("disasters.slide"),
    words_of("disasters.collapse"),
    words_of("disasters.blast"),
)
_TOLLS = frozenset({"dead", "wounded", "missing", "displaced"})
_CAUSES = frozenset({"in", "after", "from", "by"})
_KILLS = frozenset({"killed", "kills", "claimed", "claims", "left", "leaves"})
_OPENS = 4
_WRECKS = words_of("disasters.wreck") | words_of("disasters.crash") | words_of("disasters.wrecks")
_VESSELS = words_of("disasters.vessels")
_ARTICLES = frozenset({"a", "an", "another"})


def of_another_disaster(ctx: Context, sentence: Sentence, number: Number, pattern: Pattern) -> str:
    """Return the disaster of another kind that a toll is told of, with the article of one not known yet, or ""."""
    if pattern.about.isdisjoint(_TOLLS) or not (own := _own_of(ctx.patterns)):
        return ""
    low = sentence.words.low
    if not any(own_ & _WRECKS for own_ in own) and (wreck := _wreck_in(low)):
        return wreck  # "A bus overturned, killing two": on its way to where many had died
    if other := _far_from_its_own(sentence, own, _SINCE) or _told_before(ctx, sentence, pattern, own):
        return other
    if any(not kind.isdisjoint(low) for kind in own):
        return ""
    begin = max(0, number.first - 12)
    for k in (*range(min(_OPENS, begin)), *range(begin, min(number.span + 13, len(low)))):
        token: str = low[k]
        if not any(token in kind for kind in _KINDS):
            continue
        of_it = low[max(0, k - 3) : k - 1] in (["toll", "of"], ["victims", "of"], ["dead", "of"])  # "the toll of the storm"
        if of_it or not _ARTICLES.isdisjoint(low[max(0, k - 3) : k]) or not _CAUSES.isdisjoint(low[max(0, k - 3) : k]):
            return token  # "died in an earthquake", "dead after record rain"
        if k < _OPENS and not _KILLS.isdisjoint(low):
            return token
    return ""


def _wreck_in(low: list[str]) -> str:
    """Return the vessel that is told to be wrecked, as one not known yet: "when a boat with traders capsized"; or ""."""
    if _WRECKS.isdisjoint(low):
        return ""
    for k in range(len(low) - 2):
        if low[k] in _ARTICLES and low[k + 1] in _VESSELS and not _WRECKS.isdisjoint(low[k + 2 : k + 2 + _REACH]):
            return f"{low[k]} {low[k + 1]}"
    return ""


def _far_from_its_own(sentence: Sentence, own: tuple[frozenset[str], ...], since: frozenset[str]) -> str:
    """Return a disaster not known yet that is held against the topic's by the time between them, or "".

    "A trawler sank on Monday, days after the Garrow ferry", "a week after the Garrow bridge fell, a landslide buried Orr".
    """
    low = sentence.words.low
    for at in range(1, len(low) - 2):
        if low[at] not in since or low[at - 1] not in _SPANS:
            continue
        end = next((k for k in range(at + 1, len(low)) if low[k] in _ENDS), len(low))
        if low[at + 1] not in _ARTICLES and any(not kind.isdisjoint(low[at + 1 : end]) for kind in own):
            for k in (*range(at - 1), *range(end, len(low) - 1)):
                new = low[k] in _ARTICLES and (low[k + 1] in _VESSELS or any(low[k + 1] in kind for kind in _KINDS))
                if new and low[k + 1] not in _SEQUELS:
                    return f"{low[k]} {low[k + 1]}"
    return ""


def _told_before(ctx: Context, sentence: Sentence, pattern: Pattern, own: tuple[frozenset[str], ...]) -> str:
    """Return the other disaster that the sentence before is on, where this one names none: "At least 70 were killed"; or ""."""
    if any(not kind.isdisjoint(sentence.words.low) for kind in own) or not pattern.names.keys().isdisjoint(sentence.named):
        return ""
    after = _SINCE - {"before"}
    return next(
        (other for back in ctx.before(sentence)[:1] if back.index and (other := _far_from_its_own(back, own, after))), ""
    )


_SINCE, _REACH = frozenset({"after", "before", "since"}), 10
_SPANS = frozenset({"hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "fortnight"})
_ENDS = frozenset({",", ";", ".", "—", "–"})
_SEQUELS = frozenset({"aftershock", "tremor"})


def another_named(ctx: Context, sentence: Sentence, number: Number) -> str:
    """Return the storm by whose name the number is told, where it is none of the topic's: "Hurricane Able cut power to 300"."""
    words = sentence.words
    if words.titled or _STORMS.isdisjoint(words.low[: number.first]) or _STORMS not in _own_of(ctx.patterns):
        return ""
    known = {
        t.lower() for says in (ctx.patterns.baseline.title, *(p.fact.says for p in ctx.patterns.facts)) for t in split(says)
    }
    for k in range(number.first - 1, clause_at(sentence.clauses, number.first).i, -1):
        if words.tokens[k].istitle() and words.low[k - 1] in _STORMS and words.tokens[k - 1].istitle():
            return "" if words.low[k] in known else words.tokens[k]
        if any(h.i <= k < h.j and h.name.id in ctx.patterns.named for h in words.names):
            return ""
    return ""


_STORMS = words_of("disasters.storm")


def _own_of(patterns: Patterns) -> tuple[frozenset[str], ...]:
    """Return the kinds of disaster that the topic is on, by the words of its title and its facts."""
    return _own(patterns.baseline.title, tuple(pattern.fact.says for pattern in patterns.facts))


@lru_cache(maxsize=1_000)
def _own(title: str, says: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    said = {*split(title.lower())}.union(*(split(SLOT.sub(" ", one.lower())) for one in says))
    return tuple(kind for kind in _KINDS if not kind.isdisjoint(said))
