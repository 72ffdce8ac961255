"""Verb groups of an article's sentence, each with the forms that a sentence of our own is made of.

Owns: which words are verbs here, and how they are told. Never: ties anything to a fact.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from watcher.language import load
from watcher.reading.lexicon import Form, inflect, listed
from watcher.reading.words import Words

BE = frozenset("is are was were be been being am".split())
HAVE = frozenset("has have had having".split())
DO = frozenset("does do did".split())
MODAL = frozenset("will would can could may might shall should must cannot wo ca".split())
_MANY = frozenset("people men women police which who they each both that children".split())
PRONOUNS = frozenset("it they he she which who".split())
BOUNDS = frozenset("begin start end expire open close run last finish resume return come go continue".split())
GOES_ON = frozenset("begin start stop finish continue".split())
PARTICLES = frozenset("up out off down over back away".split())
FUTURE = frozenset("will shall would".split())
MONTHS = frozenset("january february march april may june july august september october november december".split())


@cache
def drafting() -> Any:
    """Return the data of drafting.yaml."""
    return load("drafting")


@cache
def listing(name: str) -> frozenset[str]:
    """Return a list of words of drafting.yaml, whether it is written as a text or as a list."""
    found = drafting()[name]
    return frozenset(found.split() if isinstance(found, str) else found)


@cache
def verb_table() -> dict[str, tuple[tuple[str, Form], ...]]:
    """Return, for each form of a known verb's first word, the verbs and forms that it can be."""
    lemmas = set(listing("verbs")) | set(listing("nouny")) | set(listing("report"))
    for row in load("concepts").values():
        lemmas |= {verb.split()[0] for verb in listed(row.get("v", ""))}
    table: dict[str, list[tuple[str, Form]]] = {}
    for lemma in sorted(lemmas - BE - HAVE - DO):
        for form, text in inflect(lemma).items():
            table.setdefault(text, []).append((lemma, form))
    return {text: tuple(rows) for text, rows in table.items()}


@cache
def nouns() -> frozenset[str]:
    """Return the words that are nouns in the lexicon, alone or as the first word of a phrase."""
    out = set()
    for row in load("concepts").values():
        out |= {noun for noun in listed(row.get("n", "")) if " " not in noun}
    return frozenset(out | {noun + "s" for noun in out})


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbGroup:
    """A verb group at tokens [i, j).

    aux: its auxiliaries; main: the token of its main verb, which may be the auxiliary itself; last: the token of the last verb
    of a chain ("plans to begin pumping"). bare: it could be a participle without its auxiliary.
    """

    i: int
    j: int
    aux: tuple[str, ...]
    main: int
    last: int
    lemma: str
    form: Form
    negated: bool = False
    bare: bool = False

    @property
    def passive(self) -> bool:
        return bool(set(self.aux) & BE) and self.form in ("part", "past") and self.lemma != "be"

    @property
    def future(self) -> bool:
        return bool(set(self.aux) & FUTURE) or (self.lemma == "be" and self.last != self.main)

    @property
    def perfect(self) -> bool:
        return bool(set(self.aux) & HAVE) and self.lemma != "have"

    @property
    def past(self) -> bool:
        return not self.aux and self.form == "past"


def _with_particle(words: Words, group: VerbGroup) -> VerbGroup:
    """Return the group with the particle of its verb: "has set up six camps", "will hand over 179 bronzes"."""
    j = group.j
    if (
        j < len(words.low)
        and words.low[j] in PARTICLES
        and (words.covered[j] or words.low[j] == "up")
        and group.lemma != "be"
        and words.low[j + 1 : j + 2] not in (["to"], ["from"], ["of"])
    ):
        return replace(group, j=j + 1)
    return group


def find_verbs(words: Words) -> list[VerbGroup]:
    """Return the verb groups of a sentence that can be finite, from left to right."""
    out: list[VerbGroup] = []
    k = 0
    while k < len(words.low):
        group = _group_at(words, k)
        if group is not None:
            out.append(group := _with_particle(words, group))
            k = group.j
        else:
            k += 1
    return out


def _group_at(words: Words, k: int) -> VerbGroup | None:
    token = words.low[k]
    if (
        token in BE | HAVE | DO | MODAL
        and not (words.tokens[k] in ("May", "March") and k)
        and token not in ("being", "having", "be", "been")
    ):
        return _with_auxiliary(words, k)
    if token.endswith("n't") and len(token) > 3:
        return _with_auxiliary(words, k)
    found = _finite(words, k)
    if found is None:
        return None
    lemma, form = found
    last, j = _chain(words, k, lemma)
    return VerbGroup(i=k, j=j, aux=(), main=k, last=last, lemma=lemma, form=form, bare=form == "past")


def _with_auxiliary(words: Words, k: int) -> VerbGroup:
    low = words.low
    aux, negated, j = [low[k].removesuffix("n't")], low[k].endswith("n't") or low[k] == "cannot", k + 1
    main, lemma, form = k, "be" if low[k] in BE else "have" if low[k] in HAVE else "do", "s"
    while j < len(low):
        token = low[j]
        if token in ("not", "never", "n't"):
            negated = True
        elif token in ("been", "being", "be") or (token == "have" and aux[-1] in MODAL):
            aux.append(token)
            main, lemma = j, "be" if token != "have" else "have"
        elif token in listing("adverbs") or (token.endswith("ly") and len(token) > 4):
            pass
        else:
            break
        j += 1
    end = j
    while end > k + 1 and (low[end - 1] in listing("adverbs") or low[end - 1].endswith("ly")) and not _verbal(words, j, aux):
        end -= 1
    if found := _verbal(words, j, aux):
        main, (lemma, form), end = j, found, j + 1
    elif (low[j - 1] == "yet" and aux == ["has"]) or (aux == ["have"] and low[j - 1] == "yet"):
        return _yet_to(words, k, j)
    elif j < len(low) and low[j] == "to" and j + 1 < len(low) and (is_base(low[j + 1]) or low[j + 1] in ("be", "have")):
        last, after = _chain(words, j - 1, lemma)
        return VerbGroup(i=k, j=after, aux=tuple(aux), main=main, last=last, lemma=lemma, form="s", negated=negated)
    last, after = _chain(words, main, lemma) if end == main + 1 else (main, end)
    used = tuple(aux) if main >= k + 1 and lemma not in ("be", "have", "do") else tuple(aux[:-1])
    return VerbGroup(i=k, j=after, aux=used, main=main, last=last, lemma=lemma, form=form, negated=negated)  # type: ignore[arg-type]


def _yet_to(words: Words, k: int, j: int) -> VerbGroup:
    """Return the group of "has yet to set": it has not set."""
    low = words.low
    if low[j : j + 1] != ["to"] or j + 1 >= len(low):
        return VerbGroup(i=k, j=j, aux=(), main=k, last=k, lemma="have", form="s", negated=True)
    if low[j + 1] == "be" and j + 2 < len(low):
        found = _verbal(words, j + 2, ["been"]) or (low[j + 2], "part")
        return VerbGroup(i=k, j=j + 3, aux=(low[k], "been"), main=j + 2, last=j + 2, lemma=found[0], form="part", negated=True)
    return VerbGroup(i=k, j=j + 2, aux=(low[k],), main=j + 1, last=j + 1, lemma=low[j + 1], form="part", negated=True)


def is_base(token: str) -> bool:
    return any(form == "base" for _, form in verb_table().get(token, ()))


def _verbal(words: Words, j: int, aux: list[str]) -> tuple[str, Form] | None:
    """Return the main verb at token j after these auxiliaries."""
    if j >= len(words.low):
        return None
    wanted: tuple[Form, ...] = ("part", "past", "ing") if aux[-1] in BE else ("part", "past") if aux[-1] in HAVE else ("base",)
    adjective = words.low[j].endswith("ing") and any(sense.pos == "a" for sense in words.senses[j])
    for lemma, form in () if adjective else verb_table().get(words.low[j], ()):
        if form in wanted:
            return lemma, "part" if form == "past" else form
    token = words.low[j]
    if aux[-1] in MODAL | DO and token.isalpha() and token not in listing("determiners") | listing("pronouns"):
        return token, "base"
    if aux[-1] in BE | HAVE and token.endswith("ed") and len(token) > 4:
        return token, "part"
    return None


def _finite(words: Words, k: int) -> tuple[str, Form] | None:
    """Return (verb, form) when token k is a finite verb without an auxiliary: a past, or a present that is no noun here."""
    rows = verb_table().get(words.low[k], ()) or _unheard(words, k)
    if not rows or not k or words.tokens[k][0].isupper():
        return None
    before, after = words.low[k - 1], words.low[k + 1] if k + 1 < len(words.low) else ""
    if (
        before in listing("determiners") - {"that", "this", "any", "each", "both"}
        or before in listing("prepositions")
        or before in ("'s", "to", "-")
    ):
        return None
    if before[0].isdigit() or (k == 1 and before in ("each", "every") and all(form == "base" for _, form in rows)):
        return None
    for lemma, form in rows:
        done_by = after == "by" and not {lemma} & (listing("level_moves") | listing("level_setters"))
        if form == "past" and not (done_by and "and" in words.low[max(0, k - 2) : k]):
            return lemma, form  # "is backed by most and opposed by some" has one verb
    if after in MODAL | BE | HAVE | DO | {"of"}:
        return None  # "claims would be processed", "records of": nouns
    at = k - 1
    while at > 0 and words.low[at] in listing("adverbs") - {"that"}:
        at -= 1
    before = words.low[at]
    told = before in PRONOUNS and words.low[at + 1 : k + 1][-1:] == [words.low[k]]
    opened = before in listing("relatives") | {"it", "they", "he", "she", "we"} or words.tokens[at][0].isupper()
    goes_on = (
        after in listing("determiners") | listing("bound_words") | {"to", "that", "for", "between"}
        or after[:1].isdigit()
        or after in ("$", "€", "£")
        or (k + 1 < len(words.low) and words.tokens[k + 1][:1].isupper())
        or (after in ("on", "in") and k + 2 < len(words.low) and words.low[k + 2] in MONTHS)  # "Japan votes on July 20"
    )
    for lemma, form in rows:
        if (told and form in ("s", "base")) or (form == "s" and before == "," and lemma in listing("report")):
            return lemma, form
        if lemma in listing("nouny") and not opened and not (goes_on and after not in ("to", "that", "for", "between")):
            continue
        noun = words.low[k] in nouns()
        if form == "s" and lemma in BOUNDS and after in listing("prepositions") and before.isalpha():
            return lemma, form
        if form == "s" and (opened or goes_on) and (goes_on or not noun):
            return lemma, form
        plural = before.endswith("s") or before in _MANY or (before == "," and goes_on)
        listed = "and" in words.low[max(0, k - 6) : k] and words.tokens[k - 1][0].isupper()  # "Norway and Britain share most"
        heads = range(max(0, k - 7), k - 1)  # "Senators from the governing party want"
        many = any(words.low[i].endswith("s") and words.low[i + 1] in listing("prepositions") for i in heads)
        many = listed or before in ("more", "less", "them", "there", "here") or (many and after in listing("determiners"))
        plural = plural or (goes_on and many)
        if form == "base" and plural and not before.endswith(("'s", "ss", "us")) and (goes_on or not noun or before in _MANY):
            return lemma, form
    return None


def _unheard(words: Words, k: int) -> tuple[tuple[str, Form], ...]:
    """Return the verb that a word can be which no list knows: "and enshrined the", a past form where a verb is due."""
    token, before = words.low[k], words.low[k - 1] if k else ""
    after = words.low[k + 1] if k + 1 < len(words.low) else ""
    due = before in PRONOUNS | {"and", "but", "that"} or (
        after in listing("determiners") and before not in listing("determiners")
    )
    if not (due and token.endswith("ed") and len(token) > 5 and words.tokens[k].islower() and after not in ("", ",", "by")):
        return ()
    whole = re.search(
        r"(?:ch|sh|ss|x|w|[nlrs]t|[cp]t|ft|[nlr]d|ck|[nrls]k|ng|mp|rm|ll|er|en|on|it|(?:ai|ea|ee|oo|ou).)$", token[:-2]
    )
    stems = (token[:-2] if whole else token[:-1], token[:-2], token[:-3], token[:-3] + "y")
    return tuple((stem, "past") for stem in stems if inflect(stem)["past"] == token)[:1]


def _chain(words: Words, k: int, lemma: str) -> tuple[int, int]:
    """Return (token of the last verb, end) of a chain that goes on from token k: "plans to begin pumping"."""
    last, j = k, k + 1
    while True:
        at = j
        if at + 1 < len(words.low) and words.low[at] == "to":
            forms = {form for _, form in verb_table().get(words.low[at + 1], ())}
            if "base" not in forms and words.low[at + 1] not in ("be", "have"):
                return last, j
            last, j = at + 1, at + 2
            if (
                words.low[last] == "be"
                and j < len(words.low)
                and any(f in ("part", "past") for _, f in verb_table().get(words.low[j], ()))
            ):
                last, j = j, j + 1
            continue
        chains = lemma in GOES_ON or (last != k and words.low[last] in GOES_ON)
        following = verb_table().get(words.low[at], ()) if chains and at < len(words.low) else ()
        return (at, at + 1) if any(form == "ing" for _, form in following) else (last, j)
