"""Copies of the answers, and what is done when the answers themselves are damaged.

In: a connection or the path of a database. Out: files beside it, whole or not at all.
"""

import datetime as dt
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

DAILY = dt.timedelta(days=1)
PARTS = ("", "-wal", "-shm", "-journal")
"""What SQLite writes for one database."""


def backup_of(path: Path) -> Path:
    """Return where the copy of a database lies."""
    return path.with_suffix(".backup")


def copy(connection: sqlite3.Connection, path: Path) -> None:
    """Put a copy of all that is committed beside the database."""
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(part)) as target:
            connection.backup(target)
            refuse_damaged(target)  # the older copy is worth more
        part.replace(backup_of(path))
    finally:
        with suppress(OSError):
            part.unlink()


def is_old(path: Path, now: dt.datetime) -> bool:
    """Tell whether the copy is a day old, or missing."""
    try:
        made = dt.datetime.fromtimestamp(backup_of(path).stat().st_mtime, dt.UTC)
    except OSError:
        return True
    return now - made >= DAILY


def is_sound(path: Path) -> bool:
    """Tell whether a file is a database that can be read to its end."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
            refuse_damaged(db)
    except sqlite3.Error:
        return False
    return True


def refuse_damaged(connection: sqlite3.Connection) -> None:
    """Raise DatabaseError if SQLite finds something wrong with its pages."""
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise sqlite3.DatabaseError(found)


def set_aside(path: Path, now: dt.datetime) -> Path:
    """Rename a damaged database, and return its new path."""
    aside = path.with_name(f"{path.name}.damaged-{now:%Y%m%d-%H%M%S}")
    for part in PARTS:
        with suppress(FileNotFoundError):
            path.with_name(path.name + part).replace(aside.with_name(aside.name + part))
    return aside


def restore(path: Path) -> bool:
    """Put the copy in the place of a database that is gone; tell whether there was a good one."""
    backup = backup_of(path)
    if not backup.exists() or not is_sound(backup):
        return False
    with (
        closing(sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(path)) as target,
    ):
        source.backup(target)
    return True
