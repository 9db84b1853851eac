"""How the steps of a session lie in the database: replies, and all that follows from them.

In: a session's number, and its quiz after a step. Out: rows, written within one transaction.
"""

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from typing import Any, NamedTuple

from quizgen.errors import StorageError
from quizgen.memory.cards import rate_reply, settle
from quizgen.memory.database import Memory
from quizgen.memory.schedule import Card
from quizgen.playing.phrases import deferred
from quizgen.playing.quiz import Quiz
from quizgen.playing.scoring import Reply
from quizgen.questions import Question

GONE_ON = deferred("another quizgen has gone on with this session; start again")


class Result(NamedTuple):
    """How a session ended, or where it stands."""

    score: int
    accuracy: float
    answered: int
    total: int
    seconds: float
    at: dt.datetime


@contextmanager
def step(memory: Memory, session: int, before: Quiz) -> Iterator[None]:
    """Write a step of a session wholly or not at all; refuse if it went on elsewhere."""
    with memory.transaction():
        row = memory.connection.execute(
            "SELECT count(*) FROM reply WHERE session = ? AND undone = 0", (session,)
        ).fetchone()
        if row[0] != len(before.replies):
            raise StorageError(GONE_ON)
        yield


def replies(memory: Memory, session: int) -> tuple[Reply, ...]:
    """Return the replies of a session that stand, oldest first."""
    rows = memory.rows("SELECT * FROM reply WHERE session = ? AND undone = 0 ORDER BY id", session)
    return tuple(map(_reply, rows))


def add_reply(memory: Memory, session: int, quiz: Quiz, now: dt.datetime) -> Card | None:
    """Write the latest reply, which is new; return the card of its question."""
    plain = _flat(quiz.replies[-1]) | _asked(quiz.answered)
    plain |= {"at": now.isoformat(), "session": session}
    marks = ", ".join(f":{name}" for name in plain)
    memory.connection.execute(
        f"INSERT INTO reply ({', '.join(plain)}) VALUES ({marks})",  # noqa: S608  (our own names)
        plain,
    )
    return _settle(memory, session, quiz, now)


def mend_reply(memory: Memory, session: int, quiz: Quiz, now: dt.datetime) -> Card | None:
    """Write what has changed about the latest reply; return the card of its question."""
    last = quiz.replies[-1]
    memory.connection.execute(
        "UPDATE reply SET verdict = ?, overridden = ?, reported = ? WHERE id = ?",
        (last.verdict, last.overridden, last.reported, latest(memory, session)),
    )
    return _settle(memory, session, quiz, now)


def drop_reply(memory: Memory, session: int, before: Quiz, now: dt.datetime) -> None:
    """Mark the latest reply as undone, and schedule its question without it."""
    number = latest(memory, session)
    memory.connection.execute("UPDATE reply SET undone = 1 WHERE id = ?", (number,))
    settle(memory, before.replies[-1].question)
    touch(memory, session, before.undo(), now)


def forget_consequences(memory: Memory, session: int, before: Quiz) -> None:
    """Unlearn or undecide what came of the step that is to be taken back."""
    last = before.replies[-1]
    table = "decision" if last.reported else "learnt" if last.overridden else ""
    if table:
        memory.connection.execute(
            f"DELETE FROM {table} WHERE reply = ?",  # noqa: S608  (one of two names)
            (latest(memory, session),),
        )


def touch(memory: Memory, session: int, quiz: Quiz, now: dt.datetime) -> None:
    """Note how far a session is; a finished one has ended, one that goes on has not."""
    told = (quiz.score, quiz.accuracy, quiz.position, quiz.total, quiz.seconds)
    result = {**Result(*told, at=now)._asdict(), "at": now.isoformat()}
    memory.connection.execute(
        "UPDATE session SET changed = ?, hints = ?, result = ?, ended = ? WHERE id = ?",
        (
            *(now.isoformat(), json.dumps(quiz.hints), json.dumps(result)),
            *(now.isoformat() if quiz.finished else None, session),
        ),
    )


def read_result(text: str) -> Result:
    """Return a result that was written as JSON."""
    plain = json.loads(text)
    return Result(**{**plain, "at": dt.datetime.fromisoformat(plain["at"])})


def latest(memory: Memory, session: int) -> int:
    """Return the row of the latest reply that stands."""
    row = memory.connection.execute(
        "SELECT max(id) FROM reply WHERE session = ? AND undone = 0", (session,)
    ).fetchone()
    return int(row[0])


def _settle(memory: Memory, session: int, quiz: Quiz, now: dt.datetime) -> Card | None:
    """Schedule the question of the latest reply and note where the session stands."""
    reply, question = quiz.last, quiz.answered
    card = None
    if reply and question:
        rate_reply(memory, latest(memory, session), reply, question)
        card = settle(memory, question.id)
    touch(memory, session, quiz, now)
    return card


def _flat(item: Reply) -> dict[str, Any]:
    """Return what a reply holds; `asdict` would copy each part deeply."""
    return {field.name: getattr(item, field.name) for field in fields(item)}


def _asked(question: Question | None) -> dict[str, str]:
    """Tell what was asked, so that history needs no other table."""
    if question is None:
        return {}
    names = ("stem", "language", "kind", "relation")
    return {name: getattr(question, name) for name in names} | {"topic": question.answer_kind}


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
