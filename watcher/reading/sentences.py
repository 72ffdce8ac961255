"""Text to sentences.

Owns: where a sentence ends in news text. Never: what it says.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence

from watcher.language import words_of

# A stop followed by space and something that can begin a sentence.
_STOP = re.compile(
    r"[.!?…][\"'”’)\]]*(?=\s+[\"'“‘(\[~≈]*[^\W_a-z])|\n+|\s[•▪·|]\s|(?<=\.)\s-{2,}\s|[.!?](?=[\"”’]?[A-Z][a-z])(?<=[a-z]{3}[.!?])"
)
# After these a stop is no end: titles, ranks, months before a day, "No. 3", initials.
_TITLE = re.compile(
    r"(?:^|[\s(“\"‘'])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Sgt|Cpl|Capt|Cmdr|Adm|Brig|Pvt|Hon|Rev|Fr|Sr|Jr|St|Ste|Mt|Ft|vs|v|No|Nos|Rs|c|ca|"
    r"Inc|Ltd|Co|Corp|Bros|Dept|Univ|Assn|approx|est|al|cf|eg|ie|e\.g|i\.e|Pres|Amb|Supt|Insp|Messrs|Mme|Mlle|[A-Z])\.$"
)
_MONTH = re.compile(r"(?:^|[\s(“\"])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}$|\b[ap]\.m\.$")
# After "U.S." or "a.m." these begin a sentence; anything else goes on with it.
_OPENER = re.compile(
    r"\s+[\"“‘]?(?:The|It|He|She|They|This|That|These|Those|A|An|In|On|At|But|And|We|I|Some|Its|His|Her|Their|As|For|After|Before|While|When|However|Meanwhile|Under|Since|About|No|All|Most|Many|There|If|By|With|From|Last|More|Earlier|Officials|Analysts)\b"
)
_ODD = str.maketrans({
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u200a": " ", "\u2002": " ", "\u2003": " ", "\u3000": " ",
    "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\u2060": "", "\ufeff": "",
    "\u200e": "", "\u200f": "", "\u202a": "", "\u202b": "", "\u202c": "", "\u202d": "", "\u202e": "",
    "\u2066": "", "\u2067": "", "\u2068": "", "\u2069": "",
    "«": "“", "»": "”", "„": "“",
    "\u2011": "-", "\u2010": "-", "\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u201b": "'", "\u2212": "-",
})  # fmt: skip


_WIDE = re.compile("[\uff00-\uffef\u0660-\u0669\u06f0-\u06f9]")


def fold(text: str) -> str:
    """Return `text` with odd Unicode folded: spaces, soft hyphens, bidi marks, apostrophes, full-width forms."""
    if text.isascii():
        return text
    return (
        unicodedata.normalize("NFC", text.translate(_ODD))
        if not _wide(text)
        else unicodedata.normalize("NFKC", text.translate(_ODD))
    )


def as_one_word(text: str) -> str:
    """Return `text` with one form of what is written in two: "the pull-out" is the pullout, "the 2nd round" the second."""
    text = _HYPHENED.sub(r"\1\2", text) if "-" in text else text
    return _NTH.sub(_in_letters, text) if _MAY_COUNT.search(text) else text


def _in_letters(found: re.Match[str]) -> str:
    """Return a small ordinal in letters, but not a day's: "on June 3rd"."""
    if found[1] and found[1][:3] in _MONTHS:
        return found[0]
    word = _NAMES[int(found[2]) - 1]
    opens = not found.start(2) or found.string[: found.start(2)].endswith((": ", '"', "“"))
    return (found[1] or "") + (word.capitalize() if opens else word)


_MONTHS = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
_NAMES = "first second third fourth fifth sixth seventh eighth ninth".split()
_MAY_COUNT = re.compile("[1-9](?:st|nd|rd|th) ")
# Not the days of a month, and not what has its number for a name: "the 3rd of June", "the 3rd Division", "4th Street".
_NTH = re.compile(
    r"(?<![\w.,$€£’'-])([A-Z][a-z]{2,8}\.? )?([1-9])(?:st|nd|rd|th)(?= [A-Za-z])"
    r"(?! (?:of|and|or|to|at|in|on|for|with|when|as|until|through|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec"
    r"|January|February|March|April|August|September|October|November|December)\b)"
    r"(?! (?:[A-Z]\w+ ){0,2}(?:Division|Brigade|Regiment|Battalion|Corps|Army|Fleet|Squadron|Wing|Infantry|Legion|Circuit"
    r"|District|Street|St|Avenue|Ave|Ward|Amendment|Congress)\b)"
)

_HYPHENED = re.compile(
    r"\b([Pp]ull|[Dd]raw|[Cc]ease|[Hh]and|[Tt]ake|[Ll]ift|[Bb]uy|[Tt]ie)-(out|back|down|over|off|fire|up)(?=s?\b(?!-))"
)


def _wide(text: str) -> bool:
    return _WIDE.search(text) is not None


def is_english(text: str) -> bool:
    """Say whether `text` can be read as English: mostly Latin letters, and English function words where it is long enough."""
    sample = text[:2000]
    words: Sequence[str | bytes]
    if sample.isascii():
        words = sample.encode().translate(_LETTERS).split()
    else:
        far = sum(map(str.isalpha, "".join(_FAR.findall(sample))))
        if far and far > 0.3 * sum(map(str.isalpha, sample)):
            return False
        words = _WORD.findall(sample.lower())
    if len(words) < 12:
        return True
    foreign = 0 if _FOREIGN.isdisjoint(words) else sum(map(_FOREIGN.__contains__, words))
    if not foreign and len(words) < 20:
        # A headline may be little but names.
        return True
    least = max(foreign, 0.06 * len(words))
    # Its first words most often say it already.
    return sum(map(_FUNCTION.__contains__, words[:50])) >= least or sum(map(_FUNCTION.__contains__, words)) >= least


_WORD = re.compile(r"[^\W\d_]+")
_FAR = re.compile("[\u0250-\U0010ffff]+")  # beyond the Latin letters
# ASCII in one pass, several times as fast as a pattern: letters in lower case, and a blank for all else.
_LETTERS = bytes(ord(chr(code).lower()) if chr(code).isalpha() and code < 128 else 32 for code in range(256))


def _as_both(words: frozenset[str]) -> frozenset[str | bytes]:
    """Return the words as text and as bytes."""
    return frozenset[str | bytes]((*words, *map(str.encode, words)))


_FUNCTION = _as_both(words_of("sentences.function"))
_FOREIGN = _as_both(words_of("sentences.foreign"))


def split_sentences(text: str) -> list[tuple[int, str]]:
    """Return (offset, sentence) for each sentence of `text`, the longest cut at clauses. Linear in the length of the text."""
    out: list[tuple[int, str]] = []
    begin = 0
    for stop in _stops(text):
        end = stop.end()
        before = text[max(begin, stop.start() - 12) : stop.start() + 1]
        if before.endswith(".") and not (before[-8:-1].isalpha() and len(before) > 7):
            if _MONTH.search(before) and text[end : end + 3].strip()[:1].isdigit():
                continue
            if _INITIALS.search(before):
                if not _OPENER.match(text, end):
                    continue
            elif _TITLE.search(before):
                continue
        _keep(text, begin, end, out)
        begin = end
    _keep(text, begin, len(text), out)
    return [part for at, sentence in out for item in _listed(at, sentence) for part in _short(*item)]


# Twice the longest sentence of 17,000 that were counted: what is longer is a list or a table, and hides no clause that is cut.
LONGEST = 1000


def _short(at: int, sentence: str) -> Iterator[tuple[int, str]]:
    """Yield the sentence in parts that are no longer than LONGEST: the rules look around in a sentence, so that it must end."""
    if len(sentence) <= LONGEST:
        yield at, sentence
        return
    begin = 0
    while len(sentence) - begin > LONGEST:
        window = range(begin + LONGEST // 2, begin + LONGEST)
        ends = (sentence.rfind(sign, window.start, window.stop) + 1 for sign in ";,: ")
        end = next(filter(None, ends), window.stop)
        if part := sentence[begin:end].strip():
            yield at + begin, part
        begin = end
    if part := sentence[begin:].strip():
        yield at + begin, part


# Where a stop may begin, or begin right after: a look at single signs, as most of a text is letters.
_SIGN = re.compile(r"[.!?…\n•▪·|-]")


def _stops(text: str) -> Iterator[re.Match[str]]:
    """Yield what _STOP.finditer would, in a fraction of the time."""
    reached = 0
    for sign in _SIGN.finditer(text):
        at = sign.start()
        if text[at] in "•▪·|-":
            if text[at] == "-" and not text.startswith("--", at):
                continue
            at -= 1
        if at >= reached and (stop := _STOP.match(text, at)):
            reached = stop.end()
            yield stop


_DASH = re.compile(r"\s[-–]\s(?=[\"'“‘]?[A-Z0-9])")


def _listed(at: int, sentence: str) -> list[tuple[int, str]]:
    """Cut an aggregator's list of headlines ("- One - Another - A third") into its items."""
    if "-" not in sentence and "–" not in sentence:
        return [(at, sentence)]
    cuts = [m.end() for m in _DASH.finditer(sentence)]
    if len(cuts) < 2:
        return [(at, sentence)]
    edges = [0, *cuts, len(sentence)]
    out: list[tuple[int, str]] = []
    for begin, end in itertools.pairwise(edges):
        item = sentence[begin:end].rstrip(" -–")
        if item.strip():
            out.append((at + begin, item.strip()))
    return out


def _keep(text: str, begin: int, end: int, out: list[tuple[int, str]]) -> None:
    part = text[begin:end]
    kept = part.strip(" \t\n\r•▪·|")
    if kept:
        out.append((begin + part.index(kept[0]), kept))
