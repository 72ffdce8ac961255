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
from watcher.draft.mind import Memory, resolve, subject_of
from watcher.draft.offers import LeftOut, Offer
from watcher.draft.phrasing import is_many, sentence, shorten, takes_plural, verb_text, within
from watcher.draft.verbs import drafting, listing
from watcher.model import Mention
from watcher.values import DateValue
from watcher.values.date import interval

LEADS_DATE = re.compile(
    r"(?:^|\s+)(?:by|on|in|until|till|from|at|for|before|after|than|not)?\s*(?:the )?"
    r"(?:end of|start of|beginning of|early|late|mid|at least|no later than)?\s*(?:the )?$"
)
EVENTS = {
    "begin": "start", "start": "start", "close": "closing", "open": "opening", "end": "end", "finish": "end",
    "complete": "completion",
}  # fmt: skip
# A deed that is done and still says until when.
LASTING = re.compile(r"\b(?:until|delayed|postponed|set|scheduled|extended)\b")
# "it to open", "coalition troops to begin": whom somebody wants to do a thing.
OTHERS = re.compile(r"(?P<who>it|them|[\w' -]+?) to (?P<do>.+)$")
SCHEDULED = frozenset("schedule expect set plan slate".split())
WISHED = frozenset("expect want hope plan".split())
# "until after the election of April 12", "a hearing on 4 March"
NAMED_EVENT = re.compile(
    r"\b(?:after|before|until|at|for) (?:the|an?) "
    r"(?P<event>(?:[a-z]+ ){0,2}(?:election|vote|summit|meeting|hearing|trial|referendum|ballot))"
    r"(?: in [A-Z]\w+)? (?:of|on|in) $"
)
# What a body gives: "is expected to give its ruling in May"
GIVES = re.compile(
    r"(?:the|its|their|an?) (?P<what>(?:[a-z]+ )?(?:decision|ruling|verdict|judge?ment|report|findings|results?|answer))$"
)
SETS_DAY = frozenset("set plan schedule fix call expect".split())
NEAR = timedelta(days=60)  # a day of the last weeks is when a thing was said or done: nobody expects a note on it
CALLED = frozenset("call set schedule fix plan announce".split())


def date_offers(line: Line, memory: Memory) -> Iterator[Offer | LeftOut]:
    """Yield an offer for each date that is still to come on the article's day, and a reason for each that is left out."""
    for mention in line.dates:
        value = mention.value
        if not isinstance(value, DateValue) or mention.role in ("ago",):
            continue
        if re.search(r"\b(?:rather than|instead of)(?: in| on)? $", line.text[: mention.start]):
            continue  # what is no longer planned
        if re.match(r"this (?:week|month|year)|now|today", mention.text, re.IGNORECASE):
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
    """Return why a date makes no fact: "past", "near" (of the last weeks, which needs no note), "quoted"; "" where it may."""
    first, last = interval(value)
    if last > line.published:
        return "quoted" if line.quoted or len(value.iso) < 4 else ""
    lately = line.published - last < NEAR or (len(value.iso) == 4 and first > line.published - 2 * NEAR)
    return "near" if lately else "past"


def when(value: DateValue, role: str = "") -> str:
    """Return a date as a fact says it: "in [October 2026]", "by [30 September 2026]"."""
    shown = value.show()
    if value.bound != "on" and shown.startswith(f"{value.bound} "):
        return f"{value.bound} [{shown.removeprefix(value.bound).strip()}]"
    if role == "from" and value.bound == "on":
        return f"from [{shown}]"
    return f"{'on' if len(value.iso) == 10 and value.iso[5:7].isdigit() else 'in'} [{shown}]"


def _until(value: DateValue, text: str, mention: Mention) -> str:
    before = text[: text.find(mention.text)] if mention.text in text else ""
    if mention.role == "until" or re.search(r"\b(?:until|till)\s+(?:at least\s+)?(?:the end of\s+)?$", before):
        return f"until [{value.show().removeprefix('until ').removeprefix('by ')}]"
    return when(value, mention.role)


def _wordings(line: Line, mention: Mention, value: DateValue, memory: Memory) -> Iterator[str]:
    words, k = line.words, line.words.at(mention.start)
    clause = _clause_at(line, k)
    subject = subject_of(line, clause, memory) if clause else ""
    if clause is None or not subject or subject.lower() in ("there", "this", "that"):
        return
    are = "are" if takes_plural(clause, words, subject) else "is"
    tail = next(((a, b) for a, b in clause.tails if a <= k < b), None)
    if tail and words.low[tail[0]] == "to":
        done = LEADS_DATE.sub("", text_of(words, (tail[0] + 1, k)))
        yield sentence(f"{subject} {are} to {done} {_same_deed(line, clause) if done in EVENTS else ''} {when(value)}")
        return
    if named := NAMED_EVENT.search(line.text[: mention.start]):
        yield sentence(f"The {named['event']} is to be held {when(value)}")
        yield sentence(f"The {named['event']} is planned for [{value.show()}]")
        if memory.country:
            yield sentence(f"The {named['event']} in {memory.country} is to be held {when(value)}")
        return
    text = text_of(words, clause.rest)
    before = LEADS_DATE.sub("", text_of(words, (clause.verb.j, k))) if k > clause.verb.j else ""
    given = re.match(
        r"(?P<whom>(?:the |its )?[\w'’ -]+?) (?:until|till|to)$",
        text_of(words, (clause.verb.j, k)) if k > clause.verb.j else "",
    )
    if (to := re.search(rf"{re.escape(mention.text)} to (.+)$", text)) and (
        clause.verb.lemma == "have" or (clause.verb.lemma in ("give", "allow") and given)
    ):
        day = value.show().removeprefix("by ").removeprefix("until ")
        if clause.verb.lemma != "have" and given:
            subject = memory.called.get(given["whom"].lower(), given["whom"])
            are = "are" if is_many(subject) else "is"
        yield sentence(f"{subject} {are} to {shorten(resolve(to[1], memory, subject))} by [{day}]")
    elif clause.verb.lemma in WISHED and clause.verb.last == clause.verb.main and (wished := OTHERS.match(before)):
        yield from _wished(clause, wished, memory, _until(value, text, mention))
    else:
        yield from _planned(line, clause, subject, are, before, value, _until(value, text, mention), memory)


def _wished(clause: Clause, wished: re.Match[str], memory: Memory, told: str) -> Iterator[str]:
    """ "Iraq wants troops to leave": what somebody wants of another."""
    who = memory.meant(wished["who"]) if wished["who"] in ("it", "them") else wished["who"]
    if who:
        are = "are" if is_many(who) else "is"
        expected = " expected" if clause.verb.lemma == "expect" else ""
        yield sentence(f"{who} {are}{expected} to {shorten(wished['do'])} {told}")


def _planned(
    line: Line, clause: Clause, subject: str, are: str, before: str, value: DateValue, told: str, memory: Memory
) -> Iterator[str]:
    """What the subject itself is to do or undergo, and when."""
    verb, words = clause.verb, line.words
    if verb.lemma in CALLED and (event := re.match(r"(?:an?|the|another|early) (.+)$", before.removesuffix(" for"))):
        yield sentence(f"The {event[1]} is to be held {told}")
        yield sentence(f"The {event[1]} is set for [{value.show()}]")
        if memory.country:
            yield sentence(f"The {event[1]} in {memory.country} is to be held {told}")
    core = shorten(resolve(before, memory, subject), most=10)
    said = verb_text(words, verb, are == "are")
    if verb.lemma == "be" and (due := re.match(r"(?:due|set|likely|scheduled|expected) to (?P<deed>.+)$", core)):
        said, core = f"{are} to", due["deed"].split(" and to ")[-1]
    once = words.low[verb.i] in ("was", "were", "had") and verb.last > verb.main
    gone = (verb.past or verb.perfect) and not LASTING.search(f"{said} {told}")
    if (before and not core) or once or gone:
        return
    if verb.passive and verb.last > verb.main and verb.lemma in listing("plans") | SCHEDULED:
        yield sentence(f"{subject} {are} to {text_of(words, (verb.last, verb.j))} {core} {told}")
    if verb.lemma == "expect" and verb.last == verb.main and (what := re.match(r"(?:an?|the) ([\w -]+)$", core)):
        yield sentence(f"The {what[1]} is expected {told}")
        return
    if given := GIVES.match(core):
        yield sentence(f"The {given['what']} of {within(subject)} is expected {told}")
    if words.low[verb.last] in ("extended", "extend", "prolonged", "prolong") and re.search(r"\b(?:to|until)$", before):
        lasts = shorten(re.sub(r"\s*(?:for .*)?(?:,)? ?(?:to|until)$", "", before))
        yield sentence(f"{lasts} {'are' if is_many(lasts) else 'is'} to last until [{value.show()}]")
        return
    if verb.passive and verb.lemma in SETS_DAY:
        for of in ("", f"in {memory.country}" if memory.country else ""):
            yield sentence(f"{subject} {of} {are} planned for [{value.show()}]")
        if len(subject.split()) == 2 and memory.last != subject and len(memory.last.split()) <= 4 and memory.last:
            yield sentence(f"{subject} of {within(memory.last)} {are} planned for [{value.show()}]")
    if verb.negated and told.startswith(("until", "by")):
        said, told = said.replace(" not", "", 1), when(replace(value, bound="on"))
    yield from _said(subject, said, core, told)
    last = words.low[verb.last]
    if (event_of := EVENTS.get(last if core else verb.lemma)) and re.match(r"$|(?:the|its|an?) ", core):
        yield sentence(f"The {event_of} of {core or within(subject)} is planned for [{value.show()}]")


def _said(subject: str, said: str, core: str, told: str) -> Iterator[str]:
    yield sentence(f"{subject} {said} {core} {told}")
    if said.startswith(("is to ", "are to ")):
        yield sentence(f"{subject} {said.replace(' to ', ' due to ', 1)} {core} {told}")
    if core.split(" ")[0] in listing("prepositions"):
        yield sentence(f"{subject} {said} {told}")
    if said.startswith(("is to ", "are to ")):
        yield sentence(f"It is planned that {within(subject)} will {said.split(' to ', 1)[1]} {core} {told}")


def _same_deed(line: Line, clause: Clause) -> str:
    """Return what a plan is to begin and to finish: "pumping out the remaining oil"."""
    verb, words = clause.verb, line.words
    deed = f"{text_of(words, (verb.last, verb.j))} {text_of(words, clause.rest)}"
    return re.split(r" (?:on|in|by|from) ", deed)[0]


def _clause_at(line: Line, k: int) -> Clause | None:
    """Return the clause that a date speaks of: the one it stands in, leads or follows after a comma."""
    for clause in line.clauses:
        if clause.report:
            continue
        if clause.verb.j <= k < clause.rest[1] or (clause.lead and clause.lead[0] <= k < clause.lead[1]):
            return clause
        if any(a <= k < b and line.words.low[a] in listing("prepositions") | {"not"} for a, b in clause.tails):
            return clause
    return None
