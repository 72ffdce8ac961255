"""The brackets of a fact's sentence: where its slots stand.

Owns: what in a bracket is the slot and what only leads to it. Never: says of which kind a slot is, or what its value is.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from watcher.values.listed import singled
from watcher.values.measures import measure
from watcher.values.open_questions import asked

SLOT = re.compile(r"\[([^\[\]]*)\]")
# A verb that only carries the state belongs to the sentence: "[has not been approved]" is "has [not been approved]".
_LED = re.compile(
    r"\[\s*((?:has|have|had|is|are|was|were)\s+(?:(?:been|still|currently|now|already)\s+)?)(?!to\b)(?=[^\[\]]*\w)",
    re.IGNORECASE,
)
# What a price is for belongs to the sentence: "[$24 a share]" is "[$24] a share".
_EACH = re.compile(r"\s+(?:(?:a|an|per|for each|for every)\s+[a-z]+|apiece|each)\b")
_NOUN = re.compile(r"\s+(?:[^\W\d_][\w'’.-]*\s*)+\Z")
_BEFORE = re.compile(r"(?:(?:an?|the|all|only|just|some|another|record|further|total|of|its|their)\s+)*\Z", re.IGNORECASE)
_NO_NOUN = frozenset(
    "a an per for each after before from ago or to and later earlier until if in on by at with am pm a.m. p.m. more less fewer"
    " times time times, january february march april may june july august september october november december".split()
)
_SMALL = frozenset({"penny", "cent"})


_NOUN_OF = r"((?:[a-z-]+ ){0,2}?[a-z-]*[a-rt-z])"  # no plural: of those there may be a number
_ENDS = r"(?=[.,]|\s+(?:on|over|for|in|at|between|with|against|of|to|from|that|about|into|by|under)\b)"
_POSTS = (
    "chief executive|prime minister|president|premier|head|leader|coach|chair|chairman|governor|ambassador|mayor|director"
    "|(?:secretary|director)[- ]general"
)
_DEAL = r"(?:deal|agreement|accord|pact|treaty|truce|ceasefire)"
_OPEN = (
    r"\[(?:still |as yet )?(?:not |not yet |not yet been |yet to be )?"
    r"(?:unclear|clear|unknown|known|uncertain|certain|undecided|decided|open|disputed|settled|set|fixed|announced|said)\]"
)
_TIMES = r"(\[(?!once|twice)[^\[\]]+\])"
_WHO = r"((?:the )?[A-Z][^\[\]]*?)"
_BODY = r"((?:the )?[A-Z][^\[\]]*?)"
_NOT_LET_IN = r"\[not (?:yet )?admitted\]"
_JOINING = "(?:accession|entry|admission|membership)"
_ON_JOINING = rf"on (?:its |the latter's )?{_JOINING}(?=\.?\Z)"
_TALKS = "(?:Accession|Membership|Entry) (?:talks|negotiations)"
_TALKS_ON = "(?:(?:Accession|Membership|Entry) t|T)alks"
_ON = r"\[(?:still )?(?:under way|ongoing|going on|in progress|continuing)\]"
_PENDING = r"\[(?:still )?(?:pending|outstanding|incomplete|not (?:yet )?complete)\]"
_CAUSED = "(?:caused|led to|started|triggered|sparked|set off)"
_LOOKED_INTO = (
    r"\[(?:still )?(?:under investigation|(?:being )?(?:investigated|looked into|examined)|a mystery|in dispute|contested"
    r"|not (?:yet )?(?:been )?(?:established|determined|found|identified|explained|traced|pinned down)|unexplained)\]"
)
_ONE = frozenset(
    {"crew", "man", "woman", "boy", "girl", "pilot", "captain", "child", "passenger", "diver", "climber", "sailor"}
)
_PEOPLE = (
    r"(crew|m[ae]n|wom[ae]n|boys?|girls?|pilots?|captain|child(?:ren)?|people|passengers?|divers?|climbers?|sailors?|miners?"
    r"|fisherm[ae]n|hikers?|soldiers?|workers?|tourists?|journalists?|hostages?|captives?|prisoners?|students?|pupils"
    r"|schoolgirls|engineers?|nuns?|priests?|activists?|refugees|migrants)"
)
_UNNAMED = r"\[not (?:yet )?been (?:named|chosen|appointed|picked)\]"
# What a verb of failing is called: "why the dam broke" asks for the cause of the break in the dam.
_FAILURES = {
    "broke": "break in", "failed": "failure of", "collapsed": "collapse of", "crashed": "crash of", "sank": "sinking of",
    "exploded": "explosion of", "derailed": "derailment of", "burst": "breach of", "gave way": "collapse of",
    "caught fire": "fire at", "went down": "crash of", "capsized": "capsizing of", "blew up": "explosion of",
}  # fmt: skip
_BEGAN = r"(?P<what>(?:the|an?) [^\[\]]+?) (?:started|began|broke out|came about|happened|occurred)"
_FAILED = rf"(?P<what>[^\[\]]+?) (?P<did>{'|'.join(_FAILURES)})(?P<rest>(?: (?:in|on|at|during|off) [^\[\]]+?)?)"


_TO_FAIL = (
    r"(?P<what>[^\[\]]+?) to (?P<did>break|fail|collapse|crash|sink|explode|derail)"
    r"(?P<rest>(?: (?:in|on|at|during) [^\[\]]+?)?)"
)


def _why(found: re.Match[str]) -> str:
    did = _FAILURES.get(found["did"]) or next(row for row in _FAILURES.values() if found["did"] in row)
    return f"The cause of the {did} {found['what']}{found['rest']} is {found['open']}"


def _vacant(found: re.Match[str]) -> str:
    """Return the office that nobody has: "Able's chief negotiator for the talks is [not known]"."""
    who, rest = found["who"], found["rest"] or ""
    rest = f" {rest[0].lower()}{rest[1:]}" if rest else ""
    return f"{who}{chr(39) if who.endswith('s') else chr(39) + 's'} {found['post']}{found['more']}{rest} is [not known]"


# Sentences that say the same with a slot that is a state: what there is none of, or is not, belongs to it.
_GOES = r"(?:is|are) \[(?:still |now |currently |already )?"
_MEN = r"(?:(?:its|their|his) )?((?:[a-z]+ )?(?:troops|soldiers|forces|peacekeepers|police|staff|personnel))"
_PLAINER: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # Who is withdrawing has a withdrawal under way.
    (
        rf"\A(.+?)(?:['’]s)? {_GOES}(?:withdrawing|pulling)\] {_MEN} (?:out of|from) (.+?)(?=\.?\Z)",
        r"The withdrawal of \1's \2 from \3 is [under way]",
    ),
    (
        rf"\A(.+?) {_GOES}(?:(?:withdrawing|pulling out|departing|moving out)\] from|(?:pulling|moving) out\] of"
        r"|(?:leaving|quitting|vacating)\]) (.+?)(?=\.?\Z)",
        r"The withdrawal of \1 from \2 is [under way]",
    ),
    (rf"(\AThere (?:is|was|has been)(?: (?:still|currently|now|yet|as yet|so far))?) \[no\] {_NOUN_OF}{_ENDS}", r"\1 [no \2]"),
    (
        rf"\A(.+?) has (?:currently |still )?\[no\]? ({_POSTS})\]?(?=[.,]| (?:now|at present|yet))(?: yet(?=\.))?",
        lambda found: f"The {found[2]} of {re.sub(r'^The ', 'the ', found[1])} is [vacant]",
    ),
    # Who has named [no chief negotiator] has none; what [nobody] is named to is not known.
    (
        rf"\A(?:(?P<rest>(?:For|In|At|To) [^\[\],]+), )?(?P<who>[A-Z][^\[\],]*?) (?:has|have) (?:yet |so far |still )?"
        rf"(?:(?:named|appointed|chosen|picked|elected|found) \[no|\[(?:named|appointed|chosen|picked|elected|found) no)\]? "
        rf"(?P<post>(?:new |permanent )?(?:[a-z]+ )?(?:{_POSTS}|chief negotiator|negotiator|envoy|chairwoman|speaker"
        r"|commander|manager|secretary general|head coach|minister|judge|successor))\]?"
        r"(?P<more>(?: (?:for|to|of|in) [^\[\]]+?)?)"
        r"(?: yet| so far)?(?=\.?\Z)",
        _vacant,
    ),
    (
        rf"\A\[(?:[Nn]obody|[Nn]o[ -]one)(?: yet| so far)?\](?: yet)? (?:has (?:yet |so far |still )?been|is|was) (?:yet )?"
        r"(?:named|appointed|chosen|picked|elected)(?: as)? (?:to (?:head|lead|run|be the head of)|(?:the )?"
        rf"(?P<post>(?:new |permanent )?(?:[a-z]+ ){{0,2}}?(?:{_POSTS}|chief negotiator|negotiator|envoy|speaker"
        r"|commander|manager|secretary[- ]general|minister|judge)) (?:of|for|to)) (?P<what>[^\[\]]+?)(?=\.?\Z)",
        lambda found: f"The {found['post'] or 'head'} of {found['what']} is [not known]",
    ),
    (rf"\b(has|have) \[no\] {_NOUN_OF}{_ENDS}", r"\1 [no \2]"),
    (r"\bmade \[no\] ((?:[a-z]+ )?(?:bid|offer|proposal))\b", r"made [no \1]"),
    (r"\bhave \[no\] ((?:diplomatic |formal |official )(?:relations|ties))\b", r"have [no \1]"),
    (
        r"\A\[No(?:\] (?:date|day)|(?: (?:firm|exact|new))? (?:date|day)(?: yet)?\]) (?:has (?:yet |so far )?been|is|was)"
        r"(?: yet)? (set|fixed|announced|given|named|scheduled|agreed) for (.+?) to"
        r" ((?:be|begin|decide|end|hold|launch|leave|meet|open|resume|return|sign|start|vote|withdraw) .+?)(?=\.?\Z)",
        r"The date on which \2 is to \3 is [not \1]",
    ),
    (
        r"\A\[No(?:\] (?:date|day)|(?: (?:firm|exact|new))? (?:date|day)(?: yet)?\]) (?:has (?:yet |so far )?been|is|was)"
        r"(?: yet)? (set|fixed|announced|given|named|scheduled|agreed) for (.+?)(?=\.?\Z)",
        r"The date of \2 is [not \1]",
    ),
    (r"\[un(signed|ratified|approved|finished|opened|settled|resolved|agreed|tried|paid|delivered)\]", r"[not \1]"),
    (
        r"\b(?:has|have) \[(?:not (?:yet )?(?:entered|come|gone) into (?:force|effect|operation)|not (?:yet )?taken effect)\]",
        r"is [not in force]",
    ),
    (r"\btake the place of\b", "replace"),
    (r"\b(?:is|has) \[(?:yet|still) to decide\]", r"has [not decided]"),
    (r"\b(?:are|have) \[(?:yet|still) to decide\]", r"have [not decided]"),
    (r"\[(not |not yet |still |no longer )?in (?:place|effect)\]", r"[\1in force]"),
    (
        r"\b(is|are) \[(?:yet|still) to (?:(?:enter|come|go) into (?:force|effect)|take effect)\]",
        r"\1 [not in force]",
    ),
    (
        rf"\A((?:(?!(?:on|of|for|about|over)\b)[\w'’-]+ ){{0,5}}{_DEAL}\b[^\[\]]*)"
        r" \[(?:concluded|reached|struck|sealed|clinched|finali[sz]ed|done|made|closed)\]",
        r"\1 [agreed]",
    ),
    (
        r"\A(.+?) (?:is|are)(?: still)? \[under ((?:[A-Z]\S* )?(?:[a-z]+ )?(?:sanctions|embargo))\]",
        r"The \2 on \1 is [in force]",
    ),
    (rf"\A\[No\] {_NOUN_OF} is ((?:in|under|on) [a-z]+)", r"A \1 is [not \2]"),
    (rf"\A\[No\] {_NOUN_OF} has (?:yet )?been ([a-z]+)", r"A \1 has [not been \2]"),
    (r"\[(not|not yet|no longer)\] ((?:in|under|on|at|out of) [a-z]+)", r"[\1 \2]"),
    (rf"\AIt is {_OPEN} (?:whether|if) (.+?) (?:will|would|is to|are to|can) ((?:be )?[a-z]+)(.*)\Z", r"\1 has [yet to \2]\3"),
    (rf"\AWhether (.+?) (?:will|would|is to|are to|can) ((?:be )?[a-z]+)(.*?) (?:is|remains) {_OPEN}", r"\1 has [yet to \2]\3"),
    (
        rf"\AThe number of ([a-z-]+) that (.+? (?:will|would|is to|are to|plans to) .+?) (?:is|remains) ({_OPEN})",
        r"How many \1 \2 is \3",
    ),
    *(
        (rf"\AIt (?:is|remains)(?: still)? ({_OPEN}) {asked} (.+?)(?=\.?\Z)", rf"{asked.capitalize()} \2 is \1")
        for asked in ("how many", "how much", "how long", "how large", "when", "who", "where", "which", "what")
    ),
    # Where no flights leave they are suspended.
    (
        r"\A\[No\] (flights|trains|ferries|buses|ships|planes) (?:are (?:leaving|departing|flying|taking off)"
        r"|leave|depart|take off)(?: from)? ([^\[\]]+?)(?=\.?\Z)",
        lambda found: f"{found[1].capitalize()} from {found[2]} are [suspended]",
    ),
    # Whose fate nobody knows is missing.
    (
        rf"\A(?:The fate|The whereabouts) of ([^\[\]]*?\b{_PEOPLE}\b[^\[\]]*?) (?:is|are|remains?) {_OPEN}",
        lambda found: f"{found[1][0].upper()}{found[1][1:]} {'is' if found[2] in _ONE else 'are'} [missing]",
    ),
    # Why a thing came about, or what brought it about, is its cause.
    (
        r"\A[^\[\]]+? (?:does|do|has|have)(?: still)? \[(?:still )?(?:not (?:yet )?(?:know|known|established|determined"
        r"|found out|said)|no idea)\] (why|what) ([^\[\]]+?)(?=\.?\Z)",
        r"It is [not known] \1 \2",
    ),
    (
        r"\A[^\[\]]+? (?:has|have) \[not (?:yet )?(?:established|determined|found|identified|traced|named|pinned down)\] "
        r"the (cause|source|origin) of ([^\[\]]+?)(?=\.?\Z)",
        r"The \1 of \2 is [not known]",
    ),
    (rf"\AThe reason (?:for|behind) ([^\[\]]+?) (?:is|remains) ({_OPEN}|{_LOOKED_INTO})", r"The cause of \1 is \2"),
    (rf"\AThe (cause|source|origin) of ([^\[\]]+?) (?:is|remains) {_LOOKED_INTO}", r"The \1 of \2 is [not known]"),
    *(
        (rf"\AWhat {did} ([^\[\]]+?) (?:is|remains) ({_OPEN})", rf"The cause of the {noun} of \1 is \2")
        for did, noun in (("(?:brought down|felled|toppled)", "collapse"), ("sank", "sinking"), ("destroyed", "destruction"))
    ),
    (rf"\AIt (?:is|remains) (?P<open>{_OPEN}) what (?:caused|led|made) {_TO_FAIL}(?=\.?\Z)", _why),
    (rf"\AWhat (?:caused|led|made) {_TO_FAIL} (?:is|remains) (?P<open>{_OPEN})", _why),
    (rf"\AIt (?:is|remains) ({_OPEN}) what {_CAUSED} (.+?)(?=\.?\Z)", r"The cause of \2 is \1"),
    (rf"\AWhat {_CAUSED} ([^\[\]]+?) (?:is|remains) ({_OPEN})", r"The cause of \1 is \2"),
    (
        r"\AThe (cause|origin|source) of ([^\[\]]+?) has "
        r"\[not (?:yet )?been (?:found|established|determined|identified|traced)\]",
        r"The \1 of \2 is [not known]",
    ),
    (rf"\AWhere ([^\[\]]+?) came from (?:is|remains) ({_OPEN})", r"The source of \1 is \2"),
    (rf"\AIt (?:is|remains) (?P<open>{_OPEN}) how {_BEGAN}(?=\.?\Z)", r"The cause of \g<what> is \g<open>"),
    (rf"\AHow {_BEGAN} (?:is|remains) (?P<open>{_OPEN})", r"The cause of \g<what> is \g<open>"),
    (rf"\AIt (?:is|remains) (?P<open>{_OPEN}) why {_FAILED}(?=\.?\Z)", _why),
    (rf"\AWhy {_FAILED} (?:is|remains) (?P<open>{_OPEN})", _why),
    # There is no estimate of a cost that is not known, and no date for what has none.
    (
        r"\AThere (?:is|are)(?: still| as yet)? \[no (?:official |reliable |firm |exact )?(?:estimates?|figures?)\] "
        r"(?:of|for|on) the ([^\[\]]+?)(?=\.?\Z)",
        r"The \1 is [not known]",
    ),
    # Those who search are at their search.
    (
        r"\A(?:The )?[A-Za-z]+( (?:in|at|on) [^\[\]]+?)? (?:is|are)(?: still)? \[(?:still )?(?:searching|looking)\] for "
        r"([^\[\]]+?)(?=\.?\Z)",
        r"The search for \2\1 is [under way]",
    ),
    (
        r"\A(?:The c|C)onstruction of ([^\[\]]+?) is \[(?:under way|ongoing|in progress|going on)\]",
        r"\1 is [under construction]",
    ),
    # Who is to lead it and has not been named is not known.
    (
        rf"\AThe [a-z]+ who (?:will|is to|would) (?:lead|head|run) ([^\[\]]+?) has {_UNNAMED}",
        r"Who will lead \1 is [not named]",
    ),
    (
        rf"\AThe [a-z]+ who (?:will|is to|would) chair ([^\[\]]+?) has {_UNNAMED}",
        r"The chair of \1 is [not named]",
    ),
    (r"\b(has|have) \[reached (?:an? )?(?:agreement|deal|accord|pact)\] (on|over)\b", r"\1 [agreed] \2"),
    # Who has [reached no accord] has [no accord], who has [signed no treaty] has [not signed] one.
    (
        rf"\b(has|have) \[(?:yet )?(?:reached|struck|made|found|concluded|clinched|got|come to|agreed(?: on)?) no "
        rf"((?:[a-z-]+ ){{0,2}}(?:{_DEAL[3:-1]}|settlement|compromise|understanding))\]",
        r"\1 [not reached] a \2",
    ),
    (
        r"\b(has|have) \[(?:yet )?(signed|ratified|approved|adopted|passed|accepted|endorsed|published|opened|begun|launched"
        r"|started|held|appointed|named|chosen|set|issued|granted|imposed|lifted|paid|delivered|released|found|taken|won|made"
        r"|given|filed|called|declared|reached) no ((?:[a-z-]+ )*?[a-z-]*[a-rt-z])\]",
        lambda found: f"{found[1]} [not {found[2]}] {'an' if found[3][0] in 'aeiou' else 'a'} {found[3]}",
    ),
    # What flows and is blocked does not; what somebody is asked to approve is turned down.
    (
        r"\A([^\[\]]*?\b(?:shipments?|deliver(?:y|ies)|exports?|imports?|suppl(?:y|ies)|flights?|traffic|trade|flows?|passage"
        r"|access|roads?|routes?|crossings?|convoys?|aid|ports?|services?|trains?|ferries|pipelines?|railway|highway|canal|border"
        r"|transit|channel|corridor|strait|shipping|navigation|website|site|app|payments?|transfers?|broadcasts?)\b[^\[\]]*?) "
        r"(is|are|remain|remains) \[(?:still )?(?:blocked|cut off|shut off|cut|stopped)\]",
        r"\1 \2 [halted]",
    ),
    (r"\b(has|have) \[(?:not (?:yet )?reached|yet to reach)\] a verdict\b", r"\1 [not reached a verdict]"),
    (r"\[(?:still )?remains? (in (?:place|force|effect))\]", r"is [\1]"),
    (rf"\A([A-Z]+) and {_WHO} are \[negotiating\] {_ON_JOINING}", r"\2's accession to \1 is [under negotiation]"),
    (rf"\AThe ([^\[\]]+?) and {_WHO} are \[negotiating\] {_ON_JOINING}", r"\2's accession to the \1 is [under negotiation]"),
    (
        rf"\A{_WHO} is \[negotiating\] (?:on )?its {_JOINING} (?:to|into|of) {_BODY}(?=\.?\Z)",
        r"\1's accession to \2 is [under negotiation]",
    ),
    (r"\b(is|are) \[(?:still )?not (?:yet )?(?:a )?part\] of ", r"\1 [not yet a member] of "),
    (
        r"\A[^\[\]]+? (?:has|have) \[not (?:yet )?(?:said|disclosed|revealed)\] "
        r"((?:how (?:much|many)|when) [^\[\]]+?)(?=\.?\Z)",
        lambda found: f"{found[1][0].upper()}{found[1][1:]} is [not known]",
    ),
    (
        r"\A(The )?([^\[\]]+?) has(?: still| as yet)? "
        r"\[no (?:firm |exact |set |fixed |agreed )?((?:launch|release|start|end|closing|opening) )?date(?: yet| so far)?\]"
        r"(?=\.?\Z)",
        lambda found: f"The {found[3] or ''}date of {'the ' if found[1] else ''}{found[2]} is [not set]",
    ),
    (
        r"\b((?:talks|negotiations)(?: (?:with|between|on) [^\[\]]+?)?) (has|have) "
        r"\[not (?:yet )?been (?:opened|started|launched|begun)\]",
        r"\1 \2 [not begun]",
    ),
    # Whose ratification is pending has not ratified it.
    (rf"\ARatification of ([^\[\]]+?) by ([^\[\]]+?) is {_PENDING}", r"\2 has [not ratified] \1"),
    (rf"\A([^\[\]]+?)'s ratification of ([^\[\]]+?) is {_PENDING}", r"\1 has [not ratified] \2"),
    # Who is outside, or not in, is no member yet.
    (r"\b(is|are) \[(?:still )?(?:outside|not in|not part of)\] (?=(?:the )?[A-Z])", r"\1 [not yet a member] of "),
    (r"\b(?:has|have) \[not (?:yet )?joined\] (?=(?:the )?[A-Z])", "is [not yet a member] of "),
    (r"\b(is|are) \[(not|not yet)\] (an? (?:full )?(?:member|candidate))\b", r"\1 [\2 \3]"),
    (
        rf"\A(?:The )?{_BODY} (?:has|have) {_NOT_LET_IN} {_BODY} (?:to|into) ((?:the )?[A-Z][^\[\]]*?)(?=\.?\Z)",
        lambda found: f"{found[2]} {'have' if ' and ' in found[2] else 'has'} [not been admitted] to {found[3]}",
    ),
    (rf"\AThe {_BODY} (?:has|have) {_NOT_LET_IN} {_BODY}(?=( as )|\.?\Z)", r"\2 has [not been admitted] to the \1"),
    (rf"\A{_BODY} (?:has|have) {_NOT_LET_IN} {_BODY}(?=( as )|\.?\Z)", r"\2 has [not been admitted] to \1"),
    # Who is in accession talks is negotiating on its accession.
    (
        rf"\A{_TALKS_ON} on {_WHO}(?:'s {_JOINING} (?:to|into|of|in)| joining) {_BODY} (?:is|are) {_ON}",
        r"\1's accession to \2 is [under negotiation]",
    ),
    (rf"\A{_TALKS} between (the [^\[\]]+?|[A-Z]+) and {_WHO} (?:is|are) {_ON}", r"\2's accession to \1 is [under negotiation]"),
    (rf"\A{_TALKS} between {_WHO} and (the [^\[\]]+?|[A-Z]+) (?:is|are) {_ON}", r"\1's accession to \2 is [under negotiation]"),
    (
        rf"\A{_WHO} is \[(?:in accession (?:talks|negotiations)|negotiating(?: on)?(?: its)? accession)\] "
        rf"(?:with|to) {_BODY}(?=\.?\Z)",
        r"\1's accession to \2 is [under negotiation]",
    ),
    # "The deadline for the troops to leave is [May]", "the troops have until [May] to leave": they are to leave by May.
    (
        r"\AThe deadline for ([^\[\]]+?s|[^\[\]]+? and [^\[\]]+?) to ((?!the |an? |its |their )[a-z]+ ?[^\[\]]*?)"
        r" (?:is|was)(?: set for)? (\[[^\[\]]*\])",
        r"\1 are to \2 by \3",
    ),
    (
        r"\AThe deadline for ([^\[\]]+?) to ((?!the |an? |its |their )[a-z]+ ?[^\[\]]*?)"
        r" (?:is|was)(?: set for)? (\[[^\[\]]*\])",
        r"\1 is to \2 by \3",
    ),
    (
        r"\AThe deadline for ([^\[\]]*?\b(?:report|study|review|assessment)\b[^\[\]]*?) (?:is|was)(?: set for)? (\[[^\[\]]*\])",
        r"\1 is due by \2",
    ),
    (
        r"\AThe deadline for the ([a-z]+ of [^\[\]]+?) (?:is|was)(?: set for)? (\[[^\[\]]*\])",
        r"The \1 is to be completed by \2",
    ),
    (r"\A([^\[\]]+?) have until (\[[^\[\]]*\]) to ([a-z]+ ?[^\[\]]*?)(?=\.?\Z)", r"\1 are to \3 by \2"),
    (r"\A([^\[\]]+?) has until (\[[^\[\]]*\]) to ([a-z]+ ?[^\[\]]*?)(?=\.?\Z)", r"\1 is to \3 by \2"),
    (r"\[still (?=(?:pending|open|under|in|on|not)\b)", "["),
    (r"\b(has|have) \[(?:made|taken|reached) no decision(?: yet)?\] on ", r"\1 [not decided] on "),
    # What somebody has not said is not known.
    (
        r"\A([A-Z][^\[\]]*?) (?:has|have) \[not (?:yet )?(?:said|disclosed|announced|revealed|made public)\] "
        r"how many ([a-z]+) (?:it|they) (.+?)(?=\.?\Z)",
        r"How many \2 \1 \3 is [not known]",
    ),
    # An inquiry that is not over is under way.
    (
        r"(\b(?:investigation|inquiry|enquiry|probe)\b[^\[\]]*?) is "
        r"\[(?:not (?:yet )?(?:over|finished|concluded|closed)|still (?:open|going on)|open)\]",
        r"\1 is [under way]",
    ),
    (
        r"\A([^\[\]]+?) (?:is|are) \[(?:still )?(?:investigating|probing|looking into)\] ([^\[\]]+?)(?=\.?\Z)",
        r"\1's investigation of \2 is [under way]",
    ),
    # How often a thing was done.
    *(
        (
            rf"\bhas (?:made|delivered|announced) (?:only |just )?{_TIMES} (?:interest )?rate {deed}\b",
            rf"has {done} its rate \1 times",
        )
        for deed, done in (("cuts?", "cut"), ("(?:hike|rise|increase)s?", "raised"))
    ),
    (rf"\AThere (?:has|have) been {_TIMES} cuts? in (.+?)(?= since|\.?\Z)", r"\2 has been cut \1 times"),
    (rf"\AThe number of times (?:that )?(.+?) is (?:only |just )?{_TIMES}(?=\.?\Z)", r"\1 \2 times"),
    # "[900] or so soldiers" are about so many; a year in which a thing came about is its date.
    (r"\A\[(\d[^\[\]]*)\] or so (?=[a-zA-Z])", r"About [\1] "),
    (r" \[(\d[^\[\]]*)\] or so (?=[a-zA-Z])", r" about [\1] "),
    (
        r"\A(\[\d{4}\]) (?:is|was) the year (?:in which |that |when )?([^\[\]]+?)(?=\.?\Z)",
        lambda found: f"{found[2][0].upper()}{found[2][1:]} in {found[1]}",
    ),
    (r"\b(?:remains|stays) \[(?![0-9])", "is ["),
    (r"\b(?:remain|stay) \[(?![0-9])", "are ["),
)


_OR_ELSE = re.compile(r"(\][^\]]*?),?\s(?:or|otherwise|unless)\s.*$")


def without_threat(says: str) -> str:
    """Return the sentence without what comes if its day is missed: "by [30 June] or either side can walk away".

    Who is to "fly by [30 June]" flies by no planet.
    """
    return _FLY_BY.sub(r"\1 before [", _OR_ELSE.sub(r"\1.", says))


_FLY_BY = re.compile(r"\b(fly|flies|flown) by \[")


def narrowed(says: str) -> str:
    """Return the sentence with what does not belong to a slot moved out of it: the auxiliary verb that opens it, what a number
    counts ("[1,200 jobs]"), what a price is for ("[$24 a share]"); what there is none of into it; each name of a
    list alone."""
    says = asked(singled(_LED.sub(r"\1[", says)))
    for form, plainer in _PLAINER if "[" in says else ():
        says = re.sub(form, plainer, says, count=1)
    return SLOT.sub(_value_alone, says)


def _value_alone(slot: re.Match[str]) -> str:
    """Return a slot with what its number counts, or what its price is for, behind it."""
    text = slot[1]
    founds = measure(text) if any(c.isdigit() for c in text) or " " in text else []
    if len(founds) != 1 or founds[0].sort in ("none", "ordinal") or not _BEFORE.match(text[: founds[0].start]):
        return slot[0]
    found = founds[0]
    unit, _, each = found.unit.partition(" per ")
    priced = _EACH.search(text, found.start) if unit.isupper() or unit in _SMALL else None
    at = priced.start() if priced and (each or priced.start() == found.end) else found.end
    rest = text[at:]
    if not _NOUN.match(rest) or (at == found.end and not priced and rest.split()[0].lower() in _NO_NOUN):
        return slot[0]
    return f"[{text[:at]}]{rest}"
