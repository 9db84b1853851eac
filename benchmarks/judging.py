"""Sheets for judges who read questions blind, and what their verdicts come to.

`draw` takes questions by hash from ../shared/articles: at most four of an article, spread over the
articles, each article asked alone. It mixes in flawed ones (sabotage.py) and writes two sheets:
step 1 without answer and article, step 2 with both. What is flawed stands in a third file, which
no judge may see. `score` reads the filled-in sheets of all judges and prints the figures.

Run: python benchmarks/judging.py draw FOLDER [--each 60] [--draw NAME] [--articles FOLDER]
     python benchmarks/judging.py score FOLDER
Judges copy both sheets into FOLDER/NAME/, fill in all verdicts, step 1 before they see step 2.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml
from corpus import SHARED, ask_each, load_articles
from sabotage import Control, flaw
from verdicts import report

from quizgen.identity import make_id
from quizgen.models import Article, Question
from quizgen.words import codes

MOST_OF_ONE = 4
"""Questions of one article in a language."""
CONTROLS = 4
"""One flawed question for so many sound ones."""
AROUND = 300
"""Characters of the article shown before and after the evidence."""
STEP_1 = """\
# Step 1: you see neither the article nor the answer. Fill in each verdict.
#   G1 grammar and idiom: 2 flawless, 1 a blemish (typography), 0 wrong or no language one writes
#   G2 understood weeks later by somebody without the article (who, what, when): 1 yes, 0 no
#   G3 the option you would choose without knowledge, its letter; empty for a blank
#   G4 trivial, or the answer stands in it: 1 yes, 0 no
"""
STEP_2 = """\
# Step 2: with the answer and its evidence. Fill in each verdict, 1 yes, 0 no.
#   A1 the evidence answers the question     A2 the given answer is right
#   A3 exactly one answer is right (for a blank: nothing else fits as well)
#   A4 each wrong option in its order: 2 plausible, 1 weak, 0 absurd; empty list for a blank
#   A5 the evidence proves the answer        A6 worth asking: 1 to 4
"""


@dataclass(frozen=True, slots=True)
class Item:
    """A question on the sheet, flawed or not."""

    article: Article
    question: Question
    control: Control | None = None


def main() -> None:
    """Draw a sample or score its verdicts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("step", choices=["draw", "score"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", type=int, default=60, help="questions in each language")
    parser.add_argument("--draw", default="1", help="another name draws another sample")
    parser.add_argument("--articles", type=Path, default=SHARED)
    given = parser.parse_args()
    if given.step == "score":
        report(given.folder)
        return
    articles = load_articles(given.articles)
    if articles is not None:
        write_sheets(given.folder, draw(articles, given.each, given.draw), given.draw)


def draw(articles: Sequence[Article], each: int, seed: str) -> list[Item]:
    """Draw sound questions by hash, then put a flaw into a further one for every four."""
    by_language: dict[str, list[Item]] = defaultdict(list)
    for article, _, made in ask_each(articles, codes()):
        for question in made:
            by_language[question.language].append(Item(article, question))
    items: list[Item] = []
    for code in codes():
        drawn = spread(by_language[code], each + each // CONTROLS, seed)
        print(f"{code}: {len(drawn)} of {len(by_language[code])} questions")
        items += with_controls(drawn, len(drawn) // (CONTROLS + 1))
    return sorted(items, key=lambda item: make_id("order", seed, item.question.id))


def spread(items: Iterable[Item], count: int, seed: str) -> list[Item]:
    """Take one question of each article, then a second one, up to four."""
    shuffled = sorted(items, key=lambda item: make_id(seed, item.question.id))
    taken: Counter[str] = Counter()
    ranked = []
    for item in shuffled:
        ranked.append((taken[item.article.name], item))
        taken[item.article.name] += 1
    ranked.sort(key=lambda pair: pair[0])
    return [item for rank, item in ranked if rank < MOST_OF_ONE][:count]


def with_controls(items: Sequence[Item], count: int) -> list[Item]:
    """Replace the last questions in which a flaw has a place by their flawed selves."""
    found: list[Item] = []
    used: Counter[str] = Counter()
    for item in reversed(items):
        control = flaw(item.question, used) if used.total() < count else None
        if control:
            used[control.kind] += 1
            item = replace(item, question=control.question, control=control)  # noqa: PLW2901
        found.append(item)
    return found


def write_sheets(folder: Path, items: Sequence[Item], seed: str) -> None:
    """Write both sheets and the file that tells which question is which."""
    folder.mkdir(parents=True, exist_ok=True)
    numbered = tuple(enumerate(items, 1))
    write(folder / "step-1.yaml", STEP_1, [first_step(n, item.question) for n, item in numbered])
    write(folder / "step-2.yaml", STEP_2, [second_step(n, item) for n, item in numbered])
    write(folder / "hidden.yaml", f"# Draw {seed}: not for judges.\n", [*map(hide, numbered)])
    print(
        f"{len(items)} questions, {sum(item.control is not None for item in items)} of them flawed"
    )


def first_step(number: int, question: Question) -> dict[str, Any]:
    """Show a question as somebody who has not read the article would see it."""
    return {**shown(number, question), "G1": None, "G2": None, "G3": None, "G4": None}


def shown(number: int, question: Question) -> dict[str, Any]:
    """Show number, language, stem and options."""
    options = [f"{letter}) {o}" for letter, o in zip("ABCDEF", question.options, strict=False)]
    seen = {"item": number, "language": question.language, "question": question.stem}
    return {**seen, "options": options} if options else seen


def second_step(number: int, item: Item) -> dict[str, Any]:
    """Show a question with its answer and the passage that proves it."""
    question, evidence = item.question, item.question.evidence[0]
    text = item.article.text
    proof = {
        "answer": question.answer,
        "evidence": " […] ".join(one.sentence for one in question.evidence[:2]),
        "around": text[max(0, evidence.start - AROUND) : evidence.end + AROUND],
        "headline": item.article.title,
        "published": str(item.article.published or "unknown"),
    }
    verdicts: dict[str, Any] = {
        "A1": None,
        "A2": None,
        "A3": None,
        "A4": [],
        "A5": None,
        "A6": None,
    }
    return {**shown(number, question), **proof, **verdicts}


def hide(numbered: tuple[int, Item]) -> dict[str, Any]:
    """Say which question an item is, and what is wrong with it."""
    number, item = numbered
    question = item.question
    told = {
        "item": number,
        "id": question.id,
        "language": question.language,
        "relation": question.relation,
        "article": item.article.name,
        "key": "ABCDEF"[question.options.index(question.answer)] if question.options else "",
    }
    flawed = item.control and {"flaw": item.control.kind, "strikes": item.control.strikes}
    return {**told, **(flawed or {})}


def write(path: Path, head: str, rows: Sequence[dict[str, Any]]) -> None:
    """Write rows as YAML that people can fill in."""
    body = yaml.safe_dump(list(rows), allow_unicode=True, sort_keys=False, width=100)
    path.write_text(f"{head}\n{body}", encoding="utf-8")


if __name__ == "__main__":
    main()
