"""Short forms that a baseline brings without saying so: WGA for its Writers Guild, USW for its United Steelworkers.

Owns: which capitals of a baseline stand for a longer name of it, which nouns stand before a name, which number it has. Never:
reads news.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.central_banks import fuller_names
from watcher.reading.lexicon import Sense, Senses, senses_of_all, split, stem
from watcher.reading.spellings import STOP, NameRows, known_names
from watcher.reading.words import NameHit, Words

_OF = frozenset({"'s", "'"})
_SMALL = words_of("naming.small")


def joined_by_initials(trie: dict[str, NameRows], named: frozenset[str]) -> dict[str, NameRows]:
    """Give the capitals that are short for a longer name of the baseline its id. named: the names in the facts' sentences."""
    ids = {name.id for rows in trie.values() for _, name in rows}
    same: dict[str, str] = {}
    for short in ids:
        if (longer := _longer(short, ids)) and longer != short:
            # The facts' own name for it is the one to go by.
            old, new = (longer, short) if short in named and longer not in named else (short, longer)
            same[old] = new
    if not same:
        return trie
    return {
        first: [(rest, name._replace(id=same.get(name.id, name.id))) for rest, name in rows] for first, rows in trie.items()
    }


def _longer(short: str, ids: set[str]) -> str:
    """Return the one longer name that the capitals are short for, or ""."""
    if bank := next((name for name in fuller_names(short) if name in ids), ""):
        return bank  # Banxico is the Bank of Mexico
    letters = short.split("-")[0]
    if " " in short or not 2 <= len(letters) <= 7 or sum(c.isupper() for c in letters) < max(2, len(letters) - 1):
        return ""
    found: dict[int, set[str]] = {}
    for name in ids:
        if len(name.split()) > 1 and (rank := _fit(letters.upper(), name, ids)):
            found.setdefault(rank, set()).add(name)
    best = found[min(found)] if found else set[str]()
    return next(iter(best)) if len(best) == 1 else ""


def _fit(letters: str, name: str, ids: set[str]) -> int:
    """Return how capitals fit a name: 1 all first letters, 2 one more of its last word or of a longer form; 0 not at all."""
    tokens = [t for t in split(name) if t.isalpha()]
    if len(tokens) < 2:
        return 0
    plain = "".join(t[0] for t in tokens if t not in _SMALL).upper()
    whole = "".join(t if t.isupper() and len(t) <= 3 else t[0] for t in re.findall(r"[^\W\d_]+", name)).upper()
    if letters in (plain, whole, "".join(t[0] for t in tokens).upper()):
        return 1
    if not letters.startswith(plain) or len(plain) < 2 or len(letters) != len(plain) + 1:
        return 0
    inner = letters[-1].lower() in tokens[-1][1:] and len(tokens[-1]) > 7
    return 2 if inner or any(one.startswith(f"{name} of {letters[-1]}") for one in ids) else 0


def described(words: Words) -> dict[str, Senses]:
    """Return the capitals that a sentence has common nouns right before, with these: "the actors' union SAG-AFTRA"."""
    out: dict[str, Senses] = {}
    for hit in words.names:
        if hit.name.kind != "name" or hit.i < 2 or not words.tokens[hit.i].isupper() or words.senses[hit.i]:
            continue
        nouns: list[Sense] = []
        k = hit.i - 1
        while (
            k >= 0 and hit.i - k <= 4 and words.low[k] not in STOP - _OF and (words.low[k] in _OF or words.tokens[k].islower())
        ):
            if words.low[k].isalpha():
                nouns += [s for s in words.senses[k] if s.pos == "n"] or [Sense(f"w:{stem(words.low[k])}", "n", "sg")]
            k -= 1
        article = k >= 0 and words.low[k] in ("the", "a", "an", "its")
        if nouns and article and (hit.i == 0 or words.senses[hit.i - 1].noun or len(nouns) > 1):
            out[words.tokens[hit.i]] = senses_of_all(nouns)
    return out


_WATCHES = re.compile(r"([A-Z][\w-]+)['’]s ((?:[a-z]+ ){0,2})([a-z]+)")
_WATCHDOGS = ("watchdog", "regulator", "authority", "agency", "enforcer", "office")
_FIELDS = ("competition", "antitrust")


def watchdogs(told_as: str) -> list[str]:
    """Return how else an authority of a state may be called than a fact does: "Spain's competition watchdog", "Spanish …"."""
    found = _WATCHES.fullmatch(told_as)
    if found is None or found[3] not in _WATCHDOGS:
        return []
    state, field = found[1], found[2].strip()
    ids = {known.id for rest, known in known_names().get(state.lower(), ()) if not rest and known.kind == "country"}
    states = [f"{state}'s"]
    for first, rows in known_names().items():
        states += [first.title() for rest, known in rows if known.id in ids and known.own == "adj" and not rest]
    fields = _FIELDS if field in _FIELDS else (field,)
    return [" ".join(filter(None, (s, f, w))) for s in states for f in fields for w in _WATCHDOGS]


_OF_A_SERIES = re.compile(r"(\w+)[- ](\d{1,2})")


def series_of(says: str, names: list[str]) -> dict[tuple[str, str], str]:
    """Return the names of a sentence that are one of a series, by their first word in small letters and their number."""
    out: dict[tuple[str, str], str] = {}
    for name in names:
        if whole := _OF_A_SERIES.fullmatch(name):
            out[whole[1].lower(), whole[2]] = name
        elif found := re.search(rf"\b{re.escape(name)}[- ](\d{{1,2}})\b(?![.,:%]?\d|%)", says):
            out[name.split()[0].lower(), found[1]] = name
    return out


def romans(name: str) -> tuple[str, ...]:
    """Return the spellings of a name of a series with the other sort of number: "Artemis 2" and "Artemis-2" of Artemis II."""
    first, _, last = name.rpartition(" ")
    if not first:
        return ()
    if last in _ROMAN[1:]:
        return f"{first} {_ROMAN.index(last)}", f"{first}-{_ROMAN.index(last)}"
    return (f"{first} {_ROMAN[int(last)]}",) if last.isdigit() and 0 < int(last) < len(_ROMAN) else ()


_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def spelt_as(term: str, series: dict[tuple[str, str], str]) -> str:
    """Return the name of a series that a term is another spelling of: "Ax-4" of Axiom Mission 4; "" where it is of none."""
    told = _OF_A_SERIES.fullmatch(term)
    begins = told[1].lower() if told else ""
    found = [name for (first, number), name in series.items() if told and number == told[2] and first.startswith(begins)]
    return found[0] if len(set(found)) == 1 and len(begins) > 1 else ""


def numbered_names(words: Words) -> dict[str, str]:
    """Return the number that follows each name of a fact's sentence ("Unit [2] of the plant"), by the name's id."""
    out: dict[str, str] = {}
    for hit in words.names:
        if hit.name.kind == "name" and (number := number_of_name(words, hit)):
            out[hit.name.id] = number
    return out


def number_of_name(words: Words, hit: NameHit) -> str:
    """Return the number that a name ends with or that follows it, or ""."""
    for k in (hit.j - 1, hit.j):
        if k < len(words.low) and words.low[k].isdigit() and len(words.low[k]) <= 2:
            return words.low[k]
    return ""


def of_its_sort(term: str, names: set[str]) -> str:
    """Return the one of these names that a term of the scope has with its sort ("Spirit" of Spirit Airlines), or ""."""
    short, _, sort = term.rpartition(" ")
    return short if sort.lower() in _SORTS and short in names else ""


_SORTS = words_of("naming.sorts")
