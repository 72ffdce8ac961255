"""An article's text: title, publisher, day, and its sentences taken apart.

Owns: what is header and what is body. Never: fetches, or proposes a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from watcher.draft.clauses import Clause, clauses_of
from watcher.model import Mention
from watcher.reading import dates, quantities
from watcher.reading.sentences import fold, split_sentences
from watcher.reading.words import Words, analyse
from watcher.values import DateValue

# "COPENHAGEN, Feb. 3, 2025 (Meridian Wire) - ": the place in capitals, what may follow, and a dash.
DATELINE = re.compile(
    r"^(?P<place>[A-Z][A-Z'’.\- ]{2,30})"
    r"(?P<more>(?:,[^()\n–—]{2,60}?|\s*\([^()\n]{2,40}\)|\s+[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)*)"
    r"\s*(?:[–—]|--?(?=\s))\s*(?=\S)"
)
BYLINE = re.compile(r"^(?:by|from)\s+[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,3}(?:\s*(?:,|\||and\b)\s*|$)", re.IGNORECASE)
LABEL = re.compile(r"^(?:published|posted|updated|date|source|last updated|first published)\s*(?:on|:|at)?\s*", re.IGNORECASE)
CLOCK = re.compile(r",?\s*(?:at\s+)?\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:GMT|UTC|BST|EST|EDT|ET|CET)?\s*$", re.IGNORECASE)
# "since 2020", "down from 61 in 2021": what is told is of now.
COMPARED = re.compile(r"\bsince $|\b(?:from|than|with|to)\b[^,.;]{0,30}\bin $")
MOST_HEADER = 8  # lines that may stand above the text
LONG = 90  # characters; a header line is shorter, or has no full stop


@dataclass(kw_only=True)
class Line:
    """One sentence of the article. index 0 is the title. quoted: it stands in quotation marks."""

    index: int
    text: str
    words: Words
    published: date

    @cached_property
    def clauses(self) -> list[Clause]:
        return clauses_of(self.words)

    @cached_property
    def amounts(self) -> list[Mention]:
        return quantities.find(self.text)

    @cached_property
    def dates(self) -> list[Mention]:
        return dates.find(self.text, self.published)

    @property
    def quoted(self) -> bool:
        return self.text[:1] in "\"“'‘"

    @property
    def told_past(self) -> bool:
        """Whether it tells of a year before the last: background, not news."""
        years = [
            int(m.value.iso[:4])
            for m in self.dates
            if isinstance(m.value, DateValue) and m.value.iso[:4].isdigit() and not COMPARED.search(self.text[: m.start])
        ]
        return bool(years) and max(years) < self.published.year - 1


class Article:
    """An article as it was read. Fields that its text does not tell are ""; `dated` says whether its day was found."""

    def __init__(self, *, title: str, publisher: str, published: date, dated: bool, body: str, url: str = "") -> None:
        self.title, self.publisher, self.published, self.dated = title, publisher, published, dated
        self.body, self.url = body, url
        self.dateline = ""
        self.name = title  # what the topic is called; a draft finds one that tells no value

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        texts = [text for _, text in split_sentences(self.body) if len(text) > 8]
        return tuple(
            Line(index=k + 1, text=text, words=analyse(text, k + 1), published=self.published) for k, text in enumerate(texts)
        )


def read_article(
    text: str, today: date, *, url: str = "", title: str = "", publisher: str = "", published: date | None = None
) -> Article:
    """Return the article in plain text. What is handed in (a page's own data) goes before what the text says.

    today: stands in where neither gives a day, and is what days without a year are counted from.
    """
    lines = [line.strip() for line in fold(text).replace("\r\n", "\n").split("\n")]
    header, body = _part(lines)
    found_title = "" if not header else header.pop(0)
    day, who = published, publisher
    for line in [*header, _dateline(body)]:
        told, rest = _day_of(line, today)
        day = day or told
        rest = _publisher_of(rest, dateline=line not in header)
        who = who or rest
    made = Article(
        title=title or found_title, publisher=who, published=day or today, dated=day is not None,
        body="\n".join(_without_dateline(line) for line in body), url=url,
    )  # fmt: skip
    made.dateline = " ".join(
        filter(
            None, (opened["place"].title() + opened["more"] for opened in [DATELINE.match(body[0] if body else "")] if opened)
        )
    )
    return made


def _part(lines: list[str]) -> tuple[list[str], list[str]]:
    """Part the header (title, byline, day) from the body: the first line that is a long sentence, or opens with its place."""
    filled = [line for line in lines if line]
    for k, line in enumerate(filled[: MOST_HEADER + 1]):
        sentence = re.search(r"[.?!][\"”’']?$", line) is not None and (len(line) > LONG or k == 0)
        if sentence or DATELINE.match(line):
            return filled[:k], filled[k:]
    return filled[:1], filled[1:]


def _dateline(body: Iterable[str]) -> str:
    first = next(iter(body), "")
    found = DATELINE.match(first)
    if found:
        return found["more"]
    opened = re.match(r"[A-Z][A-Z' ]{2,30}\s*\([^)]{2,40}\),[^-–—]{4,30}[-–—]\s", first)
    return opened[0].rstrip("-–— ") if opened else ""


def _without_dateline(line: str) -> str:
    found = DATELINE.match(line) or re.match(r"[A-Z][A-Z' ]{2,30}\s*\([^)]{2,40}\),[^-–—]{4,30}[-–—]\s+", line)
    return line[found.end() :] if found else line


def _day_of(line: str, today: date) -> tuple[date | None, str]:
    """Return the day that a header line tells, and the line without it."""
    for mention in dates.find(line, today + timedelta(days=1)):
        value = mention.value
        if isinstance(value, DateValue) and len(value.iso) == 10 and value.iso[4] == "-" and value.iso[5:7].isdigit():
            day = date.fromisoformat(value.iso)
            if day <= today:
                rest = f"{line[: mention.start]} {line[mention.end :]}"
                return day, rest
    return None, line


def _publisher_of(rest: str, *, dateline: bool) -> str:
    """Return the publisher that a header line names beside bylines and labels, "" where it names none."""
    named = re.search(r"\(([^()]{2,40})\)", rest)
    if dateline:
        return named[1].strip() if named else ""
    rest = LABEL.sub("", BYLINE.sub("", LABEL.sub("", rest.strip(" ,|-–—·"))))
    parts = [part.strip(" ,-–—·") for part in re.split(r"\s*[|·•]\s*|,\s+", CLOCK.sub("", rest))]
    kept = [part for part in parts if part and not BYLINE.match(part) and re.search(r"[^\W\d_]{2}", part)]
    return kept[0] if kept else ""
