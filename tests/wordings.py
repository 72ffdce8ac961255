"""How well topics are read whose facts are put in other words: `python -m tests.wordings` prints it beside the given words.

tests/corpus/wordings/TOPIC/*.yaml say the facts of the learned topic TOPIC otherwise, with the same ids and values;
tests/corpus/wordings_heldout/ those of the topics kept apart, of which only the mean is printed: a.yaml, whose sentences were
read when facts were taught to be read by any wording, and b.yaml, which were written after that.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import fmean

from tests.scoring import CORPUS, GROUPS, read_topic, score

FOLDER = CORPUS / "wordings"
FOLDERS = {"learned": FOLDER, "held-out": CORPUS / "wordings_heldout"}


def files() -> Iterator[tuple[Path, Path]]:
    """Yield each file of wordings with the folder of the topic whose facts it says."""
    for group, folder in FOLDERS.items():
        for path in sorted(folder.glob("*/*.yaml")):
            yield path, GROUPS[group] / path.parent.name


def main() -> None:
    """Print, for each learned topic and for all of each group, F1 with the given words and the mean F1 with the others."""
    for group, folder in FOLDERS.items():
        given, other = [], []
        for topic in sorted(folder.iterdir()):
            own = score(*read_topic(GROUPS[group] / topic.name)).figures["F1"]
            each = [score(*read_topic(GROUPS[group] / topic.name, path)).figures["F1"] for path in sorted(topic.glob("*.yaml"))]
            given += [own] * len(each)
            other += each
            if group == "learned":
                print(f"{topic.name:32} given {own:.3f}  other {fmean(each):.3f}")
        print(f"{f'{group}, {len(other)} wordings':32} given {fmean(given):.3f}  other {fmean(other):.3f}")


if __name__ == "__main__":
    main()
