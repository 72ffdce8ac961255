"""States of things in an article as facts: not signed, on hold, under way.

Owns: the wordings of a status. Never: tries them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from watcher.draft.article import Line
from watcher.draft.clauses import Clause, text_of
from watcher.draft.mind import PERSONAL, Memory, place_of, resolve, subject_of
from watcher.draft.offers import Offer
from watcher.draft.phrasing import is_many, sentence, shorten, takes_plural, within
from watcher.draft.verbs import VerbGroup, drafting, listing
from watcher.reading.lexicon import inflect
from watcher.reading.words import Words

STARTS = frozenset("begin start open".split())
# Verbs whose denial tells no state of a thing: what was said, known or felt.
IDLE = frozenset("decide have rule hit know".split())
NOBODY = PERSONAL | frozenset("there how who whether this that".split())
THERE_IS_NO = re.compile(
    r"There (?:is|are) (?P<none>(?:no|neither) .+?)(?P<rest> (?:on|for|between|about|in|to|with|of) .+?)?\.?$"
)
NEGATABLE = re.compile(r"(?:yet )?(?P<what>(?:an? )?(?:in|on|under|[a-z]+)(?: [a-z]+)?)\b(?P<rest>.*)$")
HELD = re.compile(r"\b(?:talks?|negotiations?|elections?|hearings?|votes?|meetings?|exercises?|trials?|consultations?)\b", re.I)
COPULAR = frozenset("be remain stay".split())
# "is in talks with SpaceX about a ride", "has held talks with unions"
IN_TALKS = re.compile(
    r"(?:(?P<sort>[a-z]+ )?)talks (?:with|to) (?P<whom>(?:the |its )?[\w'’-]+(?: [\w'’-]+){0,3}?)"
    r"(?P<about> (?:about|on|over|to) .+)?$"
)
FIT = re.compile(r"(?:in|on|under|yet|an?|finished|complete|ready|open|over|closed)\b")


def status_offers(line: Line, memory: Memory) -> Iterator[Offer]:
    """Yield an offer for each state that a sentence tells."""
    if line.quoted:
        return
    if found := THERE_IS_NO.match(line.text):
        rest = shorten(resolve(found["rest"] or "", memory, ""))
        none = found["none"]
        yield _offer(line, (f"So far there is [{none}] {rest}", f"{none.capitalize()} has been reached {rest}"), "none")
    for clause in line.clauses:
        subject = subject_of(line, clause, memory)
        if clause.report or not subject or subject.lower().split(" ")[0] in NOBODY:
            continue
        if line.told_past and not {"is", "are", "has", "have"} & set(line.words.low[clause.verb.i : clause.verb.j]):
            continue
        wordings = (*_negated(line, clause, subject, memory), *_told(line, clause, subject, memory))
        if wordings:
            yield _offer(line, wordings, f"{subject} {clause.verb.lemma}")


def _offer(line: Line, wordings: tuple[str, ...], key: str) -> Offer:
    said = tuple(dict.fromkeys(map(sentence, wordings)))
    return Offer(kind="status", wordings=said, line=line, weight=2.3 - 0.06 * line.index, key=f"{key} {line.index}")


def _participle(clause: Clause) -> str:
    """Return the verb's participle: "signed" of "has not signed"."""
    verb = clause.verb
    if verb.lemma == "be" or (verb.lemma.endswith("ed") and verb.form == "part"):
        return "" if verb.lemma == "be" else verb.lemma
    return inflect(verb.lemma)["part"]


def _rest(line: Line, clause: Clause, subject: str, memory: Memory) -> str:
    said = shorten(resolve(text_of(line.words, clause.rest), memory, subject))
    return re.sub(r"\s+(?:either|so far|yet)$", "", said)


def _negated(line: Line, clause: Clause, subject: str, memory: Memory) -> Iterator[str]:
    """What has not been done: "has not signed an agreement" is said as "An agreement is [not signed] by ..."."""
    verb, words = clause.verb, line.words
    are = "are" if takes_plural(clause, words, subject) else "is"
    none = re.match(r"(?P<how>no|neither)\s+(?P<thing>.+)$", subject, re.IGNORECASE)
    if not (verb.negated or none) or verb.lemma in listing("report") | IDLE:
        return
    rest, part = _rest(line, clause, subject, memory), _participle(clause)
    tail = text_of(words, (verb.main + 1, verb.j))
    if none:
        if none["how"].lower() == "no" and part and not re.match(r"(?:date|timetable|deadline)", none["thing"]):
            yield f"There {are} [no {none['thing']}] {rest}"
            article = "" if are == "are" else "An " if none["thing"][0] in "aeiou" else "A "
            yield f"{article}{none['thing']} {are} [not {part}] {rest}"
    elif verb.lemma == "be":
        if FIT.match(rest) and (found := NEGATABLE.match(rest)):
            yield f"So far {within(subject)} {are} [not {found['what']}] {found['rest']}"
            yield f"{subject} {are} [not {found['what']}] {found['rest']}"
    elif verb.passive:
        yield from _not_passive(subject, are, part, rest)
    elif verb.lemma in STARTS and not rest and not tail:
        yield f"{subject} {are} [not under way]"
        yield f"{subject} {'have' if are == 'are' else 'has'} [not {'started' if part != 'started' else 'begun'}]"
    elif verb.perfect or verb.aux[:1] in (("did",), ("does",), ("do",)):
        yield from _undone(subject, are, part, tail, rest)


def _not_passive(subject: str, are: str, part: str, rest: str) -> Iterator[str]:
    yield f"{subject} {are} [not {part}] {rest}"
    if rest.split(" ")[0] in listing("prepositions"):
        yield f"{subject} {are} [not {part}]"
    if by := re.search(r"\bby (.+)$", rest):
        yield f"{by[1]} {'have' if is_many(by[1]) else 'has'} [not {part}] {within(subject)}"


def _undone(subject: str, are: str, part: str, tail: str, rest: str) -> Iterator[str]:
    thing = re.sub(r"^any\b", "a", rest)
    plain = not tail and re.match(r"[\w'’]", rest) and rest.split(" ")[0] not in listing("prepositions")
    if part == "taken" and re.match(r"(?:part|place|effect|sides|action|office|responsibility)\b", thing):
        return
    plain = plain and not re.match(r"(?:more|fewer|less|at least|at most|up to|about|\d)", thing)
    if plain and not re.search(r"\b(?:that|which|who|to)\b", thing):
        yield f"{thing} {'are' if is_many(thing) else 'is'} [not {part}] by {within(subject)}"
        yield f"{thing} {'have' if is_many(thing) else 'has'} [not been {part}] by {within(subject)}"
    yield f"{subject} {'have' if are == 'are' else 'has'} [not {part}] {tail} {rest}"


def _told(line: Line, clause: Clause, subject: str, memory: Memory) -> Iterator[str]:
    """What state a thing is in: "has been put on hold" is said as "is [on hold]"."""
    verb, words = clause.verb, line.words
    if {"may", "might", "could"} & set(verb.aux) and verb.lemma in ("remain", "stay") and not verb.negated:
        where = re.match(r"(?P<where>(?:in|at) (?:the )?[A-Z][\w'’-]+) (?P<as>.+)$", shorten(text_of(words, clause.rest)))
        if where:
            yield f"{where['where']}, {within(subject)} [may {verb.lemma}] {where['as']}"
    if verb.negated or verb.future or re.match(r"(?:no|neither)\b", subject, re.IGNORECASE):
        return
    said = f"{text_of(words, (verb.i, verb.j))} {text_of(words, clause.rest)}".lower()
    are = "are" if takes_plural(clause, words, subject) else "is"
    by_itself = verb.lemma in ("stall", "collapse", "break")
    for phrase, slot in drafting()["states"].items():
        auxiliary = r"(?:(?:has|have|had|is|are|was|were|been|being|now|still|since|remains?|remained|stays?|stayed) )*"
        if re.match(rf"{auxiliary}{re.escape(phrase)}\b", said) and (by_itself or verb.passive or verb.lemma in COPULAR):
            if phrase == "being held" and not HELD.search(subject):
                continue  # guards are held hostage; talks are held
            place = place_of(line, clause)
            for said in (subject, *_shorter(subject)):
                yield f"{said} {are} [{slot}] {place}"
                yield f"{said} {are} currently [{slot}] {place}"
            return
    if verb.lemma == "be" and (met := re.match(r"in (.+)$", shorten(text_of(words, clause.rest)))):
        yield from _in_talks(met[1], subject)
    if (slot := _done_to(verb, words)) and not verb.passive:
        thing = shorten(resolve(text_of(words, clause.rest), memory, subject), most=9)
        if re.match(r"[A-Za-z]", thing) and thing.split(" ")[0] not in listing("prepositions") | {"that", "to"}:
            for said in (thing, *_shorter(thing)):
                yield f"{said} {'are' if is_many(said) else 'is'} [{slot}] by {within(subject)}"
            for said in (thing, *_shorter(thing)):
                yield f"{said} {'are' if is_many(said) else 'is'} [{slot}]"
        return
    if verb.lemma in listing("deeds") and (verb.perfect or (verb.past and verb.lemma != "suspend")) and not verb.passive:
        yield from _deed(line, clause, subject, memory)


def _in_talks(said: str, subject: str) -> Iterator[str]:
    """ "Lunaris is in talks with SpaceX about a ride": talks between the two are under way."""
    if found := IN_TALKS.match(said):
        about = re.sub(r"^ to ", " on ", found["about"] or "") if found["about"] else ""
        for more in (about, ""):
            yield f"Talks between {within(subject)} and {found['whom']} {more} are [under way]"


def _shorter(subject: str) -> Iterator[str]:
    """Yield a subject without its last phrases: "Talks with the bank about a loan" are talks with the bank."""
    words = subject.split(" ")
    for k in range(len(words) - 1, 0, -1):
        if words[k].lower() in listing("prepositions") - {"of"}:
            yield " ".join(words[:k])


def _done_to(verb: VerbGroup, words: Words) -> str:
    """Return the state that a deed leaves a thing in: who "has put off plans" leaves them delayed."""
    if verb.future or verb.negated or not (verb.past or verb.perfect) or verb.last > verb.main:
        return ""
    after = " ".join(words.low[verb.main + 1 : verb.main + 2])
    told: dict[str, str] = drafting()["leaves"]
    return told.get(f"{verb.lemma} {after}", "") or (told.get(verb.lemma, "") if verb.j == verb.main + 1 else "")


def _deed(line: Line, clause: Clause, subject: str, memory: Memory) -> Iterator[str]:
    """Somebody's step: "its foundation approved a contract" is said as "A contract is [approved] by ..."."""
    told = re.sub(r"^(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?=to |that )", "", text_of(line.words, clause.rest))
    rest = shorten(resolve(told, memory, subject), most=9)
    if re.match(r"(?:the |an? )?(?:first|second|third|[a-z]+th|\d+(?:st|nd|rd|th)) [a-z]+$", subject, re.IGNORECASE):
        return  # "90 days after the fiftieth country has ratified it"
    if not rest or clause.verb.j > clause.verb.main + 1:
        return
    part = inflect(clause.verb.lemma)["part"]
    if re.match(r"[a-z]", rest) and rest.split(" ")[0] not in listing("prepositions"):
        yield f"{rest} {'are' if is_many(rest) else 'is'} [{part}] by {within(subject)}"
    else:
        have = "have" if takes_plural(clause, line.words, subject) else "has"
        yield f"{subject} {have} [{part}] {rest}"
