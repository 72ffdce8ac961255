"""What a verb group is, and what it takes over from the one before it: mood, denial, condition.

Owns: the mood of a complement. Never: finds the groups of a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from watcher.language import words_of
from watcher.reading.words import Words

HARD = words_of("clauses.hard")
_WHEN = frozenset({"when", "once", "until"})


@dataclass(slots=True)
class Group:
    """One verb group at tokens [i, j); `head` is its last verb.

    mood: "" (asserted), firm, plan or hedge. tense: past, perfect, pluperfect, present, none (infinitive, participle).
    """

    i: int
    j: int
    head: int
    mood: str = ""
    tense: str = "none"
    negated: bool = False
    denied: bool = False
    conditional: bool = False
    report: bool = False
    progressive: bool = False
    bare: bool = False
    marks: list[str] = field(default_factory=list)


_LETS = words_of("clauses.lets")
# Who votes, sues or moves to do a thing does it; who agrees or decides to do it has yet to.
_DOES = words_of("clauses.does")
_NTH, _BECOMES = words_of("clauses.nth"), words_of("clauses.becomes")
_BEGINS = frozenset({"take", "enter"})
AGREES, _TELLS, _BILLS = words_of("clauses.agrees"), words_of("clauses.tells"), words_of("clauses.bills")
_DECLINES, _OFFERS = words_of("clauses.declines"), words_of("clauses.offers")
# "No earlier than", "no longer": a bound or a change, not a denial.
LIMITS = [["earlier"], ["later"], ["sooner"], ["longer"], ["more"], ["less"], ["fewer"]]


_DEMANDS, _WEIGHS = words_of("moods.demands"), words_of("moods.weighs")


def is_only_discussed(words: Words, group: Group) -> bool:
    """Say whether a group is on what is only talked over: "to discuss lifting sanctions"."""
    return group.head > group.i and words.low[group.head].endswith("ing") and words.low[group.head - 1] in _WEIGHS


def says_no_such(words: Words, k: int) -> bool:
    """Say whether the "no" behind a "says" at token k - 1 belongs to what follows: "says [no] plans to leave"."""
    return words.low[k] == "no" and words.low[k - 1] in _SAY and words.low[k + 1 : k + 2] not in _NO_MORE


_SAY, _NO_MORE = frozenset({"say", "says", "said"}), tuple([each] for each in ("to", ",", ".", ";", "and", "again"))


def _is_bare(words: Words, group: Group) -> bool:
    """Say whether a group is one verb in its plain form, which no past tense is."""
    forms = words.senses[group.i].verb_forms
    return group.j - group.i == 1 and group.tense == "present" and "base" in forms and "past" not in forms


def _limits(words: Words, k: int) -> bool:
    return words.low[k + 1] == "longer" or (words.low[k + 1 : k + 2] in LIMITS and words.low[k + 2] == "than")


_ALL, _GO = words_of("clauses.all"), words_of("clauses.go")
_NONE = frozenset("no none neither nobody nothing nor".split())
_ASKING = frozenset({"when", "how", "why", "where"})
_TURNS = HARD | _NONE | _ASKING | {"that", "if", "unless", "whether", "once", "not"}
_UNKNOWN, _UNTOLD, _UNSAID = words_of("moods.unknown"), words_of("moods.untold"), words_of("moods.unsaid")


def _is_unknown(words: Words, k: int) -> bool:
    """Say whether nobody knows, or says, what the "when" or "how" at token k asks."""
    at = k - 1
    while at > 0 and words.low[at] in _LINKED:
        at -= 1
    if at < 0:
        return False
    said = words.low[at]
    return said in _UNKNOWN or (said in _UNTOLD and not _UNSAID.isdisjoint(words.low[max(0, at - 5) : at]))


def _is_doubted(words: Words, k: int) -> bool:
    """Say whether what the "that" at token k opens is doubted, or only hoped for."""
    said = words.low[k - 1]
    return said in _DOUBTS or (said in _HOPES and not _HARDLY.isdisjoint(words.low[max(0, k - 4) : k - 1]))


def is_called_for(words: Words, group: Group) -> bool:
    """Say whether a "to" only tells what many want: "a petition [for] the bridge [to] reopen"."""
    if words.low[group.i] != "to":
        return False
    begin = max(0, group.i - 14)
    by = next((k for k in range(group.i - 1, begin, -1) if words.low[k] == "for"), -1)
    if by < 0 or "," in words.low[by : group.i]:
        return False
    before = words.low[max(0, by - 4) : by]
    if before[-1:] in (["calls"], ["demands"]) and before[-2:-1] != [] and before[-2] in _MANY:
        return True  # "there are calls for her to resign"
    return before[-1:] != [] and (before[-1] in _CALLS or (before[0] in _CALLS_GROW and not before[-1].startswith("call")))


def is_of_outsiders(words: Words, group: Group) -> bool:
    """Say whether only those who have no say in it want a thing: "the opposition wants", "campaigners demand"."""
    if group.mood != "plan" or not words.low[group.head].startswith(_WISHED):
        return False
    return not _OUTSIDERS.isdisjoint(words.low[max(0, group.i - 3) : group.i])


def is_of_any(words: Words, k: int, group: Group) -> bool:
    """Say whether token k stands in a subject that is of no certain thing: "[a rate of 6%] would be too much"."""
    if words.low[group.i : group.j] != ["would", "be"] or _JUDGED.isdisjoint(words.low[group.j : group.j + 1]):
        return False
    begin = next((i + 1 for i in range(k, -1, -1) if words.low[i] in (",", ";", ":", "that")), 0)
    return words.low[begin] in ("a", "an", "any")


_JUDGED = frozenset("too a an the enough wrong good bad dangerous disastrous unacceptable welcome better worse".split())
_OUTSIDERS, _WISHED = words_of("moods.outsiders"), ("want", "demand", "call", "ask", "press", "push")
_URGES = ("urg", "implor", "plead", "beg")
_OUGHT = frozenset({"resign", "quit", "step", "stand"})  # "should resign" is advice
_MANY = frozenset(
    {"are", "were", "growing", "mounting", "more", "new", "renewed", "face", "faces", "facing", "amid", "despite"}
)
_DOUBTS, _HOPES = words_of("moods.doubts"), words_of("moods.hopes")
_HARDLY = frozenset({"little", "no", "slim", "scant", "faint", "dim", "not", "n't", "few", "any"})
_CALLS, _CALLS_GROW = words_of("moods.calls"), frozenset({"calls", "demands", "pressure"})
_LINKED = frozenset({"and", "or", "how", "when", "if", "on", "about", "over", "of", "exactly", "just"})


def inherit(words: Words, group: Group, before: list[Group]) -> None:
    """Take over mood and denial from the group before, where this one is its complement ("wants troops to leave")."""
    if group.i and words.low[group.i - 1] in ("if", "unless", "whether"):
        group.conditional = True
    # "Whether its operating agreement lets it": a participle among the nouns ends no clause.
    ends = next((g.j for g in reversed(before) if not (g.progressive and g.tense == "none" and g.j - g.i == 1)), 0)
    begin = max(group.i - 12, ends, 0)
    for k in range(group.i - 1, begin - 1, -1) if not _TURNS.isdisjoint(words.low[begin : group.i]) else ():
        if words.low[k] in HARD:
            break
        if words.low[k] == "if" and words.low[k + 1] in _ALL and words.low[k + 2] in _GO:
            continue
        if words.low[k] in ("if", "unless", "whether") or (words.low[k] == "once" and k and words.low[k - 1] == "only"):
            group.conditional = True
        if words.low[k] in _ASKING and "longer" not in words.low[max(0, k - 3) : k] and _is_unknown(words, k):
            group.conditional = True  # "it is not known when it will reopen"
        if words.low[k] == "that" and _is_doubted(words, k):
            group.conditional = True  # "there is little hope that it will reopen"
        if words.low[k] == "when" and words.low[k - 1] in ("happens", "happen") and not group.mood:
            group.conditional = True  # "what happens when it reopens"
        if words.low[k] == "not" and words.low[k + 1] in ("one", "a", "single"):
            group.negated = True
        if words.low[k] in _NONE and words.low[k + 1] != "-" and not _limits(words, k) and "," not in words.low[k : group.i]:
            group.negated = True
    if _is_compared(words, group):
        group.mood = before[-1].mood if before else ""
    if is_called_for(words, group) or (words.low[group.i] == "should" and words.low[group.head] in _OUGHT):
        group.conditional = True
    if not before:
        return
    last = before[-1]
    between = words.low[last.j : group.i]
    if not HARD.isdisjoint(between):
        return
    infinitive = words.low[group.i] == "to" or group.tense == "none"
    complement = (
        infinitive or (between and between[0] == "that") or (last.denied and "," not in between and "and" not in between)
    )
    moved = last.mood in ("plan", "hedge") or not group.progressive
    if infinitive and last.mood and not group.mood and "," not in between and moved:
        group.mood = last.mood
    # "Will send 600 more, raising its contingent to 3,500".
    comes_of_it = group.progressive and group.tense == "none" and between[-1:] == [","] and "," not in between[:-1]
    if comes_of_it and last.mood and not group.mood and words.low[group.i] in _BRINGS:
        group.mood = last.mood
    if complement and (last.denied or (last.negated and infinitive and "," not in between)):
        group.negated = group.negated or last.negated
        group.denied = group.denied or last.denied
    head = words.low[last.head]
    if head.startswith(_URGES) and words.low[group.i] == "to" and between and "," not in between:
        group.conditional = True  # "lawmakers urged the council to open it"
    called_on = head.startswith("call") and not last.mood and between[:1] in (["on"], ["upon"])
    if called_on and words.low[group.i] == "to" and "," not in between:
        group.conditional = True  # "called on the EU to give more"
    if infinitive and "," not in between and is_of_outsiders(words, last):
        group.conditional = True  # "the opposition wants the troops to leave"
    if last.mood == "plan" and not group.mood and between and _is_wished(words, last, group):
        # "Wants the trial put off until May".
        group.mood = "plan"
        group.conditional = group.conditional or is_of_outsiders(words, last)
    if last.mood == "plan" and not group.mood and between[:1] == ["that"] and group.tense == "present":
        group.mood = "plan"  # "demanded that Peru take its troops out"
        group.conditional = group.conditional or (head.startswith("insist") and _is_bare(words, group))
    if (head in AGREES or head in _DEMANDS) and between[:1] == ["that"] and not group.mood and _is_bare(words, group):
        group.mood = "plan"  # "agreed that the Gulf states deploy monitors"
    plainly = bool(between) and not ({",", "and", "that", "for", "in", "of"} & set(between)) and words.low[group.i] != "to"
    if head.startswith(("demand", "insist")) and last.mood and plainly and not group.mood and _is_bare(words, group):
        group.mood, group.conditional = "plan", True  # "march to demand US troops leave"
    if head == "seen" and group.progressive and not between and not group.mood:
        # "Rates seen rising": others expect it.
        group.mood = "hedge"
    if head in _LETS and group.j - group.i == 1 and group.i - last.j <= 6 and words.low[group.i] != "to" and "," not in between:
        # What one is made to do, or seen doing, is done; what one is let do may be.
        made = head in _MAKES and not last.mood and not last.negated
        group.tense, group.bare, group.mood = last.tense if made else "none", not made, group.mood or last.mood
    offered = words.low[group.i] == "to" and not _OFFERS.isdisjoint(between) and "," not in between
    if head in _DECLINES and (offered or (words.low[group.i] in _OFFERS and "to" in words.low[group.i : group.j])):
        # "Declines an invitation to join".
        group.negated = True
    if infinitive and "," not in between and not last.mood and not last.negated:
        asked = bool(between) and ("for" in between or head in _TELLS)
        asked = asked and (between[-1] not in _BILLS or words.low[group.head] in _BEGINS)  # "for the pact to take effect"
        if words.low[group.i] == "to" and not group.mood and asked:
            group.mood = "plan"  # "voted for the troops to leave", "tells them to go"
        elif head in _DOES and words.low[group.i] == "to":
            group.tense = last.tense
        elif not group.mood and words.low[group.i] == "to" and _NTH.intersection(between) and head in _BECOMES:
            # "Becomes the 21st country to adopt it".
            group.tense = last.tense
        elif _is_enacted(words, last, group, between):
            group.tense = last.tense
        elif head in AGREES and not group.mood:
            group.mood = "plan"
    bare = group.j - group.i == 1 and group.tense == "present" and "base" in words.senses[group.i].verb_forms
    if between[-1:] in (["or"], ["and"]) and "," not in between and bare and last.mood and not group.mood:
        group.mood, group.conditional = last.mood, last.conditional  # "would refrain from strikes or restore a deal"
    listed = bare and last.mood and not group.mood and between[-1:] == [","] and "," not in between[:-1] and not group.report
    if listed and not _AND.isdisjoint(words.low[group.j : group.j + _LIST]):
        led = not _MODALS.isdisjoint(words.low[last.i : last.head]) or words.low[last.i - 1 : last.i] == [","]
        if led:  # "should disarm, dissolve and disappear"
            group.mood, group.conditional = last.mood, last.conditional
    if last.negated and head in _THINKS and not between[1:] and group.tense != "none":
        group.negated = True  # "no longer thinks it can complete the deal"
    if last.negated and head in _MEANS and between[:1] == ["that"] and "," not in between:
        group.negated = True  # "does not mean that the search is over"
    if last.report and last.negated and "," not in between:
        group.conditional = True  # "did not say that it would"
    ahead = last.mood in ("firm", "plan") and not group.mood and group.tense == "present"
    if ahead and (between[:1] == ["and"] or not _WHEN.isdisjoint(between)):
        group.mood = last.mood
    if infinitive and last.conditional and "," not in between:
        group.conditional = True


_LIST = 12  # tokens within which a list of verbs goes on
_AND = frozenset({"and", "or"})
_MODALS = frozenset({"will", "shall", "would", "should", "must", "can", "could", "may", "might", "to"})


def _is_compared(words: Words, group: Group) -> bool:
    """Say whether a plan is only what it is held against: "will open sooner than planned", "came home as expected"."""
    at = group.i - 1 - (words.low[group.i - 1] in _AT_FIRST)
    return group.i > 1 and group.j - group.i == 1 and group.mood == "plan" and words.low[at] in ("than", "as")


_AT_FIRST = frozenset({"originally", "initially", "first", "previously", "earlier", "once", "officially", "long"})


def _is_enacted(words: Words, last: Group, group: Group, between: list[str]) -> bool:
    """Say whether what a law does is done with it: "signed the law ending the ban", "passed a bill ratifying the treaty"."""
    if group.j - group.i > 1 or not group.progressive or between[-1:] not in _LAWS:
        return False
    if words.low[last.head] in _SIGNS:
        return True
    approves = any(s.concept == "approve" for s in words.senses[group.head])
    return approves and any(s.concept == "approve" for s in words.senses[last.head])


_LAWS = (["law"], ["bill"], ["decree"], ["act"], ["legislation"], ["resolution"])
_SIGNS = frozenset({"sign", "signs", "signed"})


def _is_wished(words: Words, wish: Group, group: Group) -> bool:
    """Say whether a lone participle is what somebody wants done with the noun before it."""
    done = words.low[group.head] in _DONE or not {"part", "past"}.isdisjoint(words.senses[group.head].verb_forms)
    lone = group.head == group.i and done
    near = group.i - wish.j <= 6 and "," not in words.low[wish.j : group.i] and "and" not in words.low[wish.j : group.i]
    return lone and near and any(words.low[i] in _WANTS for i in range(wish.i, wish.j))


_WANTS, _DONE = words_of("clauses.wants"), frozenset({"gone", "moved", "shifted", "pushed"})
_BRINGS = frozenset("raising lifting bringing taking cutting reducing lowering leaving boosting increasing doubling".split())
_MEANS = frozenset("mean means meant imply implies implied signify signifies spell spells".split())
_THINKS = frozenset("think thinks thought believe believes believed expect expects expected".split())


_MAKES = frozenset("make makes made see sees saw".split())
