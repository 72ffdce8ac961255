"""Dates of an article as facts: what is to happen, and when.

Owns: the wordings of a date. Never: tries them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from watcher.draft.article import Line
from watcher.draft.clauses import Clause, text_of
from watcher.draft.offers import LeftOut, Offer
from watcher.draft.phrasing import Memory, is_many, resolve, sentence, shorten, subject_of, takes_plural, verb_text, within
from watcher.draft.verbs import drafting, listing
from watcher.model import Mention
from watcher.values import DateValue
from watcher.values.date import interval

LEADS_DATE = re.compile(
    r"(?:^|\s+)(?:by|on|in|until|till|from|at|for|before|after|than|not)?\s*(?:the )?"
    r"(?:end of|start of|beginning of|early|late|mid|at least|no later than)?\s*(?:the )?$"
)
EVENTS = {
    "begin": "start",
    "start": "start",
    "close": "closing",
    "open": "opening",
    "end": "end",
    "finish": "end",
    "complete": "completion",
}
SCHEDULED = frozenset("schedule expect set plan slate".split())
WISHED = frozenset("expect want hope plan".split())
NEAR = timedelta(days=60)  # a day of the last weeks is when a thing was said or done: nobody expects a note on it
CALLED = frozenset("call set schedule fix plan announce".split())


def date_offers(line: Line, memory: Memory) -> Iterator[Offer | LeftOut]:
    """Yield an offer for each date that is still to come on the article's day, and a reason for each that is left out."""
    for mention in line.dates:
        value = mention.value
        if not isinstance(value, DateValue) or mention.role in ("ago",):
            continue
        if (why := _idle(line, value)) == "near":
            continue
        if why:
            yield LeftOut(what=mention.text, why=drafting()["left_out"][why])
            continue
        wordings = tuple(dict.fromkeys(_wordings(line, mention, value, memory)))
        if not wordings:
            yield LeftOut(what=mention.text, why=drafting()["left_out"]["unread"])
            continue
        yield Offer(kind="date", wordings=wordings, line=line, weight=2.6 - 0.06 * line.index, key=f"{value.iso} {line.index}")


def _idle(line: Line, value: DateValue) -> str:
    last = interval(value)[1]
    if last <= line.published:
        return (
            "near"
            if line.published - last < NEAR or len(value.iso) == 4 and interval(value)[0] > line.published - 2 * NEAR
            else "past"
        )
    return "quoted" if line.quoted or len(value.iso) < 4 else ""


def when(value: DateValue) -> str:
    """Return a date as a fact says it: "in [October 2026]", "by [30 September 2026]"."""
    shown = value.show()
    if value.bound != "on" and shown.startswith(f"{value.bound} "):
        return f"{value.bound} [{shown.removeprefix(value.bound).strip()}]"
    return f"{'on' if len(value.iso) == 10 and value.iso[5:7].isdigit() else 'in'} [{shown}]"


def _wordings(line: Line, mention: Mention, value: DateValue, memory: Memory) -> Iterator[str]:
    words, k = line.words, line.words.at(mention.start)
    clause = _clause_at(line, k)
    if clause is None:
        return
    subject = subject_of(line, clause, memory)
    if not subject or subject.lower() in ("there", "this", "that"):
        return
    tail = next(((a, b) for a, b in clause.tails if a <= k < b), None)
    if tail and words.low[tail[0]] == "to":
        done = re.sub(LEADS_DATE, "", text_of(words, (tail[0] + 1, k)))
        yield sentence(
            f"{subject} {'are' if takes_plural(clause, words, subject) else 'is'} to {done} {_same_deed(line, clause) if done in EVENTS else ''} {when(value)}"
        )
        return
    text, before = text_of(words, clause.rest), text_of(words, (clause.verb.j, k)) if k > clause.verb.j else ""
    before = re.sub(LEADS_DATE, "", before)
    told = _until(value, text, mention)
    many = takes_plural(clause, line.words, subject)
    if (to := re.search(rf"{re.escape(mention.text)} to (.+)$", text)) and clause.verb.lemma == "have":
        yield sentence(f"{subject} {'are' if many else 'is'} to {shorten(resolve(to[1], memory, subject))} {when_by(value)}")
        return
    if clause.verb.lemma in WISHED and (wished := re.match(r"(?P<who>it|them|[\w' -]+?) to (?P<do>.+)$", before)):
        who = memory.last if wished["who"] in ("it", "them") else wished["who"]
        if who:
            are = "are" if is_many(who) else "is"
            yield sentence(
                f"{who} {are}{' expected' if clause.verb.lemma == 'expect' else ''} to {shorten(wished['do'])} {told}"
            )
        return
    if clause.verb.lemma in CALLED and (event := re.match(r"(?:an?|the|another|early) (.+)$", before.removesuffix(" for"))):
        yield sentence(f"The {event[1]} is to be held {told}")
        yield sentence(f"The {event[1]} is set for [{value.show()}]")
    core = shorten(resolve(before, memory, subject), most=10)
    if core == "" and before:
        return
    verb = verb_text(words, clause.verb, many)
    past = clause.verb.past or clause.verb.perfect
    if past and not re.search(r"\b(?:until|delayed|postponed|set|scheduled|extended)\b", f"{verb} {told}"):
        return
    if words.low[clause.verb.i] in ("was", "were", "had") and clause.verb.last > clause.verb.main:
        return
    chain = text_of(words, (clause.verb.last, clause.verb.j))
    if clause.verb.passive and clause.verb.last > clause.verb.main and clause.verb.lemma in listing("plans") | SCHEDULED:
        yield sentence(f"{subject} {'are' if many else 'is'} to {chain} {core} {told}")
    if (
        clause.verb.lemma == "expect"
        and clause.verb.last == clause.verb.main
        and (what := re.match(r"(?:an?|the) ([\w -]+)$", core))
    ):
        yield sentence(f"The {what[1]} is expected {told}")
        return
    if clause.verb.negated and told.startswith("until"):
        verb, told = verb.replace(" not", "", 1), when(replace(value, bound="on"))
    yield sentence(f"{subject} {verb} {core} {told}")
    if verb.startswith(("is to ", "are to ")):
        yield sentence(f"{subject} {verb.replace(' to ', ' due to ', 1)} {core} {told}")
    if clause.verb.lemma in EVENTS and not core:
        noun = EVENTS[clause.verb.lemma]
        yield sentence(f"The {noun} of {within(subject)} is planned for [{value.show()}]")
    if core.split(" ")[0] in listing("prepositions"):
        yield sentence(f"{subject} {verb} {told}")
    last = words.low[clause.verb.last]
    if last in EVENTS and core and re.match(r"(?:the|its|an?) ", core):
        yield sentence(f"The {EVENTS[last]} of {core} is planned for [{value.show()}]")
    if not verb.startswith(("is to ", "are to ")):
        return
    yield sentence(
        f"It is planned that {within(subject)} {verb.replace('is to ', 'will ', 1).replace('are to ', 'will ', 1)} {core} {told}"
    )


def _same_deed(line: Line, clause: Clause) -> str:
    """Return what a plan is to begin and to finish: "pumping out the remaining oil"."""
    verb, words = clause.verb, line.words
    return re.split(r" (?:on|in|by|from) ", text_of(words, (verb.last, verb.j)) + " " + text_of(words, clause.rest))[0]


def when_by(value: DateValue) -> str:
    """Return a date as the last day of something."""
    return f"by [{value.show().removeprefix('by ').removeprefix('until ')}]"


def _until(value: DateValue, text: str, mention: Mention) -> str:
    before = text[: text.find(mention.text)] if mention.text in text else ""
    if mention.role == "until" or re.search(r"\b(?:until|till|not open until)\s+(?:at least\s+)?(?:the end of\s+)?$", before):
        return f"until [{value.show().removeprefix('until ').removeprefix('by ')}]"
    return when(value)


def _clause_at(line: Line, k: int) -> Clause | None:
    for clause in line.clauses:
        if clause.report:
            continue
        if clause.verb.j <= k < clause.rest[1] or (clause.lead and clause.lead[0] <= k < clause.lead[1]):
            return clause
        if any(a <= k < b and line.words.low[a] in listing("prepositions") | {"not"} for a, b in clause.tails):
            return clause
    return None
