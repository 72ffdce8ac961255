"""What a date's event is of: the rest of the fact's words, in the sentence or around it, and which vote or meeting it is.

Owns: whether an event that has a date is the fact's own event. Never: finds the event of a date.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from watcher.language import words_of
from watcher.model import Mention
from watcher.reading.clauses import clause_at, group_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.date.dated_votes import is_anothers, sorts_said, sorts_told
from watcher.reading.date.other_events import another_subject
from watcher.reading.keys import all_keys_of, keys_of, senses_of, stand_ins, tokens_like
from watcher.reading.lexicon import split
from watcher.reading.patterns import Pattern
from watcher.reading.places import IN, preposition
from watcher.reading.spellings import countries
from watcher.reading.trades import names_the_trade
from watcher.reading.words import Words, analyse
from watcher.values import DateValue
from watcher.values.brackets import SLOT
from watcher.values.date import interval

_HELD = ("prisoner", "captive", "detainee")


def subject_fits(
    ctx: Context,
    sentence: Sentence,
    pattern: Pattern,
    tie: Tie,
    *,
    only_dated: bool = False,
    when: Mention | None = None,
    at: int = -1,
    event: int = -1,
) -> bool:
    """The rest of the fact's words: in the sentence, or in what was read just before.

    when: the date, where one is told, and at: its token; event: that of the event, where it is known.
    """
    wanted, said = _rest(pattern), all_keys_of(sentence.words)
    if "w:first" in pattern.theme and (
        not _MAIDEN.isdisjoint(sentence.words.low) or not _FIRSTS.isdisjoint(pairwise(sentence.words.low))
    ):
        said |= {"w:first"}
    if "swap" in pattern.verbs and any(token.startswith(_HELD) for token in sentence.words.low):
        said |= {"prisoner"}  # a word of the swap's own: "carried out a prisoner exchange"
    if not wanted and pattern.verbs & _SITTINGS and "w:next" in pattern.theme:
        # Talks are many: the next ones are told as such, or lie ahead.
        if not _ANEW.isdisjoint(sentence.words.low):
            return tie.add("subject", "the next ones", 0.4)
        ahead = when is not None and isinstance(when.value, DateValue) and interval(when.value)[1] > ctx.published
        if ahead and tokens_like(sentence.words, _MOVED, 1.0):
            return tie.add("subject", "those that are put off", 0.4)
        return tie.add("subject", "still to come", 0.2) if ahead else tie.add("subject", "not told as the next ones", -1.2)
    if not wanted and not pattern.names and not is_introduced(ctx, sentence):
        return tie.reject("subject", "none of those whom the topic is on has been named yet")
    unnamed = pattern.names and pattern.names.keys().isdisjoint(sentence.named)
    if not wanted and unnamed and event >= 0 and (other := another_subject(sentence, event, pattern, plain=False)):
        return tie.reject("subject", other)
    if not wanted:
        # The event is all that the fact says, or of those whom the sentence names.
        alone = at >= 0 and pattern.names.keys() <= sentence.named and _is_governed(sentence, at)
        if not pattern.names and (at >= 0 or not sentence.index) and len(sentence.named & ctx.patterns.named) > 1:
            return tie.add("subject", "those whom the topic is on are named", 0.4)
        if not pattern.called.isdisjoint(said) and not pattern.names:
            return tie.add("subject", "what it is on is named", 0.8)
        return tie.add("subject", "the fact has no other words", 0.4 if alone or only_dated else 0.1)
    if event >= 0 and (other := _plain_meeting(sentence, event, pattern, wanted)):
        return tie.reject("subject", other)
    here = sum(not keys.isdisjoint(said) for keys in wanted)
    ours = not pattern.names.keys().isdisjoint(sentence.named)
    if not here and "troops" in pattern.theme and event > 0 and sentence.words.low[event - 1] in _NO_TROOPS:
        return tie.reject("subject", f"the {sentence.words.low[event - 1]} leaves")
    if (
        here
        and (here < len(wanted) or (not ours and pattern.verbs & _LASTING))
        and (other := _mission_of_another(ctx, sentence, pattern))
    ):
        return tie.reject("subject", f"the mission of {other}")
    if here:
        return tie.add("subject", f"{here} of {len(wanted)} words of the fact", 0.4 + 0.6 * here / len(wanted))
    if wanted and "withdraw" in pattern.verbs and _goes_without_saying(sentence, wanted, pattern, event):
        return tie.add("subject", "those who leave are meant", 0.2)
    if "strike" in pattern.verbs and names_the_trade(sentence.words.low, pattern):
        return tie.add("subject", "those of the trade are meant", 0.4)  # "the rail strike"
    if ours and "elect" in pattern.verbs and not _REFERENDA.isdisjoint(split(pattern.fact.says.lower())):
        return tie.add("subject", "the referendum of those whom the fact names", 0.4)  # what it is on goes without saying
    around = any(not keys.isdisjoint(all_keys_of(b.words)) for b in ctx.before(sentence) for keys in wanted)
    if around and event >= 0 and (other := another_subject(sentence, event, pattern)) and tie.rejects("subject", other):
        return False
    ahead = when is not None and isinstance(when.value, DateValue) and interval(when.value)[0] > ctx.published
    if not around and ahead and "w:next" in pattern.theme and event >= 0 and sentence.words.low[event] in _MEETS:
        return tie.add("subject", "what it meets on goes without saying", 0.2)
    if around and "w:next" in pattern.theme and "next" in sentence.words.low:
        return tie.add("subject", "the next one, named just before", 0.4)
    moved = "w:next" in pattern.theme and bool(tokens_like(sentence.words, _MOVED, 1.0))
    if not around and "w:next" in pattern.theme and (moved or {"again", "next"} & set(sentence.words.low)):
        return tie.add("subject", "the next one", 0.2)
    if not around and len(pattern.actors) > 1 and pattern.verbs & _SITTINGS and pattern.actors <= sentence.named:
        return tie.add("subject", "between those whom the fact names", 0.2)
    if not around and "vote" in pattern.verbs and "join" in pattern.theme and _names_the_body(ctx, sentence, pattern):
        return tie.add("subject", "the vote on the body that is to be joined", 0.4)
    if not around and _is_called_by_name(sentence, pattern):
        return tie.add("subject", "called by its name", 0.2)
    return tie.add("subject", "named just before" if around else "not named", 0.2 if around else -1.2)


def _plain_meeting(sentence: Sentence, k: int, pattern: Pattern, wanted: tuple[frozenset[str], ...]) -> str:
    """Say whether only a meeting is told, where the fact is on a ministerial conference."""
    low = sentence.words.low
    big = _SUMMITS & {*split(pattern.fact.says.lower())}
    if not big or "meet" not in pattern.verbs or low[k] not in _MEETS | {"session", "meetings"}:
        return ""
    said = all_keys_of(sentence.words)
    return "" if big & {*low} or any(not keys.isdisjoint(said) for keys in wanted) else f"only a {low[k]}"


_NO_TROOPS = frozenset(
    "minister president premier ambassador envoy delegation team company firm airline bank club tourists diplomats diplomat"
    " chancellor king queen pope leader businessman athletes squad".split()
)
_SUMMITS = frozenset({"conference", "summit", "congress", "convention"})


def _mission_of_another(ctx: Context, sentence: Sentence, pattern: Pattern) -> str:
    """Return the body whose mission or force the sentence is on, where the fact is of none of its ("the UN mission"), or ""."""
    words = sentence.words
    ours = pattern.names.keys() | ctx.patterns.topical | ctx.patterns.named | ctx.patterns.leading
    found = [h.name.id for h in words.names if h.name.kind == "body" and words.low[h.j : h.j + 1] in _FORCES]
    if other := next((name for name in found if name not in ours), "") or _mission_before(ctx, sentence, ours):
        return other
    if not pattern.actors.isdisjoint(sentence.named) or _LEAGUES & pattern.theme.keys():
        return ""
    return next((words.low[k] for k in range(len(words.low)) if words.low[k] in _LEAGUES and _has_a_mission(words, k)), "")


def _mission_before(ctx: Context, sentence: Sentence, ours: set[str]) -> str:
    """Return whose "the mission" is where the sentence or the title before tells of another body's: "The UN mission ends."."""
    low = sentence.words.low
    if not any(low[k : k + 2] == ["the", "mission"] for k in range(len(low))) or "coalition" in low:
        return ""
    for back in ctx.before(sentence):
        for hit in back.words.names:
            after = back.words.low[hit.j : hit.j + 3]
            if hit.name.kind == "body" and hit.name.id not in ours and "mission" in after and after[0] != "'s":
                return hit.name.id
    return ""


def _has_a_mission(words: Words, k: int) -> bool:
    """Say whether the league at token k is told with its mission: "the coalition's military mission"."""
    after, before = words.low[k + 1 : k + 4], words.low[max(0, k - 4) : k]
    return (after[:1] == ["'s"] and "mission" in after) or ("mission" in before and "of" in before)


_LASTING = frozenset({"lasting", "end", "extend"})
_LEAGUES = frozenset({"coalition", "alliance", "bloc"})
_FORCES = (["mission"], ["force"], ["operation"], ["peacekeepers"])


def is_introduced(ctx: Context, sentence: Sentence) -> bool:
    """Say whether a name that the baseline knows stands in the sentence or before it: who comes first is another's story."""
    known = ctx.patterns.leading | ctx.patterns.named
    return not ctx.patterns.leading or any(not known.isdisjoint(s.named) for s in ctx.sentences if s.index <= sentence.index)


def _is_governed(sentence: Sentence, first: int) -> bool:
    """Say whether a verb that we know governs the date: "took place on", and not "drew a crowd on"."""
    group = group_of(sentence.words, clause_at(sentence.parted, first).groups, first)
    return group is None or any(sentence.words.senses[i] for i in range(group.i, group.j))


def _is_called_by_name(sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the sentence has the proper name of the fact's thing, whose sort then goes without saying ("plant")."""
    own = (pattern.actors or pattern.names.keys()) - countries()
    told = {"w:next", "w:first", "withdraw"} & pattern.theme.keys()
    things = _things_of(pattern)
    if not own or told or pattern.verbs & _SITTINGS or not (own <= sentence.named or things & sentence.named):
        return False
    # "A memorial opened in Ostley" is not of Ostley's factory.
    return any(h.name.id in own and preposition(sentence.words, h.i) not in IN - {"of"} for h in sentence.words.names)


def _names_the_body(ctx: Context, sentence: Sentence, pattern: Pattern) -> bool:
    """Say whether the body that is to be joined is named, there or just before: by its name, or as "the alliance vote"."""
    says = pattern.fact.says
    behind = says.partition("join")[2] or says.partition("membership")[2]
    bodies = {name for name in pattern.names if name in behind and name not in countries()}
    lasts = {split(name)[-1] for name in bodies if " " in name}
    near = (sentence, *ctx.before(sentence)[:1])
    return not lasts.isdisjoint(sentence.words.low) or any(not bodies.isdisjoint(s.named) for s in near)


@lru_cache(maxsize=10_000)
def _things_of(pattern: Pattern) -> frozenset[str]:
    """Return the names that stand right before their sort in the fact's sentence: "will launch its [Lumo X] smartphone"."""
    words = analyse(SLOT.sub(" ", pattern.fact.says), 1)
    found = set[str]()
    for name in pattern.names:
        told = list(split(name.lower()))
        for k in range(len(words.low) - len(told)):
            behind = k + len(told)
            if words.low[k:behind] == told and not pattern.sorts.isdisjoint(keys_of(words, behind)):
                found.add(name)
    return frozenset(found)


_MOVED = frozenset({"delay", "advance"})
_ANEW = words_of("date.anew")


def _goes_without_saying(sentence: Sentence, wanted: tuple[frozenset[str], ...], pattern: Pattern, event: int) -> bool:
    """Say whether only the troops are not named: "the pullout from Niger", "Norway is to leave Niger"."""
    words = sentence.words
    if not all("troops" in keys for keys in wanted):
        return False
    nouns = any(senses_of(words, k).noun for k in tokens_like(words, frozenset({"withdraw"})))
    return nouns or (event >= 0 and _leaves_the_place(sentence, event, pattern))


def _leaves_the_place(sentence: Sentence, k: int, pattern: Pattern) -> bool:
    """Say whether the fact's own side, and nobody of it, leaves its place, and nothing there: "the Dutch will quit Niger"."""
    group = next((g for g in sentence.groups if g.i <= k < g.j), None)
    if group is None:
        return False
    names = sentence.words.names
    at = k + 1 + (sentence.words.low[k + 1 : k + 2] in (["from"], ["out"]))
    there = any(h.i == at and h.name.id in pattern.places for h in names)
    after = next((h.j for h in names if h.i == at), 0)
    bare = after == len(sentence.words.low) or sentence.words.low[after] != "'s"
    return there and bare and any(h.j == group.i and h.name.id in pattern.subjects for h in names)


def is_of_all(pattern: Pattern) -> bool:
    """Say whether the event befalls a place as a whole: who leaves a town has not left the country, who votes there votes."""
    return pattern.aspect != "begin" and pattern.verbs.isdisjoint(_HELD_ONCE)


# What is held in one place for a whole country.
_HELD_ONCE = frozenset({"elect", "vote", "talk", "meet", "sign"})


@lru_cache(maxsize=10_000)
def _rest(pattern: Pattern) -> tuple[frozenset[str], ...]:
    """Return what stands for each word of the fact but for its event and the words of planning and dating."""
    plain = pattern.verbs | pattern.called | _OF_DATES | ({"government"} if "w:set" in pattern.theme else set())
    if pattern.verbs & _SITTINGS:
        # A round of talks is talks, mostly on peace, and who talks is told in many ways.
        plain |= {"phase"} | (set() if "meet" in pattern.verbs else _SIDES)
    if "elect" in pattern.verbs:
        plain |= _SORTS_OF_VOTES
    if "withdraw" in pattern.verbs and pattern.places:
        plain |= {"country"}  # "to leave the country", of which the place is told
    rest = tuple(stand_ins(frozenset({key}), 0.6) for key in pattern.theme if key not in plain)
    if "swear_in" in pattern.verbs:
        return tuple(keys | {"government"} if "minister" in keys else keys for keys in rest)  # a cabinet is its ministers
    return rest


_FIRSTS = frozenset({("flight", "1"), ("first", "flight"), ("first", "time"), ("first", "launch"), ("first", "test")})
_MAIDEN = frozenset({"maiden", "inaugural", "debut"})
_SITTINGS = frozenset({"talk", "meet"})
_SIDES = frozenset({"w:peac", "government", "w:union", "w:side", "w:party"})
# What a vote is for goes without saying, where no other sort of vote is spoken of.
_SORTS_OF_VOTES = frozenset({"w:parliamentary", "w:presidential", "w:general", "w:legislative", "w:national", "parliament"})
_SORTED = frozenset("parliamentary presidential general legislative national local municipal regional federal".split())
_OF_A_HEAD = frozenset({"presidential"})
_OF_A_HOUSE = frozenset({"parliamentary", "legislative", "parliament"})
_OTHER_VOTES = words_of("date.other_votes")
_MEETS = frozenset({"meeting", "meet", "meets"})
_REFERENDA = frozenset({"referendum", "plebiscite", "referendums"})
_RACES = frozenset({"run", "runoff", "run-off", "primary", "primaries"})
_ASSEMBLIES = frozenset("senate parliament congress assembly house lawmakers deputies senators council".split())
_BODIES = words_of("date.elected_bodies")


_CHAMBERS = (("lower", "upper"), ("upper", "lower"))


def _is_of_house(words: Words, other: str, own: str) -> bool:
    """Say whether only the other chamber of a parliament is told of: "the upper house voted", of the lower one's vote."""
    told = any(pair[0] == other and pair[1] in ("house", "chamber") for pair in pairwise(words.low))
    return told and own not in words.low


def is_another_vote(ctx: Context, words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether it is a vote of another sort: "local elections", or a presidential one where the fact is on parliament."""
    if any(own in split(pattern.fact.says.lower()) and _is_of_house(words, other, own) for own, other in _CHAMBERS):
        return True
    if "shareholder" in pattern.theme and pattern.verbs & {"vote", "meet"}:
        at = max((i for i in tokens_like(words, frozenset({"shareholder"}), 0.8) if k - 12 <= i < k), default=-1)
        return at >= 0 and is_anothers(words, at, pattern)
    if "elect" not in pattern.verbs:
        return False
    vote = next(
        (i for i in range(k, max(-1, k - 8), -1) if any(s.concept == "elect" and s.pos == "n" for s in words.senses[i])), k
    )
    of = sorts_said(pattern.fact.says)
    if of and (sorts := sorts_told(words, k) | sorts_told(words, vote)):
        return of.isdisjoint(sorts)  # a presidential one is none of a parliament
    if not _REFERENDA.isdisjoint(split(pattern.fact.says.lower())) and _REFERENDA.isdisjoint(words.low):
        near = words.low[max(0, k - 6) : k + 8]
        if words.low[k].startswith("put") and "people" in words.low[k + 1 : k + 9]:
            near = []  # "parliament put it to the people"
        sort = words.low[k + 1] if words.low[k] in _SORTED and k + 1 < len(words.low) else words.low[k]
        if sort.startswith("elect") or words.low[k] in _RACES or not _ASSEMBLIES.isdisjoint(near):
            return True  # an election, or a vote in the senate, is no referendum
    if words.low[k] in _RACES and words.low[k] not in split(pattern.fact.says.lower()):
        return True  # "Saturday's runoff"
    own = {key.removeprefix("w:") for key in pattern.theme if key in _SORTS_OF_VOTES}
    own |= {"parliamentary"} if "parliament" in own else set()
    told = {*split(pattern.fact.says.lower())}
    said = _OTHER_VOTES & told
    before = {*words.low[max(0, k - 3) : k]}
    if (words.low[k] == "voting" and before & (_AHEAD_OF_THE_DAY - told)) or (_elects(told) and _is_on_a_matter(words, k)):
        return True
    before |= {*words.low[max(0, vote - 2) : vote]}
    if (before | {words.low[k]}) & _OF_A_HEAD and (own | said) & _OF_A_HOUSE and not before & _OF_A_HOUSE:
        return True  # a presidential one is none of a parliament
    if before & (_OTHER_VOTES - own - said - (_OF_ALL if not own | said else frozenset())):
        return not before & own
    if said - own and not before & said and {*words.low[max(0, k - 6) : k]} & (_BODIES - told):
        return True
    rival = any(p is not pattern and "elect" in p.verbs and p.theme.keys() & _SORTS_OF_VOTES for p in ctx.patterns.facts)
    return rival and bool(own) and not own & {*words.low}


# Those in which a whole country votes: an election of which nothing else is said.
_OF_ALL = frozenset({"parliamentary", "general", "legislative"})
_AHEAD_OF_THE_DAY = frozenset({"early", "advance", "postal", "absentee"})


def _elects(told: set[str]) -> bool:
    """Say whether a fact's words tell of an election, and not of a vote, which may be on a thing."""
    return any(word.startswith("elect") or word in ("poll", "polls") for word in told)


def _is_on_a_matter(words: Words, k: int) -> bool:
    """Say whether the vote at token k is on a thing, and elects nobody: "will vote on a new constitution on 8 June"."""
    if words.low[k] not in ("vote", "votes", "voted", "voting") or words.low[k + 1 : k + 2] != ["on"]:
        return False
    what = words.low[k + 2 : k + 6]
    return what[:1] != [] and what[0] in _DETERMINERS and _ELECTED.isdisjoint(what)


_DETERMINERS = frozenset({"a", "an", "the", "its", "their", "whether", "new", "changes", "plans"})
_ELECTED = _BODIES | _ASSEMBLIES | frozenset({"president", "leader", "mayor", "government", "day", "date", "same"})


_OF_DATES = frozenset(
    "begin end plan_ request date_ take_place delay w:want w:formal w:expect w:schedule w:next w:new w:due w:time w:set".split()
)
