"""Judging: flaws that can be seen, sheets that tell nothing, figures that add up."""

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from quizgen.models import Article, Evidence, Paragraph, Question

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))

import judging
import sabotage
import verdicts

ARTICLE = Article(
    name="port.txt",
    text="Anna Weber leads the Nordbank.",
    title="New head of the Nordbank",
    language="en",
    paragraphs=(Paragraph(0, 30, "en"),),
)
QUESTION = Question(
    id="0123456789ab",
    kind="multiple_choice",
    language="en",
    relation="leadership",
    stem="Who was the head of the Nordbank in May 2024?",
    answer="Anna Weber",
    options=("Anna Weber", "Karl Maier", "Paul Lang"),
    answer_kind="person",
    evidence=(Evidence(ARTICLE.name, ARTICLE.text, 0, 30, ARTICLE.text),),
)


@pytest.mark.parametrize("kind", sabotage.FLAWS)
def test_each_flaw_changes_the_question_once(kind: str) -> None:
    """Every kind of flaw has a place in this question and leaves the rest alone."""
    flawed = sabotage.FLAWS[kind][1](QUESTION)
    assert flawed is not None
    changed = {"stem", "answer", "options"} - {
        name
        for name in ("stem", "answer", "options")
        if getattr(flawed, name) == getattr(QUESTION, name)
    }
    assert len(changed) == 1


def test_flaws_take_turns() -> None:
    """The flaw used least so far is put in first."""
    used = Counter(dict.fromkeys(sabotage.FLAWS, 1) | {"wrong key": 0})
    control = sabotage.flaw(QUESTION, used)
    assert control is not None
    assert control.kind == "wrong key"


def test_first_sheet_does_not_tell_the_answer() -> None:
    """Step 1 shows stem and options only."""
    row = judging.first_step(1, QUESTION)
    assert set(row) == {"item", "language", "question", "options", "G1", "G2", "G3", "G4"}


def test_at_most_four_questions_come_from_one_article() -> None:
    """A fifth question of an article is not drawn, however many are wanted."""
    items = [judging.Item(ARTICLE, QUESTION)] * 9
    assert len(judging.spread(items, 60, "1")) == judging.MOST_OF_ONE


def test_score_counts_what_most_judges_accept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two of three judges accept one question and strike the other as critical."""
    judging.write_sheets(tmp_path, [judging.Item(ARTICLE, QUESTION)] * 2, "1")
    for name, struck in (("a", ()), ("b", (2,)), ("c", (1, 2))):
        fill(tmp_path, name, struck)
    verdicts.report(tmp_path)
    printed = capsys.readouterr().out
    assert "all, 2 questions: accepted 50.0%" in printed
    assert "critical 50.0%" in printed
    assert "A2: judges agree 33%" in printed


def fill(folder: Path, judge: str, struck: tuple[int, ...]) -> None:
    """Fill in both sheets as a judge who strikes some items for their key."""
    (folder / judge).mkdir()
    for step in (1, 2):
        rows: list[dict[str, Any]] = yaml.safe_load((folder / f"step-{step}.yaml").read_text())
        for row in rows:
            good = {"G1": 2, "G2": 1, "G3": "A", "G4": 0, "A1": 1, "A3": 1, "A5": 1, "A6": 3}
            good["A2"] = int(row["item"] not in struck)
            row.update({name: good[name] for name in good if name in row})
        (folder / judge / f"step-{step}.yaml").write_text(yaml.safe_dump(rows))
