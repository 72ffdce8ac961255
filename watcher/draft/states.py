"""States of things in an article as facts: not signed, on hold, under way; and what is said to be unclear.

Owns: the wordings of a status and of a question. Never: tries them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from watcher.draft.article import Line
from watcher.draft.clauses import Clause, text_of
from watcher.draft.offers import Offer
from watcher.draft.phrasing import PERSONAL, Memory, is_many, resolve, sentence, shorten, subject_of, takes_plural, within
from watcher.draft.verbs import drafting, listing
from watcher.model import Kind
from watcher.reading.lexicon import inflect

STARTS = frozenset("begin start open".split())
UNCLEAR = r"(?:still |currently |as yet |yet )?(?:unclear|uncertain|unknown|undecided|not (?:yet )?(?:clear|known|certain|decided|set))"
QUESTION = r"(?P<q>(?:how (?:many|much|long|far|soon)?|who|whom|whether|when|what|which|where|why)\b.+?)"
ASKED = (
    re.compile(rf"\bit (?:is|was|remains) {UNCLEAR} {QUESTION}(?:,|$)", re.IGNORECASE),
    re.compile(rf"^(?:and |but )?{QUESTION} (?:is|was|remains|has) (?:{UNCLEAR}|not been (?:decided|announced|set|made public))(?:,|$)", re.IGNORECASE),
    re.compile(r"\b(?:has|have|had|did) not (?:yet )?(?:said?|disclosed?|announced?|decided?|explained?|specified|specify) "
               rf"{QUESTION}(?:,|$)", re.IGNORECASE),
)  # fmt: skip
CAUSE = re.compile(
    rf"^(?:the |an? )?(?P<what>.{{4,70}}?) (?:is|are|was|remains?) (?P<how>{UNCLEAR})(?: so far)?$", re.IGNORECASE
)
UNDATED = re.compile(
    r"^no (?P<what>dates?|timetable|deadline|successor|replacement) (?:has|have) (?:yet )?been (?:set|given|named|announced|fixed|chosen)(?: (?P<for>.+))?$",
    re.IGNORECASE,
)


def status_offers(line: Line, memory: Memory) -> Iterator[Offer]:
    """Yield an offer for each state that a sentence tells."""
    if line.quoted or line.told_past:
        return
    if found := re.match(
        r"There (?:is|are) (?P<none>(?:no|neither) .+?)(?P<rest> (?:on|for|between|about|in|to|with|of) .+?)?\.?$", line.text
    ):
        rest = shorten(resolve(found["rest"] or "", memory, ""))
        wordings = (
            sentence(f"So far there is [{found['none']}] {rest}"),
            sentence(f"{found['none'].capitalize()} has been reached {rest}"),
        )
        yield Offer(kind="status", wordings=wordings, line=line, weight=2.3 - 0.06 * line.index, key=f"none {line.index}")
    for clause in line.clauses:
        subject = subject_of(line, clause, memory)
        if (
            clause.report
            or not subject
            or subject.lower().split(" ")[0] in PERSONAL | {"there", "how", "who", "whether", "this", "that"}
        ):
            continue
        wordings = tuple(dict.fromkeys((*_negated(line, clause, subject, memory), *_told(line, clause, subject, memory))))
        if wordings:
            yield Offer(
                kind="status", wordings=wordings, line=line, weight=2.3 - 0.06 * line.index,
                key=f"{subject} {clause.verb.lemma} {line.index}",
            )  # fmt: skip


def _negated(line: Line, clause: Clause, subject: str, memory: Memory) -> Iterator[str]:
    """What has not been done: "has not signed an agreement" is said as "An agreement has [not been signed] by ..."."""
    verb, words = clause.verb, line.words
    many = takes_plural(clause, line.words, subject)
    none = re.match(r"(?:no|neither)\s+(.+)$", subject, re.IGNORECASE)
    if not (verb.negated or none) or verb.lemma in listing("report") | {"decide", "have", "rule", "hit", "know"}:
        return
    rest = re.sub(r"\s+(?:either|so far|yet)$", "", shorten(resolve(text_of(words, clause.rest), memory, subject)))
    tail = text_of(words, (verb.main + 1, verb.j))
    part = inflect(verb.lemma)["part"] if verb.lemma != "be" else ""
    if verb.lemma.endswith("ed") and verb.form == "part":
        part = verb.lemma
    if none:
        if (
            subject.lower().startswith("no ")
            and part
            and not re.match(r"no (?:date|timetable|deadline)", subject, re.IGNORECASE)
        ):
            thing = re.sub(r"^(?:new|further|formal|final) ", "", none[1])
            yield sentence(f"There {'are' if is_many(none[1]) else 'is'} [no {none[1]}] {rest}")
            yield sentence(f"{thing} {'are' if is_many(none[1]) else 'is'} [not {part}] {rest}")
        return
    if verb.lemma == "be":
        if (
            re.match(r"(?:in|on|under|yet|an?|finished|complete|ready|open|over|closed|clear)\b", rest)
            and "clear" not in rest[:6]
        ):
            if about := re.match(r"(?:yet )?((?:an? )?[a-z]+)\b(.*)$", rest):
                yield sentence(f"So far {within(subject)} {'are' if many else 'is'} [not {about[1]}] {about[2]}")
            yield sentence(
                f"{subject} {'are' if many else 'is'} [not {rest.split(' ')[0]}{'' if len(rest.split()) == 1 else ' ' + ' '.join(rest.split()[1:2])}] {' '.join(rest.split()[2:])}"
            )
    elif verb.passive:
        yield sentence(f"{subject} {'are' if many else 'is'} [not {part}] {rest}")
        if rest.split(" ")[0] in listing("prepositions"):
            yield sentence(f"{subject} {'are' if many else 'is'} [not {part}]")
        if by := re.search(r"\bby (.+)$", rest):
            yield sentence(f"{by[1]} {'have' if is_many(by[1]) else 'has'} [not {part}] {within(subject)}")
    elif verb.lemma in STARTS and not rest and not tail:
        yield sentence(f"{subject} {'are' if many else 'is'} [not under way]")
        yield sentence(f"{subject} {'have' if many else 'has'} [not {'started' if part != 'started' else 'begun'}]")
    elif verb.perfect or verb.aux[:1] in (("did",), ("does",), ("do",)):
        yield from _undone(subject, part, tail, rest, many)


def _undone(subject: str, part: str, tail: str, rest: str, many: bool) -> Iterator[str]:
    if (
        rest
        and not tail
        and re.match(r"(?:an?|the|any|its|their|[A-Z]|[\w'’]+'s|[a-z]+)\b", rest)
        and rest.split(" ")[0] not in listing("prepositions")
    ):
        thing = re.sub(r"^any\b", "a", rest)
        if not re.search(r"\b(?:that|which|who|to)\b", thing):
            yield sentence(f"{thing} {'are' if is_many(thing) else 'is'} [not {part}] by {within(subject)}")
            yield sentence(f"{thing} {'have' if is_many(thing) else 'has'} [not been {part}] by {within(subject)}")
    yield sentence(f"{subject} {'have' if many else 'has'} [not {part}] {tail} {rest}")


def _told(line: Line, clause: Clause, subject: str, memory: Memory) -> Iterator[str]:
    """What state a thing is in: "has been put on hold" is said as "is [on hold]"."""
    verb, words = clause.verb, line.words
    if verb.negated or verb.future or re.match(r"(?:no|neither)\b", subject, re.IGNORECASE):
        return
    said = f"{text_of(words, (verb.i, verb.j))} {text_of(words, clause.rest)}".lower()
    are = "are" if takes_plural(clause, words, subject) else "is"
    for phrase, slot in drafting()["states"].items():
        found = re.match(
            rf"(?:(?:has|have|had|is|are|was|were|been|being|now|still|since) )*{re.escape(phrase)}\b(?P<more>.*)$", said
        )
        if found and (verb.aux or verb.lemma == "be" or verb.lemma in ("stall", "collapse", "break")):
            if verb.lemma not in ("stall", "collapse", "break") and not verb.passive and verb.lemma != "be":
                continue
            yield sentence(f"{subject} {are} [{slot}]")
            yield sentence(f"{subject} {are} currently [{slot}]")
            return
    if verb.lemma in listing("deeds") and (verb.perfect or (verb.past and verb.lemma != "suspend")):
        yield from _deeds(line, clause, subject, memory)


def _deeds(line: Line, clause: Clause, subject: str, memory: Memory) -> Iterator[str]:
    """Somebody's step: "Japan has withdrawn from the project", "its foundation approved a contract"."""
    verb, words = clause.verb, line.words
    rest = shorten(resolve(text_of(words, clause.rest), memory, subject), most=9)
    rest = re.sub(r"\s*\b(?:on|in)? ?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$", "", rest, flags=re.IGNORECASE)
    tail = text_of(words, (verb.main + 1, verb.j))
    part, many = inflect(verb.lemma)["part"], takes_plural(clause, words, subject)
    if (
        rest
        and not tail
        and re.match(r"(?:an?|the|[a-z]+)\b", rest)
        and rest.split(" ")[0] not in listing("prepositions")
        and not verb.passive
    ):
        yield sentence(f"{rest} {'are' if is_many(rest) else 'is'} [{part}] by {within(subject)}")
    elif rest and not tail and not verb.passive:
        yield sentence(f"{subject} {'have' if many else 'has'} [{part}] {tail} {rest}")


def unclear_offers(line: Line, memory: Memory) -> Iterator[Offer]:
    """Yield an offer for each thing that a sentence says is not known."""
    if line.quoted:
        return
    text = re.sub(r",? (?:officials|police|authorities|the \w+|he|she) said\.?$", "", line.text.rstrip(" ."))
    for pattern in ASKED:
        if found := pattern.search(text):
            asked = re.sub(r"\b(?:would|will)\b", "will", shorten(found["q"], most=18))
            if asked and not re.search(r"\b(?:he|she|his|her)\b", asked):
                yield _unclear(line, asked, memory)
            return
    if found := UNDATED.match(text):
        about = f" {shorten(found['for'].split(',')[0])}" if found["for"] else ""
        yield _unclear(
            line,
            f"The {found['what'].removesuffix('s')}{about}",
            memory,
            kind="date" if "date" in found["what"] else "status",
            slot="not set",
        )
    elif (
        (found := CAUSE.match(text))
        and len(found["what"].split()) <= 9
        and not found["what"].lower().startswith(("it", "how", "who", "whether", "no "))
    ):
        yield _unclear(
            line,
            f"The {found['what'][:1].lower() + found['what'][1:] if not found['what'].split(' ')[0].isupper() else found['what']}",
            memory,
        )


def _unclear(line: Line, asked: str, memory: Memory, *, kind: Kind = "status", slot: str = "") -> Offer:
    asked = re.sub(r"^whom\b", "who", asked)
    asked = re.sub(r"\bit\b", within(memory.last) or "it", re.sub(r"\b(?:its|their)\b", "the", asked))
    words = (slot,) if slot else ("unclear", "not known")
    return Offer(
        kind=kind, wordings=tuple(sentence(f"{asked} is [{word}]") for word in words), line=line,
        weight=1.9 - 0.06 * line.index, key=f"unclear {line.index}",
    )  # fmt: skip
