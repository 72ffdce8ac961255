"""Deed subjects: whether it is the fact's own thing that a deed is told of, and not what only stands beside it.

Owns: what speaks against a deed by its subject. Never: says by which words a deed is told.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import begin_of_subject, is_passive, object_of
from watcher.reading.clauses import Clause, Group, group_of
from watcher.reading.keys import STOP, best_match, is_modifier, keys_of
from watcher.reading.lexicon import concepts, split
from watcher.reading.object_words import ANAPHORS
from watcher.reading.patterns import Pattern
from watcher.reading.roles import Phrase, is_strange, phrase_at
from watcher.reading.spellings import countries
from watcher.reading.status.deed_tokens import is_in_the_phrase
from watcher.reading.status.deeds import Deed
from watcher.reading.status.doers import doer_at, is_subject_of, subject_at
from watcher.reading.words import Words


def comes_elsewhere(words: Words, clause: Clause, pattern: Pattern, deed: Deed, k: int, sort: str) -> bool:
    """Say whether they come to a place that the fact does not name: "arrived in Lund", of who is awaited at Marn."""
    if deed.done == "in orbit":
        return _is_round_another(words, clause, pattern, k)
    if sort != "v" or words.low[k] not in _COMES or words.low[k + 1 : k + 2] == [] or words.low[k + 1] not in _AT:
        return False
    if not any(name not in deed.owners | deed.acts for name, _ in deed.names):
        return False
    behind = [h for h in words.names if k < h.i < clause.j]
    at = k + 2 + (words.low[k + 2 : k + 3] == ["the"])
    there = any(h.i == at for h in behind) or (at < clause.j and is_strange(words, at))
    return there and not any(h.name.id in pattern.names for h in behind)


def _is_round_another(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether the orbit told of at token k is round what the fact does not name: "is circling Venus"."""
    for at in (i for i in range(k, min(k + 6, clause.j)) if words.low[i] in _ROUND):
        before, behind = at - 1 - (words.low[at - 1] == "'s"), at + 1
        while words.low[behind : behind + 1] and words.low[behind] in _OF:
            behind += 1
        for i in (before, behind) if words.low[at] == "orbit" else (behind,):
            named = clause.i < i < clause.j and words.tokens[i][0].isupper() and i != k
            if named and words.low[i] not in split(pattern.fact.says.lower()):
                return True
    return False


_ROUND, _OF = frozenset({"orbit", "orbiting", "circling"}), frozenset({"around", "round", "of", "about", "the"})
_COMES, _AT = words_of("deeds.comes"), frozenset({"in", "at", "to", "into"})


def is_anothers_fate(words: Words, clause: Clause, deed: Deed, k: int, sort: str) -> bool:
    """Say whether what undergoes it, or does it to nobody, is a thing of which the fact's own only tells where or whose it is.

    "A cinema next to the Odeon was demolished", "supporters of Varga were released".
    """
    group = next((g for g in clause.groups if g.head == k), None)
    if sort == "n" or (group is None and sort == "v"):
        return False
    if sort == "v" and group is not None and not is_passive(words, group) and object_of(words, clause, group):
        return False
    known = frozenset(key for keys, _ in deed.parts for key in keys)
    active = sort == "v" and group is not None and not is_passive(words, group)
    behind = range(group.j, min(group.j + 5, clause.j)) if group is not None and active else range(0)
    if any(best_match(keys_of(words, i), known) >= 0.6 for i in behind) or (active and is_in_the_phrase(words, k, known)):
        return False  # it has its object
    found = _undergoes(words, clause, group, k)
    if found is None or found.name or not found.head or words.low[found.at] in ANAPHORS:
        return False
    ours = {name for name, _ in deed.names}
    after = words.low[found.at + 1 : found.at + 2]
    if words.low[found.at] in _BELONGS or (deed.called and not found.head.isdisjoint({"person", "civilian"})):
        return False  # "shares in", "the people of"
    if any(best_match(keys_of(words, i), known) >= 0.6 for i in range(max(clause.i, found.at - 3), found.at + 1)):
        return False
    if any(h.name.id in ours and found.at - 6 <= h.i <= found.at for h in words.names):
        return False  # "Bayrou's government"
    people = any(key in concepts() and "person" in (key, *concepts()[key].wider) for key in found.head)
    before = set(words.low[max(clause.i, found.at - 4) : found.at])
    some = not before & {"the", "its", "their", "his", "her", "all", "'s"}
    return (people or some) if after == ["of"] else bool(after) and after[0] in (_BESIDE if some else _LEADS)


def _undergoes(words: Words, clause: Clause, group: Group | None, k: int) -> Phrase | None:
    """Return the noun phrase of what a verb is told of, or of what a state at token k is, by the noun that a "that" follows."""
    low = words.low
    that = next((i for i in range(clause.i + 2, min(k, clause.i + 7)) if low[i] in ("that", "which", "who", "next")), -1)
    if that > 0 and low[clause.i] in ("a", "an"):
        return phrase_at(words, clause.i, that)
    return subject_at(words, clause, group) if group is not None else phrase_at(words, clause.i, k)


def is_of_another(words: Words, clause: Clause, deed: Deed, k: int, sort: str) -> bool:
    """Say whether it is told of one of the same sort as the fact's own, which is named for another reason.

    "A cable off Bali was repaired, the crew of the Sunda cable said", "results in Ghana are out, a watcher in Guinea said".
    """
    if (sort == "v" and _rules_on_another(words, clause, deed, k)) or (sort != "a" and _is_strangers(words, clause, deed, k)):
        return True
    span = _span(words, clause, deed, k, sort)
    if span is None or not deed.names or sort == "n":
        return False
    ours = {name for name, _ in deed.names}
    inside = [h for h in words.names if span.start <= h.i < span.stop]
    begin, low = span.start, words.low
    if any(h.name.id in ours for h in inside):
        near = next((i for i in range(begin + 1, span.stop) if low[i] in _NEAR), -1)
        one = low[begin] in ("a", "an", "another") and near > 0
        return one and not any(h.name.id in ours and h.i < near for h in inside)
    if not any(h.name.id in ours for h in words.names):
        return False
    found = [i for i in span if not deed.objects or best_match(keys_of(words, i), deed.objects) >= 0.6]
    own = bool(found) and deed.acts >= ours and not _OWN.isdisjoint(low[begin : found[0]])
    if not found or (own and any(h.name.id in ours and h.j <= begin for h in words.names)):
        return False  # "hands over the last of its weapons to the UN"
    if low[begin] in ("a", "an", "another") and deed.definite:
        return True
    at = next((i for i in found if low[i + 1 : i + 2] and low[i + 1] in _WHERE), -1) if deed.objects else found[0]
    if at < 0:
        return False
    countries_only = ours <= countries()
    return any(
        h.name.own != "adj"
        and h.i <= at + 4
        and h.i > at
        and (deed.objects or low[h.i - 1] in _WHERE)
        and (not countries_only or h.name.id in countries())
        for h in inside
    ) or (
        not countries_only
        and not any(t[0].isdigit() for t in low[at + 2 : at + 3])  # "at 0412 GMT"
        and any(is_strange(words, i) and (deed.objects or low[i - 1] in _WHERE) for i in range(at + 2, min(at + 5, span.stop)))
    )


def _span(words: Words, clause: Clause, deed: Deed, k: int, sort: str) -> range | None:
    """Return the tokens of what the deed at token k is told of: its object, or its subject where it has none."""
    group = next((g for g in clause.groups if g.head == k), None)
    if group is None:
        return range(clause.i, k) if sort == "a" and k > clause.i else None
    what = None if is_passive(words, group) else object_of(words, clause, group)
    if what and words.low[what.start] not in _NO_OBJECT:
        stop = next((i for i in range(what.start, clause.j) if words.low[i] in _STOPS), clause.j)
        return range(what.start, max(stop, what.stop))
    begin = begin_of_subject(words, clause, group)
    if any(best_match(keys_of(words, i), deed.objects) >= 0.6 for i in range(clause.i, begin)):
        begin = clause.i  # "results in Ghana": a noun that could be a verb
    while begin < group.i and not words.low[begin].isalnum():
        begin += 1
    return range(begin, group.i) if begin < group.i else None


def _is_strangers(words: Words, clause: Clause, deed: Deed, k: int) -> bool:
    """Say whether a force that nobody told us of does it, or who takes weapons from others: "Corvian rebels disarm"."""
    group = group_of(words, clause.groups, k)
    if group is None or group.i > k or not (deed.acts or deed.befalls) or is_passive(words, group):
        return False
    found = subject_at(words, clause, group)
    if found is None or any(clause.i <= h.i < group.i and h.name.id in dict(deed.names) for h in words.names):
        return False
    short = words.spellings[found.at].initials
    if deed.acts and _is_named(words, found.at if short else found.at - 1) and (short or "fighter" in found.head):
        return True
    if "arms" not in deed.objects or _TAKES.isdisjoint(found.head) or any(keys & found.head for keys, _ in deed.parts):
        return False
    return _OWN.isdisjoint(words.low[k + 1 : k + 6])


def _is_named(words: Words, k: int) -> bool:
    """Say whether token k is a name that nobody told us of: "[Corvian] rebels"."""
    if (
        k < 0
        or not words.tokens[k][0].isupper()
        or words.titled
        or words.low[k] in STOP
        or any(h.i <= k < h.j for h in words.names)
    ):
        return False
    return not (words.senses[k] or words.cues[k] or words.spellings[k].plain)


_TAKES = frozenset({"police", "troops", "w:army", "w:navy", "government", "w:militari", "w:custom"})
_OWN = frozenset({"its", "their", "his", "her"})
_NO_OBJECT = frozenset({"again", "back", "with", "home", "off", "up", "away"})
_WHERE = frozenset({"in", "of", "to", "on", "with", "from", "at", "off"})
_STOPS = frozenset({",", ".", "and", "as", "after", "while", "but", ";"})
_BELONGS = words_of("deeds.belongs")
_BESIDE = words_of("deeds.beside")
_LEADS = words_of("deeds.leads")  # "the road to the dam"
_NEAR = frozenset({"near", "beside", "next", "opposite", "behind", "outside"})


def _rules_on_another(words: Words, clause: Clause, deed: Deed, k: int) -> bool:
    """Say whether what is ruled, voted or decided on is nothing that the fact speaks of: "ruled on a land dispute"."""
    if words.low[k + 1 : k + 2] != ["on"] or not words.low[k].startswith(("rul", "vot", "decid")) or deed.befalls:
        return False
    wanted = frozenset(key for keys, weight in deed.parts for key in keys if weight >= 1)
    if not words.tokens[k + 2 : k + 3] or not words.tokens[k + 2][0].islower():
        return False  # "ruled on Tuesday"
    what = range(k + 2, min(k + 9, clause.j))
    return bool(wanted) and not any(best_match(keys_of(words, i), wanted) >= 0.6 for i in what)


def is_anothers_deed(words: Words, clause: Clause, pattern: Pattern, deed: Deed, k: int) -> bool:
    """Say whether the subject is only named after the fact's own: "the Kestrel crew returns", of the Kestrel."""
    found = doer_at(words, clause, k, "v")
    if found is None or found.name or not found.head or words.low[found.at] in ANAPHORS:
        return False
    people = any((key in concepts() and "person" in (key, *concepts()[key].wider)) or key == "crew" for key in found.head)
    known = any(best_match(found.head, keys) >= 0.6 for keys, _ in deed.parts)
    if any(h.name.id in pattern.names and "and" in words.low[h.j : min(h.j + 3, found.at)] for h in words.names):
        return False  # "the Kestrel capsule and its crew"
    return people and not known and not found.names.isdisjoint(pattern.names)


def is_named(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the verbal noun at token k only names the deed: "the landing slips", "lessons of their disarming"."""
    if any(g.i == k + 1 and g.tense != "none" for g in clause.groups):
        return True
    group = next((g for g in clause.groups if g.i == k and g.tense == "none"), None)
    alone = group is not None and not any(g.j <= k for g in clause.groups) and words.low[k + 1 : k + 2] != ["of"]
    return alone and group is not None and (k == clause.i or object_of(words, clause, group) is None)


def is_beside_it(words: Words, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether another thing does it near the fact's own: "a museum opened near the bridge"."""
    group = next((g for g in clause.groups if g.i <= k < g.j), None)
    if group is None or group.j >= clause.j or is_passive(words, group):
        return False
    if not any(s.concept in ("open", "close", "resume") for s in words.senses[k]):
        return False  # who lands near the pole has landed
    near = words.low[group.j] in _AROUND or (words.low[clause.i] in ("a", "an") and words.low[group.j] in ("at", "in", "by"))
    subject = range(clause.i, group.i)
    return near and not any(h.i in subject and h.name.id in pattern.names for h in words.names)


_AROUND = frozenset({"near", "beside", "outside", "opposite", "behind", "alongside", "next", "close"})


def is_done_to_it(words: Words, clause: Clause, k: int) -> bool:
    """Say whether what is done at token k is done to "it" or "them", which were spoken of before."""
    group = next((g for g in clause.groups if g.head == k), None) if k >= 0 else None
    if group is None:
        return False
    before = words.low[max(clause.i, group.i - 1) : group.i]
    suffers = is_passive(words, group) or object_of(words, clause, group) is None
    return words.low[group.j : group.j + 1] in _PRONOUNS or (suffers and before in _PRONOUNS)


_PRONOUNS = (["it"], ["them"], ["him"], ["her"], ["both"], ["they"])


def joins_another(words: Words, k: int, deed: Deed) -> bool:
    """Say whether it is another body that somebody asks to join: "has applied to join Interpol"."""
    ours = {name for name, _ in deed.names}
    at = next(
        (i for i in range(k + 1, min(k + 5, len(words.low) - 1)) if any(s.concept == "join" for s in words.senses[i])), -1
    )
    if at < 0 or not ours:
        return False
    first = at + 1 + (words.low[at + 1] in ("the", "of"))
    if first >= len(words.low) or not words.tokens[first][0].isupper() or words.titled:
        return False
    return not any(h.i in (first, first + 1) and h.name.id in ours for h in words.names)


def is_whose(words: Words, deed: Deed, k: int) -> bool:
    """Say whether the deed's noun is that of whom it is done to: "the capture of Able", "Able's capture", "Able capture"."""
    names = {name for name, _ in deed.names}
    of = words.low[k - 1 : k] == ["the"] and words.low[k + 1 : k + 2] == ["of"]
    if is_modifier(words, k):
        return False  # "the lander's landing site"
    if of and words.low[k - 2 : k - 1] and words.low[k - 2] in _FOR_IT:
        return False  # "funds for the rebuilding of the bridge"
    return any(
        h.name.id in names and ((of and k < h.i <= k + 6) or h.j == k or (h.j == k - 1 and words.low[k - 1] == "'s"))
        for h in words.names
    )


_FOR_IT = frozenset({"for", "on", "of", "about", "over", "towards", "toward", "to"})


def only_describes(words: Words, clause: Clause, group: Group, k: int) -> bool:
    """Say whether the verb only tells what the deed at token k is or needs: "the rebuilding of the bridge is a priority"."""
    return group.i > k and group.tense == "present" and group.i == group.head and is_subject_of(words, clause, group.head, k)


def is_for_it(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the deed at token k is only what something is for: "a contract for the construction of the line"."""
    at = k - 1 - (words.low[k - 1] in ("the", "their", "its"))
    return words.low[at] == "for" and _THANKS.isdisjoint(words.low[clause.i : at])


_THANKS = words_of("deeds.thanks")
