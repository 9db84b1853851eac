"""Sessions: a quiz as it is played, each step on the disk before it is shown.

In: a plan and questions, then what the reader does. Out: the session after it. A session that was
left, or cut off, is resumed exactly where it stood.
"""

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from typing import Any

from quizgen.errors import QuizgenError, StorageError
from quizgen.memory.cards import rate_reply, settle
from quizgen.memory.database import Memory
from quizgen.memory.decisions import Decision, add
from quizgen.memory.documents import read_plan, read_questions, write_plan, write_questions
from quizgen.memory.library import Result, due_dates
from quizgen.models import Question
from quizgen.playing.plans import Plan, choose
from quizgen.playing.quiz import Quiz
from quizgen.playing.scoring import Reply


@dataclass(frozen=True, slots=True)
class Session:
    """A quiz that is kept."""

    id: int
    plan: Plan
    quiz: Quiz
    next_due: dt.datetime | None = None
    """When the question that was answered last comes again."""


@dataclass(frozen=True, slots=True)
class Paused:
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
    return begin(memory, plan, choose(questions, plan, due_dates(memory), now), now, title)


def begin(
    memory: Memory,
    plan: Plan,
    questions: Sequence[Question],
    now: dt.datetime,
    title: str = "",
) -> Session:
    """Begin a session on just these questions."""
    with memory.transaction():
        # A session in which nothing ever happened is none.
        yesterday = (now - dt.timedelta(days=1)).isoformat()
        memory.connection.execute(
            "DELETE FROM session WHERE result IS NULL AND started < ?", (yesterday,)
        )
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
    replies = memory.rows(
        "SELECT * FROM reply WHERE session = ? AND undone = 0 ORDER BY id", session
    )
    hints = tuple(json.loads(row["hints"]))
    return Session(session, plan, replace(quiz, replies=tuple(map(_reply, replies)), hints=hints))


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
    with _step(memory, session):
        return _added(memory, replace(session, quiz=quiz), now)


def report(
    memory: Memory, session: Session, reason: str, now: dt.datetime, *, current: bool = False
) -> Session:
    """Put a question aside for good: the one answered last, or the `current` one."""
    before = session.quiz
    quiz = before.report_current(now) if current else before.report()
    if quiz.last is None or quiz == before:
        return session
    with _step(memory, session):
        after = replace(session, quiz=quiz)
        after = _added(memory, after, now) if current else _mended(memory, after, now)
        decision = Decision(quiz.last.question, "wrong", reason)
        add(memory, decision, now, _latest(memory, session))
        return after


def override(memory: Memory, session: Session, now: dt.datetime) -> Session:
    """Count the latest answer as right, and accept it from now on."""
    quiz = session.quiz.override()
    if quiz.last is None or quiz is session.quiz:
        return session
    with _step(memory, session):
        memory.connection.execute(
            "INSERT INTO learnt (question, answer, reply) VALUES (?, ?, ?)",
            (quiz.last.question, quiz.last.given.strip(), _latest(memory, session)),
        )
        return _mended(memory, replace(session, quiz=quiz), now)


def undo(memory: Memory, session: Session, now: dt.datetime) -> Session:
    """Take back the latest step, with all that followed from it."""
    before, quiz = session.quiz, session.quiz.undo()
    if quiz == before:
        return session
    with _step(memory, session):
        reply = _latest(memory, session)
        table = "learnt" if before.last and before.last.overridden else ""
        table = "decision" if before.last and before.last.reported else table
        if table:
            memory.connection.execute(f"DELETE FROM {table} WHERE reply = ?", (reply,))  # noqa: S608  (one of two names)
        after = replace(session, quiz=quiz, next_due=None)
        if len(quiz.replies) == len(before.replies):
            return _mended(memory, after, now)
        memory.connection.execute("UPDATE reply SET undone = 1 WHERE id = ?", (reply,))
        settle(memory, before.replies[-1].question)
        _touch(memory, after, now)
        return after


def hint(memory: Memory, session: Session, now: dt.datetime) -> Session:
    """Note that a hint was taken: it cannot be had without its price by leaving."""
    quiz = session.quiz.hint()
    if quiz is session.quiz:
        return session
    after = replace(session, quiz=quiz)
    with _step(memory, session):
        _touch(memory, after, now)
    return after


def end(memory: Memory, session: Session, now: dt.datetime) -> Session:
    """Close a session, so that it no longer waits to be resumed."""
    with memory.transaction():
        memory.connection.execute(
            "UPDATE session SET ended = ? WHERE id = ?", (now.isoformat(), session.id)
        )
    return session


def _quiz(plan: Plan, questions: tuple[Question, ...]) -> Quiz:
    return Quiz(questions, exam=plan.exam, limit=plan.limit)


@contextmanager
def _step(memory: Memory, session: Session) -> Iterator[None]:
    """Write a step of a session wholly or not at all; refuse if it went on elsewhere."""
    with memory.transaction():
        row = memory.connection.execute(
            "SELECT count(*) FROM reply WHERE session = ? AND undone = 0", (session.id,)
        ).fetchone()
        if row[0] != len(session.quiz.replies):
            raise StorageError("another quizgen has gone on with this session; start again")
        yield


def _added(memory: Memory, session: Session, now: dt.datetime) -> Session:
    """Write the reply that is new in a session."""
    plain = asdict(session.quiz.replies[-1]) | _asked(session.quiz.answered)
    plain |= {"at": now.isoformat(), "session": session.id}
    marks = ", ".join(f":{name}" for name in plain)
    memory.connection.execute(
        f"INSERT INTO reply ({', '.join(plain)}) VALUES ({marks})",  # noqa: S608  (our own names)
        plain,
    )
    return _settled(memory, session, now)


def _asked(question: Question | None) -> dict[str, str]:
    """Tell what was asked, so that history needs no other table."""
    if question is None:
        return {}
    names = ("stem", "language", "kind", "relation")
    return {name: getattr(question, name) for name in names} | {"topic": question.answer_kind}


def _mended(memory: Memory, session: Session, now: dt.datetime) -> Session:
    """Write what has changed about the latest reply of a session."""
    last = session.quiz.replies[-1]
    memory.connection.execute(
        "UPDATE reply SET verdict = ?, overridden = ?, reported = ? WHERE id = ?",
        (last.verdict, last.overridden, last.reported, _latest(memory, session)),
    )
    return _settled(memory, session, now)


def _settled(memory: Memory, session: Session, now: dt.datetime) -> Session:
    """Schedule the question of the latest reply and note where the session stands."""
    reply, question = session.quiz.last, session.quiz.answered
    card = None
    if reply and question:
        rate_reply(memory, _latest(memory, session), reply, question)
        card = settle(memory, question.id)
    _touch(memory, session, now)
    return replace(session, next_due=card.due if card else None)


def _touch(memory: Memory, session: Session, now: dt.datetime) -> None:
    """Note how far a session is; a finished one has ended, one that goes on has not."""
    quiz = session.quiz
    told = (quiz.score, quiz.accuracy, quiz.position, quiz.total, quiz.seconds)
    result = {**asdict(Result(*told, at=now)), "at": now.isoformat()}
    memory.connection.execute(
        "UPDATE session SET changed = ?, hints = ?, result = ?, ended = ? WHERE id = ?",
        (
            *(now.isoformat(), json.dumps(quiz.hints), json.dumps(result)),
            *(now.isoformat() if quiz.finished else None, session.id),
        ),
    )


def _latest(memory: Memory, session: Session) -> int:
    """Return the row of the latest reply that stands."""
    row = memory.connection.execute(
        "SELECT max(id) FROM reply WHERE session = ? AND undone = 0", (session.id,)
    ).fetchone()
    return int(row[0])


def _reply(row: Any) -> Reply:
    plain = {key: row[key] for key in ("question", "given", "verdict", "note", "attempt")}
    return Reply(
        **plain,
        seconds=row["seconds"],
        hinted=bool(row["hinted"]),
        overridden=row["overridden"],
        reported=bool(row["reported"]),
        at=dt.datetime.fromisoformat(row["at"]),
    )


def _paused(row: Any) -> Paused:
    plain = json.loads(row["result"])
    told = (row["title"], plain["answered"], plain["total"])
    times = (dt.datetime.fromisoformat(text) for text in (plain["at"], row["started"]))
    return Paused(row["id"], read_plan(row["plan"]), *told, *times)
