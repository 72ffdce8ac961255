"""Who is to approve an accession lets the state in: "voted to admit Peru", "gave Peru leave to join", "was cleared to join".

Owns: the approval of an accession told by what the state then may do. Never: approvals told by the accession's own noun.
"""

from __future__ import annotations

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.bodies import kind_of_body
from watcher.reading.clauses import Clause, Group, clause_at
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import senses_of
from watcher.reading.patterns import Pattern
from watcher.reading.set.set_admissions import IN_IT, come_in
from watcher.reading.spellings import countries
from watcher.reading.stance import Told
from watcher.reading.status.admissions import TAKES_IN, comings, how_told, is_told_of, subject_of
from watcher.reading.status.doers import other_doer, same_doer
from watcher.reading.status.steps import BELONGS, StatusRead, value_of
from watcher.reading.words import Words

_GIVES = words_of("letting_in.gives")
_GETS = words_of("letting_in.gets")
_LETS = frozenset({"to", "for", "into"})
_APPROVE = frozenset({"approve"})
LETS_IN = TAKES_IN | _GIVES | _GETS
COMES_IN = TAKES_IN | IN_IT | (BELONGS - {"in"}) | {"now"}  # "is now in it"


def read_letting_in(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that the state is taken in, where the fact says that it is not, or may come in, where it awaits an approval."""
    if pattern.axis == "join":
        return _read_admission(ctx, sentence, pattern)
    patient = pattern.roles.patient
    if pattern.axis != "approve" or patient is None or "join" not in patient.head or pattern.roles.doer is None:
        return []
    who, doer = patient.owners & countries(), pattern.roles.doer
    organ = frozenset(doer.names - countries()) if doer.name and len(doer.names) > 1 else frozenset[str]()
    bodies = frozenset(patient.names - who) or organ  # "the council of the union": of the union that it is to join
    if not who or not bodies or not who <= sentence.named or not is_told_of(ctx, sentence, bodies):
        return []
    comes = [one.k for one in comings(ctx, sentence, bodies) if not who.isdisjoint(one.names)]
    found = comes + [
        group.head
        for clause in sentence.clauses
        for group in clause.groups
        if _gives_leave(sentence, clause, group, who)
        or _gets_leave(sentence, clause, group, who)
        or _decides_on_it(sentence, group, who)
    ]
    given = _by_noun(sentence, who)
    found += given
    for k in found:
        clause = clause_at(sentence.clauses, k)
        told = Told("asserted", done=True, why="told as given") if k in given else how_told(sentence, k)[0]
        if told.embedded or told.negated or told.stance in ("questioned", "denied"):
            continue
        if _is_by_the_doer(ctx, sentence, clause, pattern, k) or (k in comes and _is_by_its_body(sentence, clause, organ)):
            tie = Tie()
            tie.add("step", f"{sentence.words.tokens[k]!r} lets {min(who)} in", 3.0)
            return [StatusRead(k, value_of(pattern, "approved"), told, tie)]
    return []


def _read_admission(ctx: Context, sentence: Sentence, pattern: Pattern) -> list[StatusRead]:
    """Return that the fact's own state comes into the body, or is told to be in it."""
    told = len(pattern.names) > 1 and not COMES_IN.isdisjoint(sentence.words.low)
    for name in pattern.subjects if told else ():
        bodies = frozenset(pattern.names) - {name}
        for one in comings(ctx, sentence, bodies):
            if name in one.names and not (one.decided and _is_one_states(sentence, one.k, bodies | {*one.names})):
                return [_come(sentence, pattern, one.k, name, "approved" if one.decided else "in-force", one.told)]
        if any(name in each.named for each in (sentence, *ctx.before(sentence)[:1])):
            for k, who, how in come_in(ctx, sentence, bodies - countries()):
                if who == name and (how.stance != "planned" or how.mood == "firm"):  # who is asked to join may not want to
                    return [_come(sentence, pattern, k, name, "in-force", how)]
    return []


def _is_one_states(sentence: Sentence, k: int, own: frozenset[str]) -> bool:
    """Say whether only one of the members, or a committee, approves of it at token k: "Chile's senate ratified it"."""
    words, clause = sentence.words, clause_at(sentence.clauses, k)
    group = next((g for g in reversed(clause.groups) if g.i <= k), None)
    end = group.i if group is not None else k
    known = {i for h in words.names for i in range(h.i, h.j)}
    committee = any(s.concept == "committee" for i in range(clause.i, end) if i not in known for s in senses_of(words, i))
    return committee or any(clause.i <= h.i < end and h.name.kind == "country" and h.name.id not in own for h in words.names)


def _come(sentence: Sentence, pattern: Pattern, k: int, name: str, word: str, told: Told) -> StatusRead:
    tie = Tie()
    tie.add("admission", f"{sentence.words.tokens[k]!r} takes {name} in", 3.0)
    return StatusRead(k, value_of(pattern, word), told, tie)


def _is_by_the_doer(ctx: Context, sentence: Sentence, clause: Clause, pattern: Pattern, k: int) -> bool:
    """Say whether the fact's own doer is told to do it at token k, and nobody else."""
    words, doer = sentence.words, pattern.roles.doer
    kind = kind_of_body(doer.name) or doer.head & _MINISTERS if doer is not None else frozenset[str]()
    for i in range(clause.i, clause.j):
        if any(s.concept in kind for s in senses_of(words, i)):
            # "EU interior ministers", and not "Austria's interior minister".
            lead = [h for h in words.names if clause.i <= h.i < i and i - h.j <= 2 and h.name.kind == "country"]
            return words.low[i].endswith("s") and not lead
    if kind and any(words.low[h.j : h.j + 1] and words.low[h.j] in _ALL and h.name.id == "European Union" for h in words.names):
        return True
    return same_doer(sentence.words, clause, pattern, k, "v") and not other_doer(ctx, sentence, clause, pattern, k, "v")


def _is_by_its_body(sentence: Sentence, clause: Clause, organ: frozenset[str]) -> bool:
    """Say whether the body whose organ the fact's doer is takes the state in, or its members do: "union members admit Peru"."""
    words = sentence.words
    others = (s.concept for i in range(clause.i, clause.j) for s in senses_of(words, i))
    if not _PREPARES.isdisjoint(others):
        return False
    return any(h.name.id in organ and clause.i <= h.i < clause.j for h in words.names)


_PREPARES = frozenset({"committee", "parliament", "seat", "court"})


def _decides_on_it(sentence: Sentence, group: Group, who: frozenset[str]) -> bool:
    """Say whether the verb makes a decision that lets the state in: "took the decision to let Peru in"."""
    words = sentence.words
    if words.low[group.head] not in _MAKES or is_passive(words, group):
        return False
    noun = next((i for i in range(group.j, min(group.j + 5, len(words.low))) if words.low[i] in _DECISION), -1)
    if noun < 0:
        return False
    hit = next((h for h in words.names if noun < h.i <= noun + 9 and h.name.id in who), None)
    between = words.low[noun + 1 : hit.i] if hit is not None else []
    return bool(between) and (between == ["on"] or not _MAY.isdisjoint(between)) and _NOT.isdisjoint(between)


def _by_noun(sentence: Sentence, who: frozenset[str]) -> list[int]:
    """Return where the doer's approval is told as what lets the state in: "with the ministers' approval Peru joins"."""
    words = sentence.words
    for k in range(len(words.low) - 2):
        if words.low[k] not in _APPROVALS or words.low[k + 1] != "by":
            continue
        clause = clause_at(sentence.clauses, k)
        comes = any(
            s.concept == "join" and s.pos == "v"
            for g in clause.groups
            if g.i > k and any(h.name.id in who and h.j <= g.i for h in words.names)
            for s in senses_of(words, g.head)
        )
        if comes:
            return [k]
    return []


_MAKES = frozenset("take takes took taken adopt adopts adopted pass passes passed make makes made reach reached".split())
_DECISION = frozenset({"decision", "decisions", "resolution", "ruling"})
_MAY = frozenset("let allow admit accept lets allows admits allowing letting admitting".split())
_NOT = frozenset({"not", "whether", "against"})
_APPROVALS = frozenset({"approval", "backing", "consent", "blessing", "decision"})


def _is_leave(words: Words, begin: int, end: int) -> int:
    """Return the token of a noun of approval in these tokens that is one to do or for something; -1 without one."""
    for i in range(begin, end):
        if any(s.concept in _APPROVE and s.pos == "n" for s in senses_of(words, i)) or words.low[i] in _LEAVE:
            return i
    return -1


_MINISTERS = frozenset({"minister"})
_ALL = frozenset({"countries", "states", "members", "governments", "leaders"})
_LEAVE = frozenset({"leave", "permission", "okay", "ok"})


def _gives_leave(sentence: Sentence, clause: Clause, group: Group, who: frozenset[str]) -> bool:
    """Say whether the verb gives the state leave to join: "gave Peru the green light to join"."""
    words = sentence.words
    if words.low[group.head] not in _GIVES or is_passive(words, group):
        return False
    hit = next((h for h in words.names if h.i in (group.j, group.j + 1) and h.name.id in who), None)
    return hit is not None and _is_leave(words, hit.j, min(hit.j + 5, clause.j)) >= 0


def _gets_leave(sentence: Sentence, clause: Clause, group: Group, who: frozenset[str]) -> bool:
    """Say whether the state gets it, or is cleared to: "Peru won the backing of all", "Peru was cleared to join"."""
    words = sentence.words
    hit = subject_of(words, clause, group)
    if hit is None or hit.name.id not in who:
        return False
    if words.low[group.head] in _GETS and not is_passive(words, group):
        return _is_leave(words, group.head + 1, min(group.head + 7, clause.j)) >= 0
    cleared = any(s.concept in _APPROVE and s.pos == "v" for s in senses_of(words, group.head)) and is_passive(words, group)
    return cleared and not _LETS.isdisjoint(words.low[group.j : clause.j])
