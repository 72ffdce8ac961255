"""Shares, rises and measures of an article as facts: per cent of what, how far it moved, how long a thing is.

Owns: the wordings of numbers that stand for a noun of their own. Never: tries them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from watcher.draft.article import Line
from watcher.draft.clauses import Clause, text_of
from watcher.draft.mind import Memory, resolve
from watcher.draft.phrasing import sentence, shorten, within
from watcher.draft.verbs import drafting, listing
from watcher.model import Mention
from watcher.values import Quantity

# "64 kilometres long": the noun that the adjective measures.
ADJECTIVES = {"long": "length", "high": "height", "wide": "width", "deep": "depth", "tall": "height", "thick": "thickness"}
SEES = re.compile(
    r"\b(?P<what>(?:the |an? )?[\w' -]{3,40}?) (?P<how>(?:grow|ris|fall|shrink)ing|to (?:grow|rise|fall|shrink))(?: by)?$"
)
STOCK = re.compile(r"\b(?:shares|stocks|bonds|index)\b", re.IGNORECASE)  # what they did today is no fact to rely on
PLURAL_OF = re.compile(r"of (?P<all>(?:the |its |their |all )?(?P<noun>.+))$")


def is_share(mention: Mention) -> bool:
    """Say whether a number is a part of something: a percentage, or a fraction."""
    return isinstance(mention.value, Quantity) and mention.value.unit in ("%", "share")


def share_of_subject(noun: str, shown: str, verb: str, more: str) -> Iterator[str]:
    """ "About 60 per cent of branches are open", "52 percent of Scots are in favour"."""
    found = PLURAL_OF.match(noun)
    if not found:
        return
    whole = found["all"]
    said = re.sub(r"^are\b", "is", re.sub(r"^have\b", "has", verb))
    if verb in ("is", "are") and more.split(" ")[0] in listing("prepositions"):
        yield sentence(f"The share of {whole} {more} is {shown}")
    yield sentence(f"The share of {whole} that {said} {more} is {shown}")
    yield sentence(f"The share of {whole} that {said} is {shown}")


def share_in(mention: Mention, subject: str, verb: str, before: str, after: str) -> Iterator[str]:
    """ "Swelling occurred in 12.6 percent of those who took it": the share of them that a thing happened to."""
    if before in ("in", "to", "for", "on") and after.startswith("of "):
        yield sentence(f"The share {after} {before} which {within(subject)} {verb} is {mention_figure(mention)}")
        yield sentence(f"{subject} {verb} {before} {mention_figure(mention)} {after}")


def mention_figure(mention: Mention) -> str:
    """Return the number as a fact says it: its bound in plain words, the value in brackets."""
    value = mention.value
    assert isinstance(value, Quantity)
    shown = value.show()
    if re.fullmatch(r"[A-Z]{3}", value.unit) and not re.search(r"[$€£¥]", shown) and not value.is_range:
        # The article's own word: crowns are of one country or of another.
        said = re.search(r"\d.*$", mention.text)
        shown = re.sub(r"\d.*$", lambda _: said[0], shown) if said and re.search(r"[a-z]{3}$", said[0]) else shown
    found = re.match(r"(about|more than|fewer than|less than|at least|at most|up to|nearly|over|under) (.+)", shown)
    if found and (near := re.match(r"(nearly|almost) ", mention.text, re.IGNORECASE)):
        return f"{near[1].lower()} [{found[2]}]"
    return f"{found[1]} [{found[2]}]" if found else f"[{shown}]"


def moved(line: Line, clause: Clause, mention: Mention, subject: str, memory: Memory) -> Iterator[str]:
    """How far a thing rose or fell, in per cent: "wages rose 8.1 percent" is said as "The rise in wages is [8.1%]"."""
    if not is_share(mention) or STOCK.search(subject):
        return
    k = line.words.at(mention.start)
    shown, before = mention_figure(mention), text_of(line.words, (clause.verb.j, k)) if k > clause.verb.j else ""
    if seen := SEES.search(f"{text_of(line.words, (clause.verb.main, k))}"):
        noun = drafting()["moves"].get(seen["how"].removeprefix("to "), "")
        what = re.sub(rf"^{re.escape(line.words.low[clause.verb.main])} ", "", seen["what"])
        yield sentence(f"The {noun} {what} is {shown}")
        return
    noun = drafting()["moves"].get(clause.verb.lemma, "")
    if noun and before in ("", "by", "some", "about", "another"):
        what = within(subject) if not memory.one or subject else ""
        yield sentence(f"The {noun} {what} is {shown}")
    elif noun and (found := re.fullmatch(r"(?P<what>.+?) by", before)):
        what = resolve(found["what"], memory, subject)
        noun = drafting()["moved_by"].get(clause.verb.lemma, noun.split(" ")[0] + " in")
        if what:
            yield sentence(f"The {noun} {what} by {within(subject)} is {shown}")
            yield sentence(f"The {noun} {what} is {shown}")


def long_or_high(line: Line, mention: Mention, subject: str) -> Iterator[str]:
    """ "The fence will be 64 kilometres long": its length."""
    k = line.words.at(mention.end)
    noun = ADJECTIVES.get(line.words.low[k], "") if k < len(line.words.low) else ""
    if noun and isinstance(mention.value, Quantity) and mention.value.unit:
        yield sentence(f"The {noun} of {within(subject)} is {mention_figure(mention)}")


def belonging(before: str, mention: Mention, noun: str, subject: str, verb: str) -> Iterator[str]:
    """ "The files include the bank details of about 410,000 people": people whose details they include."""
    found = re.search(r"(?:the |its |their )?(?P<what>(?:[a-z]+ ){0,2}[a-z]+) of$", before)
    if found and noun:
        what = re.sub(r"^.*\b(?:the|its|their) ", "", found["what"])
        yield sentence(f"There are {mention_figure(mention)} {noun} whose {what} {within(subject)} {verb}")


def whose(lead: str, mention: Mention, noun: str, verb: str, more: str) -> Iterator[str]:
    """ "Records of 9.2 million customers were stolen": customers whose records were."""
    if noun and (meant_for := re.fullmatch(r"(?P<what>(?:the |an? )?(?:[a-z]+ ){0,2}[a-z]+) for", lead, re.IGNORECASE)):
        yield sentence(f"{meant_for['what']} is for {mention_figure(mention)} {noun}")
    found = re.fullmatch(r"(?:the |its |their )?(?P<what>(?:[a-z]+ ){0,2}[a-z]+) of", lead, re.IGNORECASE)
    if found and noun and set(found["what"].lower().split()) & listing("collections"):
        yield sentence(f"The number of {noun} that {verb} {more} is {mention_figure(mention)}")
    elif found and noun:
        what = found["what"].lower()
        yield sentence(f"The number of {noun} whose {what} {verb} {more} is {mention_figure(mention)}")
        yield sentence(f"There are {mention_figure(mention)} {noun} whose {what} {verb} {more}")
        yield sentence(f"The number of {noun} whose {what} {verb} is {mention_figure(mention)}")


def pointed_at(line: Line, clause: Clause, mention: Mention, noun: str, after: str) -> Iterator[str]:
    """ "That leaves about 350,000 people who are eligible": there are so many."""
    k = line.words.at(mention.start)
    if noun and clause.verb.j == k and clause.verb.lemma in ("leave", "mean", "make", "total"):
        who = relative_after(line, clause)
        yield sentence(f"There are {mention_figure(mention)} {noun} {after} {who}")
        yield sentence(f"The number of {noun} {after} {who} is {mention_figure(mention)}")


def relative_after(line: Line, clause: Clause) -> str:
    """Return the clause that tells which are meant: "who are eligible"."""
    at = line.clauses.index(clause)
    behind = line.clauses[at + 1] if at + 1 < len(line.clauses) else None
    if behind is None or behind.opener not in ("who", "that") or line.words.low[behind.verb.i - 2] == ",":
        return ""
    said = shorten(text_of(line.words, (behind.verb.i, behind.rest[1])), most=7)
    return f"{behind.opener} {said}" if said else ""
