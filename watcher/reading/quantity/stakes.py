"""How much of a firm somebody holds, told by any verb of having: "secures 78% of Alder", "with 78% of its shares in hand".

Owns: such a tie of a percentage. Never: the ties of those that the fact's own verb or noun tells.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.quantity.numbers import Number, number_of
from watcher.reading.ties import actor_tie
from watcher.reading.words import Words
from watcher.values import Quantity

_HAS = words_of("stakes.has")
_FILLERS = words_of("stakes.fillers")
_MORE = words_of("quantity.beyond")
_WHOLE = words_of("stakes.whole")
_BELONGS = words_of("stakes.belongs")
_BRINGS = words_of("stakes.brings")
_AIMS = words_of("stakes.aims")


def tie_stake(ctx: Context, sentence: Sentence, mention: Mention, pattern: Pattern) -> Tie | None:
    """Tie a percentage of the fact's firm to its holder; None where neither is told in such a way."""
    value = mention.value
    if "own_" not in pattern.about or pattern.head or not isinstance(value, Quantity) or value.unit != "%":
        return None
    if mention.role not in ("value", "to", "difference") or not pattern.subjects:
        return None
    if not _MORE.isdisjoint(mention.text.lower().split()):
        return None  # "bought another 17% of Alder"
    things = pattern.names.keys() - pattern.subjects
    number = number_of(sentence, mention)
    words, tie = sentence.words, Tie(waived=pattern.waived)
    if other := _another_holding(sentence, number, things, pattern):
        tie.reject("actor", other)
        return tie
    begin = _past_fillers(words, number.first)
    alone = not number.noun and not things.isdisjoint(sentence.named)
    alone = alone and (_is_brought(words, begin, pattern) or (words.low[begin] == "with" and not _OWNERS.isdisjoint(words.low)))
    alone = alone or _is_bare(ctx, sentence, number, begin, things)
    if len(things) != 1 or not (_is_of_it(ctx, sentence, number, things) or alone):
        return None
    if _belongs(words, number, pattern):
        _ = tie.add("actor", "it belongs to the fact's own", 0.8)
    elif _is_brought(words, begin, pattern):
        _ = tie.add("actor", "the fact's own is brought to it", 0.8)
    elif not _is_had(sentence, begin) or not _has_it(ctx, sentence, begin, pattern, tie):
        return None
    tie.add("about", "holds so much of it", 2.0)
    tie.holds(pattern.least)
    return tie


def _another_holding(sentence: Sentence, number: Number, things: frozenset[str] | set[str], pattern: Pattern) -> str:
    """Return what speaks of another holder or firm: "the state holds 40% of Alder", "takes a 10% stake in a hotel chain"."""
    words, says = sentence.words, split(pattern.fact.says.lower())
    clause = clause_at(sentence.clauses, number.first)
    group = next((g for g in clause.groups if g.j <= number.first), None)
    if group is not None and not any(clause.i <= h.i < group.i and h.name.id in pattern.subjects for h in words.names):
        holder = next((t for t in words.low[clause.i : group.i] if t in _OTHERS and t not in says), "")
        if holder and words.low[max(clause.i, group.i - 6)] not in _PRONOUNS:
            return f"the {holder}'s"
    at = next((i for i in range(number.last, min(number.last + 4, len(words.low))) if words.low[i] in _STAKES), -1)
    if at < 0 or words.low[at + 1 : at + 2] not in (["in"], ["of"]):
        return ""
    stop = next((i for i in range(at + 2, min(at + 9, len(words.low))) if words.low[i] in _STOPS), min(at + 9, len(words.low)))
    firm = words.low[at + 2 : stop]
    own = any(at < h.i < stop and h.name.id in things for h in words.names) or not (_WHOLE | _DEFINITE).isdisjoint(firm)
    return "" if own or not firm else f"of {firm[-1]}"


_OTHERS = words_of("stakes.others")
_STAKES = words_of("stakes.stakes")
_PRONOUNS = frozenset({"it", "he", "she", "they", "who", "which"})
_DEFINITE = _PRONOUNS | {"the", "its", "their", "his", "her", "that", "this", "them"}


def _is_of_it(ctx: Context, sentence: Sentence, number: Number, things: frozenset[str] | set[str]) -> bool:
    """Say whether so many percent are told of the fact's firm: by its name, or of the firm or the shares spoken of."""
    words, at = sentence.words, number.last + 1
    if words.low[at : at + 1] not in (["of"], ["in"]):
        return False
    stop = next((i for i in range(at + 1, min(at + 8, len(words.low))) if words.low[i] in _STOPS), min(at + 8, len(words.low)))
    hit = next((h for h in words.names if at < h.i < stop), None)
    if hit is not None:
        return hit.name.id in things
    if any(words.tokens[i][0].isupper() for i in range(at + 1, stop)):
        return False  # of another firm
    near = (sentence, *ctx.before(sentence), ctx.sentences[0])
    whole = any(words.low[i] in _WHOLE for i in range(at + 1, min(at + 5, stop)))
    return whole and any(not things.isdisjoint(s.named) for s in near)


def _is_bare(ctx: Context, sentence: Sentence, number: Number, begin: int, things: frozenset[str] | set[str]) -> bool:
    """Say whether so much is had of the firm just named: "Birch wants all of Alder. It has 28%", "Birch, which has 28%"."""
    low = sentence.words.low
    if number.noun or low[begin] not in _BARE or low[number.last + 1 : number.last + 2] not in ([","], ["."], [";"], []):
        return False
    if low[begin - 1] == "it" and begin == 1:
        return any(not things.isdisjoint(back.named) for back in ctx.before(sentence)[:1])
    return low[begin - 1] == "which" and not things.isdisjoint(sentence.named)


_BARE = frozenset({"has", "holds", "owns"})
_STOPS = frozenset({",", ";", ".", ":", "and", "but", "from", "for", "to", "after", "by"})


def _past_fillers(words: Words, first: int) -> int:
    """Return the token before the number and what rounds it: "has [a total of about] 78 percent"."""
    at = first - 1
    while at > 0 and words.low[at] in _FILLERS:
        at -= 1
    return at


def _belongs(words: Words, number: Number, pattern: Pattern) -> bool:
    """Say whether so much is told to be the fact's own: "78% of Alder now belongs to Birch"."""
    behind = range(number.last + 1, min(number.last + 12, len(words.low)))
    at = next((i for i in behind if words.low[i] in _BELONGS and words.low[i + 1 : i + 2] in (["to"], ["by"], ["of"])), -1)
    return at > 0 and any(at < h.i <= at + 3 and h.name.id in pattern.subjects for h in words.names)


def _is_brought(words: Words, begin: int, pattern: Pattern) -> bool:
    """Say whether something brings the fact's own to so much: "which brings Birch to 78 percent"."""
    if words.low[begin] not in ("to", "at"):
        return False
    hit = next((h for h in words.names if h.j in (begin, begin - 1) and h.name.id in pattern.subjects), None)
    return hit is not None and words.low[hit.i - 1] in _BRINGS


def _is_had(sentence: Sentence, begin: int) -> bool:
    """Say whether the word at token `begin`, right before the number, says that somebody has it, and not only wants it."""
    words, token = sentence.words, sentence.words.low[begin]
    if token == "with" or token in _OWNERS:
        return True
    if token == "on" and begin and words.low[begin - 1] in _SITS:
        return True
    if words.low[begin + 1] == "at" and any(h.j == begin + 1 for h in words.names):
        return True  # "Birch at 78% in Alder"
    group = next((g for g in sentence.groups if g.i <= begin < g.j), None)
    if token not in _HAS:
        return False
    return group is None or not _AIMS.intersection(words.low[max(0, group.i - 3) : group.j])


def is_had_already(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the share at token k is told of who has it, whatever he wants: "Birch, with 78% of Alder, wants a seat"."""
    if "own_" not in pattern.about:
        return False
    begin = _past_fillers(sentence.words, k)
    return sentence.words.low[begin] == "with" and (not begin or sentence.words.low[begin - 1] in (",", "-"))


_OWNERS = frozenset({"owner", "holder", "shareholder", "investor", "control", "possession", "hold"})
_SITS = frozenset({"sits", "sit", "sitting", "sat"})


def _has_it(ctx: Context, sentence: Sentence, begin: int, pattern: Pattern, tie: Tie) -> bool:
    return actor_tie(ctx, sentence, begin, begin, pattern, tie)
