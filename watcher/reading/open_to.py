"""Which facts a sentence may speak of, but for those that are plainly another's.

Owns: what takes a fact out of a sentence before any rule is tried. Never: ties anything to a fact.
"""

from __future__ import annotations

from watcher.reading.context import Context, Sentence
from watcher.reading.gates import may_speak
from watcher.reading.holder.embassies import EMBASSIES, is_on_another_embassy
from watcher.reading.kin_of_names import KIN, is_of_their_kin
from watcher.reading.others_stories import is_of_other_firms, is_of_other_states
from watcher.reading.patterns import Pattern


def open_to(ctx: Context, sentence: Sentence) -> list[Pattern]:
    """Return the facts that a sentence may speak of, but for those on another embassy, or on the rival of whom it tells."""
    found = may_speak(sentence, ctx.patterns)
    if any(not KIN.isdisjoint(s.words.low) for s in (sentence, *ctx.before(sentence)[:1])):
        found = [pattern for pattern in found if not is_of_their_kin(ctx, sentence, pattern)]
    found = [p for p in found if not (is_of_other_firms(ctx, sentence, p) or is_of_other_states(ctx, sentence, p))]
    if EMBASSIES.isdisjoint(sentence.words.low):
        return found
    return [pattern for pattern in found if not is_on_another_embassy(sentence.words, pattern.fact.says)]
