"""The command `export`: what it writes, says and asks."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from command_line import Outcome, Run, runner
from deck_samples import CHOICE_DE, CHOICE_EN, CLOZE_DE, CLOZE_EN
from quizgen.anki.plans import ledger_path
from quizgen.commands import exporting, saying
from quizgen.models import Question
from quizgen.quizfiles import write_questions


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Return a function that runs a command in a folder of its own, with a file of questions."""
    monkeypatch.chdir(tmp_path)
    give(CHOICE_DE, CLOZE_DE)
    return runner(monkeypatch, capsys)


def give(*questions: Question) -> None:
    """Write the questions that are exported."""
    Path("given.json").write_text(write_questions(questions, "json"), "utf-8")


def export(run: Run, *options: str, answer: str = "") -> Outcome:
    """Export the questions to `a.apkg`."""
    return run("export", "given.json", "-o", "a.apkg", *options, stdin=answer.encode())


def files() -> dict[str, bytes]:
    """Return what lies in the folder."""
    return {path.name: path.read_bytes() for path in Path().iterdir()}


def test_export_says_what_is_new(run: Run) -> None:
    """A second time all is known."""
    assert export(run) == Outcome(0, "a.apkg: 2 new, 0 changed, 0 unchanged, 0 retired\n", "")
    assert export(run).out == "a.apkg: 0 new, 0 changed, 2 unchanged, 0 retired\n"
    assert set(files()) == {"given.json", "a.apkg", "a.ledger.yaml"}


def test_diff_lists_every_question_and_writes_nothing(run: Run) -> None:
    """By what became of it; of a changed one it tells both beginnings."""
    give(CHOICE_DE, CLOZE_DE, CHOICE_EN)
    export(run)
    give(replace(CHOICE_DE, stem="Wer leitet sie?"), CHOICE_EN, CLOZE_EN)
    before = files()
    outcome = export(run, "--diff")
    assert outcome.out.splitlines() == [
        f"new        {CLOZE_EN.stem}",
        f"changed    Wer leitet sie?  (was: {CHOICE_DE.stem})",
        f"retired    {CLOZE_DE.stem}",
        f"unchanged  {CHOICE_EN.stem}",
        "a.apkg: 1 new, 1 changed, 1 unchanged, 1 retired (nothing is written)",
    ]
    assert files() == before


def test_retired_questions_get_a_package(run: Run) -> None:
    """It is told of as long as it is written."""
    export(run)
    give(CHOICE_DE)
    for retired in (1, 0):
        first, second = export(run).out.splitlines()
        assert first == f"a.apkg: 0 new, 0 changed, 1 unchanged, {retired} retired"
        assert second.startswith("a.retired.apkg: tags 1 retired question ")


def test_questions_lost_with_their_deck_are_told_of(run: Run) -> None:
    """Without the deck before, nobody knows what its retired questions said."""
    export(run)
    Path("a.apkg").unlink()
    give(CHOICE_DE)
    outcome = export(run)
    assert outcome.out == "a.apkg: 0 new, 0 changed, 1 unchanged, 1 retired\n"
    assert outcome.err == "1 retired question cannot be tagged: the deck that held it is gone\n"


def test_a_missing_ledger_is_made_anew(run: Run) -> None:
    """The deck tells what it said."""
    export(run)
    ledger = ledger_path(Path("a.apkg"))
    before = ledger.read_bytes()
    ledger.unlink()
    outcome = export(run)
    assert outcome.out == "a.apkg: 0 new, 0 changed, 2 unchanged, 0 retired\n"
    assert outcome.err == "a.ledger.yaml is missing: it is made anew from a.apkg\n"
    assert ledger.read_bytes() == before


def test_a_deck_keeps_its_name(run: Run) -> None:
    """Whatever its file is called later, unless `--rename` confirms another."""
    export(run, "--name", "Werft")
    refused = export(run, "--name", "Hafen")
    assert refused.code == 1
    assert "so far this deck is called 'Werft'" in refused.err
    assert "--rename" in refused.err
    assert export(run).out.endswith(" 2 unchanged, 0 retired\n")
    assert "decks:\n  de: Werft\n" in files()["a.ledger.yaml"].decode()
    assert export(run, "--name", "Hafen", "--rename").code == 0
    assert "decks:\n  de: Hafen\n" in files()["a.ledger.yaml"].decode()


@pytest.mark.parametrize(("answer", "name"), [("y\n", "Hafen"), ("n\n", "Werft")])
def test_on_a_terminal_a_new_name_is_asked_about(
    run: Run, monkeypatch: pytest.MonkeyPatch, answer: str, name: str
) -> None:
    """Who says no writes the deck under its old name."""
    export(run, "--name", "Werft")
    monkeypatch.setattr(exporting, "can_ask", lambda: True)
    outcome = export(run, "--name", "Hafen", answer=answer)
    assert "Rename it? [y/N]" in outcome.err
    assert f"decks:\n  de: {name}\n" in files()["a.ledger.yaml"].decode()


def test_wishes_hold_until_they_are_taken_back(run: Run) -> None:
    """Answers to type concern clozes alone, those to hear all; a lost ledger forgets none."""
    export(run)
    assert "1 changed, 1 unchanged" in export(run, "--typed").out
    assert "2 changed, 0 unchanged" in export(run, "--spoken").out
    ledger_path(Path("a.apkg")).unlink()
    assert "0 changed, 2 unchanged" in export(run).out
    assert "filled:\n- Speak\n- Type\n" in files()["a.ledger.yaml"].decode()
    assert "1 changed, 1 unchanged" in export(run, "--no-typed").out


def test_a_language_that_the_questions_lack_is_named(run: Run) -> None:
    """Nothing was sought in an article, so nothing was not found there."""
    outcome = export(run, "-l", "fr", "-l", "en")
    assert outcome == Outcome(1, "", "quizgen: no questions: the files have none in fr, en\n")
    assert set(files()) == {"given.json"}


def test_a_pipe_gets_what_a_file_would_have(run: Run) -> None:
    """With its tabs, line ends and marks."""
    for form in ("tsv", "csv", "anki-text"):
        assert run("export", "given.json", "--to", form, "-o", "a.out").code == 0
        written = Path("a.out").read_bytes().decode()
        expected = written.replace("deck:A\n", "deck:Quizgen\n")
        assert run("export", "given.json", "--to", form, "-o", "-").out == expected
        assert "\t" in written or form == "csv"


def test_a_long_export_shows_how_far_it_is_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Elsewhere, and if it is short, it shows nothing."""
    for terminal, total in ((True, saying.LONG), (True, 10), (False, saying.LONG)):
        monkeypatch.setattr(sys.stderr, "isatty", lambda terminal=terminal: terminal)
        with saying.counting(total) as step:
            for _ in range(total):
                step()
        shown = capsys.readouterr()
        assert shown.out == ""
        assert ("100%" in shown.err) == (terminal and total == saying.LONG)
