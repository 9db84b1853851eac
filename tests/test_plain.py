"""The quiz in lines of text."""

import io
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz_samples import CAPITAL, CHOICE, CLOZE, DATE, NAME, SAMPLES
from quizgen.models import Question
from quizgen.playing.plain import meant, must_be_plain, play_plain
from quizgen.playing.quiz import Quiz
from quizgen.safety import safe


def play(typed: str, *questions: Question, language: str = "en") -> tuple[Quiz, str]:
    """Play with these lines typed."""
    stdout = io.StringIO()
    quiz = play_plain(questions or SAMPLES, io.StringIO(typed), stdout, language, lambda: 0.0)
    return quiz, stdout.getvalue()


def test_numbers_letters_and_text_answer() -> None:
    """All three ways reach the same option, and the end gives the summary."""
    quiz, text = play("2\n8.000\n03.05.2024\na\nweissenfels\n")
    assert [reply.verdict for reply in quiz.replies] == ["right"] * 5
    assert quiz.finished
    assert f"{quiz.score} points · 100% at the first try" in text


def test_feedback_marks_the_answer_in_its_sentence() -> None:
    """The proof is quoted in the quotation marks of its language, with its source."""
    _, text = play("7000\n", CLOZE, language="de")
    assert "✗ Richtig ist 8000" in text
    assert "„Der Stadtrat kündigte an, bis 2030 rund *8000* neue Wohnungen zu bauen" in text
    assert "vorgesehen.“" in text
    assert "— Brunnfeld baut, 2. März 2026 · Abs. 4" in text


def test_wrong_ones_return_and_an_empty_line_reveals() -> None:
    """An empty line is a wrong answer with the right one shown."""
    quiz, text = play("\n8000\n2\n", CHOICE, CLOZE)
    assert [reply.verdict for reply in quiz.replies] == ["wrong", "right", "right"]
    assert "✗ It was Ingrid Aalto" in text
    assert "Question 1 of 2 · once more" in text
    assert "Worth another look:" in text


def test_undo_takes_back_the_last_answer() -> None:
    """After u the same question is asked again."""
    quiz, text = play("1\nu\n2\n", CHOICE, CLOZE)
    assert [reply.given for reply in quiz.replies] == ["Ingrid Aalto"]
    assert "Undone." in text
    assert "Nothing to undo." in play("u\n", CHOICE)[1]


def test_help_and_unclear_input_cost_nothing() -> None:
    """A question mark explains; what means no option is asked again."""
    quiz, text = play("?\n7\nz\n2\n", CHOICE)
    assert [reply.verdict for reply in quiz.replies] == ["right"]
    assert "u undoes" in text
    assert text.count("Please type a number from 1 to 4") == 2


def test_q_and_the_end_of_input_leave_with_the_summary() -> None:
    """Both end at once and keep what was answered."""
    for typed in ("2\nq\n", "2\n", "2\nQ\n8000\n"):
        quiz, text = play(typed)
        assert len(quiz.replies) == 1
        assert "50 points" in text
    assert "No answer yet." in play("")[1]


def test_an_equals_sign_makes_a_command_an_answer() -> None:
    """An answer that looks like a command can be given."""
    quiz, _ = play("=u\n", replace(CLOZE, answer="U", answer_kind=""))
    assert quiz.last is not None
    assert quiz.last.verdict == "right"


def test_text_means_the_one_option_that_begins_so() -> None:
    """The beginning is enough if it is no other's."""
    assert meant(CHOICE, "ingrid") == "Ingrid Aalto"
    assert meant(CAPITAL, "x") is None
    assert meant(replace(CHOICE, options=("A one", "A two")), "a o") == "A one"
    assert meant(DATE, "2024") == "2024"


def test_foreign_text_reaches_the_terminal_harmless() -> None:
    """Neither a question nor typed text can send an escape sequence."""
    evil = replace(
        NAME, stem="\x1b[6n\x9b ____ \u202e", answer="x\x1b]0;y\x07", confusable=("\x1b",)
    )
    _, text = play("\x1b[2J\n", evil)
    assert text == safe(text)


def test_a_terminal_without_signs_gets_plain_ones() -> None:
    """In ASCII, a plus and an x stand for the check mark and the cross."""
    raw = io.BytesIO()
    stdout = io.TextIOWrapper(raw, encoding="ascii")
    play_plain((CHOICE,), io.StringIO("1\n2\n"), stdout, "en")
    assert b"x It was Ingrid Aalto" in raw.getvalue()
    assert b"+ Correct" in raw.getvalue()


def test_pipes_and_dumb_terminals_get_lines() -> None:
    """One stream that is no terminal is enough."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    assert not must_be_plain(Terminal(), Terminal(), term="xterm")
    assert must_be_plain(Terminal(), io.StringIO(), term="xterm")
    assert must_be_plain(Terminal(), term="dumb")


@settings(max_examples=30, deadline=None)
@given(st.text(), st.sampled_from(["de", "en", "fr"]))
def test_any_input_ends(typed: str, language: str) -> None:
    """Whatever is typed, the quiz ends with its input and stays harmless."""
    _, text = play(typed, language=language)
    assert text == safe(text)
