"""Lint finds each flaw of item writing, and leaves sound questions alone."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from quizgen.cli import app
from quizgen.linting.battery import CHECKS, flaws_of
from quizgen.linting.battery import lint as lint_set
from quizgen.linting.sets import ENOUGH, chi_square
from quizgen.linting.sizes import size
from quizgen.models import Evidence, Language, Question
from quizgen.quizfiles import write_questions
from quizgen.words import codes, load

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))

import lint

ROWS: list[dict[str, Any]] = yaml.safe_load(
    (lint.HERE / "flawed_questions.yaml").read_text(encoding="utf-8")
)
each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row["check"])
SOUND = Question(
    id="0123456789ab",
    kind="multiple_choice",
    language="en",
    relation="founder",
    stem="Who founded Harbour Films?",
    answer="Anna Berg",
    options=("Anna Berg", "Karl Maier", "Mary Stone", "Paul Lang"),
    evidence=(Evidence("a.txt", "Anna Berg founded it.", 0, 21, "Anna Berg founded it."),),
    fact="f",
)


@each_row
def test_each_flaw_is_found(row: dict[str, Any]) -> None:
    """The check that the row names sees what was put in."""
    assert row["check"] in lint.caught_by(row)


@each_row
def test_a_sound_question_has_no_flaw(row: dict[str, Any]) -> None:
    """The same question before it was spoilt passes all checks."""
    assert lint.caught_by({**row, "flawed": {}}) == set()


def test_each_check_has_a_flaw_to_find() -> None:
    """No check is without a case."""
    assert {row["check"] for row in ROWS} == set(CHECKS)


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("Qui veut doubler la production d’ici à 2030\u202f?", []),
        ("Qui veut doubler la production d’ici la fin de 2030\u202f?", []),
        ("Qui veut doubler la production d’ici deux ans\u202f?", ["deictic"]),
        ("Qui travaille ici\u202f?", ["deictic"]),
    ],
)
def test_by_a_year_is_no_here(stem: str, found: list[str]) -> None:
    """French `d'ici à 2030` says when; `ici` says where one stands."""
    question = replace(SOUND, language="fr", stem=stem)
    assert [flaw.check for flaw in flaws_of(question)] == found


def test_a_label_with_its_value_needs_no_stop() -> None:
    """`Height of the tower: ____ metres` is no sentence, and none is wanted."""
    cloze = replace(SOUND, kind="cloze", answer="110", options=())
    label = replace(cloze, stem="Height of the Northgate Tower: about ____ metres")
    assert list(flaws_of(label)) == []
    cut = replace(cloze, stem="The Northgate Tower is about ____ metres")
    assert [flaw.what for flaw in flaws_of(cut)] == ["does not end"]


def test_a_word_that_its_own_clause_explains_leans_on_nothing() -> None:
    """Dazu, dass goes on from nothing; dazu alone does."""
    said = "Der Bau führte {}, dass ____ die Bahn verließ."
    kept, leans = (
        replace(SOUND, kind="cloze", language="de", options=(), stem=said.format(word))
        for word in ("dazu", "dazu in Riga")
    )
    assert "leaning" not in {flaw.check for flaw in flaws_of(kept)}
    assert "leaning" in {flaw.check for flaw in flaws_of(leans)}


@pytest.mark.parametrize(
    ("language", "stem", "than"),
    [
        ("de", "Vesta ist mit ____ Kilometern wesentlich kleiner{}.", " als Ceres"),
        ("en", "With its ____ kilometres Vesta is much smaller{}.", " than Ceres"),
        ("fr", "Avec ses ____ kilomètres, Vesta est beaucoup plus petite{}.", " que Cérès"),
    ],
)
def test_what_is_compared_with_nothing_leans(language: Language, stem: str, than: str) -> None:
    """Smaller than what, the sentence before it told."""
    whole, leans = (
        replace(SOUND, kind="cloze", language=language, options=(), stem=stem.format(end))
        for end in (than, "")
    )
    assert "leaning" not in {flaw.check for flaw in flaws_of(whole)}
    assert "leaning" in {flaw.check for flaw in flaws_of(leans)}


def test_what_is_quoted_may_say_what_it_likes() -> None:
    """A deictic word in a quotation is the speaker's."""
    stem = "Whose words are these: “Today we are not afraid, as always”?"
    assert list(flaws_of(replace(SOUND, stem=stem))) == []


def test_the_same_stem_with_another_answer_is_a_flaw_of_the_set() -> None:
    """Who founded it has two answers then."""
    other = replace(SOUND, id="b", answer="Karl Maier")
    (flaw,) = lint_set([SOUND, other])
    assert (flaw.question, flaw.check, flaw.where) == ("b", "same stem", "set")
    assert "another answer" in flaw.what


def test_a_question_that_tells_the_next_answer_is_a_flaw_of_the_set() -> None:
    """Forward and back on one fact, side by side."""
    back = replace(
        SOUND, id="b", stem="What did Anna Berg found?", answer="Harbour Films", kind="cloze"
    )
    back = replace(back, stem="Anna Berg founded ____.", options=())
    third = replace(SOUND, id="c", stem="Who founded Kern?", fact="g")
    assert [flaw.check for flaw in lint_set([SOUND, back, third])] == ["told before"]
    assert lint_set([SOUND, third, back]) == ()


def test_answers_that_always_stand_first_are_a_flaw_of_the_set() -> None:
    """Chance does not put forty answers in one place."""
    many = [replace(SOUND, id=str(n), stem=f"Who founded Firm {n}?") for n in range(ENOUGH)]
    assert [flaw.check for flaw in lint_set(many)] == ["place of the answer"]
    assert chi_square([10, 10, 10, 10]) == 0


@pytest.mark.parametrize(
    ("option", "language", "expected"),
    [
        ("1,5 Millionen US-Dollar", "de", (1_500_000.0,)),
        ("$990,000", "en", (990_000.0,)),
        ("1 400 emplois", "fr", (1400.0,)),
        ("21. April 2005", "de", (2005, 4, 21)),
        ("May 2019", "en", (2019, 5, 0)),
        ("Anna Berg", "en", None),
        ("A320", "en", None),
    ],
)
def test_options_are_read_as_numbers_and_dates(
    option: str, language: str, expected: tuple[float, ...] | None
) -> None:
    """Separators and magnitudes are those of the language."""
    assert size(option, language) == expected


def test_the_lists_have_the_same_keys_in_each_language() -> None:
    """A check that one language cannot make would be no check."""
    keys = {code: set(load(f"languages/{code}/lint.yaml")) for code in codes()}
    assert len(set(map(frozenset, keys.values()))) == 1


def test_the_command_prints_a_line_for_each_flaw(tmp_path: Path) -> None:
    """Id, language, check, what and where; exit code 1, and 0 for a clean file."""
    path = tmp_path / "quiz.yaml"
    path.write_text(write_questions([replace(SOUND, stem="Who now leads it?")], "yaml"))
    done = CliRunner().invoke(app, ["lint", str(path)])
    assert done.exit_code == 1
    assert done.stdout == (
        "0123456789ab [en] deictic: 'now' depends on the day of reading (stem)\n"
    )
    assert "1 questions, 1 with flaws" in done.stderr
    path.write_text(write_questions([SOUND], "yaml"))
    assert CliRunner().invoke(app, ["lint", str(path)]).exit_code == 0


def test_a_number_is_no_part_of_another() -> None:
    """5 is not in 2,5 as Anna is in Anna Berg."""
    numbers = replace(SOUND, answer="2,5", options=("2,5", "5", "10", "20"), accepted=())
    assert "alias" not in {flaw.check for flaw in flaws_of(numbers)}
