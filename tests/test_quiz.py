"""The quiz as a value: order, retries, score, streak, undo."""

from hypothesis import given
from hypothesis import strategies as st

from quiz_samples import CHOICE, CLOZE, NAME, SAMPLES
from quizgen.playing.quiz import Quiz
from quizgen.playing.scoring import Reply, points

GIVEN = st.lists(st.sampled_from(["", "x", "8000", "8001", *CHOICE.options, "Besançon"]))


def test_questions_come_in_order_and_wrong_ones_return_at_the_end() -> None:
    """The first, answered wrong, comes back after the last, until it is right."""
    quiz = Quiz((CHOICE, CLOZE)).answer("Paula Quintana")
    assert quiz.current == CLOZE
    quiz = quiz.answer("8000")
    assert quiz.current == CHOICE
    quiz = quiz.answer("Marek Dvorsky")
    assert quiz.current == CHOICE
    quiz = quiz.answer("Ingrid Aalto")
    assert quiz.finished
    assert [reply.attempt for reply in quiz.replies] == [1, 1, 2, 3]
    assert quiz.missed == (CHOICE,)


def test_the_first_try_counts() -> None:
    """A right retry repairs neither the accuracy nor the first result."""
    quiz = Quiz((CHOICE, CLOZE)).answer("Paula Quintana").answer("8001").answer("Ingrid Aalto")
    assert [first and first.verdict for first in quiz.firsts] == ["wrong", "almost"]
    assert quiz.accuracy == 0.5
    assert quiz.score == 30 + 10


def test_a_streak_grows_with_right_answers_pauses_on_almost_and_ends_on_wrong() -> None:
    """Right, almost, right, wrong: 1, 1, 2, 0."""
    quiz = Quiz((CHOICE, CLOZE, NAME, CHOICE))
    streaks = []
    for typed in ("Ingrid Aalto", "8001", "Weißenfels", ""):
        quiz = quiz.answer(typed)
        streaks.append(quiz.streak)
    assert streaks == [1, 1, 2, 0]
    assert quiz.best_streak == 2


def test_points_are_as_explained() -> None:
    """Each kind of reply earns what the rule says."""
    right = Reply("q", "x", "right", "", 1, 1.0)
    assert points(right, 0) == 50
    assert points(right, 3) == 65
    assert points(right, 100) == 75
    assert points(Reply("q", "x", "almost", "typo", 1, 1.0), 3) == 30
    assert points(Reply("q", "x", "right", "", 2, 1.0), 3) == 10
    assert points(Reply("q", "x", "wrong", "", 1, 1.0), 3) == 0


def test_the_points_of_the_latest_reply_are_what_the_score_grew_by() -> None:
    """`gained` agrees with the score."""
    quiz = Quiz(SAMPLES)
    for typed in ("Ingrid Aalto", "8000", "mai 2024", "Nancy", "Weissenfels"):
        after = quiz.answer(typed)
        assert after.gained == after.score - quiz.score
        quiz = after


def test_an_empty_answer_reveals_and_counts_as_wrong() -> None:
    """Asking to see the answer is a wrong reply with its own note."""
    quiz = Quiz(SAMPLES).answer("  ")
    assert quiz.last == Reply(CHOICE.id, "  ", "wrong", "empty", 1, 0.0)
    assert quiz.answered == CHOICE


def test_an_empty_quiz_is_finished() -> None:
    """Nothing to ask is no error."""
    quiz = Quiz(())
    assert quiz.finished
    assert (quiz.score, quiz.accuracy, quiz.streak, quiz.answer("x")) == (0, 0.0, 0, quiz)


@given(GIVEN)
def test_undo_takes_back_exactly_one_answer(typed: list[str]) -> None:
    """Answer and undo give the quiz as it was, at any point."""
    quiz = Quiz(SAMPLES)
    for one in typed:
        after = quiz.answer(one, 1.0)
        assert quiz.finished or after.undo() == quiz
        quiz = after
    assert len([first for first in quiz.firsts if first]) <= len(SAMPLES)
    assert Quiz(SAMPLES, quiz.replies).score == quiz.score
