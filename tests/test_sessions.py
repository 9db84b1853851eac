"""Sessions: every step is kept, can be taken back, and is there after a restart."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz_samples import CHOICE, CLOZE, NAME, SAMPLES
from quizgen.errors import QuizgenError, StorageError
from quizgen.memory import decisions, library, sessions
from quizgen.memory.database import Memory, open_memory
from quizgen.memory.sessions import Session
from quizgen.playing.plans import Plan

NOW = dt.datetime(2026, 3, 4, 18, 30, tzinfo=dt.UTC)
PLAN = Plan(shelves=("news",))
ENTRY = library.Entry("news", "News", "article", "news.md")

Step = Callable[[Memory, Session], Session]


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    """Open an empty memory on the disk."""
    with open_memory(tmp_path, NOW) as opened:
        yield opened


def begin(memory: Memory, plan: Plan = PLAN) -> Session:
    """Put the samples on a shelf and start playing them."""
    library.keep(memory, ENTRY, SAMPLES, NOW)
    return sessions.start(memory, plan, library.questions_of(memory, "news"), NOW, "News")


def kept(memory: Memory) -> list[list[tuple[object, ...]]]:
    """Return all that counts: the answers that stand, cards, what was learnt and decided."""
    tables = (
        "SELECT * FROM reply WHERE undone = 0",
        "SELECT * FROM card ORDER BY question",
        "SELECT question, answer FROM learnt",
        "SELECT question, verdict FROM decision",
        "SELECT id, hints, result, ended FROM session",
    )
    return [[tuple(row) for row in memory.rows(table)] for table in tables]


def answered(text: str) -> Step:
    """Answer with a text."""
    return lambda memory, session: sessions.answer(memory, session, text, 2.0, NOW)


EMPTY = """
DELETE FROM learnt; DELETE FROM decision; DELETE FROM reply; DELETE FROM session; DELETE FROM card;
"""
STEPS: dict[str, Step] = {
    "right": lambda m, s: answered(s.quiz.current.answer if s.quiz.current else "")(m, s),
    "wrong": answered("x"),
    "revealed": answered(""),
    "I was right": lambda m, s: sessions.override(m, s, NOW),
    "reported": lambda m, s: sessions.report(m, s, "odd", NOW),
    "skipped": lambda m, s: sessions.report(m, s, "odd", NOW, current=True),
    "hint": lambda m, s: sessions.hint(m, s, NOW),
    "undo": lambda m, s: sessions.undo(m, s, NOW),
}


def test_a_session_is_resumed_where_it_stood(memory: Memory) -> None:
    """Replies, hints and what comes next are those of the session that was left."""
    session = begin(memory)
    for text in ("Ingrid Aalto", "x"):
        session = sessions.answer(memory, session, text, 2.0, NOW)
    session = sessions.hint(memory, session, NOW)
    resumed = sessions.resume(memory, session.id)
    assert (resumed.plan, resumed.quiz) == (session.plan, session.quiz)
    assert resumed.quiz.current == SAMPLES[2]
    assert resumed.quiz.hinted
    (waiting,) = sessions.paused_on(memory, PLAN)
    assert (waiting.id, waiting.title, waiting.position, waiting.total) == (1, "News", 2, 5)


def test_a_resumed_session_asks_what_it_asked_before_the_quiz_was_made_again(
    memory: Memory,
) -> None:
    """What was put on the shelf since does not change a session that has begun."""
    session = sessions.answer(memory, begin(memory), "Ingrid Aalto", 2.0, NOW)
    library.keep(memory, ENTRY, (NAME,), NOW)
    assert sessions.resume(memory, session.id).quiz.questions == SAMPLES


def test_a_session_that_is_not_there_is_told_of(memory: Memory) -> None:
    """Its number is named."""
    with pytest.raises(QuizgenError, match="there is no session 7"):
        sessions.resume(memory, 7)


def test_a_session_without_an_answer_waits_for_nobody(memory: Memory) -> None:
    """Who looks and leaves is not asked to go on."""
    begin(memory)
    assert sessions.paused(memory) == ()


def test_a_finished_session_has_ended_until_its_end_is_undone(memory: Memory) -> None:
    """It no longer waits; taking back its last answer opens it again."""
    session = begin(memory, Plan(shelves=("news",), kinds=("multiple_choice",)))
    for text in ("Ingrid Aalto", "Besançon"):
        session = sessions.answer(memory, session, text, 2.0, NOW)
    assert sessions.paused(memory) == ()
    session = sessions.undo(memory, session, NOW)
    assert [waiting.id for waiting in sessions.paused(memory)] == [session.id]


def test_a_session_long_over_takes_no_room_for_its_questions(memory: Memory) -> None:
    """Its answers stay; one that waits keeps all it needs, however long."""
    over = sessions.end(memory, answered("x")(memory, begin(memory)), NOW)
    waiting = answered("x")(memory, begin(memory))
    later = NOW + dt.timedelta(days=400)
    sessions.begin(memory, PLAN, SAMPLES, later)
    with pytest.raises(QuizgenError, match="session 1 is long over"):
        sessions.resume(memory, over.id)
    assert sessions.resume(memory, waiting.id).quiz == waiting.quiz
    assert len(kept(memory)[0]) == 2


def test_what_comes_again_later_today_is_asked_first(memory: Memory) -> None:
    """A question due in the evening goes before those never asked, from the morning on."""
    answered("x")(memory, begin(memory))
    morning = NOW + dt.timedelta(hours=12)
    asked = sessions.start(memory, PLAN, (NAME, CHOICE), morning).quiz.questions
    assert asked == (CHOICE, NAME)


def test_who_leaves_for_good_is_not_asked_to_go_on(memory: Memory) -> None:
    """An ended session keeps its answers and waits no longer."""
    session = sessions.answer(memory, begin(memory), "x", 2.0, NOW)
    sessions.end(memory, session, NOW)
    assert sessions.paused(memory) == ()
    assert len(kept(memory)[0]) == 1


def test_what_the_reader_taught_is_accepted_next_time(memory: Memory) -> None:
    """What is right by the reader's word is accepted from then on, until it is undone."""
    session = answered("x")(memory, begin(memory))
    session = sessions.override(memory, answered("Weisenfels-Maier")(memory, session), NOW)
    learnt = {q.id: q.accepted for q in library.questions_of(memory, "news")}
    assert learnt[CLOZE.id] == ("Weisenfels-Maier",)
    assert session.quiz.last
    assert session.quiz.last.verdict == "right"
    sessions.undo(memory, session, NOW)
    assert all(not q.accepted for q in library.questions_of(memory, "news") if q.id == CLOZE.id)


def test_a_reported_question_is_never_asked_again(memory: Memory) -> None:
    """It leaves the session and all later ones, with the reason; undo brings it back."""
    session = sessions.report(memory, answered("x")(memory, begin(memory)), "no sense", NOW)
    assert CHOICE not in library.questions_of(memory, "news")
    assert decisions.decisions(memory)[CHOICE.id].reason == "no sense"
    assert CHOICE not in session.quiz.missed
    sessions.undo(memory, session, NOW)
    assert CHOICE in library.questions_of(memory, "news")


def test_the_missed_ones_can_be_played_again(memory: Memory) -> None:
    """A new session has just the questions whose first try was wrong."""
    session = begin(memory)
    for text in ("x", "8000", "x"):
        session = answered(text)(memory, session)
    again = sessions.retry(memory, session, NOW)
    assert again.quiz.questions == (SAMPLES[0], SAMPLES[2])
    assert again.id != session.id


def test_only_the_first_try_is_scheduled(memory: Memory) -> None:
    """A wrong answer comes again the next day, however right the retry was."""
    session = begin(memory, Plan(shelves=("news",), count=1))
    session = answered("x")(memory, session)
    first = kept(memory)[1]
    session = answered("Ingrid Aalto")(memory, session)
    assert kept(memory)[1] == first
    assert session.next_due == NOW + dt.timedelta(days=1)


def test_a_session_that_went_on_elsewhere_is_not_mixed_up(memory: Memory) -> None:
    """Of two players on one session, the one who is behind is told so, and nothing is written."""
    behind = begin(memory)
    ahead = answered("Ingrid Aalto")(memory, behind)
    before = kept(memory)
    for step in ("right", "hint", "skipped"):
        with pytest.raises(StorageError, match="another quizgen has gone on"):
            STEPS[step](memory, behind)
    assert kept(memory) == before
    assert sessions.resume(memory, behind.id).quiz == ahead.quiz


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(STEPS)), max_size=12))
def test_every_step_is_kept_and_taken_back_exactly(memory: Memory, names: list[str]) -> None:
    """After any steps, the disk holds the quiz as it is, and undo leaves no trace of the last."""
    memory.connection.executescript(EMPTY)
    session = begin(memory)
    for name in names:
        before = kept(memory)
        after = STEPS[name](memory, session)
        assert sessions.resume(memory, session.id).quiz == after.quiz
        if name not in {"undo", "hint"} and after.quiz != session.quiz:
            undone = sessions.undo(memory, after, NOW)
            assert undone.quiz == session.quiz
            if session.quiz.replies or session.quiz.hints:
                assert kept(memory) == before
            after = STEPS[name](memory, undone)
        session = after
