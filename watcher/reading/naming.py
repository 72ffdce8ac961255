"""The names that a baseline brings: capitalised words of its sentences, aliases, acronyms, scope.

Owns: which words are names, and of whom. Never: what a fact says of them.
"""

from __future__ import annotations

import re
from typing import Literal

from watcher.language import words_of
from watcher.model import Baseline, Fact
from watcher.reading.bodies import missions_of
from watcher.reading.central_banks import also_called
from watcher.reading.first_words import begins_plainly
from watcher.reading.lexicon import NO_SENSES, Sense, Senses, concepts, is_office, senses_of_all, split, stem, surfaces
from watcher.reading.missions import described_as
from watcher.reading.names_in_names import is_pair, other_papers, place_of
from watcher.reading.short_names import described, joined_by_initials, of_its_sort, romans, series_of, spelt_as, watchdogs
from watcher.reading.spellings import STOP, Name, NameRows, NameTrie, Spellings, known_names, seat_of, with_and_without_hyphen
from watcher.reading.words import analyse
from watcher.values import SetValue
from watcher.values.brackets import SLOT, narrowed
from watcher.values.letters import unaccented

# A fact's slot, and the word that stands for it while its sentence is taken apart.
MARK = "zslotz"


def names_of(baseline: Baseline) -> NameTrie:
    """Collect the names that a baseline brings: capitalised words of its sentences, aliases, scope, who and where."""
    trie: dict[str, list[tuple[tuple[str, ...], Name]]] = {}
    known = known_names()

    def add(text: str, id_: str, own: Literal["own", "term"] = "own") -> None:
        tokens = split(text)
        if not tokens or (
            tokens[0] in known and any(rest == tokens[1:] and name.own == "own" for rest, name in known[tokens[0]])
        ):
            return
        # "Reserve Bank" is the Reserve Bank of New Zealand where the baseline names both.
        longer = next((n for rows in trie.values() for _, n in rows if n.id.lower().startswith(f"{text.lower()} of ")), None)
        id_ = longer.id if longer else people.get(id_, id_)
        rows = trie.setdefault(tokens[0], [])
        for written in with_and_without_hyphen(tokens[1:]):
            if all(rest != written for rest, _ in rows):
                rows.append((written, Name(id_, "name", own)))
        rows.sort(key=lambda row: -len(row[0]))

    alone = {term for group in baseline.scope for term in group}
    alone |= {text for fact in baseline.facts for text in _capitalised(SLOT.sub("", fact.says)) if "-" not in text}
    people = {text: place for text in alone if (place := place_of(text, alone))}
    bodies, acronyms = missions_of([fact.says for fact in baseline.facts])
    for name in bodies.keys() - acronyms:
        add(name, bodies[name])
    series: dict[tuple[str, str], str] = {}
    for says in (SLOT.sub("", fact.says) for fact in baseline.facts):
        series = series_of(says, _capitalised(says)) | series
    for (_, number), name in series.items():
        first = name.split()[0].partition("-")[0]
        add(f"{first}-{number}", name)
        add(f"{first} {number}", name)
    for fact in baseline.facts:
        members = {split(text): m for m in _members_of(fact) for text in variants(m)}
        for group in (g for g in fact.aliases if not all(map(str.islower, g)) or not any(a in fact.says for a in g)):
            # A capital that is a member of a set is that place, and not the state it is the seat of.
            of_it = any(split(alias) in members for alias in group)
            id_ = group[0] if of_it else known_id(group) or group[0]
            for alias in group:
                add(alias, members.get(split(alias), id_))  # "Abeche" is the member Abéché
        if isinstance(fact.value, SetValue):
            for member in fact.value.members:
                for text in variants(member):
                    add(text, member)
        if fact.kind == "quantity":
            # "In Lima [49] people died": the capital is where they are counted, and not the state it is the seat of.
            for text in filter(seat_of, _capitalised(SLOT.sub("", fact.says))):
                if re.search(rf"\b[Ii]n {re.escape(text)}", fact.says):
                    add(text, text)
        for says in (fact.says, *fact.also, fact.who, fact.where):
            for text in _capitalised(SLOT.sub("", says)):
                if is_pair(text, alone):
                    continue  # "the Chilean-Peruvian border", "the Hale-Pellam deal"
                if not known_id((text,)):
                    body = known_id((text.partition(" ")[2],)) if known_id((text.partition(" ")[0],)) else ""
                    for spelt in _spellings_of(text):
                        add(spelt, body or text)  # "the US Federal Trade Commission" is the commission
                if (of := re.fullmatch(r"(.+) of (?:the )?([A-Z].+)", text)) and known_id((of[2],)):
                    add(f"{of[2]}'s {of[1]}", text)  # "New Zealand's Reserve Bank" is the Reserve Bank of New Zealand
                if (short := _without_its_sort(text)) and not known_id((short,)):
                    add(short, text)  # "Tindall" of Tindall Copper
                for spelt in romans(text):
                    add(spelt, text)  # "Artemis 2" is Artemis II
                if " " in text and text.endswith("s") and not text.endswith("ss"):
                    add(text[:-1], text)  # "the Revolutionary Guard" is the Guards
                first, _, rest = text.partition(" ")
                if " " in rest and known_id((first,)):
                    add(rest, text)  # "Federal Trade Commission" of the US Federal Trade Commission
                    text = rest
                capitals = "".join(w[0] for w in text.split() if w[0].isupper())
                if len(capitals) >= 3:
                    add(capitals, f"{first} {rest}" if text == rest else text)
            for told_as, whose in _DESCRIBED.findall(says):
                # "Osei's wife Ama Boateng": his wife is her.
                if STOP.isdisjoint(split(told_as)[2:]) and not _is_happening(split(told_as)[-1]):
                    add(told_as, whose)
                    for also in watchdogs(told_as):
                        add(also, whose)
    for fact in baseline.facts:
        for text in (text for text in _capitalised(SLOT.sub("", fact.says)) if not is_pair(text, alone)):
            for wording in (*also_called(known_id((text,)) or text), *other_papers(text)):
                add(wording, known_id((text,)) or text)
    for wording, name in (*bodies.items(), *described_as(acronyms)):
        add(wording, name)
    ids = {name.id for rows in trie.values() for _, name in rows}
    for group in baseline.scope:
        for term in (re.sub(r"^Operation (?=[A-Z])|['’]s$", "", term) for term in group):
            if term[:1].isupper() and not known_id((term,)) and not _is_office(term) and not is_pair(term, alone):
                same = spelt_as(term, series) or of_its_sort(term, ids)
                strange = term.isalpha() and not same and not any(term in fact.says for fact in baseline.facts)
                add(term, same or term, "term" if strange else "own")
    firms = _firms(baseline)
    for last, name in _surnames(baseline).items():
        if last not in firms:
            add(last, name)
    facts = {text for fact in baseline.facts for text in _capitalised(SLOT.sub("", fact.says))}
    facts |= {member for fact in baseline.facts for member in _members_of(fact)}
    return joined_by_initials(_merged(trie, firms, _long_firms(baseline)), frozenset(facts))


def _members_of(fact: Fact) -> tuple[str, ...]:
    return fact.value.members if isinstance(fact.value, SetValue) else ()


def _spellings_of(name: str) -> list[str]:
    """Return a name as it may be spelt: with a last "h" or none, with a state's initials ("U.S. Steel" is US Steel)."""
    first, by, rest = next((cut for mark in "- " if known_id(((cut := name.partition(mark))[0],))), ("", "", ""))
    if not rest or not re.fullmatch(r"(?:[A-Z]\.?){2,3}", first):
        return [name, name[:-1]] if _ENDS_IN_H.fullmatch(name) else [name]  # "Hodeida" is Hodeidah
    letters = first.replace(".", "")
    return [name, *(f"{spelt}{by}{rest}" for spelt in (letters, f"{'.'.join(letters)}.", known_id((first,))))]


_ENDS_IN_H = re.compile(r"[A-Z][a-z]{4,}ah")
_DESCRIBED = re.compile(r"\b([A-Z][\w-]+['’]s (?:[a-z]+ ){0,2}[a-z]+) ([A-Z][\w-]+(?: [A-Z][\w-]+)*)")


def _surnames(baseline: Baseline) -> dict[str, str]:
    """Return the last words by which one of the persons that the facts name is named again, with the whole names."""
    names = [
        text for fact in baseline.facts for text in _capitalised(SLOT.sub("", fact.says)) if f"the {text}" not in fact.says
    ]
    names += [m for fact in baseline.facts if isinstance(fact.value, SetValue) for m in fact.value.members]
    found: dict[str, str] = {}
    twice = set[str]()
    for name in dict.fromkeys(names):
        if last := _surname(name):
            twice |= {last} & found.keys()
            found[last] = name
    return {last: name for last, name in found.items() if last not in twice}


def _firms(baseline: Baseline) -> frozenset[str]:
    """Return the single words that name a firm in some fact: the Hess that is bought is not the John Hess that heads it."""
    told = [SLOT.sub("", fact.says) for fact in baseline.facts]
    return frozenset(
        text for says in told if not _OF_FIRMS.isdisjoint(split(says)) for text in _capitalised(says) if " " not in text
    )


_OF_FIRMS = words_of("naming.of_firms")


def _long_firms(baseline: Baseline) -> frozenset[str]:
    """Return the names of several words that the facts on a purchase or a merger have: "Pellam Natural Resources"."""
    told = [SLOT.sub("", fact.says) for fact in baseline.facts]
    bought = [says for says in told if not _PURCHASE.isdisjoint(split(says))]
    return frozenset(text for says in bought for text in _capitalised(says) if " " in text and not known_id((text,)))


_PURCHASE = words_of("naming.purchase")


def _surname(name: str) -> str:
    """Return the one word by which a person is named again: the last of two that are none but names ("Voss" of Milan Voss), or
    the first where that is a family's name that stands first ("Han" of Han Duck-soo)."""
    words = analyse(name, 1)
    if len(words.low) > 1 and words.low[0] in _FIRST_SURNAMES and not words.names and words.tokens[1][0].isupper():
        return words.tokens[0]
    if len(words.low) != 2 or words.names or not name.replace(" ", "").isalpha() or words.low[1] in _NO_SURNAMES:
        return ""
    plain = any(s or p.plain or p.cues for s, p in zip(words.senses, words.spellings, strict=True))
    return "" if plain or words.tokens[1].isupper() else words.tokens[1]


_NO_SURNAMES = words_of("naming.no_surnames")
_FIRST_SURNAMES = words_of("naming.first_surnames")


def _without_its_sort(name: str) -> str:
    """Return a name without the last word that says what sort of thing bears it ("Tindall" of Tindall Copper), or ""."""
    words = name.split()
    if len(words) not in (2, 3) or words[-1].lower() not in _SORTS or not all(w[0].isupper() for w in words):
        return ""
    short = " ".join(words[:-1])
    told = analyse(short, 1)
    if told.names or len(short) < 4 or not short.replace(" ", "").replace("-", "").isalpha():
        return ""
    plain = any(s or p.plain or p.cues or low in STOP for s, p, low in zip(told.senses, told.spellings, told.low, strict=True))
    return "" if plain else short


_SORTS = words_of("naming.sorts")


def _is_happening(noun: str) -> bool:
    """Say whether a noun before a name tells what a status or a day is of, and not who bears it: "the EU's mission Able"."""
    return any(not rest and any(s.concept in _HAPPENINGS for s in senses) for rest, senses in surfaces().get(noun, ()))


_HAPPENINGS = frozenset({"mission", "offensive", "search", "launch", "flight", "exercise"})


def _is_office(term: str) -> bool:
    """Say whether a term of the scope is a word for an office ("CEO"), which is nobody's name."""
    tokens = split(term)
    rows = surfaces().get(tokens[0], ()) if tokens else ()
    return any(rest == tokens[1:] and any(concepts()[s.concept].office for s in senses) for rest, senses in rows)


def _merged(trie: dict[str, NameRows], firms: frozenset[str], long_firms: frozenset[str]) -> dict[str, NameRows]:
    """Give a short form the id of the one longer name that ends with it: "Reserve Bank" is the South African Reserve Bank.

    Or that begins with it, where that is a firm's: "Pellam" of Pellam Natural Resources.
    """
    ids = {name.id for rows in trie.values() for _, name in rows}
    longer: dict[str, str] = {}
    for short in ids - firms:
        end = f" {unaccented(short).lower()}"
        found = [name for name in ids if name != short and unaccented(name).lower().endswith(end)]
        if short.lower() in _FIRST_SURNAMES and short not in _WORLDS:
            found += [name for name in ids if name.startswith(f"{short} ")]
        if len(found) == 1 and len(short) > 3:
            longer[short] = found[0]
    for short in ids - long_firms if long_firms else ():
        found = [name for name in long_firms & ids if name.startswith(f"{short} ") or name.replace(" ", "") == short]
        if len(found) == 1 and len(short) > 2:
            longer[short] = found[0]
    return {
        first: [(rest, name._replace(id=longer.get(name.id, name.id))) for rest, name in rows] for first, rows in trie.items()
    }


_WORLDS = frozenset({"Moon"})  # a surname too


def acronyms_of(baseline: Baseline, extra: NameTrie) -> dict[str, Senses]:
    """Return what capitals may be short for: words of a fact in a row ("official cash rate" is the OCR), as their last noun."""
    out: dict[str, Senses] = {}
    known = Spellings(extra)
    for fact in baseline.facts:
        for says in (fact.says, *fact.also):
            words = analyse(SLOT.sub(MARK, narrowed(says)), 1, known)
            for text, senses in described(words).items():
                out.setdefault(text, senses)
            for i in range(len(words.low)):
                for j in range(i + 2, min(i + 5, len(words.low)) + 1):
                    row = words.low[i:j]
                    if any(t in STOP or not t.isalpha() or t == MARK for t in row):
                        break
                    last = words.senses[j - 1] or next(
                        (words.senses[k] for k in range(i, j) if words.senses[k] and words.covered[j - 1]), NO_SENSES
                    )
                    nouns = tuple(s for s in last if s.pos == "n") or (Sense(f"w:{stem(row[-1])}", "n", "sg"),)
                    short = "".join(t[0] for t in row).upper()
                    if len(short) >= 3:
                        out.setdefault(short, senses_of_all(nouns))
    return out


def known_id(group: tuple[str, ...]) -> str:
    for alias in group:
        tokens = split(alias)
        for rest, name in known_names().get(tokens[0], ()) if tokens else ():
            if rest == tokens[1:]:
                return name.id
    return ""


def variants(member: str) -> list[str]:
    """Return the ways in which a set's member may be written: without article, "province", "region"."""
    bare = re.sub(r"^the\s+", "", member, flags=re.IGNORECASE)
    short = re.sub(
        r"\s+(?:province|region|state|district|county|governorate|islands?|city|base|camp|airbase|air base|party|group)$",
        "",
        bare,
        flags=re.IGNORECASE,
    )
    return list(dict.fromkeys((bare, short)))


_CAPITAL = re.compile(
    r"(?:[A-Z]\.(?:[A-Z]\.)+|[^\W\d_a-z][\w'’]*)(?:[-\s](?:(?:of|the|al|el|de)[-\s])?(?:[^\W\d_a-z][\w'’]*))*(?:-\d+(?![\w-]))?"
)

_CALENDAR = words_of("facts.calendar")


# "The Competition and Markets Authority": one body, whose name has an "and".
_JOINT = re.compile(
    r"\b[A-Z][a-z]+ and (?:[A-Z]\w+ )*"
    r"(?:Authority|Commission|Administration|Agency|Ministry|Department|Office|Board|Service|Bureau|Executive|Institute)\b"
)


def _capitalised(says: str) -> list[str]:
    out = []
    for joint in _JOINT.finditer(says):
        if not known_id((joint[0].split()[0],)):
            out.append(joint[0])
            says = says.replace(joint[0], "it")
    for m in _CAPITAL.finditer(says):
        text = re.sub(r"['’]s?$", "", m[0])
        if text in _CALENDAR:
            continue
        words = text.split()
        if m.start() == 0 and words:
            if begins_plainly(words, says[m.end() :]):
                words = words[1:]
            elif words[0] in _EACH and (known_id((" ".join(words[1:]),)) or "".join(words[1:]).isupper()):
                words = words[1:]  # "All US troops are to leave"
        while words and words[0] in ("the", "of"):
            words = words[1:]
        words = _past_its_office(words)
        if _ENDS.match(says[m.end() :]):
            words = _but_for_its_work(words[: len(words) - _office_at_the_end(words)], words)  # "The UN Secretary-General is"
            words = [*words[:-1], re.sub(r"['’]s?$", "", words[-1])] if words else []  # "Voss's CEO is"
        held = m.start() <= 4 or says[m.end() :].startswith(" of ")
        if words and (_is_measure(words[-1]) or (held and _is_office(" ".join(words)))):
            words = []  # "The Bank Rate is", "The Pope is", "is the President of the bank"
        *owners, words = _by_owner(words)
        if len(words) > 1 and words[0] == "Operation":
            words = words[1:]  # as where it begins a sentence: what happens, and its name
        out += [" ".join(owner) for owner in owners if owner]
        if words:
            out.append(" ".join(words) + (_second_half(says[m.end() :]) if len(words) > 1 else ""))
    return out


def _past_its_office(words: list[str]) -> list[str]:
    """Return a name without the office that is held there: "[X] is the CEO of Voss" names Voss."""
    if _is_office(" ".join(words)):
        return words
    for n in (4, 3, 2, 1):
        if len(words) > n and words[n] == "of" and _is_office(" ".join(words[:n])):
            return words[n + 1 :]
    return words


_EACH = frozenset({"All", "Every", "Each", "Both", "Most"})
_ENDS = re.compile(r"\s+(?:is|was)\s*\.?$")


def _but_for_its_work(words: list[str], called: list[str]) -> list[str]:
    """Return the name of a state or body without what its office is over: "The [French] Defence Minister is"."""
    if len(words) < 2 or len(words) == len(called) or words[-1].lower() not in _DEPARTMENTS:
        return words
    body = words[:-1]
    hits = analyse(" ".join(body), 1).names
    return body if any(h.i == 0 and h.name.kind in ("country", "body") for h in hits) else words


_DEPARTMENTS = words_of("offices.departments")


def _office_at_the_end(words: list[str]) -> int:
    """Return how many words at the end of a name are an office and no part of it."""
    for n in (3, 2, 1):
        told = analyse(" ".join(words[-n:])) if len(words) > n else None
        if told is not None and all(told.covered[1:]) and any(s.pos == "n" and is_office(s.concept) for s in told.senses[0]):
            return n
    return 0


def _is_measure(word: str) -> bool:
    """Say whether a word names what is measured, whatever capitals it has: "the Bank Rate", "Core Inflation"."""
    rows = surfaces().get(word.lower(), ())
    return any(not rest and any(s.concept in _MEASURES for s in senses) for rest, senses in rows)


_MEASURES = frozenset({"rate", "inflation", "unemployment", "growth", "turnout", "tariff"})


def _by_owner(words: list[str]) -> list[list[str]]:
    """Return the names that a run of capitals is of: "Iran's Revolutionary Guards" is two, "Lloyd's of London" one."""
    out: list[list[str]] = [[]]
    for at, word in enumerate(words):
        if word.endswith(("'s", "’s")) and at + 1 < len(words) and words[at + 1][0].isupper():
            out[-1].append(word[:-2])
            out.append([])
        else:
            out[-1].append(word)
    return out


def _second_half(after: str) -> str:
    """Return the second half of a given name with a hyphen ("-soo" of Han Duck-soo), where that begins what follows."""
    half = re.match(r"-([a-z]{2,6})(?![\w-])", after)
    if half is None or half[1].endswith(("ed", "ing")) or half[1] in _NO_GIVEN:
        return ""
    word = analyse(half[1])
    return "" if word.senses[0] or word.cues[0] or word.spellings[0].plain else half[0]


_NO_GIVEN = words_of("naming.no_given")
