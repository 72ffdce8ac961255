"""Which words of a sentence are verbs.

Owns: telling a verb from a noun of the same spelling. Never: reads the groups that verbs make.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.changing_verbs import changes_to
from watcher.reading.lexicon import Form, is_office
from watcher.reading.opening_nouns import heads_what_begins
from watcher.reading.past_alike import did_it
from watcher.reading.spellings import BE, HAVE, MODAL, STOP
from watcher.reading.words import Words

NEG = words_of("clauses.neg")
PRONOUN = words_of("clauses.pronoun")
_DETERMINER, _NUMBERS = words_of("clauses.determiner"), words_of("clauses.numbers")
_MONTHS = words_of("ties.months")
_KINDS_OF_WORK, _LEADING = words_of("verbs.kinds_of_work"), PRONOUN | MODAL | {"to"}
_FINITE = MODAL | HAVE | (BE - {"be", "been", "being", "'s", "'re", "'m"})


def is_verb(words: Words, k: int) -> bool:
    """Say whether token k is a verb here: a verb's form that no determiner or adjective makes a noun."""
    known = words.verbs[k]
    if known is None:
        plainly = changes_to(words, k)
        known = words.verbs[k] = _is_verb(words, k) if plainly is None else plainly
    return known


def _is_verb(words: Words, k: int) -> bool:
    if words.covered[k]:
        return False
    low, senses, spelling = words.low, words.senses[k], words.spellings[k]
    token, before = low[k], low[k - 1] if k else ""
    if token == "leave" and low[k + 1 : k + 2] == ["to"] and not _GRANTS.isdisjoint(low[:k]):
        return False  # "gave it leave to help"
    if token == "like" and before in ("would", "'d"):
        return True
    forms = senses.verb_forms
    if senses.noun and not senses.verb and token == "training" and words.covered[k + 1 : k + 2] == [True]:
        return False  # "the training mission"
    if (token in ("base", "bases") or (token == "work" and before in _KINDS_OF_WORK)) and before not in _LEADING:
        return False  # "closes the Manas base"
    if token == "fed" and words.tokens[k][0].isupper() and any(h.i <= k < h.j for h in words.names):
        return False  # "Fed lowers rates"
    if not forms and not spelling.opens:
        return k > 1 and words.tokens[k].isalpha() and _after_modal(words, k)
    plain, plain_noun = spelling.plain, spelling.plain_noun
    cued = spelling.cued or bool(plain)
    if forms == _BASE and before.endswith(("ative", "al")) and low[k - 2 : k - 1] in (["on"], ["in"]):
        return False  # "on administrative leave"
    if before == _SLOT and token.endswith("s"):
        return False  # "has [not imposed] sanctions"
    if token.endswith("ing") and k > 1 and _is_named(words, k):
        return False
    if k == 0 and token.endswith("ing") and low[1:2] == ["of"] and (words.index or not words.titled):
        return False  # "Bombing of the port has stopped"
    if forms == _BASE and k > 2 and low[k - 2] in _ONE and low[k - 3] in _PREPOSITIONS and before.isalpha():
        return False  # "at a mountain cave"
    if token in _FIELDS and k + 1 < len(low) and any(is_office(s.concept) for s in words.senses[k + 1] if s.pos == "n"):
        return False  # "EU finance ministers are to"
    if token == "near" and (_is_place_before(words, k) or (k > 1 and low[k - 2] in MODAL and is_verb(words, k - 1))):
        return False  # "the fire near Oslo was put out", "will wait near the point"
    if token == "near" and not BE.isdisjoint(low[max(0, k - 4) : k]):
        return False  # "was at times near 2 percent"
    if token in _ODD:
        if token in _LIKE_PREPOSITIONS and before not in BE:
            return False
        if token == "back" and low[k + 1 : k + 2] and low[k + 1] in ("from", "in", "at", "to", "on", "home", "of"):
            return False  # "greets soldiers back from Chad"
        if token == "end" and low[k + 1 : k + 2] == ["of"]:
            return False  # "extended to end of 2027"
    if before == "to" and (words.index or not words.titled) and words.tokens[k][0].isupper():
        # "Rolled to Launch Pad 39B".
        return False
    if (before.endswith("ly") or before in _BETWEEN) and k > 1 and (low[k - 2] == "to" or low[k - 2] in MODAL):
        return bool(forms) or cued  # "to partially restart", "will now pay"
    if before == "longer" and low[k - 2 : k - 1] == ["no"]:
        return bool(forms) or cued  # "the owners no longer hope to"
    if before in MODAL or before == "to" or before.endswith("n't") or (before in NEG and before != "no"):
        return bool(forms) or cued
    if before in _PREPOSITIONS and forms and forms <= _DONE and _noun_follows(words, k):
        return False  # "refunds for recalled cookers"
    if low[k + 1 : k + 2] == ["-"] and senses.noun and words.text[words.end[k] : words.end[k] + 1] == "-":
        return False  # "the tie-up of"
    owned = before == "'s" and k > 1 and low[k - 2] not in PRONOUN
    if owned and (_noun_follows(words, k) or words.tokens[k][0].isupper() or token in ("blessing", "backing")):
        # "Its rival's sweetened offer", "Borgen's Bergen yard", "won the Commission's blessing".
        return False
    if token.endswith("ing") and (owned or (senses.noun and before not in BE)) and not _FINITE.isdisjoint(low[k + 1 : k + 2]):
        return False  # "Kestrel's undocking has been put off", "the annual meeting will be held"
    if before in BE or before in HAVE:
        return spelling.like_part or not (forms | plain).isdisjoint(_PARTICIPLES)
    if not forms and not cued:
        return False
    if token == "direct" and before not in PRONOUN and low[k + 1 : k + 2] and low[k + 1] not in _OBJECT_FOLLOWS:
        return False  # "the first direct flight"
    if k == 0 and words.index and forms == _BASE:
        return False  # news gives no orders: "Back then", "Cut flowers"
    forms = forms or plain
    if not forms:
        forms = _FORMS[
            "ing"
            if token.endswith("ing")
            else "past"
            if token.endswith("ed") or token in _PAST
            else "s"
            if token.endswith("s")
            else "base"
        ]
    if before == "-" and is_compound(words, k):
        return False
    # "Touches down": with its particle it can be no noun.
    phrasal = senses.verb and words.covered[k + 1 : k + 2] == [True]
    noun, base, third = senses.noun, forms == _BASE, forms == _THIRD
    noun = noun or (not phrasal and (token in _NOUNS or plain_noun))
    if (
        words.index
        and k
        and words.tokens[k][0].isupper()
        and words.tokens[k - 1][0].isupper()
        and before not in ("i", "he", "she", "it", "they", "we")
    ):
        return False
    if base and noun and k > 3 and low[k - 2] == "-" and low[k - 4] in _DETERMINER and words.tokens[k - 1][0].isupper():
        return False  # "the Kestrane-Aldermoor deal"
    people = before.endswith("s") and not before.endswith("ss")  # "Germans leave"
    if not people and [hit for hit in words.names if hit.j == k and hit.name.own == "adj"]:
        # "French ground troops": before what they are, no verb.
        thing = k + 1 < len(words.low) and words.senses[k + 1].noun and not words.senses[k + 1].verb
        return forms <= _DONE and not senses.noun and not thing
    after = words.low[k + 1] if k + 1 < len(words.low) else ""
    if token == "fire" and before.endswith("s") and words.tokens[k - 1][0].isupper() and _is_a_blaze(words, k, after):
        return False
    if base and before.endswith("ing") and words.senses[k - 1].verb and not words.senses[k - 1].noun:
        return False  # "Mulling complete withdrawal"
    relative = third and before == "that" and k > 1 and after in _OBJECT_FOLLOWS and words.senses[k - 2].noun
    if relative or (base and not words.index and after in _ARTICLES and before not in _PREPOSITIONS and k > 1):
        return True  # "the law that approves the pact", "Government and rebels seal a deal"
    if (
        before == "by"
        and token.endswith("ing")
        and (after in _OBJECT_FOLLOWS or (words.tokens[k + 1 : k + 2] != [] and _is_name(words, k + 1)))
    ):
        return True  # "surprised many by signing the accord"
    counted = before in _NUMBERS or (before[:1].isdigit() and not any(h.j == k and h.i < k - 1 for h in words.names))
    if counted and (token in _LEFT_OVER or (base and senses.verb and not phrasal and not noun and after in _PREPOSITIONS)):
        # "Twenty-one remain", "91 perish in floods".
        return True
    if before in _DETERMINER or counted:
        return forms <= _DONE and not noun and before not in ("a", "an", "the", "'s")
    if base and not noun and after not in _OBJECT_FOLLOWS and not after[:1].isdigit() and _is_of_one(words, k):
        return False  # "The Stabroek block"
    if base and words.index and low[k - 2 : k - 1] in (["a"], ["an"]) and before.isalpha() and before not in _COUNTED:
        return False  # "a stricter safeguard mechanism"
    if not noun or did_it(words, k):
        return True
    if base and any(h.j == k and h.i and low[h.i - 1] == "'s" for h in words.names):
        return False  # "clears Vantor's Pellam deal"
    if "base" in forms and (not _subject_before(words, k) or _before_verb(words, k) or (base and _named_sort(words, k))):
        return False
    if base and not words.index and _is_headed(words, k, after):
        return False
    if base and ((words.index and _is_an_object(words, k)) or (token == "deal" and _is_a_deal(words, k, after))):
        return False
    if third and words.tokens[k - 1].islower() and before.endswith(_ADJECTIVAL) and not words.senses[k - 1].noun:
        return False  # "weighs possible strikes on"
    if third and k > 2 and before.endswith("ed") and is_compound(words, k - 1):
        return False  # "its nuclear-related sanctions on"
    if third and heads_what_begins(words, k):
        return False  # "Budget talks in Lund have resumed"
    if third and before.endswith("ly") and before not in _NO_ADVERBS:
        return True
    counts = words.index and after[:1].isdigit() and (before in ("now", "still") or low[k - 2 : k - 1] == ["the"])
    if third and (counts or (before == "," and _closes_relative(words, k))):
        return True  # "the treaty covers 12 islands", "now covers 16 towns"
    if third and k and (_is_named_thing(words, k, before) or _is_what_is_done(words, k, before)):
        return False
    if third and not _subject_before(words, k):
        return (not words.index and _opens_object(words, k)) or (bool(k) and after in _OBJECT_OR_WAY and not _is_on(words, k))
    return not (
        forms <= {"s", "base"}
        and (after in MODAL or after in BE or after in HAVE or after in ("of", "between", "with") or _is_on(words, k))
        and words.low[k + 1 : k + 3] != ["with", "no"]
    )


def _is_a_blaze(words: Words, k: int, after: str) -> bool:
    """Say whether nothing behind "fire" is shot or shot at: "the Hollows fire, at 900 acres", "Hollows fire: 900 acres"."""
    return after in ("", ",", ":", ".", "-") or (after in ("at", "to") and "".join(words.low[k + 2 : k + 3])[:1].isdigit())


def _is_place_before(words: Words, k: int) -> bool:
    """Say whether "near" at token k stands before a name, or behind a verb: that is where something is or happens."""
    if not k or not words.index or words.low[k - 1] in PRONOUN | MODAL | {"to", ","}:
        return False
    return any(h.i == k + 1 for h in words.names) or any(t.istitle() for t in words.tokens[k + 1 : k + 2])


def _is_of_one(words: Words, k: int) -> bool:
    """Say whether a single thing's name with an article stands before token k: no subject of a verb without an ending."""
    hit = next((h for h in words.names if h.j == k), None)
    begin = hit.i if hit else k - 1
    name = words.tokens[k - 1]
    return begin > 0 and name[:1].isupper() and name[1:].islower() and name[-1] != "s" and words.low[begin - 1] in _ARTICLES


def _is_on(words: Words, k: int) -> bool:
    """Say whether the word at token k is told to be on or against somebody: "US sanctions on Iran", not "strikes on Monday"."""
    after = words.tokens[k + 1 : k + 3]
    asked = words.low[k] == "calls" and "to" in words.low[k + 3 : k + 9]  # "Peru calls on Chad to sign"
    if asked or len(after) < 2 or after[0] not in ("on", "against") or not after[1][0].isupper():
        return False
    return after[1].lower() not in _MONTHS and any(h.i == k + 2 for h in words.names)


def is_compound(words: Words, k: int) -> bool:
    """Say whether token k is the second part of a compound: "Kurdish-led", "state-run", but not "re-opened"."""
    return k > 1 and words.low[k - 1] == "-" and words.low[k - 2] not in _PREFIXES and words.text[words.start[k] - 1] == "-"


def _is_what_is_done(words: Words, k: int, before: str) -> bool:
    """Say whether a noun before token k tells the sort of what a verb is done to: "opened accession talks on Monday"."""
    if k < 3 or not words.tokens[k - 1].islower() or before.endswith(("s", "ly")) or before in STOP:
        return False
    if words.senses[k - 1] and not words.senses[k - 1].noun:
        return False
    done = "past" in words.senses[k - 2].verb_forms and is_verb(words, k - 2) and "report" not in words.cues[k - 2]
    return done and _RELATIVES.isdisjoint(words.low[max(0, k - 7) : k - 2])


_RELATIVES = frozenset({"that", "which", "who", "whose", "where", "it", "they", "he", "she", ","})


def _is_named_thing(words: Words, k: int, before: str) -> bool:
    """Say whether a verb or an adjective before token k makes it a noun: "imposes sanctions", "possible U.S. strikes"."""
    i = next((h.i for h in words.names if h.j == k), k)
    if i and is_verb(words, i - 1):
        return True
    if i < k:
        before = words.low[i - 1] if i else ""
    return before in _ADJECTIVES or before.endswith(("ic", "ous", "ive", "ible", "tial", "ional"))


def _is_an_object(words: Words, k: int) -> bool:
    """Say whether a verb of the same clause has the word at token k for its object: "signed their minerals deal late"."""
    for i in range(k - 1, max(0, k - 7), -1):
        token = words.low[i]
        if token in _DETERMINER and i < k - 1:
            verb = i - 1
            return verb > 0 and words.low[verb].endswith("ed") and is_verb(words, verb) and "report" not in words.cues[verb]
        if not (token.isalpha() or token == "-") or token in _PREPOSITIONS or token in STOP - _DETERMINER:
            return False
    return False


def _is_a_deal(words: Words, k: int, after: str) -> bool:
    """Say whether a deal on things is meant: "to sign the minerals deal", but not "they say the banks deal in gold"."""
    if not words.index:
        done = k > 2 and is_verb(words, k - 2) and "report" not in words.cues[k - 2] and words.low[k - 2] not in _BARE
        return done or words.low[k - 2 : k - 1] in (["to"], ["on"], ["over"], ["for"])
    if after not in _DEALT:
        return True
    verb = next((i for i in range(k - 2, max(0, k - 6), -1) if words.low[i] in _DETERMINER), 0) - 1
    return verb > 0 and "report" not in words.cues[verb] and (words.low[verb] in _PREPOSITIONS or is_verb(words, verb))


_DEALT = frozenset("with in a an another out heavy serious severe directly only mainly mostly cards drugs the".split())
_PARTS_HEADLINE = frozenset({",", ";", ":", "and", "as", "while", "after", "but", "-", "that", "says", "say"})


def _is_headed(words: Words, k: int, after: str) -> bool:
    """Say whether a headline's word is a noun behind one name: "Kestrel launch to cost more", "Talks on Kestrel launch"."""
    before = words.low[k - 1]
    if not words.tokens[k - 1][0].isupper() or before.endswith("s") or words.low[k - 2 : k - 1] in (["and"], [","], ["&"]):
        return False
    named = next((h for h in words.names if h.j == k), None)
    begin = next((i + 1 for i in range(k - 1, -1, -1) if words.low[i] in _PARTS_HEADLINE), 0)
    if named is not None and any(is_verb(words, i) for i in range(begin, named.i)):
        return True  # "Kestrel closes Osprey deal after vote"
    does = k > 2 and named is None and is_verb(words, k - 2) and "report" not in words.cues[k - 2]
    if does and words.low[k - 2] not in _BARE:
        return True  # "closes Gao base", but not "helps Smith win"
    return not after or (
        after == "to" and bool(words.senses[k + 2].verb or words.low[k + 2] in BE) if k + 2 < len(words.low) else False
    )


def _opens_object(words: Words, k: int) -> bool:
    """Say whether a headline's token k, after a noun in the singular, has an object: "court sentences ex-minister Osei to"."""
    if not k or k + 1 >= len(words.low) or words.low[k - 1].endswith("s") or not words.low[k - 1].isalpha():
        return False
    after = words.low[k + 1]
    before = words.senses[k - 1]
    if not ((before.noun and not before.verb) or words.low[k - 1] in _ACTORS) or words.low[k - 1] in _MONTHS:
        return False
    # "Army returns Abeche base to Chad": a place that no list has.
    named = words.tokens[k].islower() and words.tokens[k + 1].istitle() and after not in _MONTHS | _WEEKDAYS
    return named or after in _OBJECTS or after[:1].isdigit() or any(hit.i == k + 1 for hit in words.names)


def _is_named(words: Words, k: int) -> bool:
    """Say whether a word in -ing is a noun with a noun before it: "the storm warning for A has been", "a peace meeting was"."""
    after = words.low[k + 1] if k + 1 < len(words.low) else ""
    of = after in ("for", "of", "since")  # "the moon landing of", "the first moon landing since"
    if after not in BE and after not in HAVE and not of:
        return False
    before, opens = words.low[k - 1], words.low[k - 2] in _ARTICLES or (of and words.low[k - 2] == "first")
    return before.isalpha() and before not in _ARTICLES and before not in BE and opens


def _closes_relative(words: Words, k: int) -> bool:
    """Say whether the comma before token k closes a clause with "which" or "who": "Peru, which signed it, hopes for calm"."""
    for i in range(k - 2, max(0, k - 24), -1):
        if words.low[i] == ",":
            return False
        if words.low[i] in ("which", "who", "whose", "where"):
            return words.low[i - 1] == "," and words.low[k + 1 : k + 2] not in ([","], ["and"], ["or"])
    return False


def _is_name(words: Words, k: int) -> bool:
    return any(h.i == k for h in words.names)


_OBJECT_FOLLOWS = frozenset("the a an its his her their all both this that these those two three some no".split())
_GRANTS = frozenset("give gives gave given grant grants granted seek seeks sought ask asks asked".split())
_SLOT = "zslotz"  # what stands for a fact's slot while its sentence is taken apart (naming.MARK)
_LEFT_OVER = frozenset({"remain", "survive"})
_ONE, _LIKE_PREPOSITIONS = frozenset({"a", "an", "each", "every"}), frozenset({"including", "excluding"})
_ODD = _LIKE_PREPOSITIONS | {"back", "end"}
_OBJECT_OR_WAY = frozenset("to by from above below past on over under as out near the a an its their his her".split())
_ADJECTIVAL = ("ible", "able", "ive", "ful", "ous", "ary", "ical")
_NO_ADVERBS, _NOUNS = words_of("clauses.no_adverbs"), words_of("clauses.nouns")
_OBJECTS = frozenset("ex former its his her their no all early snap new fresh more two three four five".split())
_PREPOSITIONS = frozenset("for of in with from on about among including between over under at".split())


def _noun_follows(words: Words, k: int) -> bool:
    after = k + 1
    return after < len(words.low) and (words.senses[after].noun or words.tokens[after][0].isupper())


def _before_verb(words: Words, k: int) -> bool:
    """Say whether the next word can only be a verb that token k is the subject of: "the launch slips", "Launch scrubbed"."""
    after = words.senses[k + 1] if k + 1 < len(words.low) else None
    if after is None or not after.verb or after.noun:
        return False
    lone = k + 2 >= len(words.low) or words.low[k + 2] in _NO_OBJECT
    return "s" in after.verb_forms or (not words.index and lone and not _PARTICIPLES.isdisjoint(after.verb_forms))


_WEEKDAYS, _ACTORS = words_of("date.weekdays"), words_of("holders.bodies")
# Whose object does something by itself: "lets Smith go", "helps Smith win".
_BARE = frozenset("let lets make makes made help helps helped see sees saw watch watches hear hears have has had".split())
_NO_OBJECT = frozenset(", . ; : until off before after by on in over as again to for".split())


def _named_sort(words: Words, k: int) -> bool:
    """Say whether a name between an article and token k makes it a noun: "the Muscat deal", but not "the Houthis deal"."""
    i = k - 1
    while i > 0 and words.tokens[i][0].isupper() and words.index and words.low[i] not in _DETERMINER:
        i -= 1
    return i < k - 1 and words.low[i] in _ARTICLES and not words.low[k - 1].endswith("s")


_COUNTED = frozenset("few lot couple dozen hundred thousand million billion number majority minority".split())
_ARTICLES = frozenset({"the", "a", "an", "this", "that"})
_PAST = words_of("clauses.past")
_PARTICIPLES: frozenset[Form] = frozenset({"part", "past", "ing"})
_BASE: frozenset[Form] = frozenset({"base"})
_THIRD: frozenset[Form] = frozenset({"s"})
_DONE: frozenset[Form] = frozenset({"part", "past"})
_FORMS: dict[Form, frozenset[Form]] = {form: frozenset({form}) for form in ("ing", "past", "s", "base")}
# Words of stance and report that are as often nouns.
_ADJECTIVES = words_of("clauses.adjectives")
_PREFIXES = words_of("clauses.prefixes")
_FIELDS = words_of("offices.departments")


def _after_modal(words: Words, k: int) -> bool:
    """Say whether a word that no list has as a verb can be none else after a modal: "will also underwrite", "will run"."""
    token, i = words.low[k], k - 1
    if not words.tokens[k].islower() or token in _SMALL or token.endswith(("ly", "ing", "ed")) or token in HAVE or token in BE:
        return False
    while i > 0 and (words.low[i] in _ADVERBS or words.low[i].endswith("ly") or words.low[i] in ("not", "never")):
        i -= 1
    modal = words.low[i]
    if modal not in _FUTURE or i == 0:
        return False
    # "Of its own will", "the might of the army".
    return words.low[i - 1] not in _DETERMINER and words.low[i - 1] not in ("free", "own", "political", "good", "ill", "last")


_FUTURE = frozenset("will would could might should must ll 'll won't wouldn't couldn't can cannot".split())
_SMALL = _DETERMINER | PRONOUN | NEG | STOP | _NUMBERS
_ADVERBS = frozenset("now still also already soon then next".split())
_BETWEEN = _ADVERBS | frozenset("instead again even ever just only first both all never".split())


def _subject_before(words: Words, k: int) -> bool:
    """Say whether what stands before token k can be the subject of a verb in the present: a name, a pronoun, a plural."""
    if not k:
        return False
    if k > 1 and words.low[k - 1] in _ADVERBS:
        return _subject_before(words, k - 1)
    before = words.low[k - 1]
    if before in _MONTHS:
        return False  # "A February launch"
    if words.tokens[k - 1][0].isupper() and before not in _DETERMINER:
        return words.index != 0 or any(h.j == k for h in words.names) or words.tokens[k][0].islower()
    plural = any(s.form == "pl" for s in words.senses[k - 1])
    return (
        before in PRONOUN
        or plural
        or (before.endswith("s") and not before.endswith("ss") and not words.senses[k - 1].verb and not is_verb(words, k - 1))
    )
