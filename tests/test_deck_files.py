"""Decks as files: the same for the same questions, and whole or not there."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from anki_profile import DAY, NAME, NOW, write
from deck_samples import CHOICE_DE, CLOZE_DE, SAMPLES
from quizgen.anki.decks import write_deck
from quizgen.anki.plans import ledger_path, plan_deck, read_ledger
from quizgen.errors import OutputError, QuizgenError
from quizgen.models import BLANK, Question


def test_a_rebuilt_deck_is_the_same_file(tmp_path: Path) -> None:
    """Neither the clock nor a second run leaves a trace in deck or ledger."""
    path = tmp_path / "deck.apkg"
    write(path)
    first = path.read_bytes(), ledger_path(path).read_bytes()
    assert write(path, now=NOW + DAY) == {"unchanged": 6}
    assert (path.read_bytes(), ledger_path(path).read_bytes()) == first
    assert sorted(each.name for each in tmp_path.iterdir()) == ["deck.apkg", "deck.ledger.yaml"]


def test_no_machine_leaves_a_trace(tmp_path: Path) -> None:
    """The members carry neither the time nor the version of SQLite."""
    path = tmp_path / "deck.apkg"
    write(path)
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        database = archive.read("collection.anki2")
        members = archive.infolist()
    assert [member.filename for member in members] == ["collection.anki2", "media"]
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {member.compress_type for member in members} == {zipfile.ZIP_DEFLATED}
    assert int.from_bytes(database[96:100], "big") == 3_040_001


def test_the_ledger_can_be_read(tmp_path: Path) -> None:
    """It tells what each deck is called, and of each question when it changed and how it begins."""
    path = tmp_path / "deck.apkg"
    write(path)
    write(path, SAMPLES[1:], NOW + DAY)
    told = ledger_path(path).read_text("utf-8")
    assert "begun: '2026-11-18T" in told
    assert f"decks:\n  de: {NAME}::Deutsch\n  en: {NAME}::English\n" in told
    assert f"questions:\n  {SAMPLES[5].id}: 2026-11-18T" in told
    assert f"retired:\n  {SAMPLES[0].id}: 2026-11-19T" in told
    assert SAMPLES[4].stem in told


@pytest.mark.parametrize(
    "question",
    [
        replace(CLOZE_DE, stem="Kein Wort fehlt."),
        replace(CLOZE_DE, stem=f"{BLANK} und {BLANK}"),
        replace(CLOZE_DE, answer=" \x1f "),
        replace(CHOICE_DE, stem="\x00"),
        replace(CHOICE_DE, answer="Ebbe Flut"),
        replace(CHOICE_DE, options=("Fenja Brook",)),
        replace(CHOICE_DE, options=("Fenja Brook", "Fenja Brook\x00")),
        replace(CHOICE_DE, options=("Fenja Brook", " ")),
        replace(CHOICE_DE, options=("Fenja Brook", *"123456")),
        replace(CHOICE_DE, language="xx"),
    ],
)
def test_a_question_without_a_card_is_refused(question: Question, tmp_path: Path) -> None:
    """The message names the question, and nothing is written."""
    with pytest.raises(QuizgenError, match=re.escape(question.id)):
        write(tmp_path / "deck.apkg", (question,))
    assert not list(tmp_path.iterdir())


def test_a_deck_needs_questions_a_name_and_distinct_ids(tmp_path: Path) -> None:
    """What Anki would import wrongly or not at all is not written."""
    path = tmp_path / "deck.apkg"
    with pytest.raises(QuizgenError, match="no question"):
        write(path, ())
    with pytest.raises(QuizgenError, match="two questions have the id"):
        write(path, (CHOICE_DE, replace(CLOZE_DE, id=CHOICE_DE.id)))
    with pytest.raises(QuizgenError, match="needs a name"):
        write(path, name=" :: ")


@pytest.mark.parametrize("place", ["missing/deck.apkg", "folder", "file/deck.apkg", "nul\0.apkg"])
def test_an_unwritable_place_is_an_output_error(place: str, tmp_path: Path) -> None:
    """The message names the file, and nothing is left behind."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="cannot be written"):
        write(tmp_path / place)
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["file", "folder"]


def test_a_deck_is_kept_if_the_next_cannot_be_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A full disk costs neither deck nor ledger."""

    def fill_disk(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:100])
        raise OSError(28, "No space left on device")

    path = tmp_path / "deck.apkg"
    write(path)
    before = {each: each.read_bytes() for each in tmp_path.iterdir()}
    monkeypatch.setattr(Path, "write_bytes", fill_disk)
    with pytest.raises(OutputError, match="No space left on device"):
        write(path, SAMPLES[1:], NOW + DAY)
    assert {each: each.read_bytes() for each in tmp_path.iterdir()} == before


@pytest.mark.parametrize("damage", ["", "[", "begun: now", "begun: 5\nquestions: {}\n", "\x00"])
def test_a_damaged_ledger_is_named(damage: str, tmp_path: Path) -> None:
    """The deck is not written as if all were new."""
    path = tmp_path / "deck.apkg"
    ledger_path(path).write_text(damage)
    with pytest.raises(QuizgenError, match=r"deck\.ledger\.yaml is damaged"):
        write(path)


@pytest.mark.parametrize("name", ["A::B::C", "Nachrichten::Nord"])
def test_a_deck_has_two_levels_at_most(name: str, tmp_path: Path) -> None:
    """The one for the language counts."""
    with pytest.raises(QuizgenError, match="more than 2 levels"):
        write(tmp_path / "deck.apkg", name=name)
    write(tmp_path / "deck.apkg", (CHOICE_DE,), name="Nachrichten::Nord")


def test_a_file_of_others_is_not_written_over(tmp_path: Path) -> None:
    """Who gave the name of another deck is told so."""
    path = tmp_path / "deck.apkg"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("collection.anki2", "no database")
    before = path.read_bytes()
    with pytest.raises(QuizgenError, match="quizgen did not write it"):
        write(path)
    assert path.read_bytes() == before


def test_progress_is_told(tmp_path: Path) -> None:
    """Whoever waits learns how many questions are done."""
    told: list[int] = []
    path = tmp_path / "deck.apkg"
    plan = plan_deck(SAMPLES, path, read_ledger(path, NOW), name=NAME, now=NOW, wishes={})
    write_deck(plan, lambda: told.append(len(told)))
    assert told == [0, 1, 2, 3, 4, 5]
