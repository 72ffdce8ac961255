"""What an article is about: the names that bring an entry into scope, a topic and the country it plays in.

Owns: names by how often they stand. Never: proposes a fact.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from watcher.draft.article import Article
from watcher.draft.verbs import listing, nouns, verb_table
from watcher.language import load
from watcher.reading.keys import STOP
from watcher.reading.lexicon import listed, plural, stem
from watcher.settings.folder import SMALL

CAPITAL = r"(?:[^\W\d_a-z][\w'’&-]*|(?:[A-Z]\.){2,})"
RUN = re.compile(rf"{CAPITAL}(?: (?:of |for |the |de |del |& )*{CAPITAL})*")
MOST = 10  # words of a group: search feeds are made from them


@cache
def _places() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return, for each spelling of a known name, the name and all that it is also called."""
    out: dict[str, tuple[str, tuple[str, ...]]] = {}
    data = load("places")
    for row in filter(None, map(str.strip, f"{data['countries']}\n{data['bodies']}".splitlines())):
        parts = [listed(part) for part in row.split("|")]
        texts = tuple(text for part in parts for text in part)
        for text in texts:
            out.setdefault(text, (parts[0][0], texts))
    return out


@cache
def _seats() -> dict[str, str]:
    """Return the country of each capital that stands for its government."""
    rows = [row.split("|") for row in load("places")["countries"].splitlines() if row.count("|") >= 2]
    return {seat: listed(parts[0])[0] for parts in rows for seat in listed(parts[2])}


@cache
def _countries() -> frozenset[str]:
    return frozenset(listed(row.split("|")[0])[0] for row in load("places")["countries"].splitlines() if row.strip())


def names_in(article: Article) -> Counter[str]:
    """Return the article's names with their number of mentions; what is known by several names counts as one."""
    counts: Counter[str] = Counter()
    texts = [
        (article.title, 2),
        ("in " + article.dateline.split("(")[0], 1),
        *((line.text, 1) for line in article.lines if not line.quoted),
    ]
    inner = {m[0] for text, _ in texts for m in RUN.finditer(text) if m.start() > 0}
    for text, weight in texts:
        for found in RUN.finditer(text):
            name = re.sub(r"['’]s$", "", found[0])
            if found.start() == 0 and " " not in name and name not in inner and name not in _places():
                continue
            name = re.sub(r"^(?:[A-Z][\w-]+['’]s|Mr|Mrs|Ms|Dr|Sir|Dame|Mayor of|Governor of|Ministry of) (?=[A-Z])", "", name)
            words = name.split()
            while words and (words[0].lower() in STOP or words[0].lower() in SMALL or words[0].lower() in listing("common")):
                words = words[1:]
            name = " ".join(words)
            if len(name) < 2 or name.lower() in listing("days") or name in _months():
                continue
            counts[_places().get(name, (name, ()))[0]] += weight
    for name in list(counts):
        whole = next((o for o in counts if o != name and (o.endswith(f" {name}") or o.startswith(f"{name} "))), "")
        if whole and " " not in name:
            counts[name] += 0
            counts[whole] += counts[name]
    return counts


@cache
def _months() -> frozenset[str]:
    return frozenset(
        "January February March April May June July August September October November December "
        "Jan Feb Aug Sept Sep Oct Nov Dec Mr Mrs Ms Dr Gov Sen Gen "
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
    )


def country_of(article: Article) -> str:
    """Return the country that the article plays in: named most, the dateline and the first sentence counting more."""
    counts = Counter({name: n for name, n in names_in(article).items() if name in _countries()})
    for found in RUN.finditer(article.body):
        if (seat := _seats().get(found[0])) and seat in counts:
            counts[seat] -= 1  # a train from Vienna makes no story of Austria
    opening = article.lines[0].text if article.lines else ""
    for text, more in [(article.dateline.split("(")[0], 3), (opening, 2), (article.title, 1)]:
        for found in RUN.finditer(text):
            name = _places().get(re.sub(r"['’]s$", "", found[0]), ("", ()))[0]
            counts[name] += more if name in _countries() and (found[0] not in _seats() or text is not opening) else 0
    return next((name for name, n in counts.most_common(1) if n > 1), "")


def city_of(article: Article) -> str:
    """Return the town that the article was written in, as its dateline says, "" where it has none."""
    if found := re.search(rf"\b[Mm]ayor of ({CAPITAL}(?: {CAPITAL})*)", f"{article.title}\n{article.body}"):
        return found[1]
    place = article.dateline.split("(")[0].split(",")[0].strip()
    return place if re.fullmatch(r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,2}", place) else ""


def is_alone(article: Article, country: str) -> bool:
    """Say whether no other country is named nearly as often: what is told without a country is then this one's."""
    counts = names_in(article)
    return all(2 * n < counts[country] for name, n in counts.items() if name in _countries() and name != country)


def scope_of(article: Article, says: Iterable[str] = ()) -> tuple[tuple[str, ...], ...]:
    """Return two groups: the names that the article is most about, and what else its facts speak of.

    says: the facts' sentences; words of those that neither group would bring into scope are added, the commonest first.
    """
    ranked = [name for name, count in names_in(article).most_common(14) if count >= 2]
    if not ranked:
        ranked = [name for name, _ in names_in(article).most_common(3)]
    things = _things(article)
    opening = article.lines[0].text if article.lines else ""
    ranked += [name for name in names_in(article) if len(ranked) < 2 and name in opening and name not in ranked]
    lead, rest = ranked[:3], ranked[3:]
    first = _spelled(lead) or things
    second = tuple(dict.fromkeys((*things, *(text for text in _spelled(rest) if text not in first))))[:MOST]
    plain = [each.replace("[", "").replace("]", "") for each in says]
    return tuple(group for group in (_widened(first[:MOST], plain, names=True), _widened(second, plain, names=False)) if group)


def _widened(group: tuple[str, ...], says: list[str], *, names: bool) -> tuple[str, ...]:
    """Return a group with the words that most of the sentences without a hit have: names, or things that are counted."""
    while len(group) < MOST + 5:
        known = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in group) or r"(?!)", re.IGNORECASE)
        missed = [each for each in says if not known.search(each)]
        counts = Counter(word for each in missed for word in (_named_in(each) if names else _nouns_in(each)))
        word, count = next(iter(counts.most_common(1)), ("", 0))
        if not count or (names and count < 2):
            break
        more = (word,) if names else _both(word)
        group = (*group, *more)
    return group


def _named_in(said: str) -> set[str]:
    return {
        found[0] for found in RUN.finditer(said)
        if found.start() and not set(found[0].split()) & _months() and " " in found[0]
    }  # fmt: skip


def _nouns_in(said: str) -> set[str]:
    words = re.findall(r"(?<![\w'’-])[a-z]{4,}(?![\w'’-])", said)
    known = {stem(word) if stem(word) in nouns() else word for word in words if word in nouns() and word not in verb_table()}
    return known - listing("idle_scope") - STOP


def _spelled(names: list[str]) -> tuple[str, ...]:
    out: list[str] = []
    for name in names:
        out += _places().get(name, (name, (name,)))[1][:5]
    return tuple(dict.fromkeys(out))


def _things(article: Article) -> tuple[str, ...]:
    """Return the common nouns of the title, and those that stand most often in the text, each in both numbers."""
    body = " ".join(line.text for line in article.lines)
    known = set(re.findall(r"(?<![\w'’-])[a-z]{4,}(?![\w'’-])", body))
    counts: Counter[str] = Counter()
    for text, weight in [(article.title, 3), (body, 1)]:
        for word in re.findall(r"(?<![\w'’-])[A-Za-z][a-z]{3,}(?![\w'’-])", text):
            low = word.lower()
            told = low in nouns() or (weight == 3 and low in known and low not in verb_table())
            if (word.islower() or (weight == 3 and low in known)) and told and low not in STOP | listing("idle_scope"):
                counts[stem(low) if stem(low) in nouns() | known else low] += weight
    named = {name.lower() for name in names_in(article)}
    out: list[str] = []
    for word, count in counts.most_common(8):
        if count >= 2 and word not in named:
            out += _both(word)
    return tuple(dict.fromkeys(out))


def _both(word: str) -> tuple[str, ...]:
    """Return a noun in both numbers; a word that is none (an adjective of the title) alone."""
    if word.endswith("s") or (word not in nouns() and word.endswith(("al", "ly", "er", "ed", "ing", "ty", "ic", "a"))):
        return (word,)
    return word, plural(word)


def topic_words(article: Article) -> str:
    """Return the words that a topic's name is made of: those of the title, else the leading names."""
    return article.title or " ".join(name for name, _ in names_in(article).most_common(3))


def name_of_topic(article: Article) -> str:
    """Return what the topic is called: leading names and things. A headline will not do, for it may tell a value."""
    ranked = [name for name, _ in names_in(article).most_common(6)]
    # "Corrigan" is Corrigan Mining again.
    names = [
        name
        for k, name in enumerate(ranked)
        if not any(f" {name} " in f" {other} " or f" {other} " in f" {name} " for other in ranked[:k])
    ][:2]
    things = [word for word in re.findall(r"[a-z]{4,}", article.title.lower()) if word in _things(article)]
    said = " and ".join(names)
    return f"{said}: {', '.join(dict.fromkeys(things[:2]))}" if things and said else said or article.title
