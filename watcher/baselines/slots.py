"""A fact's sentence taken apart: what stands in its [slots], of which kind that is, and its value.

Owns: the step from a bracket to a kind and a value. Never: opens a file, reads news.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from watcher.model import Kind
from watcher.reading.dates import find as dates_in
from watcher.reading.lexicon import is_office
from watcher.reading.words import analyse
from watcher.values import DateValue, Quantity, StatusValue, Value
from watcher.values import date as dates
from watcher.values import quantity as quantities
from watcher.values import status as statuses
from watcher.values.brackets import SLOT, narrowed
from watcher.values.measures import measure
from watcher.values.names import HolderValue, SetValue
from watcher.values.unknown import Unknown

# How a person writes that nobody knows: the state of knowing, never the state of the matter itself.
UNKNOWN = re.compile(
    r"(?:still |currently |as yet |yet )?(?:"
    r"unknown|unclear|uncertain|undecided|undetermined|undisclosed|unspecified|unannounced|tb[adc]|"
    r"not (?:yet )?(?:been )?(?:set|known|clear|decided|fixed|named|announced|disclosed|determined|specified|certain|chosen|"
    r"identified|revealed|stated|public|made public|given|scheduled)(?: yet)?|"
    r"yet to be (?:set|known|decided|fixed|named|announced|disclosed|determined|specified|chosen|published|scheduled)|"
    r"unscheduled|"
    r"no (?:new |firm |fixed |exact |final )?(?:date|day|deadline)(?: yet)?|vacant|unfilled|"
    r"an? (?:date|day|time|later date) (?:that is )?(?:still |yet )?(?:to be|not yet) (?:set|decided|fixed|announced|agreed)|"
    r"an? (?:unknown|unspecified|undisclosed) (?:date|day|time)|"
    r"to be (?:set|decided|fixed|named|announced|determined|chosen)"
    r")"
)
# An office that nobody holds yet: "The secretary-general of the area is [not appointed]".
UNFILLED = re.compile(
    r"(?:still |as yet |yet )?(?:not (?:yet )?(?:been )?|yet to be |to be )"
    r"(?:appointed|elected|selected|picked|hired|found|filled)(?: yet)?"
)
# Who holds a town need have no name of his own: "the army", "government forces".
FORCE = re.compile(r"\b(?:army|troops|forces|soldiers|fighters|rebels|militants|militias?|insurgents|government|police)$")
QUESTIONS: tuple[tuple[str, Kind], ...] = (
    (r"how (?:many|much|far|long|often|high|large|big)\b|what (?:share|number|percentage)\b", "quantity"),
    (r"what (?!sentence\b|role\b|post\b|job\b).*\b(?:pay|pays|paid|cost|costs|contribute|earn|get|receive)\b", "quantity"),
    (r"(?:by |from |since |until )?when\b|(?:on |by |in )?(?:what|which) (?:date|day|month|year)\b", "date"),
    (r"(?:the )?(?:exact |next |[a-z]+ing )?(?:date|day|deadline|timing) (?:of|for|on|by|from|when)\b", "date"),
    (r"(?:the )?(?:end|start|beginning|close|expiry) of\b", "date"),
    (r"who\b|whose\b|which (?:person|company|country|party)\b|what .*\bbe (?:called|named)\b", "holder"),
)
NOUNS: tuple[tuple[str, Kind], ...] = (
    (
        r"\b(?:number|total|amount|share|percentage|toll|size|cost|price|sum|quota|fee|fine|ransom|budget|contribution|turnout|"
        r"rate|ratio|level|limit|ceiling|threshold|"
        r"salary|capacity|(?:starting|start-up|seed|initial|share|working) capital)\b",
        "quantity",
    ),
    (r"\b(?:date|deadline|day|timing|time|(?:un)?scheduled)\b", "date"),
    (r"\b(?:successor|replacement|name|holder|head|leader|winner|candidate)\b", "holder"),
)
# What may stand beside a date in a slot and tells nothing more than the date.
AROUND_DATES = frozenset(
    "a about after around as at before by earlier earliest early for from in later latest least no not of on or some sometime "
    "sooner soonest than the time until week weekend within".split()
)
NOBODY = re.compile(r"nobody|no ?one|none|nothing", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")
BEFORE_YEAR = re.compile(
    r"\b(?:in|by|since|until|till|from|before|after|during|of|late|early|mid|end of|"
    r"(?:in|by|since|from|(?:scheduled|planned|set|due|slated|targeted) for)(?: (?:around|about|roughly))?)[ -]*$",
    re.IGNORECASE,
)
ABOUT_YEAR = re.compile(r"\b(?:is|are|was|were|hopes?|wants?|plans?|aims?) .*\b(?:around|about|roughly) $", re.IGNORECASE)
# "The year in which it was formed is [2014]", "its target date is [2030]"
OF_A_DAY = re.compile(r"\b(?:year|date|deadline)\b[^\d]*\b(?:is|was|remains)(?: set (?:for|at))? $", re.IGNORECASE)
WEEKDAY = re.compile(r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?=\S+\s)")
# Half a month is early or late in it.
HALF_MONTH = re.compile(
    r"\bthe (first|second) half of (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)", re.IGNORECASE
)
PLURAL_NEXT = re.compile(r"^\s+(?!(?:is|was|has|as|this|its|his|does|plus|minus|unless|across|versus)\b)[a-z]+s\b")
# "Orsia ranks [58th]", "is in [third] place", "is [58th] in the press freedom index".
RANK = re.compile(r"(?:\d+(?:st|nd|rd|th)|[a-z]+(?:st|nd|rd|th))", re.IGNORECASE)
RANKED = re.compile(
    r"\b(?:ranks?|ranked|placed|seeded|finished)(?: only| just| now| currently| joint| equal)? \| "
    r"|\| *(?:place|position|spot)\b|\| *in [^|]*\b(?:index|rankings?|table|league|list of)\b",
    re.IGNORECASE,
)
MAGNITUDE = re.compile(r"\s*(?:thousand|million|billion|trillion|bn|mn|m)\b", re.IGNORECASE)
SCALES = (1e3, 1e6, 1e9, 1e12)
# How often a thing has been done: "has cut its rate [once]".
TIMES = {"once": 1.0, "twice": 2.0, "only once": 1.0, "only twice": 2.0, "just once": 1.0}
PARTICLES = "al|el|de|da|di|du|del|der|van|von|bin|ibn|ben|of|the|and|la|le|y|e|bint|abu"
CAPITALISED = rf"(?:[^\W\d_a-z][\w.'’&-]*|(?:{PARTICLES})-\w[\w.'’-]*)"
NAME = re.compile(rf"(?:the )?{CAPITALISED}(?: (?:{CAPITALISED}|{PARTICLES}|&))*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """What stands in one pair of brackets, with its place in the sentence without brackets."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A fact's sentence without its brackets, its slots in order, and the day from which its dates are counted."""

    plain: str
    slots: tuple[Slot, ...]
    published: date | None = None

    def before(self, slot: Slot) -> str:
        return self.plain[: slot.start]

    def after(self, slot: Slot) -> str:
        return self.plain[slot.end :]


def take_apart(says: str, published: date | None = None) -> Sentence:
    """Return the sentence and its slots. Raises ValueError (what is wrong -- the remedy)."""
    says = narrowed(says)
    plain, slots, last = "", [], 0
    for found in SLOT.finditer(says):
        plain += says[last : found.start()]
        inner = found[1].strip()
        if not inner:
            raise ValueError("an empty [slot] -- write the article's value between the brackets, or [unknown]")
        slots.append(Slot(text=inner, start=len(plain), end=len(plain) + len(inner)))
        plain, last = plain + inner, found.end()
    plain += says[last:]
    if "[" in plain or "]" in plain:
        raise ValueError("a bracket without its partner, or one slot inside another -- write each slot as [value]")
    if not slots:
        raise ValueError("no [slot] -- put what may change in brackets: The US has around [2,500] troops in Iraq.")
    if len(plain) - sum(slot.end - slot.start for slot in slots) < 4:
        raise ValueError("nothing but the slot -- write a whole sentence around it, so that it can be recognised")
    return Sentence(plain=plain, slots=tuple(slots), published=published)


def read_slots(sentence: Sentence, kind: Kind | None = None) -> tuple[Kind, Value]:
    """Return the kind and value of a sentence's slots; `kind` is what the user wrote, if anything.

    Raises ValueError (what is wrong -- the remedy).
    """
    if len(sentence.slots) > 1 or kind == "set":
        return "set", read_set(sentence, kind)
    slot = sentence.slots[0]
    if UNKNOWN.fullmatch(slot.text.lower()):
        return kind or kind_asked(sentence, slot), Unknown(word=slot.text)
    if kind in (None, "holder") and UNFILLED.fullmatch(slot.text.lower()) and asks_for_a_person(sentence.before(slot)):
        return "holder", Unknown(word=slot.text)
    if kind in (None, "holder") and FORCE.search(slot.text.lower()) and is_in_its_hands(sentence, slot):
        return "holder", HolderValue(name=re.sub(r"^(?:the|The) ", "", slot.text))
    if kind:
        value = READERS[kind](sentence, slot) or (as_said(slot) if kind == "status" else None)
        if value is None:
            raise ValueError(f"[{slot.text}] is no {kind} -- {REMEDIES[kind]}")
        return kind, of_none(sentence, slot, value)
    for each in order_of(sentence, slot):
        value = READERS[each](sentence, slot)
        if value is not None:
            return each, of_none(sentence, slot, value)
    return "status", of_none(sentence, slot, as_said(slot))


_NOBODY = re.compile(r"(?:No [a-z][^\[\]]*?|Nobody|No one|None of [^\[\]]*?) (?:has|have) (?:yet |ever )?$")


def of_none(sentence: Sentence, slot: Slot, value: Value) -> Value:
    """Return the step that is told of nobody as one that is not taken: "No state has [recognised] it"."""
    if isinstance(value, StatusValue) and value.word != "none" and _NOBODY.match(sentence.before(slot)):
        return StatusValue(word="none", phrase=value.phrase)
    return value


def is_in_its_hands(sentence: Sentence, slot: Slot) -> bool:
    """Whether a sentence tells what the slot holds: "The town is held by [the army]", "[The army] controls the town"."""
    held = re.search(r"\b(?:held|controlled|occupied) by (?:the )?$|\bunder the control of (?:the )?$", sentence.before(slot))
    return held is not None or re.match(r" (?:holds?|controls?|occup(?:y|ies)) ", sentence.after(slot)) is not None


def as_said(slot: Slot) -> StatusValue:
    """Return a status that is on no ladder: only the same words will be recognised (watcher check says so)."""
    return StatusValue(word=slot.text.lower(), phrase=slot.text)


def order_of(sentence: Sentence, slot: Slot) -> tuple[Kind, ...]:
    """Return the kinds to try, likeliest first. A bare year after "in", "by" or "since" is a date, else a number."""
    if YEAR.fullmatch(slot.text):
        before = sentence.before(slot)
        of_a_day = OF_A_DAY.search(before) and not re.search(NOUNS[0][0], before, re.IGNORECASE)
        # Who is to get a thing "around [2022]" gets it in that year, where nothing is left that could be counted.
        ends = ABOUT_YEAR.search(before) and not re.search(r"\w", sentence.after(slot))
        dated = (BEFORE_YEAR.search(before) or of_a_day or ends) and not PLURAL_NEXT.match(sentence.after(slot))
        return ("date", "quantity") if dated else ("quantity", "date")
    if is_name(slot.text) and not re.search(r"\d", slot.text) and quantities.parse(slot.text.lower()) is None:
        return ("date", "status", "holder") if " " not in slot.text and slot.start == 0 else ("date", "holder", "status")
    if re.match(r"(?:no|not|without|never)\s(?!\D*\d)", slot.text, re.IGNORECASE):
        return ("date", "status", "quantity")
    return ("date", "quantity", "status")


def kind_asked(sentence: Sentence, slot: Slot) -> Kind:
    """Return the kind that a sentence leaves open: "How many … is [unclear]" asks for a quantity."""
    before, after = sentence.before(slot), sentence.after(slot)
    for pattern, kind in QUESTIONS:
        if re.match(pattern, before.strip(), re.IGNORECASE):
            return kind
    for pattern, kind in NOUNS:
        # "Has [not set] the date of the vote": what is open follows.
        following = re.match(rf"\s+(?:a |the |its |their |any )?{pattern}", after, re.IGNORECASE)
        if following or re.search(pattern, f"{before}{slot.text}", re.IGNORECASE):
            return kind
    return "holder" if asks_for_a_person(before) else "status"


# Whom no office is called by alone, and who is a person all the same.
PERSONS = frozenset(
    {"official", "negotiator", "mediator", "rector", "adviser", "advisor", "conductor", "chaplain", "arbiter", "arbitrator"}
)


def asks_for_a_person(before: str) -> bool:
    """Whether a sentence begins with an office, whose holder is what is open: "The chief executive of Acme is"."""
    words = analyse(before)
    for k, senses in enumerate(words.senses):
        of_it = f"of {words.low[k].capitalize()}" in before  # the Department of Justice
        plain = words.low[k] in PERSONS
        if plain or (not of_it and any(sense.pos == "n" and is_office(sense.concept) for sense in senses)):
            rest = [i for i in range(k + 1, len(words.low)) if not words.covered[i]]
            if rest and words.low[rest[0]] in PERSONS:
                continue  # "the chief negotiator"
            return bool(rest) and words.low[rest[0]] in ("of", "for", "at", "in", "to", "with", "is", "was", "has")
    return False


def read_set(sentence: Sentence, kind: Kind | None) -> SetValue:
    """Return the members in the slots, or in one slot that lists them. Raises ValueError where this is no set."""
    texts = [slot.text for slot in sentence.slots]
    if kind not in (None, "set"):
        raise ValueError(f"{len(texts)} slots, but kind: {kind} -- leave one slot, or write kind: set")
    if len(texts) == 1:
        texts = [part for part in re.split(r",\s*(?:and\s+)?|\s+and\s+", texts[0]) if part]
    values = [text for text in texts if not re.search(r"[^\W\d_]", text) or looks_measured(text)]
    if values and kind is None:
        raise ValueError(
            f"several slots make a set of names, but [{values[0]}] is none -- "
            "keep one slot to a sentence; a range goes in one slot: [2,000 to 2,500]"
        )
    members = tuple(re.sub(r"^(?:the|The) ", "", text) for text in texts)
    if len({member.lower() for member in members}) < len(members):
        raise ValueError("the same member stands twice -- take one out")
    return SetValue(members=members)


def looks_measured(text: str) -> bool:
    """Whether a member of a would-be set is really a date or an amount."""
    if re.match(rf"(?:the )?{CAPITALISED}", text) and not re.match(r"\D{0,3}\d", text) and dates.parse(text, date.min) is None:
        return False  # "Air Base 101 in Niamey"
    return re.search(r"\d", text) is not None and (dates.parse(text) is not None or quantities.parse(text) is not None)


def is_name(text: str) -> bool:
    """Whether the slot is one or more capitalised words, as names of people, places and organisations are."""
    return NAME.fullmatch(text) is not None and NOBODY.fullmatch(text) is None


def read_quantity(sentence: Sentence, slot: Slot) -> Quantity | None:
    """Return the number in the slot, with the bound, currency or unit that stands just outside of it."""
    if (often := TIMES.get(slot.text.lower())) is not None:
        return Quantity(low=often, high=often, unit="times")
    spanned = re.search(r"\bbetween\s*$", sentence.before(slot), re.IGNORECASE) and " and " in slot.text
    value = quantities.parse(f"between {slot.text}" if spanned else slot.text) or rank_told(sentence, slot)
    if value is None or RANK.fullmatch(slot.text):
        return value
    scales = (1.0, *SCALES) if MAGNITUDE.match(sentence.after(slot)) else (1.0,)
    for text in surroundings(sentence, slot, after=True):
        wider = quantities.parse(text)
        if wider is not None and any((wider.low, wider.high) == (value.low * scale, value.high * scale) for scale in scales):
            # What inflation is to average is no estimate.
            exact = wider.unit == "%" and wider.bound == "~" and "averag" in text.lower()
            return replace(wider, bound="=") if exact else wider
    return value


def rank_told(sentence: Sentence, slot: Slot) -> Quantity | None:
    """Return the place in a list that a slot tells by an ordinal: "Orsia ranks [58th] in the index"."""
    if not RANK.fullmatch(slot.text) or not RANKED.search(f"{sentence.before(slot).rstrip()} | {sentence.after(slot)}"):
        return None
    founds = [found for found in measure(slot.text) if found.sort == "ordinal"]
    return Quantity(low=founds[0].low, high=founds[0].low) if len(founds) == 1 else None


def read_date(sentence: Sentence, slot: Slot) -> DateValue | None:
    """Return the date in the slot, with the bound that stands just before it."""
    # A weekday before a full date adds nothing to it.
    text = HALF_MONTH.sub(lambda half: "early " if half[1].lower() == "first" else "late ", WEEKDAY.sub("", slot.text))
    value = dates.parse(text, sentence.published)
    if value is None:
        return date_told(sentence, slot)
    for text in surroundings(sentence, slot, after=False):
        wider = dates.parse(text, sentence.published)
        if wider is not None and wider.iso == value.iso:
            return wider
    return value


def date_told(sentence: Sentence, slot: Slot) -> DateValue | None:
    """Return the date that a reader of the news finds in the slot ("within twelve months"), if the slot says nothing else."""
    if sentence.published is None:
        return None
    told = [m for m in dates_in(sentence.plain, sentence.published) if slot.start <= m.start and m.end <= slot.end]
    if len(told) != 1 or not isinstance(told[0].value, DateValue):
        return None
    rest = sentence.plain[slot.start : told[0].start] + sentence.plain[told[0].end : slot.end]
    return told[0].value if AROUND_DATES.issuperset(re.findall(r"[^\W_]+", rest.lower())) else None


def surroundings(sentence: Sentence, slot: Slot, *, after: bool) -> list[str]:
    """Return the slot's text with up to four words before it (and one after), the widest first."""
    words = re.findall(r"\S+\s*$|\S+\s+", sentence.before(slot))[-4:]
    follows = re.match(r"\s*(?:%|\S*\w+)", sentence.after(slot)) if after else None
    tails = [slot.text + follows[0], slot.text] if follows else [slot.text]
    return [("".join(words[k:]) + tail).strip() for k in range(len(words) + 1) for tail in tails][:-1]


def read_holder(text: str) -> HolderValue | None:
    """Return the name, None where the text is none."""
    return HolderValue(name=re.sub(r"^(?:the|The) ", "", text)) if is_name(text) else None


READERS: dict[Kind, Callable[[Sentence, Slot], Value | None]] = {
    "quantity": read_quantity,
    "date": read_date,
    "status": lambda _, slot: statuses.parse(slot.text),
    "holder": lambda _, slot: read_holder(slot.text),
}
REMEDIES: dict[Kind, str] = {
    "quantity": "write a number, with its unit if it has one: [2,500], [38%], [13 billion dollars]",
    "date": "write a date of any grain: [September 2025], [30 September 2026], [2014]",
    "status": "write a phrase that says how the matter stands: [not signed], [approved], [in force]",
    "holder": "write the name with capital letters: [Mohammed Shia al-Sudani]",
}
