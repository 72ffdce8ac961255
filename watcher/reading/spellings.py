"""One word by itself: what each spelling can be, whatever stands around it.

Owns: the senses, cues, names and marks of a token, worked out when it is first met. Never: looks at a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, NamedTuple, TypeVar

from watcher.language import load, words_of
from watcher.reading.lexicon import NO_SENSES, Form, Senses, inflect, listed, particles, split, stem, surfaces
from watcher.values.letters import unaccented

NameKind = Literal["country", "body", "name"]
Said = TypeVar("Said")


class Name(NamedTuple):
    """A known name. own: "own" (the name itself), "adj" (adjective or people), "seat" (a capital that stands for it).

    "term": only the scope has it, which may name persons too.
    """

    id: str
    kind: NameKind
    own: Literal["own", "adj", "seat", "term"]


NameRows = list[tuple[tuple[str, ...], Name]]
NameTrie = Mapping[str, NameRows]
SenseRows = list[tuple[tuple[str, ...], Senses]]
CueRows = list[tuple[tuple[str, ...], str]]

# What it costs to go past a token: the clause ends sooner at a semicolon than at a comma.
CROSSING = {
    ",": 2.0, ";": 9.0, ":": 6.0, "—": 6.0, "–": 6.0, "(": 4.0, ")": 4.0, "…": 4.0, "|": 9.0, "?": 6.0,
    "but": 7.0, "while": 7.0, "whereas": 7.0, "although": 7.0, "though": 7.0, "and": 2.5, "or": 2.5, "who": 3.0, "which": 3.0,
    "that": 1.5, "as": 2.0, "after": 4.0, "before": 4.0, "when": 4.0, "since": 3.0, "because": 5.0, "where": 2.0, "if": 5.0,
    "with": 1.5, "plus": 2.0, "despite": 5.0, "following": 3.0,
}  # fmt: skip

# Names that are also words: they count only as written here.
CASED = {
    "us": ("US", "U.S.", "USA"),
    "is": ("IS",),
    "who": ("WHO",),
    "turkey": ("Turkey", "TURKEY"),
    "car": ("CAR",),
    "lao": ("Lao",),
}

STOP = words_of("facts.stop")
BE = words_of("clauses.be")
HAVE = frozenset("has have had having 've".split())
DO = frozenset("do does did".split())
MODAL = words_of("clauses.modal")
_AUXILIARY = BE | HAVE | DO | MODAL

MOST, LONGEST = 50_000, 64  # spellings that are kept, and their length: a text of nothing but new words fills no memory


@dataclass(slots=True)
class Spelling:
    """How a word is written, and what it can be by that alone.

    senses, cues: of the word alone. longer, longer_cues: by the word after it, the phrases that begin so, the longest first,
    and the word alone last. particles: those that may stand apart from the verb, with its senses. names, longer_names: in the
    same way the names that begin so, the baseline's own first. short: what the baseline has it as an acronym of. keys: what
    it stands for where no concept holds it. cued: a form of a verb of stance. auxiliary: a modal, be, have, do. like_part: it
    has the ending of a participle. plain: its forms as a verb without a meaning of its own here; plain_noun: it is as often a
    noun. opens: it may begin a verb group though no concept is a verb. busy: a name or a verb with a particle may begin here.
    nexts: the words that go on with a phrase. initials: it is written as an acronym.
    """

    text: str
    low: str
    crossing: float
    senses: Senses
    longer: dict[str, SenseRows]
    particles: dict[str, Senses]
    cues: tuple[str, ...]
    longer_cues: dict[str, CueRows]
    names: NameRows
    longer_names: dict[str, NameRows]
    keys: tuple[str, ...]
    cued: bool
    auxiliary: bool
    like_part: bool
    opens: bool
    busy: bool
    nexts: frozenset[str]
    short: Senses
    plain: frozenset[Form]
    plain_noun: bool
    initials: bool


_CAPITALS = re.compile(r"[A-Z]{3,6}")


class Spellings(dict[str, Spelling]):
    """Every spelling met so far, with the names of a baseline (of the form of `known_names`) and its acronyms."""

    def __init__(self, names: NameTrie | None = None, short: Mapping[str, Senses] | None = None) -> None:
        super().__init__()
        self.names, self.short = names or {}, short or {}
        # Capitals that are a name of the baseline: who spells them out means the same.
        self.initials = {
            name.id: name for rows in self.names.values() for rest, name in rows if not rest and _CAPITALS.fullmatch(name.id)
        }

        # Capitals that a baseline has as places, and what they are the seat of, first word by first word.
        self.seats = {
            first: {rest: state for rest, state in known_names().get(first, ()) if state.own == "seat" and _has(rows, rest)}
            for first, rows in self.names.items()
            if any(name.own == "seat" for _, name in known_names().get(first, ()))
        }

    def __missing__(self, token: str) -> Spelling:
        spelling = self._of_baseline(SPELLINGS[token]) if self is not SPELLINGS else _spelling(token)
        if len(self) >= MOST:
            self.clear()
        if len(token) <= LONGEST:
            self[token] = spelling
        return spelling

    def _of_baseline(self, plain: Spelling) -> Spelling:
        """Return the spelling with what the baseline adds to it; most words are the same in every baseline, and are shared."""
        own, short = self.names.get(plain.low, []), self.short.get(plain.text, NO_SENSES)
        if not own and not short:
            return plain
        if own and plain.text in CASED.get(plain.low, (plain.text,)):
            names = [*own, *known_names().get(plain.low, [])]
            return replace(plain, names=_alone(names), longer_names=_by_next(names), short=short, busy=True)
        return replace(plain, short=short, busy=True)


def _has(rows: NameRows, rest: tuple[str, ...]) -> bool:
    return any(own == rest and name.kind == "name" for own, name in rows)


SPELLINGS = Spellings()


def _spelling(token: str) -> Spelling:
    low = unaccented(token).lower()
    senses, cues = surfaces().get(low, []), cue_table().get(low, [])
    longer, longer_cues = _by_next(senses), _by_next(cues)
    names = known_names().get(low, []) if token in CASED.get(low, (token,)) else []
    if names and not token[0].isupper():
        names = [row for row in names if row[1].id[0].islower()]  # "the euro zone"
    cued, auxiliary = low in verbal(), low in _AUXILIARY or low.endswith("n't")
    like_part = len(low) > 4 and low.endswith(("ed", "en", "ing", "wn"))
    parts = particles().get(low, {})
    plain, nouns = plain_verbs()
    return Spelling(
        text=token,
        low=low,
        crossing=CROSSING.get(low, 0.0),
        senses=next((found for rest, found in senses if not rest), NO_SENSES),
        longer=longer,
        particles=parts,
        cues=tuple(cue for rest, cue in cues if not rest),
        longer_cues=longer_cues,
        names=_alone(names),
        longer_names=_by_next(names),
        short=NO_SENSES,
        keys=(f"w:{stem(low)}",) if len(low) > 2 and low.isalpha() and low not in STOP else (),
        cued=cued,
        auxiliary=auxiliary,
        like_part=like_part,
        opens=cued or auxiliary or like_part or low == "to" or low in plain,
        plain=plain.get(low, frozenset()),
        plain_noun=low in nouns,
        initials=token.isupper() and 2 <= len(token) <= 6 and token.isalnum() and token[0].isalpha(),
        busy=bool(parts or names),
        nexts=frozenset((*longer, *longer_cues)),
    )


def _by_next(rows: list[tuple[tuple[str, ...], Said]]) -> dict[str, list[tuple[tuple[str, ...], Said]]]:
    """Return the rows of more than one word by their second word, each list ending with those of the word alone."""
    alone = _alone(rows)
    out: dict[str, list[tuple[tuple[str, ...], Said]]] = {}
    for row in rows:
        if row[0]:
            out.setdefault(row[0][0], []).append(row)
    return {word: [*longer, *alone] for word, longer in out.items()}


def _alone(rows: list[tuple[tuple[str, ...], Said]]) -> list[tuple[tuple[str, ...], Said]]:
    """Return the rows of the word alone."""
    return [row for row in rows if not row[0]]


@cache
def cue_table() -> dict[str, CueRows]:
    """Return first token -> (remaining tokens, cue), the longest first."""
    out: dict[str, CueRows] = {}
    for cue, row in load("stance").items():
        texts = listed(row.get("words", ""))
        for verb in listed(row.get("verbs", "")):
            texts += list(inflect(verb).values())
        for text in dict.fromkeys(texts):
            tokens = split(text)
            out.setdefault(tokens[0], []).append((tokens[1:], cue))
    for rows in out.values():
        rows.sort(key=lambda r: -len(r[0]))
    return out


@cache
def verbal() -> frozenset[str]:
    """Return every form of the verbs of stance and report."""
    out = set()
    for row in load("stance").values():
        for verb in listed(row.get("verbs", "")):
            out |= {form.split()[0] for form in inflect(verb).values()}
    return frozenset(out)


@cache
def plain_verbs() -> tuple[dict[str, frozenset[Form]], frozenset[str]]:
    """Return the forms of verbs without a meaning of their own here, and those of them that are as often nouns."""
    forms: dict[str, set[Form]] = {}
    nouns = set()
    for verb in words_of("clauses.verbs"):
        for form, text in inflect(verb).items():
            forms.setdefault(text, set()).add(form)
    for verb in words_of("clauses.verbs_in_the_past"):
        for form, text in inflect(verb).items():
            if form in ("past", "part"):
                forms.setdefault(text, set()).add(form)
    for verb in words_of("clauses.verbs_or_nouns"):
        for form, text in inflect(verb).items():
            forms.setdefault(text, set()).add(form)
            if form in ("base", "s", "ing"):
                nouns.add(text)
    return {text: frozenset(found) for text, found in forms.items()}, frozenset(nouns)


@cache
def known_names() -> dict[str, NameRows]:
    """Return the names of places.yaml: first token in lower case -> (remaining tokens, name), the longest first."""
    out: dict[str, NameRows] = {}
    data = load("places")
    kinds: tuple[tuple[NameKind, str], ...] = (("country", data["countries"]), ("body", data["bodies"]))
    for kind, rows in kinds:
        for row in filter(None, map(str.strip, rows.splitlines())):
            own, adjectives, seats = ([*map(listed, row.split("|")), [], []])[:3]
            name = own[0]
            for way, texts in (("own", own), ("adj", adjectives), ("seat", seats)):
                for text in texts:
                    tokens = split(text)
                    for rest in with_and_without_hyphen(tokens[1:]):
                        out.setdefault(tokens[0], []).append((rest, Name(name, kind, way)))  # type: ignore[arg-type]
    for hits in out.values():
        hits.sort(key=lambda r: -len(r[0]))
    return out


def with_and_without_hyphen(rest: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """Yield what follows a name's first token as it is, without its hyphens, and with one: "Port Bouet", "Kim Jong-un"."""
    yield rest
    if "-" in rest:
        yield tuple(token for token in rest if token != "-")
    elif len(rest) < 3 and all(map(str.isalpha, rest)):
        yield from ((*rest[:i], "-", *rest[i:]) for i in range(len(rest)))


@cache
def seat_of(text: str) -> str:
    """Return the id of the state that a capital is the seat of: "Peru" for "Lima"; "" for any other name."""
    first, *rest = split(text)
    return next((n.id for tokens, n in known_names().get(first, ()) if n.own == "seat" and tokens == tuple(rest)), "")


@cache
def countries() -> frozenset[str]:
    """Return the ids of all countries."""
    return frozenset(name.id for rows in known_names().values() for _, name in rows if name.kind == "country")
