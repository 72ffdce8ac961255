"""An article's sentence as clauses: who does what, and what stands around it.

Owns: the parts that our own sentences are made of. Never: makes one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from watcher.draft.verbs import MONTHS, VerbGroup, find_verbs, is_base, listing, verb_table
from watcher.reading.words import Words

Span = tuple[int, int]
HARD = frozenset(', ; : – — ( ) " “ ” ? !'.split())
FEW = frozenset("two three four five six seven eight nine ten several".split())
CONJUNCTIONS = frozenset("and but or".split())
TIMES = MONTHS | frozenset("spring summer autumn winter last then now early late mid noon midnight".split())
LEADS = frozenset("now meanwhile however still also even today yesterday overall altogether instead moreover".split())
LEADING_PAIRS = frozenset(
    {("so", "far"), ("until", "then"), ("since", "then"), ("by", "then"), ("for", "now"), ("in", "all"), ("at", "present")}
)
TEMPORAL = frozenset("until after before since despite without".split())
MAIN = "main"  # opens a piece whose subject stands before the relative clause that it follows
LONGEST_NAMED = 9  # tokens of a subject with its relative clause: "a group that calls itself Redtide"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause: its subject and what follows its verb, as spans of tokens. A clause may lack its own subject.

    lead: what stands before the subject ("In 2002"). opener: the word that opened it ("which"), "" for a main clause.
    tails: verbless pieces behind it (appositions, lists). report: it only says who says so. onto: what "on which" goes back to.
    """

    subject: Span | None
    verb: VerbGroup
    rest: Span
    opener: str = ""
    lead: Span | None = None
    tails: tuple[Span, ...] = ()
    report: bool = False
    onto: Span | None = None


@dataclass(slots=True)
class Piece:
    """Tokens [i, j) between two boundaries, and the word that opened them."""

    i: int
    j: int
    opener: str = ""


def text_of(words: Words, span: Span) -> str:
    """Return the text of a span of tokens."""
    i, j = span
    return words.text[words.start[i] : words.end[j - 1]].strip() if j > i else ""


def clauses_of(words: Words) -> list[Clause]:
    """Return the clauses of a sentence, left to right."""
    groups = find_verbs(words)
    out: list[Clause] = []
    pending: list[Piece] = []
    inside = False
    pieces = _pieces(words, groups)
    heads = [
        piece.i
        for piece in pieces
        if piece.opener not in listing("relatives") and any(g.i == piece.i and g.form != "ing" for g in groups)
    ]
    for piece in pieces:
        verb = _choose(words, [g for g in groups if piece.i <= g.i < piece.j], piece)
        if verb is not None and verb.bare and verb.i == piece.i and not piece.opener and not (pending and pending[0].i == 0):
            verb = None  # "went on trial, accused of": a participle goes with the clause before
        if (
            verb is not None
            and verb.bare
            and pending
            and pending[0].i == 0
            and any(k > verb.i for k in heads)
            and not piece.opener
        ):
            verb = None  # "A second plant, once due to be completed by 2027, has been put on hold"
        if verb is None:
            if out and not (pending and pending[0].i == 0):
                out[-1] = replace(out[-1], tails=(*out[-1].tails, (piece.i, piece.j)))
            pending.append(piece)
            continue
        out.append(_clause(words, piece, verb, pending, out))
        inside = inside if piece.opener in CONJUNCTIONS else piece.opener in listing("relatives")
        if not inside:
            pending = []
    return out


def _pieces(words: Words, groups: list[VerbGroup]) -> list[Piece]:
    """Cut a sentence at marks, at words that open a clause, between two clauses joined by "and", and after "said"."""
    cuts = {0: ""}
    low, n = words.low, len(words.low)
    starts = [g.i for g in groups]
    for k in range(n):
        token = low[k]
        if token in HARD and not (token == "," and k + 1 < n and low[k + 1].isdigit() and len(low[k + 1]) == 4):
            cuts[k + 1] = token
        elif token in listing("openers") and _verb_ahead(words, starts, k):
            cuts[k] = token
    for group in groups:
        if group.lemma in listing("report") and group.aux[:1] != ("is",) and (end := _after_report(words, group, starts)):
            cuts.setdefault(end, "said")
    edges = sorted(cuts)
    for a, b in zip(edges, [*edges[1:], n], strict=True):
        for k in range(a + 1, b):
            if low[k] in CONJUNCTIONS and any(a <= s < k for s in starts) and _own_verb(words, groups, k, b):
                cuts[k] = low[k]
    cuts |= _main_verbs(words, groups, cuts)
    edges = sorted(cuts)
    out = []
    for a, b in zip(edges, [*edges[1:], n], strict=True):
        j = b
        while j > a and low[j - 1] in HARD | {".", "…"}:
            j -= 1
        i, opener = a, cuts[a] if cuts[a] not in HARD else ""
        while i < j and low[i] in (listing("openers") if opener in listing("openers") else frozenset()) | CONJUNCTIONS:
            opener = low[i] if not opener or low[i] in listing("openers") else opener
            i += 1
        if i < j:
            out.append(Piece(i, j, opener))
    return out


def _is_time(words: Words, k: int) -> bool:
    """Say whether a time stands at token k: "since June", "until last week"."""
    if k >= len(words.low):
        return False
    return words.low[k] in TIMES | listing("days") or words.low[k][0].isdigit()


def _main_verbs(words: Words, groups: list[VerbGroup], cuts: dict[int, str]) -> dict[int, str]:
    """Return where a main clause goes on after "that ...": "A fund that was to lend money | withdrew in March"."""
    out = {}
    edges = sorted(cuts)
    for before, a, b in zip(edges, edges[1:], [*edges[2:], len(words.low)], strict=False):
        if cuts[a] not in ("that", "who", "which") or cuts[before] in listing("openers") or words.low[a - 1] in HARD:
            continue
        inside = [g for g in groups if a < g.i < b]
        if len(inside) < 2 or any(before <= g.i < a for g in groups):
            continue
        first, second = inside[0], inside[1]
        joined = words.low[second.i - 1] in CONJUNCTIONS | listing("relatives") | {"to", ","}
        if not joined and second.i > first.j and words.low[second.j : second.j + 1] != ["by"]:
            out[second.i] = MAIN
    return out


def _verb_ahead(words: Words, starts: list[int], k: int) -> bool:
    """Say whether a clause begins with the word at token k: a verb follows before the next mark."""
    if words.low[k] == "that" and k and words.low[k - 1] in listing("determiners") | listing("prepositions"):
        return False
    if words.low[k] in ("since", "until", "before", "after", "as") and _is_time(words, k + 1):
        return False
    stop = next((i for i in range(k + 1, len(words.low)) if words.low[i] in HARD | listing("openers")), len(words.low))
    return any(k < s < stop and s - k <= 12 for s in starts)


def _after_report(words: Words, group: VerbGroup, starts: list[int]) -> int:
    """Return where the words begin that somebody is told to have said, 0 where they stand elsewhere."""
    k, low = group.j, words.low
    if k < len(low) and low[k] in ("on", "in", "at", "late", "early"):
        nxt = k + 1
        while (
            nxt < len(low)
            and nxt - k <= 5
            and low[nxt] not in HARD
            and not any(low[nxt] == w for w in ("that", "it", "he", "she", "they", "the", "its"))
        ):
            nxt += 1
        k = nxt
    elif k < len(low) and low[k] in listing("days"):
        k += 1
    if k < len(low) and low[k] == "that":
        k += 1
    stop = next((i for i in range(k, len(low)) if low[i] in HARD), len(low))
    return k if any(k < s < stop or s == k for s in starts) and k < stop else 0


def pending_preposition(words: Words, piece: Piece) -> bool:
    """Say whether a preposition stands before "which"."""
    return piece.i > 1 and words.low[piece.i - 2] in listing("prepositions") - {"of"}


def _own_verb(words: Words, groups: list[VerbGroup], k: int, end: int) -> bool:
    """Say whether what follows "and" at token k is a clause: a finite verb at once, or after a subject of its own."""
    ahead = next((g for g in groups if k < g.i < end), None)
    if ahead is None:
        return False
    gap = words.low[k + 1 : ahead.i]
    return not any(t in listing("prepositions") for t in gap[:1]) and len(gap) <= 9


def _choose(words: Words, groups: list[VerbGroup], piece: Piece) -> VerbGroup | None:
    """Return the finite verb of a piece: the first, or one with an auxiliary where the first may be a participle."""
    if not groups:
        return None
    first = groups[0]
    if first.bare and len(groups) > 1 and first.i > piece.i:
        rival = groups[1]
        between = words.low[first.j : rival.i]
        if not CONJUNCTIONS & set(between) and (rival.aux or rival.lemma in ("be", "have")):
            return rival
    return first


def _clause(words: Words, piece: Piece, verb: VerbGroup, pending: list[Piece], out: list[Clause]) -> Clause:
    subject: Span | None = (piece.i, verb.i) if verb.i > piece.i else None
    lead: Span | None = None
    if piece.opener == MAIN:
        opened = pending[0] if pending else piece
        whole = (opened.i, piece.i)
        subject = whole if piece.i - opened.i <= LONGEST_NAMED else (opened.i, opened.j)
        piece = replace(piece, opener="")
    relative = subject is not None and piece.opener in ("which", "who", "that")
    if relative and (
        words.low[piece.i] in listing("prepositions") or (verb.i == piece.i + 1 and words.low[piece.i].endswith("ly"))
    ):
        subject = None  # "an election, which by law must be held"
    if subject and pending and (joined := _joined(words, piece, verb, pending)):
        subject = joined
    if subject is None and piece.opener in CONJUNCTIONS and out:
        subject = next((c.subject for c in reversed(out) if not c.report), None)
    if subject is None and piece.opener in listing("relatives"):
        subject = _antecedent(words, piece, out, pending, verb.form == "base" and not verb.aux)
    elif subject is None and pending:
        own = next(
            (
                p
                for p in pending
                if words.low[p.i] not in listing("prepositions") | {"up", "down"} and not words.low[p.i].isdigit()
            ),
            None,
        )
        subject = _appositive(words, pending) or ((own.i, own.j) if own else None)
    if subject is None and piece.opener == "said":
        return Clause(subject=None, verb=verb, rest=(verb.j, piece.j), opener="said")
    if subject is None and out:
        subject = next((c.subject for c in reversed(out) if not c.report), out[-1].subject)
    if pending and words.low[pending[0].i] in listing("prepositions") and pending[0].i == 0:
        lead = (pending[0].i, pending[0].j)
    counted = (
        subject is not None and words.low[subject[0]] in listing("bound_words") and words.low[subject[0] + 1][:1].isdigit()
    )
    if subject and words.low[subject[0]] in listing("prepositions") and lead is None and not counted:
        lead, subject = _split_lead(words, subject)
    subject = _without_adverbs(words, subject) if subject else None
    report = verb.lemma in listing("report") and not verb.passive
    rest, onto = (verb.j, piece.j), None
    if piece.opener == "which" and subject and pending_preposition(words, piece):
        onto = _antecedent(words, Piece(piece.i - 1, piece.j), out, [], True)
    return Clause(subject=subject, verb=verb, rest=rest, opener=piece.opener, lead=lead, report=report, onto=onto)


def _without_adverbs(words: Words, span: Span) -> Span:
    """Return a subject without what only leads to it, and without a report's verb."""
    i, j = _unled(words, span)
    if j - i > 1 and words.low[j - 1] in ("last", "first", "now", "still") and words.low[j - 2] not in ("the", "its"):
        j -= 1  # "the shares last traded at"
    return i, j


def _unled(words: Words, span: Span) -> Span:
    """Return a subject without what only leads to it: "So far 38 of the kilometres"."""
    i, j = span
    while j - i > 1 and ((pair := tuple(words.low[i : i + 2]) in LEADING_PAIRS and j - i > 2) or words.low[i] in LEADS):
        i += 1 + pair
    told_by = any(lemma in listing("report") for lemma, form in verb_table().get(words.low[i], ()) if form in ("past", "s"))
    if told_by and j - i > 1 and (words.tokens[i + 1][0].isupper() or words.low[i + 1] in ("the", "a", "an")):
        i += 1  # "..., said Nalin Chea, who": the speaker
    return i, j


def _is_in_name(words: Words, i: int) -> bool:
    """Say whether the preposition at token i stands inside a name: "the Court of Arbitration for Sport in Lausanne"."""
    within = words.low[i] in ("for", "in", "of") and words.tokens[i - 1][0].isupper() and words.tokens[i + 1][0].isupper()
    return within and i > 2 and words.low[i - 1] not in listing("days")


def _is_new(words: Words, i: int, end: int) -> bool:
    """Say whether the noun before the preposition at token i has "a" before it, and the one behind it nothing."""
    if words.low[i + 1] in listing("determiners") or end - i > 3:
        return False
    k = i - 1
    while k > 0 and i - k <= 3 and words.low[k] not in listing("determiners"):
        k -= 1
    return words.low[k] in ("a", "an")


def _joined(words: Words, piece: Piece, verb: VerbGroup, pending: list[Piece]) -> Span | None:
    """Return the whole of a list that its commas cut: "Museums in Vienna, Leiden and Oxford", "640 men, 92 engines and"."""
    if len(pending) > 1 or pending[0].i:
        near = _list_before(words, piece, verb, pending)
        if near:
            return near
    first = pending[0].i + (words.low[pending[0].i] in listing("bound_words"))
    first += words.low[first] == "than"
    counts = words.low[first][0].isdigit() and all(words.low[p.i][0].isdigit() for p in (*pending[1:], piece))
    if counts and pending[0].i == 0 and "and" in words.low[piece.i : verb.i]:
        return 0, verb.i
    names = all(words.tokens[p.i][0].isupper() for p in (*pending[1:], piece)) and pending[0].i == 0
    listed = "and" in words.low[piece.i : verb.i] and words.low[0] not in listing("prepositions")
    return (0, verb.i) if names and listed and words.tokens[pending[0].j - 1][0].isupper() else None


def _list_before(words: Words, piece: Piece, verb: VerbGroup, pending: list[Piece]) -> Span | None:
    """Return a list within what is said: "said its 62 stores in Sweden, Norway and Finland would stay open"."""
    if "and" not in words.low[piece.i : verb.i] or not words.tokens[piece.i][0].isupper():
        return None
    start = piece.i
    for each in reversed(pending):
        if each.j + 1 != start or not words.tokens[each.j - 1][0].isupper() or words.low[each.i] in listing("prepositions"):
            break
        start = each.i
        if not words.tokens[each.i][0].isupper():
            return start, verb.i
    return None


def _appositive(words: Words, pending: list[Piece]) -> Span | None:
    """Return the name that says which one is meant: "A rival, the European Very Large Mirror," is the latter."""
    named = len(pending) == 2 and (words.tokens[pending[1].i][0].isupper() or words.low[pending[1].i] == "the")
    if named and words.low[pending[0].i] in ("a", "an") and words.tokens[pending[1].j - 1][0].isupper():
        return pending[1].i, pending[1].j
    return None


def _split_lead(words: Words, span: Span) -> tuple[Span | None, Span | None]:
    """Part "In 2002 the Prestige" into what leads and the subject. "Up to 300 people" is all subject."""
    i, j = span
    for k in range(i + 2, j):
        if words.low[k] in listing("determiners") | {
            "it",
            "they",
            "he",
            "she",
            "more",
            "about",
            "around",
            "some",
            "nearly",
        } or (words.tokens[k][0].isupper() and words.low[k - 1][0].isdigit()):
            return (i, k), (k, j)
    return None, span


def _antecedent(words: Words, piece: Piece, out: list[Clause], pending: list[Piece], many: bool) -> Span | None:
    """Return the noun phrase that "which", "who" or "where" stands for: the last one before it."""
    named = next((p for p in reversed(pending) if not words.low[p.i].isdigit()), None)
    if named and len(pending) > 1 and words.tokens[named.i][0].isupper():
        return named.i, named.j
    end = _before_time(words, named.j if named and len(pending) > 1 else piece.i - 1)
    while end > 0 and words.low[end - 1] in HARD | {"of"} | listing("relatives"):
        end -= 1
    i = end - 1
    inside = {k for c in out for k in range(c.verb.i, c.verb.j)}
    while i >= 0 and words.low[i] not in HARD and i not in inside:
        if i > 1 and _is_in_name(words, i):
            i -= 1
            continue
        if words.low[i] in (listing("prepositions") | TEMPORAL) - {"of"} or words.low[i] in CONJUNCTIONS:
            if not many or words.low[end - 1].endswith("s"):
                break
            end = i
        i -= 1
    capitals = all(words.tokens[k][0].isupper() for k in range(i + 1, end))
    apart = words.low[piece.i - 2] == "," if piece.i > 1 else False
    # "a levy on banks that would raise": what is new is told more of, not what it is on.
    new = not apart and i > 1 and words.low[i] in ("on", "for", "against") and _is_new(words, i, end)
    here = new or (words.low[i] in ("at", "in", "near", "on") and (capitals or words.low[i + 1] in FEW or apart))
    if here and i > 0 and words.low[i - 1] not in HARD and i - 1 not in inside:
        # "a plant at Koeberg, which": the plant, not the place.
        k = i - 1
        while k >= 0 and words.low[k] not in HARD | listing("prepositions") - {"of"} and k not in inside:
            k -= 1
        i = k
        if i > 1 and words.low[i] in ("on", "for", "against") and _is_new(words, i, i + 2):
            i -= 1
            while i >= 0 and words.low[i] not in HARD | listing("prepositions") - {"of"} and i not in inside:
                i -= 1
    if end - i > 3 and words.low[i + 1][0].isdigit() and "of" in words.low[i + 1 : i + 4]:
        i = words.low.index("of", i + 1)  # "70 percent of a blaze that": the blaze
    if i >= 0 and words.low[i] == "to" and is_base(words.low[i + 1]):
        i += 1  # "whether to postpone elections that are due": the elections
    return (i + 1, end) if end > i + 1 else None


def _before_time(words: Words, end: int) -> int:
    """Return where what stands before token `end` ends without the time that it was done: "a plan on May 14 that includes"."""
    while end > 0 and words.low[end - 1] in HARD | listing("relatives"):
        end -= 1
    k = end
    while k > 1 and (words.low[k - 1] in TIMES | listing("days") or words.low[k - 1].isdigit()):
        k -= 1
    timed = k < end and k > 1 and words.low[k - 1] in ("on", "in", "by") and words.low[k:end][-1:] != ["may"]
    return k - 1 if timed and (words.low[k] in MONTHS | listing("days") or words.low[end - 1] in MONTHS) else end
