"""The lexicon: every surface form of a language's concepts, verbs inflected, nouns in both numbers.

Owns: from words to senses. Never: what a sentence says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from watcher.language import load

Pos = Literal["v", "n", "a"]
Form = Literal["base", "s", "past", "part", "ing", "sg", "pl", "-"]

# Words keep no hyphen, so that "pull-out", "US-led" and "al-Asad" are read the same with and without it.
TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|['’]s\b|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a surface form."""

    concept: str
    pos: Pos
    form: Form


@dataclass(frozen=True, slots=True)
class Concept:
    """A meaning with its wider concepts and those that may stand for it."""

    id: str
    wider: frozenset[str]
    near: frozenset[str]
    kind: str
    office: bool


def split(text: str) -> tuple[str, ...]:
    """Return the tokens of `text`, in lower case."""
    return tuple(token.lower() for token in TOKEN.findall(text))


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


def inflect(verb: str) -> dict[Form, str]:
    """Return the forms of a verb or phrasal verb; its first word inflects. Source: English spelling rules."""
    head, _, rest = verb.partition(" ")
    rest = f" {rest}" if rest else ""
    consonant_y = re.search(r"[^aeiou]y$", head)
    s = head[:-1] + "ies" if consonant_y else head + ("es" if re.search(r"(s|x|z|ch|sh|o)$", head) else "s")
    irregular = _irregular()[0].get(head)
    doubled = bool(irregular and irregular[0] == head + head[-1] + "ed") or head in {
        "cut",
        "hit",
        "let",
        "put",
        "set",
        "shut",
        "quit",
        "get",
        "win",
        "run",
        "begin",
        "sit",
    }
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
        past = part = head[:-1] + "ied" if consonant_y else head + ("d" if head.endswith("e") else "ed")
    return {"base": head + rest, "s": s + rest, "past": past + rest, "part": part + rest, "ing": ing + rest}


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


@cache
def surfaces() -> dict[str, list[tuple[tuple[str, ...], tuple[Sense, ...]]]]:
    """Return a trie of two levels: first token -> (remaining tokens, senses), the longest first."""
    flat: dict[tuple[str, ...], list[Sense]] = {}

    def add(text: str, sense: Sense) -> None:
        senses = flat.setdefault(split(text), [])
        if sense not in senses:
            senses.append(sense)

    for name, row in load("concepts").items():
        for verb in listed(row.get("v", "")):
            for form, text in inflect(verb).items():
                add(text, Sense(name, "v", form))
        for noun in listed(row.get("n", "")):
            add(noun, Sense(name, "n", "sg"))
            add(plural(noun), Sense(name, "n", "pl"))
        for other in listed(row.get("a", "")):
            add(other, Sense(name, "a", "-"))
    trie: dict[str, list[tuple[tuple[str, ...], tuple[Sense, ...]]]] = {}
    for tokens, senses in flat.items():
        trie.setdefault(tokens[0], []).append((tokens[1:], tuple(senses)))
    for rows in trie.values():
        rows.sort(key=lambda row: -len(row[0]))
    return trie


@cache
def particles() -> dict[str, dict[str, tuple[Sense, ...]]]:
    """Return phrasal verbs that may be split ("hand the camp over"): verb form -> particle -> senses."""
    out: dict[str, dict[str, tuple[Sense, ...]]] = {}
    for first, rows in surfaces().items():
        for rest, senses in rows:
            verbs = tuple(s for s in senses if s.pos == "v")
            if (
                verbs
                and len(rest) == 1
                and rest[0] in {"out", "off", "over", "up", "down", "back", "home", "forward", "in", "on"}
            ):
                out.setdefault(first, {})[rest[0]] = verbs
    return out


@cache
def stem(word: str) -> str:
    """Return a crude stem for words that no concept holds, so that "talks" and "talk", "ratifying" and "ratify" meet."""
    if len(word) > 4:
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
                return word[: -len(ending)] + instead
    return word
