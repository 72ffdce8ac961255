"""Why a sentence is, or is not, a change: what was read in it, what each value was tied to, and what spoke against it.

Owns: the tree of an explanation and its advice. Never: reads or judges in a way of its own; these are the rooms of the river.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from watcher.judging.compare import judge
from watcher.model import Baseline, Entry, Mention, Observation
from watcher.reading.context import Context, Sentence, Tie, read_entry
from watcher.reading.date.tie_date import tie_date
from watcher.reading.facts import compile_baseline
from watcher.reading.observe import observe
from watcher.reading.own_sentence import waive
from watcher.reading.patterns import Pattern, Patterns
from watcher.reading.quantity.tie_quantity import tie_quantity
from watcher.reading.sentences import is_english
from watcher.values import Value, show
from watcher.values.letters import unaccented

TIERS: dict[str, Callable[[Context, Sentence, Mention, Pattern], Tie | None]] = {"quantity": tie_quantity, "date": tie_date}
FEW = 6  # sentences that are all shown; of a longer entry, those that hold something
SURE = 0.5  # the default of judging.unclear

# The rule that spoke against a tie, and what the user can do where the rule is wrong about this fact.
ADVICE = {
    "place": "if this is the same place, name it in the fact's `where:` or give both names in `aliases:`",
    "actor": "if this is the same body, name it in the fact's `who:` or give both names in `aliases:`",
    "subject": "if this is the same body, name it in the fact's `who:` or give both names in `aliases:`",
    "noun": "if the outlet's word means the same, put such a sentence, with its [slot], under `also:`",
    "about": "if the sentence means the fact, put one like it, with its [slot], under `also:`",
    "event": "if this is the fact's event, put a sentence with its verb, and its [slot], under `also:`",
    "thing": "if this is the fact's matter in other words, put such a sentence under `also:`",
    "object": "if this is the fact's matter in other words, put such a sentence under `also:`",
    "aspect": "if the start (or the end) is meant, say so in the fact's own sentence",
    "not": "take the phrase out of the fact's `not:` if it should count",
    "unit": "give the fact's `unit:` if it is measured in this one",
}


@dataclass(slots=True)
class Node:
    """One line of the tree, with what stands below it."""

    said: str
    below: list[Node] = field(default_factory=list)

    def add(self, said: str) -> Node:
        """Add a line below and return it."""
        node = Node(said)
        self.below.append(node)
        return node

    def lines(self, depth: int = 0) -> Iterator[str]:
        """Yield the tree as indented lines."""
        yield f"{'  ' * depth}{self.said}"
        for node in self.below:
            yield from node.lines(depth + 1)

    def as_row(self) -> dict[str, Any]:
        """Return the tree as JSON-ready data."""
        return {"said": self.said, "below": [node.as_row() for node in self.below]} if self.below else {"said": self.said}


def explain(baseline: Baseline, entry: Entry, current: Mapping[str, Value], unclear: float = SURE) -> Node:
    """Return how `entry` is read against one baseline. current: the value that each fact has now, by id."""
    patterns = compile_baseline(baseline)
    waive(patterns)
    top = Node(f"{baseline.topic}: {baseline.title}")
    answer = top.add("answer")
    advice: dict[str, None] = {}
    is_read = explain_scope(top, patterns, entry, advice)
    open_ = replace(patterns, scope=())
    found = observe(entry, open_)
    context = read_entry(entry, open_)
    for sentence in context.sentences:
        if len(context.sentences) > FEW and not has_something(sentence, found):
            continue
        below = top.add(f"{'title' if sentence.index == 0 else f'sentence {sentence.index}'}: {sentence.text}")
        explain_reading(below, sentence)
        mine = [o for o in found if o.sentence == sentence.shown]
        for pattern in patterns.facts:
            explain_fact(below, context, sentence, pattern, mine, advice)
        for observation in mine:
            explain_verdict(below, baseline, observation, current, unclear, advice)
        if not mine:
            below.add("nothing in it says what the value of a fact is")
    explain_answer(answer, baseline, found, current, unclear, is_read=is_read)
    last = top.add("what to change in the baseline")
    for said in advice or {"nothing: it is read as its words say": None}:
        last.add(said)
    if not is_read and found:
        last.add("an entry that is out of scope raises nothing, whatever it says")
    return top


def explain_answer(
    answer: Node,
    baseline: Baseline,
    found: Sequence[Observation],
    current: Mapping[str, Value],
    unclear: float,
    *,
    is_read: bool,
) -> None:
    """Say in a line for each fact what the entry means for it, the gravest first."""
    facts = {fact.id: fact for fact in baseline.facts}
    told: dict[str, None] = {}
    for observation in found:
        fact = facts[observation.fact]
        verdict = judge(fact, current.get(fact.id, fact.value), observation, published=baseline.published)
        unsure = ", but too unsure to raise a change" if observation.score < unclear else ""
        told[f"{fact.id}: {verdict.word}, {verdict.why}{unsure}"] = None
    for said in sorted(told, key=lambda said: (": changed" not in said, ": planned" not in said)):
        answer.add(said)
    if not told:
        answer.add("it tells no fact's value, so there is nothing to tell you")
    elif not is_read:
        answer.add("but an entry of these words alone is out of scope: it is not read, and raises nothing")


def has_something(sentence: Sentence, found: Sequence[Observation]) -> bool:
    """Say whether a sentence of a long entry is worth a look: it tells of a fact, or holds a number or a date."""
    return any(o.sentence == sentence.shown for o in found) or bool(sentence.quantities or sentence.dates)


def explain_scope(top: Node, patterns: Patterns, entry: Entry, advice: dict[str, None]) -> bool:
    """Say whether an entry of these words would be read at all."""
    scope = top.add("scope")
    missing = []
    for group, words in zip(patterns.scope, patterns.baseline.scope, strict=True):
        hit = group.search(unaccented(entry.title)) or group.search(unaccented(entry.text))
        some = ", ".join(words[:4]) + (", …" if len(words) > 4 else "")
        scope.add(f"{some}: {f'found {hit[0]!r}' if hit else 'not found'}")
        missing += [] if hit else [some]
    if missing:
        scope.add("an entry with these words alone is not read; its other sentences may bring it into scope")
        advice[f"if such an entry should be read, add a word of it to the scope group ({missing[0]})"] = None
    if not is_english(f"{entry.title}. {entry.text}"):
        scope.add("it is not in a language that is read")
    return not missing


def explain_reading(below: Node, sentence: Sentence) -> None:
    """Say what stands in the sentence: words, verbs, names, numbers, dates."""
    words = sentence.words
    node = below.add("read in it")
    for group in sentence.groups:
        marks = [
            group.tense,
            group.mood or "asserted",
            *(["negated"] if group.negated else []),
            *(["report"] if group.report else []),
        ]
        node.add(f"verb {' '.join(words.tokens[group.i : group.j])!r}: {', '.join(mark for mark in marks if mark != 'none')}")
    names = dict.fromkeys((" ".join(words.tokens[hit.i : hit.j]), hit.name.id) for hit in words.names)
    for said, id_ in names:
        node.add(f"name {said!r}: {id_}")
    for mention in (*sentence.quantities, *sentence.dates):
        noun = f", counts {mention.noun!r}" if mention.noun else ""
        rule = f"; rule {mention.rule}" if mention.rule else ""
        node.add(f"{mention.kind} {mention.text!r}: {show(mention.value)} ({mention.role}{noun}{rule})")
    if not node.below:
        node.add("no verb, name, number or date that is known")


def explain_fact(
    below: Node, context: Context, sentence: Sentence, pattern: Pattern, mine: Sequence[Observation], advice: dict[str, None]
) -> None:
    """Say what each value of the fact's kind was tied to, or what spoke against it."""
    kind = pattern.fact.kind
    tier = TIERS.get(kind)
    if tier is None:
        return
    mentions = sentence.quantities if kind == "quantity" else sentence.dates
    for mention in mentions:
        tie = tier(context, sentence, mention, pattern)
        if tie is None or not tie.against:
            continue
        node = below.add(f"{mention.text!r} is not {pattern.fact.id}: {tie.against}")
        for step in tie.steps if len(tie.steps) > 1 else ():
            node.add(f"{step.rule}: {step.said}{weight(step.weight)}")
        taken = any(o.fact == pattern.fact.id or o.value == mention.value for o in mine)
        if near(tie) and not taken and tie.steps and (said := ADVICE.get(tie.steps[-1].rule)):
            advice[f"{pattern.fact.id}: {said}"] = None


def near(tie: Tie) -> bool:
    """Say whether so much spoke for the tie that the user may have meant it."""
    return sum(step.weight for step in tie.steps if step.weight > 0) >= 1.0


def explain_verdict(
    below: Node,
    baseline: Baseline,
    observation: Observation,
    current: Mapping[str, Value],
    unclear: float,
    advice: dict[str, None],
) -> None:
    """Say what was observed, on what grounds, and what that means for the fact."""
    fact = next(fact for fact in baseline.facts if fact.id == observation.fact)
    value = current.get(fact.id, fact.value)
    verdict = judge(fact, value, observation, published=baseline.published)
    hedged = ", hedged" if observation.hedged else ""
    speaker = f", on the word of {observation.speaker}" if observation.speaker else ""
    since = f", since {observation.since}" if observation.since else ""
    node = below.add(
        f"{fact.id} = {show(observation.value)} ({observation.stance}{hedged}{speaker}{since}; score {observation.score})"
    )
    for step in observation.trace:
        node.add(f"{step.rule}: {step.said}{weight(step.weight)}")
    node.add(f"the value now: {show(value)}; verdict: {verdict.word}, {verdict.why}")
    if observation.score < unclear:
        node.add(f"its score is below {unclear:g}: it is shown apart as unclear and raises nothing")
        advice[f"{fact.id}: to be surer of such sentences, put one like it, with its [slot], under `also:`"] = None


def weight(number: float) -> str:
    return f" ({number:+.1f})" if number and number > -9 else ""
