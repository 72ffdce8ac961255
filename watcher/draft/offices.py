"""Who holds which office, and who belongs together, as an article tells it.

Owns: the wordings of holders and sets. Never: tries them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from watcher.draft.article import Line
from watcher.draft.clauses import Clause, text_of
from watcher.draft.mind import Memory, name_of, owned, resolve
from watcher.draft.offers import Offer
from watcher.draft.phrasing import sentence, shorten, takes_plural, verb_text, within
from watcher.draft.verbs import drafting, listing
from watcher.reading.lexicon import concepts
from watcher.reading.persons import Person, people
from watcher.reading.spellings import known_names
from watcher.reading.words import Words

CAPITAL = r"[^\W\d_a-z][\w'’-]*"
ITEM = rf"(?:the )?{CAPITAL}(?: (?:of |de |del |la )?{CAPITAL})*(?: (?:province|region|district|state|county|city|island)\b)?"
OF_BODY = re.compile(rf"(?:of|at|for) (?:the (?:[a-z]+ )?(?=[A-Z]))?((?:the )?{CAPITAL}(?: (?:of |for |and )?{CAPITAL})*)")
# "Dana Whitfield, who leads the antitrust division", "appointed a lawyer, Helena Wrede, as administrator"
BODY = rf"(?:the |its )?(?:[a-z]+['’]s )?(?:{CAPITAL} )?(?:[a-z-]+ ?){{0,3}}(?:{CAPITAL})?"
LEADS = re.compile(
    rf"(?P<who>{CAPITAL} {CAPITAL}), who (?P<how>leads|heads|runs|chairs) "
    rf"(?P<body>{BODY})(?=[,.]| (?:and|said|has|in|since)\b)"
)
POSTS = "administrator|mediator|director|receiver|envoy|commander|chairman|coach|head|executive|governor"
NAMED_AS = re.compile(
    r"\b(?:appointed|named|chose|picked|installed)(?: (?:an?|the) [a-z ]+,)? "
    rf"(?P<who>{CAPITAL} {CAPITAL}),? (?:as )?(?:its |the |an? )?(?:new )?(?P<office>(?:[a-z]+ )?(?:{POSTS}))\b"
)
LIST = re.compile(rf"({ITEM})((?:, {ITEM})*),? and ({ITEM})")
LED = re.compile(
    rf"(?P<body>(?:[Tt]he|[Aa]n?) (?:[a-z]+['’]?s? ){{0,2}}[a-z]+|(?:[Tt]he )?{CAPITAL}(?: {CAPITAL})*)"
    r"(?: of [a-z]+(?: [a-z]+)?)?, (?P<how>led|headed|chaired|run) by (?:(?:the|an?) (?:[a-z-]+ ){1,4})?"
    rf"(?P<who>{CAPITAL} {CAPITAL})"
)
HONOURS = frozenset("sir dame lord lady baroness dr prof professor mr mrs ms general admiral".split())
ITS = "its"  # stands for a body that the sentences before named
GENERIC = (
    "company",
    "ministry",
    "government",
    "airline",
    "union",
    "club",
    "museum",
    "project",
    "agency",
    "city",
    "team",
    "force",
    "foundation",
    "commission",
    "ground",
    "party",
    "bank",
)


def holder_offers(line: Line, memory: Memory, country: str) -> Iterator[Offer]:
    """Yield an offer for each person who is named beside an office. `country`: whose ministers a bare "minister" may be."""
    words = line.words
    for person in [_untitled(words, each) for each in people(words)]:
        if " " not in person.name:
            continue
        found = _office_of(words, person, memory.names)
        if found is None:
            continue
        i, j, body = found
        office = " ".join(words.low[i:j])
        if set(words.low[max(0, i - 2) : j]) & listing("barred") or not _fits(words, i, j):
            continue
        office = drafting()["titles_short"].get(words.text[words.start[i] : words.end[j - 1]] + ".", office)
        body = memory.meant("it") if body == ITS else body
        body = memory.called.get(body.lower(), body) or _body(
            office, memory, _country_at(words, i) or memory.country or memory.near or country, _about(line, person, memory)
        )
        if not body:
            continue
        if " ".join(office.split()[-1:]) not in listing("national"):
            memory.org = body
        yield Offer(
            kind="holder", line=line, weight=2.2 - 0.06 * line.index, key=person.name.lower(),
            wordings=_holding(office, _the(body), person.name),
        )  # fmt: skip


def led_offers(line: Line, memory: Memory) -> Iterator[Offer]:
    """Yield an offer for each body that a sentence says is led by somebody: "the association, led by Hernan Olivares"."""
    yield from _named_or_leading(line, memory)
    for found in LED.finditer(line.text):
        body = re.sub(r"^[Aa]n? ", "the ", memory.called.get(found["body"].lower(), found["body"]))
        office = {"led": "leader", "chaired": "chair"}.get(found["how"], "head")
        titled = set(found["who"].lower().split()) & (listing("offices") | listing("national"))
        if not line.quoted and not titled and not set(found["body"].lower().split()) & listing("prepositions"):
            yield Offer(
                kind="holder", line=line, weight=2.1 - 0.06 * line.index, key=found["who"].lower(),
                wordings=_holding(office, _the(body), found["who"]),
            )  # fmt: skip


def _named_or_leading(line: Line, memory: Memory) -> Iterator[Offer]:
    """Yield an offer for each person of whom a clause says what they lead, or what somebody made them."""
    for found in (*LEADS.finditer(line.text), *NAMED_AS.finditer(line.text)):
        told = found.groupdict()
        body = told["body"].strip() if told.get("body") else _of_last(memory, "") or memory.org
        office = told.get("office") or {"chairs": "chair"}.get(told["how"], "head")
        body = re.sub(r"^its ", "the ", body)
        who = found["who"].split()
        if body and not line.quoted and not set(" ".join(who).lower().split()) & (listing("offices") | HONOURS):
            yield Offer(
                kind="holder", line=line, weight=2.1 - 0.06 * line.index, key=found["who"].lower(),
                wordings=_holding(office, _the(body), found["who"]),
            )  # fmt: skip


def _holding(office: str, body: str, name: str) -> tuple[str, ...]:
    plain = body.removeprefix("the ")
    return (
        sentence(f"The {office} of {body} is [{name}]"),
        sentence(f"{owned(plain) if plain == body else f'The {owned(plain)}'} {office} is [{name}]"),
        sentence(f"[{name}] is the {office} of {body}"),
    )


def _country_at(words: Words, i: int) -> str:
    """Return the country whose office stands at token i: the one named before it in the sentence."""
    named = {hit.name.id for hit in words.names if hit.name.kind == "country" and hit.j <= i}
    return next(iter(named)) if len(named) == 1 else ""


def _untitled(words: Words, person: Person) -> Person:
    """Return the person without the office that stands in capitals before the name: "Health Minister Sylvia Banda"."""
    k = next((k for k in range(person.j - 2, person.i - 1, -1) if _is_office(words, k)), -1)
    if k < 0 and words.low[person.i] in HONOURS and person.j - person.i > 2:
        k = person.i
    return Person(k + 1, person.j, text_of(words, (k + 1, person.j))) if k >= 0 else person


def _fits(words: Words, i: int, j: int) -> bool:
    return j - i <= 4 and any(t.isalpha() for t in words.low[i:j])


def _the(body: str) -> str:
    if re.match(
        r"United |(?:\w+ )*(?:Philippines|Netherlands|Bahamas|Maldives|Gambia|Comoros|Republic|Emirates|Islands)$", body
    ):
        return f"the {body}"
    return body[:1].lower() + body[1:] if body.lower().startswith("the ") else body


def _is_office(words: Words, k: int) -> bool:
    if words.low[k] in listing("offices"):
        return True
    return any(s.pos == "n" and s.form == "sg" and concepts()[s.concept].office for s in words.senses[k])


def _office_of(words: Words, person: Person, names: frozenset[str]) -> tuple[int, int, str] | None:
    """Return (start, end, body) of the office that stands beside a person: as a title, or in apposition on either side."""
    i = person.i
    while i > 1 and words.low[i - 1].rstrip(".") in HONOURS:
        i -= 1
    if i > 2 and words.low[i - 1] in ("is", "remains"):
        # "The prime minister of Iraq is Mohammed Shia al-Sudani."
        for k in range(1, i - 1):
            if words.low[k + 1] in ("of", "is") and (span := _office_ending(words, k + 1, names)):
                of = text_of(words, (k + 2, i - 1)) if words.low[k + 1] == "of" else ""
                return *span, of or _owner_before(words, span[0])
    if span := _office_ending(words, i, names):
        return *span, _owner_before(words, span[0])
    if i > 1 and words.low[i - 1] == ",":
        # "Kenya's water minister, Eric Wafukho": "the chief executive of Ethiopian Electric Power, Ashenafi Tesfaye"
        if span := _office_ending(words, i - 1, names):
            return *span, _owner_before(words, span[0])
        stop = next((k for k in range(i - 2, max(-1, i - 12), -1) if words.low[k] in (",", ";", ".")), -1)
        for k in range(stop + 1, i - 2):
            if words.low[k + 1] == "of" and (span := _office_ending(words, k + 1, names)):
                return *span, text_of(words, (k + 2, i - 1))
    j = person.j
    if words.low[j : j + 1] == [","]:
        at = j + 1
        while at < len(words.low) and (
            words.low[at] in listing("determiners") or words.low[at].isdigit() or words.low[at] == ","
        ):
            at += 1
        stop = next(
            (k for k in range(at, len(words.low)) if words.low[k] in (",", ";", ".") or words.low[k] in listing("relatives")),
            len(words.low),
        )
        for k in range(min(stop, at + 8), at, -1):
            named = _is_office(words, k - 1) or words.covered[k - 1]
            if named and (span := _office_ending(words, k, names)):
                after = OF_BODY.match(text_of(words, (k, stop)))
                return *span, (after[1] if after else "") or _owner_before(words, span[0])
    return None


def _office_ending(words: Words, end: int, names: frozenset[str]) -> tuple[int, int] | None:
    """Return the tokens of an office that ends right before token `end`: "chief financial officer", "health minister"."""
    k = end - 1
    while k > 0 and words.covered[k]:
        k -= 1
    if k < 0 or not _is_office(words, k):
        if not (k > 0 and words.low[k] == "." and f"{words.tokens[k - 1]}." in drafting()["titles_short"]):
            return None
        k -= 1
        return k, k + 1
    i = k
    while (
        i > 0
        and words.low[i - 1].isalpha()
        and i > k - 3
        and words.low[i - 1] not in listing("determiners") | listing("prepositions") | listing("common_bodies")
    ):
        if words.tokens[i - 1][0].isupper() and words.tokens[k][0].islower() and (i > 1 or words.tokens[0] in names):
            break
        if (
            any(h.i <= i - 1 < h.j for h in words.names)
            or words.low[i - 1] in ("s", "said", "and", "under", "led")
            or (words.low[i - 1] in verb_words())
        ):
            break
        i -= 1
    return i, end


def verb_words() -> frozenset[str]:
    """Return small words that end an office leftwards."""
    return frozenset("in as named is was by new current says told met".split())


def _owner_before(words: Words, i: int) -> str:
    """Return the body that owns the office at token i: "Kenya's", "the union's", "Altavox chairman"."""
    if i and words.low[i - 1] == "'s":
        k = i - 2
        while (
            k > 0
            and (words.tokens[k - 1][:1].isupper() or words.low[k - 1] in ("'", "-", "of", "the") or words.low[k] in GENERIC)
            and words.low[k - 1] not in (",", ".")
        ):
            if words.low[k - 1] in ("the",):
                k -= 1
                break
            k -= 1
        return text_of(words, (k, i - 1))
    if i and words.low[i - 1] in ("its", "their"):
        return ITS
    named = next((h for h in words.names if h.j == i), None)
    if named and named.name.kind == "country":
        return named.name.id
    if i and words.tokens[i - 1][:1].isupper() and words.low[i - 1] not in listing("determiners") and i > 1:
        return words.tokens[i - 1]
    if i and words.tokens[i - 1][:1].isupper() and i == 1 and words.low[0] not in listing("determiners"):
        return words.tokens[0]
    return ""


def _about(line: Line, person: Person, memory: Memory) -> str:
    """Return whom the sentence itself is about, where that is not the person."""
    for clause in line.clauses:
        subject = name_of(line.words, clause.subject, memory)
        if subject and not clause.report and person.name.split()[-1] not in subject and clause.verb.i < person.i:
            return subject
    return ""


def _body(office: str, memory: Memory, country: str, about: str) -> str:
    """Return whose the office is where the sentence does not say it: the country's for ministers, else what it is about."""
    if office.split()[-1] == "mayor":
        return memory.city
    if set(office.split()) & listing("national") or office in ("governor", "chief prosecutor", "attorney general"):
        return country
    if office in ("judge", "captain", "officer"):
        return ""
    return _of_last(memory, about) or memory.org


def _of_last(memory: Memory, about: str) -> str:
    """Return the body that the sentence, or the one before, is about."""
    last = re.sub(r"['’]s? [\w ]+$", "", about or memory.last)
    if within := re.search(r"\b(?:of|in|at|from) ((?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)$", last):
        last = within[1]
    named = re.search(r"[A-Z]", last[1:]) or re.match(rf"(?:the|The) (?:{'|'.join(GENERIC)})$|[A-Z][\w-]+$", last)
    if len(last.split()) <= 5 and named and not re.match(r"(?:two|three|some|many|no|mr|mrs|ms)\b", last, re.IGNORECASE):
        return memory.called.get(last.lower(), last)
    return ""


def set_offers(line: Line, memory: Memory) -> Iterator[Offer]:
    """Yield an offer for each list of names that does or has something together."""
    if line.quoted or line.told_past:
        return
    for clause in line.clauses:
        if clause.report or clause.verb.negated:
            continue
        subject = text_of(line.words, clause.subject) if clause.subject else ""
        yield from _members(line, clause, memory)
        found = LIST.search(subject)
        if found and found.end() == len(subject):
            names = [found[1], *[n.strip() for n in found[2].split(",") if n.strip()], found[3]]
            yield from _doers(line, clause, subject[: found.start()].strip(), names, memory)


def _members(line: Line, clause: Clause, memory: Memory) -> Iterator[Offer]:
    """ "Troops are housed in A, B and C", "The members are A and B": a list that ends its clause."""
    words = line.words
    if clause.verb.past or clause.opener in listing("openers") or not clause.subject:
        return
    subject = name_of(words, clause.subject, memory)
    text = line.text[words.start[clause.verb.j] if clause.verb.j < len(words.low) else len(line.text) :].rstrip(" .")
    found = LIST.search(text)
    if not subject or not found or found.end() != len(text) or re.match(r"(?:how|who|which|what)\b", subject, re.IGNORECASE):
        return
    names = [found[1], *[n.strip() for n in found[2].split(",") if n.strip()], found[3]]
    slots = ", ".join(f"[{n}]" for n in names[:-1]) + f" and [{names[-1]}]"
    before = text[: found.start()].strip(" ,")
    place = re.fullmatch(r"(?P<what>.*?),? ?\b(?:in|at|on)", before)
    low, verb = within(subject), verb_text(words, clause.verb, takes_plural(clause, words, subject))
    wordings: tuple[str, ...] = ()
    if place:
        what = re.sub(r"\s*\b(?:at|in) (?:its |their )?(?:[a-z]+ )*[a-z]+s$", "", place["what"])
        wordings = (sentence(f"The places where {low} {verb} {what} are {slots}"),)
    elif clause.verb.lemma == "be" and not before and not clause.verb.negated:
        wordings = (
            sentence(f"{slots} {'are' if verb.startswith('are') else 'is'} {low}"),
            sentence(f"{subject} {verb} {slots}"),
        )
    if wordings:
        key = "+".join(sorted(names)).lower()
        yield Offer(kind="set", line=line, weight=1.7 - 0.06 * line.index, key=key, wordings=wordings)


def _doers(line: Line, clause: Clause, lead: str, names: list[str], memory: Memory) -> Iterator[Offer]:
    """ "Sudan and Djibouti have agreed to buy", "Museums in Vienna, Leiden and Oxford": who or what does a thing together."""
    sort = _sort_of(names)
    held = re.fullmatch(r"(?:\w+ )??(?P<noun>[a-zA-Z]+s(?: and [a-z]+s)?) (?:in|at|from)", lead) if lead else None
    if (lead and not held) or not (sort or held):
        return
    rest = re.sub(r"\s+and .*$", "", shorten(resolve(text_of(line.words, clause.rest), memory, ""), most=9))
    rest = re.sub(r"\s*\b(?:theirs|ours|his|hers)$", "", rest)
    group = clause.verb
    verb = verb_text(line.words, group, True)
    if group.last > group.main and group.lemma in ("agree", "plan", "offer", "promise", "want"):
        verb = f"are to {text_of(line.words, (group.last, group.j))}"
    slots = ", ".join(f"[{n}]" for n in names[:-1]) + f" and [{names[-1]}]"
    what = f"{sort or 'places'} of the {held['noun'].lower()}" if held else sort
    yield Offer(
        kind="set",
        line=line,
        weight=1.8 - 0.06 * line.index,
        key="+".join(sorted(names)).lower(),
        wordings=(
            sentence(f"The {what} that {verb} {rest} are {slots}"),
            *(() if held else (sentence(f"{slots} {verb} {rest}"),)),
        ),
    )


def _sort_of(names: list[str]) -> str:
    known = known_names()
    if all(name.lower().removeprefix("the ").split()[0] in known for name in names):
        return "countries"
    return "people" if all(len(name.split()) == 2 for name in names) else ""
