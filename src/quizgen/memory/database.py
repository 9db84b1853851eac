"""Opens the place where answers are kept, and mends what can be mended.

In: a folder and the time. Out: a `Memory`. Whatever goes wrong with the disk is a `StorageError`
that says what to do.
"""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quizgen.errors import StorageError
from quizgen.memory import backups
from quizgen.memory.locks import Lock
from quizgen.memory.migrations import STEPS, migrate, version
from quizgen.playing.phrases import deferred

NAME = "quizgen.sqlite3"
LOCK = "playing.lock"
PATIENCE = 2.0
"""Seconds to wait for another one to finish writing."""
OURS = int.from_bytes(b"quiz", "big")
"""The mark in the head of a database that it is quizgen's."""
NOT_KEPT = deferred("Your answers are not kept: {place}: {reason}. --data DIR names another place.")
RESTORED = deferred("The answers were damaged. Those of the last copy are back; see {aside}.")
LOST = deferred("The answers were damaged and there is no copy. They lie in {aside}.")
NO_COPY = deferred("There is no room for a copy of your answers: {reason}.")
REASONS = {
    "SQLITE_FULL": deferred("the disk is full; free some space and answer again"),
    "SQLITE_READONLY": deferred("it cannot be written to"),
    "SQLITE_BUSY": deferred("another program is writing to it"),
    "SQLITE_LOCKED": deferred("another program is writing to it"),
    "SQLITE_IOERR": deferred("the disk does not read or write"),
    "SQLITE_CANTOPEN": deferred("it cannot be opened"),
    "SQLITE_CORRUPT": deferred("it is damaged; start quizgen again to have it mended"),
    "SQLITE_NOTADB": deferred("it is damaged; start quizgen again to have it mended"),
}
FAILED = "{place}: {reason}"
FOREIGN = deferred("{place}: is the database of another program")
NEWER = deferred("{place}: was written by a newer quizgen; this one cannot read it")
BUSY = frozenset({"SQLITE_BUSY", "SQLITE_LOCKED"})


@dataclass(frozen=True, slots=True)
class Notice:
    """What a person should know about the answers: a text to translate, and its values."""

    text: str
    values: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Memory:
    """An open database."""

    connection: sqlite3.Connection
    path: Path | None
    """None for one that is forgotten when the program ends."""
    notices: tuple[Notice, ...] = ()

    def rows(self, statement: str, *values: object) -> list[Any]:
        """Return what a statement finds."""
        with self._explained():
            return self.connection.execute(statement, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all that is written inside, or nothing of it."""
        with self._explained():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # SQLite has rolled back by itself
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise _failed(self.path or "memory", error) from error


def reason(error: Exception) -> str:
    """Say what SQLite or the system found, in words."""
    known = REASONS.get(_name(error)) or getattr(error, "strerror", None)
    return known or str(error)


def _failed(place: object, error: Exception) -> StorageError:
    return StorageError(FAILED, place=place, reason=reason(error))


def _name(error: Exception) -> str:
    """Return SQLite's name for an error, without what it says in more detail."""
    return "_".join(getattr(error, "sqlite_errorname", "").split("_")[:2])


@contextmanager
def open_memory(folder: Path | None, now: dt.datetime) -> Iterator[Memory]:
    """Open what is kept in a folder, for one player at a time; without a folder, keep nothing.

    Where nothing can be written, nothing is kept either, and a notice says so.
    """
    try:
        lock = _lock(folder) if folder else None
    except OSError as error:
        with _volatile({"place": folder, "reason": reason(error)}) as memory:
            yield memory
        return
    try:
        with _persistent(folder / NAME, now) if folder else _volatile() as memory:
            yield memory
    finally:
        if lock:
            lock.release()


@contextmanager
def read_memory(folder: Path, now: dt.datetime) -> Iterator[Memory | None]:
    """Open what is kept for reading only, beside whoever plays; None if there is nothing."""
    path = folder / NAME
    if not path.exists():
        yield None
        return
    if _known(path) < len(STEPS):
        with open_memory(folder, now):
            pass
    with closing(_connect_to_read(path)) as connection:
        yield Memory(_named(connection), path)


def _known(path: Path) -> int:
    """Return how many steps a database of ours has taken."""
    try:
        with closing(_connect_to_read(path)) as connection:
            _check_owner(connection, path)
            return version(connection)
    except sqlite3.Error as error:
        raise _failed(path, error) from error


def _connect_to_read(path: Path) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(uri, uri=True, timeout=PATIENCE)


def _lock(folder: Path) -> Lock:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # answers are nobody else's business
    return Lock(folder / LOCK)


@contextmanager
def _volatile(why: dict[str, object] | None = None) -> Iterator[Memory]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    notices = (Notice(NOT_KEPT, why),) if why else ()
    try:
        yield Memory(_named(connection), None, notices)
    finally:
        connection.close()


@contextmanager
def _persistent(path: Path, now: dt.datetime) -> Iterator[Memory]:
    try:
        connection, notices = _open(path, now)
    except sqlite3.OperationalError as error:
        if _name(error) in BUSY:
            raise _failed(path, error) from error
        with _volatile({"place": path, "reason": reason(error)}) as memory:
            yield memory
        return
    try:
        yield Memory(_named(connection), path, notices)
    finally:
        with suppress(sqlite3.Error, OSError):
            if connection.total_changes and not connection.in_transaction:  # it would wait for it
                backups.copy(connection, path)
        connection.close()


def _open(path: Path, now: dt.datetime) -> tuple[sqlite3.Connection, tuple[Notice, ...]]:
    """Return a connection to a sound database of the newest form, and what was done to it."""
    connection, notices = _mended(path, now)
    try:
        notices += _copied(connection, path, now)
        # Marked before it holds anything: tables without the mark would be another program's.
        connection.execute(f"PRAGMA application_id = {OURS}")
        migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection, notices


def _mended(path: Path, now: dt.datetime) -> tuple[sqlite3.Connection, tuple[Notice, ...]]:
    """Open a database; put the copy in the place of one that is damaged or empty."""
    aside = path
    try:
        connection = _connect(path)
        if version(connection) or not backups.backup_of(path).exists():
            return connection, ()
        connection.close()
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        aside = backups.set_aside(path, now)
    text = RESTORED if backups.restore(path) else LOST
    return _connect(path), (Notice(text, {"aside": str(aside)}),)


def _connect(path: Path) -> sqlite3.Connection:
    """Open a database and make sure that it is whole and ours."""
    connection = sqlite3.connect(path, isolation_level=None, timeout=PATIENCE)
    try:
        _check_owner(connection, path)
        _set_up(connection)
        backups.refuse_damaged(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _set_up(connection: sqlite3.Connection) -> None:
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        # Network drives have no shared memory; the older journal does without.
        connection.execute("PRAGMA journal_mode = DELETE")
    for pragma in ("synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF"):
        connection.execute(f"PRAGMA {pragma}")


def _check_owner(connection: sqlite3.Connection, path: Path) -> None:
    # Asked in this order, since another player may just be marking and filling it.
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    if tables and owner != OURS:
        raise StorageError(FOREIGN, place=path)
    _check_version(path, version(connection))


def _check_version(path: Path, known: int) -> None:
    if known > len(STEPS):
        raise StorageError(NEWER, place=path)


def _copied(connection: sqlite3.Connection, path: Path, now: dt.datetime) -> tuple[Notice, ...]:
    """Copy the database once a day and before it takes another form."""
    known = version(connection)
    if not known or (known == len(STEPS) and not backups.is_old(path, now)):
        return ()
    try:
        backups.copy(connection, path)
    except (sqlite3.Error, OSError) as error:
        return (Notice(NO_COPY, {"reason": reason(error)}),)
    return ()


def _named(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.row_factory = sqlite3.Row
    return connection
