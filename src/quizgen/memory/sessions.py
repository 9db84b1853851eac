"""Sessions: a quiz as it is played, each step on the disk before it is shown.

In: a plan and questions, then what the reader does. Out: the session after it. A session that was
left, or cut off, is resumed exactly where it stood.
"""

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from quizgen.errors import QuizgenError
from quizgen.memory import steps
from quizgen.memory.cards import day_end, due_dates
from quizgen.memory.database import Memory
from quizgen.memory.documents import read_plan, read_questions, write_plan, write_questions
from quizgen.memory.schedule import Card
from quizgen.playing.plans import Plan, choose
from quizgen.playing.quiz import Quiz
from quizgen.questions import Question

KEPT = dt.timedelta(days=30)
"""For so long the last answer of a session that is over can be undone."""


@dataclass(frozen=True, slots=True)
class Session:
    """A quiz that is kept."""

    id: int
    plan: Plan
    quiz: Quiz
    next_due: dt.datetime | None = None
    """When the question that was answered last comes again."""


class Paused(NamedTuple):
    """A session that waits to be resumed."""

    id: int
    plan: Plan
    title: str
    position: int
    total: int
    at: dt.datetime
    started: dt.datetime


def start(
    memory: Memory, plan: Plan, questions: Iterable[Question], now: dt.datetime, title: str = ""
) -> Session:
    """Begin a session on the questions that the plan chooses."""
    chosen = choose(questions, plan, due_dates(memory), day_end(now))
    return begin(memory, plan, chosen, now, title)


def begin(
    memory: Memory,
    plan: Plan,
    questions: Sequence[Question],
    now: dt.datetime,
    title: str = "",
) -> Session:
    """Begin a session on just these questions."""
    with memory.transaction():
        _tidy(memory, now)
        cursor = memory.connection.execute(
            "INSERT INTO session (plan, title, documents, started, changed) VALUES (?, ?, ?, ?, ?)",
            (write_plan(plan), title, write_questions(questions), now.isoformat(), now.isoformat()),
        )
        return Session(cursor.lastrowid or 0, plan, _quiz(plan, tuple(questions)))


def retry(memory: Memory, session: Session, now: dt.datetime) -> Session:
    """Begin a session on the questions that were missed in another."""
    title = memory.rows("SELECT title FROM session WHERE id = ?", session.id)[0]["title"]
    return begin(memory, session.plan, session.quiz.missed, now, title)


def resume(memory: Memory, session: int) -> Session:
    """Return a session as it was left."""
    rows = memory.rows("SELECT * FROM session WHERE id = ?", session)
    if not rows:
        raise QuizgenError(f"there is no session {session}")
    row = rows[0]
    plan = read_plan(row["plan"])
    quiz = _quiz(plan, read_questions(row["documents"]))
    if not quiz.questions:
        raise QuizgenError(f"session {session} is long over")
    replies, hints = steps.replies(memory, session), tuple(json.loads(row["hints"]))
    return Session(session, plan, replace(quiz, replies=replies, hints=hints))


def paused(memory: Memory) -> tuple[Paused, ...]:
    """Return the sessions that wait, the latest first."""
    rows = memory.rows(
        "SELECT id, plan, title, started, result FROM session "
        "WHERE ended IS NULL AND result IS NOT NULL ORDER BY changed DESC, id DESC"
    )
    return tuple(_paused(row) for row in rows)


def paused_on(memory: Memory, plan: Plan) -> tuple[Paused, ...]:
    """Return the sessions that wait for the same plan, the latest first."""
    return tuple(waiting for waiting in paused(memory) if waiting.plan == plan)


def is_paused(memory: Memory, session: int) -> bool:
    """Tell whether a session waits to be resumed."""
    return any(waiting.id == session for waiting in paused(memory))


def answer(
    memory: Memory, session: Session, given: str, seconds: float, now: dt.datetime
) -> Session:
    """Answer the current question; when this returns, the answer is on the disk."""
    whole = given.encode(errors="replace").decode()  # half a character cannot be kept
    quiz = session.quiz.answer(whole, seconds, now)
    if quiz is session.quiz:
        return session
    with steps.step(memory, session.id, session.quiz):
        return _after(session, quiz, steps.add_reply(memory, session.id, quiz, now))


def report(
    memory: Memory, session: Session, reason: str, now: dt.datetime, *, current: bool = False
) -> Session:
    """Put a question aside for good: the one answered last, or the `current` one."""
    from quizgen.memory.decisions import Decision, add  # noqa: PLC0415  (rarely needed)

    before = session.quiz
    quiz = before.report_current(now) if current else before.report()
    if quiz.last is None or quiz == before:
        return session
    write = steps.add_reply if current else steps.mend_reply
    with steps.step(memory, session.id, before):
        card = write(memory, session.id, quiz, now)
        decision = Decision(quiz.last.question, "wrong", reason)
        add(memory, decision, now, steps.latest(memory, session.id))
    return _after(session, quiz, card)


def override(memory: Memory, session: Session, now: dt.datetime) -> Session:
    """Count the latest answer as right, and accept it from now on."""
    quiz = session.quiz.override()
    if quiz.last is None or quiz is session.quiz:
        return session
    with steps.step(memory, session.id, session.quiz):
        memory.connection.execute(
            "INSERT INTO learnt (question, answer, reply) VALUES (?, ?, ?)",
            (quiz.last.question, quiz.last.given.strip(), steps.latest(memory, session.id)),
        )
        return _after(session, quiz, steps.mend_reply(memory, session.id, quiz, now))


def undo(memory: Memory, session: Session, now: dt.datetime) -> Session:
    """Take back the latest step, with all that followed from it."""
    before, quiz = session.quiz, session.quiz.undo()
    if quiz == before:
        return session
    with steps.step(memory, session.id, before):
        steps.forget_consequences(memory, session.id, before)
        if len(quiz.replies) == len(before.replies):
            return _after(session, quiz, steps.mend_reply(memory, session.id, quiz, now))
        steps.drop_reply(memory, session.id, before, now)
    return _after(session, quiz, None)


def hint(memory: Memory, session: Session, now: dt.datetime) -> Session:
    """Note that a hint was taken: it cannot be had without its price by leaving."""
    quiz = session.quiz.hint()
    if quiz is session.quiz:
        return session
    with steps.step(memory, session.id, session.quiz):
        steps.touch(memory, session.id, quiz, now)
    return replace(session, quiz=quiz)


def end(memory: Memory, session: Session, now: dt.datetime) -> Session:
    """Close a session, so that it no longer waits to be resumed."""
    with memory.transaction():
        memory.connection.execute(
            "UPDATE session SET ended = ? WHERE id = ?", (now.isoformat(), session.id)
        )
    return session


def _quiz(plan: Plan, questions: tuple[Question, ...]) -> Quiz:
    return Quiz(questions, exam=plan.exam, limit=plan.limit)


def _tidy(memory: Memory, now: dt.datetime) -> None:
    """Drop sessions in which nothing happened, and the questions of those long over."""
    yesterday, long_ago = now - dt.timedelta(days=1), now - KEPT
    memory.connection.execute(
        "DELETE FROM session WHERE result IS NULL AND started < ?", (yesterday.isoformat(),)
    )
    memory.connection.execute(
        "UPDATE session SET documents = '[]' WHERE ended < ?", (long_ago.isoformat(),)
    )


def _after(session: Session, quiz: Quiz, card: Card | None) -> Session:
    return replace(session, quiz=quiz, next_due=card.due if card else None)


def _paused(row: Any) -> Paused:
    plain = json.loads(row["result"])
    told = (row["title"], plain["answered"], plain["total"])
    times = (dt.datetime.fromisoformat(text) for text in (plain["at"], row["started"]))
    return Paused(row["id"], read_plan(row["plan"]), *told, *times)
