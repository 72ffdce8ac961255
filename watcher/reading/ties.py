"""What ties any value to a fact: place, actor and context, with the nearest competitor winning.

Owns: the ties that all kinds share. Never: reads a value.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.asides import aside_before, is_in_a_place, is_surname, is_within, only_joins, opening_of, stranger_before
from watcher.reading.bodies import bodies_of, country_of, is_of_one
from watcher.reading.clauses import clause_at, group_of, is_verb
from watcher.reading.common_nouns import by_common_noun, is_the_firm
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.contributors import is_of_the_whole
from watcher.reading.holder.leaders import leads_ours
from watcher.reading.keys import STOP, keys_of, tokens_like
from watcher.reading.name_parts import leads_a_compound
from watcher.reading.patterns import Pattern
from watcher.reading.persons import TITLES
from watcher.reading.places import IN, preposition
from watcher.reading.places_inside import MONTHS
from watcher.reading.quantity.bank_moves import is_its_board
from watcher.reading.quantity.headcounts import are_its_people, are_ours_behind
from watcher.reading.spellings import countries
from watcher.reading.tellers import is_a_title, is_in_an_object, is_short_for, only_says, tells_of_it
from watcher.reading.words import NameHit, Words


def actor_tie(ctx: Context, sentence: Sentence, first: int, last: int, pattern: Pattern, tie: Tie) -> bool:
    """Tie by actor: a name in the noun phrase decides; else the clause's subject; else what was read just before."""
    words, subjects = sentence.words, pattern.subjects
    tail = last + 3 if words.low[last + 1 : last + 2] == ["of"] else last
    if (foreign := foreign_owner(words, pattern, first)) and tie.rejects("actor", f"{foreign}'s"):
        return False
    title = ctx.sentences[0]
    foreign = foreign_owner(title.words, pattern, 0) if title is not sentence else ""
    if foreign and not _own_country(words, pattern) and tie.rejects("actor", f"{foreign}'s, as the title says"):
        return False
    aside = aside_before(words, clause_at(sentence.clauses, first).i, first) if words.low[first - 1] == "," else range(0)
    inside = [
        h
        for h in words.names
        if first - 2 + are_ours_behind(words, first, subjects) <= h.i <= tail
        and not is_within(words, aside, h)
        and not (h.i == 0 and words.low[h.j : h.j + 1] == [":"] and h.name.kind == "country" and h.name.id not in subjects)
        and h.name.own != "seat"
        and not only_says(words, h, first)
        and not (h.j <= first and only_joins(words, h))
        and h.name.id not in pattern.places
        and not (pattern.names and h.j <= first and preposition(words, h.i) in IN)
    ]
    rivals = [
        h
        for h in inside
        if not _friend(ctx, h, pattern)
        and not (beside_ours(words, h, pattern) or are_its_people(ctx, words, h, pattern))
        and (pattern.names or h.name.id not in ctx.patterns.home & (ctx.patterns.leading or ctx.patterns.home))
    ]
    if rivals and tie.rejects("actor", f"of {rivals[0].name.id}"):
        return False
    if (owner := _unknown_owner(words, first)) and tie.rejects("actor", f"{owner}'s"):
        return False
    if not subjects:
        return _no_other(ctx, sentence, first, pattern, tie)
    mine = [h for h in inside if h.name.id in subjects]
    if mine and mine[0].i > first and len(subjects) > 1 and _names_the_sort(pattern.fact.says, mine[0].name.id):
        found = _subject(ctx, sentence, first, pattern)
        if found and not found[1] and tie.rejects("actor", f"{found[0]} is the subject"):
            return False  # "Able's probe has ten NASA payloads"
    if mine:
        return tie.add("actor", f"{mine[0].name.id} in the noun phrase", 0.8)
    if owner := _ours_before(words, first, pattern):
        return tie.add("actor", f"{owner}'s are counted", 0.6)
    found = _subject(ctx, sentence, first, pattern)
    if found:
        name, friend = found
        if is_of_the_whole(ctx, sentence, name, pattern) and tie.rejects("actor", f"all of {name}'s"):
            return False
        if friend:
            return tie.add("actor", f"{name} is the subject", 0.6)
        if not _is_home(ctx, name, pattern) and tie.rejects("actor", f"{name} is the subject"):
            return False
    mine_too = subjects if pattern.siblings else subjects | bodies_of(subjects) | (ctx.patterns.topical - ctx.patterns.named)
    if not mine_too.isdisjoint(sentence.named):
        return tie.add("actor", "named in the sentence", 0.4)
    if (sibling := sibling_named(ctx, sentence, pattern)) and tie.rejects(
        "actor", f"{sibling} is spoken of, of whom another fact tells"
    ):
        return False
    others = [
        h
        for h in words.names
        if h.name.kind in ("country", "body")
        and ((h.j <= first and h.name.own == "adj") or (h.j <= first and words.low[h.i - 1 : h.i] == ["of"]))
        and not _friend(ctx, h, pattern)
        and h.name.id not in ctx.patterns.home
        and not is_the_firm(words, h)
    ]
    if others and tie.rejects("actor", f"of {others[-1].name.id}"):
        return False
    pronoun = bool(_PRONOUNS & set(words.low[:3]))
    for back in ctx.before(sentence):
        if (pronoun and (foreign := foreign_owner(back.words, pattern, 0))) and tie.rejects(
            "actor", f"{foreign}'s, spoken of before"
        ):
            return False
        if not mine_too.isdisjoint(back.named):
            return tie.add("actor", "named just before", 0.3)
        theirs = pronoun and any(
            h.name.kind != "name" and not _friend(ctx, h, pattern) and not _is_home(ctx, h.name.id, pattern)
            for h in back.words.names
        )
        if theirs and tie.rejects("actor", f"of {back.words.names[0].name.id}, spoken of before"):
            return False
    near = (sentence, *ctx.before(sentence), title)
    if any(h.name.id in actor and h.name.id != actor for s in near for h in s.words.names for actor in pattern.actors):
        return tie.add("actor", "only its country is named", 0.0)
    if any(country_of(h.name.id) in pattern.actors for s in near for h in s.words.names if h.name.id not in pattern.actors):
        return tie.add("actor", "a body of its country is named", 0.2)
    if called := by_common_noun(ctx, sentence, pattern):
        return tie.add("actor", f"called the {called}", 0.2)
    things = pattern.names.keys() - subjects - pattern.places
    if pattern.fact.kind == "date" and any(h.name.id in things and h.name.kind == "name" for h in words.names):
        return tie.add("actor", "the thing itself is called by its name", 0.0)
    return tie.add("actor", "not named", -1.2)


def sibling_named(ctx: Context, sentence: Sentence, pattern: Pattern) -> str:
    """Return whom another fact is about and who is spoken of here, the fact's own not having been named since, or ""."""
    if pattern.siblings:
        for near in (sentence, *ctx.before(sentence), ctx.sentences[0]):
            if not pattern.actors.isdisjoint(near.named) or any(is_of_one(name, pattern.names) for name in near.named):
                return ""
            if found := {name for name in pattern.siblings & near.named if country_of(name) not in pattern.actors}:
                return min(found)  # a country's own bank is no other
    return ""


def _ours_before(words: Words, first: int, pattern: Pattern) -> str:
    """Return the fact's own name on the noun that a number is of: "has cut the number of American troops to"."""
    for k in tokens_like(words, pattern.head | pattern.about | pattern.who_words | pattern.verbs):
        if k < first and words.cost(k, first) <= 10:
            for hit in words.names:
                if hit.name.id in pattern.subjects and (hit.j == k or (hit.j == k - 1 and words.low[hit.j] == "'s")):
                    return hit.name.id
    return ""


def _unknown_owner(words: Words, first: int) -> str:
    """Return a name of nobody we know whose the number is ("OceanEye's two satellites"), or ""."""
    k = first - 2
    if k < 0 or words.low[first - 1] != "'s" or not words.tokens[k][0].isupper() or words.senses[k]:
        return ""
    known = any(h.i <= k < h.j for h in words.names) or words.low[k] in MONTHS or words.low[k] in _NO_NAMES
    return "" if known else words.tokens[k]


def _is_home(ctx: Context, name: str, pattern: Pattern) -> bool:
    """Say whether a name is that of the topic's own country, where the fact is of a body or a thing in it, not of a state."""
    return name in ctx.patterns.home and not pattern.actors & countries()


def beside_ours(words: Words, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether a name stands joined to one of the fact's own ("the EU-Thailand deal")."""
    return any(
        h.name.id in pattern.names and (words.low[h.j : hit.i] in _JOINED or words.low[hit.j : h.i] in _JOINED)
        for h in words.names
    )


_JOINED = (["-"], ["and"], ["/"], ["–"])


def _no_other(ctx: Context, sentence: Sentence, first: int, pattern: Pattern, tie: Tie) -> bool:
    """For a fact that names nobody: nobody else must be the subject."""
    words = sentence.words
    clause = clause_at(sentence.clauses, first)
    known = ctx.patterns.named | ctx.patterns.topical
    hits = [
        h
        for h in words.names
        if clause.i <= h.i < first
        and words.low[h.i - 1] not in IN
        and not (h.name.own == "seat" or only_joins(words, h) or leads_a_compound(words, h))
        and (
            h.name.kind == "country"
            or (h.name.kind == "body" and words.low[h.j : h.j + 1] == ["'s"] and first - h.j <= 4)
            or (
                pattern.fact.kind == "date"
                and h.name.kind == "body"
                and any(g.i == h.j and not g.report for g in clause.groups)
            )
        )
    ]
    if (
        hits
        and all(h.name.id not in known | ctx.patterns.home for h in hits)
        and tie.rejects("actor", f"of {hits[-1].name.id}")
    ):
        return False
    if (not pattern.names and (where := _elsewhere(ctx, words))) and tie.rejects("place", f"in {where}"):
        return False
    who = pattern.who_words - pattern.head
    if pattern.levelled and who:
        if tokens_like(words, who):
            tie.add("actor", "the fact's subject stands in the sentence", 0.4)
        elif not any(
            tokens_like(b.words, who) or any(h.name.id in ctx.patterns.leading for h in b.words.names)
            for b in ctx.before(sentence)
        ):
            return tie.add("actor", "the fact's subject is not named", -1.2)
    if not hits and _is_pronouns(words, clause.i, first):
        for back in ctx.before(sentence)[:1]:
            if (
                back.words.names
                and all(h.name.id not in known for h in back.words.names)
                and tie.rejects("actor", f"of {back.words.names[0].name.id}, spoken of before")
            ):
                return False
    return True


def _is_pronouns(words: Words, start: int, first: int) -> bool:
    """Say whether the clause from `start` is of somebody spoken of before; "with its exit, 49 are left" is not."""
    for k in range(start, min(start + 3, len(words.low))):
        aside = k > start and words.low[k - 1] in _ASIDE and "," in words.low[k:first]
        if words.low[k] in _PRONOUNS and not aside:
            return True
    return False


_ASIDE = frozenset({"with", "after", "before", "by", "following"})


def _elsewhere(ctx: Context, words: Words) -> str:
    """Return the country in which the sentence plays, where it is none of those that most facts are of."""
    named = [h for h in words.names if h.name.kind == "country" and h.name.own == "own"]
    places = [h for h in named if preposition(words, h.i) in IN or words.low[h.i - 1] in _LEAVE]  # "quit Kesh"
    ours = ctx.patterns.leading & countries() or ctx.patterns.home & countries()
    if not places or not ours or any(h.name.id in ours | ctx.patterns.members for h in places):
        return ""
    return places[0].name.id


_PRONOUNS, _BODIES = words_of("ties.pronouns"), words_of("holders.bodies") | words_of("ties.common")
_LEAVE = words_of("goers.leave")


def _own_country(words: Words, pattern: Pattern) -> bool:
    return any(h.name.kind == "country" and any(h.name.id in n for n in pattern.names) for h in words.names)


def _is_unique(words: Words, hit: NameHit) -> bool:
    """Say whether a name has a word that is nothing but a name, so that there is one such in the world."""
    return any(
        not words.senses[i] and not words.spellings[i].plain and words.low[i] not in _BODIES for i in range(hit.i, hit.j)
    )


def foreign_owner(words: Words, pattern: Pattern, first: int) -> str:
    """Return another country whose body of the same name is spoken of ("Australia's Reserve Bank")."""
    for hit in words.names:
        if (
            hit.name.kind != "name"
            or hit.name.id not in pattern.actors
            or words.cost(hit.i, first) > 20
            or _is_unique(words, hit)
        ):
            continue
        for other in words.names:
            if other.name.kind != "country" or other.name.id in pattern.names or any(other.name.id in n for n in pattern.names):
                continue
            before = words.low[other.j : hit.i] in (["'s"], []) and other.j <= hit.i
            after = words.low[hit.j : other.i] == ["of"]
            if before or after:
                return other.name.id
    return ""


def _subject(ctx: Context, sentence: Sentence, first: int, pattern: Pattern) -> tuple[str, bool] | None:
    """Return (name, whether it is the fact's) of the nearest name that can be the subject of token `first`'s clause."""
    words = sentence.words
    clause = clause_at(sentence.clauses, first)
    group = group_of(words, clause.groups, first)
    edge = group.i if group is not None and group.i <= first else first
    best: tuple[int, str, bool] | None = None
    began = _antecedent(words, clause.i)
    aside = aside_before(words, clause.i, edge)
    opens = opening_of(words, clause.i, edge)
    for hit in words.names:
        if is_within(words, aside, hit) or (hit.j <= opens and hit.name.id not in pattern.subjects):
            continue
        if only_joins(words, hit) or (hit.name.kind == "country" and words.low[hit.i - 1] == "in" and hit.i):
            continue  # "agree in Ostland to free"
        if words.low[hit.j : hit.j + 1] == [":"] or _tells(words, hit.j, first):
            continue  # who only tells the number does not hold it: "Army: …", "the ministry counts about …"
        if is_the_firm(words, hit) or (hit.name.id not in pattern.names and is_in_an_object(words, hit)):
            continue
        if began <= hit.i and hit.j <= edge and hit.name.id not in pattern.places and (best is None or hit.i > best[0]):
            # Of a holding, whose it is is all that tells it from the others'.
            other = "own_" in pattern.about and hit.name.id in ctx.patterns.members and hit.name.id not in pattern.names
            best = (hit.i, hit.name.id, hit.name.id in pattern.subjects or (_friend(ctx, hit, pattern) and not other))
    reported = not pattern.about.isdisjoint(_BEFALLS) and not _REPORTS.isdisjoint(words.low[edge : first + 1])
    for k in range(edge - 1, clause.i - 1, -1) if not reported else ():  # "Relatives have reported 56 people missing"
        own_word = not k and not frozenset(keys_of(words, 0)).isdisjoint(pattern.theme)  # "Trains will run"
        own_word |= words.low[k] in _LEGAL_FORMS and any(h.j == k for h in words.names)  # "Alder NV would pay"
        own_word |= tells_of_it(words, k, first, day=pattern.fact.kind == "date") or is_a_title(words, k)
        stranger = not own_word and (_is_unknown_name(words, k) or _opens_with_stranger(ctx, words, k))
        if stranger and is_short_for(words, k, pattern.subjects):
            return words.tokens[k], True
        if stranger and (best is None or k > best[0] + 3) and not is_in_a_place(words, k) and not _is_holder(words, k):
            ours = leads_ours(ctx, sentence, words.low[k], pattern) or is_its_board(ctx, sentence, k, pattern)
            return words.tokens[k], ours
    told_behind = any(h.i >= edge and h.name.id in pattern.subjects for h in words.names)
    if best is None and aside and not told_behind and (named := stranger_before(words, clause.i, aside)):
        return named, False
    if best is None and began < clause.i and not any(h.j == clause.i - 1 and h.name.id in pattern.places for h in words.names):
        return words.tokens[clause.i - 2], False
    return (best[1], best[2]) if best else None


_LEGAL_FORMS = words_of("ties.legal_forms")
_BEFALLS, _REPORTS = frozenset({"missing", "dead", "wounded"}), frozenset({"reported", "reports", "report"})


def _names_the_sort(says: str, name: str) -> bool:
    """Say whether the fact has the name in what it counts, behind its number: "Kestrel carries [six] NASA payloads"."""
    return name in says.partition("]")[2].split()[:2]


def _is_holder(words: Words, k: int) -> bool:
    """Say whether the capital at token k is who has the office of a body just named: "South Korea's President Lee"."""
    at = k - 1
    while at > 0 and words.tokens[at][0].isupper() and (words.low[at] in TITLES or any(h.i <= at < h.j for h in words.names)):
        at -= 1
    return words.low[k - 1] in TITLES and at >= 0 and (words.low[at] == "'s" or any(h.i == at + 1 for h in words.names))


def _antecedent(words: Words, start: int) -> int:
    """Return where the name begins that a clause at token `start` tells more of ("Polder Fund, which owns"), else `start`."""
    if start < 2 or words.low[start] not in ("which", "who") or words.low[start - 1] != ",":
        return start
    at = start - 1
    while at > 0 and words.tokens[at - 1][0].isupper() and words.low[at - 1] not in MONTHS:
        at -= 1
    return at if at < start - 1 else start


def _opens_with_stranger(ctx: Context, words: Words, k: int) -> bool:
    """Say whether a sentence begins with a name that nobody told us of: one that has its capital inside of another, too."""
    token = words.tokens[k]
    if k or not token[0].isupper() or words.titled or words.senses[0] or words.cues[0] or words.low[0] in STOP | _NO_NAMES:
        return False
    if len(words.low) < 2 or not is_verb(words, 1) or any(h.i == 0 for h in words.names):
        return False
    others = [s.words for s in ctx.sentences if s.words is not words and not s.words.titled]
    again = not token.endswith("s") and any(
        w.tokens[:1] == [token] for w in others
    )  # "Orr records 19 cases // Orr has recorded"
    return again or any(token in w.tokens[1:] for w in others)


def _tells(words: Words, i: int, first: int) -> bool:
    """Say whether a verb of counting stands between a subject's end and the number: "now counts about"."""
    return not _COUNTS.isdisjoint(words.low[i:first])


_COUNTS = words_of("ties.counts")


def _is_unknown_name(words: Words, k: int) -> bool:
    """Say whether token k is a name that nobody told us of: a capital inside a sentence, before a verb or a possessive."""
    token = words.tokens[k]
    if not token[0].isupper() or not token[0].isalpha() or words.titled or words.low[k] in MONTHS:
        return False
    if words.senses[k] and not is_surname(words, k):
        return False
    if any(h.i <= k < h.j for h in words.names) or words.low[k] in _NO_NAMES:
        return False
    if k == 0 and token.endswith(("ers", "ors", "ists", "ians", "cies", "ties", "ents")) and token[1:].islower():
        # "Policymakers held": a plural that begins a sentence is nobody's name.
        return False
    after = words.low[k + 1] if k + 1 < len(words.low) else ""
    if k == 0 and token.endswith("s") and after in ("have", "are", "were"):
        return False  # "Flames have devoured"
    if words.index == 0 and after == "to" and k > 0 and words.tokens[k - 1][0].isupper():
        return True
    return after in ("'s", "has", "have", "had", "is", "was", "will", "holds", "held", "which") or (
        k > 0 and is_verb(words, k + 1) if k + 1 < len(words.low) else False
    )


_NO_NAMES = words_of("ties.no_names")


def _friend(ctx: Context, hit: NameHit, pattern: Pattern) -> bool:
    """Say whether a name is the fact's own, the topic's, or part of one ("New Zealand" of its Reserve Bank)."""
    name = hit.name.id
    others = pattern.siblings if pattern.fact.kind == "quantity" else frozenset()  # each has a number of its own
    topical = name in ctx.patterns.topical or (name in ctx.patterns.home and bool(country_of(name)))
    mine = (
        name in pattern.names
        or (topical and others.isdisjoint((name, country_of(name))))
        or any(name in other for other in pattern.names)
    )
    return (
        mine
        or is_of_one(name, pattern.names if pattern.subjects else ctx.patterns.named)
        or any(country_of(other) == name for other in pattern.names)
        or country_of(name) in pattern.subjects
    )


def context_support(ctx: Context, sentence: Sentence, wanted: frozenset[str]) -> bool:
    """Say whether the title or the sentence before speaks of what is wanted."""
    for back in ctx.before(sentence)[:2] + ctx.sentences[:1]:
        if back is not sentence and tokens_like(back.words, wanted):
            return True
    return False
