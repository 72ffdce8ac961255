"""Who really speaks: agencies behind outlets, copies of one wire story, one publisher once.

Owns: shingles, near copies, credit lines, names of sources. Never: what is said.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Collection, Iterable
from functools import cache, lru_cache

from watcher.judging.record import Heard
from watcher.judging.rules import JudgingRules
from watcher.language import load
from watcher.model import Entry, Evidence, Observation

SKETCH = 32  # bottom-k: the estimate of a Jaccard of 0.5 is then off by less than 0.1 two times in three
LONGEST = 4000  # characters of a text that are looked at; a copy shows in its first paragraphs
LONG = 8  # shingles (ten words) from which likeness is no chance; shorter sentences of one fact are bound to be alike
FEWEST = 3  # shingles of the shortest headline that counts as a copy when it is the very same


@lru_cache(maxsize=512)
def shingles(text: str) -> tuple[int, ...]:
    """Return the sorted hashes of the text's 3-word shingles (small letters, no punctuation)."""
    words = re.findall(r"\w+", text[:LONGEST].casefold())
    return tuple(sorted({zlib.crc32(" ".join(words[at : at + 3]).encode()) for at in range(len(words) - 2)}))


def sketch(text: str) -> tuple[int, ...]:
    """Return the k lowest shingle hashes: a sample by which near copies are found without the text."""
    return shingles(text)[:SKETCH]


def likeness(one: Collection[int], other: Collection[int]) -> float:
    """Return the exact Jaccard share of two sets of shingles, 0..1; a tuple of them has no doubles."""
    both = len((one if isinstance(one, set) else set(one)).intersection(other))
    return both / (len(one) + len(other) - both) if both else 0.0


def resemblance(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Return the estimated Jaccard share of two texts from their sketches, 0..1."""
    both = set(one) & set(other)
    if not both:
        return 0.0
    lowest = sorted({*one, *other})[:SKETCH]
    return sum(value in both for value in lowest) / len(lowest)


def publisher_of(entry: Entry) -> str:
    """Return the publisher's name as one plain word string; the site's host or the feed where no name is given."""
    host = re.match(r"https?://(?:www\.)?([^/:]+)", entry.url)
    name = entry.publisher or (host.group(1) if host else "") or entry.feed or entry.id
    return _agency_named(name) or plain(name)


def plain(name: str) -> str:
    """Return a name without accents, case, "The", "News" endings of sites and punctuation."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in letters if not unicodedata.combining(c))
    letters = re.sub(r"^(?:the|www)\b[\s.]*|\.(?:com|org|net|co|uk|info)\b", "", letters.strip())
    return re.sub(r"[^\w]+", " ", letters).strip()


def spelt(source: str, told: Iterable[Evidence]) -> str:
    """Return an independent source's name as it is written: an agency's as it signs itself, a publisher's as it calls itself.

    told: the evidence among which it spoke. A source of which nothing better is known is returned as it is.
    """
    if agency := load("telling")["agencies"].get(source):
        return str(agency[0])
    mine = [e.verdict.observation.entry for e in told if e.source == source]
    own = [entry for entry in mine if entry.publisher and publisher_of(entry) == source]
    return own[0].publisher if own else source


def agency_names() -> dict[str, str]:
    """Return how each agency writes itself, by its name as a source."""
    return {agency: written[0] for agency, written in load("telling")["agencies"].items()}


def agency_of(entry: Entry, observation: Observation) -> str:
    """Return the agency whose word this is: from the credit line, the dateline, the sign-off or the sentence; "" if none."""
    head, tail = entry.text[:160], entry.text[-80:]
    where = f"{entry.credit}\n{entry.author}\n{head}\n{tail}\n{observation.sentence}"
    if not any(name in where for name in _written()):
        return ""
    for credit in (entry.credit, entry.author):
        if agency := _agency_in(credit):
            return agency
    dateline = re.match(r"\W*(?:[\w .,'’-]{0,60}?)[(\[](\w[\w ]{1,30})[)\]]\s*[-–—:]?", head)
    signed = re.search(r"(?:[(\[—–-]\s*|[Ss]ource:\s*)(\w[\w ]{1,30})[)\]]?\.?\s*$", tail)
    for found in (dateline, signed):
        if found and (agency := _agency_named(found.group(1))):
            return agency
    for pattern, agency in _cited():
        if pattern.search(observation.sentence):
            return agency
    return ""


def source_of(publisher: str, agency: str, mine: tuple[tuple[int, ...], tuple[int, ...]], before: Iterable[Heard],
              entry: str, rules: JudgingRules) -> tuple[str, str]:  # fmt: skip
    """Return (independent source, entry id of the first telling that this one copies or "").

    mine: the shingles of the sentence and the sketch of the text. before: what was heard earlier, oldest first.
    """
    sentence, text = mine
    spoken, sampled = set(sentence), set(text)
    for heard in before:
        if spoken.isdisjoint(heard.shingles) and sampled.isdisjoint(heard.sketch):
            continue
        if heard.observation.entry.id == entry:
            continue
        alike = rules.copy_sentence if len(sentence) >= LONG else 1.0
        if len(sentence) >= FEWEST and likeness(spoken, heard.shingles) >= alike:
            return heard.source, heard.copy_of or heard.observation.entry.id
        # Of the lowest hashes of both at most so many are common: most texts that are no copies need no closer look.
        most = len(sampled.intersection(heard.sketch)) / max(len(text), len(heard.sketch), 1)
        if len(text) >= SKETCH // 2 and most >= rules.copy_text and resemblance(text, heard.sketch) >= rules.copy_text:
            return heard.source, heard.copy_of or heard.observation.entry.id
    return agency or publisher, ""


@cache
def _agencies() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(written, key=len, reverse=True)))})(?!\w)"), agency)
        for agency, written in load("telling")["agencies"].items()
    )


@cache
def _written() -> tuple[str, ...]:
    return tuple(name for written in load("telling")["agencies"].values() for name in written)


@cache
def _cited() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(frame.replace("NAME", pattern.pattern)), agency)
        for frame in load("telling")["cited"]
        for pattern, agency in _agencies()
    )


def _agency_in(text: str) -> str:
    return next((agency for pattern, agency in _agencies() if text and pattern.search(text)), "")


@lru_cache(maxsize=1024)
def _agency_named(name: str) -> str:
    """Return the agency that `name` is, or whose copy it says it is ("AFP via SpaceWar"); "" for another publisher."""
    first = re.split(r"\s+(?:via|on|/)\s+|\s*/\s*", name.strip())[0]
    return next((agency for pattern, agency in _agencies() if pattern.fullmatch(first)), "")
