"""Every answer that stands, as it was given, and every question that was found bad.

In: an open memory. Out: records, oldest first, and when questions come again.
"""

import datetime as dt
from dataclasses import dataclass, fields

from quizgen.memory.cards import due_dates as due_by_question
from quizgen.memory.database import Memory
from quizgen.memory.decisions import decisions
from quizgen.memory.documents import read_question
from quizgen.memory.statistics import Record
from quizgen.questions import Question

COLUMNS = tuple(field.name for field in fields(Record))


@dataclass(frozen=True, slots=True)
class Report:
    """A question that the person found bad, and why."""

    question: Question
    reason: str
    at: dt.datetime | None


def records(memory: Memory) -> tuple[Record, ...]:
    """Return all answers but those that were undone."""
    rows = memory.rows(f"SELECT {', '.join(COLUMNS)} FROM reply WHERE undone = 0 ORDER BY id")  # noqa: S608  (our own names)
    return tuple(
        Record(
            **{
                **dict(row),
                "at": dt.datetime.fromisoformat(row["at"]),
                **{name: bool(row[name]) for name in ("hinted", "overridden", "reported")},
            }
        )
        for row in rows
    )


def due_dates(memory: Memory) -> tuple[dt.datetime, ...]:
    """Return when questions come again, soonest first."""
    return tuple(sorted(due_by_question(memory).values()))


def reports(memory: Memory) -> tuple[Report, ...]:
    """Return what was found bad, for whoever mends the making of questions."""
    rows = memory.rows("SELECT id, document FROM question")
    documents = {row["id"]: row["document"] for row in rows}
    bad = (d for d in decisions(memory).values() if d.verdict == "wrong")
    return tuple(
        Report(read_question(documents[d.question]), d.reason, d.at)
        for d in bad
        if d.question in documents
    )
