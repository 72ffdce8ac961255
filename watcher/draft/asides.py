"""Numbers that stand beside a clause: what a thing is worth, what a deed cost, whose share a poll gives.

Owns: the wordings of numbers that no verb of the clause counts. Never: tries them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from watcher.draft.article import Line
from watcher.draft.clauses import Clause, text_of
from watcher.draft.mind import Memory, name_of, resolve
from watcher.draft.phrasing import is_many, sentence, verb_text, within
from watcher.draft.rates import is_share, mention_figure
from watcher.draft.verbs import listing
from watcher.model import Mention
from watcher.values import Quantity

BOUND = r"(?:(?:about|around|some|nearly|almost|roughly|up to|at least|more than|less than|as much as|over) )?"
THING = r"(?P<thing>(?:(?:the|an?|its|their|his|her) )?(?:[\w'’-]+ ){0,3}?[\w'’-]+)"
OWN_THING = (
    r"(?P<thing>(?:the|an?|its|their|his|her) (?:[\w'’-]+ ){0,3}?[\w'’-]+|\d[\d,.]* [a-z]+s|"
    r"(?!is\b|was\b|has\b)(?:[a-z]+ )?[a-z]+s)"
)
WORTH = re.compile(rf"\b{OWN_THING},? (?P<how>worth|valued at|priced at|costing) {BOUND}$")
AT_COST = re.compile(rf"\bat (?:an? (?:[a-z]+ )?|the )?(?P<what>cost|price|rate|capacity|value) of {BOUND}$")
OF = re.compile(rf"(?:^|,? and |, |\b(?:includes?|included|including|with|through|by) ){THING} of {BOUND}$")
IN = re.compile(
    r"\s*(?P<how>in|for) (?P<in>(?:the )?(?:[a-z-]+ ){0,2}(?:[a-z-]+|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?))(?=[,.;]| [a-z]+ |$)"
)
# "had Rossetti ahead with 37%", "put support for the party at 31%"
NAME = r"(?P<name>(?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})"
POLLED = re.compile(
    rf"\b(?:{NAME} (?:ahead|behind|in front|leading|second|third|first),? (?:with|on|at)|"
    rf"(?:puts?|has|had) {NAME.replace('name', 'put')} (?:on|at)) {BOUND}$"
)
FOR_NAME = re.compile(r"\s*(?:of the votes? )?for (?P<name>(?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})")
STANDS_AT = re.compile(
    rf"(?P<thing>\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:[\w-]+ ){{0,2}}[\w-]+), (?:now |still |currently |put )?at {BOUND}$"
)
HELD_AT = re.compile(
    r"(?:(?:[Tt]he|[Ss]ome|[Mm]ost) )?(?P<who>(?:[A-Za-z-]+ ){0,2}[A-Za-z-]+s) (?P<how>at|in|from|of) " + BOUND + "$"
)
SPANS = re.compile(r"(?:faces?|facing|risks?|get|gets) (?:a (?:maximum|minimum) of |up to |at least |between )?$")
TERM = re.compile(r"\s*(?:in|behind) (?:prison|jail|bars)\b")
VALUES = frozenset("value estimate put assess price reckon".split())
FATE = re.compile(
    r"\s*(?:people |others )?(?P<how>injured|wounded|hurt|missing|dead|arrested|detained|displaced|homeless|hospitali[sz]ed)\b"
)
CLAUSE_WORDS = frozenset("that which who where when and or but while if".split())


def aside_offers(line: Line, clause: Clause | None, mention: Mention, memory: Memory) -> Iterator[str]:
    """Yield wordings of a number that is told beside what its clause says."""
    value, shown = mention.value, mention_figure(mention)
    if not isinstance(value, Quantity):
        return
    before, after = line.text[: mention.start], line.text[mention.end :]
    if value.unit:
        yield from _worth(before, shown, memory)
        yield from _at_cost(line, before, shown, memory)
    if is_share(mention) and (found := FOR_NAME.match(after)):
        yield sentence(f"The share for {found['name']} is {shown}")
        yield sentence(f"Support for {found['name']} stands at {shown}")
    if is_share(mention) and (polled := POLLED.search(before)):
        yield sentence(f"The share for {polled['name'] or polled['put']} is {shown}")
        yield sentence(f"Support for {polled['name'] or polled['put']} stands at {shown}")
    if found := STANDS_AT.search(before):
        yield sentence(f"{resolve(found['thing'], memory, '')} stands at {shown}")
        yield sentence(f"{resolve(found['thing'], memory, '')} is {shown}")
    if clause and clause.verb.passive and clause.verb.lemma in VALUES and before.rstrip().endswith(" at"):
        yield from _valued(line, clause, shown, memory)
    if not value.unit and (felt := FATE.match(after)) and before.endswith(" and "):
        yield from _felt(felt["how"].lower(), shown)
    if clause is None or not clause.verb.j <= line.words.at(mention.start) < clause.rest[1]:
        yield from _level_after(line, mention, shown, memory)
    if clause and value.unit == "year" and SPANS.search(before) and TERM.match(after):
        yield from _term(line, clause, shown, memory)
    if clause and is_share(mention) and clause.opener == "which" and _of_which(line, clause):
        yield from _part_of(line, clause, shown, memory)


def _valued(line: Line, clause: Clause, shown: str, memory: Memory) -> Iterator[str]:
    """ "The flagship has been valued at 2.2 billion kronor"."""
    subject = name_of(line.words, clause.subject, memory)
    if subject:
        yield sentence(f"The value of {within(subject)} is {shown}")
        yield sentence(f"{subject} {'are' if is_many(subject) else 'is'} {line.words.low[clause.verb.main]} at {shown}")


def _felt(how: str, shown: str) -> Iterator[str]:
    """ "Fourteen people were killed and 63 injured"."""
    state = how in ("missing", "dead", "homeless")
    yield sentence(f"The number of people who {'are' if state else 'have been'} {how} is {shown}")
    yield sentence(f"There are {shown} people who {'are' if state else 'have been'} {how}")
    if not state:
        yield sentence(f"The number of people {how} is {shown}")


def _level_after(line: Line, mention: Mention, shown: str, memory: Memory) -> Iterator[str]:
    """ "Sales fell 12 percent last year, to 16.4 billion kronor": where they have come to."""
    k = line.words.at(mention.start)
    for clause in line.clauses:
        moved = clause.verb.lemma in listing("level_moves") and clause.subject
        if moved and any(a == k - 1 and line.words.low[a] == "to" for a, _ in clause.tails):
            subject = name_of(line.words, clause.subject, memory)
            if subject:
                yield sentence(f"{subject} {'stand' if is_many(subject) else 'stands'} at {shown}")
                yield sentence(f"{subject} {'are' if is_many(subject) else 'is'} {shown}")


def of_offers(line: Line, mention: Mention, memory: Memory) -> Iterator[str]:
    """Yield wordings of a measured thing wherever it stands: "and cuts of $800 million in yearly costs"."""
    if isinstance(mention.value, Quantity) and mention.value.unit:
        before, after = line.text[: mention.start], line.text[mention.end :]
        yield from _of_a_thing(before, after, mention_figure(mention), memory)


def _worth(before: str, shown: str, memory: Memory) -> Iterator[str]:
    """ "The relief plan, worth 7.2 billion baht", "orders for 31 launches, worth 1.1 billion euros"."""
    found = WORTH.search(before)
    if not found:
        return
    thing = _thing(found["thing"], memory)
    if thing:
        what = "cost" if found["how"] == "costing" else "price" if found["how"] == "priced at" else "value"
        yield sentence(f"The {what} of {thing} is {shown}")
        yield sentence(f"{thing} {'are' if is_many(thing) else 'is'} worth {shown}")


def _at_cost(line: Line, before: str, shown: str, memory: Memory) -> Iterator[str]:
    """ "The two satellites, built by Italy and Spain at a cost of 196 million euros, were to measure methane"."""
    found = AT_COST.search(before)
    clause = next((c for c in line.clauses if not c.report and c.subject), None)
    if not found or clause is None:
        return
    k = line.words.at(found.start())
    behind = [c for c in line.clauses if not c.report and c.subject and c.verb.j <= k]
    subject = name_of(line.words, (behind[-1] if behind else clause).subject, memory)
    if behind and (thing := _object_before(line, behind[-1], k)):
        subject = thing
    if subject:
        yield sentence(f"The {found['what']} of {within(subject)} is {shown}")


def _object_before(line: Line, clause: Clause, k: int) -> str:
    """Return what the clause's verb is done to, where "at a cost of" follows it: "will build two ships at a cost of"."""
    text = text_of(line.words, (clause.verb.j, k)) if clause.verb.j < k else ""
    found = re.match(r"(?:the |an? )?(?:[\w-]+ ){0,3}[\w-]+$", re.split(r" (?:in|on|at|by|from|for|with) ", text)[0])
    return "" if clause.verb.passive or not found or found[0] in ("the", "a", "an") else found[0]


def _of_a_thing(before: str, after: str, shown: str, memory: Memory) -> Iterator[str]:
    """ "Cuts of $800 million in yearly costs", "saying that the all-share offer of 1,940 pence undervalues it"."""
    found = OF.search(before) or re.search(rf"\bthat {THING} of {BOUND}$", before)
    thing = _thing(found["thing"], memory) if found else ""
    if not thing or len(thing.split()) > 5 or re.match(r"\d", thing):
        return
    more = IN.match(after)
    bare = re.sub(r"^(?:the|an?) ", "", thing)
    if more:
        yield sentence(f"The {bare} {more['how']} {more['in']} {'are' if is_many(bare) else 'is'} {shown}")
    yield sentence(f"The {bare} {'are' if is_many(bare) else 'is'} {shown}")


def _thing(text: str, memory: Memory) -> str:
    """Return a thing by its name: without what only leads to it, "its" as the owner's."""
    words = text.split(" ")
    cut = max(
        (k for k, word in enumerate(words) if word.lower() in CLAUSE_WORDS | listing("prepositions") - {"of"}), default=-1
    )
    words = words[cut + 1 :]
    start = next((k for k, word in enumerate(words) if word.lower() in ("the", "a", "an", "its", "their")), 0)
    text = " ".join(words[start:])
    if not text or words[start].lower() in ("his", "her") or {"is", "was", "are", "were", "has", "had"} & set(words):
        return ""
    owner = memory.meant("it")
    if words[start].lower() in ("its", "their"):
        return f"the {' '.join(words[start + 1 :])} of {within(owner)}" if owner else ""
    return re.sub(r"^an? ", "the ", within(text)) if len(words) > start else ""


def _term(line: Line, clause: Clause, shown: str, memory: Memory) -> Iterator[str]:
    """ "He faces up to ten years in prison"."""
    who = name_of(line.words, clause.subject, memory)
    if who:
        yield sentence(f"{who} {verb_text(line.words, clause.verb, is_many(who))} {shown} in prison")
        yield sentence(f"The prison term that {within(who)} {verb_text(line.words, clause.verb, is_many(who))} is {shown}")


def _of_which(line: Line, clause: Clause) -> bool:
    at = (clause.subject or (clause.verb.i, 0))[0]
    return line.words.low[max(0, at - 2) : at] == ["of", "which"]


def _part_of(line: Line, clause: Clause, shown: str, memory: Memory) -> Iterator[str]:
    """ "The cost has risen to 1.8 billion, of which the state pays 60 percent": its share of the cost."""
    main = next((c for c in line.clauses if not c.report and c.subject and not c.opener), None)
    whole = name_of(line.words, main.subject, memory) if main else ""
    who = name_of(line.words, clause.subject, memory)
    if whole and who:
        yield sentence(
            f"The share of {within(whole)} that {within(who)} {verb_text(line.words, clause.verb, is_many(who))} is {shown}"
        )


def held_at(lead: str, mention: Mention, noun: str, verb: str, more: str) -> Iterator[str]:
    """ "Nurses at 136 hospitals began a strike": hospitals where they did; "Workers from 40 firms": firms whose workers did."""
    found = HELD_AT.fullmatch(f"{lead} ")
    if not found or not noun:
        return
    shown, who = mention_figure(mention), found["who"].lower()
    if found["how"] in ("at", "in"):
        yield sentence(f"The number of {noun} where {who} {verb} {more} is {shown}")
        yield sentence(f"There are {shown} {noun} where {who} {verb} {more}")
    else:
        yield sentence(f"The number of {noun} whose {who} {verb} {more} is {shown}")
