"""The quiz in lines of text."""

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plain_samples import NOW, desk, play, play_in
from quiz_samples import CAPITAL, CHOICE, CLOZE, DATE, NAME, SAMPLES
from quizgen.memory import decisions, history, sessions
from quizgen.memory.database import Memory, open_memory
from quizgen.plain.asking import play_plain
from quizgen.plain.desk import meant, must_be_plain
from quizgen.playing.plans import Plan
from quizgen.safety import safe


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    """Open an empty memory on the disk."""
    with open_memory(tmp_path, NOW) as opened:
        yield opened


def test_numbers_letters_and_text_answer() -> None:
    """All three ways reach the same option, and the end gives the summary."""
    quiz, text = play("2\n8.000\n03.05.2024\na\nweissenfels\n", SAMPLES)
    assert [reply.verdict for reply in quiz.replies] == ["right"] * 5
    assert quiz.finished
    assert f"{quiz.score} points · 100% at the first try" in text


def test_feedback_marks_the_answer_in_its_sentence() -> None:
    """The proof is quoted in the quotation marks of its language, with its source."""
    _, text = play("7000\n", (CLOZE,), language="de")
    assert "✗ Richtig ist 8000" in text
    assert "„Der Stadtrat kündigte an, bis 2030 rund *8000* neue Wohnungen zu bauen" in text
    assert "vorgesehen.“" in text
    assert "— Brunnfeld baut, 2. März 2026 · Abs. 4" in text


def test_wrong_ones_return_and_an_empty_line_reveals() -> None:
    """An empty line is a wrong answer with the right one shown."""
    quiz, text = play("\n8000\n2\n", (CHOICE, CLOZE))
    assert [reply.verdict for reply in quiz.replies] == ["wrong", "right", "right"]
    assert "✗ It was Ingrid Aalto" in text
    assert "Question 1 of 2 · once more" in text
    assert "Worth another look:" in text


def test_undo_takes_back_the_last_answer() -> None:
    """After u the same question is asked again."""
    quiz, text = play("1\nu\n2\n", (CHOICE, CLOZE))
    assert [reply.given for reply in quiz.replies] == ["Ingrid Aalto"]
    assert "Undone." in text
    assert "Nothing to undo." in play("u\n", (CHOICE,))[1]


def test_help_and_unclear_input_cost_nothing() -> None:
    """A question mark explains; what means no option is asked again."""
    quiz, text = play("?\n7\nz\n2\n", (CHOICE,))
    assert [reply.verdict for reply in quiz.replies] == ["right"]
    assert "u takes back the latest step" in text
    assert "right at the first try" in text
    assert text.count("Please type a number from 1 to 4") == 2


def test_q_and_the_end_of_input_leave_with_the_summary() -> None:
    """Both end at once and keep what was answered."""
    for typed in ("2\nq\n", "2\n", "2\nQ\n8000\n"):
        quiz, text = play(typed, SAMPLES)
        assert len(quiz.replies) == 1
        assert "50 points" in text
    assert "No answer yet." in play("", SAMPLES)[1]


def test_an_equals_sign_makes_a_command_an_answer() -> None:
    """An answer that looks like a command can be given."""
    quiz, _ = play("=u\n", (replace(CLOZE, answer="U", answer_kind=""),))
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
    _, text = play("\x1b[2J\n", (evil,))
    assert text == safe(text)


def test_a_terminal_without_signs_gets_plain_ones() -> None:
    """In ASCII, a plus and an x stand for the check mark and the cross."""
    raw = io.BytesIO()
    stdout = io.TextIOWrapper(raw, encoding="ascii")
    with open_memory(None, NOW) as volatile:
        session = sessions.begin(volatile, Plan(), (CHOICE,), NOW)
        play_plain(volatile, session, desk("1\n2\n", stdout))
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


@settings(max_examples=30)
@given(st.text(), st.sampled_from(["de", "en", "fr"]))
def test_any_input_ends(typed: str, language: str) -> None:
    """Whatever is typed, the quiz ends with its input and stays harmless."""
    _, text = play(typed, SAMPLES, language)
    assert text == safe(text)


# ---- what is kept ---------------------------------------------------------------------------


def test_a_paused_quiz_goes_on_where_it_was_left(memory: Memory) -> None:
    """The end of the input, q and Ctrl+C pause; what was answered and hinted is kept."""
    _, first = play_in(memory, "2\nh\nq\n", SAMPLES)
    assert "Paused." in first
    session, second = play_in(memory, "8000\n", SAMPLES)
    assert second.startswith("Going on where you paused; --new starts afresh.\n\nQuestion 2 of 5")
    assert [reply.hinted for reply in session.quiz.replies] == [False, True]


def test_ctrl_c_pauses(memory: Memory) -> None:
    """An interruption at the prompt loses nothing that was answered."""

    class Interrupted(io.StringIO):
        def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
            if typed := super().readline(size):
                return typed
            raise KeyboardInterrupt

    stdout = io.StringIO()
    session = sessions.begin(memory, Plan(), SAMPLES, NOW)
    left = play_plain(memory, session, desk(Interrupted("2\n"), stdout))
    assert [reply.verdict for reply in left.quiz.replies] == ["right"]
    assert "Paused." in stdout.getvalue()


def test_a_hint_halves_the_points(memory: Memory) -> None:
    """For a gap it gives the initials, for a choice it strikes out half of the wrong ones."""
    session, text = play_in(memory, "h\n2\nh\n8000\n", (CHOICE, CLOZE))
    assert text.count("not ") == 2
    assert "Ingrid" not in "".join(row for row in text.splitlines() if "not " in row)
    assert "  8___" in text
    assert [reply.hinted for reply in session.quiz.replies] == [True, True]
    assert session.quiz.score == 25 + 27


def test_y_counts_the_typed_answer_as_right(memory: Memory) -> None:
    """It is shown in the summary and accepted from then on; a choice cannot be talked into."""
    session, text = play_in(memory, "7500\ny\n1\ny\n2\n", (CLOZE, CHOICE))
    assert "Counted as right" in text
    assert "Only a typed answer" in text
    assert "1 answer counted as right by you" in text
    assert [reply.verdict for reply in session.quiz.replies] == ["right", "wrong", "right"]
    assert history.records(memory)[0].overridden


def test_r_puts_a_question_aside_for_good(memory: Memory) -> None:
    """The reason is kept; the question neither counts nor comes back."""
    session, text = play_in(memory, "r\nnobody knows\n8000\n", (CHOICE, CLOZE))
    assert "Reported" in text
    assert session.quiz.finished
    assert session.quiz.accuracy == 1
    assert decisions.decisions(memory)[CHOICE.id].reason == "nobody knows"


def test_feedback_says_when_a_question_comes_again(memory: Memory) -> None:
    """A wrong one tomorrow, a right one later; the summary counts them."""
    _, text = play_in(memory, "1\n8000\n2\n", (CHOICE, CLOZE))
    assert "again at the end · again tomorrow" in text
    assert "+50 · again in 2 days" in text
    assert text.endswith("  1 × again tomorrow\n  1 × again in 2 days\n")


def test_an_exam_tells_nothing_until_its_end(memory: Memory) -> None:
    """No verdict, no hint, no second try; the summary shows what was wrong, with the proof."""
    session, text = play_in(memory, "1\nh\n8000\n", (CHOICE, CLOZE), Plan(exam=True))
    asked, _, summary = text.partition("points ·")
    assert "✗" not in asked
    assert "There are no hints in an exam." in asked
    assert session.quiz.finished
    assert "Who stepped down" in summary
    assert "*Ingrid Aalto*" in summary


def test_the_time_can_be_limited(memory: Memory) -> None:
    """What is answered too late does not count, and the quiz does not wait to go on."""
    ticks = count(step=4)
    plan = Plan(limit=10)
    session, text = play_in(memory, "2\n8000\n3 mai 2024\n", SAMPLES, plan, lambda: next(ticks))
    assert "0:10 min left" in text
    assert "Time is up." in text
    assert "Paused" not in text
    assert [reply.verdict for reply in session.quiz.replies] == ["right"]
    assert sessions.paused(memory) == ()
