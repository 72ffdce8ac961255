"""Persons beside an office: title, apposition, the verb between; whose title another office is.

Owns: how a name may stand to an office. Never: says who holds one.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.clauses import is_verb
from watcher.reading.holder.departures import past_clause
from watcher.reading.holder.offices import Office
from watcher.reading.lexicon import concepts
from watcher.reading.persons import Person
from watcher.reading.spellings import STOP
from watcher.reading.words import Words

STEPS = {word: rung for rung in ("nominated", "designate", "acting") for word in words_of(f"holders.{rung}")}
IN = words_of("holders.in")


def is_of_an_office(words: Words, k: int) -> bool:
    return any(concepts()[s.concept].office for s in words.senses[k] if s.concept in concepts())


def _for_ours(words: Words, k: int, of: frozenset[str]) -> bool:
    """Say whether the office that ends at token k is told to be for the fact's own: "envoy for Sudan"."""
    return words.low[k] == "for" and any(h.i in (k + 1, k + 2) and h.name.id in of for h in words.names)


def _opens_its_body(words: Words, k: int, gap: list[str], of: frozenset[str]) -> bool:
    return gap[0] in ("of", "to") or _for_ours(words, k, of)


def beside(words: Words, runs: list[Person], office: Office, of: frozenset[str]) -> list[tuple[Person, str]]:
    """Return the persons that may hold the office, the likeliest first, each with how it stands there."""
    found: list[tuple[float, Person, str]] = []
    pair = _paired(words, runs, office, of)
    for person in runs:
        if pair is not None and person in pair[1]:
            found += [(0.0, person, "apposition")] if person is pair[0] else []
            continue
        owner = words.low[office.j : office.j + 1] == ["'s"]
        if person.i >= office.j:
            begin = _past_joined(words, office.j, person.i)
            gap = words.low[begin : _with_titles(words, person.i)]  # "chief of staff, Lt. Gen. Able"
            if not gap or gap in (["-", "designate"], ["nominee"], ["designate"], ["-", "elect"], ["elect"]):
                found.append((-3.0, person, "title"))
            elif gap[0] == "-" and gap[1:] in (["elect", ","], ["designate", ","]):
                found.append((2.0, person, "apposition"))
            elif (
                gap[0] in (",", ":", "(", "[")
                and len(gap) <= 2
                and not any(is_verb(words, k) for k in range(begin + 1, person.i))  # "who advises the premier, told Best"
                and not {'"', "“", "”", "while", "but", "and", "as"} & set(gap)
                and not _is_one_of_them(words, office, person, gap)
                and not (gap[0] == ":" and _is_spoken_of(words, office, person))
            ):
                found.append((len(gap), person, "apposition"))
            elif _opens_its_body(words, office.j, gap, of) and gap[-1] == "," and _is_its_body(words, begin, gap, of):
                found.append((4.0, person, "apposition"))
            elif gap[0] == "in" and gap[-1] == "," and len(gap) <= 4:
                found.append((4.0, person, "apposition"))  # "its head in Iraq, Able, said"
            elif gap == ["in"] and {"new", "next"} & set(words.low[max(0, office.i - 2) : office.i]) and words.low[0] != "the":
                found.append((3.0, person, "given"))  # "gets a new mayor in Able"
            elif _is_given(words, office, gap) or _is_of_who_acts(words, runs, office, person):
                found.append((5.0, person, "given"))
            elif any(t in ("is", "was", "be", "as") for t in gap) and len(gap) <= 12 and not _has_a_title(words, person):
                found.append((words.cost(office.j, person.i), person, "verb"))
        elif person.j <= office.i and _is_whom(words, person.j, office.i):
            found.append((-1.0, person, "named"))
        elif person.j <= office.i and (
            _is_named_by_noun(words, person)
            or _is_sworn_in(words, person)
            or words.low[person.i - 1 : person.i] not in _NOT_SUBJECT
        ):
            gap = words.low[person.j : office.i]
            if gap and _FIRST.issuperset(gap) and _is_named_to_be(words, person.i):
                found.append((-2.0, person, "named"))  # "elects Able its first woman president"
                continue
            if not gap and words.low[person.i - 1 : person.i] in _ITS_BODY:
                continue  # "a former Voss boss": of a body that nobody knows
            if not gap or (
                len(gap) <= 3
                and words.low[person.i - 1 : person.i]
                and (words.low[person.i - 1] in IN | STEPS.keys() | _NAMES_ONE or _is_sworn_in(words, person))
            ):
                found.append((-2.0, person, "named"))
            elif (
                gap[0] in (",", "—", "(", "[")
                and len(gap) <= 8
                and not (
                    owner and "representative" not in words.low[office.j : office.j + 4]
                )  # "Able, the president's adviser"
                and not {"to", "for", "with", "which", "whom", "where"} & set(gap)
                and not any(is_verb(words, k) for k in range(person.j, office.i))
                and not ("and" in gap and any(person.j < r.i < office.i for r in runs))
            ):
                found.append((1.0, person, "apposition"))
            elif gap[0] == "," and gap[-1] == "and" and _is_second_office(words, person.j, office.i):
                found.append((1.5, person, "apposition"))
            elif (
                person.i
                and words.low[person.i - 1] in _ASIDES
                and words.low[person.j : person.j + 1]
                and words.tokens[person.j].islower()
            ):
                continue  # "Able, a former Best boss, starts as": whose boss he was
            elif _is_no_complement(words, office):
                continue
            elif not _names_another(gap) and any(t in IN or t in STEPS or t in ("is", "was", "as", "be") for t in gap):
                begin = past_clause(words, person.j)  # "Able, who led the union and was its chair, is to be minister"
                begin = begin if begin < office.i else person.j
                found.append((words.cost(begin, office.i) + 2, person, "verb"))
    found.sort(key=lambda row: row[0])
    return [(person, way) for cost, person, way in found if cost <= 26]


def _is_whom(words: Words, j: int, i: int) -> bool:
    """Say whether somebody puts forward who ends at token j for the office at i: "Able, whom the bloc nominated as its"."""
    gap = words.low[j:i]
    if gap[:2] != [",", "whom"] or len(gap) > _WHOM or "," in gap[1:] or "had" in gap:
        return False
    at = gap.index("as") if "as" in gap else 0
    return 0 < len(gap) - at <= 5 and ("next" in gap[at:] or any(t in STEPS for t in gap))


_WHOM = 18


def _is_one_of_them(words: Words, office: Office, person: Person, gap: list[str]) -> bool:
    """Say whether a name only tells one of many: "its top executives, Able included", "ministers, including Best"."""
    if not any(s.form == "pl" and s.pos == "n" for s in words.senses[office.i]):
        return False
    return gap[-1] in ("including", "among") or words.low[person.j : person.j + 1] == ["included"]


def _is_spoken_of(words: Words, office: Office, person: Person) -> bool:
    """Say whether the name behind a colon begins what is said: "Minister: Able's plan is dead", "Minister: Able must go"."""
    if not {"new", "next"}.isdisjoint(words.low[max(0, office.i - 3) : office.i]) or person.j >= len(words.low):
        return False
    then = words.low[person.j]
    return then == "'s" or ((words.spellings[person.j].auxiliary or is_verb(words, person.j)) and then not in IN)


def _is_given(words: Words, office: Office, gap: list[str]) -> bool:
    """Say whether a post is told to go to the person behind it: "the post of governor at Able Bank goes to Best"."""
    if words.low[office.i - 1] != "of" and words.low[office.i - 2 : office.i - 1] != ["of"]:
        return False
    to = len(gap) - 1 - gap[::-1].index("to") if "to" in gap else -1
    return (
        to > 0
        and len(gap) - to <= 3
        and gap[to - 1] in _GOES
        and not _POSTS.isdisjoint(words.low[max(0, office.i - 4) : office.i])
    )


_GOES = frozenset("goes went go gone falls fell fallen passes passed pass given handed offered".split())
_POSTS = frozenset({"post", "job", "role", "position", "office", "title"})


def _is_of_who_acts(words: Words, runs: list[Person], office: Office, person: Person) -> bool:
    """Say whether what comes before a person is told of him: "After becoming governor of Able in place of Best, Cole met"."""
    near = words.low[max(0, office.i - 3) : office.i]
    if "becoming" not in near or words.low[person.i - 1] != "," or not _ONCE.intersection(words.low[: office.i]):
        return False
    return not any(is_verb(words, k) for k in range(office.j, person.i)) and not any(r.j <= office.i for r in runs)


_ONCE = frozenset({"after", "since", "before", "on", "upon"})


def _is_sworn_in(words: Words, person: Person) -> bool:
    """Say whether somebody swears the person in: "the king swore in Able as premier"."""
    return words.low[max(0, person.i - 2) : person.i] in (["swore", "in"], ["swears", "in"])


def _is_no_complement(words: Words, office: Office) -> bool:
    """Say whether nobody becomes what the office's words say: "on the new chief's first day", "as leaders of A and B sign".

    So too where another is told to be somebody's in it: "becomes adviser to the minister".
    """
    owner = words.low[office.j : office.j + 1] == ["'s"]
    named = words.low[office.j + 1 : office.j + 2] == ["'s"] and words.tokens[office.j][0].isupper()
    owner = owner or named  # "is President Able's choice"
    k = office.i - 1
    while office.i - k <= 2 and words.tokens[k].islower() and words.low[k] not in STOP:
        k -= 1  # "the [foreign] minister"
    if k > 2 and words.low[k] == "the" and words.low[k - 1] in _WHOSE and words.low[k - 2] not in _POSTS | _HEIRS:
        owner = owner or ((words.tokens[k - 2].islower() and words.senses[k - 2].noun) or is_of_an_office(words, k - 2))
    return owner or any(s.form == "pl" and s.pos == "n" for s in words.senses[office.i])


_WHOSE = frozenset({"to", "of", "for"})
_HEIRS = frozenset({"successor", "heir", "replacement"})


def _is_named_to_be(words: Words, i: int) -> bool:
    """Say whether the person at token i is named, with what he was: "names former trade minister Able"."""
    k = i - 1
    while k > 0 and i - k <= 6 and words.low[k] not in _NAMES_ONE and words.tokens[k].isalpha() and not is_verb(words, k):
        k -= 1
    return k >= 0 and words.low[k] in _NAMES_ONE


_FIRST = frozenset("its their the a new next as first second third woman female man youngest permanent full".split())
_NAMES_ONE = frozenset(
    "elect elects elected name names named appoint appoints appointed make makes made choose chose pick picks picked choosing "
    "making hire hires hired promote promotes promoted install installs installed recruit recruits recruited".split()
)


def _paired(words: Words, runs: list[Person], office: Office, of: frozenset[str]) -> tuple[Person, list[Person]] | None:
    """Return whose office it is of two that lead one body each: "Able and Best, leaders of the Marsh Party and the Union"."""
    if not words.low[office.j - 1].endswith("s") or words.low[office.j : office.j + 1] != ["of"]:
        return None
    two = [r for r in runs if r.j <= office.i and office.i - r.j <= 6][-2:]
    if len(two) < 2 or words.low[two[0].j : two[1].i] != ["and"] or words.low[two[1].j : two[1].j + 1] != [","]:
        return None
    end = next((k for k in range(office.j, len(words.low)) if words.low[k] in (",", ".") or is_verb(words, k)), len(words.low))
    ours = next((h.i for h in words.names if office.j < h.i < end and h.name.id in of), -1)
    ands = [k for k in range(office.j, end) if words.low[k] == "and" and not any(h.i <= k < h.j for h in words.names)]
    return (two[ours > ands[0]], two) if ours > 0 and len(ands) == 1 else None


def _is_second_office(words: Words, j: int, i: int) -> bool:
    """Say whether another office of his stands between a name and this one: "Able, the special envoy for Iraq and head of"."""
    inside = range(j + 1, i)
    plain = len(inside) <= 9 and "," not in words.low[j + 1 : i] and not any(is_verb(words, k) for k in inside)
    return plain and any(is_of_an_office(words, k) for k in inside)


def _is_its_body(words: Words, begin: int, gap: list[str], of: frozenset[str]) -> bool:
    """Say whether nothing but the body of an office stands there: "head [of the UN Mission for Iraq (UNMI),] Able"."""
    inside = range(begin, begin + len(gap))
    strange = any(h.i in inside and h.name.kind != "name" and h.name.id not in of for h in words.names)
    plain = "," not in gap[:-1] and not any(is_verb(words, k) for k in inside)
    return len(gap) <= 8 or (len(gap) <= 14 and plain and not strange)


def _past_joined(words: Words, j: int, i: int) -> int:
    """Return where a second office ends that is joined to the one before token j: "chairman and chief executive Able"."""
    if words.low[j] not in ("and", "&") or not j + 1 < i <= j + 4:
        return j
    k = j + 1
    while k < i and (is_of_an_office(words, k) or words.covered[k]):
        k += 1
    return k if k == i or words.low[k] == "," else j


def _has_a_title(words: Words, person: Person) -> bool:
    """Say whether another office stands right before a name: "was left alone when president Able withdrew"."""
    lone = words.low[person.i - 2 : person.i - 1] not in (["the"], ["a"], ["an"])  # "is the lawyer Best"
    return person.i > 0 and lone and is_of_an_office(words, person.i - 1)


def _with_titles(words: Words, i: int) -> int:
    """Return where the titles of rank begin that stand before the name at token i; i where none does."""
    k = i
    while k > 0 and ((words.tokens[k - 1][0].isupper() and words.low[k - 1] in _RANKS) or words.low[k - 1 : k] == ["."]):
        k -= 1
    return k if k < i and words.low[k] in _RANKS else i


_RANKS = frozenset("gen general maj lt col brig adm admiral capt lieutenant colonel brigadier marshal captain major".split())


def _is_named_by_noun(words: Words, person: Person) -> bool:
    """Say whether a noun tells what is done with the person: "the appointment of X as", "the return of X as"."""
    return (
        words.low[person.i - 1 : person.i] == ["of"]
        and words.low[person.i - 2] in _NAMING
        and words.low[person.j : person.j + 1] == ["as"]
    )


_ITS_BODY = (["former"], ["a"], ["an"], ["the"])
_ASIDES = frozenset({"former", "a", "an", "ex", "the"})
_NAMING = words_of("holders.naming")
_NOT_SUBJECT = [["of"], ["at"], ["in"], ["from"]]


def _names_another(gap: list[str]) -> bool:
    """Say whether a verb in the active names somebody else: "the bloc has nominated X as"."""
    return any(
        STEPS.get(t) in ("nominated", "designate")
        and t.endswith(("ed", "s"))
        and not {"is", "was", "been", "be", "being", "were", "gets", "got"} & set(gap[max(0, k - 2) : k])
        for k, t in enumerate(gap)
    )


def who_was(words: Words, person: Person, office: Office) -> bool:
    """Say whether the office is told as one of earlier days: "X, who was governor until 2020", "X, once head of it"."""
    gap = words.low[person.j : office.i] if person.j <= office.i else []
    return (gap[:2] == [",", "who"] and gap[2:3] in (["was"], ["served"], ["had"]) and IN.isdisjoint(gap)) or gap[:2] == [
        ",",
        "once",
    ]


def until_a_year(words: Words, begin: int, year: int) -> bool:
    """Say whether it is told of years that are over: "was head of the agency [until 2019]"."""
    for i in range(begin, min(begin + 8, len(words.low) - 1)):
        after = words.low[i + 1]
        if words.low[i] in ("until", "from", "between", "in") and after.isdigit() and len(after) == 4 and int(after) < year:
            return True
    return False
