"""What a reader of an article has in mind: what was spoken of last, and what names are also called.

Owns: what a pronoun, a possessive or a short name stands for. Never: decides which facts there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from watcher.draft.article import Line
from watcher.draft.clauses import HARD, TIMES, Clause, Span, text_of
from watcher.draft.phrasing import is_many, sentence, within
from watcher.draft.verbs import drafting, listing
from watcher.reading.words import Words

NEUTER = frozenset("it they its their".split())
NOBODY = frozenset("nobody everybody somebody someone everyone anyone nothing none no neither there".split())
HARMS = frozenset("cost mean cause lead harm hurt damage destroy threaten".split())  # what is spoken of does, not the speaker
# "Chief executive Duncan Wyllie is to present a plan": the office outlives its holder.
TITLED = re.compile(r"(?P<office>[A-Z][a-z]+(?: [A-Za-z][a-z]+){0,2}) [A-Z][\w'’-]+ [A-Z][\w'’-]+")
NEW_THING = re.compile(r"\ban? ((?:[a-z-]+ ){0,2}[a-z-]+?)(?=$|[,.]| (?:to|that|which|of|in|on|for|from|with|by|at)\b)")
# "Seekwell, the internet search company,": what it is called later.
SORT = re.compile(
    r"\b(?P<name>[A-Z][\w&'’-]+(?: [A-Z][\w&'’-]+){0,3}), (?:the|an?|[A-Z][\w-]+['’]s) (?:[\w-]+ ){0,3}"
    r"(?P<noun>company|firm|insurer|airline|group|operator|developer|chain|retailer|bank|carmaker|club|union|agency|maker|lender)\b"
)
TRADES = frozenset("company firm insurer airline group operator developer chain retailer bank carmaker maker lender".split())
BUILDERS = frozenset(
    "builder maker contractor supplier start-up startup developer producer miner lender broker distributor".split()
)
PERSONAL = frozenset("he she i we you his her my our".split())


@dataclass(slots=True)
class Memory:
    """What a reader has in mind: what the last sentences were about, one thing and several, and what names are also called."""

    last: str = ""
    one: str = ""
    many: str = ""
    person: str = ""
    counted: str = ""
    country: str = ""
    city: str = ""
    near: str = ""
    org: str = ""
    people: dict[str, str] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    called: dict[str, str] = field(default_factory=dict)

    def heed(self, subject: str) -> None:
        """Have in mind what a sentence was about; of "the fund's shares" the fund too."""
        if subject.split(" ")[0].lower() in NOBODY:
            return
        self.last = subject
        if is_many(subject):
            self.many = subject
            owner = re.match(r"(.+?)['’]s? [a-z ]+$", subject)
            self.one = owner[1] if owner and not is_many(owner[1]) else self.one
        else:
            self.one = subject

    def heed_object(self, thing: str, subject: str) -> None:
        """Have in mind what was acted on too, where "it" or "they" cannot be the subject."""
        if thing and is_many(thing) and not is_many(subject):
            self.many = thing
        elif thing and subject and not is_many(thing) and is_many(subject) and thing[:4] == "the ":
            self.one = thing

    def meant(self, pronoun: str) -> str:
        """Return what "it" or "they" stands for, "" where nothing does."""
        if pronoun in ("they", "their", "them"):
            return self.last if is_many(self.last) else self.many
        return (self.one or self.last) if is_many(self.last) else self.last


def name_of(words: Words, span: Span | None, memory: Memory) -> str:
    """Return a subject in plain words, a pronoun as what it stands for; "" where that is a person nobody has named."""
    if span is None:
        return ""
    text = re.sub(r"\s+(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", "", text_of(words, span).strip(" ,.'\"“”"))
    text = re.sub(r"\s+(?:also|now|each|both|still|already|alone|itself|themselves)$", "", text)
    text = re.sub(r"^[Ee](?:ach|very) (?=[a-z]+$)", "A ", text)
    text = re.sub(r"\b(of|in|on|for|from|at) (?:its|their)\b", r"\1 the", text)
    if re.search(r"\sit\b", text) and (thing := memory.meant("it")):
        text = re.sub(r"(?<=\s)it\b", lambda _: within(thing), text)
    low = text.lower()
    if titled := TITLED.fullmatch(text):
        office = titled["office"].split(" ")
        if office[-1].lower() in listing("offices") | listing("national") | {"executive", "governor", "mayor"}:
            return f"The {titled['office'].lower()}"
    if memory.person and low in ("he", "she"):
        return memory.person
    if titled := re.fullmatch(r"(?:Mr|Mrs|Ms|Dr)\.? ([A-Z][\w'’-]+)", text):
        return memory.people.get(titled[1], text)
    if memory.person and low.split(" ")[0] in ("his", "her") and " " in text:
        return possessed(memory.person, text.split(" ", 1)[1])
    if low in PERSONAL or low.split(" ")[0] in PERSONAL - {"her"} or not text:
        return ""
    if low.split(" ")[0] in NEUTER:
        meant = memory.meant(low.split(" ")[0])
        return meant if low in NEUTER or not meant else possessed(meant, text.split(" ", 1)[1])
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
    text = re.sub(r"\s+of (?:his|her|its|their) own\b", "", text)
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
    thing = memory.meant("it")
    if thing and thing != subject and len(thing.split()) <= 6 and not re.search(r"\d", thing):
        text = re.sub(r"((?:^|\s)(?:for|of|on|with|from|to)) it$", lambda m: f"{m[1]} {within(thing)}", text)
        text = re.sub(r"^it\b", lambda _: within(thing), text)
    several = memory.meant("them")
    if several and several != subject and len(several.split()) <= 6 and not re.search(r"\d", several):
        text = re.sub(r"(^|(?:^|\s)(?:for|of|on|with|from|to) )them$", lambda m: f"{m[1]}{within(several)}", text)
    return re.sub(r"(?:(?:^|\s+)(?:for|of|on|with|from|to))?(?:^|\s+)(?:it|them)$", "", text)


def up_to(line: Line, clause: Clause, memory: Memory) -> Memory:
    """Return what a reader has in mind at a clause: what the clauses before it in its sentence were about, too."""
    here = replace(memory)
    for before in line.clauses[: line.clauses.index(clause)]:
        if before.report or not before.subject:
            continue
        if before.subject == clause.subject:
            here.heed_object(object_of(line, before), name_of(line.words, before.subject, memory))
            continue
        subject = name_of(line.words, before.subject, memory)
        if subject and len(subject.split()) <= 6 and line.words.low[before.subject[0]] not in NEUTER | PERSONAL:
            here.heed(re.sub(r"^An? ", "the ", subject))
        here.heed_object(object_of(line, before), subject)
        if new := NEW_THING.findall(text_of(line.words, before.rest)):
            here.last = here.one = f"the {new[-1]}"  # "to draw up a plan, and creditors will vote on it"
    return here


def object_of(line: Line, clause: Clause) -> str:
    """Return what a clause's verb acts on, in plain words; "" where that is no short noun phrase."""
    if clause.verb.passive or clause.verb.lemma == "be":
        return ""
    words, (i, j) = line.words, clause.rest
    stop = next((k for k in range(i + 1, j) if words.low[k] in listing("prepositions") | HARD | listing("relatives")), j)
    said = re.sub(r"\s+(?:and|or|but)$", "", text_of(words, (i, stop))) if stop > i else ""
    fits = said and len(said.split()) <= 5 and re.match(r"[A-Za-z]", said) and not re.search(r"\d", said)
    plain = fits and said.split(" ")[0].lower() not in listing("prepositions") | listing("adverbs") | NEUTER | PERSONAL | {"to"}
    return re.sub(r"^(?:an?|its|their) ", "the ", said) if plain else ""


def place_of(line: Line, clause: Clause) -> str:
    """Return where a clause plays, as its lead says it: "In the United States, where the drug was approved, it costs"."""
    lead = text_of(line.words, clause.lead) if clause.lead else ""
    lead = re.sub(r"^(In|At|Across) (?:neighbouring|nearby|northern|southern|eastern|western|central) ", r"\1 ", lead)
    found = re.fullmatch(r"(?P<how>In|At|Across) (?P<place>(?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})", lead)
    if found and found["place"].lower().split()[0] not in listing("days") | TIMES:
        return f"{found['how'].lower()} {found['place']}"
    return ""


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
    for called, name in _bodies(lines):
        out.setdefault(called, name)
    for line in lines[:3]:
        for match in SORT.finditer(line.text):
            out.setdefault(f"the {match['noun']}", match["name"])
            if match["noun"] in TRADES:
                out.setdefault("the company", match["name"])
    for line in lines:
        for match in re.finditer(r"\ban? (?:[a-z-]+ ){0,2}([a-z]+), ((?:[A-Z][\w&'’-]+)(?: [A-Z][\w&'’-]+){0,3}),", line.text):
            if match[1] in listing("bodies") | listing("common_bodies") or match[1] in BUILDERS:
                out.setdefault("the company", match[2])
    return out


def _bodies(lines: tuple[Line, ...]) -> Iterator[tuple[str, str]]:
    """Yield what the body that the first sentence is about is called later: "the fund" is the Southern Cross Health Fund."""
    text = " ".join(line.text.lower() for line in lines[1:])
    for line in lines[:2]:
        for clause in line.clauses[:2]:
            lead = text_of(line.words, clause.subject) if clause.subject else ""
            lead = re.sub(r"^(?:The|the)\s+", "", lead)
            if not re.fullmatch(r"[A-Z][\w&-]*(?: (?:of |for |and )?[A-Z][\w&-]*){0,5}", lead):
                continue
            if set(lead.lower().split()) & (listing("offices") | listing("national")) or within(lead) != lead:
                continue
            noun = lead.split(" ")[-1].lower()
            if " " in lead and f"the {noun}" in text:
                yield f"the {noun}", lead
            yield from ((f"the {called}", lead) for called in listing("bodies") if f"the {called}" in text)
            return


def is_office_holder(subject: str) -> bool:
    """Say whether a subject is a person by their office: "The Front's leader"."""
    return subject.split(" ")[-1].lower() in listing("offices") | listing("national")


def subject_of(line: Line, clause: Clause, memory: Memory) -> str:
    """Return the clause's subject in plain words, "" where it is a person or nobody."""
    if clause.opener in ("said", "that") and clause.subject and line.words.low[clause.subject[0]] == "they":
        before = [c for c in line.clauses if not c.report and c.verb.i < clause.verb.i]
        if before and (many := re.search(r"\bthe (?:[a-z]+ ){0,2}[a-z]+s$", text_of(line.words, before[-1].rest))):
            return sentence(many[0]).rstrip(".")
    at = line.clauses.index(clause)
    earlier = [c for c in line.clauses[:at] if not c.report and c.subject and c.subject != clause.subject]
    pronoun = clause.subject is not None and line.words.low[clause.subject[0]] in ("it", "its")
    several = clause.subject is not None and line.words.low[clause.subject[0]] in ("they", "their")
    if several and clause.opener not in ("said", "that"):
        return name_of(line.words, clause.subject, up_to(line, clause, memory))
    if pronoun and earlier and clause.opener not in ("said", "that"):
        meant = name_of(line.words, earlier[-1].subject, memory)
        if meant:
            return name_of(line.words, clause.subject, Memory(last=re.sub(r"^An? ", "the ", meant)))
    spoken = clause.opener in ("said", "that")
    if spoken and clause.verb.lemma in HARMS and clause.subject and line.words.low[clause.subject[0]] in NEUTER:
        return ""  # "the banks say it would cost jobs": neither they nor what the sentence before was about
    if spoken and clause.subject and line.words.low[clause.subject[0]] in NEUTER:
        told = next((c for c in line.clauses if c.report and c.subject and c.verb.i < clause.verb.i), None)
        said = name_of(line.words, told.subject, Memory()) if told and told.subject else ""
        if said and (re.match(r"(?:The|the) ", said) or " " not in said) and said.lower() not in PERSONAL | NEUTER:
            told_by = memory.called.get(said.lower(), said)
            return name_of(line.words, clause.subject, Memory(last=told_by, many=told_by))
    return name_of(line.words, clause.subject, memory)
