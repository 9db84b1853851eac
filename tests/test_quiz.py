"""The quiz as a value: order, retries, score, streak, undo."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from quiz_samples import CHOICE, CLOZE, NAME, SAMPLES
from quizgen.playing.quiz import Quiz
from quizgen.playing.scoring import LATER, MOST_BONUS, RIGHT, Reply


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


# ---- hints, reports, second opinions --------------------------------------------------------


def test_the_reader_may_count_a_typed_answer_as_right() -> None:
    """It ends the retry and the wrong; a choice, nothing at all, and an exam leave no doubt."""
    quiz = Quiz((CLOZE, CHOICE)).answer("7500")
    assert quiz.can_override
    told = quiz.override()
    assert told.last
    assert (told.last.verdict, told.last.overridden) == ("right", "wrong")
    assert (told.score, told.missed, told.override()) == (50, (), told)
    for other in (
        Quiz((CLOZE,)),
        Quiz((CLOZE,)).answer("8000"),
        Quiz((CLOZE,)).answer(" "),
        Quiz((CHOICE,)).answer("Paula Quintana"),
        Quiz((CLOZE,), exam=True).answer("7500"),
        Quiz((CLOZE, CHOICE)).answer("7500").report(),
    ):
        assert other.override() == other


def test_a_reported_question_counts_for_nothing_and_does_not_return() -> None:
    """Neither its points nor its streak nor its retry stay."""
    quiz = Quiz((CHOICE, CLOZE)).answer("Ingrid Aalto").report()
    assert (quiz.score, quiz.streak, quiz.accuracy, quiz.position) == (0, 0, 0.0, 1)
    skipped = Quiz((CHOICE, CLOZE)).report_current().answer("8000")
    assert skipped.finished
    assert (skipped.score, skipped.accuracy, skipped.missed) == (50, 1.0, ())
    later = Quiz((CHOICE,)).answer("Paula Quintana").answer("Ingrid Aalto").report()
    assert (later.finished, later.missed, later.score) == (True, (), 0)


def test_a_hint_is_noted_with_the_reply_and_taken_once() -> None:
    """It belongs to its question alone; a finished quiz and an exam give none."""
    quiz = Quiz((CHOICE, CLOZE)).hint()
    assert quiz.hinted
    assert quiz.hint() == quiz
    quiz = quiz.answer("Ingrid Aalto").answer("8000")
    assert [reply.hinted for reply in quiz.replies] == [True, False]
    assert quiz.hint() == quiz
    assert not Quiz((CHOICE,), exam=True).hint().hinted


def test_in_an_exam_each_question_is_asked_once() -> None:
    """What was wrong does not come back."""
    quiz = Quiz((CHOICE, CLOZE), exam=True).answer("Paula Quintana").answer("7500")
    assert quiz.finished
    assert quiz.missed == (CHOICE, CLOZE)


def test_a_limited_quiz_ends_when_the_time_is_up() -> None:
    """The time of the answers counts, and that of the question on the screen."""
    quiz = Quiz(SAMPLES, limit=10).answer("Ingrid Aalto", 4.0)
    assert (quiz.remaining, quiz.over(5.9), quiz.over(6.0)) == (6.0, False, True)
    quiz = quiz.answer("8000", 7.0)
    assert (quiz.finished, quiz.remaining) == (True, 0.0)
    assert Quiz(SAMPLES).remaining is None
    assert not Quiz(SAMPLES).over(1e9)


# ---- whatever is done -----------------------------------------------------------------------

STEPS: dict[str, Callable[[Quiz], Quiz]] = {
    "right": lambda quiz: quiz.answer(quiz.current.answer if quiz.current else "", 1.0),
    "almost": lambda quiz: quiz.answer("8001", 2.0),
    "wrong": lambda quiz: quiz.answer("x", 3.0),
    "reveal": lambda quiz: quiz.answer("", 4.0),
    "override": Quiz.override,
    "report": Quiz.report,
    "skip": Quiz.report_current,
    "hint": Quiz.hint,
    "undo": Quiz.undo,
}
QUIZZES = st.builds(
    Quiz, st.just(SAMPLES), exam=st.booleans(), limit=st.sampled_from([0, 0, 10, 60])
)
MOST = RIGHT + MOST_BONUS


@given(QUIZZES, st.lists(st.sampled_from(sorted(STEPS)), max_size=25))
def test_whatever_is_done_undo_takes_back_exactly_the_last_step(
    quiz: Quiz, names: list[str]
) -> None:
    """A step and undo give the quiz as it was, at any point; hints alone cannot be given back."""
    for name in names:
        after = STEPS[name](quiz)
        if name not in {"undo", "hint"} and after != quiz:
            assert after.undo() == quiz
        quiz = after


@given(QUIZZES, st.lists(st.sampled_from(sorted(STEPS)), max_size=25))
def test_whatever_is_done_the_figures_stay_within_their_bounds(
    quiz: Quiz, names: list[str]
) -> None:
    """Score, accuracy, streak and position."""
    for name in names:
        quiz = STEPS[name](quiz)
        assert 0 <= quiz.gained <= MOST
        assert 0 <= quiz.score <= MOST * len(SAMPLES) + LATER * len(quiz.replies)
        assert 0 <= quiz.accuracy <= 1
        assert 0 <= quiz.streak <= quiz.best_streak <= len(quiz.replies)
        assert len(quiz.missed) <= quiz.position <= quiz.total
        assert quiz.current is None or quiz.current in SAMPLES


@given(QUIZZES, st.lists(st.sampled_from(sorted(STEPS)), max_size=25))
def test_an_answer_changes_no_earlier_reply(quiz: Quiz, names: list[str]) -> None:
    """It is added at the end, and what it earns is what the score grows by.

    A report puts earlier tries at its question aside too: a wrong one broke a streak no longer.
    """
    for name in names:
        after = STEPS[name](quiz)
        if name in {"right", "almost", "wrong", "reveal", "skip"}:
            assert after.replies[: len(quiz.replies)] == quiz.replies
            assert after == quiz or len(after.replies) == len(quiz.replies) + 1
            counts = after != quiz and name != "skip"
            assert not counts or after.score == quiz.score + after.gained
        quiz = after
