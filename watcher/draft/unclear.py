"""What an article says is not known: how many, who, when, whether.

Owns: the wordings of an open question. Never: tries them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from watcher.draft.article import Line
from watcher.draft.clauses import text_of
from watcher.draft.mind import Memory
from watcher.draft.offers import Offer
from watcher.draft.phrasing import is_many, sentence, shorten, within
from watcher.model import Kind

UNCLEAR = (
    r"(?:still |currently |as yet |yet )?"
    r"(?:unclear|uncertain|unknown|undecided|in doubt|an open question|not (?:yet )?(?:clear|known|certain|decided|set))"
)
QUESTION = r"(?P<asked>(?:how (?:many|much|long|far|soon)?|who|whom|whether|when|what|which|where|why)\b.+?)(?:,|$)"
SET = r"(?:set|given|named|announced|fixed|chosen)"
ASKED = (
    re.compile(rf"\bit (?:is|was|remains) {UNCLEAR} {QUESTION}", re.IGNORECASE),
    re.compile(
        rf"^(?:and |but )?{QUESTION.removesuffix('(?:,|$)')} (?:is|was|remains|has) "
        rf"(?:{UNCLEAR}|(?:still )?open|not been (?:decided|announced|set|made public))(?:[,:;]|$)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:has|have|had|did) not (?:yet )?(?:said?|disclosed?|announced?|decided?|explained?|specified|specify) "
        rf"{QUESTION}",
        re.IGNORECASE,
    ),
)
CAUSE = re.compile(rf"^(?:the |an? )?(?P<what>.{{4,70}}?) (?:is|are|was|remains?) {UNCLEAR}(?: so far)?$", re.IGNORECASE)
UNDATED = re.compile(
    rf"^no (?P<what>dates?|timetable|deadline|successor|replacement) (?:has|have) (?:yet )?been {SET}(?: (?P<of>[^,]+))?",
    re.IGNORECASE,
)
SAID = re.compile(r",? (?:officials|police|authorities|the \w+|he|she) said\.?$")
NO_THING = ("it", "how", "who", "whether", "no ")


def unclear_offers(line: Line, memory: Memory) -> Iterator[Offer]:
    """Yield an offer for each thing that a sentence says is not known."""
    if line.quoted:
        return
    text = SAID.sub("", line.text.rstrip(" ."))
    for pattern in ASKED:
        if found := pattern.search(text):
            asked = re.sub(r"\bwould\b", "will", _shortened(found["asked"]))
            if memory.person:
                asked = re.sub(r"\b(?:he|she)\b", lambda _: within(memory.person), asked)
            if asked and not re.search(r"\b(?:he|she|his|her)\b", asked):
                yield _offer(line, asked, memory)
            return
    if found := UNDATED.match(text):
        what, of = found["what"].removesuffix("s"), shorten(found["of"] or "")
        yield _offer(line, f"The {what} {of}", memory, kind="date" if what == "date" else "status", slots=("not set",))
        return
    found = CAUSE.match(text)
    if found and len(found["what"].split()) <= 9 and not found["what"].lower().startswith(NO_THING):
        yield _offer(line, f"The {within(found['what'])}", memory)


def _shortened(asked: str) -> str:
    """Return a question cut short, its own "when" or "where" left alone."""
    first, _, rest = asked.partition(" ")
    return f"{first} {shorten(rest, most=17)}" if rest else ""


def _offer(
    line: Line, asked: str, memory: Memory, *, kind: Kind = "status", slots: tuple[str, ...] = ("unclear", "not known")
) -> Offer:
    asked = re.sub(r"\b(?:its|their)\b(?! own\b)", "the", re.sub(r"^whom\b", "who", asked))
    whose = next((text_of(line.words, c.subject) for c in line.clauses if c.subject), "")
    asked = re.sub(r"\bthey\b", within(whose) if is_many(whose) and len(whose.split()) <= 4 else "they", asked)
    asked = re.sub(r"\bthem\b", within(memory.meant("them")) or "them", asked)
    asked = re.sub(r"\bit\b", within(memory.meant("it")) or "it", asked)
    return Offer(
        kind=kind,
        wordings=tuple(sentence(f"{asked} is [{slot}]") for slot in slots),
        line=line,
        weight=1.9 - 0.06 * line.index,
        key=f"unclear {line.index}",
    )
