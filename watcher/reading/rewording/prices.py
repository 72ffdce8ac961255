"""Prices and shares of a whole reworded: what a measure of a thing sells for, what a debt comes to, how full a lake is.

Owns: the plainest form of such a quantity's sentence: "Wheat costs [210 euros] a tonne in Able". Never: reads news.
"""

from __future__ import annotations

import re

from watcher.reading.rewording.pieces import SUM, plainest, rows, upper
from watcher.values.quantity import parse

_UNIT = (
    r"(?P<unit>lit(?:re|er)|gallon|pint|barrel|bottle|kilo|kilogram(?:me)?|tonne|ton|pound|ounce|gram|bushel|sack|bag|loaf"
    r"|dozen|bunch|bale|cubic met(?:re|er)|square met(?:re|er)|megawatt[- ]hour|kilowatt[- ]hour)"
)
_SELLS = (
    r"(?:(?:now |currently |still )?(?:costs?|fetch(?:es)?|sells? (?:for|at)|go(?:es)? for|trades? (?:at|for)"
    r"|retails? (?:for|at)|(?:is|are) (?:being )?(?:sold|priced|quoted|traded) (?:for|at)|changes? hands (?:for|at))(?: now)?)"
)
_OWED = r"(?:debts?|deficit|surplus|budget|backlog|reserves|savings|turnover|profits?|revenues?|majority|stake|lead|loans?)"
_FULL = r"(?:reservoirs?|dams?|lakes?|basins?)"
_MAKERS = r"(?:plant|factory|works|yard|mill|shipyard|refinery|brewery|smelter|mine|pit|foundry|bakery|quarry)"
_MADE = {
    "built": "makes",
    "made": "makes",
    "produced": "makes",
    "assembled": "makes",
    "turned out": "makes",
    "mined": "mines",
    "dug": "mines",
    "refined": "refines",
    "smelted": "smelts",
    "brewed": "brews",
    "baked": "bakes",
}
_DONE = rf"(?:are|is) (?P<done>{'|'.join(_MADE)})"
_WORKS = rf"(?P<who>[^\[\]]*?\b{_MAKERS}(?: (?:in|at|of) [^\[\],]+?)?)"
_EACH = r"(?P<each> (?:a|per|each|every) (?:hour|day|week|month|year))"
_IS = r"(?:(?:now |currently |still )?(?:is|are|stands? at|amounts? to|comes? to|will be|is set at)(?: now| currently)?)"
_FISCAL = "(?:deficit|debts?|surplus|shortfall|gap|spending|borrowing)"
_OUTPUT = "(?:GDP|gross domestic product|(?:economic |annual )?output)"
_SALE = "(?:takeover|purchase|acquisition|buyout)"
_SOLD_BY = rf"the (?:planned |proposed )?{_SALE} of (?P<what>[^\[\]]+?) by (?P<who>[^\[\]]+?)"
_WHOSE_SALE = rf"(?P<who>[^\[\]]+?)(?:'s|’s|s['’]) (?:planned |proposed )?{_SALE} of (?P<what>[^\[\]]+?)"
_PLEDGED = r"(?:has|have) (?:so far )?been (?:pledged|promised|committed)(?: so far)?"


def _tolled(found: re.Match[str]) -> str:
    """Return what it costs to cross or to use a thing, where its toll is one that is paid."""
    paid = parse(f"{found['sum']}{found['rest']}".replace("[", "").replace("]", ""))
    unit = paid.unit.partition(" per ")[0] if paid is not None else ""
    if not unit.isupper() and unit not in ("cent", "penny"):
        return found[0]
    what = re.sub(r"^(?:The|the) ", "the ", found["what"])
    how = "Crossing" if _CROSSED.search(what) else "Using"
    return f"{how} {what} costs {found['sum']}{found['rest']}"


_CROSSED = re.compile(
    r"\b(?:bridges?|tunnels?|straits?|ferry|ferries|crossings?|rivers?|pass|dam|causeway|fjord)\b", re.IGNORECASE
)


def _taxed(found: re.Match[str]) -> str:
    return f"{upper(found['tax'])} in {found['where']} is {found['sum']}{found['end']}"


_TAX = r"(?P<tax>VAT|GST|(?:value[- ]added|sales|income|corporate|corporation|property|wealth|inheritance) tax)"
_TAXED = r"(?P<where>(?:[Tt]he )?[A-Z][^\[\],]*?)"
_FORMS = rows(
    # "The rate of VAT in Able is [20%]", "Able's VAT rate is [20%]", "Able charges [20%] VAT"
    (rf"^The (?:standard |basic |main )?rate of {_TAX} in {_TAXED} {_IS} {SUM}(?P<end>\.?)$", _taxed),
    (rf"^The (?:standard |basic |main )?{_TAX} rate in {_TAXED} {_IS} {SUM}(?P<end>\.?)$", _taxed),
    (rf"^{_TAXED}['’]s (?:standard |basic |main )?{_TAX} rate {_IS} {SUM}(?P<end>\.?)$", _taxed),
    (rf"^{_TAXED} (?:charges|levies|imposes|collects|has) {SUM} {_TAX}(?P<end>\.?)$", _taxed),
    (rf"^{_TAXED} (?:charges|levies|imposes|collects|has) {_TAX} (?:of|at) {SUM}(?P<end>\.?)$", _taxed),
    # "A tonne of wheat fetches [210 euros] in Able", "bread in Able sells for [90 dinars] a loaf"
    (
        rf"^(?:A|An|One|Each|Every|The) {_UNIT} of (?P<what>[^\[\]]+?)(?P<at> (?:in|at|on) [A-Z][^\[\]]*?)? {_SELLS} {SUM}"
        r"(?P<where>(?: (?:in|at|on) [^\[\]]+?)?)(?P<end>\.?)$",
        lambda f: f"{upper(f['what'])} costs {f['sum']} {_a(f['unit'])}{f['at'] or ''}{f['where']}{f['end']}",
    ),
    (
        rf"^(?P<what>[^\[\]]+?)(?P<at> (?:in|at|on) [A-Z][^\[\]]*?)? (?!costs? ){_SELLS} {SUM} (?:an?|per|the) {_UNIT}"
        r"(?P<where>(?: (?:in|at|on) [^\[\]]+?)?)(?P<end>\.?)$",
        lambda f: f"{f['what']} costs {f['sum']} {_a(f['unit'])}{f['at'] or ''}{f['where']}{f['end']}",
    ),
    (
        rf"^(?P<what>[^\[\]]+?)(?P<at> (?:in|at|on) [A-Z][^\[\]]*?) costs? {SUM} (?:an?|per|the) {_UNIT}(?P<end>\.?)$",
        lambda f: f"{f['what']} costs {f['sum']} {_a(f['unit'])}{f['at']}{f['end']}",
    ),
    # "The price of petrol in Able is [1.65 euros] a litre"
    (
        rf"^The (?:average |retail )?price (?:of|for) (?P<what>[^\[\]]+?)(?P<at> (?:in|at|on) [A-Z][^\[\]]*?)? {_IS} {SUM} "
        rf"(?:an?|per|the) {_UNIT}(?P<end>\.?)$",
        lambda f: f"{upper(f['what'])} costs {f['sum']} {_a(f['unit'])}{f['at'] or ''}{f['end']}",
    ),
    # "The price of the takeover of Oster by Kamura is [$14 billion]"
    (
        rf"^The (?:purchase )?(?:price|cost|value) (?:of|for) {_SOLD_BY} {_IS} {SUM}(?P<end>\.?)$",
        r"\g<who> will pay \g<sum> for \g<what>\g<end>",
    ),
    (
        rf"^The (?:purchase )?(?:price|cost|value) (?:of|for) {_WHOSE_SALE} {_IS} {SUM}(?P<end>\.?)$",
        r"\g<who> will pay \g<sum> for \g<what>\g<end>",
    ),
    # "Norden holds a [24]% stake in Tavira", "the share of Norden in Tavira is [24]%"
    (
        r"^(?P<who>[^\[\]]+?) (?:now |currently |still )?(?:holds|has|owns|have|hold|own) (?:an? )?"
        rf"{SUM}(?P<unit>%| percent| per cent)? "
        r"(?:stake|share|holding|shareholding|interest) (?:in|of) (?P<what>[A-Z][^\[\]]*?|the [^\[\]]+?)(?P<end>\.?)$",
        r"\g<who>'s stake in \g<what> is \g<sum>\g<unit>\g<end>",
    ),
    (
        rf"^The (?:stake|share|holding|shareholding|interest) of (?P<who>[^\[\]]+?) in (?P<what>[A-Z][^\[\]]*?) {_IS} {SUM}",
        r"\g<who>'s stake in \g<what> is \g<sum>",
    ),
    # "Trestle is buying Belmore for [€3 billion]", "the takeover of Belmore by Trestle is valued at [€3 billion]"
    (
        r"^(?P<who>[A-Z][^\[\]]*?) (?:is|are) (?:buying|acquiring|purchasing|taking over) (?P<what>[A-Z][^\[\]]*?)"
        rf" for {SUM}(?P<end>\.?)$",
        r"\g<who> will pay \g<sum> for \g<what>\g<end>",
    ),
    (
        r"^(?:The takeover|The purchase|The acquisition) of (?P<what>[^\[\]]+?) by (?P<who>[^\[\]]+?)"
        rf" is (?:worth|valued at|to cost) {SUM}(?P<end>\.?)$",
        r"\g<who> will pay \g<sum> for \g<what>\g<end>",
    ),
    # "The area burned by the Alder fire is [900 acres]", "the containment of the Alder fire is at [15%]"
    (
        r"^The area (?:of land )?(?P<done>burned|burnt|scorched|charred|covered|flooded|destroyed) by (?P<what>[^\[\]]+?) "
        rf"(?:is|stands at|is now|totals) {SUM}",
        lambda f: f"{upper(f['what'])} has {f['done']} {f['sum']}",
    ),
    (
        rf"^The containment of (?P<what>[^\[\]]+?) (?:is|stands|is now)(?: at)? {SUM}(?P<unit>%| percent| per cent)?",
        lambda f: f"{upper(f['what'])} is {f['sum']}{f['unit'] or ''} contained",
    ),
    # "Tarn sells the Lumo X for [$899]"
    (
        r"^(?:The )?[A-Z][^\[\]]*? (?:sells|is selling|is to sell|will sell|prices|has priced) "
        rf"(?P<what>(?:the|its) [A-Z][^\[\]]*?) (?:for|at) {SUM}(?P<end>\.?)$",
        lambda f: f"The{f['what'][3:]} costs {f['sum']}{f['end']}",
    ),
    # "Corvia's budget deficit is [5.1%] of GDP": what it is held against is none of its measure
    (
        rf"(?P<what>\b{_FISCAL}\b[^\[\]]* )(?P<sum>\[[^\[\]]+\](?:%| percent| per cent)?) of "
        rf"(?:its |the country's |national )?{_OUTPUT}\b",
        r"\g<what>\g<sum>",
    ),
    # "The club's debt comes to [70 million]", "the government's majority stands at [3]"
    (
        rf"(?P<what>\b{_OWED}) (?:comes? to|amounts? to|totals?|adds? up to|runs? to|works? out at|stands? at) (?=[^\[\]]*\[)",
        lambda f: f"{f['what']} {'are' if f['what'].endswith('s') else 'is'} ",
    ),
    # "A majority of [3] is what the government has in parliament"
    (
        r"^(?P<sum>(?:A|An) [a-z]+ of \[[^\[\]]+\](?: [a-z]+)?) is what (?P<who>[^\[\]]+?) (?P<has>has|have|holds?)"
        r"(?P<rest>(?: (?:in|on|over) [^\[\]]+?)?)(?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} {f['has']} a{f['sum'][1:]}{f['rest']}{f['end']}",
    ),
    # "The reservoir at Able is [62%] full"
    (
        rf"^(?:The )?(?P<what>[^\[\]]*?\b{_FULL}\b[^\[\]]*?) (?:is|are|was|were) (?:now |only |still )?{SUM} full(?P<end>\.?)$",
        r"The water level in the \g<what> is \g<sum>\g<end>",
    ),
    # "The toll for the Osk bridge is [5 euros]", "the Osk bridge's toll is [5 euros] a car"
    (
        r"^(?:The )?(?:[a-z]+ )??[Tt]olls? "
        r"(?:for|of|on|at|across|through|over|in|to cross|to use|for crossing|for using|charged on) "
        rf"(?P<what>(?:the )?[^\[\]]+?) {_IS} {SUM}(?P<rest>[^\[\]]*)$",
        _tolled,
    ),
    (rf"^(?P<what>[^\[\]]+?)(?:['’]s?)? tolls? {_IS} {SUM}(?P<rest>[^\[\]]*)$", _tolled),
    # "Speed on the Osk bridge is limited to [80 km/h]"
    (
        r"^(?:The )?[Ss]peeds? (?P<where>(?:on|in|at|for|across) [^\[\]]+?) (?:is|are) (?:now )?"
        rf"(?:limited|restricted|capped|kept|held) (?:to|at) {SUM}",
        r"The speed limit \g<where> is \g<sum>",
    ),
    # "Aid worth [2 billion] dollars has been pledged to Able", "[2 billion dollars] in aid have been promised to Able"
    (
        rf"^(?:Aid|Help|Loans|Grants|Money|Support|Funds) (?:worth|of|totalling|amounting to) {SUM}(?P<unit> [a-z]+)? "
        rf"{_PLEDGED} (?P<to>(?:to|for) [^\[\]]+)$",
        r"Donors have pledged \g<sum>\g<unit> \g<to>",
    ),
    (
        rf"^{SUM}(?P<unit> [a-z]+)? (?:in|of) (?:aid|help|loans|grants|support|funds) {_PLEDGED} (?P<to>(?:to|for) [^\[\]]+)$",
        r"Donors have pledged \g<sum>\g<unit> \g<to>",
    ),
    # "Of Able's 60 jets, [12] are grounded"
    (
        rf"^Of (?P<all>[^\[\],]*?\b\d[\d,.]* [^\[\],]+?),? {SUM} (?P<rest>(?:are|is|were|have|has|remain|remains) )",
        lambda f: f"{upper(f['sum'])} of {f['all']} {f['rest']}",
    ),
    # "Visitors to Able have to pay [5 euros] for a day"
    (
        r"^(?:Day )?(?:[Vv]isitors|[Tt]ourists|[Gg]uests|[Dd]ay-trippers|[Tt]ravellers) to (?P<where>[^\[\]]+?) "
        rf"(?:have to|must|are asked to|now|will)? ?(?:pay|are charged) {SUM}"
        r"(?: (?:for|to enter|a|per|each)(?: (?:a|each|the))?(?: (?:day|visit|head|person|entry))?)?(?P<end>\.?)$",
        r"The entry fee for \g<where> is \g<sum>\g<end>",
    ),
    # "At the Able plant [800] cars are built each day"
    (
        rf"^(?:At|In) {_WORKS},? {SUM} (?P<what>[a-z ]+?) {_DONE}{_EACH}(?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} {_MADE[f['done']]} {_low(f['sum'])} {f['what']}{f['each']}{f['end']}",
    ),
    (
        rf"^{SUM} (?P<what>[a-z ]+?) {_DONE}{_EACH} (?:at|in|by) {_WORKS}(?P<end>\.?)$",
        lambda f: f"{upper(f['who'])} {_MADE[f['done']]} {_low(f['sum'])} {f['what']}{f['each']}{f['end']}",
    ),
    # "The Able plant builds [800] cars each day"
    (
        rf"^{_WORKS} (?:builds|produces|assembles|turns out|manufactures) {SUM} "
        rf"(?P<what>[a-z ]+?){_EACH}(?P<end>\.?)$",
        r"\g<who> makes \g<sum> \g<what>\g<each>\g<end>",
    ),
    (
        r"(?<=\] )(?P<what>[a-z ]+?) (?:each|every) (?P<span>hour|day|week|month|year)(?P<end>\.?)$",
        r"\g<what> a \g<span>\g<end>",
    ),
)


def as_priced(says: str) -> str:
    """Return the sentence with what costs, is owed, made or held as its subject, or as it is."""
    return plainest(says, _FORMS)


def _a(unit: str) -> str:
    return f"{'an' if unit[0] in 'aeiou' else 'a'} {unit}"


def _low(text: str) -> str:
    return text[0].lower() + text[1:]
