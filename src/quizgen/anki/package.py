"""Anki's file format.

In: decks of notes. Out: the bytes of an `.apkg` file, the same for the same notes.
"""

import io
import itertools
import sqlite3
import zipfile
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import genanki

from quizgen.anki.notes import Note
from quizgen.anki.notetypes import note_type

# Bytes 96 to 99 of a database name the SQLite that wrote it: 3.40.1, on every machine.
_SQLITE_VERSION = slice(96, 100)
_SOME_SQLITE = (3_040_001).to_bytes(4, "big")
_START_OF_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck with the notes that go into it."""

    name: str
    description: str
    """HTML."""
    notes: Sequence[Note]
    """In the order to learn them."""


class _Note(genanki.Note):  # type: ignore[misc]  # genanki has no types
    """A note with a time of change of its own."""

    changed: int

    def write_to_db(self, cursor: Any, _timestamp: float, deck_id: int, ids: Any) -> None:
        """Write the note and its card."""
        super().write_to_db(cursor, self.changed, deck_id, ids)

    def _check_invalid_html_tags_in_fields(self) -> None:
        """Check nothing: the fields are escaped, and the check is slow."""


def pack(
    decks: Sequence[Deck],
    *,
    epoch: int,
    changed: Callable[[Note], int],
    progress: Callable[[int], None] | None = None,
) -> bytes:
    """Return an Anki package; `epoch` and `changed` are in seconds since 1970."""
    count = itertools.count(1)

    def fill(deck: Deck) -> genanki.Deck:
        filled = genanki.Deck(_number(deck.name), deck.name, deck.description)
        for position, note in enumerate(deck.notes, start=1):
            filled.add_note(_genanki_note(note, position, changed(note)))
            if progress:
                progress(next(count))
        return filled

    return _zip({"collection.anki2": _database([fill(deck) for deck in decks], epoch)})


def _genanki_note(note: Note, position: int, changed: int) -> _Note:
    made = _Note(
        model=note_type(note.kind, note.language),
        fields=list(note.values),
        tags=note.tags,
        guid=note.guid,
        due=position,
    )
    made.changed = changed
    return made


def _database(decks: list[genanki.Deck], epoch: int) -> bytes:
    # In memory: genanki would leave a temporary file behind.
    with closing(sqlite3.connect(":memory:")) as connection:
        ids = itertools.count(epoch * 1000)
        genanki.Package(decks).write_to_db(connection.cursor(), epoch, ids)
        connection.commit()
        database = bytearray(connection.serialize())
    database[_SQLITE_VERSION] = _SOME_SQLITE
    return bytes(database)


def _zip(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**members, "media": b"{}"}.items():
            member = zipfile.ZipInfo(name, _START_OF_ZIP_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = 0o644 << 16
            archive.writestr(member, content)
    return buffer.getvalue()


def _number(name: str) -> int:
    """Return a number for a deck between 2^30 and 2^31; Anki gives it another on import."""
    return 2**30 + int.from_bytes(sha256(name.encode()).digest()[:8], "big") % 2**30
