"""The commands that keep what a person does, and heed it: play, history, lists and decks."""

import datetime as dt
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from command_line import Run, runner
from quiz_samples import CAPITAL, CHOICE, CLOZE, NAME, SAMPLES
from quizgen.models import Question
from quizgen.quizfiles import write_questions

IN_ENGLISH = tuple(replace(question, language="en", evidence=()) for question in SAMPLES)
STEMS = [question.stem for question in IN_ENGLISH]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return a function that runs a command in a folder of its own, with a file of questions."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANGUAGE", "en")
    give(*IN_ENGLISH)
    return runner(monkeypatch, capsys)


def give(*questions: Question) -> None:
    """Write the questions that are played."""
    Path("given.json").write_text(write_questions(questions, "json"), "utf-8")


def play(run: Run, typed: str, *options: str) -> str:
    """Play the questions line by line and return what was written."""
    outcome = run("play", "given.json", *options, stdin=typed.encode())
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out


def stems(run: Run, *options: str) -> list[str]:
    """List the questions and return their stems."""
    outcome = run("questions", "given.json", "-f", "json", *options)
    return [question["stem"] for question in json.loads(outcome.out)["questions"]]


def number(out: str) -> str:
    """Return the first line that says which question it is."""
    return next(line for line in out.splitlines() if line.startswith("Question "))


# ---- play -----------------------------------------------------------------------------------


def test_the_same_command_goes_on_where_it_was_left(run: Run) -> None:
    """With other wishes, and with `--new`, a quiz begins at its beginning."""
    assert "Paused." in play(run, "2\nq\n")
    assert number(play(run, "8000\n")) == "Question 2 of 5"
    assert number(play(run, "", "-k", "cloze")) == "Question 1 of 3"
    assert number(play(run, "", "--new")) == "Question 1 of 5"
    assert number(play(run, "")) == "Question 1 of 5"


def test_a_quiz_that_has_not_changed_is_not_read_again(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second start takes it from its shelf."""
    play(run, "2\n")
    monkeypatch.setattr("quizgen.sources.read_sources", None)
    assert number(play(run, "")) == "Question 2 of 5"


def test_a_quiz_that_has_changed_begins_anew(run: Run) -> None:
    """Nobody is asked about what is no more; the next start goes on with what is new."""
    play(run, "2\n")
    give(*IN_ENGLISH[1:])
    changed = play(run, "8000\n")
    assert number(changed) == "Question 1 of 4"
    assert CHOICE.stem not in changed
    assert number(play(run, "")) == "Question 2 of 4"


def test_what_is_piped_in_is_a_quiz_of_its_own(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second article does not go on with the session of the first."""
    article = "Deal done\n\n{} Inc. acquired {} Ltd for $3 million in May 2019.\n"
    typed = iter(("", "q", "q"))
    monkeypatch.setattr("quizgen.plain.desk.Desk.ask", lambda *_: next(typed))
    first = run("play", "-", "-l", "en", stdin=article.format("Weber", "Kern").encode())
    second = run("play", "-", "-l", "en", stdin=article.format("Huber", "Moss").encode())
    assert re.search("Weber|Kern", first.out)
    assert number(second.out).startswith("Question 1 of ")
    assert re.search("Huber|Moss", second.out)


def test_wishes_are_met(run: Run) -> None:
    """Kind, topic, number, exam and time."""
    assert number(play(run, "", "-k", "choice")) == "Question 1 of 2"
    assert number(play(run, "", "--topic", "person", "-n", "1")) == "Question 1 of 1"
    assert CAPITAL.stem in play(run, "", "--topic", "seat")
    exam = play(run, "1\n", "--exam", "--minutes", "5")
    assert number(exam) == "Question 1 of 5 · 5:00 min left"
    assert "✗" not in exam


@pytest.mark.parametrize(
    ("option", "given", "near"),
    [("-k", "choise", "choice"), ("--topic", "persen", "person"), ("-l", "end", "en")],
)
def test_a_wish_that_cannot_be_met_is_told_with_what_can(
    run: Run, option: str, given: str, near: str
) -> None:
    """Exit code 2, and nothing is asked."""
    outcome = run("play", "given.json", option, given)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"did you mean '{near}'?" in outcome.err


def test_what_is_due_comes_from_all_quizzes(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing on the first day; what was wrong comes again on the next, without a source."""
    play(run, "1\nq\n")
    outcome = run("play", "--due")
    assert (outcome.code, outcome.err) == (1, "quizgen: nothing is due today\n")
    tomorrow = dt.datetime.now().astimezone() + dt.timedelta(days=1)
    monkeypatch.setattr("quizgen.commands.playing._now", lambda: tomorrow)
    asked = run("play", "--due").out
    assert number(asked) == "Question 1 of 1"
    assert CHOICE.stem in asked


# ---- decisions ------------------------------------------------------------------------------


def test_what_was_reported_stays_out_of_lists_quizzes_and_decks(run: Run) -> None:
    """The commands say how many they leave out; `--all` has them."""
    play(run, "r\nno sense\nq\n")
    assert stems(run) == STEMS[1:]
    listed = run("questions", "given.json")
    assert listed.err == "1 question left out, as you decided; --all has it\n"
    assert stems(run, "--all") == STEMS
    assert run("questions", "given.json", "--all").err == ""
    assert run("export", "given.json", "-o", "a.apkg").out.startswith("a.apkg: 4 new")
    assert run("export", "given.json", "-o", "b.apkg", "--all").out.startswith("b.apkg: 5 new")
    assert number(play(run, "", "--new")) == "Question 1 of 4"


def test_who_drops_all_questions_is_told_so(run: Run) -> None:
    """By lists and by the quiz."""
    give(NAME)
    play(run, "r\n\n")
    told = "quizgen: no questions: you dropped them all"
    assert told in run("questions", "given.json").err
    assert run("play", "given.json").err == "quizgen: no questions are left: you dropped them all\n"


def test_without_answers_nothing_is_looked_for_or_written(run: Run) -> None:
    """Lists and decks leave the folder for answers as it is: not there."""
    assert stems(run) == STEMS
    run("export", "given.json", "-o", "a.apkg", "--data", "mine")
    assert not Path("mine").exists()


@pytest.mark.parametrize("damage", [b"rubbish", b"\0" * 4096])
def test_damaged_answers_keep_nobody_from_making_questions(run: Run, damage: bytes) -> None:
    """The message names the file and the way out; `--all` goes on."""
    play(run, "2\n", "--data", "mine")
    path = Path("mine/quizgen.sqlite3")
    path.write_bytes(path.read_bytes()[:4096].replace(b"SQLite", damage, 1))
    outcome = run("questions", "given.json", "--data", "mine")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("quizgen: mine/quizgen.sqlite3: it is damaged")
    assert outcome.err.endswith("; --all goes on without your decisions\n")
    assert len(stems(run, "--data", "mine", "--all")) == 5
    assert "Those of the last copy are back" in run("play", "given.json", "--data", "mine").err


# ---- history --------------------------------------------------------------------------------


def test_history_tells_what_was_answered(run: Run) -> None:
    """As text, for a spreadsheet, for a program; before the first answer there is none."""
    outcome = run("history")
    assert (outcome.code, outcome.err) == (1, "quizgen: nothing has been answered so far\n")
    play(run, "2\n7000\nr\nodd\nq\n")
    assert "2 answers · 50% at the first try" in run("history").out
    assert len(run("history", "-f", "csv").out.splitlines()) == 4
    assert len(json.loads(run("history", "-f", "json").out)["answers"]) == 3
    assert "    odd" in run("history", "--reported").out
    assert json.loads(run("history", "--reported", "-f", "json").out)["reports"]
    assert "did you mean 'json'?" in run("history", "-f", "jsn").err
    assert run("history", "-o", "h.csv", "-f", "csv").out == ""
    assert Path("h.csv").read_text("utf-8").count("\n") == 4


def test_history_shows_where_the_person_was_the_judge(run: Run) -> None:
    """An answer that counts by the person's own word is told apart."""
    assert "by you" not in play(run, "2\nq\n")
    assert "by you" not in run("history").out
    play(run, "7500\ny\nq\n")
    assert "1 answer counted as right by you" in run("history").out
    assert json.loads(run("history", "-f", "json").out)["answers"][1]["overridden"]


def test_answers_are_kept_where_the_person_says(run: Run) -> None:
    """`--data` goes with every command that reads or writes them."""
    play(run, "7000\nr\n\nq\n", "-k", "cloze", "--data", "mine")
    assert Path("mine/quizgen.sqlite3").is_file()
    assert run("history", "--data", "mine").code == 0
    assert run("history").code == 1
    assert len(stems(run, "--data", "mine")) == 4
    assert len(stems(run)) == 5


def test_typed_text_cannot_steer_the_terminal(run: Run) -> None:
    """What was typed or given as a reason is told harmless."""
    play(run, "r\nbad \x1b[2J\nq\n")
    assert "\x1b" not in run("history", "--reported").out
    assert CLOZE.stem not in run("history", "--reported").out
