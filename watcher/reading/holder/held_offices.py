"""The office of a holder's fact, from its sentence: its noun, what modifies it, of which body it is.

Owns: from the words of such a fact to its pattern. Never: reads news.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import is_verb, verb_groups
from watcher.reading.keys import STOP, keys_of
from watcher.reading.lexicon import is_office
from watcher.reading.naming import MARK
from watcher.reading.patterns import Pattern
from watcher.reading.spellings import BE, countries
from watcher.reading.words import Words

_PLACE_BEFORE = words_of("facts.place_before")
_TIMELY = frozenset({"next", "new", "current", "present", "former"})

# Who only acts in an office, the fact says: the office is the same.
_ACTING = words_of("holders.acting")
# A firm's "CEO" is its chief executive, whichever a fact says.
CHIEFS = frozenset({"chief executive", "chief executive officer", "ceo"})
_PARTY_HEADS = frozenset({"leader", "president"})


def compile_holder(pattern: Pattern, words: Words) -> None:
    """The office: its own noun, what modifies it ("foreign"), and of which body it is, named or in plain words."""
    named = {k for hit in words.names for k in range(hit.i, hit.j)}
    plain = [
        k
        for k in range(len(words.low))
        if k not in named and words.low[k].isalpha() and words.low[k] != MARK and words.low[k] not in STOP - {"of"}
    ]
    if told_by_verb(pattern, words, plain):
        return
    begin = _past_name_of(words)
    after = _after_aside(words)
    plain = [k for k in plain if begin <= k < after]
    of = next((k for k in range(begin, after) if words.low[k] in ("of", "for")), len(words.low))
    end = next(
        (
            k
            for k in range(begin + 1, after)
            if words.low[k] in _PLACE_BEFORE | {"of", "for", "with", "to", "between", "whom", "who", "that"}
        ),
        after,
    )
    before = [
        k for k in plain if k < end and not words.covered[k] and not _is_inflected(words, k) and words.low[k] not in _TIMELY
    ] or [k for k in plain if not words.covered[k] and not is_verb(words, k)]
    if not before:
        return
    head = before[-1]
    owners = [k for k in before if words.low[k + 1] == "'s"]
    pattern.about |= frozenset(key for k in owners for key in keys_of(words, k))
    pattern.head |= frozenset(s.concept for s in words.senses[head] if s.pos == "n" and is_office(s.concept)) or frozenset(
        keys_of(words, head)
    )
    title = title_at(words, head)
    pattern.titles |= CHIEFS if title in CHIEFS else _ADVISERS if title in _ADVISERS else {title}
    pattern.office = pattern.office or tuple(
        words.low[k] for k in before if k < head and k not in owners and words.low[k] not in _ACTING | _AFFAIRS
    )
    work = _work_behind(words, head, plain) if not pattern.office else range(0)
    pattern.office = pattern.office or tuple(words.low[k] for k in work[:1])
    if pattern.office == ("special",):
        pattern.office = ()  # a special envoy is called the envoy
    pattern.about |= frozenset(
        key for k in plain if k > of and k not in work for key in keys_of(words, k) if not is_verb(words, k)
    )
    pattern.of |= frozenset(hit.name.id for hit in words.names if begin <= hit.i < after)
    if not pattern.titles.isdisjoint(_PARTY_HEADS) and any("party" in name.lower().split() for name in pattern.of):
        # A party's president is its leader too.
        pattern.head |= {"head", "president"}
        pattern.titles |= _PARTY_HEADS
    if "head" in pattern.head and ("w:army" in pattern.about or {"w:arm", "troops"} <= pattern.about):
        # Who heads an army is its army chief.
        pattern.head |= {"commander"}
    if "head" in pattern.head and any(name.endswith(" Command") for name in pattern.of):
        # Who heads a command of an army is its commander.
        pattern.head |= {"commander"}
        pattern.titles |= {"commander"}
    if "governor" in pattern.head and ("w:bank" in pattern.about or any("bank" in name.lower() for name in pattern.of)):
        # A bank's governor is its chief or head too; a state's is not.
        pattern.head |= {"head"}


def _work_behind(words: Words, head: int, plain: list[int]) -> range:
    """Return the tokens of a minister's work behind his title: "the minister of [foreign affairs]"."""
    begin = head + 1
    while words.covered[begin : begin + 1] == [True]:
        begin += 1
    if title_at(words, head) in _ADVISERS and words.low[begin : begin + 1] in (["on"], ["for"]):
        at = begin + 1 + (words.low[begin + 1 : begin + 2] == ["the"])
        return range(at, at + 1)  # "the president's adviser on the [peace] process": his peace adviser
    if title_at(words, head).split()[0] not in _MINISTERS or words.low[begin : begin + 1] not in (["of"], ["for"]):
        return range(0)
    the = words.low[begin + 1 : begin + 2] == ["the"]
    begin += 1 + the
    if the and title_at(words, head) == "secretary" and words.low[begin] not in _PORTFOLIOS:
        return range(0)  # "the secretary of the party"
    end = begin
    while end in plain and words.low[end] not in ("of", "for", "is", "are"):
        end += 1 + (words.low[end + 1 : end + 2] == ["and"])
    first = next((k for k in range(begin, end) if words.low[k] == "and"), end)
    # "Foreign trade" is told in more than one way.
    several = sum(words.low[k] not in _AFFAIRS for k in range(begin, first)) > 1
    return range(begin, end) if words.low[begin : begin + 1] != ["state"] and not several else range(0)


_ADVISERS = frozenset({"adviser", "advisor"})
_MINISTERS = frozenset({"minister", "secretary"})
_PORTFOLIOS = frozenset({"treasury", "interior", "navy", "army", "economy", "environment"})
_AFFAIRS = frozenset({"affairs", "matters"})  # the minister of foreign affairs is the foreign minister


def _is_inflected(words: Words, k: int) -> bool:
    """Say whether the word at token k is a verb, and not one by its looks only: "the trade representative"."""
    named_before = words.low[k - 1 : k] == ["the"] or any(h.j == k for h in words.names)
    return is_verb(words, k) and (words.low[k].endswith(("s", "ed", "ing")) or not named_before)


def _after_aside(words: Words) -> int:
    """Return where the office ends whose holder is an aside: "The governor of Able, [Ian Frye], has said ..."; what follows is
    what the holder does."""
    slot = words.low.index(MARK)
    aside = slot > 1 and words.low[slot - 1] == "," and words.low[slot + 1 : slot + 2] == [","]
    return slot if aside else len(words.low)


def told_by_verb(pattern: Pattern, words: Words, plain: list[int]) -> bool:
    """Note the office that a verb tells of without its noun: "the agency is headed by [X]", "[X] chairs the board"."""
    slot = words.low.index(MARK)
    at = slot - 2 if words.low[slot - 1 : slot] == ["by"] else slot + 1
    while at > slot and at < len(words.low) - 1 and words.low[at] in _IS_TO:
        at += 1  # "[X] is to chair the board"
    if words.low[slot - 1 : slot] == ["to"] and any(words.low[k] in _SELLS for k in range(slot)):
        at = next(k for k in range(slot) if words.low[k] in _SELLS)  # "agreed to sell its business to [X]"
    heads = next((row.split() for verbs, row in _LED if words.low[at : at + 1] and words.low[at] in verbs.split()), [])
    if words.low[0] == "who":
        # "Who will lead the mission is [not known]".
        at, heads = next(
            ((k, row.split()) for k in range(1, min(5, slot)) for verbs, row in _LED if words.low[k] in verbs.split()), (-1, [])
        )
    sold = at < slot and words.low[at : at + 1] != [] and words.low[at] in _SELLS
    if not heads or at < 0 or (at < slot and not sold and words.low[0] != "who" and BE.isdisjoint(words.low[:at])):
        return False
    pattern.of |= frozenset(hit.name.id for hit in words.names)
    states = not pattern.of.isdisjoint(countries())
    deals = heads == _BUYERS
    where = {name for name, roles in pattern.names.items() if roles == {"where"}}
    if not deals and not _REGIONS.isdisjoint(words.low):
        heads = ["head", "president", "governor"]  # "[X] leads the Able region"
    if not deals and pattern.of <= where and not _WORK.isdisjoint(words.low):
        heads = [head for head in heads if head not in ("ceo", "president")]  # "the monitors in Able are led by [X]"
    if not _UNIONS.isdisjoint(words.low) and not deals and not states:
        heads = ["head", "president", "secretary"]  # a union has a general secretary
    if _FORCES.isdisjoint(words.low):
        heads = [head for head in heads if head != "commander"]  # who leads an agency commands nobody
    pattern.head |= frozenset({"head"}) if states and not deals else frozenset(heads)
    own = _BESIDE_GENERIC.intersection(heads) - ({"chairman"} if states else set())
    pattern.titles |= frozenset({"buyer", "owner"}) if deals else GENERIC | own
    pattern.about |= frozenset(key for k in plain if k != at and not is_verb(words, k) for key in keys_of(words, k))
    return True


# Which offices a verb of leading tells of: forms in the passive and in the present, and concepts.
_LED = (
    ("headed led run heads leads runs head lead", "head ceo president commander chairman"),
    ("chaired chairs chair", "chairman head"),
    ("commanded commands command", "commander head"),
    ("coached managed coaches manages coach manage", "coach"),
    ("sell sells sold selling buy buys buying bought acquire acquires acquiring acquired", "w:buyer w:owner"),
)
_REGIONS = frozenset({"region", "province", "territory", "city", "town", "island", "republic"})
_WORK = words_of("held_offices.work")
_BUYERS = ["w:buyer", "w:owner"]
_SELLS = frozenset({"sell", "sells", "sold", "selling"})
_IS_TO = frozenset(
    {"is", "are", "will", "to", "would", "has", "have", "been", "set", "due", "chosen", "named", "picked", "agreed"}
)
GENERIC = words_of("holders.generic")
_BESIDE_GENERIC = frozenset({"commander", "coach", "chairman"})
_UNIONS = frozenset({"union", "unions"})
_FORCES = words_of("held_offices.forces")


def may_be_bare(title: str, sure: float, pattern: Pattern) -> bool:
    """Say whether a title may stand without its body where a fact tells only in a verb who leads that.

    A chairman or a commander that an entry names by nothing else is as likely another body's; so is a chief executive where
    nothing tells whose.
    """
    if not pattern.titles >= GENERIC:
        return True
    if title in _CHAIRS:
        return "ceo" not in pattern.head or not _CHAIRED.isdisjoint(pattern.about)
    if title in CHIEFS:
        return sure >= 0.5
    return title != "commander" or "commander" in pattern.titles


def is_of_a_union(pattern: Pattern) -> bool:
    """Say whether a fact tells in a verb who leads a union."""
    return "secretary" in pattern.head and pattern.titles >= GENERIC


_CHAIRS = frozenset({"chair", "chairman", "chairwoman", "chairperson"})
_CHAIRED = frozenset({"inquiry", "w:inquiry", "w:panel", "w:board", "w:committe", "w:commiss", "w:council", "w:jury"})


@lru_cache(maxsize=1_000)
def names_no_office(pattern: Pattern) -> bool:
    """Say whether the slot is no office's but an argument of a verb: "will come home on [the Heron]". Nothing reads those."""
    before = pattern.fact.says.partition("[")[0].lower().split()
    if pattern.head:
        return False
    return bool(before) and before[-1] in _ARGUMENT and BE.isdisjoint(before)


_ARGUMENT = frozenset("on in by with aboard at from".split())


_BECOMES = frozenset({"be", "become", "becomes", "the"})
_NAMED = frozenset({"name", "identity", "names", "post", "office", "position", "job", "role"})


def _past_name_of(words: Words) -> int:
    """Return where the office begins after "the name of" or "the identity of"; 0 where the sentence does not begin so."""
    if words.low[0] == MARK:
        # "[X] is to be the chief executive of the merged firm".
        return next((k for k in range(1, len(words.low)) if words.low[k] not in _IS_TO | _BECOMES), 0)
    heir = next((k for k in range(min(3, len(words.low))) if words.low[k] == "successor"), -1)
    if heir >= 0 and "as" in words.low[heir:]:
        # "The successor of Able as envoy": the office is the envoy's.
        return words.low.index("as", heir) + 1
    at = next((k for k in range(min(3, len(words.low))) if words.low[k] in _NAMED), -1)
    return at + 2 if at >= 0 and words.low[at + 1 : at + 2] == ["of"] else 0


def title_at(words: Words, k: int) -> str:
    """Return the office's noun at token k as it is written, in lower case: "prime minister"."""
    j = k + 1
    while j < len(words.low) and words.covered[j]:
        j += 1
    return " ".join(words.low[k:j])


def is_venue(words: Words, slot: int) -> bool:
    """Say whether a fact tells where something takes place: "will be held in [A]", "the venue of the talks is [A]"."""
    before = words.low[:slot]
    if len(before) < 3:
        return False
    if before[-1] in BE and "of" in before:
        return before[before.index("of") - 1] in _VENUES
    if before[-1] not in _AT:
        return False
    groups = [g for g in verb_groups(words) if g.j <= slot]
    if before[-2] in BE and not _SEATS.isdisjoint(before):
        return True  # "the headquarters will be in [A]"
    held = bool(groups) and slot - groups[-1].j <= 2 and words.low[groups[-1].j - 1] not in BE
    return held and not _HELD.isdisjoint(words.low[groups[-1].i : groups[-1].j + 1])


_AT = frozenset({"in", "at"})
_SEATS = frozenset({"headquarters", "seat", "secretariat", "venue"})
_HELD = words_of("venues.held")
_VENUES = words_of("venues.nouns")
