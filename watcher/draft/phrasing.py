"""Our own wording of an article's parts: subjects by their names, verbs in other tenses, what follows cut short.

Owns: how a part is said in a fact. Never: decides which facts there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from watcher.draft.article import Line
from watcher.draft.clauses import Clause, text_of
from watcher.draft.verbs import VerbGroup, listing, nouns
from watcher.language import load
from watcher.reading.lexicon import inflect, listed
from watcher.reading.spellings import known_names
from watcher.reading.words import Words

# What begins an adjunct that a fact does not need: reasons, comparisons, days gone by.
CUT = re.compile(
    r"\s*(?:\b(?:because of|instead of|up from|down from|compared with|compared to|so far|last (?:week|month|year|night)|"
    r"this (?:week|month|year)|weather permitting|according to|rather than|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"around the clock|at the weekend|in recent \w+|following|since|after|before|when|while|where|if|as well|to reporters)\b"
    r"|\s[–—-]\s|[;:(]).*$"
)
MOST_WORDS = 14  # of what follows the verb


def words_in(text: str) -> list[str]:
    """Return the words of a text, in lower case."""
    return re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text.lower())


def is_many(subject: str) -> bool:
    """Say whether a subject takes a plural verb."""
    low = subject.lower()
    if re.match(
        r"(?:about |some )?(?:two|three|four|five|six|seven|eight|nine|ten|most|many|several|\d[\d,.]*) (?:of|[a-z]+s)\b", low
    ):
        return True
    head = re.split(
        r"\b(?:of|in|on|at|for|from|with|to|who|which|that|by|between|among|near|off|over|under|about|against)\b", low
    )[0].split()
    if not head:
        return False
    if " and " in f" {' '.join(head)} " or low.startswith(
        ("both ", "the two", "the three", "several ", "many ", "all ", "they", "some ", "these ", "those ")
    ):
        return True
    last = head[-1]
    if not head[0].endswith("ed") and len(head) == 1 and last.endswith("s") and not last.endswith(("ss", "us", "is", "'s")):
        return last not in known_names()
    return last in ("people", "men", "women", "children", "police", "troops", "personnel", "staff") or (
        last.endswith("s") and not last.endswith(("ss", "us", "is", "'s", "news")) and not subject.split()[-1][:1].isupper()
    )


def takes_plural(clause: Clause, words: Words, subject: str) -> bool:
    """Say whether a clause's subject takes a plural verb: by its own verb where that tells, else by its form."""
    told = set(words.low[clause.verb.i : clause.verb.main + 1])
    if told & {"are", "were", "have"} and not told & {"would", "will", "must", "to"} | {"should"} & told:
        return True
    if told & {"is", "was", "has", "does"} or (
        clause.verb.form == "s" and not clause.verb.aux and clause.verb.lemma not in ("be", "have", "do")
    ):
        return False
    return is_many(subject)


def shorten(text: str, *, most: int = MOST_WORDS) -> str:
    """Return what follows a verb without adjuncts that no fact needs, and within `most` words."""
    text = CUT.sub("", f" {text}").strip(' ,.;:-–—"“”')
    words = text.split()
    if len(words) <= most:
        return text
    at = next(
        (k for k in range(most, 2, -1) if words[k].lower() in listing("prepositions") | {"and", "who", "which", "that"}), 0
    )
    return " ".join(words[:at]) if at else ""


def sentence(text: str) -> str:
    """Return text as a sentence: a capital first, one space between words, a full stop last."""
    text = re.sub(r"\s+([,.])", r"\1", " ".join(text.split())).strip(" ,")
    text = re.sub(r"^(\W*)([a-z])", lambda m: m[1] + m[2].upper(), text, count=1)
    return text if text.endswith(".") else f"{text}."


def lower_first(text: str) -> str:
    """Return text as it stands within a sentence: a determiner loses its capital, a name keeps it."""
    first = text.split(" ")[0].lower()
    plain = (
        listing("determiners")
        | listing("prepositions")
        | listing("bound_words")
        | {"there", "one", "two", "three", "four", "both"}
    )
    return text[:1].lower() + text[1:] if first in plain or _is_plain(text) else text


def _is_plain(text: str) -> bool:
    """Say whether a text's capital is only that of a sentence's first word: a common noun in the plural, or a known word."""
    first = text.split(" ")[0]
    rest = text[len(first) :].strip()
    common = first.lower() in listing("common") | nouns() and not rest[:1].isupper()
    if re.search(r"(?:ers|ors|ents|ants|ists|ians|ees)$", first) and not rest[:1].isupper():
        return True
    if first.lower() in _plain_words() and rest[:1].islower():
        return True
    return first[1:].islower() and (
        common or (bool(rest) and first.endswith(("ing", "ion", "ions")) and not rest[:1].isupper())
    )


@cache
def _plain_words() -> frozenset[str]:
    """Return the words that the rules know and that no name begins with: "foreign", "brain" is none of them."""
    known = set(listing("verbs")) | set(nouns())
    for row in load("concepts").values():
        known |= {word for part in ("n", "a") for said in listed(row.get(part, "")) for word in said.split()}
    return frozenset(word for word in known if word.isalpha() and word not in known_names())


def verb_text(words: Words, verb: VerbGroup, many: bool, *, negate: bool | None = None) -> str:
    """Return a verb group in our own tense: a plan as "is to", a deed as "has done", a progressive as a plain present."""
    tail = text_of(words, (verb.main + 1, verb.j)) if verb.main + 1 < verb.j else ""
    negated = verb.negated if negate is None else negate
    no = " not" if negated else ""
    be, have = ("are", "have") if many else ("is", "has")
    own = {**inflect(verb.lemma)} if verb.lemma not in ("be", "have", "do") else {}
    part = words.low[verb.main] if verb.form in ("part", "past") and verb.aux else own.get("part", "")
    aux = set(verb.aux)
    if verb.lemma == "be":
        said = f"{be}{no}" if not aux & {"will", "would"} else f"{be}{no} to be"
    elif verb.lemma == "have":
        said = (
            f"{be}{no} to have" if aux & {"will", "would"} else have if not negated else f"{'do' if many else 'does'} not have"
        )
    elif verb.passive:
        said = _passive(verb, aux, part, be, have, no)
    elif aux & {"will", "would", "shall"}:
        said = f"{be}{no} to {verb.lemma}"
    elif verb.form == "part" or verb.form == "past":
        said = f"{have}{no} {part}"
    elif verb.form == "ing" and aux & {"was", "were"}:
        said = f"{'were' if many else 'was'}{no} {words.low[verb.main]}"
    elif verb.form == "ing" or (verb.form in ("s", "base") and not aux):
        plain = own["base"] if many or negated else own["s"]
        said = f"{'do' if many else 'does'} not {plain}" if negated else plain
    else:
        said = text_of(words, (verb.i, verb.main + 1))
    return f"{said} {tail}".strip()


def _passive(verb: VerbGroup, aux: set[str], part: str, be: str, have: str, no: str) -> str:
    if aux & {"will", "would", "shall"} or verb.aux[-2:] == ("to", "be"):
        return f"{be}{no} to be {part}"
    if aux & {"must", "can", "could", "may", "might", "should"}:
        return f"{next(a for a in verb.aux if a in ('must', 'can', 'could', 'may', 'might', 'should'))}{no} be {part}"
    if "being" in aux:
        return f"{be}{no} being {part}"
    if aux & {"has", "have", "had", "was", "were"}:
        return f"{have}{no} been {part}"
    return f"{be}{no} {part}"


def plain_of(says: str) -> str:
    """Return a sentence without brackets, in small letters, single spaces, no punctuation: for comparing wordings."""
    return " ".join(words_in(says.replace("[", "").replace("]", "").replace(",", "")))


# What no sentence of ours may hold: words that stand for something unsaid, and joints of two sentences that do not fit.
UNSOUND = re.compile(
    r"\b(?:them|he|she|him|his|her|they|we|our|us|I)\b(?!\.)|\b(?:of|for|with|to|that|in|by|has|have) it\b|"
    r"\b(?:that that|the the|of of|to to|is is|until on|until in|is to on|are to on)\b|"
    r"\b(?:that says|that said|are is|and (?:is|are|has|have) \[)\b|"
    r"^[Nn]one of\b|^The (?:first|second|third|latter|former|other) (?:is|are|has|have)\b|"
    r"^Each\b|\bthat each\b|\bone (?:is|are)\b|\s's\b|"
    r"^(?:Of|And|But|Or|Than|Then|Nobody|January|February|March|April|June|July|August|September|October|November|December)\b|"
    r"\b(?:the|an?|of|and|or|that) is \[|\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)


SAID = re.compile(
    r"^(?P<about>.+?)(?P<is> (?:is|are|stands at|stand at)(?: to \w+(?: \w+)?| due to \w+| planned for| expected)?"
    r"(?: \w+){0,2} \[.*)$"
)


def plainer(says: str) -> Iterator[str]:
    """Yield a sentence with less around what it is about: "The capacity of the plant on the Omo River is" without the river."""
    found = SAID.match(says)
    if not found:
        return
    words = found["about"].split(" ")
    for k in range(len(words) - 2, 1, -1):
        bare = k <= 4 and words[1] in ("number", "amount", "share")
        if words[k].lower() in listing("prepositions") - {"of"} and len(words[:k]) >= 2 and not bare:
            yield " ".join(words[:k]) + found["is"]


def is_sound(says: str) -> bool:
    """Say whether a sentence of ours stands by itself: nothing in it points at what it does not hold."""
    return not UNSOUND.search(says)


def is_copied(says: str, line: Line) -> bool:
    """Say whether our sentence stands word for word in the article's."""
    return f" {plain_of(says)} " in f" {plain_of(line.text)} "


def within(text: str) -> str:
    """Return a subject as it stands inside of a sentence."""
    return lower_first(text)
