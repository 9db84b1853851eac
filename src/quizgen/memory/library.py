"""The quizzes that a person has: made from articles, read from files, or come with quizgen.

In: questions under a title. Out: the shelves of the library with how far the person is on each,
and the questions on them as the person wants them: decisions applied, learnt answers accepted.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from quizgen.memory.cards import day_end
from quizgen.memory.database import Memory
from quizgen.memory.decisions import apply, decisions
from quizgen.memory.documents import read_question, write_question
from quizgen.memory.steps import Result, read_result
from quizgen.questions import Language, Question

Kind: TypeAlias = Literal["seed", "article", "file", "paste"]
SHELVES = """
SELECT shelf.*, count(question.id) AS questions, count(card.due) AS seen,
    coalesce(group_concat(DISTINCT language), '') AS languages,
    coalesce(sum(card.due <= ?), 0) AS waiting
FROM shelf
LEFT JOIN placed ON placed.shelf = shelf.id AND placed.question NOT IN (
    SELECT question FROM decision WHERE verdict != 'keep'
    AND id IN (SELECT max(id) FROM decision GROUP BY question)
)
LEFT JOIN question ON question.id = placed.question
LEFT JOIN card ON card.question = question.id
GROUP BY shelf.id ORDER BY added DESC, shelf.rowid
"""
"""Counts on each shelf the questions that the person did not drop."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A quiz to put on a shelf."""

    id: str
    title: str
    kind: Kind
    source: str
    """The path it was read from; for a pasted article, its text."""
    fingerprint: str = ""
    """Differs when the quiz must be made again: the article or the templates have changed."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A quiz of the library, and how far the person is with it."""

    id: str
    title: str
    kind: Kind
    source: str
    fingerprint: str
    added: dt.datetime
    languages: tuple[Language, ...]
    questions: int
    """How many the person wants to be asked."""
    seen: int
    due: int
    last: Result | None
    paused: int | None
    """The session that waits to be resumed."""


def keep(memory: Memory, entry: Entry, questions: Iterable[Question], now: dt.datetime) -> None:
    """Put a quiz on its shelf, or what has become of it; what was answered stays."""
    with memory.transaction():
        memory.connection.execute(
            "INSERT INTO shelf (id, title, kind, source, fingerprint, added, made) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title, "
            "source = excluded.source, fingerprint = excluded.fingerprint, made = excluded.made",
            (
                *(entry.id, entry.title, entry.kind, entry.source, entry.fingerprint),
                *(now.isoformat(), now.isoformat()),
            ),
        )
        memory.connection.execute("DELETE FROM placed WHERE shelf = ?", (entry.id,))
        for place, question in enumerate(questions):
            _place(memory, entry.id, place, question)


def remove(memory: Memory, shelf: str) -> None:
    """Take a quiz out of the library; answers and decisions stay."""
    with memory.transaction():
        memory.connection.execute("DELETE FROM shelf WHERE id = ?", (shelf,))


def fingerprint_of(memory: Memory, shelf: str) -> str:
    """Return from what a quiz was made; empty if there is none."""
    rows = memory.rows("SELECT fingerprint FROM shelf WHERE id = ?", shelf)
    return str(rows[0]["fingerprint"]) if rows else ""


def made(memory: Memory, shelf: str) -> dt.datetime | None:
    """Return when the questions of a quiz were put on its shelf."""
    rows = memory.rows("SELECT made FROM shelf WHERE id = ? AND made != ''", shelf)
    return dt.datetime.fromisoformat(rows[0]["made"]) if rows else None


def questions_of(memory: Memory, *shelves: str, raw: bool = False) -> tuple[Question, ...]:
    """Return the questions on shelves, each once; `raw`: as they were made, dropped ones too."""
    found: dict[str, Question] = {}
    for shelf in shelves:
        rows = memory.rows(
            "SELECT document FROM placed JOIN question ON question.id = question "
            "WHERE shelf = ? ORDER BY place",
            shelf,
        )
        for question in map(_question, rows):
            found.setdefault(question.id, question)
    return tuple(found.values()) if raw else as_wanted(memory, tuple(found.values()))


def as_wanted(memory: Memory, questions: Sequence[Question]) -> tuple[Question, ...]:
    """Apply the person's decisions, and accept what the person taught."""
    learnt: dict[str, list[str]] = {}
    for row in memory.rows("SELECT question, answer FROM learnt ORDER BY rowid"):
        learnt.setdefault(row["question"], []).append(row["answer"])
    return tuple(
        replace(question, accepted=(*question.accepted, *learnt.get(question.id, ())))
        for question in apply(decisions(memory), questions)
    )


def due(memory: Memory, now: dt.datetime) -> tuple[Question, ...]:
    """Return what is due by the end of the day from all quizzes, most overdue first."""
    rows = memory.rows(
        "SELECT document FROM card JOIN question ON question.id = question WHERE due <= ? "
        "AND question IN (SELECT question FROM placed) ORDER BY due, question",
        day_end(now).isoformat(),
    )
    return as_wanted(memory, tuple(map(_question, rows)))


def shelves(memory: Memory, now: dt.datetime) -> tuple[Shelf, ...]:
    """Return all quizzes: what was played or added last comes first, quizgen's own come last."""
    rows = memory.rows(SHELVES, day_end(now).isoformat())
    found = [_shelf(memory, row) for row in rows]
    recent = sorted(found, key=lambda s: s.last.at if s.last else s.added, reverse=True)
    return tuple(sorted(recent, key=lambda shelf: shelf.kind == "seed"))


def _shelf(memory: Memory, row: Any) -> Shelf:
    last, paused = _sessions(memory, row["id"])
    told = ("id", "title", "kind", "source", "fingerprint", "questions", "seen")
    return Shelf(
        **{key: row[key] for key in told},
        added=dt.datetime.fromisoformat(row["added"]),
        languages=tuple(sorted(filter(None, row["languages"].split(",")))),
        due=row["waiting"],
        last=last,
        paused=paused,
    )


def _sessions(memory: Memory, shelf: str) -> tuple[Result | None, int | None]:
    """Return the latest result on a shelf, and the session that waits."""
    rows = memory.rows(
        "SELECT id, ended, result FROM session WHERE result IS NOT NULL AND EXISTS "
        "(SELECT 1 FROM json_each(plan, '$.shelves') WHERE value = ?) "
        "ORDER BY changed DESC, id DESC",
        shelf,
    )
    results = (read_result(row["result"]) for row in rows)
    waiting = (row["id"] for row in rows if row["ended"] is None)
    return next(results, None), next(waiting, None)


def _place(memory: Memory, shelf: str, place: int, question: Question) -> None:
    memory.connection.execute(
        "INSERT INTO question (id, language, document) VALUES (?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET document = excluded.document",
        (question.id, question.language, write_question(question)),
    )
    memory.connection.execute(
        "INSERT INTO placed (shelf, place, question) VALUES (?, ?, ?)", (shelf, place, question.id)
    )


def _question(row: Any) -> Question:
    return read_question(row["document"])
