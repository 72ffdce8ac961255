"""The word that begins a fact's sentence: a plain one with a capital, or the first of a name.

Owns: which of the two it is. Never: what name it is.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.lexicon import split, surfaces, verb_of
from watcher.reading.spellings import STOP
from watcher.reading.words import analyse

# What follows a noun that begins a sentence ("Airlines that have"), and hardly a name.
# "Donors have pledged": those who do a thing, and no name.
_AGENTS = ("ors", "ers", "ists", "ants", "ees")
_NO_NAMES = words_of("naming.no_names")
_DO = (" have ", " are ", " were ", " had ", " will ", " want ", " plan ", " say ")
_TELLING = (" of ", " that ", " who ", " which ", " still ", " under ", " where ")


def begins_plainly(words: list[str], after: str) -> bool:
    """Say whether the first of the capitalised words that begin a sentence is no part of a name; `after` is what follows."""
    token = split(words[0])[0]
    first = analyse(words[0])
    if len(words) > 1:
        if words[1] == "the" and token.endswith("ing"):
            return True  # "Rebuilding the Able bridge"
        if words[1] == "of" and token not in _BODIES and (verb_of(token) or token.endswith(_DEEDS)):
            return True  # "Inspections of Corva's depots"
        if words[1][0].isupper() and _heads_a_firm(token, words[1]):
            return False  # "Monarch Foods"
        if token.endswith("maker") or token in _SORT_LEADS:
            return True  # "Toymaker Able's trial"
    if words[0].lower() in STOP or (first.senses and first.senses[0]) or (first.cues and first.cues[0]) or token in _NO_NAMES:
        return True
    if after.startswith("-and-"):  # "Foot-and-mouth disease"
        return True
    if len(words) > 1:
        return False
    several = after.startswith(_TELLING) and token.endswith("s")
    agents = token.endswith(_AGENTS) and after.startswith(_DO)
    return several or agents or _is_plain(token, after)


def _heads_a_firm(first: str, second: str) -> bool:
    """Say whether two words that begin a sentence are the name of a firm, though the first is a plain one: "Monarch Foods"."""
    plain = first in STOP or first in _SORT_LEADS or first.endswith("maker")
    return not plain and re.sub(r"['’]s?$", "", second).lower() in _FIRMS


# What a firm's name ends with, and nothing else's.
_FIRMS = words_of("naming.firms")
_SORT_LEADS = words_of("naming.sort_leads")


_PREPOSITIONS = (" on ", " between ", " to ", " into ", " over ", " with ", " through ", " for ", " from ")


def _is_plain(word: str, after: str) -> bool:
    """Say whether the word that begins a sentence can be no name: "Traffic on the road", "Peace talks"."""
    named = after.startswith(_NOT_BEFORE_NOUNS) and not word.endswith("ing")
    if word in _COMPOUNDS and (after[:1] == "-" or after[1:2].islower()) and not named:
        return True  # "Fuel shipments", "Cross-border trade"
    if after.startswith((*_PREPOSITIONS, " at ", " in ", " by ")):
        several = word.endswith("s") and _PLURAL.search(after) is not None
        if after.startswith((" at ", " in ")) and word.endswith(_ABSTRACT[:-3]):
            return True  # "Production at the mine"
        return several if word.endswith("s") or after.startswith((" at ", " in ", " by ")) else True
    if re.match(r" of (?:the )?[a-z]", after) and word.endswith(_ABSTRACT):
        return True  # "Reconstruction of the quake zone"
    if re.match(r" (?:has|is|was|will) ", after) and word.endswith(("tion", "sion", "ness")):
        return True  # "Vaccination has begun"
    if word.endswith("ing") and re.match(r" (?:at|on|in|of|along|off) (?:the|a|an) [a-z]", after):
        return True  # "Pumping at the flooded mine"
    lower = after[:1] == " " and after[1:2].islower() and not after.startswith(_NOT_BEFORE_NOUNS)
    return lower and (word in surfaces() or word.endswith(("al", "ary", "ory", "ive", "ous", "able", "ible", "less")))


_DEEDS = ("tions", "sions", "ments", "ances", "ings", "eries")
_BODIES = frozenset("nations organisations organizations missions foundations institutions corporations departments".split())
_COMPOUNDS = words_of("naming.compounds")
_ABSTRACT = ("tion", "sion", "ment", "ance", "ence", "ness", "ity", "ism", "ing", "ure", "age")
_PLURAL = re.compile(r" (?:have|are|were)\b")
_NOT_BEFORE_NOUNS = (" is ", " has ", " have ", " are ", " was ", " were ", " had ", " will ", " and ", " or ", " in ", " at ")
