"""One sentence as tokens with their senses, cues, names and the cost of crossing from one to another.

Owns: the sentence as data for every rule. Never: ties anything to a fact.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from watcher.language import load
from watcher.reading.lexicon import TOKEN, Sense, inflect, listed, particles, split, surfaces

NameKind = Literal["country", "body", "name"]


@dataclass(frozen=True, slots=True)
class Name:
    """A known name. own: "own" (the name itself), "adj" (adjective or people), "seat" (a capital that stands for it)."""

    id: str
    kind: NameKind
    own: Literal["own", "adj", "seat"]


@dataclass(frozen=True, slots=True)
class NameHit:
    """A name at tokens [i, j)."""

    i: int
    j: int
    name: Name


NameTrie = Mapping[str, list[tuple[tuple[str, ...], Name]]]

# What it costs to go past a token: the clause ends sooner at a semicolon than at a comma.
_CROSSING = {
    ",": 2.0, ";": 9.0, ":": 6.0, "—": 6.0, "–": 6.0, "(": 4.0, ")": 4.0, "…": 4.0, "|": 9.0, "?": 6.0,
    "but": 7.0, "while": 7.0, "whereas": 7.0, "although": 7.0, "though": 7.0, "and": 2.5, "or": 2.5, "who": 3.0, "which": 3.0,
    "that": 1.5, "as": 2.0, "after": 4.0, "before": 4.0, "when": 4.0, "since": 3.0, "because": 5.0, "where": 2.0, "if": 5.0,
    "with": 1.5, "plus": 2.0, "despite": 5.0, "following": 3.0,
}  # fmt: skip


@dataclass(slots=True)
class Words:
    """A sentence, token by token. All lists run in parallel; `covered[k]` says that token k belongs to a phrase before it."""

    text: str
    index: int
    tokens: list[str]
    low: list[str]
    start: list[int]
    end: list[int]
    senses: list[tuple[Sense, ...]]
    covered: list[bool]
    cues: list[tuple[str, ...]]
    names: list[NameHit] = field(default_factory=list)
    crossing: list[float] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    keys: list[tuple[str, ...] | None] = field(default_factory=list)
    verbs: dict[int, bool] = field(default_factory=dict)
    here: dict[int, tuple[Sense, ...]] = field(default_factory=dict)
    places: dict[str, list[int]] | None = None

    @property
    def titled(self) -> bool:
        """Whether this is a headline in capitals, where a capital does not make a name."""
        if self.index:
            return False
        letters = [t for t in self.tokens if t[0].isalpha() and len(t) > 3]
        return 2 * sum(t[0].isupper() for t in letters) > len(letters)

    def cost(self, i: int, j: int) -> float:
        """Return what it costs to go from token i to token j: their distance and the boundaries between them."""
        if i > j:
            i, j = j, i
        return (j - i) + self.crossing[j] - self.crossing[i]

    def at(self, offset: int) -> int:
        """Return the token that holds or follows the character `offset`."""
        low, high = 0, len(self.start)
        while low < high:
            mid = (low + high) // 2
            if self.end[mid] <= offset:
                low = mid + 1
            else:
                high = mid
        return low


@cache
def cue_table() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return first token -> (remaining tokens, cue), the longest first."""
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
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
def known_names() -> dict[str, list[tuple[tuple[str, ...], Name]]]:
    """Return the names of places.yaml: first token in lower case -> (remaining tokens, name), the longest first."""
    out: dict[str, list[tuple[tuple[str, ...], Name]]] = {}
    data = load("places")
    kinds: tuple[tuple[NameKind, str], ...] = (("country", data["countries"]), ("body", data["bodies"]))
    for kind, rows in kinds:
        for row in filter(None, map(str.strip, rows.splitlines())):
            own, adjectives, seats = ([*map(listed, row.split("|")), [], []])[:3]
            name = own[0]
            for way, texts in (("own", own), ("adj", adjectives), ("seat", seats)):
                for text in texts:
                    tokens = split(text)
                    out.setdefault(tokens[0], []).append((tokens[1:], Name(name, kind, way)))  # type: ignore[arg-type]
    for hits in out.values():
        hits.sort(key=lambda r: -len(r[0]))
    return out


# Names that are also words: they count only as written here.
_CASED = {
    "us": ("US", "U.S.", "USA"),
    "is": ("IS",),
    "who": ("WHO",),
    "turkey": ("Turkey", "TURKEY"),
    "car": ("CAR",),
    "lao": ("Lao",),
}
_NEGATIVE = {
    "don",
    "doesn",
    "didn",
    "won",
    "isn",
    "aren",
    "wasn",
    "weren",
    "hasn",
    "haven",
    "hadn",
    "wouldn",
    "couldn",
    "shouldn",
    "can",
    "mustn",
}


def analyse(
    text: str, index: int = 0, extra: NameTrie | None = None, short: Mapping[str, tuple[Sense, ...]] | None = None
) -> Words:
    """Return `text`, one folded sentence, as Words. `extra`: the names of a baseline, of the form of `known_names`;
    `short`: its acronyms ("OCR") with the senses of what they are short for."""
    tokens: list[str] = []
    start: list[int] = []
    end: list[int] = []
    for m in TOKEN.finditer(text):
        tokens.append(m[0])
        start.append(m.start())
        end.append(m.end())
    low = [t.lower() for t in tokens]
    n = len(tokens)
    words = Words(text, index, tokens, low, start, end, [()] * n, [False] * n, [()] * n, keys=[None] * n)
    crossing, total = words.crossing, 0.0
    for token in low:
        total += _CROSSING.get(token, 0.0)
        crossing.append(total)
    trie, cues, names, phrasal = surfaces(), cue_table(), known_names(), particles()
    for i in range(n):
        token = low[i]
        if token in trie and not words.covered[i]:
            _sense(words, i, trie[token])
            if token in phrasal and words.senses[i]:
                _part(words, i, phrasal[token])
        if short and tokens[i] in short and not words.senses[i]:
            words.senses[i] = short[tokens[i]]
            words.seen.update(s.concept for s in short[tokens[i]])
        if token in cues:
            _cue(words, i, cues[token])
        if (token in names or (extra and token in extra)) and (tokens[i][0].isupper() or (extra and token in extra)):
            _name(words, i, names.get(token, ()), extra.get(token, ()) if extra else ())
    return words


def _sense(words: Words, i: int, rows: list[tuple[tuple[str, ...], tuple[Sense, ...]]]) -> None:
    """Give token i the senses of the longest phrase that begins there; a phrasal verb keeps those of its shorter forms."""
    low, longest = words.low, -1
    found: list[Sense] = []
    for rest, senses in rows:
        k = len(rest)
        if k and tuple(low[i + 1 : i + 1 + k]) != rest:
            continue
        if longest < 0:
            longest = k
            found += senses
        elif k == longest:
            found += senses
        elif all(s.pos == "v" for s in found):
            found += [s for s in senses if s.pos == "v"]
    if found:
        words.senses[i] = tuple(dict.fromkeys(found))
        words.seen.update(s.concept for s in found)
        for k in range(i + 1, i + 1 + longest):
            words.covered[k] = True


def _part(words: Words, i: int, split_verbs: dict[str, tuple[Sense, ...]]) -> None:
    for k in range(i + 2, min(i + 7, len(words.low))):
        if words.low[k] in split_verbs and not words.covered[k]:
            senses = split_verbs[words.low[k]]
            words.senses[i] = tuple(dict.fromkeys((*senses, *words.senses[i])))
            words.seen.update(s.concept for s in senses)
            words.covered[k] = True
            return
        if words.low[k] in _CROSSING and words.low[k] not in ("and", "that"):
            return


def _cue(words: Words, i: int, rows: list[tuple[tuple[str, ...], str]]) -> None:
    low, longest, found = words.low, -1, []
    for rest, cue in rows:
        k = len(rest)
        if k >= longest and (not k or tuple(low[i + 1 : i + 1 + k]) == rest):
            longest = k
            found.append(cue)
    if found:
        words.cues[i] = (*words.cues[i], *found)


def _name(words: Words, i: int, known: object, own: object) -> None:
    low, tokens = words.low, words.tokens
    if words.names and words.names[-1].j > i:
        return
    if low[i] in _CASED and tokens[i] not in _CASED[low[i]]:
        return
    best: tuple[int, Name] | None = None
    for rest, name in (*own, *known):  # type: ignore[misc]
        k = len(rest)
        if (best is None or k > best[0]) and tuple(low[i + 1 : i + 1 + k]) == rest:
            best = (k, name)
    if best:
        words.names.append(NameHit(i, i + 1 + best[0], best[1]))
