"""A fact's sentence as a pattern: what stands around the slot says who, what and where.

Owns: from a baseline to its patterns, with every default that the sentence gives. Never: reads news.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from watcher.language import group, load
from watcher.model import Baseline, Fact
from watcher.reading.clauses import is_verb, verb_groups
from watcher.reading.lexicon import Sense, concepts, split, stem
from watcher.reading.words import Name, NameHit, NameTrie, Words, analyse, known_names
from watcher.values import HolderValue, SetValue

_SLOT = re.compile(r"\[([^\[\]]*)\]")
_MARK = "zslotz"
_COPULA = group("facts.copula")
_EXIST = frozenset({"stay", "host", "deploy", "continue", "amount"})
_PLACE_BEFORE = group("facts.place_before")
STOP = group("facts.stop")


@dataclass(slots=True, kw_only=True)
class Pattern:
    """One fact, ready to be looked for. All sets hold concept ids, or "w:" and a stem for words of no concept.

    head: what the number counts. about: what is measured or done, outside the counted noun. verbs: the event of a date or status.
    places, actors: name ids. theme: all content keys with their weight. axis: the status ladder. office: the office's own words.
    """

    fact: Fact
    names: dict[str, frozenset[str]] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    per: frozenset[str] = frozenset()
    who_words: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    aspect: str = ""
    theme: dict[str, float] = field(default_factory=dict)
    axis: str = ""
    thing: str = ""
    parts: tuple[tuple[frozenset[str], float], ...] = ()
    office: tuple[str, ...] = ()
    of: frozenset[str] = frozenset()
    member_ids: dict[str, str] = field(default_factory=dict)
    excludes: tuple[tuple[str, ...], ...] = ()
    surnames: frozenset[str] = frozenset()
    triggers: frozenset[str] = frozenset()
    planned: bool = False
    levelled: bool = False


@dataclass(slots=True, kw_only=True)
class Patterns:
    """All facts of a baseline, with the names that it brings."""

    baseline: Baseline
    names: NameTrie
    short: dict[str, tuple[Sense, ...]]
    facts: tuple[Pattern, ...]
    topical: frozenset[str]
    leading: frozenset[str]
    named: frozenset[str]
    scope: tuple[re.Pattern[str], ...]


def senses_of(words: Words, k: int) -> tuple[Sense, ...]:
    """Return the senses of token k as the verb or the noun that it is here."""
    known = words.here.get(k)
    if known is None:
        known = words.here[k] = _senses_of(words, k)
    return known


def _senses_of(words: Words, k: int) -> tuple[Sense, ...]:
    senses = words.senses[k]
    if not senses or all(s.pos != "v" for s in senses):
        return senses
    if is_verb(words, k):
        return tuple(s for s in senses if s.pos == "v")
    kept = tuple(s for s in senses if s.pos != "v")
    # A participle keeps its meaning as an adjective; a bare verb form that is no verb here is another word.
    return kept or tuple(s for s in senses if s.form in ("part", "past", "ing"))


def keys_of(words: Words, k: int) -> tuple[str, ...]:
    """Return the concepts of token k, or its stem, or nothing for small words."""
    keys = words.keys[k]
    if keys is None:
        keys = words.keys[k] = _keys_of(words, k)
    return keys


def _keys_of(words: Words, k: int) -> tuple[str, ...]:
    if words.covered[k]:
        return ()
    if words.senses[k]:
        return tuple(dict.fromkeys(s.concept for s in senses_of(words, k)))
    token = words.low[k]
    return (f"w:{stem(token)}",) if len(token) > 2 and token.isalpha() and token not in STOP else ()


def alike(a: str, b: str) -> float:
    """Return how well key a stands for key b: 1 the same, 0.8 wider or narrower, 0.6 near, 0 otherwise."""
    if a == b:
        return 1.0
    if a[:2] == "w:" or b[:2] == "w:":
        return 0.0
    all_ = concepts()
    one, other = all_[a], all_[b]
    if a in other.wider or b in one.wider:
        return 0.8
    return 0.6 if a in other.near or b in one.near else 0.0


@lru_cache(maxsize=100_000)
def likeness(wanted: frozenset[str]) -> dict[str, float]:
    """Return every key that stands for one of `wanted`, with how well (see alike)."""
    out = dict.fromkeys(wanted, 1.0)
    for a in concepts():
        best = max((alike(a, b) for b in wanted), default=0.0)
        if best:
            out[a] = best
    return out


def best_match(keys: Iterable[str], wanted: frozenset[str]) -> float:
    """Return the best likeness between any of `keys` and any that is wanted."""
    table = likeness(wanted)
    best = 0.0
    for key in keys:
        score = table.get(key)
        if score is not None and score > best:
            best = score
    return best


def places_of(words: Words) -> dict[str, list[int]]:
    """Return where each key of the sentence stands."""
    if words.places is None:
        words.places = {}
        for k in range(len(words.low)):
            for key in keys_of(words, k):
                words.places.setdefault(key, []).append(k)
    return words.places


def tokens_like(words: Words, wanted: frozenset[str], least: float = 0.8) -> list[int]:
    """Return the tokens that stand for a wanted key, in order."""
    table = likeness(wanted)
    found: set[int] = set()
    for key, at in places_of(words).items():
        if table.get(key, 0.0) >= least:
            found.update(at)
    return sorted(found)


def is_modifier(words: Words, k: int) -> bool:
    """Say whether the noun at token k only modifies the next one ("accession conference" is a conference)."""
    i = k + 1
    while i < len(words.low) and words.covered[i]:
        i += 1
    if i >= len(words.low) or not words.low[i].isalpha() or words.low[i] in STOP or words.cues[i]:
        return False
    if words.tokens[i][0].isupper() and words.index:
        return False
    senses = senses_of(words, i)
    return any(s.pos == "n" for s in senses) or (not senses and not is_verb(words, i) and not words.low[i].endswith("ly"))


def compile_baseline(baseline: Baseline) -> Patterns:
    """Return the patterns of a baseline. Pure; the same baseline always gives the same patterns."""
    extra = _names_of(baseline)
    short = _acronyms(baseline, extra)
    facts = tuple(_compile(fact, extra) for fact in baseline.facts)
    scope = tuple(
        re.compile("|".join(rf"(?<!\w){re.escape(t)}(?!\w)" for t in sorted(group, key=len, reverse=True)), re.IGNORECASE)
        for group in baseline.scope
    )
    topical = frozenset(name.id for rows in extra.values() for _, name in rows)
    return Patterns(
        baseline=baseline,
        names=extra,
        short=short,
        named=frozenset(n for p in facts for n in p.names),
        leading=_leading(facts),
        facts=facts,
        topical=topical,
        scope=scope,
    )


def _leading(facts: tuple[Pattern, ...]) -> frozenset[str]:
    """Return the names that most facts of a baseline are about: who a fact that names nobody is about."""
    counts = Counter(n for p in facts for n in p.names)
    most = max(counts.values(), default=0)
    return frozenset(n for n, c in counts.items() if c >= max(1, most / 2))


def in_scope(patterns: Patterns, title: str, text: str) -> bool:
    """Say whether every scope group has a hit in title or text (whole words, case ignored)."""
    return all(group.search(title) or group.search(text) for group in patterns.scope)


def _names_of(baseline: Baseline) -> NameTrie:
    """Collect the names that a baseline brings: capitalised words of its sentences, aliases, scope, who and where."""
    trie: dict[str, list[tuple[tuple[str, ...], Name]]] = {}
    known = known_names()

    def add(text: str, id_: str) -> None:
        tokens = split(text)
        if not tokens or (
            tokens[0] in known and any(rest == tokens[1:] and name.own == "own" for rest, name in known[tokens[0]])
        ):
            return
        # "Reserve Bank" is the Reserve Bank of New Zealand where the baseline names both.
        longer = next((n for rows in trie.values() for _, n in rows if n.id.lower().startswith(f"{text.lower()} of ")), None)
        id_ = longer.id if longer else id_
        rows = trie.setdefault(tokens[0], [])
        if all(rest != tokens[1:] for rest, _ in rows):
            rows.append((tokens[1:], Name(id_, "name", "own")))
            rows.sort(key=lambda row: -len(row[0]))

    for fact in baseline.facts:
        for group in fact.aliases:
            for alias in group:
                add(alias, _known_id(group) or group[0])
        if isinstance(fact.value, SetValue):
            for member in fact.value.members:
                for text in variants(member):
                    add(text, member)
        for says in (fact.says, *fact.also, fact.who, fact.where):
            for text in _capitalised(_SLOT.sub("", says)):
                if not _known_id((text,)):
                    add(text, text)
                capitals = "".join(w[0] for w in text.split() if w[0].isupper())
                if len(capitals) >= 3:
                    add(capitals, text)
    for group in baseline.scope:
        for term in group:
            if term[:1].isupper() and not _known_id((term,)):
                add(term, term)
    return trie


def _acronyms(baseline: Baseline, extra: NameTrie) -> dict[str, tuple[Sense, ...]]:
    """Return what capitals may be short for: words of a fact in a row ("official cash rate" is the OCR), as their last noun."""
    out: dict[str, tuple[Sense, ...]] = {}
    for fact in baseline.facts:
        for says in (fact.says, *fact.also):
            words = analyse(_SLOT.sub(_MARK, says), 1, extra)
            for i in range(len(words.low)):
                for j in range(i + 2, min(i + 5, len(words.low)) + 1):
                    row = words.low[i:j]
                    if any(t in STOP or not t.isalpha() or t == _MARK for t in row):
                        break
                    last = words.senses[j - 1] or next(
                        (words.senses[k] for k in range(i, j) if words.senses[k] and words.covered[j - 1]), ()
                    )
                    nouns = tuple(s for s in last if s.pos == "n") or (Sense(f"w:{stem(row[-1])}", "n", "sg"),)
                    short = "".join(t[0] for t in row).upper()
                    if len(short) >= 3:
                        out.setdefault(short, nouns)
    return out


def _known_id(group: tuple[str, ...]) -> str:
    for alias in group:
        tokens = split(alias)
        for rest, name in known_names().get(tokens[0], ()):
            if rest == tokens[1:]:
                return name.id
    return ""


def variants(member: str) -> list[str]:
    """Return the ways in which a set's member may be written: without article, and without "province", "region" and the like."""
    bare = re.sub(r"^the\s+", "", member, flags=re.IGNORECASE)
    short = re.sub(
        r"\s+(?:province|region|state|district|county|governorate|islands?|city|base|camp|airbase|air base|party|group)$",
        "",
        bare,
        flags=re.IGNORECASE,
    )
    return list(dict.fromkeys((bare, short)))


_CAPITAL = re.compile(
    r"(?:[^\W\d_a-z][\w'’]*|[A-Z]\.(?:[A-Z]\.)+)(?:[-\s](?:(?:of|the|al|el|de)[-\s])?(?:[^\W\d_a-z][\w'’]*))*"
)


_CALENDAR = group("facts.calendar")


def _capitalised(says: str) -> list[str]:
    out = []
    for m in _CAPITAL.finditer(says):
        text = re.sub(r"['’]s$", "", m[0])
        if text in _CALENDAR:
            continue
        words = text.split()
        if m.start() == 0 and words:
            tokens = split(words[0])
            first = analyse(words[0])
            plain = words[0].lower() in STOP or bool(first.senses and first.senses[0]) or bool(first.cues and first.cues[0])
            if plain or tokens[0] in ("another", "foreign", "first", "second", "annual", "troops", "next", "crews"):
                words = words[1:]
        if words:
            out.append(" ".join(words))
    return out


def _compile(fact: Fact, extra: NameTrie) -> Pattern:
    pattern = Pattern(fact=fact)
    for says in (fact.says, *fact.also):
        words = analyse(_SLOT.sub(_MARK, says), 1, extra)
        slots = [k for k, t in enumerate(words.low) if t == _MARK]
        if not slots:
            continue
        _names(pattern, words, slots[0])
        _theme(pattern, words)
        if fact.kind == "quantity":
            _quantity(pattern, words, slots[0])
        elif fact.kind == "date":
            _event(pattern, words)
        elif fact.kind == "status":
            _status(pattern, words, slots[0], _SLOT.findall(says)[0])
        elif fact.kind == "holder":
            _holder(pattern, words, slots[0])
        else:
            _set(pattern, words, slots)
    for name, role in ((fact.where, "where"), (fact.who, "who")):
        if name:
            pattern.names[_id_of(name, extra)] = frozenset({role})
    pattern.places = frozenset(n for n, roles in pattern.names.items() if "where" in roles)
    pattern.actors = frozenset(n for n, roles in pattern.names.items() if roles != {"where"})
    pattern.subjects = frozenset(n for n in pattern.subjects if n in pattern.actors) or pattern.actors
    if isinstance(fact.value, HolderValue):
        pattern.surnames = frozenset(t for t in split(fact.value.name) if len(t) > 3)
    if fact.kind == "status":
        pattern.triggers = (
            pattern.verbs
            if pattern.axis == "progress"
            else frozenset(load("ladders")["axes"].get(pattern.axis, ())) | {"member"} | pattern.verbs
        )
    pattern.excludes = tuple(split(e) for e in fact.excludes)
    return pattern


def _id_of(text: str, extra: NameTrie) -> str:
    hits = analyse(text, 1, extra).names
    return hits[0].name.id if hits else text


def _names(pattern: Pattern, words: Words, slot: int) -> None:
    """Tell places from actors by what stands before them, and subjects by the verb that follows."""
    groups = verb_groups(words)
    verb = next((g.i for g in groups), len(words.low))
    if len(groups) > 1 and groups[0].mood == "plan" and words.low[groups[1].i] == "to":
        # "Iraq wants the troops to leave": who wants it is not who does it.
        verb = -1
    if words.low[:1] == ["there"] or verb == 0:
        verb = slot
    for hit in words.names:
        if hit.j <= verb or slot < hit.i <= slot + 2 or (hit.i and words.low[hit.i - 1] == "by"):
            pattern.subjects |= {hit.name.id}
        before = words.low[hit.i - 1] if hit.i else ""
        if before == "the" and hit.i > 1:
            before = words.low[hit.i - 2]
        place = (before in _PLACE_BEFORE or _left_or_entered(words, hit)) and hit.name.own == "own" and hit.name.kind != "body"
        if verb < 0 and hit.j <= groups[0].i:
            continue
        role = "where" if place and not _follows_verb_of_joining(words, hit) else "of" if before == "of" else "who"
        pattern.names[hit.name.id] = pattern.names.get(hit.name.id, frozenset()) | {role}


def _left_or_entered(words: Words, hit: NameHit) -> bool:
    return (
        bool(hit.i)
        and is_verb(words, hit.i - 1)
        and any(s.concept in ("withdraw", "visit", "capture") for s in words.senses[hit.i - 1])
    )


def _follows_verb_of_joining(words: Words, hit: NameHit) -> bool:
    return any(s.concept in ("join", "secede") for k in range(max(0, hit.i - 3), hit.i) for s in senses_of(words, k))


def _theme(pattern: Pattern, words: Words) -> None:
    named = {k for hit in words.names for k in range(hit.i, hit.j)}
    for k, token in enumerate(words.low):
        if token != _MARK and k not in named and not {"plan", "firm", "hedge", "duty", "report"} & set(words.cues[k]):
            for key in keys_of(words, k):
                pattern.theme.setdefault(key, 1.0)


def _noun_after(words: Words, k: int) -> tuple[list[str], list[str]]:
    """Return the keys of the head noun and of its modifiers in the noun phrase that begins at token k."""
    named = {i for hit in words.names for i in range(hit.i, hit.j)}
    phrase: list[int] = []
    for i in range(k, min(k + 7, len(words.low))):
        token = words.low[i]
        if words.covered[i]:
            continue
        if (
            not token.isalpha()
            or token in STOP
            or (
                phrase and any(s.pos == "v" for s in senses_of(words, i)) and not any(s.pos == "n" for s in senses_of(words, i))
            )
        ):
            break
        if i not in named:
            phrase.append(i)
    if not phrase:
        return [], []
    head = [key for s in senses_of(words, phrase[-1]) if s.pos == "n" for key in [s.concept]] or list(
        keys_of(words, phrase[-1])
    )
    return head, [key for i in phrase[:-1] for key in keys_of(words, i)]


def _quantity(pattern: Pattern, words: Words, slot: int) -> None:
    head, modifiers = _noun_after(words, slot + 1)
    after = words.low[slot + 1] if slot + 1 < len(words.low) else ""
    if not head and after in ("of", "a", "per", "in"):
        head, modifiers = [], []
        at = slot + 2 + (words.low[slot + 2 : slot + 3] == ["the"])
        whole = words.low[at : at + 1] and words.low[at][0].isdigit()
        tail, mods = _noun_after(words, at + bool(whole))
        if whole:
            head, modifiers = tail, mods
        else:
            pattern.about |= frozenset(tail) | frozenset(mods)
    if after in ("a", "an", "per"):
        pattern.per |= frozenset(_noun_after(words, slot + 2)[0])
    verb = next((g.i for g in verb_groups(words)), slot)
    pattern.who_words |= frozenset(
        key for k in range(min(verb, slot)) for key in keys_of(words, k) if not any(h.i <= k < h.j for h in words.names)
    )
    how = words.low[:2] == ["how", "many"]
    if how:
        head, modifiers = _noun_after(words, 2)
    pattern.head |= frozenset(head)
    pattern.modifiers |= frozenset(modifiers)
    subject, verbs = set[str](), set[str]()
    named = {k for hit in words.names for k in range(hit.i, hit.j)}
    copula = bool(set(words.low) & _COPULA)
    for k in range(len(words.low)):
        senses = senses_of(words, k)
        if words.covered[k] or k in named or k == slot:
            continue
        verb = [s.concept for s in senses if s.pos in ("v", "a")]
        if verb and not any(s.pos == "n" for s in senses):
            verbs |= set(verb) - _EXIST
        elif k < slot and copula and not how:
            subject |= set(keys_of(words, k))
    if not pattern.head and not copula and slot >= 2 and words.low[slot - 1] == "of":
        pattern.about |= frozenset(s.concept for s in senses_of(words, slot - 2) if s.pos == "n") or frozenset(
            keys_of(words, slot - 2)
        )
    if not pattern.head and subject:
        nouns = [
            k for k in range(slot) if k not in named and not words.covered[k] and any(s.pos == "n" for s in senses_of(words, k))
        ]
        first = [s.concept for s in senses_of(words, nouns[0]) if s.pos == "n"] if nouns else list(subject)
        pattern.about |= frozenset(first)
    specific = verbs - _GENERIC
    if specific or not pattern.about:
        pattern.about |= frozenset(specific or verbs)
    if pattern.about - _GENERIC or pattern.head - {"person"}:
        pattern.about -= _GENERIC
    pattern.levelled = not pattern.about
    pattern.planned = any("firm" in c or "plan" in c for c in words.cues)


# Verbs that many measures share: they say nothing of which measure it is.
_GENERIC = group("facts.generic")


def _event(pattern: Pattern, words: Words) -> None:
    """The event of a date: its verbs and event nouns, and whether it is the beginning or the end of something."""
    named = {k for hit in words.names for k in range(hit.i, hit.j)}
    verbs, nouns = set[str](), set[str]()
    for k in range(len(words.low)):
        if words.covered[k] or k in named or words.low[k] == _MARK:
            continue
        for s in senses_of(words, k):
            if s.pos == "v" and s.concept not in ("stay",):
                verbs.add(s.concept)
            elif s.pos == "n" and is_event(s.concept) and not is_modifier(words, k):
                nouns.add(s.concept)
    plain = (verbs | nouns) - {"begin", "end", "plan_", "request"}
    if "begin" in verbs and plain:
        pattern.aspect = pattern.aspect or "begin"
    elif "end" in verbs:
        pattern.aspect = pattern.aspect or "end"
    pattern.verbs |= frozenset(plain or verbs or nouns)
    if not pattern.verbs:
        pattern.verbs = frozenset(k for k in pattern.theme)
    pattern.planned = True


def is_event(concept: str) -> bool:
    """Say whether a concept names something that happens."""
    return bool(load("concepts")[concept].get("v"))


def _status(pattern: Pattern, words: Words, slot: int, phrase: str) -> None:
    axes = load("ladders")["axes"]
    told = analyse(phrase, 1)
    inside = [s.concept for k in range(len(told.low)) if not told.covered[k] for s in told.senses[k]]
    named = {k for hit in words.names for k in range(hit.i, hit.j)}
    outside: list[str] = []
    for k in range(len(words.low)):
        if k not in named and words.low[k] != _MARK and not words.covered[k]:
            outside += [key for key in keys_of(words, k) if key not in outside]
    axis = _axis(inside, outside, axes)
    pattern.axis = pattern.axis or axis
    own = set(axes.get(axis, ()))
    if axis == "progress":
        events = [c for c in outside if c[:2] != "w:" and (is_event(c) or c in ("mission", "coalition"))]
        pattern.verbs |= frozenset(events[:1] or outside[:1])
    pattern.about |= frozenset(c for c in outside if c not in own or axis == "progress") | frozenset(
        c for c in inside if c not in own and c not in ("member",)
    )
    pattern.thing = pattern.thing or next((c for c in (*inside, *outside) if c in _THINGS), "")
    if not pattern.parts:
        pattern.parts = _parts(words, named, own if axis != "progress" else {"begin", "end"}, told)


_THINGS = frozenset({"agree", "launch", "trial", "strike", "release", "open", "search", "mission"})
# One of these in a fact on the end of the other's work stands for it.
_ENDING = frozenset({"coalition", "mission", "troops", "peacekeeper"})


def _parts(words: Words, named: set[int], own: set[str], told: Words) -> tuple[tuple[frozenset[str], float], ...]:
    """Return the words of a status fact that its object is told by, each with what may stand for it and its weight."""
    ends = any(s.concept == "end" for senses in words.senses for s in senses)
    out: list[tuple[frozenset[str], float]] = []
    for source, skip in ((words, named), (told, set[int]())):
        for k in range(len(source.low)):
            keys = frozenset(keys_of(source, k)) if k not in skip and source.low[k] != _MARK else frozenset()
            if not keys or keys & own or keys & {"member"} or any(keys & other for other, _ in out):
                continue
            if ends and keys & _ENDING:
                keys |= {"mission", "coalition", "withdraw"}
            noun = any(s.pos == "n" for s in senses_of(source, k)) or (
                not source.senses[k] and not source.low[k].endswith(("al", "ly", "ary", "ic", "ern"))
            )
            out.append((keys, 1.0 if noun and source is words else 0.4 if source is words else 0.2))
    return tuple(out)


def _axis(inside: list[str], outside: list[str], axes: dict[str, dict[str, str]]) -> str:
    for concept in inside:
        if concept in ("agree", "sign", "approve", "join", "stay", "launch", "trial", "strike", "open", "release"):
            return concept
        if concept == "member":
            return "join"
        if concept in ("convict", "charge", "acquit", "sentence"):
            return "trial"
    for concept in outside:
        if concept in ("agree", "launch", "trial", "strike", "open", "release", "join"):
            return concept
        if concept in ("charge", "case", "appeal"):
            return "trial"
    return "progress"


_TIMELY = frozenset({"next", "new", "current", "present", "former"})


def _holder(pattern: Pattern, words: Words, slot: int) -> None:
    """The office: its own noun, what modifies it ("foreign"), and of which body it is, named or in plain words."""
    named = {k for hit in words.names for k in range(hit.i, hit.j)}
    plain = [
        k
        for k in range(len(words.low))
        if k not in named and words.low[k].isalpha() and words.low[k] != _MARK and words.low[k] not in STOP - {"of"}
    ]
    of = next((k for k in plain if words.low[k] == "of"), len(words.low))
    before = [k for k in plain if k < of and not is_verb(words, k) and words.low[k] not in _TIMELY]
    offices = [k for k in before if any(s.pos == "n" and concepts()[s.concept].office for s in words.senses[k])] or before[-1:]
    if not offices:
        return
    head = offices[-1]
    pattern.head |= frozenset(
        s.concept for s in words.senses[head] if s.pos == "n" and concepts()[s.concept].office
    ) or frozenset(keys_of(words, head))
    pattern.office = pattern.office or tuple(words.low[k] for k in before if k < head and not words.covered[k])
    pattern.about |= frozenset(key for k in plain if k > of for key in keys_of(words, k) if not is_verb(words, k))
    pattern.of |= frozenset(hit.name.id for hit in words.names)


def _set(pattern: Pattern, words: Words, slots: list[int]) -> None:
    value = pattern.fact.value
    assert isinstance(value, SetValue)
    for member in value.members:
        hits = analyse(re.sub(r"^the\s+", "", member), 1).names
        whole = bool(hits) and hits[0].j - hits[0].i == len(split(re.sub(r"^the\s+", "", member)))
        pattern.member_ids[hits[0].name.id if whole and hits[0].name.own == "own" else member] = member
    named = {k for hit in words.names for k in range(hit.i, hit.j)}
    keys = [key for k in range(len(words.low)) if k not in named and k not in slots for key in keys_of(words, k)]
    pattern.about |= frozenset(keys)
    pattern.verbs |= frozenset(
        s.concept for k in range(len(words.low)) for s in senses_of(words, k) if s.pos == "v" and not words.covered[k]
    )
