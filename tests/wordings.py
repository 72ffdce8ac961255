"""How well topics are read whose facts are put in other words: `python -m tests.wordings` prints it beside the given words.

tests/corpus/wordings/TOPIC/*.yaml say the facts of the learned topic TOPIC otherwise, with the same ids and values.
"""

from __future__ import annotations

from statistics import fmean

from tests.scoring import CORPUS, read_topic, score

FOLDER = CORPUS / "wordings"


def main() -> None:
    """Print, for each topic and for all, F1 with the given words and the mean F1 with the others."""
    given, other = [], []
    for folder in sorted(FOLDER.iterdir()):
        topic = CORPUS / "topics" / folder.name
        own = score(*read_topic(topic)).figures["F1"]
        each = [score(*read_topic(topic, path)).figures["F1"] for path in sorted(folder.glob("*.yaml"))]
        given += [own] * len(each)
        other += each
        print(f"{folder.name:32} given {own:.3f}  other {fmean(each):.3f}")
    print(f"{f'{len(other)} wordings':32} given {fmean(given):.3f}  other {fmean(other):.3f}")


if __name__ == "__main__":
    main()
