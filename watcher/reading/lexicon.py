"""The lexicon: every surface form of a language's concepts, verbs inflected, nouns in both numbers.

Owns: from words to senses. Never: what a sentence says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, NamedTuple

from watcher.language import load, words_of
from watcher.values.letters import unaccented

Pos = Literal["v", "n", "a"]
Form = Literal["base", "s", "past", "part", "ing", "sg", "pl", "-"]

# Words keep no hyphen, so that "pull-out", "US-led" and "al-Asad" are read the same with and without it.
# "US$" and "HK$" are signs of money and name no place: nothing but the sign is a word.
_TOKEN = r"[A-Z]\.(?:[A-Z]\.)+|{letter}++(?!\$)(?:['’](?!s\b){letter}+)*|\d+(?:[.,]\d+)*|['’]s\b|[^\w\s\x1c-\x1f]"
TOKEN = re.compile(_TOKEN.format(letter=r"[^\W\d_]"))
_PLAIN_TOKEN = re.compile(_TOKEN.format(letter="[A-Za-z]"), re.ASCII)  # the same of plain text, in half of the time


def tokens_of(text: str) -> list[str]:
    """Return the tokens of `text`, as they are written."""
    found: list[str] = (_PLAIN_TOKEN if text.isascii() else TOKEN).findall(text)
    return found


class Sense(NamedTuple):
    """One meaning of a surface form."""

    concept: str
    pos: Pos
    form: Form


class Senses(tuple[Sense, ...]):
    """The senses of a word, with what rules ask of them again and again: each worked out once, as there are not many."""

    @cached_property
    def verb(self) -> bool:
        """Whether it can be a verb."""
        return any(s.pos == "v" for s in self)

    @cached_property
    def noun(self) -> bool:
        """Whether it can be a noun."""
        return any(s.pos == "n" for s in self)

    @cached_property
    def verb_forms(self) -> frozenset[Form]:
        """Which forms of a verb it can be."""
        return frozenset(s.form for s in self if s.pos == "v")

    @cached_property
    def verbs(self) -> Senses:
        """What it means as a verb."""
        return senses_of_all(s for s in self if s.pos == "v") or self

    @cached_property
    def others(self) -> Senses:
        """What it means where it is no verb."""
        kept = senses_of_all(s for s in self if s.pos != "v")
        # A participle keeps its meaning as an adjective; a bare verb form that is no verb here is another word.
        return kept or senses_of_all(s for s in self if s.form in ("part", "past", "ing"))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Its concepts, each once, in order."""
        return tuple(dict.fromkeys(s.concept for s in self))


_SENSES: dict[tuple[Sense, ...], Senses] = {}


def senses_of_all(found: Iterable[Sense]) -> Senses:
    """Return the one Senses that holds these, each once, in order. There are as many as the lexicon's words combine to."""
    key = tuple(dict.fromkeys(found))
    known = _SENSES.get(key)
    if known is None:
        known = _SENSES[key] = Senses(key)
    return known


NO_SENSES = senses_of_all(())


@dataclass(frozen=True, slots=True)
class Concept:
    """A meaning with its wider concepts and those that may stand for it."""

    id: str
    wider: frozenset[str]
    near: frozenset[str]
    kind: str
    office: bool


def split(text: str) -> tuple[str, ...]:
    """Return the tokens of `text`, in lower case and without accents."""
    return tuple(map(str.lower, tokens_of(unaccented(text))))


def listed(text: str) -> list[str]:
    return [part.strip() for part in (text or "").split(",") if part.strip()]


@cache
def _irregular() -> tuple[dict[str, tuple[str, str]], dict[str, str]]:
    data = load("irregular")
    verbs = {
        base: (past, part) for base, past, part in (row.split() for row in re.split(r"\||\n", data["verbs"]) if row.split())
    }
    nouns: dict[str, str] = {}
    for row in re.split(r"\||\n", data["nouns"]):
        if words := row.split():
            half = len(words) // 2
            nouns[" ".join(words[:half])] = " ".join(words[half:]).replace("-", " ")
    return verbs, nouns


@cache
def bases() -> dict[str, str]:
    """Return the verb of each irregular past and participle: "build" of "built"."""
    return {form: base for base, forms in _irregular()[0].items() for form in forms}


def inflect(verb: str) -> dict[Form, str]:
    """Return the forms of a verb or phrasal verb; its first word inflects. Source: English spelling rules."""
    head, _, rest = verb.partition(" ")
    rest = f" {rest}" if rest else ""
    consonant_y = re.search(r"[^aeiou]y$", head)
    if head == "be":
        return {"base": verb, "s": f"is being{rest}", "past": f"was{rest}", "part": f"been{rest}", "ing": f"being{rest}"}
    s = head[:-1] + "ies" if consonant_y else head + ("es" if re.search(r"(s|x|z|ch|sh|o)$", head) else "s")
    irregular = _irregular()[0].get(head) or _made_of(head)
    # "Scrubbed", "shutting": one short syllable; "begin" by its stress.
    doubled = (
        bool(irregular and irregular[0] == head + head[-1] + "ed")
        or re.fullmatch(r"(?:[^aeiou]*|qu|squ)[aeiou][bdgklmnprt]", head) is not None
        or head == "begin"
        or head in words_of("lexicon.doubling")
    )
    stem = head + head[-1] if doubled else head
    if head.endswith("ie"):
        ing = head[:-2] + "ying"
    elif head.endswith("e") and not head.endswith(("ee", "ye", "oe")) and head != "be":
        ing = head[:-1] + "ing"
    else:
        ing = stem + "ing"
    if irregular:
        past, part = irregular
    else:
        past = part = head[:-1] + "ied" if consonant_y else stem + ("d" if head.endswith("e") else "ed")
    return {"base": head + rest, "s": s + rest, "past": past + rest, "part": part + rest, "ing": ing + rest}


def _made_of(head: str) -> tuple[str, str] | None:
    """Return the past and the participle of a verb that one with forms of its own makes: "readmitted", "resold"."""
    forms = _irregular()[0].get(head[2:]) if head.startswith(("re", "un")) and len(head) > 5 else None
    return (f"{head[:2]}{forms[0]}", f"{head[:2]}{forms[1]}") if forms else None


def spelt(verb: str) -> tuple[str, ...]:
    """Return a verb as it is spelt on both sides of the Atlantic: "finalise", "finalize"."""
    head, blank, rest = verb.partition(" ")
    other = re.sub(r"(?<=[a-z]{3})i[sz]e$", "ize" if head.endswith("ise") else "ise", head)
    return (verb,) if other == head or head in _NEVER_Z else (verb, f"{other}{blank}{rest}")


_NEVER_Z = frozenset(
    "advise compromise enterprise exercise improvise promise revise rise supervise surprise raise praise seize".split()
)


def _doubled(verb: str, form: str) -> str:
    """Return a form with one l where it has two, or with two where it has one ("canceled", "cancelled"); "" for others."""
    head, _, rest = verb.partition(" ")
    if len(head) < 5 or not re.search(r"[^aeiou][aeiou]l$|ial$", head):
        return ""
    first = form.partition(" ")[0]
    for one, other in ((head, head + "l"), (head + "l", head)):
        if first in (f"{one}ed", f"{one}ing"):
            return " ".join(filter(None, (f"{other}{first[len(one) :]}", rest)))
    return ""


def plural(noun: str) -> str:
    """Return the plural of a noun phrase; its last word takes the ending, or the word before "of"."""
    irregular = _irregular()[1]
    if noun in irregular:
        return irregular[noun]
    if " of " in noun or " in " in noun or " with " in noun or " on " in noun:
        at = re.search(r" (?:of|in|with|on) ", noun)
        assert at
        return plural(noun[: at.start()]) + noun[at.start() :]
    rest, _, last = noun.rpartition(" ")
    if last in irregular:
        last = irregular[last]
    elif re.search(r"[^aeiou]y$", last):
        last = last[:-1] + "ies"
    else:
        last += "es" if re.search(r"(s|x|z|ch|sh)$", last) else "s"
    return f"{rest} {last}".strip()


@cache
def concepts() -> dict[str, Concept]:
    """Return every concept by its id."""
    out = {}
    for name, row in load("concepts").items():
        wider, todo = set(), [row.get("is")]
        while todo:
            up = todo.pop()
            if up and up not in wider:
                wider.add(up)
                todo.append(load("concepts")[up].get("is"))
        out[name] = Concept(
            name, frozenset(wider), frozenset(row.get("near", ())), row.get("class", ""), bool(row.get("office"))
        )
    return out


def is_office(concept: str) -> bool:
    """Say whether a concept is what a person may be; a word of no concept is none."""
    known = concepts().get(concept)
    return known is not None and known.office


@cache
def surfaces() -> dict[str, list[tuple[tuple[str, ...], Senses]]]:
    """Return a trie of two levels: first token -> (remaining tokens, senses), the longest first."""
    flat: dict[tuple[str, ...], list[Sense]] = {}

    def add(text: str, sense: Sense) -> None:
        senses = flat.setdefault(split(text), [])
        if sense not in senses:
            senses.append(sense)

    for name, row in load("concepts").items():
        for verb in listed(row.get("v", "")):
            for one in spelt(verb):
                if one.startswith("be ") and not row.get("light"):
                    add(f"is{one[2:]}", Sense(name, "v", "s"))
                    add(f"are{one[2:]}", Sense(name, "v", "s"))
                    add(f"were{one[2:]}", Sense(name, "v", "past"))
                for form, text in inflect(one).items():
                    add(text, Sense(name, "v", form))
                    if (short := _without_articles(text)) != text:
                        add(short, Sense(name, "v", form))
                    if doubled := _doubled(one, text):
                        add(doubled, Sense(name, "v", form))
        for noun in listed(row.get("n", "")):
            add(noun, Sense(name, "n", "sg"))
            add(plural(noun), Sense(name, "n", "pl"))
        for other in listed(row.get("a", "")):
            add(other, Sense(name, "a", "-"))
    trie: dict[str, list[tuple[tuple[str, ...], Senses]]] = {}
    for tokens, senses in flat.items():
        trie.setdefault(tokens[0], []).append((tokens[1:], senses_of_all(senses)))
    for rows in trie.values():
        rows.sort(key=lambda row: -len(row[0]))
    return trie


def _without_articles(text: str) -> str:
    """Return a verb's phrase as headlines have it: "clears final hurdle" for "clears the final hurdle"."""
    head, *rest = text.split()
    kept = [word for word in rest if word not in ("the", "a", "an")]
    return text if len(kept) == len(rest) or len(kept) < 1 or kept[0] in PARTICLES else " ".join((head, *kept))


# What may stand apart from its verb: "hand the camp over", "waved the merger through".
PARTICLES = frozenset("out off over up down back home forward in on through away".split())


@cache
def particles() -> dict[str, dict[str, Senses]]:
    """Return phrasal verbs that may be split ("hand the camp over"): verb form -> particle -> senses."""
    out: dict[str, dict[str, Senses]] = {}
    whole = {text for verb in words_of("lexicon.undivided") for text in inflect(verb).values()}
    for first, rows in surfaces().items():
        if first in whole:
            continue
        for rest, senses in rows:
            verbs = senses.verbs
            if verbs and len(rest) == 1 and rest[0] in PARTICLES:
                out.setdefault(first, {})[rest[0]] = verbs
    return out


# A mediator mediates, in a mediation; who is canonised has a canonisation.
_FAMILY = re.compile(r"([a-z]{3,}i[sz])(?:ations?|ed?|es|ing)$|([a-z]{4,}at)(?:e|es|ed|ing|ors?|ions?|ive)$")


@cache
def _verbs_of() -> dict[str, str]:
    """Return the verb of each noun that is told by its own ending: "deliver" of "delivery"."""
    return {noun: verb for verb, nouns in load("derived")["by_verb"].items() for noun in nouns.split()}


@cache
def verb_of(noun: str) -> str:
    """Return the verb whose deed a noun names ("evacuate" of "evacuation", "hand over" of "handover", "swap"), or ""."""
    told: str | None = _verbs_of().get(noun) or load("derived")["acts"].get(noun)
    same = any(not rest and any(s.pos == "v" for s in senses) for rest, senses in surfaces().get(noun, ()))
    return told or (noun if same else "")


@cache
def nouns_of(verb: str) -> tuple[str, ...]:
    """Return the nouns, in both numbers, that tell what a verb does and are told by their own ending ("delivery")."""
    return tuple(load("derived")["by_verb"].get(verb, "").split())


def stem(word: str) -> str:
    """Return a crude stem for words that no concept holds: "talks" and "talk", "ratifying" and "ratify", "delivery" meet."""
    word = _verbs_of().get(word, word)
    if len(word) > 4 and word not in words_of("lexicon.whole"):
        if family := _FAMILY.match(word):
            return (family[1][:-1] + "s") if family[1] else family[2]
        for ending, instead in (
            ("ies", "y"),
            ("sses", "ss"),
            ("ing", ""),
            ("ied", "y"),
            ("ed", ""),
            ("es", "e"),
            ("s", ""),
            ("ly", ""),
        ):
            if word.endswith(ending) and not word.endswith(("ss", "us", "is")) and len(word) - len(ending) >= 3:
                word = word[: -len(ending)] + instead
                if ending in ("ing", "ed") and word[:-1] in words_of("lexicon.doubling"):
                    word = word[:-1]  # "patrolling" and "patrol"
                break
    # "Taking", "takes", "take"; but "care" is no car.
    return word[:-1] if (len(word) > 4 and word.endswith("e")) or word in words_of("lexicon.short") else word
