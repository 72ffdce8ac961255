"""Baselines: the user's YAML files of facts, read with every fault at once.

Owns: file to Baseline. Never: judges a value; what a sentence of the news says is for watcher.reading.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from watcher.baselines.shape import BaselineShape, FactShape
from watcher.baselines.slots import Sentence, read_slots, take_apart
from watcher.doors.files import Document, check_shape, describe_shape, line_of, read_yaml
from watcher.doors.files.yaml import parse_yaml
from watcher.errors import BaselineError, Fault
from watcher.model import Baseline, Fact, Kind

__all__ = ["load", "load_folder", "parse", "schema"]

NEEDS = 2  # independent sources for `corroborated`, where neither the fact nor the settings say otherwise


def load(path: str | Path, *, needs: int = NEEDS) -> Baseline:
    """Return the baseline in the file at `path`. `needs` serves the facts that do not say it themselves.

    Raises BaselineError with every fault of the file, each with its line and remedy.
    """
    return build(read_yaml(path, error=BaselineError), needs=needs)


def parse(text: str, *, place: str = "baseline.yaml", needs: int = NEEDS) -> Baseline:
    """Return the baseline in YAML text (a draft, standard input); `place` names it in messages. Raises BaselineError."""
    return build(parse_yaml(text, place=place, error=BaselineError), needs=needs)


def load_folder(path: str | Path, *, needs: int = NEEDS) -> tuple[Baseline, ...]:
    """Return every baseline (*.yaml, *.yml) of a folder, by file name; a path to one file gives that one.

    Raises BaselineError with the faults of all files, or when there is no baseline.
    """
    folder = Path(path)
    if folder.is_file():
        return (load(folder, needs=needs),)
    if not folder.is_dir():
        raise BaselineError(
            [Fault(place=str(folder), what="no such folder", remedy="create it, or set baselines: in config.yaml")]
        )
    files = sorted(file for file in folder.iterdir() if file.suffix in (".yaml", ".yml") and not file.name.startswith("."))
    if not files:
        remedy = "write one (watcher draft ARTICLE proposes it), or set baselines: in config.yaml"
        raise BaselineError([Fault(place=str(folder), what="no baseline (*.yaml) in this folder", remedy=remedy)])
    found: dict[str, Baseline] = {}
    faults: list[Fault] = []
    for file in files:
        try:
            baseline = load(file, needs=needs)
        except BaselineError as error:
            faults += error.faults
            continue
        if other := found.get(baseline.topic):
            what = f"topic: {baseline.topic} is already the topic of {other.place}"
            faults.append(Fault(place=baseline.place, what=what, remedy="give one of them another name"))
        found.setdefault(baseline.topic, baseline)
    if faults:
        raise BaselineError(faults)
    return tuple(found.values())


def build(document: Document, *, needs: int) -> Baseline:
    """Return the document as a Baseline. Raises BaselineError with every fault."""
    shape, faults = check_shape(document, BaselineShape)
    topic = (shape.topic if shape else "") or slug_of(document.place)
    published = shape.article.published if shape else None
    facts = []
    for index, raw in enumerate(shape.facts if shape else listed(document.data)):
        fact, wrong = build_fact(document, index, raw, topic, needs, published)
        faults += wrong
        facts += [fact] if fact else []
    faults += duplicates(document)
    if faults or shape is None:
        raise BaselineError(sorted(faults, key=line_of))
    return Baseline(
        topic=topic,
        title=shape.title or topic.replace("-", " ").capitalize(),
        publisher=shape.article.publisher,
        published=shape.article.published,
        url=shape.article.url,
        article_title=shape.article.title,
        scope=shape.scope,
        facts=tuple(facts),
        place=document.place,
    )


def listed(data: Any) -> list[Any]:
    """Return the raw facts of a file, whatever its shape."""
    facts = data.get("facts") if isinstance(data, dict) else None
    return facts if isinstance(facts, list) else []


def slug_of(place: str) -> str:
    """Return a topic from a file's name."""
    return re.sub(r"[^a-z0-9]+", "-", Path(place).stem.lower()).strip("-") or "baseline"


def build_fact(
    document: Document, index: int, raw: Any, topic: str, needs: int, published: date | None
) -> tuple[Fact | None, list[Fault]]:
    """Return one fact, or what is wrong with its sentences; faults of its shape are told by check_shape alone."""
    try:
        shape = FactShape.model_validate(raw)  # one that was validated comes back as it is
    except ValueError:
        return None, []
    faults: list[Fault] = []
    try:
        sentence = take_apart(shape.says, published)
        kind, value = read_slots(sentence, shape.kind)
    except ValueError as error:
        return None, [sentence_fault(document, (("facts", index, "says")), shape.says, str(error))]
    also = []
    for number, more in enumerate(shape.also):
        try:
            also.append(same_slot(more, sentence, kind))
        except ValueError as error:
            faults.append(sentence_fault(document, ("facts", index, "also", number), more, str(error)))
    fact = Fact(
        topic=topic,
        id=shape.id,
        says=shape.says.strip(),
        kind=kind,
        value=value,
        also=tuple(also),
        tolerance=shape.tolerance,
        unit=shape.unit,
        where=shape.where,
        who=shape.who,
        excludes=shape.excludes,
        needs=shape.needs or needs,
        urgent=shape.urgent,
        aliases=shape.aliases,
        note=shape.note,
        weight=shape.weight,
        accept_at=shape.accept_at,
        place=document.at(("facts", index)),
    )
    return (None if faults else fact), faults


def same_slot(more: str, first: Sentence, kind: Kind) -> str:
    """Return an `also` sentence with its slot marked. One without brackets has its slot where the first one's text stands.

    Raises ValueError when there is no slot, or one of another kind.
    """
    if "[" not in more and "]" not in more:
        for slot in first.slots:
            more = re.sub(rf"(?<!\w){re.escape(slot.text)}(?!\w)", lambda found: f"[{found[0]}]", more, count=1, flags=re.I)
    sentence = take_apart(more, first.published)
    read_slots(sentence, "set" if len(sentence.slots) > 1 and kind == "set" else kind)
    return more.strip()


def sentence_fault(document: Document, path: tuple[str | int, ...], said: str, error: str) -> Fault:
    """Return what is wrong with a sentence, and whether YAML's own signs (#, comma) cut it short."""
    what, _, remedy = error.partition(" -- ")
    line = document.line(path)
    source = document.source(line)
    if " #" in source and "[" in source.split(" #", 1)[1]:
        what, remedy = "everything after # is a comment, and the [slot] with it", "put the sentence in quotes"
    elif path[2] == "also" and re.search(r"also:\s*\[", source) and "," in source and "no [slot]" in what:
        what, remedy = f"no [slot] in {said!r}: a comma parts the items of a list in [ ]", "put each sentence in quotes"
    steps = [str(step + 1) if isinstance(step, int) else step for step in path]
    return Fault(place=f"{document.place}:{line}", what=f"{'.'.join(steps)}: {what}", remedy=remedy)


def duplicates(document: Document) -> list[Fault]:
    """Return a fault for every id that two facts share."""
    seen: dict[str, int] = {}
    faults = []
    for index, raw in enumerate(listed(document.data)):
        name = raw.get("id") if isinstance(raw, dict) else None
        if not isinstance(name, str):
            continue
        if name in seen:
            what = f"facts.{index + 1}.id: {name} is already the id of the fact on line {seen[name]}"
            faults.append(Fault(place=document.at(("facts", index, "id")), what=what, remedy="give it another id"))
        seen.setdefault(name, document.line(("facts", index, "id")))
    return faults


def schema() -> dict[str, object]:
    """Return the JSON Schema of a baseline file, for editors; watcher/data/baseline.schema.json is this."""
    return describe_shape(BaselineShape)
