"""Where a value is told of: the nearest place of the sentence wins, else that of what was read just before.

Owns: the tie of a value to a fact by place. Never: reads a value.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import HARD, clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import best_match, keys_of, tokens_like
from watcher.reading.name_parts import leads_a_compound
from watcher.reading.named_by_the_way import is_named_by_the_way, remain_there, told_in_passing
from watcher.reading.patterns import Pattern
from watcher.reading.places_inside import BESIDE, DIRECTIONS, SOMEWHERE, part_of_place, tells_a_part
from watcher.reading.places_meant import is_by_the_way, nameless_part, stand_in
from watcher.reading.spellings import BE, HAVE, MODAL, countries, seat_of
from watcher.reading.strange_bodies import is_in_a_strange_place
from watcher.reading.words import NameHit, Words

IN = words_of("ties.in")
_EARTH, _WORLDS = frozenset({"Earth"}), frozenset({"moon", "mars", "lunar", "venus", "asteroid"})


def preposition(words: Words, i: int) -> str:
    k = beside(words, i)
    return words.low[k] if k >= 0 else ""


def beside(words: Words, i: int) -> int:
    """Return the token before a name at token i, but for one that only tells which part or side of it; -1 for none."""
    return i - 2 if i and words.low[i - 1] in BESIDE else i - 1


def place_tie(
    ctx: Context, sentence: Sentence, first: int, last: int, pattern: Pattern, tie: Tie, *, whole: bool = True
) -> bool:
    """Tie by place: the nearest place of the sentence wins; without one, that of what was read just before.

    whole: the value is of the whole place, so that a place inside it speaks against the tie.
    """
    if not pattern.places:
        return True
    words = sentence.words
    if (pattern.within or pattern.inside) and _is_of_all_of_it(words, first, last):
        return tie.add("place", "of all of it", 0.8) if pattern.inside else tie.reject("place", "of all of it")
    if pattern.places <= _EARTH and _WORLDS.isdisjoint(words.low):
        return tie.add("place", "somewhere on Earth", 0.3)
    best: tuple[float, NameHit] | None = None
    # The state of a capital is no other place, unless another fact tells the same of all of it.
    around = frozenset(map(seat_of, pattern.places)) - pattern.contrasts
    sited = pattern.places - countries()  # who hands a base over, and to whom, is not where it is
    parts = ctx.patterns.members - pattern.names.keys() if pattern.fact.kind in ("date", "quantity") else frozenset[str]()
    counts = pattern.fact.kind == "quantity"
    there = stand_in(words, last) if counts else -1
    for hit in words.names:
        if (
            0 <= there < hit.i
            or not (_is_place(words, hit, pattern) or (hit.name.id in parts and _is_left(words, hit)))
            or _is_in_an_aside(words, hit, first)
            or (hit.i > last and "because" in words.low[last : hit.i] and hit.name.id not in pattern.places)
            or (pattern.levelled and _is_where_others_come_from(sentence, hit, first, pattern))
            or _of_a_later_number(words, last, hit.i)
            or _owns_what_follows(words, hit, last)
            or hit.name.id in around
            or is_named_by_the_way(ctx, sentence, hit, last, pattern)
            or _holds_the_place(words, hit, pattern)
            or ("handover" in pattern.verbs and hit.name.kind == "country" and not sited.isdisjoint(sentence.named))
            or (hit.name.id in ctx.patterns.home and not pattern.places.isdisjoint(sentence.named - countries()))
        ):
            continue
        cost = min(words.cost(first, hit.i), words.cost(last, hit.i))
        if hit.name.kind == "name" and (cost > 6 or not whole) and hit.name.id not in pattern.places:
            continue
        if hit.name.kind == "name" and hit.name.id in ctx.patterns.topical - ctx.patterns.named - ctx.patterns.members:
            continue  # a word of the scope, which may be a body: "the mandate of UNIFIL in Lebanon"
        if hit.i > last and preposition(words, hit.i) in IN:
            cost -= 4
        if best is None or cost < best[0]:
            best = (cost, hit)
    part = 0 if is_a_toll_raised(words, first) else part_of_place(words, first, last, pattern)
    beside = bool(part) and (best is None or words.cost(last, part) < best[0] + 3)
    part = part if whole and beside and not remain_there(ctx, words, last, part, pattern) else 0
    if part and tells_a_part(words, part, pattern) and tie.rejects("place", f"only at {words.tokens[part]}"):
        return False
    if counts and whole and (piece := nameless_part(words, last, pattern)) and tie.rejects("place", f"only of {piece}"):
        return False
    if best:
        hit = best[1]
        if _is_around(ctx, words, hit, pattern):
            return tie.add("place", f"in {hit.name.id}, around the fact's own", 0.0)
        if hit.name.id not in pattern.places and tie.rejects("place", f"in {hit.name.id}"):
            return False
        if _joined(words, hit, pattern) and tie.rejects("place", f"in {hit.name.id} and another place together"):
            return False
        return tie.add("place", f"in {hit.name.id}", 1.0)
    toll = counts and not pattern.levelled
    other = _people_of_another(sentence, pattern) if counts and pattern.levelled and there < 0 else ""
    if other and tie.rejects("place", f"{other} is what is spoken of"):
        return False
    if (
        toll
        and pattern.contrasts
        and pattern.places.isdisjoint(sentence.named)
        and tokens_like(words, _STRUCK)
        and tie.rejects("place", "told of the whole of what struck several places")
    ):
        return False
    for back in ctx.before(sentence):
        places = [
            h
            for h in back.words.names
            if h.name.kind == "country"
            and h.name.id not in pattern.actors | around
            and not told_in_passing(back.words, h, pattern)
            and not (counts and is_by_the_way(back.words, h))
            and (
                ((h.name.own == "own" or _has_a_base(back.words, h, pattern)) and not modifies(back.words, h))
                or _is_soil(back.words, h)
            )
        ]
        if places:
            ids = {h.name.id for h in places}
            if (
                toll
                and pattern.contrasts & ids
                and pattern.places & ids
                and tie.rejects("place", "several places were spoken of before")
            ):
                return False
            if not pattern.places & countries():
                # A country that does something, or whose envoys are there, is not where it is done.
                places = [h for h in places if h.name.id in pattern.places or preposition(back.words, h.i) in IN - {"of"}]
            if not places:
                continue
            if all(h.name.id not in pattern.places for h in places):
                if places[0].name.id in ctx.patterns.home and not pattern.places & countries():
                    # The country of the topic, in which the fact's own place lies.
                    continue
                if _is_titled_by_place(ctx, pattern):
                    return tie.add("place", "the title names it, and no other", 0.3)
                return tie.reject("place", f"{places[0].name.id} is what was spoken of before")
            if places[-1].name.id in pattern.contrasts - pattern.places and tie.rejects(
                "place", f"{places[-1].name.id} is what was spoken of last"
            ):
                return False
            return tie.add("place", "the place was spoken of before", 0.5)
    if "mission" in pattern.theme and pattern.places.isdisjoint(ctx.named):
        near = (sentence, *ctx.before(sentence)[:1])
        strange = any(is_in_a_strange_place(b.words, 0, len(b.words.low), pattern) for b in near)
        if strange and tie.rejects("place", "in a place that nobody told us of"):
            return False
    if pattern.contrasts or pattern.within:
        return _contrasted(ctx, sentence, pattern, tie)
    if not pattern.places.isdisjoint(ctx.named):
        return tie.add("place", "the place stands elsewhere in the entry", 0.2)
    return tie.add("place", "no other place is named", 0.0)


def _people_of_another(sentence: Sentence, pattern: Pattern) -> str:
    """Return the other place of which facts tell the same, where only its people stand in the sentence."""
    others = pattern.contrasts - pattern.places - pattern.actors
    if not others or not pattern.places.isdisjoint(sentence.named):
        return ""
    return next((h.name.id for h in sentence.words.names if h.name.own == "adj" and h.name.id in others), "")


_STRUCK = frozenset({"fire", "flood", "quake", "storm", "crash", "collapse", "outbreak"})


def is_a_toll_raised(words: Words, first: int) -> bool:
    """Say whether a toll is brought to the number, wherever the latest are from: "remains found in Vik lift the toll to 30"."""
    if words.low[first - 1 : first] != ["to"]:
        return False
    near = range(max(0, first - 12), first - 1)
    return any(words.low[k] in _TOLLS for k in near) and any(words.low[k] in _RAISES for k in near)


_TOLLS, _RAISES = words_of("places.tolls"), words_of("places.raises")


def _is_around(ctx: Context, words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether a disaster's toll is told by the wider place of the topic: "the fire in Hong Kong" for one in Tai Po."""
    if hit.name.id in pattern.places or hit.name.id not in ctx.patterns.home or pattern.places & countries():
        return False
    struck = pattern.who_words & _STRUCK
    return bool(struck) and not pattern.about.isdisjoint({"dead", "wounded", "missing"}) and bool(tokens_like(words, struck))


def _holds_the_place(words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether a country only tells where the fact's own place lies: "Congo's North Kivu", "North Kivu in Congo"."""
    inner = [h for h in words.names if h.name.id in pattern.places and h.name.id != hit.name.id]
    return hit.name.id not in pattern.places and any(
        words.low[hit.j : h.i] == ["'s"] or words.low[h.j : hit.i] in ([","], ["in"], [",", "in"]) for h in inner
    )


def _owns_what_follows(words: Words, hit: NameHit, last: int) -> bool:
    """Say whether a name behind a semicolon only tells whose the next thing is: "600 peacekeepers left; Chad's 900 stay"."""
    return hit.i > last and words.low[hit.j : hit.j + 1] == ["'s"] and ";" in words.low[last : hit.i]


def _is_in_an_aside(words: Words, hit: NameHit, first: int) -> bool:
    """Say whether commas part a relative clause with the name from the number: "the force, to which Mali gives men, has"."""
    if hit.i >= first or "," not in words.low[hit.j : first]:
        return False
    which = next((k for k in range(hit.i - 1, max(-1, hit.i - 14), -1) if words.low[k] in _WHICH), -1)
    return which > 0 and "," in words.low[which - 2 : which] and any(is_verb(words, k) for k in range(hit.j, first))


def _is_where_others_come_from(sentence: Sentence, hit: NameHit, first: int, pattern: Pattern) -> bool:
    """Say whether another clause tells who came from there: "has 5,200 soldiers after reinforcements from Italy arrived"."""
    low = sentence.words.low
    if hit.name.id in pattern.places or low[hit.i - 1 : hit.i] != ["from"] or hit.i < first:
        return False
    clause = clause_at(sentence.clauses, hit.i)
    return clause.i > first and low[clause.i] in ("after", "as", "when", "since")


def _is_of_all_of_it(words: Words, first: int, last: int) -> bool:
    """Say whether between its commas a number is told of all the country: "in Lima 40 died; the [national toll is 90]"."""
    begin = next((k + 1 for k in range(first - 1, -1, -1) if words.low[k] in _BREAKS), 0)
    end = next((k for k in range(last + 1, len(words.low)) if words.low[k] in _BREAKS), len(words.low))
    return not _WIDE.isdisjoint(words.low[begin:end])


_BREAKS = frozenset({",", ";", ":", "."})
_WIDE = frozenset({"country", "nation", "nationwide", "countrywide", "national", "overall"})
_ON_THE_WAY = frozenset({"for", "through", "via", "across", "reached"})
_WHICH = frozenset({"which", "whom", "whose"})


def _contrasted(ctx: Context, sentence: Sentence, pattern: Pattern, tie: Tie) -> bool:
    """Tie by place where other facts tell the same of other places: its own must be named, and none of theirs nearer."""
    for near in (sentence, *ctx.before(sentence)[:2]):
        ids = {h.name.id for h in near.words.names}
        if ids & pattern.places:
            return (
                tie.add("place", "its place is the one spoken of", 0.3)
                if not ids & pattern.contrasts
                else tie.reject("place", "of another")
            )
        if ids & pattern.contrasts and tie.rejects("place", f"{min(ids & pattern.contrasts)} is what is spoken of"):
            return False
    return tie.reject("place", "its place is not named")


def modifies(words: Words, hit: NameHit) -> bool:
    """Say whether a country's name only tells whose something is ("US troops")."""
    return hit.j < len(words.low) and words.senses[hit.j].noun and not is_verb(words, hit.j)


_ADVERBS = frozenset({"still", "also", "now", "never", "already", "then", "once", "only"})


def _has_a_base(words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether a capital is where a base is, as in the fact: "the base in [Able]"."""
    return "base" in pattern.theme and hit.name.own == "seat" and hit.i > 1 and "base" in keys_of(words, hit.i - 2)


def _is_place(words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether a name stands for a place here."""
    if hit.name.kind == "body" or (hit.name.own == "adj" and not _is_soil(words, hit)):
        return False
    if hit.name.id in pattern.places and _begins_count(words, hit, pattern):
        return True
    if leads_a_compound(words, hit) and words.low[hit.j + 1 : hit.j + 2] != ["based"]:
        return False  # "the US-led coalition"
    if words.low[hit.i - 1 : hit.i] and words.low[hit.i - 1] in _ON_THE_WAY and "withdraw" in pattern.verbs:
        return hit.name.id in pattern.places  # where they leave for, and by what way
    if hit.name.id in pattern.places and words.low[hit.i - 1 : hit.i] == ["'s"]:
        # "From Congo's North Kivu".
        owner = next((h for h in words.names if h.j == hit.i - 1), None)
        return owner is not None and preposition(words, owner.i) in IN
    if hit.j < len(words.low) and preposition(words, hit.i) not in IN:
        verb = hit.j + (words.low[hit.j] in _ADVERBS and hit.j + 1 < len(words.low))
        if is_verb(words, verb):
            return False
    if (
        hit.name.kind == "country"
        and preposition(words, hit.i) not in IN
        and (_acts(words, hit) or _owns_men(words, hit, pattern))
    ):
        return False
    if hit.name.own == "seat":
        here = hit.name.id in pattern.places or _has_a_base(words, hit, pattern)
        return preposition(words, hit.i) in SOMEWHERE and here
    if hit.name.kind == "name" or (hit.name.id in pattern.actors and hit.name.id not in pattern.places):
        return preposition(words, hit.i) in IN and hit.name.id not in pattern.actors
    return True


def _owns_men(words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether a state's name tells whose people do something, not where: "US troops begin to withdraw"."""
    if pattern.fact.kind not in ("date", "status") or hit.name.id in pattern.places:
        return False
    return words.low[hit.j : hit.j + 1] != [] and words.low[hit.j] in _MEN


_MEN = words_of("places.men")


def _acts(words: Words, hit: NameHit) -> bool:
    """Say whether a state is told as who does something: "a deal by Peru and Chile", "Peru and Chile agreed"."""
    pair = [h for h in words.names if h.name.kind == "country" and h.name.own != "adj"]
    at = pair.index(hit) if hit in pair else -1
    first = last = hit
    while at > 0 and words.low[pair[at - 1].j : first.i] in _JOINTS:
        at -= 1
        first = pair[at]
    at = pair.index(hit) if hit in pair else len(pair)
    while at + 1 < len(pair) and words.low[last.j : pair[at + 1].i] in _JOINTS:
        at += 1
        last = pair[at]
    if words.low[hit.j : hit.j + 1] == ["'s"]:
        return False
    return preposition(words, first.i) in _AGENTS or (first is not last and last.j < len(words.low) and is_verb(words, last.j))


_AGENTS = frozenset({"by", "between"})
_JOINTS = (["and"], [","], ["and", "the"], [",", "and"], [",", "the"], ["/"], ["&"])


def _is_soil(words: Words, hit: NameHit) -> bool:
    """Say whether a state's people have their land named behind them: "on Malian soil", "from Peruvian territory"."""
    return hit.name.own == "adj" and words.low[hit.j : hit.j + 1] != [] and words.low[hit.j] in _SOIL


_SOIL = frozenset({"soil", "territory", "land"})


def _begins_count(words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether the fact's place stands before what is counted, its number behind that: "Nuba cholera cases reach 90"."""
    if pattern.fact.kind != "quantity" or words.low[hit.i - 1 : hit.i] == ["of"]:
        return False
    for k in range(hit.j, min(hit.j + 3, len(words.low) - 1)):
        if not words.low[k].isalpha() or is_verb(words, k) or words.low[k] in IN:
            return False
        if best_match(keys_of(words, k), pattern.head | pattern.about) >= _LIKE:
            return is_verb(words, k + 1) or words.low[k + 1] in _THEN
    return False


_LIKE = 0.8
_THEN = frozenset({"toll", "at", "now", "tops", "hits"})


def _is_left(words: Words, hit: NameHit) -> bool:
    """Say whether a name is what is left ("quit South Kivu"), or heads its line ("South Kivu: the mission takes its leave")."""
    if not hit.i:
        return words.low[hit.j : hit.j + 1] == [":"]
    return any(s.concept == "withdraw" and s.pos == "v" for s in words.senses[hit.i - 1]) and is_verb(words, hit.i - 1)


_AGREED = frozenset({"agree", "sign"})
_JOINS = frozenset({"and", ", and", ",", "or", "and in", "/", "and neighbouring", "and neighboring"})


def _joined(words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether the place is one of several that share the number ("in Iraq and Syria")."""
    for other in words.names:
        if other.name.id in pattern.names and (pattern.fact.kind == "date" or pattern.axis in _AGREED):
            continue  # who acts there, or agrees with its state, is no other place
        if other.name.kind == "country" and other.name.id not in pattern.places and other.name.own == "own":
            low, high = (hit.j, other.i) if other.i >= hit.j else (other.j, hit.i)
            if high > low + 1 and words.low[high - 1] in DIRECTIONS:
                high -= 1  # "western Nepal and northern India"
            if (
                words.low[low:high] == [","]
                and other.j < len(words.low)
                and (is_verb(words, other.j) or words.low[other.j].endswith("ing") or words.low[other.j] in BE | HAVE | MODAL)
            ):
                continue  # "killed in Iran, US warns"
            if words.low[low:high] == [","] and other.i > hit.i and _heads_who_says(words, other):
                continue  # "have left Iran, US officials said"
            if " ".join(words.low[low:high]) in _JOINS:
                return True
    return False


def _heads_who_says(words: Words, hit: NameHit) -> bool:
    """Say whether a state's name only tells whose people speak behind a comma: "left Mali, [French] army spokesmen said"."""
    for k in range(hit.j, min(hit.j + 7, len(words.low) - 1)):
        if "report" in words.cues[k] and is_verb(words, k):
            return k > hit.j and words.low[k - 1] not in HARD
        if words.low[k] in _BROKEN or is_verb(words, k):
            return False
    return False


_BROKEN = frozenset({",", "and", "or", ";", ":", "."})


def _is_titled_by_place(ctx: Context, pattern: Pattern) -> bool:
    """Say whether the title names the fact's place and no country but it."""
    named = [h.name.id for h in ctx.sentences[0].words.names if h.name.kind == "country" or h.name.id in pattern.places]
    return not pattern.places.isdisjoint(named) and all(name in pattern.places for name in named)


def _of_a_later_number(words: Words, last: int, place: int) -> bool:
    """Say whether a place after the number belongs to another one: "some 40 boats, with 9 more across the river in Oress"."""
    return any(
        words.low[k : k + 2] == [",", "with"] and words.tokens[k + 2][0].isdigit()
        for k in range(last + 1, min(place, len(words.low)) - 2)
    )


def is_listed(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the fact's place is one of several that the event at token k is told of: "from Gao, Kidal and Menaka"."""
    at = next((i for i in range(k + 1, min(k + 8, len(words.low))) if words.low[i] in ("from", "in")), -1)
    i = at + 1
    while 0 < i < len(words.low) and (words.low[i] in (",", "and") or words.tokens[i][0].isupper()):
        hit = next((h for h in words.names if h.i == i), None)
        if hit is not None and hit.name.id in pattern.places:
            return i > at + 1
        i += 1
    return False
