"""Whose an office is told to be: another body's, another state's, one of a country's many.

Owns: what says that an office is not the fact's body's. Never: who is in an office.
"""

from __future__ import annotations

from functools import lru_cache

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.context import Context, Sentence
from watcher.reading.holder.office_words import RANKS
from watcher.reading.keys import best_match, keys_of
from watcher.reading.lexicon import is_office, split
from watcher.reading.patterns import Pattern
from watcher.reading.places_inside import MONTHS
from watcher.reading.spellings import STOP, countries, known_names
from watcher.reading.strange_bodies import is_in_a_strange_place
from watcher.reading.words import NameHit, Words, analyse
from watcher.values import Unknown

GENERIC = words_of("holders.generic")
CHIEFS = frozenset({"boss", "chief"})  # who runs it, and not who presides over it
_TITLES = words_of("holders.titles")


def owned_from_afar(words: Words, i: int, of: frozenset[str]) -> bool:
    """Say whether a name that is not the fact's owns the office at token i, words between: "Fubo's executive chairman"."""
    k = i - 1
    while k > 1 and i - k <= 3 and words.tokens[k].islower() and words.tokens[k].isalpha() and words.low[k] not in STOP:
        k -= 1
    if k < 1 or not (words.low[k] == "'s" or (words.low[k] in _APOSTROPHES and words.low[k - 1].endswith("s"))):
        return False
    if any(h.i < k < h.j and h.name.id in of for h in words.names):
        return False  # "Kenya's central bank governor"
    hit = next((h for h in words.names if h.j == k), None)
    if hit is not None:
        return hit.name.id not in of and hit.name.kind != "country" and not may_be(hit, of)
    return words.tokens[k - 1][0].isupper() and words.low[k - 1] not in STOP and words.low[k - 1] not in _BODIES_AGAIN


_BODIES_AGAIN = words_of("holders.body_again")  # "the Organisation's sixth secretary-general": the body that was named
_APOSTROPHES = frozenset({"'", "’"})


def is_of_a_country(words: Words, i: int, of: frozenset[str], pattern: Pattern) -> bool:
    """Say whether a leader is one of a country's many, where the fact's leads a body: "the Dutch far-right leader"."""
    if not of or of & countries() or pattern.titles.isdisjoint(GENERIC):
        return False
    k = i - 1
    while k > 0 and i - k <= 4 and (words.tokens[k].islower() or words.low[k] == "-"):
        k -= 1
    return k < i - 1 and any(h.j == k + 1 and h.name.own == "adj" and h.name.id not in of for h in words.names)


def is_rather_a_twins(ctx: Context, sentence: Sentence, i: int, pattern: Pattern) -> bool:
    """Say whether an office without its body may be another's: two prime ministers, two firms each with a chief.

    A state's is of the side that comes first where a side was named last; a firm's may be of any that was named there.
    """
    if not pattern.of:
        return False
    states = countries()
    twins = frozenset(
        name
        for other in ctx.patterns.facts
        if other is not pattern
        and other.fact.kind == "holder"
        and (other.head & pattern.head or (states.isdisjoint(other.of | pattern.of) and not _LEADS.isdisjoint(other.head)))
        for name in other.of - pattern.of
    )
    if not twins:
        return False
    bodies = twins - states

    def of_twin(hit: NameHit) -> bool:
        named = hit.name.kind == "name" and hit.name.id not in pattern.of  # "Kite Steel" is no "Marsh Steel"
        return hit.name.id in twins or (bool(bodies) and named and may_be(hit, bodies))

    for hits in ([h for h in sentence.words.names if h.i < i], *(s.words.names for s in ctx.before(sentence))):
        sides = [of_twin(h) for h in hits if h.name.id in pattern.of or of_twin(h)]
        if sides:
            return any(sides) if bodies else sides[0]
    return False


_LEADS = frozenset({"ceo", "chairman", "head", "president"})


def is_of_a_named_body(words: Words, i: int, j: int, of: frozenset[str]) -> bool:
    """Say whether a name in capitals owns the office at [i, j): "Crop Science chief Able", "said Able, CENTCOM commander"."""
    if words.titled or i < 2 or not words.tokens[i].islower() or any(h.i < i <= h.j for h in words.names):
        return False
    k = i
    while k > 0 and words.tokens[k - 1][0].isupper() and words.low[k - 1] not in STOP and words.low[k - 1] not in _TITLES:
        k -= 1
    if k == i or words.low[i - 1] in MONTHS or words.cues[i - 1] or any(words.low[i - 1] in split(name) for name in of):
        return False
    called = j < len(words.low) and words.tokens[j][0].isupper() and i - k > (k == 0)
    return called or (words.low[k - 1] == "," and k > 1 and words.tokens[k - 2][0].isupper() and words.tokens[i - 1].isupper())


def heads_another(words: Words, i: int, j: int, of: frozenset[str]) -> bool:
    """Say whether a verb of heading has another body, or a meeting, as its object: "to head the Maritime Commission"."""
    if words.low[i] not in _HEADS or i < 1 or words.low[i - 1] in _DETERMINERS or j >= len(words.low):
        return False
    infinitive = words.low[i - 1] == "to"
    k = j
    while k < len(words.low) and k < j + 4 and words.tokens[k].islower() and (words.low[k] in STOP or words.covered[k]):
        k += 1
    end = k
    while end < len(words.low) and words.tokens[end][0].isupper():
        end += 1
    if any(k <= h.i < end and (h.name.id in of or may_be(h, of)) for h in words.names):
        return False
    if infinitive and not words.titled:
        return end > k and words.tokens[k].isalpha()
    return chairs_a_sitting(words, i)


def chairs_a_sitting(words: Words, k: int) -> bool:
    """Say whether the verb at token k is only that of presiding over one sitting: "chairs his last cabinet meeting"."""
    return words.low[k] in _CHAIRS and not _SITTINGS.isdisjoint(words.low[k + 1 : k + 7])


_CHAIRS = frozenset({"chairs", "chaired", "chair", "chairing"})
_HEADS = frozenset({"head", "heads", "lead", "leads", "chair", "chairs"})
_SITTINGS = frozenset({"meeting", "session", "summit", "talks", "conference", "hearing", "debate"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "new", "of", "as", "'s"})


def is_only_a_rank(words: Words, k: int, j: int, of: frozenset[str]) -> bool:
    """Say whether the word at token k is the rank of the person named right behind it, and no office: "General Able"."""
    end = next((n for n in range(j, len(words.low)) if not words.tokens[n][0].isupper()), len(words.low))
    aside = next((n for n in range(end + 1, min(end + 9, len(words.low))) if words.low[n] == ","), end + 3)
    other = any(is_office(s.concept) for n in range(end + 1, min(aside, len(words.low))) for s in words.senses[n])
    led = words.low[end : end + 2] == [",", "who"]  # "General Able, who led it": the verb tells when
    speaks = led or words.low[end : end + 1] == [":"] or (words.low[end : end + 1] == [","] and other)
    if any(h.name.id in of for h in words.names) and not speaks:
        return False  # "General Able of the mission", "Uganda's General Best takes over"
    return words.low[k] in RANKS and j < len(words.low) and words.tokens[j][0].isupper() and words.tokens[k][0].isupper()


def is_sent_by_another(words: Words, i: int, of: frozenset[str]) -> bool:
    """Say whether a state that is not the fact's stands before the office, where that is a body's: "US envoy for Sudan"."""
    bodies = known_bodies() & of - countries()
    if not bodies or bodies == of or any(h.name.id in bodies for h in words.names):
        return False
    return any(h.j <= i and h.name.kind == "country" and h.name.id not in of for h in words.names)


def may_be(hit: NameHit, of: frozenset[str]) -> bool:
    """Say whether a name can be a short one of the body, or the body has none."""
    return not of or any(set(split(hit.name.id)) & set(split(name)) for name in of)


@lru_cache(maxsize=1)
def known_bodies() -> frozenset[str]:
    """Return the ids of all states and bodies that everybody knows."""
    return frozenset(name.id for rows in known_names().values() for _, name in rows)


def directs_a_sort(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the work before the director at token k makes it another office: "launch director", "senior director"."""
    before = words.low[k - 1] if k else ""
    if words.low[k] != "director" or not words.tokens[k - 1].islower() or before in pattern.fact.says.lower():
        return False
    return before in _WORKS


_WORKS = words_of("offices.works")


def calls_a_body(words: Words, hit: NameHit) -> bool:
    """Say whether a country's name is only part of a body's: "the U.S. State Department"."""
    after = words.tokens[hit.j : hit.j + 2]
    return not words.titled and len(after) > 1 and after[0][0].isupper() and after[1][0].isupper() and after[1].isalpha()


def parted_by_comma(words: Words, hit: NameHit, i: int) -> bool:
    """Say whether a comma parts a name from the office at token i, which it does not own: "with the US, Secretary Able"."""
    at = hit.i - 1 - (words.low[hit.i - 1] == "the")
    return "," in words.low[hit.j : i] and at >= 0 and words.low[at] in _WITH


_WITH = frozenset({"with", "between", "and", "from", "for", "against", "by", "like", "than"})


def leads_another_state(words: Words, i: int, of: frozenset[str]) -> bool:
    """Say whether the sentence is led by another state than the office's, where that is a state's and named later."""
    if of.isdisjoint(countries()):
        return False
    led = next((h for h in words.names if h.name.kind == "country" and h.name.own in ("own", "seat") and h.j <= i), None)
    named = [h for h in words.names if h.name.id in of]
    return led is not None and led.name.id not in of and bool(named) and not calls_a_body(words, led) and led.i <= 1


def lists_states(words: Words, of: frozenset[str]) -> bool:
    """Say whether a sentence only lists states, which are none of the office's: "Spain, Iceland and France remain"."""
    states = {h.name.id for h in words.names if h.name.kind == "country"}
    return len(states) > 2 and states.isdisjoint(of)


def foreign_before(words: Words, i: int, of: frozenset[str]) -> bool:
    """Say whether the office at token i is joined to one of another country: "the German chancellor Merz and president"."""
    return any(
        h.name.kind == "country" and h.name.own == "adj" and h.name.id not in of and 0 < i - h.i <= 8 for h in words.names
    )


def is_quoted(words: Words, hit: NameHit, k: int) -> bool:
    """Say whether a name stands inside of quotation marks, and token k does not."""
    marks = [n for n, t in enumerate(words.low) if t in ('"', "“", "”")]
    return any(a < hit.i < b and not a < k < b for a, b in zip(marks[::2], marks[1::2], strict=False))


def may_stand_for(hit: NameHit, of: frozenset[str]) -> bool:
    """Say whether a name of the topic can be another one of the fact's body: of no body that has a name of its own."""
    if not of or not known_bodies().isdisjoint(of):
        return True
    capitals = hit.name.id.split("-")[0].isupper()
    return not (capitals or all(name.split("-")[0].isupper() for name in of)) or may_be(hit, of)


def is_of_a_twin(ctx: Context, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether a name is that of a body whose head another fact is on."""
    if not pattern.of or pattern.of & countries() or may_be(hit, pattern.of) or isinstance(pattern.fact.value, Unknown):
        return False
    others = (p.of for p in ctx.patterns.facts if p is not pattern and p.fact.kind == "holder" and not p.of & pattern.of)
    return any(hit.name.id in of for of in others if of.isdisjoint(countries()))


def is_headed_too(ctx: Context, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether a name is just that of the body whose like office another fact is on: a union beside its breakaway."""
    if hit.name.id in pattern.of | pattern.names.keys() or isinstance(pattern.fact.value, Unknown):
        return False
    likes = (p for p in ctx.patterns.facts if p is not pattern and p.fact.kind == "holder" and p.head & pattern.head)
    return any(hit.name.id in like.of and len(like.of) == 1 for like in likes)


def leads_another_party(words: Words, i: int, of: frozenset[str]) -> bool:
    """Say whether a word that only parties are called by makes it another's: "Liberal leader Able", "far-right leader Best"."""
    before = words.low[i - 1] if i else ""
    if words.low[i : i + 3] == ["leader", "in", "the"] and words.tokens[i + 3 : i + 4] and words.tokens[i + 3][0].isupper():
        return True  # "the Marsh Party's leader in the Senate"
    return words.low[i] in ("leader", "chief", "boss") and before in _PARTIES and not any(before in name.lower() for name in of)


_PARTIES = words_of("offices.parties")


def is_of_a_strange_service(words: Words, i: int) -> bool:
    """Say whether the service before the office at token i has a name that nobody told us of: "Cal Fire chief Able"."""
    if i < 2 or words.titled or not words.tokens[i - 1].istitle() or not words.tokens[i - 2].istitle():
        return False
    return (
        not words.senses[i - 2] and words.low[i - 2] not in _BEFORE_TITLES and not any(h.i <= i - 2 < h.j for h in words.names)
    )


_BEFORE_TITLES = words_of("holders.not_names") | frozenset("former deputy acting interim new the its their".split())


def is_who_is_made_it(ctx: Context, words: Words, hit: NameHit) -> bool:
    """Say whether a name before an office is who is chosen for it, and not whose it is: "lawmakers elected Able premier"."""
    person = hit.name.id in ctx.patterns.incumbents | ctx.patterns.members and " " in hit.name.id
    return hit.name.kind == "name" and person and hit.i > 0 and words.low[hit.i - 1] in _MAKES


_MAKES = words_of("office_owners.makes")


def names_an_army(words: Words, i: int, j: int) -> bool:
    """Say whether an army is named with the office: that of the place is another than the fact's."""
    return any(words.low[k] in _ARMIES for k in range(max(0, i - 3), min(len(words.low), j + 6)))


_ARMIES = frozenset("army armies navy armed military gendarmerie".split())


def tells_whose_he_is(words: Words, hit: NameHit) -> bool:
    """Say whether a state only tells whose somebody else is: "[US] President Able had written"."""
    k = hit.j + (words.low[hit.j : hit.j + 1] == ["'s"])
    return k < len(words.low) and any(is_office(s.concept) for s in words.senses[k]) and words.tokens[k][0].isupper()


def is_of_a_longer_name(words: Words, j: int, of: frozenset[str], pattern: Pattern) -> bool:
    """Say whether the office that ends at token j is that of another body of the state: "head of U.S. Central Command"."""
    begin = j + 1 + (words.low[j + 1 : j + 2] == ["the"])
    owner = next((h for h in words.names if h.i == begin), None)
    owned = owner is not None and words.low[owner.j : owner.j + 1] == ["'s"] and owner.name.kind != "country"
    if owned and owner is not None and words.low[j : j + 1] == ["of"] and owner.name.id not in of:
        return True  # "the head of Vantor's mining unit"
    if owner is not None and words.low[j : j + 1] == ["to"] and _is_sent_there(owner, pattern):
        return True  # "Chad's ambassador to France", where the fact is on France's to Chad
    hit = next((h for h in words.names if h.i == begin and h.name.kind == "country"), None)
    if words.low[j : j + 1] != ["of"] or hit is None or words.titled or not calls_a_body(words, hit):
        return False
    end = next((k for k in range(hit.j, len(words.low)) if not words.tokens[k][0].isupper()), len(words.low))
    own = {t for name in of for t in split(name.lower())}
    return own.isdisjoint(words.low[hit.j : end]) and not any(
        best_match(keys_of(words, k), pattern.about) >= 0.8 for k in range(hit.j, end)
    )


def _is_sent_there(hit: NameHit, pattern: Pattern) -> bool:
    """Say whether a state that sends somebody, the fact says, is told to receive one."""
    there = _receivers(pattern.fact.says)
    return bool(there) and hit.name.id in pattern.names and hit.name.id not in there


@lru_cache(maxsize=1_000)
def _receivers(says: str) -> frozenset[str]:
    """Return the states to whom somebody is sent, a fact's sentence says: "the French ambassador to Chad"."""
    words = analyse(says, 1)
    return frozenset(h.name.id for h in words.names if words.low[h.i - 1 : h.i] == ["to"] and h.name.kind == "country")


def is_of_a_department(words: Words, k: int, pattern: Pattern) -> bool:
    """Say whether the secretary or minister at token k is one of a department, where the fact's is of none."""
    before = words.low[k - 1] if k else ""
    told = pattern.office or any(before in split(name.lower()) for name in pattern.of)
    return not told and words.low[k] in _MEMBERS and before in _DEPARTMENTS


_MEMBERS = frozenset({"secretary", "minister"})
_DEPARTMENTS = words_of("offices.departments")


def is_elsewhere(words: Words, j: int, pattern: Pattern) -> bool:
    """Say whether the office ending at token j is one in another country: "head of the UN mission in Niger"."""
    ours = pattern.names.keys() & countries()
    stop = next((k for k in range(j, min(j + 9, len(words.low))) if words.low[k] == "," or is_verb(words, k)), j + 9)
    if is_in_a_strange_place(words, j, stop, pattern):
        return True
    there = [
        h
        for h in words.names
        if j < h.i < stop and h.name.kind == "country"
        if words.low[h.i - 1] == "in" or (h.i == j + 1 and words.low[j] in ("for", "to"))  # "envoy for Yemen"
    ]
    return bool(ours) and bool(there) and all(h.name.id not in ours for h in there)


def is_the_mothers(words: Words, i: int, j: int, near: list[NameHit], pattern: Pattern) -> bool:
    """Say whether it is the head of the body that a mission is of, and not of the mission: "the UN chief"."""
    kinds = {h.name.kind for h in near if h.name.id in pattern.of}
    if "mission" not in pattern.about or (kinds != {"body"} and (kinds != {"country"} or words.low[i] not in GENERIC)):
        return False  # "the UN chief", "the head of Ivorian special forces"
    return not any(
        best_match(keys_of(words, k), pattern.about) >= 0.8 for k in range(max(0, i - 5), min(len(words.low), j + 7))
    )


def is_only_where(words: Words, hit: NameHit, i: int) -> bool:
    """Say whether a state behind the office at token i is only where something takes place: "Secretary Able spoke in Oslo"."""
    return hit.i > i and words.low[hit.i - 1] in _WHERE


_WHERE = frozenset("in at near inside across northern southern eastern western central".split())


def is_another_title(title: str, pattern: Pattern) -> bool:
    """Say whether a title is never the fact's own: a chief minister's and a premier's, a secretary of state's and a minister's,
    a secretary general's and that of who heads a mission or an army."""
    if title == "minister" and pattern.titles == {_OF_STATE}:
        return True
    if title.startswith("secretary") and title.endswith("general") and not _COMMANDED.isdisjoint(pattern.about):
        return True
    if title in _COMMANDERS and pattern.titles.isdisjoint(_COMMANDERS) and not _HEADED_ARMIES.isdisjoint(pattern.about):
        return True  # an army has many commanders
    if title == "chief of staff" and "mission" in pattern.about:
        return True
    return _STATES in (title, *pattern.titles) and (title == "prime minister" or "prime minister" in pattern.titles)


def is_only_a_sides(title: str, pattern: Pattern) -> bool:
    """Say whether a title is of whom a side or a state sends, where the fact is on who mediates: "their representative"."""
    return title in _SENT and pattern.titles == _MEDIATOR


_COMMANDERS = frozenset({"commander", "general", "force commander", "commanding officer", "commanding general"})
_HEADED_ARMIES = frozenset({"w:army", "w:arm"})
_SENT = frozenset({"representative", "ambassador", "emissary"})
_MEDIATOR = frozenset({"mediator"})
_COMMANDED = frozenset({"mission", "w:army", "w:navy", "army"})
_OF_STATE = "secretary of state"
_STATES = "chief minister"


def is_of_a_sibling_office(ctx: Context, words: Words, k: int, title: str, pattern: Pattern) -> bool:
    """Say whether the title at token k is that of another office of the fact's body, which the baseline has too.

    "The chair of the bloc" is not its secretary general, and no more is its head, where another fact is on who chairs it.
    """
    told = {s.concept for s in words.senses[k] if s.pos == "n"}
    for other in ctx.patterns.facts:
        if other is pattern or other.fact.kind != "holder" or other.of.isdisjoint(pattern.of):
            continue
        presides = (title in GENERIC and other.head > pattern.head) or (title in CHIEFS and pattern.head > other.head)
        if presides or not (other.head - pattern.head).isdisjoint(told):
            return True
    return False


def names_a_state_in_full(words: Words, j: int, hit: NameHit) -> bool:
    """Say whether the name ends that of a state in full, right behind the office: "of the Kingdom of Norway"."""
    if hit.name.kind != "country" or words.low[j : j + 2] != ["of", "the"] or not 3 < hit.i - j <= 8:
        return False
    between = words.tokens[j + 2 : hit.i]
    named = all(t[0].isupper() or t in ("of", "the") for t in between)
    return named and between[-1] in ("of", "the") and not _STATE_WORDS.isdisjoint(between)


_STATE_WORDS = frozenset({"Republic", "State", "Federation", "Kingdom", "Union", "Commonwealth"})
