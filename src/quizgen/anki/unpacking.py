"""A package of ours, read back.

In: an `.apkg` file. Out: its notes with their times, and what else its ledger would say.
"""

import json
import sqlite3
import zipfile
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from quizgen.anki.escaping import unescape
from quizgen.anki.ledger import Entry, Ledger
from quizgen.anki.notes import WISHES, Note
from quizgen.anki.notetypes import fields, known_types
from quizgen.models import Language

MOST_BYTES = 1 << 30

_Row = tuple[int, str, int, int, str, str]


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What a package holds."""

    begun: int
    """In seconds since 1970."""
    decks: Mapping[Language, str]
    notes: Mapping[str, Note]
    """By question."""
    changed: Mapping[str, int]

    @property
    def ledger(self) -> Ledger:
        """Give the ledger that was written with it, as far as the package tells."""
        entries = {
            key: Entry(self.changed[key], note.digest, note.snippet)
            for key, note in self.notes.items()
        }
        notes = self.notes.values()
        filled = tuple(name for name in WISHES if any(note.get(name) for note in notes))
        return Ledger(self.begun, self.decks, entries, filled=filled)


def unpack(path: Path) -> Unpacked | None:
    """Return what the package at `path` holds, or None if it is none that quizgen wrote."""
    try:
        with zipfile.ZipFile(path) as archive:
            member = archive.getinfo("collection.anki2")
            database = archive.read(member) if member.file_size <= MOST_BYTES else b""
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(database)
            return _unpack(connection)
    except (OSError, ValueError, LookupError, TypeError, sqlite3.Error, zipfile.BadZipFile):
        return None


def _unpack(connection: sqlite3.Connection) -> Unpacked:
    rows = connection.execute("select id, guid, mid, mod, tags, flds from notes order by id")
    read = [(row[0], row[3], _note(row)) for row in rows]
    places = connection.execute(
        "select mid, min(did) from notes n join cards on nid = n.id group by mid"
    )
    (listed,) = connection.execute("select decks from col").fetchone()
    names = {int(number): deck["name"] for number, deck in json.loads(listed).items()}
    return Unpacked(
        begun=read[0][0] // 1000,
        decks={known_types()[model][1]: names[deck] for model, deck in places},
        notes={note.id: note for _, _, note in read},
        changed={note.id: changed for _, changed, note in read},
    )


def _note(row: _Row) -> Note:
    _, guid, model, _, tags, joined = row
    kind, language = known_types()[model]
    values = tuple(joined.split("\x1f"))
    by_name = dict(zip(fields(kind), values, strict=True))
    return Note(
        id=unescape(by_name["Id"]),
        guid=guid,
        kind=kind,
        language=language,
        values=values,
        tags=tuple(tags.split()),
    )
