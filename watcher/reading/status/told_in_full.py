"""Headlines told in full below: "Work begins on Able's dam" is on another thing where the lead names only that one again.

Owns: whether the step of a headline is another's by the sentence that tells it in full. Never: ties anything to a fact.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.context import Context, Sentence
from watcher.reading.keys import STOP
from watcher.reading.lexicon import split, stem
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import countries
from watcher.reading.words import Words
from watcher.values.brackets import SLOT


def is_anothers_in_full(ctx: Context, sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the lead tells the headline's step at token k of one that it names, and neither names the fact's own."""
    if sentence.index or len(ctx.sentences) < 2:
        return False
    lacking = pattern.names.keys() - sentence.named - countries()  # for a state whoever leads it may stand
    lead = ctx.sentences[1]
    if not lacking or not lacking.isdisjoint(lead.named):
        return False
    steps = {s.concept for s in sentence.words.senses[k]}
    told = any(steps & {s.concept for s in senses} for senses in lead.words.senses)
    if not told and stem(sentence.words.low[k]) not in {stem(token) for token in lead.words.low}:
        return False
    ours = frozenset(pattern.names) | ctx.patterns.topical | ctx.patterns.home | ctx.patterns.named
    others = _names(sentence.words, ours) & _names(lead.words, ours)
    topic = (*ours, *(term for group in ctx.patterns.baseline.scope for term in group))
    known = {*split(SLOT.sub(" ", pattern.fact.says).lower()), *(token for name in topic for token in split(name.lower()))}
    return bool(others - known)


def _names(words: Words, ours: frozenset[str]) -> frozenset[str]:
    """Return the words with capitals that are of no known name, but for a plain one that begins the sentence."""
    own = {i for hit in words.names if hit.name.id in ours for i in range(hit.i, hit.j)}
    return frozenset(
        low
        for i, low in enumerate(words.low)
        if words.tokens[i][0].isupper()
        and len(low) > 2
        and i not in own
        and low not in _NO_NAMES
        and (i > 0 or not (words.senses[i] or words.cues[i] or words.spellings[i].plain))
    )


_NO_NAMES = STOP | words_of("ties.months") | frozenset(map(str.lower, words_of("facts.calendar")))
