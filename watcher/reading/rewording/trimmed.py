"""Status facts without what stands beside them: "…, though the government fell", "…, the agency reports", "since the riots".

Owns: what is told around the sentence that a status fact is, and is no part of it. Never: a slot, what the fact is of.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.rewording.pieces import plainest, rows, upper

_SAYS = r"(?:says?|said|reports?|reported|believes?|insists?|announced|claims?|confirms?|confirmed|maintains?|stresses)"
_WHILE = r"(?:though|although|even though|even if|despite|in spite of|while|whereas|even after|but)"
_NOW = r"For now|As things stand|At present|So far|For the time being|At the moment|Until further notice"
_PROMISED = "|".join(sorted(words_of("trimmed.promised")))
_TRADES = "|".join(sorted(words_of("trimmed.trades")))

_FORMS = rows(
    # "Parliament has [not been dissolved], though the government fell", "has been [agreed] but not signed"
    (rf"^(?P<fact>[^\[\]]*\[[^\[\]]+\][^\[\],]*), {_WHILE} [^\[\]]+$", r"\g<fact>."),
    (
        r"^(?P<fact>[^\[\]]*\[[^\[\]]+\]) (?:but|though|yet) (?:has |have |is |are |still )?(?:not|un)[ a-z][^\[\]]*$",
        r"\g<fact>.",
    ),
    # "…, the agency reports", "…, its foreign minister says"
    (rf"^(?P<fact>[^\[\]]*\[[^\[\]]+\][^\[\],]*), [^\[\],]+? {_SAYS}\.?$", r"\g<fact>."),
    (r"^(?P<fact>[^\[\]]*\[[^\[\]]+\][^\[\],]*), according to [^\[\]]+$", r"\g<fact>."),
    # "The rebels say their disarmament is [complete]", "The agency says that the pipeline is [closed]"
    (
        rf"^(?P<who>(?:The )?[^\[\],]+?) {_SAYS} (?:that )?(?:their|its|his|her) (?P<noun>[a-z]+)(?= [^\[\]]*\[)",
        lambda f: f"The {f['noun']} of {_lower(f['who'])}",
    ),
    (rf"^[^\[\],]+? {_SAYS} that (?P<rest>the [^\[\]]*\[)", lambda f: upper(f["rest"])),
    # "Because of the strike, the port of Able is [closed]", "the Able tunnel, which links Best and Cole, is [closed]"
    (
        rf"^(?:Because of|Due to|Owing to|As a result of|Amid|Following|After|Since|Under|Despite|{_NOW})\b[^\[\],]*, "
        r"(?P<rest>[^\[\]]*\[)",
        lambda f: upper(f["rest"]),
    ),
    (
        r"^(?P<what>[^\[\],]+), (?:which|who|whose|where) [^\[\],]+, (?P<is>(?:is|are|has|have|remains?)\b[^\[\]]*\[)",
        r"\g<what> \g<is>",
    ),
    # "At Able's plant in Best, [no strike] has been called"
    (
        r"^(?P<at>At|In|On|Along|Across) (?P<where>(?!which\b)[^\[\],]+), (?P<fact>[^\[\],]*\[[^\[\]]+\][^\[\],.]*)\.?$",
        lambda f: f"{upper(f['fact'])} {f['at'].lower()} {f['where']}.",
    ),
    # "The embassy is [closed] since the riots"
    (r"^(?P<fact>[^\[\]]*\[[^\[\]]+\][^\[\],]*?) since (?:the |last |early |mid-?|late |[A-Z0-9])[^\[\]]*$", r"\g<fact>."),
    # "Reporter Ana Able is [in custody]": what begins a sentence with a capital is no name
    (rf"^(?P<trade>(?i:{_TRADES})) (?=[A-Z][\w’-]+ [A-Z])", lambda f: f"The {f['trade'].lower()} "),
    # "Promised German aid has [not arrived]"
    (rf"^(?P<the>(?:The |A )?)(?i:{_PROMISED}) (?=\w)", lambda f: f["the"]),
)


def trimmed(says: str) -> str:
    """Return a status fact's sentence without what is only told beside it, or as it is."""
    return upper(plainest(says, _FORMS)) if says.count("[") == 1 else says


def _lower(who: str) -> str:
    return f"the{who[3:]}" if who.startswith("The ") else who
