"""Strengths reworded: how strong a presence is, how many a group numbers, say the same as how many there are.

Owns: the plainest form of a quantity's sentence on a group somewhere: "There are [2,500] troops in Able". Never: reads news.
"""

from __future__ import annotations

from watcher.reading.rewording.pieces import ABOUT, SLOT, plainest, rows, upper

# Words of a group that tell nothing done to it: "US troops", and not "people killed" or "cases".
_DONE = r"(?!(?!bases\b)\w*(?:ed|en|ing|ead|hurt|lost|born|eaths?|asualties|ases|ections|atients)\b)"
_GROUP = rf"(?:{_DONE}[\w.-]+ )*?{_DONE}[\w.-]+"
_WHERE = r"(?P<where> (?:in|at|on) [^\[\]]+?)"
_STANDS = "(?:is|are|stands? at|numbers?|has reached|have reached)"
_OF_THEM = r"^The (?:total |exact |final )?number of (?P<what>[^\[\]]+?)"
_FORMS = rows(
    # "The number of US troops in Able is [2,500]", "US troops in Able number [2,500]"
    (
        rf"^The (?:total |current )?number of (?P<what>{_GROUP}){_WHERE} (?:is|stands at|has reached) {ABOUT}{SLOT}",
        r"There are \g<about>\g<slot> \g<what>\g<where>",
    ),
    (rf"^(?P<what>{_GROUP}){_WHERE} number {ABOUT}{SLOT}", r"There are \g<about>\g<slot> \g<what>\g<where>"),
    # "The US military presence in Able stands at [2,500]", "US troop levels in Able are [2,500]"
    (
        rf"^(?:The )?(?P<whose>{_GROUP} )?(?:(?:military|troop) presence|troop (?:levels?|numbers|strength))"
        rf"{_WHERE} {_STANDS} {ABOUT}{SLOT}",
        r"There are \g<about>\g<slot> \g<whose>troops\g<where>",
    ),
    # "The US force in Able numbers [2,500]"
    (
        rf"^(?P<what>The [A-Z][^\[\]]*? (?:force|contingent|garrison|detachment|deployment)){_WHERE} "
        rf"(?:numbers|stands at|is|has reached) {ABOUT}{SLOT}(?: strong)?\.?$",
        r"\g<what>\g<where> has \g<about>\g<slot> soldiers.",
    ),
    # "The strength of Able's army is [37,000]"
    (
        rf"^The (?:strength|size) of (?P<what>[^\[\]]*?\b(?:army|navy|air force|armed forces|military|police)"
        rf"(?: of [A-Z][^\[\]]*?)?) {_STANDS} {ABOUT}{SLOT}(?: (?:men|people|soldiers))?(?P<end>\.?)$",
        lambda m: (
            f"{upper(m['what'])} has {m['about']}{m['slot']} {'officers' if 'police' in m['what'] else 'soldiers'}{m['end']}"
        ),
    ),
    # "The UN force in Able may have up to [12,000] soldiers", "its authorised strength is [12,000] soldiers"
    (
        rf"^The (?P<what>[^\[\]]+?) (?:may|can|is (?:allowed|authori[sz]ed) to) (?:have|number) "
        rf"(?:up to|no more than|at most|a maximum of) {SLOT}",
        r"The ceiling for the \g<what> is \g<slot>",
    ),
    (
        rf"^The (?:authori[sz]ed|maximum|permitted) (?:troop )?(?:strength|size) of (?P<what>[^\[\]]+?) is {ABOUT}{SLOT}",
        r"The ceiling for \g<what> is \g<about>\g<slot>",
    ),
    # "[320] Able soldiers are held prisoner in Best"
    (
        rf"^{ABOUT}{SLOT} (?P<whose>[A-Z]\w+ )?(?:soldiers|troops|fighters|people|men) are (?:still |being )?"
        r"held (?:prisoner|captive)(?P<where> in [^\[\]]+?)\.?$",
        r"There are \g<about>\g<slot> \g<whose>prisoners\g<where>.",
    ),
    # "US forces have left [six] bases in Able": they have given them up
    (
        rf"^(?P<who>[^\[\]]+?) (?P<has>has|have) (?:now |so far |already )?"
        rf"(?:left|vacated|quit|abandoned|evacuated|given up|pulled out of|withdrawn from|moved out of) {ABOUT}{SLOT}"
        rf"(?: of (?:its|their|the))?(?P<what> (?:[a-z]+ )?(?:bases|camps|outposts|posts|garrisons|sites|airfields))\b",
        r"\g<who> \g<has> handed over \g<about>\g<slot>\g<what>",
    ),
    # "The crew of the Meridian station numbers [seven]": how many are aboard
    (
        r"^The crew (?:of|aboard|on|on board) (?P<what>[^\[\]]+?) (?:numbers|totals|counts|is made up of|consists of) "
        rf"{ABOUT}{SLOT}(?: (?:people|astronauts|members|persons))?(?P<end>\.?)$",
        r"There are \g<about>\g<slot> people aboard \g<what>\g<end>",
    ),
    # "The force numbers about [2,500]"
    (rf"^(?P<what>[^\[\]]+?) numbers? {ABOUT}(?=\[)", r"\g<what> stands at \g<about>"),
    # "keeps a force of about [2,500] in Able"
    (
        rf" (?:an?|its) (?:[a-z]+ )?(?:force|contingent|garrison|presence|deployment) of {ABOUT}{SLOT}"
        r"(?= (?:in|at|on) |\.?$)",
        r" \g<about>\g<slot> troops",
    ),
    # "The number of troops that will leave is [unclear]"
    (
        rf"{_OF_THEM} (?:that|who|which) (?P<do>(?:will|would|are to|may|could|can|should) [^\[\]]+?) is (?=\[)",
        r"How many \g<what> \g<do> is ",
    ),
    (rf"{_OF_THEM} to be (?P<done>[^\[\]]+?) is (?=\[)", r"How many \g<what> are to be \g<done> is "),
)


def as_strength(says: str) -> str:
    """Return the sentence with how many of a group there are, or as it is."""
    return plainest(says, _FORMS)
