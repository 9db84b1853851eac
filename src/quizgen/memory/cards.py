"""Keeps when a question comes again in step with the replies to it.

In: a reply that was written, changed or undone. Out: the question's card, as if nothing but the
replies that stand had ever been given.
"""

import datetime as dt

from quizgen.memory.database import Memory
from quizgen.memory.schedule import Card, review
from quizgen.playing.ratings import Rating, rate, usual_time
from quizgen.playing.scoring import Reply
from quizgen.questions import Question

RECENT = 50
"""Replies from which the usual time is taken."""


def due_dates(memory: Memory) -> dict[str, dt.datetime]:
    """Return when each question that was answered comes again."""
    rows = memory.rows("SELECT question, due FROM card")
    return {row["question"]: dt.datetime.fromisoformat(row["due"]) for row in rows}


def day_end(now: dt.datetime) -> dt.datetime:
    """Return the last moment of the day where the reader is, in UTC."""
    midnight = dt.datetime.combine(now.date(), dt.time.max, now.tzinfo)
    return midnight.astimezone(dt.UTC)


def rate_reply(memory: Memory, number: int, reply: Reply, question: Question) -> None:
    """Note with a reply how well the answer was known."""
    usual = usual_time(_times(memory, number, question))
    rating = rate(question, reply, seen=_was_rated(memory, number, question), usual=usual)
    memory.connection.execute("UPDATE reply SET rating = ? WHERE id = ?", (rating, number))


def settle(memory: Memory, question: str) -> Card | None:
    """Schedule a question by all its ratings that stand, and return its card."""
    rows = memory.connection.execute(
        "SELECT rating, seconds, at FROM reply WHERE question = ? AND undone = 0 "
        "AND rating IS NOT NULL ORDER BY id",
        (question,),
    )
    card: Card | None = None
    for row in rows:
        now = dt.datetime.fromisoformat(row["at"])
        card = review(card, Rating(row["rating"]), row["seconds"], now)
    _write(memory, question, card)
    return card


def _times(memory: Memory, before: int, question: Question) -> list[float]:
    """Return how long the reader took for the latest questions of the same kind."""
    rows = memory.connection.execute(
        "SELECT seconds FROM reply WHERE id < ? AND kind = ? AND undone = 0 AND attempt = 1 "
        "AND verdict != 'wrong' ORDER BY id DESC LIMIT ?",
        (before, question.kind, RECENT),
    )
    return [row["seconds"] for row in rows]


def _was_rated(memory: Memory, before: int, question: Question) -> bool:
    row = memory.connection.execute(
        "SELECT 1 FROM reply WHERE id < ? AND question = ? AND undone = 0 AND rating IS NOT NULL",
        (before, question.id),
    ).fetchone()
    return row is not None


def _write(memory: Memory, question: str, card: Card | None) -> None:
    if card is None:
        memory.connection.execute("DELETE FROM card WHERE question = ?", (question,))
        return
    memory.connection.execute(
        "INSERT INTO card (question, state, due) VALUES (?, ?, ?) "
        "ON CONFLICT (question) DO UPDATE SET state = excluded.state, due = excluded.due",
        (question, card.state, card.due.isoformat()),
    )
