"""Which share of the questions is clean, and whether each check catches what it is for.

Asks each article of ../shared/articles, or of the folder that is named, alone; where they are
missing, the seeds. Then flaws a clean question of our own in every way (flawed_questions.yaml) and
counts which are caught.

Run: python benchmarks/lint.py [FOLDER]
"""

import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml
from corpus import SHARED, ask_each, load_articles

from quizgen.linting.battery import lint
from quizgen.linting.flaws import Flaw
from quizgen.models import Evidence, Question
from quizgen.words import codes

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"


def main() -> None:
    """Print the flaws of what is asked, then what escapes of what was flawed by hand."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    articles = load_articles(folder) or load_articles(SEEDS) or ()
    count = 0
    flaws: list[Flaw] = []
    for _, _, made in ask_each(articles, codes()):
        count += len(made)
        flaws += lint(made)
    flawed = len({flaw.question for flaw in flaws})
    print(f"{count} questions, {flawed} with flaws: {1 - flawed / count:.1%} clean")
    for name, times in Counter(flaw.check for flaw in flaws).most_common():
        print(f"  {name}: {times}")
    report_caught()


def report_caught() -> None:
    """Print which share of the flaws put in by hand is caught by the check that is meant to."""
    rows = yaml.safe_load((HERE / "flawed_questions.yaml").read_text(encoding="utf-8"))
    cases = [(row, caught_by(row)) for row in rows]
    missed = [row for row, names in cases if row["check"] not in names]
    print(f"flaws put in by hand: {len(cases) - len(missed)} of {len(cases)} caught")
    for row in rows:
        if names := caught_by({**row, "flawed": {}}):
            print(f"  not clean: {row['question']['stem']}: {names}")
    for row in missed:
        print(f"  missed: {row['check']}: {row['flawed']}")


def caught_by(row: dict[str, Any]) -> set[str]:
    """Return the checks that find a flaw in a question of the list."""
    return {flaw.check for flaw in lint([make(row["question"] | row["flawed"])])}


def make(given: dict[str, Any]) -> Question:
    """Make a question of a row; all have the same proof."""
    proof = Evidence("hand.txt", given.get("proof", "It says so."), 0, 11, "It says so.")
    question = Question("hand", "cloze", given["language"], "hand", given["stem"], given["answer"])
    return replace(
        question,
        kind="multiple_choice" if given.get("options") else "cloze",
        options=tuple(given.get("options", ())),
        accepted=tuple(given.get("accepted", ())),
        perishable=given.get("perishable", False),
        evidence=(proof,),
    )


if __name__ == "__main__":
    main()
