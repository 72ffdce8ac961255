"""Counts in plain words: members of a body, people under orders or in camps, voters, charges, and who counts the dead.

Owns: wordings of a quantity's sentence that have a plainer one of their own. Never: reads news, changes what a slot says.
"""

from __future__ import annotations

import re

from watcher.language import words_of
from watcher.reading.rewording.pieces import plainest, rows, upper
from watcher.reading.spellings import countries

_N = r"(?P<n>(?:[a-z]+ ){0,3}?\[[^\[\]]*\])"
_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][^\[\]]*?)"
_STATES = r"(?P<full>full )?(?:member |full )?(?:states|countries|nations|members)"
_OPEN = r"(?P<open>\[(?:still )?(?:unknown|unclear|uncertain|undisclosed|not (?:yet )?(?:known|clear|given))\])"
_END = r"(?=\.?$)"
_ORDERS = r"(?:orders|warnings|alerts|lockdowns|curfews)"
_SITES = r"(?:camps?|shelters?|centres|centers|hospitals|hotels|tents|schools)"
_INMATES = r"(?:refugees|migrants|asylum seekers|prisoners|detainees|inmates|orphans|evacuees|displaced people)"
_VOTED = r"(?:took part|voted|turned out|cast (?:a|their) (?:ballot|vote)s?)"
_PUTS = r"(?:puts|gives|has put)"
_DEAD = r"(?:number of dead|death toll|toll|number of deaths|number of people killed)"
_HOW = {"serious ": "seriously ", "severe ": "severely ", "minor ": "slightly ", "slight ": "slightly "}
_TOLD = r"(?:confirmed|recorded|reported|counted|registered)"
_FIRE = r"(?:[Ff]ire|blaze|wildfire|bushfire)"
_CUT = r"(?:is|has been) (?:cut|cut off|out|off|down)"
_ILLNESSES = "|".join(sorted(words_of("recounted.illnesses")))
_ING = {"guard": "guarding", "protect": "protecting", "patrol": "patrolling", "secure": "securing", "watch": "watching"}
_CAUSES = r"droughts?|frosts?|floods?|war|fighting|heat|heatwave|rains?|storms?|disease|inflation|sanctions|shortages?|pests?"
_FORMS = rows(
    # "[28] states belong to the Pact", "there are [28] countries in the Pact", "the Pact counts [28] members"
    (
        rf"^{_N} {_STATES} (?:belong to|are in|are members of|make up) {_NAME}{_END}",
        lambda f: f"{upper(f['name'])} has {_lower(f['n'])} {f['full'] or ''}members",
    ),
    (
        rf"^There are {_N} {_STATES} (?:in|of) {_NAME}{_END}",
        lambda f: f"{upper(f['name'])} has {f['n']} {f['full'] or ''}members",
    ),
    (
        rf"^{_NAME} (?:counts|is made up of|consists of|comprises|groups) {_N} {_STATES}{_END}",
        lambda f: f"{f['name']} has {f['n']} {f['full'] or ''}members",
    ),
    # "About [400] jobs will go at Able"
    (
        rf"^(?P<about>(?:About|Some|Around|Nearly|At least|More than|Over|Roughly|Almost) )?{_N} (?P<what>jobs|posts) "
        rf"(?:will|are to|are set to|are due to) (?:go|be lost|be cut|be axed|disappear) at (?P<who>[A-Z][^\[\]]*?){_END}",
        lambda f: f"{f['who']} plans to cut {(f['about'] or '').lower()}{f['n']} {f['what']}",
    ),
    # "Ticket sales for the Able festival stand at [40,000]", "the Union has [62] lawmakers in Able"
    (
        rf"^Ticket sales for (?P<what>[^\[\]]+?) (?:stand at|are|total|have reached|number) {_N}(?: tickets)?{_END}",
        r"\g<n> tickets have been sold for \g<what>",
    ),
    # "Measles has infected [820] people in Able"
    (
        rf"^(?:The )?(?P<what>{_ILLNESSES}|[A-Z][a-z]+) (?:has|have) (?:infected|sickened|struck down) {_N} people"
        rf"(?P<where> in [A-Z][^\[\]]*?){_END}",
        lambda f: f"There are {f['n']} cases of {f['what'].lower()}{f['where']}",
    ),
    # "The fund has agreed to lend Able [$3 billion]"
    (
        rf"^(?P<who>[^\[\]]+?) (?:has|have) agreed to (?P<do>lend|give|pay|grant|provide|donate) (?P<what>[^\[\]]*?){_N}",
        r"\g<who> will \g<do> \g<what>\g<n>",
    ),
    # "Workers in Able must be paid at least [$12] an hour"
    (
        r"^(?:Workers|Employees|Employers|Firms|Companies)(?P<where> in [^\[\]]+?)? must (?:be paid|pay|earn|get|receive)"
        r"(?: workers)? (?:at least |no less than )(?P<n>\[[^\[\]]+\])(?P<each>(?: an| a| per) (?:hour|day|week|month))",
        r"The minimum wage\g<where> is \g<n>\g<each>",
    ),
    # "Some [2,600] police guard the summit"
    (
        rf"^(?P<about>(?:About|Some|Around|Nearly|At least|More than|Over|Roughly|Almost) )?{_N} "
        r"(?P<who>(?:[a-z]+ )??(?:police|police officers|policemen|soldiers|troops|officers|guards|agents|peacekeepers)) "
        r"(?P<do>guard|protect|patrol|secure|watch) (?=\w)",
        lambda f: f"{f['about'] or ''}{f['n']} {f['who']} are {_ING[f['do']]} ",
    ),
    # "Tarn's population is [412,000]", "Tarn has a population of [412,000]"
    (
        rf"^(?:The )?(?P<who>[A-Z][^\[\]]*?)(?:['’]s?) population (?:is|stands at|numbers|totals|is put at) {_N}{_END}",
        r"\g<who> has \g<n> inhabitants",
    ),
    (
        rf"^The population of (?P<who>(?:the )?[A-Z][^\[\]]*?) (?:is|stands at|numbers|totals|is put at) {_N}{_END}",
        lambda f: f"{upper(f['who'])} has {f['n']} inhabitants",
    ),
    (rf"^(?P<who>[A-Z][^\[\]]*?) has a population of {_N}{_END}", r"\g<who> has \g<n> inhabitants"),
    # "Voters gave the Alder List [11%] at the last election"
    (
        rf"^Voters (?:have given|gave) (?P<who>[^\[\]]+?) {_N}(?P<of> of the vote)?(?P<rest>(?: (?:at|in) [^\[\]]+?)?){_END}",
        lambda f: f"{upper(f['who'])} won {f['n']} of the vote{f['rest']}",
    ),
    # "Drought has cut the harvest in Dorsa to [2 million] tonnes"
    (
        rf"^(?P<why>(?:The |A |Heavy |Long )?(?i:{_CAUSES})(?: [^\[\]]+?)?) (?:has|have) (?:cut|reduced|shrunk|lowered|brought"
        rf"|pushed|driven|raised|lifted|sent|swollen) (?P<what>(?:the|its) [^\[\]]+?) to {_N}(?P<rest>[^\[\]]*){_END}",
        lambda f: f"{upper(f['what'])} is {f['n']}{f['rest']}",
    ),
    # "The quake wrecked an [unknown] number of homes", "how many homes fell is [not known]"
    (
        rf"^(?P<who>[^\[\]]+?) an? {_OPEN} number of (?P<what>[a-z]+)(?P<rest>[^\[\]]*?)\.?$",
        lambda f: f"The number of {f['what']} that {_lower(f['who'])}{f['rest']} is {f['open']}.",
    ),
    (
        rf"^How many (?P<what>[a-z]+) (?P<do>(?:have|has|had|were|died|fell|[a-z]+ed)\b[^\[\]]*?) is {_OPEN}",
        r"The number of \g<what> that \g<do> is \g<open>",
    ),
    # "The quake claimed [5] lives", "has left [5] people dead"
    (rf"^(?P<who>[^\[\]]+?) (?:has |have )?(?:claimed|cost|taken|took) {_N} lives\b", r"\g<who> killed \g<n> people"),
    (rf"^(?P<who>[^\[\]]+?) (?:has |have )?left {_N} people dead\b", r"\g<who> killed \g<n> people"),
    (
        r"(?P<n>\[[^\[\]]+\]) people (?:have )?(?:suffered|sustained) (?P<how>serious |severe |minor |slight )?injuries\b",
        lambda f: f"{f['n']} people were {_HOW.get(f['how'] or '', '')}injured",
    ),
    (rf"^There are {_N} people on the list of (?:the )?missing\b", r"\g<n> people are missing"),
    # "[29] people in Aldo are missing"
    (
        r"(?P<n>\[[^\[\]]+\]) people(?P<where> in [A-Z][^\[\]]*?) are "
        r"(?P<state>(?:still )?(?:missing|unaccounted for|homeless|dead))(?=\.?$)",
        r"\g<n> people are \g<state>\g<where>",
    ),
    # "[94] deaths have been confirmed in the quake", "Able has recorded [94] deaths"
    (
        rf"^(?P<far>[Ss]o far,? )?{_N} deaths (?:have|has) been {_TOLD}\b(?P<where>[^\[\]]*?){_END}",
        lambda f: f"{f['n']} people have died{f['where']}",
    ),
    (
        rf"^(?P<who>[A-Z][\w’-]*) has {_TOLD} {_N} deaths(?P<of>[^\[\]]*?){_END}",
        lambda f: f"{f['n']} people have died in {f['who']}{f['of']}" if f["who"] in countries() else f[0],
    ),
    # "The whereabouts of [5] people in Able are unknown", "[5] people have not been found"
    (
        rf"^The whereabouts of {_N} (?P<who>[^\[\]]+?) (?:are|is|remain) (?:still )?unknown{_END}",
        lambda f: f"{f['n']} {re.sub('$|(?= in )', ' are missing', f['who'], count=1)}",
    ),
    (r"(?<=\] people )have (?:not|yet to) (?:yet )?(?:been|be) found\b", "are missing"),
    # "[5] residents of Able have had to leave their homes"
    (
        r"(?P<n>\[[^\[\]]+\]) (?:people|residents)(?: of [^\[\]]+?)? "
        r"(?:have had|had|have been forced|were forced) to (?:leave|flee) their homes\b",
        r"\g<n> people have been forced from their homes",
    ),
    # "The Pact is a [28]-member alliance"
    (
        rf"^{_NAME} is (?:an?|the) (?P<n>\[[^\[\]]+\])-(?:member|nation|country|state) [a-z]+{_END}",
        r"\g<name> has \g<n> members",
    ),
    # "The Alder Party won [37] seats"
    (rf"^(?P<who>(?:The )?[A-Z][^\[\]]*?) won {_N} (?=seats\b)", r"\g<who> has \g<n> "),
    # "There are [12] counts of fraud against her"
    (
        rf"^There are {_N} (?P<what>(?:counts|charges)[^\[\]]*?) against (?P<who>[^\[\]]+?){_END}",
        r"\g<who> is charged with \g<n> \g<what>",
    ),
    # "Evacuation orders are in force for [5] people"
    (
        rf"^(?P<what>[^\[\]]*?\b{_ORDERS}) (?:are in (?:force|place|effect)|apply) (?:for|to) {_N} people\b",
        lambda f: f"{f['n']} people are under {_lower(f['what'])}",
    ),
    # "Evacuation orders cover [5] people", "the camps house [5] people"
    (
        rf"^(?P<what>[^\[\]]*?\b{_ORDERS})(?P<rest>[^\[\]]*?) (?:cover|affect) {_N} people\b",
        lambda f: f"{f['n']} people are under {_lower(f['what'])}{f['rest']}",
    ),
    (
        rf"^(?P<what>[^\[\]]*?\b{_SITES}) (?:houses?|shelters?|holds?|hosts?|(?:is|are) home to) {_N} people\b",
        lambda f: f"{f['n']} people are in {_lower(f['what'])}",
    ),
    # "The camp at Orr shelters [12,000] refugees"
    (
        rf"^(?P<what>[^\[\]]*?\b{_SITES}(?: [^\[\]]*?)?) (?:houses?|shelters?|holds?|hosts?|(?:is|are) home to) {_N} "
        rf"(?P<who>{_INMATES}){_END}",
        lambda f: f"There are {f['n']} {f['who']} in {_lower(f['what'])}",
    ),
    # "In the last election [77%] of voters took part"
    (
        r"^(?:(?:In|At) (?P<vote>[^\[\]]+?),? )?(?P<n>\[[^\[\]]+\](?: percent| per cent)?) of (?:the )?(?:[A-Z]\w+ )?"
        rf"voters {_VOTED}(?: (?:in|at) (?P<later>[^\[\]]+?))?{_END}",
        lambda f: f"Turnout at {f['vote'] or f['later'] or 'the election'} was {f['n']}",
    ),
    # "She faces [9] counts of fraud", "the number of fraud counts against her is [9]"
    (
        rf"^(?P<who>[^\[\]]+?) (?:faces|is facing) {_N} (?=(?:[a-z]+ )??(?:counts?|charges?)\b)",
        r"\g<who> is charged with \g<n> ",
    ),
    (
        rf"^The number of (?P<of>[a-z]+(?: and [a-z]+)? )?(?P<counts>counts|charges) against (?P<who>[^\[\]]+?) is {_N}{_END}",
        lambda f: f"{f['who']} is charged with {f['n']} {f['counts']}{' of ' + f['of'].strip() if f['of'] else ''}",
    ),
    # "So far [3 billion dollars] have been spent on the dam"
    (
        rf"^(?P<far>So far,? )?{_N}(?P<unit> [a-z]+)? (?:has|have) been spent on (?P<what>[^\[\]]+?)(?P<later> so far)?{_END}",
        lambda f: f"{upper(f['what'])} has cost {_lower(f['n'])}{f['unit'] or ''}{' so far' if f['far'] or f['later'] else ''}",
    ),
    # "The size of the Alder fire is [90] acres"
    (
        rf"^The (?:size|extent|area) of (?P<what>the [^\[\]]*?\b{_FIRE}) (?:is|stands at) {_N} (?=acres|hectares)",
        lambda f: f"{upper(f['what'])} has burned {f['n']} ",
    ),
    (
        rf"^(?P<what>[^\[\]]*?\b{_FIRE}) covers {_N} (?=acres|hectares)",
        lambda f: f"{f['what']} has burned {f['n']} ",
    ),
    # "The water supply is cut for [66] homes", "power is out for [66] homes"
    (
        rf"^(?:The )?(?P<what>[Ww]ater|[Pp]ower|[Gg]as|[Ee]lectricity)(?: supply)? {_CUT} (?:for|to) {_N}"
        r"(?P<who>[^\[\]]*?)(?P<where>(?: in [^\[\]]+?)?)(?=\.?$)",
        lambda f: f"{f['n']}{f['who']}{f['where']} are without {f['what'].lower()}",
    ),
    # "In parliament the party has [26] seats"
    (
        r"^In (?P<where>(?:the )?(?:[a-z]+|[A-Z]\w+)(?: house| assembly)?),? (?P<who>(?:the )?[A-Z][^\[\]]*?) "
        rf"(?P<has>has|have|holds?) {_N} (?P<what>seats|members|deputies)(?=\.?$)",
        lambda f: f"{upper(f['who'])} {f['has']} {f['n']} {f['what']} in {f['where']}",
    ),
    # "[6] measles patients are in hospital"
    (rf"(?<=\]) (?P<what>{_ILLNESSES}) patients\b", r" people with \g<what>"),
    # "Of the seven conditions, Able has met [5]"
    (
        r"^Of the (?P<of>[^\[\],]+?), (?P<who>[A-Z][^\[\],]*? )(?P<n>\[[^\[\]]+\])(?=\.?$)",
        lambda f: f"{f['who']}{f['n']} of the {f['of']}",
    ),
    # "The number of arrests over the crash is [5]"
    (rf"^The number of arrests (?P<over>[^\[\]]+?) is {_N}{_END}", r"\g<n> people have been arrested \g<over>"),
    # "[5] bodies are yet to be identified"
    (r"\b(?:have|has) (?:not(?: yet)? been|yet to be) (?P<done>identified|vaccinated|insured)\b", r"are un\g<done>"),
    (r"\bare (?:yet|still) to be (?P<done>identified|vaccinated|insured)\b", r"are un\g<done>"),
    # "[Seven] astronauts are on board the Meridian station"
    (
        rf"^{_N} (?:astronauts|cosmonauts|crew members|crew) are (?:now |currently )?(?:on board|aboard) "
        rf"(?P<what>[^\[\]]+?){_END}",
        lambda f: f"There are {f['n'].lower()} people aboard {f['what']}",
    ),
    # Who counts them says so: "the UN puts the number of dead in Able at [5]", "according to the UN [5] have died"
    (
        r"^According to (?P<who>[^\[\],]+?),? (?P<n>(?:(?:at least|about|some|more than|over) )?\[)",
        lambda f: f"{upper(f['who'])} says {f['n']}",
    ),
    (
        rf"^(?P<who>[^\[\]]+?) {_PUTS} the {_DEAD}(?P<where> [^\[\]]+?)? (?:at|as) {_N}{_END}",
        lambda f: f"{f['who']} says {f['n']} people were killed{f['where'] or ''}",
    ),
    (
        r"^The (?:death )?toll (?:given|announced|reported|put out) by (?P<who>[^\[\]]+?) (?:for|in|after|from) "
        rf"(?P<where>[^\[\]]+?) (?:is|stands at) {_N}{_END}",
        lambda f: f"{upper(f['who'])} says {f['n']} people were killed in {f['where']}",
    ),
)


def plainly_counted(says: str) -> str:
    """Return the sentence in the plainest words that say the same, or as it is."""
    return plainest(says, _FORMS)


def _lower(text: str) -> str:
    """Return the text with its first letter small, where that begins no name."""
    first = text.split()[0]
    return text[0].lower() + text[1:] if first in _ARTICLES or first.lower() in _OPENERS else text


_ARTICLES = frozenset({"The", "A", "An", "Its", "Their", "Some", "About", "At", "More", "Over", "Around", "Nearly"})
_OPENERS = frozenset({"evacuation", "relief", "emergency", "temporary", "orders"})
