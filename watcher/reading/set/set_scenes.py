"""A sentence as a set's frame sees it: the names in it, in their lists, and what each is to a verb.

Owns: members and other names as subject, object or place of an act. Never: says who joins or leaves.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from watcher.language import words_of
from watcher.reading.arguments import is_passive
from watcher.reading.clauses import HARD, Clause, Group, clause_at, is_verb
from watcher.reading.context import Context, Sentence, Tie
from watcher.reading.keys import STOP, all_keys_of, keys_of, tokens_like
from watcher.reading.lexicon import split
from watcher.reading.newcomers import candidates
from watcher.reading.patterns import Frame, Pattern
from watcher.reading.set.set_acts import is_provided
from watcher.reading.set.set_frames import root_of, roots_of
from watcher.reading.stance import Told, told_of
from watcher.reading.status.step_rivals import is_asked_of_them
from watcher.reading.words import Words
from watcher.values import SetValue

Member = tuple[int, str]
Move = tuple[int, SetValue, Told, Tie]
_WANTS = words_of("frames.wants")
_PAPERS, _DEALS = words_of("frames.papers"), frozenset({"agree", "ceasefire"})
_CASES = frozenset(
    "instrument instruments state outbreak case cases infection infections instance confirmed suspected first new".split()
)
_NO_NAMES = frozenset("another the second third fourth fifth sixth both only fresh new more".split())
_NO_NOUNS = STOP | frozenset("now also then again too soon still has had was is will".split())
_RANKS = frozenset("st nd rd th first second third fourth fifth sixth seventh eighth ninth tenth last latest only".split())
_BECOMES = words_of("clauses.be") | words_of("memberships.becomes")
_THEY = frozenset("they it he she".split())
_AND = frozenset({"and", ",", "then"})
_DAYS = words_of("ties.months")
_STOPS = frozenset(", and after before on as when while by".split())
AT = frozenset("in at for on from to into against across near of by between off".split())
_SORTS = words_of("frames.sorts")
_SMALL = words_of("frames.small")
_ACTS_FOR = words_of("frames.acts_for")
_PARTS = frozenset("body bodies remains".split())
# Who is no whole country, or no whole party ("Brazil's lower house").
_PARTLY = words_of("frames.partly")
GIVES = words_of("frames.gives")


@dataclass(slots=True)
class Run:
    """Names in a list at tokens [i, j), which of them are members, and the word that governs them from the left, at `at`."""

    i: int
    j: int
    members: list[str]
    others: list[str]
    before: str
    at: int


@dataclass(slots=True)
class Scene:
    """A sentence with the names that a set can speak of; acts: the tokens of what makes a member; near: see _near."""

    sentence: Sentence
    words: Words
    pattern: Pattern
    frame: Frame
    runs: list[Run]
    acts: list[int]
    near: float

    def clause(self, k: int) -> Clause:
        """Return the clause of token k; one that has no subject of its own together with the clause before it."""
        clause = clause_at(self.sentence.parted, k)
        if clause.i and self._is_of_who_says(clause):
            # "A said that it has ratified it".
            before = clause_at(self.sentence.parted, clause.i - 1)
            return Clause(before.i, clause.j, [*before.groups, *clause.groups])
        if not clause.elliptic or not clause.i or self.words.low[clause.i - 1] not in _AND:
            return clause
        before = clause_at(self.sentence.parted, clause.i - 1)
        return Clause(before.i, clause.j, [*before.groups, *clause.groups])

    def _is_of_who_says(self, clause: Clause) -> bool:
        """Say whether the clause begins with "that they", after a verb of saying."""
        low, before = self.words.low, clause_at(self.sentence.parted, clause.i - 1)
        first = clause.groups[0].i if clause.groups else clause.i
        pronoun = first > clause.i and low[first - 1] in _THEY and first - clause.i <= 2
        return pronoun and bool(before.groups) and before.groups[-1].report

    def told(self, k: int) -> Told | None:
        """Return how token k is told; None where it is denied, asked, or only named."""
        if is_provided(self.words, self.clause(k), k) or is_asked_of_them(self.words, self.sentence.groups, k):
            return None  # "was asked to join"
        told = told_of(self.sentence, k)
        if told.embedded and (begun := _begun(self.words, k)) >= 0:
            told = told_of(self.sentence, begun)
        if told.embedded and not told.mood and self._are_to_be(k):
            return Told("planned", "plan", why="is one of those to be")
        headline = told.mood == "firm" and not self.words.index
        if ((told.embedded and not told.mood) or headline) and (main := self._as_one_of_many(k)) is not None:
            return main
        unsaid = told.negated or (told.embedded and not told.mood) or told.stance in ("questioned", "denied")
        return None if unsaid or (told.mood and self._wanted_of_another(k)) else told

    def _are_to_be(self, k: int) -> bool:
        """Say whether somebody is told to be one of those that it is to befall: "is among three hostages to be freed"."""
        words, clause = self.words, self.clause(k)
        group = group_at(clause, k)
        if group is None or words.low[group.i : group.i + 2] != ["to", "be"]:
            return False
        last = next((g for g in reversed(clause.groups) if g.j < group.i), None)
        return last is not None and words.low[last.head] in _BECOMES and words.low[last.j : last.j + 1] in (["among"], ["one"])

    def _as_one_of_many(self, k: int) -> Told | None:
        """Return how it is told that somebody is the first, the fourth or the last to do it: "became the last to sign"."""
        words, clause = self.words, self.clause(k)
        group = group_at(clause, k)
        before = words.low[max(clause.i, group.i - 8) : group.i] if group is not None else []
        if group is None or words.low[group.i] != "to" or _RANKS.isdisjoint(before):
            return None
        main = next((g for g in reversed(clause.groups) if g.j < group.i), None)
        if main is None:
            return Told("asserted", done=True, why="told by its place in a row") if not words.index else None
        told = told_of(self.sentence, main.head, main)
        becomes = words.low[main.head] in _BECOMES and not told.negated and told.stance not in ("questioned", "denied")
        return told if becomes else None

    def _wanted_of_another(self, k: int) -> bool:
        """Say whether somebody wants another to do it: "asked Spain to recognise it"."""
        words, clause = self.words, self.clause(k)
        group = group_at(clause, k)
        last = next((g for g in reversed(clause.groups) if group is not None and g.j < group.i), None)
        return last is not None and words.low[last.head] in _WANTS and not is_passive(words, last)

    def is_of_it(self, k: int) -> bool:
        """Say whether the act at token k is told of what the fact is about, if of anything: not of "flights to Auckland"."""
        words, frame, clause = self.words, self.frame, self.clause(k)
        group = group_at(clause, k)
        if not frame.does or (group is not None and is_passive(words, group)):
            return True
        begin = group.j if group is not None else k + 1
        stop = next((i for i in range(begin, clause.j) if words.low[i] in _STOPS or words.low[i] in HARD), clause.j)
        ours = {i for keys in frame.things for i in tokens_like(words, keys, 0.6)} | set(self.acts)
        inside = [i for i in range(begin, stop) if not words.covered[i] and (keys_of(words, i) or words.names)]
        if frame.names and self._names_another(range(begin, stop)):
            return False
        if not any(keys_of(words, i) for i in inside) or self._is_the_paper(range(begin, stop)):
            return True
        here = words.low[clause.i : clause.j]
        own = any(h.name.id in frame.names and clause.i <= h.i < clause.j for h in words.names)
        own = own or any(part in here for name in frame.names for part in _parts_of(name))
        return own or any(clause.i <= i < clause.j and i != k for i in ours) or not (frame.things or frame.names)

    def _is_the_paper(self, where: range) -> bool:
        """Say whether the deal that the members are in is taken up by another noun for one: "put its name to the accord"."""
        low, deal = self.words.low, any(not _DEALS.isdisjoint(keys) for keys in self.frame.things)
        return deal and any(low[i - 1] == "the" and low[i] in _PAPERS for i in where)

    def _names_another(self, where: range) -> bool:
        """Say whether the first place or body that is told of there is none of the fact's."""
        words = self.words
        for i in where if not words.titled else ():
            if words.low[i - 1] in AT and words.tokens[i][0].isupper() and words.low[i] not in _DAYS:
                hit = next((h for h in words.names if h.i == i), None)
                if hit is None or hit.name.own != "adj":
                    return hit is None or hit.name.id not in self.frame.names
        return False

    def move(self, k: int, value: SetValue, told: Told, why: str) -> list[Move]:
        """Return what is told at token k, tied to the fact by its frame."""
        tie = Tie()
        tie.add("frame", f"{self.words.tokens[k]!r}: {why}", 2.4)
        return [(k, value, told, tie)]

    def joined(self, k: int, run: Run, told: Told, why: str) -> list[Move]:
        """Return that the names of a list have joined."""
        return self.move(k, SetValue(joined=tuple(dict.fromkeys(run.others))), told, why)

    def left(self, k: int, names: list[str], told: Told, why: str) -> list[Move]:
        """Return that members have left."""
        return self.move(k, SetValue(left=tuple(dict.fromkeys(names))), told, why)


def _begun(words: Words, k: int) -> int:
    """Return the verb by which the doing at token k is begun ("has [started] using it", "[began] to use it"), or -1."""
    at = k - 1 - (words.low[k - 1 : k] == ["to"])
    return at if at > 0 and any(s.concept == "begin" and s.pos == "v" for s in words.senses[at]) else -1


def scene_of(
    ctx: Context, sentence: Sentence, pattern: Pattern, members: list[Member], signs: frozenset[str], *, sure: bool = False
) -> Scene | None:
    """Return the sentence as a scene, where it has the act or one of the `signs` of a change, and enough of the fact.

    sure: it is known already that it has enough of the fact.
    """
    frame, words = pattern.frame, sentence.words
    if frame is None:
        return None
    acts = _acts(words, frame)
    if not acts and not _has_sign(words, frame, signs):
        return None
    near = _near(ctx, sentence, frame)
    # A member that is no country has hardly a namesake.
    rare = bool(members) and not any(h.name.kind == "country" for h in words.names if h.name.id in pattern.member_ids)
    if near < 0.5 and not rare and not sure:
        return None
    runs = _runs(words, members, candidates(ctx, words, pattern, wide=frame.does))
    return Scene(sentence, words, pattern, frame, runs, acts, near) if runs else None


def _acts(words: Words, frame: Frame) -> list[int]:
    """Return the tokens that stand for the act or state itself."""
    found = tokens_like(words, frame.acts, 1.0) if frame.acts else []
    if frame.like and not frame.like.isdisjoint(words.low):
        found = sorted({*found, *(k for k, t in enumerate(words.low) if t in frame.like)})
    if not frame.roots:
        return found
    roots = roots_of(words)
    family = [k for root in frame.roots for k in roots.get(root, ())]
    if long := tuple(root for root in frame.roots if len(root) > 4):
        family += [k for k, t in enumerate(words.low) if t.startswith(long)]
    return sorted({*found, *family}) if family else found


def _has_sign(words: Words, frame: Frame, signs: frozenset[str]) -> bool:
    """Say whether a word may tell of a change without the act."""
    return not (
        signs.isdisjoint(words.low)
        and frame.end_words.isdisjoint(words.low)
        and frame.make_words.isdisjoint(words.low)
        and not tokens_like(words, frame.ends | frame.makes, 1.0)
    )


def _near(ctx: Context, sentence: Sentence, frame: Frame) -> float:
    """Return which share of what the fact is about stands in the sentence, or just before it."""
    here = all_keys_of(sentence.words)
    before = [all_keys_of(b.words) for b in ctx.before(sentence)[:2]] if frame.things else []
    have, total = 0.0, 0.0
    for keys in frame.things:
        total += 1.0
        have += 1.0 if not keys.isdisjoint(here) else 0.7 if any(not keys.isdisjoint(b) for b in before) else 0.0
    for name in frame.names:
        total += 1.0
        here_or_about = 1.0 if name in sentence.named else 0.7 if name in ctx.named else 0.0
        have += here_or_about or _partly_named(sentence.words, name)
    if frame.called and not roots_of(sentence.words).keys().isdisjoint(frame.called):
        have, total = have + 1.0, total + 1.0
    return have / total if total else 1.0


def _partly_named(words: Words, name: str) -> float:
    """Return which share of the words of a long name stands there ("Trump's Gaza board" for "Trump's Board of Peace")."""
    parts = _parts_of(name)
    return sum(part in words.low for part in parts) / len(parts) if len(parts) > 1 else 0.0


@lru_cache(maxsize=1_000)
def _parts_of(name: str) -> tuple[str, ...]:
    return tuple(t for t in split(name) if len(t) > 3)


# ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _runs(words: Words, members: list[Member], others: list[tuple[int, int, str]]) -> list[Run]:
    """Return the members and the names that could be members, in their lists."""
    spans = [(i, next((h.j for h in words.names if h.i == i), i + 1), name, True) for i, name in members]
    covered = {k for i, j, _, _ in spans for k in range(i, j)}
    spans += [
        (i, j, name, False) for i, j, name in others if covered.isdisjoint(range(i, j)) and not _only_modifies(words, i, j)
    ]
    out: list[Run] = []
    for i, j, name, ours in sorted(spans):
        if not out or not _goes_on(words, out[-1].j, i):
            out.append(Run(i, j, [], [], *_before(words, i)))
        out[-1].j = j
        (out[-1].members if ours else out[-1].others).append(name)
    return out


def _only_modifies(words: Words, i: int, j: int) -> bool:
    """Say whether a capital word only tells which one the next is: "Kurdish-held cities", "Health authorities said"."""
    if (words.low[i] in _NO_NAMES and j - i == 1) or words.low[j : j + 1] == ["-"]:
        return True
    first = i == 0 and j == 1 and words.index > 0 and not words.tokens[0].isupper() and not any(h.i == 0 for h in words.names)
    if not first or j >= len(words.low):
        return False
    plain = words.tokens[j].isalpha() and words.tokens[j].islower() and not words.senses[j] and words.low[j] not in _NO_NOUNS
    plain = plain and words.low[j] not in _SORTS
    ends = not words.low[j].endswith(("s", "ed", "ly"))  # "Able broadcasts", "Able now shows"
    return (words.senses[j].noun and not words.senses[j].verb) or (plain and ends and not is_verb(words, j))


def _goes_on(words: Words, j: int, i: int) -> bool:
    return 0 < i - j <= 3 and all(t in (",", "and", "or", "the", "both") for t in words.low[j:i])


def _before(words: Words, i: int) -> tuple[str, int]:
    """Return (the word that governs a name from the left, its token), past articles and what sort it is ("the port of")."""
    k = i - 1
    while k >= 0:
        token = words.low[k]
        if token == "of" and k and (words.low[k - 1] in _SORTS or words.low[k - 1].rstrip("s") in _SORTS):
            k -= 2
        elif (
            token in _SMALL
            or any(h.i <= k < h.j and h.name.kind == "country" and h.j < i for h in words.names)
            or (token in _SORTS and words.low[k - 1 : k] != ["of"])
        ):
            k -= 1
        else:
            return (token, k) if token in AT else ("", k)
    return "", k


# ── what they are to a verb ──────────────────────────────────────────────────────────────────────────────────────────


def group_at(clause: Clause, k: int) -> Group | None:
    """Return the verb group of the clause that token k stands in."""
    return next((g for g in clause.groups if g.i <= k < g.j), None)


def given(words: Words, clause: Clause, k: int) -> Group | None:
    """Return the verb whose object the act at token k is ("issued a warning", "take part", "has imposed a ban")."""
    group = next((g for g in reversed(clause.groups) if g.j <= k <= g.j + 7), None)
    if group is None or words.low[group.head] not in GIVES:
        return None
    between = [t for t in words.low[group.j : k] if t not in _CASES]
    if len(between) < k - group.j and "of" in between:
        # "Reported its first case of the virus", "deposited its instrument of ratification".
        between.remove("of")
    return group if len(between) <= 3 and AT.isdisjoint(between) else None


def is_subject(words: Words, clause: Clause, run: Run, k: int, frame: Frame | None = None) -> bool:
    """Say whether the names are, or begin, the subject of the verb at token k; or tell which of the members' sort it is.

    frame: the fact's, where its members may be told by what they are ("the road to A" where the roads are those to A).
    """
    if frame is not None and frame.at and run.before == frame.at and clause.i <= run.at and run.j <= k:
        called = any(root_of(words.low[i]) in frame.called for i in range(max(clause.i, run.at - 4), run.at))
        if called and not any(g.i >= run.j and g.j < k and not g.i <= k < g.j for g in clause.groups):
            return True
    if is_antecedent(words, clause, run, k):
        return True
    acts_for = run.before == "of" and words.low[run.at - 1] in _ACTS_FOR  # "the governor of A declared"
    governed = bool(run.before) and not acts_for
    if not (clause.i <= run.i and run.j <= k) or governed or words.low[run.i - 1 : run.i] in (["a"], ["an"], ["one"]):
        return False
    if words.low[run.j : run.j + 1] == ["'s"] and not _PARTLY.isdisjoint(words.low[run.j : run.j + 4]):
        return False
    group = group_at(clause, k)
    first = group.i if group is not None else k
    for other in clause.groups:
        between = other is not group and other.i >= run.j and other.j <= first
        if between and words.low[first] == "to" and not _RANKS.isdisjoint(words.low[other.j : first]):
            # "Became the last of 33 members to conclude".
            continue
        if between and words.low[other.head] in _BECOMES and words.low[other.j : other.j + 1] in (["among"], ["one"]):
            # "Is among three hostages to be freed", "is one of those freed".
            continue
        if between and not (_reduced(words, other) or _carries(words, other, first) or _is_elliptic(words, first)):
            return False
    return HARD.isdisjoint(words.low[run.j : first])


def is_antecedent(words: Words, clause: Clause, run: Run, k: int) -> bool:
    """Say whether the verb at token k is the first of a relative clause on the names: "A, which now shows it as well"."""
    begin = clause.i
    if words.low[begin] not in _RELATIVES or run.before or run.j != begin - (words.low[begin - 1] == ","):
        return False
    group = next((g for g in clause.groups if g.tense != "none"), None)
    return group is not None and group.i <= k < group.j


_RELATIVES = frozenset({"which", "who"})


def _is_elliptic(words: Words, first: int) -> bool:
    """Say whether the verb that begins at token `first` has the subject of the one before ("accepted the offer and ended")."""
    before = words.low[first - 1 : first]
    if before == [","] and words.tokens[first - 2][:1].isupper():
        return False  # "A opposes it, and B, backing the union, has said"
    return before in (["and"], ["then"]) or (before == [","] and words.low[first].endswith("ing"))


def _carries(words: Words, group: Group, first: int) -> bool:
    """Say whether a verb only carries the next: "agreed to join", "said it would resume", "was declared free"."""
    close = first == group.j or words.low[first] == "to" or group.report or "it" in words.low[group.j : first]
    of_its_own = group.report and words.low[first - 1] in _THEY
    return first - group.j <= (9 if of_its_own else 4) and close


def _reduced(words: Words, group: Group) -> bool:
    """Say whether a verb only describes the noun before it ("the port closed by the strike")."""
    lone = group.j - group.i == 1 and "part" in words.senses[group.head].verb_forms
    return lone and words.low[group.j : group.j + 1] == ["by"]


def is_object(words: Words, clause: Clause, run: Run, k: int) -> bool:
    """Say whether the names follow the verb at token k as its object: "closed the port of Santos"."""
    group = group_at(clause, k)
    end = group.j if group is not None else k + 1
    if not end <= run.i < clause.j or run.before not in ("", "of"):
        return False
    end += words.low[end : end + 1] in (["off"], ["out"], ["up"], ["down"], ["over"], ["away"])
    between = [words.low[i] for i in range(end, run.i) if not words.covered[i]]
    plain = not any(t in HARD or t == "," or (t in AT and t != "of") for t in between)
    # "Released a video of hostage Able".
    plain = plain and not any(
        words.low[i] == "of" and words.low[i - 1] not in _PARTS and not words.covered[i] for i in range(end, run.i - 1)
    )
    return plain and len(between) <= 5 and (run.before != "of" or words.low[run.at - 1] in _PARTS)
