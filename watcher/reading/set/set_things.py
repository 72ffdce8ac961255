"""Whether it is what the members are in that a verb is of: "left the mission", "out of the race", "off the case".

Owns: the object of leaving and joining. Never: says who does it.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import is_verb
from watcher.reading.keys import keys_of, tokens_like
from watcher.reading.set.set_scenes import AT, Scene, group_at
from watcher.reading.words import Words

EXITS = words_of("frames.exits")
LEAVES = frozenset("leave leaves left leaving quit quits exit exits exited withdraw withdraws withdrew".split())
_OUSTED = words_of("frames.ousted")
CONTEST = words_of("frames.contest")
_ONLY_OFF = frozenset(
    "take takes took taken rule rules ruled release releases released freed excuse excused relieve relieved".split()
)
_GOES_WITH = frozenset("with for aboard".split())
_PAST_ARTICLES = frozenset("the his her its their a".split())


def is_of_the_thing(scene: Scene, k: int) -> bool:
    """Say whether the verb at token k is of what the members are in: "out of the race", "off the case"."""
    words, frame, clause = scene.words, scene.frame, scene.clause(k)
    if not is_verb(words, k):
        return False
    group = group_at(clause, k)
    begin = group.j if group is not None else k + 1
    stops = [g.i for g in clause.groups if g.i >= begin and words.low[g.i] != "to"]
    stop = min([clause.j, k + 10, *stops, *(i for i in range(begin, clause.j) if words.low[i] in (",", "by"))])
    off = next((i for i in range(k, stop) if _leads_away(words, begin, i)), -1)
    if words.low[k] in _ONLY_OFF and (off < 0 or (words.low[off] in ("of", "as") and "out" not in words.low[k + 1 : off])):
        return False  # "takes charge of the mission", "ruled himself out of the race"
    if (
        off < 0
        and words.low[k] in _OUSTED
        and group is not None
        and is_passive(words, group)
        and words.low[begin : begin + 1] in (["in"], ["at"])
    ):
        return True  # "was eliminated in the first round"
    if off < 0 and words.low[k] in LEAVES and words.low[begin : begin + 1] and words.low[begin] in _GOES_WITH:
        return False  # "leave with the crew on Monday"
    if off >= 0:
        first = next((i for i in range(off + 1, stop) if words.low[i] not in _PAST_ARTICLES), stop)
    else:
        first = next((i for i in range(begin, stop) if keys_of(words, i) or any(h.i == i for h in words.names)), stop)
        if words.low[k] in LEAVES and any(words.low[i] in _ENDS_NOUNS for i in range(begin, first)):
            return False  # "withdrew its objection at the talks"
    if first >= stop:
        # "Was disqualified": from what needs no words.
        return words.low[k] in _OUSTED and group is not None and is_passive(words, group)
    if not frame.does and not frame.found and words.low[first] in CONTEST:
        return True
    end = min(first + 4, stop)
    near = range(first, next((i for i in range(first + 1, end) if words.low[i] in _ENDS_NOUNS), end))
    if words.low[near.stop : near.stop + 1] == ["'s"] and words.low[k] in EXITS:
        # "Left Peru's ruling coalition", but not "left OPEC's target unchanged".
        begin, end = near.stop + 1, min(near.stop + 5, stop)
        near = range(begin, next((i for i in range(begin + 1, end) if words.low[i] in _ENDS_NOUNS), end))
    named = any(h.name.id in frame.names and h.i in near for h in words.names)
    things = {i for keys in frame.things for i in tokens_like(words, keys, 0.6)} | set(scene.acts)
    return named or any(i in near and not _only_modifies(words, i, near, things) for i in things)


def _leads_away(words: Words, begin: int, i: int) -> bool:
    """Say whether the word at token i tells what is left: "from the team", "out of the race"."""
    token = words.low[i]
    if token not in ("from", "of", "off", "as") or _is_in_a_name(words, i):
        return False
    return token != "of" or i <= begin or words.low[i - 1] == "out"


def _only_modifies(words: Words, i: int, near: range, things: set[int]) -> bool:
    """Say whether the noun at token i only tells which one the next is: "left the cabinet meeting"."""
    after = i + 1
    if after not in near or after in things or words.low[after] in _GROUPS or words.covered[after]:
        return False
    return words.senses[after].noun and not is_verb(words, after)


_ENDS_NOUNS = AT | {"'s", "with", "after", "before", "and", "or", "while", "when", "until", "as", "over", "amid", "during"}
_GROUPS = frozenset("camp bloc group team alliance side benches party".split())


def _is_in_a_name(words: Words, i: int) -> bool:
    """Say whether token i stands inside of a name: "the Alliance of Sahel States"."""
    return any(h.i < i < h.j for h in words.names)
