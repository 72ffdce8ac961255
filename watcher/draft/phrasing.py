"""Our own wording of an article's parts: subjects by their names, verbs in other tenses, what follows cut short.

Owns: how a part is said in a fact. Never: decides which facts there are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from watcher.draft.article import Line
from watcher.draft.clauses import HARD, Clause, Span, text_of
from watcher.draft.verbs import BE, VerbGroup, drafting, listing, nouns
from watcher.reading.lexicon import inflect
from watcher.reading.spellings import known_names
from watcher.reading.words import Words

NEUTER = frozenset("it they its their".split())
PERSONAL = frozenset("he she i we you his her my our".split())
# What begins an adjunct that a fact does not need: reasons, comparisons, days gone by.
CUT = re.compile(
    r"\s*(?:\b(?:because of|instead of|up from|down from|compared with|compared to|so far|last (?:week|month|year|night)|"
    r"this (?:week|month|year)|weather permitting|according to|rather than|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"around the clock|at the weekend|in recent \w+|following|since|after|before|when|while|where|if|as well|to reporters)\b"
    r"|\s[–—-]\s|[;:(]).*$"
)
MOST_WORDS = 14  # of what follows the verb


@dataclass(slots=True)
class Memory:
    """What a reader has in mind: the last thing that a sentence was about, and what names are also called."""

    last: str = ""
    person: str = ""
    counted: str = ""
    names: frozenset[str] = frozenset()
    called: dict[str, str] = field(default_factory=dict)


def words_in(text: str) -> list[str]:
    """Return the words of a text, in lower case."""
    return re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text.lower())


def is_many(subject: str) -> bool:
    """Say whether a subject takes a plural verb."""
    low = subject.lower()
    head = re.split(r"\b(?:of|in|on|at|for|from|with|to|who|which|that|by)\b", low)[0].split()
    if not head:
        return False
    if " and " in f" {' '.join(head)} " or low.startswith(
        ("both ", "the two", "the three", "several ", "many ", "all ", "they", "some ", "these ", "those ")
    ):
        return True
    last = head[-1]
    if len(head) == 1 and last.endswith("s") and not last.endswith(("ss", "us", "is", "'s")):
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


def name_of(words: Words, span: Span | None, memory: Memory) -> str:
    """Return a subject in plain words, a pronoun as what it stands for; "" where that is a person nobody has named."""
    if span is None:
        return ""
    text = re.sub(r"\s+(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", "", text_of(words, span).strip(" ,.'\"“”"))
    text = re.sub(r"\s+(?:also|now|each|both|still|already|alone|itself|themselves)$", "", text)
    text = re.sub(r"\b(of|in|on|for|from|at) (?:its|their)\b", r"\1 the", text)
    low = text.lower()
    if memory.person and low in ("he", "she"):
        return memory.person
    if memory.person and low.split(" ")[0] in ("his", "her") and " " in text:
        return possessed(memory.person, text.split(" ", 1)[1])
    if low in PERSONAL or low.split(" ")[0] in PERSONAL - {"her"} or not text:
        return ""
    if low in NEUTER and (low in ("it", "its") or is_many(memory.last)):
        return memory.last
    if low.split(" ")[0] in ("they", "their") and not is_many(memory.last):
        return ""
    if low.split(" ")[0] in ("its", "their") and memory.last:
        return possessed(memory.last, text.split(" ", 1)[1])
    return call(text, memory)


def call(text: str, memory: Memory) -> str:
    """Return text with what it begins with by its full name: "the museum's head" is the Hanse Museum's."""
    for short, name in memory.called.items():
        if found := re.match(rf"{re.escape(short)}(?=$|['’]s\b)", text, re.IGNORECASE):
            return name + text[found.end() :]
    return text


def owned(owner: str) -> str:
    """Return the possessive of a name."""
    return f"{owner}'" if owner.endswith("s") else f"{owner}'s"


def possessed(owner: str, thing: str) -> str:
    """Return a thing with its owner: "Nordavia's cash", and "the lawsuit of residents opposed to it" where that is long."""
    return f"{owned(owner)} {thing}" if len(owner.split()) <= 4 else f"the {thing} of {within(owner)}"


def resolve(text: str, memory: Memory, subject: str) -> str:
    """Return what follows a verb with "its" and "their" as the subject's, or as what the sentence before was about."""
    owner = subject or memory.last
    if re.search(r"\b(?:his|her|he|she|him|I|we|my|our|you)\b", text):
        return ""
    if not subject:
        # What is counted is itself what "their" goes back to.
        text = re.sub(r"\bits\b(?! own)", owned(owner), text) if owner and len(owner.split()) <= 5 else text
    elif owner and len(owner.split()) <= 5:
        text = (
            re.sub(r"\b(?:its|their)\b(?! own)", "the", text)
            if owner == subject
            else re.sub(r"\b(?:its|their)\b", owned(owner), text)
        )
    if memory.last and memory.last != subject and len(memory.last.split()) <= 6 and not re.search(r"\d", memory.last):
        text = re.sub(r"((?:^|\s)(?:for|of|on|with|from|to)) it$", rf"\1 {within(memory.last)}", text)
    return re.sub(r"(?:(?:^|\s+)(?:for|of|on|with|from|to))?(?:^|\s+)(?:it|them)$", "", text)


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
    return first[1:].islower() and (
        common or (bool(rest) and first.endswith(("ing", "ion", "ions")) and not rest[:1].isupper())
    )


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


def is_copied(says: str, line: Line) -> bool:
    """Say whether our sentence stands word for word in the article's."""
    return f" {plain_of(says)} " in f" {plain_of(line.text)} "


def is_ending(words: Words, k: int) -> bool:
    """Say whether token k is a mark."""
    return words.low[k] in HARD | {"."}


def first_words(words: Words, span: Span, count: int) -> list[str]:
    """Return the first `count` words of a span, in lower case."""
    return words.low[span[0] : min(span[1], span[0] + count)]


def is_copula(verb: VerbGroup) -> bool:
    """Say whether the verb is a plain "is"."""
    return verb.lemma == "be" and not set(verb.aux) - BE - {"will", "would", "has", "have"}


def remember(lines: tuple[Line, ...], title: str) -> dict[str, str]:
    """Return what the article calls its leading names later on: "the ship" is the tanker Maren Hope, "the company" its subject.

    A name is taken where one alone stands behind the noun, and the title or the first sentence holds it.
    """
    found: dict[str, set[str]] = {}
    for line in lines:
        for match in re.finditer(r"\b([a-z]{3,}) ((?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+){0,3})", line.text):
            if match[1] in listing("common_bodies"):
                found.setdefault(match[1], set()).add(match[2])
    opening = f"{title} {lines[0].text if lines else ''}"
    out: dict[str, str] = {}
    for noun, named in found.items():
        name = next(iter(named))
        if len(named) == 1 and name in opening:
            for called in (noun, *drafting()["also_called"].get(noun, [])):
                out.setdefault(f"the {called}", f"the {noun} {name}" if noun in ("tanker", "ferry") else name)
    for name in re.findall(
        r"\bthe ((?:[A-Z][\w'’-]+ ){1,3}[A-Z][\w'’-]+)", f"{lines[0].text[:1].lower()}{lines[0].text[1:]}" if lines else ""
    ):
        noun = name.split()[-1].lower()
        if any(f" {noun}" in line.text for line in lines):
            out.setdefault(f"the {noun}", f"the {name}")
    first = next((c for c in lines[0].clauses if c.subject), None) if lines else None
    if first and first.subject and re.fullmatch(r"[A-Z][\w&-]+", lead := text_of(lines[0].words, first.subject)):
        out.setdefault("the company", lead)
    return out


def subject_of(line: Line, clause: Clause, memory: Memory) -> str:
    """Return the clause's subject in plain words, "" where it is a person or nobody."""
    if clause.opener in ("said", "that") and clause.subject and line.words.low[clause.subject[0]] == "they":
        before = [c for c in line.clauses if not c.report and c.verb.i < clause.verb.i]
        if before and (many := re.search(r"\bthe (?:[a-z]+ ){0,2}[a-z]+s$", text_of(line.words, before[-1].rest))):
            return sentence(many[0]).rstrip(".")
    at = line.clauses.index(clause)
    earlier = [c for c in line.clauses[:at] if not c.report and c.subject and c.subject != clause.subject]
    pronoun = clause.subject is not None and line.words.low[clause.subject[0]] in ("it", "its")
    if pronoun and earlier and clause.opener not in ("said", "that"):
        meant = name_of(line.words, earlier[-1].subject, memory)
        if meant:
            return name_of(line.words, clause.subject, Memory(last=re.sub(r"^An? ", "the ", meant)))
    if clause.opener in ("said", "that") and clause.subject and line.words.low[clause.subject[0]] in NEUTER:
        told = next((c for c in line.clauses if c.report and c.subject and c.verb.i < clause.verb.i), None)
        said = text_of(line.words, told.subject) if told and told.subject else ""
        if said and (re.match(r"(?:The|the) ", said) or " " not in said) and said.lower() not in PERSONAL | NEUTER:
            return name_of(line.words, clause.subject, Memory(last=memory.called.get(said.lower(), said)))
    return name_of(line.words, clause.subject, memory)


def within(text: str) -> str:
    """Return a subject as it stands inside of a sentence."""
    return lower_first(text)
