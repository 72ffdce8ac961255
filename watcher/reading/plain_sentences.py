"""A sentence without what parts its subject from its verb and says nothing: "The toll, [officials said], rose to 97".

Owns: the plain order of a sentence. Never: reads what it says.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.clauses import is_verb, verb_groups
from watcher.reading.spellings import Spellings
from watcher.reading.verbs import NEG
from watcher.reading.words import Words, analyse

_LONGEST = 120  # letters of what begins a sentence
_SPEAKING = ("Speaking ", "Addressing ", "Talking to ", "Briefing ")
_ASIDE = re.compile(
    r", ([^,;:()\"“”–—?!]{3,90}), | [–—-]{1,2} ([^,;:()\"“”–—?!]{3,90}) [–—-]{1,2} | \(([^,;:()\"“”–—?!]{3,90})\) "
)
_MAY_HOLD = re.compile(r", .+, | [–—(-]")
_SAYS = words_of("plain.says")
_NO_SPEAKER = words_of("plain.no_speaker")
_EMPTY = frozenset(words.replace("_", " ") for words in words_of("plain.empty"))
_DONE = words_of("plain.as")
_DAY = (
    r"(?:(?:late|early|earlier) )?(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|evening|night|afternoon))?"
)
_TAIL = re.compile(
    rf"(?: {_DAY}| (?:today|yesterday|earlier|later)"
    r"| (?:to )?(?:reporters|journalists|lawmakers|parliament|state media|state television)"
    r"| (?:in|at|during) (?:a|an|the|its|his|her|their) (?:[a-z]+ ){0,2}"
    r"(?:statement|interview|report|briefing|speech|letter|filing|release|post|message|communique|note|bulletin|update"
    r"|conference|address))*"
)
_TOLD = re.compile(
    r"(?: (?:to )?(?:reporters|journalists|lawmakers|parliament|state media|(?:the )?[A-Z]\w+(?: [A-Z]\w+){0,2}))"
)
_IT = re.compile("it (?:was|has been|is) (?:" + "|".join(sorted(words_of("plain.announced"))) + ")")


def parted(text: str, known: Spellings) -> list[str]:
    """Return the sentences that semicolons or a ", while" join: "[The bank is sold]; [it stays in Lund]".

    What has no subject of its own, or only one that goes on with what stands before, is no sentence: "nine are missing".
    """
    if "; " not in text and not any(map(text.__contains__, _JOINS)):
        return [text]
    out: list[str] = []
    joint = ""
    for k, part in enumerate(_JOINT.split(text)):
        if k % 2:
            joint = part
        elif out and " " in out[-1] and _begins(part, joint) and _is_whole(out[-1]) and _may_part(joint, out[-1], part, known):
            out.append(part)
        elif out:
            out[-1] += joint + part
        else:
            out.append(part)
    return out


_JOINS = (", while ", ", whereas ")
_JOINT = re.compile(f"(; (?:while |whereas )?|{'|'.join(_JOINS)})")


def _may_part(joint: str, before: str, part: str, known: Spellings) -> bool:
    """Say whether two sentences stand at both sides of a joint."""
    if joint.startswith(";"):
        return _tells(part, known)
    if _FOR_BEFORE.search(part) or (part[:1].isupper() and _DIGIT.search(part) and _DIGIT.search(before)):
        return False  # "Chad sends 900 men, [while] Kenya has 300": of what is left to what stands before
    # "If the truce holds, the aid arrives, [and] the troops leave": all of it hangs on what it begins with.
    return before.split(" ", 1)[0] not in _HANGS and _tells(part, known, alone=True) and _tells(before, known)


_HANGS = frozenset({"If", "Should", "Unless", "When", "Once", "While", "Although", "Though", "Whether", "Had", "Until", "As"})


def _begins(part: str, joint: str) -> bool:
    """Say whether words begin as a sentence does that stands by itself: "the bank", "it", not "the second", "the last one"."""
    if joint in _TURNS and (part[:1].isupper() or _COUNTED.match(part)):
        return True
    low = part.lower().replace(",", "").split(" ", 5)
    low = low[1:] if low[0] in ("and", "but") else low
    return low[0] in _BEGINS and _GOES_ON.isdisjoint(low[1:4])


_FOR_BEFORE = re.compile(r"\b(?:any|none|neither|theirs|so|too)(?:[,.;]|$)")  # "but the day went by without any"
_DIGIT = re.compile(r"\d")
_TURNS = (", while ", ", whereas ")
_COUNTED = re.compile(
    r"(?:about|some|around|nearly|almost|over|more than|at least) \d[\d.,]* (?!were |are |have |will |had )[a-z]"
)
_BEGINS = words_of("plain.begins")
_GOES_ON = words_of("plain.goes_on")


def _is_whole(text: str) -> bool:
    """Say whether no quotation and no bracket is open at the end of a text."""
    return not text.count('"') % 2 and text.count("“") == text.count("”") and text.count("(") == text.count(")")


def _tells(text: str, known: Spellings, *, alone: bool = False) -> bool:
    """Say whether a part of a sentence has a verb of its own that tells when: not "three in Lund", nor "Able, who left".

    alone: nothing parts its subject from its verb, so that it begins no list: not "[Peru,] and its ally, have left".
    """
    words = analyse(text, 1, known)
    group = next((group for group in verb_groups(words) if group.tense != "none" and words.low[group.i] != "to"), None)
    if group is None or not group.i or words.low[group.i - 1] in _RELATIVE:
        return False
    return not alone or ("," not in words.low[: group.i] and words.low[group.j : group.j + 1] not in _ENDS)


_RELATIVE = frozenset({"who", "which", "whose", "where", "that"})
_ENDS: tuple[list[str], ...] = ([], ["so"], ["."])  # "Peru left, while Ghana did not", "while the bank did so in May"


def plain(text: str, index: int, known: Spellings) -> str:
    """Return a sentence without asides that say nothing, those that tell who says so at its end, and days with their "on"."""
    if "day" in text:
        text = _SAID_THEN.sub(r"\1 that ", _DAY_SAID.sub(r"\2 \1", _WEEKDAY.sub(_on, text)))
    comma = text.find(", ", 0, _LONGEST) if text.startswith(_SPEAKING) else -1
    if comma > 0:
        text = text[comma + 2].upper() + text[comma + 3 :]  # "Speaking in Lund, she said": where she was is not what she said
    at = 0 if _MAY_HOLD.search(text) else len(text)
    while found := _ASIDE.search(text, at):
        at = found.start() + 1
        inside = found[1] or found[2] or found[3]
        low = inside.lower()
        said = is_attribution(inside)
        if not said and not is_empty(low):
            continue
        before, after = text[: found.start()], text[found.end() :]
        if not after or not before:
            continue
        told = _without(before, after, index, known, said=said)
        if told:
            text = told if not said else _behind(told, inside)
    return text


def _on(found: re.Match[str]) -> str:
    """Return a weekday with the "on" that belongs before it: "to 4% Thursday", "left Monday", but not "a rare Sunday vote"."""
    before, day, after = found[1], found[2], found[3]
    takes = not after or not after[1:2].isalpha() or after[1:] in _BEHIND_A_DAY or after.endswith("ed")
    return f"{before} on {day}{after}" if takes and before not in _NO_DAY_BEHIND else found[0]


_WEEKDAY = re.compile(
    r"(?<![A-Za-z'’-])([a-z]+|\d[\d.,]*%?) ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![\w'’-])((?: [a-z]+)?)(?![\w'’])"
)
# "Officials [on Tuesday] said".
_DAY_SAID = re.compile(
    r"(?<=[a-z] )((?:late |early )?on [MTWFS][a-z]+day(?: morning| night| evening| afternoon)?)"
    r" (said(?= (?:that|it|he|she|they|the|a|an|its|their|there|no|some|about) )"
    r"|(?:announced|confirmed|reported|warned)(?= that ))"
)
# "Said on Tuesday [that] the truce holds": the day is that of who says it.
_SAID_THEN = re.compile(
    r"\b(said (?:late |early )?on [MTWFS][a-z]+day(?: morning| night| evening| afternoon)?)"
    r" (?=(?:the|a|an|its|their|there|no|some|about|more than|at least) )"
)
_NO_DAY_BEHIND = words_of("plain.no_day_behind")
_BEHIND_A_DAY = words_of("plain.behind_a_day")


def _behind(text: str, said: str) -> str:
    stop = len(text.rstrip(".!?\"”'")) if text[-1:] in ".!?" else len(text)
    return f"{text[:stop]}, {said}{text[stop:]}"


def _without(before: str, after: str, index: int, known: Spellings, *, said: bool) -> str:
    """Return the sentence without what stood between its two parts, or "" where that has to stay."""
    if '"' in before or '"' in after or "“" in before or (said and after.startswith(_ANOTHER)):
        return ""
    words = analyse(f"{before} {after}", index, known)
    at = words.at(len(before) + 1)
    if _goes_on(words, at):
        return words.text
    comma = f"{before}, {after}"
    if said and any(group.tense != "none" for group in verb_groups(words) if group.i < at):
        return ""
    return comma


# Before these stands a clause of its own: "the truce holds, he said, [and] the aid arrives".
_ANOTHER = (
    "and ",
    "but ",
    "which ",
    "who ",
    "adding ",
    "citing ",
    "as ",
    "while ",
    "though ",
    "although ",
    "because ",
    "after ",
)


def _goes_on(words: Words, at: int) -> bool:
    """Say whether a verb begins at token `at`, an adverb or "not" before it or none."""
    while at < len(words.low) and (words.low[at] in NEG or words.low[at] in _ADVERBS or words.low[at].endswith("ly")):
        at += 1
    return at < len(words.low) and (words.spellings[at].opens or is_verb(words, at)) and not words.low[at].endswith("ing")


_ADVERBS = words_of("clauses.adverb")


_CALLED = frozenset({"called", "calls", "described", "describes", "termed", "dubbed", "is", "was"})


def is_empty(low: str) -> bool:
    """Say whether words in commas say nothing of what the sentence tells: "however", "as expected by many"."""
    if low in _EMPTY:
        return True
    if (known := _IT.match(low)) is not None:
        return _ends(low, known.end())  # nobody is told to say so
    tokens = low.split(" ")
    if tokens[:2] == ["in", "what"]:
        return 3 < len(tokens) < 12 and not _CALLED.isdisjoint(tokens)  # "in what the ministry called a first step"
    return tokens[0] == "as" and 1 < len(tokens) < 8 and (tokens[1] in _DONE or tokens[1:3] == ["had", "been"])


def is_attribution(inside: str) -> bool:
    """Say whether words in commas only tell who says so: "officials said on Tuesday", "according to the ministry"."""
    low = inside.lower()
    tokens = low.split(" ")
    if tokens[:2] == ["according", "to"]:
        return 2 < len(tokens) < 12
    if tokens[0] in _SAYS:
        return tokens[0] in ("said", "says") and 1 < len(tokens) < 9 and _NO_SPEAKER.isdisjoint(tokens)
    verb = next((k for k, token in enumerate(tokens) if token in _SAYS), -1)
    if tokens[0] == "as" and verb > 1:
        tokens, inside, low, verb = tokens[1:], inside[3:], low[3:], verb - 1
    if not 0 < verb < 9 or not _NO_SPEAKER.isdisjoint(tokens[:verb]):
        return False
    end = len(" ".join(tokens[: verb + 1]))
    if tokens[verb] in ("told", "tells"):
        listener = _TOLD.match(inside, end)
        return listener is not None and _ends(low, listener.end())
    return _ends(low, end)


def _ends(low: str, at: int) -> bool:
    return _TAIL.fullmatch(low, at) is not None
