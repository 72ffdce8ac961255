"""Quantities of an article as facts: what is counted or measured, of whom, where.

Owns: the wordings of a quantity. Never: tries them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from watcher.draft.article import Line
from watcher.draft.asides import aside_offers, held_at, of_offers
from watcher.draft.clauses import Clause, text_of
from watcher.draft.idle import clause_of, idle, is_deed
from watcher.draft.mind import Memory, place_of, possessed, resolve, subject_of, up_to
from watcher.draft.offers import LeftOut, Offer
from watcher.draft.phrasing import is_many, sentence, shorten, takes_plural, verb_text, within
from watcher.draft.rates import belonging, is_share, long_or_high, moved, pointed_at, share_in, share_of_subject, whose
from watcher.draft.rates import mention_figure as figure
from watcher.draft.verbs import drafting, listing, verb_table
from watcher.model import Mention
from watcher.reading.lexicon import inflect
from watcher.values import Quantity

# "a capacity of 1,800 megawatts", "the accounts worth $2.6 million"
MEASURE = re.compile(
    r"(?:^|(?<=\s))((?:(?:an?|the|its|their)\s+)?(?:[\w-]+\s){0,2}[\w-]+)\s(of|worth)"
    r"(?:\s(?:about|some|around|up to|as much as|at least|more than|nearly|almost))?$"
)
LEADING = frozenset("all only just another other remaining further nearly almost".split())
TO_LEVEL = re.compile(r"(?P<what>(?!by\b|from\b)\w.*?)(?: (?:by|from|back|down|up) ?.*?)? to$")
BEFALLS = frozenset("die perish drown kill injure wound arrest detain displace evacuate hospitalise hospitalize".split())
AMOUNTS = frozenset("amount total number".split())


def quantity_offers(line: Line, memory: Memory) -> Iterator[Offer | LeftOut]:
    """Yield an offer for each quantity of a sentence that says what it counts, and a reason for each that is left out."""
    for mention in line.amounts:
        mention = _without_particle(line, mention)
        if any(d.start < mention.end and mention.start < d.end for d in line.dates):
            continue
        said = f"{mention.text} {mention.noun}".strip()
        if why := idle(line, mention):
            yield LeftOut(what=said, why=drafting()["left_out"][why])
            continue
        clause = clause_of(line, mention)
        here = up_to(line, clause, memory) if clause else memory
        wordings = (
            *aside_offers(line, clause, mention, here),
            *(_wordings(line, clause, mention, here) if clause else _as_result(line, mention)),
            *of_offers(line, mention, here),
        )
        memory.counted = _noun(mention)
        if not wordings:
            yield LeftOut(what=said, why=drafting()["left_out"]["unread"])
            continue
        yield Offer(
            kind="quantity",
            wordings=wordings,
            line=line,
            weight=_weight(line, mention),
            key=f"{mention.text} {mention.noun}".lower(),
        )


def _without_particle(line: Line, mention: Mention) -> Mention:
    """Return the number without a verb's particle that was taken for its bound: "hand over 179 bronzes"."""
    k, value = line.words.at(mention.start), mention.value
    if mention.text.lower().startswith("over ") and line.words.covered[k] and isinstance(value, Quantity):
        return replace(mention, text=mention.text[5:], start=mention.start + 5, value=replace(value, bound="=", strict=False))
    return mention


def _weight(line: Line, mention: Mention) -> float:
    value = mention.value
    assert isinstance(value, Quantity)
    size = 1.0 if value.unit else 0.8 if value.n >= 100 else 0.5 if value.n >= 10 else 0.2
    return 2.0 + size - 0.06 * line.index


def _wordings(line: Line, clause: Clause, mention: Mention, memory: Memory) -> Iterator[str]:
    words, k = line.words, line.words.at(mention.start)
    if clause.subject and k < clause.subject[1]:
        yield from _as_subject(line, clause, mention, memory)
        return
    subject = subject_of(line, clause, memory)
    if subject.lower() == "there" and (noun := _noun(mention)):
        yield sentence(f"The number of {noun} {_after(line, mention, clause)} is {figure(mention)}")
    if not subject or subject.lower() in ("there", "this", "that", "which"):
        yield from pointed_at(line, clause, mention, _noun(mention), _after(line, mention, clause))
        return
    yield from long_or_high(line, mention, subject)
    if mention.role == "difference" and not is_deed(line, mention):
        yield from moved(line, clause, mention, subject, memory)
        return
    if line.text[: mention.start].endswith(" and ") and k > clause.verb.j:
        return  # "were killed and 57 injured": another clause, without its verb
    many = takes_plural(clause, line.words, subject)
    verb = verb_text(words, clause.verb, many)
    told = text_of(words, (clause.verb.j, k)) if k > clause.verb.j else ""
    before, after = resolve(told, memory, subject), _after(line, mention, clause)
    if told and not before:
        return  # what was done to "her" or "it" cannot be said
    measure = MEASURE.search(before)
    if measure and not _noun(mention):
        yield from _measured(clause, mention, within(subject), verb, measure)
    if not before:
        yield from _as_object(clause, mention, subject, verb, after, noun_of(line, mention, memory))
    elif clause.verb.lemma in AMOUNTS and before in ("to", "around", "about"):
        yield sentence(f"{subject} {'are' if many else 'is'} {figure(mention)} {noun_of(line, mention, memory)}")
    elif {clause.verb.lemma, words.low[clause.verb.last]} & listing("level_setters") and (level := TO_LEVEL.match(before)):
        thing = re.sub(r"^the ", "", level["what"])
        if clause.verb.last > clause.verb.main:
            yield sentence(f"The target for {thing} is {figure(mention)}")
            return
        if clause.verb.future:
            yield sentence(f"{thing} {'are' if is_many(thing) else 'is'} to be {figure(mention)}")
            return
        if re.match(r"(?:its|their)\b", told):
            yield sentence(f"{possessed(subject, thing)} {'are' if is_many(thing) else 'is'} {figure(mention)}")
        yield sentence(f"The {thing} {'are' if is_many(thing) else 'is'} {figure(mention)}")
        yield sentence(f"{subject} {verb} {before} {figure(mention)}")
    elif clause.verb.lemma in listing("level_moves") and re.search(r"\bto$", before):
        currency = isinstance(mention.value, Quantity) and re.fullmatch(r"[A-Z]{3}", mention.value.unit)
        priced = currency and re.search(r"\b(?:shares|stock)$", subject)
        what = f"The price of {within(subject)}" if priced else subject
        yield sentence(f"{what} {'are' if many and not priced else 'is'} {figure(mention)}")
        yield sentence(f"{what} {'stand' if many and not priced else 'stands'} at {figure(mention)}")
    else:
        noun, low = noun_of(line, mention, memory), within(subject)
        if is_share(mention):
            yield from share_in(mention, subject, verb, before, after)
        yield from belonging(before, mention, noun, subject, verb)
        yield sentence(f"{subject} {verb} {before} {figure(mention)} {noun} {after}")
        if len(before.split()) <= 4:
            of, more = (after, "") if after.startswith("of ") else ("", after)
            yield sentence(f"The {_what(mention, noun)} {of} that {low} {verb} {before} {more} is {figure(mention)}")


def _as_result(line: Line, mention: Mention) -> Iterator[str]:
    """ "..., stranding some 140,000 passengers": a number in what a clause led to."""
    words, k = line.words, line.words.at(mention.start)
    for clause in line.clauses:
        for a, b in clause.tails:
            rows = verb_table().get(words.low[a], ())
            if a == k - 1 and b > k and mention.noun and any(form == "ing" for _, form in rows):
                part = inflect(rows[0][0])["part"]
                yield sentence(f"The number of {mention.noun} {part} is {figure(mention)}")
                yield sentence(f"There are {figure(mention)} {part} {mention.noun}")


def _noun(mention: Mention) -> str:
    """Return what the number counts; a measured number says it by its unit."""
    return "" if isinstance(mention.value, Quantity) and mention.value.unit else mention.noun


def noun_of(line: Line, mention: Mention, memory: Memory) -> str:
    """Return what the number counts; one without a noun counts what the number before it did ("has about 900")."""
    value = mention.value
    if mention.noun or not isinstance(value, Quantity) or value.unit:
        return _noun(mention)
    return _counted_before(line, mention) or memory.counted


def _counted_before(line: Line, mention: Mention) -> str:
    """Return what the last number before this one counts, "" where none does."""
    idle_ones = listing("idle_nouns") | {"half", "quarter", "third"}
    before = [m.noun for m in line.amounts if m.end <= mention.start and _noun(m) and m.noun.split()[-1] not in idle_ones]
    return before[-1] if before else ""


def _what(mention: Mention, noun: str) -> str:
    value = mention.value
    assert isinstance(value, Quantity)
    if value.unit in listing("idle_units"):
        return "time"
    return f"number of {noun}" if noun else "share" if value.unit in ("%", "share") else "amount"


def _after(line: Line, mention: Mention, clause: Clause) -> str:
    """Return what follows the number and its noun, cut short."""
    words = line.words
    k = words.at(mention.end)
    text = text_of(words, (k, clause.rest[1])) if k < clause.rest[1] else ""
    noun = _noun(mention)
    if noun and noun in text:
        text = text[text.index(noun) + len(noun) :]
    text = re.sub(r"\s+(?:and|or|but) (?=(?:an?|the|its|their|his|her|[a-z]+)\b).*$|,(?!\d).*$", "", text)
    text = re.sub(r"\s+(?:it|they|he|she|we) [a-z]+s?\b.*$", "", text)  # "documents it needs"
    said = re.sub(r"^of (?:it|them)\b\s*", "", shorten(undated(line, text), most=9))
    onto = text_of(words, clause.onto) if clause.onto else ""
    if onto and not re.search(r"\d", onto) and clause.opener == "which":
        said = f"{said} {words.low[words.low.index('which', clause.onto[1] if clause.onto else 0) - 1]} {onto}"
    return f"{said} {place_of(line, clause)}".strip()


def undated(line: Line, text: str) -> str:
    for date in line.dates:
        text = re.sub(
            rf"\s*\b(?:by|on|in|until|from|since|at|before|after)?\s*(?:the )?{re.escape(date.text)}(?!['’]s)", "", text
        )
    return text


def _as_subject(line: Line, clause: Clause, mention: Mention, memory: Memory) -> Iterator[str]:
    """ "About 6,200 people work on the site": a number that opens its clause."""
    words = line.words
    assert clause.subject
    listed = [m for m in line.amounts if m is not mention and clause.subject[0] <= words.at(m.start) < clause.subject[1]]
    noun = text_of(words, (words.at(mention.end), clause.subject[1])) or noun_of(line, mention, memory)
    noun = mention.noun if listed and mention.noun and not noun.startswith("of ") else noun
    value = mention.value
    assert isinstance(value, Quantity)
    lead = text_of(words, (clause.subject[0], words.at(mention.start)))
    more = re.sub(r"(?:^|\s)and \d.*$", "", shorten(undated(line, resolve(text_of(words, clause.rest), memory, "")), most=10))
    more = f"{more} {place_of(line, clause)}".strip()
    if set(lead.lower().split()) - listing("determiners") - LEADING and not (listed and re.search(r"(?:,|\band)$", lead)):
        named = re.fullmatch(r"(?:an?|the) (?P<what>(?:[a-z]+ ){0,2}[a-z]+) of", lead.lower())
        if named and value.unit:
            yield sentence(f"The {named['what']} that {verb_text(words, clause.verb, False)} {more} is {figure(mention)}")
        yield from held_at(lead, mention, noun, verb_text(words, clause.verb, True), more)
        yield from whose(lead, mention, noun, verb_text(words, clause.verb, True), more)
        return  # "A new prison for 800 inmates": the number is not what the clause is about
    if is_share(mention):
        yield from share_of_subject(noun, figure(mention), verb_text(words, clause.verb, True), more)
    if noun in ("of them", "of these", "of those"):
        several = memory.meant("them")
        several = re.sub(r"^the ", "", within(several)) if is_many(several) and not re.search(r"\d", several) else ""
        noun = _counted_before(line, mention) or several or memory.counted
    if hurt := re.fullmatch(r"of the (injured|wounded|dead|missing|displaced)", noun):
        yield sentence(f"The number of {hurt[1]} people who {verb_text(words, clause.verb, True)} {more} is {figure(mention)}")
        yield sentence(f"There are {figure(mention)} {hurt[1]} people who {verb_text(words, clause.verb, True)} {more}")
        return
    if not value.unit and not mention.noun and (_is_fate(more) or clause.verb.lemma in BEFALLS):
        noun = "people"  # "and 18 are missing"
    if is_share(mention) and not noun and (whole := _whole_before(line, mention)):
        yield from share_of_subject(f"of {whole}", figure(mention), verb_text(words, clause.verb, True), more)
        return
    if not value.unit and (
        part := re.match(r"of (?:the |its |their )?(?P<whole>.+?) (?:of )?\d[\d,.]* (?P<noun>.+)$", f"{noun}")
    ):
        noun = part["noun"] if part["whole"] in ("the", "its") else f"the {part['whole']} {part['noun']}"
    if (not noun and not value.unit) or (not value.unit and re.match(r"of (?:the |them)?\w*$", noun)):
        return
    if clause.verb.lemma == "be" and not clause.verb.aux and more.split(" ")[0] in listing("prepositions"):
        yield sentence(f"There are {figure(mention)} {noun} {more}")
    if noun and not value.unit:
        verb, who = verb_text(words, clause.verb, True), "who" if noun.split(" ")[-1] in listing("persons") else "that"
        yield sentence(f"The number of {noun} {who} {verb} {more} is {figure(mention)}")
        yield sentence(f"There are {figure(mention)} {noun} {who} {verb} {more}")
        if more.split(" ")[0] in listing("prepositions"):
            yield sentence(f"The number of {noun} {who} {verb} is {figure(mention)}")
    else:
        yield sentence(f"The amount {noun} that {verb_text(words, clause.verb, False)} {more} is {figure(mention)}")
    yield sentence(f"{figure(mention)} {noun} {verb_text(words, clause.verb, bool(noun))} {more}")


def _is_fate(more: str) -> bool:
    """Say whether it is people that this is told of: "18 are missing"."""
    return (
        re.match(r"(?:still |feared |presumed |confirmed )*(?:missing|dead|unaccounted|injured|hurt|wounded)\b", more)
        is not None
    )


def _whole_before(line: Line, mention: Mention) -> str:
    """Return what a share without a noun is of: "430 million tonnes of plastic are made, and less than 10 percent is"."""
    for other in reversed(line.amounts):
        if other.end <= mention.start:
            found = re.match(r"\s*of ((?:[a-z]+ )?[a-z]+) (?:is|are|was|were|has|have)\b", line.text[other.end :])
            return found[1] if found else ""
    return ""


def _measured(clause: Clause, mention: Mention, subject: str, verb: str, found: re.Match[str]) -> Iterator[str]:
    """ "A capacity of 1,800 megawatts", "accounts worth $2.6 million": a measure named before its number."""
    before, shown, measure = found.string[: found.start()].strip(), figure(mention), found[1].strip()
    while measure.split(" ")[0] in listing("prepositions") and " " in measure:
        lead, measure = measure.split(" ", 1)
        before = f"{before} {lead}".strip()
    parts = re.split(r"\b(?:an?|the|its|their)\s+", measure)
    before, measure = f"{before} {' '.join(parts[:-1])}".strip(), parts[-1]
    are = "are" if is_many(measure) else "is"
    if re.search(r"\b(?:its|their)\b", found.string) and len(before.split()) > 6:
        return  # far from its verb: whose it is, nobody can tell
    if clause.verb.past and before.split(" ")[-1] == "at" and clause.verb.lemma not in ("be", "have"):
        return  # "lost pressure at an altitude of 61 kilometres": told of a moment
    if found[2] == "worth":
        yield sentence(f"The value of the {measure} that {subject} {verb} is {shown}")
        return
    if clause.verb.lemma == "have" or before.split(" ")[-1] in ("at", "with"):
        yield sentence(f"The {measure} of {subject} {are} {shown}")
    elif len(before.split()) <= 2:
        yield sentence(f"The {measure} that {subject} {verb} {before} {are} {shown}")
        yield sentence(f"The {measure} of {subject} {are} {shown}")
    elif " " in measure and re.match(r"an?\s", found[1].strip()):
        yield sentence(f"The {measure} {are} {shown}")


def _as_object(clause: Clause, mention: Mention, subject: str, verb: str, after: str, noun: str) -> Iterator[str]:
    """ "Zambia received 1.4 million doses": a number right after its verb."""
    shown, low = figure(mention), within(subject)
    of, more = (after, "") if after.startswith("of ") else ("", after)
    value = mention.value
    assert isinstance(value, Quantity)
    if clause.verb.lemma == "be" and clause.verb.last == clause.verb.main:
        yield sentence(f"{subject} {verb} {shown} {noun} {after}")
        if not noun and not after:
            yield sentence(f"{subject} {'stand' if verb.startswith('are') else 'stands'} at {shown}")
        if value.unit in ("%", "share") and after:
            yield sentence(f"The share of {low} that is {after} is {shown}")
        return
    what = _what(mention, noun)
    yield sentence(f"The {what} {of} that {low} {verb} {more} is {shown}")
    yield sentence(f"{subject} {verb} {shown} {noun} {after}")
    if noun:
        yield sentence(f"There are {shown} {noun} {of} that {low} {verb} {more}")
    if more:
        yield sentence(f"The {what} {of} that {low} {verb} is {shown}")
    if clause.verb.lemma == "cost":
        yield sentence(f"The cost of {low} {of} {more} is {shown}")
        yield sentence(f"The price of {low} {of} {more} is {shown}")
        yield sentence(f"The cost of {low} is {shown}")
