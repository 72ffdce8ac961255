"""An entry taken apart: its sentences as words and verb groups, made when they are asked for.

Owns: what rules may look at beyond their own sentence. Never: decides anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from watcher.model import Authority, Entry, Mention, Stance, Step
from watcher.reading import dates, quantities
from watcher.reading.antecedents import take_up
from watcher.reading.clauses import Clause, Group, split_clauses, verb_groups
from watcher.reading.headline_case import as_in_a_sentence
from watcher.reading.keys import tokens_like
from watcher.reading.once import Once
from watcher.reading.patterns import Patterns
from watcher.reading.persons import people
from watcher.reading.plain_sentences import parted, plain
from watcher.reading.quantities.counted_years import counts_something
from watcher.reading.rejoined import behind_asides, behind_relatives
from watcher.reading.sentences import LONGEST, as_one_word, fold, split_sentences
from watcher.reading.surroundings import news_of, without_link
from watcher.reading.titles import headline_of
from watcher.reading.words import NameHit, Words, analyse
from watcher.values import Quantity
from watcher.values.numerals import fold as folded


@dataclass(frozen=True, slots=True)
class Told:
    """How something is told. mood: "", firm, plan or hedge. done: told as having happened."""

    stance: Stance
    mood: str = ""
    negated: bool = False
    hedged: bool = False
    done: bool = False
    past: bool = False
    embedded: bool = False
    why: str = ""


_TALLIES = frozenset({"toll", "count", "tally", "number"})
_BACK = 3  # sentences that a reader has in mind
MOST_MENTIONS = 40  # numbers, and dates, of one sentence that are read: one that holds more is a table


@dataclass(eq=False)
class Sentence:
    """One sentence; index 0 is the title. told, speaker, numbers: what stance and tie_quantity made of it.

    written: as it stands in the entry. goes_on: whether a semicolon or a "while" joins it to the one before.
    whole: at the end of such, all of it, as who reads on has it in mind.
    """

    index: int
    text: str
    words: Words
    published: date
    written: str = ""
    goes_on: bool = False
    whole: Sentence | None = None
    told: dict[int, Told] = field(default_factory=dict)
    numbers: dict[int, object] = field(default_factory=dict)
    speaker: tuple[str, Authority] | None = None

    @property
    def shown(self) -> str:
        """How it stands in the entry."""
        return self.written or self.text

    @Once
    def named(self) -> frozenset[str]:
        """The ids of the names in it."""
        return frozenset([hit.name.id for hit in self.words.names])

    @Once
    def groups(self) -> list[Group]:
        return verb_groups(self.words)

    @Once
    def parted(self) -> list[Clause]:
        """Its clauses as they follow each other, a subject parted from its verb by what stands in commas between them."""
        return behind_relatives(self.words, split_clauses(self.words, self.groups))

    @Once
    def clauses(self) -> list[Clause]:
        """Its clauses, each subject with its own verb."""
        return behind_asides(self.words, self.parted)

    @Once
    def quantities(self) -> list[Mention]:
        return [self._risen(mention) for mention in quantities.find(self.text)[:MOST_MENTIONS]]

    def _risen(self, mention: Mention) -> Mention:
        """Return what "picked up to 3.4%" tells, where the "up" is its verb's: that it is so much, not so much at most."""
        value, at = mention.value, self.words.at(mention.start)
        if not isinstance(value, Quantity) or value.bound != "<" or self.words.low[at : at + 2] != ["up", "to"]:
            return mention
        tallied = not _TALLIES.isdisjoint(self.words.low[max(0, at - 12) : at]) and not self.words.senses[at - 1].verb
        ends = self.words.low[at + 3 : at + 4] in ([], ["."], [","], [";"], ["after"], ["as"])  # "the toll is up to 16, ..."
        plain = self.words.covered[at] or (tallied and ends)
        return replace(mention, value=replace(value, bound="=", strict=False)) if plain else mention

    @Once
    def dates(self) -> list[Mention]:
        found = dates.find(self.text, self.published)[:MOST_MENTIONS]
        return [mention for mention in found if not self._counts(mention)]

    def _counts(self, mention: Mention) -> bool:
        """Say whether what is read as a year is the number of something: "killed 2010 people"."""
        year = mention.text.isdigit() and len(mention.text) == 4
        return year and counts_something(folded(self.text), mention.start, mention.end)


class Tie:
    """A value tied to a fact: how sure, and why. `against` says what spoke against it, "" where nothing did.

    waived: what does not speak against this fact, as it would speak against the fact's own sentence.
    """

    __slots__ = ("against", "may_be_waived", "said", "score", "waived")

    def __init__(self, *, waived: frozenset[str] = frozenset()) -> None:
        self.score = 0.0
        self.against = ""
        self.said: list[tuple[str, str, float]] = []
        self.waived = waived
        self.may_be_waived = False

    @property
    def steps(self) -> list[Step]:
        """What was noted, in order: made when it is asked for, as most ties come to nothing."""
        return [Step(rule=rule, said=said, weight=weight) for rule, said, weight in self.said]

    def add(self, rule: str, said: str, weight: float) -> bool:
        """Note what speaks for (or, with a negative weight, against) the tie. Returns True, for the end of a rule."""
        self.score += weight
        self.said.append((rule, said, weight))
        return True

    def reject(self, rule: str, said: str) -> bool:
        """Note why the tie does not hold. Returns False, for the end of a rule."""
        self.against = said
        self.said.append((rule, said, -9.0))
        return False

    def rejects(self, rule: str, said: str) -> bool:
        """Note why the tie does not hold, unless the fact's own sentence has the same. Returns whether it is noted."""
        if said in self.waived:
            return False
        self.may_be_waived = True
        self.reject(rule, said)
        return True

    def take_back(self) -> None:
        """Undo the rejection that was noted last, where something else answers it."""
        self.against = ""
        self.said.pop()

    def holds(self, least: float = 2.0) -> bool:
        """Say whether nothing spoke against it and enough for it."""
        if not self.against and self.score < least:
            self.against = f"too little speaks for it ({self.score:.1f} of {least:.1f})"
        return not self.against


@dataclass(slots=True)
class Context:
    """An entry in reading: its sentences, title first (an empty title is left out, the text then begins at index 1)."""

    entry: Entry
    patterns: Patterns
    published: date
    sentences: list[Sentence]
    rejected: list[tuple[Sentence, str, int, Tie]] | None = None
    _named: frozenset[str] | None = None
    _surnames: frozenset[str] | None = None
    _kinds: dict[str, set[str]] | None = None
    _before: dict[int, list[Sentence]] = field(default_factory=dict)

    def note(self, sentence: Sentence, fact: str, k: int, tie: Tie) -> None:
        """Keep a tie that did not hold, where somebody asked to see them (`watcher explain`)."""
        if self.rejected is not None:
            self.rejected.append((sentence, fact, k, tie))

    @property
    def named(self) -> frozenset[str]:
        """The ids of the names in the entry."""
        if self._named is None:
            self._named = frozenset().union(*[sentence.named for sentence in self.sentences])
        return self._named

    @property
    def kinds(self) -> dict[str, set[str]]:
        """What each name of the entry is the name of, by its id."""
        if self._kinds is None:
            self._kinds = {}
            for sentence in self.sentences:
                for hit in sentence.words.names:
                    self._kinds.setdefault(hit.name.id, set()).add(hit.name.kind)
        return self._kinds

    @property
    def surnames(self) -> frozenset[str]:
        """The last words of the persons that the entry names in full."""
        if self._surnames is None:
            runs = [run.name for sentence in self.sentences for run in people(sentence.words, sentence.words.titled)]
            self._surnames = frozenset(name.split()[-1] for name in runs if " " in name)
        return self._surnames

    def before(self, sentence: Sentence) -> list[Sentence]:
        """Return what a reader has just read, the nearest first: up to three sentences back, then the title."""
        known = self._before.get(sentence.index)
        if known is None:
            known = self._before[sentence.index] = self._read_before(sentence)
        return known

    def _read_before(self, sentence: Sentence) -> list[Sentence]:
        at = sentence.index - self.sentences[0].index
        if at == 0 and sentence.index == 0:
            # What a headline leaves out stands in the lead below it.
            return self.sentences[1:3]
        near: list[Sentence] = []
        begin = at - 1
        while begin >= 0 and len(near) < _BACK:
            back = self.sentences[begin]
            near.append(back.whole or back)
            while back.whole is not None and self.sentences[begin].goes_on:
                begin -= 1
            begin -= 1
        return near if not self.sentences or self.sentences[0] in near or at == 0 else [*near, self.sentences[0]]


def read_entry(entry: Entry, patterns: Patterns) -> Context:
    """Return the entry as sentences with their words."""
    published = entry.when.date()
    sentences: list[Sentence] = []
    title = headline_of(fold(entry.title).strip()[:LONGEST])
    body = news_of([text for _, text in split_sentences(fold(entry.text))])
    parts = [parted(text, patterns.spellings) for text in body]
    body = [part for each in parts for part in each]
    going_on = [False, *(n > 0 for each in parts for n in range(len(each)))]
    headline, unsure = as_in_a_sentence(title, body, patterns.written, patterns.spellings)
    texts = [(0, headline)] if title else []
    texts += [(k + 1, text) for k, text in enumerate(body)]
    for index, written in texts:
        text = plain(as_one_word(without_link(written) if index else written), index, patterns.spellings)
        words = analyse(text, index, patterns.spellings)
        words.unsure = unsure and not index
        sentences.append(Sentence(index, text, words, published, written if index else title, goes_on=going_on[index]))
        take_up(sentences[-1], sentences[:-1])
        if going_on[index] and not any(going_on[index + 1 : index + 2]):
            sentences[-1].whole = _joined(sentences, patterns)
    return Context(entry, patterns, published, sentences)


def _joined(sentences: list[Sentence], patterns: Patterns) -> Sentence:
    """Return the sentence as written that the last of these goes on with."""
    last = sentences[-1]
    begin = next(n for n in range(len(sentences) - 1, -1, -1) if not sentences[n].goes_on)
    text = "; ".join(part.text for part in sentences[begin:])
    return Sentence(last.index, text, analyse(text, last.index, patterns.spellings), last.published, text)


def nearest(words: Words, k: int, wanted: frozenset[str], *, least: float = 0.6) -> tuple[float, int]:
    """Return (cost, token) of the nearest token that stands for a wanted key, or (inf, -1)."""
    best, where = float("inf"), -1
    for i in tokens_like(words, wanted, least):
        cost = words.cost(i, k)
        if cost < best:
            best, where = cost, i
    return best, where


def names_in(sentence: Sentence) -> list[NameHit]:
    return sentence.words.names
