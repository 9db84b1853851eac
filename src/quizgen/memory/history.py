"""Every answer that stands, as it was given.

In: an open memory. Out: records, oldest first, and when questions come again.
"""

import datetime as dt
from dataclasses import fields

from quizgen.memory.database import Memory
from quizgen.memory.library import due_dates as due_by_question
from quizgen.memory.statistics import Record

COLUMNS = tuple(field.name for field in fields(Record))


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
