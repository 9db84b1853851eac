"""The tables, step by step: what stands here is never changed, only added to.

In: a connection. Out: the same, its `user_version` the number of steps.
"""

import sqlite3
from contextlib import suppress

FIRST = """
-- A quiz of the library, and its questions in the order of their worth.
CREATE TABLE shelf (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL,
    fingerprint TEXT NOT NULL, added TEXT NOT NULL
);
CREATE TABLE question (id TEXT PRIMARY KEY, language TEXT NOT NULL, document TEXT NOT NULL);
CREATE TABLE placed (
    shelf TEXT NOT NULL REFERENCES shelf(id) ON DELETE CASCADE, place INTEGER NOT NULL,
    question TEXT NOT NULL REFERENCES question(id), PRIMARY KEY (shelf, place)
);

-- A session holds its own copy of the questions, so that it goes on as it began.
CREATE TABLE session (
    id INTEGER PRIMARY KEY, plan TEXT NOT NULL, title TEXT NOT NULL, documents TEXT NOT NULL,
    hints TEXT NOT NULL DEFAULT '[]', started TEXT NOT NULL, changed TEXT NOT NULL, ended TEXT,
    result TEXT
);

-- What was undone stays, marked. The question is told as it was when it was answered.
CREATE TABLE reply (
    id INTEGER PRIMARY KEY, session INTEGER NOT NULL REFERENCES session(id),
    question TEXT NOT NULL, stem TEXT NOT NULL, language TEXT NOT NULL, kind TEXT NOT NULL,
    topic TEXT NOT NULL, relation TEXT NOT NULL,
    given TEXT NOT NULL, verdict TEXT NOT NULL, note TEXT NOT NULL, attempt INTEGER NOT NULL,
    seconds REAL NOT NULL, hinted INTEGER NOT NULL, overridden TEXT, reported INTEGER NOT NULL,
    at TEXT NOT NULL, rating INTEGER, undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX reply_session ON reply (session);
CREATE INDEX reply_question ON reply (question);

-- When a question comes again: follows from its replies.
CREATE TABLE card (question TEXT PRIMARY KEY, state TEXT NOT NULL, due TEXT NOT NULL);

-- Answers that the reader taught by saying "I was right".
CREATE TABLE learnt (
    question TEXT NOT NULL, answer TEXT NOT NULL, reply INTEGER NOT NULL REFERENCES reply(id)
);

-- What the person decided about a question: its latest row counts.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY, question TEXT NOT NULL, verdict TEXT NOT NULL, reason TEXT NOT NULL,
    stem TEXT NOT NULL, options TEXT NOT NULL, at TEXT NOT NULL,
    reply INTEGER REFERENCES reply(id)
);
CREATE INDEX decision_question ON decision (question);

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)
"""
MADE = "ALTER TABLE shelf ADD COLUMN made TEXT NOT NULL DEFAULT ''"
"""When the questions of a quiz were put on the shelf."""
STEPS = (FIRST, MADE)


def version(connection: sqlite3.Connection) -> int:
    """Return how many steps a database has taken."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Take the steps that are missing, each wholly or not at all."""
    while (number := version(connection)) < len(STEPS):
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Another one may have taken the step while this one waited.
            if version(connection) == number:
                for statement in STEPS[number].split(";"):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number + 1}")
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):  # SQLite has rolled back by itself
                connection.execute("ROLLBACK")
            raise
