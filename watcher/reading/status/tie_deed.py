"""Deeds tied to status facts: what is told to be done, taken back or meant to be done, and to what.

Owns: the tie of a deed to a fact. Never: says by which words a deed is told; those are deeds.
"""

from __future__ import annotations

from dataclasses import replace

from watcher.language import words_of
from watcher.reading.antecedents import subject_of
from watcher.reading.arguments import is_passive, object_of
from watcher.reading.bodies import country_of
from watcher.reading.clauses import Clause, clause_at, group_of
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.date.happened import (
    ends_behind,
    has_happened,
    is_held_up,
    is_moved,
    is_only_begun,
    is_only_the_matter,
    is_spoken_of_as_there,
    is_stopped,
    was_before,
)
from watcher.reading.keys import best_match, keys_of, senses_of, tokens_like
from watcher.reading.patterns import Pattern
from watcher.reading.stance import Told
from watcher.reading.status.courses import is_over
from watcher.reading.status.deed_subjects import (
    comes_elsewhere,
    is_anothers_deed,
    is_anothers_fate,
    is_beside_it,
    is_done_to_it,
    is_for_it,
    is_named,
    is_of_another,
    is_whose,
    joins_another,
    only_describes,
)
from watcher.reading.status.deed_tokens import deed_tokens, is_in_the_phrase
from watcher.reading.status.deed_values import done_value, undone_value
from watcher.reading.status.deeds import SUSPECTS as _SUSPECTS
from watcher.reading.status.deeds import Deed, Forms, governors
from watcher.reading.status.doers import is_subject_of, other_doer
from watcher.reading.status.motion import is_not_whole
from watcher.reading.status.noun_steps import is_had
from watcher.reading.status.own_names import leaves_it
from watcher.reading.status.patients import befalls_another, whose_else
from watcher.reading.status.siblings import is_none
from watcher.reading.status.step_rivals import is_asked_of_it
from watcher.reading.status.steps import StatusRead, only_a_time, told_step
from watcher.reading.status.there_is_none import fate_of_new, is_only_weighed
from watcher.reading.words import Words
from watcher.values import StatusValue

_THREAT = words_of("deeds.threat")
_YIELDS = words_of("deeds.yields")


def read_deed(ctx: Context, sentence: Sentence, pattern: Pattern, deed: Deed) -> tuple[list[StatusRead], set[int]]:
    """Return every telling of the fact's deed in the sentence: done, not done, undone, or meant; and where it is another's."""
    out, others = [], set[int]()
    for k, sort, back in deed_tokens(sentence.words, deed):
        tie = Tie()
        read = _read(ctx, sentence, pattern, deed, k, sort, back, tie)
        if read is None:
            ctx.note(sentence, pattern.fact.id, k, tie)
            if tie.against == _ANOTHER or tie.against.endswith(_DOES_IT):
                others.add(k)
        else:
            out.append(read)
    if deed.refrains and not out:
        out += _refrains(ctx, sentence, pattern, deed)
    if not out and _by_object(deed):
        out += _meant(ctx, sentence, pattern, deed)
    return out, others


_BESIDE, _ANOTHER, _DOES_IT = frozenset({"with", "on", "about"}), "told of another thing", " does it"


def _read(
    ctx: Context, sentence: Sentence, pattern: Pattern, deed: Deed, k: int, sort: str, back: bool, tie: Tie
) -> StatusRead | None:
    words = sentence.words
    clause = clause_at(sentence.clauses, k)
    tie.add("deed", f"{words.tokens[k]!r} {'takes it back' if back else 'tells it'}", 1.0)
    if not _fits(ctx, sentence, clause, deed, k, tie):
        return None
    if sort == "v" and befalls_another(words, clause, pattern, k):
        tie.reject("object", "it befalls another")
        return None
    elsewhere = not back and comes_elsewhere(words, clause, pattern, deed, k, sort)
    if elsewhere or joins_another(words, k, deed) or (back and leaves_it(words, clause, k, deed.called)):
        tie.reject("object", _ANOTHER)
        return None
    if is_anothers_fate(words, clause, deed, k, sort) or is_of_another(words, clause, deed, k, sort):
        tie.reject("subject", _ANOTHER)
        return None
    if other := whose_else(ctx, words, clause, pattern, k) or (
        sort == "v" and other_doer(ctx, sentence, clause, pattern, k, sort)
    ):
        tie.reject("subject", f"of {other}")
        return None
    alone = deed.alone and sort == "v" and is_anothers_deed(words, clause, pattern, deed, k)
    if alone or (sort == "v" and is_beside_it(words, clause, pattern, k)):
        tie.reject("subject", "another thing does it")
        return None
    if is_none(pattern) and back:
        tie.reject("deed", "what is not done is not taken back")
        return None
    if sort != "v" and not back and not deed.once and not is_none(pattern) and was_before(words, clause, k):
        tie.reject("stance", "what was before")
        return None
    if is_asked_of_it(sentence, clause, k, pattern, sort):
        tie.reject("stance", "only asked of them")
        return None
    if sort == "v" and words.low[k].endswith("ing") and is_named(words, clause, k):
        sort = "n"
    if sort == "n" and deed.absent and not deed.once and (fate := fate_of_new(sentence, clause, k)) is not None:
        return StatusRead(k, StatusValue(word=fate[0], phrase=fate[0]), fate[1], tie) if fate[0] else None
    if sort == "n":
        told, undone = _of_noun(sentence, clause, deed, k)
        if told is None:
            tie.reject("deed", "nothing is done with it")
            return None
        if back and undone:
            tie.reject("deed", "what would take it back is over")
            return None
        back = back or undone
    elif deed.refrains:
        told = _told_refraining(sentence, clause, k)
    else:
        if _done_to_another(words, clause, deed, k, deed.undoes if back else deed.does):
            tie.reject("object", "done to another thing")
            return None
        told = told_step(sentence, k)
    if told.mood and is_only_weighed(words, clause, pattern, k):
        tie.reject("stance", "it is still only weighed")
        return None
    if told.embedded or only_a_time(words, clause, k) or (told.stance == "questioned" and not told.mood):
        tie.reject("stance", told.why)
        return None
    if sort == "v" and words.low[k].endswith("ing") and is_held_up(words, k):
        tie.reject("deed", "it is held up")
        return None
    if (
        sort == "v"
        and not back
        and any(s.concept in ("suspend", "end") for s in words.senses[k - 2])
        and words.low[k - 1] == "to"
    ):
        tie.reject("deed", "it ceases to be done")
        return None
    if sort != "n" and not back and is_stopped(words, k):
        if is_none(pattern):
            tie.reject("deed", "what is not done is not stopped")
            return None
        return StatusRead(k, undone_value(pattern, deed), told_step(sentence, k - 1), tie)
    if told.negated or back:
        if back and (told.negated or is_none(pattern)):
            tie.reject("stance", "it is not taken back")
            return None
        if told.negated:
            told = Told("planned" if told.mood else "asserted", told.mood, True, why="it is not done")
        value, group = undone_value(pattern, deed), next((g for g in clause.groups if g.i <= k < g.j), None)
        if value.word == "completed" and (is_not_whole(words, k, k) or (group and is_not_whole(words, group.i, group.i))):
            tie.reject("deed", "only a part of it")
            return None
        return StatusRead(k, value, told, tie)
    if deed.once and is_none(pattern) and is_only_begun(words, clause, k):
        return StatusRead(k, StatusValue(word="in-force", phrase="begun"), told, tie)
    return StatusRead(k, done_value(pattern, deed), told, tie)


def _told_refraining(sentence: Sentence, clause: Clause, k: int) -> Told:
    """Return how it is told that something is ruled out, which is a denial by itself."""
    refuses = not _REFUSES.isdisjoint(sentence.words.low[max(clause.i, k - 4) : k])
    told = told_step(sentence, k)
    if told.mood and told.stance in ("planned", "questioned"):
        return replace(told, negated=refuses)
    return Told("asserted", negated=refuses, why="ruled out, or not")


_REFUSES = words_of("deeds.refuses")


def _done_to_another(words: Words, clause: Clause, deed: Deed, k: int, forms: Forms) -> bool:
    """Say whether a verb's object is nothing that the fact speaks of: "seal a truce near the border"."""
    if deed.anybody:
        return False
    group = next((g for g in clause.groups if g.head == k), None)
    what = (
        object_of(words, clause, group)
        if group is not None and any(not rest for rest, _ in forms.get(words.low[k], ()))
        else None
    )
    if what is None or words.low[what.start] in _ITSELF or _ITS_OWN.issuperset(words.low[what.start : what.start + 2]):
        return False  # "dissolved itself", "dissolve the organisation"
    end = next((i for i in what if i > what.start and words.low[i] in _ENDS_NOUN), what.stop)
    if words.low[end : end + 1] == ["of"] and words.low[end - 1] in _SHARES:
        # "Pays half of the benefits".
        end = next((i for i in range(end + 1, what.stop) if words.low[i] in _ENDS_NOUN), what.stop)
    if words.low[end : end + 1] == [","] and words.low[end + 1 : end + 2] and words.low[end + 1] in _OPENS_APPOSITION:
        # "Arrested Karim Udin, the owner of".
        end = next((i for i in range(end + 2, clause.j) if words.low[i] in _ENDS_NOUN or words.low[i] == ","), clause.j)
    if any(h.i < end and h.j > what.start and h.name.id in dict(deed.names) for h in words.names):
        return False
    wanted = frozenset(key for keys, _ in deed.parts for key in keys)
    nouns = [i for i in range(what.start, end) if senses_of(words, i).noun or (not words.senses[i] and keys_of(words, i))]
    open_ = deed.absent and not deed.objects  # of "no arrests over the fire" anybody's is one
    return bool(nouns) and not open_ and not any(best_match(keys_of(words, i), wanted) >= 0.6 for i in nouns)


_ITSELF = frozenset("itself themselves himself herself".split())
_ITS_OWN = frozenset("the its organisation organization group movement party body firm company".split())
_SHARES = words_of("deeds.shares")
_OPENS_APPOSITION = frozenset("the a an its his her their".split())
_ENDS_NOUN = words_of("deeds.ends_noun")


def _fits(ctx: Context, sentence: Sentence, clause: Clause, deed: Deed, k: int, tie: Tie) -> bool:
    """Say whether it is done to what the fact speaks of, and by nobody else."""
    words, before = sentence.words, ctx.before(sentence)
    have, total, inside = 0.0, 0.0, False
    it = is_done_to_it(words, clause, k)
    # What has a name of its own needs no noun of its sort.
    named = {h.name.id for h in words.names if clause.i <= h.i < clause.j}
    by_name = bool(deed.called & named)
    if not deed.called and not deed.objects:
        ours = [name in named for name, _ in deed.names]
        by_name = not deed.parts and (any(ours) if deed.befalls else bool(ours) and all(ours))
    if deed.called and not by_name and _is_meant_by(words, clause, deed) and any(deed.called & b.named for b in before):
        # "The capsule came home empty", where the Starliner was spoken of.
        by_name, have = True, 0.5
    # Who leaves need not be named: they are those who are there.
    spoken = not deed.objects or (k >= 0 and any(s.concept == "withdraw" for s in words.senses[k]))
    for keys, weight in deed.parts:
        total += weight
        found = [i for i in tokens_like(words, keys, 0.6) if i != k]
        spoken = spoken or (bool(found) and (weight >= 0.5 or k < 0))
        if any(clause.i <= i < clause.j for i in found):
            have, inside = have + weight, True
        elif found:
            have, inside = have + 0.8 * weight, inside or weight >= 1
        elif k >= 0 and is_in_the_phrase(words, k, keys):
            have, inside, spoken = have + weight, True, True
        elif any(tokens_like(b.words, keys, 0.6) for b in before):
            again = it and weight >= 0.5 and any(i in subject_of(b) for b in before[:1] for i in tokens_like(b.words, keys))
            have, inside, spoken = have + (0.9 if again else 0.4) * weight, inside or again, spoken or again
    for name, weight in deed.names:
        total += weight
        if name in sentence.named:
            have, inside = have + weight, True
        elif any(name in b.named for b in before):
            again = it and any(h.name.id == name and h.i in subject_of(b) for b in before[:1] for h in b.words.names)
            have, inside, spoken = have + (0.9 if again else 0.5) * weight, inside or again, spoken or again
    if by_name:
        have += sum(weight for keys, weight in deed.parts if weight < 0.5 and not tokens_like(words, keys, 0.6)) / 2
    spoken, inside = spoken or by_name, inside or by_name
    if deed.suspects and k >= 0 and tokens_like(words, _PEOPLE) and all(name in sentence.named for name, _ in deed.names):
        # "A man was arrested over the Lund stabbing": whom they sought.
        others = [keys for keys, _ in deed.parts if keys.isdisjoint(_SUSPECTS)]
        if others and all(tokens_like(words, keys, 0.6) for keys in others):
            have, spoken, inside = total, True, True
    if not spoken and inside and deed.names and k >= 0 and all(name in sentence.named for name, _ in deed.names):
        # "Became the fourth to land on the Moon": the verb without its object.
        group = next((g for g in clause.groups if g.head == k), None)
        spoken = group is not None and object_of(words, clause, group) is None
    if deed.owners and not any(name in s.named for name in deed.owners for s in (sentence, *before[:2])):
        return tie.reject("object", "whose it is is not named")
    if not deed.pair <= sentence.named:
        return tie.reject("object", "between others, or not said between whom")
    if not inside or not spoken or have < 0.5 * total:
        return tie.reject("object", f"only {have:.1f} of {total:.1f} of the fact's words")
    if rival := _rival(ctx, words, clause, deed, k):
        return tie.reject("subject", f"{rival} does it")
    return tie.add("object", f"{have:.1f} of {total:.1f} of the fact's words", 1.0 + have / total)


def _is_meant_by(words: Words, clause: Clause, deed: Deed) -> bool:
    """Say whether the clause is of "the" one of the sort that the fact's own has a name of its own in."""
    found = {i for keys, weight in deed.parts if weight < 0.5 for i in tokens_like(words, keys, 0.8)}
    return any(clause.i < i < clause.j and {"the", "its"} & set(words.low[max(clause.i, i - 2) : i]) for i in found)


_PEOPLE = frozenset({"person", "civilian", "fighter", "employee", "w:year", "w:old", "w:attacker", "w:driver", "w:suspect"})


def _rival(ctx: Context, words: Words, clause: Clause, deed: Deed, k: int) -> str:
    """Return another state or body that is told to do what the fact says of its own, or ""."""
    if not deed.acts or k < 0:
        return ""
    group = group_of(words, clause.groups, k)
    edge = group.i if group is not None else k
    begin = clause.i
    if (group is not None and is_passive(words, group)) or words.low[k + 1 : k + 2] == ["by"]:
        begin = next((i for i in range(k + 1, min(k + 6, clause.j)) if words.low[i] == "by"), clause.j)
        edge = min(begin + 6, clause.j)  # "Peru was recognised by Chad"
    doing = [h for h in words.names if begin <= h.i and h.j <= edge and h.name.own != "adj" and h.name.kind != "name"]
    doing = [h for h in doing if h.i == begin or words.low[h.i - 1 - (words.low[h.i - 1] == "the")] not in _BESIDE]
    ours = deed.acts | ctx.patterns.topical
    if any(begin < h.i < edge and h.name.id in deed.acts and words.low[h.i - 1] == "'s" for h in words.names):
        doing = []  # "a US firm's Kestrel lander"
    return "" if not doing or any(h.name.id in ours or country_of(h.name.id) in ours for h in doing) else doing[-1].name.id


def _of_noun(sentence: Sentence, clause: Clause, deed: Deed, k: int) -> tuple[Told | None, bool]:
    """Return (how the noun of the deed at token k is told, whether it is taken back); None where nothing is done with it."""
    words = sentence.words
    if is_only_the_matter(words, clause, k):
        return None, False
    if {"no", "without"} & set(words.low[max(clause.i, k - 4) : k]):
        return Told("asserted", negated=True, why="there is none"), False
    lasting = not deed.once and not deed.absent
    if lasting and (is_over(words, clause, k) or ends_behind(words, k)):
        return Told("asserted", done=True, why="it is over"), True
    if is_had(words, clause, k) or (deed.absent and _there_is(words, clause, k)):
        return Told("asserted", done=True, why="told to be there"), False
    if deed.absent and not deed.once and is_spoken_of_as_there(sentence, clause, k):
        return Told("asserted", done=True, why="spoken of as there"), False
    before = [t for t in words.low[max(clause.i, k - 4) : k] if t not in ("the", "an", "a", "its", "their", "his", "her")]
    if before[-1:] == ["for"] and not _WISHES.isdisjoint(before):
        # "A warrant for his arrest"; but "calls for the release of".
        return (None if before[-2:-1] and before[-2] in _ASKED else Told("planned", "plan", why="ordered")), False
    if is_for_it(words, clause, k):
        return None, False
    others = [g for g in clause.groups if not g.i <= k < g.j]
    group = next((g for g in reversed(others) if g.j <= k < g.j + 6), None) or group_of(words, others, k)
    head = words.low[group.head] if group is not None else ""
    opens = deed.absent and k - clause.i <= 2 and group is not None and group.i == min(g.i for g in others)
    near = group is not None and (words.cost(group.head, k) <= 10 or opens or is_subject_of(words, clause, group.head, k))
    moved = is_moved(words, clause, k)
    if moved or (group is not None and near and any(s.concept in _SETBACKS[lasting] for s in senses_of(words, group.head))):
        return None, False  # "the return is put off", "the landing failed"
    if group is not None and near and group.j <= k and any(s.concept == "reject" for s in senses_of(words, group.head)):
        return None, False  # "blocked the extradition of"
    if group is not None and near:
        told = told_step(sentence, group.head)
        if head in governors("undoes") and not told.negated:
            return told, True
        if head in governors("means"):
            return replace(told, stance="planned", mood=told.mood or "plan", embedded=False), False
        if lasting and head in governors("closes") and not told.negated:
            return told, True
        if head in governors("befalls") and (k < group.i or "as" in words.low[group.j : k]):
            return replace(told, stance="asserted", embedded=False) if not told.mood else told, False
        if head.startswith("order") and "release" in keys_of(words, k):
            return replace(told, stance="planned", mood="firm"), False  # who is ordered to be freed has yet to be
        if head in governors("makes"):
            return told, False
    told_of_it = group is not None and near and (group.mood or group.negated or only_describes(words, clause, group, k))
    if is_whose(words, deed, k) and not told_of_it:
        return Told("asserted", done=True, why="spoken of as done"), False
    if has_happened(sentence, clause, k):
        return Told("asserted", done=True, why="spoken of as done"), False
    return None, False


def _there_is(words: Words, clause: Clause, k: int) -> bool:
    """Say whether the thing that the noun at token k names is told to be there: "there is a rival bid"."""
    return any(words.low[i] == "there" and words.low[i + 1] in _BE for i in range(max(clause.i, k - 5), k - 1))


_BE = words_of("clauses.be")
_SETBACKS = frozenset({"delay", "collapse"}), frozenset({"delay"})
_WISHES = words_of("deeds.wishes")
_ASKED = frozenset("call calls called demand demands request requests plea pleas push".split())


def _refrains(ctx: Context, sentence: Sentence, pattern: Pattern, deed: Deed) -> list[StatusRead]:
    """Who says that he will not do it rules it out."""
    for group in sentence.groups:
        clause = clause_at(sentence.clauses, group.head)
        if not group.negated or group.mood != "firm" or group.denied or group.conditional:
            continue
        if _rival(ctx, sentence.words, clause, deed, group.head):
            continue
        tie = Tie()
        tie.add("deed", f"{sentence.words.tokens[group.head]!r} will not be", 1.0)
        if _fits(ctx, sentence, clause, deed, -1, tie):
            return [StatusRead(group.head, done_value(pattern, deed), Told("asserted", why="will not be done"), tie)]
    return []


# What is called or held by those who want it.
_TO_COME = frozenset({"elect", "vote", "meet", "strike", "attack"})


def _by_object(deed: Deed) -> bool:
    """Say whether the deed's object alone tells it: tariffs and bans are there to be imposed."""
    return not deed.absent and (deed.meant or not deed.objects.isdisjoint(_TO_COME))


def _meant(ctx: Context, sentence: Sentence, pattern: Pattern, deed: Deed) -> list[StatusRead]:
    """What is threatened or meant without its verb: "threatens tariffs", "the tariff threat"."""
    words = sentence.words
    wanted = frozenset(key for keys, weight in deed.parts for key in keys if weight >= 1)
    for k in tokens_like(words, wanted):
        clause = clause_at(sentence.clauses, k)
        group = group_of(words, clause.groups, k)
        threat = _THREAT.intersection(words.low[k + 1 : k + 2])
        means = (
            group is not None
            and group.head < k
            and words.low[group.head] in governors("means")
            and words.cost(group.head, k) <= 8
        )
        gives_way = group is not None and words.low[group.head] in _YIELDS
        if not (threat or means) or gives_way or (group is not None and group.negated):
            continue
        tie = Tie()
        tie.add("deed", f"{words.tokens[k]!r} is threatened or meant", 1.0)
        if _fits(ctx, sentence, clause, deed, -1, tie):
            return [StatusRead(k, done_value(pattern, deed), Told("planned", "plan", why="threatened or meant"), tie)]
    return []
